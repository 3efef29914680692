package lsp

import (
	"slices"
	"strings"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
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
	if a.wants(noKind) {
		fixes, why := []lint.Fix(nil), "the caret is not in the primary objective"
		if plan.InPrimary(a.at) {
			fixes, why = plan.Fallbacks()
		}
		offer(fixes, noTitle+" ")
		a.cannot(noTitle, noKind, why)
	}
	if !a.wants(rewriteKind) {
		return
	}
	list, why := plan.Rewordings(a.at)
	if len(list) == 0 && a.at.Len() == 0 {
		list, why = plan.Rewordings(a.line()) // a caret at the key means its sentence
	}
	offer(list, "")
	a.cannot("Say it in another way", rewriteKind, why)
}

const noTitle = "What if the answer is no?"

// cannot says why an action is not to be had, in an editor that shows that, to an author who has asked for actions of
// this very kind: what nobody asked for would only make the list longer.
func (a *actions) cannot(title string, kind protocol.CodeActionKind, why string) {
	asked := slices.ContainsFunc(a.p.Context.Only, func(o protocol.CodeActionKind) bool {
		return strings.HasPrefix(string(o), string(protocol.CodeActionKindRefactor))
	})
	if why == "" || !a.client.disabled || !asked || a.p.Context.TriggerKind == protocol.CodeActionTriggerKindAutomatic {
		return
	}
	a.offer(title, kind, nil).Disabled = protocol.CodeActionDisabled{Reason: why}
}

// line is the line of the caret.
func (a *actions) line() syntax.Span { return a.doc.lines.Span(a.doc.lineOf(a.at.Start)) }
