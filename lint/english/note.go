package english

// Beside a goal stand notes that the seller writes to himself. They are no aims of the call: "Dana names two nurses; remember
// to tell Pam", "Find out who signs. Check in with service first."

// inNote reports whether a pattern stands in a note behind a goal.
func (s *sentence) inNote(h *hit) bool {
	if f := h.m.frame.family; f == Continuing || f == selfish || h.from == 0 {
		return false
	}
	start := s.partStart(h.from)
	if start == 0 || !s.goalBefore(start) {
		return false
	}
	end := start
	for end < len(s.toks) && !s.partMark(end) {
		end++
	}
	switch {
	case s.lemmaIs(start, "remember") && s.is(start+1, "to"), s.in(start, "note", "reminder", "memo", "todo", "nb", "ps", "p.s", "btw", "incidentally"),
		s.is(start, "by") && s.is(start+1, "the") && s.is(start+2, "way"), s.later(start, end), s.indoors(start, end):
		return true
	case (s.in(start, "don't", "dont") || s.is(start, "do") && s.tagged(start+1, tNeg)) && s.lemmaIs(s.wordIn(start, end, "forget"), "forget"):
		return true
	case s.in(end-1, "first", "beforehand") && (h.m.frame.family == CheckIn || h.m.frame.family == TalkTo || h.m.frame.family == TellPitch):
		return true
	case s.in(start, "i", "we") && s.in(start+1, "can", "could", "might", "may"):
		return true // Freya sends the log; I can show her the probe if she asks
	case s.is(start-1, ",") && s.in(start-2, "yes", "admittedly", "obviously", "naturally", "honestly", "frankly", "course", "sure"):
		return true // ..., and yes, I would love to win this one
	case s.colleague(h):
		return true // our service team will explain the wiring
	case s.offCall(start, end) && h.m.frame.family != Convince && h.m.frame.family != GetThemTo:
		return true
	case s.in(start, "if", "should", "when", "once") && s.wordIn(start, h.from, ",") > 0 && (h.m.frame.family == CheckIn || h.m.frame.family == TalkTo || h.m.frame.family == TellPitch):
		return true // if she hesitates, explain the bonus
	case h.m.frame.family == Want && s.hopesForDay(h.from, end):
		return true // I'm hoping for the 9th, but the 10th is fine
	case h.m.frame.family == Want && s.beside(h, start, end):
		return true // ..., and I'd like a seat by the radiator
	case (h.m.frame.family == TalkTo || h.m.frame.family == TellPitch) && s.thenWe(start):
		return true // ..., then I'll talk to our delivery desk
	case h.m.frame.family == Want && s.in(start, "i", "we") && s.in(start+1, "only", "just", "merely", "simply"):
		return h.ev >= 0 && h.ev+1 < len(s.events) && learningVerbs.has(s.events[h.ev+1].lemma)
	}
	return false
}

// thenWe reports whether a part of the text says what we do when the customer has acted: and I will show him the list.
func (s *sentence) thenWe(i int) bool {
	if s.granted(i) {
		return false // she gives me an hour and I will pitch
	}
	for s.in(i, "then", "and", ",") {
		i++
	}
	return s.in(i, "i", "we") && s.in(i+1, "'ll", "will", "can", "shall", "'d", "could", "would") || s.in(i, "i'll", "we'll", "ill", "il")
}

// granted reports whether all that the customer does before token i is to hear us.
func (s *sentence) granted(i int) bool {
	for k := range s.events {
		if e := &s.events[k]; int(e.verb) < i && e.actor == Customer && e.embed == eMain && !hears.has(e.lemma) {
			return false
		}
	}
	return true
}

// hears are verbs of who gives us the floor.
var hears = words("give let allow grant spare listen hear join meet see come sit attend offer lend invite welcome host receive have gather permit squeeze fit make")

// beside reports whether the wish between two tokens is a mild one and no business: we hope that the trains run, I'd like our lawyers to
// read it. Nobody of the customer's is in it, and nothing that they could give.
func (s *sentence) beside(h *hit, a, end int) bool {
	mild := false
	for ; a < h.to && a < end; a++ {
		mild = mild || s.in(a, "hope", "like", "love", "prefer", "fancy", "appreciate")
	}
	if !mild {
		return false
	}
	for i := h.to - 1; i < end; i++ {
		p := s.npAt(i)
		if p == nil || int(p.from) > i && i > h.to {
			continue
		}
		if p.side == Customer && p.human || p.owner == Customer || s.is(i, "it") && s.is(i+1, "if") {
			return false
		}
		for _, set := range [...]string{"prize", "deal", "meeting", "closing"} {
			if s.inSet(s.lex.nouns[set], int(p.head)) {
				return false
			}
		}
	}
	return true
}

// colleague reports whether somebody of ours who is not the writer does what the pattern says: my boss, Marcel from our side.
func (s *sentence) colleague(h *hit) bool {
	if h.ev < 0 || s.events[h.ev].subj < 0 {
		return false
	}
	p := &s.nps[s.events[h.ev].subj]
	return p.human && !p.pron && s.events[h.ev].actor == Seller && int(p.to) <= h.from && !s.in(int(p.from), "i", "we")
}

// asides are words for what is done beside the call, or by the writer alone.
var asides = words("myself ourselves separately afterwards afterward meanwhile offline internally elsewhere thereafter independently privately in-house")

// offCall reports whether a part of the text speaks of something beside the call: I'll touch base with the carrier myself.
func (s *sentence) offCall(a, b int) bool {
	for ; a < b; a++ {
		if asides.has(s.toks[a].low) || s.in(a, "another", "next") && s.is(a+1, "time") || s.is(a, "after") && s.is(a+1, "that") && s.stop(a+2) || s.is(a, "meantime") {
			return true
		}
	}
	return false
}

// hopesForDay reports whether the wish at token i is for a day and nothing else.
func (s *sentence) hopesForDay(i, end int) bool {
	for ; i < end; i++ {
		if !s.is(i, "for") {
			continue
		}
		p := s.npAt(i + 1)
		if p == nil {
			return s.can(i+1, cTime)
		}
		return s.can(int(p.head), cTime) || s.toks[p.head].tag == tNum || s.toks[p.head].kind == kNumber
	}
	return false
}

// selfNote reports whether token i stands in what "Note for me:" introduces, or is its note.
func (s *sentence) selfNote(i int) bool {
	k := s.clauseStart(i)
	return s.notes(k-4) || k == i && s.notes(i)
}

// notes reports whether "note for me:" or the like begins at token i.
func (s *sentence) notes(i int) bool {
	return i >= 0 && s.in(i, "note", "reminder", "memo") && s.in(i+1, "for", "to") && s.in(i+2, "me", "self", "myself", "us") && s.is(i+3, ":")
}

// saidBehind reports whether behind token i a customer is said to say what stands there: Going to show it to him, says Ida.
func (s *sentence) saidBehind(i int) bool {
	for i < len(s.toks) && !s.tagged(i, tPunct|tConj|tSub) {
		i++
	}
	if !s.is(i, ",") || !s.lemmaIs(i+1, "say", "write", "report") {
		return false
	}
	p := s.npAt(i + 2)
	return p != nil && p.human && p.side == Customer && s.ends(int(p.to))
}

// reported reports whether the clause of token i opens with who told us: according to Priya, per her mail.
func (s *sentence) reported(i int) bool {
	start := s.clauseStart(i)
	return s.is(start, "according") && s.is(start+1, "to") || s.in(start, "per", "apparently", "reportedly", "allegedly", "supposedly") || s.is(start, "as") && s.tagged(start, tSub) || s.is(start, "from") && s.is(start+1, "what")
}

// later reports whether a part of the text speaks of a time long after the call: our aim next year is to win the group.
func (s *sentence) later(a, b int) bool {
	for ; a < b; a++ {
		if s.in(a, "next", "following") && s.in(a+1, "year", "season") || s.in(a, "some", "one") && s.is(a+1, "day") && s.stop(a+2) || s.in(a, "long-term", "someday", "eventually") {
			return true
		}
	}
	return false
}

// indoors reports whether a part of the text says that something is done on our side.
func (s *sentence) indoors(a, b int) bool {
	for ; a < b; a++ {
		if s.in(a, "on", "at") && s.is(a+1, "our") && s.in(a+2, "side", "end") {
			return true
		}
	}
	return false
}

// partStart is the first token of the part of the text in which token i stands; a comma begins a part when "I" or "we" follows it.
func (s *sentence) partStart(i int) int {
	for i > 0 && !s.partMark(i-1) && !(s.in(i, "i", "we") && (s.in(i-1, ",", "then") || s.is(i-1, "and") && !s.tagged(i-2, tSub|tWh) && s.tagged(i+1, tModal|tVerb|tAux))) {
		i--
	}
	return i
}

// wordIn is the token with a word between two tokens, or -1.
func (s *sentence) wordIn(a, b int, word string) int {
	for ; a < b; a++ {
		if s.is(a, word) {
			return a
		}
	}
	return -1
}

// goalBefore reports whether the text before token i holds a goal: what the customer will do, or what we find out.
func (s *sentence) goalBefore(i int) bool {
	for k := range s.events {
		e := &s.events[k]
		if int(e.verb) >= i {
			return false
		}
		switch {
		case e.neg || e.past || e.embed != eMain && e.embed != eControl:
		case e.actor == Customer && e.lemma != "be":
			return true
		case e.actor == Seller && learningVerbs.has(e.lemma) && s.learns():
			return true
		}
	}
	return false
}
