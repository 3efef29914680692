package english

// Clauses that tell a time by what happens: as soon as, once, when.

// asSoonAs reads "as soon as" and its clause.
func (g *dates) asSoonAs(i int) expr {
	if g.is(i+1, "of", "from") && g.word(i+2).is != wPlain || g.is(i+1, "of", "from") && g.number(i+2) {
		return g.limit(i+2, wFrom) // as of Monday
	}
	if !g.is(i, "as") || !g.is(i+1, "soon", "early", "quickly") || !g.is(i+2, "as") {
		return expr{}
	}
	if g.is(i+3, "possible", "practical", "practicable", "feasible", "poss") {
		return expr{to: i + 4, kind: Vague}
	}
	x := g.limit(i+3, wBy)
	if x.kind == Day || x.kind == Period {
		return x // as early as Tuesday
	}
	return g.clause(i+3, Trigger)
}

// once reads "once" and its clause; once a week and once more are none.
func (g *dates) once(i int) expr {
	j := i + 1
	if g.wondered(i) {
		return expr{}
	}
	if w := g.word(j); w.is == wEvery || g.is(j, "a", "an") && g.word(j+1).is == wUnit {
		return expr{to: j + 1, adverb: true}
	}
	if g.ends(j) || g.is(j, "more", "again", "in", "upon", "only", "or", "at", "per", "on", "for", "by", "before", "and") || g.is(i-1, "at", "only", "than", "for", "just") {
		return expr{}
	}
	if c := g.tok(j).e.class; c&(cPast|cDone) != 0 && c&(cBase|cNoun) == 0 {
		k := j + 1
		if g.is(k, "by") {
			k = max(g.phrase(k+1), k)
		}
		if c&cDone == 0 || g.tok(i-1).e.class&cPron != 0 || !g.ends(k) {
			return expr{} // she once ran the mill
		}
		return expr{to: k, kind: Trigger}
	}
	return g.clause(j, Trigger)
}

// when reads "when" and its clause unless it is a question: tells us when the line stops.
func (g *dates) when(i int) expr {
	j := i + 1
	whenever := g.is(i, "whenever")
	if g.is(j, "possible", "convenient", "practical", "feasible", "suitable", "appropriate", "ready", "available", "needed", "required", "able", "necessary") {
		k := j + 1
		if g.is(k, "for", "to") {
			k = max(g.phrase(k+1), k+2)
			k = min(k, len(g.s.toks))
		}
		return expr{to: k, kind: Vague}
	}
	if whenever {
		x := g.clause(j, Trigger)
		if x.kind == Trigger && (i == 0 || g.questioned(i)) {
			return expr{} // whenever it rains they stop
		}
		if x.kind != Trigger {
			return x
		}
		for k := j; k < x.to; k++ {
			if g.tok(k).upper && g.tok(k).tag == tName {
				return expr{} // a place, not a time: whenever I am in Leeds
			}
		}
		x.kind = Vague
		return x
	}
	if !whenever && (g.asking(i-1) || g.questioned(i) || g.tok(i-1).e.class&cAux != 0 || g.tok(j).e.class&(cAux|cModal) != 0 || g.ends(j)) {
		return expr{}
	}
	return g.clause(j, Trigger)
}

// asking reports whether the words that end at k ask for a time: find out when, ask Petra when.
func (g *dates) asking(k int) bool {
	for n := 0; n < 4 && k >= 0; n++ {
		w := g.word(k)
		t := &g.s.toks[k]
		if w.has(fAsk) && (n == 0 || !g.is(k, "of")) {
			return true
		}
		if g.punct(k, "?") {
			return true
		}
		if t.kind != kWord || g.s.toks[k].e.class&cVerb != 0 && t.e.class&(cNoun|cAdv|cAdj) == 0 {
			return false
		}
		if n > 0 && t.e.class&(cNoun) != 0 && t.e.class&cHuman == 0 && !t.upper {
			return false
		}
		k--
	}
	return false
}

// clause reads the clause of "as soon as", "once", "when", "by the time": a trigger when it holds something that
// can be seen to happen, vague when it only waits for a better mood.
func (g *dates) clause(j int, kind DeadlineKind) expr {
	end, verb, past, soft, have, aux := j, -1, false, -1, false, false
	for ; end < len(g.s.toks) && end < j+14; end++ {
		t := &g.s.toks[end]
		if t.kind == kPunct && !g.punct(end, "'-/&") {
			break
		}
		if verb >= 0 && end > verb+1 {
			if t.kind == kWord && t.e.class&(cConj|cSub|cWh) != 0 && t.e.class&cPrep == 0 && !g.is(end, "then", "so", "as") {
				break
			}
			if m := g.calendarDay(end); m {
				break
			}
		} else if end == verb+1 && g.word(end).is == wOn && g.calendarDay(end) {
			break
		}
		if t.kind != kWord {
			continue
		}
		c := t.e.class
		w := g.word(end)
		if w.has(fSoft) && soft < 0 {
			soft = end
		}
		if g.is(end, "has", "have", "get", "gets", "find", "finds", "got", "'ve") || g.is(end, "had") && g.is(end-1, "has", "have", "'s", "'ve") {
			have = true
		}
		if verb < 0 && end > j {
			switch {
			case c&(cAux|cModal) != 0:
				aux = !g.is(end, "was", "were", "did", "had", "could", "would")
				past = !aux
				verb = end
			case c&(cBase|cS) != 0 && (c&(cNoun|cAdj) == 0 || c&cPlural != 0 || w.is == wCloses || g.s.toks[end-1].e.class&cPron != 0 || g.ends(end+1) || g.particle(end+1) > end+1):
				verb = end
			case c&cPast != 0 && c&(cNoun|cAdj) == 0:
				past, verb = true, end
			case t.low == "'s":
				if end+1 < len(g.s.toks) && g.s.toks[end+1].e.class&cNoun == 0 {
					verb = end
				}
			}
		}
	}
	if end <= j {
		return expr{}
	}
	if past {
		return expr{to: end, adverb: true}
	}
	pron := g.s.toks[j].e.class&cPron != 0
	switch {
	case g.is(j, "things", "life", "work", "everything", "times", "business"), g.is(j, "the") && g.is(j+1, "dust", "time", "moment", "situation", "market", "opportunity", "waters"),
		g.is(j, "time", "budget", "workload", "capacity", "weather") && g.is(j+1, "permits", "allows", "is", "comes"):
		return expr{to: end, kind: Vague}
	case (have || g.is(j, "there")) && soft > j, verb > j && g.mild(verb, j, end):
		return expr{to: end, kind: Vague}
	case g.is(end-1, "can", "could", "may", "like", "likes", "want", "wants", "wish", "wishes", "please", "suits") && end <= j+3,
		g.is(j+1, "suits") && end <= j+4:
		return expr{to: end, kind: Vague}
	case pron && verb > j && g.is(verb, "need", "needs", "want", "wants", "wish", "wishes", "like", "likes"):
		return expr{to: end, kind: Vague}
	case pron && verb > j && (g.is(verb, "is", "are", "'s", "'re", "feel", "feels") || g.is(verb+1, "feel", "feels")) && end <= verb+6 && g.ready(verb+1, end):
		return expr{to: end, kind: Vague}
	}
	if kind == Vague {
		return expr{}
	}
	if verb < 0 {
		return expr{}
	}
	return expr{to: end, kind: kind}
}

// mild reports whether the clause from j to end only waits for better times: diaries allow, it is calmer, something turns up.
func (g *dates) mild(verb, j, end int) bool {
	switch {
	case g.is(verb, "allow", "allows", "permit", "permits"), g.is(end-1, "allow", "allows", "permit", "permits"):
		return true
	case g.is(j, "something", "anything", "it") && verb == j+1 && g.is(verb, "comes", "turns", "opens", "crops", "pops"):
		return true
	case g.is(verb, "is", "are", "'s", "'re", "gets", "get", "look", "looks"):
		return g.is(end-1, "calmer", "quieter", "better", "easier", "clearer", "slower", "warmer", "lighter", "quiet", "calm")
	}
	return false
}

// calendarDay reports whether a certain time starts at token i, so that a clause ends before it.
func (g *dates) calendarDay(i int) bool {
	switch g.word(i).is {
	case wBy, wOn, wBefore, wUntil, wIn:
		m := g.nominal(i+1, maxDepth-1)
		return m.sort == aDay || m.sort == aSpan
	case wToday, wTomorrow, wTonight, wNext, wThis, wA, wNum:
		m := g.nominal(i, maxDepth-1)
		return m.sort == aDay || m.sort == aSpan
	case wWeekday:
		m := g.nominal(i, maxDepth-1)
		return m.sort == aDay && m.to > i+1
	}
	return false
}

// ready reports whether only a mood is told from i to end: ready, free, less busy.
func (g *dates) ready(i, end int) bool {
	for ; i < end; i++ {
		if g.is(i, "ready", "free", "available", "busy", "able", "comfortable", "mood", "convenient", "possible", "interested", "around", "quieter") {
			return true
		}
	}
	return false
}
