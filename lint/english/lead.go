package english

// A goal may say when, where or how before it says what, and set no comma: "On Friday show her the deck", "When I am there
// I want the order". What stands in front would be taken for the subject, or the verb for a noun.

// lead marks the token with which the clause goes on behind what is put in front of it at token i.
func (s *sentence) lead(i int) {
	if n := s.setOpening(i); n > 0 {
		for k := i; k < i+n; k++ {
			s.toks[k].tag = tAdv
		}
		return
	}
	j := -1
	if s.in(i, "together", "along", "right", "straight", "early", "late", "shortly", "immediately") && s.can(i+1, cPrep) {
		i++
	}
	switch c := s.toks[i].e.class; {
	case s.in(i, "next", "later", "afterwards", "long-term", "short-term") && s.commands(i+1):
		j = i + 1
	case c&(cSub|cWh) != 0 && (c&cPrep == 0 || s.nominative(i+1)):
		j = s.behindClause(i)
	case c&cPrep != 0 && !s.in(i, "to", "of", "like", "up", "down", "out", "off"):
		if j = s.behindPlace(i); j < 0 && s.in(i, "before", "after", "until") {
			j = s.behindClause(i)
		}
	case s.can(i, cTime) || s.in(i, "this", "next") && s.can(i+1, cTime):
		j = i + 1
		for j < i+3 && s.can(j, cTime) && !s.commands(j) {
			j++
		}
		if !s.commands(j) {
			j = -1
		}
	case s.can(i, cDet|cPoss|cAdj):
		if s.can(i, cDet|cPoss) {
			i++
		}
		for k := 0; k < 2 && s.can(i, cAdj) && !s.isGoal(i); k++ {
			i++
		}
		if s.isGoal(i) && s.commands(i+1) {
			j = i + 1 // main goal convince Omar
		}
	}
	if j > 0 {
		s.toks[j].opens = true
	}
}

func (s *sentence) isGoal(i int) bool {
	return s.in(i, "goal", "aim", "objective", "target", "mission", "priority", "task", "job", "plan")
}

// setOpenings are openings of several words.
var setOpenings = [...][]string{{"first", "of", "all"}, {"last", "of", "all"}, {"most", "of", "all"}, {"above", "all"}, {"once", "more"}, {"once", "again"},
	{"one", "more", "time"}, {"one", "last", "time"}, {"long", "term"}, {"short", "term"}, {"later", "on"}, {"to", "start", "with"}, {"to", "begin", "with"},
	{"whatever", "happens"}, {"no", "matter", "what"}, {"come", "what", "may"}, {"in", "passing"}, {"at", "all", "costs"}, {"one", "way", "or", "another"},
	{"if", "nothing", "else"}, {"if", "nowt", "else"}, {"if", "all", "else", "fails"}, {"when", "all", "else", "fails"}, {"failing", "that"}, {"failing", "which"}, {"failing", "all", "else"},
	{"at", "the", "very", "least"}, {"at", "the", "least"}, {"at", "a", "pinch"}, {"in", "a", "pinch"}, {"worst", "case"}, {"best", "case"}, {"if", "need", "be"}, {"if", "in", "doubt"}, {"when", "in", "doubt"},
	{"time", "permitting"}, {"weather", "permitting"}, {"on", "the", "off", "chance"}, {"for", "good", "measure"}, {"bare", "minimum"}, {"as", "a", "last", "resort"}, {"for", "starters"}}

// setOpening is the number of tokens of such an opening at token i, or 0.
func (s *sentence) setOpening(i int) int {
next:
	for _, w := range setOpenings {
		for k := range w {
			if !s.is(i+k, w[k]) {
				continue next
			}
		}
		if n := i + len(w); !s.stop(n) && (s.nominative(n) || s.commands(n) || s.in(i, "if", "when") && s.starts(n)) {
			return len(w)
		}
	}
	return 0
}

// commands reports whether token j is the verb of an imperative, by what follows it: show her, push the, check in with, talk to.
func (s *sentence) commands(j int) bool {
	if !s.can(j, cBase) || s.toks[j].upper || s.can(j, cModal|cAux) && !s.in(j, "have", "do") {
		return false
	}
	if s.finiteAhead(j) {
		return false
	}
	n := j + 1
	object := func(n int) bool {
		return s.can(n, cDet|cPoss|cPron) && !s.is(n, "that") || n < len(s.toks) && s.toks[n].kind == kWord && s.toks[n].upper && !s.can(n, cTime)
	}
	switch {
	case object(n):
		return !s.can(j, cNoun) || !stays.has(s.toks[j].low)
	case n < len(s.toks) && particles.has(s.toks[n].low) || s.in(n, "in", "on"):
		return object(n+1) || s.can(n+1, cPrep) && s.starts(n+2)
	case s.is(j, "touch") && s.in(n, "base", "bases"), s.is(j, "keep") && s.is(n, "in") && s.is(n+1, "touch"):
		return true
	case s.in(n, "to", "with"):
		return spokenTo.has(s.toks[j].low) && s.starts(n+1)
	}
	return s.toks[j].e.class&(cNoun|cAdj|cPast) == 0 && s.starts(n)
}

// stays are nouns that end what is put in front far more often than they are its command: after the site visit the team agrees.
var stays = words("visit call meeting test trial tour review order check lunch audit plan start end site season need cost price rate name stock lot hand face line house head back work interest mind point land field market")

// behindPlace is the command behind a preposition and what it rules: on the way to Graz | check in; or -1.
func (s *sentence) behindPlace(i int) int {
	for j := i + 2; j < i+9 && j < len(s.toks); j++ {
		t, last := &s.toks[j], &s.toks[j-1]
		if last.kind == kPunct || last.e.class&(cModal|cAux|cSub|cWh) != 0 && last.e.class&(cPrep|cNoun|cTime) == 0 || s.nominative(j-1) || last.e.class&cS != 0 && last.e.class&cNoun == 0 {
			return -1
		}
		if t.kind != kWord || !s.commands(j) {
			continue
		}
		people := last.e.class&cHuman != 0 && last.e.class&cTime == 0
		switch {
		case last.e.class&(cDet|cPoss|cConj) != 0 && last.e.class&cNoun == 0 || s.in(j-1, "to", "'s") || last.e.class&cPrep != 0 && last.e.class&(cNoun|cAdv) == 0:
		case j == i+2:
			if last.upper && !s.is(i, "as") || !last.upper && !people || s.is(j-1, "person") {
				return j // in person | show, at Acme | show
			}
		case people && !last.upper && !(s.can(j-2, cDet|cPoss) && s.can(j-3, cPrep) && last.e.class&cPlural == 0), last.e.class&cPlural != 0 && last.e.class&cTime == 0:
			return -1 // at the clinic staff try the gloves
		case last.e == unknown.word && last.low[len(last.low)-1] == 's':
			return -1 // at the fair blanchers talk
		case last.upper && last.e.class&cTime == 0 && !s.can(j-2, cPrep|cDet) && !s.is(j-2, "to"):
			return -1 // on Friday Mercer Foods
		case last.e.class&(cNoun|cTime) != 0, last.upper, last.e.class == 0:
			return j
		}
	}
	return -1
}

// behindClause is where the main clause begins behind one with when, if or while and no comma; or -1.
func (s *sentence) behindClause(i int) int {
	if s.can(i+1, cAux|cModal) {
		return -1 // when do they
	}
	for s.in(i+1, "as", "soon") {
		i++ // as soon as
	}
	place := s.can(i+1, cPrep|cAdv) && !s.nominative(i+1)
	verb := place
	for j := i + 2; j < i+10 && j < len(s.toks); j++ {
		last := &s.toks[j-1]
		if last.kind == kPunct || last.e.class&(cSub|cWh) != 0 && last.e.class&(cPrep|cAdv) == 0 {
			return -1
		}
		verb = verb || s.can(j-1, cAux|cS) && j-1 > i+1 && !(s.can(j-1, cNoun) && s.can(j-2, cDet|cPoss|cAdj))
		if !verb {
			continue
		}
		ended := (last.e.class&(cAdv|cAdj|cPart) != 0 || s.is(j-1, "time")) && last.e.class&(cDet|cPoss|cAux) == 0 || place && (last.e.class&(cNoun|cPart|cPrep) != 0 || last.upper)
		ended = ended || last.e.class&cS != 0 && last.e.class&cNoun == 0 && s.commands(j) && !s.nominative(j)
		if ended && (s.nominative(j) && s.can(j+1, cModal|cAux|cBase|cS) || s.commands(j) && (last.e.class&cAdj == 0 || last.e.class&(cAdv|cPart) != 0)) {
			return j
		}
	}
	return -1
}
