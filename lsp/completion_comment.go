package lsp

import (
	"slices"
	"strings"
	"time"

	"callplan/lint"

	"go.lsp.dev/protocol"
)

// comment offers the ids of rules in an ignore comment, those with something to silence first.
func (w *writer) comment() {
	g := lint.IgnoreAt(w.src, w.gap.Comment, w.at)
	if w.trigger != "" && !(g.Rule && strings.Contains("[,- ", w.trigger)) {
		return
	}
	w.gap.Word = g.Word
	switch {
	case g.Directive:
		for _, form := range []struct{ verb, note string }{{"ignore", "silences a rule on this line, or on the next one"}, {"ignore-file", "silences a rule in this plan"}} {
			o := offer{label: "callplan: " + form.verb, note: form.note, kind: protocol.CompletionItemKindKeyword, word: g.Word}
			o.text = "callplan: " + form.verb + "[] -- "
			if w.snippets {
				o.text, o.snippet = "callplan: "+form.verb+"[$1] -- ${2:"+lint.IgnoreReason+"}", true
			}
			w.add(o, form.verb == "ignore" || len(w.p.Tree.Sections) < 2 || w.at < w.p.Tree.Sections[1].Header.Start)
		}
	case g.Until:
		for _, n := range []int{1, 3, 6, 12} {
			day := w.today.AddDate(0, n, 0).Format(time.DateOnly)
			w.add(offer{label: day, note: []string{1: "in a month", 3: "in three months", 6: "in half a year", 12: "in a year"}[n],
				kind: protocol.CompletionItemKindValue, word: g.Word, text: day}, true)
		}
	case g.Rule:
		w.rules(g)
	}
}

func (w *writer) rules(g lint.IgnoreGap) {
	found := map[string]string{}
	var first []string
	for _, f := range lint.CheckPlan(w.p, lint.Options{Settings: w.p.Settings, Today: w.today}) {
		if _, ok := found[f.Rule]; ok || !g.File && !w.covers(f.Span.Start) {
			continue
		}
		found[f.Rule] = f.Message
		first = append(first, f.Rule)
	}
	add := func(id, note string, best bool) {
		if !lint.Ignorable(id) || slices.Contains(g.Listed, id) {
			return
		}
		o := offer{label: id, note: note, kind: protocol.CompletionItemKindReference, word: g.Word, text: id, commit: ",", best: best,
			doc: topic{What: "rule", Name: id}}
		if g.Open {
			o.text, o.commit = id+"]", ""
			if rest := strings.TrimSpace(string(w.src[g.Word.End:w.gap.Comment.End])); rest == "" && w.snippets {
				o.text, o.snippet = id+"] -- ${1:"+lint.IgnoreReason+"}", true
			} else if rest != "" && !strings.HasPrefix(rest, "--") {
				o.text = id
			}
		}
		w.add(o, true)
	}
	for _, id := range first {
		add(id, found[id], true)
	}
	for _, r := range lint.Rules {
		if _, listed := found[r.ID]; !listed {
			add(r.ID, r.Summary, false)
		}
	}
}

// covers reports whether an ignore comment at the caret is about what stands at an offset: on its own line, or on the
// next one when nothing else is on its own.
func (w *writer) covers(at int) bool {
	start := strings.LastIndexAny(string(w.src[:w.gap.Comment.Start]), "\n\r") + 1
	end := w.gap.Comment.End
	if strings.TrimSpace(strings.TrimPrefix(string(w.src[start:w.gap.Comment.Start]), "\ufeff")) == "" {
		next := end
		if next < len(w.src) && w.src[next] == '\r' {
			next++
		}
		if next < len(w.src) && w.src[next] == '\n' {
			next++
		}
		start, end = next, lineEndAt(w.src, next)
	}
	return start <= at && at <= end
}
