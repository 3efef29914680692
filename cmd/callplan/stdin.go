package main

import (
	"io"
	"runtime"

	"callplan/lint/workspace"
)

// stdinName is what a plan from standard input is called in findings unless --stdin-filename says better.
const stdinName = "<stdin>"

// standardInput looks at the plan on standard input. When fixing, the mended text goes to standard output, always and
// whole, so that an editor can put it in the place of the old one.
func (l *look) standardInput() error {
	l.stdin = true
	path := l.flags.stdinName
	if path == "" {
		path = stdinName
	}
	src, err := l.app.readAll()
	if err != nil {
		return err
	}
	if err := l.start(); err != nil {
		return err
	}
	r := l.judge(path, src)
	if l.mend && !l.flags.diff {
		if r.err == nil {
			src = r.src
		}
		if _, err := l.app.out.Write(src); err != nil {
			return exit(exitFailed) // run says why
		}
	}
	if err := l.emit(workspace.File{Path: path, Explicit: true}, r, nil); err != nil {
		return err
	}
	return l.end()
}

// endOfInput is what is typed where no more comes.
func endOfInput(system string) string {
	if system == "windows" {
		return "Ctrl-Z and Enter"
	}
	return "Ctrl-D"
}

// readAll reads standard input to its end, or until the user stops us.
func (a *app) readAll() ([]byte, error) {
	if isTerminal(a.in) {
		a.say("reading the plan from the keyboard; %s on an empty line ends it", endOfInput(runtime.GOOS))
	}
	type read struct {
		src []byte
		err error
	}
	done := make(chan read, 1)
	go func() {
		src, err := io.ReadAll(io.LimitReader(a.in, workspace.MaxSize+1))
		done <- read{src, err}
	}()
	select {
	case <-a.ctx.Done():
		return nil, a.ctx.Err()
	case r := <-done:
		switch {
		case r.err != nil:
			return nil, failed("standard input could not be read: %s", why(r.err))
		case len(r.src) > workspace.MaxSize:
			return nil, failed("standard input is larger than %d MB, so it is hardly a call plan", workspace.MaxSize>>20)
		}
		return r.src, nil
	}
}
