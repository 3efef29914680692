package syntax

import "bytes"

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
		s := Gap{Where: AtValue, Path: b.path, Key: b.key, Section: f.sec, Item: true, Word: Span{f.at, f.at}, Whole: Span{f.at, f.at}}
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
