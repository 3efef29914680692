package syntax

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// Encoding says in what units a column counts.
type Encoding uint8

// The encodings an editor may count columns in.
const (
	UTF8  Encoding = iota // bytes
	UTF16                 // UTF-16 code units
	UTF32                 // Unicode code points
)

// Lines turns byte offsets into lines and columns, and back.
// A line ends with "\n", "\r\n" or a lone "\r", as in the Language Server Protocol. Its zero value is an empty file.
type Lines struct {
	src    []byte
	starts []int // of each line; empty stands for one empty line
	ascii  bool  // the whole file is ASCII: a column is a byte in every encoding
}

// NewLines reads where the lines of src start.
func NewLines(src []byte) *Lines {
	l := &Lines{src: src, starts: make([]int, 1, bytes.Count(src, []byte{'\n'})+1)}
	bits := byte(0)
	for _, c := range src {
		bits |= c
	}
	l.ascii = bits < utf8.RuneSelf
	cr := bytes.IndexByte(src, '\r') >= 0
	for from := 0; from < len(src); {
		end := len(src)
		if i := bytes.IndexByte(src[from:], '\n'); i >= 0 {
			end = from + i
		}
		if cr {
			for i := from; i+1 < end; i++ {
				if src[i] == '\r' {
					l.starts = append(l.starts, i+1)
				}
			}
			if end == len(src) && end > from && src[end-1] == '\r' {
				l.starts = append(l.starts, end)
			}
		}
		if end < len(src) {
			l.starts = append(l.starts, end+1)
		}
		from = end + 1
	}
	return l
}

// Count is the number of lines; a file that ends with a line end has an empty last line, and an empty file has one.
func (l *Lines) Count() int { return max(1, len(l.starts)) }

// Span is the line without its terminator; a line outside the file is clamped into it.
func (l *Lines) Span(line int) Span {
	line = min(max(line, 0), l.Count()-1)
	s := Span{0, len(l.src)}
	if line < len(l.starts) {
		s.Start = l.starts[line]
	}
	if line+1 < len(l.starts) {
		s.End = l.starts[line+1] - 1
		if s.End > s.Start && l.src[s.End] == '\n' && l.src[s.End-1] == '\r' {
			s.End--
		}
	}
	return s
}

// Position is the zero-based line and column of a byte offset. An offset inside a character or a line end belongs to
// the place where that starts; one outside the file is clamped into it.
func (l *Lines) Position(off int, enc Encoding) (line, col int) {
	off = min(max(off, 0), len(l.src))
	if len(l.starts) > 0 {
		line = sort.SearchInts(l.starts, off+1) - 1
	}
	s := l.Span(line)
	off = min(off, s.End)
	if l.ascii {
		return line, off - s.Start
	}
	if enc == UTF8 {
		return line, runeStart(l.src, s.Start, off) - s.Start
	}
	for i := s.Start; i < off; {
		r, n := l.rune(i, s.End)
		if i+n > off {
			break
		}
		i += n
		col += units(r, enc)
	}
	return line, col
}

// Offset is the byte offset of a zero-based line and column. A column beyond the line is the line's end, before its
// terminator; one in the middle of a character is the character's start; a line beyond the file is the file's end.
func (l *Lines) Offset(line, col int, enc Encoding) int {
	switch {
	case line < 0:
		return 0
	case line >= l.Count():
		return len(l.src)
	}
	s := l.Span(line)
	col = max(col, 0)
	if l.ascii || enc == UTF8 {
		if col >= s.Len() {
			return s.End
		}
		if l.ascii {
			return s.Start + col
		}
		return runeStart(l.src, s.Start, s.Start+col)
	}
	i := s.Start
	for i < s.End {
		r, n := l.rune(i, s.End)
		if col < units(r, enc) {
			break
		}
		col -= units(r, enc)
		i += n
	}
	return i
}

// rune decodes the character at i, one byte for what is not UTF-8.
func (l *Lines) rune(i, end int) (rune, int) {
	if c := l.src[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRune(l.src[i:end])
}

// units is how many columns r takes; invalid bytes decode to U+FFFD, which is one in both.
func units(r rune, enc Encoding) int {
	if enc == UTF16 && r > 0xFFFF {
		return 2
	}
	return 1
}

// runeStart moves off back to the start of the character it lies in, not before low.
func runeStart(src []byte, low, off int) int {
	if off >= len(src) || utf8.RuneStart(src[off]) {
		return off
	}
	for i := off - 1; i >= low && i > off-utf8.UTFMax; i-- {
		if utf8.RuneStart(src[i]) {
			if _, n := utf8.DecodeRune(src[i:]); i+n > off {
				return i
			}
			break
		}
	}
	return off
}
