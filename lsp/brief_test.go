package lsp

import (
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// TestBriefFollows types a word into a plan whose brief is shown: the editor is not told at every key, and the brief it asks for
// after it was told last is that of the last key.
func TestBriefFollows(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		c.open("a.plan.toml", "customer = \"Northwind Foods\"\n")
		content := func() string {
			return string(c.call("workspace/textDocumentContent", map[string]any{"uri": "callplan-brief:/a.md?" + c.uri("a.plan.toml")}))
		}
		if got := content(); !strings.Contains(got, "Northwind Foods") {
			t.Fatalf("the brief is %s", got)
		}
		told := func() (n int) {
			synctest.Wait()
			c.mu.Lock()
			defer c.mu.Unlock()
			for _, e := range c.asked {
				if e.Method == "workspace/textDocumentContent/refresh" {
					n++
				}
			}
			return n
		}
		const keys, pause = 100, 20 * time.Millisecond
		last := 0
		for i := range keys {
			c.notify("textDocument/didChange", map[string]any{
				"textDocument":   map[string]any{"uri": c.uri("a.plan.toml"), "version": 2 + i},
				"contentChanges": []any{map[string]any{"text": "customer = \"Customer " + strconv.Itoa(i) + "\"\n"}},
			})
			if last = told(); i == 0 && last != 1 {
				t.Errorf("after the first key the editor was told %d times", last)
			}
			time.Sleep(pause)
		}
		if most := int(keys*pause/briefPause) + 1; last < 2 || last > most {
			t.Errorf("while %d keys were struck the editor was told %d times, want 2 to %d", keys, last, most)
		}
		time.Sleep(time.Second)
		if n := told() - last; n != 1 {
			t.Errorf("after the last key the editor was told %d times, want once", n)
		}
		if got := content(); !strings.Contains(got, "Customer 99") {
			t.Errorf("the brief is %s", got)
		}
		c.shutdown()
	})
}
