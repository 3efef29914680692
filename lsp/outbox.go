package lsp

import (
	"errors"
	"io"
	"strconv"
	"sync"
)

// maxQueued is how many bytes wait for a client that does not read before whoever has more to say waits too.
const maxQueued = 16 << 20

var errClosed = errors.New("the connection is closed")

// outbox sends messages in their order from one goroutine, so that nobody waits for a slow client until much is queued.
// A message with a topic takes the place of an older one on the same topic that was not sent yet: the diagnostics of a
// document that have been overtaken cost the client nothing.
type outbox struct {
	mu     sync.Mutex
	change sync.Cond // queue, queued, sending or err changed
	queue  []outgoing
	queued int // bytes in queue
	topics map[string]int
	first  int // number of queue[0], counted from the beginning
	busy   bool
	err    error
	broken chan error // hears of the end that the writer came to
}

type outgoing struct {
	topic string
	frame []byte // header and body
}

func newOutbox(w io.Writer) *outbox {
	o := &outbox{topics: map[string]int{}, broken: make(chan error, 1)}
	o.change.L = &o.mu
	go o.run(w)
	return o
}

// send queues a message; it waits where too much is queued already. Of a message with a topic only the newest counts. Nothing
// is queued any more when the connection is closed or broken.
func (o *outbox) send(topic string, body []byte) {
	frame := make([]byte, 0, len(body)+32)
	frame = append(frame, "Content-Length: "...)
	frame = strconv.AppendInt(frame, int64(len(body)), 10)
	frame = append(frame, "\r\n\r\n"...)
	frame = append(frame, body...)

	o.mu.Lock()
	defer o.mu.Unlock()
	for o.queued > maxQueued && o.err == nil {
		o.change.Wait()
	}
	if o.err != nil {
		return
	}
	if n, ok := o.topics[topic]; ok {
		old := &o.queue[n-o.first]
		o.queued += len(frame) - len(old.frame)
		old.frame = frame
		return
	}
	if topic != "" {
		o.topics[topic] = o.first + len(o.queue)
	}
	o.queue = append(o.queue, outgoing{topic, frame})
	o.queued += len(frame)
	o.change.Broadcast()
}

// run writes until the outbox is closed.
func (o *outbox) run(w io.Writer) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for {
		for len(o.queue) == 0 && o.err == nil {
			o.queue, o.busy = nil, false
			o.change.Broadcast()
			o.change.Wait()
		}
		if o.err != nil {
			return
		}
		out := o.queue[0]
		o.queue[0] = outgoing{}
		o.queue = o.queue[1:]
		if o.topics[out.topic] == o.first && out.topic != "" {
			delete(o.topics, out.topic)
		}
		o.first++
		o.busy = true
		o.queued -= len(out.frame)
		o.mu.Unlock()
		_, err := w.Write(out.frame)
		o.mu.Lock()
		if err != nil && o.err == nil {
			o.err = err
			o.broken <- err
		}
		o.change.Broadcast()
	}
}

// drain waits until everything is written, or the outbox is closed.
func (o *outbox) drain() {
	o.mu.Lock()
	defer o.mu.Unlock()
	for (len(o.queue) > 0 || o.busy) && o.err == nil {
		o.change.Wait()
	}
}

// close ends sending; what is queued is dropped.
func (o *outbox) close() {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.err == nil {
		o.err = errClosed
	}
	o.queue, o.queued = nil, 0
	o.change.Broadcast()
}
