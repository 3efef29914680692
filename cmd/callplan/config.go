package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"callplan/lint"
	"callplan/lint/report"
	"callplan/lint/workspace"
)

// configTopic is the rule name that problems of callplan.toml are shown under; explain knows it.
const configTopic = "config"

func (a *app) configCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Show and check what callplan.toml says",
		Long: `Show and check what callplan.toml says.

The nearest callplan.toml above a plan decides about its rules, and those in the
folders above fill in what it leaves open. callplan explain config describes the file.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			cmd.SetOut(a.err)
			_ = cmd.Help()
			return exit(exitUsage)
		},
	}
	cmd.AddCommand(a.configShow(), a.configCheck(), &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of callplan.toml",
		Args:  atMost(0, "config schema"),
		RunE: func(*cobra.Command, []string) error {
			_, err := a.out.Write(lint.ConfigSchema())
			return err
		},
	})
	return cmd
}

func (a *app) configShow() *cobra.Command {
	var format, file string
	var changed bool
	cmd := &cobra.Command{
		Use:   "show [flags] [PATH]",
		Short: "Show what is in force for a plan, and which file set it",
		Long: `Show what is in force for a plan, or for the plans of a folder, and which file and
line set it. Without a PATH it is the current folder.`,
		Example: "  callplan config show plans/acme.plan.toml\n  callplan config show --changed",
		Args:    atMost(1, "config show PATH"),
		RunE: func(_ *cobra.Command, args []string) error {
			path := "."
			if len(args) > 0 {
				path = args[0]
			}
			configs := workspace.Configs{File: file}
			if path == "" {
				return misuse("the PATH is empty; write . for the current folder")
			}
			if _, err := os.Stat(path); err != nil && errors.Is(err, os.ErrNotExist) && len(args) > 0 {
				return failed("%s: there is no such file or folder; check the spelling and the folder you are in", shown(path))
			}
			settings, err := configs.Show(path)
			if err != nil {
				return a.configTrouble(err)
			}
			if changed {
				settings = withoutDefaults(settings)
			}
			if format == "json" {
				return a.printJSON(settingsJSON(settings))
			}
			return a.printSettings(settings)
		},
	}
	cmd.Flags().Var(oneOf(&format, "text", "json"), "format", "how to write it")
	fixedWords(cmd, "format", "text", "json")
	cmd.Flags().StringVar(&file, "config", "", "use this `FILE` instead of searching for callplan.toml")
	cmd.Flags().BoolVar(&changed, "changed", false, "leave out what has its default")
	return cmd
}

func (a *app) configCheck() *cobra.Command {
	return &cobra.Command{
		Use:   "check [PATH...]",
		Short: "Check configuration files",
		Long: `Check configuration files. A PATH is a configuration file, or a plan or folder whose
configuration is checked; without one it is the current folder. It ends with 2 when
anything is wrong.`,
		Example: "  callplan config check\n  callplan config check callplan.toml shared/rules.toml",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				args = []string{"."}
			}
			code := exitClean
			var good []string
			seen := map[string]bool{}
			var configs workspace.Configs
			for _, path := range args {
				found, err := configs.Check(path)
				if err != nil {
					if text := err.Error(); !seen[text] {
						seen[text] = true
						code = max(code, codeOf(err))
						if more := a.configTrouble(err); more.Error() != "" {
							a.say("%v", more)
						}
					}
					continue
				}
				if len(found) == 0 {
					good = append(good, fmt.Sprintf("%s: no callplan.toml here or above; the defaults are in force", shown(path)))
				}
				for _, file := range found {
					good = append(good, shown(file)+": nothing wrong")
				}
			}
			for _, line := range good {
				if !seen[line] {
					seen[line] = true
					_, _ = fmt.Fprintln(a.out, line)
				}
			}
			return exit(code)
		},
	}
}

// configTrouble shows what is wrong in a configuration file and gives the error that is left to be said.
func (a *app) configTrouble(err error) error {
	var broken *workspace.ConfigError
	if errors.As(err, &broken) {
		a.showConfigError(broken)
		return exit(exitUsage)
	}
	return failed("%v", err)
}

// showConfigError draws a frame for each problem of a configuration file on standard error.
func (a *app) showConfigError(e *workspace.ConfigError) {
	findings := make([]lint.Finding, len(e.Problems))
	for i, p := range e.Problems {
		findings[i] = lint.Finding{Rule: configTopic, Severity: lint.Error, Span: p.Span,
			Message: p.Message, Label: p.Label, Try: p.Try, Related: p.Related}
		if p.Try == "" && len(p.Fixes) > 0 {
			findings[i].Try = p.Fixes[0].Title
		}
	}
	var b bytes.Buffer
	printer, err := report.New("full", &b, report.Options{
		Color: colored(a.color, a.err.file, os.Getenv), Width: width(a.err.file), Hints: true})
	if err == nil {
		err = errors.Join(printer.File(e.Path, e.Src, findings), printer.Close(report.Summary{}))
	}
	if err != nil {
		a.say("%v", e)
		return
	}
	// The last line counts plans, and there are none here.
	_, _ = a.err.Write(withoutLastLine(b.Bytes()))
	a.say("%s can't be used until this is mended", shown(e.Path))
}

// withoutDefaults are the settings that a file set.
func withoutDefaults(all []lint.Setting) []lint.Setting {
	var list []lint.Setting
	for _, s := range all {
		if !s.Default() {
			list = append(list, s)
		}
	}
	return list
}

// printSettings writes settings as lines of TOML with the place that set them behind.
func (a *app) printSettings(settings []lint.Setting) error {
	var b strings.Builder
	wide := 0
	for _, s := range settings {
		if n := len(s.Key) + len(" = ") + len(s.Value); n <= 60 {
			wide = max(wide, n)
		}
	}
	for _, s := range settings {
		line := s.Key + " = " + s.Value
		from := "default"
		if !s.Default() {
			from = fmt.Sprintf("%s:%d", shown(s.Path), s.Line)
		}
		fmt.Fprintf(&b, "%-*s  # %s\n", wide, line, from)
	}
	if len(settings) == 0 {
		b.WriteString("# everything has its default\n")
	}
	_, err := a.out.Write([]byte(b.String()))
	return err
}

// setting is a lint.Setting as JSON.
type setting struct {
	Key   string `json:"key"`
	Value string `json:"value"` // as it is written in TOML
	Path  string `json:"path,omitempty"`
	Line  int    `json:"line,omitempty"`
}

func settingsJSON(settings []lint.Setting) []setting {
	list := make([]setting, len(settings))
	for i, s := range settings {
		list[i] = setting{s.Key, s.Value, s.Path, s.Line}
	}
	return list
}

// printJSON writes a value for programs.
func (a *app) printJSON(v any) error {
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
