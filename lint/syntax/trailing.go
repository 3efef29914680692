package syntax

import "strings"

// trailing makes the best of what follows the value of pair on its line.
func (p *parser) trailing(pair *Pair) {
	at := p.pos
	v := pair.Value
	if p.commentStyle() {
		return
	}
	if p.src[at] == ',' && p.lineOver(at+1) {
		p.report(Malformed, Span{at, at + 1}, "a line needs no comma at its end; remove it", removeFix("remove the comma", true, Span{at, at + 1}))
		p.pos++
		return
	}
	if p.ownLine(v.Span.End, "every key starts a line of its own") {
		return
	}
	if c := p.src[at]; v.Quote != NoQuote && (c == ',' || c == ']') {
		if list := p.openless(v.Span.Start, v.Span.Start); list != nil {
			*v = *list
			if p.space(); p.lineOver(p.pos) {
				return
			}
		}
	}
	switch {
	case v.Quote == Basic || v.Quote == Literal:
		if p.mend(v) {
			if p.space(); p.lineOver(p.pos) {
				return
			}
		}
	case v.Quote == NoQuote && v.Kind > String && v.Kind < Array && !v.Broken:
		p.pos = v.Span.Start
		live := *v
		*v = *p.guess()
		v.Table = live.Table
		if p.space(); p.lineOver(p.pos) {
			return
		}
	}
	v.Broken = true
	at = p.pos
	msg := "only a comment that starts with # may follow a value; move this inside the quotes, or remove it"
	switch p.src[at] {
	case ']', '}', ')':
		msg = "nothing is open that this " + p.src[at:at+1] + " could close; remove it, or open the bracket before the value"
	case ',':
		msg = "several values need [ before the first and ] behind the last"
	}
	p.lose(Malformed, Span{at, max(p.textEnd(at), at+p.runeLen())}, msg)
	p.pos = p.lineEnd(at)
}

// ownLine handles "key =" behind something that ends its line: it is read as if it stood on the next line.
func (p *parser) ownLine(end int, rule string) bool {
	at := p.pos
	if c := p.src[at]; c == ',' || c == ';' {
		at = p.skipSpace(at + 1)
	}
	if _, ok := p.looksLikeKey(at); !ok {
		return false
	}
	nl := "\n"
	if e := p.lineEnd(at); e < len(p.src) && p.src[e] == '\r' {
		nl = "\r\n"
	}
	p.report(Malformed, Span{at, at + 1}, rule+"; move this to the next line", replaceFix("move it to the next line", true, Span{end, at}, nl))
	p.pos = at
	return true
}

// mendElement is mend for an element of a bracket.
func (p *parser) mendElement(v *Value) bool {
	if v.Kind != String || v.Span.Start < p.lineStart || p.pos < p.lostUntil {
		return false
	}
	if c := p.src[p.pos]; (c == '"' || c == '\'' || c == '[' || c == '{') && p.pos > v.Span.End {
		return false // two items and no comma
	}
	return p.mend(v)
}

// mend extends the single-line string v, when what stands at pos shows that its closing quote was not meant to be one:
// it stood inside the text, or the one before it is missing.
func (p *parser) mend(v *Value) bool {
	q := byte('"')
	switch v.Quote {
	case Basic:
	case Literal:
		q = '\''
	default:
		return false
	}
	if p.curlyInside(v) {
		return true
	}
	raw := v.inner.Text(p.tree.Src)
	rest := p.src[v.Span.End:p.lineEnd(v.Span.End)]
	if trimmed := strings.TrimRight(raw, " \t"); len(p.nest) > 0 && strings.HasSuffix(trimmed, ",") && strings.Count(rest, string(q))%2 == 1 {
		end := v.inner.Start + len(strings.TrimRight(trimmed, ", \t"))
		p.report(Unterminated, Span{v.Span.Start, end}, "this text lacks its closing quotation mark; add "+string(q)+" behind its last word",
			insertFix("add the closing "+string(q), false, end, string(q)))
		v.inner.End, v.Span.End, v.Broken = end, end, true
		p.fill(v, strings.IndexByte(raw, '\\') >= 0, false)
		p.pos = end
		return true
	}
	for i := p.pos; i < v.Span.End+len(rest); i++ {
		if p.src[i] != q || p.src[i-1] == '\\' || !p.mayEnd(i+1) {
			continue
		}
		in := Span{v.inner.Start, i}
		text := in.Text(p.tree.Src)
		safe := q == '\'' && apostrophes(text) && plain(text)
		p.report(Malformed, Span{v.Span.End - 1, v.Span.End}, "this quotation mark ends the text early; put a backslash before each one inside the text, or use other quotation marks there",
			replaceFix("write the text with its quotation marks inside", safe, Span{v.Span.Start, i + 1}, EncodeString(text)))
		p.guessText(v, Span{v.Span.Start, i + 1}, in)
		return true
	}
	return false
}

// guessText makes v a string whose text stands at inner as written.
func (p *parser) guessText(v *Value, span, inner Span) {
	*v = Value{Kind: String, Broken: true, Span: span, Text: p.src[inner.Start:inner.End], inner: inner}
	p.pos = span.End
}

// mayEnd reports whether a value may end at i.
func (p *parser) mayEnd(i int) bool {
	i = p.skipSpace(i)
	if p.lineOver(i) {
		return true
	}
	c := p.src[i]
	return len(p.nest) > 0 && (c == ',' || c == ']' || c == '}')
}

// apostrophes reports whether every ' in s stands between two letters, as in "Dana's".
func apostrophes(s string) bool {
	for i := range len(s) {
		if s[i] == '\'' && (i == 0 || i == len(s)-1 || !letterByte(s[i-1]) || !letterByte(s[i+1])) {
			return false
		}
	}
	return true
}

func letterByte(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 }

// plain reports whether s is text without anything that could mean something to TOML.
func plain(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c < 0x20 && c != '\t' || c == 0x7f || strings.IndexByte("\"\\#=[]{}`", c) >= 0 {
			return false
		}
	}
	return validText(s) && !strings.ContainsAny(s, quoteMarks)
}
