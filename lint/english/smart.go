package english

import "sync"

// smartWords are the sets of tables/smart.txt, looked up once.
type smartWords struct {
	mood, inner, observable                      map[string]bool
	generic, degree, artefact, selfish, oursOnly nounSet
}

var theSmartWords = sync.OnceValue(func() *smartWords {
	lex := theLexicon()
	return &smartWords{
		mood: lex.verbs["mood"], inner: lex.verbs["inner"], observable: lex.verbs["observable"],
		generic: lex.nouns["generic"], degree: lex.nouns["degree"], artefact: lex.nouns["artefact"], selfish: lex.nouns["selfish"], oursOnly: lex.nouns["ours-count"],
	}
})

// smart judges the letters of a goal by its words alone: what cannot be seen in a sentence is for the plan to say.
func (r *Reader) smart(g *Reading) {
	w := theSmartWords()
	g.Specific = r.specific(g, w)
	g.Measurable = r.measurable(g, w)
	g.Relevant = r.relevant(g, w)
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
	who := s.somebody(len(r.names) > 0)
	what := s.concrete(g, w)
	if what < 0 {
		if k := s.wholeAct(); k >= 0 {
			e := &s.events[k]
			if who >= 0 {
				return Letter{OK: true, Span: s.bytes(int(e.verb), int(e.verb)+1)}
			}
			what = 0
		}
	} else if who >= 0 {
		p := &s.nps[what]
		return Letter{OK: true, Span: s.bytes(int(p.from), int(p.to))}
	}
	switch {
	case who < 0 && what < 0:
		return Letter{Why: "nobody is named, and no concrete act or thing"}
	case who < 0:
		return Letter{Why: "nobody is named"}
	}
	return Letter{Why: "no concrete act or thing"}
}

// nobody are words for people that name no one.
var nobody = words(`client customer prospect lead account person people contact guy one folk side party stakeholder other user anyone anybody someone somebody everyone
	everybody decision-maker buyer-side audience public man woman individual`)

// somebody is the noun phrase that names who it is about: a name, a role, a group that is not ours; with the names of the plan
// known a pronoun will do. It is -1 when there is none.
func (s *sentence) somebody(known bool) int {
	for k := range s.nps {
		p := &s.nps[k]
		if p.pron {
			if known && p.human && p.side == Customer && !nobody[s.toks[p.head].low] {
				return k
			}
			continue
		}
		if p.human && p.side != Seller && !nobody[s.toks[p.head].noun()] {
			return k
		}
		for i := int(p.from); i < int(p.to); i++ { // Dana's budget, the CFO's signature, the Ravenhill site
			t := &s.toks[i]
			if t.tag == tName && t.e.class&cTime == 0 && p.owner != Seller && s.personSide(i, nil, Unknown) != Seller && (i+1 < len(s.toks) && s.toks[i+1].tag == tPoss || i < int(p.head)) ||
				t.e.class&cPerson != 0 && t.tag == tNoun && i+1 < int(p.to) && s.toks[i+1].tag == tPoss && !nobody[t.noun()] {
				return k
			}
		}
	}
	return -1
}

// concrete is a noun phrase that is a thing one could point at, or -1.
func (s *sentence) concrete(g *Reading, w *smartWords) int {
	for k := range s.nps {
		p := &s.nps[k]
		h := &s.toks[p.head]
		if p.human && (p.side == Seller || h.tag == tName || h.e.class&cOrg == 0) || p.pron || h.quoted {
			continue
		}
		if p.human && !s.objectLike(k) {
			continue
		}
		if h.e.class&cTime != 0 || s.inDeadline(g, p) || h.tag == tNum && p.to-p.from == 1 && h.kind == kNumber {
			continue
		}
		if s.inSet(w.generic, int(p.head), int(p.from)) && !s.compound(p) {
			continue
		}
		if e := s.governs(k); e != nil && (w.mood[e.lemma] || e.neg) {
			continue
		}
		return k
	}
	return -1
}

// objectLike reports whether a phrase of people or an organisation stands as a thing: "visits the dairy" is a place to go.
func (s *sentence) objectLike(k int) bool {
	p := &s.nps[k]
	return p.from > 0 && s.toks[p.from-1].tag == tPrep && s.is(int(p.from)-1, "at", "into", "to", "for", "of") && k > 1 || s.toks[p.head].e.class&cPerson == 0 && p.from > 0 && k > 0
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
	for n := range s.events {
		if e := &s.events[n]; int(e.obj) == k {
			return e
		}
	}
	return nil
}

// whole are acts that say everything with no object.
var whole = words("sign countersign decide vote attend order renew pay register subscribe enrol enroll reply answer respond decline upgrade prepay sign-off rsvp")

// wholeAct is an event of the customer that needs no object, or -1.
func (s *sentence) wholeAct() int {
	for k := range s.events {
		if e := &s.events[k]; e.actor == Customer && whole[e.lemma] && s.wished(k) {
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
	if g.Commitment.Span.End > 0 {
		return Letter{OK: true, Span: g.Commitment.Span}
	}
	for k := range s.events {
		if e := &s.events[k]; e.actor == Customer && w.observable[e.lemma] && s.wished(k) {
			return Letter{OK: true, Span: s.bytes(int(e.verb), int(e.verb)+1)}
		}
	}
	if from, to := s.countable(g.Role); from >= 0 {
		return Letter{OK: true, Span: s.bytes(from, to)}
	}
	if k := s.theirNumber(g, w); k >= 0 {
		return Letter{OK: true, Span: s.bytes(int(s.nps[k].from), int(s.nps[k].to))}
	}
	if k := s.paper(w); k >= 0 {
		return Letter{OK: true, Span: s.bytes(int(s.nps[k].from), int(s.nps[k].to))}
	}
	for k := range s.events {
		e := &s.events[k]
		switch {
		case e.actor == Customer && w.inner[e.lemma]:
			return Letter{Span: s.bytes(int(e.verb), int(e.verb)+1), Why: "nobody can see what goes on inside somebody"}
		case e.actor == Seller && e.head:
			return Letter{Span: s.bytes(int(e.verb), int(e.verb)+1), Why: "it says what we do, not what they do"}
		}
	}
	for k := range s.nps {
		if p := &s.nps[k]; s.inSet(w.degree, int(p.head), int(p.from)) {
			return Letter{Span: s.bytes(int(p.from), int(p.to)), Why: "more or less of something has no line to cross"}
		}
	}
	return Letter{Why: "no act of theirs, no number, nothing to hold"}
}

var learning = words("find learn understand discover know clarify uncover hear identify determine establish see figure work ask explore investigate probe qualify map confirm check")

// countable finds, in a learning sentence, an answer that can be counted or written down: who, which, how many, the date. It gives
// the tokens, or -1.
func (s *sentence) countable(role Role) (from, to int) {
	stem := -1
	for k := range s.events {
		if e := &s.events[k]; learning[e.lemma] && e.actor != Customer && !e.neg && e.embed != eWh && e.embed != eRelative {
			stem = int(e.verb)
			break
		}
	}
	if stem < 0 {
		if role != Learn {
			return -1, -1
		}
		stem = -1
	}
	for i := stem + 1; i < len(s.toks); i++ {
		t := &s.toks[i]
		switch t.low {
		case "who", "whom", "whose", "which", "when", "where":
			if t.tag == tWh || t.tag == tPron || t.tag == tDet {
				return i, i + 1
			}
		case "how":
			if s.is(i+1, "many", "much", "often", "long", "far", "big", "large", "high", "old", "soon", "few", "fast") {
				return i, i + 2
			}
		case "what":
			if p := s.npAt(i + 1); p != nil && writable[s.toks[p.head].noun()] {
				return i, int(p.to)
			}
		}
		if t.np >= 0 {
			p := &s.nps[t.np]
			if int(p.head) == i && writable[t.noun()] {
				return int(p.from), int(p.to)
			}
		}
	}
	return -1, -1
}

// writable are answers that fit on a line.
var writable = words(`date deadline name number figure amount budget price percentage percent share volume rate count list address quantity size age headcount
	day month year signatory signer approver limit cost order rank title spend salary turnover capacity total sum threshold`)

// theirNumber is a number that measures the customer's side, or -1: three depots, at least two reasons; not twelve slides, not
// twenty minutes.
func (s *sentence) theirNumber(g *Reading, w *smartWords) int {
	for k := range s.nps {
		p := &s.nps[k]
		h := &s.toks[p.head]
		if h.e.class&cTime != 0 || s.inDeadline(g, p) || h.quoted || p.owner == Seller || !s.numbered(p) {
			continue
		}
		if e := s.governs(k); e != nil && e.actor == Seller && !getting(e.lemma) || s.inSet(w.oursOnly, int(p.head), int(p.from)) {
			continue
		}
		if g.Actor != Customer && !getting(s.mainLemma()) {
			continue
		}
		return k
	}
	return -1
}

func (s *sentence) numbered(p *phrase) bool {
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
	if int(p.from) > 1 || !s.inSet(w.artefact, int(p.head), int(p.from)) {
		return -1
	}
	for i := int(p.to); i < len(s.toks); i++ {
		if s.is(i, "from", "by") {
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
		if h.quoted || p.owner == Customer || !s.inSet(w.selfish, int(p.head), int(p.from)) {
			continue
		}
		if p.owner == Seller || alwaysOurs[h.noun()] && g.Actor == Seller {
			return Letter{Span: s.bytes(int(p.from), int(p.to)), Why: "it is about our own numbers, not their business"}
		}
	}
	return Letter{OK: true}
}

// alwaysOurs are words that mean our own success though nobody owns them, where we are the ones who act.
var alwaysOurs = words("quota commission ote leaderboard spiff month-end quarter-end")
