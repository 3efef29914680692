package english

import "strings"

// deals tells asks that bind: trials, orders, more of it, another year.
func (c *around) deals() (typ string, sure bool) {
	all := c.things
	switch {
	case c.slice() && (getting(c.lemma) && c.lemma != "want" && c.lemma != "need" || c.lemma == "give" || c.lemma == "move" || c.lemma == "shift" || c.lemma == "hand" || c.lemma == "put"):
		return "expansion", true
	case c.ev >= 0 && c.lemma == "sign" && strings.HasPrefix(c.s.text[c.s.toks[c.s.events[c.ev].verb].start:], "re"):
		return "renewal", true
	case c.lemma == "sign" && c.has("again") && (c.first&(kContract|kPaper) != 0 || c.next("up") && c.first&(kEvent|kMeal|kTrial|kDemo) == 0):
		return "renewal", true
	case c.lemma == "put" && c.has("down") && (c.money() || c.has("cent", "percent") || c.obj < 0 && c.numbers() > 0) && c.us < 0 && all&(kInfo|kDate|kTrial) == 0:
		return "purchase", true // puts ten per cent down
	case (c.lemma == "start" || c.lemma == "put" || c.lemma == "try" || c.lemma == "enrol" || c.lemma == "enroll") && c.someone() && patients.has(c.s.toks[c.object().head].noun()) && c.has("on", "with"):
		return "trial", true // starts her next three patients on it
	case all&kYears != 0 && (kBinds.has(c.lemma) || c.yes) && c.another():
		return "renewal", true
	case kRenews.has(c.lemma) && c.object() != nil && c.s.in(int(c.object().head), "deadline", "date", "hours", "invitation", "time"):
		return "", false
	case kRenews.has(c.lemma) && (c.first&(kContract|kRenewal|kPaper|kYears) != 0 || c.obj < 0) && !c.toMore():
		return "renewal", c.first != 0
	case kKeeps.has(c.lemma) && c.first&kContract != 0 && (c.withUs() || c.lemma == "continue" || c.lemma == "carry" && c.next("on") || c.has("going", "running", "alive") || c.lemma == "keep" && c.first&(kProposal|kPlan|kMore) == 0):
		return "renewal", true
	case (c.lemma == "roll" && c.has("out") || c.lemma == "extend" || c.lemma == "expand") && c.obj >= 0 && c.first&kSite != 0 && c.s.in(int(c.object().from)-1, "to", "across", "into"):
		return "expansion", true // roll out to the sister schools
	case kGrows.has(c.lemma) && c.obj >= 0 && c.first&(kInfo|kDate|kMeeting|kFormal|kPlan|kCriteria) == 0 && !c.someone() && c.grows():
		return "expansion", true
	case (c.lemma == "bring" || c.lemma == "put" || c.lemma == "move" || c.lemma == "get" || c.lemma == "take") && c.object() != nil && c.object().owner == Customer && c.hasPair("on", "board"):
		return "expansion", true
	case c.lemma == "get" && c.object() != nil && c.first&kSite != 0 && c.object().owner != Seller && c.has("onto", "under", "on") && all&kContract != 0:
		return "expansion", true
	case (c.lemma == "bring" || c.lemma == "put" || c.lemma == "move" || c.lemma == "take" || c.lemma == "include") && c.object() != nil && c.object().owner == Customer && c.has("under", "onto", "into", "in", "on") && all&kContract != 0 && c.first&(kInfo|kDate) == 0:
		return "expansion", true
	case (c.lemma == "move" || c.lemma == "bring" || c.lemma == "put" || c.lemma == "switch" || c.lemma == "get") && c.object() != nil && c.object().owner != Seller && c.first&(kMore|kSite) != 0 && c.first&(kInfo|kDate|kMeeting) == 0 && (c.toUs() || c.hasPair("to", "our") || c.hasPair("onto", "our") || c.hasPair("into", "our")):
		return "expansion", true
	case c.lemma == "get" && c.object() != nil && c.object().owner != Seller && c.someone() && c.hasPair("signed", "up") && c.has("second", "third", "other", "next", "remaining", "another"),
		c.lemma == "upgrade" && c.obj < 0 && c.next("to"):
		return "expansion", true
	case c.someone() && kBuysMore.has(c.lemma) && c.lemma != "bring" && c.hasPair("from", "us", "me") && c.has("second", "another", "more", "extra", "additional", "further", "third"):
		return "expansion", true
	case getting(c.lemma) && c.yes && c.obj >= 0 && !c.someone() && c.first&^kLeaflet == 0 && c.s.numbered(c.object()):
		return "purchase", true
	case (c.lemma == "go" || c.lemma == "move" || c.lemma == "step") && c.has("from") && c.has("to") && c.numbers() >= 2:
		return "expansion", true
	case c.lemma == "book" && c.first&kYears != 0 && c.first&(kMeeting|kHours|kDate) == 0:
		return "purchase", true
	case c.lemma == "let" && c.first&kContract != 0 && c.has("roll", "run", "renew", "continue"):
		return "renewal", true
	case c.lemma == "commit" && c.next("to") && c.object() != nil && !c.object().human && c.s.numbered(c.object()) && c.first&(kMeeting|kDate|kEvent|kYears|kHours|kTrial|kInfo|kAudit|kDemo|kRollout|kSession|kSiteVisit) == 0:
		return "purchase", true
	case c.lemma == "give" && c.us >= 0 && c.has("rest", "remaining", "half", "remainder") && c.first&(kInfo|kMeeting|kHours|kFeedback) == 0 && !c.someone():
		return "expansion", true
	case (!kInforms.has(c.lemma) || c.lemma == "bring" || c.lemma == "list" && c.ours()) && !kVisits.has(c.lemma) && (c.ourThing() || c.us >= 0 || c.ourPeople() || c.lemma == "order" || c.lemma == "buy") && c.otherSites():
		return "expansion", true
	case (c.lemma == "squeeze" || c.lemma == "extract" || c.lemma == "wring" || c.lemma == "win" || c.lemma == "land") && c.first&kMore != 0 && (c.has("out", "from", "for") || c.first&kSite != 0) && !c.someone():
		return "expansion", true // squeeze ten more cases out of Norm
	case c.also && kBuysMore.has(c.lemma) && c.obj >= 0 && (!c.someone() || c.lemma == "order" || c.lemma == "buy") && c.first&(kMeeting|kInfo|kDate|kFormal|kEvent|kDemo) == 0:
		return "expansion", true
	case c.first&kMore != 0 && kBuysMore.has(c.lemma) && c.first&(kMeeting|kDate|kFormal|kEvent|kDemo|kVisit|kSiteVisit|kYears|kAudit) == 0 && !c.someone() && c.lemma != "put" &&
		(c.lemma != "get" || c.ev >= 0 && (c.s.events[c.ev].actor == Customer || c.people != 0 && c.has("at", "into", "with", "in")) && c.first&(kProposal|kFeedback|kDecision|kMeal|kTestimonial|kHours|kStep|kMoney|kBudget) == 0):
		return "expansion", true
	case c.ourThing() && c.forSome() && !kInforms.has(c.lemma) && c.first&(kMeeting|kInfo|kContract|kPurchase|kProposal|kReference) == 0 && !kKeeps.has(c.lemma) && !kBinds.has(c.lemma) && !kRenews.has(c.lemma):
		return "trial", true
	case (kTries.has(c.lemma) || c.lemma == "borrow" || c.lemma == "take") && c.obj >= 0 && !c.someone() && c.does(findingOut) && c.has("how", "whether", "if") && c.first&(kInfo|kDate|kMeeting|kPurchase|kContract|kFormal|kEvent|kSite) == 0:
		return "trial", true
	case (c.lemma == "swap" || c.lemma == "exchange" || c.lemma == "replace" || c.lemma == "trade") && c.has("for", "with", "by") && c.has("ours") && !c.has("until", "till"):
		if c.first&kMore != 0 || c.has("second", "other", "third", "remaining", "rest") {
			return "expansion", true
		}
		return "purchase", true // swaps her old fridge for ours
	case (c.lemma == "swap" || c.lemma == "exchange" || c.lemma == "replace") && c.has("for", "with", "by") && c.has("until", "till") && (c.has("ours") || c.ourThing()):
		return "trial", true
	case (c.lemma == "take" || c.lemma == "keep" || c.lemma == "have") && c.has("home", "away") && c.forSome() && c.obj >= 0 && !c.someone():
		return "trial", true
	case kTries.has(c.lemma) && c.hasPair("with", "our") && c.s.numbered(c.object()) && c.s.in(int(c.object().head), "shifts", "days", "loads", "runs", "rounds", "lessons", "games", "meals", "jobs", "hours", "batches"),
		kTries.has(c.lemma) && c.hasPair("with", "our") && c.object() != nil && c.s.in(int(c.object().from), "a", "one") && c.s.in(int(c.object().head), "batch", "load", "tray", "row", "bed", "field", "pan", "pot", "dish", "run", "round", "shift", "sheet", "lesson", "meal", "wall", "room"):
		return "trial", true
	case c.hasPair("on", "trial", "approval", "test", "loan") && (kBuysMore.has(c.lemma) || c.lemma == "keep" || c.lemma == "have" || c.lemma == "accept") && !c.someone():
		return "trial", true
	case c.lemma == "borrow" && c.obj >= 0 && !c.someone() && c.first&(kInfo|kMoney) == 0:
		return "trial", false
	case kTries.has(c.lemma) && c.obj >= 0 && !c.someone() && c.first&(kInfo|kDate|kMeeting|kPurchase|kContract|kFormal|kEvent) == 0 && c.limited() && !c.also:
		return "trial", true
	case c.ourThing() && c.has("alongside", "beside", "against", "next") && !kInforms.has(c.lemma) && c.first&kMeeting == 0 && c.has("own", "current", "old", "existing", "his", "hers", "theirs", "present"):
		return "trial", true
	case (c.lemma == "keep" || c.lemma == "take" || c.lemma == "accept" || c.lemma == "receive" || c.lemma == "borrow") && c.obj >= 0 && !c.someone() && c.does(trying):
		return "trial", true
	case c.ours() && c.does(findingOut) && c.has("how", "whether", "if"):
		return "trial", true
	case c.lemma == "take" && c.us < 0 && c.object() != nil && !c.object().human && units.has(c.noun()) && c.s.numbered(c.object()) && !c.has("home", "trial", "to", "for"):
		if c.has("more", "extra", "additional") {
			return "expansion", true
		}
		return "purchase", true // takes forty cases
	case c.lemma == "take" && c.object() != nil && !c.object().human && c.first == 0 && c.s.numbered(c.object()) && c.s.is(int(c.object().to), "of"):
		return "purchase", false
	case (c.lemma == "take" || c.lemma == "accept" || c.lemma == "order" || c.lemma == "keep" || c.lemma == "try") && c.first&(kSample|kTrial) != 0:
		return "trial", true
	case c.lemma == "get" && all&kTrial != 0 && c.ev >= 0 && c.s.events[c.ev].actor == Customer && c.has("way", "going", "started", "cracking", "off", "underway"),
		c.lemma == "have" && c.hasPair("on", "our") && c.first&(kInfo|kMeeting) == 0 && c.has("from", "until", "till", "for") && all&(kContract|kPlan|kDate|kMeeting) == 0 && !c.has("list", "board", "website", "team", "side", "books"),
		c.lemma == "have" && c.hasPair("a", "go", "try", "crack", "bash") && c.has("with", "on", "at"):
		return "trial", true // gets under way with a pilot, has a go with ten trays
	case c.lemma == "order" && (c.first&kSample != 0 || c.first&kTrial != 0 && c.first&kPurchase == 0):
		return "trial", true
	case c.first&kTrial != 0 && c.first&(kInfo|kPurchase) == 0 && !kInforms.has(c.lemma):
		return "trial", false
	}
	return "", false
}

// slice reports whether the object is a larger part of what they spend: a bigger slice of their budget.
func (c *around) slice() bool {
	p := c.object()
	if p == nil || !c.s.in(int(p.head), "slice", "share", "part", "chunk", "portion", "piece", "proportion") || !c.s.is(int(p.to), "of") {
		return false
	}
	q := c.s.npAt(int(p.to) + 1)
	if q == nil || q.owner == Seller {
		return false
	}
	bigger := false
	for i := int(p.from); i < int(p.head); i++ {
		bigger = bigger || c.s.in(i, "more", "bigger", "larger", "greater", "higher", "second", "increased")
	}
	return bigger
}

// patients are people on whom something is tried out.
var patients = words("patient resident pupil student child guest diner animal cow sow calf dog cat horse case volunteer client trainee resident baby")

var trying = words("try test taste sample trial")

var findingOut = words("see find check compare learn")

// units are what goods are counted in.
var units = words(`case box pallet unit litre liter crate carton sack bag bottle keg drum roll pack packet bundle tonne ton tin tray tub barrel dozen copy licence license kilo metre meter yard sheet
	truckload load batch bale jar pot pair set reel can tank`)

// another reports whether it is one more year, or one after the present one.
func (c *around) another() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		p := c.s.npAt(i)
		if p == nil || int(p.from) != i || c.s.kindOf(int(c.s.toks[i].np))&kYears == 0 {
			continue
		}
		for j := int(p.from); j < int(p.to); j++ {
			if c.s.in(j, "another", "more", "further", "second", "third", "next", "extra", "additional") {
				return true
			}
		}
	}
	return false
}

// toMore reports whether something reaches more places than before.
func (c *around) toMore() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		if c.s.in(i, "to", "across", "into", "in", "at") {
			if p := c.s.npAt(i + 1); p != nil && (c.s.kindOf(int(c.s.toks[i+1].np))&(kSite|kMore) != 0 || p.human && p.side == Customer) {
				return true
			}
		}
	}
	return false
}

// otherSites reports whether it reaches other places of theirs: at its two other schools, in all six stores.
func (c *around) otherSites() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if !c.s.in(i, "to", "at", "in", "into", "across", "for") {
			continue
		}
		p := c.s.npAt(i + 1)
		if p == nil || !p.human && c.s.kindOf(int(c.s.toks[i+1].np))&kSite == 0 && !(p.owner == Customer && c.s.is(i, "for")) || p.side == Seller || c.s.toks[p.head].e.class&(cPerson|cName) != 0 {
			continue
		}
		for j := int(p.from); j < int(p.head); j++ {
			if c.s.in(j, "other", "more", "second", "third", "another", "further", "remaining", "additional") {
				return true
			}
		}
	}
	return false
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
