package english

// clauseStart is the first token of the sentence or the part of it in which token i stands: a comma ends no part.
func (s *sentence) clauseStart(i int) int {
	for i > 0 && !s.partMark(i-1) {
		i--
	}
	return i
}

// partMark reports whether token i is a mark that ends a part of the text: a full stop, a colon, a dash.
func (s *sentence) partMark(i int) bool {
	return s.tagged(i, tPunct) && !s.in(i, ",", `"`, "'", "(", ")")
}

// fronted reports whether only an adverbial stands before the subject at token f: "On the call I pitch", "Today I want".
// "On the day we meet, Dana signs" holds a relative clause instead: a second verb without a subject of its own follows.
func (s *sentence) fronted(f, verb int) bool {
	i := s.clauseStart(f)
	for s.tagged(i, tAdv|tIntj|tConj) {
		i++
	}
	if s.in(i, "once", "twice", "together", "along") {
		i++
	}
	if i >= f || !(s.tagged(i, tPrep) && !s.is(i, "of") || s.toks[i].np >= 0 && (s.toks[s.npAt(i).head].e.class&cTime != 0 || s.in(i, "this", "next") && (s.in(int(s.npAt(i).head), "time", "round") || ourTime.has(s.toks[s.npAt(i).head].noun()))) || s.in(i, "first", "worst", "best", "either") && s.in(i+1, "thing", "case", "way")) {
		return false
	}
	for ; i < f; i++ {
		if s.tagged(i, tVerb|tModal|tAux|tTo|tWh|tSub) {
			return false
		}
	}
	return !s.mainFollows(verb) && !s.finiteBehind(verb)
}

// finiteBehind reports whether another finite verb follows the one at token i in its clause, with no word between that
// opens a clause for it.
func (s *sentence) finiteBehind(i int) bool {
	if v := &s.toks[i]; v.tag == tVerb && (thatVerbs.has(v.lemma()) || v.lemma() == "let" || v.lemma() == "help" || v.lemma() == "make" || v.lemma() == "have") {
		return false
	}
	for i++; i < len(s.toks); i++ {
		switch t := &s.toks[i]; t.tag {
		case tSub, tWh, tConj, tPunct, tTo:
			return false
		case tModal:
			return true
		case tVerb:
			if t.form&(cS|cPast) != 0 {
				return true
			}
		}
	}
	return false
}

// opens reports whether event up is the verb of a subordinate clause that opens the sentence: "Before I leave I want the order".
func (s *sentence) opens(up int) bool {
	e := &s.events[up]
	return e.embed == eAdverb && e.up < 0 && !thatVerbs.has(e.lemma) && s.tagged(s.clauseStart(int(e.verb)), tSub|tPrep|tWh)
}

// antecedent is the noun phrase that the relative clause of the verb at token j hangs on, or -1: the deck Dana wants, the nurse
// who wants the lamp.
func (s *sentence) antecedent(j int) int {
	k := int(s.toks[j].ev)
	for n := 0; k >= 0 && n < 20; n++ {
		e := &s.events[k]
		if e.embed == eRelative && !e.passive {
			i := int(e.from)
			if e.subj >= 0 && int(s.nps[e.subj].to) <= i {
				i = int(s.nps[e.subj].from)
			}
			if s.tagged(i-1, tWh|tSub) {
				i--
			}
			if i > 0 && s.toks[i-1].np >= 0 {
				return int(s.toks[i-1].np)
			}
			return -1
		}
		k = int(e.up)
	}
	return -1
}

// freeRelative reports whether the verb at token i is the main one behind a clause that is its subject: "Whoever runs
// the fleet tells us".
func (s *sentence) freeRelative(i int) bool {
	start := s.clauseStart(i)
	if !s.in(start, "whoever", "whichever") {
		return false
	}
	for j := start; j < i; j++ {
		if s.tagged(j, tAux|tModal) && !s.auxOf(j, i) || s.tagged(j, tVerb) && s.toks[j].form&(cS|cPast) != 0 {
			return true
		}
	}
	return false
}

// auxOf reports whether the auxiliary at token j belongs to the verb at token i.
func (s *sentence) auxOf(j, i int) bool {
	from, _, _, _, _, _, _ := s.group(i)
	return j >= from
}

// mainDue reports whether token i, noun and verb, can be the main verb behind what is said about the subject: the nurse who wants the
// lamp talks to, Femi, our contact, talks to. Behind a comma another must have opened the clause.
func (s *sentence) mainDue(i, n int) bool {
	if i < 3 || s.stop(n) || !(s.starts(n) || s.can(n, cPrep|cPart|cTime) || s.in(n, "to", "that", "how", "which", "who", "what")) || s.finiteAhead(i) ||
		s.tagged(i-1, tDet|tPoss|tNum) || s.tagged(i-1, tAdj) && !s.tagged(i-2, tAux) {
		return false
	}
	start := s.clauseStart(i)
	if s.tagged(start, tPrep|tSub|tWh) {
		return false
	}
	w, comma := -1, -1 // where the relative clause or the apposition opens
	for j := start + 1; j < i; j++ {
		t := &s.toks[j]
		switch {
		case w < 0 && (s.tagged(j, tVerb|tModal|tAux) || comma < 0 && t.tag == tPrep):
			return false
		case w < 0 && (s.in(j, "who", "which", "whose", "whom", "that") && s.tagged(j-1, tNoun|tName|tPron|tPunct) || s.nominative(j) && !s.can(j-1, cTime) && s.tagged(j-1, tNoun|tName)):
			w = j
		case w < 0 && comma == j-2 && s.in(j, "whom", "which", "whose") && s.tagged(j-1, tPrep):
			w = j - 1 // Lorna, to whom we presented in May, sets
		case w < 0 && comma < 0 && s.is(j, ","):
			comma = j
		case w >= 0 && s.tagged(j, tSub|tConj):
			return false
		case w >= 0 && t.tag == tPunct && j != i-1:
			return false
		}
	}
	if w < 0 {
		return comma >= 0 && comma < i-2 && s.is(i-1, ",") && s.humanWord(comma-1) && s.can(i, cS) && (s.can(comma+1, cDet|cPoss) || s.humanWord(comma+1)) && !s.joinsAhead(comma, i)
	}
	if s.is(w-1, ",") != s.is(i-1, ",") || !s.can(i, cS) && !(s.can(w-1, cPlural) && (s.objectAt(n) || s.is(n, "to"))) {
		return false
	}
	finite := 0
	for j := w + 1; j < i; j++ {
		if s.tagged(j, tModal|tAux) && !s.tagged(s.before(j), tTo) || s.tagged(j, tVerb) && !s.tagged(s.before(j), tTo|tModal|tAux) {
			finite++
		}
	}
	return finite == 1
}

// joinsAhead reports whether a conjunction stands between two tokens.
func (s *sentence) joinsAhead(a, b int) bool {
	for a++; a < b; a++ {
		if s.tagged(a, tConj) {
			return true
		}
	}
	return false
}

// isWhatClause reports whether the be at token i joins what somebody wants to do with the act: what I want to do is show.
func (s *sentence) isWhatClause(i int) bool {
	start := s.clauseStart(i)
	return s.in(start, "what", "all") && s.toks[i].e.base == "be" && s.lemmaIs(s.before(i), "do")
}
