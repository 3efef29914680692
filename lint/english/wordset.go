package english

import (
	"strings"
	"sync/atomic"
)

// wordSet is a set of words that the grammar itself speaks about. There are hundreds of them, most sentences ask a few of
// many words each, and nearly always in vain: so a set is opened when it is first asked, and tells a word that it
// does not have by three of its bytes.
type wordSet struct {
	list string
	open atomic.Pointer[openSet]
}

// openSet is the words of a set, those with the same outline beside each other.
type openSet struct {
	ends  [outlines]uint16 // where the words of an outline end; they begin where those of the one before do
	words []string
}

const outlines = 64

// outline is a number that most different words differ in. The word is not empty.
func outline(w string) uint {
	return (uint(w[0])*7 + uint(w[len(w)/2])*3 + uint(w[len(w)-1])*5 + uint(len(w))*11) % outlines
}

// words is the set of the words of a list, which are separated by white space.
func words(list string) *wordSet { return &wordSet{list: list} }

// has reports whether the set has a word; nil has none.
func (w *wordSet) has(word string) bool {
	if w == nil || word == "" {
		return false
	}
	set := w.open.Load()
	if set == nil {
		set = w.opened()
	}
	k := outline(word)
	from := uint16(0)
	if k > 0 {
		from = set.ends[k-1]
	}
	for _, one := range set.words[from:set.ends[k]] {
		if one == word {
			return true
		}
	}
	return false
}

// opened opens the set. Two goroutines may do so at once; they make the same.
func (w *wordSet) opened() *openSet {
	set := &openSet{}
	for word := range strings.FieldsSeq(w.list) {
		set.ends[outline(word)]++
	}
	sum := uint16(0)
	for k := range set.ends {
		n := set.ends[k]
		set.ends[k] = sum // for now, where the next word of the outline goes
		sum += n
	}
	set.words = make([]string, sum)
	for word := range strings.FieldsSeq(w.list) {
		k := outline(word)
		set.words[set.ends[k]] = word
		set.ends[k]++
	}
	w.open.Store(set)
	return set
}
