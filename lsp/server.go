package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"strconv"
	"strings"
	"sync"
	"time"

	"callplan/lint/syntax"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// Options are what a server needs to know besides its stream. The zero value works.
type Options struct {
	Version string             // of callplan, for the client and the log
	Log     io.Writer          // lines for whoever looks for a fault; nil for none
	LogFile io.Writer          // the same lines, whether somebody reads Log or not; nil for none
	Today   time.Time          // the day that rules about outcomes count from; zero for the day of each call, as on the command line
	Alive   func(pid int) bool // whether a process runs; nil where that cannot be found out
	Bytes   bool               // columns count bytes, whatever the client says: Vim's ALE does so and offers nothing
}

// ErrNoShutdown says that the client went away, or said exit, without asking for shutdown before.
var ErrNoShutdown = errors.New("the client left without a shutdown request")

// phase is how far the session is.
type phase uint8

const (
	started     phase = iota // before initialize
	initialized              // the client has its answer
	shutDown                 // only exit is left
	exited
)

// server is one session with one client.
type server struct {
	opt  Options
	log  *logger
	conn *conn

	// Known from initialize on, and never changed after.
	client clientAbilities
	enc    syntax.Encoding

	mu     sync.Mutex
	phase  phase
	docs   map[string]*document // by key; replaced, not changed, once a view has it
	shared bool                 // a view has docs
	first  preferences          // what the editor said as it began, and the defaults
	prefs  preferences          // those in force
	briefs map[string]bool      // plans whose brief the editor shows, by key
	trace  protocol.TraceValue
	ready  bool // the client has said initialized
	clean  bool // exit came after shutdown

	errands map[string]bool // those under way, and whether they are to be done once more

	files    *files
	readings readings
	kept     cards
	diagnose *diagnoser
	gone     chan struct{} // closed when the client's process has ended
	over     chan struct{} // closed when the session has
}

// Serve speaks with one client until it says exit, its stream ends or the context does. The error is nil after a clean
// shutdown, ErrNoShutdown without one, or that of the stream.
func Serve(ctx context.Context, in io.Reader, out io.Writer, opt Options) error {
	if opt.Log == nil {
		opt.Log = io.Discard
	}
	if opt.LogFile == nil {
		opt.LogFile = io.Discard
	}
	s := &server{opt: opt, docs: map[string]*document{}, errands: map[string]bool{}, gone: make(chan struct{}), over: make(chan struct{}),
		log: newLogger(opt.Log, opt.LogFile, opt.Version)}
	defer s.log.close()
	s.conn = newConn(in, out, s.log)
	s.conn.take = s.take
	s.files = newFiles(s)
	s.diagnose = newDiagnoser(s)
	defer close(s.over)

	ended := make(chan error, 1)
	go func() { ended <- s.conn.read(func() bool { return s.at() == exited }) }()
	var err error
	select {
	case err = <-ended:
	case <-ctx.Done():
		err = ctx.Err()
	case <-s.gone:
		s.log.printf("the editor that started this server has ended, and so does the server")
	case err = <-s.conn.out.broken:
		s.log.printf("the editor does not take messages any more: %v", err)
		err = nil // as when it says nothing any more
	}
	clean := s.left()
	switch {
	case s.at() == exited && !clean:
		s.log.printf("the editor said exit without a shutdown request")
	case errors.Is(err, context.Canceled):
		s.log.printf("stopped by a signal")
	case err != nil && !errors.Is(err, io.EOF):
		s.log.printf("the connection ended: %v", err)
	case !clean && err != nil:
		s.log.printf("the input ended without a shutdown request")
	}
	s.finish()
	switch {
	case clean:
		return nil
	case err == nil, errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return ErrNoShutdown
	}
	return err
}

// finish ends what is being worked on and sends what is queued. A client that does not read any more is not waited for:
// with the outbox closed, whoever waits for it goes on.
func (s *server) finish() {
	done := make(chan struct{})
	go func() {
		s.diagnose.stop()
		s.conn.close()
		s.conn.out.drain()
		close(done)
	}()
	within(grace, done)
	s.conn.out.close()
	within(grace, done)
}

// grace is how long the end of the session waits for what is under way.
const grace = time.Second

// within waits for the end of something, but not for ever.
func within(limit time.Duration, done <-chan struct{}) bool {
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case <-done:
		return true
	case <-timer.C:
		return false
	}
}

// left reports whether the client has asked for shutdown.
func (s *server) left() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.phase == shutDown || s.phase == exited && s.clean
}

func (s *server) at() phase {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.phase
}

// take handles a message at its place in the order of the wire.
func (s *server) take(m *message) {
	phase := s.at()
	if !m.request {
		s.notified(m, phase)
		return
	}
	refuse := func(code jsonrpc2.Code, text string) { s.conn.refuse(m.id, code, text) }
	switch {
	case m.method == protocol.MethodInitialize && phase == started:
		s.initialize(m)
	case phase == started:
		refuse(jsonrpc2.ServerNotInitialized, "the first request must be initialize")
	case phase != initialized:
		refuse(jsonrpc2.InvalidRequest, "nothing but exit may follow shutdown")
	case m.method == protocol.MethodInitialize:
		refuse(jsonrpc2.InvalidRequest, "initialize may be sent once")
	case m.method == protocol.MethodShutdown:
		s.shutdown(m)
	default:
		r, ok := routes[m.method]
		if !ok || r.ask == nil {
			refuse(jsonrpc2.MethodNotFound, "callplan does not know "+m.method)
			return
		}
		do, err := r.ask(s, m.params)
		if err != nil {
			s.conn.answer(m.id, nil, err)
			return
		}
		params, began := s.toTrace(m.params), time.Now()
		method := strings.Clone(m.method)
		s.conn.begin(m, func(ctx context.Context) (any, error) {
			result, err := do(ctx)
			s.traced(&message{method: method, id: m.id, request: true}, params, began)
			return result, err
		})
	}
}

// notified handles a notification. None of them ends the session but exit; one that cannot be read or is not known is
// left aside.
func (s *server) notified(m *message, phase phase) {
	switch {
	case m.method == protocol.MethodExit:
		s.mu.Lock()
		s.clean, s.phase = s.phase == shutDown, exited
		s.mu.Unlock()
	case phase != initialized:
	case m.method == protocol.MethodInitialized:
		s.begun()
	default:
		r := routes[m.method]
		if r.notify == nil {
			return // also those that are requests: without an id there is nobody to answer
		}
		began := time.Now()
		if err := r.notify(s, m.params); err != nil {
			s.log.printf("%s: %.500v", m.method, err)
		}
		s.traced(m, s.toTrace(m.params), began)
	}
}

func (s *server) initialize(m *message) {
	about, err := listen(m.params, s.log)
	if err != nil {
		s.conn.refuse(m.id, jsonrpc2.InvalidParams, err.Error())
		return
	}
	s.client = abilitiesOf(about)
	s.enc = s.client.encoding
	if s.opt.Bytes {
		s.enc = syntax.UTF8
	}
	s.files.open(about.folders())
	s.mu.Lock()
	s.phase, s.trace = initialized, protocol.TraceValue(about.text("trace"))
	s.first = defaultPreferences()
	s.first = s.first.with(options(m.params), s.first, s.log)
	s.prefs = s.first
	s.mu.Unlock()
	pid, known := about.number("processId")
	known = known && s.opt.Alive != nil
	seen := known && pid > 0 && s.opt.Alive(pid) // before the answer that it waits for: it may be gone behind it
	s.conn.answer(m.id, s.abilities(), nil)
	switch {
	case seen:
		go s.watchParent(pid)
	case known: // it speaks, so it is there: outside of the container that we are in
		s.log.printf("the editor's process %d cannot be seen from here; the session ends with its input", pid)
	}
}

// shutdown is answered when everything that was asked before is answered. What takes long is cancelled: an editor that
// closes waits a second or two for its servers.
func (s *server) shutdown(m *message) {
	s.mu.Lock()
	s.phase = shutDown
	s.mu.Unlock()
	s.diagnose.stop()
	answered := make(chan struct{})
	go func() {
		s.conn.work.Wait()
		close(answered)
	}()
	if !within(grace, answered) {
		s.conn.cancelAll()
		<-answered
	}
	s.conn.answer(m.id, nil, nil)
}

// parentInterval is how often the client's process is looked after: it may be killed without a word, and a pipe that a
// third process holds open never ends.
const parentInterval = 2 * time.Second

func (s *server) watchParent(pid int) {
	for s.opt.Alive(pid) {
		if within(parentInterval, s.over) {
			return
		}
	}
	close(s.gone)
}

// cancelRequest reads the id itself: the library knows none that is beyond the protocol's integers, and clients count as far
// as they like.
func cancelRequest(s *server, params jsonrpc2.RawMessage) error {
	var p struct{ ID json.RawMessage }
	if err := json.Unmarshal(params, &p); err != nil {
		return fmt.Errorf("the params cannot be read: %w", err)
	}
	var words string
	if n, err := strconv.ParseInt(string(p.ID), 10, 64); err == nil {
		s.conn.cancel(jsonrpc2.NewNumberID(n))
	} else if json.Unmarshal(p.ID, &words) == nil && p.ID[0] == '"' {
		s.conn.cancel(jsonrpc2.NewStringID(words))
	} else {
		return fmt.Errorf("%.40s is no id", p.ID)
	}
	return nil
}

// view is the documents as they were when a request arrived, with what else it needs to be answered.
type view struct {
	*server
	docs map[string]*document
}

func (s *server) view() *view {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.shared = true
	return &view{server: s, docs: s.docs}
}

// put keeps a document under its key; nil removes it. Views keep what they have.
func (s *server) put(k string, d *document) {
	if s.shared {
		s.docs, s.shared = maps.Clone(s.docs), false
	}
	if d == nil {
		delete(s.docs, k)
	} else {
		s.docs[k] = d
	}
}

// document is the newest version of an open document, or nil.
func (s *server) document(k string) *document {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.docs[k]
}
