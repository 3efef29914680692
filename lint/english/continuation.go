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
	if (e.embed == eWh || e.embed == eAdverb) && e.up >= 0 && s.events[e.up].lemma == "ask" && e.actor == Seller && e.modal {
		return s.aim(int(e.up), Seller) // ask whether we may stay in touch
	}
	switch {
	case f.passive && (!e.passive || !s.ofNothing(e)):
		return false
	case e.neg, e.passive && !f.passive && e.lemma != "keep" && e.lemma != "remember", e.past && e.actor == Seller && e.lemma != "have":
		return false
	case f.any, e.actor == f.who, f.who == Seller && s.bidden(k), f.who == Customer && e.actor == Unknown && s.terse(k):
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
		if up.neg || up.actor == Seller && checking.has(up.lemma) || up.past && up.lemma != "be" && !reporting.has(up.lemma) || !f.any && f.who == Seller && up.actor == Customer && !bids.has(up.lemma) {
			return false
		}
		e = up
	}
	return false
}

// ofNothing reports whether an event is done to what no decision hangs on: a leaflet, our name, the conversation, their mood.
func (s *sentence) ofNothing(e *event) bool {
	if e.subj < 0 {
		return false
	}
	p, nouns := &s.nps[e.subj], theLexicon().nouns
	i := int(p.head)
	return p.human && p.side == Customer || s.inSet(nouns["n-brochure"], i) || s.inSet(nouns["n-keepsake"], i) || s.inSet(nouns["n-talk"], i) ||
		s.inSet(nouns["n-door"], i) || s.inSet(nouns["n-matter"], i) || p.owner == Seller && s.in(i, "name", "number", "details", "card")
}

// bidden reports whether the customer would have us do it: she said to send something, he asks to hear from us.
func (s *sentence) bidden(k int) bool {
	e := &s.events[k]
	return e.embed == eControl && e.up >= 0 && s.events[e.up].actor == Customer && s.events[e.up].obj < 0 && (s.events[e.up].lemma == "say" || s.events[e.up].lemma == "ask")
}

// terse reports whether event k is done by the customer whom a note leaves out: promised to think about it.
func (s *sentence) terse(k int) bool {
	for s.events[k].up >= 0 {
		k = int(s.events[k].up)
	}
	e := &s.events[k]
	return e.past && e.subj < 0 && s.before(int(e.from)) < 0 && (reporting.has(e.lemma) || theLexicon().verbs["n-soft"].has(e.lemma))
}

var (
	// reporting are verbs whose past tells what was said in the call, which is how it ended.
	reporting = words("say agree tell ask promise think feel hint suggest want mention offer admit reply answer indicate signal seem be")
	// checking are our verbs that ask for a fact: confirm that she is open on Saturdays.
	checking = words("confirm check verify ensure clarify establish")
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

// longAgo reports whether a sentence speaks of another call than the one it is written for.
func (s *sentence) longAgo() bool {
	for i := range s.toks {
		if s.in(i, "ago", "yesterday", "since") || s.is(i, "last") && s.can(i+1, cTime) {
			return true
		}
	}
	return false
}

// background reports whether hit h is only what went before: she liked it, find out what comes next.
func (s *sentence) background(h *hit) bool {
	if h.ev < 0 || !s.told(h.ev) {
		return false
	}
	return s.longAgo() || slices.ContainsFunc(s.events, func(e event) bool { return e.embed == eMain && !e.past && int(e.up) < 0 })
}

// certain reports whether what sounds like a nothing names what or whom: leave with her bank details, circulates the draft to
// five planners.
func (s *sentence) certain(h *hit) bool {
	if h.m.frame.id == "internally" && h.ev >= 0 && s.events[h.ev].actor == Seller {
		return true // have a word with Ada's boss
	}
	if h.m.frame.id == "good-chat" && h.ev >= 0 && !s.events[h.ev].past && s.names(h.mark) {
		return true
	}
	for k := range s.nps {
		p := &s.nps[k]
		switch {
		case int(p.head) <= h.from:
		case h.m.frame.id == "send.brochure" || h.m.frame.id == "send.price-paper":
			if int(p.head) < h.to && !p.human && p.owner == Customer {
				return true
			}
		case h.m.frame.id == "internally" && p.human && p.side == Customer && s.numbered(p):
			return true
		}
	}
	return false
}

// names reports whether behind token i stands what a talk is about.
func (s *sentence) names(i int) bool {
	for ; i < len(s.toks); i++ {
		if s.in(i, "about", "re", "regarding", "concerning") {
			return true
		}
	}
	return false
}

// spelledOut reports whether behind token i a colon opens what is done after all, with a day or a number: keeps us in mind to
// this extent: it walks us round on 17 December.
func (s *sentence) spelledOut(i int) bool {
	colon := false
	for ; i < len(s.toks); i++ {
		if colon && s.toks[i].kind == kNumber {
			return true
		}
		colon = colon || s.is(i, ":")
	}
	return false
}

// firmly reports whether the customer, beside hit h, does what is no nothing, with a day or without: is happy with the price and
// signs, imagines three layouts and draws one.
func (s *sentence) firmly(h *hit) bool {
	lex, w := theLexicon(), theSmartWords()
	for i := h.mark; i+1 < len(s.toks); i++ {
		if s.toks[i].tag == tConj && s.in(i+1, "signs", "orders", "pays", "buys", "renews", "books") && s.ends(i+2) {
			return true
		}
	}
	for k := range s.events {
		e := &s.events[k]
		if int(e.verb) < h.to || k == h.ev || e.actor != Customer || e.neg || e.past || e.passive || e.modal || e.embed != eMain || e.up >= 0 || !s.tagged(s.before(int(e.verb)), tConj) {
			continue
		}
		if wholeActs.has(e.lemma) && !cheapActs.has(e.lemma) {
			return true
		}
		if e.obj < 0 || reporting.has(e.lemma) || quiet.has(e.lemma) || lex.verbs["n-soft"].has(e.lemma) {
			continue
		}
		p := &s.nps[e.obj]
		head := int(p.head)
		if p.human || s.isGeneric(w.generic, p) || s.inSet(lex.nouns["n-brochure"], head) || s.inSet(lex.nouns["n-keepsake"], head) || s.inSet(lex.nouns["n-shown"], head) || s.inSet(w.degree, head) {
			continue
		}
		if w.observable.has(e.lemma) || s.numbered(p) {
			return true
		}
	}
	return false
}

// cheapActs are whole acts that cost no more than a word.
var cheapActs = words("log answer respond reply decide attend vote decline")

// advances reports whether what sounds like a polite nothing is an advance after all, by the test of Rackham and Muir:
// the customer does it, there is a result to show, and there is a day.
func (s *sentence) advances(h *hit, g *Reading) bool {
	if s.spelledOut(h.to) {
		return true
	}
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
			!((reporting.has(e.lemma) || wishesTo.has(e.lemma)) && s.above(k, h.ev)) {
			return true
		}
	}
	for i := h.from; i < len(s.toks); i++ {
		if i >= h.mark && s.toks[i].tag == tConj && s.can(i+1, cS) && !s.can(i+1, cHuman) {
			return true // is convinced and orders two: a verb, though it is read as a noun
		}
		if t := &s.toks[i]; t.tag == tWh && !s.in(i, "when", "whenever") || s.is(i, "with") && i >= h.mark && i+1 < len(s.toks) && s.toks[i+1].np >= 0 && !s.npAt(i+1).human {
			return true
		}
	}
	return false
}

// hollow reports, and notes, that what the customer shall do is nothing that will be done: "may try it one day", "agrees to a
// follow-up at some later date", "hears us out and smiles".
func (s *sentence) hollow(asks []asking, g *Reading) bool {
	if g.Continuation.Family != "" || g.Role == Learn || g.Deadline.Kind == Day || s.is(len(s.toks)-1, "?") {
		return false
	}
	someday := s.someday()
	from, to := -1, -1
	switch {
	case someday && s.verbless() && len(s.nps) > 0 && (len(asks) == 0 || len(asks) == 1 && slight[asks[0].typ]):
		from, to = int(s.nps[0].from), int(s.nps[0].to) // another chat at some point
	case g.Actor != Customer:
		return false
	case len(asks) == 1 && someday && (asks[0].typ == "meeting" || asks[0].typ == "event" || asks[0].typ == "decision" || asks[0].typ == ""):
		from, to = asks[0].from, asks[0].to
	case s.all(func(e *event) bool {
		return e.actor == Customer && !e.neg && (s.doubtful(e) || someday && len(asks) == 0)
	}):
		from, to = s.firstAct()
	case s.smiles(asks), s.quotesNothing(asks):
		from, to = s.firstAct()
	default:
		return false
	}
	g.Continuation = Phrase{Family: Continuing, Span: s.bytes(from, min(max(to, from+1), len(s.toks)))}
	return true
}

// all reports whether what is said of every main verb that is no fact of the past holds, and there is one.
func (s *sentence) all(holds func(e *event) bool) bool {
	found := false
	for k := range s.events {
		e := &s.events[k]
		if e.embed != eMain || e.up >= 0 || e.past || e.neg && e.lemma == "know" {
			continue // you never know
		}
		if !holds(e) {
			return false
		}
		found = true
	}
	return found
}

// firstAct are the words of the first main verb.
func (s *sentence) firstAct() (from, to int) {
	for k := range s.events {
		if e := &s.events[k]; e.embed == eMain && e.actor == Customer {
			return int(e.verb), s.actEnd(e)
		}
	}
	return 0, 1
}

// smiles reports whether all that is done in a sentence goes on inside somebody, or costs a friendly word, and nothing of a known
// type is asked for.
func (s *sentence) smiles(asks []asking) bool {
	soft := theLexicon().verbs["n-soft"]
	for n := range asks {
		if asks[n].typ != "" || asks[n].ev < 0 {
			return false
		}
	}
	found := false
	for k := range s.events {
		e := &s.events[k]
		switch {
		case e.past && s.longAgo():
			return false
		case e.embed == eWh || e.embed == eRelative || e.embed == eAdverb:
			continue
		case e.passive, e.embed == eMain && e.actor != Customer:
			return false
		case refusing.has(e.lemma):
			if !e.neg {
				return false
			}
			found = true
		case e.neg && s.noObjection(e):
			found = true
		case e.neg:
			return false
		case soft.has(e.lemma):
			found = true
		case !reporting.has(e.lemma) || k+1 == len(s.events) || s.events[k+1].up != int16(k):
			return false
		}
	}
	return found
}

// quotesNothing reports whether all that is told is what somebody said, and it is friendly: she says "send me something".
func (s *sentence) quotesNothing(asks []asking) bool {
	if len(s.events) == 0 || s.events[0].lemma != "say" && s.events[0].lemma != "tell" || s.events[0].actor != Customer || s.events[0].neg || len(asks) > 1 || len(asks) == 1 && asks[0].ev != 0 {
		return false
	}
	from := int(s.events[0].verb) + 1
	if s.in(from, "us", "me") {
		from++
	}
	for s.in(from, ":", ",", "it") {
		from++
	}
	if from >= len(s.toks) || !s.toks[from].quoted && !s.is(from-1, ":") && !s.in(from, `"`, "'") {
		return false
	}
	friendly := false
	for ; from < len(s.toks); from++ {
		if decided.has(s.toks[from].low) || s.toks[from].kind == kNumber {
			return false
		}
		friendly = friendly || civil.has(s.toks[from].low)
	}
	return friendly
}

// civil are words of those who put one off, decided those of somebody who does not.
var (
	civil   = words("send later again back touch think nice great good interesting interested more maybe perhaps sometime see sounds looks soon love lovely like thanks busy keep now yet next")
	decided = words("sign order buy yes deal agree agreed book pay start approve approved monday tuesday wednesday thursday friday")
)

// noObjection reports whether an act is only that nothing is said against it: has no objections, doesn't say no.
func (s *sentence) noObjection(e *event) bool {
	switch e.lemma {
	case "have", "see", "raise":
		return e.obj >= 0 && objections.has(s.toks[s.nps[e.obj].head].noun())
	case "be":
		return s.in(int(e.verb)+1, "against", "opposed", "averse") || s.in(int(e.verb)+2, "against", "opposed", "averse") // isn't against it
	case "rule":
		return e.part >= 0 || s.is(int(e.verb)+2, "out") // isn't ruling it out
	case "say":
		return s.is(int(e.verb)+1, "no") && s.in(int(e.verb)-1, "n't", "not", "never")
	}
	return false
}

var objections = words("objection issue problem concern complaint reservation")

// refusing are verbs whose denial is all that is left of a yes.
var refusing = words("refuse reject object mind oppose exclude decline dislike")

// doubtful reports whether an act only might be done.
func (s *sentence) doubtful(e *event) bool {
	from := int(e.from)
	if e.subj >= 0 {
		from = min(from, int(s.nps[e.subj].from)) // perhaps they order
	}
	for i := max(0, from-1); i <= int(e.verb)+1 && i < len(s.toks); i++ {
		if s.in(i, "might", "maybe", "perhaps", "possibly") || s.is(i, "may") && s.toks[i].tag == tModal {
			return true
		}
	}
	return false
}

// someday reports whether a sentence puts off what it speaks of to a day that never comes.
func (s *sentence) someday() bool {
	for i := range s.toks {
		switch {
		case s.in(i, "sometime", "someday", "eventually"), s.is(i, "some") && (s.in(i+1, "point", "stage", "day", "time", "later") || s.is(i+2, "date")),
			s.is(i, "down") && s.in(i+2, "line", "road", "track"), s.is(i, "in") && (s.is(i+1, "future") || s.is(i+2, "future")),
			s.is(i, "any") && s.is(i+1, "time") && s.stop(i+2),
			s.is(i, "one") && s.is(i+1, "day") && s.stop(i+2) && !s.tagged(i-1, tPrep|tVerb|tDet):
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
	first := 0
	for s.tagged(first, tAdv) {
		first++
	}
	if (s.tagged(first, tAdj) || s.tagged(first, tVerb) && s.toks[first].form == cDone) && s.inSet(theLexicon().adjectives["n-keen"], first) &&
		(s.stop(first+1) && s.terseAfter(first+1) || s.in(first+1, "with", "about", "by") || s.is(first, "interested") && s.is(first+1, "in")) {
		g.Continuation = Phrase{Family: Continuing, Span: s.bytes(first, first+1)} // quite taken with the new colours
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
			p.from > 0 && s.toks[p.from-1].tag != tPunct || !s.stop(i+1) && !s.in(i+1, "with", "about", "on", "to", "in") {
			continue
		}
		g.Continuation = Phrase{Family: Continuing, Span: s.bytes(int(p.from), i+1)}
		return
	}
}

// terseAfter reports whether behind the mark at token i nothing follows in which we act, or somebody does something one can see.
func (s *sentence) terseAfter(i int) bool {
	for k := range s.events {
		e := &s.events[k]
		if int(e.verb) > i && (e.actor == Seller || theSmartWords().observable.has(e.lemma) && !reporting.has(e.lemma)) {
			return false
		}
	}
	return true
}
