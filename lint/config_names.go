package lint

import (
	"fmt"
	"strings"
)

// spoken is the name of a type as it is said: "site-audit" is "site audit".
func spoken(name string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " "))
}

// claim is a name that stands for a commitment type.
type claim struct {
	name, of string
	alias    bool
	set      *origin // nil when it comes with callplan
}

// sharedNames finds names that stand for two types once all files are put together: a plan that uses one would mean
// either. The nearer of the two files is told, because there it can be mended without breaking others.
func (s *Stack) sharedNames(all []Commitment) (problems []StackProblem) {
	var claims []claim
	for i := range all {
		c := claim{name: all[i].Name, of: all[i].Name}
		if o, ok := s.origins[joinKey("commitments", c.name)]; ok {
			c.set = &o
		}
		claims = append(claims, c)
	}
	for i := range all {
		path := joinKey("commitments", all[i].Name) + ".aliases"
		o, set := s.origins[path]
		for j, alias := range all[i].Aliases {
			c := claim{name: alias, of: all[i].Name, alias: true}
			if set {
				c.set = &origin{o.layer, fmt.Sprintf("%s[%d]", path, j)}
			}
			claims = append(claims, c)
		}
	}
	first := map[string]claim{}
	for _, c := range claims {
		other, taken := first[c.name]
		switch {
		case !taken:
			first[c.name] = c
		case other.of != c.of && (c.set != nil || other.set != nil):
			problems = append(problems, s.sharedName(other, c))
		}
	}
	return problems
}

// sharedName says that two types claim a name, at the nearer of the two places.
func (s *Stack) sharedName(a, b claim) StackProblem {
	if a.set == nil || b.set != nil && b.set.layer < a.set.layer {
		a, b = b, a
	}
	span := s.layers[a.set.layer].Config.at[a.set.path]
	p := aliasProblem(span, a.name, b.of, a.of)
	if !a.alias {
		p.Message = fmt.Sprintf("%q is another name for %s already", shorten(a.name), b.of)
		p.Try = fmt.Sprintf("choose another name, or write [%s] to change that type", joinKey("commitments", b.of))
	} else if b.alias {
		p.Try = fmt.Sprintf("choose another name, or give %s other aliases in [%s]", b.of, joinKey("commitments", b.of))
	}
	p.Try += s.elsewhere("; it is used in ", a.set.layer, b.set)
	return StackProblem{a.set.layer, p}
}
