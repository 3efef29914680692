package lsp

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// FuzzFrames reads any bytes: it comes to an end, takes no more memory than has arrived, and finds the good message that
// stands behind them.
func FuzzFrames(f *testing.F) {
	good := ask(7, "x", `{"a":"b"}`)
	for _, seed := range []string{"", "\r\n", "junk", "Content-Length: 5", "Content-Length: 5\r\n\r\n", "Content-Length: 3\r\n\r\n{}\r\n", "Content-Length: 12\r\n\r\n{}",
		"content-length:2\n\n{}", "Content-Length: 99999999999999\r\n\r\nxx", "Content-Length: -1\r\n\r\n", "Content-Type: x\r\n\r\n", "Content-Length: 20\r\nContent-Le",
		"Content-Length: 7\r\n\r\nContent-Length: 7\r\n\r\nC", frame(good) + "Content-Length: 30\r\n\r\n" + good, strings.Repeat("Content-Length: 1\r\n\r\n", 50), "Content-Length: 21\r\n\r\n{}"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, junk []byte) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		frames := newFrames(io.MultiReader(bytes.NewReader(junk), strings.NewReader(frame(good))))
		last := ""
		for steps := 0; ; steps++ {
			if steps > 10*(len(junk)+10) {
				t.Fatal("it does not come to an end")
			}
			body, err := frames.next()
			if lost := (*errFraming)(nil); errors.As(err, &lost) {
				continue
			}
			if err != nil {
				break
			}
			if !json.Valid(body) {
				frames.doubt(body)
				continue
			}
			last = string(body)
		}
		if last != good {
			t.Errorf("the message behind %q was not found; the last was %q", junk, last)
		}
		runtime.ReadMemStats(&after)
		if used := after.TotalAlloc - before.TotalAlloc; used > 1<<20+uint64(200*len(junk)) {
			t.Errorf("%d bytes of memory for %d bytes of junk", used, len(junk))
		}
	})
}

const fuzzedPlan = `customer = "Zoë 🙂 Foods"
contact  = "Dana Ruiz, operations director"
date     = 2026-12-03
stage    = "discovery"
previous = "2026-11-01.plan.toml"
learn    = ["I need to understand what one hour of a stopped line costs them"]

[primary]
goal       = "Talk to Dana about our new rates by 2026-12-10" # callplan: ignore[talk-to]
commitment = "meeting"

[[people]]
name = "Omar"
`

// methodsToFuzz are all that the server knows, and some that it does not.
func methodsToFuzz() []string {
	list := []string{"initialize", "initialized", "$/sing", "textDocument/moniker", "window/workDoneProgress/cancel"}
	for method := range routes {
		list = append(list, method)
	}
	return list
}

// messages makes messages out of random numbers: mostly well formed, about one plan and a configuration, at any place; and
// some that were damaged on the way.
type messages struct {
	r       *rand.Rand
	methods []string
	id      int
	version int
	asked   map[string]bool
}

func (m *messages) position() string {
	numbers := []int{0, 1, 2, 3, 5, 8, 9, 10, 13, 40, 4000, 2147483647, 4294967295}
	return fmt.Sprintf(`{"line":%d,"character":%d}`, numbers[m.r.IntN(len(numbers))], numbers[m.r.IntN(len(numbers))])
}

func (m *messages) span() string { return `{"start":` + m.position() + `,"end":` + m.position() + `}` }

func (m *messages) uri() string {
	return []string{"file:///p/a.plan.toml", "file:///p/callplan.toml", "untitled:x.plan.toml", "file:///p/Cargo.toml", "", "::", "file:///p/a.plan.toml"}[m.r.IntN(7)]
}

func (m *messages) text() string {
	texts := []string{"", "\n", "\"", "[", "goal = \"", "🙂", "é", "\r\n", "[fallback]\n", "Talk to ", "# callplan: ignore", fuzzedPlan, "[rules]\ntalk-to = \"off\"\n", "files = [\"*.toml\"]\n", "\x00"}
	s, _ := json.Marshal(texts[m.r.IntN(len(texts))])
	return string(s)
}

func (m *messages) params() string {
	m.version++
	changes := fmt.Sprintf(`[{"range":%s,"text":%s},{"range":%s,"text":%s}]`, m.span(), m.text(), m.span(), m.text())
	if m.r.IntN(3) == 0 {
		changes = `[{"text":` + m.text() + `}]`
	}
	return fmt.Sprintf(`{"textDocument":{"uri":%q,"languageId":"toml","version":%d,"text":%s},"position":%s,"range":%s,"positions":[%s],"contentChanges":%s,
		"context":{"diagnostics":[],"includeDeclaration":true,"triggerKind":1},"newName":%s,"query":%s,"options":{"tabSize":4,"insertSpaces":true},
		"files":[{"oldUri":%q,"newUri":%q,"uri":%q}],"changes":[{"uri":%q,"type":%d}],"event":{"added":[{"uri":%q,"name":"x"}],"removed":[{"uri":%q,"name":"x"}]},
		"settings":{"diagnostics":"on-save"},"previousResultIds":[],"id":%d,"value":"verbose","command":"callplan.openBrief","arguments":[%q],"uri":"callplan-brief:/a.md?%s",
		"item":{"name":"a","kind":1,"uri":%q,"range":%s,"selectionRange":%s},"label":"x","title":"x","data":{"x":1},"capabilities":{},"processId":null,"rootUri":null}`,
		m.uri(), m.version, m.text(), m.position(), m.span(), m.position(), changes, m.text(), m.text(), m.uri(), m.uri(), m.uri(), m.uri(), m.r.IntN(4),
		m.uri(), m.uri(), m.r.IntN(m.id+1), m.uri(), m.uri(), m.uri(), m.span(), m.span())
}

// next is a frame; what it asks is noted, unless the frame was damaged.
func (m *messages) next() string {
	method := m.methods[m.r.IntN(len(m.methods))]
	params := m.params()
	if m.r.IntN(20) == 0 {
		params = []string{"null", "[]", "{}", "7", `"x"`, `{"textDocument":null}`, `{"textDocument":{"uri":7}}`}[m.r.IntN(7)]
	}
	if routes[method].notify != nil && m.r.IntN(10) > 0 {
		return m.damaged(say(method, params), "")
	}
	m.id++
	id := fmt.Sprint(m.id)
	return m.damaged(ask(m.id, method, params), id)
}

func (m *messages) damaged(body, id string) string {
	if m.r.IntN(15) > 0 {
		if id != "" {
			m.asked[id] = true
		}
		return frame(body)
	}
	switch at := m.r.IntN(len(body)); m.r.IntN(4) {
	case 0:
		return frame(body[:at] + body[at+1:]) // may still be a message
	case 1:
		return frame(body[:at] + "\"" + body[at:])
	case 2:
		return body[:at] + "\r\n"
	default:
		return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body)+at, body)
	}
}

// FuzzSession plays random sessions: nothing panics, and every whole request is answered once.
func FuzzSession(f *testing.F) {
	for seed := range uint64(12) {
		f.Add(seed, uint8(60))
	}
	methods := methodsToFuzz()
	// The order of a map is another one in each process; a seed has to mean the same in all of them.
	slices.Sort(methods)
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		m := &messages{r: rand.New(rand.NewPCG(seed, 1)), methods: methods, id: 100, asked: map[string]bool{}}
		caps := fullClient
		if seed%3 == 0 {
			caps = `{"textDocument":{"diagnostic":{"relatedDocumentSupport":true}},"general":{"positionEncodings":["utf-8"]}}`
		} else if seed%3 == 1 {
			caps = `{"general":{"positionEncodings":["utf-32"]}}`
		}
		plan, _ := json.Marshal(fuzzedPlan)
		var in strings.Builder
		in.WriteString(frame(ask(1, "initialize", `{"processId":null,"rootUri":null,"capabilities":`+caps+`}`)))
		in.WriteString(frame(say("textDocument/didOpen", fmt.Sprintf(`{"textDocument":{"uri":"file:///p/a.plan.toml","languageId":"toml","version":1,"text":%s}}`, plan))))
		for range n {
			in.WriteString(m.next())
		}
		in.WriteString(goodbye)
		m.asked["1"], m.asked["99"] = true, true
		out, log := &lockedBuffer{}, &lockedBuffer{}
		ended := make(chan error, 1)
		go func() {
			ended <- Serve(context.Background(), strings.NewReader(in.String()), out, Options{Log: log})
		}()
		select {
		case err := <-ended:
			if err != nil {
				t.Errorf("the session ended with %v", err)
			}
		case <-time.After(30 * time.Second):
			stacks := make([]byte, 1<<20)
			t.Fatalf("it does not come to an end\n%s", stacks[:runtime.Stack(stacks, true)])
		}
		if strings.Contains(log.String(), "the session goes on") {
			t.Errorf("seed %d, %d: %s", seed, n, log)
		}
		answered := map[string]int{}
		replies := newFrames(strings.NewReader(out.String()))
		for {
			body, err := replies.next()
			if err == io.EOF {
				break
			}
			var e envelope
			if err != nil || json.Unmarshal(body, &e) != nil {
				t.Fatalf("%v in %q", err, body)
			}
			if e.Method == "" {
				answered[string(e.ID)]++
			}
		}
		for id := range m.asked {
			if answered[id] != 1 {
				t.Errorf("seed %d, %d: request %s was answered %d times", seed, n, id, answered[id])
			}
		}
	})
}
