package lint

import (
	"bytes"
	"slices"
	"time"

	"callplan/lint/syntax"
)

// ignores are the ignore comments of one plan, ready to be asked about every finding. A file may hold a million
// comments and a million findings, on one line even: so what silences a finding is looked up, never searched.
type ignores struct {
	list   []ignore
	faults []fault         // what is wrong with the comments themselves
	spared map[string]bool // rules that have no say in this plan: an ignore of them is not unused
	hits   map[scope]bool  // every rule with the lines where a comment silences it; true once it did
	starts []int           // of every line
	head   int             // where the comments end that the file begins with
	long   []Span          // the whole lines of each pair that takes several, in order
}

// scope is a rule on some lines.
type scope struct {
	lines Span
	rule  string
}

// fault is something wrong with an ignore comment, and the rule that will say so.
type fault struct {
	rule string
	Finding
}

// readIgnores reads the ignore comments of a plan; nil when there are none.
func readIgnores(p *Plan, today time.Time) *ignores {
	if !mentions(p.Tree) {
		return nil
	}
	if today.IsZero() {
		today, _ = p.Date.Date()
	}
	g := newIgnores(p.Tree)
	wrong := func(rule string, f Finding) { g.faults = append(g.faults, fault{rule, f}) }
	below := g.below(p.Tree)
	for i, c := range p.Tree.Comments {
		ig, ok := parseIgnore(p, c, wrong)
		if !ok {
			continue
		}
		if !ig.until.IsZero() && !today.IsZero() && today.After(ig.until) {
			wrong("expired-ignore", Finding{Span: ig.words,
				Message: "this ignore ended on " + ig.until.Format("2 January 2006"),
				Label:   "since then it silences nothing",
				Try:     "remove it, or give it a later day and say why"})
			continue
		}
		ig.covers = g.covers(p.Tree, &ig, below[i])
		for _, r := range ig.rules {
			for _, lines := range ig.covers {
				g.hits[scope{lines, r.id}] = false
			}
		}
		g.list = append(g.list, ig)
	}
	return g
}

// report reports the faults of the comments that are the pass's rule's business.
func (g *ignores) report(p *Pass) {
	if g == nil {
		return
	}
	for _, x := range g.faults {
		if x.rule == p.Rule.ID {
			p.Report(x.Finding)
		}
	}
}

// mentions is the quick no for the many plans without ignore comments.
func mentions(t *syntax.Tree) bool {
	for _, c := range t.Comments {
		if bytes.Contains(bytes.ToLower(t.Src[c.Span.Start:c.Span.End]), []byte("callplan:")) {
			return true
		}
	}
	return false
}

func newIgnores(t *syntax.Tree) *ignores {
	g := &ignores{hits: map[scope]bool{}, spared: map[string]bool{}, starts: []int{firstLine(t.Src).Start}}
	for i, c := range t.Src {
		if c == '\n' {
			g.starts = append(g.starts, i+1)
		}
	}
	for i, c := range t.Comments {
		if line := g.line(t.Src, c.Span.Start); c.Own && line.Start == g.starts[i] {
			g.head = line.End
			continue
		}
		break
	}
	for _, s := range t.Sections {
		for _, pr := range s.Pairs {
			first, last := g.line(t.Src, pr.Span.Start), g.line(t.Src, pr.Span.End)
			if first != last {
				g.long = append(g.long, Span{Start: first.Start, End: last.End})
			}
		}
	}
	return g
}

// line is the whole line that holds an offset, with its end.
func (g *ignores) line(src []byte, off int) Span {
	i, exact := slices.BinarySearch(g.starts, off)
	if !exact {
		i = max(i-1, 0)
	}
	if i+1 < len(g.starts) {
		return Span{Start: g.starts[i], End: g.starts[i+1]}
	}
	return Span{Start: g.starts[i], End: len(src)}
}

// value is the lines of the pair of several lines that covers a line, or that line.
func (g *ignores) value(line Span) Span {
	i, _ := slices.BinarySearchFunc(g.long, line.Start+1, func(s Span, at int) int { return s.Start - at })
	if i > 0 && g.long[i-1].Covers(line) {
		return g.long[i-1]
	}
	return line
}

// below is for each comment that stands alone the offset of the first line below its block of comments.
func (g *ignores) below(t *syntax.Tree) []int {
	at := make([]int, len(t.Comments))
	for i := len(at) - 1; i >= 0; i-- {
		at[i] = g.line(t.Src, t.Comments[i].Span.Start).End
		if i+1 < len(at) && t.Comments[i+1].Own && g.line(t.Src, t.Comments[i+1].Span.Start).Start == at[i] {
			at[i] = at[i+1]
		}
	}
	return at
}

// covers is the lines a comment speaks about: its own line, or the one below a comment that stands alone; and where
// that line begins or ends a value of several lines, all of them. Comments at the head of the file cover the first
// line, too: there the findings stand that have no better place.
func (g *ignores) covers(t *syntax.Tree, ig *ignore, below int) []Span {
	if ig.file {
		return []Span{{Start: 0, End: len(t.Src)}}
	}
	own := g.line(t.Src, ig.comment.Start)
	line := own
	if ig.own {
		line = g.line(t.Src, below)
	}
	var list []Span
	if value := g.value(line); value.Start == line.Start || value.End == line.End {
		list = append(list, value)
	} else {
		list = append(list, line)
	}
	if own.Start < g.head {
		list = append(list, g.line(t.Src, g.starts[0]))
	}
	return list
}

// silence reports whether a comment silences the rule at an offset, and remembers that it did.
func (g *ignores) silence(t *syntax.Tree, rule string, at int) bool {
	if g == nil || rule == "syntax" {
		return false
	}
	hit := false
	line := g.line(t.Src, at)
	for _, lines := range [...]Span{line, g.value(line), {Start: 0, End: len(t.Src)}} {
		if _, ok := g.hits[scope{lines, rule}]; ok {
			g.hits[scope{lines, rule}], hit = true, true
		}
	}
	return hit
}

// spare remembers a rule that has no say in this plan.
func (g *ignores) spare(r *Rule) {
	if g != nil {
		g.spared[r.ID] = true
	}
}

// used reports whether a comment has silenced the rule anywhere, or might have if the rule had a say.
func (g *ignores) used(ig *ignore, rule string) bool {
	return g.spared[rule] || slices.ContainsFunc(ig.covers, func(lines Span) bool { return g.hits[scope{lines, rule}] })
}
