package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

// The scripts and the tests beside this file run callplan as a process of its own; it is this test program under
// another name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"callplan": main})
}

// command is callplan as a process of its own; TestMain has put it on the path.
func command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	path, err := exec.LookPath("callplan")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	cmd.Env = append(os.Environ(), "NO_COLOR=1", "GITHUB_STEP_SUMMARY=", "GITHUB_WORKSPACE=")
	return cmd
}

const scripts = "../../testdata/script"

func TestScripts(t *testing.T) {
	found, err := filepath.Glob(filepath.Join(scripts, "*.txtar"))
	if err != nil || len(found) < 10 {
		t.Fatalf("only %d scripts in %s (%v)", len(found), scripts, err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 scripts,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			// Nothing of the machine decides about colour or GitHub's files.
			for _, name := range []string{"NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY"} {
				env.Setenv(name, "")
			}
			env.Setenv("TERM", "xterm")
			env.Setenv("LC_ALL", "C.UTF-8")
			env.Setenv("GIT_CONFIG_GLOBAL", "/dev/null")
			env.Setenv("E", "\x1b")
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond == "devfull" {
				_, err := os.Stat("/dev/full")
				return err == nil && runtime.GOOS != "windows", nil // Wine shows the files of the system it runs on
			}
			return false, errors.New("unknown condition " + cond)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": code, "tty": onTerminal, "write": write, "big": big, "old": makeOld, "untouched": untouched,
		},
	})
}

// code runs a program and insists on its exit code: code 2 callplan lint --bogus
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N program args...")
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("the exit code is %d, not %s", got, args[0])
	}
}

// onTerminal runs a program on a terminal, types the lines of a file, each when the program asks, and leaves what was
// seen in the file "screen": tty 0 answers callplan new. "^C" and "^D" are those keys.
func onTerminal(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: tty N answers program args...")
	}
	cmd := exec.Command(args[2], args[3:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = append(os.Environ(), "PWD="+cmd.Dir, "TERM=xterm", "NO_COLOR="+ts.Getenv("NO_COLOR"), "FORCE_COLOR=", "CLICOLOR=", "CLICOLOR_FORCE=")
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 100})
	ts.Check(err)
	defer terminal.Close()
	screen := newScreenReader(terminal)
	for answer := range strings.Lines(ts.ReadFile(args[1])) {
		if !screen.waitForQuestion() {
			ts.Fatalf("nobody asked for %q; the screen shows\n%s", answer, screen.text())
		}
		answer = strings.NewReplacer("^C\n", "\x03", "^D\n", "\x04").Replace(answer)
		_, err := io.WriteString(terminal, answer)
		ts.Check(err)
	}
	err = cmd.Wait()
	<-screen.end
	ts.Check(os.WriteFile(ts.MkAbs("screen"), []byte(strings.ReplaceAll(screen.text(), "\r\n", "\n")), 0o666))
	if got := cmd.ProcessState.ExitCode(); strconv.Itoa(got) != args[0] {
		ts.Fatalf("the exit code is %d (%v), not %s; the screen shows\n%s", got, err, args[0], screen.text())
	}
}

// screenReader collects what a program writes on a terminal.
type screenReader struct {
	mu    sync.Mutex
	seen  []byte
	asked int // where the last answered question ended
	end   chan struct{}
}

func newScreenReader(r io.Reader) *screenReader {
	s := &screenReader{end: make(chan struct{})}
	go func() {
		defer close(s.end)
		buf := make([]byte, 4096)
		for {
			n, err := r.Read(buf)
			s.mu.Lock()
			s.seen = append(s.seen, buf[:n]...)
			s.mu.Unlock()
			if err != nil {
				return // on Linux the end of a terminal is an error
			}
		}
	}()
	return s
}

func (s *screenReader) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return string(s.seen)
}

// waitForQuestion waits until the cursor stands behind a new ": ".
func (s *screenReader) waitForQuestion() bool {
	for range 1000 {
		s.mu.Lock()
		asking := len(s.seen) > s.asked && bytes.HasSuffix(s.seen, []byte(": "))
		if asking {
			s.asked = len(s.seen)
		}
		s.mu.Unlock()
		if asking {
			return true
		}
		time.Sleep(10 * time.Millisecond)
	}
	return false
}

// write makes a file out of a name and a text with Go's escapes: write 'a\nb.plan.toml' 'x = 1\r\n'
func write(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: write name text")
	}
	var parts [2]string
	for i, arg := range args {
		part, err := strconv.Unquote(`"` + strings.ReplaceAll(arg, `"`, `\"`) + `"`)
		ts.Check(err)
		parts[i] = part
	}
	ts.Check(os.WriteFile(filepath.Join(ts.MkAbs("."), parts[0]), []byte(parts[1]), 0o666))
}

// big makes a valid file of about so many megabytes: big notes.plan.toml 10
func big(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: big name megabytes")
	}
	size, err := strconv.Atoi(args[1])
	ts.Check(err)
	text := []byte("customer = \"X\"\ndate = 2026-12-03\nstage = \"discovery\"\nnotes = \"\"\"\n")
	line := strings.Repeat("What was said in the last call, at length. ", 3) + "\n"
	for len(text) < size<<20 {
		text = append(text, line...)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), append(text, "\"\"\"\n"...), 0o666))
}

var longAgo = time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)

// makeOld sets the time of a file's last change, untouched insists that it is still the same.
func makeOld(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		ts.Check(os.Chtimes(ts.MkAbs(name), longAgo, longAgo))
	}
}

func untouched(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		info, err := os.Stat(ts.MkAbs(name))
		ts.Check(err)
		if same := info.ModTime().Equal(longAgo); same == neg {
			ts.Fatalf("%s was last changed at %s", name, info.ModTime())
		}
	}
}
