package english

import (
	_ "embed"
	"fmt"
	"hash/maphash"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

var (
	//go:embed tables/verbs.txt
	verbsText string
	//go:embed packed/words.txt
	wordsText string // lines of classes and the words that have them; see TestPacked
)

// entry is what the tables know of a word.
type entry struct {
	class  class
	low    string // the word itself
	base   string // the verb of which it is a present form
	done   string // the verb of which it is the past or the participle
	one    string // the singular, for plurals of known nouns
	ctl    control
	third  string   // of a base form: the third person
	ing    string   // and the gerund
	frames []*match // those that may begin with this word, in its base form or the singular
	wanted []wanted // in short, what each of them wants

	in   inSets
	asks [4]*asks // what may begin with it, with base, done and one
}

// control tells who does the infinitive after a verb.
type control uint8

const (
	subjectControl control = 1 << iota
	objectControl
)

// The entries of what stands in no table.
var (
	numeral = entry{class: cNum}
	mark    = entry{}
	expert  = &entry{class: cNoun | cPerson}         // known by the ending: organist
	unknown = struct{ word, ing, ed, ly, s *entry }{ // by ending
		word: &entry{class: cNoun},
		ing:  &entry{class: cNoun | cIng},
		ed:   &entry{class: cAdj | cPast | cDone},
		ly:   &entry{class: cAdv | cAdj},
		s:    &entry{class: cNoun | cPlural},
	}
)

// lexicon is all tables, ready to be asked.
type lexicon struct {
	verbs      map[string]*set
	nouns      map[string]*set
	adjectives map[string]*set // whose words are no nouns for being there
	frames     []*frame
	types      []*frame          // of commitments
	words      map[string]*entry // only those of byName, and 1:1 and the like; look finds every word

	terms    inverted
	patterns []match    // of all frames, in the order of the tables
	kinds    []nounKind // the nouns that tell a type by themselves, narrow types first
	asked    int        // sets of nouns that patterns of asks cannot do without

	index  index
	made   atomic.Pointer[entries]
	slips  slips
	making sync.Mutex // guards what follows, and all patterns while they have no elements
	begun  map[string]beginnings
	asks   map[*match]*askPattern
	slabs  slabs
}

// byName are the words that the scanner puts in place of others.
var byName = [...]string{"with", "follow-up"}

// theLexicon is the tables of this binary.
var theLexicon = sync.OnceValue(func() *lexicon {
	lex, err := openLexicon()
	if err != nil {
		panic(fmt.Sprintf("english: %v", err)) // the tables are part of the binary; a test loads them
	}
	return lex
})

var classNames = map[string]class{"noun": cNoun, "plural": cNoun | cPlural, "adj": cAdj, "adv": cAdv, "prep": cPrep, "det": cDet, "poss": cPoss,
	"pron": cPron, "conj": cConj, "sub": cSub, "wh": cWh, "modal": cModal, "aux": cAux, "neg": cNeg, "num": cNum, "ord": cOrd, "person": cPerson | cNoun,
	"org": cOrg | cNoun, "time": cTime, "part": cPart, "title": cTitle, "intj": cIntj, "name": cName}

// openLexicon opens the tables of this binary. It only notes where what is said of which word: the entries of words are
// made when they are met, the patterns when the first word comes that they may begin with.
func openLexicon() (*lexicon, error) {
	lex := &lexicon{verbs: map[string]*set{}, nouns: map[string]*set{}, adjectives: map[string]*set{}, words: map[string]*entry{}, terms: newInverted()}
	lex.begun, lex.asks, lex.slabs.known = map[string]beginnings{}, map[*match]*askPattern{}, newWordMap[*matcher](1024)
	lex.index.seed = maphash.MakeSeed()
	lex.index.slots = make([]uint32, indexSlots)
	lex.made.Store(&entries{slots: make([]atomic.Pointer[entry], 1<<10)})
	tabled := make(chan error)
	go func() { tabled <- lex.addTables() }() // it writes sets and patterns, this goroutine the index
	lex.index.addVerbs(verbsText)
	lex.index.addWords(wordsText)
	lex.index.addClosed()
	if err := <-tabled; err != nil {
		return nil, err
	}
	if err := lex.link(); err != nil {
		return nil, err
	}
	return lex, nil
}

// quickVerb reads a row of verbs.txt. What it may hold is checked by parseVerbs, in the tests.
func quickVerb(line string) (verbRow, bool) {
	row := verbRow{}
	for word := range strings.FieldsSeq(line) {
		if row.lemma == "" {
			if word[0] == '#' {
				return row, false
			}
			row.lemma = word
			continue
		}
		switch key, value, _ := strings.Cut(word, "="); key {
		case "past":
			row.past = strings.Split(value, "/")
		case "part":
			row.part = strings.Split(value, "/")
		case "ing":
			row.ing = strings.Split(value, "/")
		case "s":
			row.s = value
		case "ctl":
			row.control = value
		case "dbl":
			row.double = true
		case "noun":
			row.noun = true
		case "nouns":
			row.nouns = true
		case "adj":
			row.adjective = true
		case "":
			row.variant = value
		}
	}
	return row, row.lemma != ""
}

func classesOf(list string) (class, error) {
	var c class
	for name := range strings.SplitSeq(list, ",") {
		k, ok := classNames[name]
		if !ok {
			return 0, fmt.Errorf("%q is no class", name)
		}
		c |= k
	}
	return c, nil
}

func plural(w string) string { return string(appendPlural(nil, w)) }

// appendPlural appends the plural of a noun.
func appendPlural(b []byte, w string) []byte {
	b = append(b, w...)
	switch {
	case strings.HasSuffix(w, "man"):
		return append(b[:len(b)-3], "men"...)
	case strings.HasSuffix(w, "person"):
		return append(b[:len(b)-6], "people"...)
	case strings.HasSuffix(w, "fe"):
		return append(b[:len(b)-2], "ves"...)
	case strings.HasSuffix(w, "sis"):
		return append(b[:len(b)-2], "es"...)
	case strings.HasSuffix(w, "y") && len(w) > 1 && !strings.ContainsRune("aeiou", rune(w[len(w)-2])):
		return append(b[:len(b)-1], "ies"...)
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "z"):
		return append(b, "es"...)
	}
	return append(b, 's')
}

// closed is what the grammar knows of a small word, whatever the tables say.
type closed struct {
	word       string
	class, not class
	base       string
}

// addClosed files the small words that the grammar itself speaks about.
func (x *index) addClosed() {
	for _, row := range []struct {
		closed
		words string
	}{
		{closed{class: cAux}, "be am is are was were been being do does did have has had having 'm 're 've"},
		{closed{class: cModal}, "can could may might must shall should will would ought wo ca sha 'll 'd"}, // won't is wo + n't
		{closed{class: cNeg}, "not never n't"},
		{closed{class: cDet}, "a an the this that these those no any some every each all both either neither another such"},
		{closed{class: cPoss}, "my our your his her its their whose"},
		{closed{class: cPron}, "i we you he she it they me us him her them myself ourselves yourself himself herself itself themselves someone somebody anyone anybody everyone everybody nobody something anything everything nothing this that these those mine ours yours theirs"},
		{closed{class: cConj}, "and or but nor & + plus then"},
		{closed{class: cSub}, "if when while because although though unless since until till before after once as so whereas that whenever wherever"},
		{closed{class: cWh}, "who whom whose what which why how when where whether whoever whatever"},
		{closed{class: cPrep}, "about above across after against ahead along alongside amid among around as at before behind below beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto opposite out outside over past per regarding re since than through throughout till to toward towards under underneath until unlike up upon via with within without w/ concerning"},
		{closed{class: cPart}, "up down in on off out over back through around round along away by forward together across aside"},
		{closed{not: cNoun | cPlural}, "says agrees"}, // the tables know their rare nouns; here they are only in the way
		{closed{base: "be"}, "be am is are was were been being 'm 're"},
		{closed{base: "have"}, "have has had having 've"},
	} {
		for w := range strings.FieldsSeq(row.words) {
			row.word = w
			x.put(x.hash(w), fromClosed, len(x.closed))
			x.closed = append(x.closed, row.closed)
		}
	}
}

// find is the canonical lower-case text of a word and what is known of it. A word of no table is judged by its ending.
func (lex *lexicon) find(text string) (string, *entry) {
	var stack [48]byte
	buf := stack[:0]
	simple := true
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c >= utf8.RuneSelf || len(buf) == len(stack) {
			simple = false
			break
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf = append(buf, c)
	}
	if !simple {
		return lex.findOdd(text)
	}
	if e := lex.look(buf); e != nil {
		return e.low, e
	}
	return lex.guess(text, buf)
}

// findOdd finds words with letters beyond ASCII and very long ones; it allocates, which is fine for so few.
func (lex *lexicon) findOdd(text string) (string, *entry) {
	if len(text) > 64 {
		return text, unknown.word
	}
	w := strings.Map(func(r rune) rune {
		switch r {
		case '’':
			return '\''
		case '‑':
			return '-'
		}
		return unicode.ToLower(r)
	}, text)
	if e := lex.look([]byte(w)); e != nil {
		return e.low, e
	}
	return lex.guess(w, []byte(w))
}

// guess judges a word of no table: a compound by its last part, a prefixed verb by the rest, a long word by the
// trigger it is one slip away from, and the others by their ending.
func (lex *lexicon) guess(low string, buf []byte) (string, *entry) {
	if i := lastByte(buf, '-'); i > 0 && i+1 < len(buf) {
		head, tail := buf[:i], buf[i+1:]
		if string(tail) == "charge" && i > 3 && string(head[i-3:]) == "-in" {
			return low, expert // priest-in-charge
		}
		if e := lex.joined(head, tail); e != nil && e.class&cVerb != 0 {
			return e.low, e // red-lines
		}
		if e := lex.look(tail); e != nil {
			if prefixes[string(head)] && e.class&cVerb != 0 {
				return e.low, e // re-engage, pre-sell, co-sign
			}
			if e.class&(cDone|cIng) != 0 && e.class&cNoun == 0 {
				return low, compoundAdj
			}
			if e.class&cNoun != 0 {
				return low, compoundOf(e)
			}
		}
		return low, compoundAdj
	}
	if len(buf) > 4 && buf[0] == 'r' && buf[1] == 'e' {
		if e := lex.look(buf[2:]); e != nil && e.class&cVerb != 0 && e.class&cNoun == 0 {
			return e.low, e // reengage
		}
	}
	if len(buf) > 0 && low[0] == buf[0] && human(buf) || len(buf) > 6 && string(buf[len(buf)-3:]) == "ist" {
		return low, expert // in capitals it is a name that ends so: Bergman
	}
	if len(buf) >= 4 {
		if e := lex.nearTrigger(buf); e != nil {
			return e.low, e
		}
	}
	switch {
	case len(buf) > 5 && string(buf[len(buf)-3:]) == "ing":
		return low, unknown.ing
	case len(buf) > 4 && string(buf[len(buf)-2:]) == "ed":
		return low, unknown.ed
	case len(buf) > 4 && string(buf[len(buf)-2:]) == "ly":
		return low, unknown.ly
	case len(buf) > 3 && buf[len(buf)-1] == 's' && buf[len(buf)-2] != 's':
		return low, unknown.s
	}
	return low, unknown.word
}

// joined is the entry of a word that is written with a hyphen here and as one word in the tables, or nil.
func (lex *lexicon) joined(head, tail []byte) *entry {
	var buf [32]byte
	if len(head)+len(tail) > len(buf) {
		return nil
	}
	return lex.look(append(append(buf[:0], head...), tail...))
}

// human reports whether a word of no table ends like what people are called: harbourmaster, signalman.
func human(buf []byte) bool {
	for _, end := range humanEnds {
		if n := len(buf) - len(end); n > 2 && string(buf[n:]) == end {
			return true
		}
	}
	return false
}

var humanEnds = [...]string{"man", "woman", "master", "mistress", "keeper", "holder", "warden", "smith", "wright", "monger", "father", "mother", "sister", "brother", "child", "owner", "worker", "maker"}

var (
	prefixes    = map[string]bool{"re": true, "pre": true, "co": true, "counter": true, "up": true, "over": true, "out": true, "hard": true, "soft": true, "cross": true}
	compoundAdj = &entry{class: cAdj | cNoun}
	compounds   = map[class]*entry{}
)

func init() {
	for _, c := range []class{0, cPlural, cPerson, cPerson | cPlural, cOrg, cOrg | cPlural, cTime, cTime | cPlural} {
		compounds[c] = &entry{class: c | cNoun | cAdj}
	}
}

// compoundOf is the entry of a compound whose last part is the noun e.
func compoundOf(e *entry) *entry {
	if c := compounds[e.class&(cPlural|cPerson|cOrg|cTime)]; c != nil {
		return c
	}
	return compoundAdj
}

func lastByte(b []byte, c byte) int {
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] == c {
			return i
		}
	}
	return -1
}

// lemma is the verb of a token that is one.
func (t *token) lemma() string {
	if t.form&(cPast|cDone) != 0 && t.e.done != "" {
		return t.e.done
	}
	if t.e.base != "" {
		return t.e.base
	}
	return t.e.done
}

// noun is the token in the singular.
func (t *token) noun() string {
	if t.e.one != "" {
		return t.e.one
	}
	return t.low
}
