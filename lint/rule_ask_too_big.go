package lint

import (
	"fmt"
	"slices"
)

var askTooBig = &Rule{
	ID: "ask-too-big", Severity: Warning, Asking: true,
	Summary:    "the ask is larger than the stage bears",
	Why:        "Know where you and the customer are first: who asks for the sale too early can lose it.",
	Fix:        "suggestion: commitments that fit the stage",
	Exceptions: "`cycle = \"single-call\"` lifts it, because there the order on the first call is normal. [stretch] is free of it.",
	Options:    "`[stages.NAME] largest` sets the bound, `[commitments.NAME] size` the size of an ask.",
	Source:     "Get the Objective",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"prospecting\"\n\n[primary]\ngoal = \"Dana signs the order by 12 December\"\ncommitment = \"purchase\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"prospecting\"\n\n[primary]\ngoal = \"Dana accepts a call on 9 December\"\ncommitment = \"meeting\"\n",
	Check: func(p *Pass) {
		stage, ok := p.StageBounds()
		if !ok || p.SingleCall() {
			return
		}
		o := &p.Primary
		if o.Type.Size <= stage.Largest {
			// A primary without a size says nothing; then the fallback may still ask too much.
			if o.Type.Size > 0 || p.Fallback.Type.Size <= stage.Largest {
				return
			}
			o = &p.Fallback
		}
		p.reportSize(o, stage, fmt.Sprintf("%s asks more than %s bears: at most size %d", sized(o.Type), stage.Name, stage.Largest),
			stage.Doc+"; asking too early can lose the sale")
	},
}

// reportSize reports an ask of the wrong size with the types that fit.
func (p *Pass) reportSize(o *Objective, stage Stage, message, label string) {
	f := Finding{Span: o.Commitment.Words(), Key: o.Commitment.Path(), Message: message, Label: label,
		Related: []Related{{Span: p.Stage.Words(), Message: "the stage"}}}
	list := p.fitting(stage, o.Type.Size)
	if o == &p.Primary && p.Fallback.Type.Size > 0 {
		// What is no larger than the fallback would only repeat it.
		above := slices.DeleteFunc(slices.Clone(list), func(c Commitment) bool { return c.Size <= p.Fallback.Type.Size })
		if len(above) > 0 {
			list = above
		}
	}
	if len(list) > 0 {
		f.Try = "ask for what fits " + stage.Name + ": " + names(first(list, 5))
	}
	s := p.goal(o)
	for _, c := range first(list, 3) {
		fix := Fix{Title: "ask for " + sized(c) + " instead, and write the goal to match", Draft: true, Edits: []Edit{setText(o.Commitment, c.Name)}}
		if s != nil && !p.Contact.Blank() && p.contradicts(s.Reading, c) { // without a contact the example names nobody
			n, ok := p.renew(s, c)
			if !ok {
				continue // the goal would say something else than the commitment
			}
			fix.Title, fix.Edits = "ask for "+sized(c)+" instead: "+n.goal, n.edits
		}
		f.Fixes = append(f.Fixes, fix)
	}
	p.Report(f)
}
