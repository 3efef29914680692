package english

import (
	"strings"
	"testing"
)

// TestInverted holds the index against the tables: every row of a set is found by its last word, with the words before it, and nothing else is.
func TestInverted(t *testing.T) {
	lex := theLexicon()
	x := &lex.terms
	rows := 0
	for _, row := range packedRows {
		in := lex.nouns[row.set]
		switch {
		case row.verb:
			in = lex.verbs[row.set]
		case row.adjective:
			in = lex.adjectives[row.set]
		}
		before, last := "", row.word
		if n := strings.LastIndexByte(row.word, ' '); n > 0 {
			before, last = row.word[:n], row.word[n+1:]
		}
		found := false
		for n := x.terms[x.find(last)].rows; n != 0; n = x.rows[n].next {
			if r := &x.rows[n]; r.set == in.id && r.before.text() == before {
				found = true
			}
		}
		if !found || !in.has(last) {
			t.Errorf("%s:%d: %q is not found in %s", row.file, row.line, row.word, row.set)
		}
		rows++
	}
	if rows != len(x.rows)-1 {
		t.Errorf("%d rows in the index, want %d", len(x.rows)-1, rows)
	}
	for n := range x.terms[1:] {
		if w := x.terms[n+1].word.text(); int(x.find(w)) != n+1 || x.find(w+"q") != 0 {
			t.Errorf("%q is found as %d, and with a letter more as %d; want %d and 0", w, x.find(w), x.find(w+"q"), n+1)
		}
	}
	if x.find("") != 0 || (*set)(nil).has("get") {
		t.Error("nothing is found")
	}
}
