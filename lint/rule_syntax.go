package lint

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"callplan/lint/syntax"

	"github.com/BurntSushi/toml"
)

var syntaxRule = &Rule{
	ID: "syntax", Severity: Error,
	Summary: "a line that TOML cannot read",
	Why: "What cannot be read cannot be checked, and the next person, or the next tool, sees a different plan than you meant. " +
		"Every broken line is named, and the lines around it are still read.",
	Fix:        "safe where only one repair is possible: straight quotes for curly ones, a missing bracket, a date with its zeros",
	Exceptions: "None: a file with a syntax error is reported whatever else is configured, but rules that judge something missing wait until it is mended.",
	Source:     "TOML 1.1, toml.io",
	Bad:        "customer = “Northwind Foods”\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Check:      checkSyntax,
}

func checkSyntax(p *Pass) {
	var keys []keyed
	if !p.Tree.Valid() {
		keys = p.keyed()
	}
	for i := range p.Tree.Problems {
		pr := &p.Tree.Problems[i]
		f := Finding{Span: pr.Span, Message: pr.Message, Related: pr.Related, Fixes: pr.Fixes}
		if k := keyAt(keys, pr.Span.Start); k != nil {
			f.Key = k.path
			if k.spec.Type == Day || k.spec.Type == Moment {
				f.Fixes = undatedFixes(f.Fixes)
			}
		}
		if pr.Code == syntax.DuplicateTable {
			if msg, try := onePerCall(pr.Name); msg != "" {
				f.Message, f.Try = msg, try
				if len(f.Fixes) == 0 {
					f.Fixes = p.doubleBrackets(pr.Name)
				}
			}
		}
		p.Report(f)
	}
	if p.Tree.Valid() && !plain(p.Tree) {
		secondOpinion(p)
	}
}

// keyed is a key of the format with the bytes of its value.
type keyed struct {
	span Span
	path string
	spec *KeySpec
}

// keyed are the plan's keys in the order of the file.
func (p *Plan) keyed() []keyed {
	var list []keyed
	for _, pl := range p.places {
		for i, e := range pl.fields {
			if e != nil && e.Pair != nil {
				list = append(list, keyed{e.Pair.Span, keyPath(pl, pl.Spec.Keys[i].Name), &pl.Spec.Keys[i]})
			}
		}
	}
	slices.SortFunc(list, func(a, b keyed) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return list
}

// keyAt is the key whose line holds the offset, or nil.
func keyAt(list []keyed, at int) *keyed {
	i, found := slices.BinarySearchFunc(list, at, func(k keyed, at int) int { return cmp.Compare(k.span.Start, at) })
	if !found {
		i--
	}
	if i < 0 || at > list[i].span.End {
		return nil
	}
	return &list[i]
}

// undatedFixes are the fixes of a value that should be a date: quotation marks would only make another fault of it, so
// they are never put there unasked.
func undatedFixes(fixes []Fix) []Fix {
	list := slices.Clone(fixes)
	for i := range list {
		for _, e := range list[i].Edits {
			if strings.Contains(e.New, "\"") {
				list[i].Safe = false
			}
		}
	}
	return list
}

// doubleBrackets is the fix that writes every [name] of an array of tables as [[name]].
func (p *Plan) doubleBrackets(name string) []Fix {
	t := table(name)
	if e := p.Tree.Root.Lookup(name); t == nil || !t.Array || e == nil || e.Value != nil {
		return nil
	}
	var edits []Edit
	for _, s := range p.Tree.Sections {
		if len(s.Path) == 1 && s.Path[0].Name == name && !s.Array && s.Header.Text(p.Tree.Src) == "["+name+"]" {
			edits = append(edits, Edit{Span: s.Header, New: t.Header()})
		}
	}
	if len(edits) == 0 {
		return nil
	}
	return []Fix{{Title: "write each one as " + t.Header(), Safe: true, Edits: edits}}
}

// onePerCall says better than TOML can why a table of the format may stand only once.
func onePerCall(name string) (message, try string) {
	switch name {
	case "primary":
		return "a second [primary]: one primary per call",
			"use [stretch] for the larger ask, [[secondary]] for an extra"
	case "fallback":
		return "a second [fallback]: one fallback is enough", "keep the one that is nearer to the primary"
	case "stretch":
		return "a second [stretch]: one larger ask is enough", "move the other one to [[secondary]]"
	}
	if t := table(name); t != nil && t.Array {
		return fmt.Sprintf("a second [%s]: write each one as [[%s]]", name, name),
			fmt.Sprintf("put double brackets around every %s header", name)
	}
	return "", ""
}

// secondOpinion asks BurntSushi/toml about a tree we found clean. Where the two disagree, one of them is wrong about
// TOML; the plan's other readers may side with either, so the author should know.
func secondOpinion(p *Pass) {
	src := p.Tree.Src
	_, err := toml.Decode(string(src), &struct{}{})
	if err == nil {
		return
	}
	span := p.FirstLine()
	var pe toml.ParseError
	if errors.As(err, &pe) {
		start := pe.Position.Start
		if strings.HasPrefix(string(src), "\xef\xbb\xbf") {
			start += 3 // its offsets do not count the byte order mark
		}
		start = max(0, min(start, len(src)))
		end := max(start, min(start+pe.Position.Len, len(src)))
		span = Span{Start: start, End: end}
		p.Report(Finding{Span: span, Message: "other TOML readers refuse this line: " + oneLine(pe.Message)})
		return
	}
	p.Report(Finding{Span: span, Message: "other TOML readers refuse this file: " + oneLine(err.Error())})
}

// plain reports whether a clean tree holds nothing that two readers of TOML could see differently: bare one-part keys,
// strings without escapes, lists of them, short integers, booleans and dates. Nearly every plan is plain, and asking
// for a second opinion takes four times as long as reading it; FuzzPlain holds the two readers to the same values there.
func plain(t *syntax.Tree) bool {
	for _, s := range t.Sections {
		if len(s.Path) > 1 || len(s.Path) == 1 && !bare(s.Path[0]) {
			return false
		}
		for _, pr := range s.Pairs {
			if len(pr.Key) != 1 || !bare(pr.Key[0]) || !plainValue(pr.Value) {
				return false
			}
		}
	}
	return !strings.HasPrefix(string(t.Src[:min(3, len(t.Src))]), "\xef\xbb\xbf")
}

// bare reports whether a key is written without quotes and in ASCII.
func bare(k syntax.Key) bool {
	if k.Span.Len() != len(k.Name) {
		return false
	}
	for i := 0; i < len(k.Name); i++ {
		if k.Name[i] >= 0x80 {
			return false
		}
	}
	return true
}

func plainValue(v *syntax.Value) bool {
	switch v.Kind {
	case syntax.String:
		return v.InnerSpan().Len() == len(v.Text)
	case syntax.Bool:
		return true
	case syntax.Integer:
		return v.Span.Len() < 18 && strings.Trim(v.Text, "0123456789") == ""
	case syntax.LocalDate:
		return v.Time.Year() > 0
	case syntax.Array:
		for _, item := range v.Items {
			if item.Kind != syntax.String || !plainValue(item) {
				return false
			}
		}
		return true
	}
	return false
}

// oneLine keeps a message that was made elsewhere, or holds words of the plan, to one line of text.
func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}
