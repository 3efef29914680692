package english

// The frames of commitment sentences: the customer is their subject, and what was asked for stays asked.

var (
	agreeFrames    = sayings("{X} {agrees|agree} to {a}")
	directFrames   = sayings("{X} {v}", "{X} {agrees|agree} to {a}")
	saidFrames     = sayings("{X} {v}") // nobody agrees to agree
	judgesFrames   = sayings("{X} {tells|tell} {us}{d} what speaks for and against {h}")
	topicsFrames   = sayings("{X} {tells|tell} {us}{d} which points about {t} are still open")
	unclearFrames  = sayings("{X} {tells|tell} {us}{d} what is still unclear about {t}")
	evidenceFrames = sayings("{X} {tells|tell} {us}{d} what evidence would show whether {c}")
	criteriaFrames = sayings("{X} {tells|tell} {us}{d} what speaks for and against {t}")
	proofFrames    = sayings("{X} {tells|tell} {us}{d} what evidence would show {t}")
	settleFrames   = sayings("{X} {tells|tell} {us}{d} what would have to be settled about {t}")
	resolveFrames  = sayings("{X} {tells|tell} {us}{d} what would settle {h}")
	pairFrames     = sayings("{X} {agrees|agree} to {a}", "{X} {tells|tell} {us} which points about {t} are still open and {agrees|agree} to {a}", "{X} {tells|tell} {us} what evidence would show whether {c} and {agrees|agree} to {a}")
	newsOpen       = sayings("{X} {tells|tell} {us} what would have to be settled now that {c}")
	answerFrames   = sayings("{X} {tells|tell} {us}{d} {w}")
	openAfter      = sayings("{X} {tells|tell} {us}{d} what is still open after {t}")
	openFrames     = sayings("{X} {tells|tell} {us}{d} what is still open on {t}")
	decideFrames   = sayings("{X} {decides|decide}{d} on {h}")
	missingFrames  = sayings("{X} {tells|tell} {us}{d} what is still missing for a decision on {t}")
	pairDirect     = sayings("{X} {v}", "{X} {tells|tell} {us} which points about {t} are still open and {v}")
	changedFrames  = sayings("{X} {tells|tell} {us}{d} what has changed since we last spoke")
	decisionOpen   = sayings("{X} {tells|tell} {us}{d} what is still missing for a decision")
	criteriaOpen   = sayings("{X} {tells|tell} {us}{d} how suppliers are chosen")
)

// commitment are the frames for what was found.
func (p *parts) commitment() []*saying {
	if !p.told.none() {
		p.topic = p.told
		return answerFrames
	}
	if !p.ask.none() {
		p.act, p.ask = p.ask, act{}
		if p.act.lemma != "" || saidVerbs.has(p.s.toks[p.act.verbs[0]].lemma()) {
			return p.pairs(pairDirect)
		}
		return p.pairs(pairFrames)
	}
	if p.lost && p.kind != actShape {
		return nil
	}
	switch p.kind {
	case actShape:
		switch {
		case p.act.state || p.dangles():
			return nil
		case p.act.lemma == "be":
			return agreeFrames
		case p.act.lemma != "":
			return directFrames
		case saidVerbs.has(p.s.toks[p.act.verbs[0]].lemma()):
			return saidFrames
		}
		return agreeFrames
	case claimShape:
		if p.checks() {
			return nil
		}
		if p.news() {
			return newsOpen
		}
		return evidenceFrames
	case objectionShape:
		return resolveFrames
	case productShape, paperShape:
		if qualities.has(p.head(p.thing)) {
			p.topic = p.thing
			return proofFrames
		}
		return judgesFrames
	case topicShape:
		if p.family == TellPitch {
			return unclearFrames
		}
		return topicsFrames
	case questionShape:
		if p.theirView() {
			return answerFrames
		}
		if p.family != CheckIn {
			return unclearFrames
		}
		if p.knows && p.within {
			return p.toldOf()
		}
		if p.within {
			return changedFrames
		}
		return answerFrames
	case rivalShape:
		return criteriaOpen
	case judgeShape:
		if qualities.has(p.head(p.topic)) {
			return proofFrames
		}
		return criteriaFrames
	case worryShape:
		return settleFrames
	case statusShape:
		if pendingNouns.has(p.head(p.topic)) {
			return missingFrames
		}
		if passedNouns.has(p.head(p.topic)) {
			return openAfter
		}
		return openFrames
	case decisionShape:
		return decideFrames
	case touchShape:
		return changedFrames
	case personShape:
		return nil
	case supplierShape:
		return criteriaOpen
	case soughtShape:
		return p.seekCommitment()
	}
	return decisionOpen
}

// toldOf are the frames for a question about somebody who is a company or a group, which the customer answers; who is named answers
// for themselves, and in other words.
func (p *parts) toldOf() []*saying {
	if n := p.s.npAt(p.who.from); n == nil || p.s.tagged(int(n.head), tName|tPron) {
		return nil
	}
	p.who = someone{}
	p.person(p.contact)
	return answerFrames
}

// pairs are the frames of an act beside what is talked about; "it" and "them" in the act need to hear of what they stand for.
func (p *parts) pairs(frames []*saying) []*saying {
	if p.dangles() {
		return frames[1:]
	}
	return frames
}

// dangles reports whether the act speaks of "it" or "them" before it has named any thing, and the sentence did before.
func (p *parts) dangles() bool {
	s := p.s
	if p.act.n == 0 {
		return false
	}
	for i := p.act.verbs[0] + 1; i < p.act.body.to; i++ {
		n := s.npAt(i)
		switch {
		case n == nil:
		case s.in(i, "it", "them", "its", "those", "these", "that", "this") && (n.pron || s.is(i, "its")):
			for k := range s.nps {
				if o := &s.nps[k]; int(o.to) <= p.act.verbs[0] && !o.human && !o.pron && int(o.from) > 0 {
					return true
				}
			}
			return false
		case !n.human:
			return false
		}
	}
	return false
}

// saidVerbs are acts that are said and done in the call: nobody agrees to agree.
var saidVerbs = words(`agree accept commit confirm promise undertake approve say tell decide name consent pledge give choose pick nominate vote opt sign-off commits
	guarantee select rank answer state acknowledge show endorse admit concede`)
