package lsp

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"
)

// textModel is a document as an editor has it, in UTF-16 positions: a second opinion on document.go, made in another way.
type textModel struct {
	text    string
	version int
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
		} else if col++; r > 0xFFFF {
			col++
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
		} else if p.Character++; r > 0xFFFF {
			p.Character++
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
