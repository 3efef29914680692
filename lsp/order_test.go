package lsp

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"
	"testing/synctest"
	"time"

	"go.lsp.dev/protocol"
)

// TestManyDocuments types in forty documents at once, opening, closing and saving some, while their configuration changes:
// no document hears of a version older than one before, each hears of its last, and a closed one of nothing in the end.
func TestManyDocuments(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		const documents = 40
		r := rand.New(rand.NewPCG(1, 2))
		versions := make([]int, documents) // 0 while it is closed
		last := 0
		tell := func(i int, method string, more map[string]any) {
			doc := map[string]any{"uri": c.uri(fmt.Sprintf("%02d.plan.toml", i))}
			p := map[string]any{"textDocument": doc}
			for k, v := range more {
				if k == "contentChanges" {
					p[k] = v
				} else {
					doc[k] = v
				}
			}
			c.write(map[string]any{"method": method, "params": p})
		}
		for range 4000 {
			i := r.IntN(documents)
			text := fmt.Sprintf("customer = \"\"\n# %d\n[primary]\ngoal = \"Talk to Dana %d times\"\n", last, r.IntN(9))
			switch n := r.IntN(100); {
			case versions[i] == 0:
				last++
				versions[i] = last
				tell(i, "textDocument/didOpen", map[string]any{"languageId": "toml", "version": last, "text": text})
			case n < 3:
				versions[i] = 0
				tell(i, "textDocument/didClose", nil)
			case n < 6:
				tell(i, "textDocument/didSave", nil)
			case n < 8:
				severity := []string{"off", "error", "loud"}[r.IntN(3)]
				c.file("callplan.toml", fmt.Sprintf("# %d\n[rules]\ntalk-to = %q\n", r.IntN(1000), severity))
				c.write(map[string]any{"method": "workspace/didChangeWatchedFiles", "params": map[string]any{
					"changes": []any{map[string]any{"uri": c.uri("callplan.toml"), "type": 2}}}})
			case n < 10:
				time.Sleep(rest / 3)
			default:
				last++
				versions[i] = last
				tell(i, "textDocument/didChange", map[string]any{"version": last, "contentChanges": []any{map[string]any{"text": text}}})
			}
		}
		synctest.Wait()
		heard := map[string]protocol.PublishDiagnosticsParams{}
		c.mu.Lock()
		for _, e := range c.told {
			if e.Method != "textDocument/publishDiagnostics" {
				continue
			}
			var p protocol.PublishDiagnosticsParams
			if err := protocol.Unmarshal(e.Params, &p); err != nil {
				t.Fatal(err)
			}
			before, _ := heard[string(p.URI)].Version.Get()
			if v, ok := p.Version.Get(); ok && v < before {
				t.Errorf("%s: version %d after %d", p.URI, v, before)
			} else if !ok {
				p.Version = protocol.NewOptional(before) // a document that is closed has none
			}
			heard[string(p.URI)] = p
		}
		c.mu.Unlock()
		for i, version := range versions {
			p := heard[c.uri(fmt.Sprintf("%02d.plan.toml", i))]
			if v, _ := p.Version.Get(); version > 0 && int(v) != version {
				t.Errorf("document %d: the last word was of version %d, it has %d", i, v, version)
			}
			if version == 0 && len(p.Diagnostics) > 0 {
				t.Errorf("document %d is closed, and has findings", i)
			}
		}
		c.shutdown()
	})
}

// TestClosedAtOnce changes documents and closes them while they are being looked at: nothing of them stays on the screen.
func TestClosedAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		const text = "customer = \"Northwind Foods\"\n[primary]\ngoal = \"Talk to Dana\"\n"
		for i := range 1500 {
			doc := map[string]any{"uri": c.uri(fmt.Sprintf("%d.plan.toml", i)), "languageId": "toml", "version": 1, "text": text}
			c.write(map[string]any{"method": "textDocument/didOpen", "params": map[string]any{"textDocument": doc}})
			for range i % 7 {
				time.Sleep(time.Nanosecond) // until nobody has anything to do
			}
			doc = map[string]any{"uri": doc["uri"], "version": 2}
			c.write(map[string]any{"method": "textDocument/didChange", "params": map[string]any{"textDocument": doc, "contentChanges": []any{map[string]any{"text": text + "#\n"}}}})
			for range i % 5 {
				runtime.Gosched()
			}
			c.write(map[string]any{"method": "textDocument/didClose", "params": map[string]any{"textDocument": doc}})
		}
		synctest.Wait()
		left := map[string]int{}
		c.mu.Lock()
		for _, e := range c.told {
			var p protocol.PublishDiagnosticsParams
			if err := protocol.Unmarshal(e.Params, &p); err != nil {
				t.Fatal(err)
			}
			left[string(p.URI)] = len(p.Diagnostics)
		}
		c.mu.Unlock()
		for u, n := range left {
			if n > 0 {
				t.Errorf("%s is closed, and shows %d findings", u, n)
			}
		}
		if len(left) < 100 {
			t.Errorf("only %d documents were shown anything", len(left))
		}
		c.shutdown()
	})
}
