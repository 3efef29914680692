package lsp

import (
	"go.lsp.dev/protocol"
)

// didOpen takes a document's text. A document that is opened twice is the one that was opened last.
func (s *server) didOpen(p *protocol.DidOpenTextDocumentParams) {
	d := newDocument(p.TextDocument, s.enc)
	s.files.look(d)
	s.set(d)
}

// didChange applies edits. A change of a document that was never opened has nothing to stand on.
func (s *server) didChange(p *protocol.DidChangeTextDocumentParams) {
	k := key(p.TextDocument.URI)
	old := s.document(k)
	if old == nil {
		s.log.printf("didChange of %s, which is not open", p.TextDocument.URI)
		return
	}
	d := old.changed(p.TextDocument.Version, p.ContentChanges)
	if d.isConfig() {
		s.files.forget()
	}
	s.set(d)
}

// didSave judges what waited for the end of a thought, and looks at the configuration again: it may have been changed by
// a tool that nobody watches.
func (s *server) didSave(p *protocol.DidSaveTextDocumentParams) {
	k := key(p.TextDocument.URI)
	old := s.document(k)
	if old == nil {
		return
	}
	d := *old
	d.caret, d.dirty = -1, false
	s.files.look(&d)
	s.set(&d)
	s.diagnose.saved(k)
}

func (s *server) didClose(p *protocol.DidCloseTextDocumentParams) {
	k := key(p.TextDocument.URI)
	s.mu.Lock()
	d := s.docs[k]
	s.put(k, nil)
	s.mu.Unlock()
	if d == nil {
		return
	}
	if d.isConfig() {
		s.files.forget()
	}
	s.readings.drop(k)
	s.diagnose.closed(k, d)
}

// set makes a version of a document the current one and has it judged.
func (s *server) set(d *document) {
	k := key(d.uri)
	s.mu.Lock()
	s.put(k, d)
	s.mu.Unlock()
	if d.isConfig() {
		s.diagnose.all()
		return
	}
	s.diagnose.one(k)
	s.refreshBrief(k, d)
}
