package main

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"

	"callplan/lsp"
)

// lspCommand is the language server. An editor starts it and speaks with it; stderr and --log are for people.
func (a *app) lspCommand() *cobra.Command {
	var log string
	var stdio, bytes bool
	cmd := &cobra.Command{
		Use:   "lsp [flags]",
		Short: "Coach plans while they are written: the language server, on standard input and output",
		Long: `Coach plans while they are written: the language server, on standard input and output.

An editor starts this; docs/editors.md says how. It ends when the editor says so, when its
input ends and when the editor's process is gone.`,
		Args: atMost(0, "lsp"),
		RunE: func(*cobra.Command, []string) error {
			var file io.Writer
			if log != "" {
				f, err := os.OpenFile(log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
				if err != nil {
					return failed("--log: %s", why(err))
				}
				defer f.Close()
				file = f
			}
			// An editor may close its end of stderr and go on; without this a word there would end the process.
			signal.Ignore(syscall.SIGPIPE)
			// The server lives for days beside an editor: memory is worth more than the microseconds of a collection. With less than this
			// it collects while the word tables are opened, all of which stay, and every few edits.
			debug.SetGCPercent(80)
			err := lsp.Serve(a.ctx, os.Stdin, os.Stdout, lsp.Options{Version: readVersion().Version, Log: os.Stderr, LogFile: file, Alive: alive, Bytes: bytes})
			if errors.Is(err, lsp.ErrNoShutdown) {
				return &failure{code: exitFindings}
			}
			if err != nil {
				return failed("the language server ended: %s", why(err))
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&log, "log", "", "append what is logged to this `FILE` as well")
	cmd.Flags().BoolVar(&bytes, "utf-8", false, "count columns in bytes, for editors that do so without saying it, like Vim with ALE")
	cmd.Flags().BoolVar(&stdio, "stdio", true, "speak on standard input and output, the only way there is; some editors say so")
	_ = cmd.Flags().MarkHidden("stdio")
	return cmd
}
