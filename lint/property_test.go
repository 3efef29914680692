package lint_test

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	"callplan/lint"
	"callplan/lint/syntax"

	"github.com/rogpeppe/go-internal/txtar"
)

// The tests here hold every rule to what all rules promise, over every plan of testdata and over plans that were
// damaged in the ways people damage them.

// sample is a plan to test with.
type sample struct {
	name string
	src  []byte
}

// plans are all plans of testdata and the examples of the rules.
func plans(t testing.TB) []sample {
	t.Helper()
	var list []sample
	root := filepath.Join("..", "testdata")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		switch {
		case strings.HasSuffix(path, ".plan.toml"):
			src, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			list = append(list, sample{filepath.ToSlash(path), src})
		case strings.HasSuffix(path, ".txtar") && strings.Contains(path, "rules"):
			ar, err := txtar.ParseFile(path)
			if err != nil {
				return err
			}
			for _, f := range ar.Files {
				if strings.HasSuffix(f.Name, ".plan.toml") {
					list = append(list, sample{filepath.ToSlash(path) + "/" + f.Name, f.Data})
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range lint.Rules {
		list = append(list, sample{r.ID + "/avoid", []byte(r.Bad)}, sample{r.ID + "/prefer", []byte(r.Good)})
	}
	if len(list) < 50 {
		t.Fatalf("only %d plans found", len(list))
	}
	return list
}

var (
	keyLine    = regexp.MustCompile(`(?m)^([a-z]+)( *= *)([^\[{"'\n]*|"[^"\n]*"|\[[^\]]*\])[ \t]*(#.*)?\n`)
	headerLine = regexp.MustCompile(`(?m)^\[+([a-z]+)\]+.*\n`)
	dateValue  = regexp.MustCompile(`= *(\d{4}-\d\d-\d\d)`)
)

// mutants are versions of a plan with one thing changed in a way people change it.
func mutants(s sample) []sample {
	var list []sample
	src := string(s.src)
	add := func(what, text string) {
		if text != src {
			list = append(list, sample{s.name + " (" + what + ")", []byte(text)})
		}
	}
	cut := func(m []int, with string) string { return src[:m[0]] + with + src[m[1]:] }

	headers := headerLine.FindAllStringSubmatchIndex(src, -1)
	for _, m := range keyLine.FindAllStringSubmatchIndex(src, -1) {
		line, key, value := src[m[0]:m[1]], src[m[2]:m[3]], src[m[6]:m[7]]
		add("drop "+key, cut(m[:2], ""))
		add("typo in "+key, cut(m[2:4], key[:len(key)-1]))
		if len(key) > 1 {
			add("transposed "+key, cut(m[2:4], key[1:2]+key[:1]+key[2:]))
		}
		add("capital "+key, cut(m[2:4], strings.ToUpper(key[:1])+key[1:]))
		add("blank "+key, cut(m[6:8], `""`))
		add("number in "+key, cut(m[6:8], `42`))
		add("list in "+key, cut(m[6:8], `["one"]`))
		add("two in "+key, cut(m[6:8], `["one", 2, "three"]`))
		add("truth in "+key, cut(m[6:8], `true`))
		add("table in "+key, cut(m[6:8], `{ a = 1 }`))
		add("table below "+key, cut(m[2:4], key+".x"))
		add("table below a typo in "+key, cut(m[2:4], key[:len(key)-1]+".x"))
		add("day in "+key, cut(m[6:8], `"3 December 2026"`))
		add("comment behind "+key, cut([]int{m[7], m[1]}, " # callplan: ignore[unknown-value, missing-key] -- proof\n"))
		if strings.HasPrefix(value, `"`) {
			add("literal "+key, cut(m[6:8], "'"+strings.ReplaceAll(strings.Trim(value, `"`), "'", "")+"'"))
			add("multi-line "+key, cut(m[6:8], `"""`+"\n"+strings.Trim(value, `"`)+`"""`))
			add("bare "+key, cut(m[6:8], strings.Trim(value, `"`)))
			add("curly "+key, cut(m[6:8], "“"+strings.Trim(value, `"`)+"”"))
		}
		for i, h := range headers {
			if i < 3 && (h[1] <= m[0] || h[0] >= m[1]) {
				moved := src[:m[0]] + src[m[1]:]
				at := h[1]
				if at > m[0] {
					at -= len(line)
				}
				add("move "+key+" below "+src[h[2]:h[3]], moved[:at]+line+moved[at:])
			}
		}
		for i := range lint.Tables {
			for _, k := range lint.Tables[i].Keys {
				if k.Name == key {
					for _, synonym := range k.Synonyms {
						add("call "+key+" "+synonym, cut(m[2:4], synonym))
					}
				}
			}
		}
		for _, word := range words(key) {
			add(key+" is "+word, cut(m[6:8], `"`+word+`"`))
		}
		if key == "goal" || key == "stage" || key == "by" {
			add("twice "+key, cut(m[:2], line+line))
		}
	}
	for _, m := range headers {
		name := src[m[2]:m[3]]
		add("drop header "+name, cut(m[:2], ""))
		add("capital header "+name, cut(m[2:4], strings.ToUpper(name)))
		add("typo header "+name, cut(m[2:4], name[1:]))
		add("single header "+name, cut(m[:2], "["+name+"]\n"))
		add("double header "+name, cut(m[:2], "[["+name+"]]\n"))
		add("comment behind "+name, cut(m[:2], strings.TrimRight(src[m[0]:m[1]], "\n")+" # keep me\n"))
		for _, value := range []string{"[]", "42", "[1]", `"words"`, "{}"} {
			add(name+" is "+value, name+" = "+value+"\n"+cut(m[:2], "[x]\n"))
		}
		end := len(src)
		for _, h := range headers {
			if h[0] > m[0] {
				end = min(end, h[0])
			}
		}
		add("drop table "+name, src[:m[0]]+src[end:])
		add("empty table "+name, src[:m[1]]+src[end:])
		add("twice table "+name, src[:end]+"\n"+src[m[0]:end]+src[end:])
		for i := range lint.Tables {
			if lint.Tables[i].Name == name {
				for _, synonym := range lint.Tables[i].Synonyms {
					add("call "+name+" "+synonym, cut(m[2:4], synonym))
				}
			}
		}
	}
	for _, m := range dateValue.FindAllStringSubmatchIndex(src, -1) {
		add("quoted date", cut(m[2:4], `"`+src[m[2]:m[3]]+`"`))
		add("spaced date", cut(m[2:4], `" `+src[m[2]:m[3]]+` "`))
		add("date and time", cut(m[2:4], src[m[2]:m[3]]+"T10:00:00"))
		add("quoted date and time", cut(m[2:4], `"`+src[m[2]:m[3]]+` 10:00"`))
		add("slashed date", cut(m[2:4], strings.ReplaceAll(src[m[2]:m[3]], "-", "/")))
		add("last year", cut(m[2:4], "2025-12-06"))
	}
	add("no line end", strings.TrimRight(src, "\n"))
	add("lines between", strings.ReplaceAll(src, "\n", "\n\n"))
	add("indented", strings.ReplaceAll(src, "\n", "\n  "))
	add("tabs", strings.ReplaceAll(src, "\n", "\n\t"))
	add("outcome", src+"\n[outcome]\nresult = \"advance\"\n")
	add("finished", src+"\n[outcome]\nresult = \"no\"\nnote = \"she said no\"\n")
	add("broken end", src+"\nbroken\n")
	add("comments", strings.ReplaceAll(src, "\n[", "\n# about the next\n["))
	if !strings.HasPrefix(src, "\xef\xbb\xbf") {
		add("byte order mark", "\xef\xbb\xbf"+src)
	}
	if !strings.Contains(src, "\r") {
		add("CRLF", strings.ReplaceAll(src, "\n", "\r\n"))
	}
	return list
}

// words are values to try in an enum: its words, aliases, and words nobody knows.
func words(key string) []string {
	var list []string
	switch key {
	case "stage":
		for _, s := range lint.Stages {
			list = append(append(list, s.Name), s.Aliases...)
		}
		list = append(list, "Discovery", "discvery", "somewhere")
	case "commitment":
		for _, c := range lint.Commitments {
			list = append(append(list, c.Name), c.Aliases...)
		}
		list = append(list, "Needs Analysis", "needs_analysis", "meating", "something")
	case "kind", "channel", "cycle", "result":
		list = []string{"other", "Other", "phone", "call", "single call", "single-call", "referal", "advance", "primary", "nobody knows"}
	}
	return list
}

var thorough = flag.Bool("thorough", false, "test every mutant of every plan instead of one in 24: minutes instead of seconds")

// all runs f over every plan and over its mutants, of which a quick run takes other ones for each plan.
// The mutants of the broken plans say little. As many plans as there are processors are looked at at once.
func all(t *testing.T, f func(t *testing.T, s sample)) {
	t.Helper()
	var n, next atomic.Int64
	list := plans(t)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for !t.Failed() { // one plan's faults are enough to read
				i := int(next.Add(1)) - 1
				if i >= len(list) {
					return
				}
				s := list[i]
				f(t, s)
				n.Add(1)
				if strings.Contains(s.name, "/broken/") || len(s.src) > 20_000 {
					continue
				}
				for j, m := range mutants(s) {
					if *thorough || (i+j)%24 == 0 {
						f(t, m)
						n.Add(1)
					}
				}
			}
		})
	}
	workers.Wait()
	t.Logf("%d plans", n.Load())
}

func options(src []byte) lint.Options { return lint.Options{Today: today(src), All: true} }

// TestFindingsArePlaced holds every finding to its form: sorted, inside the file, on whole characters, in one line.
func TestFindingsArePlaced(t *testing.T) {
	all(t, func(t *testing.T, s sample) {
		for _, opt := range []lint.Options{options(s.src), {Today: time.Date(2027, 6, 1, 0, 0, 0, 0, time.UTC)}} {
			if err := placed(s.src, lint.Check(s.src, opt)); err != nil {
				t.Errorf("%s: %v\n%s", s.name, err, s.src)
			}
		}
	})
}

// placed is what is wrong with the form of findings.
func placed(src []byte, findings []lint.Finding) error {
	inside := func(sp lint.Span) bool {
		return 0 <= sp.Start && sp.Start <= sp.End && sp.End <= len(src) && onRune(src, sp.Start) && onRune(src, sp.End)
	}
	for i, f := range findings {
		if !inside(f.Span) {
			return fmt.Errorf("%s: span %v is outside the file or inside a character", f.Rule, f.Span)
		}
		if i > 0 {
			p := findings[i-1]
			if cmp.Or(cmp.Compare(p.Span.Start, f.Span.Start), cmp.Compare(p.Rule, f.Rule), cmp.Compare(p.Span.End, f.Span.End)) > 0 {
				return fmt.Errorf("%s stands before %s", p.Rule, f.Rule)
			}
		}
		if lint.RuleByID(f.Rule) == nil || f.Severity == lint.Off {
			return fmt.Errorf("%q is no rule, or off", f.Rule)
		}
		texts := []string{f.Message, f.Label, f.Try}
		for _, r := range f.Related {
			if !inside(r.Span) {
				return fmt.Errorf("%s: related span %v is outside the file", f.Rule, r.Span)
			}
			texts = append(texts, r.Message)
		}
		if f.Message == "" || strings.HasSuffix(f.Message, ".") && !strings.HasSuffix(f.Message, "...") {
			return fmt.Errorf("%s: the message %q is empty or ends with a full stop", f.Rule, f.Message)
		}
		for _, fix := range f.Fixes {
			texts = append(texts, fix.Title)
			if fix.Title == "" || len(fix.Edits) == 0 {
				return fmt.Errorf("%s: a fix without title or edits", f.Rule)
			}
			if fix.Safe && fix.Draft {
				return fmt.Errorf("%s: %q is safe and a draft", f.Rule, fix.Title)
			}
			at := 0
			for _, e := range fix.Edits {
				if !inside(e.Span) || e.Span.Start < at {
					return fmt.Errorf("%s: %q: edits %v are not sorted inside the file", f.Rule, fix.Title, fix.Edits)
				}
				if !utf8.ValidString(e.New) && utf8.Valid(src) {
					return fmt.Errorf("%s: %q writes what is not UTF-8", f.Rule, fix.Title)
				}
				at = e.Span.End
			}
		}
		for _, text := range texts {
			if strings.ContainsAny(text, "\n\r") || !utf8.ValidString(text) {
				return fmt.Errorf("%s: %q is not one line of text", f.Rule, text)
			}
		}
	}
	return nil
}

// onRune reports whether an offset is at the start of a character, or in bytes that are none.
func onRune(src []byte, at int) bool {
	if at == len(src) || utf8.RuneStart(src[at]) {
		return true
	}
	start := at
	for start > 0 && at-start < 3 && !utf8.RuneStart(src[start]) {
		start--
	}
	r, n := utf8.DecodeRune(src[start:])
	return r == utf8.RuneError && n == 1 || start+n <= at
}

// TestFixes holds every fix to what all fixes promise; see broken.
func TestFixes(t *testing.T) {
	var n atomic.Int64
	all(t, func(t *testing.T, s sample) {
		opt := options(s.src)
		findings := lint.Check(s.src, opt)
		for _, f := range findings {
			for _, fix := range f.Fixes {
				n.Add(1)
				if err := wrongFix(s.src, opt, findings, f, fix); err != nil {
					t.Errorf("%s: %s: %q: %v\n--- before\n%s\n--- after\n%s", s.name, f.Rule, fix.Title, err, s.src, lint.Apply(s.src, fix.Edits))
				}
			}
		}
	})
	t.Logf("%d fixes", n.Load())
}

// wrongFix is what is wrong with a fix: alone it must leave a valid file valid, keep every comment and every value it
// does not touch, remove its own finding, and bring no new fault.
func wrongFix(src []byte, opt lint.Options, findings []lint.Finding, f lint.Finding, fix lint.Fix) error {
	out := lint.Apply(src, fix.Edits)
	before, after := syntax.Parse(src), syntax.Parse(out)
	if len(after.Problems) > len(before.Problems) || before.Valid() && !after.Valid() {
		return fmt.Errorf("it breaks the file: %s", after.Problems[0].Message)
	}
	left := lint.Check(out, opt)
	if before.Valid() && counted(left, f) >= counted(findings, f) {
		return fmt.Errorf("its finding %q is still there", f.Message)
	}
	if f.Rule == "syntax" && fix.Safe && len(after.Problems) == len(before.Problems) && len(before.Problems) < syntax.MaxProblems {
		return fmt.Errorf("%d syntax problems are still there", len(after.Problems))
	}
	if before.Valid() && !bytes.Contains(src, []byte("callplan:")) {
		// Behind a syntax problem other faults may come to light, and a new first line takes what stands on the first
		// line away from the comment that silenced it: no fault of the fix.
		if was, is := errors(findings), errors(left); is > was {
			return fmt.Errorf("%d errors become %d", was, is)
		}
	}
	if f.Rule != "unused-ignore" && f.Rule != "unknown-rule" && (f.Rule != "syntax" || before.Valid()) {
		if lost := lostComment(before, after); lost != "" {
			return fmt.Errorf("the comment %q is lost", lost)
		}
	}
	if f.Rule == "syntax" {
		return nil // what a broken line meant is its author's to say
	}
	edits := fix.Edits
	if f.Rule == "misplaced-key" {
		// Where it is the last line, its new header goes in above it and the line itself stays.
		edits = append(slices.Clone(edits), lint.Edit{Span: f.Span})
	}
	return lostValue(before, after, edits, f.Rule == "misplaced-key")
}

// counted is how often a rule speaks about the finding's key; without a key its words tell them apart.
func counted(findings []lint.Finding, f lint.Finding) int {
	if f.Key != "" {
		return count(findings, f)
	}
	n := 0
	for _, x := range findings {
		if x.Rule == f.Rule && x.Message == f.Message {
			n++
		}
	}
	return n
}

func errors(findings []lint.Finding) int {
	n := 0
	for _, f := range findings {
		if f.Severity == lint.Error {
			n++
		}
	}
	return n
}

// lostComment is a comment that is not there any more, or "".
func lostComment(before, after *syntax.Tree) string {
	kept := map[string]int{}
	for _, c := range after.Comments {
		kept[c.Span.Text(after.Src)]++
	}
	for _, c := range before.Comments {
		text := c.Span.Text(before.Src)
		if kept[text]--; kept[text] < 0 {
			return text
		}
	}
	return ""
}

// leaf is a value of the file with the path it stands at.
type leaf struct {
	path, raw string
	span      lint.Span   // of the pair
	above     []lint.Span // the header and the keys it stands below
}

// leaves are the values of a file. Only the path's tables count, so that a table that moves to another number in its
// array keeps its path.
func leaves(t *syntax.Tree) []leaf {
	var list []leaf
	var walk func(path string, above []lint.Span, pairs []*syntax.Pair)
	walk = func(path string, above []lint.Span, pairs []*syntax.Pair) {
		for _, pr := range pairs {
			p := path
			for _, k := range pr.Key {
				p += "." + k.Name
			}
			if pr.Value.Kind == syntax.InlineTable {
				walk(p, append(slices.Clip(above), pr.KeySpan()), pr.Value.Pairs)
				continue
			}
			if pr.Value.Kind == syntax.Array && len(pr.Value.Items) > 0 && pr.Value.Items[0].Kind == syntax.InlineTable {
				for _, item := range pr.Value.Items {
					walk(p, append(slices.Clip(above), pr.KeySpan()), item.Pairs)
				}
				continue
			}
			list = append(list, leaf{p, pr.Value.Span.Text(t.Src), pr.Span, above})
		}
	}
	for _, s := range t.Sections {
		path := ""
		for _, k := range s.Path {
			path += "." + k.Name
		}
		walk(path, []lint.Span{s.Header}, s.Pairs)
	}
	return list
}

// lostValue reports a value that an edit did not touch and that is gone, changed, or at another path all the same.
func lostValue(before, after *syntax.Tree, edits []lint.Edit, moves bool) error {
	paths, raws := map[string]int{}, map[string]int{}
	for _, l := range leaves(after) {
		paths[l.path+"="+l.raw]++
		raws[l.raw]++
	}
	hit := func(sp lint.Span) bool {
		for _, e := range edits {
			if e.Span.Start < sp.End && sp.Start < e.Span.End || e.Span.Len() == 0 && sp.Start <= e.Span.Start && e.Span.Start <= sp.End {
				return true
			}
		}
		return false
	}
	for _, l := range leaves(before) {
		touched := hit(l.span)
		if !touched || moves {
			if raws[l.raw]--; raws[l.raw] < 0 {
				return fmt.Errorf("the value %s of %s is lost", l.raw, l.path)
			}
		}
		if !touched && !slices.ContainsFunc(l.above, hit) {
			if paths[l.path+"="+l.raw]--; paths[l.path+"="+l.raw] < 0 {
				return fmt.Errorf("%s = %s has gone elsewhere", l.path, l.raw)
			}
		}
	}
	return nil
}

// TestMend holds Mend to its promise: it ends, a second run changes nothing, a valid file stays valid, a broken one
// gets no worse, no comment is lost but the unused ignores.
func TestMend(t *testing.T) {
	all(t, func(t *testing.T, s sample) {
		for _, unsafe := range []bool{false, true} {
			if err := wrongMend(s.src, options(s.src), unsafe); err != nil {
				out, _ := lint.Mend(s.src, options(s.src), unsafe)
				t.Errorf("%s: unsafe %v: %v\n--- before\n%s\n--- after\n%s", s.name, unsafe, err, s.src, out)
			}
		}
	})
}

func wrongMend(src []byte, opt lint.Options, unsafe bool) error {
	out, n := lint.Mend(src, opt, unsafe)
	if (n == 0) != bytes.Equal(src, out) {
		return fmt.Errorf("%d fixes, but the text changed: %v", n, !bytes.Equal(src, out))
	}
	again, m := lint.Mend(out, opt, unsafe)
	if m != 0 || !bytes.Equal(out, again) {
		return fmt.Errorf("a second run makes %d more fixes:\n%s", m, again)
	}
	before, after := syntax.Parse(src), syntax.Parse(out)
	if len(after.Problems) > len(before.Problems) {
		return fmt.Errorf("%d syntax problems became %d", len(before.Problems), len(after.Problems))
	}
	was, is := lint.Check(src, opt), lint.Check(out, opt)
	// A new first line takes what stands on the first line away from the comment that silenced it.
	if before.Valid() && errors(is) > errors(was) && !bytes.Contains(src, []byte("callplan:")) {
		return fmt.Errorf("%d errors became %d", errors(was), errors(is))
	}
	if before.Valid() && len(ofRule(was, "unused-ignore"))+len(ofRule(was, "unknown-rule")) == 0 && !bytes.Contains(src, []byte("callplan:")) {
		if lost := lostComment(before, after); lost != "" {
			return fmt.Errorf("the comment %q is lost", lost)
		}
	}
	for _, f := range is {
		for _, fix := range f.Fixes {
			if fix.Safe && before.Valid() {
				return fmt.Errorf("the safe fix %q is left", fix.Title)
			}
		}
	}
	return nil
}

// TestLineEnds holds the findings of a file with CRLF, and with a byte order mark, to those of the plain file.
func TestLineEnds(t *testing.T) {
	n := 0
	for _, s := range plans(t) {
		if bytes.Contains(s.src, []byte("\r")) || bytes.ContainsRune(s.src, 0xfeff) || !utf8.Valid(s.src) {
			continue
		}
		n++
		want := told(s.src, lint.Check(s.src, options(s.src)))
		crlf := bytes.ReplaceAll(s.src, []byte("\n"), []byte("\r\n"))
		if got := told(crlf, lint.Check(crlf, options(s.src))); !slices.Equal(want, got) {
			t.Errorf("%s with CRLF:\n%s\nwant\n%s", s.name, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		bom := append([]byte("\xef\xbb\xbf"), s.src...)
		if got := told(bom, lint.Check(bom, options(s.src))); !slices.Equal(want, got) {
			t.Errorf("%s with a byte order mark:\n%s\nwant\n%s", s.name, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		for _, unsafe := range []bool{false, true} {
			plain, _ := lint.Mend(s.src, options(s.src), unsafe)
			mended, _ := lint.Mend(crlf, options(s.src), unsafe)
			if len(s.src) > 0 && syntax.Parse(s.src).Valid() && !bytes.Equal(bytes.ReplaceAll(plain, []byte("\n"), []byte("\r\n")), mended) {
				t.Errorf("%s with CRLF is mended to\n%q\nwant the line ends of\n%q", s.name, mended, plain)
			}
		}
	}
	if n < 50 {
		t.Errorf("only %d plans", n)
	}
}

// told are findings with their lines and columns in place of offsets.
func told(src []byte, findings []lint.Finding) []string {
	lines := syntax.NewLines(src)
	start := 0
	if bytes.HasPrefix(src, []byte("\xef\xbb\xbf")) {
		start = 3
	}
	at := func(off int) string {
		line, col := lines.Position(off, syntax.UTF8)
		if line == 0 {
			col -= start
		}
		return fmt.Sprintf("%d:%d", line+1, col+1)
	}
	var list []string
	for _, f := range findings {
		text := fmt.Sprintf("%s-%s %s %s %s: %s | %s | %s", at(f.Span.Start), at(f.Span.End), f.Severity, f.Rule, f.Key, f.Message, f.Label, f.Try)
		for _, fix := range f.Fixes {
			text += " / " + fix.Title
		}
		list = append(list, text)
	}
	return list
}

// TestOff holds configuration to its word: a rule that is off takes its own findings away and no others.
func TestOff(t *testing.T) {
	spoke := map[string]bool{}
	for _, s := range plans(t) {
		opt := options(s.src)
		opt.Today = time.Date(2027, 6, 1, 0, 0, 0, 0, time.UTC)
		findings := lint.Check(s.src, opt)
		rules := map[string]bool{}
		for _, f := range findings {
			rules[f.Rule], spoke[f.Rule] = true, true
		}
		for rule := range rules {
			off := opt
			off.Settings = &lint.Settings{Severities: map[string]lint.Severity{rule: lint.Off}}
			gone := func(f lint.Finding) bool {
				// Nobody calls it unused when a comment silences a rule that is off.
				return f.Rule == rule || f.Rule == "unused-ignore"
			}
			want := told(s.src, slices.DeleteFunc(slices.Clone(findings), gone))
			if got := told(s.src, slices.DeleteFunc(lint.Check(s.src, off), gone)); !slices.Equal(got, want) {
				t.Errorf("%s without %s:\n%s\nwant\n%s", s.name, rule, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		}
	}
	for _, r := range lint.Rules {
		if !spoke[r.ID] {
			t.Errorf("no plan of testdata makes %s speak", r.ID)
		}
	}
}

// TestIgnoreSilences puts an ignore comment above and behind every finding's line: it silences that rule there and
// nothing else, and is not called unused.
func TestIgnoreSilences(t *testing.T) {
	var n atomic.Int64
	all(t, func(t *testing.T, s sample) {
		if bytes.Contains(s.src, []byte("callplan:")) || !syntax.Parse(s.src).Valid() {
			return
		}
		opt := options(s.src)
		findings := lint.Check(s.src, opt)
		for _, f := range findings {
			at := bytes.LastIndexByte(s.src[:f.Span.Start], '\n') + 1
			if at == 0 && bytes.HasPrefix(s.src, []byte("\xef\xbb\xbf")) {
				at = 3
			}
			comment := "# callplan: ignore[" + f.Rule + "] -- proof"
			above := slices.Concat(s.src[:at], []byte(comment+"\n"), s.src[at:])
			if tree := syntax.Parse(above); tree.Valid() && hasComment(tree, comment) {
				n.Add(1)
				quiet(t, s, above, opt, findings, f)
			}
			end := at + len(bytes.TrimRight(line(s.src[at:]), "\r\n"))
			behind := slices.Concat(s.src[:end], []byte(" "+comment), s.src[end:])
			if tree := syntax.Parse(behind); tree.Valid() && hasComment(tree, comment) {
				n.Add(1)
				quiet(t, s, behind, opt, findings, f)
			}
		}
	})
	t.Logf("%d comments", n.Load())
}

func line(src []byte) []byte {
	if i := bytes.IndexByte(src, '\n'); i >= 0 {
		return src[:i]
	}
	return src
}

func hasComment(tree *syntax.Tree, text string) bool {
	for _, c := range tree.Comments {
		if c.Span.Text(tree.Src) == text {
			return true
		}
	}
	return false
}

// quiet checks that the finding is gone from the text with the comment, and that the others are still there.
func quiet(t *testing.T, s sample, with []byte, opt lint.Options, findings []lint.Finding, f lint.Finding) {
	t.Helper()
	left := lint.Check(with, opt)
	if count(left, f) >= count(findings, f) || len(ofRule(left, "unused-ignore")) > 0 {
		t.Errorf("%s: %s is not silenced, or the comment is called unused: %v\n%s", s.name, f.Rule, told(with, left), with)
	}
	for _, r := range lint.Rules {
		if was, is := len(ofRule(findings, r.ID)), len(ofRule(left, r.ID)); r.ID != f.Rule && was != is {
			t.Errorf("%s: ignoring %s changes %s from %d to %d: %v\n%s", s.name, f.Rule, r.ID, was, is, told(with, left), with)
		}
	}
}
