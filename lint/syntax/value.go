package syntax

import (
	"strings"
	"unicode/utf8"
)

// value reads the value at pos, or makes the best of what stands there. It never returns nil.
func (p *parser) value() *Value {
	if p.pos >= len(p.src) {
		return p.missingValue()
	}
	switch c := p.src[p.pos]; c {
	case '"', '\'':
		return p.str()
	case '[':
		return p.array()
	case '{':
		return p.inlineTable()
	case '\n', '\r', '#':
		return p.missingValue()
	case ',', ']', '}':
		if len(p.nest) > 0 {
			return p.missingValue()
		}
		return p.guess()
	default:
		return p.bare()
	}
}

// invalid is the value where none could be read.
func (p *parser) invalid(span Span) *Value {
	v := p.values.one()
	v.Broken = true
	v.Span = span
	v.Text = p.src[span.Start:span.End]
	return v
}

// missingValue reports that nothing stands behind the "=".
func (p *parser) missingValue() *Value {
	at := p.pos
	if v := p.valueBelow(); v != nil {
		return v
	}
	for at > p.lineStart && (p.src[at-1] == ' ' || p.src[at-1] == '\t') {
		at--
	}
	p.report(MissingValue, p.before(at), "nothing stands behind the =; write the value there, text between quotes, or remove the line")
	return p.invalid(Span{at, at})
}

// valueBelow reads a value that starts on the line below its "="; nil when there is none.
func (p *parser) valueBelow() *Value {
	if len(p.nest) > 0 || p.pos >= len(p.src) || p.src[p.pos] == '#' {
		return nil
	}
	start, line, was := p.pos, p.nextLine(p.pos), p.lineStart
	at := p.skipSpace(line)
	if at >= len(p.src) || strings.IndexByte("\"'[{", p.src[at]) < 0 || p.looksLikeExpression(line) || p.looksLikeColon(at) {
		return nil
	}
	n := len(p.tree.Problems)
	p.report(MissingValue, p.before(start), "a value starts on the line of its =; move it up", replaceFix("move the value up to its =", false, Span{start, at}, p.gap(start)))
	p.newline()
	p.pos = at
	v := p.value()
	if i := p.skipSpace(p.pos); v.Kind == String && i < len(p.src) && p.src[i] == ',' {
		p.forget(n)
		p.lineStart = line
		if list := p.openless(at, start); list != nil {
			return list
		}
		p.pos, p.lineStart = start, was
		return nil
	}
	if n < len(p.tree.Problems) {
		p.tree.Problems[n].Fixes[0].Safe = !v.Broken
	}
	return v
}

// before is the character before at, which may be a space of several bytes.
func (p *parser) before(at int) Span {
	_, n := utf8.DecodeLastRuneInString(p.src[:at])
	return Span{at - n, at}
}

// gap is a space where none stands before at.
func (p *parser) gap(at int) string {
	if c := p.src[at-1]; c == ' ' || c == '\t' {
		return ""
	}
	return " "
}

// looksLikeColon reports whether a quoted key and a colon stand at i, as in JSON.
func (p *parser) looksLikeColon(i int) bool {
	end, ok := p.looksLikeName(i)
	return ok && end < len(p.src) && p.src[end] == ':'
}

// bare reads a value that is written without quotes or brackets: a number, a date, true or false.
func (p *parser) bare() *Value {
	start := p.pos
	end := p.bareEnd(start)
	if end == start {
		return p.guess()
	}
	// A date and its time may be parted by a space.
	if end-start == 10 && p.src[start+4] == '-' && end+3 < len(p.src) && p.src[end] == ' ' &&
		digit(p.src[end+1]) && digit(p.src[end+2]) && p.src[end+3] == ':' {
		end = p.bareEnd(end + 1)
	}
	tok := p.src[start:end]
	v := p.values.one()
	if !scalar(v, tok) || !p.delimits(end) {
		return p.guess()
	}
	v.Span, v.Text = Span{start, end}, tok
	p.pos = end
	return v
}

// bareByte marks what numbers, dates and words are made of.
var bareByte = func() (t [256]bool) {
	for c := range 256 {
		t[c] = bareKey[c] || c == '+' || c == '.' || c == ':'
	}
	return t
}()

func (p *parser) bareEnd(i int) int {
	for i < len(p.src) && bareByte[p.src[i]] {
		i++
	}
	return i
}

// delimits reports whether a bare value may end at i.
func (p *parser) delimits(i int) bool {
	if i >= len(p.src) {
		return true
	}
	switch c := p.src[i]; c {
	case ' ', '\t', '\n', '\r', '#', ',', ']', '}':
		return true
	default:
		return p.oddWidth(i) > 0
	}
}

// scalar reads tok as a number, a date, a time, true or false.
func scalar(v *Value, tok string) bool {
	switch c := tok[0]; {
	case digit(c):
		if len(tok) > 4 && (tok[4] == '-' || tok[2] == ':') {
			return dateTime(v, tok)
		}
		return number(v, tok)
	case c == '+' || c == '-' || c == 'i' || c == 'n':
		return number(v, tok)
	case tok == "true" || tok == "false":
		v.Kind, v.Bool = Bool, c == 't'
		return true
	}
	return false
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
