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
}

// maxPerRule bounds how often one rule speaks about one file, so that a million mistyped keys stay readable.
const maxPerRule = 200

// Pass is one rule at work on one plan.
type Pass struct {
	*Plan
	Rule  *Rule
	Today time.Time // zero when not given

	ignores  *ignores
	limit    int
	found    int
	findings *[]Finding
}

// Report adds a finding that no comment silences. Rule and, where it is not set, Severity are filled in;
// configuration wins over both.
func (p *Pass) Report(f Finding) {
	if p.ignores.silence(p.Tree, p.Rule.ID, f.Span.Start) {
		return
	}
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
	for i := range f.Fixes {
		f.Fixes[i].Title = oneLine(f.Fixes[i].Title) // it quotes the plan, which may hold anything
	}
	*p.findings = append(*p.findings, f)
}

// full reports whether what the rule still finds will only be counted: for that, a place is enough.
func (p *Pass) full() bool { return p.limit > 0 && p.found >= p.limit }

// Check reads a plan and returns its findings, sorted by start, rule and end.
func Check(src []byte, opt Options) []Finding {
	return CheckPlan(Read(syntax.Parse(src), opt.Settings), opt)
}

// CheckPlan returns the findings of a plan that was read before, sorted by start, rule and end.
func CheckPlan(p *Plan, opt Options) []Finding {
	var findings []Finding
	pass := Pass{Plan: p, Today: opt.Today, ignores: readIgnores(p, opt.Today), findings: &findings}
	if !opt.All {
		pass.limit = maxPerRule
	}
	for _, r := range Rules {
		if !judges(r, p, opt) {
			pass.ignores.spare(r)
			continue
		}
		pass.Rule, pass.found = r, 0
		r.Check(&pass)
		if extra := pass.found - pass.limit; pass.limit > 0 && extra > 0 {
			last := &findings[len(findings)-1]
			last.Message += fmt.Sprintf(" (and %d more like this in the file)", extra)
		}
	}
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Span.End, b.Span.End))
	})
	return findings
}

// judges reports whether a rule has a say about a plan.
func judges(r *Rule, p *Plan, opt Options) bool {
	if sev, set := opt.Settings.Severity(r.ID); set && sev == Off {
		return false
	}
	return (!r.NeedsWhole || p.Tree.Valid()) && (!r.Asking || !p.Over()) && (!r.needsToday || !opt.Today.IsZero())
}
