package workspace

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// maxIgnoreSize bounds what is read of a .gitignore: real ones have a few hundred lines.
const maxIgnoreSize = 16 << 20

// readIgnore reads an ignore file in front of those above it; one that does not exist adds nothing.
func readIgnore(path string, base int, above *ignoreFile) (*ignoreFile, error) {
	src, err := readAtMost(path, nil, maxIgnoreSize)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, ErrNotRegular), errors.Is(err, syscall.ENOTDIR):
		return above, nil
	case errors.Is(err, ErrTooLarge):
		return above, &Error{Path: path, Problem: "this file is too large to be a list of what to ignore, so it was not used; shorten it", Err: err}
	case err != nil:
		return above, err
	}
	rules := parseIgnore(src)
	if len(rules) == 0 {
		return above, nil
	}
	return &ignoreFile{above: above, base: base, rules: rules}, nil
}

// readExclude reads the info/exclude of the repository whose root is given.
func readExclude(root string) (*ignoreFile, error) {
	return readIgnore(filepath.Join(gitDir(root), "info", "exclude"), 0, nil)
}

// gitDir finds where a repository keeps its own things: in .git, or where the file .git of a worktree or a
// submodule points, and for a worktree then in the repository it belongs to.
func gitDir(root string) string {
	dir := filepath.Join(root, ".git")
	src, err := readAtMost(dir, nil, 1<<16)
	if err != nil {
		return dir
	}
	target, found := strings.CutPrefix(strings.TrimRight(string(src), "\r\n"), "gitdir: ")
	if !found {
		return dir
	}
	dir = from(root, target)
	if src, err := readAtMost(filepath.Join(dir, "commondir"), nil, 1<<16); err == nil {
		dir = from(dir, strings.TrimRight(string(src), "\r\n"))
	}
	return dir
}

// from reads a path as it is meant in a folder.
func from(dir, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}

// surroundings is what the folders above one that was named by the user have to say about it: rel is the path of
// the folder from its repository's root, empty or ending in a slash.
//
// A folder that git ignores is walked all the same when it is named: then, and outside of any repository,
// nothing from above counts.
func surroundings(dir string) (above *ignoreFile, rel string, err error) {
	// The links first: Abs shortens "link/..", which is not where the link lies.
	if dir, err = filepath.EvalSymlinks(dir); err == nil {
		dir, err = filepath.Abs(dir)
	}
	if err != nil {
		return nil, "", err
	}
	root, found := repositoryOf(dir)
	if !found || root == dir {
		return nil, "", nil // the walk meets the .git itself
	}
	below, err := filepath.Rel(root, dir)
	if err != nil {
		return nil, "", err
	}
	rules, err := readExclude(root)
	path := ""
	for part := range strings.SplitSeq(filepath.ToSlash(below), "/") {
		var fault error
		if rules, fault = readOwnIgnore(filepath.Join(root, path), len(path), rules); err == nil {
			err = fault
		}
		if rules.ignored([]byte(path+part), true) {
			return nil, "", err
		}
		path += part + "/"
	}
	return rules, path, err
}

// readOwnIgnore reads a folder's .gitignore unless it is a link, which git does not follow.
func readOwnIgnore(dir string, base int, above *ignoreFile) (*ignoreFile, error) {
	path := filepath.Join(dir, ".gitignore")
	if info, err := os.Lstat(path); err != nil || !IsFile(info.Mode()) {
		return above, nil
	}
	return readIgnore(path, base, above)
}

// repositoryOf finds the nearest folder with a .git, from dir upwards.
func repositoryOf(dir string) (root string, found bool) {
	for {
		if info, err := os.Lstat(filepath.Join(dir, ".git")); err == nil && info.Mode()&fs.ModeSymlink == 0 {
			return dir, true
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", false
		}
		dir = up
	}
}
