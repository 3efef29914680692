package workspace

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"callplan/lint"
	"callplan/lint/syntax"
)

var update = flag.Bool("update", false, "write the outputs into testdata")

// TestConfigCases runs the commands in the comment of each archive over its files and compares with its file "want".
//
//	in DIR         the folder relative paths start from, from here on
//	config FILE    as with --config; "none" as with --no-config
//	show PATH      what differs from the defaults, and who set it
//	sources PATH   the configuration files in force
//	check PATH     as config check
//	walk PATH      the plans that a walk finds
func TestConfigCases(t *testing.T) {
	files, err := filepath.Glob("../testdata/config/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases found: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			root := t.TempDir()
			want := -1
			for i, f := range a.Files {
				if f.Name == "want" {
					want = i
					continue
				}
				write(t, filepath.Join(root, f.Name), f.Data)
			}
			// The search must not leave the archive, even where the temporary folder lies in a repository.
			write(t, filepath.Join(root, ".git", "HEAD"), nil)
			if want < 0 {
				a.Files = append(a.Files, txtar.File{Name: "want"})
				want = len(a.Files) - 1
			}
			got := runConfigCase(t, root, string(a.Comment))
			if *update {
				a.Files[want].Data = got
				if err := os.WriteFile(file, txtar.Format(a), 0o666); err != nil {
					t.Fatal(err)
				}
			} else if !bytes.Equal(got, a.Files[want].Data) {
				t.Errorf("got\n%s\nwant\n%s", got, a.Files[want].Data)
			}
		})
	}
}

func write(t testing.TB, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

func runConfigCase(t *testing.T, root, script string) []byte {
	var out bytes.Buffer
	c := &Configs{Dir: root}
	ran := 0
	for line := range strings.Lines(script) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		ran++
		command, arg, _ := strings.Cut(line, " ")
		switch command {
		case "in":
			c = &Configs{Dir: filepath.Join(root, arg), File: c.File, None: c.None}
			continue
		case "config":
			c = &Configs{Dir: c.Dir, File: arg}
			if arg == "none" {
				c = &Configs{Dir: c.Dir, None: true}
			}
			continue
		}
		fmt.Fprintf(&out, "> %s\n", line)
		var err error
		switch command {
		case "show":
			var list []lint.Setting
			if list, err = c.Show(arg); err == nil {
				for _, s := range list {
					if !s.Default() {
						fmt.Fprintf(&out, "%s = %s  # %s:%d\n", s.Key, s.Value, s.Path, s.Line)
					}
				}
			}
		case "sources", "check":
			ask := c.Sources
			if command == "check" {
				ask = c.Check
			}
			var list []string
			if list, err = ask(arg); err == nil {
				fmt.Fprintln(&out, strings.Join(list, "\n"))
			}
		case "walk":
			for f, err := range Files(t.Context(), []string{filepath.Join(c.Dir, arg)}, Options{Folder: c.Folder}) {
				if err != nil {
					drawConfigError(&out, err)
					continue
				}
				rel, err := filepath.Rel(c.Dir, f.Path)
				if err != nil {
					t.Fatal(err)
				}
				fmt.Fprintln(&out, filepath.ToSlash(rel))
			}
		default:
			t.Fatalf("no such command: %s", line)
		}
		if err != nil {
			drawConfigError(&out, err)
		}
	}
	if ran == 0 {
		t.Fatal("this case does nothing")
	}
	return bytes.ReplaceAll(out.Bytes(), []byte(filepath.ToSlash(root)), []byte("ROOT"))
}

// drawConfigError shows everything a report gets, so that the goldens hold what a user will see.
func drawConfigError(out *bytes.Buffer, err error) {
	var e *ConfigError
	if !errors.As(err, &e) {
		fmt.Fprintf(out, "error: %v\n", err)
		return
	}
	lines := syntax.NewLines(e.Src)
	frame := func(s lint.Span, label string) {
		line, col := lines.Position(s.Start, syntax.UTF32)
		text := lines.Span(line)
		fmt.Fprintf(out, "  %d | %s\n", line+1, e.Src[text.Start:text.End])
		end := min(max(s.End, s.Start+1), max(text.End, s.Start+1))
		width := len([]rune(string(e.Src[s.Start:min(end, len(e.Src))])))
		fmt.Fprintf(out, "    | %s%s %s\n", strings.Repeat(" ", col), strings.Repeat("^", max(width, 1)), label)
	}
	for _, p := range e.Problems {
		line, col := lines.Position(p.Span.Start, syntax.UTF32)
		fmt.Fprintf(out, "%s:%d:%d: %s\n", e.Path, line+1, col+1, p.Message)
		frame(p.Span, p.Label)
		for _, r := range p.Related {
			frame(r.Span, r.Message)
		}
		if p.Try != "" {
			fmt.Fprintf(out, "  try: %s\n", p.Try)
		}
		for _, f := range p.Fixes {
			fmt.Fprintf(out, "  fix: %s\n", f.Title)
		}
	}
}
