package lsp

import (
	"slices"
	"strings"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// keys offers the keys that the table at the caret does not have yet, and below its last one the other tables.
func (w *writer) keys() {
	g := w.gap
	if w.typed() == "" && (g.Word.Len() > 0 || !w.aloneOnLine()) {
		return // before something that is there
	}
	spec := lint.TableNamed("")
	if len(g.Path) > 0 {
		if spec = lint.TableMeant(g.Path[0]); spec == nil || len(g.Path) > 1 || spec.Name == "" {
			return
		}
	}
	if w.emptyFile() && !w.oneLine {
		w.wholePlan()
	}
	var list []*lint.KeySpec
	value := w.valueBehind()
	for i := range spec.Keys {
		if !slices.Contains(g.Taken, spec.Keys[i].Name) && fitsValue(&spec.Keys[i], value) {
			list = append(list, &spec.Keys[i])
		}
	}
	slices.SortStableFunc(list, func(a, b *lint.KeySpec) int { return int(b.Need) - int(a.Need) })
	for _, k := range list {
		o := offer{label: k.Name, note: keyNote(k), kind: protocol.CompletionItemKindProperty, word: g.Word, text: k.Name,
			filter: nameToType(w.typed(), k.Name, k.Synonyms), doc: topic{What: "key", Name: k.Name, In: spec.Name}}
		if !g.Followed && w.aloneOnLine() {
			gap := " "
			if !g.Inline && !g.Dotted {
				gap = lint.Padding(w.src, g.Section, k.Name)
			}
			value, snippet := w.scaffold(spec, k)
			o.text, o.snippet = k.Name+gap+"= "+value, snippet
			if g.Comma {
				o.text += ","
			}
			o.text = w.airy(o.text)
		}
		w.add(o, true)
	}
	if len(g.Path) == 0 && g.Followed && !g.Inline {
		w.dottedTables()
	}
	if !g.Inline && !g.Dotted && !g.Followed && w.aloneOnLine() && w.lastOfSection() {
		w.blocks()
	}
}

// valueBehind is the value that stands behind the word at the caret, which is the whole of its key; nil when there is none.
func (w *writer) valueBehind() *syntax.Value {
	pairs := slices.Clone(w.gap.Section.Pairs)
	for i := 0; i < len(pairs); i++ {
		pr := pairs[i]
		if pr.Key[len(pr.Key)-1].Span == w.gap.Word {
			return pr.Value
		}
		pairs = append(pairs, pr.Value.Pairs...)
	}
	return nil
}

// fitsValue reports whether a key can hold a value that is there already, whose other name it would be. A text may be
// meant for any of them but a list.
func fitsValue(k *lint.KeySpec, v *syntax.Value) bool {
	if v == nil || v.Broken {
		return true
	}
	switch v.Kind {
	case syntax.String:
		return k.Type != lint.Texts && k.Type != lint.Count && k.Type != lint.Flag
	case syntax.Array:
		return k.Type == lint.Texts
	case syntax.Bool:
		return k.Type == lint.Flag
	case syntax.Integer:
		return k.Type == lint.Count
	case syntax.LocalDate, syntax.LocalDateTime, syntax.OffsetDateTime:
		return k.Type == lint.Day || k.Type == lint.Moment
	}
	return true
}

// airy puts blanks between the braces of an inline table and the only key in it.
func (w *writer) airy(text string) string {
	g := w.gap
	if !g.Inline || w.src[g.Word.Start-1] != '{' {
		return text
	}
	if g.Word.End < len(w.src) && w.src[g.Word.End] == '}' {
		text += " "
	}
	return " " + text
}

// dottedTables offers tables as the first part of a key that has a second one, which that table must not have yet.
func (w *writer) dottedTables() {
	i := slices.IndexFunc(w.gap.Section.Pairs, func(pr *syntax.Pair) bool { return pr.Key[0].Span == w.gap.Word })
	if i < 0 || len(w.gap.Section.Pairs[i].Key) < 2 {
		return
	}
	key := w.gap.Section.Pairs[i].Key
	for _, t := range w.tables() {
		e := w.p.Tree.Root.Lookup(t.Name)
		free := e == nil || t.Name == key[0].Name || e.Value == nil && e.Table != nil && e.Table.Lookup(key[1].Name) == nil
		header := slices.ContainsFunc(w.p.Tree.Sections, func(s *syntax.Section) bool { return len(s.Path) > 0 && s.Path[0].Name == t.Name })
		w.add(offer{label: t.Name, note: "table", kind: protocol.CompletionItemKindStruct, word: w.gap.Word, text: t.Name,
			doc: topic{What: "table", Name: t.Name}}, free && !header && !t.Array)
	}
}

func keyNote(k *lint.KeySpec) string {
	if k.Need == lint.Optional {
		return k.Type.String()
	}
	return k.Type.String() + ", " + k.Need.String()
}

// aloneOnLine reports whether nothing but the word, a comment or the end of an inline table follows on the line.
func (w *writer) aloneOnLine() bool {
	rest := strings.TrimSpace(string(w.src[w.gap.Word.End:lineEndAt(w.src, w.gap.Word.End)]))
	return rest == "" || rest[0] == '#' || w.gap.Inline && (rest[0] == '}' || rest[0] == ',')
}

// lastOfSection reports whether no key of the same table follows: it would become one of a table that is put here.
func (w *writer) lastOfSection() bool {
	for _, pr := range w.gap.Section.Pairs {
		if pr.Span.Start > w.at {
			return false
		}
	}
	return true
}

// scaffold is the value a new key begins with: with tab stops where the editor has them, or else a value that leaves the
// file whole.
func (w *writer) scaffold(spec *lint.TableSpec, k *lint.KeySpec) (value string, snippet bool) {
	stop := func(words []string, plain string) (string, bool) {
		switch {
		case !w.snippets:
			return plain, false
		case len(words) == 0:
			return "$1", true
		case w.choices && len(words) > 1:
			for i := range words {
				words[i] = choiceText(words[i])
			}
			return "${1|" + strings.Join(words, ",") + "|}", true
		}
		return "${1:" + snippetText.Replace(words[0]) + "}", true
	}
	quote := func(s string, snippet bool) (string, bool) { return `"` + s + `"`, snippet }
	switch k.Type {
	case lint.Text:
		if k.Name == "goal" && w.snippets {
			who := syntax.EncodeString(strings.Join(strings.Fields(w.p.Who()), " "))
			return quote(snippetText.Replace(who[1:len(who)-1])+" $1", true)
		}
		return quote(stop(nil, ""))
	case lint.Texts:
		if w.snippets && k.Name == "learn" {
			return `["I need to understand $1"]`, true
		}
		value, snippet = quote(stop(nil, ""))
		return "[" + value + "]", snippet
	case lint.Day, lint.Moment:
		var words []string
		for _, d := range w.p.Days(spec.Name, k.Name, w.today) {
			if d.Best {
				words = []string{d.Day.Format(time.DateOnly)}
			}
		}
		if words == nil {
			return stop(nil, k.Example)
		}
		return stop(words, words[0])
	case lint.Count:
		return stop([]string{"30", "15", "45", "60", "90"}, "30")
	case lint.Flag:
		return stop([]string{"true", "false"}, "true")
	}
	var words []string
	for _, c := range w.p.Choices(k.Type, spec.Name) {
		enc := syntax.EncodeString(c.Name)
		words = append(words, enc[1:len(enc)-1])
	}
	return quote(stop(words, ""))
}
