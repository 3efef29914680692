package lint

import (
	"time"

	"callplan/lint/english"
)

var notTimeBound = &Rule{
	ID: "not-time-bound", Severity: Warning, NeedsWhole: true, Asking: true,
	Summary: "no date: neither in the goal nor in `by`, and no `after`",
	Why:     "What has no day is agreed to gladly and done later. With a day you both notice when it does not happen, and you have a reason to call.",
	Fix:     "suggestion: `by`, seven days after the call, never on a weekend",
	Exceptions: "`after` names the event that starts the clock where there is no date yet. An event in the goal, \"as soon as legal signs off\", is a hint. " +
		"Stretch and [[secondary]] may go without, and what only learns ends with the call.",
	Source: "Fallback (SMART); Commitment",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis\"\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis\"\nby = 2026-12-11\n",
	Check: func(p *Pass) {
		for _, o := range []*Objective{&p.Primary, &p.Fallback} {
			s := p.goal(o)
			if s == nil || o.By.Set || !o.After.Blank() || s.polite() || s.LearningOnly {
				continue
			}
			f := Finding{Span: o.Header, Key: o.By.Path(), Absent: true, Label: "until when?", Fixes: p.addBy(o)}
			switch s.Deadline.Kind {
			case english.NoDeadline:
				f.Message = "no day for the " + o.place.Spec.Name
			case english.Trigger:
				f.Span, f.Severity, f.Absent = s.at(s.Deadline.Span), Info, false
				f.Message = "an event, and no day"
				f.Label = "what if it takes until summer?"
			default:
				continue
			}
			if len(f.Fixes) == 0 {
				f.Try = "write by = and a day after the call, or a date in the goal"
			}
			p.Report(f)
		}
	},
}

var vagueDeadline = &Rule{
	ID: "vague-deadline", Severity: Warning, NeedsWhole: true, Asking: true,
	Summary:    "soon, as soon as possible, when convenient, as the only time",
	Why:        "Soon means another day to each of you. A vague time lets the customer agree without deciding, and leaves you without a day on which to ask again.",
	Fix:        "suggestion: `by`, seven days after the call, never on a weekend",
	Exceptions: "With `by` or `after` it is silent, and so it is where the sentence holds a date as well. In [stretch] and [[secondary]] it is a hint.",
	Source:     "Fallback (SMART)",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis soon\"\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis by 11 December\"\n",
	Check: func(p *Pass) {
		list := p.sentences()
		for i := range list {
			s := &list[i]
			if s.of == nil || s.Deadline.Kind != english.Vague || s.of.By.Set || !s.of.After.Blank() || s.polite() {
				continue
			}
			f := Finding{Span: s.at(s.Deadline.Span), Key: s.key,
				Message: "no day, only a wish for one",
				Label:   "soon is another day for each of you"}
			if s.extra() || s.Role == english.Stretch {
				f.Severity = Info
			}
			if !p.full() {
				f.Fixes = p.addBy(s.of)
			}
			if len(f.Fixes) == 0 {
				f.Try = "write by = and a day after the call"
			}
			p.Report(f)
		}
	},
}

// addBy is the fix that gives an objective a day, seven days after the call.
func (p *Plan) addBy(o *Objective) []Fix {
	by, ok := p.deadline()
	if !ok {
		return nil
	}
	edits := p.write(o.By, by.Format(time.DateOnly))
	if len(edits) == 0 {
		return nil
	}
	when := "seven days after the call"
	if call, _ := p.Date.Date(); !by.Equal(call.AddDate(0, 0, 7)) {
		when = "about a week after the call"
	}
	return []Fix{{Title: "add by = " + by.Format(time.DateOnly) + ", " + when, Edits: edits}}
}
