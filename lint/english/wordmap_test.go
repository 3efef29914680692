package english

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

// TestWordMap holds a wordMap against a built-in map, with more words than 16 bits can count.
func TestWordMap(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	want, got := map[string]int{}, newWordMap[int](0)
	var order []string
	for range 100_000 {
		w := strconv.FormatUint(uint64(random.Uint32N(90_000)*2654435761), 36)
		if _, known := want[w]; !known {
			order = append(order, w)
		}
		want[w]++
		*got.at(w)++
	}
	if !slices.Equal(got.all(), order) {
		t.Errorf("%d words are kept, want %d in the order in which they came", len(got.all()), len(order))
	}
	for w, n := range want {
		if got.get(w) != n {
			t.Fatalf("%q: %d, want %d", w, got.get(w), n)
		}
	}
	for _, w := range []string{"", "?", "-1", "Zz", "é"} {
		if got.get(w) != 0 || got.find(w) >= 0 {
			t.Errorf("%q was never put there, and is found", w)
		}
	}
	var none *wordMap[int]
	if none.get("1") != 0 || none.all() != nil {
		t.Error("a nil map has words")
	}
	copied := wordMapOf(want)
	for w, n := range want {
		if copied.get(w) != n {
			t.Fatalf("copied: %q: %d, want %d", w, copied.get(w), n)
		}
	}
}
