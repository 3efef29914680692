// Command eval reads the labelled sentences of testdata/english and prints how often lint/english is right:
//
//	go run ./cmd/eval                          # both halves
//	go run ./cmd/eval --half development       # one of them
//	go run ./cmd/eval --errors                 # and every mistake in the development half
//	go run ./cmd/eval --file more.txt --errors # another labelled file
//
// Run it at the top of the repository. The format of the files is explained in testdata/english/README.md.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"callplan/lint/english/eval"
)

func main() {
	half := flag.String("half", "both", "development, sealed or both")
	list := flag.Bool("errors", false, "list every mistake, of the development half or of --file")
	file := flag.String("file", "", "a labelled file to read instead")
	flag.Parse()
	if err := run(*half, *file, *list, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(2)
	}
}

func run(half, file string, list bool, rest []string) error {
	if len(rest) > 0 {
		return fmt.Errorf("unexpected %q; see --help", rest[0])
	}
	sealed := path("sealed")
	if file != "" {
		if same(file, sealed) || strings.HasSuffix(filepath.Base(file), "sealed.txt") {
			half = "sealed"
		}
		if half == "sealed" && list {
			return errSealed
		}
		return show(file, file, list)
	}
	switch half {
	case "both":
		if err := show("development", path("development"), list); err != nil {
			return err
		}
		return show("sealed", sealed, false)
	case "sealed":
		if list {
			return errSealed
		}
		return show(half, sealed, false)
	case "development":
		return show(half, path(half), list)
	}
	return fmt.Errorf("--half is development, sealed or both, not %q", half)
}

var errSealed = errors.New("the sealed half is only for reporting")

func path(half string) string { return filepath.Join("testdata", "english", half+".txt") }

func show(title, file string, list bool) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	cases, err := eval.Parse(string(text))
	if err != nil {
		return fmt.Errorf("%s:\n%w", file, err)
	}
	if len(cases) == 0 {
		return fmt.Errorf("%s: no sentence in it", file)
	}
	r := eval.Score(cases)
	fmt.Printf("%s: %d sentences\n%s", title, r.Cases, r.Table())
	if list {
		fmt.Print(r.List())
	}
	fmt.Println()
	return nil
}

// same tells whether two paths lead to one file.
func same(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}
