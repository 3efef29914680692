package lsp

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// values offers what may stand behind the "=" of a key, or in its list.
func (w *writer) values() {
	g := w.gap
	spec := lint.TableNamed("")
	if len(g.Path) > 0 {
		if spec = lint.TableMeant(g.Path[0]); spec == nil || len(g.Path) > 1 {
			return
		}
	}
	k := spec.KeyMeant(g.Key)
	if k == nil || g.Item && k.Type != lint.Texts {
		return // a list where a single value belongs
	}
	switch k.Type {
	case lint.Text, lint.Texts:
		w.texts(spec, k)
	case lint.Day, lint.Moment:
		w.days(spec, k)
	case lint.Count:
		for _, n := range []int{15, 30, 45, 60, 90} {
			w.add(w.bareOffer(offer{label: strconv.Itoa(n), note: "minutes", kind: protocol.CompletionItemKindValue, best: n == 30}, strconv.Itoa(n)))
		}
	case lint.Flag:
		for _, v := range [][2]string{{"true", "the customer hears it at the start"}, {"false", "you keep it to yourself"}} {
			w.add(w.bareOffer(offer{label: v[0], note: v[1], kind: protocol.CompletionItemKindValue}, v[0]))
		}
	default:
		w.words(w.p.Choices(k.Type, spec.Name), k.Type)
	}
}

// namesToType is what an editor compares with what somebody typed: the name and its other names, that one first which
// begins with what is typed, for some editors compare beginnings only.
func namesToType(typed, name string, others []string) string {
	first := nameToType(typed, name, others)
	names := []string{first}
	for _, other := range append([]string{name}, others...) {
		if other != first {
			names = append(names, other)
		}
	}
	return strings.Join(names, " ")
}

// nameToType is the name, or that other name of it which begins with what is typed.
func nameToType(typed, name string, others []string) string {
	if typed != "" && !beginsWith(name, typed) {
		for _, other := range others {
			if beginsWith(other, typed) {
				return other
			}
		}
	}
	return name
}

// words offers the words of a list; what somebody typed may be another name of one.
func (w *writer) words(list []lint.Choice, t lint.Type) {
	typed := w.typed()
	for i, c := range list {
		o := offer{label: c.Name, note: c.Note, kind: protocol.CompletionItemKindEnumMember, best: i == 0 && c.Fit == lint.Best,
			doc: topic{What: "word", Name: c.Name, Type: int(t)}}
		if t == lint.TypeName {
			o.doc = topic{What: "commitment", Name: c.Name}
		}
		if o.note == "" {
			o.note = strings.TrimSuffix(strings.ToLower(c.Doc[:1])+c.Doc[1:], ".")
		}
		o.filter = namesToType(typed, c.Name, c.Aliases)
		w.add(w.quotedOffer(o, c.Name, false))
	}
}

var deadlineWords = regexp.MustCompile(`(?i)(?:^|\s)(by|before|until|no later than)\s+(\S*)$`)

// texts offers sentences, names, and in a goal behind "by" the days.
func (w *writer) texts(spec *lint.TableSpec, k *lint.KeySpec) {
	typed := w.typed()
	at := deadlineWords.FindStringSubmatchIndex(typed)
	if at != nil && (k.Name == "goal" || k.Name == "next") && w.gap.Quote != syntax.NoQuote {
		w.spokenDays(spec, typed[at[4]:])
		return
	}
	w.lines(spec, k)
	for _, n := range w.names(spec, k) {
		if beginsWith(n.text, typed) && n.text != typed {
			w.add(w.quotedOffer(offer{label: n.text, note: n.note, kind: protocol.CompletionItemKindValue}, n.text, false))
		}
	}
}

// lines offers sentences and their beginnings. Before a sentence that is there, and in the middle of a word, nobody asks for
// another one; between two words the beginning may be changed, and what follows stays.
func (w *writer) lines(spec *lint.TableSpec, k *lint.KeySpec) {
	typed, behind := w.typed(), ""
	if w.gap.Closed || w.gap.Quote == syntax.NoQuote {
		behind = string(w.src[w.at:max(w.at, w.gap.Word.End)])
	}
	more := strings.TrimSpace(behind) != ""
	if more && (typed == "" || wordByte(behind[0])) {
		return
	}
	for _, l := range w.p.Lines(spec.Name, k.Name, w.sibling("kind")) {
		if !beginsWith(l.Text, typed) || len(typed) >= len(l.Text) && !more {
			continue
		}
		text := l.Text
		if l.Open && (more && behind[0] == ' ' || w.gap.Quote != syntax.NoQuote && !w.gap.Closed && !w.snippets) {
			text = strings.TrimSuffix(text, " ")
		}
		o := offer{label: strings.TrimSpace(l.Text), note: l.Note, kind: protocol.CompletionItemKindText, filter: l.Text}
		if c, ok := w.p.Settings.Commitment(l.Note); ok {
			o.doc = topic{What: "commitment", Name: c.Name}
		}
		o, ok := w.quotedOffer(o, text, true)
		if l.Open && more {
			o.word.End = w.at
		}
		if k.Type == lint.Texts && !w.gap.Item && !more {
			o = w.listed(o, l.Open)
			ok = ok && lineOf(w.src, o.word)
		}
		w.add(o, ok && (!l.Open || !more || w.gap.Closed))
	}
}

// sibling is the text of another key of the table at the caret; "" when it has none.
func (w *writer) sibling(name string) string {
	for _, pr := range w.gap.Section.Pairs {
		if len(pr.Key) == 1 && pr.Key[0].Name == name && pr.Value.Kind == syntax.String {
			return pr.Value.Text
		}
	}
	return ""
}

// days offers working days as dates.
func (w *writer) days(spec *lint.TableSpec, k *lint.KeySpec) {
	typed := w.typed()
	for _, d := range w.p.Days(spec.Name, k.Name, w.today) {
		iso := d.Day.Format(time.DateOnly)
		o := offer{label: iso, note: d.Note, kind: protocol.CompletionItemKindValue, best: d.Best, filter: dayFilter(d, typed)}
		w.add(w.bareOffer(o, iso))
	}
}

// dayFilter is what an editor compares with what somebody typed: the date, or its weekday. Behind a date that is whole
// every other one may be meant.
func dayFilter(d lint.DayChoice, typed string) string {
	iso := d.Day.Format(time.DateOnly)
	words := d.Note + " " + d.Day.Format("2 January")
	if _, err := time.Parse(time.DateOnly, typed); err == nil {
		return typed + " " + iso + " " + words
	}
	if strings.HasPrefix(d.Day.Format("2 "), typed) && !strings.HasPrefix(iso, typed) {
		return d.Day.Format("2 January ") + iso // the day of the month
	}
	if typed == "" || typed[0] >= '0' && typed[0] <= '9' {
		return iso + " " + words
	}
	if typed[0] >= 'a' && typed[0] <= 'z' {
		words = strings.ToLower(words)
	}
	return words + " " + iso
}

// spokenDays offers days as they are said in a goal: "10 December".
func (w *writer) spokenDays(spec *lint.TableSpec, begun string) {
	call, dated := w.p.Date.Date()
	if !dated {
		call = w.today
	}
	for _, d := range w.p.Days(spec.Name, "by", w.today) {
		if d.Day.Equal(call) {
			continue
		}
		text := d.Day.Format("2 January")
		if d.Day.Year() != call.Year() {
			text = d.Day.Format("2 January 2006")
		}
		filter := text
		if begun != "" && (begun[0] < '0' || begun[0] > '9') {
			text = d.Day.Weekday().String() + " " + text
			filter = text
		}
		if !beginsWith(filter, begun) {
			continue
		}
		o := offer{label: text, note: d.Note, kind: protocol.CompletionItemKindValue, best: d.Best, filter: filter,
			word: syntax.Span{Start: w.at - len(begun), End: w.at}, text: text}
		w.add(o, true)
	}
}
