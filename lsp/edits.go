package lsp

import (
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// edited is one file with what changes in it.
type edited struct {
	uri     uri.URI
	version *int32 // nil when it is not open
	lines   *syntax.Lines
	edits   []syntax.Edit
}

// workspaceEdit says what changes in several files, with the versions it is meant for where the client minds them.
func (v *view) workspaceEdit(files []edited) *protocol.WorkspaceEdit {
	out := &protocol.WorkspaceEdit{}
	for _, f := range files {
		if len(f.edits) == 0 {
			continue
		}
		if v.client.versioned {
			change := &protocol.TextDocumentEdit{TextDocument: protocol.OptionalVersionedTextDocumentIdentifier{
				TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: f.uri}, Version: f.version}}
			for _, e := range f.edits {
				change.Edits = append(change.Edits, &protocol.TextEdit{Range: rangeOf(f.lines, e.Span, v.enc), NewText: e.New})
			}
			out.DocumentChanges = append(out.DocumentChanges, change)
			continue
		}
		if out.Changes == nil {
			out.Changes = map[uri.URI][]protocol.TextEdit{}
		}
		for _, e := range f.edits {
			out.Changes[f.uri] = append(out.Changes[f.uri], protocol.TextEdit{Range: rangeOf(f.lines, e.Span, v.enc), NewText: e.New})
		}
	}
	return out
}

// at is a place in a plan in the client's units.
func (v *view) at(c *card, s syntax.Span) protocol.Range { return rangeOf(c.lines, s, v.enc) }
