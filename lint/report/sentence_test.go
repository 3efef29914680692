package report

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"callplan/lint"
)

func sentencePageOf(t *testing.T, s *lint.Sentence, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Sentence(&b, s, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func pushed() *lint.Sentence {
	return &lint.Sentence{
		Text: "Push Ellen to sign, then check in by 12 December", Role: "primary", Actor: "seller",
		Phrasing: []lint.Wording{{Rule: "get-them-to", Start: 0, End: 13}, {Rule: "check-in", Start: 25, End: 33, Mild: true}},
		Smart: lint.Smart{
			Specific:   lint.SmartLetter{OK: true, Evidence: "Ellen"},
			Measurable: lint.SmartLetter{OK: true, Evidence: "sign"},
			Achievable: lint.SmartLetter{Evidence: "sign", Why: "size 9 is more than discovery bears: at most 6"},
			Relevant:   lint.SmartLetter{OK: true},
			TimeBound:  lint.SmartLetter{OK: true, Evidence: "by 12 December", Date: "2026-12-12"},
		},
		Commitment: &lint.SaidAsk{Type: "purchase", Evidence: "sign", Size: 9},
		Rewrites: []lint.SaidBetter{{Kind: "learning", Text: "I need to understand what keeps Ellen from signing"},
			{Kind: "learning", Text: "I need to find out who else signs"}, {Kind: "commitment", Text: "Ellen agrees to sign by 12 December"}},
		When: "by 12 December", Day: time.Date(2026, 12, 12, 0, 0, 0, 0, time.UTC),
	}
}

func TestSentence(t *testing.T) {
	want := `> Push Ellen to sign, then check in by 12 December
  ^^^^^^^^^^^^^ get-them-to
                           ^^^^^^^^ check-in (a hint)

  who acts    the seller
  specific    yes  "Ellen"
  measurable  yes  "sign"
  achievable  no   "sign": size 9 is more than discovery bears: at most 6
  relevant    -    nothing in the words speaks against it
  time-bound  yes  "by 12 December"
  asks for    purchase, size 9: "sign"
  deadline    "by 12 December": Saturday, 2026-12-12

  say instead:
    learn  I need to understand what keeps Ellen from signing
    learn  I need to find out who else signs
    goal   Ellen agrees to sign by 12 December
`
	if got := sentencePageOf(t, pushed(), Options{}); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestSentenceWithNothingInIt(t *testing.T) {
	s := &lint.Sentence{Text: "They keep us in mind", Actor: "customer", Continuation: true, Nothing: lint.Wording{Rule: "continuation", Start: 5, End: 20},
		Smart: lint.Smart{Specific: lint.SmartLetter{Why: "nobody is named"}, Achievable: lint.SmartLetter{OK: true, Why: "nothing is asked of the customer"},
			TimeBound: lint.SmartLetter{Evidence: "soon", Why: "no day"}}, When: "soon"}
	want := `> They keep us in mind
       ^^^^^^^^^^^^^^^ continuation

  who acts    the customer
  specific    no   nobody is named
  measurable  no
  achievable  -    nothing is asked of the customer
  relevant    no
  time-bound  no   "soon": no day
  deadline    "soon": no certain day
`
	if got := sentencePageOf(t, s, Options{}); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// Colour adds escapes and changes nothing else.
func TestSentenceInColour(t *testing.T) {
	plain := sentencePageOf(t, pushed(), Options{})
	coloured := sentencePageOf(t, pushed(), Options{Color: true})
	for _, want := range []string{"\x1b[1;33m^^^^^^^^^^^^^ get-them-to\x1b[0m", "\x1b[1;36m^^^^^^^^ check-in (a hint)\x1b[0m", "\x1b[32myes\x1b[0m  ", "\x1b[1;33mno\x1b[0m   "} {
		if !strings.Contains(coloured, want) {
			t.Errorf("no %q in\n%q", want, coloured)
		}
	}
	for _, code := range []string{"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[1;33m", "\x1b[1;36m"} {
		coloured = strings.ReplaceAll(coloured, code, "")
	}
	if coloured != plain {
		t.Errorf("%q\nwant\n%q", coloured, plain)
	}
}

// On a terminal nothing is wider than it, and a sentence of a megabyte is cut around each place.
func TestSentenceFits(t *testing.T) {
	s := pushed()
	filler := strings.Repeat("and so on 田 ", 80000)
	s.Text = filler + s.Text + filler
	for i := range s.Phrasing {
		s.Phrasing[i].Start += len(filler)
		s.Phrasing[i].End += len(filler)
	}
	s.Rewrites = append(s.Rewrites, lint.SaidBetter{Kind: "learning", Text: strings.Repeat("I need to understand ", 20)})
	for _, width := range []int{40, 80, 0} {
		out := sentencePageOf(t, s, Options{Width: width})
		if width > 0 {
			for line := range strings.Lines(out) {
				if n := widths.StringWidth(strings.TrimSuffix(line, "\n")); n > width && !strings.Contains(line, "^") {
					t.Errorf("%d cells on a terminal of %d: %s", n, width, line)
				}
			}
		}
		if !strings.Contains(out, "Push Ellen to") || len(out) > 8<<10 {
			t.Errorf("width %d: %d bytes\n%.500s", width, len(out), out)
		}
	}
}

func TestSentenceDoesNotAct(t *testing.T) {
	for _, text := range []string{hostile, "::error::x", " \u200d::error::x", "##[error]x"} {
		s := &lint.Sentence{Text: text, Phrasing: []lint.Wording{{Rule: "want", Start: 0, End: len(text)}}, When: text,
			Commitment: &lint.SaidAsk{Type: text, Evidence: text}, Rewrites: []lint.SaidBetter{{Kind: "learning", Text: text}}}
		s.Smart.Specific = lint.SmartLetter{Evidence: text, Why: text}
		s.Smart.TimeBound = lint.SmartLetter{Why: text}
		for _, width := range []int{0, 40} {
			if bad := acts(sentencePageOf(t, s, Options{Width: width})); bad != "" {
				t.Errorf("%q acts in what is shown of %q", bad, text)
			}
		}
	}
	if err := Sentence(failing{}, pushed(), Options{}); err != errFull {
		t.Error(err)
	}
}
