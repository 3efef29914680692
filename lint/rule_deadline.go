package lint

import (
	"time"

	"callplan/lint/english"
)

var deadlineBeforeCall = &Rule{
	ID: "deadline-before-call", Severity: Error, Asking: true,
	Summary:    "the deadline lies before the call, in `by` or in the goal's words",
	Why:        "Nobody can agree on Thursday to something that was due on Monday. Usually it is the wrong month or last year's date, copied from another plan.",
	Fix:        "none",
	Exceptions: "The day of the call itself is fine: much can be agreed before you hang up. A day without a year in a goal is the next such day, so it is never past.",
	Source:     "general knowledge",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis\"\nby = 2026-11-12\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis\"\nby = 2026-12-11\n",
	Check: func(p *Pass) {
		call, ok := p.Date.Date()
		if !ok {
			return
		}
		for _, o := range p.Objectives() {
			by, ok := o.By.Date()
			if !ok || !by.Before(call) {
				continue
			}
			p.Report(Finding{Span: o.By.Words(), Key: o.By.Path(),
				Message: "the deadline lies before the call on " + call.Format("2 January 2006"),
				Label:   "nobody can agree to something that is already over",
				Try:     "write a day after the call, or mend the call's date",
				Related: []Related{{Span: p.Date.Words(), Message: "the day of the call"}}})
		}
		list := p.sentences()
		for i := range list {
			s := &list[i]
			if s.of == nil || s.Deadline.Kind < english.Period || s.Deadline.Date.IsZero() || !s.Deadline.Date.Before(call) {
				continue
			}
			if by, ok := s.of.By.Date(); ok && by.Before(call) {
				continue // said already
			}
			p.Report(Finding{Span: s.at(s.Deadline.Span), Key: s.key,
				Message: "the deadline in the goal lies before the call on " + call.Format("2 January 2006"),
				Label:   "nobody can agree to something that is already over",
				Try:     "write a day after the call, or mend the call's date",
				Related: []Related{{Span: p.Date.Words(), Message: "the day of the call"}}})
		}
	},
}

var deadlineOnWeekend = &Rule{
	ID: "deadline-on-weekend", Severity: Info, Asking: true,
	Summary:    "the deadline is a Saturday or a Sunday",
	Why:        "Most customers answer on working days. A deadline on a Sunday slips to Monday, and a slipped deadline is the first small broken promise.",
	Fix:        "suggestion: the next working day",
	Exceptions: "Holidays are not known. Where weekends are working days, switch it off for that folder in callplan.toml.",
	Source:     "general knowledge",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis\"\nby = 2026-12-12\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis\"\nby = 2026-12-11\n",
	Check: func(p *Pass) {
		call, dated := p.Date.Date()
		for _, o := range p.Objectives() {
			by, ok := o.By.Date()
			if !ok || by.Weekday() != time.Saturday && by.Weekday() != time.Sunday || dated && !by.After(call) {
				continue // a call on a Saturday can be answered on that day; an earlier deadline is another fault
			}
			p.Report(Finding{Span: o.By.Words(), Key: o.By.Path(),
				Message: "the deadline is a " + by.Weekday().String(),
				Label:   "who will answer that day?",
				Fixes:   p.postpone(o, workday(by, 1))})
		}
	},
}

// postpone is the fix that moves the deadline of an objective to another day, in the goal as well where it names the old one.
func (p *Plan) postpone(o *Objective, day time.Time) []Fix {
	next := day.Format(time.DateOnly)
	fix := Fix{Title: "move it to " + day.Weekday().String() + ", " + next, Edits: []Edit{{Span: o.By.Words(), New: next}}}
	if s := p.goal(o); s != nil && disagrees(s.Reading, day) {
		goal, ok := p.redate(s, day)
		if !ok {
			return nil // the two would say different days
		}
		fix.Title, fix.Edits = fix.Title+": "+goal, ordered(fix.Edits[0], setText(s.field, goal))
	}
	return []Fix{fix}
}
