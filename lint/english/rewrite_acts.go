package english

// wished finds an act of the customer that the wording asks for.
func (p *parts) wished() bool {
	s := p.s
	top := int(s.toks[p.verb].ev)
	for k := range s.events {
		e := &s.events[k]
		v := int(e.verb)
		if e.actor != Customer || e.neg || e.passive || v < p.verb || v >= p.end || p.out[v] {
			continue
		}
		if p.family == CheckIn || p.family == TellPitch || preventVerbs.has(p.lemma) || p.family == "" && e.embed != eControl {
			continue
		}
		switch e.embed {
		case eControl, eThat:
		case eMain:
			if p.family != Want || e.past {
				continue
			}
		case eAdverb:
			if p.family != Want || !s.is(p.introBefore(e), "if") {
				continue
			}
		default:
			continue
		}
		if e.past && e.embed != eAdverb && !(p.family == Want && e.embed == eThat && s.toks[v].form == cPast) || e.embed == eThat && p.family != Want && p.family != GetThemTo && !s.in(p.verb+1, "sure", "certain") {
			continue
		}
		if top >= 0 && v > p.verb && e.up >= 0 && !p.hangs(k, top) {
			continue
		}
		if p.family != Want && p.family != GetThemTo && p.family != Disguised && p.inQuestion(k) {
			continue // how we can help her hit her targets
		}
		if k > 0 && v == p.verb && p.family != Want && p.family != Continuing {
			continue
		}
		if p.family == Continuing && v == p.verb {
			continue
		}
		if p.lemma == "get" && e.embed == eControl && s.toks[v].form == cBase && e.up >= 0 && int(s.events[e.up].verb) == p.verb && !p.infinitive(v) {
			continue // get them round a table
		}
		who, ok := p.doer(e)
		if !ok {
			continue
		}
		p.who.slot = who
		p.act = act{body: slot{v, p.actEnd(v)}, verbs: [4]int{v}, n: 1}
		if stateVerbs.has(e.lemma) || e.lemma == "accept" {
			p.act.state = e.lemma != "accept" && !(e.lemma == "see" && visitedPlaces.has(p.head(slot{v + 1, p.act.body.to})))
			if p.belief(v) {
				p.act = act{}
				return true
			}
		}
		for j := k + 1; j < len(s.events) && p.act.n < len(p.act.verbs); j++ {
			o := &s.events[j]
			if s.tagged(int(o.verb)-1, tTo) && (e.lemma == "agree" || e.lemma == "commit") {
				continue // agrees to a survey and to send us the bills
			}
			if ov := int(o.verb); ov < p.act.body.to && o.up == e.up && o.embed == e.embed && s.toks[ov].tag == tVerb && (s.tagged(s.before(int(o.from)), tConj) || s.is(s.before(int(o.from)), ",")) {
				p.act.verbs[p.act.n] = ov
				p.act.n++
				if s.toks[ov].form != s.toks[v].form || o.neg || s.tagged(ov-1, tTo) {
					p.act.frozen = true
				}
			}
		}
		for i := v + 1; i+1 < p.act.body.to; i++ {
			if s.toks[i].tag != tConj {
				continue
			}
			n := i + 1
			for n < p.act.body.to && s.tagged(n, tAdv) {
				n++
			}
			if n == p.act.body.to {
				break // "and ideally", and nothing more
			}
			if t := &s.toks[n]; t.tag == tNoun && t.e.class&cBase != 0 && t.e.class&cPlural == 0 && !usedAsNouns.has(t.low) && (s.tagged(n+1, tDet|tPoss|tNum|tPron) || n+1 < p.act.body.to && s.toks[n+1].kind == kNumber) {
				p.act.frozen = true // taste it and order two sacks
			}
			if s.tagged(n, tVerb) && !p.act.uses(n) && s.toks[n].form&(cBase|cS|cIng) != 0 && (s.toks[n].ev < 0 || s.events[s.toks[n].ev].embed != eRelative && s.events[s.toks[n].ev].embed != eWh) {
				p.act.frozen = true
			}
		}
		return true
	}
	return false
}

// infinitive reports whether "to" stands before a verb, an adverb aside.
func (p *parts) infinitive(v int) bool {
	for v--; p.s.tagged(v, tAdv); v-- {
	}
	return p.s.tagged(v, tTo)
}

// preventVerbs wish that somebody does not do something.
var preventVerbs = words("keep stop prevent deter discourage dissuade block save hinder hold restrain")

func (a *act) uses(tok int) bool {
	for _, v := range a.verbs[:a.n] {
		if v == tok {
			return true
		}
	}
	return false
}

// stateVerbs are states of mind: nobody can agree to them.
var stateVerbs = words("see understand like realise realize feel know think believe love prefer appreciate trust recognise recognize value want need be become stay remain notice grasp enjoy hate doubt remember forget regret fall")

// belief makes a claim of what the customer shall see or accept, when it is a clause.
func (p *parts) belief(v int) bool {
	s := p.s
	if v+1 >= p.end {
		return false
	}
	switch {
	case s.is(v+1, "that"):
		p.claim = slot{v + 2, p.actEnd(v)}
		if s.toks[v].lemma() == "know" && p.family == Want {
			p.family, p.lemma = TellPitch, "let" // we shall tell them
		}
	case s.in(v+1, "about", "of") && knowVerbs.has(s.toks[v].lemma()):
		p.topic, p.family = slot{v + 2, p.actEnd(v)}, TellPitch
	case s.tagged(v+1, tWh):
		p.topic = slot{v + 1, p.actEnd(v)}
	default:
		return false
	}
	return !p.claim.none() || !p.topic.none()
}

// inQuestion reports whether event k stands inside a question.
func (p *parts) inQuestion(k int) bool {
	for n := 0; k >= 0 && n < 20; n++ {
		if p.s.events[k].embed == eWh {
			return true
		}
		k = int(p.s.events[k].up)
	}
	return false
}

// hangs reports whether event k is under event top.
func (p *parts) hangs(k, top int) bool {
	for n := 0; k >= 0 && n < 20; n++ {
		if k == top {
			return true
		}
		k = int(p.s.events[k].up)
	}
	return false
}

// introBefore is the word that opens the clause of an event.
func (p *parts) introBefore(e *event) int {
	if e.subj < 0 {
		return -1
	}
	return int(p.s.nps[e.subj].from) - 1
}

// doer is who does an event, with all that belongs to them.
func (p *parts) doer(e *event) (slot, bool) {
	s := p.s
	if e.subj < 0 {
		return slot{}, false
	}
	sub := &s.nps[e.subj]
	from, to := int(sub.from), int(e.from)
	if s.in(from, "sure", "certain") {
		from++ // make sure Ineke understands
	}
	for to > 0 && (s.tagged(to-1, tAdv|tModal|tAux) || p.due.has(to-1) || s.in(to-1, ",", "for")) {
		to--
	}
	if from >= to || s.toks[from].tag == tWh {
		return slot{}, false
	}
	// what stands between the verb above and the subject belongs to the subject: the head of IT and her deputy
	if e.up >= 0 && e.embed == eControl {
		for j := from - 1; j > int(s.events[e.up].verb); j-- {
			t := &s.toks[j]
			if t.tag == tPart || t.tag == tAdv || t.tag == tTo || t.tag == tVerb || t.tag == tPunct && t.low != "," || p.due.has(j) {
				break
			}
			if t.np >= 0 && int(s.nps[t.np].from) <= j && s.nps[t.np].human {
				from = int(s.nps[t.np].from)
				j = from
			} else if t.tag == tPrep && j+1 <= from && !(s.in(j, "of", "at", "from", "in") && s.npBefore(j) != nil) {
				break
			}
		}
	}
	if to > int(sub.to) && s.is(int(sub.to), "of") && s.toks[sub.head].tag == tName && s.npAt(int(sub.to)+1) != nil && s.npAt(int(sub.to)+1).owner == Seller {
		return slot{}, false // Nuria of our ability
	}
	for i := from; i < to; i++ {
		if t := &s.toks[i]; t.np < 0 && t.tag != tPrep && t.tag != tConj && t.tag != tPunct && !p.out[i] || t.tag == tTo {
			to = int(sub.to)
			break
		}
	}
	return slot{from, to}, from < to
}

// actEnd is where an act that begins at token v ends: with the sentence, before what was left out.
func (p *parts) actEnd(v int) int {
	for i := v + 1; i < p.end; i++ {
		t := &p.s.toks[i]
		if p.out[i] && t.kind == kWord && t.tag != tAdv && t.tag != tIntj {
			return i
		}
		if t.tag == tPunct && (t.low == ";" || t.low == "|" || t.low == "?" || t.low == ":" && !p.s.is(i-1, "re")) {
			return i
		}
	}
	return p.end
}
