package english

import "strings"

// tagging decides what each word is in its sentence, from left to right, by what it can be and what stands around it.
// A statistical tagger was tried on such sentences and fails on bare imperatives ("Convince Omar"); goals are short
// and begin with verbs, so rules about beginnings and verb groups do better.

// is reports whether token i exists and is a word.
func (s *sentence) is(i int, word string) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].low == word
}

// in reports whether token i exists and is one of the words. A thousand places ask it, and most of them once in many sentences:
// inlined it would make a quarter of a megabyte of code, and fetching that costs more than the calls.
//
//go:noinline
func (s *sentence) in(i int, words ...string) bool {
	if i < 0 || i >= len(s.toks) {
		return false
	}
	low := s.toks[i].low
	for _, w := range words {
		if same(low, w) {
			return true
		}
	}
	return false
}

// can reports whether token i exists and can be one of the classes.
func (s *sentence) can(i int, c class) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].e.class&c != 0
}

// tagged reports whether token i exists and has one of the tags.
func (s *sentence) tagged(i int, tags tag) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].tag&tags != 0
}

// before is the token before i that is no adverb and in no brackets: Bea (ops) joins.
func (s *sentence) before(i int) int {
	for i--; i >= 0; i-- {
		t := &s.toks[i]
		if t.low == ")" && t.kind == kPunct {
			if open := s.opened(i); open > 0 {
				i = open
				continue
			}
		}
		if t.tag != tAdv && t.tag != tNeg {
			break
		}
	}
	return i
}

// opened is the bracket that the one at token i closes, when not much stands between them and a word before; else -1.
func (s *sentence) opened(i int) int {
	for j := i - 1; j > 0 && j > i-8; j-- {
		if s.is(j, "(") {
			if s.toks[j-1].kind == kWord {
				return j
			}
			break
		}
	}
	return -1
}

// after is the token after i that is no adverb.
func (s *sentence) after(i int) int {
	for i++; i < len(s.toks) && s.can(i, cAdv) && !s.can(i, cVerb|cNoun|cDet|cPrep|cPron|cAdj|cSub|cWh|cConj|cPart); i++ {
	}
	return i
}

// stop reports whether a clause can end or begin at token i: the end of the text, a mark, a conjunction.
func (s *sentence) stop(i int) bool {
	if i < 0 || i >= len(s.toks) {
		return true
	}
	t := &s.toks[i]
	return t.kind == kPunct && t.low != `"` && t.low != "'" || t.kind == kWord && t.e.class&cConj != 0
}

// starts reports whether token i can begin a noun phrase.
func (s *sentence) starts(i int) bool {
	if i < 0 || i >= len(s.toks) {
		return false
	}
	t := &s.toks[i]
	switch {
	case t.kind == kNumber:
		return true
	case t.kind != kWord:
		return t.low == `"` || t.low == "'"
	case t.e.class&(cDet|cPoss|cPron) != 0:
		return true
	case t.e.class&(cPrep|cSub|cWh|cConj|cModal|cAux) != 0:
		return t.upper && t.e.class&cName != 0
	}
	return t.e.class&(cNoun|cAdj|cName|cPerson|cOrg|cTitle|cNum) != 0
}

// singularSubject are pronouns that take the third person.
func (s *sentence) third(i int) bool { return s.in(i, "he", "she", "it") }

func (s *sentence) nominative(i int) bool {
	return s.in(i, "i", "we", "they", "he", "she", "you")
}

// tagAll tags every token.
func (s *sentence) tagAll(names *wordMap[Side]) {
	s.shouting()
	s.label()
	first := true // the next word begins a clause
	finite := false
	lastVerb := -1
	var outer struct { // before the last bracket
		finite   bool
		lastVerb int
	}
	for i := range s.toks {
		t := &s.toks[i]
		if t.kind == kPunct {
			t.tag = tPunct
			if t.low == ")" {
				if open := s.opened(i); open > 0 && s.tagged(open-1, tName|tNoun) {
					first, finite, lastVerb = false, outer.finite, outer.lastVerb
					continue
				}
			} else if t.low == "(" {
				outer.finite, outer.lastVerb = finite, lastVerb
			}
			if t.low != `"` && t.low != "'" && t.low != "/" && t.low != "&" && t.low != "+" {
				first = true
				finite = false
				if t.low != "," {
					lastVerb = -1
				}
			}
			if t.low == "&" || t.low == "+" || t.low == "/" {
				t.tag = tConj
			}
			if t.low == "'" && i > 0 && s.toks[i-1].end == t.start && s.tagged(i-1, tNoun|tName) && s.starts(i+1) {
				t.tag = tPoss // the tenants' association
			}
			continue
		}
		if t.kind == kOther {
			t.tag = tPunct
			continue
		}
		if first && (i == 0 || s.tagged(i-1, tPunct) && !s.in(i-1, ",", `"`, "'", "(")) {
			s.lead(i)
		}
		if t.opens {
			first, finite, lastVerb = true, false, -1
		}
		if t.tag == tNone {
			s.tagOne(i, first, finite, lastVerb, names)
		}
		switch t.tag {
		case tVerb:
			lastVerb = i
			if t.form&(cS|cPast) != 0 || t.form == cBase && !s.tagged(s.before(i), tTo) {
				finite = true
			}
		case tAux, tModal:
			finite = true
		case tSub, tWh:
			finite = false
		case tConj:
			if t.low != "&" && t.low != "+" && t.low != "/" {
				finite = false
			}
		}
		if t.tag == tConj && first && (i == 0 || s.stop(i-1) && !s.is(i-1, ",")) {
			continue // And talk to Dana: the clause begins behind it
		}
		if t.tag != tAdv && t.tag != tIntj && !(first && t.tag == tNeg && s.in(i+1, "only", "just")) {
			first = false // behind an adverb a clause begins as before
		}
	}
}

// labels are the last words of what stands before a colon on a planning sheet.
var labels = words(`objective objectives goal goals outcome outcomes aim purpose ask asks step steps target result plan agenda task commitment fallback primary
	secondary stretch backup advance learning todo action actions call meeting visit note notes reminder status context background plan-b date when who why what
	customer contact prospect account next success measure close`)

// label hides labels, "Call objective: ...": they name the slot and are nobody's aim. "Our wish: ..." is one.
func (s *sentence) label() {
	start := 0
	for i := 0; i < len(s.toks); i++ {
		t := &s.toks[i]
		if t.kind != kPunct {
			if i-start > 4 || t.e.class&cPoss != 0 {
				start = len(s.toks) // too long for a label, or somebody's own
			}
			continue
		}
		if i > start && i+1 < len(s.toks) && labels.has(s.toks[i-1].low) && (t.low == ":" || t.low == "-" && t.start > s.toks[i-1].end) {
			for k := start; k < i; k++ {
				s.toks[k].quoted = true
			}
		}
		if t.low == "." || t.low == ")" || t.low == ";" || t.low == "*" || t.low == "•" || i == start {
			start = i + 1
		} else {
			start = len(s.toks)
		}
	}
}

// shouting forgets capitals where they say nothing: a text in capitals or in title case. Words that open something have one anyway.
func (s *sentence) shouting() {
	upper, words := 0, 0
	for i := range s.toks {
		if t := &s.toks[i]; t.kind == kWord && t.e.class&(cName|cTitle) == 0 && i > 0 && s.toks[i-1].kind != kPunct {
			words++
			if t.upper && t.low != "i" {
				upper++
			}
		}
	}
	if words < 3 || upper*4 < words*3 {
		return
	}
	for i := range s.toks {
		if t := &s.toks[i]; t.upper && t.e.class&^(cName|cTitle) != 0 && t.e != unknown.word {
			t.upper = false
		}
	}
}

func (s *sentence) set(i int, t tag)          { s.toks[i].tag = t }
func (s *sentence) setVerb(i int, form class) { s.toks[i].tag, s.toks[i].form = tVerb, form }

// known is the side of a name of the plan.
func known(names *wordMap[Side], s *sentence, i int) Side {
	if names == nil || i >= len(s.toks) {
		return Unknown
	}
	t := &s.toks[i]
	if side := names.get(s.text[t.start:t.end]); side != Unknown {
		return side
	}
	return names.get(t.low)
}

// tagOne decides about token i. first: it begins a clause. finite: its clause already has its verb.
func (s *sentence) tagOne(i int, first, finite bool, lastVerb int, names *wordMap[Side]) {
	t := &s.toks[i]
	c := t.e.class
	p := s.before(i)
	switch {
	case t.kind == kNumber:
		t.tag = tNum
		return
	case s.deputy(i):
		t.tag = tNoun
		return
	case t.low == "n't" || t.low == "not" || t.low == "never":
		t.tag = tNeg
		return
	case t.low == "'s":
		s.apostropheS(i)
		return
	case t.low == "'ll", t.low == "'d" && !s.is(i+1, "been"):
		t.tag = tModal
		if t.low == "'d" && (s.can(s.after(i), cDone) && !s.can(s.after(i), cBase)) {
			t.tag = tAux
		}
		return
	case t.low == "'ve", t.low == "'re", t.low == "'m", t.low == "'d":
		t.tag = tAux
		return
	case t.low == "'":
		t.tag = tPunct
		return
	}

	if (t.low == "just" || t.low == "only") && !s.tagged(p, tDet|tPoss) {
		t.tag = tAdv
		return
	}
	if t.low == "if" && s.in(i+1, "possible", "necessary", "needed", "required", "appropriate", "any", "poss") || s.is(i-1, "if") && s.in(i, "possible", "necessary", "needed", "required", "appropriate", "poss") {
		t.tag = tAdv // if possible
		return
	}
	if slightly.has(t.low) && (s.can(i+1, cVerb|cModal|cAux) || s.is(i+1, "to")) && !s.tagged(p, tDet|tPoss|tAdj|tNum) {
		t.tag = tAdv // i just want
		return
	}

	if s.hedges(i) {
		t.tag = tAdv
		return
	}

	if t.low == "lead" && s.tagged(p, tNoun) && s.can(p, cOrg|cPerson) && !s.can(p, cPlural) && s.tagged(s.before(p), tDet|tPoss|tAdj) && (s.stop(i+1) || s.can(i+1, cPrep)) {
		t.tag = tNoun // the new procurement lead at the yard
		return
	}

	// Names come first: Mark, Will and May are people when they are written or used like people.
	if s.name(i, first, names) {
		t.tag = tName
		return
	}

	switch {
	case t.low == "to":
		s.tagTo(i)
		return
	case t.low == "as" && s.in(i+1, "many", "few") && s.can(i+2, cPlural) && (s.is(i+3, "as") || s.is(i+4, "as")):
		t.tag = tDet // as many nurses as possible
		return
	case t.low == "at" && s.in(i+1, "least", "most") && (s.can(i+2, cNum|cDet) || first && s.can(i+2, cBase)) || s.in(i, "least", "most") && s.is(i-1, "at") && s.tagged(i-1, tAdv):
		t.tag = tAdv // at least four dentists
		return
	case t.low == "last" && s.tagged(p, tNoun) && s.can(p, cPlural) && i+1 < len(s.toks) && amounts.has(s.toks[i+1].low):
		s.setVerb(i, cBase) // our pallets last longer
		return
	case (t.low == "next" || t.low == "last") && s.can(i+1, cTime|cNoun|cNum|cAdj):
		t.tag = tDet
		if s.tagged(i-1, tDet|tPoss|tAdj|tNum) {
			t.tag = tAdj
		}
		return
	case t.low == "home" && s.tagged(i-1, tNoun|tPron) && (s.stop(i+1) || s.can(i+1, cTime)):
		t.tag = tAdv // bring the deal home
		return
	case t.low == "no" && !s.stop(i+1):
		t.tag = tDet
		return
	case t.low == "that":
		switch n := i + 1; {
		case s.tagged(p, tPrep|tTo):
			t.tag = tDet
		case s.can(n, cS) && !s.can(n, cNoun), s.can(n, cModal|cAux), s.nominative(n), s.can(n, cDet|cPoss), n < len(s.toks) && s.toks[n].upper && s.toks[n].kind == kWord && !s.can(n, cTime):
			t.tag = tSub
		case lastVerb >= 0 && s.starts(n) && s.finiteAhead(n):
			t.tag = tSub
		case lastVerb >= 0 && s.claimAhead(n):
			t.tag = tSub
		case s.starts(n):
			t.tag = tDet
		default:
			t.tag = tPron
		}
		return
	case t.low == "like":
		if s.tagged(p, tModal) || s.nominative(p) || s.tagged(p, tTo) || !finite && s.tagged(p, tNoun) && s.can(p, cPlural) {
			s.setVerb(i, cBase)
		} else {
			t.tag = tPrep
		}
		return
	case t.low == "her":
		t.tag = tPron
		if s.is(i+1, `"`) || s.possessed(i+1) && !(s.lemmaIs(i-1, "make", "let") && s.can(i+1, cBase) && !s.can(i+2, cDone)) {
			t.tag = tPoss
		}
		return
	case t.low == "his":
		t.tag = tPoss
		return
	case t.low == "please" || t.low == "let's" || t.low == "lets" && first && s.can(i+1, cBase) && !s.can(i+1, cDet|cPron|cName):
		t.tag = tIntj
		return
	case c&cModal != 0 && (t.low != "better" || s.in(p, "had", "'d") || s.tagged(p, tPron)):
		if (t.low == "will" || t.low == "might" || t.low == "must" || t.low == "may") && s.tagged(p, tDet|tPoss|tPrep|tNum) {
			t.tag = tNoun
		} else {
			t.tag = tModal
		}
		return
	case c&cAux != 0:
		s.tagAux(i)
		return
	case c&cWh != 0:
		t.tag = tWh
		return
	case c&cPoss != 0:
		t.tag = tPoss
		return
	case (t.low == "each" || t.low == "both" || t.low == "all" || t.low == "either" || t.low == "neither") && s.tagged(i-1, tNoun|tName|tPron) && s.can(i+1, cBase|cModal|cS):
		t.tag = tAdv // Dana and Tom each name one
		return
	case s.in(i, "all", "both", "each") && s.tagged(i-1, tAux) && s.can(i+1, cDone) && !s.can(i+1, cNoun|cAdj):
		t.tag = tAdv // they have all sat down
		return
	case t.low == "or" && s.is(i-1, "whether") && s.is(i+1, "not"):
		t.tag = tAdv
		return
	case t.low == "either" && first && s.can(i+1, cBase) && (!s.can(i+1, cNoun) || s.in(i+2, "to", "with") || s.can(i+2, cDet|cPoss)):
		t.tag = tAdv // either convince her brother or find someone else
		return
	case (t.low == "either" || t.low == "both") && s.tagged(i-1, tModal|tTo) && s.can(i+1, cBase):
		t.tag = tAdv // will either say yes or name the reason
		return
	case c&cDet != 0 && c&cPron != 0 && (s.tagged(i-1, tDet|tNum) || s.in(i-1, "couple", "dozen")) && s.starts(i+1):
		t.tag = tAdj // a few ideas
		return
	case s.in(i, "all", "both", "half", "such") && s.can(i+1, cDet|cPoss) && s.nounNear(i+2) && !s.in(i+1, "that", "this"):
		t.tag = tDet // all the lists
		return
	case t.low == "direct" && s.in(i+1, "line", "dial", "number", "debit", "mail", "report", "reports", "contact"):
		t.tag = tAdj
		return
	case c&cDet != 0 && c&cPron != 0:
		t.tag = tPron
		if n := i + 1; (s.starts(n) || s.can(n, cIng) && s.lemmaIs(lastVerb, "do")) && !s.can(n, cDet|cPoss|cPron) && !s.in(n, "today", "tomorrow", "tonight", "asap", "soon", "yesterday") {
			t.tag = tDet
		}
		return
	case c&cDet != 0:
		t.tag = tDet
		if s.tagged(i-1, tDet|tPoss|tNum|tAdj) && t.low != "the" && t.low != "a" && t.low != "an" {
			t.tag = tAdj // the other bidders, a few ideas
		}
		return
	case t.low == "one" && (s.in(i+1, "or", "to") && s.can(i+2, cNum) && s.can(i+3, cNoun) || s.in(i+1, "more", "other", "last", "extra", "further", "final", "new") && s.can(i+2, cNoun) || s.can(i+1, cNoun) && (s.nounFollows(i+1) || s.tagged(i-1, tPrep) && !s.can(i+1, cPlural)) && !s.can(i+1, cVerb)) || t.low == "one" && s.tagged(i-1, tVerb) && s.can(i+1, cPerson|cOrg) && !s.can(i+1, cPlural):
		t.tag = tNum // one more site
		return
	case t.low == "one" && s.tagged(i-1, tDet):
		t.tag = tNoun // no one, that one
		return
	case c&cPron != 0:
		t.tag = tPron
		return
	case t.low == "for":
		t.tag = tPrep
		return
	case c&cSub != 0:
		s.tagSub(i, first)
		return
	case c&cConj != 0 && t.low != "then":
		t.tag = tConj
		return
	case c&cPrep != 0 && c&(cNoun|cVerb) == 0, c&cPart != 0 && c&(cNoun|cVerb) == 0:
		s.tagPrep(i, lastVerb)
		return
	case c&cTitle != 0 && c&(cVerb) == 0 && s.tagTitle(i):
		return
	case particles.has(t.low) && lastVerb >= 0 && !s.tagged(i-1, tDet|tPoss|tAdj|tNum) && (i == lastVerb+1 || s.verbHere(lastVerb, i) && (s.stop(i+1) || s.can(i+1, cPrep|cTime|cAdv) || s.is(i+1, "to"))):
		t.tag = tPart
		if c&cPrep != 0 && s.starts(i+1) {
			t.tag = tPrep
		}
		return
	}
	s.tagOpen(i, first, finite, lastVerb)
}

// spokenTo are verbs whose "to" leads to somebody.
var spokenTo = words("talk talking speak speaking chat chatting listen listening reply respond responding pitch pitching present presenting sell selling demo explain")

// feelings are participles that say how somebody is, not what somebody did.
var feelings = words(`interested pleased impressed convinced satisfied excited committed involved aligned informed reassured persuaded delighted thrilled concerned worried tired prepared engaged inclined sold hooked keen comfortable relaxed
	flattered touched honoured honored charmed intrigued fascinated encouraged tempted amused wowed inspired`)

// copulas are verbs that say how something is, and nouns besides.
var copulas = words("sound look feel seem appear")

// gerundVerbs take what somebody does as their object: avoid pitching.
var gerundVerbs = words(`start stop avoid consider begin keep suggest recommend finish continue try like love hate prefer remember propose discuss risk resist
	delay postpone imagine enjoy justify involve mean practise practice quit mind miss admit deny mention commit be go come spend`)

// slightly are words that are adverbs before a verb and something else elsewhere.
var slightly = words("just only even also simply really still first finally now maybe perhaps always again briefly quickly formally jointly")

// particles are words that go with verbs and are other words besides: check back, sit down, catch up.
var particles = words("up down back in off out over through around round along away by on forward together across aside")

// verbHere reports whether only the verb's own object stands between it and token i.
func (s *sentence) verbHere(verb, i int) bool {
	if i-verb > 6 {
		return false
	}
	for j := verb + 1; j < i; j++ {
		switch s.toks[j].tag {
		case tDet, tPoss, tAdj, tNoun, tName, tPron, tNum:
		default:
			return false
		}
	}
	return true
}

func (s *sentence) tagTitle(i int) bool {
	if i+1 < len(s.toks) && (s.toks[i+1].upper || s.is(i+1, ".")) || s.in(i+1, "and", "&") && s.can(i+2, cTitle) {
		s.set(i, tName) // Mr. and Mrs. Keane
		return true
	}
	return false
}

// possessed reports whether token n continues a possessive: her budget, her two line leads.
func (s *sentence) possessed(n int) bool {
	if s.can(n, cIng|cDone) && s.can(n+1, cNoun) && !s.can(n+1, cDet|cPoss|cPron) {
		return true // her managing director
	}
	if !s.can(n, cNoun|cAdj|cNum|cOrd) && !(n < len(s.toks) && s.toks[n].kind == kNumber) {
		return false
	}
	if s.can(n, cPrep|cSub|cConj|cDet|cWh|cPart) || s.is(n, "to") {
		return false
	}
	if s.can(n, cTime) && !s.can(n+1, cNoun) {
		return false
	}
	if s.can(n, cBase) && s.can(n, cNoun) && (s.can(n+1, cDet|cPoss|cPron) && !s.is(n+1, "that") || s.is(n+1, "to") && !s.can(n, cHuman)) {
		return false // have her sign the order: sign is noun and verb, and an object follows
	}
	return true
}

// apostropheS tells Dana's budget from she's agreed.
func (s *sentence) apostropheS(i int) {
	n := s.after(i)
	switch {
	case s.tagged(i-1, tPron|tWh), s.in(i-1, "let", "that", "there", "here", "it"):
		s.set(i, tAux)
	case s.is(i-2, "of") && s.can(i-3, cPerson) && s.tagged(i-1, tName) && s.acts(n):
		s.set(i, tAdv) // a colleague of Irina's presents the list
	case n >= len(s.toks) || s.stop(n):
		s.set(i, tPoss)
	case s.is(n, "going") && s.is(n+1, "to"), s.can(n, cDone) && !s.can(n, cNoun|cAdj) && (s.is(n+1, "to") || s.can(n+1, cDet|cPoss|cPron)):
		s.set(i, tAux) // Bea's agreed to host
	case s.can(n, cAdj) && !s.can(n, cNoun|cVerb) && (s.stop(n+1) || s.can(n+1, cPrep)):
		s.set(i, tAux) // the customer's happy
	case s.can(n, cPast|cS|cModal) && !s.can(n, cNoun|cAdj|cDone):
		s.set(i, tAdv) // Gallagher's went: the name of a firm
	case s.can(n, cDet|cPoss|cPrep) || s.in(n, "not", "n't"):
		s.set(i, tAux)
	case s.can(n, cIng) && !s.can(n, cNoun) && s.starts(n+1) && s.can(n+1, cDet|cPoss|cPron):
		s.set(i, tAux)
	default:
		s.set(i, tPoss)
	}
}

// hedges reports whether token i belongs to "kind of" or "sort of" before a verb, or is the "much" of "very much".
func (s *sentence) hedges(i int) bool {
	switch {
	case s.in(i, "kind", "sort") && s.is(i+1, "of"):
		return i > 0 && (s.nominative(i-1) || s.tagged(i-1, tAux|tModal)) && s.can(i+2, cVerb)
	case s.is(i, "of"):
		return s.tagged(i-1, tAdv) && s.in(i-1, "kind", "sort")
	}
	return s.is(i, "much") && s.is(i-1, "very") && s.can(i+1, cVerb|cPrep)
}

// deputy reports whether token i ends "her number two".
func (s *sentence) deputy(i int) bool {
	return s.is(i, "two") && s.is(i-1, "number") && (i == 1 || s.tagged(i-2, tPoss|tDet))
}

// nameLike words are first names and words of other kinds.
func (s *sentence) name(i int, first bool, names *wordMap[Side]) bool {
	t := &s.toks[i]
	c := t.e.class
	side := known(names, s, i)
	small := c &^ (cName | cNoun)
	if side != Unknown && (t.upper || small == 0) {
		// A name of the plan, except where it can only be a word: "Mark the ..."
		return !(first && c&cBase != 0 && s.can(i+1, cDet|cPoss|cPron))
	}
	if c&cName != 0 && c&^(cName|cPlural) == 0 {
		return true // only ever a name, also in small letters
	}
	if !t.upper {
		return c&cName != 0 && small&^(cVerb|cPerson) == 0 && c&cNoun == 0 && s.can(i+1, cS) && (i == 0 || s.stop(i-1))
	}
	if t.low == "i" || c&(cDet|cPron|cConj|cWh|cPoss) != 0 && c&cName == 0 {
		return false
	}
	if s.can(i-1, cTitle) && s.toks[i-1].upper && c&(cTime|cNum) == cTime && c&cVerb == 0 {
		return true // Mrs Noon
	}
	if first {
		if i > 2 && s.is(i-1, ",") && c&(cTime|cPrep|cSub) == 0 && c&cVerb != 0 && (s.can(i+1, cS|cModal) || s.can(i+1, cAux) && !s.can(i+1, cBase)) {
			return true // ..., Bode finds out: no capital stands there without a reason
		}
		if n := i + 1; t.low == "hope" && s.is(n, "to") || s.in(i, "wish", "bet", "guess", "think") && !s.in(n, "'s", "&") {
			return false
		} else if s.is(n, "'s") && c&cBase != 0 && c&cPron == 0 && t.low != "let" && n+1 < len(s.toks) && s.toks[n+1].upper {
			return true // Sell's Bakery
		} else if s.in(n, "&", "+") && n+1 < len(s.toks) && s.toks[n+1].upper {
			return true // Pitch & Sons
		} else if c&cName == 0 && c&cVerb != 0 && !s.can(n, cName|cTitle) && s.company(n) {
			return true // Win Aung introduces us, Pitch Perfect Ltd returns the form
		}
		if c&cName != 0 {
			n := s.after(i)
			switch {
			case s.can(n, cDet|cPoss|cPron) && !s.is(n, "that"):
				return c&(cVerb|cModal|cAdj|cPrep) == 0
			case s.can(n, cS|cModal|cAux), s.in(n, "to", "'s", "'ll"), s.in(n, "and", "&") && n+1 < len(s.toks) && s.toks[n+1].upper:
				return true
			case n < len(s.toks) && s.toks[n].upper && t.low == "hope" && s.can(n, cName):
				return false // Hope Anneliese says yes
			case s.company(n), s.is(n, "(") && s.actsBehind(n):
				return true
			case n < len(s.toks) && s.toks[n].upper && s.toks[n].kind == kWord && (s.can(n+1, cS|cModal|cAux) || s.in(n+1, "to", "'s", "and", "&") || n+1 < len(s.toks) && s.toks[n+1].upper):
				return true // Hope Marsh signs
			case s.ofFirm(n):
				return true // Chase Morgan from Acme approves the layout
			case n < len(s.toks) && s.toks[n].upper && c&cBase != 0 && len(t.e.frames) > 0 && (s.stop(n+1) || s.can(n+1, cPrep|cTime)) && !s.finiteAhead(n):
				return false // chase Wim on the quote
			case n < len(s.toks) && s.toks[n].upper && s.toks[n].kind == kWord:
				return c&cBase == 0 || !s.can(n, cName) && s.toks[n].e == unknown.word
			case n < len(s.toks) && s.toks[n].low == "," || s.can(n, cPast|cDone):
				return c&cBase == 0 || s.can(n, cPast|cDone)
			}
			return c&(cVerb|cModal|cAdj|cPrep|cNoun) == 0
		}
		// An unknown word at the start with a capital is a name when a verb or another capital follows.
		if t.e == unknown.word || t.e == unknown.s || t.e == expert && s.can(i+1, cS|cModal) || t.e == unknown.ly || t.e == compoundAdj {
			return true
		}
		if (t.e == unknown.ing || t.e == unknown.ed) && s.can(i+1, cS|cModal|cAux) {
			return true // Blessing presents
		}
		return false
	}
	if c&(cSub|cPrep|cAux) != 0 && c&cName == 0 {
		return false
	}
	if s.in(i, "q1", "q2", "q3", "q4", "h1", "h2") || c&cTime != 0 && c&cName == 0 {
		return false
	}
	if c&(cPerson|cOrg) != 0 && c&cName == 0 && t.e != expert {
		return c&cPerson == 0 && s.tagged(i-1, tName) && s.toks[i-1].upper // Farrow Mills; the CFO, their Board: a role keeps its class
	}
	if c&(cModal|cTime) != 0 {
		// May, Will, April: a person before a verb or after a title or a verb.
		return s.in(i-1, "and", "&") && s.tagged(i-2, tName) || s.can(i+1, cS|cModal|cAux) || s.in(i+1, "to", "'s") && c&cTime == 0 || s.tagged(i-1, tVerb) || s.tagged(i-1, tName) || s.in(i-1, "with", "from", "to") && c&cModal != 0
	}
	if t.end-t.start == 1 && s.tagged(i-1, tNoun) && !s.can(i-1, cHuman) && !s.in(i+1, ".", "&") {
		return false // button B
	}
	if s.allCaps(i) && c&(cNoun|cAdj|cAdv|cTime|cVerb|cNeg) != 0 && c&cName == 0 && len(t.e.low) > 0 {
		return false // an acronym the tables know: POC, ROI
	}
	return true
}

// actsBehind reports whether a finite verb follows the brackets that open at token n: Nick (ops) introduces us.
func (s *sentence) actsBehind(n int) bool {
	for j := n + 1; j < len(s.toks) && j < n+12; j++ {
		if s.is(j, ")") {
			return s.can(j+1, cS|cModal) && !s.can(j+1, cTime)
		}
	}
	return false
}

// ofFirm reports whether token n is a family name, and who he is with and what he does follow: Morgan from Acme Foods approves.
func (s *sentence) ofFirm(n int) bool {
	if n+3 >= len(s.toks) || !s.toks[n].upper || !s.in(n+1, "from", "at", "of") || !s.toks[n+2].upper {
		return false
	}
	for n += 3; n < len(s.toks) && s.toks[n].upper && s.toks[n].kind == kWord; n++ {
	}
	return s.can(n, cS|cModal) && !s.can(n, cTime) && !s.stop(n+1)
}

// company reports whether words with capitals from token n on are followed by a finite verb: the rest of a name.
func (s *sentence) company(n int) bool {
	j := n
	owned := false
	for j < len(s.toks) && j < n+6 && s.toks[j].kind == kWord && (s.toks[j].upper || j > n && s.is(j, "'s") || owned && s.can(j, cNoun|cHuman) && !s.acts(j) || j > n && s.can(j, cPerson|cOrg) && !s.can(j, cPlural) && j+1 < len(s.toks) && s.toks[j+1].upper) {
		owned = owned || s.is(j, "'s")
		j++
	}
	if j > n && s.can(j, cHuman) && s.can(j+1, cS) && !s.can(j, cDet|cPron) {
		j++ // Hope Street school orders
	}
	return j > n && (s.can(j, cS) && (!s.can(j, cNoun) || s.objectAt(j+1) || s.acts(j) || s.is(j+1, "to") || j+1 < len(s.toks) && s.toks[j+1].kind == kNumber) || s.can(j, cModal) && s.can(j+1, cBase))
}

// allCaps reports whether a token is written in capitals only.
func (s *sentence) allCaps(i int) bool {
	t := &s.toks[i]
	for _, c := range []byte(s.text[t.start:t.end]) {
		if 'a' <= c && c <= 'z' || c >= 0x80 {
			return false
		}
	}
	return true
}

// takesTo are verbs and adjectives after which "to" leads to a thing: agree to a demo, commit to sending.
var takesTo = words("commit come respond reply listen speak talk look forward switch move upgrade migrate react refer belong lead lend return subscribe object admit adhere attend link add go send present pitch sell demo show introduce invite forward explain open closer next due according prior regard relate reach write contribute apply turn")

// tagTo tells the infinitive's to from the preposition.
func (s *sentence) tagTo(i int) {
	t := &s.toks[i]
	n := i + 1
	if s.in(i-1, "going", "looking", "hoping", "aiming", "planning", "trying", "wanting", "needing", "writing", "calling", "ringing", "phoning", "emailing") && s.can(n, cBase) && !s.can(n, cDet|cPoss) {
		t.tag = tTo // I'm going to point out, looking to lock in Q3
		return
	}
	for s.can(n, cAdv) && !s.can(n, cBase|cNoun|cAdj|cPrep) || s.is(n, "not") || s.can(n, cAdv) && s.can(n+1, cBase) && !s.can(n, cBase) && !s.can(n, cPrep) {
		n++ // to formally agree
	}
	t.tag = tPrep
	if s.is(i-1, "up") && s.can(n, cNoun) && s.stop(n+1) || s.is(i-1, "up") && s.can(n, cNoun) && s.can(n+1, cPrep) && !s.can(n+1, cPart) && !s.in(i-2, "sign", "signs", "line", "lines", "step", "steps") {
		return // the plan up to launch
	}
	switch {
	case s.in(n, "be", "have", "do"):
		t.tag = tTo
		return
	case !s.can(n, cBase):
		return
	case s.toks[n].upper && (s.can(n, cName) || s.tagged(i-1, tPron|tVerb)) && !s.is(n, "i"):
		if s.can(n, cName) {
			return // introduces us to Grant
		}
	case s.can(n, cPoss|cDet):
		return
	}
	if s.in(i-1, "up", "down") && s.in(n, "speed", "date", "scratch", "size", "price", "cost") {
		return // up to speed
	}
	if numbered.has(s.toks[n].low) && n+1 < len(s.toks) && s.toks[n+1].kind == kNumber && (s.stop(n+2) || s.can(n+2, cPrep|cTime)) {
		return // guides visitors to gate 2
	}
	if s.is(i-1, "on") && !s.tagged(i-2, tVerb) && s.can(n, cNoun) && !s.can(n+1, cDet|cPoss|cPron) {
		return // move the discussion on to price
	}
	if s.in(i-1, "get", "go", "move", "straight", "back") && headings.has(s.toks[n].low) && !s.in(n, "close", "help", "talk", "start", "see") && (s.stop(n+1) || s.can(n+1, cTime) || s.can(n+1, cPrep) && !s.is(n+1, "with")) {
		return // get to contract by June
	}
	if s.can(n, cNoun) {
		p := s.before(i)
		if hosts.has(s.toks[n].low) && p == i-1 && s.tagged(p, tName|tPron|tNoun) && (s.tagged(p, tPron) || s.can(p, cHuman) || s.tagged(p, tName)) {
			t.tag = tTo // get Bea to host
			return
		}
		if s.lemmaIs(i-1, "want", "like", "love", "hope", "prefer", "try", "wish", "need") {
			t.tag = tTo // wants to shop around
			return
		}
		if lines.has(s.toks[n].low) && n+1 < len(s.toks) && audiences.has(s.toks[n+1].low) && (s.stop(n+2) || s.can(n+2, cPrep|cTime|cConj)) {
			return // promote the range to garden centres
		}
		if s.can(n, cHuman) && (s.stop(n+1) || s.can(n+1, cPrep|cTime) && !s.in(n+1, "with", "up", "to")) {
			return // presentation to board
		}
		if p == i-1 && p >= 0 && s.toks[p].e.class&cBase != 0 && spokenTo.has(s.toks[p].low) && !s.can(n+1, cDet|cPoss|cPron) {
			return // chat to site manager
		}
		governed := p >= 0 && s.toks[p].tag == tVerb && (takesTo.has(s.toks[p].lemma()) || s.toks[p].lemma() == "agree") || s.in(p, "forward", "open", "access", "response", "objection", "approach") ||
			s.in(p, "us", "me", "them", "him", "her", "it") && p > 0 && s.toks[p-1].tag == tVerb && takesTo.has(s.toks[p-1].lemma())
		m := n + 1
		verbLike := s.can(m, cDet|cPoss|cPron|cName|cNum) || s.in(m, "to", "with", "that", "again") || m < len(s.toks) && (s.toks[m].kind == kNumber || s.toks[m].upper && s.toks[m].kind == kWord) ||
			s.can(m, cNoun|cAdj) && !s.can(m, cTime|cPrep|cSub)
		if p >= 0 && s.toks[p].tag == tVerb && s.toks[p].lemma() == "agree" && s.is(m, "to") && !s.in(n, "talk", "chat", "speak", "listen") {
			verbLike = false // agrees to call to ...
		}
		if governed && !verbLike && (headings.has(s.toks[n].low) || s.can(n, cPlural) || !s.toks[p].e.agrees()) {
			return // agrees to demo next week, but: agrees to keep in touch
		}
		if governed && s.in(p, "us", "me", "them", "him", "her", "it") && !s.can(m, cDet|cPoss|cPron) && s.stop(m) {
			return
		}
	}
	t.tag = tTo
}

// numbered are nouns with a number behind them that are verbs too.
var numbered = words("gate bay phase line level stage page floor room dock lane step plan table field stand store ward")

// Some lines of business are verbs as well, and who is in them tells that they are none: to farm shops, to bank managers.
var (
	lines = words(`garden farm school bank hotel house club team shift ward water paint dog boat shop fleet park pub truck tool coach pension mill bike book film market plant
		ship store kitchen warehouse sport dairy meat fish toy gift staff port harvest timber stone glass rail nurse project purchase purchasing category brand`)
	audiences = words(`centre centres center centers shop shops store stores stall stalls club clubs school schools chain chains group groups hall halls firm firms company companies
		manager managers owner owners head heads lead leads leader leaders trader traders builder builders crew crews ranger rangers operator operators agent agents dealer dealers
		wholesaler wholesalers retailer retailers distributor distributors contractor contractors supplier suppliers buyer buyers planner planners engineer engineers keeper keepers
		keeper teacher teachers nurse nurses trustee trustees director directors supervisor supervisors board boards governor governors association associations union unions`)
)

// hosts are verbs that are roles too.
var hosts = words("host sponsor lead champion partner coach guide nurse judge tutor mentor")

// agrees reports whether the word is a form of a verb that promises an act.
func (e *entry) agrees() bool {
	return e.base == "agree" || e.done == "agree" || e.base == "commit" || e.done == "commit"
}

func (s *sentence) tagAux(i int) {
	t := &s.toks[i]
	n := s.after(i)
	if s.in(n, "n't", "not", "never") && !s.in(i, "do", "does", "did") {
		n = s.after(n)
	}
	if s.in(n, "all", "both", "each") && s.can(n+1, cDone) && !s.can(n+1, cNoun|cAdj) {
		n++ // they have all sat down
	}
	switch t.low {
	case "do", "does", "did":
		if s.in(n, "n't", "not") {
			t.tag = tAux
			return
		}
		if s.can(n, cBase) && !s.starts(n) || s.nominative(n) || s.nominative(s.before(i)) && s.can(n, cBase) && !s.can(n, cDet|cPoss|cPron) {
			t.tag = tAux
			return
		}
		if s.asksOf(i) {
			t.tag = tAux
			return
		}
	case "doing":
	case "done", "been", "being", "be", "am", "is", "are", "was", "were":
		t.tag = tAux
		if t.low == "am" && i > 0 && s.toks[i-1].kind == kNumber {
			t.tag = tAdv // from 7 am
		}
		if t.low == "done" {
			s.setVerb(i, cDone)
		}
		return
	default: // have, has, had, having
		if t.low == "had" && s.is(i+1, "better") {
			t.tag = tModal // I had better talk to Dana
			return
		}
		if s.can(n, cDone) && !s.can(n, cBase|cNoun) || s.can(n, cDone) && !s.tagged(s.before(i), tModal|tTo) && i > 0 && s.in(n, "been", "got", "had", "come", "become") {
			t.tag = tAux
			return
		}
	}
	form := cBase
	switch t.low {
	case "does", "has":
		form = cS
	case "did", "had":
		form = cPast
	case "doing", "having":
		form = cIng
	case "have", "do":
		if s.nominative(s.before(i)) && !s.tagged(s.before(i), tModal) {
			form = cBase
		}
	}
	s.setVerb(i, form)
}

// tagSub tells "before we sign" from "before Friday".
func (s *sentence) tagSub(i int, first bool) {
	t := &s.toks[i]
	c := t.e.class
	if c&cPrep == 0 && c&cAdv == 0 {
		t.tag = tSub
		return
	}
	n := i + 1
	if c&cPrep != 0 && s.phraseThenSubject(n) {
		t.tag = tPrep // after the call Dana tells us
		return
	}
	if t.low == "as" || t.low == "so" {
		switch {
		case s.nominative(n), t.low == "so" && s.is(n, "that"), t.low == "so" && s.starts(n) && s.finiteAhead(n):
			t.tag = tSub
		case t.low == "as" && n < len(s.toks) && s.toks[n].upper && s.in(n+1, "put", "puts", "said", "says", "wrote", "writes", "told", "tells", "asked", "asks", "promised", "suggested", "explained"):
			t.tag = tSub // as Bruno put it
		case t.low == "so":
			t.tag = tAdv
		default:
			t.tag = tPrep
		}
		return
	}
	if s.nominative(n) || s.starts(n) && !s.can(n, cTime) && !(n < len(s.toks) && s.toks[n].kind == kNumber) && s.clauseAhead(n) {
		t.tag = tSub
		return
	}
	if c&cPrep != 0 {
		t.tag = tPrep
	} else if s.starts(n) || s.stop(n) || !first {
		t.tag = tAdv
		if c&cAdv == 0 || s.starts(n) && t.low != "though" {
			t.tag = tSub
		}
	} else {
		t.tag = tSub
	}
}

// phraseThenSubject reports whether a thing stands at token i and then a name or a pronoun with its verb, and no other verb behind.
func (s *sentence) phraseThenSubject(i int) bool {
	if !s.can(i, cDet|cPoss) && (!s.can(i, cNoun) || s.can(i, cHuman) || s.toks[i].upper) {
		return false
	}
	for i++; s.can(i, cNoun|cAdj) && !s.toks[i].upper && !s.can(i, cHuman|cPron); i++ {
	}
	if !s.can(i-1, cNoun) || !(s.nominative(i) || i < len(s.toks) && s.toks[i].upper && s.can(i, cName)) || !s.can(i+1, cS|cModal|cBase) {
		return false
	}
	for i += 2; i < len(s.toks); i++ {
		if s.is(i, ",") || s.can(i, cS|cPast|cModal|cAux) && !s.can(i, cNoun|cAdj|cDone) {
			return false
		}
		if s.stop(i) || s.can(i, cWh|cSub) {
			break
		}
	}
	return true
}

// clauseAhead reports whether a noun phrase at i is followed by its verb.
func (s *sentence) clauseAhead(i int) bool {
	for n := 0; n < 6 && !s.stop(i); n++ {
		t := &s.toks[i]
		if t.kind == kWord && (t.e.class&(cModal|cAux) != 0 && t.e.class&cName == 0 || n > 0 && t.e.class&(cS|cPast) != 0 && t.e.class&(cNoun|cAdj) == 0 || n > 0 && t.e.class&cS != 0 && s.starts(i+1) && s.can(i+1, cDet|cPoss|cPron)) {
			return true
		}
		if t.kind == kWord && t.e.class&(cPrep|cSub|cWh) != 0 && !t.upper {
			return false
		}
		i++
	}
	return false
}

// finiteAhead reports whether a verb that is surely finite follows token i in its clause.
func (s *sentence) finiteAhead(i int) bool {
	for n := 0; n < 9; n++ {
		i++
		if s.stop(i) {
			return false
		}
		t := &s.toks[i]
		if t.kind != kWord {
			continue
		}
		c := t.e.class
		switch {
		case c&(cSub|cWh) != 0 && c&cPrep == 0, s.is(i, "to"):
			return false
		case c&(cModal|cAux) != 0 && !(t.upper && c&cName != 0) && c&cTime == 0:
			return true
		case t.low == "'ll", t.low == "'s" && s.tagged(i-1, tPron):
			return true
		case c&cS != 0 && c&cNoun == 0:
			return true
		case c&cS != 0 && n > 0 && (s.can(i+1, cDet|cPoss) || s.in(i+1, "us", "me")):
			return true
		case c&cPast != 0 && c&(cDone|cNoun|cAdj|cBase) == 0:
			return true
		}
	}
	return false
}

// tagPrep tells prepositions from particles.
func (s *sentence) tagPrep(i, lastVerb int) {
	t := &s.toks[i]
	t.tag = tPrep
	if t.e.class&cAdj != 0 && s.tagged(i-1, tPrep|tDet|tPoss) && s.can(i+1, cNoun) {
		t.tag = tAdj // past customers, the inside sales team
		return
	}
	if t.e.class&cPart == 0 {
		return
	}
	if lastVerb >= 0 && (i == lastVerb+1 || i-lastVerb < 5) && (s.stop(i+1) || s.can(i+1, cPrep|cDet) && i == lastVerb+1 && !s.can(i+1, cDet) || s.is(i+1, "to")) {
		t.tag = tPart
	}
	if t.e.class&cPrep == 0 {
		t.tag = tPart
	}
}

// headings are nouns that often open a goal without a verb; with a preposition behind they are read as nouns.
var headings = words(`call meeting visit review demo update order answer reply agreement workshop test trial pilot sample quote interview tour lunch
	request approval access introduction invite offer decision sign-off signature commitment presentation reference audit visit webinar report survey
	plan purchase contract renewal upgrade design list document consent permission release summary follow-up check-in catch-up touchpoint debrief
	contact lead interest support help feedback focus result return start finish step change proposal budget cost need question answer promise quote
	invoice payment deposit transfer delivery shipment drop-in chat talk pitch brief briefing huddle intro`)

// tagOpen decides between noun, verb, adjective and adverb.
func (s *sentence) tagOpen(i int, first, finite bool, lastVerb int) {
	t := &s.toks[i]
	c := t.e.class
	p := s.before(i)
	if t.opens {
		p = -1
	}
	n := s.after(i)
	if t.low == "round" && s.can(n, cDet|cPoss) && s.tagged(i-1, tNoun|tName|tPron) {
		t.tag = tPrep // a look round the stockroom
		return
	}
	if c&cDone != 0 && lastVerb >= 0 && lastVerb == i-2 && s.in(p, "us", "me", "them", "him") && two.has(s.toks[lastVerb].lemma()) && s.nounFollows(n) {
		t.tag = tAdj // gives us written feedback
		return
	}
	nounish := func() {
		switch {
		case c&cAdj != 0 && (s.tagged(i-1, tNoun|tName) || s.tagged(i-1, tPron)) && !s.nounFollows(n) && lastVerb >= 0 && s.lemmaIs(lastVerb, "keep", "leave", "make", "get", "hold", "have", "want", "find", "stay"):
			t.tag = tAdj // keep the door open
		case c&cTime != 0 && c&cNoun == 0:
			t.tag = tNoun
		case c&cPerson != 0 && c&cAdj != 0 && !s.tagged(i-1, tDet|tPoss|tAdj|tPrep) && s.can(n, cS) && !s.stop(n+1) && (s.can(n+1, cPrep|cPart|cDet|cPoss|cPron) || s.is(n+1, "to")):
			t.tag = tNoun // legal talks to the board
		case c&cNoun != 0 && (c&cAdj == 0 || !s.nounFollows(n) && !(s.tagged(i-1, tDet|tPoss) && s.in(n, "next", "last") && s.can(n+1, cNoun))):
			t.tag = tNoun
		case c&cAdj != 0 || c&cOrd != 0:
			t.tag = tAdj
		case c&cNum != 0:
			t.tag = tNum
		case c&(cDone|cPast) != 0:
			t.tag = tAdj
		case c&cAdv != 0:
			t.tag = tAdv
		case c&cPrep != 0:
			t.tag = tPrep
		case c&cIng != 0 && !s.nounFollows(n):
			t.tag = tNoun
		case c&cIng != 0:
			t.tag = tAdj
		default:
			t.tag = tNoun
		}
	}
	form := func(f class) { s.setVerb(i, f) }

	if t.low == "come" && first && s.can(n, cTime) && (s.nominative(n+1) || n+1 < len(s.toks) && s.toks[n+1].upper) || t.low == "according" && s.is(n, "to") {
		t.tag = tPrep // come Friday I want, according to plan
		return
	}
	if t.low == "leads" && i > 1 && firstParts.has(s.toks[i-1].low) && s.can(i-2, cNum|cDet|cPoss) && s.can(n, cBase) && !s.can(n, cDet) {
		t.tag = tNoun // the two shift leads try
		return
	}
	if t.low == "zero" && !s.is(n, "in") {
		t.tag = tNum
		return
	}
	if c&(cS|cBase) != 0 && s.mainDue(i, n) {
		form(c & (cS | cBase)) // Ned, whose brother owns the mill, talks to him
		return
	}
	if c&cPrep != 0 && c&cIng != 0 && (s.tagged(p, tNoun|tName) || first) && s.starts(n) {
		t.tag = tPrep // concerning, following
		return
	}
	if c&cVerb == 0 {
		if !finite && !first && c&^cPlural == cNoun && s.tagged(p, tName|tNoun) && s.can(p, cHuman) || c == cNoun|cPlural && !finite && s.tagged(p, tName) {
			if e := s.lex.slipOfAct(t.low); e != nil && (s.starts(n) || s.can(n, cPrep|cTime) || s.is(n, "to") || s.stop(n)) {
				t.e = e
				form(cS)
				return
			}
		}
		if c&cAdv != 0 && c&(cNoun|cAdj|cPrep) == 0 {
			t.tag = tAdv
			return
		}
		if c&cPrep != 0 && s.starts(n) {
			t.tag = tPrep
			return
		}
		if c&cOrd != 0 && s.tagged(i-1, tDet|tPoss) && s.can(n, cNum) || c&cAdv != 0 && c&cAdj != 0 && c&cPrep == 0 && s.tagged(i-1, tDet|tPoss) && s.can(n, cTime) && s.can(n, cNoun) {
			t.tag = tAdj // the first three months, the best moment
			return
		}
		if c&cAdv != 0 && c&cNoun == 0 && !s.nounFollows(n) {
			t.tag = tAdv
			return
		}
		if c&cPart != 0 && c&(cNoun|cAdj) == 0 {
			s.tagPrep(i, lastVerb)
			return
		}
		if c&cIntj != 0 && c&cNoun == 0 && !(c&cAdj != 0 && s.tagged(p, tAux|tVerb|tDet|tPoss)) {
			t.tag = tIntj
			return
		}
		nounish()
		return
	}

	pt := tNone
	if p >= 0 {
		pt = s.toks[p].tag
	}
	// a verb must follow
	switch {
	case s.in(p, "us", "'s") && s.is(p-1, "let") && c&cBase != 0, s.is(p, "let's") && c&cBase != 0:
		form(cBase)
		return
	case pt == tTo && c&cBase != 0:
		form(cBase)
		return
	case pt == tModal && c&cBase != 0:
		form(cBase)
		return
	case pt == tAux:
		be := s.toks[p].e.base == "be" || s.in(p, "'s", "'re", "'m", "'d")
		switch {
		case be && feelings.has(t.low) && !s.is(n, "by"):
			t.tag = tAdj
		case !be && s.in(p, "do", "does", "did") && c&cBase != 0:
			form(cBase)
		case be && c&cBase != 0 && (s.starts(n) || s.can(n, cPrep|cPart)) && s.isWhatClause(p):
			form(cBase)
		case be && c&cIng != 0 && !(c&cNoun != 0 && s.stop(n)):
			form(cIng)
		case c&(cDone|cPast) != 0 && !(c&cAdj != 0 && be && c&cBase != 0):
			form(cDone)
		case !be && c&cDone != 0:
			form(cDone)
		case c&cBase != 0 && (s.in(p, "do", "does", "did") || s.in(i-1, "n't", "not")):
			form(cBase)
		default:
			nounish()
		}
		return
	case s.is(p, "please") && c&cBase != 0:
		form(cBase)
		return
	}
	switch pt {
	case tDet, tPoss, tNum:
		if c&cIng != 0 && c&cNoun == 0 && s.can(n, cDet|cPoss|cPron) {
			form(cIng) // her agreeing to, the buyer's naming the date
			return
		}
		if pt == tNum && !finite && s.toks[p].kind == kNumber && s.tagged(p-1, tNoun) && s.objectAt(n) && c&(cS|cBase) != 0 && s.can(s.headOf(p-1), cHuman) {
			form(c & (cS | cBase)) // the nurses on ward 3 try the gloves
			return
		}
		if pt == tNum && c&cS != 0 && s.is(p-1, "of") && s.can(p-2, cPerson) && !s.stop(n) {
			form(cS) // a team of four tests the headset
			return
		}
		if pt == tNum && c&cNoun == 0 && c&(cS|cBase) != 0 {
			form(c & (cS | cBase))
			return
		}
		if c&(cNoun|cAdj) == 0 && c&cDone != 0 {
			t.tag = tAdj
			return
		}
		nounish()
		return
	case tAdj:
		if c&(cNoun|cIng|cDone) != 0 || c&cVerb == cPast {
			if !(c&cBase != 0 && c&cNoun == 0) {
				nounish()
				return
			}
		}
	case tPrep:
		if c&cIng != 0 {
			if c&cAdj != 0 && c&cNoun == 0 && s.can(n, cPlural) && s.can(n, cHuman) && !s.can(n, cVerb) {
				t.tag = tAdj // with existing customers
				return
			}
			if c&cHuman != 0 && !s.can(n, cDet|cPoss|cPron) {
				t.tag = tNoun // Siobhán in purchasing
				return
			}
			if c&cNoun != 0 && !s.phrasal(i) && (s.is(p, "of") && s.can(n, cS|cModal|cAux) || s.stop(n) || s.can(n, cPrep|cTime) && !s.starts(n) || s.nounFollows(n) && !s.can(n, cDet|cPoss|cPron|cName)) {
				t.tag = tNoun
				return
			}
			form(cIng)
			return
		}
		if c&cNoun != 0 || c&(cAdj|cDone) != 0 {
			nounish()
			return
		}
	case tWh:
		if t.low == "own" && s.in(p, "who", "which") && s.starts(n) || s.is(p, "who") && c&cBase != 0 && s.tagged(p-1, tNoun) && s.can(p-1, cPlural) && !s.stop(n) {
			form(cBase) // the brothers who own the quarry, the lads who want proof
			return
		}
		if c&cS != 0 && c&cNoun != 0 && s.in(p, "what", "which", "whose") {
			if s.is(p, "what") && (s.stop(n) || s.in(n, "to", "most", "best", "for", "next", "here", "there")) {
				form(cS) // what matters to the matron
				return
			}
			if s.clauseFollows(n, s.is(p, "which")) {
				t.tag = tNoun // which costs the plant tracks, what rates they pay
				return
			}
		}
		if s.in(p, "who", "that", "whoever", "what", "which") && c&(cS|cPast) != 0 && !(s.in(p, "which", "what") && c&cNoun != 0 && (s.finiteAhead(i) || !s.can(n, cDet|cPoss) && !s.objectAt(n) && !(n < len(s.toks) && s.toks[n].upper))) {
			form(c & (cS | cPast))
			return
		}
		if s.in(p, "which", "what", "whose") && c&cNoun != 0 {
			t.tag = tNoun
			return
		}
	case tSub:
		if s.is(p, "that") && c&(cS|cPast) != 0 && c&cNoun == 0 {
			form(c & (cS | cPast))
			return
		}
		if c&cIng != 0 && c&cNoun == 0 {
			form(cIng)
			return
		}
		if c&(cDone) != 0 && c&(cNoun|cAdj|cBase) == 0 {
			form(cDone) // once signed
			return
		}
		if c&cNoun != 0 {
			t.tag = tNoun
			return
		}
	}

	if c&cBase != 0 && p > 0 && pt == tPron && s.tagged(s.before(p), tModal|tAux) && s.in(s.before(p), "would", "will", "can", "could", "should", "do", "does", "did", "might", "may", "'d", "'ll") {
		form(cBase) // what would it take to
		return
	}
	if c&cBase != 0 && s.inverted(i) {
		form(cBase) // why do the brewers want
		return
	}
	if c&cS != 0 && c&cPlural != 0 && s.stop(n) && lastVerb >= 0 && (pt == tName && s.ofName(p) || pt == tNoun && s.ofGerund(p)) {
		nounish() // to all the Kerridge branches; about replacing the gym lights
		return
	}
	subject := p >= 0 && (pt == tNoun || pt == tName || pt == tPron || s.is(p, `"`)) && !first
	after := func(w ...string) bool { return lastVerb >= 0 && s.lemmaIs(lastVerb, w...) }

	// the object of make, have, let, help, see does the next verb
	if subject && c&cBase != 0 && lastVerb >= 0 && p > lastVerb && after("make", "have", "let", "help", "see", "watch", "hear", "get") && i-lastVerb < 9 && !s.prepBetween(lastVerb, p) {
		if c&cPerson != 0 && pt != tPron && s.can(n, cBase) && !s.can(n, cDet|cPrep) {
			nounish() // has his IT team join a session
			return
		}
		if after("make", "let") && s.can(p, cHuman) && s.stop(n) {
			form(cBase) // make the dean sign
			return
		}
		if c&cNoun == 0 && !after("get") || pt == tPron && !after("get") || !after("get", "see") && s.starts(n) && s.can(n, cDet|cPoss|cPron) || !after("get", "see", "hear", "watch") && (pt == tName || s.can(p, cHuman)) && !s.stop(n) {
			form(cBase)
			return
		}
	}

	if subject && c&cBase != 0 && lastVerb >= 0 && after("make", "have", "let", "help") && s.starts(n) && s.can(n, cDet|cPoss|cPron) && i-lastVerb < 9 && s.peopleAt(lastVerb, p) {
		form(cBase) // have the team at Acme sign the order
		return
	}

	copula := copulas.has(t.e.base) && c&cS != 0 && s.can(n, cAdj) && !s.can(n, cNoun) && (s.stop(n+1) || s.can(n+1, cPrep|cTime))
	if pt == tVerb && copulas.has(s.toks[p].e.base) && (c&cAdj != 0 || feelings.has(t.low)) {
		t.tag = tAdj // sounds exciting
		return
	}
	if (subject || first) && copula || subject && s.in(i, "say", "says") && s.starts(n) {
		form(c & (cS | cBase)) // the Carters say they ...; our idea sounds exciting
		return
	}
	if first || pt == tIntj {
		s.tagFirst(i, n)
		return
	}
	if pt == tConj || s.is(i-1, ",") {
		if s.tagConjoined(i, n, p, lastVerb) {
			return
		}
	}

	if c&cS != 0 && pt == tNoun && s.can(n, cDet|cPoss|cPron) && s.can(p, cPlural) && s.underWord(i) && s.singularOf(p) {
		form(cS) // what an hour of dead phones costs the clinic
		return
	}
	if subject && pt != tPron && s.claims(i, n, p) {
		form(c & (cS | cBase))
		return
	}
	if subject && !finite {
		s.tagPredicate(i, n, p, lastVerb)
		return
	}
	if subject && finite {
		switch {
		case c&cS != 0 && c&cNoun == 0:
			form(cS) // the deck Dana wants
		case c&cS != 0 && c&cNoun != 0 && pt == tName && s.stop(n) && lastVerb >= 0 && two.has(s.toks[lastVerb].lemma()) && s.verbHere(lastVerb, i):
			nounish() // give Dr Okafor samples
		case c&cS != 0 && (pt == tName || s.third(p)) && !s.can(p, cTime) && (s.stop(n) || s.starts(n) || s.in(n, "to", "that", "with")),
			c&cS != 0 && s.can(p, cHuman) && s.can(n, cDet|cPoss|cPron|cNum),
			c&cS != 0 && pt == tName && s.can(n, cPrep|cAdv|cPart) && lastVerb >= 0 && !two.has(s.toks[lastVerb].lemma()):
			form(cS)
		case s.nominative(p) && c&(cBase|cPast) != 0:
			if c&cBase != 0 {
				form(cBase)
			} else {
				form(cPast)
			}
		case c&(cDone|cPast) != 0 && c&(cNoun|cBase) == 0:
			if s.in(n, "by", "on", "in", "with", "to", "from", "for", "at") || s.stop(n) || c&cPast == 0 {
				form(cDone)
			} else if c&cPast != 0 && (pt == tName || s.can(p, cHuman)) {
				form(cPast)
			} else {
				form(cDone)
			}
		case c&cIng != 0 && (c&cNoun == 0 || s.stop(n) && after("see", "watch", "hear", "keep", "get", "find") || after("spend", "waste", "devote") && (s.can(n, cDet|cPoss|cPron|cName) || s.phrasal(i))):
			form(cIng) // spend the call showing them the screen
		case c&cBase != 0 && c&(cNoun|cAdj) == 0:
			form(cBase)
		default:
			nounish()
		}
		return
	}
	if pt == tVerb {
		switch {
		case c&cBase != 0 && s.lemmaIs(p, "help", "go", "come", "let") && c&cNoun == 0,
			c&cBase != 0 && s.lemmaIs(p, "say") && (s.can(n, cPoss) || s.can(n, cPron) && !s.can(n, cDet) || s.in(n, "back", "again")): // says call me in May
			form(cBase)
		case c&cIng != 0 && c&cNoun == 0 && s.can(n, cPlural) && (!gerundVerbs.has(s.toks[p].lemma()) || c&cAdj != 0 && s.can(n, cHuman)):
			t.tag = tAdj // notify existing customers
		case c&cIng != 0 && (c&cNoun == 0 || s.can(n, cDet|cPoss|cPron) || s.phrasal(i)):
			form(cIng)
		case c&cDone != 0 && c&(cNoun|cBase|cAdj) == 0 && s.lemmaIs(p, "get", "have"):
			form(cDone)
		case c&cNoun == 0 && c&cS != 0:
			form(cS)
		default:
			nounish()
		}
		return
	}
	if pt == tPart || pt == tAdj || pt == tAdv || pt == tPunct || pt == tConj || pt == tNone || pt == tSub || pt == tWh {
		switch {
		case c&cIng != 0 && (c&cNoun == 0 || s.can(n, cDet|cPoss|cPron)):
			form(cIng)
		case c&cS != 0 && c&cNoun == 0:
			form(cS)
		case c&cBase != 0 && c&(cNoun|cAdj) == 0:
			form(cBase)
		case c&cDone != 0 && c&(cNoun|cBase) == 0:
			form(cDone)
		case c&cPast != 0 && c&(cNoun|cBase) == 0:
			form(cPast)
		default:
			nounish()
		}
		return
	}
	if c&cNoun == 0 && c&cAdj == 0 {
		switch {
		case c&cS != 0:
			form(cS)
		case c&cIng != 0:
			form(cIng)
		case c&cDone != 0:
			form(cDone)
		case c&cPast != 0:
			form(cPast)
		default:
			form(cBase)
		}
		return
	}
	nounish()
}

// phrasal reports whether a gerund that is a noun as well has its particle and an object behind it: following up on the quote.
func (s *sentence) phrasal(i int) bool {
	n := i + 1
	if !s.in(n, "up", "over", "back", "round", "around", "off", "out", "through") || len(s.toks[i].e.frames) == 0 {
		return false
	}
	return s.can(n+1, cDet|cPoss|cPron) && !s.can(n+2, cTime) || s.is(n, "up") && s.in(n+1, "on", "with") || n+1 < len(s.toks) && s.toks[n+1].upper && !s.can(n+1, cTime)
}

// ofName reports whether the name that ends at token i only says whose something is: an article stands before it, and "to" or "with"
// before that, behind which there is no subject.
func (s *sentence) ofName(i int) bool {
	for i >= 0 && s.tagged(i, tName) {
		i--
	}
	if !s.tagged(i, tDet|tPoss) {
		return false
	}
	for i >= 0 && s.tagged(i, tDet|tPoss) {
		i--
	}
	return s.in(i, "to", "with", "across", "among")
}

// singularOf reports whether the plural at token i hangs with "of" on a singular, and is no subject itself.
func (s *sentence) singularOf(i int) bool {
	for i > 0 && s.tagged(i, tNoun|tName|tAdj|tDet|tPoss|tNum) {
		i--
	}
	return s.is(i, "of") && s.tagged(i-1, tNoun) && !s.can(i-1, cPlural) && !s.tagged(i-2, tVerb)
}

// claims reports whether a word that may be a noun is the verb of what shall be believed, behind "that": leasing beats buying, cheap
// beds cost more.
func (s *sentence) claims(i, n, p int) bool {
	c := s.toks[i].e.class
	j := p
	for j > 0 && s.tagged(j, tNoun|tName|tAdj|tDet|tPoss|tNum) {
		j--
	}
	if !s.is(j, "that") || !s.tagged(j, tSub) || s.stop(n) {
		return false
	}
	if c&cS != 0 && s.can(p, cIng) && p == j+1 {
		return !s.can(n, cPrep|cConj)
	}
	if s.in(n, "them", "him", "her", "us", "you") {
		n++ // cost her more
	}
	return c&cBase != 0 && s.can(p, cPlural) && n < len(s.toks) && amounts.has(s.toks[n].low)
}

// claimAhead reports whether such a claim begins at token i, right behind "that", which has no plural.
func (s *sentence) claimAhead(i int) bool {
	if s.can(i, cIng) && s.can(i+1, cS) && s.can(i+1, cPlural) && !s.stop(i+2) {
		return true
	}
	for k := 0; k < 3 && s.can(i, cAdj|cNoun); i, k = i+1, k+1 {
		if s.can(i, cPlural) && s.can(i+1, cBase) && (i+2 < len(s.toks) && amounts.has(s.toks[i+2].low) || i+3 < len(s.toks) && s.in(i+2, "them", "him", "her", "us", "you") && amounts.has(s.toks[i+3].low)) {
			return true
		}
	}
	return false
}

// amounts say how much of it something does: cost more, last longer.
var amounts = words("more less longer better faster best least most nothing twice half too well enough forever further higher lower quicker easier")

// ofGerund reports whether the phrase that ends at token i is the object of a gerund behind a preposition.
func (s *sentence) ofGerund(i int) bool {
	for i > 0 && s.tagged(i, tNoun|tAdj) {
		i--
	}
	return s.tagged(i, tDet|tPoss) && i > 1 && s.tagged(i-1, tVerb) && s.toks[i-1].form == cIng && s.tagged(i-2, tPrep)
}

// prepGoverned reports whether the noun phrase that ends at token i hangs on a preposition.
func (s *sentence) prepGoverned(i int) bool {
	for ; i >= 0; i-- {
		switch s.toks[i].tag {
		case tNoun, tName, tAdj, tDet, tPoss, tNum:
		case tPrep:
			return true
		default:
			return false
		}
	}
	return false
}

// peopleAt reports whether what ends at token p, right behind a verb, is people and where they are: the team at Acme.
func (s *sentence) peopleAt(verb, p int) bool {
	j := p
	for j > verb && s.tagged(j, tNoun|tName|tAdj|tDet|tPoss|tNum) {
		j--
	}
	if !s.in(j, "at", "in", "from", "on", "of") {
		return false
	}
	if s.in(j-1, "over", "out") {
		j--
	}
	k := j - 1
	for k > verb && s.tagged(k, tNoun|tName|tAdj|tDet|tPoss|tNum|tPron) {
		k--
	}
	return k == verb && j-1 > verb && (s.tagged(j-1, tName) || s.can(j-1, cHuman) || s.in(j-1, "everyone", "everybody", "someone", "somebody", "anyone", "guys", "folks", "people"))
}

// opensWith reports whether the clause of token i begins with one of the tags: the chat on their website closes at six.
func (s *sentence) opensWith(i int, tags tag) bool {
	for i--; i > 0 && !s.tagged(i-1, tPunct|tConj|tSub|tWh); i-- {
	}
	return s.tagged(i, tags)
}

// underWord reports whether a question word, if or once opens the clause of token i: find out how the rota works.
func (s *sentence) underWord(i int) bool {
	for i--; i >= 0 && !s.tagged(i, tPunct|tConj|tVerb|tTo); i-- {
		if s.tagged(i, tWh|tSub) || s.is(i, "as") && s.is(i-1, "soon") {
			return true
		}
	}
	return false
}

// clauseFollows reports whether a subject with its verb begins at token n. Behind "which" the thing asked for may be
// the subject itself: which changes in the rota hurt most.
func (s *sentence) clauseFollows(n int, which bool) bool {
	if s.nominative(n) {
		return s.can(n+1, cBase|cS|cPast|cModal|cAux)
	}
	if !s.can(n, cDet|cPoss|cPrep|cName) || s.can(n, cPrep) && !which {
		return false
	}
	for j := n + 2; j < n+7 && !s.stop(j) && !s.can(j, cPrep|cSub|cWh) || j == n+2 && s.can(n, cPrep); j++ {
		if s.stop(j) {
			return false
		}
		c := s.toks[j].e.class
		switch {
		case s.can(j-1, cDet|cPoss|cPrep|cAdj) && !s.can(j-1, cNoun), s.is(j-1, "to"):
		case c&(cModal|cAux) != 0 && c&cTime == 0, c&cPast != 0 && c&(cNoun|cAdj) == 0, c&cS != 0 && c&cNoun == 0:
			return true
		case c&cS != 0 && which && (s.stop(j+1) || s.can(j+1, cAdv)) && !s.can(j-1, cPlural), c&cBase != 0 && c&cNoun == 0 && which:
			return true
		}
	}
	return false
}

// headOf is the noun that the phrase which ends at token p hangs on: of "head of estates" the head.
func (s *sentence) headOf(p int) int {
	head := p
	for j := p; j >= 0; j-- {
		switch s.toks[j].tag {
		case tNoun, tName, tAdj, tDet, tPoss, tNum:
		case tPrep:
			if !s.in(j, "of", "in", "at", "for", "from", "on") || !s.tagged(j-1, tNoun|tName|tNum) && !s.in(j-1, "one", "each", "both", "either", "neither") || s.can(j-1, cTime) {
				return head
			}
			head = j - 1
		default:
			return head
		}
	}
	return head
}

// many reports whether what token i names takes the plural of verbs.
func (s *sentence) many(i int) bool {
	return s.can(i, cPlural) || s.in(i, "staff", "people", "both", "management", "crew", "lot", "rest") || s.tagged(i, tNum) && !s.in(i, "one", "1")
}

// coupled reports whether the phrase that ends at token p is the second of two that open a clause: Gus and his accountant.
func (s *sentence) coupled(p int) bool {
	for ; p > 0; p-- {
		switch s.toks[p].tag {
		case tNoun, tName, tAdj, tDet, tPoss, tNum:
		case tConj:
			return s.in(p, "and", "&", "+") && s.tagged(p-1, tNoun|tName|tPron)
		default:
			return false
		}
	}
	return false
}

func (s *sentence) lemmaIs(i int, words ...string) bool {
	if i < 0 || i >= len(s.toks) || s.toks[i].tag != tVerb {
		return false
	}
	l := s.toks[i].lemma()
	for _, w := range words {
		if l == w {
			return true
		}
	}
	return false
}

// prepBetween reports whether a preposition stands between two tokens: "have a call with Dana" gives Dana nothing to do.
func (s *sentence) prepBetween(a, b int) bool {
	for a++; a < b; a++ {
		if s.toks[a].tag == tPrep && !s.is(a, "of") {
			return true
		}
	}
	return false
}

// nounFollows reports whether the phrase goes on at n, so that what stands before n modifies it.
func (s *sentence) nounFollows(n int) bool {
	if n >= len(s.toks) || s.toks[n].kind != kWord {
		return false
	}
	c := s.toks[n].e.class
	if s.toks[n].upper && c&(cPrep|cSub|cConj|cDet|cPron|cAux|cModal) == 0 {
		return c&cTime == 0
	}
	if c&cS != 0 && (s.objectAt(n+1) || s.acts(n)) {
		return false // the principal sets aside a budget
	}
	return c&(cNoun|cAdj) != 0 && c&(cPrep|cSub|cConj|cDet|cPoss|cPron|cModal|cAux|cWh) == 0 && !s.is(n, "to") && (c&cTime == 0 || c&cAdj != 0)
}

// objectAt reports whether what stands at n can only come after a verb: a determiner, also behind a particle, or "that".
func (s *sentence) objectAt(n int) bool {
	if n < len(s.toks) && particles.has(s.toks[n].low) {
		n++
	}
	return s.can(n, cDet|cPoss|cPron) && !s.can(n, cSub) || s.in(n, "that", "us")
}

// acts reports whether the third person at token j, a plural noun otherwise, is the verb: what follows comes after no noun.
func (s *sentence) acts(j int) bool {
	if !s.can(j, cS) {
		return false
	}
	n := j + 1
	switch {
	case n >= len(s.toks):
		return false
	case s.objectAt(n) && !s.is(n, "that"), s.toks[n].kind == kNumber && !s.can(n+1, cTime), s.can(n, cNum) && !s.is(n, "one") && !s.can(n+1, cTime) && !s.is(n+1, "times"):
		return true
	case s.is(n, "to") && s.can(n+1, cBase) && (!s.can(n+1, cNoun|cPrep) || s.can(n+2, cDet|cPoss|cPron) || s.is(n+2, "with")):
		return true
	case particles.has(s.toks[n].low) && (s.can(n+1, cPrep) && !s.starts(n+1) || s.is(n+1, "to") || !s.can(n, cPrep) && (s.stop(n+1) || s.can(n+1, cTime))):
		return true // checks in with, drops by at, signs up on Friday
	case s.can(n, cWh) && !s.can(n, cPrep):
		return true
	}
	return verbPreps[s.toks[j].e.base].has(s.toks[n].low) && !s.stop(n+1)
}

// verbPreps are verbs that are nouns too, and the prepositions that follow the verb rather than the noun.
var verbPreps = map[string]*wordSet{
	"talk": {list: "to with"}, "chat": {list: "to with"}, "vote": {list: "on against"}, "look": {list: "at into through over"}, "register": {list: "for with at"}, "call": {list: "on"},
	"pay": {list: "for"}, "deal": {list: "with"}, "follow": {list: "through"}, "walk": {list: "through"}, "ask": {list: "for about"}, "check": {list: "with"},
	"drop": {list: "by into"}, "start": {list: "with on"}, "sign": {list: "by for on"}, "answer": {list: "by"}, "reply": {list: "by to"}, "return": {list: "by"},
	"report": {list: "to back by"}, "commit": {list: "to"}, "switch": {list: "to"}, "move": {list: "to"}, "work": {list: "with for through"}, "stop": {list: "by at"}, "test": {list: "for"},
	"listen": {list: "to"}, "visit": {list: "with"}, "view": {list: "on"}, "swap": {list: "to"}, "change": {list: "to"}, "plan": {list: "for"}, "trial": {list: "for"}, "review": {list: "with"},
	"help": {list: "with"}, "rank": {list: "by"}, "respond": {list: "by"}, "travel": {list: "to"}, "book": {list: "with through"}, "bid": {list: "for"}, "search": {list: "for"},
	"push": {list: "for"}, "wait": {list: "for"}, "pass": {list: "on to"}, "drive": {list: "to over"}, "ring": {list: "round back"}, "trade": {list: "up with"}, "host": {list: "for"},
}

// tagFirst decides about a word that can be a verb and begins a clause.
func (s *sentence) tagFirst(i, n int) {
	t := &s.toks[i]
	c := t.e.class
	noun := c&cNoun != 0
	switch {
	case c&cIntj != 0 && s.in(n, ",", "!"):
		t.tag = tIntj
	case c&(cBase|cIng) != 0 && s.paired(i):
		t.tag = tNoun
	case noun && s.listed(i):
		t.tag = tNoun // price, service and reputation are ranked by the panel
	case s.permits(i, n):
		t.tag = tNoun // tide permitting, ...
	case s.is(i, "planning") && s.in(n, "to", "on") && s.planned(n+1):
		s.setVerb(i, cIng)
	case c&cBase != 0 && !noun && c&cAdj == 0:
		s.setVerb(i, cBase)
	case c&cBase != 0 && c&cAdj != 0 && !noun:
		if s.nounFollows(n) && !s.can(n, cName) && !s.can(n, cPoss) && (s.can(n+1, cPrep|cTime|cDone) || s.stop(n+1) || s.is(n+1, "to")) && !s.can(n, cHuman) && !s.can(n, cPlural) {
			t.tag = tAdj // open question from Dana; but: close Bertram
			if s.in(i, "close", "secure", "complete", "finalise", "finalize") {
				s.setVerb(i, cBase)
			}
		} else if s.in(i, "warm", "cool", "slow", "dry", "clean", "tame", "calm", "quiet") && s.stop(n) && i > 0 {
			t.tag = tAdj // mood: warm, she likes us
		} else if s.in(n, "to", "for", "about") && c&cAdj != 0 && s.in(i, "clear", "ready", "open", "keen") {
			t.tag = tAdj
		} else {
			s.setVerb(i, cBase)
		}
	case c&cBase != 0 && (s.is(i+1, "again") || s.in(i, "finish", "end", "close", "part", "leave") && s.is(i+1, "on") && s.can(i+2, cDet|cAdj) && !s.can(i+2, cTime)):
		s.setVerb(i, cBase) // contact again, finish on a high note
	case c&cBase != 0: // noun and verb
		if s.nounHead(i, n) {
			t.tag = tNoun
		} else {
			s.setVerb(i, cBase)
		}
	case c&cS != 0 && intends.has(t.e.base) && s.is(n, "to") && s.can(n+1, cBase) && !s.can(n+1, cDet|cPoss|cPron):
		s.setVerb(i, cS) // Hopes to win over his boss
	case c&cIng != 0 && s.in(n, "call", "meeting", "session", "visit", "workshop") && (s.stop(n+1) || s.can(n+1, cPrep)):
		t.tag = tAdj // scoping call with Hal
	case s.in(i, "encouraging", "promising", "exciting", "interesting", "surprising") && s.nounFollows(n) && !s.can(n, cName|cHuman):
		t.tag = tAdj // encouraging signs from the board
	case c&cIng != 0 && c&cPerson != 0 && s.acts(n):
		t.tag = tNoun // marketing talks to our printer
	case c&cIng != 0 && (!noun || n < len(s.toks) && particles.has(s.toks[n].low) || len(t.e.frames) > 0 && s.can(n, cPlural) && !s.finiteAhead(n) || s.can(n, cDet|cPoss|cPron|cName) || n < len(s.toks) && s.toks[n].upper || s.is(n, "to") && s.in(i, "talking", "speaking", "getting", "selling", "presenting", "pitching")):
		s.setVerb(i, cIng)
	case c&cIng != 0:
		t.tag = tNoun
	case c&cDone != 0 && s.is(n, "to") && (feelings.has(t.low) || s.in(i, "determined", "supposed")):
		t.tag = tAdj // determined to close
	case c&(cDone|cPast) != 0 && !noun:
		switch {
		case s.can(n, cDet|cPoss|cPron) || s.in(n, "that", "to", "with") || s.is(n, "for") && s.in(i, "asked", "pushed", "opted", "begged"):
			s.setVerb(i, cPast)
			if c&cPast == 0 {
				s.setVerb(i, cDone)
			}
		case s.nounFollows(n):
			t.tag = tAdj
		default:
			s.setVerb(i, cDone)
		}
	case noun && c&cS != 0 && !s.is(i, "reasons") && (s.can(n, cDet|cPoss|cPron) || s.is(i-1, ",") && (s.acts(i) || s.thirdBefore(i) && s.joinedAct(i, i-1)) || s.takesObject(n) || notes.has(t.low) && !s.stop(n) && !s.is(n, "of") && !s.finiteAhead(n) || s.is(n, "to") && s.in(n+1, "say", "tell", "confirm", "let", "ask", "arrange", "give")):
		s.setVerb(i, cS) // ..., names the two finalists; signs off the plan
	case noun:
		t.tag = tNoun
	case c&cS != 0:
		s.setVerb(i, cS) // agrees to ...: a note without its subject
	case c&cAdj != 0:
		t.tag = tAdj
	default:
		t.tag = tNoun
	}
}

// listed reports whether token i begins several things, of which something is then said: rent roll, lease plans and accounts are sent.
func (s *sentence) listed(i int) bool {
	comma, and := i > 1 && s.is(i-1, ",") && s.tagged(i-2, tNoun), false
	for j := i; j < len(s.toks) && j < i+14; j++ {
		switch {
		case s.is(j, ","):
			comma = true
		case s.is(j, "and"):
			and = true
		case s.in(j, "are", "were"):
			return comma && and
		case s.is(j, "of"):
		case !s.can(j, cNoun|cAdj|cName) || s.can(j, cPron|cDet|cPoss|cModal):
			return false
		}
	}
	return false
}

// permits reports whether "permitting" and a comma follow the noun at token i: weather permitting, budget allowing.
func (s *sentence) permits(i, n int) bool {
	return s.can(i, cNoun) && s.in(n, "permitting", "allowing", "notwithstanding") && s.stop(n+1)
}

// planned reports whether what "Planning to" leads to at token i is ours to do. Planning is a department too, and signs what others
// hand in: Planning to confirm the consent.
func (s *sentence) planned(i int) bool {
	if s.can(i, cIng) {
		return true // planning on showing her
	}
	return s.can(i, cBase) && (len(s.toks[i].e.frames) > 0 || learningVerbs.has(s.toks[i].e.base)) && !rulings.has(s.toks[i].low) && !s.in(i+1, "us", "me")
}

// rulings are acts of an office that decides.
var rulings = words("confirm approve sign release send give book name agree submit accept return issue grant decide reply answer check clear pass provide share set validate reject refuse lodge review")

// intends are verbs whose third person opens a note about somebody who is not named: wants to, plans to.
var intends = words("want need hope plan look offer promise try aim intend expect like attempt wish mean")

// notes are verbs whose nouns hardly begin a goal: stays with us another year.
var notes = words("takes stays lets signs rings ups fills marks places puts runs blocks lends switches drops swings picks pops moves upgrades commits ranks pledges brings hosts")

// takesObject reports whether a number of things or a particle and a thing stand at n, and nothing finite behind them.
func (s *sentence) takesObject(n int) bool {
	switch {
	case n >= len(s.toks) || s.finiteAhead(n):
		return false
	case s.toks[n].kind == kNumber || s.can(n, cNum):
		return s.can(n+1, cPlural) || s.in(n+1, "more", "of") || s.can(n+1, cAdj) && s.can(n+2, cPlural)
	}
	return s.in(n, "up", "off", "out", "in", "back", "down", "over") && s.can(n+1, cDet|cPoss) && !s.can(n+2, cTime)
}

// compoundVerbs are written with a hyphen, as nouns mostly.
var compoundVerbs = words("pop-in call-in follow-up check-in catch-up touch-base drop-in sign-off walk-through run-through check-up catchup checkin followup")

// orders are verbs that take a bare noun in notes: request list of sites.
var orders = words(`request send book get review order present pitch plan share demo show discuss schedule offer draft map name list document
	gain earn extract elicit solicit capture invite find hear take bring keep learn identify verify check hold note record establish return
	collect gather sign secure obtain agree confirm arrange set fix seek win push close land receive collect ask call need want prepare`)

// nounHead reports whether a word that is noun and verb and begins a clause is the noun.
func (s *sentence) nounHead(i, n int) bool {
	t := &s.toks[i]
	if s.in(i, "get", "make", "let", "have", "help", "push", "press", "drive", "close", "sell", "win", "land", "bag", "nail", "sway", "touch") && !s.can(n, cModal|cAux|cS) {
		if s.in(i, "push", "land") && s.in(n, "from", "for") && !s.in(n+1, "a", "an", "more") {
			return s.is(n, "from") || s.is(i, "land") // land for the second hall
		}
		return s.is(n, "of") && !s.in(i, "get", "make", "let", "have", "help", "touch")
	}
	switch {
	case n >= len(s.toks):
		return false
	case s.can(n, cPlural) && ourCustomers.has(s.toks[n].low) && len(t.e.frames) > 0 && (s.can(n+1, cDet|cPoss) || s.in(n+1, "through", "on", "about", "round", "around", "how", "what", "why")):
		return false // show prospects the screen
	case s.is(n, "talks") && s.in(i, "hold", "open", "start", "resume", "restart") && s.in(n+1, "with", "about", "on"):
		return false // hold talks with the union
	case s.is(n, "of"):
		return true
	case s.is(n, "'s") && !s.in(n+1, "see", "get", "go", "not"):
		return true // Fund's counsel signs off
	case s.in(i, "shop", "sales", "trading") && s.is(n, "floor") && s.can(n+1, cS|cModal):
		return true // shop floor votes
	case s.in(n, "will", "may", "might", "must") && s.can(n+1, cBase):
		return true // time will tell
	case s.toks[n].kind == kNumber && (s.can(n+1, cModal) || s.can(n+1, cS) && (!s.can(n+1, cNoun) || s.objectAt(n+2))):
		return true // Ward 7 swaps its sheets
	case s.is(i, "time") && s.is(n, "to"):
		return true // time to check on
	case n < len(s.toks) && particles.has(s.toks[n].low) && s.can(n+1, cPrep) && !s.starts(n+1) && !s.is(n, "by"):
		return false // call in at the surgery
	case s.in(n, "call", "meeting", "session", "visit", "appointment", "conversation", "discussion", "interview", "talks") && !orders.has(t.low) && !s.in(i, "set", "have", "host", "attend", "hold", "run", "do", "start", "make", "pay", "reschedule", "postpone", "accept", "change") && (s.stop(n+1) || s.can(n+1, cPrep) || s.is(n+1, "to")):
		return true // intro call with purchasing
	case s.can(i, cPerson) && s.is(n, "to") && s.can(n+1, cBase) && !s.can(n+2, cTime):
		return true // sponsor to present the plan
	case s.can(i, cPerson) && s.toks[n].upper && (s.acts(n+1) || n+1 < len(s.toks) && s.toks[n+1].upper && s.acts(n+2)):
		return true // host Bea books a stand
	case s.is(i, "staff") && s.can(n, cPrep):
		return true // staff at both sites
	case s.can(i, cPerson) && s.in(n, "in", "at") && (s.is(n+1, "charge") || s.finiteAhead(n) || s.can(n+1, cDet) && s.is(n+3, "to") && s.can(n+4, cBase)):
		return true // nurse in charge to watch, host in Leeds agrees
	case s.can(n, cHuman) && !s.can(n, cPlural|cDet|cPoss|cPron|cName) && !s.toks[n].upper && t.low != "hope" && (s.can(n+1, cS|cModal) && !s.can(n+1, cTime) ||
		firstParts.has(t.low) && (s.in(n+1, "to", "and") || n+1 < len(s.toks) && s.toks[n+1].upper || s.can(n+1, cPrep|cS|cHuman))):
		return true // plant manager to confirm, shift lead walks us through
	case firstParts.has(t.low) && s.can(n, cNoun) && s.can(n+1, cHuman) && !s.can(n+1, cDet|cPoss|cPron|cName) && (s.can(n+2, cS|cModal) || s.is(n+2, "to")):
		return true // service desk lead presents
	case firstParts.has(t.low) && s.can(n, cHuman) && s.many(n) && (s.can(n+1, cBase|cModal) && !s.can(n+1, cPrep) || s.is(n+1, "to") || s.is(n+2, "by") && s.can(n+1, cDone) || s.can(n+1, cPrep) && s.baseAhead(n+1)):
		return true // team leads in Tampa hand out our gloves
	case s.acts(n) && !s.can(n+1, cTime):
		return true // Trip pitches our plan, board votes on the lift
	case topicNouns.has(t.low) && !s.toks[min(n, len(s.toks)-1)].upper && s.can(n, cNoun) && !s.can(n, cHuman|cDet|cPoss|cPron):
		return true // feature overview for the new users
	case s.topic(i):
		return true // talk time per agent: Nina sends it
	case s.can(n, cPlural) && s.can(n+1, cBase) && !s.can(n+1, cNoun|cAdj|cPrep|cAdv) && !orders.has(t.low):
		return true // push notifications stay off
	case s.booked(i, n):
		return true // plant tour for the three buyers booked
	case strings.IndexByte(t.low, '-') > 0 && s.can(n, cPrep) && s.doneBy(n):
		return true // get-together with both owners confirmed by Lia
	case s.can(n, cNoun) && !s.can(n, cPerson|cOrg|cDet|cPoss|cPron) && !s.toks[n].upper && s.doneBy(n):
		return true // order number and address confirmed by Ines
	case compoundVerbs.has(t.low) && s.can(n, cNoun) && !s.can(n, cHuman|cDet|cPoss|cPron) && !s.toks[n].upper:
		return true // follow-up call
	case s.can(n, cNoun) && s.in(n+1, "of", "from") && !s.can(n, cPlural|cHuman) && !orders.has(t.low) && len(t.e.frames) == 0:
		return true // floor plan of unit 7
	case s.can(n, cModal|cAux) && !s.can(n, cName|cTime|cNoun):
		return true
	case headings.has(t.low) && s.can(n, cPrep) && s.givenBy(n):
		return true // talk at the guild by their engineer
	case s.in(n, "from", "between", "within", "before", "after", "by", "during", "at", "in"):
		return headings.has(t.low) && !s.in(i, "talk", "chat") || s.in(n, "from", "between")
	case s.in(n, "with", "for", "on", "about", "regarding", "re", "w/"):
		return headings.has(t.low) && !s.in(i, "talk", "chat", "pitch", "plan", "help", "push", "focus", "demo", "lead")
	case s.is(n, "to"):
		if m := n + 1; s.can(m, cBase) && !s.can(m, cNoun) || s.can(m, cBase) && s.can(m+1, cDet|cPoss|cPron) {
			return headings.has(t.low) && !s.in(i, "talk", "plan", "offer", "promise", "help", "pitch", "start")
		}
		return headings.has(t.low) && !s.in(i, "talk", "chat", "pitch", "reply", "return", "present") && !(s.is(i, "offer") && s.can(n+1, cBase) && s.can(n+2, cPrep|cSub|cDet))
	case s.stop(n) && !s.in(n, "and", "&", "or"):
		return headings.has(t.low) && !s.is(n, ":") || s.is(n, ":")
	case s.can(n, cDone) && !s.can(n, cNoun|cBase) && !s.can(n, cAdj) && !s.in(i, "stay", "keep", "remain", "feel", "look", "leave"):
		return true // order signed
	case s.can(n, cDet|cPoss|cPron|cName), s.toks[n].upper, s.toks[n].kind == kNumber:
		return false
	case s.can(n, cS) && !s.can(n, cNoun):
		return true
	case s.can(n, cHuman) && n+2 < len(s.toks) && s.toks[n+1].upper && s.can(n+2, cS|cModal) && !orders.has(t.low) && len(t.e.frames) == 0:
		return true // branch manager Yetunde tests
	case s.can(n, cPlural) && s.is(n+1, "get") && s.can(n+2, cDone):
		return true // loan papers get signed
	case s.can(n, cPlural) && !s.can(n, cHuman) && s.finiteAhead(n):
		return true // stress tests of the beam are ordered
	case s.can(n, cNoun) && !s.can(n, cPlural) && !s.can(n, cAdj|cHuman):
		// pitch deck goes to ..., order confirmation by Friday: a compound when its verb follows
		return s.finiteAhead(n) || s.can(n+1, cDone) && !s.can(n+1, cNoun) && (s.stop(n+2) || s.in(n+2, "by", "with", "for", "on", "in", "at")) ||
			!orders.has(t.low) && len(t.e.frames) == 0 && headings.has(s.toks[n].low) && (s.stop(n+1) || s.can(n+1, cPrep)) || // progress check
			s.can(n+1, cNoun) && headings.has(s.toks[n+1].low) && (s.stop(n+2) || s.can(n+2, cPrep)) && !orders.has(t.low) // pitch deck walk-through
	}
	return false
}

// givenBy reports whether "by" and somebody stand behind token i in its clause.
func (s *sentence) givenBy(i int) bool {
	for j := i; j+1 < len(s.toks) && !s.stop(j) && j < i+12; j++ {
		if !s.is(j, "by") {
			continue
		}
		k := j + 1
		for s.can(k, cDet|cPoss|cAdj|cNum) && !s.can(k, cHuman) {
			k++
		}
		for s.can(k+1, cNoun|cHuman) && !s.stop(k+1) && !s.can(k+1, cPrep) {
			k++
		}
		return s.can(k, cHuman) && !s.can(k, cTime) || k < len(s.toks) && s.toks[k].upper && !s.can(k, cTime)
	}
	return false
}

// baseAhead reports whether a base form with an object follows token i in its clause.
func (s *sentence) baseAhead(i int) bool {
	for i++; !s.stop(i); i++ {
		if s.can(i, cBase) && s.objectAt(i+1) && !s.can(i-1, cDet|cPoss) && !s.is(i-1, "to") {
			return true
		}
	}
	return false
}

// firstParts are nouns that are verbs too and mostly stand before a role: plant manager, shift lead, fire chief.
var firstParts = words(`police counter swing end press plant team branch shift land sign service head project lead park fire dock key case cost contract shop group trade film farm water field
	test stage block store school ward bar club account product design finance brand change quality risk data site office board state county city
	night day floor line press kitchen bar yard fleet house home food wine drug stock freight cargo rail road air sea power energy tax claim
	credit loan fund grant wage staff crew health care safety fire estate property ground court church bank post mail web network process production
	supply demand purchase order warehouse transport maintenance repair tool machine paint print paper steel concrete timber garden pool spa gym
	travel tour event trip ticket coach bus train ship boat harbour harbor port film music book news radio school sports youth`)

// topicNouns are what meetings are about, far more often than they are imperatives.
var topicNouns = words("pulse feature benefit progress product price status project budget market value contract benefit")

// topic reports whether token i begins what stands before a colon, with a whole clause behind it.
func (s *sentence) topic(i int) bool {
	for j := i + 1; j < len(s.toks) && j < i+7; j++ {
		if s.toks[j].kind == kPunct {
			return s.is(j, ":") && j+2 < len(s.toks) && (s.toks[j+1].upper || s.nominative(j+1)) && s.can(j+2, cS|cModal)
		}
	}
	return false
}

// booked reports whether the clause of token i is a heading that ends in what was done with it: "Demo on 4 May agreed with Bea".
func (s *sentence) booked(i, n int) bool {
	if s.can(n, cDet|cPoss|cPron) || s.in(n, "to", "about") || s.in(i, "talk", "chat", "speak", "follow", "check") && !s.can(n, cNoun) {
		return false
	}
	done := -1
	for j := n; j < len(s.toks) && j < i+14 && s.toks[j].kind != kPunct; j++ {
		t := &s.toks[j]
		if arranged.has(t.low) && (s.stop(j+1) || s.in(j+1, "with", "by", "for", "on", "in", "at", "before")) && (!s.can(j-1, cDet|cPoss|cAux|cAdj|cModal) || s.can(j-1, cTime|cNoun)) && (j == n || !s.can(j-1, cConj|cPrep)) {
			done = j
		} else if t.e.class&(cModal|cAux|cSub|cWh) != 0 && t.e.class&(cPrep|cTime|cName) == 0 || t.e.class&cS != 0 && s.acts(j) {
			return false
		}
	}
	return done > n || done == n && s.can(i, cNoun)
}

// arranged are participles of what is fixed with somebody.
var arranged = words("booked agreed scheduled diarised diarized arranged secured confirmed set fixed granted obtained")

// nounNear reports whether token i can be a noun, or stands before one.
func (s *sentence) nounNear(i int) bool {
	return s.can(i, cNoun) || s.can(i+1, cNoun) && s.can(i, cAdj|cNum|cDone)
}

// doneBy reports whether a participle with "by" and somebody follows in the clause of token i, and nothing finite.
func (s *sentence) doneBy(i int) bool {
	for j := i; j+1 < len(s.toks) && j < i+14; j++ {
		t := &s.toks[j]
		if t.kind == kPunct {
			return false
		}
		if t.e.class&cDone != 0 && t.e.class&(cNoun|cAdj) == 0 && s.is(j+1, "by") && !s.can(j+2, cTime|cNum) && s.starts(j+2) {
			return true
		}
		if t.e.class&(cModal|cAux|cSub|cWh) != 0 && t.e.class&cPrep == 0 {
			return false
		}
	}
	return false
}

// tagConjoined decides about a word after "and" or a comma in the light of what stands before; false when that tells nothing.
func (s *sentence) tagConjoined(i, n, p, lastVerb int) bool {
	t := &s.toks[i]
	c := t.e.class
	if lastVerb < 0 {
		if c&cBase != 0 && c&cNoun == 0 {
			s.setVerb(i, cBase)
			return true
		}
		return false
	}
	f := s.toks[lastVerb].form
	parallel := c & f
	if f == cPast || f == cDone {
		parallel = c & (cPast | cDone)
	}
	object := s.starts(n) && s.can(n, cDet|cPoss|cPron|cName) || n < len(s.toks) && (s.toks[n].upper || s.toks[n].kind == kNumber) || s.in(n, "to", "that", "with", "on", "for", "at", "in", "up", "out", "back", "over", "through", "whether", "who", "what", "how", "why", "when", "where", "which", "if")
	if parallel == cBase && (s.is(n, "about") && spokenTo.has(t.low) || s.is(i-1, "then") && s.stop(n)) {
		object = true // and talk about ours, and then pitch
	}
	if parallel == cBase && lastVerb == i-2 && s.lemmaIs(lastVerb, "try", "go", "come") && s.is(i-1, "and") {
		object = true
		if s.can(n, cPrep|cPart) {
			s.setVerb(i, cBase) // try and check in with Dana
			return true
		}
	}
	if parallel == cBase && s.in(i, "wait", "hope", "look", "push", "press") && s.is(n, "for") {
		s.setVerb(i, cBase) // send a recap and wait for a reply
		return true
	}
	if parallel == cBase && s.stop(n) && s.lemmaIs(lastVerb, "go", "come", "sit", "try", "call", "ring", "jump", "hop") {
		object = true // go in and pitch
	}
	if parallel != 0 && parallel != cDone|cPast && (c&cNoun == 0 || object && !s.in(n, "for", "in", "at", "on") && !(parallel == cS && s.in(n, "to", "with", "that") && s.listBefore(p)) || s.can(n, cNoun) && !s.can(n, cPrep|cTime) && c&cBase != 0 && s.starts(n) && (orders.has(t.low) || len(t.e.frames) > 0)) {
		s.setVerb(i, parallel)
		return true
	}
	if c&cS != 0 && c&cNoun != 0 && s.thirdBefore(i) && s.joinedAct(i, p) {
		s.setVerb(i, cS)
		return true
	}
	if parallel == cDone|cPast && c&cNoun == 0 {
		s.setVerb(i, f)
		return true
	}
	if c&cBase != 0 && f != cBase && c&cNoun == 0 && c&cAdj == 0 {
		s.setVerb(i, cBase) // find out who signs and pitch the upgrade
		return true
	}
	if c&cS != 0 && c&cNoun == 0 {
		s.setVerb(i, cS)
		return true
	}
	if c&cIng != 0 && c&cNoun == 0 {
		s.setVerb(i, cIng)
		return true
	}
	if c&cBase != 0 && s.can(n, cDet|cPoss) && s.in(p, "and", "then", ",") {
		for j := range i {
			if s.toks[j].tag == tVerb {
				if s.toks[j].form != cBase {
					break
				}
				s.setVerb(i, cBase) // play back what we learned and present our solution
				return true
			}
		}
	}
	return false
}

// joinedAct reports whether the word behind "and" in a clause in the third person is its next verb, "renews her contract and
// adds ten seats", and no second thing: "adds its tasks and dates to the plan".
func (s *sentence) joinedAct(i, p int) bool {
	n := i + 1
	list := s.listBefore(p)
	switch {
	case s.acts(i):
		return !list || s.objectAt(n) && !s.can(n, cPrep) || !s.can(n, cPrep) && !s.is(n, "to")
	case n >= len(s.toks):
		return signs.has(s.toks[i].e.base) && !list
	case s.can(n, cAdj) && !s.can(n, cPrep|cVerb|cAdv) && s.nounFollows(n+1):
		return true // starts legal review
	case list:
		return false
	case signs.has(s.toks[i].e.base) && (s.stop(n) || s.can(n, cPrep|cTime|cAdv)):
		return true
	case s.in(n, "last", "this", "next") && s.can(n+1, cTime):
		return true // shares last year's figures
	case s.stop(n) || s.toks[n].kind != kWord || s.can(n, cTime) && !s.can(n, cNoun):
		return false
	case s.toks[n].upper && !s.can(n, cTime|cPrep):
		return true // tells Ana
	}
	if s.can(n, cNoun) && !s.can(n, cPlural|cPrep|cVerb|cAdj|cAdv) && (s.stop(n+1) || s.can(n+1, cPrep|cTime)) {
		return !pluralFirst.has(s.toks[i].low) // promises payment by the 30th
	}
	return s.can(n, cPlural) && !s.can(n, cPrep) && (!s.can(n, cVerb) || s.stop(n+1) || s.can(n+1, cTime)) && !pluralFirst.has(s.toks[i].low)
}

// listBefore reports whether the thing before the conjunction at p is in the plural, so that another may follow: plans and drawings.
func (s *sentence) listBefore(p int) bool {
	return p > 0 && s.can(p-1, cPlural) && s.toks[p-1].tag == tNoun && !s.can(p-1, cHuman)
}

// thirdBefore reports whether a verb in the third person stands before token i in its sentence.
func (s *sentence) thirdBefore(i int) bool {
	for i--; i >= 0; i-- {
		switch t := &s.toks[i]; {
		case t.tag == tVerb && t.form == cS:
			return true
		case t.tag == tPunct && t.low != "," && t.low != `"` && t.low != "'":
			return false
		}
	}
	return false
}

// signs are verbs that are nouns too, and hardly ever in the plural beside another thing.
var signs = words("sign reply register vote start return call book commit stay try decide join answer pay approve")

// pluralFirst are plurals that stand before another noun: sales figures, parts lists.
var pluralFirst = words("sales parts accounts contracts goods works claims systems operations facilities benefits needs rates returns savings sports arms jobs costs results tests orders")

// tagPredicate decides about a word right after a subject in a clause without its verb.
func (s *sentence) tagPredicate(i, n, p, lastVerb int) {
	t := &s.toks[i]
	c := t.e.class
	pt := s.toks[p].tag
	if c&cBase != 0 && s.is(n, "in") && s.is(n+1, "order") && s.is(n+2, "to") && s.many(p) {
		s.setVerb(i, cBase) // what the trustees need in order to decide
		return
	}
	noun := func() {
		t.tag = tNoun
		if c&cNoun == 0 {
			t.tag = tAdj
			if c&cAdv != 0 && c&cAdj == 0 {
				t.tag = tAdv
			}
		} else if c&cAdj != 0 && c&cPerson == 0 && s.nounFollows(n) {
			t.tag = tAdj
		}
	}
	head := s.headOf(p)
	person := pt == tName || pt == tPron || s.can(p, cHuman) || crowds.has(s.toks[p].low) && s.tagged(p-1, tPoss)
	switch {
	case t.low == "needs" && person && s.can(n, cIng) && !s.finiteAhead(i):
		s.setVerb(i, cS) // the foreman needs convincing
	case c&cS != 0 && (c&cNoun == 0 || s.is(n, "like")):
		s.setVerb(i, cS)
	case c&cS != 0 && (pt == tPron && !s.in(p, "us", "them", "me", "him", "her") || pt == tName):
		s.setVerb(i, cS)
	case c&cS != 0:
		// the buyer orders the units; the price reviews are done
		if s.in(head, "one", "each", "either", "neither") && head != p {
			s.setVerb(i, cS) // one of the partners signs
		} else if (!s.can(head, cPlural) || departments.has(s.toks[head].low)) && s.acts(i) && (person || s.can(head, cHuman) || !s.finiteAhead(i)) || !s.can(p, cPlural) && (s.stop(n) || s.in(n, "to", "on", "for", "with", "from", "at") && s.stop(n+1) || s.tagged(p-1, tWh) && s.can(n, cPrep|cTime|cAdv) && !s.finiteAhead(i)) && s.underWord(i) {
			s.setVerb(i, cS)
		} else if s.finiteAhead(i) || s.can(p, cPlural) && !(person && (s.objectAt(n) || s.is(n, "to"))) || !person && s.stop(n) || !person && !s.starts(n) && !s.in(n, "to", "that", "with") && !s.opensWith(i, tDet|tPoss) && !s.objectAt(n) || person && !s.starts(n) && !s.stop(n) && !s.can(n, cPrep|cPart|cTime|cAdv) && !s.is(n, "to") {
			noun()
		} else {
			s.setVerb(i, cS)
		}
	case c&cBase != 0 && s.nominative(p) && (!s.third(p) || !s.is(p, "it") && c&cPast == 0):
		s.setVerb(i, cBase)
	case c&cBase != 0 && c&cNoun != 0 && (c&cPerson != 0 && pt == tNoun && s.is(n, "to") || pluralFirst.has(s.toks[p].low) && s.can(n, cS|cModal|cAux) || s.acts(n) || head != p && s.can(n, cBase) && !s.can(n, cNoun|cPrep|cAdj)):
		noun() // the contracts team returns our draft, the ladies of the dairy board want to
	case c&cPast != 0 && c&(cNoun|cBase) == 0 || c&cDone != 0 && c&(cNoun|cBase) == 0:
		switch {
		case c&cPast == 0:
			s.setVerb(i, cDone)
		case c&cDone != 0 && person && s.lemmaIs(lastVerb, "get") && !s.nominative(p) && !s.prepBetween(lastVerb, i):
			s.setVerb(i, cDone) // get the second branch signed up
		case c&cDone != 0 && person && !s.starts(n) && s.prepGoverned(p):
			s.setVerb(i, cDone) // intro to facilities agreed with Mr Toure
		case s.is(n, "by") && !s.can(n+1, cTime) && c&cDone != 0, c&cDone != 0 && !person && (s.stop(n) || !s.starts(n) || s.can(n, cTime)):
			s.setVerb(i, cDone)
		default:
			s.setVerb(i, cPast)
		}
	case c&cPast != 0 && c&cBase != 0 && (s.nominative(p) || pt == tName && s.tagged(p-1, tSub)):
		s.setVerb(i, cPast)
	case (t.low == "call" || t.low == "chat" || t.low == "meeting") && s.is(n, "with") && !s.nominative(p), headings.has(t.low) && s.is(n, "with") && !person && !s.opensWith(i, tDet|tPoss):
		noun() // Teams call with Joanna, half-day requirements workshop with
	case c&cBase != 0 && (s.many(head) || s.can(p, cPlural) || lastVerb < 0 && s.coupled(p)) && !s.finiteAhead(i) && (c&cNoun == 0 || s.starts(n) || s.in(n, "to", "that", "on", "with", "up") || person && s.in(n, "about", "through", "out", "over") || s.objectAt(n) ||
		s.can(p, cPlural) && s.stop(n) && s.underWord(i) || person && (s.opensWith(i, tDet|tPoss|tNum|tPron) || s.coupled(p) || s.toks[head].tag == tNum) && (s.can(n, cPrep) || s.stop(n))):
		s.setVerb(i, cBase)
	case c&cBase != 0 && c&(cNoun|cAdj) == 0:
		s.setVerb(i, cBase)
	case c&cBase != 0 && person && !s.stop(n) && s.can(n, cDet|cPoss|cPron) && !s.finiteAhead(i):
		s.setVerb(i, cBase) // the team test the unit
	case c&cIng != 0 && (c&cNoun == 0 || s.can(n, cDet|cPoss|cPron|cName)):
		s.setVerb(i, cIng)
	default:
		noun()
	}
}
