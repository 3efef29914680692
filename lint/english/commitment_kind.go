package english

import (
	"strings"
	"sync"
)

// What an ask is, is told by the act and by the things and people around it: who is brought, what is agreed, what is sent. The
// patterns of the tables know the wordings; the rules here know the kinds, and speak where no pattern does or only a wide one.

// kinds is a set of kinds of things and people.
type kinds uint64

const (
	kMeeting kinds = 1 << iota
	kEvent
	kDemo
	kSession // of technicians
	kTopic   // of technicians
	kProposalMeeting
	kReferenceCall
	kProposal
	kFeedback
	kPart // of a proposal
	kPlan
	kStep
	kBudget
	kMoney
	kCriteria
	kTestimonial
	kReferral
	kIntroduction
	kSiteVisit
	kVisit
	kSite
	kAudit
	kTrial
	kSample
	kRenewal
	kContract
	kYears // another year, a further season
	kExpansion
	kDecision
	kPurchase
	kPaper // that is signed
	kFormal
	kCase // for a committee
	kRollout
	kInfo
	kDate
	kLegal // legal, credit, security: what a formal review is about
	kCheck // review, check, assessment: of what?
	kMeal
	kMore // more, extra, second
	// people
	kBoss
	kCommittee
	kEngineer
	kLawyer
	kReference
	kOutside
	kCrew
	kColleague

	kHours // half a day, a morning: somebody's time
	kLeaflet
)

const kPeople = kBoss | kCommittee | kEngineer | kLawyer | kReference | kOutside | kCrew | kColleague

// kindSets says which noun sets of the tables hold which kinds.
var kindSets = map[string]kinds{
	"c-meeting": kMeeting, "c-event": kEvent, "c-stand": kEvent, "c-demo": kDemo, "c-technical-session": kSession, "c-techtopic": kTopic, "k-topic": kTopic,
	"c-proposal-meeting": kProposalMeeting, "c-reference-call": kReferenceCall, "c-proposal": kProposal, "c-feedback": kFeedback, "c-part": kPart,
	"c-mutual-plan": kPlan, "c-step": kStep, "c-budget": kBudget, "c-money": kMoney, "c-spend": kMoney, "c-paper": kPaper, "c-criteria": kCriteria,
	"c-testimonial": kTestimonial, "c-referral": kReferral, "c-introduction": kIntroduction, "c-site-visit": kSiteVisit, "c-visit": kVisit, "c-site": kSite,
	"c-needs-analysis": kAudit, "c-trial": kTrial, "k-sample": kSample, "c-renewal": kRenewal, "c-contract": kContract, "k-years": kYears,
	"c-expansion": kExpansion, "c-decision": kDecision, "c-verdict": kDecision, "c-purchase": kPurchase, "c-paper-order": kPaper, "c-signed": kPurchase,
	"c-formal-review": kFormal, "k-legal": kLegal, "c-case": kCase, "c-business-case": kCase, "c-implementation": kRollout, "k-rollout": kRollout, "c-info": kInfo,
	"c-date": kDate, "k-check": kCheck, "k-meal": kMeal, "k-more": kMore,
	"c-boss": kBoss, "c-committee": kCommittee, "c-engineers": kEngineer, "c-lawyers": kLawyer, "c-reference": kReference, "c-of-ours": kReference,
	"c-outside": kOutside, "c-fitter": kCrew, "c-half-day": kHours, "k-leaflet": kLeaflet,
}

type kindRow struct {
	before [][]string
	kinds  kinds
}

var theKinds = sync.OnceValue(func() map[string][]kindRow {
	all := map[string][]kindRow{}
	for name, set := range theLexicon().nouns {
		if k := kindSets[name]; k != 0 {
			for last, before := range set {
				all[last] = append(all[last], kindRow{before, k})
			}
		}
	}
	return all
})

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
	pledges  = words("agreement commitment confirmation approval permission consent buy-in acceptance promise okay yes go-ahead undertaking assurance word")
	yesWords = words("yes go-ahead okay ok nod green-light consent thumbs-up permission")
	kSends   = words("send share mail email e-mail forward tell text show post return deliver upload hand let get")
)

// maxPhrases is how many noun phrases a goal has at most; what has more is no goal and stays without a kind.
const maxPhrases = 48

// kindOf is what a noun phrase is: by its last word, and where that says too little ("review", "call") by the words before it.
func (s *sentence) kindOf(k int) kinds { return s.kindOfPhrase(&s.nps[k]) }

func (s *sentence) kindOfPhrase(p *phrase) kinds {
	rows := theKinds()
	m := s.kindAt(rows, int(p.head), int(p.from))
	var mod kinds
	words := 0
	for i := int(p.from); i < int(p.head); i++ {
		if t := &s.toks[i]; t.tag != tDet && t.tag != tPoss && t.tag != tNum {
			mod |= s.kindAt(rows, i, int(p.from))
			words++
		}
		if s.is(i, "more", "another", "additional", "extra", "second", "third", "further", "other", "bigger", "larger") {
			mod |= kMore
		}
		if s.is(i, "fellow", "neighbouring", "neighboring") {
			mod |= kOutside
		}
	}
	if m&(kCheck|kSiteVisit|kAudit|kMeeting|kDemo) != 0 && s.is(int(p.to), "of") {
		if q := s.npAt(int(p.to) + 1); q != nil && !q.human { // a walk-through of the offer, a tour of the software
			of := s.kindAt(rows, int(q.head), int(q.from))
			mod |= of & (kProposal | kTopic | kLegal | kRollout)
			switch {
			case m&kCheck == 0 && of&kProposal != 0:
				m = kProposalMeeting
			case m&kSiteVisit != 0 && of&kSite == 0 && (of&kTopic != 0 || q.owner == Seller):
				m = kDemo
			}
		}
	}
	if m == 0 && !p.human {
		m = s.kindAt(rows, int(p.head)-1, int(p.from)) // the offer line, the pilot thing
	}
	if p.human && s.is(int(p.head), "pilot", "pilots") && !s.tagged(int(p.to), tVerb) {
		return kTrial // hardly the airman
	}
	if p.human {
		m &= kPeople | kSite | kRollout
		if m&kOutside != 0 && s.toks[p.from].upper && p.head > p.from && s.toks[p.from].tag != tPoss {
			m &^= kOutside // Brother Ignatius
		}
		switch {
		case rivals[s.toks[p.head].noun()]:
			m &^= kOutside
		case mod&kMore != 0 && s.outsider(p):
			m |= kOutside
		case (p.owner == Seller || s.is(int(p.to), "on") && s.is(int(p.to)+1, "our") && s.is(int(p.to)+2, "list", "reference")) && (p.owner != Seller || s.references(p)):
			m |= kReference
		}
		if m&kPeople == 0 || mod&kOutside != 0 {
			m |= mod & kPeople
		}
		if s.usesOurs(p) {
			m = m&^(kCommittee|kBoss) | kReference
		}
		if s.holdsPurse(p) || s.is(int(p.head), "head") && !s.is(int(p.to), "of", "at") {
			m |= kBoss
		}
		if s.elsewhere(p) || s.toks[p.head].e.class&cOrg != 0 && p.owner == Customer && s.among(p, family) {
			m |= kOutside // his brother's dealership
		}
		if p.owner == Customer && s.is(int(p.head), "group", "club", "circle", "network", "association", "forum", "chapter", "guild", "league") && p.head > p.from+1 && (s.toks[p.head-1].upper || clubs[s.toks[p.head-1].low]) {
			m = m&^kCommittee | kOutside
		}
		if s.customersOf(p) {
			m = m&^(kCommittee|kBoss|kOutside) | kReference
		}
		if m&kOutside != 0 && s.is(int(p.to), "in") && s.tagged(int(p.to)+1, tNoun) {
			m &^= kOutside // her counterpart in facilities
		}
		if m&kOutside != 0 && s.is(int(p.to), "in", "from") && s.npAt(int(p.to)+1) != nil && s.kindAt(rows, int(s.npAt(int(p.to)+1).head), int(p.to)+1)&kLawyer != 0 {
			m &^= kOutside // her brother in purchasing
		}
		if m&kPeople == 0 && p.side == Customer && !p.pron {
			m |= kColleague
		}
		return m
	}
	if p.owner == Seller && s.usesOurs(p) || m&kSite != 0 && s.usesOurs(p) {
		m |= kReference // the plant in Trieste that runs our dryers
	}
	if s.among(p, judging) && s.is(int(p.head), "matrix", "grid", "sheet", "scheme", "form", "steps", "rules", "list", "points", "factors", "method", "table", "score", "scores", "process", "committee") {
		m |= kCriteria
	}
	if p.owner == Customer && s.is(int(p.head), "network", "circle", "association", "league", "guild", "community", "chamber", "neighbourhood", "neighborhood") {
		m |= kOutside
	}
	if m&kMeal != 0 && m&(kAudit|kSession|kDemo|kTrial|kRollout|kProposalMeeting) == 0 {
		if s.festive(p) || s.is(int(p.head), "talk", "lecture", "evening", "morning", "day", "session", "briefing") && s.is(int(p.to), "on", "about") && m&kMeeting == 0 {
			return (m | kEvent) &^ (kMeeting | kMeal)
		}
		if m&kMeeting != 0 {
			m &^= kEvent
		}
	}
	switch {
	case m&^(kInfo|kDate|kMeeting) == 0 && mod&kEvent != 0:
		return kEvent // a gala table, a fair ticket
	case s.is(int(p.head), "plan", "schedule", "timetable", "programme", "agenda") && s.stepwise(p):
		m = kPlan
	case m&kDemo != 0 && mod&kProposal != 0:
		m = kProposalMeeting
	case m&kPart != 0 && mod&kProposal != 0:
		m |= kProposal
	case m&kInfo != 0 && mod&kLegal != 0 && s.is(int(p.head), "form", "forms", "application", "questionnaire", "checklist", "pack", "paperwork"):
		m = kFormal
	case m&kInfo != 0 && mod&kProposal != 0 && s.is(int(p.head), "question", "questions", "point", "points", "comment", "comments"):
		m = kFeedback | kProposal
	case m&kCheck != 0 && m&(kFormal|kAudit|kSession|kProposalMeeting|kTrial) == 0:
		switch {
		case mod&kLegal != 0:
			m = kFormal
		case mod&kProposal != 0:
			m = kFeedback | kProposal
		case mod&kTopic != 0:
			m = kSession
		case s.among(p, relations):
			m = kMeeting
		case words > 0 && mod&kMore == 0:
			m = m&^kMeeting | kAudit
		}
	case m&kMeeting != 0 && m&(kEvent|kSession|kDemo|kRollout|kSiteVisit|kAudit) == 0:
		switch {
		case mod&kTopic != 0:
			m = kSession
		case mod&kProposal != 0:
			m = kProposalMeeting
		case mod&kDemo != 0:
			m = kDemo
		case mod&(kRollout&^kMeeting) != 0:
			m = kRollout
		case mod&kAudit != 0:
			m = kAudit
		case mod&kTrial != 0:
			m = kTrial
		case mod&kLegal != 0:
			m = kFormal
		case mod&kEvent != 0:
			m = kEvent
		case mod&kSite != 0 && s.is(int(p.head), "visit", "tour"):
			m = kSiteVisit
		}
	}
	if mod&kReference != 0 && m&(kVisit|kSiteVisit) != 0 {
		m |= kReference
	}
	if m&(kInfo|kDate) != 0 && s.elsewhere(p) {
		m |= kOutside // three names from their street
	}
	return m | mod&(kMore|kSample)
}

// judging are words before a list or a grid that make it one of criteria.
var judging = words("evaluation scoring selection award rating weighting buying scorecard comparison decision")

// relations are what a review is about that is only a talk about how it goes.
var relations = words("account service business quarterly annual yearly monthly weekly progress performance year-end half-year status partnership review quarter-end next mid-year pipeline")

// among reports whether one of the words of a phrase is in a set.
func (s *sentence) among(p *phrase, set map[string]bool) bool {
	for i := int(p.from); i < int(p.head); i++ {
		if set[s.toks[i].low] {
			return true
		}
	}
	return false
}

// stepwise reports whether a plan is one of steps: week-by-week, step-by-step.
func (s *sentence) stepwise(p *phrase) bool {
	for i := int(p.from); i < int(p.head); i++ {
		if strings.Contains(s.toks[i].low, "-by-") || s.is(i, "dated", "agreed", "joint", "mutual", "shared") {
			return true
		}
	}
	return false
}

// festive reports whether the words before a meal, an evening or a show make it an event and not only somebody's time.
func (s *sentence) festive(p *phrase) bool {
	for i := int(p.from); i < int(p.head); i++ {
		t := &s.toks[i]
		if t.tag == tDet || t.tag == tPoss || t.tag == tNum || t.tag == tAdv || plainMeals[t.low] || t.tag == tAdj && t.e.class&cNoun == 0 && !feasts[t.low] {
			continue
		}
		return t.e.class&cTime == 0
	}
	return false
}

var (
	plainMeals = words("quick short working business brief joint next first second early late long light half full phone video strategy planning review catch-up intro follow-up team whole other same follow round one")
	feasts     = words("annual festive fundraising networking open gala")
)

// kindAt is what the words that end at token i are.
func (s *sentence) kindAt(rows map[string][]kindRow, i, from int) (m kinds) {
	if i < from {
		return 0
	}
	t := &s.toks[i]
	for _, r := range rows[t.low] {
		if s.preceded(r.before, i, i) {
			m |= r.kinds
		}
	}
	if t.e.one != "" && t.e.one != t.low {
		for _, r := range rows[t.e.one] {
			if s.preceded(r.before, i, i) {
				m |= r.kinds
			}
		}
	}
	return m
}

// outsider reports whether another one of these people or firms is no part of the customer: another clinic, other schools, but not
// another department.
func (s *sentence) outsider(p *phrase) bool {
	return (s.toks[p.head].e.class&cOrg != 0 || trades[s.toks[p.head].noun()]) && !within[s.toks[p.head].noun()]
}

// trades are people who work for themselves: another one of them is another firm.
var trades = words(`florist dentist baker farmer landlord hairdresser plumber broker grower butcher brewer innkeeper hotelier restaurateur builder architect photographer jeweller
	vet physician surgeon optician pharmacist haulier roofer decorator carpenter winemaker beekeeper breeder headteacher priest vicar mayor neighbour neighbor parent shopkeeper
	caterer barber tailor publican dealer franchisee lawyer accountant surveyor realtor practitioner`)

// rivals are others whom nobody would hand us on to.
var rivals = words("bidder supplier vendor provider competitor candidate contractor agency tenderer finalist applicant incumbent")

var within = words(`branch site depot plant store department team division shift office ward unit desk group board committee council management warehouse location region
	subsidiary crew family panel faculty hub hotel`)

// references reports whether people of ours are customers of ours: one of our existing schools, our contact at the dairy.
func (s *sentence) references(p *phrase) bool {
	for i := int(p.from); i <= int(p.head); i++ {
		if s.is(i, "existing", "current", "other", "happy", "longest", "oldest", "largest", "biggest", "customer", "client", "reference", "user") {
			return true
		}
	}
	n := s.toks[p.head].noun()
	return ourReferences[n] || trades[n] && n != "lawyer" && n != "accountant" && n != "surveyor" && n != "architect"
}

var ourReferences = words("customer client user contact school hospital clinic hotel dealer farmer grower member buyer tenant shop restaurant firm company account subscriber donor franchisee installation site")

// customersOf reports whether people work for a customer of ours: the manager at one of our other breweries.
func (s *sentence) customersOf(p *phrase) bool {
	i := int(p.to)
	for n := 0; n < 3 && s.is(i, "at", "of", "in", "from"); n++ {
		q := s.npAt(i + 1)
		if q == nil {
			return false
		}
		if q.owner == Seller && q.human && s.references(q) {
			return p.owner != Seller
		}
		i = int(q.to)
	}
	return false
}

// clubs are what people belong to outside their firm.
var clubs = words("networking facebook whatsapp church school choir running landlords owners golf rotary book parents mums dads discussion farming growers local regional trade")

// usesOurs reports whether a relative clause says that people have what we sell: a hospital that uses our system, owners who switched.
func (s *sentence) usesOurs(p *phrase) bool {
	to := int(p.to)
	for n := 0; n < 5 && to < len(s.toks) && s.toks[to].np < 0 && s.toks[to].tag == tPrep || n == 0; n++ { // another hospital in Kent that uses
		if q := s.npAt(to + 1); q != nil && to < len(s.toks) && s.toks[to].tag == tPrep {
			to = int(q.to)
		}
	}
	if s.tagged(to, tPoss) {
		to++
	}
	aside := s.is(to, ",") && s.is(to+1, "who", "which")
	if aside {
		to++
	}
	wh := s.is(to, "that", "who", "which", "whose", "where")
	if !wh && !s.is(to, "we", "using", "running", "already") {
		return false
	}
	if wh && to+2 < len(s.toks) && usage[s.toks[to+1].e.base] && s.toks[to+1].ev < 0 && s.toks[to+1].tag != tAux {
		q := s.npAt(to + 2) // that runs our dryers, whatever else runs may be
		return q != nil && (q.owner == Seller || s.is(int(q.from), "the") && p.side == Customer && p.owner != Customer && s.kindOfPhrase(q)&kSite == 0)
	}
	for k := range s.events {
		e := &s.events[k]
		if int(e.verb) < to || int(e.verb) > to+5 || e.neg || e.modal {
			continue
		}
		if e.lemma == "have" && k+1 < len(s.events) && int(s.events[k+1].verb) <= int(e.verb)+2 {
			continue
		}
		switch {
		case e.actor == Seller: // the brewery we installed last year
			return e.past && !encounters[e.lemma] && (e.embed == eRelative || e.embed == eThat)
		case e.lemma == "go" && e.past && s.is(int(e.verb)+1, "live"):
			return true
		case !usage[e.lemma]:
			return false
		case s.is(int(e.from)-1, "already") || s.is(int(e.from), "already") || e.lemma == "switch":
			return true
		}
		for i := int(e.verb) + 1; i < len(s.toks) && i < int(e.verb)+5; i++ {
			if q := s.npAt(i); q != nil && (q.owner == Seller || q.human && q.side == Seller) {
				return true
			}
			if q := s.npAt(i); q != nil && !(aside && s.kindOfPhrase(q)&kSite != 0) && (s.is(int(q.from), "the", "it", "this") || q.pron) && p.side == Customer && s.toks[p.head].tag != tName {
				return !s.is(i, "them", "her", "him") && e.lemma != "see" && e.lemma != "work"
			}
		}
		return false
	}
	return false
}

// holdsPurse reports whether somebody is named by their power: the man who signs the cheques.
func (s *sentence) holdsPurse(p *phrase) bool {
	if !s.is(int(p.to), "who", "that") {
		return false
	}
	for k := range s.events {
		if e := &s.events[k]; int(e.verb) > int(p.to) && int(e.verb) <= int(p.to)+3 {
			return e.embed == eRelative && power[e.lemma] && !e.past
		}
	}
	return false
}

var power = words("sign decide approve pay own control hold authorise authorize release")

var (
	usage      = words("use run have switch buy install choose change introduce implement adopt roll move go operate own")
	encounters = words("meet see lose call visit pitch tell show quote invite talk speak contact send ask want find need hear know write email e-mail mail miss miss offer")
)

var formerly = words("old former previous ex-")

// elsewhere reports whether people belong to somebody else than the customer: his counterpart at another mill, neighbours.
func (s *sentence) elsewhere(p *phrase) bool {
	i := int(p.to)
	if p.human && s.among(p, formerly) && (s.is(int(p.head), "colleague", "colleagues", "boss", "employer", "firm", "company", "manager", "classmate") || s.is(i, "at")) {
		return true
	}
	for n := 0; n < 3 && i+1 < len(s.toks); n++ {
		if s.is(i, "outside", "elsewhere") {
			return true
		}
		if s.is(i, "she", "he", "they") && s.is(i+1, "know", "knows", "trusts", "meets") {
			return true
		}
		if !s.is(i, "at", "of", "in", "from", "with") {
			return false
		}
		q := s.npAt(i + 1)
		if q == nil {
			return false
		}
		for j := int(q.from); j <= int(q.head); j++ {
			if s.is(j, "another", "other", "sister", "neighbouring", "neighboring", "different", "fellow", "rival", "competing", "nearby", "partner", "similar") && !within[s.toks[q.head].noun()] ||
				s.is(j, "old", "former", "previous", "last") && s.is(int(q.head), "firm", "company", "employer", "job", "practice", "place", "school", "club") || s.is(j, "sister") || s.is(j, "group") && q.owner == Customer && (s.toks[j-1].upper || s.is(j-1, "networking", "facebook", "whatsapp", "church", "school", "choir", "running", "owners", "landlords")) || s.is(j, "network", "circle", "circles", "association", "guild", "club", "choir", "church", "parish", "gym", "street", "village", "neighbourhood", "neighborhood", "trade", "league", "congregation") && q.owner == Customer {
				return true
			}
		}
		i = int(q.to)
	}
	return false
}

// look gathers what stands around the act at event k, or around the noun at token i when k is -1.
func (s *sentence) look(k, i int) (c around) {
	c = around{s: s, ev: k, us: -1, obj: -1, from: i}
	if k >= 0 {
		e := &s.events[k]
		c.lemma, c.from = e.lemma, int(e.verb)+1
		c.also = s.is(int(e.verb)-1, "also") || s.is(int(e.from), "also")
		if e.subj >= 0 {
			c.subj = s.kindOf(int(e.subj)) & kPeople
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
	} else {
		c.to = len(s.toks)
		if p := s.npAt(i); p != nil {
			c.from = int(p.from)
		}
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
		asked = asked || t.tag == tWh && (i >= c.from || s.is(i, "whether")) && !s.tagged(i-1, tNoun, tName)
		if s.is(i, "too", "also") || s.is(i, "well", "top") && s.is(i-1, "as", "on") || s.is(i, "addition", "besides") {
			c.also = true
		}
		if t.np < 0 || int(s.nps[t.np].from) != i || t.quoted || t.e.class&cTime != 0 && s.nps[t.np].to == int16(i+1) {
			continue
		}
		p := &s.nps[t.np]
		if p.human && p.side == Seller && t.tag == tPron {
			if c.obj < 0 && c.us < 0 {
				c.us = i
			}
			continue
		}
		if s.is(i-1, "before", "after", "during", "since", "until", "till") && !p.human {
			continue // only tells when
		}
		if s.inside(c.ev, int(p.head)) {
			if p.owner == Seller && s.kindAt(theKinds(), int(p.head), int(p.from))&kCrew != 0 {
				c.things |= kRollout // people who work with our trainers
			}
			continue
		}
		if p.to == int16(i+1) && t.kind == kNumber {
			continue
		}
		if c.obj < 0 && s.is(int(p.to), "of") && p.to == p.head+1 && (s.toks[p.head].tag == tNum || s.is(int(p.head), "some", "several", "one", "many", "all", "both", "most", "part", "half", "rest")) && s.npAt(int(p.to)+1) != nil {
			continue // three of our sauces
		}
		m := s.kindOf(int(t.np))
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
		if c.obj < 0 && pledges[s.toks[p.head].noun()] && k >= 0 && (getting(c.lemma) || c.lemma == "give") {
			j := int(p.to)
			from := -1
			if s.is(j, "from", "by") {
				if q := s.npAt(j + 1); q != nil && q.human {
					from, j = j+1, int(q.to)
				}
			}
			if s.is(j, "to", "on", "for", "of", "that") && j+1 < len(s.toks) {
				c.yes, c.pledged = true, from
				continue
			}
		}
		if c.obj < 0 && p.owner == Seller && s.is(int(p.head), "offer", "invitation", "suggestion", "proposal", "idea") && s.is(int(p.to), "of", "to", "for") && s.npAt(int(p.to)+1) != nil &&
			s.kindOf(int(s.toks[p.to+1].np))&(kProposal|kPeople) == 0 {
			c.yes = true // accepts our offer of a free inspection
			continue
		}
		if c.obj < 0 && (m&kDate != 0 || yesWords[s.toks[p.head].low]) && s.is(int(p.to), "for", "to", "of", "on", "at") && s.npAt(int(p.to)+1) != nil && (!kSends[c.lemma] || c.lemma == "get" && m&kDate == 0) {
			c.things |= m & (kDate | kDecision) // a date for the pilot, yes to the audit
			if yesWords[s.toks[p.head].low] {
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
			if p.side == Seller && m&kReference == 0 {
				c.people &^= m & kPeople
				c.ourEngineer = c.ourEngineer || s.kindAt(theKinds(), int(p.head), i)&kEngineer != 0 || s.is(int(p.head), "specialist", "specialists", "consultant", "architect", "technician", "engineer", "developer", "SE", "SEs")
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
					c.people |= s.kindAt(theKinds(), j, i) & (kBoss | kLawyer) // the senior partner's diary, into legal's hands
				}
			}
		}
		if c.obj < 0 && !asked {
			c.obj, c.first = int(t.np), m
		}
	}
	c.passive = passive
	return c
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
func (c *around) does(set map[string]bool) bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; n != c.ev && int(e.verb) >= c.from && int(e.verb) < c.to && set[e.lemma] && !e.neg && !e.past && e.embed != eWh && e.embed != eRelative {
			return true
		}
	}
	return false
}

// has reports whether one of these words stands within the act.
func (c *around) has(words ...string) bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if c.s.is(i, words...) {
			return true
		}
	}
	return false
}

// hasPair reports whether a word stands within the act, and one of the others behind it.
func (c *around) hasPair(first string, words ...string) bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.is(i, first) && c.s.is(i+1, words...) {
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
	return c.s.is(i, words...)
}

// toSomebody reports whether the act leads to somebody: passes us to her sister, puts me through to accounts.
func (c *around) toSomebody() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.is(i, "to", "with", "onto", "and", "towards", "at") {
			if p := c.s.npAt(i + 1); p != nil && p.human && p.side != Seller {
				return true
			}
			if c.s.is(i+1, "whoever", "who", "whom") {
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

// Classes of acts.
var (
	kIntroduces = words("get bring introduce connect refer transfer link patch loop cc copy point steer direct hand pass put route forward walk take send hook acquaint lead switch")
	kInforms    = words(`send share give provide supply forward return deliver mail email e-mail post upload hand tell say name list state specify show explain describe disclose
		reveal answer confirm let report text fax write note outline spell clarify identify detail bring dig submit get reply respond come ring call go jot ask mention count sum lay draw sketch`)
	kTells    = words("tell say name list state specify explain describe disclose reveal answer confirm share give write outline spell clarify identify detail show agree define rank lay set put let jot note send decide")
	kPresents = words(`draft write prepare present pitch champion back advocate argue defend table raise sponsor lobby propose submit take put bring carry show make plead speak support
		recommend endorse sell forward pass circulate escalate push campaign fight report float get run walk introduce hand second`)
	kChampions = words("champion advocate lobby campaign vouch plead")
	kAssigns   = words("assign appoint nominate second free release allocate dedicate delegate staff designate detach spare")
	kNames     = words("name pick choose give identify tell put provide select propose commit lend find suggest make confirm get free bring line let say")
	kJoins     = words(`join attend sit come meet speak talk dial participate call ring phone see hear spend chat visit receive host have take accept go gather skype zoom appear show turn
		get book set fix schedule block arrange agree confirm keep clear give spare grant offer bring invite include involve add pull put hold diarise diarize calendar pencil reserve
		secure land obtain win want need find organise organize plan make let ask propose pick choose suggest name line lock`)
	kGathers   = words("bring invite get include involve add pull have take ask put join attend meet come sit talk speak see turn line gather rope arrange set book secure land fix win want drag send loop let show receive take agree")
	kReviews   = words("tick strike review read study check examine compare evaluate assess annotate comment mark redline scrutinise scrutinize digest go look think work")
	kJudges    = words("mark score judge compare choose select decide weigh evaluate prove count rank assess matter measure pick rate convince pass meet")
	kUrges     = words("ask urge convince persuade press lobby beg win")
	kPasses    = words("pass hand give forward e-mail email mail write tell mention talk show send call ring phone text recommend post message")
	threads    = words("add copy cc loop bring put include patch")
	chooses    = words("pick choose select prefer take")
	choosesAll = words("take accept buy sign order go choose pick approve proceed want commit")
	kRanks     = words("rank weigh weight prioritise prioritize score rate")
	kPays      = words("spend afford invest budget pay fund finance")
	kRenews    = words("renew extend prolong re-sign resign roll recommit continue")
	kKeeps     = words("keep continue stay maintain stick carry go remain leave")
	kBinds     = words("sign commit confirm agree book order stay keep continue pay pledge take come lock prolong extend rebook re-book subscribe")
	kGrows     = words("add upgrade increase raise double triple treble expand widen upsize step top roll extend enlarge lift up scale bump grow broaden upscale quadruple")
	kBuysMore  = words("take order buy book license licence list stock lease rent hire want need get insure move bring switch equip include put purchase subscribe request try")
	kTries     = words("try test run pilot trial use taste sample start install put fit mount wear feed drive ride evaluate trial-run beta launch begin do experiment")
	kOpens     = words("start begin open launch fill complete return submit trigger initiate run do schedule book agree kick commence file finish clear push get set let sign put")
	kVisits    = words("visit tour come see view walk show take inspect travel drive fly let go invite spend stop drop swing pop call host have")
	kWorks     = words("log monitor track meter measure audit assess analyse analyze survey interview shadow map examine check weigh record observe time inspect study diagnose review look walk count sample quantify")
)

// classify tells the type of an ask from its kinds. It is sure where hardly anything else can be meant.
func (c *around) classify() (typ string, sure bool) {
	all := c.things
	switch {
	case c.ourEngineer && c.people&kEngineer != 0 && (c.has("touch", "session", "call", "contact") || all&kTopic != 0) && kIntroduces[c.lemma]:
		return "technical-session", true
	case c.object() != nil && c.s.is(int(c.object().head), "handover", "hand-over") && c.s.is(int(c.object().to), "to") && c.toSomebody() && all&kPlan == 0:
		return "introduction", true
	case c.us >= 0 && kIntroduces[c.lemma] && c.introduces():
		if c.people&kOutside != 0 {
			return "referral", true
		}
		return "introduction", true
	case (c.lemma == "arrange" || c.lemma == "organise" || c.lemma == "organize" || c.lemma == "fix") && c.weDo(talks) && c.people&(kReference|kOutside) == 0 && c.people != 0:
		if c.people&kBoss != 0 {
			return "decision-maker-meeting", true
		}
		return "introduction", true
	case c.someone() && threads[c.lemma] && c.has("thread", "e-mail", "email", "mail", "copy", "cc", "loop") && all&kInfo == 0:
		return "introduction", true
	case (c.lemma == "forward" || c.lemma == "pass" || c.lemma == "send" || c.lemma == "hand" || c.lemma == "give") && c.ours() && c.people&kLawyer == 0 && c.toSomebody() && !c.has("some", "few", "couple", "others", "anyone") &&
		c.s.is(int(c.object().head), "e-mail", "email", "mail", "note", "message", "details", "card", "name", "number", "contact", "letter", "invitation", "request"):
		if c.people&kOutside != 0 {
			return "referral", true
		}
		return "introduction", true
	case c.has("interview", "photo", "filmed", "video", "portrait") && c.has("our") && c.has("newsletter", "blog", "website", "magazine", "podcast", "page", "channel", "brochure", "catalogue", "homepage"):
		return "testimonial", true
	case kGathers[c.lemma] && c.someone() && c.hasPair("on", "camera", "film", "video", "tape"):
		return "testimonial", true
	case ((c.lemma == "name" || c.lemma == "list" || c.lemma == "use" || c.lemma == "be" || c.lemma == "act" || c.lemma == "serve" || c.lemma == "stand") && c.next("as") || c.lemma == "be" && c.next("a", "our", "one", "another") && c.s.events[c.ev].modal || c.lemma == "agree" && (c.hasPair("named", "as") || c.hasPair("listed", "as") || c.hasPair("used", "as"))) && c.has("reference", "referee") && (c.first&kPeople == 0 || c.first&kReference != 0):
		return "testimonial", true
	case c.lemma == "have" && c.done(portraying) && c.hasPair("for", "our"):
		return "testimonial", true
	case c.has("behalf") && (c.lemma == "speak" || c.lemma == "talk" || c.lemma == "vouch" || c.lemma == "write"):
		return "testimonial", true
	case (c.lemma == "forward" || c.lemma == "send" || c.lemma == "write" || c.lemma == "mail" || c.lemma == "email" || c.lemma == "e-mail") && c.has("copy", "cc") && c.people&^(kLawyer|kCommittee) != 0:
		return "introduction", true
	case c.lemma == "put" && c.has("word") && c.people&(kCommittee|kBoss) != 0 && c.people&kOutside == 0 && (c.us >= 0 || c.has("us")):
		return "internal-recommendation", true
	case c.lemma == "put" && c.has("word") && (c.people&kOutside != 0 || c.has("club", "association", "network", "guild", "congregation")):
		return "referral", true
	case c.lemma == "ask" && (c.asks(recommends) || c.does(recommends)) && (c.has("us") || c.us >= 0) && c.has("who", "whom", "which"):
		return "referral", true
	case (c.lemma == "tell" || c.lemma == "mention") && c.people&kOutside != 0 && c.has("about") && c.us < 0:
		return "referral", true
	case (kTells[c.lemma] || c.lemma == "ask") && c.wouldDo(recommends) && c.has("us", "me"):
		if c.people&kOutside != 0 || c.has("other", "else") {
			return "referral", true
		}
		return "introduction", true
	case kPasses[c.lemma] && c.people&kOutside != 0 && c.does(recommends) && c.has("us"):
		return "referral", true
	case kPasses[c.lemma] && (c.ours() || c.us >= 0 || c.has("about")) && c.people&kOutside != 0 && (c.ours() || c.about()):
		return "referral", true
	case (c.lemma == "ask" || c.lemma == "get" || c.lemma == "collect" || c.lemma == "" && c.first&kInfo != 0) && c.people&kOutside != 0 && c.has("name", "names", "contact", "contacts", "number", "numbers", "mobile", "details"):
		return "referral", true
	case c.lemma == "" && c.s.is(c.from, "registration", "registrations", "enrolment", "enrollment", "sign-up", "sign-ups", "rsvp", "rsvps") && all&(kEvent|kAudit|kMeal|kDemo) != 0:
		return "event", true
	case c.publishes():
		return "testimonial", true
	case (c.lemma == "argue" || c.lemma == "plead" || c.lemma == "defend" || c.lemma == "fight") && c.ours():
		return "internal-recommendation", true
	case all&kTestimonial != 0 && c.first&(kReferral|kIntroduction|kTrial|kDemo|kMeeting|kSiteVisit) == 0 && !c.next("about") && c.lemma != "show":
		return "testimonial", c.first&kTestimonial != 0 || c.lemma == "sign" || c.lemma == "approve"
	case c.quotes():
		return "testimonial", true
	case (c.lemma == "take" || c.lemma == "answer") && c.has("calls", "questions") && c.has("from") && c.obj >= 0 && c.us < 0 && c.people&(kOutside|kColleague) != 0 && c.things&kProposal == 0:
		return "testimonial", true
	case c.lemma == "ask" && c.people&kOutside != 0 && c.has("which", "who", "whether") && !c.has("supplier", "suppliers", "vendor", "vendors", "bidder", "bidders", "provider", "providers"):
		return "referral", true
	case c.lemma == "recommend" || c.lemma == "refer" || c.lemma == "vouch" || c.lemma == "suggest" && (c.us >= 0 || c.ours()):
		if c.people&kOutside != 0 {
			return "referral", true
		}
		if c.people&(kCommittee|kBoss) != 0 {
			return "internal-recommendation", true
		}
		return "", false
	case namesOf[c.lemma] &&
		c.people&kOutside != 0 && (c.first&(kIntroduction|kReferral|kInfo|kOutside) != 0 || c.object() != nil && c.s.is(int(c.object().head), "mobile", "email", "card", "contact")):
		return "referral", true
	case c.first&kReferral != 0:
		return "referral", true
	case c.lemma == "ask" && all&kIntroduction != 0 && c.people&kOutside != 0:
		return "referral", true
	case c.first&kIntroduction != 0 && kInforms[c.lemma]:
		if c.people&kOutside != 0 {
			return "referral", true
		}
		return "introduction", false
	case (c.lemma == "mention" || c.lemma == "praise" || c.lemma == "support" || c.lemma == "back") && (c.us >= 0 || c.ours()) && (c.people&(kCommittee|kBoss) != 0 || all&kMeeting != 0) && c.people&kOutside == 0:
		return "internal-recommendation", true
	case (c.lemma == "speak" || c.lemma == "come" || c.lemma == "vote" || c.lemma == "talk" || c.lemma == "argue") && c.has("favour", "favor") && c.people&kReference == 0:
		return "internal-recommendation", true
	case kUrges[c.lemma] && c.ev >= 0 && c.s.events[c.ev].actor == Customer && c.people&(kCommittee|kBoss) != 0 && c.someone() && (c.ourThing() || c.us >= 0 || c.has("us")) && all&kMeeting == 0 && !c.does(comingIn):
		return "internal-recommendation", true
	case all&kCase != 0 && c.has("internal", "internally") && c.us < 0:
		return "internal-recommendation", true
	case (c.lemma == "speak" || c.lemma == "stand" || c.lemma == "stick") && c.has("up") && c.has("for") && c.us >= 0:
		return "internal-recommendation", true
	case kChampions[c.lemma] || c.presents():
		return "internal-recommendation", true
	}
	if p := c.object(); p != nil && kInforms[c.lemma] && !p.human && p.owner != Seller && c.s.is(int(p.head), "date", "dates", "day") && c.s.is(int(p.head)-1, "end", "start", "expiry", "renewal", "notice", "completion", "opening", "delivery", "closing") {
		return "share-information", true // the contract's end date
	}
	if p := c.object(); p != nil && kTells[c.lemma] && vendors[c.s.toks[p.head].noun()] && c.s.can(int(p.head), cPlural) && p.owner != Seller && all&^kInfo == 0 {
		return "share-information", true // the three suppliers they compare us with
	}
	if typ, sure = c.papers(); typ != "" {
		return typ, sure
	}
	if c.also && c.ours() && kBuysMore[c.lemma] && c.first&kMeal != 0 {
		return "expansion", true // takes our lunches for the infants as well
	}
	if typ, sure = c.meets(); typ != "" {
		return typ, sure
	}
	if typ, sure = c.deals(); typ != "" {
		return typ, sure
	}
	if (c.lemma == "get" || c.lemma == "come" || c.lemma == "return") && c.has("back") && (c.us >= 0 || c.toUs()) && c.has("with") && c.obj >= 0 && c.first&^(kInfo|kMoney|kColleague) == 0 {
		return "share-information", true // gets back to me with the salary band
	}
	if c.first&kInfo != 0 && c.first&(kFeedback|kMeeting|kPurchase|kContract|kProposal) == 0 && (c.withUs() || c.toUs()) {
		return "share-information", true // files the numbers with us
	}
	return c.accepts()
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

// toOurs reports whether something comes to a thing of ours: on to our system.
func (c *around) toOurs() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.is(i, "to", "onto", "into") && c.s.is(i+1, "our") {
			return true
		}
	}
	return false
}

// fromUs reports whether something comes from us.
func (c *around) fromUs() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.is(i, "from") && c.s.is(i+1, "us", "me") {
			return true
		}
	}
	return false
}

// shallDo reports whether somebody shall do something: invite Tereza to brief us.
func (c *around) shallDo() bool {
	for n := c.ev + 1; n < len(c.s.events) && c.ev >= 0; n++ {
		if e := &c.s.events[n]; int(e.up) == c.ev && e.embed == eControl && !e.passive && e.actor != Seller {
			return !comingIn[e.lemma]
		}
	}
	return false
}

// accepts tells what is agreed, booked, said yes to, by the thing alone.
func (c *around) accepts() (typ string, sure bool) {
	if c.someone() && (kGathers[c.lemma] || seats[c.lemma]) && !c.shallDo() {
		for _, n := range narrow {
			if c.things&n.kind != 0 && c.things&kInfo == 0 {
				return n.typ, c.has("for", "to", "on", "into", "in", "onto") && n.kind&(kBudget|kPlan|kCriteria) == 0
			}
		}
	}
	if c.lemma == "get" && (c.has("back") || c.toUs()) {
		return "", false
	}
	if c.lemma != "" && !kJoins[c.lemma] && !kAccepts[c.lemma] && !c.yes && !c.dated || c.someone() {
		return "", false
	}
	for _, n := range narrow {
		if c.first&n.kind != 0 {
			if (n.typ == "needs-analysis" || n.typ == "demo") && (c.lemma == "register" || c.lemma == "enrol" || c.lemma == "enroll" || c.lemma == "" && c.s.is(c.from, "registration")) {
				return "event", true
			}
			return n.typ, c.yes || c.dated || n.typ == "proposal-meeting"
		}
	}
	if c.lemma != "" {
		return "", false
	}
	switch { // a heading
	case c.first&kDecision != 0:
		return "decision", false
	case c.first&kIntroduction != 0:
		return "introduction", false
	case c.first&kMeeting != 0:
		return "meeting", false
	case c.first&kPurchase != 0:
		return "purchase", false
	case c.first&kInfo != 0:
		return "share-information", false
	}
	return "", false
}

var kAccepts = words("agree accept approve authorise authorize confirm commit say grant green-light greenlight okay sanction undertake sign request permit welcome register enrol enroll apply rsvp")

// narrow are the types that a thing has by itself, narrow ones first.
var narrow = []struct {
	kind kinds
	typ  string
}{
	{kFormal, "formal-review"}, {kReferenceCall, "reference-call"}, {kRollout, "implementation-team"}, {kSession, "technical-session"}, {kProposalMeeting, "proposal-meeting"},
	{kPlan, "mutual-plan"}, {kBudget, "budget-confirmation"}, {kCriteria, "decision-criteria"}, {kTestimonial, "testimonial"}, {kReferral, "referral"},
	{kDemo, "demo"}, {kSiteVisit, "site-visit"}, {kEvent, "event"}, {kTrial, "trial"}, {kAudit, "needs-analysis"}, {kRenewal, "renewal"}, {kExpansion, "expansion"},
}

// about reports whether something is said about us: tells her sister about us.
func (c *around) about() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.is(i, "about", "of") {
			if p := c.s.npAt(i + 1); p != nil && (p.human && p.side == Seller || p.owner == Seller) {
				return true
			}
		}
	}
	return false
}

// publishes reports whether we may show what they said or have: lets us use the logo, asks whether we may print it, three lines that we can quote.
func (c *around) publishes() bool {
	if !c.lets() && c.lemma != "ask" && c.lemma != "write" && c.lemma != "give" && c.lemma != "record" && c.lemma != "say" && c.lemma != "agree" && c.lemma != "send" {
		return false
	}
	for n := range c.s.events {
		e := &c.s.events[n]
		if n == c.ev || int(e.verb) < c.from || int(e.verb) >= c.to || e.actor != Seller || e.neg || e.past || e.embed == eAdverb {
			continue
		}
		if !c.lets() && e.embed == eRelative && e.modal && (e.lemma == "put" || e.lemma == "use" || e.lemma == "show") && c.has("brochure", "website", "newsletter", "flyer", "homepage", "stand", "campaign", "ad", "advert") {
			return true // two sentences we can put in the brochure
		}
		switch e.lemma {
		case "quote", "publish", "print", "film", "cite", "photograph", "feature":
			return true
		case "use", "put", "show", "name", "mention", "display", "share", "post", "include":
			if c.things&kTestimonial != 0 || e.obj >= 0 && c.s.nps[e.obj].human && c.s.nps[e.obj].side == Customer && e.lemma != "put" && e.lemma != "show" && c.has("brochure", "website", "list", "reference", "page", "site", "press", "newsletter", "flyer") || e.obj >= 0 && (c.s.nps[e.obj].owner == Customer || c.s.is(int(c.s.nps[e.obj].head), "logo", "quote", "photo", "photos", "name", "story", "figures", "pictures", "video")) &&
				(!c.lets() || c.has("website", "site", "list", "brochure", "page", "logo", "quote", "name", "story", "photo", "photos", "marketing", "publicly", "reference", "case", "campaign", "flyer", "homepage", "ad", "words", "stand", "press", "post", "video")) {
				return true
			}
		}
	}
	return false
}

// lets reports whether the act allows us something.
func (c *around) lets() bool {
	return (c.lemma == "agree" || c.lemma == "accept") && c.next("that") || c.lemma == "let" || c.lemma == "allow" || c.lemma == "permit" || c.lemma == "invite" || c.lemma == "authorise" || c.lemma == "authorize"
}

// weDo reports whether the act lets one of us do one of these things.
func (c *around) weDo(set map[string]bool) bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; n != c.ev && int(e.verb) >= c.from && int(e.verb) < c.to && set[e.lemma] && !e.neg && !e.past && e.actor == Seller && e.embed != eWh && e.embed != eRelative {
			return true
		}
	}
	return false
}

// quotes reports whether somebody gives us a few words that we may use: a quote for the website.
func (c *around) quotes() bool {
	p := c.object()
	if c.names("linkedin", "google", "trustpilot", "facebook", "g2", "capterra", "tripadvisor", "yelp", "checkatrade", "stars", "instagram", "tiktok", "youtube") &&
		(c.lemma == "write" || c.lemma == "leave" || c.lemma == "post" || c.lemma == "give" || c.lemma == "ask" || c.lemma == "put" || c.lemma == "rate" || c.lemma == "record" || c.lemma == "film" || c.lemma == "submit" || c.lemma == "say" || c.lemma == "share" || c.lemma == "mention") {
		return true
	}
	if p == nil {
		return false
	}
	if getting(c.lemma) && c.s.is(int(p.head), "quote", "quotes", "statement") && p.owner != Seller && c.has("website", "brochure", "homepage", "newsletter", "flyer", "press", "campaign") {
		return true
	}
	if (c.lemma == "write" || c.lemma == "leave" || c.lemma == "post" || c.lemma == "submit") && c.s.is(int(p.head), "review", "reviews") && c.things&kProposal == 0 && c.people&kLawyer == 0 {
		return true
	}
	if c.us < 0 && c.lemma != "record" && c.lemma != "film" && c.lemma != "write" && !(c.lemma == "give" && c.has("press", "website", "brochure", "homepage", "newsletter")) {
		return false
	}
	if p.owner == Seller || c.lemma != "give" && c.lemma != "write" && c.lemma != "send" && c.lemma != "provide" && c.lemma != "record" && c.lemma != "film" {
		return false
	}
	if (c.lemma == "record" || c.lemma == "film") && c.has("our") {
		return c.things&(kSite|kInfo|kMeeting) == 0 || c.has("website", "channel", "page", "homepage", "blog", "newsletter")
	}
	i := int(p.head)
	if !c.s.is(i, "quote", "line", "statement", "sentence", "lines", "words", "quotes") || c.s.is(int(p.to), "of", "from") {
		return false
	}
	return c.s.is(i, "quote", "quotes") || c.has("website", "brochure", "page", "site", "flyer", "newsletter", "catalogue", "catalog", "homepage", "show", "ad")
}

// introduces reports whether an act that takes "us" brings us to somebody.
func (c *around) introduces() bool {
	if c.things&kFormal != 0 && c.has("through") {
		return false // puts us through its supplier checks
	}
	switch c.lemma {
	case "introduce", "connect", "loop", "cc", "copy", "hook":
		return true
	case "get":
		return c.us == c.from && c.s.is(c.us+1, "in") && c.has("front") && c.people&(kBoss|kCommittee) == 0
	case "bring":
		return c.has("together")
	case "put":
		return c.has("touch", "contact", "through", "onto") || c.next("on") && c.s.is(c.us+2, "to")
	case "take", "walk", "lead", "send":
		if c.has("round", "around", "through") {
			return false
		}
		return (c.toSomebody() || c.does(talks)) && c.people != 0 && c.things&(kSite|kProposal|kInfo|kBudget) == 0 && c.us == c.from
	}
	return c.us == c.from && c.toSomebody() && c.things&(kInfo|kPaper|kPlan|kBudget) == 0
}

// presents reports whether somebody carries our case to those who decide.
func (c *around) presents() bool {
	if c.lemma == "put" && c.us == c.from && c.s.is(c.us+1, "forward") {
		return c.people&kOutside == 0
	}
	if !kPresents[c.lemma] || c.us >= 0 && c.lemma != "back" || c.people&kLawyer != 0 || c.people&kReference != 0 && (c.lemma == "speak" || c.lemma == "talk") {
		return false
	}
	p := c.object()
	switch c.lemma {
	case "draft", "write", "prepare":
		return (c.ourThing() && c.has("paper", "memo", "recommendation", "report") || c.first&kCase != 0) && c.people&(kCommittee|kBoss) != 0
	case "put":
		if c.ourThing() && c.has("in") && c.has("request", "bid", "paper", "application") && c.people&kCommittee != 0 {
			return true
		}
		return c.has("forward") && (c.things&(kCase|kProposal) != 0 || c.ours())
	case "make":
		return c.has("case", "pitch") && !c.has("us") || c.has("case") && c.has("us")
	case "take", "bring", "carry", "submit", "pass", "circulate", "show", "run", "walk", "hand", "get", "forward", "raise", "introduce":
		if p == nil || p.human || c.first&(kMeeting|kDate|kSample|kLeaflet) != 0 || c.first&kCase == 0 && p.owner != Seller && !p.pron {
			return false
		}
	}
	if c.has("internally", "upstairs") {
		return true
	}
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.is(i, "to", "before", "at", "past", "with", "through", "in", "up") || c.s.is(i, "of") && c.s.is(i-1, "front") {
			q := c.s.npAt(i + 1)
			if q == nil || q.human && q.side == Seller {
				continue
			}
			if c.s.kindOf(int(c.s.toks[i+1].np))&(kCommittee|kBoss) != 0 {
				return true
			}
			if q.human && q.side == Customer && c.s.toks[q.head].tag != tName && q.owner == Customer && !q.pron {
				return c.s.kindOf(int(c.s.toks[i+1].np))&kOutside == 0 || c.first&(kCase|kProposal) != 0 && family[c.s.toks[q.head].low]
			}
		}
	}
	return false
}

var portraying = words("photograph film interview record feature quote portray")

var namesOf = words("name give suggest share mention send provide write jot text list email e-mail pass supply tell offer")

var recommends = words("recommend refer introduce")

var family = words("brother sister father mother son daughter husband wife parents uncle cousin father-in-law partner partners siblings family")

// papers tells asks about documents, money and lists.
func (c *around) papers() (typ string, sure bool) {
	all := c.things
	informs := kInforms[c.lemma]
	switch {
	case c.people&kLawyer != 0 && getting(c.lemma) && c.first&kPurchase != 0 && c.has("out", "from"):
		return "purchase", true // the PO out of procurement
	case c.people&kLawyer != 0 && all&(kPaper|kContract|kProposal|kFormal) != 0 && (informs || c.presentsTo()):
		return "formal-review", true
	case c.subj&kLawyer != 0 && kOpens[c.lemma] && (c.withUs() || c.us >= 0 || c.has("us")), c.subj&kLawyer != 0 && (kReviews[c.lemma] || kOpens[c.lemma]) && all&(kPaper|kContract|kProposal|kFormal|kCheck) != 0:
		return "formal-review", true
	case (c.lemma == "put" || c.lemma == "get" || c.lemma == "take") && c.us == c.from && all&kFormal != 0 && c.has("through"):
		return "formal-review", true
	case c.subj&kLawyer != 0 && (c.lemma == "sign" || c.lemma == "approve" || c.lemma == "clear" || c.lemma == "release" || c.lemma == "pass") && c.ours():
		return "formal-review", true
	case (c.lemma == "submit" || c.lemma == "send" || c.lemma == "hand" || c.lemma == "upload") && all&kFormal != 0 && c.has("to", "into") && (c.ours() || c.first&(kPaper|kInfo) != 0) && c.us < 0 && !c.toUs():
		return "formal-review", true
	case c.first&kFormal != 0 && (!informs || c.lemma == "return" || c.lemma == "submit" || c.lemma == "send"):
		return "formal-review", true
	case all&kPlan != 0 && c.lemma == "go" && c.next("along"):
		return "mutual-plan", true
	case plans[c.lemma] && c.withUs() && c.object() != nil && c.s.is(int(c.object().head), "plan", "schedule", "timetable", "timeline", "programme", "program", "calendar", "roadmap"):
		return "mutual-plan", true
	case all&kPlan != 0 && fills[c.lemma] && c.first&(kFormal|kProposal) == 0:
		return "mutual-plan", true
	case c.lemma == "confirm" && all&kPlan != 0 && c.has("each", "every"), fills[c.lemma] && c.object() != nil && c.s.is(int(c.object().head), "plan", "schedule", "timeline", "timetable") && c.object().owner != Seller && c.has("dates", "owners", "milestones", "names", "deadlines"):
		return "mutual-plan", true
	case c.first&kPlan != 0 && (!informs || c.lemma == "confirm") || c.every():
		return "mutual-plan", !c.ours()
	case answers[c.lemma] && c.has("to") && c.ourProposal():
		return "proposal-review", true
	case all&kProposal != 0 && (kReviews[c.lemma] || c.first&kFeedback != 0) && c.lemma != "work":
		if c.withUs() {
			return "proposal-meeting", true
		}
		if c.things&kFeedback != 0 || c.first&kProposal != 0 || kReviews[c.lemma] {
			return "proposal-review", c.lemma != "think" && c.lemma != "look" && c.first&(kFeedback|kProposal) != 0 && (c.first&kContract == 0 || c.first&kFeedback != 0)
		}
	case (c.lemma == "confirm" || c.lemma == "say" || c.lemma == "tell") && c.next("that") && c.ourProposal():
		return "proposal-review", true
	case all&kProposal != 0 && c.object() != nil && (kInforms[c.lemma] || getting(c.lemma)) && c.s.is(int(c.object().head), "question", "questions", "comment", "comments", "query", "queries", "remark", "remarks", "concern", "concerns", "change", "changes", "reaction", "reply", "answer", "view", "views", "opinion") && c.has("on", "about", "to", "of", "in"):
		return "proposal-review", true
	case (kTells[c.lemma] || c.lemma == "let" || c.lemma == "mark") && c.has("what", "which") && !c.has("who") && c.ourProposal():
		return "proposal-review", true
	case kSends[c.lemma] && c.object() != nil && c.s.is(int(c.object().head), "invoice", "invoices", "bill", "bills", "statement", "statements", "payslip", "payslips"):
		return "share-information", true
	case c.has("who") && c.has("what") && c.has("does", "do", "when"):
		return "mutual-plan", true
	case c.lemma == "have" && c.people&kLawyer != 0 && all&(kPaper|kContract|kProposal) != 0:
		return "formal-review", true
	case (c.lemma == "think" || kReviews[c.lemma]) && c.first&kPart != 0 && all&kLeaflet == 0 && c.clause():
		return "proposal-review", true
	case kReviews[c.lemma] && c.lemma != "go" && all&kLeaflet != 0:
		return "share-information", false
	case (kTells[c.lemma] || c.lemma == "mark") && c.has("which", "what") && !c.has("who") && all&kPart != 0 && all&kProposal != 0:
		return "proposal-review", true
	case c.first&kCriteria != 0 && c.lemma != "show" && c.lemma != "meet":
		return "decision-criteria", true
	case kTells[c.lemma] && c.has("must", "mustn't") && c.has("what", "which", "things") && !c.has("who"):
		return "decision-criteria", true
	case kRanks[c.lemma] && c.obj >= 0 && c.first&(kDate|kMeeting) == 0:
		return "decision-criteria", false
	case (kTells[c.lemma] || c.lemma == "ask" || c.lemma == "talk" && c.us >= 0 || c.lemma == "" && c.s.is(c.from, "agreement", "clarity", "confirmation")) && (c.lemma != "ask" || c.someone()) && (c.judges() || c.proves() || c.wouldTurn()):
		return "decision-criteria", true
	case c.first&kBudget != 0 && (kTells[c.lemma] || kOpens[c.lemma] || c.lemma == "approve" || c.lemma == "confirm" || c.lemma == "release"):
		return "budget-confirmation", true
	case (c.first&kStep != 0 || c.yes && all&kStep != 0) && c.has("date", "dates", "dated", "owners", "deadlines"):
		return "mutual-plan", true
	case (c.lemma == "define" || c.lemma == "describe" || c.lemma == "agree") && c.has("what") && c.has("good", "great", "done", "successful") && c.has("look", "looks"):
		return "decision-criteria", true
	case c.has("what", "how") && c.has("success") && c.has("look", "looks", "means", "mean", "measured", "judged", "defined"):
		return "decision-criteria", true
	case (kTells[c.lemma] || c.yes) && c.has("reserved", "earmarked", "allocated", "ring-fenced", "fenced", "ringfenced", "budgeted", "available", "approved", "released", "aside", "there") && c.money():
		return "budget-confirmation", true
	case (kTells[c.lemma] || c.lemma == "ask") && c.whatTheyPay():
		return "budget-confirmation", true
	case kTells[c.lemma] && c.has("spend", "invest", "afford") && (c.money() || c.has("grand", "quid")):
		return "budget-confirmation", true
	case getting(c.lemma) && c.yes && all&kBudget != 0 && c.first&^(kBudget|kMoney) == 0:
		return "budget-confirmation", true
	case getting(c.lemma) && c.has("confirming") && c.money() && all&kContract == 0:
		return "budget-confirmation", true
	case kTells[c.lemma] && c.has("aside") && c.has("amount", "sum", "figure", "much"):
		return "budget-confirmation", true
	case c.has("aside", "earmarked", "ring-fenced") && (c.lemma == "put" || c.lemma == "set"):
		return "budget-confirmation", true
	case c.decides():
		return "decision", true
	}
	return "", false
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

// clause reports whether the object is a clause, a section, a paragraph: only contracts and offers have those.
func (c *around) clause() bool {
	p := c.object()
	return p != nil && (c.s.is(int(p.from), "clause", "clauses", "section", "paragraph", "annex", "appendix", "schedule") || c.s.is(int(p.head), "clause", "clauses", "section", "sections", "paragraph", "annex", "appendix"))
}

// presentsTo reports whether something goes to lawyers.
func (c *around) presentsTo() bool {
	switch c.lemma {
	case "pass", "take", "put", "refer", "route", "submit", "release", "run", "have", "get", "upload", "clear", "involve", "instruct", "walk":
		return true
	}
	return false
}

var answers = words("reply respond react answer")

var plans = words("agree work draw set make build fix write plan settle")

var fills = words("return fill complete add enter note write sign stick own commit agree co-write draft sketch")

// every reports whether each step gets its date.
func (c *around) every() bool {
	if c.things&(kDate|kInfo|kMeeting) == 0 {
		return false
	}
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.is(i, "every", "each", "all") {
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

// wouldTurn reports whether the act tells what would make them change or choose.
func (c *around) wouldTurn() bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; n != c.ev && int(e.verb) >= c.from && int(e.verb) < c.to && e.embed == eWh && e.modal && (e.lemma == "make" || e.lemma == "persuade" || e.lemma == "take" || e.lemma == "need") && c.has("what") &&
			c.has("switch", "change", "choose", "sign", "move", "buy", "leave", "decide") {
			return true
		}
	}
	return false
}

// proves reports whether the act tells what a test must show.
func (c *around) proves() bool {
	for n := range c.s.events {
		e := &c.s.events[n]
		if n == c.ev || int(e.verb) < c.from || int(e.verb) >= c.to || !proving[e.lemma] || e.actor == Seller || e.past {
			continue
		}
		if c.has("what") && (c.things&(kTrial|kAudit|kDemo) != 0 || c.has("pilot", "trial", "test", "solution", "system")) {
			return true
		}
	}
	for n := range c.s.events { // the three things a new payroll provider has to do
		if e := &c.s.events[n]; n != c.ev && int(e.verb) >= c.from && int(e.verb) < c.to && (e.lemma == "have" || e.lemma == "need") && c.s.tagged(int(e.verb)+1, tTo) && e.subj >= 0 &&
			(vendors[c.s.toks[c.s.nps[e.subj].head].noun()] || c.s.nps[e.subj].side == Seller) && (c.has("what") || c.object() != nil && c.s.is(int(c.object().head), "thing", "things", "points", "jobs")) {
			return true
		}
	}
	if !c.has("what", "how") {
		return false
	}
	for n := range c.s.events { // what he looks at when he compares the offers
		if e := &c.s.events[n]; n != c.ev && int(e.verb) >= c.from && int(e.verb) < c.to && e.embed == eAdverb && kJudges[e.lemma] && e.actor == Customer && !e.past {
			return true
		}
	}
	return false
}

// vendors are those among whom they choose.
var vendors = words("provider supplier vendor bidder contractor agency partner system solution product tool platform candidate tenderer caterer cleaner broker insurer printer installer")

var proving = words("show prove deliver achieve demonstrate")

// judges reports whether the act tells how they will judge: what counts, how they choose, which points they score; not who.
func (c *around) judges() bool {
	for n := range c.s.events {
		e := &c.s.events[n]
		if n == c.ev || int(e.verb) < c.from || int(e.verb) >= c.to || !kJudges[e.lemma] || e.actor == Seller || e.past && !e.passive {
			continue
		}
		if e.embed == eControl && e.up > int16(c.ev) && c.s.events[e.up].embed == eWh {
			e = &c.s.events[e.up] // how a supplier gets picked
		}
		if p := c.object(); e.embed == eThat && e.subj >= 0 && p != nil && c.s.nps[e.subj].from == p.to && measures[c.s.toks[p.head].noun()] {
			return true // the three measures the pilot will be judged on
		}
		if e.embed != eWh && e.embed != eRelative && (e.embed != eThat || e.subj < 0 || c.s.tagged(int(c.s.nps[e.subj].from)-1, tSub, tPunct)) {
			continue
		}
		for i := int(e.from) - 1; i >= c.from; i-- {
			if c.s.is(i, "who", "whom", "when", "whether", "if", "why", "where") {
				return false
			}
			if c.s.is(i, "which") && (chooses[e.lemma] || c.s.is(i-1, "by", "on")) {
				return false // a date by which they decide
			}
			if c.s.is(i, "how", "what", "which") {
				return true
			}
		}
		return e.embed != eWh && (c.things&(kPart|kCriteria|kInfo) != 0 || c.obj >= 0 && c.s.is(int(c.s.nps[c.obj].head), "things", "thing", "factors", "aspects", "features"))
	}
	return false
}

// measures are what something is judged on.
var measures = words("measure thing point figure number result criterion factor kpi metric mark outcome goal test")

// yesOrNo reports whether a sentence speaks of a yes or a no.
func (s *sentence) yesOrNo() bool {
	for i := range s.toks {
		if s.is(i, "yes") && (s.is(i+2, "no") || s.is(i+3, "no")) {
			return true
		}
	}
	return false
}

// asks reports whether a question within the act is about one of these acts of theirs.
func (c *around) asks(set map[string]bool) bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; n != c.ev && int(e.verb) >= c.from && int(e.verb) < c.to && set[e.lemma] && !e.neg && !e.past && e.embed == eWh && e.actor == Customer && (e.subj < 0 || c.s.nps[e.subj].pron || c.s.tagged(int(c.s.nps[e.subj].head), tPron)) {
			return true
		}
	}
	return false
}

// wouldDo reports whether people are named by what they will do: two homes she would introduce us to.
func (c *around) wouldDo(set map[string]bool) bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; n != c.ev && e.embed == eRelative && e.modal && !e.neg && e.actor == Customer && int(e.verb) >= c.from && int(e.verb) < c.to && set[e.lemma] {
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

// whatTheyPay reports whether the act tells what they can spend, or whether there is money.
func (c *around) whatTheyPay() bool {
	wh := false
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		wh = wh || c.s.is(i, "what", "how", "whether", "if", "where", "that", "there", "which", "who", "amount", "sum", "share")
		if !wh {
			continue
		}
		if c.s.is(i, "money", "budget", "funding", "funds", "capex", "opex") {
			return true
		}
		if k := c.s.toks[i].ev; k >= 0 && (kPays[c.s.events[k].lemma] || c.s.events[k].lemma == "put" && c.has("towards", "into", "toward")) && c.s.events[k].actor != Seller && !c.s.events[k].past &&
			c.s.is(int(c.s.events[k].from), "can", "could", "will", "would", "may", "is", "are", "afford", "wants") {
			return true
		}
	}
	return false
}

// decides reports whether the act is a decision, for or against.
func (c *around) decides() bool {
	if c.first&kDate != 0 && kTells[c.lemma] && c.s.judgedBy(c.object()) {
		return true
	}
	if p := c.object(); c.lemma == "give" && p != nil && c.us >= 0 && c.s.is(int(p.head), "answer") && !c.s.is(int(p.to), "to") && !c.near(kProposal) && c.s.is(int(p.from), "an", "our", "a", "the", "her", "his", "their") {
		return true
	}
	if kTells[c.lemma] && c.has("whether", "if") && c.picked() {
		return true
	}
	switch c.lemma {
	case "agree":
		return c.next("in") && c.has("principle")
	case "decide", "vote":
		return c.first&(kDate|kMeeting|kTrial) == 0 && !c.has("who")
	case "make":
		return c.has("mind", "minds", "decision", "choice") || c.object() != nil && c.s.is(int(c.object().head), "call") && c.s.is(int(c.object().to), "on", "about")
	case "say", "tell", "let":
		return c.has("way") && c.has("either", "other") || c.has("whether", "if") && (c.hasPair("in", "or") && c.hasPair("or", "out") || c.hasPair("'re", "in", "out")) || c.has("who", "whether") && c.has("got", "gets", "get", "won", "wins") && c.has("job", "work", "contract", "order", "tender", "business", "deal", "slot") || c.has("whether", "if") && c.asks(choosesAll) && c.things&(kDate|kMeeting|kInfo|kTrial|kEvent) == 0 || c.lemma == "say" && c.next("yes", "no") && c.things&^(kDecision|kProposal|kPurchase|kContract|kPaper|kCase|kMoney) == 0 ||
			c.has("which") && c.asks(chooses)
	case "pick", "choose", "select", "appoint", "prefer":
		return c.us == c.from
	case "go":
		return c.next("ahead")
	}
	if getting(c.lemma) && c.hasPair("or", "no-go") {
		return true
	}
	return c.s.yesOrNo() && (kInforms[c.lemma] || getting(c.lemma)) && c.things&^(kDecision|kInfo|kProposal|kFeedback|kMoney|kDate) == 0
}

// picked reports whether the act speaks of us being chosen.
func (c *around) picked() bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; int(e.verb) >= c.from && int(e.verb) < c.to && e.passive && !e.past && e.subj >= 0 && c.s.nps[e.subj].side == Seller && (chooses[e.lemma] || e.lemma == "accept" || e.lemma == "appoint" || e.lemma == "shortlist") {
			return true
		}
	}
	return false
}

// judgedBy reports whether a date is the one by which they decide.
func (s *sentence) judgedBy(p *phrase) bool {
	i := int(p.to)
	if s.is(i, "by", "on") {
		i++
	}
	if !s.is(i, "which", "when") {
		return false
	}
	for k := range s.events {
		if e := &s.events[k]; int(e.verb) > i && int(e.verb) <= i+4 {
			return kJudges[e.lemma] && e.actor == Customer
		}
	}
	return false
}

// meets tells asks for somebody's time by who comes and what for.
func (c *around) meets() (typ string, sure bool) {
	meeting := c.lemma == "get" && c.has("calendar", "diary") || (c.first&kMeeting != 0 || c.things&kMeeting != 0) && (kJoins[c.lemma] || kGathers[c.lemma] || c.lemma == "") || c.meetsUs()
	if c.lemma == "get" && (c.has("back") || c.toUs()) {
		meeting = false
	}
	brings := kGathers[c.lemma] && c.someone()
	all := c.things
	switch {
	case drops[c.lemma] && c.first&kSite != 0 && c.obj >= 0 && c.s.nps[c.obj].owner == Seller && all&(kDemo|kEvent) == 0:
		return "site-visit", true
	case c.lets() && c.us < 0 && c.does(kTries) && !c.weDo(kTries) && (c.has("for", "until", "till", "during") || c.ourThing()):
		return "trial", true
	case kAssigns[c.lemma] && c.someone() && c.people&kEngineer != 0 && all&(kHours|kMeeting|kSession) != 0:
		return "technical-session", true
	case (c.lemma == "put" || c.lemma == "form" || c.lemma == "build" || c.lemma == "assemble" || c.lemma == "set" || c.lemma == "pick" || c.lemma == "choose" || c.lemma == "pull") && c.object() != nil && c.s.is(int(c.object().head), "team", "crew", "taskforce", "task-force") && c.object().owner != Seller:
		return "implementation-team", true
	case kNames[c.lemma] && c.someone() && c.whoWill(leads) && all&(kTrial|kEvent|kMeeting|kBudget|kProposal) == 0:
		return "implementation-team", true
	case kNames[c.lemma] && c.someone() && !c.s.is(int(c.object().from), "the", "all") && all&(kTrial|kEvent|kMeeting|kBudget) == 0 && (c.has("charge", "responsible") || c.does(leads)):
		return "implementation-team", true
	case kAssigns[c.lemma] && (!c.passive || c.obj >= 0 && c.s.toks[c.s.nps[c.obj].head].e.class&cPerson != 0) && (c.someone() || c.has("somebody", "someone")) && (all&(kDemo|kEvent|kSession|kTrial|kSiteVisit|kMeeting|kAudit|kPaper) == 0 || all&kRollout != 0 && all&(kTrial|kDemo|kPaper) == 0):
		return "implementation-team", true
	case c.lets() && c.us == c.from && c.s.is(c.us+1, "have", "borrow") && c.people != 0 && all&kRollout != 0:
		return "implementation-team", true
	case kNames[c.lemma] && c.someone() && all&kTrial != 0 && all&kRollout == 0:
		return "trial", true
	case kNames[c.lemma] && c.has("who") && c.has("our") && c.has("contact", "lead") && c.has("during", "for", "on") && c.near(kRollout):
		return "implementation-team", true
	case kNames[c.lemma] && c.first&kSample != 0 && c.someone():
		return "trial", true
	case kNames[c.lemma] && all&kRollout != 0 && (c.someone() || c.first&kRollout != 0 || c.has("who") || c.has("which") && c.people != 0):
		return "implementation-team", true
	case seeing[c.lemma] && c.ours() && c.first&(kDemo|kProposal|kLeaflet|kEvent|kPlan|kMoney|kMeeting) == 0 && (c.lemma != "see" || c.first&(kSite|kRollout) != 0):
		return "site-visit", true
	case c.first&kRollout != 0 && (kJoins[c.lemma] || c.lemma == "agree"):
		return "implementation-team", c.first&kEvent == 0
	case c.lemma == "put" && c.object() != nil && c.s.is(int(c.object().head), "name", "names") && c.has("down") && all&(kEvent|kMeal) != 0:
		return "event", true
	case c.object() != nil && c.s.is(int(c.object().head), "rsvp", "place", "places", "seat", "seats", "ticket", "tickets") && (all&(kEvent|kMeal) != 0 || c.has("table", "stand", "box", "tent", "marquee")) && (kAccepts[c.lemma] || getting(c.lemma)):
		return "event", true
	case c.someone() && all&kEvent != 0 && (c.people&kBoss == 0 || !c.has("appointment", "meeting", "call")) && (kGathers[c.lemma] || seats[c.lemma]), c.first&kEvent != 0 && c.first&kMeeting == 0 && kJoins[c.lemma],
		c.lemma == "be" && all&(kEvent|kMeal) != 0 && (c.has("guest", "guests", "there") || c.has("at") && c.ourThing()):
		return "event", c.first&kRollout == 0 || c.lemma == "be"
	case c.ourReferences() && (c.lemma == "check" || c.lemma == "take" || c.lemma == "follow" || talks[c.lemma]):
		return "reference-call", true
	case c.people&kReference != 0 && (c.lemma == "host" || c.lemma == "give" || c.lemma == "offer") && all&(kVisit|kSiteVisit) != 0:
		return "testimonial", true
	case c.people&kReference != 0 && c.first&(kSiteVisit|kVisit) == 0 && (meeting || talks[c.lemma] || c.does(talks)):
		return "reference-call", true
	case c.people&kReference != 0 && kVisits[c.lemma]:
		return "site-visit", c.comes()
	case meeting && c.lawyers():
		return "", false
	case meeting && all&kDemo != 0:
		return "demo", true
	case c.first&kAudit != 0 && c.first&kSession == 0 && kAccepts[c.lemma]:
		return "needs-analysis", true
	case meeting && all&kRollout != 0 && c.first&kRollout != 0:
		return "implementation-team", true
	case meeting && (all&kProposalMeeting != 0 || c.aboutProposal()):
		return "proposal-meeting", true
	case (meeting || brings && joinsIn(c)) && (c.people|c.subj)&kEngineer != 0 && c.people&kBoss == 0:
		return "technical-session", all&(kSite|kTrial|kEvent) == 0
	case brings && joinsIn(c) && (c.has("line", "call", "phone") || c.things&kMeeting != 0) && (c.ourEngineer || c.ourPeople() && all&kRollout != 0 && c.first&kRollout == 0) && c.people&kBoss == 0,
		c.ourEngineer && kReviews[c.lemma] && c.withUs() && all&(kSite|kProposal|kAudit|kTrial) == 0:
		return "technical-session", true
	case (meeting || c.withUsOrOurs() && (kReviews[c.lemma] || c.lemma == "go")) && c.ourEngineer && (all&(kHours|kMeeting|kTopic) != 0 || (c.people|c.subj)&(kEngineer|kCrew) != 0):
		return "technical-session", true
	case c.lemma == "give" && c.ourEngineer && c.has("hour", "hours", "minutes", "morning", "afternoon", "day"):
		return "technical-session", true
	case getting(c.lemma) && c.first&kHours != 0 && c.people&kEngineer != 0 && c.people&kBoss == 0:
		return "technical-session", true
	case c.lemma == "get" && c.someone() && c.people&kEngineer != 0 && c.does(comingIn):
		return "technical-session", true
	case meeting && all&(kTopic|kSession) != 0 && (c.first&kSession != 0 || c.people&kBoss == 0):
		return "technical-session", true
	case c.subj&kEngineer != 0 && all&kTopic != 0 && (kReviews[c.lemma] || c.lemma == "walk" || c.lemma == "explain"):
		return "technical-session", true
	case meeting && c.ev >= 0 && c.s.events[c.ev].actor == Customer && (c.lemma == "have" || c.lemma == "hold" || c.lemma == "talk" || c.lemma == "speak") && c.us < 0 && !c.withUs() && !c.someone() && c.subj&kBoss == 0:
		return "", false // a chat with her own boss
	case (c.lemma == "get" || c.lemma == "put") && c.us == c.from && c.s.is(c.us+1, "in") && c.has("front") && c.people&(kBoss|kCommittee) != 0:
		return "decision-maker-meeting", true
	case (meeting || brings && joinsIn(c)) && c.powers():
		if c.has("agenda") {
			return "internal-recommendation", true
		}
		return "decision-maker-meeting", true
	case all&kAudit != 0 && c.withUs() && all&(kInfo|kProposal|kMeeting) == 0 && c.people&kBoss == 0:
		return "needs-analysis", false
	case meeting && all&kAudit != 0 && all&kInfo == 0:
		return "needs-analysis", c.first&kAudit != 0
	case meeting && all&kSiteVisit != 0:
		return "site-visit", true
	case meeting && all&kPlan != 0:
		return "mutual-plan", false
	case getting(c.lemma) && c.object() != nil && c.s.is(int(c.object().head), "walk", "look", "walkaround") && c.has("round", "around", "through") && c.near(kSite) && !c.near(kProposal):
		return "site-visit", true
	case c.us >= 0 && (c.lemma == "show" || c.lemma == "take" || c.lemma == "walk") && c.has("round", "around"):
		return "site-visit", true
	case c.lets() && c.weDo(taking) && c.has("readings", "measurements", "measures", "samples", "stock", "inventory", "temperatures", "counts", "swabs", "meter", "meters", "sensors", "loggers"):
		return "needs-analysis", true
	case c.lemma == "have" && c.madeBy(kWorks):
		return "needs-analysis", true
	case c.lemma == "have" && c.done(presenting):
		return "demo", true
	case c.lets() && c.has("look") && (all&kSite != 0 || c.has("round", "around")):
		return "site-visit", true
	case c.lets() && (c.weDo(walking) && all&kSite != 0 || c.weDo(treading) && !c.has("through") && all&kCheck == 0):
		return "site-visit", true
	case c.lets() && c.weDo(walking) && c.has("through") && all&kProposal != 0:
		return "proposal-meeting", true
	case c.lets() && c.weDo(kWorks) && !c.weDo(presenting):
		return "needs-analysis", true
	case c.lets() && c.weDo(presenting):
		switch {
		case all&kProposal != 0:
			return "proposal-meeting", true
		case c.people&(kCommittee|kBoss) != 0:
			return "decision-maker-meeting", true
		case c.weDo(talking):
			return "meeting", true
		}
		return "demo", true
	case c.lets() && c.weDo(talking):
		if c.people&(kCommittee|kBoss) != 0 {
			return "decision-maker-meeting", true
		}
		if all&(kSite|kSiteVisit) == 0 {
			return "meeting", true
		}
	case drops[c.lemma] && c.has("office", "offices", "branch") && c.things&kMeeting != 0:
		return "meeting", true
	case drops[c.lemma] && all&kSite != 0 && c.has("look", "viewing", "visit", "tour", "viewings"):
		return "site-visit", true
	case drops[c.lemma] && all&kDemo != 0, c.lemma == "watch" && c.obj >= 0 && !c.someone() && (all&(kSite|kEvent) == 0 || c.has("showroom") && c.ourThing() || c.has("own") && all&kEvent == 0):
		return "demo", true
	case c.lemma == "see" && c.obj >= 0 && !c.someone() && c.first&(kSite|kEvent|kDate|kMeeting|kPart|kReference) == 0 && c.has("own", "live", "demo", "screen"):
		return "demo", true
	case (c.lemma == "see" || c.lemma == "watch") && c.us < 0 && c.obj >= 0 && !c.object().human && !c.object().pron && c.ev >= 0 && c.s.events[c.ev].embed == eControl && c.agreed() &&
		c.first&(kSite|kEvent|kDate|kMeeting|kReference|kInfo|kProposal|kSiteVisit|kFeedback) == 0 && !c.comes():
		return "demo", true
	case (c.lemma == "see" || c.lemma == "watch") && c.next("how") && c.us < 0 && c.agreed() && c.handles() && all&(kSite|kReference) == 0 && c.people&kReference == 0:
		return "demo", true
	case (c.lemma == "look" || c.lemma == "see" || c.lemma == "view") && (all&kSite != 0 || c.obj >= 0 && c.first&(kEvent|kDemo|kProposal|kInfo|kPeople) == 0) && c.comes():
		return "site-visit", true
	case c.lemma == "have" && c.us == c.from && c.has("over", "round", "around", "down", "in", "out") && c.does(kWorks) && (!c.does(looking) || c.has("how")):
		return "needs-analysis", true
	case c.lemma == "have" && c.us == c.from && c.has("over", "round", "around", "down") && c.does(looking):
		return "site-visit", true
	case c.lemma == "have" && c.us == c.from && c.has("back", "over", "round", "in") && c.ev >= 0 && c.s.events[c.ev].actor == Customer:
		if c.near(kProposal) {
			return "proposal-meeting", true
		}
		return "meeting", true
	case c.us >= 0 && c.us == c.from && c.lemma == "show" && all&kSite != 0 && all&(kInfo|kProposal) == 0:
		return "site-visit", true
	case c.us >= 0 && (c.lemma == "let" || c.lemma == "invite") && all&kSite != 0 && c.has("on", "onto", "into", "in", "to", "round", "around", "at"):
		return "site-visit", true
	case kVisits[c.lemma] && c.has("running", "operating", "operation", "working", "use", "action") && (c.does(looking) || c.lemma == "see"):
		return "site-visit", c.lemma != "see" || c.comes() || c.s.events[c.ev].up >= 0 && drops[c.s.events[c.s.events[c.ev].up].lemma]
	case c.obj < 0 && (c.lemma == "sit" || c.lemma == "speak" || c.lemma == "talk" || c.lemma == "meet") && c.withUs():
		return "meeting", false
	case c.first&kMeeting != 0 && c.first&(kEvent|kDate|kVisit|kSiteVisit|kAudit) == 0 && kJoins[c.lemma]:
		return "meeting", c.first&kMore != 0
	}
	return "", false
}

var drops = words("drop cycle head swing stop pop come visit travel call fly drive")

var (
	taking     = words("take put install place fit do make run")
	presenting = words("show present demonstrate demo pitch explain introduce")
	talking    = words("speak talk present address come return call ring phone visit drop")
	treading   = words("walk tour visit view")
	walking    = words("walk look tour visit view take run")
)

// done reports whether somebody has it done: has the seeder demonstrated.
func (c *around) done(set map[string]bool) bool {
	for n := c.ev + 1; n < len(c.s.events); n++ {
		if e := &c.s.events[n]; int(e.up) == c.ev && e.passive && set[e.lemma] {
			return true
		}
	}
	return false
}

// madeBy reports whether somebody has one of us do it: has her assistants interviewed by us.
func (c *around) madeBy(set map[string]bool) bool {
	for n := c.ev + 1; n < len(c.s.events); n++ {
		if e := &c.s.events[n]; int(e.up) == c.ev && e.passive && set[e.lemma] {
			return e.actor == Seller
		}
	}
	return false
}

// handles reports whether the act is about how a thing does something.
func (c *around) handles() bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; int(e.up) == c.ev && e.embed == eWh && !e.past && !e.passive && e.subj >= 0 && !c.s.nps[e.subj].human && c.s.nps[e.subj].owner != Customer {
			return true
		}
	}
	return false
}

// agreed reports whether the act is what somebody agrees to.
func (c *around) agreed() bool {
	up := c.s.events[c.ev].up
	return up >= 0 && c.s.events[up].actor == Customer && givesWord[c.s.events[up].lemma]
}

// comes reports whether somebody comes and looks.
func (c *around) comes() bool {
	if c.ev <= 0 {
		return false
	}
	e, b := &c.s.events[c.ev], &c.s.events[c.ev-1]
	return (drops[b.lemma] || b.lemma == "go" || b.lemma == "take") && (int(e.up) == c.ev-1 || b.embed == e.embed && b.up == e.up && c.s.onlyBetween(int(b.verb)+1, int(e.verb)))
}

// whoWill reports whether somebody is named by what they will do: the two people who will run the system.
func (c *around) whoWill(set map[string]bool) bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; n != c.ev && (e.embed == eRelative || e.embed == eWh) && int(e.verb) >= c.from && int(e.verb) < c.to && set[e.lemma] && c.s.is(int(e.from), "will", "shall", "would") {
			return true
		}
	}
	return false
}

var leads = words("lead run handle coordinate oversee manage own head install train migrate implement integrate")

var seeing = words("see visit view tour inspect")

var seats = words("send book register put enrol enroll sign get bring nominate name delegate")

var frees = words("clear block free reserve keep meet set find make")

var looking = words("see watch view look inspect")

var talks = words("compare swap exchange catch get call ring phone speak talk hear meet chat contact interview consult question ask email e-mail")

// joinsIn reports whether somebody who is brought comes to something.
func joinsIn(c *around) bool {
	return c.things&kMeeting != 0 || c.has("along", "table", "room", "next", "call", "line", "phone", "over") || c.comesIn() || c.lemma == "invite" || c.lemma == "involve" || c.does(comingIn)
}

// comesIn reports whether somebody is brought in: not "in three classrooms".
func (c *around) comesIn() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if c.s.is(i, "in") && (c.s.tagged(i, tPart) || c.s.is(i+1, "on", "for")) {
			return true
		}
	}
	return false
}

var comingIn = words("join attend sit come meet dial talk speak take")

// soThatWe reports whether an act makes room for something we do then: clears Thursday so we can go over the costings.
func (c *around) soThatWe() bool {
	for n := c.ev + 1; n < len(c.s.events) && c.ev >= 0; n++ {
		e := &c.s.events[n]
		if int(e.up) != c.ev || e.actor != Seller || e.neg || e.past || e.subj < 0 {
			continue
		}
		if i := int(c.s.nps[e.subj].from); c.s.is(i-1, "so") || c.s.is(i-1, "that") && c.s.is(i-2, "so") {
			return true
		}
	}
	return false
}

// meetsUs reports whether the act is one of meeting us.
func (c *around) meetsUs() bool {
	if frees[c.lemma] && c.soThatWe() {
		return true
	}
	switch c.lemma {
	case "agree", "promise", "commit":
		return c.does(comingIn)
	case "get", "tell", "say", "send", "share", "email", "e-mail", "mail", "realise", "realize", "name", "confirm", "report", "explain", "show":
		return false
	case "meet", "join", "see", "receive", "host":
		return c.us >= 0 || c.withUs() || c.lemma == "meet" && c.obj < 0 && c.agreed()
	case "be":
		return c.has("present", "there", "table", "call", "meeting")
	case "sit", "speak", "talk", "spend", "dial", "come":
		return c.withUs() || c.has("down", "table", "in") && c.lemma != "come"
	}
	return c.does(comingIn) && (c.us >= 0 || c.withUs() || c.has("table"))
}

// ourReferences reports whether the act is done to the references that we named.
func (c *around) ourReferences() bool {
	p := c.object()
	return p != nil && p.owner == Seller && c.s.is(int(p.head), "reference", "references", "referee", "referees")
}

// both reports whether two come together: the Gomezes both attend, both owners join.
func (c *around) both() bool {
	e := &c.s.events[c.ev]
	return e.subj >= 0 && (c.s.is(int(e.verb)-1, "both") || c.s.is(int(c.s.nps[e.subj].from), "both"))
}

// powers reports whether those who decide are among those who come.
func (c *around) powers() bool {
	if c.people&kBoss != 0 {
		return c.ev < 0 || c.s.events[c.ev].actor != Seller || !c.has("calendar", "diary")
	}
	if c.ev >= 0 && c.both() || c.has("mrs") && c.has("mr") {
		return true // Mr and Mrs Kettle together
	}
	if c.ev < 0 {
		return false
	}
	e := &c.s.events[c.ev]
	if e.embed == eThat && e.subj >= 0 && c.s.nps[e.subj].owner == Customer && family[c.s.toks[c.s.nps[e.subj].head].low] {
		return true // agrees that his father joins us
	}
	if c.subj&kBoss == 0 {
		return false
	}
	return e.up >= 0 && c.s.events[e.up].actor == Customer && e.embed == eThat || e.subj >= 0 && c.s.nps[e.subj].owner == Customer
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

func (c *around) lawyers() bool { return c.people&kLawyer != 0 && c.things&(kPaper|kContract) != 0 }

// aboutProposal reports whether a meeting is there to go through an offer.
func (c *around) aboutProposal() bool {
	from := c.from
	if c.passive {
		from = int(c.s.nps[c.obj].to) // a meeting on the proposal booked with Dana
	}
	for i := from; i < c.to && i < len(c.s.toks); i++ {
		p := c.s.npAt(i)
		if p == nil || int(p.from) != i || c.s.kindOf(int(c.s.toks[i].np))&kProposal == 0 {
			continue
		}
		if c.s.is(i-1, "on", "about", "over", "through", "for", "around", "of") {
			return true
		}
		for n := range c.s.events {
			if e := &c.s.events[n]; int(e.obj) == int(c.s.toks[i].np) && n != c.ev && (kReviews[e.lemma] || presenting[e.lemma] || e.lemma == "discuss" || e.lemma == "defend" || e.lemma == "clarify" || e.lemma == "walk" || e.lemma == "take" || e.lemma == "finalise") {
				return true
			}
		}
	}
	return false
}

// deals tells asks that bind: trials, orders, more of it, another year.
func (c *around) deals() (typ string, sure bool) {
	all := c.things
	switch {
	case c.ev >= 0 && c.lemma == "sign" && strings.HasPrefix(c.s.text[c.s.toks[c.s.events[c.ev].verb].start:], "re"):
		return "renewal", true
	case c.lemma == "sign" && c.has("again") && c.first&(kContract|kPaper) != 0:
		return "renewal", true
	case all&kYears != 0 && (kBinds[c.lemma] || c.yes) && c.another():
		return "renewal", true
	case kRenews[c.lemma] && (c.first&(kContract|kRenewal|kPaper|kYears) != 0 || c.obj < 0) && !c.toMore():
		return "renewal", c.first != 0
	case kKeeps[c.lemma] && c.first&kContract != 0 && (c.withUs() || c.lemma == "continue" || c.lemma == "carry" && c.next("on") || c.has("going", "running", "alive") || c.lemma == "keep" && c.first&(kProposal|kPlan|kMore) == 0):
		return "renewal", true
	case kGrows[c.lemma] && c.obj >= 0 && c.first&(kInfo|kDate|kMeeting|kFormal|kPlan|kCriteria) == 0 && !c.someone() && c.grows():
		return "expansion", true
	case (c.lemma == "bring" || c.lemma == "put" || c.lemma == "move" || c.lemma == "get" || c.lemma == "take") && c.object() != nil && c.object().owner == Customer && c.hasPair("on", "board"):
		return "expansion", true
	case c.lemma == "get" && c.object() != nil && c.first&kSite != 0 && c.object().owner != Seller && c.has("onto", "under", "on") && all&kContract != 0:
		return "expansion", true
	case (c.lemma == "bring" || c.lemma == "put" || c.lemma == "move" || c.lemma == "take" || c.lemma == "include") && c.object() != nil && c.object().owner == Customer && c.has("under", "onto", "into", "in", "on") && all&kContract != 0 && c.first&(kInfo|kDate) == 0:
		return "expansion", true
	case (c.lemma == "move" || c.lemma == "bring" || c.lemma == "put" || c.lemma == "switch" || c.lemma == "get") && c.object() != nil && c.object().owner != Seller && c.first&(kMore|kSite) != 0 && c.first&(kInfo|kDate|kMeeting) == 0 && (c.toUs() || c.toOurs()):
		return "expansion", true
	case c.lemma == "get" && c.object() != nil && c.object().owner != Seller && c.someone() && c.hasPair("signed", "up") && c.has("second", "third", "other", "next", "remaining", "another"),
		c.lemma == "upgrade" && c.obj < 0 && c.next("to"):
		return "expansion", true
	case c.someone() && kBuysMore[c.lemma] && c.lemma != "bring" && c.fromUs() && c.has("second", "another", "more", "extra", "additional", "further", "third"):
		return "expansion", true
	case getting(c.lemma) && c.yes && c.obj >= 0 && !c.someone() && c.first&^kLeaflet == 0 && c.s.numbered(c.object()):
		return "purchase", true
	case (c.lemma == "go" || c.lemma == "move" || c.lemma == "step") && c.has("from") && c.has("to") && c.numbers() >= 2:
		return "expansion", true
	case c.lemma == "let" && c.first&kContract != 0 && c.has("roll", "run", "renew", "continue"):
		return "renewal", true
	case c.lemma == "commit" && c.next("to") && c.object() != nil && !c.object().human && c.s.numbered(c.object()) && c.first&(kMeeting|kDate|kEvent|kYears|kHours|kTrial|kInfo|kAudit|kDemo|kRollout) == 0:
		return "purchase", true
	case c.lemma == "give" && c.us >= 0 && c.has("rest", "remaining", "half", "remainder") && c.first&(kInfo|kMeeting|kHours|kFeedback) == 0 && !c.someone():
		return "expansion", true
	case (!kInforms[c.lemma] || c.lemma == "bring" || c.lemma == "list" && c.ours()) && !kVisits[c.lemma] && (c.ourThing() || c.us >= 0 || c.ourPeople() || c.lemma == "order" || c.lemma == "buy") && c.otherSites():
		return "expansion", true
	case c.also && (kBuysMore[c.lemma]) && c.obj >= 0 && !c.someone() && c.first&(kMeeting|kInfo|kDate|kFormal|kEvent|kDemo) == 0:
		return "expansion", true
	case c.first&kMore != 0 && kBuysMore[c.lemma] && c.first&(kMeeting|kDate|kFormal|kEvent|kDemo|kVisit|kSiteVisit|kYears|kAudit) == 0 && !c.someone() && c.lemma != "get" && c.lemma != "put":
		return "expansion", true
	case c.ourThing() && c.forSome() && !kInforms[c.lemma] && c.first&(kMeeting|kInfo|kContract|kPurchase|kProposal|kReference) == 0 && !kKeeps[c.lemma] && !kBinds[c.lemma] && !kRenews[c.lemma]:
		return "trial", true
	case (kTries[c.lemma] || c.lemma == "borrow" || c.lemma == "take") && c.obj >= 0 && !c.someone() && c.does(findingOut) && c.has("how", "whether", "if") && c.first&(kInfo|kDate|kMeeting|kPurchase|kContract|kFormal|kEvent|kSite) == 0:
		return "trial", true
	case (c.lemma == "take" || c.lemma == "keep" || c.lemma == "have") && c.has("home", "away") && c.forSome() && c.obj >= 0 && !c.someone():
		return "trial", true
	case kTries[c.lemma] && c.hasPair("with", "our") && c.s.numbered(c.object()) && c.s.is(int(c.object().head), "shifts", "days", "loads", "runs", "rounds", "lessons", "games", "meals", "jobs", "hours"):
		return "trial", true
	case c.hasPair("on", "trial", "approval", "test", "loan") && (kBuysMore[c.lemma] || c.lemma == "keep" || c.lemma == "have" || c.lemma == "accept") && !c.someone():
		return "trial", true
	case c.lemma == "borrow" && c.obj >= 0 && !c.someone() && c.first&(kInfo|kMoney) == 0:
		return "trial", false
	case kTries[c.lemma] && c.obj >= 0 && !c.someone() && c.first&(kInfo|kDate|kMeeting|kPurchase|kContract|kFormal|kEvent) == 0 && c.limited() && !c.also:
		return "trial", true
	case c.ourThing() && c.has("alongside", "beside", "against", "next") && !kInforms[c.lemma] && c.first&kMeeting == 0 && c.has("own", "current", "old", "existing", "his", "hers", "theirs", "present"):
		return "trial", true
	case (c.lemma == "keep" || c.lemma == "take" || c.lemma == "accept" || c.lemma == "receive" || c.lemma == "borrow") && c.obj >= 0 && !c.someone() && c.does(trying):
		return "trial", true
	case c.ours() && c.does(findingOut) && c.has("how", "whether", "if"):
		return "trial", true
	case c.lemma == "take" && c.object() != nil && !c.object().human && c.first == 0 && c.s.numbered(c.object()) && c.s.is(int(c.object().to), "of"):
		return "purchase", false
	case (c.lemma == "take" || c.lemma == "accept" || c.lemma == "order" || c.lemma == "keep" || c.lemma == "try") && c.first&(kSample|kTrial) != 0:
		return "trial", true
	case c.first&kTrial != 0 && c.first&(kInfo|kPurchase) == 0 && !kInforms[c.lemma]:
		return "trial", false
	}
	return "", false
}

// forSome reports whether something lasts for some days or weeks only.
func (c *around) forSome() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if p := c.s.npAt(i); p != nil && int(p.from) == i && c.s.is(i-1, "for") && c.s.is(int(p.head), "week", "weeks", "weekend", "weekends", "day", "days", "month", "months", "shift", "shifts", "fortnight", "night", "nights") && !c.s.is(i, "the") {
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
		if c.s.is(i-1, "for") && (c.s.is(int(p.head), "week", "weeks", "weekend", "weekends", "day", "days", "month", "months", "shift", "shifts", "fortnight", "night", "nights", "evening", "round", "lesson") ||
			c.s.is(int(p.from), "a", "one") && c.s.toks[p.head].e.class&cTime != 0) {
			return true
		}
		if c.s.is(i-1, "with", "in", "on", "at") && (c.s.is(i, "one", "two", "three", "four", "five", "six") && !c.s.tagged(max(int(p.head), i+1), tPrep, tPunct, tNum) && c.s.toks[max(int(p.head), i+1)%len(c.s.toks)].e.class&cTime == 0 || c.s.is(i, "a", "half") && c.s.is(max(int(p.head), i+1), "group", "groups", "class", "classes", "ward", "line", "team", "store", "stores", "branch", "shift", "site", "room", "rooms", "department", "machine", "truck", "van", "field", "course", "school")) {
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

var trying = words("try test taste sample trial")

var findingOut = words("see find check compare learn")

// another reports whether it is one more year, or one after the present one.
func (c *around) another() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		p := c.s.npAt(i)
		if p == nil || int(p.from) != i || c.s.kindOf(int(c.s.toks[i].np))&kYears == 0 {
			continue
		}
		for j := int(p.from); j < int(p.to); j++ {
			if c.s.is(j, "another", "more", "further", "second", "third", "next", "extra", "additional") {
				return true
			}
		}
	}
	return false
}

// toMore reports whether something reaches more places than before.
func (c *around) toMore() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if c.s.is(i, "to", "across", "into", "in", "at") {
			if p := c.s.npAt(i + 1); p != nil && (c.s.kindOf(int(c.s.toks[i+1].np))&(kSite|kMore) != 0 || p.human && p.side == Customer) {
				return true
			}
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

// otherSites reports whether it reaches other places of theirs: at its two other schools, in all six stores.
func (c *around) otherSites() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if !c.s.is(i, "to", "at", "in", "into", "across", "for") {
			continue
		}
		p := c.s.npAt(i + 1)
		if p == nil || !p.human && c.s.kindOf(int(c.s.toks[i+1].np))&kSite == 0 && !(p.owner == Customer && c.s.is(i, "for")) || p.side == Seller || c.s.toks[p.head].e.class&(cPerson|cName) != 0 {
			continue
		}
		for j := int(p.from); j < int(p.head); j++ {
			if c.s.is(j, "other", "more", "second", "third", "another", "further", "remaining", "additional") {
				return true
			}
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

func (c *around) grows() bool {
	switch c.lemma {
	case "roll", "extend", "step", "top", "up", "lift", "scale", "grow":
		return c.toMore() || c.has("out") || c.first&(kPurchase|kContract|kExpansion) != 0 && c.lemma != "extend" && c.lemma != "roll"
	case "add":
		return !c.has("invite", "invitation", "agenda", "calendar", "thread")
	case "raise":
		return c.first&(kPurchase|kContract|kExpansion) != 0 && (c.has("from", "half", "third", "double") || c.has("to") && (c.first&kContract == 0 || c.numbers() > 0))
	}
	return true
}
