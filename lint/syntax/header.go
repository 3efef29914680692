package syntax

import "strings"

// header reads the "[name]" or "[[name]]" at pos, or makes the best of one that is broken.
func (p *parser) header() {
	start := p.pos
	p.pos++
	brackets := "]"
	if p.pos < len(p.src) && p.src[p.pos] == '[' {
		brackets = "]]"
		p.pos++
	}
	p.pos = p.skipSpace(p.pos)
	path, ok := p.key()
	end := p.pos + len(brackets)
	if !ok || !strings.HasPrefix(p.src[p.pos:], brackets) || end < len(p.src) && p.src[end] == ']' {
		p.pos = start
		if !p.brokenHeader() {
			p.strayLine()
		}
		return
	}
	p.pos = end
	p.section(Span{start, end}, len(brackets) == 2, path)
	p.endOfHeader()
}

// section starts a new section below a header.
func (p *parser) section(header Span, array bool, path []Key) {
	p.closeSection(p.lineStart)
	p.sec = &Section{Header: header, Array: array, Path: path}
	p.sec.Body.Start = p.nextLine(p.lineEnd(header.End))
	p.secPairs = len(p.pairs)
	p.tree.Sections = append(p.tree.Sections, p.sec)
	if len(path) == 0 {
		p.orphan(p.sec)
		return
	}
	p.open(p.sec)
}

// endOfHeader sees to it that nothing but a comment follows a header on its line.
func (p *parser) endOfHeader() {
	p.space()
	if p.lineOver(p.pos) {
		return
	}
	if p.ownLine(p.sec.Header.End, "the keys below a header start on the next line") || p.commentStyle() {
		return
	}
	p.lose(Malformed, Span{p.pos, p.textEnd(p.pos)}, "only a comment that starts with # may follow a header on its line; move this to the next line or remove it")
	p.pos = p.lineEnd(p.pos)
}

// brokenHeader opens the section that the line at pos was most likely meant to start; false when it looks like
// something else, for then the lines below still belong to the section above.
func (p *parser) brokenHeader() bool {
	start := p.pos
	end := p.lineEnd(start)
	if i := strings.IndexByte(p.src[start:end], '#'); i >= 0 {
		end = start + i
	}
	line := p.src[start:end]
	inner := strings.TrimLeft(line, "[ \t")
	from := start + len(line) - len(inner)
	opens := strings.Count(p.src[start:from], "[")
	inner = strings.TrimRight(inner, " \t")
	whole := from + len(inner)
	inner = strings.TrimRight(inner, "]})> \t")
	to := from + len(inner)
	tail := p.src[to:whole]
	closes := strings.Count(tail, "]")
	if inner == "" && opens > 0 && strings.Trim(tail, "] \t") == "" && closes > 0 {
		p.section(Span{start, whole}, opens > 1, nil)
		p.lose(Malformed, Span{start, whole}, "this header has no name; write one between the brackets, as in [primary]")
		p.pos = whole
		return true
	}
	path, certain, ok := p.guessPath(from, to)
	if !ok || opens == 0 && closes == 0 {
		return false
	}
	array := opens > 1
	sure := true
	if opens+closes == 3 { // one bracket is missing or one is too much
		sure = p.arrayElsewhere(path)
		array = array || sure
	} else if opens == 0 {
		array = closes > 1
	}
	name := make([]string, len(path))
	for i, k := range path {
		name[i] = EncodeKey(k.Name)
	}
	single := "[" + strings.Join(name, ".") + "]"
	header := Span{start, whole}
	fix := func(array, safe bool) Fix {
		want := single
		if array {
			want = "[" + single + "]"
		}
		return replaceFix("write "+printable(want), safe, header, want)
	}
	code, msg := Malformed, "a header is a name between brackets, as in [primary]; this one can't be read as it stands"
	switch {
	case opens > 0 && whole == to:
		code, msg = Unterminated, "this header lacks its closing bracket; write "+printable(fix(array, true).Edits[0].New)
	case opens == 0:
		msg = "this header lacks its opening bracket; write " + printable(fix(array, true).Edits[0].New)
	case opens != closes:
		msg = "the brackets of this header don't match; write " + printable(single) + " or, for one of several, [" + printable(single) + "]"
	}
	safe := certain && sure && opens <= 2 && closes <= 2
	fixes := []Fix{fix(array, safe)}
	if !sure {
		fixes = append(fixes, fix(!array, false))
	}
	p.report(code, header, msg, fixes...)
	p.section(header, array, path)
	p.pos = whole
	return true
}

// guessPath reads a header's name that TOML would not read; certain says that only its spelling is at fault.
func (p *parser) guessPath(from, to int) (path []Key, certain, ok bool) {
	p.pos = from
	text := p.src[from:to]
	if key, ok := p.key(); ok && p.pos == to && (nameLike(text) || text[0] == '"' && strings.IndexByte(text[1:], '"') == len(text)-2 && p.src[to-1] == '"') {
		return key, true, nameLike(text)
	}
	p.pos = from
	if len(text) > 80 || strings.ContainsAny(text, "=,[]{}\"'\\:;") {
		return nil, false, false
	}
	certain = true
	at := from
	for _, part := range strings.Split(text, ".") {
		span := Span{at, at + len(part)}
		at += len(part) + 1
		name := clean(part)
		if name == "" {
			certain = false
			continue
		}
		path = append(path, Key{Name: name, Span: span})
	}
	if len(path) == 0 || !wordLike(path[0].Name) {
		return nil, false, false
	}
	return p.keys.keep(path), certain, true
}

// arrayElsewhere reports whether the file has [[name]], before or behind pos.
func (p *parser) arrayElsewhere(path []Key) bool {
	if p.peeked >= 64 { // each look may go through the whole file
		return false
	}
	p.peeked++
	return strings.Contains(p.src, "[["+dotted(path)+"]]")
}
