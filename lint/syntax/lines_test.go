package syntax

import (
	"math/rand/v2"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func TestLinesByHand(t *testing.T) {
	l := NewLines([]byte("a\r\nb😀c\rd\n\n\xffé"))
	if l.Count() != 5 {
		t.Fatalf("%d lines, want 5", l.Count())
	}
	for _, c := range []struct {
		off, line int
		cols      [3]int // UTF-8, UTF-16, UTF-32
	}{
		{0, 0, [3]int{0, 0, 0}},
		{1, 0, [3]int{1, 1, 1}},
		{2, 0, [3]int{1, 1, 1}}, // inside \r\n
		{3, 1, [3]int{0, 0, 0}},
		{4, 1, [3]int{1, 1, 1}},
		{6, 1, [3]int{1, 1, 1}}, // inside the smiley
		{8, 1, [3]int{5, 3, 2}},
		{9, 1, [3]int{6, 4, 3}}, // the lone \r
		{10, 2, [3]int{0, 0, 0}},
		{12, 3, [3]int{0, 0, 0}},
		{13, 4, [3]int{0, 0, 0}},
		{14, 4, [3]int{1, 1, 1}},
		{16, 4, [3]int{3, 2, 2}},
		{99, 4, [3]int{3, 2, 2}},
	} {
		for enc := UTF8; enc <= UTF32; enc++ {
			if line, col := l.Position(c.off, enc); line != c.line || col != c.cols[enc] {
				t.Errorf("Position(%d, %d) = %d, %d, want %d, %d", c.off, enc, line, col, c.line, c.cols[enc])
			}
		}
	}
	for _, c := range []struct {
		line, col int
		enc       Encoding
		off       int
	}{
		{0, 99, UTF16, 1},   // not behind \r\n
		{1, 99, UTF8, 9},    // not behind \r
		{1, 2, UTF16, 4},    // in the middle of a surrogate pair
		{1, 3, UTF8, 4},     // in the middle of a character
		{1, 3, UTF16, 8},    //
		{1, 2, UTF32, 8},    //
		{3, 5, UTF16, 12},   // an empty line
		{9, 0, UTF16, 16},   // behind the file
		{-1, 5, UTF16, 0},   // before it
		{2, -5, UTF16, 10},  //
		{4, 1, UTF16, 14},   // behind a byte that is no UTF-8
		{4, 100, UTF32, 16}, //
	} {
		if off := l.Offset(c.line, c.col, c.enc); off != c.off {
			t.Errorf("Offset(%d, %d, %d) = %d, want %d", c.line, c.col, c.enc, off, c.off)
		}
	}
	if s := l.Span(1); s != (Span{3, 9}) {
		t.Errorf("line 1 is %v", s)
	}
	if s := l.Span(0); s != (Span{0, 1}) {
		t.Errorf("line 0 is %v", s)
	}
	var empty Lines
	if line, col := empty.Position(3, UTF16); line != 0 || col != 0 || empty.Count() != 1 || empty.Offset(0, 7, UTF8) != 0 {
		t.Error("the zero Lines is not an empty file")
	}
}

// TestLinesBothWays goes from every character to its place and back, and compares with a count from the file's start.
func TestLinesBothWays(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"a", "é", "€", "😀", "\n", "\r\n", "\r", "\t", "\xff", "\xe2\x82", "plain words", "\u2028", "e\u0301"}
	for range 3000 {
		var src []byte
		for range r.IntN(30) {
			src = append(src, pieces[r.IntN(len(pieces))]...)
		}
		l := NewLines(src)
		for enc := UTF8; enc <= UTF32; enc++ {
			line, col := 0, 0
			for i := 0; i <= len(src); {
				if i < len(src) && src[i] == '\n' && i > 0 && src[i-1] == '\r' {
					i++ // the second half of a line end has no place of its own
					line, col = line+1, 0
					continue
				}
				if gotLine, gotCol := l.Position(i, enc); gotLine != line || gotCol != col {
					t.Fatalf("%q: Position(%d, %d) = %d, %d, want %d, %d", src, i, enc, gotLine, gotCol, line, col)
				}
				if off := l.Offset(line, col, enc); off != i {
					t.Fatalf("%q: Offset(%d, %d, %d) = %d, want %d", src, line, col, enc, off, i)
				}
				if i == len(src) {
					break
				}
				char, n := utf8.DecodeRune(src[i:])
				switch {
				case src[i] == '\n', src[i] == '\r' && (i+1 == len(src) || src[i+1] != '\n'):
					line, col = line+1, 0
				case src[i] == '\r': // with the \n behind it
				case enc == UTF8:
					col += n
				case enc == UTF16:
					col += max(1, utf16.RuneLen(char))
				default:
					col++
				}
				i += n
			}
			if line+1 != l.Count() {
				t.Fatalf("%q: %d lines, want %d", src, l.Count(), line+1)
			}
		}
		end := 0
		for n := range l.Count() {
			s := l.Span(n)
			if s.Start < end || s.End < s.Start || s.End > len(src) {
				t.Fatalf("%q: line %d is %v", src, n, s)
			}
			end = s.End
		}
	}
}
