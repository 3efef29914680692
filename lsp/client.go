package lsp

import (
	"math"
	"slices"
	"strings"

	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// clientAbilities is what the client said about itself.
type clientAbilities struct {
	name     string
	encoding syntax.Encoding

	pull           bool // it asks for diagnostics, so none are pushed
	pullAll        bool // also for the whole workspace
	refreshPull    bool
	refreshHints   bool
	refreshLenses  bool
	relatedFiles   bool // answers about one file may speak of another
	fades          bool // it fades what is of no use
	related        bool // related information of diagnostics
	codeLinks      bool // codeDescription
	versioned      bool // documentChanges in edits
	creates        bool // edits that make files
	snippetEdits   bool // edits with tab stops
	annotations    bool // notes on what an edit means, which code actions may carry
	applies        bool // it makes edits that it did not ask for
	codeActions    bool // actions that are no commands
	preferred      bool // one action of several can be the best
	disabled       bool // it shows actions that cannot be had, with a reason
	resolvesEdits  bool // it asks for the edit of the action that is chosen
	watches        bool // files are watched for us when we ask
	configuration  bool // it answers workspace/configuration
	virtualContent bool // it shows documents that we make: callplan-brief:
	showsDocuments bool // also when it is asked to
	outlines       bool // symbols within symbols
	linksTargets   bool // a definition tells what it is the definition of
	preparesRename bool
	mostFolds      int // how many folds it can do with
	hoverFormats   []protocol.MarkupKind
	files          fileAbilities
	completion     completionAbilities
}

// fileAbilities are the changes of files that the client tells of.
type fileAbilities struct{ any, willRename, didRename, didCreate bool }

// completionAbilities is what the client can do with completions.
type completionAbilities struct {
	snippets      bool
	resolves      bool // it asks for the documentation of the item that is looked at
	labelDetails  bool
	preselects    bool
	commits       bool // characters that accept an item
	keepsIndent   bool // of lines, where an item asks for that
	insertReplace bool
	sharesRange   bool
	docFormats    []protocol.MarkupKind
}

func abilitiesOf(s said) clientAbilities {
	text, space := s.at("capabilities.textDocument"), s.at("capabilities.workspace")
	c := clientAbilities{name: s.text("clientInfo.name"), encoding: encodingOf(list[protocol.PositionEncodingKind](s, "capabilities.general.positionEncodings"))}
	c.refreshPull = space.can("diagnostics.refreshSupport")
	// Neovim 0.10 asks for diagnostics and cannot be told to ask again: what waits for the caret to rest would be shown
	// at once or never, and a changed callplan.toml not before the next edit. It takes pushed ones as well.
	c.pull = text.has("diagnostic") && (c.refreshPull || c.name != neovim)
	// Neovim 0.12, told to ask again, asks a server that can look at the whole workspace for that alone, and leaves the
	// open documents out of the answer (neovim#40623).
	c.pullAll = c.pull && !(c.name == neovim && strings.HasPrefix(s.text("clientInfo.version"), "0.12."))
	for _, d := range [...]said{text.at("publishDiagnostics"), text.at("diagnostic")} {
		c.related = c.related || d.can("relatedInformation")
		c.codeLinks = c.codeLinks || d.can("codeDescriptionSupport")
		c.fades = c.fades || d.offers("tagSupport.valueSet", uint32(protocol.DiagnosticTagUnnecessary))
	}
	c.relatedFiles = text.can("diagnostic.relatedDocumentSupport")
	c.refreshHints, c.refreshLenses = space.can("inlayHint.refreshSupport"), space.can("codeLens.refreshSupport")

	// "If a client neither supports documentChanges nor resourceOperations then only plain changes are supported";
	// Neovim 0.10 says only the latter.
	edits := space.at("workspaceEdit")
	kinds := list[protocol.ResourceOperationKind](edits, "resourceOperations")
	c.versioned = edits.can("documentChanges") || len(kinds) > 0
	c.creates = c.versioned && slices.Contains(kinds, protocol.ResourceOperationKindCreate)
	c.snippetEdits = c.versioned && edits.can("snippetEditSupport")
	c.annotations = c.versioned && edits.has("changeAnnotationSupport") || text.can("codeAction.honorsChangeAnnotations")
	c.applies = space.can("applyEdit")

	actions := text.at("codeAction")
	_, c.codeActions = value[[]any](actions, "codeActionLiteralSupport.codeActionKind.valueSet")
	c.preferred, c.disabled = actions.can("isPreferredSupport"), actions.can("disabledSupport")
	c.resolvesEdits = actions.can("dataSupport") && slices.Contains(list[string](actions, "resolveSupport.properties"), "edit")

	c.watches, c.configuration = space.can("didChangeWatchedFiles.dynamicRegistration"), space.can("configuration")
	c.virtualContent = space.has("textDocumentContent")
	c.showsDocuments = s.can("capabilities.window.showDocument.support")
	c.outlines = text.can("documentSymbol.hierarchicalDocumentSymbolSupport")
	c.linksTargets = text.can("definition.linkSupport")
	c.preparesRename = text.can("rename.prepareSupport")
	c.mostFolds = math.MaxInt32
	if n, ok := text.number("foldingRange.rangeLimit"); ok {
		c.mostFolds = n
	}
	c.hoverFormats = list[protocol.MarkupKind](text, "hover.contentFormat")
	files := space.at("fileOperations")
	c.files = fileAbilities{space.has("fileOperations"), files.can("willRename"), files.can("didRename"), files.can("didCreate")}
	item := text.at("completion.completionItem")
	c.completion = completionAbilities{
		snippets:      item.can("snippetSupport"),
		resolves:      slices.Contains(list[string](item, "resolveSupport.properties"), "documentation"),
		labelDetails:  item.can("labelDetailsSupport"),
		preselects:    item.can("preselectSupport"),
		commits:       item.can("commitCharactersSupport"),
		keepsIndent:   item.offers("insertTextModeSupport.valueSet", uint32(protocol.InsertTextModeAsIs)),
		insertReplace: item.can("insertReplaceSupport"),
		sharesRange:   slices.Contains(list[string](text, "completion.completionList.itemDefaults"), "editRange"),
		docFormats:    list[protocol.MarkupKind](item, "documentationFormat"),
	}
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
