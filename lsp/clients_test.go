package lsp

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"callplan/lint"
)

// clientPlan has characters of every width before the words that are flagged.
const clientPlan = `customer = "Zoë’s 🙂 Bäckerei"
contact  = "Zoë Ruiz, head of operations"
date     = 2026-12-03
stage    = "discovery"
learn    = ["🥐 I need to understand what one hour of a stopped oven costs them"]

[primary]
goal       = "👩🏽‍🍳 Talk to Zoë about our new rates by 10 December"
commitment = "meeting"
share      = false

[fallback]
goal       = "Zoë sends us the November log by 8 December"
commitment = ""
`

// TestClients plays a session with each editor of testdata/lsp/clients, as that editor has it: what it is offered works
// for it, and nothing is sent that it has not announced.
func TestClients(t *testing.T) {
	paths, err := filepath.Glob("../testdata/lsp/clients/*.json")
	if err != nil || len(paths) < 8 {
		t.Fatalf("%d clients found: %v", len(paths), err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".json"), func(t *testing.T) {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			synctest.Test(t, func(t *testing.T) { playClient(t, string(src)) })
		})
	}
}

// recorded is an editor of testdata/lsp/clients in a session.
type recorded struct {
	*client
	said     map[string]any // its capabilities
	server   map[string]any // those of the server
	language string
	plan     *textModel
}

func playClient(t *testing.T, src string) {
	c := &recorded{client: start(t, Options{})}
	src = strings.NewReplacer("$URI", c.uri(""), "$ROOT", filepath.ToSlash(c.root)).Replace(src)
	var file struct {
		LanguageID string
		Initialize map[string]any
	}
	if err := json.Unmarshal([]byte(src), &file); err != nil {
		t.Fatal(err)
	}
	c.language = file.LanguageID
	c.said = file.Initialize["capabilities"].(map[string]any)
	c.reply["workspace/configuration"] = []any{nil} // nobody has set anything
	var answer struct{ Capabilities map[string]any }
	c.decode(c.call("initialize", file.Initialize), &answer)
	c.server = answer.Capabilities
	c.notify("initialized", map[string]any{})

	c.checkEncoding()
	c.openPlan()
	flagged := c.checkDiagnostics()
	c.checkAction(flagged)
	c.checkCompletion()
	c.checkHover()
	c.checkHints()
	c.checkPatience()
	c.settingsChange()
	c.checkRequests()
	c.shutdown()
	validate(t, c.client)
	if log := c.log.String(); log != "" {
		t.Errorf("the log says:\n%s", log)
	}
}

func (c *recorded) decode(raw json.RawMessage, into any) {
	c.t.Helper()
	if err := json.Unmarshal(raw, into); err != nil {
		c.t.Fatalf("%v in %s", err, raw)
	}
}

// can is what the client says below a dotted path of its capabilities; nil where it says nothing.
func (c *recorded) can(path string) any { return below(c.said, path) }

func below(m map[string]any, path string) any {
	var v any = m
	for name := range strings.SplitSeq(path, ".") {
		object, _ := v.(map[string]any)
		v = object[name]
	}
	return v
}

// lists reports whether a list of the client's capabilities holds a word.
func (c *recorded) lists(path, word string) bool {
	list, _ := c.can(path).([]any)
	return slices.Contains(list, any(word))
}

// only fails when something is there that the client does not announce.
func (c *recorded) only(there bool, what string, announced any) {
	c.t.Helper()
	if there && announced != true {
		c.t.Errorf("it is sent %s, which it does not announce", what)
	}
}

func (c *recorded) checkEncoding() {
	units, _ := c.server["positionEncoding"].(string)
	if offered, ok := c.can("general.positionEncodings").([]any); ok && !slices.Contains(offered, any(units)) || !ok && units != "utf-16" {
		c.t.Errorf("columns in %s; it offers %v", units, offered)
	}
}

func (c *recorded) identifier() map[string]any {
	return map[string]any{"uri": c.uri("zoë.plan.toml"), "version": c.plan.version}
}

func (c *recorded) openPlan() {
	c.plan = newTextModel(clientPlan)
	c.plan.units, _ = c.server["positionEncoding"].(string)
	c.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{
		"uri": c.uri("zoë.plan.toml"), "languageId": c.language, "version": c.plan.version, "text": c.plan.text}})
}

// at is the range of some words of the plan.
func (c *recorded) at(words string) textRange {
	c.t.Helper()
	from := strings.Index(c.plan.text, words)
	if from < 0 {
		c.t.Fatalf("%q is not in the plan:\n%s", words, c.plan.text)
	}
	return textRange{c.plan.position(from), c.plan.position(from + len(words))}
}

// diagnostics are those of the plan, by the way that is open to the client.
func (c *recorded) diagnostics() []map[string]any {
	c.t.Helper()
	if c.server["diagnosticProvider"] != nil {
		c.only(true, "diagnostics to ask for", c.can("textDocument.diagnostic") != nil)
		var report struct{ Items []map[string]any }
		c.decode(c.call("textDocument/diagnostic", map[string]any{"textDocument": c.identifier()}), &report)
		return report.Items
	}
	synctest.Wait()
	c.mu.Lock()
	defer c.mu.Unlock()
	var p struct {
		Version     int
		Diagnostics []map[string]any
	}
	for _, e := range c.told {
		if e.Method == "textDocument/publishDiagnostics" {
			c.decode(e.Params, &p)
		}
	}
	if p.Version != c.plan.version {
		c.t.Errorf("diagnostics of version %d; the document has %d", p.Version, c.plan.version)
	}
	return p.Diagnostics
}

// checkDiagnostics returns the one that is flagged first thing.
func (c *recorded) checkDiagnostics() map[string]any {
	c.t.Helper()
	var flagged map[string]any
	for _, d := range c.diagnostics() {
		for member, ability := range map[string]string{"codeDescription": "codeDescriptionSupport", "relatedInformation": "relatedInformation", "tags": "tagSupport"} {
			way := "textDocument.publishDiagnostics."
			if c.can("textDocument.diagnostic."+ability) != nil {
				way = "textDocument.diagnostic."
			}
			c.only(d[member] != nil, member+" of diagnostics", c.can(way+ability) != nil && c.can(way+ability) != false)
		}
		if d["code"] == "talk-to" {
			flagged = d
		}
	}
	if flagged == nil {
		c.t.Fatal("it is not shown talk-to")
	}
	at, err := json.Marshal(flagged["range"])
	if err != nil {
		c.t.Fatal(err)
	}
	var shown textRange
	c.decode(at, &shown)
	if want := c.at("Talk to"); shown != want {
		c.t.Errorf("talk-to is shown at %v; the words stand at %v", shown, want)
	}
	return flagged
}

// checkAction takes the first rewrite of a finding.
func (c *recorded) checkAction(flagged map[string]any) {
	c.t.Helper()
	var list []json.RawMessage
	c.decode(c.call("textDocument/codeAction", map[string]any{"textDocument": c.identifier(), "range": flagged["range"],
		"context": map[string]any{"diagnostics": []any{flagged}}}), &list)
	for i, raw := range list {
		var a action
		c.decode(raw, &a)
		c.only(a.IsPreferred, "a preferred action", c.can("textDocument.codeAction.isPreferredSupport"))
		c.only(a.Disabled != nil, "an action that is off", c.can("textDocument.codeAction.disabledSupport"))
		if len(a.Edit) == 0 {
			c.only(true, "an action without its edit", c.lists("textDocument.codeAction.resolveSupport.properties", "edit"))
			c.decode(c.call("codeAction/resolve", raw), &a)
		}
		var edit workspaceEdit
		c.decode(a.Edit, &edit)
		c.only(edit.DocumentChanges != nil, "documentChanges", // which either ability brings with it, says the protocol
			c.can("workspace.workspaceEdit.documentChanges") == true || c.can("workspace.workspaceEdit.resourceOperations") != nil)
		c.only(edit.ChangeAnnotations != nil, "annotations of changes", c.can("workspace.workspaceEdit.changeAnnotationSupport") != nil)
		edits := edit.Changes[c.uri("zoë.plan.toml")]
		for _, d := range edit.DocumentChanges {
			c.only(d.Kind != "", "a file to "+d.Kind, c.lists("workspace.workspaceEdit.resourceOperations", d.Kind))
			if d.TextDocument.URI == c.uri("zoë.plan.toml") {
				edits = d.Edits
			}
		}
		for _, e := range edits {
			c.only(e.Snippet != nil, "a snippet as an edit", c.can("workspace.workspaceEdit.snippetEditSupport"))
		}
		if i == 0 {
			c.edit(edits)
			c.at(`goal       = "Zoë tells us by 10 December which points about our new rates are still open"`)
		}
	}
	if len(list) < 3 {
		c.t.Errorf("it is offered %d actions", len(list))
	}
}

// edit changes the plan as the editor does when somebody has accepted something.
func (c *recorded) edit(edits []rawEdit) {
	c.t.Helper()
	var plain []textEdit
	for _, e := range edits {
		plain = append(plain, textEdit{e.Range, e.NewText})
	}
	whole := textRange{textPos{}, c.plan.position(len(c.plan.text))}
	if err := c.plan.apply(plain); err != nil {
		c.t.Fatal(err)
	}
	c.notify("textDocument/didChange", map[string]any{"textDocument": c.identifier(), "contentChanges": []any{map[string]any{"range": whole, "text": c.plan.text}}})
	for _, f := range lint.Check([]byte(c.plan.text), lint.Options{}) {
		if f.Rule == "syntax" {
			c.t.Errorf("the plan is broken: %s\n%s", f.Message, c.plan.text)
		}
	}
}

// checkCompletion takes the first commitment that is offered between two quotes.
func (c *recorded) checkCompletion() {
	c.t.Helper()
	at := c.at(`""`)
	at.Start.Character++
	var list struct {
		ItemDefaults map[string]any
		Items        []json.RawMessage
	}
	c.decode(c.call("textDocument/completion", map[string]any{"textDocument": c.identifier(), "position": at.Start, "context": map[string]any{"triggerKind": 1}}), &list)
	for name := range list.ItemDefaults {
		c.only(true, name+" for all items", c.lists("textDocument.completion.completionList.itemDefaults", name))
	}
	const item = "textDocument.completion.completionItem."
	var first *completion
	for _, raw := range list.Items {
		i := completion{raw: raw}
		c.decode(raw, &i)
		format, _ := list.ItemDefaults["insertTextFormat"].(float64)
		c.only(i.InsertTextFormat == 2 || format == 2, "a snippet", c.can(item+"snippetSupport"))
		c.only(i.LabelDetails.Detail+i.LabelDetails.Description != "", "details of labels", c.can(item+"labelDetailsSupport"))
		c.only(i.CommitCharacters != nil, "commit characters", c.can(item+"commitCharactersSupport"))
		c.only(i.Preselect, "a selected item", c.can(item+"preselectSupport"))
		c.only(i.Deprecated, "a deprecated item", c.can(item+"deprecatedSupport"))
		c.only(i.TextEdit != nil && i.TextEdit.Insert != textRange{}, "two ranges", c.can(item+"insertReplaceSupport"))
		if first == nil || i.SortText < first.SortText {
			first = &i
		}
	}
	if first == nil {
		c.t.Fatal("it is offered no commitment")
	}
	if c.can(item+"resolveSupport") != nil && below(c.server, "completionProvider.resolveProvider") == true {
		c.decode(c.call("completionItem/resolve", first.raw), first)
	}
	if doc, ok := first.Documentation.(map[string]any); ok {
		c.only(true, "documentation as "+doc["kind"].(string), c.lists(item+"documentationFormat", doc["kind"].(string)))
	}
	c.accept(first, list.ItemDefaults, at.Start)
	c.at(`commitment = "share-information"` + "\n")
}

// accept puts an item into the plan, in place of what its range holds.
func (c *recorded) accept(i *completion, defaults map[string]any, caret textPos) {
	c.t.Helper()
	e := rawEdit{Range: textRange{caret, caret}, NewText: i.Label}
	if i.InsertText != "" {
		e.NewText = i.InsertText
	}
	place := defaults["editRange"]
	if i.TextEdit != nil {
		place, e.NewText = any(i.TextEdit), i.TextEdit.NewText
	}
	if place != nil {
		var r struct {
			textRange
			Range, Insert textRange
		}
		b, err := json.Marshal(place)
		if err != nil {
			c.t.Fatal(err)
		}
		c.decode(b, &r)
		for _, one := range []textRange{r.textRange, r.Range, r.Insert} {
			if one != (textRange{}) {
				e.Range = one
			}
		}
		if i.TextEdit == nil && i.TextEditText != "" {
			e.NewText = i.TextEditText
		}
	}
	if e.Range.Start.Line != caret.Line || e.Range.Start.Character > caret.Character || e.Range.End.Character < caret.Character {
		c.t.Errorf("an item replaces %v; the caret is at %v", e.Range, caret)
	}
	c.edit([]rawEdit{e})
}

func (c *recorded) checkHover() {
	c.t.Helper()
	var h struct{ Contents any }
	c.decode(c.call("textDocument/hover", map[string]any{"textDocument": c.identifier(), "position": c.at("meeting").Start}), &h)
	m, _ := h.Contents.(map[string]any)
	words, _ := m["value"].(string)
	if !strings.Contains(words, "size 2 of 9") {
		c.t.Errorf("hover says %q", words)
	}
	kind, _ := m["kind"].(string)
	c.only(true, "hover as "+kind, c.lists("textDocument.hover.contentFormat", kind))
	if formats, _ := c.can("textDocument.hover.contentFormat").([]any); len(formats) > 0 && kind != formats[0] {
		c.t.Errorf("hover comes as %s, and %s is liked best", kind, formats[0])
	}
}

func (c *recorded) checkHints() {
	c.t.Helper()
	if c.can("textDocument.inlayHint") == nil {
		return
	}
	var hints []struct{ Position textPos }
	c.decode(c.call("textDocument/inlayHint", map[string]any{"textDocument": c.identifier(), "range": textRange{End: c.plan.position(len(c.plan.text))}}), &hints)
	if len(hints) == 0 {
		c.t.Fatal("it is shown no hints")
	}
	for _, h := range hints {
		if rest := c.plan.text[c.plan.offset(h.Position):]; rest[0] != '\n' {
			c.t.Errorf("a hint stands before %.20q, not at the end of its line", rest)
		}
	}
}

// checkPatience writes a sentence: nothing is said about it before the caret has rested, and then it is said.
func (c *recorded) checkPatience() {
	c.t.Helper()
	shown := func() bool {
		return slices.ContainsFunc(c.diagnostics(), func(d map[string]any) bool { return d["code"] == "convince" })
	}
	end := c.plan.position(len(c.plan.text))
	c.edit([]rawEdit{{Range: textRange{end, end}, NewText: "\n[[secondary]]\ngoal = \"Convince Zoë of our rates\""}})
	asks := c.server["diagnosticProvider"] != nil
	if early := shown(); early && (!asks || c.can("workspace.diagnostics.refreshSupport") == true) {
		c.t.Error("a sentence is flagged while it is being written")
	}
	time.Sleep(rest)
	synctest.Wait()
	if !shown() {
		c.t.Error("a sentence is not flagged when the caret has rested")
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if asks && c.can("workspace.diagnostics.refreshSupport") == true && !slices.ContainsFunc(c.asked, func(e envelope) bool { return e.Method == "workspace/diagnostic/refresh" }) {
		c.t.Error("it is not told to ask again")
	}
}

// settingsChange is what makes the server ask: settings, and a configuration that changes on the disk.
func (c *recorded) settingsChange() {
	c.notify("workspace/didChangeConfiguration", map[string]any{"settings": nil})
	c.file("callplan.toml", "[rules]\ntalk-to = \"off\"\n")
	c.notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{map[string]any{"uri": c.uri("callplan.toml"), "type": 1}}})
}

// checkRequests holds what the server asked and told against what the client announces.
func (c *recorded) checkRequests() {
	c.t.Helper()
	needs := map[string]string{
		"workspace/configuration":               "workspace.configuration",
		"workspace/applyEdit":                   "workspace.applyEdit",
		"workspace/diagnostic/refresh":          "workspace.diagnostics.refreshSupport",
		"workspace/inlayHint/refresh":           "workspace.inlayHint.refreshSupport",
		"workspace/codeLens/refresh":            "workspace.codeLens.refreshSupport",
		"workspace/textDocumentContent/refresh": "workspace.textDocumentContent.dynamicRegistration",
		"window/showDocument":                   "window.showDocument.support",
		"window/workDoneProgress/create":        "window.workDoneProgress",
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	asked := map[string]bool{}
	for _, e := range c.asked {
		asked[e.Method] = true
		if e.Method != "client/registerCapability" {
			c.only(true, e.Method, c.can(needs[e.Method]))
			continue
		}
		var p struct{ Registrations []struct{ Method string } }
		c.decode(e.Params, &p)
		for _, r := range p.Registrations {
			c.only(true, "a registration of "+r.Method, c.can(strings.ReplaceAll(r.Method, "/", ".")+".dynamicRegistration"))
		}
	}
	for method, path := range needs { // what it wants to be asked, it is asked
		refresh := strings.HasSuffix(path, "refreshSupport") && method != "workspace/diagnostic/refresh" || method == "workspace/configuration"
		if refresh && c.can(path) == true && !asked[method] {
			c.t.Errorf("it is never asked %s", method)
		}
	}
	for _, e := range c.told {
		c.only(e.Method == "textDocument/publishDiagnostics", "diagnostics besides those it asks for", c.server["diagnosticProvider"] == nil)
		c.only(e.Method == "$/progress", "progress", false) // it named no token for it
		c.only(e.Method == "$/logTrace", "traces", false)
	}
}
