package report

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What Diff writes is what git and patch read: applied to the old file it gives the new one, byte for byte.
func TestDiffApplies(t *testing.T) {
	many := strings.Repeat("same\n", 50)
	cases := []struct{ name, path, old, new string }{
		{"one line", "a.plan.toml", "a = 1\nb = 2\n", "a = 1\nb = 3\n"},
		{"two places", "plans/a.plan.toml", "x\n" + many + "y\n" + many, "X\n" + many + "Y\n" + many},
		{"crlf", "a.plan.toml", "a = 1\r\nb = 2\r\nc = 3\r\n", "a = 1\r\nb = 4\r\nc = 3\r\n"},
		{"line ends", "a.plan.toml", "a = 1\nb = 2\n", "a = 1\r\nb = 2\n"},
		{"no newline, old", "a.plan.toml", "a = 1\nb = 2", "a = 1\nb = 2\n"},
		{"no newline, new", "a.plan.toml", "a = 1\nb = 2\n", "a = 1\nb = 2"},
		{"no newline, both", "a.plan.toml", "a = 1\nb = 2", "a = 9\nb = 2"},
		{"no newline, changed", "a.plan.toml", "a = 1\nb = 2", "a = 1\nb = 3"},
		{"from empty", "a.plan.toml", "", "a = 1\n"},
		{"space", "my plans/a b.plan.toml", "a = 1\n", "a = 2\n"},
		{"unicode", "plañs/田.plan.toml", "a = 1\n", "a = 2\n"},
		{"odd name", "we\"ird\\\tna\nme\x1b\xff.plan.toml", "a = 1\n", "a = 2\n"},
		{"dash", "-p.plan.toml", "a = 1\n", "a = 2\n"},
		{"text like a header", "a.plan.toml", "-- a/x\n++ b/x\n@@ -1 +1 @@\n", "-- a/y\n++ b/y\n@@ -1 +1 @@\n"},
		{"control bytes", "a.plan.toml", "a\x1b[31m\x00\xff\nb\n", "a\x1b[32m\x00\xff\nb\n"},
		{"bom", "a.plan.toml", "\ufeffa = 1\n", "\ufeffa = 2\n"},
	}
	for _, tool := range [][]string{{"git", "apply", "-p1", "-"}, {"patch", "--binary", "-s", "-p1"}} {
		if _, err := exec.LookPath(tool[0]); err != nil {
			if tool[0] == "git" {
				t.Fatal("git is needed to prove that a diff can be applied: ", err)
			}
			continue // patch is a second opinion
		}
		for _, c := range cases {
			t.Run(tool[0]+"/"+c.name, func(t *testing.T) {
				dir := t.TempDir()
				file := filepath.Join(dir, c.path)
				if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, []byte(c.old), 0o644); err != nil {
					t.Fatal(err)
				}
				var d bytes.Buffer
				if err := Diff(&d, "./"+c.path, []byte(c.old), []byte(c.new), false); err != nil {
					t.Fatal(err)
				}
				cmd := exec.Command(tool[0], tool[1:]...)
				cmd.Dir = dir
				// Not the repository that the tests may run in, and not the user's settings.
				cmd.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(dir), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
				cmd.Stdin = bytes.NewReader(d.Bytes())
				if out, err := cmd.CombinedOutput(); err != nil {
					t.Fatalf("%v: %s\n%s", err, out, d.Bytes())
				}
				got, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if string(got) != c.new {
					t.Errorf("%q, want %q by\n%s", got, c.new, d.Bytes())
				}
			})
		}
	}
}

func TestDiffOfNothing(t *testing.T) {
	var d bytes.Buffer
	if err := Diff(&d, "a", []byte("x\n"), []byte("x\n"), true); err != nil || d.Len() > 0 {
		t.Error(err, d.String())
	}
	if err := Diff(failing{}, "a", nil, []byte("x\n"), false); err != errFull {
		t.Error(err)
	}
}

// With colour a person looks at it, and the plan must not act on the terminal.
func TestDiffInColour(t *testing.T) {
	var d bytes.Buffer
	if err := Diff(&d, "a\x1b.plan.toml", []byte("a\x1b[2J\r\n\r\nb\r\n"), []byte("a\tc\u202e\r\n\r\nb\r\n"), true); err != nil {
		t.Fatal(err)
	}
	want := "[1m--- \"a/a\\033.plan.toml\"[0m\n[1m+++ \"b/a\\033.plan.toml\"[0m\n[1;36m@@ -1,3 +1,3 @@[0m\n" +
		"[31m-a\\x1b[2J[0m\n[32m+a\tc\\u202e[0m\n \n b\n"
	if got := strings.ReplaceAll(d.String(), "\x1b", ""); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
