package lint

import (
	"strings"
	"time"

	"callplan/lint/syntax"
)

// Written is a key with its value as TOML.
type Written struct{ Key, Value string }

// NewTable is the lines of a table that is to be added to the plan, proposed from what the plan says; nil where nothing
// can be proposed.
func (p *Plan) NewTable(table string) []Written {
	str := syntax.EncodeString
	objective := func(asks []Ask) []Written {
		if len(asks) == 0 || asks[0].Fit == Poor {
			return nil
		}
		var list []Written
		for _, l := range p.skeleton(asks[0].Commitment, p.ExampleGoal(asks[0].Commitment)) {
			list = append(list, Written{l[0], l[1]})
		}
		return list
	}
	switch table {
	case "primary", "fallback", "stretch":
		return objective(p.Asks(table))
	case "secondary":
		for _, x := range extras {
			if !p.hasExtra(x.kind) {
				return []Written{{"kind", str(x.kind)}, {"goal", str(strings.Replace(x.goal, "%s", oneLine(p.Who()), 1))}}
			}
		}
	case "people":
		return []Written{{"name", str("")}, {"role", str("")}}
	case "objection":
		return []Written{{"says", str("")}, {"need", str(learningStems[0])}}
	case "opening", "closing":
		key := sentenceKey[table]
		if lines := p.Lines(table, key, ""); len(lines) > 0 {
			return []Written{{key, str(lines[0].Text)}}
		}
		return []Written{{key, str("")}}
	case "outcome":
		return []Written{{"result", str("primary")}, {"note", str("")}, {"next", str(oneLine(p.Who()) + " ")}}
	}
	return nil
}

var sentenceKey = map[string]string{"opening": "say", "closing": "ask"}

func (p *Plan) hasExtra(kind string) bool {
	for i := range p.Secondary {
		if p.Settings.canonical(KindName, p.Secondary[i].Kind.Text()) == kind {
			return true
		}
	}
	return false
}

// PlanToFillIn is a whole plan to be filled in, for a call on a day: what has to be said stands in it, with the customer and the
// contact named by the words given.
func PlanToFillIn(customer, contact, role string, day time.Time, s *Settings) Draft {
	who := contact
	if role != "" {
		who += ", " + role
	}
	d := Draft{Customer: customer, Contact: who, Date: day, Stage: "discovery"}
	for _, c := range d.Fitting(s) {
		if c.Name == "needs-analysis" || d.Primary.Commitment == "" {
			d.Primary.Commitment = c.Name
		}
	}
	return d.Proposed(s)
}

// TableMeant is the table of the format that a header's name means, another name for it or a slip included; nil when
// there is none.
func TableMeant(name string) *TableSpec {
	if t := table(name); t != nil {
		return t
	}
	t, _ := matchTable(name)
	return t
}

// KeyMeant is the key of the table that a name means, another name for it included; nil when there is none.
func (t *TableSpec) KeyMeant(name string) *KeySpec {
	if k := t.Key(name); k != nil {
		return k
	}
	k, _ := matchKey(t, name)
	return k
}
