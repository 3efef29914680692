package lint

import (
	"strings"

	"callplan/lint/syntax"
)

var missingSecondary = &Rule{
	ID: "missing-secondary", Severity: Info, NeedsWhole: true, Asking: true,
	Summary: "no secondary objective",
	Why: "Contact time is scarce. A secondary objective uses it up: a name, a figure, a piece of news, worth having whether or not the primary " +
		"is reached, so that something is achieved even on a bad day.",
	Fix:        "suggestion: a [[secondary]] of a kind that fits",
	Exceptions: "Once [outcome] is written it is silent.",
	Source:     "Two Objectives",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[[secondary]]\nkind = \"referral\"\ngoal = \"Dana names the manager of the sister plant\"\n",
	Check:      checkMissingSecondary,
}

// extras are example goals for the kinds of secondary objectives, those that fit nearly every call first; %s is the
// customer's person.
var extras = []struct{ kind, goal string }{
	{"referral", "%s names one person outside the company who has the same question"},
	{"market-intel", "%s tells us which other suppliers were asked"},
	{"best-time", "%s tells us which day of the week suits a call best"},
	{"cross-sell", "%s tells us which other team has the same task"},
	{"upsell", "%s tells us how many more people will need it next year"},
	{"testimonial", "%s allows us to quote one figure from the first year"},
	{"project-status", "%s tells us which date of the running project has moved"},
	{"strategic-question", "%s tells us what the board wants to have changed in three years"},
	{"contact-data", "%s gives us the direct line of the person who signs"},
	{"new-product", "%s tells us whether anybody has asked for something like it"},
	{"information-request", "%s sends us last year's figures"},
	{"relationship", "%s tells us whether the last complaint is settled"},
	{"qualification", "%s names the person who signs besides the head of department"},
}

func checkMissingSecondary(p *Pass) {
	if len(p.Secondary) > 0 || p.misshapen("secondary") {
		return
	}
	if e := p.Tree.Root.Lookup("secondary"); e != nil && e.Value != nil && len(e.Value.Items) > 0 {
		return // they are there, written in a way that another rule mends
	}
	f := Finding{Span: p.FirstLine(), Key: "secondary", Absent: true,
		Message: "no secondary objective",
		Label:   "what else could you bring home from this call?",
		Try:     "add [[secondary]] with a kind: referral, market-intel, best-time"}
	after := p.lastObjective()
	if p.Tree.Root.Lookup("secondary") == nil {
		for _, x := range extras[:3] {
			goal := strings.Replace(x.goal, "%s", p.Who(), 1)
			e := p.addTable(after, "[[secondary]]", [][2]string{{"kind", syntax.EncodeString(x.kind)}, {"goal", syntax.EncodeString(goal)}})
			f.Fixes = append(f.Fixes, Fix{Title: "add a secondary: " + goal + " (" + x.kind + ")", Edits: []Edit{e}})
		}
	}
	p.Report(f)
}
