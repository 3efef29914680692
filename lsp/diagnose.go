package lsp

import (
	"hash/fnv"
	"sort"
	"strconv"
	"sync"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"

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

	mu    sync.Mutex
	dirty map[string]bool      // keys of documents to be looked at
	gone  map[string]*document // closed documents whose findings are to be taken back
	shown map[string]*shown
}

// shown is what the client knows about a document.
type shown struct {
	places  map[place]bool  // where it was sent findings
	timer   *time.Timer     // runs while findings are held back
	configs map[string]bool // keys of configuration files that have a fault because of which it is judged otherwise
	rested  *document       // the version at which the caret has rested: nothing of it is held back
}

func newDiagnoser(s *server) *diagnoser {
	d := &diagnoser{s: s, wake: make(chan struct{}, 1), quit: make(chan struct{}), done: make(chan struct{}),
		dirty: map[string]bool{}, gone: map[string]*document{}, shown: map[string]*shown{}}
	go d.run()
	return d
}

func (d *diagnoser) stop() {
	d.once.Do(func() { close(d.quit) })
	<-d.done
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, sh := range d.shown {
		if sh.timer != nil {
			sh.timer.Stop()
		}
	}
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
	d.dirty[k] = true
	d.mu.Unlock()
	d.poke()
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
func (d *diagnoser) saved(k string) { d.settle(k, nil) }

// settle marks that the author has finished a thought; of a given version, if that is still the newest.
func (d *diagnoser) settle(k string, doc *document) {
	now := d.s.document(k)
	if now == nil || doc != nil && now != doc {
		return
	}
	d.mu.Lock()
	sh := d.of(k)
	sh.rested = now
	d.dirty[k] = true
	d.mu.Unlock()
	d.poke()
	if doc != nil {
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

// next takes a document that is to be looked at.
func (d *diagnoser) next() (string, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	keys := make([]string, 0, len(d.dirty))
	for k := range d.dirty {
		keys = append(keys, k)
	}
	if len(keys) == 0 {
		return "", false
	}
	sort.Strings(keys)
	delete(d.dirty, keys[0])
	return keys[0], true
}

// look publishes what is wrong with the newest version of a document, and with the configuration it is judged by.
func (d *diagnoser) look(k string) {
	s := d.s
	doc := s.document(k)
	if doc == nil {
		d.takeBack(k)
		return
	}
	if s.client.pull {
		return
	}
	v := s.view()
	r := v.report(k, doc)
	if s.document(k) != doc {
		return // a newer version is marked already
	}
	d.show(k, doc, r)
	d.publish(doc.uri, protocol.NewOptional(doc.version), k, r.list)
	d.lookAtConfig(v, doc)
}

// show remembers what the client knows now, and waits for the caret to rest where something was held back.
func (d *diagnoser) show(k string, doc *document, r report) {
	d.mu.Lock()
	defer d.mu.Unlock()
	sh := d.of(k)
	sh.places = r.places
	if sh.timer != nil {
		sh.timer.Stop()
		sh.timer = nil
	}
	if r.held {
		sh.timer = time.AfterFunc(rest, func() { d.settle(k, doc) })
	}
}

func (d *diagnoser) publish(u uri.URI, version protocol.Optional[int32], k string, list []protocol.Diagnostic) {
	if list == nil {
		list = []protocol.Diagnostic{}
	}
	d.s.conn.notify("diagnostics "+k, protocol.MethodTextDocumentPublishDiagnostics,
		&protocol.PublishDiagnosticsParams{URI: u, Version: version, Diagnostics: list})
}

// lookAtConfig shows what is wrong with the configuration of a plan where it is wrong, in a file that need not be open,
// and takes it back once it is mended.
func (d *diagnoser) lookAtConfig(v *view, doc *document) {
	if doc.path == "" || doc.isConfig() {
		return
	}
	now := map[string]bool{}
	if wrong := v.files.problem(doc.path); wrong != nil {
		u := uri.File(v.files.absolute(wrong.Path))
		k := key(u)
		now[k] = true
		if v.docs[k] == nil {
			d.publish(u, protocol.Optional[int32]{}, k, v.configDiagnostics(u, wrong.Src, wrong.Problems))
		}
	}
	d.mu.Lock()
	sh := d.of(key(doc.uri))
	mended := []string{}
	for k := range sh.configs {
		if !now[k] && v.docs[k] == nil {
			mended = append(mended, k)
		}
	}
	sh.configs = now
	d.mu.Unlock()
	for _, k := range mended {
		d.publish(uri.URI(k), protocol.Optional[int32]{}, k, nil)
	}
}

// takeBack clears what was shown of a document that was closed.
func (d *diagnoser) takeBack(k string) {
	d.mu.Lock()
	doc, sh := d.gone[k], d.shown[k]
	delete(d.gone, k)
	delete(d.shown, k)
	if sh != nil && sh.timer != nil {
		sh.timer.Stop()
	}
	d.mu.Unlock()
	if doc != nil && sh != nil && len(sh.places) > 0 && !d.s.client.pull {
		d.publish(doc.uri, protocol.Optional[int32]{}, k, nil)
	}
}

// place is a rule at a key: while a sentence is being written its words change, and what is wrong with it is still the same.
type place struct{ rule, key string }

// report is what is wrong with one version of a document.
type report struct {
	list   []protocol.Diagnostic
	places map[place]bool
	held   bool // something waits until the caret rests
}

// report finds out what is wrong with a document, without what waits until the caret rests.
func (v *view) report(k string, doc *document) report {
	r := report{places: map[place]bool{}}
	if doc.isConfig() {
		if wrong := v.files.wrongIn(doc); len(wrong) > 0 {
			r.list = v.configDiagnostics(doc.uri, doc.text, wrong)
			r.places[place{rule: configCode}] = true
		}
		return r
	}
	if !v.files.isPlan(doc) {
		return r
	}
	plan, unlock := v.plan(doc)
	defer unlock()
	before := v.diagnose.known(k, doc)
	onSave := v.preferences().Diagnostics == "on-save"
	for _, f := range check(plan, lint.Options{Settings: plan.Settings, Today: v.opt.Today}) {
		at := place{f.Rule, f.Key}
		if before != nil && !before[at] && (onSave || waits(doc, &f)) {
			r.held = r.held || !onSave
			continue
		}
		r.places[at] = true
		r.list = append(r.list, v.diagnostic(doc, &f))
	}
	return r
}

// check is lint's, or what a test puts in its place.
var check = lint.CheckPlan

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

// waits reports whether a finding that is new says nothing to an author who is still writing: that something is not
// there yet, or that the line of the caret is not right.
func waits(doc *document, f *lint.Finding) bool {
	if doc.caret < 0 {
		return false
	}
	if r := lint.RuleByID(f.Rule); f.Absent || r != nil && r.NeedsWhole {
		return true
	}
	block := doc.lines.Span(doc.lineOf(doc.caret))
	return f.Span.Start <= block.End && block.Start <= f.Span.End
}

func (d *document) lineOf(offset int) int {
	line, _ := d.lines.Position(offset, syntax.UTF8)
	return line
}

// fingerprint names a finding by what it says, not by where it stands: lines move while one writes.
func fingerprint(f *lint.Finding) uint64 {
	h := fnv.New64a()
	h.Write([]byte(f.Rule))
	h.Write([]byte{0})
	h.Write([]byte(f.Key))
	h.Write([]byte{0})
	h.Write([]byte(f.Message))
	return h.Sum64()
}

// worded is a finding in plain words: what is wrong, and on a line of its own what it costs.
func worded(what, costs string) string {
	if costs == "" {
		return what
	}
	return what + "\n" + costs
}

func (v *view) diagnostic(doc *document, f *lint.Finding) protocol.Diagnostic {
	d := protocol.Diagnostic{
		Range:    doc.rangeOf(f.Span),
		Severity: severity(f.Severity, f.Absent),
		Code:     code(f.Rule),
		Source:   protocol.NewOptional("callplan"),
		Message:  text(worded(f.Message, f.Label)),
		Data:     protocol.LSPAny(`{"rule":` + strconv.Quote(f.Rule) + `,"fingerprint":"` + strconv.FormatUint(fingerprint(f), 16) + `"}`),
	}
	if v.client.codeLinks && v.client.virtualContent {
		d.CodeDescription = protocol.CodeDescription{Href: rulePage(f.Rule)}
	}
	if v.client.related {
		d.RelatedInformation = related(doc.uri, f.Related, doc.rangeOf)
	}
	return d
}

func related(u uri.URI, list []lint.Related, rangeOf func(syntax.Span) protocol.Range) []protocol.DiagnosticRelatedInformation {
	var out []protocol.DiagnosticRelatedInformation
	for _, r := range list {
		out = append(out, protocol.DiagnosticRelatedInformation{Location: protocol.Location{URI: u, Range: rangeOf(r.Span)}, Message: r.Message})
	}
	return out
}

// configCode is the code of what is wrong in a configuration file; it is no rule, and nothing silences it.
const configCode = "configuration"

func (v *view) configDiagnostics(u uri.URI, src []byte, problems []lint.ConfigProblem) []protocol.Diagnostic {
	lines := syntax.NewLines(src)
	at := func(s syntax.Span) protocol.Range { return rangeOf(lines, s, v.enc) }
	var list []protocol.Diagnostic
	for _, p := range problems {
		d := protocol.Diagnostic{Range: at(p.Span), Severity: protocol.DiagnosticSeverityError, Code: code(configCode),
			Source: protocol.NewOptional("callplan"), Message: text(worded(p.Message, p.Try))}
		if v.client.related {
			d.RelatedInformation = related(u, p.Related, at)
		}
		list = append(list, d)
	}
	return list
}
