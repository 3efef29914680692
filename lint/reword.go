package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

// Rewordings are the other ways to say the sentences that touch a place of the plan, whether or not anything is wrong
// with them: in learning mode, which goes into learn, and as an act of the customer. Each is a Fix of its own.
// Where there are none, why says what stands in the way: also that the call is over.
func (p *Plan) Rewordings(at Span) (fixes []Fix, why string) {
	if p.Over() {
		return nil, "the call is over"
	}
	list := p.sentences()
	why = "here is no goal and nothing to learn or to ask"
	for i := range list {
		s := &list[i]
		if touch(s.value.Span, at) {
			fixes = append(fixes, p.otherwise(s)...)
			why = "callplan knows no other wording that is certain to mean the same"
		}
	}
	if len(fixes) > 0 {
		why = ""
	}
	return fixes, why
}

// touch reports whether two spans share a byte or a border: a caret behind the last letter is still at the word.
func touch(a, b Span) bool { return a.Start <= b.End && b.Start <= a.End }

// otherwise are the other ways to say one sentence.
func (p *Plan) otherwise(s *said) []Fix {
	switch {
	case s.worded():
		return p.reword(s, false)
	case s.of == nil:
		return p.askToo(s)
	case s.LearningOnly:
		return p.actInstead(s)
	case s.Actor == english.Customer:
		return p.learnFirst(s)
	}
	return p.reword(s, false)
}

// learnFirst are sentences to learn what the customer's act hangs on. The goal, which is good, stays as it is.
func (p *Plan) learnFirst(s *said) []Fix {
	var fixes []Fix
	wish := "I hope that " + inside(strings.TrimSpace(s.Text)) // the engine has learning sentences for what is wished for
	for _, w := range p.better(&said{Reading: p.reader.Read(wish, s.Role).Clone()}) {
		if w.Kind != learning {
			continue
		}
		if add, ok := p.addLearn(w.Text); ok && len(add) > 0 {
			fixes = append(fixes, Fix{Title: oneLine("learn first: " + w.Text), Draft: true, Edits: joined(add)})
		}
	}
	return fixes
}

// inside is a sentence as it stands behind other words: "The buyer signs" loses its capital, a name keeps it.
func inside(sentence string) string {
	if first, _, _ := strings.Cut(sentence, " "); !englishWords[strings.ToLower(first)] {
		return sentence
	}
	r, n := utf8.DecodeRuneInString(sentence)
	return string(unicode.ToLower(r)) + sentence[n:]
}

// askToo asks the customer for what is to be learned, as an objective beside the others.
func (p *Plan) askToo(s *said) []Fix {
	goal := p.told(s, english.Secondary)
	if goal == "" {
		return nil
	}
	for i := range p.Secondary {
		if strings.EqualFold(p.Secondary[i].Goal.Text(), goal) {
			return nil
		}
	}
	add, ok := p.addSecondary(p.lastObjective(), [][2]string{{"kind", syntax.EncodeString("information-request")}, {"goal", syntax.EncodeString(goal)}})
	if !ok {
		return nil
	}
	return []Fix{{Title: oneLine("ask for it too, as a secondary: " + goal), Draft: true, Edits: []Edit{add}}}
}

// lastObjective is the last of stretch, primary and fallback that has a header; nil when none has.
func (p *Plan) lastObjective() *Place {
	var last *Place
	for _, o := range []*Objective{&p.Primary, &p.Fallback, &p.Stretch} {
		if s := p.sectionOf(*o); s != nil && (last == nil || s.Header.Start > last.Header.Start) {
			last = o.place
		}
	}
	return last
}

// addSecondary is the edit that adds a secondary objective behind those that are there, or else behind a place; false
// when they are written in a way that no header may join: [secondary], or a list in one line.
func (p *Plan) addSecondary(after *Place, lines [][2]string) (Edit, bool) {
	if n := len(p.Secondary); n > 0 {
		s := p.sectionOf(p.Secondary[n-1])
		if s == nil || !s.Array {
			return Edit{}, false
		}
		after = p.Secondary[n-1].place
	} else if p.Tree.Root.Lookup("secondary") != nil {
		return Edit{}, false
	}
	return p.addTable(after, "[[secondary]]", lines), true
}

// Fallbacks are answers to "what if the customer says no?": fallback objectives to choose from, each smaller than the
// primary, the nearest first. Where there are none, why says what stands in the way: one is written, or may be written in
// what cannot be read.
func (p *Plan) Fallbacks() (fixes []Fix, why string) {
	switch {
	case !p.Tree.Valid():
		return nil, "a line of the plan cannot be read; mend it first"
	case !p.Fallback.missing():
		return nil, "the plan has a fallback"
	case p.misshapen("fallback"):
		return nil, "fallback is there, and is no table"
	case p.Over():
		return nil, "the call is over"
	}
	for _, c := range p.fallbacks() {
		fixes = append(fixes, p.addObjective(&p.Fallback, "fallback", c, p.Primary.place)...)
	}
	if len(fixes) == 0 {
		why = "no commitment is smaller than the primary's"
	}
	return fixes, why
}

// InPrimary reports whether a place lies in the table of the primary objective, its header included.
func (p *Plan) InPrimary(at Span) bool {
	if !p.Primary.Set {
		return false
	}
	s := p.sectionOf(p.Primary)
	if s == nil {
		return touch(p.Primary.Header, at)
	}
	return touch(Span{Start: s.Header.Start, End: lineEnd(p.Tree.Src, lastPairEnd(s))}, at)
}
