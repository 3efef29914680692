package english

import "strings"

// Where we only want to know a thing, the customer tells it, walks us through it, or says who it is: understand the budget cycle, find
// out the name of the decision maker, identify the economic buyer.

// sought is what kind of thing we want to know; 0 is none.
type sought uint8

const (
	soughtFact    sought = iota + 1 // the name of the decision maker, their current costs
	soughtReason                    // the concerns of the night shift
	soughtWay                       // the approval path
	soughtSubject                   // the impact of the merger
	soughtFacts                     // business goals
	soughtWays                      // existing workflows
	soughtList                      // pain points
	soughtPerson                    // the economic buyer
	soughtPeople                    // the stakeholders
	soughtAnyone                    // a sponsor
)

// bare reports whether the frames give the thing its article, or it needs none.
func (k sought) bare() bool { return k == soughtFacts || k == soughtWays || k == soughtList }

// soughtFrames are the frames for it; the last ones where it is said who is asked.
var soughtFrames = map[sought]struct{ learning, commitment, from []*saying }{
	soughtFact:    {sayings("find out {h}"), sayings("{X} {tells|tell} {us} {h}"), sayings("find out from {x} {h}")},
	soughtReason:  {sayings("find out {h}", "understand what lies behind {h}"), sayings("{X} {tells|tell} {us} {h}"), sayings("find out from {x} {h}")},
	soughtWay:     {sayings("understand {h}", "understand what matters most to {x} about {h}"), sayings("{X} {walks|walk} {us} through {h}"), sayings("understand what matters most to {x} about {h}")},
	soughtSubject: {sayings("understand {h}", "understand what matters most to {x} about {h}"), sayings("{X} {tells|tell} {us} about {h}"), sayings("understand what matters most to {x} about {h}")},
	soughtFacts:   {sayings("find out the {h}"), sayings("{X} {tells|tell} {us} the {h}"), sayings("find out from {x} the {h}")},
	soughtWays:    {sayings("understand the {h}", "understand what matters most to {x} about the {h}"), sayings("{X} {walks|walk} {us} through the {h}"), sayings("understand what matters most to {x} about the {h}")},
	soughtList:    {sayings("find out which {h} there are", "find out which {h} matter most to {x}"), sayings("{X} {tells|tell} {us} which {h} there are"), sayings("find out which {h} matter most to {x}")},
	soughtPerson:  {sayings("find out who {h} is", "understand what {h} would need to see before a decision"), sayings("{X} {tells|tell} {us} who {h} is"), sayings("find out from {x} who {h} is")},
	soughtPeople:  {sayings("find out who {h} are", "understand what {h} would need to see before a decision"), sayings("{X} {tells|tell} {us} who {h} are"), sayings("find out from {x} who {h} are")},
	soughtAnyone:  {sayings("find out who could be {h}"), sayings("{X} {tells|tell} {us} who could be {h}"), sayings("find out from {x} who could be {h}")},
}

// seekLearning are the frames for what there is to learn, and seekCommitment for what the customer tells, who does not speak of themselves
// as of another.
func (p *parts) seekLearning() []*saying {
	if p.whoNamed {
		return soughtFrames[p.sought].from
	}
	return soughtFrames[p.sought].learning
}

func (p *parts) seekCommitment() []*saying {
	if i := p.thing.from + 1; p.s.tagged(i-1, tName) && p.s.in(i, "'s", "'") && p.s.npAt(i+1) != nil && p.s.toks[i-1].e.class&cName != 0 && !p.whoNamed {
		p.who, p.whoNamed = someone{slot: slot{i - 1, i}}, true // Mabel tells us the number of depots
		p.person(p.contact)
		p.thing.from = i + 1
		return soughtFrames[p.sought].commitment
	}
	for i := p.thing.from; i < p.thing.to; i++ {
		if t := &p.s.toks[i]; p.contact != "" && t.tag == tName && strings.HasPrefix(p.contact, p.text[t.start:t.end]) {
			return nil
		}
	}
	return soughtFrames[p.sought].commitment
}

// Where to look and whom to ask is no thing one wants to know: check the site, qualify the lead.
var inspecting = words("see ask confirm check qualify listen make work")

// Only what is known is asked for with these; to establish a relationship is to have one.
var mostlyMade = words("establish determine identify map have get gain")

var (
	factNouns = words(`reason cause motive motivation driver trigger source root name number cost price pricing volume headcount date deadline budget amount figure size status address phone share turnover revenue margin spend capacity
		rate timeline timing timeframe time-frame scope quantity frequency duration length term brand age weight height width depth temperature pressure speed percentage ratio
		level limit threshold fee salary rent tariff value worth total count stock yield output scrap downtime usage consumption demand model version make type kind colour color
		supplier provider vendor incumbent alternative date month quarter day week year hour location place identity title position role
		requirement need priority criterion criteria goal objective target aim expectation preference must-have wish kpi metric measure benchmark answer decision opinion view position verdict result outcome score rating`)
	reasonNouns = words(`problem pain challenge issue concern worry objection obstacle hurdle barrier blocker bottleneck delay
		complaint frustration fear doubt hesitation risk gap weakness difficulty trouble headache`)
	wayNouns = words(`process path cycle procedure chain workflow flow structure system rule policy route step mechanism hierarchy organisation organization landscape setup set-up strategy plan
		roadmap approach logistics mechanic routine practice journey method methodology arrangement organigram organogram layout architecture infrastructure environment
		sequence operation model framework agenda schedule programme program calendar approval governance regulation standard stack`)
)

// seeks finds the thing that we want to know, where no wording is at fault and it is no question; not where no sentence could be made of that.
func (p *parts) seeks(unsought bool) bool {
	s := p.s
	v, i, _, ok := p.inquires()
	if !ok || p.knows || unsought {
		return false
	}
	lemma := s.toks[v].lemma()
	if inspecting.has(lemma) || lemma == "find" && !s.is(i, "out") || p.aboutUs(slot{i, p.end}) {
		return false
	}
	for ; i < p.end && (s.tagged(i, tPart|tAdv) || s.in(i, "more", "everything", "all", "about", "out", "of", "on", "into")); i++ {
	}
	open := s.in(i, "any", "some", "possible", "all", "other", "further", "potential") // which there are is not known
	n := s.npAt(i)
	if n == nil || int(n.from) != i {
		return false
	}
	if s.in(i, "any", "some", "all") {
		i++
	}
	thing, who, rest := slot{i, p.end}, slot{}, slot{}
	if p.due.to == thing.to && p.due.from > i {
		thing.to = p.due.from
	}
	for k := thing.to - 2; k > i; k-- {
		switch n := s.npAt(k + 1); {
		case n == nil || int(n.from) != k+1 || int(n.to) != thing.to:
		case (s.is(k, "from") || s.is(k, "with") && s.toks[n.head].tag == tName) && n.human && n.side != Seller && n.owner != Seller:
			who, thing.to = slot{k + 1, thing.to}, k // from Dana
		case s.in(k, "in", "at", "on", "during", "over") && passedNouns.has(s.toks[n.head].noun()):
			rest, thing.to = slot{k, thing.to}, k // during the call
		}
	}
	if n.pron || n.side == Seller || n.owner == Seller || s.timePhrase(n) || s.toks[n.head].tag == tName || thing.none() || p.ownVerb(thing) {
		return false
	}
	h := &s.toks[n.head]
	head, many := h.noun(), h.e.class&cPlural != 0
	bare := true
	for k := i; k <= int(n.head); k++ {
		bare = bare && !s.tagged(k, tDet|tPoss|tNum) && s.toks[k].kind != kNumber && !s.in(k, "'s", "'")
	}
	one := s.in(i, "a", "an", "another")
	switch {
	case n.human && h.e.class&cPerson != 0 && one:
		p.sought = soughtAnyone
	case n.human && many:
		p.sought = soughtPeople
		if bare || open {
			p.sought = soughtList
		}
	case n.human && h.e.class&cPerson != 0:
		p.sought = soughtPerson
	case one || n.human:
		return false
	case many && bare && !open && factNouns.has(head):
		p.sought = soughtFacts
	case many && bare && !open && wayNouns.has(head):
		p.sought = soughtWays
	case many && (bare || open):
		p.sought = soughtList
	case reasonNouns.has(head):
		p.sought = soughtReason
	case factNouns.has(head):
		p.sought = soughtFact
	case wayNouns.has(head):
		p.sought = soughtWay
	case mostlyMade.has(lemma):
		return false
	default:
		p.sought = soughtSubject
	}
	p.learning = v != p.verb && p.lemma == "need"
	p.family, p.lemma, p.verb, p.mark, p.thing, p.who.slot, p.rest = CheckIn, lemma, i-1, slot{v, i}, thing, who, rest
	return true
}

// ownVerb reports whether a part has a verb that is none of what hangs on its noun: who signs, to talk to, they use.
func (p *parts) ownVerb(a slot) bool {
	s := p.s
	for i := a.from + 1; i < a.to; i++ {
		if s.tagged(i, tWh) || s.in(i, "that", "they", "he", "she", "it") || s.tagged(i, tTo) && s.tagged(i+1, tVerb) {
			return p.verbIn(slot{a.from, i})
		}
	}
	return p.verbIn(a)
}
