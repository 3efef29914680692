package workspace

import (
	"os"
	"testing"
)

// A file that stays open elsewhere stays as it is, and it is said why.
func TestWriteFileGivesUp(t *testing.T) {
	inFolder(t)
	put(t, "a", "old")
	reader, err := os.Open("a") // Go lets nobody replace what it has open
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	var w Writer
	err = w.WriteFile("a", []byte("old"), []byte("new"))
	wantError(t, err, nil, "a: nothing was written: another program has it open, or you may not replace it; close it there and try again")
	holds(t, "a", "old")
	onlyFiles(t, ".", "a")
}

func TestDrives(t *testing.T) {
	for path, want := range map[string]string{`c:\a`: `C:\a`, `C:\a`: `C:\a`, `\\server\share\a`: `\\server\share\a`, `a\b`: `a\b`, "": ""} {
		if got := drive(path); got != want {
			t.Errorf("%q is on %q, want %q", path, got, want)
		}
	}
}
