// Package report turns findings into what people and machines read: frames on a terminal, one line a finding,
// JSON, and the annotations of GitHub.
//
// The flow: New picks a Printer by the format's name; the caller hands it one file after the other, in the order
// they should appear, and closes it with the Summary of the run. A Printer keeps nothing of a file once File has
// returned, so memory stays flat however many files there are.
//
// Everything that comes from outside (plan text, messages that quote it, file names) passes through visible.go,
// quote.go or an escape of its format before it is written: no byte of a plan may act on a terminal or on a CI runner.
//
// The package may import lint and lint/syntax; cmd/callplan and lsp may import it.
package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"callplan/lint"
)

// Printer writes the findings of a run in one format.
type Printer interface {
	// File writes the findings of one file; src is the text their spans point into. The findings are sorted by lint.Check.
	File(path string, src []byte, findings []lint.Finding) error
	// Close writes what stands after the last finding and flushes; no other method may follow.
	Close(Summary) error
}

// Options are what a format may want to know; the zero value is plain text without colour, hints or reasons.
type Options struct {
	Color   bool                     // human formats: write ANSI colours
	Hints   bool                     // human formats: show info findings instead of counting them
	Width   int                      // human formats: columns of the terminal; 0 when there is none
	Why     func(rule string) string // full: the reason behind a rule; nil or "" for none
	Version string                   // json: the version of callplan
	Dir     string                   // github: the absolute folder that relative paths start from
	Root    string                   // github: the absolute folder of the checkout, which annotations are relative to
}

// formats is the list of New, in the order they are offered.
var formats = []struct {
	name string
	make func(*bufio.Writer, Options) Printer
}{
	{"full", newFull},
	{"concise", newConcise},
	{"json", newJSON},
	{"github", newGitHub},
}

// Formats are the names that New knows.
func Formats() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// New gives the printer of a format; an unknown name is an error that lists the names there are.
func New(format string, w io.Writer, o Options) (Printer, error) {
	for _, f := range formats {
		if f.name == format {
			return f.make(bufio.NewWriterSize(w, bufferSize), o), nil
		}
	}
	hint := ""
	if near := lint.Nearest(format, Formats()); near != "" {
		hint = fmt.Sprintf(" (did you mean %s?)", near)
	}
	return nil, fmt.Errorf("unknown format %q: the formats are %s%s", format, strings.Join(Formats(), ", "), hint)
}

// bufferSize is how much output gathers before it is written.
const bufferSize = 32 << 10
