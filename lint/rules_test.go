package lint_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"callplan/lint"
	"callplan/lint/report"
	"callplan/lint/syntax"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden files and the generated documentation")

// today is the day a plan's rule examples and txtar files ask about, from a line "# today: 2026-12-10" in them.
func today(src []byte) time.Time {
	for line := range strings.Lines(string(src)) {
		if day, ok := strings.CutPrefix(strings.TrimSpace(line), "# today: "); ok {
			if t, err := time.Parse(time.DateOnly, day); err == nil {
				return t
			}
		}
	}
	return time.Time{}
}

// TestRules runs the plans in testdata/rules/<id>.txtar: every "name.plan.toml" there has its findings of that rule in
// "name.findings", as a user sees them, and the result of each of their fixes in "name.fix-N".
func TestRules(t *testing.T) {
	dir := filepath.Join("..", "testdata", "rules")
	for _, r := range lint.Rules {
		t.Run(r.ID, func(t *testing.T) {
			path := filepath.Join(dir, r.ID+".txtar")
			ar, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			golden := map[string]string{}
			var plans []txtar.File
			for _, f := range ar.Files {
				if strings.HasSuffix(f.Name, ".plan.toml") {
					plans = append(plans, f)
				} else {
					golden[f.Name] = string(f.Data)
				}
			}
			out := &txtar.Archive{Comment: ar.Comment}
			loud, silent := 0, 0
			for _, f := range plans {
				name := strings.TrimSuffix(f.Name, ".plan.toml")
				out.Files = append(out.Files, f)
				findings := ofRule(lint.Check(f.Data, lint.Options{Today: today(f.Data)}), r.ID)
				if len(findings) == 0 {
					silent++
				} else {
					loud++
				}
				out.Files = append(out.Files, txtar.File{Name: name + ".findings", Data: show(t, f.Name, f.Data, findings)})
				n := 0
				for _, found := range findings {
					for _, fix := range found.Fixes {
						n++
						checkFix(t, f.Data, found, fix)
						out.Files = append(out.Files, txtar.File{Name: fmt.Sprintf("%s.fix-%d", name, n), Data: showFix(t, f.Name, f.Data, fix)})
					}
				}
			}
			if loud == 0 || silent == 0 {
				t.Errorf("%s: %d plans with a finding, %d without: each rule needs both", path, loud, silent)
			}
			if *update {
				if err := os.WriteFile(path, txtar.Format(out), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			for _, f := range out.Files {
				if strings.HasSuffix(f.Name, ".plan.toml") {
					continue
				}
				if want, ok := golden[f.Name]; !ok || want != string(f.Data) {
					t.Errorf("%s: %s is\n%s\nwant\n%s", path, f.Name, f.Data, want)
				}
				delete(golden, f.Name)
			}
			for name := range golden {
				t.Errorf("%s: %s is left over", path, name)
			}
		})
	}
	all, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range all {
		if lint.RuleByID(strings.TrimSuffix(filepath.Base(path), ".txtar")) == nil {
			t.Errorf("%s belongs to no rule", path)
		}
	}
}

func ofRule(findings []lint.Finding, id string) []lint.Finding {
	var of []lint.Finding
	for _, f := range findings {
		if f.Rule == id {
			of = append(of, f)
		}
	}
	return of
}

// show is the findings as `callplan lint --hints` prints them, without the summary.
func show(t *testing.T, path string, src []byte, findings []lint.Finding) []byte {
	t.Helper()
	if len(findings) == 0 {
		return []byte("(silent)\n")
	}
	var b bytes.Buffer
	p, err := report.New("full", &b, report.Options{Hints: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.File(path, src, findings); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(report.Summary{}); err != nil {
		t.Fatal(err)
	}
	text := strings.TrimRight(b.String(), "\n")
	if i := strings.LastIndex(text, "\n\n"); i >= 0 {
		text = text[:i] // the summary line
	}
	return []byte(text + "\n")
}

// showFix is the fix with its result as a diff.
func showFix(t *testing.T, path string, src []byte, fix lint.Fix) []byte {
	t.Helper()
	kind := "suggestion"
	if fix.Safe {
		kind = "safe"
	} else if fix.Draft {
		kind = "draft"
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s: %s\n", kind, fix.Title)
	if err := report.Diff(&b, path, src, lint.Apply(src, fix.Edits), false); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// checkFix holds a fix to what every fix promises: alone it removes its own finding, leaves a valid file valid, and
// keeps every comment.
func checkFix(t *testing.T, src []byte, found lint.Finding, fix lint.Fix) {
	t.Helper()
	at := 0
	for _, e := range fix.Edits {
		if e.Span.Start < at || e.Span.End < e.Span.Start || e.Span.End > len(src) {
			t.Fatalf("%s: %q: edits %v are not sorted inside the file", found.Rule, fix.Title, fix.Edits)
		}
		at = e.Span.End
	}
	before := syntax.Parse(src)
	fixed := lint.Apply(src, fix.Edits)
	after := syntax.Parse(fixed)
	if before.Valid() && !after.Valid() || len(after.Problems) > len(before.Problems) {
		t.Errorf("%s: %q breaks the file: %v\n%s", found.Rule, fix.Title, after.Problems, fixed)
		return
	}
	opt := lint.Options{Today: today(src), All: true}
	was, is := count(lint.Check(src, opt), found), count(lint.Check(fixed, opt), found)
	if is >= was {
		t.Errorf("%s: %q leaves its finding %q\n%s", found.Rule, fix.Title, found.Message, fixed)
	}
	if found.Rule != "unused-ignore" && found.Rule != "unknown-rule" {
		kept := map[string]int{}
		for _, c := range after.Comments {
			kept[c.Span.Text(fixed)]++
		}
		for _, c := range before.Comments {
			text := c.Span.Text(src)
			if kept[text] == 0 && found.Rule != "syntax" {
				t.Errorf("%s: %q loses the comment %q\n%s", found.Rule, fix.Title, text, fixed)
			}
			kept[text]--
		}
	}
}

// count is how often a finding's rule speaks about its key.
func count(findings []lint.Finding, like lint.Finding) int {
	n := 0
	for _, f := range findings {
		if f.Rule == like.Rule && (f.Key == like.Key || like.Key == "") {
			n++
		}
	}
	return n
}

// TestExamples executes the Avoid and Prefer examples of every page.
func TestExamples(t *testing.T) {
	for _, r := range lint.Rules {
		opt := lint.Options{}
		if r.Today != "" {
			day, err := time.Parse(time.DateOnly, r.Today)
			if err != nil {
				t.Fatal(err)
			}
			opt.Today = day
		}
		if len(ofRule(lint.Check([]byte(r.Bad), opt), r.ID)) == 0 {
			t.Errorf("%s: the Avoid example has no such finding", r.ID)
		}
		if f := ofRule(lint.Check([]byte(r.Good), opt), r.ID); len(f) > 0 {
			t.Errorf("%s: the Prefer example has the finding %q", r.ID, f[0].Message)
		}
		for _, text := range []string{r.Summary, r.Why, r.Fix, r.Exceptions, r.Source} {
			if text == "" {
				t.Errorf("%s: a text of its page is missing", r.ID)
			}
		}
	}
}

// TestDocs compares docs/ with what is generated from the rules and the format.
func TestDocs(t *testing.T) {
	docs := filepath.Join("..", "docs")
	want := map[string][]byte{
		"rules/README.md":      []byte(lint.Index()),
		"plan-format.md":       []byte(lint.FormatPage()),
		"plan.schema.json":     lint.PlanSchema(),
		"configuration.md":     []byte(lint.ConfigDoc()),
		"callplan.schema.json": lint.ConfigSchema(),
		"findings.schema.json": report.JSONSchema(),
	}
	for _, r := range lint.Rules {
		want["rules/"+r.ID+".md"] = []byte(lint.Page(r))
	}
	for name, text := range want {
		path := filepath.Join(docs, filepath.FromSlash(name))
		if *update {
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, text, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		have, err := os.ReadFile(path)
		if err != nil || !bytes.Equal(have, text) {
			t.Errorf("docs/%s is not what the rules say (%v); run go test ./... -update", name, err)
		}
	}
	pages, err := filepath.Glob(filepath.Join(docs, "rules", "*.md"))
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	for _, p := range pages {
		if _, ok := want["rules/"+filepath.Base(p)]; !ok {
			t.Errorf("%s belongs to no rule", p)
		}
	}
}
