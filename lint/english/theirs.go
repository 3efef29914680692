package english

// tasks are nouns of what somebody is to do: whose it is tells who acts.
var tasks = words(`to-do todo to-dos todos homework step steps action actions task tasks job jobs part parts turn move moves commitment commitments promise assignment
	deliverable deliverables duty duties undertaking expected wanted
	To-do To-dos Todo TODO`) // what no table knows keeps its capitals

// theirLabel reports whether the mark at token q ends a label that names the customer as the one to act: "Client to-do: convince
// the landlord", "Homework for Tara:", "What Dana does next:".
func (s *sentence) theirLabel(q int) bool {
	if !s.in(q, ":", "-", ">") {
		return false
	}
	task, theirs := false, false
	start := s.clauseStart(q)
	if q-start > 8 {
		return false
	}
	for i := start; i < q; i++ {
		t := &s.toks[i]
		switch {
		case s.in(i, "my", "our", "i", "we", "me", "us"):
			return false
		case i == q-1 && i > start+1 && s.in(i, "choose", "decide") && s.is(i-1, "to") && s.humanWord(start):
			task, theirs = true, true // Sverre to choose: talk to the board himself, or have us there
		case tasks.has(t.low), s.is(i, "do") && s.is(i-1, "to"), s.is(start, "what") && s.in(i, "does", "do"):
			task = true
			theirs = theirs || s.in(i, "commitment", "commitments", "homework")
		case s.in(i, "their", "his", "her"), s.in(i, "customer", "client", "buyer", "prospect") && !s.in(i-1, "with", "to", "for"),
			s.in(i, "'s", "'") && s.humanWord(i-1):
			theirs = true
		case s.humanWord(i) && (i == start && s.is(q-1, "to") || s.is(start, "what") || s.in(i-1, "for", "by", "from", "(") || s.in(i-2, "for", "by", "from")):
			theirs = true
		}
	}
	return theirs && (task || s.is(q-1, "to"))
}

// humanWord reports whether token i is a name, or a person or group that is not ours.
func (s *sentence) humanWord(i int) bool {
	if i < 0 {
		return false
	}
	t := &s.toks[i]
	return t.tag == tName && t.e.class&cTime == 0 || t.tag == tNoun && t.e.class&(cPerson|cOrg) != 0 && !sellers.has(t.low) || s.in(i, "she", "he", "they")
}

// taskOf tells whose act a gerund at token i is that is the subject of its sentence, and whether it is put off: "Presenting
// to the trustees is up to Ada", "Convincing the landlord is Ada's part", "Selling is not our job".
func (s *sentence) taskOf(i int) (side Side, off bool) {
	for i++; i < len(s.toks); i++ {
		if s.tagged(i, tPunct|tWh|tSub) {
			return Unknown, false
		}
		if s.tagged(i, tAux) && s.toks[i].e.base == "be" || s.is(i, "'s") && s.tagged(i, tAux) || s.lemmaIs(i, "fall", "belong", "lie", "rest", "stay", "remain") {
			break
		}
	}
	for i++; i < len(s.toks) && !s.tagged(i, tPunct|tConj|tSub); i++ {
		switch p := s.npAt(i); {
		case s.tagged(i, tNeg):
			off = true
		case p == nil:
		case p.owner == Customer && s.tagged(int(p.from)-1, tAux|tAdv|tPrep|tNeg|tVerb) && (p.pron || tasks.has(s.toks[p.head].low) || s.in(int(p.head), "list", "hands", "court", "desk", "plate", "side", "business", "role", "responsibility", "domain")),
			p.side == Customer && s.in(int(p.from)-1, "to", "with") && s.in(int(p.from)-2, "up", "down", "left", "fall", "falls", "belongs", "lies", "rests", "stays", "remains"):
			return Customer, off
		case p.side == Customer && s.tagged(s.after(int(p.to)-1), tModal|tVerb|tAux) && !s.tagged(int(p.from)-1, tPrep):
			return Customer, off // something Ola will do herself
		case p.side == Customer && p.human && s.is(int(p.from)-1, "by") && (s.in(int(p.from)-2, "done", "handled", "led", "run", "managed") || s.tagged(int(p.from)-2, tVerb)):
			return Customer, off // selling is done by their own staff
		case off && p.owner == Seller:
			return Customer, false // not our job: theirs
		default:
			i = int(p.to) - 1
		}
	}
	return Unknown, off
}
