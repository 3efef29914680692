package syntax

// array reads the array at pos.
func (p *parser) array() *Value {
	open := p.pos
	if len(p.nest) >= MaxDepth {
		return p.tooDeep()
	}
	p.pos++
	return p.arrayFrom(open)
}

// arrayFrom reads the elements from pos on, and the bracket that closes the array.
func (p *parser) arrayFrom(open int) *Value {
	p.nest = append(p.nest, '[')
	mark := len(p.items)
	v := p.values.one()
	v.Kind = Array
	wanted := true // an element may come; false: first a comma
	sound := true  // the last element is, so that a bracket behind it would be where it belongs
	last := p.pos  // the end of the last element or comma
	closer := byte(']')
	for p.bail == nil {
		p.blank()
		if p.pos >= len(p.src) || p.startsLine() && p.endsArray() {
			p.giveUp(open, last, sound)
			break
		}
		c := p.src[p.pos]
		if c == ']' {
			p.pos++
			last = p.pos
			closer = 0
			break
		}
		if c == ',' {
			if wanted {
				p.doubleComma()
				v.Broken = true
			}
			wanted = true
			p.pos++
			last = p.pos
			continue
		}
		if c == '}' || c == ')' {
			if c == '}' && p.inside('{') {
				p.giveUp(open, last, sound)
				break
			}
			p.wrongCloser(open, ']')
			v.Broken = true
			last = p.pos
			closer = 0
			break
		}
		if !wanted {
			v.Broken = true
			if p.mendElement(p.items[len(p.items)-1]) {
				last = p.pos
				continue
			}
			p.report(Malformed, Span{p.pos, p.pos + p.runeLen()}, "a comma is missing between these two items; put one behind the first",
				insertFix("add the missing comma", p.pos >= p.lostUntil, last, ","))
		}
		before, comments, first := len(p.tree.Problems), len(p.tree.Comments), p.startsLine()
		start := p.pos
		e := p.value()
		if first && p.bail == nil && e.Kind != Array && e.Kind != InlineTable && p.pos < len(p.src) && p.lineStart <= start {
			if i := p.skipSpace(p.pos); i < len(p.src) && (p.src[i] == '=' || p.src[i] == '.') || e.Broken {
				if _, ok := p.looksLikeKey(start); ok { // it was the next key, not an element
					p.forget(before)
					p.tree.Comments = p.tree.Comments[:comments]
					p.pos = start
					p.giveUp(open, last, sound)
					break
				}
			}
		}
		v.Broken = v.Broken || e.Broken
		sound = !e.Broken
		p.items = append(p.items, e)
		last = e.Span.End
		wanted = false
	}
	v.Items = p.valueAt.keep(p.items[mark:])
	p.items = p.items[:mark]
	v.Span = Span{open, last}
	p.nest = p.nest[:len(p.nest)-1]
	p.closeBracket(v, closer)
	return v
}

// inlineTable reads the inline table at pos.
func (p *parser) inlineTable() *Value {
	open := p.pos
	if len(p.nest) >= MaxDepth {
		return p.tooDeep()
	}
	p.nest = append(p.nest, '{')
	p.pos++
	mark := len(p.pairs)
	v := p.values.one()
	v.Kind = InlineTable
	v.Table = p.newTable(byBraces, Span{open, open + 1})
	wanted := true
	sound := true
	last := p.pos
	closer := byte('}')
	for p.bail == nil {
		p.blank()
		if p.pos >= len(p.src) || p.startsLine() && p.endsTable(open, wanted) {
			p.giveUp(open, last, false)
			break
		}
		c := p.src[p.pos]
		if c == '}' {
			p.pos++
			last = p.pos
			closer = 0
			break
		}
		if c == ',' {
			if wanted {
				p.doubleComma()
				v.Broken = true
			}
			wanted = true
			p.pos++
			last = p.pos
			continue
		}
		if c == ']' || c == ')' {
			if c == ']' && p.inside('[') {
				p.giveUp(open, last, sound)
				break
			}
			p.wrongCloser(open, '}')
			v.Broken = true
			last = p.pos
			closer = 0
			break
		}
		if !wanted {
			v.Broken = true
			if n := len(p.pairs); n > mark && p.mendElement(p.pairs[n-1].Value) {
				p.pairs[n-1].Span.End = p.pairs[n-1].Value.Span.End
				last = p.pos
				continue
			}
			p.report(Malformed, Span{p.pos, p.pos + p.runeLen()}, "a comma is missing between these two entries; put one behind the first",
				insertFix("add the missing comma", p.pos >= p.lostUntil, last, ","))
		}
		if pair := p.inlinePair(v.Table); pair != nil {
			v.Broken = v.Broken || pair.Value.Broken
			sound = !pair.Value.Broken
			last = pair.Span.End
		} else {
			v.Broken, sound = true, false
			last = p.pos
		}
		wanted = false
	}
	v.Pairs = p.pairAt.keep(p.pairs[mark:])
	p.pairs = p.pairs[:mark]
	v.Span = Span{open, last}
	v.Table.Defined = v.Span
	p.nest = p.nest[:len(p.nest)-1]
	p.closeBracket(v, closer)
	return v
}

// inlinePair reads a pair of an inline table into t; nil when there is none to read.
func (p *parser) inlinePair(t *Table) *Pair {
	start := p.pos
	key, ok := p.keyAndEquals()
	if !ok {
		p.pos = start
		if key, ok = p.key(); ok {
			ok = p.pos < len(p.src) && p.src[p.pos] == ':'
		}
	}
	if ok {
		pair := p.pairSet.one()
		pair.Key = key
		p.pairs = append(p.pairs, pair)
		if p.src[p.pos] == ':' {
			p.colon()
			p.assignAfter(pair, t, -1)
		} else {
			p.assign(pair, t)
		}
		return pair
	}
	p.pos = start
	end := p.looseEnd(start)
	p.lose(MissingEquals, Span{start, max(end, start+p.runeLen())}, "between { and } every entry needs a key, an = and a value, as in { name = \"Dana\" }")
	p.pos = max(end, start+1)
	return nil
}

// closeBracket is called for a bracket that closer would close, 0 when it is closed.
func (p *parser) closeBracket(v *Value, closer byte) {
	if p.bail != nil {
		v.Broken = true
		p.unwind(v, closer)
	}
}

// inside reports whether one of the brackets around the innermost one is c.
func (p *parser) inside(c byte) bool {
	for _, b := range p.nest[:len(p.nest)-1] {
		if b == c {
			return true
		}
	}
	return false
}

// endsArray reports whether the line at pos cannot belong to an array.
func (p *parser) endsArray() bool {
	switch c := p.src[p.pos]; {
	case c == '[':
		return p.looksLikeHeader(p.pos)
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_':
		_, ok := p.looksLikeKey(p.pos)
		return ok
	}
	return false // a number or a string is looked at again once it is read
}

// endsTable reports whether the line at pos cannot belong to the inline table opened at open.
func (p *parser) endsTable(open int, wanted bool) bool {
	if p.src[p.pos] == '[' {
		return p.looksLikeHeader(p.pos)
	}
	if p.src[p.pos] == '}' || p.src[p.pos] == ',' || p.lineOver(open+1) {
		return false
	}
	// The table began with something behind its bracket, as those do that stand on one line.
	if !wanted {
		_, ok := p.looksLikeKey(p.pos)
		return ok
	}
	return p.wary && p.nextBrace(p.pos) > p.nextHeader(p.pos)
}

func (p *parser) doubleComma() {
	p.report(Malformed, Span{p.pos, p.pos + 1}, "an item is missing before this comma; add it, or remove the comma",
		removeFix("remove the comma", p.pos >= p.lostUntil, Span{p.pos, p.pos + 1}))
}

// wrongCloser takes the closing bracket at pos for the right one.
func (p *parser) wrongCloser(open int, right byte) {
	c := string(right)
	p.report(Malformed, Span{p.pos, p.pos + 1}, "what "+p.src[open:open+1]+" opens is closed by "+c+"; write "+c+" here",
		replaceFix("write "+c, false, Span{p.pos, p.pos + 1}, c))
	p.pos++
}

// tooDeep steps over a bracket that is nested too deep, without reading what is in it.
func (p *parser) tooDeep() *Value {
	open := p.pos
	p.report(TooDeep, Span{open, open + 1}, "lists and tables are nested too deep here; a plan needs one or two levels")
	depth, braces, last := 0, 0, open
	for p.pos < len(p.src) {
		switch c := p.src[p.pos]; c {
		case '[', '{':
			depth++
			if c == '{' {
				braces++
			}
			p.pos++
		case ']', '}':
			depth--
			if c == '}' && braces > 0 {
				braces--
			}
			p.pos++
			if depth == 0 {
				return p.invalid(Span{open, p.pos})
			}
		case '"', '\'':
			p.skipString(c)
		case '#':
			p.comment()
		case '\n', '\r':
			last = p.pos
			p.blank()
			if p.pos < len(p.src) && p.startsLine() && (p.looksLikeHeader(p.pos) || braces == 0 && p.endsArray()) {
				return p.invalid(Span{open, last}) // the brackets around it will see the same
			}
		default:
			p.pos++
		}
	}
	return p.invalid(Span{open, p.pos})
}

// skipString steps over the string at pos.
func (p *parser) skipString(q byte) {
	three := string([]byte{q, q, q})
	if p.pos+3 <= len(p.src) && p.src[p.pos:p.pos+3] == three {
		if end, ok := p.multiEnd(p.pos+3, q); ok {
			for i := p.pos; i < end; i++ {
				if p.src[i] == '\n' {
					p.lineStart = i + 1
				}
			}
			p.pos = end + 3
			return
		}
		p.pos += 3
		return
	}
	sc := p.scanLine(p.pos+1, q)
	p.pos = sc.end
	if sc.closed {
		p.pos++
	}
}
