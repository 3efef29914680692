package lint

import (
	"slices"
	"strings"
	"testing"
	"time"

	"callplan/lint/syntax"
)

const minimal = `customer = "Northwind Foods"
contact  = "Dana Ruiz, operations director"
date     = 2026-12-03
stage    = "discovery"
learn    = ["I need to understand what one hour of a stopped line costs them"]

[primary]
goal       = "Dana agrees to a needs analysis with her two line leads by 12 December"
commitment = "needs-analysis"
`

func readPlan(src string) *Plan { return Read(syntax.Parse([]byte(src)), nil) }

// For the primary come first the types usual at its stage, for the fallback those smaller than the primary, for the
// stretch those larger; what a rule would speak about comes last, and all are there.
func TestAsks(t *testing.T) {
	p := readPlan(minimal)
	for _, c := range []struct {
		table, first string
		fits         func(Commitment) bool
	}{
		{"primary", "needs-analysis", func(c Commitment) bool { return c.Size >= 2 && c.Size <= 6 }},
		{"fallback", "meeting", func(c Commitment) bool { return c.Size < 3 }},
		{"stretch", "", func(c Commitment) bool { return c.Size > 3 }},
	} {
		asks := p.Asks(c.table)
		if len(asks) != len(Commitments) {
			t.Errorf("%s: %d types, want all %d", c.table, len(asks), len(Commitments))
		}
		if c.first != "" && asks[0].Name != c.first {
			t.Errorf("%s: %s comes first, want %s", c.table, asks[0].Name, c.first)
		}
		for i, a := range asks {
			if i > 0 && a.Fit < asks[i-1].Fit {
				t.Errorf("%s: %s comes behind what fits worse", c.table, a.Name)
			}
			if a.Size > 0 && (a.Fit == Poor) == c.fits(a.Commitment) {
				t.Errorf("%s: %s of size %d: fit %d", c.table, a.Name, a.Size, a.Fit)
			}
		}
	}
}

// Before a primary is written, the fallback is still a small ask and the stretch a large one, and nothing is held against a
// primary that is not there.
func TestAsksWithoutPrimary(t *testing.T) {
	for _, stage := range append([]Stage{{Smallest: 1, Largest: 7}}, Stages...) {
		src := strings.Replace(minimal, `"discovery"`, `"`+stage.Name+`"`, 1)
		p := readPlan(src[:strings.Index(src, "[primary]")])
		usual := p.Asks("primary")[0]
		if stage.Name == "" {
			usual = Ask{Commitment: Commitment{Size: (stage.Smallest + stage.Largest) / 2}}
		}
		for _, table := range []string{"fallback", "stretch"} {
			asks := p.Asks(table)
			switch first := asks[0]; {
			case table == "fallback" && (first.Size > 3 || first.Size >= usual.Size && usual.Size > 1):
				t.Errorf("%s: the fallback is proposed with size %d, the primary with %d", stage.Name, first.Size, usual.Size)
			case table == "stretch" && first.Size <= usual.Size:
				t.Errorf("%s: the stretch is proposed with size %d, the primary with %d", stage.Name, first.Size, usual.Size)
			}
			for _, a := range asks {
				if strings.Contains(a.Note, "the primary") {
					t.Errorf("%s: %s: %s: %s", stage.Name, table, a.Name, a.Note)
				}
			}
		}
		if goals := p.goalsFor(p.Stretch.Goal); len(goals) > 0 && goals[0].Size <= usual.Size {
			t.Errorf("%s: %s in a blank stretch", stage.Name, goals[0].Name)
		}
	}
}

// What somebody takes from the best of the proposals brings no finding about the size of the ask.
func TestBestAsksAreClean(t *testing.T) {
	for _, stage := range Stages {
		src := strings.Replace(minimal, `"discovery"`, `"`+stage.Name+`"`, 1)
		src = src[:strings.Index(src, "[primary]")]
		p := readPlan(src)
		for _, a := range p.Asks("primary") {
			if a.Fit > Good {
				break
			}
			for _, f := range Check([]byte(src+"[primary]\ngoal = \""+p.ExampleGoal(a.Commitment)+"\"\ncommitment = \""+a.Name+"\"\nby = 2026-12-10\n"), Options{}) {
				if strings.HasPrefix(f.Rule, "ask-") || f.Rule == "commitment-mismatch" {
					t.Errorf("%s at %s: %s", a.Name, stage.Name, f.Message)
				}
			}
		}
	}
}

// Every day proposed is a working day, comes in its order and not before the call.
func TestDays(t *testing.T) {
	for day := time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC); day.Year() < 2028; day = day.AddDate(0, 0, 3) {
		src := strings.Replace(minimal, "2026-12-03", day.Format(time.DateOnly), 1)
		for _, key := range []string{"by", "date"} {
			days := readPlan(src).Days("primary", key, day)
			best := 0
			for i, d := range days {
				if d.Day.Weekday() == time.Saturday || d.Day.Weekday() == time.Sunday || d.Day.Before(day) || i > 0 && !days[i-1].Day.Before(d.Day) {
					t.Errorf("%s from %s: %s stands at %d", key, day.Format(time.DateOnly), d.Day.Format("Mon 2006-01-02"), i)
				}
				if !strings.HasPrefix(d.Note, d.Day.Weekday().String()) {
					t.Errorf("%s: %s", d.Day, d.Note)
				}
				if d.Best {
					best++
				}
			}
			if best != 1 {
				t.Errorf("%s from %s: %d of %d days are the best", key, day, best, len(days))
			}
			for n := 1; n <= 28; n++ {
				next := day.AddDate(0, 0, n)
				if workday(next, 1).Equal(next) && !slices.ContainsFunc(days, func(d DayChoice) bool { return d.Day.Equal(next) }) {
					t.Errorf("%s from %s: %s is missing", key, day.Format(time.DateOnly), next.Format("Mon 2006-01-02"))
				}
			}
		}
	}
	if days := readPlan("").Days("", "date", time.Time{}); days != nil {
		t.Errorf("without any date there are days: %v", days)
	}
}

// A table written from the plan leaves a valid file and brings no error or warning that was not there.
func TestNewTables(t *testing.T) {
	p := readPlan(minimal)
	before := map[string]bool{}
	for _, f := range Check([]byte(minimal), Options{}) {
		before[f.Rule] = true
	}
	for i := 1; i < len(Tables); i++ {
		name := Tables[i].Name
		if name == "primary" || name == "people" || name == "objection" {
			continue // there already, or to be filled in by hand
		}
		lines := p.NewTable(name)
		if len(lines) == 0 {
			t.Errorf("nothing for %s", name)
		}
		src := minimal + "\n" + Tables[i].Header() + "\n"
		for _, l := range lines {
			src += l.Key + " = " + l.Value + "\n"
		}
		for _, f := range Check([]byte(src), Options{}) {
			if f.Severity > Info && !before[f.Rule] && name != "outcome" {
				t.Errorf("%s: %s: %s\n%s", name, f.Rule, f.Message, src)
			}
		}
	}
}

// The plan to fill in has no fault but what an author leaves open on purpose.
func TestPlanToFillIn(t *testing.T) {
	src := PlanToFillIn("Northwind Foods", "Dana", "operations director", time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC), nil).Text()
	for _, f := range Check(src, Options{}) {
		if f.Severity > Info {
			t.Errorf("%s: %s\n%s", f.Rule, f.Message, src)
		}
	}
}

// Every whole sentence proposed for a goal reads well, and every beginning that is gone on with does.
func TestLines(t *testing.T) {
	p := readPlan(minimal + "\n[fallback]\n[stretch]\n[[secondary]]\n[closing]\n[[people]]\nname = \"Luis Ortega\"\n")
	for _, at := range []struct{ table, key string }{{"fallback", "goal"}, {"stretch", "goal"}, {"secondary", "goal"}, {"", "learn"}, {"", "questions"},
		{"objection", "need"}, {"opening", "say"}, {"closing", "ask"}, {"outcome", "next"}} {
		lines := p.Lines(at.table, at.key, "")
		if len(lines) == 0 {
			t.Errorf("nothing for %s.%s", at.table, at.key)
		}
		seen := map[string]bool{}
		for _, l := range lines {
			if seen[l.Text] || l.Text == "" || l.Open != strings.HasSuffix(l.Text, " ") {
				t.Errorf("%s.%s: %q", at.table, at.key, l.Text)
			}
			seen[l.Text] = true
			if at.key != "goal" || l.Open {
				continue
			}
			reader := NewSentenceReader(About{Role: at.table, Customers: []string{"Dana"}}, nil)
			if s := reader.Read(l.Text); len(s.Phrasing) > 0 || s.Actor != "customer" {
				t.Errorf("%s: %q is read as %s with %v", at.table, l.Text, s.Actor, s.Phrasing)
			}
		}
	}
}

func TestIgnoreAt(t *testing.T) {
	for _, c := range []struct{ comment, want string }{
		{"# ‸", "directive «»"},
		{"# call‸", "directive «call»"},
		{"# callplan: ign‸", "directive «callplan: ign»"},
		{"# hello‸", ""},
		{"# callplan: ignore[‸]", "rule «»"},
		{"# callplan: ignore[ask‸-too] -- x", "rule «ask-too»"},
		{"# callplan: ignore[a, ‸] -- x", "rule «» a"},
		{"# callplan: ignore[‸, b]", "rule «» b"},
		{"# callplan: ignore[ask‸", "rule «ask» open"},
		{"# callplan: ignore[a b‸]", ""},
		{"# callplan: ignore[a] ‸", ""},
		{"# callplan: ignore[a] until ‸ -- x", "until «»"},
		{"# callplan: ignore[a] until 2027-‸01-01 -- x", "until «2027-01-01»"},
		{"# callplan: ignore[a] -- because [‸]", ""},
		{"# callplan: whatever[‸]", ""},
	} {
		at := strings.Index(c.comment, "‸")
		src := []byte(c.comment[:at] + c.comment[at+len("‸"):])
		g := IgnoreAt(src, Span{Start: 0, End: len(src)}, at)
		got := ""
		for word, on := range map[string]bool{"directive": g.Directive, "rule": g.Rule, "until": g.Until} {
			if on {
				got = word + " «" + g.Word.Text(src) + "»"
			}
		}
		if len(g.Listed) > 0 {
			got += " " + strings.Join(g.Listed, " ")
		}
		if g.Open {
			got += " open"
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.comment, got, c.want)
		}
	}
}

// Every key, table and word proposed for callplan.toml is accepted there.
func TestConfigProposals(t *testing.T) {
	accept := func(src string) {
		t.Helper()
		if _, problems := ParseConfig(ConfigName, []byte(src)); len(problems) > 0 {
			t.Errorf("%s\n%s", problems[0].Message, src)
		}
	}
	for _, c := range ConfigKeys(nil) {
		if !c.Table {
			accept(c.Name + " = " + c.Example + "\n")
		}
	}
	tables := ConfigTables()
	if len(tables) < 10 {
		t.Fatalf("only %d tables", len(tables))
	}
	for _, c := range tables {
		path := strings.Split(c.Name, ".")
		keys := ConfigKeys(path)
		if len(keys) == 0 {
			t.Errorf("nothing below %s", c.Name)
		}
		src := c.Header() + "\n"
		if c.Name == "overrides.rules" {
			src = "[[overrides]]\npaths = [\"a\"]\n" + src
		}
		for _, k := range keys {
			if k.Table {
				continue
			}
			src += k.Name + " = " + k.Example + "\n"
			if words, list := ConfigWords(path, k.Name); len(words) > 0 && !list && !strings.Contains(c.Name, "phrase") {
				for _, w := range words {
					accept(src[:strings.LastIndex(src, "=")] + "= \"" + w.Name + "\"\n")
				}
			}
		}
		accept(src)
	}
}
