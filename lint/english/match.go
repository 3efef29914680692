package english

// hit is a pattern found in a sentence: the tokens it covers and those that a finding marks.
type hit struct {
	m        *match
	from, to int  // all it took, to exclusive
	mark     int  // end of what is marked
	ev       int  // the event of a verb head, or -1
	learned  bool // found inside what we want to learn: how to win them over
}

// find tries a pattern with its head at token i.
func (s *sentence) find(m *match, i int) (hit, bool) {
	h := hit{m: m, from: i, ev: int(s.toks[i].ev)}
	to, mark, ok := s.try(m.elems, i, i, true)
	h.to, h.mark = to, mark
	return h, ok
}

// try matches the elements from token i on; mark is the end of what is marked so far.
func (s *sentence) try(elems []elem, i, mark int, head bool) (int, int, bool) {
	for !head && i < len(s.toks) && len(elems) > 0 && (s.brief[i]&elems[0].brief == 0 || !s.near[i].meets(&elems[0].wants)) {
		if !elems[0].forbid() && !elems[0].optional() {
			return 0, 0, false
		}
		elems = elems[1:]
	}
	if len(elems) == 0 {
		return i, mark, true
	}
	e := &elems[0]
	if e.alts != nil {
		for k := range e.alts {
			if to, mk, ok := s.one(&e.alts[k], elems[1:], i, mark, head); ok {
				if e.forbid() {
					return 0, 0, false
				}
				return to, mk, true
			} else if e.forbid() && s.here(&e.alts[k], i, head) {
				return 0, 0, false
			}
		}
		if e.forbid() || e.optional() {
			return s.try(elems[1:], i, mark, false)
		}
		return s.skip(elems, i, mark, head)
	}
	if e.forbid() {
		if s.here(e, i, head) || s.hereAfterAdverb(e, i) {
			return 0, 0, false
		}
		return s.try(elems[1:], i, mark, false)
	}
	if to, mk, ok := s.one(e, elems[1:], i, mark, head); ok {
		return to, mk, true
	}
	if e.optional() {
		return s.try(elems[1:], i, mark, false)
	}
	return s.skip(elems, i, mark, head)
}

// skip passes over one adverb or quotation mark between elements.
func (s *sentence) skip(elems []elem, i, mark int, head bool) (int, int, bool) {
	if head || i >= len(s.toks) {
		return 0, 0, false
	}
	t := &s.toks[i]
	if (t.low == "once" || t.low == "yet") && s.in(i+1, "more", "again") {
		return s.try(elems, i+2, mark, false)
	}
	if t.passed() {
		return s.try(elems, i+1, mark, false)
	}
	return 0, 0, false
}

// passed reports whether a token between two elements is passed over.
func (t *token) passed() bool {
	return t.tag == tAdv || t.tag == tIntj || t.tag == tPunct && (t.low == `"` || t.low == "'")
}

func (s *sentence) hereAfterAdverb(e *elem, i int) bool {
	for i < len(s.toks) && s.toks[i].tag == tAdv {
		i++
		if s.here(e, i, false) {
			return true
		}
	}
	return false
}

// same reports whether two words are the same; the second one is not empty.
func same(a, b string) bool {
	return len(a) == len(b) && a[0] == b[0] && a == b // nearly all differ there
}

// here reports whether an element alone matches at token i.
func (s *sentence) here(e *elem, i int, head bool) bool {
	_, _, ok := s.one(e, nil, i, i, head)
	return ok
}

// one matches an element at token i and the rest behind it.
func (s *sentence) one(e *elem, rest []elem, i, mark int, head bool) (int, int, bool) {
	if e.op == opEnd {
		if s.ends(i) {
			return s.try(rest, i, mark, false)
		}
		return 0, 0, false
	}
	if e.op == opGap {
		for n := 0; n <= 8 && i <= len(s.toks); n++ {
			if to, mk, ok := s.try(rest, i, mark, false); ok {
				return to, mk, true
			}
			if i >= len(s.toks) || s.toks[i].tag == tPunct && s.toks[i].low != `"` {
				break
			}
			i++
		}
		return 0, 0, false
	}
	if i >= len(s.toks) || s.toks[i].quoted && !head {
		return 0, 0, false
	}
	t := &s.toks[i]
	switch e.op {
	case opWord:
		for _, w := range e.words {
			if same(t.low, w) {
				return s.try(rest, i+1, i+1, false)
			}
		}
	case opVerb:
		if t.tag == tVerb || t.tag == tAux {
			l := t.lemma()
			if t.low == "'s" || t.low == "'re" || t.low == "'m" {
				l = "be"
			}
			for _, w := range e.words {
				if same(l, w) {
					return s.try(rest, i+1, i+1, false)
				}
			}
		}
	case opVerbs:
		if t.tag == tVerb && e.in.has(t.lemma()) {
			return s.try(rest, i+1, i+1, false)
		}
	case opTo:
		if t.tag == tTo {
			return s.try(rest, i+1, i+1, false)
		}
	case opV:
		if t.tag == tVerb && t.form&(cBase|cS) != 0 {
			return s.try(rest, i+1, mark, false)
		}
	case opIng:
		if t.tag == tVerb && t.form == cIng {
			return s.try(rest, i+1, mark, false)
		}
	case opDone:
		if t.tag == tVerb && t.form&(cDone|cPast) != 0 || t.tag == tAdj && t.e.class&cDone != 0 {
			return s.try(rest, i+1, mark, false)
		}
	case opThat:
		if t.low == "that" {
			return s.try(rest, i+1, i+1, false)
		}
	case opWh:
		if t.tag == tWh || t.low == "if" {
			return s.try(rest, i+1, mark, false)
		}
	case opAdj:
		if t.tag == tAdj || t.tag == tVerb && t.form == cDone {
			return s.try(rest, i+1, mark, false)
		}
	case opNouns:
		return s.nounPhrase(e, rest, i, mark, head)
	default:
		p := s.npAt(i)
		if p == nil || int(p.from) != i && !(t.tag != tPoss && i <= int(p.head)) || !s.fits(e.op, p) {
			break
		}
		if to, mk, ok := s.try(rest, int(p.to), mark, false); ok {
			return to, mk, true
		}
		// a longer one: the head of purchasing, Dana and her team, the board at Acme
		end := int(p.to)
		if p.human {
			if k := s.whereabouts(end); k > 0 {
				if to, mk, ok := s.try(rest, k, mark, false); ok {
					return to, mk, true
				}
			}
			if s.is(end, "who") || s.is(end, "that") && s.tagged(end, tSub) {
				for k := end + 2; k < end+9 && k < len(s.toks) && s.toks[k].tag != tPunct; k++ {
					if to, mk, ok := s.try(rest, k, mark, false); ok {
						return to, mk, true // the nurse who runs ward 3
					}
				}
			}
			if s.in(end, "over", "out", "up", "down") && s.in(end+1, "at", "in") {
				end++ // Bob over at Acme
			}
		}
		for n := 0; n < 3 && end+1 < len(s.toks); n++ {
			if s.is(end, ",") && p.human && s.in(end+2, ",", "and") && s.toks[end+1].np >= 0 {
				end++ // Dana, Tom and Ravi; the planner, Krzysztof, and his fitters
				if to, mk, ok := s.try(rest, int(s.npAt(end).to)+1, mark, false); ok && s.is(int(s.npAt(end).to), ",") {
					return to, mk, true
				}
				end = int(s.npAt(end).to)
				if s.is(end, ",") {
					end++
				}
				if end+1 >= len(s.toks) {
					break
				}
			}
			if !(s.toks[end].tag == tConj && p.human || s.toks[end].tag == tPrep && (s.in(end, "of", "at", "from", "in", "for") || n > 0 || p.human && s.is(end, "on") && s.crewAt(end+1))) {
				break
			}
			q := s.npAt(end + 1)
			if q == nil || int(q.from) != end+1 {
				break
			}
			end = int(q.to)
			if to, mk, ok := s.try(rest, end, mark, false); ok {
				return to, mk, true
			}
		}
	}
	return 0, 0, false
}

// whereabouts is the token behind what may be put behind people: Bob (Acme), Bob @ Acme, as many nurses as possible; 0 for none.
func (s *sentence) whereabouts(end int) int {
	switch {
	case s.in(end, "(", "["):
		for k := end + 2; k < end+7 && k < len(s.toks); k++ {
			if s.in(k, ")", "]") {
				return k + 1
			}
		}
	case s.is(end, "that") && s.is(end+1, "be"):
		return end + 2 // the powers that be
	case s.is(end, "@"):
		if q := s.npAt(end + 1); q != nil {
			return int(q.to)
		}
	case s.is(end, "as") && s.is(end+1, "possible"):
		return end + 2
	case s.is(end, "as") && s.tagged(end+1, tPron) && s.is(end+2, "can"):
		return end + 3
	}
	return 0
}

// crewAt reports whether the people of a place or a time are named by what stands at token i: the nurses on ward 3.
func (s *sentence) crewAt(i int) bool {
	q := s.npAt(i)
	return q != nil && s.in(int(q.head), "shift", "ward", "floor", "site", "team", "committee", "panel", "desk", "board", "line", "staff", "project", "account", "farm", "estate")
}

// nounPhrase matches a noun phrase whose head, or the words before its head, are in the set of e.
func (s *sentence) nounPhrase(e *elem, rest []elem, i, mark int, head bool) (int, int, bool) {
	p := s.npAt(i)
	if p == nil {
		return 0, 0, false
	}
	if head {
		// the head of a pattern is found at its noun
		if int(p.head) != i || !s.inSet(e.in, i) {
			return 0, 0, false
		}
		return s.try(rest, int(p.to), int(p.head)+1, false)
	}
	if int(p.from) != i && !(i <= int(p.head) && s.toks[i].tag != tPoss) {
		return 0, 0, false
	}
	if low := s.toks[p.head].low; p.human && p.to == p.from+1 && departments.has(low) && !e.in.has(low) {
		return 0, 0, false // ask accounts: no account
	}
	if !s.inSet(e.in, int(p.head)) {
		// letter of intent, list of steps
		if q := s.npAt(int(p.to) + 1); q != nil && s.in(int(p.to), "of", "for", "in", "at") && s.inSetAcross(e.in, int(q.head), int(p.to)) {
			return s.try(rest, int(q.to), int(q.head)+1, false)
		}
		return 0, 0, false
	}
	return s.try(rest, int(p.to), int(p.head)+1, false)
}

// fits reports whether a noun phrase is what an element asks for.
func (s *sentence) fits(o op, p *phrase) bool {
	switch o {
	case opWho:
		return p.human && p.side != Seller
	case opUs:
		return p.human && p.side == Seller
	case opAnyWho:
		return p.human
	case opOurs:
		return !p.human && p.owner == Seller
	case opTheirs:
		return !p.human && p.owner == Customer
	case opNP:
		return true
	case opThing:
		return !p.human
	case opIt:
		return p.pron && !p.human || s.in(int(p.head), "thing", "things", "stuff", "everything", "all")
	}
	return false
}

// ends reports whether the clause is at its end at token i: nothing more, a mark, a conjunction, or only when it happens.
func (s *sentence) ends(i int) bool {
	if i >= len(s.toks) {
		return true
	}
	t := &s.toks[i]
	switch {
	case t.tag == tPunct && t.low != `"` && t.low != "'", t.tag == tConj, t.tag == tSub:
		return true
	case t.tag == tAdv:
		return s.ends(i + 1)
	}
	return s.timeAt(i) > i
}
