package lint

// Word is a value of a closed list: a kind, a channel, a cycle or a result.
type Word struct {
	Name    string
	Doc     string
	Aliases []string
}

// Channels are the ways to meet a customer.
var Channels = []Word{
	{"phone", "a telephone call", []string{"call", "telephone"}},
	{"video", "a video call", []string{"online", "video-call"}},
	{"visit", "at their place or ours", []string{"on-site", "onsite", "in-person"}},
	{"email", "a planned message", []string{"e-mail", "mail"}},
	{"chat", "a chat or messenger", nil},
	{"event", "a fair, a conference, an open day", nil},
	{"letter", "paper", nil},
	{"social", "a social network", nil},
	{"other", "none of these", nil},
}

// Cycles say how many calls a sale usually takes.
var Cycles = []Word{
	{"complex", "several calls lead to a sale; the default", nil},
	{"single-call", "the order on the first call is normal: telesales, counter sales, small orders", nil},
}

// Results are the outcomes of a call, after Neil Rackham: order and advance are success, continuation and no are not.
var Results = []Word{
	{"primary", "the primary objective was agreed", nil},
	{"fallback", "the fallback was agreed", nil},
	{"stretch", "the stretch objective was agreed", nil},
	{"advance", "another step, agreed by the customer, that moves the sale on", nil},
	{"continuation", "a pleasant talk, and nothing agreed", nil},
	{"no", "a clear no", nil},
}

// Kinds are the sorts of secondary objectives, after the list in Two Objectives.
var Kinds = []Word{
	{"cross-sell", "another product of ours", nil},
	{"upsell", "more or better of the same", nil},
	{"referral", "a name outside the company", nil},
	{"testimonial", "a quote, a case study, a reference", nil},
	{"market-intel", "competitors, prices, plans, news", nil},
	{"project-status", "the state of something that is running", nil},
	{"strategic-question", "one bigger question for later", nil},
	{"contact-data", "a mail address, a direct line, a role", nil},
	{"best-time", "when to reach someone", nil},
	{"new-product", "a short mention of something new, with a question", nil},
	{"information-request", "a document or a figure from them", nil},
	{"relationship", "trust, thanks, repair of a complaint", nil},
	{"qualification", "budget, authority, need, timing", nil},
	{"other", "none of these", nil},
}

// Stage is a step of the customer's way to a decision, with the bounds for the size of a primary ask.
type Stage struct {
	Name     string
	Doc      string // where the customer is
	Aliases  []string
	Largest  int // size of the largest primary ask the stage bears
	Smallest int // size of the smallest one worth a call
}

// Stages are the stages of the format. The bounds follow Get the Objective: asking for the sale too early can lose it.
var Stages = []Stage{
	{"prospecting", "the customer does not know us", []string{"cold", "first-call"}, 4, 1},
	{"qualification", "the customer is willing to listen", []string{"qualify"}, 5, 2},
	{"discovery", "the customer tells us problems", []string{"needs"}, 6, 2},
	{"evaluation", "the customer compares", []string{"demo", "trial"}, 7, 3},
	{"proposal", "the customer has an offer", []string{"quote"}, 9, 4},
	{"negotiation", "the customer wants it, details are open", nil, 9, 5},
	{"closing", "the customer is ready", []string{"close"}, 9, 6},
	{"onboarding", "the customer has bought", nil, 8, 1},
	{"account", "a running customer", []string{"customer", "existing"}, 9, 1},
	{"renewal", "the contract ends", nil, 9, 2},
}

// Commitment is something a customer can agree to do.
type Commitment struct {
	Name    string
	Size    int      // 1 small ... 9 large; 0 when it has no size
	Stages  []string // where it is usual
	Doc     string   // what the customer does, after "the customer ..."
	Goal    string   // an example goal; %s is the customer's person, at the start of the sentence
	Aliases []string // other names for the type
	Words   []string // words of a goal that name it, lower case
	Source  string   // whose idea it is; "" for general knowledge
}

// Commitments are the types of the format, by growing size.
// Commitment objectives are Duane Sparks's idea (Action Selling); the types come from the sources named in each row.
var Commitments = []Commitment{
	{"share-information", 1, []string{"prospecting", "qualification", "discovery", "account"},
		"answers a question, sends figures, documents or a name", "%s sends us the figures the next step is built on",
		[]string{"information", "share-info"}, []string{"sends us", "shares", "the figures", "the log", "the list of"}, "Two Objectives"},
	{"meeting", 2, []string{"prospecting", "qualification", "account", "renewal"},
		"takes a dated call or meeting", "%s accepts a 30-minute call with us",
		[]string{"appointment", "call"}, []string{"meeting", "appointment", "call", "meets"}, "Commitment"},
	{"event", 2, []string{"prospecting", "qualification", "account"},
		"comes to a webinar, an open day, a stand", "%s signs up for the open day",
		[]string{"webinar", "open-day"}, []string{"webinar", "open day", "seminar", "stand", "trade show", "fair"}, "Two Objectives, Fallback"},
	{"introduction", 3, []string{"prospecting", "qualification", "discovery", "account"},
		"introduces us or passes us on to another person", "%s introduces us by e-mail to the person who signs",
		[]string{"intro"}, []string{"introduces", "introduction", "puts us in touch"}, "Get the Objective; Rackham"},
	{"needs-analysis", 3, []string{"qualification", "discovery"},
		"schedules a needs analysis, an audit, a discovery workshop", "%s agrees to a two-hour needs analysis with the people who do the work",
		[]string{"audit", "assessment", "workshop"}, []string{"needs analysis", "audit", "assessment", "workshop", "walk-through", "survey"}, "Commitment"},
	{"demo", 3, []string{"discovery", "evaluation"},
		"takes part in a tailored demonstration with named people", "%s attends a demonstration on their own data with the people who would use it",
		[]string{"demonstration"}, []string{"demo", "demonstration"}, ""},
	{"reference-call", 4, []string{"evaluation", "proposal"},
		"talks with a reference customer", "%s speaks with one of our customers about their first year",
		nil, []string{"reference call", "reference customer"}, "Muir"},
	{"technical-session", 4, []string{"discovery", "evaluation"},
		"gives their technical people's time", "%s sends two engineers to a technical session",
		[]string{"technical-meeting"}, []string{"technical session", "technical workshop", "architecture session"}, "Muir"},
	{"decision-maker-meeting", 4, []string{"qualification", "discovery", "evaluation"},
		"brings the decision makers to a meeting", "%s invites the person who signs to the next meeting",
		[]string{"dm-meeting", "exec-meeting"}, []string{"decision makers", "decision-makers", "decision maker"}, "Get the Objective, Commitment"},
	{"decision-criteria", 4, []string{"discovery", "evaluation"},
		"agrees in writing on criteria, success measures, process", "%s confirms in writing the three criteria for the decision",
		[]string{"criteria"}, []string{"criteria", "success measures"}, ""},
	{"referral", 4, []string{"account", "onboarding", "renewal"},
		"names or introduces someone outside", "%s names one peer outside the company who has the same question",
		nil, []string{"referral", "refers us", "peer"}, "Two Objectives"},
	{"site-visit", 5, []string{"evaluation", "proposal"},
		"visits a site, or lets us walk theirs", "%s visits a site where the same system runs",
		nil, []string{"site visit", "visits", "plant tour"}, "Rackham; Huthwaite"},
	{"budget-confirmation", 5, []string{"discovery", "evaluation", "proposal"},
		"confirms the budget, the funding source, the approval path", "%s confirms the budget and who releases it",
		[]string{"budget"}, []string{"budget", "funding"}, ""},
	{"proposal-meeting", 5, []string{"discovery", "evaluation", "proposal"},
		"sets a date to go through the proposal together", "%s sets a date to go through the proposal with us",
		[]string{"proposal"}, []string{"proposal meeting", "go through the proposal"}, "Commitment"},
	{"testimonial", 5, []string{"account", "onboarding"},
		"gives a quote, a case study, a reference", "%s releases two sentences about the result for us to quote",
		[]string{"case-study", "reference"}, []string{"testimonial", "case study", "quote us"}, "Two Objectives"},
	{"trial", 6, []string{"evaluation"},
		"runs a pilot, a sample test, a proof of concept", "%s starts a two-week pilot with one team",
		[]string{"poc", "pilot", "sample"}, []string{"pilot", "trial", "proof of concept", "sample", "test"}, "Rackham"},
	{"proposal-review", 6, []string{"proposal", "negotiation"},
		"reviews the proposal and answers by a date", "%s reads the proposal and tells us which parts need changing",
		[]string{"quote-review"}, []string{"reviews the proposal", "review of the proposal", "reads the proposal", "reviews the offer"}, "Two Objectives, Commitment"},
	{"internal-recommendation", 6, []string{"evaluation", "proposal", "negotiation"},
		"presents or recommends it to the board or a committee", "%s puts our proposal on the agenda of the next board meeting",
		[]string{"recommendation"}, []string{"recommends", "recommendation", "agenda of"}, "Sobczak"},
	{"mutual-plan", 6, []string{"evaluation", "proposal", "negotiation"},
		"agrees a dated list of steps with owners on both sides", "%s confirms a dated list of steps with an owner for each",
		[]string{"map", "close-plan"}, []string{"list of steps", "action plan", "mutual plan"}, ""},
	{"formal-review", 7, []string{"negotiation", "closing"},
		"starts the legal, security, procurement or credit review", "%s hands the contract to their lawyers for review",
		[]string{"legal", "security", "procurement"}, []string{"legal review", "security review", "credit check", "procurement review"}, ""},
	{"implementation-team", 7, []string{"negotiation", "closing", "onboarding"},
		"names or releases people for the roll-out", "%s names the people for the roll-out",
		[]string{"rollout-team"}, []string{"roll-out", "rollout", "implementation team", "project team"}, "Get the Objective"},
	{"decision", 8, []string{"proposal", "negotiation", "closing"},
		"decides yes or no by a date", "%s gives us a yes or a no",
		[]string{"loi", "verbal"}, []string{"decides", "decision", "yes or no", "a yes or a no", "letter of intent"}, "Sandler; Learning Mode"},
	{"renewal", 8, []string{"renewal", "account"},
		"renews or extends", "%s renews the contract for another year",
		[]string{"extension"}, []string{"renews", "renewal", "extends"}, ""},
	{"expansion", 8, []string{"account", "renewal", "onboarding"},
		"buys more, another product, another site", "%s adds a second site to the contract",
		[]string{"upsell", "cross-sell"}, []string{"adds", "expansion", "second site"}, "Two Objectives"},
	{"purchase", 9, []string{"closing", "negotiation"},
		"signs, orders, pays", "%s signs the order",
		[]string{"order", "sale", "contract", "signature", "po"}, []string{"signs", "orders", "order", "purchase order", "pays"}, "Commitment"},
	{"other", 0, nil, "does something that has no name here yet", "%s confirms the next step in writing", nil, nil, ""},
}
