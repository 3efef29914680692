package lint

import (
	"strings"
	"testing"
)

// TestNearest tells the slips of a finger from words that mean something else.
func TestNearest(t *testing.T) {
	keys := []string{"goal", "commitment", "by", "measure", "why", "after", "share"}
	for _, c := range []struct {
		word string
		from []string
		want string
	}{
		{"gaol", keys, "goal"}, // two letters changed places: one slip
		{"goals", keys, "goal"},
		{"Goal", keys, "goal"},
		{"comitment", keys, "commitment"},
		{"committment", keys, "commitment"},
		{"comittmment", keys, "commitment"},
		{"mesure", keys, "measure"},
		{"shar", keys, "share"},
		{"byy", keys, "by"},
		{"COMMITMENT_", keys, "commitment"},
		{"target", keys, ""},
		{"xyz", keys, ""},
		{"", keys, ""},
		{"c", keys, ""},
		{"kundenname", keys, ""},
		{"meeting", []string{"meetung", "meetinx"}, ""}, // equally near to two: nobody knows
		{"meeting", []string{"meetung", "meetung"}, "meetung"},
		{"needs analysis", []string{"needs-analysis", "demo"}, "needs-analysis"},
		{"ünterlagen", []string{"unterlagen"}, "unterlagen"},
		{strings.Repeat("commitment", 20), keys, ""},
		{"goal", nil, ""},
	} {
		if got := Nearest(c.word, c.from); got != c.want {
			t.Errorf("Nearest(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

// TestNearestFindsEverySlip makes every slip of one key in every name of the format: it never leads to another name
// of the same list, and where it leads nowhere another name is just as near.
func TestNearestFindsEverySlip(t *testing.T) {
	slips := 0
	for table, names := range keyNames {
		for _, name := range names {
			if len(name) < 4 {
				continue
			}
			for i := range name {
				for _, slip := range []string{name[:i] + name[i+1:], name[:i] + name[i:i+1] + name[i:], name[:i] + "q" + name[i+1:]} {
					slips++
					if got := Nearest(slip, names); got != name {
						t.Errorf("[%s] %s: %q is taken for %q", table, name, slip, got)
					}
				}
			}
		}
	}
	if slips < 500 {
		t.Errorf("only %d slips", slips)
	}
}

// TestDistance holds the distance to what makes it one: nothing to itself, the same both ways, never more than the
// longer word, and cut at its limit without changing what lies below.
func TestDistance(t *testing.T) {
	words := []string{"", "a", "by", "yb", "goal", "gaol", "goals", "commitment", "comitmnet", "needs-analysis", strings.Repeat("x", longest), strings.Repeat("x", longest-1) + "y"}
	for _, a := range words {
		for _, b := range words {
			d := distance(a, b, 100)
			if d != distance(b, a, 100) || (d == 0) != (a == b) || d > max(len(a), len(b)) {
				t.Errorf("from %q to %q it is %d, and back %d", a, b, d, distance(b, a, 100))
			}
			for limit := range 5 {
				if cut := distance(a, b, limit); d <= limit && cut != d || d > limit && cut <= limit {
					t.Errorf("%q and %q: %d, with limit %d %d", a, b, d, limit, cut)
				}
			}
		}
	}
	if d := distance(strings.Repeat("x", longest+1), strings.Repeat("x", longest+1), 5); d <= 5 {
		t.Errorf("words longer than %d are compared: %d", longest, d)
	}
}
