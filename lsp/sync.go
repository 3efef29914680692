package lsp

import (
	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// didOpen takes a document's text. A document that is opened twice is the one that was opened last.
func didOpen(s *server, params jsonrpc2.RawMessage) error {
	p, err := decodeText[opening](params)
	if err != nil {
		return err
	}
	item, err := p.item()
	if err != nil {
		return err
	}
	d := newDocument(item, s.enc)
	s.files.look(d.path)
	s.set(d)
	return nil
}

// didChange applies edits. A change of a document that was never opened has nothing to stand on.
func didChange(s *server, params jsonrpc2.RawMessage) error {
	p, err := decodeText[changing](params)
	if err != nil {
		return err
	}
	u, err := asWritten(p.TextDocument.URI)
	if err != nil {
		return err
	}
	old := s.document(key(u))
	if old == nil {
		s.log.once("didChange of %s, which is not open", p.TextDocument.URI)
		return nil
	}
	changes, err := p.changes()
	if err != nil {
		return err
	}
	version := old.version
	if v := p.TextDocument.Version; v != nil {
		version = int32(*v)
	}
	s.set(old.changed(version, changes))
	return nil
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
	s.files.look(d.path)
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
