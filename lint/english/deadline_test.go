package english

import (
	"strings"
	"testing"
	"time"
)

var thursday = time.Date(2026, time.December, 3, 0, 0, 0, 0, time.UTC)

// readOn reads a sentence of a call on that day.
func readOn(call time.Time, text string) *sentence {
	r := NewReader(nil)
	r.Know(Names{}, call)
	r.Read(text, Primary)
	return &r.sent
}

var kindNames = map[string]DeadlineKind{"none": NoDeadline, "vague": Vague, "trigger": Trigger, "period": Period, "day": Day}

type deadlineCase struct {
	line        int
	text, words string
	kind        DeadlineKind
	date        time.Time
}

func deadlineCases(t testing.TB) []deadlineCase {
	file, err := tables.ReadFile("tables/deadlines.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []deadlineCase
	for n, line := range strings.Split(string(file), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		if len(f) != 4 {
			t.Fatalf("deadlines.txt:%d: want text | kind | date | words", n+1)
		}
		c := deadlineCase{line: n + 1, text: strings.TrimSpace(f[0]), words: strings.TrimSpace(f[3])}
		var ok bool
		if c.kind, ok = kindNames[strings.TrimSpace(f[1])]; !ok {
			t.Fatalf("deadlines.txt:%d: no kind %q", n+1, f[1])
		}
		if d := strings.TrimSpace(f[2]); d != "" {
			if c.date, err = time.Parse(time.DateOnly, d); err != nil {
				t.Fatalf("deadlines.txt:%d: %v", n+1, err)
			}
		}
		list = append(list, c)
	}
	return list
}

func TestDeadlines(t *testing.T) {
	none, failed := 0, 0
	cases := deadlineCases(t)
	for _, c := range cases {
		if c.kind == NoDeadline {
			none++
		}
		s := readOn(thursday, c.text)
		got := s.bestDeadline(s.deadlines(thursday, nil))
		words := c.text[got.Start:got.End]
		if got.Kind != c.kind || !got.Date.Equal(c.date) || words != c.words {
			failed++
			t.Errorf("deadlines.txt:%d: %q\n  want %d %s %q\n  got  %d %s %q", c.line, c.text, c.kind, c.date.Format(time.DateOnly), c.words, got.Kind, got.Date.Format(time.DateOnly), words)
		}
	}
	t.Logf("%d of %d cases right; %d without a deadline", len(cases)-failed, len(cases), none)
	if len(cases) < 350 || 5*none < 2*len(cases) {
		t.Errorf("%d cases, %d of them without a deadline", len(cases), none)
	}
}
