package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// triggers are the characters behind which an editor asks by itself: those that begin a value, a string, a header, a key
// or another item. What they begin inside a sentence is answered with nothing.
var triggers = []string{`"`, "'", "=", "[", "{", ",", ".", "-", " "}

// completions offers what may be written at the caret.
func completions(ctx context.Context, v *view, p *protocol.CompletionParams) (protocol.CompletionResult, error) {
	doc := v.docs[key(p.TextDocument.URI)]
	if doc == nil {
		return nil, nil
	}
	w := &writer{src: doc.text, at: doc.offset(p.Position), newline: v.newlineOf(doc),
		path: doc.path, snippets: v.client.snippets(), choices: v.client.choices(), oneLine: v.client.oneLine(), today: v.today()}
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
	src      []byte
	at       int
	trigger  string // the character that made the editor ask; "" when somebody asked
	snippets bool
	choices  bool // snippets with a list to choose from
	oneLine  bool // what is inserted has to stand on one line
	newline  string
	today    time.Time
	cards    []*card // the other plans, where they count

	gap  syntax.Gap
	p    *lint.Plan
	list []offer
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
	if i := strings.IndexByte(string(doc.text), '\n'); i > 0 && doc.text[i-1] == '\r' && v.client.name != "Neovim" {
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

// completes reports what the client can do with completions; never nil.
func (c *clientAbilities) completes() *protocol.ClientCompletionItemOptions {
	if comp := c.caps.TextDocument.Completion; comp != nil && comp.CompletionItem != nil {
		return comp.CompletionItem
	}
	return &protocol.ClientCompletionItemOptions{}
}

func (c *clientAbilities) snippets() bool { return is(c.completes().SnippetSupport) }

// choices reports whether a snippet may hold a list to choose from: it is part of the protocol, but some editors that
// take snippets write the list into the file.
func (c *clientAbilities) choices() bool {
	for _, name := range []string{"Visual Studio Code", "VSCodium", "Cursor", "Code - OSS", "code-server", "Neovim"} {
		if strings.HasPrefix(c.name, name) {
			return c.snippets()
		}
	}
	return false
}

// oneLine reports whether the client joins the lines of what it inserts: Neovim before 0.11 does, which has no snippets.
func (c *clientAbilities) oneLine() bool { return c.name == "Neovim" && !c.snippets() }

// resolves reports whether the client asks for the documentation of the item that is looked at.
func (c *clientAbilities) resolves() bool {
	return slices.Contains(c.completes().ResolveSupport.Properties, "documentation")
}

func (c *clientAbilities) listDefaults(name string) bool {
	comp := c.caps.TextDocument.Completion
	return comp != nil && comp.CompletionList != nil && slices.Contains(comp.CompletionList.ItemDefaults, name)
}

// completionOptions is what is announced of completion.
func (s *server) completionOptions() *protocol.CompletionOptions {
	o := &protocol.CompletionOptions{TriggerCharacters: triggers}
	if s.client.resolves() {
		yes := true
		o.ResolveProvider = &yes
	}
	return o
}

// list puts offers into the words of the protocol, as far as the client knows them. They are sorted already.
func (v *view) list(doc *document, at int, offers []offer) *protocol.CompletionList {
	can := v.client.completes()
	list := &protocol.CompletionList{Items: make([]protocol.CompletionItem, 0, len(offers))}
	shared := offers[0]
	if v.client.listDefaults("editRange") {
		list.ItemDefaults = &protocol.CompletionItemDefaults{EditRange: v.defaultRange(doc, at, &shared)}
	}
	digits := len(fmt.Sprint(len(offers)))
	chosen := false
	for i := range offers {
		o := &offers[i]
		item := protocol.CompletionItem{Label: o.label, Kind: o.kind, SortText: protocol.NewOptional(fmt.Sprintf("%0*d", digits, i))}
		if o.filter != "" && o.filter != o.label {
			item.FilterText = protocol.NewOptional(o.filter)
		}
		if o.note != "" && is(can.LabelDetailsSupport) {
			item.LabelDetails = &protocol.CompletionItemLabelDetails{Description: &o.note}
		} else if o.note != "" {
			item.Detail = protocol.NewOptional(o.note)
		}
		if o.best && !chosen {
			item.Preselect, chosen = protocol.NewOptional(true), true
		}
		if list.ItemDefaults != nil && o.word == shared.word && o.keep == shared.keep {
			if o.text != o.label {
				item.TextEditText = protocol.NewOptional(o.text)
			}
		} else {
			item.TextEdit = v.completionEdit(doc, at, o)
		}
		if o.snippet {
			item.InsertTextFormat = protocol.InsertTextFormatSnippet
		}
		if strings.Contains(o.text, "\n") && slices.Contains(can.InsertTextModeSupport.ValueSet, protocol.InsertTextModeAsIs) {
			item.InsertTextMode = protocol.InsertTextModeAsIs
		}
		if o.commit != "" && is(can.CommitCharactersSupport) {
			item.CommitCharacters = strings.Split(o.commit, "")
		}
		if o.doc != (topic{}) {
			if v.client.resolves() {
				item.Data = v.completionData(doc.uri, o.doc)
			} else {
				item.Documentation = v.topicInWords(doc, o.doc)
			}
		}
		list.Items = append(list.Items, item)
	}
	return list
}

// ranges are what an accepted offer replaces where the editor inserts and where it replaces.
func (v *view) ranges(doc *document, at int, o *offer) (insert, replace protocol.Range) {
	replace = doc.rangeOf(o.word)
	insert = replace
	if o.keep {
		insert = doc.rangeOf(syntax.Span{Start: o.word.Start, End: max(at, o.word.Start)})
	}
	return insert, replace
}

func (v *view) completionEdit(doc *document, at int, o *offer) protocol.CompletionItemTextEdit {
	insert, replace := v.ranges(doc, at, o)
	if is(v.client.completes().InsertReplaceSupport) {
		return &protocol.InsertReplaceEdit{NewText: o.text, Insert: insert, Replace: replace}
	}
	return &protocol.TextEdit{Range: insert, NewText: o.text}
}

func (v *view) defaultRange(doc *document, at int, o *offer) protocol.CompletionItemDefaultsEditRange {
	insert, replace := v.ranges(doc, at, o)
	if is(v.client.completes().InsertReplaceSupport) {
		return &protocol.EditRangeWithInsertReplace{Insert: insert, Replace: replace}
	}
	return &insert
}

// completionData is what comes back with an item that is looked at.
type completionData struct {
	URI uri.URI `json:"uri"`
	topic
}

func (v *view) completionData(u uri.URI, t topic) protocol.LSPAny {
	b, err := json.Marshal(completionData{u, t})
	if err != nil {
		return nil // strings and numbers always can be
	}
	return protocol.LSPAny(b)
}

// completionResolve fills in the documentation of an item somebody looks at.
func completionResolve(_ context.Context, v *view, p *protocol.CompletionItem) (*protocol.CompletionItem, error) {
	var data completionData
	if json.Unmarshal([]byte(p.Data), &data) == nil && data.What != "" && p.Documentation == nil {
		p.Documentation = v.topicInWords(v.docs[key(data.URI)], data.topic)
	}
	return p, nil
}
