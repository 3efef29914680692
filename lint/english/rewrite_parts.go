package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// slot is a part of a sentence that a frame takes as it was written: tokens, to exclusive.
type slot struct{ from, to int }

func (a slot) none() bool         { return a.from >= a.to }
func (a slot) has(i int) bool     { return a.from <= i && i < a.to }
func (a slot) within(b slot) bool { return a.from >= b.from && a.to <= b.to }

// someone is the customer in a sentence.
type someone struct {
	slot
	name    string // instead of the slot: the contact of the plan, "the customer", the nominative of a pronoun
	object  string // the accusative of a pronoun
	article bool   // a bare role gets its article: site manager
	plural  bool
	comma   bool // an apposition, which a comma closes
}

// act is what the customer is wished to do.
type act struct {
	lemma, mid string // the verb that a noun asks for, and its words: place the order, agree to a pilot
	body       slot   // what follows; without a lemma it begins with the verb itself
	extra      slot   // more of it, behind the customer: the order {from Dana} for twelve sites
	verbs      [4]int // tokens of its verbs, coordinated ones too
	n          int
	frozen     bool // only the base form is certain
	state      bool // no act but a state: be happier, see the value
}

func (a *act) none() bool { return a.n == 0 && a.lemma == "" }

// parts are what a sentence is made of, for the frames.
type parts struct {
	s      *sentence
	text   string
	family Family
	out    []bool // tokens left out of everything: what justifies us, soon, an emoji
	end    int    // before the final marks
	full   bool   // the sentence ends with a full stop
	we     bool   // we, not I
	me     bool   // the customer tells me, not us

	hit  *hit // the pattern that found the wording
	verb int  // the token of its verb or noun
	mark slot
	due  slot // when
	late bool // the deadline stands apart from the act

	who   someone
	act   act
	thing slot // what is shown, sold, sent, got
	topic slot // what it is about
	claim slot // what they shall believe
	goal  slot // where they shall be moved
	rest  slot // a place or an occasion: at the fair in Lyon
	tail  slot // a clause at the end: once legal has signed off
	stop  int  // where the clause of the wording ends
	kind  shape

	within bool   // the customer stands inside the question
	ask    act    // an act asked for beside the wording
	lemma  string // of the verb
}

// find takes the sentence apart. It reports false when there is nothing to hold on to.
func (w *rewriter) find(r *Reader, g *Reading) bool {
	p := &w.parts
	s := g.sent
	*p = parts{s: s, text: g.Text, out: p.out[:0], verb: -1}
	for range s.toks {
		p.out = append(p.out, false)
	}
	p.finish()
	p.persons()
	if !p.wording(r, g) {
		return false
	}
	p.deadline(g)
	p.drop()
	p.stop = p.clauseEnd(p.verb)
	if !p.wished() {
		p.customer(w.contact)
		p.pieces()
		p.onward()
		p.got()
		p.asked()
	}
	if c := g.Continuation; c.Family != "" && p.act.lemma == "" && !p.act.none() && int(s.toks[p.act.body.from].start) <= c.End {
		p.act = act{} // what is asked for is a polite nothing
	}
	p.person(w.contact)
	p.late = !p.due.none() && !p.due.within(p.act.body) && !p.due.within(p.act.extra) && !p.due.within(p.claim) && !(p.due.within(p.topic) && p.asks(p.topic))
	p.kind = p.shape()
	return true
}

// onward moves to what we want to do there, when the wording itself says nothing: sit down with Grace to discuss rates.
func (p *parts) onward() {
	s := p.s
	for k := range s.events {
		if !p.act.none() || !p.thing.none() || !p.topic.none() || !p.claim.none() || !p.goal.none() {
			return
		}
		e := &s.events[k]
		v := int(e.verb)
		if v <= p.verb || p.mark.has(v) || v >= p.end || e.actor != Seller || e.neg || e.past || s.toks[v].tag != tVerb || p.out[v] || e.embed == eRelative || e.embed == eWh || e.embed == eAdverb {
			continue
		}
		p.verb, p.hit, p.mark = v, nil, slot{v, v + 1}
		p.stop = p.clauseEnd(v)
		p.lemma = s.toks[v].lemma()
		if (p.lemma == "talk" || p.lemma == "go" || p.lemma == "run" || p.lemma == "walk" || p.lemma == "speak" || p.lemma == "work") && p.who.none() {
			p.customer("")
		}
		p.pieces()
	}
}

// asked finds what the customer is asked for beside the wording: talk about the quote and ask her for a case study.
func (p *parts) asked() {
	s := p.s
	if !p.act.none() {
		return
	}
	for k := range s.events {
		e := &s.events[k]
		v := int(e.verb)
		if !requestVerbs[e.lemma] || e.actor != Seller || e.neg || e.past || v == p.verb || v >= p.end || e.obj < 0 || !s.nps[e.obj].human || s.nps[e.obj].side != Customer || e.embed == eRelative || e.embed == eWh {
			continue
		}
		to := int(s.nps[e.obj].to)
		if !s.nps[e.obj].pron && !p.who.none() && int(s.nps[e.obj].from) != p.who.from {
			continue
		}
		switch {
		case s.tagged(to, tTo) && s.tagged(to+1, tVerb):
			p.ask = act{body: slot{to + 1, p.actEnd(to + 1)}, verbs: [4]int{to + 1}, n: 1, frozen: true}
		case s.is(to, "for") && s.npAt(to+1) != nil:
			n := s.npAt(to + 1)
			p.ask = act{lemma: "agree", mid: "to", body: slot{to + 1, p.actEnd(to + 1)}}
			if d, ok := dealNouns[s.toks[n.head].noun()]; ok {
				p.ask.lemma, p.ask.mid = d[0], d[1]
			}
		}
		return
	}
}

var requestVerbs = words("ask request invite urge encourage prompt challenge beg")

// finish finds the end of the sentence and the mark it ends with.
func (p *parts) finish() {
	p.end = len(p.s.toks)
	for p.end > 0 {
		t := &p.s.toks[p.end-1]
		if t.kind == kPunct && (t.low == "." || t.low == "!" || t.low == ":" || t.low == ";" || t.low == ",") {
			p.full = p.full || t.low == "." || t.low == "!"
			p.end--
			continue
		}
		if emoji(p.text, t) {
			p.out[p.end-1] = true
			p.end--
			continue
		}
		break
	}
	for i := range p.s.toks {
		t := &p.s.toks[i]
		if emoji(p.text, t) || needlessWords[t.low] {
			p.out[i] = true
		}
	}
}

// needlessWords are words that a sentence is better without.
var needlessWords = words("please pls damn damned bloody freaking effing goddamn")

// emoji reports whether a token is a picture, or a mark that belongs to one.
func emoji(text string, t *token) bool {
	if t.kind == kPunct || t.kind == kNumber {
		return false
	}
	r, n := utf8.DecodeRuneInString(text[t.start:t.end])
	return r >= 0x2190 && (unicode.Is(unicode.So, r) || r >= 0x1f000) || r == 0x200d || r >= 0xfe00 && r <= 0xfe0f && int(t.start)+n == int(t.end)
}

// persons finds out whether the sentence speaks of us as I or we.
func (p *parts) persons() {
	one, many, before := false, false, true
	for i := range p.s.toks {
		switch p.s.toks[i].low {
		case "i", "me", "my", "myself":
			one = true
			if before {
				before = false
			}
		case "we", "let":
			many = true
			if before {
				p.we, before = p.s.toks[i].low == "we" || p.s.is(i+1, "us", "'s"), false
			}
		case "our":
			many = true
			if before && p.s.toks[i].np >= 0 && goalNouns[p.s.toks[p.s.nps[p.s.toks[i].np].head].noun()] {
				p.we, before = true, false
			}
		case "us", "ours":
			many = true
		}
	}
	p.me = one && !many
}

// wording finds the verb or noun that the rewrite starts from.
func (p *parts) wording(r *Reader, g *Reading) bool {
	s := p.s
	var span Span
	switch {
	case len(g.Phrasing) > 0:
		f := g.Phrasing[0]
		for _, o := range g.Phrasing {
			if o.Family == Disguised || f.Family == Want && o.Family != Want {
				f = o
			}
		}
		p.family, span = f.Family, f.Span
	case g.Continuation.Family != "":
		p.family, span = Continuing, g.Continuation.Span
	}
	p.mark.from, p.mark.to = 0, 0
	if p.family != "" {
		for i := range s.toks {
			t := &s.toks[i]
			if int(t.start) <= span.Start {
				p.mark.from = i
			}
			if int(t.start) < span.End {
				p.mark.to = i + 1
			}
		}
		for k := range r.hits {
			if h := &r.hits[k]; h.m != nil && h.m.frame.family == p.family && h.from >= p.mark.from && h.from < p.mark.to {
				p.hit = h
				break
			}
		}
		p.verb = p.mark.from
		if p.hit != nil {
			p.verb = p.hit.from
		}
		if p.family == Disguised {
			p.inner()
		}
		if p.family == Want {
			p.wish()
		}
	} else {
		for k := range s.events {
			if e := &s.events[k]; e.actor == Seller && e.embed <= ePurpose && !e.neg && !e.past {
				p.verb = int(e.verb)
				if s.toks[e.verb].tag != tAux {
					break
				}
			}
		}
		if p.verb < 0 {
			return false
		}
		p.mark = slot{p.verb, p.verb + 1}
	}
	switch t := &s.toks[p.verb]; t.tag {
	case tVerb:
		p.lemma = t.lemma()
	case tAux:
		p.lemma = "be"
	default:
		p.lemma = t.noun()
	}
	return true
}

// inner moves from "learn how to" to what shall be done to the customer.
func (p *parts) inner() {
	s := p.s
	best := -1
	for k := range s.events {
		e := &s.events[k]
		if v := int(e.verb); v >= p.mark.from && (v < p.mark.to || best < 0) && s.toks[v].tag == tVerb && (e.actor != Customer || e.embed == eMain) {
			best = v
		}
	}
	if best < 0 {
		// their view of us: how much she likes our packaging
		for k := range s.events {
			if e := &s.events[k]; e.actor == Customer && int(e.verb) > p.mark.from && s.toks[e.verb].tag == tVerb {
				best = int(e.verb)
				break
			}
		}
	}
	if best >= 0 {
		p.verb = best
	}
}

// wish moves from "I'd like to" to what we would like to do.
func (p *parts) wish() {
	s := p.s
	for k := range s.events {
		e := &s.events[k]
		v := int(e.verb)
		if v > p.mark.from && v <= p.mark.to+1 && e.actor == Seller && (e.embed == eControl || e.embed == ePurpose || e.embed == eMain) && !e.neg && (s.toks[v].form == cBase || s.toks[v].tag == tAux) {
			p.verb = v
			if s.toks[v].tag == tVerb {
				return
			}
		}
	}
}

// deadline finds the tokens that tell when; what is vague is left out.
func (p *parts) deadline(g *Reading) {
	if g.Deadline.Kind == NoDeadline || g.Deadline.Span == (Span{}) {
		return
	}
	from, to := -1, -1
	for i := range p.s.toks {
		t := &p.s.toks[i]
		if int(t.start) >= g.Deadline.Start && int(t.end) <= g.Deadline.End {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	if from < 0 {
		return
	}
	if g.Deadline.Kind == Vague {
		for i := from; i < to; i++ {
			p.out[i] = true
		}
		return
	}
	if p.s.is(from, "for", "during", "throughout") {
		return // it belongs to what it follows: cover for the spring term
	}
	p.due = slot{from, to}
	if from > 0 && p.s.is(from-1, "(") && p.s.is(to, ")") {
		p.out[from-1], p.out[to] = true, true
	}
}

// drop leaves out what only justifies us: because we need the quota, when ours is the better one, before my holiday.
func (p *parts) drop() {
	s := p.s
	for i := p.verb + 1; i < p.end; i++ {
		t := &s.toks[i]
		if t.quoted || !p.selfish(i) {
			continue
		}
		from := i
		for from > 0 && (s.is(from-1, ",", "-", "just", "simply", "only", "mainly") || s.is(from-1, "and") && t.tag == tSub) {
			from--
		}
		for k := from; k < p.end; k++ {
			if !p.due.has(k) {
				p.out[k] = true
			}
		}
		return
	}
}

// selfish reports whether a clause or phrase about our own gain begins at token i.
func (p *parts) selfish(i int) bool {
	s := p.s
	t := &s.toks[i]
	switch t.low {
	case "because", "since", "as", "so", "though", "although":
		if t.tag != tSub && t.low != "so" && t.low != "because" || p.due.has(i) {
			return false
		}
		if t.low == "as" && s.is(i-1, "such", "same", "well", "soon", "much", "far", "long") {
			return false
		}
		return p.ourClause(i+1) || p.ownGain(i+1, i+9)
	case "when", "where", "while", "if":
		if t.tag == tWh && tellsWhBefore(s, i) {
			return false
		}
		return p.ourClause(i+1) && p.better(i+1)
	case "to":
		return t.tag == tTo && i > p.verb+1 && p.ownGain(i+1, i+7)
	case "for", "towards", "toward", "against":
		return p.ownGain(i+1, i+5) && !s.is(i+1, "their", "her", "his", "the")
	case "before", "by", "until":
		n := s.npAt(i + 1)
		return n != nil && n.owner == Seller && ownTimeNouns[s.toks[n.head].noun()]
	}
	return false
}

func tellsWhBefore(s *sentence, i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if s.toks[k].tag == tVerb {
			return tellsWh[s.toks[k].lemma()]
		}
	}
	return false
}

// ownTimeNouns are times of ours that are nobody else's concern.
var ownTimeNouns = words("holiday vacation leave quarter month year week bonus review appraisal quarter-end month-end year-end close trip retirement")

// gainNouns are what only we count.
var gainNouns = words("quota target targets commission bonus forecast pipeline numbers ranking leaderboard incentive kpi kpis accelerator scorecard president's attainment plan")

// ourClause reports whether the clause that begins at token i is about us.
func (p *parts) ourClause(i int) bool {
	s := p.s
	for ; i < p.end && i < len(s.toks); i++ {
		t := &s.toks[i]
		if t.np >= 0 {
			n := &s.nps[t.np]
			return n.side == Seller || n.owner == Seller && n.from == int16(i)
		}
		if t.tag != tAdv && t.tag != tSub && t.low != "that" {
			return false
		}
	}
	return false
}

func (p *parts) ownGain(i, to int) bool {
	s := p.s
	for ; i < to && i < p.end; i++ {
		t := &s.toks[i]
		if t.tag == tPunct || t.tag == tPrep && s.is(i, "from") {
			return false
		}
		if gainNouns[t.low] && t.np >= 0 {
			n := &s.nps[t.np]
			return n.owner == Seller || n.owner == Unknown && !s.is(int(n.from), "the") && t.low != "plan" && t.low != "target" && t.low != "targets"
		}
	}
	return false
}

func (p *parts) better(i int) bool {
	s := p.s
	for ; i < p.end; i++ {
		switch s.toks[i].low {
		case "better", "cheaper", "best", "cheapest", "superior", "faster", "right", "stronger", "ahead", "need", "better-value":
			return true
		}
	}
	return false
}

// clauseEnd is where the clause of the verb at token v ends: before a mark, another act of ours, an adverbial clause.
func (p *parts) clauseEnd(v int) int {
	s := p.s
	depth := 0
	for i := v + 1; i < p.end; i++ {
		t := &s.toks[i]
		if p.out[i] && t.kind != kOther && t.low != "please" && !emoji(p.text, t) && !p.due.has(i) && t.tag != tAdv {
			return i
		}
		switch {
		case t.low == "(" || t.low == "[":
			depth++
		case t.low == ")" || t.low == "]":
			depth--
		case depth > 0 || t.quoted:
		case t.tag == tPunct:
			switch t.low {
			case ";", "!", "?", "|", ">", "*", "•":
				return i
			case ":":
				if !s.is(i-1, "re") {
					return i
				}
			case "-":
				if spaced(p.text, t) {
					return i
				}
			case ".":
				if !s.abbreviated(i) && i+1 < p.end && p.text[t.end] == ' ' {
					return i
				}
			case ",":
				if i+1 < p.end && (s.tagged(i+1, tSub, tVerb, tModal) || s.is(i+1, "then", "which", "so", "but", "who", "not", "nothing", "no") || s.tagged(i+1, tConj) && i+2 < p.end && (s.tagged(i+2, tVerb, tTo, tAux, tModal) || s.is(i+2, "then"))) {
					return i
				}
			}
		case t.tag == tConj && i+1 < p.end:
			n := i + 1
			for n+1 < p.end && s.tagged(n, tAdv) {
				n++
			}
			if s.tagged(n, tVerb) && p.ourEvent(n) || s.tagged(n, tTo) {
				return i
			}
		case t.tag == tSub && !s.is(i, "that", "as", "before", "after", "until", "till", "since"), t.tag == tSub && s.is(i, "before", "after", "until", "since", "as") && s.finiteAhead(i+1) && !p.due.has(i):
			if !(s.is(i, "if", "whether") && i == v+1) {
				return i
			}
		}
	}
	return p.end
}

// ourEvent reports whether the verb at token n is done by us or nobody in particular.
func (p *parts) ourEvent(n int) bool {
	k := p.s.toks[n].ev
	return k < 0 || p.s.events[k].actor != Customer
}

func spaced(text string, t *token) bool {
	return t.start > 0 && text[t.start-1] == ' ' || int(t.end) < len(text) && text[t.end] == ' ' && t.end-t.start > 1
}

// fact reports whether token i is a name, a number or part of a date: what no rewrite may lose.
func (p *parts) fact(i int) bool {
	t := &p.s.toks[i]
	if p.out[i] {
		return false
	}
	if p.due.has(i) {
		return t.kind != kPunct && (t.kind == kNumber || t.e.class&cTime != 0 || t.tag == tNum || t.tag == tNoun || t.tag == tName)
	}
	return t.kind == kNumber || t.tag == tName && t.kind == kWord && (t.upper || t.e.class&cName != 0) ||
		t.tag == tNum && t.e.class&cNum != 0 && t.low != "one" || t.upper && t.tag == tNoun && !p.opens(i)
}

// opens reports whether token i is the first word of the sentence, or of what follows a mark.
func (p *parts) opens(i int) bool {
	return i == 0 || p.s.toks[i-1].kind == kPunct && !p.s.is(i-1, ",", "/", "&", "+", "-") || p.s.toks[i-1].kind == kOther
}

// wished finds an act of the customer that the wording asks for.
func (p *parts) wished() bool {
	s := p.s
	top := int(s.toks[p.verb].ev)
	for k := range s.events {
		e := &s.events[k]
		v := int(e.verb)
		if e.actor != Customer || e.neg || e.passive || v < p.verb || v >= p.end || p.out[v] {
			continue
		}
		if p.family == CheckIn || p.family == "" && e.embed != eControl {
			continue
		}
		switch e.embed {
		case eControl, eThat:
		case eMain:
			if p.family != Want || e.past {
				continue
			}
		case eAdverb:
			if p.family != Want || !s.is(p.introBefore(e), "if") {
				continue
			}
		default:
			continue
		}
		if e.past && e.embed != eAdverb || e.embed == eThat && p.family != Want && p.family != GetThemTo {
			continue
		}
		if top >= 0 && v > p.verb && e.up >= 0 && !p.hangs(k, top) {
			continue
		}
		if k > 0 && v == p.verb && p.family != Want && p.family != Continuing {
			continue
		}
		if p.family == Continuing && v == p.verb {
			continue
		}
		who, ok := p.doer(e)
		if !ok {
			continue
		}
		p.who.slot = who
		p.act = act{body: slot{v, p.actEnd(v)}, verbs: [4]int{v}, n: 1}
		if stateVerbs[e.lemma] || e.lemma == "accept" {
			p.act.state = e.lemma != "accept"
			if p.belief(v) {
				p.act = act{}
				return true
			}
		}
		for j := k + 1; j < len(s.events) && p.act.n < len(p.act.verbs); j++ {
			o := &s.events[j]
			if ov := int(o.verb); ov < p.act.body.to && o.up == e.up && o.embed == e.embed && s.toks[ov].tag == tVerb && (s.tagged(s.before(int(o.from)), tConj) || s.is(s.before(int(o.from)), ",")) {
				p.act.verbs[p.act.n] = ov
				p.act.n++
				if s.toks[ov].form != s.toks[v].form || o.neg {
					p.act.frozen = true
				}
			}
		}
		for i := v + 1; i+1 < p.act.body.to; i++ {
			if s.toks[i].tag != tConj {
				continue
			}
			n := i + 1
			for n < p.act.body.to && s.tagged(n, tAdv) {
				n++
			}
			if s.tagged(n, tVerb) && !p.act.uses(n) && s.toks[n].form&(cBase|cS|cIng) != 0 && (s.toks[n].ev < 0 || s.events[s.toks[n].ev].embed != eRelative && s.events[s.toks[n].ev].embed != eWh) {
				p.act.frozen = true
			}
		}
		return true
	}
	return false
}

func (a *act) uses(tok int) bool {
	for _, v := range a.verbs[:a.n] {
		if v == tok {
			return true
		}
	}
	return false
}

// stateVerbs are states of mind: nobody can agree to them.
var stateVerbs = words("see understand like realise realize feel know think believe love prefer appreciate trust recognise recognize value want need be become stay remain notice grasp enjoy hate doubt remember forget regret")

// belief makes a claim of what the customer shall see or accept, when it is a clause.
func (p *parts) belief(v int) bool {
	s := p.s
	if v+1 >= p.end {
		return false
	}
	switch {
	case s.is(v+1, "that"):
		p.claim = slot{v + 2, p.actEnd(v)}
	case s.tagged(v+1, tWh):
		p.topic = slot{v + 1, p.actEnd(v)}
	default:
		return false
	}
	return !p.claim.none() || !p.topic.none()
}

// hangs reports whether event k is under event top.
func (p *parts) hangs(k, top int) bool {
	for n := 0; k >= 0 && n < 20; n++ {
		if k == top {
			return true
		}
		k = int(p.s.events[k].up)
	}
	return false
}

// introBefore is the word that opens the clause of an event.
func (p *parts) introBefore(e *event) int {
	if e.subj < 0 {
		return -1
	}
	return int(p.s.nps[e.subj].from) - 1
}

// doer is who does an event, with all that belongs to them.
func (p *parts) doer(e *event) (slot, bool) {
	s := p.s
	if e.subj < 0 {
		return slot{}, false
	}
	sub := &s.nps[e.subj]
	from, to := int(sub.from), int(e.from)
	for to > 0 && (s.tagged(to-1, tAdv, tModal, tAux) || p.due.has(to-1) || s.is(to-1, ",", "for")) {
		to--
	}
	if from >= to || s.toks[from].tag == tWh {
		return slot{}, false
	}
	// what stands between the verb above and the subject belongs to the subject: the head of IT and her deputy
	if e.up >= 0 && e.embed == eControl {
		for j := from - 1; j > int(s.events[e.up].verb); j-- {
			t := &s.toks[j]
			if t.tag == tPart || t.tag == tAdv || t.tag == tTo || t.tag == tVerb || t.tag == tPunct && t.low != "," || p.due.has(j) {
				break
			}
			if t.np >= 0 && int(s.nps[t.np].from) <= j && s.nps[t.np].human {
				from = int(s.nps[t.np].from)
				j = from
			} else if t.tag == tPrep && j+1 <= from && !(s.is(j, "of", "at", "from", "in") && s.npBefore(j) != nil) {
				break
			}
		}
	}
	for i := from; i < to; i++ {
		if t := &s.toks[i]; t.np < 0 && t.tag != tPrep && t.tag != tConj && t.tag != tPunct && !p.out[i] || t.tag == tTo {
			to = int(sub.to)
			break
		}
	}
	return slot{from, to}, from < to
}

// actEnd is where an act that begins at token v ends: with the sentence, before what was left out.
func (p *parts) actEnd(v int) int {
	for i := v + 1; i < p.end; i++ {
		t := &p.s.toks[i]
		if p.out[i] && t.kind == kWord && t.tag != tAdv && t.tag != tIntj {
			return i
		}
		if t.tag == tPunct && (t.low == ";" || t.low == "|" || t.low == "?" || t.low == ":" && !p.s.is(i-1, "re")) {
			return i
		}
	}
	return p.end
}

// customer finds who the customer is when no act tells.
func (p *parts) customer(contact string) {
	s := p.s
	best, rank := -1, 9
	owner := false
	if rivalVerbs[p.lemma] {
		p.who.name = contact
		return // who shall be beaten is no customer
	}
	for k := range s.nps {
		n := &s.nps[k]
		if p.out[n.head] || s.toks[n.head].quoted {
			continue
		}
		if h := &s.toks[n.head]; (h.e.class&cTime != 0 || weekdayNames[strings.TrimSuffix(h.low, "s")]) && h.e.class&cName == 0 {
			continue // Saturdays
		}
		at := int(n.from)
		own := n.owner == Customer && !n.human
		if !(n.human && n.side == Customer) && !own {
			continue
		}
		if p.due.has(at) {
			continue
		}
		q := s.before(at)
		r := 9
		switch {
		case own && p.mark.has(at) && p.mark.has(int(n.head)) && p.idiom(n):
			r = 0 // Rob's ear, Yasmin's radar
		case own:
			r = 6
		case at < p.verb:
			r = 5
			if q >= 0 && s.is(q, "with", "to") || p.family == Continuing {
				r = 1
			}
		case q == p.verb || q > p.verb && s.tagged(q, tPart) && q <= p.verb+2:
			r = 1
			if pitchVerbs[p.lemma] && !two[p.lemma] {
				r = 3 // somebody pitched to is named behind "to"
			}
		case q > p.verb && s.toks[q].tag == tPrep && !topicPreps[s.toks[q].low] && !s.is(q, "for") && (q == p.verb+1 && p.mark.has(q) || q+1 == p.mark.to && !s.is(q, "from", "in", "of")):
			r = 1
		case q >= 0 && s.is(q, "to", "with", "w/"):
			r = 2
			if s.tagged(s.before(int(n.from)), tTo) {
				r = 4
			}
		case q >= 0 && s.is(q, "for", "before", "towards", "toward", "among"):
			r = 3
		case q >= 0 && s.is(q, "from", "at", "of") && takeVerbs[p.lemma]:
			r = 2
		case q >= 0 && s.is(q, "on") && p.mark.to == q+1:
			r = 2 // check in on
		case q >= 0 && s.tagged(q, tVerb):
			r = 3
		case q >= 0 && s.is(q, "at"):
			r = 4
		case q >= 0 && s.is(q, "from", "in", "of", "over", "across", "near", "under"):
			r = 8
		case q >= 0 && s.tagged(q, tPrep):
			r = 7
		default:
			r = 4
		}
		if at >= p.stop && r < 5 && r > 0 {
			r = 5
		}
		if r < rank {
			best, rank, owner = k, r, own
		}
	}
	if best < 0 || rank == 8 || rank == 7 && contact != "" {
		return
	}
	n := &s.nps[best]
	from := int(n.from)
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
	for from < int(n.head) && s.is(from, "much", "many", "more") {
		from++
	}
	p.who.slot = slot{from, p.chain(n)}
}

var rivalVerbs = words("beat outbid undercut displace replace unseat outperform oust outdo outsell outsmart overtake edge topple dislodge supplant differentiate")

// takeVerbs are verbs that take something from somebody.
var takeVerbs = words("get win secure obtain land want need receive gain close ask extract request hope wish like collect lock seal have score bag clinch snag squeeze pull chase")

// chain is the end of what belongs to a person: the head of purchasing at Acme, Dana and her team, Karen from Wetherby.
func (p *parts) chain(n *phrase) int {
	s := p.s
	end := int(n.to)
	if end < p.end && p.s.is(end, "'s", "'") && !p.s.tagged(end, tAux, tVerb) && (end+1 >= p.end || p.s.toks[end+1].np < 0) {
		end++ // St Oswald's
	}
	for end < p.end {
		if p.due.has(end) || p.out[end] {
			return end
		}
		t := &s.toks[end]
		next := end + 1
		switch {
		case t.tag == tPrep && s.is(end, "of", "at", "from", "in") && !n.pron:
			q := s.npAt(next)
			if q == nil || int(q.from) != next || p.due.has(next) || q.pron || s.timePhrase(q) || s.toks[q.head].kind == kNumber {
				return end
			}
			if s.is(end, "of") && (s.toks[n.head].tag == tName || p.family == Convince && !leadNouns[s.toks[n.head].noun()]) {
				return end
			}
			if s.is(end, "from", "at", "in") && !q.human && s.toks[q.head].tag == tNoun && !placeNouns[s.toks[q.head].noun()] && s.toks[q.head].e.class&(cPerson|cOrg) == 0 && !s.is(end, "in") {
				return end
			}
			end = int(q.to)
		case t.tag == tConj && !s.is(end, "or", "but", "then"), t.low == ",":
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
				if after < p.end && !s.is(after, ",", "and", "&", "to") && !topicPreps[s.toks[after].low] {
					return end
				}
			}
			end = int(q.to)
			if t.low == "," && s.is(end, ",") {
				// both commas of an apposition
				if s.tagged(end+1, tConj) && s.npAt(end+2) != nil && s.npAt(end+2).human {
					end++
					continue
				}
				p.who.comma = true
				return end
			}
		case s.is(end, "who", "whose") && t.tag == tWh:
			for end < p.stop && !topicPreps[s.toks[end].low] && !p.due.has(end) && s.toks[end].low != "," {
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

// topicPreps are the words before what a talk is about.
var topicPreps = words("about on regarding re concerning around over of through")

// idiom reports whether a noun phrase belongs to the wording and not to what it is about: a word, a demo, Rob's ear.
func (p *parts) idiom(n *phrase) bool {
	if p.hit == nil || !p.mark.has(int(n.head)) {
		return false
	}
	head := p.s.toks[n.head].noun()
	if bodyNouns[head] {
		return true
	}
	if objectionNouns[head] || p.family == GetThemTo && dealNouns[head][0] != "" || p.family == Want {
		return false
	}
	for i := range p.hit.m.elems {
		e := &p.hit.m.elems[i]
		if p.literal(e, n) {
			return true
		}
		for k := range e.alts {
			if p.literal(&e.alts[k], n) {
				return true
			}
		}
	}
	return false
}

// bodyNouns are parts of somebody that an idiom is about: their mind, ear, radar.
var bodyNouns = words("mind ear ears arm arms eye eyes attention radar door head heart boat case stall way tune")

func (p *parts) literal(e *elem, n *phrase) bool {
	t := &p.s.toks[n.head]
	switch e.op {
	case opNouns:
		return p.s.inSet(e.nouns, int(n.head), int(n.from))
	case opWord:
		for _, w := range e.words {
			if t.low == w {
				return true
			}
		}
	}
	return false
}

// pieces finds what is shown, what it is about, what they shall believe and where they shall be moved.
func (p *parts) pieces() {
	s := p.s
	start := p.verb + 1
	var open *slot
	// the words before the head of a heading belong to it: product walkthrough
	for i := start; i < p.stop; {
		t := &s.toks[i]
		if p.who.slot.has(i) {
			if open != nil && s.is(i-1, "of", "on", "in") && s.is(p.who.to, "'s", "'") {
				open.to = i - 1 // 15 minutes of Zainab's time
				i = int(s.npAt(i).to)
				open = nil
				continue
			}
			open = nil
			i = p.who.to
			if i < p.stop && s.is(i, "'s", "'") {
				i++ // Danuta's
			}
			if p.who.comma {
				i++
			}
			continue
		}
		if p.out[i] || p.due.has(i) {
			i++
			continue
		}
		if open != nil {
			if t.tag == tPrep && p.leads(i) || t.low == "," && p.due.has(i+1) || t.low == "as" && t.tag != tSub && open == &p.thing {
				if open = nil; t.low == "as" {
					open = &p.rest
					if !open.none() {
						return
					}
					*open = slot{i, i + 1}
				}
				i++
				continue
			}
			if t.tag == tTo && open == &p.thing {
				return
			}
			i++
			open.to = i
			continue
		}
		next := i + 1
		switch {
		case t.np >= 0:
			n := &s.nps[t.np]
			if p.idiom(n) {
				i = max(int(n.to), next)
				continue
			}
			from := i
			if t.tag == tPoss && int(n.from) < i && (t.low == "'s" || t.low == "'") {
				i++
				continue
			}
			if n.human && n.side == Seller && n.pron || s.is(int(n.head), "us", "me", "myself", "things", "everything", "hello", "hi") {
				i = max(int(n.to), next)
				continue
			}
			if p.topic.none() && !p.thing.none() || p.claimVerb() && p.finite(int(n.to)) {
				if p.thing.none() {
					p.claim = slot{from, p.stop}
					return
				}
				open = &p.rest
			} else {
				open = &p.thing
			}
			if !open.none() {
				open = nil
				i = int(n.to)
				continue
			}
			*open = slot{from, max(int(n.to), next)}
			i = open.to
		case t.tag == tWh || s.is(i, "if", "whether"):
			if p.topic.none() && (p.who.from < i || p.who.from >= p.stop || p.family == CheckIn) && !s.is(i, "who", "whoever") {
				p.topic = slot{i, p.stop}
				p.within = p.who.from > i && p.who.from < p.stop
				return
			}
			i = next
		case t.low == "that" && p.claim.none():
			p.claim = slot{next, p.stop}
			return
		case s.is(i, "into") && s.tagged(next, tVerb) && s.toks[next].form == cIng && !p.who.none():
			p.act = act{body: slot{next, p.actEnd(next)}, verbs: [4]int{next}, n: 1}
			for k := next + 1; k < p.act.body.to; k++ {
				if s.tagged(k, tConj) && s.tagged(k+1, tVerb) {
					p.act.frozen = true
					if s.toks[k+1].form == cIng && p.act.n < 4 {
						p.act.frozen = false
						p.act.verbs[p.act.n] = k + 1
						p.act.n++
					}
				}
			}
			return
		case t.tag == tTo && p.mark.has(next):
			i = next + 1 // up to speed
		case t.tag == tTo:
			return
		case t.tag == tPrep && p.mark.has(i) && !p.moves(i) && (i <= p.verb+2 && !p.who.has(i-1) || !topicPreps[t.low] || t.low == "over" || t.low == "through" || t.low == "of"):
			i++
		case t.tag == tPrep || s.is(i, "w/"):
			if p.leads(i) {
				i++
				continue
			}
			if s.is(next, ":") {
				next++
			}
			q := s.npAt(next)
			ok := q != nil || next < p.stop && (s.tagged(next, tWh, tVerb) || s.is(next, "whether", "if"))
			if !ok {
				i++
				continue
			}
			if q != nil && p.idiom(q) {
				i = int(q.to)
				continue
			}
			switch {
			case s.is(i, "over") && q != nil && mealNouns[s.toks[q.head].low]:
				open = &p.rest
				next = i
			case topicPreps[t.low]:
				open = &p.topic
			case s.is(i, "to", "toward", "towards", "onto", "into", "for") && !p.who.none():
				open = &p.goal
			case s.is(i, "with", "against", "for"):
				open = &p.topic
			default:
				open = &p.rest
				next = i
			}
			if !open.none() {
				open = &p.rest
				next = i
			}
			if !open.none() {
				return // more pieces than a frame has gaps
			}
			*open = slot{next, next + 1}
			i = open.to
		default:
			i++
		}
	}
}

var mealNouns = words("coffee lunch dinner breakfast tea beer drinks drink pint phone zoom teams video")

// leads reports whether the preposition at token i, or two of them, stands before the customer: with Dana, out of Yolanda.
func (p *parts) leads(i int) bool {
	s := p.s
	if i+1 == p.who.from {
		return s.is(i, "to", "with", "w/", "for", "from", "past", "by", "at", "of", "on", "towards", "toward", "among", "before", "in")
	}
	return i+2 == p.who.from && s.is(i, "out", "over", "up", "past") && s.tagged(i+1, tPrep)
}

// moves reports whether the preposition at token i tells where they shall be moved: towards the annual plan.
func (p *parts) moves(i int) bool {
	return (p.family == Convince || p.family == GetThemTo || p.family == Want || p.family == Disguised) && !p.who.none() && p.who.to <= i &&
		p.s.is(i, "to", "toward", "towards", "onto", "into", "on", "over") && p.s.npAt(i+1) != nil && !p.s.npAt(i+1).human
}

// claimVerb reports whether the wording can be followed by a clause without "that": convince them we are cheaper.
func (p *parts) claimVerb() bool {
	return p.family == Convince || p.lemma == "show" || p.lemma == "tell" || p.lemma == "prove"
}

// finite reports whether a finite verb stands at token i: what came before was its subject.
func (p *parts) finite(i int) bool {
	s := p.s
	for ; i < p.stop; i++ {
		switch t := &s.toks[i]; {
		case t.tag == tModal || t.tag == tAux || t.tag == tVerb && t.form&(cS|cPast|cBase) != 0 && t.ev >= 0 && s.events[t.ev].subj >= 0 && !s.events[t.ev].passive:
			return true
		case t.tag == tPrep || t.np >= 0 || t.tag == tAdv:
		default:
			return false
		}
	}
	return false
}

// person settles how the customer is called.
func (p *parts) person(contact string) {
	w := &p.who
	s := p.s
	if !w.none() {
		// a whole phrase, and no half of one
		for w.to > w.from && (s.is(w.to-1, "and", "&", "+") || p.out[w.to-1] || s.toks[w.to-1].tag == tPrep) {
			w.to--
		}
		head := -1
		for i := w.from; i < w.to; i++ {
			t := &s.toks[i]
			if t.tag == tConj || t.low == "&" {
				w.plural = true
			}
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
			w.plural = w.plural || h.e.class&cPlural != 0 && h.tag != tName && !departmentNouns[h.low] || h.low == "people"
			w.article = h.tag == tNoun && h.e.class&(cPerson|cOrg) != 0 && h.e.class&cPlural == 0 && !departmentNouns[h.low] && p.bare(w.from, head) && !w.plural
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

var (
	nominatives = map[string]string{"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they", "you": ""}
	accusatives = map[string]string{"he": "him", "she": "her", "they": "them"}
)

// departmentNouns are groups that are called without an article and take the singular.
var departmentNouns = words(`procurement purchasing finance legal management marketing sales operations facilities logistics hr it engineering accounting compliance security
	security-team accounts payroll treasury production maintenance planning quality risk leadership support personnel reception catering estates housekeeping dispatch
	admin administration distribution merchandising underwriting claims r&d infosec secops devops ops counsel`)

// bare reports whether nothing stands before a head but adjectives and nouns.
func (p *parts) bare(from, head int) bool {
	for i := from; i < head; i++ {
		if t := &p.s.toks[i]; t.tag == tDet || t.tag == tPoss || t.tag == tNum || t.tag == tName || t.e.class&cTitle != 0 || t.kind == kNumber {
			return false
		}
	}
	return head+1 >= p.who.to || !p.s.tagged(head+1, tName)
}

// head is the last noun of the first noun phrase of a slot, in the singular.
func (p *parts) head(a slot) string {
	if a.none() {
		return ""
	}
	for i := a.from; i < a.to && i < a.from+6; i++ {
		if n := p.s.toks[i].np; n >= 0 {
			return p.s.toks[p.s.nps[n].head].noun()
		}
	}
	return ""
}

// ours reports whether a slot begins with something of ours.
func (p *parts) ours(a slot) bool {
	if a.none() || p.s.toks[a.from].np < 0 {
		return false
	}
	return p.s.nps[p.s.toks[a.from].np].owner == Seller
}

// asks reports whether a slot is a question: why the shipment was late.
func (p *parts) asks(a slot) bool {
	return !a.none() && (p.s.toks[a.from].tag == tWh || p.s.is(a.from, "if", "whether"))
}
