package lint

import (
	"strings"
	"testing"
	"time"

	"callplan/lint/syntax"
)

// TestClosed tells closed questions from open ones, by the words that close them.
func TestClosed(t *testing.T) {
	for question, want := range map[string]string{
		"Do you track the stops?":                           "Do",
		"do you track the stops":                            "do",
		"Is there a budget?":                                "Is",
		"Are your engineers happy with it?":                 "Are",
		"Have they tried it before?":                        "Have",
		"Won't the board object?":                           "Won't",
		"Isn’t that a lot?":                                 "Isn’t",
		"Will she sign or not?":                             "Will",
		"And, Dana, have you seen the new line?":            "have",
		"Well, do you like it?":                             "do",
		"If the bank says no, do you have to wait?":         "do",
		"Did the line stop when the shift changed?":         "Did",
		"You run three shifts, right?":                      "right",
		"You run three shifts, don't you?":                  "don't you",
		"The price is all right, isn't it?":                 "isn't it",
		"Could we start on Monday?":                         "Could",
		"Can you sign it?":                                  "Can",
		"You said the line stops. Does that cost you much?": "Does",

		"What happened on line 3?":                      "",
		"How often does it stop?":                       "",
		"In which week may no shop touch its tills?":    "",
		"And what did that cost?":                       "",
		"When the line stops, who is called?":           "",
		"When the line stops, do you call somebody?":    "", // it may be an open one
		"Tell me about the last stop.":                  "",
		"Could you tell me about the last stop?":        "",
		"Can you please walk me through a Monday?":      "",
		"Would you mind showing me the log?":            "",
		"May I ask what the log is for?":                "",
		"Can you help me understand the process?":       "",
		"Do you know who signs?":                        "",
		"Can you remember when it last stopped?":        "",
		"Is it the price or the timing?":                "",
		"Would you start with line 3, or with line 4?":  "",
		"Is the log complete? If not, what is missing?": "",
		"Have you thought about how you will decide?":   "",
		"Is er een budget?":                             "",
		"Will man das?":                                 "",
		"Has visto la planta?":                          "",
		"予算はありますか?":                                     "",
		"":                                              "",
		"?":                                             "",
		"Do":                                            "",
		"The log, the list and the plan":                "",
		"What did Dr. Osei say? It was a long talk.":    "",
		"Whose idea was it, Dana?":                      "",
	} {
		got := ""
		if q, ok := closed(question); ok {
			got = question[q.start:q.end]
		}
		if got != want {
			t.Errorf("%q is closed by %q, want %q", question, got, want)
		}
	}
}

// TestOpened opens what can be opened in good English, and leaves the rest alone.
func TestOpened(t *testing.T) {
	for question, want := range map[string]string{
		"Do you track the stops?":            "How do you track the stops?",
		"Did they measure it?":               "How did they measure it?",
		"Do you often change suppliers?":     "How often do you change suppliers?",
		"Do you ever run out of labels?":     "How often do you run out of labels?",
		"Are you happy with the contractor?": "How happy are you with the contractor?",
		"Do you currently use a reminder?":   "How do you currently use a reminder?",
		"Do you currently have a budget?":    "",
		"Do you have a budget?":              "",
		"Do you know the price?":             "",
		"Is there a budget?":                 "",
		"Do your engineers track it?":        "",
		"Do you track it or not?":            "",
		"Have you tried it?":                 "",
		"Are you ready?":                     "",
		"Do you":                             "",
	} {
		if got := opened(question); got != want {
			t.Errorf("%q is opened to %q, want %q", question, got, want)
		}
	}
}

// TestBackup tells what is kept for a no from what only sounds like it.
func TestBackup(t *testing.T) {
	for goal, want := range map[string]string{
		"If she says no, Dana sends us the log":                "If she says no",
		"Dana sends us the log if the customer declines":       "if the customer declines",
		"Dana sends us the log if Dana Ruiz refuses":           "if Dana Ruiz refuses",
		"If that fails: a call next week":                      "If that fails",
		"If this does not work out, Dana names a peer":         "If this does not work out",
		"In case she can't commit, Dana names a peer":          "In case she can't commit",
		"Should he turn us down, Dana sends the log":           "Should he turn us down",
		"Plan B: Dana names a peer":                            "Plan B",
		"Fallback – Dana names a peer":                         "Fallback",
		"Backup: Dana names a peer":                            "Backup",
		"Otherwise Dana names a peer":                          "Otherwise",
		"At least Dana names a peer":                           "At least",
		"At the very least, get a name":                        "At the very least",
		"Failing that, Dana names a peer":                      "Failing that",
		"Dana names a peer as a last resort":                   "as a last resort",
		"If not, Dana names a peer":                            "If not",
		"Dana names at least two peers":                        "",
		"At least two line leads come to the open day":         "",
		"At least one of the owners comes":                     "",
		"Dana tells us what she does if the bank says no":      "",
		"Dana tells us how they go on if it fails":             "",
		"Dana tells us who is called if the pump fails":        "",
		"Dana adds our plan B to the agenda":                   "",
		"Dana orders the second line as a backup":              "",
		"Backup tapes: Dana says where they are":               "",
		"Dana names the fallback supplier":                     "",
		"Dana says whether the site could otherwise be closed": "",
		"": "",
	} {
		got := ""
		if start, end, ok := backup(goal); ok {
			got = goal[start:end]
		}
		if got != want {
			t.Errorf("%q is a backup by %q, want %q", goal, got, want)
		}
	}
}

// TestQuestion asks the contact for a goal.
func TestQuestion(t *testing.T) {
	for goal, want := range map[string]string{
		"Dana sends us her log by 8 December":                      "Will you send us your log by 8 December?",
		"Dana Ruiz introduces us to the controller":                "Will you introduce us to the controller?",
		"Dana reviews the proposal and answers by 26 March.":       "Will you review the proposal and answer by 26 March?",
		"Dana agrees to a needs analysis with her two line leads":  "Will you agree to a needs analysis with your two line leads?",
		"Dana tells us which section she cannot judge and who can": "Can we agree that Dana tells us which section she cannot judge and who can?",
		"Dana names the manager who signs and sends us the log":    "Can we agree that Dana names the manager who signs and sends us the log?",
		"Dana sends us the figures and drawings":                   "Can we agree that Dana sends us the figures and drawings?",
		"Dana decides yes or no on the pilot by 31 March":          "Will you decide yes or no on the pilot by 31 March?",
		"Dana takes her to the board":                              "Can we agree that Dana takes her to the board?",
		"The board names the two criteria":                         "Can we agree that the board names the two criteria?",
		"Dana shows the board Dana's figures":                      "Can we agree that Dana shows the board Dana's figures?",
		"Will she sign?":                                           "",
		"Get Dana to sign":                                         "",
	} {
		p := read("contact = \"Dana Ruiz, operations director\"\n[primary]\ngoal = \"" + goal + "\"\n")
		s := p.goal(&p.Primary)
		if s == nil {
			t.Errorf("%q is not read", goal)
			continue
		}
		if got, _ := p.question(s); got != want {
			t.Errorf("%q is asked for by %q, want %q", goal, got, want)
		}
	}
}

// TestSameForm writes another day in the form of the old one.
func TestSameForm(t *testing.T) {
	old, day := time.Date(2026, 12, 11, 0, 0, 0, 0, time.UTC), time.Date(2027, 1, 2, 0, 0, 0, 0, time.UTC)
	for words, want := range map[string]string{
		"by 11 December":                  "by 2 January",
		"by the 11th of December":         "by the 2nd of January",
		"no later than Friday, Dec. 11th": "no later than Saturday, Jan. 2nd",
		"on Fri 11 Dec":                   "on Sat 2 Jan",
		"before December 11, 2026":        "before January 2, 2027",
		"by 2026-12-11":                   "by 2027-01-02",
		"by Friday":                       "",
		"within ten days":                 "",
		"by 11/12":                        "",
		"by 10:00 on 11 December":         "by 10:00 on 2 January",
		"by the 2nd week of December":     "",
	} {
		if got := sameForm(words, old, day); got != want {
			t.Errorf("%q becomes %q, want %q", words, got, want)
		}
	}
}

// TestForeign tells English from other languages.
func TestForeign(t *testing.T) {
	for _, s := range []string{
		"Zoë zeigt uns die Anlage in Köln", "Dana schickt das Protokoll bis Freitag", "Dana nous envoie les chiffres", "Dana firma el contrato",
		"Dana ci manda il verbale", "ダナはログを送る", "Дана пришлёт журнал", "Dana skickar loggen till oss på fredag och ringer",
	} {
		if !foreign(s) {
			t.Errorf("%q is foreign", s)
		}
	}
	for _, s := range []string{
		"Dana signs", "Dana sends us the log", "田中美咲 sends us the network plan of the main building", "Ελένη recommends our proposal",
		"Dana visits La Rochelle with De Vries", "Les signs", "Dana signs the Los Angeles order", "", "42", "Pitch the new ribbon", "Touch base", "نور takes the yearly appointment",
	} {
		if foreign(s) {
			t.Errorf("%q is not foreign", s)
		}
	}
}

// TestAddLearn adds a sentence to lists of every form, and keeps what stands there.
func TestAddLearn(t *testing.T) {
	const top, rest = "stage = \"discovery\"\n", "[primary]\ngoal = \"x\"\n"
	for learn, want := range map[string]string{
		"":                                        "stage = \"discovery\"\nlearn = [\"new\"]\n",
		"learn = []\n":                            "learn = [\"new\"]\n",
		"learn = [ ]\n":                           "learn = [\"new\"]\n",
		"learn = \"\"\n":                          "learn = [\"new\"]\n",
		"learn = \"a\" # why\n":                   "learn = [\"a\", \"new\"] # why\n",
		"learn = [\"a\"] # why\n":                 "learn = [\"a\", \"new\"] # why\n",
		"learn = ['a', ]\n":                       "learn = ['a', \"new\", ]\n",
		"learn = [\n  \"a\",\n]\n":                "learn = [\n  \"a\",\n  \"new\",\n]\n",
		"learn = [\n\t\"a\", # why\n]\n":          "learn = [\n\t\"a\", # why\n\t\"new\",\n]\n",
		"learn = [\n  \"a\" # why\n]\n":           "learn = [\n  \"a\", # why\n  \"new\"\n]\n",
		"learn = [\n  \"a\",\n  \"b\"]\n":         "learn = [\n  \"a\",\n  \"b\",\n  \"new\"]\n",
		"learn = [\n  # what?\n]\n":               "learn = [\n  # what?\n  \"new\",\n]\n",
		"learn = [\"New.\"]\n":                    "learn = [\"New.\"]\n",
		"learn = [\r\n  \"a\",\r\n]\r\n":          "learn = [\r\n  \"a\",\r\n  \"new\",\r\n]\r\n",
		"learn = [\n  \"a\" # why\n  , # so\n]\n": "refused",
		"learn = 42\n":                            "refused",
	} {
		src := top + learn + rest
		if strings.Contains(learn, "\r") {
			src = strings.ReplaceAll(top, "\n", "\r\n") + learn + strings.ReplaceAll(rest, "\n", "\r\n")
		}
		edits, ok := read(src).addLearn("new")
		if !ok {
			if want != "refused" {
				t.Errorf("%q: refused", learn)
			}
			continue
		}
		out := syntax.Apply([]byte(src), edits)
		if !strings.Contains(string(out), want) || !syntax.Parse(out).Valid() {
			t.Errorf("%q becomes %q, want %q", learn, out, want)
		}
	}
}
