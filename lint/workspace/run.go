package workspace

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"sync"
)

// window is how many files a run may be ahead of the one whose result is due: enough that a worker need not wait
// while another one reads a large file, and few enough that waiting results take little memory.
const window = 128

// Fault is a panic of our own code while working on a file. It stops neither the process nor the other files.
type Fault struct {
	Path  string
	Value any    // what was passed to panic
	Stack []byte // for a bug report
}

// Error says what happened on one line; the stack is separate.
func (f *Fault) Error() string {
	return fmt.Sprintf("%s: callplan has a bug and could not finish this file (%v); please report it", printable(f.Path), printable(fmt.Sprint(f.Value)))
}

// slot is the place of one file in the order of results.
type slot[T any] struct {
	file  File
	value T
	err   error
	done  chan struct{} // holds one element when value and err are set
}

// Run does the work for each file on several workers and emits the results in the order of the files, one at a time, on
// the caller's goroutine. Zero workers stand for one for each processor. At most a fixed number of files is under way.
//
// An error that comes with a file in the stream goes to emit without work being done; so does a panic, as a *Fault.
// Run returns the first error of emit, or the context's when that ends before all is emitted, or nil.
// When it returns, no work is going on any more: no file is begun after the end, and those at hand are finished.
func Run[T any](ctx context.Context, files iter.Seq2[File, error], workers int, do func(File) T, emit func(File, T, error) error) error {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancel(ctx)
	var running sync.WaitGroup
	defer running.Wait()
	defer cancel()

	var (
		order = make(chan *slot[T], window) // every file, in order
		work  = make(chan *slot[T], window) // those that need a worker
		spare = make(chan *slot[T], window) // emitted slots, to be used again
		fault error                         // of the stream itself; read after order is closed
	)
	running.Go(func() {
		defer close(order)
		defer close(work)
		fault = guard("", func() { feed(ctx, files, order, work, spare) })
	})
	for range workers {
		running.Go(func() {
			for s := range work {
				if ctx.Err() == nil {
					s.err = guard(s.file.Path, func() { s.value = do(s.file) })
				}
				s.done <- struct{}{}
			}
		})
	}
	for s := range order {
		select {
		case <-s.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := emit(s.file, s.value, s.err); err != nil {
			return err
		}
		var none T
		s.value, s.err = none, nil
		select {
		case spare <- s:
		default:
		}
	}
	if fault != nil {
		return fault
	}
	return ctx.Err()
}

// feed puts the files of the stream in order and hands them out, until the stream or the context ends.
func feed[T any](ctx context.Context, files iter.Seq2[File, error], order, work chan<- *slot[T], spare <-chan *slot[T]) {
	for file, err := range files {
		var s *slot[T]
		select {
		case s = <-spare:
		default:
			s = &slot[T]{done: make(chan struct{}, 1)}
		}
		s.file, s.err = file, err
		if err != nil {
			s.done <- struct{}{}
		}
		select {
		case order <- s:
		case <-ctx.Done():
			return
		}
		if err != nil {
			continue
		}
		select {
		case work <- s:
		case <-ctx.Done():
			return
		}
	}
}

// guard turns a panic into an error.
func guard(path string, do func()) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &Fault{Path: path, Value: value, Stack: debug.Stack()}
		}
	}()
	do()
	return nil
}
