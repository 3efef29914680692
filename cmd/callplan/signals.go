package main

import (
	"context"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
)

// interrupt ends a run when the user or the system asks for it.
type interrupt struct {
	context.Context
	code atomic.Int32 // 128 and the signal's number, once one has come
}

// onSignal gives a context that ends with the first Ctrl-C or SIGTERM. The second one kills at once, as a program
// without a handler would.
func onSignal() (*interrupt, func()) {
	ctx, cancel := context.WithCancel(context.Background())
	i := &interrupt{Context: ctx}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		select {
		case s := <-signals:
			number := syscall.SIGINT
			if s, ok := s.(syscall.Signal); ok {
				number = s
			}
			i.code.Store(int32(exitSignal + int(number)))
			signal.Stop(signals)
			cancel()
		case <-ctx.Done():
		}
	}()
	return i, func() { signal.Stop(signals); cancel() }
}
