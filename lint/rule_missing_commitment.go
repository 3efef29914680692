package lint

import (
	"strings"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

var missingCommitment = &Rule{
	ID: "missing-commitment", Severity: Info, NeedsWhole: true, Asking: true,
	Summary: "an objective without its commitment",
	Why: "The commitment says in one word what the customer does. It tells whether the ask fits the stage and whether the fallback is really smaller, " +
		"and it makes you notice when nothing is asked at all.",
	Fix:        "suggestion: the type the goal's words name, or types usual at the stage",
	Exceptions: "Stretch and secondary objectives may go without.",
	Source:     "Commitment, after Duane Sparks",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\ncommitment = \"needs-analysis\"\n",
	Check:      checkMissingCommitment,
}

func checkMissingCommitment(p *Pass) {
	for _, o := range []*Objective{&p.Primary, &p.Fallback} {
		if !o.Set || o.missing() || !o.Commitment.Blank() || o.Goal.Blank() {
			continue
		}
		name := o.place.Spec.Name
		f := Finding{Span: o.Header, Key: o.Commitment.Path(), Absent: true,
			Message: "no commitment for the " + name,
			Label:   "in one word, what does the customer do?",
			Try:     "add commitment = \"...\"; callplan explain missing-commitment lists the types"}
		if o.Commitment.Set {
			f.Span, f.Absent = o.Commitment.Value.Span, false
		}
		list := p.typesIn(o.Goal.Text())
		guess := len(list) == 0 // the words name no type: the author has to choose
		if guess {
			if name == "fallback" {
				list = p.fallbacks()
			} else if stage, ok := p.StageBounds(); ok {
				list = p.fitting(stage, (stage.Largest+stage.Smallest)/2)
			}
		}
		for _, c := range first(list, 3) {
			title := "add commitment " + quoted(c.Name) + ": the customer " + c.Doc
			if o.Commitment.Set {
				f.Fixes = append(f.Fixes, Fix{Title: title, Draft: guess, Edits: []Edit{{Span: o.Commitment.Value.Span, New: syntax.EncodeString(c.Name)}}})
			} else if e, ok := p.addKey(o.Commitment, syntax.EncodeString(c.Name)); ok {
				f.Fixes = append(f.Fixes, Fix{Title: title, Draft: guess, Edits: []Edit{e}})
			}
		}
		p.Report(f)
	}
}

// typesIn are the commitment types a goal's words name, the one with the longest match first.
func (p *Plan) typesIn(goal string) []Commitment {
	text := stems(goal)
	type match struct {
		c      Commitment
		length int
	}
	var found []match
	for _, c := range p.Settings.AllCommitments() {
		best := 0
		for _, w := range append([]string{strings.ReplaceAll(c.Name, "-", " "), c.Name}, c.Words...) {
			if c.Size > 0 && strings.Contains(text, stems(w)) {
				best = max(best, len(w))
			}
		}
		if best > 0 {
			found = append(found, match{c, best})
		}
	}
	var list []Commitment
	for len(found) > 0 {
		best := 0
		for i := range found {
			if found[i].length > found[best].length {
				best = i
			}
		}
		list = append(list, found[best].c)
		found = append(found[:best], found[best+1:]...)
	}
	return list
}

// stems is a text as its words without their endings, with a space before and behind each.
func stems(text string) string {
	words := english.Words(text)
	for i, w := range words {
		words[i] = english.Stem(w)
	}
	return " " + strings.Join(words, " ") + " "
}
