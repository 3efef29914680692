package syntax

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// oddSpaces are characters that look like a space and are none for TOML; word processors and web pages put them in.
const oddSpaces = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u0085"

// invisibles are characters that cannot be seen at all.
const invisibles = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufe0e\ufe0f"

// oddRune reads the character at i when it is one that cannot be seen, and says whether it looks like a space.
func (p *parser) oddRune(i int) (r rune, n int, space bool) {
	c := p.src[i]
	if c < utf8.RuneSelf {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7f {
			return rune(c), 1, false
		}
		return 0, 0, false
	}
	r, n = utf8.DecodeRuneInString(p.src[i:])
	switch {
	case r == utf8.RuneError:
	case strings.ContainsRune(oddSpaces, r):
		return r, n, true
	case strings.ContainsRune(invisibles, r):
		return r, n, false
	}
	return 0, 0, false
}

// oddWidth is the number of bytes of the invisible character at i, 0 when there is none.
func (p *parser) oddWidth(i int) int {
	_, n, _ := p.oddRune(i)
	return n
}

// odd steps over a run of invisible characters and reports it, once for a line.
func (p *parser) odd() bool {
	start := p.pos
	var first rune
	spaces := false
	for p.pos < len(p.src) {
		r, n, space := p.oddRune(p.pos)
		if n == 0 {
			break
		}
		if p.pos == start {
			first = r
		}
		spaces = spaces || space
		p.pos += n
	}
	if p.pos == start {
		return false
	}
	with := ""
	if spaces {
		with = " "
	}
	edit := Edit{Span{start, p.pos}, with}
	if p.oddLine == p.lineStart && p.oddAt < len(p.tree.Problems) {
		f := &p.tree.Problems[p.oddAt].Fixes[0]
		if start >= f.Edits[len(f.Edits)-1].Span.End { // a line that is read again brings the same one again
			f.Edits = append(f.Edits, edit)
		}
		return true
	}
	what := "an invisible character (" + codePoint(first) + ") stands here; remove it"
	if spaces {
		what = "a special space (" + codePoint(first) + ") stands here, as word processors put it; type a plain space instead"
	}
	n := len(p.tree.Problems)
	p.report(BadCharacter, edit.Span, what, Fix{Title: "replace the invisible characters of this line", Safe: true, Edits: []Edit{edit}})
	if len(p.tree.Problems) > n {
		p.oddLine, p.oddAt = p.lineStart, n
	}
	return true
}

// forget takes back the problems from n on: the text they are about will be read in another way.
func (p *parser) forget(n int) {
	p.tree.Problems = p.tree.Problems[:n]
	if p.oddAt >= n {
		p.oddLine = -1
	}
}

// reportLoneCR reports line ends of the Macs of the last century: one problem for the whole file.
func (p *parser) reportLoneCR() {
	if len(p.loneCR) == 0 || len(p.tree.Problems) >= MaxProblems {
		return
	}
	fix := Fix{Title: "replace the old line ends", Safe: true}
	slices.Sort(p.loneCR) // a line that is read again brings the same one again
	for _, at := range slices.Compact(p.loneCR) {
		fix.Edits = append(fix.Edits, Edit{Span{at, at + 1}, "\n"})
	}
	at := p.loneCR[0]
	p.tree.Problems = append(p.tree.Problems, Problem{Code: BadCharacter, Span: Span{at, at + 1}, Fixes: []Fix{fix},
		Message: "this line ends in a way that is no longer in use (a lone carriage return); save the file with common line ends"})
}

func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }

// printable is s for a message: control characters shown by their number, and not more than a line can hold.
func printable(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case i > 60:
			b.WriteString("...")
			return b.String()
		case r < 0x20 || r == 0x7f || r == utf8.RuneError || strings.ContainsRune(oddSpaces+invisibles, r):
			b.WriteString("<" + codePoint(r) + ">")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// runeLen is the number of bytes of the character at pos.
func (p *parser) runeLen() int {
	_, n := utf8.DecodeRuneInString(p.src[p.pos:])
	return n
}
