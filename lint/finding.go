package lint

import "callplan/lint/syntax"

// The positions, edits and fixes of a finding are those of the syntax tree it was found in.
type (
	// Span is a half-open range of bytes in the plan's source.
	Span = syntax.Span
	// Edit replaces the bytes of a Span.
	Edit = syntax.Edit
	// Fix is one way to mend a finding; the fixes of one finding are alternatives.
	Fix = syntax.Fix
	// Related points at another place of the same plan that explains a finding.
	Related = syntax.Related
)

// Severity orders findings by what they cost the seller.
type Severity uint8

// The severities; Off is for configuration only: no finding carries it.
const (
	Off Severity = iota
	Info
	Warning
	Error
)

// String is the severity's name as it stands in configuration and output.
func (s Severity) String() string { return [...]string{"off", "info", "warning", "error"}[s] }

// ParseSeverity reads a severity's name: "off", "info", "warning" or "error".
func ParseSeverity(s string) (Severity, bool) {
	for sev := Off; sev <= Error; sev++ {
		if sev.String() == s {
			return sev, true
		}
	}
	return Off, false
}

// Finding is one thing that is wrong with a plan, or that a coach would say about it.
type Finding struct {
	Rule     string // the id of the rule
	Severity Severity
	Span     Span   // the exact words, or the header or first line for an absence
	Key      string // the key it is about, such as "primary.goal"; "" when there is none
	Message  string // what is wrong, one line without a full stop
	Label    string // what it costs, printed beside the caret; "" for none
	Try      string // what to do when no fix says it better; "" for none
	Absent   bool   // about something that is not there: a hint in editors when Severity is Info
	Related  []Related
	Fixes    []Fix // alternatives, the best one first
}
