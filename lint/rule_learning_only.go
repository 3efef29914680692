package lint

import (
	"strings"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

var learningOnly = &Rule{
	ID: "learning-only", Severity: Info, NeedsWhole: true, Asking: true,
	Summary: "the primary only collects information",
	Why: "To understand the customer is half of the call, and `learn` is its place. A primary that only learns leaves the other half open: " +
		"you know more, and the customer has agreed to nothing.",
	Fix:        "suggestion: let the customer tell it, or move it to `learn` and ask for an act",
	Exceptions: "`commitment = \"share-information\"` says that the answer is all you ask for. Fallback, stretch and [[secondary]] may learn.",
	Source:     "Commitment (Sparks) and Sobczak against Learning Mode, which holds that learning is the objective of any call",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"I need to find out which line stops most\"\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\nlearn = [\"I need to find out which line stops most\"]\n\n" +
		"[primary]\ngoal = \"Dana tells us which line stops most\"\ncommitment = \"share-information\"\n",
	Check: checkLearningOnly,
}

func checkLearningOnly(p *Pass) {
	s := p.goal(&p.Primary)
	if s == nil || !s.LearningOnly || s.worded() || s.of.Type.Name == "share-information" {
		return
	}
	f := Finding{Span: s.whole(), Key: s.key,
		Message: "the primary only collects information",
		Label:   "what will " + p.whom() + " have agreed to do?",
		Fixes:   p.actInstead(s)}
	if len(f.Fixes) == 0 {
		f.Try = "move it to `learn`, and write here what the customer does"
	}
	p.Report(f)
}

// actInstead are goals with an act of the customer in place of one that only learns.
func (p *Plan) actInstead(s *said) []Fix {
	fixes := p.tellFixes(s)
	if add, ok := p.addLearn(p.toLearn(s)); ok {
		for _, n := range first(p.anew(s), 2) {
			fixes = append(fixes, Fix{Title: "move it to learn and ask for an act: " + n.goal + " (" + n.Name + ")", Draft: true,
				Edits: joined(append(add[:len(add):len(add)], n.edits...))})
		}
	}
	return fixes
}

// question finds the question in a sentence that learns.
var question = lazily(`(?i)^\s*(?:(?:I|we)(?:'d| would)? (?:still )?(?:need|have|must)(?: to)? |(?:I|we)(?:'ll| will) |to )?(?:understand|find out|learn|hear|know|clarify|uncover|discover|establish|work out|figure out|ascertain|determine|get to know)\b ((?:what|which|who|whom|whose|how|where|when|why|whether) [^?;:]*?)[\s.]*$`)

// keeps reports whether a rewrite still speaks of what the sentence ends with, and not of something that anybody could want to know.
func keeps(rewrite, sentence string) bool {
	words := strings.Fields(strings.TrimRight(sentence, " .!"))
	end := words[len(words)-min(len(words), max(2, len(words)/2)):]
	return strings.Contains(rewrite, strings.Join(end, " "))
}

// toLearn is the sentence as it stands in learn.
func (p *Plan) toLearn(s *said) string {
	for _, w := range p.better(s) {
		if w.Kind == learning && keeps(w.Text, s.Text) {
			return w.Text
		}
	}
	return s.Text
}

// told is the sentence in which the customer tells what s wants to learn; "" where the reader has none that is about the same.
func (p *Plan) told(s *said, role english.Role) string {
	goal := ""
	if m := question().FindStringSubmatch(s.Text); m != nil {
		goal = p.Who() + " tells us " + m[1]
	} else {
		for _, w := range p.reader.Rewrites(p.reader.Read(s.Text, role)) {
			if w.Kind == commitment && keeps(w.Text, s.Text) {
				goal = w.Text
			}
		}
	}
	if goal == "" {
		return ""
	}
	if g := p.reader.Read(goal, role); g.LearningOnly || len(g.Phrasing) > 0 || continues(g) || g.Actor == english.Seller {
		return ""
	}
	return goal
}

// tellFixes lets the customer tell what the sentence wants to learn.
func (p *Plan) tellFixes(s *said) []Fix {
	goal := p.told(s, s.Role)
	if goal == "" {
		return nil
	}
	edits := []Edit{setText(s.field, goal)}
	if s.of.Commitment.Blank() {
		edits = append(edits, p.write(s.of.Commitment, syntax.EncodeString("share-information"))...)
	}
	edits = append(edits, p.dayInstead(s, goal)...)
	return []Fix{{Title: "let the customer tell it: " + goal, Edits: joined(edits)}}
}
