package report

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"callplan/lint/syntax"
)

// frame draws lines of a plan behind a gutter, with carets under the marked words.
type frame struct {
	dst    []byte
	pen    pen
	mark   style // of the carets and the label
	gutter int   // digits of the largest line number
	limit  int   // cells for the text behind the gutter
	wrap   bool  // break labels and notes at limit
}

// bar ends an empty gutter and begins what stands behind it.
func (f *frame) bar(sign string) {
	f.dst = appendSpaces(f.dst, f.gutter+1)
	f.dst = f.pen.text(f.dst, dim, sign)
}

// empty is a line with the bar alone.
func (f *frame) empty() {
	f.bar("|")
	f.dst = append(f.dst, '\n')
}

// skipped stands for the lines between the first and the last one.
func (f *frame) skipped() { f.dst = append(f.pen.text(f.dst, dim, "..."), '\n') }

// line draws one line of the source with carets under its bytes [a, b), and the label behind or below them.
func (f *frame) line(number int, text []byte, a, b int, label []byte) {
	row, from, to := layOut(text, a, b, f.limit)

	f.dst = f.pen.on(f.dst, dim)
	digits := strconv.Itoa(number)
	f.dst = append(appendSpaces(f.dst, f.gutter-len(digits)), digits...)
	f.dst = f.pen.off(append(f.dst, " |"...))
	if len(row) > 0 {
		f.dst = append(append(f.dst, ' '), row...)
	}
	f.dst = append(f.dst, '\n')

	f.bar("|")
	f.dst = appendSpaces(f.dst, 1+from)
	f.dst = f.pen.on(f.dst, f.mark)
	f.dst = append(f.dst, bytes.Repeat([]byte{'^'}, to-from)...)
	if len(label) == 0 {
		f.dst = append(f.pen.off(f.dst), '\n')
		return
	}
	if !f.wrap || to+1+cells(label) <= f.limit {
		f.dst = append(f.dst, ' ')
		f.dst = append(f.pen.off(append(f.dst, label...)), '\n')
		return
	}
	f.dst = append(f.pen.off(f.dst), '\n')
	if f.limit-from < f.limit/2 {
		from = 0 // too narrow below the carets
	}
	for _, part := range wrap(label, f.limit-from) {
		f.bar("|")
		f.dst = appendSpaces(f.dst, 1+from)
		f.dst = f.pen.on(f.dst, f.mark)
		f.dst = append(f.pen.off(append(f.dst, part...)), '\n')
	}
}

// note is a line below the frame: "= why: ...".
func (f *frame) note(name string, text []byte) {
	width := 0
	if f.wrap {
		width = f.limit - len(name) - len(": ")
	}
	for i, part := range wrap(text, width) {
		if i == 0 {
			f.bar("=")
			f.dst = f.pen.text(append(f.dst, ' '), bold, name+":")
		} else {
			f.dst = appendSpaces(f.dst, f.gutter+len(" = ")+len(name)+len(":"))
		}
		f.dst = append(append(append(f.dst, ' '), part...), '\n')
	}
}

// span draws the marked lines: one, or the first and the last of several.
func (f *frame) span(at *places, s syntax.Span, label []byte) {
	first, _ := at.lines.Position(s.Start, syntax.UTF8)
	last, _ := at.lines.Position(s.End, syntax.UTF8)
	f.gutter = len(strconv.Itoa(last + 1))
	f.empty()
	top := at.text(first)
	if first == last {
		f.line(first+1, top.text, s.Start-top.start, s.End-top.start, label)
		return
	}
	f.line(first+1, top.text, s.Start-top.start, len(top.text), nil)
	if last > first+1 {
		f.skipped()
	}
	bottom := at.text(last)
	indent := len(bottom.text) - len(bytes.TrimLeft(bottom.text, " \t"))
	f.line(last+1, bottom.text, min(indent, s.End-bottom.start), s.End-bottom.start, label)
}

// lineText is a line of the source without its end, and where it starts.
type lineText struct {
	text  []byte
	start int
}

func (p *places) text(line int) lineText {
	s := p.lines.Span(line)
	start := p.lineStart(line)
	return lineText{p.src[start:max(start, s.End)], start}
}

// layOut makes a line visible and tells the cells [from, to) of its bytes [a, b); at least one cell is marked.
func layOut(line []byte, a, b, limit int) (row []byte, from, to int) {
	a = max(0, min(a, len(line)))
	b = max(a, min(b, len(line)))
	lo, hi := window(line, a, b, limit)
	var v visible
	markFrom, markTo := -1, -1
	if lo > 0 {
		row = append(row, "…"...)
	}
	for i := lo; i < hi; {
		if markFrom < 0 && i >= a {
			markFrom = len(row)
		}
		if markTo < 0 && i >= b {
			markTo = len(row)
		}
		r, n := utf8.DecodeRune(line[i:])
		if r == '\t' {
			row = appendSpaces(row, tabStop-cells(row)%tabStop)
			v = visible{}
		} else {
			row = v.append(row, line[i:i+n], r)
		}
		i += n
	}
	if markFrom < 0 {
		markFrom = len(row)
	}
	if markTo < 0 {
		markTo = len(row)
	}
	if hi < len(line) {
		row = append(row, "…"...)
	}
	from = cells(row[:markFrom])
	return row, from, max(from+1, cells(row[:markTo]))
}

func appendSpaces(dst []byte, n int) []byte {
	for range n {
		dst = append(dst, ' ')
	}
	return dst
}
