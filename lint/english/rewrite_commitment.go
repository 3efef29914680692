package english

import "strings"

// The frames of commitment sentences: the customer is their subject, and what was asked for stays asked.

var (
	agreeFrames    = []string{"{X} {agrees|agree} to {a}"}
	directFrames   = []string{"{X} {v}", "{X} {agrees|agree} to {a}"}
	judgesFrames   = []string{"{X} {tells|tell} {us}{d} what speaks for and against {h}"}
	missesFrames   = []string{"{X} {tells|tell} {us}{d} which questions are still open after {h}", "{X} {tells|tell} {us}{d} what speaks for and against {h}"}
	topicsFrames   = []string{"{X} {tells|tell} {us}{d} which points about {t} are still open"}
	unclearFrames  = []string{"{X} {tells|tell} {us}{d} what is still unclear about {t}"}
	evidenceFrames = []string{"{X} {tells|tell} {us}{d} what evidence would show whether {c}"}
	criteriaFrames = []string{"{X} {tells|tell} {us}{d} what would count as evidence for {t}", "{X} {tells|tell} {us}{d} what speaks for and against {t}"}
	settleFrames   = []string{"{X} {tells|tell} {us}{d} what would have to be settled about {t}"}
	resolveFrames  = []string{"{X} {tells|tell} {us}{d} what would settle {h}"}
	pairFrames     = []string{"{X} {agrees|agree} to {a}", "{X} {tells|tell} {us} which points about {t} are still open and {agrees|agree} to {a}"}
	answerFrames   = []string{"{X} {tells|tell} {us}{d} {w}"}
	openFrames     = []string{"{X} {tells|tell} {us}{d} what is still open on {t}"}
	decideFrames   = []string{"{X} {decides|decide}{d} on {h}"}
	missingFrames  = []string{"{X} {tells|tell} {us}{d} what is still missing for a decision on {t}"}
	pairDirect     = []string{"{X} {v}", "{X} {tells|tell} {us} which points about {t} are still open and {v}"}
	changedFrames  = []string{"{X} {tells|tell} {us}{d} what has changed since we last spoke"}
	decisionOpen   = []string{"{X} {tells|tell} {us}{d} what is still missing for a decision"}
	criteriaOpen   = []string{"{X} {tells|tell} {us}{d} by which criteria suppliers are chosen"}
)

// commitment are the frames for what was found.
func (p *parts) commitment() []string {
	if !p.ask.none() {
		p.act, p.ask = p.ask, act{}
		if p.act.lemma != "" || saidVerbs[p.s.toks[p.act.verbs[0]].lemma()] {
			return pairDirect
		}
		return pairFrames
	}
	switch p.kind {
	case actShape:
		switch {
		case p.act.state:
			return nil
		case p.act.lemma != "" || saidVerbs[p.s.toks[p.act.verbs[0]].lemma()]:
			return directFrames
		}
		return agreeFrames
	case claimShape:
		return evidenceFrames
	case objectionShape:
		return resolveFrames
	case productShape:
		return judgesFrames
	case paperShape:
		return judgesFrames
	case topicShape:
		if p.family == TellPitch {
			return unclearFrames
		}
		return topicsFrames
	case questionShape:
		if p.family != CheckIn {
			return unclearFrames
		}
		if p.within {
			return changedFrames
		}
		return answerFrames
	case rivalShape:
		return criteriaOpen
	case judgeShape:
		return criteriaFrames
	case worryShape:
		return settleFrames
	case statusShape:
		if pendingNouns[p.head(p.topic)] {
			return missingFrames
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
	}
	return decisionOpen
}

// saidVerbs are acts that are said and done in the call: nobody agrees to agree.
var saidVerbs = words(`agree accept commit confirm promise undertake approve say tell decide name consent pledge give choose pick nominate vote opt sign-off commits
	guarantee select rank answer state acknowledge show endorse`)

// dealNouns are what a seller getting, and what the customer does for it.
var dealNouns = func() map[string][2]string {
	m := map[string][2]string{}
	for _, row := range [...][3]string{
		{"place", "", "order reorder re-order booking"},
		{"send", "us", `po purchase-order list log drawing plan document figure file paperwork deposit payment data brief rfp rfq sample spec
			specification detail requirement details requirements report spreadsheet questionnaire form copy`},
		{"sign", "", "contract agreement msa sow nda dpa baa lease loi letter paperwork deal signature renewal addendum amendment"},
		{"agree", "to", `appointment meeting slot call date visit demo trial pilot poc workshop audit price term increase extension upgrade test session
			walkthrough survey assessment commitment deal contract-extension renewal partnership subscription presentation inspection interview lunch introduction-call`},
		{"confirm", "", "budget number quantity volume attendance headcount funding"},
		{"give", "us", `yes no decision answer referral introduction intro reference testimonial name contact number buy-in ok okay approval go-ahead commitment
			sign-off blessing permission consent nod thumbs feedback light minute min mins hour day time access promise word confirmation answer review quote
			recommendation endorsement signal verdict chance`},
	} {
		for _, noun := range strings.Fields(row[2]) {
			if _, known := m[noun]; !known {
				m[noun] = [2]string{row[0], row[1]}
			}
		}
	}
	m["signature"] = [2]string{"give", "us"}
	m["yes"] = [2]string{"give", "us"}
	return m
}()

// got makes an act of what we want to get, sell or move them to.
func (p *parts) got() {
	s := p.s
	if !p.act.none() || !p.claim.none() {
		return
	}
	if p.goal.none() && p.family == GetThemTo && !p.topic.none() && !p.who.none() && p.s.is(p.topic.from-1, "on") {
		p.goal, p.topic = p.topic, slot{} // twist her arm on the case study
	}
	if p.family == Want && p.thing.none() && !p.topic.none() && (p.lemma == "be" || p.lemma == "settle") && p.s.is(p.topic.from-1, "with", "for") {
		p.thing, p.topic, p.lemma = p.topic, slot{}, "want" // I'd be happy with a letter of intent
	}
	if p.adjective() {
		return
	}
	switch {
	case !p.goal.none() && (p.family == Convince || p.family == GetThemTo || p.family == Want) && s.toks[p.goal.from].np >= 0:
		noun := p.head(p.goal)
		if noun == "way" || noun == "side" || noun == "favour" || noun == "favor" || noun == "camp" || noun == "business" {
			return
		}
		if d, ok := dealNouns[noun]; ok && s.is(p.goal.from-1, "for") && d[0] != "agree" {
			p.act = act{lemma: d[0], mid: d[1], body: p.goal}
		} else if joinVerbs[p.lemma] && s.is(p.goal.from-1, "into", "onto", "in") {
			p.act = act{lemma: "join", body: p.goal}
		} else {
			p.act = act{lemma: "agree", mid: "to", body: p.goal}
		}
		p.goal = slot{}
	case p.thing.none() || s.toks[p.thing.from].np < 0:
	case (p.lemma == "sell" || p.lemma == "upsell" || p.lemma == "cross-sell" || p.lemma == "resell") && p.family != TalkTo && p.family != CheckIn:
		p.act = act{lemma: "buy", body: p.thing}
	case (p.family == GetThemTo || p.family == Want) && (takeVerbs[p.lemma] || wishVerbs[p.lemma]):
		p.deal()
	}
	if !p.act.none() && p.act.extra.none() {
		p.act.extra, p.rest = p.rest, slot{}
	}
}

var joinVerbs = words("pull bring get rope loop draw drag take put")

// adjective makes a state of what we want them to be: get Noelle comfortable with monthly billing.
func (p *parts) adjective() bool {
	s := p.s
	i := p.who.to
	if p.who.none() || s.is(i, "aware", "conscious", "mindful", "sure") || p.who.from < p.verb || i >= p.stop || p.family == TalkTo || p.family == TellPitch || p.family == CheckIn || !s.tagged(i, tAdj) {
		return false
	}
	p.act = act{lemma: "be", body: slot{i, p.actEnd(i)}, state: true}
	return true
}

var wishVerbs = words("after book arrange set fix nail pin line schedule extract earn collect pocket solicit elicit wangle procure squeeze chase push press angle ideal dream")

// deal makes an act of the thing we want: the order, a signature, 15 minutes of her time.
func (p *parts) deal() {
	s := p.s
	n := &s.nps[s.toks[p.thing.from].np]
	noun := s.toks[n.head].noun()
	// get it signed
	for i := int(n.to); i < p.thing.to && i <= int(n.to)+1; i++ {
		if t := &s.toks[i]; t.tag == tVerb && t.form&(cDone|cPast) != 0 && t.lemma() != "" {
			p.act = act{lemma: t.lemma(), body: slot{p.thing.from, i}, extra: slot{i + 1, p.thing.to}}
			if p.act.extra.none() {
				p.act.extra = slot{}
			}
			return
		}
	}
	d, ok := dealNouns[noun]
	if !ok || n.pron || p.vague(p.thing) {
		return
	}
	for i := int(n.from); i < int(n.head); i++ {
		if s.is(i, "signed", "countersigned", "completed", "filled-in") {
			d = [2]string{"send", "us"}
		}
	}
	body := p.thing
	// 15 minutes of Zainab's time
	for i := int(n.to); i+1 < body.to; i++ {
		if s.is(i, "of") && s.npAt(i+1) != nil && s.toks[s.npAt(i+1).head].low == "time" {
			body.to = i
		}
		if s.is(i, "on", "in") && s.npAt(i+1) != nil && s.is(int(s.npAt(i+1).head), "calendar", "diary", "schedule") {
			body.to = i
		}
	}
	if !p.who.none() && body.from <= p.who.from && p.who.to < body.to && s.tagged(p.who.to, tPoss) {
		body.from = p.who.to + 1
	}
	p.act = act{lemma: d[0], mid: d[1], body: body}
}
