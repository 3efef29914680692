package main

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"callplan/lint"
)

func (a *app) explainCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "explain [flags] RULE",
		Short: "Explain a rule: what it finds, what it costs, a bad and a good plan",
		Long: `Explain a rule: what it finds, what it costs the seller, a plan to avoid and one to
prefer, exceptions, options and where the idea comes from. callplan explain config
describes callplan.toml. On a terminal the page is laid out, elsewhere it is Markdown.`,
		Example: "  callplan explain missing-fallback",
		ValidArgsFunction: func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return noFiles(cmd, args, word)
			}
			return completeRules(cmd, args, word)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse("which rule? write callplan explain and one of these:\n%s", wrapped(ruleIDs(), "  ", 78))
			}
			if err := atMost(1, "explain RULE")(nil, args); err != nil {
				return err
			}
			page, err := "", error(nil)
			r := lint.RuleByID(args[0])
			switch {
			case r != nil && format == "json":
				return a.printJSON(infoOf(r))
			case r != nil:
				page = lint.Page(r)
			case args[0] == configTopic && format == "json":
				return misuse("--format json is for rules; callplan config schema describes callplan.toml to programs")
			case args[0] == configTopic:
				page = lint.ConfigDoc()
			default:
				return unknownRule(args[0])
			}
			if isTerminal(a.out.file) {
				page = laidOut(page, min(max(width(a.out.file), 40), 100), pen(colored(a.color, a.out.file, os.Getenv)))
			}
			_, err = a.out.Write([]byte(page))
			return err
		},
	}
	cmd.Flags().Var(oneOf(&format, "text", "json"), "format", "how to write it")
	fixedWords(cmd, "format", "text", "json")
	return cmd
}

// laidOut makes a Markdown page of ours readable on a terminal: headings without marks, examples set in, long lines
// broken.
func laidOut(page string, width int, p pen) string {
	var b strings.Builder
	code := false
	for line := range strings.Lines(page) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "```"):
			code = !code
		case code && line == "":
			b.WriteString("\n")
		case code:
			b.WriteString("    " + line + "\n")
		case strings.HasPrefix(line, "#"):
			b.WriteString(p.bold(strings.TrimLeft(line, "# ")) + "\n")
		case strings.HasPrefix(line, "|"):
			b.WriteString(line + "\n")
		default:
			b.WriteString(wrapped(strings.Fields(line), "", width) + "\n")
		}
	}
	return b.String()
}

// wrapped sets words into lines of at most width, each behind the indent.
func wrapped(words []string, indent string, width int) string {
	var b strings.Builder
	at := 0
	for i, w := range words {
		switch {
		case i == 0:
			b.WriteString(indent)
			at = len(indent)
		case at+1+len(w) > width:
			b.WriteString("\n" + indent)
			at = len(indent)
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(w)
		at += len(w)
	}
	return b.String()
}
