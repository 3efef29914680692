package lint_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"
)

// TestRecall edits every plan again and again, as somebody who writes does, and compares what is found by a plan that
// recalls the version before with what is found afresh.
func TestRecall(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	words := []string{"x", " ", "\n", "\"", "Dana", "get Dana to sign", " by 4 June", "2026-12-05", "[[secondary]]\ngoal = \"Dana names a peer\"\n", "seller = \"Dana\"\n", ""}
	checked := 0
	for _, s := range plans(t) {
		text := s.src
		before := lint.Read(syntax.Parse(text), nil)
		lint.CheckPlan(before, lint.Options{})
		for range 6 {
			at := r.IntN(len(text) + 1)
			end := min(len(text), at+r.IntN(4))
			text = fmt.Appendf(nil, "%s%s%s", text[:at], words[r.IntN(len(words))], text[end:])
			now := lint.Read(syntax.Parse(text), nil)
			now.Recall(before)
			if r.IntN(4) > 0 { // or it is overtaken before anybody asks
				opt := lint.Options{Today: time.Date(2026, 12, 10, 0, 0, 0, 0, time.UTC)}
				got, want := lint.CheckPlan(now, opt), lint.Check(text, opt)
				if !reflect.DeepEqual(got, want) {
					t.Fatalf("%s: with recollection\n%v\nafresh\n%v\nin\n%s", s.name, got, want, text)
				}
				checked++
			}
			before = now
		}
	}
	if checked < 100 {
		t.Fatalf("only %d versions were compared", checked)
	}
}
