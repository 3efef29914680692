package workspace

import "bytes"

// A glob is a compiled wildcard pattern of a .gitignore. It is our own and not a library's because it has to agree
// with git byte for byte (no braces, POSIX classes, odd escapes), and because matching must not blow up on
// patterns such as a*a*a*a*b: backtracking goes to the last star only, never to the ones before it.
type glob []token

type token struct {
	kind tokenKind
	char byte   // literal
	set  *class // oneOf
}

type tokenKind uint8

const (
	literal      tokenKind = iota
	anyChar                // ?
	oneOf                  // [...]
	star                   // *: anything but /
	globstar               // ** at the end: anything
	globstarPath           // **/: nothing, or anything up to and with a /
)

// class is a set of bytes.
type class [4]uint64

func (c *class) add(b byte)      { c[b>>6] |= 1 << (b & 63) }
func (c *class) has(b byte) bool { return c[b>>6]&(1<<(b&63)) != 0 }

// compileGlob reads a pattern; ok is false when git could never match it, as with an unclosed "[".
func compileGlob(pattern string) (g glob, ok bool) {
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; c {
		case '?':
			g = append(g, token{kind: anyChar})
		case '[':
			set, end, ok := compileClass(pattern, i)
			if !ok {
				return nil, false
			}
			g = append(g, token{kind: oneOf, set: set})
			i = end
		case '*':
			end := i
			for end < len(pattern) && pattern[end] == '*' {
				end++
			}
			rest := pattern[end:]
			// Two stars mean folders only as a whole part of the path; elsewhere they are one star.
			alone := end-i > 1 && (i == 0 || pattern[i-1] == '/')
			switch {
			case alone && rest == "", alone && len(rest) > 1 && rest[:2] == `\/`:
				g = append(g, token{kind: globstar})
			case alone && rest[0] == '/':
				g = append(g, token{kind: globstarPath})
				end++
			default:
				g = append(g, token{kind: star})
			}
			i = end - 1
		case '\\':
			if i++; i == len(pattern) {
				return nil, false
			}
			g = append(g, token{char: pattern[i]})
		default:
			g = append(g, token{char: c})
		}
	}
	return g, true
}

// match reports whether the whole text fits the pattern.
func (g glob) match(text []byte) bool {
	pat, pos := 0, 0
	starPat, starPos := -1, 0 // where to go on after the last star, and how far that star reaches
	globPat, globPos := -1, 0 // the same for the last ** with its index
	for {
		if pat < len(g) {
			switch t := &g[pat]; t.kind {
			case star:
				pat++
				starPat, starPos = pat, pos
				continue
			case globstar, globstarPath:
				globPat, globPos = pat, pos
				starPat = -1
				pat++
				continue
			default:
				if pos < len(text) && t.fits(text[pos]) {
					pat++
					pos++
					continue
				}
			}
		} else if pos == len(text) {
			return true
		}
		switch {
		case starPat >= 0 && starPos < len(text) && text[starPos] != '/':
			starPos++
			pat, pos = starPat, starPos
			continue
		case globPat < 0:
			return false
		case g[globPat].kind == globstar && globPos < len(text):
			globPos++
		case g[globPat].kind == globstarPath:
			slash := bytes.IndexByte(text[globPos:], '/')
			if slash < 0 {
				return false
			}
			globPos += slash + 1
		default:
			return false
		}
		starPat = -1
		pat, pos = globPat+1, globPos
	}
}

// fits reports whether a byte is what a token for a single byte asks for.
func (t *token) fits(b byte) bool {
	switch t.kind {
	case literal:
		return b == t.char
	case anyChar:
		return b != '/'
	}
	return t.set.has(b)
}

// compileClass reads a bracket expression from its "[" and gives the place of its "]".
func compileClass(p string, at int) (set *class, end int, ok bool) {
	set = new(class)
	i := at + 1
	negated := i < len(p) && (p[i] == '!' || p[i] == '^')
	if negated {
		i++
	}
	low := -1 // the byte that a following "-" would make the start of a range
	for first := true; ; first = false {
		if i >= len(p) {
			return nil, 0, false
		}
		c := p[i]
		switch {
		case c == ']' && !first:
			if negated {
				for w := range set {
					set[w] = ^set[w]
				}
			}
			set['/'>>6] &^= 1 << ('/' & 63) // no class ever matches a slash
			return set, i, true
		case c == '\\':
			if i++; i >= len(p) {
				return nil, 0, false
			}
			set.add(p[i])
			low = int(p[i])
		case c == '-' && low >= 0 && i+1 < len(p) && p[i+1] != ']':
			if i++; p[i] == '\\' {
				if i++; i >= len(p) {
					return nil, 0, false
				}
			}
			for b := low; b <= int(p[i]); b++ {
				set.add(byte(b))
			}
			low = -1
		case c == '[' && i+1 < len(p) && p[i+1] == ':':
			end := i + 2
			for end < len(p) && p[end] != ']' {
				end++
			}
			if end == len(p) {
				return nil, 0, false
			}
			if end == i+2 || p[end-1] != ':' { // no ":]": an ordinary "["
				set.add('[')
				low = '['
				break
			}
			in := posixClass(p[i+2 : end-1])
			if in == nil {
				return nil, 0, false
			}
			for b := range 128 {
				if in(byte(b)) {
					set.add(byte(b))
				}
			}
			low = -1
			i = end
		default:
			set.add(c)
			low = int(c)
		}
		i++
	}
}

// posixClass gives the test behind a name such as alpha in [[:alpha:]], or nil. Only ASCII belongs to any, as in git.
func posixClass(name string) func(byte) bool {
	between := func(lo, hi byte) func(byte) bool { return func(b byte) bool { return lo <= b && b <= hi } }
	digit, lower, upper := between('0', '9'), between('a', 'z'), between('A', 'Z')
	alnum := func(b byte) bool { return digit(b) || lower(b) || upper(b) }
	switch name {
	case "alnum":
		return alnum
	case "alpha":
		return func(b byte) bool { return lower(b) || upper(b) }
	case "blank":
		return func(b byte) bool { return b == ' ' || b == '\t' }
	case "cntrl":
		return func(b byte) bool { return b < ' ' || b == 0x7f }
	case "digit":
		return digit
	case "graph":
		return between('!', '~')
	case "lower":
		return lower
	case "print":
		return between(' ', '~')
	case "punct":
		return func(b byte) bool { return '!' <= b && b <= '~' && !alnum(b) }
	case "space": // git's own table: no vertical tab, no form feed
		return func(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }
	case "upper":
		return upper
	case "xdigit":
		return func(b byte) bool { return digit(b) || 'a' <= b && b <= 'f' || 'A' <= b && b <= 'F' }
	}
	return nil
}
