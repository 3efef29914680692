package english

// spell prepares the slips of the long words that begin frames: one letter dropped, doubled, swapped or changed.
// Only words that are in no table are ever compared, and only with triggers, so that a slip is found and a rare
// word is left alone.
func (lex *lexicon) spell() map[string]string {
	typo := make(map[string]string, 32_000)
	for w, e := range lex.words {
		if len(e.frames) == 0 || len(w) < 6 || !ascii(w) || e.class&(cTime|cHuman) != 0 {
			continue
		}
		list := lex.forms(w)
		if e.class&cBase == 0 {
			if len(w) < 7 {
				continue
			}
			list = map[string]*entry{w: e} // hopefully, conversation
		}
		for form := range list {
			for i := range form {
				key := form[:i] + form[i+1:]
				if old, ok := typo[key]; !ok || form < old {
					typo[key] = form
				}
			}
		}
	}
	return typo
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// forms are the words of a verb that the tables hold.
func (lex *lexicon) forms(base string) map[string]*entry {
	list := map[string]*entry{}
	for _, form := range [...]string{base, thirdPerson(base, base), pastOf(base), gerund(base)} {
		if e := lex.words[form]; e != nil && (e.base == base || e.done == base) {
			list[form] = e
		}
	}
	return list
}

// nearTrigger is the trigger word that an unknown word is one slip away from.
func (lex *lexicon) nearTrigger(buf []byte) (string, bool) {
	typo := lex.typo()
	// a letter left out
	if w, ok := typo[string(buf)]; ok && w[0] == buf[0] && !sameStem(w, buf) {
		return w, true
	}
	var stack [48]byte
	for i := 1; i < len(buf); i++ {
		key := append(append(stack[:0], buf[:i]...), buf[i+1:]...)
		// a letter too many
		if e, ok := lex.words[string(key)]; ok && len(e.frames) > 0 && len(key) >= 6 && e.class&(cBase|cAdv) != 0 && !sameStem(string(key), buf) {
			return e.low, true
		}
		// a letter changed, or two swapped
		if w, ok := typo[string(key)]; ok && len(w) == len(buf) && near(w, buf) && !sameStem(w, buf) {
			return w, true
		}
	}
	return "", false
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
