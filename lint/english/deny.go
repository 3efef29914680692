package english

// What is doubted, resisted or given up is no aim.
var (
	doubts   = words("doubt question")
	sure     = words("sure certain convinced persuaded confident clear")
	unsure   = words("unsure uncertain unconvinced doubtful sceptical skeptical undecided")
	urges    = words("urge temptation impulse reflex instinct habit idea thought notion plan hope dream attempt effort")
	abandons = words("resist fight curb control suppress drop abandon shelve ditch scrap bin kill bury park stop lose avoid skip refuse")
)

// doubted reports whether the clause whose subject begins at token i is under a doubt: not sure we should, I doubt that we should.
func (s *sentence) doubted(up, i int) bool {
	if up >= 0 && doubts.has(s.events[up].lemma) && !s.events[up].neg {
		return true
	}
	if s.is(i-1, "that") {
		i--
	}
	if i < 1 || unsure.has(s.toks[i-1].low) {
		return i >= 1
	}
	if !sure.has(s.toks[i-1].low) {
		return false
	}
	for j := i - 2; j >= 0 && j > i-5; j-- {
		if s.tagged(j, tNeg) || s.is(j, "hardly") {
			return true
		}
		if !s.tagged(j, tAdv|tAdj) && !s.in(j, "so", "too", "all", "that") {
			return false
		}
	}
	return false
}

// givenUp reports whether the verb group at from hangs on an urge or a plan that event up resists or abandons: resist the urge to demo,
// let go of the idea of selling.
func (s *sentence) givenUp(up, from int) bool {
	q := s.before(from)
	if s.is(q, "of") {
		q--
	}
	p := s.npBefore(q + 1)
	if p == nil || !urges.has(s.toks[p.head].low) {
		return false
	}
	e := &s.events[up]
	v := int(e.verb)
	return abandons.has(e.lemma) || e.lemma == "let" && s.is(v+1, "go") || (e.lemma == "give" || e.lemma == "put") && s.in(v+1, "up", "away", "aside", "off")
}

// setAside reports whether event k puts its object out of the way: push my own ideas aside.
func (s *sentence) setAside(k int) bool {
	e := &s.events[k]
	if e.obj < 0 {
		return s.is(int(e.verb)+1, "aside")
	}
	n := int(s.nps[e.obj].to)
	return s.is(n, "aside") || s.is(n, "to") && s.is(n+1, "one") && s.is(n+2, "side")
}

// keptFrom reports whether the words that end at token i, "from" or "of", keep somebody from what follows.
func (s *sentence) keptFrom(i int) bool {
	switch {
	case s.is(i, "from"):
		return s.in(i-1, "myself", "ourselves", "us", "me") && s.lemmaIs(i-2, "stop", "keep", "prevent", "restrain", "hold", "save", "spare") || s.in(i-1, "far", "away") || s.lemmaIs(i-1, "refrain", "abstain", "desist", "shrink") || s.in(i-1, "back", "off") && s.lemmaIs(i-2, "hold", "keep", "shy", "stay")
	case s.is(i, "of"):
		return s.is(i-1, "instead") || s.is(i-1, "clear") && s.lemmaIs(i-2, "steer", "stay", "keep")
	case s.is(i, "off"):
		return s.lemmaIs(i-1, "lay", "leave", "keep", "hold", "stay")
	}
	return false
}

// pastTime reports whether a time that is over stands before the subject at token f: "Last month I wanted Hugo to sign".
func (s *sentence) pastTime(f int) bool {
	for i := s.clauseStart(f); i < f; i++ {
		if s.in(i, "last", "yesterday", "ago", "once", "originally", "initially", "previously", "earlier") || s.in(i, "in", "back") && s.can(i+1, cTime) {
			return true
		}
	}
	return false
}

// dead are words for what does not take place, or has taken place.
var dead = words("cancelled canceled postponed done declined refused off rejected skipped dropped shelved finished over held")

// over reports whether a heading at token i is of something that is over: good chat with him last week, demo - cancelled.
func (s *sentence) over(i int) bool {
	for ; i < len(s.toks); i++ {
		if s.partMark(i) {
			return i+1 < len(s.toks) && dead.has(s.toks[i+1].low) && s.stop(i+2)
		}
		if s.is(i, "last") && s.can(i+1, cTime) && !s.is(i+2, "'s") && !s.tagged(i-1, tPrep) || s.is(i, "yesterday") && !s.is(i+1, "'s") && !s.tagged(i-1, tPrep) || s.is(i, "ago") {
			return true
		}
	}
	return false
}

// ruledOut reports whether the clause of token i opens with words that rule out what it says: under no circumstances, in no case.
func (s *sentence) ruledOut(i int) bool {
	start := s.clauseStart(i)
	return s.tagged(start, tPrep) && s.is(start+1, "no") && s.in(start+2, "circumstances", "circumstance", "case", "account", "means", "way", "condition", "conditions")
}
