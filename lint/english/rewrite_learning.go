package english

import "strings"

// The frames of learning sentences, by the shape of what was said. They need no agreement with what fills them: modal
// verbs, "for X to", "what" as the subject. First what stands in the way, then their motives and criteria, then how it
// is for them today.

var (
	// An act of the customer is wished: "I want Dana to sign the order by Friday".
	actFrames = sayings(
		"understand what would have to be in place for {x} to {a}",
		"understand what {X} would gain or risk by {g}",
		"understand how {X} would decide whether to {a}",
		"find out who else would have to agree before {X} can {a}",
	)
	// Nobody decides whether to decide.
	choiceFrames = sayings(
		"understand what would have to be in place for {x} to {a}",
		"find out who else would have to agree before {X} can {a}",
	)
	// The customer is asked for an act beside what is talked about.
	askFrames = sayings(
		"understand what would have to be in place for {x} to {a}",
		"understand what {X} would gain or risk by {g}",
	)
	// A state of the customer is wished: "I want them happier with our service".
	stateFrames = sayings(
		"understand what would have to change for {x} to {a}",
		"find out what {X} would need in order to {a}",
	)
	// Something of ours is pitched, shown, sold.
	productFrames = sayings(
		"understand which problem {h} would have to solve for {x}",
		"understand what {X} would need to see to judge {h}",
		"find out what {X} would use instead of {h}",
	)
	// A document, figures, a message are presented.
	paperFrames = sayings(
		"find out which questions {h} would have to answer for {x}",
		"understand what {X} would need to see to judge {h}",
		"understand what matters most to {x} about {h}",
	)
	// Something is talked about.
	topicFrames = sayings(
		"understand what matters most to {x} about {t}",
		"find out what {X} would ask about {t}",
		"find out what {X} would expect from us when it comes to {t}",
	)
	changeFrames = sayings(
		"understand what {t} would change for {x}",
		"understand what matters most to {x} about {t}",
		"find out what {X} would ask about {t}",
	)
	// A question is talked about, or explained: why the price is higher.
	judgedQuestion = sayings(
		"find out how {X} would judge {t}",
		"understand what it would change for {x} to know {t}",
	)
	theirQuestion = sayings(
		"find out {w}",
		"find out what {X} would say about {t}",
	)
	questionFrames = sayings(
		"find out what {X} would say about {t}",
		"understand what it would change for {x} to know {t}",
	)
	answerLearn = sayings(
		"find out {w}",
		"find out from {x} {w}",
		"understand what matters most to {x} at the moment",
	)
	// We want to know something: the question itself is what there is to learn.
	knowLearn = sayings(
		"understand {w}",
		"find out from {x} {w}",
	)
	// Nobody understands whether it is so.
	whetherLearn = sayings(
		"find out {w}",
		"find out from {x} {w}",
	)
	// We only want to be sure that it is so.
	checkedFrames = sayings(
		"find out whether {c}",
	)
	newsFrames = sayings(
		"understand what it means for {x} that {c}",
		"find out what {X} would need from us now that {c}",
	)
	rivalFrames = sayings(
		"understand by which criteria {X} would choose between us and {h}",
		"find out what {X} would expect from a supplier",
	)
	// They shall believe something.
	claimFrames = sayings(
		"understand what evidence {X} would need to judge whether {c}",
		"find out how {X} would test whether {c}",
	)
	judgeFrames = sayings(
		"understand by which criteria {X} would judge {t}",
		"understand what evidence {X} would need to judge {t}",
	)
	worryFrames = sayings(
		"understand what worries {x} most about {t}",
		"understand what would have to be settled for {x} about {t}",
	)
	objectionFrames = sayings(
		"understand what lies behind {H}",
		"understand what would have to change to settle {H}",
	)
	ownFrames = sayings(
		"understand what would have to change for {x} to put aside {H}",
	)
	// Something is pending.
	statusFrames = sayings(
		"find out what is still open for {x} on {t}",
		"understand what {X} would need next on {t}",
		"understand what matters most to {x} about {t}",
	)
	afterFrames = sayings(
		"find out what is still open for {x} after {t}",
		"understand what {X} would need next after {t}",
		"understand what matters most to {x} at the moment",
	)
	pendingFrames = sayings(
		"understand what is still missing for {x} to decide on {t}",
		"find out which open points {X} would want to settle on {t}",
		"find out who else {X} would involve in a decision on {t}",
	)
	decisionFrames = sayings(
		"understand what is still missing for {x} to decide on {h}",
		"understand by which criteria {X} will decide on {h}",
		"find out who else {X} will involve in the decision on {h}",
	)
	// Nothing is named but the customer.
	touchFrames = sayings(
		"find out what has changed for {x} since we last spoke",
		"understand what matters most to {x} at the moment",
		"find out what {X} would need from us next",
	)
	personFrames = sayings(
		"understand what matters most to {x} at the moment",
		"find out which problem {X} would want to solve first",
	)
	winFrames = sayings(
		"understand what {X} would need to see before a decision",
		"understand what a decision would change for {x}",
		"find out who else {X} would involve in a decision",
	)
	supplierFrames = sayings(
		"understand what {X} would expect from a supplier like us",
		"find out how {X} would choose a supplier",
	)
	// What cannot go wrong.
	lastResort = sayings(
		"understand what matters most to {x} when it comes to {f}",
		"understand what {X} would need to see before a decision",
	)
)

// learningFrames are the frames for what was found.
func (p *parts) learningFrames() []*saying {
	if p.learning {
		return nil
	}
	switch p.kind {
	case actShape:
		if p.act.state {
			return stateFrames
		}
		if p.dangles() {
			return winFrames
		}
		if p.act.lemma == "" && choosing.has(p.s.toks[p.act.verbs[0]].lemma()) {
			return choiceFrames
		}
		return actFrames
	case claimShape:
		if p.checks() {
			return checkedFrames
		}
		if p.news() {
			return newsFrames
		}
		return claimFrames
	case objectionShape:
		if p.s.tagged(p.thing.from, tPoss) && !p.who.none() {
			return ownFrames // Florian's own fear
		}
		return objectionFrames
	case productShape:
		return productFrames
	case paperShape:
		return paperFrames
	case topicShape:
		if p.ours(p.topic) && !objectionNouns.has(p.head(p.topic)) || changeNouns.has(p.head(p.topic)) && !p.theirs(p.topic) {
			return changeFrames
		}
		return topicFrames
	case questionShape:
		if p.knows && p.s.in(p.topic.from, "if", "whether") {
			return whetherLearn
		}
		if p.knows {
			return knowLearn
		}
		if p.family == CheckIn {
			return answerLearn
		}
		if p.theirView() {
			return answerLearn
		}
		if p.family == TalkTo && !p.aboutUs(p.topic) {
			return theirQuestion
		}
		if p.family == Convince && !p.s.is(p.topic.from, "why") {
			return judgedQuestion
		}
		return questionFrames
	case rivalShape:
		return rivalFrames
	case judgeShape:
		return judgeFrames
	case worryShape:
		return worryFrames
	case statusShape:
		if pendingNouns.has(p.head(p.topic)) {
			return pendingFrames
		}
		if passedNouns.has(p.head(p.topic)) {
			return afterFrames
		}
		return statusFrames
	case decisionShape:
		return decisionFrames
	case touchShape:
		return touchFrames
	case personShape:
		return personFrames
	case supplierShape:
		return supplierFrames
	case soughtShape:
		return p.seekLearning()
	}
	return winFrames
}

// ourNeed reports whether a claim says what we need: nobody tests whether we need a decision by Tuesday.
func (p *parts) ourNeed() bool {
	s := p.s
	i := p.claim.from
	return !p.claim.none() && s.in(i, "we", "i") && s.in(i+1, "need", "want", "must", "have", "expect", "require", "hope", "would", "'d", "prefer", "will", "'ll", "cannot")
}

// checks reports whether a claim is one that only the customer can confirm: check that Naomi got the samples, confirm that
// she wants them.
func (p *parts) checks() bool {
	return p.family == CheckIn || verifying.has(p.lemma) || p.s.in(p.claim.from, "he", "she", "they") && p.family != Convince
}

var verifying = words("check confirm verify ensure see know hear establish clarify")

// news reports whether the customer shall only hear a fact: that prices go up on 1 January. What speaks for us is a claim.
func (p *parts) news() bool {
	return p.family == TellPitch && (informing.has(p.lemma) && !p.aboutUs(p.claim) || (tidings.has(p.lemma) || p.happens()) && !p.comparing(p.claim))
}

// happens reports whether a claim is that something happens: that our prices go up on 1 February, that
// we are moving. What does something to something is a claim.
func (p *parts) happens() bool {
	for k := range p.s.events {
		if e := &p.s.events[k]; p.claim.has(int(e.verb)) && e.embed == eThat {
			return e.past || e.passive || e.lemma == "have" || e.lemma == "get" || happenings.has(e.lemma) && e.obj < 0
		}
	}
	return false
}

var happenings = words(`go rise increase climb fall drop change move close shut open reopen end start begin launch ship arrive leave join retire return expire lapse merge
	relocate switch double finish stop`)

// theirView reports whether a question that is talked about is one that only they can answer: what she thinks of it.
func (p *parts) theirView() bool {
	if p.family != TalkTo || p.who.none() {
		return false
	}
	for i := p.topic.from + 1; i < p.topic.from+4 && i < p.topic.to; i++ {
		if p.s.in(i, "he", "she", "they") {
			return true
		}
	}
	return false
}

// tidings are verbs that tell a fact, whomever it is about: let them know that we hold the deposit.
var tidings = words("let remind inform notify alert warn update mention advise")

// comparing reports whether a part says how good something is: that we are cheaper.
func (p *parts) comparing(a slot) bool {
	for i := a.from; i < a.to; i++ {
		t := &p.s.toks[i]
		if t.tag == tAdj && (strings.HasSuffix(t.low, "er") || strings.HasSuffix(t.low, "est")) || p.s.in(i, "better", "best", "more", "less", "most", "least", "only", "leading", "right") || p.s.in(i, "can", "could") && p.s.in(i-1, "we", "i") {
			return true
		}
	}
	return false
}

// aboutUs reports whether we stand in a part.
func (p *parts) aboutUs(a slot) bool {
	for i := a.from; i < a.to; i++ {
		switch p.s.toks[i].low {
		case "we", "i", "us", "me", "our", "my", "ours", "mine", "ourselves", "myself":
			return true
		}
	}
	return false
}

// changeNouns are things that change something for the customer when they come.
var changeNouns = words(`rate price pricing fee increase rise delay switch move change term package bundle plan upgrade surcharge discount rebate tariff offer proposal
	licence license policy migration rollout roll-out contract agreement refit refurb refurbishment renovation conversion installation integration expansion model scheme option lease extension renewal cut shortage reduction transition merger closure`)

// qualities are what is said to be there or not: evidence shows them, nothing speaks for and against them.
var qualities = words("urgency value importance need quality worth benefit reliability safety advantage saving savings potential impact efficacy effectiveness strength seriousness durability roi payback uptime accuracy speed superiority merit merits virtues")

// choosing are acts that are decisions themselves.
var choosing = words("decide choose pick select opt vote")

// passedNouns are what one follows up on, and nothing is open on them but after them.
var passedNouns = words("voicemail message email e-mail mail letter text call meeting visit demo demonstration presentation webinar workshop session conversation chat talk discussion fair expo event training tour tasting lunch enquiry inquiry")

// opinions are anybody's, and one of several.
var opinions = words("view opinion take reaction answer verdict steer commitment")

// notions are sold, and not for money.
var notions = words("idea concept vision notion principle approach philosophy message story logic dream theory")

// pendingNouns are things that wait for a decision.
var pendingNouns = words(`quote quotation proposal offer po order contract tender rfp rfq redline redlines sow msa bid estimate agreement nda baa application request
	budget signature renewal approval draft shortlist trial pilot poc evaluation deal business case loi submission purchase paperwork dpa`)

// paperNouns are what is read or heard and not used.
var paperNouns = words(`deck checklist handbook manual guide procedure process presentation slide slides roadmap profile overview case study figure number data report result finding proposal offer quote quotation price pricing rate
	term policy change update plan timeline schedule brochure catalogue catalog leaflet one-pager literature material benefit feature advantage value proposition story capability vision
	strategy programme program limit information info credential reference whitepaper white-paper flyer datasheet sheet list video webinar newsletter article analysis study
	cost saving roi payback return calculation comparison table spec specification template letter memo document
	documentation certificate certification accreditation award rating score review forecast trend statistics budget number savings
	sow msa nda draft tier invoice bill statement form questionnaire
	time agenda uptime guarantee warranty track record success history experience team usp usps difference differentiator selling point benchmark`)
