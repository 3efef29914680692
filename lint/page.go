package lint

import (
	"fmt"
	"strings"
)

// Page is a rule's page in Markdown: what it finds, what it costs the seller, an example to avoid and one to prefer,
// exceptions, options, source. docs/rules/<id>.md and `callplan explain` are this text.
func Page(r *Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s.\n\n", r.ID, sentenceCase(r.Summary))
	fmt.Fprintf(&b, "Severity: %s. Fix: %s.\n", r.Severity, r.Fix)
	section := func(title, text string) {
		if text != "" {
			fmt.Fprintf(&b, "\n## %s\n\n%s\n", title, text)
		}
	}
	section("What it costs the seller", r.Why)
	today := ""
	if r.Today != "" {
		today = fmt.Sprintf("With `--today %s`:\n\n", r.Today)
	}
	section("Avoid", today+"```toml\n"+strings.TrimRight(r.Bad, "\n")+"\n```")
	section("Prefer", "```toml\n"+strings.TrimRight(r.Good, "\n")+"\n```")
	section("Exceptions", r.Exceptions)
	if r.ID == "syntax" {
		return b.String() + "\n## Options\n\nNone: it cannot be switched off.\n\n## Source\n\n" + sentenceCase(r.Source) + ".\n"
	}
	options := fmt.Sprintf("`[rules] %s = \"off\"` switches it off; \"info\", \"warning\" and \"error\" change its severity.", r.ID)
	if r.Options != "" {
		options += " " + r.Options
	}
	section("Options", options)
	source := sentenceCase(strings.TrimRight(r.Source, ".")) + "."
	if r.Source != "general knowledge" && !strings.HasPrefix(r.Source, "TOML") {
		source += " See docs/method.md for the works behind these names."
	}
	section("Source", source)
	return b.String()
}

// sentenceCase begins a text with a capital letter.
func sentenceCase(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// Index is the Markdown page that lists all rules.
func Index() string {
	var b strings.Builder
	b.WriteString("# Rules\n\n| rule | severity | finds | fix |\n|---|---|---|---|\n")
	for _, r := range Rules {
		fix, _, _ := strings.Cut(r.Fix, ":")
		fix, _, _ = strings.Cut(fix, " where")
		if strings.HasPrefix(r.Fix, "safe:") && strings.Contains(r.Fix, "suggestion:") {
			fix = "safe, suggestion"
		}
		fmt.Fprintf(&b, "| [%s](%s.md) | %s | %s | %s |\n", r.ID, r.ID, r.Severity, cell(r.Summary), fix)
	}
	b.WriteString("\nError and warning make `callplan lint` fail; info findings are hints: they are counted, and shown with `--hints`.\n")
	return b.String()
}

// FormatPage is the Markdown page of the plan format.
func FormatPage() string {
	var b strings.Builder
	b.WriteString("# The plan file\n\nOne `*.plan.toml` file is one call. Start with the twelve lines of the README and add keys as you need them.\n")
	for i := range Tables {
		t := &Tables[i]
		title := "`" + t.Header() + "`"
		if t.Name == "" {
			title = "Above the first table"
		}
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| key | holds | need | |\n|---|---|---|---|\n", title, t.Doc)
		for _, k := range t.Keys {
			doc := cell(k.Doc)
			if len(k.Synonyms) > 0 {
				doc += " Also understood: " + strings.Join(k.Synonyms, ", ") + "."
			}
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s Example: `%s` |\n", k.Name, k.Type, k.Need, doc, cell(k.Example))
		}
		if len(t.Synonyms) > 0 {
			fmt.Fprintf(&b, "\nAlso understood: [%s].\n", strings.Join(t.Synonyms, "], ["))
		}
	}
	b.WriteString("\nKeys that begin with `x-`, and a table `[x]`, are your team's own: callplan never looks at them.\n")
	b.WriteString("\n## Stages\n\n| stage | where the customer is | largest and smallest primary ask | also |\n|---|---|---|---|\n")
	for _, s := range Stages {
		fmt.Fprintf(&b, "| `%s` | %s | %d / %d | %s |\n", s.Name, s.Doc, s.Largest, s.Smallest, strings.Join(s.Aliases, ", "))
	}
	b.WriteString("\n## Commitments\n\nThe size says how much is asked: 1 is small, 9 is large.\n\n| commitment | size | the customer ... | usual stages | also | idea |\n|---|---|---|---|---|---|\n")
	for _, c := range Commitments {
		source := c.Source
		if source == "" {
			source = "general knowledge"
		}
		size := fmt.Sprint(c.Size)
		if c.Size == 0 {
			size = "none"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n", c.Name, size, c.Doc, strings.Join(c.Stages, ", "), strings.Join(c.Aliases, ", "), source)
	}
	for _, list := range []struct {
		title string
		words []Word
	}{{"Kinds of secondary objectives", Kinds}, {"Channels", Channels}, {"Cycles", Cycles}, {"Results", Results}} {
		fmt.Fprintf(&b, "\n## %s\n\n| word | means | also |\n|---|---|---|\n", list.title)
		for _, w := range list.words {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", w.Name, w.Doc, strings.Join(w.Aliases, ", "))
		}
	}
	return b.String()
}
