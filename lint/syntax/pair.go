package syntax

// expression reads the "key = value" that starts at pos, or makes the best of a line that is none.
func (p *parser) expression() {
	start := p.pos
	key, ok := p.keyAndEquals()
	if !ok {
		p.pos = start
		p.brokenLine()
		return
	}
	pair := p.pairSet.one()
	pair.Key = key
	p.pairs = append(p.pairs, pair)
	p.assign(pair, p.sec.Table)
	p.endOfPair(pair)
}

// assign reads the "=" at pos and the value behind it, and defines the pair in t.
func (p *parser) assign(pair *Pair, t *Table) {
	eq := p.pos
	p.pos++
	p.excessEquals(eq)
	p.assignAfter(pair, t, eq)
}

// assignAfter reads the value at pos, whose "=" stands at eq or, when that is -1, is missing.
func (p *parser) assignAfter(pair *Pair, t *Table, eq int) {
	p.space()
	pair.Eq = eq
	pair.Value = p.value()
	pair.Span = Span{pair.Key[0].Span.Start, max(pair.Value.Span.End, pair.KeySpan().End, eq+1)}
	p.define(t, pair)
}

// endOfPair sees to it that nothing but a comment follows a value on its line.
func (p *parser) endOfPair(pair *Pair) {
	p.space()
	if p.lineOver(p.pos) || p.startsLine() { // the latter after a bracket that was given up
		return
	}
	if p.pos < p.lostUntil { // already said what is wrong here
		p.pos = p.lostUntil
		return
	}
	p.trailing(pair)
	pair.Span.End = max(pair.Span.End, pair.Value.Span.End)
}
