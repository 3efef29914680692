package english

import "strings"

// dealNouns are what a seller gets, and what the customer does for it.
var dealNouns = func() map[string][2]string {
	m := map[string][2]string{}
	for _, row := range [...][3]string{
		{"place", "", "order reorder re-order booking"},
		{"send", "us", `po purchase-order list log drawing plan document figure file paperwork deposit payment data brief rfp rfq sample spec
			specification detail requirement details requirements report spreadsheet questionnaire form copy`},
		{"sign", "", "mandate contract agreement msa sow nda dpa baa lease loi letter paperwork deal signature renewal addendum amendment"},
		{"agree", "to", `appointment meeting slot call date visit demo trial pilot poc workshop audit price term increase extension upgrade test session
			walkthrough walk survey assessment deal contract-extension renewal partnership subscription presentation inspection interview lunch introduction-call`},
		{"confirm", "", "budget number quantity volume attendance headcount funding"},
		{"give", "us", `yes no decision answer referral introduction intro reference testimonial name contact number buy-in ok okay approval go-ahead commitment
			sign-off blessing permission consent nod thumbs feedback light green-light greenlight thumbs-up minute min mins hour day time access promise word confirmation answer review quote
			support backing comment input opinion view estimate update recommendation endorsement signal verdict chance`},
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
	if (p.family == GetThemTo || p.family == Want) && !p.claim.none() && s.is(p.claim.from-1, "that") && dealNouns[p.head(p.thing)][0] == "give" {
		p.tail, p.claim = slot{p.claim.from - 1, p.claim.to}, slot{} // a commitment that we're on the list
	}
	if !p.act.none() || !p.claim.none() || p.lemma == "remind" {
		return
	}
	if p.goal.none() && p.family == GetThemTo && !p.topic.none() && !p.who.none() && p.s.is(p.topic.from-1, "on") {
		p.goal, p.topic = p.topic, slot{} // twist her arm on the case study
	}
	if p.family == Want && p.thing.none() {
		switch {
		case !p.topic.none() && !p.asks(p.topic) && p.s.in(p.topic.from-1, "with", "for"):
			p.thing, p.topic, p.lemma = p.topic, slot{}, "want" // I'd be happy with a letter of intent
		case !p.rest.none() && p.s.is(p.rest.from, "after"):
			p.thing, p.rest, p.lemma = slot{p.rest.from + 1, p.rest.to}, slot{}, "want" // we're after the order
		}
	}
	if p.family == GetThemTo && p.thing.none() && !p.topic.none() && s.is(p.topic.from-1, "with") && !p.ours(p.topic) && dealNouns[p.head(p.topic)][0] != "" {
		p.thing, p.topic = p.topic, slot{} // walk away with a signed mandate
	}
	if p.adjective() {
		return
	}
	if p.family == CheckIn && p.topic.none() != p.thing.none() {
		a := &p.thing
		if a.none() {
			a = &p.topic
		}
		if n := s.npAt(a.from); n != nil && s.is(a.from-1, "for") && !p.asks(*a) {
			d, ok := dealNouns[s.toks[n.head].noun()]
			if p.finished(n) {
				d, ok = [2]string{"send", "us"}, true // chase Karin for the signed NDA
			}
			if ok && d[0] != "agree" {
				p.act = act{lemma: d[0], mid: d[1], body: *a}
			}
			*a = slot{}
			return
		}
	}
	if !p.rest.none() && s.is(p.rest.from, "as") && !p.who.none() && p.thing.none() && (p.family == Want || p.family == GetThemTo) && s.npAt(p.rest.from+1) != nil {
		p.act = act{lemma: "be", body: slot{p.rest.from + 1, p.rest.to}} // have Felix as a reference
		p.rest = slot{}
		return
	}
	if !p.goal.none() && !p.thing.none() && s.is(p.goal.from-1, "for") && dealNouns[p.head(p.thing)][0] != "" && p.rest.none() && (p.family == GetThemTo || p.family == Want || p.family == CheckIn) {
		p.rest, p.goal = slot{p.goal.from - 1, p.goal.to}, slot{} // the order for 40 pallets
	}
	if h := p.head(p.goal); (h == "board" || h == "track" || h == "page" || h == "phone" || h == "line" || h == "blower" || h == "hook") && s.is(p.goal.from-1, "on") {
		p.goal = slot{} // back on board
	}
	switch {
	case !p.goal.none() && (p.family == Convince || p.family == GetThemTo || p.family == Want || p.family == Disguised) && s.toks[p.goal.from].np >= 0:
		noun := p.head(p.goal)
		if p.vague(p.goal) || idiomGoals.has(noun) || s.is(p.goal.from-2, "back") || noun == "idea" || noun == "way" || noun == "side" || noun == "favour" || noun == "favor" || noun == "camp" || noun == "business" {
			return
		}
		if replies.has(p.head(p.thing)) && s.is(p.goal.from-1, "on") && p.rest.none() {
			p.rest, p.goal = slot{p.goal.from - 1, p.goal.to}, slot{} // a straight answer on volumes
			p.deal()
			p.act.extra, p.rest = p.rest, slot{}
			return
		}
		if !p.thing.none() && s.is(p.goal.from-1, "for") {
			return // more shelf space for the summer range: the space is wanted
		}
		if b := p.goal.from - 2; b >= p.who.to && s.tagged(b, tAdj|tVerb) && b > p.verb {
			return // hooked on the dashboard
		}
		if knowVerbs.has(p.lemma) {
			p.act = act{lemma: "give", mid: "us an answer on", body: p.goal} // hear back from Inez on the quote
		} else if d, ok := dealNouns[noun]; ok && (s.is(p.goal.from-1, "for") && d[0] != "agree" || d[0] == "give") {
			p.act = act{lemma: d[0], mid: d[1], body: p.goal}
		} else if joinVerbs.has(p.lemma) && (s.in(p.goal.from-1, "into", "onto", "in") || s.is(p.goal.from-1, "for") && joined.has(noun) || s.is(p.goal.from-1, "on") && (noun == "call" || noun == "committee" || noun == "panel" || noun == "list")) {
			p.act = act{lemma: "join", body: p.goal}
			switch {
			case joined.has(noun):
			case visitedPlaces.has(noun):
				p.act.lemma = "visit"
			default:
				p.act.lemma, p.act.mid = "agree", "to"
			}
		} else if n := s.npAt(p.goal.from); n != nil && s.is(p.goal.from-1, "on") && n.from == n.head && n.to == n.head+1 && !s.tagged(int(n.to), tNum) && s.toks[n.head].e.class&cPlural == 0 {
			return // a testimonial on video
		} else {
			p.act = act{lemma: "agree", mid: "to", body: p.goal}
		}
		p.goal = slot{}
	case p.thing.none() || s.toks[p.thing.from].np < 0:
	case (p.lemma == "sell" || p.lemma == "upsell" || p.lemma == "cross-sell" || p.lemma == "resell") && !qualities.has(p.head(p.thing)) && !notions.has(p.head(p.thing)) && !p.ours(p.thing) && p.family != TalkTo && p.family != CheckIn:
		p.act = act{lemma: "buy", body: p.thing}
	case (p.family == GetThemTo || p.family == Want) && !supplyVerbs.has(p.lemma) && !preventVerbs.has(p.lemma) && !rivalVerbs.has(p.lemma):
		p.deal()
	}
	if !p.act.none() && p.act.extra.none() {
		p.act.extra, p.rest = p.rest, slot{}
	}
}

var joinVerbs = words("pull bring get rope loop draw drag take put sign enrol enroll register book")

// replies are said on something, which nobody has agreed to by saying them.
var replies = words("answer decision feedback comment input opinion view update word confirmation verdict")

// visitedPlaces are where somebody is brought, joined are what they become one of.
var (
	visitedPlaces = words("showroom office store shop branch plant factory site gallery lab clinic studio warehouse workshop dealership depot home house flat garden farm greenhouse museum")
	joined        = words(`call meeting webinar workshop demo session programme program scheme trial pilot beta group committee panel team list club course event
		conference community network pool conversation talk discussion round test training tour class league circle cohort`)
)

// adjective makes a state of what we want them to be: get Noelle comfortable with monthly billing.
func (p *parts) adjective() bool {
	s := p.s
	i := p.who.to
	if p.who.none() || s.tagged(p.who.from-1, tPrep) && p.who.from-1 > p.verb+1 || s.in(i, "aware", "conscious", "mindful", "sure") || p.who.from < p.verb || i >= p.stop || p.family == TalkTo || p.family == TellPitch || p.family == CheckIn || !s.tagged(i, tAdj) {
		return false
	}
	p.act = act{lemma: "be", body: slot{i, p.actEnd(i)}, state: true}
	return true
}

// under reports whether a preposition that is no part of the wording stands before a part: on the list.
func (p *parts) under(a slot) bool {
	k := a.from - 1
	return k > p.verb && p.s.tagged(k, tPrep) && (!p.mark.has(k) || p.s.in(k, "on", "onto", "into") && (p.lemma == "get" || p.lemma == "be"))
}

// counted reports whether a noun phrase says how many of a thing there are.
func (p *parts) counted(n *phrase) bool {
	for i := int(n.from); i < int(n.head); i++ {
		if t := &p.s.toks[i]; (t.kind == kNumber || t.tag == tNum) && !p.due.has(i) {
			return p.s.toks[n.head].e.class&cPlural != 0
		}
	}
	return false
}

// finished reports whether a paper has only to be sent: the signed NDA.
func (p *parts) finished(n *phrase) bool {
	for i := int(n.from); i < int(n.head); i++ {
		if p.s.in(i, "signed", "countersigned", "completed", "filled-in") {
			return true
		}
	}
	return false
}

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
	if noun == "agreement" && n.from == n.head {
		// agreement on the scope
		if i := int(n.to); i+1 < p.thing.to && s.in(i, "on", "to") && !s.is(p.thing.to, ",") {
			p.act = act{lemma: "agree", mid: s.toks[i].low, body: slot{i + 1, p.thing.to}}
		}
		p.thing = slot{}
		return
	}
	d, ok := dealNouns[noun]
	if !ok && !n.human && p.counted(n) {
		d, ok = [2]string{"take", ""}, true // another 40 cases
	}
	if !ok || n.pron || p.vague(p.thing) || p.under(p.thing) && !s.in(p.thing.from-1, "for", "after", "with", "of", "at", "up", "down") {
		return
	}
	if p.finished(n) {
		d = [2]string{"send", "us"}
	}
	if noun == "agreement" && s.in(int(n.from), "his", "her", "their") {
		d = [2]string{"give", "us"}
	}
	if n.owner == Seller && (d[1] == "us" || d[0] == "send") {
		return // nobody sends us our plan
	}
	body := p.thing
	// 15 minutes of Zainab's time
	for i := int(n.to); i+1 < body.to; i++ {
		if s.is(i, "of") && s.npAt(i+1) != nil && s.toks[s.npAt(i+1).head].low == "time" {
			body.to = i
		}
		if s.in(i, "on", "in") && s.npAt(i+1) != nil && s.in(int(s.npAt(i+1).head), "calendar", "diary", "schedule") {
			body.to = i
		}
	}
	if !p.who.none() && body.from <= p.who.from && p.who.to < body.to && s.tagged(p.who.to, tPoss) {
		body.from = p.who.to + 1
	}
	p.act = act{lemma: d[0], mid: d[1], body: body}
}
