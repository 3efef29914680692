package syntax

import "bytes"

// Gap is what may be written at an offset of a document, however much of it is broken: what a completion has to know.
// It is read from the bytes between the last key and the offset, because a tree says what a line means and not what it
// may become.
type Gap struct {
	Where Where
	Path  []string // the table that the key, or the key of the value, belongs to
	Key   string   // AtValue: the key
	Word  Span     // what stands there already: of a header its name, of a string the text between its quotes
	Taken []string // AtKey: the other names of the table

	Opens, Closes int  // AtHeader: brackets before and behind the name
	Followed      bool // AtKey: an "=" or a "." follows; AtHeader: something else than brackets does
	Inline        bool // AtKey, AtValue: inside an inline table
	Dotted        bool // AtKey: a "." stands before the word
	Section       *Section

	Quote  Quote // AtValue: the string it stands in; NoQuote for none
	Closed bool  // AtValue: the string has its end
	Item   bool  // AtValue: directly inside a list
	Comma  bool  // AtValue, AtKey: what is written here needs a comma behind it
	Tight  bool  // AtValue: the "=" stands directly before the offset
	Whole  Span  // AtValue: the value with its quotes

	Comment Span // AtComment
}

// Where is the kind of a Gap.
type Where uint8

// The kinds of gaps; Nowhere is inside or behind something complete.
const (
	Nowhere Where = iota
	AtHeader
	AtKey
	AtValue
	AtComment
)

// Gap finds out what may be written at an offset.
func (t *Tree) Gap(at int) Gap {
	at = min(max(at, 0), len(t.Src))
	sec := t.Sections[0]
	for _, s := range t.Sections[1:] {
		if s.Header.Start > at {
			break
		}
		sec = s
	}
	f := gapFinder{tree: t, src: t.Src, at: at, sec: sec}
	f.base = make([]string, len(sec.Path))
	for i, k := range sec.Path {
		f.base[i] = k.Name
	}
	from := sec.Header.Start
	if sec == t.Sections[0] {
		from = sec.Body.Start
		if bytes.HasPrefix(t.Src, []byte("\xef\xbb\xbf")) {
			from = 3
		}
	}
	for _, pr := range sec.Pairs {
		if pr.Span.Start > at {
			break
		}
		from = f.lineStart(pr.Span.Start)
	}
	if at < from {
		return Gap{}
	}
	f.pos = from
	return f.find()
}

// gapFinder walks from the last key before the offset up to it.
type gapFinder struct {
	tree *Tree
	src  []byte
	at   int
	sec  *Section
	base []string
	pos  int
	open []bracket
}

// bracket is an open "[" or "{", with the key its value belongs to.
type bracket struct {
	char byte
	at   int
	path []string
	key  string
	keys []string // of an inline table, so far
}

func (f *gapFinder) lineStart(i int) int {
	for i > 0 && f.src[i-1] != '\n' && f.src[i-1] != '\r' {
		i--
	}
	if i == 0 && bytes.HasPrefix(f.src, []byte("\xef\xbb\xbf")) {
		return min(3, len(f.src))
	}
	return i
}

func (f *gapFinder) lineEnd(i int) int {
	for i < len(f.src) && f.src[i] != '\n' && f.src[i] != '\r' {
		i++
	}
	return i
}

// byte is the byte at i, and a line end behind the last one.
func (f *gapFinder) byte(i int) byte {
	if i < len(f.src) {
		return f.src[i]
	}
	return '\n'
}

func (f *gapFinder) blanks(i int) int {
	for i < len(f.src) && (f.src[i] == ' ' || f.src[i] == '\t') {
		i++
	}
	return i
}

func isLineEnd(c byte) bool { return c == '\n' || c == '\r' }
