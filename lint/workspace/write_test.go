package workspace

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestWriteFileReplacesAndKeepsTheMode(t *testing.T) {
	inFolder(t)
	var w Writer
	for _, mode := range []fs.FileMode{0o644, 0o600, 0o664, 0o755, 0o200} {
		put(t, "a.plan.toml", "old")
		if err := os.Chmod("a.plan.toml", mode); err != nil {
			t.Fatal(err)
		}
		if system == "windows" {
			mode = 0o666 // all it keeps of a mode is who may not write
		}
		if err := w.WriteFile("a.plan.toml", []byte("old"), []byte("new")); err != nil && os.Getuid() <= 0 {
			t.Errorf("%v: %v", mode, err)
		}
		info, err := os.Stat("a.plan.toml")
		if err != nil || info.Mode() != mode {
			t.Errorf("the mode is %v, was %v; %v", info.Mode(), mode, err)
		}
		if mode&0o400 != 0 {
			holds(t, "a.plan.toml", "new")
		}
		if err := os.Remove("a.plan.toml"); err != nil {
			t.Fatal(err)
		}
	}
	onlyFiles(t, ".")
}

func TestWriteFileLeavesAloneWhatNeedsNoChange(t *testing.T) {
	inFolder(t)
	put(t, "a", "same")
	before, err := os.Stat("a")
	if err != nil {
		t.Fatal(err)
	}
	var w Writer
	if err := w.WriteFile("a", []byte("same"), []byte("same")); err != nil {
		t.Error(err)
	}
	if err := w.WriteFile("a", []byte("was fixed under another name"), []byte("same")); err != nil {
		t.Error(err)
	}
	if after, err := os.Stat("a"); err != nil || !sameState(before, after) {
		t.Errorf("the file was touched; %v", err)
	}
}

func TestWriteFileFollowsLinks(t *testing.T) {
	inFolder(t)
	needLinks(t)
	put(t, "real/a", "old")
	link(t, "real/a", "one")
	link(t, "one", "two")
	link(t, "real", "folder")
	var w Writer
	if err := w.WriteFile("two", []byte("old"), []byte("new")); err != nil {
		t.Fatal(err)
	}
	if err := w.WriteFile("folder/a", []byte("new"), []byte("newer")); err != nil {
		t.Fatal(err)
	}
	holds(t, "real/a", "newer")
	for _, name := range []string{"one", "two", "folder"} {
		if info, err := os.Lstat(name); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Errorf("%s is no link any more; %v", name, err)
		}
	}
	onlyFiles(t, "real", "a")
}

func TestWriteFileRefuses(t *testing.T) {
	inFolder(t)
	put(t, "changed", "somebody's work")
	put(t, "longer", "old and more")
	put(t, "protected", "old")
	if err := os.Chmod("protected", 0o444); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("folder", 0o777); err != nil {
		t.Fatal(err)
	}
	entries := []string{"changed", "folder", "longer", "protected"}
	links := canLink(t)
	if links {
		link(t, "circle", "circle")
		link(t, "nowhere", "dangling")
		entries = []string{"changed", "circle", "dangling", "folder", "longer", "protected"}
	}
	const circle = "nothing was written: its links lead in a circle; remove the link or point it at a file"
	const gone = "nothing was written: there is no such file or folder; check the spelling and the folder you are in"
	const other = "nothing was written: the file was changed by another program in the meantime; run callplan again"
	for _, test := range []struct {
		path  string
		cause error
		text  string
	}{
		{"changed", ErrChanged, other},
		{"longer", ErrChanged, other},
		{"protected", ErrReadOnly, "nothing was written: it is marked read-only; make it writable first if it may be changed"},
		{"folder", ErrNotRegular, "nothing was written: this is a folder, not a file; give the name of a plan file"},
		{"missing", fs.ErrNotExist, gone},
		{"dangling", fs.ErrNotExist, gone},
		{"circle", nil, circle},
		{"changed/x", nil, "nothing was written: " + belowAFile},
	} {
		if !links && test.text == circle {
			continue
		}
		var w Writer
		wantError(t, w.WriteFile(test.path, []byte("old"), []byte("new")), test.cause, test.path+": "+test.text)
	}
	holds(t, "changed", "somebody's work")
	holds(t, "protected", "old")
	onlyFiles(t, ".", entries...)
}

func TestWritersMayWorkAtOnce(t *testing.T) {
	inFolder(t)
	var w Writer
	var all sync.WaitGroup
	for i := range 8 {
		path := fmt.Sprintf("%d/a.plan.toml", i%4) // two for each file, as with two links to it
		put(t, path, "old")
		all.Go(func() {
			if err := w.WriteFile(path, []byte("old"), []byte("new")); err != nil && !strings.Contains(err.Error(), "changed by another program") {
				t.Error(err)
			}
		})
	}
	all.Wait()
	for i := range 4 {
		holds(t, fmt.Sprintf("%d/a.plan.toml", i), "new")
		onlyFiles(t, fmt.Sprint(i), "a.plan.toml")
	}
}

const killedFiles = 4

// killedContent is what the helper writes: large, so that a write can be hit in the middle.
func killedContent(letter string) []byte { return bytes.Repeat([]byte(letter), 1<<18) }

// rewriteForEver swaps the content of the files in dir until it is killed.
func rewriteForEver(dir string) error {
	var w Writer
	a, b := killedContent("a"), killedContent("b")
	for round := 0; ; round++ {
		for i := range killedFiles {
			path := filepath.Join(dir, fmt.Sprintf("%d.plan.toml", i))
			from, to := a, b
			if now, err := os.ReadFile(path); err != nil {
				return err
			} else if bytes.Equal(now, b) {
				from, to = b, a
			}
			if err := w.WriteFile(path, from, to); err != nil {
				return err
			}
			if round == 0 && i == 0 {
				fmt.Println("begun")
			}
		}
	}
}

func TestAKilledWriteLeavesTheFileOldOrNew(t *testing.T) {
	dir := inFolder(t)
	var want []string
	for i := range killedFiles {
		want = append(want, fmt.Sprintf("%d.plan.toml", i))
		put(t, want[i], string(killedContent("a")))
	}
	for range 250 {
		cmd := helper(t, "rewrite for ever", dir)
		cmd.Stderr = os.Stderr
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := out.Read(make([]byte, 1)); err != nil {
			t.Fatal("the helper did not begin: ", err)
		}
		time.Sleep(time.Duration(rand.IntN(6000)) * time.Microsecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // says that it was killed
		for _, name := range want {
			got, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, killedContent("a")) && !bytes.Equal(got, killedContent("b")) {
				t.Fatalf("%s is neither old nor new: %d bytes", name, len(got))
			}
		}
	}
	stray, err := filepath.Glob(tempPrefix + "*" + tempSuffix)
	if err != nil || len(stray) == 0 {
		t.Fatalf("no write was hit in the middle in 250 kills: the test tests nothing; %v", err)
	}
	t.Logf("%d of 250 kills hit a write in the middle", len(stray))
	wantFiles(t, find(t, Options{}, "."), want...)
	wantFiles(t, find(t, Options{Folder: everything}, "."), want...)

	// A later run cleans up, but leaves alone what another run may be writing just now.
	for _, name := range stray[1:] {
		old := time.Now().Add(-2 * tempLifetime)
		if err := os.Chtimes(name, old, old); err != nil {
			t.Fatal(err)
		}
	}
	now, err := os.ReadFile(want[0])
	if err != nil {
		t.Fatal(err)
	}
	var w Writer
	if err := w.WriteFile(want[0], now, []byte("new")); err != nil {
		t.Fatal(err)
	}
	onlyFiles(t, ".", append([]string{stray[0]}, want...)...)
}

// holds checks a file's content.
func holds(t testing.TB, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s holds %.40q, want %q; %v", path, got, want, err)
	}
}

// onlyFiles checks that nothing else is in a folder, such as a temporary file.
func onlyFiles(t testing.TB, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	wantFiles(t, got, want...)
}
