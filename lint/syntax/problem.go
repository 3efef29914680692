package syntax

import "slices"

// MaxProblems is the most problems Parse reports of one file; a person needs fewer, a binary file would have millions.
const MaxProblems = 1000

// report notes a problem.
func (p *parser) report(code ProblemCode, span Span, msg string, fixes ...Fix) {
	if len(p.tree.Problems) >= MaxProblems || span.Start < p.lostUntil {
		return
	}
	p.tree.Problems = append(p.tree.Problems, Problem{Code: code, Span: span, Message: msg, Fixes: fixes})
}

// lose notes a problem after which the rest of the line makes no sense: what else seems wrong on it would only be
// noise, so it is not reported. A problem with a safe fix must not be lost this way, for the noise may be real.
func (p *parser) lose(code ProblemCode, span Span, msg string, fixes ...Fix) {
	p.report(code, span, msg, fixes...)
	p.lostUntil = max(p.lostUntil, p.lineEnd(span.Start))
}

// sortProblems puts problems in source order; most files have none or have them in order.
func sortProblems(ps []Problem) {
	byStart := func(a, b Problem) int { return a.Span.Start - b.Span.Start }
	if !slices.IsSortedFunc(ps, byStart) {
		slices.SortStableFunc(ps, byStart)
	}
}

// replaceFix, insertFix and removeFix are the fixes made of one edit.
func replaceFix(title string, safe bool, span Span, with string) Fix {
	return Fix{Title: title, Safe: safe, Edits: []Edit{{Span: span, New: with}}}
}

func insertFix(title string, safe bool, at int, text string) Fix {
	return replaceFix(title, safe, Span{at, at}, text)
}

func removeFix(title string, safe bool, span Span) Fix { return replaceFix(title, safe, span, "") }
