package english

import "strings"

// A part is used only when we are sure of every word of it: it begins as a noun phrase of English begins, no word of it
// may be the verb of a clause that was not seen, and what hangs on it hangs on it and not on the verb left behind.

// firm reports whether a part is a noun phrase that frames may speak of: our new rates, two units, delivery, the quote
// for the depot in Leeds.
func (p *parts) firm(a slot) bool {
	a = p.trim(a, false)
	return !p.halved(a) && p.thingLike(a) && p.whole(a) && p.begins(a) && p.certain(a) && p.tied(a)
}

// halved reports whether a part lost one of two things that something stands between: the difference between leasing.
func (p *parts) halved(a slot) bool {
	s := p.s
	for i := a.from; i < a.to; i++ {
		if !s.is(i, "between") {
			continue
		}
		for k := i + 1; k < a.to; k++ {
			if s.tagged(k, tConj) || s.can(k, cPlural) || s.tagged(k, tNum) {
				return false
			}
		}
		return true
	}
	return false
}

// begins reports whether a part begins with what only a noun phrase begins with: a determiner, a possessive, a number, a
// name, a plural or a mass noun. A bare singular is a note, or a verb; those that named knows get their article there.
func (p *parts) begins(a slot) bool {
	s := p.s
	t := &s.toks[a.from]
	n := s.npAt(a.from)
	switch {
	case t.quoted, t.low == `"`, t.tag == tPoss:
		return true
	case p.sought == soughtList && n != nil:
		return true // any concerns
	case n == nil || int(n.from) < a.from:
		return t.tag == tVerb && t.form == cIng || n != nil && s.tagged(a.from-1, tPoss)
	case t.tag == tDet:
		return s.is(a.from, "half") && s.in(a.from+1, "a", "an") || !s.in(a.from, "some", "any", "no", "every", "each", "enough", "either", "neither", "much", "many", "few", "most", "which", "what", "whatever", "such", "half")
	case t.tag == tVerb && t.form == cIng:
		return true
	}
	h := &s.toks[n.head]
	noun := h.noun()
	if end := &s.toks[n.to-1]; end.kind == kNumber || end.tag == tNum {
		return true // page 3
	}
	named := false
	for i := int(n.from); i < int(n.head); i++ {
		if s.toks[i].tag == tPoss || s.toks[i].tag == tDet {
			return true // Friday's outage
		}
		named = named || s.toks[i].tag == tName || s.toks[i].upper && !p.opens(i)
	}
	if t.kind == kNumber || t.tag == tNum {
		return n.from == n.head || percent(t) || h.e.class&cPlural != 0 || h.kind == kNumber || shortUnits.has(h.low) || t.low == "one" || t.low == "1" // a note's 3-year term
	}
	if ends(t.low, "ing") && t.e.class&cIng != 0 || !named && p.articled(a) {
		return true // outsourcing payroll
	}
	return h.e.class&cPlural != 0 || h.tag == tName || h.quoted || h.kind == kNumber || p.mass(h) || h.tag == tVerb && h.form == cIng || !named && (takesArticle(noun) || takesArticle(h.low))
}

// articled reports whether a part is a single word behind "about" in a sentence that does not leave out its articles: talk about money
// with the founder.
func (p *parts) articled(a slot) bool {
	s := p.s
	if a.from == 0 || a.to != a.from+1 || !topicPreps.has(s.toks[a.from-1].low) || takesArticle(s.toks[a.from].low) || s.toks[a.from].e.low == "" {
		return false
	}
	for i := range s.toks {
		if i != a.from-1 && s.in(i, "the", "a", "an") {
			return true
		}
	}
	return false
}

// percent reports whether a number is one of a hundred: 7% uplift, which named gives its article.
func percent(t *token) bool { return t.kind == kNumber && strings.HasSuffix(t.low, "%") }

// shortUnits are written in the singular behind any number.
var shortUnits = words("kg g mg ml cl l hl km m cm mm sqm t kw kwh mw gb tb k min mins hr hrs")

// noted reports whether a part is written as in a note, without the article it needs: accept revised delivery date.
func (p *parts) noted(a slot) bool {
	a = p.trim(a, true)
	if a.none() {
		return false
	}
	n := p.s.npAt(a.from)
	if n == nil || int(n.from) != a.from || n.pron || p.s.toks[n.head].tag != tNoun || p.s.toks[n.head].quoted {
		return false
	}
	h := &p.s.toks[n.head]
	if bareObjects.has(h.low) || departmentNouns.has(h.low) || pluralTeams.has(h.low) || a.to == a.from+1 && h.upper && !takesArticle(h.low) {
		return false
	}
	if h.e.class&cPlural == 0 && !p.mass(h) && takesArticle(h.low) && p.s.tagged(a.from, tNoun|tAdj|tName) && int(n.to) > int(n.head) && p.s.toks[n.to-1].kind != kNumber {
		for i := int(n.from); i < int(n.head); i++ {
			if p.s.toks[i].tag == tPoss {
				return false
			}
		}
		return true
	}
	return !p.begins(a)
}

// bareObjects stand after their verb without an article: take part, give notice, commit budget.
var bareObjects = words("yes no drive film part place sense notice word note care track time money budget headcount action responsibility ownership advantage account charge delivery receipt possession payment lunch breakfast dinner coffee tea interest stock control power hold shape contact use room space work feedback buy-in sign-off approval business help advice proof evidence credit insurance")

// mass reports whether a noun needs no article in the singular.
func (p *parts) mass(t *token) bool {
	if massNouns.has(t.low) {
		return true
	}
	for _, end := range [...]string{"ing", "ness", "ity", "ship", "ware", "ance"} {
		if len(t.low) > len(end)+3 && strings.HasSuffix(t.low, end) {
			return true
		}
	}
	return false
}

// takesArticle reports whether a noun that stands bare in a note is written with an article.
func takesArticle(noun string) bool {
	return objectionNouns.has(noun) || dealNouns[noun][0] != "" || pendingNouns.has(noun) || paperNouns.has(noun) || changeNouns.has(noun)
}

// certain reports whether no word of a part may be the verb of a clause that was not seen: in "see Terrence order
// telematics" order looks like a noun between two others.
func (p *parts) certain(a slot) bool {
	s := p.s
	for i := a.from + 1; i < a.to; i++ {
		t, before := &s.toks[i], &s.toks[i-1]
		if t.quoted || t.tag != tNoun || t.e.class&(cBase|cS) == 0 || before.np != t.np || t.np < 0 {
			continue
		}
		n := &s.nps[t.np]
		if first := &s.toks[n.from]; first.tag == tDet || first.tag == tPoss || first.tag == tNum || first.kind == kNumber {
			if i+1 < a.to && s.tagged(i+1, tNoun) && int(n.from) < i-1 && before.e.class&(cPerson|cPlural) != 0 && before.e.class&cTime == 0 {
				return false // the buyer order parts
			}
			continue
		}
		if before.e.class&cName != 0 || before.upper && before.e.class&(cPerson|cTitle) != 0 || before.tag == tName && i+1 < int(n.to) {
			return false
		}
	}
	return true
}

// tied reports whether every preposition of a part ties one thing to another. "With", "to" and the like belong to the
// verb as often; they are taken where the noun before asks for them. So does what is said of the act and not of the
// thing: in person, in detail, after lunch.
func (p *parts) tied(a slot) bool {
	s := p.s
	for i := a.from + 1; i+1 < a.to; i++ {
		t := &s.toks[i]
		if t.quoted || p.out[i] || t.tag != tPrep {
			if t.tag == tWh || t.tag == tSub || s.in(i, "i", "we", "they", "he", "she") {
				return true // a clause, which has its own order
			}
			continue
		}
		left, right := s.npBefore(i), s.npAt(i+1)
		if left == nil || right == nil {
			continue
		}
		noun := s.toks[left.head].noun()
		bare := right.from == right.head && s.toks[right.head].tag == tNoun && !s.toks[right.head].upper && s.toks[right.head].e.class&(cPlural|cTime|cOrg) == 0 && s.toks[right.head].kind == kWord && s.toks[right.to-1].kind != kNumber // line 3 is one of its kind
		switch t.low {
		case "to", "for", "with":
			if (s.toks[right.from].tag != tDet || s.is(int(right.from), "next")) && s.toks[right.from].tag != tPoss && s.toks[right.head].e.class&cPlural == 0 && (takesArticle(s.toks[right.head].noun()) || s.toks[right.head].noun() == "step") && p.noted(slot{i + 1, int(right.to)}) {
				return false // commitment to next step
			}
		}
		switch t.low {
		case "of", "per", "between", "without", "about", "regarding", "than", "vs", "versus":
		case "for", "from", "by":
			if t.low == "by" && s.is(int(right.from)+1, "%") {
				return false // raise turnover by 8 %
			}
		case "in", "at", "on", "under", "within", "around", "across":
			if bare && !s.is(i+1, "charge") && !massNouns.has(s.toks[right.head].low) && !departmentNouns.has(s.toks[right.head].low) {
				return false
			}
		case "over":
			if !s.timePhrase(right) && s.toks[right.head].e.class&cTime == 0 {
				return false
			}
		case "along", "through", "round":
			if !walks.has(noun) && p.sought == 0 {
				return false
			}
		case "with":
			if !joint.has(noun) && p.sought == 0 {
				return false
			}
		case "to":
			if !reaching.has(noun) && !posted.has(noun) && p.sought == 0 {
				return false
			}
		case "into":
			if noun != "research" && noun != "insight" && noun != "investment" && noun != "inquiry" {
				return false
			}
		default:
			if p.sought == 0 {
				return false
			}
		}
	}
	return true
}

// walks lead along or through something.
var walks = words("walk tour visit stroll trip route way path road drive walkthrough journey")

// joint are nouns that two have with one another, or that come with something.
var joint = words(`meeting call talk conversation session appointment interview lunch dinner visit review workshop contract agreement deal partnership relationship account
	problem issue trouble difficulty experience integration pilot trial test match fit interface link connection cooperation framework`)

// posted are what is sent to somebody.
var posted = words("letter email e-mail mail message note invitation invite delivery deliveries shipment donation gift grant payment loan threat risk damage harm")

// counts reports whether a part begins with a bare number: nobody judges three options before they know which.
func (p *parts) counts(a slot) bool {
	t := &p.s.toks[p.trim(a, false).from]
	return t.tag == tNum || t.kind == kNumber
}

// whole reports whether a part has all that belongs to it: no "at least" was left before it, and whoever is talked to is no
// thing.
func (p *parts) whole(a slot) bool {
	s := p.s
	k := a.from - 1
	if s.in(k, "least", "most", "than", "nearly", "almost", "approximately", "roughly", "around", "not") && k > p.verb && p.counts(a) {
		return false
	}
	return !(s.in(k, "to", "with") && s.tagged(a.from, tName) && p.family != Convince && p.family != GetThemTo)
}

// anchored reports whether a customer stands where a sentence names those it is about, and whole: not what is left of "one
// of the four chains", of "Fenton's", of a place where something is; and "a" before a plural is no person.
func (p *parts) anchored(a slot) bool {
	s := p.s
	k := a.from - 1
	if s.in(a.to, "'s", "'") && s.tagged(a.to, tAux) {
		return false
	}
	if p.opens(a.from) && a.to-a.from > 1 && s.toks[a.from].e.class&cBase != 0 && s.toks[a.from].e.class&(cPerson|cTitle|cName) == 0 {
		return false // chase Terry
	}
	if n := s.npAt(a.from); n != nil && s.in(a.from, "a", "an") && s.toks[n.head].e.class&cPlural != 0 && s.toks[n.head].tag == tNoun && s.toks[n.head].noun() != s.toks[n.head].low {
		return false // a signed heads of terms
	}
	if s.in(k, "behind", "above", "below", "beyond") || s.in(a.to, "outside", "inside", "near", "beyond", "behind", "across", "throughout") {
		return false // the decision maker behind Mr Lowe, a hospital outside London
	}
	if s.in(a.from, "a", "an") && s.in(k, "find", "finding", "identify", "locate", "recruit", "win", "gain", "build", "make") {
		return false // find a champion, who is not there yet
	}
	if s.is(k, "of") && k > 0 && (s.tagged(k-1, tNum|tPron|tDet) || s.toks[k-1].kind == kNumber || s.in(k-1, "one", "some", "most", "half", "none", "all", "both")) {
		return false
	}
	return !s.is(k, "on") || s.in(a.to, "'s", "'") || p.mark.has(k) || k == p.verb+1 || s.tagged(k-1, tPrep|tPart)
}

// idiomGoals are where somebody is brought in a manner of speaking: nobody agrees to the negotiating table.
var idiomGoals = words("table page side point line brink edge verge heart boil fold track sense end start finish fence brim conclusion reason task account attention focus")
