package lsp

import (
	"path/filepath"
	"slices"

	"callplan/lint"
	"callplan/lint/syntax"
	"callplan/lint/workspace"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// ignores offers to silence the rules of the findings here, in this file, or for every plan, each time with a place for
// the reason. A header often has several findings: each rule is offered once, the narrow ways of all before the wide ones.
func (a *actions) ignores(plan *lint.Plan, asked []lint.Finding) {
	if !a.wants(ignoreKind) {
		return
	}
	var rules []string
	about := map[string][]protocol.Diagnostic{}
	here := map[string][]lint.Edit{}
	for i := range asked {
		f := &asked[i]
		if about[f.Rule] == nil {
			rules = append(rules, f.Rule)
		}
		about[f.Rule] = append(about[f.Rule], a.diagnostic(a.doc, f))
		if edit := plan.IgnoreHere(f.Rule, f.Span.Start); !slices.Contains(here[f.Rule], edit) {
			here[f.Rule] = append(here[f.Rule], edit)
		}
	}
	comment := func(where string, edits func(rule string) []lint.Edit) {
		for _, rule := range rules {
			if lint.Ignorable(rule) {
				file := a.doc.edit(edits(rule))
				file.form = true
				a.add("ignore "+rule+where, ignoreKind, about[rule], file)
			}
		}
	}
	comment(" here, and say why", func(rule string) []lint.Edit { return here[rule] })
	comment(" in this plan, and say why", func(rule string) []lint.Edit { return []lint.Edit{plan.IgnoreInFile(rule)} })
	for _, rule := range rules {
		if file, shown, ok := a.turnOff(rule); ok {
			a.add("switch "+rule+" off for every plan ("+shown+")", ignoreKind, about[rule], file)
		}
	}
}

// reasons offers, where an editor has tab stops, to go to the place of a reason that an ignore comment lacks. Elsewhere it
// would only write a gap and leave it.
func (a *actions) reasons(plan *lint.Plan, asked []lint.Finding) {
	for i := range asked {
		f := &asked[i]
		if kind := fixKind + "." + protocol.CodeActionKind(f.Rule); f.Rule == "ignore-without-reason" && a.client.snippetEdits && a.wants(kind) {
			file := a.doc.edit([]lint.Edit{plan.AskReason(f.Span)})
			file.form = true
			a.add("say why", kind, []protocol.Diagnostic{a.diagnostic(a.doc, f)}, file)
		}
	}
}

// turnOff is the edit of the nearest callplan.toml that switches a rule off, or of a new one at the top of the
// repository, and how the file is called.
func (a *actions) turnOff(rule string) (file edited, shown string, ok bool) {
	if a.doc.path == "" || lint.RuleByID(rule) == nil {
		return edited{}, "", false
	}
	path, src, setting, err := a.files.configs.Nearest(a.doc.path, rule)
	if err != nil {
		return edited{}, "", false // what is wrong in the file comes first
	}
	top := a.files.top(a.doc.path)
	if path == "" {
		if path = filepath.Join(top, lint.ConfigName); top == "" {
			return edited{}, "", false
		}
		if file.create = !exists(path); file.create && !a.client.creates {
			return edited{}, "", false
		}
	}
	edit, ok := lint.TurnOff(src, rule, setting)
	if !ok {
		return edited{}, "", false
	}
	file.uri, file.lines, file.edits, file.form = uri.File(path), syntax.NewLines(src), []lint.Edit{edit}, true
	if d := a.docs[key(file.uri)]; d != nil {
		if string(d.text) != string(src) {
			return edited{}, "", false // it was changed since; the next request knows
		}
		file.uri, file.version, file.create = d.uri, &d.version, false
	}
	shown = lint.ConfigName
	if rel, err := filepath.Rel(top, path); top != "" && err == nil && filepath.IsLocal(rel) {
		shown = filepath.ToSlash(rel)
	}
	file.note = note{"Switch " + rule + " off in " + shown, "This holds for every plan that the file is for, and for everybody who has it."}
	return file, shown, true
}

// top is the folder that a configuration for all plans around a path belongs in: the top of its repository, or else the
// folder of the session that it lies in; "" when there is neither.
func (f *files) top(path string) string {
	if dir := workspace.Repository(path); dir != "" {
		return dir
	}
	best := ""
	for _, root := range f.roots() {
		if rel, err := filepath.Rel(root, path); err == nil && filepath.IsLocal(rel) && len(root) > len(best) {
			best = root
		}
	}
	return best
}
