package report

import "bytes"

// wrap breaks cleaned text at spaces into lines of at most width cells; a longer word stays whole, and a width
// of 0 or less means one line. It does not break before a word that must not begin a line.
func wrap(text []byte, width int) [][]byte {
	if width <= 0 || cells(text) <= width {
		return [][]byte{text}
	}
	var lines [][]byte
	start, end, used := 0, 0, 0 // the line so far is text[start:end], used cells wide
	for pos := 0; pos < len(text); {
		next := len(text)
		if i := bytes.IndexByte(text[pos+1:], ' '); i >= 0 {
			next = pos + 1 + i
		}
		word := cells(text[pos:next]) // with the space before it
		if end > start && used+word > width && !opensCommand(string(text[pos:next])) {
			lines = append(lines, text[start:end])
			start = pos + 1
			used = word - 1
		} else {
			used += word
		}
		end, pos = next, next
	}
	return append(lines, text[start:end])
}
