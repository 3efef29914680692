package report

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"callplan/lint"
)

// hostile is text that would act on a terminal, a CI runner or a Markdown page.
var hostile = "a\x1b[31m\x1b]0;title\x07\r\n::error file=x::boo\n##[error]boo #\u200d#[error] #\ufe0f#[error] \x00\u202e\u2066\u061c\u200b\u2028\u0085\xff\xfe\t" +
	"<script>&amp;</script> | ![x](http://evil) `code` **bold** @octocat #1 :smile: $x$ \\| -->"

// acts finds what must not stand in output for people: control characters other than the line's end, marks of
// direction, bytes that are not UTF-8, and what GitHub's runner takes for a command. Its search skips
// characters without a width.
func acts(out string) string {
	if !utf8.ValidString(out) {
		return "not UTF-8"
	}
	for _, r := range out {
		if r != '\n' && r != '\u200d' && r != '\u200c' && !isTag(r) && hidden(r) {
			return string(r)
		}
	}
	bare := strings.Map(func(r rune) rune {
		if r != '\n' && widths.RuneWidth(r) == 0 {
			return -1
		}
		return r
	}, out)
	if strings.Contains(bare, "##[") {
		return "##["
	}
	return command.FindString(bare)
}

var command = regexp.MustCompile(`(?m)^\s*::.*`)

func hostileFinding() lint.Finding {
	return lint.Finding{Message: hostile, Label: hostile, Try: hostile, Key: hostile, Span: lint.Span{Start: 0, End: len(hostile)},
		Related: []lint.Related{{Message: hostile}}, Fixes: []lint.Fix{{Title: hostile, Edits: []lint.Edit{{New: hostile}}}}}
}

func TestNothingActsOnTheTerminal(t *testing.T) {
	if acts(hostile) == "" || acts("::x") == "" || acts("#\u200d#[x]") == "" {
		t.Fatal("the check finds nothing")
	}
	for _, format := range []string{"full", "concise"} {
		for _, path := range []string{hostile, ":", "::error::x", " \t::error::x", "\u200d::error::x", "##[error]x"} {
			out := printed(t, format, Options{Width: 80}, path, hostile, hostileFinding())
			if bad := acts(out); bad != "" {
				t.Errorf("%s: %q in\n%q", format, bad, out)
			}
			if format == "concise" && strings.Count(out, "\n") != 1 {
				t.Errorf("not one line: %q", out)
			}
		}
	}
}

// A note that is broken into lines is not broken before what would be a command there.
func TestWrappedNotesBeginNoCommand(t *testing.T) {
	for n := range 60 {
		f := lint.Finding{Try: strings.Repeat("word ", n) + "::error::boo \u200d::error::boo and more words to break"}
		out := printed(t, "full", Options{Width: 44}, "a.plan.toml", "x = 1\n", f)
		if bad := acts(out); bad != "" {
			t.Fatalf("%q in\n%s", bad, out)
		}
	}
}

// With colour the only escape sequences are our own.
func TestColourIsTheOnlyEscape(t *testing.T) {
	own := regexp.MustCompile("\x1b\\[[0-9;]*m")
	for _, format := range []string{"full", "concise"} {
		out := printed(t, format, Options{Color: true}, hostile, hostile, hostileFinding())
		rest := own.ReplaceAllString(out, "")
		if rest == out || acts(rest) != "" {
			t.Errorf("%s: %q", format, out)
		}
		if rest != printed(t, format, Options{}, hostile, hostile, hostileFinding()) {
			t.Errorf("%s: colour changes the words", format)
		}
	}
}

func TestGitHubCommandsHoldTheirText(t *testing.T) {
	f := hostileFinding()
	f.Span = lint.Span{}
	out := printed(t, "github", Options{}, "a,b:c%.plan.toml", "x = 1\n", f)
	if strings.Count(out, "\n") != 1 || !strings.HasSuffix(out, "\n") || strings.ContainsRune(out, '\r') {
		t.Errorf("more than one line: %q", out)
	}
	if bad := acts(strings.TrimPrefix(out, "::")); bad != "" {
		t.Errorf("%q in %q", bad, out)
	}
	want := "::warning file=a%2Cb%3Ac%25.plan.toml,line=1,endLine=1,col=1,endColumn=1,title=callplan talk-to::a\\x1b[31m"
	if !strings.HasPrefix(out, want) || !strings.Contains(out, `%0D%0A::error file=x::boo%0A##\x5berror]boo`) {
		t.Errorf("%s", out)
	}
}

func TestGitHubPathsAreRelativeToTheCheckout(t *testing.T) {
	root, err := filepath.Abs("/repo") // on Windows with a drive
	if err != nil {
		t.Fatal(err)
	}
	o := Options{Dir: filepath.Join(root, "sales"), Root: root}
	for path, want := range map[string]string{
		"a.plan.toml":      "sales/a.plan.toml",
		"./a.plan.toml":    "sales/a.plan.toml",
		"../x/a.plan.toml": "x/a.plan.toml",
		filepath.Join(root, "sales", "a.plan.toml"):                   "sales/a.plan.toml",
		filepath.ToSlash(filepath.Join(root, "sales", "a.plan.toml")): "sales/a.plan.toml",
	} {
		if got := o.annotated(path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
	if got := (&Options{}).annotated("./a/../b.plan.toml"); got != "b.plan.toml" {
		t.Error(got)
	}
}

func TestStepSummaryIsTextOnly(t *testing.T) {
	var out strings.Builder
	p := StepSummary(&out, Options{})
	f := hostileFinding()
	f.Severity, f.Rule = lint.Error, "talk-to"
	if err := p.File(hostile, []byte(hostile), []lint.Finding{f}); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(Summary{Files: 1}); err != nil {
		t.Fatal(err)
	}
	_, table, ok := strings.Cut(out.String(), "|---|---|---|---|\n")
	if !ok || strings.Count(strings.TrimSpace(table), "\n") != 0 || strings.Count(table, "|") != 5 {
		t.Fatalf("the row breaks the table: %q", table)
	}
	bare := strings.NewReplacer("<code>", "", "</code>", "").Replace(table)
	if strings.ContainsAny(bare, "<>`*_[]!$@:\\~") || regexp.MustCompile(`&[^#]`).MatchString(bare) {
		t.Errorf("markup: %s", bare)
	}
}

func TestStepSummaryHasItsLimits(t *testing.T) {
	var out strings.Builder
	p := StepSummary(&out, Options{})
	var sum Summary
	big := lint.Finding{Rule: "talk-to", Severity: lint.Warning, Message: strings.Repeat("*", 100_000)}
	for range 1000 {
		findings := []lint.Finding{big}
		sum.Add(findings)
		if err := p.File("a.plan.toml", nil, findings); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.Close(sum); err != nil {
		t.Fatal(err)
	}
	rows := strings.Count(out.String(), "\n| warning |")
	if out.Len() > 1<<20 || rows == 0 || !strings.Contains(out.String(), number(1000-rows, "more finding")+" not listed") {
		t.Errorf("%d bytes, %d rows", out.Len(), rows)
	}
	if !strings.Contains(out.String(), "1000 findings (1000 warnings)") {
		t.Error(out.String()[:200])
	}
}

func TestJSONHoldsAnyBytes(t *testing.T) {
	out := printed(t, "json", Options{Version: hostile}, "\xff"+hostile, hostile, hostileFinding())
	if bad := acts(out); bad != "" {
		t.Errorf("%q in %s", bad, out)
	}
	var doc struct {
		Findings []struct {
			Path, Message string
			PathBytes     []byte `json:"path_bytes"`
			Fixes         []struct{ Edits []struct{ Text string } }
		}
	}
	if err := json.Unmarshal([]byte(out), &doc); err != nil {
		t.Fatal(err)
	}
	text := strings.ToValidUTF8(strings.ReplaceAll(hostile, "\xff\xfe", "\ufffd\ufffd"), "")
	f := doc.Findings[0]
	if f.Message != text || f.Fixes[0].Edits[0].Text != text || f.Path != "\ufffd"+text || string(f.PathBytes) != "\xff"+hostile {
		t.Errorf("%q", f)
	}
}
