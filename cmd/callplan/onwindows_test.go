package main

import (
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"callplan/lint/workspace"
)

// What is told to be typed can be typed in the shells of the system.
func TestArgumentsOfEachSystem(t *testing.T) {
	for _, c := range []struct{ path, elsewhere, windows string }{
		{"a.plan.toml", "a.plan.toml", "a.plan.toml"},
		{`plans\a.plan.toml`, `'plans\a.plan.toml'`, `plans\a.plan.toml`},
		{`C:\My Plans\a.plan.toml`, `'C:\My Plans\a.plan.toml'`, `"C:\My Plans\a.plan.toml"`},
		{"it's.plan.toml", `'it'\''s.plan.toml'`, `"it's.plan.toml"`},
		{"a&b.plan.toml", "'a&b.plan.toml'", `"a&b.plan.toml"`},
		{"-a.plan.toml", "./-a.plan.toml", `.\-a.plan.toml`},
	} {
		if got := argument("linux", c.path); got != c.elsewhere {
			t.Errorf("%s is written %s, want %s", c.path, got, c.elsewhere)
		}
		if got := argument("windows", c.path); got != c.windows {
			t.Errorf("on Windows %s is written %s, want %s", c.path, got, c.windows)
		}
	}
	if a, b := endOfInput("windows"), endOfInput("darwin"); !strings.Contains(a, "Ctrl-Z") || b != "Ctrl-D" {
		t.Errorf("%s and %s end the input", a, b)
	}
}

func TestWhyInPlainWords(t *testing.T) {
	for err, want := range map[error]string{
		fs.ErrNotExist:       "there is no such folder",
		syscall.ENOSPC:       "the disk is full",
		fs.ErrClosed:         fs.ErrClosed.Error(),
		syscall.EPIPE:        syscall.EPIPE.Error(),
		workspace.ErrBadName: "no file can be called so",
		fs.ErrPermission:     "you are not allowed to write there",
	} {
		if got := why(&fs.PathError{Op: "open", Path: "x", Err: err}); !strings.HasPrefix(got, want) {
			t.Errorf("%v: %s", err, got)
		}
	}
}
