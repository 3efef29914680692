package english

// Most patterns that may begin at a word cannot match for want of what they ask for further on. A sieve with what stands
// behind the word tells so at once for nearly all of them: 256 bits for the words and their verbs, 64 for the sets of nouns, and one
// bit for each other op.
type sieve struct {
	words [4]uint64
	nouns uint64
	ops   uint32
}

// bitOf is the bit of a word.
func bitOf(w string) uint8 {
	h := uint32(2166136261)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return uint8(h ^ h>>8 ^ h>>16)
}

func (v *sieve) put(b uint8) { v.words[b>>6] |= 1 << (b & 63) }

func (v *sieve) add(other *sieve) {
	for i := range v.words {
		v.words[i] |= other.words[i]
	}
	v.nouns |= other.nouns
	v.ops |= other.ops
}

// holds reports whether everything in one sieve is in the other.
func (v *sieve) holds(need *sieve) bool {
	return need.words[0]&^v.words[0]|need.words[1]&^v.words[1]|need.words[2]&^v.words[2]|need.words[3]&^v.words[3]|need.nouns&^v.nouns|uint64(need.ops&^v.ops) == 0
}

// meets reports whether something in one sieve is in the other.
func (v *sieve) meets(need *sieve) bool {
	return need.words[0]&v.words[0]|need.words[1]&v.words[1]|need.words[2]&v.words[2]|need.words[3]&v.words[3]|need.nouns&v.nouns|uint64(need.ops&v.ops) != 0
}

// brief is a sieve in one number: what meets another sieve meets it in brief too.
func (v *sieve) brief() uint64 {
	w := v.words[0] | v.words[1] | v.words[2] | v.words[3] | v.nouns
	return (w|w>>40)&(1<<40-1) | uint64(v.ops)<<40
}

// wanted is in brief what a pattern wants: one of next right behind its first word, all of needs and one of oneOf further on.
// Hundreds may begin with a word, and these numbers stand in a few lines of memory.
type wanted struct{ next, needs, oneOf uint64 }

// whatever is a bit of a brief that every sentence has.
const whatever = 1 << 63

func wantedOf(list []*match) []wanted {
	if len(list) == 0 {
		return nil
	}
	brief := make([]wanted, len(list))
	for i, m := range list {
		brief[i] = wanted{m.next.brief(), m.needs.brief(), whatever}
		if len(m.oneOf) > 0 {
			brief[i].oneOf = m.oneOf[0].brief()
		}
	}
	return brief
}

// fill notes for each token and the end what patterns can match there, and there or further on, where nothing quoted matches.
func (s *sentence) fill() {
	n := len(s.toks)
	for len(s.behind) <= n+1 {
		s.behind, s.near, s.brief = append(s.behind, sieve{}), append(s.near, sieve{}), append(s.brief, 0)
	}
	s.behind[n], s.near[n], s.near[n+1], s.outlines = sieve{}, atEnd, atEnd, 0
	for i := n - 1; i >= 0; i-- {
		t, v := &s.toks[i], &s.near[i]
		*v = atEnd
		if !t.quoted {
			s.sift(i, v)
		}
		s.behind[i] = s.behind[i+1]
		s.behind[i].add(v)
		if (t.low == "once" || t.low == "yet") && s.in(i+1, "more", "again") {
			v.add(&s.near[i+2])
		} else if t.passed() {
			v.add(&s.near[i+1])
		}
		s.brief[i] = v.brief()
		if t.low != "" {
			s.outlines |= 1 << outline(t.low)
		}
	}
	s.brief[n] = atEnd.brief()
}

// lacks reports whether the sentence certainly has none of the words.
func (s *sentence) lacks(words []string) bool {
	for _, w := range words {
		if s.outlines>>outline(w)&1 != 0 {
			return false
		}
	}
	return true
}

// next is what the element behind the head at token i can match, where the phrase of the head ends or right behind it.
func (s *sentence) next(i int) sieve {
	v := s.near[i+1]
	if p := s.npAt(i); p != nil && int(p.to) > i+1 {
		v.add(&s.near[p.to])
	}
	return v
}

// sift puts into a sieve what an element can match at token i.
func (s *sentence) sift(i int, v *sieve) {
	t := &s.toks[i]
	v.put(bitOf(t.low))
	switch t.tag {
	case tAux:
		v.put(bitOf(t.lemma()))
	case tVerb:
		v.put(bitOf(t.lemma()))
		v.ops |= 1 << opVerbs
		if t.form&(cBase|cS) != 0 {
			v.ops |= 1 << opV
		}
		if t.form == cIng {
			v.ops |= 1 << opIng
		}
		if t.form&(cDone|cPast) != 0 {
			v.ops |= 1<<opDone | 1<<opAdj
		}
	case tTo:
		v.ops |= 1 << opTo
	case tWh:
		v.ops |= 1 << opWh
	case tAdj:
		v.ops |= 1<<opAdj | 1<<opDone
	}
	switch t.low {
	case "that":
		v.ops |= 1 << opThat
	case "if":
		v.ops |= 1 << opWh
	case "'s", "'re", "'m":
		v.put(bitOf("be"))
	}
	if next := i + 1; next < len(s.toks) && s.toks[next].np == t.np && t.np >= 0 && !s.toks[next].quoted {
		v.nouns = s.near[next].nouns
		v.ops |= s.near[next].ops & ofPhrases // one phrase
	} else if p := s.npAt(i); p != nil {
		v.nouns = s.setsOf(p)
		for o := opWho; o <= opIt; o++ {
			if s.fits(o, p) {
				v.ops |= 1 << o
			}
		}
	}
}

// setsOf are the sets that the head of a phrase may be in, or the one of the phrase that hangs on it: letter of intent.
func (s *sentence) setsOf(p *phrase) uint64 {
	sets := s.sets(&s.toks[p.head]).bits
	if q := s.npAt(int(p.to) + 1); q != nil && s.in(int(p.to), "of", "for", "in", "at") {
		sets |= s.sets(&s.toks[q.head]).bits
	}
	return sets
}

// setBit is the bit of a set of nouns.
func setBit(name string) uint64 { return 1 << (bitOf(name) & 63) }

// ofPhrases are the ops that a noun phrase answers.
const ofPhrases = 1<<opWho | 1<<opUs | 1<<opAnyWho | 1<<opOurs | 1<<opTheirs | 1<<opNP | 1<<opThing | 1<<opIt

// sift notes without what the pattern cannot match behind its first word.
func (m *made) sift(unions *slab[sieve]) {
	m.next = m.second(unions)
	for i := 1; i < len(m.elems); i++ {
		e := &m.elems[i]
		if e.optional() || e.forbid() {
			continue
		}
		if e.alts == nil && (e.op != opWord && e.op != opVerb || len(e.words) == 1) {
			e.sift(&m.needs)
			continue
		}
		if e.wants != atEnd {
			m.oneOf = append(m.oneOf, &e.wants)
		}
	}
}

// second is one of which must stand right behind the first word, where that is certain; else everything.
func (m *made) second(unions *slab[sieve]) *sieve {
	var union sieve
	for i := 1; i < len(m.elems); i++ {
		e := &m.elems[i]
		switch {
		case e.forbid():
			continue
		case e.wants == atEnd:
			return &atEnd
		case !e.optional() && union == sieve{}:
			return &e.wants
		}
		if union.add(&e.wants); !e.optional() {
			return unions.one(union)
		}
	}
	return &atEnd
}

// atEnd is what the end of a sentence can match, and so does every place: a pattern that asks for it asks for nothing certain.
var atEnd = sieve{ops: 1 << opEnd}

// siftAll puts what the element or one of its alternatives asks for into a sieve; false when it may match nothing.
func (k *matcher) siftAll(v *sieve) bool {
	certain := k.sift(v)
	for i := range k.alts {
		certain = k.alts[i].sift(v) && certain
	}
	return certain
}

// sift puts what the element asks for into a sieve; false when it may match nothing.
func (k *matcher) sift(v *sieve) bool {
	switch {
	case k.alts != nil:
	case k.op == opEnd || k.op == opGap:
		return false
	case k.op == opWord || k.op == opVerb:
		for _, w := range k.words {
			v.put(bitOf(w))
		}
	case k.op == opNouns:
		v.nouns |= k.in.bit
	default:
		v.ops |= 1 << k.op
	}
	return true
}

// possible reports whether behind the first word, and right behind it, stands what the pattern needs.
func (m *made) possible(behind, next *sieve) bool {
	if !behind.holds(&m.needs) || !next.meets(m.next) {
		return false
	}
	for i := range m.oneOf {
		if !behind.meets(m.oneOf[i]) {
			return false
		}
	}
	return true
}
