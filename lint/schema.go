package lint

import (
	"bytes"
	"encoding/json"
	"strings"
)

// PlanSchema is the JSON Schema (draft 2020-12) of a plan, for TOML tools that check against one. It accepts what
// callplan reads without a word: commitments of one's own make a finding or a line in callplan.toml, not a schema error.
func PlanSchema() []byte {
	root := orderedObject{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"x-tombi-toml-version", "v1.1.0"}, // Tombi reads 1.0 unless told otherwise
		{"title", "callplan: a sales call plan"},
		{"description", "One file is one call. See `callplan rules` for what is checked beyond the schema."},
	}
	top := &Tables[0]
	props, required := properties(top)
	for i := 1; i < len(Tables); i++ {
		t := &Tables[i]
		p, req := properties(t)
		s := orderedObject{{"type", "object"}, {"description", t.Doc}, {"properties", p}, own}
		if len(req) > 0 {
			s = append(s, member{"required", req})
		}
		s = append(s, member{"additionalProperties", false})
		if t.Array {
			s = orderedObject{{"type", "array"}, {"description", t.Doc}, {"items", s}}
		}
		props = append(props, member{t.Name, s})
		if t.Need == Required {
			required = append(required, t.Name)
		}
	}
	props = append(props, member{"x", orderedObject{{"type", "object"}, {"description", "The team's own."}, {"additionalProperties", true}}})
	root = append(root, member{"type", "object"}, member{"properties", props}, own,
		member{"required", required}, member{"additionalProperties", false})
	return indented(root)
}

// own lets every table hold keys of the team's own.
var own = member{"patternProperties", orderedObject{{"^x-", orderedObject{{"description", "The team's own."}}}}}

// indented is a value as readable JSON with a line end.
func indented(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		panic(err) // only strings, numbers and objects go in
	}
	return b.Bytes()
}

func properties(t *TableSpec) (orderedObject, []string) {
	props := orderedObject{}
	var required []string
	for _, k := range t.Keys {
		props = append(props, member{k.Name, keySchema(k)})
		if k.Need == Required {
			required = append(required, k.Name)
		}
	}
	return props, required
}

func keySchema(k KeySpec) orderedObject {
	s := orderedObject{{"description", k.Doc}}
	switch k.Type {
	case Texts:
		return append(s, member{"type", "array"}, member{"items", orderedObject{{"type", "string"}}})
	case Day:
		return append(s, member{"type", "string"}, member{"format", "date"})
	case Moment:
		// Most TOML tools hand a date over as a string. Tombi tells the four kinds of TOML's dates apart by their format, and takes a
		// string of no format, or of a pattern, for text alone.
		return append(s, member{"anyOf", []orderedObject{
			{{"type", "string"}, {"format", "date"}},
			{{"type", "string"}, {"format", "date-time"}},
			{{"type", "string"}, {"format", "date-time-local"}, {"pattern", `^\d{4}-\d{2}-\d{2}([Tt ].*)?$`}},
		}})
	case Count:
		return append(s, member{"type", "integer"}, member{"minimum", 1})
	case Flag:
		return append(s, member{"type", "boolean"})
	}
	s = append(s, member{"type", "string"})
	if k.Need == Required {
		s = append(s, member{"minLength", 1})
	}
	if k.Type.enum() {
		var values []string
		for _, c := range (*Settings)(nil).choices(k.Type) {
			values = append(values, c.name)
		}
		if k.Type == TypeName {
			s = append(s, member{"examples", values})
			s[0].value = k.Doc + " One of " + strings.Join(values, ", ") + ", or a type of your own from callplan.toml."
			return s
		}
		s = append(s, member{"enum", values})
	}
	return s
}
