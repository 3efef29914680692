package english

// topicPreps are the words before what a talk is about.
var topicPreps = words("about on regarding re concerning around over of through")

// idiom reports whether a noun phrase belongs to the wording and not to what it is about: a word, a demo, Rob's ear.
func (p *parts) idiom(n *phrase) bool {
	if p.hit == nil || !p.mark.has(int(n.head)) {
		return false
	}
	head := p.s.toks[n.head].noun()
	if bodyNouns.has(head) {
		return true
	}
	switch {
	case objectionNouns.has(head), rivalNouns.has(head), (p.family == GetThemTo || p.family == Want) && (dealNouns[head][0] != "" || winVerbs.has(p.lemma) && (pendingNouns.has(head) || decidedNouns.has(head))):
		return false
	case p.family == Want:
		return p.literalWord(n) // over the moon
	case p.family == Continuing && pitchVerbs.has(p.lemma), p.family == TellPitch && !shows.has(head):
		return false // our deck is what is shown, a demo is the showing
	}
	for i := range p.hit.m.elems {
		e := &p.hit.m.elems[i]
		if p.literal(e, n) {
			return true
		}
		for k := range e.alts {
			if p.literal(&e.alts[k], n) {
				return true
			}
		}
	}
	return false
}

// shows are nouns of telling and showing.
var shows = words(`demo demonstration presentation overview walkthrough walk-through run-through runthrough tour session training talk pitch briefing update summary intro introduction
	rundown webinar workshop word explanation lecture attention awareness message scene light picture idea glimpse preview look taste feel insight heads-up recap praise gospel drum horn trumpet
	praises virtues merits
	seminar lesson speech spiel show toolbox outline teach-in launch roadshow download account lunch-and-learn`)

// bodyNouns are parts of somebody that an idiom is about: their mind, ear, radar.
var bodyNouns = words("mind foot feet pride ego trust confidence nerves nerve interest curiosity shoes skin side sock socks thinking heartstrings ear ears arm arms eye eyes attention radar door heads heart hearts boat stall way tune")

// literalWord reports whether a pattern says the head of a noun phrase word by word.
func (p *parts) literalWord(n *phrase) bool {
	for i := range p.hit.m.elems {
		if e := &p.hit.m.elems[i]; e.op == opWord && p.literal(e, n) {
			return true
		}
	}
	return false
}

func (p *parts) literal(e *elem, n *phrase) bool {
	t := &p.s.toks[n.head]
	switch e.op {
	case opNouns:
		return p.s.inSet(e.in, int(n.head))
	case opWord:
		for _, w := range e.words {
			if t.low == w {
				return true
			}
		}
	}
	return false
}

// pieces finds what is shown, what it is about, what they shall believe and where they shall be moved.
func (p *parts) pieces() {
	s := p.s
	start := p.verb + 1
	if p.knows && s.tagged(start, tPrep) && p.asks(slot{start, p.stop}) {
		p.topic = slot{start, p.stop}
		p.within = p.topic.has(p.who.from) && !p.who.none()
		return
	}
	var open *slot
	// the words before the head of a heading belong to it: product walkthrough
	for i := start; i < p.stop; {
		t := &s.toks[i]
		if p.who.slot.has(i) {
			if open != nil && s.in(i-1, "of", "on", "in") && s.in(p.who.to, "'s", "'") {
				open.to = i - 1 // 15 minutes of Zainab's time
				i = int(s.npAt(i).to)
				open = nil
				continue
			}
			open = nil
			i = p.who.to
			if i < p.stop && s.in(i, "'s", "'") {
				i++ // Danuta's
			}
			if p.who.comma {
				i++
			} else if s.is(i, ",") && s.npAt(i+1) != nil && int(s.npAt(i+1).from) == i+1 {
				// Lars, our champion at Norvik, ...: what stands between the commas is said of them
				for i++; i < p.stop && !s.is(i, ","); i++ {
				}
			}
			continue
		}
		if p.out[i] || p.due.has(i) {
			i++
			continue
		}
		if open != nil {
			if t.tag == tPrep && p.leads(i) || t.low == "," && p.due.has(i+1) || t.low == "as" && t.tag != tSub && open == &p.thing {
				if open = nil; t.low == "as" {
					open = &p.rest
					if !open.none() {
						return
					}
					*open = slot{i, i + 1}
				}
				i++
				continue
			}
			if q := s.npAt(i + 1); s.is(i, "to") && t.tag == tPrep && open == &p.thing && p.family == TellPitch && p.who.none() && p.who.name == "" && q != nil && int(q.from) == i+1 && !q.pron && !s.timePhrase(q) &&
				s.toks[q.head].kind != kNumber && !reaching.has(s.toks[i-1].noun()) && !reaching.has(p.head(p.thing)) {
				p.who.slot = slot{i + 1, p.chain(q)} // the benefits of membership to walk-ins
				open = nil
				i = p.who.from
				continue
			}
			if t.tag == tTo && open == &p.thing || p.predicate(i) {
				return
			}
			i++
			open.to = i
			continue
		}
		next := i + 1
		switch {
		case t.low == "that" && p.claim.none() && p.claimVerb() && (p.finite(next) || p.gerundClause(next)):
			p.claim = slot{next, p.stop}
			return
		case t.low == "aware" && s.is(next, "of") && s.npAt(next+1) != nil && int(s.npAt(next+1).from) == next+1 && p.topic.none():
			p.topic = slot{next + 1, next + 2} // make her aware of the deadline
			open = &p.topic
			i = next + 2
		case t.tag == tVerb && t.form == cIng && !p.mark.has(i) && p.thing.none():
			p.thing = slot{i, next}
			open = &p.thing
			i = next
		case t.np >= 0:
			n := &s.nps[t.np]
			if p.idiom(n) {
				i = max(int(n.to), next)
				continue
			}
			from := i
			if t.tag == tPoss && int(n.from) < i && (t.low == "'s" || t.low == "'") {
				i++
				continue
			}
			if s.in(int(n.head), "things", "everything", "all", "anything", "something", "nothing") && p.finite(int(n.to)) {
				return // everything we did
			}
			if n.pron && (!n.human || n.side == Customer && (!p.who.none() || p.who.name != "")) || mealNouns.has(s.toks[n.head].low) || s.in(int(n.head), "us", "me", "myself", "ourselves", "things", "everything", "hello", "hi") {
				i = max(int(n.to), next)
				continue
			}
			if p.topic.none() && !p.thing.none() || p.claimVerb() && p.finite(int(n.to)) && !s.tagged(from-1, tPrep) {
				if p.thing.none() {
					p.claim = slot{from, p.stop}
					return
				}
				open = &p.rest
			} else {
				open = &p.thing
			}
			if !open.none() {
				open = nil
				i = int(n.to)
				continue
			}
			*open = slot{from, max(int(n.to), next)}
			i = open.to
		case t.tag == tWh || s.in(i, "if", "whether"):
			if s.in(i, "when", "where", "while", "wherever", "whenever") && !s.tagged(i-1, tPrep) && !tellsWhBefore(s, i) {
				return
			}
			if p.topic.none() && p.family == TellPitch && p.who.from > i+2 && s.is(p.who.from-1, "to") && p.who.from < p.stop && p.verbIn(slot{next, p.who.from - 1}) {
				p.topic = slot{i, p.who.from - 1} // how the deposit works {to first-time buyers}
				return
			}
			if p.topic.none() && (p.who.from < i || p.who.from >= p.stop || p.family == CheckIn) && (!s.in(i, "who", "whoever") || p.family == CheckIn || p.ourClause(next)) {
				if p.stop < p.end && !p.out[p.stop] && s.in(p.stop, "if", "when", "unless", "while", "because", "once") {
					return // what happens if the pump fails
				}
				p.topic = slot{i, p.stop}
				p.within = p.who.from > i && p.who.from < p.stop
				return
			}
			i = next
		case t.low == "that" && p.claim.none() && !s.tagged(next, tModal|tAux):
			p.claim = slot{next, p.stop}
			return
		case s.in(i, "into", "to", "toward", "towards") && s.tagged(next, tVerb) && s.toks[next].form == cIng && !p.who.none() && p.who.to <= i && p.family != TalkTo && p.family != TellPitch:
			p.act = act{body: slot{next, p.actEnd(next)}, verbs: [4]int{next}, n: 1}
			for k := next + 1; k < p.act.body.to; k++ {
				if s.tagged(k, tConj) && s.tagged(k+1, tVerb) {
					p.act.frozen = true
					if s.toks[k+1].form == cIng && p.act.n < 4 {
						p.act.frozen = false
						p.act.verbs[p.act.n] = k + 1
						p.act.n++
					}
				}
			}
			return
		case t.tag == tConj && i > p.who.from && !p.who.none():
			return
		case s.is(i, "at") && s.in(next, "least", "most"):
			i += 2
		case s.is(i, "out") && i == p.verb+1:
			i = next
		case s.is(i, "up") && s.is(next, "to") && s.in(next+1, "speed", "date"):
			p.leaveOut(i, i+3)
			i += 3
		case t.tag == tTo && p.mark.has(next):
			i = next + 1 // up to speed
		case t.tag == tTo:
			return
		case t.tag == tPrep && p.mark.has(i) && !p.moves(i) && (i <= p.verb+2 && !p.who.has(i-1) || !topicPreps.has(t.low) || t.low == "over" || t.low == "through" || t.low == "of"):
			i++
		case t.tag == tPrep || s.is(i, "w/"):
			if p.leads(i) {
				i++
				continue
			}
			if s.is(next, ":") {
				next++
			}
			q := s.npAt(next)
			if s.is(next, "whoever") {
				return
			}
			ok := q != nil || next < p.stop && (s.tagged(next, tWh|tVerb) || s.in(next, "whether", "if"))
			if !ok {
				i++
				continue
			}
			if q != nil && p.idiom(q) {
				i = int(q.to)
				continue
			}
			switch {
			case s.is(i, "on") && p.family == Want && i == p.who.to:
				open = &p.goal
			case s.is(i, "from") && rivalVerbs.has(p.lemma) && p.thing.none():
				open = &p.thing
			case s.is(i, "in") && (p.family == TellPitch && teaching.has(p.lemma) || p.lemma == "interest"):
				open = &p.topic
			case s.is(i, "for") && q != nil && (q.human || s.in(int(q.head), "shift", "crew", "floor")) && p.who.none() && p.who.name == "" && p.family == TellPitch && (p.hit == nil || p.lemma != "advocate"):
				p.who.slot = slot{next, p.chain(q)}
				i = p.who.from
				continue
			case s.is(i, "over") && q != nil && mealNouns.has(s.toks[q.head].low):
				open = &p.rest
				next = i
			case topicPreps.has(t.low):
				open = &p.topic
			case s.in(i, "to", "toward", "towards", "onto", "into", "for") && !p.who.none() && (q == nil || !q.human):
				open = &p.goal
			case s.in(i, "with", "against", "for"):
				open = &p.topic
			default:
				open = &p.rest
				next = i
			}
			if p.who.has(next) {
				open = nil // a place on Stratford Council's framework
				i = next
				continue
			}
			if !open.none() {
				open = &p.rest
				next = i
			}
			if !open.none() {
				return // more pieces than a frame has gaps
			}
			*open = slot{next, next + 1}
			i = open.to
		default:
			i++
		}
	}
}

// reaching are nouns with a "to" of their own: the switch to gas.
var reaching = words(`switch move change upgrade migration transition access alternative approach answer solution guide route road path way extension addition introduction intro
	commitment return reference response reply key link objection right step journey trip visit visits connection reaction resistance amendment exposure attention road door entrance`)

var teaching = words("train coach instruct school educate")

var mealNouns = words("coffee lunch dinner breakfast tea beer drinks drink pint phone zoom teams video")

// leads reports whether the preposition at token i, or two of them, stands before the customer: with Dana, out of Yolanda.
func (p *parts) leads(i int) bool {
	s := p.s
	if i+1 == p.who.from {
		if s.in(i, "of", "on", "in") && s.in(p.who.to, "'s", "'") {
			return false // 15 minutes of Zainab's time, a slot on Dr. Amari's rota
		}
		return s.in(i, "to", "with", "w/", "for", "from", "past", "by", "at", "of", "on", "towards", "toward", "among", "before", "in", "through", "round", "around")
	}
	return i+2 == p.who.from && s.in(i, "out", "over", "up", "past") && s.tagged(i+1, tPrep)
}

// moves reports whether the preposition at token i tells where they shall be moved: towards the annual plan.
func (p *parts) moves(i int) bool {
	return (p.family == Convince || p.family == GetThemTo || p.family == Want || p.family == Disguised) && !p.who.none() && p.who.to <= i &&
		p.s.in(i, "to", "toward", "towards", "onto", "into", "on", "over") && p.s.npAt(i+1) != nil && !p.s.npAt(i+1).human
}

// predicate reports whether the finite verb of a clause stands at token i, so that a part of it has ended before.
func (p *parts) predicate(i int) bool {
	t := &p.s.toks[i]
	if t.tag == tModal {
		return !p.relative(i)
	}
	if t.tag != tVerb && t.tag != tAux || t.ev < 0 {
		return false
	}
	e := &p.s.events[t.ev]
	return e.embed == eMain && t.form&(cS|cPast) != 0 || t.tag == tAux && e.embed == eMain
}

// relative reports whether "which" or "that" stands before token i in its clause.
func (p *parts) relative(i int) bool {
	for k := i - 1; k > p.verb; k-- {
		if p.s.tagged(k, tWh|tSub) || p.s.is(k, "that") {
			return true
		}
		if p.s.tagged(k, tVerb|tPunct) {
			return false
		}
	}
	return false
}

// tidy cuts a part where it stops being a noun phrase with what hangs on it, and empties it when nothing is left: "the
// conversation going", "a three-year term comes first", "open for now".
func (p *parts) tidy(a *slot) {
	s := p.s
	if a.none() || p.asks(*a) {
		return
	}
	if last := a.to - 1; last > a.from+1 && s.tagged(last-1, tConj) && finals.has(s.toks[last].low) {
		a.to = last - 1 // handle the objection and close
	}
	good := a.from
scan:
	for i := a.from; i < a.to; i++ {
		t := &s.toks[i]
		switch {
		case p.out[i] || p.due.has(i):
		case t.quoted || t.kind == kNumber || t.kind == kOther:
			good = i + 1
		case t.tag == tNoun || t.tag == tName || t.tag == tNum || t.tag == tPron:
			good = i + 1
		case t.low == "'s" || t.low == "'":
			if t.tag == tPoss && good == i {
				good = i + 1
			}
		case t.tag == tVerb && t.form == cIng && (i == a.from || t.e.class&cNoun != 0 || s.tagged(i-1, tAdj)):
			good = i + 1
		case t.tag == tVerb && t.form&(cS|cBase) != 0 && t.e.class&cNoun != 0 && i > a.from && i+1 == a.to:
			good = i + 1 // our Ofsted figures, read as a verb
		case t.tag == tVerb && t.form&(cIng|cDone|cPast) != 0, t.tag == tVerb && p.relative(i), t.tag == tVerb && i > a.from && s.nominative(i-1):
			if t.ev >= 0 && s.events[t.ev].embed == eRelative {
				good = i + 1
			}
		case t.tag == tAux && i > a.from && (p.relative(i) || s.nominative(i-1)):
		case t.tag == tModal && (p.relative(i) || s.nominative(i-1)):
		case t.tag == tVerb || t.tag == tAux || t.tag == tModal || t.tag == tSub || t.tag == tTo:
			break scan
		case t.tag == tPunct && (t.low == "," || t.low == ";" || t.low == ":" || t.low == "." && !s.abbreviated(i)):
			if !s.is(i, ",") || !p.list(i, a.to) {
				break scan
			}
		case t.low == ")" || t.low == "]" || t.low == `"`:
			good = i + 1
		}
	}
	a.to = good
	// together, first: what was said of the verb
	if a.none() {
		*a = slot{}
	}
}

// finals are what one does at the end of a call, and nouns as well.
var finals = words("close win sell finish leave")

// list reports whether the comma at token i stands between the members of a list that has an "and" further on.
func (p *parts) list(i, to int) bool {
	for i++; i < to; i++ {
		if p.s.tagged(i, tConj) {
			return p.s.npAt(i+1) != nil
		}
		if p.s.tagged(i, tVerb|tAux|tModal|tSub) {
			return false
		}
	}
	return false
}

// verbIn reports whether a part has a verb, so that it can be a clause.
func (p *parts) verbIn(a slot) bool {
	for i := a.from; i < a.to; i++ {
		if p.s.tagged(i, tVerb|tAux|tModal) {
			return true
		}
	}
	return false
}

// claimVerb reports whether the wording can be followed by a clause without "that": convince them we are cheaper.
func (p *parts) claimVerb() bool {
	return p.family == Convince || p.family == TellPitch || p.lemma == "show" || p.lemma == "tell" || p.lemma == "prove"
}

// finite reports whether a finite verb stands at token i: what came before was its subject.
func (p *parts) finite(i int) bool {
	s := p.s
	for ; i < p.stop; i++ {
		switch t := &s.toks[i]; {
		case t.tag == tModal || t.tag == tAux || t.tag == tVerb && t.form&(cS|cPast|cBase) != 0 && t.ev >= 0 && s.events[t.ev].subj >= 0 && !s.events[t.ev].passive:
			return t.tag != tVerb || !p.misread(i)
		case t.tag == tPrep || t.np >= 0 || t.tag == tAdv:
		default:
			return false
		}
	}
	return false
}

// misread reports whether what looks like a verb at token i ends a noun phrase: the phrase before it hangs on a preposition, so that
// it is nobody's subject ("to all the Kerridge branches"), or its number is not that of the verb ("for the annual service").
func (p *parts) misread(i int) bool {
	s := p.s
	t := &s.toks[i]
	n := &s.nps[s.events[t.ev].subj]
	if t.e.class&cNoun == 0 || int(n.to) != i || n.pron {
		return false
	}
	h := &s.toks[n.head]
	return s.in(int(n.from)-1, "to", "for", "with", "across", "among", "into") || t.form == cBase && h.tag == tNoun && h.e.class&cPlural == 0 && h.e.class&cOrg == 0
}

// gerundClause reports whether a clause with a gerund as its subject begins at token i: leasing beats buying.
func (p *parts) gerundClause(i int) bool {
	s := p.s
	if i+2 >= p.stop || !ends(s.toks[i].low, "ing") || s.toks[i].e.class&cIng == 0 {
		return false
	}
	t := &s.toks[i+1]
	return t.tag == tModal || t.tag == tAux || t.e.class&cS != 0 && t.e.class&cAdj == 0
}
