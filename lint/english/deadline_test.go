package english

import (
	"os"
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
	file, err := os.ReadFile("tables/deadlines.txt")
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
	if len(cases) < 350 || 2*none < len(cases) {
		t.Errorf("%d cases, %d of them without a deadline", len(cases), none)
	}
}

// TestDeadlineFromOtherDays reads the same words on other days: weekends, ends of years, leap years, and no day at all.
func TestDeadlineFromOtherDays(t *testing.T) {
	for _, c := range []struct{ call, text, want string }{
		{"2026-12-05", "signs this week", "2026-12-06"}, // a Saturday: this week has only its Sunday left
		{"2026-12-05", "signs next week", "2026-12-11"},
		{"2026-12-05", "signs within three working days", "2026-12-09"},
		{"2026-12-06", "signs on Monday", "2026-12-07"},
		{"2026-12-06", "signs next Monday", "2026-12-07"},
		{"2026-12-04", "signs within ten working days", "2026-12-18"},
		{"2026-12-31", "signs by year-end", "2026-12-31"},
		{"2026-12-31", "signs by 1 January", "2027-01-01"},
		{"2026-12-31", "signs next month", "2027-01-31"},
		{"2026-12-31", "signs next quarter", "2027-03-31"},
		{"2026-12-31", "signs in week 53", "2027-01-01"},
		{"2027-01-31", "signs within a month", "2027-02-28"},
		{"2027-01-31", "signs on the 30th", "2027-03-30"},
		{"2027-02-01", "signs by 29 February", "2028-02-29"},
		{"2027-02-01", "signs by 29 February 2027", ""},
		{"2027-03-01", "signs before Easter", "2027-03-28"},
		{"2027-03-29", "signs before Easter", "2028-04-16"},
		{"2027-12-27", "signs before Christmas", "2028-12-25"},
		{"2027-06-30", "signs by the end of Q2", "2027-06-30"},
		{"2027-07-01", "signs by the end of Q2", "2028-06-30"},
		{"2027-07-01", "signs in the first half of 2028", "2028-06-30"},
		{"2027-07-01", "signs on the last Friday of July", "2027-07-30"},
		{"2027-07-01", "signs on the first working day of August", "2027-08-02"},
		{"2026-12-05", "signs on Friday 18th", "2026-12-18"},
		{"2026-12-18", "signs on Friday 18th", "2026-12-18"},
		{"2026-12-19", "signs on Friday 15th", "2027-01-15"},
		{"2027-02-01", "signs on Wed 31st", "2027-03-31"},
		{"2026-12-05", "signs on Tue 8/12", "2026-12-08"},
		{"2027-03-01", "signs on Mon 3/8", "2027-03-08"},
		{"2026-12-31", "signs by the second", "2027-01-02"},
		{"2026-12-31", "signs by the thirty-first", "2026-12-31"},
		{"2026-12-31", "signs by Hogmanay", "2026-12-31"},
		{"2027-01-26", "signs by Burns Night", "2028-01-25"},
		{"2027-03-17", "signs by St Patrick's Day", "2027-03-17"},
		{"2027-09-30", "signs by Michaelmas", "2028-09-29"},
		{"2027-02-10", "signs before February is out", "2027-02-28"},
		{"2027-02-10", "signs by next month, the 30th", "2027-03-30"},
		{"2027-02-10", "signs by the end of the month, the 30th", "2027-02-28"},
		{"", "signs on Friday 18th", ""},
		{"", "signs on Tue 8/12", ""},
		{"", "signs by the fifteenth", ""},
		{"", "signs by mid-month, the 15th", ""},
		{"", "signs by Burns Night", ""},
		{"", "signs next week, Thursday", ""},
		{"", "signs by 12 December", ""},
		{"", "signs by 12 December 2026", "2026-12-12"},
		{"", "signs by Friday", ""},
		{"", "signs by the end of 2027", "2027-12-31"},
		{"", "signs within ten days", ""},
	} {
		var call time.Time
		if c.call != "" {
			call, _ = time.Parse(time.DateOnly, c.call)
		}
		s := readOn(call, c.text)
		got := s.bestDeadline(s.deadlines(call, nil))
		date := ""
		if !got.Date.IsZero() {
			date = got.Date.Format(time.DateOnly)
		}
		if date != c.want || got.Kind < Period && c.text != "signs by 29 February 2027" {
			t.Errorf("on %s %q: %d %s, want %s", c.call, c.text, got.Kind, date, c.want)
		}
	}
}

func TestEaster(t *testing.T) {
	for _, want := range []string{"1999-04-04", "2000-04-23", "2008-03-23", "2019-04-21", "2024-03-31", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18"} {
		d, _ := time.Parse(time.DateOnly, want)
		if got := easter(d.Year()).date(); !got.Equal(d) {
			t.Errorf("Easter of %d is %s, want %s", d.Year(), got.Format(time.DateOnly), want)
		}
	}
}

// TestTimeAt checks what tells when without being a deadline, for those who look for the end of a clause.
func TestTimeAt(t *testing.T) {
	for _, c := range []struct{ text, words string }{
		{"runs the press for three weeks", "for three weeks"},
		{"ships on Sundays", "on Sundays"},
		{"ships every other Friday", "every other Friday"},
		{"left last Friday", "last Friday"},
		{"asked yesterday", "yesterday"},
		{"stopped two weeks ago", "two weeks ago"},
		{"has bought since March", "since March"},
		{"signs by Friday noon at the latest", "by Friday noon at the latest"},
		{"signs in due course", "in due course"},
		{"signs when convenient", "when convenient"},
		{"wants a two-week pilot", ""},
		{"names the Q1 roadmap", ""},
		{"buys by the kilo", ""},
	} {
		s := readOn(thursday, c.text)
		got := ""
		for i := range s.toks {
			if to := s.timeAt(i); to > i {
				got = c.text[s.toks[i].start:s.toks[to-1].end]
				break
			}
		}
		if got != c.words {
			t.Errorf("%q: %q, want %q", c.text, got, c.words)
		}
	}
}

// TestBestDeadline checks which of several times binds.
func TestBestDeadline(t *testing.T) {
	for _, c := range []struct{ text, words string }{
		{"agrees to start on 11 January and signs by 18 December", "by 18 December"},
		{"signs on Friday for a start on 11 January", "on Friday"},
		{"calls back soon, once legal signs off, in January, on the 12th", "on the 12th"},
		{"calls back soon, once legal signs off, in January", "in January"},
		{"calls back soon, once legal signs off", "once legal signs off"},
	} {
		s := readOn(thursday, c.text)
		if got := s.bestDeadline(s.deadlines(thursday, nil)); c.text[got.Start:got.End] != c.words {
			t.Errorf("%q: %q, want %q", c.text, c.text[got.Start:got.End], c.words)
		}
	}
	if bestDeadline(nil) != (Deadline{}) {
		t.Error("no deadlines have a best one")
	}
}

// TestDeadlinesAreLinear reads long sentences that keep every branch of the grammar looking ahead.
func TestDeadlinesAreLinear(t *testing.T) {
	const size = 1 << 17
	for _, unit := range []string{"end of ", "the end of the ", "by ", "as soon as ", "when ", "12 ", "the first week of ", "before the week before ",
		"two weeks after ", "Monday or ", "early in the ", "signs by Friday, ", "a ", "their ", "January to ", "how many ", "word ", "before the open ", "Monday 14 ", "on the fifteenth, the ", "by the end of the month, the 15th, ", "ahead of the governors' January ",
		"in spring or so ", "of the 9th ", "at Monday's ", "the Jan 5 ", "before January is out ", "a 12/16 "} {
		s := &sentence{lex: theLexicon()}
		s.scan(strings.Repeat(unit, size/len(unit)), s.lex)
		start := time.Now()
		s.deadlines(thursday, nil)
		for i := range s.toks {
			s.timeAt(i)
		}
		// Linear, this takes some 50 ms; quadratic, minutes.
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%d bytes of %q took %s", size, unit, took)
		}
	}
}

func TestDeadlinesDoNotAllocate(t *testing.T) {
	s := readOn(thursday, "Dana's head of estates agrees to introduce us to the two people who sign above 50k")
	if n := testing.AllocsPerRun(100, func() { s.deadlines(thursday, nil) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
	list := make([]Deadline, 0, 4)
	s = readOn(thursday, "Soon, ideally by 12 December or within ten working days, Dana signs")
	if n := testing.AllocsPerRun(100, func() { s.bestDeadline(s.deadlines(thursday, list[:0])) }); n != 0 {
		t.Errorf("%v allocations with deadlines", n)
	}
}

func FuzzDeadline(f *testing.F) {
	for _, c := range deadlineCases(f) {
		f.Add(c.text, int64(thursday.Unix()))
	}
	f.Add("order on the first Monday of every", thursday.Unix())
	f.Add("by 12/12/12 on 31.31. the 31st of Feb 0000-00-00 Q9 week 99 in 9999 years", int64(0))
	f.Fuzz(func(t *testing.T, text string, unix int64) {
		call := time.Unix(unix%(1<<33), 0).UTC()
		if unix == 0 {
			call = time.Time{}
		}
		s := &sentence{lex: theLexicon()}
		s.scan(text, s.lex)
		starts, ends := map[int]bool{}, map[int]bool{}
		for _, tok := range s.toks {
			starts[int(tok.start)], ends[int(tok.end)] = true, true
		}
		last := 0
		list := s.deadlines(call, nil)
		for _, d := range list {
			if d.Kind == NoDeadline || d.Kind > Day || d.Start < last || d.End <= d.Start || !starts[d.Start] || !ends[d.End] {
				t.Fatalf("%q: %+v", text, d)
			}
			if !d.Date.IsZero() && (d.Date.Location() != time.UTC || d.Date.Truncate(24*time.Hour) != d.Date) {
				t.Fatalf("%q: %v is no midnight", text, d.Date)
			}
			last = d.End
		}
		if best := s.bestDeadline(list); len(list) > 0 && best.Kind == NoDeadline {
			t.Fatalf("%q: %v have no best", text, list)
		}
		for i := range s.toks {
			if to := s.timeAt(i); to < i || to > len(s.toks) {
				t.Fatalf("%q: the time at %d ends at %d", text, i, to)
			}
		}
		Dated(text)
	})
}

func BenchmarkDeadlines(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"none", "Dana agrees to introduce us to the head of estates and his two line leads"},
		{"date", "Dana agrees to a needs analysis with her two line leads by 12 December"},
		{"several", "Soon, ideally on Friday morning or within ten working days, Dana signs at the latest by the end of January"},
	} {
		b.Run(c.name, func(b *testing.B) {
			s := readOn(thursday, c.text)
			list := make([]Deadline, 0, 8)
			b.ReportAllocs()
			for b.Loop() {
				list = s.deadlines(thursday, list[:0])
			}
		})
	}
}
