package english

import (
	"strings"
	"time"
)

// The days of the calendar: dates in words and in digits, weekdays, today and tomorrow.

// monthDay makes a day of a month of what is written; the year may be 0.
func (g *dates) monthDay(to, month, d, year int) moment {
	if d < 1 || d > 31 || month < 1 || month > 12 || d > 29 && month == 2 || d == 31 && (month == 4 || month == 6 || month == 9 || month == 11) {
		return moment{}
	}
	m := moment{to: to, sort: aDay, month: year == 0}
	if year != 0 {
		m.first = dayOf(year, time.Month(month), d)
		m.month = false
		if m.first.date().Day() != d {
			return moment{} // 29 February of a common year
		}
	} else {
		m.first = g.next(month, d)
	}
	m.last = m.first
	return m
}

// year reads a year at i: 2027, '27 after a month. It returns 0 when there is none.
func (g *dates) year(i int) (year, to int) {
	if g.punct(i, ",") && g.number(i+1) {
		i++
	}
	if g.punct(i, "'") && g.number(i+1) && g.s.toks[i].end == g.s.toks[i+1].start { // '27
		if n, ok := fourDigits(g.text(i + 1)); ok && len(g.text(i+1)) == 2 {
			return 2000 + n, i + 2
		}
	}
	if !g.number(i) {
		return 0, i
	}
	text := g.text(i)
	if len(text) != 4 {
		return 0, i
	}
	n, ok := fourDigits(text)
	if !ok || n < 1990 || n > 2100 {
		return 0, i
	}
	return n, i + 1
}

// fourDigits is the number of at most four digits that text is.
func fourDigits(text string) (int, bool) {
	if text == "" || len(text) > 4 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			return 0, false
		}
		n = 10*n + int(text[i]-'0')
	}
	return n, true
}

// dayNumber reads 12, 12th at token i.
func (g *dates) dayNumber(i int) (n int, ord bool) {
	if !g.number(i) {
		return 0, false
	}
	return dayNumber(g.text(i))
}

func dayNumber(text string) (n int, ord bool) {
	k := 0
	for k < len(text) && k < 3 && '0' <= text[k] && text[k] <= '9' {
		n = 10*n + int(text[k]-'0')
		k++
	}
	if k == 0 || k > 2 || n < 1 || n > 31 {
		return 0, false
	}
	switch text[k:] {
	case "":
		return n, false
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		return n, true
	}
	return 0, false
}

// monthAt reads a month name at i; May and March in lower case need to stand where a month does.
func (g *dates) monthAt(i int) (month, to int) {
	w := g.word(i)
	if w.is != wMonth {
		return 0, i
	}
	to = i + 1
	if w.has(fShort) && g.punct(to, ".") && to < len(g.s.toks)-1 && g.s.toks[to].start == g.s.toks[i].end && !g.sentenceEnd(to) {
		to++
	}
	return int(w.v), to
}

// numeric reads a time that begins with a number.
func (g *dates) numeric(i, depth int) moment {
	text := g.text(i)
	if m := g.digits(i, text); m.sort != nothing {
		return g.tail(m)
	}
	if len(text) >= 2 && len(text) <= 6 && text[0] <= '4' && (text[1]|0x20 == 'q' || text[1]|0x20 == 'h' && text[0] <= '2' && len(text) > 2) { // 2Q27
		w := dateWord{is: wQuarter, v: int16(text[0] - '0')}
		if text[1]|0x20 == 'h' {
			w.is = wHalf
		}
		if y, ok := fourDigits(text[2:]); ok {
			w.year = uint8(y % 100)
		}
		return g.quarter(i, &w)
	}
	// 12 December, 12th of December 2026, 7-11 December, 10 or 11 December
	n, ord := dayNumber(text)
	j := i + 1
	ranged := false
	if n == 0 {
		if a, b, ok := strings.Cut(text, "-"); ok {
			x, _ := dayNumber(a)
			y, _ := dayNumber(b)
			if x != 0 && y != 0 {
				n, ranged = y, true
			}
		}
	} else if g.is(j, "or", "and", "to", "-", "–", "&", "/", "until") {
		if k, _ := g.dayNumber(j + 1); k != 0 {
			if month, _ := g.monthAt(g.of(j + 2)); month != 0 {
				n, j, ranged = k, j+2, !g.is(j, "or")
			}
		}
	}
	if n != 0 {
		if month, to := g.monthAt(g.of(j)); month != 0 && !g.verbMay(to-1, ord || g.is(j, "of")) {
			year, to := g.year(to)
			if m := g.monthDay(to, month, n, year); m.sort != nothing {
				m = g.tail(m)
				if ranged {
					m.sort, m.bare, m.month = aSpan, true, false
				}
				return m
			}
		}
	}
	if ord && !ranged && i > 2 && (g.punct(i-1, ",") || g.dash(i-1)) && !g.number(i-2) && g.word(i-2).is != wOrd && (j >= len(g.s.toks) || g.punct(j, ".") && j+1 >= len(g.s.toks)) {
		d := g.nextDay(n) // at the end: the webhook push, 17th
		return moment{to: j, sort: aDay, first: d, last: d}
	}
	if ord && !ranged {
		if g.is(j, "of") && g.is(j+1, "this", "next", "the") {
			if m := g.dayOf(n, j+1); m.sort != nothing {
				return m
			}
		}
		if w := g.word(i - 1); w.is == wBy || w.is == wOn || w.is == wUntil || w.is == wBefore {
			if !g.noun(j) {
				d := g.nextDay(n)
				return g.tail(moment{to: j, sort: aDay, first: d, last: d})
			}
		}
		return g.ordinal(i, depth, false)
	}
	if m := g.clock(i, depth); m.sort != nothing {
		return m
	}
	if m := g.length(i, depth); m.sort != nothing {
		return m
	}
	if year, ok := fourDigits(text); ok && len(text) == 4 && year >= 1990 && year <= 2100 {
		if g.noun(j) || g.number(j) || g.punct(j, "-/") {
			return moment{}
		}
		w := g.word(i - 1)
		if w.is != wBy && w.is != wIn && w.is != wBefore && w.is != wUntil && w.is != wOf && w.is != wSince && w.is != wEarly && w.is != wDuring && w.is != wFrom && w.is != wFor && w.is != wAfter {
			return moment{}
		}
		return moment{to: j, sort: aSpan, month: true, unit: uYear, first: dayOf(year, 1, 1), last: dayOf(year, 12, 31)}
	}
	return moment{}
}

// verbMay reports whether the month at i is more likely the verb: the 12 may sign.
func (g *dates) verbMay(i int, sure bool) bool {
	return !sure && !g.s.toks[i].upper && g.is(i, "may", "march", "mar") && !g.ends(i+1) && !g.number(i+1) && g.word(i+1).is == wPlain && g.s.toks[i+1].e.class&(cBase|cAdv|cNeg|cDet) != 0
}

// of skips "of", "day of", "-" between a day and its month.
func (g *dates) of(i int) int {
	if g.is(i, "day") && g.is(i+1, "of") {
		return i + 2
	}
	if g.is(i, "of") {
		return i + 1
	}
	return i
}

// dayOf reads "this month", "next month", "the month" after "the 12th of".
func (g *dates) dayOf(n, j int) moment {
	k := 0
	if g.is(j, "next") || g.is(j+1, "next", "following", "coming") {
		k = 1
	}
	to := j + 1
	if g.is(j, "the") && g.is(to, "next", "following", "coming", "current", "same") {
		to++
	}
	if !g.is(to, "month") {
		return moment{}
	}
	m := moment{to: to + 1, sort: aDay}
	if g.call != 0 {
		m.first = g.current(uMonth, k).first + day(n-1)
		m.last = m.first
	}
	return m
}

// digits reads the dates that are one token: 2026-12-14, 14/12, 14.12., 14-Dec.
func (g *dates) digits(i int, text string) moment {
	if len(text) < 3 || len(text) > 14 {
		return moment{}
	}
	var n [3]int
	var width [3]int
	var sep byte
	k, month := 0, 0
	for at := 0; at < len(text); {
		c := text[at]
		switch {
		case '0' <= c && c <= '9':
			if k > 2 || width[k] > 3 {
				return moment{}
			}
			n[k] = 10*n[k] + int(c-'0')
			width[k]++
			at++
		case c == '-' || c == '/' || c == '.':
			if sep != 0 && c != sep || width[k] == 0 && month == 0 {
				return moment{}
			}
			sep = c
			k++
			at++
			if k == 3 {
				return moment{}
			}
		case (k == 0 || k == 1) && month == 0 && (width[k] == 0 || k == 0):
			end := at
			for end < len(text) && (text[end]|0x20 >= 'a' && text[end]|0x20 <= 'z') {
				end++
			}
			if w := g.words.word(strings.ToLower(text[at:end])); w != nil && w.is == wMonth {
				month, at = int(w.v), end
				if k == 0 {
					k = 1
					if width[0] == 0 {
						return moment{}
					}
				}
				width[1] = 9
				continue
			}
			return moment{}
		default:
			return moment{}
		}
	}
	to := i + 1
	if month != 0 {
		year := 0
		if width[2] == 2 {
			year = 2000 + n[2]
		} else if width[2] == 4 {
			year = n[2]
		}
		if year == 0 {
			if y, end := g.year(to); y != 0 {
				year, to = y, end
			}
		}
		return g.monthDay(to, month, n[0], year)
	}
	switch {
	case width[0] == 4 && k == 2 && width[1] > 0 && width[2] > 0: // 2026-12-14
		return g.monthDay(to, n[1], n[2], n[0])
	case k == 0 || width[0] > 2 || width[1] > 2 || width[1] == 0:
		return moment{}
	case sep == '-' && width[2] == 0:
		return moment{} // 2-3 weeks
	}
	year := 0
	switch width[2] {
	case 4:
		year = n[2]
	case 2:
		year = 2000 + n[2]
	case 0:
	default:
		return moment{}
	}
	if year != 0 && (year < 1990 || year > 2100) {
		return moment{}
	}
	if sep == '.' { // day before month, always; a dot at the end or a year tell it from a number
		if year == 0 && text[len(text)-1] != '.' || g.versioned(i) {
			return moment{}
		}
		if year == 0 && to >= len(g.s.toks) && !g.ledIn(i) && g.word(i-1).is != wEvent && g.word(i-1).is != wCall && !(g.is(i-1, "the") && n[0] > 12) {
			return moment{} // version 12.4.
		}
		return g.monthDay(to, n[1], n[0], year)
	}
	if year == 0 && !g.ledIn(i) && (n[0] < 8 && n[1] < 13 || n[0] == n[1] && n[0] < 12 || g.noun(to) && !g.eventful(i) || g.is(i-1, "run", "runs", "score", "scores", "scored", "rate", "rates", "rated", "gives") || n[0] == 24 && n[1] == 7) {
		return moment{} // 1/2 of it, 10/10, 24/7
	}
	if year == 0 && (g.is(to, "of") || g.word(to).is == wUnit) {
		return moment{} // by 1/2 day, 3/4 of it
	}
	if year == 0 && n[0] == 24 && n[1] == 7 && !g.is(i-1, "by", "on", "before") {
		return moment{}
	}
	d, m := n[0], n[1]
	switch {
	case d > 12 && m <= 12:
	case m > 12 && d <= 12:
		d, m = m, d
	case d == m:
	case d <= 12 && m <= 12 && d > 0 && m > 0: // 8/12 is one thing here and another there
		return moment{to: to, sort: aDay}
	}
	return g.monthDay(to, m, d, year)
}

// eventful reports whether 12/16 at token i is the day of the noun behind it: a 12/16 needs session, at our 12/18 table.
func (g *dates) eventful(i int) bool {
	if g.is(i+1, "port", "pin", "hour", "hr", "volt", "v", "way", "channel", "core", "bit", "split", "ratio", "rule", "score", "gauge", "inch", "month", "day", "week") {
		return false
	}
	d, lead := g.word(i-1).is, g.word(i-2).is
	if d != wThe && d != wPoss && d != wA {
		return false
	}
	return g.event(i+1) > 0 || d != wA && (lead == wAt || lead == wTo || lead == wBefore)
}

// ledIn reports whether a word before token i says that a date follows.
func (g *dates) ledIn(i int) bool {
	switch g.word(i - 1).is {
	case wBy, wBefore, wUntil, wOn, wFrom, wSince, wWeekday, wLatest:
		return true
	case wFor:
		return g.ends(i + 1)
	}
	return i > 0 && (g.is(i-1, "than") || g.is(i-1, "beginning", "begins", "starts") && g.ends(i+1) || g.is(i-1, "the") && g.ledIn(i-1) || g.punct(i-1, ",") && (g.word(i-2).is == wWeekday || g.ends(i+1) && !g.number(i-2)))
}

func (g *dates) versioned(i int) bool {
	return g.is(i-1, "version", "release", "v", "clause", "section", "chapter", "page", "paragraph", "article", "part", "no", "number", "is", "costs", "at", "to")
}

// tail takes in what closer tells a day: the time, the weekday in brackets.
func (g *dates) tail(m moment) moment {
	if m.sort != aDay {
		return m
	}
	for k := 0; k < 3; k++ {
		j := m.to
		if g.punct(j, ".") && j+1 < len(g.s.toks) && g.s.toks[j].start == g.s.toks[j-1].end && g.word(j-1).has(fShort) && !g.sentenceEnd(j) {
			j++
		}
		if g.punct(j, ",") {
			j++
		}
		if g.punct(j, "(") && g.word(j+1).is == wWeekday && g.punct(j+2, ")") {
			m.to = j + 3
			continue
		}
		if g.is(j, "in") && g.is(j+1, "the") && g.word(j+2).is == wPart {
			m.to = j + 3
			continue
		}
		if g.is(j, "at", "by", "before", "around", "about", "from", "@", "after") {
			if c := g.clockAt(j+1, true); c > j+1 {
				m.to = c
				continue
			}
			if w := g.word(j + 1); w.is == wNoon || w.is == wEOD && w.v == int16(uDay) && g.is(j, "by", "before", "at") {
				m.to = j + 2
				continue
			}
			if g.is(j, "at", "by", "before") && g.is(j+1, "close", "end") && g.is(j+2, "of") && g.is(j+3, "business", "play", "day", "trading") {
				m.to = j + 4
				continue
			}
			return m
		}
		w := g.word(j)
		switch {
		case w.is == wPart && j == m.to && !g.noun(j+1), w.is == wNoon:
			m.to = j + 1
			if g.is(j, "a.m", "p.m") && g.punct(j+1, ".") && !g.sentenceEnd(j+1) {
				m.to++
			}
		case w.is == wEOD && w.v == int16(uDay):
			m.to = j + 1
		case g.is(j, "close", "end") && g.is(j+1, "of") && g.is(j+2, "business", "play", "day", "trading"):
			m.to = j + 3
		case g.is(j, "first") && g.is(j+1, "thing"):
			m.to = j + 2
		default:
			if c := g.clockAt(j, false); c > j {
				m.to = c
				continue
			}
			return m
		}
	}
	return m
}

// weekday reads a weekday and what follows: Friday the 11th, Thursday week, Tuesday of next week.
func (g *dates) weekday(i, depth int) moment {
	w := g.word(i)
	d := time.Weekday(w.v)
	j := i + 1
	if w.has(fShort) && g.punct(j, ".") && !g.sentenceEnd(j) && g.s.toks[j].start == g.s.toks[i].end {
		j++
	}
	if w.has(fShy) && !g.ledIn(i) && !g.is(i-1, "this", "next", "coming", "or", "-", "–", "of", "for") && !g.number(j) && !(g.s.toks[i].upper && g.shortDay(i, j)) {
		return moment{}
	}
	if i > 0 && (g.word(i-1).is == wTitle || g.is(i-1, "black", "cyber", "ash", "good", "shrove", "super", "ruby")) && !g.is(i-1, "good") {
		return moment{}
	}
	if !g.s.toks[i].upper && !w.has(fShort) && g.is(i-1, "typical", "normal", "average", "usual") || g.is(i-1, "typical", "normal", "average", "usual", "a", "any", "one", "some") && !g.eventAt(j) && g.dayOrdinal(j) == 0 {
		return moment{}
	}
	if g.is(i-1, "over") && g.tok(j).e.class&cPlural != 0 {
		return moment{to: j, sort: aHabit} // over Sunday lunches
	}
	if g.is(i-1, "weekly", "daily", "regular", "recurring", "monthly") {
		return moment{to: j, sort: aHabit}
	}
	if g.is(j, "to", "-", "–", "through", "thru") && g.word(j+1).is == wWeekday {
		return moment{to: j + 2, sort: aHabit}
	}
	m := moment{to: j, sort: aDay}
	if g.call != 0 {
		ahead := (int(d) - int(g.call.weekday()) + 7) % 7
		if ahead == 0 {
			ahead = 7
		}
		m.first = g.call + day(ahead)
		m.last = m.first
	}
	k := j
	if g.punct(k, ",(-–/") {
		k++
	}
	if date := g.date(k); date.sort == aDay {
		if date.last == 0 && g.number(k) {
			date = g.ordered(date, g.text(k), d)
		}
		if g.punct(k-1, "(") && g.punct(date.to, ")") {
			date.to++
		}
		return g.tail(date)
	}
	if date := g.numbered(k, j, d); date.sort == aDay {
		return date
	}
	week := func(to, weeks int) moment {
		m.to = to
		if g.call != 0 {
			m.first = g.call.monday() + day(7*weeks) + day((int(d)+6)%7)
			m.last = m.first
		}
		m.bare = true
		return g.tail(m)
	}
	switch {
	case g.is(j, "week", "wk") && !g.number(j+1):
		m.to, m.bare = j+1, true
		if g.call != 0 {
			m.first += 7
			m.last = m.first
		}
	case g.is(j, "fortnight"):
		m.to, m.bare = j+1, true
		if g.call != 0 {
			m.first += 14
			m.last = m.first
		}
	case g.is(j, "next") && g.is(j+1, "week"):
		return week(j+2, 1)
	case g.is(j, "of", "in") && g.is(j+1, "next") && g.is(j+2, "week"):
		return week(j+3, 1)
	case g.is(j, "of") && g.is(j+1, "this") && g.is(j+2, "week"):
		return week(j+3, 0)
	case g.is(j, "of") && g.is(j+1, "the") && g.is(j+2, "week") && g.is(j+3, "after") && g.is(j+4, "next"):
		return week(j+5, 2)
	case g.word(j).is == wPart && g.is(j+1, "next") && g.is(j+2, "week"):
		return week(j+3, 1)
	case g.is(j, "this") && g.is(j+1, "week"):
		return week(j+2, 0)
	case g.is(j, "next", "coming") && g.ends(j+1):
		return week(j+1, 1)
	case g.is(k, "week", "wk", "cw", "kw") && g.number(k+1):
		if at := g.weekNumber(k, g.word(k)); at.sort == aSpan {
			m.to = at.to
			if at.last != 0 {
				m.first = at.first + day((int(d)+6)%7)
				m.last = m.first
			}
		}
	case depth < maxDepth && g.is(j, "or", "/") && (g.word(j+1).is == wWeekday && (!g.word(j+1).has(fShy) || g.word(j+1).has(fShort))):
		other := g.weekday(j+1, depth+1)
		if other.sort == aDay {
			if other.last > m.last {
				m.last = other.last
			}
			m.to = other.to
		}
		return m
	}
	return g.tail(m)
}

// shortDay reports whether Sun, Mon, Wed or Sat at token i is the day rather than a name: us Mon. with a date, Wed at 3.
func (g *dates) shortDay(i, j int) bool {
	if p := g.word(j); p.is == wPart || p.is == wNoon || p.is == wAt || p.is == wEOD || g.is(j, "a", "p") && g.punct(j+1, ".") {
		return true
	}
	if i == 0 {
		return g.tok(j).low == "with"
	}
	if g.ends(j) || g.punct(j-1, ".") {
		return true
	}
	return g.is(i, "mon", "wed") && g.tok(i-1).e.class&(cDet|cPoss|cTitle) == 0 && !g.tok(i-1).upper && (g.tok(j).low == "with" || g.is(j, "to", "for", "in", "via", "plus"))
}

// date reads a day of the calendar after a weekday: 11 December, Dec 11, 11.12.
func (g *dates) date(i int) moment {
	if !g.number(i) && g.word(i).is != wMonth {
		return moment{}
	}
	if g.number(i) {
		if m := g.digits(i, g.text(i)); m.sort != nothing {
			return m
		}
		n, _ := g.dayNumber(i)
		if month, to := g.monthAt(g.of(i + 1)); n != 0 && month != 0 {
			year, to := g.year(to)
			return g.monthDay(to, month, n, year)
		}
		return moment{}
	}
	month, to := g.monthAt(i)
	if g.is(to, "the") {
		to++
	}
	n, _ := g.dayNumber(to)
	if n == 0 {
		n = g.dayOrdinal(to)
	}
	if n != 0 {
		year, end := g.year(to + 1)
		return g.monthDay(max(end, to+1), month, n, year)
	}
	return moment{}
}

// today reads today, tonight, tomorrow and what follows: tomorrow morning, today week.
func (g *dates) today(i int, w *dateWord) moment {
	m := moment{to: i + 1, sort: aDay, bare: true}
	if g.call != 0 {
		m.first = g.call
		if w.is == wTomorrow {
			m.first++
		}
		if g.is(i+1, "week") {
			m.first += 7
			m.to++
		}
		m.last = m.first
	} else if g.is(i+1, "week") {
		m.to++
	}
	return g.tail(m)
}
