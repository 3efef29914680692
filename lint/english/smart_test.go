package english

import (
	"testing"
	"time"
)

// letters are the letters of a reading that hold.
func letters(g *Reading) string {
	s := ""
	for _, l := range []struct {
		name string
		Letter
	}{{"S", g.Specific}, {"M", g.Measurable}, {"R", g.Relevant}, {"T", g.TimeBound}} {
		if l.OK {
			s += l.name
		}
	}
	return s
}

func TestSmart(t *testing.T) {
	r := NewReader(nil)
	r.Know(Names{}, time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC))
	for _, c := range smartCases {
		g := r.Read(c.text, Primary)
		if got := letters(g); got != c.want {
			t.Errorf("%q: %q holds, want %q (S: %s, M: %s, R: %s)", c.text, got, c.want, g.Specific.Why, g.Measurable.Why, g.Relevant.Why)
		}
	}
}

var smartCases = []struct {
	want, text string
}{
	{"R", "Make progress with Dana on the project."},
	{"SR", "Dana understands the line audit."},
	{"SMRT", "Ragnar signs the lease by 12 December."},
	{"SMRT", "Get Ottoline to order two kilns before Friday."},
	{"SMR", "The bursar names three rooms."},
	{"SMR", "Find out which of the two halls Mrs Achebe heats."},
	{"SR", "Pitch the new boiler to the caretaker."},
	{"SR", "I need to understand how Yngve plans his shifts."},
	{"R", "Move things forward."},
	{"R", "Make progress with Dana on the project"},
	{"R", "Make progress with Mr Tse on the project."},
	{"R", "Improve the relationship with purchasing."},
	{"R", "Have a good conversation with Petronella."},
	{"R", "Check in with Casimir."},
	{"R", "They like our concept."},
	{"R", "Touch base about the next steps."},
	{"SMR", "Get the purchase order from Hallgrim."},
	{"", "Hit my quota."},
	{"T", "Make our forecast by Friday."},
	{"SMR", "Adaeze sends us her sales forecast."},
	{"MR", "They sign."},
	{"R", "Show twelve slides."},
	{"SMR", "The café's owner clears a shelf."},
	{"SMR", "Hotel manager moves ten rooms to our linen."},
	{"SR", "Ylva tries to find budget for the audit."},
	{"SR", "Aino hopes to replace six seals."},
	{"SR", "Lucia knows the three service levels."},
	{"SR", "Dana gets closer to a decision on line 3."},
	{"SRT", "Dana understands the line audit by 11 December."},
	{"SRT", "The matron believes in the pump by Friday."},
	{"SRT", "Bruno likes the two colours by 4 May."},
	{"SRT", "Ylva feels sure of the seal test by the end of next week."},
	{"SR", "Find out how the florist tells the two wedding orders apart."},
	{"R", "Have a good first meeting with the Hendersons."},
	{"R", "Get on the phone with their CEO."},
	{"SR", "Follow up with Esperanza on the BAA."},
	{"SMR", "I want a yes or no from the housing association."},
	{"SMR", "The sexton unlocks the belfry."},
	{"R", "They generate demand."},
	{"SR", "Help Ylva write her business case."},
	{"SR", "How does the brewery order its bottles?"},
	{"R", "What can we say to please them?"},
	{"SR", "Pitch the drone film to the garage."},
	{"R", "Clean the garage."},
	{"SR", "Introduce Ylva to our new engineer."},
	{"SMR", "Find out what Ylva pays per crate."},
	{"SMR", "Work out when Ylva's lease ends."},
}

// A letter that fails says why, and one that holds shows its words.
func TestSmartEvidence(t *testing.T) {
	r := NewReader(nil)
	for _, text := range []string{"Improve things.", "Ragnar signs the lease on Monday.", "Stay in touch with Yngve.", "Hit my quota.", "", "?", "Nobody knows."} {
		g := r.Read(text, Primary)
		for name, l := range map[string]Letter{"S": g.Specific, "M": g.Measurable, "R": g.Relevant, "T": g.TimeBound} {
			if !l.OK && l.Why == "" {
				t.Errorf("%q: %s fails and does not say why", text, name)
			}
			if l.Start < 0 || l.End > len(text) || l.Start > l.End {
				t.Errorf("%q: %s has the words %v", text, name, l.Span)
			}
			if l.OK && l.End == 0 && name != "R" {
				t.Errorf("%q: %s holds without words", text, name)
			}
		}
	}
}

// With the names of the plan known a pronoun is somebody.
func TestSmartPronoun(t *testing.T) {
	r := NewReader(nil)
	text := "She signs the lease on Monday."
	if g := r.Read(text, Primary); g.Specific.OK {
		t.Errorf("%q names nobody and is specific by %q", text, text[g.Specific.Start:g.Specific.End])
	}
	r.Know(Names{Customers: []string{"Yrsa Lund"}}, time.Time{})
	if g := r.Read(text, Primary); !g.Specific.OK {
		t.Errorf("%q with Yrsa Lund in the plan: %s", text, g.Specific.Why)
	}
}

// TestSelfish reads the sentences of the frames about our own numbers.
func TestSelfish(t *testing.T) {
	r := NewReader(nil)
	cases := 0
	for _, f := range tableFrames(false) {
		if f.family != selfish {
			continue
		}
		for _, text := range f.bad {
			cases++
			if r.Read(text, Primary).Relevant.OK {
				t.Errorf("%s:%d: %s: %q is about our own numbers", f.file, f.line, f.id, text)
			}
		}
		for _, text := range f.ok {
			cases++
			if l := r.Read(text, Primary).Relevant; !l.OK {
				t.Errorf("%s:%d: %s: %q is about their business, not %q", f.file, f.line, f.id, text, text[l.Start:l.End])
			}
		}
	}
	if cases == 0 {
		t.Error("no cases ran")
	}
}
