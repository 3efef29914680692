package main

import (
	"io"

	"github.com/spf13/cobra"

	"callplan/lint"
	"callplan/lint/syntax"
	"callplan/lint/workspace"
)

// briefCommand prints a plan as a page to take along.
func (a *app) briefCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "brief PATH",
		Short: "Print a plan as one page of Markdown to take along",
		Long: `Print a plan as one page of Markdown to take along: whom you meet, what you want to learn, what
you will ask for and in which order, and with which words. PATH is a plan, or - for standard input.`,
		Example: `  callplan brief 2026-12-03.plan.toml
  callplan brief 2026-12-03.plan.toml | lowdown -T term`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse("which plan? write: callplan brief PATH")
			}
			return atMost(1, "brief PATH")(nil, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			src, settings, err := a.plan(args[0])
			if err != nil {
				return err
			}
			_, err = io.WriteString(a.out, lint.Read(syntax.Parse(src), settings).Brief())
			return err
		},
	}
}

// plan reads one plan with the settings in force for it.
func (a *app) plan(path string) ([]byte, *lint.Settings, error) {
	configs := &workspace.Configs{}
	if path == "-" {
		src, err := a.readAll()
		if err != nil {
			return nil, nil, err
		}
		settings, err := configs.For("stdin" + workspace.PlanSuffix)
		return src, settings, err
	}
	src, err := workspace.ReadFile(path, nil)
	if err != nil {
		return nil, nil, err
	}
	settings, err := configs.For(path)
	return src, settings, err
}
