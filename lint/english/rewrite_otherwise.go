package english

import "strings"

// What is tried when the parts of a sentence gave nothing: the act that stands where no part looks for one, and then the
// frame that holds whatever names and numbers there are.

// otherwise adds the rewrites of a sentence that has none yet.
func (w *rewriter) otherwise(list []Rewrite, g *Reading) []Rewrite {
	w.begin()
	p := &w.parts
	if p.verb < 0 || len(p.out) != len(g.sent.toks) {
		return nil
	}
	p.s = g.sent
	if list = w.deeper(list, g.Role); len(list) > 0 {
		return list
	}
	if p.kind == rivalShape && !p.whoNamed && p.s.is(p.thing.to, "at") {
		if n := p.s.npAt(p.thing.to + 1); n != nil && int(n.from) == p.thing.to+1 && !n.pron && n.side != Seller && n.owner != Seller {
			p.who, p.whoNamed, p.rest, p.fittings = someone{slot: slot{p.thing.to + 1, p.chain(n)}}, true, slot{}, [4]fitting{}
			p.person(w.contact)
			p.who.article = p.who.article && !p.s.toks[p.who.from].upper
			return w.fill(list, "learning", rivalFrames, mostLearning)
		}
	}
	if p.why() {
		return w.fill(list, "learning", knowLearn, 1)
	}
	if p.due.none() || !p.beforeDue() {
		list = w.fill(list, "learning", anyResort, 1)
	}
	if len(list) == 0 && !p.s.in(p.who.from, "a", "an") && p.family != CheckIn && p.family != TalkTo && !p.who.none() && !p.hasFact(p.who.slot) && !p.fit(p.who.slot, asPerson) {
		// a customer who is not certain to be one
		p.who, p.whoNamed = someone{}, false
		p.person(w.contact)
		list = w.fill(list, "learning", lastResort, 1)
	}
	if len(list) == 0 {
		return nil
	}
	return list
}

// deeper adds the rewrites of an act that stands where no part looks for one.
func (w *rewriter) deeper(list []Rewrite, role Role) []Rewrite {
	p := &w.parts
	for _, find := range [...]func() bool{p.result, p.controlled, p.nudged, p.onto, p.twisted, p.phoned, p.seated, p.outOf, p.minutes} {
		was := *p
		if find() {
			p.asAct(w.contact)
			if list = w.fill(list, "learning", p.learningFrames(), mostLearning); len(list) > 0 {
				if role != Learn {
					list = w.fill(list, "commitment", p.commitment(), mostCommitment)
				}
				return list
			}
		}
		*p = was
	}
	return list
}

// anyResort holds the one phrase with a name or a number that is left over.
var anyResort = sayings("understand what matters most to {x} when it comes to {e}")

// asAct leaves of the parts those that an act has.
func (p *parts) asAct(contact string) {
	p.thing, p.topic, p.claim, p.goal, p.rest, p.tail, p.ask, p.told = slot{}, slot{}, slot{}, slot{}, slot{}, slot{}, act{}, slot{}
	p.lost, p.heavy, p.fittings = false, false, [4]fitting{}
	p.kind = actShape
	if p.who.name == "" || !p.who.none() {
		who := p.who.slot
		p.who = someone{slot: who}
		p.person(contact)
	}
	p.whoNamed = !p.who.none()
	p.late = !p.due.none() && !p.due.within(p.act.body) && !p.due.within(p.act.extra)
}

// result finds the act that shall come of it: explain the discount to Mavis so she buys before 12/31.
func (p *parts) result() bool {
	s := p.s
	for k := range s.events {
		e := &s.events[k]
		v := int(e.verb)
		if e.actor != Customer || e.neg || e.past || e.passive || e.subj < 0 || v <= p.verb || v >= p.end || p.out[v] || !s.tagged(v, tVerb) || s.toks[v].form&(cS|cBase) == 0 || stateVerbs.has(e.lemma) || e.lemma == "have" || e.embed == eRelative || e.embed == eWh {
			continue
		}
		sub := &s.nps[e.subj]
		i := int(sub.from) - 1
		if s.is(i, "that") {
			i--
		}
		if i <= p.verb || int(sub.to) > v || !s.in(i, "so", "until", "till") && !(s.is(i, "and") && s.toks[v].form == cS && int(sub.to) == v) {
			continue
		}
		if sub.pron {
			if p.who.none() && p.who.name == "" {
				p.who.slot = slot{int(sub.from), int(sub.to)}
			}
		} else if who, ok := p.doer(e); ok {
			p.who = someone{slot: who}
		} else {
			continue
		}
		return !s.in(v+1, "that", "it", "this", "them") && p.actAt(v)
	}
	return false
}

// nudged finds the same by the words, where the reader took the verb for a noun.
func (p *parts) nudged() bool {
	s := p.s
	if p.family == CheckIn || p.family == TellPitch || p.family == Disguised {
		return false
	}
	for i := p.mark.from + 2; i+2 < p.end; i++ {
		if !s.tagged(i, tTo) || !s.tagged(i+1, tVerb) || s.toks[i+1].form != cBase || stateVerbs.has(s.toks[i+1].lemma()) || s.in(i+2, "that", "it", "this", "them") {
			continue
		}
		n := s.npBefore(i)
		if n == nil || int(n.to) != i || !n.human || n.side != Customer || n.pron || !nudging.has(s.toks[n.from-min(n.from, 1)].low) {
			continue
		}
		p.who = someone{slot: slot{int(n.from), i}}
		return p.actAt(i + 1)
	}
	return false
}

var nudging = words("get getting arm arming steer steering coax coaxing cajole cajoling lead leading bring bringing move moving drive driving persuade persuading push pushing nudge nudging convince convincing")

// why finds the question before what says that ours is the better: why Keith prefers them when we're cheaper.
func (p *parts) why() bool {
	s := p.s
	if p.family != Disguised && p.family != Want || p.verb+1 >= p.end {
		return false
	}
	for i := p.mark.from; i+3 < p.end; i++ {
		if !s.is(i, "why") {
			continue
		}
		n := s.npAt(i + 1)
		if n == nil || int(n.from) != i+1 || n.side == Seller || n.owner == Seller {
			return false
		}
		to := i + 2
		for to < p.end && !s.in(to, "when", "though", "although", "if", "given", "while", "even", "despite", ",", "but") {
			to++
		}
		a := slot{i, to}
		if p.aboutUs(a) || p.comparing(a) || p.ownTail(slot{to, p.end}) || s.in(a.from+2, "do", "does", "did", "wo", "ca", "can", "will", "would") {
			return false
		}
		p.topic, p.rest, p.tail, p.fittings = a, slot{}, slot{}, [4]fitting{}
		p.late = !p.due.none() && !p.due.within(a)
		return true
	}
	return false
}

// ownTail reports whether a part has a name or a number, which must not be lost.
func (p *parts) ownTail(a slot) bool { return !a.none() && p.hasFact(a) }

// controlled finds an act that we bring about with a verb that is not the one we began with: it's all about getting
// Alastair to hand the draft to legal.
func (p *parts) controlled() bool {
	s := p.s
	if p.family == CheckIn || p.family == TellPitch || p.family == Disguised {
		return false
	}
	for k := range s.events {
		e := &s.events[k]
		v := int(e.verb)
		if e.actor != Customer || e.embed != eControl || e.neg || e.past || e.passive || e.up < 0 || v >= p.end || p.out[v] || !s.tagged(v, tVerb) || s.toks[v].form != cBase || !s.tagged(v-1, tTo) || stateVerbs.has(e.lemma) || s.events[e.up].actor == Customer || s.events[e.up].neg || preventVerbs.has(s.events[e.up].lemma) || p.inQuestion(k) {
			continue
		}
		who, ok := p.doer(e)
		if !ok || s.in(v+1, "that", "it", "this", "them") {
			return false
		}
		p.who = someone{slot: who}
		return p.actAt(v)
	}
	return false
}

// actAt takes the words from the verb at token v for the act, with the verbs that are joined to it. It reports false when
// one of those has a form of its own.
func (p *parts) actAt(v int) bool {
	s := p.s
	p.act = act{body: slot{v, p.actEnd(v)}, verbs: [4]int{v}, n: 1}
	for i := v + 1; i+1 < p.act.body.to; i++ {
		if !s.tagged(i, tConj) {
			continue
		}
		n := i + 1
		for s.tagged(n, tAdv) {
			n++
		}
		switch {
		case n >= len(s.toks):
		case s.tagged(n, tVerb) && s.toks[n].form == s.toks[v].form && p.act.n < len(p.act.verbs):
			p.act.verbs[p.act.n] = n
			p.act.n++
		case s.tagged(n, tVerb|tTo|tAux|tModal) || s.toks[n].e.class&cBase != 0 && s.tagged(n, tNoun) && !usedAsNouns.has(s.toks[n].low) || s.toks[n].e.class&cS != 0 && s.toks[v].form == cS:
			return false
		}
	}
	return true
}

// onto finds what they shall be sold on: sell Rufus on flying in to tour the plant.
func (p *parts) onto() bool {
	s := p.s
	if p.family != Convince && p.family != GetThemTo && p.family != TellPitch || p.who.none() || p.who.from < p.verb {
		return false
	}
	v := p.who.to + 1
	if v >= p.end || !s.in(v-1, "on", "into", "to") || !s.tagged(v, tVerb) || s.toks[v].form != cIng {
		return false
	}
	return p.actAt(v)
}

// twisted finds what somebody's arm is twisted for: twist the FD's arm to pay the deposit.
func (p *parts) twisted() bool {
	s := p.s
	for i := p.mark.from; i+3 < p.end; i++ {
		if !s.in(i, "arm", "arms") || !s.tagged(i+1, tTo) || !s.tagged(i+2, tVerb) {
			continue
		}
		n := s.npAt(i)
		if n == nil || !s.in(i-1, "'s", "’s") || int(n.from) >= i-1 {
			return false
		}
		p.who = someone{slot: slot{int(n.from), i - 1}}
		return p.actAt(i + 2)
	}
	return false
}

// phoned finds whom they shall be on the phone with: get Ahmed on the line with our Lille customer.
func (p *parts) phoned() bool {
	s := p.s
	i := p.who.to
	if p.who.none() || p.who.from < p.verb || p.family != GetThemTo && p.family != Want || !s.is(i, "on") || !s.in(i+1, "the", "a") || !s.in(i+2, "phone", "line", "call") || !s.in(i+3, "with", "to") {
		return false
	}
	n := s.npAt(i + 4)
	if n == nil || int(n.from) != i+4 || n.pron {
		return false
	}
	p.act = act{lemma: "agree", mid: "to a call with", body: slot{i + 4, p.chain(n)}}
	return p.covered(p.act.body.to)
}

// seated finds where they shall sit with us: both partners in the room.
func (p *parts) seated() bool {
	s := p.s
	if p.family != GetThemTo && p.family != Want {
		return false
	}
	for i := p.verb + 1; i+2 < p.end; i++ {
		if !s.in(i, "in", "at", "round", "around") || !s.in(i+1, "the", "one", "a") || !s.in(i+2, "room", "table") {
			continue
		}
		from := p.verb + 1
		for ; from < i && s.in(from, "to", "have", "see", "both", "get") && !s.is(from, "both"); from++ {
		}
		n := s.npAt(from)
		switch {
		case from >= i:
			return false
		case p.who.from == from && p.who.to == i:
		case n == nil || !p.people(slot{from, i}):
			return false
		}
		p.who = someone{slot: slot{from, i}}
		p.act = act{lemma: "join", mid: "us " + s.toks[i].low, body: slot{i + 1, i + 3}, sure: true}
		if s.is(i, "around") {
			p.act.mid = "us round"
		}
		return p.covered(i + 3)
	}
	return false
}

// extracting is what one does to get something out of somebody who has it.
var extracting = words("get squeeze extort tease smoke wring wrest prise prize pry coax wheedle worm extract elicit winkle wangle drag pull draw tickle obtain coax cajole fish")

// idleGifts are given and leave nothing behind.
var idleGifts = words("hearing thought impression feeling smile idea hope hint clue sense vibe laugh picture glance look")

// people reports whether nothing but people stands in a part.
func (p *parts) people(a slot) bool {
	for i := a.from; i < a.to; i++ {
		n := p.s.npAt(i)
		if n == nil && !p.s.tagged(i, tConj|tPrep|tPunct) || n != nil && (!n.human || n.side == Seller || n.owner == Seller) && !p.s.tagged(i, tDet|tNum) && int(n.head) == i {
			return false
		}
	}
	return true
}

// covered reports whether nothing with a name or a number stands behind token i but the time.
func (p *parts) covered(i int) bool {
	for ; i < p.end; i++ {
		if !p.due.has(i) && (p.fact(i) || p.s.tagged(i, tVerb|tConj)) {
			return false
		}
	}
	return true
}

// outOf finds who shall give something: a purchase order out of accounts payable.
func (p *parts) outOf() bool {
	s := p.s
	if p.family != GetThemTo && p.family != Want {
		return false
	}
	for i := p.mark.from + 1; i+2 < p.end; i++ {
		at := i + 2
		if s.in(i, "off", "from") {
			at = i + 1
		} else if !s.is(i, "out") || !s.is(i+1, "of") {
			continue
		}
		n, thing := s.npAt(at), s.npBefore(i)
		if n == nil || int(n.from) != at || thing == nil || int(thing.to) != i || int(thing.from) < p.mark.from || thing.pron || n.side == Seller || n.owner == Seller {
			return false
		}
		from := int(thing.from)
		if n.pron && s.is(i, "from") || s.is(i, "from") && !n.human {
			return false
		}
		head := s.toks[thing.head].noun()
		if q := s.npBefore(from - 1); q != nil && s.is(from-1, "of") && int(q.to) == from-1 && s.in(int(q.head), "couple", "handful", "number", "pair") {
			from = int(q.from)
		} else if q != nil && s.is(from-1, "of") && int(q.to) == from-1 && int(q.from) >= p.mark.from {
			from, head = int(q.from), s.toks[q.head].noun()
		}
		d, ok := dealNouns[head]
		switch {
		case head == "lead" || head == "sign-up" || head == "number" || head == "name" || head == "referral" || head == "intro" || head == "introduction":
			d = [2]string{"give", "us"}
		case !ok && (extracting.has(p.lemma) || p.family == Want && s.is(i, "from")) && !thing.human && thing.owner != Seller && !s.tagged(from-1, tPrep) && !bodyNouns.has(head) && !mealNouns.has(head) && !idleGifts.has(head):
			d = [2]string{"give", "us"} // the scrap rate out of Paolo
		case !ok || d[0] == "agree" && head != "slot":
			return false
		}
		p.who = someone{slot: slot{at, p.chain(n)}}
		if s.in(int(n.to), "at", "in") && s.tagged(int(n.to)+1, tPoss) {
			p.who.to = int(n.to) // Barney at his golf club
		}
		p.act = act{lemma: d[0], mid: d[1], body: slot{from, i}}
		if h := &s.toks[thing.head]; from+1 == i && h.tag == tNoun && h.e.class&cPlural == 0 && takesArticle(h.low) && !p.mass(h) && d[1] == "us" {
			p.act.mid, p.act.sure = "us a", true
			if strings.IndexByte("aeiou", h.low[0]) >= 0 {
				p.act.mid = "us an"
			}
		}
		if end := p.who.to; s.in(end, "for", "on", "to") && s.npAt(end+1) != nil {
			to := end + 1
			for to < p.end && !p.due.has(to) && !s.is(to, ",") {
				to++
			}
			p.act.extra = slot{end, to}
		}
		return p.covered(max(p.who.to, p.act.extra.to))
	}
	return false
}

// minutes finds time of theirs that we ask for: ten minutes with the team to go through the open points.
func (p *parts) minutes() bool {
	s := p.s
	if p.family != TalkTo && p.family != Want && p.family != GetThemTo && p.family != CheckIn || !p.whoNamed || p.lemma == "be" {
		return false
	}
	for k := range s.nps {
		n := &s.nps[k]
		if !lasting.has(s.toks[n.head].low) || int(n.from) < p.mark.from || p.due.has(int(n.from)) || p.due.has(int(n.head)) || !s.in(int(n.to), "with", "of", "from", "out") || p.out[n.from] {
			continue
		}
		if first := &s.toks[n.from]; first.kind != kNumber && first.tag != tNum && !s.in(int(n.from), "an", "half") {
			continue
		}
		span := slot{int(n.from), int(n.to)}
		if !p.topic.none() && p.head(p.topic) != "time" && !p.asks(p.topic) && p.topic.from > span.to {
			p.act = act{lemma: "give", mid: "us " + s.text[s.toks[span.from].start:s.toks[span.to-1].end] + " on", body: p.topic}
			return true
		}
		p.act = act{lemma: "give", mid: "us", body: span, sure: true}
		return p.topic.none() || p.head(p.topic) == "time"
	}
	return false
}

var lasting = words("minute minutes min mins hour hours hr hrs")

// remaining writes the phrase that holds what the people and the time do not, when there is but one.
func (w *rewriter) remaining() bool {
	p := &w.parts
	s := p.s
	from, to := -1, -1
	for i := range s.toks {
		if p.fact(i) && !p.who.has(i) && !p.due.has(i) {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	if from < 0 {
		return false
	}
	n := s.npAt(from)
	if n == nil || n.human && !s.tagged(int(n.from), tDet|tPoss) || n.pron || n.side == Seller || s.toks[n.head].e.class&(cTime|cPerson|cOrg|cTitle) != 0 || s.toks[n.head].tag != tNoun && s.toks[n.head].tag != tName {
		return false
	}
	a := slot{int(n.from), int(n.to)}
	for s.in(a.from-1, "of", "for") && s.npBefore(a.from-1) != nil && int(s.npBefore(a.from-1).to) == a.from-1 && int(s.npBefore(a.from-1).from) > p.verb && !s.npBefore(a.from-1).human {
		a.from = int(s.npBefore(a.from - 1).from)
	}
	for s.in(a.to, "of", "for") && s.npAt(a.to+1) != nil && int(s.npAt(a.to+1).from) == a.to+1 && !p.due.has(a.to+1) {
		a.to = int(s.npAt(a.to + 1).to)
	}
	if q := s.npAt(a.to + 1); s.in(a.to, "in", "at") && q != nil && int(q.from) == a.to+1 && !q.human && !p.due.has(a.to+1) && p.firm(slot{a.from, int(q.to)}) {
		a.to = int(q.to)
	}
	if to > a.to || a.from <= p.verb || s.tagged(a.from-1, tSub) || p.counts(a) || s.timePhrase(n) || s.npAt(a.from).human || s.tagged(a.to, tVerb|tAux|tModal) || p.whoNamed && p.who.from >= a.from && p.who.from < a.to {
		return false
	}
	switch {
	case !p.whoNamed && (p.family == CheckIn || p.family == Convince || p.family == TalkTo) && !s.in(a.from-1, "about", "on", "regarding", "re", "with", "of"):
		return false // the FD, the lobby
	case s.in(a.from-1, "like", "as", "at", "from", "than"), shows.has(s.toks[n.head].noun()), shows.has(p.head(a)), s.is(a.to, "at") && p.who.from == a.to+1,
		p.family == Disguised && s.is(p.who.from-1, "from"), !p.due.none() && s.is(a.to, ","):
		return false
	}
	h := &s.toks[s.npAt(a.from).head]
	if !s.tagged(a.from, tDet|tPoss) && h.e.class&cPlural == 0 && !takesArticle(h.low) || !p.fit(a, asThing) {
		return false
	}
	return w.named(a)
}
