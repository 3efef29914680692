package english

import (
	"strings"
	"testing"
	"time"
)

// benchSentences are goals of usual lengths, good and bad.
var benchSentences = []string{
	"Dana agrees to a needs analysis with her two line leads by 12 December",
	"I want to talk to Dana about our new rates",
	"Get the purchasing team to sign off on the pilot before the board meets on 4 June",
	"I need to understand what one hour of a stopped line costs them",
	"Mr Osei forwards the tender file to us within ten working days",
	"Walk the head of maintenance through the condition report and convince her that the retrofit pays",
	"Quick catch-up with Priya re: renewal",
	"Send the brochure and stay in touch",
}

func BenchmarkRead(b *testing.B) {
	r := NewReader(nil)
	r.Know(Names{Customers: []string{"Dana Ruiz, operations director"}}, time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC))
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		r.Read(benchSentences[i%len(benchSentences)], Primary)
		i++
	}
}

func BenchmarkLexicon(b *testing.B) {
	for b.Loop() {
		if _, err := loadLexicon(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLong reads one "sentence" of a megabyte; its time per byte is to be that of a short one.
func BenchmarkLong(b *testing.B) {
	r := NewReader(nil)
	for name, unit := range map[string]string{
		"words":  "Get Dana to sign the order and talk to her boss about our new rates ",
		"commas": "to get, to push, they, ", "quotes": "\"a b c ", "and": "Dana and ", "of": "the head of ", "digits": "12 ", "nouns": "deck ",
	} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				r.Read(text, Primary)
			}
		})
	}
}
