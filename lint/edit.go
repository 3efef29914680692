package lint

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"callplan/lint/syntax"
)

// The edits below keep the file's own ways: its line ends, its indentation, the column of its equals signs.

// newline is the line end the file uses.
func newline(src []byte) string {
	if i := bytes.IndexByte(src, '\n'); i > 0 && src[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// lineStart is the offset of the first byte of the line that holds off.
func lineStart(src []byte, off int) int {
	i := bytes.LastIndexByte(src[:off], '\n') + 1
	if i == 0 {
		return firstLine(src).Start
	}
	return i
}

// lineEnd is the offset of the line end behind off, or the end of the file.
func lineEnd(src []byte, off int) int {
	i := bytes.IndexByte(src[off:], '\n')
	if i < 0 {
		return len(src)
	}
	if i > 0 && src[off+i-1] == '\r' {
		i--
	}
	return off + i
}

// nextLine is the offset of the first byte of the line after the one that holds off.
func nextLine(src []byte, off int) int {
	if i := bytes.IndexByte(src[off:], '\n'); i >= 0 {
		return off + i + 1
	}
	return len(src)
}

// lastLineEnd is the end of the last line that is not blank, with the spaces that may belong to a comment there.
func lastLineEnd(src []byte) int {
	at := len(bytes.TrimRight(src, " \t\r\n"))
	if at <= firstLine(src).Start {
		return at
	}
	return lineEnd(src, at)
}

// section is the header section that makes a table, or nil when the table is dotted, inline or not in the file.
func (p *Plan) section(t *syntax.Table) *syntax.Section {
	if p.sections == nil {
		p.sections = make(map[*syntax.Table]*syntax.Section, len(p.Tree.Sections))
		for _, s := range p.Tree.Sections {
			if !s.Orphan {
				if _, taken := p.sections[s.Table]; !taken {
					p.sections[s.Table] = s
				}
			}
		}
	}
	return p.sections[t]
}

// lastPairEnd is the offset behind the last pair of a section, or behind its header.
func lastPairEnd(s *syntax.Section) int {
	end := s.Header.End
	for _, pr := range s.Pairs {
		end = max(end, pr.Span.End)
	}
	return end
}

// endOf is the offset where a new table behind a section can be put: the end of its last line that holds a pair, or of
// the comment block directly below that line, unless the block stands directly above the next header and belongs to it.
func (p *Plan) endOf(s *syntax.Section) int {
	src := p.Tree.Src
	pairs := lineEnd(src, lastPairEnd(s))
	for end := pairs; ; {
		next := nextLine(src, end)
		if next >= len(src) {
			return end
		}
		line := bytes.TrimLeft(src[next:lineEnd(src, next)], " \t")
		switch {
		case bytes.HasPrefix(line, []byte("[")):
			return pairs
		case !bytes.HasPrefix(line, []byte("#")):
			return end
		}
		end = lineEnd(src, next)
	}
}

// addTable is the edit that adds a table behind another one, or at the end of the file.
// The lines are keys and values; their equals signs are aligned.
func (p *Plan) addTable(after *Place, header string, lines [][2]string) Edit {
	src, nl := p.Tree.Src, newline(p.Tree.Src)
	at := -1
	if after != nil && after.Table != nil {
		if s := p.section(after.Table); s != nil && s.Header.Len() > 0 {
			at = p.endOf(s)
		}
	}
	body := nl + header + nl + block(lines, nl)
	if at < 0 {
		at = lastLineEnd(src)
		if start := firstLine(src).Start; at <= start {
			return Edit{Span: Span{Start: start, End: start}, New: body[len(nl):] + nl}
		}
	}
	text := nl + body
	if next := nextLine(src, at); bytes.IndexByte(src[at:], '\n') < 0 || next < len(src) && len(bytes.TrimSpace(src[next:lineEnd(src, next)])) > 0 {
		text += nl // the file ends without a line end, or the next line needs air
	}
	return Edit{Span: Span{Start: at, End: at}, New: text}
}

// block is lines of "key = value" with aligned equals signs, without a line end at the end.
func block(lines [][2]string, nl string) string {
	width := 0
	for _, l := range lines {
		width = max(width, len(l[0]))
	}
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteString(nl)
		}
		b.WriteString(l[0] + strings.Repeat(" ", width-len(l[0])) + " = " + l[1])
	}
	return b.String()
}

// addKey is the edit that adds a key that is not there to the field's table; false when the table is not in the file
// or is written in a way that leaves no certain place.
func (p *Plan) addKey(f Field, value string) (Edit, bool) {
	pl, src, nl := f.place, p.Tree.Src, newline(p.Tree.Src)
	if pl == nil || pl.Table == nil || f.Set {
		return Edit{}, false
	}
	if pl.inline != nil {
		v := pl.inline
		if v.Kind != syntax.InlineTable || v.Broken {
			return Edit{}, false
		}
		if n := len(v.Pairs); n > 0 {
			at := v.Pairs[n-1].Span.End
			return Edit{Span: Span{Start: at, End: at}, New: ", " + f.Spec.Name + " = " + value}, true
		}
		at := v.Span.Start + 1
		return Edit{Span: Span{Start: at, End: at}, New: " " + f.Spec.Name + " = " + value + " "}, true
	}
	s := p.section(pl.Table)
	if s == nil {
		return p.addDotted(pl, f.Spec.Name, value)
	}
	// Behind the key that comes before it in the format, or else at the top of the table.
	var before *syntax.Pair
	rank := pl.Spec.index(f.Spec.Name)
	for i := rank - 1; i >= 0 && before == nil; i-- {
		if e := pl.fields[i]; e != nil && e.Pair != nil && len(e.Pair.Key) == 1 && within(s, e.Pair) {
			before = e.Pair
		}
	}
	line := indentOf(src, s) + f.Spec.Name + Padding(src, s, f.Spec.Name) + "= " + value
	switch {
	case before != nil:
		at := lineEnd(src, before.Span.End)
		return Edit{Span: Span{Start: at, End: at}, New: nl + line}, true
	case s.Header.Len() > 0:
		at := lineEnd(src, s.Header.End)
		return Edit{Span: Span{Start: at, End: at}, New: nl + line}, true
	case len(s.Pairs) > 0:
		at := lineStart(src, s.Pairs[0].Span.Start)
		return Edit{Span: Span{Start: at, End: at}, New: line + nl}, true
	default:
		return p.topOfFile(line), true
	}
}

// within reports whether a pair is one of the section's own lines.
func within(s *syntax.Section, pr *syntax.Pair) bool {
	for _, own := range s.Pairs {
		if own == pr {
			return true
		}
	}
	return false
}

// addDotted adds primary.by = ... below the last line that starts with "primary.".
func (p *Plan) addDotted(pl *Place, key, value string) (Edit, bool) {
	var last *syntax.Pair
	for _, s := range p.Tree.Sections {
		if s.Header.Len() > 0 {
			break
		}
		for _, pr := range s.Pairs {
			if len(pr.Key) == 2 && pr.Live && pr.Key[0].Name == pl.Spec.Name {
				last = pr
			}
		}
	}
	if last == nil {
		return Edit{}, false
	}
	src := p.Tree.Src
	at := lineEnd(src, last.Span.End)
	return Edit{Span: Span{Start: at, End: at},
		New: newline(src) + last.Key[0].Span.Text(src) + "." + key + " = " + value}, true
}

// topOfFile is the edit that puts the first top-level lines into a file that has none: above the first header,
// below the comments the file begins with.
func (p *Plan) topOfFile(lines string) Edit {
	src, nl := p.Tree.Src, newline(p.Tree.Src)
	start := firstLine(src).Start
	if len(p.Tree.Sections) < 2 {
		at := lastLineEnd(src)
		if at <= start {
			return Edit{Span: Span{Start: start, End: start}, New: lines + nl}
		}
		end := ""
		if bytes.IndexByte(src[at:], '\n') < 0 {
			end = nl
		}
		return Edit{Span: Span{Start: at, End: at}, New: nl + lines + end}
	}
	header := lineStart(src, p.Tree.Sections[1].Header.Start)
	at := header
	for at > start {
		above := lineStart(src, at-1)
		if !bytes.HasPrefix(bytes.TrimLeft(src[above:at], " \t"), []byte("#")) {
			break
		}
		at = above
	}
	if at <= start {
		at = header // the comments are the file's title
	}
	return Edit{Span: Span{Start: at, End: at}, New: lines + nl + nl}
}

// indentOf is the white space before the section's first key.
func indentOf(src []byte, s *syntax.Section) string {
	if len(s.Pairs) == 0 {
		return ""
	}
	at := s.Pairs[0].Span.Start
	indent := string(src[lineStart(src, at):at])
	if strings.Trim(indent, " \t") != "" {
		return ""
	}
	return indent
}

// Padding is the white space between a new key and its equals sign, so that it stands below its neighbours' signs.
func Padding(src []byte, s *syntax.Section, key string) string {
	col := -1
	for _, pr := range s.Pairs {
		if pr.Eq < 0 {
			continue
		}
		c := pr.Eq - pr.Span.Start
		if col >= 0 && c != col || bytes.IndexByte(src[pr.Span.Start:pr.Eq], '\n') >= 0 {
			return " "
		}
		col = c
	}
	if n := col - len(key); n > 1 {
		return strings.Repeat(" ", n)
	}
	return " "
}

// setText is the edit that changes what a field says, in the quotes it has.
func setText(f Field, text string) Edit {
	v := f.Value
	if v.Kind == syntax.String && !v.Broken {
		if enc, ok := v.Encode(text); ok {
			return Edit{Span: v.InnerSpan(), New: enc}
		}
	}
	return Edit{Span: v.Span, New: syntax.EncodeString(text)}
}

// lines is the span of the whole lines a pair stands on, with the comments directly above it and the line end;
// false when the lines hold anything else.
func (p *Plan) lines(pr *syntax.Pair) (Span, bool) {
	src := p.Tree.Src
	start, end := lineStart(src, pr.Span.Start), lineEnd(src, pr.Span.End)
	if len(bytes.TrimSpace(src[start:pr.Span.Start])) > 0 {
		return Span{}, false
	}
	if rest := bytes.TrimSpace(src[pr.Span.End:end]); len(rest) > 0 && rest[0] != '#' {
		return Span{}, false
	}
	for first := firstLine(src).Start; start > first; {
		above := lineStart(src, start-1)
		if !bytes.HasPrefix(bytes.TrimLeft(src[above:start], " \t"), []byte("#")) {
			break
		}
		start = above
	}
	return Span{Start: start, End: nextLine(src, end)}, true
}

// sectionOf is the header section of an objective, or nil.
func (p *Plan) sectionOf(o Objective) *syntax.Section {
	if o.place == nil || o.place.Table == nil || o.place.inline != nil {
		return nil
	}
	if s := p.section(o.place.Table); s != nil && s.Header.Len() > 0 {
		return s
	}
	return nil
}

// sortEdits sorts edits by their place in the file.
func sortEdits(edits []Edit) {
	slices.SortStableFunc(edits, func(a, b Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
}
