package lsp

import (
	"strconv"

	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// edited is one file with what changes in it, on its way to the client.
type edited struct {
	uri     uri.URI
	version *int32 // nil when it is not open
	lines   *syntax.Lines
	edits   []syntax.Edit
	create  bool // it is not there yet
	form    bool // what is new has gaps for the author to fill in
	note    note
}

// note tells the author what a change means, in clients that show such a thing where changes are looked at before they
// are made. None asks to be confirmed: VS Code then shows a list in which nothing is chosen, and applying it does nothing.
type note struct{ label, description string }

// edit is the edits of an open document, for the version that the view has.
func (d *document) edit(edits []syntax.Edit) edited {
	return edited{uri: d.uri, version: &d.version, lines: d.lines, edits: edits}
}

// workspaceEdit says what changes in several files in the newest way the client knows: with the versions it is meant
// for where the client minds them.
func (v *view) workspaceEdit(files []edited) *protocol.WorkspaceEdit {
	out := &protocol.WorkspaceEdit{}
	if !v.client.versioned {
		for _, f := range files {
			for _, e := range f.edits {
				if out.Changes == nil {
					out.Changes = map[uri.URI][]protocol.TextEdit{}
				}
				out.Changes[f.uri] = append(out.Changes[f.uri], protocol.TextEdit{Range: rangeOf(f.lines, e.Span, v.enc), NewText: e.New})
			}
		}
		return out
	}
	for i, f := range files {
		if len(f.edits) == 0 {
			continue
		}
		id := protocol.ChangeAnnotationIdentifier("")
		if f.note.label != "" && v.client.annotations {
			id = protocol.ChangeAnnotationIdentifier("change-" + strconv.Itoa(i+1))
			if out.ChangeAnnotations == nil {
				out.ChangeAnnotations = map[protocol.ChangeAnnotationIdentifier]protocol.ChangeAnnotation{}
			}
			out.ChangeAnnotations[id] = protocol.ChangeAnnotation{Label: f.note.label, Description: &f.note.description}
		}
		if f.create {
			yes := true
			out.DocumentChanges = append(out.DocumentChanges, &protocol.CreateFile{
				ResourceOperation: protocol.ResourceOperation{Kind: "create", AnnotationID: id}, Kind: "create", URI: f.uri,
				Options: &protocol.CreateFileOptions{IgnoreIfExists: &yes}})
		}
		doc := &protocol.TextDocumentEdit{TextDocument: protocol.OptionalVersionedTextDocumentIdentifier{
			TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: f.uri}, Version: f.version}}
		gaps := 0
		for _, e := range f.edits {
			doc.Edits = append(doc.Edits, v.textEdit(f, e, id, &gaps))
		}
		out.DocumentChanges = append(out.DocumentChanges, doc)
	}
	return out
}

// textEdit is one edit; gaps counts those of the file, which are numbered through.
func (v *view) textEdit(f edited, e syntax.Edit, id protocol.ChangeAnnotationIdentifier, gaps *int) protocol.TextDocumentEditElement {
	r := rangeOf(f.lines, e.Span, v.enc)
	if f.form && f.version != nil && v.client.snippetEdits {
		if s := snippet(e, gaps); s != "" {
			return &protocol.SnippetTextEdit{Range: r, Snippet: protocol.StringValue{Kind: "snippet", Value: s}, AnnotationID: id}
		}
	}
	plain := protocol.TextEdit{Range: r, NewText: e.New}
	if id != "" {
		return &protocol.AnnotatedTextEdit{TextEdit: plain, AnnotationID: id}
	}
	return &plain
}

// at is a place in a plan in the client's units.
func (v *view) at(c *card, s syntax.Span) protocol.Range { return rangeOf(c.lines, s, v.enc) }
