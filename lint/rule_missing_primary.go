package lint

import "callplan/lint/syntax"

var missingPrimary = &Rule{
	ID: "missing-primary", Severity: Error, NeedsWhole: true, Asking: true,
	Summary: "no primary objective",
	Why: "A call without a written objective ends as a pleasant talk. The primary is the best result that is realistic for this call, " +
		"and it is something the customer agrees to do.",
	Fix:        "suggestion: a [primary] that asks for something usual at the plan's stage",
	Exceptions: "A [primary] with other keys but no goal is a missing-key. Once [outcome] is written it is silent: it is too late to plan.",
	Source:     "Two Objectives; Get the Objective; Sobczak",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[fallback]\ngoal = \"Dana sends us the log by 8 December\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\n",
	Check:      checkMissingPrimary,
}

func checkMissingPrimary(p *Pass) {
	if !p.Primary.missing() || p.misshapen("primary") {
		return
	}
	f := Finding{Span: p.Primary.Header, Key: "primary", Absent: true,
		Message: "no primary objective for this call",
		Label:   "what will the customer have agreed to when the call ends?",
		Try:     "add [primary] with a goal: one sentence in which the customer acts"}
	if p.Primary.Set {
		f.Try = "write its goal: one sentence in which the customer acts"
	}
	if stage, ok := p.StageBounds(); ok {
		for _, c := range first(p.fitting(stage, (stage.Largest+stage.Smallest)/2), 3) {
			f.Fixes = append(f.Fixes, p.addObjective(&p.Primary, "primary", c, p.top)...)
		}
	}
	p.Report(f)
}

// missing reports whether an objective is absent: no table, or a header with nothing below it.
func (o *Objective) missing() bool {
	return !o.Set || len(o.place.Table.Entries) == 0 && !o.Goal.Set
}

// misshapen reports whether something that is no table stands where a table is wanted, primary = 42 for one: then that
// is the fault, and not that the table is missing.
func (p *Plan) misshapen(name string) bool {
	if p.place(name) != nil {
		return false
	}
	e := p.Tree.Root.Lookup(name)
	if e == nil {
		e = p.adoptedTable(table(name))
	}
	return e != nil && (e.Value == nil || e.Value.Kind != syntax.Array || len(e.Value.Items) > 0)
}

// addObjective is the fix that writes a missing objective: below its empty header, or as a new table behind another one.
func (p *Plan) addObjective(o *Objective, name string, c Commitment, after *Place) []Fix {
	goal := p.sentence(c)
	lines := p.skeleton(c, goal)
	title := "add a " + name + ": " + goal + " (" + c.Name + ")"
	if o.Set {
		s := p.section(o.place.Table)
		if s == nil || s.Header.Len() == 0 {
			return nil
		}
		nl := newline(p.Tree.Src)
		at := lineEnd(p.Tree.Src, s.Header.End)
		return []Fix{{Title: title, Edits: []Edit{{Span: Span{Start: at, End: at}, New: nl + block(lines, nl)}}}}
	}
	if p.Tree.Root.Lookup(name) != nil {
		return nil // primary = [], and no header may take that name as well
	}
	if after == p.top {
		return []Fix{{Title: title, Edits: []Edit{p.addFirstTable("["+name+"]", lines)}}}
	}
	return []Fix{{Title: title, Edits: []Edit{p.addTable(after, "["+name+"]", lines)}}}
}

// addFirstTable is the edit that adds a table behind the top-level keys, before every other table.
func (p *Plan) addFirstTable(header string, lines [][2]string) Edit {
	top := p.Tree.Sections[0]
	if len(top.Pairs) == 0 || len(p.Tree.Sections) < 2 {
		return p.addTable(nil, header, lines)
	}
	nl := newline(p.Tree.Src)
	at := lineEnd(p.Tree.Src, lastPairEnd(top))
	return Edit{Span: Span{Start: at, End: at}, New: nl + nl + header + nl + block(lines, nl)}
}
