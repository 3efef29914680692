package workspace

import (
	"cmp"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// A listing is what is worth knowing of one folder: the names that may be plans, the folders below, and whether
// git has something to say. The names stand in one run of bytes, because a folder of 100,000 plans costs 3 MB that
// way and 15 MB as a slice of fs.DirEntry.
type listing struct {
	names      []byte
	entries    []entry // in the order of the paths below the folder
	ignoreFile bool    // there is a .gitignore
	repository bool    // there is a .git
}

type entry struct {
	start uint32
	size  uint16
	kind  entryKind
}

type entryKind uint8

const (
	isFile entryKind = iota
	isFolder
	isLink
)

// name is the entry's name, not to be changed.
func (l *listing) name(e entry) []byte { return l.names[e.start : e.start+uint32(e.size)] }

// readFolder lists a folder, keeping of its entries those that keep wants. An error comes with what was read before it.
func readFolder(path string, keep func(name string, isDir bool) bool) (*listing, error) {
	l := new(listing)
	f, err := os.Open(path)
	if err != nil {
		return l, err
	}
	defer f.Close()
	for err == nil {
		var some []fs.DirEntry
		some, err = f.ReadDir(1024)
		for _, e := range some {
			l.add(e, keep)
		}
	}
	slices.SortFunc(l.entries, l.compare)
	if err == io.EOF {
		err = nil
	}
	return l, err
}

// add takes an entry in if it is of use.
func (l *listing) add(e fs.DirEntry, keep func(string, bool) bool) {
	name := e.Name()
	kind := isFile
	switch mode := e.Type(); {
	case mode.IsDir():
		kind = isFolder
	case mode&fs.ModeSymlink != 0:
		kind = isLink
	case !IsFile(mode):
		return
	}
	switch name {
	case ".git": // a folder, or in a worktree or submodule a file
		l.repository = l.repository || kind != isLink
		return
	case ".gitignore": // git does not follow a link here
		l.ignoreFile = l.ignoreFile || kind == isFile
	case ".hg", ".svn", ".jj":
		if kind == isFolder {
			return
		}
	}
	if kind != isFolder && neverAPlan(name) || !keep(name, kind == isFolder) {
		return
	}
	l.entries = append(l.entries, entry{uint32(len(l.names)), uint16(len(name)), kind})
	l.names = append(l.names, name...)
}

// neverAPlan names the files that other programs put beside a plan under nearly its name: Emacs's lock, a link to
// nowhere; the Mac's extra file on foreign disks, which is binary; and our own temporary files.
func neverAPlan(name string) bool {
	return strings.HasPrefix(name, ".#") || strings.HasPrefix(name, "._") || isTemporary(name)
}

// compare orders entries by the paths they lead to, for which a folder's name counts with its slash:
// "a.plan.toml" comes before "a/b.plan.toml", for "." sorts before "/".
func (l *listing) compare(a, b entry) int {
	x, y := l.name(a), l.name(b)
	n := min(len(x), len(y))
	if c := slices.Compare(x[:n], y[:n]); c != 0 {
		return c
	}
	return cmp.Compare(after(x, n, a.kind), after(y, n, b.kind))
}

// after is the byte that follows the first n of a name in the paths it leads to.
func after(name []byte, n int, kind entryKind) int {
	switch {
	case n < len(name):
		return int(name[n])
	case kind == isFolder:
		return '/'
	}
	return -1
}
