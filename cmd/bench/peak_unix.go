//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peak is the most memory that a process had at a time, in KiB.
func peak(ended *os.ProcessState) (int64, error) {
	most := int64(ended.SysUsage().(*syscall.Rusage).Maxrss)
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		most /= 1024 // there it is in bytes
	}
	return most, nil
}
