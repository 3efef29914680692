package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
)

// TestSlowClientMemory has a client that asks for a hundred megabytes, types all the while, and reads nothing until it has written
// everything that it can: what waits for it stays within bounds, and when it reads, nothing is missing.
func TestSlowClientMemory(t *testing.T) {
	const answers, size = 400, 256 << 10
	with(t, "test/shout", request(func(context.Context, *view, *nothing) (any, error) {
		return strings.Repeat("a", size), nil
	}))
	synctest.Test(t, func(t *testing.T) {
		client, theirs := net.Pipe()
		ended := make(chan error, 1)
		go func() {
			ended <- Serve(context.Background(), theirs, theirs, Options{})
			theirs.Close()
		}()
		before := heap()
		go func() {
			write := func(body string) {
				if _, err := io.WriteString(client, frame(body)); err != nil {
					t.Error(err)
				}
			}
			write(hello)
			text, _ := json.Marshal(clientPlan)
			write(say("textDocument/didOpen", fmt.Sprintf(`{"textDocument":{"uri":"file:///a.plan.toml","languageId":"toml","version":1,"text":%s}}`, text)))
			for i := range answers {
				write(ask(i+2, "test/shout", "{}"))
				write(say("textDocument/didChange", fmt.Sprintf(`{"textDocument":{"uri":"file:///a.plan.toml","version":%d},"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"# %d\n"}]}`, i+2, i)))
			}
			write(ask(answers+2, "shutdown", ""))
			write(say("exit", ""))
		}()
		synctest.Wait()
		// The queue, what each running request has made (a result, and its JSON), and the copies of one being written.
		bound := int64(maxQueued + maxRunning*3*size + 8<<20)
		used := heap() - before
		t.Logf("%d MiB wait for a client that does not read; the bound is %d", used>>20, bound>>20)
		if used > bound || bound > answers*size {
			t.Errorf("%d MiB for %d MiB of answers; the bound is %d", used>>20, answers*size>>20, bound>>20)
		}

		replies, seen, version := newFrames(client), map[string]int{}, 0
		for {
			body, err := replies.next()
			if err != nil {
				break
			}
			var e envelope
			if err := json.Unmarshal(body, &e); err != nil {
				t.Fatal(err)
			}
			var p struct{ Version int }
			switch {
			case e.Method == "":
				seen[string(e.ID)]++
			case e.Method == "textDocument/publishDiagnostics":
				if err := json.Unmarshal(e.Params, &p); err != nil || p.Version < version {
					t.Errorf("version %d after %d: %v", p.Version, version, err)
				}
				version = p.Version
			}
		}
		for i := range answers + 2 {
			if n := seen[fmt.Sprint(i+1)]; n != 1 {
				t.Errorf("request %d was answered %d times", i+1, n)
			}
		}
		if err := <-ended; err != nil {
			t.Error(err)
		}
		client.Close()
	})
}

// heap is what lives on the heap.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// TestQueueOfOvertaken says the same and the same again to a client that does not read: what was overtaken takes no room, and
// the client hears the last word on each topic, in the order in which the topics came up.
func TestQueueOfOvertaken(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const rounds = 100_000
		in, out := io.Pipe()
		o := newOutbox(out)
		send := func(topic, body string) { o.send(topic, []byte(body)) }
		send("", "first") // is being written
		synctest.Wait()
		before := heap()
		for i := range rounds {
			send("a", fmt.Sprintf("a%d", i))
			send("b", fmt.Sprintf("b%d", i))
			if i == rounds/2 {
				send("", "between")
			}
		}
		if used := heap() - before; used > 64<<10 {
			t.Errorf("%d KiB for two messages", used>>10)
		}
		replies := newFrames(in)
		for _, want := range []string{"first", fmt.Sprintf("a%d", rounds-1), fmt.Sprintf("b%d", rounds-1), "between"} {
			body, err := replies.next()
			if err != nil || string(body) != want {
				t.Errorf("got %q, %v, want %q", body, err, want)
			}
		}
		send("a", "again")
		if body, err := replies.next(); err != nil || string(body) != "again" {
			t.Errorf("got %q, %v", body, err)
		}
		o.drain()
		o.close()
		in.Close()
	})
}
