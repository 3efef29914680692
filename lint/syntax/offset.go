package syntax

import "sort"

// jump is a piece of a string where decoded and source bytes do not run in step: an escape, or the line end and the
// spaces that a backslash at the end of a line drops (those have no decoded bytes). Between jumps they run in step.
type jump struct {
	text, src       int32 // where it starts, both counted from the start of the inner text
	textLen, srcLen int32
}

// InnerSpan is the text between the quotes of a string; for a value that is no string it is the whole value.
func (v *Value) InnerSpan() Span {
	if v.Kind != String {
		return v.Span
	}
	return v.inner
}

// Offset is where byte i of Text stands in the source; inside an escape it is where the escape starts, and at the end
// of Text it is the end of the inner text.
func (v *Value) Offset(i int) int {
	in := v.InnerSpan()
	switch {
	case i < 0:
		return in.Start
	case i >= len(v.Text):
		return in.End
	}
	n := sort.Search(len(v.jumps), func(n int) bool { return int(v.jumps[n].text) > i })
	if n == 0 {
		return in.Start + i
	}
	j := v.jumps[n-1]
	if i < int(j.text+j.textLen) {
		return in.Start + int(j.src)
	}
	return in.Start + int(j.src+j.srcLen) + i - int(j.text+j.textLen)
}

// SourceSpan is the source of Text[i:j]: whole escapes, but not what a backslash at a line's end drops behind it.
func (v *Value) SourceSpan(i, j int) Span {
	start := v.Offset(i)
	if j <= i || j <= 0 {
		return Span{start, start}
	}
	j = min(j, len(v.Text))
	if i >= j {
		return Span{start, start}
	}
	last := v.Offset(j - 1)
	n := sort.Search(len(v.jumps), func(n int) bool { return int(v.jumps[n].text) > j-1 })
	if n > 0 {
		if k := v.jumps[n-1]; j-1 < int(k.text+k.textLen) {
			return Span{start, last + int(k.srcLen)}
		}
	}
	return Span{start, last + 1}
}

// Index is the byte of Text that stands at source offset off, clamped to 0 and len(Text); inside an escape it is the
// byte the escape starts.
func (v *Value) Index(off int) int {
	in := v.InnerSpan()
	off -= in.Start
	if off <= 0 {
		return 0
	}
	n := sort.Search(len(v.jumps), func(n int) bool { return int(v.jumps[n].src) > off })
	if n == 0 {
		return min(off, len(v.Text))
	}
	j := v.jumps[n-1]
	if off < int(j.src+j.srcLen) {
		return int(j.text)
	}
	return min(int(j.text+j.textLen)+off-int(j.src+j.srcLen), len(v.Text))
}
