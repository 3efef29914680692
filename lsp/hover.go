package lsp

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// hover explains what the mouse rests on: a key, a table, a word of a list, a date, the name of a rule, and what a goal
// says letter by letter.
func hover(_ context.Context, v *view, p *protocol.HoverParams) (*protocol.Hover, error) {
	doc := v.docs[key(p.TextDocument.URI)]
	if doc == nil {
		return nil, nil
	}
	at := doc.offset(p.Position)
	var words string
	var span syntax.Span
	switch {
	case v.files.isConfig(doc):
		words, span = settingAt(doc.text, at)
	case v.files.isPlan(doc):
		plan, unlock := v.plan(doc)
		defer unlock()
		words, span = v.explain(plan, plan.At(at))
		unlock()
	}
	if words == "" {
		return nil, nil
	}
	r := doc.rangeOf(span)
	return &protocol.Hover{Contents: v.markup(words, v.client.hoverFormats), Range: &r}, nil
}

// markup is Markdown for a client that takes it, and the same words without marks for one that does not, or likes them better: the
// order of formats is that of preference.
func (v *view) markup(words string, formats []protocol.MarkupKind) *protocol.MarkupContent {
	i := slices.IndexFunc(formats, func(k protocol.MarkupKind) bool {
		return k == protocol.MarkupKindMarkdown || k == protocol.MarkupKindPlainText
	})
	if i >= 0 && formats[i] == protocol.MarkupKindMarkdown {
		return &protocol.MarkupContent{Kind: protocol.MarkupKindMarkdown, Value: words}
	}
	return &protocol.MarkupContent{Kind: protocol.MarkupKindPlainText, Value: plain(words)}
}

// plain is Markdown of ours without its marks. What stands in a block of code stays as it is.
func plain(words string) string {
	var out strings.Builder
	code := false
	for line := range strings.Lines(words) {
		if strings.HasPrefix(line, "```") {
			code = !code
			continue
		}
		if !code {
			if rest := strings.TrimLeft(line, "#"); strings.HasPrefix(rest, " ") {
				line = rest[1:]
			}
			line = plainWords.Replace(line)
		}
		out.WriteString(line)
	}
	return out.String()
}

// plainWords takes marks away, and gives back those that lint.Unmarked has made a text of a plan stand for itself.
var plainWords = strings.NewReplacer(`\\`, `\`, "\\`", "`", `\*`, `*`, `\_`, `_`, `\<`, `<`, `\[`, `[`, `\|`, `|`, `\#`, `#`, "**", "", "`", "", `\`, "")

// explain is what there is to say about a spot, and the words it is about.
func (v *view) explain(plan *lint.Plan, at lint.Spot) (string, syntax.Span) {
	switch {
	case at.Rule != "":
		return ruleInWords(at.Rule), at.RuleSpan
	case at.InKey:
		return keyInWords(at.Field.Spec), at.Field.Key
	case at.Value != nil:
		return v.valueInWords(plan, at), at.Value.Span
	case at.Table != nil:
		words := "**" + at.Table.Header() + "** (" + at.Table.Need.String() + ")\n\n" + at.Table.Doc
		return words, at.Header
	}
	return "", syntax.Span{}
}

func keyInWords(k *lint.KeySpec) string {
	return fmt.Sprintf("**%s** (%s, %s)\n\n%s\n\n```toml\n%s = %s\n```\n", k.Name, k.Type, k.Need, k.Doc, k.Name, k.Example)
}

func ruleInWords(id string) string {
	r := lint.RuleByID(id)
	if r == nil {
		return ""
	}
	return lint.Page(r)
}

// settingAt explains the table, the key or the word of a list at a byte of a configuration file: a rule by its page.
func settingAt(src []byte, at int) (string, syntax.Span) {
	if words, span := ruleAt(src, at); words != "" {
		return words, span
	}
	for _, s := range syntax.Parse(src).Sections {
		path := names(s.Path)
		if s.Header.Len() > 0 && touches(s.Header, at) && len(path) > 0 {
			last := len(path) - 1
			if c, ok := lint.ConfigKeyAt(path[:last], path[last]); ok {
				return "**" + lint.Unmarked(s.Header.Text(src)) + "**\n\n" + c.Doc, s.Header
			}
		}
		if words, span := settingIn(s.Pairs, path, at); words != "" {
			return words, span
		}
	}
	return "", syntax.Span{}
}

// settingIn is settingAt for the keys of a table.
func settingIn(pairs []*syntax.Pair, path []string, at int) (string, syntax.Span) {
	for _, pr := range pairs {
		if !touches(pr.Span, at) {
			continue
		}
		full := append(path[:len(path):len(path)], names(pr.Key)...)
		for i, part := range pr.Key {
			if !touches(part.Span, at) {
				continue
			}
			if c, ok := lint.ConfigKeyAt(full[:len(path)+i], part.Name); ok {
				return settingInWords(c), part.Span
			}
		}
		if words, span := settingIn(pr.Value.Pairs, full, at); words != "" {
			return words, span
		}
		last := len(full) - 1
		choices, _ := lint.ConfigWords(full[:last], full[last])
		for _, v := range append([]*syntax.Value{pr.Value}, pr.Value.Items...) {
			for _, c := range choices {
				if v.Kind == syntax.String && c.Name == v.Text && touches(v.Span, at) {
					return choiceInWords(c), v.Span
				}
			}
		}
	}
	return "", syntax.Span{}
}

func names(keys []syntax.Key) []string {
	list := make([]string, len(keys))
	for i, k := range keys {
		list[i] = k.Name
	}
	return list
}

// ruleAt is the page of the rule whose name stands at a byte of a configuration file.
func ruleAt(src []byte, at int) (string, syntax.Span) {
	s := syntax.Span{Start: at, End: at}
	part := func(c byte) bool { return c == '-' || c >= 'a' && c <= 'z' }
	for s.Start > 0 && part(src[s.Start-1]) {
		s.Start--
	}
	for s.End < len(src) && part(src[s.End]) {
		s.End++
	}
	return ruleInWords(s.Text(src)), s
}

func (v *view) valueInWords(plan *lint.Plan, at lint.Spot) string {
	f := at.Field
	if s := plan.SentenceIn(at.Value); s != nil {
		return sentenceInWords(s, at.Objective != nil)
	}
	switch f.Spec.Type {
	case lint.StageName:
		if s, ok := plan.Settings.Stage(at.Value.Text); ok {
			return fmt.Sprintf("**%s**: %s\n\nA primary may ask for size %d to %d here.", s.Name, s.Doc, s.Smallest, s.Largest)
		}
	case lint.TypeName:
		if c, ok := plan.Settings.Commitment(at.Value.Text); ok {
			return commitmentInWords(c, plan.Who())
		}
	case lint.KindName, lint.ChannelName, lint.CycleName, lint.ResultName:
		for _, w := range lint.WordsOf(f.Spec.Type) {
			if w.Name == at.Value.Text || slices.Contains(w.Aliases, at.Value.Text) {
				return "**" + w.Name + "**: " + w.Doc
			}
		}
	case lint.Day, lint.Moment:
		if day, ok := f.Date(); ok {
			return dayInWords(plan, day)
		}
	}
	if f.Spec == plan.Customer.Spec && !v.client.virtualContent {
		return plan.Brief() // the one place where an editor that shows no documents of ours has it
	}
	return ""
}

// commitmentInWords says what a type asks of the customer.
func commitmentInWords(c lint.Commitment, who string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**", c.Name)
	if c.Size > 0 {
		fmt.Fprintf(&b, " (size %d of 9)", c.Size)
	}
	fmt.Fprintf(&b, ": the customer %s\n", c.Doc)
	if len(c.Stages) > 0 {
		fmt.Fprintf(&b, "\nUsual in: %s\n", strings.Join(c.Stages, ", "))
	}
	if c.Goal != "" {
		fmt.Fprintf(&b, "\n```toml\ngoal = %s\n```\n", syntax.EncodeString(strings.Replace(c.Goal, "%s", who, 1)))
	}
	if c.Source != "" {
		fmt.Fprintf(&b, "\nAfter: %s\n", c.Source)
	}
	return b.String()
}

func dayInWords(plan *lint.Plan, day time.Time) string {
	words := day.Format("Monday, 2 January 2006")
	if call, ok := plan.Date.Date(); ok && !day.Equal(call) {
		words += ", " + fromCall(call, day)
	}
	return words
}

// sentenceInWords is a goal letter by letter, with what to say instead; of what is to be learned, only who acts counts.
func sentenceInWords(s *lint.Sentence, goal bool) string {
	var b strings.Builder
	if goal {
		fmt.Fprintf(&b, "**%s**\n\n", s.Smart.Marks())
		for _, l := range letters(&s.Smart) {
			mark, why := "✓", l.Why
			if !l.OK {
				mark = "✗"
			} else if l.Evidence != "" {
				why = "\"" + lint.Unmarked(l.Evidence) + "\""
			}
			fmt.Fprintf(&b, "- %s %s", mark, l.name)
			if why != "" {
				b.WriteString(": " + why)
			}
			b.WriteString("\n")
		}
		b.WriteString("\n")
	}
	if who := map[string]string{"customer": "the customer", "seller": "the seller"}[s.Actor]; who != "" {
		fmt.Fprintf(&b, "Who acts: %s\n", who)
	}
	if c := s.Commitment; c != nil && goal {
		fmt.Fprintf(&b, "\nAsks for: %s", c.Type)
		if c.Size > 0 {
			fmt.Fprintf(&b, " (size %d)", c.Size)
		}
		b.WriteString("\n")
	}
	if s.When != "" && !s.Day.IsZero() {
		fmt.Fprintf(&b, "\nBy when: \"%s\", %s\n", lint.Unmarked(s.When), s.Day.Format("Monday, 2 January 2006"))
	}
	for i, r := range s.Rewrites {
		if i == 0 {
			b.WriteString("\nSay instead:\n\n")
		}
		fmt.Fprintf(&b, "- %s\n", lint.Unmarked(r.Text))
	}
	return b.String()
}
