package syntax

import (
	"strings"
	"unicode/utf8"
)

// The quotation marks of word processors and of other keyboards.
const (
	doubleMarks = "“”„‟«»″＂"
	singleMarks = "‘’‚‛‹›′`´＇"
	quoteMarks  = doubleMarks + singleMarks
)

// curly reads a text at pos between quotation marks that TOML does not know; nil when none begins there.
func (p *parser) curly() *Value {
	open := p.pos
	r, n := utf8.DecodeRuneInString(p.src[open:])
	if !strings.ContainsRune(quoteMarks, r) {
		return nil
	}
	closers := doubleMarks + `"`
	if strings.ContainsRune(singleMarks, r) {
		closers = singleMarks + "'"
	}
	v := p.values.one()
	if p.curlyText(v, open, n, closers) || p.curlyText(v, open, n, quoteMarks+`"'`) {
		return v
	}
	end := max(p.looseEnd(open), open+n)
	p.report(CurlyQuote, Span{open, open + n}, "this kind of quotation mark can't be used around a text, and the closing one is missing; use the straight \" on both sides",
		replaceFix("put straight quotation marks around the rest of the line", false, Span{open, end}, EncodeString(p.src[open+n:end])))
	p.guessText(v, Span{open, end}, Span{open + n, end})
	return v
}

// curlyText reads the text whose opening mark of n bytes stands at open, up to the first closing mark with which a value
// may end.
func (p *parser) curlyText(v *Value, open, n int, closers string) bool {
	line := p.src[open+n : p.lineEnd(open)]
	for i, r := range line {
		if !strings.ContainsRune(closers, r) || r == utf8.RuneError {
			continue
		}
		at := open + n + i
		end := at + utf8.RuneLen(r)
		if !p.mayEnd(end) {
			continue
		}
		text := p.src[open+n : at]
		safe := !strings.ContainsAny(text, `\`) && validText(text)
		fix := Fix{Title: `use straight quotation marks`, Safe: safe, Edits: []Edit{{Span{open, open + n}, `"`}, {Span{at, end}, `"`}}}
		if strings.ContainsAny(text, `"\`) || !validText(text) {
			fix.Edits = []Edit{{Span{open, end}, EncodeString(text)}}
		}
		mark := p.src[open : open+n]
		if mark == `"` || mark == "'" {
			mark = string(r)
		}
		p.report(CurlyQuote, Span{open, end}, mark+" can't be used around a text; use the straight \" on both sides", fix)
		p.guessText(v, Span{open, end}, Span{open + n, at})
		return true
	}
	return false
}

// curlyInside reads v anew when its text holds a closing mark at which it should have ended.
func (p *parser) curlyInside(v *Value) bool {
	if !strings.ContainsAny(v.inner.Text(p.tree.Src), quoteMarks) {
		return false
	}
	closers := doubleMarks
	if v.Quote == Literal {
		closers = singleMarks
	}
	return p.curlyText(v, v.Span.Start, 1, closers)
}

// validText reports whether s may stand between quotation marks as it is.
func validText(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 && s[i] != '\t' || s[i] == 0x7f {
			return false
		}
	}
	return utf8.ValidString(s)
}

// unclosed reads a single-line string whose closing quote is missing.
func (p *parser) unclosed(open int, sc scan) *Value {
	v := p.values.one()
	q := p.src[open : open+1]
	marks := doubleMarks
	if q == "'" {
		marks = singleMarks
	}
	if strings.ContainsAny(p.src[open:sc.end], marks) && p.curlyText(v, open, 1, marks) {
		return v
	}
	if p.wrapped(v, open, sc) {
		return v
	}
	text := strings.TrimRight(p.src[open+1:sc.end], " \t")
	if len(p.nest) > 0 {
		text = p.beforeClosers(open, text)
	}
	end := open + 1 + len(text)
	v.Kind, v.Quote, v.Broken = String, Basic, true
	if q == "'" {
		v.Quote = Literal
	}
	v.Span, v.inner = Span{open, end}, Span{open + 1, end}
	safe := plain(text) && apostrophes(text) && (q == `"` || !strings.Contains(text, "'")) && !strings.HasSuffix(text, ";")
	p.report(Unterminated, v.Span, "this text lacks its closing quotation mark; add "+q+" behind its last word",
		insertFix("add the closing "+q, safe, end, q))
	p.pos = end
	p.fill(v, sc.escape, sc.control >= 0)
	return v
}

// wrapped reads a text between single quotation marks that goes on below: its closing mark stands on one of the next
// lines, none of which could be anything else.
func (p *parser) wrapped(v *Value, open int, sc scan) bool {
	q := p.src[open]
	line := p.nextLine(sc.end)
	for range 20 {
		first := p.skipSpace(line)
		if first >= len(p.src) || p.looksLikeExpression(line) || strings.IndexByte("#\r\n]}", p.src[first]) >= 0 || p.src[first] == q {
			return false
		}
		next := p.scanLine(first, q)
		if !next.closed {
			line = p.nextLine(next.end)
			continue
		}
		if !p.mayEnd(next.end + 1) {
			return false
		}
		span := Span{open, next.end + 1}
		inner := Span{open + 1, next.end}
		three := strings.Repeat(string(q), 3)
		p.report(Unterminated, Span{open, sc.end}, "a text between "+string(q)+" stands on one line; put it on one, or use "+three+" on both sides",
			Fix{Title: "use " + three + " on both sides", Edits: []Edit{{Span{open, open}, three[1:]}, {Span{next.end, next.end}, three[1:]}}})
		p.guessText(v, span, inner)
		p.lineStart = line
		return true
	}
	return false
}

// beforeClosers cuts off the commas and brackets at the end of an unclosed string that belong to the bracket around it.
func (p *parser) beforeClosers(open int, text string) string {
	closer := byte(']')
	if p.nest[len(p.nest)-1] == '{' {
		closer = '}'
	}
	text = strings.TrimRight(strings.TrimSuffix(text, ","), " \t")
	if len(text) == 0 || text[len(text)-1] != closer || strings.IndexByte(text, "[{"[b2i(closer == '}')]) >= 0 {
		return text
	}
	// The bracket belongs to the text when another one, or another item, comes on the next line.
	next := p.skipSpace(p.nextLine(p.lineEnd(open)))
	if next < len(p.src) && strings.IndexByte("]}\"'", p.src[next]) >= 0 && !p.looksLikeExpression(next) {
		return text
	}
	for len(text) > 0 && text[len(text)-1] == closer {
		text = strings.TrimRight(text[:len(text)-1], " \t")
	}
	return text
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
