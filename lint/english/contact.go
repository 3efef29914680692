package english

// A contact that is made for its own sake is a polite nothing as well, whichever way it is worded: a hello, a coffee, a
// face shown, and no word of what for. With a topic it is a check-in like any other, and so is an extra, which may be for goodwill.

// idles reports whether hit h is such a contact: it is of those that need no topic, somebody is named, and nothing stands around it
// but people, places, days and what is drunk.
func (s *sentence) idles(h *hit) bool {
	if !bareContact[h.m.frame.id] || s.is(len(s.toks)-1, "?") || s.is(h.from, "look") {
		return false
	}
	if h.m.frame.id == "check.drop-in" && !s.treated() {
		return false // she may have something to say
	}
	if s.toks[h.from].tag != tVerb || revives.has(s.toks[h.from].lemma()) {
		return false
	}
	for k := range s.events {
		e := &s.events[k]
		if e.neg || e.past || e.actor == Customer && e.embed != eWh && e.embed != eAdverb || !idle.has(e.lemma) {
			return false
		}
	}
	someone := false
	for k := range s.nps {
		p := &s.nps[k]
		i := int(p.head)
		switch {
		case p.side == Seller, p.pron, p.owner == Seller, s.is(i, "'s"):
		case s.inSet(theLexicon().nouns["n-refreshment"], i), s.can(i, cTime), s.inSet(theLexicon().nouns["n-hello"], i):
		case p.human, s.placed(p):
			someone = true
		default:
			return false
		}
		for n := int(p.from); n < int(p.to); n++ {
			if s.toks[n].kind == kNumber && !s.can(i, cTime) {
				return false
			}
		}
	}
	for i := h.from; i < len(s.toks); i++ {
		if s.in(i, "about", "regarding", "re", "concerning", "why", "which", "who", "whether") {
			return false // about the tender, to hear who decides
		}
	}
	return someone
}

// placed reports whether a phrase is where one drops in: the lab, Nuttall's.
func (s *sentence) placed(p *phrase) bool {
	i := int(p.head)
	nouns := theLexicon().nouns
	return s.toks[i].tag == tName || s.inSet(nouns["check-place"], i) || s.inSet(nouns["check-event"], i) || s.inSet(nouns["n-haunt"], i)
}

// treated reports whether a sentence has a coffee in it or another treat.
func (s *sentence) treated() bool {
	for k := range s.nps {
		if s.inSet(theLexicon().nouns["n-refreshment"], int(s.nps[k].head)) {
			return true
		}
	}
	return false
}

var (
	// bareContact are the frames whose words ask for nothing by themselves.
	bareContact = map[string]bool{"check.in": true, "check.touch-base": true, "check.catch-up": true, "check.hello": true, "check.drop-in": true,
		"check.keep-in-touch": true, "check.see-how": true, "check.ring": true}
	// revives are verbs of taking up a contact that was lost, which has a reason of its own.
	revives = words("reconnect re-engage reengage reactivate revive resurrect rekindle breathe reintroduce wake warm")
	// idle are the verbs of such a contact.
	idle = words(`check catch touch say drop pop swing call stop come look run stroll wander nip duck keep stay remain show put poke stick see ask hear get
	go do be fare bear manage tick shake wave smile nod ring phone pass drive visit pay make have drink grab take want need fail fly bring happen`)
)
