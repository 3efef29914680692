package lint

import (
	"strings"
	"time"

	"callplan/lint/syntax"
)

// Draft is a plan that is being written: what the author has said so far. What is left open is proposed by Proposed
// from the same tables that the rules judge by.
type Draft struct {
	Customer, Contact, Seller string
	Date                      time.Time // the day of the call
	Stage, Cycle              string
	Learn                     []string
	Who                       string // who acts on the customer's side when it is not the contact: "Luis"
	Primary, Fallback         DraftObjective
}

// DraftObjective is one objective of a Draft. Without a Goal it has the example sentence of its Commitment.
type DraftObjective struct {
	Commitment, Goal string
	By               time.Time
}

// given reports whether the author has said what the objective is.
func (o DraftObjective) given() bool { return o.Commitment != "" || o.Goal != "" }

// DefaultBy is the day until which the customer acts unless the author says otherwise: seven days after the call,
// never on a weekend.
func (d Draft) DefaultBy() time.Time { return workday(d.Date.AddDate(0, 0, 7), 1) }

// Fitting are the commitments that the draft's stage bears as a primary, those usual there first.
func (d Draft) Fitting(s *Settings) []Commitment {
	p := d.read(s)
	stage, ok := p.StageBounds()
	if !ok {
		return s.AllCommitments()
	}
	return p.fitting(stage, (stage.Largest+stage.Smallest)/2)
}

// Smaller are commitments for the fallback: smaller asks than the primary, the nearest first.
func (d Draft) Smaller(s *Settings) []Commitment { return d.read(s).fallbacks() }

// Sentence is the example goal of a commitment with the customer's person as the one who acts.
func (d Draft) Sentence(c Commitment, s *Settings) string {
	p := d.read(s)
	if d.Who != "" {
		return strings.Replace(p.sentence(Commitment{Name: c.Name, Goal: c.Goal}), p.Who(), oneLine(d.Who), 1)
	}
	return p.sentence(c)
}

// FirstLearn is a sentence to begin the list of what there is to learn.
func (d Draft) FirstLearn(s *Settings) string {
	who := oneLine(d.Who)
	if who == "" {
		who = d.read(s).Who()
		if strings.HasPrefix(who, "The ") {
			who = "t" + who[1:]
		}
	}
	return "I need to understand what stands in the way of this step for " + who
}

// read is the draft as the plan it would be.
func (d Draft) read(s *Settings) *Plan { return Read(syntax.Parse(d.Text()), s) }

// Proposed is the draft with a proposal for all that is left open and can be proposed: sentences for the goals, a
// smaller fallback, deadlines, something to learn.
func (d Draft) Proposed(s *Settings) Draft {
	if len(d.Learn) == 0 {
		d.Learn = []string{d.FirstLearn(s)}
	}
	if d.Primary.given() && !d.Date.IsZero() && d.Primary.By.IsZero() {
		d.Primary.By = d.DefaultBy()
	}
	if c, ok := s.Commitment(d.Primary.Commitment); ok && d.Primary.Goal == "" {
		d.Primary.Goal = d.Sentence(c, s)
	}
	if d.Primary.given() && d.Fallback.Commitment == "" {
		if list := d.Smaller(s); len(list) > 0 {
			d.Fallback.Commitment = list[0].Name
			if d.Fallback.Goal == "" {
				d.Fallback.Goal = d.Sentence(list[0], s)
			}
		}
	}
	if c, ok := s.Commitment(d.Fallback.Commitment); ok && d.Fallback.Goal == "" {
		d.Fallback.Goal = d.Sentence(c, s)
	}
	if d.Fallback.given() && d.Fallback.By.IsZero() {
		d.Fallback.By = d.Primary.By
	}
	return d
}

// Text is the draft as a plan file; what is left open is left out.
func (d Draft) Text() []byte {
	var b strings.Builder
	table := func(header string, lines [][2]string) {
		if len(lines) == 0 {
			return
		}
		if header != "" {
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(header + "\n")
		}
		b.WriteString(block(lines, "\n") + "\n")
	}
	var top [][2]string
	add := func(lines [][2]string, key, value string) [][2]string {
		if value == "" {
			return lines
		}
		return append(lines, [2]string{key, tomlValue(value)})
	}
	top = add(top, "customer", d.Customer)
	top = add(top, "contact", d.Contact)
	top = add(top, "seller", d.Seller)
	top = addDay(top, "date", d.Date)
	top = add(top, "stage", d.Stage)
	top = add(top, "cycle", d.Cycle)
	if len(d.Learn) > 0 {
		top = append(top, [2]string{"learn", learnList(d.Learn)})
	}
	table("", top)
	for _, o := range []struct {
		header string
		DraftObjective
	}{{"[primary]", d.Primary}, {"[fallback]", d.Fallback}} {
		if o.given() {
			table(o.header, addDay(add(add(nil, "goal", o.Goal), "commitment", o.Commitment), "by", o.By))
		}
	}
	return []byte(b.String())
}

func addDay(lines [][2]string, key string, day time.Time) [][2]string {
	if day.IsZero() {
		return lines
	}
	return append(lines, [2]string{key, day.Format(time.DateOnly)})
}

// learnList is one sentence on the line of its key, or several on lines of their own.
func learnList(sentences []string) string {
	if len(sentences) == 1 {
		return tomlValue(sentences)
	}
	var b strings.Builder
	b.WriteString("[\n")
	for _, s := range sentences {
		b.WriteString("  " + tomlValue(s) + ",\n")
	}
	return b.String() + "]"
}
