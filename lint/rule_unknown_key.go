package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"callplan/lint/syntax"
)

var unknownKey = &Rule{
	ID: "unknown-key", Severity: Warning,
	Summary: "a key or table the format does not have",
	Why: "A mistyped key is read by nobody: the deadline you wrote under `dealine` is no deadline. " +
		"Nothing is lost by naming your own keys so that everybody knows they are yours.",
	Fix:        "safe: rename a synonym or a key that differs in capitals; suggestion: rename to the nearest key",
	Exceptions: "Keys that begin with `x-`, and a table `[x]`, are the team's own.",
	Source:     "general knowledge",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\nobjective = \"Dana signs the order by 12 December\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\nx-crm = \"4711\"\n\n[primary]\ngoal = \"Dana signs the order by 12 December\"\n",
	Check:      checkUnknownKey,
}

func checkUnknownKey(p *Pass) {
	for i := range p.Strays {
		s := &p.Strays[i]
		if s.Means == Misplaced || s.Entry.Value != nil && s.Entry.Value.Broken && s.Entry.Value.Kind == syntax.Invalid {
			continue
		}
		if p.full() {
			p.Report(Finding{Span: s.Entry.Key.Span})
			continue
		}
		what, where := "key", ""
		if s.Place.Spec.Name != "" {
			where = " in " + s.Place.Spec.Header()
		}
		written := s.Entry.Name
		if s.Entry.Value == nil && s.Place == p.top {
			what = "table"
		}
		f := Finding{Span: s.Entry.Key.Span, Key: keyPath(s.Place, s.Entry.Name)}
		switch {
		case s.Place.Spec.Name == "fallback" && written == "share":
			f.Message = "a fallback is never shared"
			f.Label = "a customer who is offered the smaller step takes it"
			f.Try = "remove this line; `share` belongs to [primary]"
		case s.Key != nil:
			f.Message = "unknown " + what + " " + quoted(written) + where
			switch s.Means {
			case OtherCase:
				f.Message = quoted(written) + where + " is written " + quoted(s.Key.Name)
				f.Label = "capitals, - and _ count in a key"
			case Synonym:
				f.Message = quoted(written) + where + " is called " + quoted(s.Key.Name) + " here"
			case Typo:
				f.Message += ": did you mean " + quoted(s.Key.Name) + "?"
			}
			if s.Adopted || s.free() {
				f.Fixes = p.renameKey(s, s.Means != Typo)
			} else {
				f.Try = "keep one of the two: " + quoted(s.Key.Name) + " is there already"
			}
		case s.Table != nil:
			f.Message = "unknown " + what + " " + quoted(written)
			switch s.Means {
			case OtherCase:
				f.Message = "the table " + quoted(written) + " is written " + quoted(s.Table.Name)
				f.Label = "capitals, - and _ count in a name"
			case Synonym:
				f.Message = "the table " + quoted(written) + " is called " + s.Table.Header() + " here"
			case Typo:
				f.Message += ": did you mean " + s.Table.Header() + "?"
			}
			if s.Adopted {
				f.Fixes = p.renameTable(s, s.Means != Typo)
			} else {
				f.Try = "keep one of the two: " + s.Table.Header() + " is there already"
			}
		default:
			f.Message = "unknown " + what + " " + quoted(written) + where
			f.Label = "nobody reads it"
			if what == "table" {
				f.Try = "remove it, or name it [x] if it is your team's own"
			} else {
				f.Try = "remove it, or begin its name with x- if it is your team's own"
			}
		}
		p.Report(f)
	}
}

// free reports whether the key the stray means is not taken in its place.
func (s *Stray) free() bool {
	i := s.Place.Spec.index(s.Key.Name)
	return i >= 0 && (s.Place.fields[i] == nil || s.Place.fields[i] == s.Entry)
}

// quoted is a name in back quotes, cut when it is very long.
func quoted(s string) string {
	if len(s) > 60 {
		s = strings.ToValidUTF8(s[:57], "") + "..."
	}
	// A message is one line of text, whatever the file holds.
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return "`" + s + "`"
}

// keyPath is the path of a key that the format may not have.
func keyPath(pl *Place, name string) string {
	if t := pl.Path(); t != "" {
		return t + "." + name
	}
	return name
}

// renameKey renames a key where it stands. A key made by [primary.objective] or a dotted key keeps its other parts.
// In a table whose equals signs stand in one column, the sign stays there.
func (p *Pass) renameKey(s *Stray, safe bool) []Fix {
	edit := Edit{Span: s.Entry.Key.Span, New: s.Key.Name}
	if pr := s.Entry.Pair; pr != nil && len(pr.Key) == 1 && s.Place.inline == nil {
		gap := Span{Start: pr.Key[0].Span.End, End: pr.Eq}
		if sec := p.section(s.Place.Table); sec != nil && len(sec.Pairs) > 1 && gap.Len() > 0 && strings.Trim(gap.Text(p.Tree.Src), " ") == "" {
			if pad := Padding(p.Tree.Src, sec, s.Key.Name); len(pad) != gap.Len() {
				edit = Edit{Span: Span{Start: edit.Span.Start, End: gap.End}, New: s.Key.Name + pad}
			}
		}
	}
	return []Fix{{
		Title: "rename " + quoted(s.Entry.Name) + " to " + quoted(s.Key.Name),
		Safe:  safe && s.Entry.Value != nil,
		Edits: []Edit{edit},
	}}
}

// renameTable renames every header and dotted key that makes the table.
func (p *Pass) renameTable(s *Stray, safe bool) []Fix {
	var edits []Edit
	for _, sec := range p.Tree.Sections {
		if len(sec.Path) > 0 && sec.Path[0].Name == s.Entry.Name {
			if len(sec.Path) == 1 && sec.Array != s.Table.Array && !(sec.Array && len(s.Entry.Tables) > 1) {
				header := s.Table.Header()
				edits = append(edits, Edit{Span: sec.Header, New: header})
				continue
			}
			edits = append(edits, Edit{Span: sec.Path[0].Span, New: s.Table.Name})
		}
		if sec.Header.Len() == 0 {
			for _, pr := range sec.Pairs {
				if pr.Key[0].Name == s.Entry.Name {
					if s.Table.Array && len(pr.Key) > 1 {
						return nil // peopl.name is no list of tables under another name either
					}
					edits = append(edits, Edit{Span: pr.Key[0].Span, New: s.Table.Name})
				}
			}
		}
	}
	if len(edits) == 0 {
		return nil
	}
	return []Fix{{Title: "rename " + quoted(s.Entry.Name) + " to " + s.Table.Header(), Safe: safe, Edits: edits}}
}
