package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// The mistakes of the sealed half stay closed, by whatever name its file is called.
func TestSealedStaysSealed(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	link := filepath.Join(t.TempDir(), "other.txt")
	if err := os.Symlink(mustAbs(t, path("sealed")), link); err != nil {
		t.Fatalf("a symbolic link is what this test is about: %v", err)
	}
	for _, c := range []struct{ half, file string }{{"sealed", ""}, {"both", path("sealed")}, {"development", link}} {
		if err := run(c.half, c.file, true, nil); !errors.Is(err, errSealed) {
			t.Errorf("%v: %v", c, err)
		}
	}
	for _, c := range []struct {
		half, file string
		rest       []string
	}{{"all", "", nil}, {"both", "nowhere.txt", nil}, {"both", "go.mod", nil}, {"both", "", []string{"x"}}} {
		if err := run(c.half, c.file, false, c.rest); err == nil {
			t.Errorf("%v passes", c)
		}
	}
}

func mustAbs(t *testing.T, path string) string {
	t.Helper()
	abs, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return abs
}
