package lint

import (
	"strings"

	"callplan/lint/syntax"
)

var misplacedKey = &Rule{
	ID: "misplaced-key", Severity: Error,
	Summary: "a known key under the wrong table header",
	Why: "In TOML every key below a [table] header belongs to that table, however far down it stands. " +
		"A `learn` below [fallback] is not the plan's list of things to learn, and nobody will remind you of it.",
	Fix:        "safe: move a key of the whole plan above the first [table]; suggestion: move a key of another table there",
	Exceptions: "`share` under [fallback] is an unknown key of its own: a fallback is never shared.",
	Source:     "TOML 1.1, toml.io",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\n\n[fallback]\ngoal = \"Dana sends us the log by 8 December\"\nstage = \"discovery\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[fallback]\ngoal = \"Dana sends us the log by 8 December\"\n",
	Check:      checkMisplacedKey,
}

func checkMisplacedKey(p *Pass) {
	for i := range p.Strays {
		s := &p.Strays[i]
		if s.Means != Misplaced {
			continue
		}
		if p.full() {
			p.Report(Finding{Span: s.Entry.Key.Span})
			continue
		}
		f := Finding{Span: s.Entry.Key.Span, Key: keyPath(s.Place, s.Entry.Name)}
		under := "above the first [table]"
		if s.Place.Spec.Name != "" {
			under = "under " + s.Place.Spec.Header()
		}
		name := quoted(s.Entry.Name)
		if !same(s.Entry.Name, s.Key.Name) {
			name += " (called " + quoted(s.Key.Name) + " here)"
		}
		if home := s.Homes[0]; len(s.Homes) == 1 && home.Name == "" {
			f.Message = name + " stands " + under + ": move it above the first [table]"
			if s.Place.inline == nil && s.Entry.Pair != nil && len(s.Entry.Pair.Key) == 1 {
				f.Label = "a key below a header belongs to that table"
			}
		} else if len(s.Homes) == 1 {
			f.Message = name + " stands " + under + ": it belongs to " + home.Header()
		} else {
			f.Message = name + " stands " + under + ": it belongs to " + anyOf(s.Homes)
		}
		if edits, ok := p.move(s); ok {
			to := "above the first [table]"
			if s.Table.Name != "" {
				to = "to " + s.Table.Header()
			}
			f.Fixes = []Fix{{Title: "move " + name + " " + to, Safe: s.Table.Name == "", Edits: edits}}
		} else {
			f.Try = "move it there by hand"
			if len(s.Homes) > 1 {
				f.Try = "move it to the one you mean"
			}
			if s.taken(p.Plan) {
				f.Try = "keep one of the two: there is another " + name + " where it belongs"
				if by := s.Place.Spec.index("by"); s.Entry.Name == "date" && by >= 0 && s.Place.fields[by] == nil {
					// The call has its date, so this one is rather the day until which the customer acts.
					f.Fixes = []Fix{{Title: "rename " + name + " to `by`, the deadline", Edits: []Edit{{Span: s.Entry.Key.Span, New: "by"}}}}
				}
			}
		}
		p.Report(f)
	}
}

// taken reports whether the key stands where it belongs, too.
func (s *Stray) taken(p *Plan) bool {
	if len(s.Homes) != 1 || s.Adopted {
		return false
	}
	home := p.place(s.Table.Name)
	return home != nil && home.fields[home.Spec.index(s.Key.Name)] != nil
}

// anyOf lists table headers: "[primary], [fallback] or [stretch]".
func anyOf(tables []*TableSpec) string {
	var b strings.Builder
	for i, t := range tables {
		switch {
		case i == 0:
		case i == len(tables)-1:
			b.WriteString(" or ")
		default:
			b.WriteString(", ")
		}
		if t.Name == "" {
			b.WriteString("the top of the file")
			continue
		}
		b.WriteString(t.Header())
	}
	return b.String()
}

// move is the edits that put the stray's lines where its key belongs; false when that place is not certain or taken.
func (p *Plan) move(s *Stray) ([]Edit, bool) {
	pr := s.Entry.Pair
	if len(s.Homes) == 1 && s.Table.Name == "" && pr != nil && len(pr.Key) == 2 && s.Place.inline == nil && !s.taken(p) && p.onTop(pr) {
		return []Edit{{Span: pr.KeySpan(), New: s.Key.Name}}, true // fallback.learn = ...
	}
	if len(s.Homes) != 1 || pr == nil || len(pr.Key) != 1 || s.taken(p) || s.Place.inline != nil {
		return nil, false
	}
	cut, ok := p.lines(pr)
	if !ok {
		return nil, false
	}
	src, nl := p.Tree.Src, newline(p.Tree.Src)
	text := strings.TrimRight(cut.Text(src), "\r\n")
	if s.Entry.Name != s.Key.Name { // a synonym moves under its right name
		key := pr.KeySpan()
		text = text[:key.Start-cut.Start] + s.Key.Name + text[key.End-cut.Start:]
	}
	at := -1
	place := p.place(s.Table.Name)
	switch {
	case s.Table.Name == "":
		top := p.Tree.Sections[0]
		if len(top.Pairs) == 0 {
			e := p.topOfFile(text)
			return ordered(e, Edit{Span: cut}), true
		}
		at = lineEnd(src, lastPairEnd(top))
	case place != nil && place.Table != nil:
		sec := p.section(place.Table)
		if sec == nil || place.inline != nil || s.Table.Array && len(p.named[s.Table.Name]) != 1 {
			return nil, false
		}
		at = lineEnd(src, lastPairEnd(sec))
	case s.Table.Array || p.Tree.Root.Lookup(s.Table.Name) != nil:
		return nil, false
	default:
		at = len(src)
		for at > cut.End && (src[at-1] == '\n' || src[at-1] == '\r' || src[at-1] == ' ') {
			at--
		}
		if at <= cut.End && len(strings.TrimSpace(string(src[cut.End:]))) == 0 {
			// The stray is the last line: its header goes in above it, in place.
			return []Edit{{Span: Span{Start: cut.Start, End: cut.Start}, New: nl + s.Table.Header() + nl}}, true
		}
		return ordered(Edit{Span: Span{Start: at, End: at}, New: nl + nl + s.Table.Header() + nl + text}, Edit{Span: cut}), true
	}
	return ordered(Edit{Span: Span{Start: at, End: at}, New: nl + text}, Edit{Span: cut}), true
}

// onTop reports whether a pair stands above the first header.
func (p *Plan) onTop(pr *syntax.Pair) bool {
	return len(p.Tree.Sections) < 2 || pr.Span.End <= p.Tree.Sections[1].Header.Start
}

// ordered sorts two edits by their place in the file.
func ordered(a, b Edit) []Edit {
	if b.Span.Start < a.Span.Start {
		a, b = b, a
	}
	if a.Span == b.Span && a.Span.Len() == 0 {
		return []Edit{{Span: a.Span, New: a.New + b.New}} // not every client keeps the order of two
	}
	return []Edit{a, b}
}
