package english

import "strings"

// ourCustomers are people who are the customer's although we call them ours.
var ourCustomers = words(`customer client buyer prospect contact sponsor champion account coach advocate guest patron member user subscriber
	patient tenant donor supporter distributor dealer reseller retailer partner referrer host lead stakeholder customers clients buyers prospects contacts
	sponsors champions accounts users members donors dealers resellers partners stakeholders signer signatory gatekeeper counterpart`)

// sellers are roles that only our side has, crowds are people when they are somebody's.
var (
	sellers = words("rep ae bdm sdr bdr kam csm salesperson salesman saleswoman telesales")
	crowds  = words("lot folks guys side crowd gang bunch end people mob")
)

// chunk finds the noun phrases and whose they are.
func (s *sentence) chunk(names *wordMap[Side], ours *wordMap[bool]) {
	s.nps = s.nps[:0]
	for i := 0; i < len(s.toks); {
		if !s.inPhrase(i) {
			i++
			continue
		}
		from := i
		if s.toks[i].tag == tPron {
			if i++; s.in(from, "you", "them", "us", "they") && s.in(i, "guys", "folks", "both", "all", "two", "three", "lot") && s.tagged(i, tNoun|tNum|tPron|tDet|tAdv) && (i+1 >= len(s.toks) || !s.inPhrase(i+1)) {
				i++ // you guys
			}
			s.addPhrase(from, i, from, names, ours)
			continue
		}
		head, j := -1, i
		for j < len(s.toks) && (s.inPhrase(j) && s.toks[j].tag != tPron || s.remark(from, j) > 0 || s.span(j)) {
			t := &s.toks[j]
			if s.span(j) {
				j++
				continue
			}
			if k := s.remark(from, j); k > 0 {
				j = k // the "too expensive" objection
				continue
			}
			if j > from && (t.tag == tDet || (t.low == "this" || t.low == "next") && s.can(j+1, cTime)) && !s.in(j-1, "all", "both", "half") {
				break
			}
			if j > from && t.tag == tName && head < 0 && s.toks[j-1].tag == tNum && (s.verbNear(j) || s.is(j+1, "'s")) {
				break // by the 9th Marta sends it
			}
			if j > from && t.tag == tPoss && t.low != "'s" && t.low != "'" && !s.in(j-1, "all", "both", "of") {
				break
			}
			if t.tag == tNoun || t.tag == tName {
				if head >= 0 && s.breaks(from, head, j) {
					break
				}
				head = j
			}
			if head >= 0 && s.dateAt(j) {
				break // the list 4 May, the list same day
			}
			if t.tag == tNum && head > from && t.kind == kWord && s.can(head, cPerson) && from > 0 && s.toks[from-1].tag == tVerb && two.has(s.toks[from-1].lemma()) {
				break // gives the board two dates
			}
			if t.low == "one" && head >= 0 && s.toks[head].tag == tName {
				break // with Tomasz one more time
			}
			if t.tag == tNum && head < 0 {
				// a number alone is a phrase too
			} else if t.tag == tNum && head >= 0 && s.in(j-1, "by", "on") {
				break
			}
			j++
		}
		if head < 0 {
			head = j - 1
		}
		// what follows the head and is no part of it: "the order signed"
		end := j
		for end-1 > head && (s.toks[end-1].tag == tAdj || s.toks[end-1].tag == tPoss) {
			end--
		}
		if end <= from {
			end = from + 1
		}
		s.addPhrase(from, end, head, names, ours)
		i = max(end, i+1)
	}
	for k := range s.nps {
		s.somePeople(&s.nps[k])
	}
}

// shares are words for some of a number of people.
var shares = words("rest remainder one some most many any few half each both several two three four five handful couple group bunch crowd pair majority all either lot number dozen members heads")

// somePeople takes some of a group for people: the rest of the committee, one of the partners.
func (s *sentence) somePeople(p *phrase) {
	if p.human || p.owner != Unknown || !s.is(int(p.to), "of") || !shares.has(s.toks[p.head].low) && s.toks[p.head].kind != kNumber {
		return
	}
	q := s.npAt(int(p.to) + 1)
	if q == nil || !q.human || q.side != Customer || !s.tagged(int(q.from), tDet|tPoss|tPron|tNum) && q.owner != Customer {
		return
	}
	p.human, p.side = true, q.side
	for i := p.from; i < p.to; i++ {
		s.toks[i].side = q.side
	}
}

// span reports whether token j joins two numbers before a noun: one or two names, 2 to 3 names.
func (s *sentence) span(j int) bool {
	return s.in(j, "or", "to", "-") && s.tagged(j-1, tNum) && s.tagged(j+1, tNum) && s.tagged(j+2, tNoun)
}

// dateAt reports whether what stands at token j says when, though it might go on with a noun phrase.
func (s *sentence) dateAt(j int) bool {
	t := &s.toks[j]
	switch {
	case t.kind == kNumber:
		n := len(t.low)
		return s.can(j+1, cTime) && s.toks[j+1].upper && !s.can(j+1, cNoun) && !s.tagged(j-1, tDet|tPoss|tAdj) || n > 2 && (t.low[n-2:] == "pm" || t.low[n-2:] == "am")
	case s.in(j, "same", "first"):
		return s.in(j+1, "day", "thing", "week") && !s.tagged(j-1, tDet|tPoss)
	case s.in(j, "end", "start", "beginning", "middle", "close"):
		return s.is(j+1, "of") && s.can(j+2, cTime) && !s.tagged(j-1, tDet|tPoss|tAdj|tNum)
	}
	if rest, ok := strings.CutPrefix(s.text[t.start:t.end], "mid-"); ok {
		return 'A' <= rest[0] && rest[0] <= 'Z' || t.e.class&cTime != 0
	}
	return false
}

// remark is the token behind the quotation that opens at token j and stands as an adjective in the phrase that begins at from, or 0.
func (s *sentence) remark(from, j int) int {
	if j <= from || s.toks[j].tag != tPunct || s.toks[j].kind != kPunct || !s.tagged(j-1, tDet|tPoss|tAdj) {
		return 0
	}
	mark := s.toks[j].low
	if mark != `"` && mark != "'" {
		return 0
	}
	for k := j + 2; k+1 < len(s.toks) && k < j+14; k++ {
		if s.toks[k].kind == kPunct && s.toks[k].low == mark {
			if s.tagged(k+1, tNoun) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// breaks reports whether a new phrase begins at token j though no small word says so: "tell Dana prices", "send Tom figures".
func (s *sentence) breaks(from, head, j int) bool {
	a, b := &s.toks[head], &s.toks[j]
	if a.tag == tName && clockDays.has(b.low) {
		return true // closing Jerome tomorrow
	}
	if a.tag == tName && b.tag == tNoun && !b.upper && b.e.class&(cPerson|cOrg) == 0 && head == j-1 {
		// "Dana prices" after a verb that takes two objects; otherwise a name modifies: the Volvo trucks
		for k := head; k >= 0 && k > head-4; k-- {
			if s.toks[k].tag == tVerb {
				return two.has(s.toks[k].lemma())
			}
		}
	}
	if a.tag == tNoun && b.tag == tNoun && head == j-1 && a.e.class&cPerson != 0 && a.e.class&cOrg == 0 && b.e.class&(cPerson|cOrg) == 0 && from > 0 && head > from && s.lemmaIs(from-1, "give", "offer", "promise") {
		return true // give the matron peace of mind
	}
	if (b.tag == tName || clockDays.has(a.low) && head == from && b.e.class&cPerson != 0) && a.e.class&cTime != 0 && (s.verbNear(j) || s.is(j+1, "'s")) {
		return true // by Friday Dana sends it, by Friday HR sends it
	}
	if b.tag == tName && a.tag == tNoun && !a.upper && (a.e.class&(cTime|cPlural) != 0 || from > 0 && s.toks[from-1].tag == tPrep && (s.verbNear(j) || s.is(j+1, "'s"))) && a.e.class&cHuman == 0 {
		return true // within a fortnight Thandiwe, after the pitches Ngozi
	}
	if b.tag == tName && s.in(head, "pilot", "board") && s.in(from-1, "for", "on") && s.verbNear(j) {
		return true // for the pilot Ines wants, with the CFO on board Petra signs
	}
	if head == from && clockDays.has(a.low) && b.e.class&(cPerson|cOrg) != 0 && s.verbNear(j) {
		return true // by Friday HR will pitch
	}
	if b.e.class&cTime == 0 || a.e.class&cTime != 0 {
		return false
	}
	return b.e.class&cNoun == 0 || s.can(j, cAdv) || b.upper || !s.can(j, cBase|cPlural) && clockDays.has(b.low) // the order today, the log Friday
}

// verbNear reports whether a verb follows the name at token j.
func (s *sentence) verbNear(j int) bool {
	for j++; j < len(s.toks); j++ {
		switch s.toks[j].tag {
		case tName, tAdv:
		case tVerb, tModal, tAux, tTo:
			return true
		default:
			return false
		}
	}
	return false
}

// clockDays are time words that never end a compound: the order today, but the training day.
var clockDays = words("today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday asap soon eod eow eom eoq eoy cob")

// two are verbs that take somebody and something.
var two = words("tell show give send offer teach sell buy bring hand lend email mail text forward grant promise quote pay get ask award assign allocate pass read write cost lease rent")

func (s *sentence) inPhrase(i int) bool {
	t := &s.toks[i]
	if t.quoted && t.kind != kPunct {
		return true
	}
	switch t.tag {
	case tNoun, tName, tPron, tAdj, tDet, tPoss, tNum:
		return true
	}
	return false
}

func (s *sentence) addPhrase(from, to, head int, names *wordMap[Side], ours *wordMap[bool]) {
	p := phrase{from: int16(from), to: int16(to), head: int16(head)}
	h := &s.toks[head]
	// the owner
	for i := from; i < head; i++ {
		t := &s.toks[i]
		if t.tag != tPoss {
			continue
		}
		switch t.low {
		case "my", "our":
			p.owner = Seller
		case "their", "his", "her", "your":
			p.owner = Customer
		case "'s", "'":
			if i > from {
				p.owner = s.personSide(i-1, names, Unknown)
			}
		}
	}
	switch {
	case h.tag == tPron:
		switch h.low {
		case "i", "we", "us", "me", "myself", "ourselves":
			p.side, p.human = Seller, true
		case "he", "she", "they", "him", "her", "them", "you", "himself", "herself", "themselves", "someone", "somebody", "everyone", "everybody", "anyone", "anybody":
			p.side, p.human = Customer, true
			p.pron = true
		case "mine", "ours":
			p.owner, p.pron = Seller, true
		case "theirs", "hers", "his", "yours":
			p.owner, p.pron = Customer, true
		case "those", "all":
			p.pron = true
			if s.is(head+1, "who") {
				p.side, p.human = Customer, true
			}
		default:
			p.pron = true
		}
	case h.quoted:
	default:
		p.side = s.personSide(head, names, p.owner)
		if h.tag == tName && p.owner == Seller && p.side == Customer {
			for i := from; i < head; i++ {
				if t := &s.toks[i]; t.tag == tNoun && t.e.class&cPerson != 0 && !ourCustomers.has(t.low) {
					p.side = Seller // my colleague Ada
				}
			}
		}
		if p.side == Unknown && p.owner != Unknown && crowds.has(h.low) {
			p.side = p.owner // Dave's lot
		}
		p.human = p.side != Unknown
		if p.side == Unknown && p.owner == Unknown {
			for i := from; i <= head; i++ {
				t := &s.toks[i]
				if (ours.get(t.low) || ours.get(s.text[t.start:t.end])) || t.tag == tName && known(names, s, i) == Seller {
					p.owner = Seller // our product, our company's deck
				}
			}
		} else if ours.get(h.low) || ours.get(s.text[h.start:h.end]) {
			p.side, p.human, p.owner = Unknown, false, Seller
		}
	}
	n := int16(len(s.nps))
	for i := from; i < to; i++ {
		s.toks[i].np = n
		s.toks[i].side = p.side
	}
	s.nps = append(s.nps, p)
}

// personSide is whose side the person or group at token i is on; Unknown for things.
func (s *sentence) personSide(i int, names *wordMap[Side], owner Side) Side {
	t := &s.toks[i]
	if side := known(names, s, i); side != Unknown && (t.tag == tName || t.tag == tNoun) {
		return side
	}
	c := t.e.class
	switch {
	case t.tag == tNoun && owner != Seller && (s.is(i, "brass") && s.is(i-1, "top") || s.is(i, "powers") && s.is(i+1, "that") && s.is(i+2, "be") || s.in(i, "centre", "center", "unit", "circle") && s.in(i-1, "buying", "decision-making")):
		return Customer
	case t.tag == tNoun && owner != Seller && (s.is(i, "shift") && s.in(i-1, "night", "day", "late", "early", "morning", "evening", "weekend", "swing", "graveyard", "back", "twilight", "afternoon") || s.is(i, "floor") && s.in(i-1, "shop", "sales", "trading")):
		return Customer // the night shift wears our gloves
	case t.tag == tNoun && (s.department(i) || s.deputy(i) || owner != Seller && c&(cPerson|cOrg) == 0 && s.doesAs(i)):
		return Customer
	case t.tag == tName:
		if c&cPerson == 0 && acronyms(s.text[t.start:t.end]) {
			return Unknown // ETAs, KPIs
		}
		if i > 0 && s.is(i-1, "the") && c&cName == 0 && i+1 < len(s.toks) && s.toks[i+1].tag == tNoun {
			return Unknown // the Volvo trucks
		}
		return Customer
	case c&(cPerson|cOrg) != 0 && t.tag == tNoun:
		if owner != Customer && !(s.is(i+1, "from") && s.can(i+2, cDet) && s.can(i+3, cOrg)) && (sellers.has(t.noun()) && !s.tagged(i-1, tNoun|tName) && !s.in(i-1, "'s", "'", "many", "few", "which") || i > 0 && s.is(i-1, "account") && s.in(i, "manager", "managers", "executive", "executives", "director") || i == 1 && s.is(0, "sales") && s.is(1, "team")) {
			return Seller // the account manager, rep
		}
		if owner == Seller && !ourCustomers.has(t.low) {
			return Seller
		}
		return Customer
	}
	return Unknown
}

// departments are people when the word stands alone and acts: security drops by, ask maintenance to.
var departments = words(`security maintenance quality safety payroll reception dispatch logistics sales catering housekeeping logistics production planning accounts
	estates audit transport nursing merchandising stores goods-in warehousing billing admissions underwriting treasury claims distribution scheduling fulfilment fulfillment`)

// addresses are verbs whose object is somebody.
var addresses = words("ask tell ring phone chase remind invite brief involve")

// services are groups that are named by what they do for whom: customer service, the help desk.
var services = words("service services desk care support relations success")

// department reports whether the noun at token i is a department or a service that acts.
func (s *sentence) department(i int) bool {
	t := &s.toks[i]
	if services.has(t.low) && s.tagged(i-1, tNoun) && (s.can(i-1, cHuman) || s.in(i-1, "help", "front", "service", "after-sales")) {
		return s.actsNext(i + 1)
	}
	if s.in(i, "payable", "receivable") && s.is(i-1, "accounts") {
		return s.actsNext(i + 1)
	}
	if !departments.has(t.low) || s.tagged(i-1, tDet|tPoss|tAdj|tNoun|tNum) {
		return false
	}
	if s.tagged(i-1, tVerb) && addresses.has(s.toks[i-1].lemma()) {
		return true // ask accounts for the invoices
	}
	n := i + 1
	if s.in(n, "at", "in") && n+1 < len(s.toks) && s.toks[n+1].tag == tName {
		n += 2 // sales at Acme
	}
	return s.actsNext(n)
}

// peopleOnly are acts of people: whatever noun does them is somebody. Strangers are words that might be agents, "the blancher".
var (
	peopleOnly   = words("agree sign approve vote promise introduce commit attend accept invite want decide choose prefer refuse ask like hope pitch present explain persuade convince talk speak ring phone email discuss complain thank hire brief negotiate haggle")
	strangersAct = words("tell send give name confirm share join bring let show meet call talk decide order book pick choose take place return forward want")
)

// doesAs reports whether the noun at token i does right behind itself what only people do.
func (s *sentence) doesAs(i int) bool {
	n := i + 1
	for s.tagged(n, tAdv|tModal) {
		n++
	}
	if !s.tagged(n, tVerb) || s.toks[n].form&(cS|cBase) == 0 {
		return false
	}
	t := &s.toks[i]
	l := s.toks[n].lemma()
	agent := strings.HasSuffix(t.low, "er") || strings.HasSuffix(t.low, "or") || strings.HasSuffix(t.low, "ee")
	return peopleOnly.has(l) || agent && t.e == unknown.word && strangersAct.has(l)
}

// actsNext reports whether token n begins what somebody does: a finite verb, a modal, an infinitive.
func (s *sentence) actsNext(n int) bool {
	return s.tagged(n, tVerb) && s.toks[n].form&(cS|cBase) != 0 || s.tagged(n, tModal) || s.tagged(n, tTo)
}

// acronyms reports whether a word is an acronym in the plural.
func acronyms(w string) bool {
	if len(w) < 3 || w[len(w)-1] != 's' {
		return false
	}
	for i := 0; i < len(w)-1; i++ {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return true
}

// npAt is the noun phrase that begins at token i, or nil. What introduces it (all of, both) belongs to it.
func (s *sentence) npAt(i int) *phrase {
	if i < 0 || i >= len(s.toks) || s.toks[i].np < 0 {
		return nil
	}
	return &s.nps[s.toks[i].np]
}

// npBefore is the noun phrase that ends right before token i, or nil.
func (s *sentence) npBefore(i int) *phrase {
	if i <= 0 || i > len(s.toks) || s.toks[i-1].np < 0 {
		return nil
	}
	return &s.nps[s.toks[i-1].np]
}
