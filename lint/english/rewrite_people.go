package english

import "strings"

// customer finds who the customer is when no act tells.
func (p *parts) customer(contact string) {
	s := p.s
	if p.family == Want && (p.lemma == "be" || p.lemma == "become" || p.lemma == "remain" || p.lemma == "stay") && p.possessor() {
		return
	}
	if n := s.npAt(p.verb + 1); n != nil && int(n.from) == p.verb+1 && !n.human && two.has(p.lemma) {
		i := int(n.from)
		for i < int(n.head) && (s.tagged(i, tName) || i > int(n.from) && s.tagged(i, tNoun) && s.toks[i].upper) {
			i++
		}
		if i > int(n.from) && i <= int(n.head) && (s.toks[i].kind == kNumber || s.tagged(i, tNum) || s.toks[i-1].e.class&cName != 0 && s.toks[i].kind == kWord && !s.toks[i].upper && !s.tagged(i, tPoss)) {
			p.who.slot = slot{int(n.from), i} // sell Penrose Dairy 40k litres
			return
		}
	}
	best, rank, before := -1, 9, 0
	owner := false
	clause := p.stop
	for i := p.verb + 1; i < p.stop; i++ {
		if s.tagged(i, tWh) && i < clause || s.is(i, "that") && p.finite(i+1) {
			clause = i
			break
		}
	}
	if rivalVerbs.has(p.lemma) {
		p.who.name = contact
		return // who shall be beaten is no customer
	}
	for k := range s.nps {
		n := &s.nps[k]
		if p.out[n.head] || s.toks[n.head].quoted {
			continue
		}
		if h := &s.toks[n.head]; (h.e.class&cTime != 0 || weekdayNames.has(strings.TrimSuffix(h.low, "s"))) && h.e.class&cName == 0 {
			continue // Saturdays
		}
		at := int(n.from)
		head := s.toks[n.head].noun()
		own := n.owner == Customer && !(at > clause && s.in(at, "his", "her", "their") && audienceVerbs.has(p.lemma)) && (!n.human || bodyNouns.has(head) || placeNouns.has(head) && s.is(at, "their") && s.toks[n.head].e.class&cPerson == 0 && p.family == TellPitch)
		if rivalNouns.has(head) && p.family != TalkTo && p.family != CheckIn || head == "pilot" || p.family == Want && supplyVerbs.has(p.lemma) && at > p.verb && s.before(at) == p.verb {
			own = n.owner == Customer // who shall be beaten is no customer; neither is what we want to be
			if !own {
				continue
			}
		} else if !own && p.idiom(n) {
			continue
		}
		if !(n.human && n.side == Customer) && !own {
			continue
		}
		if p.due.has(at) {
			continue
		}
		q := s.before(at)
		if s.in(at-1, "than", "vs", "versus", "unlike", "as", "against") {
			continue // worth more than Kessler
		}
		if s.is(at-1, "from") && s.is(at-2, "back") || s.in(at-1, "us", "me") && !n.pron && at-1 > p.verb+1 {
			continue // win the account back from Kessler; give us the main bar
		}
		r := 9
		switch {
		case own && p.family != Continuing && p.mark.has(at) && p.mark.has(int(n.head)) && p.idiom(n):
			r = 0 // Rob's ear, Yasmin's radar
		case own && (supplyVerbs.has(p.lemma) || objectionNouns.has(head) && !s.in(at, "his", "her", "their")):
			r = 0
		case own && q == p.verb && (p.family == GetThemTo || p.family == Want) && s.in(int(n.from)+1, "'s", "'"):
			r = 1 // get Dana's blessing for the pilot at the plant
		case own:
			r = 6
		case at < p.verb:
			r = 5
			if q >= 0 && s.in(q, "with", "to") || p.family == Continuing {
				r = 1
			}
		case q == p.verb || q > p.verb && s.tagged(q, tPart) && q <= p.verb+2:
			r = 1
			if pitchVerbs.has(p.lemma) && !two.has(p.lemma) && p.lemma != "upsell" && p.lemma != "cross-sell" {
				r = 3 // somebody pitched to is named behind "to"
			}
		case q > p.verb && s.toks[q].tag == tPrep && !topicPreps.has(s.toks[q].low) && !s.is(q, "for") && (q == p.verb+1 && p.mark.has(q) || q+1 == p.mark.to && !s.in(q, "from", "in", "of")):
			r = 1
		case q > p.verb && q+1 == p.mark.to && (s.in(q, "over", "around", "round") || s.in(q, "in", "of") && p.family != TellPitch && p.family != TalkTo), q == p.verb+1 && s.in(q, "over", "round", "around", "through"):
			r = 2
		case q > p.verb && s.is(q, "to") && s.in(q-1, "intro", "introduction", "intros", "introductions", "referral", "referrals"):
			continue
		case q >= 0 && s.is(q, "to") && (p.family == Want || p.family == GetThemTo):
			r = 3 // an introduction to him comes from somebody else
		case q >= 0 && s.in(q, "to", "with", "w/", "through"):
			r = 2
			if p.family == TalkTo && s.is(q, "to") && q > p.verb+3 && !p.mark.has(q) {
				r = 8 // extend the pilot to Leicester
			}
			if s.tagged(s.before(int(n.from)), tTo) {
				r = 4
			}
		case q >= 0 && s.in(q, "for", "before", "towards", "toward", "among"):
			r = 3
		case q >= 0 && s.is(q, "at") && takeVerbs.has(p.lemma):
			r = 3
		case q >= 0 && s.in(q, "from", "at", "of") && (takeVerbs.has(p.lemma) || s.is(q, "from") && (p.family == Want || p.family == GetThemTo)):
			r = 2
		case q >= 0 && s.is(q, "on") && p.mark.to == q+1:
			r = 2 // check in on
		case q >= 0 && s.tagged(q, tVerb):
			r = 3
		case q >= 0 && (s.is(q, "at") || s.is(q, "from") && p.family != TellPitch && p.family != TalkTo):
			r = 4
		case q >= 0 && s.in(q, "from", "in", "of", "over", "across", "near", "under"):
			r = 8
		case q >= 0 && s.tagged(q, tPrep):
			r = 7
		default:
			r = 4
		}
		if at >= p.stop && r < 5 && r > 0 {
			r = 5
		}
		if at > clause && p.family != CheckIn && p.family != Disguised {
			r = max(r, 7) // it is what they shall hear about
			if own && (p.family == TellPitch || p.family == Convince) || p.family == TellPitch && clause < p.stop && !s.in(q, "to", "with") {
				continue // how our software reduces admin
			}
		}
		if s.tagged(q, tConj) && r > 1 && before > r {
			r = before // to Leicester and Derby
		}
		before = r
		if r < rank {
			best, rank, owner = k, r, own
		}
	}
	if (best < 0 || rank > 4) && audienceVerbs.has(p.lemma) {
		// whoever is briefed is the customer, even if they sound like a place: the sales floor, the night shift
		if n := s.npAt(p.verb + 1); n != nil && int(n.from) == p.verb+1 && !n.pron && n.side != Seller && n.owner != Seller && !p.due.has(p.verb+1) && s.toks[n.head].e.class&cTime == 0 && (p.lemma != "upsell" && p.lemma != "cross-sell" || s.in(int(n.to), "to", "on", "onto")) {
			p.who.slot = slot{int(n.from), p.chain(n)}
			return
		}
	}
	if best < 0 && p.family != TalkTo && p.family != CheckIn {
		for k := range s.nps {
			if n := &s.nps[k]; int(n.from) > p.verb && int(n.to) <= p.stop && n.side != Seller && n.owner != Seller && s.toks[n.head].low == "account" && s.tagged(int(n.head)-1, tName) {
				p.who.slot = slot{int(n.from), int(n.to)} // land the Hutchinson account
				return
			}
		}
	}
	if best < 0 && (p.family == GetThemTo || p.family == Want) {
		// approval from the FD: whoever gives it is the customer
		for k := range s.nps {
			if n := &s.nps[k]; n.from > 0 && s.is(int(n.from)-1, "from") && !s.is(int(n.from)-2, "back") && int(n.from) > p.verb && n.side != Seller && n.owner != Seller && !p.due.has(int(n.from)) && !s.timePhrase(n) && (n.human || n.from != n.head || s.toks[n.head].upper) {
				best, rank = k, 2
				break
			}
		}
	}
	if best < 0 || rank == 8 || rank == 7 && contact != "" {
		return
	}
	n := &s.nps[best]
	from := int(n.from)
	if q := s.npBefore(from - 1); !owner && q != nil && s.in(from-1, "at", "in", "of", "from") && int(q.to) == from-1 && int(q.from) > p.verb && !p.idiom(q) && s.tagged(int(q.from)-1, tPrep|tVerb) && !s.in(int(q.from)-1, "about", "on", "for", "of", "through") && !q.pron &&
		departmentNouns.has(s.toks[q.head].noun()) {
		from = int(q.from) // reception at the vets
	}
	if owner {
		for i := from; i < int(n.head); i++ {
			if s.toks[i].tag != tPoss {
				continue
			}
			switch s.toks[i].low {
			case "'s", "'":
				p.who.slot = slot{from, i}
			case "their", "his", "her":
				p.who.name = map[string]string{"their": "they", "his": "he", "her": "she"}[s.toks[i].low]
				p.who.object = map[string]string{"their": "them", "his": "him", "her": "her"}[s.toks[i].low]
			}
			return
		}
		return
	}
	for from < int(n.head) && s.in(from, "much", "many", "more") {
		from++
	}
	if s.in(from, "2", "4") && s.tagged(from+1, tName) && from == s.before(from)+1 && s.tagged(from-1, tVerb) {
		from++ // talk 2 Benji
	}
	if s.tagged(from-1, tVerb) && s.toks[from-1].e.class&cNoun != 0 && s.is(from-2, "to") && from-2 > p.verb && n.from == n.head {
		from-- // to quarry operators
	}
	for i := from - 1; i > 1 && (s.is(i, ",") || s.tagged(i, tConj)); i = from - 1 {
		if s.is(i-1, ",") {
			i-- // nursing, pharmacy, and IT
		}
		q := s.npBefore(i)
		if q == nil || q.pron || q.side == Seller || q.owner == Seller || int(q.from) <= p.verb && p.verb < int(q.to) || p.verb < i && int(q.from) <= p.verb {
			break
		}
		if k := int(q.from) - 1; k >= 0 && !s.in(k, "with", "w/", "from", "to", "between", "among", ",", "and") {
			break
		}
		from = int(q.from)
	}
	p.who.slot = slot{from, p.chain(n)}
}

// audienceVerbs have whoever shall hear or buy as their object.
var audienceVerbs = words("brief inform update educate train teach coach remind warn notify alert reassure assure convince persuade upsell cross-sell familiarise familiarize")

// possessor finds whose something we want to be: their only supplier, Halcyon's first call.
func (p *parts) possessor() bool {
	s := p.s
	for i := p.verb + 1; i < p.stop && i < p.verb+6; i++ {
		switch s.toks[i].low {
		case "their":
			p.who.name, p.who.object = "they", "them"
			return true
		case "'s", "'":
			if n := s.npAt(i - 1); n != nil && s.tagged(i, tPoss) {
				p.who.slot = slot{int(n.from), i}
				return true
			}
		}
		if s.tagged(i, tPrep) {
			return false
		}
	}
	return false
}

var rivalNouns = words("incumbent competitor competition rival bidder")

var rivalVerbs = words("beat outbid undercut displace replace unseat outperform oust outdo outsell outsmart overtake edge topple dislodge supplant differentiate")

// takeVerbs are verbs that take something from somebody.
var takeVerbs = words("get win secure obtain land want need receive gain close ask extract request hope wish like collect lock seal have score bag clinch snag squeeze pull chase")

// chain is the end of what belongs to a person: the head of purchasing at Acme, Dana and her team, Karen from Wetherby.
func (p *parts) chain(n *phrase) int {
	s := p.s
	end := int(n.to)
	if end < p.end && p.s.in(end, "'s", "'") && !p.s.tagged(end, tAux|tVerb) && (end+1 >= p.end || p.s.toks[end+1].np < 0 && !p.s.tagged(end+1, tVerb|tAux|tAdv)) {
		end++ // St Oswald's
	}
	for end < p.end {
		if p.due.has(end) || p.out[end] {
			return end
		}
		t := &s.toks[end]
		next := end + 1
		switch {
		case t.tag == tPrep && s.in(end, "of", "at", "from", "in") && !n.pron:
			q := s.npAt(next)
			if q == nil || int(q.from) != next || p.due.has(next) || q.pron || q.owner == Seller && !q.human || s.timePhrase(q) || s.toks[q.head].kind == kNumber {
				return end
			}
			if s.is(end, "from") && (s.in(next, "a", "an") || s.in(int(n.from)-1, "at", "in")) {
				return end // from a detractor into a fan
			}
			if s.is(end, "in") && s.in(next, "person", "private", "general", "principle", "turn") {
				return end
			}
			if s.is(end, "of") && !s.is(int(n.from)-1, "to") && (s.toks[n.head].tag == tName || end > int(n.to) && (p.family == Convince || p.family == TellPitch) || (p.family == Convince || p.family == TellPitch) && !(leadNouns.has(s.toks[n.head].noun()) && (q.human || s.toks[n.head].noun() != "board"))) {
				return end // convince the board of the value
			}
			if s.is(end, "in") && !q.human && q.owner == Unknown && s.toks[q.head].tag != tName && !placeNouns.has(s.toks[q.head].noun()) {
				return end // the board in the loop
			}
			if s.in(end, "from", "at", "in") && !q.human && s.toks[q.head].tag == tNoun && s.toks[q.from].tag != tName && !placeNouns.has(s.toks[q.head].noun()) && s.toks[q.head].e.class&(cPerson|cOrg) == 0 {
				return end
			}
			end = int(q.to)
			if s.in(end, "'s", "'") && (end+1 >= p.end || s.toks[end+1].np < 0 && !s.tagged(end+1, tVerb|tAux|tAdv)) {
				end++ // at St Oswald's
			}
		case t.tag == tConj && !s.in(end, "or", "but", "then"), t.low == ",":
			q := s.npAt(next)
			if t.low == "," && s.tagged(next, tConj) {
				next++
				q = s.npAt(next)
			}
			if q == nil || int(q.from) != next || !q.human || q.side == Seller || p.due.has(next) {
				return end
			}
			if t.low == "," {
				// an apposition or a list needs what follows it
				after := int(q.to)
				if after < p.end && !s.in(after, ",", "and", "&", "to") && !topicPreps.has(s.toks[after].low) {
					return end
				}
			}
			if t.low == "," && s.tagged(int(n.from), tDet|tPoss) && s.toks[n.head].tag == tNoun && s.tagged(int(q.head), tName) && !s.is(int(q.to), ",") {
				p.who.comma = true // the two founders, Kit and Moss
			}
			n, end = q, int(q.to)
			if t.low == "," && s.is(end, ",") {
				// both commas of an apposition
				if s.tagged(end+1, tConj) && s.npAt(end+2) != nil && s.npAt(end+2).human {
					end++
					continue
				}
				p.who.comma = true
				return end
			}
		case s.in(end, "who", "whose") && t.tag == tWh && !p.ourClause(end+1): // tell her who we are
			for end < p.stop && !topicPreps.has(s.toks[end].low) && !p.due.has(end) && s.toks[end].low != "," {
				end++
			}
			return end
		default:
			return end
		}
	}
	return min(end, p.end)
}

// leadNouns are people who are something's head, so that "of" goes on with them.
var leadNouns = words("head director chief vp president vice-president chair chairman chairwoman chairperson secretary dean minister member board manager owner leader officer")

var placeNouns = words("site plant office branch depot yard shop store department desk team division unit region group clinic hospital school ward lab studio factory warehouse workshop facility headquarters hq university council charity trust parish bank firm company agency practice surgery club church association")

// named replaces a pronoun by whom it stands for, when that is said before: show Idris the car and have him book a drive.
func (p *parts) named() {
	s := p.s
	if p.who.to-p.who.from != 1 || nominatives[s.toks[p.who.from].low] == "" {
		return
	}
	for k := len(s.nps) - 1; k >= 0; k-- {
		n := &s.nps[k]
		if int(n.to) > p.who.from || !n.human || n.pron || n.side != Customer || p.out[n.head] || s.toks[n.head].quoted {
			continue
		}
		if s.in(int(n.from), "his", "her", "their", "its") && (s.toks[n.head].e.class&cPerson == 0 || s.toks[n.head].e.class&cOrg != 0 || n.to-n.from > 2) {
			continue // he is not his current supplier, they are not their warehouse
		}
		if one := nominatives[s.toks[p.who.from].low] != "they"; one && s.toks[n.head].e.class&(cName|cPerson|cTitle) == 0 && s.toks[n.from].e.class&(cName|cTitle) == 0 && n.from > 0 && s.in(int(n.from)-1, "in", "at", "near", "from", "of") {
			continue // a place, or where they work
		}
		plural := s.toks[n.head].e.class&cPlural != 0 && s.toks[n.head].tag != tName
		if plural == (nominatives[s.toks[p.who.from].low] == "they") || s.toks[n.head].tag != tName {
			p.who.slot = slot{int(n.from), min(p.chain(n), p.who.from)}
		}
		return
	}
}

// person settles how the customer is called.
func (p *parts) person(contact string) {
	w := &p.who
	s := p.s
	p.named()
	if !w.none() {
		// a whole phrase, and no half of one
		if i := w.to; i < p.end && s.is(i, "'s") && s.tagged(i-1, tName) && (i+1 >= p.end || s.tagged(i+1, tPrep)) && (s.tagged(w.from-1, tPrep) || w.from == p.verb+1) {
			w.to++ // the deal with Bellamy's
		}
		for w.to > w.from && (s.in(w.to-1, "and", "&", "+") || p.out[w.to-1] || s.toks[w.to-1].tag == tPrep) {
			w.to--
		}
		head, tail := -1, false
		for i := w.from; i < w.to; i++ {
			t := &s.toks[i]
			if t.tag == tConj || t.low == "&" {
				n := s.npAt(i + 1)
				w.plural = w.plural || !tail || n != nil && t.low != "&" && (s.toks[n.head].e.class&(cPerson|cName) != 0 || s.tagged(i+1, tPoss))
			}
			tail = tail || t.tag == tPrep
			if head < 0 && t.np >= 0 {
				head = int(s.nps[t.np].head)
			}
		}
		if head < 0 || head >= w.to {
			head = w.to - 1
		}
		h := &s.toks[head]
		if h.tag == tPron || w.to-w.from == 1 && nominatives[h.low] != "" {
			switch n := nominatives[h.low]; {
			case contact != "" && n != "":
				*w = someone{name: contact}
			case n != "" && w.to-w.from == 1:
				*w = someone{name: n, object: accusatives[n], plural: n == "they"}
			case h.low == "someone" || h.low == "somebody" || h.low == "anyone" || h.low == "everyone" || h.low == "everybody":
				w.plural = false
			case w.to-w.from > 1:
				w.plural = true
			default:
				*w = someone{}
			}
		} else {
			w.plural = w.plural || h.e.class&cPlural != 0 && h.tag != tName && !departmentNouns.has(h.low) && (!h.upper || p.opens(head)) || h.low == "people"
			w.plural = w.plural || acronyms(p.text[h.start:h.end])
			w.plural = w.plural || s.is(w.from+1, "of") && s.toks[w.from].low != "one" && (s.tagged(w.from, tNum) || s.toks[w.from].kind == kNumber || s.in(w.from, "several", "some", "most", "many", "both", "all", "few")) // two of the branches
			w.plural = w.plural || pluralTeams.has(h.low) && w.to-w.from == 1
			w.plural = w.plural || h.upper && s.is(w.from, "the") && h.low[len(h.low)-1] == 's' && (h.tag == tName && head == w.from+1 || h.e.class&cPlural != 0) // the Patels, the Phoenix Schools
			w.plural = w.plural || s.is(w.from, "both")
			w.article = h.tag == tNoun && h.e.class&(cPerson|cOrg) != 0 && h.e.class&cPlural == 0 && !departmentNouns.has(h.low) && p.bare(w.from, head) && !w.plural && (!h.upper || p.text[h.end-1] <= 'Z' || head > w.from && h.e.class&cPerson != 0 && s.toks[w.from].e.class&(cTitle|cName) == 0 && !s.in(w.from, "mother", "father", "sister", "brother", "lady", "lord", "dame"))
		}
	} else if w.name != "" {
		w.plural = w.name == "they"
		if contact != "" {
			*w = someone{name: contact}
		}
	}
	if w.none() && w.name == "" {
		if contact != "" {
			w.name = contact
		} else {
			w.name = "the customer"
		}
	}
	if w.object == "" {
		w.object = w.name
	}
}

// departmentNouns are groups that are called without an article and take the singular.
var departmentNouns = words(`procurement purchasing finance legal management marketing sales operations facilities logistics hr it engineering accounting compliance security
	security-team accounts payroll treasury production maintenance planning quality risk leadership support personnel reception catering estates housekeeping dispatch
	reception admin administration distribution merchandising underwriting claims r&d infosec secops devops ops counsel`)

// pluralTeams are departments that are spoken of as the people in them: Facilities agree to a trial.
var pluralTeams = words("facilities operations sales accounts estates ops admissions claims secops devops")

// bare reports whether nothing stands before a head but adjectives and nouns.
func (p *parts) bare(from, head int) bool {
	for i := from; i < head; i++ {
		if t := &p.s.toks[i]; t.tag == tDet || t.tag == tPoss || t.tag == tNum || t.tag == tName || t.e.class&cTitle != 0 || t.kind == kNumber {
			return false
		}
	}
	return head+1 >= p.who.to || !p.s.tagged(head+1, tName)
}
