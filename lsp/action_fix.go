package lsp

import (
	"encoding/json"
	"slices"
	"strconv"

	"callplan/lint"

	"go.lsp.dev/protocol"
)

// addressed are the findings that a request is about: those that touch its range, and those that the client shows
// there. What it shows may be of an earlier version, so it is found again by what it says, or else by where it stands.
// For a caret where there is neither, they are those of its line.
func (a *actions) addressed(all []lint.Finding) []lint.Finding {
	asked := make([]bool, len(all))
	for i := range all {
		asked[i] = a.touches(all[i].Span)
	}
	for i := range a.p.Context.Diagnostics {
		if n := a.again(&a.p.Context.Diagnostics[i], all); n >= 0 {
			asked[n] = true
		}
	}
	if !slices.Contains(asked, true) && a.at.Len() == 0 {
		line := a.line() // a caret beside the words means their line: not every editor knows what it shows there
		for i := range all {
			asked[i] = all[i].Span.Start <= line.End && line.Start <= all[i].Span.End
		}
	}
	var list []lint.Finding
	for i, f := range all {
		if asked[i] {
			list = append(list, f)
		}
	}
	return list
}

// again is the index of the finding that a diagnostic of the client's is about, or -1 when it is mended.
func (a *actions) again(d *protocol.Diagnostic, all []lint.Finding) int {
	if source, ok := d.Source.Get(); !ok || source != "callplan" {
		return -1
	}
	rule, _ := d.Code.(protocol.String)
	at := a.doc.span(d.Range)
	var data struct{ Rule, Fingerprint string }
	known := json.Unmarshal(d.Data, &data) == nil && data.Fingerprint != "" // clients may leave data out
	best, far := -1, 0
	for i := range all {
		f := &all[i]
		if f.Rule != string(rule) && f.Rule != data.Rule {
			continue
		}
		if known && strconv.FormatUint(fingerprint(f), 16) != data.Fingerprint {
			continue
		}
		if !known && (f.Span.Start > at.End || at.Start > f.Span.End) {
			continue
		}
		if away := max(f.Span.Start-at.Start, at.Start-f.Span.Start); best < 0 || away < far {
			best, far = i, away
		}
	}
	return best
}

// fixes offers each way to mend the findings, and to mend all findings of their rules at once.
func (a *actions) fixes(asked, all []lint.Finding) {
	for i := range asked {
		f := &asked[i]
		kind := fixKind + "." + protocol.CodeActionKind(f.Rule)
		if len(f.Fixes) == 0 || !a.wants(kind) {
			continue
		}
		about := []protocol.Diagnostic{a.diagnostic(a.doc, f)}
		safe := 0
		for _, fix := range f.Fixes {
			if fix.Safe {
				safe++
			}
		}
		for _, fix := range f.Fixes {
			if len(fix.Edits) == 0 {
				continue
			}
			file := a.doc.edit(fix.Edits)
			file.form = !fix.Safe
			action := a.add(fix.Title, kind, about, file)
			if fix.Safe && safe == 1 && a.client.preferred {
				action.IsPreferred = &fix.Safe
			}
		}
	}
	done := map[string]bool{}
	for i := range asked {
		if rule := asked[i].Rule; !done[rule] {
			done[rule] = true
			a.fixRule(rule, asked, all)
		}
	}
}

// fixRule offers to mend all findings of a rule, where there are several that have an answer which can be chosen for the
// author. It is attached to those that are asked about: a file may have hundreds more.
func (a *actions) fixRule(rule string, asked, all []lint.Finding) {
	kind := fixKind + "." + protocol.CodeActionKind(rule)
	if !a.wants(kind) {
		return
	}
	n, safe := 0, true
	for i := range all {
		if f := &all[i]; f.Rule == rule && f.Unasked(true) {
			n++
			safe = safe && f.Unasked(false)
		}
	}
	if n < 2 {
		return
	}
	var about []protocol.Diagnostic
	for i := range asked {
		if f := &asked[i]; f.Rule == rule && f.Unasked(true) {
			about = append(about, a.diagnostic(a.doc, f))
		}
	}
	title := "Fix all " + rule + " findings in this plan"
	if !safe {
		title = "Take the first suggestion for all " + rule + " findings in this plan"
	}
	a.later(a.offer(title, kind, about), rule)
}

// fixAll offers everything that has one safe answer.
func (a *actions) fixAll(any bool) {
	if !any || !a.wants(fixAllKind) {
		return
	}
	if len(a.p.Context.Only) == 0 && a.p.Context.TriggerKind == protocol.CodeActionTriggerKindAutomatic && !a.client.resolvesEdits {
		return // while the caret moves, nothing is computed that nobody asked for
	}
	a.later(a.offer("Fix everything that has one safe answer", fixAllKind, nil), "")
}

// later leaves the edit of an action to a resolve request, where the client sends one, or makes it now.
func (a *actions) later(action *protocol.CodeAction, rule string) {
	work := errand{URI: string(a.doc.uri), Rule: rule}
	if data, err := marshal(work); err == nil && a.client.resolvesEdits {
		action.Data = data
		return
	}
	action.Edit = a.view.do(work)
}
