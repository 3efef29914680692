package report

import "unicode/utf8"

// tabStop is how many cells a tab reaches at most.
const tabStop = 4

// window chooses the bytes [lo, hi) of a line to show, so that they take about limit cells and hold the marked
// bytes from a on. A line that fits is shown whole. The work is bounded by limit, whatever the line's length.
func window(line []byte, a, b, limit int) (lo, hi int) {
	if hi := forward(line, 0, limit); hi == len(line) {
		return 0, hi
	}
	limit -= 2 // for the two "…"
	// Some of the line before the mark, the more the shorter the mark is.
	marked := walked(line, a, min(b, forward(line, a, limit)))
	lo = backward(line, a, (limit-min(marked, limit*2/3))/2)
	hi = forward(line, lo, limit)
	if hi == len(line) {
		lo = backward(line, a, limit-walked(line, a, hi))
	}
	return lo, max(hi, a)
}

// bytesPerCell bounds a walk over characters that have no width, such as a thousand accents on one letter.
const bytesPerCell = 16

// forward is how far from start the given number of cells reaches, and then to the end of the character
// as it is drawn.
func forward(line []byte, start, room int) int {
	end := min(len(line), start+room*bytesPerCell)
	i := start
	for i < end {
		r, n := utf8.DecodeRune(line[i:])
		if room -= runeCells(r, n); room < 0 {
			break
		}
		i += n
	}
	return i
}

// backward is how far before end the given number of cells reaches, and then to the start of the character
// as it is drawn.
func backward(line []byte, end, room int) int {
	stop := max(0, end-room*bytesPerCell/2)
	i := end
	for i > stop {
		r, n := utf8.DecodeLastRune(line[:i])
		if room -= runeCells(r, n); room < 0 {
			break
		}
		i -= n
	}
	for steps := 0; i < end && steps < 16 && joined(line, i); steps++ {
		_, n := utf8.DecodeRune(line[i:])
		i += n
	}
	return i
}

// joined says whether the character at i is drawn together with the one before it.
func joined(line []byte, i int) bool {
	if i == 0 {
		return false
	}
	before, _ := utf8.DecodeLastRune(line[:i])
	r, n := utf8.DecodeRune(line[i:])
	return before == '\u200d' || runeCells(r, n) == 0
}

// walked is the width of line[from:to], at most a little more than it is drawn with.
func walked(line []byte, from, to int) int {
	w := 0
	for i := from; i < to; {
		r, n := utf8.DecodeRune(line[i:])
		w += runeCells(r, n)
		i += n
	}
	return w
}

// runeCells is the width of one character once it is made visible.
func runeCells(r rune, n int) int {
	switch {
	case r >= ' ' && r < 0x7f:
		return 1
	case r == '\t':
		return tabStop
	case r == utf8.RuneError && n == 1:
		return len(`\xff`)
	case hidden(r) && r < 0x80:
		return len(`\x1b`)
	case hidden(r) && r < 0x10000:
		return len(`\u202e`)
	case hidden(r):
		return len(`\U000e0001`)
	}
	return widths.RuneWidth(r)
}
