package lsp

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
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
		link := filepath.Join(c.root, "one", "link")
		err := os.Symlink(filepath.Join(c.root, "100% Zoë & 🙂"), link)
		if err == nil {
			_, err = os.Lstat(link) // Wine says yes and makes none
		}
		if err != nil && runtime.GOOS != "windows" { // there not everybody may make links
			t.Fatal(err)
		}
		linked := err == nil
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
		if linked {
			c.open("one/link/c d.plan.toml", plan)
			var full protocol.RelatedFullDocumentDiagnosticReport
			if err := protocol.Unmarshal(c.call("textDocument/diagnostic", map[string]any{"textDocument": map[string]any{"uri": c.uri("one/link/c d.plan.toml")}}), &full); err != nil {
				t.Fatal(err)
			}
			if len(full.Items) != 0 {
				t.Errorf("got %v", full.Items)
			}
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
			strings.ReplaceAll(plain, "file:///", "FILE:///"), strings.ReplaceAll(plain, "file:///", "file://localhost/"), strings.ReplaceAll(plain, "%C3", "%c3"),
			strings.ReplaceAll(plain, "/100", "/./100"), strings.ReplaceAll(plain, "/100", "//100"), strings.ReplaceAll(plain, "/100", "/x/../100")}
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

// TestTwoSpellings opens a document that is open under another spelling: what is wrong with it stands in one of them.
func TestTwoSpellings(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		one, two := c.uri("a.plan.toml"), strings.Replace(c.uri("a.plan.toml"), "/a.plan", "/./a.plan", 1)
		shown := func(want string) {
			t.Helper()
			synctest.Wait()
			last := map[string]int{}
			for _, e := range c.told {
				var p struct {
					URI         string
					Diagnostics []json.RawMessage
				}
				if err := json.Unmarshal(e.Params, &p); err != nil {
					t.Fatal(err)
				}
				last[p.URI] = len(p.Diagnostics)
			}
			if got := fmt.Sprint(last[one] > 0, last[two] > 0); got != want {
				t.Errorf("findings are shown in the first and in the second: %s, want %s", got, want)
			}
		}
		open := func(u string) {
			c.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": u, "languageId": "toml", "version": 1, "text": "customer = \"A\"\n"}})
		}
		open(one)
		shown("true false")
		open(two)
		shown("false true")
		open(one)
		shown("true false")
		open(two)
		c.notify("textDocument/didClose", map[string]any{"textDocument": map[string]any{"uri": one}})
		shown("false false")
		c.shutdown()
	})
}

// TestLostFolder is started in a folder that is not there any more: the configuration of plans elsewhere is found all the same.
func TestLostFolder(t *testing.T) {
	lost := filepath.Join(t.TempDir(), "lost")
	if err := os.Mkdir(lost, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Chdir(lost)
	if err := os.Remove(lost); err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		const plan = "customer = \"\"\n[outcome]\nresult = \"no\"\n"
		c.file("callplan.toml", "[rules]\nmissing-key = \"off\"\n")
		c.initialize("", nil)
		c.open("a.plan.toml", plan)
		if p := c.published("a.plan.toml"); p == nil || len(p.Diagnostics) != 0 {
			t.Errorf("published %+v", p)
		}
		c.file("callplan.toml", "[rules]\nmissing-kay = \"off\"\n")
		c.notify("textDocument/didSave", map[string]any{"textDocument": map[string]any{"uri": c.uri("a.plan.toml")}})
		if p := c.published("callplan.toml"); p == nil || len(p.Diagnostics) != 1 {
			t.Errorf("published %+v", p)
		}
		if log := c.log.String(); !strings.HasPrefix(log, "callplan: "+filepath.ToSlash(filepath.Join(c.root, "callplan.toml"))+":2:1: ") {
			t.Errorf("the log says %s", log)
		}
		c.shutdown()
	})
}

// TestManyFolders has a workspace of many folders without a configuration: an open or a save looks at those above open documents
// only, and a look at all plans at all of them.
func TestManyFolders(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		const folders, plan = 300, "customer = \"\"\n[outcome]\nresult = \"no\"\n"
		var want []string
		for i := range folders {
			name := fmt.Sprintf("%03d/a.plan.toml", i)
			c.file(name, plan)
			want = append(want, name+" 3")
		}
		c.initialize(`{"textDocument": {"diagnostic": {}}}`, nil)
		if got := c.everyPlan(); !slices.Equal(got, want) {
			t.Errorf("got %q", got)
		}
		c.open("007/a.plan.toml", plan)
		looks := 0
		stat = func(path string) (os.FileInfo, error) {
			looks++
			return os.Stat(path)
		}
		defer func() { stat = os.Stat }()
		c.notify("textDocument/didSave", map[string]any{"textDocument": map[string]any{"uri": c.uri("007/a.plan.toml")}})
		if above := strings.Count(c.root, "/") + 3; looks == 0 || looks > above {
			t.Errorf("a save looks at %d files", looks)
		}

		c.file("123/callplan.toml", "[rules]\nmissing-key = \"off\"\n")
		want[123] = "123/a.plan.toml 0"
		if got := c.everyPlan(); !slices.Equal(got, want) {
			t.Errorf("got %q", got)
		}
		c.file("123/callplan.toml", "# nothing\n")
		want[123] = "123/a.plan.toml 3"
		if got := c.everyPlan(); !slices.Equal(got, want) {
			t.Errorf("got %q", got)
		}
		c.file("007/callplan.toml", "[rules]\nmissing-key = \"off\"\n")
		c.notify("textDocument/didSave", map[string]any{"textDocument": map[string]any{"uri": c.uri("007/a.plan.toml")}})
		var full protocol.RelatedFullDocumentDiagnosticReport
		if err := protocol.Unmarshal(c.call("textDocument/diagnostic", map[string]any{"textDocument": map[string]any{"uri": c.uri("007/a.plan.toml")}}), &full); err != nil || len(full.Items) != 0 {
			t.Errorf("got %v, %v", full.Items, err)
		}
		c.shutdown()
	})
}
