package lsp

import (
	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// place is a rule at a key: while a sentence is being written its words change, and what is wrong with it is still the same.
type place struct{ rule, key string }

// report is what is wrong with one version of a document.
type report struct {
	ours   bool // it is a plan or a configuration: to say that nothing is wrong means something
	list   []protocol.Diagnostic
	places map[place]bool
	held   bool // something is held back
	rests  bool // and is to be shown when the caret rests
}

// report finds out what is wrong with a document, without what waits until the caret rests.
func (v *view) report(k string, doc *document) report {
	r := report{places: map[place]bool{}}
	if v.files.isConfig(doc) {
		r.ours = true
		if wrong := v.files.wrongIn(doc); len(wrong) > 0 {
			r.list = v.configDiagnostics(doc.uri, doc.text, wrong)
			r.places[place{rule: configCode}] = true
		}
		return r
	}
	if !v.files.isPlan(doc) {
		return r
	}
	r.ours = true
	if v.files.excluded(doc) {
		return r
	}
	plan, unlock := v.plan(doc)
	defer unlock()
	before := v.diagnose.known(k, doc)
	onSave := v.preferences().Diagnostics == "on-save"
	for _, f := range check(plan, lint.Options{Settings: plan.Settings, Today: v.opt.Today}) {
		at := place{f.Rule, f.Key}
		if before != nil && !before[at] && (onSave || waits(plan, doc, &f)) {
			r.held, r.rests = true, !onSave
			continue
		}
		r.places[at] = true
		r.list = append(r.list, v.diagnostic(doc, &f))
	}
	if !plan.Tree.Valid() {
		for at := range before {
			if rule := lint.RuleByID(at.rule); rule != nil && rule.NeedsWhole {
				r.places[at] = true // it is only silent while a line is broken, and comes back without a wait
			}
		}
	}
	return r
}

// check is lint's, or what a test puts in its place.
var check = lint.CheckPlan

// waits reports whether a finding that is new says nothing to an author who is still writing: that something is not
// there yet in the table of the caret or in the whole plan, or that the line of the caret is not right.
func waits(plan *lint.Plan, doc *document, f *lint.Finding) bool {
	if doc.caret < 0 {
		return false
	}
	if r := lint.RuleByID(f.Rule); f.Absent || r != nil && r.NeedsWhole {
		return !plan.Left(f, doc.caret)
	}
	line := doc.lines.Span(doc.lineOf(doc.caret))
	return f.Span.Start <= line.End && line.Start <= f.Span.End
}

func (d *document) lineOf(offset int) int {
	line, _ := d.lines.Position(offset, syntax.UTF8)
	return line
}
