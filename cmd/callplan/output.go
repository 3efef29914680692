package main

import (
	"bytes"
	"os"
	"strconv"
	"sync"

	"golang.org/x/term"
)

// stdout is standard output. It remembers its first error, so that no command has to look after every line it prints
// and yet none can claim success on a full disk.
type stdout struct {
	file   *os.File
	before func() // called before each write; it takes the progress line away
	err    error
}

func (o *stdout) Write(p []byte) (int, error) {
	if o.err != nil {
		return 0, o.err
	}
	if o.before != nil {
		o.before()
	}
	n, err := o.file.Write(p)
	o.err = err
	return n, err
}

// screen is standard error: messages, logs, the progress line.
type screen struct {
	mu   sync.Mutex
	file *os.File
	line bool // a progress line stands on the terminal
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.erase()
	return s.file.Write(p)
}

// status puts one line in the place of the last one.
func (s *screen) status(text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.erase()
	s.line = true
	_, _ = s.file.WriteString(text)
}

// clear takes the progress line away.
func (s *screen) clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.erase()
}

func (s *screen) erase() {
	if s.line {
		s.line = false
		_, _ = s.file.WriteString("\r\x1b[K")
	}
}

// isTerminal reports whether a person sits at the other end.
func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// width is how many columns a terminal has; 0 for anything else.
func width(f *os.File) int {
	if w, _, err := term.GetSize(int(f.Fd())); err == nil {
		return w
	}
	return 0
}

// colored decides about colour. What the user says now wins over what the environment says, that over what the
// terminal can do.
func colored(flag string, f *os.File, env func(string) string) bool {
	switch {
	case flag == "always":
		escapes(f) // or a console would show them as text
		return true
	case flag == "never":
		return false
	case env("NO_COLOR") != "":
		return false
	}
	for _, name := range []string{"FORCE_COLOR", "CLICOLOR_FORCE"} {
		if v := env(name); v != "" {
			on, err := strconv.ParseBool(v)
			escapes(f)
			return on || err != nil // FORCE_COLOR=3 means true, and more colours than we have
		}
	}
	return env("CLICOLOR") != "0" && env("TERM") != "dumb" && isTerminal(f) && escapes(f)
}

// withoutLastLine is text without its last line.
func withoutLastLine(text []byte) []byte {
	return text[:bytes.LastIndexByte(bytes.TrimSuffix(text, []byte("\n")), '\n')+1]
}
