package english

import "strings"

// Lengths of time and the day that they lead to: within ten days, two weeks before the fair, in the next three weeks.

// within reads "no later than ten days": a limit that is a length.
func (g *dates) within(x expr, j int) expr {
	if x.to > j && x.kind != NoDeadline {
		return x
	}
	if m := g.nominal(j, 0); m.sort == aLength {
		return g.counted(m, true)
	}
	return x
}

// roughly skips what stands before a number: in about two weeks, within a maximum of ten days.
func (g *dates) roughly(j int) int {
	k := j
	switch {
	case g.is(k, "about", "around", "roughly", "approximately", "under", "max", "maximum", "only", "just", "circa", "another", "say", "exactly"):
		if k++; g.punct(k, ".") {
			k++
		}
	case g.is(k, "less", "fewer") && g.is(k+1, "than"):
		k += 2
	case g.is(k, "no", "not") && g.is(k+1, "more", "longer", "less") && g.is(k+2, "than"):
		k += 3
	case g.is(k, "at", "up") && g.is(k+1, "most", "to", "least"):
		k += 2
	case g.is(k, "a", "the") && g.is(k+1, "maximum", "space", "matter", "minimum") && g.is(k+2, "of"):
		k += 3
	}
	if m := g.nominal(k, maxDepth); k > j && m.sort == aLength {
		return k
	}
	return j
}

// counted is the day a number of days, weeks or months after the call, or a trigger when it is counted from something else.
func (g *dates) counted(m moment, within bool) expr {
	j := m.to
	if g.possessive(j) {
		j++
	}
	if g.is(j, "time") && !within {
		j++
	} else {
		j = m.to
	}
	x := expr{to: j, kind: Day}
	if m.unit == uMinute || m.unit == uHour && !within {
		x.kind, x.adverb = NoDeadline, true
		return x
	}
	switch {
	case within && (g.is(j, "of", "after", "from", "following")):
		from := g.nominal(j+1, 1)
		if k, _ := g.thisCall(j + 1); k > j+1 {
			x.to = k
			break
		}
		if g.is(j+1, "now", "today") {
			x.to = j + 2
			break
		}
		if from.sort == aDay {
			x.to, x.last = from.to, g.add(from.last, m)
			return x
		}
		k := j + 1
		if k < len(g.s.toks) && g.s.toks[k].e.class&cIng != 0 {
			k++
		}
		x.to, x.kind = max(g.phrase(k), k), Trigger
		if x.to == j+1 {
			x.to = j
		}
		return x
	case !within && g.is(j, "of") || !within && g.is(j, "after"):
		return expr{to: j}
	case !within && (g.asked(m.to) || g.tok(0).e.class&cWh != 0 && g.wondered(m.to)):
		return expr{to: j, adverb: true}
	}
	x.last = g.add(g.call, m)
	return x
}

func (g *dates) add(d day, m moment) day {
	if d == 0 || m.of > 5000 {
		return 0
	}
	switch m.unit {
	case uHour:
		return d + day(m.of/24)
	case uDay:
		if m.work {
			return d.working(m.of)
		}
		return d + day(m.of)
	case uWeek:
		return d + day(7*m.of)
	case uFortnight:
		return d + day(14*m.of)
	case uMonth:
		return d.months(m.of)
	case uQuarter:
		return d.months(3 * m.of)
	case uYear:
		return d.months(12 * m.of)
	}
	return 0
}

// ahead reads the length of "the next two weeks": a day that many days after the call.
func (g *dates) ahead(j int) moment {
	m := g.length(j, maxDepth)
	if m.sort != aLength || m.unit == uMinute || m.unit == uHour && m.of < 12 {
		return moment{}
	}
	m.first = g.call
	m.last = g.add(g.call, m)
	m.sort, m.unit = aDay, noUnit
	m.end = true
	return m
}

// length reads a number of days, weeks, months and what it is counted from.
func (g *dates) length(i, depth int) moment {
	n, j := g.count(i)
	if j == i {
		return moment{}
	}
	m := moment{sort: aLength, of: n}
	for k := 0; k < 2 && (g.word(j).is == wMinor || g.is(j, "full", "more", "calendar", "short", "good", "clear")); k++ {
		m.work = m.work || g.is(j, "working", "business", "work")
		j++
	}
	w := g.word(j)
	switch {
	case w.is == wUnit:
		m.unit = w.unit()
	case w.is == wWeekend && w.has(fPlural):
		m.unit = uWeek
	default:
		return moment{}
	}
	m.to = j + 1
	if g.is(m.to, "or") && (g.is(m.to+1, "so") || g.word(m.to+1).is == wNum && !g.noun(m.to+2)) { // a week or two
		if w := g.word(m.to + 1); w.is == wNum {
			m.of = int(w.v)
		}
		m.to += 2
	}
	if g.word(i).is == wNumberOf && g.is(i, "few", "several") {
		m.of = 1 << 20
	}
	// two weeks ago, two weeks from today, a week on Friday, ten days after the demo
	k := m.to
	if g.possessive(k) {
		k++
	}
	if g.is(k, "time") && g.is(k+1, "from") {
		k++
	}
	switch {
	case g.is(k, "ago", "earlier", "back"):
		return moment{to: k + 1, sort: aPast}
	case g.is(k, "later", "on") && g.ends(k+1):
		return moment{to: k + 1, sort: aHabit}
	case g.is(k, "from") && g.is(k+1, "now", "today", "tomorrow"), g.is(k, "today", "tomorrow") && (m.unit == uWeek || m.unit == uFortnight):
		from := g.call
		if g.is(k, "tomorrow") || g.is(k+1, "tomorrow") && g.is(k, "from") {
			from++
		}
		if g.is(k, "from") {
			k++
		}
		d := g.add(from, m)
		if g.call == 0 {
			d = 0
		}
		return moment{to: k + 1, sort: aDay, first: d, last: d, bare: true, end: true}
	case g.is(k, "on") && g.word(k+1).is == wWeekday && (m.unit == uWeek || m.unit == uFortnight), g.word(k).is == wWeekday && m.unit == uWeek && g.is(i, "a"):
		if g.is(k, "on") {
			k++
		}
		d := g.weekday(k, maxDepth)
		if d.sort == aDay && d.last != 0 {
			d.last = g.add(d.last, m)
			d.first = d.last
		}
		d.bare = true
		return d
	case g.is(k, "before", "from", "by") && (g.word(i-1).is == wFor || g.is(i-1, "by")): // for a month from 1 March: it begins there
	case g.is(k, "before", "after", "following", "from") && depth < maxDepth && g.word(i-1).is != wWithin && !g.is(i-1, "than"):
		if x := g.counting(k, m, depth); x.sort != nothing {
			return x
		}
	}
	return m
}

// counting reads what a length is counted from: "two weeks before the fair", "a week before Christmas".
func (g *dates) counting(k int, m moment, depth int) moment {
	from := g.nominal(k+1, depth+1)
	back := g.is(k, "before")
	if from.sort == aDay || from.sort == anEvent && from.last != 0 {
		x := moment{to: from.to, sort: aDay, bare: true}
		if from.last != 0 {
			if back && m.unit <= uHour || back && m.unit >= uMonth && from.last-day(25*m.of) < g.call {
				return moment{} // three years before the end of December
			}
			if back {
				switch m.unit {
				case uDay:
					x.last = from.last - day(m.of)
				case uWeek:
					x.last = from.last - day(7*m.of)
				case uMonth:
					x.last = from.last.months(-m.of)
				}
			} else {
				x.last = g.add(from.last, m)
			}
			x.first = x.last
		}
		return x
	}
	if k2, _ := g.thisCall(k + 1); k2 > k+1 && !back {
		d := g.add(g.call, m)
		return moment{to: k2, sort: aDay, first: d, last: d, bare: true}
	}
	if g.is(k, "from") {
		return moment{}
	}
	j := k + 1
	if j < len(g.s.toks) && g.s.toks[j].e.class&cIng != 0 && g.s.toks[j].e.class&cNoun == 0 {
		j++
	}
	end := g.phrase(j)
	if end == j {
		if j == k+1 {
			return moment{}
		}
		end = j
	}
	for e := end; e < end+4 && e < len(g.s.toks); e++ {
		if t := &g.s.toks[e]; t.kind != kWord {
			break
		} else if t.e.class&cPast != 0 && t.e.class&(cBase|cS) == 0 && !g.is(e-1, "is", "are", "be", "has", "have") {
			return moment{to: end, sort: aPast}
		}
	}
	if g.word(end).is == wCloses {
		end = g.particle(end + 1)
	}
	if back {
		return moment{to: end, sort: anEvent, bare: true}
	}
	return moment{to: end, sort: aTrigger, bare: true}
}

// count reads a number: ten, 10, a, a couple of, two to three, 2-3. Of two numbers the larger counts.
func (g *dates) count(i int) (n, to int) {
	one := func(i int) (int, int) {
		if g.number(i) {
			text := g.text(i)
			if _, b, ok := strings.Cut(text, "-"); ok {
				text = b
			}
			if n, ok := fourDigits(text); ok {
				return n, i + 1
			}
			return 0, i
		}
		switch w := g.word(i); w.is {
		case wNum:
			return int(w.v), i + 1
		case wA:
			return 1, i + 1
		case wNumberOf:
			return int(w.v), i + 1
		}
		return 0, i
	}
	n, to = one(i)
	if to == i {
		return 0, i
	}
	if g.word(i).is == wA {
		switch {
		case g.word(to).is == wNumberOf:
			n, to = int(g.word(to).v), to+1
			if g.is(to, "of") {
				to++
			}
		case g.is(to, "half"):
			return 0, i
		}
		return n, to
	}
	if g.word(i).is == wNumberOf && g.is(to, "of") {
		to++
	}
	if g.is(to, "or", "to", "-", "–") {
		if m, end := one(to + 1); end > to+1 && g.word(to+1).is != wA {
			n, to = max(n, m), end
		}
	}
	if g.punct(to, "(") && g.number(to+1) && g.punct(to+2, ")") { // ten (10) days
		to += 3
	}
	return n, to
}
