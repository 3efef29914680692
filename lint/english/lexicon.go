package english

import (
	"embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed tables/*.txt
var tables embed.FS

// entry is what the tables know of a word.
type entry struct {
	class  class
	low    string // the word itself
	base   string // the verb of which it is a present form
	done   string // the verb of which it is the past or the participle
	one    string // the singular, for plurals of known nouns
	ctl    control
	frames []*match // those that may begin with this word, in its base form or the singular
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
	unknown = map[string]*entry{ // by ending
		"":    {class: cNoun},
		"ing": {class: cNoun | cIng},
		"ed":  {class: cAdj | cPast | cDone},
		"ly":  {class: cAdv | cAdj},
		"s":   {class: cNoun | cPlural},
	}
)

// lexicon is all tables, ready to be asked. It is made once and only read afterwards.
type lexicon struct {
	words  map[string]*entry
	verbs  map[string]map[string]bool
	nouns  map[string]nounSet
	frames []*frame
	types  []*frame   // of commitments
	rows   []tableRow // the words of the sets, for the tests
	typo   func() map[string]string // made when the first word of no table comes
}

// nounSet maps the last word of each noun of a set to the words before it.
type nounSet map[string][][]string

// words are the tables of this binary.
var theLexicon = sync.OnceValue(func() *lexicon {
	lex, err := loadLexicon()
	if err != nil {
		panic(fmt.Sprintf("english: %v", err)) // the tables are part of the binary; a test loads them
	}
	return lex
})

var classNames = map[string]class{"noun": cNoun, "plural": cNoun | cPlural, "adj": cAdj, "adv": cAdv, "prep": cPrep, "det": cDet, "poss": cPoss,
	"pron": cPron, "conj": cConj, "sub": cSub, "wh": cWh, "modal": cModal, "aux": cAux, "neg": cNeg, "num": cNum, "ord": cOrd, "person": cPerson | cNoun,
	"org": cOrg | cNoun, "time": cTime, "part": cPart, "title": cTitle, "intj": cIntj, "name": cName}

func loadLexicon() (*lexicon, error) {
	lex := &lexicon{words: make(map[string]*entry, 48_000), verbs: map[string]map[string]bool{}, nouns: map[string]nounSet{}}
	verbs, err := tables.ReadFile("tables/verbs.txt")
	if err != nil {
		return nil, err
	}
	rows, err := parseVerbs(string(verbs))
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		lex.addVerb(row)
	}
	words, err := tables.ReadFile("tables/words.txt")
	if err != nil {
		return nil, err
	}
	if err := lex.addWords(string(words)); err != nil {
		return nil, err
	}
	lex.closed()
	files, err := tables.ReadDir("tables")
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		if f.Name() == "verbs.txt" || f.Name() == "words.txt" || f.Name() == "deadlines.txt" {
			continue
		}
		text, err := tables.ReadFile("tables/" + f.Name())
		if err != nil {
			return nil, err
		}
		if err := lex.addTable(f.Name(), string(text)); err != nil {
			return nil, err
		}
	}
	if err := lex.link(); err != nil {
		return nil, err
	}
	lex.typo = sync.OnceValue(lex.spell)
	return lex, nil
}

// at is the entry of a word in lower case, made when it is new.
func (lex *lexicon) at(low string) *entry {
	e := lex.words[low]
	if e == nil {
		e = &entry{low: low}
		lex.words[low] = e
	}
	return e
}

func (lex *lexicon) addVerb(row verbRow) {
	f := forms(row)
	var ctl control
	if strings.Contains(row.control, "s") {
		ctl |= subjectControl
	}
	if strings.Contains(row.control, "o") {
		ctl |= objectControl
	}
	add := func(low string, c class) {
		e := lex.at(low)
		if c&(cPast|cDone) != 0 && c&(cBase|cS|cIng) == 0 {
			if e.done == "" || low == row.lemma {
				e.done = row.lemma
			}
		} else if e.base == "" || low == row.lemma {
			e.base = row.lemma
		}
		e.class |= c
		e.ctl |= ctl
	}
	add(f.base, cBase)
	add(f.s, cS)
	for _, p := range f.past {
		add(p, cPast)
	}
	for _, p := range f.part {
		add(p, cDone)
	}
	for _, p := range f.ing {
		add(p, cIng)
	}
	if row.noun {
		lex.at(f.base).class |= cNoun
	}
	if row.nouns {
		lex.at(f.s).class |= cNoun | cPlural
		lex.at(f.s).one = f.base
	}
	if row.adjective {
		lex.at(f.base).class |= cAdj
	}
}

func (lex *lexicon) addWords(text string) error {
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		low, classes, ok := strings.Cut(line, " ")
		if !ok {
			return fmt.Errorf("words.txt:%d: want a word and its classes, found %q", n+1, line)
		}
		var c class
		for _, name := range strings.Split(strings.TrimSpace(classes), ",") {
			k, ok := classNames[name]
			if !ok {
				return fmt.Errorf("words.txt:%d: %q is no class", n+1, name)
			}
			c |= k
		}
		lex.at(low).class |= c
		if c&cNoun != 0 && c&cPlural == 0 {
			p := lex.at(plural(low))
			p.class |= c&cHuman&^cName | cNoun | cPlural
			if p.one == "" {
				p.one = low
			}
		}
	}
	return nil
}

func plural(w string) string {
	switch {
	case strings.HasSuffix(w, "man"):
		return w[:len(w)-3] + "men"
	case strings.HasSuffix(w, "person"):
		return w[:len(w)-6] + "people"
	case strings.HasSuffix(w, "fe"):
		return w[:len(w)-2] + "ves"
	case strings.HasSuffix(w, "sis"):
		return w[:len(w)-2] + "es"
	case strings.HasSuffix(w, "y") && len(w) > 1 && !strings.ContainsRune("aeiou", rune(w[len(w)-2])):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "z"):
		return w + "es"
	}
	return w + "s"
}

// closed adds the small words that the grammar itself speaks about, whatever the tables say.
func (lex *lexicon) closed() {
	for _, row := range []struct {
		c     class
		words string
	}{
		{cAux, "be am is are was were been being do does did have has had having 'm 're 've"},
		{cModal, "can could may might must shall should will would ought wo ca sha 'll 'd"}, // won't is wo + n't
		{cNeg, "not never n't"},
		{cDet, "a an the this that these those no any some every each all both either neither another such"},
		{cPoss, "my our your his her its their whose"},
		{cPron, "i we you he she it they me us him her them myself ourselves yourself himself herself itself themselves someone somebody anyone anybody everyone everybody nobody something anything everything nothing this that these those mine ours yours theirs"},
		{cConj, "and or but nor & + plus then"},
		{cSub, "if when while because although though unless since until till before after once as so whereas that whenever wherever"},
		{cWh, "who whom whose what which why how when where whether whoever whatever"},
		{cPrep, "about above across after against ahead along alongside amid among around as at before behind below beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto opposite out outside over past per regarding re since than through throughout till to toward towards under underneath until unlike up upon via with within without w/ concerning"},
		{cPart, "up down in on off out over back through around round along away by forward together across aside"},
	} {
		for _, w := range strings.Fields(row.words) {
			lex.at(w).class |= row.c
		}
	}
	for _, w := range strings.Fields("says agrees") {
		lex.at(w).class &^= cNoun | cPlural // the tables know their rare nouns; here they are only in the way
	}
	for _, w := range strings.Fields("be am is are was were been being 'm 're") {
		lex.at(w).base = "be"
	}
	for _, w := range strings.Fields("have has had having 've") {
		lex.at(w).base = "have"
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
	if e, ok := lex.words[string(buf)]; ok {
		return e.low, e
	}
	return lex.guess(text, string(buf[:0]), buf)
}

// findOdd finds words with letters beyond ASCII and very long ones; it allocates, which is fine for so few.
func (lex *lexicon) findOdd(text string) (string, *entry) {
	if len(text) > 64 {
		return text, unknown[""]
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
	if e, ok := lex.words[w]; ok {
		return e.low, e
	}
	return lex.guess(text, w, []byte(w))
}

// guess judges a word of no table: a compound by its last part, a prefixed verb by the rest, a long word by the
// trigger it is one slip away from, and the others by their ending.
func (lex *lexicon) guess(text, low string, buf []byte) (string, *entry) {
	if low == "" {
		low = text
	}
	if i := lastByte(buf, '-'); i > 0 && i+1 < len(buf) {
		head, tail := buf[:i], buf[i+1:]
		if e, ok := lex.words[string(tail)]; ok {
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
		if e, ok := lex.words[string(buf[2:])]; ok && e.class&cVerb != 0 && e.class&cNoun == 0 {
			return e.low, e // reengage
		}
	}
	if len(buf) >= 5 {
		if l, ok := lex.nearTrigger(buf); ok {
			return l, lex.words[l]
		}
	}
	switch {
	case len(buf) > 5 && string(buf[len(buf)-3:]) == "ing":
		return low, unknown["ing"]
	case len(buf) > 4 && string(buf[len(buf)-2:]) == "ed":
		return low, unknown["ed"]
	case len(buf) > 4 && string(buf[len(buf)-2:]) == "ly":
		return low, unknown["ly"]
	case len(buf) > 3 && buf[len(buf)-1] == 's' && buf[len(buf)-2] != 's':
		return low, unknown["s"]
	}
	return low, unknown[""]
}

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
