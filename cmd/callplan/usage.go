package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"callplan/lint"
)

// oneOf is a flag whose value is one of a few words; the first is the default.
func oneOf(value *string, words ...string) pflag.Value {
	*value = words[0]
	return &wordFlag{value, words}
}

type wordFlag struct {
	value *string
	words []string
}

func (w *wordFlag) String() string { return *w.value }
func (w *wordFlag) Type() string   { return strings.Join(w.words, "|") }

func (w *wordFlag) Set(s string) error {
	for _, word := range w.words {
		if s == word {
			*w.value = s
			return nil
		}
	}
	return fmt.Errorf("choose %s%s", orList(w.words), meant(s, w.words))
}

// fixedWords lets the shell complete a flag with a few words.
func fixedWords(cmd *cobra.Command, flag string, words ...string) {
	completeFlag(cmd, flag, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return words, cobra.ShellCompDirectiveNoFileComp
	})
}

func completeFlag(cmd *cobra.Command, flag string, f cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, f); err != nil {
		panic(err) // the flag is not there: a slip in our own code
	}
}

// wrongFlag says in plain words what pflag found wrong with a flag.
func wrongFlag(cmd *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		bare    *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	help := fmt.Sprintf("%s --help lists the flags", cmd.CommandPath())
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return misuse("there is no flag %s; %s", shown("-"+unknown.GetSpecifiedShortnames()), help+dashedFile("-"+unknown.GetSpecifiedShortnames()))
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		return misuse("there is no flag %s%s; %s", shown("--"+name), meant("--"+name, names), help+dashedFile("--"+name))
	case errors.As(err, &bare):
		return misuse("--%s needs a value%s; %s", bare.GetFlag().Name, such(bare.GetFlag()), help)
	case errors.As(err, &invalid) && invalid.GetFlag().Value.Type() == "bool":
		return misuse("--%s is a switch: write it alone, without %s", invalid.GetFlag().Name, shown("="+invalid.GetValue()))
	case errors.As(err, &invalid):
		return misuse("--%s can't be %s: %v", invalid.GetFlag().Name, shown(invalid.GetValue()), errors.Unwrap(invalid))
	case errors.As(err, &syntax):
		return misuse("%s is not a flag; %s", shown(syntax.GetSpecifiedFlag()), help)
	}
	return misuse("%s; %s", err, help)
}

// such names the values of a flag that has few.
func such(f *pflag.Flag) string {
	if w, ok := f.Value.(*wordFlag); ok {
		return ": " + orList(w.words)
	}
	return ""
}

// dashedFile helps when what looks like a flag is the name of a file.
func dashedFile(arg string) string {
	if _, err := os.Lstat(arg); err == nil {
		return fmt.Sprintf("; to name the file %s, write -- before it", shown(arg))
	}
	return ""
}

// unknownCommand is the error for a first word that is no command.
func unknownCommand(parent *cobra.Command, word string) error {
	var names []string
	for _, c := range parent.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			names = append(names, c.Name())
		}
	}
	full := strings.TrimPrefix(strings.TrimPrefix(parent.CommandPath(), "callplan")+" ", " ") + shown(word)
	if near := meant(word, names); near != "" {
		return misuse("there is no command %s%s", full, near)
	}
	if _, err := os.Stat(word); err == nil && !parent.HasParent() {
		return misuse("%s is no command; to look at it, write: callplan lint %s", shown(word), argument(runtime.GOOS, word))
	}
	return misuse("there is no command %s; there are %s", full, andList(names))
}

// atMost is the error for too many arguments; usage says what fits.
func atMost(n int, usage string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) > n {
			return misuse("%s is one word too many; write: callplan %s", shown(args[n]), usage)
		}
		return nil
	}
}

// meant is ", did you mean x?" when a word is close to one of those there are.
func meant(word string, words []string) string {
	if near := lint.Nearest(word, words); near != "" {
		return fmt.Sprintf(" (did you mean %s?)", near)
	}
	return ""
}

// orList is "a, b or c".
func orList(words []string) string { return list(words, " or ") }

// andList is "a, b and c".
func andList(words []string) string { return list(words, " and ") }

func list(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + last + words[n]
}
