package english

import (
	"strings"
	"time"
)

// The times that have a name or a number and last longer than a day: weeks, months, quarters, seasons, fiscal years, and the feasts
// with their eves.

// monthOf is a month of a year; without a year the next that is not over.
func monthOf(g *dates, month, year int) moment {
	m := moment{sort: aSpan, month: true, unit: uMonth}
	if year == 0 {
		if g.call == 0 {
			return m
		}
		year = g.call.date().Year()
		if dayOf(year, time.Month(month)+1, 1) <= g.call {
			year++
		}
	}
	m.first, m.last = dayOf(year, time.Month(month), 1), dayOf(year, time.Month(month)+1, 1)-1
	return m
}

// month reads a month and what follows: Dec 12th, March 2027.
func (g *dates) month(i int) moment {
	w := g.word(i)
	month, j := g.monthAt(i)
	k := j
	if g.is(k, "the") {
		k++
	}
	if n, ord := g.dayNumber(k); n != 0 && (ord || k == j) && !g.verbMay(i, false) {
		to := k + 1
		if year, end := g.year(to); year != 0 {
			return g.tail(g.monthDay(end, month, n, year))
		}
		if !(g.word(to).is == wUnit || g.noun(to) && !ord && g.s.toks[to].e.class&cPlural != 0 && !g.possessive(to+1)) && !(w.has(fShy) && !g.s.toks[i].upper && !ord && !g.ledIn(i)) {
			if g.is(to, "-", "–", "to") {
				if last, _ := g.dayNumber(to + 1); last > n { // December 7-11
					m := g.monthDay(to+2, month, last, 0)
					m.sort, m.bare, m.month = aSpan, true, false
					return m
				}
			}
			return g.tail(g.monthDay(to, month, n, 0))
		}
	}
	if g.number(j) { // December 7-11
		if a, b, ok := strings.Cut(g.text(j), "-"); ok {
			first, _ := dayNumber(a)
			last, _ := dayNumber(b)
			if first != 0 && last > first {
				m := g.monthDay(j+1, month, last, 0)
				m.sort, m.bare, m.month = aSpan, true, false
				return m
			}
		}
	}
	if o := g.word(k); (o.is == wFirst && (k > j || g.ends(k+1)) || o.is == wOrd) && !g.names(k+1) { // March the first, January twelfth
		return g.tail(g.monthDay(k+1, month, int(o.v), 0))
	}
	year, to := g.year(j)
	if year == 0 && w.has(fShy) && !g.ledInto(i) && !(w.has(fShort) && i > 2 && g.s.toks[i].upper && (g.punct(i-1, ",") || g.dash(i-1)) && g.ends(to)) {
		return moment{}
	}
	m := monthOf(g, month, year)
	m.to = to
	m.name = w.has(fShy) && year == 0
	if g.is(to, "or", "to", "-", "–", "/") {
		if next := g.word(to + 1); next.is == wMonth && !next.has(fShy) {
			m = monthOf(g, int(next.v), 0)
			m.to = to + 2
		}
	}
	return m
}

// ledInto reports whether a word before token i says that a month, a season, a name may be meant as a time.
func (g *dates) ledInto(i int) bool {
	switch w := g.word(i - 1); w.is {
	case wBy, wBefore, wUntil, wIn, wSince, wEarly, wThis, wNext, wLast, wOf, wDuring, wFrom, wBetween, wAround, wFor, wTo, wAfter, wOn, wThe, wEvery, wLater, wEnd:
		return !(w.is == wTo && !g.moved(i-1))
	}
	return g.is(i-1, "than", "mid", "and", "or", "-", "–")
}

// current is the week, month, quarter or year that is k after that of the call.
func (g *dates) current(u unit, k int) moment {
	m := moment{sort: aSpan, unit: u, month: u == uMonth || u == uQuarter || u == uYear}
	if g.call == 0 {
		return m
	}
	y, month, _ := g.call.date().Date()
	switch u {
	case uDay:
		m.first = g.call + day(k)
		m.last, m.sort = m.first, aDay
	case uWeek:
		m.first = g.call.monday() + day(7*k)
		if m.last = m.first + 4; m.last < g.call {
			m.last += 2
		}
	case uWeekend:
		m.first = g.call.monday() + day(7*k) + 5
		m.last = m.first + 1
	case uFortnight:
		m.first = g.call.monday() + day(14*k)
		m.last = m.first + 11
	case uMonth:
		m.first, m.last = dayOf(y, month+time.Month(k), 1), dayOf(y, month+time.Month(k)+1, 1)-1
	case uQuarter:
		q := (month-1)/3*3 + 1 + time.Month(3*k)
		m.first, m.last = dayOf(y, q, 1), dayOf(y, q+3, 1)-1
	case uYear:
		m.first, m.last = dayOf(y+k, 1, 1), dayOf(y+k, 12, 31)
	default:
		return moment{}
	}
	return m
}

// weekNumber reads week 50, CW 50, week 3 of Q1, month end, week commencing 7 December.
func (g *dates) weekNumber(i int, w *dateWord) moment {
	j := i + 1
	if g.possessive(j) && g.is(j+1, "end") { // year's end
		j++
	}
	if g.is(j, "end") && (w.unit() == uMonth || w.unit() == uQuarter || w.unit() == uYear) && !w.has(fPlural) {
		m := g.endOf(i, &dateWord{is: wEOD, v: int16(w.unit())}, maxDepth)
		m.to = j + 1
		return m
	}
	if w.unit() != uWeek || w.has(fPlural) {
		return moment{}
	}
	if g.is(j, "of", "commencing", "beginning", "starting", "from", "ending", "to") {
		return g.commencing(i, 0)
	}
	n, ok := 0, false
	if g.number(j) {
		n, ok = fourDigits(g.text(j))
	}
	if !ok || n < 1 || n > 53 {
		return moment{}
	}
	m := moment{to: j + 1, sort: aSpan, unit: uWeek, bare: true}
	year, to := g.year(g.of(j + 1))
	if year != 0 {
		m.to = to
	} else if g.is(j+1, "of", "in") {
		if q := g.word(j + 2); q.is == wQuarter {
			return moment{to: j + 3, sort: aSpan, unit: uWeek}
		}
		if g.is(j+1, "of") {
			return moment{} // week 3 of the trial
		}
	}
	if g.call == 0 && year == 0 {
		return m
	}
	if year == 0 {
		year = g.call.date().Year()
		if isoWeek(year, n)+6 < g.call {
			year++
		}
	}
	m.first = isoWeek(year, n)
	m.last = m.first + 4
	return m
}

// commencing reads "week of 7 December", "w/c 7 December", "week ending 11 December".
func (g *dates) commencing(i, depth int) moment {
	j := i + 1
	if g.is(i, "week", "wk") {
		j++
	} else if g.is(i, "w/") {
		if !g.is(j, "c", "e", "b", "commencing", "ending", "beginning") {
			return moment{}
		}
		j++
	}
	for k := 0; k < 2 && (g.word(j).is == wThe || g.word(j).is == wWeekday && !g.ends(j+1)); k++ {
		j++
	}
	d := g.date(j)
	if d.sort != aDay {
		n, ord := g.dayNumber(j)
		if !ord {
			if f := g.word(j); f.is == wFeast {
				d = g.feast(j)
			} else if f.is == wWeekday && depth == 0 {
				d = g.weekday(j, maxDepth)
			}
			if d.sort == nothing {
				return moment{}
			}
		} else {
			d = moment{to: j + 1, sort: aDay, last: g.nextDay(n)}
		}
	}
	m := moment{to: d.to, sort: aSpan, unit: uWeek, bare: true}
	if d.last != 0 {
		m.first = d.last.monday()
		m.last = m.first + 4
	}
	return m
}

// quarter reads Q1, Q1 2027, H1 2027, Q2 week 3.
func (g *dates) quarter(i int, w *dateWord) moment {
	j := i + 1
	year := 0
	if w.year != 0 {
		year = 2000 + int(w.year)
	}
	k := j
	if g.punct(k, "/-") {
		k++
	}
	k = g.of(k)
	if g.punct(k, "'") {
		k++
	}
	if y, to := g.year(k); y != 0 {
		year, j = y, to
	} else if n, ok := fourDigits(g.text(k)); g.number(k) && ok && len(g.text(k)) == 2 && n > 20 && n < 60 && k > i {
		year, j = 2000+n, k+1
	} else if f := g.word(g.of(j)); f.is == wFiscal {
		if m := g.fiscal(g.of(j), 1); m.sort != nothing {
			return moment{to: m.to, sort: anEvent, month: true}
		}
	}
	n := int(w.v)
	months := 3
	if w.is == wHalf {
		months = 6
	}
	m := moment{to: j, sort: aSpan, month: true, unit: uQuarter}
	if g.is(j, "week", "wk") && g.number(j+1) {
		m.to = j + 2
		return m
	}
	if g.is(j, "or", "-", "–", "/") && g.word(j+1).is == w.is {
		n = int(g.word(j + 1).v)
		m.to = j + 2
		if y, to := g.year(j + 2); y != 0 {
			year, m.to = y, to
		}
	}
	if year == 0 && g.call == 0 {
		return m
	}
	if year == 0 {
		year = g.call.date().Year()
		if dayOf(year, time.Month(n*months)+1, 1) <= g.call {
			year++
		}
	}
	m.first, m.last = dayOf(year, time.Month((n-1)*months+1), 1), dayOf(year, time.Month(n*months)+1, 1)-1
	return m
}

// season reads spring, summer 2027, the summer holidays.
func (g *dates) season(i int) moment {
	j := i + 1
	if g.word(j).is == wHoliday {
		return moment{to: j + 1, sort: anEvent}
	}
	year, to := g.year(j)
	if year == 0 && g.is(j, "of") {
		year, to = g.year(j + 1)
	}
	m := moment{to: to, sort: anEvent, month: true, name: true}
	if year == 0 {
		m.to = j
		if !g.ledInto(i) {
			return moment{}
		}
		return m
	}
	if g.call != 0 && year < g.call.date().Year() {
		m.sort = aPast
	}
	return m
}

// feast reads Christmas, Easter, New Year and their eves.
func (g *dates) feast(i int) moment {
	w := g.word(i)
	j := i + 1
	id := feast(w.v)
	switch id {
	case newYear0:
		if !g.is(j, "year", "years") {
			return moment{}
		}
		id = newYear
		j++
	case black:
		if !g.is(j, "friday") {
			return moment{}
		}
		id = blackFriday
		j++
	case good:
		if !g.is(j, "friday") {
			return moment{}
		}
		id = goodFriday
		j++
	case bank:
		if !g.is(j, "holiday") {
			return moment{}
		}
		j++
	case boxing, valentine:
		if g.possessive(j) {
			j++
		}
		if !g.is(j, "day") && !(g.possessive(j-1) && g.ends(j)) {
			return moment{}
		}
		if g.is(j, "day") {
			j++
		}
	case stOf:
		if id, j = g.saint(j); id == stOf {
			return moment{}
		}
	case burns:
		if !g.is(j, "night", "supper") {
			return moment{}
		}
		j++
	case ladyDay:
		if !g.is(j, "day") {
			return moment{}
		}
		j++
	case labor:
		if !g.is(j, "day") {
			return moment{}
		}
		j++
	}
	if g.possessive(j) && (g.is(j+1, "eve", "day")) {
		j++
	}
	if g.possessive(j) && g.ends(j+1) { // by New Year's
		j++
	}
	shift := day(0)
	switch {
	case g.is(j, "eve"):
		shift = -1
		j++
	case g.is(j, "day"):
		j++
	case g.is(j, "monday") && id == easterSunday:
		shift = 1
		j++
	case g.is(j, "sunday") && id == easterSunday:
		j++
	}
	m := moment{to: j, sort: anEvent}
	if g.word(j).is == wHoliday {
		m.to++
		return m
	}
	year, to := g.year(j)
	if year != 0 {
		m.to = to
		m.last = id.in(year) + shift
	} else if g.call != 0 && id.in(2000) != 0 {
		y := g.call.date().Year()
		if m.last = id.in(y) + shift; m.last < g.call {
			m.last = id.in(y+1) + shift
		}
	}
	if id.in(2000) == 0 {
		m.last = 0
	}
	m.first = m.last
	return m
}

// saint reads the name after "St" and the "day" that may follow, and tells the feast.
func (g *dates) saint(j int) (feast, int) {
	for n, name := range [...]string{"patrick", "andrew", "david", "george", "nicholas", "valentine"} {
		if !g.is(j, name) {
			continue
		}
		if j++; g.possessive(j) {
			j++
		}
		if !g.is(j, "day", "eve") && !(g.possessive(j-1) && g.ends(j)) {
			break // St David signs
		}
		if g.is(j, "day") {
			j++
		}
		if name == "valentine" {
			return valentine, j
		}
		return patrick + feast(n), j
	}
	return stOf, j
}

// fiscal reads fiscal year, FY27, the next financial year.
func (g *dates) fiscal(i, depth int) moment {
	w := g.word(i)
	if w.is == wFiscal && w.v == 1 { // FY27
		return moment{to: i + 1, sort: anEvent, month: true}
	}
	j := i
	if g.is(j, "new", "current", "next", "coming") {
		j++
	}
	w = g.word(j)
	if w.is != wFiscal {
		return moment{}
	}
	if g.is(j, "fy") {
		if g.number(j + 1) {
			return moment{to: j + 2, sort: anEvent, month: true}
		}
		return moment{to: j + 1, sort: anEvent, month: true}
	}
	if !g.is(j+1, "year", "quarter", "month", "half", "year-end") && !g.number(j+1) {
		return moment{}
	}
	to := j + 2
	if g.is(to, "end") {
		to++
	}
	return moment{to: to, sort: anEvent, month: true}
}
