package workspace

import (
	"cmp"
	"container/heap"
	"context"
	"iter"
	"slices"
)

// merge brings the files that were named and the walks of the folders that were named into one order.
//
// A walk begins only when its turn comes, so that a thousand folders on the command line are not open all at once.
func merge(ctx context.Context, args []argument, opt Options) iter.Seq[found] {
	return func(yield func(found) bool) {
		var named []found
		var queue streams
		seen := map[string]bool{}
		for _, arg := range args {
			if !arg.folder {
				named = append(named, arg.found)
			} else if !seen[arg.Path] {
				seen[arg.Path] = true
				queue = append(queue, &stream{found: found{key: arg.key}, rank: 1, files: func(yield func(found) bool) { walk(ctx, arg.Path, opt, yield) }})
			}
		}
		slices.SortFunc(named, func(a, b found) int { return cmp.Compare(a.key, b.key) })
		if named = single(named); len(named) > 0 {
			queue = append(queue, &stream{found: found{key: named[0].key}, files: slices.Values(named)})
		}
		heap.Init(&queue)
		defer func() {
			for _, s := range queue {
				s.close()
			}
		}()
		for len(queue) > 0 {
			s := queue[0]
			if s.next != nil && !yield(s.found) {
				return
			}
			if s.advance() {
				heap.Fix(&queue, 0)
			} else {
				heap.Pop(&queue)
			}
		}
	}
}

// stream is one sorted source. Until it has begun, its key is a place that none of its files comes before.
type stream struct {
	found
	rank  int // named files come before walked ones of the same path, so that Explicit is kept
	files iter.Seq[found]
	next  func() (found, bool)
	stop  func()
}

// advance goes to the next file, or reports that there is none.
func (s *stream) advance() (ok bool) {
	if s.next == nil {
		s.next, s.stop = iter.Pull(s.files)
	}
	s.found, ok = s.next()
	return ok
}

// close ends a stream that was left early.
func (s *stream) close() {
	if s.stop != nil {
		s.stop()
	}
}

// streams is a heap of streams, the one with the first path on top.
type streams []*stream

func (s streams) Len() int { return len(s) }
func (s streams) Less(i, j int) bool {
	if s[i].key != s[j].key {
		return s[i].key < s[j].key
	}
	// One that has not begun must begin before its key is passed.
	if begun := s[i].next != nil; begun != (s[j].next != nil) {
		return !begun
	}
	return s[i].rank < s[j].rank
}
func (s streams) Swap(i, j int) { s[i], s[j] = s[j], s[i] }
func (s *streams) Push(x any)   { *s = append(*s, x.(*stream)) }
func (s *streams) Pop() any {
	old := *s
	last := old[len(old)-1]
	*s = old[:len(old)-1]
	return last
}
