package syntax

import (
	"strings"
	"unicode/utf8"
)

// decoded is the inner text of a basic string with its escapes resolved.
type decoded struct {
	text   string
	jumps  []jump
	bad    []badEscape
	simple bool // every backslash is a bad one, or stands before a backslash or a quote
}

// badEscape is a backslash sequence that TOML does not have. It is kept in the text as written.
type badEscape struct {
	span   Span
	letter bool // the character after the backslash means nothing; otherwise its digits are wrong
}

// decode resolves the escapes of raw, which stands at offset base of the source.
func decode(raw string, base int, multi bool) decoded {
	d := decoded{simple: true}
	var b strings.Builder
	b.Grow(len(raw))
	done := 0
	put := func(at, n int, s string) {
		b.WriteString(raw[done:at])
		d.jumps = append(d.jumps, jump{int32(b.Len()), int32(at), int32(len(s)), int32(n)})
		b.WriteString(s)
		done = at + n
	}
	for {
		i := strings.IndexByte(raw[done:], '\\')
		if i < 0 {
			break
		}
		at := done + i
		if at+1 >= len(raw) {
			d.bad = append(d.bad, badEscape{Span{base + at, base + at + 1}, true})
			b.WriteString(raw[done:])
			done = len(raw)
			break
		}
		c := raw[at+1]
		if s, ok := shortEscape(c); ok {
			put(at, 2, s)
			d.simple = d.simple && (c == '\\' || c == '"')
			continue
		}
		if n := hexDigits(c); n > 0 {
			if r, ok := hexRune(raw[at+2:], n); ok {
				put(at, 2+n, string(r))
				d.simple = false
				continue
			}
			d.simple = false
			d.bad = append(d.bad, badEscape{Span{base + at, base + at + 2}, false})
		} else if multi {
			if n := lineContinuation(raw[at+1:]); n > 0 {
				put(at, 1+n, "")
				d.simple = false
				continue
			}
			d.bad = append(d.bad, badEscape{Span{base + at, base + at + 2}, true})
		} else {
			_, n := utf8.DecodeRuneInString(raw[at+1:])
			d.bad = append(d.bad, badEscape{Span{base + at, base + at + 1 + n}, true})
		}
		b.WriteString(raw[done : at+1])
		done = at + 1
	}
	b.WriteString(raw[done:])
	d.text = b.String()
	return d
}

// shortEscape is what a backslash before c stands for.
func shortEscape(c byte) (string, bool) {
	switch c {
	case '"':
		return `"`, true
	case '\\':
		return `\`, true
	case 'n':
		return "\n", true
	case 't':
		return "\t", true
	case 'r':
		return "\r", true
	case 'b':
		return "\b", true
	case 'f':
		return "\f", true
	case 'e':
		return "\x1b", true
	}
	return "", false
}

func hexDigits(c byte) int {
	switch c {
	case 'x':
		return 2
	case 'u':
		return 4
	case 'U':
		return 8
	}
	return 0
}

// hexRune reads n hexadecimal digits that name a character.
func hexRune(s string, n int) (rune, bool) {
	if len(s) < n {
		return 0, false
	}
	var r uint32
	for i := range n {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		case c >= 'A' && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | uint32(c)
	}
	return rune(r), r <= utf8.MaxRune && utf8.ValidRune(rune(r))
}

// lineContinuation is how many bytes a backslash before s drops: spaces, a line end, and all the space behind it.
// It is 0 when no line end follows.
func lineContinuation(s string) int {
	nl := false
	i := 0
	for i < len(s) {
		switch s[i] {
		case ' ', '\t':
		case '\n':
			nl = true
		case '\r':
			if i+1 >= len(s) || s[i+1] != '\n' {
				if nl {
					return i
				}
				return 0
			}
		default:
			if nl {
				return i
			}
			return 0
		}
		i++
	}
	if nl {
		return i
	}
	return 0
}
