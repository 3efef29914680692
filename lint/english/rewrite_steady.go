package english

// Nearly every rewrite turns out clean, and to read one costs as much as the sentence itself did. So the words of the sentence are
// looked at while they are copied into a frame. A word is steady when it reads alike wherever a frame puts it: what a frame makes
// of steady words alone says what the frame says, and is not read again. "Shift" may be a verb somewhere, and is steady only where a
// word copied before it decides that it is none: our new shift. TestSteady reads what was not read again.

// place is where in a rewrite a word is copied to.
type place uint8

const (
	inGap     place = iota
	atSubject       // the customer at the beginning, where a verb would be taken for one that bids
	atVerb          // of the act
	inAct           // anywhere else in the act: small words have their places there
)

// steady reports whether a word is steady behind the one that was copied before it, which is nil for the first.
func (t *token) steady(at place, before *token) bool {
	c := t.e.class
	switch {
	case t.quoted || t.kind > kNumber || shakyWords.has(t.low):
		return false
	case before != nil && (before.low == t.low || before.tag == tDet && t.tag == tPoss || before.low == "to" && t.tag == tPrep):
		return false // no English
	case at == atSubject:
		return t.steadySubject(before)
	case t.kind == kNumber:
		return true
	case at == inAct && t.tag != tNoun && t.tag != tAdj && t.tag != tName && t.tag != tModal:
		return t.kind == kWord
	}
	switch t.tag {
	case tNum, tPoss:
		return true
	case tVerb:
		return at == atVerb
	case tName:
		return t.steadyName() || t.upper && (t.e.low == "" || before != nil && before.tag == tName && before.np == t.np)
	case tDet, tPron, tPrep, tConj:
		return steadyWords.has(t.low)
	case tNoun:
		return c&^(cNoun|cPlural|cPerson|cOrg|cAdj) == 0 || c&cTime != 0 && c&cVerb == 0 || departmentNouns.has(t.low) || before != nil && before.np == t.np || t.determined(before)
	case tAdj:
		return c&^(cAdj|cNoun) == 0 || t.determined(before)
	}
	return false
}

// steadySubject is steady for the words of the customer at the beginning.
func (t *token) steadySubject(before *token) bool {
	c := t.e.class
	switch t.tag {
	case tPoss, tNum:
		return true
	case tName:
		return t.steadyName() && (t.e.low == "" || c&^(cName|cNoun|cTitle) == 0 && c&(cName|cTitle) != 0) || t.upper && before != nil && before.tag == tName && before.np == t.np && c&cVerb == 0
	case tDet:
		return t.low == "the" || t.low == "a" || t.low == "an" || t.low == "all" || t.low == "both"
	case tPrep:
		return t.low == "of" || t.low == "at" || t.low == "from" || t.low == "in"
	case tConj:
		return t.low == "and"
	case tAdj:
		return c == cAdj || c == cAdj|cAdv
	case tNoun:
		if departmentNouns.has(t.low) {
			return true
		}
		if c&(cS|cIng) != 0 || sellers.has(t.low) {
			return false
		}
		if c&cVerb != 0 {
			return c&(cPerson|cOrg) != 0 && before != nil && before.np == t.np
		}
		return c&(cPerson|cOrg) != 0 || before != nil
	}
	return false
}

// steadyName reports whether a name is hardly anything else.
func (t *token) steadyName() bool {
	c := t.e.class
	return t.upper && (c&cName != 0 || c&^(cNoun|cTitle) == 0 || t.e == unknown.s) || c == cName
}

// determined reports whether the word before one says that it belongs to a noun phrase.
func (t *token) determined(before *token) bool {
	return before != nil && (before.tag == tDet || before.tag == tPoss || before.tag == tAdj && t.tag == tNoun)
}

// steadyWords are the small words that are steady.
var steadyWords = words(`the a an next last this another all both more whole us me them him her it and or
	of for in into at on by before from with up onto to about until after over through than during`)

// steady reports whether the acts of a commitment sentence are none that promise nothing: to talk again, to keep us in mind, to agree.
func (a *act) steady(s *sentence) bool {
	if a.body.to-a.body.from < 2 {
		return false
	}
	for i := a.body.from; i < a.body.to; i++ {
		if t := &s.toks[i]; t.tag == tVerb && !steadyActs.has(t.lemma()) {
			return false
		}
	}
	return true
}

var steadyActs = words(`sign agree introduce send test book order approve confirm name buy pay renew bring accept attend invite host return forward register choose
	appoint give join open release start drop free lend recommend visit vote upgrade move extend answer read sit watch set provide allocate connect let try mark trial add fix prolong clear`)

// shakyWords are steady nowhere: they are other words in other places, or make a polite nothing of an act.
var shakyWords = words("yes no half plus pending hold later whom couple feedback chance interest impression support thought touch mind minus whether if")
