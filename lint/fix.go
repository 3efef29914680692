package lint

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"callplan/lint/syntax"
)

// Apply makes the edits of one fix; the source stays as it is.
func Apply(src []byte, edits []Edit) []byte { return syntax.Apply(src, edits) }

// maxWork bounds how many bytes Mend reads again: a fix may lay open another finding, but not for ever. A plan of a few
// kilobytes may take thousands of rounds, a file of ten megabytes a handful; what is left then waits for the next run.
const maxWork = 1 << 26

// Mend applies the safe fixes of a plan until none is left, and with unsafe also the first suggestion of every finding
// that has no safe fix; drafts, which hold words only the author knows, are never applied. It returns the new text and
// how many fixes were made. A fix that would break a valid file is left out.
func Mend(src []byte, opt Options, unsafe bool) (out []byte, fixed int) {
	return mend(src, opt, unsafe, "")
}

// MendRule applies to each finding of one rule its safe fix or else its first suggestion, as Mend does with unsafe.
func MendRule(src []byte, opt Options, rule string) (out []byte, fixed int) {
	return mend(src, opt, true, rule)
}

func mend(src []byte, opt Options, unsafe bool, rule string) (out []byte, fixed int) {
	opt.All = true
	m := mender{opt: opt, tree: syntax.Parse(src)}
	for m.work < maxWork {
		var fixes []repair
		for _, f := range m.findings() {
			if rule != "" && f.Rule != rule {
				continue
			}
			if fix, ok := choose(f, unsafe); ok {
				fixes = append(fixes, repair{fix, f.Rule == syntaxRule.ID})
			}
		}
		n := m.apply(fixes)
		if n == 0 {
			break
		}
		fixed += n
	}
	return m.tree.Src, fixed
}

// Unasked reports whether Mend would fix a finding: with a safe fix, or with unsafe also with a suggestion.
func (f Finding) Unasked(unsafe bool) bool {
	_, ok := choose(f, unsafe)
	return ok
}

// MendConfig applies the safe fixes of a configuration file, until none is left or one does not make it better.
func MendConfig(name string, src []byte) []byte {
	for {
		_, problems := ParseConfig(name, src)
		var fixes []repair
		for _, p := range problems {
			if fix, ok := choose(Finding{Fixes: p.Fixes}, false); ok {
				fixes = append(fixes, repair{Fix: fix})
			}
		}
		edits, n := combine(fixes)
		if n == 0 {
			return src
		}
		next := Apply(src, edits)
		if _, left := ParseConfig(name, next); len(left) >= len(problems) {
			return src
		}
		src = next
	}
}

// repair is a fix that Mend would make.
type repair struct {
	Fix
	syntax bool // it mends a line that cannot be read
}

// mender is a plan that is being mended.
type mender struct {
	opt  Options
	tree *syntax.Tree
	work int // bytes read
}

// findings are those to mend now. Where the reader gave up counting problems they come first, a thousand a round, and
// the rules wait.
func (m *mender) findings() []Finding {
	if len(m.tree.Problems) < syntax.MaxProblems {
		return CheckPlan(Read(m.tree, m.opt.Settings), m.opt)
	}
	list := make([]Finding, len(m.tree.Problems))
	for i, pr := range m.tree.Problems {
		list[i].Rule, list[i].Fixes = syntaxRule.ID, pr.Fixes
	}
	return list
}

// apply makes those of the fixes that do not meet, and returns how many they were. Where they do not agree together it
// makes the first half of them, down to the first single one that leaves the file no worse.
func (m *mender) apply(fixes []repair) int {
	for len(fixes) > 0 && m.work < maxWork {
		edits, n := combine(fixes)
		next := Apply(m.tree.Src, edits)
		m.work += len(next) + 4000
		if after := syntax.Parse(next); !bytes.Equal(next, m.tree.Src) && m.better(after, fixes) {
			m.tree = after
			return n
		}
		if len(fixes) == 1 {
			return 0
		}
		half := len(fixes) / 2
		if n := m.apply(fixes[:half]); n > 0 {
			return n
		}
		fixes = fixes[half:]
	}
	return 0
}

// better reports whether a tree is better than the one at hand. A fix of a syntax problem must leave fewer of them, or
// one that only moves its problem would be made again and again.
func (m *mender) better(after *syntax.Tree, fixes []repair) bool {
	was, is := len(m.tree.Problems), len(after.Problems)
	if was < syntax.MaxProblems && slices.ContainsFunc(fixes, func(r repair) bool { return r.syntax }) {
		return is < was
	}
	return is <= was
}

// choose is the fix of a finding that may be applied unasked.
func choose(f Finding, unsafe bool) (Fix, bool) {
	for _, fix := range f.Fixes {
		if fix.Safe && len(fix.Edits) > 0 {
			return fix, true
		}
	}
	if unsafe {
		for _, fix := range f.Fixes {
			if !fix.Draft && len(fix.Edits) > 0 {
				return fix, true
			}
		}
	}
	return Fix{}, false
}

// combine is the edits of those fixes that do not meet, so that each sees the text it was made for, and how many fixes
// they are. Of two that meet the earlier one stays; the other one's turn comes when the text is read again.
func combine(fixes []repair) ([]Edit, int) {
	type edit struct {
		Edit
		fix int
	}
	var all, kept []edit
	for i, fix := range fixes {
		for _, e := range fix.Edits {
			all = append(all, edit{e, i})
		}
	}
	slices.SortStableFunc(all, func(a, b edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	out := make([]bool, len(fixes))
	for _, e := range all {
		// What is kept does not meet, so whatever meets e meets the last one, too.
		for len(kept) > 0 && !out[e.fix] {
			last := kept[len(kept)-1]
			if !out[last.fix] && (last.fix == e.fix || !meet(last.Edit, e.Edit)) {
				break
			}
			if out[last.fix] || e.fix < last.fix {
				out[last.fix] = true
				kept = kept[:len(kept)-1]
				continue
			}
			out[e.fix] = true
		}
		if !out[e.fix] {
			kept = append(kept, e)
		}
	}
	edits := make([]Edit, 0, len(kept))
	for _, e := range kept {
		if !out[e.fix] {
			edits = append(edits, e.Edit)
		}
	}
	n := 0
	for _, o := range out {
		if !o {
			n++
		}
	}
	return edits, n
}

// meet reports whether two edits would disturb each other.
func meet(a, b Edit) bool {
	if a.Span.Len() > 0 && b.Span.Len() > 0 {
		return a.Span.Start < b.Span.End && b.Span.Start < a.Span.End
	}
	if a.Span.Start > b.Span.End || b.Span.Start > a.Span.End {
		return false
	}
	return a.Span != b.Span || opens(a) || opens(b)
}

// opens reports whether an insertion begins a table.
func opens(e Edit) bool { return strings.HasPrefix(strings.TrimLeft(e.New, "\r\n \t"), "[") }
