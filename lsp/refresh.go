package lsp

import (
	"context"

	"go.lsp.dev/protocol"
)

// refresh has the client ask again for what it asks for itself: something changed that it cannot know of.
func (s *server) refresh() {
	methods := []string{}
	if s.client.pull && s.client.refreshPull {
		methods = append(methods, protocol.MethodWorkspaceDiagnosticRefresh)
	}
	if s.client.refreshHints {
		methods = append(methods, protocol.MethodWorkspaceInlayHintRefresh)
	}
	if s.client.refreshLenses {
		methods = append(methods, protocol.MethodWorkspaceCodeLensRefresh)
	}
	s.ask(methods...)
}

// refreshDiagnostics has a client that asks for diagnostics itself ask again.
func (s *server) refreshDiagnostics() {
	if s.client.pull && s.client.refreshPull {
		s.ask(protocol.MethodWorkspaceDiagnosticRefresh)
	}
}

// ask sends requests without parameters, beside everything else.
func (s *server) ask(methods ...string) {
	for _, method := range methods {
		s.errand(method, func() {
			if err := s.conn.call(context.Background(), method, nil, nil); err != nil {
				s.log.once("%s: %v", method, err)
			}
		})
	}
}
