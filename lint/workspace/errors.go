package workspace

import (
	"errors"
	"io/fs"
	"strconv"
	"syscall"
	"unicode"
	"unicode/utf8"
)

// The reasons that callers tell apart with errors.Is; a missing path is fs.ErrNotExist.
var (
	// ErrChanged means that a file is no longer what it was when it was read.
	ErrChanged = errors.New("changed meanwhile")
	// ErrNotRegular means that a path leads to a folder, device, pipe or socket where a file is needed.
	ErrNotRegular = errors.New("not a regular file")
	// ErrTooLarge means that a file is larger than MaxSize.
	ErrTooLarge = errors.New("too large")
	// ErrReadOnly means that a file is marked read-only.
	ErrReadOnly = errors.New("read-only")
)

// Error says in plain words why a path could not be used, and what to do about it.
type Error struct {
	Path    string // as shown to users, and as given to the operating system
	Problem string // one line without the path and without a full stop
	Err     error  // the cause, for errors.Is
}

// Error is the path, safe to print on one line, with the problem behind it.
func (e *Error) Error() string { return printable(e.Path) + ": " + e.Problem }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// printable quotes a name that would break a line or a terminal: newlines, escape sequences, bytes outside UTF-8.
func printable(path string) string {
	if path == "" || !utf8.ValidString(path) {
		return strconv.Quote(path)
	}
	for _, r := range path {
		if !unicode.IsPrint(r) {
			return strconv.Quote(path)
		}
	}
	return path
}

// explain says in plain words what the operating system meant.
func explain(err error) string { return explainOn(system, err) }

func explainOn(system string, err error) string {
	cause := err
	err = meant(system, err)
	switch {
	case errors.Is(err, ErrBadName):
		return `there is no such file, and none can be called so: Windows keeps < > : " | ? * for itself`
	case errors.Is(err, errInUse):
		return "another program has it open and lets nobody else have it; close it there and try again"
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file or folder; check the spelling and the folder you are in"
	case errors.Is(err, syscall.EROFS):
		return "it lies on a disk that can only be read"
	case errors.Is(err, fs.ErrPermission):
		return "you are not allowed to open it; ask its owner for access"
	case errors.Is(err, syscall.ELOOP):
		return "its links lead in a circle; remove the link or point it at a file"
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, errNotFolder):
		return "part of this path is a file, not a folder; check the spelling"
	case errors.Is(err, syscall.ENAMETOOLONG):
		return "the path is too long for this computer; shorten a folder's name or move the folder up"
	case errors.Is(err, syscall.ENOSPC):
		return "the disk is full; make room and try again"
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE):
		return "too many files are open at once; close other programs and try again"
	}
	// The path is said already, so only the innermost part of "open x: ..." is new.
	if p := (*fs.PathError)(nil); errors.As(cause, &p) {
		cause = p.Err
	}
	return cause.Error()
}

// kindOf names what stands at a path that is no regular file.
func kindOf(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "something special"
}

// notRegular is the error for a path that leads to something other than a file.
func notRegular(path string, mode fs.FileMode) *Error {
	problem := "this is " + kindOf(mode) + ", not a file; give the name of a plan file"
	if !mode.IsDir() {
		problem += ", or - to read standard input"
	}
	return &Error{Path: path, Problem: problem, Err: ErrNotRegular}
}
