package english

import "time"

// The parts of a longer time: its end, its start, its first week, its second half, and early, mid and late in it.

// partOf reads mid-January, end-Q1, midweek.
func (g *dates) partOf(i int, w *dateWord) moment {
	var m moment
	switch wordKind(w.v) {
	case wMonth:
		year, to := g.year(i + 1)
		m = monthOf(g, int(w.year), year)
		m.to = to
	case wQuarter, wHalf:
		m = g.quarter(i, &dateWord{is: wordKind(w.v), v: int16(w.year)})
	case wUnit:
		m = g.current(unit(w.year), 0)
		m.to = i + 1
		if m.unit == uWeek && (w.part == 2 || w.part == 5) {
			m.month, m.bare = false, true
			if m.last != 0 {
				m.last = m.first + 2
				if m.last < g.call {
					m.last += 7
				}
			}
			return m
		}
	default:
		y := 2000 + int(w.year)
		m = moment{to: i + 1, sort: aSpan, month: true, unit: uYear, first: dayOf(y, 1, 1), last: dayOf(y, 12, 31)}
	}
	if w.part == 4 {
		return g.edge(m, 3)
	}
	if w.part == 5 {
		w.part = 2
	}
	return g.third(m, int(w.part), m.to)
}

// endOf reads EOD, COB Friday, month-end.
func (g *dates) endOf(i int, w *dateWord, depth int) moment {
	m := g.current(w.unit(), 0)
	m.sort, m.bare, m.end, m.to, m.month = aDay, false, true, i+1, false
	m.first = m.last
	if w.unit() == uDay {
		m.first, m.last = g.call, g.call
		j := i + 1
		if g.is(j, "on") {
			j++
		}
		if d := g.nominal(j, depth+1); d.sort == aDay {
			return d
		}
		return m
	}
	if w.part == 1 && g.word(i+1).is == wMonth { // EOM January
		if d := g.nominal(i+1, depth+1); d.sort == aSpan {
			d.sort, d.first, d.end = aDay, d.last, true
			return d
		}
	}
	return m
}

// ordinal reads the first week of March, the second half of January, the first of May, the first quarter of 2027.
func (g *dates) ordinal(i, depth int, the bool) moment {
	n := int(g.word(i).v)
	if g.number(i) {
		n, _ = g.dayNumber(i)
	} else if g.word(i).is == wLast {
		n = -1
	}
	j := i + 1
	w := g.word(j)
	if g.is(j, "of") {
		if !the && g.word(i-1).is != wBy && g.word(i-1).is != wOn {
			return moment{}
		}
		if month, to := g.monthAt(j + 1); month != 0 && n > 0 {
			year, to := g.year(to)
			return g.tail(g.monthDay(to, month, n, year))
		}
		if n > 0 {
			return g.dayOf(n, j+1)
		}
		return moment{}
	}
	if g.is(j, "thing") {
		return moment{}
	}
	unit := w.unit()
	half := g.is(j, "half")
	third := g.is(j, "third", "part")
	if !half && !third && w.is != wUnit && w.is != wWeekday && w.is != wMinor {
		return moment{}
	}
	if w.is == wMinor { // first working day of January
		if !g.is(j+1, "day") {
			return moment{}
		}
		j++
		w, unit = g.word(j), uDay
	}
	to := j + 1
	if w.is == wWeekday && g.is(to, "back") {
		to++
	}
	if !g.is(to, "of", "in") {
		if unit == uQuarter && !w.has(fPlural) && (g.ends(to) || g.number(to)) && n >= 1 && n <= 4 && the {
			return g.quarter(j, &dateWord{is: wQuarter, v: int16(n)})
		}
		return moment{}
	}
	if g.word(to+1).is == wEvery {
		return moment{to: min(to+3, len(g.s.toks)), sort: aHabit}
	}
	if unit == uQuarter && n >= 1 && n <= 4 {
		k := to + 1
		if g.is(k, "the", "next", "this") {
			end := k + 1
			if g.is(k, "the") && g.is(end, "next", "new", "coming") {
				end++
			}
			if g.is(end, "year") {
				year := 0
				if g.call != 0 {
					year = g.call.date().Year()
					if g.is(end-1, "next") {
						year++
					}
				}
				m := g.quarter(j, &dateWord{is: wQuarter, v: int16(n)})
				if year != 0 && g.is(end-1, "next") {
					m.first, m.last = dayOf(year, time.Month(3*n-2), 1), dayOf(year, time.Month(3*n)+1, 1)-1
				}
				m.to = end + 1
				return m
			}
		}
		return g.quarter(j, &dateWord{is: wQuarter, v: int16(n)})
	}
	in := g.nominal(to+1, depth+1)
	if in.sort == nothing && g.is(to+1, "the") && g.word(to+2).is == wUnit && !g.word(to+2).has(fPlural) && g.word(to+2).unit() >= uMonth {
		in = g.current(g.word(to+2).unit(), 0)
		in.to = to + 3
	}
	if in.sort != aSpan && in.sort != anEvent {
		return moment{}
	}
	m := moment{to: in.to, sort: aSpan, bare: true}
	if in.last == 0 || in.sort == anEvent {
		if in.sort == anEvent && !in.month {
			return moment{}
		}
		return m
	}
	last := n < 0
	switch {
	case half:
		m.first, m.last = in.first, in.first+(in.last-in.first)/2
		if in.unit == uMonth {
			m.last = in.first + 14
		} else if in.unit == uYear {
			m.last = in.first.months(6) - 1
		}
		if last || n == 2 {
			m.first, m.last = m.last+1, in.last
		}
	case w.is == wWeekday:
		m.sort = aDay
		ahead := day((int(w.v) - int(in.first.weekday()) + 7) % 7)
		m.first = in.first + ahead + day(7*(max(n, 1)-1))
		if last {
			m.first = in.last - day((int(in.last.weekday())-int(w.v)+7)%7)
		}
		m.last = m.first
	case unit == uWeek:
		m.first = in.first + day(7*(max(n, 1)-1))
		m.last = min(m.first+6, in.last)
		if last || n >= 5 {
			m.first, m.last = in.last-6, in.last
		}
		m.unit = uWeek
	case unit == uDay:
		m.sort = aDay
		m.first = in.first + day(max(n, 1)-1)
		if last {
			m.first = in.last
			for g.is(j-1, "working", "business") && m.first.weekend() {
				m.first--
			}
		} else if g.is(j-1, "working", "business") {
			m.first = (in.first - 1).working(n)
		}
		m.last = m.first
	case unit == uMonth:
		m.first = in.first.months(max(n, 1) - 1)
		m.last = m.first.months(1) - 1
		if last {
			m.last = in.last
		}
	}
	return m
}

// early reads early, mid, late and later with the time that they belong to.
func (g *dates) early(i int, w *dateWord, depth int) moment {
	j := i + 1
	if g.punct(j, "-") {
		j++
	}
	if g.is(j, "of") && w.v == 2 || g.is(j, "in", "on") && w.v != 2 {
		j++
	}
	if w.is == wLater && g.is(j, "in") {
		j++
	}
	if g.is(j, "the") && (g.word(j+1).is == wUnit || g.word(j+1).is == wNext) {
		j++
	}
	if u := g.word(j); u.is == wUnit && !u.has(fPlural) && w.v == 2 && u.unit() >= uWeek { // mid week, mid month
		m := g.current(u.unit(), 0)
		m.to = j + 1
		return g.third(m, 2, j+1)
	}
	m := g.nominal(j, depth+1)
	if m.sort == aDay && (w.is == wLater || w.v == 1 || w.v == 3) && m.bare {
		return m // later today, early tomorrow
	}
	if m.sort == aDay && w.v != 2 && g.word(j).is == wWeekday {
		return m
	}
	if m.sort != aSpan && (m.sort != anEvent || m.det && m.last == 0 && !m.month) {
		return moment{}
	}
	if w.is == wLater {
		m.bare = true
		return m
	}
	return g.third(m, int(w.v), m.to)
}

// third is the first, middle or last part of a month; of a longer time its days are not certain.
func (g *dates) third(m moment, part int, to int) moment {
	m.to, m.bare = to, true
	m.name = false
	if y, end := g.year(to); y != 0 && m.unit == uMonth && m.first != 0 {
		m2 := monthOf(g, int(m.first.date().Month()), y)
		m.first, m.last, m.to = m2.first, m2.last, end
	}
	if m.first == 0 || m.unit == uWeek || m.unit == uWeekend || m.sort == anEvent {
		return m
	}
	switch {
	case part == 3:
	case m.unit != uMonth:
		m.first, m.last = 0, 0
	case part == 1:
		m.last = m.first + 9
	default:
		m.last = m.first + 19
	}
	m.month = false
	return m
}

// end reads the end, the close, the start of something; i is that noun.
func (g *dates) end(i, depth int) moment {
	w := g.word(i)
	j := i + 1
	if !g.is(j, "of") {
		// end January, end Q1, end next week; close Friday
		if w.v != 3 || g.noun(j) {
			return moment{}
		}
		if x := g.word(j); x.is == wMonth || x.is == wQuarter || x.is == wHalf || x.is == wNext && g.word(j+1).is == wUnit {
			m := g.nominal(j, depth+1)
			return g.edge(m, 3)
		}
		return moment{}
	}
	j++
	if g.is(j, "business", "play", "trading", "day") && w.v == 3 {
		m := moment{to: j + 1, sort: aDay, first: g.call, last: g.call, end: true}
		k := m.to
		if g.is(k, "on") {
			k++
		}
		if d := g.nominal(k, depth+1); d.sort == aDay {
			return d
		}
		return m
	}
	if k, _ := g.thisCall(j); k > j {
		return moment{to: k, sort: theCall}
	}
	if g.word(j).is == wCall && g.ends(j+1) {
		return moment{to: j + 1, sort: theCall}
	}
	if g.is(j, "the") && g.is(j+1, "day") {
		m := moment{to: j + 2, sort: aDay, first: g.call, last: g.call, end: true}
		return m
	}
	k := j
	if d := g.word(k); d.is == wThe || d.is == wPoss || d.is == wThis || d.is == wNext && g.is(k, "current") {
		k++
	}
	if g.is(k, "current", "calendar") {
		k++
	}
	if u := g.word(k); u.is == wUnit && !u.has(fPlural) && u.unit() >= uWeek && !g.is(k+1, "of") && !(g.word(j).is == wNext) && !(u.unit() == uWeek && g.number(k+1)) {
		m := g.current(u.unit(), 0)
		m.to = k + 1
		return g.edge(m, w.v)
	}
	m := g.nominal(j, depth+1)
	switch m.sort {
	case aSpan, anEvent:
		return g.edge(m, w.v)
	case aDay:
		return m
	case nothing:
		// the end of the trial, of their season, of term
		d := g.word(j)
		if g.is(j, "term", "season", "school", "harvest", "lambing", "recess", "half-term") && g.ends(j+1) {
			return moment{to: j + 1, sort: anEvent}
		}
		if end := g.phrase(j); end > j && (d.is == wThe || d.is == wPoss || d.is == wThis) && (g.word(end-1).is == wEvent || g.word(end-1).is == wHoliday) {
			return moment{to: end, sort: anEvent}
		}
	}
	return moment{}
}

// edge is the last, the first or a middle day of a time.
func (g *dates) edge(m moment, part int16) moment {
	if m.sort != aSpan && m.sort != anEvent {
		return moment{}
	}
	m.bare, m.name, m.det = false, false, false
	switch {
	case part == 2:
		return g.third(m, 2, m.to)
	case m.sort == anEvent && m.last == 0:
		return m
	case part == 1:
		m.last = m.first
		m.end = true
		return m
	}
	m.end, m.month = true, false
	if m.last != 0 || g.call == 0 {
		m.sort, m.first = aDay, m.last
	}
	return m
}
