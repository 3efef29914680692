package lint

import "fmt"

var askTooSmall = &Rule{
	ID: "ask-too-small", Severity: Info, Asking: true,
	Summary:    "the ask is smaller than the stage deserves",
	Why:        "Sellers ask too little more often than too much. At this stage the customer expects a bigger step, and a small one costs a call.",
	Fix:        "suggestion: commitments that fit the stage",
	Exceptions: "Only the primary is judged: a fallback may be as small as you like.",
	Options:    "`[stages.NAME] smallest` sets the bound, `[commitments.NAME] size` the size of an ask.",
	Source:     "Get the Objective; Brock; Level Five",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"closing\"\n\n[primary]\ngoal = \"Dana accepts a call on 9 December\"\ncommitment = \"meeting\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"closing\"\n\n[primary]\ngoal = \"Dana signs the order by 12 December\"\ncommitment = \"purchase\"\n",
	Check: func(p *Pass) {
		stage, ok := p.StageBounds()
		o := &p.Primary
		if !ok || o.Type.Size == 0 || o.Type.Size >= stage.Smallest {
			return
		}
		p.reportSize(o, stage, fmt.Sprintf("%s asks less than %s deserves: at least size %d", sized(o.Type), stage.Name, stage.Smallest),
			stage.Doc+"; a bigger step is due")
	},
}
