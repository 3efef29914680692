package english

import (
	"fmt"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// FuzzRead reads anything: it never panics, every span it reports lies in the text and begins and ends at the border of
// a word, and reading again says the same.
func FuzzRead(f *testing.F) {
	for _, s := range benchSentences {
		f.Add(s, uint8(0))
	}
	for i, fr := range tableFrames(false) {
		if i%7 == 0 {
			f.Add(fr.bad[0], uint8(i%5))
			f.Add(fr.ok[0], uint8(i%5))
		}
	}
	for _, s := range []string{"", " ", "’s", "n't", "“", "Mr.", "w/", "12.12.", "Dana's", "wanna", "\xff\xfe", "٣ نور", "e\u0301 a\u0301", "to to to", "and , and", "not not", "let's", "If , that who", "im keen", "Call objective: a coffee", "No lunch with Dana"} {
		f.Add(s, uint8(4))
	}
	r := NewReader(&Team{Products: []string{"Flowline"}, People: []string{"Jo Park"}, Accepted: []string{"pitch night"}, Added: []Added{{TellPitch, "wax lyrical"}}})
	again := NewReader(&Team{Products: []string{"Flowline"}, People: []string{"Jo Park"}, Accepted: []string{"pitch night"}, Added: []Added{{TellPitch, "wax lyrical"}}})
	call := time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC)
	for _, r := range []*Reader{r, again} {
		r.Know(Names{Customers: []string{"Dana Ruiz", "Northwind Foods"}, Sellers: []string{"Kim Lund"}}, call)
	}
	f.Fuzz(func(t *testing.T, text string, role uint8) {
		g := r.Read(text, Role(role%5))
		check := func(what string, s Span) {
			if s == (Span{}) {
				return
			}
			if s.Start < 0 || s.Start >= s.End || s.End > len(text) {
				t.Fatalf("%q: %s has the span %v", text, what, s)
			}
			if !utf8.ValidString(text) {
				return
			}
			if !border(text, s.Start) || !border(text, s.End) {
				t.Fatalf("%q: %s marks %q, a part of a word", text, what, text[s.Start:s.End])
			}
		}
		for _, p := range g.Phrasing {
			check(string(p.Family), p.Span)
		}
		for _, a := range g.Asks {
			check("ask", a.Span)
		}
		check("deadline", g.Deadline.Span)
		check("commitment", g.Commitment.Span)
		check("continuation", g.Continuation.Span)
		check("S", g.Specific.Span)
		check("M", g.Measurable.Span)
		check("R", g.Relevant.Span)
		check("T", g.TimeBound.Span)
		first := g.Clone()
		again.Read("Get Dana to sign the order and tell us by Friday", Primary)
		second := again.Read(text, Role(role%5))
		if fmt.Sprint(*first) != fmt.Sprint(*second.Clone()) {
			t.Fatalf("%q: read twice, two answers: %+v and %+v", text, first, second)
		}
	})
}

// border reports whether i lies between words; a contraction is two of them.
func border(text string, i int) bool {
	if i == 0 || i == len(text) {
		return true
	}
	a, _ := utf8.DecodeLastRuneInString(text[:i])
	b, _ := utf8.DecodeRuneInString(text[i:])
	letters := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }
	if letters(a) && (b == 'n' || b == 'N' || b == '\'' || b == '’') {
		return true // do + n't, I + 'd
	}
	return !(letters(a) && letters(b))
}

// TestCut reads what is left of sentences that are cut off before or behind each word, as they stand while they are typed.
func TestCut(t *testing.T) {
	r := NewReader(nil)
	r.Know(Names{Customers: []string{"Dana Ruiz"}}, time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC))
	text := ""
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("%q: %v", text, p)
		}
	}()
	read := 0
	whole := []string{"So she takes our call Tuesday at half past nine", "The president himself should be there", "They will be soon", "Coffee some time in the new year or in spring",
		"Sawmill lads try with our engineer on the 14th", "The end of the first quarter of next year, a quarter to twelve on the 4th of May"}
	worked, _ := labelledFiles(t)
	for _, path := range worked {
		for _, l := range labelledLines(t, path) {
			whole = append(whole, l[8])
		}
	}
	for _, s := range whole {
		for i := range len(s) {
			if s[i] == ' ' {
				for _, text = range []string{s[:i], s[i+1:], s[:i] + " or"} {
					r.Rewrites(r.Read(text, Primary))
					read++
				}
			}
		}
	}
	if read < 10000 {
		t.Errorf("only %d pieces of sentences were read", read)
	}
}
