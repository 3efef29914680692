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
	h, ok := p.guessHeader(start, p.textEnd(start))
	if !ok {
		if i := strings.IndexByte(p.src[start:p.lineEnd(start)], '#'); i >= 0 {
			h, ok = p.guessHeader(start, start+len(strings.TrimRight(p.src[start:start+i], " \t")))
		}
	}
	if !ok {
		p.pos = start
		return false
	}
	header := Span{start, h.end}
	if len(h.path) == 0 {
		p.section(header, h.opens > 1, nil)
		p.lose(Malformed, header, "this header has no name; write one between the brackets, as in [primary]")
		p.pos = h.end
		return true
	}
	array := h.opens > 1
	sure := true
	if h.opens+h.closes == 3 { // one bracket is missing or one is too much
		sure = p.arrayElsewhere(h.path)
		array = array || sure
	} else if h.opens == 0 {
		array = h.closes > 1
	}
	name := make([]string, len(h.path))
	for i, k := range h.path {
		name[i] = EncodeKey(k.Name)
	}
	single := "[" + strings.Join(name, ".") + "]"
	written := func(array bool) string {
		if array {
			return "[" + single + "]"
		}
		return single
	}
	code, msg := Malformed, "this header can't be read as it stands; write "+printable(written(array))
	switch {
	case h.opens > 0 && h.closes == 0 && h.bare:
		code, msg = Unterminated, "this header lacks its closing bracket; write "+printable(written(array))
	case h.opens == 0:
		msg = "this header lacks its opening bracket; write " + printable(written(array))
	case h.opens != h.closes && h.bare:
		msg = "the brackets of this header don't match; write " + printable(single) + " or, for one of several, [" + printable(single) + "]"
	}
	safe := h.certain && sure && h.opens <= 2 && h.closes <= 2
	fixes := []Fix{replaceFix("write "+printable(written(array)), safe, header, written(array))}
	if !sure {
		fixes = append(fixes, replaceFix("write "+printable(written(!array)), false, header, written(!array)))
	}
	p.report(code, header, msg, fixes...)
	p.section(header, array, h.path)
	p.pos = h.end
	return true
}

// guessedHeader is what a broken header was most likely meant to be.
type guessedHeader struct {
	path          []Key
	opens, closes int  // brackets before and behind the name
	bare          bool // nothing but brackets stands around the name
	certain       bool // only its spelling is at fault: nobody could mean another name
	end           int
}

// guessHeader reads the text up to end as a header; false when it is none.
func (p *parser) guessHeader(start, end int) (h guessedHeader, ok bool) {
	line := p.src[start:end]
	h.end = end
	inner := strings.TrimLeft(line, "[ \t")
	if junk := strings.IndexByte(line, '['); junk > 0 && junk <= 3 && !strings.ContainsAny(line[:junk], "='") && !bareKey[line[0]] {
		inner = strings.TrimLeft(line[junk:], "[ \t")
		h.certain = false
	} else {
		h.certain = true
	}
	from := end - len(inner)
	h.opens = strings.Count(p.src[start:from], "[")
	inner = strings.TrimRight(inner, "]})> \t")
	to := from + len(inner)
	h.closes = strings.Count(p.src[to:end], "]")
	h.bare = only(p.src[start:from]+p.src[to:end], "[] \t")
	if inner == "" && h.opens > 0 && h.closes > 0 && h.bare {
		return h, true
	}
	if h.opens == 0 && h.closes == 0 {
		return h, false
	}
	p.pos = from
	if key, ok := p.key(); ok && p.pos == to {
		h.path = key
		quoted := inner[0] == '"' && inner[len(inner)-1] == '"' && h.opens == 2
		return h, nameLike(inner) || quoted
	}
	whole := h.opens > 0 && h.closes > 0
	if len(inner) > 80 || strings.Count(inner, `"`) > 1 || strings.Count(inner, ",") > 1 ||
		!whole && strings.ContainsAny(inner, "={},[]\"':;\\") || strings.Contains(inner, " =") {
		return h, false
	}
	at := from
	for part := range strings.SplitSeq(inner, ".") {
		span := Span{at, at + len(part)}
		at += len(part) + 1
		name := clean(part)
		if sound := strings.Map(dropJunk, name); sound != name {
			name = strings.Trim(sound, " ")
			h.certain = false
		}
		if name == "" {
			h.certain = false
			continue
		}
		h.path = append(h.path, Key{Name: name, Span: span})
	}
	if len(h.path) == 0 || !wordLike(h.path[0].Name) {
		return h, false
	}
	if !whole && strings.Contains(inner, " ") {
		h.certain = false
	}
	h.path = p.keys.keep(h.path)
	return h, true
}

// dropJunk drops what slips into a name by a wrong key.
func dropJunk(r rune) rune {
	if r < 0x80 && r != ' ' && !bareKey[byte(r)] || strings.ContainsRune(quoteMarks, r) || r == 0xfffd {
		return -1
	}
	return r
}

// arrayElsewhere reports whether the file has [[name]], before or behind pos.
func (p *parser) arrayElsewhere(path []Key) bool {
	if p.peeked >= 64 { // each look may go through the whole file
		return false
	}
	p.peeked++
	return strings.Contains(p.src, "[["+dotted(path)+"]]")
}
