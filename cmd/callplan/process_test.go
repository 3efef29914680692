//go:build unix

package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"callplan/lint"
)

// mendable is a plan that fix changes, and what it becomes.
const mendable = "company = \"Northwind Foods\"\ncontact = \"Dana\"\ndate = \"2026-12-03\"\nstage = \"needs\"\n" +
	"learn = [\"I need to understand what an hour costs them\"]\n\n" +
	"[primary]\ngoal = \"Dana agrees to a needs analysis\"\ncommitment = \"audit\"\nby = 2026-12-10\n\n" +
	"[backup]\ngoal = \"Dana sends us the log\"\ncommitment = \"share-information\"\nby = 2026-12-08\n"

func mended(t *testing.T) string {
	t.Helper()
	out, n := lint.Mend([]byte(mendable), lint.Options{}, false)
	if n == 0 || string(out) == mendable {
		t.Fatal("there is nothing to mend")
	}
	return string(out)
}

func fill(t *testing.T, dir string, files int) {
	t.Helper()
	for i := range files {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.plan.toml", i)), []byte(mendable), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Whenever a fix is killed, each file is either the old or the new one.
func TestFixKilledAtAnyMoment(t *testing.T) {
	want := mended(t)
	const files, kills = 40, 300
	// A run that nobody kills tells within which time the others are killed: starting takes its part, and differs from machine to machine.
	whole := t.TempDir()
	fill(t, whole, files)
	begin := time.Now()
	if out, err := command(t, "fix", whole).CombinedOutput(); err != nil && len(out) == 0 {
		t.Fatal(err)
	}
	window := time.Since(begin)
	var killed, half, done int
	var mu sync.Mutex
	var group sync.WaitGroup
	for worker := range 2 {
		group.Go(func() {
			rng := rand.New(rand.NewPCG(uint64(worker), 7))
			dir := t.TempDir()
			for range kills / 2 {
				for i := range files {
					_ = os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.plan.toml", i)), []byte(mendable), 0o644)
				}
				cmd := command(t, "fix", dir)
				if err := cmd.Start(); err != nil {
					t.Error(err)
					return
				}
				time.Sleep(time.Duration(rng.Int64N(int64(window) * 5 / 4)))
				_ = cmd.Process.Kill()
				err := cmd.Wait()
				fixed := 0
				for i := range files {
					got, err := os.ReadFile(filepath.Join(dir, fmt.Sprintf("%04d.plan.toml", i)))
					switch {
					case err != nil:
						t.Error(err)
					case string(got) == want:
						fixed++
					case string(got) != mendable:
						t.Errorf("half a file: %q", got)
					}
				}
				mu.Lock()
				switch {
				case err == nil:
					done++
				case fixed > 0 && fixed < files:
					half++
					fallthrough
				default:
					killed++
				}
				mu.Unlock()
				// What a killed run leaves behind is no plan, and the next runs must not trip over it.
				left, _ := filepath.Glob(filepath.Join(dir, ".callplan-*"))
				for _, name := range left {
					_ = os.Remove(name)
				}
			}
		})
	}
	group.Wait()
	t.Logf("%d killed, %d of them between two files, %d came to their end", killed, half, done)
	if killed < kills/4 || half == 0 {
		t.Errorf("of %d runs %d were killed, %d between two files: the moments are badly chosen", kills, killed, half)
	}
}

// Ctrl-C ends a fix at once, with 130 and whole files.
func TestFixInterrupted(t *testing.T) {
	want := mended(t)
	dir := t.TempDir()
	fill(t, dir, 2000)
	cmd := command(t, "fix", dir)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	// When the first file has changed the run is under way.
	first := filepath.Join(dir, "0000.plan.toml")
	for range 1000 {
		if got, err := os.ReadFile(first); err == nil && string(got) == want {
			break
		}
		time.Sleep(time.Millisecond)
	}
	sent := time.Now()
	_ = cmd.Process.Signal(syscall.SIGINT)
	_ = cmd.Wait()
	if took := time.Since(sent); took > 2*time.Second {
		t.Errorf("it took %s to stop", took)
	}
	if code := cmd.ProcessState.ExitCode(); code != 130 {
		t.Errorf("the exit code is %d", code)
	}
	if got := stderr.String(); got != "callplan: stopped\n" {
		t.Errorf("standard error says %q", got)
	}
	old := 0
	names, _ := filepath.Glob(filepath.Join(dir, "*.plan.toml"))
	for _, name := range names {
		switch got, err := os.ReadFile(name); {
		case err != nil:
			t.Fatal(err)
		case string(got) == mendable:
			old++
		case string(got) != want:
			t.Errorf("half a file: %q", got)
		}
	}
	if len(names) != 2000 || old == 0 {
		t.Errorf("%d files, %d of them old: the run was not interrupted", len(names), old)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".callplan-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// Ctrl-C also ends a run that waits for standard input.
func TestInterruptedWhileReading(t *testing.T) {
	cmd := command(t, "lint", "-")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(200 * time.Millisecond)
	_ = cmd.Process.Signal(syscall.SIGTERM)
	_ = cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 143 {
		t.Errorf("the exit code is %d", code)
	}
}

// The reader of a pipe may leave when it has seen enough. Where the signal for that is ignored, as many parents leave
// it, the error of the write has to end the run just as quietly.
func TestReaderOfThePipeLeaves(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, 500)
	for _, script := range []string{"", "trap '' PIPE; "} {
		cmd := exec.Command("sh", "-c", script+`{ callplan lint "$1"; echo "code $?" >&2; } | head -n 1`, "sh", dir)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		if out, err := cmd.Output(); err != nil || bytes.Count(out, []byte("\n")) != 1 {
			t.Errorf("%v, %q", err, out)
		}
		if got := stderr.String(); got != "code 141\n" {
			t.Errorf("standard error says %q", got)
		}
	}
}

// Files may go while the run is under way; what was there is judged, what went is named, and nothing falls over.
func TestFilesVanishWhileLinting(t *testing.T) {
	vanished := 0
	for round := range 20 {
		dir := t.TempDir()
		fill(t, dir, 600)
		cmd := command(t, "lint", "--format", "concise", dir)
		var stdout, stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(round) * 700 * time.Microsecond)
		for i := 599; i >= 0; i-- {
			_ = os.Remove(filepath.Join(dir, fmt.Sprintf("%04d.plan.toml", i)))
		}
		_ = cmd.Wait()
		code := cmd.ProcessState.ExitCode()
		for line := range strings.Lines(stderr.String()) {
			if strings.Contains(line, "there is no such file") {
				vanished++
			} else if !strings.Contains(line, "no plans in") {
				t.Errorf("unexpected: %s", line)
			}
		}
		if strings.Contains(stderr.String(), "no such file") != (code == 3) || code < 1 || code > 3 {
			t.Errorf("the exit code is %d with\n%s", code, stderr.String())
		}
		if vanished > 0 && round > 5 {
			return
		}
	}
	if vanished == 0 {
		t.Error("no file vanished in time")
	}
}

// In a folder that nobody may write to nothing is written, and it is said why. Root may write everywhere, so the test
// does not run as root.
func TestFixInAFolderThatIsReadOnly(t *testing.T) {
	top, err := os.MkdirTemp("", "callplan")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(top, "plans")
	defer func() {
		_ = os.Chmod(dir, 0o755)
		_ = os.RemoveAll(top)
	}()
	// The test program lies in a folder that is its owner's alone.
	self, err := os.ReadFile(command(t).Path)
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(top, "callplan")
	secret := filepath.Join(dir, "secret.plan.toml")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	fill(t, dir, 1)
	for _, step := range []error{
		os.WriteFile(program, self, 0o755), os.WriteFile(secret, []byte(mendable), 0o600), os.Chmod(secret, 0),
		os.Chmod(filepath.Join(dir, "0000.plan.toml"), 0o666), os.Chmod(top, 0o755), os.Chmod(dir, 0o555),
	} {
		if step != nil {
			t.Fatal(step)
		}
	}
	as := func(args ...string) (string, string, int) {
		cmd := command(t, args...)
		cmd.Path, cmd.Dir = program, "/"
		if os.Getuid() == 0 {
			cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		}
		var stdout, stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		_ = cmd.Run()
		return stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()
	}
	stdout, stderr, code := as("fix", dir)
	if code != 3 || !strings.Contains(stderr, "0000.plan.toml: nothing was written: its folder is read-only for you") ||
		!strings.Contains(stderr, "secret.plan.toml: you are not allowed to open it") {
		t.Errorf("code %d\n%s%s", code, stdout, stderr)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "0000.plan.toml")); err != nil || string(got) != mendable {
		t.Errorf("%v, %q", err, got)
	}
	_, stderr, code = as("new", "--customer", "X", "--date", "2026-12-03", "--stage", "discovery", "--commitment", "demo", dir)
	if code != 3 || !strings.Contains(stderr, "you are not allowed to write there") {
		t.Errorf("code %d\n%s", code, stderr)
	}
}

// The progress line comes after a second, stays one line, and leaves nothing behind.
func TestProgress(t *testing.T) {
	terminal, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	reader := newScreenReader(terminal)
	s := &screen{file: tty}
	p := startProgress(s)
	p.next()
	time.Sleep(progressAfter / 2)
	if got := reader.text(); got != "" {
		t.Errorf("too early: %q", got)
	}
	p.next()
	time.Sleep(progressAfter)
	p.stop()
	fmt.Fprintln(s, "a message")
	tty.Close()
	<-reader.end
	got := reader.text()
	if !strings.HasPrefix(got, "2 plans looked at ...\r\x1b[K") || !strings.HasSuffix(got, "\r\x1b[Ka message\r\n") {
		t.Errorf("the terminal saw %q", got)
	}
	log, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	if startProgress(&screen{file: log}).end != nil {
		t.Error("a log has no progress line")
	}
}
