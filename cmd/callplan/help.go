package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// usage writes how a command is used. It is code, and no template, because a program that holds text/template calls
// methods by their names as far as the linker knows, and so keeps every method of every type: a megabyte here, which the
// language server would carry about all day.
func usage(cmd *cobra.Command) error {
	var b strings.Builder
	b.WriteString("Usage:\n  ")
	if cmd.HasAvailableSubCommands() {
		b.WriteString(cmd.CommandPath() + " COMMAND")
	} else {
		b.WriteString(cmd.UseLine())
	}
	if cmd.HasExample() {
		b.WriteString("\n\nExamples:\n" + cmd.Example)
	}
	if cmd.HasAvailableSubCommands() {
		b.WriteString("\n\nCommands:")
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() || c.Name() == "help" {
				fmt.Fprintf(&b, "\n  %-*s %s", c.NamePadding(), c.Name(), c.Short)
			}
		}
	}
	flags := func(title, list string) {
		b.WriteString("\n\n" + title + ":\n" + strings.TrimRight(list, " \n"))
	}
	if cmd.HasAvailableLocalFlags() {
		flags("Flags", cmd.LocalFlags().FlagUsages())
	}
	if cmd.HasAvailableInheritedFlags() {
		flags("Flags of every command", cmd.InheritedFlags().FlagUsages())
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\n\n\"%s COMMAND --help\" says more about a command.", cmd.CommandPath())
	}
	b.WriteString("\n")
	_, err := fmt.Fprint(cmd.OutOrStderr(), b.String())
	return err
}
