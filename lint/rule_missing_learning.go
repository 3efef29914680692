package lint

import (
	"callplan/lint/syntax"
)

var missingLearning = &Rule{
	ID: "missing-learning", Severity: Info, NeedsWhole: true, Asking: true,
	Summary: "nothing to learn in this call",
	Why: "What you want does not matter to the customer; what you need to learn does. A list of things to understand turns a pitch into a conversation, " +
		"and a call that brings no agreement still brings an answer.",
	Fix:        "suggestion: a `learn` list with a first sentence",
	Exceptions: "A warning up to the discovery stage, a hint later.",
	Source:     "Learning Mode",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\nlearn = [\"I need to understand what one hour of a stopped line costs them\"]\n",
	Check:      checkMissingLearning,
}

func checkMissingLearning(p *Pass) {
	if len(p.Learn.Strings()) > 0 {
		return
	}
	if p.Learn.Set && p.Learn.Value.Kind != syntax.Array && p.Learn.Value.Kind != syntax.String {
		return // its type is the fault
	}
	for _, v := range p.Learn.Value.Items {
		if v.Kind != syntax.String {
			return // and here that of an entry
		}
	}
	f := Finding{Span: p.FirstLine(), Key: "learn", Absent: true,
		Message: "nothing to learn in this call",
		Label:   "what do you need to understand about the customer?",
		Try:     `add learn = ["I need to understand ..."]`}
	if p.Learn.Set {
		f.Span, f.Absent = p.Learn.Value.Span, false
		f.Message = "`learn` is empty"
		f.Try = `write what you need to understand, as text in quotes between the brackets`
	}
	if stage, ok := p.StageBounds(); ok {
		switch stage.Name {
		case "prospecting", "qualification", "discovery":
			f.Severity = Warning
		}
	}
	for _, s := range p.learnings() {
		list := "[" + syntax.EncodeString(s) + "]"
		if v := p.Learn.Value; p.Learn.Set && p.commented(v.Span) {
			if len(v.Items) == 0 {
				// The comments stay; the sentence goes in before the line of the closing bracket.
				at := lineStart(p.Tree.Src, v.Span.End-1)
				f.Fixes = append(f.Fixes, Fix{Title: "learn: " + s,
					Edits: []Edit{{Span: Span{Start: at, End: at}, New: "  " + syntax.EncodeString(s) + "," + newline(p.Tree.Src)}}})
			}
		} else if p.Learn.Set {
			f.Fixes = append(f.Fixes, Fix{Title: "learn: " + s, Edits: []Edit{{Span: v.Span, New: list}}})
		} else if e, ok := p.addKey(p.Learn, list); ok {
			f.Fixes = append(f.Fixes, Fix{Title: "learn: " + s, Edits: []Edit{e}})
		}
	}
	p.Report(f)
}

// learnings are sentences to begin with: there is something to learn in every call.
func (p *Plan) learnings() []string {
	step := "this step"
	if p.Primary.missing() {
		step = "a next step"
	}
	return []string{
		"I need to understand what stands in the way of " + step + " for " + p.whom(),
		"I need to find out who else has a say in it",
		"I need to learn what they have tried so far and what came of it",
	}
}
