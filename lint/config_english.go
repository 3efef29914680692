package lint

import (
	"fmt"
	"slices"

	"callplan/lint/english"
)

// phraseFamilies are the families that a team may add words to; their names are those of the rules.
var phraseFamilies = []english.Family{english.TalkTo, english.TellPitch, english.Convince, english.Want, english.GetThemTo,
	english.CheckIn, english.Disguised, english.Continuing}

func familyNames() []string {
	names := make([]string, len(phraseFamilies))
	for i, f := range phraseFamilies {
		names[i] = string(f)
	}
	return names
}

// team is what a file says about the team's words.
func (v *englishValues) team() english.Team {
	t := english.Team{Products: v.Products, People: v.People, Accepted: v.Accept}
	for _, p := range v.Phrase {
		t.Added = append(t.Added, english.Added{Family: english.Family(p.Family), Words: p.Words})
	}
	return t
}

// checkPhrases holds each phrase against its examples: words that are not found where their author expects them would
// give a team false peace, and words that are found in an innocent goal would cost it trust.
func (c *configCheck) checkPhrases(cfg *Config) {
	phrases := cfg.values.English.Phrase
	if len(phrases) == 0 {
		return
	}
	team := cfg.values.English.team()
	r := english.NewReader(&team)
	r.RulesOnly()
	for i, p := range phrases {
		if len(c.problems) == mostProblems {
			return
		}
		path := fmt.Sprintf("english.phrase[%d]", i)
		at := c.values[path+".words"]
		role := english.Primary
		if p.Family == string(english.Disguised) {
			role = english.Learn
		}
		if found := wording(r.Read(p.Bad, role)); !slices.ContainsFunc(found, func(f english.Phrase) bool { return string(f.Family) == p.Family }) {
			problem := ConfigProblem{Span: c.values[path+".bad"], Message: fmt.Sprintf("%s is not found in its bad example", p.Family),
				Label:   "has to be found here",
				Try:     "write a goal in which the seller is the one who does it, with the words as they stand in words",
				Related: []Related{{Span: at, Message: "the words"}}}
			if len(found) > 0 {
				problem.Message += fmt.Sprintf("; %s is", found[0].Family)
			}
			c.add(problem)
		}
		if found := wording(r.Read(p.Good, role)); len(found) > 0 {
			f := found[0]
			c.add(ConfigProblem{Span: c.values[path+".good"],
				Message: fmt.Sprintf("the good example is reported as %s: %q", f.Family, shorten(oneLine(p.Good[f.Start:f.End]))),
				Label:   "nothing may be found here",
				Try:     "write a goal in which the customer is the one who does it, or narrower words",
				Related: []Related{{Span: at, Message: "the words"}}})
		}
	}
}

// wording is all that a reading says about seller-first wording, polite nothings included.
func wording(g *english.Reading) []english.Phrase {
	found := g.Phrasing
	if g.Continuation.Family != "" {
		found = append(slices.Clone(found), g.Continuation)
	}
	return found
}

// mergeEnglish puts the words of all files together, those of the nearest first. They add up: a product that the
// company names stays ours in a team that names another one.
func (s *Stack) mergeEnglish() {
	team := &s.base.English
	for _, l := range s.layers {
		t := l.Config.values.English.team()
		team.Products = addNew(team.Products, t.Products)
		team.People = addNew(team.People, t.People)
		team.Accepted = addNew(team.Accepted, t.Accepted)
		team.Added = addNew(team.Added, t.Added)
	}
}

// addNew appends what is not there yet.
func addNew[T comparable](list, more []T) []T {
	there := make(map[T]bool, len(list)+len(more))
	for _, x := range list {
		there[x] = true
	}
	for _, x := range more {
		if !there[x] {
			there[x] = true
			list = append(list, x)
		}
	}
	return list
}
