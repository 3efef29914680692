package report

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"

	"callplan/lint"
)

func TestUnknownFormat(t *testing.T) {
	for typed, want := range map[string]string{
		"jsno":                  `unknown format "jsno": the formats are full, concise, json, github (did you mean json?)`,
		"JSON":                  `unknown format "JSON": the formats are full, concise, json, github (did you mean json?)`,
		"githbu":                `unknown format "githbu": the formats are full, concise, json, github (did you mean github?)`,
		"concize":               `unknown format "concize": the formats are full, concise, json, github (did you mean concise?)`,
		"sarif":                 `unknown format "sarif": the formats are full, concise, json, github`,
		"":                      `unknown format "": the formats are full, concise, json, github`,
		strings.Repeat("x", 40): `unknown format "` + strings.Repeat("x", 40) + `": the formats are full, concise, json, github`,
	} {
		p, err := New(typed, nil, Options{})
		if p != nil || err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestLastLine(t *testing.T) {
	count := func(errors, warnings, infos int) [lint.Error + 1]int {
		return [...]int{lint.Info: infos, lint.Warning: warnings, lint.Error: errors}
	}
	for _, c := range []struct {
		s    Summary
		o    Options
		want string
	}{
		{Summary{}, Options{}, "no plans here, nothing to look at"},
		{Summary{Files: 1}, Options{}, "1 plan, nothing to mend. Have a good call!"},
		{Summary{Files: 3, Found: count(0, 0, 4)}, Options{}, "3 plans, nothing to mend. Good calls! (4 hints: --hints)"},
		{Summary{Files: 3, Found: count(0, 0, 4)}, Options{Hints: true}, "3 plans, 4 findings (4 hints)"},
		{Summary{Files: 3, Found: count(0, 1, 0), Suggested: count(0, 1, 0)}, Options{},
			"3 plans, 1 finding (1 warning); 1 suggestion: open the plan in your editor or run callplan fix --unsafe-fixes --diff"},
		{Summary{Files: 3, Found: count(2, 1, 1), Fixable: count(2, 0, 1)}, Options{},
			"3 plans, 3 findings (2 errors, 1 warning); 2 fixable: run callplan fix; 1 hint: --hints"},
		{Summary{Files: 2, Found: count(0, 1, 0), Fixed: 5}, Options{}, "2 plans, 5 problems fixed, 1 finding (1 warning)"},
		{Summary{Unread: []Unread{{}}}, Options{}, "0 plans, no findings; 1 file could not be read"},
	} {
		if got := c.s.lastLine(&c.o); got != c.want {
			t.Errorf("%s\nwant %s", got, c.want)
		}
	}
}

func TestSummaryAdds(t *testing.T) {
	var s Summary
	s.Add(nil)
	s.Add([]lint.Finding{
		{Severity: lint.Error, Fixes: []lint.Fix{{}, {Safe: true}}},
		{Severity: lint.Warning, Fixes: []lint.Fix{{Draft: true}, {}}},
		{Severity: lint.Warning, Fixes: []lint.Fix{{Draft: true}}},
		{Severity: lint.Info},
	})
	if s.Files != 2 || s.Found != [...]int{0, 1, 2, 1} || s.Fixable != [...]int{3: 1} || s.Suggested != [...]int{2: 1, 3: 0} || s.Drafted != [...]int{2: 1, 3: 0} {
		t.Errorf("%+v", s)
	}
}

type failing struct{}

var errFull = errors.New("disk full")

func (failing) Write([]byte) (int, error) { return 0, errFull }

// A closed pipe or a full disk reaches the caller, at the latest when the printer is closed.
func TestWriteErrorsAreTold(t *testing.T) {
	for _, format := range Formats() {
		p, err := New(format, failing{}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		f := lint.Finding{Rule: "x", Severity: lint.Error}
		for i := 0; err == nil && i < bufferSize; i++ {
			err = p.File("a", nil, []lint.Finding{f})
		}
		if !errors.Is(err, errFull) || !errors.Is(p.Close(Summary{}), errFull) {
			t.Errorf("%s: %v", format, err)
		}
	}
	if err := StepSummary(failing{}, Options{}).Close(Summary{}); !errors.Is(err, errFull) {
		t.Error(err)
	}
}

func TestWhyIsTheFirstSentence(t *testing.T) {
	for why, want := range map[string]string{
		"":                                  "",
		"One sentence.":                     "one sentence",
		"First of two. The second.":         "first of two",
		"Words, e.g. these. And more.":      "words, e.g. these",
		"Broken\n  over lines.\n\nSecond.":  "broken over lines",
		"A price of 3.50 is no end. Right.": "a price of 3.50 is no end",
	} {
		p := &full{o: Options{Why: func(string) string { return why }}}
		if got := p.why("x"); got != want {
			t.Errorf("%q: %q, want %q", why, got, want)
		}
	}
}

func FuzzFull(f *testing.F) {
	f.Add("a.plan.toml", "goal = \"x\"\n", 0, 4, "message", 80)
	f.Add(hostile, hostile, 3, 90, hostile, 0)
	f.Add("::a", "\ufeffa\r\nb\tc", -5, 1<<40, "##[error]", -1)
	f.Add("a", "x = 1", 0, 5, "a message of words", math.MaxInt)
	f.Add("a", strings.Repeat("👩‍💻", 300), 1000, 1001, "", 30)
	f.Fuzz(func(t *testing.T, path, src string, start, end int, message string, width int) {
		finding := lint.Finding{Message: message, Label: message, Try: message, Span: lint.Span{Start: start, End: end},
			Related: []lint.Related{{Span: lint.Span{Start: end, End: start}, Message: message}}, Fixes: []lint.Fix{{Title: message, Safe: true}}}
		for _, format := range Formats() {
			out := printed(t, format, Options{Width: width, Why: func(string) string { return message }}, path, src, finding)
			if bad := acts(strings.TrimPrefix(out, "::warning file=")); bad != "" {
				t.Errorf("%s: %q in %q", format, bad, out)
			}
			if format == "full" && !strings.Contains(out, "^") {
				t.Errorf("no caret in %q", out)
			}
			if format == "json" {
				if !json.Valid([]byte(out)) {
					t.Errorf("not JSON: %q", out)
				}
			}
		}
	})
}

// The run of a team's whole folder: one finding in each of 10,000 plans.
func BenchmarkPrint(b *testing.B) {
	src := []byte(strings.Repeat("# a line of the plan with some words in it\n", 30) + "goal = \"Talk to Dana\"\n")
	start := strings.Index(string(src), "Talk")
	findings := []lint.Finding{{Rule: "talk-to", Severity: lint.Warning, Span: lint.Span{Start: start, End: start + 7},
		Message: "this is what you do", Label: "nobody can say whether it worked", Fixes: []lint.Fix{{Title: "Write what you want to learn"}}}}
	for _, format := range Formats() {
		b.Run(format, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p, err := New(format, discard{}, Options{Width: 100})
				if err != nil {
					b.Fatal(err)
				}
				for range 10_000 {
					if err := p.File("plans/acme.plan.toml", src, findings); err != nil {
						b.Fatal(err)
					}
				}
				if err := p.Close(Summary{Files: 10_000}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

type discard struct{}

func (discard) Write(b []byte) (int, error) { return len(b), nil }
