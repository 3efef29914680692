package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"callplan/lint"
)

// ruleInfo is a rule as JSON.
type ruleInfo struct {
	ID         string `json:"id"`
	Severity   string `json:"severity"`
	Summary    string `json:"summary"`
	Why        string `json:"why"`
	Fix        string `json:"fix"`
	Exceptions string `json:"exceptions,omitempty"`
	Options    string `json:"options,omitempty"`
	Source     string `json:"source"`
	Bad        string `json:"bad"`
	Good       string `json:"good"`
	Today      string `json:"today,omitempty"`
}

func infoOf(r *lint.Rule) ruleInfo {
	return ruleInfo{r.ID, r.Severity.String(), r.Summary, r.Why, r.Fix, r.Exceptions, r.Options, r.Source, r.Bad, r.Good, r.Today}
}

func (a *app) rulesCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "rules [flags]",
		Short: "List the rules",
		Long:  "List the rules: name, default severity, whether fix mends it, what it finds.",
		Args:  atMost(0, "rules"),
		RunE: func(*cobra.Command, []string) error {
			if format == "json" {
				list := make([]ruleInfo, len(lint.Rules))
				for i, r := range lint.Rules {
					list[i] = infoOf(r)
				}
				return a.printJSON(list)
			}
			return a.printRules()
		},
	}
	cmd.Flags().Var(oneOf(&format, "text", "json"), "format", "how to write it")
	fixedWords(cmd, "format", "text", "json")
	return cmd
}

// printRules writes the table of rules.
func (a *app) printRules() error {
	wide := 0
	for _, r := range lint.Rules {
		wide = max(wide, len(r.ID))
	}
	var b strings.Builder
	pen := pen(colored(a.color, a.out.file, os.Getenv))
	for _, r := range lint.Rules {
		fmt.Fprintf(&b, "%s  %s  %-10s  %s\n", pen.bold(fmt.Sprintf("%-*s", wide, r.ID)),
			pen.severity(r.Severity, fmt.Sprintf("%-7s", r.Severity)), fixWord(r.Fix), r.Summary)
	}
	fmt.Fprintf(&b, "\n%d rules; callplan explain RULE says more about one\n", len(lint.Rules))
	_, err := a.out.Write([]byte(b.String()))
	return err
}

// fixWord is what fix does about a rule, in one word.
func fixWord(fix string) string {
	switch {
	case strings.HasPrefix(fix, "safe"):
		return "safe"
	case strings.HasPrefix(fix, "suggestion"):
		return "suggestion"
	}
	return "-"
}

// pen colours words, or leaves them alone.
type pen bool

func (p pen) paint(code, s string) string {
	if !p {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p pen) bold(s string) string { return p.paint("1", s) }

func (p pen) severity(sev lint.Severity, s string) string {
	return p.paint([...]string{lint.Off: "0", lint.Info: "1;36", lint.Warning: "1;33", lint.Error: "1;31"}[sev], s)
}
