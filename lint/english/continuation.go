package english

import "slices"

// A continuation, after Rackham, is what a call only ends pleasantly with. The tables say in which words; this file says
// when they count: wanted, foreseen, or told of the customer as what was felt and said, with nothing agreed beside it.

// pleasant reports whether event k is such an end for a pattern of that frame.
func (s *sentence) pleasant(k int, f *frame) bool {
	if k < 0 || s.is(len(s.toks)-1, "?") {
		return false
	}
	e := &s.events[k]
	switch {
	case e.neg, e.passive, e.past && e.actor == Seller && e.lemma != "have":
		return false
	case f.any, e.actor == f.who, f.who == Seller && s.bidden(k):
	default:
		return false
	}
	for n := 0; n < 20; n++ {
		if e.embed == eWh || e.embed == eRelative || e.embed == eAdverb || e.embed == eNounArg && f.who == Seller && e.actor != Seller {
			return false
		}
		if e.up < 0 {
			return true
		}
		up := &s.events[e.up]
		if up.neg || up.past && up.lemma != "be" && !reporting[up.lemma] || !f.any && f.who == Seller && up.actor == Customer && !bids[up.lemma] {
			return false
		}
		e = up
	}
	return false
}

// bidden reports whether the customer would have us do it: she said to send something, he asks to hear from us.
func (s *sentence) bidden(k int) bool {
	e := &s.events[k]
	return e.embed == eControl && e.up >= 0 && s.events[e.up].actor == Customer && s.events[e.up].obj < 0 && (s.events[e.up].lemma == "say" || s.events[e.up].lemma == "ask")
}

var (
	// reporting are verbs whose past tells what was said in the call, which is how it ended.
	reporting = words("say agree tell ask promise think feel hint suggest want mention offer admit reply answer indicate signal seem be")
	// bids are the customer's verbs that leave the act with us.
	bids = words("say tell ask want like suggest invite request prefer love advise recommend welcome allow be")
)

// told reports whether event k, or one above it, is a fact of the past.
func (s *sentence) told(k int) bool {
	for n := 0; k >= 0 && n < 20; n++ {
		if s.events[k].past {
			return true
		}
		k = int(s.events[k].up)
	}
	return false
}

// background reports whether hit h is only what went before: she liked it, find out what comes next.
func (s *sentence) background(h *hit) bool {
	if h.ev < 0 || !s.told(h.ev) {
		return false
	}
	for i := range s.toks {
		if s.is(i, "ago", "yesterday", "since") || s.is(i, "last") && s.can(i+1, cTime) {
			return true
		}
	}
	return slices.ContainsFunc(s.events, func(e event) bool { return e.embed == eMain && !e.past && int(e.up) < 0 })
}

// advances reports whether what sounds like a polite nothing is an advance after all, by the test of Rackham and Muir:
// the customer does it, there is a result to show, and there is a day.
func (s *sentence) advances(h *hit, g *Reading) bool {
	if h.m.frame.undated && g.Deadline.Kind == Day && g.Actor == Customer {
		return true
	}
	if g.Deadline.Kind != Day && g.Deadline.Kind != Period || g.Actor != Customer {
		return false
	}
	verb := -1
	if h.ev >= 0 {
		verb = int(s.events[h.ev].verb)
	}
	for k := range s.events {
		e := &s.events[k]
		if e.actor == Customer && int(e.verb) != verb && !e.neg && !e.past && e.embed <= ePurpose && e.lemma != "agree" && e.lemma != "be" && (int(e.verb) >= h.to || int(e.verb) < h.from) &&
			!(reporting[e.lemma] && s.above(k, h.ev)) {
			return true
		}
	}
	for i := h.from; i < len(s.toks); i++ {
		if t := &s.toks[i]; t.tag == tWh && !s.is(i, "when", "whenever") || s.is(i, "with") && i >= h.mark && i+1 < len(s.toks) && s.toks[i+1].np >= 0 && !s.npAt(i+1).human {
			return true
		}
	}
	return false
}

// hollow reports, and notes, that what the customer shall do is nothing that will be done: "may try it one day", "agrees to a
// follow-up at some later date".
func (s *sentence) hollow(asks []asking, g *Reading) bool {
	if g.Continuation.Family != "" || g.Actor != Customer || g.Deadline.Kind == Day {
		return false
	}
	from, to := -1, -1
	if someday := s.someday(); len(asks) == 1 && someday && slight[asks[0].typ] && asks[0].typ != "renewal" && asks[0].typ != "share-information" {
		from, to = asks[0].from, asks[0].to
	} else {
		for k := range s.events {
			e := &s.events[k]
			if e.embed != eMain || e.up >= 0 || e.past {
				continue
			}
			if e.actor != Customer || e.neg || !s.doubtful(e) && !(someday && len(asks) == 0) {
				return false
			}
			if from < 0 {
				from, to = int(e.from), s.actEnd(e)
			}
		}
	}
	if from < 0 {
		return false
	}
	g.Continuation = Phrase{Family: Continuing, Span: s.bytes(from, min(max(to, from+1), len(s.toks)))}
	return true
}

// doubtful reports whether an act only might be done.
func (s *sentence) doubtful(e *event) bool {
	for i := max(0, int(e.from)-1); i <= int(e.verb)+1 && i < len(s.toks); i++ {
		if s.is(i, "might", "maybe", "perhaps", "possibly") || s.is(i, "may") && s.toks[i].tag == tModal {
			return true
		}
	}
	return false
}

// someday reports whether a sentence puts off what it speaks of to a day that never comes.
func (s *sentence) someday() bool {
	for i := range s.toks {
		switch {
		case s.is(i, "sometime", "someday", "eventually"), s.is(i, "some") && (s.is(i+1, "point", "stage", "day", "time", "later") || s.is(i+2, "date")),
			s.is(i, "down") && s.is(i+2, "line", "road", "track"), s.is(i, "in") && (s.is(i+1, "future") || s.is(i+2, "future")),
			s.is(i, "any") && s.is(i+1, "time") && s.stop(i+2),
			s.is(i, "one") && s.is(i+1, "day") && s.stop(i+2) && !s.tagged(i-1, tPrep, tVerb, tDet):
			return true
		}
	}
	return false
}

// mood finds how somebody feels where no verb says so: "nurse manager happy with the chat", "board positive".
func (s *sentence) mood(g *Reading) {
	if g.Role == Learn {
		return
	}
	for k := range s.nps {
		p := &s.nps[k]
		i := int(p.to)
		for s.tagged(i, tAdv) {
			i++
		}
		if len(s.events) > 0 && int(s.events[0].verb) < i {
			return
		}
		if !p.human || p.side != Customer || i >= len(s.toks) || s.toks[i].tag != tAdj || !s.inSet(theLexicon().adjectives["n-keen"], i) ||
			p.from > 0 && s.toks[p.from-1].tag != tPunct || !s.stop(i+1) && !s.is(i+1, "with", "about", "on", "to", "in") {
			continue
		}
		g.Continuation = Phrase{Family: Continuing, Span: s.bytes(int(p.from), i+1)}
		return
	}
}
