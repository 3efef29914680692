package lsp

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the goldens of testdata/lsp")

// TestScripts plays the sessions of testdata/lsp. The comment of each archive holds the steps, one a line; the files are
// on the disk when the session begins; "want" holds what the steps show. The method step lists them.
func TestScripts(t *testing.T) {
	paths, err := filepath.Glob("../testdata/lsp/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no sessions found: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) { playFile(t, path) })
		})
	}
}

func playFile(t *testing.T, path string) {
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s := &script{marks: map[string]mark{}, names: map[string]bool{}}
	want := ""
	for _, f := range a.Files {
		if f.Name == "want" {
			want = string(f.Data)
		}
	}
	for line := range strings.Lines(string(a.Comment)) {
		line = strings.TrimSpace(line)
		if rest, ok := strings.CutPrefix(line, "today "); ok {
			if s.today, err = time.Parse(time.DateOnly, rest); err != nil {
				t.Fatal(err)
			}
		}
	}
	s.client = start(t, Options{Today: s.today})
	for i := range a.Files {
		if a.Files[i].Name != "want" {
			s.file(a.Files[i].Name, s.unmark(a.Files[i].Name, string(a.Files[i].Data)))
		}
	}
	for line := range strings.Lines(string(a.Comment)) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "#") {
			s.step(line)
		}
	}
	if !s.begun {
		t.Fatal("the session has no step that begins it")
	}
	if !s.over {
		s.shutdown()
	}
	validate(t, s.client)
	got := s.out.String()
	if got == want {
		return
	}
	if !*update {
		t.Errorf("%s", diff.Diff("want", []byte(want), "got", []byte(got)))
		return
	}
	files := a.Files[:0]
	for _, f := range a.Files {
		if f.Name != "want" {
			files = append(files, f)
		}
	}
	a.Files = append(files, txtar.File{Name: "want", Data: []byte(got)})
	if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}

// script is a session being played.
type script struct {
	*client
	today time.Time
	marks map[string]mark
	names map[string]bool
	caps  string
	opts  json.RawMessage
	begun bool
	over  bool
	out   strings.Builder
	acts  []action // what the last "actions" step listed
}

// mark is a place in a file: ⟪name⟫, or ⟪name⟫words⟪/name⟫.
type mark struct {
	file       string
	start, end int
}

var markPattern = regexp.MustCompile(`⟪(/?)([^⟫]*)⟫`)

// unmark takes the marks out of a file and remembers where they stood.
func (s *script) unmark(file, text string) string {
	s.names[file] = true
	var out strings.Builder
	for {
		at := markPattern.FindStringSubmatchIndex(text)
		if at == nil {
			out.WriteString(text)
			return out.String()
		}
		out.WriteString(text[:at[0]])
		name := text[at[4]:at[5]]
		if at[2] < at[3] {
			m := s.marks[name]
			m.end = out.Len()
			s.marks[name] = m
		} else {
			s.marks[name] = mark{file, out.Len(), out.Len()}
		}
		text = text[at[1]:]
	}
}

func (s *script) mark(name string) mark {
	s.t.Helper()
	m, ok := s.marks[name]
	if !ok {
		s.t.Fatalf("there is no mark ⟪%s⟫", name)
	}
	return m
}

// step plays one line.
func (s *script) step(line string) {
	s.t.Helper()
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	switch word {
	case "today":
		return
	case "client":
		s.caps = rest
		return
	case "options":
		s.opts = json.RawMessage(rest)
		return
	}
	if !s.begun {
		s.begun = true
		result := s.initialize(s.caps, s.opts)
		if word == "capabilities" {
			s.show(line, render(s.pretty(result), ""))
			return
		}
	}
	switch word {
	case "open": // open FILE
		s.open(rest, s.disk(rest))
	case "language": // language FILE LANGUAGE: as what the editor opens it
		name, language, _ := strings.Cut(rest, " ")
		s.speaks[name] = language
	case "new": // new FILE "text": a document that is not on the disk
		name, text, _ := strings.Cut(rest, " ")
		s.open(name, s.unmark(name, unquote(s.t, text)))
	case "type": // type MARK "text": in place of what is marked
		name, text, _ := strings.Cut(rest, " ")
		s.typed(s.mark(name), unquote(s.t, text))
	case "text": // text FILE "all of it": a change of the whole document
		name, text, _ := strings.Cut(rest, " ")
		s.docs[name].text = s.unmark(name, unquote(s.t, text))
		s.docs[name].version++
		s.notify("textDocument/didChange", map[string]any{"textDocument": s.versioned(name), "contentChanges": []any{map[string]any{"text": s.docs[name].text}}})
	case "save": // save FILE
		s.file(rest, s.docs[rest].text)
		s.notify("textDocument/didSave", map[string]any{"textDocument": s.doc(rest)})
	case "close": // close FILE
		s.notify("textDocument/didClose", map[string]any{"textDocument": s.doc(rest)})
		delete(s.opened, rest)
	case "write": // write FILE "text": on the disk, behind the editor's back
		name, text, _ := strings.Cut(rest, " ")
		s.file(name, s.unmark(name, unquote(s.t, text)))
	case "remove": // remove FILE: from the disk
		if err := os.Remove(filepath.Join(s.root, rest)); err != nil {
			s.t.Fatal(err)
		}
	case "watched": // watched FILE: the editor tells that a file changed
		kind := 2
		if _, err := os.Stat(filepath.Join(s.root, rest)); err != nil {
			kind = 3
		}
		s.notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{map[string]any{"uri": s.uri(rest), "type": kind}}})
	case "wait": // wait 2s
		d, err := time.ParseDuration(rest)
		if err != nil {
			s.t.Fatal(err)
		}
		time.Sleep(d)
		synctest.Wait()
	case "diagnostics": // diagnostics FILE: what was published last
		s.show(line, s.diagnostics(rest))
	case "actions": // actions MARK [{"only": [...]}]
		s.show(line, s.actions(rest))
	case "apply": // apply FILE... "title": an action of the last list; shows what changes
		s.show(line, s.applyAction(unquote(s.t, rest)))
	case "complete": // complete MARK
		s.show(line, s.complete(rest))
	case "accept": // accept MARK "label"
		name, label, _ := strings.Cut(rest, " ")
		s.show(line, s.accept(name, unquote(s.t, label)))
	case "request": // request METHOD MARK|FILE [{"more": "params"}]: any request; shows the result
		method, rest, _ := strings.Cut(rest, " ")
		place, more, _ := strings.Cut(rest, " ")
		s.show(line, s.request(method, place, more))
	case "edit": // edit METHOD MARK|FILE|- [{"more": "params"}]: a request whose result is a WorkspaceEdit; shows what changes
		method, rest, _ := strings.Cut(rest, " ")
		place, more, _ := strings.Cut(rest, " ")
		s.show(line, s.applyEdit(s.call(method, s.params(place, more))))
	case "notify": // notify METHOD {"params": ...}
		method, params, _ := strings.Cut(rest, " ")
		s.notify(method, json.RawMessage(s.expand(params)))
	case "reply": // reply METHOD JSON: what the editor answers from now on
		method, value, _ := strings.Cut(rest, " ")
		s.reply[method] = json.RawMessage(s.expand(value))
	case "asked": // asked METHOD: what the server asked the editor since the last look
		s.show(line, s.messages(&s.asked, rest))
	case "told": // told METHOD: what the server told the editor since the last look
		s.show(line, s.messages(&s.told, rest))
	case "log": // log: what the server wrote for people
		s.show(line, s.log.String())
	case "shutdown":
		s.shutdown()
		s.over = true
	case "capabilities":
		s.t.Fatal("capabilities must be the first step")
	default:
		s.t.Fatalf("no such step: %s", line)
	}
}

func unquote(t testing.TB, text string) string {
	t.Helper()
	s, err := strconv.Unquote(strings.TrimSpace(text))
	if err != nil {
		t.Fatalf("%s: a text must stand in quotes, as in Go: %v", text, err)
	}
	return s
}

func (s *script) show(step, output string) {
	fmt.Fprintf(&s.out, "> %s\n", step)
	output = strings.ReplaceAll(output, s.uri(""), "$ROOT")
	output = strings.ReplaceAll(output, url.QueryEscape(s.uri("")), "$ROOT")
	shown := filepath.ToSlash(s.root)
	output = strings.ReplaceAll(output, shown, "$ROOT")
	output = strings.ReplaceAll(output, strings.ToUpper(shown[:1])+shown[1:], "$ROOT") // people are shown drives as capitals
	if output = strings.TrimRight(output, "\n"); output != "" {
		fmt.Fprintf(&s.out, "%s\n", output)
	}
	s.out.WriteString("\n")
}

func (s *script) disk(name string) string {
	s.t.Helper()
	b, err := os.ReadFile(filepath.Join(s.root, filepath.FromSlash(name)))
	if err != nil {
		s.t.Fatal(err)
	}
	return string(b)
}

func (s *script) doc(name string) map[string]any { return map[string]any{"uri": s.uri(name)} }

func (s *script) versioned(name string) map[string]any {
	return map[string]any{"uri": s.uri(name), "version": s.docs[name].version}
}

// typed replaces what is marked; the marks behind it move with the text.
func (s *script) typed(at mark, text string) {
	m := s.docs[at.file]
	if m == nil {
		s.t.Fatalf("%s is not open", at.file)
	}
	r := textRange{m.position(at.start), m.position(at.end)}
	if err := m.apply([]textEdit{{r, text}}); err != nil {
		s.t.Fatal(err)
	}
	for name, other := range s.marks {
		if other.file != at.file {
			continue
		}
		for _, p := range []*int{&other.start, &other.end} {
			if *p >= at.end && *p > at.start {
				*p += len(text) - (at.end - at.start)
			}
		}
		if other == at || other.start == at.start && at.start == at.end {
			other.end = max(other.end, at.start+len(text))
			other.start = other.end
		}
		s.marks[name] = other
	}
	s.notify("textDocument/didChange", map[string]any{"textDocument": s.versioned(at.file),
		"contentChanges": []any{map[string]any{"range": r, "text": text}}})
}

// place is a mark as a position or range of its document, or a file.
func (s *script) params(place, more string) map[string]any {
	p := map[string]any{}
	if m, ok := s.marks[place]; ok {
		model := s.model(m.file)
		r := textRange{model.position(m.start), model.position(m.end)}
		p["textDocument"], p["position"], p["range"] = s.doc(m.file), r.Start, r
	} else if place != "" && place != "-" {
		p["textDocument"] = s.doc(place)
	}
	if more != "" {
		var extra any
		if err := json.Unmarshal([]byte(s.expand(more)), &extra); err != nil {
			s.t.Fatalf("%s: %v", more, err)
		}
		p = merged(p, extra).(map[string]any)
	}
	return p
}

// expand puts the session's folder where a step says $ROOT.
func (s *script) expand(text string) string { return strings.ReplaceAll(text, "$ROOT", s.uri("")) }

// model is a file as the editor shows it, or as it is on the disk.
func (s *script) model(name string) *textModel {
	if s.opened[name] {
		return s.docs[name]
	}
	return newTextModel(s.disk(name))
}

func (s *script) request(method, place, more string) string {
	e := s.answer(s.send(method, s.params(place, more)))
	if e.Error != nil {
		return fmt.Sprintf("error %d: %s", e.Error.Code, e.Error.Message)
	}
	return render(s.pretty(e.Result), "")
}

func (s *script) messages(list *[]envelope, method string) string {
	synctest.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	var out strings.Builder
	kept := (*list)[:0:0]
	for _, e := range *list {
		if e.Method != method && method != "" {
			kept = append(kept, e)
			continue
		}
		out.WriteString(e.Method + "\n" + render(s.pretty(e.Params), "  "))
	}
	*list = kept
	return out.String()
}

func (s *script) diagnostics(name string) string {
	p := s.published(name)
	if p == nil {
		return "nothing published"
	}
	version, _ := p.Version.Get()
	if have := s.docs[name]; s.opened[name] && int(version) != have.version {
		s.t.Errorf("diagnostics of %s are of version %d; the document has %d", name, version, have.version)
	}
	var out strings.Builder
	for _, d := range p.Diagnostics {
		b, err := json.Marshal(d.Range)
		if err != nil {
			s.t.Fatal(err)
		}
		var r textRange
		if err := json.Unmarshal(b, &r); err != nil {
			s.t.Fatal(err)
		}
		m := s.model(name)
		words := m.text[m.offset(r.Start):m.offset(r.End)]
		fmt.Fprintf(&out, "%s %s[%s] %q: %s\n", showRange(r), []string{"", "error", "warning", "info", "hint"}[d.Severity], d.Code, words, d.Message)
		for _, rel := range d.RelatedInformation {
			fmt.Fprintf(&out, "    %d:%d %s\n", rel.Location.Range.Start.Line, rel.Location.Range.Start.Character, rel.Message)
		}
	}
	if out.Len() == 0 {
		return "none"
	}
	return out.String()
}

func showRange(r textRange) string {
	if r.Start == r.End {
		return fmt.Sprintf("%d:%d", r.Start.Line, r.Start.Character)
	}
	return fmt.Sprintf("%d:%d-%d:%d", r.Start.Line, r.Start.Character, r.End.Line, r.End.Character)
}

// pretty is JSON with ranges and positions on one line.
func (s *script) pretty(raw json.RawMessage) any {
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		s.t.Fatalf("%v in %s", err, raw)
	}
	return short(v)
}

func short(v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = short(v[i])
		}
	case map[string]any:
		if line, ok := v["line"].(float64); ok && len(v) == 2 {
			if char, ok := v["character"].(float64); ok {
				return inline(fmt.Sprintf("%v:%v", line, char))
			}
		}
		for k := range v {
			v[k] = short(v[k])
		}
		if from, ok := v["start"].(inline); ok && len(v) == 2 {
			if to, ok := v["end"].(inline); ok {
				if from == to {
					return from
				}
				return from + "-" + to
			}
		}
	}
	return v
}

type inline string

// render writes a value with one member a line.
func render(v any, indent string) string {
	var b strings.Builder
	switch v := v.(type) {
	case map[string]any:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		for _, k := range keys {
			b.WriteString(indent + k + ":" + renderMember(v[k], indent))
		}
	case []any:
		for _, item := range v {
			b.WriteString(indent + "-" + renderMember(item, indent))
		}
		if len(v) == 0 {
			b.WriteString(indent + "[]\n")
		}
	default:
		b.WriteString(indent + strings.TrimPrefix(renderMember(v, indent), " "))
	}
	return b.String()
}

func renderMember(v any, indent string) string {
	switch v := v.(type) {
	case map[string]any:
		if len(v) > 0 {
			return "\n" + render(v, indent+"  ")
		}
		return " {}\n"
	case []any:
		if len(v) > 0 {
			return "\n" + render(v, indent+"  ")
		}
		return " []\n"
	case inline:
		return " " + string(v) + "\n"
	case string:
		if strings.Contains(v, "\n") {
			return " |\n" + indent + "    " + strings.ReplaceAll(strings.TrimRight(v, "\n"), "\n", "\n"+indent+"    ") + "\n"
		}
		return fmt.Sprintf(" %q\n", v)
	}
	return fmt.Sprintf(" %v\n", v)
}
