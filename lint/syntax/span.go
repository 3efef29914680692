package syntax

// Span is a half-open range of bytes in the source: Start is the first byte, End the one after the last.
// It is the only kind of position inside callplan; lines and columns exist in lines.go alone.
type Span struct{ Start, End int }

// Len is the number of bytes the span covers.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether the byte at pos lies inside the span; the End itself does not.
func (s Span) Contains(pos int) bool { return s.Start <= pos && pos < s.End }

// Covers reports whether every byte of other lies inside the span.
func (s Span) Covers(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Text is the source text the span covers.
func (s Span) Text(src []byte) string { return string(src[s.Start:s.End]) }

// Edit replaces the bytes of Span by New; an empty Span inserts.
type Edit struct {
	Span Span
	New  string
}

// Apply makes edits, which are sorted and do not overlap. The source stays as it is; the result is a new slice.
func Apply(src []byte, edits []Edit) []byte {
	size := len(src)
	for _, e := range edits {
		size += len(e.New) - e.Span.Len()
	}
	out := make([]byte, 0, size)
	at := 0
	for _, e := range edits {
		out = append(out, src[at:e.Span.Start]...)
		out = append(out, e.New...)
		at = e.Span.End
	}
	return append(out, src[at:]...)
}

// Fix is one way to mend a problem. The fixes of one problem are alternatives.
// Title is an imperative that says what will happen. A safe fix changes no meaning and may be applied unseen.
// A draft holds words that only the author can know, such as the customer's name: it is offered and shown, but never
// applied without being chosen.
type Fix struct {
	Title string
	Safe  bool
	Draft bool
	Edits []Edit // sorted by Span.Start, not overlapping
}

// Related points at another place that explains a problem, such as the first definition of a duplicate key.
type Related struct {
	Span    Span
	Message string
}
