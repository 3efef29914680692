package lsp

import (
	"fmt"
	"time"
	"unicode/utf8"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// maxTraced is how much of a message's params a trace shows: enough to see which one it was.
const maxTraced = 2000

// traced tells an editor that asked for it what was done with a message, how long it took, and with "verbose" what
// stood in it.
func (s *server) traced(m *message, params string, began time.Time) {
	level := s.traceLevel()
	if level != protocol.TraceValueMessages && level != protocol.TraceValueVerbose {
		return
	}
	what := "took " + m.method
	if m.request {
		what = fmt.Sprintf("answered %s (%v)", m.method, m.id)
	}
	p := &protocol.LogTraceParams{Message: what + " after " + time.Since(began).Round(time.Microsecond).String()}
	if level == protocol.TraceValueVerbose {
		p.Verbose = &params
	}
	s.conn.notify("", protocol.MethodLogTrace, p)
}

// toTrace is what of a message's params a trace would show; "" where nobody wants to see it.
func (s *server) toTrace(params jsonrpc2.RawMessage) string {
	if s.traceLevel() != protocol.TraceValueVerbose {
		return ""
	}
	if len(params) <= maxTraced {
		return string(params)
	}
	end := maxTraced
	for !utf8.RuneStart(params[end]) {
		end--
	}
	return fmt.Sprintf("%s ... (%d bytes)", params[:end], len(params))
}

func (s *server) traceLevel() protocol.TraceValue {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.trace
}

func (s *server) setTrace(p *protocol.SetTraceParams) {
	s.mu.Lock()
	s.trace = p.Value
	s.mu.Unlock()
}
