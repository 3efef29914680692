package lsp

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing/synctest"
	"time"
	"unicode/utf8"
)

// configs are what callplan.toml may hold; the first goodConfigs of them have no fault.
var configs = []string{
	"",
	"[rules]\ntalk-to = \"off\"\nmissing-secondary = \"error\"\n",
	"exclude = [\"team/**\"]\n",
	"files = [\"*.toml\"]\n[english]\npeople = [\"Tom\"]\n",
	"[[overrides]]\npaths = [\"second/**\"]\nrules = { convince = \"error\", want = \"off\" }\n",
	"[commitments.site-walk]\nsize = 4\nstages = [\"discovery\"]\ndoc = \"walks their site with us\"\n",
	"[rules]\ntalk-to = \"loud\"\n",
	"[rules\n",
	"extend = \"not-there.toml\"\n",
	"nonsense = 1\n[[overrides]]\n",
}

const goodConfigs = 6

// names are what documents may be called, on the disk and elsewhere.
var randomNames = []string{"a.plan.toml", "team/b.plan.toml", "team/Zoë & Co.plan.toml", "second/c.plan.toml", "callplan.toml", "new.plan.toml",
	"notes.toml", "100% [draft]#1.plan.toml", "untitled:Untitled-1", "untitled:second.plan.toml"}

// typing are what one types.
var typing = []string{"x", " ", "\n", "\r\n", "\"", "'", "\"\"\"", "=", "#", "[", "]", "{", "}", ",", ".", "é", "🙂", "👩🏽‍🍳", "\u2028", "\t", "\\", "\\u00e9", "",
	"Talk to Dana about our rates", "I want to pitch the rest. ", "Dana signs by 10 December", "by Friday", "ASAP", "convince ", "Zoë ", "2026-12-11", "2026-13-41",
	"\n[fallback]\ngoal = \"Dana sends us the log by 8 December\"\ncommitment = \"share-information\"\n", "\n[[people]]\nname = \"Dana Ruiz\"\nrole = \"director\"\n",
	"\n[outcome]\nresult = \"advance\"\n", "goal = \"\"", "commitment = \"\"", "previous = \"a.plan.toml\"\n", " # callplan: ignore[talk-to] -- it is hers to ask\n",
	"# callplan: ignore-file[convince]\n", "stage = \"discovery\"\n", "share = false", "[primary]", "questions = [\n", "\ufeff"}

// step does one thing that an editor may do, mostly without waiting for what comes of it.
func (e *editor) step() {
	open := sortedKeys(e.opened)
	name := e.pick(randomNames)
	if len(open) == 0 {
		e.show(name)
		return
	}
	doc := open[e.IntN(len(open))]
	switch n := e.IntN(100); {
	case n < 35:
		e.types(doc)
	case n < 38:
		e.changeTo(doc, e.textFor(doc))
	case n < 42:
		e.save(doc)
	case n < 45:
		e.hide(doc)
	case n < 53:
		e.show(name)
	case n < 80:
		e.question(doc)
	case n < 84 && len(e.asks) > 0:
		e.tell("$/cancelRequest", map[string]any{"id": json.RawMessage(e.asks[e.IntN(len(e.asks))].id)})
	case n < 87:
		e.onDisk(name)
	case n < 88:
		e.rename(name)
	case n < 90:
		e.settings()
	case n < 92 && e.can("workspace.workspaceFolders") != nil:
		e.folders()
	case n < 96:
		e.look()
	case n < 98:
		e.accept(doc)
	default:
		time.Sleep(time.Duration(e.IntN(3000)) * time.Millisecond)
	}
}

// tell sends a notification and waits for nothing.
func (e *editor) tell(method string, params any) {
	e.note(method, params)
	e.write(map[string]any{"method": method, "params": params})
}

// note keeps what was sent, for whoever has to find out what went wrong.
func (e *editor) note(method string, params any) {
	b, _ := json.Marshal(params)
	e.trace = append(e.trace, fmt.Sprintf("%s %.250s", method, b))
}

// textFor is a whole text for a document of this name.
func (e *editor) textFor(name string) string {
	if name == "callplan.toml" {
		return e.pick(configs)
	}
	return e.pick(e.plans)
}

// show opens a document that is not open.
func (e *editor) show(name string) {
	if e.opened[name] {
		return
	}
	text := e.textFor(name)
	if src, err := os.ReadFile(filepath.Join(e.root, filepath.FromSlash(name))); err == nil {
		text = string(src)
	}
	e.language[name] = e.pick([]string{"toml", "toml", "callplan", "plaintext"})
	e.docs[name], e.opened[name], e.stale[name] = &textModel{text: text, version: e.IntN(3), units: e.units}, true, true
	e.tell("textDocument/didOpen", map[string]any{"textDocument": map[string]any{
		"uri": e.uri(name), "languageId": e.language[name], "version": e.docs[name].version, "text": text}})
	e.configChanged(name)
}

func (e *editor) hide(name string) {
	delete(e.opened, name)
	delete(e.stale, name)
	delete(e.shown, e.uri(name))
	delete(e.results, e.uri(name))
	e.tell("textDocument/didClose", map[string]any{"textDocument": e.doc(name)})
	e.configChanged(name)
}

func (e *editor) doc(name string) map[string]any { return map[string]any{"uri": e.uri(name)} }

// configChanged has a client that cannot be told to ask again do so of itself.
func (e *editor) configChanged(name string) {
	if name == "callplan.toml" && e.can("workspace.diagnostics.refreshSupport") == nil {
		e.allStale()
	}
}

func (e *editor) allStale() {
	for name := range e.opened {
		e.stale[name] = true
	}
}

// save writes a document to the disk, where it has a place there.
func (e *editor) save(name string) {
	if !strings.Contains(name, ":") {
		e.file(name, e.docs[name].text)
	}
	e.tell("textDocument/didSave", map[string]any{"textDocument": e.doc(name)})
}

// types edits a document in one to three places, each edit on the text after the one before it.
func (e *editor) types(name string) {
	m := e.docs[name]
	var changes []any
	for range 1 + e.IntN(3)*e.IntN(2) {
		from := e.offset(m.text)
		to := from
		if e.IntN(3) == 0 {
			to = min(len(m.text), from+e.IntN(40))
			for to < len(m.text) && !utf8.RuneStart(m.text[to]) {
				to++
			}
		}
		r, text := textRange{m.position(from), m.position(to)}, e.pick(typing)
		if err := m.apply([]textEdit{{r, text}}); err != nil {
			e.t.Fatal(err)
		}
		m.version--
		changes = append(changes, map[string]any{"range": r, "text": text})
	}
	e.changed(name, changes)
}

// changeTo replaces the whole text.
func (e *editor) changeTo(name, text string) {
	e.docs[name].text = text
	e.changed(name, []any{map[string]any{"text": text}})
}

func (e *editor) changed(name string, changes []any) {
	e.docs[name].version += 1 + e.IntN(2)
	e.stale[name] = true
	e.tell("textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": e.uri(name), "version": e.docs[name].version}, "contentChanges": changes})
	e.configChanged(name)
}

// offset is a place between two characters.
func (e *editor) offset(text string) int {
	at := e.IntN(len(text) + 1)
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}

// onDisk changes a file behind the editor's back.
func (e *editor) onDisk(name string) {
	if strings.Contains(name, ":") {
		return
	}
	path := filepath.Join(e.root, filepath.FromSlash(name))
	_, err := os.Stat(path)
	kind := 2
	switch {
	case err != nil:
		kind = 1
		e.file(name, e.pick([]string{"", e.textFor(name)}))
	case e.IntN(3) == 0:
		kind = 3
		if err := os.Remove(path); err != nil {
			e.t.Fatal(err)
		}
	default:
		e.file(name, e.textFor(name))
	}
	if kind == 1 && e.can("workspace.fileOperations.didCreate") != nil && e.IntN(2) == 0 {
		e.tell("workspace/didCreateFiles", map[string]any{"files": []any{e.doc(name)}})
	}
	e.watched(name, kind)
}

// watched tells of a change on the disk, if the client was asked to watch.
func (e *editor) watched(name string, kind int) {
	if e.can("workspace.didChangeWatchedFiles.dynamicRegistration") != nil {
		e.tell("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{map[string]any{"uri": e.uri(name), "type": kind}}})
	}
	if name == "callplan.toml" && e.can("workspace.diagnostics.refreshSupport") == nil {
		e.allStale()
	}
}

// rename gives a file another name, as the explorer of an editor does it.
func (e *editor) rename(from string) {
	to := "moved/" + strings.ReplaceAll(from, "/", "-")
	path, target := filepath.Join(e.root, filepath.FromSlash(from)), filepath.Join(e.root, filepath.FromSlash(to))
	if _, err := os.Stat(path); err != nil || from == "callplan.toml" {
		return
	}
	files := map[string]any{"files": []any{map[string]any{"oldUri": e.uri(from), "newUri": e.uri(to)}}}
	if e.can("workspace.fileOperations.willRename") != nil {
		e.ask("workspace/willRenameFiles", "", files)
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		e.t.Fatal(err)
	}
	if err := os.Rename(path, target); err != nil {
		e.t.Fatal(err)
	}
	if e.opened[from] {
		e.hide(from)
	}
	if e.opened[to] {
		e.hide(to)
	}
	if e.can("workspace.fileOperations.didRename") != nil {
		e.tell("workspace/didRenameFiles", files)
	}
	e.show(to)
}

func (e *editor) settings() {
	switch e.IntN(3) {
	case 0:
		e.tell("workspace/didChangeConfiguration", map[string]any{"settings": nil})
	case 1:
		e.tell("workspace/didChangeConfiguration", map[string]any{"settings": map[string]any{"callplan": map[string]any{
			"diagnostics": e.pick([]string{"on-type", "on-save"}), "lenses": e.IntN(2) == 0, "hints": map[string]any{"smart": e.IntN(2) == 0}}}})
	default:
		e.tell("$/setTrace", map[string]any{"value": e.pick([]string{"off", "messages", "verbose"})})
	}
	if e.can("workspace.diagnostics.refreshSupport") == nil {
		e.allStale()
	}
}

// folders adds the second folder to the session, or takes it away.
func (e *editor) folders() {
	second, none := []any{map[string]any{"uri": e.uri("second"), "name": "second"}}, []any{}
	event := map[string]any{"added": second, "removed": none}
	if e.folder {
		event = map[string]any{"added": none, "removed": second}
	}
	e.folder = !e.folder
	e.tell("workspace/didChangeWorkspaceFolders", map[string]any{"event": event})
	if e.can("workspace.diagnostics.refreshSupport") == nil {
		e.allStale()
	}
}

// ask sends a request, and does not wait.
func (e *editor) ask(method, name string, params any) {
	e.note(method, params)
	u := underWay{method: method, name: name}
	if d := e.docs[name]; d != nil {
		u.version = d.version
	}
	u.id = e.send(method, params)
	e.asks = append(e.asks, u)
}

// questions are the requests about a place of a document.
var questions = []string{"hover", "completion", "completion", "codeAction", "codeAction", "inlayHint", "codeLens", "documentSymbol", "foldingRange", "selectionRange",
	"documentLink", "definition", "references", "prepareRename", "rename", "prepareCallHierarchy", "diagnostic",
	"workspace/symbol", "workspace/diagnostic", "again"}

// question asks something about a random place.
func (e *editor) question(name string) {
	if e.IntN(12) == 0 {
		name = e.pick(randomNames) // which may be closed
	}
	m := e.docs[name]
	if m == nil {
		m = &textModel{text: e.textFor(name), units: e.units}
	}
	a := e.offset(m.text)
	b := min(len(m.text), a+e.IntN(60)*e.IntN(2))
	for b < len(m.text) && !utf8.RuneStart(m.text[b]) {
		b++
	}
	at, span := m.position(a), textRange{m.position(a), m.position(b)}
	p := map[string]any{"textDocument": e.doc(name)}
	method := e.pick(questions)
	switch method {
	case "hover", "definition", "prepareRename", "prepareCallHierarchy":
		p["position"] = at
	case "completion":
		p["position"] = at
		p["context"] = map[string]any{"triggerKind": 1}
	case "codeAction":
		diagnostics := []any{}
		for _, d := range e.shown[e.uri(name)] {
			if e.IntN(3) == 0 {
				diagnostics = append(diagnostics, d)
			}
		}
		context := map[string]any{"diagnostics": diagnostics}
		if e.IntN(4) == 0 {
			context["only"] = []string{e.pick([]string{"quickfix", "refactor", "source.fixAll", "source.fixAll.callplan", "quickfix.ignore", ""})}
		}
		if e.IntN(4) == 0 {
			context["triggerKind"] = 1 + e.IntN(2)
		}
		p["range"], p["context"] = span, context
	case "inlayHint":
		p["range"] = span
	case "selectionRange":
		p["positions"] = []any{at, span.End}
	case "references":
		p["position"], p["context"] = at, map[string]any{"includeDeclaration": e.IntN(2) == 0}
	case "rename":
		p["position"], p["newName"] = at, e.pick([]string{"Zoë", "Dana Ruiz", "", "Mr O'Neil", "a\nb", "🙂"})
	case "diagnostic":
		if e.pulls {
			e.pull(name)
		}
		return
	case "workspace/symbol":
		e.ask(method, "", map[string]any{"query": e.pick([]string{"", "dana", "n", "zo"})})
		return
	case "workspace/diagnostic":
		if e.pullsAll {
			e.pullAll()
		}
		return
	case "again":
		e.again()
		return
	}
	e.ask("textDocument/"+method, name, p)
}

// pull asks for the diagnostics of a document.
func (e *editor) pull(name string) {
	p := map[string]any{"textDocument": e.doc(name)}
	if id := e.results[e.uri(name)]; id != "" {
		p["previousResultId"] = id
	}
	e.ask("textDocument/diagnostic", name, p)
}

// pullAll asks for those of the whole workspace, now and then in parts.
func (e *editor) pullAll() {
	known := []any{}
	for _, u := range sortedKeys(e.results) {
		known = append(known, map[string]any{"uri": u, "value": e.results[u]})
	}
	p := map[string]any{"previousResultIds": known}
	if e.IntN(2) == 0 {
		p["partialResultToken"], p["workDoneToken"] = fmt.Sprint("part", len(e.trace)), len(e.trace)
	}
	e.ask("workspace/diagnostic", "", p)
}

// again sends back something that an answer held.
func (e *editor) again() {
	methods := sortedKeys(e.offers)
	if len(methods) == 0 {
		return
	}
	from := methods[e.IntN(len(methods))]
	item := e.offers[from][e.IntN(len(e.offers[from]))]
	switch from {
	case "textDocument/completion":
		e.ask("completionItem/resolve", "", item)
	case "textDocument/codeAction":
		e.ask("codeAction/resolve", "", item)
	case "textDocument/prepareCallHierarchy":
		e.ask(e.pick([]string{"callHierarchy/incomingCalls", "callHierarchy/outgoingCalls"}), "", map[string]any{"item": item})
	case "textDocument/codeLens":
		if command, ok := item.(map[string]any)["command"].(map[string]any); ok && command["command"] != "" {
			e.ask("workspace/executeCommand", "", map[string]any{"command": command["command"], "arguments": command["arguments"]})
		}
	case "textDocument/documentLink":
		target, _ := item.(map[string]any)["target"].(string)
		if strings.HasPrefix(target, "callplan-") && e.can("workspace.textDocumentContent") != nil {
			e.ask("workspace/textDocumentContent", "", map[string]any{"uri": target})
		}
	}
}

// look waits until the server is quiet, reads what it said, and asks again for what may be stale.
func (e *editor) look() {
	for range 2 {
		synctest.Wait()
		e.mu.Lock()
		for ; e.heard < len(e.asked); e.heard++ {
			if e.asked[e.heard].Method == "workspace/diagnostic/refresh" {
				e.allStale()
			}
		}
		answers := maps.Clone(e.answers)
		e.mu.Unlock()
		var left []underWay
		for _, u := range e.asks {
			if body, ok := answers[u.id]; ok {
				var a envelope
				e.decode(body, &a)
				e.learn(u, a)
			} else {
				left = append(left, u)
			}
		}
		e.asks = left
		if e.pulls {
			for _, name := range sortedKeys(e.stale) {
				e.pull(name)
			}
		}
		clear(e.stale)
	}
}

// learn keeps of an answer what an editor would.
func (e *editor) learn(u underWay, a envelope) {
	var result any
	if a.Error != nil || json.Unmarshal(a.Result, &result) != nil || result == nil {
		return
	}
	object, _ := result.(map[string]any)
	list, _ := result.([]any)
	switch u.method {
	case "textDocument/diagnostic":
		if !e.opened[u.name] || e.docs[u.name].version != u.version {
			return // the document is another one by now
		}
		id, _ := object["resultId"].(string)
		if object["kind"] == "unchanged" {
			if e.results[e.uri(u.name)] != id {
				e.t.Errorf("%s: unchanged is %q; it knows %q", u.name, id, e.results[e.uri(u.name)])
			}
			return
		}
		e.shown[e.uri(u.name)], _ = object["items"].([]any)
		e.results[e.uri(u.name)] = id
	case "textDocument/completion":
		list, _ = object["items"].([]any)
		fallthrough
	case "textDocument/codeAction", "textDocument/prepareCallHierarchy", "textDocument/codeLens", "textDocument/documentLink":
		if len(list) > 0 {
			e.offers[u.method] = list
		}
	}
}

// accept makes the edit of an action that was offered, as if its author had chosen it at once.
func (e *editor) accept(name string) {
	m := e.docs[name]
	at := m.position(e.offset(m.text))
	e.ask("textDocument/codeAction", name, map[string]any{"textDocument": e.doc(name), "range": textRange{at, at}, "context": map[string]any{"diagnostics": []any{}}})
	delete(e.offers, "textDocument/codeAction")
	e.look()
	var edit workspaceEdit
	for _, item := range e.offers["textDocument/codeAction"] {
		raw, _ := json.Marshal(item)
		var a action
		e.decode(raw, &a)
		if len(a.Edit) > 0 && !strings.HasPrefix(a.Title, "Switch ") && (edit.Changes == nil && edit.DocumentChanges == nil || e.IntN(3) == 0) {
			edit = workspaceEdit{}
			e.decode(a.Edit, &edit)
		}
	}
	edits := slices.Clone(edit.Changes[e.uri(name)])
	for _, d := range edit.DocumentChanges {
		edits = append(edits, d.Edits...)
	}
	var plain []textEdit
	for _, r := range edits {
		if r.Snippet != nil {
			r.NewText = r.Snippet.Value
		}
		plain = append(plain, textEdit{r.Range, r.NewText})
	}
	if len(plain) == 0 {
		return
	}
	if err := m.apply(plain); err != nil {
		e.t.Errorf("%s: %v", name, err)
	}
	e.changed(name, []any{map[string]any{"text": m.text}})
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
