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

// emptyFile reports whether nothing but comments stands beside the word at the caret.
func (w *writer) emptyFile() bool {
	g := w.gap
	if len(w.p.Tree.Sections) > 1 || g.Inline || g.Dotted || g.Followed || g.Word.Start > 0 && blankIn(w.src[g.Word.Start-1:g.Word.Start]) {
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
	end := bytes.LastIndexByte(w.src[:w.gap.Word.Start], '\n')
	if end < 0 {
		return ""
	}
	start := bytes.LastIndexByte(w.src[:end], '\n') + 1
	return strings.TrimSpace(strings.TrimPrefix(string(w.src[start:end]), "\ufeff"))
}

// wholePlan offers a whole plan in a file that holds none.
func (w *writer) wholePlan() {
	const customer, contact, role = "\ue001", "\ue002", "\ue003"
	name, call := namedIn(w.path, w.shared)
	if w.path == "" || name == "" {
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
