package lint

import (
	"slices"
	"strings"
	"time"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

// What the rules about seller-centred wording share: talk-to, tell-pitch, convince, want, get-them-to, check-in and
// disguised-pitch.

// checkPhrasing reports the wording that the engine found for a rule's family.
func checkPhrasing(message, label, try string) func(*Pass) {
	return func(p *Pass) {
		list := p.sentences()
		for i := range list {
			s := &list[i]
			for _, ph := range s.Phrasing {
				if string(ph.Family) != p.Rule.ID {
					continue
				}
				f := Finding{Span: s.at(ph.Span), Key: s.key, Message: message, Label: label, Try: try}
				if ph.Mild || s.extra() {
					f.Severity = Info
				}
				if !p.full() {
					f.Fixes = p.reword(s, ph.Mild)
				}
				if len(f.Fixes) > 0 {
					f.Try = "" // a better sentence says it better
				}
				p.Report(f)
			}
		}
	}
}

// better are the engine's rewrites of a sentence. What would be found fault with is left out.
func (p *Plan) better(s *said) []english.Rewrite {
	if s.rewritten {
		return s.rewrites
	}
	s.rewritten = true
	s.rewrites = slices.DeleteFunc(p.reader.Rewrites(p.reader.Read(s.Text, s.Role)), func(w english.Rewrite) bool { return !p.reader.Clean(w) })
	return s.rewrites
}

func continues(g *english.Reading) bool { return g.Continuation.End > g.Continuation.Start }

// The kinds of english.Rewrite.
const learning, commitment = "learning", "commitment"

// reword are the fixes for a sentence that puts the seller first. What is to be learned, and an extra, is written anew
// in its place. An objective that the call is made for keeps an ask: the customer becomes the one who acts, and the
// sentence that learns goes into learn beside it.
//
// Only the first is applied unasked with --unsafe-fixes, and only where it is the one way to say it: to choose among
// several, or to add something to learn, is the author's.
func (p *Plan) reword(s *said, mild bool) []Fix {
	var learn, asks []string
	for _, w := range p.better(s) {
		if w.Kind == learning {
			learn = append(learn, w.Text)
		} else {
			asks = append(asks, w.Text)
		}
	}
	var fixes []Fix
	for _, goal := range asks {
		if s.of != nil {
			fixes = append(fixes, Fix{Title: "make the customer the one who acts: " + goal, Draft: mild || len(asks) > 1,
				Edits: p.instead(s, goal)})
		}
	}
	if s.of == nil || s.extra() {
		for _, text := range learn {
			fixes = append(fixes, Fix{Title: "learn: " + text, Draft: mild || len(learn) > 1 || s.of != nil,
				Edits: []Edit{setText(Field{Value: s.value}, text)}})
		}
		return fixes
	}
	var goal []Edit
	beside := " (and the goal as above)"
	if len(asks) > 0 {
		goal = p.instead(s, asks[0])
	} else if list := p.anew(s); len(list) > 0 {
		goal, beside = list[0].edits, " (and ask for: "+list[0].goal+")"
	} else {
		return fixes
	}
	for _, text := range learn {
		if add, ok := p.addLearn(text); ok {
			fixes = append(fixes, Fix{Title: "learn: " + text + beside, Draft: true,
				Edits: joined(append(add, goal...))})
		}
	}
	return fixes
}

// instead is the edits that write a goal in place of a sentence.
func (p *Plan) instead(s *said, goal string) []Edit {
	return joined(append([]Edit{setText(s.field, goal)}, p.dayInstead(s, goal)...))
}

// dayInstead is the edit that gives a day to a goal in place of a sentence. A polite nothing is told to lack one by its own
// finding, and what only learns needs none; for what stands in their place not-time-bound would ask.
func (p *Plan) dayInstead(s *said, goal string) []Edit {
	o := s.of
	if !s.polite() && !s.LearningOnly || s.extra() || s.Role == english.Stretch || o.By.Set || !o.After.Blank() {
		return nil
	}
	if g := p.reader.Read(goal, s.Role); g.LearningOnly || g.Deadline.Kind >= english.Period {
		return nil
	}
	by, ok := p.deadline()
	if !ok {
		return nil
	}
	return p.write(o.By, by.Format(time.DateOnly))
}

// renewed is a goal written from the example of a commitment.
type renewed struct {
	Commitment
	goal  string
	edits []Edit
}

// anew are goals that could stand in place of one that cannot be mended: the example sentence of what it asks for, as
// the commitment key or its own words have it, or else of what fits. What it said about the time is kept in by.
func (p *Plan) anew(s *said) []renewed {
	o := s.of
	if s.extra() {
		return p.extraAnew(s)
	}
	var types []Commitment
	if o.Type.Size > 0 {
		types = []Commitment{o.Type}
	} else if c, ok := p.Settings.Commitment(s.Commitment.Type); ok && c.Size > 0 {
		types = []Commitment{c}
	} else {
		types = p.goalsFor(o.Goal)
	}
	var list []renewed
	for _, c := range types {
		if n, ok := p.renew(s, c); ok {
			list = append(list, n)
		}
	}
	return list
}

// renew writes the example goal of a commitment in place of a sentence; false when it would be found fault with. What the
// sentence said about the time is kept in by.
func (p *Plan) renew(s *said, c Commitment) (renewed, bool) {
	o := s.of
	if o.Commitment.tabled() {
		return renewed{}, false
	}
	by, dated := s.Deadline.Date, s.Deadline.Kind >= english.Period && !s.Deadline.Date.IsZero()
	if call, ok := p.Date.Date(); !dated && !s.extra() || dated && ok && by.Before(call) {
		by, dated = p.deadline()
	}
	goal := p.sentence(c)
	if g := p.reader.Read(goal, s.Role); len(g.Phrasing) > 0 || continues(g) || g.Actor == english.Seller || g.LearningOnly || p.contradicts(g, c) {
		return renewed{}, false
	}
	edits := []Edit{setText(o.Goal, goal)}
	if o.Commitment.Blank() {
		edits = append(edits, p.write(o.Commitment, syntax.EncodeString(c.Name))...)
	} else if o.Type.Name != c.Name {
		edits = append(edits, setText(o.Commitment, c.Name))
	}
	if dated && !o.By.Set {
		edits = append(edits, p.write(o.By, by.Format(time.DateOnly))...)
	}
	return renewed{c, goal, joined(edits)}, true
}

// extraAnew is the example of a secondary's kind.
func (p *Plan) extraAnew(s *said) []renewed {
	kind := p.Settings.canonical(KindName, s.of.Kind.Text())
	for _, x := range extras {
		if x.kind != kind {
			continue
		}
		goal := strings.Replace(x.goal, "%s", p.Who(), 1)
		if g := p.reader.Read(goal, s.Role); len(g.Phrasing) == 0 && !continues(g) && g.Actor != english.Seller {
			return []renewed{{Commitment{Name: kind}, goal, []Edit{setText(s.field, goal)}}}
		}
	}
	return nil
}

// write is the edit that gives a key of the format a value: in its place, or as a new line; none where there is no
// place for it.
func (p *Plan) write(f Field, value string) []Edit {
	if f.place.Spec.index(f.Spec.Name) < 0 || f.tabled() {
		return nil
	}
	if f.Set {
		return []Edit{{Span: f.Value.Span, New: value}}
	}
	if e, ok := p.addKey(f, value); ok {
		return []Edit{e}
	}
	return nil
}

// joined sorts edits and makes one of several insertions at the same place, whose order not every client keeps.
func joined(edits []Edit) []Edit {
	sortEdits(edits)
	out := edits[:0:0]
	for _, e := range edits {
		if n := len(out); n > 0 && e.Span.Len() == 0 && out[n-1].Span == e.Span {
			out[n-1].New += e.New
			continue
		}
		out = append(out, e)
	}
	return out
}

// addLearn is the edits that add a sentence to what is to be learned, in the way its list is written. No edits when it
// is there already; false when the list leaves no certain place.
func (p *Plan) addLearn(text string) ([]Edit, bool) {
	value, src, nl := syntax.EncodeString(text), p.Tree.Src, newline(p.Tree.Src)
	if !p.Learn.Set {
		e, ok := p.addKey(p.Learn, "["+value+"]")
		return []Edit{e}, ok
	}
	v := p.Learn.Value
	if v.Broken {
		return nil, false
	}
	for _, item := range p.Learn.Strings() {
		if strings.EqualFold(strings.Trim(item.Text, " \n."), strings.Trim(text, " \n.")) {
			return nil, true
		}
	}
	insert := func(at int, text string) Edit { return Edit{Span: Span{Start: at, End: at}, New: text} }
	switch {
	case v.Kind == syntax.String && strings.TrimSpace(v.Text) == "":
		return []Edit{{Span: v.Span, New: "[" + value + "]"}}, true
	case v.Kind == syntax.String:
		return []Edit{insert(v.Span.Start, "["), insert(v.Span.End, ", "+value+"]")}, true
	case v.Kind != syntax.Array:
		return nil, false
	}
	if len(v.Items) == 0 {
		if !p.commented(v.Span) {
			return []Edit{{Span: v.Span, New: "[" + value + "]"}}, true
		}
		return []Edit{insert(lineStart(src, v.Span.End-1), "  "+value+","+nl)}, true
	}
	last := v.Items[len(v.Items)-1].Span
	if last.End >= v.Span.End {
		return nil, false
	}
	start := lineStart(src, last.Start)
	if start <= v.Span.Start || strings.TrimSpace(string(src[start:last.Start])) != "" {
		return []Edit{insert(last.End, ", "+value)}, true // in one line
	}
	// On lines of their own. A comment behind the last entry stays with it, and so does the comma.
	indent := string(src[start:last.Start])
	end := min(lineEnd(src, last.End), v.Span.End)
	rest := string(src[last.End:end])
	comma := strings.HasPrefix(strings.TrimLeft(rest, " \t"), ",")
	switch {
	case !strings.Contains(rest, "#"):
		return []Edit{insert(last.End, ","+nl+indent+value)}, true
	case comma:
		return []Edit{insert(end, nl+indent+value+",")}, true
	}
	// The comma may stand on a line below, behind a comment; then there is no telling.
	if below := strings.TrimSpace(string(src[end:v.Span.End])); below != "]" {
		return nil, false
	}
	return []Edit{insert(last.End, ","), insert(end, nl+indent+value)}, true
}
