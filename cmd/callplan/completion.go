package main

import (
	"github.com/spf13/cobra"
)

func (a *app) completionCommand(root *cobra.Command) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print what makes a shell complete callplan's words",
		Long: `Print a script that makes a shell complete callplan's commands, flags and rules.
SHELL is bash, zsh, fish or powershell.`,
		Example: `  source <(callplan completion bash)
  callplan completion zsh > "${fpath[1]}/_callplan"
  callplan completion fish > ~/.config/fish/completions/callplan.fish
  callplan completion powershell | Out-String | Invoke-Expression`,
		ValidArgs: shells,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse("which shell? write callplan completion and one of %s", orList(shells))
			}
			if err := atMost(1, "completion SHELL")(nil, args); err != nil {
				return err
			}
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(a.out, true)
			case "zsh":
				return root.GenZshCompletion(a.out)
			case "fish":
				return root.GenFishCompletion(a.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.out)
			}
			return misuse("there is no completion for %s: choose %s%s", shown(args[0]), orList(shells), meant(args[0], shells))
		},
	}
}
