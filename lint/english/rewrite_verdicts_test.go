package english

import (
	"flag"
	"fmt"
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
)

var verdictNames = []string{"good", "acceptable", "awkward", "wrong", "none"}

// judged is a sentence with its rewrites and what was thought of each.
type judged struct {
	sample
	lines []verdict
}

type verdict struct{ verdict, kind, text string }

// TestVerdicts fails when a rewrite of a judged sentence changed and nobody read the new one aloud.
func TestVerdicts(t *testing.T) {
	old := readVerdicts(t)
	if *judge {
		for i := range old {
			known := map[string]verdict{}
			for _, v := range old[i].lines {
				known[v.kind+v.text] = v
			}
			old[i].lines = rewriteLines(old[i].sample)
			for k, v := range old[i].lines {
				if o, ok := known[v.kind+v.text]; ok {
					old[i].lines[k] = o
				}
			}
		}
		writeVerdicts(t, old)
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

// readVerdicts reads rewrites.txt:
//
//	> role | sentence
//	verdict | kind | rewrite
func readVerdicts(t *testing.T) []judged {
	data, err := os.ReadFile(verdictFile)
	if err != nil {
		t.Fatal(err)
	}
	var list []judged
	for n, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		said, sentence := strings.CutPrefix(line, "> ")
		fields := 3
		if sentence {
			fields = 2
		}
		f := strings.SplitN(said, " | ", fields)
		switch {
		case len(f) != fields || !sentence && len(list) == 0:
			t.Fatalf("rewrites.txt:%d: want %d fields, found %q", n+1, fields, line)
		case sentence:
			list = append(list, judged{sample: sample{roleNames[f[0]], f[1]}})
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
		fmt.Fprintf(&b, "\n> %s | %s\n", roleName(j.role), j.text)
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
	count := map[[2]string]int{}
	with := 0
	for _, j := range list {
		if j.lines[0].kind != "-" {
			with++
		}
		for _, v := range j.lines {
			count[[2]string{v.verdict, v.kind}]++
		}
	}
	fmt.Fprintf(&b, "\n%d sentences, %d of them rewritten.\n\n| verdict | learning | commitment |\n|---|---|---|\n", len(list), with)
	for _, v := range verdictNames[:4] {
		fmt.Fprintf(&b, "| %s | %d | %d |\n", v, count[[2]string{v, "learning"}], count[[2]string{v, "commitment"}])
	}
	b.WriteString("\n## The sentences\n")
	for _, j := range list {
		fmt.Fprintf(&b, "\n**%s**\n\n", markdown(j.text))
		for _, v := range j.lines {
			if v.kind == "-" {
				fmt.Fprintf(&b, "- no rewrite\n")
				continue
			}
			fmt.Fprintf(&b, "- %s, %s: %s\n", v.kind, v.verdict, markdown(v.text))
		}
	}
	b.WriteString("\n")
	return b.String()
}

// markdown keeps marks of a sentence from being read as markup.
func markdown(text string) string {
	return strings.NewReplacer("*", `\*`, "_", `\_`, "<", "&lt;", "#", `\#`, "[", `\[`).Replace(text)
}
