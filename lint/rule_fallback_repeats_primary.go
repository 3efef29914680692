package lint

import (
	"time"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

var fallbackRepeatsPrimary = &Rule{
	ID: "fallback-repeats-primary", Severity: Warning, Asking: true,
	Summary:    "the fallback asks for the same as the primary",
	Why:        "Whoever says no to the primary says no to the same thing in other words, or next week. A fallback is a smaller step on the same path.",
	Fix:        "suggestion: a smaller commitment with its sentence",
	Exceptions: "The same commitment type with another act or another object is fine.",
	Source:     "Fallback",
	Bad: "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\ncommitment = \"needs-analysis\"\n\n" +
		"[fallback]\ngoal = \"Dana agrees to the needs analysis by 19 December\"\ncommitment = \"needs-analysis\"\n",
	Good: "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\ncommitment = \"needs-analysis\"\n\n" +
		"[fallback]\ngoal = \"Dana sends us the November log by 8 December\"\ncommitment = \"share-information\"\n",
	Check: checkFallbackRepeatsPrimary,
}

// repeats is the similarity from which two goals are the same ask: at least four of five words in common.
const repeats = 0.8

func checkFallbackRepeatsPrimary(p *Pass) {
	a, b := &p.Primary, &p.Fallback
	if a.Goal.Blank() || b.Goal.Blank() {
		return
	}
	// A type that is not written contradicts nothing; an unknown one is its own.
	if !a.Commitment.Blank() && !b.Commitment.Blank() && (a.Type.Name != b.Type.Name || a.Type.Name == "" && a.Commitment.Text() != b.Commitment.Text()) {
		return
	}
	if english.Similarity(a.Goal.Text(), b.Goal.Text()) < repeats {
		return
	}
	f := Finding{Span: b.Goal.Words(), Key: b.Goal.Path(),
		Message: "the fallback repeats the primary",
		Label:   "whoever says no to one says no to the other",
		Try:     "choose a smaller act on the same path",
		Related: []Related{{Span: a.Goal.Words(), Message: "the primary"}}}
	for _, c := range p.fallbacks() {
		goal := p.sentence(c)
		if b.Commitment.tabled() {
			break
		}
		if english.Similarity(a.Goal.Text(), goal) >= repeats {
			continue
		}
		edits := []Edit{setText(b.Goal, goal)}
		if b.Commitment.Set {
			edits = append(edits, setText(b.Commitment, c.Name))
		} else if e, ok := p.addKey(b.Commitment, syntax.EncodeString(c.Name)); ok {
			edits = append(edits, e)
		}
		if by, ok := p.deadline(); ok && !b.By.Set && english.Dated(b.Goal.Text()) {
			// The old sentence held its date; the new one must not lose it.
			if e, ok := p.addKey(b.By, by.Format(time.DateOnly)); ok {
				if last := &edits[len(edits)-1]; last.Span == e.Span {
					last.New += e.New
				} else {
					edits = append(edits, e)
				}
			}
		}
		sortEdits(edits)
		f.Fixes = append(f.Fixes, Fix{Title: "ask for less: " + goal + " (" + c.Name + ")", Edits: edits})
	}
	p.Report(f)
}
