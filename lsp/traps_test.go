package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"callplan/lint"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// The library's own connection has six traps, each of which has a test here that falls into it with us if we do: no order
// between notifications (TestOrder), a cancel at the wrong moment ends the process (TestCancelAnyTime), so does a notification that
// fails or is not known end the session (TestBadNotifications), and a panic (TestPanics); a cancelled request is answered with code 0
// (TestCancel), and a question to the client where messages are read is never answered (TestAskedWhileAsking). The others
// are about clients that do not read or answer.

// with adds a method for the time of a test.
func with(t *testing.T, method string, r route) {
	t.Helper()
	routes[method] = r
	t.Cleanup(func() { delete(routes, method) })
}

type nothing struct{}

// waiting is a request that is answered when it is cancelled.
var waiting = request(func(ctx context.Context, _ *view, _ *nothing) (any, error) {
	<-ctx.Done()
	return nil, fmt.Errorf("the work was left: %w", ctx.Err())
})

// TestOrder sends twenty thousand changes in one breath, each of which stands on the one before, and now and then a question:
// each question sees the text as it was at its place.
func TestOrder(t *testing.T) {
	with(t, "test/text", request(func(_ context.Context, v *view, p *protocol.HoverParams) (string, error) {
		return string(v.docs[key(p.TextDocument.URI)].text), nil
	}))
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		c.open("notes.toml", "")
		doc := map[string]any{"uri": c.uri("notes.toml"), "version": 2}
		want := map[string]string{}
		for i := range 20_000 {
			c.write(map[string]any{"method": "textDocument/didChange", "params": map[string]any{"textDocument": doc, // takes the last two letters, and adds three
				"contentChanges": []any{map[string]any{"range": textRange{textPos{0, i}, textPos{0, i + 2}}, "text": fmt.Sprintf("%c%02d", 'a'+i%26, i%100)}}}})
			if i%1000 == 999 {
				id := c.send("test/text", map[string]any{"textDocument": doc, "position": textPos{}})
				want[id] = fmt.Sprintf("%d%c%02d", i+3, 'a'+i%26, i%100)
			}
		}
		for id, end := range want {
			var text string
			if err := json.Unmarshal(c.answer(id).Result, &text); err != nil {
				t.Fatal(err)
			}
			if got := fmt.Sprintf("%d%s", len(text), text[len(text)-3:]); got != end {
				t.Errorf("a question saw a text of length and end %s, want %s", got, end)
			}
		}
		c.shutdown()
	})
}

// TestCancelAnyTime cancels requests at every moment of their lives, and has work go on with the context of a request that
// is over.
func TestCancelAnyTime(t *testing.T) {
	with(t, "test/wait", waiting)
	late := make(chan error, 1000)
	with(t, "test/outlive", request(func(ctx context.Context, _ *view, _ *nothing) (any, error) {
		go func() {
			<-ctx.Done()
			late <- ctx.Err()
		}()
		return nil, nil
	}))
	synctest.Test(t, func(t *testing.T) {
		late = make(chan error, 1000)
		c := start(t, Options{})
		c.initialize("", nil)
		var batch strings.Builder
		const n = 1000
		for i := range n {
			id := 1000 + i
			cancel := frame(say("$/cancelRequest", fmt.Sprintf(`{"id":%d}`, id)))
			method := []string{"test/wait", "test/outlive", "textDocument/hover", "callplan/sing"}[i%4]
			request := frame(ask(id, method, `{"textDocument":{"uri":"file:///a.plan.toml"},"position":{"line":0,"character":0}}`))
			batch.WriteString([]string{"", cancel, cancel + cancel}[i%3] + request + cancel + []string{"", cancel}[i%2])
		}
		c.raw(batch.String())
		for i := range n {
			e := c.answer(fmt.Sprint(1000 + i))
			if code := []int{-32800, 0, 0, -32601}[i%4]; e.Error == nil && code != 0 && code != -32800 || e.Error != nil && e.Error.Code != code && e.Error.Code != -32800 {
				t.Errorf("request %d is answered %s %+v", i, e.Result, e.Error)
			}
		}
		if len(late) > n/4 {
			t.Errorf("%d ends of %d contexts", len(late), n/4)
		}
		for range len(late) {
			if err := <-late; !errors.Is(err, context.Canceled) {
				t.Errorf("a request that is over ended with %v", err)
			}
		}
		c.shutdown()
	})
}

// TestBadNotifications has notifications that nobody knows, that cannot be read, or that fail: the session goes on after each.
func TestBadNotifications(t *testing.T) {
	with(t, "test/fail", route{notify: func(*server, jsonrpc2.RawMessage) error { return errors.New("it did not work") }})
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		c.open("a.plan.toml", "customer = \"Northwind Foods\"\n")
		place := map[string]any{"textDocument": map[string]any{"uri": c.uri("a.plan.toml")}, "position": textPos{0, 0}}
		for _, n := range []string{say("test/fail", "{}"), say("callplan/sing", "{}"), say("$/sing", ""), say("initialized", ""), say("initialized", "{}"),
			say("textDocument/didChange", `{"textDocument":{}}`), say("textDocument/didChange", "[]"), say("textDocument/didOpen", ""), say("textDocument/didClose", "{}"),
			say("workspace/didChangeWatchedFiles", `{"changes":7}`), say("$/setTrace", `{"value":7}`), say("textDocument/hover", "{}"), say("shutdown", "")} {
			c.raw(frame(n))
			if answer := string(c.call("textDocument/hover", place)); !strings.Contains(answer, "customer") {
				t.Errorf("after %s hover answers %s", n, answer)
			}
		}
		c.shutdown()
	})
}

// TestAskedWhileAsking has a client that answers the server's questions only when its own are answered, as one that does one
// thing at a time.
func TestAskedWhileAsking(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.silent = true
		c.initialize("", nil)
		c.open("a.plan.toml", "customer = \"Northwind Foods\"\n")
		c.notify("workspace/didChangeConfiguration", map[string]any{"settings": nil})
		place := map[string]any{"textDocument": map[string]any{"uri": c.uri("a.plan.toml")}, "position": textPos{0, 0}}
		if answer := string(c.call("textDocument/hover", place)); !strings.Contains(answer, "customer") {
			t.Errorf("hover answers %s", answer)
		}
		if answer := string(c.call("textDocument/codeLens", place)); !strings.Contains(answer, "Open the brief") {
			t.Errorf("there are no lenses to begin with: %s", answer)
		}
		answered := 0
		for _, e := range c.asked {
			if e.Method == "workspace/configuration" {
				answered++
				c.raw(frame(fmt.Sprintf(`{"jsonrpc":"2.0","id":%s,"result":[{"lenses":false}]}`, e.ID)))
			}
		}
		c.notify("textDocument/didSave", map[string]any{"textDocument": map[string]any{"uri": c.uri("a.plan.toml")}})
		if answer := string(c.call("textDocument/codeLens", place)); answered == 0 || strings.Contains(answer, "brief") {
			t.Errorf("after %d answers there are lenses: %s", answered, answer)
		}
		c.shutdown()
	})
}

// TestSettingsTakenBack names a setting and then no longer: it is again what it was at the beginning. What cannot be used changes
// nothing.
func TestSettingsTakenBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", map[string]any{"hints": map[string]any{"smart": false}})
		c.open("a.plan.toml", "customer = \"Northwind Foods\"\n")
		place := map[string]any{"textDocument": map[string]any{"uri": c.uri("a.plan.toml")}, "range": textRange{textPos{0, 0}, textPos{9, 0}}}
		lenses := func() bool { return strings.Contains(string(c.call("textDocument/codeLens", place)), "Open the brief") }
		for _, step := range []struct {
			said any
			want bool
		}{
			{nil, true}, {map[string]any{"lenses": false}, false}, {map[string]any{"lenses": "never"}, false}, {7, false}, {map[string]any{"hints": map[string]any{"size": false}}, true},
			{map[string]any{"callplan": map[string]any{"lenses": false}}, false}, {map[string]any{"lenses": nil}, true}, {map[string]any{"lenses": false}, false}, {nil, true},
		} {
			c.mu.Lock()
			if c.reply == nil {
				c.reply = map[string]any{}
			}
			c.reply["workspace/configuration"] = []any{step.said}
			c.mu.Unlock()
			c.notify("workspace/didChangeConfiguration", map[string]any{"settings": nil})
			synctest.Wait()
			if got := lenses(); got != step.want {
				t.Errorf("after %v there are lenses: %v, want %v", step.said, got, step.want)
			}
		}
		c.shutdown()
	})
}

// TestCancel cancels one of many requests, all of them, and one that has its answer already.
func TestCancel(t *testing.T) {
	with(t, "test/wait", waiting)
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		var ids []string
		for range maxRunning * 3 {
			ids = append(ids, c.send("test/wait", nothing{}))
		}
		// All places are taken, and still a message is read and a cancel heard.
		c.notify("$/cancelRequest", map[string]any{"id": json.RawMessage(ids[100])})
		if e := c.answer(ids[100]); e.Error == nil || e.Error.Code != -32800 {
			t.Errorf("the answer is %+v", e)
		}
		for i, id := range ids {
			if i != 100 {
				c.notify("$/cancelRequest", map[string]any{"id": json.RawMessage(id)})
				if e := c.answer(id); e.Error == nil || e.Error.Code != -32800 {
					t.Errorf("the answer is %+v", e)
				}
			}
		}
		c.notify("$/cancelRequest", map[string]any{"id": json.RawMessage(ids[0])})
		c.call("workspace/symbol", map[string]any{"query": ""})
		validate(t, c)
		c.shutdown()
	})
}

// TestCancelAnyID cancels requests with ids beyond the protocol's integers, in words, and with one that is used twice at once.
func TestCancelAnyID(t *testing.T) {
	with(t, "test/wait", waiting)
	leave := make(chan struct{})
	with(t, "test/leave", request(func(ctx context.Context, _ *view, _ *nothing) (any, error) {
		<-leave
		return nil, nil
	}))
	synctest.Test(t, func(t *testing.T) {
		leave = make(chan struct{})
		c := start(t, Options{})
		c.initialize("", nil)
		ids := []string{"3000000000", "2147483647", "-3000000000", "9007199254740993", `"3000000000"`, `"é \u0022 🙂"`, `""`}
		for _, id := range ids {
			c.raw(frame(`{"jsonrpc":"2.0","id":` + id + `,"method":"test/wait","params":{}}`))
		}
		named := func(id string) string { // as the answer writes it
			var v any
			d := json.NewDecoder(strings.NewReader(id))
			d.UseNumber()
			if err := d.Decode(&v); err != nil {
				t.Fatal(err)
			}
			for have := range c.answers {
				var other any
				d := json.NewDecoder(strings.NewReader(have))
				d.UseNumber()
				if d.Decode(&other) == nil && other == v {
					return have
				}
			}
			return id
		}
		for _, n := range []string{`{"id":null}`, `{"id":[]}`, `{"id":1.5}`, `{"id":1e99}`, `{}`, `{"id":true}`} {
			c.raw(frame(say("$/cancelRequest", n)))
		}
		synctest.Wait()
		if len(c.answers) > 0 {
			t.Fatalf("answers before a cancel: %q", c.answers)
		}
		for i, id := range ids {
			c.raw(frame(say("$/cancelRequest", `{"id":`+id+`}`)))
			synctest.Wait()
			if len(c.answers) != 1 {
				t.Errorf("%d answers after the cancel of %s, the request number %d", len(c.answers), id, i)
			}
			if e := c.answer(named(id)); e.Error == nil || e.Error.Code != -32800 {
				t.Errorf("%s: the answer is %+v", id, e)
			}
		}

		// The first of two with one id ends, and the other can still be cancelled.
		c.raw(frame(`{"jsonrpc":"2.0","id":7000,"method":"test/leave","params":{}}`) + frame(`{"jsonrpc":"2.0","id":7000,"method":"test/wait","params":{}}`))
		synctest.Wait()
		close(leave)
		if e := c.answer("7000"); e.Error != nil {
			t.Errorf("the answer is %+v", e)
		}
		c.raw(frame(say("$/cancelRequest", `{"id":7000}`)))
		if e := c.answer("7000"); e.Error == nil || e.Error.Code != -32800 {
			t.Errorf("the answer is %+v", e)
		}
		c.shutdown()
	})
}

// TestCancelWhileLooking cancels a look at a whole workspace: it answers at once that it was cancelled.
func TestCancelWhileLooking(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		for i := range 1500 {
			c.file(fmt.Sprintf("%04d.plan.toml", i), "customer = \"Northwind Foods\"\n[primary]\ngoal = \"I want to talk to Dana about our rates, and pitch the rest\"\n")
		}
		c.initialize(`{"textDocument": {"diagnostic": {}}}`, nil)
		began := time.Now()
		id := c.send("workspace/diagnostic", map[string]any{"previousResultIds": []any{}})
		c.notify("$/cancelRequest", map[string]any{"id": json.RawMessage(id)})
		if e := c.answer(id); e.Error == nil || e.Error.Code != -32800 {
			t.Errorf("the answer is %.200s %+v after %s", e.Result, e.Error, time.Since(began))
		}
		c.shutdown()
	})
}

// TestShutdownLeavesNobodyWaiting has requests that never end: shutdown gives them a moment, and then cancels them.
func TestShutdownLeavesNobodyWaiting(t *testing.T) {
	with(t, "test/wait", waiting)
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		wait, shut := c.send("test/wait", nothing{}), c.send("shutdown", nil)
		time.Sleep(grace)
		if e := c.answer(wait); e.Error == nil || e.Error.Code != -32800 {
			t.Errorf("the answer is %+v", e)
		}
		if e := c.answer(shut); e.Error != nil {
			t.Errorf("the answer is %+v", e)
		}
		c.write(map[string]any{"method": "exit"})
		synctest.Wait()
		if err := <-c.ended; err != nil {
			t.Error(err)
		}
		c.pipe.Close()
	})
}

// TestPanics has our own code fail wherever it runs. The session goes on, the log says where and in which versions, and
// the person is told once.
func TestPanics(t *testing.T) {
	with(t, "test/answer", request(func(_ context.Context, v *view, p *protocol.HoverParams) (any, error) {
		plan, unlock := v.plan(v.docs[key(p.TextDocument.URI)])
		defer unlock()
		panic("at the plan of " + plan.Customer.Text())
	}))
	with(t, "test/ask", route{ask: func(*server, jsonrpc2.RawMessage) (func(context.Context) (any, error), error) { panic("while asking") }})
	with(t, "test/tell", notification(func(s *server, _ *nothing) { panic("while telling") }))
	with(t, "test/errand", notification(func(s *server, _ *nothing) { s.errand("an errand", func() { panic("on an errand") }) }))
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		c.open("a.plan.toml", "customer = \"Zoë\"\n")
		failing := 0
		check = func(p *lint.Plan, o lint.Options) []lint.Finding {
			if failing++; failing == 1 {
				panic("while judging")
			}
			return lint.CheckPlan(p, o)
		}
		defer func() { check = lint.CheckPlan }()
		doc := map[string]any{"uri": c.uri("a.plan.toml")}
		place := map[string]any{"textDocument": doc, "position": textPos{0, 0}}
		for range 2 {
			for _, method := range []string{"test/answer", "test/ask"} {
				if e := c.answer(c.send(method, place)); e.Error == nil || e.Error.Code != -32603 {
					t.Errorf("%s: %+v", method, e)
				}
			}
			c.notify("test/tell", nothing{})
			c.notify("test/errand", nothing{})
		}
		c.notify("textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": c.uri("a.plan.toml"), "version": 2},
			"contentChanges": []any{map[string]any{"text": "customer = \"Ann\"\n"}}})
		if failing != 1 {
			t.Fatalf("judged %d times", failing)
		}
		c.notify("textDocument/didSave", map[string]any{"textDocument": doc})
		if p := c.published("a.plan.toml"); p == nil || len(p.Diagnostics) == 0 {
			t.Error("nothing is judged after a panic")
		}
		c.call("textDocument/hover", place)
		log := c.log.String()
		for _, words := range []string{"test/answer failed: at the plan of Zoë (callplan test, go", "test/ask failed: while asking", "test/tell failed: while telling",
			"an errand failed: on an errand", "diagnostics failed: while judging", "traps_test.go"} {
			if !strings.Contains(log, words) {
				t.Errorf("the log does not say %q:\n%s", words, log)
			}
		}
		told := 0
		for _, e := range c.told {
			if e.Method == "window/logMessage" {
				told++
			}
		}
		if told != 5 {
			t.Errorf("the person was told %d times of 5 faults", told)
		}
		validate(t, c)
		c.shutdown()
	})
}

// TestSilentClient never answers what it is asked: it is answered all the same, and is not asked the same again and again.
func TestSilentClient(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.silent = true
		c.initialize(`{"textDocument": {"diagnostic": {}}}`, nil)
		c.open("callplan.toml", "")
		for range 300 {
			c.notify("textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": c.uri("callplan.toml"), "version": 2},
				"contentChanges": []any{map[string]any{"text": "[rules]\n"}}})
			c.notify("workspace/didChangeConfiguration", map[string]any{"settings": nil})
		}
		c.call("workspace/symbol", map[string]any{"query": ""})
		if len(c.asked) > 6 {
			t.Errorf("the client was asked %d times", len(c.asked))
		}
		c.shutdown()
	})
}

// unread is a client's end that nobody reads.
type unread struct{}

func (unread) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// TestNobodyReads closes what the server says its answers into and goes on asking: the session ends, and nobody waits for the
// end of the input, which may never come.
func TestNobodyReads(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in, client := io.Pipe()
		defer client.Close()
		ended := make(chan error, 1)
		go func() { ended <- Serve(t.Context(), in, unread{}, Options{}) }()
		if _, err := io.WriteString(client, frame(ask(1, "initialize", `{"capabilities":{}}`))); err != nil {
			t.Fatal(err)
		}
		if err := <-ended; !errors.Is(err, ErrNoShutdown) {
			t.Errorf("the session ends with %v", err)
		}
	})
}

// TestAnswersAreKept sends an answer and what follows in one breath: what was answered is not written over.
func TestAnswersAreKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.silent = true
		c.initialize("", nil)
		var id json.RawMessage
		for _, e := range c.asked {
			if e.Method == "workspace/configuration" {
				id = e.ID
			}
		}
		answer := frame(fmt.Sprintf(`{"jsonrpc":"2.0","id":%s,"result":[{"diagnostics":"on-save"}]}`, id))
		c.raw(answer + strings.Repeat(frame(say("$/nothing", `{"x":"`+strings.Repeat("y", 100)+`"}`)), 50))
		synctest.Wait()
		c.open("a.plan.toml", "customer = \"Northwind Foods\"\n")
		if log := c.log.String(); log != "" {
			t.Errorf("the log says:\n%s", log)
		}
		c.shutdown()
	})
}

// TestUnreadLog has an editor that starts a server and never looks at its stderr. The file of the log has it all.
func TestUnreadLog(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		unread, log := io.Pipe()
		in := frame(hello) + strings.Repeat(frame("junk"), 5*maxLines) + goodbye
		out, file := &lockedBuffer{}, &lockedBuffer{}
		if err := Serve(context.Background(), strings.NewReader(in), out, Options{Log: log, LogFile: file}); err != nil {
			t.Error(err)
		}
		if n := strings.Count(out.String(), "-32700"); n != 5*maxLines {
			t.Errorf("%d answers", n)
		}
		if n := strings.Count(file.String(), "cannot be read"); n != 5*maxLines {
			t.Errorf("%d lines in the file", n)
		}
		unread.Close()
	})
}

// stuffed is a session whose client does not read: so much waits for it that everybody who has more to say waits too.
func stuffed(t *testing.T, ctx context.Context) (client net.Conn, ended chan error) {
	with(t, "test/shout", request(func(context.Context, *view, *nothing) (any, error) {
		return strings.Repeat("a", 1<<20), nil
	}))
	client, theirs := net.Pipe()
	ended = make(chan error, 1)
	go func() {
		ended <- Serve(ctx, theirs, theirs, Options{})
		theirs.Close()
	}()
	write := func(body string) {
		if _, err := io.WriteString(client, frame(body)); err != nil {
			t.Error(err)
		}
	}
	write(hello)
	for id := range 30 {
		write(ask(id+2, "test/shout", "{}"))
	}
	plan, _ := json.Marshal(strings.Repeat("[[people]]\n", 2000))
	for i := range 5 {
		write(say("textDocument/didOpen", fmt.Sprintf(`{"textDocument":{"uri":"file:///%d.plan.toml","languageId":"toml","version":1,"text":%s}}`, i, plan)))
	}
	synctest.Wait()
	return client, ended
}

// TestEndWhileStuffed ends a session with a client that does not read: by a signal, and by the end of its input.
func TestEndWhileStuffed(t *testing.T) {
	for _, way := range []string{"signal", "end", "shutdown and signal"} {
		t.Run(way, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithCancel(context.Background())
				defer cancel()
				client, ended := stuffed(t, ctx)
				if way == "shutdown and signal" {
					go io.WriteString(client, frame(ask(99, "shutdown", "")))
					synctest.Wait()
				}
				if way == "end" {
					client.Close()
				} else {
					cancel()
				}
				began := time.Now()
				err := <-ended
				if took := time.Since(began); took > 3*time.Second {
					t.Errorf("it took %s to end", took)
				}
				if want := map[string]error{"signal": context.Canceled, "end": ErrNoShutdown, "shutdown and signal": nil}[way]; !errors.Is(err, want) {
					if way != "end" || !errors.Is(err, io.ErrClosedPipe) {
						t.Errorf("ended with %v, want %v", err, want)
					}
				}
				client.Close()
			})
		})
	}
}

// TestReadsLater has a client that reads nothing for a long while and says shutdown meanwhile: everything it asked for is
// answered.
func TestReadsLater(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client, ended := stuffed(t, context.Background())
		go io.WriteString(client, frame(ask(99, "shutdown", ""))+frame(say("exit", "")))
		time.Sleep(10 * time.Second)
		replies := newFrames(client)
		seen := map[string]bool{}
		for len(seen) < 32 {
			body, err := replies.next()
			if err != nil {
				t.Fatalf("%d answers: %v", len(seen), err)
			}
			var e envelope
			if err := json.Unmarshal(body, &e); err != nil {
				t.Fatal(err)
			}
			if e.Method != "" {
				continue
			}
			if seen[string(e.ID)] {
				t.Errorf("%s was answered twice", e.ID)
			}
			seen[string(e.ID)] = true
		}
		if err := <-ended; err != nil {
			t.Error(err)
		}
		client.Close()
	})
}

// TestParentDies has the process that started the server vanish, in any phase of the session.
func TestParentDies(t *testing.T) {
	for _, say := range []string{"", frame(ask(2, "shutdown", ""))} {
		synctest.Test(t, func(t *testing.T) {
			client, theirs := net.Pipe()
			go io.Copy(io.Discard, client)
			ended := make(chan error, 1)
			death := time.Now().Add(7 * time.Second)
			go func() {
				ended <- Serve(context.Background(), theirs, theirs, Options{Alive: func(pid int) bool { return pid == 123 && time.Now().Before(death) }})
			}()
			io.WriteString(client, frame(strings.Replace(hello, `"processId":null`, `"processId":123`, 1))+say)
			err := <-ended
			if took := time.Since(death); took < 0 || took > 3*time.Second {
				t.Errorf("it ended %s after its parent", took)
			}
			if (say == "") != errors.Is(err, ErrNoShutdown) {
				t.Errorf("ended with %v", err)
			}
			client.Close()
			theirs.Close()
		})
	}
}

// TestParentDiesAtOnce has an editor that is gone as soon as it has the answer of initialize, with its end of the pipe held open by
// another process: it was there when it asked, so the server ends.
func TestParentDiesAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client, theirs := net.Pipe()
		var answered atomic.Bool
		go func() {
			io.ReadFull(client, make([]byte, 1))
			answered.Store(true)
			io.Copy(io.Discard, client)
		}()
		ended := make(chan error, 1)
		go func() {
			ended <- Serve(context.Background(), theirs, theirs, Options{Alive: func(int) bool {
				time.Sleep(time.Millisecond) // an answer under way would be there meanwhile
				return !answered.Load()
			}})
		}()
		io.WriteString(client, frame(strings.Replace(hello, `"processId":null`, `"processId":123`, 1)))
		time.Sleep(time.Minute)
		synctest.Wait()
		select {
		case err := <-ended:
			if !errors.Is(err, ErrNoShutdown) {
				t.Errorf("ended with %v", err)
			}
		default:
			t.Error("the server goes on")
			io.WriteString(client, goodbye)
			<-ended
		}
		client.Close()
		theirs.Close()
	})
}

// TestParentNotSeen has an editor whose process cannot be seen from where the server runs, in a container or a sandbox: it is
// there, since it speaks.
func TestParentNotSeen(t *testing.T) {
	for _, pid := range []string{"123", "99999999999", "-5", "0"} {
		synctest.Test(t, func(t *testing.T) {
			client, theirs := net.Pipe()
			go io.Copy(io.Discard, client)
			ended, log := make(chan error, 1), &lockedBuffer{}
			go func() {
				ended <- Serve(context.Background(), theirs, theirs, Options{Log: log, Alive: func(pid int) bool { return pid <= 0 }})
			}()
			io.WriteString(client, frame(strings.Replace(hello, `"processId":null`, `"processId":`+pid, 1)))
			time.Sleep(time.Minute)
			synctest.Wait()
			select {
			case err := <-ended:
				t.Errorf("with process %s it ended with %v", pid, err)
			default:
				io.WriteString(client, goodbye)
				if err := <-ended; err != nil || !strings.Contains(log.String(), "cannot be seen") {
					t.Errorf("with process %s it ended with %v; the log says %s", pid, err, log)
				}
			}
			client.Close()
			theirs.Close()
		})
	}
}
