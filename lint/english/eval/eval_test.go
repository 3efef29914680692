package eval

import (
	"math"
	"slices"
	"strings"
	"testing"

	"callplan/lint/english"
)

func TestWilson(t *testing.T) {
	for _, c := range []struct {
		hit, of   int
		low, high float64
	}{
		{0, 0, 0, 1}, {0, 10, 0, 0.278}, {10, 10, 0.722, 1}, {50, 100, 0.404, 0.596}, {97, 100, 0.915, 0.990},
	} {
		low, high := Rate{Hit: c.hit, Of: c.of}.Wilson()
		if math.Abs(low-c.low) > 0.001 || math.Abs(high-c.high) > 0.001 {
			t.Errorf("%d of %d: %.3f .. %.3f, want %.3f .. %.3f", c.hit, c.of, low, high, c.low, c.high)
		}
	}
}

func TestLost(t *testing.T) {
	for _, c := range []struct{ text, rewrite, lost string }{
		{"Push Ellen to sign by 12 December", "Ellen agrees to sign by 12 December", ""},
		{"Push Ellen to sign by 12 December", "I need to understand what keeps her from signing", "Ellen 12 December"},
		{"Push Ellen’s boss to sign", "Ellen's boss agrees to sign", ""},
		{"I want them to pick us over Kessler-Dahl", "They agree to pick us over Kessler", "Dahl"},
		{"Get the PO from Dr. Feld for 12,500 €", "Dr. Feld sends the PO for 12,500 €", ""},
		{"Get the PO from Dr. Feld for 12,500 €", "Dr. Feld sends the PO", "12 500"},
		{"Talk to Bo. Then pitch", "I need to understand how Bo sees it", ""},
		{"", "", ""},
	} {
		if got := strings.Join(Lost(c.text, c.rewrite), " "); got != c.lost {
			t.Errorf("%q, %q: lost %q, want %q", c.text, c.rewrite, got, c.lost)
		}
	}
}

func TestTouches(t *testing.T) {
	const text = "talk to Dana and talk to Bo"
	for _, c := range []struct {
		words      string
		start, end int
		want       bool
	}{{"talk to", 0, 4, true}, {"talk to", 17, 21, true}, {"talk to", 8, 17, false}, {"-", 0, 4, false}, {"", 0, 4, false}} {
		if touches(text, c.words, english.Span{Start: c.start, End: c.end}) != c.want {
			t.Errorf("%q at %d: not %v", c.words, c.start, c.want)
		}
	}
}

func TestParse(t *testing.T) {
	const good = "fallback | talk-to/want | talk to | seller | ST | 2026-12-04 | - | typo,british | I want to talk to Dana | Bo by Friday"
	cases, err := Parse("# a comment\n\n" + good + "\r\n")
	if err != nil || len(cases) != 1 {
		t.Fatal(cases, err)
	}
	c := cases[0]
	if c.Line != 3 || c.Role != english.Fallback || !slices.Equal(c.Families, []string{"talk-to", "want"}) || c.Smart != "ST" ||
		c.Text != "I want to talk to Dana | Bo by Friday" || !c.Tagged("british") || c.Tagged("brit") {
		t.Errorf("%+v", c)
	}
	for _, change := range [][2]string{{"fallback", "main"}, {"talk-to/", "talk/"}, {"seller", "us"}, {"| ST", "| TS"}, {"2026-12-04", "Friday"},
		{"| talk to |", "| pitch |"}, {"typo,british | ", ""}} {
		if cases, err := Parse(strings.Replace(good, change[0], change[1], 1)); err == nil {
			t.Errorf("%q instead of %q passes: %+v", change[1], change[0], cases)
		}
	}
}

// A reader that is wrong is counted as wrong: what is labelled is only compared, never used.
func TestScore(t *testing.T) {
	const lines = `primary | talk-to | Talk to | seller | - | - | - | - | Talk to them
primary | pitch | x | seller | - | - | - | - | x`
	if _, err := Parse(lines); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Error(err)
	}
	right, err := Parse("primary | talk-to | Talk to | seller | - | - | - | - | Talk to them\nprimary | - | - | customer | SMT | 2026-12-04 | purchase | trap | Dana signs the order on Friday\n")
	if err != nil {
		t.Fatal(err)
	}
	wrong, err := Parse("primary | - | - | customer | SMT | vague | purchase | trap,continuation,several | Talk to them\nprimary | want | Dana | seller | - | - | - | - | Dana signs the order on Friday\n")
	if err != nil {
		t.Fatal(err)
	}
	if r := Score(right); len(r.Mistakes) > 0 || r.Cases != 2 {
		t.Errorf("%s", r.List())
	}
	r := Score(wrong)
	for _, name := range []string{Precision, Recall, TrapsSilent, Actor, Specific, Measurable, TimeBound, DeadlineAll, CommitmentType, CommitmentAll,
		ContinuationRecall, SeveralRecall} {
		if rate, ok := r.Rate(name); !ok || rate.Hit != 0 || rate.Of == 0 {
			t.Errorf("%s: %+v", name, rate)
		}
	}
	if list := r.List(); !strings.Contains(list, "Talk to them\n       want none, got talk-to \"Talk to\"") {
		t.Errorf("%s", list)
	}
}
