package lsp

import (
	"context"
	"encoding/json"
	"slices"

	"callplan/lint"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// errand is what an action without an edit will do: mend all findings of a rule, or all that have one safe answer.
type errand struct {
	URI  string `json:"uri"`
	Rule string `json:"rule,omitempty"`
}

// resolveCodeAction gives an action its edit, for the text as it is now. One of a document that was closed stays without.
func resolveCodeAction(_ context.Context, v *view, p *protocol.CodeAction) (*protocol.CodeAction, error) {
	var t errand
	if p.Edit == nil && json.Unmarshal(p.Data, &t) == nil {
		p.Edit = v.do(t)
	}
	return p, nil
}

func (v *view) do(t errand) *protocol.WorkspaceEdit {
	doc := v.docs[key(uri.URI(t.URI))]
	if doc == nil {
		return nil
	}
	if v.files.isConfig(doc) {
		return v.workspaceEdit([]edited{doc.edit(lint.Changes(doc.text, lint.MendConfig(doc.name(), doc.text)))})
	}
	if !v.files.isPlan(doc) {
		return nil
	}
	opt := lint.Options{Settings: v.files.settings(doc.path), Today: v.opt.Today}
	if t.Rule == "" {
		out, _ := lint.Mend(doc.text, opt, false)
		return v.workspaceEdit([]edited{doc.edit(lint.Changes(doc.text, out))})
	}
	out, _ := lint.MendRule(doc.text, opt, t.Rule)
	file := doc.edit(lint.Changes(doc.text, out))
	if slices.ContainsFunc(lint.Check(doc.text, opt), func(f lint.Finding) bool { return f.Rule == t.Rule && !f.Unasked(false) }) {
		file.note = note{"Suggestions for " + t.Rule, "The first suggestion of each finding: read them before you keep them."}
	}
	return v.workspaceEdit([]edited{file})
}
