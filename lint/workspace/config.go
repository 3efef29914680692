package workspace

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"callplan/lint"
)

// Configs finds the configuration of each plan: the callplan.toml files above it and what those extend. The zero value
// is ready for use, and it is safe for concurrent use. What was read is kept until Forget.
type Configs struct {
	File string // use this file, and what it extends, for every plan, and search for no others; "" to search
	None bool   // use no configuration at all
	Dir  string // the folder that relative paths start from and that files are shown relative to; "" for the current one

	// Lenient keeps what was in force before a fault, or what is in force further up where there was nothing before, and
	// gives no errors; Fault tells of them. An editor judges plans while somebody writes in their configuration.
	Lenient bool

	// ReadFile reads a configuration file given by its absolute path; nil for the package's ReadFile. An editor gives
	// the text of its open documents here.
	ReadFile func(path string) ([]byte, error)

	mu      sync.RWMutex
	dir     string // Dir, made absolute
	folders map[string]*inForce
	files   map[string]*configFile
	good    map[string]*lint.Stack // when Lenient: the last without a fault, by folder; not forgotten
}

// inForce is the configuration for the plans of a folder; folders without a file of their own share it with the one above.
type inForce struct {
	stack *lint.Stack
	err   error
	fault error // why the stack is not that of the files as they are, when Lenient
}

// For gives the settings for a plan, which need not exist. Plans for which the same holds share one pointer.
// The error is a *ConfigError for what is wrong in a configuration file, or an *Error for one that can't be read.
func (c *Configs) For(planPath string) (*lint.Settings, error) {
	abs, err := c.abs(planPath)
	if err != nil {
		return nil, err
	}
	f := c.folder(filepath.Dir(abs))
	if f.err != nil {
		return nil, f.err
	}
	return f.stack.Settings(filepath.ToSlash(abs)), nil
}

// Folder says for a walk which names in a folder are plans and which folders are to be entered. It fits Options.Folder.
func (c *Configs) Folder(dir string) (Keep, error) {
	abs, err := c.abs(dir)
	if err != nil {
		return nil, err
	}
	f := c.folder(abs)
	if f.err != nil {
		return nil, f.err
	}
	here := filepath.ToSlash(abs)
	return func(name string, isDir bool) bool { return f.stack.Keeps(here, name, isDir) }, nil
}

// IsPlan reports whether a file counts as a plan by its name.
func (c *Configs) IsPlan(path string) (bool, error) {
	abs, f, err := c.at(path)
	if err != nil {
		return false, err
	}
	return f.stack.IsPlan(abs), nil
}

// Excluded reports whether a file or folder, or a folder it lies in, is to be left out.
func (c *Configs) Excluded(path string, isDir bool) (bool, error) {
	abs, f, err := c.at(path)
	if err != nil {
		return false, err
	}
	return f.stack.Excluded(abs, isDir), nil
}

// Fault is what For would have said of a file's configuration, were it not Lenient; nil when nothing is wrong.
func (c *Configs) Fault(path string) error {
	_, f, err := c.at(path)
	if err != nil {
		return err
	}
	return f.fault
}

// Show lists what is in force for a plan, or for the plans of a folder, and which file set it.
func (c *Configs) Show(path string) ([]lint.Setting, error) {
	abs, f, err := c.here(path)
	if err != nil {
		return nil, err
	}
	return f.stack.Show(abs), nil
}

// Sources are the configuration files in force for a plan or folder, as they are shown to users, the nearest first.
func (c *Configs) Sources(path string) ([]string, error) {
	_, f, err := c.here(path)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, l := range f.stack.Layers() {
		names = append(names, l.Config.Path)
	}
	return names, nil
}

// Nearest is the configuration file that says first how serious a rule is for a plan: its absolute path, its text, and
// the dotted path of the key that says so, "" when the file leaves the rule open. The path is "" when there is no file.
func (c *Configs) Nearest(plan, rule string) (path string, src []byte, key string, err error) {
	abs, f, err := c.at(plan)
	if err != nil {
		return "", nil, "", err
	}
	config, key, ok := f.stack.Deciding(abs, rule)
	if !ok {
		return "", nil, "", nil
	}
	return filepath.Join(filepath.FromSlash(f.stack.Layers()[0].Dir), lint.ConfigName), config.Src, key, nil
}

// Check reads a configuration file with what it extends, or the configuration in force for a plan or folder, and says
// which files it found in order.
func (c *Configs) Check(path string) ([]string, error) {
	abs, err := c.abs(path)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(abs)
	if err != nil {
		return nil, &Error{Path: path, Problem: explain(err), Err: err}
	}
	if info.IsDir() || filepath.Base(abs) == lint.ConfigName {
		return c.Sources(path)
	}
	if f := c.folder(filepath.Dir(abs)); f.err == nil && f.stack.IsPlan(filepath.ToSlash(abs)) || f.err != nil && strings.HasSuffix(abs, ".plan.toml") {
		return c.Sources(path)
	}
	// A file of another name is one that others extend.
	alone := &Configs{File: abs, Dir: c.Dir, ReadFile: c.ReadFile}
	return alone.Sources(path)
}

// Forget drops what was read, because files have changed.
func (c *Configs) Forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.folders, c.files = nil, nil
}

// at is the absolute path, with slashes, and what is in force in the folder that holds it.
func (c *Configs) at(path string) (string, *inForce, error) {
	abs, err := c.abs(path)
	if err != nil {
		return "", nil, err
	}
	f := c.folder(filepath.Dir(abs))
	return filepath.ToSlash(abs), f, f.err
}

// here is like at, but for a folder it gives what is in force inside.
func (c *Configs) here(path string) (string, *inForce, error) {
	abs, err := c.abs(path)
	if err != nil {
		return "", nil, err
	}
	if info, err := os.Stat(abs); err != nil || !info.IsDir() {
		return c.at(abs)
	}
	f := c.folder(abs)
	return filepath.ToSlash(abs), f, f.err
}

// abs is the absolute form of a path.
func (c *Configs) abs(path string) (string, error) {
	if filepath.IsAbs(path) {
		return drive(filepath.Clean(path)), nil
	}
	dir, err := c.start()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, path), nil
}

// start is the folder that relative paths start from.
func (c *Configs) start() (string, error) {
	c.mu.RLock()
	dir := c.dir
	c.mu.RUnlock()
	if dir != "" {
		return dir, nil
	}
	dir, err := filepath.Abs(c.Dir) // of "" it is the current folder
	if err != nil {
		return "", &Error{Path: c.Dir, Problem: "the current folder can't be found: " + explain(err), Err: err}
	}
	dir = drive(dir)
	c.mu.Lock()
	c.dir = dir
	c.mu.Unlock()
	return dir, nil
}

// shown is how users see an absolute path: from the folder they are in, unless that only makes it longer.
func (c *Configs) shown(abs string) string {
	if rel, err := filepath.Rel(c.dir, abs); err == nil && (len(rel) < len(abs) || !strings.HasPrefix(rel, "..")) {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(abs)
}

// folder is what is in force for the plans of a folder, given by its absolute path.
func (c *Configs) folder(dir string) *inForce {
	switch {
	case c.None:
		dir = ""
	case c.File != "":
		dir = c.File
	}
	c.mu.RLock()
	f := c.folders[dir]
	c.mu.RUnlock()
	if f != nil {
		return f
	}
	if _, err := c.start(); err != nil { // files are shown relative to it
		return &inForce{err: err}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.folders == nil {
		c.folders, c.files = map[string]*inForce{}, map[string]*configFile{}
	}
	switch {
	case c.None:
		c.folders[dir] = together(nil)
	case c.File != "":
		c.folders[dir] = c.only()
	default:
		return c.search(dir)
	}
	return c.folders[dir]
}

// search looks for configuration in a folder and, unless the search ends here, above it. The caller holds the lock.
func (c *Configs) search(dir string) *inForce {
	if f := c.folders[dir]; f != nil {
		return f
	}
	f := c.searchNow(dir)
	if c.Lenient {
		f = c.lenient(dir, f)
	}
	c.folders[dir] = f
	return f
}

// lenient is what is in force in a folder whose files may have a fault.
func (c *Configs) lenient(dir string, f *inForce) *inForce {
	if f.err == nil {
		if c.good == nil {
			c.good = map[string]*lint.Stack{}
		}
		c.good[dir] = f.stack
		return f
	}
	stack := c.good[dir]
	if above := filepath.Dir(dir); stack == nil && above != dir && !isRepository(dir) {
		stack = c.search(above).stack
	}
	if stack == nil {
		stack = together(nil).stack
	}
	return &inForce{stack: stack, fault: f.err}
}

func (c *Configs) searchNow(dir string) *inForce {
	own, err := c.load(filepath.Join(dir, lint.ConfigName))
	if err != nil && !missing(err) {
		return &inForce{err: err}
	}
	var layers []lint.Layer
	if err == nil {
		if layers, err = c.expand(own); err != nil {
			return &inForce{err: err}
		}
	}
	above := filepath.Dir(dir)
	if above == dir || own != nil && own.config.Root || isRepository(dir) {
		return together(layers)
	}
	f := c.search(above)
	if f.err != nil || own == nil {
		return f
	}
	for _, l := range f.stack.Layers() {
		if !slices.Contains(layers, l) {
			layers = append(layers, l) // one that is extended too stands in its nearer place already
		}
	}
	all := together(layers)
	all.fault = f.fault
	return all
}

// only is what is in force when one file is named for all plans.
func (c *Configs) only() *inForce {
	abs := c.File
	if !filepath.IsAbs(abs) {
		abs = filepath.Join(c.dir, abs)
	}
	file, err := c.load(drive(filepath.Clean(abs)))
	if err != nil {
		return &inForce{err: err}
	}
	layers, err := c.expand(file)
	if err != nil {
		return &inForce{err: err}
	}
	return together(layers)
}

// together puts files together; what contradicts each other is an error in the nearer file.
func together(layers []lint.Layer) *inForce {
	stack, problems := lint.NewStack(layers)
	if len(problems) == 0 {
		return &inForce{stack: stack}
	}
	at := problems[0].Layer
	e := &ConfigError{Path: layers[at].Config.Path, Src: layers[at].Config.Src}
	for _, p := range problems {
		if p.Layer == at {
			e.Problems = append(e.Problems, p.ConfigProblem)
		}
	}
	return &inForce{err: e}
}

// Repository is the top of the git working tree that a path lies in; "" when it lies in none.
func Repository(path string) string {
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		if isRepository(dir) {
			return dir
		}
		if dir == filepath.Dir(dir) {
			return ""
		}
	}
}

// isRepository reports whether a folder is the top of a git working tree; .git is a file in linked ones.
func isRepository(dir string) bool {
	_, err := os.Lstat(filepath.Join(dir, ".git"))
	return err == nil
}
