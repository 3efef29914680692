package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
)

// floor walks a folder, reads every plan and decodes it into a map, with one worker for each processor.
func floor(dir string) error {
	paths := make(chan string, 256)
	errs := make(chan error, runtime.NumCPU())
	var wg sync.WaitGroup
	for range runtime.NumCPU() {
		wg.Go(func() {
			for path := range paths {
				src, err := os.ReadFile(path)
				if err != nil {
					errs <- err
					return
				}
				var plan map[string]any
				if err := toml.Unmarshal(src, &plan); err != nil {
					errs <- err
					return
				}
			}
		})
	}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && strings.HasSuffix(path, ".plan.toml") {
			paths <- path
		}
		return err
	})
	close(paths)
	wg.Wait()
	select {
	case e := <-errs:
		return e
	default:
		return err
	}
}
