package eval

import (
	"fmt"
	"strings"
)

// Table is the report as lines of text: each rate with its counts and Wilson bounds.
func (r *Report) Table() string {
	var b strings.Builder
	for _, x := range r.Rates {
		if x.Of == 0 {
			fmt.Fprintf(&b, "  %-58s   nothing to measure\n", x.Name)
			continue
		}
		low, high := x.Wilson()
		fmt.Fprintf(&b, "  %-58s %6.1f %%  (%.1f .. %.1f)  %4d of %d\n", x.Name, 100*x.Share(), 100*low, 100*high, x.Hit, x.Of)
	}
	return b.String()
}

// List is every mistake, those of one kind together.
func (r *Report) List() string {
	var b strings.Builder
	for _, kind := range order {
		var n int
		for _, m := range r.Mistakes {
			if m.Kind == kind {
				n++
			}
		}
		if n == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n%s: %d\n", kind, n)
		for _, m := range r.Mistakes {
			if m.Kind != kind {
				continue
			}
			fmt.Fprintf(&b, "%5d  %s\n", m.Case.Line, m.Case.Text)
			if m.Want != "" || m.Got != "" {
				fmt.Fprintf(&b, "       want %s, got %s\n", orNone(m.Want), orNone(m.Got))
			}
		}
	}
	return b.String()
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}
