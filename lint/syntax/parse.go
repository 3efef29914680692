package syntax

import (
	"strings"
	"unicode/utf8"
)

// MaxDepth is how deep arrays, inline tables and dotted names may be nested. TOML sets no bound; without one a file of
// a hundred thousand "[" would exhaust the stack of everything that walks the tree.
const MaxDepth = 100

// Parse reads a TOML 1.1 document. It never fails: what cannot be read is a Problem of the tree.
// The tree keeps src, which must not be changed as long as the tree is used.
func Parse(src []byte) *Tree {
	t := parse(src)
	if !t.Valid() {
		proveFixes(t)
	}
	return t
}

func parse(src []byte) *Tree {
	p := newParser(src)
	p.document()
	if len(p.tree.Problems) > 0 && (p.doubtful || p.swallowed) {
		// A multi-line string or an inline table that swallowed "key = ..." lines may be one whose end is missing.
		// Reading it that way is right when it leaves less to complain about.
		again := newParser(src)
		again.wary = true
		again.document()
		less := len(p.tree.Problems) - len(again.tree.Problems)
		if less > 0 || less == 0 && p.swallowed {
			p = again
		}
	}
	return p.tree
}

// parser holds what Parse knows while it walks over the source once, from start to end.
type parser struct {
	src       string // the document; texts of the tree are parts of it
	pos       int
	lineStart int // of the line pos is on
	fresh     int // where the last line that blank went to begins to hold something
	tree      *Tree
	sec       *Section
	secPairs  int    // where the section's pairs start in pairs
	nest      []byte // the open brackets around pos: '[' or '{'
	lostUntil int    // problems before this offset are noise

	bail      *bailout // set while brackets are given up; see recover.go
	wary      bool     // multi-line strings end before lines that look like keys; see multi.go
	doubtful  bool     // some multi-line string holds such lines
	swallowed bool     // an inline table without its end took the lines below it
	far       [2]reach // where searches for """ and ''' ended
	lf, end   ahead    // the next "\n", and the end of the line
	brace     ahead    // the next "}"
	head      ahead    // the next line that looks like a header
	peeked    int      // how often a broken header looked through the file

	invalidUTF8 bool
	oddLine     int   // start of the line with the last odd character, for merging
	oddAt       int   // its problem
	loneCR      []int // offsets of "\r" that end lines

	values  slab[Value]
	pairSet slab[Pair]
	entries slab[Entry]
	tables  slab[Table]
	keys    slab[Key]
	valueAt slab[*Value]
	pairAt  slab[*Pair]
	entryAt slab[*Entry]
	items   []*Value // stack of the elements of open arrays
	pairs   []*Pair  // stack of the pairs of the section and of open inline tables
}

func newParser(src []byte) *parser {
	p := &parser{src: string(src), oddLine: -1}
	lines := strings.Count(p.src, "\n") + 1
	p.values.size = min(lines, maxSlab)
	p.pairSet.size = min(lines, maxSlab)
	p.entries.size = min(lines, maxSlab)
	p.keys.size = min(lines+lines/4, maxSlab)
	p.pairAt.size = min(lines, maxSlab)
	p.valueAt.size = 16
	p.entryAt.size = min(2*lines, maxSlab)
	p.tables.size = 8
	p.tree = &Tree{Src: src, Root: p.tables.one()}
	return p
}

// document reads the whole file, line by line.
func (p *parser) document() {
	p.sec = &Section{Table: p.tree.Root}
	p.tree.Sections = append(p.tree.Sections, p.sec)
	if p.encoding() {
		for p.pos < len(p.src) {
			p.line()
		}
	}
	p.closeSection(len(p.src))
	p.reportLoneCR()
	sortProblems(p.tree.Problems)
}

// line reads one line, or what begins on it.
func (p *parser) line() {
	p.space()
	if p.pos >= len(p.src) {
		return
	}
	switch p.src[p.pos] {
	case '\n', '\r':
		p.newline()
	case '#':
		p.comment()
	case '[':
		p.header()
	default:
		p.expression()
	}
}

// encoding reports bytes that are not UTF-8 and steps over a byte order mark; false when the file is no text at all.
func (p *parser) encoding() bool {
	if strings.HasPrefix(p.src, "\xef\xbb\xbf") {
		p.pos, p.lineStart = 3, 3
		p.sec.Body.Start = 3
	}
	if utf8.ValidString(p.src) {
		return true
	}
	if len(p.src) > 3 && (p.src[:2] == "\xff\xfe" && p.src[3] == 0 || p.src[:2] == "\xfe\xff" && p.src[2] == 0) {
		p.report(BadEncoding, Span{0, 2}, "this file is saved as UTF-16; save it again with the encoding UTF-8")
		p.lineStart = len(p.src)
		p.pos = len(p.src)
		return false
	}
	p.invalidUTF8 = true
	for i := 0; i < len(p.src) && len(p.tree.Problems) < MaxProblems; {
		if p.src[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(p.src[i:])
		if r != utf8.RuneError || n > 1 {
			i += n
			continue
		}
		p.report(BadEncoding, Span{i, i + 1}, "this character is not saved as UTF-8; save the file again with the encoding UTF-8, or type the character anew")
		i = p.lineEnd(i) // one on each line is enough
	}
	return true
}

// closeSection ends the current section before offset end.
func (p *parser) closeSection(end int) {
	p.sec.Pairs = p.pairAt.keep(p.pairs[p.secPairs:])
	p.pairs = p.pairs[:p.secPairs]
	p.sec.Body.End = max(end, p.sec.Body.Start)
}

// Valid reports whether the document is TOML 1.1 without a fault.
func (t *Tree) Valid() bool { return len(t.Problems) == 0 }
