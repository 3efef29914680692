package syntax

import "strings"

// space steps over spaces and tabs, and over characters that look like nothing, which are reported.
func (p *parser) space() {
	for p.pos < len(p.src) {
		switch c := p.src[p.pos]; {
		case c == ' ' || c == '\t':
			p.pos++
		case c > ' ' && c < 0x7f, c == '\n', c == '\r':
			return
		default:
			if !p.odd() {
				return
			}
		}
	}
}

// newline steps over the line end at pos.
func (p *parser) newline() {
	if p.src[p.pos] == '\r' {
		if p.pos+1 < len(p.src) && p.src[p.pos+1] == '\n' {
			p.pos++
		} else {
			p.loneCR = append(p.loneCR, p.pos)
		}
	}
	p.pos++
	p.lineStart = p.pos
}

// blank steps over everything that means nothing between the elements of a bracket: spaces, comments and line ends.
func (p *parser) blank() {
	for {
		p.space()
		if p.pos >= len(p.src) {
			return
		}
		switch p.src[p.pos] {
		case '\n', '\r':
			p.newline()
			p.space()
			p.fresh = p.pos
		case '#':
			p.comment()
		default:
			return
		}
	}
}

// startsLine reports whether pos is where a line of the bracket that blank stepped into begins.
func (p *parser) startsLine() bool { return p.fresh == p.pos }

// comment reads the comment at pos, up to the line's end.
func (p *parser) comment() {
	start := p.pos
	end := p.lineEnd(start)
	own := true
	for i := start - 1; i >= p.lineStart && own; i-- {
		own = p.src[i] == ' ' || p.src[i] == '\t'
	}
	p.tree.Comments = append(p.tree.Comments, Comment{Span: Span{start, end}, Own: own})
	p.controls(Span{start, end}, true)
	p.pos = end
}

// lineEnd is where the line that holds from ends, before its terminator. It remembers its last answers: a long line is
// asked for again and again, and a file whose lines all end in "\r" has no "\n" to find.
func (p *parser) lineEnd(from int) int {
	if p.end.holds(from) {
		return p.end.to
	}
	if !p.lf.holds(from) {
		p.lf = ahead{from: from, to: len(p.src), known: true}
		if i := strings.IndexByte(p.src[from:], '\n'); i >= 0 {
			p.lf.to = from + i
		}
	}
	p.end = ahead{from: from, to: p.lf.to, known: true}
	if cr := strings.IndexByte(p.src[from:p.lf.to], '\r'); cr >= 0 {
		p.end.to = from + cr
	}
	return p.end.to
}

// nextLine is the start of the line after the one that ends at end.
func (p *parser) nextLine(end int) int {
	switch {
	case end >= len(p.src):
		return len(p.src)
	case p.src[end] == '\r' && end+1 < len(p.src) && p.src[end+1] == '\n':
		return end + 2
	}
	return end + 1
}

// skipSpace is the first offset from i on that holds neither a space nor a tab; nothing is reported.
func (p *parser) skipSpace(i int) int {
	for i < len(p.src) && (p.src[i] == ' ' || p.src[i] == '\t') {
		i++
	}
	return i
}

// lineOver reports whether nothing but a comment follows on the line at i.
func (p *parser) lineOver(i int) bool {
	i = p.skipSpace(i)
	return i >= len(p.src) || p.src[i] == '\n' || p.src[i] == '\r' || p.src[i] == '#'
}
