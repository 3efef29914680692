package lsp

import (
	"go.lsp.dev/protocol"
)

// abilities is the answer to initialize. What is announced here answers something; what the client cannot use is left out.
func (s *server) abilities() *protocol.InitializeResult {
	yes := new(bool)
	*yes = true
	incremental := protocol.TextDocumentSyncKindIncremental
	caps := protocol.ServerCapabilities{
		PositionEncoding:       encodingName(s.enc),
		TextDocumentSync:       &protocol.TextDocumentSyncOptions{OpenClose: yes, Change: &incremental, Save: &protocol.SaveOptions{}},
		InlayHintProvider:      protocol.Boolean(true),
		HoverProvider:          protocol.Boolean(true),
		DocumentSymbolProvider: protocol.Boolean(true),
		FoldingRangeProvider:   protocol.Boolean(true),
		SelectionRangeProvider: protocol.Boolean(true),
		DocumentLinkProvider:   &protocol.DocumentLinkOptions{},
		CodeLensProvider:       &protocol.CodeLensOptions{},
		Workspace: &protocol.WorkspaceOptions{
			WorkspaceFolders: &protocol.WorkspaceFoldersServerCapabilities{Supported: yes, ChangeNotifications: protocol.Boolean(true)},
		},
	}
	if s.client.virtualContent {
		caps.Workspace.TextDocumentContent = &protocol.TextDocumentContentOptions{Schemes: []string{briefScheme, ruleScheme}}
	}
	if s.client.showsBriefs() {
		caps.ExecuteCommandProvider = protocol.ExecuteCommandOptions{Commands: []string{openBrief}}
	}
	if s.client.pull {
		caps.DiagnosticProvider = &protocol.DiagnosticOptions{InterFileDependencies: true, WorkspaceDiagnostics: true}
	}
	return &protocol.InitializeResult{
		Capabilities: caps,
		ServerInfo:   protocol.ServerInfo{Name: "callplan", Version: protocol.NewOptional(s.opt.Version)},
	}
}
