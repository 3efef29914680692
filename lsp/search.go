package lsp

import (
	"context"
	"iter"
	"time"

	"callplan/lint/workspace"
)

// maxFolders is how many folders are searched for plans: an editor that was started in a home folder has all of it for its
// workspace. soon is how long a question that somebody waits for with every letter may be searched for.
var maxFolders, soon = 20_000, time.Second

// search is a look for plans below some folders that ends early where there is no end to them.
type search struct {
	files iter.Seq2[workspace.File, error]
	stop  context.CancelFunc // must be called
	whole func() bool        // after the search: it was not ended early
}

// search looks in some folders, and where it is deep below them, for no longer than a limit, or for as long as it takes
// where that is zero. The limits end the walk, and not the work on what it has found.
func (v *view) search(ctx context.Context, folders []string, deep bool, limit time.Duration) search {
	walk, stop := context.WithCancel(ctx)
	if limit > 0 {
		walk, stop = context.WithTimeout(ctx, limit)
	}
	left, early := maxFolders, false
	opt := workspace.Options{Folder: func(dir string) (workspace.Keep, error) {
		if left--; left < 0 {
			early = true
			stop()
		}
		keep, err := v.files.configs.Folder(dir)
		if deep || keep == nil {
			return keep, err
		}
		return func(name string, isDir bool) bool { return !isDir && keep(name, isDir) }, err
	}}
	files := workspace.Files(walk, folders, opt)
	return search{stop: stop,
		files: func(yield func(workspace.File, error) bool) {
			files(yield)
			early = early || walk.Err() != nil && ctx.Err() == nil
		},
		whole: func() bool {
			if early {
				v.log.once("the folders %q hold too much to be searched: only plans in the first %d folders, or found within %s, and those beside open ones are known; open the folder of the plans instead",
					folders, maxFolders, soon)
			}
			return !early
		}}
}
