package english

import "testing"

func TestDated(t *testing.T) {
	for _, s := range []string{
		"Dana sends the log by 8 December", "call on Thursday", "Dec 12th", "2026-12-08", "on the 3rd", "next week",
		"within ten days", "in two weeks", "in a fortnight", "by the end of the month", "end of Q3", "tomorrow", "week 50",
		"by May", "in March", "12/12", "within 5 working days", "ahead of the board on 4 June", "by year-end",
		"14.12.: Dana sends it", "by 14.12.2026", "on 14-Dec", "mid-January", "in CW 50", "by H1 2027", "this afternoon", "by noon", "by close of business",
		"Friday 18th", "mon 14.", "by the fifteenth", "by 1/8", "Tue 8/12", "before half-term", "ahead of standstill", "by Burns Night", "this qtr", "at our 12/18 table",
	} {
		if !Dated(s) {
			t.Errorf("Dated(%q) = false", s)
		}
	}
	for _, s := range []string{
		"", "soon", "later", "Dana may agree", "they march on", "a 30-minute call", "two days of training", "call again",
		"when convenient", "Mr May decides", "24/7x support", "a two-week pilot", "needs 3 sites", "version 1.2.3", "3.5 tonnes", "good afternoon", "the business of clay", "H1 heading",
		"the fifteenth floor", "1/2 day", "3/4 of the fleet", "12/24 port switch", "May Day bank holiday rota", "ahead of schedule", "Lady Trent", "no rush", "sometime in spring", "scores 9/10",
	} {
		if Dated(s) {
			t.Errorf("Dated(%q) = true", s)
		}
	}
}

func TestSimilarity(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Dana agrees to a needs analysis by 12 December", "Dana agrees to the needs analysis next week", true},
		{"Dana signs the order by Friday", "Dana signs our order on Monday", true},
		{"Dana agrees to a needs analysis with her two line leads by 12 December", "Dana sends us the November downtime log by 8 December", false},
		{"Dana agrees to a needs analysis", "Dana agrees to a call with her controller", false},
		{"", "", false},
	} {
		if got := Similarity(c.a, c.b); (got >= 0.8) != c.same {
			t.Errorf("Similarity(%q, %q) = %.2f, want same: %v", c.a, c.b, got, c.same)
		}
	}
}
