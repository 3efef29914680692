package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"testing/synctest"
	"unicode/utf8"
)

const hello = `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}`

// talk sends bytes to a server, ends its input, and gives its answers and how it ended.
func talk(t *testing.T, in io.Reader) (answers []envelope, log string, err error) {
	t.Helper()
	out := &lockedBuffer{}
	logs := &lockedBuffer{}
	err = Serve(context.Background(), in, out, Options{Version: "test", Log: logs})
	replies := newFrames(strings.NewReader(out.String()))
	for {
		body, readErr := replies.next()
		if readErr == io.EOF {
			return answers, logs.String(), err
		}
		if readErr != nil {
			t.Fatalf("the server's own framing: %v\n%s", readErr, out)
		}
		var e envelope
		if jsonErr := json.Unmarshal(body, &e); jsonErr != nil {
			t.Fatalf("the server's own JSON: %v\n%s", jsonErr, body)
		}
		answers = append(answers, e)
	}
}

func ask(id int, method, params string) string {
	if params != "" {
		params = `,"params":` + params
	}
	return fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":%q%s}`, id, method, params)
}

func say(method, params string) string {
	if params != "" {
		params = `,"params":` + params
	}
	return fmt.Sprintf(`{"jsonrpc":"2.0","method":%q%s}`, method, params)
}

// codes are the error codes of the answers by id, 0 for a result.
func codes(answers []envelope) map[string]int {
	m := map[string]int{}
	for _, e := range answers {
		if e.Method != "" {
			continue
		}
		m[string(e.ID)] = 0
		if e.Error != nil {
			m[string(e.ID)] = e.Error.Code
		}
	}
	return m
}

var goodbye = frame(ask(99, "shutdown", "")) + frame(say("exit", ""))

// TestHostile sends what odd and broken clients send. Whatever comes, the server answers what can be answered, goes on,
// and ends cleanly when it is asked to.
func TestHostile(t *testing.T) {
	deep := strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000)
	cases := []struct {
		name, send string
		want       map[string]int // answers by id; "null" for one that belongs to no request
		logs       string
	}{
		{"plain", "", map[string]int{}, ""},
		{"no JSON", frame(`{"jsonrpc":"2.0","id":2,`), map[string]int{"null": -32700}, "cannot be read"},
		{"empty body", frame(``), map[string]int{"null": -32700}, ""},
		{"blanks", frame(`   `), map[string]int{"null": -32700}, ""},
		{"a number", frame(`42`), map[string]int{"null": -32600}, ""},
		{"null", frame(`null`), map[string]int{"null": -32600}, ""},
		{"a string", frame(`"shutdown"`), map[string]int{"null": -32600}, ""},
		{"an array", frame(`[]`), map[string]int{"null": -32600}, ""},
		{"a batch", frame(`[` + ask(2, "textDocument/hover", `{}`) + `]`), map[string]int{"null": -32600}, ""},
		{"an empty object", frame(`{}`), map[string]int{"null": -32600}, ""},
		{"JSON-RPC 1.0", frame(`{"jsonrpc":"1.0","id":7,"method":"shutdown"}`), map[string]int{"7": -32600}, ""},
		{"no version", frame(`{"id":7,"method":"shutdown"}`), map[string]int{"7": -32600}, ""},
		{"a method that is a number", frame(`{"jsonrpc":"2.0","id":7,"method":8}`), map[string]int{"7": -32600}, ""},
		{"not UTF-8", frame("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"a\xff\xfe\"}"), map[string]int{"7": -32601}, ""},
		{"a request nobody knows", frame(ask(7, "callplan/sing", `{}`)), map[string]int{"7": -32601}, ""},
		{"a long method that nobody knows", frame(ask(7, strings.Repeat("é", 1<<19), `{}`)), map[string]int{"7": -32601}, ""},
		{"long params that cannot be read", frame(ask(7, "workspace/diagnostic", `{"partialResultToken":["`+strings.Repeat("é", 1<<19)+`"]}`)), map[string]int{"7": -32602}, ""},
		{"a long notification that cannot be read", frame(say("workspace/didChangeWatchedFiles", `{"changes":"`+strings.Repeat("é", 1<<19)+`"}`)), map[string]int{}, "cannot be read"},
		{"a long id that cannot be read", frame(say("$/cancelRequest", `{"id":["`+strings.Repeat("é", 1<<19)+`"]}`)), map[string]int{}, "no id"},
		{"one for the client", frame(ask(7, "workspace/applyEdit", `{}`)), map[string]int{"7": -32601}, ""},
		{"a notification as a request", frame(ask(7, "textDocument/didSave", `{}`)), map[string]int{"7": -32601}, ""},
		{"a notification nobody knows", frame(say("$/sing", `{}`)), map[string]int{}, ""},
		{"bad params of a notification", frame(say("textDocument/didOpen", `[1,2]`)), map[string]int{}, "didOpen"},
		{"no params of a notification", frame(say("textDocument/didChange", ``)), map[string]int{}, "didChange"},
		{"initialized without params", frame(say("initialized", ``)), map[string]int{}, ""},
		{"initialize twice", frame(ask(7, "initialize", `{"processId":null,"rootUri":null,"capabilities":{}}`)), map[string]int{"7": -32600}, ""},
		{"a string as id", frame(`{"jsonrpc":"2.0","id":"é\"7","method":"x"}`), map[string]int{`"é\"7"`: -32601}, ""},
		{"the largest id", frame(`{"jsonrpc":"2.0","id":2147483647,"method":"x"}`), map[string]int{"2147483647": -32601}, ""},
		{"a negative id", frame(`{"jsonrpc":"2.0","id":-5,"method":"x"}`), map[string]int{"-5": -32601}, ""},
		{"a fractional id", frame(`{"jsonrpc":"2.0","id":1.5,"method":"x"}`), map[string]int{"null": -32600}, ""},
		{"an id beyond numbers", frame(`{"jsonrpc":"2.0","id":-9223372036854775809,"method":"x"}`), map[string]int{"null": -32600}, ""},
		{"an answer to nothing", frame(`{"jsonrpc":"2.0","id":12,"result":null}`), map[string]int{}, ""},
		{"cancel of nothing", frame(say("$/cancelRequest", `{"id":12}`)), map[string]int{}, ""},
		{"cancel without id", frame(say("$/cancelRequest", `{}`)), map[string]int{}, ""},
		{"nested deep", frame(`{"jsonrpc":"2.0","id":7,"method":"x","params":` + deep + `}`), map[string]int{"7": -32601}, ""},
		{"nested deep in a notification", frame(say("workspace/didChangeConfiguration", `{"settings":`+deep+`}`)), map[string]int{}, ""},
		{"nested deep and cut", frame(strings.Repeat(`{"a":`, 100_000)), map[string]int{"null": -32700}, ""},
		{"lower case", "content-length: " + strings.TrimPrefix(frame(ask(7, "x", "")), "Content-Length: "), map[string]int{"7": -32601}, ""},
		{"content type", "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n" + frame(ask(7, "x", "")), map[string]int{"7": -32601}, ""},
		{"content type behind", strings.Replace(frame(ask(7, "x", "")), "\r\n\r\n", "\r\nContent-Type: text/plain\r\n\r\n", 1), map[string]int{"7": -32601}, ""},
		{"line feeds alone", strings.ReplaceAll(frame(ask(7, "x", "")), "\r\n", "\n"), map[string]int{"7": -32601}, ""},
		{"blank lines before", "\r\n\r\n" + frame(ask(7, "x", "")), map[string]int{"7": -32601}, ""},
		{"junk before", "hello, this is a shell\nwith a prompt $ " + frame(ask(7, "x", "")), map[string]int{"null": -32700, "7": -32601}, "no message"},
		{"long junk before", strings.Repeat("x", 100_000) + frame(ask(7, "x", "")), map[string]int{"null": -32700, "7": -32601}, "no message"},
		{"length too small", "Content-Length: 10\r\n\r\n" + ask(6, "x", "") + frame(ask(7, "x", "")), map[string]int{"null": -32700, "7": -32601}, "no message"},
		{"length too large", "Content-Length: 5000\r\n\r\n" + ask(6, "x", "") + frame(ask(7, "x", "")), map[string]int{"6": -32601, "7": -32601}, ""},
		{"length huge", "Content-Length: 99999999999\r\n\r\n" + ask(6, "x", "") + frame(ask(7, "x", "")), map[string]int{"null": -32700, "7": -32601}, "at most"},
		{"length beyond numbers", "Content-Length: 99999999999999999999999\r\n\r\n" + ask(6, "x", "") + frame(ask(7, "x", "")), map[string]int{"null": -32700, "7": -32601}, "no number"},
		{"length negative", "Content-Length: -5\r\n\r\n" + ask(6, "x", "") + frame(ask(7, "x", "")), map[string]int{"null": -32700, "7": -32601}, "no number"},
		{"length zero", "Content-Length: 0\r\n\r\n" + frame(ask(7, "x", "")), map[string]int{"null": -32700, "7": -32601}, ""},
		{"length no number", "Content-Length: many\r\n\r\n" + ask(6, "x", "") + frame(ask(7, "x", "")), map[string]int{"null": -32700, "7": -32601}, "no number"},
		{"no length", "Content-Type: x\r\n\r\n" + ask(6, "x", "") + frame(ask(7, "x", "")), map[string]int{"null": -32700, "7": -32601}, "without Content-Length"},
		{"length twice", strings.Replace(frame(ask(7, "x", "")), "Content-Length", "Content-Length: 3\r\nContent-Length", 1), map[string]int{"7": -32601}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			answers, log, err := talk(t, strings.NewReader(frame(hello)+c.send+goodbye))
			if err != nil {
				t.Errorf("the session ended with %v", err)
			}
			got := codes(answers)
			c.want["1"], c.want["99"] = 0, 0
			for id, code := range c.want {
				if have, ok := got[id]; !ok || have != code {
					t.Errorf("id %s: %d (answered: %v), want %d", id, have, ok, code)
				}
			}
			for id := range got {
				if _, ok := c.want[id]; !ok {
					t.Errorf("an answer to %s that nobody asked for", id)
				}
			}
			if !strings.Contains(log, c.logs) {
				t.Errorf("the log does not say %q:\n%s", c.logs, log)
			}
			for _, e := range answers {
				if e.Error != nil && (len(e.Error.Message) > 2000 || !utf8.ValidString(e.Error.Message)) {
					t.Errorf("an error of %d bytes: %.200q", len(e.Error.Message), e.Error.Message)
				}
			}
			if len(log) > 4000 || !utf8.ValidString(log) {
				t.Errorf("the log says %d bytes: %.200q", len(log), log)
			}
		})
	}
}

// TestByteByByte reads a session that arrives in single bytes.
func TestByteByByte(t *testing.T) {
	in := frame(hello) + "junk\r\n" + frame(ask(7, "x", "")) + goodbye
	answers, _, err := talk(t, iotest.OneByteReader(strings.NewReader(in)))
	if got := codes(answers); err != nil || got["7"] != -32601 || got["99"] != 0 || len(got) != 4 {
		t.Errorf("answers %v, error %v", got, err)
	}
}

// TestPhases asks too early and too late.
func TestPhases(t *testing.T) {
	in := frame(say("textDocument/didOpen", "{}")) + frame(ask(5, "textDocument/hover", "{}")) + frame(hello) +
		frame(ask(6, "shutdown", "")) + frame(ask(7, "textDocument/hover", "{}")) + frame(say("textDocument/didOpen", "{}")) + frame(say("exit", ""))
	answers, _, err := talk(t, strings.NewReader(in))
	got := codes(answers)
	if err != nil || got["5"] != -32002 || got["1"] != 0 || got["6"] != 0 || got["7"] != -32600 || len(got) != 4 {
		t.Errorf("answers %v, error %v", got, err)
	}
}

// TestEnds tells apart how a session may end.
func TestEnds(t *testing.T) {
	cases := []struct {
		name, in string
		want     error
	}{
		{"nothing said", "", ErrNoShutdown},
		{"the stream ends", frame(hello), ErrNoShutdown},
		{"in the middle of a header", frame(hello) + "Content-Le", ErrNoShutdown},
		{"in the middle of a body", frame(hello) + "Content-Length: 100\r\n\r\n{", ErrNoShutdown},
		{"exit at once", frame(say("exit", "")), ErrNoShutdown},
		{"exit without shutdown", frame(hello) + frame(say("exit", "")), ErrNoShutdown},
		{"shutdown and the end", frame(hello) + frame(ask(2, "shutdown", "")), nil},
		{"as it should be", frame(hello) + goodbye, nil},
		{"with params", frame(hello) + frame(ask(2, "shutdown", "null")) + frame(say("exit", "null")), nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, _, err := talk(t, strings.NewReader(c.in)); !errors.Is(err, c.want) {
				t.Errorf("ended with %v, want %v", err, c.want)
			}
		})
	}
}

// TestSlowClient has a client that reads nothing until it has written everything: nothing is lost.
func TestSlowClient(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const n = 3000
		var in strings.Builder
		in.WriteString(frame(hello))
		for id := range n {
			in.WriteString(frame(ask(id+2, "callplan/sing", `{"of":"spring"}`)))
		}
		in.WriteString(frame(ask(n+2, "shutdown", "")) + frame(say("exit", "")))
		out, w := io.Pipe()
		ended := make(chan error, 1)
		go func() {
			ended <- Serve(context.Background(), strings.NewReader(in.String()), w, Options{})
			w.Close()
		}()
		synctest.Wait() // everything is read, and the first answer waits to be taken
		replies := newFrames(out)
		for id := 1; ; id++ {
			body, err := replies.next()
			if err == io.EOF && id == n+3 {
				break
			}
			if err != nil || !strings.Contains(string(body), fmt.Sprintf(`"id":%d,`, id)) && !strings.Contains(string(body), fmt.Sprintf(`"id":%d}`, id)) {
				t.Fatalf("answer %d: %v %s", id, err, body)
			}
		}
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
}

// TestDeafClient has a client that never reads and goes away: the server ends all the same.
func TestDeafClient(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var in strings.Builder
		in.WriteString(frame(hello))
		for id := range 300 {
			in.WriteString(frame(ask(id+2, "callplan/sing", `{}`)))
		}
		_, w := io.Pipe()
		if err := Serve(context.Background(), strings.NewReader(in.String()), w, Options{}); !errors.Is(err, ErrNoShutdown) {
			t.Errorf("ended with %v", err)
		}
		w.Close()
	})
}

// TestOddAbilities has clients that write an ability, or something else about themselves, as the protocol does not: the session
// goes on without it, and with the others.
func TestOddAbilities(t *testing.T) {
	cases := []struct {
		name, params, encoding string
		code                   int
		odd                    string // what the log says of it
	}{
		{"an object for a flag", `{"processId":null,"rootUri":null,"capabilities":{"textDocument":{"hover":7,"rename":{"prepareSupport":{}}},"general":{"positionEncodings":["utf-8"]}}}`, "utf-8", 0, "capabilities.textDocument.rename.prepareSupport"},
		{"a list for a section", `{"processId":null,"rootUri":null,"capabilities":{"workspace":[1],"general":{"positionEncodings":["utf-8"]}}}`, "utf-8", 0, "capabilities.workspace"},
		{"a word for a list", `{"processId":null,"rootUri":null,"capabilities":{"general":{"positionEncodings":"utf-8"}}}`, "utf-16", 0, "capabilities.general.positionEncodings"},
		{"null for the trace", `{"processId":null,"rootUri":null,"trace":null,"capabilities":{"general":{"positionEncodings":["utf-8"]}}}`, "utf-8", 0, ""},
		{"words for a process", `{"processId":"12","rootUri":null,"capabilities":{"general":{"positionEncodings":["utf-8"]}}}`, "utf-8", 0, "processId"},
		{"a process with a point", `{"processId":12.0,"rootUri":null,"capabilities":{"general":{"positionEncodings":["utf-8"]}}}`, "utf-8", 0, ""},
		{"words for a client", `{"processId":null,"clientInfo":"ed","locale":5,"workDoneToken":1.5,"capabilities":{"general":{"positionEncodings":["utf-8"]}}}`, "utf-8", 0, "clientInfo"},
		{"paths for folders", `{"processId":null,"rootUri":7,"rootPath":[],"workspaceFolders":["/tmp"],"capabilities":{"general":{"positionEncodings":["utf-8"]}}}`, "utf-8", 0, "rootUri"},
		{"both", `{"processId":null,"trace":null,"capabilities":{"textDocument":5,"general":{"positionEncodings":["utf-8"]}}}`, "utf-8", 0, "capabilities.textDocument"},
		{"a trace and no abilities", `{"trace":null}`, "utf-16", 0, ""},
		{"a number for an element", `{"processId":null,"capabilities":{"general":{"positionEncodings":[8,"utf-8"]}}}`, "utf-8", 0, ""},
		{"no abilities", `{"processId":null,"rootUri":null,"capabilities":5}`, "", -32602, ""},
		{"a list", `[]`, "", -32602, ""},
		{"a number", `5`, "", -32602, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			answers, log, _ := talk(t, strings.NewReader(frame(ask(1, "initialize", c.params))))
			if len(answers) != 1 || codes(answers)["1"] != c.code {
				t.Fatalf("answers %+v, want code %d", answers, c.code)
			}
			if c.code == 0 && !strings.Contains(string(answers[0].Result), `"positionEncoding":"`+c.encoding+`"`) {
				t.Errorf("another encoding than %s: %.200s", c.encoding, answers[0].Result)
			}
			if c.odd != "" && !strings.Contains(log, "initialize: "+c.odd+" cannot be read and is left out") || c.odd == "" && strings.Contains(log, "left out") {
				t.Errorf("the log does not say that %q is left out: %s", c.odd, log)
			}
		})
	}
}

// TestNoFrames has clients that write messages without headers, or announce more than is taken, and wait: they hear at once
// what is wrong.
func TestNoFrames(t *testing.T) {
	for _, c := range []struct{ send, log string }{
		{hello + "\n", "no header where one should stand"},
		{strings.Repeat(" ", 40_000), "no header where one should stand"},
		{"Content-Length: many\r\n", "is no number of bytes"},
		{"Content-Length: 99999999999\r\n\r\n{", "at most"},
	} {
		synctest.Test(t, func(t *testing.T) {
			e := start(t, Options{})
			e.raw(c.send)
			synctest.Wait()
			if log := e.log.String(); !strings.Contains(log, c.log) || strings.Count(log, "\n") != 1 {
				t.Errorf("after %.40q the log says %q", c.send, log)
			}
			if len(e.answers) != 1 || !strings.Contains(string(e.answers["null"]), "-32700") {
				t.Errorf("after %.40q the answers are %s", c.send, e.answers)
			}
			delete(e.answers, "null")
			e.raw("\r\n\r\n") // behind "many", the end of a header
			e.initialize("", nil)
			e.shutdown()
			if log := e.log.String(); strings.Count(log, "\n") != 1 {
				t.Errorf("after %.40q the log says %q", c.send, log)
			}
		})
	}
}
