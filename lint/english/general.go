package english

// What no table has is judged by its grammar: who is the object, whose is the thing, what is wished. Such findings are
// hints unless the direction is said as well; a table row that fits always comes first.

// general looks for the shapes of the families in sentences where no pattern was found.
func (r *Reader) general(g *Reading) {
	s := &r.sent
	for k := range s.events {
		e := &s.events[k]
		if p, ok := s.shown(k); ok {
			g.Phrasing = append(g.Phrasing, p)
			return
		}
		if e.lemma == "be" || !s.toks[e.verb].e.isVerb() || e.embed > ePurpose || !s.aim(k, Seller) || r.isAccepted(&hit{from: int(e.verb)}) {
			continue
		}
		if p, ok := s.handled(e); ok {
			g.Phrasing = append(g.Phrasing, p)
			return
		}
		if p, ok := s.broughtTo(e); ok {
			g.Phrasing = append(g.Phrasing, p)
			return
		}
	}
	if p, ok := s.undone(); ok {
		g.Phrasing = append(g.Phrasing, p)
		return
	}
	if p, ok := s.wouldBe(); ok {
		g.Phrasing = append(g.Phrasing, p)
	}
}

// isVerb reports whether the tables know the word as a verb.
func (e *entry) isVerb() bool { return e.base != "" || e.done != "" }

// harmless are verbs that may have the customer as their object in a goal: they ask, invite, listen, give, or write down.
var harmless = words(`ask invite thank interview let have give send offer pay owe name list map identify know understand hear learn find locate discover
	qualify research consult survey poll observe watch shadow follow help support assist serve join refer copy cc include add book schedule confirm register
	release nominate count choose pick select praise congratulate host welcome greet see put note mark rank supply equip refund reimburse repay credit
	compensate protect spare ship deliver lend leave want need like be keep save free meet match train test treat trust respect honour honor quote question
	answer listen beat lose miss replace succeed hire employ apologise apologize agree do allow enable permit accept receive record log pair seat sign fit
	brief hand introduce connect pass visit call phone ring email mail text message contact reach accompany escort collect drive fetch get make cost owe
	trial time weigh measure photograph film walk tour inspect light paint wire clean scan audit feed file assign allocate require tell show request order`)

// directions are words behind the object that say where it is to be moved.
var directions = words("into onto over round around off towards toward out onside aboard along past")

// handled finds the verbs that no table has: whoever "herds the siblings into a meeting" treats them as objects, whatever the verb.
func (s *sentence) handled(e *event) (Phrase, bool) {
	if e.obj < 0 || harmless.has(e.lemma) {
		return Phrase{}, false
	}
	o := &s.nps[e.obj]
	if !o.human || o.side != Customer || int(o.from) != int(e.verb)+1 && e.part < 0 {
		return Phrase{}, false
	}
	if !s.tagged(int(o.from), tDet|tPoss|tName|tPron|tNum) && o.owner == Unknown {
		return Phrase{}, false // two nouns side by side, it may be: team leads
	}
	end := int(o.to)
	if end >= len(s.toks) || !directions.has(s.toks[end].low) || s.place(end+1) {
		return Phrase{}, false // insure both drivers, swap the crew: most verbs may have people as their object
	}
	return Phrase{Family: GetThemTo, Span: s.bytes(int(e.verb), end+1)}, true
}

// place reports whether a place stands at token i: people are led into a hall, and talked into a decision.
func (s *sentence) place(i int) bool {
	p := s.npAt(i)
	return p != nil && (s.tagged(int(p.head), tName) || p.human || s.inSet(s.lex.nouns["tell-place"], int(p.head)))
}

// broughtTo finds a thing of ours that is brought to the customer in other words: what is told of us, and not what is moved.
func (s *sentence) broughtTo(e *event) (Phrase, bool) {
	i := int(e.verb) + 1
	if e.part >= 0 && int(e.part) == i {
		i++
	}
	if e.obj < 0 || gives.has(e.lemma) || harmless.has(e.lemma) {
		return Phrase{}, false
	}
	o := &s.nps[e.obj]
	if o.human || o.owner != Seller || int(o.from) != i || !s.shows(int(o.head)) || !s.in(int(o.to), "to", "past") || s.tagged(int(o.to), tTo) {
		return Phrase{}, false
	}
	q := s.npAt(int(o.to) + 1)
	if q == nil || !q.human || q.side != Customer || s.tagged(int(q.to), tWh) {
		return Phrase{}, false
	}
	return Phrase{Family: TellPitch, Span: s.bytes(int(e.verb), int(o.to)), Mild: true}, true
}

// shows reports whether the noun at token i is something that is told or shown: a story, an offer, a range, and not a van.
func (s *sentence) shows(i int) bool {
	for _, set := range [...]string{"tell-ware", "tell-deck", "tell-told", "talk-paper"} {
		if s.inSet(s.lex.nouns[set], i) {
			return true
		}
	}
	return false
}

// gives are verbs that hand over a thing of ours for the customer to use.
var gives = words("give send deliver ship lend hand return bring supply provide rent lease assign transfer release submit post leave offer refund pay grant extend")

// shown finds what we are to show somebody when nobody says who does it: the autumn range to be presented to the buyer.
// It must be ours, or a thing only sellers have; what goes to their own board may be their own doing.
func (s *sentence) shown(k int) (Phrase, bool) {
	e := &s.events[k]
	if !e.passive || e.actor != Unknown || e.past || e.neg || e.up >= 0 || e.embed > ePurpose || e.subj < 0 {
		return Phrase{}, false
	}
	i := int(e.verb) + 1
	if led := s.in(int(e.verb), "walked", "run", "talked", "taken") && s.is(i, "through"); led {
		i++
	} else if !s.lex.verbs["tell-pitch"].has(e.lemma) && !s.lex.verbs["tell-explain"].has(e.lemma) && e.lemma != "table" && e.lemma != "introduce" {
		return Phrase{}, false
	}
	o, to := &s.nps[e.subj], s.npAt(i+1)
	if o.human || o.owner == Customer || o.owner != Seller && !s.inSet(s.lex.nouns["tell-deck"], int(o.head)) || !s.in(i, "to", "with", "for") {
		return Phrase{}, false
	}
	if to == nil || !to.human || to.side != Customer || to.owner == Customer {
		return Phrase{}, false
	}
	return Phrase{Family: TellPitch, Span: s.bytes(int(e.verb), i+1), Mild: true}, true
}

// wouldBe finds wishes in the conditional: it would make my month if she renewed.
func (s *sentence) wouldBe() (Phrase, bool) {
	for k := range s.events {
		e := &s.events[k]
		if !e.modal || e.neg || e.embed != eMain || e.actor == Customer {
			continue
		}
		if e.subj >= 0 && s.nps[e.subj].human && s.nps[e.subj].side != Seller {
			continue
		}
		if start := s.partStart(int(e.verb)); start > 0 && s.goalBefore(start) {
			continue // a note beside the goal: I can show it if she asks
		}
		for c := k + 1; c < len(s.events); c++ {
			n := &s.events[c]
			if n.embed != eAdverb || n.actor != Customer {
				continue
			}
			for j := int(n.verb) - 1; j > int(e.verb); j-- {
				if s.is(j, "if") {
					return Phrase{Family: Want, Span: s.bytes(s.whole(e), int(e.verb)+1)}, true
				}
			}
		}
	}
	return Phrase{}, false
}

// whole is the first token of an event with its subject.
func (s *sentence) whole(e *event) int {
	if e.subj >= 0 && int(s.nps[e.subj].to) == int(e.from) {
		return int(s.nps[e.subj].from)
	}
	return int(e.from)
}

// learningVerbs open what we want to find out.
var learningVerbs = words(`understand find learn discover uncover clarify hear know see explore figure work determine identify establish gauge assess explain
	investigate research probe study map check test define analyse analyze`)

// inLearning reports whether a pattern stands inside what we want to learn, and is again about our success: how to convince
// them, which arguments we can use to win them. Asking how to talk to somebody is fine; asking how to move them is a pitch.
func (s *sentence) inLearning(h *hit) bool {
	f := h.m.frame.family
	if h.ev < 0 || f != Convince && f != GetThemTo && f != TellPitch || h.m.frame.mild {
		return false
	}
	e := &s.events[h.ev]
	if e.neg || e.past || e.passive || e.actor != Seller {
		return false
	}
	asked := false
	for n := 0; n < 20; n++ {
		asked = asked || e.embed == eWh || e.embed == eRelative || e.embed == eNounArg
		if e.embed == eAdverb {
			return false
		}
		if e.up < 0 {
			break
		}
		e = &s.events[e.up]
		if e.past && !polite.has(e.lemma) {
			return false // how hard it was to get the hall approved
		}
		if asked && learningVerbs.has(e.lemma) {
			return e.actor == Seller && !e.neg && !e.past
		}
		if e.actor == Customer {
			return false
		}
	}
	return false
}
