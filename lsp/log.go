package lsp

import (
	"fmt"
	"io"
	"runtime"
	"sync"
)

// logger writes lines for whoever looks for a fault: to stderr, which editors keep, and to the file of --log.
type logger struct {
	mu      sync.Mutex
	out     io.Writer
	version string
	said    map[string]bool
}

func (l *logger) printf(format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	fmt.Fprintf(l.out, "callplan: "+format+"\n", args...)
}

// once writes what would be repeated with every message only the first time.
func (l *logger) once(format string, args ...any) {
	l.mu.Lock()
	if l.said[format] {
		l.mu.Unlock()
		return
	}
	if l.said == nil {
		l.said = map[string]bool{}
	}
	l.said[format] = true
	l.mu.Unlock()
	l.printf(format, args...)
}

// fault says what a report of a panic needs: where it happened, and in which versions.
func (l *logger) fault(method string, value any, stack []byte) {
	l.printf("%s failed: %v (callplan %s, %s, %s/%s); the session goes on\n%s",
		method, value, l.version, runtime.Version(), runtime.GOOS, runtime.GOARCH, stack)
}
