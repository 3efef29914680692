package lint_test

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"

	"callplan/lint"
	"callplan/lint/syntax"
)

// TestRewordings holds every rewording and every fallback that is offered anywhere in any plan to what all fixes promise,
// and to its title: the sentence in it stands in the plan afterwards, and nothing is said about its wording.
func TestRewordings(t *testing.T) {
	n := map[string]int{}
	var counting sync.Mutex
	all(t, func(t *testing.T, s sample) {
		opt := options(s.src)
		p := lint.Read(syntax.Parse(s.src), nil)
		before := lint.CheckPlan(p, opt)
		whole := lint.Span{End: len(s.src)}
		last := ""
		rewordings, _ := p.Rewordings(whole)
		fallbacks, _ := p.Fallbacks()
		for _, fix := range append(rewordings, fallbacks...) {
			kind, _, _ := strings.Cut(fix.Title, ":")
			counting.Lock()
			n[kind]++
			enough := kind == last && n[kind] > 2000
			counting.Unlock()
			if enough {
				continue // the first of each kind must do for so many
			}
			last = kind
			if err := wrongRewording(s.src, opt, p.Tree, before, fix); err != nil {
				t.Errorf("%s: %q: %v\n--- before\n%s\n--- after\n%s", s.name, fix.Title, err, s.src, lint.Apply(s.src, fix.Edits))
			}
		}
	})
	t.Log(n)
	if n["learn first"] < 100 || n["ask for it too, as a secondary"] < 20 {
		t.Errorf("there are hardly any: %v", n)
	}
}

func wrongRewording(src []byte, opt lint.Options, before *syntax.Tree, was []lint.Finding, fix lint.Fix) error {
	if len(fix.Edits) == 0 {
		return fmt.Errorf("it changes nothing")
	}
	out := lint.Apply(src, fix.Edits)
	after := syntax.Parse(out)
	if len(after.Problems) > len(before.Problems) {
		return fmt.Errorf("it breaks the file: %s", after.Problems[0].Message)
	}
	is := lint.Check(out, opt)
	if before.Valid() && !bytes.Contains(src, []byte("callplan:")) && errors(is) > errors(was) {
		return fmt.Errorf("%d errors become %d", errors(was), errors(is))
	}
	if lost := lostComment(before, after); lost != "" {
		return fmt.Errorf("the comment %q is lost", lost)
	}
	if err := lostValue(before, after, fix.Edits, false); err != nil {
		return err
	}
	_, sentence, _ := strings.Cut(fix.Title, ": ")
	sentence, _, _ = strings.Cut(sentence, " (")
	if !holds(after.Root, sentence) {
		return fmt.Errorf("%q does not stand in the plan", sentence)
	}
	return nil
}

// holds reports whether a text stands anywhere in a table as the value of a key or the entry of a list.
func holds(t *syntax.Table, text string) bool {
	has := func(v *syntax.Value) bool {
		return v.Kind == syntax.String && strings.HasPrefix(strings.Join(strings.Fields(v.Text), " "), text)
	}
	for _, e := range t.Entries {
		if e.Value != nil {
			if has(e.Value) {
				return true
			}
			for _, item := range e.Value.Items {
				if has(item) || item.Table != nil && holds(item.Table, text) {
					return true
				}
			}
		}
		if e.Table != nil && holds(e.Table, text) {
			return true
		}
		for _, sub := range e.Tables {
			if holds(sub, text) {
				return true
			}
		}
	}
	return false
}
