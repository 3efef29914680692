package main

import (
	"slices"
	"time"

	"callplan/lint"
)

// choices are what an editor can offer where the terminal would ask: the same words in the same order, and the same
// proposed sentences, given the answers there are.
type choices struct {
	File        string       `json:"file,omitempty"`  // the name the plan would get, once its day is known
	Stages      []choice     `json:"stages"`          // from the first contact on
	Commitments []commitment `json:"commitments"`     // what can be asked for: that which fits the stage first
	Fallbacks   []commitment `json:"fallbacks"`       // smaller asks than the primary, the nearest first
	Learn       string       `json:"learn,omitempty"` // a sentence about what there is to understand
	By          string       `json:"by,omitempty"`    // until when, once the day of the call is known
}

// choice is a word and what it means.
type choice struct {
	Name string `json:"name"`
	Doc  string `json:"doc"`
}

// commitment is a type of commitment with its size from 1 to 9, and the goal that asks for it.
type commitment struct {
	Name string `json:"name"`
	Doc  string `json:"doc"`
	Size int    `json:"size"`
	Fits bool   `json:"fits"` // whether the stage bears it as a primary
	Goal string `json:"goal"`
}

func choicesFor(d lint.Draft, s *lint.Settings) choices {
	c := choices{Stages: []choice{}, Learn: d.FirstLearn(s)}
	for _, st := range s.AllStages() {
		c.Stages = append(c.Stages, choice{st.Name, st.Doc})
	}
	fitting := d.Fitting(s)
	c.Commitments = commitments(d, s, fitting, true)
	rest := slices.DeleteFunc(slices.Clone(s.AllCommitments()), func(one lint.Commitment) bool {
		return slices.ContainsFunc(fitting, func(f lint.Commitment) bool { return f.Name == one.Name })
	})
	c.Commitments = append(c.Commitments, commitments(d, s, rest, false)...)
	c.Fallbacks = []commitment{}
	if d.Primary.Commitment != "" || d.Primary.Goal != "" {
		c.Fallbacks = commitments(d, s, d.Smaller(s), true)
	}
	if !d.Date.IsZero() {
		c.By = d.DefaultBy().Format(time.DateOnly)
		c.File = fileName(d)
	}
	return c
}

func commitments(d lint.Draft, s *lint.Settings, list []lint.Commitment, fits bool) []commitment {
	all := make([]commitment, len(list))
	for i, c := range list {
		all[i] = commitment{c.Name, c.Doc, c.Size, fits, d.Sentence(c, s)}
	}
	return all
}
