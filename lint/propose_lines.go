package lint

import (
	"slices"
	"strings"
)

// Line is a sentence that may stand in a plan.
type Line struct {
	Text string
	Note string // where it comes from: the commitment it is an example of, "to be continued"
	Open bool   // only the beginning of a sentence: the author goes on behind it
}

// Lines are sentences and beginnings of sentences for a key of a table, the best first: goals with the plan's contact
// as the one who acts, learning sentences, questions. Kind is the kind of the secondary objective they are for, or "".
func (p *Plan) Lines(table, key, kind string) []Line {
	switch key {
	case "goal":
		return append(p.goalLines(table, kind), p.openings()...)
	case "learn", "need":
		var list []Line
		if key == "learn" {
			for _, s := range p.learnings() {
				list = append(list, Line{Text: s, Note: "something to learn"})
			}
		}
		return append(list, beginnings(learningStems)...)
	case "questions":
		return beginnings(questionStems)
	case "next":
		return p.openings()
	case "say":
		return []Line{{Text: firstSentence, Note: "purpose, outcome, room for a no"}}
	case "ask":
		if goal := p.goal(&p.Primary); goal != nil {
			if q, _ := p.question(goal); q != "" && p.asksFor(goal, q) {
				return []Line{{Text: q, Note: "asks for the primary"}}
			}
		}
		return nil
	case "measure":
		return []Line{
			{Text: "date accepted in the calendar before we hang up", Note: "to be seen at once"},
			{Text: "confirmed by e-mail before the end of the day", Note: "to be seen the same day"},
		}
	case "after":
		return beginnings([]string{"after ", "as soon as ", "once "})
	}
	return nil
}

func beginnings(texts []string) []Line {
	list := make([]Line, len(texts))
	for i, s := range texts {
		list[i] = Line{Text: s, Note: "to be continued", Open: true}
	}
	return list
}

// learningStems begin sentences about the customer's world; see Learning Mode.
var learningStems = []string{
	"I need to understand what ", "I need to understand how ", "I need to find out who ", "I need to find out which ",
	"I need to learn what ", "I need to uncover what ", "I need to discover how ", "I need to clarify when ", "I need to hear what ",
}

// questionStems begin questions that no yes or no answers.
var questionStems = []string{
	"What happens when ", "How do you decide ", "Who else has a say in ", "What would have to change before ",
	"What does it cost you when ", "How did you ", "Which ", "When would ",
}

// goalLines are example goals: of the objective's own commitment, or of those that fit it.
func (p *Plan) goalLines(table, kind string) []Line {
	var list []Line
	add := func(text, note string) {
		if !slices.ContainsFunc(list, func(l Line) bool { return l.Text == text }) {
			list = append(list, Line{Text: text, Note: note})
		}
	}
	if table == "secondary" {
		kind = p.Settings.canonical(KindName, kind)
		for _, x := range extras {
			if kind == "" || x.kind == kind {
				add(strings.Replace(x.goal, "%s", oneLine(p.Who()), 1), x.kind)
			}
		}
		return list
	}
	var own Commitment
	switch table {
	case "primary":
		own = p.Primary.Type
	case "fallback":
		own = p.Fallback.Type
	case "stretch":
		own = p.Stretch.Type
	default:
		return nil
	}
	if own.Name != "" && own.Name != "other" {
		add(p.ExampleGoal(own), own.Name)
		return list
	}
	for _, a := range p.Asks(table) {
		if a.Fit <= Good && len(list) < 8 {
			add(p.ExampleGoal(a.Commitment), a.Name)
		}
	}
	return list
}

// openings are the beginnings of goals: somebody on the customer's side, and an act that can be seen.
func (p *Plan) openings() []Line {
	var list []Line
	for _, act := range []string{"agrees to ", "accepts ", "confirms ", "sends us ", "names ", "introduces us to ", "invites ", "decides on ", "tells us "} {
		list = append(list, Line{Text: oneLine(p.Who()) + " " + act, Note: "to be continued", Open: true})
	}
	for _, person := range p.People {
		name, _, _ := strings.Cut(oneLine(person.Name.Text()), " ")
		if name == "" || name == p.Who() {
			continue
		}
		for _, act := range []string{"agrees to ", "confirms ", "sends us "} {
			list = append(list, Line{Text: name + " " + act, Note: "to be continued", Open: true})
		}
	}
	return list
}
