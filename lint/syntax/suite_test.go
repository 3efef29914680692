package syntax

import (
	"encoding/json"
	"io/fs"
	"math"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	tomltest "github.com/toml-lang/toml-test/v2"
)

// suite lists the files of the official test suite for TOML 1.1, without their extensions, and how many the list names.
func suite(t testing.TB, kind string) (names []string, listed int) {
	t.Helper()
	files := tomltest.TestCases()
	list, err := tomltest.NewRunner(tomltest.Runner{Version: "1.1.0", Files: files}).List()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, name := range list {
		if strings.HasPrefix(name, kind+"/") {
			seen[name] = true
			names = append(names, name)
		}
	}
	listed = len(names)
	err = fs.WalkDir(files, kind, func(name string, d fs.DirEntry, err error) error {
		base, ok := strings.CutSuffix(name, ".toml")
		if err == nil && ok && !seen[base] && !forbiddenIn10Only(base) {
			names = append(names, base)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names, listed
}

// forbiddenIn10Only are the documents that TOML 1.0 forbids and 1.1 allows: \e and \x, times without seconds, and
// newlines and trailing commas in inline tables.
func forbiddenIn10Only(name string) bool {
	for _, s := range []string{
		"invalid/datetime/no-secs", "invalid/local-datetime/no-secs", "invalid/local-time/no-secs",
		"invalid/inline-table/linebreak-", "invalid/inline-table/trailing-comma", "invalid/spec-1.0.0/inline-table-",
		"invalid/string/basic-byte-escapes",
	} {
		if strings.HasPrefix(name, s) {
			return true
		}
	}
	return false
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	src, err := fs.ReadFile(tomltest.TestCases(), name)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func TestOfficialSuiteValid(t *testing.T) {
	names, listed := suite(t, "valid")
	if listed < 214 {
		t.Fatalf("the suite lists %d valid documents, want at least 214", listed)
	}
	for _, name := range names {
		src := read(t, name+".toml")
		tree := Parse(src)
		for _, p := range tree.Problems {
			t.Errorf("%s: %q at %v: %s", name, p.Span.Text(src), p.Span, p.Message)
		}
		var want any
		if err := json.Unmarshal(read(t, name+".json"), &want); err != nil {
			t.Fatal(err)
		}
		if diff := sameAsTagged("", tableJSON(tree.Root), want); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		checkSpans(t, tree)
	}
	t.Logf("%d valid documents read, %d of them in the suite's list for 1.1.0", len(names), listed)
}

func TestOfficialSuiteInvalid(t *testing.T) {
	names, listed := suite(t, "invalid")
	if listed < 467 {
		t.Fatalf("the suite lists %d invalid documents, want at least 467", listed)
	}
	lenient := 0
	for _, name := range names {
		src := read(t, name+".toml")
		tree := Parse(src)
		if tree.Valid() {
			t.Errorf("%s: accepted:\n%s", name, src)
		}
		checkSpans(t, tree)
		var m map[string]any
		if _, err := toml.Decode(string(src), &m); err == nil {
			lenient++
		}
	}
	t.Logf("%d invalid documents refused, %d of them in the suite's list for 1.1.0; BurntSushi accepts %d", len(names), listed, lenient)
}

var hexByte = regexp.MustCompile(`\\x[0-9a-f]{2}`)

// TestOfficialSuiteLines reads the suite's files that hold one document a line.
func TestOfficialSuiteLines(t *testing.T) {
	n := 0
	err := fs.WalkDir(tomltest.TestCases(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".multi" {
			return err
		}
		valid := !strings.HasPrefix(name, "invalid/")
		for line := range strings.SplitSeq(string(read(t, name)), "\n") {
			if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
				continue
			}
			n++
			if path.Base(name) == "control.multi" { // it names the bytes it means
				line = hexByte.ReplaceAllStringFunc(line, func(s string) string {
					b, _ := strconv.ParseUint(s[2:], 16, 8)
					return string([]byte{byte(b)})
				})
			}
			if got := Parse([]byte(line)).Valid(); got != valid {
				t.Errorf("%s: %q: valid = %v", name, line, got)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n < 100 {
		t.Fatalf("only %d documents found", n)
	}
	t.Logf("%d one-line documents", n)
}

// tableJSON and valueJSON write a tree in the tagged form of the suite.
func tableJSON(t *Table) map[string]any {
	m := map[string]any{}
	for _, e := range t.Entries {
		switch {
		case e.Tables != nil:
			var list []any
			for _, t := range e.Tables {
				list = append(list, tableJSON(t))
			}
			m[e.Name] = list
		case e.Table != nil:
			m[e.Name] = tableJSON(e.Table)
		default:
			m[e.Name] = valueJSON(e.Value)
		}
	}
	return m
}

func valueJSON(v *Value) any {
	tagged := func(kind, s string) any { return map[string]any{"type": kind, "value": s} }
	switch v.Kind {
	case String:
		return tagged("string", v.Text)
	case Integer:
		return tagged("integer", strconv.FormatInt(v.Int, 10))
	case Float:
		return tagged("float", strconv.FormatFloat(v.Float, 'g', -1, 64))
	case Bool:
		return tagged("bool", strconv.FormatBool(v.Bool))
	case OffsetDateTime:
		return tagged("datetime", v.Time.Format(time.RFC3339Nano))
	case LocalDateTime:
		return tagged("datetime-local", v.Time.Format("2006-01-02T15:04:05.999999999"))
	case LocalDate:
		return tagged("date-local", v.Time.Format("2006-01-02"))
	case LocalTime:
		return tagged("time-local", v.Time.Format("15:04:05.999999999"))
	case Array:
		list := []any{}
		for _, e := range v.Items {
			list = append(list, valueJSON(e))
		}
		return list
	case InlineTable:
		return tableJSON(v.Table)
	}
	return tagged("invalid", v.Text)
}

// sameAsTagged compares two tagged documents and describes the first difference.
func sameAsTagged(at string, got, want any) string {
	switch want := want.(type) {
	case []any:
		got, ok := got.([]any)
		if !ok || len(got) != len(want) {
			return at + ": a list of another length"
		}
		for i := range want {
			if d := sameAsTagged(at+"["+strconv.Itoa(i)+"]", got[i], want[i]); d != "" {
				return d
			}
		}
	case map[string]any:
		got, ok := got.(map[string]any)
		if !ok || len(got) != len(want) {
			return at + ": not the same keys"
		}
		if kind, ok := want["type"].(string); ok && len(want) == 2 && want["value"] != nil {
			w, ok := want["value"].(string)
			if ok {
				if got["type"] != kind {
					return at + ": not a " + kind
				}
				if g, _ := got["value"].(string); !sameScalar(kind, g, w) {
					return at + ": " + kind + " " + g + ", want " + w
				}
				return ""
			}
		}
		for k := range want {
			g, ok := got[k]
			if !ok {
				return at + "." + k + ": missing"
			}
			if d := sameAsTagged(at+"."+k, g, want[k]); d != "" {
				return d
			}
		}
	}
	return ""
}

func sameScalar(kind, got, want string) bool {
	switch kind {
	case "float":
		g, err1 := strconv.ParseFloat(got, 64)
		w, err2 := strconv.ParseFloat(want, 64)
		return err1 == nil && err2 == nil && (g == w || math.IsNaN(g) && math.IsNaN(w))
	case "datetime":
		g, err1 := time.Parse(time.RFC3339Nano, got)
		w, err2 := time.Parse(time.RFC3339Nano, want)
		return err1 == nil && err2 == nil && g.Equal(w)
	case "datetime-local", "time-local":
		layout := "2006-01-02T15:04:05.999999999"
		if kind == "time-local" {
			layout = "15:04:05.999999999"
		}
		g, err1 := time.Parse(layout, got)
		w, err2 := time.Parse(layout, want)
		return err1 == nil && err2 == nil && g.Equal(w)
	}
	return got == want
}
