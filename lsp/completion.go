package lsp

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// completions offers what may be written at the caret.
func completions(ctx context.Context, v *view, p *protocol.CompletionParams) (protocol.CompletionResult, error) {
	doc := v.docs[key(p.TextDocument.URI)]
	if doc == nil {
		return nil, nil
	}
	w := &writer{src: doc.text, at: doc.offset(p.Position), newline: v.newlineOf(doc),
		path: doc.path, shared: v.files.shared(doc.path), snippets: v.client.completion.snippets, choices: v.client.choices(), oneLine: v.client.oneLine(),
		behindStays: v.client.name == neovim, today: v.today()}
	if p.Context.TriggerKind == protocol.CompletionTriggerKindTriggerCharacter && p.Context.TriggerCharacter != nil {
		w.trigger = *p.Context.TriggerCharacter
	}
	var offers []offer
	switch {
	case v.files.isConfig(doc):
		offers = w.config()
	case v.files.isPlan(doc):
		w.cards = v.cardsFor(ctx, doc, w.at)
		plan, unlock := v.plan(doc)
		defer unlock()
		offers = w.plan(plan)
		unlock()
	}
	if err := ctx.Err(); err != nil || len(offers) == 0 {
		return nil, err
	}
	return v.list(doc, w.at, offers), nil
}

// writer finds what may be written at one place of one text.
type writer struct {
	path     string // of the file; "" for none
	shared   bool   // its folder holds the plans of all customers
	src      []byte
	at       int
	trigger  string // the character that made the editor ask; "" when somebody asked
	snippets bool
	choices  bool // snippets with a list to choose from
	oneLine  bool // what is inserted has to stand on one line

	behindStays bool // the editor replaces nothing behind the caret
	newline     string
	today       time.Time
	cards       []*card // the other plans, where they count

	gap  syntax.Gap
	p    *lint.Plan
	list []offer
}

// plan offers what may be written at the caret of a plan.
func (w *writer) plan(p *lint.Plan) []offer {
	w.p, w.gap = p, p.Tree.Gap(w.at)
	if w.quiet() || bytes.HasPrefix(bytes.TrimSpace(w.src), []byte("{")) {
		return nil // what begins with a brace is JSON
	}
	switch w.gap.Where {
	case syntax.AtHeader:
		w.headers()
	case syntax.AtKey:
		w.keys()
	case syntax.AtValue:
		w.values()
	case syntax.AtComment:
		w.comment()
	}
	if w.behindStays {
		w.list = slices.DeleteFunc(w.list, w.breaks)
	}
	return w.list
}

// breaks reports whether an offer makes a line that cannot be read where what stands behind the caret stays.
func (w *writer) breaks(o offer) bool {
	if o.word.End <= w.at || o.snippet {
		return false
	}
	after := syntax.Apply(w.src, []syntax.Edit{{Span: syntax.Span{Start: o.word.Start, End: w.at}, New: o.text}})
	return len(syntax.Parse(after).Problems) > len(w.p.Tree.Problems)
}

func (w *writer) add(o offer, ok bool) {
	if ok {
		w.list = append(w.list, o)
	}
}

// typed is what stands before the caret of the word at it.
func (w *writer) typed() string {
	if w.at < w.gap.Word.Start {
		return ""
	}
	return string(w.src[w.gap.Word.Start:w.at])
}

// topicOr is the topic of an offer, or the offer's own text where there is no more to say.
func (w *writer) topicOr(t topic, text string) topic {
	if t.What == "" && len(text) > 40 {
		return topic{What: "text", Name: text}
	}
	return t
}

// quiet reports whether the editor asked by itself at a place where that is noise: a blank between words, a dot or a dash
// inside a text.
func (w *writer) quiet() bool {
	g := w.gap
	empty := w.typed() == "" && g.Quote == syntax.NoQuote
	switch w.trigger {
	case "":
		return false
	case " ", ",", "{":
		return g.Where == syntax.AtKey && !g.Inline || g.Where == syntax.AtHeader || g.Where == syntax.AtValue && !empty && w.trigger != " "
	case "=":
		return g.Where != syntax.AtValue || !empty
	case "[":
		return g.Where == syntax.AtValue && (!empty || !g.Item) || g.Where == syntax.AtKey
	case ".":
		return g.Where != syntax.AtKey || !g.Dotted
	case `"`, "'":
		return g.Where != syntax.AtValue || g.Quote == syntax.NoQuote || w.typed() != ""
	case "-":
		return g.Where == syntax.AtHeader
	}
	return false
}

// newlineOf is the line end of a document, as it may stand in what is inserted. Neovim keeps documents without the "\r" and
// would show one.
func (v *view) newlineOf(doc *document) string {
	if i := strings.IndexByte(string(doc.text), '\n'); i > 0 && doc.text[i-1] == '\r' && v.client.name != neovim {
		return "\r\n"
	}
	return "\n"
}

// today is the day it is, for the date of a new call.
func (v *view) today() time.Time {
	if !v.opt.Today.IsZero() {
		return v.opt.Today
	}
	return time.Now()
}
