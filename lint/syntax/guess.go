package syntax

import (
	"strings"
	"unicode"
)

// dashes are the characters that word processors make of "-".
const dashes = "‐‑‒–—―−﹣－"

// looseEnd is where a value without quotes or brackets ends at the latest: before a comment, the line's end or, in a
// bracket, the next comma or closing bracket.
func (p *parser) looseEnd(start int) int {
	stop := "#\n\r"
	if len(p.nest) > 0 {
		stop = "#\n\r,]}"
	}
	n := strings.IndexAny(p.src[start:], stop)
	if n < 0 {
		n = len(p.src) - start
	}
	return start + len(strings.TrimRight(p.src[start:start+n], " \t"))
}

// guess reads a value that is none, and says what it was most likely meant to be.
func (p *parser) guess() *Value {
	if v := p.curly(); v != nil {
		return v
	}
	start := p.pos
	end := max(p.looseEnd(start), start+p.runeLen())
	p.pos = end
	v := p.invalid(Span{start, end})
	text := v.Text
	if strings.ContainsAny(text, dashes) {
		plain := strings.Map(func(r rune) rune {
			if strings.ContainsRune(dashes, r) {
				return '-'
			}
			return r
		}, text)
		if scalar(v, plain) {
			p.report(Malformed, v.Span, "a long dash stands here, as word processors make it; type a plain - instead",
				replaceFix("write "+printable(plain), true, v.Span, plain))
			return v
		}
	}
	switch {
	case p.guessWord(v), p.guessDate(v), p.guessNumber(v):
	default:
		p.guessPlain(v)
	}
	return v
}

// guessWord reads words that mean true, false or nothing elsewhere.
func (p *parser) guessWord(v *Value) bool {
	switch word := strings.ToLower(v.Text); word {
	case "true", "false":
		v.Kind, v.Bool = Bool, word == "true"
		p.report(Malformed, v.Span, "yes and no are written true and false, in small letters", replaceFix("write "+word, true, v.Span, word))
	case "yes", "y", "on", "ja", "si", "sí", "oui", "no", "n", "off", "nein", "non":
		value := "true"
		if word[0] == 'n' || word == "off" {
			value = "false"
		}
		v.Kind, v.inner = String, v.Span
		p.report(Malformed, v.Span, "yes and no are written true and false; a text needs quotation marks",
			replaceFix("write "+value, false, v.Span, value), p.quoteFix(v, false))
	case "null", "nil", "none", "undefined":
		p.report(Malformed, v.Span, "there is no word for an empty value; remove the line, or put quotation marks around a text", p.quoteFix(v, false))
	default:
		return false
	}
	return true
}

// guessPlain takes the words for a text without its quotes.
func (p *parser) guessPlain(v *Value) {
	text := v.Text
	if strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
		p.lose(Malformed, v.Span, printable(text)+" is no value; write a text between quotes, a number or a date, or remove the line")
		return
	}
	v.Kind, v.inner = String, v.Span
	if first, last := text[0], text[len(text)-1]; last == '"' && strings.Count(text, `"`) == 1 && first != '"' {
		v.Text = text[:len(text)-1]
		v.inner.End--
		p.report(Malformed, v.Span, "this text lacks its opening quotation mark; add \" before its first word",
			insertFix("add the opening \"", plain(v.Text) && apostrophes(v.Text), v.Span.Start, `"`))
		return
	}
	safe := plain(text) && apostrophes(text) && strings.IndexByte(",;:)(", text[len(text)-1]) < 0 && (letterByte(text[0]) || text[0] == '_')
	if i := p.skipSpace(p.pos); i < len(p.src) && p.src[i] == '#' {
		safe = false // "#5" may be part of the text
	}
	if !validText(text) {
		p.lose(Malformed, v.Span, "this can't be read as a value; a text needs quotation marks around it", p.quoteFix(v, false))
		return
	}
	p.report(Malformed, v.Span, "a text needs quotation marks around it; write "+printable(EncodeString(text)), p.quoteFix(v, safe))
}

// quoteFix puts quotes around v.
func (p *parser) quoteFix(v *Value, safe bool) Fix {
	return replaceFix("put quotation marks around the text", safe, v.Span, EncodeString(v.Span.Text(p.tree.Src)))
}
