package english

import (
	"strings"
	"time"
)

// Days that only have their number: Friday 18th, Monday the fourteenth, by the fifteenth; and the two orders of 8/12.

// dayOrdinal is the day that an ordinal at token i may be, in digits or in words: 18th, eighteenth.
func (g *dates) dayOrdinal(i int) int {
	if n, ord := g.dayNumber(i); ord {
		return n
	}
	if w := g.word(i); w.is == wOrd || w.is == wFirst && !g.is(i+1, "thing") {
		return int(w.v)
	}
	return 0
}

// numbered reads the number at token k of a weekday that ends before token j: Friday 18th, Monday the fourteenth, mon 14.
func (g *dates) numbered(k, j int, d time.Weekday) moment {
	at := k
	if g.is(at, "the") {
		at++
	}
	n := g.dayOrdinal(at)
	if n != 0 && at == k && n < 4 && !g.number(at) {
		return moment{} // Monday second shift
	}
	if n == 0 && (k == j || at > k) {
		n, _ = g.dayNumber(at) // a bare number is a day when that day is a Monday
		if n == 0 || !g.open(at+1) || g.call != 0 && g.falls(n, d) == 0 {
			return moment{}
		}
	}
	if n == 0 || g.names(at+1) && (g.falls(n, d) == 0 || at == k && g.event(at+1) == 0) {
		return moment{}
	}
	m := moment{to: at + 1, sort: aDay, first: g.falls(n, d), month: true}
	if m.first == 0 {
		m.first = g.nextDay(n)
	}
	m.last = m.first
	if g.punct(k-1, "(") && g.punct(m.to, ")") {
		m.to++
	}
	return g.tail(m)
}

// falls is the next day with that number which is that weekday, this month or next; 0 when there is none.
func (g *dates) falls(n int, d time.Weekday) day {
	if g.call == 0 {
		return 0
	}
	y, month, _ := g.call.date().Date()
	for k := time.Month(0); k < 2; k++ {
		if day := dayOf(y, month+k, n); day >= g.call && day.date().Day() == n && day.weekday() == d {
			return day
		}
	}
	return 0
}

// open reports whether what stands at token i cannot be what the number before it counts.
func (g *dates) open(i int) bool {
	if g.ends(i) || g.possessive(i) {
		return true
	}
	if g.is(i, "am", "pm") {
		return false
	}
	if t := g.tok(i); t.kind != kWord || t.e.class&(cPrep|cSub|cPron|cModal|cAux|cDet|cPoss|cWh) == 0 {
		return false
	}
	return g.is(i, "to") && g.tok(i+1).tag == tVerb || !g.is(i, "to", "of", "or", "till", "until", "per")
}

// names reports whether the ordinal before token i counts the noun there: the second shift, the 3rd floor.
func (g *dates) names(i int) bool {
	w := g.word(i)
	if w.is == wUnit || w.is == wMinor || w.is == wWeekday || w.is == wWeekend || g.is(i, "half") || (g.is(i, "to", "of") || g.punct(i, "-/")) && (g.number(i+1) || g.word(i+1).is != wPlain) {
		return true
	}
	if !g.noun(i) || g.subject(i) {
		return false
	}
	return g.tok(i).e.class&cS == 0
}

// subject reports whether the word at token i is a name that a verb follows: on the 15th Hedda has everybody in.
func (g *dates) subject(i int) bool {
	t := g.tok(i)
	if w := g.word(i); t.kind != kWord || !t.upper || w.is != wPlain || w.has(fFirm) || !g.number(i-1) && g.word(i-1).is != wOrd {
		return false
	}
	next := g.tok(i + 1)
	return next.tag == tVerb || next.e.class&(cS|cAux|cModal) != 0 || g.is(i+1, "and", "&")
}

// spelled reads the day that the ordinal at token i is: by the fifteenth, the tenth at nine. The lowest ones are more often a rank.
func (g *dates) spelled(i int) moment {
	if g.is(i, "twelfth") && g.is(i+1, "night") {
		return moment{to: i + 2, sort: anEvent, det: true} // the fifth of January, or the sixth
	}
	w, lead := g.word(i), g.word(i-1).is
	if lead == wThe {
		lead = g.word(i - 2).is
	}
	led := g.is(i-2, "than") || lead == wBy || lead == wOn || lead == wUntil || lead == wBefore || lead == wFrom
	if !led && (w.v < 6 || lead != wOf && lead != wFor && !g.attends(i-1) && !(g.punct(i-2, ",:-") && g.ends(i+1))) {
		return moment{}
	}
	low := w.v < 4 && (lead != wBy && lead != wBefore || !g.ends(i+1))
	if low || g.names(i+1) && !(led && w.v > 12 && !g.tok(i+1).upper) || g.is(i+1, "of", "time", "one", "largest", "biggest", "best", "most") || !led && !g.open(i+1) && !g.is(i+1, "to") {
		return moment{}
	}
	d := g.nextDay(int(w.v))
	return g.tail(moment{to: i + 1, sort: aDay, first: d, last: d, det: true})
}

// ordered is the day of a date like 8/12 beside a weekday, which tells the order that is meant when only one of the two falls on it.
func (g *dates) ordered(m moment, text string, d time.Weekday) moment {
	a, b, _ := strings.Cut(text, "/")
	x, _ := fourDigits(a)
	y, _ := fourDigits(b)
	if x == 0 || y == 0 || x > 12 || y > 12 || g.call == 0 {
		return m
	}
	first, second := g.next(y, x), g.next(x, y)
	switch {
	case first.weekday() == d && second.weekday() != d:
		m.last = first
	case second.weekday() == d && first.weekday() != d:
		m.last = second
	}
	m.first = m.last
	return m
}
