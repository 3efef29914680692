package english

// drop leaves out what only justifies us: because we need the quota, when ours is the better one, before my holiday.
func (p *parts) drop() {
	s := p.s
	for i := p.verb + 1; i < p.end; i++ {
		t := &s.toks[i]
		if s.in(i, "over", "during") && s.npAt(i+1) != nil && mealNouns.has(s.toks[s.npAt(i+1).head].low) {
			p.leaveOut(i, p.chainOf(s.npAt(i+1))) // over lunch at the Ivy
		}
		if s.in(i, "by", "to", "for") && i+1 < p.end && i-1 > p.verb && s.toks[i-1].low == s.toks[i+1].low && t.kind == kWord {
			p.leaveOut(i-1, i+2) // line by line
		}
		if s.in(i, "over", "across", "past") && s.is(i+1, "the") && s.in(i+2, "line", "finish", "finishing") {
			for p.out[i], p.out[i+1] = true, true; s.in(i+2, "finish", "finishing", "line", "post"); i++ {
				p.out[i+2] = true
			}
		}
		if t.quoted || !p.selfish(i) {
			continue
		}
		from := i
		for from > 0 && (s.in(from-1, ",", "-", "just", "simply", "only", "mainly") || s.is(from-1, "and") && t.tag == tSub) {
			from--
		}
		for k := from; k < p.end; k++ {
			if !p.due.has(k) {
				p.out[k] = true
			}
		}
		return
	}
}

// leaveOut leaves out tokens, those aside that tell when.
func (p *parts) leaveOut(from, to int) {
	for i := from; i < to; i++ {
		p.out[i] = !p.due.has(i)
	}
}

// chainOf is the end of a noun phrase with the place that hangs on it: lunch at the Ivy.
func (p *parts) chainOf(n *phrase) int {
	for p.s.in(int(n.to), "at", "in") {
		q := p.s.npAt(int(n.to) + 1)
		if q == nil || int(q.from) != int(n.to)+1 || p.s.timePhrase(q) {
			break
		}
		n = q
	}
	return int(n.to)
}

// selfish reports whether a clause or phrase about our own gain begins at token i.
func (p *parts) selfish(i int) bool {
	s := p.s
	t := &s.toks[i]
	switch t.low {
	case "because", "since", "as", "so", "though", "although":
		if t.tag != tSub && t.low != "so" && t.low != "because" || p.due.has(i) {
			return false
		}
		if t.low == "as" && s.in(i-1, "such", "same", "well", "soon", "much", "far", "long") {
			return false
		}
		return p.ourClause(i+1) || p.ownGain(i+1, i+9)
	case "when", "where", "while", "if", "whenever":
		if t.tag == tWh && tellsWhBefore(s, i) {
			return false
		}
		return p.ourClause(i+1) && (p.better(i+1) || p.family == CheckIn) // drop by when I am in the area
	case "to":
		return t.tag == tTo && i > p.verb+1 && p.ownGain(i+1, i+7)
	case "for", "towards", "toward", "against":
		return p.ownGain(i+1, i+5) && !s.in(i+1, "their", "her", "his", "the")
	case "before", "by", "until":
		n := s.npAt(i + 1)
		return n != nil && n.owner == Seller && ownTimeNouns.has(s.toks[n.head].noun())
	}
	return false
}

func tellsWhBefore(s *sentence, i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if s.toks[k].tag == tVerb {
			return tellsWh.has(s.toks[k].lemma())
		}
	}
	return false
}

// ownTimeNouns are times of ours that are nobody else's concern.
var ownTimeNouns = words("holiday vacation leave quarter month year week bonus review appraisal quarter-end month-end year-end close trip retirement")

// gainNouns are what only we count.
var gainNouns = words("quota target targets commission bonus forecast pipeline numbers ranking leaderboard incentive kpi kpis accelerator scorecard president's attainment plan")

// ourClause reports whether the clause that begins at token i is about us.
func (p *parts) ourClause(i int) bool {
	s := p.s
	for ; i < p.end && i < len(s.toks); i++ {
		t := &s.toks[i]
		if t.np >= 0 {
			n := &s.nps[t.np]
			return n.side == Seller || n.owner == Seller && n.from == int16(i)
		}
		if t.tag != tAdv && t.tag != tSub && t.low != "that" {
			return false
		}
	}
	return false
}

func (p *parts) ownGain(i, to int) bool {
	s := p.s
	for ; i < to && i < p.end; i++ {
		t := &s.toks[i]
		if t.tag == tPunct || t.tag == tPrep && s.is(i, "from") {
			return false
		}
		if gainNouns.has(t.low) && t.np >= 0 {
			n := &s.nps[t.np]
			return n.owner == Seller || n.owner == Unknown && !s.is(int(n.from), "the") && t.low != "plan" && t.low != "target" && t.low != "targets"
		}
	}
	return false
}

func (p *parts) better(i int) bool {
	s := p.s
	for ; i < p.end; i++ {
		switch s.toks[i].low {
		case "better", "cheaper", "best", "cheapest", "superior", "faster", "right", "stronger", "ahead", "need", "better-value":
			return true
		}
	}
	return false
}
