package english

// papers tells asks about documents, money and lists.
func (c *around) papers() (typ string, sure bool) {
	all := c.things
	informs := kInforms.has(c.lemma)
	switch {
	case c.lemma == "go" && c.next("with", "for") && c.choice():
		return "decision", true
	case (c.lemma == "have" || c.lemma == "get") && all&kFormal != 0 && c.does(kOpens):
		return "formal-review", true // has legal open the contract review
	case c.people&kLawyer != 0 && getting(c.lemma) && c.first&kPurchase != 0 && c.has("out", "from"):
		return "purchase", true // the PO out of procurement
	case c.s.in(c.npNoun(), "redline", "redlines", "mark-up", "mark-ups") && c.people&kLawyer == 0 && c.has("proposal", "offer", "quote", "quotation", "bid", "draft", "sow"):
		return "proposal-review", true
	case c.people&kLawyer != 0 && c.lemma == "have" && c.does(kOpens):
		return "formal-review", true
	case c.people&kLawyer != 0 && all&(kPaper|kContract|kProposal|kFormal) != 0 && (informs || c.presentsTo() || kOpens.has(c.lemma) && c.first&kCheck != 0):
		return "formal-review", true
	case c.subj&kLawyer != 0 && kOpens.has(c.lemma) && (c.withUs() || c.us >= 0 || c.has("us")), c.subj&kLawyer != 0 && (kReviews.has(c.lemma) || kOpens.has(c.lemma)) && all&(kPaper|kContract|kProposal|kFormal|kCheck) != 0:
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
	case plans.has(c.lemma) && c.withUs() && c.object() != nil && c.s.in(int(c.object().head), "plan", "schedule", "timetable", "timeline", "programme", "program", "calendar", "roadmap"):
		return "mutual-plan", true
	case all&kPlan != 0 && fills.has(c.lemma) && c.first&(kFormal|kProposal) == 0:
		return "mutual-plan", true
	case c.lemma == "confirm" && all&kPlan != 0 && c.has("each", "every"), fills.has(c.lemma) && c.object() != nil && c.s.in(int(c.object().head), "plan", "schedule", "timeline", "timetable") && c.object().owner != Seller && c.has("dates", "owners", "milestones", "names", "deadlines"):
		return "mutual-plan", true
	case c.lemma == "agree" && c.object() != nil && c.object().owner != Seller && c.s.in(c.npNoun(), "schedule", "timetable", "timeline", "programme", "milestones") && all&(kMoney|kMeeting) == 0:
		return "mutual-plan", true
	case c.first&kPlan != 0 && (!informs || c.lemma == "confirm") || c.every():
		return "mutual-plan", !c.ours()
	case answers.has(c.lemma) && c.has("to") && c.ourProposal():
		return "proposal-review", true
	case (c.lemma == "get" || c.lemma == "wade" || c.lemma == "plough" || c.lemma == "plow") && c.next("through") && c.first&kProposal != 0:
		return "proposal-review", true
	case c.lemma == "put" && c.hasPair("in", "writing") && c.money() && all&kInfo == 0 && c.us < 0:
		return "budget-confirmation", true // puts 4,000 for glasses in writing
	case c.lemma == "take" && c.first&kProposal != 0 && c.has("home", "away", "along", "back"):
		return "proposal-review", true
	case all&kProposal != 0 && (kReviews.has(c.lemma) || c.first&kFeedback != 0) && c.lemma != "work":
		if c.withUs() || c.first&kFeedback != 0 && (c.lemma == "schedule" || c.lemma == "book" || c.lemma == "arrange") {
			return "proposal-meeting", true
		}
		if c.things&kFeedback != 0 || c.first&kProposal != 0 || kReviews.has(c.lemma) {
			return "proposal-review", c.lemma != "think" && c.lemma != "look" && c.first&(kFeedback|kProposal) != 0 && (c.first&kContract == 0 || c.first&kFeedback != 0)
		}
	case (c.lemma == "confirm" || c.lemma == "say" || c.lemma == "tell") && c.next("that") && c.ourProposal():
		return "proposal-review", true
	case all&kProposal != 0 && c.object() != nil && (kInforms.has(c.lemma) || getting(c.lemma)) && c.s.in(int(c.object().head), "question", "questions", "comment", "comments", "query", "queries", "remark", "remarks", "concern", "concerns", "change", "changes", "reaction", "reply", "answer", "view", "views", "opinion") && c.has("on", "about", "to", "of", "in"):
		return "proposal-review", true
	case (kTells.has(c.lemma) || c.lemma == "let" || c.lemma == "mark") && c.has("what", "which") && !c.has("who") && c.ourProposal():
		return "proposal-review", true
	case kSends.has(c.lemma) && c.object() != nil && c.s.in(int(c.object().head), "invoice", "invoices", "bill", "bills", "statement", "statements", "payslip", "payslips"):
		return "share-information", true
	case (c.lemma == "give" || c.lemma == "say" || c.lemma == "answer") && c.s.yesOrNo() && c.has("section", "item", "position", "clause", "paragraph", "point", "page", "annex"):
		return "proposal-review", true // answers yes or no on section 4
	case c.has("who") && c.has("what") && c.has("does", "do", "when"):
		return "mutual-plan", true
	case c.lemma == "have" && c.people&kLawyer != 0 && all&(kPaper|kContract|kProposal) != 0:
		return "formal-review", true
	case (c.lemma == "think" || kReviews.has(c.lemma)) && c.first&kPart != 0 && all&kLeaflet == 0 && c.clause():
		return "proposal-review", true
	case kReviews.has(c.lemma) && c.lemma != "go" && all&kLeaflet != 0:
		return "share-information", false
	case (kTells.has(c.lemma) || c.lemma == "mark") && c.has("which", "what") && !c.has("who") && all&kPart != 0 && all&kProposal != 0:
		return "proposal-review", true
	case c.first&kCriteria != 0 && c.lemma != "show" && c.lemma != "meet" && c.lemma != "waive" && c.lemma != "drop" && c.lemma != "lift" && c.lemma != "relax" && c.lemma != "remove":
		return "decision-criteria", true
	case explains.has(c.lemma) && c.has("how") && !c.has("what", "which") && c.judges():
		return "share-information", true // their way of choosing, with nothing agreed
	case (delivers.has(c.lemma) || c.lemma == "get" && c.toUs()) && c.object() != nil && c.object().owner != Seller && c.s.signed(c.object()) && c.people&kLawyer == 0:
		return "purchase", true // gets her signature page to us
	case kTells.has(c.lemma) && c.has("must", "mustn't") && c.has("what", "which", "things") && !c.has("who"):
		return "decision-criteria", true
	case kRanks.has(c.lemma) && c.obj >= 0 && !options.has(c.s.toks[c.object().head].noun()) && c.first&(kDate|kMeeting) == 0:
		return "decision-criteria", false
	case (kTells.has(c.lemma) || c.lemma == "ask" || (c.lemma == "talk" || c.lemma == "walk" || c.lemma == "take" || c.lemma == "lead") && c.us >= 0 || c.lemma == "" && c.s.in(c.from, "agreement", "clarity", "confirmation")) && (c.lemma != "ask" || c.someone()) && (c.judges() || c.proves() || c.wouldTurn()):
		return "decision-criteria", true
	case sums.has(c.noun()) && c.first&(kPurchase|kContract) == 0 && (c.lemma == "confirm" || c.lemma == "approve" || c.lemma == "release") && !c.s.is(int(c.object().to), "of"):
		return "budget-confirmation", true // confirms the sum
	case c.first&kBudget != 0 && (kTells.has(c.lemma) || kOpens.has(c.lemma) || c.lemma == "approve" || c.lemma == "confirm" || c.lemma == "release"):
		return "budget-confirmation", true
	case kSends.has(c.lemma) && c.s.in(c.npNoun(), "confirmation", "approval") && c.near(kBudget):
		return "budget-confirmation", true
	case (c.lemma == "confirm" || c.lemma == "agree" || c.lemma == "fix") && c.s.in(c.npNoun(), "start", "launch", "beginning") && all&kTrial != 0:
		return "trial", true
	case c.lemma == "confirm" && c.first&kInfo != 0 && c.s.in(c.npNoun(), "number", "numbers", "count", "quantity", "address", "size", "sizes", "name", "names", "spelling"):
		return "share-information", true
	case (c.first&kStep != 0 || c.yes && all&kStep != 0) && c.has("date", "dates", "dated", "owners", "deadlines"):
		return "mutual-plan", true
	case (c.lemma == "define" || c.lemma == "describe" || c.lemma == "agree") && c.has("what") && c.has("good", "great", "done", "successful") && c.has("look", "looks"):
		return "decision-criteria", true
	case (kTells.has(c.lemma) || c.lemma == "settle") && c.has("what") && c.has("counts", "count") && c.has("as"):
		return "decision-criteria", true
	case c.has("what", "how") && c.has("success") && c.has("look", "looks", "means", "mean", "measured", "judged", "defined"):
		return "decision-criteria", true
	case (kTells.has(c.lemma) || c.yes) && c.has("reserved", "earmarked", "allocated", "ring-fenced", "fenced", "ringfenced", "budgeted", "available", "approved", "released", "aside", "there") && c.money():
		return "budget-confirmation", true
	case kTells.has(c.lemma) && c.has("that") && c.money() && (c.hasPair("in", "the", "next", "her", "his", "their", "this") && c.has("plan", "budget", "forecast", "books")):
		return "budget-confirmation", true // confirms that the 38k are in next year's plan
	case (kTells.has(c.lemma) || c.lemma == "ask") && c.whatTheyPay():
		return "budget-confirmation", true
	case (kTells.has(c.lemma) || c.lemma == "find" || c.lemma == "check" || c.lemma == "learn") && c.ev >= 0 && c.s.events[c.ev].actor == Customer && (c.has("whether", "if", "that") || c.s.in(c.from, "she", "he", "they", "there")) && c.has("free", "left", "available", "approved", "there", "got") && c.money() && all&(kDate|kMeeting|kSite) == 0:
		return "budget-confirmation", true
	case kTells.has(c.lemma) && c.has("spend", "invest", "afford") && (c.money() || c.has("grand", "quid")):
		return "budget-confirmation", true
	case getting(c.lemma) && c.yes && c.near(kBudget) && c.first&^(kBudget|kMoney) == 0:
		return "budget-confirmation", true
	case getting(c.lemma) && c.yes && sums.has(c.noun()):
		return "budget-confirmation", true // gets approval of the sum
	case getting(c.lemma) && c.yes && c.bareSum():
		return "budget-confirmation", true // gets a yes from finance on the 14k
	case getting(c.lemma) && c.has("confirming") && c.money() && all&kContract == 0:
		return "budget-confirmation", true
	case kTells.has(c.lemma) && c.has("what", "how") && c.has("aside") && c.setsAside():
		return "budget-confirmation", true
	case (c.lemma == "approve" || c.lemma == "okay" || c.lemma == "ok" || c.lemma == "authorise" || c.lemma == "authorize" || c.lemma == "release" || c.lemma == "sanction" || c.lemma == "clear" || c.lemma == "green-light") && c.sum():
		return "budget-confirmation", true
	case kTells.has(c.lemma) && c.has("aside") && c.has("amount", "sum", "figure", "much"):
		return "budget-confirmation", true
	case c.has("aside", "earmarked", "ring-fenced") && (c.lemma == "put" || c.lemma == "set"):
		return "budget-confirmation", true
	case c.decides():
		return "decision", true
	}
	return "", false
}

// noun is the head of the object, or nothing.
func (c *around) noun() string {
	if p := c.object(); p != nil {
		return c.s.toks[p.head].noun()
	}
	return ""
}

// sums are amounts of money that somebody grants.
var sums = words("amount sum subsidy grant funding fund loan mortgage allocation")

var delivers = words("drop bring hand return send scan mail e-mail email post fax deliver upload leave pass forward")

var explains = words("explain describe outline sketch illustrate")

// bareSum reports whether a sum of money stands in the act and counts nothing.
func (c *around) bareSum() bool {
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		t := &c.s.toks[i]
		if t.kind != kNumber || !c.s.in(i-1, "the", "on", "to", "for", "extra", "additional", "full", "missing") {
			continue
		}
		w := c.s.text[t.start:t.end]
		if last := w[len(w)-1]; (last == 'k' || last == 'K' || w[0] == '$' || w[0] > 127) && (c.s.ends(i+1) || c.s.tagged(i+1, tPrep|tPunct|tConj)) {
			return true
		}
	}
	return false
}

// sum reports whether the act is done to a bare sum of money: okays 60,000.
func (c *around) sum() bool {
	i := c.from
	for c.s.tagged(i, tDet|tPoss) {
		i++
	}
	if i >= c.to || i >= len(c.s.toks) || c.s.toks[i].kind != kNumber {
		return false
	}
	j := i + 1
	for c.s.in(j, "thousand", "million", "k", "euros", "euro", "pounds", "dollars", "quid", "grand", "eur", "usd", "gbp", "francs") {
		j++
	}
	return c.money() && (c.s.ends(j) || c.s.tagged(j, tPrep|tPunct|tConj))
}

// setsAside reports whether somebody has put money aside.
func (c *around) setsAside() bool {
	if c.hasPair("set", "aside") || c.hasPair("put", "aside") {
		return true
	}
	for n := range c.s.events {
		if e := &c.s.events[n]; (e.lemma == "set" || e.lemma == "put") && int(e.verb) >= c.from && int(e.verb) < c.to && e.actor != Seller && c.s.is(int(e.verb)+1, "aside") {
			return true
		}
	}
	return false
}

// clause reports whether the object is a clause, a section, a paragraph: only contracts and offers have those.
func (c *around) clause() bool {
	p := c.object()
	return p != nil && (c.s.in(int(p.from), "clause", "clauses", "section", "paragraph", "annex", "appendix", "schedule") || c.s.in(int(p.head), "clause", "clauses", "section", "sections", "paragraph", "annex", "appendix"))
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
		if n == c.ev || int(e.verb) < c.from || int(e.verb) >= c.to || !proving.has(e.lemma) || e.actor == Seller || e.past {
			continue
		}
		if c.has("what") && (c.things&(kTrial|kAudit|kDemo) != 0 || c.has("pilot", "trial", "test", "solution", "system")) {
			return true
		}
	}
	for n := range c.s.events { // the three things a new payroll provider has to do
		if e := &c.s.events[n]; n != c.ev && int(e.verb) >= c.from && int(e.verb) < c.to && (e.lemma == "have" || e.lemma == "need") && c.s.tagged(int(e.verb)+1, tTo) && e.subj >= 0 &&
			(vendors.has(c.s.toks[c.s.nps[e.subj].head].noun()) || c.s.nps[e.subj].side == Seller) && (c.has("what") || c.object() != nil && c.s.in(int(c.object().head), "thing", "things", "points", "jobs")) {
			return true
		}
	}
	if !c.has("what", "how") {
		return false
	}
	for n := range c.s.events { // what he looks at when he compares the offers
		if e := &c.s.events[n]; n != c.ev && int(e.verb) >= c.from && int(e.verb) < c.to && e.embed == eAdverb && kJudges.has(e.lemma) && e.actor == Customer && !e.past {
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
		if n == c.ev || int(e.verb) < c.from || int(e.verb) >= c.to || !kJudges.has(e.lemma) || e.actor == Seller || e.past && !e.passive {
			continue
		}
		if e.embed == eControl && e.up > int16(c.ev) && c.s.events[e.up].embed == eWh {
			e = &c.s.events[e.up] // how a supplier gets picked
		}
		if p := c.object(); e.embed == eThat && e.subj >= 0 && p != nil && c.s.nps[e.subj].from == p.to && measures.has(c.s.toks[p.head].noun()) {
			return true // the three measures the pilot will be judged on
		}
		if e.embed != eWh && e.embed != eRelative && (e.embed != eThat || e.subj < 0 || c.s.tagged(int(c.s.nps[e.subj].from)-1, tSub|tPunct)) {
			continue
		}
		for i := int(e.from) - 1; i >= c.from; i-- {
			if c.s.in(i, "who", "whom", "when", "whether", "if", "why", "where") {
				return false
			}
			if c.s.is(i, "which") && (chooses.has(e.lemma) || c.s.in(i-1, "by", "on")) {
				return false // a date by which they decide
			}
			if c.s.in(i, "how", "what", "which") {
				return true
			}
		}
		return e.embed != eWh && (c.things&(kPart|kCriteria|kInfo) != 0 || c.obj >= 0 && c.s.in(int(c.s.nps[c.obj].head), "things", "thing", "factors", "aspects", "features"))
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

// whatTheyPay reports whether the act tells what they can spend, or whether there is money.
func (c *around) whatTheyPay() bool {
	wh := false
	for i := c.from; i < c.to && i < len(c.s.toks); i++ {
		wh = wh || c.s.in(i, "what", "how", "whether", "if", "where", "that", "there", "which", "who", "amount", "sum", "share", "range", "ceiling", "limit", "maximum", "most", "figure", "bracket")
		if !wh {
			continue
		}
		if c.s.in(i, "money", "budget", "funding", "funds", "capex", "opex") && !(c.has("who", "whom", "whose") && c.asks(holding)) {
			return true
		}
		if c.s.in(i, "budgeted", "earmarked", "allotted") {
			return true
		}
		if k := c.s.toks[i].ev; k >= 0 && (kPays.has(c.s.events[k].lemma) || c.s.events[k].lemma == "put" && c.has("towards", "into", "toward")) && c.s.events[k].actor != Seller && !c.s.events[k].past &&
			c.s.in(int(c.s.events[k].from), "can", "could", "will", "would", "may", "is", "are", "afford", "wants") {
			return true
		}
	}
	return false
}

// holding are what people do with a budget: who owns it is only an answer.
var holding = words("own hold have run control manage keep")

// decides reports whether the act is a decision, for or against.
func (c *around) decides() bool {
	if c.first&kDate != 0 && kTells.has(c.lemma) && c.s.judgedBy(c.object()) {
		return true
	}
	if p := c.object(); c.lemma == "give" && p != nil && c.us >= 0 && c.s.is(int(p.head), "answer") && !c.s.is(int(p.to), "to") && !c.near(kProposal) && c.s.in(int(p.from), "an", "our", "a", "the", "her", "his", "their") {
		return true
	}
	if kTells.has(c.lemma) && c.has("that") && c.has("preferred", "chosen", "winning", "successful") && (c.us >= 0 || c.has("we", "our")) {
		return true // confirms that we are the preferred bidder
	}
	if c.lemma == "take" && c.us == c.from && c.s.is(c.us+1, "on") {
		return true
	}
	if (kTells.has(c.lemma) || c.lemma == "let") && c.has("whether", "if") && (c.picked() || c.won()) {
		return true
	}
	if c.has("thumbs") && (c.lemma == "give" || getting(c.lemma)) || (c.lemma == "tell" || c.lemma == "say") && c.has("which") && c.asks(wanting) && !c.has("date", "day", "time", "slot", "figures", "report", "meeting") {
		return true // tell me which floor plan they want
	}
	switch c.lemma {
	case "agree":
		return c.next("in") && c.has("principle")
	case "pick", "choose", "select":
		return c.choice() || c.us == c.from
	case "name", "write", "confirm", "reply", "report", "text", "e-mail", "email", "mail", "answer", "state":
		return c.has("which") && c.asks(chooses) && !c.has("date", "day", "time", "slot")
	case "decide", "vote":
		return c.first&(kDate|kMeeting|kTrial) == 0 && !c.has("who")
	case "make":
		return c.has("mind", "minds", "decision", "choice") || c.object() != nil && c.s.is(int(c.object().head), "call") && c.s.in(int(c.object().to), "on", "about")
	case "say", "tell", "let":
		return c.has("way") && c.has("either", "other") || c.has("whether", "if") && (c.hasPair("in", "or") && c.hasPair("or", "out") || c.hasPair("'re", "in", "out")) || c.has("who", "whether") && c.has("got", "gets", "get", "won", "wins") && c.has("job", "work", "contract", "order", "tender", "business", "deal", "slot") || c.has("which") && c.has("won", "wins") && c.has("bid", "offer", "quote", "tender", "supplier") || c.has("whether", "if") && c.asks(choosesAll) && c.things&(kDate|kMeeting|kInfo|kTrial|kEvent) == 0 || c.lemma == "say" && c.next("yes", "no") && c.things&^(kDecision|kProposal|kPurchase|kContract|kPaper|kCase|kMoney) == 0 ||
			c.has("which") && (c.asks(chooses) || c.itWillBe())
	case "appoint", "prefer":
		return c.us == c.from
	case "go", "settle", "plump", "opt":
		return c.lemma == "go" && c.next("ahead") || c.next("with", "for", "on") && c.choice()
	}
	if getting(c.lemma) && c.hasPair("or", "no-go") {
		return true
	}
	return c.s.yesOrNo() && (kInforms.has(c.lemma) || getting(c.lemma)) && c.things&^(kDecision|kInfo|kProposal|kFeedback|kMoney|kDate) == 0
}

var wanting = words("want like fancy favour favor")

// itWillBe reports whether the act tells which it will be.
func (c *around) itWillBe() bool {
	for i := c.from; i+2 < c.to && i+2 < len(c.s.toks); i++ {
		if c.s.in(i, "it", "they") && c.s.in(i+1, "will", "'ll", "shall", "is", "'s") && (c.s.is(i+2, "be") && c.s.ends(i+3) || c.s.is(i+1, "is") && c.s.ends(i+2)) {
			return true
		}
	}
	return false
}

// choice reports whether the act picks one out of what lies before them: mulls over the two layouts and picks one.
func (c *around) choice() bool {
	p := c.object()
	if p == nil || p.human || p.owner == Seller || c.things&(kDate|kMeeting|kTrial|kDemo|kEvent|kSiteVisit|kAudit|kRollout|kSession|kSample|kHours|kMoney) != 0 || c.has("for") && c.lemma != "plump" && c.lemma != "opt" || c.has("to") {
		return false
	}
	if c.s.is(int(p.from)-1, "of") && c.s.in(int(p.from)-2, "one", "either") {
		return options.has(c.s.toks[p.head].noun())
	}
	one := c.s.in(int(p.head), "one", "either")
	if one && c.s.in(int(p.to), "of", "from") {
		q := c.s.npAt(int(p.to) + 1)
		return q != nil && !q.human && options.has(c.s.toks[q.head].noun())
	}
	if one {
		for k := range c.s.nps { // the two layouts before it
			if q := &c.s.nps[k]; int(q.to) < int(p.from) && options.has(c.s.toks[q.head].noun()) {
				return true
			}
		}
		return false
	}
	return !c.s.can(int(p.head), cPlural) && (options.has(c.s.toks[p.head].noun()) || c.s.in(int(p.head), "winner", "supplier", "favourite", "favorite", "vendor"))
}

// options are what somebody chooses among when they buy.
var options = words("option layout model version package variant design offer bid quote quotation proposal tier bundle colour color finish style machine scheme tariff configuration draft mock-up concept make brand colourway")

// picked reports whether the act speaks of us being chosen.
func (c *around) picked() bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; int(e.verb) >= c.from && int(e.verb) < c.to && e.passive && !e.past && e.subj >= 0 && c.s.nps[e.subj].side == Seller && (chooses.has(e.lemma) || e.lemma == "accept" || e.lemma == "appoint" || e.lemma == "shortlist") {
			return true
		}
	}
	return false
}

// won reports whether the act tells if the business is ours: tells us whether we've won, if we got the job.
func (c *around) won() bool {
	for n := range c.s.events {
		if e := &c.s.events[n]; int(e.verb) >= c.from && int(e.verb) < c.to && e.embed == eWh && e.actor == Seller && winning.has(e.lemma) && (e.obj < 0 || c.s.kindOf(int(e.obj))&(kInfo|kMeeting|kDate) == 0) {
			return e.lemma != "get" || e.obj >= 0 && c.s.in(int(c.s.nps[e.obj].head), "job", "work", "contract", "order", "business", "deal", "it", "tender", "account", "gig")
		}
	}
	return false
}

var winning = words("win lose get succeed")

// judgedBy reports whether a date is the one by which they decide.
func (s *sentence) judgedBy(p *phrase) bool {
	i := int(p.to)
	if s.in(i, "by", "on") {
		i++
	}
	if !s.in(i, "which", "when") {
		return false
	}
	for k := range s.events {
		if e := &s.events[k]; int(e.verb) > i && int(e.verb) <= i+4 {
			return kJudges.has(e.lemma) && e.actor == Customer
		}
	}
	return false
}
