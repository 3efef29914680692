package lsp

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
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
	folders []string         // absolute paths
	stamps  map[string]stamp // of the configuration files that were read or looked for, by path
	extends map[string]bool  // paths of files that were read as configuration, whatever they are called
}

type stamp struct {
	size int64
	when time.Time
}

func newFiles(s *server) *files {
	f := &files{s: s, stamps: map[string]stamp{}, extends: map[string]bool{}}
	f.dir, _ = os.Getwd() // without one every path is absolute anyway
	f.configs = &workspace.Configs{Dir: f.dir, Lenient: true, ReadFile: f.readConfig}
	return f
}

func (f *files) open(folders []uri.URI) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, u := range folders {
		path := filePath(u)
		whole := filepath.Dir(path) == path // an editor started at the top of the disk does not want all of it searched
		if path != "" && !whole && !slices.Contains(f.folders, path) {
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
	now := stampOf(path) // before it is read: a change meanwhile is seen the next time
	d := f.s.document(key(uri.File(path)))
	var src []byte
	var err error
	if d != nil {
		src = d.text
	} else {
		src, err = workspace.ReadFile(path, nil)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.stamps[path] = now
	if err == nil {
		f.extends[path] = true
	}
	return src, err
}

func stampOf(path string) stamp {
	info, err := os.Stat(path)
	if err != nil {
		return stamp{}
	}
	return stamp{info.Size(), info.ModTime()}
}

// isConfig reports whether a document is a configuration file: by its name, or because another extends it.
func (f *files) isConfig(d *document) bool {
	if d.isConfig() {
		return true
	}
	if d.path == "" || d.named() {
		return false
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.extends[d.path]
}

// missed reports whether a file was looked for, to be extended, and was not there.
func (f *files) missed(path string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	_, asked := f.stamps[path]
	return asked
}

// look drops what is known of configuration when a file of it has changed since it was read, or looked for in vain: not
// every editor watches files for us.
func (f *files) look() {
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

// settings are in force for a file; those of a configuration with a fault are the last that had none. A document that is
// no file, or not yet, is judged like a new one in the session's first folder.
func (f *files) settings(path string) *lint.Settings {
	if path == "" {
		roots := f.roots()
		if len(roots) == 0 {
			return nil
		}
		path = filepath.Join(roots[0], "untitled"+workspace.PlanSuffix)
	}
	settings, err := f.configs.For(path)
	if err != nil {
		return nil
	}
	return settings
}

// problem is what is wrong with the configuration in force for a path; nil when nothing is. It is an error when a file
// could not be read, and a *workspace.ConfigError for what is wrong in one.
func (f *files) problem(path string) (*workspace.ConfigError, error) {
	err := f.configs.Fault(path)
	if wrong := (*workspace.ConfigError)(nil); errors.As(err, &wrong) {
		return wrong, nil
	}
	return nil, err
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
	if wrong, _ := f.problem(d.path); wrong != nil && f.absolute(wrong.Path) == d.path {
		return wrong.Problems
	}
	return nil
}

// isPlan reports whether a document is a call plan.
func (f *files) isPlan(d *document) bool {
	if d.isConfig() { // also where an editor opens it in the language of plans
		return false
	}
	if d.named() {
		return true
	}
	if d.path == "" || f.isConfig(d) {
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

// excluded reports whether the configuration says that nothing is to be found in a file.
func (f *files) excluded(d *document) bool {
	if d.path == "" {
		return false
	}
	yes, err := f.configs.Excluded(d.path, false)
	return yes && err == nil
}

// didChangeWatchedFiles hears of every TOML file, since any may be a plan. What is open is known better already, and of
// what is not open only configuration makes a difference to what is.
func (s *server) didChangeWatchedFiles(p *protocol.DidChangeWatchedFilesParams) {
	config, plans := false, false
	for _, change := range p.Changes {
		d := &document{uri: change.URI, path: filePath(change.URI)}
		if s.document(key(change.URI)) != nil {
			continue
		}
		isToml := strings.EqualFold(filepath.Ext(d.path), ".toml")
		config = config || !isToml || s.files.isConfig(d) || s.files.missed(d.path) // a folder may have taken its configuration with it
		plans = plans || isToml
	}
	switch {
	case config:
		s.files.forget()
		s.diagnose.all()
	case plans:
		s.refreshDiagnostics()
	}
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
