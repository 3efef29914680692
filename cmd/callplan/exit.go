package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf8"

	"callplan/lint/workspace"
)

// The exit codes, a contract with scripts. Where several hold, the largest wins.
const (
	exitClean    = 0
	exitFindings = 1 // findings at or above --fail-on
	exitUsage    = 2 // wrong use or configuration
	exitFailed   = 3 // could not finish
	exitSignal   = 128
)

const exitHelp = `Exit codes:
  0  nothing at or above --fail-on (default: warning)
  1  findings; broken TOML counts, and so does a change that --diff shows
  2  wrong use or configuration: an unknown flag, rule, key or value, a broken
     callplan.toml, or no plans to look at (unless --allow-empty)
  3  could not finish: a path that is not there, a file that can't be read or
     written, a fault in callplan
  The largest one wins. Ctrl-C ends with 130.`

// failure is an error that knows its exit code. Without a text, everything has been said already.
type failure struct {
	code int
	text string
}

func (f *failure) Error() string { return f.text }

// misuse is the error for a command line that can't be meant like that.
func misuse(format string, args ...any) error {
	return &failure{exitUsage, fmt.Sprintf(format, args...)}
}

// failed is the error for work that could not be finished.
func failed(format string, args ...any) error {
	return &failure{exitFailed, fmt.Sprintf(format, args...)}
}

// exit is the error of a command that has said everything; nil for 0.
func exit(code int) error {
	if code == exitClean {
		return nil
	}
	return &failure{code: code}
}

// codeOf is the exit code that an error asks for.
func codeOf(err error) int {
	var own *failure
	var config *workspace.ConfigError
	switch {
	case err == nil:
		return exitClean
	case errors.As(err, &own):
		return own.code
	case errors.As(err, &config):
		return exitUsage
	}
	return exitFailed
}

// brokenPipe reports whether the reader of our output has gone, as head does when it has seen enough.
func brokenPipe(err error) bool { return errors.Is(workspace.Meant(err), syscall.EPIPE) }

// why is the innermost reason of an error of the system, without the operation and the path around it.
func why(err error) string {
	var path *fs.PathError
	cause := err
	err = workspace.Meant(err)
	switch {
	case errors.Is(err, workspace.ErrBadName):
		return `no file can be called so: Windows keeps < > : " | ? * for itself`
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such folder"
	case errors.Is(err, fs.ErrPermission):
		return "you are not allowed to write there"
	case errors.Is(err, syscall.ENOSPC):
		return "the disk is full"
	case errors.As(cause, &path):
		return path.Err.Error()
	}
	return cause.Error()
}

// shown is a text from outside on one line of a message: quoted as soon as it holds anything that a terminal would
// act on or that could not be told from the words around it.
func shown(s string) string {
	odd := s == "" || !utf8.ValidString(s) || strings.TrimSpace(s) != s
	for _, r := range s {
		odd = odd || !unicode.IsPrint(r)
	}
	if odd {
		return strconv.Quote(s)
	}
	return s
}
