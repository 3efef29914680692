package main

import (
	"fmt"
	"strings"

	"callplan/lint"
)

// An answer is forgiven capitals, blanks around it and blanks inside: "Needs Analysis" is needs-analysis.
func normal(word string) string {
	return strings.ReplaceAll(strings.ToLower(strings.Join(strings.Fields(word), "-")), "_", "-")
}

// findStage gives the stage that a word means, or else what is wrong with the word.
func findStage(word string, s *lint.Settings) (name, trouble string) {
	for _, w := range []string{word, normal(word)} {
		if st, ok := s.Stage(w); ok {
			return st.Name, ""
		}
	}
	return "", instead(word, "stages", stageNames(s))
}

// findCommitment gives the type that a word means, or else what is wrong with the word.
func findCommitment(word string, s *lint.Settings) (name, trouble string) {
	for _, w := range []string{word, normal(word)} {
		if c, ok := s.Commitment(w); ok {
			return c.Name, ""
		}
	}
	return "", instead(word, "commitments", commitmentNames(s))
}

// findCycle gives the cycle that a word means, or else what is wrong with the word.
func findCycle(word string, _ *lint.Settings) (name, trouble string) {
	var names []string
	for _, c := range lint.Cycles {
		if c.Name == normal(word) {
			return c.Name, ""
		}
		names = append(names, c.Name)
	}
	return "", instead(word, "cycles", names)
}

// instead is what to write for a word that does not exist: the one that is near, or all of them.
func instead(word, what string, names []string) string {
	if near := lint.Nearest(normal(word), names); near != "" {
		return fmt.Sprintf("did you mean %s?", near)
	}
	return fmt.Sprintf("the %s are %s", what, andList(names))
}

func stageNames(s *lint.Settings) []string {
	var names []string
	for _, st := range s.AllStages() {
		names = append(names, st.Name)
	}
	return names
}

func commitmentNames(s *lint.Settings) []string {
	var names []string
	for _, c := range s.AllCommitments() {
		names = append(names, c.Name)
	}
	return names
}
