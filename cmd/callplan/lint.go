package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"callplan/lint"
	"callplan/lint/report"
)

// lintFlags are the flags of lint and of fix.
type lintFlags struct {
	format     string
	failOn     string
	hints      bool
	fix        bool
	diff       bool
	unsafe     bool
	allowEmpty bool
	stdinName  string
	today      string
	config     string
	noConfig   bool
	rules      []string
}

const lintHelp = `Look at plan files and report what a coach would say about them.

PATH is a file, a folder (searched for *.plan.toml; what .gitignore names is
left out) or - for standard input. Without a PATH it is the current folder.
A file that is named is looked at whatever it is called. The nearest
callplan.toml above a plan decides about its rules.

Formats: full shows each finding under the words it is about; concise has one
line a finding; json is for programs (its schema: callplan schema --json-output);
github makes annotations in a workflow of GitHub, and a summary. Full and concise
count the hints (severity info) and show them with --hints; the others hold all.`

const fixHelp = `Mend what can be mended without asking you; it is the same as callplan lint --fix.

Safe fixes change no meaning: straight quotes for curly ones, a key moved to its
table, a synonym replaced. --unsafe-fixes adds the first suggestion of every other
finding, but never one that needs words only you know. What is left is reported
and decides the exit code. A file with nothing to mend is not touched, and each
file is at any moment either the old or the new one.

--diff writes nothing: it prints the changes for patch -p1 or git apply, and ends
with 1 when there are any, or when findings would be left. With - the mended text
goes to standard output, what is left to standard error.`

func (a *app) lintCommand() *cobra.Command {
	f := &lintFlags{}
	cmd := &cobra.Command{
		Use:   "lint [flags] [PATH...|-]",
		Short: "Look at plans and report what a coach would say",
		Long:  lintHelp + "\n\n" + exitHelp,
		Example: `  callplan lint
  callplan lint --hints plans/acme.plan.toml
  callplan lint --format json plans > findings.json
  git ls-files -z '*.plan.toml' | xargs -0 callplan lint --
  callplan lint --stdin-filename plans/acme.plan.toml - < draft.txt`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.look(cmd, f, args) },
	}
	a.addLintFlags(cmd, f)
	cmd.Flags().BoolVar(&f.fix, "fix", false, "apply the safe fixes, as callplan fix does")
	return cmd
}

func (a *app) fixCommand() *cobra.Command {
	f := &lintFlags{fix: true}
	cmd := &cobra.Command{
		Use:   "fix [flags] [PATH...|-]",
		Short: "Mend what can be mended without asking you",
		Long:  fixHelp + "\n\n" + exitHelp,
		Example: `  callplan fix --diff
  callplan fix
  callplan fix --unsafe-fixes --diff plans/acme.plan.toml
  callplan fix - < draft.txt > better.plan.toml`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.look(cmd, f, args) },
	}
	a.addLintFlags(cmd, f)
	return cmd
}

func (a *app) addLintFlags(cmd *cobra.Command, f *lintFlags) {
	flags := cmd.Flags()
	flags.SortFlags = false
	formats := report.Formats()
	flags.Var(oneOf(&f.format, formats...), "format", "how to write the findings")
	fixedWords(cmd, "format", formats...)
	failOn := []string{"warning", "error", "info", "never"}
	flags.Var(oneOf(&f.failOn, failOn...), "fail-on", "the least severity that makes the exit code 1")
	fixedWords(cmd, "fail-on", failOn...)
	flags.BoolVar(&f.hints, "hints", false, "show the info findings too")
	flags.StringArrayVar(&f.rules, "rule", nil, "run this `RULE` alone; repeat it, or write A,B, for more\n(what is not TOML is always reported)")
	completeFlag(cmd, "rule", completeRules)
	flags.BoolVar(&f.diff, "diff", false, "show what fix would change, and write nothing")
	flags.BoolVar(&f.unsafe, "unsafe-fixes", false, "when fixing, apply suggestions too")
	flags.StringVar(&f.stdinName, "stdin-filename", "", "with -: the `NAME` of the plan, to find its callplan.toml\nand to report it under")
	flags.StringVar(&f.today, "today", "", "the day to judge outcomes and expired ignores by:\n`YYYY-MM-DD` (default: the day of each call)")
	flags.StringVar(&f.config, "config", "", "use this `FILE` instead of searching for callplan.toml")
	flags.BoolVar(&f.noConfig, "no-config", false, "use no callplan.toml at all")
	flags.BoolVar(&f.allowEmpty, "allow-empty", false, "no plans to look at is fine, not an error")
	completeFlag(cmd, "stdin-filename", nil)
	completeFlag(cmd, "today", noFiles)
}

// noFiles completes nothing.
func noFiles(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveNoFileComp
}

// check refuses what can't be meant, before any file is opened.
func (f *lintFlags) check(cmd *cobra.Command, args []string) error {
	stdin := len(args) == 1 && args[0] == "-"
	for i, arg := range args {
		switch {
		case arg == "-" && !stdin:
			return misuse("- stands for standard input and has to be the only PATH; for a file of that name, write ./-")
		case strings.HasPrefix(arg, "-") && arg != "-" && i >= cmd.ArgsLenAtDash() && cmd.ArgsLenAtDash() < 0:
			return misuse("%s looks like a flag; for a file of that name, write -- before it", shown(arg))
		}
	}
	changed := cmd.Flags().Changed
	switch {
	case f.unsafe && !f.fix && !f.diff:
		return misuse("--unsafe-fixes says which fixes to apply; add --fix to apply them, or --diff to see them")
	case f.diff && (f.format == "json" || f.format == "github"):
		return misuse("--diff prints a diff, which doesn't go with --format %s; leave one of them out", f.format)
	case changed("stdin-filename") && !stdin:
		return misuse("--stdin-filename names the plan that comes from standard input; add - as the PATH")
	case changed("stdin-filename") && strings.TrimSpace(f.stdinName) == "":
		return misuse("--stdin-filename is empty; write the name of the plan behind it")
	case changed("config") && f.noConfig:
		return misuse("--config and --no-config contradict each other; leave one of them out")
	case changed("config") && strings.TrimSpace(f.config) == "":
		return misuse("--config is empty; write the name of a configuration file behind it")
	}
	return nil
}

// day reads a date of the command line.
func day(flag, s string) (time.Time, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return t, misuse("--%s can't be %s: write a day of the calendar as YYYY-MM-DD, such as 2026-12-03", flag, shown(s))
	}
	return t, nil
}

// chosen are the rules that --rule names; nil for all of them.
func chosen(flags []string) (map[string]bool, error) {
	if len(flags) == 0 {
		return nil, nil
	}
	chosen := map[string]bool{"syntax": true} // what can't be read can't be judged by any rule
	for _, flag := range flags {
		for id := range strings.SplitSeq(flag, ",") {
			id = strings.TrimSpace(id)
			if lint.RuleByID(id) == nil {
				return nil, unknownRule(id)
			}
			chosen[id] = true
		}
	}
	return chosen, nil
}

func unknownRule(id string) error {
	return misuse("there is no rule %s%s; callplan rules lists them", shown(id), meant(id, ruleIDs()))
}

// ruleIDs are the ids of all rules.
func ruleIDs() []string {
	ids := make([]string, len(lint.Rules))
	for i, r := range lint.Rules {
		ids[i] = r.ID
	}
	return ids
}

// completeRules offers the ids of the rules with what they find.
func completeRules(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var list []string
	for _, r := range lint.Rules {
		list = append(list, fmt.Sprintf("%s\t%s", r.ID, r.Summary))
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}
