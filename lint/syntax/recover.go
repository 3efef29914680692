package syntax

import "strings"

// How far a fault may reach:
// inside [ ] a line that looks like "key =" or "[header]" ends the bracket; inside { } only a header does, for lines
// with keys belong there; an unclosed """ ends before the next line that starts an expression; an unclosed
// single-line string ends with its line. None of this can touch a valid document, in which no such line can stand.

// bailout is a bracket being given up: every open bracket ends where the innermost one does.
type bailout struct {
	open    int    // the innermost bracket
	at      int    // where the missing brackets belong
	closers string // the brackets that are missing, innermost first
	safe    bool
}

// ahead remembers where the next thing of a kind stands, so that looking for it again and again stays linear.
type ahead struct {
	from, to int // nothing of the kind stands between them
	known    bool
}

func (a *ahead) holds(from int) bool { return a.known && a.from <= from && from <= a.to }

func (a *ahead) find(from int, search func(int) int) int {
	if !a.holds(from) {
		*a = ahead{from: from, to: search(from), known: true}
	}
	return a.to
}

// nextBrace is the offset of the next "}", wherever it stands.
func (p *parser) nextBrace(from int) int {
	return p.brace.find(from, func(i int) int {
		if n := strings.IndexByte(p.src[i:], '}'); n >= 0 {
			return i + n
		}
		return len(p.src)
	})
}

// nextHeader is the start of the next line that looks like a header.
func (p *parser) nextHeader(from int) int {
	return p.head.find(from, func(i int) int {
		for i = p.nextLine(p.lineEnd(i)); i < len(p.src); i = p.nextLine(p.lineEnd(i)) {
			if p.looksLikeHeader(i) {
				return i
			}
		}
		return len(p.src)
	})
}

// looksLikeExpression reports whether a header or "key =" starts the line at i.
func (p *parser) looksLikeExpression(i int) bool {
	if _, ok := p.looksLikeKey(i); ok {
		return true
	}
	return p.looksLikeHeader(i)
}

// looksLikeKey reports whether "key =" stands at i, and where the "=" ends.
func (p *parser) looksLikeKey(i int) (int, bool) {
	i, ok := p.looksLikeName(p.skipSpace(i))
	if !ok || i >= len(p.src) || p.src[i] != '=' {
		return 0, false
	}
	return i + 1, true
}

// looksLikeHeader reports whether the line at i is "[name]" or "[[name]]", and no array of numbers or words that are
// values.
func (p *parser) looksLikeHeader(i int) bool {
	i = p.skipSpace(i)
	if i >= len(p.src) || p.src[i] != '[' {
		return false
	}
	brackets := "]"
	i++
	if i < len(p.src) && p.src[i] == '[' {
		brackets = "]]"
		i++
	}
	i = p.skipSpace(i)
	end, ok := p.looksLikeName(i)
	if !ok || !nameLike(p.src[i:end]) {
		return false
	}
	if !strings.HasPrefix(p.src[end:], "]") {
		return p.lineOver(end) // "[primary" without its bracket: no element of an array is a bare word
	}
	return strings.HasPrefix(p.src[end:], brackets) && p.lineOver(end+len(brackets))
}

// nameLike reports whether s can be a name but not a value: it starts with a letter and is no word of TOML.
func nameLike(s string) bool {
	s = strings.TrimRight(s, " \t")
	if s == "" || s == "true" || s == "false" || s == "inf" || s == "nan" {
		return false
	}
	c := s[0]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_'
}

// looksLikeName steps over a dotted key and the space behind it.
func (p *parser) looksLikeName(i int) (int, bool) {
	for {
		if i >= len(p.src) {
			return i, false
		}
		if c := p.src[i]; c == '"' || c == '\'' {
			sc := p.scanLine(i+1, c)
			if !sc.closed {
				return i, false
			}
			i = sc.end + 1
		} else {
			start := i
			for i < len(p.src) && bareKey[p.src[i]] {
				i++
			}
			if i == start {
				return i, false
			}
		}
		i = p.skipSpace(i)
		if i >= len(p.src) || p.src[i] != '.' {
			return i, true
		}
		i = p.skipSpace(i + 1)
	}
}

// giveUp starts giving up the open brackets; at is where the missing ones belong.
func (p *parser) giveUp(open, at int, safe bool) {
	p.bail = &bailout{open: open, at: at, safe: safe}
}

// unwind is called by each open bracket while brackets are given up; the outermost one, or the first that has its own
// end, reports.
func (p *parser) unwind(v *Value, closer byte) {
	b := p.bail
	b.closers += string(closer)
	if p.src[v.Span.Start] == '{' && v.Span.Start == b.open {
		p.swallowed = true
	}
	if len(p.nest) > 0 && !p.closesHere() {
		return
	}
	p.bail = nil
	what := "list"
	if p.src[b.open] == '{' {
		what = "table"
	}
	p.report(Unterminated, Span{b.open, b.open + 1},
		"this "+what+" is opened with "+p.src[b.open:b.open+1]+" but not closed; add "+b.closers[:1]+" behind its last item",
		insertFix("add "+b.closers, b.safe, b.at, b.closers))
}

// closesHere reports whether the innermost open bracket finds its end at pos.
func (p *parser) closesHere() bool {
	if p.pos >= len(p.src) {
		return false
	}
	c := p.src[p.pos]
	return c == ']' && p.nest[len(p.nest)-1] == '[' || c == '}' && p.nest[len(p.nest)-1] == '{'
}
