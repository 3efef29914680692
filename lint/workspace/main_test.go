package workspace

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// helperVar, set, makes the test binary one of the helper processes instead of running tests.
const helperVar = "CALLPLAN_WORKSPACE_HELPER"

// helpers are what a test needs a process of its own for: being killed, or being nobody.
var helpers = map[string]func(dir string) error{"rewrite for ever": rewriteForEver}

func TestMain(m *testing.M) {
	if name := os.Getenv(helperVar); name != "" {
		if err := helpers[name](os.Args[1]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// helper prepares a process that runs a helper in dir.
func helper(t testing.TB, name, dir string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, dir)
	cmd.Env = append(os.Environ(), helperVar+"="+name)
	return cmd
}

// inFolder makes a temporary folder the current one.
func inFolder(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	return dir
}

// put writes a file and the folders it needs.
func put(t testing.TB, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// canLink reports whether symbolic links can be made. Everywhere but on Windows they must be: there it wants a right that not
// everybody has, and Wine says that it has made one and has not.
func canLink(t testing.TB) bool {
	t.Helper()
	at := filepath.Join(t.TempDir(), "link")
	err := os.Symlink("nowhere", at)
	if err == nil {
		_, err = os.Lstat(at)
	}
	if err != nil && system != "windows" {
		t.Fatal(err)
	}
	return err == nil
}

// needLinks ends a test of links where none can be made.
func needLinks(t testing.TB) {
	t.Helper()
	if !canLink(t) {
		t.Skip("no symbolic links can be made here")
	}
}

// belowAFile is what is wrong with a path below a file. Windows only says that there is no such folder.
var belowAFile = map[bool]string{
	false: "part of this path is a file, not a folder; check the spelling",
	true:  "there is no such file or folder; check the spelling and the folder you are in",
}[system == "windows"]

// plans writes an empty file at each path.
func plans(t testing.TB, paths ...string) {
	t.Helper()
	for _, path := range paths {
		put(t, path, "")
	}
}

// everything keeps every name.
func everything(string) (Keep, error) { return func(string, bool) bool { return true }, nil }

// find runs Files and lists the paths, an explicit one as "path!" and an error as "path: problem".
func find(t testing.TB, opt Options, args ...string) []string {
	t.Helper()
	var all []string
	for f, err := range Files(t.Context(), args, opt) {
		switch {
		case err != nil:
			all = append(all, err.Error())
		case f.Explicit:
			all = append(all, f.Path+"!")
		default:
			all = append(all, f.Path)
		}
	}
	return all
}

// wantFiles compares a list from find.
func wantFiles(t testing.TB, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", lines(got), lines(want))
	}
}

func lines(list []string) []byte {
	var b bytes.Buffer
	for _, s := range list {
		fmt.Fprintf(&b, "\t%q\n", s)
	}
	return b.Bytes()
}

// copySelf copies the test binary to where a user without rights may run it.
func copySelf(t testing.TB, to string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	in, err := os.Open(self)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(out, in); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
}
