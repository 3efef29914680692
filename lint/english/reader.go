package english

import (
	"slices"
	"strings"
	"time"
)

// Reader reads sentences. It keeps its work space from one sentence to the next, so it belongs to one goroutine;
// the zero value reads without knowing anybody.
type Reader struct {
	names *wordMap[Side] // words of the plan's names
	ours  *wordMap[bool] // words of our products
	call  time.Time

	own      map[string][]*match // patterns of the team, by their first word
	accepted [][]string          // word sequences that are never reported
	products []string
	people   []string

	sent      sentence
	result    Reading
	deadlines []Deadline
	hits      []hit

	rewriter rewriter

	plain   bool          // the rules alone, which the model is trained on
	model   *learnedModel // nil: the one of this binary
	learned learnedSpace
}

// NewReader returns a Reader that knows the words of a team; nil is none.
func NewReader(team *Team) *Reader {
	r := &Reader{}
	if team == nil {
		return r
	}
	r.products, r.people = team.Products, team.People
	for _, a := range team.Accepted {
		if w := lexWords(a); len(w) > 0 {
			r.accepted = append(r.accepted, w)
		}
	}
	for _, a := range team.Added {
		m := addedMatch(a)
		if m == nil {
			continue
		}
		if r.own == nil {
			r.own = map[string][]*match{}
		}
		head := m.elems[0].words[0]
		r.own[head] = append(r.own[head], m)
	}
	return r
}

// RulesOnly makes r read by the rules alone, as it must where the words of a team are tried out.
func (r *Reader) RulesOnly() { r.plain = true }

// lexWords are the words of a text as the scanner cuts them.
func lexWords(text string) []string {
	var s sentence
	s.scan(text, theLexicon())
	var list []string
	for _, t := range s.toks {
		if t.kind == kWord || t.kind == kNumber {
			list = append(list, t.low)
		}
	}
	return list
}

// addedMatch is the pattern of words that a team adds: the first word in all its forms when it is a verb, the others as they are.
func addedMatch(a Added) *match {
	lex := theLexicon()
	f := &frame{id: "team", words: a.Words, family: a.Family, who: Seller}
	m := &match{made: &made{}, frame: f}
	for i, w := range lexWords(a.Words) {
		e := &matcher{op: opWord, words: []string{w}}
		if _, known := lex.find(w); i == 0 && known.class&cBase != 0 {
			e.op, e.words = opVerb, []string{known.base}
		} else if i == 0 {
			f.none = true
		}
		e.sift(&e.wants)
		m.elems = append(m.elems, elem{matcher: e, brief: e.wants.brief()})
	}
	if len(m.elems) == 0 {
		return nil
	}
	m.sift(&slab[sieve]{})
	return m
}

// Know tells who is who in the sentences to come, and the day of the call; the zero time is an unknown day.
func (r *Reader) Know(names Names, call time.Time) {
	r.call = call
	r.rewriter.contact = called(names)
	_, e := theLexicon().find(r.rewriter.contact)
	r.rewriter.familiar = e.class&cName != 0 && e.class&^(cName|cNoun) == 0
	r.names, r.ours = nil, nil
	for _, n := range names.Customers {
		r.name(n, Customer)
	}
	for _, n := range names.Sellers {
		r.name(n, Seller)
	}
	for _, n := range r.people {
		r.name(n, Seller)
	}
	for _, list := range [2][]string{names.Products, r.products} {
		for _, p := range list {
			if w := strings.Fields(p); len(w) > 0 {
				if r.ours == nil {
					r.ours = newWordMap[bool](8)
				}
				last := w[len(w)-1]
				*r.ours.at(last) = true
				*r.ours.at(strings.ToLower(last)) = true
				if len(w[0]) > 3 {
					*r.ours.at(w[0]) = true
				}
			}
		}
	}
}

// name learns the words of one name: "Dana Ruiz, operations director" teaches Dana and Ruiz.
func (r *Reader) name(n string, side Side) {
	if cut := strings.IndexAny(n, ",(;"); cut >= 0 {
		n = n[:cut]
	}
	lex := theLexicon()
	for _, w := range strings.FieldsFunc(n, func(c rune) bool { return c == ' ' || c == '\t' || c == '\n' || c == '/' || c == '&' || c == '.' }) {
		low, e := lex.find(w)
		if len(w) < 2 || e.class&(cPrep|cDet|cConj|cTitle|cPerson|cOrg) != 0 && e.class&cName == 0 && strings.ToLower(w) == w || e.class&cTitle != 0 {
			continue
		}
		if e.class&(cPrep|cDet|cConj|cPron|cPoss) != 0 && e.class&cName == 0 {
			continue
		}
		if r.names == nil {
			r.names = newWordMap[Side](8)
		}
		*r.names.at(w) = side
		if e.class&^(cName|cNoun) == 0 && len(w) > 2 {
			*r.names.at(low) = side
			*r.names.at(strings.ToLower(w)) = side
		}
	}
}

// parse finds what is done in a text and who does it, and begins its reading.
func (r *Reader) parse(text string, role Role) (*Reading, *sentence) {
	s, g := &r.sent, &r.result
	s.lex = theLexicon()
	s.scan(text, s.lex)
	s.tagAll(r.names)
	s.chunk(r.names, r.ours)
	s.walk()
	s.fill()
	*g = Reading{Text: text, Role: role, Phrasing: g.Phrasing[:0], Asks: g.Asks[:0], sent: s}
	return g, s
}

// Read reads one sentence. The Reading belongs to the Reader and is valid until the next Read; Clone keeps it.
func (r *Reader) Read(text string, role Role) *Reading {
	g, s := r.parse(text, role)
	r.wording(g)
	r.asks(g)
	g.LearningOnly = g.Actor == Seller && len(g.Asks) == 0 && len(g.Phrasing) == 0 && s.learns()
	return g
}

// wording finds when something is done, who does it, and what is worded badly.
func (r *Reader) wording(g *Reading) {
	s := g.sent
	r.deadlines = s.deadlines(r.call, r.deadlines[:0])
	g.Deadline = s.bestDeadline(r.deadlines)
	g.Actor = s.mainActor()
	r.phrasing(g)
}

// asks finds what the customer is asked for and what that lacks, and weighs it all.
func (r *Reader) asks(g *Reading) {
	r.commitments(g)
	r.smart(g)
	r.reconsider(g)
}

// Clone is a copy of a reading that outlives the next Read. It cannot be rewritten any more.
func (g *Reading) Clone() *Reading {
	c := *g
	c.Phrasing, c.Asks, c.sent = slices.Clone(g.Phrasing), slices.Clone(g.Asks), nil
	return &c
}

// learns reports whether the sentence begins with what we want to find out: find out who signs, I need to understand.
func (s *sentence) learns() bool {
	for k := range s.events {
		e := &s.events[k]
		switch {
		case e.embed == eMain && learningVerbs.has(e.lemma):
			return true
		case e.embed == eMain && (e.lemma == "need" || e.lemma == "have" || e.lemma == "try" || e.lemma == "go" || e.lemma == "be"):
		case e.embed == eControl && learningVerbs.has(e.lemma):
			return true
		default:
			return false
		}
	}
	return false
}

// mainActor is who acts in the main clause: in the first that states an aim and says who; facts of the past, asides
// and clauses about things come after.
func (s *sentence) mainActor() Side {
	main, other := -1, -1
	for k := range s.events {
		e := &s.events[k]
		if e.embed == eMain && !e.past && !(e.neg && e.actor == Seller) {
			if main < 0 {
				main = k
			}
			if a := s.actorOf(k); a != Unknown {
				return a
			}
		} else if other < 0 && (e.embed == eThat || e.embed == eControl || e.embed == ePurpose || e.embed == eNounArg) && !e.past && !e.neg {
			other = k
		}
	}
	if main >= 0 && other > main && s.events[main].passive && s.events[main].subj >= 0 && s.nps[s.events[main].subj].human && int(s.events[other].up) == main && bidden.has(s.events[main].lemma) {
		return Unknown // Jo should be invited to explain: nobody says by whom
	}
	if other >= 0 && main < 0 || other > main {
		if a := s.actorOf(other); a != Unknown && (main < 0 || s.events[main].actor == Unknown) {
			return a
		}
	}
	if main >= 0 {
		return Unknown
	}
	if a := s.headingActor(); a != Unknown {
		return a
	}
	for k := range s.events {
		if e := &s.events[k]; (e.embed == eMain || e.embed == eWh && e.up < 0 && s.tagged(s.clauseStart(int(e.verb)), tWh)) && e.actor != Unknown {
			return e.actor // why did the committee push the vote?
		}
		if e := &s.events[k]; s.is(s.clauseStart(int(e.verb)), "if") && s.is(s.clauseStart(int(e.verb))+1, "only") && e.actor != Unknown {
			return e.actor // if only the estates team would let us
		}
	}
	return Unknown
}

// actorOf is who acts in event k or, where it only introduces another, in that one: the goal is that they sign,
// the PO gets released by accounting.
func (s *sentence) actorOf(k int) Side {
	e := &s.events[k]
	if e.actor == Seller && s.heardFrom(e) || e.passive && e.subj >= 0 && s.nps[e.subj].side == Customer && s.nps[e.subj].human && moods.has(s.toks[e.verb].low) {
		return Customer
	}
	if e.actor != Unknown || e.lemma != "be" && e.lemma != "get" {
		return e.actor
	}
	if e.lemma == "be" && e.subj >= 0 && s.nps[e.subj].pron && e.obj >= 0 && s.nps[e.obj].human {
		return s.nps[e.obj].side // it is Dana who tells us
	}
	w := s.clauseStart(int(e.verb))
	for s.tagged(w, tAdv|tIntj) {
		w++
	}
	if e.lemma == "be" && k > 0 && s.events[k-1].embed == eWh && s.in(w, "what", "all") && s.tagged(w, tWh|tDet|tPron) {
		return s.events[k-1].actor // what I really want is the site
	}
	for c := k + 1; c < len(s.events); c++ {
		if n := &s.events[c]; int(n.up) == k && !n.neg && n.embed != eRelative && n.embed != eWh && (n.embed != eAdverb || e.lemma == "be") || n.passive && c == k+1 {
			return n.actor
		}
	}
	return Unknown
}

// heardFrom reports whether an event is ours in words only: we shall hear from Wrenfield, who has to write.
func (s *sentence) heardFrom(e *event) bool {
	i := s.after(int(e.verb))
	if e.lemma != "hear" || e.subj < 0 || s.nps[e.subj].side != Seller {
		return false
	}
	if s.is(i, "back") {
		i++
	}
	p := s.npAt(i + 1)
	return s.in(i, "from", "off") && p != nil && p.side == Customer && !s.tagged(int(p.to), tWh) && !s.tagged(int(e.from), tTo)
}

// bidden are verbs in the passive by which somebody else makes the customer act.
var bidden = words("ask invite make urge encourage prompt press")

// moods are participles that tell how somebody is, and not what is done to him.
var moods = words("disposed inclined minded prepared determined delighted satisfied interested tempted intrigued committed resolved")

// theirActs are nouns of what whoever stands behind "of" does himself.
var theirActs = words(`attendance participation presence registration enrolment enrollment enlistment signature agreement acceptance consent approval assent concurrence
	confirmation acknowledgement acknowledgment authorisation authorization endorsement nomination permission promise commitment vote decision verdict blessing
	admission statement testimony reply answer return arrival departure cooperation co-operation involvement visit recommendation choice`)

// headingActor is who acts in a heading without a verb: Dana's commitment to the pilot.
func (s *sentence) headingActor() Side {
	for k := range s.nps {
		p := &s.nps[k]
		if k == 0 && p.human && len(s.nps) == 1 {
			return Unknown
		}
		if k == 0 {
			if p.owner == Customer && argNouns.has(s.toks[p.head].noun()) {
				return p.owner
			}
			if q := s.npAt(int(p.to) + 1); q != nil && q.human && s.is(int(p.to), "of") && (argNouns.has(s.toks[p.head].noun()) || theirActs.has(s.toks[p.head].noun())) {
				return q.side // agreement of the bursar to an audit
			}
			for j := int(p.to); j+1 < len(s.toks); j++ {
				if s.in(j, "from", "by") {
					if q := s.npAt(j + 1); q != nil && q.human {
						return q.side
					}
				}
			}
		}
	}
	return Unknown
}

// bytes is the span of tokens.
func (s *sentence) bytes(from, to int) Span {
	if from >= to {
		return Span{}
	}
	return Span{int(s.toks[from].start), int(s.toks[to-1].end)}
}

// Rewrite is a better sentence.
type Rewrite struct {
	Kind string // "learning" for a sentence of the learn list, "commitment" for a goal with the customer as its subject
	Text string
}
