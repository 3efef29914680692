package main

import (
	"maps"
	"sync"

	"callplan/lint"
)

// selection narrows settings down to the rules of --rule. The zero value leaves everything as it is.
type selection struct {
	rules map[string]bool // nil for all

	mu   sync.Mutex
	made map[*lint.Settings]*lint.Settings // thousands of plans share a handful of settings
}

// settings are those of the configuration with every other rule switched off. A rule that is asked for by name runs
// even where the configuration has it off.
func (s *selection) settings(from *lint.Settings) *lint.Settings {
	if s.rules == nil {
		return from
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if made := s.made[from]; made != nil {
		return made
	}
	var made lint.Settings
	if from != nil {
		made = *from
	}
	made.Severities = maps.Clone(made.Severities)
	if made.Severities == nil {
		made.Severities = map[string]lint.Severity{}
	}
	for _, r := range lint.Rules {
		switch sev, set := made.Severities[r.ID]; {
		case !s.rules[r.ID]:
			made.Severities[r.ID] = lint.Off
		case set && sev == lint.Off:
			delete(made.Severities, r.ID)
		}
	}
	if s.made == nil {
		s.made = map[*lint.Settings]*lint.Settings{}
	}
	s.made[from] = &made
	return &made
}
