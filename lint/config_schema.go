package lint

import (
	"fmt"
	"strings"
)

// ConfigSchema is the JSON Schema (draft 2020-12) of callplan.toml, for editors that complete and check TOML by one.
func ConfigSchema() []byte {
	s := append(orderedObject{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", "callplan.toml"},
	}, configKeys.schema()...)
	return indented(s)
}

// schema describes a key and what stands below it.
func (k *configKey) schema() orderedObject {
	s := orderedObject{{"description", k.Doc}}
	table := orderedObject{{"type", "object"}}
	switch {
	case !k.Kind.isTable():
		return append(s, k.valueSchema()...)
	case k.Each != nil && k.Names != nil:
		properties := orderedObject{}
		for _, name := range k.names() {
			each := k.Each.schema()
			if r := RuleByID(name); r != nil {
				each[0].value = r.Summary + " (default: " + r.Severity.String() + ")"
			}
			properties = append(properties, member{name, each})
		}
		table = append(table, member{"properties", properties}, member{"additionalProperties", false})
	case k.Each != nil:
		table = append(table, member{"propertyNames", nameSchema()}, member{"additionalProperties", k.Each.schema()})
	default:
		properties := orderedObject{}
		var required []string
		for i := range k.Keys {
			properties = append(properties, member{k.Keys[i].Name, k.Keys[i].schema()})
			if k.Keys[i].Required {
				required = append(required, k.Keys[i].Name)
			}
		}
		table = append(table, member{"properties", properties})
		if required != nil {
			table = append(table, member{"required", required})
		}
		table = append(table, member{"additionalProperties", false})
	}
	if k.Kind == tablesKind {
		return append(s, member{"type", "array"}, member{"items", table})
	}
	return append(s, table...)
}

// valueSchema describes what may stand behind a key that is no table.
func (k *configKey) valueSchema() orderedObject {
	text := orderedObject{{"type", "string"}}
	list := func(item orderedObject) orderedObject {
		l := orderedObject{{"type", "array"}, {"items", item}}
		if k.Required {
			l = append(l, member{"minItems", 1})
		}
		return l
	}
	someText := append(text, member{"pattern", `\S`})
	switch k.Kind {
	case flagKind:
		return orderedObject{{"type", "boolean"}}
	case goalKind:
		return append(text, member{"pattern", "^([^%]|%+[^%s])*%+s([^%]|%+[^%s])*%*$"})
	case severityKind:
		return orderedObject{{"enum", severityNames()}}
	case sizeKind:
		return orderedObject{{"type", "integer"}, {"minimum", 0}, {"maximum", 9}}
	case boundKind:
		return orderedObject{{"type", "integer"}, {"minimum", 1}, {"maximum", 9}}
	case filesKind:
		return orderedObject{{"anyOf", []orderedObject{someText, list(someText)}}}
	case patternsKind:
		return list(append(text, member{"pattern", `^[^!].*[^/. ]|^[^!/. ]`}))
	case stagesKind:
		var names []string
		for i := range Stages {
			names = append(append(names, Stages[i].Name), Stages[i].Aliases...)
		}
		return list(orderedObject{{"enum", names}})
	case aliasesKind:
		return list(nameSchema())
	case textsKind:
		return list(someText)
	case sentenceKind:
		return someText
	case familyKind:
		return orderedObject{{"enum", familyNames()}}
	}
	return text
}

// nameSchema describes the name of a commitment type.
func nameSchema() orderedObject {
	return orderedObject{{"type", "string"}, {"pattern", `^\S(.*\S)?$`}}
}

// ConfigDoc is the documentation page of callplan.toml, in Markdown.
func ConfigDoc() string {
	var b strings.Builder
	b.WriteString("# callplan.toml\n\n" + configKeys.Doc + "\n\n" +
		"The nearest file above a plan wins, key by key; what it leaves open is filled in by the files it extends, then by the\n" +
		"files in the folders above, up to one with `root = true`, the folder that holds `.git`, or the top of the disk.\n" +
		"What no file sets keeps its default. `callplan config show PATH` says which file set what.\n\n")
	configKeys.document(&b, "")
	return b.String()
}

// document writes the keys of a table, and the tables below it.
func (k *configKey) document(b *strings.Builder, path string) {
	header := false
	for _, key := range k.children() {
		if key.Kind.isTable() {
			continue
		}
		if !header {
			b.WriteString("| key | holds | what it means | example |\n|---|---|---|---|\n")
			header = true
		}
		need := key.Doc
		if key.Required {
			need = "Required. " + need
		}
		fmt.Fprintf(b, "| `%s` | %s | %s | `%s = %s` |\n", key.Name, cell(key.Kind.want()), cell(need), key.Name, cell(key.Example))
	}
	if header {
		b.WriteByte('\n')
	}
	for _, key := range k.children() {
		if !key.Kind.isTable() {
			continue
		}
		at := joinKey2(path, key.Name)
		fmt.Fprintf(b, "## `%s`\n\n%s\n\n", key.header(at), key.Doc)
		key.document(b, at)
	}
}

// children are the keys of a table, or the placeholder for them.
func (k *configKey) children() []configKey {
	if k.Each != nil {
		return []configKey{*k.Each}
	}
	return k.Keys
}
