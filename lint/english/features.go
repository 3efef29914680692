package english

import "math/bits"

// Features are what a sentence is for the learned model: each is the hash of a kind and of the words it is about. The words are
// the lemmas of what was read; names, numbers and dates are all the same, since whose and which they are says nothing about the ask.
const (
	fWord uint32 = iota + 1
	fPair
	fSkip
	fTriple
	fFirst
	fFirstTwo
	fVerb
	fDeep
	fActs
	fLead
	fParticle
	fObject
	fWhose
	fVerbKind
	fSideKind
	fArgument
	fPreposition
	fKind
	fActor
	fEvents
	fLength
	fRole
	fAlike
	// what the rules said
	fRuleType
	fRuleFamily
	fRuleActor
	fRuleTypeActor
	fRuleTypeFamily
	fRuleMild
	fRuleContinues
	fRuleAsks
	fRuleLetter
	fRuleFrame
	fRuleSure
	fRuleWording
	fRuleIdle
	fRuleWhen
)

// Words that stand for all of a kind.
const (
	anyTime uint32 = iota + 1
	anyNumber
	anyName
	anyQuote
	anySide
)

func mix(h, x uint32) uint32 {
	h ^= x
	h *= 0x9E3779B1
	return h ^ h>>15
}

// feature is the hash of a kind and of up to two words; a third is mixed into one of them.
func feature(kind, a, b uint32) uint32 { return mix(mix(kind*0x85EBCA6B, a), b) }

func hashWord(w string) uint32 {
	const odd = 0x9E3779B97F4A7C15
	h := uint64(len(w))
	for ; len(w) >= 8; w = w[8:] {
		h = (h ^ long(w, 0)) * odd
		h ^= h >> 32
	}
	rest := uint64(0)
	for i := range len(w) {
		rest = rest<<8 | uint64(w[i])
	}
	return uint32((h ^ rest) * odd >> 32)
}

// plainWords are the hashes of the words of a sentence, without what tells one sentence from another like it.
func (s *sentence) plainWords(list []uint32, when Deadline) []uint32 {
	last := uint32(0)
	end := len(s.toks)
	for end > 0 && s.in(end-1, ".", "!") {
		end-- // the mark at the end says nothing
	}
	for i := range s.toks[:end] {
		t := &s.toks[i]
		var h uint32
		switch {
		case when.Kind > Vague && int(t.start) >= when.Start && int(t.end) <= when.End:
			h = anyTime
		case t.quoted:
			h = anyQuote
		case t.kind == kNumber:
			h = anyNumber
		case t.tag == tName:
			h = anyName
		case t.tag == tVerb || t.tag == tAux:
			if w := t.lemma(); w != "" {
				h = hashWord(w)
			} else {
				h = hashWord(t.low)
			}
		case t.tag == tNoun:
			h = hashWord(t.noun())
		default:
			h = hashWord(t.low)
		}
		if h == last && h < anySide && h != anyNumber {
			continue
		}
		last = h
		list = append(list, h)
	}
	return list
}

func flags(e *event) uint32 {
	f := uint32(e.actor)
	if e.neg {
		f |= 4
	}
	if e.past {
		f |= 8
	}
	return f
}

func (s *sentence) headHash(p *phrase) uint32 {
	if p.human {
		return anySide + uint32(p.side)
	}
	return hashWord(s.toks[p.head].noun())
}

// gather fills the features: those of the words, then, from the returned number on, those of what the rules said.
func (w *learnedSpace) gather(m *learnedModel, s *sentence, g *Reading) (rules int) {
	w.words = s.plainWords(w.words[:0], g.Deadline)
	f := m.ofGroups(ofWords(w.features[:0], w.words), w.words)
	for k := range s.events {
		f = s.ofEvent(f, k)
	}
	for k := range s.nps {
		for m := uint64(s.kindOf(k)); m != 0; m &= m - 1 {
			f = append(f, feature(fKind, uint32(bits.TrailingZeros64(m)), 0))
		}
	}
	f = append(f, feature(fActor, uint32(g.Actor), 0), feature(fEvents, uint32(min(len(s.events), 6)), 0), feature(fLength, uint32(min(len(s.toks)/4, 8)), 0), feature(fRole, uint32(g.Role), 0))
	w.features = ofRules(f, g)
	return len(f)
}

// ofWords are the features of the words as they stand one after the other.
func ofWords(f, w []uint32) []uint32 {
	for i, h := range w {
		f = append(f, feature(fWord, h, 0))
		if i+1 < len(w) {
			f = append(f, feature(fPair, h, w[i+1]))
		}
		if i+2 < len(w) {
			f = append(f, feature(fSkip, h, w[i+2]), feature(fTriple, mix(h, w[i+1]), w[i+2]))
		}
	}
	if len(w) > 0 {
		f = append(f, feature(fFirst, w[0], 0))
	}
	if len(w) > 1 {
		f = append(f, feature(fFirstTwo, w[0], w[1]))
	}
	return f
}

// ofGroups are the features of the groups that the words are in.
func (m *learnedModel) ofGroups(f, w []uint32) []uint32 {
	for _, h := range w {
		if h <= anySide+uint32(Seller) {
			continue
		}
		if i := m.words.find(h); i >= 0 {
			g := half(m.groups, 2*i)
			f = append(f, feature(fAlike, 0, g))
			for level := range uint32(alikeLevels - 1) {
				f = append(f, feature(fAlike, level+1, uint32(m.wider[(alikeLevels-1)*g+level])))
			}
		}
	}
	return f
}

// ofEvent are the features of what somebody does.
func (s *sentence) ofEvent(f []uint32, k int) []uint32 {
	e := &s.events[k]
	a, v := flags(e), hashWord(e.lemma)
	f = append(f, feature(fVerb, v, a), feature(fDeep, v, a|uint32(e.embed)<<8), feature(fActs, a, uint32(e.embed)))
	if k == 0 {
		f = append(f, feature(fLead, v, a))
	}
	if e.part >= 0 {
		f = append(f, feature(fParticle, v, hashWord(s.toks[e.part].low)))
	}
	if e.obj >= 0 {
		h := s.headHash(&s.nps[e.obj])
		f = append(f, feature(fObject, v, h), feature(fWhose, a, h))
		for m := uint64(s.kindOf(int(e.obj))); m != 0; m &= m - 1 {
			b := uint32(bits.TrailingZeros64(m))
			f = append(f, feature(fVerbKind, v, b), feature(fSideKind, a, b))
		}
	}
	for i := int(e.verb) + 1; i+1 < int(e.to) && i+1 < len(s.toks); i++ {
		if s.toks[i].tag == tPrep && s.toks[i+1].np >= 0 {
			p := hashWord(s.toks[i].low)
			f = append(f, feature(fArgument, mix(v, p), s.headHash(s.npAt(i+1))), feature(fPreposition, v, p))
		}
	}
	return f
}

// ofRules are the features of what the rules said.
func ofRules(f []uint32, g *Reading) []uint32 {
	asked := g.Commitment.End > 0
	typ, fam := uint32(0), uint32(0)
	if asked {
		typ = hashWord(g.Commitment.Type)
	}
	if len(g.Phrasing) > 0 {
		fam = hashWord(string(g.Phrasing[0].Family))
		if g.Phrasing[0].Mild {
			f = append(f, feature(fRuleMild, fam, 0))
		}
		f = append(f, feature(fRuleWording, hashWord(g.wordingFrame), fam))
	}
	f = append(f, feature(fRuleType, typ, 0), feature(fRuleFamily, fam, 0), feature(fRuleActor, uint32(g.Actor), 0), feature(fRuleTypeActor, typ, uint32(g.Actor)),
		feature(fRuleTypeFamily, typ, fam), feature(fRuleAsks, uint32(min(len(g.Asks), 3)), 0))
	if asked {
		f = append(f, feature(fRuleFrame, hashWord(g.askFrame), 0))
		if g.askSure {
			f = append(f, feature(fRuleSure, typ, 0))
		}
	}
	when := uint32(g.Deadline.Kind)
	f = append(f, feature(fRuleWhen, when, 0))
	if g.Continuation.End > 0 {
		idle := hashWord(g.idleFrame)
		f = append(f, feature(fRuleContinues, 0, 0), feature(fRuleIdle, idle, 0), feature(fRuleIdle, idle, when+1))
	}
	for i, l := range [...]*Letter{&g.Specific, &g.Measurable, &g.TimeBound} {
		ok := uint32(0)
		if l.OK {
			ok = 1
		}
		f = append(f, feature(fRuleLetter, uint32(i), ok))
	}
	return f
}
