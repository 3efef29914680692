package lint

import (
	"fmt"
	"strings"
	"time"

	"callplan/lint/english"
)

// Sentence is what one sentence says, for people, for programs and for editors. As JSON it is a line of callplan read.
// Offsets are bytes of Text; evidence is the words themselves.
type Sentence struct {
	Text         string       `json:"text"`
	Role         string       `json:"role"`
	Actor        string       `json:"actor"` // who acts: customer, seller or unknown
	Phrasing     []Wording    `json:"phrasing"`
	Smart        Smart        `json:"smart"`
	Commitment   *SaidAsk     `json:"commitment"` // nil when the customer is asked for nothing
	Continuation bool         `json:"continuation"`
	Rewrites     []SaidBetter `json:"rewrites"`

	Nothing Wording   `json:"-"` // the words of the continuation
	When    string    `json:"-"` // the words that say when, vague ones too
	Day     time.Time `json:"-"` // the last day of it; zero when no day is certain
}

// Wording is a place in a sentence that a rule would report.
type Wording struct {
	Rule  string `json:"rule"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Mild  bool   `json:"-"` // a hint rather than a fault
}

// Smart is a sentence letter by letter.
type Smart struct {
	Specific   SmartLetter `json:"specific"`
	Measurable SmartLetter `json:"measurable"`
	Achievable SmartLetter `json:"achievable"` // true with no evidence where no stage or no ask is known
	Relevant   SmartLetter `json:"relevant"`
	TimeBound  SmartLetter `json:"time_bound"`
}

// SmartLetter is one letter: whether it holds, and the words that decide it.
type SmartLetter struct {
	OK       bool   `json:"ok"`
	Evidence string `json:"evidence"`
	Date     string `json:"date,omitempty"` // of TimeBound, when one day is certain
	Why      string `json:"-"`              // what is missing, or why nothing can be said
}

// SaidAsk is what the customer is asked for.
type SaidAsk struct {
	Type     string `json:"type"`
	Evidence string `json:"evidence"`
	Size     int    `json:"-"` // 0 when the type has none
}

// SaidBetter is a sentence to say instead.
type SaidBetter struct {
	Kind string `json:"kind"` // learning or commitment
	Text string `json:"text"`
}

// sentenceRoles are the places in a plan where a sentence may stand, by their names.
var sentenceRoles = []string{english.Primary: "primary", english.Fallback: "fallback", english.Stretch: "stretch",
	english.Secondary: "secondary", english.Learn: "learn"}

// SentenceRoles are the names of the places in a plan where a sentence may stand; the first is the usual one.
func SentenceRoles() []string { return sentenceRoles }

// About is what is known around sentences that stand in no plan. The zero value knows nothing and takes them for primaries.
type About struct {
	Role                         string    // one of SentenceRoles
	Call                         time.Time // the day of the call, from which "by Friday" is counted
	Stage                        string    // the name of a stage, which says how much may be asked
	Customers, Sellers, Products []string  // names
}

// SentenceReader reads sentences that stand in no plan. It belongs to one goroutine.
type SentenceReader struct {
	reader   *english.Reader
	role     english.Role
	stage    Stage
	settings *Settings
}

// NewSentenceReader returns a reader that knows what is about its sentences, and the words and sizes of a team.
func NewSentenceReader(about About, settings *Settings) *SentenceReader {
	r := &SentenceReader{settings: settings}
	r.stage, _ = settings.Stage(about.Stage)
	for i, name := range sentenceRoles {
		if name == about.Role {
			r.role = english.Role(i)
		}
	}
	var team english.Team
	if settings != nil {
		team = settings.English
	}
	r.reader = english.NewReader(&team)
	r.reader.Know(english.Names{Customers: about.Customers, Sellers: about.Sellers, Products: about.Products}, about.Call)
	return r
}

// Read reads a sentence. Bytes that are no UTF-8 are read as the character that stands for such; offsets count in that text.
func (r *SentenceReader) Read(text string) *Sentence {
	g := r.reader.Read(strings.ToValidUTF8(text, "\ufffd"), r.role)
	return NewSentence(g, r.reader.Rewrites(g), r.stage, r.settings)
}

// NewSentence puts into plain values what a reading says. The zero Stage is an unknown one.
func NewSentence(g *english.Reading, better []english.Rewrite, stage Stage, settings *Settings) *Sentence {
	words := func(at english.Span) string { return g.Text[at.Start:at.End] }
	letter := func(l english.Letter) SmartLetter { return SmartLetter{OK: l.OK, Evidence: words(l.Span), Why: l.Why} }
	s := &Sentence{
		Text:     g.Text,
		Role:     sentenceRoles[g.Role],
		Actor:    [...]string{english.Unknown: "unknown", english.Customer: "customer", english.Seller: "seller"}[g.Actor],
		Phrasing: []Wording{},
		Smart: Smart{Specific: letter(g.Specific), Measurable: letter(g.Measurable), Achievable: SmartLetter{OK: true, Why: "nothing is asked of the customer"},
			Relevant: letter(g.Relevant), TimeBound: letter(g.TimeBound)},
		Continuation: g.Continuation.Family != "",
		Rewrites:     []SaidBetter{},
		When:         words(g.Deadline.Span),
		Day:          g.Deadline.Date,
	}
	for _, p := range g.Phrasing {
		s.Phrasing = append(s.Phrasing, wordingOf(p))
	}
	if s.Continuation {
		s.Nothing = wordingOf(g.Continuation)
	}
	if s.Smart.TimeBound.OK && !s.Day.IsZero() {
		s.Smart.TimeBound.Date = s.Day.Format(time.DateOnly)
	}
	if c := g.Commitment; c.Start < c.End {
		s.Commitment = &SaidAsk{Type: c.Type, Evidence: words(c.Span)}
		if c.Type == "" {
			s.Commitment.Type = "other"
		}
		known, _ := settings.Commitment(s.Commitment.Type)
		s.Commitment.Size = known.Size
		s.Smart.Achievable = achievable(g.Role, s.Commitment, stage)
	}
	for _, b := range better {
		s.Rewrites = append(s.Rewrites, SaidBetter(b))
	}
	return s
}

func wordingOf(p english.Phrase) Wording {
	return Wording{Rule: string(p.Family), Start: p.Start, End: p.End, Mild: p.Mild}
}

// achievable holds the size of an ask against what a stage bears, as the rules ask-too-big and ask-too-small do: both
// bounds for a primary, the upper one for a fallback, none for what else a call may bring.
func achievable(role english.Role, ask *SaidAsk, stage Stage) SmartLetter {
	l := SmartLetter{OK: true}
	switch {
	case role != english.Primary && role != english.Fallback:
		l.Why = "a " + sentenceRoles[role] + " objective has no bounds"
		return l
	case ask.Size == 0:
		l.Why = "the ask has no size"
		return l
	case stage.Name == "":
		l.Why = "no stage is known"
		return l
	}
	l.Evidence = ask.Evidence
	switch {
	case ask.Size > stage.Largest:
		l.OK = false
		l.Why = fmt.Sprintf("size %d is more than %s bears: at most %d", ask.Size, stage.Name, stage.Largest)
	case role == english.Primary && ask.Size < stage.Smallest:
		l.OK = false
		l.Why = fmt.Sprintf("size %d is less than %s deserves: at least %d", ask.Size, stage.Name, stage.Smallest)
	default:
		l.Why = fmt.Sprintf("size %d fits %s", ask.Size, stage.Name)
	}
	return l
}
