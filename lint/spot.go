package lint

import "callplan/lint/syntax"

// Spot is what stands at a byte of a plan.
type Spot struct {
	Table     *TableSpec    // the table the byte lies in, also by its header; nil in one that the format does not have
	Header    Span          // of that table, when the byte lies in it; otherwise empty
	Field     Field         // the key it belongs to; unset when it is in none
	InKey     bool          // in the key's name
	Value     *syntax.Value // the value or list entry it lies in; nil outside of values
	Objective *Objective    // the objective the table is; nil for other tables
	Rule      string        // the rule that an ignore comment names there
	RuleSpan  Span
}

// At says what stands at a byte offset. The end of a word belongs to it, as a caret behind it does.
func (p *Plan) At(offset int) Spot {
	touches := func(s Span) bool { return s.Start <= offset && offset <= s.End }
	for _, c := range p.Tree.Comments {
		if !touches(c.Span) {
			continue
		}
		ig, _ := parseIgnore(p, c, func(string, Finding) {})
		for _, r := range ig.rules {
			if touches(r.span) {
				return Spot{Rule: r.id, RuleSpan: r.span}
			}
		}
		return Spot{}
	}
	for _, pl := range p.places {
		for i := range pl.Spec.Keys {
			f := pl.field(pl.Spec.Keys[i].Name)
			if !f.Set {
				continue
			}
			s := Spot{Table: pl.Spec, Field: f, Objective: p.objectiveOf(pl)}
			if touches(f.Key) {
				s.InKey = true
				return s
			}
			if f.Value == unset || !touches(f.Value.Span) {
				continue
			}
			s.Value = f.Value
			for _, item := range f.Value.Items {
				if touches(item.Span) {
					s.Value = item
				}
			}
			return s
		}
	}
	for _, pl := range p.places {
		if pl.Table != nil && pl.Spec.Name != "" && touches(pl.Header) {
			return Spot{Table: pl.Spec, Header: pl.Header, Objective: p.objectiveOf(pl)}
		}
	}
	return Spot{}
}

// objectiveOf is the objective a place is; nil when it is none.
func (p *Plan) objectiveOf(pl *Place) *Objective {
	for _, o := range []*Objective{&p.Primary, &p.Fallback, &p.Stretch} {
		if o.place == pl {
			return o
		}
	}
	for i := range p.Secondary {
		if p.Secondary[i].place == pl {
			return &p.Secondary[i]
		}
	}
	return nil
}

// Named is a rule that an ignore comment names, and where.
type Named struct {
	ID   string
	Span Span
}

// IgnoredRules are the rules that the plan's ignore comments name, those that exist, in the order of the file.
func (p *Plan) IgnoredRules() []Named {
	var list []Named
	for _, c := range p.Tree.Comments {
		ig, _ := parseIgnore(p, c, func(string, Finding) {})
		for _, r := range ig.rules {
			list = append(list, Named{r.id, r.span})
		}
	}
	return list
}
