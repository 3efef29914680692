package lint

import (
	"fmt"
	"strings"

	"callplan/lint/syntax"
)

var unknownValue = &Rule{
	ID: "unknown-value", Severity: Warning,
	Summary: "a word outside its list: a stage, commitment, kind, channel, cycle or result nobody knows",
	Why: "Stage and commitment decide how much may be asked. Where callplan does not know the word, it cannot tell you " +
		"that you ask too much or too little, and it stays silent.",
	Fix:        "safe: write an alias as the word it stands for; suggestion: the nearest word",
	Exceptions: "An alias counts as the word it stands for in every other rule. `other` fits where nothing does. Companies have their own words: add commitment types in callplan.toml.",
	Options:    "`[commitments.NAME]` adds a type with its size, stages and aliases.",
	Source:     "the commitment types follow Commitment (after Duane Sparks), Rackham, Sobczak and Two Objectives",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discvery\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Check:      checkUnknownValue,
}

func checkUnknownValue(p *Pass) {
	for _, pl := range p.places {
		for i := range pl.Spec.Keys {
			if k := &pl.Spec.Keys[i]; k.Type.enum() && pl.fields[i] != nil {
				p.checkEnum(pl.field(k.Name))
			}
		}
	}
}

func (p *Pass) checkEnum(f Field) {
	v := f.Value
	if v.Kind != syntax.String || v.Broken || strings.TrimSpace(v.Text) == "" {
		return
	}
	t := f.Spec.Type
	name := p.Settings.canonical(t, v.Text)
	if name == v.Text {
		return
	}
	if p.full() {
		p.Report(Finding{Span: f.Words()})
		return
	}
	found := Finding{Span: f.Words(), Key: f.Path()}
	if name != "" {
		found.Message = fmt.Sprintf("%s is called %s here", quoted(v.Text), quoted(name))
		if same(strings.TrimSpace(v.Text), name) {
			found.Message = fmt.Sprintf("%s is written %s", quoted(v.Text), quoted(name))
		}
		found.Fixes = []Fix{{Title: "write it as " + quoted(name), Safe: true, Edits: []Edit{setText(f, name)}}}
		p.Report(found)
		return
	}
	choices := p.Settings.choices(t)
	names := make([]string, len(choices))
	for i, c := range choices {
		names[i] = c.name
	}
	found.Message = fmt.Sprintf("%s is not %s callplan knows", quoted(v.Text), t)
	all := names
	for _, c := range choices {
		all = append(all, c.aliases...)
	}
	if near := Nearest(strings.TrimSpace(v.Text), all); near != "" && len(v.Text) < 40 {
		near = p.Settings.canonical(t, near)
		found.Message += ": did you mean " + quoted(near) + "?"
		found.Fixes = []Fix{{Title: "write it as " + quoted(near), Edits: []Edit{setText(f, near)}}}
	} else {
		found.Try = "one of " + strings.Join(names, ", ")
	}
	p.Report(found)
}
