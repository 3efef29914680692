package syntax

// openless reads the elements from start on as a list whose opening bracket is missing, if a closing one ends them;
// otherwise it leaves everything as it was and returns nil. The bracket belongs at offset at.
func (p *parser) openless(start, at int) *Value {
	if len(p.nest) > 0 {
		return nil
	}
	problems, comments := len(p.tree.Problems), len(p.tree.Comments)
	pos, lineStart, fresh, lost, crs := p.pos, p.lineStart, p.fresh, p.lostUntil, len(p.loneCR)
	p.pos = start
	v := p.arrayFrom(start)
	if n := len(v.Items); n == 0 || p.src[p.pos-1] != ']' || v.Span.End != p.pos || len(p.tree.Problems) > problems && p.tree.Problems[len(p.tree.Problems)-1].Code == Unterminated {
		p.forget(problems)
		p.tree.Comments = p.tree.Comments[:comments]
		p.pos, p.lineStart, p.fresh, p.lostUntil, p.loneCR = pos, lineStart, fresh, lost, p.loneCR[:crs]
		return nil
	}
	safe := !v.Broken && p.lineOver(p.pos)
	v.Broken = true
	p.report(Malformed, Span{start, start + 1}, "this list lacks its opening bracket; put [ before its first item", insertFix("add the opening [", safe, at, p.gap(at)+"["))
	return v
}
