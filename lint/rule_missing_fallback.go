package lint

import "strings"

var missingFallback = &Rule{
	ID: "missing-fallback", Severity: Error, NeedsWhole: true, Asking: true,
	Summary: "no fallback objective",
	Why: "A smaller agreed step keeps the sale moving. Without one a no ends the call with nothing, or you settle for any friendly noise, " +
		"because you have to improvise while you are disappointed.",
	Fix:        "suggestion: a [fallback] with a commitment smaller than the primary's, the nearest first",
	Exceptions: "While prospecting it is a warning. Once [outcome] is written it is silent.",
	Source:     "Fallback; Miller Heiman's minimum acceptable action; Huthwaite's alternative advance",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\ncommitment = \"needs-analysis\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\ncommitment = \"needs-analysis\"\n\n[fallback]\ngoal = \"Dana sends us the November log by 8 December\"\ncommitment = \"share-information\"\n",
	Check:      checkMissingFallback,
}

func checkMissingFallback(p *Pass) {
	if !p.Fallback.missing() || p.misshapen("fallback") {
		return
	}
	who := p.Who()
	if who == "The customer" || strings.HasPrefix(who, "The ") {
		who = "t" + who[1:]
	}
	f := Finding{Span: p.Primary.Header, Key: "fallback", Absent: true,
		Message: "no fallback objective for this call",
		Label:   "if " + who + " says no to this, the call ends with nothing agreed",
		Try:     "add [fallback] with a smaller commitment"}
	if p.Fallback.Set {
		f.Span = p.Fallback.Header
		f.Label = "if " + who + " says no, the call ends with nothing agreed"
		f.Try = "write its goal: one sentence with a smaller act of the customer"
	} else if !p.Primary.Set {
		f.Label = "if " + who + " says no, the call ends with nothing agreed"
	} else {
		f.Related = []Related{{Span: p.Primary.Header, Message: "the primary it would stand in for"}}
	}
	if s, ok := p.StageBounds(); ok && s.Name == "prospecting" {
		f.Severity = Warning
	}
	list := p.fallbacks()
	if t := p.Primary.Type; t.Size > 0 && len(list) > 0 {
		add := "add [fallback] with "
		if p.Fallback.Set {
			add = "write its goal, with "
		}
		f.Try = add + "a commitment smaller than " + t.Name + ": " + names(list)
		if t.Size == 1 {
			f.Try = add + "another small step: " + names(list)
		}
	}
	f.Fixes, _ = p.Fallbacks()
	p.Report(f)
}
