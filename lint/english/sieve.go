package english

// Most patterns that may begin at a word cannot match for want of another word further on. A sieve of 256 bits with the
// words of the sentence, and their verbs, tells so at once for nearly all of them.
type sieve [4]uint64

// bitOf is the bit of a word.
func bitOf(w string) uint8 {
	h := uint32(2166136261)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return uint8(h ^ h>>8 ^ h>>16)
}

func (v *sieve) put(b uint8) { v[b>>6] |= 1 << (b & 63) }

func (v *sieve) has(b uint8) bool { return v[b>>6]>>(b&63)&1 != 0 }

// fill puts every word of the sentence into the sieve, and the verb of those that are one.
func (v *sieve) fill(s *sentence) {
	*v = sieve{}
	for i := range s.toks {
		t := &s.toks[i]
		v.put(bitOf(t.low))
		switch {
		case t.tag == tVerb:
			v.put(bitOf(t.lemma()))
		case t.tag == tAux:
			v.put(bitOf("be"))
			v.put(bitOf(t.lemma()))
		}
	}
}

// sift notes the words without which the pattern cannot match.
func (m *match) sift() {
	for i := 1; i < len(m.elems); i++ {
		e := &m.elems[i]
		if e.optional || e.forbid || e.alts != nil || e.op != opWord && e.op != opVerb {
			continue
		}
		list := make([]uint8, len(e.words))
		for k, w := range e.words {
			list[k] = bitOf(w)
		}
		if len(list) == 1 {
			m.needs = append(m.needs, list[0])
		} else {
			m.oneOf = append(m.oneOf, list)
		}
	}
}

// possible reports whether the sentence has the words that the pattern needs.
func (m *match) possible(v *sieve) bool {
	for _, b := range m.needs {
		if !v.has(b) {
			return false
		}
	}
next:
	for _, list := range m.oneOf {
		for _, b := range list {
			if v.has(b) {
				continue next
			}
		}
		return false
	}
	return true
}
