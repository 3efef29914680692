package english

import "strings"

// onward moves to what we want to do there, when the wording itself says nothing: sit down with Grace to discuss rates.
func (p *parts) onward() {
	s := p.s
	for k := range s.events {
		if !p.act.none() || !p.thing.none() || !p.topic.none() || !p.claim.none() || !p.goal.none() {
			return
		}
		e := &s.events[k]
		v := int(e.verb)
		if (p.family == Convince || p.family == GetThemTo || p.family == Want) && s.tagged(v-1, tTo) && s.npBefore(v-1) != nil && int(s.npBefore(v-1).to) == v-1 && int(s.npBefore(v-1).from) > p.verb {
			continue // motivate the dealer network to push our tyres: it is they who push
		}
		if v <= p.verb || p.mark.has(v) || v >= p.end || e.actor != Seller || e.neg || e.past || s.toks[v].tag != tVerb || p.out[v] || e.embed == eRelative || e.embed == eWh || e.embed == eAdverb {
			continue
		}
		if bookingVerbs.has(e.lemma) && e.obj >= 0 && (p.family == CheckIn || p.family == TalkTo) {
			p.family = GetThemTo // follow up to book a slot: the slot is what we are there for
		}
		p.verb, p.hit, p.mark = v, nil, slot{v, v + 1}
		p.stop = p.clauseEnd(v)
		p.lemma = s.toks[v].lemma()
		if (p.lemma == "talk" || p.lemma == "go" || p.lemma == "run" || p.lemma == "walk" || p.lemma == "speak" || p.lemma == "work") && p.who.none() {
			p.customer("")
		}
		p.pieces()
	}
}

// bookingVerbs are what we do with what they have to agree to.
var bookingVerbs = words("book schedule arrange get secure fix set agree obtain win close sign land lock")

// asked finds what the customer is asked for beside the wording: talk about the quote and ask her for a case study.
func (p *parts) asked() {
	s := p.s
	if !p.act.none() {
		return
	}
	for k := range s.events {
		e := &s.events[k]
		v := int(e.verb)
		if !requestVerbs.has(e.lemma) || e.actor != Seller || e.neg || e.past || v == p.verb || v >= p.end || e.obj < 0 || !s.nps[e.obj].human || s.nps[e.obj].side != Customer || e.embed == eRelative || e.embed == eWh {
			continue
		}
		to := int(s.nps[e.obj].to)
		if !s.nps[e.obj].pron && !p.who.none() && int(s.nps[e.obj].from) != p.who.from {
			continue
		}
		switch {
		case s.tagged(to, tTo) && s.tagged(to+1, tVerb):
			p.ask = act{body: slot{to + 1, p.actEnd(to + 1)}, verbs: [4]int{to + 1}, n: 1, frozen: true}
		case s.is(to, "for") && s.npAt(to+1) != nil && s.in(v, "ask", "asking", "request", "requesting", "beg"):
			n := s.npAt(to + 1)
			p.ask = act{lemma: "give", mid: "us", body: slot{to + 1, p.actEnd(to + 1)}}
			if d, ok := dealNouns[s.toks[n.head].noun()]; ok && int(n.to) == p.ask.body.to {
				p.ask.lemma, p.ask.mid = d[0], d[1]
			}
		}
		return
	}
}

var requestVerbs = words("ask request invite urge encourage prompt challenge beg")

// wording finds the verb or noun that the rewrite starts from.
func (p *parts) wording(r *Reader, g *Reading, phrase int) bool {
	s := p.s
	var span Span
	switch {
	case len(g.Phrasing) > 0:
		p.family, span = g.Phrasing[phrase].Family, g.Phrasing[phrase].Span
	case g.Continuation.Family != "":
		p.family, span = Continuing, g.Continuation.Span
	}
	p.mark.from, p.mark.to = 0, 0
	if p.family != "" {
		for i := range s.toks {
			t := &s.toks[i]
			if int(t.start) <= span.Start {
				p.mark.from = i
			}
			if int(t.start) < span.End {
				p.mark.to = i + 1
			}
		}
		for k := range r.hits {
			if h := &r.hits[k]; h.m != nil && h.m.frame.family == p.family && h.from >= p.mark.from && h.from < p.mark.to {
				p.hit = h
				break
			}
		}
		p.verb = p.mark.from
		if p.hit != nil {
			p.verb = p.hit.from
		}
		if p.family == Disguised {
			p.inner()
		}
		if p.family == Want {
			p.wish()
		}
	} else {
		for k := range s.events {
			if e := &s.events[k]; e.actor == Seller && e.embed <= ePurpose && !e.neg && !e.past {
				p.verb = int(e.verb)
				if s.toks[e.verb].tag != tAux {
					break
				}
			}
		}
		if p.verb < 0 {
			return false
		}
		p.mark = slot{p.verb, p.verb + 1}
	}
	switch t := &s.toks[p.verb]; t.tag {
	case tVerb:
		p.lemma = t.lemma()
	case tAux:
		p.lemma = "be"
	default:
		p.lemma = t.noun()
	}
	return true
}

// second finds what the customer is asked for in a further clause, "... and ask her to confirm the address", and ends the
// first one there. It goes by the words, since the reader may take "ask" for a noun. It reports the token, or -1.
func (p *parts) second() int {
	s := p.s
	for i := p.verb + 2; i+2 < p.end; i++ {
		t := &s.toks[i]
		if !bidding.has(t.low) || t.quoted || p.out[i] {
			continue
		}
		before := i - 1
		for before > p.verb && (s.tagged(before, tAdv) || s.is(before, "then")) {
			before--
		}
		if !s.tagged(before, tConj) && !s.is(before, ",") && !s.tagged(before, tTo) && before == i-1 {
			continue
		}
		n := i + 1
		if q := s.npAt(n); q != nil && int(q.from) == n && q.human && q.side != Seller {
			n = int(q.to)
			if !q.pron && !p.who.none() {
				continue
			}
		} else if !s.in(n, "whether", "if") {
			continue
		}
		p.lost = p.lost || s.is(n, "for") && s.in(i, "ask", "asking", "request")
		cut := before
		for cut > p.verb && (s.tagged(cut, tConj|tTo) || s.is(cut, ",")) {
			cut--
		}
		switch {
		case s.in(n, "whether", "if") && s.in(i, "ask", "asking"):
			if q := s.npAt(n + 1); q == nil || q.side != Customer {
				return -1
			}
			p.told = slot{n, p.actEnd(n)}
		case s.tagged(n, tTo) && s.tagged(n+1, tVerb) && s.toks[n+1].form == cBase:
			p.ask = act{body: slot{n + 1, p.actEnd(n + 1)}, verbs: [4]int{n + 1}, n: 1}
		case s.in(i, "have", "let", "make") && s.tagged(n, tVerb) && s.toks[n].form == cBase:
			p.ask = act{body: slot{n, p.actEnd(n)}, verbs: [4]int{n}, n: 1}
		default:
			continue
		}
		if stateVerbs.has(s.toks[p.ask.verbs[0]].lemma()) && p.told.none() {
			p.ask = act{}
			continue
		}
		p.ask.frozen = p.joins(p.ask.body)
		p.stop = min(p.stop, cut+1)
		return i
	}
	return -1
}

// bidding are verbs that ask somebody to do something.
var bidding = words("ask asking invite inviting urge convince convincing persuade persuading get getting encourage press push request have prompt nudge remind challenge")

// joins reports whether another verb is joined to the first one of an act, so that its forms are not certain.
func (p *parts) joins(a slot) bool {
	for i := a.from + 1; i+1 < a.to; i++ {
		if n := i + 1; p.s.tagged(i, tConj) && (p.s.tagged(n, tVerb|tTo|tAdv) || p.s.toks[n].e.class&cBase != 0) {
			return true
		}
	}
	return false
}

// inner moves from "learn how to" to what shall be done to the customer.
func (p *parts) inner() {
	s := p.s
	best := -1
	for k := range s.events {
		e := &s.events[k]
		if v := int(e.verb); v >= p.mark.from && (v < p.mark.to || best < 0) && s.toks[v].tag == tVerb && (e.actor != Customer || e.embed == eMain) {
			best = v
		}
	}
	if best < 0 {
		// their view of us: how much she likes our packaging
		for k := range s.events {
			if e := &s.events[k]; e.actor == Customer && int(e.verb) > p.mark.from && s.toks[e.verb].tag == tVerb {
				best = int(e.verb)
				break
			}
		}
	}
	if best >= 0 {
		p.verb = best
	}
}

// wish moves from "I'd like to" to what we would like to do.
func (p *parts) wish() {
	s := p.s
	for k := range s.events {
		e := &s.events[k]
		v := int(e.verb)
		if v > p.mark.from && v <= p.mark.to+1 && e.actor == Seller && (e.embed == eControl || e.embed == ePurpose || e.embed == eMain) && !e.neg && (s.toks[v].form&(cBase|cIng) != 0 || s.toks[v].tag == tAux) {
			p.verb = v
			if s.toks[v].tag == tVerb && s.toks[v].form == cBase && !wishing.has(s.toks[v].lemma()) {
				break
			}
		}
	}
	if s.toks[p.verb].tag == tVerb && knowVerbs.has(s.toks[p.verb].lemma()) && !(s.in(p.verb+1, "that", "from", "of", "about", "back")) {
		p.family, p.knows = CheckIn, true // I want to know why: the question itself is to be learned
	}
}

// wishing are verbs that only wish what follows them.
var wishing = words("intend plan expect hope aim look wish want like love need try seek mean aspire strive go be have")

// deadline finds the tokens that tell when; what is vague is left out.
func (p *parts) deadline(g *Reading) {
	if g.Deadline.Kind == NoDeadline || g.Deadline.Span == (Span{}) {
		return
	}
	from, to := -1, -1
	for i := range p.s.toks {
		t := &p.s.toks[i]
		if int(t.start) >= g.Deadline.Start && int(t.end) <= g.Deadline.End {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	if from < 0 || p.s.in(to, "of", "%") || p.s.is(to-1, "of") {
		return // on delivery of the desks
	}
	if n := p.s.npBefore(from); n != nil && int(n.to) == from && int(n.from) > p.verb && p.s.in(from, "on", "in", "at") && p.s.in(int(n.from)-1, "before", "until", "till") {
		from = int(n.from) - 1 // before the vote on the 22nd
	}
	if n := p.s.npAt(to - 1); p.family == CheckIn && n != nil && p.s.is(from, "on") && from <= p.verb+2 && passedNouns.has(p.s.toks[n.head].noun()) {
		return // follow up on Tuesday's meeting
	}
	if g.Deadline.Kind == Vague || p.s.in(from, "some", "sometime") || g.Deadline.Kind < Day && p.family == CheckIn && p.ourClause(from+1) {
		for i := from; i < to; i++ {
			p.out[i] = true
		}
		return
	}
	if p.dated(from) || p.s.in(from, "until", "till") && p.s.tagged(from-1, tVerb) && from-1 > p.verb {
		return
	}
	switch next := &p.s.toks[min(from+1, len(p.s.toks)-1)]; {
	case p.s.is(from, "for") && to-from <= 3 && (monthNames.has(next.low) || weekdayNames.has(next.low) || p.s.in(from+1, "next", "this", "tomorrow")):
		from++ // a call for May
	case p.s.in(from, "for", "during", "throughout"), from == p.verb+1 && p.family == TalkTo && p.s.toks[from].tag != tPrep && p.s.in(p.verb, "discuss", "discussing", "review", "reviewing", "plan", "planning"):
		return // it belongs to what it follows: cover for the spring term; discuss next year
	}
	if s := p.s; s.is(from, "by") && visits.has(p.lemma) && from <= p.verb+2 {
		// drop by the workshop on Friday
		for from++; from < to && !(s.toks[from].e.class&cTime != 0 || s.toks[from].kind == kNumber || s.tagged(from, tPrep)); from++ {
		}
		if from == to {
			return
		}
	}
	if p.otherAct(from) || p.otherTime(from, to) {
		return
	}
	to = p.dueEnd(from, to)
	for i := from; i < to; i++ {
		p.heavy = p.heavy || p.s.tagged(i, tVerb|tAux) && !p.s.in(from, "before", "by", "ahead", "until", "till")
	}
	p.due = slot{from, to}
	if from > 0 && p.s.is(from-1, "(") && p.s.is(to, ")") {
		p.out[from-1], p.out[to] = true, true
	}
}

// otherTime reports whether the time at token i is no time of the call: what Fraser does next year, what came after the
// late delivery.
func (p *parts) otherTime(i, to int) bool {
	s := p.s
	if p.family == Want || p.family == GetThemTo {
		if s.is(p.verb+1, "to") {
			return false
		}
		for k := p.verb + 1; k < i; k++ {
			if s.tagged(k, tVerb) && s.toks[k].form == cIng && !p.mark.has(k) && s.toks[k].ev >= 0 && s.events[s.toks[k].ev].actor != Customer {
				return true
			}
		}
		return false
	}
	if n := s.npAt(i + 1); s.in(i, "after", "since", "following") && n != nil && !awaited.has(s.toks[n.head].noun()) && !s.timePhrase(n) && !n.human && s.toks[n.head].e.class&cTime == 0 {
		return true
	}
	firm := s.in(i, "by", "before", "until", "till", "within")
	for k := max(p.verb, p.mark.to-1) + 1; k < i; k++ {
		if ing := s.tagged(k, tVerb) && s.toks[k].form == cIng; ing && !firm && s.tagged(k-1, tPrep) || s.is(k-1, "of") && (ing || strings.HasSuffix(s.toks[k].low, "ing")) {
			return true // about switching depots next year; the importance of ordering before the shutdown
		}
	}
	return false
}

// otherAct reports whether the time at token i belongs to an act before that of the wording: ask for a slot next week and
// sell her the retrofit.
func (p *parts) otherAct(i int) bool {
	s := p.s
	if i > p.verb || s.in(i, "before", "by", "until", "till") {
		return false
	}
	verb := false
	for k := 0; k < i; k++ {
		verb = verb || s.tagged(k, tVerb)
	}
	for k := i; verb && k < p.verb; k++ {
		if s.tagged(k, tConj) {
			return true
		}
	}
	return false
}

// dueEnd is where a deadline ends whose event has more words than those that made it one: before her trip {to Ankara}.
func (p *parts) dueEnd(from, to int) int {
	s := p.s
	n := s.npBefore(to)
	if !s.in(from, "before", "after", "ahead", "until", "till", "by", "prior") || n == nil || int(n.to) != to || n.human || s.timePhrase(n) || s.toks[n.head].e.class&cTime != 0 {
		return to
	}
	for s.in(to, "of", "in", "at") || s.is(to, "to") && journeys.has(s.toks[n.head].noun()) || s.is(to, "with") && meetings.has(s.toks[n.head].noun()) {
		q := s.npAt(to + 1)
		if q == nil || int(q.from) != to+1 || q.pron {
			break
		}
		n, to = q, int(q.to)
	}
	return to
}

var (
	journeys = words("trip visit move flight journey travel switch transfer return change migration")
	meetings = words("meeting call talk talks lunch dinner appointment session interview review conversation")
)

// dated reports whether the time that begins at token i belongs to the thing before it: the webinar on 9 December, the
// quote I sent on 4 November.
func (p *parts) dated(i int) bool {
	s := p.s
	if i == 0 {
		return false
	}
	t := &s.toks[i-1]
	if t.tag == tVerb && i-1 > p.verb && (t.form&(cPast|cDone) != 0 || t.form == cIng && t.np < 0 && s.tagged(i-2, tNoun|tName) && !s.in(i, "by", "before", "until", "till", "within") || t.form == cS && p.relative(i-1)) {
		return true // the quote I sent on 4 November, the freeze that ends 31 Jan, the increase coming in April
	}
	if ending.has(t.low) && i-1 > p.verb && p.family != Want && p.family != GetThemTo {
		return true // his warranty ends on 31 December
	}
	if i > 2 && s.in(i-2, "that", "which") && t.e.class&cS != 0 {
		return true // the same, with the verb read as a noun
	}
	if t.tag == tVerb && t.form == cS && i-1 > p.verb && p.family != Want && p.family != GetThemTo && !p.s.in(i, "by", "before", "within") {
		return true // before the tender closes on 17 Dec
	}
	if s.in(i, "by", "before", "until", "till", "within", "ahead", "as") || t.np < 0 || t.tag != tNoun && t.tag != tName || p.family == Want || p.family == GetThemTo {
		return false
	}
	// back over what hangs on the thing: their move to Malmö next summer
	for k := i - 1; k > p.verb; {
		n := s.npAt(k)
		if n == nil || n.human && k == i-1 && t.tag != tName {
			return false
		}
		if head := s.toks[n.head].noun(); int(n.from) > p.verb && !n.human && (occasionNouns.has(head) || k == i-1 && s.in(i, "in", "for", "of", "from", "since") && p.family != TellPitch) {
			return k == i-1 || !s.is(i, "on")
		}
		k = int(n.from) - 1
		if !s.in(k, "to", "of", "for", "at", "in", "from", "with") {
			return false
		}
		k--
	}
	return false
}

// ending are what has its own day, even where it is read as a noun.
var ending = words("ends starts begins expires closes opens lapses finishes ended started begun expired closed opened lapsed finished")

// occasionNouns have a day of their own.
var occasionNouns = words(`webinar delivery deliveries meeting visit audit shutdown event fair expo conference trip opening inspection renewal increase workshop
	training session deadline expiry holiday holidays order invoice quote email e-mail letter outage incident launch go-live review start change move migration switch release closure
	shipment maintenance course seminar exhibition show campaign season election merger breakdown price prices rate rates rise surcharge dinner lunch breakfast conversation
	call talk day date interview tender tenders peak harvest refurbishment installation refit handover kick-off kickoff match game wedding party symposium summit congress`)

// clauseEnd is where the clause of the verb at token v ends: before a mark, another act of ours, an adverbial clause.
func (p *parts) clauseEnd(v int) int {
	s := p.s
	depth := 0
	for i := v + 1; i < p.end; i++ {
		t := &s.toks[i]
		if p.out[i] && t.kind != kOther && t.low != "please" && !emoji(p.text, t) && !p.due.has(i) && t.tag != tAdv {
			return i
		}
		switch {
		case t.low == "(" || t.low == "[":
			depth++
		case t.low == ")" || t.low == "]":
			depth--
		case depth > 0 || t.quoted:
		case t.tag == tPunct:
			switch t.low {
			case ";", "!", "?", "|", ">", "*", "•":
				return i
			case ":":
				if !s.is(i-1, "re") {
					return i
				}
			case "-":
				if spaced(p.text, t) {
					return i
				}
			case ".":
				if !s.abbreviated(i) && i+1 < p.end && p.text[t.end] == ' ' {
					return i
				}
			case ",":
				if i+1 < p.end && (s.tagged(i+1, tSub|tVerb|tModal) || s.in(i+1, "then", "which", "so", "but", "ideally", "preferably", "hopefully", "maybe", "perhaps", "possibly", "who", "not", "nothing", "no", "i", "we", "he", "she", "they", "it") || s.tagged(i+1, tConj) && i+2 < p.end && (s.tagged(i+2, tVerb|tTo|tAux|tModal) || s.is(i+2, "then"))) {
					return i
				}
			}
		case t.tag == tConj && i+1 < p.end:
			n := i + 1
			for n+1 < p.end && s.tagged(n, tAdv) {
				n++
			}
			if s.tagged(n, tVerb) && (p.ourEvent(n) || s.toks[n].form == cBase && p.finiteIn(v+1, i)) || s.tagged(n, tTo) || s.is(n, "that") && s.tagged(n, tSub) {
				return i
			}
		case t.tag == tSub && !s.in(i, "that", "as", "before", "after", "until", "till", "since"), t.tag == tSub && s.in(i, "before", "after", "until", "since", "as") && s.finiteAhead(i+1) && !p.due.has(i):
			if !(s.in(i, "if", "whether") && (i == v+1 || i == v+2 && s.is(v+1, "out"))) {
				return i
			}
		}
	}
	return p.end
}

// finiteIn reports whether the clause of a question or of "that" has had its verb between two tokens, so that a base form behind it is
// none of its own: why our delivery was late, and apologise.
func (p *parts) finiteIn(from, to int) bool {
	clause := false
	for i := from; i < to; i++ {
		t := &p.s.toks[i]
		clause = clause || t.tag == tWh || t.tag == tSub
		if clause && (t.tag == tAux && !p.s.in(i, "do", "be", "have") || t.tag == tVerb && t.form&(cS|cPast) != 0 && t.form&cBase == 0) {
			return true
		}
	}
	return false
}

// ourEvent reports whether the verb at token n is done by us or nobody in particular.
func (p *parts) ourEvent(n int) bool {
	k := p.s.toks[n].ev
	return k < 0 || p.s.events[k].actor != Customer
}

func spaced(text string, t *token) bool {
	return t.start > 0 && text[t.start-1] == ' ' || int(t.end) < len(text) && text[t.end] == ' ' && t.end-t.start > 1
}
