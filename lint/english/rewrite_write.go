package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// write fills one frame. It reports false when a gap cannot be filled, or when the sentence lost something.
func (w *rewriter) write(kind string, f *pieces) bool {
	p := &w.parts
	w.buf, w.verbAt, w.steady = w.buf[:0], -1, true
	placed := false // the deadline
	if kind == "learning" {
		if p.we {
			w.add("We need to ")
		} else {
			w.add("I need to ")
		}
		if p.late && !p.heavy && p.sought == 0 && !f.needs('a') && !f.needs('g') {
			w.add("find out")
			w.when()
			placed = true
		} else {
			w.add(f.verb)
		}
	}
	for i := range f.list {
		q := &f.list[i]
		w.add(q.words)
		ok := true
		switch q.gap {
		case 0:
		case 'X':
			ok = w.customer(p.who.name, q.rest)
		case 'x':
			ok = w.customer(p.who.object, q.rest)
		case 'a', 'g', 'v':
			if n := len(w.buf); q.gap == 'a' && p.act.frozen && (n < 3 || string(w.buf[n-3:]) != "to ") {
				return false // can test it and to name a budget
			}
			ok = w.act(q.gap)
			placed = placed || p.late
		case 'h':
			ok = p.fit(p.thing, asThing) && (p.kind == decisionShape || !p.counts(p.thing))
			if p.sought.bare() {
				ok = ok && w.slot(p.thing)
			} else {
				ok = ok && w.named(p.thing)
			}
		case 't':
			ok = p.asks(p.topic) && p.fit(p.topic, asClause) && w.slot(p.topic) || !p.asks(p.topic) && p.fit(p.topic, asThing) && w.named(p.topic)
		case 'c':
			ok = p.fit(p.claim, asClause) && w.slot(p.claim)
		case 'f':
			ok = !p.whoNamed && w.facts()
		case 'e':
			ok = w.remaining()
		case 'H':
			h := p.thing
			if h.from > 0 && p.s.in(h.from-1, "'s", "'") && p.s.npAt(h.from) != nil {
				h.from = int(p.s.npAt(h.from).from)
			}
			ok = p.fit(h, asThing) && w.named(h)
		case 'w':
			t := p.topic
			if p.s.is(t.from, "if") {
				w.add("whether ")
				t.from++
			}
			ok = p.fit(t, asClause) && w.slot(t)
			w.steady = false // it may ask for what is no business of ours: whether they are ready to buy
		case 'd':
			if !p.heavy {
				w.when()
				placed = true
			}
		case 'u':
			if p.me {
				w.add("me")
			} else {
				w.add("us")
			}
		case '|':
			if w.verbAt < 0 {
				w.verbAt = len(w.buf)
			}
			if p.who.plural {
				w.add(q.many)
			} else {
				w.add(q.one)
			}
		}
		if !ok {
			return false
		}
	}
	if !p.rest.none() && p.hasFact(p.rest) {
		if !p.kind.holds() {
			return false // since we last spoke from the fair in Lyon
		}
		w.space()
		if !p.hangsOn(p.rest) || !w.slot(p.rest) {
			return false
		}
	}
	if !p.tail.none() && (kind == "commitment" || p.hasFact(p.tail)) {
		if f.decides {
			return false
		}
		w.space()
		if !w.slot(p.tail) {
			return false
		}
	}
	if p.late && !placed {
		w.when()
	}
	if !w.keeps(w.buf) || !tidy(w.buf) {
		return false
	}
	if kind == "commitment" && f.fillers&theAct != 0 && !p.act.steady(p.s) {
		w.steady = false
	}
	return w.finish()
}

func (w *rewriter) add(text string) { w.buf = append(w.buf, text...) }

func (w *rewriter) space() {
	if n := len(w.buf); n > 0 && w.buf[n-1] != ' ' {
		w.buf = append(w.buf, ' ')
	}
}

// finish gives a sentence its capital and the full stop that the original had.
func (w *rewriter) finish() bool {
	r, n := utf8.DecodeRune(w.buf)
	if !unicode.IsLetter(r) {
		return false
	}
	if w.parts.full && w.buf[len(w.buf)-1] != '.' {
		w.add(".")
	}
	if up := unicode.ToUpper(r); utf8.RuneLen(up) == n {
		utf8.EncodeRune(w.buf, up)
	} else {
		w.buf = append(utf8.AppendRune(nil, up), w.buf[n:]...)
	}
	return true
}

// customer writes who the customer is.
func (w *rewriter) customer(name, next string) bool {
	if name != "" {
		w.add(name)
		w.steady = w.steady && (w.familiar || name != w.contact)
		return true
	}
	if next != "" && len(next) > 1 && next[1] != 'w' {
		for i := w.parts.who.from; i < w.parts.who.to; i++ {
			if w.parts.s.in(i, "who", "whose") && name == "" {
				return false // someone who can decide at the moment
			}
		}
	}
	if w.parts.who.article {
		w.add("the ")
	}
	if !w.parts.fit(w.parts.who.slot, asPerson) || !w.slot(w.parts.who.slot) {
		return false
	}
	if w.parts.who.comma && next != "" {
		w.add(",")
	}
	return true
}

// named copies a thing, with the article that a note left out: follow up on proposal.
func (w *rewriter) named(a slot) bool {
	p := &w.parts
	if n := p.s.npAt(p.trim(a, false).from); n != nil && n.from == int16(p.trim(a, false).from) {
		h := &p.s.toks[n.head]
		if percent(&p.s.toks[n.from]) && n.head > n.from && h.tag == tNoun {
			w.add("the ")
		}
		bare := (h.tag == tNoun || h.upper && n.from == n.head && pendingNouns.has(h.low)) && (h.e.class&cPlural == 0 || objectionNouns.has(h.noun())) && (!h.upper || pendingNouns.has(h.low)) && !h.quoted
		for i := int(n.from); i < int(n.to); i++ {
			if t := &p.s.toks[i]; t.tag == tDet || t.tag == tPoss || t.tag == tNum || t.kind == kNumber || t.tag == tName || t.quoted {
				bare = false
			}
		}
		if bare && (objectionNouns.has(h.noun()) || takesArticle(h.low)) && !massNouns.has(h.low) {
			w.add("the ")
		}
	}
	return w.slot(a)
}

// massNouns need no article in the singular.
var massNouns = words("support backing pricing paperwork funding attendance approval permission consent commitment access feedback light time buy-in price literature material information info price purchasing budgeting evaluation purchase data capability uptime track history experience coverage storage usage mileage power safety noise dust heat damp cash cover growth waste stock traffic transport parking software storage disposal throughput downtime turnover staff furniture equipment machinery hygiene wastage spend leasing music food water energy work")

// slot copies a part as it was written, without what is left out and without the deadline, which has its own place.
func (w *rewriter) slot(a slot) bool { return w.copy(a, nil, 0) }

// copy writes a part; the verbs of the act, if given, get the form that is asked for.
func (w *rewriter) copy(a slot, verbs *act, form byte) bool {
	p := &w.parts
	s := p.s
	a = p.trim(a, verbs != nil)
	if a.none() || s.in(a.from, "'s", "'") {
		return false
	}
	if a.from > 0 && s.in(a.from-1, "'s", "'") && s.toks[a.from].np >= 0 && s.toks[a.from].np == s.toks[a.from-1].np && (!massNouns.has(p.head(a)) || opinions.has(p.head(a))) {
		w.add(p.article(a)) // whose it is was said already
	}
	last, before, at := -1, (*token)(nil), inGap
	switch {
	case len(w.buf) == 0:
		at = atSubject
	case verbs != nil, a == p.claim, a == p.topic && p.asks(a):
		at = inAct
	}
	for i := a.from; i < a.to; i++ {
		t := &s.toks[i]
		if p.out[i] || p.late && p.due.has(i) {
			continue
		}
		if last >= 0 {
			switch {
			case last == i-1 && t.start == s.toks[last].end:
			case last != i-1 && t.low == ",":
				if s.is(last, ",") {
					continue
				}
			default:
				w.space()
			}
		}
		text, here := p.text[t.start:t.end], at
		switch {
		case verbs != nil && verbs.uses(i):
			here = atVerb
			if !w.form(t, form) {
				return false
			}
		case i == a.from && p.opens(i) && t.upper && t.tag != tName && lowerable(t, text):
			r, n := utf8.DecodeRuneInString(text)
			w.buf = utf8.AppendRune(w.buf, unicode.ToLower(r))
			w.add(text[n:])
		default:
			w.add(text)
		}
		w.steady = w.steady && t.steady(here, before) && (at != atSubject || known(w.again.names, s, i) != Seller)
		last, before = i, t
	}
	if last >= 0 && (before.tag == tDet || before.tag == tPrep && at != inAct || at == atSubject && before.tag != tName && before.e.class&(cPerson|cOrg) == 0) {
		w.steady = false // the buyer at a; a couple of requests
	}
	return last >= 0
}

// article is the one that a part gets whose owner was left out, with a space.
func (p *parts) article(a slot) string {
	switch {
	case !opinions.has(p.head(a)) || p.s.toks[a.from].low != p.head(a):
		return "the "
	case strings.IndexByte("aeiou", p.head(a)[0]) >= 0:
		return "an "
	}
	return "a "
}

// trailing are words that belong to the verb that was left behind: talk the offer through, go over it together.
var trailing = words("through over together again first early across off up out down along back properly around ahead")

// lowerable reports whether a word has its capital only because it opened the sentence.
func lowerable(t *token, text string) bool {
	if t.low == "i" {
		return false
	}
	for i, r := range text {
		if i > 0 && unicode.IsUpper(r) {
			return false
		}
	}
	return len(text) > 1 || t.low == "a"
}

// act writes what the customer is wished to do, with the deadline where it stands apart.
func (w *rewriter) act(form byte) bool {
	p := &w.parts
	a := &p.act
	if a.none() || a.frozen && form != 'a' || !p.fit(a.body, asAct) {
		return false
	}
	if w.verbAt < 0 && form == 'v' {
		w.verbAt = len(w.buf)
	}
	if form == 'v' && p.who.plural {
		form = 'a'
	}
	if a.lemma != "" {
		if !w.spell(a.lemma, form) {
			return false
		}
		if a.mid != "" {
			w.add(" ")
			if rest, us := strings.CutPrefix(a.mid, "us"); us && p.me {
				w.add("me")
				w.add(rest)
			} else {
				w.add(a.mid)
			}
		}
		w.add(" ")
	}
	if v := a.verbs[0]; form != 'a' && a.lemma == "" && p.s.tagged(v+1, tNoun) && p.s.toks[v+1].e.class&cBase != 0 && p.s.tagged(v+2, tDet|tPoss) {
		return false // test drive the estate
	}
	if form == 'g' && a.lemma == "" && strings.HasSuffix(p.s.toks[min(a.verbs[0]+1, len(p.s.toks)-1)].low, "ing") {
		return false // by stopping buying
	}
	if !w.copy(a.body, a, form) {
		return false
	}
	if !a.extra.none() {
		w.space()
		if !w.slot(a.extra) {
			return false
		}
	}
	if p.late {
		w.when()
	}
	return true
}

// form writes a verb of the sentence in another form.
func (w *rewriter) form(t *token, form byte) bool {
	lemma := t.lemma()
	if t.tag == tAux {
		lemma = "be"
	}
	if form == 'a' && t.form == cBase || form == 'v' && t.form == cS || form == 'g' && t.form == cIng {
		w.add(w.parts.text[t.start:t.end])
		return true
	}
	if lemma == "" {
		return false
	}
	if k := strings.LastIndexByte(t.low, '-'); k > 0 && k+1 < len(t.low) && strings.HasPrefix(lemma, t.low[k+1:]) {
		w.add(t.low[:k+1]) // pre-pay is read as pay
	}
	return w.spell(lemma, form)
}

func (w *rewriter) spell(lemma string, form byte) bool {
	if form == 'a' {
		w.add(lemma)
		return true
	}
	_, e := w.parts.s.lex.find(lemma)
	if e.ing == "" {
		return false
	}
	if form == 'g' {
		w.add(e.ing)
	} else {
		w.add(e.third)
	}
	return true
}

// when writes the deadline with a space before it, and a preposition where the original had none.
func (w *rewriter) when() {
	p := &w.parts
	if !p.late || p.due.none() {
		return
	}
	s := p.s
	w.space()
	t := &s.toks[p.due.from]
	switch {
	case t.e.class&cTime != 0 && t.upper && weekdayNames.has(t.low):
		w.add("on ")
	case t.tag == tPrep || t.tag == tSub || t.tag == tAdv || t.tag == tDet:
	case monthNames.has(t.low) && t.upper && p.due.to == p.due.from+1:
		w.add("in ")
	case byWords.has(t.low):
		w.add("by ")
	case len(t.low) == 2 && (t.low[0] == 'q' || t.low[0] == 'h') && '1' <= t.low[1] && t.low[1] <= '4':
		w.add("in ")
	case t.kind == kNumber || t.upper && t.e.class&cTime != 0 && !s.in(p.due.from, "today", "tomorrow", "tonight", "next", "this"):
		w.add("on ")
	}
	due := p.due
	if s.in(due.from, "until", "till") {
		w.add("before ") // what is told until then is told before
		due.from++
	}
	late := p.late
	p.late = false // so that copy does not leave it out
	w.lowerFirst(due)
	p.late = late
}

// lowerFirst copies a part and takes back the capital that it had at the start of the sentence.
func (w *rewriter) lowerFirst(a slot) {
	from := len(w.buf)
	w.slot(a)
	t := &w.parts.s.toks[a.from]
	if from < len(w.buf) && t.upper && w.parts.opens(a.from) && t.e.class&cTime == 0 && w.buf[from] < utf8.RuneSelf && (t.tag == tPrep || t.tag == tDet || t.tag == tAdj || t.tag == tSub || t.tag == tAdv) {
		w.buf[from] |= 0x20
	}
}

var monthNames = words("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")

var weekdayNames = words("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")

var byWords = words("eow eom eoy eod eoq cob month-end year-end quarter-end week-end end-of-month end-of-quarter end-of-year close end")

// nameIn reports whether a name stands in a part.
func (p *parts) nameIn(a slot) bool {
	for i := a.from; i < a.to; i++ {
		if p.s.tagged(i, tName) {
			return true
		}
	}
	return false
}

func (p *parts) hasFact(a slot) bool {
	for i := a.from; i < a.to; i++ {
		if p.fact(i) && !p.due.has(i) {
			return true
		}
	}
	return false
}

// facts writes the noun phrase that holds a name, a number or a date and stands in no other gap, when there is but one.
func (w *rewriter) facts() bool {
	p := &w.parts
	found := slot{}
	for i := range p.s.nps {
		np := &p.s.nps[i]
		a := slot{int(np.from), int(np.to)}
		if p.who.has(a.from) || p.due.has(a.from) || np.pron || !p.hasFact(a) || np.side == Seller && np.human {
			continue
		}
		if h := &p.s.toks[np.head]; h.kind == kNumber || h.tag == tNum || h.e.class&cTime != 0 || h.tag != tNoun || h.upper || !p.firm(a) {
			return false // four what?
		}
		if first := &p.s.toks[a.from]; first.tag != tDet && first.tag != tPoss && first.tag != tName || np.human || !found.none() || !p.nameIn(a) {
			return false
		}
		if a.to < len(p.s.toks) && p.s.tagged(a.to, tVerb) && p.s.toks[a.to].form == cS {
			return false // his two shift leads, read as what a shift does
		}
		found = a
	}
	return w.slot(found)
}
