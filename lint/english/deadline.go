package english

import (
	"strings"
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
			} else if x.kind >= Period {
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
	loose       bool // some time in spring, next year or so
	unit        unit // of a length
	of          int  // of a length: how many
	work        bool // of a length: working days
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
