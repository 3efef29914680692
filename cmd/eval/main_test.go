package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// The mistakes of the sealed half stay closed, by whatever name its file is called.
func TestSealedStaysSealed(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	link := filepath.Join(t.TempDir(), "other.txt")
	cases := []struct{ half, file string }{{"sealed", ""}, {"both", path("sealed")}, {"development", link}}
	err := os.Symlink(mustAbs(t, path("sealed")), link)
	if err == nil {
		_, err = os.Lstat(link) // Wine says yes and makes none
	}
	switch {
	case err != nil && runtime.GOOS == "windows":
		cases = cases[:2] // not everybody may make links there
	case err != nil:
		t.Fatalf("a symbolic link is what this test is about: %v", err)
	}
	for _, c := range cases {
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
