package lint

import "strings"

var notSpecific = &Rule{
	ID: "not-specific", Severity: Warning, NeedsWhole: true, Asking: true,
	Summary: "no concrete act or object, or nobody is named",
	Why:     "A goal that leaves open who does what is agreed to easily and done by nobody, and two people who read it would plan two different calls.",
	Fix:     "none",
	Exceptions: "She, he and they count as named where the plan has a `contact` or [[people]]. Silent where a rule about the wording or continuation " +
		"speaks about the same sentence, and where learning-only does. [[secondary]] may be loose.",
	Source: "Fallback (SMART)",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Make progress with Dana on the project\"\nby = 2026-12-11\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana names the two line leads for the walk along line 3\"\nby = 2026-12-11\n",
	Check: func(p *Pass) {
		for _, o := range p.called() {
			s := p.goal(o)
			if s == nil || s.Specific.OK || s.worded() || s.LearningOnly {
				continue
			}
			if !s.Unnamed && s.Commitment.Type != "" {
				continue // what has a type of commitment is a concrete act
			}
			if s.Unnamed && !s.Loose && actsAlone(s.Reading) {
				continue // that nobody of theirs is named is what seller-acts says
			}
			p.Report(Finding{Span: s.words(s.Specific.Span), Key: s.key,
				Message: because("the goal is not specific", s.Specific.Why),
				Label:   "who does what?",
				Try:     "name the person and the act: who does what, with which thing"})
		}
	},
}

// called are the objectives the call is made for, those that are there.
func (p *Plan) called() []*Objective {
	list := make([]*Objective, 0, 3)
	for _, o := range []*Objective{&p.Stretch, &p.Primary, &p.Fallback} {
		if o.Set {
			list = append(list, o)
		}
	}
	return list
}

// because joins what is wrong and why.
func because(what, why string) string {
	if why = strings.TrimRight(oneLine(why), ". "); why == "" {
		return what
	}
	return what + ": " + why
}
