package lsp

import (
	"fmt"
	"strings"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// topicInWords is the documentation of an offer in the form the client likes; nil where there is no more to say. The
// document is nil when it was closed since.
func (v *view) topicInWords(doc *document, t topic) protocol.InlayHintTooltip {
	words := v.aboutTopic(doc, t)
	if words == "" {
		return nil
	}
	formats := v.client.completion.docFormats
	if len(formats) == 0 {
		return text(plain(words)) // a client that names no format may know strings alone
	}
	return v.markup(words, formats)
}

func (v *view) aboutTopic(doc *document, t topic) string {
	var settings *lint.Settings
	if doc != nil {
		settings = v.files.settings(doc.path)
	}
	switch t.What {
	case "commitment":
		c, ok := settings.Commitment(t.Name)
		if !ok {
			return ""
		}
		who := "The customer"
		if doc != nil && v.files.isPlan(doc) {
			plan, unlock := v.plan(doc)
			defer unlock()
			who = plan.Who()
			unlock()
		}
		return commitmentInWords(c, who)
	case "word":
		for _, c := range settings.Choices(lint.Type(t.Type)) {
			if c.Name == t.Name {
				return choiceInWords(c)
			}
		}
	case "severity":
		words, _ := lint.ConfigWords([]string{"rules"}, t.In)
		for _, c := range words {
			if c.Name == t.Name {
				return choiceInWords(c)
			}
		}
	case "key":
		if spec := lint.TableNamed(t.In); spec != nil {
			if k := spec.Key(t.Name); k != nil {
				return keyInWords(k)
			}
		}
	case "table":
		if spec := lint.TableNamed(t.Name); spec != nil {
			return tableInWords(spec)
		}
	case "rule":
		return ruleInWords(t.Name)
	case "setting":
		var path []string
		if t.In != "" {
			path = strings.Split(t.In, "\x00")
		}
		if c, ok := lint.ConfigKeyAt(path, t.Name); ok {
			return settingInWords(c)
		}
	case "settings":
		for _, c := range lint.ConfigTables() {
			if c.Name == t.Name {
				return "**" + c.Header() + "**\n\n" + c.Doc
			}
		}
	case "text":
		return t.Name
	}
	return ""
}

func choiceInWords(c lint.Choice) string {
	words := "**" + c.Name + "**: " + c.Doc
	if c.Note != "" {
		words += "\n\n" + strings.ToUpper(c.Note[:1]) + c.Note[1:] + "."
	}
	if len(c.Aliases) > 0 {
		words += "\n\nAlso understood: " + strings.Join(c.Aliases, ", ") + "."
	}
	return words
}

func tableInWords(t *lint.TableSpec) string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s** (%s)\n\n%s\n\n```toml\n%s\n", t.Header(), t.Need, t.Doc, t.Header())
	for i := range t.Keys {
		fmt.Fprintf(&b, "%s = %s\n", t.Keys[i].Name, t.Keys[i].Example)
	}
	return b.String() + "```\n"
}

func settingInWords(c lint.ConfigChoice) string {
	if c.Table {
		return "**" + c.Name + "**\n\n" + c.Doc
	}
	return fmt.Sprintf("**%s** (%s)\n\n%s\n\n```toml\n%s = %s\n```\n", c.Name, c.Want, c.Doc, syntax.EncodeKey(c.Name), c.Example)
}
