package lsp

import (
	"slices"
	"strings"

	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// clientAbilities is what the client said about itself.
type clientAbilities struct {
	caps     protocol.ClientCapabilities // Workspace, TextDocument, Window and General are never nil
	encoding syntax.Encoding
	name     string

	pull           bool // it asks for diagnostics, so none are pushed
	pullAll        bool // also for the whole workspace
	refreshPull    bool
	fades          bool // it fades what is of no use
	related        bool // related information of diagnostics
	codeLinks      bool // codeDescription
	versioned      bool // documentChanges in edits
	creates        bool // edits that make files
	snippetEdits   bool // edits with tab stops
	annotations    bool // notes on what an edit means, which code actions may carry
	codeActions    bool // actions that are no commands
	preferred      bool // one action of several can be the best
	disabled       bool // it shows actions that cannot be had, with a reason
	resolvesEdits  bool // it asks for the edit of the action that is chosen
	watches        bool // files are watched for us when we ask
	configuration  bool // it answers workspace/configuration
	virtualContent bool // it shows documents that we make: callplan-brief:
}

func is(b *bool) bool { return b != nil && *b }

func abilitiesOf(p *protocol.InitializeParams) clientAbilities {
	c := clientAbilities{caps: p.Capabilities, name: p.ClientInfo.Name}
	if c.caps.Workspace == nil {
		c.caps.Workspace = &protocol.WorkspaceClientCapabilities{}
	}
	if c.caps.TextDocument == nil {
		c.caps.TextDocument = &protocol.TextDocumentClientCapabilities{}
	}
	if c.caps.Window == nil {
		c.caps.Window = &protocol.WindowClientCapabilities{}
	}
	if c.caps.General == nil {
		c.caps.General = &protocol.GeneralClientCapabilities{}
	}
	text, space := c.caps.TextDocument, c.caps.Workspace
	c.encoding = encodingOf(c.caps.General.PositionEncodings)
	c.refreshPull = space.Diagnostics != nil && is(space.Diagnostics.RefreshSupport)
	// Neovim 0.10 asks for diagnostics and cannot be told to ask again: what waits for the caret to rest would be shown
	// at once or never, and a changed callplan.toml not before the next edit. It takes pushed ones as well.
	c.pull = text.Diagnostic != nil && (c.refreshPull || c.name != "Neovim")
	// Neovim 0.12, told to ask again, asks a server that can look at the whole workspace for that alone, and leaves the
	// open documents out of the answer (neovim#40623).
	version, _ := p.ClientInfo.Version.Get()
	c.pullAll = c.pull && !(c.name == "Neovim" && strings.HasPrefix(version, "0.12."))
	if d := text.PublishDiagnostics; d != nil {
		c.related, c.codeLinks = is(d.RelatedInformation), is(d.CodeDescriptionSupport)
		c.fades = slices.Contains(d.TagSupport.ValueSet, protocol.DiagnosticTagUnnecessary)
	}
	if d := text.Diagnostic; d != nil {
		c.related = c.related || is(d.RelatedInformation)
		c.fades = c.fades || slices.Contains(d.TagSupport.ValueSet, protocol.DiagnosticTagUnnecessary)
		c.codeLinks = c.codeLinks || is(d.CodeDescriptionSupport)
	}
	if e := space.WorkspaceEdit; e != nil {
		// "If a client neither supports documentChanges nor resourceOperations then only plain changes are supported";
		// Neovim 0.10 says only the latter.
		c.versioned = is(e.DocumentChanges) || len(e.ResourceOperations) > 0
		c.creates = c.versioned && slices.Contains(e.ResourceOperations, protocol.ResourceOperationKindCreate)
		c.snippetEdits = c.versioned && is(e.SnippetEditSupport)
		c.annotations = c.versioned && e.ChangeAnnotationSupport != nil
	}
	if a := text.CodeAction; a != nil {
		c.codeActions = a.CodeActionLiteralSupport.CodeActionKind.ValueSet != nil
		c.preferred, c.disabled = is(a.IsPreferredSupport), is(a.DisabledSupport)
		c.resolvesEdits = is(a.DataSupport) && slices.Contains(a.ResolveSupport.Properties, "edit")
		c.annotations = c.annotations && is(a.HonorsChangeAnnotations)
	}
	if w := space.DidChangeWatchedFiles; w != nil {
		c.watches = is(w.DynamicRegistration)
	}
	c.configuration = is(space.Configuration)
	c.virtualContent = space.TextDocumentContent != nil
	return c
}

// encodingOf picks the units of columns: bytes where the client offers them, since all of ours are bytes; UTF-16, which
// every client must know, where it offers nothing.
func encodingOf(offered []protocol.PositionEncodingKind) syntax.Encoding {
	switch {
	case slices.Contains(offered, protocol.PositionEncodingKindUTF8):
		return syntax.UTF8
	case slices.Contains(offered, protocol.PositionEncodingKindUTF16):
		return syntax.UTF16
	case slices.Contains(offered, protocol.PositionEncodingKindUTF32):
		return syntax.UTF32
	}
	return syntax.UTF16
}

func encodingName(e syntax.Encoding) protocol.PositionEncodingKind {
	switch e {
	case syntax.UTF8:
		return protocol.PositionEncodingKindUTF8
	case syntax.UTF32:
		return protocol.PositionEncodingKindUTF32
	}
	return protocol.PositionEncodingKindUTF16
}

// foldersOf are the folders a session begins with, from the newest of the three ways clients have to say so.
func foldersOf(p *protocol.InitializeParams) []uri.URI {
	if list, _ := p.WorkspaceFolders.Get(); len(list) > 0 {
		var folders []uri.URI
		for _, f := range list {
			folders = append(folders, f.URI)
		}
		return folders
	}
	//lint:ignore SA1019 some editors send no folders, or null, and this
	if root := p.RootURI; root != nil && *root != "" {
		return []uri.URI{*root}
	}
	//lint:ignore SA1019 as the one above, longer ago
	if path, ok := p.RootPath.Get(); ok && path != "" {
		return []uri.URI{uri.File(path)}
	}
	return nil
}
