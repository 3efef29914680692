package lint

import (
	"slices"
	"strings"

	"callplan/lint/english"
)

// Settings are what a team may decide about the rules. The zero value is callplan as it comes.
type Settings struct {
	Severities  map[string]Severity // by rule id; a rule that is not named keeps its default
	Commitments []Commitment        // nil means the package's Commitments
	Stages      []Stage             // nil means the package's Stages
	English     english.Team        // the team's own words
}

// Severity is the configured severity of a rule, and whether one is configured.
func (s *Settings) Severity(rule string) (Severity, bool) {
	if s == nil || rule == "syntax" {
		return Off, false // what cannot be read is an error whatever a team decides
	}
	sev, ok := s.Severities[rule]
	return sev, ok
}

// AllCommitments are the commitment types in force, by growing size.
func (s *Settings) AllCommitments() []Commitment {
	if s == nil || s.Commitments == nil {
		return Commitments
	}
	return s.Commitments
}

// AllStages are the stages in force.
func (s *Settings) AllStages() []Stage {
	if s == nil || s.Stages == nil {
		return Stages
	}
	return s.Stages
}

// Commitment finds a type by its name or by one of its aliases; the zero Commitment when there is none.
func (s *Settings) Commitment(name string) (Commitment, bool) {
	return find(s.AllCommitments(), name, func(c *Commitment) (string, []string) { return c.Name, c.Aliases })
}

// Stage finds a stage by its name or by one of its aliases; the zero Stage when there is none.
func (s *Settings) Stage(name string) (Stage, bool) {
	return find(s.AllStages(), name, func(st *Stage) (string, []string) { return st.Name, st.Aliases })
}

// find is the element of that name, or else the first one with that alias.
func find[T any](all []T, name string, words func(*T) (string, []string)) (T, bool) {
	alias := -1
	for i := range all {
		own, aliases := words(&all[i])
		if own == name {
			return all[i], true
		}
		if alias < 0 && slices.Contains(aliases, name) {
			alias = i
		}
	}
	if alias >= 0 {
		return all[alias], true
	}
	var none T
	return none, false
}

// choice is one allowed word of an enum with the aliases that mean it.
type choice struct {
	name, doc string
	aliases   []string
}

// choices are the allowed words of an enum type.
func (s *Settings) choices(t Type) []choice {
	var list []choice
	switch t {
	case StageName:
		for _, st := range s.AllStages() {
			list = append(list, choice{st.Name, st.Doc, st.Aliases})
		}
	case TypeName:
		for _, c := range s.AllCommitments() {
			list = append(list, choice{c.Name, c.Doc, c.Aliases})
		}
	default:
		for _, w := range wordsOf(t) {
			list = append(list, choice{w.Name, w.Doc, w.Aliases})
		}
	}
	return list
}

// canonical is the word of an enum that s means: itself, the owner of an alias, or the word it equals but for capitals
// and the sign between its parts; "" when there is none.
func (s *Settings) canonical(t Type, word string) string {
	if word == "" {
		return ""
	}
	word = strings.TrimSpace(word)
	match := ""
	one := func(name string, aliases []string) bool {
		if same(name, word) {
			match = name
			return true
		}
		if match == "" {
			for _, a := range aliases {
				if same(a, word) {
					match = name
				}
			}
		}
		return false
	}
	switch t {
	case StageName:
		for _, w := range s.AllStages() {
			if one(w.Name, w.Aliases) {
				return match
			}
		}
	case TypeName:
		for _, w := range s.AllCommitments() {
			if one(w.Name, w.Aliases) {
				return match
			}
		}
	default:
		for _, w := range wordsOf(t) {
			if one(w.Name, w.Aliases) {
				return match
			}
		}
	}
	return match
}

// wordsOf is the closed list of an enum that settings do not change.
func wordsOf(t Type) []Word {
	switch t {
	case KindName:
		return Kinds
	case ChannelName:
		return Channels
	case CycleName:
		return Cycles
	case ResultName:
		return Results
	}
	return nil
}

// WordsOf are the words of a closed list: kinds, channels, cycles, results; nil for the types that settings may change.
func WordsOf(t Type) []Word { return wordsOf(t) }
