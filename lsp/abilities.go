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
		PositionEncoding:        encodingName(s.enc),
		TextDocumentSync:        &protocol.TextDocumentSyncOptions{OpenClose: yes, Change: &incremental, Save: &protocol.SaveOptions{}},
		InlayHintProvider:       protocol.Boolean(true),
		HoverProvider:           protocol.Boolean(true),
		DocumentSymbolProvider:  protocol.Boolean(true),
		FoldingRangeProvider:    protocol.Boolean(true),
		SelectionRangeProvider:  protocol.Boolean(true),
		DocumentLinkProvider:    &protocol.DocumentLinkOptions{},
		DefinitionProvider:      protocol.Boolean(true),
		ReferencesProvider:      protocol.Boolean(true),
		CallHierarchyProvider:   protocol.Boolean(true),
		WorkspaceSymbolProvider: protocol.Boolean(true),
		RenameProvider:          protocol.Boolean(true),
		CodeLensProvider:        &protocol.CodeLensOptions{},
		Workspace: &protocol.WorkspaceOptions{
			WorkspaceFolders: &protocol.WorkspaceFoldersServerCapabilities{Supported: yes, ChangeNotifications: protocol.Boolean(true)},
		},
	}
	if s.client.preparesRename {
		caps.RenameProvider = &protocol.RenameOptions{PrepareProvider: yes}
	}
	caps.Workspace.FileOperations = s.fileOperations()
	caps.CompletionProvider = s.completionOptions()
	if s.client.virtualContent {
		caps.Workspace.TextDocumentContent = &protocol.TextDocumentContentOptions{Schemes: []string{briefScheme, ruleScheme}}
	}
	if s.client.showsBriefs() {
		caps.ExecuteCommandProvider = protocol.ExecuteCommandOptions{Commands: []string{openBrief}}
	}
	if s.client.codeActions {
		provider := &protocol.CodeActionOptions{CodeActionKinds: actionKinds}
		if s.client.resolvesEdits {
			provider.ResolveProvider = yes
		}
		caps.CodeActionProvider = provider
	}
	if s.client.pull {
		caps.DiagnosticProvider = &protocol.DiagnosticOptions{InterFileDependencies: true, WorkspaceDiagnostics: s.client.pullAll}
	}
	return &protocol.InitializeResult{
		Capabilities: caps,
		ServerInfo:   protocol.ServerInfo{Name: "callplan", Version: protocol.NewOptional(s.opt.Version)},
	}
}

// fileOperations are the changes of files that callplan wants to hear of, of those the client can tell: plans that are
// renamed, and new ones that are still empty. A renamed folder may hold plans.
func (s *server) fileOperations() *protocol.FileOperationOptions {
	can := &s.client.files
	if !can.any {
		return nil
	}
	scheme := "file"
	filter := func(glob string, kind protocol.FileOperationPatternKind) protocol.FileOperationFilter {
		return protocol.FileOperationFilter{Scheme: &scheme, Pattern: protocol.FileOperationPattern{Glob: glob, Matches: kind}}
	}
	plans := filter("**/*.toml", protocol.FileOperationPatternKindFile)
	all := protocol.FileOperationRegistrationOptions{Filters: []protocol.FileOperationFilter{plans, filter("**", protocol.FileOperationPatternKindFolder)}}
	ops := &protocol.FileOperationOptions{}
	if can.willRename {
		ops.WillRename = all
	}
	if can.didRename {
		ops.DidRename = all
	}
	if can.didCreate && s.client.applies {
		ops.DidCreate = protocol.FileOperationRegistrationOptions{Filters: []protocol.FileOperationFilter{plans}}
	}
	return ops
}
