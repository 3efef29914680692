package lint

import (
	"strings"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

var severalAsks = &Rule{
	ID: "several-asks", Severity: Info, Asking: true,
	Summary: "one goal asks for several things",
	Why: "Who is asked for two things can give the smaller one and feel that the call went well, and so can you. One ask leaves one question: yes or no. " +
		"The other one is a [[secondary]], or a [stretch].",
	Fix:        "suggestion: move the second ask to [[secondary]]",
	Exceptions: "Two verbs that are one act are one ask: \"signs and returns the order\".",
	Source:     "Commitment, after Duane Sparks; Kahle has it otherwise and plans four aims for each call",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana sends us the downtime log and introduces us to the controller by 11 December\"\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana introduces us to the controller by 11 December\"\n\n[[secondary]]\ngoal = \"Dana sends us the downtime log\"\n",
	Check: func(p *Pass) {
		for _, o := range []*Objective{&p.Stretch, &p.Primary, &p.Fallback} {
			s := p.goal(o)
			if s == nil || len(s.Asks) < 2 {
				continue
			}
			a, b := s.Asks[0].Span, s.Asks[1].Span
			f := Finding{Span: s.words(b), Key: s.key,
				Message: "a second ask in the same goal",
				Label:   "who is asked for two things gives the smaller one"}
			if n := len(s.Asks); n > 2 {
				f.Message = "the second of " + count(n) + " asks in one goal"
			}
			if sp := s.words(a); sp != f.Span {
				f.Related = []Related{{Span: sp, Message: "the first one"}}
			}
			f.Fixes = p.splitAsks(s)
			if len(f.Fixes) == 0 {
				f.Try = "keep the one the call is made for, and move the other to [[secondary]]"
			}
			p.Report(f)
		}
	},
}

// count is a small number in words.
func count(n int) string {
	if words := [...]string{"no", "one", "two", "three", "four", "five", "six"}; n < len(words) {
		return words[n]
	}
	return "many"
}

// splitAsks moves the second of two asks to a secondary objective of its own, where the sentence comes apart cleanly.
func (p *Plan) splitAsks(s *said) []Fix {
	if len(s.Asks) != 2 || p.Tree.Root.Lookup("secondary") != nil && p.place("secondary") == nil {
		return nil
	}
	a, b := s.Asks[0].Span, s.Asks[1].Span
	text := strings.TrimRight(s.Text, " \t\r\n.")
	if a.Start >= b.Start || b.Start > len(text) || strings.ContainsAny(text, "\r\n") {
		return nil
	}
	head, tail := strings.TrimRight(text[:b.Start], " "), text[b.Start:]
	subject := strings.TrimLeft(text[:a.Start], " ")
	for _, again := range []string{" to", " she", " he", " they"} {
		head = strings.TrimSuffix(head, again)
	}
	cut := false
	for _, link := range []string{" and", ", and", " as well as", " &", ",", ";"} {
		if rest, ok := strings.CutSuffix(head, link); ok {
			head, cut = strings.TrimRight(rest, " ,;"), true
			break
		}
	}
	if !cut || strings.TrimSpace(subject) == "" {
		return nil
	}
	if d := s.Deadline; d.Kind >= english.Period && d.Start > b.Start && d.End <= len(text) && !s.of.By.Set {
		head += " " + text[d.Start:d.End] // the day goes with both
	}
	second := subject + tail
	// Each half, read again, must be one whole ask of the customer.
	for _, half := range []string{head, second} {
		if g := p.reader.Read(half, s.Role); len(g.Asks) != 1 || g.Actor != english.Customer || len(g.Phrasing) > 0 {
			return nil
		}
	}
	after := s.of.place
	if f := p.sectionOf(p.Fallback); f != nil && p.section(after.Table) != nil && f.Header.Start > p.section(after.Table).Header.Start {
		after = p.Fallback.place
	}
	add, ok := p.addSecondary(after, [][2]string{{"goal", syntax.EncodeString(second)}})
	if !ok {
		return nil
	}
	return []Fix{{Title: "move the second ask to [[secondary]]: " + second, Draft: true,
		Edits: joined([]Edit{setText(s.field, head), add})}}
}
