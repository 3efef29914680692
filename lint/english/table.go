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

	matches []*match
	bad, ok []string
	file    string
	line    int
}

// match is one pattern of a frame. Most patterns are never asked for in the life of a process, so what is made of one stands elsewhere.
type match struct {
	*made
	frame *frame
	text  string
	rank  int32 // order in the tables
}

// made is what a pattern is made into when it is asked for.
type made struct {
	needs sieve   // what must stand behind its first word,
	next  sieve   // one of these right behind it,
	oneOf []sieve // and of each of these, something; asked of hundreds of patterns a sentence, so they come first, in one line of memory
	elems []elem
	ready bool // the sets are there, and the sieves
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
	brief    uint64 // of what it wants
	optional bool
	forbid   bool
}

// matcher is what an element asks for. Three of four elements ask for what another one asks for in the same words, and share it.
type matcher struct {
	op    op
	ready bool     // the sets are there, and the sieve
	wants sieve    // one of these at its place, or atEnd
	alts  []elem   // several elements in one place: <pitch>|~sell, WHO|NP; up to here is what is asked of most of them
	words []string // opWord, opVerb
	verbs verbSet  // opVerbs
	nouns nounSet  // opNouns
	set   string
}

// tableRow is a word of a set with its innocent sentences, kept for the tests.
type tableRow struct {
	set, word string
	verb      bool
	adjective bool
	ok        []string
	file      string
	line      int
}

// The tables of sets and patterns, in the order of their names.
var (
	//go:embed tables/check-in.txt
	checkInText string
	//go:embed tables/commitments.txt
	commitmentsText string
	//go:embed tables/continuation.txt
	continuationText string
	//go:embed tables/convince.txt
	convinceText string
	//go:embed tables/disguised.txt
	disguisedText string
	//go:embed tables/get-them-to.txt
	getThemToText string
	//go:embed tables/smart.txt
	smartText string
	//go:embed tables/talk-to.txt
	talkToText string
	//go:embed tables/tell-pitch.txt
	tellPitchText string
	//go:embed tables/want.txt
	wantText string
)

// addTables reads them.
func (lex *lexicon) addTables() error {
	for _, t := range [...]struct{ file, text string }{
		{"check-in.txt", checkInText},
		{"commitments.txt", commitmentsText},
		{"continuation.txt", continuationText},
		{"convince.txt", convinceText},
		{"disguised.txt", disguisedText},
		{"get-them-to.txt", getThemToText},
		{"smart.txt", smartText},
		{"talk-to.txt", talkToText},
		{"tell-pitch.txt", tellPitchText},
		{"want.txt", wantText},
	} {
		if err := lex.addTable(t.file, t.text); err != nil {
			return err
		}
	}
	return nil
}

// addTable reads one table.
func (lex *lexicon) addTable(file, text string) error {
	var set string
	var verbs, adjectives bool
	var f *frame
	n := 0
	fail := func(format string, a ...any) error {
		return fmt.Errorf("%s:%d: %s", file, n, fmt.Sprintf(format, a...))
	}
	for at := 0; at < len(text); {
		line := lineAt(text, at)
		at += len(line) + 1
		n++
		line = strings.TrimSpace(line)
		if line == "" {
			set, f = "", nil
			continue
		}
		if line[0] == '#' {
			continue
		}
		word, rest, _ := strings.Cut(line, " ")
		rest = strings.TrimSpace(rest)
		switch {
		case set == "" && f == nil:
			fields := strings.Fields(rest)
			switch {
			case (word == "verbs" || word == "nouns" || word == "adjectives") && len(fields) == 1:
				set, verbs, adjectives = fields[0], word == "verbs", word == "adjectives"
				if verbs && lex.verbs[set] == nil {
					lex.verbs[set] = newWordMap[bool](rowsOf(text[at:]))
				} else if sets := lex.phrases(adjectives); !verbs && sets[set] == nil {
					sets[set] = newWordMap[*befores](rowsOf(text[at:]))
				}
			case (word == "frame" || word == "commitment") && len(fields) >= 2:
				f = &frame{id: fields[0], who: Seller, file: file, line: n, rank: len(lex.types)}
				if word == "frame" {
					f.family = Family(fields[1])
					if !slices.Contains(families, f.family) {
						return fail("%q is no family", fields[1])
					}
					lex.frames = append(lex.frames, f)
				} else {
					f.typ, f.who = fields[1], Customer // commitment.go asks for these, phrasing does not
					lex.types = append(lex.types, f)
				}
				for _, a := range fields[2:] {
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
						return fail("%q is no attribute: want mild, undated, passive, alone, weak or who=seller|customer|any|none", a)
					}
				}
			default:
				return fail("want the head of a block: verbs, nouns, adjectives, frame or commitment, found %q", line)
			}
		case set != "":
			w, examples, _ := strings.Cut(line, " | ")
			w = strings.TrimSpace(w)
			if keepExamples {
				row := tableRow{set: set, word: w, verb: verbs, adjective: adjectives, file: file, line: n}
				for p := range strings.SplitSeq(examples, " | ") {
					if p = strings.TrimSpace(p); p != "" {
						row.ok = append(row.ok, p)
					}
				}
				lex.rows = append(lex.rows, row)
			}
			space := strings.LastIndexByte(w, ' ')
			switch {
			case verbs && space > 0:
				return fail("%q: a verb is one word; write the particle in the pattern", w)
			case verbs:
				*lex.verbs[set].at(w) = true
			case w == "":
				return fail("a noun is missing")
			default:
				last := w[space+1:]
				var before []string
				if space > 0 {
					before = strings.Fields(w[:space])
				}
				switch list := lex.phrases(adjectives)[set].at(last); {
				case *list == nil && before == nil:
					*list = &alone
				case *list == nil:
					*list = lex.slabs.befores.one(lex.slabs.lists.copy(befores{before}))
				case *list == &alone:
					*list = lex.slabs.befores.one(befores{nil, before})
				default:
					**list = append(**list, before)
				}
				if !adjectives {
					lex.index.nouns.add(last, lex.index.hash(last))
				}
			}
		case word == "match":
			m := lex.slabs.matches.one(match{frame: f, text: rest, rank: lex.slabs.patterns})
			lex.slabs.patterns++
			f.matches = append(f.matches, m)
			if f.typ != "" || keepExamples {
				if err := lex.parse(m); err != nil {
					return fail("%v", err)
				}
			}
			lex.literals(m)
		case word == "bad" || word == "good":
			if keepExamples {
				f.bad = append(f.bad, rest)
			}
		case word == "ok":
			if keepExamples {
				f.ok = append(f.ok, rest)
			}
		default:
			return fail("want match, bad, good or ok, found %q", word)
		}
	}
	return nil
}

// alone are the words before a noun that is one word, as most are.
var alone = befores{nil}

// phrases are the sets of nouns, or those of adjectives, whose words are no nouns for being there.
func (lex *lexicon) phrases(adjectives bool) map[string]nounSet {
	if adjectives {
		return lex.adjectives
	}
	return lex.nouns
}

// rowsOf is the number of lines before the next empty one.
func rowsOf(text string) int {
	block, _, _ := strings.Cut(text, "\n\n")
	return strings.Count(block, "\n") + 1
}

var families = []Family{TalkTo, TellPitch, Convince, Want, GetThemTo, CheckIn, Disguised, Continuing, selfish}

// selfish is the family of frames that say a sentence is about our own numbers; it is reported as not-relevant.
const selfish Family = "selfish"

// parse reads a pattern.
func (lex *lexicon) parse(m *match) error {
	elems := lex.slabs.whole[:0]
	for f := range strings.FieldsSeq(m.text) {
		e := elem{}
		if f != "!" && strings.HasPrefix(f, "!") {
			e.forbid, f = true, f[1:]
		}
		if len(f) > 1 && strings.HasSuffix(f, "?") {
			e.optional, f = true, f[:len(f)-1]
		}
		if e.matcher = lex.slabs.known[f]; e.matcher == nil {
			k, err := lex.parseMatcher(f)
			if err != nil {
				return fmt.Errorf("%v in %q", err, m.text)
			}
			e.matcher = lex.slabs.matchers.one(k)
			lex.slabs.known[f] = e.matcher
		}
		elems = append(elems, e)
	}
	if len(elems) == 0 {
		return fmt.Errorf("an empty pattern")
	}
	if h := elems[0]; h.optional || h.forbid {
		return fmt.Errorf("%q: the first element is the head; it is neither optional nor forbidden", m.text)
	}
	m.made = lex.slabs.made.one(made{elems: lex.slabs.elems.copy(elems)})
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
			k.op, k.set = opVerbs, part[1:len(part)-1]
		case len(part) > 2 && part[0] == '[' && part[len(part)-1] == ']':
			k.op, k.set = opNouns, part[1:len(part)-1]
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

// resolve finds the sets of a matcher, and its sieve.
func (lex *lexicon) resolve(k *matcher, f *frame) error {
	if k.ready {
		return nil
	}
	k.ready = true
	for i := range k.alts {
		if err := lex.resolve(k.alts[i].matcher, f); err != nil {
			return err
		}
	}
	switch k.op {
	case opVerbs:
		if k.verbs = lex.verbs[k.set]; k.verbs == nil {
			return fmt.Errorf("%s:%d: no verbs %s", f.file, f.line, k.set)
		}
	case opNouns:
		if k.nouns = lex.nouns[k.set]; k.nouns == nil {
			k.nouns = lex.adjectives[k.set]
		}
		if k.nouns == nil {
			return fmt.Errorf("%s:%d: no nouns %s", f.file, f.line, k.set)
		}
	}
	if !k.siftAll(&k.wants) {
		k.wants = atEnd
	}
	return nil
}

// heads are the patterns by what they can begin with.
type heads struct {
	words map[string][]*match // words and verbs
	sets  []headSet
	own   map[string][]*match // what was found for a word
}

// headSet is a set and the patterns that can begin with it.
type headSet struct {
	verbs   bool
	name    string
	matches []*match
}

// literals files the words of a pattern in the index, and a pattern of a frame under what it can begin with.
func (lex *lexicon) literals(m *match) {
	first := m.frame.typ == ""
	for f := range strings.FieldsSeq(m.text) {
		if f != "!" {
			f = strings.TrimPrefix(f, "!")
		}
		if f != "?" {
			f = strings.TrimSuffix(f, "?")
		}
		for more := true; more; {
			var part string
			part, f, more = strings.Cut(f, "|")
			if part == "" || 'A' <= part[0] && part[0] <= 'Z' || part == ".." {
				continue
			}
			set, verb := part[0] == '<' || part[0] == '[', part[0] == '~'
			switch {
			case set && first && len(part) > 2:
				lex.heads.addSet(part[0] == '<', part[1:len(part)-1], m)
			case verb && first && len(part) > 1:
				lex.index.literals.add(part[1:], lex.index.hash(part[1:]))
				lex.heads.addWord(part[1:], m)
			case !set && !verb:
				lex.index.literals.add(part, lex.index.hash(part))
				if first {
					lex.heads.addWord(part, m)
				}
			}
		}
		first = false
	}
}

func (h *heads) addWord(w string, m *match) {
	if list := h.words[w]; len(list) == 0 || list[len(list)-1] != m {
		h.words[w] = append(list, m)
	}
}

func (h *heads) addSet(verbs bool, name string, m *match) {
	for i := range h.sets {
		if s := &h.sets[i]; s.verbs == verbs && s.name == name {
			s.matches = append(s.matches, m)
			return
		}
	}
	h.sets = append(h.sets, headSet{verbs, name, []*match{m}})
}

// link files in the index what only sets and patterns know, makes the patterns of asks, which are all tried, and the
// entries that the scanner wants.
func (lex *lexicon) link() error {
	x := &lex.index
	for i, w := range x.nouns.words {
		x.put(x.nouns.hashes[i], fromNoun, i)
		x.put(x.plural(w), fromNouns, i)
	}
	for i, h := range x.literals.hashes {
		x.put(h, fromPattern, i)
	}
	for _, d := range [...]*distinct{&x.nouns, &x.literals} {
		d.hashes, d.slots = nil, nil
	}
	if err := x.full(); err != nil {
		return err
	}
	for _, list := range [...][]*frame{lex.frames, lex.types} {
		for _, f := range list {
			if len(f.matches) == 0 {
				return fmt.Errorf("%s:%d: frame %s has no match", f.file, f.line, f.id)
			}
			if f.typ != "" {
				for _, m := range f.matches {
					if err := lex.compile(m); err != nil {
						return err
					}
				}
			}
		}
	}
	for _, w := range byName {
		lex.words[w] = lex.look([]byte(w))
	}
	number := func(w string) {
		if w[0] < 'a' || w[0] > 'z' { // 1:1
			for _, w := range [...]string{w, plural(w)} {
				if e := lex.look([]byte(w)); e != nil {
					lex.words[w] = e
				}
			}
		}
	}
	for w := range lex.heads.words {
		number(w)
	}
	for _, w := range x.nouns.words {
		number(w)
	}
	return nil
}

// compile makes the elements of a pattern.
func (lex *lexicon) compile(m *match) error {
	if m.made == nil {
		if err := lex.parse(m); err != nil {
			return err
		}
	}
	if m.ready {
		return nil
	}
	m.ready = true
	for i := range m.elems {
		e := &m.elems[i]
		if err := lex.resolve(e.matcher, m.frame); err != nil {
			return err
		}
		e.brief = e.wants.brief()
	}
	m.sift()
	return nil
}

// own are the patterns that begin with a word itself, in the order of the tables.
func (lex *lexicon) own(w string) []*match {
	h := &lex.heads
	list, known := h.own[w]
	if known {
		return list
	}
	list = h.words[w]
	for i := range h.sets {
		s := &h.sets[i]
		if s.verbs {
			known = lex.verbs[s.name].get(w)
		} else {
			known = lex.nouns[s.name].find(w) >= 0
		}
		if known {
			list = append(list[:len(list):len(list)], s.matches...)
		}
	}
	slices.SortFunc(list, func(a, b *match) int { return int(a.rank - b.rank) })
	list = slices.Compact(list)
	for _, m := range list {
		if err := lex.compile(m); err != nil {
			panic(fmt.Sprintf("english: %v", err)) // the tests compile them all
		}
	}
	h.own[w] = list
	return list
}

// slabs hold the many small things that live as long as the lexicon.
type slabs struct {
	matches  slab[match]
	made     slab[made]
	elems    slab[elem]
	matchers slab[matcher]
	words    slab[string]
	lists    slab[[]string]
	befores  slab[befores]

	known    map[string]*matcher // by the text of an element
	patterns int32               // so far
	whole    [24]elem            // work space of parse,
	parts    [24]elem            // and of parseMatcher
	alts     [24]matcher
	literals [48]string
}

// slab hands out memory in big pieces.
type slab[T any] struct{ chunk []T }

func (s *slab[T]) grow(n int) {
	if cap(s.chunk)-len(s.chunk) < n {
		s.chunk = make([]T, 0, max(n, 256))
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
