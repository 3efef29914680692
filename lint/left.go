package lint

import (
	"strings"

	"callplan/lint/syntax"
)

// Left reports whether somebody who writes at a place of the file, in bytes, has left the table in which a finding misses
// something. Whole tables may still come at the end, so nobody has left those.
func (p *Plan) Left(f *Finding, at int) bool {
	home := p.sectionAt(f.Span.Start)
	_, _, below := strings.Cut(f.Key, ".")
	top := home == nil || len(home.Path) == 0
	if below == top || !below && TableNamed(f.Key) != nil {
		return false // what it misses belongs to a table that is not there
	}
	return home != p.sectionAt(at)
}

func (p *Plan) sectionAt(at int) *syntax.Section {
	var here *syntax.Section
	for _, s := range p.Tree.Sections {
		if s.Header.Start > at {
			break
		}
		here = s
	}
	return here
}
