package english

import "time"

// Role is where in a plan a sentence stands; what is a fault in one place is the purpose of another.
type Role uint8

// The roles of a sentence.
const (
	Primary Role = iota
	Fallback
	Stretch
	Secondary
	Learn // a learning objective, or the need behind an objection
)

// Side is whom somebody in a sentence belongs to.
type Side uint8

// The sides. A person who is not known to be ours is the customer's: a plan is about them.
const (
	Unknown Side = iota
	Customer
	Seller
)

// Family is a kind of wording that puts the seller first. Its text is the id of the rule that reports it.
type Family string

// The families of seller-centred wording, after Learning Mode (SalesCooke).
const (
	TalkTo     Family = "talk-to"
	TellPitch  Family = "tell-pitch"
	Convince   Family = "convince"
	Want       Family = "want"
	GetThemTo  Family = "get-them-to"
	CheckIn    Family = "check-in"
	Disguised  Family = "disguised-pitch"
	Continuing Family = "continuation" // a polite nothing; it is no phrasing, but found in the same way
)

// Span is a half-open range of bytes of the sentence.
type Span struct{ Start, End int }

// Phrase is wording found in a sentence: its exact words.
type Phrase struct {
	Family Family
	Span
	Mild bool // a hint rather than a fault: "discuss", "review with", or nobody says who acts
}

// Letter is one letter of SMART for a sentence: whether it holds, and the words that show it. Without evidence in the
// words the span is empty and Why says in a few words what is missing.
type Letter struct {
	OK bool
	Span
	Why string
}

// DeadlineKind tells how a sentence says when.
type DeadlineKind uint8

// The kinds of deadlines, from none to certain.
const (
	NoDeadline DeadlineKind = iota
	Vague                   // soon, asap, when convenient
	Trigger                 // "as soon as legal signs off": no day, but an event
	Period                  // a time without one certain day: "in the spring", "ahead of their board"
	Day                     // a day; Date is set when the day of the call is known
)

// Deadline is the time by which something happens, as the words have it, with its preposition.
type Deadline struct {
	Kind DeadlineKind
	Span
	Date time.Time // midnight UTC; the last day of a week, month, quarter or year that is named; zero when not certain
}

// Ask is something the customer is asked to do: the type of commitment, or "" when it fits none, and the words.
type Ask struct {
	Type string
	Span
}

// Reading is what a sentence says. Its slices belong to the Reader and are overwritten by the next Read.
type Reading struct {
	Text     string
	Role     Role
	Actor    Side
	Phrasing []Phrase // in the order of the text; of several about the same wish only the most specific
	Deadline Deadline

	Specific, Measurable, Relevant, TimeBound Letter

	Unnamed bool // what Specific lacks is somebody named,
	Loose   bool // or a concrete act or thing, or both

	Commitment   Ask   // what the customer is asked for; Type "" and an empty span for nothing
	Asks         []Ask // every separate ask; several-asks is about more than one
	Continuation Phrase
	LearningOnly bool // the sentence only collects information

	sent     *sentence
	askFrame string // the frame of the tables that told Commitment, or ""
	askSure  bool   // its type is certain

	wordingFrame string // the frame of the tables that told the first of Phrasing, or ""
	idleFrame    string // and the one that told Continuation
}

// Names are what a plan tells about who is who. The zero value knows nobody.
type Names struct {
	Customers []string // people and organisations of the customer, as written in the plan: "Dana Ruiz, operations director"
	Sellers   []string // ourselves
	Products  []string // what we sell
}

// Phrasing is wording that a team adds to the families: words of a sentence, compared by lemma.
type Added struct {
	Family Family
	Words  string
}

// Words of a team: accepted phrases are never reported, added ones always.
type Team struct {
	Products, People []string
	Accepted         []string
	Added            []Added
}
