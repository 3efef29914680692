package lint

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

// Plan is a call plan as its author meant it. Every field is there, set or unset; none is ever nil.
//
// Reading is generous so that one slip makes one finding: a synonym, a mistyped key or a key under the wrong header
// is read as what it most likely means and listed in Strays, a date in quotes is a date.
type Plan struct {
	Tree     *syntax.Tree
	Settings *Settings

	Customer, Contact, Seller, Date, Channel, Minutes, Stage Field
	Cycle, Reason, Learn, Questions, Previous, Notes         Field

	Primary, Fallback, Stretch Objective
	Secondary                  []Objective
	People                     []Person
	Objections                 []Objection
	Opening                    Field // say
	Closing                    Field // ask
	Outcome                    Outcome

	Strays []Stray

	sections map[*syntax.Table]*syntax.Section // made by section
	reader   *english.Reader                   // made by sentences
	said     []said
	recalled *recollection   // until sentences has used it
	nameSet  map[string]bool // made by nameWords

	top    *Place
	places []*Place            // in the order of Tables, the top level first
	named  map[string][]*Place // the same, by the table's name
}

// Field is a key of the format in one table of the plan, with what the file says there.
type Field struct {
	Spec  *KeySpec
	Set   bool          // the key is there
	Key   Span          // the key as written; the table's header when it is not
	Value *syntax.Value // never nil
	place *Place
}

// Objective is a goal with what belongs to it: primary, fallback, stretch or one of the secondaries.
type Objective struct {
	Set                              bool // the table is there
	Goal, Commitment, By             Field
	Measure, Why, After, Share, Kind Field
	Type                             Commitment // what Commitment names; the zero Commitment when unset or unknown
	Header                           Span       // where a finding about the whole objective stands
	place                            *Place
}

// Person is one of [[people]].
type Person struct{ Name, Role, Note Field }

// Objection is one of [[objection]].
type Objection struct{ Says, Need Field }

// Outcome is what was written after the call.
type Outcome struct {
	Set                bool
	Result, Note, Next Field
	Header             Span
}

// Place is one table of the plan: the top level, [primary], the third [[secondary]], wherever and however it is written.
type Place struct {
	Spec   *TableSpec
	Table  *syntax.Table // nil when the table is not in the file
	Header Span          // the header or key that makes it; the first line when it is not in the file
	Index  int           // which one of an array of tables, from 0
	inline *syntax.Value // the inline table it is written as
	fields []*syntax.Entry
}

// Path is the table's name in findings: "", "primary", "secondary[2]".
func (p *Place) Path() string {
	if p.Spec.Array {
		return p.Spec.Name + "[" + strconv.Itoa(p.Index) + "]"
	}
	return p.Spec.Name
}

var unset = &syntax.Value{}

// field is the field of a key the format has in this place.
func (p *Place) field(key string) Field {
	i := p.Spec.index(key)
	if i < 0 {
		return Field{Spec: &KeySpec{Name: key}, Value: unset, Key: p.Header, place: p}
	}
	f := Field{Spec: &p.Spec.Keys[i], Value: unset, Key: p.Header, place: p}
	if i < len(p.fields) && p.fields[i] != nil {
		e := p.fields[i]
		f.Set, f.Key = true, e.Key.Span
		if e.Value != nil {
			f.Value = e.Value
		}
	}
	return f
}

// Path is the field's name in findings: "customer", "primary.goal", "secondary[0].by".
func (f Field) Path() string {
	if f.place == nil || f.Spec == nil {
		return ""
	}
	if t := f.place.Path(); t != "" {
		return t + "." + f.Spec.Name
	}
	return f.Spec.Name
}

// Text is the decoded text of the field; "" when it is unset or not a string.
func (f Field) Text() string {
	if f.Value.Kind == syntax.String {
		return f.Value.Text
	}
	return ""
}

// Blank reports whether the field says nothing: unset, or text that is only white space.
func (f Field) Blank() bool {
	return !f.Set || f.Value.Kind == syntax.String && strings.TrimSpace(f.Value.Text) == ""
}

// tabled reports whether a table stands where the field's value belongs, as in commitment.x = 1: there is no place for one.
func (f Field) tabled() bool { return f.Set && f.Value == unset }

// Words is where the field's words stand: the text between the quotes, or the whole value.
func (f Field) Words() Span {
	if f.Value.Kind == syntax.String {
		if s := f.Value.InnerSpan(); s.Len() > 0 {
			return s
		}
	}
	return f.Value.Span
}

// Date is the day the field holds, at midnight UTC. A date in quotes counts, and so does one that is written another
// way where day, month and year are certain: that it is written so is a finding of its own.
func (f Field) Date() (time.Time, bool) {
	v := f.Value
	if v.Broken {
		return time.Time{}, false
	}
	switch v.Kind {
	case syntax.LocalDate, syntax.LocalDateTime, syntax.OffsetDateTime:
		t := v.Time
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC), true
	case syntax.String:
		if t, ok := isoDate(v.Text); ok {
			return t, true
		}
		return writtenDate(v.Text)
	case syntax.Integer:
		t, err := time.Parse("20060102", v.Text)
		return t, err == nil
	case syntax.Array:
		if len(v.Items) == 1 && v.Items[0].Kind != syntax.Array {
			return Field{Value: v.Items[0]}.Date()
		}
	}
	return time.Time{}, false
}

// isoDate reads "2026-12-03", with spaces around it or a time of day behind it.
func isoDate(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 10 && (s[10] == ' ' || s[10] == 'T') {
		s = s[:10]
	}
	t, err := time.Parse(time.DateOnly, s)
	return t, err == nil
}

// Strings are the texts of a list; a single string counts as a list of one.
func (f Field) Strings() []*syntax.Value {
	switch f.Value.Kind {
	case syntax.String:
		return []*syntax.Value{f.Value}
	case syntax.Array:
		list := make([]*syntax.Value, 0, len(f.Value.Items))
		for _, v := range f.Value.Items {
			if v.Kind == syntax.String && strings.TrimSpace(v.Text) != "" {
				list = append(list, v)
			}
		}
		return list
	}
	return nil
}

// StageBounds is the plan's stage; false when it is unset or unknown.
func (p *Plan) StageBounds() (Stage, bool) {
	return p.Settings.Stage(p.Settings.canonical(StageName, p.Stage.Text()))
}

// SingleCall reports whether the order on the first call is normal here.
func (p *Plan) SingleCall() bool {
	return p.Settings.canonical(CycleName, p.Cycle.Text()) == "single-call"
}

// Over reports whether the call has taken place: an outcome is written.
func (p *Plan) Over() bool {
	return !p.Outcome.Result.Blank() || !p.Outcome.Note.Blank() || !p.Outcome.Next.Blank()
}

// Objectives are the objectives that are in the file: stretch, primary, fallback, then the secondaries.
func (p *Plan) Objectives() []*Objective {
	list := make([]*Objective, 0, 3+len(p.Secondary))
	for _, o := range []*Objective{&p.Stretch, &p.Primary, &p.Fallback} {
		if o.Set {
			list = append(list, o)
		}
	}
	for i := range p.Secondary {
		list = append(list, &p.Secondary[i])
	}
	return list
}

// FirstLine is the first line of the file, where a finding stands that has no better place.
func (p *Plan) FirstLine() Span { return firstLine(p.Tree.Src) }

func firstLine(src []byte) Span {
	start := 0
	if len(src) >= 3 && src[0] == 0xEF && src[1] == 0xBB && src[2] == 0xBF {
		start = 3
	}
	end := start
	for end < len(src) && src[end] != '\n' && src[end] != '\r' {
		end++
	}
	return Span{Start: start, End: end}
}

// Who is how the plan's contact is called in a sentence: "Dana" for "Dana Ruiz, operations director",
// "Mr Osei" for "Mr Osei (plant manager)", "The customer" when there is no contact.
func (p *Plan) Who() string {
	words := strings.Fields(NameOf(p.Contact.Text()))
	if len(words) == 0 {
		return "The customer"
	}
	if titles[strings.ToLower(strings.TrimSuffix(words[0], "."))] && len(words) > 1 {
		return words[0] + " " + words[len(words)-1]
	}
	if first := words[0]; strings.ToLower(first) == first && strings.ToUpper(first) != first && !isRole(words) {
		r, n := utf8.DecodeRuneInString(first)
		return string(unicode.ToUpper(r)) + first[n:] // a name in small letters
	} else if strings.ToLower(first) == first && strings.ToUpper(first) != first {
		// A role, not a name: "head of purchasing".
		if a := words[0]; a == "the" || a == "our" || a == "their" {
			words = words[1:]
		}
		return "The " + strings.Join(words, " ")
	}
	return words[0]
}

// isRole reports whether the words name what somebody does, "head of purchasing", and not somebody.
func isRole(words []string) bool {
	for _, w := range words {
		if roles[w] {
			return true
		}
	}
	return len(words) == 1 && len(words[0]) > 6
}

// roles are words of job titles and departments, in small letters.
var roles = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`the our their of for head lead leader director manager managers buyer owner owners
		officer chief president chair chairman chairwoman founder partner assistant secretary reception receptionist
		controller accountant engineer technician planner nurse doctor surgeon foreman supervisor clerk teacher principal
		lawyer counsel bursar caretaker chef cook baker farmer landlord tenant client customer team board committee
		purchasing procurement finance legal marketing sales operations maintenance production quality logistics
		facilities facility hr it ceo cfo cto coo cio vp`) {
		m[w] = true
	}
	return m
}()

// titles stand before a family name, which they need: "Mr Osei" is never called "Mr".
var titles = map[string]bool{"mr": true, "mrs": true, "ms": true, "miss": true, "mx": true, "dr": true, "prof": true,
	"professor": true, "sir": true, "dame": true, "lady": true, "lord": true, "herr": true, "frau": true, "señor": true,
	"señora": true, "sr": true, "sra": true, "monsieur": true, "madame": true, "mme": true, "m": true, "signor": true,
	"signora": true, "captain": true, "major": true, "col": true, "capt": true, "rev": true, "father": true, "sister": true}
