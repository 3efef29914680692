package workspace

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// numbered gives n files; one whose number is a multiple of 7 comes with an error.
func numbered(n int) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		for i := range n {
			var err error
			if i%7 == 0 {
				err = fmt.Errorf("no %d", i)
			}
			if !yield(File{Path: fmt.Sprint(i)}, err) {
				return
			}
		}
	}
}

func TestRunEmitsInTheOrderOfTheFiles(t *testing.T) {
	for _, workers := range []int{0, 1, 3, 16} {
		next := 0
		var ahead, most atomic.Int64
		do := func(f File) string {
			most.Store(max(most.Load(), ahead.Add(1)))
			if strings.HasSuffix(f.Path, "3") {
				time.Sleep(50 * time.Microsecond) // so that later files overtake
			}
			return "did " + f.Path
		}
		err := Run(t.Context(), numbered(2000), workers, do, func(f File, did string, err error) error {
			if want := fmt.Sprint(next); f.Path != want {
				return fmt.Errorf("got %s, want %s", f.Path, want)
			}
			if next%7 == 0 {
				if did != "" || err == nil || err.Error() != "no "+f.Path {
					t.Errorf("%s: %q, %v", f.Path, did, err)
				}
			} else if ahead.Add(-1); did != "did "+f.Path || err != nil {
				t.Errorf("%s: %q, %v", f.Path, did, err)
			}
			next++
			return nil
		})
		if err != nil || next != 2000 {
			t.Errorf("%d workers: %v after %d files", workers, err, next)
		}
	}
}

func TestRunKeepsFewResultsWaiting(t *testing.T) {
	var begun atomic.Int64
	release := make(chan bool)
	go func() { // while the first file is not done, the others must stop at the window
		defer close(release)
		last := int64(-1)
		for now := begun.Load(); now != last; now = begun.Load() {
			last = now
			time.Sleep(30 * time.Millisecond)
		}
		if last > window+2 {
			t.Errorf("%d files were begun before the first was done", last)
		}
	}()
	do := func(f File) int {
		begun.Add(1)
		if f.Path == "1" {
			<-release
		}
		return 0
	}
	n := 0
	err := Run(t.Context(), numbered(10_000), 4, do, func(File, int, error) error { n++; return nil })
	if err != nil || n != 10_000 {
		t.Errorf("%v after %d files", err, n)
	}
}

func TestAPanicIsTheFaultOfOneFile(t *testing.T) {
	good := 0
	var fault *Fault
	do := func(f File) int {
		if f.Path == "5" {
			panic("boom\n")
		}
		return 1
	}
	err := Run(t.Context(), numbered(20), 2, do, func(f File, v int, err error) error {
		good += v
		if f.Path == "5" && !errors.As(err, &fault) {
			t.Errorf("got %v", err)
		}
		return nil
	})
	if err != nil || good != 20-3-1 {
		t.Errorf("%v, %d files were done", err, good)
	}
	if fault == nil || fault.Path != "5" || !strings.Contains(string(fault.Stack), "TestAPanicIsTheFaultOfOneFile") {
		t.Fatalf("got %+v", fault)
	}
	if got := fault.Error(); strings.Contains(got, "\n") || !strings.HasPrefix(got, "5: callplan has a bug") {
		t.Errorf("%q", got)
	}
	broken := func(yield func(File, error) bool) {
		yield(File{Path: "1"}, nil)
		panic("stream")
	}
	err = Run(t.Context(), broken, 2, do, func(File, int, error) error { return nil })
	if !errors.As(err, &fault) || fault.Value != "stream" {
		t.Errorf("a panic of the stream: %v", err)
	}
}

func TestRunEndsWithTheErrorOfEmit(t *testing.T) {
	before := runtime.NumGoroutine()
	stop := errors.New("the pipe is closed")
	n := 0
	err := Run(t.Context(), numbered(1_000_000_000), 3, func(File) int { return 0 }, func(File, int, error) error {
		if n++; n == 300 {
			return stop
		}
		return nil
	})
	if err != stop || n != 300 {
		t.Errorf("%v after %d files", err, n)
	}
	noneLeft(t, before)
}

func TestRunEndsWithItsContext(t *testing.T) {
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	var done, after atomic.Int64
	start := time.Now()
	err := Run(ctx, numbered(1_000_000_000), 2, func(File) int {
		time.Sleep(time.Millisecond)
		done.Add(1)
		return 0
	}, func(File, int, error) error { return nil })
	if err != context.Canceled || time.Since(start) > 5*time.Second {
		t.Errorf("%v after %v", err, time.Since(start))
	}
	after.Store(done.Load())
	noneLeft(t, before)
	if done.Load() != after.Load() {
		t.Error("work went on after Run returned")
	}
	if err := Run(ctx, numbered(10), 2, func(File) int { return 0 }, func(File, int, error) error { return nil }); err != context.Canceled {
		t.Errorf("a context that had ended before: %v", err)
	}
}

// noneLeft checks that a run leaves no goroutine behind.
func noneLeft(t *testing.T, before int) {
	t.Helper()
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}
