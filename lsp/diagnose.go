package lsp

import (
	"bytes"
	"sync"
	"time"

	"callplan/lint/workspace"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// rest is how long a caret stays where it is until the author is taken to have finished a thought.
const rest = 2 * time.Second

// diagnoser finds out in one goroutine what is wrong with the documents that changed, the newest version of each only:
// what was overtaken while it was looked at is not published.
type diagnoser struct {
	s    *server
	wake chan struct{}
	quit chan struct{}
	done chan struct{}
	once sync.Once

	mu     sync.Mutex
	dirty  map[string]bool      // keys of documents to be looked at
	newest string               // the document that was changed last
	gone   map[string]*document // closed documents whose findings are to be taken back
	shown  map[string]*shown
	faults map[string]*workspace.ConfigError // found in the configuration of open documents, by the keys of its files
	told   map[string]string                 // what was said about configuration, by where
	over   bool
}

// shown is what the client knows about a document.
type shown struct {
	places map[place]bool // where it was sent findings
	uri    uri.URI        // and under which of the names that mean the same
	held   bool           // some are held back
	timer  *time.Timer    // runs while they are
	timed  *document      // the version that the timer is about
	rested *document      // the version at which the caret has rested: nothing of it is held back
	config string         // key of the configuration file with a fault, because of which it is judged otherwise than that says
	beside uri.URI        // the file whose fault the client was told of beside this document, as it asked for this
}

func newDiagnoser(s *server) *diagnoser {
	d := &diagnoser{s: s, wake: make(chan struct{}, 1), quit: make(chan struct{}), done: make(chan struct{}),
		dirty: map[string]bool{}, gone: map[string]*document{}, shown: map[string]*shown{},
		faults: map[string]*workspace.ConfigError{}, told: map[string]string{}}
	go d.run()
	return d
}

func (d *diagnoser) stop() {
	d.once.Do(func() { close(d.quit) })
	<-d.done
	d.mu.Lock()
	defer d.mu.Unlock()
	d.over = true
	for _, sh := range d.shown {
		sh.stopTimer()
	}
}

func (sh *shown) stopTimer() {
	if sh.timer != nil {
		sh.timer.Stop()
	}
	sh.timer, sh.timed = nil, nil
}

func (d *diagnoser) poke() {
	select {
	case d.wake <- struct{}{}:
	default:
	}
}

// one has a document looked at.
func (d *diagnoser) one(k string) {
	d.mu.Lock()
	d.dirty[k], d.newest = true, k
	d.mu.Unlock()
	d.poke()
}

// again has a document looked at once more, because something else than its text is otherwise now.
func (d *diagnoser) again(k string) {
	d.mu.Lock()
	d.dirty[k] = true
	d.mu.Unlock()
	d.poke()
	d.s.refreshDiagnostics()
}

// fault is what is wrong in a configuration file, as a document found that is judged by it.
func (d *diagnoser) fault(k string) *workspace.ConfigError {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.faults[k]
}

// faulty reports whether the configuration of an open document has a fault.
func (d *diagnoser) faulty() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.faults) > 0
}

// all has every open document looked at: the configuration changed.
func (d *diagnoser) all() {
	s := d.s
	s.mu.Lock()
	keys := make([]string, 0, len(s.docs))
	for k := range s.docs {
		keys = append(keys, k)
	}
	s.mu.Unlock()
	d.mu.Lock()
	for _, k := range keys {
		d.dirty[k] = true
	}
	d.mu.Unlock()
	d.poke()
	if len(keys) > 0 {
		s.refresh()
	}
}

// saved ends the wait for the caret to rest.
func (d *diagnoser) saved(k string) {
	if doc := d.s.document(k); doc != nil {
		d.settle(k, doc)
	}
}

// settle marks that the author has finished a thought, if this is still the newest version.
func (d *diagnoser) settle(k string, doc *document) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.over || d.s.document(k) != doc {
		return
	}
	sh := d.of(k)
	held := sh.held
	sh.rested, sh.held = doc, false
	d.dirty[k], d.newest = true, k
	d.poke()
	if held {
		d.s.refreshDiagnostics()
	}
}

func (d *diagnoser) closed(k string, doc *document) {
	d.mu.Lock()
	d.gone[k] = doc
	d.dirty[k] = true
	d.mu.Unlock()
	d.poke()
}

// of is what the client knows about a document; the lock is held.
func (d *diagnoser) of(k string) *shown {
	sh := d.shown[k]
	if sh == nil {
		sh = &shown{places: map[place]bool{}}
		d.shown[k] = sh
	}
	return sh
}

func (d *diagnoser) run() {
	defer close(d.done)
	for {
		select {
		case <-d.quit:
			return
		case <-d.wake:
		}
		for {
			k, ok := d.next()
			if !ok {
				break
			}
			d.s.conn.guard("diagnostics", noID, false, func() { d.look(k) })
			select {
			case <-d.quit:
				return
			default:
			}
		}
	}
}

// next takes a document that is to be looked at: what was closed is taken back first, then comes the one that somebody is
// writing in, then the others in the order of their names.
func (d *diagnoser) next() (string, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	first, found := "", false
	for k := range d.gone {
		if d.dirty[k] && (!found || k < first) {
			first, found = k, true
		}
	}
	if !found && d.dirty[d.newest] {
		first, found = d.newest, true
	}
	if !found {
		for k := range d.dirty {
			if !found || k < first {
				first, found = k, true
			}
		}
	}
	delete(d.dirty, first)
	return first, found
}

// look publishes what is wrong with the newest version of a document, and with the configuration it is judged by.
func (d *diagnoser) look(k string) {
	s := d.s
	doc := s.document(k)
	if doc == nil {
		d.takeBack(k)
		return
	}
	d.mu.Lock()
	if s.document(k) != nil { // it may be closed by now, and is taken back next
		delete(d.gone, k) // it was opened again before that was noticed
	}
	d.mu.Unlock()
	v := s.view()
	if !s.client.pull {
		r := v.report(k, doc)
		before, current := d.show(k, doc, r)
		if !current {
			return // a newer version is marked already
		}
		if before != "" && before != doc.uri {
			d.publish(before, protocol.Optional[int32]{}, nil) // it was opened again under another name
		}
		if r.ours || before != "" {
			d.publish(doc.uri, protocol.NewOptional(doc.version), r.list)
		}
	}
	d.lookAtConfig(v, k, doc)
}

// show remembers what the client is to know now, and waits for the caret to rest where something was held back. It gives the
// name under which the client knew of findings before, "" where it knew of none, and whether the document is still this one:
// what is not remembered must not be sent, or nobody would take it back.
func (d *diagnoser) show(k string, doc *document, r report) (before uri.URI, current bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.s.document(k) != doc {
		return "", false
	}
	sh := d.of(k)
	if len(sh.places) > 0 {
		before = sh.uri
	}
	sh.places, sh.uri, sh.held = r.places, doc.uri, r.held
	if r.rests && !d.over {
		if sh.timed != doc {
			sh.stopTimer()
			sh.timer, sh.timed = time.AfterFunc(rest, func() { d.settle(k, doc) }), doc
		}
		return before, true
	}
	sh.stopTimer()
	return before, true
}

func (d *diagnoser) publish(u uri.URI, version protocol.Optional[int32], list []protocol.Diagnostic) {
	if list == nil {
		list = []protocol.Diagnostic{}
	}
	d.s.conn.notify("diagnostics "+string(u), protocol.MethodTextDocumentPublishDiagnostics,
		&protocol.PublishDiagnosticsParams{URI: u, Version: version, Diagnostics: list})
}

// lookAtConfig shows what is wrong with the configuration of a document where it is wrong, in a file that need not be
// open, and takes it back once it is mended.
func (d *diagnoser) lookAtConfig(v *view, k string, doc *document) {
	var wrong *workspace.ConfigError
	if doc.path != "" && (v.files.isPlan(doc) || v.files.isConfig(doc)) { // it may have been one before, and hold a fault in sight
		var err error
		if wrong, err = v.files.problem(doc.path); err != nil {
			d.tell(err.Error(), err.Error())
		}
	}
	now := ""
	if wrong != nil {
		u := uri.File(v.files.absolute(wrong.Path))
		now = key(u)
		d.mu.Lock()
		known := d.faults[now]
		d.faults[now] = wrong
		d.mu.Unlock()
		switch {
		case known != nil && known.Error() == wrong.Error() && bytes.Equal(known.Src, wrong.Src):
		case v.docs[now] != nil: // it is shown as that of an open document
			if now != k {
				d.again(now)
			}
		default:
			if !d.s.client.pull {
				d.publish(u, protocol.Optional[int32]{}, v.configDiagnostics(u, wrong.Src, wrong.Problems))
			}
			d.tell(now, wrong.Error())
		}
	}
	d.mu.Lock()
	sh := d.of(k)
	before := sh.config
	sh.config = now
	d.mu.Unlock()
	if before != now {
		d.mended(before)
	}
}

// tell says once what is wrong with a configuration, where a person may read it who sees no diagnostics of files that
// are not open.
func (d *diagnoser) tell(where, what string) {
	d.mu.Lock()
	known := d.told[where] == what
	d.told[where] = what
	d.mu.Unlock()
	if !known {
		d.s.log.printf("%s", what)
		d.s.conn.tell(protocol.MessageTypeWarning, what+"\nUntil this is mended, plans are judged by the settings before, or by those that apply without it.")
	}
}

// mended takes back what is shown in a configuration file, when no open document is judged by it any more.
func (d *diagnoser) mended(k string) {
	d.mu.Lock()
	for _, sh := range d.shown {
		if sh.config == k {
			d.mu.Unlock()
			return
		}
	}
	shown := d.faults[k] != nil
	delete(d.faults, k)
	delete(d.told, k)
	d.mu.Unlock()
	switch {
	case !shown:
	case d.s.document(k) != nil:
		d.again(k)
	case !d.s.client.pull:
		d.publish(uri.URI(k), protocol.Optional[int32]{}, nil)
	}
}

// takeBack clears what was shown of a document that was closed.
func (d *diagnoser) takeBack(k string) {
	d.mu.Lock()
	doc, sh := d.gone[k], d.shown[k]
	if doc == nil {
		d.mu.Unlock()
		return // it is about to be said that it was closed; until then what is shown must not be forgotten
	}
	delete(d.gone, k)
	delete(d.shown, k)
	delete(d.faults, k) // of a configuration file, it is found again by those who are judged by it
	if sh != nil {
		sh.stopTimer()
	}
	d.mu.Unlock()
	if sh == nil {
		return
	}
	if len(sh.places) > 0 && !d.s.client.pull {
		d.publish(doc.uri, protocol.Optional[int32]{}, nil)
	}
	if sh.config != "" {
		d.mended(sh.config)
	}
}

// relate remembers which file's fault the client is told of beside a document, and gives the one it was told of before.
func (d *diagnoser) relate(k string, now uri.URI) (before uri.URI) {
	d.mu.Lock()
	defer d.mu.Unlock()
	sh := d.shown[k]
	if sh == nil {
		return "" // it is closed by now
	}
	before, sh.beside = sh.beside, now
	return before
}

// known is where the client has been shown findings; nil when nothing is held back: at the first look, after a rest,
// after a save.
func (d *diagnoser) known(k string, doc *document) map[place]bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	sh := d.shown[k]
	if sh == nil || !doc.dirty || sh.rested == doc || d.s.client.pull && !d.s.client.refreshPull {
		return nil // also where nothing could tell the client later of what was held back
	}
	return sh.places
}
