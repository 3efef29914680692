package lsp

import (
	"callplan/lint"
	"callplan/lint/syntax"
)

// rewrites offers other ways to say the sentence of the place, and in the primary objective what to fall back on.
func (a *actions) rewrites(plan *lint.Plan) {
	offer := func(fixes []lint.Fix, before string) {
		for _, fix := range fixes {
			kind := rewriteKind
			file := a.doc.edit(fix.Edits)
			if before != "" {
				kind, file.form = noKind, true
			}
			a.add(before+capital(fix.Title), kind, nil, file)
		}
	}
	if a.wants(noKind) && plan.InPrimary(a.at) {
		offer(plan.Fallbacks(), "What if the answer is no? ")
	}
	if !a.wants(rewriteKind) {
		return
	}
	list := plan.Rewordings(a.at)
	if len(list) == 0 && a.at.Len() == 0 {
		list = plan.Rewordings(a.line()) // a caret at the key means its sentence
	}
	offer(list, "")
}

// line is the line of the caret.
func (a *actions) line() syntax.Span { return a.doc.lines.Span(a.doc.lineOf(a.at.Start)) }
