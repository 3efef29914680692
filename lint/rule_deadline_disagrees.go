package lint

import (
	"strconv"
	"strings"
	"time"

	"callplan/lint/english"
)

var deadlineDisagrees = &Rule{
	ID: "deadline-disagrees", Severity: Warning, Asking: true,
	Summary: "`by` and the date in the goal differ",
	Why: "Two dates for one act mean that one of them is wrong, and nobody will know which when it is due. Usually the goal was copied, " +
		"or the day was moved in one place only.",
	Fix: "suggestion: either way, for the author to choose",
	Exceptions: "The day of an event may lie behind `by`: agreed by the 11th, to start on the 18th. \"Next week\" or \"in January\" only disagrees when `by` is later. " +
		"A date that is not certain is not compared.",
	Source: "general knowledge",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis by 11 December\"\nby = 2026-12-18\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis by 11 December\"\nby = 2026-12-11\n",
	Check: func(p *Pass) {
		call, called := p.Date.Date()
		list := p.sentences()
		for i := range list {
			s := &list[i]
			if s.of == nil {
				continue
			}
			by, ok := s.of.By.Date()
			if !ok || !disagrees(s.Reading, by) || called && (by.Before(call) || s.Deadline.Date.Before(call)) {
				continue // what lies before the call is a fault of its own
			}
			f := Finding{Span: s.at(s.Deadline.Span), Key: s.key,
				Message: "the goal says " + s.Deadline.Date.Format("2 January") + ", and by says " + by.Format("2 January"),
				Label:   "which day is it?",
				Related: []Related{{Span: s.of.By.Words(), Message: "the other day"}}}
			if s.Deadline.Date.Year() != by.Year() {
				f.Message = "the goal says " + s.Deadline.Date.Format("2 January 2006") + ", and by says " + by.Format("2 January 2006")
			}
			if s.extra() {
				f.Severity = Info
			}
			if !p.full() {
				day := s.Deadline.Date.Format(time.DateOnly)
				f.Fixes = []Fix{{Title: "keep the goal's day: by = " + day, Draft: true, Edits: []Edit{{Span: s.of.By.Value.Span, New: day}}}}
				if goal, ok := p.redate(s, by); ok {
					f.Fixes = append(f.Fixes, Fix{Title: "keep by: " + goal, Draft: true, Edits: []Edit{setText(s.field, goal)}})
				}
			}
			p.Report(f)
		}
	},
}

// disagrees reports whether a sentence names a day that by contradicts.
func disagrees(g *english.Reading, by time.Time) bool {
	d := g.Deadline
	if d.Kind < english.Period || d.Date.IsZero() || by.Equal(d.Date) {
		return false
	}
	words := english.Words(g.Text[d.Start:d.End])
	first, later := "", by.After(d.Date)
	if len(words) > 0 {
		first = words[0]
	}
	for _, w := range words {
		switch w {
		case "week", "weeks", "month", "quarter", "year", "fortnight", "weekend", "eow", "eom", "eoq", "eoy", "year-end", "month-end", "quarter-end":
			return by.After(d.Date.AddDate(0, 0, 2)) // the Friday or the Sunday of a week are the same end of it
		}
	}
	switch {
	case d.Kind == english.Period:
		return later
	case first == "before" || first == "ahead" || first == "prior":
		return later || by.Before(workday(d.Date.AddDate(0, 0, -1), -1))
	case first == "by" || first == "until" || first == "till" || first == "no" || first == "not" || first == "within" || first == "latest":
		return true
	}
	return later // on a day: it may be agreed before
}

// redate is the goal with another day in its deadline, in the form the old one has; false where that is not certain.
func (p *Plan) redate(s *said, day time.Time) (string, bool) {
	old := s.Text[s.Deadline.Start:s.Deadline.End]
	for _, words := range []string{sameForm(old, s.Deadline.Date, day), "by " + day.Format(time.DateOnly)} {
		if words == "" {
			continue
		}
		goal := s.Text[:s.Deadline.Start] + words + s.Text[s.Deadline.End:]
		if g := p.reader.Read(goal, s.Role); g.Deadline.Kind == english.Day && g.Deadline.Date.Equal(day) {
			return goal, true
		}
	}
	return "", false
}

// sameForm writes a day as another one is written: "by Friday 11 Dec" as "by Tuesday 8 Dec"; "" where the old words
// hold anything else.
func sameForm(words string, old, day time.Time) string {
	if iso := old.Format(time.DateOnly); strings.Contains(words, iso) {
		return strings.Replace(words, iso, day.Format(time.DateOnly), 1)
	}
	parts := strings.Split(words, " ")
	days, months := 0, 0
	for i, w := range parts {
		bare := strings.TrimRight(w, ",.")
		tail := w[len(bare):]
		swap := func(long, is string) bool {
			switch {
			case strings.EqualFold(bare, long):
				parts[i] = is + tail
			case len(bare) >= 3 && len(bare) <= 5 && len(bare) < len(long) && strings.EqualFold(bare, long[:len(bare)]):
				parts[i] = is[:3] + tail
			default:
				return false
			}
			return true
		}
		number := strings.TrimRight(bare, "stndrh")
		switch n, err := strconv.Atoi(number); {
		case swap(old.Weekday().String(), day.Weekday().String()):
		case swap(old.Month().String(), day.Month().String()):
			months++
		case err == nil && n == old.Day() && len(number) < 3:
			parts[i] = strconv.Itoa(day.Day())
			if bare != number {
				parts[i] += ordinalEnd(day.Day())
			}
			parts[i] += tail
			days++
		case err == nil && n == old.Year():
			parts[i] = strconv.Itoa(day.Year()) + tail
		case err == nil:
			return ""
		}
	}
	if days != 1 || months != 1 {
		return ""
	}
	return strings.Join(parts, " ")
}

// ordinalEnd is what makes a number an ordinal: 1st, 2nd, 3rd, 11th.
func ordinalEnd(n int) string {
	if n/10 != 1 {
		switch n % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}
