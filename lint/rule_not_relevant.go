package lint

import "strings"

var notRelevant = &Rule{
	ID: "not-relevant", Severity: Info, NeedsWhole: true, Asking: true,
	Summary: "the goal is about our quota, not about the customer's business",
	Why: "A quota, a ranking or the end of our month gives the customer no reason to act, and a date that serves only us is the first one to slip. " +
		"Say what the step is good for on their side.",
	Fix:        "none",
	Exceptions: "Their forecast, their targets and their year-end are theirs. With `why` it is silent.",
	Source:     "Fallback (SMART)",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"closing\"\n\n" +
		"[primary]\ngoal = \"Dana signs the order by 18 December so that I make my quota\"\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"closing\"\n\n" +
		"[primary]\ngoal = \"Dana signs the order before her budget round closes on 18 December\"\n",
	Check: func(p *Pass) {
		for _, o := range p.called() {
			s := p.goal(o)
			if s == nil || s.Relevant.OK || !o.Why.Blank() {
				continue
			}
			f := Finding{Span: s.words(s.Relevant.Span), Key: s.key,
				Message: "this is our reason to act, not " + possessive(p.whom()),
				Label:   "what does " + p.whom() + " gain from it?",
				Try:     "leave it out"}
			if o == &p.Primary {
				f.Try = "leave it out, and say in `why` what the step is good for on their side"
			}
			p.Report(f)
		}
	},
}

// possessive is whose something is, at the end of a sentence: "Dana's", "the customer's".
func possessive(who string) string {
	if strings.HasSuffix(who, "s") {
		return who + "'"
	}
	return who + "'s"
}
