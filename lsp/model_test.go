package lsp

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"
)

// textModel is a document as an editor has it: a second opinion on document.go, made in another way.
type textModel struct {
	text    string
	version int
	units   string // of columns, as the protocol names them; "" for UTF-16
}

// width is how many columns a character has.
func (m *textModel) width(r rune) int {
	switch {
	case m.units == "utf-8":
		return utf8.RuneLen(r)
	case m.units == "utf-32" || r <= 0xFFFF:
		return 1
	}
	return 2
}

func newTextModel(text string) *textModel { return &textModel{text: text, version: 1} }

type textPos struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}
type textRange struct {
	Start textPos `json:"start"`
	End   textPos `json:"end"`
}
type textEdit struct {
	Range   textRange
	NewText string
}

// offset walks to a position, as slowly and plainly as it can be done.
func (m *textModel) offset(p textPos) int {
	line, col := 0, 0
	for i := 0; i < len(m.text); {
		if line == p.Line && col >= p.Character {
			return i
		}
		r, n := utf8.DecodeRuneInString(m.text[i:])
		if r == '\n' || r == '\r' {
			if line == p.Line {
				return i
			}
			if strings.HasPrefix(m.text[i:], "\r\n") {
				n = 2
			}
			line, col = line+1, 0
		} else {
			col += m.width(r)
		}
		i += n
	}
	return len(m.text)
}

func (m *textModel) position(offset int) textPos {
	var p textPos
	for i := 0; i < offset; {
		r, n := utf8.DecodeRuneInString(m.text[i:])
		if r == '\n' || r == '\r' {
			if strings.HasPrefix(m.text[i:], "\r\n") {
				n = 2
			}
			p = textPos{p.Line + 1, 0}
		} else {
			p.Character += m.width(r)
		}
		i += n
	}
	return p
}

// apply makes edits that all stand on the same text; it fails where they overlap.
func (m *textModel) apply(edits []textEdit) error {
	type span struct {
		from, to int
		text     string
	}
	var spans []span
	for _, e := range edits {
		spans = append(spans, span{m.offset(e.Range.Start), m.offset(e.Range.End), e.NewText})
	}
	sort.SliceStable(spans, func(i, j int) bool { return spans[i].from < spans[j].from })
	var out strings.Builder
	at := 0
	for _, s := range spans {
		if s.from < at || s.to < s.from {
			return fmt.Errorf("the edits overlap at byte %d", s.from)
		}
		out.WriteString(m.text[at:s.from])
		out.WriteString(s.text)
		at = s.to
	}
	out.WriteString(m.text[at:])
	m.text = out.String()
	m.version++
	return nil
}
