package english

// The guard before anything is offered. A gap is filled only with what is one well-understood piece; the frame is dropped
// otherwise. What the tagger takes for one thing and is another ends up in a piece that has the wrong shape more often
// than in one that looks right, so that this catches misreadings nobody has thought of.

// widest is how many words a noun phrase in a gap may have, and what a rewrite's own reading may find as one phrase.
const widest, widestPhrase = 10, 8

// trim takes from a part what no gap is filled with: marks and conjunctions at its ends, what was left out, the words
// that belong to the verb left behind.
func (p *parts) trim(a slot, act bool) slot {
	s := p.s
	for a.to > a.from && (p.out[a.to-1] || s.in(a.to-1, ",", "-", "and", "&", "or") || p.late && p.due.has(a.to-1) || s.toks[a.to-1].kind == kPunct && s.in(a.to-1, ";", "!", "?", "/", ":", ".") && !s.abbreviated(a.to-1)) {
		a.to--
	}
	for a.to > a.from && (p.out[a.from] || s.in(a.from, ",", "-", ":")) {
		a.from++
	}
	for a.to > a.from+1 && !act && !p.asks(a) && a.to != p.topic.to && a != p.claim && a != p.due && s.toks[a.to-2].kind != kNumber && (s.tagged(a.to-1, tPart) || trailing.has(s.toks[a.to-1].low)) {
		a.to--
	}
	return a
}

// thingLike reports whether a part is one noun phrase, or several of a kind, with what hangs on them: our new rates for
// the depots in Leeds, the quote I sent on 4 November, price and delivery.
func (p *parts) thingLike(a slot) bool {
	s := p.s
	a = p.trim(a, false)
	if a.none() {
		return false
	}
	if a.to == a.from+1 && s.tagged(a.from, tVerb) && a.to < p.end && s.tagged(a.to, tAdj|tAdv|tNoun|tPart) {
		return false // going paperless
	}
	if p.s.is(a.from, "no") {
		return false // there's no risk
	}
	n, round, double, last := 0, 0, 0, -1 // words, open brackets, quotation marks, the token before
	clause, verb := false, false          // inside "the quote I sent"
	for i := a.from; i < a.to; i++ {
		t := &s.toks[i]
		if p.out[i] || p.late && p.due.has(i) {
			continue
		}
		next := i + 1
		if t.kind != kPunct && t.tag != tPoss || t.tag == tPoss && t.low != "'s" && t.low != "'" {
			n++
		}
		switch {
		case t.low == "(" || t.low == "[":
			round++
		case t.low == ")" || t.low == "]":
			round--
		case t.low == `"`:
			double++
		case t.quoted || round > 0 || double%2 != 0:
		case t.kind == kOther && t.low != "%" || t.low == "your" || t.low == "yours":
			return false
		case t.kind == kNumber:
		case t.low == ",":
			if clause || !p.list(i, a.to) || !p.alike(i, next) {
				return false
			}
		case t.tag == tPunct:
			switch t.low {
			case "-", "/", "&", "+", "%", "'", "’":
			case ".":
				if !s.abbreviated(i) {
					return false
				}
			default:
				return false
			}
		case t.tag == tNoun || t.tag == tName || t.tag == tNum || t.tag == tDet || t.tag == tPoss || t.tag == tAdj:
			if last >= 0 && t.np >= 0 && s.toks[last].np >= 0 && s.toks[last].np != t.np && !clause && s.toks[last].kind == kWord {
				return false // two phrases, and nothing between them
			}
			if t.tag == tDet && s.in(i, "that", "this", "those", "these") && (i == a.from || s.toks[i].np < 0 || s.npAt(i).to == int16(next)) {
				return false
			}
			if t.tag == tAdj && t.np < 0 && next < a.to && !(s.in(i, "responsible", "accountable") && s.is(next, "for")) {
				return false
			}
		case t.tag == tPron && !clause && i > a.from && s.in(i, "i", "we", "they", "he", "she", "you") && s.tagged(next, tVerb|tAux|tModal):
			clause = true
		case t.tag == tPron && clause && verb && s.in(i, "them", "her", "him", "you", "us"):
		case (t.tag == tWh || t.tag == tDet || t.tag == tSub || t.tag == tPron) && (s.in(i, "that", "which") || s.is(i, "who") && p.sought != 0) && !clause && i > a.from && next < a.to:
			clause = true
		case (t.tag == tAux || t.tag == tModal || t.tag == tVerb || t.tag == tAdv) && clause:
			verb = verb || t.tag == tVerb || t.tag == tAux
		case t.tag == tPrep:
			if (t.low == "about" || t.low == "regarding") && !clause && !objectionNouns.has(p.head(a)) && !askingNouns.has(p.head(a)) {
				return false // a topic that hangs on the verb
			}
			if i == a.from || next >= a.to || !hanging.has(t.low) && !clause || !clause && s.npAt(next) == nil && !(s.toks[next].tag == tVerb && s.toks[next].form == cIng) && !s.in(next, `"`, "(") && !s.is(next+1, "least") {
				return false
			}
			if q := s.npAt(next); q != nil && q.pron && !clause {
				return false
			}
		case t.tag == tPart && clause:
		case t.tag == tAdv && (s.is(i, "at") && s.is(next, "least") || s.is(i, "least") && s.is(i-1, "at")) && i > a.from:
		case t.tag == tVerb && t.form == cIng && (t.np >= 0 || i == a.from || s.tagged(i-1, tPrep) || s.tagged(i-1, tNoun|tAdj) && t.e.class&cNoun != 0):
		case t.tag == tVerb && t.form&(cDone|cPast) != 0 && t.np >= 0 && next < a.to && s.toks[next].np == t.np:
		case t.tag == tAdv && next < a.to && s.tagged(next, tAdj) && t.np >= 0:
		case t.tag == tConj:
			if clause || !s.in(i, "and", "or", "&", "+") || !p.alike(i, next) {
				return false
			}
		default:
			return false
		}
		last = i
	}
	if n == 0 || n > widest || round != 0 || double%2 != 0 || clause && !verb {
		return false
	}
	end := &s.toks[last]
	return end.quoted || end.kind == kNumber || clause && end.tag != tPrep && end.tag != tModal || end.tag == tNoun || end.tag == tName || end.tag == tNum || end.low == ")" || end.low == "]" || end.low == `"` || end.low == "%" ||
		end.tag == tVerb && end.form == cIng || end.tag == tPoss && s.in(last, "'s", "'")
}

// askingNouns have a topic of their own.
var askingNouns = words("question information news email e-mail letter report talk conversation decision study article story data detail webinar seminar workshop note message query enquiry inquiry")

// hanging are the prepositions that tie one noun phrase to another.
var hanging = words("of for at in from on to with between by under within over per against without about across after before during since into vs versus than as around regarding along behind beside near onto through next above below outside inside")

// alike reports whether the conjunction or comma at token i stands between two things of a kind, and not before another
// act of ours that reads like a noun: a brochure and stay in touch.
func (p *parts) alike(i, next int) bool {
	s := p.s
	if s.tagged(next, tConj) {
		next++
	}
	right := s.npAt(next)
	if right == nil || s.toks[next].tag == tVerb && s.toks[next].form != cIng {
		return false
	}
	left := s.npBefore(i)
	if left != nil && left != right && left.human != right.human {
		return false
	}
	t := &s.toks[next]
	if t.e.class&cBase == 0 || t.tag == tDet || t.tag == tPoss || t.tag == tAdj || usedAsNouns.has(t.low) {
		return true
	}
	return false
}

// usedAsNouns are verbs that stand beside another noun more often than as a second act.
var usedAsNouns = words("noise dust heat smell water light power shift service support value cost design budget finance quality supply stock waste storage transport software price fuel power energy food water design safety security training downtime delivery scrap return profit growth")

// human reports whether a part can be called by: people or an organisation with what hangs on them.
func (p *parts) humanLike(a slot) bool {
	s := p.s
	a = p.trim(a, false)
	if a.none() || a.to-a.from > widest+4 {
		return false
	}
	if s.toks[a.from].kind == kNumber && a.to-a.from > 1 && streets.has(s.toks[a.to-1].low) {
		return false // 8 Laburnum Close
	}
	if s.is(a.from, "that") || s.is(a.from, "this") && !s.in(a.from+1, "customer", "client", "buyer", "account", "company", "team", "man", "woman") || p.follows(a, "in charge", "responsible for") {
		return false
	}
	if a.to+1 < len(s.toks) && s.tagged(a.to, tConj) && s.toks[a.to+1].upper && s.toks[a.to+1].tag != tName && !s.tagged(a.to+1, tVerb|tDet|tPoss|tPron) && p.stop > a.to+1 {
		return false // Lina and Per
	}
	if t := &s.toks[a.from]; (t.tag == tNoun || t.tag == tName) && !t.upper && a.from+1 < a.to && s.toks[a.from+1].upper && s.tagged(a.from+1, tName) && t.e.class&(cTitle|cPerson) == 0 {
		return false // touch wood Ginevra
	}
	if a.to < len(s.toks) && s.tagged(a.to, tVerb) && s.toks[a.to].e.class&cPerson != 0 {
		return false // Priyanka's IT lead
	}
	if !p.anchored(a) {
		return false
	}
	if last := &s.toks[a.to-1]; a.to-a.from > 1 && last.low == "her" && a.to < len(s.toks) && s.toks[a.to].kind == kWord && !s.tagged(a.to, tVerb|tPrep|tConj|tTo|tSub|tWh|tAdv) {
		return false // Dana and her PM
	}
	clause := false
	for i := a.from; i < a.to; i++ {
		t := &s.toks[i]
		switch {
		case t.low == "," && s.tagged(i+1, tDet|tPoss) && s.in(a.to, "on", "of", "in", "at", "for") && !p.list(i, a.to):
			return false // Leopold, the sceptic on the panel
		case p.out[i], s.in(i, "you", "your", "yours"):
			return false
		case clause && t.tag == tTo && !s.tagged(i-1, tVerb):
			return false // the brothers who own the quarry to agree
		case clause:
		case s.in(i, "who", "whose") && i > a.from:
			clause = true
		case t.np >= 0:
			n := &s.nps[t.np]
			if i < int(n.head) && (objectionNouns.has(t.noun()) || t.tag == tVerb && t.form != cIng && t.form&cDone == 0) {
				return false // Karen's concerns head on
			}
			if t.kind == kNumber && i > a.from && int(n.from) == i && s.tagged(i-1, tPrep) && s.toks[n.head].e.class&cPlural == 0 {
				return false // at 14 Harbour Street
			}
			if n.pron && a.to-a.from > 1 && !clause && s.in(i, "me", "us", "i", "we", "it") {
				return false
			}
		case t.tag == tPrep && hanging.has(t.low) && i > a.from && i+1 < a.to:
		case t.tag == tConj && i > a.from && i+1 < a.to && s.in(i, "and", "or", "&", "+"):
		case t.low == "," && i+1 < a.to, t.low == "&", t.low == "/", t.low == ".", t.low == "-", t.low == "'s", t.low == "'":
		case t.kind == kNumber:
		default:
			return false
		}
	}
	if e := &s.toks[a.to-1]; a.to-a.from > 1 && (e.tag == tNum || e.tag == tAdj) {
		return false // the Bauer family two
	}
	if s.toks[a.to-1].tag == tPoss && !s.in(a.to-1, "'s", "'") {
		return false
	}
	t := &s.toks[a.from]
	if a.to-a.from == 1 && t.tag == tNoun && (t.low == "board" || t.low == "touch" || t.low == "base" || t.low == "wood") && !p.opens(a.from) && s.tagged(a.from-1, tPrep|tVerb) {
		return false // on board; touch wood
	}
	return true
}

// streets are the last words of an address.
var streets = words("street st road rd lane avenue ave close drive way court place square crescent terrace gardens grove row boulevard blvd park hill mews")

// follows reports whether one of these pairs of words stands behind a part that ends too early.
func (p *parts) follows(a slot, pairs ...string) bool {
	for _, pair := range pairs {
		for k := range pair {
			if pair[k] == ' ' && p.s.is(a.to, pair[:k]) && p.s.is(a.to+1, pair[k+1:]) {
				return true
			}
		}
	}
	return false
}

// doable reports whether the act is one the frames may speak of: its verbs are known, and what is joined to them has
// their form.
func (p *parts) doable() bool {
	s := p.s
	a := &p.act
	if a.lemma != "" {
		if !(a.lemma == "be" && a.state) && !a.sure && !(p.thingLike(a.body) && !p.noted(a.body) && p.whole(a.body) && p.certain(p.trim(a.body, false)) && p.tied(p.trim(a.body, false))) {
			return false
		}
		return a.extra.none() || p.hangsOn(a.extra)
	}
	if a.n == 0 {
		return false
	}
	body := p.trim(a.body, true)
	if body.to-body.from > 24 {
		return false
	}
	for _, v := range a.verbs[:a.n] {
		t := &s.toks[v]
		if t.tag == tAux {
			continue
		}
		if _, e := s.lex.find(t.lemma()); e.ing == "" || p.noted(slot{v + 1, body.to}) {
			return false
		}
		if k := v + 1; s.in(k, "to", "on", "for", "with") && k+1 < body.to && s.tagged(k, tPrep) && p.noted(slot{k + 1, body.to}) {
			return false // agree to break clause
		}
	}
	if n := s.npAt(a.verbs[0] + 1); s.is(a.verbs[0], "leave") && n != nil && meetings.has(s.toks[n.head].noun()) {
		return false // leave the meeting with the right idea
	}
	round, double, finite := 0, 0, false
	for i := body.from; i < body.to; i++ {
		t := &s.toks[i]
		switch {
		case t.low == "(" || t.low == "[":
			round++
		case t.low == ")" || t.low == "]":
			round--
		case t.low == `"`:
			double++
		case t.quoted || round > 0 || p.out[i]:
		case t.kind == kPunct && (t.low == ";" || t.low == ":" && !s.is(i-1, "re") || t.low == "!" || t.low == "?"):
			return false
		case t.low == "," && i+1 < body.to && !p.list(i, body.to) && !p.due.has(i+1) && !s.tagged(i+1, tConj):
			return false // another thought
		case t.tag == tWh || t.tag == tSub || t.low == "that":
			finite = true
		case t.tag == tConj && i+1 < body.to:
			if s.in(i, "but", "so", "yet") {
				return false
			}
			n := i + 1
			for n+1 < body.to && s.tagged(n, tAdv) {
				n++
			}
			o := &s.toks[n]
			if o.tag == tVerb && !a.uses(n) && o.form&cBase != 0 && s.toks[i-1].tag != tNone && !finite {
				return false
			}
			if o.tag == tNoun && o.e.class&cBase != 0 && o.e.class&cPlural == 0 && !usedAsNouns.has(o.low) && s.npAt(n) != nil && int(s.npAt(n).from) == n && s.npAt(n).to == int16(n+1) && n+1 < body.to && s.tagged(n+1, tDet|tPoss|tPron|tPrep|tAdv) {
				return false // the sample and return the form
			}
			if s.tagged(n, tTo|tPrep|tPart) && !s.is(n, "to") {
				// on Monday and in the office: whole prepositional phrases
				if s.npAt(n+1) == nil {
					return false
				}
			}
		case t.tag == tPrep && i+1 == body.to:
			if s.npAt(i) == nil && !s.can(i, cPart) {
				return false
			}
		}
	}
	return round == 0 && double%2 == 0 && (a.extra.none() || p.hangsOn(a.extra))
}

// hangsOn reports whether a part is a preposition and a noun phrase: at the fair in Lyon.
func (p *parts) hangsOn(a slot) bool {
	s := p.s
	for i := a.from + 1; i < a.to; i++ {
		if s.in(i, "about", "regarding", "re", "concerning") {
			return false
		}
	}
	if s.is(a.from, "by") && s.tagged(a.from+1, tVerb) {
		return false // by closing two more houses
	}
	if s.is(a.from, "as") && p.family != GetThemTo && p.family != Want && p.family != Convince {
		return false
	}
	if s.toks[a.from].tag == tPrep || s.tagged(a.from, tPart) || s.is(a.from, "as") {
		if a.from+1 >= a.to {
			return false
		}
		return p.thingLike(slot{a.from + 1, a.to})
	}
	return p.thingLike(a)
}

// clauseLike reports whether a part is a clause with a finite verb, or a question with one.
func (p *parts) clauseLike(a slot) bool {
	s := p.s
	a = p.trim(a, false)
	if a.none() || a.to-a.from > 24 || a.to-a.from < 2 {
		return false
	}
	round, double, found := 0, 0, false
	form := class(0) // of the finite verb before
	for i := a.from; i < a.to; i++ {
		t := &s.toks[i]
		switch {
		case t.low == "(" || t.low == "[":
			round++
		case t.low == ")" || t.low == "]":
			round--
		case t.low == `"`:
			double++
		case t.quoted || round > 0:
		case t.kind == kPunct && (t.low == ";" || t.low == ":" || t.low == "!" || t.low == "?" || t.low == "."), s.in(i, "you", "your", "yours"):
			return false
		case t.tag == tVerb && t.form == cBase && (form == cS || form == cPast) && (s.tagged(i-1, tConj) || s.tagged(i-1, tAdv) && s.tagged(i-2, tConj)):
			return false // if he got the contract and find out when he'll sign
		case t.low == "so" && i > a.from && (s.in(i+1, "that", "there", "we", "i", "they", "he", "she", "it") || s.npAt(i+1) != nil && int(s.npAt(i+1).from) == i+1 && !s.tagged(i+1, tAdj)),
			!found && i > a.from && s.in(i, "until", "till", "while", "because") && !p.asks(a):
			return false // the terms to Dana so there are no surprises, the drum for leasing until she signs
		case t.tag == tModal || t.tag == tAux, t.tag == tVerb && t.form&(cS|cPast) != 0:
			found = found || i > a.from
			form = t.form
			if t.tag != tVerb {
				form = cBase
			}
		case t.tag == tVerb && t.form&cBase != 0:
			found = found || i > a.from && (!s.tagged(i-1, tTo) || i > a.from+1 && s.tagged(i-2, tWh))
		case t.tag == tConj && i+1 < a.to && s.tagged(i+1, tVerb) && s.toks[i+1].form&cBase != 0 && !found:
			return false
		case t.tag == tConj && i+2 < a.to && s.tagged(i+1, tNoun) && s.toks[i+1].e.class&cBase != 0 && s.toks[i+1].e.class&cPlural == 0 && s.tagged(i+2, tPrep|tWh|tDet|tPoss|tPron|tPart):
			return false // and find out when he'll sign it, read as a find
		}
	}
	if n := s.npAt(a.from); n != nil && s.in(int(n.to), "that", "which", "who") && !p.asks(a) {
		return false // the concerns that legal raised
	}
	end := &s.toks[a.to-1]
	return found && round == 0 && double%2 == 0 && end.tag != tConj && end.tag != tDet && end.tag != tPoss && end.tag != tTo
}

// reads reports whether a rewrite, read by our own reader, is what it was meant to be: who needs to understand or find
// out, or the customer doing what the frame says; and whether it looks like English.
func (w *rewriter) reads(kind string, s *sentence) bool {
	main := -1
	for k := range s.events {
		e := &s.events[k]
		if kind == "learning" {
			if e.lemma == "need" && e.actor == Seller && e.embed == eMain {
				main = k
			}
			continue
		}
		if int(s.toks[e.verb].start) == w.verbAt && e.embed == eMain && e.actor == Customer && !e.neg && !e.past {
			main = k
		}
	}
	if main < 0 {
		return false
	}
	for i := range s.nps {
		n := &s.nps[i]
		if int(n.to-n.from) > widestPhrase && !s.toks[n.head].quoted {
			return false
		}
	}
	for i := 1; i < len(s.toks); i++ {
		a, b := &s.toks[i-1], &s.toks[i]
		if a.quoted || b.quoted || a.kind != kWord || b.kind != kWord {
			continue
		}
		switch {
		case a.low == b.low && a.low != "that" && a.low != "had":
			return false
		case a.low == "to" && b.tag == tPrep, b.low == "to" && (a.tag == tDet || a.tag == tPoss && a.low != "'s" && a.low != "'"):
			return false
		case a.tag == tPrep && b.tag == tPrep && !pairing.has(a.low) && !pairing.has(b.low) && a.end < b.start:
			return false
		case a.tag == tDet && (b.tag == tPrep && !pairing.has(b.low) || b.tag == tConj || b.tag == tModal) && a.low != "that" && a.low != "this" && a.low != "all" && a.low != "both" && a.low != "some" && a.low != "any" && a.low != "each":
			return false
		case a.tag == tVerb && b.tag == tVerb && a.form == cBase && b.form&(cBase|cS) != 0 && !bareAfter.has(a.lemma()):
			return false
		}
	}
	return true
}

// pairing are prepositions that stand beside another one: up to, out of, from within, how to get in at.
var pairing = words("up out over back off away down along across because instead ahead as close next due within in through around on about under inside near behind between than like")

var bareAfter = words("let help make have see hear go come watch do need dare")

// leftover reports whether something of the clause of the wording got into no part: a noun phrase or a verb that the
// reader did not expect there says that the parts were cut wrongly.
func (p *parts) leftover() bool {
	s := p.s
	parts := [...]slot{p.who.slot, p.act.body, p.act.extra, p.thing, p.topic, p.claim, p.rest, p.tail, p.due, p.ask.body, p.told}
next:
	for i := p.verb + 1; i < p.stop; i++ {
		t := &s.toks[i]
		if p.out[i] || t.quoted {
			continue
		}
		for _, a := range parts {
			if a.has(i) {
				continue next
			}
		}
		switch t.tag {
		case tNoun, tName, tNum:
			n := s.npAt(i)
			if n == nil || i != int(n.head) || p.idiom(n) || n.side == Seller || n.owner == Customer && (p.who.has(int(n.from)) || p.who.name != "") {
				continue
			}
			return true
		case tVerb, tModal, tAux:
			if !p.mark.has(i) {
				return true
			}
		case tAdj:
			if n := s.npAt(i); n == nil && !p.mark.has(i) {
				return true
			}
		case tPrep:
			if !p.mark.has(i) && !p.opening(i, parts[:]) {
				return true
			}
		case tTo, tConj:
			if s.tagged(i+1, tVerb) && !p.mark.has(i+1) && i != p.who.to {
				return t.tag == tTo && i == p.thing.to && (!p.decided(p.thing) || p.family != GetThemTo && p.family != Want) // a date to go through the quote; the dept to fund the stand
			}
		}
	}
	return false
}

// opening reports whether the preposition at token i stands before a part, or before what belongs to the wording.
func (p *parts) opening(i int, parts []slot) bool {
	s := p.s
	for s.tagged(i+1, tPrep) {
		i++
	}
	for _, a := range parts {
		if a.has(i+1) || a.has(i+2) && s.toks[i+1].kind == kPunct {
			return true
		}
	}
	n := s.npAt(i + 1)
	return n != nil && (p.idiom(n) || n.side == Seller || p.mark.has(int(n.head)) || p.who.name != "" || p.who.has(int(n.from))) || i+1 < p.end && p.out[i+1]
}
