package syntax

import (
	"strings"
	"unicode/utf8"
)

// scan is what one look over the inside of a single-line string found.
type scan struct {
	end     int // of the text: the closing quote, or the line's end
	closed  bool
	escape  bool // it holds a backslash
	control int  // the first control character, or -1
}

// special marks the bytes a scan of a string has to look at.
var special = func() (t [256]bool) {
	for c := range 256 {
		t[c] = c < 0x20 && c != '\t' || c == 0x7f || c == '"' || c == '\'' || c == '\\'
	}
	return t
}()

// scanLine looks for the quote that ends the string whose text starts at from.
func (p *parser) scanLine(from int, quote byte) scan {
	sc := scan{control: -1}
	s := p.src
	for i := from; i < len(s); i++ {
		c := s[i]
		if !special[c] {
			continue
		}
		switch c {
		case quote:
			sc.end, sc.closed = i, true
			return sc
		case '\n', '\r':
			sc.end = i
			return sc
		case '\\':
			if quote == '"' {
				sc.escape = true
				if i+1 < len(s) && (s[i+1] == '"' || s[i+1] == '\\') {
					i++
				}
			}
		case '"', '\'':
		default:
			if sc.control < 0 {
				sc.control = i
			}
		}
	}
	sc.end = len(s)
	return sc
}

// str reads the string at pos.
func (p *parser) str() *Value {
	open := p.pos
	q := p.src[open]
	if open+2 < len(p.src) && p.src[open+1] == q && p.src[open+2] == q {
		return p.multi(q)
	}
	sc := p.scanLine(open+1, q)
	if !sc.closed {
		return p.unclosed(open, sc)
	}
	v := p.values.one()
	v.Kind, v.Quote = String, Basic
	if q == '\'' {
		v.Quote = Literal
	}
	v.Span, v.inner = Span{open, sc.end + 1}, Span{open + 1, sc.end}
	p.pos = sc.end + 1
	p.fill(v, sc.escape, sc.control >= 0)
	return v
}

// fill decodes the inner text of the string v, and reports what may not stand in it.
func (p *parser) fill(v *Value, escape, control bool) {
	raw := p.src[v.inner.Start:v.inner.End]
	v.Text = raw
	v.jumps = nil
	if escape && (v.Quote == Basic || v.Quote == MultiBasic) {
		d := decode(raw, v.inner.Start, v.Quote == MultiBasic)
		v.Text, v.jumps = d.text, d.jumps
		if len(d.bad) > 0 {
			v.Broken = true
			p.badEscapes(v, d)
		}
	}
	if control && p.controls(v.inner, false) {
		v.Broken = true
	}
	if p.invalidUTF8 && !utf8.ValidString(raw) {
		v.Broken = true
	}
}

// badEscapes reports the backslashes of one string that mean nothing.
func (p *parser) badEscapes(v *Value, d decoded) {
	first := d.bad[0]
	text := first.span.Text(p.tree.Src)
	plain, all := Fix{Title: "write each plain backslash twice", Safe: d.simple}, p.backslashes(v)
	for _, b := range d.bad {
		if b.letter {
			plain.Edits = append(plain.Edits, Edit{Span{b.span.Start, b.span.Start}, `\`})
		} else {
			plain.Edits = nil // the text could still not be read
			break
		}
	}
	var fixes []Fix
	if len(plain.Edits) > 0 {
		fixes = append(fixes, plain)
	}
	if len(all) > len(plain.Edits) {
		fixes = append(fixes, Fix{Title: "write all backslashes twice, as in a path", Edits: all})
	}
	message := "a backslash has a special meaning in a text and " + printable(text) + " has none; write two of them for a plain backslash"
	if !first.letter {
		message = text + " needs the number of a character behind it; to mean a plain backslash, write two of them"
	}
	p.report(BadEscape, first.span, message, fixes...)
}

// backslashes doubles every backslash of a string but those before a quotation mark, another one, or the end of a line.
func (p *parser) backslashes(v *Value) []Edit {
	var edits []Edit
	raw, base := v.inner.Text(p.tree.Src), v.inner.Start
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		if n := lineContinuation(raw[i+1:]); v.Quote == MultiBasic && n > 0 {
			i += n
		} else if i+1 < len(raw) && (raw[i+1] == '\\' || raw[i+1] == '"') {
			i++
		} else {
			edits = append(edits, Edit{Span{base + i, base + i}, `\`})
		}
	}
	return edits
}

// controls reports the control characters in a span, one for each line; tabs and line ends are none. Removing them is
// safe in a comment, but changes a text.
func (p *parser) controls(s Span, safe bool) bool {
	found := false
	for i := s.Start; i < s.End; i++ {
		c := p.src[i]
		if c >= 0x20 && c != 0x7f || c == '\t' || c == '\n' {
			continue
		}
		if c == '\r' && i+1 < len(p.src) && p.src[i+1] == '\n' {
			continue
		}
		found = true
		if len(p.tree.Problems) >= MaxProblems {
			break
		}
		end := min(p.lineEnd(i+1), s.End)
		fix := Fix{Title: "remove the invisible characters", Safe: safe}
		for k := i; k < end; k++ {
			if c := p.src[k]; c < 0x20 && c != '\t' || c == 0x7f {
				fix.Edits = append(fix.Edits, Edit{Span{k, k + 1}, ""})
			}
		}
		p.report(BadCharacter, Span{i, i + 1}, "an invisible control character ("+codePoint(rune(c))+") stands here; remove it", fix)
		i = end
		if i < s.End && p.src[i] != '\n' {
			i--
		}
	}
	return found
}

// multi reads the multi-line string at pos.
func (p *parser) multi(q byte) *Value {
	open := p.pos
	v := p.values.one()
	v.Kind, v.Quote = String, MultiBasic
	if q == '\'' {
		v.Quote = MultiLiteral
	}
	in := open + 3
	if strings.HasPrefix(p.src[in:], "\n") {
		in++
	} else if strings.HasPrefix(p.src[in:], "\r\n") {
		in += 2
	}
	end, ok := p.multiEnd(open+3, q)
	after := end + 3
	if ok && (!p.lineGoesOn(after) || !p.holdsExpression(open, end)) {
		if !p.wary {
			p.doubtful = p.doubtful || p.closesOnKeyLine(open, end)
		} else if p.closesOnKeyLine(open, end) {
			ok = false
		}
	} else if ok {
		p.far[quoteIndex(q)].refused = end
		ok = false
	}
	if !ok {
		end = p.beforeExpression(open)
		after = end
		in = min(in, end)
		v.Broken = true
	}
	v.Span, v.inner = Span{open, after}, Span{in, end}
	raw := p.src[in:end]
	p.pos = after
	if i := strings.LastIndexByte(p.src[open:end], '\n'); i >= 0 {
		p.lineStart = open + i + 1
	}
	if !ok {
		p.unclosedMulti(v, q)
	}
	p.fill(v, strings.IndexByte(raw, '\\') >= 0, true)
	return v
}
