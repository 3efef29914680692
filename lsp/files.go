package lsp

import (
	"bytes"
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
	stamps  map[string]stamp // of the configuration files that were read, and of what is to be extended and not there, by path
	without map[string]bool  // folders in which there was no configuration
	read    map[string]int   // paths of files that were read as configuration, whatever they are called, and in which round
	round   int              // how often what is known was dropped
}

type stamp struct {
	size int64
	when time.Time
}

func newFiles(s *server) *files {
	f := &files{s: s, stamps: map[string]stamp{}, without: map[string]bool{}, read: map[string]int{}}
	dir, err := os.Getwd()
	if err != nil { // it may have been removed; then paths are shown from where nothing lies: whole
		dir = filepath.Join(string(filepath.Separator), "nowhere")
	}
	f.dir = local(dir)
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
	path = local(path)
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
	_, known := f.read[path]
	if dir, name := filepath.Split(path); now == (stamp{}) && name == lint.ConfigName {
		f.without[filepath.Clean(dir)] = true
	} else {
		f.stamps[path] = now
	}
	if err == nil {
		f.read[path] = f.round
	}
	f.mu.Unlock()
	if d != nil && err == nil && !known {
		f.s.diagnose.again(key(d.uri)) // it was taken for some other file until now
	}
	return src, err
}

// stat is the system's, or what a test puts in its place.
var stat = os.Stat

func stampOf(path string) stamp {
	info, err := stat(path)
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
	round, known := f.read[d.path]
	var others []string
	if known && round != f.round {
		for path := range f.read {
			if filepath.Base(path) == lint.ConfigName {
				others = append(others, path)
			}
		}
	}
	f.mu.Unlock()
	if !known || len(others) == 0 {
		return known
	}
	for _, path := range others { // one of them extended it before they were last read
		f.configs.Fault(path)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.read[d.path] == round {
		delete(f.read, d.path)
		return false
	}
	return true
}

// missed reports whether a file was looked for, to be extended, and was not there.
func (f *files) missed(path string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	_, asked := f.stamps[path]
	return asked
}

// look drops what is known of configuration when a file of it has changed since it was read, or is there now above an open
// document or one that is about to be: not every editor watches files for us.
func (f *files) look(about string) {
	above := f.roots()
	f.s.mu.Lock()
	for _, d := range f.s.docs {
		above = append(above, filepath.Dir(d.path))
	}
	f.s.mu.Unlock()
	above = append(above, filepath.Dir(about))
	f.mu.Lock()
	changed := f.differ()
	if f.s.diagnose.faulty() { // what is missed may lie anywhere
		changed = changed || f.appeared()
	}
	seen := map[string]bool{}
	for _, dir := range above {
		for ; !changed && !seen[dir]; dir = filepath.Dir(dir) {
			seen[dir] = true
			changed = f.without[dir] && f.appearedIn(dir)
		}
	}
	f.mu.Unlock()
	f.drop(changed)
}

// lookEverywhere is look for all folders that are known. It takes a while where there are many.
func (f *files) lookEverywhere() {
	f.mu.Lock()
	changed := f.differ() || f.appeared()
	f.mu.Unlock()
	f.drop(changed)
}

// differ reports whether a file of the configuration has changed since it was read; the lock is held.
func (f *files) differ() bool {
	for path, old := range f.stamps {
		if stampOf(path) != old {
			return true
		}
	}
	return false
}

// appeared reports whether there is a configuration where there was none; the lock is held.
func (f *files) appeared() bool {
	for dir := range f.without {
		if f.appearedIn(dir) {
			return true
		}
	}
	return false
}

func (f *files) appearedIn(dir string) bool {
	return stampOf(filepath.Join(dir, lint.ConfigName)) != stamp{}
}

func (f *files) drop(changed bool) {
	if changed {
		f.forget()
		f.s.diagnose.all()
	}
}

func (f *files) forget() {
	f.mu.Lock()
	f.stamps, f.without = map[string]stamp{}, map[string]bool{}
	f.round++
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
		return local(shown)
	}
	return filepath.Join(f.dir, filepath.FromSlash(shown))
}

// wrongIn is what is wrong in a configuration file: by itself, in contradiction to another, or where a plan that lies
// elsewhere is judged by it.
func (f *files) wrongIn(d *document) []lint.ConfigProblem {
	if _, problems := lint.ParseConfig(d.name(), d.text); len(problems) > 0 || d.path == "" {
		return problems
	}
	if wrong, _ := f.problem(d.path); wrong != nil && f.absolute(wrong.Path) == d.path {
		return wrong.Problems
	}
	if wrong := f.s.diagnose.fault(key(d.uri)); wrong != nil && bytes.Equal(wrong.Src, d.text) {
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
