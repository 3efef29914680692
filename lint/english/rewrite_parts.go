package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// slot is a part of a sentence that a frame takes as it was written: tokens, to exclusive.
type slot struct{ from, to int }

func (a slot) none() bool { return a.from >= a.to }

func (a slot) has(i int) bool { return a.from <= i && i < a.to }

func (a slot) within(b slot) bool { return a.from >= b.from && a.to <= b.to }

// someone is the customer in a sentence.
type someone struct {
	slot
	name    string // instead of the slot: the contact of the plan, "the customer", the nominative of a pronoun
	object  string // the accusative of a pronoun
	article bool   // a bare role gets its article: site manager
	plural  bool
	comma   bool // an apposition, which a comma closes
}

// act is what the customer is wished to do.
type act struct {
	lemma, mid string // the verb that a noun asks for, and its words: place the order, agree to a pilot
	body       slot   // what follows; without a lemma it begins with the verb itself
	extra      slot   // more of it, behind the customer: the order {from Dana} for twelve sites
	verbs      [4]int // tokens of its verbs, coordinated ones too
	n          int
	frozen     bool // only the base form is certain
	state      bool // no act but a state: be happier, see the value
	sure       bool // written by us, and no part to be checked: join us in the room
}

func (a *act) none() bool { return a.n == 0 && a.lemma == "" }

// parts are what a sentence is made of, for the frames.
type parts struct {
	s       *sentence
	text    string
	family  Family
	contact string // the customer's person of the plan
	out     []bool // tokens left out of everything: what justifies us, soon, an emoji
	end     int    // before the final marks
	full    bool   // the sentence ends with a full stop
	we      bool   // we, not I
	me      bool   // the customer tells me, not us

	hit  *hit // the pattern that found the wording
	verb int  // the token of its verb or noun
	mark slot
	due  slot // when
	late bool // the deadline stands apart from the act
	day  slot // a time that belongs to the topic

	who   someone
	act   act
	thing slot // what is shown, sold, sent, got
	topic slot // what it is about
	claim slot // what they shall believe
	goal  slot // where they shall be moved
	rest  slot // a place or an occasion: at the fair in Lyon
	tail  slot // a clause at the end: once legal has signed off
	stop  int  // where the clause of the wording ends
	kind  shape

	within   bool   // the customer stands inside the question
	heavy    bool   // the deadline is a clause: when Bruno brings it up
	ask      act    // an act asked for beside the wording
	lost     bool   // something else is asked for, which no frame holds
	told     slot   // a question that the customer is asked beside the wording: whether they'd be a reference
	knows    bool   // the sentence says that we want to know
	sought   sought // what kind of thing we want to know
	learning bool   // as a rewrite would say it: I need to understand
	whoNamed bool   // the customer stands in the sentence
	lemma    string // of the verb

	fittings [4]fitting
}

// fitting is what was found of a part: its frames ask the same of it again and again.
type fitting struct {
	of   slot
	kind filling
	ok   bool
}

// filling is what is asked of a part before it fills a gap.
type filling uint8

const (
	asPerson filling = iota + 1
	asThing
	asClause
	asAct
)

// fit reports what humanLike, firm, clauseLike or doable reports of a part, once the sentence has been taken apart.
func (p *parts) fit(a slot, kind filling) (ok bool) {
	free := 0
	for i := range p.fittings {
		switch v := &p.fittings[i]; {
		case v.kind == kind && v.of == a:
			return v.ok
		case v.kind == 0:
			free = i
		}
	}
	switch kind {
	case asPerson:
		ok = p.humanLike(a)
	case asThing:
		ok = p.firm(a)
	case asClause:
		ok = p.clauseLike(a)
	case asAct:
		ok = p.doable()
	}
	p.fittings[free] = fitting{a, kind, ok}
	return ok
}

// find takes the sentence apart. It reports false when there is nothing to hold on to.
func (w *rewriter) find(r *Reader, g *Reading, phrase int) bool {
	p := &w.parts
	s := g.sent
	*p = parts{s: s, text: g.Text, contact: w.contact, out: p.out[:0], verb: -1}
	for range s.toks {
		p.out = append(p.out, false)
	}
	p.finish()
	p.persons()
	if !p.wording(r, g, phrase) {
		return false
	}
	p.learns(g)
	p.deadline(g)
	p.drop()
	seeks := p.seeks(w.unsought)
	p.stop = p.clauseEnd(p.verb)
	second := p.second()
	wished := !seeks && p.wished()
	if wished && second >= 0 && p.act.n > 0 && p.ask.n > 0 && p.act.verbs[0] == p.ask.verbs[0] && p.family != Want && p.family != GetThemTo {
		wished, p.act, p.who = false, act{}, someone{} // reassure her that we can, and get her to release it
	}
	if !wished && !seeks {
		p.customer(w.contact)
		p.hearing()
		p.pieces()
		p.onward()
		if !p.who.none() && p.who.within(p.claim) || p.who.from >= p.topic.from && p.who.to <= p.topic.to && !p.within && p.asks(p.topic) {
			p.who = someone{name: w.contact} // that safety comes first
		}
		if p.thing.from > p.verb+2 && s.in(p.thing.from-1, "in", "at", "off", "into", "onto", "under", "behind", "past", "near", "between") {
			p.thing = slot{} // in the loop, off the fence
		}
		if audienceVerbs.has(p.lemma) && s.is(p.thing.from-1, "from") {
			p.thing, p.goal = slot{}, slot{} // upsell him from bronze to gold
		}
		if p.family == TellPitch && p.lemma == "get" && !p.ours(p.thing) {
			p.family = GetThemTo // three quotes out of the broker
		}
		p.got()
		if second < 0 {
			p.asked()
		}
		p.tidy(&p.thing)
		p.tidy(&p.topic)
		p.tidy(&p.goal)
		if p.act.lemma != "" && !p.act.state {
			p.tidy(&p.act.body)
			if p.act.body.none() {
				p.act = act{}
			}
		}
	}
	if c := g.Continuation; c.Family != "" && p.act.lemma == "" && !p.act.none() && int(s.toks[p.act.body.from].start) <= c.End {
		p.act = act{} // what is asked for is a polite nothing
	}
	if n := s.npAt(p.rest.from + 1); p.due.none() && p.act.none() && !p.rest.none() && (s.in(p.rest.from, "before", "during") || s.is(p.rest.from, "after") && n != nil && (s.is(p.rest.from+1, "new") && s.is(p.rest.from+2, "year") || s.in(p.rest.from+1, "easter", "christmas", "thanksgiving") || s.toks[n.head].e.class&cTime != 0 || s.timePhrase(n) || awaited.has(s.toks[n.head].noun()))) {
		p.due, p.rest = p.rest, slot{} // after the holidays
	}
	if n := s.npAt(p.rest.from + 1); !p.who.none() && p.rest.from == p.who.to && n != nil && s.in(p.rest.from, "in", "at") && s.toks[n.head].kind == kNumber && p.act.none() {
		p.who.to, p.rest = p.rest.to, slot{} // the tenant in 4B
	}
	p.whoNamed = !p.who.none()
	p.person(w.contact)
	if !p.topic.none() && p.due.from == p.topic.to && !s.in(p.due.from, "by", "before", "until", "till", "within", "ahead", "today", "tomorrow", "tonight", "after") && !p.asks(p.topic) {
		for i := p.topic.from; i < p.topic.to; i++ {
			if s.tagged(i, tPrep) {
				p.topic.to, p.day, p.due = p.due.to, p.due, slot{} // access for our crane on the 14th
				break
			}
		}
	}
	p.late = !p.due.none() && !p.due.within(p.act.body) && !p.due.within(p.act.extra) && !p.due.within(p.claim) && !(p.due.within(p.topic) && p.asks(p.topic))
	p.kind = p.shape()
	if !p.kind.holds() && p.beforeDue() {
		p.s = nil // make Tanya aware that her contract runs out on 31 January: the day is none of ours
		return false
	}
	if p.family == "" && p.kind == questionShape {
		p.s = nil // we calculate what the stops cost: nobody is told
		return false
	}
	if !wished && p.kind.holds() && p.leftover() {
		p.act, p.thing, p.topic, p.claim, p.goal, p.rest = act{}, slot{}, slot{}, slot{}, slot{}, slot{}
		p.kind = p.shape()
	}
	return true
}

// learns makes a question that we want to have answered what there is to learn, where no wording is at fault: get a feel for how
// they book, ascertain from Ursula in which month the theatre closes its books.
func (p *parts) learns(g *Reading) {
	s := p.s
	v, i, hangs, ok := p.inquires()
	if !ok {
		return
	}
	p.knows = true
	for ; i+2 < p.end && (!p.asks(slot{i, p.end}) || hangs && s.tagged(i, tPrep)); i++ {
		if t := &s.toks[i]; int(t.start) >= g.Deadline.Start && int(t.end) <= g.Deadline.End {
			continue // find out by Friday who signs
		}
		if n := s.npAt(i + 1); s.in(i, "from", "with") && n != nil && int(n.from) == i+1 {
			i = int(n.to) - 1
		} else if !s.tagged(i, tPart|tAdv) && !s.in(i, "clear", "more", "out", "down", "up") && !(hangs && s.tagged(i, tPrep)) {
			p.knows = false
			return
		}
	}
	if i+1 >= p.end || !p.verbIn(slot{i + 1, p.end}) || s.ourQuestion(i) {
		p.knows = false
		return
	}
	p.learning = v != p.verb && p.lemma == "need"
	p.family, p.lemma, p.verb, p.mark = CheckIn, s.toks[v].lemma(), i-1, slot{v, i}
}

// inquires finds the verb of wanting to know, where no wording is at fault, and where what is to be known may begin; hangs says that a
// preposition there belongs to the verb, and not to a question.
func (p *parts) inquires() (v, i int, hangs, ok bool) {
	s := p.s
	if p.family != "" {
		return 0, 0, false, false
	}
	v, lemma := p.verb, p.lemma
	for s.tagged(v+1, tTo) && s.tagged(v+2, tVerb) && !learning.has(lemma) {
		v += 2 // I need to understand
		lemma = s.toks[v].lemma()
	}
	i = v + 1
	switch n := s.npAt(i); {
	case learning.has(lemma) && lemma != "ask" && lemma != "work" || inquiring.has(lemma):
		return v, i, lemma == "listen", true
	case (lemma == "make" || lemma == "work") && s.is(i, "out"), lemma == "pin" && s.is(i, "down"):
		return v, i, false, true
	case lemma == "get" && s.is(i, "clear"):
		return v, i, true, true
	case n != nil && (obtaining.has(lemma) || lemma == "have") && senses.has(s.toks[n.head].noun()):
		return v, int(n.to), true, true
	}
	return 0, 0, false, false
}

// ourQuestion reports whether the first act behind token i is ours: how we become their first choice.
func (s *sentence) ourQuestion(i int) bool {
	for k := range s.events {
		if e := &s.events[k]; int(e.verb) > i {
			return e.actor == Seller
		}
	}
	return false
}

// inquiring are verbs of wanting to know that say nothing else.
var inquiring = words("ascertain figure grasp gauge assess study listen suss research")

// senses are what one has of what one knows.
var senses = words("feel feeling sense picture idea understanding overview view impression insight grasp handle sight clue notion")

// hearing finds who is to know of something, where we only make sure of it: make sure the clinic knows about our weekend support.
func (p *parts) hearing() {
	s := p.s
	if p.family != TellPitch || !p.who.none() || p.lemma != "ensure" && !(p.lemma == "make" && s.is(p.verb+1, "sure")) {
		return
	}
	for k := range s.events {
		e := &s.events[k]
		if v := int(e.verb); v > p.verb && v < p.stop && knowVerbs.has(e.lemma) && !e.neg && e.subj >= 0 && s.nps[e.subj].owner != Seller && s.nps[e.subj].side != Seller && !s.nps[e.subj].pron {
			p.who.slot = slot{int(s.nps[e.subj].from), v}
			p.verb, p.hit, p.mark = v, nil, slot{p.verb, v + 1}
			return
		}
	}
}

// finish finds the end of the sentence and the mark it ends with.
func (p *parts) finish() {
	p.end = len(p.s.toks)
	for p.end > 0 {
		t := &p.s.toks[p.end-1]
		if t.kind == kPunct && (t.low == "." || t.low == "!" || t.low == "?" || t.low == ":" || t.low == ";" || t.low == ",") {
			p.full = p.full || t.low != ":" && t.low != ";" && t.low != ","
			p.end--
			continue
		}
		if emoji(p.text, t) {
			p.out[p.end-1] = true
			p.end--
			continue
		}
		break
	}
	if p.end > 2 && p.s.toks[0].kind == kNumber && p.s.in(1, ".", ")", ":") {
		p.out[0], p.out[1] = true, true // the number of a list
	}
	for i := range p.s.toks {
		t := &p.s.toks[i]
		if emoji(p.text, t) || needlessWords.has(t.low) {
			p.out[i] = true
		}
	}
}

// needlessWords are words that a sentence is better without.
var needlessWords = words("please pls damn damned bloody freaking effing goddamn")

// emoji reports whether a token is a picture, or a mark that belongs to one.
func emoji(text string, t *token) bool {
	if t.kind == kPunct || t.kind == kNumber {
		return false
	}
	r, n := utf8.DecodeRuneInString(text[t.start:t.end])
	return r >= 0x2190 && (unicode.Is(unicode.So, r) || r >= 0x1f000) || r == 0x200d || r >= 0xfe00 && r <= 0xfe0f && int(t.start)+n == int(t.end)
}

// persons finds out whether the sentence speaks of us as I or we.
func (p *parts) persons() {
	one, many, before := false, false, true
	for i := range p.s.toks {
		switch p.s.toks[i].low {
		case "i", "me", "my", "myself":
			one = true
			if before {
				before = false
			}
		case "we", "let":
			many = true
			if before {
				p.we, before = p.s.toks[i].low == "we" || p.s.in(i+1, "us", "'s"), false
			}
		case "our":
			many = true
			if before && p.s.toks[i].np >= 0 && goalNouns.has(p.s.toks[p.s.nps[p.s.toks[i].np].head].noun()) {
				p.we, before = true, false
			}
		case "us", "ours":
			many = true
		}
	}
	p.me = one && !many
}

// fact reports whether token i is a name, a number or part of a date: what no rewrite may lose.
func (p *parts) fact(i int) bool {
	t := &p.s.toks[i]
	if p.out[i] && t.tag != tName || p.mark.has(i) && p.opens(i) && t.e.class&cName == 0 && t.kind == kWord && (i+1 == p.mark.to || !p.s.toks[i+1].upper) {
		return false // Toch base with
	}
	if p.due.has(i) || p.day.has(i) {
		return t.kind != kPunct && (t.kind == kNumber || t.e.class&cTime != 0 || t.tag == tNum || t.tag == tNoun || t.tag == tName)
	}
	return t.kind == kNumber || strings.ContainsAny(t.low, "0123456789") || t.tag == tName && t.kind == kWord && (t.upper || t.e.class&cName != 0) ||
		t.tag == tNum && t.e.class&cNum != 0 && t.low != "one" || t.upper && t.kind == kWord && t.low != "i" && !p.opens(i) // no capital stands there without a reason
}

// opens reports whether token i is the first word of the sentence, or of what follows a mark.
func (p *parts) opens(i int) bool {
	return i == 0 || p.s.toks[i-1].kind == kPunct && !p.s.in(i-1, ",", "/", "&", "+", "-") || p.s.toks[i-1].kind == kOther
}

var (
	nominatives = map[string]string{"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they", "you": ""}
	accusatives = map[string]string{"he": "him", "she": "her", "they": "them"}
)

// head is the last noun of the first noun phrase of a slot, in the singular.
func (p *parts) head(a slot) string {
	if a.none() {
		return ""
	}
	for i := a.from; i < a.to && i < a.from+6; i++ {
		if n := p.s.toks[i].np; n >= 0 {
			h := int(p.s.nps[n].head)
			for h > a.from && p.out[h] {
				h-- // the quote line by line
			}
			return p.s.toks[h].noun()
		}
	}
	return ""
}

// ours reports whether a slot begins with something of ours.
func (p *parts) ours(a slot) bool {
	if a.none() || p.s.toks[a.from].np < 0 {
		return false
	}
	return p.s.nps[p.s.toks[a.from].np].owner == Seller
}

// theirs reports whether a slot begins with something of the customer's.
func (p *parts) theirs(a slot) bool {
	if a.none() || p.s.toks[a.from].np < 0 {
		return false
	}
	n := &p.s.nps[p.s.toks[a.from].np]
	return n.owner == Customer || p.s.in(int(n.from), "his", "her", "their")
}

// asks reports whether a slot is a question: why the shipment was late.
func (p *parts) asks(a slot) bool {
	if !a.none() && p.knows && p.s.in(a.from, "in", "to", "at", "by", "with", "for", "from", "on", "under", "of", "about", "until", "within") && p.s.in(a.from+1, "which", "whom", "whose", "what", "how") {
		return true // in which month
	}
	return !a.none() && (p.s.toks[a.from].tag == tWh && !p.s.in(a.from, "whatever", "whoever", "whichever", "however", "whenever", "wherever") || p.s.in(a.from, "if", "whether"))
}

// awaited are events that a talk waits for; after a breakdown everything is.
var awaited = words("holiday leave go-live launch show fair expo exhibition conference event meeting call audit harvest season wedding inspection visit trip break weekend appointment interview review")

// beforeDue reports whether a clause of its own stands between the wording and the time, which may belong to it.
func (p *parts) beforeDue() bool {
	s := p.s
	for i := max(p.verb, p.mark.to-1) + 1; i < p.due.from; i++ {
		if s.tagged(i, tSub|tWh|tModal) || s.is(i, "that") || s.tagged(i, tVerb) && s.toks[i].form&(cS|cPast) != 0 {
			return true
		}
	}
	return false
}
