package lint

import (
	"strings"

	"callplan/lint/syntax"
)

var closedQuestion = &Rule{
	ID: "closed-question", Severity: Info, Asking: true,
	Summary: "a question that yes or no answers",
	Why: "A yes or a no ends the subject, and the next question has to come from you. What, how, who and when let the customer talk, " +
		"and you hear what you would not have asked for.",
	Fix: "suggestion: the open form, where it is certain",
	Exceptions: "\"Could you tell me\", \"walk me through\" and \"would you mind\" invite an answer. So does a choice, \"A or B?\", and a question that holds another one: " +
		"\"can you tell me what happened\". Only English is judged. [closing] asks for a yes.",
	Source: "Learning Mode; Rackham (SPIN)",
	Bad:    "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\nquestions = [\"Do you track the stops on line 3?\"]\n",
	Good:   "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\nquestions = [\"How do you track the stops on line 3?\"]\n",
	Check: func(p *Pass) {
		for _, v := range p.Questions.Strings() {
			if v.Broken || v.Quote == syntax.NoQuote || foreign(v.Text) {
				continue
			}
			q, ok := closed(v.Text)
			if !ok {
				continue
			}
			f := Finding{Span: v.SourceSpan(q.start, q.end), Key: "questions",
				Message: "yes or no answers this",
				Label:   "and then it is your turn again",
				Try:     "begin with what, how, who, when or which"}
			if open := opened(v.Text[q.from:]); open != "" {
				open = v.Text[:q.from] + open
				if _, still := closed(open); !still {
					f.Try = ""
					f.Fixes = []Fix{{Title: "ask it openly: " + open, Draft: true, Edits: []Edit{setText(Field{Value: v}, open)}}}
				}
			}
			p.Report(f)
		}
	},
}

// asked is a closed question in a text: the words that close it, and where its sentence begins.
type asked struct{ start, end, from int }

var (
	closers = wordSet(`do does did is are am was were can could will would shall should may might must have has had
		don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't`)
	tags     = wordSet(`right correct yes ok okay agreed true no`)
	requests = wordSet(`tell walk talk describe explain show share help give say name list outline sketch take run elaborate expand
		let mind draw compare guide lead remind teach send`)
	questionWords = wordSet(`what which who whom whose why how`)
	timeQuestion  = wordSet(`when where`)
	// askingVerbs make "when" or "where" the beginning of a question inside: do you know when it stops.
	askingVerbs = wordSet(`know tell say remember see understand decide explain show describe find me us`)
	// starts are words that begin a question or a condition, so they are no name to call somebody by.
	starts = wordSet(`do does did is are am was were can could will would shall should may might must has have had what which who
		whom whose why how when where if since as given assuming`)
	leadIns  = wordSet(`and so but or well now then ok okay also first second finally next`)
	subjects = wordSet(`you your the there it this that they we he she i a an any anyone anybody someone somebody our their these those her his my everyone everybody all`)
)

// closed finds a question that yes or no answers; not ok when the text holds an open one as well.
func closed(text string) (first asked, ok bool) {
	for from := 0; from < len(text); {
		end := from + sentenceEnd(text[from:])
		s := text[from:end]
		if strings.Contains(s, "?") || end == len(text) && !ok {
			switch start, n := closing(s); {
			case n > 0 && !ok:
				first, ok = asked{from + start, from + start + n, from}, true
			case n == 0 && strings.Contains(s, "?"):
				return asked{}, false
			}
		}
		from = end
		for from < len(text) && strings.ContainsRune(" \t\r\n", rune(text[from])) {
			from++
		}
	}
	return first, ok
}

// sentenceEnd is where the first sentence of a text ends, behind its mark.
func sentenceEnd(text string) int {
	for i := range len(text) {
		switch text[i] {
		case '?', '!':
			return i + 1
		case '.':
			if i+2 < len(text) && text[i+1] == ' ' && 'A' <= text[i+2] && text[i+2] <= 'Z' && i > 2 && text[i-2] != ' ' && text[i-3] != ' ' {
				return i + 1
			}
		}
	}
	return len(text)
}

// word is a word of a text in small letters, with its place.
type word struct {
	low        string
	start, end int
	comma      bool // a comma behind it
}

// placedWords are the words of a text with their places.
func placedWords(text string) []word {
	var list []word
	for at := 0; at < len(text); {
		i := strings.IndexAny(text[at:], " \t\r\n")
		end := len(text)
		if i >= 0 {
			end = at + i
		}
		raw := text[at:end]
		lead := len(raw) - len(strings.TrimLeft(raw, "\"'(“‘¿¡-–—"))
		bare := strings.TrimRight(raw[lead:], "\"')”’.,;:!?-–—…")
		if bare != "" {
			tail := raw[lead+len(bare):]
			list = append(list, word{strings.ReplaceAll(strings.ToLower(bare), "’", "'"), at + lead, at + lead + len(bare), strings.ContainsAny(tail, ",–—;:")})
		}
		at = end + 1
	}
	return list
}

// closing finds the words that make a sentence a closed question; n is 0 when it is none.
func closing(s string) (start, n int) {
	list := placedWords(s)
	i := 0
	for named := false; i < len(list) && (leadIns[list[i].low] || list[i].comma && !named && !starts[list[i].low]); i++ {
		named = named || !leadIns[list[i].low] // "And, Dana, do you ..."
	}
	if i >= len(list) {
		return 0, 0
	}
	if w := list[i].low; w == "if" || w == "since" || w == "as" || w == "given" || w == "assuming" {
		for i < len(list) && !list[i].comma {
			i++ // "If the board says no, do you ...": the question is behind the comma
		}
		if i++; i >= len(list) {
			return 0, 0
		}
	}
	last := list[len(list)-1]
	if !closers[list[i].low] || i+1 >= len(list) {
		// "You use three shifts, right?", "... , don't you?"
		tag := len(list) - 1
		if tag > i && subjects[last.low] && closers[list[tag-1].low] {
			tag--
		} else if !tags[last.low] {
			return 0, 0
		}
		if tag-1 > i && list[tag-1].comma && subjects[list[i].low] && strings.HasSuffix(strings.TrimSpace(s), "?") {
			return list[tag].start, last.end - list[tag].start
		}
		return 0, 0
	}
	known := false
	for j := i; j < len(list); j++ {
		w := list[j].low
		known = known || j > i && subjects[w]
		switch {
		case w == "or" && j+1 < len(list) && list[j+1].low != "not":
			return 0, 0 // a choice
		case questionWords[w], timeQuestion[w] && askingVerbs[list[j-1].low], w == "whether":
			return 0, 0 // a question inside
		case j > i && j < i+4 && requests[w] && asks(list[i].low, list[i+1].low):
			return 0, 0 // could you tell me about ...
		}
	}
	if !known {
		return 0, 0 // no English question has none of these: "Is dat zo?"
	}
	return list[i].start, list[i].end - list[i].start
}

// asks reports whether a modal and its subject ask for something to be done: could you, may we.
func asks(modal, subject string) bool {
	switch modal {
	case "can", "could", "will", "would", "may", "might", "can't", "couldn't", "won't", "wouldn't":
		return subject == "you" || subject == "we" || subject == "i"
	}
	return false
}

// opened is the open form of a closed question; "" where it would not be good English for certain.
func opened(question string) string {
	list := placedWords(question)
	if len(list) < 4 || !strings.HasPrefix(question, question[list[0].start:list[0].end]) {
		return ""
	}
	aux, subject := list[0].low, list[1].low
	if strings.HasSuffix(strings.TrimRight(question, "? "), " or not") {
		return ""
	}
	if subject != "you" && subject != "they" && subject != "we" && subject != "he" && subject != "she" {
		return ""
	}
	who := question[list[1].start:list[1].end]
	switch third := list[2].low; aux {
	case "do", "does", "did":
		switch {
		case third == "often" || third == "ever" || third == "sometimes" || third == "regularly":
			return "How often " + aux + " " + who + " " + question[list[3].start:]
		case howVerbs[third], (third == "currently" || third == "usually" || third == "normally") && howVerbs[list[3].low]:
			return "How " + aux + " " + question[list[1].start:]
		}
	case "are":
		if degrees[third] && (list[3].low == "with" || list[3].low == "about" || list[3].low == "that") {
			return "How " + third + " are " + who + question[list[2].end:]
		}
	}
	return ""
}

var (
	// howVerbs can be asked about with how whatever follows them: how do you track the stops.
	howVerbs = wordSet(`use track measure handle manage plan choose compare store record report count check test train clean decide
		schedule organise organize share document monitor control calculate budget select review process protect secure back
		prepare order ship deliver repair maintain inspect label pack sort assign approve invoice forecast`)
	// degrees can be asked about with how: how happy are you with it.
	degrees = wordSet(`happy satisfied sure confident familiar comfortable concerned worried pleased content unhappy`)
)
