package english

// Times that are no deadline: habits, rates, durations, questions, and what has already happened.

// past reports whether the time ending at j tells when something happened: the year is over, or the verb before it is
// in the past.
func (g *dates) past(j int, m moment) bool {
	if m.last != 0 && g.call != 0 && m.last < g.call && (m.last < g.call-400 || m.sort != aDay) {
		return true
	}
	if m.sort == aDay && g.call != 0 && m.last > g.call && m.last < g.call+120 && (m.month || m.bare && !m.end) {
		return false // the 16 December before this one is too long ago, and tomorrow is to come
	}
	if g.nearerPast(m) && g.told(j) {
		return true
	}
	if m.bare && m.last != 0 && m.last >= g.call && m.unit != noUnit {
		return g.pastVerb(j, false)
	}
	return g.pastVerb(j, true)
}

// arranged reports whether the verb at k tells what somebody has kept free or agreed to: has blocked an hour on the 17th.
func (g *dates) arranged(k int) bool {
	return g.is(k, "blocked", "booked", "reserved", "accepted", "promised", "scheduled", "diarised", "kept") && g.is(k-1, "has", "have", "'s", "'ve", "already")
}

// told reports whether the last verb before token j is a past form, with a subject or without: Dropped in twice in November. It
// is enough for a month that was just now.
func (g *dates) told(j int) bool {
	for k := j - 1; k >= 0 && k > j-13; k-- {
		t := &g.s.toks[k]
		if t.kind == kPunct && (!g.punct(k, "'-") || g.dash(k)) {
			return false
		}
		if t.tag == tVerb && t.form&(cBase|cS|cPast|cDone) != 0 {
			return t.form&(cPast|cDone) != 0 && t.e.class&cPast != 0 && !g.supposed(k)
		}
		if c := t.e.class; t.kind == kWord && c&cPast != 0 && c&(cBase|cNoun|cAdj) == 0 && (k == 0 || g.tok(k-1).kind == kPunct) {
			return true
		}
	}
	return false
}

// fronted reports whether a month or a season that ends before the clause tells when its past verb was: In July we showed them.
func (g *dates) fronted(j int, m moment) bool {
	if !m.month || j > 1 && !g.ends(j-2) && !g.is(j-2, "back", "since") {
		return false
	}
	for k := m.to; k < len(g.s.toks) && k < m.to+9; k++ {
		t := &g.s.toks[k]
		switch {
		case t.kind == kPunct && !g.punct(k, "'-.") && k > m.to:
			return false
		case g.is(k, "was", "were", "had", "did"), g.is(k, "'d") && g.tok(k+1).e.class&cDone != 0, g.is(j-2, "since") && g.is(k, "have", "has"):
			return true
		case t.tag == tVerb && t.form&(cPast|cDone) != 0:
			return t.e.class&cPast != 0 && k > m.to && g.tok(k-1).e.class&cAux == 0
		case t.tag == tVerb && t.form&(cBase|cS) != 0, t.e.class&cModal != 0:
			return false
		}
	}
	return false
}

// pastVerb looks back for a verb in the past that governs token j.
func (g *dates) pastVerb(j int, loose bool) bool {
	for k := j - 1; k >= 0 && k > j-9; k-- {
		t := &g.s.toks[k]
		if t.kind == kPunct && (!g.punct(k, "'-") || g.dash(k)) {
			return false
		}
		if t.kind != kWord {
			continue
		}
		c := t.e.class
		if t.form&(cDone|cPast) != 0 && t.tag == tVerb && c&cPast != 0 && g.finite(k) {
			return !g.supposed(k) && !g.arranged(k)
		}
		if g.arranged(k) {
			return false
		}
		if t.ev >= 0 && int(t.ev) < len(g.s.events) && g.s.events[t.ev].past && !g.supposed(k) || g.is(k, "having") {
			return true
		}
		if t.tag == tVerb {
			if t.form == cPast {
				return !g.supposed(k)
			}
			if t.form != cDone || loose {
				if t.form&(cBase|cS) != 0 {
					return false
				}
			}
			continue
		}
		if g.is(k, "was", "were", "did", "had") {
			return true
		}
		if c&(cAux|cModal) != 0 || c&cSub != 0 && c&cPrep == 0 {
			return false
		}
		if t.tag != tNone {
			continue
		}
		if c&cPast != 0 && c&(cBase|cNoun|cAdj) == 0 {
			if c&cDone == 0 {
				return true
			}
			if k > 0 && g.s.toks[k-1].e.class&cPron != 0 && g.s.toks[k-1].e.class&cAux == 0 {
				return !g.is(k-1, "it", "them", "us", "him", "her", "that", "this")
			}
		}
		if c&cS != 0 && c&cNoun == 0 {
			return false
		}
	}
	return false
}

// finite reports whether the -ed form at k is the verb of a clause with a subject, not the participle of a heading:
// "the promotion of milk ended", "lines that stopped", but not "contract signed".
func (g *dates) finite(k int) bool {
	if g.is(k-1, "that", "which", "who", "what") {
		return true
	}
	at := k - 1
	for n := 0; n < 3; n++ {
		np := int(g.tok(at).np)
		if np < 0 || np >= len(g.s.nps) {
			return false
		}
		from := int(g.s.nps[np].from)
		before := g.tok(from - 1)
		if from > 1 && before.kind == kWord && before.e.class&cPrep != 0 {
			at = from - 2
			continue
		}
		return g.tok(from).e.class&(cDet|cPoss) != 0 && (from == 0 || before.kind == kPunct || before.e.class&(cWh|cSub|cConj) != 0)
	}
	return false
}

// supposed reports whether the verb at k is only wished for: if her team came on 21 January.
func (g *dates) supposed(k int) bool {
	for n := k - 1; n >= 0 && n > k-8; n-- {
		if g.is(n, "if", "wish", "would", "could", "should", "will") || g.is(n, "'d", "'ll") {
			return true
		}
	}
	return false
}

// nearerPast reports whether a day without a year was just now rather than in nearly a year: the mail from 20 November.
func (g *dates) nearerPast(m moment) bool {
	return g.call != 0 && (m.last != 0 && m.last < g.call || m.month && m.first-g.call > 200)
}

// asked reports whether the words before token j ask how many or how long: how many pallets leave in a week.
func (g *dates) asked(j int) bool {
	for k := j - 1; k >= 0 && k > j-14; k-- {
		if g.is(k, "how") && g.is(k+1, "many", "much", "often", "long", "far") {
			return true
		}
	}
	return false
}

// questioned reports whether token j stands inside a question: how they do it today, what they order when it rains.
func (g *dates) questioned(j int) bool {
	for k := j - 1; k >= 0 && k > j-14; k-- {
		if g.punct(k, ",;:.?!") {
			return false
		}
		if g.is(k, "how", "what", "why", "which", "where", "who", "whom", "whether") {
			return true
		}
	}
	return false
}

// wondered reports whether token j stands inside a question that is asked or told: what they push in Q1. One after a noun only
// tells which is meant: the one who takes it to the board.
func (g *dates) wondered(j int) bool {
	for k := j - 1; k >= 0 && k > j-14; k-- {
		if g.punct(k, ",;:.?!") {
			return false
		}
		if g.is(k, "how", "what", "why") {
			return true
		}
		if g.is(k, "which", "where", "who", "whom", "whose") {
			t := g.tok(k - 1)
			return t.tag != tNoun && t.tag != tName && t.tag != tPron
		}
	}
	return false
}

// habit reads every Friday, each quarter, twice a week.
func (g *dates) habit(i int) expr {
	j := i + 1
	if g.is(i, "per") {
		if m := g.nominal(j, 1); m.sort == aDay && (m.month || m.bare || g.number(j)) {
			return g.limit(j, wBy) // per 10 December, as some say for by
		}
	}
	if g.is(j, "other", "single", "second", "third") || g.dayOrdinal(j) != 0 {
		j++
	}
	if m := g.nominal(j, 1); m.sort != nothing {
		return expr{to: m.to, adverb: true}
	}
	if w := g.word(j); w.is == wUnit || w.is == wPart || w.is == wSeason {
		return expr{to: j + 1, adverb: true}
	}
	return expr{}
}

// rate reads "a week" after a number: three times a week.
func (g *dates) rate(i int) expr {
	if g.word(i).is == wA && g.word(i+1).is == wUnit && i > 0 && !g.ends(i-1) && (g.ends(i + 2)) {
		return expr{to: i + 2, adverb: true}
	}
	return expr{}
}

// spent reports whether the word at i makes a length of what follows: takes some time, in one day.
func (g *dates) spent(i int) bool {
	w := g.word(i).is
	return w == wIn || w == wFor || w == wTo || w == wBy || w == wWithin || w == wOf ||
		g.is(i, "take", "takes", "need", "needs", "spend", "spends", "save", "saves", "give", "gives", "has", "have", "had", "get", "gets", "buy", "buys", "find", "finds",
			"want", "wants", "require", "requires", "invest", "invests", "block", "reserve", "lasts", "last", "only", "than", "least", "about", "and", "or")
}
