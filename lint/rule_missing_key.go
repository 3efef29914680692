package lint

import (
	"fmt"
	"strings"
	"time"

	"callplan/lint/syntax"
)

var missingKey = &Rule{
	ID: "missing-key", Severity: Error, NeedsWhole: true,
	Summary: "customer, date, stage or a goal is absent or blank",
	Why: "Without the customer nobody finds the plan, without the date no deadline can be judged, without the stage nobody can say " +
		"whether the ask is too big, and an objective without a goal is a heading.",
	Fix:        "suggestion: the line to fill in; for the date only where `--today` or a deadline of the plan tells it",
	Exceptions: "A missing [primary] or [fallback] table has a rule of its own.",
	Source:     "general knowledge",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Check:      checkMissingKey,
}

// costs are what a missing key costs the seller.
var costs = map[string]string{
	"customer": "nobody will find this plan again",
	"date":     "no deadline can be judged without the day of the call",
	"stage":    "nobody can say whether the ask is too big or too small",
	"goal":     "an objective without a sentence is a heading",
	"name":     "a person without a name cannot be named in a goal",
	"says":     "an objection starts with the customer's words",
}

func checkMissingKey(p *Pass) {
	for _, pl := range p.places {
		if pl.Table == nil || len(pl.Table.Entries) == 0 && (pl.Spec.Name == "primary" || pl.Spec.Name == "fallback") {
			continue // an empty table is a missing objective
		}
		for i := range pl.Spec.Keys {
			k := &pl.Spec.Keys[i]
			if k.Need != Required {
				continue
			}
			f := pl.field(k.Name)
			if !f.Blank() || p.misplacedElsewhere(pl, k.Name) {
				continue
			}
			found := Finding{Span: pl.Header, Key: f.Path(), Label: costs[k.Name], Absent: true}
			where := ""
			if pl.Spec.Name != "" {
				where = " in " + pl.Spec.Header()
			}
			found.Message = fmt.Sprintf("no %s%s", quoted(k.Name), where)
			if f.Set {
				found.Span, found.Absent = f.Value.Span, false
				found.Message = fmt.Sprintf("%s%s is blank", quoted(k.Name), where)
			}
			if p.full() {
				p.Report(found)
				continue
			}
			found.Fixes = p.fillIn(f)
			if len(found.Fixes) == 0 {
				found.Try = fmt.Sprintf("write %s = %s", k.Name, k.Example)
			}
			p.Report(found)
		}
	}
}

// misplacedElsewhere reports whether the key stands under a wrong header, which another rule says.
func (p *Plan) misplacedElsewhere(pl *Place, key string) bool {
	if pl != p.top {
		return false
	}
	for i := range p.Strays {
		if s := &p.Strays[i]; s.Means == Misplaced && s.Key.Name == key {
			return true
		}
	}
	return false
}

// fillIn is the lines that would fill a required key.
func (p *Pass) fillIn(f Field) []Fix {
	put := func(title, value string, draft bool) []Fix {
		if f.Set {
			if f.Value.Kind != syntax.String {
				return nil
			}
			return []Fix{{Title: title, Draft: draft, Edits: []Edit{{Span: f.Value.Span, New: value}}}}
		}
		e, ok := p.addKey(f, value)
		if !ok {
			return nil
		}
		return []Fix{{Title: title, Draft: draft, Edits: []Edit{e}}}
	}
	switch f.Spec.Name {
	case "customer":
		return put("add the customer, to be filled in", `"name of the customer"`, true)
	case "name":
		return put("add the name, to be filled in", `"name of the person"`, true)
	case "says":
		return put("add the customer's words, to be filled in", `"the customer's words"`, true)
	case "date":
		if !p.Today.IsZero() {
			day := p.Today.Format(time.DateOnly)
			return put("add the date of today, "+day, day, true)
		}
		if by, ok := p.firstDeadline(); ok {
			day := workday(by.AddDate(0, 0, -7), -1).Format(time.DateOnly)
			return put("add "+day+", about a week before the first deadline", day, true)
		}
	case "stage":
		var fixes []Fix
		for _, s := range p.likelyStages() {
			fixes = append(fixes, put("add stage "+quoted(s.Name)+": "+s.Doc, syntax.EncodeString(s.Name), true)...)
		}
		return fixes
	case "goal":
		var fixes []Fix
		if kind := p.Settings.canonical(KindName, f.place.field("kind").Text()); kind != "" && f.place.field("commitment").Blank() {
			for _, x := range extras {
				if x.kind == kind {
					sentence := strings.Replace(x.goal, "%s", p.Who(), 1)
					return put("write the goal: "+sentence, syntax.EncodeString(sentence), false)
				}
			}
		}
		for _, c := range p.goalsFor(f) {
			sentence := p.sentence(c)
			fixes = append(fixes, put("write the goal: "+sentence, syntax.EncodeString(sentence), false)...)
		}
		return fixes
	}
	return nil
}

// firstDeadline is the earliest deadline of the plan.
func (p *Plan) firstDeadline() (first time.Time, ok bool) {
	for _, o := range p.Objectives() {
		if by, set := o.By.Date(); set && (!ok || by.Before(first)) {
			first, ok = by, true
		}
	}
	return first, ok
}

// likelyStages are the stages where the primary's commitment is usual, or the first ones.
func (p *Plan) likelyStages() []Stage {
	var list []Stage
	for _, name := range p.Primary.Type.Stages {
		if s, ok := p.Settings.Stage(name); ok {
			list = append(list, s)
		}
	}
	if len(list) == 0 {
		list = p.Settings.AllStages()
	}
	return list[:min(3, len(list))]
}
