package lint

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"callplan/lint/syntax"
)

// Options are what Check needs to know besides the plan's bytes. The zero value is callplan as it comes.
type Options struct {
	Settings *Settings
	Today    time.Time // the day the rules about outcomes and expired ignores count from; zero: the call's date, and no outcome is asked for
	All      bool      // report every finding; otherwise at most maxPerRule of one rule
	only     *Rule     // run this rule alone, without ignore comments
}

// maxPerRule bounds how often one rule speaks about one file, so that a million mistyped keys stay readable.
const maxPerRule = 200

// Pass is one rule at work on one plan.
type Pass struct {
	*Plan
	Rule  *Rule
	Today time.Time // zero when not given

	limit    int
	found    int
	findings *[]Finding
}

// Report adds a finding. Rule and, where it is not set, Severity are filled in; configuration wins over both.
func (p *Pass) Report(f Finding) {
	p.found++
	if p.limit > 0 && p.found > p.limit {
		return
	}
	f.Rule = p.Rule.ID
	if f.Severity == Off {
		f.Severity = p.Rule.Severity
	}
	if s, ok := p.Settings.Severity(f.Rule); ok {
		f.Severity = s
	}
	if f.Span.Start > f.Span.End || f.Span.End > len(p.Tree.Src) {
		panic(fmt.Sprintf("%s: span %v outside the file", f.Rule, f.Span))
	}
	*p.findings = append(*p.findings, f)
}

// Check reads a plan and returns its findings, sorted by start, end and rule.
func Check(src []byte, opt Options) []Finding {
	return CheckPlan(Read(syntax.Parse(src), opt.Settings), opt)
}

// CheckPlan returns the findings of a plan that was read before, sorted by start, end and rule.
func CheckPlan(p *Plan, opt Options) []Finding {
	var findings []Finding
	whole, over := p.Tree.Valid(), p.Over()
	silent := map[string]bool{} // rules that did not judge this file
	for _, r := range Rules {
		if opt.only != nil && r != opt.only {
			continue
		}
		sev, set := opt.Settings.Severity(r.ID)
		if set && sev == Off || r.NeedsWhole && !whole || r.Asking && over {
			silent[r.ID] = true
			continue
		}
		if r.Check == nil {
			continue
		}
		pass := &Pass{Plan: p, Rule: r, Today: opt.Today, findings: &findings}
		if !opt.All {
			pass.limit = maxPerRule
		}
		r.Check(pass)
		if extra := pass.found - pass.limit; pass.limit > 0 && extra > 0 {
			last := &findings[len(findings)-1]
			last.Message += fmt.Sprintf(" (and %d more like this in the file)", extra)
		}
	}
	if opt.only == nil {
		findings = applyIgnores(p, findings, opt, silent)
	}
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Rule, b.Rule))
	})
	return findings
}
