package lsp

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// The kinds of our code actions. They are longer than those every client knows, so that one can ask for ours alone:
// whoever asks for "quickfix" gets them all. To ignore a finding is no fix of callplan's, so that nobody who has
// "quickfix.callplan" made on every save silences a plan.
const (
	fixKind     = protocol.CodeActionKindQuickFix + ".callplan" // and a dot and the rule
	ignoreKind  = protocol.CodeActionKindQuickFix + ".ignore.callplan"
	noKind      = protocol.CodeActionKindRefactor + ".fallback"
	rewriteKind = protocol.CodeActionKindRefactorRewrite + ".callplan"
	fixAllKind  = protocol.CodeActionKindSourceFixAll + ".callplan"
)

// actionKinds are announced, so that a client knows what it can ask for.
var actionKinds = []protocol.CodeActionKind{protocol.CodeActionKindQuickFix, protocol.CodeActionKindRefactor, rewriteKind, fixAllKind}

// maxActions bounds how many actions one request is answered with: nobody reads more, and a whole file may be asked for.
const maxActions = 200

// actions collects the code actions for a place of a document. Everything in them is computed on the text as it is now;
// what the client knows of earlier versions only tells which findings it asks about.
type actions struct {
	*view
	doc  *document
	at   syntax.Span
	p    *protocol.CodeActionParams
	list []*protocol.CodeAction
	same map[string]*protocol.CodeAction // by what they change
	rows map[*protocol.CodeAction]int    // the line they are for
}

// codeAction offers what can be done about a place: the fixes of its findings, ways to ignore them, other wordings.
func codeAction(ctx context.Context, v *view, p *protocol.CodeActionParams) ([]protocol.CommandOrCodeAction, error) {
	doc := v.docs[key(p.TextDocument.URI)]
	if doc == nil || !v.client.codeActions {
		return nil, nil
	}
	a := &actions{view: v, doc: doc, at: doc.span(p.Range), p: p, same: map[string]*protocol.CodeAction{}, rows: map[*protocol.CodeAction]int{}}
	switch {
	case v.files.isConfig(doc):
		a.config()
	case v.files.isPlan(doc):
		a.plan()
	}
	a.tellApart()
	out := []protocol.CommandOrCodeAction{}
	for _, action := range a.list[:min(len(a.list), maxActions)] {
		out = append(out, action)
	}
	return out, ctx.Err()
}

func (a *actions) plan() {
	plan, unlock := a.view.plan(a.doc)
	defer unlock()
	var all []lint.Finding
	if !a.files.excluded(a.doc) {
		all = lint.CheckPlan(plan, lint.Options{Settings: plan.Settings, Today: a.opt.Today})
	}
	asked := a.addressed(all)
	slices.SortStableFunc(asked, func(x, y lint.Finding) int { return cmp.Compare(y.Severity, x.Severity) }) // what costs most comes first
	asked = asked[:min(len(asked), maxActions)]
	a.fixes(asked, all)
	a.reasons(plan, asked)
	a.rewrites(plan)
	a.ignores(plan, asked, all)
	a.fixAll(slices.ContainsFunc(all, func(f lint.Finding) bool { return f.Unasked(false) }))
}

// wants reports whether the client asks for actions of a kind; it does when it names none.
func (a *actions) wants(kind protocol.CodeActionKind) bool {
	only := a.p.Context.Only
	return len(only) == 0 || slices.ContainsFunc(only, func(o protocol.CodeActionKind) bool {
		return o == protocol.CodeActionKindEmpty || kind == o || strings.HasPrefix(string(kind), string(o)+".")
	})
}

// add offers an action with its edits. One that changes the same as another is the same action.
func (a *actions) add(title string, kind protocol.CodeActionKind, about []protocol.Diagnostic, file edited) *protocol.CodeAction {
	what := fmt.Sprint(file.uri, file.edits)
	if have := a.same[what]; have != nil {
		have.Diagnostics = append(have.Diagnostics, about...)
		return have
	}
	action := a.offer(title, kind, about)
	action.Edit = a.workspaceEdit([]edited{file})
	a.same[what] = action
	if len(about) > 0 {
		a.rows[action] = int(about[0].Range.Start.Line)
	} else if n := len(file.edits); n > 0 {
		a.rows[action] = a.doc.lineOf(file.edits[n-1].Span.Start)
	}
	return action
}

// tellApart adds the line to the titles of actions that are called the same.
func (a *actions) tellApart() {
	called := map[string]int{}
	for _, action := range a.list {
		called[action.Title]++
	}
	for _, action := range a.list {
		if line, ok := a.rows[action]; ok && called[action.Title] > 1 {
			action.Title += fmt.Sprintf(" (line %d)", line+1)
		}
	}
}

// offer offers an action whose edit is yet to come.
func (a *actions) offer(title string, kind protocol.CodeActionKind, about []protocol.Diagnostic) *protocol.CodeAction {
	action := &protocol.CodeAction{Title: capital(title), Kind: &kind, Diagnostics: about}
	a.list = append(a.list, action)
	return action
}

// capital is a title as editors write them.
func capital(title string) string {
	r, n := utf8.DecodeRuneInString(title)
	return string(unicode.ToUpper(r)) + title[n:]
}

// touches reports whether a span touches the place that is asked about; a caret behind a word is at the word.
func (a *actions) touches(s syntax.Span) bool { return s.Start <= a.at.End && a.at.Start <= s.End }
