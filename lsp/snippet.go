package lsp

import (
	"sort"
	"strconv"
	"strings"

	"callplan/lint"
	"callplan/lint/syntax"
)

// snippet is new text with a tab stop at everything in it that the author will want to say in their own words: the
// sentences and days of new lines, the reason of a comment. It is "" where there is nothing of that kind. gaps counts
// the tab stops.
func snippet(e lint.Edit, gaps *int) string {
	stops := reasons(e.New)
	if t := syntax.Parse([]byte(e.New)); len(stops) == 0 && e.Span.Len() == 0 && t.Valid() {
		for _, s := range t.Sections {
			for _, pr := range s.Pairs {
				if key := pr.Key[len(pr.Key)-1].Name; !closedList(key) {
					stops = append(stops, openValues(pr.Value)...)
				}
			}
		}
	}
	if len(stops) == 0 {
		return ""
	}
	sort.Slice(stops, func(i, j int) bool { return stops[i].Start < stops[j].Start })
	var b strings.Builder
	at := 0
	for _, s := range stops {
		*gaps++
		b.WriteString(snippetText.Replace(e.New[at:s.Start]) + "${" + strconv.Itoa(*gaps) + ":" + snippetText.Replace(e.New[s.Start:s.End]) + "}")
		at = s.End
	}
	return b.String() + snippetText.Replace(e.New[at:])
}

var snippetText = strings.NewReplacer(`\`, `\\`, `$`, `\$`, `}`, `\}`)

// reasons are the places where a comment has to say why.
func reasons(text string) []lint.Span {
	var list []lint.Span
	for _, reason := range []string{lint.IgnoreReason, lint.OffReason} {
		if at := strings.Index(text, reason); at >= 0 {
			list = append(list, lint.Span{Start: at, End: at + len(reason)})
		}
	}
	return list
}

// openValues are the texts, days and numbers of a value, those of a list one by one.
func openValues(v *syntax.Value) []lint.Span {
	switch v.Kind {
	case syntax.String:
		return []lint.Span{v.InnerSpan()}
	case syntax.LocalDate, syntax.LocalDateTime, syntax.Integer:
		return []lint.Span{v.Span}
	}
	var list []lint.Span
	for _, item := range v.Items {
		list = append(list, openValues(item)...)
	}
	return list
}

// closedList reports whether the words of a key come from a list: they belong to the sentence beside them.
func closedList(key string) bool {
	for i := range lint.Tables {
		if k := lint.Tables[i].Key(key); k != nil && k.Type >= lint.StageName {
			return true
		}
	}
	return false
}
