package english

// shape is what kind of aim a sentence is, as far as its rewrite is concerned.
type shape uint8

const (
	winShape       shape = iota // they shall decide for us; nothing more is said
	actShape                    // the customer is wished to do something
	claimShape                  // they shall believe something
	objectionShape              // their objection shall go away
	productShape                // something is shown that one uses
	paperShape                  // something is shown that one reads or hears
	topicShape                  // something is talked about
	questionShape               // a question is talked about
	judgeShape                  // they shall be convinced of something
	worryShape                  // they shall be calmed about something
	statusShape                 // something is asked after
	decisionShape               // a deal shall be won
	touchShape                  // we get in touch
	personShape                 // we talk
	rivalShape                  // somebody else shall lose
	supplierShape               // we want to be their supplier
	soughtShape                 // we want to know a thing
)

// holds reports whether the frames of a shape hold more parts of the sentence than its people.
func (k shape) holds() bool {
	switch k {
	case actShape, claimShape, productShape, paperShape, topicShape, questionShape, judgeShape, worryShape, statusShape, decisionShape, soughtShape:
		return true
	}
	return false
}

var (
	objectionNouns = words(`objection concern resistance doubt worry fear dislike hesitation reluctance pushback push-back scepticism skepticism reservation misgiving unease
		anxiety hostility opposition distrust mistrust prejudice bias preference complaint fud
		misunderstanding misconception misperception confusion dispute disagreement grievance`)
	pitchVerbs = words(`pitch present show demo demonstrate explain introduce highlight sell position promote tout advertise market showcase display unveil outline describe
		detail share reveal advocate recommend plug push upsell cross-sell offer propose frame sell-in bring put send post mail email e-mail leave give drop hand forward deliver tell`)
	handing     = words("show run give hand get bring talk keep let raise cover pass")
	visits      = words("swing stop drop pop come visit head nip pass")
	calming     = words("reassure assure put set calm ease comfort satisfy settle reason argue soothe relax allay")
	informing   = words("inform warn remind alert notify advise tell update brief explain describe outline clarify train coach teach educate instruct mention acquaint")
	supplyVerbs = words("be become work partner collaborate remain stay cooperate supply serve equip outfit")
	knowVerbs   = words("know learn understand hear see find ask discover")
	dealVerbs   = words("lock secure close clinch seal nail bag")
	winVerbs    = words("win land close secure lock seal bag clinch nail get score earn gain keep take beat capture snag have want need")
)

// decidedNouns are things that one of several sellers gets.
var decidedNouns = words("project listing programme program framework award job work commission mandate instruction account policy mortgage loan franchise concession placement exclusivity switch rollout supply replacement upgrade expansion season slot job site event")

// soldNouns are both what one waits for and what one has then.
var soldNouns = words("contract agreement trial pilot deal order purchase")

// shownNouns only show something else.
var shownNouns = words("photo photograph pic picture image screenshot clip slideshow snap render rendering")

// plannedNouns show what shall be made, and are talked about.
var plannedNouns = words("drawing sketch map diagram chart graph blueprint layout mock-up mockup prototype wireframe floorplan elevation")

// newsNouns are told, and solve nobody's problem.
var newsNouns = words(`delay recall shortage increase surcharge outage closure merger incident loss breakdown accident reorganisation reorganization backlog rise difference process procedure reason step rule consequence cause background status issue problem question
	bug ticket point error fault query page section chapter clause appendix paragraph annex item topic subject matter aspect`)

// shape decides by what was found, and by the wording where several fit.
func (p *parts) shape() shape {
	if p.sought != 0 {
		return soughtShape
	}
	if !p.act.none() {
		return actShape
	}
	if !p.who.none() && p.s.is(p.who.to, "out") && p.s.is(p.who.to+1, "of") {
		return winShape // talk him out of renewing
	}
	if n := p.s.npAt(p.topic.from); !p.topic.none() && n != nil && p.s.timePhrase(n) {
		p.topic = slot{} // what I left with Casper on Tuesday
	}
	if !p.claim.none() && p.family == Want && knowVerbs.has(p.lemma) {
		return winShape // we hope to hear that they've picked us
	}
	if p.ourNeed() && !informing.has(p.lemma) && !tidings.has(p.lemma) {
		return winShape
	}
	if !p.claim.none() {
		return claimShape
	}
	if !p.thing.none() && p.s.is(p.thing.from-1, "as") && p.aboutUs(slot{p.verb, p.thing.from}) {
		p.thing = slot{} // position us as a strategic partner
		return supplierShape
	}
	if !p.asks(p.topic) && p.s.is(p.topic.from, "that") && !p.topic.none() && p.clauseLike(slot{p.topic.from + 1, p.topic.to}) {
		p.claim, p.topic = slot{p.topic.from + 1, p.topic.to}, slot{}
		return claimShape
	}
	if p.thing.none() && objectionNouns.has(p.head(p.topic)) && p.family != TalkTo && p.family != CheckIn {
		p.thing, p.topic = p.topic, slot{}
	}
	if objectionNouns.has(p.head(p.thing)) && p.family != TalkTo && p.ours(p.thing) {
		p.topic, p.thing = p.thing, slot{} // our concern about late payments
		return topicShape
	}
	if objectionNouns.has(p.head(p.thing)) && p.family != TalkTo {
		return objectionShape
	}
	if (rivalVerbs.has(p.lemma) || rivalNouns.has(p.head(p.thing))) && !p.thing.none() && p.family != TalkTo && p.family != CheckIn {
		if n := p.s.toks[p.thing.from].np; n >= 0 && !p.s.tagged(int(p.s.nps[n].to), tConj) {
			p.thing.to = min(p.thing.to, int(p.s.nps[n].to))
		}
		return rivalShape
	}
	for _, a := range [...]slot{p.topic, p.thing} {
		if n := p.s.npAt(a.from); !a.none() && n != nil && n.human && p.s.in(a.from-1, "against", "versus", "vs") {
			p.thing, p.topic = a, slot{} // defend our price against Kessler
			return rivalShape
		}
	}
	if p.asks(p.topic) {
		return questionShape
	}
	if p.asks(p.thing) {
		p.topic, p.thing = p.thing, slot{}
		return questionShape
	}
	switch p.family {
	case Continuing:
		if pendingNouns.has(p.head(p.thing)) {
			p.topic, p.thing = p.thing, slot{}
			return statusShape
		}
	case Want, GetThemTo:
		switch {
		case p.family == Want && supplyVerbs.has(p.lemma):
			return supplierShape
		case winVerbs.has(p.lemma) && !(p.under(p.thing) && p.s.in(p.thing.from-1, "on", "in", "into", "onto")) && !preventVerbs.has(p.lemma) && !p.thing.none() && !p.vague(p.thing) && (p.decided(p.thing) || dealVerbs.has(p.lemma)):
			return decisionShape
		}
	case CheckIn:
		if visits.has(p.lemma) {
			return touchShape
		}
		if p.topic.none() && !p.thing.none() {
			p.topic, p.thing = p.thing, slot{}
		}
		if n := p.s.npAt(p.topic.from); !p.topic.none() && n != nil && n.human && n.side == Customer && p.s.toks[n.from].e.class&(cName|cTitle) != 0 {
			return touchShape // to see Dr Osborne
		}
		if !p.topic.none() && !p.vague(p.topic) && !p.s.in(p.topic.from, "a", "an", "another") {
			return statusShape // nothing is open yet on a slot
		}
		return touchShape
	case TalkTo:
		if n := p.s.npAt(p.topic.from); !p.topic.none() && n != nil && n.human && p.s.is(p.topic.from-1, "with") {
			return winShape // run it past finance with Olga
		}
		if p.topic.none() && !p.thing.none() {
			p.topic, p.thing = p.thing, slot{}
		}
		if !p.topic.none() && !p.vague(p.topic) {
			return topicShape
		}
		return personShape
	case Convince:
		switch {
		case !p.topic.none() && calming.has(p.lemma) && p.s.in(p.topic.from-1, "about", "on", "over", "regarding", "with"):
			return worryShape
		case !p.topic.none():
			return judgeShape
		case !p.thing.none() && !p.vague(p.thing) && !p.who.none():
			p.topic, p.thing = p.thing, slot{}
			return judgeShape
		}
	}
	if n := p.s.npAt(p.thing.from); !p.thing.none() && n != nil && n.human && p.s.toks[n.head].e.class&(cPerson|cOrg) == cPerson && (n.owner == Seller || p.lemma == "introduce") && p.family == TellPitch {
		return personShape // introduce our new account manager
	}
	switch {
	case p.family == TellPitch && !p.thing.none() && p.s.is(p.thing.from-1, "for") && (p.lemma == "pitch" || p.lemma == "bid"):
		return decisionShape // pitch for the catering: a job that one of several gets
	case !p.thing.none() && !p.vague(p.thing) && (p.family == TellPitch || pitchVerbs.has(p.lemma)):
		if p.s.in(p.thing.from-1, "'s", "'") && !p.who.none() {
			p.topic, p.thing = p.thing, slot{} // push back on Ansel's request
			return topicShape
		}
		switch head := p.head(p.thing); {
		case shownNouns.has(head):
			return winShape
		case plannedNouns.has(head):
			p.topic, p.thing = p.thing, slot{}
			return topicShape
		case (paperNouns.has(head) || notions.has(head) || pendingNouns.has(head) && !soldNouns.has(head)) && !(informing.has(p.lemma) && !pendingNouns.has(head)):
			return paperShape
		case informing.has(p.lemma) || newsNouns.has(head):
			p.topic, p.thing = p.thing, slot{}
			return topicShape
		case handing.has(p.lemma) && !p.ours(p.thing) && !p.nameIn(p.thing):
			p.topic, p.thing = p.thing, slot{}
			return topicShape // not everything that is shown would have to solve a problem
		default:
			return productShape
		}
	case !p.topic.none() && !p.vague(p.topic) && (p.family == TellPitch || p.family == Disguised):
		if p.family == TellPitch && p.thing.none() && p.s.in(p.topic.from-1, "of", "through") && !p.s.is(p.topic.from-2, "aware") {
			p.thing, p.topic = p.topic, slot{}
			if paperNouns.has(p.head(p.thing)) {
				return paperShape
			}
			return productShape
		}
		return topicShape
	}
	return winShape
}

// decided reports whether a part is what somebody decides on and gives to one of those who want it.
func (p *parts) decided(a slot) bool {
	head := p.head(a)
	return pendingNouns.has(head) || dealNouns[head][0] != "" || decidedNouns.has(head)
}

// vague reports whether a part names nothing: it, this one, the deal, things.
func (p *parts) vague(a slot) bool {
	s := p.s
	if bodyNouns.has(p.head(a)) {
		return true // a foot in the door
	}
	n := s.npAt(a.from)
	if n != nil && s.toks[n.head].kind == kNumber && n.from == n.head {
		return true // down from 15% to 8%
	}
	if s.in(a.from, "this", "that") && s.is(a.from+1, "one") {
		return true
	}
	if p.head(a) == "news" {
		return true
	}
	if n == nil || int(n.to) < a.to && !p.due.has(int(n.to)) {
		return false
	}
	if n.pron || n.from == n.head && s.tagged(int(n.head), tNum) {
		return true
	}
	switch s.toks[n.head].noun() {
	case "step", "picture", "weather", "football", "cricket", "golf", "weekend", "kids", "sport":
		return true
	case "news", "idea", "thought", "concept", "notion", "thing", "stuff", "one", "deal", "business", "everything", "anything", "something", "it", "this", "that", "sale", "account", "stall", "foot", "door", "relationship":
		return int(n.to)-a.from <= 2
	}
	return false
}
