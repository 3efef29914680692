package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"

	"go.lsp.dev/protocol"
)

// TestOddChanges has clients that write an edit otherwise than the protocol says: the document is what its author sees, or
// stays as it was, with a word in the log.
func TestOddChanges(t *testing.T) {
	with(t, "test/text", request(func(_ context.Context, v *view, p *protocol.HoverParams) (string, error) {
		d := v.docs[key(p.TextDocument.URI)]
		return fmt.Sprintf("%d %s", d.version, d.text), nil
	}))
	const word = `{"start":{"line":0,"character":1},"end":{"line":0,"character":3}}`
	upTo := func(character string) string {
		return `{"start":{"line":0,"character":1},"end":{"line":0,"character":` + character + `}}`
	}
	cases := []struct{ name, version, changes, want string }{ // of "abcd\nef\n", version 1
		{"as it should be", "2", `[{"range":` + word + `,"text":"X"}]`, "2 aXd\nef\n"},
		{"no version", "null", `[{"range":` + word + `,"text":"X"}]`, "1 aXd\nef\n"},
		{"a version backwards", "-7", `[{"range":` + word + `,"text":"X"}]`, "-7 aXd\nef\n"},
		{"a version with a point", "2.0", `[{"range":` + word + `,"text":"X"}]`, "2 aXd\nef\n"},
		{"a version beyond numbers", "1e300", `[{"range":` + word + `,"text":"X"}]`, "2147483647 aXd\nef\n"},
		{"a version in quotes", `"2"`, `[{"range":` + word + `,"text":"X"}]`, "1 abcd\nef\n"},
		{"all of it", "2", `[{"text":"X"}]`, "2 X"},
		{"all of it, with null for the range", "2", `[{"range":null,"rangeLength":null,"text":"X"}]`, "2 X"},
		{"a length with it", "2", `[{"range":` + word + `,"rangeLength":2,"text":"X"}]`, "2 aXd\nef\n"},
		{"a length below zero", "2", `[{"range":` + word + `,"rangeLength":-1,"text":"X"}]`, "2 aXd\nef\n"},
		{"up to the largest unsigned number", "2", `[{"range":` + upTo("4294967295") + `,"text":"X"}]`, "2 aX\nef\n"},
		{"up to the largest whole number of JavaScript", "2", `[{"range":` + upTo("9007199254740991") + `,"text":"X"}]`, "2 aX\nef\n"},
		{"up to the largest number of JavaScript", "2", `[{"range":` + upTo("1.7976931348623157e+308") + `,"text":"X"}]`, "2 aX\nef\n"},
		{"up to something beyond it", "2", `[{"range":` + upTo("1e999") + `,"text":"X"}]`, "2 aX\nef\n"},
		{"up to a number with a point", "2", `[{"range":` + upTo("3.0") + `,"text":"X"}]`, "2 aXd\nef\n"},
		{"from before the beginning", "2", `[{"range":{"start":{"line":-1,"character":-1},"end":{"line":0,"character":1}},"text":"X"}]`, "2 Xbcd\nef\n"},
		{"up to a word", "2", `[{"range":` + upTo(`"end"`) + `,"text":"X"}]`, "1 abcd\nef\n"},
		{"a range without an end", "2", `[{"range":{"start":{"line":0,"character":1}},"text":"X"}]`, "1 abcd\nef\n"},
		{"a range that is none", "2", `[{"range":[0,1],"text":"X"}]`, "1 abcd\nef\n"},
		{"a deletion without text", "2", `[{"range":` + word + `}]`, "2 ad\nef\n"},
		{"a deletion with null", "2", `[{"range":` + word + `,"text":null}]`, "2 ad\nef\n"},
		{"nothing at all", "2", `[{}]`, "1 abcd\nef\n"},
		{"null for all of it", "2", `[{"text":null}]`, "1 abcd\nef\n"},
		{"no changes", "2", `[]`, "2 abcd\nef\n"},
		{"null for the changes", "2", `null`, "2 abcd\nef\n"},
		{"one good and one bad", "2", `[{"range":` + word + `,"text":"X"},{"range":` + word + `,"text":7}]`, "1 abcd\nef\n"},
		{"half of an emoji", "2", `[{"range":` + word + `,"text":"\ud83d"}]`, "2 a\ufffdd\nef\n"},
		{"members of their own", "2", `[{"range":` + word + `,"text":"X","color":{"text":"red"}}]`, "2 aXd\nef\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				e := start(t, Options{})
				e.initialize("", nil)
				e.open("notes.toml", "abcd\nef\n")
				u := e.uri("notes.toml")
				e.raw(frame(say("textDocument/didChange", fmt.Sprintf(`{"textDocument":{"uri":%q,"version":%s},"contentChanges":%s}`, u, c.version, c.changes))))
				var got string
				if err := json.Unmarshal(e.call("test/text", map[string]any{"textDocument": map[string]any{"uri": u}, "position": textPos{}}), &got); err != nil {
					t.Fatal(err)
				}
				if got != c.want {
					t.Errorf("it has %q, want %q", got, c.want)
				}
				if dropped := strings.HasPrefix(c.want, "1 abcd"); dropped != strings.Contains(e.log.String(), "didChange") {
					t.Errorf("the log says %q", e.log)
				}
				e.shutdown()
			})
		})
	}
}

// TestOddOpening opens documents whose version and language are written otherwise than the protocol says.
func TestOddOpening(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		for i, more := range []string{`"version":null,"languageId":null`, `"version":1.0,"languageId":""`, `"languageId":"toml"`, `"version":1e99,"languageId":"toml","color":"red"`} {
			u := c.uri(fmt.Sprintf("%d.plan.toml", i))
			c.raw(frame(say("textDocument/didOpen", fmt.Sprintf(`{"textDocument":{"uri":%q,%s,"text":"customer = \"A\"\n"}}`, u, more))))
			if p := c.published(u); p == nil || len(p.Diagnostics) == 0 {
				t.Errorf("with %s nothing is published; the log says %s", more, c.log)
			}
		}
		if log := c.log.String(); log != "" {
			t.Error(log)
		}
		c.raw(frame(say("textDocument/didOpen", fmt.Sprintf(`{"textDocument":{"uri":%q,"version":1,"languageId":"toml"}}`, c.uri("no-text.plan.toml")))))
		if p := c.published("no-text.plan.toml"); p != nil || !strings.Contains(c.log.String(), "didOpen") {
			t.Errorf("published %+v; the log says %q", p, c.log)
		}
		c.shutdown()
	})
}

// TestOddNumbers asks at places whose numbers are written otherwise than the protocol says.
func TestOddNumbers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		c.open("a.plan.toml", "customer = \"Northwind Foods\"\n")
		ask := func(line, character string) envelope {
			return c.answer(c.send("textDocument/hover", map[string]any{"textDocument": map[string]any{"uri": c.uri("a.plan.toml")},
				"position": map[string]any{"line": json.RawMessage(line), "character": json.RawMessage(character)}}))
		}
		for _, at := range [][2]string{{"0", "2"}, {"0.0", "2.0"}, {"0", "2.9"}, {"0e5", "0.2e1"}} {
			if e := ask(at[0], at[1]); !strings.Contains(string(e.Result), "customer") {
				t.Errorf("at %s: %s %+v", at, e.Result, e.Error)
			}
		}
		for _, at := range [][2]string{{"9007199254740991", "0"}, {"0", "1.7976931348623157e+308"}, {"1e999", "1e999"}} {
			if e := ask(at[0], at[1]); e.Error != nil {
				t.Errorf("at %s: %+v", at, e.Error)
			}
		}
		for _, at := range [][2]string{{"-1", "0"}, {`"0"`, "0"}, {"null", "0"}} {
			if e := ask(at[0], at[1]); e.Error == nil || e.Error.Code != -32602 {
				t.Errorf("at %s: %s %+v", at, e.Result, e.Error)
			}
		}
		// A token is no number of anything: an answer under another one would be lost.
		for _, token := range []string{"3000000000", "1.5"} {
			if e := c.answer(c.send("workspace/diagnostic", map[string]any{"previousResultIds": []any{}, "partialResultToken": json.RawMessage(token)})); e.Error == nil || e.Error.Code != -32602 {
				t.Errorf("with token %s: %s", token, e.Result)
			}
		}
		c.shutdown()
	})
}

// TestSlashes has an editor that was started with a path of two slashes, and writes it into its URIs as it is.
func TestSlashes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.file("callplan.toml", "[rules]\nmissing-key = \"off\"\n")
		c.initialize("", nil)
		u := strings.Replace(c.uri("a.plan.toml"), "file:///", "file:////", 1)
		c.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": u, "languageId": "toml", "version": 1, "text": "customer = \"A\"\n[outcome]\nresult = \"no\"\nwhy = 1\n"}})
		c.notify("textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": u, "version": 2},
			"contentChanges": []any{map[string]any{"range": textRange{textPos{0, 12}, textPos{0, 13}}, "text": "Beta"}}})
		if hover := c.call("textDocument/hover", map[string]any{"textDocument": map[string]any{"uri": u}, "position": textPos{0, 2}}); !strings.Contains(string(hover), "customer") {
			t.Errorf("hover answers %s", hover)
		}
		said := func() string {
			synctest.Wait()
			var p struct {
				URI         string
				Diagnostics []struct{ Code string }
			}
			if err := json.Unmarshal(c.told[len(c.told)-1].Params, &p); err != nil {
				t.Fatal(err)
			}
			return fmt.Sprint(p.URI == u, p.Diagnostics)
		}
		if got := said(); got != "true [{misplaced-key}]" {
			t.Errorf("published %s", got)
		}
		c.notify("textDocument/didClose", map[string]any{"textDocument": map[string]any{"uri": u}})
		if got := said(); got != "true []" {
			t.Errorf("published %s after it was closed", got)
		}
		c.notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{map[string]any{"uri": u, "type": 2}}})
		if log := c.log.String(); log != "" {
			t.Error(log)
		}
		c.shutdown()
	})
}
