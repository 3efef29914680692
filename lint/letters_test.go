package lint

import (
	"testing"

	"callplan/lint/syntax"
)

// TestLetters reads the letters of plans with the keys that make up for what a goal leaves out.
func TestLetters(t *testing.T) {
	const head = "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\n"
	cases := []struct{ name, plan, want string }{
		{"all in the words", "stage = \"discovery\"\n[primary]\ngoal = \"Dana agrees to a two-hour needs analysis by 11 December\"\n", "SMART"},
		{"no day", "stage = \"discovery\"\n[primary]\ngoal = \"Dana agrees to a two-hour needs analysis\"\n", "SMAR·"},
		{"by", "stage = \"discovery\"\n[primary]\ngoal = \"Dana agrees to a two-hour needs analysis\"\nby = 2026-12-11\n", "SMART"},
		{"after", "stage = \"discovery\"\n[primary]\ngoal = \"Dana agrees to a two-hour needs analysis\"\nafter = \"the audit\"\n", "SMART"},
		{"too big", "stage = \"prospecting\"\n[primary]\ngoal = \"Dana signs the order by 11 December\"\ncommitment = \"purchase\"\n", "SM·RT"},
		{"single call", "stage = \"prospecting\"\ncycle = \"single-call\"\n[primary]\ngoal = \"Dana signs the order by 11 December\"\ncommitment = \"purchase\"\n", "SMART"},
		{"too small", "stage = \"closing\"\n[primary]\ngoal = \"Dana accepts a call on 9 December\"\ncommitment = \"meeting\"\n", "SM·RT"},
		{"measure", "stage = \"discovery\"\n[primary]\ngoal = \"Dana understands the line audit by 11 December\"\nmeasure = \"she repeats it\"\n", "SMART"},
		{"no measure", "stage = \"discovery\"\n[primary]\ngoal = \"Dana understands the line audit by 11 December\"\n", "S·ART"},
		{"our quota", "stage = \"closing\"\n[primary]\ngoal = \"Dana signs the order by 18 December so that I make my quota\"\n", "SMA·T"},
		{"why", "stage = \"closing\"\n[primary]\ngoal = \"Dana signs the order by 18 December so that I make my quota\"\nwhy = \"the old line ends in March\"\n", "SMART"},
		{"no words", "stage = \"closing\"\n[primary]\ngoal = \"\"\n", ""},
	}
	for _, c := range cases {
		p := Read(syntax.Parse([]byte(head+c.plan)), nil)
		got := ""
		if s := p.Letters(&p.Primary); s != nil {
			got = s.Smart.Marks()
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
