package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// triggers are the characters behind which an editor asks by itself: those that begin a value, a string, a header, a key
// or another item. What they begin inside a sentence is answered with nothing.
var triggers = []string{`"`, "'", "=", "[", "{", ",", ".", "-", " "}

// choices reports whether a snippet may hold a list to choose from: it is part of the protocol, but some editors that
// take snippets write the list into the file.
func (c *clientAbilities) choices() bool {
	for _, name := range []string{"Visual Studio Code", "VSCodium", "Cursor", "Code - OSS", "code-server", neovim} {
		if strings.HasPrefix(c.name, name) {
			return c.completion.snippets
		}
	}
	return false
}

// neovim calls itself so. Its own completion puts a text in place of what was typed, and leaves what stands behind the caret.
const neovim = "Neovim"

// oneLine reports whether the client joins the lines of what it inserts: Neovim before 0.11 does, which has no snippets.
func (c *clientAbilities) oneLine() bool { return c.name == neovim && !c.completion.snippets }

// completionOptions is what is announced of completion.
func (s *server) completionOptions() *protocol.CompletionOptions {
	o := &protocol.CompletionOptions{TriggerCharacters: triggers}
	if s.client.completion.resolves {
		yes := true
		o.ResolveProvider = &yes
	}
	return o
}

// list puts offers into the words of the protocol, as far as the client knows them. They are sorted already.
func (v *view) list(doc *document, at int, offers []offer) *protocol.CompletionList {
	can := &v.client.completion
	list := &protocol.CompletionList{Items: make([]protocol.CompletionItem, 0, len(offers))}
	shared := offers[0]
	if can.sharesRange {
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
		if o.note != "" && can.labelDetails {
			item.LabelDetails = &protocol.CompletionItemLabelDetails{Description: &o.note}
		} else if o.note != "" {
			item.Detail = protocol.NewOptional(o.note)
		}
		if o.best && !chosen && can.preselects {
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
		if strings.Contains(o.text, "\n") && can.keepsIndent {
			item.InsertTextMode = protocol.InsertTextModeAsIs
		}
		if o.commit != "" && can.commits {
			item.CommitCharacters = strings.Split(o.commit, "")
		}
		if o.doc != (topic{}) {
			if can.resolves {
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
	if v.client.completion.insertReplace {
		return &protocol.InsertReplaceEdit{NewText: o.text, Insert: insert, Replace: replace}
	}
	return &protocol.TextEdit{Range: insert, NewText: o.text}
}

func (v *view) defaultRange(doc *document, at int, o *offer) protocol.CompletionItemDefaultsEditRange {
	insert, replace := v.ranges(doc, at, o)
	if v.client.completion.insertReplace {
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
