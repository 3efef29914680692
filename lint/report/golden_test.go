package report

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"callplan/lint"
)

var update = flag.Bool("update", false, "write the outputs into testdata")

// goldenCase is the "case" file of a txtar archive. The plans stand beside it, then one file a format, named
// "out/FORMAT": what a user sees. ESC is written as ␛ there.
type goldenCase struct {
	Options struct {
		Color, Hints bool
		Width        int
	}
	Findings []struct {
		Path, Rule, Severity, Key, Message, Label, Try string

		At      string // the marked text
		Related []struct{ At, Message string }
		Fixes   []struct {
			Title       string
			Safe, Draft bool
			At, New     string
		}
	}
	Fixed  int
	Unread []Unread
}

func TestGolden(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no cases found", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { testArchive(t, name) })
	}
}

func testArchive(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var c goldenCase
	for _, f := range archive.Files {
		if f.Name == "case" {
			d := json.NewDecoder(bytes.NewReader(f.Data))
			d.DisallowUnknownFields()
			if err := d.Decode(&c); err != nil {
				t.Fatal(err)
			}
		}
	}
	outputs := 0
	for i := range archive.Files {
		f := &archive.Files[i]
		format, ok := strings.CutPrefix(f.Name, "out/")
		if !ok {
			continue
		}
		outputs++
		got := []byte(strings.ReplaceAll(render(t, format, archive, &c), "\x1b", "␛"))
		if *update {
			f.Data = got
		} else if !bytes.Equal(got, f.Data) {
			t.Errorf("%s:\n%s\nwant:\n%s", format, got, f.Data)
		}
	}
	if outputs == 0 {
		t.Fatal("the archive has no out/FORMAT file")
	}
	if *update {
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func render(t *testing.T, format string, archive *txtar.Archive, c *goldenCase) string {
	var out bytes.Buffer
	o := Options{Color: c.Options.Color, Hints: c.Options.Hints, Width: c.Options.Width, Version: "1.2.3", Why: testWhy}
	var p Printer
	if format == "step-summary" {
		p = StepSummary(&out, o)
	} else {
		var err error
		if p, err = New(format, &out, o); err != nil {
			t.Fatal(err)
		}
	}
	sum := Summary{Fixed: c.Fixed, Unread: c.Unread}
	for _, f := range archive.Files {
		if !strings.HasSuffix(f.Name, ".plan.toml") {
			continue
		}
		findings := c.findings(t, f.Name, string(f.Data))
		sum.Add(findings)
		if err := p.File(f.Name, f.Data, findings); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.Close(sum); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func testWhy(rule string) string {
	if rule == "missing-fallback" {
		return "a smaller agreed step keeps the sale moving. Without one, a no ends the call."
	}
	return ""
}

// findings are those of one plan, with the marked texts looked up.
func (c *goldenCase) findings(t *testing.T, path, src string) []lint.Finding {
	at := func(text string) lint.Span {
		i := strings.Index(src, text)
		if i < 0 {
			t.Fatalf("%s: no %q in it", path, text)
		}
		return lint.Span{Start: i, End: i + len(text)}
	}
	var all []lint.Finding
	for _, g := range c.Findings {
		if g.Path != path {
			continue
		}
		sev, ok := lint.ParseSeverity(g.Severity)
		if !ok {
			t.Fatalf("severity %q", g.Severity)
		}
		f := lint.Finding{Rule: g.Rule, Severity: sev, Span: at(g.At), Key: g.Key, Message: g.Message, Label: g.Label, Try: g.Try}
		for _, r := range g.Related {
			f.Related = append(f.Related, lint.Related{Span: at(r.At), Message: r.Message})
		}
		for _, x := range g.Fixes {
			f.Fixes = append(f.Fixes, lint.Fix{Title: x.Title, Safe: x.Safe, Draft: x.Draft, Edits: []lint.Edit{{Span: at(x.At), New: x.New}}})
		}
		all = append(all, f)
	}
	return all
}
