package lsp

import (
	"slices"
	"strings"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// config offers what may be written at the caret of a callplan.toml.
func (w *writer) config() []offer {
	tree := syntax.Parse(w.src)
	w.gap = tree.Gap(w.at)
	if w.quiet() {
		return nil
	}
	g := w.gap
	switch g.Where {
	case syntax.AtHeader:
		if !g.Followed {
			w.configHeaders(tree)
		}
	case syntax.AtKey:
		w.configKeys()
	case syntax.AtValue:
		w.configValues()
	}
	return w.list
}

func (w *writer) configHeaders(tree *syntax.Tree) {
	g := w.gap
	for _, c := range lint.ConfigTables() {
		wants := 1
		if c.Array {
			wants = 2
		}
		taken := !c.Array && slices.ContainsFunc(tree.Sections, func(s *syntax.Section) bool {
			return !touches(s.Header, w.at) && sectionName(s) == c.Name && !strings.HasPrefix(c.Name, "overrides.")
		})
		if strings.HasPrefix(c.Name, "overrides.") && !w.overrideLacks(tree, c.Name) {
			continue // it belongs to the override above it
		}
		if taken || g.Opens > wants || g.Closes > wants {
			continue
		}
		o := offer{label: c.Header(), kind: protocol.CompletionItemKindStruct, word: g.Word, filter: c.Name, doc: topic{What: "settings", Name: c.Name}}
		name := c.Name
		if c.Named {
			dot := strings.LastIndexByte(name, '.') + 1
			base, last := name[:dot], strings.ToLower(name[dot:])
			name = base + last
		}
		o.text = strings.Repeat("[", wants-g.Opens) + name + strings.Repeat("]", max(0, wants-g.Closes))
		whole := w.leavesWhole(o, tree)
		if i := strings.LastIndexByte(o.text, '.') + 1; c.Named && w.snippets {
			end := i + len(strings.TrimRight(o.text[i:], "]"))
			o.text, o.snippet = o.text[:i]+"${1:"+o.text[i:end]+"}"+o.text[end:], true
		}
		w.add(o, whole)
	}
}

// overrideLacks reports whether there is an override above the caret that does not have this table yet.
func (w *writer) overrideLacks(tree *syntax.Tree, name string) bool {
	lacks := false
	for _, s := range tree.Sections {
		switch {
		case s.Array && sectionName(s) == "overrides":
			if s.Header.Start >= w.at {
				return lacks
			}
			lacks = true
		case !touches(s.Header, w.at) && sectionName(s) == name:
			lacks = false
		}
	}
	return lacks
}

// leavesWhole reports whether no more is wrong with the file when an offer is accepted: the tables above and below may need
// the header that stands there.
func (w *writer) leavesWhole(o offer, tree *syntax.Tree) bool {
	after := syntax.Apply(w.src, []syntax.Edit{{Span: o.word, New: o.text}})
	return len(syntax.Parse(after).Problems) <= len(tree.Problems)
}

func sectionName(s *syntax.Section) string {
	parts := make([]string, len(s.Path))
	for i, k := range s.Path {
		parts[i] = syntax.EncodeKey(k.Name)
	}
	return strings.Join(parts, ".")
}

func (w *writer) configKeys() {
	g := w.gap
	if w.typed() == "" && (g.Word.Len() > 0 || !w.aloneOnLine()) {
		return // before something that is there
	}
	for _, c := range lint.ConfigKeys(g.Path) {
		if c.Table || slices.Contains(g.Taken, c.Name) {
			continue // tables have headers
		}
		o := offer{label: c.Name, note: c.Want, kind: protocol.CompletionItemKindProperty, word: g.Word, text: c.Name,
			doc: topic{What: "setting", Name: c.Name, In: strings.Join(g.Path, "\x00")}}
		if r := lint.RuleByID(c.Name); r != nil {
			o.note, o.doc = r.Summary, topic{What: "rule", Name: c.Name}
		}
		if !g.Followed && w.aloneOnLine() {
			gap := " "
			if !g.Inline && !g.Dotted {
				gap = lint.Padding(w.src, g.Section, c.Name)
			}
			value := c.Example
			if w.snippets {
				value, o.snippet = "${1:"+snippetText.Replace(value)+"}", true
				if words, list := lint.ConfigWords(g.Path, c.Name); len(words) > 0 && !list && w.choices {
					names := make([]string, len(words))
					for i := range words {
						names[i] = words[i].Name
					}
					value = `"${1|` + strings.Join(names, ",") + `|}"`
				} else if strings.HasPrefix(c.Example, `"`) {
					value = `"${1:` + snippetText.Replace(c.Example[1:len(c.Example)-1]) + `}"`
				}
			}
			o.text = c.Name + gap + "= " + value
		}
		w.add(o, true)
	}
}

func (w *writer) configValues() {
	g := w.gap
	c, ok := lint.ConfigKeyAt(g.Path, g.Key)
	if !ok {
		return
	}
	words, list := lint.ConfigWords(g.Path, g.Key)
	if len(words) == 0 {
		if c.Flag && !g.Item {
			for _, value := range []string{"true", "false"} {
				w.add(w.bareOffer(offer{label: value, kind: protocol.CompletionItemKindValue}, value))
			}
		}
		return
	}
	if list != g.Item {
		return
	}
	said := w.saidInList()
	for _, c := range words {
		if slices.Contains(said, c.Name) {
			continue
		}
		o := offer{label: c.Name, note: c.Note, kind: protocol.CompletionItemKindEnumMember, filter: strings.Join(append([]string{c.Name}, c.Aliases...), " "),
			doc: topic{What: "severity", Name: c.Name, In: g.Key}}
		if list {
			o.doc = topic{What: "word", Name: c.Name, Type: int(lint.StageName)}
		} else if lint.RuleByID(c.Name) != nil {
			o.doc = topic{What: "rule", Name: c.Name}
		}
		w.add(w.quotedOffer(o, c.Name, false))
	}
}

// saidInList are the other texts of the list at the caret.
func (w *writer) saidInList() []string {
	var list []string
	pairs := slices.Clone(w.gap.Section.Pairs)
	for i := 0; i < len(pairs); i++ {
		v := pairs[i].Value
		pairs = append(pairs, v.Pairs...)
		if v.Span.Start > w.at || w.at > v.Span.End {
			continue
		}
		for _, item := range v.Items {
			if item.Kind == syntax.String && !touches(item.Span, w.at) {
				list = append(list, item.Text)
			}
		}
	}
	return list
}
