package english

import (
	"fmt"
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// index finds the rows of the tables that say something of a word. The tables know forty thousand words and a plan has
// two hundred: opening the tables only hashes the words, and the entry of a word is made when it is first met.
type index struct {
	seed  maphash.Seed
	slots []uint32 // 11 bits of the hash, 3 of the source, 18 of the row; 0 is free
	used  int

	groups []wordGroup // of the words
	closed []closed    // the small words
}

// source is what a row is to a word: of the tables of verbs and words a row is where it begins there, of the others its number. The rows of a word are found in the order they were put in, which is that of the sources.
type source uint32

const (
	fromVerb   source = 1 + iota // one of its forms
	fromWord                     // the word itself
	fromPlural                   // its plural, if it is a noun
	fromClosed                   // the word itself
	fromTerm                     // a word of sets or patterns
	fromNouns                    // the plural of a noun of sets
)

const (
	rowBits = 18
	tagBits = 0x7ff << 21
)

// tagOf is the part of a hash that a slot keeps. It tells most words apart; the row itself tells all.
func tagOf(hash uint64) uint32 { return uint32(hash>>32) & tagBits }

// indexSlots is how many slots there are. It is no power of two, so that it can be what the tables need: each of them is
// memory of every language server.
const indexSlots = 64_000

// slotOf is where the rows of a hash begin, by its lower half; the tag is of the upper one.
func slotOf(hash uint64) int { return int(uint64(uint32(hash)) * indexSlots >> 32) }

// slotAfter is the slot behind another one.
func slotAfter(i int) int {
	if i++; i == indexSlots {
		return 0
	}
	return i
}

// put files a row under the hash of a word.
func (x *index) put(h uint64, from source, row int) {
	i := slotOf(h)
	for x.slots[i] != 0 {
		i = slotAfter(i)
	}
	x.slots[i] = tagOf(h) | uint32(from)<<rowBits | uint32(row)
	x.used++
}

func (x *index) hash(word string) uint64 { return maphash.String(x.seed, word) }

// plural is the hash of the plural of a noun.
func (x *index) plural(noun string) uint64 {
	var stack [64]byte
	return maphash.Bytes(x.seed, appendPlural(stack[:0], noun))
}

// full reports an index that is too small for its tables.
func (x *index) full() error {
	if x.used > len(x.slots)/5*4 || max(len(verbsText), len(wordsText)) > 1<<rowBits {
		return fmt.Errorf("the index is too small for the tables: see index.go")
	}
	return nil
}

// holds reports whether there may be a row for the word of a hash; without one there is none.
func (x *index) holds(hash uint64) bool {
	for i := slotOf(hash); x.slots[i] != 0; i = slotAfter(i) {
		if x.slots[i]&tagBits == tagOf(hash) {
			return true
		}
	}
	return false
}

// addVerbs files the forms of every verb.
func (x *index) addVerbs(text string) {
	for at := 0; at < len(text); {
		line := lineAt(text, at)
		if row, ok := quickVerb(line); ok {
			x.addForms(&row, at)
		}
		at += len(line) + 1
	}
}

// addForms files the forms of a verb: those that forms spells, only that no strings are made of the regular ones.
func (x *index) addForms(row *verbRow, n int) {
	word, stem := row.lemma, row.lemma
	if row.double {
		stem += stem[len(stem)-1:]
	}
	irregular := func(words ...string) {
		for _, w := range words {
			x.put(x.hash(w), fromVerb, n)
		}
	}
	regular := func(stem string, cut int, ending string) {
		var stack [64]byte
		x.put(maphash.Bytes(x.seed, append(append(stack[:0], stem[:len(stem)-cut]...), ending...)), fromVerb, n)
	}
	last := word[len(word)-1]
	irregular(word)
	switch {
	case row.s != "":
		irregular(row.s)
	case last == 's' || last == 'z':
		regular(stem, 0, "es")
	case last == 'x' || ends(word, "sh", "ch") || last == 'o' && !vowelBefore(word):
		regular(word, 0, "es")
	case last == 'y' && !vowelBefore(word):
		regular(word, 1, "ies")
	default:
		regular(word, 0, "s")
	}
	switch {
	case row.past != nil:
		irregular(row.past...)
	case last == 'e':
		regular(stem, 0, "d")
	case last == 'y' && !vowelBefore(stem):
		regular(stem, 1, "ied")
	case last == 'c' && vowelBefore(stem):
		regular(stem, 0, "ked")
	default:
		regular(stem, 0, "ed")
	}
	irregular(row.part...)
	switch {
	case row.ing != nil:
		irregular(row.ing...)
	case ends(stem, "ie"):
		regular(stem, 2, "ying")
	case last == 'e' && len(stem) > 2 && !ends(stem, "ee", "oe", "ye"):
		regular(stem, 1, "ing")
	case last == 'c' && vowelBefore(stem):
		regular(stem, 0, "king")
	default:
		regular(stem, 0, "ing")
	}
}

// addWords files every word, and of nouns what would be the plural.
func (x *index) addWords(text string) {
	for at := 0; at < len(text); {
		line := lineAt(text, at)
		list, words, _ := strings.Cut(line, " ")
		c, _ := classesOf(list)
		at += len(line) + 1
		x.groups = append(x.groups, wordGroup{at, c})
		for start := at - 1 - len(words); words != ""; {
			w, rest, _ := strings.Cut(words, " ")
			x.put(x.hash(w), fromWord, start)
			if c.countable() {
				x.put(x.plural(w), fromPlural, start)
			}
			words, start = rest, start+len(w)+1
		}
	}
}

// countable reports whether words of a class have a plural.
func (c class) countable() bool { return c&cNoun != 0 && c&cPlural == 0 }

// wordGroup is a line of words that have the same classes.
type wordGroup struct {
	end   int // in wordsText
	class class
}

// word is a word of wordsText, by where it begins, and its classes.
func (x *index) word(at int) (string, class) {
	i := 0
	for x.groups[i].end <= at {
		i++
	}
	end := at + strings.IndexAny(wordsText[at:], " \n")
	return wordsText[at:end], x.groups[i].class
}

// lineAt is the line of a text that begins at a byte.
func lineAt(text string, at int) string {
	if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
		return text[at : at+n]
	}
	return text[at:]
}

// entries are the entries that were made: a hash table that readers look into without a lock. It is full to one half at most.
type entries struct {
	slots []atomic.Pointer[entry]
	used  int
}

// find is the entry of a word, or nil.
func (m *entries) find(hash uint64, low []byte) *entry {
	last := uint64(len(m.slots) - 1)
	for i := hash & last; ; i = (i + 1) & last {
		if e := m.slots[i].Load(); e == nil || e.low == string(low) {
			return e
		}
	}
}

func (m *entries) put(hash uint64, e *entry) {
	last := uint64(len(m.slots) - 1)
	i := hash & last
	for m.slots[i].Load() != nil {
		i = (i + 1) & last
	}
	m.slots[i].Store(e)
	m.used++
}

// look is what the tables know of a word in lower case, or nil.
func (lex *lexicon) look(low []byte) *entry {
	h := maphash.Bytes(lex.index.seed, low)
	if e := lex.made.Load().find(h, low); e != nil {
		return e
	}
	if !lex.index.holds(h) {
		return nil
	}
	lex.making.Lock()
	defer lex.making.Unlock()
	m := lex.made.Load()
	if e := m.find(h, low); e != nil {
		return e // somebody else was faster
	}
	e := lex.make(string(low), h)
	if e == nil {
		return nil
	}
	if m.used >= len(m.slots)/2 {
		bigger := &entries{slots: make([]atomic.Pointer[entry], 2*len(m.slots))}
		for i := range m.slots {
			if e := m.slots[i].Load(); e != nil {
				bigger.put(maphash.String(lex.index.seed, e.low), e)
			}
		}
		m = bigger
		lex.made.Store(m)
	}
	m.put(h, e)
	return e
}

// make is a new entry of what the rows say of a word.
func (lex *lexicon) make(low string, hash uint64) *entry {
	x := &lex.index
	e := &entry{low: low}
	known := false
	for i := slotOf(hash); x.slots[i] != 0; i = slotAfter(i) {
		if x.slots[i]&tagBits != tagOf(hash) {
			continue
		}
		row := int(x.slots[i] & (1<<rowBits - 1))
		switch source(x.slots[i] >> rowBits & 7) {
		case fromVerb:
			v, _ := quickVerb(lineAt(verbsText, row))
			known = e.addVerb(v) || known
		case fromWord:
			if w, c := x.word(row); w == low {
				e.class |= c
				known = true
			}
		case fromPlural:
			if w, c := x.word(row); c.countable() && plural(w) == low {
				e.class |= c&cHuman&^cName | cNoun | cPlural
				if e.one == "" {
					e.one = w
				}
				known = true
			}
		case fromClosed:
			if c := &x.closed[row]; c.word == low {
				e.class = e.class&^c.not | c.class
				if c.base != "" {
					e.base = c.base
				}
				known = true
			}
		case fromTerm:
			if t := &lex.terms.terms[row]; t.word.text() == low {
				if t.noun && e.class&^cVerb == 0 && (e.class == 0 || e.class&(cBase|cIng) != 0) {
					e.class |= cNoun // demo, catch-up; a time word or a small word keeps its class, and so does the end of "someone she knows"
				}
				known = true
			}
		case fromNouns:
			if w := lex.terms.terms[row].word.text(); plural(w) == low {
				if e.one == "" {
					e.class |= cNoun | cPlural
					e.one = w
				}
				known = true
			}
		}
	}
	if !known {
		return nil
	}
	// Every form of a word has its own patterns, those of its base form, of the verb it is the past of, and of its singular.
	own := lex.begin(low)
	e.frames, e.asks[0] = own.frames, own.asks
	for i, from := range [...]string{e.base, e.done, e.one} {
		if from == "" {
			continue
		}
		if from == low {
			e.asks[i+1] = own.asks
			continue
		}
		more := lex.begin(from)
		e.asks[i+1] = more.asks
		if len(e.frames) == 0 {
			e.frames = more.frames
		} else if len(more.frames) > 0 {
			e.frames = append(e.frames[:len(e.frames):len(e.frames)], more.frames...)
		}
	}
	e.wanted = wantedOf(e.frames)
	e.in.term = lex.terms.find(low)
	lex.terms.addTerm(&e.in, e.in.term)
	if e.one != "" {
		e.in.one = lex.terms.find(e.one)
		lex.terms.addTerm(&e.in, e.in.one)
	}
	return e
}

// addVerb adds what a verb says of the word, and reports whether the word is one of its forms.
func (e *entry) addVerb(row verbRow) bool {
	f := forms(row)
	var c class
	add := func(k class, words ...string) {
		for _, w := range words {
			if w == e.low {
				c |= k
			}
		}
	}
	add(cBase, f.base)
	add(cS, f.s)
	add(cPast, f.past...)
	add(cDone, f.part...)
	add(cIng, f.ing...)
	if c == 0 {
		return false
	}
	if c&(cBase|cS|cIng) != 0 && (e.base == "" || e.low == row.lemma) {
		e.base = row.lemma
	}
	if c&(cPast|cDone) != 0 && (e.done == "" || e.low == row.lemma) {
		e.done = row.lemma
	}
	e.class |= c
	if e.low == row.lemma {
		e.third, e.ing = f.s, f.ing[0]
	}
	if strings.Contains(row.control, "s") {
		e.ctl |= subjectControl
	}
	if strings.Contains(row.control, "o") {
		e.ctl |= objectControl
	}
	if row.noun && c&cBase != 0 {
		e.class |= cNoun
	}
	if row.nouns && c&cS != 0 {
		e.class |= cNoun | cPlural
		e.one = row.lemma
	}
	if row.adjective && c&cBase != 0 {
		e.class |= cAdj
	}
	return true
}
