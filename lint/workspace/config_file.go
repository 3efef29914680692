package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"callplan/lint"
	"callplan/lint/syntax"
)

// maxConfigSize bounds what is read of a configuration file: real ones have a few dozen lines.
const maxConfigSize = 4 << 20

// ConfigError is a configuration file with something wrong in it. It holds what a report needs to draw a frame.
type ConfigError struct {
	Path     string // as shown to users
	Src      []byte
	Problems []lint.ConfigProblem // at least one, sorted by where they stand
}

// Error has one line for each problem: where it is and what is wrong.
func (e *ConfigError) Error() string {
	lines := syntax.NewLines(e.Src)
	var b strings.Builder
	for i, p := range e.Problems {
		if i > 0 {
			b.WriteByte('\n')
		}
		line, col := lines.Position(p.Span.Start, syntax.UTF32)
		fmt.Fprintf(&b, "%s:%d:%d: %s", printable(e.Path), line+1, col+1, p.Message)
	}
	return b.String()
}

// configFile is a configuration file that was looked for.
type configFile struct {
	path   string // absolute
	config *lint.Config
	err    error
}

// load reads a file once. A file that is not there is an error for which missing holds.
func (c *Configs) load(path string) (*configFile, error) {
	f := c.files[path]
	if f == nil {
		f = &configFile{path: path}
		f.config, f.err = c.loadNow(path)
		c.files[path] = f
	}
	if f.err != nil {
		return nil, f.err
	}
	return f, nil
}

func (c *Configs) loadNow(path string) (*lint.Config, error) {
	read := c.ReadFile
	if read == nil {
		read = func(path string) ([]byte, error) { return readAtMost(path, nil, maxConfigSize) }
	}
	src, err := read(path)
	if err != nil {
		return nil, c.unreadable(path, err)
	}
	if len(src) > maxConfigSize {
		return nil, c.unreadable(path, ErrTooLarge)
	}
	config, problems := lint.ParseConfig(c.shown(path), src)
	if len(problems) > 0 {
		return nil, &ConfigError{Path: c.shown(path), Src: src, Problems: problems}
	}
	return config, nil
}

// missing reports whether a file is simply not there, which is no fault of one that is only searched for.
func missing(err error) bool {
	return errors.Is(err, fs.ErrNotExist) && !errors.Is(err, errLostLink)
}

var errLostLink = errors.New("a link to nothing")

// unreadable says in terms of the configuration why a file could not be read.
func (c *Configs) unreadable(path string, err error) error {
	err = meant(system, err)
	e := &Error{Path: c.shown(path), Err: err}
	info, statErr := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && statErr == nil && info.Mode()&fs.ModeSymlink != 0:
		e.Problem = "this link points to a file that is not there; remove it or point it at a configuration file"
		e.Err = errors.Join(err, errLostLink)
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		e.Problem = "there is no such configuration file; check the spelling and the folder you are in"
		e.Err = fs.ErrNotExist
	case errors.Is(err, ErrNotRegular), errors.Is(err, syscall.EISDIR):
		e.Problem = "this is not a file, but the configuration has to be one; rename or remove it"
		if info, err := os.Stat(path); err == nil {
			e.Problem = "this is " + kindOf(info.Mode()) + ", but the configuration has to be a file; rename or remove it"
		}
	case errors.Is(err, ErrTooLarge):
		e.Problem = fmt.Sprintf("it is larger than %d MB, so it is hardly a configuration file; is it the right one?", maxConfigSize>>20)
	default:
		e.Problem = "this configuration file could not be read: " + explain(err)
	}
	return e
}

// expand lays a file over those it extends, the nearest first. Each file counts once, at its nearest place: what comes
// later could only repeat it.
func (c *Configs) expand(f *configFile) ([]lint.Layer, error) {
	e := expansion{configs: c, seen: map[*configFile]bool{}}
	if err := e.add(f); err != nil {
		return nil, err
	}
	return e.layers, nil
}

type expansion struct {
	configs *Configs
	layers  []lint.Layer
	seen    map[*configFile]bool
	way     []*configFile // from the first file to the one at hand
}

func (e *expansion) add(f *configFile) error {
	e.seen[f] = true
	dir := filepath.Dir(f.path)
	e.layers = append(e.layers, lint.Layer{Config: f.config, Dir: filepath.ToSlash(dir)})
	e.way = append(e.way, f)
	for _, from := range slices.Backward(f.config.From) {
		path := filepath.FromSlash(from.Name)
		if !filepath.IsAbs(path) {
			path = filepath.Join(dir, path)
		}
		path = drive(path)
		if at := slices.IndexFunc(e.way, func(w *configFile) bool { return w.path == path }); at >= 0 {
			return e.circle(f, from, at)
		}
		next, err := e.configs.load(path)
		if err != nil {
			return e.lost(f, from, err)
		}
		if e.seen[next] {
			continue
		}
		if err := e.add(next); err != nil {
			return err
		}
	}
	e.way = e.way[:len(e.way)-1]
	return nil
}

// circle is the error for files that extend each other.
func (e *expansion) circle(f *configFile, from lint.Extends, at int) error {
	p := lint.ConfigProblem{Span: from.Span, Message: "this file extends itself", Try: "remove this extend"}
	if len(e.way)-at > 1 {
		var names []string
		for _, w := range e.way[at:] {
			names = append(names, w.config.Path)
		}
		names = append(names, names[0])
		p.Message = "these files extend each other in a circle: " + strings.Join(names, " -> ")
		p.Try = "remove one of the extends"
	}
	return &ConfigError{Path: f.config.Path, Src: f.config.Src, Problems: []lint.ConfigProblem{p}}
}

// lost is the error for an extended file that can't be used. What is wrong inside of it is told there; that it is not
// there, or no file, is told where it is named.
func (e *expansion) lost(f *configFile, from lint.Extends, err error) error {
	var read *Error
	if !errors.As(err, &read) {
		return err
	}
	p := lint.ConfigProblem{Span: from.Span}
	switch {
	case missing(err):
		p.Message = fmt.Sprintf("there is no file %s to extend", read.Path)
		p.Try = "check the path: it is relative to the folder of this file"
	case errors.Is(err, ErrNotRegular), errors.Is(err, syscall.EISDIR):
		p.Message = fmt.Sprintf("%s is not a file", read.Path)
		p.Try = "name the configuration file in it: " + fmt.Sprintf("%q", strings.TrimRight(from.Name, "/")+"/"+lint.ConfigName)
	default:
		return err
	}
	return &ConfigError{Path: f.config.Path, Src: f.config.Src, Problems: []lint.ConfigProblem{p}}
}
