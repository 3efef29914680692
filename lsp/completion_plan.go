package lsp

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// plan offers what may be written at the caret of a plan.
func (w *writer) plan(p *lint.Plan) []offer {
	w.p, w.gap = p, p.Tree.Gap(w.at)
	if w.quiet() || bytes.HasPrefix(bytes.TrimSpace(w.src), []byte("{")) {
		return nil // what begins with a brace is JSON
	}
	switch w.gap.Where {
	case syntax.AtHeader:
		w.headers()
	case syntax.AtKey:
		w.keys()
	case syntax.AtValue:
		w.values()
	case syntax.AtComment:
		w.comment()
	}
	return w.list
}

// open reports whether a table may be added: there is none yet, or there may be several.
func (w *writer) open(t *lint.TableSpec) bool {
	e := w.p.Tree.Root.Lookup(t.Name)
	if e == nil {
		return true
	}
	if e.Tables != nil || e.Table == nil || e.Value != nil {
		return t.Array && e.Tables != nil
	}
	return e.Table.Defined.Start <= w.at && w.at <= e.Table.Defined.End // the one that is being written
}

// headers offers tables behind an open bracket: those that are missing and needed first.
func (w *writer) headers() {
	g := w.gap
	if g.Followed {
		return
	}
	for _, t := range w.tables() {
		if !w.open(t) {
			continue
		}
		wants := 1
		if t.Array {
			wants = 2
		}
		if g.Opens > wants {
			continue // a second bracket was meant
		}
		text := strings.Repeat("[", wants-g.Opens) + t.Name
		if missing := wants - g.Closes; missing > 0 {
			text += strings.Repeat("]", missing)
		}
		w.add(offer{label: t.Header(), note: t.Need.String(), kind: protocol.CompletionItemKindStruct, word: g.Word, text: text,
			filter: nameToType(w.typed(), t.Name, t.Synonyms), doc: topic{What: "table", Name: t.Name}}, g.Closes <= wants)
	}
}

// tables are the tables of the format below the top level, those that are missing and needed first.
func (w *writer) tables() []*lint.TableSpec {
	var list []*lint.TableSpec
	for i := 1; i < len(lint.Tables); i++ {
		list = append(list, &lint.Tables[i])
	}
	slices.SortStableFunc(list, func(a, b *lint.TableSpec) int { return int(b.Need) - int(a.Need) })
	return list
}

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
	for i := range spec.Keys {
		if !slices.Contains(g.Taken, spec.Keys[i].Name) {
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

// emptyFile reports whether nothing but comments stands beside the word at the caret.
func (w *writer) emptyFile() bool {
	g := w.gap
	if g.Inline || g.Dotted || g.Followed || g.Word.Start > 0 && blankIn(w.src[g.Word.Start-1:g.Word.Start]) {
		return false
	}
	rest := string(w.src[:g.Word.Start]) + string(w.src[g.Word.End:])
	for line := range strings.Lines(strings.TrimPrefix(rest, "\ufeff")) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
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

// blocks offers whole tables at the place of a key: the header and what a coach would put below it.
func (w *writer) blocks() {
	before := ""
	if w.lineAbove() != "" {
		before = w.newline
	}
	for _, t := range w.tables() {
		if !w.open(t) || w.p.Tree.Root.Lookup(t.Name) != nil && !t.Array {
			continue
		}
		o := offer{label: t.Header(), note: t.Need.String(), kind: protocol.CompletionItemKindStruct, word: w.gap.Word, filter: nameToType(w.typed(), t.Name, t.Synonyms),
			doc: topic{What: "table", Name: t.Name}}
		lines := w.p.NewTable(t.Name)
		if w.oneLine {
			before, lines = "", nil
		}
		width := 0
		for _, l := range lines {
			width = max(width, len(l.Key))
		}
		o.text = before + t.Header()
		for i, l := range lines {
			value := l.Value
			if w.snippets {
				value = fmt.Sprintf("${%d:%s}", i+1, snippetText.Replace(value))
				if l.Value == `""` {
					value = fmt.Sprintf(`"$%d"`, i+1)
				} else if l.Value[0] == '"' {
					value = fmt.Sprintf(`"${%d:%s}"`, i+1, snippetText.Replace(l.Value[1:len(l.Value)-1]))
				}
				o.snippet = true
			}
			o.text += w.newline + l.Key + strings.Repeat(" ", width-len(l.Key)) + " = " + value
		}
		w.add(o, true)
	}
}

// lineAbove is what stands on the line above the caret, without the white space around it.
func (w *writer) lineAbove() string {
	text := string(w.src[:w.gap.Word.Start])
	end := strings.LastIndexByte(text, '\n')
	if end < 0 {
		return ""
	}
	text = text[:end]
	return strings.TrimSpace(strings.TrimPrefix(text[strings.LastIndexByte(text, '\n')+1:], "\ufeff"))
}

// wholePlan offers a whole plan in a file that holds none.
func (w *writer) wholePlan() {
	const customer, contact, role = "\ue001", "\ue002", "\ue003"
	name, call := namedIn(w.path)
	if w.path == "" {
		name = "Customer"
	}
	if call.IsZero() {
		days := w.p.Days("", "date", w.today)
		if len(days) == 0 {
			return
		}
		call = days[0].Day
	}
	name = syntax.EncodeString(name)
	name = name[1 : len(name)-1]
	day := call.Format(time.DateOnly)
	text := string(lint.PlanToFillIn(customer, contact, role, call, w.p.Settings).Text())
	o := offer{label: "call plan", note: "a whole plan to fill in", kind: protocol.CompletionItemKindSnippet, word: w.gap.Word, best: true,
		filter: "call plan new", doc: topic{What: "text", Name: "A whole plan: who, when, what to learn, what to agree on, and what to fall back to."}}
	if w.snippets {
		text = snippetText.Replace(text)
		text = strings.Replace(text, contact, "${2:Name}", 1)
		text = strings.NewReplacer(customer, "${1:"+snippetText.Replace(name)+"}", contact, "$2", role, "${3:role}").Replace(text)
		text = strings.Replace(text, "= "+day, "= ${4:"+day+"}", 1)
		text = strings.Replace(text, `"discovery"`, `"${5:discovery}"`, 1) + "$0"
		o.snippet = true
	} else {
		text = strings.NewReplacer(customer, name, contact, "Name", role, "role").Replace(text)
	}
	o.text = strings.ReplaceAll(text, "\n", w.newline)
	w.add(o, true)
}
