package lint

import (
	"cmp"
	"fmt"
	"slices"
)

var stretchTooSmall = &Rule{
	ID: "stretch-too-small", Severity: Info, Asking: true,
	Summary:    "the stretch asks for no more than the primary",
	Why:        "A stretch is kept ready so that an unexpectedly good call is not wasted. If it is no larger than the primary, the good call ends where a normal one would.",
	Fix:        "none",
	Exceptions: "Types without a size, and unknown ones, are not compared. Beside the largest of all, a purchase, the same is fine.",
	Source:     "Get the Objective; Brock",
	Bad: "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\ncommitment = \"needs-analysis\"\n\n" +
		"[stretch]\ngoal = \"Dana accepts a call on 9 December\"\ncommitment = \"meeting\"\n",
	Good: "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\ncommitment = \"needs-analysis\"\n\n" +
		"[stretch]\ngoal = \"Dana invites the controller by 12 December\"\ncommitment = \"decision-maker-meeting\"\n",
	Check: func(p *Pass) {
		a, b := p.Primary.Type, p.Stretch.Type
		if a.Size == 0 || b.Size == 0 || b.Size > a.Size {
			return
		}
		stage, _ := p.StageBounds()
		var larger []Commitment
		for _, c := range p.Settings.AllCommitments() {
			if c.Size > a.Size {
				larger = append(larger, c)
			}
		}
		if b.Size == a.Size && len(larger) == 0 {
			return // there is nothing more to ask for
		}
		slices.SortStableFunc(larger, func(a, b Commitment) int { return cmp.Compare(unusual(a, stage), unusual(b, stage)) })
		f := Finding{Span: p.Stretch.Commitment.Words(), Key: p.Stretch.Commitment.Path(),
			Message: fmt.Sprintf("the stretch asks for no more than the primary: %s against %s", sized(b), sized(a)),
			Label:   "an unexpectedly good call ends where a normal one would",
			Related: []Related{{Span: p.Primary.Commitment.Words(), Message: "the primary's commitment"}}}
		if len(larger) > 0 {
			f.Try = "ask for more: " + names(first(larger, 4))
		}
		p.Report(f)
	},
}
