package english

// walk finds what is done in a sentence and who does it. Events come in the order of their verbs; the one above an
// event is always found before it.
func (s *sentence) walk() {
	s.events = s.events[:0]
	for i := range s.toks {
		t := &s.toks[i]
		if t.quoted {
			continue
		}
		switch {
		case t.tag == tVerb:
			s.addEvent(i)
		case t.tag == tAux && t.e.base == "be" || t.low == "'s" && t.tag == tAux || t.low == "'re" || t.low == "'m":
			if n := s.mainAfter(i); n < 0 {
				s.addEvent(i) // be itself: the goal is ..., it would be great
			}
		}
	}
	for k := range s.events {
		e := &s.events[k]
		e.to = int16(s.clauseEnd(int(e.verb)))
	}
}

// mainAfter is the verb that the auxiliary at i helps, or -1.
func (s *sentence) mainAfter(i int) int {
	for n := i + 1; n < len(s.toks) && !s.toks[n].opens; n++ {
		switch t := &s.toks[n]; {
		case t.tag == tVerb && t.form&(cDone|cIng|cBase) != 0:
			return n
		case t.tag == tAdv, t.tag == tNeg, t.tag == tAux:
		default:
			return -1
		}
	}
	return -1
}

// clauseEnd is the token where the clause of the verb at i ends: a mark, or a conjunction with a new verb behind it.
func (s *sentence) clauseEnd(i int) int {
	for i++; i < len(s.toks); i++ {
		t := &s.toks[i]
		switch {
		case t.tag == tPunct && (t.low == "." || t.low == ";" || t.low == "!" || t.low == "?" || t.low == ":" || t.low == "," || t.low == "-" || t.low == "("):
			return i
		case t.tag == tConj:
			for n := i + 1; n < len(s.toks) && n < i+4; n++ {
				if s.toks[n].tag == tVerb || s.toks[n].tag == tModal {
					return i
				}
				if s.toks[n].tag != tAdv && s.toks[n].tag != tTo && s.toks[n].tag != tNeg {
					break
				}
			}
		}
	}
	return i
}

// group is the first token of the verb group that ends with the verb at i: its modals, auxiliaries, negations, to.
func (s *sentence) group(i int) (from int, to, modal, neg, perfect, be, do int) {
	to, modal, neg, perfect, be, do = -1, -1, -1, -1, -1, -1
	from = i
	for j := i - 1; j >= 0 && !s.toks[j+1].opens; j-- {
		t := &s.toks[j]
		switch {
		case t.tag == tTo:
			to = j
			from = j
			if j > 0 && s.toks[j-1].tag == tNeg { // not to pitch
				neg, from = j-1, j-1
			}
			return
		case t.tag == tModal:
			modal, from = j, j
		case t.tag == tNeg:
			from = j
			if !s.in(j+1, "only", "just", "merely") {
				neg = j
			}
		case t.tag == tAux:
			from = j
			switch {
			case t.e.base == "be" || t.low == "'s" || t.low == "'re" || t.low == "'m":
				be = j
			case t.low == "do" || t.low == "does" || t.low == "did":
				do = j
			default:
				perfect = j
			}
		case t.tag == tAdv:
			// an adverb belongs to the group when something of the group stands before it
		default:
			return
		}
	}
	return
}

// negated reports whether a word before the verb group denies it.
func (s *sentence) negated(from int) bool {
	if s.in(from-1, "us", "our", "me", "my", "myself", "ourselves") && s.in(from-2, "of", "than", "without", "from") {
		from-- // instead of us pitching again
	}
	for j := from - 1; j >= 0 && j > from-4; j-- {
		switch s.toks[j].low {
		case "from", "of", "off":
			if s.keptFrom(j) {
				return true
			}
		case "without", "never", "instead", "avoid", "not", "n't", "nor", "neither":
			return true
		case "no", "zero":
			return j == from-1
		case "than":
			return s.is(j-1, "rather")
		case "need", "required", "point", "intention", "plan", "use", "to", "in", "any", "more":
			continue
		}
		if s.toks[j].tag == tVerb || s.toks[j].tag == tPunct || s.toks[j].np >= 0 {
			return false
		}
	}
	return false
}

// objectOf is the noun phrase right after the verb at i, particles and adverbs skipped; -1 for none.
func (s *sentence) objectOf(i int) (obj, part int) {
	part = -1
	for n := i + 1; n < len(s.toks); n++ {
		t := &s.toks[n]
		switch {
		case t.np >= 0:
			if t.e.class&cTime != 0 && t.e.class&cNoun == 0 {
				return -1, part
			}
			return int(t.np), part
		case t.tag == tPart && part < 0:
			part = n
		case t.tag == tAdv, t.low == `"`:
		default:
			return -1, part
		}
	}
	return -1, part
}

func (s *sentence) addEvent(i int) {
	t := &s.toks[i]
	e := event{verb: int16(i), lemma: t.lemma(), subj: -1, up: -1, from: int16(i)}
	if t.tag == tAux {
		e.lemma = "be"
	}
	obj, part := s.objectOf(i)
	e.obj, e.part = int16(obj), int16(part)
	from, to, modal, neg, perfect, be, do := s.group(i)
	e.from = int16(from)
	e.neg = neg >= 0 || s.withheld(i, obj) || s.negated(from) || s.ruledOut(from) || obj >= 0 && s.denied(&s.nps[obj]) && !s.in(i+1, "sure", "certain")
	e.modal = modal >= 0 && s.in(modal, "can", "could", "may", "might", "would", "'d", "should")
	if t.tag == tAux { // be as the verb itself
		e.past = t.low == "was" || t.low == "were"
	}
	form := t.form
	switch {
	case form&cDone != 0 && be >= 0 && t.tag == tVerb, form == cDone && s.afterGet(from):
		e.passive = true
	case perfect >= 0:
		e.past = e.lemma != "get" && !s.dueBy(i) && !(modal >= 0 && s.in(modal, "will", "'ll")) // I've got to is I must; will have named is an aim
	case form == cPast:
		e.past = true
	case form == cDone && be < 0:
		e.passive = true
	}
	if be >= 0 && s.in(be, "was", "were") || do >= 0 && s.is(do, "did") {
		e.past = true
	}

	switch {
	case t.low == "be" && t.tag == tAux && modal < 0 && to < 0 && (s.before(from) < 0 || s.stop(s.before(from))):
		e.actor, e.head = Seller, true // be visible
	case to >= 0:
		s.infinitive(&e, from)
	case form == cIng && be < 0 && t.tag == tVerb:
		s.gerund(&e, from)
	case form == cDone && be < 0 && perfect < 0 && t.tag == tVerb:
		s.participle(&e, from)
	case perfect >= 0 && s.is(perfect, "having") && s.is(s.before(from), ","):
		e.embed = eAdverb // the board, having seen the demo, decides
	case form == cBase && modal < 0 && t.tag == tVerb:
		s.bare(&e, from, do)
	default:
		s.finite(&e, from)
	}
	if e.passive {
		e.actor = s.byAgent(i)
	}
	if n := s.after(i); t.tag == tAux && s.tagged(n, tTo) && s.is(n+1, "be") && s.can(s.after(n+1), cDone) && e.embed == eMain && s.byAgent(n+1) == Unknown {
		e.actor = Unknown // the dean is to be persuaded
	}
	if e.past && e.lemma == "get" && s.tagged(i+1, tTo) && s.before(from) < 0 {
		e.past, e.actor = false, Seller // got to get this signed
	}
	if e.lemma == "say" && s.is(from-1, "without") {
		e.neg = false // it goes without saying that
	}
	if e.up >= 0 && s.givenUp(int(e.up), from) {
		e.neg = true
	}
	if e.past && !s.is(perfect, "having") && polite.has(e.lemma) && (e.actor == Seller || e.actor == Unknown && s.before(from) < 0) && !(e.subj >= 0 && s.pastTime(int(s.nps[e.subj].from))) {
		e.past, e.actor = false, Seller // I just wanted to check in
	}
	if e.head && e.actor == Seller && s.saidBehind(i) {
		e.actor, e.head = Customer, false
	}
	if e.embed == eMain && (s.inParens(i) || s.selfNote(i) || e.head && form == cIng && s.mainFollows(i)) {
		e.embed, e.head = eAdverb, false // an aside; "Having seen the demo, Mrs Kaur agrees"
	}
	if e.up < 0 && s.inDashes(i) {
		e.embed, e.head = eAdverb, false
	}
	t.ev = int16(len(s.events))
	s.events = append(s.events, e)
}

// dueBy reports whether the clause of the perfect at token i says by when: by Friday Jo has talked to her solicitor.
func (s *sentence) dueBy(i int) bool {
	for j := s.clauseStart(i); j+1 < len(s.toks) && !(j > i && s.stop(j)); j++ {
		if s.is(j, "by") && s.can(j+1, cTime) && !s.in(j+1, "now", "then", "last") || s.is(j, "by") && s.is(j+1, "the") && (s.toks[min(j+2, len(s.toks)-1)].kind == kNumber || s.in(j+2, "end", "time")) {
			return true
		}
	}
	return false
}

// jointly are acts that both sides do together; with other verbs "Jo and I" are ours.
var jointly = words("agree sign meet set decide fix confirm commit settle shake")

// polite are verbs whose past is only manners.
var polite = words("want hope think figure mean wonder plan like look fancy")

// inParens reports whether token i stands in brackets that do not hold the whole text.
func (s *sentence) inParens(i int) bool {
	for j := i - 1; j >= 0 && j > i-40; j-- {
		if s.in(j, ")", "]") {
			return false
		}
		if s.in(j, "(", "[") {
			return j > 0 || !s.in(len(s.toks)-1, ")", "]")
		}
	}
	return false
}

// dashes is the dash that opens the aside which the one at token k closes: "Tracy - great at talking people round - brings two"; or -1.
func (s *sentence) dashes(k int) int {
	if !s.is(k, "-") || !s.tagged(k+1, tModal) && !(s.tagged(k+1, tVerb) && s.toks[k+1].form == cS) {
		return -1
	}
	for j := k - 1; j > 0 && j > k-14; j-- {
		if !s.is(j, "-") {
			continue
		}
		if p := s.npBefore(j); p != nil && p.human && int(p.from) == s.clauseStart(j-1) {
			return j
		}
		break
	}
	return -1
}

// inDashes reports whether token i stands in such an aside.
func (s *sentence) inDashes(i int) bool {
	for k := i + 1; k < len(s.toks) && k < i+14; k++ {
		if s.is(k, "-") {
			open := s.dashes(k)
			return open >= 0 && open < i
		}
	}
	return false
}

// mainFollows reports whether a comma, a subject and a finite verb follow token i.
func (s *sentence) mainFollows(i int) bool { return s.afterComma(i) != nil }

// afterComma is the subject of the main clause that begins behind the next comma, or nil.
func (s *sentence) afterComma(i int) *phrase {
	for j := i + 1; j < len(s.toks) && j < i+25; j++ {
		if s.is(j, ",") {
			p := s.npAt(j + 1)
			if p == nil {
				return nil
			}
			n := s.after(int(p.to) - 1)
			if s.tagged(n, tModal) || s.tagged(n, tVerb) && s.toks[n].form&(cS|cPast) != 0 {
				return p
			}
			return nil
		}
	}
	return nil
}

// doerBehind is who does what the infinitive of an event is for, when no comma stands between: to get his permit Dov shows the
// plans; or nil.
func (s *sentence) doerBehind(e *event) *phrase {
	if e.obj < 0 {
		return nil
	}
	for j := int(e.verb) + 1; j < len(s.toks) && !s.tagged(j, tPunct|tConj|tSub|tWh|tTo); j++ {
		if s.toks[j].tag != tVerb {
			continue
		}
		p := s.npBefore(s.before(j) + 1)
		if s.toks[j].form != cS || p == nil || !p.human || p.side != Customer || s.tagged(int(p.from)-1, tPrep) {
			return nil
		}
		if p == &s.nps[e.obj] && !(s.tagged(int(p.head), tName) && s.tagged(int(p.head)-1, tNoun)) {
			return nil // to convince her board Anita asks for the report
		}
		return p
	}
	return nil
}

// beforeAside is the token before the aside that ends at the mark at token q, when somebody stands there: Guri, not her boss, to tell
// the crew; or -1.
func (s *sentence) beforeAside(q int) int {
	if !s.in(q, ",", "-") {
		return -1
	}
	for j := q - 1; j > 0 && j > q-8; j-- {
		if !s.is(j, s.toks[q].low) {
			continue
		}
		if p := s.npBefore(j); p != nil && p.human && !s.verbIn(s.clauseStart(j-1)-1, q) {
			return j - 1
		}
		break
	}
	return -1
}

// toldOf reports whether the infinitive at token i only tells which plan or wish is spoken about, the one that ends at token q: a finite
// verb follows that has it as its subject.
func (s *sentence) toldOf(q, i int) bool {
	if h := s.npAt(q); h == nil || int(h.from) != s.clauseStart(q) {
		return false
	}
	for j := i + 1; j < len(s.toks) && !s.tagged(j, tSub|tWh|tPunct); j++ {
		if !(s.tagged(j, tModal) || s.tagged(j, tAux) && s.toks[j].low != "be" || s.tagged(j, tVerb) && s.toks[j].form&(cS|cPast) != 0) {
			continue
		}
		p := s.npBefore(s.before(j) + 1)
		if p != nil && p.from > 0 && (s.toks[p.from-1].np >= 0 || s.nominative(int(p.from))) {
			return false // the deck Dana is using
		}
		return true
	}
	return false
}

// denied reports whether a noun phrase is nobody or nothing: tell nobody, send no brochure.
func (s *sentence) denied(p *phrase) bool {
	return s.in(int(p.from), "no", "nobody", "nothing", "none", "neither") || s.in(int(p.from)-1, "hardly", "scarcely") && s.in(int(p.from), "a", "any", "the")
}

// withheld reports whether the verb at token i is done less, or with nothing as its second object: talk less, tell Nell nothing.
func (s *sentence) withheld(i, obj int) bool {
	if s.in(i+1, "less", "little") && (s.stop(i+2) || s.is(i+2, "than")) {
		return true
	}
	return obj >= 0 && s.nps[obj].human && s.is(int(s.nps[obj].to), "nothing") && two.has(s.toks[i].lemma())
}

func (s *sentence) afterGet(from int) bool { return s.lemmaIs(s.before(from), "get", "be") }

// byAgent is the side of the person behind "by" after a passive verb.
func (s *sentence) byAgent(i int) Side {
	for n := i + 1; n < len(s.toks) && n < i+8; n++ {
		if s.toks[n].tag == tPunct || s.toks[n].tag == tVerb {
			break
		}
		if s.is(n, "by") {
			if p := s.npAt(n + 1); p != nil && p.human {
				return p.side
			}
		}
	}
	return Unknown
}

// enclosing is the latest event whose clause reaches token i: no full stop between, and no earlier clause boundary
// that closed it.
func (s *sentence) enclosing(i int) int {
	k := len(s.events) - 1
	if k < 0 {
		return -1
	}
	for j := int(s.events[k].verb) + 1; j < i; j++ {
		if t := &s.toks[j]; t.tag == tPunct && (t.low == "." || t.low == ";" || t.low == "!" || t.low == "?") {
			return -1
		}
	}
	return k
}

// argNouns are nouns that somebody's act hangs on: their agreement to, permission from Dana to.
var argNouns = words(`agreement commitment consent permission approval promise decision intention willingness readiness yes go-ahead sign-off confirmation
	acceptance undertaking pledge offer request invitation invite authority authorisation authorization mandate budget ok okay nod okay buy-in word`)

// activities are nouns whose infinitive is what we do there: a call to discuss.
var goalNouns = words("aim goal objective target intention plan purpose hope idea mission dream ambition job task priority intent focus point wish desire ask want need challenge")

// infinitive finds who does "to V".
func (s *sentence) infinitive(e *event, from int) {
	q := s.before(from)
	if q > 0 && s.toks[q].low == ")" {
		for q > 0 && s.toks[q].low != "(" {
			q-- // Sarah (operations) to confirm
		}
		q = max(s.before(q), 0)
	}
	if k := s.beforeAside(q); k >= 0 {
		q = k // Ola, not us, to convince Kari
	}
	up := s.enclosing(from)
	if lead := q - 1; (s.is(q, "order") && s.is(lead, "in") || s.is(q, "as") && s.is(lead, "so")) && (lead == 0 || s.partMark(lead-1)) {
		q = s.before(lead) // in order to win the vote, Alma talks
	}
	if q < 0 || s.toks[q].tag == tPunct && s.toks[q].low != `"` && s.toks[q].low != "," {
		p := s.afterComma(from)
		if p == nil {
			p = s.doerBehind(e)
		}
		if p != nil && up < 0 {
			e.actor, e.embed = p.side, ePurpose // To convince his father, Aldo tests two rows
			return
		}
		if s.theirLabel(q) {
			e.actor = Customer // Commitment: to talk to her landlord
			return
		}
		e.actor, e.head = Seller, true // To get Dana ...: a heading
		if up >= 0 {
			e.up, e.embed = int16(up), ePurpose
			e.actor = s.events[up].actor
			e.head = false
		}
		return
	}
	if from > 0 && unwise.has(s.toks[from-1].low) {
		e.neg = true // it would be wrong to push Edna
	}
	t := &s.toks[q]
	switch {
	case t.tag == tModal: // ought to
		s.finite(e, q)
		return
	case t.tag == tConj || t.low == ",":
		// like the infinitive before
		for k := len(s.events) - 1; k >= 0; k-- {
			p := &s.events[k]
			if f, to, _, _, _, _, _ := s.group(int(p.verb)); to >= 0 && f >= 0 {
				e.actor, e.up, e.embed, e.head, e.subj = p.actor, p.up, p.embed, p.head, p.subj
				return
			}
		}
		if up >= 0 {
			e.actor, e.up, e.embed = s.events[up].actor, int16(up), ePurpose
		} else {
			e.actor, e.head = Seller, true
		}
		return
	case t.tag == tVerb || t.tag == tPart || t.tag == tAux:
		if up >= 0 {
			p := &s.events[up]
			e.up, e.embed, e.actor = int16(up), eControl, p.actor
			if refusals.has(p.lemma) {
				e.neg = true
				if p.neg && p.actor == Seller && s.tagged(s.before(int(p.verb))+1, tNeg) {
					p.neg, e.neg = false, false // don't forget to pitch
				}
			}
			if p.passive {
				e.actor = Unknown
				if p.subj >= 0 {
					e.actor = s.nps[p.subj].side
				}
				if p.lemma == "get" {
					e.actor = p.actor
				}
				if s.undertaken(p) {
					e.actor = Seller // it is planned to show, efforts will be made to persuade
				}
			} else if p.lemma == "remain" && s.undertaken(p) {
				e.actor = Seller
			}
			if p.lemma == "be" {
				if p.subj >= 0 && !s.nps[p.subj].human {
					e.actor = Seller // the goal is to ...
					e.neg = e.neg || s.is(int(s.nps[p.subj].head), "thing") && s.is(int(s.nps[p.subj].head)-1, "last")
					if n := &s.nps[p.subj]; n.owner == Customer {
						e.actor = Customer
					}
				}
			} else if p.lemma == "need" && p.subj >= 0 && !s.nps[p.subj].human {
				e.actor = Unknown
			}
		}
		return
	case t.tag == tWh:
		e.embed = eWh
		if up >= 0 {
			e.up, e.actor = int16(up), s.events[up].actor
		}
		return
	case t.tag == tAdj:
		// ready to, keen to; it would be great to
		e.embed = eControl
		if up >= 0 {
			p := &s.events[up]
			e.up, e.actor = int16(up), p.actor
			if p.subj >= 0 && !s.nps[p.subj].human || p.subj < 0 {
				e.actor = Seller
			}
		} else if p := s.afterComma(from); p != nil && p.human && p.side == Customer {
			e.actor, e.embed = Customer, ePurpose // unable to convince the council alone, the mayor invites us
		} else {
			e.actor, e.embed, e.head = Seller, eMain, true // keen to get
		}
		return
	}
	np := s.npBefore(q + 1)
	if np == nil {
		if up >= 0 {
			e.up, e.embed, e.actor = int16(up), ePurpose, s.events[up].actor
			if s.in(q, "order", "so") {
				e.embed = ePurpose
			}
		}
		return
	}
	npIndex := int16(s.toks[q].np)
	if h := s.toks[np.head].low; s.denied(np) || h == "mistake" || h == "error" || h == "folly" {
		e.neg = true // a mistake to push, no need to pitch
	}
	lead := s.before(int(np.from))
	// several people: Dana and Tom to sign
	first := int(np.from)
	for lead >= 1 && s.toks[lead].tag == tConj && s.toks[lead-1].np >= 0 && s.npBefore(lead).human {
		first = int(s.npBefore(lead).from)
		lead = s.before(first)
	}
	e.subj = npIndex
	switch {
	case lead >= 0 && s.is(lead, "for") && np.human:
		e.actor, e.embed = np.side, eControl
		if up >= 0 {
			e.up = int16(up)
			if s.events[up].actor == Unknown && s.events[up].lemma == "be" {
				e.embed = eControl
			}
		}
	case (up < 0 || s.freshClause(int(s.events[up].verb), first)) && !np.human && s.toldOf(q, int(e.verb)):
		e.embed, e.actor = eRelative, np.owner // the wish to talk to users is theirs
	case up < 0 || s.freshClause(int(s.events[up].verb), first):
		// no verb before it in its clause: a headline "CFO to confirm budget", or "Call to discuss"
		h := s.headline(first)
		switch {
		case !np.human && np.owner == Customer && s.goalIs(np):
			e.actor, e.embed = Customer, eRelative // an account of the tenants' need to talk
		case h != nil && np.human && s.is(int(h.to), "of") && s.quantity(h):
			e.actor, e.embed = np.side, eMain // two of the nurses to talk to the board
		case h != nil && h.human && !s.prepIn(int(h.to), int(np.from)):
			e.actor, e.embed = h.side, eMain
		case np.human && lead >= 0 && s.toks[lead].tag == tPrep && h != nil && argNouns.has(s.toks[h.head].noun()):
			e.actor, e.embed = np.side, eNounArg
		case h != nil && h.human && s.prepIn(int(h.to), int(np.from)):
			e.actor, e.embed = h.side, eMain // the head of purchasing to sign
			e.subj = s.toks[h.head].np
		case h != nil && argNouns.has(s.toks[h.head].noun()):
			e.embed, e.actor = eNounArg, h.owner
			if e.actor == Unknown {
				e.actor = Customer
			}
		case np.human && np.side == Customer && s.is(lead, "by"):
			e.actor, e.embed = np.side, eNounArg // a plan by Tara to win over the parents
		case h != nil && goalNouns.has(s.toks[h.head].noun()):
			e.embed, e.actor = eControl, Seller
		case np.human && lead < 0:
			e.actor, e.embed = np.side, eMain
		case s.passiveAhead(int(e.verb)):
			e.actor, e.embed = Unknown, eMain // order to be signed
		default:
			e.actor, e.embed = Seller, ePurpose // call with Dana to discuss
		}
	default:
		p := &s.events[up]
		e.up = int16(up)
		noun := s.toks[np.head].noun()
		direct := p.obj >= 0 && (p.obj == npIndex || int(s.nps[p.obj].from) == first)
		switch {
		case direct && np.human && s.objectControlled(p):
			e.actor, e.embed = np.side, eControl
		case np.human && s.is(lead, "of") && p.obj >= 0 && int(s.nps[p.obj].to) == lead && s.quantity(&s.nps[p.obj]) && s.objectControlled(p):
			e.actor, e.embed = np.side, eControl // get two of the drivers to agree
		case np.human && lead >= 0 && s.is(lead, "to") && handsTo.has(p.lemma), direct && np.human && p.lemma == "leave":
			e.actor, e.embed = np.side, eControl // leave it to Inge to sell the idea
		case !direct && np.human && lead >= 0 && s.in(lead, "on", "for", "with", "to") && waits.has(p.lemma):
			e.actor, e.embed = np.side, eControl // push for Dana to, count on her to, appeal to them to
		case p.lemma == "be" && s.tagged(int(p.verb)+1, tNeg):
			e.neg, e.embed = true, eControl // it is not our job to
		case argNouns.has(noun), np.owner == Customer && goalNouns.has(noun):
			e.embed = eNounArg
			e.actor = np.owner
		case np.human && lead >= 0 && s.in(lead, "from", "by", "of") && p.obj >= 0 && argNouns.has(s.toks[s.nps[p.obj].head].noun()):
			e.actor, e.embed = np.side, eNounArg
		case p.lemma == "be" && (goalNouns.has(noun) || noun == "time" && p.subj >= 0 && s.is(int(s.nps[p.subj].from), "it")):
			e.actor, e.embed = np.owner, eControl // it is our target to
			if e.actor == Unknown {
				e.actor = Seller
			}
		case p.lemma == "be" && p.subj >= 0:
			e.actor, e.embed = p.actor, ePurpose
			if np.human {
				e.actor = np.side
			}
		case p.obj >= 0 && s.nps[p.obj].human && !direct && s.objectControlled(p) && s.ofChain(int(s.nps[p.obj].to), q+1):
			e.actor, e.embed, e.subj = s.nps[p.obj].side, eControl, p.obj // get the head of IT to agree
		default:
			e.actor, e.embed, e.subj = p.actor, ePurpose, p.subj
			if p.passive {
				e.actor = Unknown
			}
		}
	}
}

// refusals are verbs whose infinitive does not take place, unwise are adjectives that advise against it.
var (
	refusals = words("refuse decline forget hesitate fail cease refrain")
	unwise   = words("wrong premature unwise pointless foolish early impolite rude silly useless unfair risky")
)

// waits are verbs with a preposition and somebody who shall act.
var waits = words("push press wait count rely depend appeal ask hope look wish pray arrange call plan long bank fight vote opt")

// handsTo are verbs that hand an act to whom "to" names.
var handsTo = words("leave fall entrust delegate assign pass outsource hand")

// objectControlled reports whether the object of the event does the infinitive behind it.
func (s *sentence) objectControlled(p *event) bool {
	c := s.toks[p.verb].e.ctl
	return c&objectControl != 0 || c == 0 && p.lemma != "be" && (p.lemma == "want" || p.lemma == "have") || s.in(int(p.verb), "love", "like", "prefer", "hate")
}

// quantity reports whether a noun phrase only counts what an "of" behind it names: two of them, some of the crew.
func (s *sentence) quantity(p *phrase) bool {
	return !p.human && (s.toks[p.head].tag == tNum || s.toks[p.head].tag == tPron || s.can(int(p.head), cNum|cDet))
}

// freshClause reports whether a clause begins between the verb of an event and token i.
func (s *sentence) freshClause(verb, i int) bool {
	for j := verb + 1; j < i; j++ {
		if t := &s.toks[j]; t.tag == tPunct && t.low != "," && t.low != `"` && t.low != "'" {
			return true
		}
	}
	return i > 0 && (s.toks[i-1].tag == tConj && i > 1 && s.toks[i-2].tag == tPunct)
}

// headline is the noun phrase that opens the clause in which token i stands.
func (s *sentence) headline(i int) *phrase {
	start := i
	for start > 0 && !(s.toks[start-1].tag == tPunct && s.toks[start-1].low != "," && s.toks[start-1].low != `"` && s.toks[start-1].low != "'") {
		start--
	}
	for ; start <= i && start < len(s.toks); start++ {
		if s.toks[start].np >= 0 {
			return s.npAt(start)
		}
		if s.toks[start].tag == tPrep {
			return nil
		}
	}
	return nil
}

func (s *sentence) prepIn(a, b int) bool {
	for ; a < b && a < len(s.toks); a++ {
		if s.toks[a].tag == tPrep {
			return true
		}
	}
	return false
}

// ofChain reports whether only prepositions and noun phrases stand between a and b.
func (s *sentence) ofChain(a, b int) bool {
	for ; a < b && a < len(s.toks); a++ {
		if t := &s.toks[a]; t.np < 0 && t.tag != tPrep && t.tag != tConj && t.tag != tAdv {
			return false
		}
	}
	return true
}

func (s *sentence) passiveAhead(verb int) bool {
	return s.toks[verb].e.base == "be" || s.toks[verb].form == cDone
}

// gerund finds who does "V-ing" that is no progressive form.
func (s *sentence) gerund(e *event, from int) {
	q := s.before(from)
	up := s.enclosing(from)
	if q < 0 || s.toks[q].tag == tPunct && s.toks[q].low != "," && s.toks[q].low != `"` {
		if up >= 0 && !s.in(q, ".", "!", "?", ";", ":") {
			e.up, e.actor, e.embed = int16(up), s.events[up].actor, ePurpose
		} else if side, off := s.taskOf(int(e.verb)); side == Customer {
			e.actor = side
		} else {
			e.actor, e.head, e.neg = Seller, true, e.neg || off
		}
		return
	}
	t := &s.toks[q]
	if up >= 0 {
		e.up, e.actor, e.embed = int16(up), s.events[up].actor, eControl
	}
	switch {
	case t.low == "worth":
		e.actor, e.embed = Seller, eControl
	case t.tag == tPrep:
		switch t.low {
		case "before", "after", "until", "since", "when", "while", "once", "as":
			if t.low != "as" || up < 0 || e.actor != Seller || !s.lemmaIs(int(s.events[up].verb), "see", "view", "regard") {
				e.embed = eAdverb // and "I see my job as selling" says what we do
			}
		case "without", "instead", "than":
			e.neg = true
		case "of":
			e.embed = eNounArg
			if s.is(q-1, "instead") {
				e.neg, e.embed = true, eControl
			} else if np := s.npBefore(q); np != nil {
				e.actor = np.owner
				if e.actor == Unknown && (up < 0 || goalNouns.has(s.toks[np.head].noun())) {
					e.actor = Seller
				}
			}
		case "to":
			e.embed = eControl
			if np := s.npBefore(q); np != nil && argNouns.has(s.toks[np.head].noun()) {
				e.embed, e.actor = eNounArg, np.owner
			}
		default:
			e.embed = ePurpose
			e.neg = e.neg || up >= 0 && refusals.has(s.events[up].lemma)
			if up >= 0 && s.events[up].lemma == "be" && s.events[up].subj >= 0 && s.goalIs(&s.nps[s.events[up].subj]) {
				e.actor = Seller // my focus is on winning the tender
				if s.nps[s.events[up].subj].owner == Customer {
					e.actor = Customer
				}
			}
			if up >= 0 && s.events[up].lemma == "be" && s.events[up].subj >= 0 && ourTime.has(s.toks[s.nps[s.events[up].subj].head].noun()) && s.nps[s.events[up].subj].owner != Customer {
				e.actor = Seller // this call is for explaining
			}
			if up >= 0 && s.events[up].lemma == "be" && s.events[up].subj >= 0 && s.in(int(s.nps[s.events[up].subj].from), "it", "this") && s.is(q, "about") {
				e.actor = Seller // it's all about getting Hal to sign
			}
			if up >= 0 && supports.has(s.events[up].lemma) && s.in(q, "in", "with") && s.events[up].obj >= 0 && s.nps[s.events[up].obj].human {
				e.actor, e.embed = s.nps[s.events[up].obj].side, eControl // support Ravi in presenting the plan
			}
			if up >= 0 && theirDeeds.has(s.events[up].lemma) && s.in(q, "for", "on", "about", "from", "against", "out") && s.events[up].obj >= 0 && s.nps[s.events[up].obj].human {
				e.actor, e.embed = s.nps[s.events[up].obj].side, eControl // thank Pia for talking to the mayor
			}
		}
		if up < 0 && e.actor == Unknown && e.embed != eNounArg {
			e.actor = Seller
		}
		if p := s.afterComma(int(e.verb)); up < 0 && p != nil && p.human && p.side == Customer && e.embed != eNounArg {
			e.actor = Customer // by showing her chair the log, Ada wins the vote
		}
	case t.tag == tVerb, t.tag == tPart, t.tag == tAux:
		if up >= 0 {
			switch s.events[up].lemma {
			case "avoid", "stop", "quit", "refuse", "skip", "resist", "shun", "forgo":
				e.neg = true
			case "need":
				if p := &s.events[up]; p.subj >= 0 && s.nps[p.subj].side == Customer && !s.saidBehind(int(e.verb)) && !s.reported(int(e.verb)) {
					e.actor, e.embed, e.up = Seller, eMain, -1 // the foreman needs convincing: by us
				}
			case "be":
				e.actor = s.events[up].actor
				if e.actor == Unknown {
					e.actor = Seller // the goal is getting ...
				}
			}
		}
	case t.tag == tSub, t.tag == tWh:
		e.embed = eAdverb
	case t.tag == tPoss:
		if np := s.npAt(q); np != nil {
			e.actor = np.owner
		} else if t.low == "'s" || t.low == "'" {
			e.actor = Customer
		} else if t.low == "my" || t.low == "our" {
			e.actor = Seller
		} else {
			e.actor = Customer
		}
	case t.tag == tConj || t.low == ",":
		for k := len(s.events) - 1; k >= 0; k-- {
			if p := &s.events[k]; s.toks[p.verb].form == cIng {
				e.actor, e.up, e.embed, e.head, e.neg = p.actor, p.up, p.embed, p.head, e.neg || p.neg
				return
			}
		}
		if t.low == "," {
			e.embed = ePurpose
		} else if up < 0 {
			e.actor, e.head = Seller, true
		}
	default:
		np := s.npBefore(q + 1)
		if np == nil {
			break
		}
		e.subj = s.toks[q].np
		lead := s.before(int(np.from))
		switch {
		case up >= 0 && (s.events[up].lemma == "spend" || s.events[up].lemma == "waste" || s.events[up].lemma == "devote"):
			e.subj = s.events[up].subj // ten minutes talking with Dolores
		case up >= 0 && s.events[up].obj == e.subj && (s.objectControlled(&s.events[up]) || s.events[up].lemma == "see" || s.events[up].lemma == "keep" || s.events[up].lemma == "stop" || s.events[up].lemma == "have"):
			e.actor, e.embed = np.side, eControl
		case up < 0 || lead < 0:
			e.actor, e.embed = np.side, eMain // Dana bringing her CFO
			if !np.human {
				e.embed = eRelative
			}
			if s.permits(q, int(e.verb)) {
				e.actor, e.embed = Unknown, eAdverb
			}
		default:
			e.embed = eRelative
			if np.human {
				e.actor = np.side
			}
		}
	}
}

// supports are verbs whose object does what stands behind "in" or "with".
var supports = words("support help assist coach guide train back mentor")

// theirDeeds are verbs about what their object does: thank, question, keep somebody from.
var theirDeeds = words(`thank congratulate praise applaud commend compliment credit admire envy blame forgive excuse reward warn question quiz ask interview tease keep stop prevent
	discourage dissuade deter ban bar remind pay fine scold criticise criticize honour honor celebrate respect`)

// ourTime are nouns for the contact that is planned: what it is for, we do.
var ourTime = words("call meeting visit session slot trip lunch chat conversation appointment today afternoon morning hour half-hour talk demo mail email")

// participle reads one without its auxiliary: order signed by Dana, get it signed, the plan agreed in May.
func (s *sentence) participle(e *event, from int) {
	e.passive = true
	q := s.before(from)
	up := s.enclosing(from)
	np := s.npBefore(q + 1)
	if np == nil {
		if up >= 0 {
			e.up, e.embed, e.actor = int16(up), eControl, Unknown
			if q >= 0 && s.toks[q].tag == tConj {
				p := &s.events[up]
				e.embed, e.up = p.embed, p.up
			}
			if q >= 0 && s.toks[q].tag == tSub {
				e.embed = eAdverb
			}
		}
		if s.is(q, ",") {
			e.embed = eRelative // the team, led by Joe, picks
		}
		return
	}
	e.subj = s.toks[q].np
	switch {
	case up >= 0 && !s.freshClause(int(s.events[up].verb), int(np.from)):
		p := &s.events[up]
		e.up, e.embed = int16(up), eRelative
		if p.obj == e.subj && (p.lemma == "get" || p.lemma == "have" || p.lemma == "need" || p.lemma == "want" || p.lemma == "see") {
			e.embed = eControl
		}
	default:
		e.embed = eMain
	}
}

// bare reads a base form without "to" or a modal: an imperative, the verb of a plural subject, or what somebody is made to do.
func (s *sentence) bare(e *event, from, do int) {
	q := s.before(from)
	up := s.enclosing(from)
	if s.toks[from].opens {
		e.actor, e.head = Seller, true // on Friday show her the deck
		return
	}
	if do >= 0 && (q < 0 || s.stop(q)) {
		e.actor, e.head = Seller, true
		return
	}
	if do >= 0 {
		s.finite(e, from)
		return
	}
	if np := s.npAt(s.clauseStart(from) + 1); np != nil && s.is(q, "please") && s.tagged(int(np.from)-1, tModal) {
		e.actor, e.embed, e.subj = np.side, eMain, s.toks[np.head].np
		return // can the clerk please inform us
	}
	if q < 0 || s.toks[q].tag == tIntj || s.toks[q].tag == tAdv || s.toks[q].tag == tNeg || s.toks[q].kind == kPunct && s.toks[q].low != "," && s.toks[q].low != `"` {
		e.actor, e.head = Seller, true
		if q < 0 && s.theyToUs(e) {
			e.actor = Customer
		} else if s.theirLabel(q) {
			e.actor, e.head = Customer, false // Homework for Tara: talk to the cooks
		}
		return
	}
	t := &s.toks[q]
	switch {
	case s.in(q, "us", "'s") && s.is(q-1, "let"):
		e.actor, e.head = Seller, true
		if up >= 0 && int(s.events[up].verb) == q-1 && !s.events[up].head {
			e.up, e.embed, e.head = int16(up), eControl, false // Dana agrees to let us present
		}
		return
	case t.tag == tConj || t.low == "," || t.low == `"`:
		// like the last verb of the same form
		for k := len(s.events) - 1; k >= 0; k-- {
			p := &s.events[k]
			v := &s.toks[p.verb]
			if v.tag != tVerb || v.form != cBase {
				continue
			}
			// "how they would decide whether to sign and introduce us" goes on; "find out what they need and pitch" begins again
			_, to, modal, _, _, _, _ := s.group(int(p.verb))
			if p.embed != eWh && p.embed != eRelative || !s.stemAbove(k) || k == len(s.events)-1 && (to >= 0 || modal >= 0) {
				e.actor, e.up, e.embed, e.head, e.subj, e.modal = p.actor, p.up, p.embed, p.head, p.subj, p.modal
				return
			}
		}
		e.actor, e.head = Seller, true
		return
	case t.tag == tVerb:
		if up >= 0 {
			e.up, e.actor, e.embed = int16(up), s.events[up].actor, eControl
			if e.actor == Seller && s.tagged(from, tAux) && s.isWhatClause(from) {
				e.up, e.embed = -1, eMain // all I have to do is talk
			}
		}
		return
	case t.tag == tAux && s.isWhatClause(q):
		e.up, e.actor, e.embed = int16(up), s.events[0].actor, eControl // what I want to do is show

		return
	}
	np := s.npBefore(q + 1)
	if np != nil && up >= 0 {
		p := &s.events[up]
		switch p.lemma {
		case "make", "have", "let", "help", "see", "watch", "hear", "get":
			if int(p.verb) < int(np.from) && !(s.nominative(int(np.head)) && !s.is(int(np.head), "you")) {
				e.up, e.embed, e.subj, e.actor = int16(up), eControl, s.toks[q].np, np.side
				if p.obj >= 0 && s.nps[p.obj].human {
					e.actor = s.nps[p.obj].side
				}
				return
			}
		}
	}
	s.finite(e, from)
}

// thenTellsUs reports whether the clause of the verb at token i goes on with what only they do: and let us know.
func (s *sentence) thenTellsUs(i int) bool {
	for i++; i+2 < len(s.toks) && !s.partMark(i); i++ {
		if s.tagged(i, tConj) && s.tagged(i+1, tVerb) && s.in(i+2, "us", "me") && (s.lemmaIs(i+1, "let") || handsOver.has(s.toks[i+1].lemma())) {
			return true
		}
	}
	return false
}

// theyToUs reports whether a note without its subject is what they shall do, because we are at the other end of it: send us last year's
// invoices, come to our workshop.
func (s *sentence) theyToUs(e *event) bool {
	i := int(e.verb) + 1
	return handsOver.has(e.lemma) && s.in(i, "us", "me") || comesTo.has(e.lemma) && (s.is(i, "our") || s.in(i, "to", "along", "at", "by") && (s.is(i+1, "our") || s.is(i+1, "to") && s.is(i+2, "our")))
}

var (
	handsOver = words("send give tell show share email e-mail mail forward lend name pay hand text introduce connect")
	comesTo   = words("come visit attend tour")
)

// stemAbove reports whether event k hangs on another event.
func (s *sentence) stemAbove(k int) bool { return s.events[k].up >= 0 }

// finite finds the subject of a finite verb and the clause it stands in.
func (s *sentence) finite(e *event, from int) {
	subj, intro := s.subject(from)
	up := s.enclosing(from)
	if s.freeRelative(int(e.verb)) {
		e.actor, e.embed = Customer, eMain
		return
	}
	e.subj = int16(subj)
	if subj >= 0 {
		e.neg = e.neg || s.denied(&s.nps[subj]) // nobody needs persuading
		e.actor = s.nps[subj].side
		if e.actor == Seller && s.anotherFirms(&s.nps[subj]) {
			e.actor = Customer
		}
		if !s.nps[subj].human {
			e.actor = Unknown
			if s.besidePeople(subj) {
				e.actor = Customer
			}
		}
		if e.actor == Customer && s.oursBeside(&s.nps[subj]) {
			e.actor = Seller
		}
		if e.actor == Unknown && s.toks[e.verb].form == cIng && s.goalIs(&s.nps[subj]) {
			e.actor = Seller // my focus is winning the tender
			if s.nps[subj].owner == Customer {
				e.actor = Customer
			}
		}
		if k := int(s.nps[subj].to); e.actor == Customer && s.in(k, "from", "of", "on", "in") && k+1 < len(s.toks) && s.toks[k+1].side == Seller {
			e.actor = Seller // Pieter from our team
		}
		if k := int(s.nps[subj].from) - 1; e.actor == Seller && k > 0 && s.toks[k].tag == tConj && s.toks[k-1].np >= 0 && s.toks[k-1].side == Customer {
			if jointly.has(e.lemma) {
				e.actor = Customer // Dana and I agree
			}
		} else if e.actor == Customer && k > 0 && s.toks[k].tag == tConj && s.in(k-1, "me", "myself", "i") && !jointly.has(e.lemma) {
			e.actor = Seller // me and Bo will show it
		}
	}
	switch {
	case intro >= 0 && s.toks[intro].tag == tSub:
		w := s.toks[intro].low
		switch {
		case w == "that" && intro > 0 && s.toks[intro-1].np >= 0 && !(up >= 0 && s.thatVerb(up, intro)):
			e.embed = eRelative
			if subj < 0 {
				e.actor = s.nps[s.toks[intro-1].np].side
			}
		case w == "that":
			e.embed = eThat
			e.neg = e.neg || s.doubted(up, intro)
		case w == "so" && e.actor == Seller && e.modal && up >= 0 && !learningVerbs.has(s.events[up].lemma):
			e.embed = ePurpose // ten minutes so I can pitch
		case w == "so" && s.is(intro-1, ",") && !s.is(intro+1, "that") && subj >= 0 && (!s.nps[subj].pron || s.nps[subj].side == Customer && !e.modal):
			e.embed = eMain // ..., so Paige picks three
			return
		default:
			e.embed = eAdverb
		}
		if up >= 0 {
			e.up = int16(up)
		}
	case intro >= 0 && s.toks[intro].tag == tWh:
		e.embed = eWh
		w := s.toks[intro].low
		if intro > 0 && s.toks[intro-1].np >= 0 && (w == "who" || w == "which" || w == "whose" || w == "whom") && !(up >= 0 && (tellsWh.has(s.events[up].lemma) || s.nps[s.toks[intro-1].np].pron)) || intro > 1 && s.is(intro-1, ",") && (w == "who" || w == "which") {
			e.embed = eRelative
			if subj < 0 {
				k := intro - 1
				if s.is(k, ",") {
					k--
				}
				if k >= 0 && s.toks[k].np >= 0 {
					e.actor = s.nps[s.toks[k].np].side
				}
			}
		} else if subj < 0 && e.actor == Unknown && (w == "who" || w == "whoever") {
			e.actor = Customer
		} else if p := s.npAt(intro + 2); subj < 0 && p != nil && p.human && s.is(intro, "which") && s.is(intro+1, "of") {
			e.actor = p.side // which of the managers talks
		}
		if (w == "when" || w == "where" && up < 0) && (up < 0 || !tellsWh.has(s.events[up].lemma)) {
			e.embed = eAdverb
		}
		if up >= 0 {
			e.up = int16(up)
		}
	case subj >= 0:
		if s.toks[s.nps[subj].from].opens {
			e.embed = eMain // when I am there I want the order
			return
		}
		e.neg = e.neg || s.doubted(up, int(s.nps[subj].from))
		// no word introduces it: the sentence itself, or what somebody hopes, says, ensures
		for up >= 0 && s.events[up].verb > s.nps[subj].from {
			up-- // a relative clause stands between the subject and its verb
		}
		if up >= 0 && s.opens(up) && s.nps[subj].from > s.events[up].verb && !s.mainFollows(int(e.verb)) && !s.finiteBehind(int(e.verb)) {
			if s.events[up].obj == int16(subj) {
				s.events[up].obj = -1
			}
			e.embed = eMain // Before I leave I want the order
			return
		}
		if up >= 0 && !s.boundary(int(s.events[up].verb), int(s.nps[subj].from)) {
			p := &s.events[up]
			if p.head && s.tagged(int(p.from), tTo) && s.nominative(int(s.nps[subj].from)) && (e.obj >= 0 || s.tagged(int(e.verb)+1, tTo)) {
				p.head, p.embed = false, ePurpose
				return // To get his permit we need Dov to sign
			}
			e.up = int16(up)
			if p.obj >= 0 && int(p.obj) != subj {
				e.embed = eRelative // the deck Dana wants
				if thatVerbs.has(p.lemma) || p.lemma == "tell" || p.lemma == "show" {
					e.embed = eThat
				}
			} else {
				e.embed = eThat
				if p.obj == int16(subj) {
					p.obj = -1 // I hope Dana signs: Dana is nobody's object
				}
			}
			return
		}
		e.embed = eMain
		if f := int(s.nps[subj].from); f > 0 && s.nominative(f) && s.toks[f-1].np >= 0 && up < 0 && !s.fronted(f, int(e.verb)) {
			if p := &s.nps[s.toks[f-1].np]; p.human && p.side == Customer && s.in(f, "he", "she") && e.obj >= 0 && s.clauseStart(f) == int(p.from) && !s.mainFollows(int(e.verb)) && !s.finiteBehind(int(e.verb)) {
				return // the foreman he shows us the line
			}
			e.embed = eRelative // the buyer we hope to meet picks the place
			e.neg = e.neg || s.is(f-1, "thing") && s.is(f-2, "last")
		}
	default:
		// no subject: like the finite verb before, after a conjunction
		q := s.before(from)
		if q >= 0 && (s.toks[q].tag == tConj || s.toks[q].low == ",") {
			form := s.toks[e.verb].form
			for k := len(s.events) - 1; k >= 0; k-- {
				p := &s.events[k]
				if f := s.toks[p.verb].form; f == form || f&(cS|cPast) != 0 || f == cDone && !p.passive || s.toks[p.verb].tag == tAux || p.passive && p.subj >= 0 && p.embed == eMain {
					e.actor, e.up, e.embed, e.subj, e.modal = p.actor, p.up, p.embed, p.subj, e.modal || p.modal && form == cBase
					e.head = p.head
					if p.passive && p.subj >= 0 {
						e.actor = s.nps[p.subj].side // we were sent the file and look to win
					}
					return
				}
			}
		}
		e.embed = eMain
		if s.toks[e.verb].form == cS && (q < 0 || s.partMark(q) || len(s.events) == 0 && s.is(q, ",")) {
			e.actor = Customer // "Agrees to a pilot": the customer's name was left out
		} else if e.past && q < 0 {
			e.actor = Unknown
		} else if s.toks[e.verb].form == cBase && up < 0 {
			e.actor = Seller // will send ...
			if q < 0 && (s.theyToUs(e) || s.in(int(e.verb)+1, "his", "her", "their") || s.thenTellsUs(int(e.verb))) {
				e.actor = Customer // will bring his wife, will talk to the board and let us know
			}
		}
	}
}

// undertaken reports whether the subject of an event is nobody, or what is undertaken: it is planned to, an attempt is made to.
func (s *sentence) undertaken(p *event) bool {
	if p.subj < 0 || p.neg || p.past {
		return false
	}
	n := &s.nps[p.subj]
	return s.is(int(n.from), "it") && (p.lemma == "remain" || !n.human && s.in(int(p.verb), "planned", "intended", "proposed", "envisaged", "aimed", "attempted", "wished", "desired")) ||
		n.owner != Customer && s.in(int(n.head), "effort", "efforts", "attempt", "attempts", "ways", "way", "means") && s.in(int(p.verb), "made", "found", "undertaken")
}

// besidePeople reports whether the last of several subjects, which names nobody, stands beside one of the customer's: legal, compliance
// and information security open their reviews.
func (s *sentence) besidePeople(subj int) bool {
	from := int(s.nps[subj].from)
	if !s.tagged(from-1, tConj) || !s.in(from-1, "and", "&") || s.verbIn(s.clauseStart(from)-1, from) {
		return false
	}
	for k := from - 1; s.tagged(k, tConj) || s.is(k, ","); {
		p := s.npBefore(k)
		if p == nil || s.tagged(int(p.from)-1, tPrep) {
			return false
		}
		if p.human {
			return p.side == Customer
		}
		k = int(p.from) - 1
	}
	return false
}

// oursBeside reports whether the words beside a name say that it is one of us: Bo (our engineer), Bo, our engineer.
func (s *sentence) oursBeside(p *phrase) bool {
	i := int(p.to)
	q := s.npAt(i + 1)
	return q != nil && q.human && q.side == Seller && (s.is(i, "(") && s.is(int(q.to), ")") || s.is(i, ",") && s.is(int(q.to), ","))
}

// goalIs reports whether a phrase names what somebody is after: my focus, the priority.
func (s *sentence) goalIs(p *phrase) bool {
	return goalNouns.has(s.toks[p.head].noun()) || s.in(int(p.head), "role", "step", "approach", "strategy")
}

var tellsWh = words(`find learn understand discover know hear clarify uncover see ask tell determine identify establish explore figure work explain check show
	confirm decide say agree name define map document describe list write note qualify gauge assess probe investigate test verify guess wonder indicate state
	specify point outline share reveal consider discuss choose pin get give`)

var thatVerbs = words(`agree confirm hope say think believe know see understand realise realize accept ensure tell show prove demonstrate convince persuade
	promise decide recognise recognize admit acknowledge feel find hear learn mean expect wish suggest propose insist assure reassure convince remind
	state indicate check verify assume guarantee explain notice remember`)

func (s *sentence) thatVerb(up, intro int) bool {
	return thatVerbs.has(s.events[up].lemma) && intro-int(s.events[up].verb) < 8
}

// boundary reports whether a clause ended between token a and token b.
func (s *sentence) boundary(a, b int) bool {
	for a++; a < b; a++ {
		t := &s.toks[a]
		if t.tag == tPunct && t.low != `"` && t.low != "'" || t.tag == tConj || t.tag == tSub {
			return true
		}
	}
	return false
}

// subject is the noun phrase that is the subject of the finite verb group at from, and the word that introduces its
// clause (if, that, who), or -1 for either.
func (s *sentence) subject(from int) (np, intro int) {
	if np, intro = s.leadOf(from); np >= 0 || intro >= 0 || !s.tagged(s.clauseStart(from-1), tPrep) {
		return np, intro
	}
	// "For the talk to her board Mina borrows a lamp": who acts has run together with what stands before
	p := s.npBefore(s.before(from) + 1)
	if p != nil && p.human && s.tagged(int(p.head), tName) && int(p.head) > int(p.from) && s.tagged(int(p.head)-1, tNoun|tName) {
		return int(s.toks[p.head].np), -1
	}
	return np, intro
}

// leadOf looks for it from the verb group to the left.
func (s *sentence) leadOf(from int) (np, intro int) {
	np, intro = -1, -1
	nouns := 0
	for j := from - 1; j >= 0; j-- {
		t := &s.toks[j]
		if t.low == ")" && t.tag == tPunct {
			for j > 0 && s.toks[j].low != "(" {
				j-- // an aside in brackets
			}
			continue
		}
		if open := s.dashes(j); open > 0 {
			j = open
			continue
		}
		if t.quoted && !s.toks[from].quoted && t.np >= 0 {
			continue // said "tell me the price" - names his budget
		}
		switch {
		case t.np >= 0:
			p := &s.nps[t.np]
			k := int(p.from) - 1
			prep := k >= 0 && s.toks[k].tag == tPrep && !s.toks[p.from].opens
			if prep && s.is(k, "of") && (s.can(k-1, cNum) || k > 0 && s.toks[k-1].kind == kNumber || s.in(k-1, "both", "all", "one", "two", "three", "some", "each", "none", "half", "most", "neither", "either", "any", "several", "many", "third", "quarter", "couple", "majority", "dozen")) {
				prep = false // both of Ragnhild's technicians
			}
			if np < 0 && !prep && !s.timePhrase(p) && !(s.toks[p.head].tag == tAdj && s.tagged(k, tAux)) {
				np = int(t.np)
				// Dana and Tom agree: the first of them tells the side as well
			} else if np >= 0 && !prep {
				nouns++
				if nouns > 0 && !(k >= 0 && s.toks[k].tag == tConj) && !s.joined(int(p.to)) {
					if k >= 0 && s.toks[k].tag == tVerb && two.has(s.toks[k].lemma()) && int(p.to) == int(s.nps[np].from) {
						if a := s.antecedent(k); a >= 0 {
							return a, -1 // the man who sold us the franchise introduces us
						}
					}
					if k >= 0 && s.toks[k].tag == tWh {
						return np, k // which questions Dana wants answered
					}
					return np, -1 // an object before the subject: the deck Dana wants
				}
			}
			j = int(p.from)
			if s.toks[j].opens && np >= 0 {
				return np, -1 // when I am there I want
			}
		case t.tag == tSub, t.tag == tWh:
			return np, j
		case t.tag == tVerb, t.tag == tAux && t.ev >= 0 && s.events[t.ev].embed == eRelative:
			if a := s.antecedent(j); a >= 0 && (np < 0 || !thatVerbs.has(t.lemma()) && !s.nominative(int(s.nps[np].from)) || s.in(int(s.nps[np].from), "us", "me", "him", "them")) {
				return a, -1 // the nurse who wants the lamp talks
			}
			return np, -1
		case t.tag == tPunct && t.low == ",":
			if np >= 0 {
				// "If she says no, Dana ...": the clause begins here. "Dana, our champion, agrees": an apposition.
				return np, -1
			}
			// "Dalia, who told us ..., names two": the aside ends here
			for k := j - 1; k > 0 && k > j-25; k-- {
				if s.is(k, ",") {
					if s.toks[k-1].np >= 0 && (s.tagged(k+1, tWh|tNeg|tTo) || s.tagged(k+1, tPrep) && s.tagged(k+2, tWh) || s.tagged(k+1, tAdv) && s.tagged(k+2, tTo) || s.toks[k+1].np >= 0 && s.tagged(int(s.npAt(k+1).to), tWh) || s.is(k+1, "having") || s.tagged(k+1, tVerb) && s.toks[k+1].form&(cDone|cIng) != 0 || s.toks[k+1].np >= 0 && !s.verbIn(k, j)) {
						return int(s.toks[k-1].np), -1
					}
					break
				}
			}
			return -1, -1
		case t.tag == tPunct && t.low != `"` && t.low != "'" && t.low != "-" && t.low != "(" && t.low != ")":
			return np, -1
		case t.tag == tConj:
			if np < 0 {
				return -1, -1
			}
			if j > 0 && s.toks[j-1].np < 0 {
				return np, -1
			}
			if j > 0 && s.toks[j-1].np >= 0 && !s.subjectBefore(j) {
				return np, -1
			}
		case t.tag == tTo:
			return np, -1
		}
	}
	return np, intro
}

// anotherFirms reports whether a rep or the like is another firm's: the rep at the co-op, an account manager from their bank.
func (s *sentence) anotherFirms(p *phrase) bool {
	if p.pron || p.owner == Seller || !s.in(int(p.to), "at", "from", "for", "of", "in") {
		return false
	}
	q := s.npAt(int(p.to) + 1)
	return q != nil && q.owner != Seller && q.side == Customer && q.human && !s.tagged(int(q.head), tName)
}

// verbIn reports whether a verb stands between two tokens.
func (s *sentence) verbIn(a, b int) bool {
	for a++; a < b; a++ {
		if s.toks[a].tag == tVerb {
			return true
		}
	}
	return false
}

// joined reports whether a conjunction stands right at token i.
func (s *sentence) joined(i int) bool { return i < len(s.toks) && s.toks[i].tag == tConj }

// subjectBefore reports whether the phrase that ends before the conjunction at j is a subject too, and not the object of
// the verb before: "Dana and Tom agree", but "she sends the log and Tom agrees".
func (s *sentence) subjectBefore(j int) bool {
	for k := j - 1; k >= 0; k-- {
		switch s.toks[k].tag {
		case tVerb, tTo, tModal:
			return false
		case tPunct, tSub, tWh:
			return true
		}
	}
	return true
}

// timePhrase reports whether a noun phrase only says when: next week, Thursday.
func (s *sentence) timePhrase(p *phrase) bool {
	t := &s.toks[p.head]
	return t.e.class&cTime != 0 && t.e.class&(cName|cNoun) == 0 || t.tag == tNum && p.to-p.from == 1 || t.low == "time" && p.to-p.from == 2 && s.in(int(p.from), "last", "this", "next")
}
