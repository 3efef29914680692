package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// client is an editor for tests, over a pipe in memory. It runs inside a synctest bubble: after each message it waits
// until the server has nothing to do, so that nothing here depends on how fast a machine is.
type client struct {
	t    testing.TB
	root string // the folder of the session
	pipe net.Conn
	in   *frames

	mu      sync.Mutex
	last    int
	answers map[string]json.RawMessage // bodies of responses by id
	methods map[string]string          // what our requests asked, by id
	asked   []envelope                 // requests of the server, answered with null or by reply
	told    []envelope                 // notifications of the server in their order
	reply   map[string]any             // by method, what the client answers
	silent  bool                       // it answers nothing
	speaks  map[string]string          // languages of documents, by name; "toml" for the others
	sent    []json.RawMessage          // every body of the server, to be validated

	log    *lockedBuffer
	docs   map[string]*textModel // what the editor shows, by file name
	opened map[string]bool
	ended  chan error
}

// refusal as a reply is an error, with these words.
type refusal string

type envelope struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	} `json:"error"`
}

type lockedBuffer struct {
	mu sync.Mutex
	b  strings.Builder
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// fullClient is what an editor of today can do; cases change it by merging.
const fullClient = `{
	"general": {"positionEncodings": ["utf-16"]},
	"workspace": {
		"applyEdit": true, "configuration": true, "workspaceFolders": true,
		"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename", "delete"],
			"changeAnnotationSupport": {"groupsOnLabel": true}},
		"didChangeWatchedFiles": {"dynamicRegistration": true},
		"fileOperations": {"willRename": true, "didRename": true, "didCreate": true, "willCreate": true},
		"textDocumentContent": {"dynamicRegistration": true},
		"diagnostics": {"refreshSupport": true},
		"codeLens": {"refreshSupport": true},
		"inlayHint": {"refreshSupport": true},
		"symbol": {"resolveSupport": {"properties": ["location.range"]}}
	},
	"textDocument": {
		"publishDiagnostics": {"relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true,
			"dataSupport": true, "tagSupport": {"valueSet": [1, 2]}},
		"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor", "refactor.rewrite", "source", "source.fixAll"]}},
			"isPreferredSupport": true, "disabledSupport": true, "dataSupport": true, "resolveSupport": {"properties": ["edit"]},
			"honorsChangeAnnotations": true},
		"completion": {"completionItem": {"snippetSupport": true, "insertReplaceSupport": true, "labelDetailsSupport": true,
			"commitCharactersSupport": true, "preselectSupport": true, "documentationFormat": ["markdown", "plaintext"],
			"resolveSupport": {"properties": ["documentation"]}, "insertTextModeSupport": {"valueSet": [1, 2]}},
			"completionList": {"itemDefaults": ["editRange", "insertTextFormat", "insertTextMode", "data", "commitCharacters"]}},
		"hover": {"contentFormat": ["markdown", "plaintext"]},
		"documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
		"foldingRange": {"lineFoldingOnly": false, "foldingRange": {"collapsedText": true}},
		"rename": {"prepareSupport": true, "honorsChangeAnnotations": true},
		"definition": {"linkSupport": true}
	},
	"window": {"workDoneProgress": true, "showDocument": {"support": true}}
}`

// merged lays the members of b over those of a, objects member by member; null removes.
func merged(a, b any) any {
	am, ok1 := a.(map[string]any)
	bm, ok2 := b.(map[string]any)
	if !ok1 || !ok2 {
		return b
	}
	for k, v := range bm {
		if v == nil {
			delete(am, k)
		} else {
			am[k] = merged(am[k], v)
		}
	}
	return am
}

// start runs a server and a client beside it, without a word said between them yet.
func start(t testing.TB, opt Options) *client {
	ours, theirs := net.Pipe()
	c := &client{t: t, root: local(t.TempDir()), pipe: ours, in: newFrames(ours), answers: map[string]json.RawMessage{}, methods: map[string]string{}, reply: map[string]any{}, speaks: map[string]string{},
		log: &lockedBuffer{}, docs: map[string]*textModel{}, opened: map[string]bool{}, ended: make(chan error, 1)}
	opt.Log, opt.Version = c.log, "test"
	go func() {
		err := Serve(context.Background(), theirs, theirs, opt)
		theirs.Close()
		c.ended <- err
	}()
	go c.listen()
	return c
}

func (c *client) listen() {
	for {
		body, err := c.in.next()
		if err != nil {
			return
		}
		var e envelope
		if err := json.Unmarshal(body, &e); err != nil {
			c.t.Errorf("the server sent no JSON: %v\n%s", err, body)
			return
		}
		c.mu.Lock()
		c.sent = append(c.sent, json.RawMessage(append([]byte(nil), body...)))
		var answer any
		switch {
		case e.Method == "":
			c.answers[string(e.ID)] = append(json.RawMessage(nil), body...)
		case e.ID != nil:
			e.Params = append(json.RawMessage(nil), e.Params...)
			c.asked = append(c.asked, e)
			answer = c.reply[e.Method]
		default:
			c.told = append(c.told, e)
		}
		c.mu.Unlock()
		if e.Method != "" && e.ID != nil && !c.silent {
			reply := map[string]any{"jsonrpc": "2.0", "id": e.ID, "result": answer}
			if no, ok := answer.(refusal); ok {
				reply = map[string]any{"jsonrpc": "2.0", "id": e.ID, "error": map[string]any{"code": -32803, "message": string(no)}}
			}
			out, _ := json.Marshal(reply)
			go c.raw(frame(string(out)))
		}
	}
}

func frame(body string) string { return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body) }

// raw writes bytes as they are.
func (c *client) raw(s string) {
	if _, err := io.WriteString(c.pipe, s); err != nil && !errors.Is(err, io.ErrClosedPipe) {
		c.t.Errorf("the server does not read: %v", err)
	}
}

func (c *client) write(v map[string]any) {
	v["jsonrpc"] = "2.0"
	body, err := json.Marshal(v)
	if err != nil {
		c.t.Fatal(err)
	}
	c.raw(frame(string(body)))
}

func (c *client) notify(method string, params any) {
	c.write(map[string]any{"method": method, "params": params})
	synctest.Wait()
}

// send sends a request without waiting for its answer, and gives its id.
func (c *client) send(method string, params any) string {
	c.mu.Lock()
	c.last++
	id := c.last
	c.methods[fmt.Sprint(id)] = method
	c.mu.Unlock()
	m := map[string]any{"id": id, "method": method}
	if params != nil {
		m["params"] = params
	}
	c.write(m)
	return fmt.Sprint(id)
}

// answer is the answer to a request, which must be there.
func (c *client) answer(id string) envelope {
	c.t.Helper()
	synctest.Wait()
	c.mu.Lock()
	defer c.mu.Unlock()
	body, ok := c.answers[id]
	if !ok {
		c.t.Fatalf("request %s was not answered; the log says:\n%s", id, c.log)
	}
	delete(c.answers, id)
	var e envelope
	if err := json.Unmarshal(body, &e); err != nil {
		c.t.Fatal(err)
	}
	return e
}

// call sends a request and gives its result; an error fails the test.
func (c *client) call(method string, params any) json.RawMessage {
	c.t.Helper()
	e := c.answer(c.send(method, params))
	if e.Error != nil {
		c.t.Fatalf("%s: error %d: %s\n%s", method, e.Error.Code, e.Error.Message, c.log)
	}
	return e.Result
}

// initialize opens the session with the full client, changed by what is merged in.
func (c *client) initialize(changes string, options any) json.RawMessage {
	c.t.Helper()
	var caps, change any
	if err := json.Unmarshal([]byte(fullClient), &caps); err != nil {
		c.t.Fatal(err)
	}
	if changes != "" {
		if err := json.Unmarshal([]byte(changes), &change); err != nil {
			c.t.Fatal(err)
		}
		caps = merged(caps, change)
	}
	result := c.call("initialize", map[string]any{"processId": nil, "rootUri": c.uri(""), "capabilities": caps,
		"workspaceFolders":      []any{map[string]any{"uri": c.uri(""), "name": "plans"}},
		"initializationOptions": options})
	c.notify("initialized", map[string]any{})
	return result
}

// uri is the URI of a file of the session's folder.
func (c *client) uri(name string) string {
	if strings.Contains(name, ":") {
		return name
	}
	return string(uri.File(filepath.Join(c.root, filepath.FromSlash(name))))
}

// file writes a file on the disk.
func (c *client) file(name, content string) {
	c.t.Helper()
	path := filepath.Join(c.root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		c.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		c.t.Fatal(err)
	}
}

// open shows a document in the editor, with the text it has on the disk where it was not opened before.
func (c *client) open(name, content string) {
	c.t.Helper()
	c.docs[name] = newTextModel(content)
	c.opened[name] = true
	language := c.speaks[name]
	if language == "" {
		language = "toml"
	}
	c.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{
		"uri": c.uri(name), "languageId": language, "version": c.docs[name].version, "text": content}})
}

// shutdown ends the session as an editor should, and fails when the server left anything unsaid or unheard.
func (c *client) shutdown() {
	c.t.Helper()
	c.call("shutdown", nil)
	c.write(map[string]any{"method": "exit"})
	synctest.Wait()
	select {
	case err := <-c.ended:
		if err != nil {
			c.t.Errorf("the server ended with %v", err)
		}
	default:
		c.t.Error("the server does not end after exit")
	}
	c.pipe.Close()
	c.mu.Lock()
	defer c.mu.Unlock()
	for id := range c.answers {
		c.t.Errorf("an answer to request %s that nobody read", id)
	}
}

// published are the last diagnostics of a document, and their version; nil before the first.
func (c *client) published(name string) *protocol.PublishDiagnosticsParams {
	c.t.Helper()
	synctest.Wait()
	c.mu.Lock()
	defer c.mu.Unlock()
	for i := len(c.told) - 1; i >= 0; i-- {
		if c.told[i].Method != "textDocument/publishDiagnostics" {
			continue
		}
		p := new(protocol.PublishDiagnosticsParams)
		if err := protocol.Unmarshal(c.told[i].Params, p); err != nil {
			c.t.Fatal(err)
		}
		if key(p.URI) == key(uri.URI(c.uri(name))) {
			return p
		}
	}
	return nil
}
