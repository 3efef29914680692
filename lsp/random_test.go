package lsp

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"callplan/lint"
	"callplan/lint/workspace"
)

var (
	long      = flag.Duration("long", 0, "how long TestRandomClients goes on with sessions nobody has seen")
	firstSeed = flag.Uint64("seed", 1, "the first session of TestRandomClients")
)

// TestRandomClients plays sessions with clients that do whatever a legal one may do, in any order and without waiting for
// answers: any abilities, any encoding, edits, files that come and go, settings, questions everywhere, cancels. Each request
// is answered once, each message holds against the protocol, nothing is sent that the client has not announced, and when
// all is quiet the editor shows what the command line says of the files.
// -long 10m goes on with other sessions; -seed N -run TestRandomClients begins with the session that failed.
func TestRandomClients(t *testing.T) {
	plans := []string{clientPlan, announcedPlan}
	for _, src := range samples(t) {
		if len(src) < 3000 {
			plans = append(plans, src)
		}
	}
	slices.Sort(plans)
	findings := 0
	end := time.Now().Add(*long)
	for seed := *firstSeed; seed < *firstSeed+24 || time.Now().Before(end); seed++ {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) { findings += playRandom(t, seed, plans) })
		})
		if t.Failed() {
			return
		}
	}
	t.Logf("%d findings compared", findings)
	if findings < 20 {
		t.Errorf("only %d findings were compared with the command line's", findings)
	}
}

// editor is a client that does random things, and knows what it shows.
type editor struct {
	*client
	*rand.Rand
	plans    []string
	caps     map[string]any
	units    string
	pulls    bool
	pullsAll bool
	language map[string]string
	folder   bool // the second folder is one of the session

	asks    []underWay
	offers  map[string][]any  // what answers held that may be sent back, by the method that gave it
	shown   map[string][]any  // diagnostics by URI, of a client that asks for them
	results map[string]string // and the names of what it knows
	stale   map[string]bool   // names of documents to be asked for again
	heard   int               // how many questions of the server were looked at
	trace   []string
}

// underWay is a request whose answer was not looked at, and the version of the document it is about.
type underWay struct {
	id, method, name string
	version          int
}

func playRandom(t *testing.T, seed uint64, plans []string) (findings int) {
	e := &editor{client: start(t, Options{Today: time.Date(2026, 12, 10, 0, 0, 0, 0, time.UTC)}), Rand: rand.New(rand.NewPCG(seed, 4)), plans: plans,
		language: map[string]string{}, offers: map[string][]any{}, shown: map[string][]any{}, results: map[string]string{}, stale: map[string]bool{}}
	defer func() {
		if t.Failed() {
			t.Logf("the last steps:\n%s\nthe log:\n%s", strings.Join(e.trace[max(0, len(e.trace)-40):], "\n"), e.log)
		}
	}()
	e.begin()
	for range 150 + e.IntN(250) {
		e.step()
	}
	e.settle()
	findings = e.compare()
	e.checkAnswers()
	e.checkAnnounced()
	validate(t, e.client)
	e.answers = map[string]json.RawMessage{} // all were looked at
	e.shutdown()
	return findings
}

// begin makes a folder with plans and says initialize with what this client can do.
func (e *editor) begin() {
	for _, name := range []string{"a.plan.toml", "team/b.plan.toml", "team/Zoë & Co.plan.toml", "second/c.plan.toml"} {
		e.file(name, e.pick(e.plans))
	}
	e.file("callplan.toml", e.pick(configs))
	var full map[string]any
	e.decode([]byte(fullClient), &full)
	full = merged(full, map[string]any{"textDocument": map[string]any{
		"diagnostic": map[string]any{"relatedDocumentSupport": true, "relatedInformation": true},
		"inlayHint":  map[string]any{}}}).(map[string]any)
	e.caps = e.some(full, 3, []float64{0, 0, 0.1, 0.3, 0.6}[e.IntN(5)])
	offered := [][]any{nil, {}, {"utf-8"}, {"utf-16"}, {"utf-32"}, {"utf-32", "utf-16"}, {"utf-16", "utf-8", "utf-32"}}[e.IntN(7)]
	delete(e.caps, "general")
	if offered != nil {
		e.caps["general"] = map[string]any{"positionEncodings": offered}
	}
	e.reply = map[string]any{"workspace/configuration": []any{[]any{nil, map[string]any{"diagnostics": "on-save"}, map[string]any{"hints": map[string]any{"smart": false}}}[e.IntN(3)]},
		"workspace/applyEdit": map[string]any{"applied": false}, "window/showDocument": map[string]any{"success": e.IntN(2) == 0},
		"window/showMessageRequest": []any{nil, map[string]any{"title": fillPlan}, map[string]any{"title": leaveEmpty}}[e.IntN(3)]}
	if e.IntN(4) == 0 {
		for method := range e.reply {
			e.reply[method] = refusal("not here")
		}
	}
	p := map[string]any{"processId": nil, "rootUri": e.uri(""), "capabilities": e.caps}
	if e.can("workspace.workspaceFolders") != nil {
		p["workspaceFolders"] = []any{map[string]any{"uri": e.uri(""), "name": "plans"}}
	}
	if e.IntN(3) == 0 {
		p["initializationOptions"] = map[string]any{"callplan": map[string]any{"diagnostics": e.pick([]string{"on-type", "on-save"})}}
	}
	if e.IntN(4) == 0 {
		p["trace"] = e.pick([]string{"off", "messages", "verbose"})
	}
	var answer struct{ Capabilities map[string]any }
	e.decode(e.call("initialize", p), &answer)
	e.units, _ = answer.Capabilities["positionEncoding"].(string)
	if len(offered) > 0 && !slices.Contains(offered, any(e.units)) || len(offered) == 0 && e.units != "utf-16" {
		e.t.Errorf("columns in %s; offered were %v", e.units, offered)
	}
	d, _ := answer.Capabilities["diagnosticProvider"].(map[string]any)
	e.pulls = d != nil
	e.pullsAll = d["workspaceDiagnostics"] == true
	e.write(map[string]any{"method": "initialized", "params": map[string]any{}})
}

// some is an object without a share of its members, down to a depth below which the protocol wants members together.
func (e *editor) some(m map[string]any, depth int, without float64) map[string]any {
	out := map[string]any{}
	for _, k := range sortedKeys(m) {
		if e.Float64() < without {
			continue
		}
		out[k] = m[k]
		if inner, ok := m[k].(map[string]any); ok && depth > 1 {
			out[k] = e.some(inner, depth-1, without)
		}
	}
	return out
}

// can is what the client says below a dotted path of its capabilities.
func (e *editor) can(path string) any { return below(e.caps, path) }

func (e *editor) pick(list []string) string { return list[e.IntN(len(list))] }

func (e *editor) decode(raw []byte, into any) {
	e.t.Helper()
	if err := json.Unmarshal(raw, into); err != nil {
		e.t.Fatalf("%v in %.300s", err, raw)
	}
}

// settle lets everything come to rest, as an author does who saves what is open and goes for a coffee.
func (e *editor) settle() {
	e.file("callplan.toml", e.pick(configs[:goodConfigs]))
	e.watched("callplan.toml", 2)
	for _, name := range sortedKeys(e.opened) {
		if name == "callplan.toml" {
			e.changeTo(name, e.pick(configs[:goodConfigs]))
		}
	}
	for _, name := range sortedKeys(e.opened) {
		e.save(name)
	}
	for range 3 {
		e.look()
		time.Sleep(2 * rest)
	}
	if e.can("workspace.diagnostics.refreshSupport") == nil {
		e.allStale() // nobody could tell it that the configuration changed
	}
	e.look()
}

// compare holds what the editor shows against what the command line says of the same texts.
func (e *editor) compare() (compared int) {
	configs := &workspace.Configs{Dir: e.root}
	for _, name := range sortedKeys(e.docs) {
		got, version := e.diagnosticsOf(name)
		want, ours := []string{}, false
		if e.opened[name] {
			want, ours = e.expected(configs, name)
		} else if e.pulls {
			continue // it need not ask for what it does not show
		}
		if ours && !e.pulls && version != e.docs[name].version {
			e.t.Errorf("%s: the last word was of version %d; it has %d", name, version, e.docs[name].version)
		}
		compared += len(want)
		if !slices.Equal(got, want) {
			e.t.Errorf("%s (open: %v, pulls: %v, %s):\ngot  %s\nwant %s\nof\n%s", name, e.opened[name], e.pulls, e.units, strings.Join(got, "\n     "), strings.Join(want, "\n     "), e.docs[name].text)
		}
	}
	return compared
}

// expected are the findings of the command line, as an editor shows them, and whether the document is one of ours.
func (e *editor) expected(configs *workspace.Configs, name string) (list []string, ours bool) {
	list = []string{}
	text, path := e.docs[name].text, filepath.Join(e.root, name)
	if name == "callplan.toml" {
		return list, true // it is a good one
	}
	if strings.Contains(name, ":") { // it is judged like a new file of the first folder
		path = filepath.Join(e.root, "untitled.plan.toml")
	}
	settings, err := configs.For(path)
	if err != nil {
		e.t.Fatal(err)
	}
	file := !strings.Contains(name, ":")
	if ok, err := configs.IsPlan(path); err != nil || !(ok && file) && !strings.HasSuffix(name, ".plan.toml") && e.language[name] != "callplan" {
		return list, false
	}
	if out, err := configs.Excluded(path, false); err != nil || out && file {
		return list, true
	}
	m := &textModel{text: text, units: e.units}
	for _, f := range lint.Check([]byte(text), lint.Options{Settings: settings, Today: time.Date(2026, 12, 10, 0, 0, 0, 0, time.UTC)}) {
		list = append(list, fmt.Sprintf("%v %s %s", textRange{m.position(f.Span.Start), m.position(f.Span.End)}, f.Rule, worded(f.Message, f.Label)))
	}
	return list, true
}

// diagnosticsOf are those the editor shows for a document now, and the version they were sent for.
func (e *editor) diagnosticsOf(name string) (list []string, version int) {
	var items []any
	if e.pulls {
		items = e.shown[e.uri(name)]
	} else {
		e.mu.Lock()
		for _, m := range e.told {
			var p struct {
				URI         string
				Version     int
				Diagnostics []any
			}
			if m.Method == "textDocument/publishDiagnostics" {
				if e.decode(m.Params, &p); p.URI == e.uri(name) {
					items, version = p.Diagnostics, p.Version
				}
			}
		}
		e.mu.Unlock()
	}
	list = []string{}
	for _, item := range items {
		var d struct {
			Range         textRange
			Code, Message string
		}
		raw, _ := json.Marshal(item)
		e.decode(raw, &d)
		list = append(list, fmt.Sprintf("%v %s %s", d.Range, d.Code, d.Message))
	}
	return list, version
}

// checkAnswers fails where a request has no answer, or more than one.
func (e *editor) checkAnswers() {
	times := map[string]int{}
	for _, body := range e.sent {
		var m envelope
		if e.decode(body, &m); m.Method == "" {
			times[string(m.ID)]++
		}
		if m.Error != nil && m.Error.Code == -32603 {
			e.t.Errorf("a fault: %s", body)
		}
	}
	for id, method := range e.methods {
		if times[id] != 1 {
			e.t.Errorf("%s (%s) was answered %d times", method, id, times[id])
		}
	}
	// What a client sends here is legal, so nobody has to complain about it.
	if log := e.log.String(); strings.Contains(log, "failed") || strings.Contains(log, "cannot be") && !strings.Contains(log, "settings") {
		e.t.Errorf("the log says:\n%s", log)
	}
}

// needed is what a client must have announced to be sent a message.
var needed = map[string]string{
	"workspace/configuration":               "workspace.configuration",
	"workspace/applyEdit":                   "workspace.applyEdit",
	"workspace/diagnostic/refresh":          "workspace.diagnostics.refreshSupport",
	"workspace/inlayHint/refresh":           "workspace.inlayHint.refreshSupport",
	"workspace/codeLens/refresh":            "workspace.codeLens.refreshSupport",
	"workspace/textDocumentContent/refresh": "workspace.textDocumentContent",
	"client/registerCapability":             "workspace.didChangeWatchedFiles.dynamicRegistration",
	"window/showDocument":                   "window.showDocument.support",
	"window/workDoneProgress/create":        "window.workDoneProgress",
}

// checkAnnounced fails where the client was sent what it has not said it can take.
func (e *editor) checkAnnounced() {
	for _, m := range append(slices.Clone(e.asked), e.told...) {
		if path := needed[m.Method]; path != "" && e.can(path) == nil {
			e.t.Errorf("it was sent %s without %s", m.Method, path)
		}
		if m.Method == "textDocument/publishDiagnostics" && e.pulls {
			e.t.Errorf("it asks for diagnostics, and was sent some: %.200s", m.Params)
		}
	}
}
