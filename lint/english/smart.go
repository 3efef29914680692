package english

import (
	"strings"
	"sync"
)

// smartWords are the sets of tables/smart.txt, looked up once.
type smartWords struct {
	mood, inner, observable                      *set
	generic, degree, artefact, selfish, oursOnly *set
}

var theSmartWords = sync.OnceValue(func() *smartWords {
	lex := theLexicon()
	return &smartWords{
		mood: lex.verbs["mood"], inner: lex.verbs["inner"], observable: lex.verbs["observable"],
		generic: lex.nouns["generic"], degree: lex.nouns["degree"], artefact: lex.nouns["artefact"], selfish: lex.nouns["selfish"], oursOnly: lex.nouns["ours-count"],
	}
})

// Reasons that words of the sentence give.
const (
	whyInside = "nobody can see what goes on inside somebody"
	whyDegree = "more or less of something has no line to cross"
)

// smart judges the letters of a goal by its words alone: what cannot be seen in a sentence is for the plan to say.
func (r *Reader) smart(g *Reading) {
	w := theSmartWords()
	if len(r.sent.toks) > manyTokens {
		g.Specific.Why, g.Measurable.Why, g.Relevant.OK = "too long to be one goal", "too long to be one goal", true
	} else {
		g.Specific = r.specific(g, w)
		g.Measurable = r.measurable(g, w)
		g.Relevant = r.relevant(g, w)
	}
	switch d := &g.Deadline; d.Kind {
	case NoDeadline:
		g.TimeBound.Why = "no date, no day"
	case Vague:
		g.TimeBound = Letter{Span: d.Span, Why: "nobody knows when that is over"}
	default:
		g.TimeBound = Letter{OK: true, Span: d.Span}
	}
}

// specific asks who and what: somebody named, and a concrete thing or an act that needs none.
func (r *Reader) specific(g *Reading, w *smartWords) Letter {
	s := &r.sent
	who := s.somebody(r.names != nil)
	what := s.concrete(g, w)
	if g.Continuation.Family != "" && len(g.Phrasing) == 0 { // of a polite nothing only the paper is a thing
		if what >= 0 && s.kindOf(what)&(kLeaflet|kSample|kProposal) == 0 {
			what = -1
		}
		if what < 0 && who >= 0 {
			g.Loose = true
			return Letter{Why: "no concrete act or thing"}
		}
	}
	if what < 0 && who >= 0 && g.Commitment.Type != "" && g.Continuation.Family == "" {
		return Letter{OK: true, Span: g.Commitment.Span} // an act that has a type is something
	}
	if what < 0 {
		k := s.wholeAct()
		if k < 0 {
			k = s.withSomebody(who, w)
		}
		if k >= 0 {
			e := &s.events[k]
			if who >= 0 {
				return Letter{OK: true, Span: s.bytes(int(e.verb), int(e.verb)+1)}
			}
			what = 0
		} else if q := s.question(g.Role); q >= 0 && !(len(g.Phrasing) > 0 && g.Phrasing[0].Family == Disguised) {
			if who >= 0 {
				return Letter{OK: true, Span: s.bytes(q, q+1)}
			}
			what = 0
		}
	} else if who >= 0 {
		p := &s.nps[what]
		return Letter{OK: true, Span: s.bytes(int(p.from), int(p.to))}
	}
	g.Unnamed, g.Loose = who < 0, what < 0
	switch {
	case g.Unnamed && g.Loose:
		return Letter{Why: "nobody is named, and no concrete act or thing"}
	case g.Unnamed:
		return Letter{Why: "nobody is named"}
	}
	return Letter{Why: "no concrete act or thing"}
}

// nobody are words for people that name no one.
var nobody = words(`client customer prospect lead account person people contact guy one folk side party stakeholder other user anyone anybody someone somebody everyone
	everybody decision-maker buyer-side audience public man woman individual`)

// somebody is the noun phrase that names who it is about: a name, a role, a group that is not ours; with the names of the plan
// known a pronoun will do, and "the customer". It is -1 when there is none.
func (s *sentence) somebody(known bool) int {
	for k := range s.nps {
		p := &s.nps[k]
		if p.pron {
			if known && p.human && p.side == Customer && !nobody.has(s.toks[p.head].low) {
				return k
			}
			continue
		}
		if p.human && p.side != Seller && (!nobody.has(s.toks[p.head].noun()) || s.compound(p) || known && s.theCustomer(*p)) {
			return k // the purchasing lead, their network guys
		}
		if houses.has(s.toks[p.head].noun()) && p.owner != Seller && (s.in(int(p.from)-1, "to", "with") || s.actsHere(k)) {
			return k // pitch it to the garage, payroll sends us the list
		}
		for i := int(p.from); i < int(p.to); i++ { // Dana's budget, the CFO's signature, the Ravenhill site
			t := &s.toks[i]
			if t.tag == tName && t.e.class&cTime == 0 && p.owner != Seller && s.personSide(i, nil, Unknown) != Seller && (i+1 < len(s.toks) && s.toks[i+1].tag == tPoss || i < int(p.head)) ||
				t.e.class&(cPerson|cOrg) != 0 && t.tag == tNoun && i+1 < int(p.to) && s.toks[i+1].tag == tPoss && !nobody.has(t.noun()) {
				return k
			}
		}
	}
	return -1
}

// theCustomer reports whether a phrase is the one customer that a plan is about.
func (s *sentence) theCustomer(p phrase) bool {
	return s.in(int(p.head), "customer", "client", "prospect") && s.in(int(p.from), "the", "our", "this")
}

// actsHere reports whether the phrase is who does an act that one can see.
func (s *sentence) actsHere(k int) bool {
	for n := range s.events {
		if e := &s.events[n]; int(e.subj) == k && !e.passive && e.actor != Seller && theSmartWords().observable.has(e.lemma) {
			return true
		}
	}
	return false
}

// houses are places and things that stand for the people in them where something is said to them or done by them.
var houses = words(`garage kitchen port station spa estate fund chain cabinet chapter district lodge magazine maintenance payroll logistics
	dispatch workshop campus condominium mine smithy deli office desk hall house centre center yard depot plant site mill quarry marina harbour harbor
	stores treasury registry archive ward unit base camp stable kennel barracks pier dock`)

// concrete is a noun phrase that is a thing one could point at, or -1.
func (s *sentence) concrete(g *Reading, w *smartWords) int {
	for k := range s.nps {
		p := &s.nps[k]
		h := &s.toks[p.head]
		if p.pron || h.quoted || h.tag == tDet || s.idle(k) || s.placeOf(p) || h.e.class&cTime != 0 || s.inDeadline(g, p) || h.kind == kNumber || s.aside(k) {
			continue
		}
		e := s.governs(k)
		if e != nil && (w.mood.has(e.lemma) && !s.makes(e) || e.neg) {
			continue
		}
		if p.human && p.side == Seller && e != nil && e.actor == Seller && h.tag != tPron && (e.lemma == "introduce" || e.lemma == "present" || e.lemma == "pitch" || e.lemma == "position") {
			return k // our new consultant, our company
		}
		if p.human && p.side == Customer && s.numbered(p) && e != nil && counts.has(e.lemma) && e.actor != Customer {
			return k // identify the three people on Moira's board
		}
		if p.human && s.in(int(p.head), "pilot", "pilots") { // the test, hardly the airman
			return k
		}
		if s.praised(p) {
			continue // a good first meeting
		}
		if p.human && s.topicOf(k) {
			return k // speak to Mateo's boss about the Denver site
		}
		if p.human { // an organisation is a thing where it is what an act is about, or a place of ours they come to
			if h.tag == tName || h.e.class&cOrg == 0 || p.side == Seller && g.Actor != Customer || p.side != Seller && (e == nil || e.actor == Seller) {
				continue
			}
		}
		if p.from == p.head && h.e.class&(cAdj|cAdv) != 0 && h.tag != tName && !p.human && h.e.class&cNoun == 0 || s.isGeneric(w.generic, p) {
			continue
		}
		return k
	}
	return -1
}

// counts are verbs of ours after which a number of people is an answer.
var counts = words("identify name list find learn establish determine know map")

// praise are adjectives that make of a meeting no more than a feeling.
var praise = words("good great nice productive successful positive pleasant friendly strong solid fruitful constructive better")

// praised reports whether a phrase is a meeting that is only to go well: a good first meeting.
func (s *sentence) praised(p *phrase) bool {
	if !ourTime.has(s.toks[p.head].noun()) {
		return false
	}
	for i := int(p.from); i < int(p.head); i++ {
		if praise.has(s.toks[i].low) {
			return true
		}
	}
	return false
}

// topicOf reports whether a group or a name is what something is about, behind somebody else: follow up with Esperanza on the BAA.
func (s *sentence) topicOf(k int) bool {
	p := &s.nps[k]
	i := int(p.from) - 1
	if s.is(i, ":") {
		i--
	}
	if k == 0 || !s.nps[k-1].human || !s.in(i, "about", "on", "re", "regarding", "concerning") {
		return false
	}
	h := &s.toks[p.head]
	return h.e.class&cOrg != 0 && h.tag != tName || h.tag == tName && s.is(int(p.from), "the")
}

// idle reports whether a noun phrase is only part of an idiom: take the temperature, get on the phone, breathe some life into.
func (s *sentence) idle(k int) bool {
	p := &s.nps[k]
	if e := s.governs(k); e != nil {
		switch e.lemma {
		case "take":
			return s.in(int(p.head), "temperature", "pulse")
		case "breathe":
			return s.is(int(p.head), "life")
		case "shoot":
			return s.is(int(p.head), "breeze")
		}
		return false
	}
	return s.in(int(p.head), "phone", "horn", "blower", "line") && s.is(int(p.from)-1, "on") && s.lemmaIs(int(p.from)-2, "get", "jump", "hop", "be")
}

// placeOf reports whether a phrase says where somebody is to be found: a hello to Mandla at the trade counter.
func (s *sentence) placeOf(p *phrase) bool {
	i := int(p.from)
	return s.is(i-1, "at") && i > 1 && s.toks[i-2].np >= 0 && s.nps[s.toks[i-2].np].human
}

// aside reports whether a phrase only says when, or belongs to somebody's title: after the reorg, the head of catering.
func (s *sentence) aside(k int) bool {
	from := int(s.nps[k].from)
	if s.in(from-1, "before", "after", "during", "since", "until", "till", "over") && !s.tagged(from-1, tVerb|tPart) {
		return true
	}
	if !s.is(from-1, "of") || from < 2 || s.toks[from-2].np < 0 || !s.nps[s.toks[from-2].np].human {
		return false
	}
	e := s.governs(int(s.toks[from-2].np))
	return e == nil || !remindsOf.has(e.lemma)
}

// remindsOf are verbs that take somebody and, behind "of", a thing.
var remindsOf = words("remind inform notify warn advise assure convince persuade apprise relieve rid reassure")

// makes reports whether a verb of mood is done to a thing that one could point at: unlocks the tower, creates an account.
func (s *sentence) makes(e *event) bool {
	if e.obj < 0 || !making.has(e.lemma) {
		return false
	}
	lex, p := theLexicon(), &s.nps[e.obj]
	h := int(p.head)
	return !p.pron && !p.human && !s.isGeneric(theSmartWords().generic, p) && !s.inSet(theSmartWords().degree, h) &&
		!s.inSet(lex.nouns["n-rapport"], h) && !s.inSet(lex.nouns["n-awareness"], h) && !s.inSet(lex.nouns["n-impression"], h) && !s.inSet(lex.nouns["n-talk"], h)
}

var making = words("build rebuild create generate unlock connect reactivate develop refine shape maintain invest streamline")

// isGeneric reports whether a phrase could be anything: things, next steps, a deal. A noun before it makes it something: the pilot project.
func (s *sentence) isGeneric(set *set, p *phrase) bool {
	if !s.inSet(set, int(p.head)) {
		return false
	}
	return p.head > p.from && s.inSet(set, int(p.head)) && s.several(set, p) || !s.compound(p)
}

// several reports whether a generic noun of several words fits: courtesy call.
func (s *sentence) several(set *set, p *phrase) bool {
	t, x := &s.toks[p.head], &s.lex.terms
	for _, term := range [...]uint16{s.term(t), t.e.in.one} {
		for n := x.terms[term].rows; n != 0; n = x.rows[n].next {
			r := &x.rows[n]
			if r.set != set.id || r.before == 0 {
				continue
			}
			if k := int(p.head) - 1 - strings.Count(r.before.text(), " "); k >= int(p.from) && s.preceded(r.before, int(p.head), k) {
				return true
			}
		}
	}
	return false
}

// question is the word that begins what is to be learned about them, or -1: who signs, how they book. What we want to know for our
// own success is no question about them.
func (s *sentence) question(role Role) int {
	if (role == Learn || s.is(len(s.toks)-1, "?")) && len(s.events) > 0 && s.toks[0].e.class&cWh != 0 {
		for k := range s.events {
			if e := &s.events[k]; e.actor == Seller {
				return -1 // what can we say
			}
		}
		return 0 // how does the brewery clean its lines?
	}
	for k := range s.events {
		e := &s.events[k]
		if !learning.has(e.lemma) || e.actor == Customer || e.neg || e.embed == eWh || e.embed == eRelative {
			continue
		}
		for i := int(e.verb) + 1; i < len(s.toks); i++ {
			t := &s.toks[i]
			if t.e.class&cWh == 0 && !s.in(i, "whether", "if") {
				continue
			}
			for n := k + 1; n < len(s.events); n++ {
				if int(s.events[n].verb) > i {
					if s.events[n].actor == Seller {
						return -1
					}
					return i
				}
			}
			return -1
		}
		return -1
	}
	return -1
}

// withSomebody is an act of theirs that takes two people, or -1: she introduces us to her director, he comes with his foreman.
func (s *sentence) withSomebody(who int, w *smartWords) int {
	for k := range s.events {
		e := &s.events[k]
		if e.actor != Customer && e.lemma != "introduce" || w.mood.has(e.lemma) || w.inner.has(e.lemma) || !s.intended(k) {
			continue
		}
		for n := range s.nps {
			if p := &s.nps[n]; n != who && n != int(e.subj) && p.human && (p.side != Seller || e.actor == Seller && n != int(e.obj)) && !p.pron && int(p.from) > int(e.verb) && p.from < e.to {
				return k
			}
		}
	}
	return -1
}

func (s *sentence) inDeadline(g *Reading, p *phrase) bool {
	d := g.Deadline.Span
	return d.End > 0 && int(s.toks[p.head].start) >= d.Start && int(s.toks[p.head].end) <= d.End
}

// compound reports whether a noun stands before the head of a phrase, or a number: pilot project, price issue, three reasons.
func (s *sentence) compound(p *phrase) bool {
	for i := int(p.from); i < int(p.head); i++ {
		if t := &s.toks[i]; t.tag == tNoun || t.tag == tNum || t.tag == tName && (i+1 >= len(s.toks) || s.toks[i+1].tag != tPoss) {
			return true
		}
	}
	return false
}

// governs is the event whose object the phrase is, or nil.
func (s *sentence) governs(k int) *event {
	if n := s.governing(k); n >= 0 {
		return &s.events[n]
	}
	return nil
}

// governing is the number of that event, or -1.
func (s *sentence) governing(k int) int {
	for n := range s.events {
		if int(s.events[n].obj) == k {
			return n
		}
	}
	return -1
}

// wholeActs are acts that say everything with no object.
var wholeActs = words("log lease rent sign countersign decide vote attend order renew pay register reorder subscribe enrol enroll reply answer respond decline upgrade prepay sign-off rsvp")

// wholeAct is an event of the customer that needs no object, or -1.
func (s *sentence) wholeAct() int {
	for k := range s.events {
		if e := &s.events[k]; e.actor == Customer && (wholeActs.has(e.lemma) || e.lemma == "go" && s.is(int(e.verb)+1, "live") || intoDiary.has(e.lemma) && e.part >= 0 && s.is(int(e.part), "in")) && s.intended(k) {
			return k
		}
	}
	return -1
}

// measurable asks whether a stranger could say yes or no when the call ends.
func (r *Reader) measurable(g *Reading, w *smartWords) Letter {
	s := &r.sent
	if g.Continuation.Family != "" {
		return Letter{Span: g.Continuation.Span, Why: "a polite nothing leaves no result"}
	}
	if s.stem() < 0 && g.Commitment.Span.End > 0 && s.acted(&g.Commitment) {
		return Letter{OK: true, Span: g.Commitment.Span}
	}
	for k := range s.events {
		if e := &s.events[k]; e.actor == Customer && w.observable.has(e.lemma) && s.intended(k) && s.stem() < 0 && !s.effort(k) && !s.lets(e) {
			return Letter{OK: true, Span: s.bytes(int(e.verb), int(e.verb)+1)}
		}
	}
	if from, to := s.countable(g.Role); from >= 0 {
		return Letter{OK: true, Span: s.bytes(from, to)}
	}
	if k := s.theirNumber(g, w); k >= 0 {
		return Letter{OK: true, Span: s.bytes(int(s.nps[k].from), int(s.nps[k].to))}
	}
	if k := s.deed(g, w); k >= 0 {
		return Letter{OK: true, Span: s.bytes(int(s.events[k].verb), int(s.events[k].verb)+1)}
	}
	if k := s.paper(w); k >= 0 {
		return Letter{OK: true, Span: s.bytes(int(s.nps[k].from), int(s.nps[k].to))}
	}
	for k := range s.events {
		e := &s.events[k]
		switch {
		case e.actor == Customer && s.in(int(e.verb)+1, "closer", "nearer", "warmer", "further", "better", "more", "less"):
			return Letter{Span: s.bytes(int(e.verb), int(e.verb)+2), Why: whyDegree}
		case e.actor == Customer && w.inner.has(e.lemma):
			return Letter{Span: s.bytes(int(e.verb), int(e.verb)+1), Why: whyInside}
		case e.actor == Seller && e.head:
			return Letter{Span: s.bytes(int(e.verb), int(e.verb)+1), Why: "it says what we do, not what they do"}
		}
	}
	for k := range s.nps {
		if p := &s.nps[k]; s.inSet(w.degree, int(p.head)) {
			return Letter{Span: s.bytes(int(p.from), int(p.to)), Why: whyDegree}
		}
	}
	return Letter{Why: "no act of theirs, no number, nothing to hold"}
}

var learning = words("find learn understand discover know clarify uncover hear identify determine establish see figure work ask explore investigate probe qualify map confirm check")

// acted reports whether the words of an ask hold something to check: what a sentence only leans towards ("nudge her towards the annual
// plan") and what only we call a success ("win the contract", "close Petra") cannot be checked.
func (s *sentence) acted(a *Ask) bool {
	for i := range s.toks {
		t := &s.toks[i]
		if int(t.start) != a.Start {
			continue
		}
		if t.ev >= 0 && s.asksOpen(int(t.ev)) {
			return false
		}
		if t.ev >= 0 && (s.events[t.ev].actor == Seller && triumphs.has(s.events[t.ev].lemma) && (a.Type != "decision" && a.Type != "meeting" || s.events[t.ev].lemma != "want") || s.effort(int(t.ev)) || s.lets(&s.events[t.ev])) {
			return false
		}
		if t.np >= 0 && t.ev < 0 {
			if e := s.governs(int(t.np)); e != nil && e.actor == Seller && pushes.has(e.lemma) {
				return false // move the deal forward
			}
		}
		return !s.in(i-1, "toward", "towards", "on", "about", "of")
	}
	return true
}

// asksOpen reports whether event k is a question of ours whose answer cannot be counted: ask her what she likes about her bank.
func (s *sentence) asksOpen(k int) bool {
	e := &s.events[k]
	if e.lemma != "ask" || e.actor != Seller {
		return false
	}
	for i := int(e.verb) + 1; i < len(s.toks); i++ {
		switch {
		case s.is(i, "what"):
			p := s.npAt(i + 1)
			if s.in(i+1, "is", "are", "'s") {
				p = s.npAt(i + 2)
			}
			return p == nil || !writable.has(s.toks[p.head].noun())
		case s.is(i, "how"):
			return !s.in(i+1, "many", "much", "often", "long", "far", "big", "large", "high", "old", "soon")
		case s.is(i, "why"):
			return true
		case s.toks[i].tag == tWh || s.in(i, "if", "whether") || s.tagged(i, tVerb):
			return false
		}
	}
	return false
}

// lets reports whether an act of theirs is only talk that we let them have, or work that we help with: let Beatriz walk us
// through, help Moira build her case.
func (s *sentence) lets(e *event) bool {
	if e.up < 0 || s.events[e.up].actor != Seller {
		return false
	}
	return s.events[e.up].lemma == "let" && telling.has(e.lemma) || s.events[e.up].lemma == "help" && e.embed == eControl
}

var telling = words("explain walk talk describe speak tell lead")

// efforts are verbs of trying: whether somebody tried, nobody can say.
var efforts = words("try attempt strive seek struggle endeavour endeavor aspire hope think consider dream contemplate")

// effort reports whether event k is only tried by the customer.
func (s *sentence) effort(k int) bool {
	for n := 0; k >= 0 && n < 20; n++ {
		if e := &s.events[k]; n > 0 && efforts.has(e.lemma) && e.actor == Customer {
			return true
		}
		k = int(s.events[k].up)
	}
	return false
}

var pushes = words("move push drive advance progress accelerate steer")

var triumphs = words("win close bag land upsell sell want clinch conquer bring")

// stem is the event of learning that rules the sentence, or -1.
func (s *sentence) stem() int {
	for k := range s.events {
		e := &s.events[k]
		if e.embed == eMain && !learning.has(e.lemma) && !(wishesTo.has(e.lemma) && e.actor == Seller) {
			return -1
		}
		if learning.has(e.lemma) && (stems.has(e.lemma) || e.lemma == "work" && s.is(int(e.verb)+1, "out")) && e.actor != Customer && !e.neg && e.embed != eWh && e.embed != eRelative {
			return k
		}
	}
	return -1
}

var (
	wishesTo = words("need want have like love prefer wish must be try aim plan hope")
	stems    = words("find learn understand discover know clarify uncover hear identify determine establish see figure explore investigate probe")
)

// countable finds, in a learning sentence, an answer that can be counted or written down: who, which, how many, the date. It gives
// the tokens, or -1.
func (s *sentence) countable(role Role) (from, to int) {
	k := s.stem()
	i := 0
	if k >= 0 {
		i = int(s.events[k].verb) + 1
	} else if role != Learn {
		return -1, -1
	}
	for n := k + 1; n < len(s.events); n++ { // what serves our own success has no answer of theirs
		if e := &s.events[n]; e.actor == Seller && e.embed != eMain {
			return -1, -1
		}
	}
	met := false // somebody whom we only hear about it
	for ; i < len(s.toks); i++ {
		t := &s.toks[i]
		switch {
		case met && s.in(i, "on", "about"):
			return -1, -1
		case t.low == "where" && s.standsAhead(i):
			return -1, -1
		case t.low == "who", t.low == "whom", t.low == "whose", t.low == "which", t.low == "when", t.low == "where":
			return i, i + 1
		case t.low == "how" && s.in(i+1, "many", "much", "often", "long", "far", "big", "large", "high", "old", "soon", "few", "fast"):
			for n := range s.events {
				if e := &s.events[n]; int(e.verb) > i && theSmartWords().inner.has(e.lemma) && e.lemma != "be" && e.lemma != "have" && e.lemma != "need" {
					return -1, -1
				}
			}
			return i, i + 2
		case t.low == "what":
			if s.in(i+1, "is", "are", "'s", "was", "were") {
				if p := s.npAt(i + 2); p != nil && writable.has(s.toks[p.head].noun()) && s.ends(int(p.to)) {
					return i, int(p.to) // what is her budget
				}
			}
			for n := range s.events {
				if e := &s.events[n]; int(e.verb) > i {
					if charges.has(e.lemma) && e.actor != Seller && (e.obj < 0 || s.ends(int(e.to))) && !s.tagged(i+1, tVerb) {
						return i, i + 1 // what she pays per kilo
					}
					break
				}
			}
			if p := s.npAt(i + 1); p != nil && !s.tagged(i+1, tDet) && writable.has(s.toks[p.head].noun()) {
				return i, int(p.to)
			}
			return -1, -1
		case t.low == "how", t.low == "why", t.low == "whether", t.low == "if":
			return s.second(i)
		case t.np >= 0 && int(s.nps[t.np].head) == i && (writable.has(t.noun()) || s.nps[t.np].human && s.numbered(&s.nps[t.np]) && i+1 < len(s.toks)):
			return int(s.nps[t.np].from), int(s.nps[t.np].to)
		case t.np >= 0 && s.nps[t.np].human:
			met = true
		case t.np < 0 && t.tag != tPrep && t.tag != tAdv && t.tag != tPart && t.tag != tPunct:
			return -1, -1
		}
	}
	return -1, -1
}

// charges are verbs whose "what" is a sum.
var charges = words("pay earn charge cost spend owe quote invoice")

// standsAhead reports whether the question at token i only asks for somebody's mood: where she stands.
func (s *sentence) standsAhead(i int) bool {
	for k := range s.events {
		if e := &s.events[k]; int(e.verb) > i {
			return e.lemma == "stand" || e.lemma == "be" || e.lemma == "see"
		}
	}
	return false
}

// second is another question after "and": how they book, and which two products they keep.
func (s *sentence) second(i int) (from, to int) {
	for i++; i+1 < len(s.toks); i++ {
		if s.toks[i].tag == tConj && s.in(i+1, "who", "which", "how", "when") && (s.toks[i+1].low != "how" || s.in(i+2, "many", "much", "often")) {
			return i + 1, i + 2
		}
	}
	return -1, -1
}

// writable are answers that fit on a line.
var writable = words(`date deadline name number figure amount budget price percentage percent share volume rate count list address quantity size age headcount
	day month year signatory signer approver limit cost order rank title spend salary turnover capacity total sum threshold dues fee fare toll tariff wage rent deposit margin discount score
	rank grade length width height weight distance temperature mileage downtime footfall occupancy expiry throughput output yield term period postcode birthday quota`)

// deed is an event in which the customer does something to a thing, or -1: swaps the milk, clears a shelf. Whatever the verb, a
// stranger sees it, unless it tells of a feeling, of talk or of a habit.
func (s *sentence) deed(g *Reading, w *smartWords) int {
	if s.stem() >= 0 {
		return -1
	}
	for k := range s.events {
		e := &s.events[k]
		if e.lemma == "have" && e.actor == Customer && e.embed <= eThat && k+1 < len(s.events) && s.events[k+1].passive && int(s.events[k+1].up) == k && s.intended(k) {
			return k // has the gas checked
		}
		obj := s.worked(e)
		if e.passive {
			obj = int(e.subj) // is swapped by the foreman
		}
		if e.actor != Customer || e.passive && (e.past || !s.is(int(e.verb)+1, "by") && !s.in(int(e.verb)-1, "is", "are", "be")) || obj < 0 || e.embed > eThat || s.toks[e.verb].tag != tVerb || quiet.has(e.lemma) || w.inner.has(e.lemma) && e.lemma != "move" || w.mood.has(e.lemma) && !s.makes(e) || !s.intended(k) || s.effort(k) || s.lets(e) {
			continue
		}
		p := &s.nps[obj]
		h := &s.toks[p.head]
		if p.pron || p.human || h.e.class&cTime != 0 || h.tag == tDet || s.isGeneric(w.generic, p) || s.inSet(w.degree, int(p.head)) || s.inDeadline(g, p) {
			continue
		}
		return k
	}
	return -1
}

// worked is the thing that an act is done to, also behind a particle that is read as a preposition: weeds out the old licences.
func (s *sentence) worked(e *event) int {
	i := int(e.verb) + 1
	if e.obj >= 0 || !s.in(i, "out", "up", "off", "down", "away", "aside") || i+1 >= len(s.toks) {
		return int(e.obj)
	}
	return int(s.toks[i+1].np)
}

// quiet are verbs that nobody can see being done, beside those of feelings: use, consider, discuss.
var quiet = words(`use consider discuss have get be need want like love hate prefer enjoy keep hold face stand support trust value own miss run hear see watch know mean
	think talk speak tell say ask call look find follow handle manage lead help serve carry require expect suggest review read study explore weigh compare
	remember recall regard rate doubt fear lack spend save earn win lose gain make do go come become remain stay seem appear involve include treat`)

// theirNumber is a number that measures the customer's side, or -1: three depots, at least two reasons; not twelve slides, not
// twenty minutes.
func (s *sentence) theirNumber(g *Reading, w *smartWords) int {
	for k := range s.nps {
		p := &s.nps[k]
		h := &s.toks[p.head]
		if h.e.class&cTime != 0 || s.inDeadline(g, p) || h.quoted || p.owner == Seller || !s.numbered(p) {
			continue
		}
		if n := s.governing(k); n >= 0 && s.effort(n) {
			continue
		}
		if e := s.governs(k); e != nil && (e.embed == eWh || e.actor == Seller && !getting(e.lemma) && !sells.has(e.lemma) || e.actor == Customer && minds.has(e.lemma)) || s.inSet(w.oursOnly, int(p.head)) {
			continue
		}
		if g.Actor != Customer && !getting(s.mainLemma()) && !sells.has(s.mainLemma()) {
			continue
		}
		return k
	}
	return -1
}

// minds are verbs of what goes on inside somebody, whatever they count.
var minds = words("understand know remember like see appreciate realise realize think consider hope believe feel recognise recognize grasp notice")

// sells are acts of ours that count on their side.
var sells = words("sell upsell rent lease lend place")

// numbered reports whether there is a phrase, and a number before its head.
func (s *sentence) numbered(p *phrase) bool {
	if p == nil {
		return false
	}
	for i := int(p.from); i < int(p.to); i++ {
		if t := &s.toks[i]; t.tag == tNum && i < int(p.head) {
			return true
		}
	}
	return false
}

// mainLemma is the verb of the first event, "" for none.
func (s *sentence) mainLemma() string {
	if len(s.events) == 0 {
		return ""
	}
	return s.events[0].lemma
}

// paper is an artefact that stands alone as a heading, or -1: "Signed letter of intent from Dana".
func (s *sentence) paper(w *smartWords) int {
	if len(s.events) > 0 || len(s.nps) == 0 {
		return -1
	}
	p := &s.nps[0]
	if int(p.from) > 1 || !s.inSet(w.artefact, int(p.head)) {
		return -1
	}
	if s.numbered(p) && p.owner != Seller && !s.inSet(w.oursOnly, int(p.head)) {
		return 0 // two signatures
	}
	for i := int(p.to); i < len(s.toks); i++ {
		if s.in(i, "from", "by") {
			if q := s.npAt(i + 1); q != nil && q.human && q.side == Customer {
				return 0
			}
		}
	}
	return -1
}

// relevant asks whose goal it is: a word about our own numbers makes it ours. A sentence cannot show more.
func (r *Reader) relevant(g *Reading, w *smartWords) Letter {
	s := &r.sent
	for i := range r.hits {
		if h := &r.hits[i]; h.m != nil && h.m.frame.family == selfish {
			return Letter{Span: s.bytes(h.from, max(h.mark, h.from+1)), Why: "it is about our own numbers, not their business"}
		}
	}
	for k := range s.nps {
		p := &s.nps[k]
		h := &s.toks[p.head]
		if h.quoted || p.owner == Customer || !s.inSet(w.selfish, int(p.head)) {
			continue
		}
		if p.owner == Seller || alwaysOurs.has(h.noun()) && g.Actor == Seller {
			return Letter{Span: s.bytes(int(p.from), int(p.to)), Why: "it is about our own numbers, not their business"}
		}
	}
	return Letter{OK: true}
}

// alwaysOurs are words that mean our own success though nobody owns them, where we are the ones who act.
var alwaysOurs = words("quota commission ote leaderboard spiff month-end quarter-end")
