package lint

import (
	"strconv"
	"strings"
	"unicode"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

// said is a sentence of the plan that is judged by its words: a goal, an entry of learn, the need behind an objection.
type said struct {
	*english.Reading
	of    *Objective // whose goal it is; nil for what is to be learned
	value *syntax.Value
	key   string // "primary.goal", "learn[1]"
	field Field

	rewrites  []english.Rewrite
	rewritten bool
}

// sentences are the sentences of the plan that are read for their words, the goals first. What is said aloud or noted
// is not among them: opening, closing, questions, says, notes. Neither is a string that is broken, nor one in another
// language, where no word means what it means here.
func (p *Plan) sentences() []said {
	if p.reader != nil {
		return p.said
	}
	p.reader = english.NewReader(p.Settings.team())
	call, _ := p.Date.Date()
	names := p.names()
	p.reader.Know(names, call)
	old := p.recalled
	if p.recalled = nil; !old.knows(p.Settings, names, call) {
		old = &recollection{}
	}
	add := func(f Field, v *syntax.Value, key string, role english.Role, of *Objective) {
		if v.Kind != syntax.String || v.Broken || v.Quote == syntax.NoQuote || strings.TrimSpace(v.Text) == "" || foreign(v.Text) {
			return
		}
		s := said{of: of, value: v, key: key, field: f}
		if same := old.said[utterance{v.Text, role}]; same != nil {
			s.Reading, s.rewrites, s.rewritten = same.Reading, same.rewrites, same.rewritten
		} else {
			s.Reading = p.reader.Read(v.Text, role).Clone()
		}
		p.said = append(p.said, s)
	}
	for _, o := range p.Objectives() {
		add(o.Goal, o.Goal.Value, o.Goal.Path(), p.role(o), o)
	}
	if v := p.Learn.Value; v.Kind == syntax.Array {
		for i, item := range v.Items {
			add(p.Learn, item, p.Learn.Path()+"["+strconv.Itoa(i)+"]", english.Learn, nil)
		}
	} else {
		add(p.Learn, v, p.Learn.Path(), english.Learn, nil)
	}
	for i := range p.Objections {
		need := p.Objections[i].Need
		add(need, need.Value, need.Path(), english.Learn, nil)
	}
	return p.said
}

// goal is what the goal of the primary, the fallback or the stretch says; nil when it could not be read.
func (p *Plan) goal(o *Objective) *said {
	list := p.sentences()
	for i := range list[:min(3, len(list))] {
		if list[i].of == o {
			return &list[i]
		}
	}
	return nil
}

// role is where in the plan an objective stands.
func (p *Plan) role(o *Objective) english.Role {
	switch o {
	case &p.Primary:
		return english.Primary
	case &p.Fallback:
		return english.Fallback
	case &p.Stretch:
		return english.Stretch
	}
	return english.Secondary
}

// names is who is who in the plan. Whoever is not named as the seller's is the customer's.
func (p *Plan) names() english.Names {
	var n english.Names
	for _, f := range []Field{p.Contact, p.Customer} {
		if !f.Blank() {
			n.Customers = append(n.Customers, f.Text())
		}
	}
	for _, who := range p.People {
		if !who.Name.Blank() {
			n.Customers = append(n.Customers, who.Name.Text())
		}
	}
	if !p.Seller.Blank() {
		n.Sellers = append(n.Sellers, p.Seller.Text())
	}
	return n
}

// team is what a team has told about its own words.
func (s *Settings) team() *english.Team {
	if s == nil {
		return nil
	}
	return &s.English
}

// at is where words of the sentence stand in the file.
func (s *said) at(words english.Span) Span { return s.value.SourceSpan(words.Start, words.End) }

// whole is where the sentence stands in the file, without the white space around it.
func (s *said) whole() Span {
	start := len(s.Text) - len(strings.TrimLeftFunc(s.Text, unicode.IsSpace))
	return s.value.SourceSpan(start, start+len(strings.TrimSpace(s.Text)))
}

// words is where the words of a letter's evidence stand, or the sentence.
func (s *said) words(sp english.Span) Span {
	if sp.End > sp.Start {
		return s.at(sp)
	}
	return s.whole()
}

// worded reports whether a finding about the wording makes those about the content superfluous: the sentence will be
// written anew.
func (s *said) worded() bool { return len(s.Phrasing) > 0 || s.continues() }

func (s *said) continues() bool { return continues(s.Reading) }

// extra reports whether the sentence is the goal of a secondary objective, where wording is a hint.
func (s *said) extra() bool { return s.Role == english.Secondary }

// whom is how the plan's contact is called inside a sentence: "Dana", "the customer".
func (p *Plan) whom() string {
	who := oneLine(p.Who())
	if role, ok := strings.CutPrefix(who, "The "); ok {
		return "the " + role
	}
	return who
}

// foreign reports whether a text is in another language, by its script or by its small words.
func foreign(text string) bool {
	letters, latin := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		}
	}
	if latin*2 < letters {
		return true
	}
	others, ours := 0, 0
	for w := range strings.FieldsSeq(text) {
		w = strings.Trim(w, ".,;:!?\"'()")
		switch {
		case englishWords[w]:
			ours++
		case foreignWords[w]:
			others++
		}
	}
	return others > ours
}

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// englishWords and foreignWords are small words that only one of the two has. They count in small letters, so that
// Les, La Rochelle and De Vries are names.
var (
	englishWords = wordSet(`the to of and by with for at on us our we her his their she he they them that will is are an
		from before who what which how when until this it or about as if within after have has be not`)
	foreignWords = wordSet(`der das den dem und oder mit für eine einen einem einer uns wir ihr ihre nach bis zum zur nicht
		auf ist sind wird unsere unser unseren über bei noch el los las una con para por del que nos su sus es le la les des une
		pour avec nous sur dans est et du au aux il gli di della che ci het een voor ons onze wij niet um uma com dos
		och att det som på til med vi av och ett för się na do ze jest`)
)
