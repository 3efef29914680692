package lint

import (
	"bytes"
	"strings"

	"callplan/lint/syntax"
)

// IgnoreReason stands in a new ignore comment where its author still has to say why. A reason in angle brackets counts
// as none, so ignore-without-reason asks for it until it is replaced.
const IgnoreReason = "<why this plan may do it>"

// Ignorable reports whether a comment can silence findings of a rule: a line that cannot be read has to be mended, and
// what is wrong with a comment is no matter for another comment.
func Ignorable(rule string) bool {
	switch rule {
	case syntaxRule.ID, unknownRule.ID, ignoreWithoutReason.ID, unusedIgnore.ID, expiredIgnore.ID:
		return false
	}
	return RuleByID(rule) != nil
}

// IgnoreHere is the edit that silences a rule at a place: a comment on a line of its own above the line, or above the
// value of several lines inside whose text no comment can stand.
func (p *Plan) IgnoreHere(rule string, at int) Edit {
	src := p.Tree.Src
	line := lineStart(src, at)
	for _, s := range p.Tree.Sections {
		for _, pr := range s.Pairs {
			if first := lineStart(src, pr.Span.Start); first < line && line < pr.Span.End && inText(pr.Value, line) {
				line = first
			}
		}
	}
	end := line
	for end < len(src) && (src[end] == ' ' || src[end] == '\t') {
		end++
	}
	return ignoreEdit(src, line, string(src[line:end]), "ignore", rule)
}

// inText reports whether an offset lies inside the text of a string, of a list's entry perhaps.
func inText(v *syntax.Value, off int) bool {
	if !v.Span.Contains(off) || v.Span.Start == off {
		return false
	}
	for _, item := range v.Items {
		if inText(item, off) {
			return true
		}
	}
	for _, pr := range v.Pairs {
		if inText(pr.Value, off) {
			return true
		}
	}
	return v.Kind == syntax.String
}

// IgnoreInFile is the edit that silences a rule in the whole plan: a comment at its top, below the comments that are
// there already.
func (p *Plan) IgnoreInFile(rule string) Edit {
	src := p.Tree.Src
	at := firstLine(src).Start
	for at < len(src) && bytes.HasPrefix(bytes.TrimLeft(src[at:], " \t"), []byte("#")) {
		next := nextLine(src, at)
		if next == len(src) && src[next-1] != '\n' {
			break // a comment without a line end: the new one goes above
		}
		at = next
	}
	return ignoreEdit(src, at, "", "ignore-file", rule)
}

func ignoreEdit(src []byte, at int, indent, verb, rule string) Edit {
	return Edit{Span: Span{Start: at, End: at}, New: indent + "# callplan: " + verb + "[" + rule + "] -- " + IgnoreReason + newline(src)}
}

// AskReason is the edit of an ignore comment without a reason, given by what its finding marks, that leaves a place for
// one.
func (p *Plan) AskReason(comment Span) Edit {
	words, _, _ := strings.Cut(comment.Text(p.Tree.Src), "--")
	at := comment.Start + len(strings.TrimRight(words, " \t"))
	return Edit{Span: Span{Start: at, End: comment.End}, New: " -- " + IgnoreReason}
}
