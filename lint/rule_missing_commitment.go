package lint

import (
	"fmt"
	"slices"
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
	Options:    "The types and how much each asks: " + typesBySize() + ". `[commitments.NAME]` adds a type.",
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
		verb := "add"

		if o.Commitment.Set {
			f.Span, f.Absent = o.Commitment.Value.Span, false
			verb = "write"
		}
		list, certain := p.typesIn(o)
		if len(list) > 0 {
			f.Try = "" // the types its words name say it better
		} else {
			if name == "fallback" {
				list = p.fallbacks()
			} else if stage, ok := p.StageBounds(); ok {
				list = p.fitting(stage, (stage.Largest+stage.Smallest)/2)
			}
		}
		for _, c := range first(list, 3) {
			title := verb + " commitment " + quoted(c.Name) + ": the customer " + c.Doc
			if o.Commitment.Set {
				f.Fixes = append(f.Fixes, Fix{Title: title, Draft: !certain, Edits: []Edit{{Span: o.Commitment.Value.Span, New: syntax.EncodeString(c.Name)}}})
			} else if e, ok := p.addKey(o.Commitment, syntax.EncodeString(c.Name)); ok {
				f.Fixes = append(f.Fixes, Fix{Title: title, Draft: !certain, Edits: []Edit{e}})
			}
		}
		p.Report(f)
	}
}

// typesBySize lists the types: "share-information 1, meeting 2, ...".
func typesBySize() string {
	var list []string
	for _, c := range Commitments {
		if c.Size > 0 {
			list = append(list, fmt.Sprintf("%s %d", c.Name, c.Size))
		}
	}
	return strings.Join(list, ", ")
}

// typesIn are the commitment types a goal asks for, that of its main act first. They are certain where they are one, and
// the customer is the one who acts.
func (p *Plan) typesIn(o *Objective) (list []Commitment, certain bool) {
	s := p.goal(o)
	if s == nil {
		return nil, false
	}
	add := func(c Commitment, ok bool) {
		if ok && c.Size > 0 && !slices.ContainsFunc(list, func(x Commitment) bool { return x.Name == c.Name }) {
			list = append(list, c)
		}
	}
	add(p.Settings.Commitment(s.Commitment.Type))
	for _, a := range s.Asks {
		add(p.Settings.Commitment(a.Type))
	}
	certain = len(list) == 1 && s.Actor == english.Customer && !s.worded()
	// The engine knows no words of a team's own types; where one stands in the goal, it is meant.
	text := stems(s.Text)
	for _, c := range p.Settings.AllCommitments() {
		if !builtIn(c.Name) && named(text, c) {
			list = append([]Commitment{c}, list...)
			certain = false
		}
	}
	return list, certain
}

// stems is a text as its words without their endings, with a space before and behind each.
func stems(text string) string {
	words := english.Words(text)
	for i, w := range words {
		words[i] = english.Stem(w)
	}
	return " " + strings.Join(words, " ") + " "
}
