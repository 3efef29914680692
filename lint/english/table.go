package english

import (
	"fmt"
	"slices"
	"strings"
)

// A table is text: blocks of rows, separated by blank lines. The first line of a block says what it is.
//
//	verbs NAME              a set of verbs, one a row, then " | " and innocent sentences with that word
//	nouns NAME              a set of nouns, singular, of one word or several
//	frame ID FAMILY ATTR... a pattern of wording, with match, bad and ok rows
//	commitment ID TYPE ...  a pattern of an ask, with match, good and ok rows
type frame struct {
	id     string
	family Family // of a phrasing frame
	typ    string // of a commitment
	who    Side   // who must act: Seller unless said otherwise
	any    bool   // who=any
	none   bool   // who=none: a heading without a verb
	mild   bool
	weak   bool // under a wish, the wish is reported instead
	rank   int  // order in the tables; of two commitments the earlier wins

	matches []*match
	bad, ok []string
	file    string
	line    int
}

// match is one pattern of a frame.
type match struct {
	frame *frame
	elems []elem
	text  string
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
	op       op
	words    []string        // opWord, opVerb
	verbs    map[string]bool // opVerbs
	nouns    nounSet         // opNouns
	set      string
	optional bool
	forbid   bool
	alts     []elem // several elements in one place: <pitch>|~sell, WHO|NP
}

// tableRow is a word of a set with its innocent sentences, kept for the tests.
type tableRow struct {
	set, word string
	verb      bool
	ok        []string
	file      string
	line      int
}

// addTable reads one table.
func (lex *lexicon) addTable(file, text string) error {
	var set string
	var verbs bool
	var f *frame
	for n, line := range strings.Split(text, "\n") {
		fail := func(format string, a ...any) error {
			return fmt.Errorf("%s:%d: %s", file, n+1, fmt.Sprintf(format, a...))
		}
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
			case (word == "verbs" || word == "nouns") && len(fields) == 1:
				set, verbs = fields[0], word == "verbs"
				if verbs && lex.verbs[set] == nil {
					lex.verbs[set] = map[string]bool{}
				} else if !verbs && lex.nouns[set] == nil {
					lex.nouns[set] = nounSet{}
				}
			case (word == "frame" || word == "commitment") && len(fields) >= 2:
				f = &frame{id: fields[0], who: Seller, file: file, line: n + 1, rank: len(lex.types)}
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
						return fail("%q is no attribute: want mild, weak or who=seller|customer|any|none", a)
					}
				}
			default:
				return fail("want the head of a block: verbs, nouns, frame or commitment, found %q", line)
			}
		case set != "":
			parts := strings.Split(line, " | ")
			w := strings.TrimSpace(parts[0])
			row := tableRow{set: set, word: w, verb: verbs, file: file, line: n + 1}
			for _, p := range parts[1:] {
				row.ok = append(row.ok, strings.TrimSpace(p))
			}
			lex.rows = append(lex.rows, row)
			if verbs {
				if strings.Contains(w, " ") {
					return fail("%q: a verb is one word; write the particle in the pattern", w)
				}
				lex.verbs[set][w] = true
			} else {
				words := strings.Fields(w)
				if len(words) == 0 {
					return fail("a noun is missing")
				}
				last := words[len(words)-1]
				lex.nouns[set][last] = append(lex.nouns[set][last], words[:len(words)-1])
				if e := lex.at(last); e.class&^cVerb == 0 {
					e.class |= cNoun // demo, catch-up; a time word or a small word keeps its class
				}
				if e := lex.at(plural(last)); e.one == "" {
					e.class |= cNoun | cPlural
					e.one = last
				}
			}
		case word == "match":
			f.matches = append(f.matches, &match{frame: f, text: rest})
			if err := f.matches[len(f.matches)-1].parse(rest); err != nil {
				return fail("%v", err)
			}
		case word == "bad" || word == "good":
			f.bad = append(f.bad, rest)
		case word == "ok":
			f.ok = append(f.ok, rest)
		default:
			return fail("want match, bad, good or ok, found %q", word)
		}
	}
	return nil
}

var families = []Family{TalkTo, TellPitch, Convince, Want, GetThemTo, CheckIn, Disguised, Continuing, selfish}

// selfish is the family of frames that say a sentence is about our own numbers; it is reported as not-relevant.
const selfish Family = "selfish"

// parse reads a pattern.
func (m *match) parse(text string) error {
	for _, f := range strings.Fields(text) {
		e := elem{}
		if f != "!" && strings.HasPrefix(f, "!") {
			e.forbid, f = true, f[1:]
		}
		if len(f) > 1 && strings.HasSuffix(f, "?") {
			e.optional, f = true, f[:len(f)-1]
		}
		var alts []elem
		for _, part := range strings.Split(f, "|") {
			a := elem{}
			op, known := ops[part]
			switch {
			case known:
				a.op = op
			case len(part) > 2 && part[0] == '<' && part[len(part)-1] == '>':
				a.op, a.set = opVerbs, part[1:len(part)-1]
			case len(part) > 2 && part[0] == '[' && part[len(part)-1] == ']':
				a.op, a.set = opNouns, part[1:len(part)-1]
			case len(part) > 1 && part[0] == '~':
				a.op, a.words = opVerb, []string{part[1:]}
			case part == "" || len(part) > 1 && strings.ContainsAny(part, "<>[]~!?"):
				return fmt.Errorf("%q in %q is no element", part, text)
			case strings.ToLower(part) != part:
				return fmt.Errorf("%q in %q: words are written in lower case, and %q is no element", part, text, part)
			default:
				a.op, a.words = opWord, []string{part}
			}
			if n := len(alts); n > 0 && alts[n-1].op == a.op && a.words != nil {
				alts[n-1].words = append(alts[n-1].words, a.words...)
			} else {
				alts = append(alts, a)
			}
		}
		if len(alts) == 1 {
			alts[0].optional, alts[0].forbid = e.optional, e.forbid
			e = alts[0]
		} else {
			e.alts = alts
		}
		m.elems = append(m.elems, e)
	}
	if len(m.elems) == 0 {
		return fmt.Errorf("an empty pattern")
	}
	if h := m.elems[0]; h.optional || h.forbid {
		return fmt.Errorf("%q: the first element is the head; it is neither optional nor forbidden", text)
	}
	return nil
}

// link resolves the sets of all patterns, and files each pattern under the words it can begin with.
func (lex *lexicon) link() error {
	for _, list := range [][]*frame{lex.frames, lex.types} {
		for _, f := range list {
			if len(f.matches) == 0 {
				return fmt.Errorf("%s:%d: frame %s has no match", f.file, f.line, f.id)
			}
			for _, m := range f.matches {
				for i := range m.elems {
					if err := lex.resolve(&m.elems[i], f); err != nil {
						return err
					}
				}
				if f.typ == "" {
					lex.file(m)
				}
			}
		}
	}
	lex.spread()
	return nil
}

func (lex *lexicon) resolve(e *elem, f *frame) error {
	for i := range e.alts {
		if err := lex.resolve(&e.alts[i], f); err != nil {
			return err
		}
	}
	switch e.op {
	case opVerbs:
		if e.verbs = lex.verbs[e.set]; e.verbs == nil {
			return fmt.Errorf("%s:%d: no verbs %s", f.file, f.line, e.set)
		}
	case opNouns:
		if e.nouns = lex.nouns[e.set]; e.nouns == nil {
			return fmt.Errorf("%s:%d: no nouns %s", f.file, f.line, e.set)
		}
	case opWord:
		for _, w := range e.words {
			lex.at(w)
		}
	}
	return nil
}

// file puts a pattern where the matcher finds it: under the base form of the verbs, or the word, it begins with.
func (lex *lexicon) file(m *match) {
	heads := m.elems[0].alts
	if heads == nil {
		heads = m.elems[:1]
	}
	put := func(w string) {
		e := lex.at(w)
		if n := len(e.frames); n == 0 || e.frames[n-1] != m {
			e.frames = append(e.frames, m)
		}
	}
	for _, h := range heads {
		switch h.op {
		case opWord, opVerb:
			for _, w := range h.words {
				put(w)
			}
		case opVerbs:
			for w := range h.verbs {
				put(w)
			}
		case opNouns:
			for w := range h.nouns {
				put(w)
			}
		}
	}
}

// spread gives every form of a word the patterns of its base form, of the verb it is the past of, and of its singular.
// Forms share the list of their base where it is the only one, which is nearly always.
func (lex *lexicon) spread() {
	own := make(map[*entry][]*match)
	for _, e := range lex.words {
		if len(e.frames) > 0 {
			own[e] = e.frames
		}
	}
	for _, e := range lex.words {
		self := e
		for _, from := range [...]string{e.base, e.done, e.one} {
			if from == "" {
				continue
			}
			f := lex.words[from]
			if f == nil || f == self || len(own[f]) == 0 {
				continue
			}
			if len(e.frames) == 0 {
				e.frames = own[f]
				continue
			}
			e.frames = append(slices.Clip(e.frames), own[f]...)
		}
	}
}
