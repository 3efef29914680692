package workspace

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestWindowsSaysItInPlainWords(t *testing.T) {
	for number, want := range map[syscall.Errno]string{
		3:    "there is no such file or folder",
		4:    "too many files are open",
		5:    "you are not allowed to open it",
		19:   "it lies on a disk that can only be read",
		32:   "another program has it open",
		33:   "another program has it open",
		112:  "the disk is full",
		123:  "there is no such file, and none can be called so",
		206:  "the path is too long",
		267:  "part of this path is a file",
		1921: "its links lead in a circle",
	} {
		err := &fs.PathError{Op: "open", Path: `c:\a.plan.toml`, Err: number}
		if got := explainOn("windows", err); !strings.HasPrefix(got, want) {
			t.Errorf("%d: %s", number, got)
		}
		if got := meant("linux", err); got != error(err) {
			t.Errorf("%d: on another system it is %v", number, got)
		}
	}
	other := errors.New("open a: something else")
	if got := explainOn("windows", other); got != other.Error() {
		t.Error(got)
	}
	if !errors.Is(meant("windows", syscall.Errno(232)), syscall.EPIPE) {
		t.Error("a pipe that nobody reads is no broken pipe")
	}
}

// A file that somebody has open is replaced once it is closed, and not when it was changed meanwhile.
func TestRenameWaits(t *testing.T) {
	inFolder(t)
	put(t, "new", "new")
	put(t, "old", "old")
	same := func() error { return nil }
	reader, err := os.Open("old")
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		time.Sleep(5 * firstPause)
		reader.Close()
	}()
	if err := rename(system, "new", "old", same); err != nil {
		t.Error(err)
	}
	holds(t, "old", "new")

	// Whatever the system, one that refuses is asked again as long as the file is the same.
	put(t, "new", "newer")
	tries := 0
	err = rename("windows", "new", filepath.Join("nowhere", "old"), func() error { tries++; return nil })
	if !errors.Is(err, fs.ErrNotExist) || tries != 1 {
		t.Errorf("%v after %d tries: waiting makes no folder", err, tries)
	}
	changed := errors.New("it was changed")
	if err := rename("windows", "new", "old", func() error { return changed }); err != changed {
		t.Error(err)
	}
	holds(t, "old", "new")
	for err, want := range map[error]bool{syscall.Errno(5): true, syscall.Errno(32): true, syscall.Errno(112): false} {
		if held("windows", err) != want || held("linux", err) {
			t.Errorf("%v", err)
		}
	}
}

func TestWildcards(t *testing.T) {
	inFolder(t)
	plans(t, "a.plan.toml", "B.PLAN.toml", ".hidden.plan.toml", "notes.txt", "2026/x[1].plan.toml", "2026/y.plan.toml", "2027/x[1].plan.toml", "2027/deep/z.plan.toml")
	for pattern, want := range map[string][]string{
		"*.plan.toml":          {"B.PLAN.toml", "a.plan.toml"},
		"?.PLAN.*":             {"B.PLAN.toml", "a.plan.toml"},
		".h*":                  {".hidden.plan.toml"},
		"202?/x[1]*":           {"2026/x[1].plan.toml", "2027/x[1].plan.toml"},
		"*/deep/*.plan.toml":   {"2027/deep/z.plan.toml"},
		"20*/":                 {"2026", "2027"},
		"2026/*.txt":           {"2026/*.txt"}, // it is not found, and that is said
		"nowhere/*":            {"nowhere/*"},
		"a.plan.toml":          {"a.plan.toml"},
		"2026/x[1].plan.toml":  {"2026/x[1].plan.toml"},
		"//?/C:/a.plan.toml":   nil,
		"[ab].plan.toml":       {"[ab].plan.toml"},
		"2026/[xy]*.plan.toml": {"2026/[xy]*.plan.toml"},
	} {
		if want == nil {
			want = []string{pattern}
		}
		got := spread("windows", []string{pattern})
		for i := range got {
			got[i] = filepath.ToSlash(got[i])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s fits %q, want %q", pattern, got, want)
		}
		if got := spread("linux", []string{pattern}); !slices.Equal(got, []string{pattern}) {
			t.Errorf("elsewhere %s fits %q", pattern, got)
		}
	}
	want := []string{"B.PLAN.toml!", "a.plan.toml!"}
	if system != "windows" {
		want = []string{"*.plan.toml: there is no such file or folder; check the spelling and the folder you are in"}
	}
	wantFiles(t, find(t, Options{}, "*.plan.toml"), want...)
}

func TestFilesInTheCloud(t *testing.T) {
	for mode, want := range map[fs.FileMode]bool{
		0o666: true, fs.ModeIrregular | 0o666: true,
		fs.ModeDir | 0o777: false, fs.ModeDir | fs.ModeIrregular | 0o777: false, fs.ModeDevice | 0o666: false, fs.ModeSymlink | 0o666: false,
	} {
		if isFileMode("windows", mode) != want || isFileMode("linux", mode) != (want && mode != fs.ModeIrregular|0o666) {
			t.Errorf("%v", mode)
		}
	}
}
