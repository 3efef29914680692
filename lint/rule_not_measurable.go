package lint

import "callplan/lint/syntax"

var notMeasurable = &Rule{
	ID: "not-measurable", Severity: Warning, NeedsWhole: true, Asking: true,
	Summary: "nobody could say yes or no when the call ends",
	Why: "A good feeling is no result: it is gone on the way back to the car. If a stranger who listened to the call could not tell whether the goal " +
		"was reached, neither can you, and the next call starts where this one did.",
	Fix: "suggestion: `measure`, to be filled in",
	Exceptions: "With `measure` it is silent. So it is where a rule about the wording, continuation or seller-acts speaks about the same sentence, and in [[secondary]]. " +
		"Numbers that measure you, \"show twelve slides\", do not count.",
	Source: "Fallback (SMART)",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana understands the line audit\"\nby = 2026-12-11\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana names two reasons for or against the line audit\"\nby = 2026-12-11\n",
	Check: func(p *Pass) {
		for _, o := range p.called() {
			s := p.goal(o)
			if s == nil || s.Measurable.OK || s.Commitment.Type != "" || !o.Measure.Blank() || s.worded() || actsAlone(s.Reading) || s.LearningOnly {
				continue
			}
			f := Finding{Span: s.words(s.Measurable.Span), Key: s.key,
				Message: because("the goal is not measurable", s.Measurable.Why),
				Label:   "who could say yes or no when the call ends?",
				Try:     "write an act that can be seen: names, sends, books, confirms, signs"}
			const measure = "a yes or a no, said aloud before we hang up"
			if e := p.write(o.Measure, syntax.EncodeString(measure)); len(e) > 0 {
				f.Fixes = []Fix{{Title: "add how to tell: measure = \"" + measure + "\"", Draft: true, Edits: e}}
			}
			p.Report(f)
		}
	},
}
