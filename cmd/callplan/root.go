package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// app is what all commands share.
type app struct {
	ctx   *interrupt
	in    *os.File
	out   *stdout
	err   *screen
	color string // --color
}

// run does what the command line says and gives the exit code.
func run(args []string) (code int) {
	ctx, stop := onSignal()
	defer stop()
	a := &app{ctx: ctx, in: os.Stdin, out: &stdout{file: os.Stdout}, err: &screen{file: os.Stderr}}
	a.out.before = a.err.clear
	defer func() {
		if value := recover(); value != nil {
			a.say("this is a fault in callplan (%v); please report it with what follows", value)
			_, _ = a.err.Write(debug.Stack())
			code = exitFailed
		}
	}()
	return a.finish(a.execute(args))
}

// execute finds the command and runs it.
func (a *app) execute(args []string) error {
	root := a.root()
	if len(args) > 0 && (args[0] == "--version" || args[0] == "-v") {
		return a.printVersion() // whatever stands behind it
	}
	root.InitDefaultHelpFlag()
	root.InitDefaultHelpCmd()
	// Cobra adds the command that a shell calls to complete a word only when it executes.
	completing := len(args) > 0 && strings.HasPrefix(args[0], cobra.ShellCompRequestCmd)
	if cmd, rest, err := root.Find(args); err != nil && !completing {
		return unknownCommand(cmd, firstWord(rest))
	}
	root.SetArgs(args)
	return root.Execute()
}

// finish says what went wrong, and what that means for whoever started us.
func (a *app) finish(err error) int {
	a.err.clear()
	if code := int(a.ctx.code.Load()); code != 0 {
		if code == exitSignal+2 {
			a.say("stopped")
		}
		return code
	}
	var own *failure
	if broken := a.out.err; broken != nil {
		if brokenPipe(broken) {
			return exitSignal + 13 // as a program that knows nothing of pipes would end
		}
		if !errors.As(err, &own) || own.text == "" {
			err = failed("standard output could not be written: %s", why(broken))
		}
	}
	if err == nil {
		return exitClean
	}
	if text := err.Error(); text != "" {
		a.say("%s", text)
	}
	if a.out.err != nil {
		return max(codeOf(err), exitFailed)
	}
	return codeOf(err)
}

// say prints a message for a person.
func (a *app) say(format string, args ...any) {
	_, _ = fmt.Fprintf(a.err, "callplan: "+format+"\n", args...)
}

const rootHelp = `callplan reads sales call plans and says what a coach would say about them:
no fallback, an ask too big for the stage, a goal in which only the seller acts.
A plan is a small text file, one for each call, whose name ends in .plan.toml.

  callplan new          write a plan from a few questions
  callplan lint         look at every plan in this folder
  callplan fix --diff   see what can be mended without asking you`

const environmentHelp = `Environment:
  NO_COLOR, FORCE_COLOR, CLICOLOR, TERM   colour, where --color says nothing
  GITHUB_STEP_SUMMARY                     with --format github: where the summary goes`

// root builds the tree of commands.
func (a *app) root() *cobra.Command {
	version := false
	root := &cobra.Command{
		Use:               "callplan",
		Short:             "A coach for sales call plans",
		Long:              rootHelp + "\n\n" + exitHelp + "\n\n" + environmentHelp,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		RunE: func(cmd *cobra.Command, _ []string) error {
			if version {
				return a.printVersion()
			}
			cmd.SetOut(a.err)
			_ = cmd.Help()
			return exit(exitUsage) // nothing was asked for, and a script that forgot the command should notice
		},
	}
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SetIn(a.in)
	root.SetUsageFunc(usage)
	root.SetFlagErrorFunc(wrongFlag)
	root.SetHelpCommand(a.helpCommand(root))
	root.Flags().BoolVarP(&version, "version", "v", false, "version for callplan")
	root.PersistentFlags().Var(oneOf(&a.color, "auto", "always", "never"), "color", "colour the output for people")
	fixedWords(root, "color", "auto", "always", "never")
	root.AddCommand(a.lintCommand(), a.fixCommand(), a.lspCommand(), a.readCommand(), a.briefCommand(), a.callsCommand(), a.newCommand(), a.rulesCommand(), a.explainCommand(),
		a.configCommand(), a.schemaCommand(), a.versionCommand(), a.completionCommand(root))
	for _, cmd := range root.Commands() {
		cmd.DisableFlagsInUseLine = true
	}
	return root
}

// helpCommand is "callplan help COMMAND", which cobra's own would end with 0 even for a command that is not there.
func (a *app) helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Explain a command",
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil {
				return unknownCommand(cmd, firstWord(rest))
			}
			if len(rest) > 0 {
				return unknownCommand(cmd, rest[0])
			}
			cmd.InitDefaultHelpFlag()
			return cmd.Help()
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, c := range root.Commands() {
				if len(args) == 0 && c.IsAvailableCommand() {
					names = append(names, c.Name())
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// firstWord is the first argument that is not a flag.
func firstWord(args []string) string {
	for _, arg := range args {
		if !strings.HasPrefix(arg, "-") {
			return arg
		}
	}
	return ""
}
