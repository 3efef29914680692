package english

import (
	"slices"
	"sync"
)

// phrasing finds the families. Every pattern that may begin at a word is tried there; what is found is kept when the
// seller does it as an aim: not denied, not past, not inside a question or a condition, not at the customer's invitation.
func (r *Reader) phrasing(g *Reading) {
	s := &r.sent
	r.hits = r.hits[:0]
	for i := range s.toks {
		t := &s.toks[i]
		if t.quoted || t.tag == tName || t.kind == kPunct {
			continue
		}
		e := t.e
		if t.tag == tAux && (t.low == "'s" || t.low == "'re" || t.low == "'m") {
			e = be() // she's keen begins as she is keen does
		}
		if len(e.frames) == 0 && r.own == nil {
			continue
		}
		next := s.next(i)
		nextBrief, behindBrief := next.brief(), s.behind[i+1].brief()|whatever
		for k := range e.wanted {
			if w := &e.wanted[k]; w.next&nextBrief == 0 || w.needs&^behindBrief != 0 || w.oneOf&behindBrief == 0 {
				continue
			}
			if m := e.frames[k]; m.possible(&s.behind[i+1], &next) {
				r.tryHit(m, i)
			}
		}
		if r.own != nil {
			for _, m := range r.own[t.low] {
				r.tryHit(m, i)
			}
			if t.tag == tVerb && t.lemma() != t.low {
				for _, m := range r.own[t.lemma()] {
					r.tryHit(m, i)
				}
			}
		}
	}
	r.choose(g)
	if g.Continuation.Family == "" {
		s.mood(g)
	}
	if len(g.Phrasing) == 0 {
		r.general(g)
	}
}

// be is the word behind the contractions.
var be = sync.OnceValue(func() *entry {
	_, e := theLexicon().find("be")
	return e
})

func (r *Reader) tryHit(m *match, i int) {
	s := &r.sent
	h := hit{m: m, from: i, ev: int(s.toks[i].ev)}
	verb := s.tagged(i, tVerb|tAux)
	if verb && !s.allowed(&h) && !s.inLearning(&h) {
		return // who acts is asked first: it costs less than the words
	}
	h, ok := s.find(m, i)
	if !ok || r.isAccepted(&h) || s.inNote(&h) {
		return
	}
	if s.allowed(&h) {
		r.hits = append(r.hits, h)
	} else if s.inLearning(&h) {
		h.learned = true
		r.hits = append(r.hits, h)
	}
}

// allowed reports whether the one who acts is the one the frame speaks about.
func (s *sentence) allowed(h *hit) bool {
	f := h.m.frame
	t := &s.toks[h.from]
	if t.tag == tVerb || t.tag == tAux {
		if f.none {
			return s.plain(h.ev)
		}
		if h.ev < 0 {
			return false
		}
		if f.family == Continuing {
			return s.pleasant(h.ev, f)
		}
		if f.any {
			return s.aim(h.ev, Unknown) && !s.saidBehind(h.from) && !s.reported(h.from) // the choir needs convincing, says Alun
		}
		if s.theirTask(h.ev) || f.family == TellPitch && s.setAside(h.ev) {
			return false
		}
		if s.events[h.ev].lemma == "get" && h.ev+1 < len(s.events) && s.events[h.ev+1].passive && s.events[h.ev+1].actor == Customer && int(s.events[h.ev+1].verb) == h.from+1 {
			return false // we get invited by Elsie
		}
		return s.aim(h.ev, f.who)
	}
	if t.np >= 0 && t.tag != tPron && len(h.m.elems) > 0 && headNouns(&h.m.elems[0]) {
		if !f.none && !f.any {
			return false
		}
		return s.heading(h)
	}
	// a literal head: "it would be great to"
	if t.tag == tAdv && s.tagged(h.from-1, tVerb|tNeg|tAdj|tDet|tPoss|tPart) {
		return false // waits hopefully at the door
	}
	if t.tag == tWh && s.in(h.from+1, "to", "best") && h.from > 0 && s.toks[h.from-1].tag != tPunct {
		return false // "How to win them" is a heading; "her notes on how to win a permit" are hers
	}
	if t.low == "would" && h.from > 0 && s.toks[h.from-1].np >= 0 && s.npAt(h.from-1).human {
		return false // who would be happy has been said
	}
	if p := s.afterComma(h.from); (f.family == Disguised || t.tag == tAdj) && h.from == s.clauseStart(h.from) && p != nil && p.human && p.side == Customer {
		return false // with a view to selling the site, Bram has it valued
	}
	if t.tag == tSub {
		return true // "..., so we can close": the clause it opens is its own
	}
	return !s.insideQuestion(h.from) && !s.customerSays(h.from)
}

// theirTask reports whether the gerund of event k opens the sentence and is the customer's to do: "Convincing the landlord
// is Ada's part".
func (s *sentence) theirTask(k int) bool {
	v := int(s.events[k].verb)
	if s.toks[v].form != cIng || v > 0 && s.toks[v-1].tag != tPunct {
		return false
	}
	for i := v + 1; i < len(s.toks) && !s.in(i, ".", ";", ":", "?"); i++ {
		if !s.in(i, "is", "was", "remains", "stays", "falls", "lies", "rests", "sits") {
			continue
		}
		j := i + 1
		for s.in(j, "up", "down") || s.tagged(j, tAdv) {
			j++
		}
		if s.in(j, "to", "with", "on", "in") {
			j++
		}
		if p := s.npAt(j); p != nil {
			return p.owner == Customer || p.human && p.side == Customer || s.in(j, "theirs", "hers", "his")
		}
		return false
	}
	return false
}

// customerSays reports whether the words at token i are under a verb of the customer: Noah says it would be great.
func (s *sentence) customerSays(i int) bool {
	for k := len(s.events) - 1; k >= 0; k-- {
		if e := &s.events[k]; int(e.verb) < i {
			return e.actor == Customer && !s.boundary(int(e.verb), i)
		}
	}
	return false
}

func headNouns(e *elem) bool {
	if e.alts != nil {
		return e.alts[0].op == opNouns
	}
	return e.op == opNouns
}

// plain reports whether an event is stated and not denied, asked or past.
func (s *sentence) plain(k int) bool {
	for n := 0; k >= 0 && n < 20; n++ {
		e := &s.events[k]
		if e.neg || e.past || e.embed == eWh || e.embed == eRelative || e.embed == eAdverb {
			return false
		}
		k = int(e.up)
	}
	return true
}

// aim reports whether event k is an aim of the given side: it acts, and nobody of the other side lets it.
// With Unknown for the side anybody may act.
func (s *sentence) aim(k int, who Side) bool {
	if k < 0 {
		return false
	}
	e := &s.events[k]
	if e.neg || e.past || e.passive || who != Unknown && e.actor != who {
		return false
	}
	for n := 0; n < 20; n++ {
		switch e.embed {
		case eWh, eRelative, eAdverb:
			return false
		case eNounArg:
			if who == Seller && e.actor != Seller {
				return false
			}
		}
		if e.up < 0 {
			return true
		}
		e = &s.events[e.up]
		if e.neg || e.past && e.lemma != "be" {
			return false
		}
		if who == Seller && e.actor == Customer {
			return false
		}
	}
	return false
}

// heading reports whether a noun head stands for the whole goal: it opens the clause, and no verb rules it. A pattern
// that brings its own verb ("my aim is to") needs no such thing.
func (s *sentence) heading(h *hit) bool {
	if p := s.npAt(h.from); p.owner == Customer || s.in(int(p.from), "no", "neither") || s.in(int(p.from)-1, "no", "nor", "neither", "without") {
		return false
	}
	for i := h.from; i < h.to && i < len(s.toks); i++ {
		if s.toks[i].tag == tVerb || s.toks[i].tag == tAux {
			k := int(s.toks[i].ev)
			return k < 0 || s.plain(k)
		}
	}
	p := s.npAt(h.from)
	start := int(p.from)
	if s.in(start, "the", "this", "that", "these", "those", "his", "her", "their") {
		return false // the demo for her crews ...: something that is spoken about
	}
	for start > 0 && s.toks[start-1].tag == tAdv {
		start-- // just a word with the foreman
	}
	if start > 0 {
		if t := &s.toks[start-1]; !(t.tag == tPunct && t.low != `"` && t.low != "'" || t.tag == tIntj) {
			return false
		}
		if s.is(start-1, ",") {
			return false
		}
	}
	if s.inParens(h.from) || s.over(h.from) {
		return false
	}
	for j := h.from; j+1 < len(s.toks); j++ {
		if s.is(j, "by") && s.toks[j+1].np >= 0 && s.npAt(j+1).side == Customer {
			return false // presentation to the owners by Hal himself
		}
	}
	for j := start; j < h.from; j++ {
		if s.in(j, "no", "not") || s.toks[j].tag == tPoss && s.npAt(j) != nil && p.owner == Customer {
			return false
		}
	}
	for k := range s.events {
		e := &s.events[k]
		if e.embed == eMain && int(e.verb) > h.from && !s.boundaryMark(h.from, int(e.verb)) && !e.head {
			return false
		}
	}
	return true
}

// boundaryMark reports whether a full stop or the like stands between two tokens.
func (s *sentence) boundaryMark(a, b int) bool {
	for a++; a < b; a++ {
		if s.toks[a].tag == tPunct && s.in(a, ".", ";", ":", "!", "?", "-") {
			return true
		}
	}
	return false
}

// insideQuestion reports whether token i stands in a clause that a wh-word or a condition opened.
func (s *sentence) insideQuestion(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch s.toks[j].tag {
		case tWh:
			return true
		case tPunct:
			return false
		case tSub:
			return s.toks[j].low != "that"
		}
	}
	return false
}

// isAccepted reports whether a hit lies within words the team accepts.
func (r *Reader) isAccepted(h *hit) bool {
	s := &r.sent
	for _, w := range r.accepted {
		for i := max(0, h.from-len(w)+1); i <= h.from && i+len(w) <= len(s.toks); i++ {
			same := true
			for n := range w {
				same = same && s.toks[i+n].low == w[n]
			}
			if same {
				return true
			}
		}
	}
	return false
}

// choose keeps of the hits those that a coach would name: the longest of overlapping ones, and of a wish and what it
// wishes the more specific one.
func (r *Reader) choose(g *Reading) {
	s := &r.sent
	felt := false // the continuation says only how somebody feels
	idle := Phrase{}
	hits := r.hits
	for a := range hits {
		if hits[a].m == nil {
			continue
		}
		for b := range hits {
			if a == b || hits[b].m == nil || hits[a].m == nil {
				continue
			}
			if loses(&hits[b], &hits[a]) {
				hits[b].m = nil
			}
		}
	}
	for a := range hits {
		h := &hits[a]
		if h.m == nil || h.m.frame.family == Continuing || h.m.frame.family == selfish {
			continue
		}
		f := h.m.frame
		if f.family == Want {
			if h.ev < 0 && !headNouns(&h.m.elems[0]) && slices.ContainsFunc(hits, func(o hit) bool { return o.m != nil && o.m.frame.family == Want && s.wishedAt(&o, h.to) }) {
				h.m = nil // in an ideal world I want: the wish is named by its verb
				continue
			}
			for b := range hits {
				o := &hits[b]
				if o.m == nil || o.from <= h.from || o.m.frame.family == Want || o.m.frame.family == Continuing || o.m.frame.family == selfish {
					continue
				}
				if !s.under(o, h) {
					continue
				}
				if o.m.frame.weak || o.m.frame.family == Disguised && g.Role != Learn {
					o.m = nil
				} else {
					h.m = nil
					break
				}
			}
			if h.m == nil {
				continue
			}
		}
	}
	for a := range hits {
		h := &hits[a]
		if h.m == nil || h.m.frame.family == selfish {
			continue
		}
		f := h.m.frame
		p := Phrase{Family: f.family, Span: s.bytes(s.markFrom(h), max(h.mark, h.from+1)), Mild: f.mild}
		if h.learned {
			p.Family = Disguised
		}
		if f.family == Continuing {
			if g.Continuation.Family == "" && !s.background(h) && !s.certain(h) && !s.firmly(h) && !s.advances(h, g) {
				g.Continuation, g.idleFrame, felt = p, f.id, f.alone
			}
		} else if !slices.ContainsFunc(g.Phrasing, func(o Phrase) bool { return o.Family == p.Family }) {
			if g.Phrasing = append(g.Phrasing, p); len(g.Phrasing) == 1 { // one finding for a family
				g.wordingFrame = f.id
			}
			if p.Family == CheckIn && g.Role != Learn && g.Role != Secondary && s.idles(h) {
				idle = p
			}
		}
	}
	if g.Continuation.Family == "" && idle.Family != "" && !slices.ContainsFunc(g.Phrasing, func(p Phrase) bool {
		return p.Family != CheckIn && p.Family != TalkTo && p.Family != Want
	}) {
		g.Continuation = Phrase{Family: Continuing, Span: idle.Span}
	}
	if felt && slices.ContainsFunc(g.Phrasing, func(p Phrase) bool { return p.Family != CheckIn }) {
		g.Continuation = Phrase{} // get Delia excited: the wish has been named
	}
}

// wishedAt reports whether hit o is a wish of ours in the first person that begins right at token i.
func (s *sentence) wishedAt(o *hit, i int) bool {
	if o.ev < 0 || s.events[o.ev].subj < 0 {
		return false
	}
	from := int(s.nps[s.events[o.ev].subj].from)
	return (from == i || from == i+1 && s.is(i, ",")) && s.in(from, "i", "we")
}

// loses reports whether hit b gives way to hit a, which says the same with more words.
func loses(b, a *hit) bool {
	fa, fb := a.m.frame.family, b.m.frame.family
	if (fa == Continuing) != (fb == Continuing) || (fa == selfish) != (fb == selfish) {
		return false
	}
	if a.from == b.from {
		if a.mark != b.mark {
			return a.mark > b.mark
		}
		if a.m.frame.mild != b.m.frame.mild {
			return b.m.frame.mild
		}
		if a.to != b.to {
			return a.to > b.to
		}
		return a.m.frame.family < b.m.frame.family || fa == fb && a.m != b.m && a.m.text() < b.m.text()
	}
	return fa != Want && a.from < b.from && b.from < a.mark && fb != Disguised || fa == Disguised && fb != Disguised && a.from < b.from
}

// under reports whether what hit o says is what the wish h wishes.
func (s *sentence) under(o, h *hit) bool {
	if h.ev < 0 || o.ev < 0 {
		return !s.boundaryMark(h.from, o.from)
	}
	for k, n := int(s.events[o.ev].up), 0; k >= 0 && n < 20; k, n = int(s.events[k].up), n+1 {
		if k == h.ev {
			return true
		}
	}
	return false
}

// markFrom is the first token a finding marks: the head, and for a wish also who wishes.
func (s *sentence) markFrom(h *hit) int {
	if h.m.frame.family == Want && h.ev >= 0 {
		e := &s.events[h.ev]
		if e.subj >= 0 && int(s.nps[e.subj].to) <= int(e.from) && int(e.from)-int(s.nps[e.subj].to) <= 1 {
			return int(s.nps[e.subj].from)
		}
		return int(e.from)
	}
	if t := &s.toks[h.from]; t.np >= 0 && t.tag == tNoun && headNouns(&h.m.elems[0]) {
		from := int(s.npAt(h.from).from)
		for from < h.from && s.toks[from].tag == tDet {
			from++
		}
		return from
	}
	return h.from
}
