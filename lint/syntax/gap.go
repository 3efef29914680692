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
	List   bool  // AtValue: somewhere inside a list
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

// find reads lines until one holds the offset.
func (f *gapFinder) find() Gap {
	for {
		start := f.pos
		f.pos = f.blanks(f.pos)
		var s Gap
		var done bool
		switch c := f.byte(f.pos); {
		case f.at < f.pos && !isLineEnd(c) && c != '#':
			return Gap{} // in the indentation of something
		case c == '#':
			s, done = f.comment()
		case c == '[':
			s, done = f.header(start)
		case isLineEnd(c):
			if f.at <= f.pos {
				return f.key(nil, f.at, f.at)
			}
		default:
			s, done = f.pair()
		}
		if done {
			return s
		}
		f.pos = f.lineEnd(f.pos)
		if f.at <= f.pos || f.pos >= len(f.src) {
			return Gap{} // behind what the line holds
		}
		f.pos++
	}
}

func (f *gapFinder) comment() (Gap, bool) {
	end := f.lineEnd(f.pos)
	if f.at > f.pos && f.at <= end {
		return Gap{Where: AtComment, Comment: Span{f.pos, end}, Section: f.sec}, true
	}
	inside := f.at <= f.pos
	f.pos = end
	return Gap{}, inside
}

// header reads the line at pos, which begins with a bracket.
func (f *gapFinder) header(line int) (Gap, bool) {
	i := f.pos
	opens := 0
	for f.byte(i) == '[' {
		i++
		opens++
	}
	if f.at < i && f.at <= f.pos {
		return Gap{}, true
	}
	start := f.blanks(i)
	end := start
	for end < len(f.src) && !isLineEnd(f.src[end]) && f.src[end] != ']' && f.src[end] != '#' && f.src[end] != '[' {
		end++
	}
	word := Span{start, start + len(bytes.TrimRight(f.src[start:end], " \t"))}
	i = end
	closes := 0
	for f.byte(i) == ']' {
		i++
		closes++
	}
	if word.Len() == 0 {
		word = Span{f.at, f.at}
	}
	if f.at >= f.pos+opens && f.at <= end && (f.at < word.Start || f.at > word.End) {
		return Gap{}, true // among the blanks around a name
	}
	if f.at >= f.pos+opens && f.at <= end {
		rest := f.blanks(i)
		return Gap{Where: AtHeader, Word: word, Opens: opens, Closes: closes, Section: f.sec,
			Followed: !isLineEnd(f.byte(rest)) && f.byte(rest) != '#'}, true
	}
	if f.at < f.pos+opens || f.at <= i {
		return Gap{}, true
	}
	f.pos = f.blanks(i)
	if f.byte(f.pos) == '#' {
		return f.comment()
	}
	return Gap{}, false
}

// key is the gap at a key's word, in the table that the brackets and the parts before it name.
func (f *gapFinder) key(parts []string, start, end int) Gap {
	path := f.base
	s := Gap{Where: AtKey, Word: Span{start, end}, Section: f.sec, Dotted: len(parts) > 0}
	var taken []string
	if n := len(f.open); n > 0 {
		b := f.open[n-1]
		s.Inline = true
		path = join(b.path, b.key)
		taken = b.keys
		if v := f.inline(b.at); v != nil {
			taken = nil
			for _, pr := range v.Pairs {
				if !pr.holds(f.at) {
					taken = append(taken, nextPart(pr, parts))
				}
			}
		}
	} else {
		for _, pr := range f.sec.Pairs {
			if !pr.holds(f.at) {
				taken = append(taken, nextPart(pr, parts))
			}
		}
	}
	for _, name := range taken {
		if name != "" {
			s.Taken = append(s.Taken, name)
		}
	}
	s.Path = join(path, parts...)
	next := f.blanks(end)
	s.Followed = f.byte(next) == '=' || f.byte(next) == '.' || f.byte(next) == ':'
	return s
}

// holds reports whether the key of a pair touches an offset: then it is what is being written.
func (p *Pair) holds(at int) bool {
	s := p.KeySpan()
	return s.Start <= at && at <= s.End
}

// nextPart is the part of a pair's key behind these parts; "" where it does not begin with them.
func nextPart(p *Pair, parts []string) string {
	if len(p.Key) <= len(parts) {
		return ""
	}
	for i, part := range parts {
		if p.Key[i].Name != part {
			return ""
		}
	}
	return p.Key[len(parts)].Name
}

func join(path []string, more ...string) []string {
	return append(path[:len(path):len(path)], more...)
}

// inline is the inline table that starts at an offset, or nil.
func (f *gapFinder) inline(at int) *Value {
	var look func(v *Value) *Value
	look = func(v *Value) *Value {
		if v == nil || v.Span.Start > at || v.Span.End <= at {
			return nil
		}
		if v.Span.Start == at && v.Kind == InlineTable {
			return v
		}
		for _, item := range v.Items {
			if found := look(item); found != nil {
				return found
			}
		}
		for _, pr := range v.Pairs {
			if found := look(pr.Value); found != nil {
				return found
			}
		}
		return nil
	}
	for _, pr := range f.sec.Pairs {
		if found := look(pr.Value); found != nil {
			return found
		}
	}
	return nil
}

// pair reads "key = value" at pos, on a line of its own or inside an inline table. It ends behind the value, or where
// the line is lost.
func (f *gapFinder) pair() (Gap, bool) {
	var parts []string
	for {
		start := f.pos
		for f.pos < len(f.src) && bareKey[f.src[f.pos]] {
			f.pos++
		}
		if f.pos == start && (f.byte(f.pos) == '"' || f.byte(f.pos) == '\'') {
			end, closed, _ := f.quoted(f.pos)
			if f.at >= start && f.at <= end || !closed {
				return Gap{}, f.at <= end
			}
			parts = append(parts, string(f.src[start+1:end-1]))
			f.pos = end
		} else {
			if f.at >= start && f.at <= f.pos {
				return f.key(parts, start, f.pos), true
			}
			if f.pos == start {
				return Gap{}, false // no key
			}
			parts = append(parts, string(f.src[start:f.pos]))
		}
		f.pos = f.blanks(f.pos)
		if f.byte(f.pos) != '.' {
			break
		}
		dot := f.pos
		f.pos = f.blanks(f.pos + 1)
		if f.at > dot && f.at < f.pos {
			return Gap{}, true
		}
	}
	if f.at <= f.pos {
		return Gap{}, true // between a key and its "="
	}
	if f.byte(f.pos) != '=' {
		return Gap{}, false
	}
	f.pos++
	path := f.base
	if n := len(f.open); n > 0 {
		b := &f.open[n-1]
		path = join(b.path, b.key)
		b.keys = append(b.keys, parts[0])
	}
	path = join(path, parts[:len(parts)-1]...)
	return f.value(path, parts[len(parts)-1])
}

// value reads the value behind an "=", with everything inside its brackets.
func (f *gapFinder) value(path []string, key string) (Gap, bool) {
	depth := len(f.open)
	s, done := f.one(path, key)
	for !done && len(f.open) > depth {
		s, done = f.inside()
	}
	if done {
		return s, true
	}
	if depth == 0 {
		f.pos = f.blanks(f.pos)
		if f.byte(f.pos) == '#' {
			return f.comment()
		}
	}
	return Gap{}, false
}

// one reads one value, or the bracket that opens one.
func (f *gapFinder) one(path []string, key string) (Gap, bool) {
	s := Gap{Where: AtValue, Path: path, Key: key, Section: f.sec}
	for _, b := range f.open {
		s.Inline = s.Inline || b.char == '{'
		s.List = s.List || b.char == '['
	}
	if n := len(f.open); n > 0 {
		s.Item = f.open[n-1].char == '['
	}
	before := f.pos
	f.pos = f.blanks(f.pos)
	c := f.byte(f.pos)
	s.Word, s.Whole = Span{f.at, f.at}, Span{f.at, f.at}
	s.Tight = f.at == before && before > 0 && f.src[before-1] == '='
	switch {
	case isLineEnd(c) || c == '#' || c == ',' || c == '}' || c == ']':
		if f.at >= before && f.at <= f.pos {
			return s, true
		}
		return Gap{}, false
	case f.at < f.pos:
		return Gap{}, true // before a value that is there
	case c == '"' || c == '\'':
		start := f.pos
		end, closed, quote := f.quoted(start)
		f.pos = end
		if f.at > end || f.at == end && closed {
			return Gap{}, f.at == end
		}
		n := 1
		if quote == MultiBasic || quote == MultiLiteral {
			n = 3
		}
		s.Quote, s.Closed, s.Whole = quote, closed, Span{start, end}
		s.Word = Span{start + n, end}
		if closed {
			s.Word.End = end - n
		}
		if f.at == start {
			s.Word, s.Quote, s.Closed = s.Whole, NoQuote, false
			return s, true
		}
		if f.at < s.Word.Start || f.at > s.Word.End {
			return Gap{}, true // among the quotes
		}
		return s, true
	case c == '[' || c == '{':
		if f.at <= f.pos {
			return Gap{}, true
		}
		f.open = append(f.open, bracket{char: c, at: f.pos, path: path, key: key})
		f.pos++
		return Gap{}, false
	}
	start := f.pos
	for f.pos < len(f.src) && !isLineEnd(f.src[f.pos]) && f.src[f.pos] != '#' {
		if c := f.src[f.pos]; len(f.open) > 0 && (c == ',' || c == ']' || c == '}') {
			break
		}
		f.pos++
	}
	end := start + len(bytes.TrimRight(f.src[start:f.pos], " \t"))
	if f.at >= start && f.at <= end {
		s.Word = Span{start, end}
		s.Whole = s.Word
		return s, true
	}
	return Gap{}, f.at <= f.pos
}

// inside reads on inside the innermost bracket.
func (f *gapFinder) inside() (Gap, bool) {
	b := f.open[len(f.open)-1]
	start := f.pos
	for {
		f.pos = f.blanks(f.pos)
		c := f.byte(f.pos)
		if c == '#' {
			if s, done := f.comment(); done {
				return s, true
			}
			continue
		}
		if f.pos >= len(f.src) || !isLineEnd(c) {
			break
		}
		f.pos++
	}
	c := f.byte(f.pos)
	fresh := f.fresh(start, b)
	if f.at >= start && f.at <= f.pos && (f.at < f.pos || f.pos >= len(f.src) || c == ']' || c == '}' || c == ',') {
		if !fresh || c != ']' && c != '}' && f.pos < len(f.src) && f.lineEnd(f.at) >= f.pos {
			return Gap{}, true // a comma is missing, or another item follows on the line
		}
		more := f.pos < len(f.src) && c != ']' && c != '}' && c != ','
		if b.char == '{' {
			g := f.key(nil, f.at, f.at)
			g.Comma = more
			return g, true
		}
		s := Gap{Where: AtValue, Path: b.path, Key: b.key, Section: f.sec, Item: true, List: true, Word: Span{f.at, f.at}, Whole: Span{f.at, f.at}}
		for _, o := range f.open {
			s.Inline = s.Inline || o.char == '{'
		}
		s.Comma = more || c != ',' && f.lineEnd(f.at) < f.pos && f.blanks(f.lineStart(f.at)) >= f.at
		return s, true
	}
	switch {
	case f.pos >= len(f.src):
		f.open = f.open[:0]
		return Gap{}, true
	case c == ']' || c == '}':
		f.pos++
		f.open = f.open[:len(f.open)-1]
		return Gap{}, f.at < f.pos
	case c == ',':
		f.pos++
		return Gap{}, false
	case c == '[' && b.char == '[' && f.lineStart(f.pos) == f.pos && !f.whole(b.at):
		return f.header(f.pos) // the list above was never closed
	case b.char == '{':
		at := f.pos
		s, done := f.pair()
		if !done && f.pos == at {
			f.pos++ // no key: go on behind it
		}
		return s, done
	}
	at := f.pos
	s, done := f.one(b.path, b.key)
	if !done && f.pos == at {
		f.pos++
	}
	return s, done
}

// fresh reports whether an item or a key may begin at start: nothing but the bracket or a comma stands before it.
func (f *gapFinder) fresh(start int, b bracket) bool {
	for i := start - 1; i >= b.at; i-- {
		switch c := f.src[i]; {
		case i == b.at || c == ',':
			return true
		case c != ' ' && c != '\t' && !isLineEnd(c):
			return false
		}
	}
	return true
}

// whole reports whether the bracket at an offset has its end, as far as the tree knows.
func (f *gapFinder) whole(at int) bool {
	for _, pr := range f.sec.Pairs {
		if v := pr.Value; v.Span.Start == at {
			return !v.Broken
		}
	}
	return true
}

// quoted is where the string at start ends, whether it has its closing quote, and how it is written.
func (f *gapFinder) quoted(start int) (end int, closed bool, q Quote) {
	c := f.src[start]
	triple := []byte{c, c, c}
	escapes := c == '"'
	if bytes.HasPrefix(f.src[start:], triple) {
		q = MultiLiteral
		if escapes {
			q = MultiBasic
		}
		for i := start + 3; i < len(f.src); i++ {
			if escapes && f.src[i] == '\\' {
				i++
			} else if bytes.HasPrefix(f.src[i:], triple) {
				end = i + 3
				for n := 0; n < 2 && f.byte(end) == c; n++ {
					end++ // up to two more belong to the text
				}
				return end, true, q
			}
		}
		return len(f.src), false, q
	}
	q = Literal
	if escapes {
		q = Basic
	}
	for i := start + 1; i < len(f.src) && !isLineEnd(f.src[i]); i++ {
		if escapes && f.src[i] == '\\' {
			i++
		} else if f.src[i] == c {
			return i + 1, true, q
		}
	}
	return f.lineEnd(start), false, q
}
