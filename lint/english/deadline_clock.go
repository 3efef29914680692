package english

import "strings"

// Clock times, and the day that stands after one.

// clockAt returns the end of a clock time at i, or i. After "at" a bare hour is one: Monday at 9.
func (g *dates) clockAt(i int, at bool) int {
	if i > 0 && g.s.can(i-1, cTitle) && g.s.toks[i].upper {
		return i // Mrs Noon
	}
	if g.word(i).is == wNoon {
		return i + 1
	}
	if g.is(i, "half", "quarter") && g.is(i+1, "past", "to") {
		switch {
		case g.number(i + 2), g.word(i+2).is == wNum:
			return i + 3
		case g.ends(i + 2): // on the hour that both know
			return i + 2
		}
		return i
	}
	if !g.number(i) {
		if w := g.word(i); w.is == wNum && (g.is(i+1, "o'clock", "o’clock", "am", "pm") || at && w.v <= 12 && (g.ends(i+1) || g.word(i+1).is == wOn)) {
			if g.is(i+1, "o'clock", "o’clock", "am", "pm") {
				return i + 2
			}
			return i + 1
		}
		return i
	}
	text := g.text(i)
	k := 0
	for k < len(text) && k < 3 && '0' <= text[k] && text[k] <= '9' {
		k++
	}
	hour, _ := fourDigits(text[:min(k, 2)])
	if k == 0 || k > 2 || hour > 24 {
		return i
	}
	to := i + 1
	rest := text[k:]
	minutes := len(rest) >= 3 && (rest[0] == ':' || rest[0] == '.') && '0' <= rest[1] && rest[1] <= '5' && '0' <= rest[2] && rest[2] <= '9'
	colon := minutes && rest[0] == ':'
	if minutes {
		rest = rest[3:]
	}
	switch {
	case strings.EqualFold(rest, "am"), strings.EqualFold(rest, "pm"), !minutes && strings.EqualFold(rest, "h"), strings.EqualFold(rest, "hrs"):
	case rest != "":
		return i
	case g.is(to, "am", "pm", "a.m", "p.m", "h", "hrs", "o'clock", "o’clock", "hours") && !(g.is(to, "hours") && !minutes):
		if to++; g.punct(to, ".") && to+1 < len(g.s.toks) && g.is(to-1, "a.m", "p.m") && !g.sentenceEnd(to) {
			to++
		}
	case colon:
	case at && !minutes && (g.ends(to) || g.word(to).is == wOn) && !g.punct(to, "-"):
	case at && minutes:
	default:
		return i
	}
	if g.is(to, "cet", "cest", "gmt", "utc", "bst", "est", "edt", "et", "pst", "pt", "cst", "ct", "ist") {
		to++
	} else if g.is(to, "sharp") {
		to++
	}
	return to
}

// clock reads a clock time and the day after it: 5 pm on 11 December, noon tomorrow.
func (g *dates) clock(i, depth int) moment {
	to := g.clockAt(i, g.word(i-1).is == wAt)
	if to == i {
		return moment{}
	}
	j := to
	if g.is(j, "on", "of") {
		j++
	}
	if m := g.nominal(j, depth+1); m.sort == aDay {
		return m
	}
	return moment{to: to, sort: aClock}
}
