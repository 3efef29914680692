package lsp

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"callplan/lint/syntax"
)

// plainClient knows no more than that actions may carry edits.
const plainClient = `{"general": null, "workspace": {"workspaceEdit": null},
	"textDocument": {"codeAction": {"isPreferredSupport": null, "resolveSupport": null, "dataSupport": null, "honorsChangeAnnotations": null}}}`

// formClient fills in gaps.
const formClient = `{"general": {"positionEncodings": ["utf-8"]}, "workspace": {"workspaceEdit": {"snippetEditSupport": true}}}`

// TestEveryAction takes every action at every line of many plans, each for itself, in an editor that knows everything
// and in one that knows next to nothing: both end with the same text, no line that could be read is broken, and the
// edits do not meet.
func TestEveryAction(t *testing.T) {
	taken, forms := 0, 0
	for path, src := range samples(t) {
		if len(src) > 1500 || taken > 6000 {
			continue
		}
		synctest.Test(t, func(t *testing.T) {
			rich, plain := start(t, Options{}), start(t, Options{})
			rich.initialize(formClient, nil)
			plain.initialize(plainClient, nil)
			for i, text := range []string{src, "\ufeff" + strings.ReplaceAll(src, "\n", "\r\n")} {
				name := strings.Repeat("x", i) + filepath.Base(path)
				rich.open(name, text)
				plain.open(name, text)
				was := len(syntax.Parse([]byte(text)).Problems)
				m := newTextModel(text)
				for line := range strings.Count(text, "\n") + 1 {
					from := m.offset(textPos{Line: line})
					at := from + len(strings.TrimRight(strings.SplitAfterN(text[from:]+"\n", "\n", 2)[0], "\r\n"))*2/3
					if at > len(text) || at > 0 && at < len(text) && text[at]&0xC0 == 0x80 {
						at = from
					}
					bytePos := textPos{line, at - from}
					one, other := rich.everyAction(name, bytePos), plain.everyAction(name, m.position(at))
					for title, edits := range other {
						taken++
						got := applied(t, m, edits, false)
						if n := len(syntax.Parse([]byte(got)).Problems); n > was {
							t.Errorf("%s:%d: %q breaks the file:\n%s", path, line+1, title, got)
						}
						better, ok := one[title]
						if !ok {
							t.Errorf("%s:%d: %q is missing in an editor that knows more", path, line+1, title)
						} else if rich := applied(t, m, better, true); rich != got {
							t.Errorf("%s:%d: %q makes different texts:\n%s\n---\n%s", path, line+1, title, got, rich)
						}
						if slices.ContainsFunc(better, func(e rawEdit) bool { return e.Snippet != nil }) {
							forms++
						}
					}
				}
			}
			validate(t, rich)
			validate(t, plain)
			for _, c := range []*client{rich, plain} {
				if log := c.log.String(); log != "" {
					t.Errorf("%s: the log says:\n%s", path, log)
				}
				c.shutdown()
			}
		})
	}
	if taken < 2000 || forms < 1000 {
		t.Fatalf("only %d actions were taken, %d with gaps", taken, forms)
	}
}

// everyAction is what the actions at a place change in the document, by their titles.
func (c *client) everyAction(name string, at textPos) map[string][]rawEdit {
	c.t.Helper()
	var list []action
	answer := c.call("textDocument/codeAction", map[string]any{"textDocument": map[string]any{"uri": c.uri(name)},
		"range": textRange{at, at}, "context": map[string]any{"diagnostics": []any{}}})
	if err := json.Unmarshal(answer, &list); err != nil {
		c.t.Fatal(err)
	}
	var raw []json.RawMessage
	if err := json.Unmarshal(answer, &raw); err != nil {
		c.t.Fatal(err)
	}
	changes := map[string][]rawEdit{}
	for i, a := range list {
		if strings.HasPrefix(a.Title, "Switch ") {
			continue // another file
		}
		if len(a.Edit) == 0 {
			if err := json.Unmarshal(c.call("codeAction/resolve", raw[i]), &a); err != nil {
				c.t.Fatal(err)
			}
		}
		var edit workspaceEdit
		if err := json.Unmarshal(a.Edit, &edit); err != nil {
			c.t.Fatalf("%q: %v", a.Title, err)
		}
		edits := edit.Changes[c.uri(name)]
		for _, d := range edit.DocumentChanges {
			edits = append(edits, d.Edits...)
		}
		if _, twice := changes[a.Title]; twice || len(edits) == 0 {
			c.t.Errorf("%q is offered twice, or changes nothing", a.Title)
		}
		changes[a.Title] = edits
	}
	return changes
}

var gap = regexp.MustCompile(`\$\{\d+:((?:[^}\\]|\\.)*)\}`)
var escaped = regexp.MustCompile(`\\([\\$}])`)

// applied is the text after edits, whose columns are bytes or UTF-16; gaps are left as they are proposed.
func applied(t *testing.T, m *textModel, edits []rawEdit, bytes bool) string {
	t.Helper()
	next := *m
	var list []textEdit
	for _, e := range edits {
		if bytes {
			for _, p := range []*textPos{&e.Range.Start, &e.Range.End} {
				*p = m.position(m.offset(textPos{Line: p.Line}) + p.Character)
			}
		}
		if e.Snippet != nil {
			e.NewText = escaped.ReplaceAllString(gap.ReplaceAllString(e.Snippet.Value, "$1"), "$1")
		}
		list = append(list, textEdit{e.Range, e.NewText})
	}
	if err := next.apply(list); err != nil {
		t.Errorf("%v in %v", err, edits)
	}
	return next.text
}
