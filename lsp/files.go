package lsp

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"time"

	"callplan/lint"
	"callplan/lint/workspace"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// files is the disk as the server knows it: the folders of the session, and the configuration in force for each file,
// found with the command line's own code. A configuration with a fault leaves the last good one in force.
type files struct {
	s       *server
	configs *workspace.Configs
	dir     string // what paths in messages are relative to

	mu      sync.Mutex
	folders []string                  // absolute paths
	stamps  map[string]stamp          // of the configuration files that were read, by path
	good    map[string]*lint.Settings // the last that could be read, by folder
}

type stamp struct {
	size int64
	when time.Time
}

func newFiles(s *server) *files {
	f := &files{s: s, stamps: map[string]stamp{}, good: map[string]*lint.Settings{}}
	f.dir, _ = os.Getwd() // without one every path is absolute anyway
	f.configs = &workspace.Configs{Dir: f.dir, ReadFile: f.readConfig}
	return f
}

func (f *files) open(folders []uri.URI) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, u := range folders {
		if path := filePath(u); path != "" {
			f.folders = append(f.folders, path)
		}
	}
}

// roots are the folders of the session.
func (f *files) roots() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]string(nil), f.folders...)
}

// readConfig reads a configuration file: the text in the editor where it is open, or else the file.
func (f *files) readConfig(path string) ([]byte, error) {
	if d := f.s.document(key(uri.File(path))); d != nil {
		return d.text, nil
	}
	src, err := workspace.ReadFile(path, nil)
	f.mu.Lock()
	f.stamps[path] = stampOf(path)
	f.mu.Unlock()
	return src, err
}

func stampOf(path string) stamp {
	info, err := os.Stat(path)
	if err != nil {
		return stamp{}
	}
	return stamp{info.Size(), info.ModTime()}
}

// look drops what is known of configuration when a file of it has changed since it was read, or looked for in vain.
func (f *files) look(d *document) {
	if d.path == "" {
		return
	}
	if d.isConfig() {
		f.forget()
		return
	}
	f.mu.Lock()
	changed := false
	for path, old := range f.stamps {
		changed = changed || stampOf(path) != old
	}
	f.mu.Unlock()
	if changed {
		f.forget()
		f.s.diagnose.all()
	}
}

func (f *files) forget() {
	f.mu.Lock()
	f.stamps = map[string]stamp{}
	f.mu.Unlock()
	f.configs.Forget()
	f.s.readings.clear()
}

// settings are in force for a file; those of a configuration with a fault are the last that had none.
func (f *files) settings(path string) *lint.Settings {
	if path == "" {
		return nil
	}
	dir := filepath.Dir(path)
	settings, err := f.configs.For(path)
	f.mu.Lock()
	defer f.mu.Unlock()
	if err != nil {
		return f.good[dir]
	}
	f.good[dir] = settings
	return settings
}

// problem is what is wrong with the configuration in force for a path; nil when nothing is.
func (f *files) problem(path string) *workspace.ConfigError {
	_, err := f.configs.For(path)
	if wrong := (*workspace.ConfigError)(nil); errors.As(err, &wrong) {
		return wrong
	}
	return nil
}

// absolute is a path of a message as an absolute one.
func (f *files) absolute(shown string) string {
	if filepath.IsAbs(shown) {
		return shown
	}
	return filepath.Join(f.dir, filepath.FromSlash(shown))
}

// wrongIn is what is wrong in an open configuration file: by itself, or in contradiction to another.
func (f *files) wrongIn(d *document) []lint.ConfigProblem {
	if _, problems := lint.ParseConfig(d.name(), d.text); len(problems) > 0 || d.path == "" {
		return problems
	}
	if wrong := f.problem(d.path); wrong != nil && f.absolute(wrong.Path) == d.path {
		return wrong.Problems
	}
	return nil
}

// isPlan reports whether a document is a call plan.
func (f *files) isPlan(d *document) bool {
	if d.named() {
		return true
	}
	if d.path == "" || d.isConfig() {
		return false
	}
	ok, err := f.configs.IsPlan(d.path)
	return ok && err == nil
}

// begun follows the client's word that it is ready: now it may be asked for its settings, and to tell of plans and
// configurations that change outside of it.
func (s *server) begun() {
	s.mu.Lock()
	again := s.ready
	s.ready = true
	s.mu.Unlock()
	if again {
		return
	}
	if s.client.configuration {
		s.errand("settings", s.askPreferences)
	}
	if s.client.watches {
		s.errand("watching", s.register)
	}
}

func (s *server) didChangeWatchedFiles(p *protocol.DidChangeWatchedFilesParams) {
	s.files.forget()
	s.diagnose.all()
}

func (s *server) didChangeWorkspaceFolders(p *protocol.DidChangeWorkspaceFoldersParams) {
	f := s.files
	f.mu.Lock()
	for _, gone := range p.Event.Removed {
		path := filePath(gone.URI)
		for i, have := range f.folders {
			if have == path {
				f.folders = append(f.folders[:i:i], f.folders[i+1:]...)
				break
			}
		}
	}
	f.mu.Unlock()
	var added []uri.URI
	for _, folder := range p.Event.Added {
		added = append(added, folder.URI)
	}
	f.open(added)
	f.forget()
	s.diagnose.all()
}
