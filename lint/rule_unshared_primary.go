package lint

import (
	"callplan/lint/syntax"
)

var unsharedPrimary = &Rule{
	ID: "unshared-primary", Severity: Info, NeedsWhole: true, Asking: true,
	Summary: "nothing says whether the customer hears the primary at the start",
	Why: "Telling the customer early what you hope to agree sets expectations, and the customer listens with the decision in mind. " +
		"With a guarded buyer it may put up defences. Either is fine; deciding it while you speak is not.",
	Fix:        "suggestion: decide it: `share = false`, or `share = true` with an [opening]",
	Exceptions: "`share = false` is a decision and needs no [opening].",
	Source:     "Get the Objective; Sandler's up-front contract; Fallback",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\nshare = false\n",
	Check:      checkUnsharedPrimary,
}

func checkUnsharedPrimary(p *Pass) {
	o := &p.Primary
	if o.missing() || o.Goal.Blank() || p.misshapen("opening") {
		return
	}
	switch {
	case !o.Share.Set:
		f := Finding{Span: o.Header, Key: "primary.share", Absent: true,
			Message: "will you tell the customer what you hope to agree?",
			Label:   "decide it before the call, not while you speak",
			Try:     "add share = true with an [opening], or share = false"}
		if e, ok := p.addKey(o.Share, "false"); ok {
			f.Fixes = append(f.Fixes, Fix{Title: "keep the primary to yourself: share = false", Edits: []Edit{e}})
		}
		if e, ok := p.addKey(o.Share, "true"); ok {
			if !p.Opening.Blank() {
				f.Fixes = append(f.Fixes, Fix{Title: "tell it at the start: share = true", Edits: []Edit{e}})
			} else if open, ok := p.addOpening(); ok {
				f.Fixes = append(f.Fixes, Fix{Title: "tell it at the start: share = true with an [opening]", Edits: ordered(e, open)})
			}
		}
		p.Report(f)
	case o.Share.Value.Kind == syntax.Bool && o.Share.Value.Bool && p.Opening.Blank():
		f := Finding{Span: o.Share.Value.Span, Key: "primary.share",
			Message: "the primary is to be shared, but there is no [opening]",
			Label:   "what will the customer hear first?"}
		title := "add an [opening]"
		if p.place("opening") != nil {
			f.Message = "the primary is to be shared, but the [opening] says nothing"
			title = "write what you will say in [opening]"
		}
		if e, ok := p.addOpening(); ok {
			f.Fixes = []Fix{{Title: title, Edits: []Edit{e}}}
		}
		f.Fixes = append(f.Fixes, Fix{Title: "keep the primary to yourself: share = false", Edits: []Edit{{Span: o.Share.Value.Span, New: "false"}}})
		p.Report(f)
	}
}

// firstSentence opens any call.
const firstSentence = "At the end we could agree on the next step together; if it does not fit, we stop here. All right?"

// addOpening is the edit that writes an opening with a purpose, a possible outcome, and room for a no.
func (p *Plan) addOpening() (Edit, bool) {
	say := syntax.EncodeString(firstSentence)
	if pl := p.place("opening"); pl != nil {
		if p.Opening.Set {
			if p.Opening.Value.Kind != syntax.String {
				return Edit{}, false
			}
			return Edit{Span: p.Opening.Value.Span, New: say}, true
		}
		return p.addKey(p.Opening, say)
	}
	if p.Tree.Root.Lookup("opening") != nil {
		return Edit{}, false // it is no table
	}
	if p.Tree.Root.Lookup("opening") != nil {
		return Edit{}, false // opening = "...", and no header may take that name as well
	}
	return p.addTable(nil, "[opening]", [][2]string{{"say", say}}), true
}
