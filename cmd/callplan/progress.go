package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

// progress is the line on a terminal that shows that a long run is not stuck. A short run shows nothing.
type progress struct {
	done atomic.Int64
	end  chan struct{} // nil where nobody watches
}

// progressAfter is how long a run may take before it says anything.
const progressAfter = time.Second

// startProgress begins to count. It writes to a terminal only: in a log a line that is written over is noise.
func startProgress(s *screen) *progress {
	p := &progress{}
	if !isTerminal(s.file) || !escapes(s.file) {
		return p
	}
	p.end = make(chan struct{})
	go func() {
		wait := time.NewTimer(progressAfter)
		defer wait.Stop()
		for {
			select {
			case <-p.end:
				p.end <- struct{}{}
				return
			case <-wait.C:
				s.status(fmt.Sprintf("%s looked at ...", counted(int(p.done.Load()), "plan")))
				wait.Reset(progressAfter / 5)
			}
		}
	}()
	return p
}

// next counts a file; a nil progress counts nothing.
func (p *progress) next() {
	if p != nil {
		p.done.Add(1)
	}
}

// stop ends the line; after it nothing more is drawn.
func (p *progress) stop() {
	if p.end != nil {
		p.end <- struct{}{}
		<-p.end
	}
}
