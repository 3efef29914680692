package lint

import "fmt"

var fallbackTooBig = &Rule{
	ID: "fallback-too-big", Severity: Warning, Asking: true,
	Summary:    "the fallback asks for more than the primary",
	Why:        "The fallback is what you still ask for after a no. Nobody who refuses the small step takes the big one.",
	Fix:        "suggestion: swap the two",
	Exceptions: "The same size is fine. Types without a size, and unknown ones, are not compared.",
	Options:    "`[commitments.NAME] size` changes how big an ask is.",
	Source:     "Fallback; Miller Heiman",
	Bad: "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana accepts a call on 9 December\"\ncommitment = \"meeting\"\n\n" +
		"[fallback]\ngoal = \"Dana starts a pilot by 12 December\"\ncommitment = \"trial\"\n",
	Good: "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana starts a pilot by 12 December\"\ncommitment = \"trial\"\n\n" +
		"[fallback]\ngoal = \"Dana accepts a call on 9 December\"\ncommitment = \"meeting\"\n",
	Check: checkFallbackTooBig,
}

func checkFallbackTooBig(p *Pass) {
	a, b := p.Primary.Type, p.Fallback.Type
	if a.Size == 0 || b.Size == 0 || b.Size <= a.Size {
		return
	}
	f := Finding{Span: p.Fallback.Commitment.Words(), Key: p.Fallback.Commitment.Path(),
		Message: fmt.Sprintf("the fallback asks for more than the primary: %s against %s", sized(b), sized(a)),
		Label:   "nobody who refuses the small step takes the big one",
		Related: []Related{{Span: p.Primary.Commitment.Words(), Message: "the primary's commitment"}}}
	if edits, ok := p.swap(); ok {
		f.Fixes = []Fix{{Title: "swap primary and fallback", Edits: edits}}
	} else if list := p.smaller(a.Size + 1); len(list) > 0 {
		f.Try = "ask for less: " + names(first(list, 4))
	}
	p.Report(f)
}

// swap exchanges what the primary and the fallback ask for; false when their keys do not match up.
func (p *Plan) swap() ([]Edit, bool) {
	src := p.Tree.Src
	pairs := [][2]Field{
		{p.Primary.Goal, p.Fallback.Goal}, {p.Primary.Commitment, p.Fallback.Commitment}, {p.Primary.By, p.Fallback.By},
		{p.Primary.Measure, p.Fallback.Measure}, {p.Primary.After, p.Fallback.After},
	}
	match := true
	var edits []Edit
	for _, pr := range pairs {
		a, b := pr[0], pr[1]
		if a.Set != b.Set {
			match = false
			break
		}
		if a.Set {
			edits = append(edits, Edit{Span: a.Value.Span, New: b.Value.Span.Text(src)}, Edit{Span: b.Value.Span, New: a.Value.Span.Text(src)})
		}
	}
	if match {
		sortEdits(edits)
		return edits, true
	}
	a, b := p.sectionOf(p.Primary), p.sectionOf(p.Fallback)
	if a == nil || b == nil || p.Primary.Share.Set || p.Primary.Why.Set || len(a.Path) != 1 || len(b.Path) != 1 || a.Array || b.Array {
		return nil, false
	}
	return ordered(Edit{Span: a.Path[0].Span, New: "fallback"}, Edit{Span: b.Path[0].Span, New: "primary"}), true
}
