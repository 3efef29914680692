package lint

import (
	"strings"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

var closingMissesPrimary = &Rule{
	ID: "closing-misses-primary", Severity: Info, NeedsWhole: true, Asking: true,
	Summary: "no closing question, or one that does not ask for the primary",
	Why: "What nobody asks for is seldom given. A question that is written down is asked; " +
		"\"So, what do you think?\" lets the customer choose an answer that costs nothing.",
	Fix:        "suggestion: a question made from the primary",
	Exceptions: "It is enough that the closing names the act, the thing or the day of the primary.",
	Source:     "Get the Objective; Sparks",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis by 11 December\"\n\n[closing]\nask = \"So, what do you think?\"\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis by 11 December\"\n\n[closing]\nask = \"Shall we put the analysis into your calendar now?\"\n",
	Check: checkClosingMissesPrimary,
}

func checkClosingMissesPrimary(p *Pass) {
	goal := p.goal(&p.Primary)
	ask := p.Closing
	if goal == nil || p.misshapen("closing") {
		return
	}
	f := Finding{Span: p.FirstLine(), Key: "closing.ask", Absent: true,
		Message: "no closing question",
		Label:   "with which words will you ask for it?",
		Try:     "add [closing] with the question that asks for exactly the primary"}
	if pl := p.place("closing"); pl != nil {
		f.Span = pl.Header
	}
	switch {
	case ask.Set && (ask.Value.Kind != syntax.String || ask.Value.Broken):
		return // its type is the fault
	case !ask.Blank():
		if foreign(ask.Text()) || p.asksFor(goal, ask.Text()) {
			return
		}
		f.Span, f.Absent = ask.Words(), false
		f.Message = "the closing does not ask for the primary"
		f.Label = "the answer to this commits nobody"
		f.Related = []Related{{Span: goal.whole(), Message: "what is to be asked for"}}
	case ask.Set:
		f.Span, f.Absent = ask.Value.Span, false
	}
	if q, certain := p.question(goal); q != "" && p.asksFor(goal, q) {
		if e, ok := p.writeClosing(syntax.EncodeString(q)); ok {
			f.Try = ""
			f.Fixes = []Fix{{Title: "ask for it: " + q, Draft: !certain || !ask.Blank(), Edits: []Edit{e}}}
		}
	}
	p.Report(f)
}

// asksFor reports whether a closing has anything of the primary in it: its type of commitment, a word that carries
// meaning, or the day.
func (p *Plan) asksFor(goal *said, ask string) bool {
	words := p.gist(goal.Text)
	for w := range p.gist(ask) {
		if words[w] {
			return true
		}
	}
	if len(words) == 0 {
		return true // nothing to compare
	}
	g := p.reader.Read(ask, english.Primary)
	if t := g.Commitment.Type; t != "" && (t == goal.Commitment.Type || t == goal.of.Type.Name) {
		return true
	}
	if goal.of.Type.Name != "" {
		text := stems(ask)
		for _, w := range append([]string{strings.ReplaceAll(goal.of.Type.Name, "-", " ")}, goal.of.Type.Words...) {
			if strings.Contains(text, stems(w)) {
				return true
			}
		}
	}
	day := g.Deadline.Date
	if day.IsZero() {
		return false
	}
	by, ok := goal.of.By.Date()
	return day.Equal(goal.Deadline.Date) || ok && day.Equal(by)
}

// writeClosing is the edit that writes the closing question.
func (p *Plan) writeClosing(ask string) (Edit, bool) {
	if p.place("closing") != nil {
		if e := p.write(p.Closing, ask); len(e) > 0 {
			return e[0], true
		}
		return Edit{}, false
	}
	if p.Tree.Root.Lookup("closing") != nil {
		return Edit{}, false // closing = [], and no header may take that name as well
	}
	return p.addTable(nil, "[closing]", [][2]string{{"ask", ask}}), true
}

// question is the question that asks for a goal, to the one who acts in it. It is certain where that is the contact;
// "" where the sentence does not begin with somebody who acts.
func (p *Plan) question(goal *said) (text string, certain bool) {
	if goal.Actor != english.Customer || goal.worded() {
		return "", false
	}
	text = strings.Join(strings.Fields(strings.TrimRight(goal.Text, " \t\r\n.!")), " ")
	if strings.ContainsAny(text, "?;:") || text == "" {
		return "", false
	}
	names := p.callNames()
	for _, name := range names {
		rest, ok := strings.CutPrefix(text, name+" ")
		if !ok {
			continue
		}
		if q, ok := secondPerson(rest); ok && !strings.Contains(rest, names[0]) && !strings.Contains(rest, name) {
			return "Will you " + q + "?", true
		}
	}
	if first, _, _ := strings.Cut(text, " "); first == "The" || first == "Their" || first == "Her" || first == "His" || first == "She" || first == "He" || first == "They" || first == "Both" {
		text = strings.ToLower(first[:1]) + text[1:]
	} else if !p.nameWords()[strings.ToLower(strings.Trim(first, "."))] {
		return "", false
	}
	return "Can we agree that " + text + "?", false
}

// callNames are the ways to call the contact in a goal, the longest first.
func (p *Plan) callNames() []string {
	name, _, _ := strings.Cut(p.Contact.Text(), ",")
	list := []string{strings.TrimSpace(name), p.Who()}
	if words := strings.Fields(name); len(words) > 1 {
		list = append(list, words[0])
	}
	out := list[:0]
	for _, n := range list {
		if n != "" && !strings.HasPrefix(n, "The ") {
			out = append(out, n)
		}
	}
	return out
}

// secondPerson turns what follows a name, "sends us her figures", into what follows "will you", "send us your figures";
// false where a word may be more than one thing.
func secondPerson(rest string) (string, bool) {
	words := strings.Split(rest, " ")
	base, ok := actVerbs[words[0]]
	if !ok {
		return "", false
	}
	words[0] = base
	inside := false // a clause whose verbs belong to somebody else
	for i := 1; i < len(words); i++ {
		bare := strings.TrimRight(words[i], ",.")
		switch low := strings.ToLower(bare); low {
		case "her", "his":
			if i+1 >= len(words) || objects[strings.Trim(words[i+1], ",.")] {
				return "", false // calls her: another woman
			}
			words[i] = "your" + words[i][len(bare):]
		case "she", "he", "they", "them", "him", "their", "hers", "theirs", "himself", "herself", "themselves":
			return "", false
		case "who", "which", "that", "what", "how", "where", "when", "if", "whether", "why", "because", "so":
			inside = true
		case "and", "or", "then":
			if i+1 < len(words) {
				next := strings.TrimRight(words[i+1], ",.")
				if base, ok := actVerbs[next]; ok && !inside {
					words[i+1] = base + words[i+1][len(next):]
				} else if strings.HasSuffix(next, "s") {
					return "", false // a thing, or another verb?
				}
			}
		}
	}
	return strings.Join(words, " "), true
}

// objects are words before which her stands for a person, and not for what is hers.
var objects = wordSet("to by on in at with for and or about before after until today tomorrow when if as from the a an")

// actVerbs are the acts that a goal asks for, each with its base form.
var actVerbs = func() map[string]string {
	m := map[string]string{"goes": "go", "does": "do", "tries": "try", "replies": "reply", "specifies": "specify",
		"clarifies": "clarify", "supplies": "supply", "notifies": "notify", "attaches": "attach", "passes": "pass",
		"discusses": "discuss", "fixes": "fix", "finishes": "finish", "publishes": "publish", "launches": "launch"}
	for w := range strings.FieldsSeq(`accept add agree allow announce answer appoint approve arrange ask assign attend award book
		bring call check choose collect come commit compare complete confirm convene copy countersign decide define deliver
		describe draw earmark endorse explain extend fill forward give hand host introduce invite join keep lend let list
		make measure meet move name nominate open order pay pick place plan present provide put rank read recommend record
		refer register release renew reserve return review run schedule secure select send set share show sign start state
		submit suggest switch take talk tell test try upgrade use visit vote walk write`) {
		m[w+"s"] = w
	}
	return m
}()
