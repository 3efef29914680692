package lint

import (
	"bytes"
	"strings"
)

// IgnoreGap is what may be written at an offset inside a comment.
type IgnoreGap struct {
	Directive bool     // the word "callplan: ignore[...]", or a part of it
	Rule      bool     // the id of a rule, in the brackets
	Until     bool     // the day behind "until"
	Word      Span     // what stands there already
	Listed    []string // Rule: the other rules that the comment names
	File      bool     // Rule: of an ignore-file
	Open      bool     // Rule: the closing bracket is missing
}

// IgnoreAt finds out what may be written at an offset inside a comment; the zero IgnoreGap where nothing of ours may.
func IgnoreAt(src []byte, comment Span, at int) IgnoreGap {
	text := src[comment.Start:at]
	start := comment.Start + len(text) - len(bytes.TrimLeft(text, "# \t"))
	head := string(src[start:at])
	rest := string(src[at:comment.End])
	const word = "callplan:"
	if len(head) < len(word) || !strings.EqualFold(head[:len(word)], word) {
		if len(head) <= len(word) && strings.EqualFold(head, word[:len(head)]) && strings.TrimSpace(rest) == "" {
			return IgnoreGap{Directive: true, Word: Span{Start: start, End: at}}
		}
		return IgnoreGap{}
	}
	body := head[len(word):]
	open := strings.IndexByte(body, '[')
	if open < 0 {
		verb := strings.TrimLeft(body, " \t")
		for _, form := range []string{"ignore", "ignore-file"} {
			if strings.HasPrefix(form, verb) && strings.TrimSpace(rest) == "" {
				return IgnoreGap{Directive: true, Word: Span{Start: start, End: at}}
			}
		}
		return IgnoreGap{}
	}
	verb := strings.TrimSpace(body[:open])
	if verb != "ignore" && verb != "ignore-file" || strings.Contains(body, "--") {
		return IgnoreGap{}
	}
	inside := body[open+1:]
	if end := strings.IndexByte(inside, ']'); end >= 0 {
		tail := strings.TrimLeft(inside[end+1:], " \t")
		if day, ok := strings.CutPrefix(tail, "until "); ok && !strings.ContainsAny(day, " \t") {
			n := 0
			for n < len(rest) && (rest[n] >= '0' && rest[n] <= '9' || rest[n] == '-') && !strings.HasPrefix(rest[n:], "--") {
				n++
			}
			return IgnoreGap{Until: true, Word: Span{Start: at - len(day), End: at + n}}
		}
		return IgnoreGap{}
	}
	s := IgnoreGap{Rule: true, File: verb == "ignore-file"}
	last := inside[strings.LastIndexByte(inside, ',')+1:]
	last = strings.TrimLeft(last, " \t")
	n := 0
	for n < len(rest) && idByte(rest[n]) {
		n++
	}
	s.Word = Span{Start: at - len(last), End: at + n}
	behind, _, _ := strings.Cut(rest[n:], "--")
	end := strings.IndexByte(behind, ']')
	s.Open = end < 0
	others := inside[:len(inside)-len(last)]
	if end >= 0 {
		others += "," + behind[:end]
	}
	for _, id := range strings.Split(others, ",") {
		if id = strings.TrimSpace(id); id != "" {
			s.Listed = append(s.Listed, id)
		}
	}
	if strings.ContainsAny(last, " \t") {
		return IgnoreGap{} // between two ids without a comma
	}
	return s
}

func idByte(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' }
