package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// version says what this program was made of.
type version struct {
	Version string `json:"version"`
	Commit  string `json:"commit"`
	Go      string `json:"go"`
	System  string `json:"system"`
}

// readVersion asks the program itself; what it was built without is "unknown".
func readVersion() version {
	v := version{Version: "unknown", Commit: "unknown", Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	if m := info.Main.Version; m != "" {
		v.Version = strings.Trim(m, "()") // "(devel)" is what go build says without a version
	}
	changed := ""
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			v.Commit = s.Value
		case "vcs.modified":
			if s.Value == "true" {
				changed = " with changes"
			}
		}
	}
	v.Commit += changed
	return v
}

func (a *app) versionCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "version [flags]",
		Short: "Print the version, commit and Go version",
		Args:  atMost(0, "version"),
		RunE: func(*cobra.Command, []string) error {
			v := readVersion()
			if format == "json" {
				return a.printJSON(v)
			}
			_, err := fmt.Fprintf(a.out, "callplan %s\ncommit %s\n%s %s\n", v.Version, v.Commit, v.Go, v.System)
			return err
		},
	}
	cmd.Flags().Var(oneOf(&format, "text", "json"), "format", "how to write it")
	fixedWords(cmd, "format", "text", "json")
	return cmd
}

// printVersion is what --version says.
func (a *app) printVersion() error {
	_, err := fmt.Fprintf(a.out, "callplan %s\n", readVersion().Version)
	return err
}
