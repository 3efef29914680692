package lint

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"callplan/lint/syntax"

	"github.com/BurntSushi/toml"
	tomltest "github.com/toml-lang/toml-test/v2"
)

// samples are documents to try both readers on: the official suite and our own plans.
func samples(t testing.TB) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	add := func(fsys fs.FS) {
		err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".toml") {
				return err
			}
			all[path], err = fs.ReadFile(fsys, path)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	add(tomltest.TestCases())
	add(os.DirFS(filepath.Join("..", "testdata", "plans")))
	return all
}

// agree fails when a plain tree is not what BurntSushi reads, and reports whether the document was plain.
func agree(t *testing.T, src []byte) bool {
	tree := syntax.Parse(src)
	if !tree.Valid() || !plain(tree) {
		return false
	}
	var theirs map[string]any
	if _, err := toml.Decode(string(src), &theirs); err != nil {
		t.Fatalf("plain, but BurntSushi refuses it: %v\n%q", err, src)
	}
	if ours := plainTable(tree.Root); !reflect.DeepEqual(ours, undated(theirs)) {
		t.Fatalf("plain, but read differently:\nours   %#v\ntheirs %#v\n%q", ours, theirs, src)
	}
	return true
}

// plainTable is a plain table as BurntSushi decodes it.
func plainTable(t *syntax.Table) map[string]any {
	m := map[string]any{}
	for _, e := range t.Entries {
		switch {
		case e.Tables != nil:
			list := []map[string]any{}
			for _, t := range e.Tables {
				list = append(list, plainTable(t))
			}
			m[e.Name] = list
		case e.Table != nil:
			m[e.Name] = plainTable(e.Table)
		default:
			m[e.Name] = plainAny(e.Value)
		}
	}
	return m
}

func plainAny(v *syntax.Value) any {
	switch v.Kind {
	case syntax.String:
		return v.Text
	case syntax.Integer:
		return v.Int
	case syntax.Bool:
		return v.Bool
	case syntax.LocalDate:
		return v.Time.Format(time.DateOnly)
	case syntax.Array:
		list := []any{}
		for _, item := range v.Items {
			list = append(list, plainAny(item))
		}
		return list
	}
	return nil
}

// undated writes the dates of a decoded document as text, because the location they carry is the decoder's own.
func undated(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k := range v {
			v[k] = undated(v[k])
		}
	case []map[string]any:
		for i := range v {
			undated(v[i])
		}
	case time.Time:
		return v.Format(time.DateOnly)
	}
	return v
}

func TestPlainTreesNeedNoSecondOpinion(t *testing.T) {
	n, plans, plainPlans := 0, 0, 0
	for path, src := range samples(t) {
		ok := agree(t, src)
		if ok {
			n++
		}
		if strings.HasPrefix(path, "ok/") {
			plans++
			if ok {
				plainPlans++
			}
		}
	}
	t.Logf("%d plain documents, %d of %d good plans among them", n, plainPlans, plans)
	if plainPlans < plans/2 {
		t.Errorf("only %d of %d good plans are plain: the short cut serves nobody", plainPlans, plans)
	}
}

func FuzzPlain(f *testing.F) {
	for _, src := range samples(f) {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) { agree(t, src) })
}
