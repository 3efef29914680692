package lsp

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// maxFrame is the largest message that is taken; a plan is a page of text, and 64 MiB is what the linter reads of a file.
const maxFrame = 64 << 20

// errFraming says that bytes came where the header of a message should stand. The reader has found the next header when
// it is returned; the session can go on.
type errFraming struct{ problem string }

func (e *errFraming) Error() string { return e.problem }

// frames reads messages framed by "Content-Length: N", a blank line and N bytes. Where the framing is lost it looks for
// the next header. It never takes more memory than has arrived, whatever a header claims.
type frames struct {
	in    *bufio.Reader
	buf   []byte // of the last body; reused while it is small
	ahead []byte // read as part of a body, and belongs to the next header
	lost  string // what was wrong with the bytes before the header that is being read

	told func(problem string) // hears at once that bytes are skipped: the next header may never come; nil for nobody
}

func newFrames(in io.Reader) *frames { return &frames{in: bufio.NewReaderSize(in, 16<<10)} }

// keptBody is the largest buffer kept between messages: a keystroke is small, and a large file should not be held twice.
const keptBody = 64 << 10

// next is the body of the next message; it is valid until the call after. The error is io.EOF at the end,
// io.ErrUnexpectedEOF in the middle of a message, *errFraming where bytes had to be skipped, or the reader's own.
func (f *frames) next() ([]byte, error) {
	if cap(f.buf) > keptBody {
		f.buf = nil
	}
	length, err := f.header()
	if err != nil {
		return nil, err
	}
	return f.body(length)
}

// header reads up to the blank line and gives the length it announces.
func (f *frames) header() (int, error) {
	length, began := -1, false
	for {
		line, err := f.line()
		if err != nil {
			switch {
			case f.lost != "":
				return 0, f.framing()
			case errors.Is(err, io.EOF) && (began || len(line) > 0):
				return 0, io.ErrUnexpectedEOF
			}
			return 0, err
		}
		at, value := contentLength(line)
		switch {
		case at >= 0:
			if at > 0 {
				f.lose("bytes before a header")
			}
			n, ok := parseLength(value)
			if !ok {
				f.lose(fmt.Sprintf("Content-Length %.40q is no number of bytes", value))
				length = -1
				break
			}
			length, began = n, true
		case len(trimEnd(line)) > 0:
			if !began && !isField(line) {
				f.lose("no header where one should stand")
			}
			began = began || isField(line)
		case length >= 0:
			if f.lost != "" {
				f.ahead = append(fmt.Appendf(nil, "Content-Length: %d\r\n\r\n", length), f.ahead...)
				return 0, f.framing()
			}
			return length, nil
		case began:
			f.lose("a header without Content-Length")
			began = false
		}
	}
}

// lose notes that bytes had to be skipped; the first reason is the one that helps.
func (f *frames) lose(problem string) {
	if f.lost == "" {
		f.lost = problem
		f.tell(problem)
	}
}

func (f *frames) tell(problem string) {
	if f.told != nil {
		f.told(problem)
	}
}

func (f *frames) framing() error {
	err := &errFraming{f.lost}
	f.lost = ""
	return err
}

// line reads up to a line feed, or as much as the buffer holds: a longer line is no header.
func (f *frames) line() ([]byte, error) {
	if len(f.ahead) > 0 {
		if i := bytes.IndexByte(f.ahead, '\n'); i >= 0 {
			line := f.ahead[:i+1]
			f.ahead = f.ahead[i+1:]
			return line, nil
		}
		rest, err := f.in.ReadSlice('\n')
		line := append(f.ahead, rest...)
		f.ahead = nil
		return f.long(line, err)
	}
	line, err := f.in.ReadSlice('\n')
	return f.long(line, err)
}

// long handles a line that did not fit: its end may be the beginning of a header.
func (f *frames) long(line []byte, err error) ([]byte, error) {
	if errors.Is(err, bufio.ErrBufferFull) {
		keep := line[len(line)-min(len(line), headerRoom):]
		f.ahead = bytes.Clone(keep)
		f.lose("no header where one should stand")
		return line[:len(line)-len(keep)], nil
	}
	return line, err
}

// headerRoom is as long as "Content-Length:" with its number can be.
const headerRoom = 64

// body reads the bytes that a header announced, as they come. A header among them, with a line break that JSON does not
// allow inside a string, shows that the announced length was too large: the body ends there.
func (f *frames) body(length int) ([]byte, error) {
	tooLarge := length > maxFrame
	if tooLarge {
		f.tell(tooLargeProblem(length))
	}
	buf, seen := f.buf[:0], 0
	for read := 0; read < length; {
		if len(f.ahead) > 0 {
			n := min(len(f.ahead), length-read)
			buf = append(buf, f.ahead[:n]...)
			f.ahead, read = f.ahead[n:], read+n
		} else {
			if _, err := f.in.Peek(1); err != nil {
				if errors.Is(err, io.EOF) {
					err = io.ErrUnexpectedEOF
				}
				return nil, err
			}
			chunk, _ := f.in.Peek(min(f.in.Buffered(), length-read))
			buf = append(buf, chunk...)
			f.in.Discard(len(chunk))
			read += len(chunk)
		}
		if at := headerInside(buf[seen:]); at >= 0 {
			f.ahead = append(bytes.Clone(buf[seen+at:]), f.ahead...)
			if tooLarge {
				return nil, &errFraming{tooLargeProblem(length)}
			}
			f.buf = buf
			return buf[:seen+at], nil
		}
		seen = max(0, len(buf)-headerRoom)
		if tooLarge {
			buf = append(buf[:0], buf[seen:]...)
			seen = 0
		}
	}
	if tooLarge {
		return nil, &errFraming{tooLargeProblem(length)}
	}
	f.buf = buf
	return buf, nil
}

func tooLargeProblem(length int) string {
	return fmt.Sprintf("a message of %d bytes is skipped; at most %d are taken", length, maxFrame)
}

// headerInside is where a whole Content-Length line begins; -1 where there is none.
func headerInside(b []byte) int {
	for from := 0; ; {
		i := bytes.IndexByte(b[from:], '\n')
		if i < 0 {
			return -1
		}
		line := b[from : from+i]
		from += i + 1
		if at, value := contentLength(line); at >= 0 {
			if _, ok := parseLength(value); ok {
				return from - i - 1 + at
			}
		}
	}
}

var lengthField = []byte("content-length:")

// contentLength finds the last such field in a line, in capitals or not, and gives what stands behind it: before it may
// stand the beginning of another that was cut off.
func contentLength(line []byte) (at int, value []byte) {
	for to := len(line); ; {
		i := bytes.LastIndexByte(line[:to], ':')
		if i < 0 {
			return -1, nil
		}
		if start := i + 1 - len(lengthField); start >= 0 && bytes.EqualFold(line[start:i+1], lengthField) {
			return start, bytes.TrimSpace(line[i+1:])
		}
		to = i
	}
}

// doubt hears that the last body was no message. The header may have announced too much, by less than a line: when the
// body ends in the beginning of a header, this is where the next one begins.
func (f *frames) doubt(body []byte) {
	last := body[bytes.LastIndexByte(body, '\n')+1:]
	for i := max(0, len(last)-headerRoom); i < len(last); i++ {
		n := min(len(last)-i, len(lengthField))
		if bytes.EqualFold(last[i:i+n], lengthField[:n]) {
			f.ahead = append(bytes.Clone(last[i:]), f.ahead...)
			return
		}
	}
}

func parseLength(value []byte) (int, bool) {
	if len(value) == 0 || len(value) > 15 || value[0] == '+' {
		return 0, false
	}
	n, err := strconv.Atoi(string(value))
	return n, err == nil && n >= 0
}

func trimEnd(line []byte) []byte { return bytes.TrimRight(line, "\r\n") }

// isField reports whether a line looks like "Name: value".
func isField(line []byte) bool {
	name, _, ok := bytes.Cut(line, []byte{':'})
	if !ok || len(name) == 0 {
		return false
	}
	for _, c := range name {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '-' {
			return false
		}
	}
	return true
}
