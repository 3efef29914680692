package english

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

// A table is text: blocks of rows, separated by blank lines. The first line of a block says what it is.
//
//	verbs NAME              a set of verbs, one a row, then " | " and innocent sentences with that word
//	nouns NAME              a set of nouns, singular, of one word or several
//	adjectives NAME         a set of what stands behind "be"; [NAME] in a pattern as well
//	frame ID FAMILY ATTR... a pattern of wording, with match, bad and ok rows
//	commitment ID TYPE ...  a pattern of an ask, with match, good and ok rows
type frame struct {
	id      string
	words   string // of a team, and no row of a table
	family  Family // of a phrasing frame
	typ     string // of a commitment
	who     Side   // who must act: Seller unless said otherwise
	any     bool   // who=any
	none    bool   // who=none: a heading without a verb
	mild    bool
	undated bool // with a day it is an act like any other
	passive bool // of what is done to our paper, our name or the talk
	alone   bool // beside wording that puts us first it says nothing new
	weak    bool // under a wish, the wish is reported instead
	rank    int  // order in the tables; of two commitments the earlier wins

	matches []match
}

// match is one pattern of a frame. Most patterns are never asked for in the life of a process, so what is made of one stands elsewhere.
type match struct {
	*made
	frame *frame
	line  int32 // where it stands in tablesText
	rank  int32 // order in the tables
}

// text is the pattern as it is written.
func (m *match) text() string {
	if m.frame.words != "" {
		return m.frame.words
	}
	return lineAt(tablesText, int(m.line))
}

// made is what a pattern is made into when it is asked for.
type made struct {
	needs sieve    // what must stand behind its first word,
	next  *sieve   // one of these right behind it,
	oneOf []*sieve // and of each of these, something
	elems []elem
}

// op is what an element of a pattern asks for.
type op uint8

const (
	opWord  op = iota // one of these words
	opVerb            // a form of one of these verbs
	opVerbs           // a verb of a set
	opNouns           // a noun phrase with its head in a set
	opWho             // people or organisations that are not ours
	opUs
	opAnyWho
	opOurs
	opTheirs
	opNP
	opThing
	opIt
	opTo
	opV
	opIng
	opDone
	opThat
	opWh
	opAdj
	opEnd
	opGap
)

var ops = map[string]op{"WHO": opWho, "US": opUs, "ANY-WHO": opAnyWho, "OURS": opOurs, "THEIRS": opTheirs, "NP": opNP, "THING": opThing, "IT": opIt,
	"TO": opTo, "V": opV, "ING": opIng, "DONE": opDone, "THAT": opThat, "WH": opWh, "ADJ": opAdj, "END": opEnd, "..": opGap}

// elem is one element of a pattern.
type elem struct {
	*matcher
	brief uint64 // of what it wants, and the bits below
}

// What a brief of an element says besides; no brief of a sieve has these bits.
const (
	isOptional = 1 << 61
	isForbid   = 1 << 62
)

func (e *elem) optional() bool { return e.brief&isOptional != 0 }
func (e *elem) forbid() bool   { return e.brief&isForbid != 0 }

// matcher is what an element asks for. Three of four elements ask for what another one asks for in the same words, and share it.
type matcher struct {
	op    op
	wants sieve    // one of these at its place, or atEnd
	alts  []elem   // several elements in one place: <pitch>|~sell, WHO|NP; up to here is what is asked of most of them
	words []string // opWord, opVerb
	in    *set     // opVerbs, opNouns
}

// tablesText is the tables of sets and patterns as TestPacked packs them: the blocks with an empty line before each, without comments and
// examples, and with nothing but the pattern in the rows of frames.
//
//go:embed packed/tables.txt
var tablesText string

// manyPatterns is how many patterns the tables may have. They never move, for frames point at them.
const manyPatterns = 5_000

// addTables reads the tables of sets and patterns.
func (lex *lexicon) addTables() error {
	text := tablesText
	lex.patterns = make([]match, 0, manyPatterns)
	heads := heads{sets: map[string][]uint16{}, asked: map[string]bool{}}
	var in *set
	noun := false
	var f *frame
	for at := 0; at < len(text); {
		line, start := lineAt(text, at), at
		at += len(line) + 1
		switch {
		case line == "":
			in, f = nil, nil
		case line[0] == '#':
		case in != nil:
			var before part
			space := strings.LastIndexByte(line, ' ')
			if space > 0 {
				before = partOf(start, space)
			}
			if len(line) > maxPart {
				return fmt.Errorf("%q is too long for a row of a set", line)
			}
			t := lex.terms.addRow(in, before, partOf(start+space+1, len(line)-space-1))
			t.noun = t.noun || noun
		case f != nil:
			if len(lex.patterns) == cap(lex.patterns) {
				return fmt.Errorf("too many patterns: see manyPatterns")
			}
			lex.patterns = append(lex.patterns, match{frame: f, line: int32(start), rank: int32(len(lex.patterns))})
			f.matches = lex.patterns[len(lex.patterns)-len(f.matches)-1:]
			lex.mention(&lex.patterns[len(lex.patterns)-1], &heads)
		default:
			var err error
			if in, f, err = lex.block(strings.Fields(line)); err != nil {
				return err
			}
			noun = in != nil && lex.nouns[in.name] == in
		}
	}
	return lex.linkSets(&heads)
}

// block begins the set or the frame of a first line.
func (lex *lexicon) block(fields []string) (*set, *frame, error) {
	kind := fields[0]
	switch {
	case (kind == "verbs" || kind == "nouns" || kind == "adjectives") && len(fields) == 2:
		return lex.set(kind, fields[1]), nil, nil
	case (kind == "frame" || kind == "commitment") && len(fields) >= 3:
	default:
		return nil, nil, fmt.Errorf("want the head of a block: verbs, nouns, adjectives, frame or commitment, found %q", fields)
	}
	f := &frame{id: fields[1], who: Seller, rank: len(lex.types)}
	if kind == "frame" {
		f.family = Family(fields[2])
		if !slices.Contains(families, f.family) {
			return nil, nil, fmt.Errorf("%s: %q is no family", f.id, fields[2])
		}
		lex.frames = append(lex.frames, f)
	} else {
		f.typ, f.who = fields[2], Customer // commitment.go asks for these, phrasing does not
		lex.types = append(lex.types, f)
	}
	for _, a := range fields[3:] {
		switch a {
		case "undated":
			f.undated = true
		case "passive":
			f.passive = true
		case "alone":
			f.alone = true
		case "mild":
			f.mild = true
		case "weak":
			f.weak = true
		case "who=seller":
			f.who = Seller
		case "who=customer":
			f.who = Customer
		case "who=any":
			f.any = true
		case "who=none":
			f.none = true
		default:
			return nil, nil, fmt.Errorf("%s: %q is no attribute: want mild, undated, passive, alone, weak or who=seller|customer|any|none", f.id, a)
		}
	}
	return nil, f, nil
}

// set is the set of a name, which is new if need be.
func (lex *lexicon) set(kind, name string) *set {
	sets := lex.nouns
	switch kind {
	case "verbs":
		sets = lex.verbs
	case "adjectives":
		sets = lex.adjectives
	}
	s := sets[name]
	if s == nil {
		s = lex.terms.newSet(name)
		sets[name] = s
		switch kind {
		case "verbs":
			s.bit = 0
		case "nouns":
			s.kinds = kindSets[name]
		}
	}
	return s
}

var families = []Family{TalkTo, TellPitch, Convince, Want, GetThemTo, CheckIn, Disguised, Continuing, selfish}

// selfish is the family of frames that say a sentence is about our own numbers; it is reported as not-relevant.
const selfish Family = "selfish"

// parse reads a pattern.
func (lex *lexicon) parse(m *match) error {
	elems := lex.slabs.whole[:0]
	for f := range strings.FieldsSeq(m.text()) {
		e := elem{}
		if f != "!" && strings.HasPrefix(f, "!") {
			e.brief, f = isForbid, f[1:]
		}
		if len(f) > 1 && strings.HasSuffix(f, "?") {
			e.brief, f = e.brief|isOptional, f[:len(f)-1]
		}
		if e.matcher = lex.slabs.known.get(f); e.matcher == nil {
			k, err := lex.parseMatcher(f)
			if err != nil {
				return fmt.Errorf("%v in %q", err, m.text())
			}
			if !k.siftAll(&k.wants) {
				k.wants = atEnd
			}
			e.matcher = lex.slabs.matchers.one(k)
			*lex.slabs.known.at(f) = e.matcher
		}
		e.brief |= e.wants.brief()
		elems = append(elems, e)
	}
	if len(elems) == 0 {
		return fmt.Errorf("an empty pattern")
	}
	if h := elems[0]; h.optional() || h.forbid() {
		return fmt.Errorf("%q: the first element is the head; it is neither optional nor forbidden", m.text())
	}
	m.made = lex.slabs.made.one(made{elems: lex.slabs.elems.copy(elems)})
	m.sift(&lex.slabs.sieves)
	return nil
}

// parseMatcher reads what an element asks for.
func (lex *lexicon) parseMatcher(text string) (matcher, error) {
	alts := lex.slabs.alts[:0]
	words := lex.slabs.literals[:0]
	for more := true; more; {
		var part string
		part, text, more = strings.Cut(text, "|")
		k := matcher{}
		literal := false
		switch op, known := ops[part]; {
		case known:
			k.op = op
		case len(part) > 2 && part[0] == '<' && part[len(part)-1] == '>':
			if k.op, k.in = opVerbs, lex.verbs[part[1:len(part)-1]]; k.in == nil {
				return k, fmt.Errorf("%q is no set of verbs", part)
			}
		case len(part) > 2 && part[0] == '[' && part[len(part)-1] == ']':
			if k.op, k.in = opNouns, lex.nouns[part[1:len(part)-1]]; k.in == nil {
				k.in = lex.adjectives[part[1:len(part)-1]]
			}
			if k.in == nil {
				return k, fmt.Errorf("%q is no set of nouns or adjectives", part)
			}
		case len(part) > 1 && part[0] == '~':
			k.op, part, literal = opVerb, part[1:], true
		case part == "" || len(part) > 1 && strings.ContainsAny(part, "<>[]~!?"):
			return k, fmt.Errorf("%q is no element", part)
		case strings.ToLower(part) != part:
			return k, fmt.Errorf("words are written in lower case, and %q is no element", part)
		default:
			k.op, literal = opWord, true
		}
		if literal {
			if n := len(alts); n > 0 && alts[n-1].op == k.op {
				words = append(words, part)
				alts[n-1].words = words
				continue
			}
			words = append(words[len(words):], part)
			k.words = words
		}
		alts = append(alts, k)
	}
	for i := range alts {
		if alts[i].words != nil {
			alts[i].words = lex.slabs.words.copy(alts[i].words)
		}
	}
	if len(alts) == 1 {
		return alts[0], nil
	}
	elems := lex.slabs.parts[:0]
	for _, k := range alts {
		elems = append(elems, elem{matcher: lex.slabs.matchers.one(k)})
	}
	return matcher{alts: lex.slabs.elems.copy(elems)}, nil
}

// heads are what the patterns say of sets, which may stand further on in the tables.
type heads struct {
	sets  map[string][]uint16 // the patterns that begin with a set: <pitch>, [deck]
	asked map[string]bool     // the sets of nouns without which an ask is none
}

// mention files the words of a pattern, and the pattern under what it can begin with.
func (lex *lexicon) mention(m *match, heads *heads) {
	text := m.text()
	pattern := uint16(m.rank)
	first := true
	for from := 0; from < len(text); {
		n := strings.IndexByte(text[from:], ' ')
		if n < 0 {
			n = len(text) - from
		}
		field, start := text[from:from+n], int(m.line)+from
		if from += n + 1; field == "" {
			continue
		}
		needed := true
		if field != "!" && field[0] == '!' {
			field, start, needed = field[1:], start+1, false
		}
		if n := len(field) - 1; n > 0 && field[n] == '?' {
			field, needed = field[:n], false
		}
		if n := len(field) - 1; needed && n > 1 && m.frame.typ != "" && field[0] == '[' && strings.IndexByte(field, '|') < 0 {
			heads.asked[field[1:n]] = true
		}
		for more := true; more; {
			var word string
			word, field, more = strings.Cut(field, "|")
			place := partOf(start, min(len(word), maxPart))
			start += len(word) + 1
			switch {
			case word == "" || 'A' <= word[0] && word[0] <= 'Z' || word == "..":
			case len(word) > 2 && (word[0] == '<' || word[0] == '['):
				if first {
					heads.sets[word] = append(heads.sets[word], pattern)
				}
			case len(word) > 1 && word[0] == '~':
				if first {
					t := &lex.terms.terms[lex.terms.add(place.from(1))]
					t.literal = t.literal || m.frame.typ == ""
					lex.terms.addHead(t, pattern)
				}
			default:
				t := &lex.terms.terms[lex.terms.add(place)]
				t.literal = true
				if first {
					lex.terms.addHead(t, pattern)
				}
			}
		}
		first = false
	}
}

// linkSets gives sets the patterns that begin with them, and a number to those that asks cannot do without.
func (lex *lexicon) linkSets(heads *heads) error {
	for name, patterns := range heads.sets {
		sets := lex.nouns
		if name[0] == '<' {
			sets = lex.verbs
		}
		s := sets[name[1:len(name)-1]]
		if s == nil {
			return fmt.Errorf("%s: no set %s", lex.patterns[patterns[0]].frame.id, name)
		}
		s.patterns = patterns
	}
	for _, s := range lex.terms.sets {
		if heads.asked[s.name] && lex.verbs[s.name] != s {
			if lex.asked == noSet {
				return fmt.Errorf("more sets of nouns in asks than a setMask holds")
			}
			s.asked = uint8(lex.asked)
			lex.asked++
		}
	}
	return lex.terms.full()
}

// link files in the index what only sets and patterns know, and makes the entries that the scanner wants.
func (lex *lexicon) link() error {
	x := &lex.index
	for n := range lex.terms.terms {
		if t := &lex.terms.terms[n]; t.noun || t.literal {
			w := t.word.text()
			x.put(x.hash(w), fromTerm, n)
			if t.noun {
				x.put(x.plural(w), fromNouns, n)
			}
		}
	}
	if err := x.full(); err != nil {
		return err
	}
	for _, list := range [...][]*frame{lex.frames, lex.types} {
		for _, f := range list {
			if len(f.matches) == 0 {
				return fmt.Errorf("frame %s has no match", f.id)
			}
			if err := lex.addKinds(f); err != nil {
				return err
			}
		}
	}
	for _, w := range byName {
		lex.words[w] = lex.look([]byte(w))
	}
	for n := range lex.terms.terms[1:] {
		if t := &lex.terms.terms[n+1]; t.noun || t.heads != 0 {
			if w := t.word.text(); w[0] < 'a' || w[0] > 'z' { // 1:1
				for _, w := range [...]string{w, plural(w)} {
					if e := lex.look([]byte(w)); e != nil {
						lex.words[w] = e
					}
				}
			}
		}
	}
	return nil
}

// compile makes the elements of a pattern.
func (lex *lexicon) compile(m *match) error {
	if m.made != nil {
		return nil
	}
	if err := lex.parse(m); err != nil {
		return fmt.Errorf("%s: %v", m.frame.id, err)
	}
	return nil
}

// beginnings are the patterns that begin with a word.
type beginnings struct {
	frames []*match // in the order of the tables
	asks   *asks
}

// begin is the patterns that begin with a word itself.
func (lex *lexicon) begin(w string) beginnings {
	b, known := lex.begun[w]
	if known {
		return b
	}
	x := &lex.terms
	t := &x.terms[x.find(w)]
	var list []uint16
	for n := t.heads; n != 0; n = x.heads[n].next {
		list = append(list, x.heads[n].pattern)
	}
	for n := t.rows; n != 0; n = x.rows[n].next {
		list = append(list, x.sets[x.rows[n].set].patterns...)
	}
	slices.Sort(list)
	for _, n := range slices.Compact(list) {
		m := &lex.patterns[n]
		if err := lex.compile(m); err != nil {
			panic(fmt.Sprintf("english: %v", err)) // the tests compile them all
		}
		if m.frame.typ == "" {
			b.frames = append(b.frames, m)
			continue
		}
		if b.asks == nil {
			b.asks = &asks{}
		}
		b.asks.add(lex.ask(m))
	}
	lex.begun[w] = b
	return b
}

// slabs hold the many small things that live as long as the lexicon.
type slabs struct {
	made     slab[made]
	elems    slab[elem]
	matchers slab[matcher]
	words    slab[string]
	sieves   slab[sieve]

	known    *wordMap[*matcher] // by the text of an element
	whole    [24]elem           // work space of parse,
	parts    [24]elem           // and of parseMatcher
	alts     [24]matcher
	literals [48]string
}

// slab hands out memory in big pieces.
type slab[T any] struct{ chunk []T }

func (s *slab[T]) grow(n int) {
	if cap(s.chunk)-len(s.chunk) < n {
		s.chunk = make([]T, 0, max(n, 128))
	}
}

func (s *slab[T]) one(v T) *T {
	s.grow(1)
	s.chunk = append(s.chunk, v)
	return &s.chunk[len(s.chunk)-1]
}

// copy is a list of its own with what list has.
func (s *slab[T]) copy(list []T) []T {
	s.grow(len(list))
	n := len(s.chunk)
	s.chunk = append(s.chunk, list...)
	return s.chunk[n:len(s.chunk):len(s.chunk)]
}
