package report

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"callplan/lint"
)

// strict is the schema with no member allowed that it does not name: users may meet newer ones, we may not.
func strict(t *testing.T) *jsonschema.Schema {
	var doc any
	if err := json.Unmarshal(JSONSchema(), &doc); err != nil {
		t.Fatal(err)
	}
	var shut func(any)
	shut = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if _, ok := v["properties"]; ok && v["type"] == "object" {
				v["additionalProperties"] = false
			}
			for _, x := range v {
				shut(x)
			}
		case []any:
			for _, x := range v {
				shut(x)
			}
		}
	}
	shut(doc)
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("output.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("output.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func validate(t *testing.T, schema *jsonschema.Schema, out string) error {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
	if err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	return schema.Validate(doc)
}

func TestOutputFollowsItsSchema(t *testing.T) {
	schema := strict(t)
	outputs := []string{printed(t, "json", Options{}, "\xff", hostile, hostileFinding())}
	archives, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range archives {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range a.Files {
			if f.Name == "out/json" {
				outputs = append(outputs, string(f.Data))
			}
		}
	}
	if len(outputs) < 3 {
		t.Fatal("no outputs found")
	}
	for _, out := range outputs {
		if err := validate(t, schema, out); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		if validate(t, schema, strings.Replace(out, `"files":`, `"flies":`, 1)) == nil {
			t.Error("the schema accepts anything")
		}
	}
}

// The document is written as the findings come: memory does not grow with them.
func TestJSONStreams(t *testing.T) {
	var out bytes.Buffer
	p, err := New("json", &out, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for range 10_000 {
		if err := p.File("a.plan.toml", []byte("a = 1\n"), []lint.Finding{{Rule: "x", Severity: lint.Info}}); err != nil {
			t.Fatal(err)
		}
	}
	if early := out.Len(); early == 0 || p.(*jsonPrinter).w.Size() != bufferSize {
		t.Error("nothing was written before the end")
	}
	if err := p.Close(Summary{Files: 10_000}); err != nil {
		t.Fatal(err)
	}
	if err := validate(t, strict(t), out.String()); err != nil {
		t.Error(err)
	}
}

func TestSchemaIsACopy(t *testing.T) {
	JSONSchema()[0] = 'x'
	if JSONSchema()[0] != '{' {
		t.Error("a caller changed the schema for all")
	}
}
