package english

import (
	"slices"
	"strings"
)

// nounKind is a set of nouns that tell a type.
type nounKind struct {
	set *set
	typ string
}

// askPattern is a pattern of asks with the noun sets it cannot do without: most of them end in a noun, and a sentence that lacks it need not
// be searched.
type askPattern struct {
	*made
	m     *match
	sets  setMask
	first uint8 // the first set it needs, or noSet
}

// asks are the patterns of asks that begin with a word. The first set that each of them needs stands apart, so that the hundreds under "get"
// are passed over within a few lines of memory.
type asks struct {
	first    []uint8
	patterns []*askPattern
}

func (a *asks) add(p *askPattern) {
	a.first, a.patterns = append(a.first, p.first), append(a.patterns, p)
}

const noSet = 255

// setMask is a set of noun sets.
type setMask [4]uint64

func (m *setMask) add(bit int) { m[bit>>6] |= 1 << (bit & 63) }

func (m *setMask) addAll(other *setMask) {
	for i := range m {
		m[i] |= other[i]
	}
}

func (m *setMask) holds(other *setMask) bool {
	return other[0]&^m[0] == 0 && other[1]&^m[1] == 0 && other[2]&^m[2] == 0 && other[3]&^m[3] == 0
}

// ask is a pattern of asks that was made.
func (lex *lexicon) ask(m *match) *askPattern {
	if p := lex.asks[m]; p != nil {
		return p
	}
	p := &askPattern{made: m.made, m: m, first: noSet}
	for i := range m.elems {
		if e := &m.elems[i]; e.op == opNouns && e.alts == nil && !e.optional() && !e.forbid() {
			p.sets.add(int(e.in.asked))
			p.first = min(p.first, e.in.asked)
		}
	}
	lex.asks[m] = p
	return p
}

// addKinds notes the nouns of a frame that tell its type by themselves, whoever acts.
func (lex *lexicon) addKinds(f *frame) error {
	for i := range f.matches {
		m := &f.matches[i]
		if text := m.text(); f.typ == "" || !f.any || text[0] != '[' || !strings.Contains(text, "c-done") {
			continue
		}
		if err := lex.compile(m); err != nil {
			return err
		}
		if head := &m.elems[0]; head.op == opNouns && m.elems[len(m.elems)-1].in == lex.verbs["c-done"] {
			if n := len(lex.kinds); n == 0 || lex.kinds[n-1].set != head.in {
				lex.kinds = append(lex.kinds, nounKind{head.in, f.typ})
			}
		}
	}
	return nil
}

// present is the noun sets of which the sentence has a noun, among those that asks need.
func (s *sentence) present() (m setMask) {
	x := &s.lex.terms
	for k := range s.nps {
		head := int(s.nps[k].head)
		in := s.sets(&s.toks[head])
		if m.addAll(&in.asked); !in.longer {
			continue
		}
		for _, term := range [...]uint16{in.term, in.one} {
			for n := x.terms[term].rows; n != 0; n = x.rows[n].next {
				r := &x.rows[n]
				if bit := x.sets[r.set].asked; r.before != 0 && bit != noSet && s.preceded(r.before, head, head) {
					m.add(int(bit))
				}
			}
		}
	}
	return m
}

// asksAt are the patterns of asks that may begin at a token.
func (s *sentence) asksAt(t *token) *asks {
	if t.low == "'m" || t.low == "'re" || t.low == "'s" && t.tag == tAux {
		return be().asks[0]
	}
	word, from := t.low, 0
	switch {
	case t.tag == tVerb || t.tag == tAux:
		switch t.lemma() {
		case "":
			return nil
		case t.e.base:
			from = 1
		default:
			from = 2
		}
	case t.e.one != "" && t.tag == tNoun:
		from = 3
	}
	if from != 0 || word == t.e.low {
		return t.e.asks[from]
	}
	if s.lex.terms.find(word) != 0 {
		if e := s.lex.look([]byte(word)); e != nil {
			return e.asks[0]
		}
	}
	return nil
}

// crosses reports whether a pattern begins in one act and ends in the next: "gives us a quote and names a peer at another port".
func (s *sentence) crosses(h hit) bool {
	if h.ev < 0 {
		return false
	}
	e := &s.events[h.ev]
	for n := h.ev + 1; n < len(s.events); n++ {
		b := &s.events[n]
		if int(b.from) >= h.to {
			break
		}
		if b.embed == e.embed && b.up == e.up && int(b.verb) > h.from && e.obj >= 0 && int(s.nps[e.obj].to) <= int(b.from) && b.actor == e.actor {
			return true
		}
	}
	return false
}

// asking is an ask while it is being read.
type asking struct {
	hit
	sure bool   // the type is certain
	typ  string // "" for an act that has no type
	ev   int    // the event that is asked for, or -1 for a heading
}

// manyTokens is the number of tokens beyond which a text is no sentence. Who stands over whom is looked up across the whole
// sentence, which would be quadratic there.
const manyTokens = 1000

// commitments finds what the customer is asked to do: patterns of the tables first, then acts of the customer that fit none.
func (r *Reader) commitments(g *Reading) {
	s := &r.sent
	if len(s.toks) > manyTokens {
		return
	}
	present := s.present()
	var buf [12]asking
	list := buf[:0]
	for i := range s.toks {
		t := &s.toks[i]
		if t.quoted || t.kind == kPunct || len(list) == cap(list) {
			continue
		}
		asks := s.asksAt(t)
		if asks == nil {
			continue
		}
		next := s.next(i)
		for n, first := range asks.first {
			if first != noSet && present[first>>6]&(1<<(first&63)) == 0 {
				continue
			}
			p := asks.patterns[n]
			if !present.holds(&p.sets) || !p.possible(&s.behind[i+1], &next) || !s.mayAsk(p.m, i) {
				continue
			}
			if h, ok := s.find(p.m, i); ok {
				if s.crosses(h) {
					continue
				}
				if a, ok := s.asked(h); ok {
					list = append(list, a)
					break
				}
			}
		}
	}
	list = s.otherActs(list)
	for n := range list {
		s.weigh(&list[n])
		s.overrule(&list[n])
	}
	for n := range list[:len(list):len(list)] {
		if len(list) < cap(buf) && n < len(buf) {
			list = s.alongside(list, n)
		}
	}
	if len(list) == 0 {
		if list = r.implied(list); len(list) > 0 {
			s.weigh(&list[0])
		}
	}
	s.settle(list, g)
}

// alongside adds what is asked for in the same breath: "gives us two referrals and a testimonial".
func (s *sentence) alongside(list []asking, n int) []asking {
	a := &list[n]
	if a.ev < 0 && s.verbless() {
		return s.besides(list, n)
	}
	if a.ev < 0 || !breath.has(s.events[a.ev].lemma) || len(list) == cap(list) {
		return list
	}
	c := s.look(a.ev, a.from)
	for i := c.from; i+1 < c.to && i+1 < len(s.toks); i++ {
		j := s.addition(i)
		if j < 0 || s.insideQuestion(i) {
			continue
		}
		anew := s.is(j, "for") || s.is(j, "to") && s.tagged(j, tPrep)
		if anew {
			j++
		} else if s.toks[i].tag == tConj && givesWord.has(s.events[a.ev].lemma) {
			continue
		}
		p := s.npAt(j)
		if p == nil || int(p.from) != j || p.human || p.owner == Seller || s.inside(a.ev, int(p.head)) {
			continue
		}
		m, first := s.kindOfPhrase(p), phrase{}
		if c.obj >= 0 {
			first = s.nps[c.obj]
		}
		if q := s.npBefore(i); q == nil || !q.human && int(q.to) == i && first.human && int(q.from) > int(first.to)+2 {
			continue
		}
		for _, k := range breathKinds {
			if m&k.kind == 0 || k.typ == a.typ || k.kind&kMeeting != 0 && !anew && !givesWord.has(s.events[a.ev].lemma) {
				continue
			}
			list = append(list, asking{hit: hit{from: j, to: int(p.to)}, typ: k.typ, ev: -1})
			for n := len(list) - 1; n > 0 && list[n-1].from > list[n].from; n-- {
				list[n-1], list[n] = list[n], list[n-1]
			}
			return list
		}
	}
	return list
}

var (
	breath      = words("give ask get request provide offer want need obtain secure agree commit win land bag earn gain collect receive book schedule arrange set fix lock leave walk come take")
	breathKinds = []struct {
		kind kinds
		typ  string
	}{{kTestimonial, "testimonial"}, {kReferral, "referral"}, {kIntroduction, "introduction"}, {kDemo, "demo"}, {kSiteVisit, "site-visit"}, {kTrial, "trial"}, {kDecision, "decision"},
		{kReferenceCall, "reference-call"}, {kProposalMeeting, "proposal-meeting"}, {kPurchase, "purchase"}, {kMeeting | kDate, "meeting"}}
)

// wide are the types that a pattern gives when it knows only the act, and what a narrower kind may replace.
var wide = map[string]bool{"": true, "share-information": true, "meeting": true}

// weigh sets the type of an ask by its kinds where they are sure, or know more than the pattern did.
func (s *sentence) weigh(a *asking) {
	if a.ev >= 0 && a.m != nil && a.m.frame.any && s.events[a.ev].passive && s.events[a.ev].subj >= 0 && s.hangsOn(int(s.nps[s.events[a.ev].subj].from)) {
		c := s.look(-1, 0)
		if typ, _ := c.classify(); typ != "" {
			a.typ = typ // a call about the trial booked for Thursday
			return
		}
	}
	if a.ev >= 0 {
		if e := &s.events[a.ev]; e.up >= 0 && s.events[e.up].actor == Customer && (e.actor != Customer || kUrges.has(s.events[e.up].lemma) || s.events[e.up].lemma == "have" || e.lemma == "meet" && e.embed == ePurpose || s.events[e.up].lemma == "get" && e.lemma == "attend") {
			c := s.look(int(e.up), 0) // lets us put its name on our list, asks the committee to add it
			if typ, sure := c.classify(); sure && (c.lets() || c.lemma == "have" || c.lemma == "get" && typ == "decision-maker-meeting" || typ == "internal-recommendation" || typ == "introduction" || typ == "referral") {
				a.typ = typ
				return
			}
		}
		if e := &s.events[a.ev]; e.verb >= 0 && (s.does(e) != Seller || getting(e.lemma) || asksFor.has(e.lemma) || obtaining.has(e.lemma)) {
			c := s.look(a.ev, a.from)
			if typ, sure := c.classify(); typ != "" && !(e.actor == Customer && obtains.has(e.lemma) && (inward.has(typ) || typ == "meeting") && c.us < 0 && !c.toUs() && !c.withUs() && !c.has("back", "ready", "out", "touch")) && (sure || (wide[a.typ] || a.m != nil && lastBlocks.has(a.m.frame.id)) && !wide[typ] || a.typ == "") {
				a.typ, a.sure = typ, sure
				return
			}
		}
	}
	if a.ev >= 0 && wide[a.typ] && asksFor.has(s.events[a.ev].lemma) {
		for n := a.ev + 1; n < len(s.events); n++ {
			if b := &s.events[n]; int(b.up) == a.ev && b.embed == eControl && b.actor == Customer && !b.passive {
				c := s.look(n, 0)
				if typ, sure := c.classify(); sure && !wide[typ] {
					a.typ = typ // have Irene tell us what they have set aside
				}
				return
			}
		}
	}
	if a.ev >= 0 && a.m != nil && a.m.frame.any && s.toks[a.from].np >= 0 && s.events[a.ev].passive {
		c := s.look(-1, a.from)
		if typ, sure := c.classify(); typ != "" && sure && !wide[typ] {
			a.typ = typ // presentation of our bid fixed for the 17th
			return
		}
	}
	if p := s.npAt(a.from); a.ev < 0 && p != nil && s.in(int(p.head), "date", "dates", "day") && s.in(int(p.head)-1, datesOf...) {
		a.typ = "share-information" // renewal date of the contract
		return
	}
	if a.ev < 0 && (wide[a.typ] || a.typ == "purchase" || a.typ == "demo") {
		if c, ok := s.nominal(a.from); ok {
			if typ, _ := c.classify(); typ != "" {
				a.typ = typ // agreement of the director to an audit
				return
			}
		}
	}
	if a.ev < 0 && wide[a.typ] {
		c := s.look(-1, a.from)
		if typ, sure := c.carried(); sure {
			a.typ = typ // a callback with the readings
			return
		}
		if typ, sure := c.classify(); typ != "" && sure && !wide[typ] {
			a.typ = typ // a date to go through the offer
			return
		}
	}
	if a.typ == "meeting" && a.ev >= 0 && kTells.has(s.events[a.ev].lemma) && s.tellsHow(a.ev) && s.asksHow(a.ev) {
		a.typ = "share-information" // confirms how many seats are in use
	} else if e := a.ev; a.typ == "meeting" && e >= 0 && plainly.has(s.events[e].lemma) && s.events[e].obj >= 0 && !s.nps[s.events[e].obj].human && s.kindOf(int(s.events[e].obj))&^kInfo == 0 {
		a.typ = "share-information" // tells the whole story on the call
	} else if a.typ == "" && a.ev >= 0 && (s.tellsHow(a.ev) || plainly.has(s.events[a.ev].lemma) && s.events[a.ev].actor == Customer && s.events[a.ev].obj >= 0 && !s.nps[s.events[a.ev].obj].human && s.kindOf(int(s.events[a.ev].obj))&^kInfo == 0) {
		a.typ = "share-information" // explains over coffee how the board works
	} else if a.typ == "" && a.ev >= 0 && s.tellsUs(a.ev) {
		a.typ = "share-information" // names on Wednesday the two flats
	} else if a.typ == "" && a.ev >= 0 {
		e := &s.events[a.ev]
		if _, typ := s.typed(int(e.verb), int(e.to)); typ != "" && !obtains.has(e.lemma) && e.lemma != "say" {
			a.typ = typ
		}
	} else if a.typ == "share-information" && a.ev >= 0 && soft.has(s.events[a.ev].lemma) {
		if _, typ := s.typed(a.from, a.to); typ != "" {
			a.typ = typ // gives us an introduction
		}
	} else if a.typ == "share-information" && a.ev >= 0 && settles.has(s.events[a.ev].lemma) {
		for i := a.from; i < int(s.events[a.ev].to); i++ {
			if s.is(i, "for") && i+1 < len(s.toks) && s.toks[i+1].np >= 0 {
				if _, typ := s.typed(i+1, int(s.npAt(i+1).to)); typ != "" {
					a.typ = typ // names the two nights for the menu trial
				}
				break
			}
		}
	}
}

// hangsOn reports whether the noun at token i only tells what the heading before it is about: a call about the trial.
func (s *sentence) hangsOn(i int) bool {
	p := s.npAt(i)
	if p == nil || p.from == 0 || len(s.nps) == 0 || s.nps[0].from != 0 || s.nps[0].human || s.kindOf(0)&(kMeeting|kDemo|kSiteVisit|kReferenceCall) == 0 || s.kindOf(0)&kDate != 0 && s.kindOf(0)&kMeeting == 0 {
		return false
	}
	for j := int(s.nps[0].to); j < int(p.from); j++ {
		if t := &s.toks[j]; t.np < 0 && t.tag != tPrep || t.ev >= 0 {
			return false
		}
	}
	return s.in(int(p.from)-1, "about", "on", "re", "regarding", "concerning")
}

// overrule mends what an act seems to be by the words around it alone.
func (s *sentence) overrule(a *asking) {
	if a.ev < 0 {
		return
	}
	switch lemma := s.events[a.ev].lemma; {
	case a.typ == "proposal-review" && s.datedFor(a.ev):
		a.typ = "proposal-meeting" // sets the 14th to go through the proposal
	case a.typ == "purchase" && (lemma == "approve" || lemma == "adopt" || lemma == "ratify" || lemma == "endorse"):
		if c := s.look(a.ev, 0); c.subj&(kBoss|kCommittee) != 0 && !bought.has(c.noun()) {
			a.typ = "decision" // the trustees approve the policy
		}
	case a.typ == "meeting" && (setsDay.has(lemma) || gathers.has(lemma)):
		c := s.look(a.ev, 0)
		if c.aboutProposal() {
			a.typ = "proposal-meeting" // sets Wednesday for going over the offer
		} else if p := c.object(); p != nil && (lemma == "clear" || lemma == "free" || lemma == "keep" || lemma == "block") && !p.human && c.things&(kMeeting|kHours|kDate|kMeal|kSession) == 0 &&
			s.toks[p.head].e.class&cTime == 0 && !c.has("diary", "calendar", "schedule", "agenda", "day", "week") && c.numbers() == 0 {
			a.typ = "" // clears a shelf for us
		}
	case a.typ == "decision" && s.yesOrNo() && s.onProposal(a) && s.mulled(a.ev):
		a.typ = "proposal-review" // thinks it over and gives a yes or no on the offer
	case a.typ == "" && returns.has(lemma) && s.events[a.ev].obj >= 0 && s.nps[s.events[a.ev].obj].pron:
		for i := int(s.events[a.ev].verb); i < len(s.toks); i++ {
			switch {
			case s.in(i, "filled", "completed", "answered"):
				a.typ = "share-information" // returns it, filled in
			case s.in(i, "signed", "countersigned"):
				a.typ = "purchase"
			}
		}
	case a.typ == "decision-criteria" && waives.has(lemma):
		a.typ = ""
	case a.typ == "budget-confirmation" && kTells.has(lemma):
		if c := s.look(a.ev, 0); c.asks(paying) && c.has("now", "today", "currently", "present", "moment", "so") {
			a.typ = "share-information" // tells us what he pays now
		} else if p := c.object(); p != nil && lemma != "confirm" && s.in(int(p.head), "budget", "budgets") && (s.among(p, formerly) || s.is(int(p.from), "last")) {
			a.typ = "share-information" // sends last year's budget
		}
	case a.typ == "decision" && lemma == "sign":
		if c := s.look(a.ev, 0); bought.has(c.noun()) {
			a.typ = "purchase" // signs off the order
		}
	case a.typ == "referral" && lemma == "bring":
		if c := s.look(a.ev, 0); c.things&kMeeting != 0 && c.someone() {
			if a.typ = "meeting"; family.has(s.toks[c.object().head].low) {
				a.typ = "decision-maker-meeting" // brings his brother to a meeting
			}
		}
	case a.typ == "purchase" && lemma == "sell":
		if c := s.look(a.ev, 0); c.also {
			a.typ = "expansion" // sell her the second tier on top
		}
	case a.typ == "internal-recommendation" && kUrges.has(lemma):
		if c := s.look(a.ev, 0); !c.ourThing() && c.us < 0 && !c.has("us") && c.object() != nil && s.is(int(c.object().to), "that") {
			a.typ = "" // convinces her own lead that the seats stay
		}
	case (a.typ == "trial" || a.typ == "share-information") && lemma == "lend":
		if c := s.look(a.ev, 0); c.us >= 0 && c.object() != nil && c.object().owner == Customer && c.first == 0 {
			a.typ = "" // lends us his rig
		}
	}
}

var returns = words("return send hand bring mail post e-mail email give")

// mulled reports whether somebody has thought before an act.
func (s *sentence) mulled(k int) bool {
	for n := range s.events[:k] {
		if mulls.has(s.events[n].lemma) && s.events[n].actor == Customer && !s.events[n].past {
			return true
		}
	}
	return false
}

var (
	waives = words("waive drop lift relax remove scrap")
	paying = words("pay spend")
)

// bought are papers whose approval is the order itself.
var bought = words("order po purchase invoice payment deposit requisition cheque sow")

// datedFor reports whether an act is what somebody sets a day for.
func (s *sentence) datedFor(k int) bool {
	e := &s.events[k]
	if e.up < 0 {
		return false
	}
	u := &s.events[e.up]
	if !setsDay.has(u.lemma) || e.embed != ePurpose && e.embed != eControl {
		return false
	}
	for i := int(u.verb) + 1; i < int(e.verb); i++ {
		if t := &s.toks[i]; t.e.class&cTime != 0 || t.kind == kNumber || t.tag == tNum {
			return true
		}
	}
	return false
}

var setsDay = words("set fix choose pick propose suggest put block reserve hold name keep clear find book schedule free")

// tellsHow reports whether an act tells what a clause behind it asks: explains over lunch how the tender goes.
func (s *sentence) tellsHow(k int) bool {
	if !explains.has(s.events[k].lemma) && !kTells.has(s.events[k].lemma) && s.events[k].lemma != "report" || s.events[k].obj >= 0 && !s.nps[s.events[k].obj].human {
		return false
	}
	for n := k + 1; n < len(s.events); n++ {
		if b := &s.events[n]; int(b.up) == k && b.embed == eWh {
			return true
		}
	}
	return false
}

// tellsUs reports whether an act is one of telling although a day or an aside stands between it and what is told.
func (s *sentence) tellsUs(k int) bool {
	e := &s.events[k]
	if s.does(e) != Customer && !s.firm(e) {
		return false
	}
	c := s.look(k, 0)
	if c.lemma == "let" {
		return c.us >= 0 && s.in(c.us+1, "know", "have", "see") && (c.has("what", "which", "how", "who", "whether", "where", "if") || c.first&kInfo != 0)
	}
	if (c.lemma == "get" || c.lemma == "pass" || c.lemma == "lend" || c.lemma == "hand" || shoots.has(c.lemma)) && c.us >= 0 && c.object() != nil {
		return !c.object().human && c.object().owner != Seller && (c.first&kInfo != 0 && c.first&(kTrial|kProposal|kDemo) == 0 || c.first&^(kPart|kMoney|kTopic|kPurchase|kPlan|kDate) == 0) && (c.lemma != "lend" || c.first != 0)
	}
	if pulls.has(c.lemma) && c.first&kInfo != 0 && !c.someone() && c.first&(kTrial|kMeeting|kDemo|kProposal|kContract) == 0 {
		return true // pulls the usage report
	}
	if c.lemma == "explain" || c.lemma == "describe" || (c.lemma == "set" || c.lemma == "lay" || c.lemma == "spell") && c.next("out") {
		for i := c.from; i < len(s.toks); i++ {
			if s.tagged(i, tWh) && s.in(i, "what", "which", "how", "why", "who", "where") {
				return true // explains on Wednesday, with the schedule before her, which two sites
			}
		}
	}
	return naming.has(c.lemma) && !c.has("thing", "things", "word", "words", "hello") && (c.object() != nil && !c.someone() && c.object().owner != Seller || c.has("what", "which", "how", "whether", "where"))
}

var (
	shoots = words("slip shoot ping slide bung whizz fire drop fling copy")
	pulls  = words("pull dig run print export download extract fetch retrieve look")
)

var naming = words("name list state say specify mention explain describe report outline reveal disclose")

// plainly are verbs that only tell their object.
var plainly = words("tell explain describe disclose reveal outline")

// asksHow reports whether a question about how or what, not about when, stands right behind the verb of an act.
func (s *sentence) asksHow(k int) bool {
	i := int(s.events[k].verb) + 1
	if i < len(s.toks) && s.toks[i].np >= 0 && s.npAt(i).human {
		i = int(s.npAt(i).to)
	}
	return s.in(i, "how", "why", "who", "whose", "whom")
}

// lastBlocks are the blocks that match an act whatever it is done to.
var lastBlocks = words("decision-accept expansion-add trial-fallback site-visit-fallback purchase-sign meeting-book recommendation-others")

var asksFor = words("ask invite let have book set fix schedule arrange")

// soft are verbs whose object tells more than they do.
var soft = words("give confirm bring put make take pick accept offer choose provide get have")

// settles are verbs that settle something for what stands behind "for".
var settles = words("name pick choose set fix suggest propose confirm select state nominate")

// typed is the noun phrase between two tokens that tells the narrowest type by itself, and the type: in "a date for the pilot" the pilot.
func (s *sentence) typed(from, to int) (np int, typ string) {
	kinds := s.lex.kinds
	best := len(kinds)
	np = -1
	for i := max(from, 0); i < to && i < len(s.toks); i++ {
		n := int(s.toks[i].np)
		if n < 0 || int(s.nps[n].from) != i || s.toks[i].quoted || s.in(i-1, "before", "after", "during", "since", "until", "once", "when") {
			continue
		}
		p := &s.nps[n]
		for k := range kinds[:best] {
			if s.inSet(kinds[k].set, int(p.head)) {
				best, np, typ = k, n, kinds[k].typ
				break
			}
		}
	}
	return np, typ
}

// implied is what a wish, a push or a heading is after when no pattern fits: "Twist Irina's arm on the case study".
func (r *Reader) implied(list []asking) []asking {
	s := &r.sent
	for i := range r.hits {
		h := &r.hits[i]
		if h.ev >= 0 && !s.intended(h.ev) {
			continue
		}
		if h.m == nil || h.m.frame.family != GetThemTo && h.m.frame.family != Want && h.m.frame.family != Convince {
			continue
		}
		to := len(s.toks)
		if h.ev >= 0 {
			to = int(s.events[h.ev].to)
		}
		if n, typ := s.typed(h.from, to); typ != "" && s.nps[n].owner != Seller && !s.insideQuestion(int(s.nps[n].head)) &&
			(h.m.frame.family != Convince || s.is(int(s.nps[n].from)-1, "into")) &&
			!(s.in(int(s.nps[n].from)-1, "toward", "towards") && typ != "trial" && typ != "demo") {
			p := &s.nps[n]
			return append(list, asking{hit: hit{from: int(p.from), to: int(p.to)}, typ: typ, ev: -1})
		}
	}
	if a, ok := r.heading(); ok {
		return append(list, a)
	}
	return list
}

// heading is what a sentence without a verb of its own is after: "second call with Priya in the diary", "reply from the vestry on our offer".
func (r *Reader) heading() (a asking, ok bool) {
	s := &r.sent
	if len(s.nps) == 0 || s.in(0, "no", "not", "find", "the", "our", "get", "make", "let") {
		return a, false
	}
	p, own := &s.nps[0], phrase{}
	if p.from > 0 && s.toks[0].ev >= 0 && s.toks[0].e.class&cNoun != 0 && s.events[s.toks[0].ev].head {
		end := 1 // a noun that was taken for an imperative: "Quote review with Dana in the calendar"
		for end < len(s.toks) && (s.tagged(end, tNoun|tAdj) || s.tagged(end, tVerb) && s.toks[end].e.class&cNoun != 0) {
			end++
		}
		if end < len(s.toks) && !s.tagged(end, tPrep) && !settledWords.has(s.toks[end].low) && !s.tagged(end, tVerb|tConj) {
			return a, false
		}
		own = phrase{to: int16(end), head: int16(end - 1)}
		p = &own
	}
	if p.from > 1 || p.human && !(len(s.events) > 0 && s.events[0].passive && assigned.has(s.events[0].lemma)) {
		return a, false
	}
	settled := false
	for k := range s.events {
		e := &s.events[k]
		if int(e.verb) < int(p.to) && p == &own && e.head {
			continue
		}
		if e.past && !e.passive && int(e.verb) >= int(p.to) && theLexicon().verbs["c-done"].has(e.lemma) && s.toks[e.verb].e.class&cDone != 0 && s.ends(int(e.verb)+1) {
			settled = true // lunch with the owner and her son agreed
			continue
		}
		if int(e.verb) < int(p.to) || e.past && !e.passive || e.neg {
			return a, false
		}
		switch {
		case e.passive && e.embed != eWh && !s.tagged(int(e.verb)-1, tAux):
			settled = true
		case e.embed == eMain || e.embed == eThat || e.embed == eAdverb:
			return a, false
		}
	}
	from := p.owner == Customer
	_, deed := s.nominal(int(p.from))
	from = from || deed
	for i := int(p.to); i < len(s.toks); i++ {
		settled = settled || settledWords.has(s.toks[i].low)
		if s.in(i, "from", "by") {
			if q := s.npAt(i + 1); q != nil && (q.human && q.side == Customer || !q.human && q.owner != Seller && s.in(int(q.from), "the", "her", "his", "their") && s.kindOf(int(s.toks[i+1].np)) == 0) {
				from = true // from the vestry
			}
			if q := s.npAt(i + 1); q != nil && s.is(i, "by") && q.owner != Seller && q.side != Seller && s.toks[q.head].e.class&cTime == 0 && s.tagged(i-1, tVerb) && s.toks[i-1].ev >= 0 && s.events[s.toks[i-1].ev].passive {
				from = true // e-mailed by accounts
			}
		}
	}
	for i := range r.hits {
		if h := &r.hits[i]; !settled && !from || h.m != nil && h.m.frame.family != TalkTo && h.m.frame.family != Want && h.m.frame.family != CheckIn {
			return a, false
		}
	}
	human := false
	for k := range s.nps {
		human = human || s.nps[k].human && s.nps[k].side == Customer
	}
	if !human && !from && (!settled || s.kindOfPhrase(p)&settling == 0) || p.owner == Seller && !settled && !from {
		return a, false
	}
	if p == &own && !settled && !from {
		return a, false
	}
	c := s.look(-1, 0)
	if p == &own {
		c = s.look(-1, int(own.to))
		c.first, c.from, c.obj = s.kindOfPhrase(p), 0, -1
		c.things |= c.first
	}
	if p.human {
		c.lemma, c.passive = s.events[0].lemma, true
	}
	if n, ok := s.nominal(int(p.from)); ok && from {
		c = n
	}
	typ, sure := c.classify()
	if typ == "" && c.has("diary", "calendar", "diaries", "calendars") {
		typ = "meeting" // next step on the calendar with Greg
	}
	if !settled && !from && c.first&kMeeting != 0 && !c.has("by", "before", "until") {
		return a, false // a pleasant half-hour with the matron
	}
	if typ == "" || typ == "demo" && !settled && !from || !settled && !from && !sure && wide[typ] {
		return a, false
	}
	return asking{hit: hit{from: int(p.from), to: int(p.to)}, typ: typ, ev: -1}, true
}

// deeds are nouns that name an act of theirs.
var deeds = map[string]string{"attendance": "attend", "participation": "join", "agreement": "agree", "consent": "agree", "commitment": "agree", "confirmation": "confirm", "acceptance": "accept",
	"presentation": "present", "submission": "submit", "nomination": "nominate", "appointment": "appoint", "completion": "complete", "disclosure": "disclose", "release": "release", "assignment": "assign"}

// nominal is what stands around an act that is named by a noun, behind the one who does it: attendance of the two handlers at a demo.
func (s *sentence) nominal(i int) (c around, ok bool) {
	p := s.npAt(i)
	if p == nil || int(p.from) > 1 || p.owner == Seller {
		return c, false
	}
	lemma := deeds[s.toks[p.head].low]
	if lemma == "" || !s.in(int(p.to), "of", "by", "from", "with") {
		return c, false
	}
	q := s.npAt(int(p.to) + 1)
	switch {
	case q == nil || q.side == Seller:
		return c, false
	case q.human:
		c = s.look(-1, int(q.to))
		c.subj = s.kindOfPhrase(q) & kPeople
	default: // presentation of the scheme by the chief to her trustees
		by := false
		for j := int(q.to); j+1 < len(s.toks); j++ {
			if r := s.npAt(j + 1); s.is(j, "by") && r != nil && r.human && r.side == Customer {
				by = true
			}
		}
		if !by {
			return c, false
		}
		c = s.look(-1, int(q.from))
	}
	c.lemma = lemma
	c.yes = c.yes || lemma == "agree" && s.is(c.from, "to")
	return c, true
}

// settling are the kinds of things that only a customer can settle with us.
const settling = kTrial | kDemo | kExpansion | kRenewal | kSiteVisit | kReferenceCall | kProposalMeeting | kFormal | kPlan | kSession

var assigned = words("release assign appoint nominate name second free allocate delegate")

var settledWords = words("diary diaries calendar calendars booked agreed scheduled confirmed fixed arranged secured pencilled accepted signed set done made received")

// mayAsk is the cheap half of asked: whether the one who acts at token i can be the one the pattern speaks about.
func (s *sentence) mayAsk(m *match, i int) bool {
	t := &s.toks[i]
	if t.tag == tVerb || t.tag == tAux {
		return t.ev >= 0 && (m.frame.any || m.frame.none || s.does(&s.events[t.ev]) == m.frame.who || s.events[t.ev].passive || s.firm(&s.events[t.ev]))
	}
	return true
}

var (
	// ourWish are verbs of taking that ask for something only when we are the ones who act.
	ourWish = words("want need like love expect await ask chase push press close seal seek solicit demand like prefer hope")
	arrives = words("arrive hit reach come land go") // what papers do
	obtains = words("get obtain receive secure win gain collect have seek await")
	inward  = words("decision purchase share-information")
)

// stranger reports whether the subject of an event may be people whom no table knows: no pronoun, nothing of ours, no time that will tell.
func (s *sentence) stranger(e *event) bool {
	if e.actor != Unknown || e.subj < 0 {
		return false
	}
	p := &s.nps[e.subj]
	return !p.pron && p.owner != Seller && !s.is(int(p.head), "time")
}

// firm reports whether an event is what only people do although no table knows its subject: "the port sends", "the estate signs".
func (s *sentence) firm(e *event) bool {
	return agentive.has(e.lemma) && s.stranger(e)
}

var agentive = words("test pilot trial say tell pay wear play sing eat drink decide vote renew recommend register donate subscribe promise return review comment reply evaluate upgrade extend send sign countersign order release name nominate appoint attend agree book accept confirm host buy pay list taste forward invite commit choose approve introduce")

// asked reports whether what a pattern found is asked for: by the sentence itself and not in a question, a condition or a
// denial, and not as a fact of the past.
func (s *sentence) asked(h hit) (asking, bool) {
	f := h.m.frame
	a := asking{hit: h, typ: f.typ, ev: -1}
	t := &s.toks[h.from]
	if t.tag == tVerb || t.tag == tAux {
		a.ev = h.ev
		if s.toks[h.from].lemma() == "ask" && s.tagged(h.from+1, tWh) && !s.in(h.from+1, "whether", "if") {
			return a, false // ask how they decide: that is to learn
		}
		if e := &s.events[h.ev]; e.actor == Customer {
			switch {
			case f.any && ourWish.has(e.lemma):
				return a, false // what they need or ask for is no commitment of theirs
			case obtains.has(e.lemma) && inward.has(f.typ):
				a.typ = "" // gets approval from her board: that is their own business
			}
		}
		if e := &s.events[h.ev]; e.lemma == "win" && e.obj >= 0 && s.nps[e.obj].human && s.toks[s.nps[e.obj].head].e.class&cOrg == 0 && s.toks[s.nps[e.obj].head].tag == tNoun {
			return a, false // win the old foreman for us
		}
		if e := &s.events[h.ev]; e.lemma == "sell" && e.obj >= 0 && pitched.has(s.toks[s.nps[e.obj].head].noun()) {
			return a, false // sell the benefits of the crates
		}
		if e := &s.events[h.ev]; e.actor == Seller && s.makesDo(h) || s.owns(h.ev) {
			return a, false
		}
		return a, s.aimed(h.ev, f)
	}
	for i := min(h.to, len(s.toks)) - 1; i > h.from; i-- {
		if s.toks[i].tag == tVerb && s.toks[i].ev >= 0 && !(f.any && (s.toks[i].form == cIng || s.tagged(i-1, tTo))) { // order signed by Dana
			a.ev = int(s.toks[i].ev)
			if e := &s.events[a.ev]; f.any && !e.passive && !arrives.has(e.lemma) && (!s.reduced(e) || s.tagged(int(s.npAt(h.from).from), tDet|tPoss)) || !f.any && e.actor != f.who {
				return a, false
			}
			return a, s.aimed(a.ev, f)
		}
	}
	return a, s.ruled(h.from)
}

// pitched are things that one sells with words.
var pitched = words("benefit idea concept value vision advantage merit story case dream point strength feature importance")

// owns reports whether "have" only tells what somebody has: "Stuart already has a plan with another provider".
func (s *sentence) owns(k int) bool {
	e := &s.events[k]
	if e.lemma != "have" || e.actor != Customer || e.obj < 0 || e.embed != eMain || e.up >= 0 || s.toks[e.verb].form != cS {
		return false
	}
	c := s.look(k, 0)
	if c.hasPair("on", "our") && c.first&(kInfo|kMeeting) == 0 && c.has("from", "until", "till", "for") {
		return false // has one pen of ewes on our lick from Monday
	}
	if c.ours() && (c.forSome() || c.has("until", "till")) {
		return false // has our mixer for two weeks
	}
	if c.first&(kMeeting|kDemo|kEvent|kSession|kReferenceCall|kFeedback|kFormal) != 0 && !s.is(int(e.verb)-1, "already") || c.toUs() || c.withUs() || c.us >= 0 || c.someone() || c.has("back", "ready", "done") || c.hasPair("a", "go", "try", "crack", "bash") {
		return false
	}
	for n := k + 1; n < len(s.events); n++ {
		if int(s.events[n].up) == k && (s.events[n].embed == eControl || s.events[n].passive) {
			return false
		}
	}
	return true
}

// makesDo reports whether the pattern stops short of what somebody shall be got to do: "get the team to agree to an audit".
func (s *sentence) makesDo(h hit) bool {
	e := &s.events[h.ev]
	if e.lemma != "get" || e.obj < 0 || !s.nps[e.obj].human || h.to > int(s.nps[e.obj].to) {
		return false
	}
	for n := h.ev + 1; n < len(s.events); n++ {
		if b := &s.events[n]; int(b.up) == h.ev && b.embed == eControl && b.actor == Customer && int(b.verb) >= h.to {
			return true
		}
	}
	return false
}

// aimed reports whether event k is an aim of somebody whom the frame allows.
func (s *sentence) aimed(k int, f *frame) bool {
	if k < 0 {
		return false
	}
	e := &s.events[k]
	if !f.any && s.does(e) != f.who && !(e.actor == Unknown && (e.passive || s.firm(e))) {
		return false
	}
	return s.intended(k)
}

// intended reports whether event k is something the sentence aims at, whoever does it.
func (s *sentence) intended(k int) bool {
	e := &s.events[k]
	if e.modal && s.onlyIf(e) {
		return false
	}
	if evades.has(e.lemma) && e.actor == Customer || e.lemma == "put" && e.part >= 0 && s.is(int(e.part), "off") {
		return false
	}
	if e.neg || s.habit(e) || e.modal && s.ability(e) && e.embed != eAdverb || e.past && e.embed != eAdverb && !s.reduced(e) && !s.byThen(e) {
		return false
	}
	for n := 0; n < 20; n++ {
		switch e.embed {
		case eWh:
			if !s.askedWhether(e) {
				return false
			}
		case eNounArg:
			if e.actor == Seller {
				return false // the best moment to ask for the order
			}
		case eThat:
			if s.resumes(e) {
				return true
			}
			if e.up >= 0 && argues.has(s.events[e.up].lemma) && !(e.actor == Customer && bindingActs.has(e.lemma)) {
				return false // convince her that leasing pays
			}
		case eRelative:
			if s.resumes(e) {
				return true
			}
			if e.up >= 0 && s.events[e.up].lemma == "ask" && s.events[e.up].actor == Seller && e.actor == Customer && s.askedThat(e) {
				break // I ask Rodrigo that he shows me
			}
			if !s.promised(e) && (!e.passive || e.up < 0 || !getting(s.events[e.up].lemma)) {
				return false
			}
		case eAdverb:
			if !s.wishedIf(e) && !s.askedWhether(e) {
				return false
			}
			if s.waitsFor(e) {
				return true
			}
		}
		if e.up < 0 {
			return true
		}
		e = &s.events[e.up]
		if e.neg || e.past && e.lemma != "be" || guesses.has(e.lemma) || e.lemma == "keep" && e.actor == Customer {
			return false
		}
	}
	return false
}

// bindingActs are acts that somebody can be convinced of: convince them that they sign.
var bindingActs = words("sign order renew switch upgrade book register")

// askedThat reports whether the clause of an event says what somebody is asked for.
func (s *sentence) askedThat(e *event) bool {
	return e.subj >= 0 && s.is(int(s.nps[e.subj].from)-1, "that")
}

// resumes reports whether an event behind an inserted clause goes on with the sentence: "Dana, who runs the mill, signs".
func (s *sentence) resumes(e *event) bool {
	at := int(e.from) - 1
	for s.tagged(at, tAdv) {
		at--
	}
	if s.tagged(at, tConj) {
		at--
	}
	if e.past || !s.is(at, ",") {
		return false
	}
	if e.subj < 0 || s.nps[e.subj].from > int16(at) {
		return e.actor == Customer && s.toks[e.verb].form == cS && (e.up >= 0 && s.events[e.up].embed == eMain && s.toks[s.events[e.up].verb].form == cS || e.up >= 0 && s.events[e.up].embed == eRelative && s.events[e.up].past)
	}
	i := int(s.nps[e.subj].to)
	return s.is(i, ",") && s.in(i+1, "who", "which", "whose") && at > i+1
}

// byThen reports whether a perfect tells what will have happened: by Friday Dana has signed.
func (s *sentence) byThen(e *event) bool {
	if e.actor != Customer || !s.tagged(int(e.verb)-1, tAux) && !s.tagged(int(e.verb)-2, tAux) || !s.in(int(e.verb)-1, "has", "have") && !s.in(int(e.verb)-2, "has", "have") {
		return false
	}
	for i := 0; i+1 < len(s.toks); i++ {
		if s.in(i, "by", "before") && (s.toks[i+1].e.class&cTime != 0 || s.is(i+2, "end")) {
			return true
		}
	}
	return false
}

// onlyIf reports whether somebody only would do it under a condition: would recommend us if somebody asked.
func (s *sentence) onlyIf(e *event) bool {
	would := false
	for i := int(e.from); i < int(e.verb); i++ {
		would = would || s.in(i, "would", "'d", "could", "might")
	}
	for i := int(e.verb) + 1; would && i < int(e.to) && i < len(s.toks); i++ {
		if s.in(i, "if", "should") && s.toks[i].tag == tSub {
			return true
		}
	}
	return false
}

// habit reports whether somebody always does it: meets every Tuesday, orders on Mondays.
func (s *sentence) habit(e *event) bool {
	if s.toks[e.verb].form != cS && s.toks[e.verb].form != cBase || e.embed != eMain {
		return false
	}
	if e.obj >= 0 && s.in(int(s.nps[e.obj].head), "everything", "anything") && !s.in(int(s.nps[e.obj].to), "on", "by", "today", "in") {
		return true // signs everything above 10k
	}
	for i := max(int(e.verb)-1, 0); i < int(e.to) && i < len(s.toks); i++ {
		if s.is(i, "from") && trade.has(e.lemma) && s.npAt(i+1) != nil && rivals.has(s.toks[s.npAt(i+1).head].noun()) && s.npAt(i+1).owner != Seller {
			return true // buy from two other suppliers
		}
		if s.in(i, "yesterday", "ago") || s.is(i, "last") && s.in(i+1, "week", "month", "year", "quarter", "spring", "summer", "autumn", "winter", "fall", "monday", "tuesday", "wednesday", "thursday", "friday") && !s.in(i+2, "'s", "'") && s.toks[e.verb].e.class&cDone != 0 {
			return true // read the contract last month
		}
		if s.in(i, "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "usually", "always") || i < int(e.verb) && s.in(i, "normally", "typically", "generally", "often") || i+1 >= int(e.to) && s.is(i, "already") ||
			s.in(i, "every", "each") && i+1 < len(s.toks) && s.toks[i+1].e.class&cTime != 0 && int(e.verb) == i-1 {
			return true
		}
	}
	return false
}

var trade = words("buy order purchase source")

// reduced reports whether a form that may be the past is the participle of a heading: "Whiteboard session agreed for Tuesday".
func (s *sentence) reduced(e *event) bool {
	if e.embed != eMain || e.up >= 0 || e.subj < 0 || e.from != e.verb || s.toks[e.verb].e.class&cDone == 0 {
		return false
	}
	p := &s.nps[e.subj]
	return s.toks[p.head].tag != tName && !p.pron && e.obj < 0 && !s.tagged(int(p.from), tDet|tPoss)
}

// askedWhether reports whether an event is what somebody is asked to do: "ask Percy whether he would call our reference".
func (s *sentence) askedWhether(e *event) bool {
	if e.up < 0 || s.events[e.up].lemma != "ask" || s.events[e.up].actor == Customer || e.actor != Customer {
		return false
	}
	for i := int(s.events[e.up].verb) + 1; i < int(e.verb); i++ {
		if s.in(i, "whether", "if") {
			for ; i < int(e.verb); i++ {
				if s.toks[i].tag == tModal {
					return true
				}
			}
		}
	}
	return false
}

// promised reports whether the clause of an event is what somebody gives their word for: "commitment from Omar that the board votes".
func (s *sentence) promised(e *event) bool {
	start := int(e.from)
	if e.subj >= 0 {
		start = int(s.nps[e.subj].from)
	}
	if !s.is(start-1, "that") {
		return false
	}
	for k := range s.nps {
		if p := &s.nps[k]; int(p.to) < start && argNouns.has(s.toks[p.head].noun()) {
			return true
		}
	}
	return false
}

// does is who does an event. Behind "into" it is the one who is talked into it.
func (s *sentence) does(e *event) Side {
	if e.actor == Seller && e.up >= 0 && s.toks[e.verb].form == cIng && s.is(int(e.from)-1, "into") {
		if u := &s.events[e.up]; u.obj >= 0 && s.nps[u.obj].human && s.nps[u.obj].side == Customer {
			return Customer
		}
	}
	return e.actor
}

// argues are verbs whose clause is what we say.
var argues = words("convince persuade show prove explain demonstrate argue")

// guesses are verbs whose clause says what somebody thinks, not what shall be done.
var guesses = words(`understand learn know discover uncover clarify identify explore determine establish investigate probe figure remember forget doubt fear hear
	notice believe suppose assume guess wonder`)

// ability reports whether the modal of an event says what somebody can do and not what shall be done.
func (s *sentence) ability(e *event) bool {
	for i := int(e.from); i < int(e.verb); i++ {
		if s.in(i, "can", "could", "may", "might") {
			return true
		}
	}
	return false
}

// wishedIf reports whether the clause of an event is what somebody would be happy about: "it would be great if she signed".
func (s *sentence) wishedIf(e *event) bool {
	if s.waitsFor(e) {
		return true
	}
	start := int(e.from)
	if e.subj >= 0 {
		start = int(s.nps[e.subj].from)
	}
	if s.is(start-1, "only") && s.is(start-2, "if") {
		return true
	}
	if e.up < 0 {
		return false
	}
	u := &s.events[e.up]
	if u.actor == Customer {
		return false
	}
	would := happy.has(u.lemma)
	for i := int(u.from); i < int(u.verb); i++ {
		would = would || s.in(i, "would", "'d")
	}
	for i := int(u.verb) + 1; would && i < int(e.from); i++ {
		if s.is(i, "if") {
			return true
		}
	}
	return false
}

var happy = words("be love like appreciate help welcome prefer")

// waitsFor reports whether an event is what we wait for: "no demo before she sends the data", "hold the price until he confirms".
func (s *sentence) waitsFor(e *event) bool {
	start := int(e.from)
	if e.subj >= 0 {
		start = int(s.nps[e.subj].from)
	}
	if e.actor != Customer || !s.in(start-1, "before", "until", "till") {
		return false
	}
	if s.is(0, "no") || s.in(1, "n't", "not") {
		return true
	}
	if e.up < 0 {
		return false
	}
	u := &s.events[e.up]
	return u.neg || s.toks[0].ev >= 0 && waiting.has(s.events[s.toks[0].ev].lemma)
}

var waiting = words("avoid wait hold stop refrain pause postpone delay keep")

// getting reports whether a verb is one of taking and getting, or a wish to have.
func getting(lemma string) bool {
	switch lemma {
	case "have", "want", "need", "like", "be", "expect", "leave", "walk", "come", "go", "aim", "hope", "push", "press", "wait", "return", "look":
		return true
	}
	return theLexicon().verbs["c-take"].has(lemma)
}

// ruled reports whether the noun at token i, with no verb of its own, is asked for: a heading, or what somebody shall get.
func (s *sentence) ruled(i int) bool {
	p := s.npAt(i)
	if p == nil {
		p = &phrase{from: int16(i), to: int16(i + 1), head: int16(i)}
	}
	if s.insideQuestion(i) && !s.cleft(i) || s.is(int(p.from), "no") || s.in(int(p.from)-1, "no", "not", "without", "before", "after", "since", "instead") {
		return false
	}
	above := -1
	for k := range s.events {
		e := &s.events[k]
		if e.subj >= 0 && e.subj == s.toks[i].np && (!e.passive || e.past || e.neg) || e.embed == eMain && e.past && int(e.verb) > i {
			return false // the order form is blue; the check was never repeated
		}
		if int(e.verb) < int(p.from) && !s.boundaryMark(int(e.verb), i) {
			above = k
		}
	}
	if above < 0 {
		for p.from > 1 && s.is(int(p.from)-1, "of") && s.toks[p.from-2].np >= 0 { // letter of intent
			p = &s.nps[s.toks[p.from-2].np]
		}
		return int(p.from) == 0 || s.toks[p.from-1].tag == tPunct || s.toks[p.from-1].tag == tConj || s.toks[p.from-1].tag == tIntj
	}
	e := &s.events[above]
	return getting(e.lemma) && s.intended(above) && !(e.actor == Customer && ourWish.has(e.lemma))
}

// cleft reports whether the noun at token i is what we say we want: what I want is a yes from Bo.
func (s *sentence) cleft(i int) bool {
	if len(s.events) < 2 || !s.in(0, "what", "all") || s.events[0].actor != Seller || !aspires.has(s.events[0].lemma) {
		return false
	}
	e := &s.events[1]
	return e.lemma == "be" && e.embed == eMain && !e.neg && int(e.verb) < i
}

// otherActs adds what the customer shall do that no pattern names, in the order of the text.
func (s *sentence) otherActs(list []asking) []asking {
	known := len(list)
	for k := range s.events {
		if len(list) == cap(list) {
			break
		}
		e := &s.events[k]
		if e.actor == Seller && e.lemma == "win" && (e.obj >= 0 && s.nps[e.obj].human || s.in(int(e.verb)+1, "over", "round")) {
			continue // win over the controller
		}
		if e.actor == Seller && converts.has(e.lemma) && e.subj < 0 && e.embed == eMain && s.intended(k) && len(list) == 0 {
			if c := s.look(k, 0); c.toOurs() && (c.has("whole", "rest", "remaining", "other", "second", "third", "all", "full") || c.first&(kMore|kExpansion) != 0) {
				list = append(list, asking{hit: hit{from: int(e.verb), to: s.actEnd(e)}, ev: k, typ: "expansion", sure: true}) // move the whole unit over to our gloves
				continue
			}
		}
		if e.actor == Seller && (e.lemma == "want" || e.lemma == "need" || e.lemma == "like") && e.embed == eMain && !e.neg && !e.past && len(list) == 0 && e.obj >= 0 {
			if c := s.look(k, 0); c.someone() && !s.carries(k) && c.has("table", "room", "call", "line", "meeting", "demo", "webinar") {
				if typ, sure := c.classify(); sure && !wide[typ] {
					list = append(list, asking{hit: hit{from: int(e.verb), to: s.actEnd(e)}, ev: k, typ: typ, sure: true})
				}
			}
			continue
		}
		if e.actor == Seller && (obtaining.has(e.lemma) || e.lemma == "have" || (e.lemma == "ask" || e.lemma == "invite") && e.obj >= 0 && s.in(int(s.nps[e.obj].to), "along", "over", "round", "out", "up", "down")) && (e.embed == eMain || s.ourAim(e)) && !e.passive && !e.neg && !e.past && len(list) == 0 {
			c := s.look(k, 0)
			typ, sure := c.classify()
			if typ == "" && c.someone() && intoDiary.has(e.lemma) && s.is(int(s.nps[c.obj].to), "in") {
				typ, sure = "meeting", true // book Hassan in for a second look
			}
			if e.lemma == "have" {
				if c.first&kMeeting != 0 && c.has("calendar", "diary", "diaries", "calendars") {
					list = append(list, asking{hit: hit{from: int(e.verb), to: s.actEnd(e)}, ev: k, typ: "meeting"})
				}
				continue
			}
			if sure && (typ == "meeting" || !wide[typ]) && c.someone() && !s.carries(k) {
				list = append(list, asking{hit: hit{from: int(e.verb), to: s.actEnd(e)}, ev: k, typ: typ, sure: true})
			} else if !c.someone() && (sure && typ == "expansion" || c.people != 0 || c.object() != nil && c.object().owner == Customer) {
				if !wide[typ] {
					list = append(list, asking{hit: hit{from: int(e.verb), to: s.actEnd(e)}, ev: k, typ: typ})
				}
			}
			continue
		}
		if e.actor == Seller && (kGrows.has(e.lemma) || kRenews.has(e.lemma)) && (e.subj < 0 || e.embed == eControl) && (e.embed == eMain || s.ourAim(e)) && !e.passive && s.intended(k) && len(list) == 0 {
			c := s.look(k, 0)
			if typ, sure := c.classify(); sure && (typ == "expansion" || typ == "renewal") && (c.object() == nil || c.object().owner != Seller) {
				list = append(list, asking{hit: hit{from: int(e.verb), to: s.actEnd(e)}, ev: k, typ: typ, sure: true})
			}
			continue
		}
		if e.actor == Seller && treads.has(e.lemma) && (e.embed == eMain || s.ourAim(e)) && !e.passive && !e.neg && !e.past && s.intended(k) {
			if c := s.look(k, 0); c.first&kSite != 0 && c.object().owner == Customer {
				list = append(list, asking{hit: hit{from: int(e.verb), to: s.actEnd(e)}, ev: k, typ: "site-visit", sure: true})
			}
			continue
		}
		causes := (e.lemma == "have" || e.lemma == "tell" && e.obj >= 0 && s.nps[e.obj].side == Customer) && s.telling(k)
		if s.does(e) != Customer && !s.stranger(e) || e.passive && !s.byThem(e) || s.toks[e.verb].tag != tVerb && e.lemma != "be" || !s.intended(k) || s.carries(k) && !causes {
			continue
		}
		if e.lemma == "say" && k+1 < len(s.events) && s.events[k+1].embed == eThat && s.events[k+1].actor == Seller && !s.telling(k) {
			continue // says we should try again
		}
		if s.owns(k) {
			continue
		}
		covered := false
		for n := range list[:known] {
			a := &list[n]
			covered = covered || a.ev == k || a.from <= int(e.verb) && int(e.verb) < a.to || s.above(a.ev, k) && !s.askedWhether(e) || s.above(k, a.ev)
		}
		if covered || !(s.does(e) == Customer && e.lemma != "be" && s.visible(e)) && !s.telling(k) && !s.kindPassive(k) {
			continue
		}
		a := asking{hit: hit{from: int(e.verb), to: s.actEnd(e)}, ev: k}
		list = append(list, a)
		for n := len(list) - 1; n > 0 && list[n-1].from > list[n].from; n-- {
			list[n-1], list[n] = list[n], list[n-1]
			known = max(known, n)
		}
	}
	return list
}

// converts are acts of ours that end with something of ours in use.
var converts = words("move switch convert shift migrate transition")

// toOurs reports whether the act leads to a thing of ours: over to our gloves.
func (c *around) toOurs() bool {
	for i := c.from; i+1 < c.to && i+1 < len(c.s.toks); i++ {
		if c.s.in(i, "to", "onto") {
			if p := c.s.npAt(i + 1); p != nil && !p.human && (p.owner == Seller || c.s.in(int(p.head), "suite", "package", "tier", "plan", "bundle")) {
				return true
			}
		}
	}
	return false
}

// byThem reports whether what is done to a thing is the customer's act: the offer is presented by the bursar to her board.
func (s *sentence) byThem(e *event) bool {
	return e.actor == Customer && e.subj >= 0 && s.nps[e.subj].side != Seller && (e.embed == eMain || e.embed == eThat) && !s.nps[e.subj].pron
}

// ourAim reports whether an event is what we say our aim is: "my aim is to get a bigger slice".
func (s *sentence) ourAim(e *event) bool {
	return e.embed == eControl && e.up >= 0 && (s.events[e.up].lemma == "be" || s.events[e.up].actor == Seller && aspires.has(s.events[e.up].lemma)) && s.events[e.up].embed == eMain && !s.events[e.up].past && !s.events[e.up].neg && s.intended(int(e.up))
}

var aspires = words("hope want aim plan look need try intend wish like love")

// treads are acts of ours at their place that need their leave: walk their cold store.
var treads = words("walk tour visit see inspect view")

// visible reports whether one can see an act happen. A day makes most acts visible: "Temi hands in the form by Friday".
func (s *sentence) visible(e *event) bool {
	if e.passive {
		return false
	}
	w := theSmartWords()
	return w.observable.has(e.lemma) || e.obj >= 0 && e.embed != eAdverb && (!w.inner.has(e.lemma) || e.lemma == "move") && !w.mood.has(e.lemma) && !states.has(e.lemma)
}

// states are verbs that tell how somebody is and not what they shall do.
var states = words("do want go own like enjoy hate employ live lie belong contain consist cost owe remain seem resemble")

// evades are acts that nobody asks for.
var evades = words("postpone delay cancel refuse decline avoid skip miss forget lose stall defer object complain hesitate")

// actEnd is the end of the words that name an act: its verb, particle and object.
func (s *sentence) actEnd(e *event) int {
	to := int(e.verb) + 1
	if e.part >= 0 {
		to = int(e.part) + 1
	}
	if e.obj >= 0 {
		to = max(to, int(s.nps[e.obj].to))
	}
	return to
}

var intoDiary = words("book pencil schedule slot")

// obtaining are acts of ours that end with something of theirs in our hands.
var obtaining = words("get obtain secure win gain receive collect book fix set schedule arrange agree settle lock land extract elicit squeeze wangle grab nail bag bring pencil schedule slot")

// telling reports whether the kinds around an act say what it is, though the act alone does not: is our guest at the open day.
func (s *sentence) telling(k int) bool {
	if s.events[k].lemma == "want" || s.events[k].lemma == "need" {
		return false
	}
	c := s.look(k, 0)
	_, sure := c.classify()
	return sure && (s.events[k].actor != Unknown || c.us >= 0 || c.ours() || s.firm(&s.events[k]) || s.madeTo(&s.events[k]) || c.subj&kLawyer != 0)
}

// madeTo reports whether somebody whom no table knows is made to act by the customer, or is hoped to: has information governance start.
func (s *sentence) madeTo(e *event) bool {
	if e.up < 0 {
		return false
	}
	u := &s.events[e.up]
	return u.actor == Customer && (u.lemma == "have" || u.lemma == "get" || u.lemma == "ask") && e.embed == eControl || u.actor == Seller && (u.lemma == "hope" || u.lemma == "wish" || u.lemma == "want") && (e.embed == eThat || e.embed == eControl)
}

// kindPassive reports whether the kinds around a passive say what it is.
func (s *sentence) kindPassive(k int) bool {
	if !s.events[k].passive {
		return false
	}
	c := s.look(k, 0)
	typ, _ := c.classify()
	return typ != ""
}

// carries reports whether the customer's act is only the agreement to another one: "agrees to sign".
func (s *sentence) carries(k int) bool {
	for n := k + 1; n < len(s.events); n++ {
		if e := &s.events[n]; int(e.up) == k && e.actor == Customer && !e.passive && (e.embed == eControl || e.embed == eThat) {
			return true
		}
	}
	return false
}

// above reports whether event a stands over event b.
func (s *sentence) above(a, b int) bool {
	if a < 0 || b < 0 {
		return false
	}
	for n := 0; n < 20 && s.events[b].up >= 0; n++ {
		if e := &s.events[b]; e.embed == ePurpose && (s.tagged(int(e.from)-1, tConj) || s.gapped(int(e.from)-1)) {
			return false // agrees to a demo and to share her data, get them to approve it and the head to sign
		}
		if b = int(s.events[b].up); b == a {
			return true
		}
	}
	return false
}

// gapped reports whether at token i ends somebody who, behind a conjunction, shall do what follows.
func (s *sentence) gapped(i int) bool {
	p := s.npAt(i)
	return p != nil && p.human && !p.pron && p.side == Customer && int(p.to) == i+1 && s.tagged(int(p.from)-1, tConj)
}

// settle makes separate asks of what was found. Two verbs about one thing are one ask: signs and returns the order, reads the
// offer and tells us what is missing.
func (s *sentence) settle(list []asking, g *Reading) {
	kept := list[:0]
	for _, b := range list {
		if n := len(kept); n > 0 {
			a := &kept[n-1]
			switch {
			case b.typ != "" && s.inner(a, &b):
				*a = b
				continue
			case !s.byOthers(a, &b) && s.prepares(a, &b):
				*a = b
				continue
			case s.apart(a, &b), s.byOthers(a, &b):
			case b.typ != "" && b.typ == a.typ, b.from < a.to, b.ev >= 0 && (b.ev == a.ev || s.above(a.ev, b.ev)), s.sameAct(a, &b):
				if a.typ == "" {
					a.typ = b.typ
				}
				continue
			}
		}
		kept = append(kept, b)
	}
	if s.hollow(kept, g) {
		return
	}
	typed := false
	for _, a := range kept {
		typed = typed || a.typ != ""
	}
	for _, a := range kept {
		if a.typ == "" && typed && !theSmartWords().observable.has(s.events[a.ev].lemma) {
			continue // runs it past his father and replies with a yes or no
		}
		ask := Ask{a.typ, s.bytes(a.from, min(max(a.to, a.from+1), len(s.toks)))}
		if c := g.Continuation; c.Family != "" && (ask.Start < c.End && c.Start < ask.End || s.promisesOnly(&a, c.Span)) {
			if slight[a.typ] || g.Deadline.Kind < Period && a.ev >= 0 && (!firm.has(a.typ) || s.events[a.ev].actor == Seller) && c.Start == int(s.toks[s.events[a.ev].verb].start) || (!a.sure || a.typ == "internal-recommendation") && g.Deadline.Kind < Period {
				continue // a polite nothing is no ask
			}
			g.Continuation = Phrase{}
		}
		if c := g.Continuation; c.Family != "" && ask.Start >= c.End && s.leavesThing(&a) {
			g.Continuation = Phrase{}
		}
		g.Asks = append(g.Asks, ask)
		if g.Commitment.Span == (Span{}) || g.Commitment.Type == "" && ask.Type != "" {
			g.Commitment, g.askSure, g.askFrame = ask, a.sure, ""
			if a.m != nil {
				g.askFrame = a.m.frame.id
			}
		}
	}
	if g.agreed() {
		g.Continuation = Phrase{}
	}
}

// agreed reports whether beside the words of a polite nothing something of a known type is asked for: then the call can
// end with more than good feelings.
func (g *Reading) agreed() bool {
	return g.Continuation.Family != "" && slices.ContainsFunc(g.Asks, func(a Ask) bool {
		return a.Type != "" && (a.Start >= g.Continuation.End || a.End <= g.Continuation.Start)
	})
}

// leavesThing reports whether an ask of no known type ends in a thing that was not there before the call: reads us the number.
func (s *sentence) leavesThing(a *asking) bool {
	if a.typ != "" || a.ev < 0 {
		return false
	}
	e := &s.events[a.ev]
	return e.actor == Customer && !e.passive && (theSmartWords().observable.has(e.lemma) || !quiet.has(e.lemma)) && s.handed(e) >= 0 && !(e.lemma == "say" && s.isGeneric(theSmartWords().generic, s.npAt(s.handed(e))))
}

// prepares reports whether a is only done for the sake of b: asks her board and gives us the answer, sits down with us and goes over
// the offer.
func (s *sentence) prepares(a, b *asking) bool {
	if a.ev < 0 || b.ev < 0 || s.above(a.ev, b.ev) || s.above(b.ev, a.ev) {
		return false
	}
	ea, eb := &s.events[a.ev], &s.events[b.ev]
	if ea.actor != Customer || eb.actor != Customer {
		return false
	}
	if (a.typ == "" || a.typ == "meeting") && ea.obj < 0 && gathers.has(ea.lemma) && (b.typ == "proposal-review" || b.typ == "proposal-meeting") {
		b.typ = "proposal-meeting"
		return true
	}
	if obtains.has(ea.lemma) && a.typ == "" {
		return true
	}
	if a.typ == "decision" && b.typ == "purchase" && eb.lemma == "sign" && a.ev != b.ev && !eb.passive {
		return true // gives us the nod and signs
	}
	if kUrges.has(ea.lemma) && a.typ == "internal-recommendation" && firm.has(b.typ) {
		return true // convinces his head of pharmacy and signs
	}
	if b.typ == "decision" && eb.verb >= 0 && (mulls.has(ea.lemma) || a.typ == "proposal-review") && s.onProposal(b) {
		b.typ = "proposal-review" // thinks it over and gives a yes or no on the proposal
		return true
	}
	if eb.lemma == "sign" && eb.obj < 0 && b.typ == "purchase" && wide[a.typ] && chooses.has(ea.lemma) {
		return true // choose the plan and sign tonight
	}
	if talks.has(ea.lemma) && (eb.lemma == "ask" || eb.lemma == "hear") && ea.obj >= 0 && s.others(&s.nps[ea.obj]) && b.ev >= 0 && s.aboutThem(b) {
		b.from, b.typ = a.from, "reference-call"
		return true
	}
	if b.typ == "decision" && wide[a.typ] && weighs.has(ea.lemma) {
		return true // weighs both layouts and picks one
	}
	if (ea.lemma == "bring" || ea.lemma == "call" || ea.lemma == "fetch") && b.typ == "introduction" {
		return true
	}
	if (eb.lemma == "copy" || eb.lemma == "cc") && (wide[a.typ] || a.typ == "internal-recommendation") {
		return true
	}
	if ea.lemma == "go" && ea.part >= 0 && s.is(int(ea.part), "ahead") || s.leadsTo(a, b) {
		return true
	}
	return consults.has(ea.lemma) && (wide[a.typ] || a.typ == "internal-recommendation") && (b.typ == "decision" || b.typ == "introduction" || b.typ == "referral" || b.typ == "share-information" || b.typ == "proposal-review" || b.typ == "budget-confirmation") &&
		(ea.obj < 0 || s.nps[ea.obj].side != Seller)
}

var mulls = words("think mull sleep ponder consider digest")

// onProposal reports whether what somebody answers is an offer.
func (s *sentence) onProposal(b *asking) bool {
	e := &s.events[b.ev]
	for i := int(e.verb) + 1; i < int(e.to) && i < len(s.toks); i++ {
		if p := s.npAt(i); p != nil && int(p.from) == i && s.in(i-1, "on", "to", "about") && s.kindOfPhrase(p)&kProposal != 0 {
			return true
		}
	}
	return false
}

// others reports whether an act is done to a firm or a place that is named, and not to ours nor to their own people.
func (s *sentence) others(p *phrase) bool {
	if p.pron || p.owner != Unknown && p.owner != 0 || p.side == Seller {
		return false
	}
	return p.head > p.from && s.kindAt(int(p.head), int(p.from))&kSite != 0 || s.toks[p.head].e.class&cOrg != 0
}

// aboutThem reports whether a question is about how those fare who are asked: asks about their first month, how it runs there.
func (s *sentence) aboutThem(b *asking) bool {
	e := &s.events[b.ev]
	for i := int(e.verb) + 1; i+1 < len(s.toks) && i < int(e.verb)+6; i++ {
		if s.is(i, "about") && (s.in(i+1, "their", "its", "our", "us") || s.tagged(i+1, tPoss)) || s.is(i, "how") && s.in(i+1, "they", "it", "our", "the") {
			return true
		}
	}
	return false
}

var (
	weighs   = words("weigh compare mull consider test study view inspect")
	gathers  = words("sit meet come join get go")
	consults = words("circulate chase check run talk speak consult discuss clear verify ask collect gather phone ring look dig find")
)

// promisesOnly reports whether an ask is the promise of a polite nothing: agrees that we talk again.
func (s *sentence) promisesOnly(a *asking, c Span) bool {
	if a.ev < 0 || !slight[a.typ] {
		return false
	}
	e := &s.events[a.ev]
	return givesWord.has(e.lemma) && c.Start >= int(s.toks[e.verb].start) && int(e.to) > 0 && c.Start <= int(s.toks[min(int(e.to), len(s.toks))-1].start)
}

// slight are the types that a polite nothing looks like.
var slight = map[string]bool{"": true, "share-information": true, "meeting": true, "event": true, "renewal": true}

// firm are the types that the words of a polite nothing never mean, not even without a day.
var firm = words("formal-review purchase renewal budget-confirmation testimonial")

// inner reports whether b is what a only promises: agrees to sign, confirms that she will come, agreement by the lab to run ten samples.
func (s *sentence) inner(a, b *asking) bool {
	if b.ev < 0 {
		return false
	}
	e := &s.events[b.ev]
	if a.ev < 0 {
		return e.embed == eNounArg && argNouns.has(s.toks[a.from].noun())
	}
	if s.leadsUp(a, b) {
		return true
	}
	return s.above(a.ev, b.ev) && (a.typ == "" || s.events[a.ev].lemma == "ask" && (e.embed == eWh || e.embed == eAdverb) || e.embed == eNounArg || givesWord.has(s.events[a.ev].lemma) && (e.embed == eThat || e.embed == eControl))
}

var givesWord = words("agree commit confirm promise say accept undertake decide pledge offer arrange vow volunteer guarantee")

// sameAct reports whether b only completes what a asks for.
func (s *sentence) sameAct(a, b *asking) bool {
	if a.ev < 0 || b.ev < 0 {
		return false
	}
	ea, eb := &s.events[a.ev], &s.events[b.ev]
	if s.tagged(int(ea.verb)+1, tPrep) && s.tagged(int(ea.verb)+2, tConj) && int(eb.verb) == int(ea.verb)+3 {
		return true // registers for and attends the webinar
	}
	if ea.obj < 0 && s.onlyBetween(int(ea.verb)+1, int(eb.verb)) {
		return !whole.has(ea.lemma) || b.typ == "" // signs and returns the order
	}
	if s.completes(a, b) || a.typ == "proposal-review" && b.typ == "share-information" && (eb.lemma == "answer" || eb.lemma == "tell" || eb.lemma == "say") {
		return true // takes the quote home and answers whether item 3 stays
	}
	switch {
	case eb.obj < 0 || b.typ == "" && s.nps[eb.obj].human && s.nps[eb.obj].side == Seller:
		return b.typ == "" || a.typ == b.typ || reading.has(ea.lemma)
	case s.nps[eb.obj].pron && !s.nps[eb.obj].human:
		return wide[b.typ] || b.typ == a.typ // returns it
	}
	return reading.has(ea.lemma) && (b.typ == "share-information" || b.typ == "" || b.typ == a.typ)
}

// reading are the acts that only count with the answer that follows.
var reading = words("work mark annotate read review study check examine look go compare evaluate assess")

// onlyBetween reports whether only conjunctions, adverbs and commas stand between two tokens.
func (s *sentence) onlyBetween(from, to int) bool {
	for ; from < to; from++ {
		if t := &s.toks[from]; t.tag != tConj && t.tag != tAdv && t.tag != tPart && t.low != "," && !(t.tag == tPrep && s.tagged(from+1, tConj)) {
			return t.tag == tVerb && t.ev >= 0 && s.events[t.ev].obj < 0 && s.onlyBetween(from+1, to) // reviews, signs and returns it
		}
	}
	return true
}
