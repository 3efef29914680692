package english

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

var everyWord = flag.Bool("every-word", false, "put every word of the tables into the gaps of rewrites, and not only some; that takes a minute or two")

// TestSteady rewrites with two readers, of which one reads all rewrites again: what one takes for clean the other must find clean.
// The sentences are all labelled ones, and some with words of the tables in each gap. One in five thousand rewrites may slip
// through, since the model is trained without regard to this; when this was written none did.
func TestSteady(t *testing.T) {
	quick, thorough := NewReader(nil), NewReader(nil)
	thorough.rewriter.thorough = true
	made, known, slips := 0, 0, 0
	try := func(s sample) {
		list := quick.Rewrites(quick.Read(s.text, s.role))
		same := slices.Equal(list, thorough.Rewrites(thorough.Read(s.text, s.role)))
		for _, w := range list {
			made++
			if !slices.Contains(quick.rewriter.known, w.Text) {
				continue
			}
			known++
			if w.Kind == "learning" && !slices.Contains(thorough.rewriter.known, w.Text) {
				same = same && thorough.rewriter.clean(w.Kind, w.Text)
			}
		}
		if !same {
			slips++
			t.Logf("%q becomes %q, which is not all clean", s.text, list)
		}
	}
	call := time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC)
	for turn, names := range []Names{{}, {Customers: []string{"Dana Ruiz, operations director"}, Sellers: []string{"Tom Berg"}}} {
		quick.Know(names, call)
		thorough.Know(names, call)
		for i, s := range unsealed(t) {
			if i%2 == turn {
				try(s)
			}
		}
		for i, w := range tableWords() {
			if i%60 == turn || *everyWord {
				for _, text := range withWord(w) {
					try(sample{Primary, text})
				}
			}
		}
	}
	t.Logf("%d rewrites, %d of them known to be clean, %d slips", made, known, slips)
	if known*2 < made || slips*5000 > known {
		t.Errorf("of %d rewrites %d are known to be clean, and %d sentences have one that is not", made, known, slips)
	}
}

// unsealed are the labelled sentences that may be looked at.
func unsealed(t testing.TB) []sample {
	var list []sample
	for _, pattern := range []string{"*development.txt", "taught/*.txt", "unseen/*.txt"} {
		files, err := filepath.Glob(filepath.Join("../../testdata/english", pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.SplitSeq(string(data), "\n") {
				if f := strings.SplitN(line, " | ", 9); len(f) == 9 && line[0] != '#' {
					list = append(list, sample{roleNames[f[0]], f[8]})
				}
			}
		}
	}
	if len(list) < 5000 {
		t.Fatalf("%d labelled sentences", len(list))
	}
	return list
}

// tableWords are the verbs and the words of the tables.
func tableWords() (list []string) {
	for line := range strings.SplitSeq(verbsText, "\n") {
		if row, ok := quickVerb(line); ok {
			list = append(list, row.lemma)
		}
	}
	for line := range strings.SplitSeq(tableText("words.txt"), "\n") {
		if word, _, ok := wordRow(line); ok {
			list = append(list, word)
		}
	}
	return list
}

// withWord are sentences whose rewrites have a word wherever one of its kind can stand.
func withWord(w string) (list []string) {
	_, e := theLexicon().find(w)
	fill := func(w string, texts ...string) {
		for _, text := range texts {
			list = append(list, strings.ReplaceAll(text, "%", w))
		}
	}
	if e.class&cBase != 0 {
		fill(w, "I want Omar to % the order by 12 May", "Get them to % us", "Get Omar to % it to his team", "I want Omar to %", "I want Omar to let us % the order now", "Get Omar to agree to % and test it", "Talk to Omar about our rates so he can % them to the board")
	}
	if e.class&(cNoun|cAdj) != 0 {
		fill(w, "Show Omar our %", "Talk to Omar about the % by 12 May", "I want Omar to sign the %", "Overcome their %", "Convince Omar of our new %", "Follow up with Omar on the % offer", "Get Omar to send a % to us", "Get Omar to agree to % next week", "I want Omar to test it with his % and ours")
	}
	if e.class&(cPerson|cOrg|cNoun) != 0 {
		fill(w, "Talk to the % about our rates", "Get the % to agree to a pilot", "Show our offer to their % team", "I want Dana's % to sign the order", "Keep in touch with the head of % by 12 May", "Convince her new % of the offer", "I want two % to visit us")
	}
	capital := strings.ToUpper(w[:1]) + w[1:]
	if e.class&(cNoun|cAdj) != 0 {
		fill(capital, "Talk to Holt % about our rates", "Get Holt % to agree to a pilot by 12 May")
	}
	if e.class&cName != 0 {
		fill(capital, "Talk to % about our rates", "Get % to agree to a pilot", "Show our offer to %'s team", "I want Mr % to sign the order", "Keep in touch with Dana and % by 12 May", "Convince % Sykes of the offer")
	}
	return list
}
