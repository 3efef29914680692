package lsp

import (
	"go.lsp.dev/protocol"
)

// didOpen takes a document's text. A document that is opened twice is the one that was opened last.
func (s *server) didOpen(p *protocol.DidOpenTextDocumentParams) {
	s.files.look()
	s.set(newDocument(p.TextDocument, s.enc))
}

// didChange applies edits. A change of a document that was never opened has nothing to stand on.
func (s *server) didChange(p *protocol.DidChangeTextDocumentParams) {
	k := key(p.TextDocument.URI)
	old := s.document(k)
	if old == nil {
		s.log.once("didChange of %s, which is not open", p.TextDocument.URI)
		return
	}
	s.set(old.changed(p.TextDocument.Version, p.ContentChanges))
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
	s.files.look()
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
	s.readings.drop(k)
	s.diagnose.closed(k, d)
	if s.files.isConfig(d) { // the file on the disk is in force again
		s.files.forget()
		s.diagnose.all()
	}
}

// set makes a version of a document the current one and has it judged.
func (s *server) set(d *document) {
	k := key(d.uri)
	s.mu.Lock()
	s.put(k, d)
	s.mu.Unlock()
	if s.files.isConfig(d) {
		s.files.forget() // after the new text is there to be read
		s.diagnose.all()
		return
	}
	s.diagnose.one(k)
	s.refreshBrief(k, d)
}
