package workspace

import (
	"fmt"
	"io"
	"os"
	"syscall"
)

// MaxSize is the size in bytes beyond which a file is refused: a plan is a page of text, so a larger file is
// a mistake, and reading it could take all memory.
const MaxSize = 64 << 20

// ReadFile reads a file into the room that buf offers, or into new room where that is too small.
// The result may share memory with buf. Errors are of type *Error.
func ReadFile(path string, buf []byte) ([]byte, error) {
	return readAtMost(path, buf, MaxSize)
}

// readAtMost is ReadFile with a limit of the caller's choice.
func readAtMost(path string, buf []byte, limit int64) ([]byte, error) {
	f, err := openFile(path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readOpen(f, path, buf, limit)
}

// openFile opens a regular file. It never waits: a pipe that nobody writes to would stop the run for ever, which
// is why the file is opened without blocking and looked at afterwards, when it can't be exchanged any more.
func openFile(path string, flag int) (*os.File, error) {
	f, err := os.OpenFile(path, flag|syscall.O_NONBLOCK, 0)
	if err != nil {
		// Sockets can't be opened at all, and folders not for writing: the system's words for that help nobody.
		if info, statErr := os.Stat(path); statErr == nil && !IsFile(info.Mode()) {
			return nil, notRegular(path, info.Mode())
		}
		return nil, &Error{Path: path, Problem: explain(err), Err: err}
	}
	info, err := f.Stat()
	if err == nil && IsFile(info.Mode()) {
		return f, nil
	}
	f.Close()
	if err != nil {
		return nil, &Error{Path: path, Problem: explain(err), Err: err}
	}
	return nil, notRegular(path, info.Mode())
}

// readOpen reads the whole of an open file. The size it had at first is only a hint: the file may grow meanwhile,
// and files of the system claim to be empty.
func readOpen(f *os.File, path string, buf []byte, limit int64) ([]byte, error) {
	buf = buf[:0]
	if info, err := f.Stat(); err == nil {
		if info.Size() > limit {
			return nil, tooLarge(path, limit)
		}
		// One byte more than the file has, so that the read that finds the end needs no more room.
		if want := int(info.Size()) + 1; cap(buf) < want {
			buf = make([]byte, 0, max(want, 512))
		}
	}
	for {
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
		n, err := f.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		switch {
		case int64(len(buf)) > limit:
			return nil, tooLarge(path, limit)
		case err == io.EOF:
			return buf, nil
		case err != nil:
			return nil, &Error{Path: path, Problem: "it could not be read to its end: " + explain(err), Err: err}
		}
	}
}

// tooLarge is the error for a file beyond the limit.
func tooLarge(path string, limit int64) *Error {
	size := fmt.Sprintf("%d MB", limit>>20)
	if limit < 1<<20 {
		size = fmt.Sprintf("%d bytes", limit)
	}
	return &Error{
		Path:    path,
		Problem: "it is larger than " + size + ", so it is hardly a call plan; name the plan files alone, or exclude this one",
		Err:     ErrTooLarge,
	}
}
