package english

// Classes of acts.
var (
	kIntroduces = words("intro get bring introduce connect refer transfer link patch loop cc copy point steer direct hand pass put route forward walk take send hook acquaint lead switch")
	kInforms    = words(`send share give provide supply forward return deliver mail email e-mail post upload hand tell say name list state specify show explain describe disclose
		reveal answer confirm let report text fax write note outline spell clarify identify detail bring dig submit get reply respond come ring call go jot ask mention count sum lay draw sketch`)
	kTells    = words("mention tell say name list state specify explain describe disclose reveal answer confirm share give write outline spell clarify identify detail show agree define rank lay set put let jot note send decide")
	kPresents = words(`draft write prepare present pitch champion back advocate argue defend table raise sponsor lobby propose submit take put bring carry show make plead speak support
		recommend endorse sell forward pass circulate escalate push campaign fight report float get run walk introduce hand second share`)
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
	chooses    = words("pick choose select prefer take keep")
	choosesAll = words("take accept buy sign order go choose pick approve proceed want commit")
	kRanks     = words("rank weigh weight prioritise prioritize score rate")
	kPays      = words("spend afford invest budget pay fund finance")
	kRenews    = words("renew extend prolong re-sign resign roll recommit continue")
	kKeeps     = words("keep continue stay maintain stick carry go remain leave")
	kBinds     = words("sign commit confirm agree book order stay keep continue pay pledge take come lock prolong extend rebook re-book subscribe")
	kGrows     = words("add upgrade increase raise double triple treble expand widen upsize step top roll extend enlarge lift up scale bump grow broaden upscale quadruple")
	kBuysMore  = words("take order buy book license licence list stock lease rent hire want need get insure move bring switch equip include put purchase subscribe request try")
	kTries     = words("cook bake fry paint weld wash brew sew print drill spray shave mow milk sing teach try test run pilot trial use taste sample start install put fit mount wear feed drive ride evaluate trial-run beta launch begin do experiment")
	kOpens     = words("start begin open launch fill complete return submit trigger initiate run do schedule book agree kick commence file finish clear push get set let sign put")
	kVisits    = words("visit tour come see view walk show take inspect travel drive fly let go invite spend stop drop swing pop call host have")
	kWorks     = words("swab scan benchmark tally probe catalogue catalog trace log monitor track meter measure audit assess analyse analyze survey interview shadow map examine check weigh record observe time inspect study diagnose review look walk count sample quantify")
)

// classify tells the type of an ask from its kinds. It is sure where hardly anything else can be meant.
func (c *around) classify() (typ string, sure bool) {
	all := c.things
	switch {
	case c.ourEngineer && c.people&kEngineer != 0 && (c.has("touch", "session", "call", "contact") || all&kTopic != 0) && kIntroduces.has(c.lemma):
		return "technical-session", true
	case c.object() != nil && c.s.in(int(c.object().head), "handover", "hand-over") && c.s.is(int(c.object().to), "to") && c.toSomebody() && all&kPlan == 0:
		return "introduction", true
	case c.us >= 0 && kIntroduces.has(c.lemma) && c.introduces():
		if c.people&kOutside != 0 {
			return "referral", true
		}
		return "introduction", true
	case (c.lemma == "arrange" || c.lemma == "organise" || c.lemma == "organize" || c.lemma == "fix") && c.weDo(talks) && c.people&(kReference|kOutside) == 0 && c.people != 0:
		if c.people&kBoss != 0 {
			return "decision-maker-meeting", true
		}
		return "introduction", true
	case (c.lemma == "ask" || c.lemma == "tell") && c.ev >= 0 && c.s.events[c.ev].actor == Customer && c.someone() && c.people&(kBoss|kEngineer|kLawyer) == 0 && (c.first&kCommittee == 0 || c.s.in(int(c.object().head), "colleague", "colleagues")) && c.givesEar():
		if c.people&kOutside != 0 {
			return "referral", true
		}
		return "introduction", true
	case c.someone() && threads.has(c.lemma) && c.has("thread", "e-mail", "email", "mail", "copy", "cc", "loop") && all&kInfo == 0:
		return "introduction", true
	case (c.lemma == "forward" || c.lemma == "pass" || c.lemma == "send" || c.lemma == "hand" || c.lemma == "give") && c.ours() && c.people&kLawyer == 0 && c.toSomebody() && !c.has("some", "few", "couple", "others", "anyone") &&
		c.s.in(int(c.object().head), "e-mail", "email", "mail", "note", "message", "details", "card", "name", "number", "contact", "letter", "invitation", "request"):
		if c.people&kOutside != 0 {
			return "referral", true
		}
		return "introduction", true
	case c.has("interview", "photo", "filmed", "video", "portrait") && c.has("our") && c.has("newsletter", "blog", "website", "magazine", "podcast", "page", "channel", "brochure", "catalogue", "homepage"):
		return "testimonial", true
	case c.has("words", "lines", "sentence", "sentences") && c.hasPair("for", "our") && c.has("film", "video", "brochure", "website", "newsletter", "leaflet", "flyer", "campaign", "advert", "page"):
		return "testimonial", true
	case kGathers.has(c.lemma) && c.someone() && c.hasPair("on", "camera", "film", "video", "tape"):
		return "testimonial", true
	case ((c.lemma == "name" || c.lemma == "list" || c.lemma == "use" || c.lemma == "be" || c.lemma == "act" || c.lemma == "serve" || c.lemma == "stand") && c.next("as") || c.lemma == "be" && c.next("a", "our", "one", "another") && c.s.events[c.ev].modal || c.lemma == "agree" && (c.hasPair("named", "as") || c.hasPair("listed", "as") || c.hasPair("used", "as"))) && c.has("reference", "referee") && (c.first&kPeople == 0 || c.first&kReference != 0):
		return "testimonial", true
	case c.lemma == "have" && c.done(portraying) && c.hasPair("for", "our"):
		return "testimonial", true
	case c.ev >= 0 && c.s.events[c.ev].actor == Customer && !c.passive && c.shown():
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
	case (kTells.has(c.lemma) || c.lemma == "ask") && c.wouldDo(recommends) && c.has("us", "me"):
		if c.people&kOutside != 0 || c.has("other", "else") {
			return "referral", true
		}
		return "introduction", true
	case kPasses.has(c.lemma) && c.people&kOutside != 0 && c.does(recommends) && c.has("us"):
		return "referral", true
	case kPasses.has(c.lemma) && (c.ours() || c.us >= 0 || c.has("about")) && c.people&kOutside != 0 && (c.ours() || c.about()):
		return "referral", true
	case (c.lemma == "ask" || c.lemma == "get" || c.lemma == "collect" || c.lemma == "" && c.first&kInfo != 0) && c.people&kOutside != 0 && c.has("name", "names", "contact", "contacts", "number", "numbers", "mobile", "details"):
		return "referral", true
	case c.lemma == "" && c.s.in(c.from, "registration", "registrations", "enrolment", "enrollment", "sign-up", "sign-ups", "rsvp", "rsvps") && all&(kEvent|kAudit|kMeal|kDemo) != 0:
		return "event", true
	case c.publishes():
		return "testimonial", true
	case (c.lemma == "tell" || c.lemma == "share") && c.us < 0 && c.object() != nil && c.object().owner != Seller && c.s.in(int(c.object().head), "story", "experience", "results", "journey") && (c.ourThing() || c.has("conference", "stage", "event", "podcast", "panel", "webinar", "camera", "video", "page", "roadshow", "summit")):
		return "testimonial", true
	case (c.lemma == "do" || c.lemma == "make" || c.lemma == "record" || c.lemma == "shoot") && c.has("video", "film", "clip", "interview", "podcast") && (c.hasPair("for", "us", "our", "me") || c.withUs()) && c.ev >= 0 && c.s.events[c.ev].actor == Customer:
		return "testimonial", true
	case (c.lemma == "talk" || c.lemma == "speak" || c.lemma == "present" || c.lemma == "appear") && c.us < 0 && (!c.withUs() || c.has("camera", "film", "video")) && c.ev >= 0 && c.s.events[c.ev].actor == Customer && c.onOurStage():
		return "testimonial", true
	case namesOf.has(c.lemma) && c.someone() && c.object().owner != Customer && c.first&kBoss == 0 && c.hasPair("has", "the") && c.hasPair("the", "same") || namesOf.has(c.lemma) && c.someone() && c.has("who", "that") && c.has("could", "might", "would") && c.has("use", "benefit", "need"):
		return "referral", true // names one agency owner who has the same problem
	case (c.lemma == "send" || c.lemma == "bring" || c.lemma == "pass" || c.lemma == "steer") && c.us >= 0 && c.someone() && custom.has(c.s.toks[c.object().head].noun()):
		return "referral", true // sends us one client who needs help
	case (c.lemma == "argue" || c.lemma == "plead" || c.lemma == "defend" || c.lemma == "fight") && c.ours():
		return "internal-recommendation", true
	case all&kTestimonial != 0 && c.first&(kReferral|kIntroduction|kTrial|kDemo|kMeeting|kSiteVisit) == 0 && !c.next("about") && c.lemma != "show":
		return "testimonial", c.first&kTestimonial != 0 || c.lemma == "sign" || c.lemma == "approve"
	case c.has("our") && c.has("prospects", "prospect", "leads") && (talks.has(c.lemma) || c.does(talks) || c.lemma == "host" || c.lemma == "receive" || c.lemma == "take" || c.lemma == "show") && !c.has("ours"):
		return "testimonial", true
	case c.quotes():
		return "testimonial", true
	case (c.lemma == "take" || c.lemma == "answer") && c.has("calls", "questions") && c.has("from") && c.obj >= 0 && c.us < 0 && c.people&(kOutside|kColleague) != 0 && c.things&kProposal == 0:
		return "testimonial", true
	case c.lemma == "ask" && c.has("who", "whom") && c.has("guild", "club", "association", "circle", "neighbourhood", "neighborhood", "network", "village") && c.has("in", "from", "at"):
		return "referral", true
	case (c.lemma == "tell" || c.lemma == "say" || c.lemma == "name" || c.lemma == "suggest") && c.people&kOutside != 0 && c.hasPair("which", "other") && !c.has("supplier", "suppliers", "vendor", "vendors", "bidder", "bidders", "quote", "quoting", "bid", "bidding"):
		return "referral", true
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
	case namesOf.has(c.lemma) && !c.has("quoting", "bidding", "tendering", "pitching", "competing", "invited", "shortlisted") &&
		c.people&kOutside != 0 && (c.first&(kIntroduction|kReferral|kInfo|kOutside) != 0 || c.object() != nil && c.s.in(int(c.object().head), "mobile", "email", "card", "contact")):
		return "referral", true
	case c.first&kReferral != 0:
		return "referral", true
	case c.lemma == "ask" && all&kIntroduction != 0 && c.people&kOutside != 0:
		return "referral", true
	case c.first&kIntroduction != 0 && kInforms.has(c.lemma):
		if c.people&kOutside != 0 {
			return "referral", true
		}
		return "introduction", false
	case (c.lemma == "mention" || c.lemma == "praise" || c.lemma == "support" || c.lemma == "back") && (c.us >= 0 || c.ours()) && (c.people&(kCommittee|kBoss) != 0 || all&kMeeting != 0) && c.people&kOutside == 0:
		return "internal-recommendation", true
	case (c.lemma == "speak" || c.lemma == "come" || c.lemma == "vote" || c.lemma == "talk" || c.lemma == "argue") && c.has("favour", "favor") && c.people&kReference == 0:
		return "internal-recommendation", true
	case kUrges.has(c.lemma) && c.ev >= 0 && c.s.events[c.ev].actor == Customer && c.people&(kCommittee|kBoss) != 0 && c.someone() && (c.ourThing() || c.us >= 0 || c.has("us") || c.does(sidesWithUs)) && all&kMeeting == 0 && !c.does(comingIn):
		return "internal-recommendation", true
	case all&kCase != 0 && c.has("internal", "internally") && c.us < 0:
		return "internal-recommendation", true
	case (c.lemma == "speak" || c.lemma == "stand" || c.lemma == "stick") && c.has("up") && c.has("for") && (c.us >= 0 || c.ourThing() || c.has("us")):
		return "internal-recommendation", true
	case (c.lemma == "throw" || c.lemma == "put") && c.has("weight") && c.hasPair("behind", "us", "our"):
		return "internal-recommendation", true
	case c.lemma == "bat" && (c.hasPair("for", "us", "our") || c.us >= 0), c.has("corner") && (c.lemma == "fight" || c.lemma == "argue" || c.lemma == "stand" || c.lemma == "be") && c.has("our", "in"):
		return "internal-recommendation", true
	case (c.lemma == "tell" || c.lemma == "explain") && c.people&kCommittee != 0 && c.people&kOutside == 0 && c.us < 0 && c.has("us", "our", "ours") && (c.has("why") || c.has("that") || c.about() || c.ourThing()):
		return "internal-recommendation", true
	case kChampions.has(c.lemma) || c.presents():
		return "internal-recommendation", true
	}
	if carriers.has(c.lemma) && c.us < 0 && c.signs() {
		return "purchase", true // comes to the branch on Saturday to sign
	}
	if typ, sure = c.carried(); sure {
		return typ, sure
	}
	if c.lemma == "drop" && c.us >= 0 && c.s.in(c.afterUs(), "line", "note", "message", "e-mail", "email", "text") && !c.s.yesOrNo() {
		return "share-information", true // drops us a line saying which depot goes first
	}
	if (c.lemma == "sign" || c.lemma == "register" || c.lemma == "enrol" || c.lemma == "enroll") && (c.hasPair("up", "for", "to") || c.next("for")) && c.first&kEvent != 0 && !c.s.in(int(c.object().head), "course", "class", "training") {
		return "event", true // signs up for our talk
	}
	if (c.lemma == "name" || c.lemma == "mention" || c.lemma == "tell" || c.lemma == "list" || c.lemma == "say") && c.first&kEvent != 0 && c.first&kDate == 0 && !c.someone() {
		return "share-information", true // names the fair that her deputy attends
	}
	if p := c.object(); p != nil && kInforms.has(c.lemma) && c.first&kDate != 0 && p.owner != Seller && c.s.dateOfTheirs(p) {
		return "share-information", true // the date of their board
	}
	if p := c.object(); p != nil && kInforms.has(c.lemma) && !p.human && p.owner != Seller && c.s.in(int(p.head), "date", "dates", "day") && c.s.in(int(p.head)-1, datesOf...) {
		return "share-information", true // the contract's end date
	}
	if p := c.object(); p != nil && kTells.has(c.lemma) && vendors.has(c.s.toks[p.head].noun()) && c.s.can(int(p.head), cPlural) && p.owner != Seller && all&^kInfo == 0 {
		return "share-information", true // the three suppliers they compare us with
	}
	if c.lemma == "put" && c.us < 0 && c.has("on") && c.has("card", "tab", "plastic") && c.object() != nil && !c.object().human && c.object().owner != Seller {
		return "purchase", true // puts the sofa on her card
	}
	if p := c.object(); p != nil && c.payment(p) && (kInforms.has(c.lemma) || getting(c.lemma) || c.lemma == "read" || c.lemma == "enter") {
		return "purchase", true // hands over her card details
	}
	if typ, sure = c.papers(); typ != "" {
		return typ, sure
	}
	if c.also && c.ours() && kBuysMore.has(c.lemma) && c.first&kMeal != 0 {
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
	if c.lemma == "get" && c.us == c.from && c.object() != nil && !c.someone() && c.first&kInfo != 0 && c.first&^(kInfo|kTopic|kMoney|kPlan|kPart) == 0 {
		return "share-information", true // gets me the square footage
	}
	if c.lemma == "have" && c.us < 0 && c.object() != nil && !c.someone() && c.object().owner != Seller && c.first&^(kInfo|kTopic|kMoney|kLeaflet|kPlan|kHours) == 0 && (c.withUs() || (c.has("ready") || c.hasPair("for", "us")) && c.first&kInfo != 0) {
		return "share-information", true // has the drawings with us
	}
	if k := c.caused(); k >= 0 {
		b := c.s.look(k, 0)
		return b.classify() // gets the sum confirmed by his accountant
	}
	if c.first&kInfo != 0 && c.first&(kFeedback|kMeeting|kPurchase|kContract|kProposal) == 0 && (c.withUs() || c.toUs()) {
		return "share-information", true // files the numbers with us
	}
	return c.accepts()
}

// accepts tells what is agreed, booked, said yes to, by the thing alone.
func (c *around) accepts() (typ string, sure bool) {
	if c.someone() && (kGathers.has(c.lemma) || seats.has(c.lemma)) && !c.shallDo() {
		for _, n := range narrow {
			if c.things&n.kind != 0 && c.things&kInfo == 0 {
				return n.typ, c.has("for", "to", "on", "into", "in", "onto") && n.kind&(kBudget|kPlan|kCriteria) == 0
			}
		}
	}
	if c.lemma == "get" && (c.has("back") || c.toUs()) {
		return "", false
	}
	if c.lemma != "" && !kJoins.has(c.lemma) && !kAccepts.has(c.lemma) && !c.yes && !c.dated || c.someone() {
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
	if c.yes && c.first&kMeeting != 0 {
		return "meeting", true // says yes to a coffee
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

// givesEar reports whether somebody else shall see or hear us: asks her colleague in Malmo to take our call.
func (c *around) givesEar() bool {
	for n := c.ev + 1; n < len(c.s.events); n++ {
		e := &c.s.events[n]
		if int(e.up) != c.ev || e.embed != eControl || e.actor != Customer || e.obj < 0 {
			continue
		}
		p := &c.s.nps[e.obj]
		return (e.lemma == "take" || e.lemma == "answer") && p.owner == Seller && c.s.in(int(p.head), "call", "calls") || (e.lemma == "see" || e.lemma == "meet" || e.lemma == "receive") && p.human && p.side == Seller
	}
	return false
}

// publishes reports whether we may show what they said or have: lets us use the logo, asks whether we may print it, three lines that we can quote.
func (c *around) publishes() bool {
	if p := c.object(); !(getting(c.lemma) && p != nil && p.owner != Seller && c.s.in(int(p.head), "quote", "quotes", "line", "lines", "words", "sentence", "sentences", "statement", "photo", "photos", "picture", "pictures", "story")) &&
		!c.lets() && c.lemma != "ask" && c.lemma != "write" && c.lemma != "give" && c.lemma != "record" && c.lemma != "say" && c.lemma != "agree" && c.lemma != "send" {
		return false
	}
	for n := range c.s.events {
		e := &c.s.events[n]
		if n == c.ev || int(e.verb) < c.from || int(e.verb) >= c.to || e.actor != Seller || e.neg || e.past || e.embed == eAdverb {
			continue
		}
		if !c.lets() && e.embed == eRelative && e.modal && (e.lemma == "put" || e.lemma == "use" || e.lemma == "show") && c.has("brochure", "website", "site", "newsletter", "flyer", "homepage", "stand", "campaign", "ad", "advert", "pitch", "deck", "pitches", "proposals", "page", "social") {
			return true // two sentences we can put in the brochure
		}
		switch e.lemma {
		case "quote", "publish", "print", "film", "cite", "photograph", "feature":
			return true
		case "use", "put", "show", "name", "mention", "display", "share", "post", "include":
			if c.things&kTestimonial != 0 || e.obj >= 0 && c.s.nps[e.obj].human && c.s.nps[e.obj].side == Customer && e.lemma != "put" && e.lemma != "show" && c.has("brochure", "website", "list", "reference", "page", "site", "press", "newsletter", "flyer") || e.obj >= 0 && (c.s.nps[e.obj].owner == Customer || c.s.in(int(c.s.nps[e.obj].head), "logo", "quote", "photo", "photos", "name", "story", "figures", "pictures", "video")) &&
				(!c.lets() || c.has("website", "site", "list", "brochure", "page", "logo", "quote", "name", "story", "photo", "photos", "marketing", "publicly", "reference", "case", "campaign", "flyer", "homepage", "ad", "words", "stand", "press", "post", "video")) {
				return true
			}
		}
	}
	return false
}

// quotes reports whether somebody gives us a few words that we may use: a quote for the website.
func (c *around) quotes() bool {
	p := c.object()
	if c.names("linkedin", "google", "trustpilot", "facebook", "g2", "capterra", "tripadvisor", "yelp", "checkatrade", "stars", "instagram", "tiktok", "youtube") &&
		(c.lemma == "write" || c.lemma == "leave" || c.lemma == "post" || c.lemma == "give" || c.lemma == "ask" || c.lemma == "put" || c.lemma == "rate" || c.lemma == "record" || c.lemma == "film" || c.lemma == "submit" || c.lemma == "say" || c.lemma == "share" || c.lemma == "mention") && !(p != nil && c.s.in(int(p.head), "access", "login", "logins", "password", "data", "figures", "stats", "numbers", "report", "reports", "admin", "rights", "credentials", "permission", "details")) {
		return true
	}
	if p == nil {
		return false
	}
	if (c.lemma == "lend" || c.lemma == "spare" || c.lemma == "offer" || c.lemma == "contribute" || c.lemma == "approve" || c.lemma == "okay" || c.lemma == "ok") && p.owner != Seller && c.s.in(int(p.head), "quote", "quotes", "line", "lines", "sentence", "sentences", "words", "statement", "photo", "picture") {
		return c.has("leaflet", "website", "brochure", "homepage", "newsletter", "flyer", "press", "campaign", "site", "page", "advert", "catalogue", "poster")
	}
	if getting(c.lemma) && c.s.in(int(p.head), "quote", "quotes", "statement") && p.owner != Seller && c.has("website", "brochure", "homepage", "newsletter", "flyer", "press", "campaign") {
		return true
	}
	if (c.lemma == "write" || c.lemma == "leave" || c.lemma == "post" || c.lemma == "submit") && c.s.in(int(p.head), "review", "reviews") && c.things&kProposal == 0 && c.people&kLawyer == 0 {
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
	if !c.s.in(i, "quote", "line", "statement", "sentence", "lines", "words", "quotes") || c.s.in(int(p.to), "of", "from") {
		return false
	}
	return c.s.in(i, "quote", "quotes") || c.has("website", "brochure", "page", "site", "flyer", "newsletter", "catalogue", "catalog", "homepage", "show", "ad")
}

// introduces reports whether an act that takes "us" brings us to somebody.
func (c *around) introduces() bool {
	if c.things&kFormal != 0 && c.has("through") {
		return false // puts us through its supplier checks
	}
	switch c.lemma {
	case "introduce", "intro", "connect", "loop", "cc", "copy", "hook":
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
		if c.us == c.from && c.does(meeting) && c.people&^kOutside != 0 {
			return true // walks me down the hall to meet the controller
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
	if !kPresents.has(c.lemma) || c.us >= 0 && c.lemma != "back" || c.people&kLawyer != 0 || c.people&kReference != 0 && (c.lemma == "speak" || c.lemma == "talk" || c.lemma == "get") {
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
	case "take", "bring", "carry", "submit", "pass", "circulate", "share", "show", "run", "walk", "hand", "get", "forward", "raise", "introduce":
		if p == nil || p.human || c.first&(kMeeting|kDate|kSample|kLeaflet) != 0 || c.first&kCase == 0 && p.owner != Seller && !p.pron {
			return false
		}
	}
	if c.has("internally", "upstairs") {
		return true
	}
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.in(i, "to", "before", "at", "past", "with", "through", "in", "up") || c.s.is(i, "of") && c.s.is(i-1, "front") {
			q := c.s.npAt(i + 1)
			if q == nil || q.human && q.side == Seller {
				continue
			}
			if c.s.kindOf(int(c.s.toks[i+1].np))&(kCommittee|kBoss) != 0 {
				return true
			}
			if q.human && q.side == Customer && c.s.toks[q.head].tag != tName && q.owner == Customer && !q.pron {
				return c.s.kindOf(int(c.s.toks[i+1].np))&kOutside == 0 || c.first&(kCase|kProposal) != 0 && family.has(c.s.toks[q.head].low)
			}
		}
	}
	return false
}

// shown reports whether somebody agrees to be shown in what we print or send: to be quoted in our newsletter.
func (c *around) shown() bool {
	for n := c.ev + 1; n < len(c.s.events); n++ {
		if e := &c.s.events[n]; int(e.up) == c.ev && e.passive && e.embed == eControl && !e.neg && portraying.has(e.lemma) && c.lemma != "have" && c.lemma != "get" {
			return c.has("our", "website", "site", "newsletter", "video", "blog", "podcast", "brochure", "magazine", "camera", "film", "press", "case", "article", "name", "reference", "advert", "ad", "ads", "campaign", "page", "story")
		}
	}
	return false
}

// sidesWithUs are acts that somebody urges others to who is on our side.
var sidesWithUs = words("keep choose approve buy back fund release accept adopt")

var portraying = words("photograph film interview record feature quote portray name cite profile list mention use showcase video videotape")

// custom are people who might buy.
var custom = words("client customer friend lead prospect patient neighbour neighbor member referral")

// caused is the event that somebody has done by others, as one of their own, or -1: gets the sum confirmed by the accountant.
func (c *around) caused() int {
	if c.lemma != "get" && c.lemma != "have" || c.us >= 0 || c.toUs() || c.withUs() || c.ev < 0 || c.s.events[c.ev].actor != Customer {
		return -1
	}
	for n := c.ev + 1; n < len(c.s.events); n++ {
		if e := &c.s.events[n]; int(e.up) == c.ev && e.passive && e.embed == eControl && !e.neg && e.actor != Seller {
			return n
		}
	}
	return -1
}

// onOurStage reports whether an act is one before others at something of ours: talks on our stand, speaks at our webinar, on camera.
func (c *around) onOurStage() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if !c.s.in(i, "on", "at", "in") {
			continue
		}
		if c.s.in(i+1, "camera", "film", "video", "tape") {
			return true
		}
		if p := c.s.npAt(i + 1); p != nil && c.s.in(int(p.head), "film", "video", "clip", "podcast") && c.has("our", "us") {
			return true
		}
		if p := c.s.npAt(i + 1); p != nil && p.owner == Seller && !p.human && (c.s.kindOf(int(c.s.toks[i+1].np))&kEvent != 0 || c.s.in(int(p.head), "stage", "podcast", "channel", "video", "blog")) {
			return true
		}
	}
	return false
}

// afterUs is the head of what stands behind "us".
func (c *around) afterUs() int { return c.s.npHead(c.us + 1) }

// payment reports whether something is what they pay with: card details, a bank mandate.
func (c *around) payment(p *phrase) bool {
	return !p.human && p.owner != Seller && c.s.in(int(p.head), "details", "number", "numbers", "mandate", "info", "information", "form") && c.s.in(int(p.head)-1, "card", "bank", "payment", "billing", "debit")
}

var meeting = words("meet")

var namesOf = words("name give suggest share mention send provide write jot text list email e-mail pass supply tell offer")

var recommends = words("recommend refer introduce")

var family = words("brother sister father mother son daughter husband wife parents uncle cousin father-in-law partner partners siblings family")
