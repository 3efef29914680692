package lint

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
)

func draftDay(t *testing.T, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Whatever stage and commitment a seller picks within the stage's bounds, the plan that callplan new writes has
// nothing that callplan lint would complain about.
func TestANewPlanLintsClean(t *testing.T) {
	plans := 0
	for _, stage := range Stages {
		base := Draft{Customer: "Northwind Foods", Contact: "Dana Ruiz, operations director",
			Date: draftDay(t, "2026-12-03"), Stage: stage.Name}
		fitting := base.Fitting(nil)
		if len(fitting) == 0 {
			t.Errorf("%s: no commitment fits", stage.Name)
		}
		for _, c := range fitting {
			d := base
			d.Primary.Commitment = c.Name
			text := d.Proposed(nil).Text()
			plans++
			for _, f := range Check(text, Options{}) {
				if f.Severity >= Warning {
					t.Errorf("%s, %s: %s: %s\n%s", stage.Name, c.Name, f.Rule, f.Message, text)
				}
			}
		}
	}
	if plans < 50 {
		t.Errorf("only %d plans were tried", plans)
	}
}

// The text is ours line by line; what it says has to be what another TOML reader reads.
func TestANewPlanSaysWhatWasAnswered(t *testing.T) {
	odd := []string{
		"Northwind Foods", `Rossi "& Figli"`, `C:\Users\dana`, "tab\there", "two\nlines", "nul\x00byte", "\x1b[31mred\x7f",
		"Müller & Søn 株式会社 🍎", `'''"""`, "ends with \\", " ", "[primary]", "#no comment", "a = 1", "\u2028\ufeff",
	}
	for _, s := range odd {
		d := Draft{Customer: s, Contact: s + ", buyer", Seller: s, Date: draftDay(t, "2026-12-03"), Stage: "discovery",
			Learn:    []string{s, "I need to understand " + s},
			Primary:  DraftObjective{Commitment: "demo", Goal: "Dana sees " + s, By: draftDay(t, "2026-12-11")},
			Fallback: DraftObjective{Commitment: "meeting", Goal: s, By: draftDay(t, "2026-12-08")}}
		type objective struct {
			Goal, Commitment string
			By               time.Time
		}
		var got struct {
			Customer, Contact, Seller, Stage string
			Date                             time.Time
			Learn                            []string
			Primary, Fallback                objective
		}
		text := string(d.Text())
		if _, err := toml.Decode(text, &got); err != nil {
			t.Errorf("%q: %v\n%s", s, err, text)
			continue
		}
		if got.Customer != s || got.Contact != s+", buyer" || got.Seller != s || got.Stage != "discovery" ||
			!slices.Equal(got.Learn, d.Learn) || got.Primary.Goal != d.Primary.Goal || got.Fallback.Goal != s {
			t.Errorf("%q became %+v\n%s", s, got, text)
		}
		if got.Date.Format(time.DateOnly) != "2026-12-03" || got.Primary.By.Format(time.DateOnly) != "2026-12-11" {
			t.Errorf("the days became %s and %s", got.Date, got.Primary.By)
		}
	}
}

func TestANewPlanLooksWrittenByHand(t *testing.T) {
	d := Draft{Customer: "Northwind Foods", Contact: "Dana Ruiz, operations director", Date: draftDay(t, "2026-12-03"),
		Stage: "discovery", Primary: DraftObjective{Commitment: "needs-analysis"}}
	want := `customer = "Northwind Foods"
contact  = "Dana Ruiz, operations director"
date     = 2026-12-03
stage    = "discovery"
learn    = ["I need to understand what stands in the way of this step for Dana"]

[primary]
goal       = "Dana agrees to a two-hour needs analysis with the people who do the work"
commitment = "needs-analysis"
by         = 2026-12-10

[fallback]
goal       = "Dana accepts a 30-minute call with us"
commitment = "meeting"
by         = 2026-12-10
`
	if got := string(d.Proposed(nil).Text()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestProposalsLeaveAnswersAlone(t *testing.T) {
	d := Draft{Customer: "X", Date: draftDay(t, "2026-12-05"), Stage: "discovery", Who: "Luis", Learn: []string{"why"},
		Primary:  DraftObjective{Commitment: "demo", Goal: "Luis sees it", By: draftDay(t, "2026-12-24")},
		Fallback: DraftObjective{Commitment: "introduction"}}
	p := d.Proposed(nil)
	if p.Primary != d.Primary || p.Fallback.Commitment != "introduction" || !slices.Equal(p.Learn, d.Learn) {
		t.Errorf("an answer was changed: %+v", p)
	}
	if !strings.HasPrefix(p.Fallback.Goal, "Luis ") {
		t.Errorf("Luis does not act in %q", p.Fallback.Goal)
	}
	if by := d.DefaultBy().Weekday(); by != time.Monday {
		t.Errorf("seven days after a Saturday became a %s", by)
	}
	if len(Draft{}.Proposed(nil).Learn) != 1 || (Draft{}).Proposed(nil).Primary != (DraftObjective{}) {
		t.Error("nothing was said about the primary, so nothing can be proposed for it")
	}
}
