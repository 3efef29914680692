package english

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
)

// loadLexicon opens the tables, reads every row with care, makes every pattern, and looks every word up.
func loadLexicon() (*lexicon, error) {
	lex, err := openLexicon()
	if err != nil {
		return nil, err
	}
	for _, f := range append(slices.Clone(lex.frames), lex.types...) {
		for i := range f.matches {
			if err := lex.compile(&f.matches[i]); err != nil {
				return nil, err
			}
		}
	}
	plain, err := plainWords(lex)
	if err != nil {
		return nil, err
	}
	for w := range plain {
		lex.words[w] = lex.look([]byte(w))
	}
	return lex, nil
}

// plainWords is what the tables say of every word, row by row and without any haste.
func plainWords(lex *lexicon) (map[string]*entry, error) {
	words := map[string]*entry{}
	at := func(low string) *entry {
		if words[low] == nil {
			words[low] = &entry{low: low}
		}
		return words[low]
	}
	rows, err := parseVerbs(verbsText)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		f := forms(row)
		for _, list := range [][]string{{f.base, f.s}, f.past, f.part, f.ing} {
			for _, w := range list {
				at(w).addVerb(row)
			}
		}
	}
	for n, line := range strings.Split(tableText("words.txt"), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		w, classes, ok := strings.Cut(line, " ")
		if !ok {
			return nil, fmt.Errorf("words.txt:%d: want a word and its classes, found %q", n+1, line)
		}
		c, err := classesOf(classes)
		if err != nil {
			return nil, fmt.Errorf("words.txt:%d: %v", n+1, err)
		}
		at(w).class |= c
		if c&cNoun != 0 && c&cPlural == 0 {
			e := at(plural(w))
			e.class |= c&cHuman&^cName | cNoun | cPlural
			if e.one == "" {
				e.one = w
			}
		}
	}
	for _, c := range lex.index.closed {
		e := at(c.word)
		e.class = e.class&^c.not | c.class
		if c.base != "" {
			e.base = c.base
		}
	}
	for _, row := range packedRows {
		if !row.verb && !row.adjective {
			last := row.word[strings.LastIndexByte(row.word, ' ')+1:]
			if e := at(last); e.class&^cVerb == 0 && (e.class == 0 || e.class&(cBase|cIng) != 0) {
				e.class |= cNoun
			}
			if e := at(plural(last)); e.one == "" {
				e.class |= cNoun | cPlural
				e.one = last
			}
		}
	}
	for _, list := range [...][]*frame{lex.frames, lex.types} {
		for _, f := range list {
			for _, m := range f.matches {
				for i := range m.elems {
					for _, a := range append(slices.Clone(m.elems[i].alts), m.elems[i]) {
						if a.op == opWord || a.op == opVerb && i == 0 && f.typ == "" {
							for _, w := range a.words {
								at(w)
							}
						}
					}
				}
			}
		}
	}
	return words, nil
}

// wordsOf are the words that end rows of a set.
func wordsOf(s *set) (words []string) {
	for _, t := range s.terms.terms {
		if w := t.word.text(); t.rows != 0 && s.has(w) {
			words = append(words, w)
		}
	}
	return words
}

// plainHeads is the patterns that may begin with each word.
func plainHeads(lex *lexicon, words map[string]*entry) map[string][]*match {
	own := map[string][]*match{}
	for _, f := range lex.frames {
		for i := range f.matches {
			m := &f.matches[i]
			heads := map[string]bool{}
			for _, a := range append(slices.Clone(m.elems[0].alts), m.elems[0]) {
				for _, w := range a.words {
					heads[w] = true
				}
				switch a.op {
				case opVerbs:
					for _, w := range wordsOf(a.in) {
						heads[w] = true
					}
				case opNouns:
					for _, w := range wordsOf(a.in) {
						heads[w] = true
					}
				}
			}
			for w := range heads {
				own[w] = append(own[w], m)
			}
		}
	}
	all := map[string][]*match{}
	for w, e := range words {
		all[w] = slices.Clone(own[w])
		for _, from := range [...]string{e.base, e.done, e.one} {
			if from != w {
				all[w] = append(all[w], own[from]...)
			}
		}
	}
	return all
}

// What look makes of a word is what the tables say of it, and it knows no other word.
func TestTablesLookedUp(t *testing.T) {
	lex, err := loadLexicon()
	if err != nil {
		t.Fatal(err)
	}
	words, err := plainWords(lex)
	if err != nil {
		t.Fatal(err)
	}
	heads := plainHeads(lex, words)
	opened := theLexicon()
	for w, want := range words {
		got := lex.look([]byte(w))
		if got == nil {
			t.Errorf("%q is not found", w)
			continue
		}
		if !slices.Equal(got.frames, heads[w]) {
			t.Errorf("%q begins %d patterns, want %d", w, len(got.frames), len(heads[w]))
		}
		want.frames, want.wanted = got.frames, wantedOf(got.frames)
		want.in, want.asks = got.in, got.asks // the readings show them
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q is %+v, want %+v", w, *got, *want)
		}
		switch digit := '0' <= w[0] && w[0] <= '9'; {
		case len(heads[w]) == 0:
		case digit && opened.words[w] == nil:
			t.Errorf("%q begins patterns, and the scanner does not know it", w)
		case !digit && len(w) >= 6 && ascii(w) && strings.Trim(w, inWords) != "":
			t.Errorf("%q begins patterns and has letters that no slip has: see inWords", w)
		}
		if other := w + "q"; words[other] == nil && lex.look([]byte(other)) != nil {
			t.Errorf("%q is found", other)
		}
	}
	if len(words) < 30_000 {
		t.Errorf("%d words, want more", len(words))
	}
}

// Every file of the folder is part of the lexicon.
func TestTablesRead(t *testing.T) {
	files, err := os.ReadDir("tables")
	if err != nil {
		t.Fatal(err)
	}
	read := map[string]bool{"verbs.txt": true, "words.txt": true, "deadlines.txt": true}
	for _, f := range packedFrames {
		read[f.file] = true
	}
	for _, row := range packedRows {
		read[row.file] = true
	}
	for _, f := range files {
		if !read[f.Name()] {
			t.Errorf("%s is not read: see packTables", f.Name())
		}
	}
}

// Readers share the lexicon while it grows.
func TestTablesShared(t *testing.T) {
	lex, err := openLexicon()
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(strings.Repeat(strings.Join(benchSentences, " ")+" convicne priyaxx dicsuss ", 2) + wordsText[:min(len(wordsText), 40_000)])
	found := make([][]*entry, 4)
	var group sync.WaitGroup
	for n := range found {
		found[n] = make([]*entry, len(words))
		group.Go(func() {
			for i := range words {
				k := (i + n*len(words)/len(found)) % len(words) // each begins elsewhere
				_, found[n][k] = lex.find(words[k])
			}
		})
	}
	group.Wait()
	for n := range found {
		for k, e := range found[n] {
			if e != found[0][k] {
				t.Fatalf("%q has two entries", words[k])
			}
		}
	}
}

// BenchmarkLexiconOpen is what the first sentence of a process waits for.
func BenchmarkLexiconOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := openLexicon(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUnknown looks at a name that no table knows for the first time.
func BenchmarkUnknown(b *testing.B) {
	lex := theLexicon()
	b.ReportAllocs()
	for b.Loop() {
		lex.slips = slips{}
		lex.nearTrigger([]byte("ravenhill"))
	}
}
