package lint_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"callplan/lint"
)

var sentenceCall = time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC)

// keysOf are the dotted names in a JSON object, in the order of the text.
func keysOf(t *testing.T, raw []byte) []string {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(string(raw)))
	var keys []string
	var walk func(path string)
	walk = func(path string) {
		tok, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		switch tok {
		case json.Delim('{'):
			for d.More() {
				name, err := d.Token()
				if err != nil {
					t.Fatal(err)
				}
				at := strings.TrimPrefix(path+"."+name.(string), ".")
				keys = append(keys, at)
				walk(at)
			}
			_, _ = d.Token()
		case json.Delim('['):
			for d.More() {
				walk(path + "[]")
			}
			_, _ = d.Token()
		}
	}
	walk("")
	return keys
}

// The JSON of a sentence is a contract: these members, in this order, and lists that are never null.
func TestSentenceJSON(t *testing.T) {
	r := lint.NewSentenceReader(lint.About{Call: sentenceCall}, nil)
	s := r.Read("Push Ellen to sign the order by 12 December")
	if len(s.Rewrites) == 0 {
		t.Error("nothing to say instead")
	}
	raw, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"text", "role", "actor", "phrasing", "phrasing[].rule", "phrasing[].start", "phrasing[].end", "smart"}
	for _, letter := range []string{"specific", "measurable", "achievable", "relevant", "time_bound"} {
		want = append(want, "smart."+letter, "smart."+letter+".ok", "smart."+letter+".evidence")
	}
	want = append(want, "smart.time_bound.date", "commitment", "commitment.type", "commitment.evidence", "continuation",
		"rewrites")
	for range s.Rewrites {
		want = append(want, "rewrites[].kind", "rewrites[].text")
	}
	if got := keysOf(t, raw); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if s.Smart.TimeBound.Date != "2026-12-12" || s.Phrasing[0].Rule != "get-them-to" || s.Text[s.Phrasing[0].Start:s.Phrasing[0].End] != "Push Ellen to" {
		t.Errorf("%s", raw)
	}
	raw, err = json.Marshal(r.Read("Nice weather"))
	if err != nil || !strings.Contains(string(raw), `"phrasing":[]`) || !strings.Contains(string(raw), `"rewrites":[]`) ||
		!strings.Contains(string(raw), `"commitment":null`) || strings.Contains(string(raw), `"date"`) {
		t.Errorf("%s %v", raw, err)
	}
}

func TestSentenceAchievable(t *testing.T) {
	const order = "Dana signs the order by 11 December"
	for _, c := range []struct {
		role, stage, text string
		ok                bool
		why               string
	}{
		{"primary", "", order, true, "no stage is known"},
		{"primary", "closing", order, true, "size 9 fits closing"},
		{"primary", "discovery", order, false, "size 9 is more than discovery bears: at most 6"},
		{"fallback", "discovery", order, false, "size 9 is more than discovery bears: at most 6"},
		{"stretch", "discovery", order, true, "a stretch objective has no bounds"},
		{"secondary", "discovery", order, true, "a secondary objective has no bounds"},
		{"primary", "closing", "Dana introduces us to her CFO on Friday", false, "size 3 is less than closing deserves: at least 6"},
		{"fallback", "closing", "Dana introduces us to her CFO on Friday", true, "size 3 fits closing"},
		{"primary", "closing", "I need to understand the weather", true, "nothing is asked of the customer"},
	} {
		s := lint.NewSentenceReader(lint.About{Role: c.role, Stage: c.stage, Call: sentenceCall}, nil).Read(c.text)
		a := s.Smart.Achievable
		if a.OK != c.ok || a.Why != c.why {
			t.Errorf("%s, %s: %q: %v %q, want %v %q (asks for %+v)", c.role, c.stage, c.text, a.OK, a.Why, c.ok, c.why, s.Commitment)
		}
		judged := strings.HasPrefix(c.why, "size")
		if judged != (a.Evidence != "") || !strings.Contains(c.text, a.Evidence) {
			t.Errorf("%s, %s: %q: evidence %q", c.role, c.stage, c.text, a.Evidence)
		}
		if s.Role != c.role {
			t.Errorf("the role is %s, not %s", s.Role, c.role)
		}
	}
}

// A team's sizes, names and phrases count, and so do the names that are given.
func TestSentenceSettings(t *testing.T) {
	c, problems := lint.ParseConfig("callplan.toml", []byte(`
[commitments.purchase]
size = 3
[english]
products = ["LineWatch"]
people = ["Jonas"]
accept = ["check in at the gate"]
[[english.phrase]]
family = "talk-to"
words = "sync up with"
bad = "Sync up with Dana about the rates"
good = "Dana syncs up with her line leads by Friday"
`))
	if c == nil {
		t.Fatal(problems)
	}
	stack, _ := lint.NewStack([]lint.Layer{{Config: c, Dir: "/"}})
	settings := stack.Settings("/a.plan.toml")
	r := lint.NewSentenceReader(lint.About{Stage: "discovery", Call: sentenceCall, Sellers: []string{"Priya Nair"}}, settings)
	if s := r.Read("Dana signs the order by 11 December"); !s.Smart.Achievable.OK || s.Commitment.Size != 3 {
		t.Errorf("the team's size does not count: %+v", s.Smart.Achievable)
	}
	for text, rule := range map[string]string{
		"We sync up with the plant manager on Friday":      "talk-to",
		"Jonas pitches the new rates to the buyer":         "tell-pitch",
		"Priya pitches the new rates to the buyer":         "tell-pitch",
		"Check in at the gate with the driver on Friday":   "",
		"Dana pitches the idea to her board by 9 December": "",
	} {
		var got string
		if s := r.Read(text); len(s.Phrasing) > 0 {
			got = s.Phrasing[0].Rule
		}
		if got != rule {
			t.Errorf("%s: %q, want %q", text, got, rule)
		}
	}
}

// Without the day of the call a weekday sets a deadline, but no date.
func TestSentenceDates(t *testing.T) {
	for _, c := range []struct {
		call  time.Time
		text  string
		when  string
		date  string
		bound bool
	}{
		{sentenceCall, "Dana sends the log by Tuesday", "by Tuesday", "2026-12-08", true},
		{time.Time{}, "Dana sends the log by Tuesday", "by Tuesday", "", true},
		{time.Time{}, "Dana sends the log by 2026-12-08", "by 2026-12-08", "2026-12-08", true},
		{sentenceCall, "Dana sends the log soon", "soon", "", false},
		{sentenceCall, "Dana sends the log", "", "", false},
	} {
		s := lint.NewSentenceReader(lint.About{Call: c.call}, nil).Read(c.text)
		if s.When != c.when || s.Smart.TimeBound.Date != c.date || s.Smart.TimeBound.OK != c.bound {
			t.Errorf("%s: %q, %+v", c.text, s.When, s.Smart.TimeBound)
		}
	}
}

// Whatever comes in, the spans lie on characters of the text that is shown, and the text can be written as JSON.
func TestSentenceOddText(t *testing.T) {
	r := lint.NewSentenceReader(lint.About{}, nil)
	for _, text := range []string{"", " ", "\x00", "\xff\xfeTalk to D\xc3na\xf0", "Talk to Dana\nand pitch\r\nto Bo", "Chat with 田中さん about \u202eit",
		strings.Repeat("Talk to Dana about it and ", 40000)} {
		s := r.Read(text)
		if !utf8.ValidString(s.Text) {
			t.Errorf("%.40q became %.40q", text, s.Text)
		}
		for _, p := range s.Phrasing {
			if p.Start < 0 || p.End <= p.Start || p.End > len(s.Text) || !utf8.ValidString(s.Text[p.Start:p.End]) {
				t.Errorf("%.40q: %+v", text, p)
			}
		}
		raw, err := json.Marshal(s)
		var back lint.Sentence
		if err != nil || json.Unmarshal(raw, &back) != nil || back.Text != s.Text || !reflect.DeepEqual(back.Smart.TimeBound.Evidence, s.Smart.TimeBound.Evidence) {
			t.Errorf("%.40q: %v", text, err)
		}
	}
}
