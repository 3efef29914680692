package syntax

import "bytes"

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
