package lsp

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// The messages that carry a document's text are read here and not by the library: it takes an edit whose range it cannot
// read for the text of the whole document, and leaves an edit out for a version of null. Nothing the server says
// after that would be about what its author sees.

// opening are the params of didOpen.
type opening struct {
	TextDocument struct {
		URI        string
		LanguageID protocol.LanguageKind
		Version    *whole
		Text       *string
	}
}

// changing are the params of didChange.
type changing struct {
	TextDocument struct {
		URI     string
		Version *whole // some know none
	}
	ContentChanges []edit
}

// edit is a change of a part of a document, or of all of it where there is no range.
type edit struct {
	Range *struct{ Start, End *spot }
	Text  *string
}

type spot struct{ Line, Character whole }

func (p *spot) position() protocol.Position {
	return protocol.Position{Line: uint32(max(p.Line, 0)), Character: uint32(max(p.Character, 0))}
}

// decodeText reads the params of didOpen or didChange.
func decodeText[P any](params []byte) (*P, error) {
	p := new(P)
	if len(params) == 0 {
		return nil, errors.New("the message has no params")
	}
	if err := json.Unmarshal(params, p); err != nil {
		return nil, fmt.Errorf("the params cannot be read: %w", err)
	}
	return p, nil
}

func (p *opening) item() (protocol.TextDocumentItem, error) {
	d := &p.TextDocument
	if d.Text == nil {
		return protocol.TextDocumentItem{}, fmt.Errorf("%s has no text", d.URI)
	}
	u, err := asWritten(d.URI)
	item := protocol.TextDocumentItem{URI: u, LanguageID: d.LanguageID, Text: *d.Text}
	if d.Version != nil {
		item.Version = int32(*d.Version)
	}
	return item, err
}

// asWritten is a URI as the client writes it, and not as the library does: some know their documents by the very text they
// sent. One that only the library makes a URI of is as that does.
func asWritten(said string) (uri.URI, error) {
	parsed, err := uri.Parse(said)
	if k := key(uri.URI(said)); err == nil && k == key(parsed) || err != nil && k != said {
		return uri.URI(said), nil
	}
	return parsed, err
}

// changes are the edits, none of which is applied when one cannot be read.
func (p *changing) changes() ([]protocol.TextDocumentContentChangeEvent, error) {
	list := make([]protocol.TextDocumentContentChangeEvent, 0, len(p.ContentChanges))
	for i, e := range p.ContentChanges {
		text := ""
		if e.Text != nil {
			text = *e.Text
		}
		switch r := e.Range; {
		case r == nil && e.Text == nil:
			return nil, fmt.Errorf("change %d of %s has neither a range nor a text", i, p.TextDocument.URI)
		case r == nil:
			list = append(list, &protocol.TextDocumentContentChangeWholeDocument{Text: text})
		case r.Start == nil || r.End == nil:
			return nil, fmt.Errorf("the range of change %d of %s has no start or no end", i, p.TextDocument.URI)
		default:
			list = append(list, &protocol.TextDocumentContentChangePartial{Range: protocol.Range{Start: r.Start.position(), End: r.End.position()}, Text: text})
		}
	}
	return list, nil
}

// whole is a whole number, however a client writes it: 2.0, or 9007199254740991 for the end of a line.
type whole int32

// UnmarshalJSON takes any number: a fraction is cut off, and what is too large is the largest.
func (n *whole) UnmarshalJSON(b []byte) error {
	f, err := strconv.ParseFloat(string(b), 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return fmt.Errorf("%.40s is no number", b)
	}
	*n = wholeOf(f)
	return nil
}

func wholeOf(f float64) whole { return whole(min(max(f, math.MinInt32), math.MaxInt32)) }

// tamed is JSON with the numbers that only say how far or how new, and the names of files, as the library knows them, and whether
// one was otherwise. Other numbers name something, a token or what is in data, and are what they are.
func tamed(params []byte) (clean []byte, changed bool) {
	d := json.NewDecoder(bytes.NewReader(params))
	d.UseNumber()
	var v any
	if d.Decode(&v) != nil {
		return nil, false
	}
	changed = tame(v)
	clean, err := json.Marshal(v)
	return clean, changed && err == nil
}

func tame(v any) (changed bool) {
	switch v := v.(type) {
	case map[string]any:
		for name, member := range v {
			said, ok := member.(json.Number)
			if u, ok := member.(string); ok && strings.HasPrefix(u, "file:////") {
				v[name], changed = "file:"+plainPath(u[len("file:"):]), true
			}
			switch name {
			case "line", "character", "version", "processId":
				var n whole
				if ok && n.UnmarshalJSON([]byte(said)) == nil && strconv.Itoa(int(n)) != string(said) {
					v[name], changed = int(n), true
				}
			default:
				changed = tame(member) || changed
			}
		}
	case []any:
		for _, item := range v {
			changed = tame(item) || changed
		}
	}
	return changed
}
