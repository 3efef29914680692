package lint

import (
	"bytes"
	"unicode/utf8"
)

// Changes are small edits that make one text of another, so that marks, folds and carets of the lines between stay
// where they are. Lines that are in both texts stay, as many as can; of those that do not, only what differs is replaced.
func Changes(old, new []byte) []Edit {
	a, b := bytes.SplitAfter(old, []byte("\n")), bytes.SplitAfter(new, []byte("\n"))
	var edits []Edit
	at := 0 // in old
	replace := func(was, is []byte) {
		e := narrowed(was, is)
		e.Span.Start, e.Span.End = e.Span.Start+at, e.Span.End+at
		at += len(was)
		switch n := len(edits); {
		case e.Span.Len() == 0 && e.New == "":
		case n > 0 && edits[n-1].Span.End == e.Span.Start:
			edits[n-1].Span.End, edits[n-1].New = e.Span.End, edits[n-1].New+e.New
		default:
			edits = append(edits, e)
		}
	}
	change := func(gone, come [][]byte) {
		if len(gone) != len(come) {
			replace(bytes.Join(gone, nil), bytes.Join(come, nil))
			return
		}
		for i := range gone { // as many lines as before: most likely each is the same one, mended
			replace(gone[i], come[i])
		}
	}
	head := 0
	for head < min(len(a), len(b)) && bytes.Equal(a[head], b[head]) {
		at += len(a[head])
		head++
	}
	a, b = a[head:], b[head:]
	tail := 0
	for tail < min(len(a), len(b)) && bytes.Equal(a[len(a)-1-tail], b[len(b)-1-tail]) {
		tail++
	}
	a, b = a[:len(a)-tail], b[:len(b)-tail]
	i, j := 0, 0
	for _, same := range common(a, b) {
		change(a[i:same[0]], b[j:same[1]])
		at += len(a[same[0]])
		i, j = same[0]+1, same[1]+1
	}
	change(a[i:], b[j:])
	return edits
}

// maxCells bounds the table that common fills; beyond it the middle of the two texts is taken as changed.
const maxCells = 1 << 22

// common is the longest sequence of lines that two texts share, by their indices in both.
func common(a, b [][]byte) [][2]int {
	if len(a) == 0 || len(b) == 0 || len(a)*len(b) > maxCells {
		return nil
	}
	width := len(b) + 1
	longest := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if bytes.Equal(a[i], b[j]) {
				longest[i*width+j] = longest[(i+1)*width+j+1] + 1
			} else {
				longest[i*width+j] = max(longest[(i+1)*width+j], longest[i*width+j+1])
			}
		}
	}
	var same [][2]int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case bytes.Equal(a[i], b[j]):
			same = append(same, [2]int{i, j})
			i, j = i+1, j+1
		case longest[(i+1)*width+j] >= longest[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return same
}

// narrowed is the edit that makes one piece of text of another without what they begin and end with in common. It cuts
// no letter and no line end in two.
func narrowed(old, new []byte) Edit {
	start := 0
	for start < min(len(old), len(new)) && old[start] == new[start] {
		start++
	}
	for start > 0 && (!boundary(old, start) || !boundary(new, start)) {
		start--
	}
	n := 0
	for n < min(len(old), len(new))-start && old[len(old)-1-n] == new[len(new)-1-n] {
		n++
	}
	for n > 0 && (!boundary(old, len(old)-n) || !boundary(new, len(new)-n)) {
		n--
	}
	return Edit{Span: Span{Start: start, End: len(old) - n}, New: string(new[start : len(new)-n])}
}

// boundary reports whether a text may be cut before a byte.
func boundary(text []byte, at int) bool {
	if at == 0 || at == len(text) {
		return true
	}
	return utf8.RuneStart(text[at]) && !(text[at-1] == '\r' && text[at] == '\n')
}
