package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// editor is a process of the language server, and what an editor holds of it.
type editor struct {
	t      *testing.T
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	pipe   io.ReadCloser
	stderr bytes.Buffer
}

func startServer(t *testing.T, args ...string) *editor {
	t.Helper()
	e := &editor{t: t, cmd: command(t, append([]string{"lsp"}, args...)...)}
	e.cmd.Stderr = &e.stderr
	e.start()
	return e
}

func (e *editor) start() {
	t := e.t
	t.Helper()
	var err error
	if e.in, err = e.cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if e.pipe, err = e.cmd.StdoutPipe(); err != nil {
		t.Fatal(err)
	}
	e.out = bufio.NewReader(e.pipe)
	if err := e.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.cmd.Process.Kill() })
}

func (e *editor) send(body string) {
	_, _ = fmt.Fprintf(e.in, "Content-Length: %d\r\n\r\n%s", len(body), body) // the server may be gone, which the test sees
}

// hear reads one message.
func (e *editor) hear() string {
	e.t.Helper()
	var n int
	if _, err := fmt.Fscanf(e.out, "Content-Length: %d\r\n\r\n", &n); err != nil {
		e.t.Fatalf("%v; stderr says:\n%s", err, e.stderr.String())
	}
	body := make([]byte, n)
	if _, err := io.ReadFull(e.out, body); err != nil {
		e.t.Fatal(err)
	}
	return string(body)
}

func (e *editor) initialize(pid string) {
	e.t.Helper()
	e.send(`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":` + pid + `,"rootUri":null,"capabilities":{}}}`)
	if answer := e.hear(); !strings.Contains(answer, `"capabilities"`) {
		e.t.Fatalf("the answer is %s", answer)
	}
}

// ends waits for the end of the process, which must come within three seconds.
func (e *editor) ends(code int, stderr string) {
	e.t.Helper()
	done := make(chan struct{})
	go func() {
		_ = e.cmd.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(3*time.Second + grace):
		e.t.Fatal("the server does not end")
	}
	if got := e.cmd.ProcessState.ExitCode(); got != code {
		e.t.Errorf("the exit code is %d, want %d", got, code)
	}
	if got := e.stderr.String(); got != stderr {
		e.t.Errorf("stderr says %q, want %q", got, stderr)
	}
}

// grace is for machines that have much else to do.
const grace = 2 * time.Second

const (
	shutdownRequest = `{"jsonrpc":"2.0","id":9,"method":"shutdown"}`
	exitMessage     = `{"jsonrpc":"2.0","method":"exit"}`
)

// TestServerEnds ends the process in every way there is.
func TestServerEnds(t *testing.T) {
	cases := []struct {
		name   string
		end    func(*editor)
		code   int
		stderr string
	}{
		{"as it should", func(e *editor) { e.send(shutdownRequest); e.hear(); e.send(exitMessage) }, 0, ""},
		{"shutdown and a closed input", func(e *editor) { e.send(shutdownRequest); e.hear(); e.in.Close() }, 0, ""},
		{"exit at once", func(e *editor) { e.send(exitMessage) }, 1, "callplan: the editor said exit without a shutdown request\n"},
		{"a closed input", func(e *editor) { e.in.Close() }, 1, "callplan: the input ended without a shutdown request\n"},
		{"in the middle of a message", func(e *editor) { _, _ = io.WriteString(e.in, "Content-Length: 10\r\n\r\n{"); e.in.Close() }, 1,
			"callplan: the connection ended: unexpected EOF\n"},
		{"SIGTERM", func(e *editor) { _ = e.cmd.Process.Signal(syscall.SIGTERM) }, 143, "callplan: stopped by a signal\n"},
		{"SIGTERM after shutdown", func(e *editor) { e.send(shutdownRequest); e.hear(); _ = e.cmd.Process.Signal(syscall.SIGTERM) }, 143, "callplan: stopped by a signal\n"},
	}
	for _, c := range cases {
		if c.code == 143 && runtime.GOOS == "windows" {
			continue // which has no signals that one process could send another
		}
		t.Run(c.name, func(t *testing.T) {
			e := startServer(t)
			e.initialize("null")
			c.end(e)
			e.ends(c.code, c.stderr)
		})
	}
}

// TestServerEndsWithItsEditor kills the editor while somebody else still holds the pipe.
func TestServerEndsWithItsEditor(t *testing.T) {
	parent := command(t, "lsp") // a process that stays until its input ends
	hold, err := parent.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer hold.Close()
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	e := startServer(t)
	e.initialize(fmt.Sprint(parent.Process.Pid))
	_ = parent.Process.Kill()
	_ = parent.Wait()
	e.ends(1, "callplan: the editor that started this server has ended, and so does the server\n")
}

// TestServerWithoutReader has an editor that does not read what the server says, and then a signal; and one that
// closed its end.
func TestServerWithoutReader(t *testing.T) {
	flood := func(e *editor) {
		for id := range 3000 {
			e.send(fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":"callplan/%s"}`, id+10, strings.Repeat("x", 1000)))
		}
	}
	t.Run("deaf", func(t *testing.T) {
		if runtime.GOOS == "windows" {
			t.Skip("there are no signals")
		}
		e := startServer(t)
		e.initialize("null")
		flood(e)
		_ = e.cmd.Process.Signal(syscall.SIGTERM)
		e.ends(143, "callplan: stopped by a signal\n")
	})
	t.Run("gone", func(t *testing.T) {
		e := startServer(t)
		e.initialize("null")
		e.pipe.Close()
		flood(e) // and keeps its own end open
		e.ends(1, "callplan: the editor does not take messages any more: write /dev/stdout: broken pipe\n")
	})
}

// TestServerWithoutErrorReader has an editor that closes its end of stderr: the session goes on, and the log's file has what was
// to be read there.
func TestServerWithoutErrorReader(t *testing.T) {
	log := filepath.Join(t.TempDir(), "callplan.log")
	theirs, ours, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	e := &editor{t: t, cmd: command(t, "lsp", "--log", log)}
	e.cmd.Stderr = ours
	e.start()
	_, _ = ours.Close(), theirs.Close()
	e.initialize("null")
	for range 3 {
		e.send("junk")
		if answer := e.hear(); !strings.Contains(answer, "-32700") {
			t.Errorf("the answer is %s", answer)
		}
	}
	if got, err := os.ReadFile(log); err != nil || strings.Count(string(got), "cannot be read") != 3 {
		t.Errorf("the file has %q, %v", got, err)
	}
	e.send(shutdownRequest)
	e.hear()
	e.send(exitMessage)
	e.ends(0, "")
}

// TestServerLog writes what goes wrong to stderr and to a file, behind what is there.
func TestServerLog(t *testing.T) {
	log := filepath.Join(t.TempDir(), "callplan.log")
	if err := os.WriteFile(log, []byte("before\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	e := startServer(t, "--stdio", "--log", log)
	e.initialize("null")
	e.send("junk")
	if answer := e.hear(); !strings.Contains(answer, "-32700") {
		t.Errorf("the answer is %s", answer)
	}
	e.send(shutdownRequest)
	e.hear()
	e.send(exitMessage)
	const said = "callplan: the client sent a message that cannot be read: "
	done := make(chan error, 1)
	go func() { done <- e.cmd.Wait() }()
	if err := <-done; err != nil {
		t.Error(err)
	}
	got, err := os.ReadFile(log)
	if err != nil || string(got) != "before\n"+e.stderr.String() || !strings.HasPrefix(e.stderr.String(), said) {
		t.Errorf("%v\n%s\n%s", err, got, e.stderr.String())
	}
	if out, err := command(t, "lsp", "--log", filepath.Join(log, "x")).CombinedOutput(); err == nil || !strings.HasPrefix(string(out), "callplan: --log: ") {
		t.Errorf("%v %s", err, out)
	}
}
