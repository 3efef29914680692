package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"strings"
	"testing"
)

// BenchmarkEditor times what an editor waits for, over a pipe in memory: the diagnostics of a letter that was typed, a
// completion, a hover, in plans of three sizes. `go run ./cmd/bench -server` times the same with a process of its own.
func BenchmarkEditor(b *testing.B) {
	for _, size := range []struct {
		name  string
		lines int
	}{{"50", 50}, {"500", 500}, {"1MB", 26_000}} {
		e := newBenchEditor(b, size.lines)
		b.Run(size.name+"/edit", func(b *testing.B) {
			for b.Loop() {
				e.edit()
			}
		})
		for _, method := range []string{"completion", "hover"} {
			b.Run(size.name+"/"+method, func(b *testing.B) {
				for b.Loop() {
					e.ask(method)
				}
			})
		}
		e.close()
	}
}

// benchEditor is an editor in a session with one document, that waits for what it has asked for.
type benchEditor struct {
	b        *testing.B
	pipe     net.Conn
	in       *frames
	version  int
	id       int
	at       textPos // behind the first quote of the primary goal
	sessions chan error
}

const benchDocument = `"textDocument":{"uri":"file:///a.plan.toml"%s}`

func newBenchEditor(b *testing.B, lines int) *benchEditor {
	text := clientPlan
	at := strings.Index(text, "Talk to")
	for i := strings.Count(text, "\n"); i < lines; i += 4 {
		text += fmt.Sprintf("\n[[secondary]]\nkind = \"referral\"\ngoal = \"Zoë names manager number %d of the sister plant\"\n", i)
	}
	pipe, theirs := net.Pipe()
	e := &benchEditor{b: b, pipe: pipe, in: newFrames(pipe), id: 1, at: newTextModel(text).position(at), sessions: make(chan error, 1)}
	go func() { e.sessions <- Serve(context.Background(), theirs, theirs, Options{}) }()
	e.write(hello)
	e.until(func(m *envelope) bool { return string(m.ID) == "1" })
	quoted, err := json.Marshal(text)
	if err != nil {
		b.Fatal(err)
	}
	e.version = 1
	e.write(say("textDocument/didOpen", "{"+fmt.Sprintf(benchDocument, fmt.Sprintf(`,"languageId":"toml","version":1,"text":%s`, quoted))+"}"))
	e.diagnostics()
	return e
}

func (e *benchEditor) write(body string) {
	if _, err := io.WriteString(e.pipe, frame(body)); err != nil {
		e.b.Fatal(err)
	}
}

// until reads what the server says up to a message.
func (e *benchEditor) until(wanted func(*envelope) bool) {
	for {
		body, err := e.in.next()
		if err != nil {
			e.b.Fatal(err)
		}
		var m envelope
		if err := json.Unmarshal(body, &m); err != nil {
			e.b.Fatal(err)
		}
		if wanted(&m) {
			return
		}
	}
}

// diagnostics waits for those of the version at hand.
func (e *benchEditor) diagnostics() {
	e.until(func(m *envelope) bool {
		var p struct{ Version int }
		return m.Method == "textDocument/publishDiagnostics" && json.Unmarshal(m.Params, &p) == nil && p.Version == e.version
	})
}

// edit types a letter, or takes it back, so that the text stays as long as it is.
func (e *benchEditor) edit() {
	e.version++
	to, text := e.at.Character, "x"
	if e.version%2 == 1 {
		to, text = to+1, ""
	}
	e.write(say("textDocument/didChange", fmt.Sprintf(`{`+benchDocument+`,"contentChanges":[{"range":{"start":{"line":%d,"character":%d},"end":{"line":%d,"character":%d}},"text":%q}]}`,
		fmt.Sprintf(`,"version":%d`, e.version), e.at.Line, e.at.Character, e.at.Line, to, text)))
	e.diagnostics()
}

func (e *benchEditor) ask(method string) {
	e.id++
	id := fmt.Sprint(e.id)
	e.write(ask(e.id, "textDocument/"+method, fmt.Sprintf(`{`+benchDocument+`,"position":{"line":%d,"character":%d}}`, "", e.at.Line, e.at.Character)))
	e.until(func(m *envelope) bool { return string(m.ID) == id })
}

func (e *benchEditor) close() {
	e.write(ask(e.id+1, "shutdown", ""))
	e.until(func(m *envelope) bool { return string(m.ID) == fmt.Sprint(e.id+1) })
	e.write(say("exit", ""))
	if err := <-e.sessions; err != nil {
		e.b.Error(err)
	}
	e.pipe.Close()
}
