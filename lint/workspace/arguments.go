package workspace

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// argument is a PATH of the command line that was looked at.
type argument struct {
	found
	folder bool
	abs    string // for recognising the same place under two names; empty when unknown
}

// resolve looks at each path and gives every place one name, so that "a", "./a" and "/home/me/a" are one argument.
func resolve(paths []string) []argument {
	args := make([]argument, 0, len(paths))
	folders := map[string]string{} // absolute path -> the name to show
	for _, path := range paths {
		arg := look(path)
		args = append(args, arg)
		if arg.folder && arg.abs != "" {
			if _, known := folders[arg.abs]; !known {
				folders[arg.abs] = arg.Path
			}
		}
	}
	files := map[string]string{}
	for i := range args {
		arg := &args[i]
		// A place inside another argument is called as the walk of the outermost such argument calls it.
		if arg.abs == "" {
			// Nothing is known of the place.
		} else if name, ok := insideOf(arg.abs, folders); ok {
			arg.Path = name
		} else if first, known := files[arg.abs]; known {
			arg.Path = first
		} else {
			files[arg.abs] = arg.Path
		}
		arg.key = arg.Path
		if arg.folder {
			arg.key = firstKey(arg.Path)
		}
	}
	return args
}

// look finds out what stands at a path.
func look(path string) argument {
	if path == "" {
		return broken(path, &Error{Path: path, Problem: "the name of the file or folder is empty; write . for the current folder", Err: os.ErrInvalid})
	}
	info, err := os.Stat(path)
	if err != nil {
		return broken(path, &Error{Path: path, Problem: explain(err), Err: err})
	}
	arg := argument{folder: info.IsDir()}
	arg.Path = shown(path)
	arg.Explicit = !arg.folder
	if strings.Contains(path, "..") {
		// Behind a link to a folder, ".." is not where the text says: then the path stays as it was written.
		if same, err := os.Stat(arg.Path); err != nil || !os.SameFile(info, same) {
			arg.Path = filepath.ToSlash(path)
			return arg
		}
	}
	if !arg.folder && !IsFile(info.Mode()) {
		return broken(arg.Path, notRegular(arg.Path, info.Mode()))
	}
	if abs, err := filepath.Abs(path); err == nil {
		arg.abs = drive(abs)
	}
	return arg
}

// broken is an argument that can't be used.
func broken(path string, err error) argument {
	return argument{found: found{File: File{Path: path, Explicit: true}, err: err}}
}

// firstKey is where the paths below a folder begin in the order of all.
func firstKey(dir string) string {
	if dir == "." {
		return ""
	}
	return strings.TrimSuffix(dir, "/") + "/"
}

// insideOf gives the name of a place as seen from the outermost of the folders that holds it or is it.
func insideOf(abs string, folders map[string]string) (name string, ok bool) {
	for dir := abs; ; {
		if outer, known := folders[dir]; known {
			rel, err := filepath.Rel(dir, abs)
			if err == nil {
				name, ok = outer, true
				if rel != "." {
					name = below(outer, filepath.ToSlash(rel))
				}
			}
		}
		up := filepath.Dir(dir)
		if up == dir {
			return name, ok
		}
		dir = up
	}
}

// single drops the elements of a sorted list that say the same as the one before.
func single(files []found) []found {
	return slices.CompactFunc(files, func(a, b found) bool { return a.key == b.key })
}
