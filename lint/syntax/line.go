package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// brokenLine makes the best of the line at pos, which is neither a header nor "key =".
func (p *parser) brokenLine() {
	start := p.pos
	if p.commentStyle() || p.mergeMarker() {
		return
	}
	key, ok := p.key()
	if ok && p.brokenPair(key) {
		return
	}
	p.pos = start
	if (nameLike(p.src[start:]) && p.closesLikeHeader(start) || p.junkBeforeHeader(start)) && p.brokenHeader() {
		return
	}
	p.pos = start
	if p.oddKey() {
		return
	}
	p.pos = start
	p.strayLine()
}

// brokenPair reads on behind a key that no "=" follows; false when the line must be something else.
func (p *parser) brokenPair(key []Key) bool {
	at := p.pos
	missing := "this line needs an = between the key and its value, as in goal = \"...\""
	if p.lineOver(at) {
		if !nameLike(key[0].Name) {
			return false
		}
		end := key[len(key)-1].Span.End
		p.report(MissingEquals, Span{key[0].Span.Start, end}, missing)
		p.keepPair(key, p.invalid(Span{end, end}))
		return true
	}
	switch c := p.src[at]; {
	case c == ':':
		n := p.colon()
		pair := p.keepPair(key, nil)
		p.assignAfter(pair, p.sec.Table, -1)
		p.settle(n, pair)
		p.endOfPair(pair)
		return true
	case c == '"' || c == '\'' || c == '[' || c == '{' || digit(c) && p.pos > key[len(key)-1].Span.End:
		if c == '"' && p.src[at-1] == '-' || strings.IndexByte(p.src[at:p.lineEnd(at)], '=') >= 0 && c != '{' {
			return false // rather a key with a quote or a space in it
		}
		n := len(p.tree.Problems)
		p.report(MissingEquals, Span{at, at + 1}, missing, insertFix("insert the =", false, at, p.around(at, "=")))
		pair := p.keepPair(key, nil)
		p.assignAfter(pair, p.sec.Table, -1)
		p.settle(n, pair)
		p.endOfPair(pair)
		return true
	}
	return false
}

// keepPair adds a pair without "=" to the section; it defines nothing yet.
func (p *parser) keepPair(key []Key, v *Value) *Pair {
	pair := p.pairSet.one()
	*pair = Pair{Key: key, Value: v, Eq: -1}
	pair.Span = pair.KeySpan()
	p.pairs = append(p.pairs, pair)
	return pair
}

// settle makes the fix of problem n safe when the value behind it turned out to be sound, or to have a safe fix of its
// own, and the line ends with it.
func (p *parser) settle(n int, pair *Pair) {
	end := p.skipSpace(p.pos)
	if end < len(p.src) && p.src[end] == ',' { // a comma too much has a fix of its own
		end++
	}
	if last := len(p.tree.Problems) - 1; n <= last && p.lineOver(end) {
		// A value that is mended by itself does no harm to this fix.
		fixes := p.tree.Problems[last].Fixes
		p.tree.Problems[n].Fixes[0].Safe = !pair.Value.Broken || len(fixes) > 0 && fixes[0].Safe
	}
}

// around adds spaces to s where there are none on either side of at.
func (p *parser) around(at int, s string) string {
	if at > 0 && p.src[at-1] != ' ' && p.src[at-1] != '\t' {
		s = " " + s
	}
	if at < len(p.src) && p.src[at] != ' ' && p.src[at] != '\t' {
		s += " "
	}
	return s
}

// colon steps over ":" or ":=" where "=" should be, and returns the number of its problem.
func (p *parser) colon() int {
	at := p.pos
	p.pos++
	if p.pos < len(p.src) && p.src[p.pos] == '=' {
		p.pos++
	}
	with := "="
	if before := p.src[at-1]; before != ' ' && before != '\t' {
		with = " ="
	}
	if p.pos < len(p.src) && p.src[p.pos] != ' ' && p.src[p.pos] != '\t' {
		with += " "
	}
	n := len(p.tree.Problems)
	span := Span{at, p.pos}
	p.report(Malformed, span, "a key and its value are joined by =; write = instead of "+span.Text(p.tree.Src), replaceFix("write =", false, span, with))
	return n
}

// excessEquals steps over what people of other languages add to the "=" at eq.
func (p *parser) excessEquals(eq int) {
	i := p.skipSpace(p.pos)
	if i >= len(p.src) || p.src[i] != '=' && p.src[i] != '>' && p.src[i] != ':' {
		return
	}
	for i < len(p.src) && (p.src[i] == '=' || p.src[i] == '>' || p.src[i] == ':') {
		i++
	}
	p.report(Malformed, Span{eq, i}, "one = is enough between a key and its value", replaceFix("write one =", true, Span{eq, i}, "="))
	p.pos = i
}

// commentStyle steps over a comment written as in other languages.
func (p *parser) commentStyle() bool {
	at := p.pos
	end := p.lineEnd(at)
	rest := p.src[at:end]
	mark := ""
	for _, m := range []string{"//", ";", "--", "/*", "<!--"} {
		if strings.HasPrefix(rest, m) {
			mark = m
		}
	}
	if mark == "" || mark == "--" && len(rest) > 2 && bareKey[rest[2]] {
		return false
	}
	span := Span{at, at + len(mark)}
	if strings.TrimRight(rest, "; \t") == "" {
		p.report(Malformed, span, "a line needs no "+mark+" at its end; remove it", removeFix("remove "+mark, true, Span{at, end}))
	} else {
		p.report(Malformed, span, "a comment starts with #, not with "+mark, replaceFix("start the comment with #", mark != "/*" && mark != "<!--", span, "#"))
	}
	p.controls(Span{at, end}, true)
	p.pos = end
	return true
}

// oddKey reads a pair whose key needs quotes, has wrong ones, or holds characters a key cannot hold.
func (p *parser) oddKey() bool {
	start := p.pos
	end := p.lineEnd(start)
	line := p.src[start:end]
	eq := strings.IndexByte(line, '=')
	colon := false
	if eq < 0 {
		eq = strings.IndexByte(line, ':')
		colon = true
	}
	if eq <= 0 || eq > 120 {
		if eq == 0 && !colon {
			p.lose(Malformed, Span{start, start + 1}, "the name of the key is missing before this =; write it there")
			p.pos = end
			return true
		}
		return false
	}
	raw := strings.TrimRight(line[:eq], " \t")
	name := clean(raw)
	for _, mark := range []string{"- ", "* ", "• ", "+ ", "> "} {
		name = strings.TrimLeft(strings.TrimPrefix(name, mark), " ")
	}
	name = strings.Trim(name, quoteMarks+`"'`)
	name = strings.Trim(name, " .")
	if !wordLike(name) || strings.ContainsAny(name, quoteMarks+"\"[]{},\\#") || colon && strings.Count(name, " ") > 2 {
		return false
	}
	span := Span{start, start + len(raw)}
	key := []Key{{Name: name, Span: span}}
	with := EncodeKey(name)
	if parts := strings.Split(name, "."); len(parts) > 1 && len(parts) < MaxDepth && plainParts(parts) {
		// Every part gets the whole span: which bytes are which is anyone's guess.
		key = key[:0]
		for _, part := range parts {
			key = append(key, Key{Name: part, Span: span})
		}
		with = name
	}
	safe := !strings.ContainsAny(name, " '") && utf8.ValidString(name) && !strings.HasPrefix(raw, ".") && !strings.HasSuffix(raw, ".")
	msg := "this key can't be read as it stands; write " + printable(with)
	if strings.Contains(name, " ") {
		msg = "a key is one word; join the words with _ or put the key between quotes: " + printable(with)
	} else if name == raw {
		msg = "a key with characters beyond a-z, 0-9, _ and - needs quotes; write " + printable(with)
	}
	if p.pos = start + eq; colon {
		p.report(Malformed, span, msg, replaceFix("write "+printable(with), safe, span, with))
		p.colon()
		pair := p.keepPair(p.keys.keep(key), nil)
		p.assignAfter(pair, p.sec.Table, -1)
		p.endOfPair(pair)
		return true
	}
	p.report(Malformed, span, msg, replaceFix("write "+printable(with), safe, span, with))
	pair := p.keepPair(p.keys.keep(key), nil)
	p.assign(pair, p.sec.Table)
	p.endOfPair(pair)
	return true
}

// mergeMarker steps over a line that git leaves where two versions of a file could not be merged.
func (p *parser) mergeMarker() bool {
	end := p.lineEnd(p.pos)
	for _, m := range []string{"<<<<<<<", "=======", ">>>>>>>", "|||||||"} {
		if strings.HasPrefix(p.src[p.pos:end], m) {
			p.lose(Malformed, Span{p.pos, p.textEnd(p.pos)}, "two versions of this file were merged and left this line; keep the lines of one version and remove this one")
			p.pos = end
			return true
		}
	}
	return false
}

// junkBeforeHeader reports whether the line at i is a header but for a few characters before it.
func (p *parser) junkBeforeHeader(i int) bool {
	line := p.src[i:p.lineEnd(i)]
	junk := strings.IndexByte(line, '[')
	return junk > 0 && junk <= 3 && p.looksLikeHeader(i+junk)
}

func plainParts(parts []string) bool {
	for _, s := range parts {
		if s == "" || EncodeKey(s) != s {
			return false
		}
	}
	return true
}

// closesLikeHeader reports whether the line at i is a name with a closing bracket behind it.
func (p *parser) closesLikeHeader(i int) bool {
	end, ok := p.looksLikeName(i)
	return ok && end < len(p.src) && p.src[end] == ']'
}

// strayLine gives up the line at pos.
func (p *parser) strayLine() {
	start := p.pos
	end := max(p.textEnd(start), start+p.runeLen())
	msg := "this line is neither a [header] nor key = value; complete it, or start it with # to make it a comment"
	switch p.src[start] {
	case ']', '}', ')':
		msg = "nothing is open that this " + p.src[start:start+1] + " could close; remove it"
	case '"', '\'', '[', '{', ',':
		msg = "this value stands alone; it needs a key and an = before it, or a list with [ and ] around it"
	}
	p.lose(Malformed, Span{start, end}, msg, insertFix("make this line a comment", false, start, "# "))
	p.pos = p.lineEnd(start)
}

// textEnd is where the text of the line at i ends, before spaces at its end.
func (p *parser) textEnd(i int) int {
	return i + len(strings.TrimRight(p.src[i:p.lineEnd(i)], " \t"))
}

// clean replaces the characters of s that nobody typed on purpose.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(oddSpaces, r):
			return ' '
		case strings.ContainsRune(invisibles, r), r < 0x20 && r != '\t', r == 0x7f:
			return -1
		case strings.ContainsRune(dashes, r):
			return '-'
		}
		return r
	}, s)
	return strings.Trim(s, " \t")
}

// wordLike reports whether s can be the name of a key: it is short and starts with a letter of any language.
func wordLike(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return len(s) <= 80 && (unicode.IsLetter(r) && r != utf8.RuneError || r == '_')
}
