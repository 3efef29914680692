package english

// Two different asks in one goal are several; what leads to an ask, or says how it is answered, belongs to it.

// leadsTo reports whether a is a step on the way to b: calls us and tells us who decides, opens the mail and registers, gets sign-off
// from Madrid and renews.
func (s *sentence) leadsTo(a, b *asking) bool {
	ea, eb := &s.events[a.ev], &s.events[b.ev]
	switch {
	case reaches[ea.lemma] && wide[a.typ] && tells[eb.lemma]:
		return ea.obj < 0 || s.nps[ea.obj].side == Seller && s.nps[ea.obj].human
	case steps[ea.lemma] && a.typ == "":
		return true
	case obtains[ea.lemma] && ea.obj >= 0 && leaves[s.toks[s.nps[ea.obj].head].noun()]:
		return b.typ == "purchase" || b.typ == "renewal" || b.typ == "expansion" || b.typ == "decision" || b.typ == "formal-review" || tells[eb.lemma]
	case grants[ea.lemma] && a.typ == "decision" && b.typ == "purchase":
		return issues[eb.lemma] // approves the quote and issues the purchase order
	case consults[ea.lemma] && eb.obj >= 0:
		return s.nps[eb.obj].pron && s.nps[eb.obj].side != Seller && (ea.obj < 0 || s.nps[ea.obj].side != Seller) // chases the accountant for the papers and mails them
	}
	return false
}

// apart reports whether two pieces of information are asked for in two acts: names the approver and shows us the template.
func (s *sentence) apart(a, b *asking) bool {
	if a.typ != "share-information" || b.typ != a.typ || a.ev < 0 || b.ev < 0 || a.ev == b.ev || b.from < a.to || s.above(a.ev, b.ev) || s.above(b.ev, a.ev) {
		return false
	}
	ea, eb := &s.events[a.ev], &s.events[b.ev]
	return ea.lemma != eb.lemma && hands[ea.lemma] && hands[eb.lemma] && s.handed(ea) >= 0 && s.handed(eb) >= 0 &&
		s.toks[s.handed(ea)].noun() != s.toks[s.handed(eb)].noun()
}

// handed is the head of the thing that somebody gives us, or -1.
func (s *sentence) handed(e *event) int {
	if e.obj < 0 {
		return -1
	}
	p := &s.nps[e.obj]
	if p.human && p.side == Seller && int(p.to) < len(s.toks) && s.toks[p.to].np >= 0 {
		p = s.npAt(int(p.to))
	}
	if p.pron || p.human && p.side == Seller {
		return -1
	}
	return int(p.head)
}

// verbless reports whether a goal is a heading: nothing is done in it but what has been done to a thing.
func (s *sentence) verbless() bool {
	for k := range s.events {
		if !s.events[k].passive {
			return false
		}
	}
	return true
}

// besides adds what a heading asks for as well: signed contract from Kamil, and one former teammate's phone number.
func (s *sentence) besides(list []asking, n int) []asking {
	a := &list[n]
	from := false
	for i := a.from; i+1 < len(s.toks) && len(list) < cap(list); i++ {
		from = from || s.is(i, "from", "by")
		if s.toks[i].tag != tConj || !from {
			continue
		}
		p := s.npAt(i + 1)
		if p == nil || int(p.from) != i+1 || p.human || !s.tagged(i+1, tDet, tNum) {
			continue
		}
		m := s.kindOfPhrase(p)
		for _, k := range besideKinds {
			if m&k.kind != 0 && k.typ != a.typ {
				return append(list, asking{hit: hit{from: i + 1, to: int(p.to)}, typ: k.typ, ev: -1})
			}
		}
	}
	return list
}

var besideKinds = []struct {
	kind kinds
	typ  string
}{{kTestimonial, "testimonial"}, {kReferral, "referral"}, {kIntroduction, "introduction"}, {kDemo, "demo"}, {kSiteVisit, "site-visit"}, {kTrial, "trial"},
	{kReferenceCall, "reference-call"}, {kReference, "reference-call"}, {kDate, "meeting"}, {kInfo, "share-information"}}

// completes reports whether b only says how a comes out or when it is: picks one and lets us know, wants to see two farms and
// picks the date.
func (s *sentence) completes(a, b *asking) bool {
	ea, eb := &s.events[a.ev], &s.events[b.ev]
	switch {
	case a.typ == "decision" && b.typ == "share-information":
		return prefers[ea.lemma] && tells[eb.lemma]
	case appointments[a.typ] && (b.typ == "meeting" || b.typ == ""):
		p := eb.obj
		return p >= 0 && fixes[eb.lemma] && times[s.toks[s.nps[p].head].noun()] && !s.is(int(s.nps[p].to), "for", "of", "to", "with")
	}
	return false
}

var (
	reaches      = words("call ring phone text write email e-mail mail ping message return")
	tells        = words("tell let know inform report say write confirm give name send")
	steps        = words("open click log scroll fill sit go think")
	leaves       = words("approval sign-off signoff ok okay consent permission go-ahead blessing clearance authorisation authorization")
	grants       = words("approve accept clear authorise authorize okay")
	issues       = words("issue send raise place cut release")
	prefers      = words("decide choose pick select settle opt prefer")
	fixes        = words("pick set name choose fix suggest propose offer settle agree")
	times        = words("date time day slot hour week morning afternoon")
	appointments = words("meeting event demo site-visit needs-analysis trial technical-session reference-call decision-maker-meeting proposal-meeting")
	hands        = words("name show send share give forward hand list answer email e-mail disclose provide fill")
	whole        = words("renew register upgrade subscribe attend enrol enroll")
)
