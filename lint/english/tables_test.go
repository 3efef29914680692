package english

import (
	"flag"
	"fmt"
	"math/bits"
	"strings"
	"testing"
)

var (
	show = flag.String("show", "", "a sentence: print how it is read")
	only = flag.String("table", "", "check the examples of this table only")
)

func TestTables(t *testing.T) {
	lex, err := loadLexicon()
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]string{}
	for _, fault := range packFaults {
		t.Error(fault)
	}
	for _, list := range [][]tableFrame{tableFrames(false), tableFrames(true)} {
		if len(list) == 0 {
			t.Error("no frames")
		}
		for _, f := range list {
			at := fmt.Sprintf("%s:%d: %s", f.file, f.line, f.id)
			if other, dup := ids[f.id]; dup {
				t.Errorf("%s is also %s", at, other)
			}
			ids[f.id] = at
			if len(f.ok) < 3 {
				t.Errorf("%s has %d innocent sentences, want 3 or more", at, len(f.ok))
			}
			if len(f.bad) < 2 {
				t.Errorf("%s has %d examples, want 2 or more", at, len(f.bad))
			}
		}
	}
	for _, row := range packedRows {
		e := lex.words[row.word]
		if row.verb && e == nil {
			t.Errorf("%s:%d: %q is in no row of verbs.txt", row.file, row.line, row.word)
		} else if row.verb && e.class&cBase == 0 {
			t.Errorf("%s:%d: %q is no verb of verbs.txt", row.file, row.line, row.word)
		} else if row.verb && e.class&cNoun != 0 && len(row.ok) == 0 && !phraseless[row.file] {
			t.Errorf("%s:%d: %q is a noun too and has no innocent sentence", row.file, row.line, row.word)
		}
	}
}

// phraseless are the tables whose sets flag nothing by themselves.
var phraseless = map[string]bool{"commitments.txt": true, "smart.txt": true, "continuation.txt": true}

// TestFrames reads every example of every frame: the bad ones are found with their family, the innocent ones are silent.
func TestFrames(t *testing.T) {
	r := NewReader(nil)
	cases, wrong := 0, 0
	found := func(text string, f Family) bool {
		cases++
		g := r.Read(text, Primary)
		if f == Continuing {
			return g.Continuation.Family != ""
		}
		for _, p := range g.Phrasing {
			if p.Family == f {
				return true
			}
		}
		return false
	}
	silent := func(text string, f Family) string {
		cases++
		g := r.Read(text, Primary)
		if f == Continuing {
			if g.Continuation.Family != "" {
				return "continuation"
			}
			return ""
		}
		var list []string
		for _, p := range g.Phrasing {
			list = append(list, fmt.Sprintf("%s %q", p.Family, text[p.Start:p.End]))
		}
		return strings.Join(list, ", ")
	}
	for _, f := range tableFrames(false) {
		if *only != "" && f.file != *only || f.family == selfish {
			continue
		}
		for _, b := range f.bad {
			if !found(b, f.family) {
				wrong++
				t.Errorf("%s:%d: %s: %q: %s is not found; found %s", f.file, f.line, f.id, b, f.family, silent(b, f.family))
			}
		}
		for _, o := range f.ok {
			if s := silent(o, f.family); s != "" {
				wrong++
				t.Errorf("%s:%d: %s: %q must be silent; found %s", f.file, f.line, f.id, o, s)
			}
		}
	}
	for _, row := range packedRows {
		if *only != "" && row.file != *only || phraseless[row.file] && row.file != "continuation.txt" {
			continue
		}
		for _, o := range row.ok {
			f := TalkTo
			if row.file == "continuation.txt" {
				f = Continuing
			}
			if s := silent(o, f); s != "" {
				wrong++
				t.Errorf("%s:%d: %s: %q must be silent; found %s", row.file, row.line, row.word, o, s)
			}
		}
	}
	if cases == 0 {
		t.Error("no cases ran")
	}
	t.Logf("%d sentences, %d wrong", cases, wrong)
}

// TestShow holds how one sentence is read, step by step, and prints how any other is, with its rewrites:
// go test ./lint/english -run Show -v -show "Get Dana to sign // Talk to the board".
func TestShow(t *testing.T) {
	r := NewReader(nil)
	if *show == "" {
		r.Read("I want Dana's team to test two units before the audit", Primary)
		const want = `I/pro want/V Dana/N 's/poss team/n to/TO test/V two/num units/n before/prep the/det audit/n 
  np "I" head i side seller owner ? human true
  np "Dana's team" head team side customer owner customer human true
  np "two units" head units side ? owner ? human false
  np "the audit" head audit side ? owner ? human false
  event 0 want actor seller subj i obj team up -1 main neg false past false passive false modal false
  event 1 test actor customer subj team obj units up 0 control neg false past false passive false modal false`
		if got := describe(&r.sent); got != want {
			t.Errorf("read as\n%s\nwant\n%s", got, want)
		}
		return
	}
	for _, text := range strings.Split(*show, " // ") {
		g := r.Read(text, Primary)
		t.Log(describe(&r.sent))
		t.Logf("actor %v phrasing %v deadline %v continuation %v commitment %v asks %v S %v M %v T %v R %v", g.Actor, g.Phrasing, g.Deadline, g.Continuation, g.Commitment, g.Asks, g.Specific, g.Measurable, g.TimeBound, g.Relevant)
		for _, w := range r.Rewrites(g) {
			t.Logf("%s: %s", w.Kind, w.Text)
		}
	}
}

var tagNames = [...]string{"?", "n", "N", "pro", "adj", "adv", "prep", "det", "poss", "conj", "sub", "wh", "mod", "aux", "neg", "num", "TO", "part", "V", ".", "intj"}
var depthNames = [...]string{"main", "control", "purpose", "that", "wh", "relative", "adverb", "noun"}
var sideNames = [...]string{"?", "customer", "seller"}

func describe(s *sentence) string {
	var b strings.Builder
	for i := range s.toks {
		t := &s.toks[i]
		fmt.Fprintf(&b, "%s/%s ", s.text[t.start:t.end], tagNames[bits.Len32(uint32(t.tag))])
	}
	for _, p := range s.nps {
		sp := s.bytes(int(p.from), int(p.to))
		fmt.Fprintf(&b, "\n  np %q head %s side %s owner %s human %v", s.text[sp.Start:sp.End], s.toks[p.head].low, sideNames[p.side], sideNames[p.owner], p.human)
	}
	for k, e := range s.events {
		subj, obj := "-", "-"
		if e.subj >= 0 {
			subj = s.toks[s.nps[e.subj].head].low
		}
		if e.obj >= 0 {
			obj = s.toks[s.nps[e.obj].head].low
		}
		fmt.Fprintf(&b, "\n  event %d %s actor %s subj %s obj %s up %d %s neg %v past %v passive %v modal %v", k, e.lemma, sideNames[e.actor], subj, obj, e.up, depthNames[e.embed], e.neg, e.past, e.passive, e.modal)
	}
	return b.String()
}
