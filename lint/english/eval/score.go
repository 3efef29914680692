package eval

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"callplan/lint/english"
)

// Rate is a share of cases that went well. More is always better, so that one kind of floor fits all.
type Rate struct {
	Name    string
	Hit, Of int
}

// Share is Hit / Of, and 1 of nothing.
func (r Rate) Share() float64 {
	if r.Of == 0 {
		return 1
	}
	return float64(r.Hit) / float64(r.Of)
}

// Wilson are the bounds that hold the true share in 95 of 100 samples.
func (r Rate) Wilson() (low, high float64) {
	if r.Of == 0 {
		return 0, 1
	}
	const z = 1.959964
	n, p := float64(r.Of), r.Share()
	mid := p + z*z/(2*n)
	half := z * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, (mid-half)/(1+z*z/n)), min(1, (mid+half)/(1+z*z/n))
}

// Mistake is one thing that was read otherwise than labelled.
type Mistake struct {
	Kind      string
	Case      *Case
	Want, Got string
}

// Report is what came of reading the cases.
type Report struct {
	Cases    int
	Rates    []Rate
	Mistakes []Mistake
}

// Rate is the rate of that name.
func (r *Report) Rate(name string) (Rate, bool) {
	for _, x := range r.Rates {
		if x.Name == name {
			return x, true
		}
	}
	return Rate{}, false
}

// The names of the rates, in the order they are reported.
const (
	Precision             = "phrasing precision"
	Recall                = "phrasing recall"
	FirmPrecision         = "phrasing precision, mild ones left out"
	FirmRecall            = "phrasing recall, mild ones left out"
	FamilyRight           = "family, of those rightly flagged"
	WordsTouched          = "words, of those rightly flagged"
	TrapsSilent           = "traps left silent"
	Actor                 = "actor"
	Specific              = "S"
	Measurable            = "M"
	TimeBound             = "T"
	DeadlineDay           = "deadline, where a day is labelled"
	DeadlineAll           = "deadline, all"
	CommitmentType        = "commitment, where a type is labelled"
	CommitmentAll         = "commitment, all"
	ContinuationPrecision = "continuation precision"
	ContinuationRecall    = "continuation recall"
	SeveralPrecision      = "several asks precision"
	SeveralRecall         = "several asks recall"
	Rewritten             = "rewritten, of those flagged"
	RewritesClean         = "rewrites not flagged again"
	LearningWhole         = "learning rewrites that keep names and numbers"
	CommitmentWhole       = "commitment rewrites that keep names, numbers and the day"
)

var order = []string{Precision, Recall, FirmPrecision, FirmRecall, FamilyRight, WordsTouched, TrapsSilent, Actor, Specific, Measurable,
	TimeBound, DeadlineDay, DeadlineAll, CommitmentType, CommitmentAll, ContinuationPrecision, ContinuationRecall, SeveralPrecision,
	SeveralRecall, Rewritten, RewritesClean, LearningWhole, CommitmentWhole}

// scorer counts while the cases are read.
type scorer struct {
	rates    map[string]*Rate
	mistakes []Mistake
	reader   *english.Reader
	second   *english.Reader // reads rewrites, so that the reading they come from stays
	c        *Case
}

// Score reads the cases and compares. The readers know no names, only the day of the call.
func Score(cases []Case) *Report {
	s := &scorer{rates: map[string]*Rate{}, reader: english.NewReader(nil), second: english.NewReader(nil)}
	for _, name := range order {
		s.rates[name] = &Rate{Name: name}
	}
	s.reader.Know(english.Names{}, Call)
	s.second.Know(english.Names{}, Call)
	for i := range cases {
		s.c = &cases[i]
		s.score(s.reader.Read(s.c.Text, s.c.Role))
	}
	r := &Report{Cases: len(cases), Mistakes: s.mistakes}
	for _, name := range order {
		r.Rates = append(r.Rates, *s.rates[name])
	}
	return r
}

// count adds one case to a rate and notes it when it went wrong.
func (s *scorer) count(rate string, hit bool, want, got string) {
	r := s.rates[rate]
	r.Of++
	if hit {
		r.Hit++
		return
	}
	s.mistakes = append(s.mistakes, Mistake{rate, s.c, want, got})
}

// both adds one case to a precision and a recall.
func (s *scorer) both(precision, recall string, want, got bool, wanted, found string) {
	if got {
		s.count(precision, want, wanted, found)
	}
	if want {
		s.count(recall, got, wanted, found)
	}
}

func (s *scorer) score(g *english.Reading) {
	c := s.c
	s.phrasing(g)
	s.count(Actor, g.Actor == c.Actor, sideName(c.Actor), sideName(g.Actor))
	s.letter(Specific, "S", g.Specific)
	s.letter(Measurable, "M", g.Measurable)
	s.letter(TimeBound, "T", g.TimeBound)
	s.deadline(g)

	got := g.Commitment.Type
	if got == "" {
		got = "-"
	}
	right := got == c.Commitment || c.Commitment == "other" && got == "-"
	found := got + quoted(c.Text, g.Commitment.Span)
	if c.Commitment != "-" && c.Commitment != "other" {
		s.count(CommitmentType, right, c.Commitment, found)
	} else if !right {
		s.mistakes = append(s.mistakes, Mistake{CommitmentAll, c, c.Commitment, found})
	}
	s.rates[CommitmentAll].Of++
	if right {
		s.rates[CommitmentAll].Hit++
	}

	s.both(ContinuationPrecision, ContinuationRecall, c.Tagged("continuation"), g.Continuation.Family != "",
		"", strings.TrimSpace(quoted(c.Text, g.Continuation.Span)))
	var asks strings.Builder
	for _, a := range g.Asks {
		fmt.Fprintf(&asks, "%s%s ", a.Type, quoted(c.Text, a.Span))
	}
	s.both(SeveralPrecision, SeveralRecall, c.Tagged("several"), len(g.Asks) > 1, "", strings.TrimSpace(asks.String()))
	s.rewrites(g)
}

func (s *scorer) phrasing(g *english.Reading) {
	c := s.c
	var all, firm, familyRight, touched bool
	var found strings.Builder
	for _, p := range g.Phrasing {
		if p.Family == english.Continuing {
			continue
		}
		all = true
		firm = firm || !p.Mild
		familyRight = familyRight || slices.Contains(c.Families, string(p.Family))
		touched = touched || touches(c.Text, c.Words, p.Span)
		fmt.Fprintf(&found, "%s%s ", p.Family, quoted(c.Text, p.Span))
	}
	want, got := strings.Join(c.Families, "/"), strings.TrimSpace(found.String())
	labelled := len(c.Families) > 0
	s.both(Precision, Recall, labelled, all, want, got)
	// these two repeat the mistakes of the former, so they only count
	if firm {
		s.rates[FirmPrecision].Of++
	}
	if labelled {
		s.rates[FirmRecall].Of++
	}
	if firm && labelled {
		s.rates[FirmPrecision].Hit++
		s.rates[FirmRecall].Hit++
	}
	if labelled && all {
		s.count(FamilyRight, familyRight, want, got)
		s.count(WordsTouched, touched, c.Words, got)
	}
	if c.Tagged("trap") && !labelled {
		s.rates[TrapsSilent].Of++ // a false finding is listed under precision
		if !all {
			s.rates[TrapsSilent].Hit++
		}
	}
}

func (s *scorer) letter(rate, letter string, l english.Letter) {
	want := strings.Contains(s.c.Smart, letter)
	s.count(rate, want == l.OK, holds(want), holds(l.OK)+quoted(s.c.Text, l.Span)+" "+l.Why)
}

func holds(ok bool) string {
	if ok {
		return "holds"
	}
	return "fails"
}

func (s *scorer) deadline(g *english.Reading) {
	c, d := s.c, g.Deadline
	got := "-"
	switch {
	case d.Kind == english.Vague:
		got = "vague"
	case d.Kind != english.NoDeadline && d.Date.IsZero():
		got = "yes"
	case d.Kind != english.NoDeadline:
		got = d.Date.Format("2006-01-02")
	}
	// a period may come with its last day where no day is certain
	right := got == c.Deadline || c.Deadline == "yes" && d.Kind == english.Period
	s.count(DeadlineAll, right, c.Deadline, got+quoted(c.Text, d.Span))
	if len(c.Deadline) == len("2006-01-02") {
		s.rates[DeadlineDay].Of++
		if right {
			s.rates[DeadlineDay].Hit++
		}
	}
}

func (s *scorer) rewrites(g *english.Reading) {
	flagged := slices.ContainsFunc(g.Phrasing, func(p english.Phrase) bool { return p.Family != english.Continuing })
	if !flagged {
		return
	}
	day := g.Deadline
	list := s.reader.Rewrites(g)
	s.count(Rewritten, len(list) > 0, "a rewrite", "none")
	for _, w := range list {
		role, whole := s.c.Role, CommitmentWhole
		if w.Kind == "learning" {
			role, whole = english.Learn, LearningWhole
		}
		again := s.second.Read(w.Text, role)
		var found string
		for _, p := range again.Phrasing {
			found += " " + string(p.Family) + quoted(w.Text, p.Span)
		}
		if again.Continuation.Family != "" {
			found += " continuation" + quoted(w.Text, again.Continuation.Span)
		}
		s.count(RewritesClean, found == "", "silence", w.Text+":"+found)
		lost := Lost(s.c.Text, w.Text)
		if role != english.Learn && day.Kind == english.Day && !again.Deadline.Date.Equal(day.Date) {
			lost = append(lost, s.c.Text[day.Start:day.End])
		}
		s.count(whole, len(lost) == 0, strings.Join(lost, ", "), w.Text)
	}
}

// titles are short forms before a name, whose full stop ends no sentence.
var titles = []string{"Mr", "Mrs", "Ms", "Dr", "Prof", "St"}

// Lost are the names and numbers of a sentence that its rewrite does not have: words with a capital letter and small ones
// behind it, the first of a sentence left out, and every run of digits.
func Lost(text, rewrite string) []string {
	var lost []string
	low := strings.ToLower(rewrite)
	first := true
	for _, word := range strings.FieldsFunc(text, func(c rune) bool { return unicode.IsSpace(c) || c == '/' || c == '-' || c == '–' || c == '—' }) {
		core := strings.TrimFunc(word, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
		for _, mark := range []string{"'s", "’s", "'", "’"} {
			core = strings.TrimSuffix(core, mark)
		}
		begins := first
		first = core == "" || strings.ContainsAny(word[len(word)-1:], "?!:") || strings.HasSuffix(word, ".") && !slices.Contains(titles, core)
		for _, run := range strings.FieldsFunc(core, func(c rune) bool { return !unicode.IsDigit(c) }) {
			if !strings.Contains(rewrite, run) {
				lost = append(lost, run)
			}
		}
		initial, size := utf8.DecodeRuneInString(core)
		if begins || !unicode.IsUpper(initial) || strings.HasPrefix(core, "I'") || strings.HasPrefix(core, "I’") {
			continue
		}
		if strings.IndexFunc(core[size:], unicode.IsLower) >= 0 && !strings.Contains(low, strings.ToLower(core)) {
			lost = append(lost, core)
		}
	}
	return lost
}

// touches tells whether a span meets one of the places where the words stand.
func touches(text, words string, at english.Span) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 || words == "" {
			return false
		}
		if start := from + i; at.Start < start+len(words) && start < at.End {
			return true
		}
		from += i + 1
	}
}

func quoted(text string, at english.Span) string {
	if at.End <= at.Start || at.End > len(text) {
		return ""
	}
	return fmt.Sprintf(" %q", text[at.Start:at.End])
}

func sideName(side english.Side) string {
	switch side {
	case english.Customer:
		return "customer"
	case english.Seller:
		return "seller"
	}
	return "unknown"
}
