package lsp

import (
	"math/rand/v2"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// pieces are what random documents are made of: everything that is counted differently somewhere.
var pieces = []string{"a", "goal = \"", "é", "ß", "漢", "🙂", "e\u0301", "\n", "\r\n", "\r", "\t", " ", "[primary]\n", "\u2028", "\ufeff", "👩‍🌾"}

func randomText(r *rand.Rand, n int) string {
	text := ""
	for range r.IntN(n + 1) {
		text += pieces[r.IntN(len(pieces))]
	}
	return text
}

// reference is the document as runes with their line breaks, edited in the plainest way.
type reference struct {
	text string
	enc  syntax.Encoding
}

func (m *reference) width(r rune) int {
	switch m.enc {
	case syntax.UTF8:
		return utf8.RuneLen(r)
	case syntax.UTF16:
		return utf16.RuneLen(r)
	}
	return 1
}

// offset counts lines and columns one character at a time; what lies beyond is clamped.
func (m *reference) offset(line, col int) int {
	runes := []rune(m.text)
	at, l := 0, 0
	for i := 0; i < len(runes) && l < line; i++ {
		at += utf8.RuneLen(runes[i])
		switch {
		case runes[i] == '\r' && i+1 < len(runes) && runes[i+1] == '\n':
		case runes[i] == '\n' || runes[i] == '\r':
			l++
		}
	}
	if l < line {
		return len(m.text)
	}
	for _, r := range m.text[at:] {
		if r == '\n' || r == '\r' || col < m.width(r) {
			break
		}
		col -= m.width(r)
		at += utf8.RuneLen(r)
	}
	return at
}

// TestEdits makes random edits, inside and outside the text and in the middle of characters, in all encodings, and
// compares the document with the reference after each.
func TestEdits(t *testing.T) {
	names := map[syntax.Encoding]string{syntax.UTF8: "utf-8", syntax.UTF16: "utf-16", syntax.UTF32: "utf-32"}
	for enc, name := range names {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(300) {
				r := rand.New(rand.NewPCG(seed, uint64(enc)))
				text := randomText(r, 40)
				doc := newDocument(protocol.TextDocumentItem{URI: "file:///a.plan.toml", Text: text}, enc)
				ref := &reference{text, enc}
				for step := range 30 {
					var changes []protocol.TextDocumentContentChangeEvent
					for range 1 + r.IntN(3) {
						insert := randomText(r, 4)
						if r.IntN(10) == 0 {
							changes = append(changes, &protocol.TextDocumentContentChangeWholeDocument{Text: insert})
							ref.text = insert
							continue
						}
						pos := func() protocol.Position {
							return protocol.Position{Line: uint32(r.IntN(12)), Character: uint32(r.IntN(14))}
						}
						a, b := pos(), pos()
						from, to := ref.offset(int(a.Line), int(a.Character)), ref.offset(int(b.Line), int(b.Character))
						ref.text = ref.text[:min(from, to)] + insert + ref.text[max(from, to):]
						changes = append(changes, &protocol.TextDocumentContentChangePartial{Range: protocol.Range{Start: a, End: b}, Text: insert})
					}
					doc = doc.changed(doc.version+1, changes)
					if string(doc.text) != ref.text {
						t.Fatalf("seed %d, step %d: %+v\ngot  %q\nwant %q", seed, step, changes, doc.text, ref.text)
					}
					for off := range len(doc.text) + 1 {
						if off < len(doc.text) && !utf8.RuneStart(doc.text[off]) || off > 0 && off < len(doc.text) && doc.text[off-1] == '\r' && doc.text[off] == '\n' {
							continue
						}
						p := doc.position(off)
						if back := ref.offset(int(p.Line), int(p.Character)); back != off {
							t.Fatalf("seed %d, step %d: byte %d is %v, which is byte %d", seed, step, off, p, back)
						}
					}
				}
			}
		})
	}
}

// TestFarPositions are what clients send for "the end".
func TestFarPositions(t *testing.T) {
	doc := newDocument(protocol.TextDocumentItem{URI: "file:///a.plan.toml", Text: "ab\ncd\n"}, syntax.UTF16)
	for p, want := range map[protocol.Position]int{
		{Line: 0, Character: 4294967295}:          2,
		{Line: 4294967295, Character: 0}:          6,
		{Line: 2147483647, Character: 2147483647}: 6,
	} {
		if got := doc.offset(p); got != want {
			t.Errorf("%v is byte %d, want %d", p, got, want)
		}
	}
}

// TestURIs are the ways clients write the same document.
func TestURIs(t *testing.T) {
	same := [][]string{
		{"file:///a/b.plan.toml", "FILE:///a/b.plan.toml", "file:///a/b%2Eplan.toml", "file:/a/b.plan.toml"},
		{"file:///c%3A/x.plan.toml", "file:///C:/x.plan.toml", "file:///c:/x.plan.toml"},
		{"file:///a/Zo%C3%AB%20%F0%9F%99%82.plan.toml", "file:///a/Zoë 🙂.plan.toml", "file:///a/Zo%c3%ab%20%f0%9f%99%82.plan.toml"},
		{"untitled:Untitled-1"},
		{"vscode-vfs://github/a/b.plan.toml"},
	}
	seen := map[string]int{}
	for i, group := range same {
		for _, u := range group {
			k := key(uri.URI(u))
			if other, ok := seen[k]; ok && other != i {
				t.Errorf("%s is taken for one of group %d", u, other)
			}
			seen[k] = i
		}
	}
	if len(seen) != len(same) {
		t.Errorf("%d documents, want %d: %v", len(seen), len(same), seen)
	}
	for _, u := range []string{"untitled:Untitled-1", "vscode-vfs://github/a/b.plan.toml", "", "::", "%"} {
		if path := filePath(uri.URI(u)); path != "" {
			t.Errorf("%q is no file, but has the path %q", u, path)
		}
	}
	doc := newDocument(protocol.TextDocumentItem{URI: "untitled:new.plan.toml"}, syntax.UTF8)
	if !doc.named() {
		t.Errorf("%s is a plan by its name; name() is %q", doc.uri, doc.name())
	}
}
