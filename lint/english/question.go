package english

// In a question the auxiliary stands before its subject, and the verb that it helps after it.

// asks reports whether the auxiliary at token i opens a question: a question word leads its clause, or nothing stands
// before it and the text ends in a question mark.
func (s *sentence) asks(i int) bool {
	start := i
	for start > 0 && !s.tagged(start-1, tPunct|tConj|tSub) {
		start--
	}
	if start == i {
		return s.is(len(s.toks)-1, "?")
	}
	if !s.tagged(start, tWh) {
		return false
	}
	for j := start + 1; j < i; j++ {
		if !s.tagged(j, tNoun|tAdj|tDet|tPoss|tName|tNum|tAdv) || s.is(j, "to") {
			return false // which depots do; but: what he says does
		}
	}
	return true
}

// asksOf reports whether the auxiliary at token i opens a question about somebody, whose verb follows: why do the brewers want.
// In "who does the rota" it is the verb itself.
func (s *sentence) asksOf(i int) bool {
	if !s.asks(i) || s.stop(i+1) {
		return false
	}
	for k := i + 2; k < len(s.toks) && k < i+8 && s.toks[k].kind != kPunct; k++ {
		w := k - 1
		if s.in(w, "usually", "normally", "often", "always", "still", "typically", "generally", "actually") {
			w-- // where does the team usually catch up
		}
		if s.can(k, cBase) && !s.can(w, cDet|cPoss|cPrep|cNum) && (s.can(w, cHuman|cPlural) || s.stop(k+1) || s.can(k+1, cDet|cPoss|cPron)) {
			return !s.in(i-1, "who", "what") || s.can(w, cHuman|cPlural)
		}
	}
	return false
}

// inverted reports whether token i can be the verb of a question: only its subject stands between it and the auxiliary.
func (s *sentence) inverted(i int) bool {
	if !s.tagged(i-1, tNoun|tName) || s.can(i+1, cBase) && !s.can(i+1, cDet|cPoss|cPrep|cPron|cNoun|cAdj|cAdv) {
		return false
	}
	j := i - 1
	for j >= 0 && s.tagged(j, tNoun|tName|tDet|tPoss|tAdj|tNum|tAdv|tConj) {
		j--
	}
	if j < 0 || j == i-1 || !s.tagged(j, tModal) && !(s.tagged(j, tAux) && s.in(j, "do", "does", "did")) || !s.asks(j) {
		return false
	}
	return s.can(i-1, cHuman|cPlural) || s.stop(i+1) || s.can(i+1, cDet|cPoss|cPron)
}
