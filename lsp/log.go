package lsp

import (
	"fmt"
	"io"
	"runtime"
	"sync"
	"time"
)

// logger writes lines for whoever looks for a fault: to stderr, which editors keep, and to the file of --log. An editor
// that starts a server and never reads its stderr must not hold it up, so the lines are written there by a goroutine of their
// own, and what does not fit into its queue is only counted. The file has all of them, and has them before anything goes wrong.
type logger struct {
	version string
	file    io.Writer
	lines   chan string
	written chan struct{} // closed when the last line is out

	mu     sync.Mutex
	said   map[string]bool
	lost   int
	closed bool
}

// maxLines is how many lines wait for a slow reader.
const maxLines = 256

func newLogger(out, file io.Writer, version string) *logger {
	l := &logger{version: version, file: file, lines: make(chan string, maxLines), written: make(chan struct{}), said: map[string]bool{}}
	go func() {
		defer close(l.written)
		for line := range l.lines {
			_, _ = io.WriteString(out, line) // there is nobody left to tell
		}
	}()
	return l
}

// close writes what waits, as far as somebody reads it.
func (l *logger) close() {
	l.mu.Lock()
	l.closed = true
	close(l.lines)
	l.mu.Unlock()
	select {
	case <-l.written:
	case <-time.After(200 * time.Millisecond):
	}
}

func (l *logger) printf(format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.write("callplan: " + fmt.Sprintf(format, args...) + "\n")
}

// write queues a line; the lock is held.
func (l *logger) write(line string) {
	if l.closed {
		return
	}
	_, _ = io.WriteString(l.file, line)
	if l.lost > 0 {
		line = fmt.Sprintf("callplan: %d lines were lost here, because nobody read them\n", l.lost) + line
	}
	select {
	case l.lines <- line:
		l.lost = 0
	default:
		l.lost++
	}
}

// once writes what would be repeated with every message only the first time, and reports whether it was the first.
func (l *logger) once(format string, args ...any) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.said[format] {
		return false
	}
	l.said[format] = true
	l.write("callplan: " + fmt.Sprintf(format, args...) + "\n")
	return true
}

// fault says what a report of a panic needs: where it happened, and in which versions. It reports whether this is the
// first one there.
func (l *logger) fault(method string, value any, stack []byte) bool {
	l.printf("%s failed: %v (callplan %s, %s, %s/%s); the session goes on\n%s",
		method, value, l.version, runtime.Version(), runtime.GOOS, runtime.GOARCH, stack)
	l.mu.Lock()
	defer l.mu.Unlock()
	first := !l.said["fault "+method]
	l.said["fault "+method] = true
	return first
}
