package lint

import "math/bits"

// Nearest is the candidate a mistyped word most likely means, or "" when none is close enough or two are equally
// close. The distance is Damerau's over letters (optimal string alignment): a typo in every third letter is accepted.
func Nearest(word string, candidates []string) string {
	best, bestAt, tie := "", len(word), false
	folded := fold(word)
	for _, c := range candidates {
		limit := max(1, max(len(folded), len(c))/3)
		d := distance(folded, fold(c), limit)
		if d > limit {
			continue
		}
		switch {
		case best == "" || d < bestAt:
			best, bestAt, tie = c, d, false
		case d == bestAt && c != best:
			tie = true
		}
	}
	if tie {
		return ""
	}
	return best
}

// fold makes words that differ only in case or in the sign between their parts equal.
func fold(s string) string {
	for i := range len(s) {
		if lower(s[i]) != s[i] {
			b := []byte(s)
			for i, c := range b {
				b[i] = lower(c)
			}
			return string(b)
		}
	}
	return s
}

// longest is the length of the words, in bytes, beyond which nobody mistypes one key for another; it keeps a file of
// long words from costing the square of their length.
const longest = 64

// distance is the optimal string alignment distance of a and b in bytes; anything above limit may be returned as limit+1.
func distance(a, b string, limit int) int {
	if d := len(a) - len(b); d > limit || -d > limit || len(a) > longest || len(b) > longest {
		return limit + 1
	}
	if bits.OnesCount64(letters(a)^letters(b)) > 2*limit {
		return limit + 1 // most words differ in more letters than that many slips can change
	}
	var rows [3][longest + 1]uint8 // no distance is larger than longest
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) {
		last[j+1] = uint8(j + 1)
	}
	for i := 1; i <= len(a); i++ {
		row[0] = uint8(i)
		least := row[0]
		for j := 1; j <= len(b); j++ {
			cost := uint8(1)
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if int(least) > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return int(last[len(b)])
}

// letters is the set of a word's bytes, near enough: one slip changes at most two of its bits.
func letters(s string) uint64 {
	var set uint64
	for i := range len(s) {
		set |= 1 << (s[i] & 63)
	}
	return set
}

// same reports whether two words differ at most in capitals and in the sign between their parts.
func same(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := 0; i < len(a); i++ {
		if lower(a[i]) != lower(b[i]) {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	switch {
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A'
	case c == '_' || c == ' ':
		return '-'
	}
	return c
}
