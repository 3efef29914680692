package lint_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"callplan/lint"
)

// loud is a plan with a wrong entry in a list of several lines, and with a text and a header that speak.
const loud = `customer = "Northwind Foods" # 1
date = 2026-12-03 # 2
stage = "discovery" # 3
learn = [ # 4
  "I need to understand the stops",
  42, # 6
] # 7

[primary] # 9
goal = """ # 10
Dana agrees to a demo""" # 11
commitment = "demmo" # 12
by = 2026-12-12 # 13
share = false

[fallback]
goal = "Dana sends us the log"
commitment = "share-information"
by = 2026-12-08

[[secondary]]
goal = "Dana names a peer"

[closing]
ask = "Will you come to the demo?"
`

// at puts a comment behind line n of loud, or above it.
func at(n int, above bool, comment string) string {
	lines := strings.Split(loud, "\n")
	if i := n - 1; above {
		lines = slices.Insert(lines, i, "  # callplan: "+comment)
	} else {
		lines[i], _, _ = strings.Cut(lines[i], " #")
		lines[i] += " # callplan: " + comment
	}
	return strings.Join(lines, "\n")
}

func spoken(src string, opt lint.Options) string {
	var ids []string
	for _, f := range lint.Check([]byte(src), opt) {
		ids = append(ids, f.Rule)
	}
	return strings.Join(ids, " ")
}

// TestIgnorePlaces says what a comment covers: its line or the one below it, and the whole of a value of several lines
// from its first line or its last.
func TestIgnorePlaces(t *testing.T) {
	const all = "wrong-type unknown-value deadline-on-weekend"
	if got := spoken(loud, lint.Options{}); got != all {
		t.Fatalf("the plan says %q", got)
	}
	const typed, valued, dated = "unknown-value deadline-on-weekend", "wrong-type deadline-on-weekend", "wrong-type unknown-value"
	for _, c := range []struct {
		line    int
		above   bool
		comment string
		want    string
	}{
		{4, true, "ignore[wrong-type] -- x", typed},
		{4, false, "ignore[wrong-type] -- x", typed},
		{6, true, "ignore[wrong-type] -- x", typed},
		{6, false, "ignore[wrong-type] -- x", typed},
		{7, true, "ignore[wrong-type] -- x", typed}, // above the line where the list ends
		{7, false, "ignore[wrong-type] -- x", typed},
		{5, true, "ignore[wrong-type] -- x", "unused-ignore " + all},
		{8, true, "ignore[wrong-type] -- x", "wrong-type unused-ignore unknown-value deadline-on-weekend"},
		{3, false, "ignore[wrong-type] -- x", "unused-ignore " + all},
		{12, true, "ignore[unknown-value] -- x", valued},
		{12, false, "ignore[unknown-value] -- x", valued},
		{12, false, "ignore [ unknown-value ] -- x", valued},
		{12, false, "ignore[unknown-value]--x", valued},
		{12, false, "ignore[unknown-value, ] -- x -- y", valued},
		{12, false, "ignore[unknown-value, unknown-value] -- x", valued},
		{13, false, "ignore[deadline-on-weekend] until 2026-12-03 -- x", dated}, // the day of the call still counts
		{13, false, "ignore[deadline-on-weekend] until 2026-12-02 -- x", all + " expired-ignore"},
		{13, false, "ignore[deadline-on-weekend]", dated + " ignore-without-reason"},
		{13, false, "ignore[deadline-on-weekend] -- ", dated + " ignore-without-reason"},
		{13, false, "ignore[deadline-on-weekend] because", all + " unknown-rule"},
		{13, false, "ignore[deadline-on-weekend] until 2026-02-30 -- x", all + " unknown-rule"},
		{13, false, "ignore[deadline-on-weekend] until 2027-01-31 because -- x", all + " unknown-rule"},
		{13, false, "ignore[dedline-on-weekend] -- x", all + " unknown-rule"},
		{13, false, "ignore[deadline-on-weekend -- x]", all + " unknown-rule"},
		{13, false, "ignore -- x", all + " unknown-rule"},
		{13, false, "ignore[] -- x", all + " unknown-rule"},
		{13, false, "Ignore[deadline-on-weekend] -- x", all + " unknown-rule"},
		{13, false, "", all + " unknown-rule"},
		{1, true, "ignore-file[wrong-type, unknown-value, deadline-on-weekend] -- x", ""},
		{3, true, "ignore-file[wrong-type, unknown-value, deadline-on-weekend] -- x", ""},
		{3, false, "ignore-file[wrong-type] until 2027-01-31 -- x", typed},
		{14, true, "ignore-file[wrong-type] -- x", all + " unknown-rule"}, // below a header it may be about the table
		{1, true, "ignore-file[ask-too-big] -- x", "unused-ignore " + all},
	} {
		got := spoken(at(c.line, c.above, c.comment), lint.Options{})
		want := strings.Split(c.want, " ")
		have := strings.Split(got, " ")
		slices.Sort(want)
		slices.Sort(have)
		if !slices.Equal(have, want) {
			t.Errorf("line %d (above %v) %s: %q, want %q", c.line, c.above, c.comment, got, c.want)
		}
	}
}

// TestIgnoreBlocks stacks comments: each of a block speaks about the line below it, and at the head of a file about
// the first line, where the findings stand that have no better place.
func TestIgnoreBlocks(t *testing.T) {
	for src, want := range map[string]string{
		"# callplan: ignore[missing-key] -- x\n# and why\n# callplan: ignore[missing-primary] -- x\nseller = \"Mira\"\n":                "missing-fallback missing-learning missing-secondary",
		"# Plan\n#\n# callplan: ignore[missing-fallback] -- x\n\nseller = \"Mira\"\n":                                                   "missing-key missing-key missing-key missing-learning missing-primary missing-secondary",
		"seller = \"Mira\"\n# callplan: ignore[missing-fallback] -- x\n":                                                                "missing-fallback missing-key missing-key missing-key missing-learning missing-primary missing-secondary unused-ignore",
		"\xef\xbb\xbf# callplan: ignore-file[missing-key,missing-primary,missing-fallback,missing-learning,missing-secondary] -- x\r\n": "",
		"# callplan: ignore-file[missing-key,missing-primary,missing-fallback,missing-learning,missing-secondary] -- x":                 "",
		// What a comment is called unused for depends on whether its rule had a say.
		"# callplan: ignore-file[missing-key, missing-primary, missing-fallback] -- x\nbroken\n":   "syntax",
		"# callplan: ignore-file[syntax] -- x\nbroken\n":                                           "unknown-rule syntax",
		"# callplan: ignore-file[missing-outcome, missing-key] -- x\n[outcome]\nresult = \"no\"\n": "",
	} {
		if got := spoken(src, lint.Options{}); got != want {
			t.Errorf("%q: %q, want %q", src, got, want)
		}
	}
}

// TestIgnoreOfManyFindings counts what a rule still finds only where nothing silences it.
func TestIgnoreOfManyFindings(t *testing.T) {
	var b strings.Builder
	b.WriteString("customer = \"x\"\ndate = 2026-12-03\nstage = \"discovery\"\n")
	for i := range 500 {
		fmt.Fprintf(&b, "key%d = 1 # callplan: ignore[unknown-key] -- ours\n", i)
	}
	b.WriteString("last = 1\n")
	got := lint.Check([]byte(b.String()), lint.Options{})
	if n := len(ofRule(got, "unused-ignore")); n > 0 {
		t.Errorf("%d comments are called unused", n)
	}
	if left := ofRule(got, "unknown-key"); len(left) != 1 || left[0].Key != "last" {
		t.Errorf("%d unknown keys are left", len(left))
	}
}

// TestIgnoreExpires counts by today where one is given, and by the call's date otherwise.
func TestIgnoreExpires(t *testing.T) {
	src := at(13, false, "ignore[deadline-on-weekend] until 2026-12-31 -- x")
	for today, expired := range map[string]bool{"": false, "2026-12-31": false, "2027-01-01": true, "2020-01-01": false} {
		opt := lint.Options{}
		if today != "" {
			opt.Today, _ = time.Parse(time.DateOnly, today)
		}
		if got := strings.Contains(spoken(src, opt), "expired-ignore"); got != expired {
			t.Errorf("today %q: expired %v", today, got)
		}
	}
}
