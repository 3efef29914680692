package lsp

import (
	"context"

	"go.lsp.dev/protocol"
)

// register asks the client to tell of plans and configurations that change outside of it. Which files are plans may be
// set in callplan.toml, so all TOML files are watched.
func (s *server) register() {
	options, err := marshal(&protocol.DidChangeWatchedFilesRegistrationOptions{
		Watchers: []protocol.FileSystemWatcher{{GlobPattern: protocol.Pattern("**/*.toml")}},
	})
	if err == nil {
		err = s.conn.call(context.Background(), protocol.MethodClientRegisterCapability, &protocol.RegistrationParams{
			Registrations: []protocol.Registration{{ID: "files", Method: protocol.MethodWorkspaceDidChangeWatchedFiles, RegisterOptions: options}},
		}, nil)
	}
	if err != nil {
		s.log.printf("the editor watches no files for us: %v", err)
	}
}
