package english

import "math"

// wordMap is a map by words that only grows, to 65,535 words; those that come later are not kept. A sentence asks such maps for a hundred words, and nearly always in vain: what is
// not there is told by its length and three of its letters, which costs less than the hash of a built-in map.
type wordMap[V any] struct {
	slots  []uint16 // the place of a word among the words, from one; at most a quarter of the slots are taken
	words  []string // in the order in which they came
	values []V
}

// newWordMap is a map with room for n words.
func newWordMap[V any](n int) *wordMap[V] {
	size := 8
	for size < 4*n {
		size *= 2
	}
	return &wordMap[V]{slots: make([]uint16, size), words: make([]string, 0, n), values: make([]V, 0, n)}
}

// wordMapOf is a map with what a built-in map has.
func wordMapOf[V any](list map[string]V) *wordMap[V] {
	m := newWordMap[V](len(list))
	for w, v := range list {
		*m.at(w) = v
	}
	return m
}

// slotOf is where the search for a word begins. The word is not empty.
func (m *wordMap[V]) slotOf(w string) int {
	letters := uint32(len(w))<<24 | uint32(w[0])<<16 | uint32(w[len(w)/2])<<8 | uint32(w[len(w)-1])
	return int(letters*0x9E3779B1>>12) & (len(m.slots) - 1)
}

// find is the place of a word among the words, or -1; nil and the empty word have none.
func (m *wordMap[V]) find(w string) int {
	if m == nil || w == "" {
		return -1
	}
	for i := m.slotOf(w); ; i = (i + 1) & (len(m.slots) - 1) {
		n := int(m.slots[i]) - 1
		if n < 0 || m.words[n] == w {
			return n
		}
	}
}

// get is the value of a word, or the zero value.
func (m *wordMap[V]) get(w string) (v V) {
	if n := m.find(w); n >= 0 {
		return m.values[n]
	}
	return v
}

// at is the place where the value of a word is kept. A new word gets one, which holds until the next new word.
func (m *wordMap[V]) at(w string) *V {
	n := m.find(w)
	if n < 0 {
		if n = len(m.words); n == math.MaxUint16 {
			return new(V)
		}
		var none V
		m.words, m.values = append(m.words, w), append(m.values, none)
		if 4*len(m.words) > len(m.slots) {
			m.slots = make([]uint16, 2*len(m.slots))
			for n, w := range m.words {
				m.file(w, n)
			}
		} else {
			m.file(w, n)
		}
	}
	return &m.values[n]
}

// all are the words of a map; nil has none.
func (m *wordMap[V]) all() []string {
	if m == nil {
		return nil
	}
	return m.words
}

// file notes the place of a word.
func (m *wordMap[V]) file(w string, n int) {
	i := m.slotOf(w)
	for m.slots[i] != 0 {
		i = (i + 1) & (len(m.slots) - 1)
	}
	m.slots[i] = uint16(n + 1)
}
