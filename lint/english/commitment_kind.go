package english

import (
	"strings"
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

// kindOf is what a noun phrase is: by its last word, and where that says too little ("review", "call") by the words before it.
func (s *sentence) kindOf(k int) kinds { return s.kindOfPhrase(&s.nps[k]) }

func (s *sentence) kindOfPhrase(p *phrase) kinds {
	if !p.sorted {
		p.kinds, p.sorted = s.sort(p), true
	}
	return p.kinds
}

// sort finds the kinds of a phrase that nobody has asked for yet.
func (s *sentence) sort(p *phrase) kinds {
	if s.is(int(p.to), "by") && int(p.to)+1 < len(s.toks) && p.head > p.from+1 && s.is(int(p.to)+1, s.toks[p.head].low) {
		return s.kindAt(int(p.head)-1, int(p.from)) // our quote line by line
	}
	m := s.kindAt(int(p.head), int(p.from))
	var mod kinds
	words := 0
	for i := int(p.from); i < int(p.head); i++ {
		if t := &s.toks[i]; t.tag != tDet && t.tag != tPoss && t.tag != tNum && !(p.human && s.tagged(i+1, tPoss)) {
			mod |= s.kindAt(i, int(p.from))
			words++
		}
		if s.in(i, "more", "another", "additional", "extra", "second", "third", "further", "other", "bigger", "larger") {
			mod |= kMore
		}
		if s.in(i, "fellow", "neighbouring", "neighboring") {
			mod |= kOutside
		}
	}
	if m&(kCheck|kSiteVisit|kAudit|kMeeting|kDemo) != 0 && s.is(int(p.to), "of") {
		if q := s.npAt(int(p.to) + 1); q != nil && !q.human { // a walk-through of the offer, a tour of the software
			of := s.kindAt(int(q.head), int(q.from))
			mod |= of & (kProposal | kTopic | kLegal | kRollout)
			switch {
			case m&kCheck == 0 && of&kProposal != 0:
				m = kProposalMeeting
			case m&kSiteVisit != 0 && of&kSite == 0 && (of&kTopic != 0 || q.owner == Seller):
				m = kDemo
			}
		}
	}
	if !p.human && (m == 0 || m&^kInfo == 0 && processes.has(s.toks[p.head].noun())) {
		if of := s.kindAt(int(p.head)-1, int(p.from)); of&^(kTopic|kLegal|kMoney|kContract|kPurchase) != 0 || m == 0 {
			m = of // the offer line, the pilot thing, the vendor onboarding process
		}
	}
	if p.human && s.in(int(p.head), "pilot", "pilots") && !s.tagged(int(p.to), tVerb) {
		return kTrial // hardly the airman
	}
	if p.human {
		m &= kPeople | kSite | kRollout
		if mod&kRollout != 0 && s.in(int(p.head), "crew", "team", "group", "lead", "leads") && p.owner != Seller {
			m |= kRollout // the training crew
		}
		if p.owner == Seller {
			m &^= kRollout // our integration lead is no one they name
		}
		if m&kOutside != 0 && s.toks[p.from].upper && p.head > p.from && s.toks[p.from].tag != tPoss {
			m &^= kOutside // Brother Ignatius
		}
		switch {
		case rivals.has(s.toks[p.head].noun()):
			m &^= kOutside
		case mod&kMore != 0 && p.owner != Seller && s.outsider(p):
			m |= kOutside
		case (p.owner == Seller || s.is(int(p.to), "on") && s.is(int(p.to)+1, "our") && s.in(int(p.to)+2, "list", "reference")) && (p.owner != Seller || s.references(p)):
			m |= kReference
		}
		if m&kPeople == 0 || mod&kOutside != 0 {
			m |= mod & kPeople
		}
		if s.usesOurs(p) {
			m = m&^(kCommittee|kBoss) | kReference
		}
		if s.holdsPurse(p) || s.is(int(p.head), "head") && !s.in(int(p.to), "of", "at") {
			m |= kBoss
		}
		if s.elsewhere(p) || p.owner == Customer && s.in(int(p.head), "tenant", "tenants", "lodger", "lodgers") || s.toks[p.head].e.class&cOrg != 0 && p.owner == Customer && s.among(p, family) {
			m |= kOutside // his brother's dealership
		}
		if p.owner == Customer && s.in(int(p.head), "group", "club", "circle", "network", "association", "forum", "chapter", "guild", "league") && p.head > p.from+1 && (s.toks[p.head-1].upper || clubs.has(s.toks[p.head-1].low)) {
			m = m&^kCommittee | kOutside
		}
		if s.customersOf(p) {
			m = m&^(kCommittee|kBoss|kOutside) | kReference
		}
		if m&kOutside != 0 && s.is(int(p.to), "in") && s.tagged(int(p.to)+1, tNoun) {
			m &^= kOutside // her counterpart in facilities
		}
		if m&kOutside != 0 && s.in(int(p.to), "in", "from") && s.npAt(int(p.to)+1) != nil && s.kindAt(int(s.npAt(int(p.to)+1).head), int(p.to)+1)&kLawyer != 0 {
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
	if s.among(p, judging) && s.in(int(p.head), "matrix", "grid", "sheet", "scheme", "form", "steps", "rules", "list", "points", "factors", "method", "table", "score", "scores", "process", "committee") {
		m |= kCriteria
	}
	if p.owner == Customer && s.in(int(p.head), "network", "circle", "association", "league", "guild", "community", "chamber", "neighbourhood", "neighborhood") {
		m |= kOutside
	}
	if m&kMeal != 0 && m&(kMeeting|kAudit|kSession|kDemo|kTrial|kRollout) == 0 && mod&kProposal != 0 && s.in(int(p.head), "talk", "session", "briefing", "morning", "afternoon") {
		return kProposalMeeting
	}
	if m&kMeal != 0 && mod&kRollout != 0 && m&(kEvent|kMeeting) == 0 {
		return kRollout // the install weekend
	}
	if m&(kMeal|kMeeting) != 0 && mod&kTopic != 0 && s.in(int(p.head), "session", "sessions", "workshop", "workshops") {
		return kSession
	}
	if m&kMeal != 0 && m&(kAudit|kSession|kDemo|kTrial|kRollout|kProposalMeeting) == 0 {
		if s.festive(p) || s.in(int(p.head), "talk", "lecture", "evening", "morning", "day", "session", "briefing") && s.in(int(p.to), "on", "about") && m&kMeeting == 0 {
			return (m | kEvent) &^ (kMeeting | kMeal)
		}
		if m&kMeeting != 0 {
			m &^= kEvent
		}
	}
	if (m == 0 || m == kInfo && gear.has(s.toks[p.head].noun())) && s.among(p, onLoan) {
		return kTrial // the two loan monitors
	}
	switch {
	case m&kCheck != 0 && s.in(int(p.head), "check", "checks") && (mod&(kMoney|kPurchase) != 0 || s.among(p, paidBy)):
		m = kPurchase // the earnest money check
	case m&kProposal != 0 && mod&kTopic != 0 && s.in(int(p.head), "option", "options", "concept", "design", "specification", "spec", "response"):
		m = kTopic // the SSO options
	case m&kCheck != 0 && s.among(p, formally):
		return kFormal
	case m&^(kInfo|kDate|kMeeting) == 0 && mod&kEvent != 0:
		return kEvent // a gala table, a fair ticket
	case s.in(int(p.head), "plan", "schedule", "timetable", "programme", "agenda") && s.stepwise(p):
		m = kPlan
	case m&kDemo != 0 && mod&kProposal != 0:
		m = kProposalMeeting
	case m&kPart != 0 && mod&kProposal != 0:
		m |= kProposal
	case m&kInfo != 0 && mod&kLegal != 0 && s.in(int(p.head), "form", "forms", "application", "questionnaire", "checklist", "pack", "paperwork"):
		m = kFormal
	case m&kInfo != 0 && mod&kProposal != 0 && s.in(int(p.head), "question", "questions", "point", "points", "comment", "comments"):
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
		case mod&kSite != 0 && s.in(int(p.head), "visit", "tour"):
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

// processes are heads that say no more than the noun before them.
var processes = words("process procedure stage phase exercise programme program scheme arrangement campaign project round")

// onLoan are words before a thing that is tried out, formally those before a review that has its rules.
var (
	onLoan   = words("loan demo trial test")
	gear     = words("machine unit device bike van car truck pump printer scanner tablet licence license kit monitor model vehicle tractor bed chair system")
	formally = words("formal official statutory")
	paidBy   = words("earnest deposit signed certified")
)

// judging are words before a list or a grid that make it one of criteria.
var judging = words("evaluation scoring selection award rating weighting buying scorecard comparison decision")

// relations are what a review is about that is only a talk about how it goes.
var relations = words("account service business quarterly annual yearly monthly weekly progress performance year-end half-year status partnership review quarter-end next mid-year pipeline")

// among reports whether one of the words of a phrase is in a set.
func (s *sentence) among(p *phrase, set *wordSet) bool {
	for i := int(p.from); i < int(p.head); i++ {
		if set.has(s.toks[i].low) {
			return true
		}
	}
	return false
}

// stepwise reports whether a plan is one of steps: week-by-week, step-by-step.
func (s *sentence) stepwise(p *phrase) bool {
	for i := int(p.from); i < int(p.head); i++ {
		if strings.Contains(s.toks[i].low, "-by-") || s.in(i, "dated", "agreed", "joint", "mutual", "shared") {
			return true
		}
	}
	return false
}

// festive reports whether the words before a meal, an evening or a show make it an event and not only somebody's time.
func (s *sentence) festive(p *phrase) bool {
	for i := int(p.from); i < int(p.head); i++ {
		t := &s.toks[i]
		if t.tag == tDet || t.tag == tPoss || t.tag == tNum || t.tag == tAdv || plainMeals.has(t.low) || t.tag == tAdj && t.e.class&cNoun == 0 && !feasts.has(t.low) {
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
func (s *sentence) kindAt(i, from int) (m kinds) {
	if i < from || s.ofYear(i) {
		return 0
	}
	in := s.sets(&s.toks[i])
	if m = in.kinds; !in.longer {
		return m
	}
	x := &s.lex.terms
	for _, term := range [...]uint16{in.term, in.one} {
		for n := x.terms[term].rows; n != 0; n = x.rows[n].next {
			r := &x.rows[n]
			if k := x.sets[r.set].kinds; k&^m != 0 && s.preceded(r.before, i, i) {
				m |= k
			}
		}
	}
	return m
}

// outsider reports whether another one of these people or firms is no part of the customer: another clinic, other schools, but not
// another department.
func (s *sentence) outsider(p *phrase) bool {
	return (s.toks[p.head].e.class&cOrg != 0 || trades.has(s.toks[p.head].noun())) && !within.has(s.toks[p.head].noun())
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
		if s.in(i, "existing", "current", "other", "happy", "longest", "oldest", "largest", "biggest", "customer", "client", "reference", "user") {
			return true
		}
	}
	n := s.toks[p.head].noun()
	return ourReferences.has(n) || trades.has(n) && n != "lawyer" && n != "accountant" && n != "surveyor" && n != "architect"
}

var ourReferences = words("customer client user contact school hospital clinic hotel dealer farmer grower member buyer tenant shop restaurant firm company account subscriber donor franchisee installation site")

// customersOf reports whether people work for a customer of ours: the manager at one of our other breweries.
func (s *sentence) customersOf(p *phrase) bool {
	i := int(p.to)
	for n := 0; n < 3 && s.in(i, "at", "of", "in", "from"); n++ {
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
	aside := s.is(to, ",") && s.in(to+1, "who", "which")
	if aside {
		to++
	}
	wh := s.in(to, "that", "who", "which", "whose", "where")
	if !wh && !s.in(to, "we", "using", "running", "already") {
		return false
	}
	if wh && to+2 < len(s.toks) && usage.has(s.toks[to+1].e.base) && s.toks[to+1].ev < 0 && s.toks[to+1].tag != tAux {
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
			return e.past && !encounters.has(e.lemma) && (e.embed == eRelative || e.embed == eThat)
		case e.lemma == "go" && e.past && s.is(int(e.verb)+1, "live"):
			return true
		case !usage.has(e.lemma):
			return false
		case s.is(int(e.from)-1, "already") || s.is(int(e.from), "already") || e.lemma == "switch":
			return true
		}
		for i := int(e.verb) + 1; i < len(s.toks) && i < int(e.verb)+5; i++ {
			if q := s.npAt(i); q != nil && (q.owner == Seller || q.human && q.side == Seller) {
				return true
			}
			if q := s.npAt(i); q != nil && !(aside && s.kindOfPhrase(q)&kSite != 0) && (s.in(int(q.from), "the", "it", "this") || q.pron) && p.side == Customer && s.toks[p.head].tag != tName {
				return !s.in(i, "them", "her", "him") && e.lemma != "see" && e.lemma != "work"
			}
		}
		return false
	}
	return false
}

// holdsPurse reports whether somebody is named by their power: the man who signs the cheques.
func (s *sentence) holdsPurse(p *phrase) bool {
	at := int(p.to)
	if s.is(at, ",") {
		at++
	}
	if !s.in(at, "who", "that") {
		return false
	}
	for k := range s.events {
		if e := &s.events[k]; int(e.verb) > at && int(e.verb) <= at+3 {
			if e.lemma == "hold" && (e.obj < 0 || !s.in(int(s.nps[e.obj].head), "purse", "budget", "keys", "money")) {
				return false
			}
			return e.embed == eRelative && power.has(e.lemma) && !e.past
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
	if p.human && s.among(p, formerly) && (s.in(int(p.head), "colleague", "colleagues", "boss", "employer", "firm", "company", "manager", "classmate") || s.is(i, "at")) {
		return true
	}
	for n := 0; n < 3 && i+1 < len(s.toks); n++ {
		if s.in(i, "outside", "elsewhere") {
			return true
		}
		if s.in(i, "she", "he", "they") && s.in(i+1, "know", "knows", "trusts", "meets") {
			return true
		}
		if !s.in(i, "at", "of", "in", "from", "with") {
			return false
		}
		q := s.npAt(i + 1)
		if q == nil {
			return false
		}
		for j := int(q.from); j <= int(q.head); j++ {
			if s.is(j, "next") && s.in(int(q.head), "town", "village", "street", "valley", "county", "region", "federation", "parish", "building", "district", "road", "borough", "estate", "farm", "harbour", "harbor") {
				return true
			}
			if s.in(j, "another", "other", "sister", "neighbouring", "neighboring", "different", "fellow", "rival", "competing", "nearby", "partner", "similar") && !within.has(s.toks[q.head].noun()) ||
				s.in(j, "old", "former", "previous", "last") && s.in(int(q.head), "firm", "company", "employer", "job", "practice", "place", "school", "club") || s.is(j, "sister") || s.is(j, "group") && q.owner == Customer && (s.toks[j-1].upper || s.in(j-1, "networking", "facebook", "whatsapp", "church", "school", "choir", "running", "owners", "landlords")) || s.in(j, "network", "circle", "circles", "association", "guild", "club", "choir", "church", "parish", "gym", "street", "village", "neighbourhood", "neighborhood", "trade", "league", "congregation") && q.owner == Customer {
				return true
			}
		}
		i = int(q.to)
	}
	return false
}
