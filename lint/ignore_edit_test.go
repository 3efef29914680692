package lint_test

import (
	"bytes"
	"testing"

	"callplan/lint"
	"callplan/lint/syntax"
)

// Every finding of every plan can be silenced where it stands and in the whole file. What the comment says about itself
// is that its reason is missing; every other finding stays.
func TestIgnoreEdits(t *testing.T) {
	count := 0
	for _, s := range plans(t) {
		opt := lint.Options{All: true}
		before := lint.Check(s.src, opt)
		plan := lint.Read(syntax.Parse(s.src), nil)
		was := len(plan.Tree.Problems)
		seen := map[string]int{}
		for _, f := range before {
			seen[f.Rule]++
		}
		for _, f := range before {
			if !lint.Ignorable(f.Rule) {
				continue
			}
			count++
			here := lint.Apply(s.src, []lint.Edit{plan.IgnoreHere(f.Rule, f.Span.Start)})
			file := lint.Apply(s.src, []lint.Edit{plan.IgnoreInFile(f.Rule)})
			for name, src := range map[string][]byte{"here": here, "file": file} {
				if n := len(syntax.Parse(src).Problems); n > was {
					t.Errorf("%s: to ignore %s (%s) breaks the file:\n%s", s.name, f.Rule, name, src)
					continue
				}
				after := map[string]int{}
				for _, g := range lint.Check(src, opt) {
					after[g.Rule]++
				}
				if after[f.Rule] >= seen[f.Rule] || name == "file" && after[f.Rule] > 0 {
					t.Errorf("%s: %s at %d is not silenced (%s):\n%s", s.name, f.Rule, f.Span.Start, name, src)
				}
				if after["ignore-without-reason"] != seen["ignore-without-reason"]+1 || after["unused-ignore"] > seen["unused-ignore"] {
					t.Errorf("%s: the comment for %s (%s) is taken in another way: %v", s.name, f.Rule, name, after)
				}
				for rule, n := range after {
					if n > seen[rule] && rule != "ignore-without-reason" {
						t.Errorf("%s: to ignore %s (%s) brings %s", s.name, f.Rule, name, rule)
					}
				}
			}
			if bytes.Contains(s.src, []byte("\r\n")) && bytes.Count(here, []byte("\n")) != bytes.Count(here, []byte("\r\n")) && bytes.Count(s.src, []byte("\n")) == bytes.Count(s.src, []byte("\r\n")) {
				t.Errorf("%s: the line ends are mixed now", s.name)
			}
		}
	}
	if count < 300 {
		t.Fatalf("only %d findings", count)
	}
}
