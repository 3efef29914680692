package report

import (
	"unicode/utf8"

	"callplan/lint/syntax"
)

// places tells where an offset stands for a reader: line and column from 1, the column in Unicode code points.
//
// Findings come sorted, and one line may be megabytes long with thousands of them: so places counts on from the
// offset it was asked for last, instead of from the start of the line.
type places struct {
	src   []byte
	lines *syntax.Lines

	line, off, col int // the last answer: col code points stand before off on line
}

func newPlaces(src []byte) *places {
	return &places{src: src, lines: syntax.NewLines(src), line: -1}
}

// at gives the line and column of an offset.
func (p *places) at(off int) (line, col int) {
	line, bytes := p.lines.Position(off, syntax.UTF8)
	start, base := p.lineStart(line), 0
	off = max(start, p.lines.Span(line).Start+bytes) // at the start of a character, inside the line
	if line == p.line && p.off <= off {
		start, base = p.off, p.col
	}
	col = base + utf8.RuneCount(p.src[start:off])
	p.line, p.off, p.col = line, off, col
	return line + 1, col + 1
}

// lineStart is where the text of a line begins: a byte order mark is no column of the first one.
func (p *places) lineStart(line int) int {
	start := p.lines.Span(line).Start
	if start == 0 && len(p.src) >= 3 && string(p.src[:3]) == "\ufeff" {
		return 3
	}
	return start
}

// within gives the span moved into the source, without line ends at its end: what a reader would mark.
func (p *places) within(s syntax.Span) syntax.Span {
	start := max(0, min(s.Start, len(p.src)))
	end := max(start, min(s.End, len(p.src)))
	for end > start && (p.src[end-1] == '\n' || p.src[end-1] == '\r') {
		end--
	}
	return syntax.Span{Start: start, End: end}
}
