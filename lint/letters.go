package lint

import (
	"time"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

// Letters is the goal of an objective read letter by letter, with what its other keys say: a `by` makes it time-bound, a
// `measure` measurable, a `why` relevant. A letter is missing exactly where a rule would ask for it. Nil when the goal
// cannot be read: unset, broken, or in another language.
func (p *Plan) Letters(o *Objective) *Sentence {
	s := p.saidBy(o)
	if s == nil {
		return nil
	}
	stage, _ := p.StageBounds()
	out := NewSentence(s.Reading, nil, stage, p.Settings)
	typed := s.Commitment.Type != ""
	if !out.Smart.Specific.OK && typed && !s.Unnamed {
		out.Smart.Specific = SmartLetter{OK: true, Evidence: out.Commitment.Evidence}
	}
	if m := &out.Smart.Measurable; !o.Measure.Blank() {
		*m = SmartLetter{OK: true, Evidence: o.Measure.Text(), Why: "measure says how to tell"}
	} else if !m.OK && typed {
		*m = SmartLetter{OK: true, Evidence: out.Commitment.Evidence}
	}
	if r := &out.Smart.Relevant; !r.OK && !o.Why.Blank() {
		*r = SmartLetter{OK: true, Evidence: o.Why.Text(), Why: "why says what it is good for"}
	}
	if by, ok := o.By.Date(); ok {
		day := by.Format(time.DateOnly)
		out.Smart.TimeBound, out.Day = SmartLetter{OK: true, Evidence: o.By.Value.Text, Date: day, Why: "by says the day"}, by
	} else if t := &out.Smart.TimeBound; !t.OK && !o.After.Blank() {
		*t = SmartLetter{OK: true, Evidence: o.After.Text(), Why: "after says what starts the clock"}
	}
	if t := &out.Smart.TimeBound; !t.OK && (s.Role == english.Stretch || s.Role == english.Secondary) {
		*t = SmartLetter{OK: true, Why: "it may go without a day"}
	}
	if o.Type.Size > 0 {
		out.Smart.Achievable = achievable(s.Role, &SaidAsk{Type: o.Type.Name, Evidence: o.Type.Name, Size: o.Type.Size}, stage)
	}
	if a := &out.Smart.Achievable; !a.OK && p.SingleCall() && (out.size(o) > stage.Largest || s.Role != english.Primary) {
		*a = SmartLetter{OK: true, Evidence: a.Evidence, Why: "in a single call the order is normal"}
	}
	return out
}

// size is that of the ask an objective states, or else of the one its words hold.
func (s *Sentence) size(o *Objective) int {
	if o.Type.Size > 0 || s.Commitment == nil {
		return o.Type.Size
	}
	return s.Commitment.Size
}

// saidBy is the sentence that is the goal of an objective, secondary ones too; nil when it could not be read.
func (p *Plan) saidBy(o *Objective) *said {
	list := p.sentences()
	for i := range list {
		if list[i].of == o {
			return &list[i]
		}
	}
	return nil
}

// Marks are the five letters, with a dot for each that is missing: "SM·RT".
func (s *Smart) Marks() string {
	marks := ""
	for i, l := range []SmartLetter{s.Specific, s.Measurable, s.Achievable, s.Relevant, s.TimeBound} {
		if l.OK {
			marks += "SMART"[i : i+1]
		} else {
			marks += "·"
		}
	}
	return marks
}

// SentenceIn is what the text of a value says: a goal, with the letters of its objective, an entry of learn or the need
// behind an objection, with the sentences to say instead. Nil when the value is none of them, or cannot be read.
func (p *Plan) SentenceIn(v *syntax.Value) *Sentence {
	list := p.sentences()
	for i := range list {
		s := &list[i]
		if s.value != v {
			continue
		}
		stage, _ := p.StageBounds()
		out := NewSentence(s.Reading, p.better(s), stage, p.Settings)
		if s.of != nil {
			out.Smart = p.Letters(s.of).Smart
		}
		return out
	}
	return nil
}
