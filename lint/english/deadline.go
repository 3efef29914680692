package english

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"time"
)

// A time expression is read in three layers: a noun ("12 December", "next week", "the end of the month"), what stands
// before and after it ("by ... at the latest", "the Q1 ... roadmap"), and the clauses and idioms that tell a time without
// naming one ("as soon as legal signs off", "when convenient"). Every layer looks ahead a bounded number of tokens, so
// that the whole is linear. What is not certain is no deadline: a false one silences the question "until when?".

// deadlines adds every time expression of the sentence that is a deadline, in the order of the text. One that may only
// be the topic ("confirm that 3 June suits the crew") counts when there is no other.
func (s *sentence) deadlines(call time.Time, into []Deadline) []Deadline {
	g := dates{s: s, words: theDateTable()}
	if !call.IsZero() {
		g.call = dayOf(call.Date())
	}
	start, weak, firm := len(into), 0, 0
	for i := 0; i < len(s.toks); {
		if t := &s.toks[i]; t.kind > kNumber || t.kind == kWord && g.word(i) == &plainWord {
			i++
			continue
		}
		x := g.expression(i)
		if x.kind != NoDeadline && !s.toks[i].quoted {
			if x.weak {
				weak++
			} else {
				firm++
			}
			into = append(into, g.deadline(i, x))
		}
		i = max(i+1, x.to)
	}
	if weak == 0 || firm == 0 {
		return into
	}
	into = into[:start]
	for i := 0; i < len(s.toks); {
		x := g.expression(i)
		if x.kind != NoDeadline && !x.weak && !s.toks[i].quoted {
			into = append(into, g.deadline(i, x))
		}
		i = max(i+1, x.to)
	}
	return into
}

// timeAt returns the end of the time expression that starts at token i, or i when none does: deadlines, and also
// durations ("for three weeks"), habits ("on Sundays") and the past ("last Friday").
func (s *sentence) timeAt(i int) int {
	g := dates{s: s, words: theDateTable()}
	if x := g.expression(i); x.kind != NoDeadline || x.adverb {
		return x.to
	}
	return i
}

// bestDeadline is the one of a list that binds the goal: a day before a period before a trigger before a vague word;
// of several days the first that is certain.
func bestDeadline(list []Deadline) Deadline {
	var best Deadline
	for _, d := range list {
		if d.Kind > best.Kind || d.Kind == best.Kind && best.Date.IsZero() && !d.Date.IsZero() {
			best = d
		}
	}
	return best
}

// bestDeadline is the one of the sentence's deadlines that binds the goal. Of several of a kind that is the one after
// by, before or until: "signs the order for delivery on 20 January by 10 December".
func (s *sentence) bestDeadline(list []Deadline) Deadline {
	best := bestDeadline(list)
	for _, d := range list {
		if d.Kind == best.Kind && binds(s.text[d.Start:d.End]) {
			return d
		}
	}
	return best
}

// binds reports whether the words of a deadline begin or end as a limit.
func binds(words string) bool {
	for _, lead := range [...]string{"by ", "before ", "until ", "till ", "no later ", "not later ", "at the latest ", "latest ", "ahead of ", "prior to ", "within "} {
		if len(words) > len(lead) && strings.EqualFold(words[:len(lead)], lead) {
			return true
		}
	}
	const tail = "latest"
	return len(words) > len(tail) && strings.EqualFold(words[len(words)-len(tail):], tail)
}

// day is a day, counted from 1 January 1970; 0 is one that is not known.
type day int

func dayOf(y int, m time.Month, d int) day {
	return day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func (d day) date() time.Time {
	if d == 0 {
		return time.Time{}
	}
	return time.Unix(int64(d)*86400, 0).UTC()
}

func (d day) weekday() time.Weekday { return d.date().Weekday() }

// monday is the first day of the week of d.
func (d day) monday() day { return d - day((d.weekday()+6)%7) }

// months is d a number of months later; the 31st becomes the last day of a shorter month.
func (d day) months(n int) day {
	y, m, dd := d.date().Date()
	last := dayOf(y, m+time.Month(n)+1, 1) - 1
	return min(dayOf(y, m+time.Month(n), 1)+day(dd-1), last)
}

// working is d a number of working days later.
func (d day) working(n int) day {
	d += day(n / 5 * 7)
	for n %= 5; n > 0; {
		if d++; !d.weekend() {
			n--
		}
	}
	for d.weekend() {
		d++
	}
	return d
}

func (d day) weekend() bool { return d.weekday() == time.Saturday || d.weekday() == time.Sunday }

// easter is Easter Sunday of a year, by the anonymous Gregorian computus.
func easter(y int) day {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	return dayOf(y, time.Month((h+l-7*m+114)/31), (h+l-7*m+114)%31+1)
}

// dates reads the times of one sentence as they are meant on the day of the call.
type dates struct {
	s     *sentence
	words *dateTable
	call  day
	known [32]knownWord // of token i at i modulo its length: the grammar looks at a word several times
}

type knownWord struct {
	token int32 // one more than its index
	word  *dateWord
	own   dateWord // of a compound, which is in no table
}

// expr is a time expression with what stands before and after it.
type expr struct {
	to     int // token after it
	kind   DeadlineKind
	last   day
	weak   bool // may only be the topic
	adverb bool // tells when or how long, though until no time
}

func (g *dates) deadline(i int, x expr) Deadline {
	from := g.s.toks[i].start
	return Deadline{Kind: x.kind, Span: Span{int(from), int(g.s.toks[x.to-1].end)}, Date: x.last.date()}
}

// sort is what a moment is.
type sort uint8

const (
	nothing sort = iota
	aDay
	aSpan   // a week, a month
	anEvent // a time that no calendar of ours tells: summer, the fiscal year
	aLength // ten days
	aPast
	aHabit
	aClock
	theCall
	aTrigger // ten days after the demo
)

// moment is a noun that tells a time.
type moment struct {
	to          int // token after it; nothing was found when sort is nothing
	sort        sort
	first, last day
	bare        bool // tells when without a preposition: tomorrow, next week
	det         bool // began with the, this, a: what follows may be the noun that it belongs to
	name        bool // a word that is a name too: May, April
	end         bool // the end of something: its last day is meant
	month       bool // a month, a quarter, a year: often only a label
	unit        unit // of a length
	of          int  // of a length: how many
	work        bool // of a length: working days
}

// word is what the grammar knows of the word at token i.
func (g *dates) word(i int) *dateWord {
	if i < 0 || i >= len(g.s.toks) {
		return &plainWord
	}
	t := &g.s.toks[i]
	if t.kind != kWord {
		return &plainWord
	}
	k := &g.known[i%len(g.known)]
	if k.token != int32(i+1) {
		k.token = int32(i + 1)
		k.word = g.words.find(g.s.text[t.start:t.end], &k.own)
	}
	if k.word == nil {
		return &k.own
	}
	return k.word
}

// text is the token as it is written.
func (g *dates) text(i int) string {
	if i < 0 || i >= len(g.s.toks) {
		return ""
	}
	t := &g.s.toks[i]
	return g.s.text[t.start:t.end]
}

func (g *dates) is(i int, words ...string) bool {
	if i < 0 || i >= len(g.s.toks) {
		return false
	}
	text := g.text(i)
	if text == "" {
		return false
	}
	for _, w := range words {
		if len(w) == len(text) && w[0]|0x20 == text[0]|0x20 && (w == text || strings.EqualFold(w, text)) {
			return true
		}
	}
	return false
}

// tok is the token at i, an empty mark outside of the sentence.
func (g *dates) tok(i int) *token {
	if i < 0 || i >= len(g.s.toks) {
		return &noToken
	}
	return &g.s.toks[i]
}

var noToken = token{kind: kPunct, e: &mark, np: -1, ev: -1}

func (g *dates) number(i int) bool {
	return i >= 0 && i < len(g.s.toks) && g.s.toks[i].kind == kNumber
}

func (g *dates) punct(i int, marks string) bool {
	return i >= 0 && i < len(g.s.toks) && g.s.toks[i].kind == kPunct && strings.Contains(marks, g.s.toks[i].low)
}

// possessive reports whether an 's, or the apostrophe of "ten days' time", stands at i.
func (g *dates) possessive(i int) bool {
	return i > 0 && i < len(g.s.toks) && (g.s.toks[i].low == "'s" || g.punct(i, "'") && g.s.toks[i].start == g.s.toks[i-1].end && !g.s.toks[i].quoted)
}

// ends reports whether nothing of the same clause follows at i.
func (g *dates) ends(i int) bool {
	return i >= len(g.s.toks) || g.s.toks[i].kind == kPunct && !g.punct(i, "'-/&") || g.is(i, "and", "or", "but", "so", "then", "if", "because")
}

// noun reports whether the token at i may continue a noun phrase: the noun or the adjective after "the Q1".
func (g *dates) noun(i int) bool {
	if i >= len(g.s.toks) || g.s.toks[i].kind != kWord {
		return false
	}
	w, t := g.word(i), &g.s.toks[i]
	c := t.e.class
	switch {
	case w.is == wEvent || w.is == wCall || w.is == wTopic:
		return true
	case w.is != wPlain, c&(cPrep|cDet|cPoss|cPron|cConj|cSub|cWh|cModal|cAux|cNeg) != 0, strings.HasPrefix(t.low, "'"):
		return false
	case t.upper && (c&cName != 0 || c&(cNoun|cAdj|cAdv|cVerb) == 0):
		return w.has(fFirm)
	case c&(cNoun|cAdj) != 0:
		return true
	case c&(cVerb|cAdv) != 0:
		return false
	}
	return true
}

// event is the end of a noun phrase at i that is something with a date of its own: "steering committee", "board".
func (g *dates) event(i int) int {
	end := 0
	for k := i; k < i+4; k++ {
		w := g.word(k)
		if w.is == wEvent || w.is == wCall {
			end = k + 1
		} else if end > 0 || !g.noun(k) {
			break
		}
	}
	if c := g.tok(end).e.class; end > 0 && g.noun(end) && c&(cS|cPast|cDone) == 0 {
		return 0 // the Q3 project lead
	}
	return end
}

// phrase is the end of the noun phrase at i, of at most seven words.
func (g *dates) phrase(i int) int {
	k := i
	if w := g.word(k); w.is == wThe || w.is == wA || w.is == wPoss || w.is == wThis {
		k++
	}
	start := k
	for k < start+6 && k < len(g.s.toks) {
		t := &g.s.toks[k]
		w := g.word(k)
		if t.kind == kWord && (g.noun(k) || t.upper && w.is == wPlain && t.e.class&(cPrep|cDet|cPron|cConj|cSub|cModal|cAux) == 0 || w.is == wNext || t.low == "'s") && !(k > start && w.is == wCloses) ||
			k == start && w.is == wOrd || g.possessive(k) {
			k++
			continue
		}
		break
	}
	if k == start {
		return i
	}
	return k
}

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
	case wLater:
		if g.is(i+1, "in") && g.is(i+2, "the") && g.is(i+3, "year", "quarter", "month") {
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

// latest takes in "at the latest" after a date.
func (g *dates) latest(x expr) expr {
	j := x.to
	if x.kind == NoDeadline {
		return x
	}
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
		belongs = g.noun(k)
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
	if end == 0 && prep == wBefore {
		return expr{to: max(g.phrase(k), k), kind: Period}, true
	}
	if end == 0 {
		return expr{to: k}, true
	}
	x := expr{to: end, kind: Period, last: 0}
	if m.sort == aDay {
		x.kind, x.last = Day, m.last
	}
	switch prep {
	case wBy, wBefore, wUntil, wAt, wOn, wIn, wDuring, wTo, wWithin:
		if prep == wDuring && g.is(j-1, "through", "over") {
			return expr{to: end}, true // walks us through the quarter-end rush
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
			if !m.det || g.attends(j) {
				return x, true
			}
		}
	case wAfter:
		return expr{to: end, kind: Trigger}, true
	}
	return expr{to: end}, true
}

// attends reports whether a verb of taking part stands before token j: joins the Thursday call.
func (g *dates) attends(j int) bool {
	for k := j - 1; k >= 0 && k > j-4; k-- {
		if g.word(k).has(fPlan) {
			return true
		}
	}
	return false
}

// verbs reports whether the noun at k is rather a verb: On Monday visits us.
func (g *dates) verbs(k int) bool {
	c := g.s.toks[k].e.class
	return c&cVerb != 0 && (g.word(k+1).is == wThe || g.word(k+1).is == wA || g.word(k+1).is == wPoss || g.s.toks[min(k+1, len(g.s.toks)-1)].e.class&cPron != 0)
}

// proper reports whether a name stands at k.
func (g *dates) proper(k int) bool {
	return k < len(g.s.toks) && g.s.toks[k].kind == kWord && g.s.toks[k].upper && g.word(k).is == wPlain
}

// resolve joins a preposition and a moment.
func (g *dates) resolve(m moment, j int, prep wordKind) expr {
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
	case wOf, wAbout:
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
		if g.past(j-1, m) {
			return expr{to: m.to, adverb: true}
		}
	} else if m.last != 0 && g.call != 0 && m.last < g.call-400 && prep != wBy && prep != wBefore && prep != wUntil {
		return expr{to: m.to, adverb: true}
	}
	return x
}

// past reports whether the time ending at j tells when something happened: the year is over, or the verb before it is
// in the past.
func (g *dates) past(j int, m moment) bool {
	if m.last != 0 && g.call != 0 && m.last < g.call && (m.last < g.call-400 || m.sort != aDay) {
		return true
	}
	if m.bare && m.last != 0 && m.last >= g.call && m.unit != noUnit {
		return g.pastVerb(j, false)
	}
	return g.pastVerb(j, true)
}

// pastVerb looks back for a verb in the past that governs token j.
func (g *dates) pastVerb(j int, loose bool) bool {
	for k := j - 1; k >= 0 && k > j-9; k-- {
		t := &g.s.toks[k]
		if t.kind == kPunct && !g.punct(k, "'-") {
			return false
		}
		if t.kind != kWord {
			continue
		}
		c := t.e.class
		if t.form&(cDone|cPast) != 0 && t.tag == tVerb && c&cPast != 0 && g.finite(k) {
			return !g.supposed(k)
		}
		if t.ev >= 0 && int(t.ev) < len(g.s.events) && g.s.events[t.ev].past && !g.supposed(k) || g.is(k, "having") {
			return true
		}
		if t.tag == tVerb {
			if t.form == cPast {
				return !g.supposed(k)
			}
			if t.form != cDone || loose {
				if t.form&(cBase|cS) != 0 {
					return false
				}
			}
			continue
		}
		if g.is(k, "was", "were", "did", "had") {
			return true
		}
		if c&(cAux|cModal) != 0 || c&cSub != 0 && c&cPrep == 0 {
			return false
		}
		if t.tag != tNone {
			continue
		}
		if c&cPast != 0 && c&(cBase|cNoun|cAdj) == 0 {
			if c&cDone == 0 {
				return true
			}
			if k > 0 && g.s.toks[k-1].e.class&cPron != 0 && g.s.toks[k-1].e.class&cAux == 0 {
				return !g.is(k-1, "it", "them", "us", "him", "her", "that", "this")
			}
		}
		if c&cS != 0 && c&cNoun == 0 {
			return false
		}
	}
	return false
}

// finite reports whether the -ed form at k is the verb of a clause with a subject, not the participle of a heading:
// "the promotion of milk ended", "lines that stopped", but not "contract signed".
func (g *dates) finite(k int) bool {
	if g.is(k-1, "that", "which", "who", "what") {
		return true
	}
	at := k - 1
	for n := 0; n < 3; n++ {
		np := int(g.tok(at).np)
		if np < 0 || np >= len(g.s.nps) {
			return false
		}
		from := int(g.s.nps[np].from)
		before := g.tok(from - 1)
		if from > 1 && before.kind == kWord && before.e.class&cPrep != 0 {
			at = from - 2
			continue
		}
		return g.tok(from).e.class&(cDet|cPoss) != 0 && (from == 0 || before.kind == kPunct || before.e.class&(cWh|cSub|cConj) != 0)
	}
	return false
}

// supposed reports whether the verb at k is only wished for: if her team came on 21 January.
func (g *dates) supposed(k int) bool {
	for n := k - 1; n >= 0 && n > k-8; n-- {
		if g.is(n, "if", "wish", "would", "could", "should", "will") || g.is(n, "'d", "'ll") {
			return true
		}
	}
	return false
}

// nearerPast reports whether a day without a year was just now rather than in nearly a year: the mail from 20 November.
func (g *dates) nearerPast(m moment) bool {
	return g.call != 0 && (m.last != 0 && m.last < g.call || m.month && m.first-g.call > 200)
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
	case !within && g.asked(m.to):
		return expr{to: j, adverb: true}
	}
	x.last = g.add(g.call, m)
	return x
}

// asked reports whether the words before token j ask how many or how long: how many pallets leave in a week.
func (g *dates) asked(j int) bool {
	for k := j - 1; k >= 0 && k > j-14; k-- {
		if g.is(k, "how") && g.is(k+1, "many", "much", "often", "long", "far") {
			return true
		}
	}
	return false
}

// questioned reports whether token j stands inside a question: how they do it today, what they order when it rains.
func (g *dates) questioned(j int) bool {
	for k := j - 1; k >= 0 && k > j-14; k-- {
		if g.punct(k, ",;:.?!") {
			return false
		}
		if g.is(k, "how", "what", "why", "which", "where", "who", "whom", "whether") {
			return true
		}
	}
	return false
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
	case wUntil, wAt, wAfter, wOn, wIn, wDuring:
	default:
		return expr{}
	}
	if prep == wOn && (g.is(j, "receipt", "arrival", "completion", "approval", "signature", "delivery", "acceptance", "signing")) {
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

func (g *dates) human(i int) bool {
	return g.s.toks[i].e.class&(cPerson|cOrg) != 0 || g.is(i, "board", "committee", "council")
}

// done reports whether a participle stands at i: approved by the audit.
func (g *dates) done(i int) bool {
	return i >= 0 && g.s.toks[i].e.class&cDone != 0 && g.s.toks[i].e.class&(cBase|cNoun) == 0
}

// particle skips the particle of "kicks off", "runs out".
func (g *dates) particle(i int) int {
	if g.is(i, "off", "out", "up", "over", "live", "down") {
		return i + 1
	}
	return i
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
	return k, sure
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

// habit reads every Friday, each quarter, twice a week.
func (g *dates) habit(i int) expr {
	j := i + 1
	if g.is(j, "other", "single", "second", "third") {
		j++
	}
	if m := g.nominal(j, 1); m.sort != nothing {
		return expr{to: m.to, adverb: true}
	}
	if w := g.word(j); w.is == wUnit || w.is == wPart || w.is == wSeason {
		return expr{to: j + 1, adverb: true}
	}
	return expr{}
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
		if !m.bare && !(m.end && g.ends(m.to)) {
			return expr{to: m.to}
		}
	}
	if m.end && !m.bare && m.sort == aDay && g.word(i).unit() != uDay && !g.ends(m.to) {
		return expr{to: m.to} // month-end is a busy time
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

// rate reads "a week" after a number: three times a week.
func (g *dates) rate(i int) expr {
	if g.word(i).is == wA && g.word(i+1).is == wUnit && i > 0 && !g.ends(i-1) && (g.ends(i + 2)) {
		return expr{to: i + 2, adverb: true}
	}
	return expr{}
}

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
	case wNum, wA, wNumberOf:
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
		switch h := g.word(i + 1); h.is {
		case wEOD:
			return moment{to: i + 2, sort: anEvent}
		case wMonth, wWeekday, wQuarter, wPartOf, wSeason, wFeast:
			m := g.nominal(i+1, depth+1)
			m.det, m.bare, m.name = true, false, false
			return m
		}
		if g.number(i+1) && g.word(i+2).is == wMonth {
			m := g.nominal(i+1, depth+1)
			m.det = true
			return m
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
		return m
	}
	return moment{}
}

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

// next is the next day of that month and number, on the day of the call or after it.
func (g *dates) next(month, d int) day {
	if g.call == 0 {
		return 0
	}
	y := g.call.date().Year()
	for k := 0; k < 9; k++ { // a leap day may be eight years away
		if day := dayOf(y+k, time.Month(month), d); day >= g.call && day.date().Day() == d {
			return day
		}
	}
	return 0
}

// nextDay is the next day with that number in its month.
func (g *dates) nextDay(d int) day {
	if g.call == 0 {
		return 0
	}
	y, m, _ := g.call.date().Date()
	for k := time.Month(0); k < 4; k++ {
		if day := dayOf(y, m+k, d); day >= g.call && day.date().Day() == d {
			return day
		}
	}
	return 0
}

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

// sentenceEnd reports whether the dot at i ends a sentence rather than a short word.
func (g *dates) sentenceEnd(i int) bool {
	return i+1 >= len(g.s.toks) || g.s.toks[i+1].upper && g.word(i+1).is == wPlain
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
	if len(text) < 4 || len(text) > 14 {
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
			if w := g.words.words[strings.ToLower(text[at:end])]; w != nil && w.is == wMonth {
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
		if year == 0 && to >= len(g.s.toks) && !g.ledIn(i) {
			return moment{} // version 12.4.
		}
		return g.monthDay(to, n[1], n[0], year)
	}
	if year == 0 && !g.ledIn(i) && (n[0] < 8 && n[1] < 13 || n[0] == n[1] && n[0] < 12 || g.noun(to) || g.is(to, "of") || g.is(i-1, "run", "runs") || n[0] == 24 && n[1] == 7) {
		return moment{} // 1/2 of it, 10/10, 24/7
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

// ledIn reports whether a word before token i says that a date follows.
func (g *dates) ledIn(i int) bool {
	switch g.word(i - 1).is {
	case wBy, wBefore, wUntil, wOn, wFrom, wSince, wWeekday, wLatest:
		return true
	}
	return i > 0 && (g.is(i-1, "than") || g.is(i-1, "the") && g.ledIn(i-1) || g.punct(i-1, ",") && g.word(i-2).is == wWeekday)
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

// clockAt returns the end of a clock time at i, or i. After "at" a bare hour is one: Monday at 9.
func (g *dates) clockAt(i int, at bool) int {
	if g.word(i).is == wNoon {
		return i + 1
	}
	if g.is(i, "half", "quarter") && g.is(i+1, "past", "to") {
		return i + 3
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
		if !(g.word(to).is == wUnit || g.noun(to) && !ord && g.s.toks[to].e.class&cPlural != 0) && !(w.has(fShy) && !g.s.toks[i].upper && !ord && !g.ledIn(i)) {
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
	if g.is(k, "first") && k > j { // March the first
		return g.monthDay(k+1, month, 1, 0)
	}
	year, to := g.year(j)
	if year == 0 && w.has(fShy) && !g.ledInto(i) {
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

// weekday reads a weekday and what follows: Friday the 11th, Thursday week, Tuesday of next week.
func (g *dates) weekday(i, depth int) moment {
	w := g.word(i)
	d := time.Weekday(w.v)
	j := i + 1
	if w.has(fShort) && g.punct(j, ".") && !g.sentenceEnd(j) && g.s.toks[j].start == g.s.toks[i].end {
		j++
	}
	if w.has(fShy) && !g.ledIn(i) && !g.is(i-1, "this", "next", "coming", "or", "-", "–", "of", "for") && !g.number(j) && !(g.s.toks[i].upper && i > 0 && (g.ends(j))) {
		return moment{}
	}
	if i > 0 && (g.word(i-1).is == wTitle || g.is(i-1, "black", "cyber", "ash", "good", "shrove", "super", "ruby")) && !g.is(i-1, "good") {
		return moment{}
	}
	if !g.s.toks[i].upper && !w.has(fShort) && g.is(i-1, "typical", "normal", "average", "usual") || g.is(i-1, "typical", "normal", "average", "usual", "a", "any", "one", "some") && !g.eventAt(j) {
		return moment{}
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
	if g.punct(k, ",") || g.punct(k, "(") {
		k++
	}
	if date := g.date(k); date.sort == aDay {
		if g.punct(k-1, "(") && g.punct(date.to, ")") {
			date.to++
		}
		return g.tail(date)
	}
	if g.is(k, "the") {
		if n, ord := g.dayNumber(k + 1); ord {
			if date := g.date(k + 1); date.sort == aDay {
				return g.tail(date)
			}
			m.first = g.nextDay(n)
			m.last, m.to = m.first, k+2
			return g.tail(m)
		}
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
	case g.is(j, "week") && !g.number(j+1):
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

// eventAt reports whether an event stands at j: a Thursday call.
func (g *dates) eventAt(j int) bool { return g.event(j) > 0 || g.word(j).is == wPart }

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
	if n, _ := g.dayNumber(to); n != 0 {
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

// weekNumber reads week 50, CW 50, week 3 of Q1, month end, week commencing 7 December.
func (g *dates) weekNumber(i int, w *dateWord) moment {
	j := i + 1
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

// isoWeek is the Monday of a week of a year after ISO 8601: week 1 holds 4 January.
func isoWeek(year, n int) day { return dayOf(year, 1, 4).monday() + day(7*(n-1)) }

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
		if x.unit() == uMinute || x.unit() == uHour || x.unit() == uDay {
			return moment{}
		}
		if w.is == wNext && g.is(i, "following", "subsequent") {
			return moment{to: j + 1, sort: anEvent, bare: true, unit: x.unit()}
		}
		m := g.current(x.unit(), k)
		m.to, m.bare = j+1, true
		if g.is(j+1, "or") && g.is(j+2, "so", "two") {
			m.to = j + 3
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
			if g.noun(j+1) && !(n > 12 && g.word(i-1).is == wBy && !g.s.toks[j+1].upper) {
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
		return g.ordinal(j, depth, true)
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
	if !g.is(to, "of", "in") {
		if unit == uQuarter && !w.has(fPlural) && (g.ends(to) || g.number(to)) && n >= 1 && n <= 4 && the {
			return g.quarter(j, &dateWord{is: wQuarter, v: int16(n)})
		}
		return moment{}
	}
	if g.word(to+1).is == wEvery {
		return moment{to: to + 3, sort: aHabit}
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
	if g.is(j, "in", "on") && w.v != 2 {
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
		// the end of the trial, of their season
		d := g.word(j)
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

// asSoonAs reads "as soon as" and its clause.
func (g *dates) asSoonAs(i int) expr {
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
		if x := g.clause(j, Vague); x.kind == Vague {
			return x
		}
		return expr{}
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
		if w.has(fAsk) {
			return true
		}
		t := &g.s.toks[k]
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
		}
		if t.kind != kWord {
			continue
		}
		c := t.e.class
		w := g.word(end)
		if w.has(fSoft) && soft < 0 {
			soft = end
		}
		if g.is(end, "has", "have", "get", "gets", "find", "finds", "got", "'ve") {
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
	case have && soft > j:
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

// calendarDay reports whether a certain time starts at token i, so that a clause ends before it.
func (g *dates) calendarDay(i int) bool {
	switch g.word(i).is {
	case wBy, wOn, wBefore, wUntil, wIn:
		m := g.nominal(i+1, maxDepth-1)
		return m.sort == aDay || m.sort == aSpan
	case wToday, wTomorrow, wTonight, wNext, wThis, wA, wNum:
		m := g.nominal(i, maxDepth-1)
		return m.sort == aDay || m.sort == aSpan
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

// wordKind is what a word can begin or be in a time expression.
type wordKind uint8

const (
	wPlain wordKind = iota // nothing of ours
	wMonth
	wWeekday
	wWeekdays // Mondays
	wUnit
	wNum
	wNumberOf // a couple, a few
	wOrd
	wFirst
	wPart // morning
	wNoon
	wToday
	wTonight
	wTomorrow
	wYesterday
	wEOD
	wPartOf // mid-January, end-Q1
	wQuarter
	wHalf
	wSeason
	wFeast
	wHoliday
	wWeekend
	wFiscal
	wMinor // working, business: before days
	wMon   // week commencing
	wTime
	wSome
	wEarly
	wLater
	wEnd
	wThe
	wA
	wThis
	wNext
	wLast
	wPoss
	wEvery
	wNo
	wLatest
	wSoon
	wAs
	wOnce
	wWhen
	wEarlier // earlier this week

	nonePrep
	wBy
	wBefore
	wUntil
	wOn
	wIn
	wAt
	wFor
	wFrom
	wSince
	wWithin
	wDuring
	wAfter
	wTo
	wOf
	wAbout
	wAround
	wBetween

	wEvent  // has a date of its own: board, fair
	wCall   // can be the call itself: meeting
	wTopic  // is about a time: figures, report
	wCloses // ends or begins: before the round closes
	wTitle
)

// unit is a length of time, from short to long.
type unit uint8

const (
	noUnit unit = iota
	uMinute
	uHour
	uDay
	uWeekend
	uWeek
	uFortnight
	uMonth
	uQuarter
	uYear
)

// feast is a day of the year with a name; those after holy have a day that no rule of ours tells.
type feast int16

const (
	newYear0 feast = iota // "new", before year
	newYear
	christmas
	easterSunday
	goodFriday
	thanksgiving
	blackFriday
	black // "black", before Friday
	good  // "good", before Friday
	boxing
	valentine
	halloween
	labor
	bank
	holy
)

// in is the day of the feast in a year, 0 when it is not known.
func (f feast) in(year int) day {
	switch f {
	case newYear:
		return dayOf(year, time.January, 1)
	case christmas:
		return dayOf(year, time.December, 25)
	case easterSunday:
		return easter(year)
	case goodFriday:
		return easter(year) - 2
	case thanksgiving, blackFriday:
		d := dayOf(year, time.November, 1)
		d += day((time.Thursday-d.weekday()+7)%7) + 21
		if f == blackFriday {
			d++
		}
		return d
	case boxing:
		return dayOf(year, time.December, 26)
	case valentine:
		return dayOf(year, time.February, 14)
	case halloween:
		return dayOf(year, time.October, 31)
	case labor:
		d := dayOf(year, time.September, 1)
		return d + day((time.Monday-d.weekday()+7)%7)
	}
	return 0
}

// dateWord is what this grammar knows of a word.
type dateWord struct {
	is     wordKind
	part   uint8 // of a time: 1 early, 2 mid, 3 late, 4 the end
	v      int16 // which one: the number of the month, the unit
	flags  wordFlag
	year   uint8 // since 2000
	idioms uint8 // one more than the place of the fixed phrases that begin with it
}

// wordFlag is what else a word can be.
type wordFlag uint16

const (
	fPlural wordFlag = 1 << iota
	fShort           // may be written with a dot: Dec.
	fShy             // is another word too: may, sun, april
	fSoft            // after have: time, a chance
	fFirm            // ends the name of a company: Friday Foods
	fPlan            // fixes a time: book, schedule
	fMove            // moves one: postpone
	fAsk             // asks for one: find out when
)

func (w *dateWord) has(f wordFlag) bool { return w.flags&f != 0 }

func (w *dateWord) unit() unit {
	if w.is == wUnit || w.is == wEOD {
		return unit(w.v)
	}
	return noUnit
}

var plainWord dateWord

// dateTable is the words of the grammar and the fixed phrases, made when the first sentence is read.
type dateTable struct {
	words   map[string]*dateWord
	outline [32][32]uint32 // the lengths of the words by their first and last letter: most other words are never looked up
	idioms  [][]idiom      // those with the same first word together
}

var theDateTable = sync.OnceValue(func() *dateTable {
	t := &dateTable{words: map[string]*dateWord{}, idioms: newIdioms()}
	for name, w := range newDateWords() {
		t.words[name] = &w
	}
	for i, list := range t.idioms {
		name := list[0].words[0][0]
		if t.words[name] == nil {
			t.words[name] = &dateWord{}
		}
		t.words[name].idioms = uint8(i + 1)
	}
	for w := range t.words {
		t.outline[(w[0]|0x20)&31][(w[len(w)-1]|0x20)&31] |= 1 << len(w)
	}
	return t
})

// newDateWords makes the words of the grammar. A row is a kind and its words; the words of a row count from first, and
// those joined by | have one value.
func newDateWords() map[string]dateWord {
	words := map[string]dateWord{}
	add := func(w dateWord, first int, list string) {
		for i, group := range strings.Fields(list) {
			w.v = int16(first + i)
			for _, name := range strings.Split(group, "|") {
				words[name] = w
			}
		}
	}
	same := func(w dateWord, v int, list string) {
		w.v = int16(v)
		for _, name := range strings.Fields(list) {
			if words[name].is == wPlain {
				words[name] = w
			}
		}
	}
	add(dateWord{is: wMonth}, 1, "january|janurary|janaury|januray february|febuary|feburary|febrary _ _ _ _ july _ september|septmber|septemeber october|ocotber november|novemeber|novmber december|decmber|decemeber")
	add(dateWord{is: wMonth, flags: fShort}, 1, "_ feb _ _ _ _ jul _ sep|sept oct nov dec")
	add(dateWord{is: wMonth, flags: fShy}, 1, "_ _ march april may june _ august")
	add(dateWord{is: wMonth, flags: fShort | fShy}, 1, "jan _ mar apr _ jun _ aug")
	add(dateWord{is: wWeekday}, 0, "sunday monday tuesday|tusday|tuesdy wednesday|wednesay|wensday|wedensday|wednsday thursday|thrusday|thurday|thursdy friday|firday|fryday saturday|saterday|satuday")
	add(dateWord{is: wWeekday, flags: fShort}, 0, "_ _ tue|tues weds thu|thur|thurs fri _")
	add(dateWord{is: wWeekday, flags: fShort | fShy}, 0, "sun mon _ wed _ _ sat")
	add(dateWord{is: wWeekdays, flags: fPlural}, 0, "sundays mondays tuesdays wednesdays thursdays fridays saturdays")
	add(dateWord{is: wUnit}, int(uMinute), "minute|min hour|hr day _ week|wk fortnight|fornight month quarter|quater year|yr")
	add(dateWord{is: wUnit, flags: fPlural}, int(uMinute), "minutes|mins|seconds hours|hrs days _ weeks|wks fortnights months quarters years|yrs")
	add(dateWord{is: wNum}, 1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")
	for w, n := range map[string]int{"thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100} {
		same(dateWord{is: wNum}, n, w)
	}
	add(dateWord{is: wNumberOf}, 2, "couple few several|handful")
	same(dateWord{is: wNumberOf}, 12, "dozen")
	add(dateWord{is: wOrd}, 2, "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
	for w, n := range map[string]int{"twenty-first": 21, "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26,
		"twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31} {
		same(dateWord{is: wOrd}, n, w)
	}
	same(dateWord{is: wFirst}, 1, "first")
	same(dateWord{is: wPart}, 0, "morning afternoon evening night am pm a.m p.m mornings")
	same(dateWord{is: wNoon}, 0, "noon midday midnight noontime lunch lunchtime")
	same(dateWord{is: wToday}, 0, "today")
	same(dateWord{is: wTonight}, 0, "tonight tonite")
	same(dateWord{is: wTomorrow}, 0, "tomorrow tommorow tommorrow tomorow tmrw tmr")
	same(dateWord{is: wYesterday}, 0, "yesterday")
	same(dateWord{is: wEOD}, int(uDay), "eod eob cob cop eop end-of-day close-of-business close-of-play")
	same(dateWord{is: wEOD}, int(uWeek), "eow end-of-week week-end weekend-end")
	same(dateWord{is: wEOD, part: 1}, int(uMonth), "eom month-end end-of-month monthend")
	same(dateWord{is: wEOD}, int(uQuarter), "eoq quarter-end end-of-quarter")
	same(dateWord{is: wEOD}, int(uYear), "eoy year-end end-of-year yearend years-end")
	add(dateWord{is: wQuarter}, 1, "q1 q2 q3 q4")
	add(dateWord{is: wHalf}, 1, "h1 h2")
	same(dateWord{is: wSeason}, 0, "spring summer autumn winter springtime summertime wintertime fall")
	same(dateWord{is: wFeast}, int(newYear0), "new")
	same(dateWord{is: wFeast}, int(christmas), "christmas xmas chrismas x-mas")
	same(dateWord{is: wFeast}, int(easterSunday), "easter")
	same(dateWord{is: wFeast}, int(thanksgiving), "thanksgiving")
	same(dateWord{is: wFeast}, int(black), "black")
	same(dateWord{is: wFeast}, int(good), "good")
	same(dateWord{is: wFeast}, int(boxing), "boxing")
	same(dateWord{is: wFeast}, int(valentine), "valentine")
	same(dateWord{is: wFeast}, int(halloween), "halloween")
	same(dateWord{is: wFeast}, int(labor), "labor labour")
	same(dateWord{is: wFeast}, int(bank), "bank")
	same(dateWord{is: wFeast}, int(holy), "diwali eid ramadan passover hanukkah chanukah lent pentecost whitsun yom purim holi navratri carnival oktoberfest midsummer michaelmas candlemas advent hogmanay midwinter")
	same(dateWord{is: wHoliday, flags: fPlural}, 0, "holidays hols vacations vacation break")
	same(dateWord{is: wHoliday}, 0, "holiday half-term recess leave")
	same(dateWord{is: wWeekend}, 0, "weekend")
	same(dateWord{is: wWeekend, flags: fPlural}, 0, "weekends")
	same(dateWord{is: wFiscal}, 0, "fiscal financial tax academic fy")
	same(dateWord{is: wFiscal, v: 1}, 1, "fy-end fye fiscal-year-end")
	same(dateWord{is: wMinor}, 0, "working business work calendar consecutive banking")
	same(dateWord{is: wMon}, 0, "w/c w/e w/b wc w/")
	same(dateWord{is: wUnit}, int(uWeek), "cw kw")
	same(dateWord{is: wTime}, 0, "sometime")
	same(dateWord{is: wSome}, 0, "some")
	add(dateWord{is: wEarly}, 1, "early mid late")
	same(dateWord{is: wEarly}, 2, "middle")
	same(dateWord{is: wLater}, 0, "later")
	same(dateWord{is: wEarlier}, 0, "earlier")
	add(dateWord{is: wEnd}, 1, "start|beginning|turn|outset _ end|close")
	same(dateWord{is: wThe}, 0, "the")
	same(dateWord{is: wA}, 0, "a an")
	same(dateWord{is: wThis}, 0, "this")
	same(dateWord{is: wNext}, 0, "next coming upcoming following")
	same(dateWord{is: wLast}, 0, "last past previous preceding")
	same(dateWord{is: wPoss}, 0, "my our your his her its their whose")
	same(dateWord{is: wEvery}, 0, "every each per")
	same(dateWord{is: wNo}, 0, "no not")
	same(dateWord{is: wLatest}, 0, "latest")
	same(dateWord{is: wSoon}, 0, "soon asap a.s.a.p shortly eventually someday pronto")
	same(dateWord{is: wAs}, 0, "as")
	same(dateWord{is: wOnce}, 0, "once")
	same(dateWord{is: wWhen}, 0, "when whenever")
	same(dateWord{is: wBy}, 0, "by")
	same(dateWord{is: wBefore}, 0, "before b4")
	same(dateWord{is: wBefore}, 1, "ahead prior")
	same(dateWord{is: wUntil}, 0, "until till til 'til up")
	same(dateWord{is: wOn}, 0, "on upon")
	same(dateWord{is: wIn}, 0, "in")
	same(dateWord{is: wAt}, 0, "at")
	same(dateWord{is: wFor}, 0, "for")
	same(dateWord{is: wFrom}, 0, "from starting effective commencing")
	same(dateWord{is: wSince}, 0, "since")
	same(dateWord{is: wWithin}, 0, "within inside")
	same(dateWord{is: wDuring}, 0, "during over throughout through")
	same(dateWord{is: wAfter}, 0, "after")
	same(dateWord{is: wTo}, 0, "to onto")
	same(dateWord{is: wOf}, 0, "of")
	same(dateWord{is: wAbout}, 0, "about regarding concerning re")
	same(dateWord{is: wAround}, 0, "around approximately circa roughly approx")
	same(dateWord{is: wBetween}, 0, "between")
	same(dateWord{is: wEvent}, 0, "board committee review fair show launch go-live kickoff kick-off deadline cutoff cut-off expiry renewal season round freeze conference summit agm "+
		"workshop webinar shutdown harvest opening closing inspection election inventory stocktake audit tender demo demonstration slot hearing retreat offsite off-site congress expo exhibition "+
		"tasting training trial pilot project contract term semester festival open-day roadshow changeover relocation rollout roll-out handover presentation seminar sprint release assembly "+
		"agenda date rise increase merger acquisition switch cutover migration deployment installation transfer steerco qbr standup stand-up ceremony wedding trip tour holiday-season peak ramp-up start-up rush move refit maintenance turnaround lease warranty appointment lunch dinner breakfast coffee hunt")
	same(dateWord{is: wCall}, 0, "call meeting conversation visit talk chat session phone-call discussion videocall")
	same(dateWord{is: wTopic}, 0, "figures numbers results report reports roadmap budget budgets data sales revenue forecast campaign plan log logs invoice invoices mail mails catalogue catalog "+
		"outage dip spike collection edition issue model newsletter minutes notes statement stock list timetable")
	same(dateWord{is: wCloses}, 0, "ends end closes close expires expire starts start begins begin opens open lapses lapse retires kicks reopens resumes launches finishes concludes runs goes comes arrives leaves returns meets convenes sits moves shuts turns")
	same(dateWord{is: wTitle}, 0, "mr mrs ms miss dr prof professor sir lady madam")
	for _, name := range strings.Fields("foods group inc ltd llc plc gmbh corp company systems media labs health press club co partners ventures farms brewing bakery studio studios software holdings logistics") {
		w := words[name]
		w.flags |= fFirm
		words[name] = w
	}
	for _, name := range strings.Fields("time chance moment minute opportunity capacity bandwidth second gap budget resources need use headspace") {
		w := words[name]
		w.flags |= fSoft
		words[name] = w
	}
	for _, name := range strings.Fields("book books booked schedule schedules scheduled arrange arranges set sets fix fixes reserve reserves diarise diarises attend attends join joins accept accepts take takes diary pencil pencils date slot agree agrees agreed arranged") {
		w := words[name]
		w.flags |= fPlan
		words[name] = w
	}
	for _, name := range strings.Fields("move moves moving moved postpone postpones postponed shift shifts shifted push pushes bring brings reschedule reschedules rescheduled defer defers deferred delay delays delayed extend extends extended prolong prolongs change changes") {
		w := words[name]
		w.flags |= fMove
		words[name] = w
	}
	for _, name := range strings.Fields("know knows ask asks tell tells say says see learn understand out clarify decide decides explain explains show shows hear discuss define establish determine and or what who where how why about exactly remember discover uncover check name names share shares state states write writes specify specifies indicate indicates confirm confirms " +
		"of on know-how forget unclear clear sure suggests suggest finds") {
		w := words[name]
		w.flags |= fAsk
		words[name] = w
	}
	delete(words, "_")
	return words
}

// find is what is known of a word as it is written. A compound is put into own, and nil returned.
func (t *dateTable) find(text string, own *dateWord) *dateWord {
	var stack [20]byte
	if len(text) > len(stack) || text == "" {
		return &plainWord
	}
	first, last := text[0]|0x20, text[len(text)-1]|0x20
	known := t.outline[first&31][last&31]&(1<<len(text)) != 0
	joined := false
	if len(text) > 3 {
		switch second := text[1]; first {
		case 'e':
			joined = text[3] == '-' || len(text) > 5 && text[5] == '-'
		case 'l':
			joined = text[4%len(text)] == '-'
		case 'm':
			joined = second|0x20 == 'i'
		case 'q', 'h':
			joined = '0' <= second && second <= '9'
		case 'f':
			joined = second|0x20 == 'y'
		}
	}
	if !known && !joined {
		return &plainWord
	}
	low := stack[:len(text)]
	for i := range low {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		low[i] = c
	}
	if known {
		if w := t.words[string(low)]; w != nil {
			return w
		}
	}
	if joined && t.compound(low, own) {
		return nil
	}
	return &plainWord
}

// compound reads what is written as one word: mid-January, end-Q1, late-2026, midweek, Q1-2027, FY27.
func (t *dateTable) compound(text []byte, own *dateWord) bool {
	for part, lead := range [...]string{1: "early-", 2: "mid-", 3: "late-", 4: "end-", 5: "mid"} {
		if part == 0 || len(text) < len(lead)+2 || string(text[:len(lead)]) != lead {
			continue
		}
		rest := text[len(lead):]
		w := t.words[string(rest)]
		switch {
		case w == nil:
			y, _ := fourDigits(string(rest))
			*own = dateWord{is: wPartOf, part: uint8(part), v: int16(wPlain), year: uint8(y - 2000)}
			return y > 2000 && y < 2100 && part < 5
		case w.is == wUnit && !w.has(fPlural) && unit(w.v) >= uWeek, part < 5 && (w.is == wMonth || w.is == wQuarter || w.is == wHalf):
			*own = dateWord{is: wPartOf, part: uint8(part), v: int16(w.is), year: uint8(w.v)}
			return true
		}
		return false
	}
	year := text[2:]
	for len(year) > 0 && (year[0] == '-' || year[0] == '\'' || year[0] >= 0x80) {
		year = year[1:]
	}
	y, ok := fourDigits(string(year))
	if !ok || len(year) != 2 && (y < 2000 || y >= 2100) {
		return false
	}
	n := int16(text[1]) - '0'
	switch {
	case text[0] == 'q' && 1 <= n && n <= 4:
		*own = dateWord{is: wQuarter, v: n, year: uint8(y % 100)}
	case text[0] == 'h' && 1 <= n && n <= 2:
		*own = dateWord{is: wHalf, v: n, year: uint8(y % 100)}
	case text[0] == 'f' && text[1] == 'y':
		*own = dateWord{is: wFiscal, v: 1}
	default:
		return false
	}
	return true
}

// idiom is a fixed phrase: its words, each perhaps one of several, and what it says.
type idiom struct {
	words [][]string
	kind  DeadlineKind // NoDeadline for phrases that only look like a time
	call  bool         // on the day of the call
	end   bool         // only where the clause ends
}

// newIdioms makes the fixed phrases. A ! at the end asks for the end of the clause.
func newIdioms() [][]idiom {
	list := map[string][]idiom{}
	add := func(x idiom, text string) {
		for _, line := range strings.Split(text, ";") {
			x := x
			fields := strings.Fields(line)
			if n := len(fields) - 1; fields[n] == "!" {
				x.end, fields = true, fields[:n]
			}
			x.words = nil
			for _, f := range fields {
				x.words = append(x.words, strings.Split(f, "|"))
			}
			for _, first := range x.words[0] {
				y := x
				y.words = append([][]string{{first}}, x.words[1:]...)
				list[first] = append(list[first], y)
			}
		}
	}
	add(idiom{kind: Vague}, "in due course|time|season; at some point|stage|time in time; at some point|stage|time|juncture; at a|some later point|date|stage|time|moment; at another|some|other time|date; "+
		"in the near|nearer|foreseeable|immediate|distant|medium|short future|term; in the not too|so|very distant future; in the not-too-distant future; in near future; in the future; in future; "+
		"in the coming period|weeks|days|months|years|quarters; in coming weeks|days|months; over the coming period|weeks|days|months; during the coming weeks|months|days; "+
		"in the weeks|months|days ahead; in the next few|couple days|weeks|months; over the next few|several days|weeks|months; in the next little while; "+
		"in a few|several days|weeks|months|years; within a few days|weeks|months; in a bit|while|moment|minute|jiffy; in a little while|bit; in no time; before too long; before long; "+
		"going|moving forward|forwards !; at the|her|his|their|your|our|my earliest|first|next opportunity|convenience|chance; at her|his|their|your|our convenience|leisure; at the earliest; "+
		"next time; sooner rather than later; sooner or later; one of these|those days; some day; some fine day; some other time; another time|day; "+
		"down the line|road|track !; further down the line|road; as and when; if and when; when and if; time permitting; as time permits|allows; as quickly|fast|promptly as possible; as early as possible; "+
		"at the right time|moment; when the time is right|ripe|comes; some time !; some time soon; sometime !; sometime soon; any time soon; anytime soon; any time !; anytime !; "+
		"as soon as; when they|she|he|you can; right|straight away !; without delay|further; immediately !; at once !; one day !; in the long run|term; in the fullness of time; by and by; ultimately !; "+
		"in quick|short order; sooner !; in good time !; at short notice !; in the interim !; for the time being !")
	// the general "as soon as" above would hide its clauses
	list["as"] = list["as"][:len(list["as"])-1]
	add(idiom{kind: Day, call: true}, "on the spot; there and then; then and there; here and now !; right there and then; live on the call; before the call is over|out|up; while|whilst we|she|he|they are|'re|is|'s on the phone|line|call; "+
		"while|whilst we|she|he|they are|'re|is|'s still on the phone|line|call; while|whilst on the phone|line|call; while|whilst i am|'m on the phone|line|call; before the phone goes down; in the room !; "+
		"at close of business|play; by close of business|play|trading !; by end of business|play !")
	add(idiom{}, "up to now|date; until|till now|then|further; by now|then; so far; once more; once again; once in a while; once and for all; once upon; every now and then; every so often; from time to time; "+
		"day to day; day by day; day after day; day in day out; week by week; week after week; month by month; year after year; year on year; year over year; year by year; around the clock; on time; in time !; "+
		"by the hour|day|week|month|year; of the year|month|day|week !; to date; all day|week|month|year|night|morning; day one; the other day; the whole day|week|month|year; the night|day shift; on the day !; "+
		"these days; in those days; at the moment; at present; at the time; at that time; at times; at all times; at the same time; at any time; by the way; in the meantime; in the meanwhile; in the end; at the end !; "+
		"in the morning|afternoon|evening|mornings|afternoons|evenings; at night|lunchtime|weekends|nights; over lunch|dinner|coffee|breakfast|time; at lunch|breakfast|dinner; for lunch; "+
		"in the first|last|second place|instance; in the last|past; after hours|sales|all; up front; in one go; in one day|week|month|year|hour; one day of|a|each|every|per|for; "+
		"the same day|week|month|year|time; next day delivery; next step|steps; in the year to; in second|third|first|next|last place; a day pass|rate|trip|ticket; "+
		"for now|good|ever; on hold; on demand; by default; on board; in season; as of now|today|yet; as from now; since then|when|ever; for days|weeks|months|years|ages|hours; over the years; through the night|day|year|winter|summer; "+
		"at the weekend|weekends !; by day|night; from day one; in real time; in record time; in half the time; in no way")
	return slices.Collect(maps.Values(list))
}

// idiom reads the longest fixed phrase at token i.
func (g *dates) idiom(i int) expr {
	best := expr{}
	list := g.words.idioms[g.word(i).idioms-1]
	for n := range list {
		p := &list[n]
		k := 1
		for k < len(p.words) && g.is(i+k, p.words[k]...) {
			k++
		}
		if k < len(p.words) || i+k <= best.to || p.end && !g.ends(i+k) {
			continue
		}
		if p.kind == Vague && (g.is(i+1, "time") || g.is(i, "one")) && g.spent(i-1) {
			continue
		}
		best = expr{to: i + k, kind: p.kind, adverb: true}
		if p.call {
			best.last = g.call
		}
	}
	return best
}

// timeWord reports whether a word, in lower case, only tells when: it carries nothing of what is asked.
func timeWord(w string) bool {
	var own dateWord
	known := theDateTable().find(w, &own)
	if known == nil {
		known = &own
	}
	switch known.is {
	case wMonth, wWeekday, wUnit, wToday, wTonight, wTomorrow, wEOD, wFeast, wPartOf, wNext:
		return w != "good" && w != "new" && w != "bank" && w != "black" && w != "boxing" && w != "labor" && w != "labour" && w != "minute" && w != "minutes" && w != "following"
	}
	if n, ok := dayNumber(w); n != 0 && ok {
		return true
	}
	digits := 0
	for i := 0; i < len(w); i++ {
		switch {
		case '0' <= w[i] && w[i] <= '9':
			digits++
		case w[i] != '-' && w[i] != '/':
			return false
		}
	}
	return digits > 0
}

// Dated reports whether a text names a day, a week or another time by which something happens: "by 8 December",
// "on Thursday", "within ten days", "next week", "2026-12-08", "week 50". Soon and later name no time.
func Dated(text string) bool {
	var s sentence
	var list [8]Deadline
	s.lex = theLexicon()
	s.scan(text, s.lex)
	return bestDeadline(s.deadlines(time.Time{}, list[:0])).Kind >= Period
}

// spent reports whether the word at i makes a length of what follows: takes some time, in one day.
func (g *dates) spent(i int) bool {
	w := g.word(i).is
	return w == wIn || w == wFor || w == wTo || w == wBy || w == wWithin || w == wOf ||
		g.is(i, "take", "takes", "need", "needs", "spend", "spends", "save", "saves", "give", "gives", "has", "have", "had", "get", "gets", "buy", "buys", "find", "finds",
			"want", "wants", "require", "requires", "invest", "invests", "block", "reserve", "lasts", "last", "only", "than", "least", "about", "and", "or")
}
