package lint

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// asJSON is a decoded plan as a TOML tool hands it to a schema: dates become text.
func asJSON(v any) any {
	switch v := v.(type) {
	case map[string]any:
		m := map[string]any{}
		for k := range v {
			m[k] = asJSON(v[k])
		}
		return m
	case []map[string]any:
		list := []any{}
		for _, t := range v {
			list = append(list, asJSON(t))
		}
		return list
	case []any:
		list := []any{}
		for _, x := range v {
			list = append(list, asJSON(x))
		}
		return list
	case time.Time:
		if v.Hour()+v.Minute() > 0 {
			return v.Format("2006-01-02T15:04:05")
		}
		return v.Format(time.DateOnly)
	}
	return v
}

func TestPlanSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(PlanSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("plan.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("plan.json")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	err = fs.WalkDir(os.DirFS(filepath.Join("..", "testdata", "plans", "ok")), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".plan.toml") {
			return err
		}
		var plan map[string]any
		if _, err := toml.DecodeFile(filepath.Join("..", "testdata", "plans", "ok", path), &plan); err != nil {
			t.Errorf("%s: %v", path, err)
			return nil
		}
		n++
		if err := schema.Validate(asJSON(plan)); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		return nil
	})
	if err != nil || n < 20 {
		t.Fatalf("%d plans: %v", n, err)
	}
	good := "customer = \"A\"\ndate = 2026-12-03\nstage = \"discovery\"\n[primary]\ngoal = \"Dana signs\"\n[fallback]\ngoal = \"Dana calls\"\n"
	for _, date := range []string{"2026-12-03T14:30:00", "2026-12-03 14:30:00", "2026-12-03T14:30:00+01:00", "2026-12-03t14:30:00z"} {
		if err := schema.Validate(map[string]any{"customer": "A", "date": date, "stage": "discovery", "primary": map[string]any{"goal": "B"}, "fallback": map[string]any{"goal": "C"}}); err != nil {
			t.Errorf("%s: %v", date, err)
		}
	}
	for _, bad := range []string{
		strings.Replace(good, "2026-12-03", `"next week"`, 1),
		strings.Replace(good, "2026-12-03", "20261203", 1),
		strings.Replace(good, "customer = \"A\"\n", "", 1),
		strings.Replace(good, "discovery", "discvery", 1),
		strings.Replace(good, "[fallback]", "[backup]", 1),
		strings.Replace(good, "[primary]\n", "[primary]\nshare = \"yes\"\n", 1),
		good + "share = true\n",
		good + "[secondary]\ngoal = \"Dana names a peer\"\n",
		good + "by = \"soon\"\n",
		"minutes = 0\n" + good,
	} {
		var plan map[string]any
		if _, err := toml.Decode(bad, &plan); err != nil {
			t.Fatal(err)
		}
		if schema.Validate(asJSON(plan)) == nil {
			t.Errorf("the schema accepts\n%s", bad)
		}
	}
}
