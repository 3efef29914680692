package lsp

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// action is a code action as a client sees it.
type action struct {
	Title       string
	Kind        string
	IsPreferred bool
	Disabled    *struct{ Reason string }
	Edit        json.RawMessage
	Command     json.RawMessage
	Diagnostics []struct{ Code string }
	raw         json.RawMessage
}

// workspaceEdit holds both ways to say what changes.
type workspaceEdit struct {
	Changes         map[string][]rawEdit
	DocumentChanges []struct {
		Kind           string
		URI            string
		OldURI, NewURI string
		TextDocument   struct {
			URI     string
			Version *int
		}
		Edits []rawEdit
	}
	ChangeAnnotations map[string]struct {
		Label, Description string
		NeedsConfirmation  bool
	}
}

type rawEdit struct {
	Range        textRange
	NewText      string
	AnnotationID string
	Snippet      *struct{ Kind, Value string }
}

// actions asks for code actions as an editor does: with the diagnostics of the place.
func (s *script) actions(rest string) string {
	place, more, _ := strings.Cut(rest, " ")
	m := s.mark(place)
	p := s.params(place, "")
	delete(p, "position")
	context := map[string]any{"diagnostics": s.near(m)}
	if more != "" {
		var extra any
		if err := json.Unmarshal([]byte(more), &extra); err != nil {
			s.t.Fatalf("%s: %v", more, err)
		}
		context = merged(context, extra).(map[string]any)
	}
	p["context"] = context
	var list []json.RawMessage
	if err := json.Unmarshal(s.call("textDocument/codeAction", p), &list); err != nil {
		s.t.Fatal(err)
	}
	s.acts = nil
	var out strings.Builder
	for _, raw := range list {
		var a action
		if err := json.Unmarshal(raw, &a); err != nil {
			s.t.Fatal(err)
		}
		if len(a.Command) > 0 {
			s.t.Errorf("the action %q is a client command", a.Title)
		}
		a.raw = raw
		s.acts = append(s.acts, a)
		fmt.Fprintf(&out, "%s: %s", a.Kind, a.Title)
		if a.IsPreferred {
			out.WriteString(" (preferred)")
		}
		if a.Disabled != nil {
			fmt.Fprintf(&out, " (disabled: %s)", a.Disabled.Reason)
		}
		for _, d := range a.Diagnostics {
			fmt.Fprintf(&out, " [%s]", d.Code)
		}
		out.WriteString("\n")
	}
	if len(list) == 0 {
		return "none"
	}
	return out.String()
}

// near are the published diagnostics that touch a mark.
func (s *script) near(m mark) []any {
	near := []any{}
	p := s.published(m.file)
	if p == nil {
		return near
	}
	model := s.model(m.file)
	for _, d := range p.Diagnostics {
		b, err := protocol.Marshal(&d)
		if err != nil {
			s.t.Fatal(err)
		}
		var v struct{ Range textRange }
		if err := json.Unmarshal(b, &v); err != nil {
			s.t.Fatal(err)
		}
		if model.offset(v.Range.Start) <= m.end && m.start <= model.offset(v.Range.End) {
			near = append(near, json.RawMessage(b))
		}
	}
	return near
}

// applyAction makes the edit of an action of the last list whose title begins like that, resolved first where it has none.
func (s *script) applyAction(title string) string {
	for _, a := range s.acts {
		if !strings.HasPrefix(a.Title, title) {
			continue
		}
		if len(a.Edit) == 0 {
			if err := json.Unmarshal(s.call("codeAction/resolve", a.raw), &a); err != nil {
				s.t.Fatal(err)
			}
		}
		if len(a.Edit) == 0 {
			s.t.Fatalf("the action %q has no edit", a.Title)
		}
		return s.applyEdit(a.Edit)
	}
	s.t.Fatalf("no action begins with %q", title)
	return ""
}

// applyEdit makes a workspace edit in the editor and shows what it changed. Open documents change in the editor and the
// server hears of it; others change on the disk.
func (s *script) applyEdit(raw json.RawMessage) string {
	if string(raw) == "null" {
		return "no edit"
	}
	var edit workspaceEdit
	if err := json.Unmarshal(raw, &edit); err != nil {
		s.t.Fatal(err)
	}
	var out strings.Builder
	for id, note := range edit.ChangeAnnotations {
		fmt.Fprintf(&out, "annotation %s: %s (%s)\n", id, note.Label, note.Description)
	}
	for u, edits := range edit.Changes {
		out.WriteString(s.change(s.nameOf(u), edits))
	}
	for _, c := range edit.DocumentChanges {
		switch c.Kind {
		case "":
			name := s.nameOf(c.TextDocument.URI)
			if v := c.TextDocument.Version; s.opened[name] && (v == nil || *v != s.docs[name].version) {
				s.t.Errorf("the edit of %s is for version %v; the document has %d", name, v, s.docs[name].version)
			}
			out.WriteString(s.change(name, c.Edits))
		case "create":
			out.WriteString("create " + s.nameOf(c.URI) + "\n")
			if _, err := os.Stat(s.path(c.URI)); err != nil {
				s.file(s.nameOf(c.URI), "")
			}
		case "rename":
			fmt.Fprintf(&out, "rename %s to %s\n", s.nameOf(c.OldURI), s.nameOf(c.NewURI))
		default:
			s.t.Fatalf("no such operation: %s", c.Kind)
		}
	}
	return out.String()
}

func (s *script) nameOf(u string) string {
	if path := s.path(u); path != "" {
		if rel, err := filepath.Rel(s.root, path); err == nil {
			return filepath.ToSlash(rel)
		}
	}
	return u
}

func (s *script) path(u string) string { return filePath(uri.URI(u)) }

// change applies edits to one document and shows them as a diff. A snippet is shown as it was sent.
func (s *script) change(name string, edits []rawEdit) string {
	model := s.model(name)
	before := model.text
	var plain []textEdit
	for _, e := range edits {
		if e.Snippet != nil {
			e.NewText = e.Snippet.Value
		}
		plain = append(plain, textEdit{e.Range, e.NewText})
	}
	s.moveMarks(name, model, plain)
	if err := model.apply(plain); err != nil {
		s.t.Fatal(err)
	}
	if s.opened[name] {
		s.notify("textDocument/didChange", map[string]any{"textDocument": s.versioned(name), "contentChanges": []any{map[string]any{"text": model.text}}})
	} else {
		s.file(name, model.text)
	}
	return trimDiff(string(diff.Diff(name, []byte(before), name, []byte(model.text))))
}

// moveMarks keeps the marks of a file at their words; those inside of what is replaced go to its start.
func (s *script) moveMarks(file string, model *textModel, edits []textEdit) {
	for name, m := range s.marks {
		if m.file != file {
			continue
		}
		for _, p := range []*int{&m.start, &m.end} {
			was := *p
			for _, e := range edits {
				from, to := model.offset(e.Range.Start), model.offset(e.Range.End)
				switch {
				case was >= to:
					*p += len(e.NewText) - (to - from)
				case was > from:
					*p -= was - from
				}
			}
		}
		s.marks[name] = m
	}
}

// trimDiff leaves only the lines that changed.
func trimDiff(d string) string {
	var out strings.Builder
	for line := range strings.Lines(d) {
		if strings.HasPrefix(line, "+++") {
			out.WriteString(line[4:])
		} else if line[0] == '+' || line[0] == '-' && !strings.HasPrefix(line, "---") {
			out.WriteString(line)
		}
	}
	return out.String()
}

// completion is an item as a client sees it.
type completion struct {
	Label        string
	LabelDetails struct{ Detail, Description string }
	Kind         int
	Detail       string
	SortText     string
	FilterText   string
	Preselect    bool
	Deprecated   bool
	TextEdit     *struct {
		Range, Insert, Replace textRange
		NewText                string
	}
	InsertText          string
	TextEditText        string
	InsertTextFormat    int
	AdditionalTextEdits []textEdit
	CommitCharacters    []string
	Documentation       any
	raw                 json.RawMessage
}

func (s *script) completions(place string) (items []completion, list struct {
	IsIncomplete bool
	ItemDefaults struct {
		EditRange        json.RawMessage
		InsertTextFormat int
	}
	Items []json.RawMessage
}) {
	p := s.params(place, `{"context": {"triggerKind": 1}}`)
	delete(p, "range")
	result := s.call("textDocument/completion", p)
	if string(result) == "null" {
		return nil, list
	}
	if err := json.Unmarshal(result, &list); err != nil {
		s.t.Fatal(err)
	}
	for _, raw := range list.Items {
		c := completion{raw: raw}
		if err := json.Unmarshal(raw, &c); err != nil {
			s.t.Fatal(err)
		}
		items = append(items, c)
	}
	return items, list
}

func (s *script) complete(place string) string {
	items, list := s.completions(place)
	var out strings.Builder
	if list.IsIncomplete {
		out.WriteString("(incomplete)\n")
	}
	sorted := append([]completion(nil), items...)
	sortCompletions(sorted)
	for _, c := range sorted {
		fmt.Fprintf(&out, "%s", c.Label)
		if c.LabelDetails.Detail != "" {
			fmt.Fprintf(&out, "%s", c.LabelDetails.Detail)
		}
		if c.LabelDetails.Description != "" {
			fmt.Fprintf(&out, " · %s", c.LabelDetails.Description)
		}
		if c.Detail != "" {
			fmt.Fprintf(&out, " · %s", c.Detail)
		}
		if c.Preselect {
			out.WriteString(" (preselected)")
		}
		out.WriteString("\n")
	}
	if len(items) == 0 {
		return "none"
	}
	return out.String()
}

// sortCompletions orders items as editors do: by sortText, and by label where there is none.
func sortCompletions(items []completion) {
	sortKey := func(c completion) string {
		if c.SortText != "" {
			return c.SortText
		}
		return c.Label
	}
	for i := 1; i < len(items); i++ {
		for j := i; j > 0 && sortKey(items[j]) < sortKey(items[j-1]); j-- {
			items[j], items[j-1] = items[j-1], items[j]
		}
	}
}

// accept takes the completion with that label, as an editor that inserts does, and shows what the document becomes.
func (s *script) accept(place, label string) string {
	items, list := s.completions(place)
	m := s.mark(place)
	for _, c := range items {
		if c.Label != label {
			continue
		}
		edit := textEdit{NewText: c.InsertText}
		if edit.NewText == "" {
			edit.NewText = c.Label
		}
		model := s.model(m.file)
		switch {
		case c.TextEdit != nil:
			edit = textEdit{c.TextEdit.Range, c.TextEdit.NewText}
			if c.TextEdit.Insert != (textRange{}) {
				edit.Range = c.TextEdit.Insert
			}
		case len(list.ItemDefaults.EditRange) > 0:
			var both struct {
				textRange
				Insert textRange
			}
			if err := json.Unmarshal(list.ItemDefaults.EditRange, &both); err != nil {
				s.t.Fatal(err)
			}
			edit.Range = both.textRange
			if both.Insert != (textRange{}) {
				edit.Range = both.Insert
			}
			if c.TextEditText != "" {
				edit.NewText = c.TextEditText
			}
		default:
			at := model.position(m.start)
			edit.Range = textRange{at, at}
		}
		edits := []rawEdit{{Range: edit.Range, NewText: edit.NewText}}
		for _, more := range c.AdditionalTextEdits {
			edits = append(edits, rawEdit{Range: more.Range, NewText: more.NewText})
		}
		return s.change(m.file, edits)
	}
	s.t.Fatalf("there is no completion %q", label)
	return ""
}
