package lint

import "fmt"

var tooManySecondary = &Rule{
	ID: "too-many-secondary", Severity: Info, Asking: true,
	Summary:    "more than four secondary objectives",
	Why:        "Who carries six extras into a call serves none of them, and the primary gets the minutes that are left.",
	Fix:        "none",
	Exceptions: "Four are fine.",
	Source:     "Kahle plans four aims for each call",
	Bad: "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n" +
		"secondary = [{ goal = \"Dana names a peer\" }, { goal = \"Dana names the best day\" }, { goal = \"Dana names the buyer\" }, { goal = \"Dana names the auditor\" }, { goal = \"Dana names the bank\" }]\n",
	Good: "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n" +
		"secondary = [{ goal = \"Dana names a peer\" }, { goal = \"Dana names the best day\" }]\n",
	Check: func(p *Pass) {
		if n := len(p.Secondary); n > 4 {
			p.Report(Finding{Span: p.Secondary[4].Header, Key: p.Secondary[4].place.Path(),
				Message: fmt.Sprintf("%d secondary objectives: four are plenty", n),
				Label:   "the primary gets the minutes that are left",
				Try:     "keep the ones you would miss tomorrow"})
		}
	},
}
