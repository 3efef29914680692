package english

// Two different asks in one goal are several; what leads to an ask, or says how it is answered, belongs to it.

// leadsTo reports whether a is a step on the way to b: calls us and tells us who decides, opens the mail and registers, gets sign-off
// from Madrid and renews.
func (s *sentence) leadsTo(a, b *asking) bool {
	ea, eb := &s.events[a.ev], &s.events[b.ev]
	switch {
	case reaches.has(ea.lemma) && wide[a.typ] && tells.has(eb.lemma):
		return ea.obj < 0 || a.typ == "" || s.nps[ea.obj].side == Seller && s.nps[ea.obj].human
	case a.typ == "" && (steps.has(ea.lemma) || ea.obj >= 0 && s.nps[ea.obj].human && s.nps[ea.obj].side != Seller && !eases.has(ea.lemma)):
		return true // tells the crew, rings the bank and gives us their answer
	case obtains.has(ea.lemma) && ea.obj >= 0 && leaves.has(s.toks[s.nps[ea.obj].head].noun()):
		return eb.lemma == "forward" || b.typ == "purchase" || b.typ == "renewal" || b.typ == "expansion" || b.typ == "decision" || b.typ == "formal-review" || tells.has(eb.lemma)
	case a.typ == "" && ea.lemma == "check" && ea.part >= 0 && s.is(int(ea.part), "in"):
		return true // checks in with legal and starts the review
	case a.typ == "share-information" && prefers.has(ea.lemma):
		return b.typ == "purchase" // chooses feed A or B and orders ten tonnes
	case visiting.has(ea.lemma) && b.typ == "trial" && (a.typ == "event" || a.typ == "meeting" || a.typ == "site-visit"):
		return eb.lemma == "try" || eb.lemma == "test" // comes to the stand and tries the chair
	case a.typ == "decision" && (ea.lemma == "say" || prefers.has(ea.lemma) && eb.obj < 0) && (b.typ == "purchase" || b.typ == "renewal" || b.typ == "expansion"):
		return true // says yes and gives us a PO number
	case a.typ == "meeting" && fixes.has(ea.lemma) && s.handed(ea) >= 0 && times.has(s.toks[s.handed(ea)].noun()) && arranges.has(eb.lemma):
		return true // picks a day and books the training
	case wide[a.typ] && (findsOut.has(ea.lemma) || fetches.has(ea.lemma) && s.handed(ea) >= 0 && tools.has(s.toks[s.handed(ea)].noun())):
		return true // measures the window and phones us the width, checks her diary and confirms Tuesday
	case a.typ == "" && b.typ == "decision" && eb.obj < 0:
		return true // calls in her deputy and decides
	case grants.has(ea.lemma) && a.typ == "decision" && b.typ == "purchase":
		return issues.has(eb.lemma) // approves the quote and issues the purchase order
	case consults.has(ea.lemma) && eb.obj >= 0:
		return s.nps[eb.obj].pron && s.nps[eb.obj].side != Seller && (ea.obj < 0 || s.nps[ea.obj].side != Seller) // chases the accountant for the papers and mails them
	}
	return false
}

// apart reports whether two pieces of information are asked for in two acts: names the approver and shows us the template.
func (s *sentence) apart(a, b *asking) bool {
	if a.typ != "share-information" || b.typ != a.typ || a.ev < 0 || b.ev < 0 || a.ev == b.ev || b.from < a.to || s.above(a.ev, b.ev) || s.above(b.ev, a.ev) {
		return false
	}
	ea, eb := &s.events[a.ev], &s.events[b.ev]
	return ea.lemma != eb.lemma && hands.has(ea.lemma) && hands.has(eb.lemma) && s.handed(ea) >= 0 && s.handed(eb) >= 0 &&
		s.toks[s.handed(ea)].noun() != s.toks[s.handed(eb)].noun()
}

// byOthers reports whether two people each do something of their own: Hans releases the deposit and Inge signs the data agreement.
func (s *sentence) byOthers(a, b *asking) bool {
	if a.ev < 0 || b.ev < 0 || a.ev == b.ev || b.from < a.to {
		return false
	}
	ea, eb := &s.events[a.ev], &s.events[b.ev]
	if ea.subj < 0 || eb.subj < 0 || ea.subj == eb.subj || int(s.nps[eb.subj].from) < a.to || ea.embed != eMain || eb.embed != eMain || ea.up >= 0 || eb.up >= 0 || ea.actor != Customer || eb.actor != Customer || ea.passive || eb.passive {
		return false
	}
	pa, pb := &s.nps[ea.subj], &s.nps[eb.subj]
	return pa.human && pb.human && !pa.pron && !pb.pron && s.handed(ea) >= 0 && s.handed(eb) >= 0 && s.toks[s.handed(ea)].noun() != s.toks[s.handed(eb)].noun()
}

// handed is the head of the thing that somebody gives us, or -1.
func (s *sentence) handed(e *event) int {
	if e.obj < 0 {
		return -1
	}
	p := &s.nps[e.obj]
	if p.human && p.side == Seller && int(p.to) < len(s.toks) && s.toks[p.to].np >= 0 {
		p = s.npAt(int(p.to))
	}
	if p.pron || p.human && p.side == Seller {
		return -1
	}
	return int(p.head)
}

// verbless reports whether a goal is a heading: nothing is done in it but what has been done to a thing.
func (s *sentence) verbless() bool {
	for k := range s.events {
		if !s.events[k].passive {
			return false
		}
	}
	return true
}

// addition is the token behind words that add another thing, and, as well as, along with, then, where they begin at token i, or -1.
func (s *sentence) addition(i int) int {
	switch {
	case s.toks[i].tag == tConj && s.in(i+1, "then", "also", "maybe", "ideally"):
		return i + 2
	case s.toks[i].tag == tConj, s.is(i, "plus"), s.is(i, "then") && s.is(i-1, ","):
		return i + 1
	case s.is(i, "as") && s.is(i+1, "well") && s.is(i+2, "as"):
		return i + 3
	case s.in(i, "along", "together") && s.is(i+1, "with"):
		return i + 2
	case s.is(i, "in") && s.is(i+1, "addition") && s.is(i+2, "to"):
		return i + 3
	}
	return -1
}

// besides adds what a heading asks for as well: signed contract from Kamil, and one former teammate's phone number.
func (s *sentence) besides(list []asking, n int) []asking {
	a := &list[n]
	from := false
	for i := a.from; i+1 < len(s.toks) && len(list) < cap(list); i++ {
		from = from || s.in(i, "from", "by")
		j := s.addition(i)
		if j < 0 || !from && !s.is(i-1, ",") && s.toks[i].tag == tConj {
			continue
		}
		p := s.npAt(j)
		if p == nil || int(p.from) != j || p.human || !s.tagged(j, tDet|tNum|tPoss) {
			continue
		}
		m := s.kindOfPhrase(p)
		for _, k := range besideKinds {
			if m&k.kind != 0 && k.typ != a.typ {
				return append(list, asking{hit: hit{from: j, to: int(p.to)}, typ: k.typ, ev: -1})
			}
		}
	}
	return list
}

var besideKinds = []struct {
	kind kinds
	typ  string
}{{kTestimonial, "testimonial"}, {kReferral, "referral"}, {kIntroduction, "introduction"}, {kDemo, "demo"}, {kSiteVisit, "site-visit"}, {kTrial, "trial"},
	{kReferenceCall, "reference-call"}, {kReference, "reference-call"}, {kDate | kMeeting, "meeting"}, {kInfo, "share-information"}}

// ofIt reports whether at token i, or behind the particle there, stands the thing of before or something of it.
func (s *sentence) ofIt(i int) bool {
	return s.in(i, "it", "its") || s.tagged(i, tPrep|tPart) && s.is(i+1, "its")
}

// completes reports whether b only says how a comes out or when it is: picks one and lets us know, wants to see two farms and
// picks the date.
func (s *sentence) completes(a, b *asking) bool {
	ea, eb := &s.events[a.ev], &s.events[b.ev]
	switch {
	case a.typ == "decision" && b.typ == "share-information":
		return prefers.has(ea.lemma) && tells.has(eb.lemma)
	case (a.typ == "trial" || a.typ == "") && records.has(eb.lemma):
		return true // pours our gin and counts the glasses
	case wholly[a.typ] && eb.lemma == "pay" && eb.obj < 0:
		return true // renews for two years and pays up front
	case reaches.has(eb.lemma) && s.withVerdict(eb), s.theOther(eb):
		return true // reads page 6 and rings us with her choice, keeps one sample and returns the other two
	case (wide[b.typ] || b.typ == "proposal-review" || b.typ == "decision") && (answered.has(a.typ) || a.typ == "" && polls.has(ea.lemma)) && (s.handed(eb) >= 0 && verdicts.has(s.toks[s.handed(eb)].noun()) || tells.has(eb.lemma) && s.which(eb)):
		return true // puts the bid before her committee and reports their vote, takes two samples and texts us which one he likes
	case a.typ == "trial" && (b.typ == "event" || wide[b.typ]) && uses.has(eb.lemma) && eb.obj >= 0 && s.in(int(s.nps[eb.obj].head), "it", "them") && ea.obj >= 0 && !s.nps[ea.obj].human:
		return true // keeps the two samples and pours them at her tasting
	case wide[b.typ] && ea.obj >= 0 && !s.nps[ea.obj].human && s.ofIt(int(eb.verb)+1):
		return true // keeps the scanner on trial and hands in its read rates
	case a.typ == "decision" && b.typ == "meeting" && reaches.has(eb.lemma) && eb.obj >= 0 && s.nps[eb.obj].human && s.nps[eb.obj].side == Seller && s.ends(int(s.nps[eb.obj].to)):
		return true // makes the final call and rings us
	case a.typ == "trial" && b.typ == "decision":
		return prefers.has(eb.lemma)
	case b.typ == "decision" && eb.obj >= 0 && s.nps[eb.obj].pron && !s.nps[eb.obj].human:
		return wide[a.typ] // forwards the invitation and accepts it
	case (wide[a.typ] || wholly[a.typ]) && (wholly[b.typ] || b.typ == "decision-criteria") && (ea.obj >= 0 && !s.nps[ea.obj].human || ea.obj < 0 && (a.typ == "formal-review" || a.typ == "proposal-review")) && s.onIt(eb):
		return true // opens the tender and scores it, orders forty seats and pays for them
	case sits.has(ea.lemma) && a.typ == "meeting" && appointments.has(b.typ) && attends.has(eb.lemma):
		return true // sits down with us and watches the demo
	case appointments.has(a.typ) && (b.typ == "decision-criteria" || b.typ == "share-information") && s.onIt(eb):
		return true // takes part in the demo and scores it
	case appointments.has(a.typ) && b.typ == "" && eb.lemma == "ask":
		return true // joins the demo and asks her questions
	case (a.typ == "formal-review" || a.typ == "internal-recommendation") && b.typ == "share-information" && (eb.lemma == "get" || eb.lemma == "come") && s.is(int(eb.verb)+1, "back"):
		return true // has his lawyer look at page 3 and gets back to us with a marked copy
	case hands.has(ea.lemma) && a.typ != "" && a.typ != "purchase" && b.typ == "share-information" && tells.has(eb.lemma) && s.which(eb):
		return s.spoken(ea, eb)
	case appointments.has(a.typ) && b.typ == "share-information" && looks.has(eb.lemma) && visiting.has(ea.lemma):
		return true // visits the showroom and picks her tiles
	case appointments.has(a.typ) && eb.obj < 0 && (eb.lemma == "come" || eb.lemma == "go" || eb.lemma == "stay"):
		return true // registers for the open day and comes with her husband
	case appointments.has(a.typ) && eb.obj >= 0 && (s.nps[eb.obj].pron && !s.nps[eb.obj].human && jots.has(eb.lemma) || invites.has(s.toks[s.nps[eb.obj].head].noun())):
		return true // accepts the invitation and adds it to his calendar, finds a slot and sends the invite
	case appointments.has(a.typ) && (b.typ == "meeting" || b.typ == ""):
		p := eb.obj
		return p >= 0 && fixes.has(eb.lemma) && times.has(s.toks[s.nps[p].head].noun()) && !s.in(int(s.nps[p].to), "for", "of", "to", "with")
	}
	return false
}

// withVerdict reports whether somebody reaches us with an answer: calls us with his vote.
func (s *sentence) withVerdict(e *event) bool {
	for i := int(e.verb) + 1; i < int(e.to) && i < len(s.toks); i++ {
		if s.is(i, "with") {
			p := s.npAt(i + 1)
			return p != nil && verdicts.has(s.toks[p.head].noun())
		}
	}
	return false
}

// theOther reports whether what is done is done to the rest of the things of before: the other two.
func (s *sentence) theOther(e *event) bool {
	if e.obj < 0 {
		return false
	}
	p := &s.nps[e.obj]
	return !p.human && s.is(int(p.from), "the") && s.in(int(p.from)+1, "other", "others", "rest")
}

// wholly are asks that are done with the same paper or the same goods: read, weighed, signed for and paid.
var wholly = map[string]bool{"purchase": true, "expansion": true, "renewal": true, "formal-review": true, "proposal-review": true, "decision": true}

// onIt reports whether an act is done to the thing of before: signs it, pays for them.
func (s *sentence) onIt(e *event) bool {
	i := int(e.verb) + 1
	if s.tagged(i, tPrep|tPart) {
		i++
	}
	return s.in(i, "it", "them")
}

// spoken reports whether the question that b answers is about what a hands over: shares the sheet and tells us how it is used.
func (s *sentence) spoken(a, b *event) bool {
	if a.obj < 0 {
		return false
	}
	for i := int(b.verb) + 1; i < int(b.to) && i < len(s.toks); i++ {
		if s.in(i, "it", "they", "them", "its", "their") {
			return true
		}
	}
	return false
}

// which reports whether an event leads to a question in its clause: texts us which one he likes.
func (s *sentence) which(e *event) bool {
	for i := int(e.verb) + 1; i < int(e.to) && i < len(s.toks); i++ {
		if s.toks[i].tag == tWh || s.is(i, "if") {
			return true
		}
	}
	return false
}

var (
	reaches      = words("call ring phone text write email e-mail mail ping message return")
	tells        = words("tell let know inform report say write confirm give name send")
	steps        = words("open click log scroll fill sit go think download install unlock unpack print fetch plug unplug stop enter type empty")
	arranges     = words("book reserve schedule confirm fix enter")
	records      = words("log count record note track photograph time weigh measure write film")
	findsOut     = words("measure count weigh photograph scan sketch")
	fetches      = words("check open bring take get fetch grab consult pick look")
	tools        = words("diary calendar schedule agenda mailbox inbox phone passport licence license id wallet purse browser laptop camera")
	sits         = words("sit gather")
	attends      = words("watch see view follow")
	leaves       = words("light approval sign-off signoff ok okay consent permission go-ahead blessing clearance authorisation authorization")
	grants       = words("approve accept clear authorise authorize okay")
	issues       = words("issue send raise place cut release")
	prefers      = words("decide choose pick select settle opt prefer")
	fixes        = words("pick set name choose fix suggest propose offer settle agree")
	times        = words("date time day slot hour week morning afternoon")
	appointments = words("meeting event demo site-visit needs-analysis trial technical-session reference-call decision-maker-meeting proposal-meeting")
	eases        = words("free release let send lend assign second bring introduce invite name nominate have get")
	verdicts     = words(`answer vote verdict reply feedback comment reaction response decision signature result yes no ok remark view opinion choice pick
	preference objection`)
	polls    = words("circulate distribute share present show put pass run")
	answered = words("internal-recommendation proposal-review decision meeting proposal-meeting trial site-visit demo")
	looks    = words("show pick choose select see tell")
	visiting = words("come visit meet attend join view tour inspect")
	jots     = words("add put enter save write note")
	uses     = words("pour serve show use wear run try test taste fit mount hang place put set install open share")
	invites  = words("invite invitation")
	hands    = words("name show send share give forward hand list answer email e-mail disclose provide fill")
	whole    = words("renew register upgrade subscribe attend enrol enroll")
)
