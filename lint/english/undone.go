package english

// What is to be done to somebody and by nobody is ours to do: the bursar is to be persuaded, the portal will be presented
// to the registrar. In official notes half of the goals are written so.

// The participles of such notes, by what a coach hears in them, and what they are said of.
var (
	overBy = words("convinced persuaded reassured swayed converted won impressed placated pacified appeased mollified soothed softened wooed charmed swung enthused")
	toldBy = words("told informed briefed shown educated reminded updated enlightened pitched")
	brings = words("explained presented pitched introduced demonstrated demoed showcased highlighted promoted communicated conveyed outlined")
	pushed = words("pushed nudged pressed steered pressured pressurised hurried chased")
	gained = words("secured obtained won landed clinched extracted forced gained captured bagged closed sealed")
)

// undone finds such a note.
func (s *sentence) undone() (Phrase, bool) {
	for i := 1; i+1 < len(s.toks); i++ {
		if !s.is(i, "be") || !s.tagged(i, tAux) || s.insideQuestion(i) {
			continue
		}
		from := s.due(i)
		p := s.npBefore(from)
		if from < 0 || p == nil || p.side == Seller || s.governed(int(p.from)) || s.denied(p) || s.is(int(p.from), "no") {
			continue
		}
		j := i + 1
		for s.tagged(j, tAdv) {
			j++
		}
		if family, mild, ok := s.dueAct(p, j); ok && s.byAgent(j) == Unknown {
			return Phrase{Family: family, Span: s.bytes(from, j+1), Mild: mild}, true
		}
	}
	return Phrase{}, false
}

// due is the first token of what makes an aim of the "be" at token i, or -1: is to be, has to be, must be. What can be done
// is none.
func (s *sentence) due(i int) int {
	switch {
	case s.in(i-1, "must", "should", "shall", "will", "'ll"):
		return i - 1
	case s.is(i-1, "to") && s.in(i-2, "is", "are", "has", "have", "needs", "need", "ought", "'s"):
		return i - 2
	case s.is(i-1, "to"):
		return i - 1
	}
	return -1
}

// governed reports whether a verb or a word that opens a clause stands before the phrase at token from in its clause, so
// that somebody says, asks or fears it.
func (s *sentence) governed(from int) bool {
	for j := from - 1; j >= 0 && !s.partMark(j); j-- {
		if s.tagged(j, tVerb|tSub|tWh|tModal) {
			return true
		}
	}
	return false
}

// dueAct is the family of the participle at token j when it is said of phrase p.
func (s *sentence) dueAct(p *phrase, j int) (f Family, mild, ok bool) {
	if j >= len(s.toks) {
		return "", false, false
	}
	t := &s.toks[j]
	n := j + 1
	if s.in(j, "brought", "talked", "won", "kept", "made", "got", "drawn", "put") && p.human {
		switch {
		case s.in(n, "round", "around", "onside", "over"), s.is(j, "talked") && s.is(n, "into"):
			return Convince, false, true
		case s.is(n, "up") && s.is(n+1, "to") && s.in(n+2, "speed", "date"), s.in(n, "aware", "informed", "posted", "familiar"), s.is(n, "in") && s.in(n+2, "picture", "loop"):
			return TellPitch, true, true
		}
	}
	if s.is(n, "by") && !s.can(n+1, cTime|cNum) {
		return "", false, false // by means of a list, by Dana's boss
	}
	switch {
	case p.human && overBy.has(t.low):
		return Convince, false, true
	case p.human && toldBy.has(t.low):
		return TellPitch, true, true
	case p.human && pushed.has(t.low):
		return GetThemTo, false, true
	case !p.human && p.owner != Customer && brings.has(t.low):
		q := s.npAt(n + 1)
		return TellPitch, true, p.owner == Seller && !s.is(n, "to") || s.is(n, "to") && q != nil && q.human && q.side == Customer && q.owner != Customer
	case !p.human && p.owner != Customer && s.in(j, "drawn", "brought") && s.is(n, "to") && (s.in(n+2, "attention", "notice") || s.in(n+3, "attention", "notice") || s.in(n+4, "attention", "notice")):
		return TellPitch, true, true
	case !p.human && p.owner != Customer && gained.has(t.low):
		for _, set := range [...]string{"deal", "trophy", "prize"} {
			if s.inSet(s.lex.nouns[set], int(p.head)) {
				return GetThemTo, false, true
			}
		}
	}
	return "", false, false
}
