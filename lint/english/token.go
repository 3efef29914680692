package english

// kind is what a token is made of.
type kind uint8

const (
	kWord   kind = iota
	kNumber      // 12, 3.5, 12/12, 2026-12-12, 40%, €500, 3rd
	kPunct       // one mark; a curly mark is written as its straight one in low
	kOther       // an address, a path, an emoji
)

// class is a set of what a word can be.
type class uint32

const (
	cNoun class = 1 << iota
	cPlural
	cAdj
	cAdv
	cPrep
	cDet
	cPoss
	cPron
	cConj
	cSub // a word that begins a subordinate clause: if, when, because
	cWh
	cModal
	cAux
	cNeg
	cNum
	cOrd
	cPerson // a role: director, nurse, board
	cOrg
	cTime
	cPart
	cTitle
	cIntj
	cName  // a first name
	cBase  // verb: base form
	cS     // verb: third person
	cPast  // verb: past
	cDone  // verb: past participle
	cIng   // verb: present participle
	cVerb  = cBase | cS | cPast | cDone | cIng
	cHuman = cPerson | cOrg | cName | cTitle
)

// tag is what a token is in its sentence; several of them together are a set.
type tag uint32

const (
	tNone tag = 0
	tNoun tag = 1 << (iota - 1)
	tName     // a proper name
	tPron
	tAdj
	tAdv
	tPrep
	tDet
	tPoss // my, our, her, "Dana's"
	tConj
	tSub
	tWh
	tModal
	tAux
	tNeg
	tNum
	tTo   // to before an infinitive
	tPart // a particle that belongs to a verb
	tVerb // form tells which
	tPunct
	tIntj
)

// token is a word, a number or a mark of the sentence.
type token struct {
	start, end int32  // bytes of the sentence
	low        string // the word in lower case if any table knows it, else as written; n't, 'll, 's are tokens of their own
	e          *entry // what the tables know; never nil
	kind       kind
	tag        tag
	form       class // for tVerb: the one of cBase cS cPast cDone cIng it is here
	quoted     bool  // inside a quotation of several words: opaque
	upper      bool  // begins with a capital letter
	opens      bool  // the clause goes on here behind what was put in front of it
	side       Side
	np         int16 // the noun phrase it belongs to, or -1
	ev         int16 // the event it is the verb of, or -1
}

// phrase is a noun phrase without what hangs on it: "the works council", "Dana and her team", "our new rates".
type phrase struct {
	from, to, head int16 // tokens, to exclusive
	side           Side  // whose it is, for people and organisations: a seller's, a customer's; Unknown for things
	owner          Side  // "our deck", "Dana's budget"
	human          bool  // people or organisations
	pron           bool  // it, they, this
	sorted         bool  // kinds is known
	kinds          kinds // what it is; kindOf tells
}

// depth is how deep an event stands.
type depth uint8

const (
	eMain     depth = iota // the sentence itself, an imperative, a heading
	eControl               // the infinitive or gerund of the event above: wants to V, agrees to V, gets X to V
	ePurpose               // in order to V; "Call Dana to V"
	eThat                  // that X does
	eWh                    // who, what, how, whether: a question inside
	eRelative              // which, who after a noun
	eAdverb                // if, when, because, so that, before V-ing
	eNounArg               // the infinitive of a noun: agreement to V, plan to V
)

// event is somebody doing something.
type event struct {
	verb    int16  // token
	lemma   string // base form, with its particle: "find out" has part
	part    int16  // token of the particle, or -1
	actor   Side
	subj    int16 // noun phrase, or -1
	obj     int16 // noun phrase right after the verb, or -1
	up      int16 // the event above, or -1
	embed   depth
	neg     bool
	past    bool // simple past or perfect: a fact, not an aim
	passive bool
	modal   bool  // can, may, would; will and should are aims
	head    bool  // implied subject: imperative, bare infinitive
	from    int16 // first token of the verb group (subject excluded)
	to      int16 // end of its clause, exclusive
}

// sentence is the reused work space of a Reader.
type sentence struct {
	text   string
	lex    *lexicon
	toks   []token
	nps    []phrase
	events []event

	near     []sieve  // what patterns can match at each token
	brief    []uint64 // the same in brief
	behind   []sieve  // and there or behind it
	outlines uint64   // of all words
	odd      inSets   // what the sets say of a token that stands in another way in the tables
}
