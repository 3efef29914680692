package lint

import (
	"slices"
	"strings"

	"callplan/lint/english"
)

var continuation = &Rule{
	ID: "continuation", Severity: Warning, Asking: true,
	Summary: "a polite nothing: the talk goes on and nothing is agreed",
	Why: "A continuation feels like success and costs the customer nothing: when you hang up, you are where you were. " +
		"Rackham counts four outcomes of a call, an order, an advance, a continuation and a no, and only the first two are success.",
	Fix: "suggestion: a dated act",
	Exceptions: "The same words with an act of the customer, a result and a day are an advance: \"Mara reads the chapter on hygiene and tells us on 4 May " +
		"whether rule 3 applies\". A day in `by` counts. Silent where check-in speaks about the same words. In [[secondary]] it is a hint.",
	Source: "Rackham (SPIN): advance and continuation; Muir's test",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana looks at our brochure\"\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana tells us by 11 December which two of the five measures fit line 3\"\n",
	Check: checkContinuation,
}

func checkContinuation(p *Pass) {
	list := p.sentences()
	for i := range list {
		s := &list[i]
		if s.of == nil || !s.polite() || p.advances(s) {
			continue
		}
		f := Finding{Span: s.at(s.Continuation.Span), Key: s.key,
			Message: "nothing is agreed: " + p.nothing(s),
			Label:   "the talk goes on, the sale does not"}
		if s.Continuation.Mild || s.extra() {
			f.Severity = Info
		}
		if !p.full() {
			f.Fixes = p.actFixes(s)
		}
		if len(f.Fixes) == 0 {
			f.Try = "say what the customer does, and until which day"
		}
		p.Report(f)
	}
}

// polite reports whether the sentence is a polite nothing that no rule about its wording speaks about already: touch
// base is a check-in.
func (s *said) polite() bool {
	c := s.Continuation
	return s.continues() && !slices.ContainsFunc(s.Phrasing, func(ph english.Phrase) bool { return ph.Start < c.End && c.Start < ph.End })
}

// advances reports whether the day in by turns a polite nothing into a step, as the same day in the sentence would.
func (p *Plan) advances(s *said) bool {
	by, ok := s.of.By.Date()
	if !ok || s.Deadline.Kind >= english.Period {
		return false
	}
	return !continues(p.reader.Read(strings.TrimRight(s.Text, " \t\r\n.!…")+" by "+by.Format("2 January 2006"), s.Role))
}

// nothing says what a polite nothing lacks.
func (p *Plan) nothing(s *said) string {
	lacks := "no act of " + p.whom()
	if s.Actor == english.Customer {
		lacks = "no result that anybody could see"
	}
	if s.Deadline.Kind < english.Period && !s.of.By.Set && s.of.After.Blank() {
		lacks += ", no day"
	}
	return lacks
}
