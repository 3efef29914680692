package lsp

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"callplan/lint"
	"callplan/lint/syntax"
	"callplan/lint/workspace"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// ignores offers to silence the rules of the findings here, in this file, or for every plan, each time with a place for
// the reason. A header often has several findings, and the first line those of the whole plan: each rule is offered once
// then, in the way that fits it, and again for the whole plan only where that means more than the comment here does.
func (a *actions) ignores(plan *lint.Plan, asked, all []lint.Finding) {
	if !a.wants(ignoreKind) {
		return
	}
	var rules []*silenced
	for i := range asked {
		f := &asked[i]
		n := slices.IndexFunc(rules, func(s *silenced) bool { return s.rule == f.Rule })
		if n < 0 {
			n, rules = len(rules), append(rules, &silenced{rule: f.Rule, first: f.Span.Start})
		}
		s := rules[n]
		s.about = append(s.about, a.diagnostic(a.doc, f))
		s.whole = f.Absent && f.Span == plan.FirstLine()
		if edit := plan.IgnoreHere(f.Rule, f.Span.Start); !slices.Contains(s.here, edit) {
			s.here = append(s.here, edit)
		}
	}
	for i := range all {
		for _, s := range rules {
			if s.rule == all[i].Rule {
				s.found++
			}
		}
	}
	quiet := slices.DeleteFunc(slices.Clone(rules), func(s *silenced) bool { return !lint.Ignorable(s.rule) })
	several := len(quiet) > 1
	comment := func(title string, about []protocol.Diagnostic, edits ...lint.Edit) {
		file := a.doc.edit(edits)
		file.form = true
		a.add("ignore "+title+", and say why", ignoreKind, about, file)
	}
	for _, s := range quiet {
		if !several || !s.whole {
			comment(s.rule+" here", s.about, s.here...)
		}
	}
	for _, s := range quiet {
		if !several || s.whole || s.found > len(s.about) {
			comment(s.rule+" in this plan", s.about, plan.IgnoreInFile(s.rule))
		}
	}
	a.ignoreAll(plan, quiet, comment)
	for _, s := range rules {
		if file, shown, ok := a.turnOff(s.rule); ok {
			a.add("switch "+s.rule+" off for every plan ("+shown+")", ignoreKind, s.about, file)
		}
	}
}

// silenced is a rule whose findings are to be ignored.
type silenced struct {
	rule  string
	first int // where the first of them stands
	about []protocol.Diagnostic
	here  []lint.Edit // one for each line
	whole bool        // it is about the whole plan
	found int         // how many findings it has anywhere
}

// ignoreAll offers one comment for several rules whose own would stand at the same place.
func (a *actions) ignoreAll(plan *lint.Plan, list []*silenced, comment func(string, []protocol.Diagnostic, ...lint.Edit)) {
	if len(list) < 2 {
		return
	}
	first := list[0]
	var names []string
	var about []protocol.Diagnostic
	for _, s := range list {
		if s.whole != first.whole || !s.whole && (len(s.here) != 1 || s.here[0].Span != first.here[0].Span) {
			return
		}
		names, about = append(names, s.rule), append(about, s.about...)
	}
	rules, these := strings.Join(names, ", "), fmt.Sprintf("these %d rules", len(names))
	if first.whole {
		comment(these+" in this plan", about, plan.IgnoreInFile(rules))
	} else {
		comment(these+" here", about, plan.IgnoreHere(rules, first.first))
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
