package english

import (
	"cmp"
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

var judge = flag.Bool("judge", false, "write rewrites.txt and docs/rewrites.md again; rewrites without a verdict get a question mark")

const (
	verdictFile = "../../testdata/english/rewrites.txt"
	verdictPage = "../../docs/rewrites.md"
	judgedEach  = 75 // sentences of each half
)

var verdictNames = []string{"good", "acceptable", "awkward", "wrong", "none"}

// judged is a sentence with its rewrites and what was thought of each.
type judged struct {
	half string
	sample
	lines []verdict
}

type verdict struct{ verdict, kind, text string }

// TestVerdicts fails when a rewrite of a judged sentence changed and nobody read the new one aloud.
func TestVerdicts(t *testing.T) {
	old := readVerdicts(t)
	if *judge {
		list := chosen(t)
		known := map[[2]string]verdict{}
		for _, j := range old {
			for _, v := range j.lines {
				known[[2]string{j.text, v.kind + v.text}] = v
			}
		}
		for i := range list {
			list[i].lines = rewriteLines(list[i].sample)
			for k, v := range list[i].lines {
				if o, ok := known[[2]string{list[i].text, v.kind + v.text}]; ok {
					list[i].lines[k] = o
				}
			}
		}
		writeVerdicts(t, list)
		old = list
	}
	if len(old) == 0 {
		t.Fatal("no judged sentences")
	}
	for _, j := range old {
		now := rewriteLines(j.sample)
		if len(now) != len(j.lines) {
			t.Errorf("%q has %d rewrites, %d were judged; judge again: go test ./lint/english -run Verdicts -judge", j.text, len(now), len(j.lines))
			continue
		}
		for i, v := range j.lines {
			if v.text != now[i].text || v.kind != now[i].kind {
				t.Errorf("%q: now\n    %q, judged was\n    %q; judge again: go test ./lint/english -run Verdicts -judge", j.text, now[i].text, v.text)
			} else if !slices.Contains(verdictNames, v.verdict) {
				t.Errorf("%q: %q has no verdict", j.text, v.text)
			}
		}
	}
}

// rewriteLines are the rewrites of a sentence by itself: nobody is known, the call is on 3 December 2026.
func rewriteLines(s sample) []verdict {
	r := NewReader(nil)
	r.Know(Names{}, time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC))
	var list []verdict
	for _, w := range r.Rewrites(r.Read(s.text, s.role)) {
		list = append(list, verdict{"?", w.Kind, w.Text})
	}
	if list == nil {
		list = []verdict{{"none", "-", "-"}}
	}
	return list
}

// chosen are the sentences to judge: of those of each half that a coach would flag, the ones with the smallest FNV-1a
// hash (64 bits) of their text.
func chosen(t *testing.T) []judged {
	var list []judged
	for _, half := range []string{"development", "sealed"} {
		data, err := os.ReadFile("../../testdata/english/" + half + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		var of []judged
		for _, line := range strings.Split(string(data), "\n") {
			if f := strings.SplitN(line, " | ", 9); len(f) == 9 && line[0] != '#' && f[1] != "-" {
				of = append(of, judged{half: half, sample: sample{roleNames[f[0]], f[8]}})
			}
		}
		hash := func(j judged) uint64 {
			h := fnv.New64a()
			h.Write([]byte(j.text))
			return h.Sum64()
		}
		slices.SortFunc(of, func(a, b judged) int { return cmp.Compare(hash(a), hash(b)) })
		list = append(list, of[:min(judgedEach, len(of))]...)
	}
	return list
}

// readVerdicts reads rewrites.txt:
//
//	> half | role | sentence
//	verdict | kind | rewrite
func readVerdicts(t *testing.T) []judged {
	data, err := os.ReadFile(verdictFile)
	if err != nil && !*judge {
		t.Fatal(err)
	}
	var list []judged
	for n, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.SplitN(strings.TrimPrefix(line, "> "), " | ", 3)
		switch {
		case len(f) != 3 || line[0] != '>' && len(list) == 0:
			t.Fatalf("rewrites.txt:%d: want three fields, found %q", n+1, line)
		case line[0] == '>':
			list = append(list, judged{half: f[0], sample: sample{roleNames[f[1]], f[2]}})
		default:
			last := &list[len(list)-1]
			last.lines = append(last.lines, verdict{f[0], f[1], f[2]})
		}
	}
	return list
}

func roleName(r Role) string {
	for name, x := range roleNames {
		if x == r {
			return name
		}
	}
	return ""
}

func writeVerdicts(t *testing.T, list []judged) {
	var b strings.Builder
	b.WriteString(`# Rewrites and what a sales coach thinks of them when they are read aloud. After a change: go test ./lint/english -run Verdicts -judge
# writes this file again with a question mark for every rewrite that nobody has judged; put the verdict there, and run it once more.
# good: a coach would say it so. acceptable: right and useful, a coach would say it shorter or warmer. awkward: grammatical, but nobody would say it.
# wrong: not English, or it says something else. none: no rewrite was offered.
`)
	for _, j := range list {
		fmt.Fprintf(&b, "\n> %s | %s | %s\n", j.half, roleName(j.role), j.text)
		for _, v := range j.lines {
			fmt.Fprintf(&b, "%s | %s | %s\n", v.verdict, v.kind, v.text)
		}
	}
	if err := os.WriteFile(verdictFile, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(verdictPage)
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "<!-- judged -->\n", "<!-- end of judged -->"
	head, rest, ok := strings.Cut(string(page), begin)
	_, tail, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("%s has no place for the judged sentences", verdictPage)
	}
	if err := os.WriteFile(verdictPage, []byte(head+begin+verdictTable(list)+end+tail), 0o644); err != nil {
		t.Fatal(err)
	}
}

// verdictTable is the part of docs/rewrites.md that is made from rewrites.txt.
func verdictTable(list []judged) string {
	var b strings.Builder
	for _, half := range []string{"development", "sealed"} {
		count := map[[2]string]int{}
		sentences, with := 0, 0
		for _, j := range list {
			if j.half != half {
				continue
			}
			sentences++
			if j.lines[0].kind != "-" {
				with++
			}
			for _, v := range j.lines {
				count[[2]string{v.verdict, v.kind}]++
			}
		}
		fmt.Fprintf(&b, "\n%s half: %d sentences, %d of them rewritten.\n\n| verdict | learning | commitment |\n|---|---|---|\n", strings.ToUpper(half[:1])+half[1:], sentences, with)
		for _, v := range verdictNames[:4] {
			fmt.Fprintf(&b, "| %s | %d | %d |\n", v, count[[2]string{v, "learning"}], count[[2]string{v, "commitment"}])
		}
	}
	for _, half := range []string{"development", "sealed"} {
		fmt.Fprintf(&b, "\n## Sentences of the %s half\n", half)
		for _, j := range list {
			if j.half != half {
				continue
			}
			fmt.Fprintf(&b, "\n**%s**\n\n", markdown(j.text))
			for _, v := range j.lines {
				if v.kind == "-" {
					fmt.Fprintf(&b, "- no rewrite\n")
					continue
				}
				fmt.Fprintf(&b, "- %s, %s: %s\n", v.kind, v.verdict, markdown(v.text))
			}
		}
	}
	b.WriteString("\n")
	return b.String()
}

// markdown keeps marks of a sentence from being read as markup.
func markdown(text string) string {
	return strings.NewReplacer("*", `\*`, "_", `\_`, "<", "&lt;", "#", `\#`, "[", `\[`).Replace(text)
}
