package english

// Before, after and ahead of something that has a date of its own: the board, the fair, the end of this call.

// event is the end of a noun phrase at i that is something with a date of its own: "steering committee", "board".
func (g *dates) event(i int) int {
	end := 0
	for k := i; k < i+4; k++ {
		w := g.word(k)
		if w.is == wEvent || w.is == wCall {
			end = k + 1
		} else if end > 0 || !g.noun(k) && w.is != wEOD && w.is != wSeason && (w.is != wFeast || k > i) && w.is != wPart {
			break
		}
	}
	if c := g.tok(end).e.class; end > 0 && g.noun(end) && c&(cS|cPast|cDone) == 0 {
		return 0 // the Q3 project lead
	}
	return end
}

// eventOrClause reads what names no day after a preposition: an event or a clause.
func (g *dates) eventOrClause(j int, prep wordKind) expr {
	switch prep {
	case wBy:
		if g.is(j, "the") && g.is(j+1, "time") {
			if x := g.goodbye(j + 2); x.to > j+2 {
				return x
			}
			return g.clause(j+2, Trigger)
		}
	case wBefore:
		if x := g.goodbye(j); x.to > j {
			return x
		}
		if g.wondered(j - 1) {
			return expr{}
		}
	case wAfter:
		if g.wondered(j - 1) {
			return expr{}
		}
	case wUntil, wAt, wOn, wIn, wDuring:
	default:
		return expr{}
	}
	if prep == wOn && (g.is(j, "receipt", "arrival", "completion", "signature", "delivery", "acceptance", "signing") || g.is(j, "approval") && !g.ends(j+1)) {
		x := expr{to: j + 1, kind: Trigger}
		if g.is(j+1, "of") {
			x.to = max(g.phrase(j+2), j+1)
		}
		return x
	}
	if prep == wAfter && g.is(j, "all", "that", "this", "hours", "sales", "which", "it") {
		return expr{}
	}
	if u := g.word(j + 1); prep == wBefore && u.is == wUnit && !u.has(fPlural) && u.unit() >= uDay && (g.word(j).is == wThe || g.word(j).is == wThis) {
		x := expr{kind: Day, last: g.current(u.unit(), 0).last}
		switch {
		case g.word(j+2).is == wCloses:
			x.to = g.particle(j + 3)
		case g.is(j+2, "is", "'s", "runs") && g.is(j+3, "out", "over", "up", "done", "gone"):
			x.to = j + 4
		default:
			return expr{}
		}
		return x
	}
	if prep == wBefore {
		if x := g.prelude(j); x.to > j {
			return x
		}
	}
	end := g.phrase(j)
	if end == j {
		return expr{}
	}
	det := g.word(j)
	found, next := 0, false
	for k := j; k < end; k++ {
		if w := g.word(k); (w.is == wEvent || w.is == wHoliday) && !(g.possessive(k + 1)) {
			found = k + 1
		} else if w.is == wCall && (next || found == k) {
			found = k + 1
		} else if w.is == wNext {
			next = true
		}
	}
	known := det.is == wThe || det.is == wPoss || next || g.possessive(j+1)
	x := expr{to: end, kind: Period}
	switch prep {
	case wBefore:
		if g.word(end).is == wCloses && (known || g.s.toks[end].e.class&cS != 0) {
			x.to = g.particle(end + 1)
			return x
		}
		if g.is(end, "is", "are", "'s", "has", "have") && g.is(end+1, "out", "over", "up", "due", "finalised", "finalized", "closed", "frozen", "fixed", "gone", "through", "done", "ended", "expired") {
			x.to = end + 2
			return x
		}
		if found == end && known || g.word(j-1).v != 0 || g.is(j-1, "for") && g.is(j-2, "time") {
			return g.dated(x)
		}
	case wBy:
		if found == end && known && (next || !g.human(end-1)) && !(g.done(j-2) && g.is(end-1, "audit", "review", "inspection", "hearing", "training", "trial", "pilot", "tender", "move", "freeze")) {
			return g.dated(x)
		}
	case wUntil:
		if found == end && known {
			return g.dated(x)
		}
	case wAt, wOn, wIn, wDuring:
		if found == end && next && !g.is(j-2, "agree", "agrees", "agreed", "decide", "decides", "settle", "focus", "depends", "insist", "insists") {
			return g.dated(x)
		}
	case wAfter:
		if g.word(end).is == wCloses && g.s.toks[end].e.class&cS != 0 {
			return g.trigger(j, g.particle(end+1))
		}
		if c := g.tok(end).e.class; found == end && known && (c&cS == 0 || c&cNoun != 0) {
			return g.trigger(j, end)
		}
		if t := g.tok(end); t.kind == kWord && t.e.class&(cS|cAux) != 0 && !(found > 0 && t.e.class&cAux != 0) {
			return g.clause(j, Trigger)
		}
	}
	return expr{}
}

// prelude reads what "before" and its like name that phrase and event do not: a name of a month inside, an evening, a clause.
func (g *dates) prelude(j int) expr {
	end := g.thing(j)
	firm := g.is(j-1, "of") && g.word(j-2).v != 0 || g.is(j-1, "to") && g.word(j-2).v != 0 || g.is(j-1, "for") && g.is(j-2, "time")
	if firm && end > j && !g.tok(j).upper && (!g.human(end-1) || g.word(end-1).is == wEvent) && !g.is(end-1, "time", "schedule", "plan", "curve", "game", "pack", "competition", "competitors", "rivals", "others", "queue", "use", "target", "everything", "anything", "price", "all") {
		return g.dated(expr{to: end, kind: Period})
	}
	det := g.word(j).is
	if g.is(j, "she", "he", "they") && g.leaves(j+1) && g.ends(g.particle(j+2)) {
		return expr{to: g.particle(j + 2), kind: Period}
	}
	if end == j || end < len(g.s.toks) && !g.ends(end) && g.tok(end).e.class&cPrep == 0 && !g.leaves(end) {
		return expr{}
	}
	known := det == wThe || det == wPoss || g.tok(j).upper || g.word(j).is == wA
	switch {
	case g.leaves(end) && (g.tok(end).e.class&cS != 0 || g.tok(end-1).e.class&cPlural != 0):
		return expr{to: g.particle(end + 1), kind: Period}
	case known && g.is(end-1, "evening", "night", "day", "event", "holidays", "holiday", "half-term", "party", "service", "bell", "frost", "frosts", "thaw", "exams", "visitation"),
		g.is(j, "half-term", "purdah", "standstill", "term", "lambing", "calving", "harvest") && end == j+1:
		return g.dated(expr{to: end, kind: Period})
	}
	return expr{}
}

// leaves reports whether the verb at i ends, opens or takes away: before she retires, before the schools reopen.
func (g *dates) leaves(i int) bool {
	c := g.tok(i).e.class
	return c&(cS|cBase) != 0 && (g.word(i).is == wCloses || g.is(i, "retire", "retires", "reopen", "lapse", "go", "leave", "leaves", "break", "breaks", "meet", "move", "shut", "return", "finish", "sit", "launch", "arrive", "come"))
}

// thing is the end of a noun phrase at i that may hold words of time: the governors' January meeting, its budget night.
func (g *dates) thing(i int) int {
	k := i
	if w := g.word(k); w.is == wThe || w.is == wA || w.is == wPoss || w.is == wThis {
		k++
	}
	for start := k; k < start+7 && k < len(g.s.toks); k++ {
		w := g.word(k)
		if k == start && g.is(k, "open", "away", "closing", "opening") {
			continue
		}
		switch w.is {
		case wMonth, wSeason, wFeast, wPart, wQuarter, wHoliday, wEOD, wNext, wOrd, wFirst, wFiscal, wEnd:
			continue
		case wUnit:
			if !w.has(fPlural) {
				continue
			}
		case wCloses:
			if k > start {
				return k
			}
		}
		t := &g.s.toks[k]
		if !g.noun(k) && !g.possessive(k) && t.low != "'s" && !(t.upper && w.is == wPlain && t.e.class&(cPrep|cDet|cPron|cConj|cSub|cModal|cAux) == 0) {
			if k == start {
				return i
			}
			return k
		}
	}
	return k
}

// dated takes in the date of an event: "ahead of the board on 4 June".
func (g *dates) dated(x expr) expr {
	j := x.to
	if !g.is(j, "on", "in", "of", "at") {
		return x
	}
	m := g.nominal(j+1, 1)
	switch {
	case m.sort == aDay && !g.is(j, "in", "at"):
		x.to, x.kind, x.last = m.to, Day, m.last
	case m.sort == aSpan && g.is(j, "in"):
		x.to = m.to
	}
	return g.latest(x)
}

// trigger is an event that something waits for.
func (g *dates) trigger(j, end int) expr {
	if g.pastVerb(j-1, true) || g.asking(j-2) {
		return expr{to: end, adverb: true}
	}
	return expr{to: end, kind: Trigger}
}

// goodbye reads what ends the call: before we hang up.
func (g *dates) goodbye(j int) expr {
	k := j
	if g.is(k, "we", "i", "she", "he", "they", "you") {
		k++
	}
	switch {
	case g.is(k, "hang", "hanging", "hangs") && g.is(k+1, "up"):
		k += 2
	case g.is(k, "ring", "ringing", "sign", "signing") && g.is(k+1, "off"):
		k += 2
	case k > j && g.is(k, "leave", "finish", "part", "end", "close", "go") && g.ends(k+1), g.is(k, "say", "saying") && g.is(k+1, "goodbye"):
		if k++; g.is(k, "goodbye") {
			k++
		}
	case g.is(k, "leave", "leaving", "end", "ending", "finish", "finishing", "close", "closing"):
		end, _ := g.thisCall(k + 1)
		if end <= k+1 {
			return expr{}
		}
		k = end
	default:
		return expr{}
	}
	return expr{to: k, kind: Day, last: g.call}
}

// thisCall is the end of a noun phrase at j that is the call itself; sure when it says so: this call, today's meeting.
func (g *dates) thisCall(j int) (end int, sure bool) {
	switch {
	case g.is(j, "this", "today"):
		sure = true
		if g.is(j, "today") {
			if !g.possessive(j + 1) {
				return j, false
			}
			j++
		}
	case g.is(j, "the", "our"):
		sure = g.is(j, "our")
	default:
		return j, false
	}
	k := j + 1
	for k < j+3 && g.is(k, "short", "sales", "phone", "video", "very", "first", "same", "current", "zoom", "teams", "discovery") {
		k++
	}
	if w := g.word(k); w.is != wCall {
		return j, false
	}
	k++
	if g.word(k).is == wCall {
		k++ // video call meeting
	}
	if g.noun(k) && !g.verbs(k) && g.s.toks[k].e.class&(cS|cPast) == 0 {
		return j, false // the call centre
	}
	if g.is(k, "of", "on") && (g.number(k+1) || g.word(k+1).is == wThe || g.word(k+1).is == wWeekday || g.word(k+1).is == wMonth) && g.nominal(k+1, maxDepth-1).sort == aDay {
		return j, false // the session of 10 December
	}
	return k, sure
}

// eventAt reports whether an event stands at j: a Thursday call.
func (g *dates) eventAt(j int) bool { return g.event(j) > 0 || g.word(j).is == wPart }
