package syntax

import (
	"strings"
	"testing"
)

// TestTreeOfAPlan walks through the tree of a small plan, byte by byte.
func TestTreeOfAPlan(t *testing.T) {
	src := "\xef\xbb\xbf# a plan\r\ncustomer = \"Café\" # them\r\n\r\n[primary] # goal\r\n  goal.text = 'x'\r\n\"a b\" = [1, # one\r\n]\r\n[[people]]\r\n[[people]]\r\nname = {first = \"Jo\"}\r\n"
	tree := Parse([]byte(src))
	checkSpans(t, tree)
	if !tree.Valid() {
		t.Fatal(messages(tree))
	}
	text := func(s Span) string { return s.Text(tree.Src) }
	var got []string
	for _, s := range tree.Sections {
		got = append(got, "section "+text(s.Header)+" "+dottedOrNone(s.Path))
		for _, p := range s.Pairs {
			got = append(got, text(p.KeySpan())+" | "+text(p.Value.Span)+" | "+text(Span{p.Eq, p.Eq + 1}))
		}
	}
	for _, c := range tree.Comments {
		own := ""
		if c.Own {
			own = " alone"
		}
		got = append(got, text(c.Span)+own)
	}
	want := []string{
		"section  -", `customer | "Café" | =`,
		"section [primary] primary", "goal.text | 'x' | =", "\"a b\" | [1, # one\r\n] | =",
		"section [[people]] people",
		"section [[people]] people", `name | {first = "Jo"} | =`,
		"# a plan alone", "# them", "# goal", "# one",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if first := tree.Sections[0].Body; text(first) != "# a plan\r\ncustomer = \"Café\" # them\r\n\r\n" {
		t.Errorf("the first body is %q", text(first))
	}
	if primary := tree.Sections[1].Body; !strings.HasPrefix(text(primary), "  goal.text") || !strings.HasSuffix(text(primary), "]\r\n") {
		t.Errorf("the body of primary is %q", text(primary))
	}
	people := tree.Root.Lookup("people")
	if len(people.Tables) != 2 || people.Tables[1].Lookup("name").Table.Lookup("first").Value.Text != "Jo" {
		t.Error("people are not two tables")
	}
	if goal := tree.Root.Lookup("primary").Table.Lookup("goal"); goal.Value != nil || goal.Table.Lookup("text").Value.Text != "x" {
		t.Error("goal is no table")
	}
	if (*Table)(nil).Lookup("x") != nil || tree.Root.Lookup("x") != nil {
		t.Error("Lookup finds what is not there")
	}
}

func dottedOrNone(path []Key) string {
	if len(path) == 0 {
		return "-"
	}
	return dotted(path)
}

// TestSecondDefinitions: the first one counts, the second one can still be read, and the problem leads to the first.
func TestSecondDefinitions(t *testing.T) {
	for _, c := range []struct {
		src         string
		code        ProblemCode
		name, first string // what the problem names, and the source of the first definition
	}{
		{"a = 1\na = 2", DuplicateKey, "a", "a"},
		{"[a]\nx = 1\n[a]\nx = 2", DuplicateTable, "a", "[a]"},
		{"[a]\nx = 1\n[[a]]\nx = 2", DuplicateTable, "a", "[a]"},
		{"[[a]]\nx = 1\n[a]\nx = 2", DuplicateTable, "a", "[[a]]"},
		{"a.b = 1\n[a]\nx = 2", DuplicateTable, "a", "a"},
		{"a = 1\n[a.b]\nx = 2", DuplicateTable, "a.b", "a"},
		{"a = { b = 1 }\n[a.c]\nx = 2", DuplicateTable, "a.c", "a"},
		{"a = { b = 1 }\na.c = 2", DuplicateKey, "a.c", "a"},
		{"a = 1\na.b = 2", DuplicateKey, "a.b", "a"},
		{"[a.b]\nx = 1\n[a]\nb.y = 2", DuplicateKey, "b.y", "[a.b]"},
		{"a = { b = 1, b = 2 }", DuplicateKey, "b", "b"},
	} {
		tree := Parse([]byte(c.src))
		checkSpans(t, tree)
		if len(tree.Problems) != 1 {
			t.Errorf("%q: %d problems:\n%s", c.src, len(tree.Problems), messages(tree))
			continue
		}
		p := tree.Problems[0]
		if p.Code != c.code || p.Name != c.name || len(p.Related) != 1 || p.Related[0].Span.Text(tree.Src) != c.first {
			t.Errorf("%q: %d %q %+v: %s", c.src, p.Code, p.Name, p.Related, p.Message)
		}
		last := tree.Sections[len(tree.Sections)-1]
		if c.code == DuplicateTable && (!last.Orphan || last.Table.Lookup("x").Value.Int != 2) {
			t.Errorf("%q: the second table cannot be read", c.src)
		}
		if c.code == DuplicateKey && strings.HasPrefix(c.src, "a = 1") && tree.Root.Lookup("a").Value.Int != 1 {
			t.Errorf("%q: the first one does not count", c.src)
		}
	}
}

// TestUnclosedTextBeforeAnotherText: the opening quotes of the second text look like the end of the first.
func TestUnclosedTextBeforeAnotherText(t *testing.T) {
	tree := Parse([]byte("notes = \"\"\"\nShe likes numbers\nby = 2026-01-01\nother = \"\"\"\nhello\n\"\"\"\nx = 1\n"))
	checkSpans(t, tree)
	if len(tree.Problems) != 1 || tree.Problems[0].Code != Unterminated {
		t.Error(messages(tree))
	}
	for _, name := range []string{"notes", "by", "other", "x"} {
		if tree.Root.Lookup(name) == nil {
			t.Errorf("%s is lost", name)
		}
	}
	// The same look in a sound text must not be touched, whatever is wrong elsewhere.
	tree = Parse([]byte("notes = \"\"\"\nwrite it as\nby = 2026-01-01\nother = \"\"\"\nx =\n"))
	if v := tree.Root.Lookup("notes").Value; v.Broken || !strings.Contains(v.Text, "by = ") {
		t.Errorf("a sound text is read as %q", v.Text)
	}
}

// TestBadTextKeepsTheRest: what is no text in one place costs nothing in others.
func TestBadTextKeepsTheRest(t *testing.T) {
	tree := Parse([]byte("a = \"x\xff\xfey\xff\"\nb = 'é\xc3'\nc = 1\n"))
	checkSpans(t, tree)
	if len(tree.Problems) != 2 || tree.Problems[0].Span != (Span{6, 7}) || tree.Problems[0].Code != BadEncoding {
		t.Errorf("%d problems:\n%s", len(tree.Problems), messages(tree))
	}
	if v := tree.Root.Lookup("c"); v == nil || v.Value.Int != 1 || !tree.Root.Lookup("a").Value.Broken {
		t.Error("c is lost, or a is not marked")
	}
	tree = Parse([]byte("\xff\xfea\x00=\x001\x00"))
	if len(tree.Problems) != 1 || !strings.Contains(tree.Problems[0].Message, "UTF-16") {
		t.Error(messages(tree))
	}
	for _, src := range []string{"", "\xef\xbb\xbf", "\n", "\r\n", "#"} {
		if tree := Parse([]byte(src)); !tree.Valid() || len(tree.Sections) != 1 {
			t.Errorf("%q: %s", src, messages(tree))
		}
	}
}
