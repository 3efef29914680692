package lint

import (
	"fmt"
	"strings"
	"unicode"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

// configKind is what stands behind a key of callplan.toml.
type configKind uint8

const (
	tableKind  configKind = iota // [name]
	tablesKind                   // [[name]]
	flagKind
	textKind
	goalKind     // a text with one %s
	severityKind // off, info, warning or error
	sizeKind     // 0 to 9
	boundKind    // 1 to 9
	filesKind    // a path or a list of them
	patternsKind // a list of globs
	stagesKind   // a list of stages
	aliasesKind  // a list of names
	textsKind    // a list of texts with words in them
	sentenceKind // a text with words in it
	familyKind   // a rule about wording
)

// want says in plain words what has to stand behind the key.
func (k configKind) want() string {
	return [...]string{
		"a table", "a list of tables", "true or false", "a text in quotes", "a text in quotes with one %s in it",
		`"off", "info", "warning" or "error"`, "a whole number from 0 to 9", "a whole number from 1 to 9",
		"the path of a file in quotes, or a list of them", "a list of patterns", "a list of stages", "a list of names",
		"a list of texts", "a text in quotes", "the name of a rule about wording",
	}[k]
}

// isTable reports whether the kind has keys of its own.
func (k configKind) isTable() bool { return k <= tablesKind }

// severityNames are the words for severities, the least first.
func severityNames() []string {
	var names []string
	for s := Off; s <= Error; s++ {
		names = append(names, s.String())
	}
	return names
}

// otherSeverities are words that other tools use for severities.
var otherSeverities = map[string]string{
	"warn": "warning", "err": "error", "hint": "info", "information": "info", "note": "info", "none": "off",
	"disable": "off", "disabled": "off", "false": "off", "ignore": "off", "never": "off", "0": "off",
	"1": "warning", "2": "error", "fatal": "error", "critical": "error",
}

// checkValue judges a value by the kind of its key.
func (c *configCheck) checkValue(k *configKey, path string, v *syntax.Value) {
	switch k.Kind {
	case flagKind:
		if v.Kind != syntax.Bool {
			c.wrongType(k, path, v)
		}
	case textKind:
		if v.Kind != syntax.String {
			c.wrongType(k, path, v)
		}
	case goalKind:
		if v.Kind != syntax.String {
			c.wrongType(k, path, v)
		} else if strings.Count(v.Text, "%s") != 1 {
			c.add(ConfigProblem{Span: v.Span, Message: spokenPath(path) + " needs %s exactly once",
				Label: "where does the customer's name go?", Try: "write it like this: " + k.Name + " = " + k.Example})
		}
	case severityKind:
		c.checkSeverity(k, path, v)
	case sizeKind, boundKind:
		least := int64(0)
		if k.Kind == boundKind {
			least = 1
		}
		if v.Kind != syntax.Integer {
			c.wrongType(k, path, v)
		} else if v.Int < least || v.Int > 9 {
			c.add(ConfigProblem{Span: v.Span, Message: fmt.Sprintf("%s has to be %s, not %s", spokenPath(path), k.Kind.want(), shorten(v.Text)),
				Try: "1 is a small thing to ask, 9 the signature below the contract"})
		}
	case sentenceKind:
		if v.Kind != syntax.String {
			c.wrongType(k, path, v)
		} else if len(english.Words(v.Text)) == 0 {
			c.add(noWords(v.Span))
		}
	case familyKind:
		if v.Kind != syntax.String {
			c.wrongType(k, path, v)
		} else if !has(familyNames(), v.Text) {
			c.add(unknownName(v.Span, v.Text, "a rule about wording", familyNames(), replaceText(v, Nearest(v.Text, familyNames()))))
		}
	default:
		c.checkList(k, path, v)
	}
}

func noWords(span Span) ConfigProblem {
	return ConfigProblem{Span: span, Message: "there is no word in this text", Try: "write the words, or remove it"}
}

func (c *configCheck) checkSeverity(k *configKey, path string, v *syntax.Value) {
	if v.Kind == syntax.Bool {
		c.add(ConfigProblem{Span: v.Span, Message: fmt.Sprintf("%s has to be %s, not %s", spokenPath(path), k.Kind.want(), v.Text),
			Try: `"off" silences the rule`})
		return
	}
	if v.Kind != syntax.String {
		c.wrongType(k, path, v)
		return
	}
	if sev, ok := ParseSeverity(v.Text); ok && sev != Error && (path == "syntax" || strings.HasSuffix(path, ".syntax")) {
		c.add(ConfigProblem{Span: v.Span, Message: "a syntax error is always an error", Try: "remove this line"})
		return
	}
	if _, ok := ParseSeverity(v.Text); ok {
		return
	}
	p := ConfigProblem{Span: v.Span, Message: fmt.Sprintf("%q is no severity", shorten(v.Text)),
		Try: "write one of " + quoteList(severityNames())}
	best, ok := otherSeverities[strings.ToLower(v.Text)]
	if !ok {
		best = Nearest(v.Text, severityNames())
	}
	if best != "" {
		p.Try = fmt.Sprintf("did you mean %q? The severities are %s", best, quoteList(severityNames()))
		p.Fixes = replaceText(v, best)
	}
	c.add(p)
}

func (c *configCheck) checkList(k *configKey, path string, v *syntax.Value) {
	if v.Kind == syntax.String {
		if k.Kind == filesKind {
			c.checkItem(k, path+"[0]", v)
			return
		}
		c.add(ConfigProblem{Span: v.Span, Message: fmt.Sprintf("%s has to be %s, not a single text", spokenPath(path), k.Kind.want()),
			Try: "put it in square brackets: " + k.Name + " = [" + shorten(oneLine(v.Span.Text(c.src))) + "]",
			Fixes: []Fix{{Title: "Make it a list", Safe: true, Edits: []Edit{
				{Span: Span{Start: v.Span.Start, End: v.Span.Start}, New: "["},
				{Span: Span{Start: v.Span.End, End: v.Span.End}, New: "]"}}}}})
		return
	}
	if v.Kind != syntax.Array {
		c.wrongType(k, path, v)
		return
	}
	if len(v.Items) == 0 && k.Required {
		c.add(ConfigProblem{Span: v.Span, Message: spokenPath(path) + " is empty, so this never applies",
			Try: "name at least one file or folder: " + k.Name + " = " + k.Example})
	}
	for i, item := range v.Items {
		at := fmt.Sprintf("%s[%d]", path, i)
		switch {
		case item.Broken || item.Kind == syntax.Invalid:
		case item.Kind != syntax.String:
			c.add(ConfigProblem{Span: item.Span,
				Message: fmt.Sprintf("%s has to be %s; this entry is %s", spokenPath(path), k.Kind.want(), valueName(item)),
				Try:     "put every entry in quotes: " + k.Name + " = " + listExample(k)})
		default:
			c.checkItem(k, at, item)
		}
	}
}

// checkItem judges one text of a list.
func (c *configCheck) checkItem(k *configKey, path string, v *syntax.Value) {
	switch k.Kind {
	case filesKind:
		if strings.TrimSpace(v.Text) == "" || strings.ContainsRune(v.Text, 0) {
			c.add(ConfigProblem{Span: v.Span, Message: "no file is named here", Try: "write the path of a configuration file: extend = " + k.Example})
		}
		c.at[path] = v.Span
	case patternsKind:
		if problem, try := patternProblem(v.Text); problem != "" {
			c.add(ConfigProblem{Span: v.Span, Message: problem, Try: try})
		}
	case stagesKind:
		if _, ok := (*Settings)(nil).Stage(v.Text); !ok {
			c.add(unknownName(v.Span, v.Text, "a stage", stageNames(), replaceText(v, Nearest(v.Text, stageNames()))))
		}
	case textsKind:
		if len(english.Words(v.Text)) == 0 {
			c.add(noWords(v.Span))
		}
	case aliasesKind:
		if problem := nameProblem(v.Text); problem != "" {
			c.add(ConfigProblem{Span: v.Span, Message: problem})
		}
		c.at[path] = v.Span
	}
}

// wrongType says what has to stand there instead.
func (c *configCheck) wrongType(k *configKey, path string, v *syntax.Value) {
	c.add(ConfigProblem{Span: v.Span, Message: fmt.Sprintf("%s has to be %s, not %s", spokenPath(path), k.Kind.want(), valueName(v)),
		Try: "write it like this: " + k.Name + " = " + k.Example})
}

// listExample is the key's example as a list.
func listExample(k *configKey) string {
	if strings.HasPrefix(k.Example, "[") {
		return k.Example
	}
	return "[" + k.Example + "]"
}

// nameProblem says why a text can't be the name of a commitment type.
func nameProblem(name string) string {
	switch {
	case name == "":
		return "a name can't be empty"
	case strings.TrimSpace(name) != name:
		return fmt.Sprintf("the name %q begins or ends with a space", shorten(name))
	case strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }):
		return fmt.Sprintf("the name %q has a character in it that can't be seen", shorten(name))
	}
	return ""
}

// valueName says in plain words what a value is.
func valueName(v *syntax.Value) string {
	switch v.Kind {
	case syntax.String:
		return "a text"
	case syntax.Integer, syntax.Float:
		return "the number " + shorten(v.Text)
	case syntax.Bool:
		return v.Text
	case syntax.OffsetDateTime, syntax.LocalDateTime, syntax.LocalDate:
		return "a date"
	case syntax.LocalTime:
		return "a time"
	case syntax.Array:
		return "a list"
	case syntax.InlineTable:
		return "a table"
	}
	return "this"
}

// replaceText offers to write another text into a string; nothing when there is none or it can't be written there.
func replaceText(v *syntax.Value, text string) []Fix {
	if text == "" || v.Quote == syntax.NoQuote {
		return nil
	}
	return []Fix{{Title: fmt.Sprintf("Write %q", text), Safe: true, Edits: []Edit{{Span: v.Span, New: `"` + text + `"`}}}}
}

// shorten keeps a message on one line, whatever stands in the file.
func shorten(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

// quoteList is `"a", "b" and "c"`.
func quoteList(words []string) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i > 0 && i == len(words)-1:
			b.WriteString(" and ")
		case i > 0:
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q", w)
	}
	return b.String()
}
