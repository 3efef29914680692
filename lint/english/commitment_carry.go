package english

// A call, a letter or a visit may only carry something: what somebody rings to say, and what they come back with, is what was
// asked of them.

var (
	carriers = words("pitch chip ring call phone write mail email e-mail text message reply respond report return come get drop pop stop revert skype whatsapp be")
	carried  = words("callback call-back call reply response e-mail email mail letter note text message answer word")
)

// carried tells an ask by what a call or a letter brings: gets back to us with the signed form, rings on Friday with the counts.
func (c *around) carried() (typ string, sure bool) {
	i := -1
	to := c.to
	for n := to; c.s.is(n, ",") || n > to && n < len(c.s.toks) && c.s.tagged(n, tNum) || n > to && n < len(c.s.toks) && c.s.toks[n].e.class&cTime != 0; n++ {
		if c.s.is(n, ",") && c.s.is(n+1, "with") {
			to = len(c.s.toks) // calls me back on Tuesday, 8 June, with the length of the shaft
			break
		}
	}
	for n := c.from; n+1 < to && n+1 < len(c.s.toks); n++ {
		if c.s.is(n, "with") {
			i = n
			break
		}
		if p := c.s.npAt(n); p != nil && int(p.from) == n && !p.human && n > c.from && c.s.toks[p.head].e.class&cTime == 0 && c.s.kindOfPhrase(p)&(kEvent|kDemo|kSiteVisit|kSession|kAudit|kRollout|kProposal|kTrial) != 0 {
			return "", false // comes to the demo with her laptop
		}
	}
	if i < 0 {
		return "", false
	}
	switch {
	case c.ev < 0:
		if !carried.has(c.s.toks[c.s.npHead(c.from)].noun()) || !c.has("from", "by") {
			return "", false
		}
	case !carriers.has(c.lemma) || c.obj >= 0 && int(c.s.nps[c.obj].from) < i && c.s.nps[c.obj].side != Seller:
		return "", false
	case c.lemma == "be" && !(c.has("back") && (c.us >= 0 || c.toUs() || c.has("touch"))) && !c.hasPair("in", "touch"):
		return "", false
	}
	p := c.s.npAt(i + 1)
	if p == nil {
		return "", false
	}
	if p.human || p.pron {
		return "", false
	}
	m := c.s.kindOfPhrase(p)
	if c.s.signed(p) || m&kPurchase != 0 && c.s.is(int(p.head)-1, "card") {
		return "purchase", true
	}
	head := c.s.toks[p.head].noun()
	switch {
	case m&(kMeal|kHours|kSample|kTrial) != 0 && m&kInfo == 0:
		return "", false
	case m&kDecision != 0 || head == "yes" || head == "no":
		return "decision", true
	case m&kFeedback != 0 && c.near(kProposal):
		return "proposal-review", true
	case m&kPurchase != 0 && m&(kInfo|kProposal) == 0:
		return "purchase", true
	case m&kDate != 0 && c.s.dateOfTheirs(p):
		return "share-information", true
	case m&(kDate|kMeeting) != 0:
		return "meeting", true
	case m&kReferral != 0 || m&kInfo != 0 && c.people&kOutside != 0:
		return "referral", true
	case m&kBudget != 0:
		return "budget-confirmation", true
	case m&kCriteria != 0:
		return "decision-criteria", true
	case m&kPlan != 0:
		return "mutual-plan", true
	case m&(kPaper|kContract|kProposal) != 0 && m&kInfo == 0:
		return "", false
	case m&(kEvent|kDemo|kSiteVisit) != 0:
		return "", false
	case m&(kInfo|kMoney) != 0, c.us >= 0, c.toUs(), c.has("back"), c.ev < 0, c.lemma == "ring" || c.lemma == "phone" || c.lemma == "reply" || c.lemma == "write" || c.lemma == "text":
		return "share-information", true
	}
	return "", false
}

// signed reports whether something is a paper with their signature on it.
func (s *sentence) signed(p *phrase) bool {
	if s.kindOfPhrase(p)&(kPaper|kPurchase|kContract|kProposal) == 0 && (!s.in(int(p.head), "form", "page", "pages", "copy", "papers") || s.among(p, unbinding)) {
		return false
	}
	if s.in(int(p.head), "nda", "ndas", "dpa") {
		return false // binds nobody to buy
	}
	return s.among(p, signatures) || s.in(int(p.to), "signed", "countersigned") || s.is(int(p.to), "with") && s.is(int(p.to)+2, "signature")
}

// unbinding are words before forms that bind nobody to buy.
var unbinding = words("consent visitor visitors visitor's expense expenses holiday leave attendance feedback registration")

var signatures = words("signed countersigned signature executed counter-signed")

// npHead is the head of the noun phrase at a token, or the token.
func (s *sentence) npHead(i int) int {
	if p := s.npAt(i); p != nil {
		return int(p.head)
	}
	return min(max(i, 0), len(s.toks)-1)
}

// dateOfTheirs reports whether a date is the one of something that happens at their place without us: the date of their board.
func (s *sentence) dateOfTheirs(p *phrase) bool {
	if !s.in(int(p.head), "date", "dates", "day", "days", "time", "times") {
		return false
	}
	at := int(p.to)
	if s.in(at, "at", "on") && s.is(at+1, "which") {
		at += 2
	}
	if q := s.npAt(at); q != nil && int(q.from) == at && !q.pron && q.side != Seller && q.owner != Seller {
		for k := range s.events {
			if e := &s.events[k]; int(e.verb) >= int(q.to) && (e.embed == eThat || e.embed == eRelative || e.embed == eWh) && e.actor != Seller && !e.past {
				return !(chooses.has(e.lemma) || e.lemma == "decide" || e.lemma == "vote") // the dates her board meets
			}
		}
	}
	if !s.in(int(p.to), "of", "when") {
		return false
	}
	if s.is(int(p.to), "when") {
		return true
	}
	q := s.npAt(int(p.to) + 1)
	if q == nil || q.owner == Seller || q.human && q.side == Seller {
		return false
	}
	m := s.kindOfPhrase(q)
	return m&(kCommittee|kEvent) != 0 && m&(kDemo|kTrial) == 0 && q.owner != Seller || q.owner == Customer && m&(kDemo|kTrial|kSession|kAudit|kSiteVisit|kRollout|kProposalMeeting|kReferenceCall) == 0 ||
		m&(kDecision|kContract|kRenewal) != 0
}

// signs reports whether somebody comes to sign.
func (c *around) signs() bool {
	for n := c.ev + 1; n < len(c.s.events) && c.ev >= 0; n++ {
		e := &c.s.events[n]
		if int(e.up) == c.ev && e.embed == ePurpose && e.actor == Customer && (e.lemma == "sign" || e.lemma == "countersign") {
			return e.obj < 0 || c.s.kindOf(int(e.obj))&kFormal == 0
		}
	}
	return false
}

// leadsUp reports whether an act is only the call in which the next one is done: rings us on the 7th to say who else signs.
func (s *sentence) leadsUp(a, b *asking) bool {
	e := &s.events[b.ev]
	return carriers.has(s.events[a.ev].lemma) && e.embed == ePurpose && int(e.up) == a.ev && e.actor == Customer && (a.typ == "meeting" || a.typ == "" || a.typ == "share-information") && b.typ != "meeting"
}
