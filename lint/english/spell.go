package english

import (
	"hash/maphash"
	"sync/atomic"
)

// slips remembers the last unknown words that were compared with the triggers: the names of a plan come again and again.
type slips [1 << 12]atomic.Pointer[slip]

// slip is an unknown word and the trigger it is one slip away from, or nil.
type slip struct {
	low     string
	trigger *entry
}

// nearTrigger is the trigger that an unknown word is one slip away from, or nil: one letter dropped, doubled, swapped or
// changed. Only words that are in no table are ever compared, and only with triggers, so that a slip is found and a rare
// word is left alone.
func (lex *lexicon) nearTrigger(buf []byte) *entry {
	if len(buf) > maxSlip {
		return nil
	}
	hash := maphash.Bytes(lex.index.seed, buf) % uint64(len(lex.slips))
	place, other := &lex.slips[hash], &lex.slips[hash^1]
	s := place.Load()
	if s != nil && s.low == string(buf) {
		return s.trigger
	}
	if o := other.Load(); o != nil && o.low == string(buf) {
		return o.trigger
	}
	if s != nil {
		place = other // two words that meet do not drive each other out
	}
	s = &slip{low: string(buf)}
	if s.trigger = lex.swapped(buf); s.trigger == nil && len(buf) > 4 && lex.mayBeSlip(buf) {
		s.trigger = lex.slipOf(buf)
	}
	place.Store(s)
	return s.trigger
}

// swapped is the short verb that two neighbours swapped make of a word, or nil: shwo, wnat.
func (lex *lexicon) swapped(buf []byte) *entry {
	var stack [maxSlip]byte
	if len(buf) > 5 {
		return nil
	}
	for i := 1; i+1 < len(buf); i++ {
		key := append(stack[:0], buf...)
		key[i], key[i+1] = key[i+1], key[i]
		if shortTriggers.has(string(key)) {
			return lex.look(key)
		}
	}
	return nil
}

// shortTriggers are verbs too short to be found by one wrong letter.
var shortTriggers = words("want show tell talk push pitch sell give make have walk send close check touch speak chase")

// maxSlip is the length of the longest words that are compared.
const maxSlip = 48

// inWords are the letters of words.
const inWords = "abcdefghijklmnopqrstuvwxyz-'"

// mayBeSlip reports whether there is a trigger one slip away that begins with the same letter, or with the first two swapped.
func (lex *lexicon) mayBeSlip(buf []byte) bool {
	var stack [maxSlip + 1]byte
	key := append(append(stack[:0], buf...), 0)
	for i := len(buf); i > 0; i-- { // a letter left out before buf[i]
		if i < len(buf) {
			key[i+1] = buf[i]
		}
		for _, c := range []byte(inWords) {
			if key[i] = c; lex.trigger(key) {
				return true
			}
		}
	}
	key = append(stack[:0], buf...)
	for i := range buf {
		if i > 0 { // changed
			for _, c := range []byte(inWords) {
				if key[i] = c; c != buf[i] && lex.trigger(key) {
					return true
				}
			}
			key[i] = buf[i]
		}
		if i+1 < len(buf) && buf[i] != buf[i+1] { // swapped
			key[i], key[i+1] = buf[i+1], buf[i]
			if lex.trigger(key) {
				return true
			}
			key[i], key[i+1] = buf[i], buf[i+1]
		}
	}
	for i := 1; i < len(buf); i++ { // a letter too many
		if lex.shorter(append(append(stack[:0], buf[:i]...), buf[i+1:]...)) != nil {
			return true
		}
	}
	return false
}

// slipOf is the trigger that is one slip away: of several the first in the alphabet of those that have the first letters of the word.
func (lex *lexicon) slipOf(buf []byte) *entry {
	// a letter left out
	if e := lex.longer(buf); e != nil && e.low[0] == buf[0] && !sameStem(e.low, buf) {
		return e
	}
	var stack [maxSlip]byte
	for i := 1; i < len(buf); i++ {
		key := append(append(stack[:0], buf[:i]...), buf[i+1:]...)
		// a letter too many
		if e := lex.shorter(key); e != nil && !sameStem(e.low, buf) {
			return e
		}
		// a letter changed, or two swapped
		if e := lex.longer(key); e != nil && near(e.low, buf) && !sameStem(e.low, buf) {
			return e
		}
	}
	return nil
}

// shorter is the entry of a word that is left when a letter goes, if patterns begin with it.
func (lex *lexicon) shorter(key []byte) *entry {
	if len(key) < 6 {
		return nil
	}
	if e := lex.look(key); e != nil && len(e.frames) > 0 && e.class&(cBase|cAdv) != 0 {
		return e
	}
	return nil
}

// longer is the first trigger in the alphabet that has the letters of key and one more, or nil.
func (lex *lexicon) longer(key []byte) *entry {
	var best *entry
	var stack [maxSlip + 1]byte
	word := append(append(stack[:0], key...), 0)
	for i := len(key); i >= 0; i-- {
		if i < len(key) {
			word[i+1] = key[i]
		}
		for _, c := range []byte(inWords) {
			if word[i] = c; lex.trigger(word) && (best == nil || string(word) < best.low) {
				best = lex.look(word)
			}
		}
	}
	return best
}

// trigger reports whether a word is worth finding in its slips: a long word that patterns begin with, or a regular form
// of a long verb.
func (lex *lexicon) trigger(word []byte) bool {
	if len(word) < 6 {
		return false
	}
	e := lex.look(word)
	if e == nil {
		return false
	}
	w := e.low
	if e.triggers() && len(w) >= 7 && e.class&cBase == 0 {
		return true // hopefully, conversation
	}
	for _, base := range [...]string{e.base, e.done} {
		if len(base) < 6 || w != base && w != thirdPerson(base, base) && w != pastOf(base) && w != gerund(base) {
			continue
		}
		if v := lex.look([]byte(base)); v != nil && v.triggers() && v.class&cBase != 0 {
			return true
		}
	}
	return false
}

func (e *entry) triggers() bool {
	return len(e.frames) > 0 && ascii(e.low) && e.class&(cTime|cHuman) == 0
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// sameStem reports whether two words differ only in their last letter, as promoter and promote do: that is another word, no slip.
func sameStem(w string, buf []byte) bool {
	if len(w) == len(buf) {
		return string(buf[:len(buf)-1]) == w[:len(w)-1]
	}
	n := min(len(w), len(buf))
	return string(buf[:n]) == w[:n]
}

// near reports whether two words of one length differ in one letter or in two neighbours swapped.
func near(w string, buf []byte) bool {
	first, count := -1, 0
	for i := range buf {
		if w[i] != buf[i] {
			if count++; count > 2 {
				return false
			}
			if first < 0 {
				first = i
			}
		}
	}
	if count == 2 {
		return first+1 < len(buf) && w[first] == buf[first+1] && w[first+1] == buf[first]
	}
	return count == 1 && first > 0
}

// acts are what customers do in goals, in the third person. Right behind the one who acts a word of no table that is one
// slip away from them is that verb, however short: Dana agress, Tom sgns.
var acts = [...]string{"accepts", "adds", "agrees", "allows", "approves", "arranges", "asks", "attends", "books", "brings", "calls", "checks", "chooses", "commits",
	"compares", "confirms", "decides", "emails", "extends", "forwards", "gives", "hands", "introduces", "invites", "joins", "lets", "mails", "meets", "names", "orders",
	"passes", "places", "presents", "promises", "puts", "quotes", "refers", "registers", "releases", "renews", "replies", "reviews", "schedules", "sends", "shares",
	"shows", "signs", "starts", "takes", "talks", "tells", "tests", "tries", "upgrades", "visits", "votes", "walks", "wants"}

// slipOfAct is the entry of the act that an unknown word is one slip away from, or nil.
func (lex *lexicon) slipOfAct(low string) *entry {
	if len(low) < 4 || len(low) > 11 || !ascii(low) {
		return nil
	}
	for _, w := range acts {
		if w[0] == low[0]|0x20 && oneSlip(w, low) {
			var buf [12]byte
			return lex.look(append(buf[:0], w...))
		}
	}
	return nil
}

// oneSlip reports whether two words differ in one letter left out, added, changed, or in two neighbours swapped.
func oneSlip(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	switch len(a) - len(b) {
	case 0:
		return i < len(b) && (a[i+1:] == b[i+1:] || i+1 < len(b) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:])
	case 1:
		return a[i+1:] == b[i:]
	}
	return false
}
