package lsp

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"unicode/utf8"
)

// samples are the plans of testdata, good, coached and broken, each also with Windows line ends and a mark at its start.
func samples(t testing.TB) map[string]string {
	t.Helper()
	plans := map[string]string{}
	err := filepath.WalkDir("../testdata/plans", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".toml") {
			return err
		}
		src, err := os.ReadFile(path)
		if utf8.Valid(src) { // an editor hands over text, whatever the file's encoding was
			plans[filepath.ToSlash(path)] = string(src)
		}
		return err
	})
	if err != nil || len(plans) < 50 {
		t.Fatalf("%d plans found: %v", len(plans), err)
	}
	return plans
}

// TestEverywhere asks for everything there is at every few bytes of many plans, whole and cut off: nothing fails, and
// every answer holds against the protocol.
func TestEverywhere(t *testing.T) {
	asked := 0
	for path, src := range samples(t) {
		if len(src) > 2000 || asked > 6000 {
			continue
		}
		synctest.Test(t, func(t *testing.T) {
			c := start(t, Options{})
			c.initialize("", nil)
			for i, text := range []string{src, "\ufeff" + strings.ReplaceAll(src, "\n", "\r\n"), src[:len(src)/2]} {
				name := filepath.Base(path)
				if i > 0 {
					name = strings.Repeat("x", i) + name
				}
				c.open(name, text)
				m := newTextModel(text)
				whole := textRange{textPos{}, m.position(len(text))}
				doc := map[string]any{"uri": c.uri(name)}
				for _, method := range []string{"documentSymbol", "foldingRange", "documentLink", "codeLens"} {
					c.call("textDocument/"+method, map[string]any{"textDocument": doc})
					asked++
				}
				c.call("textDocument/inlayHint", map[string]any{"textDocument": doc, "range": whole})
				for at := 0; at <= len(text); at += 1 + len(text)/40 {
					pos := m.position(at)
					c.call("textDocument/hover", map[string]any{"textDocument": doc, "position": pos})
					c.call("textDocument/completion", map[string]any{"textDocument": doc, "position": pos})
					c.call("textDocument/selectionRange", map[string]any{"textDocument": doc, "positions": []any{pos}})
					asked += 2
				}
			}
			validate(t, c)
			if log := c.log.String(); log != "" {
				t.Errorf("%s: the log says:\n%s", path, log)
			}
			c.shutdown()
		})
	}
	if asked < 1000 {
		t.Fatalf("only %d questions were asked", asked)
	}
}
