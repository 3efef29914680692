package syntax

import "strings"

// reach remembers how the last search for the end of a multi-line string went. Without it a hostile file could make
// every line search to the end of the file.
type reach struct {
	none    bool // there is no end from here on
	from    int  // the search that found end started here
	end     int
	refused int // an end that is not believed, or 0
}

func quoteIndex(q byte) int {
	if q == '\'' {
		return 1
	}
	return 0
}

// multiEnd is where the closing quotes of the multi-line string start whose text starts at from.
func (p *parser) multiEnd(from int, q byte) (int, bool) {
	r := &p.far[quoteIndex(q)]
	if r.none {
		return 0, false
	}
	if r.refused > 0 && r.from <= from && from <= r.end {
		return r.end, true
	}
	three := p.src[from-3 : from]
	i := from
	for {
		n := strings.Index(p.src[i:], three)
		if n < 0 {
			r.none = true
			return 0, false
		}
		at := i + n
		if q == '"' {
			back := at
			for back > i && p.src[back-1] == '\\' {
				back--
			}
			if (at-back)%2 == 1 { // the first quote is escaped
				i = at + 1
				continue
			}
		}
		// Up to two quotes more belong to the text.
		for more := 0; more < 2 && at+3 < len(p.src) && p.src[at+3] == q; more++ {
			at++
		}
		*r = reach{from: from, end: at}
		return at, true
	}
}

// lineGoesOn reports whether something follows a value that may not follow it.
func (p *parser) lineGoesOn(i int) bool {
	i = p.skipSpace(i)
	if p.lineOver(i) {
		return false
	}
	c := p.src[i]
	return len(p.nest) == 0 || c != ',' && c != ']' && c != '}'
}

// holdsExpression reports whether a line in the text of a multi-line string looks like the start of something else.
func (p *parser) holdsExpression(open, end int) bool {
	for i := p.nextLine(p.lineEnd(open)); i < end; i = p.nextLine(p.lineEnd(i)) {
		if p.looksLikeExpression(i) {
			return true
		}
	}
	return false
}

// closesOnKeyLine reports whether the closing quotes look like the opening ones of the key on their line.
func (p *parser) closesOnKeyLine(open, end int) bool {
	nl := strings.LastIndexByte(p.src[open:end], '\n')
	if nl < 0 {
		return false
	}
	i, ok := p.looksLikeKey(open + nl + 1)
	return ok && p.skipSpace(i) == end
}

// beforeExpression is the end of the last line before one that starts an expression, from the line of open on.
func (p *parser) beforeExpression(open int) int {
	end := p.lineEnd(open)
	text := end // without the blank lines before the expression
	for end < len(p.src) {
		next := p.nextLine(end)
		if p.looksLikeExpression(next) {
			return text
		}
		end = p.lineEnd(next)
		if p.skipSpace(next) < end {
			text = end
		}
	}
	return text
}

// unclosedMulti reports a multi-line string without its end.
func (p *parser) unclosedMulti(v *Value, q byte) {
	three := strings.Repeat(string(q), 3)
	raw := p.src[v.inner.Start:v.inner.End]
	var fixes []Fix
	if !strings.ContainsAny(raw, string(q)+`\`) {
		fixes = append(fixes, insertFix("add "+three+" at the end of this text", false, v.inner.End, three))
	}
	p.report(Unterminated, Span{v.Span.Start, v.Span.Start + 3},
		"this text starts with "+three+" but never ends; add "+three+" behind its last word", fixes...)
}
