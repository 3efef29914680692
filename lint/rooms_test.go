package lint_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// rooms are the packages of the module and what each may import of it. A package that is not named here may not exist.
var rooms = map[string][]string{
	"lint/syntax":       {},
	"lint/english":      {},
	"lint/english/eval": {"lint/english"},
	"lint":              {"lint/syntax", "lint/english"},
	"lint/workspace":    {"lint", "lint/syntax"},
	"lint/report":       {"lint", "lint/syntax"},
	"lsp":               {"lint", "lint/syntax", "lint/workspace", "lint/report"},
	"cmd/callplan":      {"lint", "lint/syntax", "lint/workspace", "lint/report", "lsp"},
	"cmd/bench":         {},
	"cmd/eval":          {"lint/english/eval"},

	"editors/lib/picture": {},
	"editors/lib/record":  {},
}

// pure are the rooms that open no file, read no clock and know no protocol.
var pure = []string{"lint/syntax", "lint/english", "lint/english/eval", "lint", "lint/report"}

// impure are the packages that pure rooms may not import.
var impure = []string{"os", "os/", "net", "net/", "log", "syscall", "go.lsp.dev/"}

func TestRooms(t *testing.T) {
	seen := map[string]bool{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git" || d.Name() == "node_modules") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		room := filepath.ToSlash(strings.TrimPrefix(filepath.Dir(path), ".."+string(filepath.Separator)))
		allowed, ok := rooms[room]
		if !ok {
			t.Errorf("%s: %s is no room of the house; see ARCHITECTURE.md", path, room)
			return nil
		}
		seen[room] = true
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if own, ok := strings.CutPrefix(name, "callplan/"); ok && !contains(allowed, own) {
				t.Errorf("%s imports %s; %s may import only %v", path, name, room, allowed)
			}
			if contains(pure, room) {
				for _, bad := range impure {
					if name == bad || strings.HasSuffix(bad, "/") && strings.HasPrefix(name, bad) {
						t.Errorf("%s imports %s; %s is pure", path, name, room)
					}
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for room := range rooms {
		if !seen[room] {
			t.Errorf("the room %s has no file", room)
		}
	}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
