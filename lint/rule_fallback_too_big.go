package lint

import (
	"fmt"
	"strings"

	"callplan/lint/syntax"
)

var fallbackTooBig = &Rule{
	ID: "fallback-too-big", Severity: Warning, Asking: true,
	Summary:    "the fallback asks for more than the primary",
	Why:        "The fallback is what you still ask for after a no. Nobody who refuses the small step takes the big one.",
	Fix:        "suggestions: swap the two, or where the stage does not bear that, ask for less",
	Exceptions: "The same size is fine. Types without a size, and unknown ones, are not compared.",
	Options:    "`[commitments.NAME] size` changes how big an ask is.",
	Source:     "Fallback; Miller Heiman",
	Bad: "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana accepts a call on 9 December\"\ncommitment = \"meeting\"\n\n" +
		"[fallback]\ngoal = \"Dana starts a pilot by 12 December\"\ncommitment = \"trial\"\n",
	Good: "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"Dana starts a pilot by 12 December\"\ncommitment = \"trial\"\n\n" +
		"[fallback]\ngoal = \"Dana accepts a call on 9 December\"\ncommitment = \"meeting\"\n",
	Check: checkFallbackTooBig,
}

func checkFallbackTooBig(p *Pass) {
	a, b := p.Primary.Type, p.Fallback.Type
	if a.Size == 0 || b.Size == 0 || b.Size <= a.Size {
		return
	}
	f := Finding{Span: p.Fallback.Commitment.Words(), Key: p.Fallback.Commitment.Path(),
		Message: fmt.Sprintf("the fallback asks for more than the primary: %s against %s", sized(b), sized(a)),
		Label:   "nobody who refuses the small step takes the big one",
		Related: []Related{{Span: p.Primary.Commitment.Words(), Message: "the primary's commitment"}}}
	stage, known := p.StageBounds()
	bold := known && !p.SingleCall() && b.Size > stage.Largest // as the primary it would be too big as well
	if fix, ok := p.swap(); ok && !bold {
		f.Fixes = []Fix{fix}
	} else if list := p.smaller(a.Size); len(list) > 0 {
		f.Try = "ask for less: " + names(first(list, 4))
		if s := p.goal(&p.Fallback); s != nil && !p.full() {
			for _, c := range p.fallbacks() {
				if n, ok := p.renew(s, c); ok {
					f.Fixes = append(f.Fixes, Fix{Title: "ask for less: " + n.goal + " (" + n.Name + ")", Draft: true, Edits: n.edits})
				}
			}
		}
	}
	p.Report(f)
}

// swap exchanges what the primary and the fallback ask for; false when their keys do not match up.
func (p *Plan) swap() (Fix, bool) {
	src := p.Tree.Src
	pairs := [][2]Field{
		{p.Primary.Goal, p.Fallback.Goal}, {p.Primary.Commitment, p.Fallback.Commitment}, {p.Primary.By, p.Fallback.By},
		{p.Primary.Measure, p.Fallback.Measure}, {p.Primary.After, p.Fallback.After},
	}
	match := true
	var edits []Edit
	for _, pr := range pairs {
		a, b := pr[0], pr[1]
		if a.Set != b.Set && a.Spec.Name == "by" {
			continue // the day stays where it is
		}
		if a.Set != b.Set || a.tabled() || b.tabled() {
			match = false
			break
		}
		if a.Set {
			sa, sb := p.withComment(a), p.withComment(b)
			edits = append(edits, Edit{Span: sa, New: sb.Text(src)}, Edit{Span: sb, New: sa.Text(src)})
		}
	}
	if match {
		sortEdits(edits)
		return Fix{Title: "swap primary and fallback", Edits: edits}, true
	}
	a, b := p.sectionOf(p.Primary), p.sectionOf(p.Fallback)
	if a == nil || b == nil || p.Primary.Share.Set || p.Primary.Why.Set || len(a.Path) != 1 || len(b.Path) != 1 || a.Array || b.Array || p.headed(a) || p.headed(b) {
		return Fix{}, false
	}
	return Fix{Title: "make this the primary, and the primary the fallback",
		Edits: ordered(Edit{Span: a.Path[0].Span, New: "fallback"}, Edit{Span: b.Path[0].Span, New: "primary"})}, true
}

// withComment is the span of a field's value with the comment behind it on its line, which belongs to it.
func (p *Plan) withComment(f Field) Span {
	s := f.Value.Span
	end := lineEnd(p.Tree.Src, s.End)
	if rest := strings.TrimLeft(string(p.Tree.Src[s.End:end]), " \t"); strings.HasPrefix(rest, "#") {
		s.End = end
	}
	return s
}

// headed reports whether a comment stands above a section's header or behind it: it would say the wrong thing after a change.
func (p *Plan) headed(s *syntax.Section) bool {
	src := p.Tree.Src
	start, end := lineStart(src, s.Header.Start), lineEnd(src, s.Header.End)
	if strings.Contains(string(src[s.Header.End:end]), "#") {
		return true
	}
	return start > firstLine(src).Start && strings.HasPrefix(strings.TrimLeft(string(src[lineStart(src, start-1):start]), " \t"), "#")
}
