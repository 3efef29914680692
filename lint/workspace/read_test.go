package workspace

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
)

func TestReadFileGivesTheWholeFile(t *testing.T) {
	inFolder(t)
	buf := make([]byte, 0, 600)
	for _, size := range []int{0, 1, 511, 512, 513, 599, 600, 601, 100_000} {
		content := strings.Repeat("x", size)
		put(t, "a", content)
		got, err := ReadFile("a", buf)
		if err != nil || string(got) != content {
			t.Errorf("%d bytes: got %d, %v", size, len(got), err)
		}
		if shared := size < cap(buf) && size > 0; shared && &got[0] != &buf[:1][0] {
			t.Errorf("%d bytes fit into the buffer, but new room was taken", size)
		}
	}
	got, err := ReadFile("/proc/self/status", nil) // says that it is empty
	if err == nil && len(got) == 0 || err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file of the system: %d bytes, %v", len(got), err)
	}
}

func TestReadFileRefusesWhatIsTooLarge(t *testing.T) {
	inFolder(t)
	put(t, "a", "0123456789")
	if got, err := readAtMost("a", nil, 10); err != nil || !bytes.Equal(got, []byte("0123456789")) {
		t.Errorf("a file of just the limit: %q, %v", got, err)
	}
	_, err := readAtMost("a", nil, 9)
	wantError(t, err, ErrTooLarge, "a: it is larger than 9 bytes, so it is hardly a call plan; name the plan files alone, or exclude this one")
	if err := os.Truncate("a", MaxSize+1); err != nil { // takes no room on the disk
		t.Fatal(err)
	}
	_, err = ReadFile("a", nil)
	wantError(t, err, ErrTooLarge, "a: it is larger than 64 MB, so it is hardly a call plan; name the plan files alone, or exclude this one")
}

func TestReadFileNamesTheFileThatVanished(t *testing.T) {
	inFolder(t)
	plans(t, "a.plan.toml", "b.plan.toml")
	for f, err := range Files(t.Context(), []string{"."}, Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(f.Path); err != nil {
			t.Fatal(err)
		}
		_, err = ReadFile(f.Path, nil)
		wantError(t, err, fs.ErrNotExist, f.Path+": there is no such file or folder; check the spelling and the folder you are in")
	}
}

// wantError checks cause and text of an *Error.
func wantError(t testing.TB, err, cause error, text string) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || cause != nil && !errors.Is(err, cause) || err.Error() != text {
		t.Errorf("got %T %q, want a %v that says %q", err, err, cause, text)
	}
}
