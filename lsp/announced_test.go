package lsp

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/synctest"
)

const announcedPlan = `customer = "Northwind Foods"
contact  = "Dana Ruiz, operations director"
date     = 2026-12-03
stage    = "discovery" # callplan: ignore[missing-secondary] -- a short one
previous = "old.plan.toml"

[primary]
goal       = "Talk to Dana about the stopped lines"
commitment = "needs-analysis"

[fallback]
goal       = "Dana sends us the log"
commitment = "share-information"
`

// TestAnnounced asks for each thing that the server announces and fails on one that answers nothing, or that nobody here
// knows how to ask for.
func TestAnnounced(t *testing.T) {
	for _, pull := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			c := start(t, Options{})
			c.file("old.plan.toml", "customer = \"Northwind Foods\"\ndate = 2026-11-03\n")
			c.file("a.plan.toml", announcedPlan)
			changes := ""
			if pull {
				changes = `{"textDocument": {"diagnostic": {}}}`
			}
			var result struct{ Capabilities map[string]json.RawMessage }
			if err := json.Unmarshal(c.initialize(changes, nil), &result); err != nil {
				t.Fatal(err)
			}
			c.open("a.plan.toml", announcedPlan)
			m := c.docs["a.plan.toml"]
			doc := map[string]any{"uri": c.uri("a.plan.toml")}
			at := func(words string) textPos { return m.position(strings.Index(announcedPlan, words) + 1) }
			on := func(words string, more ...any) map[string]any {
				p := map[string]any{"textDocument": doc, "position": at(words)}
				for i := 0; i+1 < len(more); i += 2 {
					p[more[i].(string)] = more[i+1]
				}
				return p
			}
			whole := textRange{textPos{}, m.position(len(announcedPlan))}
			item := map[string]any{"name": "x", "kind": 24, "uri": c.uri("a.plan.toml"), "range": whole, "selectionRange": whole}
			asks := map[string][]struct {
				method string
				params any
			}{
				"callHierarchyProvider": {{"textDocument/prepareCallHierarchy", on("Dana")}, {"callHierarchy/incomingCalls", map[string]any{"item": item}}},
				"codeActionProvider":    {{"textDocument/codeAction", map[string]any{"textDocument": doc, "range": textRange{at("Talk"), at("Talk")}, "context": map[string]any{"diagnostics": []any{}}}}},
				"codeLensProvider":      {{"textDocument/codeLens", map[string]any{"textDocument": doc}}},
				"completionProvider":    {{"textDocument/completion", on("needs-analysis")}},
				"definitionProvider":    {{"textDocument/definition", on("old.plan")}},
				"diagnosticProvider": {{"textDocument/diagnostic", map[string]any{"textDocument": doc}},
					{"workspace/diagnostic", map[string]any{"previousResultIds": []any{}}}},
				"documentLinkProvider":    {{"textDocument/documentLink", map[string]any{"textDocument": doc}}},
				"documentSymbolProvider":  {{"textDocument/documentSymbol", map[string]any{"textDocument": doc}}},
				"executeCommandProvider":  nil, // answers null and shows a document; played in hints.txtar
				"foldingRangeProvider":    {{"textDocument/foldingRange", map[string]any{"textDocument": doc}}},
				"hoverProvider":           {{"textDocument/hover", on("Talk")}},
				"inlayHintProvider":       {{"textDocument/inlayHint", map[string]any{"textDocument": doc, "range": whole}}},
				"positionEncoding":        nil,
				"referencesProvider":      {{"textDocument/references", on("Dana", "context", map[string]any{"includeDeclaration": true})}},
				"renameProvider":          {{"textDocument/prepareRename", on("Dana")}, {"textDocument/rename", on("Dana", "newName", "Zoë")}},
				"selectionRangeProvider":  {{"textDocument/selectionRange", map[string]any{"textDocument": doc, "positions": []any{at("Talk")}}}},
				"textDocumentSync":        nil,
				"workspaceSymbolProvider": {{"workspace/symbol", map[string]any{"query": "north"}}},
				"workspace": {{"workspace/textDocumentContent", map[string]any{"uri": "callplan-brief:/a.md?" + c.uri("a.plan.toml")}},
					{"workspace/willRenameFiles", map[string]any{"files": []any{map[string]any{"oldUri": c.uri("old.plan.toml"), "newUri": c.uri("older.plan.toml")}}}}},
			}
			if len(result.Capabilities) < 15 {
				t.Errorf("only %d capabilities are announced", len(result.Capabilities))
			}
			for name := range result.Capabilities {
				list, known := asks[name]
				if !known {
					t.Errorf("%s is announced, and nothing here asks for it", name)
				}
				for _, ask := range list {
					answer := string(c.call(ask.method, ask.params))
					if answer == "null" || answer == "[]" || answer == "{}" {
						t.Errorf("%s answers %s", ask.method, answer)
					}
				}
			}
			validate(t, c)
			c.shutdown()
		})
	}
}
