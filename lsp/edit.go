package lsp

import (
	"strconv"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// fileEdit is what is to be changed in one file, on its way to the client.
type fileEdit struct {
	uri     uri.URI
	version *int32 // of an open document; nil for a file that only lies on the disk
	lines   *syntax.Lines
	edits   []lint.Edit
	create  bool // the file is not there yet
	form    bool // what is new has gaps for the author to fill in
	note    note
}

// note tells the author what a change means before it is made, in clients that show such a thing.
type note struct {
	label, description string
	confirm            bool
}

// edit is the edits of an open document, for the version that the view has.
func (d *document) edit(edits []lint.Edit) fileEdit {
	return fileEdit{uri: d.uri, version: &d.version, lines: d.lines, edits: edits}
}

// workspaceEdit says what is to be changed in the newest way the client knows.
func (v *view) workspaceEdit(files ...fileEdit) *protocol.WorkspaceEdit {
	out := &protocol.WorkspaceEdit{}
	if !v.client.versioned {
		out.Changes = map[uri.URI][]protocol.TextEdit{}
		for _, f := range files {
			for _, e := range f.edits {
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
			a := protocol.ChangeAnnotation{Label: f.note.label, Description: &f.note.description}
			if f.note.confirm {
				a.NeedsConfirmation = &f.note.confirm
			}
			out.ChangeAnnotations[id] = a
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
func (v *view) textEdit(f fileEdit, e lint.Edit, id protocol.ChangeAnnotationIdentifier, gaps *int) protocol.TextDocumentEditElement {
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
