package lint

import "callplan/lint/english"

var sellerActs = &Rule{
	ID: "seller-acts", Severity: Warning, Asking: true,
	Summary: "the seller is the one who does something",
	Why: "What you do, you can do without the customer. The call has moved the sale only when somebody on the other side has agreed to act; " +
		"an objective that you can reach alone tells you nothing when you hang up.",
	Fix:        "suggestion: the customer as the one who acts",
	Exceptions: "Silent where talk-to, tell-pitch or another rule about the wording speaks, where the sentence names an act of the customer as well, and where it only learns.",
	Source:     "Commitment, after Duane Sparks; Sobczak",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"We calculate what the stops cost\"\nby = 2026-12-11\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana sends us the figures to calculate what the stops cost\"\nby = 2026-12-11\n",
	Check: checkSellerActs,
}

// actsAlone reports whether a sentence has the seller as the one who acts, and nothing for the customer to do.
func actsAlone(g *english.Reading) bool {
	return g.Actor == english.Seller && len(g.Asks) == 0 && g.Commitment.Type == "" && !g.LearningOnly
}

func checkSellerActs(p *Pass) {
	list := p.sentences()
	for i := range list {
		s := &list[i]
		if s.of == nil || s.worded() || !actsAlone(s.Reading) {
			continue
		}
		f := Finding{Span: s.whole(), Key: s.key,
			Message: "you are the one who acts here",
			Label:   "what will " + p.whom() + " do?"}
		if s.extra() {
			f.Severity = Info
		}
		if !p.full() {
			f.Fixes = p.actFixes(s)
		}
		if len(f.Fixes) == 0 {
			f.Try = "make the customer the subject: who does what, and until when"
		}
		p.Report(f)
	}
}

// actFixes are the engine's goals with the customer as the one who acts, or else examples to choose from.
func (p *Plan) actFixes(s *said) []Fix {
	var fixes []Fix
	for _, w := range p.better(s) {
		if w.Kind == commitment {
			fixes = append(fixes, Fix{Title: "make the customer the one who acts: " + w.Text, Edits: p.instead(s, w.Text)})
		}
	}
	for i := range fixes {
		fixes[i].Draft = len(fixes) > 1
	}
	if len(fixes) > 0 {
		return fixes
	}
	return p.askFixes(s)
}

// askFixes are example goals to choose from.
func (p *Plan) askFixes(s *said) []Fix {
	var fixes []Fix
	for _, n := range first(p.anew(s), 3) {
		fixes = append(fixes, Fix{Title: "ask for an act instead: " + n.goal + " (" + n.Name + ")", Draft: true, Edits: n.edits})
	}
	return fixes
}
