package report

import (
	"slices"
	"strconv"
	"strings"

	"callplan/lint"
)

// Summary is what a run comes to. Found, Fixable and Suggested count by severity, so that a format which hides
// the hints can leave them out of every number.
type Summary struct {
	Files     int                 // plans that were read and looked at
	Found     [lint.Error + 1]int // findings
	Fixable   [lint.Error + 1]int // findings with a safe fix
	Suggested [lint.Error + 1]int // findings whose fixes all need a look before they are applied
	Drafted   [lint.Error + 1]int // findings whose fixes are all drafts, which only the author can complete
	Fixed     int                 // findings that this run has mended
	Unread    []Unread            // files that could not be read, in the order of the run
}

// Unread is a file that could not be read, and why.
type Unread struct{ Path, Message string }

// Add counts one file and its findings.
func (s *Summary) Add(findings []lint.Finding) {
	s.Files++
	for i := range findings {
		f := &findings[i]
		s.Found[f.Severity]++
		switch {
		case slices.ContainsFunc(f.Fixes, func(fix lint.Fix) bool { return fix.Safe }):
			s.Fixable[f.Severity]++
		case slices.ContainsFunc(f.Fixes, func(fix lint.Fix) bool { return !fix.Draft }):
			s.Suggested[f.Severity]++
		case len(f.Fixes) > 0:
			s.Drafted[f.Severity]++
		}
	}
}

// shows says whether a human format prints findings of this severity.
func (o *Options) shows(s lint.Severity) bool { return s > lint.Info || o.Hints }

// shown adds up a count over the severities that are printed.
func (o *Options) shown(count [lint.Error + 1]int) int {
	n := 0
	for s := lint.Info; s <= lint.Error; s++ {
		if o.shows(s) {
			n += count[s]
		}
	}
	return n
}

// headline is the outcome in a few words: "3 plans, 1 finding (1 warning)".
func (s *Summary) headline(o *Options) string {
	if s.Files == 0 && len(s.Unread) == 0 {
		return "no plans here, nothing to look at"
	}
	parts := []string{number(s.Files, "plan")}
	if s.Fixed > 0 {
		parts = append(parts, number(s.Fixed, "problem")+" fixed")
	}
	if n := o.shown(s.Found); n > 0 {
		parts = append(parts, number(n, "finding")+" ("+strings.Join(s.kinds(o), ", ")+")")
		return strings.Join(parts, ", ")
	}
	if len(s.Unread) > 0 {
		return strings.Join(append(parts, "no findings"), ", ")
	}
	good := "nothing to mend"
	if s.Fixed > 0 {
		good = "nothing left to mend"
	}
	if s.Files == 1 {
		good += ". Have a good call!"
	} else {
		good += ". Good calls!"
	}
	return strings.Join(append(parts, good), ", ")
}

// kinds are the printed findings by severity, the worst first.
func (s *Summary) kinds(o *Options) []string {
	var kinds []string
	for sev := lint.Error; sev >= lint.Info; sev-- {
		if s.Found[sev] > 0 && o.shows(sev) {
			kinds = append(kinds, number(s.Found[sev], severityNoun(sev)))
		}
	}
	return kinds
}

// severityNoun is what people call a finding of a severity.
func severityNoun(s lint.Severity) string {
	if s == lint.Info {
		return "hint"
	}
	return s.String()
}

// lastLine is the headline with what to do next.
func (s *Summary) lastLine(o *Options) string {
	var next []string
	if n := o.shown(s.Fixable); n > 0 {
		next = append(next, strconv.Itoa(n)+" fixable: run callplan fix")
	}
	suggested, drafted := o.shown(s.Suggested), o.shown(s.Drafted)
	if suggested+drafted > 0 {
		how := number(suggested+drafted, "suggestion") + ": open the plan in your editor"
		if suggested > 0 { // drafts are for the editor only
			how += " or run callplan fix --unsafe-fixes --diff"
		}
		next = append(next, how)
	}
	return s.outcome(o, append(next, s.unread()...), ": --hints")
}

// outcome joins the headline, the given parts and the number of hidden hints.
func (s *Summary) outcome(o *Options, parts []string, afterHints string) string {
	line := s.headline(o)
	if n := s.Found[lint.Info]; n > 0 && !o.Hints {
		hints := number(n, "hint") + afterHints
		if strings.HasSuffix(line, "!") && len(parts) == 0 { // the friendly line stays one sentence
			return line + " (" + hints + ")"
		}
		parts = append(parts, hints)
	}
	return strings.Join(append([]string{line}, parts...), "; ")
}

func (s *Summary) unread() []string {
	if len(s.Unread) == 0 {
		return nil
	}
	return []string{number(len(s.Unread), "file") + " could not be read"}
}

// number is "1 plan", "2 plans".
func number(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}
