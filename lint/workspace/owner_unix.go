//go:build unix

package workspace

import (
	"io/fs"
	"os"
	"syscall"
)

// keepOwner gives a new file the owner and group of the one it replaces. Only root may give files away, but everybody
// may keep a group that they belong to; where neither is allowed, the file is theirs who wrote it.
func keepOwner(f *os.File, like fs.FileInfo) {
	was, ok := like.Sys().(*syscall.Stat_t)
	if !ok {
		return
	}
	if f.Chown(int(was.Uid), int(was.Gid)) != nil {
		_ = f.Chown(-1, int(was.Gid))
	}
}
