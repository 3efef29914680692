package lint

import (
	"callplan/lint/english"
	"callplan/lint/syntax"
)

var missingOutcome = &Rule{
	ID: "missing-outcome", Severity: Info, NeedsWhole: true, needsToday: true,
	Summary:    "the call is over and no outcome is written",
	Why:        "A plan without an outcome teaches nothing: only order and advance are success, and a year later nobody remembers which calls were just pleasant.",
	Fix:        "suggestion: an [outcome] to choose from and fill in",
	Exceptions: "Only asked for with `--today`, and from the day after the call.",
	Source:     "Rackham's four outcomes; the debrief fields of most call planners",
	Today:      "2026-12-10",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[outcome]\nresult = \"advance\"\nnext = \"Dana sends the downtime log by 14 December\"\n",
	Check:      checkMissingOutcome,
}

func checkMissingOutcome(p *Pass) {
	call, ok := p.Date.Date()
	if !ok || !p.Today.After(call) || p.Over() || p.misshapen("outcome") {
		return
	}
	f := Finding{Span: p.FirstLine(), Key: "outcome", Absent: true,
		Message: "the call was on " + call.Format("2 January 2006") + " and no outcome is written",
		Label:   "what did the customer agree to?",
		Try:     `add [outcome] with result = "primary", "fallback", "stretch", "advance", "continuation" or "no"`}
	if p.Outcome.Set {
		f.Span = p.Outcome.Header
	}
	if p.Outcome.Set {
		f.Try = `write result = "primary", "fallback", "stretch", "advance", "continuation" or "no"`
	}
	for _, r := range Results {
		if r.Name == "fallback" && !p.Fallback.Set || r.Name == "stretch" && !p.Stretch.Set || r.Name == "primary" && !p.Primary.Set {
			continue // nobody planned it
		}
		title := "write the outcome: " + r.Doc
		if p.Outcome.Set {
			if p.Outcome.Result.Set {
				if p.Outcome.Result.Value.Kind == syntax.String {
					f.Fixes = append(f.Fixes, Fix{Title: title, Draft: true,
						Edits: []Edit{{Span: p.Outcome.Result.Value.Span, New: syntax.EncodeString(r.Name)}}})
				}
			} else if e, ok := p.addKey(p.Outcome.Result, syntax.EncodeString(r.Name)); ok {
				f.Fixes = append(f.Fixes, Fix{Title: title, Draft: true, Edits: []Edit{e}})
			}
			continue
		}
		if p.Tree.Root.Lookup("outcome") != nil {
			break // outcome = [], and no header may take that name as well
		}
		e := p.addTable(nil, "[outcome]", [][2]string{{"result", syntax.EncodeString(r.Name)}})
		f.Fixes = append(f.Fixes, Fix{Title: title, Draft: true, Edits: []Edit{e}})
	}
	p.Report(f)
}

var nextStepLost = &Rule{
	ID: "next-step-lost", Severity: Warning,
	Summary: "a success without its dated next step",
	Why: "An advance is an event that the customer agreed to, and an event has a day. Where the next step is not written with a date, " +
		"the advance turns back into a continuation while you write your report.",
	Fix:        "none",
	Exceptions: "After a fallback, a continuation or a no, `next` is up to you.",
	Source:     "Rackham (SPIN): advance and continuation",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[outcome]\nresult = \"advance\"\nnext = \"Dana sends the log soon\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[outcome]\nresult = \"advance\"\nnext = \"Dana sends the log by 14 December\"\n",
	Check:      checkNextStepLost,
}

func checkNextStepLost(p *Pass) {
	o := &p.Outcome
	result := p.Settings.canonical(ResultName, o.Result.Text())
	if result != "advance" && result != "primary" {
		return
	}
	what := "an advance"
	if result == "primary" {
		what = "a reached primary"
	}
	switch {
	case o.Next.Blank():
		if !p.Tree.Valid() {
			return // it may stand in what could not be read
		}
		f := Finding{Span: o.Result.Words(), Key: "outcome.next",
			Message: what + " without a next step",
			Label:   "what happens next, who does it, and when?",
			Try:     `add next = "..."` + ": who does what, and until which day"}
		if o.Next.Set {
			f.Span = o.Next.Value.Span
			f.Try = "write who does what, and until which day"
		}
		p.Report(f)
	case o.Next.Value.Kind == syntax.String && !english.Dated(o.Next.Text()):
		p.Report(Finding{Span: o.Next.Words(), Key: "outcome.next",
			Message: "the next step has no date",
			Label:   "a step without a day turns back into a continuation",
			Try:     "say until when: a date, a weekday, next week"})
	}
}
