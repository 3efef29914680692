package syntax

import (
	"bytes"
	"math"
	"regexp"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
)

// FuzzParse: no input makes Parse panic or lie about places, and what BurntSushi/toml accepts, too, has the same values.
func FuzzParse(f *testing.F) {
	for _, kind := range []string{"valid", "invalid"} {
		names, _ := suite(f, kind)
		for _, name := range names {
			f.Add(read(f, name+".toml"))
		}
	}
	for _, s := range append(samplePlans, brokenLines()...) {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		tree := Parse(src)
		checkSpans(t, tree)
		if tree.Valid() {
			compareWithBurntSushi(t, src, tree)
		}
		checkSafeFixes(t, tree)
	})
}

// TestSameAsBurntSushi compares the trees of the whole suite.
func TestSameAsBurntSushi(t *testing.T) {
	names, _ := suite(t, "valid")
	compared := 0
	for _, name := range names {
		src := read(t, name+".toml")
		if compareWithBurntSushi(t, src, Parse(src)) {
			compared++
		}
	}
	if compared < 200 {
		t.Fatalf("only %d documents compared", compared)
	}
	t.Logf("%d of %d documents have the same values; BurntSushi refuses the others", compared, len(names))
}

// fraction is a time with more digits than nanoseconds have. BurntSushi rounds some of them through time.Parse.
var fraction = regexp.MustCompile(`\.\d{10}`)

func compareWithBurntSushi(t *testing.T, src []byte, tree *Tree) bool {
	t.Helper()
	var want map[string]any
	if _, err := toml.Decode(string(src), &want); err != nil {
		return false
	}
	if fraction.Match(src) {
		return false
	}
	if at := sameValues("", plainTable(tree.Root), want); at != "" {
		t.Fatalf("%s differs from BurntSushi's in\n%q\nours   %#v\ntheirs %#v", at, src, plainTable(tree.Root), want)
	}
	return true
}

func plainTable(t *Table) map[string]any {
	m := map[string]any{}
	for _, e := range t.Entries {
		switch {
		case e.Tables != nil:
			list := make([]any, len(e.Tables))
			for i, t := range e.Tables {
				list[i] = plainTable(t)
			}
			m[e.Name] = list
		case e.Table != nil:
			m[e.Name] = plainTable(e.Table)
		default:
			m[e.Name] = plainValue(e.Value)
		}
	}
	return m
}

func plainValue(v *Value) any {
	switch v.Kind {
	case String:
		return v.Text
	case Integer:
		return v.Int
	case Float:
		return v.Float
	case Bool:
		return v.Bool
	case Array:
		list := make([]any, len(v.Items))
		for i, e := range v.Items {
			list[i] = plainValue(e)
		}
		return list
	case InlineTable:
		return plainTable(v.Table)
	}
	return v.Time
}

// sameValues names the first place where two documents differ, "" when there is none.
func sameValues(at string, a, b any) string {
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		if !ok || len(a) != len(b) {
			return at + "{}"
		}
		for k := range a {
			if _, ok := b[k]; !ok {
				return at + "." + k
			}
			if d := sameValues(at+"."+k, a[k], b[k]); d != "" {
				return d
			}
		}
		return ""
	case []any:
		var list []any
		switch b := b.(type) {
		case []any:
			list = b
		case []map[string]any:
			for _, m := range b {
				list = append(list, m)
			}
		default:
			return at + "[]"
		}
		if len(a) != len(list) {
			return at + "[]"
		}
		for i := range a {
			if d := sameValues(at+"[]", a[i], list[i]); d != "" {
				return d
			}
		}
		return ""
	case time.Time:
		b, ok := b.(time.Time)
		if !ok {
			return at
		}
		// BurntSushi marks local times by a zone of its own and keeps the clock's reading.
		const reading = "2006-01-02T15:04:05.999999999"
		if a.Format(reading) != b.Format(reading) {
			return at
		}
		return ""
	case float64:
		if b, ok := b.(float64); ok && (a == b || math.IsNaN(a) && math.IsNaN(b)) {
			return ""
		}
		return at
	}
	if a != b {
		return at
	}
	return ""
}

// checkSafeFixes applies each safe fix alone: its problem is gone, and the file has fewer problems than before.
func checkSafeFixes(t *testing.T, tree *Tree) {
	t.Helper()
	if len(tree.Problems) >= MaxProblems {
		return
	}
	tried := 0
	for _, p := range tree.Problems {
		safe := 0
		for _, f := range p.Fixes {
			if !f.Safe {
				continue
			}
			if safe++; safe > 1 {
				t.Fatalf("two safe fixes for one problem %q in\n%q", p.Message, tree.Src)
			}
			if tried++; tried > 20 {
				return
			}
			fixed := Apply(tree.Src, f.Edits)
			again := Parse(fixed)
			if len(again.Problems) >= len(tree.Problems) {
				t.Fatalf("safe fix %q of %q makes of %d problems %d:\n%q\n%q\n%s", f.Title, p.Message, len(tree.Problems), len(again.Problems), tree.Src, fixed, messages(again))
			}
		}
	}
}

func messages(t *Tree) string {
	var b bytes.Buffer
	for _, p := range t.Problems {
		b.WriteString("  " + p.Message + "\n")
	}
	return b.String()
}
