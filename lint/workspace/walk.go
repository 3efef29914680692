package workspace

import (
	"context"
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// File is a plan file to be worked on.
type File struct {
	Path     string // with slashes, relative where the argument was; it opens the file and is shown to users
	Explicit bool   // named as an argument, so it counts as a plan whatever its name is
}

// Keep says of a name in a folder whether it is of interest: a file as a plan, a folder to be entered.
type Keep func(name string, isDir bool) bool

// Options says which files a walk finds; the zero value finds *.plan.toml.
type Options struct {
	// Folder is asked once for each folder on the way, "." for the current one, before its entries are looked at.
	// A nil Keep stands for *.plan.toml. An error is passed on and keeps the folder and what lies below it out.
	// Names that are not kept cost no memory.
	Folder func(dir string) (Keep, error)
}

// PlanSuffix ends the names of plan files unless configuration says otherwise.
const PlanSuffix = ".plan.toml"

// keepPlans is what a walk finds without configuration.
func keepPlans(name string, isDir bool) bool { return isDir || strings.HasSuffix(name, PlanSuffix) }

// found is an element of a stream of files: a file, or what went wrong at its path.
type found struct {
	File
	err error
	key string // what it is sorted by: the path, with a slash behind that of a folder
}

// walker walks one tree.
type walker struct {
	ctx   context.Context
	opt   Options
	yield func(found) bool
	path  []byte // of the folder at hand from the repository's root or the start: empty or ending in a slash
}

// walk streams the files below a folder in the order of their paths.
//
// Symbolic links to folders are not followed, so the walk ends; links to files are. Nothing below .git and its like is
// entered, and .gitignore is honoured at every level. A repository inside the tree has its own rules alone.
func walk(ctx context.Context, dir string, opt Options, yield func(found) bool) {
	w := &walker{ctx: ctx, opt: opt, yield: yield}
	rules, rel, err := surroundings(dir)
	if err != nil && !w.fail(dir, err) {
		return
	}
	w.path = append(w.path, rel...)
	w.folder(dir, rules)
}

// folder walks one folder; false means that nobody wants more.
func (w *walker) folder(dir string, rules *ignoreFile) bool {
	if w.ctx.Err() != nil {
		return false
	}
	var keep Keep
	if w.opt.Folder != nil {
		var err error
		if keep, err = w.opt.Folder(dir); err != nil {
			return w.yield(found{File{Path: dir}, err, firstKey(dir)})
		}
	}
	if keep == nil {
		keep = keepPlans
	}
	list, err := readFolder(dir, keep)
	if err != nil && !w.fail(dir, err) {
		return false
	}
	outer := w.path
	defer func() { w.path = outer }()
	if list.repository {
		w.path = nil
		if rules, err = readExclude(dir); err != nil && !w.fail(dir, err) {
			return false
		}
	}
	if list.ignoreFile {
		if rules, err = readIgnore(below(dir, ".gitignore"), len(w.path), rules); err != nil && !w.fail(dir, err) {
			return false
		}
	}
	here := len(w.path)
	for _, e := range list.entries {
		w.path = append(w.path[:here], list.name(e)...)
		if rules != nil && rules.ignored(w.path, e.kind == isFolder) {
			continue
		}
		path := below(dir, string(list.name(e)))
		if e.kind == isFolder {
			w.path = append(w.path, '/')
			if !w.folder(path, rules) {
				return false
			}
			continue
		}
		if e.kind == isLink {
			if ok, err := leadsToFile(path); err != nil {
				if !w.yield(found{File{Path: path}, err, path}) {
					return false
				}
				continue
			} else if !ok {
				continue
			}
		}
		if !w.yield(found{File: File{Path: path}, key: path}) {
			return false
		}
	}
	return true
}

// fail passes on what went wrong with a folder.
func (w *walker) fail(dir string, err error) bool {
	if e := (*Error)(nil); !errors.As(err, &e) {
		err = &Error{Path: dir, Problem: "this folder could not be searched: " + explain(err), Err: err}
	}
	return w.yield(found{File{Path: dir}, err, firstKey(dir)})
}

// leadsToFile reports whether a symbolic link ends at a regular file. Links to folders and devices are passed over in
// silence; one that ends nowhere has the name of a plan and holds none, which somebody wants to know.
func leadsToFile(path string) (bool, error) {
	info, err := os.Stat(path)
	switch {
	case err == nil:
		return IsFile(info.Mode()), nil
	case errors.Is(err, fs.ErrNotExist):
		return false, &Error{Path: path, Problem: "this link points to a file that is not there; remove it or point it at a plan", Err: err}
	}
	return false, &Error{Path: path, Problem: explain(err), Err: err}
}

// below is the path of a name in a folder, as it is shown.
func below(dir, name string) string {
	switch {
	case dir == ".":
		return name
	case strings.HasSuffix(dir, "/"):
		return dir + name
	}
	return dir + "/" + name
}

// Files streams the plan files that paths lead to, in the byte order of their paths over all arguments, each once.
//
// A file that is named is always among them, whatever its name is and whatever the rules ignore; a folder is searched.
// On Windows * and ? in a path stand for the names that they fit, as a shell makes of them elsewhere.
// What can't be used comes as an error at its place in the order, with its Path set, and the stream goes on.
// Errors are of type *Error, or those of Options.Folder. No paths, no files: the current folder is the caller's default.
// The stream ends early, without an error of its own, when the context ends; Run reports that.
func Files(ctx context.Context, paths []string, opt Options) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		last := ""
		started := false
		for f := range merge(ctx, resolve(spread(system, paths)), opt) {
			if started && f.key == last {
				continue // two arguments lead here
			}
			last, started = f.key, true
			if !yield(f.File, f.err) {
				return
			}
		}
	}
}

// shown is a path as users see it.
func shown(path string) string { return filepath.ToSlash(filepath.Clean(path)) }
