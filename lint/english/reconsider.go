package english

import (
	"slices"
)

// What the rules found is weighed once more by the learned model. It may overrule them where it is sure, each way with its own
// bound: a finding too many is worse than one too few. The bounds were set by sentences of labellers whom the model had not
// read (go test ./lint/english -run Learned -folds 6 -v). What a team added or accepted is never overruled.
const (
	flagBound    = 0.52 // to flag what the rules left silent; surely it is more than a hint
	knowBound    = 0.97 // the same where we only want to know something,
	otherBound   = 0.85 // the same where nobody of ours seems to act,
	openingBound = 0.75 // and where no act says what is wrong
	firmBound    = 0.90
	silenceBound = 0.45 // to leave silent what is only a hint of theirs,
	denyBound    = 0.88 // and what is more,
	wantBound    = 0.94 // and that we say we want to know something: there is a cheap fix for it
	typeBound    = 0.30 // to take another type, with an ask read by both
	sureBound    = 0.60 // the same where they are certain
	askBound     = 0.25 // to read an ask where they read none
	innerBound   = 0.60 // the same where all they found goes on inside somebody,
	ownBound     = 0.80 // and where we say that we ourselves do something, and nobody else does anything
	noAskBound   = 0.60 // and none where they read one
	oneBound     = 0.95 // to read one ask where they read more
	idleBound    = 0.45 // to call it a continuation,
	bothBound    = 0.80 // the same of a check-in,
	thinBound    = 0.75 // the same where nobody is named and nothing done,
	actBound     = 0.85 // and none
	letterBound  = 0.50 // to give a letter or to take it
	thingBound   = 0.90 // to see something specific where they saw none, or nobody
	insideBound  = 0.70 // to see an act where they saw only what goes on inside somebody
	actorBound   = 0.70
	unseenBound  = 0.80 // to let the customer act where they found no act of the customer's

	harmlessBound = 0.9 // to call a rewrite clean before all of it is read
)

func (r *Reader) reconsider(g *Reading) {
	if !r.judged(g) {
		return
	}
	s, o := &r.sent, &r.learned.opinion
	s.reconsiderActor(g, o)
	r.reconsiderPhrasing(g, o)
	r.reconsiderAsk(g, o)
	r.reconsiderIdle(g, o)
	s.reconsiderLetters(g, o, r.names != nil)
	if p := o.yes(atSeveral); len(g.Asks) > 1 && 1-p > oneBound {
		g.Asks = append(g.Asks[:0], g.Commitment)
	}
}

func (r *Reader) learnedModel() *learnedModel {
	if r.model != nil {
		return r.model
	}
	return theLearned()
}

// judged asks the model for its opinion, and reports whether it has one.
func (r *Reader) judged(g *Reading) bool {
	m, s := r.learnedModel(), &r.sent
	return !r.plain && m != nil && len(s.toks) > 0 && len(s.toks) <= manyTokens && r.learned.judge(m, s, g)
}

// harmless reports whether the rules found no wording to object to, and the customer acts if theirs is true, and the model is so
// sure of both that what else is in the sentence would not change its mind.
func (r *Reader) harmless(g *Reading, theirs bool) bool {
	if len(g.Phrasing) > 0 || g.Continuation.Family != "" || theirs && g.Actor != Customer {
		return false
	}
	if !r.judged(g) {
		return !theirs // what the customer does may turn out to promise nothing
	}
	o := &r.learned.opinion
	return o.chance(0, atFamily, atContinuation) > harmlessBound && o.yes(atContinuation) < 1-harmlessBound && (!theirs || Side(o.likeliest(atActor, atSeveral)) == Customer)
}

func (s *sentence) reconsiderActor(g *Reading, o *opinion) {
	c := o.likeliest(atActor, atSeveral)
	if Side(c) == g.Actor {
		return
	}
	bound := float32(actorBound)
	if Side(c) == Customer && !slices.ContainsFunc(s.events, func(e event) bool { return e.actor == Customer }) {
		bound = unseenBound
	}
	if o.chance(c, atActor, atSeveral) > bound {
		g.Actor = Side(c)
	}
}

func (r *Reader) reconsiderPhrasing(g *Reading, o *opinion) {
	s := &r.sent
	if len(g.Phrasing) > 0 {
		bound := float32(silenceBound)
		if slices.ContainsFunc(g.Phrasing, func(p Phrase) bool { return !p.Mild || p.Family == Want }) { // a wish has a cheap fix
			bound = denyBound
		}
		if g.Phrasing[0].Mild && slices.ContainsFunc(s.events, func(e event) bool { return e.lemma == "want" && e.actor == Seller }) {
			bound = wantBound
		}
		if o.chance(0, atFamily, atContinuation) > bound && !r.teamSays() {
			g.Phrasing = g.Phrasing[:0]
		}
		return
	}
	if flag := 1 - o.chance(0, atFamily, atContinuation); flag > flagBound && !r.teamAccepts() {
		c := o.likeliest(atFamily+1, atContinuation)
		family := learnedFamilies[c+1]
		if flag <= knowBound && family != Disguised && family != CheckIn && s.onlyAsks() {
			return
		}
		span := s.bytes(s.blamed(family))
		if span.Start >= span.End && flag > otherBound {
			span = s.bytes(s.blamedElse())
		}
		if span.Start >= span.End && flag > openingBound {
			span = s.bytes(s.opening())
		}
		if span.Start < span.End {
			g.Phrasing = append(g.Phrasing, Phrase{Family: family, Span: span, Mild: flag < firmBound})
		}
	}
}

// onlyAsks reports whether the first thing we are to do is to get to know something of theirs: map the stakeholders.
func (s *sentence) onlyAsks() bool {
	if len(s.events) > 0 && !slices.ContainsFunc(s.events[1:], func(e event) bool { return e.actor == Seller }) {
		e := &s.events[0]
		if e.actor != Seller || e.neg || e.past || e.obj < 0 {
			return false
		}
		n := &s.nps[e.obj]
		return n.owner != Seller && n.side != Seller && (purelyAsks.has(e.lemma) || obtaining.has(e.lemma) && senses.has(s.toks[n.head].noun()))
	}
	return false
}

// purelyAsks are verbs of getting to know, which nobody is talked into by.
var purelyAsks = words("learn understand discover uncover identify determine ascertain study research probe investigate gauge figure explore grasp map unearth know analyse analyze assess")

// teamSays reports whether a phrase that the team added was found.
func (r *Reader) teamSays() bool {
	return slices.ContainsFunc(r.hits, func(h hit) bool { return h.m != nil && h.m.frame.id == "team" })
}

// teamAccepts reports whether a phrase that the team accepts stands in the sentence.
func (r *Reader) teamAccepts() bool {
	for i := range r.sent.toks {
		if r.isAccepted(&hit{from: i}) {
			return true
		}
	}
	return false
}

// blamed are the tokens that a finding of the family would mark: the verb of what we are to do, with the particle or the
// preposition that belongs to it, or the head of a heading. There are none where nobody but the customer acts, and none where
// the words would say nothing.
func (s *sentence) blamed(family Family) (from, to int) {
	best := -1
	for k := range s.events {
		e := &s.events[k]
		if e.actor == Customer || e.past || e.neg || e.embed == eRelative || e.embed == eWh && family != Disguised || s.toks[e.verb].quoted || !s.plain(k) && family != Disguised {
			continue
		}
		if best < 0 {
			best = k
			continue
		}
		b := &s.events[best]
		inner := int(e.up) == best && (e.embed == eControl || e.embed == ePurpose && b.lemma == "be")
		if family == Disguised && (e.embed == eWh || inner) || family != Want && inner && wishful.has(b.lemma) {
			best = k
		}
	}
	switch {
	case best >= 0:
		e := &s.events[best]
		from, to = int(e.verb), int(e.verb)+1
		if s.toks[from].e.class&cNoun != 0 && s.tagged(to, tNoun) && !s.can(to, cPlural) && s.toks[from].form == cBase {
			return 0, 0 // a land registry plan
		}
		if e.part >= 0 && int(e.part) == to {
			to++
		}
		if pale.has(e.lemma) { // by itself it says nothing
			if e.lemma == "be" || e.obj < 0 || int(s.nps[e.obj].from) < to {
				return 0, 0
			}
			to = int(s.nps[e.obj].to)
		}
		return from, s.withPreposition(to)
	case len(s.events) > 0 || len(s.nps) == 0:
		return 0, 0
	}
	for k := range s.nps { // a heading
		if p := &s.nps[k]; !s.toks[p.head].quoted && !s.partMark(int(p.to)) {
			if k > 0 && !p.human || s.toks[0].quoted {
				return int(p.from), s.withPreposition(int(p.to))
			}
			return 0, s.withPreposition(int(p.to)) // from the first word on, which may be a verb that no table knows
		}
	}
	return 0, 0
}

// blamedElse is what else a finding would mark: the first act that is stated, whoever seems to do it, or what is said to be ours to
// wish for: my dream is the whole site.
func (s *sentence) blamedElse() (from, to int) {
	for k := range s.events {
		e := &s.events[k]
		switch {
		case e.neg:
			return 0, 0
		case e.past, e.embed == eRelative, s.toks[e.verb].quoted:
		case e.lemma != "be":
			if from, to = int(e.verb), int(e.verb)+1; int(e.part) == to {
				to++
			}
			return from, s.withPreposition(to)
		case e.subj >= 0 && !s.nps[e.subj].pron && !s.nps[e.subj].human:
			return int(s.nps[e.subj].from), int(s.nps[e.subj].to)
		}
	}
	return 0, 0
}

// opening is what a finding marks where no act is to blame: the words up to the first preposition, mark or clause. There are none
// where what is stated is denied.
func (s *sentence) opening() (from, to int) {
	const most = 5
	if slices.ContainsFunc(s.events, func(e event) bool { return e.neg && e.embed == eMain }) {
		return 0, 0
	}
	for from < len(s.toks) && (s.tagged(from, tPunct) || s.toks[from].kind != kWord) {
		from++
	}
	for to = from; to < min(from+most, len(s.toks)); to++ {
		if t := &s.toks[to]; t.quoted || t.tag == tPunct || to > from && (t.tag == tPrep || t.tag == tWh || t.tag == tConj) {
			break
		}
	}
	return from, to
}

func (s *sentence) withPreposition(to int) int {
	if s.tagged(to, tPrep) && s.in(to, "to", "with", "into", "on", "over", "for", "at", "by") && to+1 < len(s.toks) && s.toks[to+1].np >= 0 && s.npAt(to+1).human {
		return to + 1
	}
	return to
}

var (
	// wishful are verbs that only lead to what is done.
	wishful = words("want need try aim hope plan like love wish go be have intend mean look attempt seek manage get start begin continue keep ought use")
	// pale are verbs that mean something only with their object.
	pale = words("be have let do make take give")
)

func (r *Reader) reconsiderAsk(g *Reading, o *opinion) {
	s := &r.sent
	c := o.likeliest(atType, atFamily)
	typ := learnedTypes[c]
	if c < 2 {
		typ = ""
	}
	read := g.Commitment.Span != (Span{})
	if !read && c == 0 || read && c > 0 && typ == g.Commitment.Type {
		return
	}
	p := o.chance(c, atType, atFamily)
	switch {
	case read && c == 0:
		if p > noAskBound {
			rests := g.Specific.OK && g.Specific.Span == g.Commitment.Span
			if g.Commitment, g.Asks = (Ask{}), g.Asks[:0]; rests {
				g.Specific = r.specific(g, theSmartWords())
			}
		}
	case read && g.askFrame == "share-missing": // what they tell of a decision is none
	case read:
		bound := float32(typeBound)
		if g.askSure {
			bound = sureBound
		}
		if p > bound && !slices.ContainsFunc(g.Asks, func(a Ask) bool { return a.Type == typ }) {
			if i := slices.Index(g.Asks, g.Commitment); i >= 0 {
				g.Asks[i].Type = typ
			}
			g.Commitment.Type = typ
		}
	case p > askBound && (p > innerBound || g.Measurable.Why != whyInside && g.Measurable.Why != whyDegree) && (p > ownBound || !s.oursAlone()):
		if span := s.asking(); span.Start < span.End {
			g.Commitment = Ask{typ, span}
			g.Asks = append(g.Asks, g.Commitment)
		}
	}
}

// oursAlone reports whether all that is done is done by us, and we say so: I write the minutes.
func (s *sentence) oursAlone() bool {
	said := false
	for k := range s.events {
		e := &s.events[k]
		if e.actor != Seller {
			return false
		}
		said = said || e.subj >= 0
	}
	return said
}

// asking is the words of an act that the customer is to do, or that we are to bring about, or of a heading. There are none where
// all that is stated is denied.
func (s *sentence) asking() Span {
	best, denied := -1, false
	for k := range s.events {
		e := &s.events[k]
		denied = denied || e.neg && e.embed == eMain
		if e.past || e.neg || e.embed == eRelative || e.embed == eWh || e.embed == eAdverb || s.toks[e.verb].quoted {
			continue
		}
		if best < 0 || e.actor == Customer && s.events[best].actor != Customer {
			best = k
		}
	}
	if best >= 0 {
		e := &s.events[best]
		return s.bytes(int(e.verb), s.until(int(e.verb)+1, int(e.to)))
	}
	if denied || len(s.nps) == 0 || s.denied(&s.nps[0]) || s.in(int(s.nps[0].from), "no", "nobody", "nothing") {
		return Span{}
	}
	p := &s.nps[0]
	return s.bytes(int(p.from), s.until(int(p.to), len(s.toks)))
}

// until is the end of what belongs to an act: the first mark behind token i, or to.
func (s *sentence) until(i, to int) int {
	for to = min(to, len(s.toks)); i < to && !s.tagged(i, tPunct); i++ {
	}
	return i
}

func (r *Reader) reconsiderIdle(g *Reading, o *opinion) {
	s := &r.sent
	p, enough := o.yes(atContinuation), float32(idleBound)
	if len(g.Phrasing) > 0 && g.Phrasing[0].Family == CheckIn {
		enough = bothBound
	}
	switch {
	case g.Continuation.Family != "":
		if 1-p > actBound && !r.teamSays() {
			g.Continuation = Phrase{}
		}
	case p > enough && g.Commitment.Type == "" && (p > thinBound || len(s.events) > 0 || s.somebody(false) >= 0) && !r.teamAccepts():
		span := s.asking()
		if len(g.Phrasing) > 0 {
			span = g.Phrasing[0].Span
		}
		if span.Start < span.End {
			g.Continuation = Phrase{Family: Continuing, Span: span, Mild: true}
		}
	}
}

func (s *sentence) reconsiderLetters(g *Reading, o *opinion, known bool) {
	named := s.somebody(known) >= 0 || slices.ContainsFunc(s.toks, func(t token) bool { return t.tag == tName && !t.quoted }) || slices.ContainsFunc(s.nps, s.theCustomer)
	switch p := o.yes(atSpecific); {
	case !g.Specific.OK && p > thingBound:
		if span := s.asking(); span.Start < span.End {
			g.Specific, g.Unnamed, g.Loose = Letter{OK: true, Span: span}, false, false
		}
	case g.Specific.OK && 1-p > letterBound:
		if !named {
			g.Specific, g.Unnamed = Letter{Why: "nobody is named"}, true
		} else {
			g.Specific, g.Loose = Letter{Why: "no concrete act or thing"}, true
		}
	}
	enough := float32(letterBound)
	if g.Measurable.Why == whyInside {
		enough = insideBound
	}
	switch p := o.yes(atMeasurable); {
	case !g.Measurable.OK && p > enough && g.Measurable.Why != whyDegree:
		if span := s.asking(); span.Start < span.End {
			g.Measurable = Letter{OK: true, Span: span}
		}
	case g.Measurable.OK && 1-p > letterBound:
		g.Measurable = Letter{Why: "nobody could say afterwards whether it was reached"}
	}
}
