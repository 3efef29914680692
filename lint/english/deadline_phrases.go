package english

import "time"

// A time with what stands before and after it: the preposition that makes a deadline of it, "at the latest", and the noun that it
// may only belong to.

// expression reads the time expression that starts at token i. Its end is at most i when there is none.
func (g *dates) expression(i int) expr {
	if i >= len(g.s.toks) {
		return expr{}
	}
	t := &g.s.toks[i]
	if t.kind == kNumber {
		return g.alone(i)
	}
	if t.kind != kWord {
		return expr{}
	}
	w := g.word(i)
	if w.idioms != 0 && !(w.is == wWhen && g.asking(i-1)) {
		if x := g.idiom(i); x.to > i {
			return x
		}
	}
	switch w.is {
	case wPlain, wEvent, wCall, wTopic, wCloses, wTitle, wHoliday, wNumberOf:
		return expr{}
	case wNo:
		if g.is(i+1, "later") && g.is(i+2, "than") {
			return g.within(g.limit(i+3, wBy), i+3)
		}
		if g.is(i, "not") && g.is(i+1, "after") {
			return g.limit(i+2, wBy)
		}
		return expr{}
	case wLatest:
		if x := g.limit(i+1, wBy); x.kind == Day || x.kind == Period && g.nominal(i+1, 0).sort != nothing {
			return x
		}
		return expr{}
	case wBy, wBefore, wUntil, wOn, wIn, wAt, wFor, wFrom, wSince, wWithin, wDuring, wAfter, wTo, wOf, wAround, wBetween:
		return g.after(i, w)
	case wEvery:
		return g.habit(i)
	case wSoon:
		if w := g.word(i - 1); g.is(i-1, "as", "too", "how", "so") || w.has(fAsk) || g.is(i+1, "after", "before") {
			return expr{}
		}
		return expr{to: i + 1, kind: Vague}
	case wTime:
		if x := g.alone(i); x.to > i {
			return x
		}
		return g.someAfter(i, i+1)
	case wSome:
		if x := g.alone(i); x.to > i || !g.is(i+1, "time", "point") {
			return x
		}
		return g.someAfter(i, i+2)
	case wLater:
		if g.is(i+1, "in") && g.is(i+2, "the") && g.is(i+3, "year", "quarter", "month", "cycle", "season") {
			return expr{to: i + 4, kind: Vague}
		}
		if x := g.alone(i); x.to > i {
			return x
		}
		if g.is(i+1, "on") && g.ends(i+2) {
			return expr{to: i + 2, kind: Vague}
		}
		if g.ends(i+1) && !g.is(i-1, "or", "no", "not", "than") {
			return expr{to: i + 1, kind: Vague}
		}
		return expr{}
	case wAs:
		return g.asSoonAs(i)
	case wOnce:
		return g.once(i)
	case wWhen:
		return g.when(i)
	case wThe:
		if g.is(i+1, "moment", "minute", "instant") && g.tok(i+2).e.class&cPrep == 0 {
			return g.clause(i+2, Trigger)
		}
	case wThis:
		if g.is(i+1, "side") && g.is(i+2, "of") {
			return g.limit(i+3, wBefore)
		}
	case wEarlier:
		if m := g.nominal(i+1, 1); m.sort != nothing {
			return expr{to: m.to, adverb: true}
		}
		return expr{}
	}
	return g.alone(i)
}

// someAfter reads "sometime" that ends before token j, with what it may come after: sometime after the season.
func (g *dates) someAfter(i, j int) expr {
	if g.word(j).is == wAfter && !g.spent(i-1) {
		return expr{to: max(g.thing(j+1), j), kind: Vague}
	}
	if g.word(i).is == wTime && !g.is(i-1, "a", "the") {
		return expr{to: j, kind: Vague}
	}
	return expr{}
}

// after reads a preposition and its time.
func (g *dates) after(i int, w *dateWord) expr {
	j, prep := i+1, w.is
	switch prep {
	case wTo, wOf, wFor, wFrom, wAbout, wSince:
		if next := g.word(j); next.is == wPlain && !g.number(j) && i > 0 && !g.is(i, "as", "starting", "beginning", "effective", "commencing") {
			return expr{}
		}
	}
	switch {
	case w.is == wBefore && w.v != 0: // ahead of, prior to, in time for
		if !g.is(j, "of", "to") {
			return expr{}
		}
		return g.limit(j+1, wBefore)
	case g.is(i, "up"):
		if g.is(i+1, "to") || g.is(i+1, "until", "till") {
			return g.limit(i+2, wUntil)
		}
		return expr{}
	case w.is == wIn && g.is(j, "time") && g.is(j+1, "for"):
		return g.limit(j+2, wBefore)
	case w.is == wAt && (g.is(j, "latest") || g.is(j, "the") && g.is(j+1, "latest")):
		for j++; g.is(j, "latest"); j++ {
		}
		return g.limit(j, wBy)
	case w.is == wOf && g.is(i-1, "agenda"):
		return g.limit(j, wAt)
	case w.is == wBy && g.is(j, "no") && g.is(j+1, "later") && g.is(j+2, "than"):
		return g.within(g.limit(j+3, wBy), j+3)
	case w.is == wBy && (g.is(j, "latest") || g.is(j, "the") && g.is(j+1, "latest")):
		for j++; g.is(j, "latest"); j++ {
		}
		return g.limit(j, wBy)
	case w.is == wOn && g.is(j, "or", "and") && (g.word(j+1).is == wBefore || g.word(j+1).is == wBy || g.word(j+1).is == wAround || g.is(j+1, "about")):
		return g.limit(j+2, wBy)
	case w.is == wFrom && g.is(i, "as"):
		if !g.is(j, "of", "from", "at") {
			return g.asSoonAs(i)
		}
		j++
	case w.is == wFrom && g.is(i, "starting", "beginning", "effective", "commencing") && g.is(j, "on", "from", "in"):
		j++
	case w.is == wDuring && g.is(i, "over") && g.is(j, "the") && g.is(j+1, "course") && g.is(j+2, "of"):
		j += 3
	case w.is == wIn && g.is(j, "the") && g.is(j+1, "course") && g.is(j+2, "of"):
		j += 3
		prep = wDuring
	}
	return g.limit(j, prep)
}

// limit reads what stands after a preposition.
func (g *dates) limit(j int, prep wordKind) expr {
	if prep == wBy && g.word(j).is == wBy && !g.is(j, "by", "before") {
		return expr{}
	}
	for k := 0; k < 3 && (prep == wBy || prep == wBefore); k++ {
		// latest by Friday; by around noon; at the latest on 12 December
		if w := g.word(j); w.is != wBy && w.is != wAround && (w.is != wOn || prep != wBy) {
			break
		}
		j++
	}
	if prep == wBetween {
		return g.between(j)
	}
	if prep == wIn || prep == wWithin {
		j = g.roughly(j)
	}
	if prep == wOn && g.word(j).is == wWeekdays || (prep == wAt || prep == wOn || prep == wDuring) && g.is(j, "weekends", "weekdays", "workdays", "nights", "holidays") {
		return expr{to: j + 1, adverb: true}
	}
	if k, sure := g.thisCall(j); k > j {
		switch prep {
		case wDuring, wWithin:
			return expr{to: k, kind: Day, last: g.call}
		case wOn, wIn, wAt:
			if sure {
				return expr{to: k, kind: Day, last: g.call}
			}
		case wAfter:
			if g.is(j-2, "right", "straight", "directly", "immediately", "shortly") {
				return expr{to: k, kind: Day, last: g.call}
			}
			return g.trigger(j, k)
		case wBefore:
			if g.word(k).is == wCloses {
				return expr{to: g.particle(k + 1), kind: Day, last: g.call}
			}
			if g.is(k, "is", "'s") && g.is(k+1, "over", "out", "up", "finished") {
				return expr{to: k + 2, kind: Day, last: g.call}
			}
		}
		if prep != wBefore && prep != wBy {
			return expr{to: k}
		}
	}
	m := g.nominal(j, 0)
	if m.sort == nothing {
		return g.eventOrClause(j, prep)
	}
	if x := g.over(m, prep); x.kind != NoDeadline {
		return x
	}
	x, done := g.modified(m, j, prep)
	if done {
		return x
	}
	x = g.resolve(m, j, prep)
	if prep == wBefore && g.word(x.to).is == wCloses && m.sort != aDay {
		x.to = g.particle(x.to + 1)
	}
	return g.latest(x)
}

// over reads "is out" behind a time after before, whose end is meant then: before January is out, before Wednesday's over.
func (g *dates) over(m moment, prep wordKind) expr {
	if prep != wBefore || m.sort != aDay && m.sort != aSpan || !g.is(m.to, "is", "'s", "’s") || !g.is(m.to+1, "out", "over", "up", "through", "done") || g.is(m.to+2, "of") || !g.is(m.to+1, "out") && (g.noun(m.to+2) || g.tok(m.to+2).e.class&(cDet|cPoss) != 0) {
		return expr{}
	}
	return expr{to: m.to + 2, kind: Day, last: m.last}
}

// latest takes in "at the latest" after a date.
func (g *dates) latest(x expr) expr {
	if x.kind == NoDeadline {
		return x
	}
	x = g.exactly(x)
	j := x.to
	if g.punct(j, ",") {
		j++
	}
	switch {
	case g.is(j, "latest"):
		x.to = j + 1
	case g.is(j, "at") && g.is(j+1, "latest"), g.is(j, "the") && g.is(j+1, "latest"):
		x.to = j + 2
	case g.is(j, "at") && g.is(j+1, "the", "very") && g.is(j+2, "latest"):
		x.to = j + 3
	case g.is(j, "or") && g.is(j+1, "before", "earlier", "sooner"), g.is(x.to, "inclusive"):
		if x.to = j + 2; g.is(j, "inclusive") {
			x.to = j + 1
		}
	}
	return x
}

// exactly takes in the day that follows a longer or a vaguer time: by mid-month, the 15th; Thursday week, 10 December.
func (g *dates) exactly(x expr) expr {
	j := x.to
	if x.last == 0 || !g.punct(j, ",(") || x.kind == Day && g.number(j-1) || g.word(j-1).is == wMonth && g.number(j-2) && !g.punct(j, "(") {
		return x
	}
	k := j + 1
	if g.is(k, "the") {
		k++
	}
	d := g.date(k)
	if n := g.dayOrdinal(k); n > 3 && d.sort == nothing {
		y, month, _ := x.last.date().Date()
		d = moment{to: k + 1, sort: aDay, last: dayOf(y, month, n)}
		if d.last.date().Day() != n {
			return x
		}
	}
	if d.sort == nothing && x.kind == Period && x.last.weekday() == time.Friday && g.word(k).is == wWeekday && g.call != 0 { // next week, Thursday
		if d = g.weekday(k, maxDepth); d.to == k+1 {
			d.last = x.last.monday() + day((int(g.word(k).v)+6)%7)
		}
		if d.to > 0 && d.last > g.call && g.is(d.to, "at", "latest", "the") {
			x.to, x.kind, x.last = d.to, Day, d.last
			return x
		}
	}
	if d.sort != aDay || d.last == 0 || d.last <= g.call || d.last > x.last+8 || d.last < x.last-31 || !g.ends(d.to) {
		return x
	}
	x.to, x.kind, x.last = d.to, Day, d.last
	if g.punct(j, "(") && g.punct(d.to, ")") {
		x.to++
	}
	return x
}

// modified looks at what follows a moment: in "Monday's mail" and "the Q1 roadmap" it only belongs to the next noun,
// in "the 5 June board" and "Thursday's workshop" to something that has that date.
func (g *dates) modified(m moment, j int, prep wordKind) (expr, bool) {
	k := m.to
	if m.sort == aLength && !g.possessive(k) || m.sort == aClock || m.sort == aTrigger || m.sort == theCall || m.sort == aHabit {
		return expr{}, false
	}
	belongs := false
	switch {
	case g.possessive(k) && m.sort != aLength:
		if g.is(k+1, "fine", "good", "ok", "okay", "best", "better") {
			return expr{}, false // Friday's fine
		}
		belongs = true
		k++
		if m.sort == aDay && m.last == g.call && g.word(k).is == wCall && (prep == wIn || prep == wOn || prep == wAt) {
			return expr{to: k + 1, kind: Day, last: g.call}, true
		}
	case g.word(k).is == wTopic:
		belongs = true
	case m.det, prep == wAt, prep == nonePrep && !m.bare:
		belongs = g.noun(k) && !(m.sort == aDay && (g.predicate(k) || g.subject(k)))
		if belongs && prep == nonePrep && !m.det && (m.sort == aDay || !m.month) && g.s.toks[k].e.class&cS != 0 {
			belongs = false // Friday works for her
		}
		if belongs && m.sort == aDay && !m.month && g.s.toks[k].e.class&(cS|cModal) != 0 && g.s.toks[k].e.class&cAdj == 0 && g.word(k).is == wPlain && prep != wAt {
			belongs = false // the 12th suits her
		}
	case prep == nonePrep:
		belongs = g.word(k).is == wEvent && !g.verbs(k) || g.noun(k) && g.s.toks[k].e.class&cVerb == 0 && m.month
	case m.sort == aDay && !m.end || m.month:
		belongs = g.word(k).is == wEvent && !g.verbs(k) || m.name && g.proper(k) || g.word(k).has(fFirm)
	}
	if !belongs {
		return expr{}, false
	}
	if m.sort == aPast || m.sort == nothing {
		return expr{to: k}, true
	}
	end := g.event(k)
	if end == 0 && g.dating(m, k, prep) {
		end = g.thing(k)
	}
	if end <= k && prep == wBefore {
		return expr{to: max(g.phrase(k), k), kind: Period}, true
	}
	if end <= k {
		return expr{to: k}, true
	}
	x := expr{to: end, kind: Period, last: 0}
	if m.sort == aDay && !m.end {
		x.kind, x.last = Day, m.last
	}
	if g.is(end, "on") {
		x = g.dated(x) // the Monday huddle on the 14th
	}
	switch prep {
	case wBy, wBefore, wUntil, wAt, wOn, wIn, wDuring, wTo, wWithin:
		if prep == wDuring && !g.coming(m) && g.is(j-1, "through", "over") {
			return expr{to: end}, true // walks us through the quarter-end rush
		}
		if (prep == wAt || prep == wOn || prep == wIn) && g.past(j-1, m) {
			return expr{to: end, adverb: true}, true
		}
		if prep == wIn && x.kind != Day && !g.is(end-1, "meeting", "board", "committee") {
			return expr{to: end}, true
		}
		return g.latest(x), true
	case wFor:
		if x.kind != Day && !g.planned(j-1) {
			return expr{to: end}, true
		}
		x.weak = x.kind != Day
		return x, true
	case nonePrep:
		if x.kind == Day {
			x.weak = true
			if !m.det || g.attends(j) || g.coming(m) {
				return x, true
			}
		}
	case wOf:
		if x.kind == Day && g.coming(m) {
			x.weak = true
			return x, true
		}
	case wAfter:
		return expr{to: end, kind: Trigger}, true
	}
	return expr{to: end}, true
}

// dating reports whether a day before the noun at k dates whatever the noun is: at our 18 December table, at Monday's exec, a
// 12/16 needs session; but not Monday's mail.
func (g *dates) dating(m moment, k int, prep wordKind) bool {
	if m.sort != aDay || !g.noun(k) || g.word(k).is == wTopic || prep == nonePrep && !g.attends(m.to-1) {
		return false
	}
	if g.coming(m) {
		return true
	}
	if !g.possessive(k - 1) {
		return false
	}
	return prep == wAt || prep == wBefore || prep == nonePrep && g.is(k-3, "join", "joins", "attend", "attends") ||
		prep == wTo && g.is(g.thing(k)-1, "evening", "night", "morning", "party", "day", "event")
}

// coming reports whether a day of a month without a year is soon: a report that bears such a date is not written yet.
func (g *dates) coming(m moment) bool {
	return m.sort == aDay && m.month && (g.call == 0 || m.last == 0 || m.last >= g.call && m.last < g.call+150)
}

// attends reports whether a verb of taking part stands before token j: joins the Thursday call.
func (g *dates) attends(j int) bool {
	for k := j - 1; k >= 0 && k > j-4; k-- {
		if g.word(k).has(fPlan) || g.is(k, "grab", "grabs", "block", "blocks", "hold", "holds", "keep", "keeps", "claim", "claims") {
			return true
		}
	}
	return false
}

// resolve joins a preposition and a moment.
func (g *dates) resolve(m moment, j int, prep wordKind) expr {
	if m.loose || m.sort == anEvent && (prep == wIn || prep == nonePrep || prep == wAfter) && g.loosely(j-2, m.to) {
		if g.is(m.to, "or", "some") && m.to+1 < len(g.s.toks) {
			m.to += 2
		} else if g.word(m.to).is == wTime {
			m.to++
		}
		return expr{to: m.to, kind: Vague}
	}
	x := expr{to: m.to, last: m.last}
	switch m.sort {
	case aPast, aHabit:
		return expr{to: m.to, adverb: true}
	case aTrigger:
		x.kind, x.last = Trigger, 0
		if prep == wOf || prep == wSince || prep == wAbout {
			x.kind = NoDeadline
		}
		return x
	case aClock:
		if prep == wBy || prep == wBefore {
			x.kind = Period
		} else {
			x.adverb = prep != wOf
		}
		return x
	case theCall:
		if prep == wAt || prep == wBy || prep == wBefore || prep == wUntil || prep == wIn {
			x.kind, x.last = Day, g.call
		}
		return x
	case aLength:
		switch prep {
		case wWithin:
			return g.counted(m, true)
		case wIn:
			return g.counted(m, false)
		case wFor, wDuring:
			x.adverb = true
			return x
		case wBy, wBefore, wUntil, wAt, wOn:
			return expr{}
		}
		return expr{to: m.to}
	case aDay:
		x.kind = Day
	case aSpan, anEvent:
		x.kind = Period
	}
	switch prep {
	case wBefore:
		if m.sort == aSpan && !m.end && m.first != 0 {
			x.last = m.first - 1
			if m.unit == uWeekend || m.unit == uWeek {
				x.last = m.first.monday() + 4
				if m.unit == uWeek {
					x.last -= 7
				}
			}
		}
	case wBy, wUntil:
		if prep == wUntil && g.pastVerb(j-1, true) {
			return expr{to: m.to, adverb: true}
		}
		if m.unit == uWeekend && m.first != 0 {
			x.last = m.first - 1
		}
	case wOn, wDuring, wAround:
		if prep == wOn && m.sort == anEvent && m.last != 0 {
			x.kind = Day
		}
		if prep == wDuring && m.sort == anEvent && !m.bare {
			return expr{to: m.to, adverb: true} // over the winter
		}
		if prep == wOn && m.month && !m.end && m.sort == aSpan {
			return expr{}
		}
	case wIn, wAt:
		if prep == wIn && (m.sort == aSpan || m.sort == anEvent) && (g.wondered(j-1) || g.fronted(j, m)) {
			return expr{to: m.to, adverb: true}
		}
		if prep == wIn && m.sort == aDay && !m.end && m.bare {
			return expr{}
		}
		if g.is(j-2, "even", "especially", "mainly", "mostly", "usually", "often") {
			return expr{to: m.to, adverb: true}
		}
		if prep == wIn && m.sort == anEvent {
			x.last = 0 // in the new year
		}
	case wWithin:
		if m.sort == aDay && !m.end {
			return expr{}
		}
	case wFor:
		if m.sort != aDay && (!g.planned(j-1) || g.questioned(j-1)) {
			return expr{to: m.to}
		}
		x.weak = true
	case wFrom:
		if m.name || m.sort != aDay && m.month && m.last == 0 {
			return expr{to: m.to}
		}
		if g.nearerPast(m) || m.sort != aDay && g.questioned(j-1) {
			return expr{to: m.to, adverb: true}
		}
		x.weak = true
	case wSince:
		return expr{to: m.to, adverb: true}
	case wOf:
		if !g.coming(m) && !(m.sort == aDay && m.det && (g.word(j-2).is == wEvent || g.word(j-2).is == wCall)) {
			return expr{to: m.to}
		}
		x.weak = g.word(j-2).is != wEvent && g.word(j-2).is != wCall
	case wAbout:
		return expr{to: m.to}
	case wTo:
		if !g.moved(j - 1) {
			return expr{to: m.to}
		}
	case wAfter:
		if m.sort != aDay {
			return expr{to: m.to, adverb: true}
		}
		x.kind, x.last, x.weak = Period, 0, true
	}
	if prep == wIn || prep == wOn || prep == wAt || prep == wAround || prep == wDuring || prep == nonePrep {
		at := j - 1
		if prep == nonePrep && at > 0 && g.ends(at) {
			at = j // the mark before it closes what is past
		}
		if g.past(at, m) {
			return expr{to: m.to, adverb: true}
		}
	} else if m.last != 0 && g.call != 0 && m.last < g.call-400 && prep != wBy && prep != wBefore && prep != wUntil {
		return expr{to: m.to, adverb: true}
	}
	return x
}

// loosely reports whether the words around a season, which ends before token to, leave it open: at some point in, or so.
func (g *dates) loosely(k, to int) bool {
	return g.is(k, "point", "time", "stage") && g.is(k-1, "some") || g.is(k, "sometime") || g.word(to).is == wTime || g.is(to, "some") && g.is(to+1, "time") || g.is(to, "or") && g.is(to+1, "so", "thereabouts")
}

// planned reports whether the words before token j speak of fixing a time: book the visit for Q1.
func (g *dates) planned(j int) bool {
	for k := j; k >= 0 && k > j-11; k-- {
		if w := g.word(k); w.has(fPlan) || w.has(fMove) || w.is == wCall {
			return true
		}
	}
	return false
}

// moved reports whether the words before token j speak of moving a time: moves the start to Thursday.
func (g *dates) moved(j int) bool {
	for k := j; k >= 0 && k > j-8; k-- {
		if g.word(k).has(fMove) {
			return true
		}
	}
	return false
}

// between reads "between 7 and 11 December".
func (g *dates) between(j int) expr {
	if g.is(j, "now") && g.is(j+1, "and") {
		return g.limit(j+2, wUntil)
	}
	m := g.nominal(j, 0)
	if m.sort == anEvent && m.last != 0 && g.is(m.to, "and") {
		if to := g.nominal(m.to+1, 0); to.sort != nothing && to.last != 0 {
			return expr{to: to.to, kind: Period, last: to.last}
		}
	}
	if m.sort == aDay || m.sort == aSpan {
		if g.is(m.to, "and", "to", "-", "–") {
			to := g.nominal(m.to+1, 0)
			if to.sort == aDay || to.sort == aSpan {
				return expr{to: to.to, kind: Period, last: to.last}
			}
		}
		if m.sort == aSpan {
			return expr{to: m.to, kind: Period, last: m.last}
		}
		return expr{to: m.to}
	}
	if g.number(j) && g.is(j+1, "and") {
		if m := g.nominal(j+2, 0); m.sort == aDay {
			return expr{to: m.to, kind: Period, last: m.last}
		}
	}
	return expr{}
}

// added reports whether a month or a quarter stands at the end, behind a comma: benchmark figures from all six plants, Jan.
func (g *dates) added(i int, m moment) bool {
	if !m.month || m.det || i < 3 || !(g.punct(i-1, ",") || g.dash(i-1)) || g.word(i-2).is == g.word(i).is || g.is(i, "april", "may", "june") {
		return false
	}
	return m.to >= len(g.s.toks) || g.punct(m.to, ".);") && (m.to+1 >= len(g.s.toks) || !g.punct(m.to, "."))
}

// alone reads a time without a preposition.
func (g *dates) alone(i int) expr {
	m := g.nominal(i, 0)
	if m.sort == nothing {
		return g.rate(i)
	}
	x, done := g.modified(m, i, nonePrep)
	if done {
		return x
	}
	switch m.sort {
	case aLength:
		return expr{to: m.to}
	case aClock:
		return expr{to: m.to, adverb: true}
	case theCall:
		return expr{to: m.to}
	case aPast, aHabit:
		return expr{to: m.to, adverb: true}
	case anEvent:
		if !m.bare {
			return expr{to: m.to}
		}
	case aSpan:
		if !m.bare && !(m.end && g.ends(m.to)) && !g.added(i, m) {
			return expr{to: m.to}
		}
	}
	if m.end && !m.bare && m.sort == aDay && g.word(i).unit() != uDay && (!g.ends(m.to) || g.is(i-1, "own")) {
		return expr{to: m.to} // month-end is a busy time
	}
	if g.word(i).is == wPoss && g.word(i+1).is == wWeekday && !g.attends(i) {
		return expr{to: m.to} // his Sunday loads
	}
	if g.is(i, "today") && g.questioned(i) {
		return expr{to: m.to, adverb: true} // how it is done today
	}
	if m.det && !m.bare && m.sort == aDay && !g.ends(m.to) {
		return expr{to: m.to, kind: Day, last: m.last, weak: true}
	}
	x = g.latest(g.resolve(m, i, nonePrep))
	if x.kind == Day && !m.bare && !g.ends(x.to) || m.det && !m.bare {
		x.weak = true
	}
	return x
}
