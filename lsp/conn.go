package lsp

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"sync"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// maxRunning is how many requests are worked on at once, and maxAsked how many may be unanswered: until then messages are
// read on, so that a cancel or an answer to a request of ours reaches whoever waits for it.
const maxRunning, maxAsked = 64, 1024

// conn is a connection to a client. jsonrpc2 reads and writes the envelopes; the order is ours: notifications are handled
// one after the other as they come, a request takes what it needs to know in that order and is then worked on beside
// the others. What a client sends never ends the session, unless the stream itself ends.
type conn struct {
	in   *frames
	out  *outbox
	log  *logger
	take func(m *message) // handles one message; a request may go on in a goroutine of its own

	mu      sync.Mutex
	running map[*asked]bool                   // requests of the client
	waiting map[int64]chan *jsonrpc2.Response // requests of ours
	last    int64                             // number of our last request
	closed  bool

	slots chan struct{} // one for each request being worked on
	asked chan struct{} // one for each request without an answer
	work  sync.WaitGroup
}

var noID jsonrpc2.ID

// asked is a request of the client that is worked on. A careless client has two with the same id.
type asked struct {
	id     jsonrpc2.ID
	cancel context.CancelFunc
}

// message is a request or a notification of the client. Params are valid until take returns.
type message struct {
	method  string
	params  jsonrpc2.RawMessage
	id      jsonrpc2.ID
	request bool
}

func newConn(in io.Reader, out io.Writer, log *logger) *conn {
	c := &conn{in: newFrames(in), out: newOutbox(out), log: log,
		running: map[*asked]bool{}, waiting: map[int64]chan *jsonrpc2.Response{},
		slots: make(chan struct{}, maxRunning), asked: make(chan struct{}, maxAsked)}
	c.in.told = func(problem string) {
		c.log.printf("the client sent something that is no message: %s", problem)
		c.refuse(noID, jsonrpc2.ParseError, problem)
	}
	return c
}

// read handles messages until the stream ends or stop says so, and returns why the stream ended.
func (c *conn) read(stop func() bool) error {
	for !stop() {
		body, err := c.in.next()
		if lost := (*errFraming)(nil); errors.As(err, &lost) {
			continue // the client has been told, and the next message is found
		}
		if err != nil {
			return err
		}
		c.handle(body)
	}
	return nil
}

func (c *conn) handle(body []byte) {
	decoded, err := jsonrpc2.DecodeMessage(body)
	if err != nil {
		c.in.doubt(body)
		c.malformed(body, err)
		return
	}
	switch m := decoded.(type) {
	case *jsonrpc2.Call:
		c.guard(m.Method(), m.ID(), true, func() {
			c.take(&message{method: m.Method(), params: m.Params(), id: m.ID(), request: true})
		})
	case *jsonrpc2.Notification:
		c.guard(m.Method(), jsonrpc2.ID{}, false, func() {
			c.take(&message{method: m.Method(), params: m.Params()})
		})
	case *jsonrpc2.Response:
		c.deliver(m)
	}
}

// malformed answers a body that is no message, with its id where it has one.
func (c *conn) malformed(body []byte, err error) {
	code, id := jsonrpc2.ParseError, jsonrpc2.ID{}
	if json.Valid(body) {
		code = jsonrpc2.InvalidRequest
		var envelope struct {
			ID any `json:"id"`
		}
		if json.Unmarshal(body, &envelope) == nil {
			switch v := envelope.ID.(type) {
			case string:
				id = jsonrpc2.NewStringID(v)
			case float64:
				if n := int64(v); float64(n) == v && n > -1<<53 && n < 1<<53 { // beyond, it would be another
					id = jsonrpc2.NewNumberID(n)
				}
			}
		}
	}
	c.log.printf("the client sent a message that cannot be read: %v", err)
	c.refuse(id, code, fmt.Sprintf("not a JSON-RPC 2.0 message: %v", err))
}

// guard keeps a panic of ours from ending the session. A request is answered, and the log says what a report needs.
func (c *conn) guard(method string, id jsonrpc2.ID, request bool, do func()) {
	defer func() {
		if v := recover(); v != nil {
			if c.log.fault(method, v, debug.Stack()) {
				c.tell(protocol.MessageTypeError, "callplan failed at "+method+" and goes on; please report it with what its log says (stderr, or callplan lsp --log FILE)")
			}
			if request {
				c.refuse(id, jsonrpc2.InternalError, "callplan failed here; the log says where")
			}
		}
	}()
	do()
}

// begin works on a request beside the others: its context ends when the client cancels it or the connection closes.
func (c *conn) begin(m *message, do func(ctx context.Context) (any, error)) {
	c.asked <- struct{}{}
	ctx, cancel := context.WithCancel(context.Background())
	id, method := m.id, strings.Clone(m.method) // what a message holds is read over by the next one
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed { // nobody reads answers any more
		cancel()
		<-c.asked
		return
	}
	r := &asked{id, cancel}
	c.running[r] = true
	c.work.Go(func() {
		defer func() { <-c.asked }()
		defer cancel()
		defer c.forget(r)
		select {
		case c.slots <- struct{}{}:
			defer func() { <-c.slots }() // when the result has left: a client that does not read must not have us hoard them
		case <-ctx.Done():
			c.answer(id, nil, ctx.Err())
			return
		}
		c.guard(method, id, true, func() {
			result, err := do(ctx)
			if err == nil && ctx.Err() != nil {
				err = ctx.Err() // nobody waits for the result any more
			}
			c.forget(r)
			c.answer(id, result, err)
		})
	})
}

func (c *conn) forget(r *asked) {
	c.mu.Lock()
	delete(c.running, r)
	c.mu.Unlock()
}

// cancel ends the request of the client with that id, if it is still worked on.
func (c *conn) cancel(id jsonrpc2.ID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for r := range c.running {
		if r.id == id {
			r.cancel()
		}
	}
}

// answer sends the result of a request, or its error with the code the protocol has for it.
func (c *conn) answer(id jsonrpc2.ID, result any, err error) {
	var body []byte
	if err == nil {
		body, err = marshal(result)
	}
	if err != nil {
		wire := (*jsonrpc2.Error)(nil)
		switch {
		case errors.As(err, &wire):
		case errors.Is(err, context.Canceled):
			wire = jsonrpc2.NewError(jsonrpc2.Code(protocol.LSPErrorCodesRequestCancelled), "cancelled")
		default:
			wire = jsonrpc2.NewError(jsonrpc2.InternalError, err.Error())
		}
		c.refuse(id, wire.Code, wire.Message)
		return
	}
	c.transmit("", jsonrpc2.NewResponse(id, body, nil))
}

// refuse answers with an error. What it says may quote what the client sent, of which the beginning is enough.
func (c *conn) refuse(id jsonrpc2.ID, code jsonrpc2.Code, text string) {
	text = fmt.Sprintf("%.500s", text)
	c.transmit("", jsonrpc2.NewResponse(id, nil, jsonrpc2.NewError(code, text)))
}

// notify sends a notification. One with a topic replaces an older one on that topic that was not sent yet.
func (c *conn) notify(topic, method string, params any) {
	body, err := marshal(params)
	if err != nil {
		c.log.printf("%s cannot be written: %v", method, err)
		return
	}
	c.transmit(topic, jsonrpc2.NewNotification(method, body))
}

// tell says something that a person should know, where the editor keeps what its servers say.
func (c *conn) tell(kind protocol.MessageType, words string) {
	c.notify("", protocol.MethodWindowLogMessage, &protocol.LogMessageParams{Type: kind, Message: words})
}

func (c *conn) transmit(topic string, m jsonrpc2.Message) {
	body, err := jsonrpc2.EncodeMessage(m)
	if err != nil {
		c.log.printf("a message cannot be written: %v", err)
		return
	}
	c.out.send(topic, body)
}

// call sends a request to the client and waits for its answer. It must not be called where messages are read.
func (c *conn) call(ctx context.Context, method string, params, result any) error {
	body, err := marshal(params)
	if err != nil {
		return err
	}
	reply := make(chan *jsonrpc2.Response, 1)
	c.mu.Lock()
	if c.closed {
		c.mu.Unlock()
		return errClosed
	}
	c.last++
	n := c.last
	c.waiting[n] = reply
	c.mu.Unlock()
	defer func() {
		c.mu.Lock()
		delete(c.waiting, n)
		c.mu.Unlock()
	}()
	c.transmit("", jsonrpc2.NewCall(jsonrpc2.NewNumberID(n), method, body))
	select {
	case <-ctx.Done():
		return ctx.Err()
	case r := <-reply:
		switch {
		case r == nil:
			return errClosed
		case r.Err() != nil:
			return r.Err()
		case result == nil:
			return nil
		}
		return protocol.Unmarshal(r.Result(), result)
	}
}

// deliver hands an answer of the client to whoever waits for it; an answer to nothing is dropped.
func (c *conn) deliver(r *jsonrpc2.Response) {
	n, ok := r.ID().Number()
	c.mu.Lock()
	reply := c.waiting[n]
	c.mu.Unlock()
	if ok && reply != nil {
		own := jsonrpc2.NewResponse(r.ID(), bytes.Clone(r.Result()), r.Err()) // the next message is read over the bytes of this one
		select {
		case reply <- own:
		default: // a second answer to the same request
		}
	}
}

// cancelAll ends all requests of the client.
func (c *conn) cancelAll() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for r := range c.running {
		r.cancel()
	}
}

// close cancels all requests of both sides and waits for their ends. What they still answer is sent.
func (c *conn) close() {
	c.mu.Lock()
	c.closed = true
	for r := range c.running {
		r.cancel()
	}
	for _, reply := range c.waiting {
		select {
		case reply <- nil:
		default:
		}
	}
	c.mu.Unlock()
	c.work.Wait()
}
