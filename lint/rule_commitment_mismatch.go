package lint

import (
	"slices"
	"strings"

	"callplan/lint/english"
)

var commitmentMismatch = &Rule{
	ID: "commitment-mismatch", Severity: Warning, Asking: true,
	Summary: "the goal's words ask for another type than `commitment` says",
	Why: "The commitment decides whether the ask fits the stage and whether the fallback is smaller. If the goal asks for something else, all that is judged " +
		"is a word that nobody will say in the call.",
	Fix: "suggestion: the type that the words name, or a goal for the type that is written",
	Exceptions: "Types whose words overlap are not told apart: a meeting and any other meeting, naming and introducing, a decision and a purchase. " +
		"Silent where the words name no type for certain, and for a team's own types. In [[secondary]] it is a hint.",
	Options: "`[commitments.NAME]` adds a type or changes how big an ask is.",
	Source:  "Commitment, after Duane Sparks",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"closing\"\n\n" +
		"[primary]\ngoal = \"Dana signs the order by 11 December\"\ncommitment = \"meeting\"\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"closing\"\n\n" +
		"[primary]\ngoal = \"Dana signs the order by 11 December\"\ncommitment = \"purchase\"\n",
	Check: checkCommitmentMismatch,
}

func checkCommitmentMismatch(p *Pass) {
	list := p.sentences()
	for i := range list {
		s := &list[i]
		if s.of == nil || s.continues() || !p.contradicts(s.Reading, s.of.Type) {
			continue
		}
		said, _ := p.Settings.Commitment(s.Commitment.Type)
		f := Finding{Span: s.of.Commitment.Words(), Key: s.of.Commitment.Path(),
			Message: "the goal asks for " + sized(said) + ", and commitment says " + sized(s.of.Type),
			Label:   "the size of the ask is judged by this word",
			Related: []Related{{Span: s.words(s.Commitment.Span), Message: "what the goal asks for"}}}
		if s.extra() {
			f.Severity = Info
		}
		if !p.full() {
			f.Fixes = append(f.Fixes, Fix{Title: "say what the goal asks for: " + said.Name, Edits: []Edit{setText(s.of.Commitment, said.Name)}})
			if n, ok := p.renew(s, s.of.Type); ok {
				f.Fixes = append(f.Fixes, Fix{Title: "write the goal for " + n.Name + ": " + n.goal, Draft: true, Edits: n.edits})
			}
		}
		p.Report(f)
	}
}

// contradicts reports whether a sentence asks for another type than the stated one, with no doubt about either.
func (p *Plan) contradicts(g *english.Reading, stated Commitment) bool {
	if stated.Size == 0 || g.Commitment.Type == "" || g.LearningOnly || !builtIn(stated.Name) {
		return false
	}
	for _, a := range g.Asks {
		if a.Type == "" || near(a.Type, stated.Name) {
			return false
		}
	}
	said, ok := p.Settings.Commitment(g.Commitment.Type)
	if !ok || said.Size == 0 || near(said.Name, stated.Name) {
		return false
	}
	// Two witnesses: a type that the engine reads must be called by one of its own words, too, and the stated one by none.
	// Information has as many words as there are things to send; there an act of the customer will do.
	text := stems(g.Text)
	return !named(text, stated) && (named(text, said) || said.Name == "share-information" && g.Actor == english.Customer && len(g.Asks) == 1)
}

// named reports whether a text, given as its stems, has one of a type's own words.
func named(text string, c Commitment) bool {
	has := func(w string) bool { return strings.Contains(text, stems(w)) }
	return has(strings.ReplaceAll(c.Name, "-", " ")) || slices.ContainsFunc(c.Words, has) || slices.ContainsFunc(alsoCalled[c.Name], has)
}

// alsoCalled are words that go with a type in most goals, beside those that name it.
var alsoCalled = map[string][]string{
	"meeting":                 {"minutes with", "calendar", "sit down", "half an hour", "on site at"},
	"event":                   {"passes", "booth", "conference", "workshop day", "open house"},
	"technical-session":       {"engineers", "deep dive", "technicians", "it lead", "specialists"},
	"decision-maker-meeting":  {"brings", "invites", "joins us"},
	"budget-confirmation":     {"approves", "cost centre", "money"},
	"trial":                   {"poc", "tries", "testers", "tests"},
	"proposal-review":         {"comments on", "edits", "the quote"},
	"internal-recommendation": {"to the board", "to his board", "to her board", "presents", "business case", "internally"},
	"formal-review":           {"legal", "lawyers", "procurement", "vendor list", "security team", "infosec", "redlines"},
	"implementation-team":     {"releases", "project leads", "integration", "kick-off", "kickoff"},
	"decision":                {"says yes", "says no", "a yes", "go ahead", "go-ahead", "thumbs up", "loi", "verbal", "accepts the", "chooses", "picks us"},
	"renewal":                 {"another year", "prolongs", "rolls over"},
	"expansion":               {"adding", "more seats", "seats", "sites", "upgrades", "second line", "another", "all stores"},
	"purchase": {"po", "pos", "signature", "contract", "sow", "deposit", "buys", "msa", "agreement", "countersigns", "prepays",
		"paperwork", "signed"},
	"referral":     {"referrals", "colleague", "colleagues", "friend", "recommends us"},
	"testimonial":  {"review", "reference", "quote from", "story"},
	"introduction": {"intro", "connects us", "introducing"},
	"mutual-plan":  {"timeline", "milestones", "dated plan", "dated list"},
}

// builtIn reports whether a type is one of the format's: the engine knows no words of a team's own types.
func builtIn(name string) bool {
	return slices.ContainsFunc(Commitments, func(c Commitment) bool { return c.Name == name })
}

// near reports whether two types are the same or share so many words that a goal may well be called either.
func near(a, b string) bool {
	if a == b {
		return true
	}
	for _, group := range nearTypes {
		if slices.Contains(group, a) && slices.Contains(group, b) {
			return true
		}
	}
	return false
}

// nearTypes are the types that share words, with the reason.
var nearTypes = [][]string{
	// Each of these is a date in two calendars.
	{"meeting", "event", "needs-analysis", "demo", "reference-call", "technical-session", "decision-maker-meeting", "site-visit", "proposal-meeting"},
	// A day that is named is information and a date.
	{"share-information", "meeting", "event"},
	// Naming somebody or something is information, and may be an introduction, a criterion or a team.
	{"share-information", "introduction", "referral", "decision-criteria", "budget-confirmation", "implementation-team", "testimonial"},
	// An answer to a proposal, in a talk, in writing or as a yes; what is sent back is information, too.
	{"proposal-meeting", "proposal-review", "decision", "formal-review", "share-information"},
	// To bring somebody, to be passed on to somebody, to speak for us before somebody.
	{"introduction", "decision-maker-meeting", "internal-recommendation"},
	{"introduction", "referral", "reference-call", "testimonial"},
	// A board that hears of it, recommends or decides; lawyers and buyers that review.
	{"internal-recommendation", "formal-review", "proposal-review", "decision"},
	// A yes to money.
	{"decision", "purchase", "renewal", "expansion", "budget-confirmation", "mutual-plan"},
	{"purchase", "formal-review"},
	// To try it, to see it, to test it with their engineers, to begin with one team.
	{"trial", "demo", "technical-session", "site-visit"},
	{"trial", "decision", "implementation-team", "mutual-plan", "decision-criteria"},
}
