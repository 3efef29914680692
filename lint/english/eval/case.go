package eval

import (
	"errors"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"callplan/lint/english"
)

// Call is the day of the call in every labelled file.
var Call = time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC)

// Case is a sentence and what a good coach says about it.
type Case struct {
	Line       int // of its file, from 1
	Role       english.Role
	Families   []string // none when the wording is fine; several when each is a right answer
	Words      string   // the words a finding should touch
	Actor      english.Side
	Smart      string // those of the letters S, M and T that hold
	Deadline   string // a date, "yes" for a time without one certain day, "vague", or "-"
	Commitment string // a type, "other", or "-"
	Tags       []string
	Text       string
}

// Half tells which half a sentence belongs to: "development" is open to everybody, "sealed" is only for reporting.
func Half(text string) string {
	h := fnv.New32a()
	h.Write([]byte(text))
	if h.Sum32()%2 == 0 {
		return "development"
	}
	return "sealed"
}

// roles and sides are the words of a labelled file.
var (
	roles = map[string]english.Role{"primary": english.Primary, "fallback": english.Fallback, "stretch": english.Stretch,
		"secondary": english.Secondary, "learn": english.Learn}
	sides    = map[string]english.Side{"customer": english.Customer, "seller": english.Seller, "unknown": english.Unknown}
	families = []english.Family{english.TalkTo, english.TellPitch, english.Convince, english.Want, english.GetThemTo,
		english.CheckIn, english.Disguised}
)

// Parse reads a labelled file. Its error names every line that is not as it should be.
func Parse(text string) ([]Case, error) {
	var cases []Case
	var faults []error
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSuffix(line, "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		c, err := parseLine(line)
		if err != nil {
			faults = append(faults, fmt.Errorf("line %d: %w", i+1, err))
			continue
		}
		c.Line = i + 1
		cases = append(cases, c)
	}
	return cases, errors.Join(faults...)
}

func parseLine(line string) (Case, error) {
	f := strings.SplitN(line, " | ", 9)
	if len(f) != 9 {
		return Case{}, fmt.Errorf("%d fields, not 9", len(f))
	}
	c := Case{Words: f[2], Smart: f[4], Deadline: f[5], Commitment: f[6], Text: f[8]}
	var ok bool
	if c.Role, ok = roles[f[0]]; !ok {
		return c, fmt.Errorf("no role: %q", f[0])
	}
	if f[1] != "-" {
		c.Families = strings.Split(f[1], "/")
		for _, name := range c.Families {
			if !slices.Contains(families, english.Family(name)) {
				return c, fmt.Errorf("no family: %q", name)
			}
		}
		if !strings.Contains(c.Text, c.Words) {
			return c, fmt.Errorf("the sentence does not hold its words %q", c.Words)
		}
	}
	if c.Actor, ok = sides[f[3]]; !ok {
		return c, fmt.Errorf("no actor: %q", f[3])
	}
	if c.Smart == "-" {
		c.Smart = ""
	}
	if rest := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(c.Smart, "S"), "M"), "T"); rest != "" {
		return c, fmt.Errorf("letters are S, M, T in this order or -: %q", f[4])
	}
	if _, err := time.Parse(time.DateOnly, c.Deadline); err != nil && !slices.Contains([]string{"yes", "vague", "-"}, c.Deadline) {
		return c, fmt.Errorf("no deadline: %q", c.Deadline)
	}
	if f[7] != "-" {
		c.Tags = strings.Split(f[7], ",")
	}
	return c, nil
}

// Tagged tells whether a sentence carries a tag.
func (c *Case) Tagged(tag string) bool { return slices.Contains(c.Tags, tag) }
