package english

// onward moves to what we want to do there, when the wording itself says nothing: sit down with Grace to discuss rates.
func (p *parts) onward() {
	s := p.s
	for k := range s.events {
		if !p.act.none() || !p.thing.none() || !p.topic.none() || !p.claim.none() || !p.goal.none() {
			return
		}
		e := &s.events[k]
		v := int(e.verb)
		if v <= p.verb || p.mark.has(v) || v >= p.end || e.actor != Seller || e.neg || e.past || s.toks[v].tag != tVerb || p.out[v] || e.embed == eRelative || e.embed == eWh || e.embed == eAdverb {
			continue
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

// asked finds what the customer is asked for beside the wording: talk about the quote and ask her for a case study.
func (p *parts) asked() {
	s := p.s
	if !p.act.none() {
		return
	}
	for k := range s.events {
		e := &s.events[k]
		v := int(e.verb)
		if !requestVerbs[e.lemma] || e.actor != Seller || e.neg || e.past || v == p.verb || v >= p.end || e.obj < 0 || !s.nps[e.obj].human || s.nps[e.obj].side != Customer || e.embed == eRelative || e.embed == eWh {
			continue
		}
		to := int(s.nps[e.obj].to)
		if !s.nps[e.obj].pron && !p.who.none() && int(s.nps[e.obj].from) != p.who.from {
			continue
		}
		switch {
		case s.tagged(to, tTo) && s.tagged(to+1, tVerb):
			p.ask = act{body: slot{to + 1, p.actEnd(to + 1)}, verbs: [4]int{to + 1}, n: 1, frozen: true}
		case s.is(to, "for") && s.npAt(to+1) != nil:
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
			if s.toks[v].tag == tVerb && s.toks[v].form == cBase && !wishing[s.toks[v].lemma()] {
				break
			}
		}
	}
	if s.toks[p.verb].tag == tVerb && knowVerbs[s.toks[p.verb].lemma()] {
		p.family = CheckIn // I want to know why: the question itself is to be learned
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
	if from < 0 {
		return
	}
	if g.Deadline.Kind == Vague {
		for i := from; i < to; i++ {
			p.out[i] = true
		}
		return
	}
	switch next := &p.s.toks[min(from+1, len(p.s.toks)-1)]; {
	case p.s.is(from, "for") && to-from <= 3 && (monthNames[next.low] || weekdayNames[next.low] || p.s.is(from+1, "next", "this", "tomorrow")):
		from++ // a call for May
	case p.s.is(from, "for", "during", "throughout"), from == p.verb+1 && p.family == TalkTo && p.s.toks[from].tag != tPrep && p.s.is(p.verb, "discuss", "discussing", "review", "reviewing", "plan", "planning"):
		return // it belongs to what it follows: cover for the spring term; discuss next year
	}
	for i := from; i < to; i++ {
		p.heavy = p.heavy || p.s.tagged(i, tVerb, tAux) && !p.s.is(from, "before", "by", "ahead", "until", "till")
	}
	p.due = slot{from, to}
	if from > 0 && p.s.is(from-1, "(") && p.s.is(to, ")") {
		p.out[from-1], p.out[to] = true, true
	}
}

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
				if i+1 < p.end && (s.tagged(i+1, tSub, tVerb, tModal) || s.is(i+1, "then", "which", "so", "but", "who", "not", "nothing", "no", "i", "we", "he", "she", "they", "it") || s.tagged(i+1, tConj) && i+2 < p.end && (s.tagged(i+2, tVerb, tTo, tAux, tModal) || s.is(i+2, "then"))) {
					return i
				}
			}
		case t.tag == tConj && i+1 < p.end:
			n := i + 1
			for n+1 < p.end && s.tagged(n, tAdv) {
				n++
			}
			if s.tagged(n, tVerb) && p.ourEvent(n) || s.tagged(n, tTo) {
				return i
			}
		case t.tag == tSub && !s.is(i, "that", "as", "before", "after", "until", "till", "since"), t.tag == tSub && s.is(i, "before", "after", "until", "since", "as") && s.finiteAhead(i+1) && !p.due.has(i):
			if !(s.is(i, "if", "whether") && i == v+1) {
				return i
			}
		}
	}
	return p.end
}

// ourEvent reports whether the verb at token n is done by us or nobody in particular.
func (p *parts) ourEvent(n int) bool {
	k := p.s.toks[n].ev
	return k < 0 || p.s.events[k].actor != Customer
}

func spaced(text string, t *token) bool {
	return t.start > 0 && text[t.start-1] == ' ' || int(t.end) < len(text) && text[t.end] == ' ' && t.end-t.start > 1
}
