package english

import "strings"

// around is what stands around an act.
type around struct {
	s           *sentence
	ev          int // the event, or -1
	lemma       string
	from, to    int // the words that belong to the act
	us          int // token of "us" as an object, or -1
	obj         int // the noun phrase that the act is done to, or -1
	first       kinds
	things      kinds // of all of it
	people      kinds
	subj        kinds // of those who act
	also        bool  // as well, on top
	ourEngineer bool
	pledged     int  // the one who gives their word
	passive     bool // the object is done to by them
	yes         bool // yes, the go-ahead, approval to what is the object
	dated       bool // a date for what is the object
}

var (
	pledges  = words("agreement commitment confirmation approval permission consent buy-in acceptance promise okay yes go-ahead undertaking assurance word sign-off signoff clearance nod ok thumbs-up green-light")
	yesWords = words("yes go-ahead okay ok nod green-light consent thumbs-up permission")
	kSends   = words("send share mail email e-mail forward tell text show post return deliver upload hand let get")
)

// datesOf are words before a date that is no appointment: the closing date of the tender.
var datesOf = []string{"end", "start", "expiry", "renewal", "notice", "completion", "opening", "delivery", "closing", "cut-off", "due", "exchange", "moving", "submission"}

// maxPhrases is how many noun phrases a goal has at most; what has more is no goal and stays without a kind.
const maxPhrases = 48

// look gathers what stands around the act at event k, or around the noun at token i when k is -1.
func (s *sentence) look(k, i int) (c around) {
	c = around{s: s, ev: k, us: -1, obj: -1, from: i}
	if k >= 0 {
		e := &s.events[k]
		c.lemma, c.from = e.lemma, int(e.verb)+1
		c.also = s.is(int(e.verb)-1, "also") || s.is(int(e.from), "also")
		if e.subj >= 0 {
			c.subj = s.kindOf(int(e.subj)) & kPeople
			if i := int(s.nps[e.subj].from) - 1; s.tagged(i, tConj) { // the systems engineer and Marcus
				if q := s.npBefore(i); q != nil && int(q.to) == i && q.human && q.side == Customer {
					c.subj |= s.kindOfPhrase(q) & kPeople
				}
			}
		}
		c.to = int(e.to)
		for n := k + 1; n < len(s.events); n++ {
			b := &s.events[n]
			if b.from > e.verb && b.embed == e.embed && b.up == e.up && !b.neg && int(b.from) < c.to {
				c.to = int(b.from)
				if b.subj >= 0 && s.nps[b.subj].from > e.verb {
					c.to = int(s.nps[b.subj].from)
				}
				break
			}
		}
		c.to = s.listEnd(c.to)
	} else {
		c.to = len(s.toks)
		if p := s.npAt(i); p != nil {
			c.from = int(p.from)
		}
	}
	if c.lemma == "make" && c.has("available", "free") {
		c.lemma = "free" // made available by the college
	}
	if len(s.nps) > maxPhrases {
		c.to = c.from
	}
	asked := false
	passive := k >= 0 && s.events[k].passive && s.events[k].subj >= 0
	if passive {
		c.obj, c.subj = int(s.events[k].subj), 0
		c.first = s.kindOf(c.obj)
		c.things = c.first &^ kPeople
	}
	for i := c.from; i < c.to && i < len(s.toks); i++ {
		t := &s.toks[i]
		asked = asked || t.tag == tWh && (i >= c.from || s.is(i, "whether")) && (!s.tagged(i-1, tNoun|tName) || s.toks[i-1].e.class&cTime != 0)
		if s.in(i, "too", "also") || s.in(i, "well", "top") && s.in(i-1, "as", "on") || s.in(i, "addition", "besides") {
			c.also = true
		}
		if t.np < 0 || int(s.nps[t.np].from) != i || t.quoted || t.e.class&cTime != 0 && s.nps[t.np].to == int16(i+1) {
			continue
		}
		p := &s.nps[t.np]
		if s.in(i, "themselves", "himself", "herself") {
			continue // register themselves
		}
		if p.human && p.side == Seller && t.tag == tPron {
			if c.obj < 0 && c.us < 0 {
				c.us = i
			}
			continue
		}
		if s.in(i-1, "before", "after", "during", "since", "until", "till", "once", "when", "while", "unless") && !p.human {
			continue // only tells when
		}
		if s.inside(c.ev, int(p.head)) {
			if p.owner == Seller && s.kindAt(int(p.head), int(p.from))&kCrew != 0 {
				c.things |= kRollout // people who work with our trainers
			}
			continue
		}
		if s.is(i, "touch") && s.is(i-1, "in") {
			continue // gets in touch with the list
		}
		if c.lemma == "take" && c.obj < 0 && s.is(i, "part") {
			continue // takes part in a check
		}
		if p.to == int16(i+1) && (t.kind == kNumber || s.in(i, "writing", "principle") && s.is(i-1, "in")) {
			continue
		}
		if c.obj < 0 && s.is(int(p.to), "of") && p.to == p.head+1 && (s.toks[p.head].tag == tNum || s.in(int(p.head), "some", "several", "one", "many", "all", "both", "most", "part", "half", "rest")) && s.npAt(int(p.to)+1) != nil {
			continue // three of our sauces
		}
		m := s.kindOf(int(t.np))
		if s.in(i-1, "about", "regarding", "concerning", "re") && !p.human {
			m &^= kDemo | kTrial | kAudit | kEvent | kSiteVisit | kReferenceCall | kTestimonial // a call about the demo
		}
		if m == 0 && p.to > p.from+1 && (s.toks[p.head].e.class&cTime != 0 || s.tagged(int(p.head), tNum)) && s.tagged(i-1, tPrep) {
			continue // on 10 December, on the 16th
		}
		if p.human && p.side == Seller && m&kSite != 0 && m&kReference == 0 && p.head > p.from {
			c.things |= kSite // drops by our warehouse
			if c.obj < 0 {
				c.obj, c.first = int(t.np), kSite
			}
			continue
		}
		if passive && s.is(i-1, "by") && p.human {
			c.subj = m & kPeople
			continue
		}
		if c.pledged > 0 && i == c.pledged {
			c.pledged = 0 // agreement from Clinton
			continue
		}
		if c.obj < 0 && pledges.has(s.toks[p.head].noun()) && k >= 0 && (getting(c.lemma) || c.lemma == "give") {
			j := int(p.to)
			from := -1
			if s.in(j, "from", "by") {
				if q := s.npAt(j + 1); q != nil && q.human {
					from, j = j+1, int(q.to)
				}
			}
			if s.in(j, "to", "on", "for", "of", "that") && j+1 < len(s.toks) {
				c.yes, c.pledged = true, from
				continue
			}
		}
		if c.obj < 0 && p.owner == Seller && s.in(int(p.head), "offer", "invitation", "suggestion", "proposal", "idea") && s.in(int(p.to), "of", "to", "for") && s.npAt(int(p.to)+1) != nil &&
			s.kindOf(int(s.toks[p.to+1].np))&(kProposal|kPeople) == 0 {
			c.yes = true // accepts our offer of a free inspection
			continue
		}
		if c.obj < 0 && (m&kDate != 0 || yesWords.has(s.toks[p.head].low)) && s.in(int(p.to), "for", "to", "of", "on", "at") && s.npAt(int(p.to)+1) != nil && (!kSends.has(c.lemma) || c.lemma == "get" && m&kDate == 0) && !s.dateOfTheirs(p) && !s.in(int(p.head)-1, datesOf...) {
			c.things |= m & (kDate | kDecision) // a date for the pilot, yes to the audit
			if yesWords.has(s.toks[p.head].low) {
				c.yes = true
			} else {
				c.dated = true
			}
			continue
		}
		if m == kTrial {
			c.things |= m
			if c.obj < 0 && !asked {
				c.obj, c.first = int(t.np), m
			}
			continue
		}
		if p.human {
			if p.owner == Seller && m&kCrew != 0 {
				c.things |= kRollout // works with our trainers
			}
			c.people |= m & kPeople
			c.things |= m & kRollout
			if m&kSite != 0 && p.side == Customer && s.in(i-1, "through", "round", "around", "into", "inside", "over", "at", "in", "to", "across") {
				c.things |= kSite // walks through his plant
			}
			if p.side == Seller && m&kReference == 0 {
				c.people &^= m & kPeople
				c.ourEngineer = c.ourEngineer || s.kindAt(int(p.head), i)&kEngineer != 0 || s.in(int(p.head), "specialist", "specialists", "consultant", "architect", "technician", "engineer", "developer", "SE", "SEs")
				if c.obj < 0 && c.us < 0 && i == c.from {
					c.us = i
				}
				continue
			}
		} else {
			c.things |= m &^ kPeople
			c.people |= m & (kReference | kOutside)
			for j := i; j < int(p.head); j++ {
				if s.tagged(j+1, tPoss) {
					c.people |= s.kindAt(j, i) & (kBoss | kLawyer) // the senior partner's diary, into legal's hands
					if s.in(int(p.head), "name", "names", "number", "numbers", "details", "contact", "address", "email") {
						c.people |= s.kindAt(j, i) & kOutside // one neighbour's name
					}
				}
			}
		}
		if c.obj < 0 && !asked && !(p.human && c.lemma == "agree" && s.is(i-1, "with")) {
			c.obj, c.first = int(t.np), m
		}
	}
	c.passive = passive
	return c
}

// listEnd is the end of a list that is cut at its first comma: one picker, one driver and one clerk for the switch.
func (s *sentence) listEnd(to int) int {
	if !s.is(to, ",") || to+1 >= len(s.toks) || s.toks[to+1].np < 0 || s.tagged(to+1, tPron) || s.toks[to+1].e.class&cTime != 0 {
		return to
	}
	for i := to + 1; i < len(s.toks); i++ {
		switch t := &s.toks[i]; {
		case t.ev >= 0 || t.tag == tWh || t.tag == tSub:
			return to
		case t.tag == tConj && i+1 < len(s.toks) && s.toks[i+1].np >= 0:
			for i++; i < len(s.toks) && s.toks[i].ev < 0 && s.toks[i].tag != tPunct && s.toks[i].tag != tConj; i++ {
			}
			if i < len(s.toks) && s.toks[i].ev >= 0 {
				return to
			}
			return i
		case t.tag == tPunct && t.low != ",":
			return to
		}
	}
	return to
}

// inside reports whether a token stands in an aside of the act: a relative clause, a when or because.
func (s *sentence) inside(k, i int) bool {
	for n := k + 1; n < len(s.events); n++ {
		b := &s.events[n]
		if (b.embed == eAdverb || b.embed == eRelative) && (k < 0 || b.up >= 0 && s.above(k, n)) && int(b.verb) < i && i < int(b.to) {
			return true
		}
	}
	return false
}

// does reports whether somebody does one of these things within the act.
func (c *around) does(set *wordSet) bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; n != c.ev && int(e.verb) >= c.from && int(e.verb) < c.to && set.has(e.lemma) && !e.neg && !e.past && e.embed != eWh && e.embed != eRelative {
			return true
		}
	}
	return false
}

// has reports whether one of these words stands within the act.
func (c *around) has(words ...string) bool {
	if c.s.lacks(words) {
		return false
	}
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if c.s.in(i, words...) {
			return true
		}
	}
	return false
}

// hasPair reports whether a word stands within the act, and one of the others behind it.
func (c *around) hasPair(first string, words ...string) bool {
	if c.s.lacks(words) {
		return false
	}
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.is(i, first) && c.s.in(i+1, words...) {
			return true
		}
	}
	return false
}

// names reports whether one of these words stands within the act in any case: LinkedIn.
func (c *around) names(words ...string) bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		for _, w := range words {
			if strings.EqualFold(c.s.toks[i].low, w) {
				return true
			}
		}
	}
	return false
}

// next reports whether one of these words comes right behind the verb, or behind "us".
func (c *around) next(words ...string) bool {
	i := c.from
	if c.us == i {
		i++
	}
	return c.s.in(i, words...)
}

// toSomebody reports whether the act leads to somebody: passes us to her sister, puts me through to accounts.
func (c *around) toSomebody() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.in(i, "to", "with", "onto", "and", "towards", "at") {
			if p := c.s.npAt(i + 1); p != nil && p.human && p.side != Seller {
				return true
			}
			if c.s.in(i+1, "whoever", "who", "whom") {
				return true
			}
		}
	}
	return false
}

func (c *around) object() *phrase {
	if c.obj < 0 {
		return nil
	}
	return &c.s.nps[c.obj]
}

// someone reports whether the act is done to people of the customer's.
func (c *around) someone() bool {
	p := c.object()
	return p != nil && p.human && p.side != Seller && !p.pron
}

// ours reports whether the act is done to a thing of ours.
func (c *around) ours() bool {
	p := c.object()
	return p != nil && !p.human && p.owner == Seller
}

// toUs reports whether something comes to us.
func (c *around) toUs() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.is(i, "to") {
			if p := c.s.npAt(i + 1); p != nil && p.human && p.side == Seller {
				return true
			}
		}
	}
	return false
}

// shallDo reports whether somebody shall do something: invite Tereza to brief us.
func (c *around) shallDo() bool {
	for n := c.ev + 1; n < len(c.s.events) && c.ev >= 0; n++ {
		if e := &c.s.events[n]; int(e.up) == c.ev && e.embed == eControl && !e.passive && e.actor != Seller {
			return !comingIn.has(e.lemma)
		}
	}
	return false
}

// about reports whether something is said about us: tells her sister about us.
func (c *around) about() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.in(i, "about", "of") {
			if p := c.s.npAt(i + 1); p != nil && (p.human && p.side == Seller || p.owner == Seller) {
				return true
			}
		}
	}
	return false
}

// lets reports whether the act allows us something.
func (c *around) lets() bool {
	return (c.lemma == "agree" || c.lemma == "accept") && c.s.in(c.from, "that", "we") || (c.lemma == "say" || c.lemma == "confirm") && c.s.in(c.from, "that", "we") && c.has("can", "may") || c.lemma == "let" || c.lemma == "allow" || c.lemma == "permit" || c.lemma == "invite" || c.lemma == "authorise" || c.lemma == "authorize"
}

// weDo reports whether the act lets one of us do one of these things.
func (c *around) weDo(set *wordSet) bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; n != c.ev && int(e.verb) >= c.from && int(e.verb) < c.to && set.has(e.lemma) && !e.neg && !e.past && e.actor == Seller && e.embed != eWh && e.embed != eRelative {
			return true
		}
	}
	return false
}

// ourProposal reports whether the act is about an offer of ours.
func (c *around) ourProposal() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if p := c.s.npAt(i); p != nil && int(p.from) == i && p.owner == Seller && c.s.kindOf(int(c.s.toks[i].np))&kProposal != 0 {
			return true
		}
	}
	return false
}

// every reports whether each step gets its date.
func (c *around) every() bool {
	if c.things&(kDate|kInfo|kMeeting) == 0 {
		return false
	}
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.in(i, "every", "each", "all") {
			if p := c.s.npAt(i + 1); p != nil && c.s.kindOf(int(c.s.toks[i+1].np))&kStep != 0 {
				return true
			}
		}
	}
	return false
}

// withUsOrOurs reports whether it is done with us or with one of our people.
func (c *around) withUsOrOurs() bool { return c.withUs() || c.ourEngineer }

// withUs reports whether it is done together with us.
func (c *around) withUs() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if c.s.is(i, "together") {
			return true
		}
		if c.s.is(i, "with") {
			if p := c.s.npAt(i + 1); p != nil && p.human && p.side == Seller {
				return true
			}
		}
	}
	return false
}

// asks reports whether a question within the act is about one of these acts of theirs.
func (c *around) asks(set *wordSet) bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; n != c.ev && int(e.verb) >= c.from && int(e.verb) < c.to && set.has(e.lemma) && !e.neg && !e.past && e.embed == eWh && e.actor == Customer && (e.subj < 0 || c.s.nps[e.subj].pron || c.s.tagged(int(c.s.nps[e.subj].head), tPron)) {
			return true
		}
	}
	return false
}

// wouldDo reports whether people are named by what they will do: two homes she would introduce us to.
func (c *around) wouldDo(set *wordSet) bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; n != c.ev && e.embed == eRelative && e.modal && !e.neg && e.actor == Customer && int(e.verb) >= c.from && int(e.verb) < c.to && set.has(e.lemma) {
			return true
		}
	}
	return false
}

// money reports whether the act speaks of a sum.
func (c *around) money() bool {
	if c.things&(kMoney|kBudget) != 0 {
		return true
	}
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if t := &c.s.toks[i]; t.kind == kNumber {
			w := c.s.text[t.start:t.end]
			if last := w[len(w)-1]; last == 'k' || last == 'K' || last == 'm' || len(w) > 3 && last >= '0' && last <= '9' || w[0] == '$' || w[0] > 127 {
				return true
			}
		}
	}
	return false
}

// done reports whether somebody has it done: has the seeder demonstrated.
func (c *around) done(set *wordSet) bool {
	for n := c.ev + 1; n < len(c.s.events); n++ {
		if e := &c.s.events[n]; int(e.up) == c.ev && e.passive && set.has(e.lemma) {
			return true
		}
	}
	return false
}

// madeBy reports whether somebody has one of us do it: has her assistants interviewed by us.
func (c *around) madeBy(set *wordSet) bool {
	for n := c.ev + 1; n < len(c.s.events); n++ {
		if e := &c.s.events[n]; int(e.up) == c.ev && e.passive && set.has(e.lemma) {
			return e.actor == Seller
		}
	}
	return false
}

// agreed reports whether the act is what somebody agrees to.
func (c *around) agreed() bool {
	up := c.s.events[c.ev].up
	return up >= 0 && c.s.events[up].actor == Customer && givesWord.has(c.s.events[up].lemma)
}

// comes reports whether somebody comes and looks.
func (c *around) comes() bool {
	if c.ev <= 0 {
		return false
	}
	e, b := &c.s.events[c.ev], &c.s.events[c.ev-1]
	return (drops.has(b.lemma) || b.lemma == "go" || b.lemma == "take") && (int(e.up) == c.ev-1 || b.embed == e.embed && b.up == e.up && c.s.onlyBetween(int(b.verb)+1, int(e.verb)))
}

// whoWill reports whether somebody is named by what they will do: the two people who will run the system.
func (c *around) whoWill(set *wordSet) bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; n != c.ev && (e.embed == eRelative || e.embed == eWh) && int(e.verb) >= c.from && int(e.verb) < c.to && set.has(e.lemma) && c.s.in(int(e.from), "will", "shall", "would") {
			return true
		}
	}
	return false
}

// near reports whether a thing of a kind stands within the act, also where it only tells when.
func (c *around) near(kind kinds) bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if p := c.s.npAt(i); p != nil && int(p.from) == i && c.s.kindOf(int(c.s.toks[i].np))&kind != 0 {
			return true
		}
	}
	return false
}

// forSome reports whether something lasts for some days or weeks only.
func (c *around) forSome() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if p := c.s.npAt(i); p != nil && int(p.from) == i && (c.s.is(i-1, "for") && !c.s.is(i, "the") || c.s.is(i-1, "over")) && c.s.in(int(p.head), "week", "weeks", "weekend", "weekends", "day", "days", "month", "months", "shift", "shifts", "fortnight", "night", "nights") {
			return true
		}
	}
	return false
}

// limited reports whether something is used for a time or in one place only.
func (c *around) limited() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		p := c.s.npAt(i)
		if p == nil || int(p.from) != i {
			continue
		}
		if c.s.is(i-1, "for") && (c.s.in(int(p.head), "week", "weeks", "weekend", "weekends", "day", "days", "month", "months", "shift", "shifts", "fortnight", "night", "nights", "evening", "round", "lesson") ||
			c.s.in(int(p.from), "a", "one") && c.s.toks[p.head].e.class&cTime != 0) {
			return true
		}
		if c.s.in(i-1, "with", "in", "on", "at") && (c.s.in(i, "one", "two", "three", "four", "five", "six") && !c.s.tagged(max(int(p.head), i+1), tPrep|tPunct|tNum) && c.s.toks[max(int(p.head), i+1)%len(c.s.toks)].e.class&cTime == 0 || c.s.in(i, "a", "half") && c.s.in(max(int(p.head), i+1), "group", "groups", "class", "classes", "ward", "line", "team", "store", "stores", "branch", "shift", "site", "room", "rooms", "department", "machine", "truck", "van", "field", "course", "school")) {
			return true
		}
	}
	return false
}

// ourThing reports whether a thing of ours stands in the act.
func (c *around) ourThing() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if p := c.s.npAt(i); p != nil && p.owner == Seller && !p.human {
			return true
		}
	}
	return false
}

// ourPeople reports whether the act is done to people of ours: brings in our cleaners.
func (c *around) ourPeople() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if p := c.s.npAt(i); p != nil && int(p.from) == i && p.owner == Seller && p.human && c.s.kindOf(int(c.s.toks[i].np))&kReference == 0 {
			return true
		}
	}
	return false
}

// numbers counts the numbers within the act.
func (c *around) numbers() (n int) {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if c.s.tagged(i, tNum) {
			n++
		}
	}
	return n
}
