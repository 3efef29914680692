package english

// meets tells asks for somebody's time by who comes and what for.
func (c *around) meets() (typ string, sure bool) {
	meeting := c.lemma == "get" && c.has("calendar", "diary") || (c.first&kMeeting != 0 || c.things&kMeeting != 0) && (kJoins.has(c.lemma) || kGathers.has(c.lemma) || c.lemma == "") || c.meetsUs()
	if c.lemma == "get" && (c.has("back") || c.toUs()) {
		meeting = false
	}
	brings := kGathers.has(c.lemma) && c.someone()
	all := c.things
	switch {
	case (c.lemma == "walk" || c.lemma == "tour") && c.first&kSite != 0 && c.withUs() && c.us < 0:
		return "site-visit", true // walks the site with me
	case drops.has(c.lemma) && c.first&kSite != 0 && c.obj >= 0 && c.s.nps[c.obj].owner == Seller && all&(kDemo|kEvent) == 0:
		return "site-visit", true
	case c.lets() && c.us < 0 && c.does(kTries) && !c.weDo(kTries) && (c.has("for", "until", "till", "during") || c.ourThing()):
		return "trial", true
	case kAssigns.has(c.lemma) && c.someone() && (c.people|c.first)&kEngineer != 0 && (all&(kHours|kMeeting|kSession) != 0 || all&kRollout == 0 && (c.lemma == "free" || c.lemma == "spare" || c.lemma == "lend")):
		return "technical-session", true
	case (c.lemma == "put" || c.lemma == "form" || c.lemma == "build" || c.lemma == "assemble" || c.lemma == "set" || c.lemma == "pick" || c.lemma == "choose" || c.lemma == "pull") && c.object() != nil && c.s.in(int(c.object().head), "team", "crew", "taskforce", "task-force") && c.object().owner != Seller:
		return "implementation-team", true
	case kNames.has(c.lemma) && c.someone() && c.whoWill(leads) && all&(kTrial|kEvent|kMeeting|kBudget|kProposal) == 0:
		return "implementation-team", true
	case kNames.has(c.lemma) && c.someone() && !c.s.in(int(c.object().from), "the", "all") && all&(kTrial|kEvent|kMeeting|kBudget) == 0 && (c.has("charge", "responsible") || c.does(leads)):
		return "implementation-team", true
	case kAssigns.has(c.lemma) && (!c.passive || c.obj >= 0 && c.s.toks[c.s.nps[c.obj].head].e.class&cPerson != 0) && (c.someone() || c.has("somebody", "someone")) && (all&(kDemo|kEvent|kSession|kTrial|kSiteVisit|kMeeting|kAudit|kPaper) == 0 || all&kRollout != 0 && all&(kTrial|kDemo|kPaper) == 0):
		return "implementation-team", true
	case (kNames.has(c.lemma) || kAssigns.has(c.lemma)) && c.someone() && !c.s.in(int(c.object().from), "the", "all") && c.s.in(int(c.object().head), "coordinator", "co-ordinator", "champion", "champions", "super-user", "super-users") && all&(kTrial|kEvent|kMeeting|kBudget) == 0 && c.people&kOutside == 0:
		return "implementation-team", true
	case c.lemma == "plan" && c.next("in") && c.someone() && c.object().owner != Seller && all&(kMeeting|kEvent|kDemo|kTrial) == 0:
		return "implementation-team", true
	case c.lets() && c.us == c.from && c.s.in(c.us+1, "have", "borrow") && c.people != 0 && all&kRollout != 0:
		return "implementation-team", true
	case kNames.has(c.lemma) && c.someone() && all&kTrial != 0 && all&kRollout == 0:
		return "trial", true
	case (c.lemma == "give" && c.us >= 0 || getting(c.lemma)) && c.s.in(c.npNoun(), "name", "names") && c.people&kOutside == 0 && c.people != 0 && all&kRollout != 0:
		return "implementation-team", true
	case kNames.has(c.lemma) && c.has("who") && c.has("our") && c.has("contact", "lead") && c.has("during", "for", "on") && c.near(kRollout):
		return "implementation-team", true
	case kNames.has(c.lemma) && c.first&kSample != 0 && c.someone():
		return "trial", true
	case kNames.has(c.lemma) && !(c.lemma == "let" && c.does(kTells)) && all&kRollout != 0 && (c.someone() || c.first&kRollout != 0 || c.has("who") || c.has("which") && c.people != 0):
		return "implementation-team", true
	case seeing.has(c.lemma) && c.ours() && c.first&(kDemo|kProposal|kLeaflet|kEvent|kPlan|kMoney|kMeeting) == 0 && (c.lemma != "see" || c.first&(kSite|kRollout) != 0):
		return "site-visit", true
	case c.first&kRollout != 0 && (kJoins.has(c.lemma) || c.lemma == "agree"):
		return "implementation-team", c.first&kEvent == 0
	case c.lemma == "put" && c.object() != nil && c.s.in(int(c.object().head), "name", "names") && (c.has("down") || c.hasPair("the", "list") || c.hasPair("our", "list")) && all&(kEvent|kMeal) != 0:
		return "event", true
	case c.lemma == "put" && c.us == c.from && c.s.is(c.us+1, "down") && c.has("minutes", "hour", "hours", "quarter"):
		return "meeting", true
	case c.object() != nil && c.s.in(int(c.object().head), "rsvp", "place", "places", "seat", "seats", "ticket", "tickets") && (all&(kEvent|kMeal) != 0 || c.has("table", "stand", "box", "tent", "marquee")) && (kAccepts.has(c.lemma) || getting(c.lemma)):
		return "event", true
	case c.someone() && c.first&kBoss != 0 && all&kEvent != 0 && c.ev >= 0 && c.s.events[c.ev].actor == Customer && (c.lemma == "bring" || c.lemma == "get") && (c.object().owner == Customer || c.has("owner", "owners", "director")):
		return "decision-maker-meeting", true // gets her partner along to the tasting
	case c.someone() && all&kEvent != 0 && !c.shallDo() && (c.people&kBoss == 0 || !c.has("appointment", "meeting", "call")) && (kGathers.has(c.lemma) || seats.has(c.lemma)), c.first&kEvent != 0 && c.first&kMeeting == 0 && kJoins.has(c.lemma),
		c.lemma == "be" && all&(kEvent|kMeal) != 0 && (c.has("guest", "guests", "there") || c.has("at") && c.ourThing()):
		return "event", c.first&kRollout == 0 || c.lemma == "be"
	case c.ourReferences() && (c.lemma == "check" || c.lemma == "take" || c.lemma == "follow" || talks.has(c.lemma)):
		return "reference-call", true
	case dials.has(c.lemma) && c.us < 0 && c.object() != nil && c.s.others(c.object()) && !within.has(c.noun()) && c.namedPlace():
		return "reference-call", true // rings the dispensary at Truro
	case talks.has(c.lemma) && c.us < 0 && c.someone() && c.object().owner != Customer && c.hasPair("about", "the", "her", "his", "their") && c.has("winter", "summer", "year", "months", "season", "experience", "experiences", "weeks") && c.has("first", "experience", "experiences", "last"):
		return "reference-call", true
	case c.people&kReference != 0 && (c.lemma == "host" || c.lemma == "give" || c.lemma == "offer") && all&(kVisit|kSiteVisit) != 0:
		return "testimonial", true
	case c.people&kReference != 0 && c.first&(kSiteVisit|kVisit) == 0 && (meeting || talks.has(c.lemma) || c.does(talks)):
		return "reference-call", true
	case c.people&kReference != 0 && kVisits.has(c.lemma):
		return "site-visit", c.comes()
	case meeting && c.lawyers():
		return "", false
	case meeting && c.ev >= 0 && c.s.events[c.ev].actor == Customer && c.lemma != "come" && c.showsOff():
		return "demo", true // gives us ten minutes to show the stapler
	case meeting && all&kDemo != 0:
		return "demo", true
	case c.first&kAudit != 0 && c.first&kSession == 0 && kAccepts.has(c.lemma):
		return "needs-analysis", true
	case meeting && all&kRollout != 0 && c.first&kRollout != 0:
		return "implementation-team", true
	case (meeting || brings && joinsIn(c)) && (all&kProposalMeeting != 0 && meeting || c.aboutProposal()):
		return "proposal-meeting", true
	case (meeting || brings && joinsIn(c)) && (c.people|c.subj)&kEngineer != 0 && c.people&kBoss == 0:
		return "technical-session", all&(kSite|kTrial|kEvent) == 0
	case brings && joinsIn(c) && (c.has("line", "call", "phone") || c.things&kMeeting != 0) && (c.ourEngineer || c.ourPeople() && all&kRollout != 0 && c.first&kRollout == 0) && c.people&kBoss == 0,
		c.ourEngineer && kReviews.has(c.lemma) && c.withUs() && all&(kSite|kProposal|kAudit|kTrial) == 0:
		return "technical-session", true
	case (meeting || c.withUsOrOurs() && (kReviews.has(c.lemma) || c.lemma == "go")) && c.ourEngineer && (all&(kHours|kMeeting|kTopic) != 0 || c.obj < 0 && (c.lemma == "sit" || c.lemma == "talk" || c.lemma == "speak") && c.hasPair("with", "our", "an", "one") || (c.people|c.subj)&(kEngineer|kCrew) != 0):
		return "technical-session", true
	case c.lemma == "spend" && c.subj&kEngineer != 0 && c.has("with") && c.has("hour", "hours", "minutes", "morning", "afternoon", "day"):
		return "technical-session", true
	case (c.lemma == "give" || c.lemma == "spare" || c.lemma == "offer" || c.lemma == "lend") && c.us >= 0 && c.first&kHours != 0 && c.people&kEngineer != 0 && c.people&kBoss == 0:
		return "technical-session", true // gives us half a day with his engineers
	case c.lemma == "put" && c.us < 0 && c.people != 0 && c.has("people", "staff", "team", "men", "engineers", "fitters") && c.has("on") && c.has("project", "roll-out", "rollout", "install", "job"):
		return "implementation-team", true
	case c.lemma == "give" && c.ourEngineer && c.has("hour", "hours", "minutes", "morning", "afternoon", "day"):
		return "technical-session", true
	case getting(c.lemma) && c.first&kHours != 0 && c.people&kEngineer != 0 && c.people&kBoss == 0:
		return "technical-session", true
	case c.lemma == "get" && c.someone() && c.people&kEngineer != 0 && c.does(comingIn):
		return "technical-session", true
	case meeting && all&(kTopic|kSession) != 0 && (c.first&kSession != 0 || c.people&kBoss == 0):
		return "technical-session", true
	case c.subj&kEngineer != 0 && all&(kTopic|kRollout) != 0 && (all&kTopic != 0 || c.lemma == "walk" && c.ourPeople()) && (kReviews.has(c.lemma) || c.lemma == "walk" || c.lemma == "explain"):
		return "technical-session", true
	case meeting && c.ev >= 0 && c.s.events[c.ev].actor == Customer && (c.lemma == "have" || c.lemma == "hold" || c.lemma == "talk" || c.lemma == "speak") && c.us < 0 && !c.withUs() && !c.someone() && c.subj&kBoss == 0:
		return "", false // a chat with her own boss
	case c.lemma == "bring" && c.someone() && c.first&kBoss != 0 && c.us < 0 && all == 0 && c.object().owner == Customer && c.people&kOutside == 0:
		return "decision-maker-meeting", true // brings her partner
	case (c.lemma == "put" || c.lemma == "place") && c.us == c.from && c.s.is(c.us+1, "before") && c.people&(kBoss|kCommittee|kColleague) != 0:
		return "internal-recommendation", true
	case (c.lemma == "get" || c.lemma == "put") && c.us == c.from && c.s.is(c.us+1, "in") && c.has("front") && c.people&(kBoss|kCommittee) != 0:
		return "decision-maker-meeting", true
	case (meeting || brings && joinsIn(c)) && c.powers() && !(c.lemma == "invite" && c.shallDo() && c.things&kMeeting == 0):
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
	case getting(c.lemma) && c.object() != nil && c.s.in(int(c.object().head), "walk", "look", "walkaround") && c.has("round", "around", "through") && c.near(kSite) && !c.near(kProposal):
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
	case (drops.has(c.lemma) || c.lemma == "bring" || c.lemma == "send" || c.lemma == "take") && (c.obj < 0 || c.someone()) && c.toOurSite() && all&(kDemo|kEvent|kMeeting|kTrial|kInfo) == 0:
		return "site-visit", true // brings two fitters to our showroom
	case drops.has(c.lemma) && c.has("office", "offices", "branch") && c.things&kMeeting != 0:
		return "meeting", true
	case drops.has(c.lemma) && all&kSite != 0 && c.has("look", "viewing", "visit", "tour", "viewings"):
		return "site-visit", true
	case c.lemma == "watch" && c.first&kEvent != 0 && c.first&kDemo == 0:
		return "event", true
	case c.object() == nil && c.dated && c.has("seat", "place", "table") && all&(kEvent|kMeal) != 0, c.dated && c.has("seat", "place", "table") && c.has("dinner", "lunch", "breakfast", "gala"):
		return "event", true
	case drops.has(c.lemma) && all&kDemo != 0, c.lemma == "watch" && c.obj >= 0 && !c.someone() && (all&(kSite|kEvent) == 0 || c.has("showroom") && c.ourThing() || c.has("own") && all&kEvent == 0):
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
	case c.us >= 0 && c.us == c.from && c.lemma == "show" && c.atSite() && all&(kInfo|kProposal|kDemo) == 0:
		return "site-visit", true
	case c.us >= 0 && (c.lemma == "let" || c.lemma == "invite") && all&kSite != 0 && c.has("on", "onto", "into", "in", "to", "round", "around", "at"):
		return "site-visit", true
	case kVisits.has(c.lemma) && c.has("running", "operating", "operation", "working", "use", "action") && (c.does(looking) || c.lemma == "see"):
		return "site-visit", c.lemma != "see" || c.comes() || c.s.events[c.ev].up >= 0 && drops.has(c.s.events[c.s.events[c.ev].up].lemma)
	case c.obj < 0 && (c.lemma == "sit" || c.lemma == "speak" || c.lemma == "talk" || c.lemma == "meet") && c.withUs():
		return "meeting", false
	case c.first&kMeeting != 0 && c.first&(kEvent|kDate|kVisit|kSiteVisit|kAudit) == 0 && kJoins.has(c.lemma):
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
	walking    = words("walk look tour visit view take run climb")
)

// toOurSite reports whether the act leads to a place of ours that is worth a look: to our showroom, to our plant in Ghent.
func (c *around) toOurSite() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if !c.s.in(i, "to", "into", "round", "at", "through") {
			continue
		}
		if p := c.s.npAt(i + 1); p != nil && p.owner == Seller && c.s.kindAt(int(p.head), int(p.from))&kSite != 0 && !c.s.in(int(p.head), "office", "offices", "branch", "headquarters", "shop", "store", "studio", "salon", "restaurant", "cafe", "hotel", "school", "surgery", "practice", "clinic") {
			return true
		}
	}
	return false
}

// showsOff reports whether somebody's time is for showing a thing: ten minutes to show the stapler, not the figures nor the offer.
func (c *around) showsOff() bool {
	for n := c.ev + 1; n < len(c.s.events); n++ {
		e := &c.s.events[n]
		if int(e.up) != c.ev || e.embed != ePurpose && e.embed != eControl || e.neg || e.past || e.obj < 0 || e.lemma != "show" && e.lemma != "demonstrate" && e.lemma != "demo" {
			continue
		}
		p := &c.s.nps[e.obj]
		if p.human { // to show him the software
			if p = c.s.npAt(int(p.to)); p == nil || p.human {
				continue
			}
		}
		return !p.pron && c.s.kindOfPhrase(p)&(kProposal|kInfo|kSite|kPlan|kMoney|kCriteria|kBudget|kTestimonial) == 0 && (e.lemma != "show" || p.owner != Customer)
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

var leads = words("lead run handle coordinate oversee manage own head install train migrate implement integrate")

var seeing = words("see visit view tour inspect")

var seats = words("send book register put enrol enroll sign get bring nominate name delegate")

var frees = words("clear block free reserve keep meet set find make")

// atSite reports whether the act takes place where they work: at the plant, in her cold store.
func (c *around) atSite() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.in(i, "at", "in", "on", "inside") {
			if p := c.s.npAt(i + 1); p != nil && p.owner != Seller && c.s.kindAt(int(p.head), int(p.from))&kSite != 0 {
				return true
			}
		}
	}
	return false
}

var looking = words("see watch view look inspect")

var talks = words("telephone compare swap exchange catch get call ring phone speak talk hear meet chat contact interview consult question ask email e-mail")

// joinsIn reports whether somebody who is brought comes to something.
func joinsIn(c *around) bool {
	return c.things&kMeeting != 0 || c.has("along", "table", "room", "next", "call", "line", "phone", "over") || c.comesIn() || c.lemma == "invite" || c.lemma == "involve" || c.does(comingIn) && (c.withUs() || !c.has("talking", "speaking") || !c.has("about"))
}

// npNoun is the token of the object's head.
func (c *around) npNoun() int {
	if p := c.object(); p != nil {
		return int(p.head)
	}
	return -1
}

var dials = words("ring phone telephone call")

// namedPlace reports whether the object is one at a place that is named.
func (c *around) namedPlace() bool {
	p := c.object()
	return c.s.in(int(p.from), "the", "a") && c.s.in(int(p.to), "at", "in") && c.s.tagged(int(p.to)+1, tName)
}

// comesIn reports whether somebody is brought in: not "in three classrooms".
func (c *around) comesIn() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if c.s.is(i, "in") && (c.s.tagged(i, tPart) || c.s.in(i+1, "on", "for")) {
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
	if frees.has(c.lemma) && c.soThatWe() {
		return true
	}
	switch c.lemma {
	case "attend":
		return c.obj < 0
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
	return p != nil && p.owner == Seller && c.s.in(int(p.head), "reference", "references", "referee", "referees")
}

// both reports whether two come together: the Gomezes both attend, both owners join.
func (c *around) both() bool {
	e := &c.s.events[c.ev]
	if e.subj >= 0 {
		couple := 0
		for i := int(c.s.nps[e.subj].to) - 1; i >= 0 && i > int(c.s.nps[e.subj].to)-8; i-- {
			if c.s.in(i, "mr", "mrs", "Mr", "Mrs") {
				couple++
			}
		}
		if couple > 1 {
			return true // Mr and Mrs Kettle sit down together
		}
	}
	return e.subj >= 0 && (c.s.is(int(e.verb)-1, "both") || c.s.is(int(c.s.nps[e.subj].from), "both"))
}

// powers reports whether those who decide are among those who come.
func (c *around) powers() bool {
	if c.hasPair("whoever", "signs", "decides", "pays", "approves", "owns", "holds", "controls") {
		return true
	}
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
	if e.embed == eThat && e.subj >= 0 && c.s.nps[e.subj].owner == Customer && family.has(c.s.toks[c.s.nps[e.subj].head].low) {
		return true // agrees that his father joins us
	}
	if c.subj&kBoss == 0 {
		return false
	}
	if e.subj >= 0 && c.s.in(int(c.s.nps[e.subj].from), "the", "all", "both") && c.s.numbered(&c.s.nps[e.subj]) {
		return true // the three partners
	}
	return e.up >= 0 && c.s.events[e.up].actor == Customer && e.embed == eThat || e.subj >= 0 && c.s.nps[e.subj].owner == Customer
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
		if c.s.in(i-1, "on", "about", "over", "through", "for", "around", "of") {
			return true
		}
		for n := range c.s.events {
			if e := &c.s.events[n]; int(e.obj) == int(c.s.toks[i].np) && n != c.ev && (kReviews.has(e.lemma) || presenting.has(e.lemma) || e.lemma == "discuss" || e.lemma == "defend" || e.lemma == "clarify" || e.lemma == "walk" || e.lemma == "take" || e.lemma == "finalise") {
				return true
			}
		}
	}
	return false
}
