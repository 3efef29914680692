package lsp

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// everyPlan are the files that a look at the whole workspace reports, as paths below the client's root, with how many
// findings each has.
func (c *client) everyPlan() []string {
	c.t.Helper()
	var report protocol.WorkspaceDiagnosticReport
	if err := protocol.Unmarshal(c.call("workspace/diagnostic", map[string]any{"previousResultIds": []any{}}), &report); err != nil {
		c.t.Fatal(err)
	}
	list := []string{}
	for _, item := range report.Items {
		full := item.(*protocol.WorkspaceFullDocumentDiagnosticReport)
		rel, err := filepath.Rel(c.root, filePath(full.URI))
		if err != nil {
			c.t.Fatal(err)
		}
		list = append(list, fmt.Sprintf("%s %d", filepath.ToSlash(rel), len(full.Items)))
	}
	return list
}

// TestFolders adds and removes folders, one of them twice, one below another, with names that URIs write in odd ways.
func TestFolders(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		const plan = "customer = \"\"\n[outcome]\nresult = \"no\"\n" // without a date and a stage
		for _, name := range []string{"one/a.plan.toml", "one/sub/b.plan.toml", "100% Zoë & 🙂/c d.plan.toml", "else/e.plan.toml"} {
			c.file(name, plan)
		}
		c.file("100% Zoë & 🙂/callplan.toml", "[rules]\nmissing-key = \"off\"\n")
		if err := os.Symlink(filepath.Join(c.root, "100% Zoë & 🙂"), filepath.Join(c.root, "one", "link")); err != nil {
			t.Fatal(err)
		}
		c.initialize(`{"textDocument": {"diagnostic": {}}}`, nil)
		folders := func(added, removed []string) {
			list := func(names []string) []any {
				out := []any{}
				for _, name := range names {
					out = append(out, map[string]any{"uri": c.uri(name), "name": name})
				}
				return out
			}
			c.notify("workspace/didChangeWorkspaceFolders", map[string]any{"event": map[string]any{"added": list(added), "removed": list(removed)}})
		}
		want := func(names ...string) {
			t.Helper()
			if got := c.everyPlan(); !slices.Equal(got, names) {
				t.Errorf("got %q, want %q", got, names)
			}
		}
		want("100% Zoë & 🙂/c d.plan.toml 0", "else/e.plan.toml 3", "one/a.plan.toml 3", "one/sub/b.plan.toml 3")
		folders([]string{"one", "one", "one/sub", "100% Zoë & 🙂"}, []string{""})
		want("100% Zoë & 🙂/c d.plan.toml 0", "one/a.plan.toml 3", "one/sub/b.plan.toml 3")
		folders(nil, []string{"one", "never there"})
		want("100% Zoë & 🙂/c d.plan.toml 0", "one/sub/b.plan.toml 3")
		folders(nil, []string{"one/sub", "100% Zoë & 🙂"})
		want()

		// What is open through a link is judged by what lies in the folder it leads to, and under the name it has here.
		c.open("one/link/c d.plan.toml", plan)
		var full protocol.RelatedFullDocumentDiagnosticReport
		if err := protocol.Unmarshal(c.call("textDocument/diagnostic", map[string]any{"textDocument": map[string]any{"uri": c.uri("one/link/c d.plan.toml")}}), &full); err != nil {
			t.Fatal(err)
		}
		if len(full.Items) != 0 {
			t.Errorf("got %v", full.Items)
		}
		validate(t, c)
		c.shutdown()
	})
}

// TestSpellings opens, changes, asks about and closes a document with another spelling of its URI each time.
func TestSpellings(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		plain := c.uri("Zoë & co/100% 🙂.plan.toml")
		spellings := []string{plain, strings.ReplaceAll(plain, "%C3%AB", "ë"), strings.ToLower(plain[:8]) + strings.ReplaceAll(plain[8:], "%26", "&"),
			strings.ReplaceAll(plain, "file:///", "FILE:///"), strings.ReplaceAll(plain, "file:///", "file://localhost/"), strings.ReplaceAll(plain, "%C3", "%c3")}
		for i, u := range spellings {
			if filePath(uri.URI(u)) != filepath.Join(c.root, "Zoë & co", "100% 🙂.plan.toml") {
				t.Errorf("%s is %q", u, filePath(uri.URI(u)))
			}
			other := spellings[(i+1)%len(spellings)]
			c.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": u, "languageId": "toml", "version": 1, "text": "customer = \"A\"\n"}})
			c.notify("textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": other, "version": 2},
				"contentChanges": []any{map[string]any{"range": textRange{textPos{0, 12}, textPos{0, 13}}, "text": "Beta"}}})
			hover := c.call("textDocument/hover", map[string]any{"textDocument": map[string]any{"uri": other}, "position": textPos{0, 2}})
			if !strings.Contains(string(hover), "customer") {
				t.Errorf("%s: %s", other, hover)
			}
			if p := c.published(u); p == nil || len(p.Diagnostics) == 0 {
				t.Errorf("%s: published %+v", u, p)
			}
			var said struct{ URI string }
			if err := json.Unmarshal(c.told[len(c.told)-1].Params, &said); err != nil || said.URI != u {
				t.Errorf("%s: published as %s", u, said.URI)
			}
			c.notify("textDocument/didClose", map[string]any{"textDocument": map[string]any{"uri": other}})
			if p := c.published(u); p == nil || len(p.Diagnostics) != 0 {
				t.Errorf("%s: published %+v after it was closed", u, p)
			}
		}
		for _, u := range []string{"file://server/share/a.plan.toml", "file:///c%3A/plans/a.plan.toml", "file:///C:/plans/a.plan.toml"} {
			c.open(u, "customer = \"A\"\n")
			if p := c.published(u); p == nil || len(p.Diagnostics) == 0 {
				t.Errorf("%s: published %+v", u, p)
			}
		}
		if log := c.log.String(); log != "" {
			t.Error(log)
		}
		c.shutdown()
	})
}
