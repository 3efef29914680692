package english

import (
	"slices"
	"testing"
)

// TestCommitments reads every sentence of the commitment tables: the good ones ask for their type, the others for none of it.
func TestCommitments(t *testing.T) {
	lex := theLexicon()
	r := NewReader(nil)
	cases, wrong := 0, 0
	for _, f := range lex.types {
		for _, text := range f.bad {
			cases++
			if got := r.Read(text, Primary).Commitment.Type; got != f.typ {
				wrong++
				t.Errorf("%s:%d: %s: %q asks for %q, want %q", f.file, f.line, f.id, text, got, f.typ)
			}
		}
		for _, text := range f.ok {
			cases++
			if got := r.Read(text, Primary).Commitment; got.Type == f.typ {
				wrong++
				t.Errorf("%s:%d: %s: %q does not ask for %q (%q)", f.file, f.line, f.id, text, f.typ, text[got.Start:got.End])
			}
		}
	}
	if cases == 0 {
		t.Error("no cases ran")
	}
	t.Logf("%d sentences, %d wrong", cases, wrong)
}

// TestAsks: several verbs about one thing are one ask, an agreement and what is agreed are one, two acts are two.
func TestAsks(t *testing.T) {
	r := NewReader(nil)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Ragnar signs the order.", []string{"purchase"}},
		{"Ragnar agrees to sign the order.", []string{"purchase"}},
		{"Ragnar signs and returns the order.", []string{"purchase"}},
		{"Ragnar signs the order and introduces us to his sister clinic.", []string{"purchase", "referral"}},
		{"Yrsa reads the offer and tells us what is missing.", []string{"proposal-review"}},
		{"Get Yrsa to attend the demo and to name two wards.", []string{"demo", "share-information"}},
		{"Book a call with Yrsa to go through the offer.", []string{"proposal-meeting"}},
		{"Talk Yrsa into testing the pump.", []string{"trial"}},
		{"Commitment from Yrsa that the board votes on Monday.", []string{"decision"}},
		{"If only the guild would renew.", []string{"renewal"}},
		{"Pitch the pump to the guild.", nil},
		{"Find out who signs the order.", nil},
		{"Yrsa signed the order in May.", nil},
		{"Do not ask for the order.", nil},
		{"Yrsa needs a demo.", nil},
		{"Convince Yrsa that leasing pays.", nil},
		{"Yrsa keeps us in mind.", nil},
		{"", nil},
	} {
		var got []string
		g := r.Read(c.text, Primary)
		for _, a := range g.Asks {
			got = append(got, a.Type)
			if a.Start < 0 || a.End > len(c.text) || a.Start >= a.End {
				t.Errorf("%q: the ask %s has the words %v", c.text, a.Type, a.Span)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q asks for %q, want %q", c.text, got, c.want)
		}
	}
}

// TestCommitmentTypes: every type of the tables is one that plans know, and every type that has words has a block.
func TestCommitmentTypes(t *testing.T) {
	known := words(`share-information meeting event introduction needs-analysis demo reference-call technical-session decision-maker-meeting decision-criteria referral
		site-visit budget-confirmation proposal-meeting testimonial trial proposal-review internal-recommendation mutual-plan formal-review implementation-team
		decision renewal expansion purchase`)
	seen := map[string]bool{}
	for _, f := range theLexicon().types {
		if !known[f.typ] {
			t.Errorf("%s:%d: %q is no type", f.file, f.line, f.typ)
		}
		seen[f.typ] = true
	}
	if len(seen) != len(known) {
		t.Errorf("%d types have blocks, want %d", len(seen), len(known))
	}
	if n := theTypes().count; n > noSet {
		t.Errorf("%d noun sets do not fit into a setMask", n)
	}
}
