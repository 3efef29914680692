package english

// The nouns that tell a time: which reader a word calls, and what this, next, last, some and the article make of the noun after
// them.

const maxDepth = 4

// nominal reads a noun that tells a time at token i.
func (g *dates) nominal(i, depth int) moment {
	if i < 0 || i >= len(g.s.toks) || depth > maxDepth {
		return moment{}
	}
	if g.number(i) {
		return g.numeric(i, depth)
	}
	w := g.word(i)
	switch w.is {
	case wA:
		if m := g.length(i, depth); m.sort != nothing || !g.number(i+1) && g.word(i+1).is != wMonth {
			return m
		}
		if m := g.nominal(i+1, depth+1); m.sort == aDay && m.month && g.event(m.to) > 0 { // a 16 December session
			m.det = true
			return m
		}
		return moment{}
	case wNum, wNumberOf:
		return g.length(i, depth)
	case wMonth:
		return g.month(i)
	case wWeekday:
		return g.weekday(i, depth)
	case wWeekdays:
		return moment{to: i + 1, sort: aHabit}
	case wToday, wTonight, wTomorrow:
		return g.today(i, w)
	case wYesterday:
		return moment{to: i + 1, sort: aPast}
	case wPartOf:
		return g.partOf(i, w)
	case wEOD:
		return g.endOf(i, w, depth)
	case wUnit:
		return g.weekNumber(i, w)
	case wQuarter, wHalf:
		return g.quarter(i, w)
	case wSeason:
		return g.season(i)
	case wFeast:
		return g.feast(i)
	case wHoliday:
		return moment{}
	case wWeekend:
		m := g.current(uWeekend, 0)
		m.to = i + 1
		return m
	case wThis, wNext, wLast:
		return g.relative(i, depth)
	case wThe:
		return g.the(i, depth)
	case wPoss:
		if m := g.fiscal(i+1, depth); m.sort != nothing {
			return m
		}
		if g.is(i+1, "end", "close", "start", "beginning") {
			return moment{}
		}
		if h := g.word(i + 1); h.is == wHoliday || (h.is == wSeason || h.is == wFeast) && g.word(i+2).is == wHoliday {
			to := i + 2
			if h.is != wHoliday {
				to++
			}
			return moment{to: to, sort: anEvent}
		}
		if g.is(i+1, "own") && g.word(i+2).is == wEOD {
			return moment{to: i + 3, sort: anEvent}
		}
		switch h := g.word(i + 1); h.is {
		case wEOD:
			return moment{to: i + 2, sort: anEvent}
		case wMonth, wWeekday, wQuarter, wPartOf, wSeason, wFeast:
			m := g.nominal(i+1, depth+1)
			m.det, m.bare, m.name = true, false, false
			return m
		}
		if g.number(i + 1) {
			if m := g.nominal(i+1, depth+1); m.sort == aDay && m.month {
				m.det = true
				return m
			}
		}
		return moment{}
	case wEarly, wLater:
		return g.early(i, w, depth)
	case wEnd:
		return g.end(i, depth)
	case wFirst:
		if g.is(i+1, "thing") {
			j := i + 2
			if g.word(j).is == wOn || g.word(j).is == wIn {
				j++
			}
			m := g.nominal(j, depth+1)
			if m.sort == aDay || m.sort == aSpan {
				m.bare = true
				return m
			}
			return moment{}
		}
		return g.ordinal(i, depth, false)
	case wOrd:
		if g.is(i, "twelfth") && g.is(i+1, "night") {
			return g.spelled(i)
		}
		return g.ordinal(i, depth, false)
	case wNoon:
		return g.clock(i, depth)
	case wFiscal:
		return g.fiscal(i, depth)
	case wSome:
		if g.is(i+1, "time", "day", "point") {
			return g.some(i, depth)
		}
	case wTime:
		return g.some(i, depth)
	case wMon:
		return g.commencing(i, depth)
	case wPart:
		if g.is(i+1, "of") {
			if m := g.nominal(i+2, depth+1); m.sort == aDay {
				return m
			}
		}
	}
	return moment{}
}

// some reads "some time next week", "one day next week".
func (g *dates) some(i, depth int) moment {
	j := i + 2
	if g.word(i).is == wTime {
		j = i + 1
	}
	if w := g.word(j); w.is == wIn || w.is == wOn || w.is == wDuring || w.is == wBefore {
		j++
	}
	m := g.nominal(j, depth+1)
	if (m.sort == aSpan || m.sort == aDay || m.sort == anEvent) && j > i {
		m.bare = true
		m.loose = m.sort == anEvent && m.last == 0 || m.unit == uYear
		return m
	}
	return moment{}
}

// relative reads this, next, coming and last with what they belong to.
func (g *dates) relative(i, depth int) moment {
	w := g.word(i)
	k, past := 0, w.is == wLast
	if w.is == wNext {
		k = 1
	}
	j := i + 1
	coming := g.is(i, "coming", "upcoming")
	if w.is == wThis && g.is(j, "coming", "next", "very", "current") {
		coming = coming || g.is(j, "coming")
		j++
	}
	if w.is == wThis && g.is(j, "time") {
		m := g.nominal(j+1, depth+1)
		m.bare = true
		return m
	}
	x := g.word(j)
	if past && (x.is == wUnit || x.is == wWeekday || x.is == wMonth || x.is == wSeason || x.is == wWeekend || x.is == wNum || x.is == wPart || x.is == wFiscal || x.is == wFeast || x.is == wNumberOf) {
		to := j + 1
		if x.is == wNum || x.is == wNumberOf {
			if m := g.length(j, maxDepth); m.sort == aLength {
				to = m.to
			}
		}
		return moment{to: to, sort: aPast}
	}
	if past && g.number(j) {
		if m := g.length(j, maxDepth); m.sort == aLength {
			return moment{to: m.to, sort: aPast}
		}
	}
	if past {
		return moment{}
	}
	switch x.is {
	case wUnit:
		if x.has(fPlural) {
			return moment{}
		}
		if x.unit() == uDay && w.is == wNext {
			m := moment{to: j + 1, sort: anEvent}
			return m
		}
		if x.unit() == uHour && g.is(i, "next") && (g.word(i-2).is == wIn || g.word(i-2).is == wWithin) {
			return moment{to: j + 1, sort: aDay, first: g.call, last: g.call, end: true}
		}
		if x.unit() == uMinute || x.unit() == uHour || x.unit() == uDay {
			return moment{}
		}
		if w.is == wNext && g.is(i, "following", "subsequent") {
			return moment{to: j + 1, sort: anEvent, bare: true, unit: x.unit()}
		}
		if coming && x.unit() == uWeek {
			k = 1 // this coming week
		}
		m := g.current(x.unit(), k)
		if x.unit() == uFortnight && k == 1 && g.call != 0 {
			m.first, m.last = g.call, g.call+14
		}
		m.to, m.bare = j+1, true
		if g.is(j+1, "or") && g.is(j+2, "so", "two") {
			m.to = j + 3
			m.loose = m.unit == uYear
		}
		if x.unit() == uWeek && (g.is(j+1, "on") && g.word(j+2).is == wWeekday || g.word(j+1).is == wWeekday) {
			d := j + 1
			if g.is(d, "on") {
				d++
			}
			day0 := moment{to: d + 1, sort: aDay, bare: true}
			if g.call != 0 {
				day0.first = m.first.monday() + day((int(g.word(d).v)+6)%7)
				day0.last = day0.first
			}
			return g.tail(day0)
		}
		return m
	case wWeekday:
		m := g.weekday(j, depth+1)
		if m.sort != aDay {
			return moment{}
		}
		m.bare = true
		if k == 1 && !coming && g.call != 0 && m.to == j+1 {
			m.first = g.call.monday() + 7 + day((int(x.v)+6)%7)
			m.last = m.first
		} else if k == 1 && !coming && g.call != 0 && !g.number(j+1) && g.word(j+1).is != wUnit && !g.punct(j+1, ",(") {
			m.first = g.call.monday() + 7 + day((int(x.v)+6)%7)
			m.last = m.first
		}
		return m
	case wMonth:
		m := monthOf(g, int(x.v), 0)
		m.to, m.bare = j+1, true
		if y, to := g.year(j + 1); y != 0 {
			m = monthOf(g, int(x.v), y)
			m.to, m.bare = to, true
		}
		return m
	case wSeason:
		m := g.season(j)
		if m.sort == nothing {
			m = moment{to: j + 1, sort: anEvent}
		}
		m.bare = true
		return m
	case wFeast:
		m := g.feast(j)
		m.bare = m.sort != nothing
		return m
	case wWeekend:
		m := g.current(uWeekend, k)
		m.to, m.bare = j+1, true
		return m
	case wPart:
		if w.is == wThis && !g.is(j, "day", "days") {
			m := moment{to: j + 1, sort: aDay, first: g.call, last: g.call, bare: true}
			return g.tail(m)
		}
		return moment{}
	case wFiscal:
		m := g.fiscal(j, depth)
		m.bare = m.sort != nothing
		return m
	case wMinor: // working, business
		if g.is(j+1, "day") && w.is == wNext {
			m := moment{to: j + 2, sort: aDay, bare: true}
			if g.call != 0 {
				m.first = g.call.working(1)
				m.last = m.first
			}
			return m
		}
	case wNum, wNumberOf, wA:
		if w.is == wNext || coming {
			return g.ahead(j)
		}
	}
	if g.number(j) && (w.is == wNext || coming) {
		if n, ord := g.dayNumber(j); n == 0 || !ord {
			return g.ahead(j)
		}
	}
	return moment{}
}

// the reads what follows the article.
func (g *dates) the(i, depth int) moment {
	j := i + 1
	if g.number(j) {
		if n, ord := g.dayNumber(j); n != 0 {
			m := g.numeric(j, depth+1)
			if m.sort == aDay || m.sort == aSpan {
				m.det = true
				return m
			}
			if !ord {
				return moment{}
			}
			if g.is(j+1, "of") {
				return g.dayOf(n, j+2)
			}
			if g.noun(j+1) && !g.predicate(j+1) && !g.subject(j+1) && !(n > 12 && g.word(i-1).is == wBy && !g.s.toks[j+1].upper) {
				c := g.s.toks[j+1].e.class
				if c&cS == 0 || c&cAdj != 0 {
					return moment{}
				}
			}
			if g.word(j+1).is == wUnit || g.word(j+1).is == wPart && !g.is(i-1, "by", "on") || g.word(j+1).is == wMinor {
				return moment{}
			}
			d := g.nextDay(n)
			return g.tail(moment{to: j + 1, sort: aDay, first: d, last: d, det: true})
		}
		if m := g.digits(j, g.text(j)); m.sort == aDay {
			m.det = true
			return m
		}
		return moment{}
	}
	w := g.word(j)
	switch w.is {
	case wOrd, wFirst:
		if m := g.ordinal(j, depth, true); m.sort != nothing || w.is == wFirst && !g.ends(j+1) {
			return m
		}
		return g.spelled(j)
	case wEnd:
		return g.end(j, depth)
	case wUnit, wPart:
		return g.theUnit(j, w, depth)
	case wThis, wNext, wLast:
		if g.is(j, "last") && (g.is(j+2, "of", "in") || g.is(j+3, "of", "in")) {
			if m := g.ordinal(j, depth, true); m.sort != nothing {
				return m
			}
		}
		m := g.relative(j, depth)
		if m.sort == aSpan && w.is == wNext {
			m.bare = false
		}
		return m
	case wSeason, wFeast, wMonth, wQuarter, wHalf, wWeekend, wFiscal, wEOD, wWeekday, wPartOf, wEarly:
		m := g.nominal(j, depth+1)
		if w.is == wWeekday && g.is(j+1, "before", "after", "following") {
			return g.relativeTo(j+1, &dateWord{}, depth)
		}
		if m.sort != nothing {
			m.det = true
			m.name = false
		}
		return m
	case wHoliday:
		if !w.has(fPlural) && !g.is(j, "break") {
			return moment{}
		}
		return moment{to: j + 1, sort: anEvent}
	}
	if m := g.fiscal(j, depth); m.sort != nothing {
		m.det = true
		return m
	}
	if (g.is(j, "school", "new")) && (g.word(j+1).is == wHoliday || g.is(j+1, "year")) {
		if g.is(j, "new") {
			return g.feast(j)
		}
		return moment{to: j + 2, sort: anEvent}
	}
	return moment{}
}

// theUnit reads "the day after tomorrow", "the week of 7 December", "the morning of the 12th", "the week before the fair".
func (g *dates) theUnit(j int, w *dateWord, depth int) moment {
	k := j + 1
	switch {
	case g.is(j, "day") && g.is(k, "after") && g.is(k+1, "tomorrow"):
		m := g.current(uDay, 2)
		m.to, m.bare, m.sort, m.unit, m.month = k+2, true, aDay, noUnit, false
		return g.tail(m)
	case g.is(j, "week", "month", "quarter", "year") && g.is(k, "after") && g.is(k+1, "next"):
		m := g.current(w.unit(), 2)
		m.to, m.bare = k+2, true
		return m
	case g.is(j, "week") && g.is(k, "of", "commencing", "beginning", "starting", "ending"):
		return g.commencing(j, depth)
	case g.is(j, "day", "week") && g.is(k, "of"):
		if end := g.event(k + 2); end > 0 && (g.word(k+1).is == wThe || g.word(k+1).is == wPoss) {
			return moment{to: end, sort: anEvent, bare: true}
		}
	case w.is == wPart && g.is(k, "of"):
		if m := g.nominal(k+1, depth+1); m.sort == aDay && (g.number(k+1) || g.number(k+2) || g.word(k+1).is == wWeekday || g.word(k+1).is == wMonth) {
			m.det = true
			return m
		}
	case g.is(k, "before", "after", "following", "preceding") && (w.is == wPart || w.unit() >= uDay):
		return g.relativeTo(k, w, depth)
	case w.is == wUnit && !w.has(fPlural) && g.is(k, "end"):
		return g.weekNumber(j, w)
	case w.is == wUnit && !w.has(fPlural) && (w.unit() >= uWeek || w.unit() == uHour) && (g.word(j-2).is == wWithin || g.is(j-2, "inside")):
		m := g.current(w.unit(), 0)
		if w.unit() == uHour {
			m = moment{sort: anEvent, last: g.call, first: g.call}
		}
		m.to, m.end = k, true
		return m
	}
	return moment{}
}

// relativeTo reads "before Christmas", "after the demo" behind "the week", "the Friday", "ten days".
func (g *dates) relativeTo(k int, w *dateWord, depth int) moment {
	m := g.nominal(k+1, depth+1)
	back := g.is(k, "before", "preceding")
	if m.sort == aDay || m.sort == anEvent && m.last != 0 || m.sort == aSpan && m.last != 0 {
		x := moment{to: m.to, sort: aSpan, bare: true}
		if m.last != 0 && w.is == wUnit && (w.unit() == uDay || w.unit() == uWeek) {
			n := day(1)
			if w.unit() == uWeek {
				n = 7
			}
			if back {
				n = -n
			}
			if w.unit() == uWeek {
				x.first = m.last.monday() + n
				x.last = x.first + 4
			} else {
				x.sort = aDay
				x.last = m.last + n
				x.first = x.last
			}
		}
		return x
	}
	if end := g.phrase(k + 1); end > k+1 {
		if g.word(end).is == wCloses {
			end = g.particle(end + 1)
		}
		if m.sort != nothing {
			end = max(end, m.to)
		}
		if back {
			return moment{to: end, sort: anEvent, bare: true}
		}
		return moment{to: end, sort: aTrigger, bare: true}
	}
	return moment{}
}
