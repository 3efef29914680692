package syntax

import "strings"

// bareKey marks the bytes a key may hold without quotes.
var bareKey = func() (t [256]bool) {
	for c := range 256 {
		b := byte(c)
		t[c] = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == '-'
	}
	return t
}()

// key reads a dotted key and the space behind it. It reports nothing: false says that pos is somewhere in a key that
// cannot be read, and the caller decides what the line was meant to be.
func (p *parser) key() ([]Key, bool) {
	var few [8]Key
	parts := few[:0]
	for {
		k, ok := p.keyPart()
		if !ok {
			return nil, false
		}
		parts = append(parts, k)
		p.pos = p.skipSpace(p.pos)
		if p.pos >= len(p.src) || p.src[p.pos] != '.' {
			return p.keys.keep(parts), true
		}
		p.pos = p.skipSpace(p.pos + 1)
	}
}

// keyAndEquals reads a key up to the "=" behind it; when there is none it reports nothing.
func (p *parser) keyAndEquals() ([]Key, bool) {
	key, ok := p.key()
	if !ok || p.pos >= len(p.src) {
		return nil, false
	}
	if p.src[p.pos] == '=' {
		return key, true
	}
	n := len(p.tree.Problems)
	if p.oddWidth(p.pos) == 0 {
		return nil, false
	}
	p.space()
	if p.pos < len(p.src) && p.src[p.pos] == '=' {
		return key, true
	}
	p.forget(n)
	return nil, false
}

// keyPart reads one part of a key.
func (p *parser) keyPart() (Key, bool) {
	start := p.pos
	if start >= len(p.src) {
		return Key{}, false
	}
	if c := p.src[start]; c == '"' || c == '\'' {
		if strings.HasPrefix(p.src[start+1:], string([]byte{c, c})) {
			return Key{}, false
		}
		sc := p.scanLine(start+1, c)
		if !sc.closed || sc.control >= 0 {
			return Key{}, false
		}
		name := p.src[start+1 : sc.end]
		if sc.escape && c == '"' {
			d := decode(name, start+1, false)
			if len(d.bad) > 0 {
				return Key{}, false
			}
			name = d.text
		}
		p.pos = sc.end + 1
		return Key{Name: name, Span: Span{start, p.pos}}, true
	}
	i := start
	for i < len(p.src) && bareKey[p.src[i]] {
		i++
	}
	p.pos = i
	return Key{Name: p.src[start:i], Span: Span{start, i}}, i > start
}

// dotted is the name of a path as a person would write it.
func dotted(path []Key) string {
	if len(path) == 1 {
		return EncodeKey(path[0].Name)
	}
	var b strings.Builder
	for i, k := range path {
		if i > 0 {
			b.WriteByte('.')
		}
		b.WriteString(EncodeKey(k.Name))
		if b.Len() > 200 && i+1 < len(path) {
			b.WriteString("...") // names of a hostile file
			break
		}
	}
	return b.String()
}

// pathSpan covers the first n parts of a path.
func pathSpan(path []Key, n int) Span { return Span{path[0].Span.Start, path[n-1].Span.End} }
