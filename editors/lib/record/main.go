// Command record runs a language server and writes down what it and its client say to each other, one message a line:
//
//	record FILE COMMAND [ARGUMENT ...]
//
// Every byte is passed on as it is. TestTraffic of package lsp reads such files.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"os"
	"os/exec"
	"strconv"
	"sync"
)

// entry is one line of the file: a message, or what was wrong with the bytes that should have been one.
type entry struct {
	From    string          `json:"from"` // client or server
	Message json.RawMessage `json:"message,omitempty"`
	Fault   string          `json:"fault,omitempty"`
}

type recorder struct {
	mu   sync.Mutex
	file *os.File
}

func (r *recorder) put(e entry) {
	line, err := json.Marshal(e)
	if err != nil {
		line, _ = json.Marshal(entry{From: e.From, Fault: err.Error()})
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, err := r.file.Write(append(line, '\n')); err != nil {
		fmt.Fprintln(os.Stderr, "record:", err)
	}
}

// pass hands on what one side says until it ends; what cannot be read as messages is still handed on.
func (r *recorder) pass(from string, src io.Reader, dst io.Writer) {
	in := bufio.NewReader(io.TeeReader(src, dst))
	headers := textproto.NewReader(in)
	for {
		header, err := headers.ReadMIMEHeader()
		if errors.Is(err, io.EOF) {
			return
		}
		n, bad := strconv.Atoi(header.Get("Content-Length"))
		if err != nil || bad != nil {
			r.put(entry{From: from, Fault: fmt.Sprint("no header of a message: ", errors.Join(err, bad))})
			io.Copy(io.Discard, in)
			return
		}
		body := make([]byte, n)
		if _, err := io.ReadFull(in, body); err != nil {
			r.put(entry{From: from, Fault: "the message ends early: " + err.Error()})
			return
		}
		r.put(entry{From: from, Message: body})
	}
}

func run(file string, command []string) error {
	out, err := os.OpenFile(file, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	r := &recorder{file: out}
	server := exec.Command(command[0], command[1:]...)
	server.Stderr = os.Stderr
	stdin, err := server.StdinPipe()
	if err != nil {
		return err
	}
	stdout, err := server.StdoutPipe()
	if err != nil {
		return err
	}
	if err := server.Start(); err != nil {
		return err
	}
	go func() {
		r.pass("client", os.Stdin, stdin)
		stdin.Close()
	}()
	r.pass("server", stdout, os.Stdout)
	return server.Wait()
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: record FILE COMMAND [ARGUMENT ...]")
		os.Exit(2)
	}
	var exit *exec.ExitError
	if err := run(os.Args[1], os.Args[2:]); errors.As(err, &exit) {
		os.Exit(exit.ExitCode())
	} else if err != nil {
		fmt.Fprintln(os.Stderr, "record:", err)
		os.Exit(1)
	}
}
