package english

import (
	"strings"
	"unicode"
)

// Words are the words of a text in lower case, without punctuation; an apostrophe inside a word belongs to it.
func Words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '’' && r != '-' && r != '/'
	})
}

// small are words that carry no meaning of their own; two sentences that differ only in them say the same.
var small = words("a an the to of on in at by for with and or our us we i her his their my your its it is are be will that this from as before until latest later")

// Similarity is how far two sentences say the same, from 0 to 1: the Dice coefficient of their words without
// small words and without what tells a time, so that the same ask with another date is the same ask.
func Similarity(a, b string) float64 {
	wa, wb := content(a), content(b)
	if len(wa)+len(wb) == 0 {
		return 0
	}
	common := 0
	for w := range wa {
		if wb[w] {
			common++
		}
	}
	return 2 * float64(common) / float64(len(wa)+len(wb))
}

func content(text string) map[string]bool {
	m := map[string]bool{}
	for _, w := range Words(text) {
		if !small.has(w) && !timeWord(w) {
			m[Stem(w)] = true
		}
	}
	return m
}

// Stem takes the endings off a lower-case word that do not change what is asked: signs, signed, signing.
func Stem(w string) string {
	for _, end := range []string{"ing", "ed", "es", "s"} {
		if len(w) > len(end)+3 && strings.HasSuffix(w, end) {
			return strings.TrimSuffix(strings.TrimSuffix(w, end), "e")
		}
	}
	return strings.TrimSuffix(w, "e")
}
