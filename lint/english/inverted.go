package english

import (
	"fmt"
	"strings"
)

// inverted is an inverted index of the tables of sets and patterns. Its terms are the words that sets and patterns are made of; each leads to
// the rows of sets that end in it and to the patterns that can begin with it. All sets share it: a word is looked up once, and a set of eighty
// words costs no more than its eighty rows. Words stand in the tables alone, and the lists of the index are linked by numbers, so that there is
// next to nothing to allocate and nothing for the garbage collector to follow.
type inverted struct {
	slots []uint16 // a hash table of the numbers of the terms
	terms []term   // the first one is none,
	rows  []setRow // and so are the first ones of these
	heads []headRow
	sets  []*set
}

// term is a word that sets or patterns mention.
type term struct {
	word        part
	rows, heads uint16 // the first one of each, or none
	noun        bool   // it ends a row of a set of nouns
	literal     bool   // a pattern asks for the word itself
}

// setRow is a row of a set.
type setRow struct {
	before part // the words before the last one
	set    uint16
	next   uint16 // the next row that ends in the same word
}

// headRow is a pattern that can begin with a word.
type headRow struct{ pattern, next uint16 }

// set is a set of verbs, of nouns or of adjectives of the tables.
type set struct {
	terms    *inverted
	name     string
	id       uint16
	asked    uint8    // its number among the sets that patterns of asks cannot do without, or noSet
	kinds    kinds    // what its nouns are
	bit      uint64   // in a sieve
	patterns []uint16 // those that can begin with a word of the set
}

// part is a part of tablesText: its length in the upper 8 bits, and where it begins.
type part uint32

const maxPart = 1<<8 - 1

func partOf(at, n int) part { return part(n<<24 | at) }

// from is the part without its first bytes.
func (p part) from(n int) part { return p - part(n)<<24 + part(n) }

func (p part) text() string {
	at := int(p & (1<<24 - 1))
	return tablesText[at : at+int(p>>24)]
}

// The numbers of what the tables hold, so that nothing grows while it is filled; more only costs some memory.
const (
	invertedBits  = 14
	invertedSlots = 1 << invertedBits // of which at most three quarters may be taken
	manyTerms     = 5_200
	manyRows      = 9_800
	manyHeads     = 10_240
)

func newInverted() inverted {
	return inverted{slots: make([]uint16, invertedSlots), terms: make([]term, 1, manyTerms), rows: make([]setRow, 1, manyRows), heads: make([]headRow, 1, manyHeads)}
}

// slotOf is where the search for a word begins: its length and five of its letters tell most words apart.
func (x *inverted) slotOf(w string) uint64 {
	n := len(w)
	if n == 0 {
		return 0
	}
	letters := uint64(n)<<40 | uint64(w[0])<<32 | uint64(w[n/4])<<24 | uint64(w[n/2])<<16 | uint64(w[n-n/4-1])<<8 | uint64(w[n-1])
	return letters * 0x9E3779B97F4A7C15 >> (64 - invertedBits)
}

// find is the number of a term, or 0.
func (x *inverted) find(w string) uint16 {
	for i := x.slotOf(w); ; i = (i + 1) % invertedSlots {
		if n := x.slots[i]; n == 0 || x.terms[n].word.text() == w {
			return n
		}
	}
}

// add is the number of a term, which is new if need be.
func (x *inverted) add(word part) uint16 {
	w := word.text()
	for i := x.slotOf(w); ; i = (i + 1) % invertedSlots {
		switch n := x.slots[i]; {
		case n == 0:
			n = uint16(len(x.terms))
			x.terms = append(x.terms, term{word: word})
			x.slots[i] = n
			return n
		case x.terms[n].word.text() == w:
			return n
		}
	}
}

// addRow files a row of a set under its last word, which is returned.
func (x *inverted) addRow(s *set, before, last part) *term {
	t := &x.terms[x.add(last)]
	x.rows = append(x.rows, setRow{before, s.id, t.rows})
	t.rows = uint16(len(x.rows) - 1)
	return t
}

// addHead files a pattern under a word that it can begin with.
func (x *inverted) addHead(t *term, pattern uint16) {
	if t.heads == 0 || x.heads[t.heads].pattern != pattern {
		x.heads = append(x.heads, headRow{pattern, t.heads})
		t.heads = uint16(len(x.heads) - 1)
	}
}

// newSet is a set without rows.
func (x *inverted) newSet(name string) *set {
	s := &set{terms: x, name: name, id: uint16(len(x.sets)), asked: noSet, bit: setBit(name)}
	x.sets = append(x.sets, s)
	return s
}

// full reports an index that is too small for its tables.
func (x *inverted) full() error {
	if len(x.terms) > invertedSlots/4*3 || max(len(x.rows), len(x.heads)) > 1<<16 {
		return fmt.Errorf("the inverted index is too small for the tables: see inverted.go")
	}
	return nil
}

// has reports whether a row of the set ends in a word; nil has none.
func (s *set) has(word string) bool {
	if s == nil {
		return false
	}
	x := s.terms
	for n := x.terms[x.find(word)].rows; n != 0; n = x.rows[n].next {
		if x.rows[n].set == s.id {
			return true
		}
	}
	return false
}

// inSets is what the sets say of a word or its singular.
type inSets struct {
	term, one uint16  // the terms
	longer    bool    // some rows have words before it; what follows is of the others
	asked     setMask // the sets that asks cannot do without
	kinds     kinds
	bits      uint64 // in a sieve, of all rows
}

// addTerm adds what the sets say of a term.
func (x *inverted) addTerm(in *inSets, t uint16) {
	for n := x.terms[t].rows; n != 0; n = x.rows[n].next {
		r := &x.rows[n]
		s := x.sets[r.set]
		in.bits |= s.bit
		if r.before != 0 {
			in.longer = true
			continue
		}
		in.kinds |= s.kinds
		if s.asked != noSet {
			in.asked.add(int(s.asked))
		}
	}
}

// sets is what the sets say of a token, until they are asked again.
func (s *sentence) sets(t *token) *inSets {
	if t.low == t.e.low {
		return &t.e.in
	}
	x := &s.lex.terms
	s.odd = inSets{term: x.find(t.low), one: t.e.in.one}
	x.addTerm(&s.odd, s.odd.term)
	x.addTerm(&s.odd, s.odd.one)
	return &s.odd
}

// term is the term of a token as it is written.
func (s *sentence) term(t *token) uint16 {
	if t.low == t.e.low {
		return t.e.in.term
	}
	return s.lex.terms.find(t.low)
}

// inSet reports whether the words that end at token head are a noun of the set.
func (s *sentence) inSet(set *set, head int) bool { return s.inSetFrom(set, head, head) }

// inSetAcross is inSet for rows that hold a preposition themselves: "letter of intent", and not every copy of a contract.
func (s *sentence) inSetAcross(set *set, head, prep int) bool { return s.inSetFrom(set, head, prep-1) }

// inSetFrom reports whether the words that end at token head and begin at token last or before are a noun of the set. What the set says of the
// word as it stands there goes before what it says of the singular. A name is no noun: Mark is not the mark one leaves.
func (s *sentence) inSetFrom(set *set, head, last int) bool {
	if set == nil {
		return false
	}
	t, x := &s.toks[head], &s.lex.terms
	if t.low == t.e.low && t.e.in.bits&set.bit == 0 {
		return false // as most are told
	}
	for _, term := range [...]uint16{s.term(t), t.e.in.one} {
		known := false
		for n := x.terms[term].rows; n != 0; n = x.rows[n].next {
			r := &x.rows[n]
			if r.set != set.id {
				continue
			}
			known = true
			if s.preceded(r.before, head, last) {
				return !(t.tag == tName && t.e.class&cName != 0 ||
					s.ofYear(head) || t.low == "time" && s.in(head-1, "this", "next", "last", "every", "in", "what", "same", "all"))
			}
		}
		if known {
			return false
		}
	}
	return false
}

// ofYear reports whether a quarter is one of a year and not of an hour.
func (s *sentence) ofYear(i int) bool {
	return s.is(i, "quarter") && s.in(i-1, "this", "next", "last", "each", "every", "first", "second", "third", "fourth", "coming")
}

// preceded reports whether words stand right before token head, beginning at token last or before.
func (s *sentence) preceded(words part, head, last int) bool {
	for words := words.text(); words != ""; {
		space := strings.LastIndexByte(words, ' ')
		if head--; head < 0 || s.toks[head].low != words[space+1:] {
			return false
		}
		words = words[:max(space, 0)]
	}
	return head <= last
}
