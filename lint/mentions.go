package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"callplan/lint/syntax"
)

// Mention is a place in a text of the plan that names somebody.
type Mention struct {
	Value *syntax.Value // the string it stands in
	Start int           // bytes of Value.Text
	End   int
	Home  bool // it is the contact, the customer or the entry of [[people]] itself
	First bool // only the first of several names is used: "Dana" for "Dana Ruiz"
}

// Span is where a mention stands in the file.
func (m Mention) Span() Span { return m.Value.SourceSpan(m.Start, m.End) }

// NameOf is the name at the start of "Dana Ruiz, operations director" or "Mr Osei (plant manager)", without the role,
// and the first of several people.
func NameOf(text string) string {
	for _, cut := range []string{",", " (", " - ", " – ", " — ", " / ", ";", " & ", " and ", "\n"} {
		text, _, _ = strings.Cut(text, cut)
	}
	return strings.TrimSpace(text)
}

// NameAt is the name at a byte offset: the contact, one of [[people]] or the customer, at home or in any text that names
// them. False when nobody is named there.
func (p *Plan) NameAt(offset int) (name string, at Mention, ok bool) {
	for _, name := range p.Names() {
		for _, m := range p.Mentions(name) {
			if s := m.Span(); s.Start <= offset && offset <= s.End {
				return name, m, true
			}
		}
	}
	return "", Mention{}, false
}

// Names are the full names the plan gives: its contact's, those of [[people]], its customer's.
func (p *Plan) Names() []string {
	var list []string
	add := func(name string) {
		if name != "" && !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	add(NameOf(p.Contact.Text()))
	for _, who := range p.People {
		add(NameOf(who.Name.Text()))
	}
	add(strings.TrimSpace(p.Customer.Text()))
	return list
}

// Mentions are the places that name somebody of Names, in the order of the file: the full name, or the first of several
// names where nobody else in the plan shares it.
func (p *Plan) Mentions(name string) []Mention {
	if name == "" {
		return nil
	}
	first, _, several := strings.Cut(name, " ")
	capital, _ := utf8.DecodeRuneInString(first)
	if !several || !unicode.IsUpper(capital) || titles[strings.ToLower(strings.TrimSuffix(first, "."))] || sameName(name, p.Customer.Text()) {
		first = ""
	}
	for _, other := range p.Names() {
		if word, _, _ := strings.Cut(other, " "); other != name && word == first {
			first = ""
		}
	}
	var list []Mention
	for _, pl := range p.places {
		for i := range pl.Spec.Keys {
			f := pl.field(pl.Spec.Keys[i].Name)
			if f.Spec.Type != Text && f.Spec.Type != Texts || f.Spec.Name == "previous" {
				continue
			}
			home := pl == p.top && (f.Spec.Name == "contact" || f.Spec.Name == "customer") || pl.Spec.Name == "people" && f.Spec.Name == "name"
			for _, v := range f.Strings() {
				if v.Broken || v.Quote == syntax.NoQuote {
					continue
				}
				for _, m := range occurrences(v.Text, name, first) {
					m.Value, m.Home = v, home && m.Start <= len(v.Text)-len(strings.TrimLeft(v.Text, " \t"))
					list = append(list, m)
				}
			}
		}
	}
	return list
}

func sameName(a, b string) bool { return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) }

// occurrences finds a name, or else its first word, as whole words.
func occurrences(text, name, first string) []Mention {
	var list []Mention
	for at := 0; at < len(text); {
		if whole(text, at, name) {
			list = append(list, Mention{Start: at, End: at + len(name)})
			at += len(name)
		} else if first != "" && whole(text, at, first) {
			list = append(list, Mention{Start: at, End: at + len(first), First: true})
			at += len(first)
		} else {
			_, n := utf8.DecodeRuneInString(text[at:])
			at += n
		}
	}
	return list
}

// whole reports whether a word stands at a place with no letter before or behind it.
func whole(text string, at int, word string) bool {
	if !strings.HasPrefix(text[at:], word) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+len(word):])
	return !letter(before) && !letter(after)
}

func letter(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
