package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"callplan/lint"
)

// Sentence writes for people what a sentence says: the words that a rule would report with carets below, who acts, the
// letters of SMART with their evidence, the ask, and what to say instead.
func Sentence(w io.Writer, s *lint.Sentence, o Options) error {
	p := sentencePage{pen: pen(o.Color), limit: freeLine}
	if o.Width > 0 {
		p.limit = max(narrowest, min(o.Width, widest))
		p.wrap = true
	}
	p.marked(s)
	p.row("who acts", "", map[string]string{"customer": "the customer", "seller": "the seller"}[s.Actor], "the words do not say")
	p.letter("specific", s.Smart.Specific, "")
	p.letter("measurable", s.Smart.Measurable, "")
	p.letter("achievable", s.Smart.Achievable, "-")
	p.letter("relevant", s.Smart.Relevant, "-")
	p.letter("time-bound", s.Smart.TimeBound, "")
	if c := s.Commitment; c != nil {
		text := c.Type
		if c.Size > 0 {
			text += fmt.Sprintf(", size %d", c.Size)
		}
		p.row("asks for", "", text+": "+said(c.Evidence), "")
	}
	if s.When != "" {
		day := "no certain day"
		if !s.Day.IsZero() {
			day = s.Day.Format("Monday, 2006-01-02")
		}
		p.row("deadline", "", said(s.When)+": "+day, "")
	}
	p.better(s.Rewrites)
	_, err := w.Write(p.dst)
	return err
}

// sentencePage is the text of one sentence as it grows.
type sentencePage struct {
	dst   []byte
	pen   pen
	limit int // cells of a line
	wrap  bool
}

// marked writes the sentence with a line of carets for each place; a long one is cut around each.
func (p *sentencePage) marked(s *lint.Sentence) {
	places := slices.Clone(s.Phrasing)
	if s.Continuation {
		places = append(places, s.Nothing)
	}
	var last []byte
	if len(places) == 0 {
		row, _, _ := layOut([]byte(s.Text), 0, 0, p.limit-len(gutter))
		p.sentence(row)
	}
	for _, w := range places {
		row, from, to := layOut([]byte(s.Text), w.Start, w.End, p.limit-len(gutter))
		if !bytes.Equal(row, last) {
			p.sentence(row)
			last = row
		}
		colour := severityStyle(lint.Warning)
		rule := w.Rule
		if w.Mild {
			colour = severityStyle(lint.Info)
			rule += " (a hint)"
		}
		p.dst = appendSpaces(p.dst, len(gutter)+from)
		mark := append(bytes.Repeat([]byte{'^'}, to-from), ' ')
		p.dst = append(p.pen.text(p.dst, colour, string(appendText(mark, rule))), '\n')
	}
	p.dst = append(p.dst, '\n')
}

// gutter stands before the sentence, because a line of a CI log must not begin with a command for its runner.
const gutter = "> "

// sentence writes what is shown of the sentence.
func (p *sentencePage) sentence(row []byte) {
	p.dst = p.pen.text(p.dst, dim, gutter)
	p.dst = append(p.pen.text(p.dst, bold, string(row)), '\n')
}

// nameWidth is the column behind the names of the rows.
const nameWidth = len("  measurable  ")

// row writes a name, a mark and a text, or other words where there is none.
func (p *sentencePage) row(name, mark, text, otherwise string) {
	if text == "" {
		text = otherwise
	}
	p.dst = append(append(p.dst, "  "...), name...)
	p.dst = appendSpaces(p.dst, nameWidth-len("  ")-len(name))
	indent := nameWidth
	if mark != "" {
		colour := green
		if mark == "no" {
			colour = yellow
		} else if mark == "-" {
			colour = dim
		}
		p.dst = p.pen.text(p.dst, colour, mark)
		p.dst = appendSpaces(p.dst, len("yes  ")-len(mark))
		indent += len("yes  ")
	}
	p.text(text, indent)
}

// text writes a text that begins in the column indent, broken at the edge of a terminal.
func (p *sentencePage) text(text string, indent int) {
	room := 0
	if p.wrap {
		room = p.limit - indent
	}
	for i, part := range wrap(appendText(nil, text), room) {
		if i > 0 {
			p.dst = appendSpaces(p.dst, indent)
		}
		p.dst = append(p.dst, part...)
		p.dst = append(bytes.TrimRight(p.dst, " "), '\n')
	}
}

// letter writes one letter; silent is its mark where it holds only because nothing speaks against it.
func (p *sentencePage) letter(name string, l lint.SmartLetter, silent string) {
	mark, text := "yes", l.Why
	switch {
	case !l.OK:
		mark = "no"
	case l.Evidence == "" && silent != "":
		mark = silent
		if text == "" {
			text = "nothing in the words speaks against it"
		}
	}
	if l.Evidence != "" {
		if text != "" {
			text = ": " + text
		}
		text = said(l.Evidence) + text
	}
	p.row(name, mark, text, "")
}

// better writes the sentences to say instead, those of a kind together.
func (p *sentencePage) better(list []lint.SaidBetter) {
	if len(list) == 0 {
		return
	}
	p.dst = append(p.pen.text(append(p.dst, '\n'), bold, "  say instead:"), '\n')
	for _, kind := range []struct{ name, shown string }{{"learning", "learn"}, {"commitment", "goal"}} {
		for _, b := range list {
			if b.Kind != kind.name {
				continue
			}
			p.dst = p.pen.text(append(p.dst, "    "...), dim, kind.shown)
			p.dst = appendSpaces(p.dst, len("learn  ")-len(kind.shown))
			p.text(b.Text, len("    learn  "))
		}
	}
}

func said(words string) string { return `"` + words + `"` }
