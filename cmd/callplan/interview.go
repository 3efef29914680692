package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"callplan/lint"
)

// interviewer asks on a terminal, one line a question. The terminal's own line editing is all there is: it works over
// every connection, and Ctrl-C and Ctrl-D keep their meaning.
type interviewer struct {
	app   *app
	lines chan string
	fault error // why lines was closed
}

// interview asks for what the draft leaves open. Nothing is written before the last answer.
func (a *app) interview(d lint.Draft, s *lint.Settings) (lint.Draft, error) {
	q := &interviewer{app: a, lines: make(chan string)}
	go q.read()
	q.tell("A few questions; Enter takes what stands in brackets, ? helps, Ctrl-C leaves nothing behind.\n")
	for _, ask := range []func(*lint.Draft, *lint.Settings) error{
		q.customer, q.contact, q.date, q.stage, q.primary, q.goal, q.by, q.fallback, q.learn,
	} {
		if err := ask(&d, s); err != nil {
			return d, err
		}
	}
	return d, nil
}

// read passes on the lines that are typed. It may outlive the interview, as nothing can take it from a terminal.
func (q *interviewer) read() {
	r := bufio.NewReader(q.app.in)
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			q.fault = err
			close(q.lines)
			return
		}
		q.lines <- line
	}
}

func (q *interviewer) tell(format string, args ...any) {
	_, _ = fmt.Fprintf(q.app.err, format, args...)
}

// line asks one question and gives the answer, or the default for none.
func (q *interviewer) line(question, def string) (string, error) {
	if def != "" {
		question += " [" + printable(def) + "]"
	}
	q.tell("%s: ", question)
	select {
	case <-q.app.ctx.Done():
		q.tell("\n")
		return "", q.app.ctx.Err()
	case line, ok := <-q.lines:
		if !ok {
			q.tell("\n")
			if errors.Is(q.fault, io.EOF) {
				return "", failed("stopped before the last answer; nothing was written")
			}
			return "", failed("the answer could not be read: %s", why(q.fault))
		}
		if line = strings.TrimSpace(strings.ToValidUTF8(line, "\uFFFD")); line == "" {
			return def, nil
		}
		return line, nil
	}
}

// printable is a text without what a terminal would act on.
func printable(s string) string {
	quoted := strconv.Quote(s)
	return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(quoted[1 : len(quoted)-1])
}

// until asks until accept has no complaint.
func (q *interviewer) until(question, def, help string, accept func(string) (complaint, suggestion string)) error {
	for {
		answer, err := q.line(question, def)
		if err != nil {
			return err
		}
		if answer == "?" {
			q.tell("%s\n", help)
			continue
		}
		complaint, suggestion := accept(answer)
		if complaint == "" {
			return nil
		}
		q.tell("  %s\n", complaint)
		if suggestion != "" {
			def = suggestion
		}
	}
}

func (q *interviewer) customer(d *lint.Draft, _ *lint.Settings) error {
	if d.Customer != "" {
		return nil
	}
	return q.until("Customer", "", "  The organisation, or the person, for whom this call is planned.", func(s string) (string, string) {
		d.Customer = s
		if s == "" {
			return "a plan needs a customer: the organisation, or the person", ""
		}
		return "", ""
	})
}

func (q *interviewer) contact(d *lint.Draft, _ *lint.Settings) error {
	if d.Contact != "" {
		return nil
	}
	return q.until("Contact, as \"Name, role\"", "", "  Whom you meet. Enter alone leaves it open.", func(s string) (string, string) {
		d.Contact = s
		return "", ""
	})
}

// asDay gives a way to accept a day that is not before another one.
func asDay(to *time.Time, call time.Time) func(string) (string, string) {
	return func(s string) (string, string) {
		t, err := time.Parse(time.DateOnly, s)
		switch {
		case err != nil:
			return "write a day of the calendar as year-month-day, such as 2026-12-03", ""
		case t.Before(call):
			return "that is before the call on " + call.Format(time.DateOnly), ""
		}
		*to = t
		return "", ""
	}
}

func (q *interviewer) date(d *lint.Draft, _ *lint.Settings) error {
	if !d.Date.IsZero() {
		return nil
	}
	today := time.Now().Format(time.DateOnly)
	return q.until("Day of the call", today, "  The day of the call, as year-month-day. Every deadline counts from it.", asDay(&d.Date, time.Time{}))
}

func (q *interviewer) stage(d *lint.Draft, s *lint.Settings) error {
	if d.Stage != "" {
		return nil
	}
	var options []option
	for _, st := range s.AllStages() {
		options = append(options, option{st.Name, st.Doc})
	}
	return q.choose("Where is the customer?", options, options, "", func(word string) (string, string) { return findStage(word, s) }, &d.Stage)
}

func (q *interviewer) primary(d *lint.Draft, s *lint.Settings) error {
	if d.Primary.Commitment != "" || d.Primary.Goal != "" {
		return nil
	}
	fitting := optionsOf(d.Fitting(s))
	if err := q.choose("The best result that is realistic: the customer ...", fitting[:min(len(fitting), 6)], optionsOf(s.AllCommitments()), "",
		func(word string) (string, string) { return findCommitment(word, s) }, &d.Primary.Commitment); err != nil {
		return err
	}
	c, _ := s.Commitment(d.Primary.Commitment)
	switch stage, _ := s.Stage(d.Stage); {
	case c.Size > stage.Largest && d.Cycle != "single-call":
		q.tell("  That is a large ask for %s; callplan lint will come back to it.\n", stage.Name)
	case c.Size > 0 && c.Size < stage.Smallest:
		q.tell("  That is a small ask for %s; callplan lint will come back to it.\n", stage.Name)
	}
	return nil
}

func optionsOf(list []lint.Commitment) []option {
	options := make([]option, len(list))
	for i, c := range list {
		options[i] = option{c.Name, c.Doc}
	}
	return options
}

func (q *interviewer) goal(d *lint.Draft, s *lint.Settings) error {
	if d.Primary.Goal != "" {
		return nil
	}
	c, _ := s.Commitment(d.Primary.Commitment)
	if d.Who == "" {
		def := d.Sentence(lint.Commitment{Goal: "%s"}, s)
		if err := q.until("Who does it?", def, "  The person on the customer's side who acts.", func(who string) (string, string) {
			if who != def {
				d.Who = who
			}
			return "", ""
		}); err != nil {
			return err
		}
	}
	return q.until("In one sentence", d.Sentence(c, s), "  What the customer does, with the customer as the one who acts.", func(goal string) (string, string) {
		d.Primary.Goal = goal
		return "", ""
	})
}

func (q *interviewer) by(d *lint.Draft, _ *lint.Settings) error {
	if !d.Primary.By.IsZero() {
		return nil
	}
	return q.until("Until when?", d.DefaultBy().Format(time.DateOnly), "  The day until which the customer does it.", asDay(&d.Primary.By, d.Date))
}

func (q *interviewer) fallback(d *lint.Draft, s *lint.Settings) error {
	if d.Fallback.Commitment == "" && d.Fallback.Goal == "" {
		smaller := optionsOf(d.Smaller(s))
		if len(smaller) == 0 {
			return nil
		}
		if err := q.choose("And if the answer is no? Then the customer ...", smaller, optionsOf(s.AllCommitments()), smaller[0].name,
			func(word string) (string, string) { return findCommitment(word, s) }, &d.Fallback.Commitment); err != nil {
			return err
		}
	}
	if d.Fallback.Goal != "" {
		return nil
	}
	c, _ := s.Commitment(d.Fallback.Commitment)
	for _, smaller := range d.Smaller(s) { // for the smallest primary its sentence is another one
		if smaller.Name == c.Name {
			c = smaller
		}
	}
	return q.until("In one sentence", d.Sentence(c, s), "  The smaller thing the customer does.", func(goal string) (string, string) {
		d.Fallback.Goal = goal
		return "", ""
	})
}

func (q *interviewer) learn(d *lint.Draft, s *lint.Settings) error {
	if len(d.Learn) > 0 {
		return nil
	}
	return q.until("What do you need to learn?", d.FirstLearn(s), "  A sentence about the customer's world: I need to understand ...", func(sentence string) (string, string) {
		d.Learn = []string{sentence}
		return "", ""
	})
}

// option is one answer of several, with what it means.
type option struct{ name, doc string }

// choose asks for one of several words. A few are listed with numbers; every word of all is taken, and so is what find
// makes of another one.
func (q *interviewer) choose(question string, few, all []option, def string, find func(string) (name, trouble string), to *string) error {
	q.tell("%s\n", question)
	q.listOptions(few)
	more := ""
	if len(few) < len(all) {
		more = ", or ? for all " + strconv.Itoa(len(all))
	}
	shownNow := few
	for {
		answer, err := q.line("Number or name"+more, def)
		if err != nil {
			return err
		}
		if answer == "?" {
			shownNow = all
			q.listOptions(all)
			continue
		}
		if n, err := strconv.Atoi(answer); err == nil {
			if n >= 1 && n <= len(shownNow) {
				*to = shownNow[n-1].name
				return nil
			}
			q.tell("  choose a number from 1 to %d, or a name\n", len(shownNow))
			continue
		}
		if answer == "" {
			q.tell("  choose one of them, by number or by name\n")
			continue
		}
		name, _ := find(answer)
		if name != "" {
			*to = name
			return nil
		}
		var names []string
		for _, o := range all {
			names = append(names, o.name)
		}
		if near := likely(answer, names); near != "" {
			q.tell("  there is no %s; Enter takes %s\n", shown(answer), near)
			def = near
			continue
		}
		q.tell("  there is no %s; ? lists all there are\n", shown(answer))
	}
}

// likely is the name that a mistyped or shortened answer means, or "".
func likely(answer string, names []string) string {
	begun := ""
	for _, name := range names {
		if strings.HasPrefix(name, normal(answer)) {
			if begun != "" {
				return ""
			}
			begun = name
		}
	}
	if begun != "" {
		return begun
	}
	return lint.Nearest(answer, names)
}

func (q *interviewer) listOptions(options []option) {
	wide := 0
	for _, o := range options {
		wide = max(wide, len(o.name))
	}
	for i, o := range options {
		q.tell("  %2d  %-*s  %s\n", i+1, wide, o.name, o.doc)
	}
}
