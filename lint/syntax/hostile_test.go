package syntax

import (
	"strings"
	"testing"
	"time"
)

// hostile are documents made to exhaust a reader, by name; n is about how many bytes they have.
var hostile = []struct {
	name string
	make func(n int) string
}{
	{"deep arrays", func(n int) string { return "a = " + strings.Repeat("[", n) }},
	{"deep closed arrays", func(n int) string { return "a = " + strings.Repeat("[", n/2) + strings.Repeat("]", n/2) }},
	{"deep tables", func(n int) string { return "a = " + strings.Repeat("{a=", n/3) }},
	{"deep lines", func(n int) string { return strings.Repeat("a = [\n", n/6) }},
	{"deep lines of tables", func(n int) string { return strings.Repeat("a = {\n", n/6) }},
	{"dotted key", func(n int) string { return strings.Repeat("a.", n/2) + "a = 1" }},
	{"dotted header", func(n int) string { return "[" + strings.Repeat("a.", n/2) + "a]" }},
	{"dotted headers", func(n int) string { return strings.Repeat("["+strings.Repeat("a.", 98)+"a]\n", n/200) }},
	{"one line", func(n int) string { return "a = \"" + strings.Repeat("x", n) + "\"" }},
	{"one broken line", func(n int) string { return "a = \"" + strings.Repeat("x ", n/2) }},
	{"one line of junk", func(n int) string { return strings.Repeat("]}=\"", n/4) }},
	{"one line of quotes", func(n int) string { return "a = [" + strings.Repeat("\"a\" b ", n/6) }},
	{"one line of curly quotes", func(n int) string { return "a = [" + strings.Repeat("“a” b ", n/10) }},
	{"one line of mixed quotes", func(n int) string { return "a = [" + strings.Repeat("“a\" , ”b ", n/14) }},
	{"one line of spaces", func(n int) string { return "a = [" + strings.Repeat("1\u00a0,", n/4) }},
	{"unclosed strings in a list", func(n int) string { return "a = [\n" + strings.Repeat("\"a,\n", n/4) }},
	{"NUL", func(n int) string { return strings.Repeat("\x00", n) }},
	{"not UTF-8", func(n int) string { return strings.Repeat("\xff", n) }},
	{"not UTF-8, lines", func(n int) string { return strings.Repeat("\xff\n", n/2) }},
	{"lone CR", func(n int) string { return strings.Repeat("a\r", n/2) }},
	{"lone CR comments", func(n int) string { return strings.Repeat("#\r", n/2) }},
	{"unclosed texts", func(n int) string { return strings.Repeat("a = \"\"\"\n\\\"\"\"\nk = 1\n", n/20) }},
	{"escaped texts", func(n int) string { return strings.Repeat("k = [\\\"\"\"\n", n/10) }},
	{"escaped texts with an end", func(n int) string { return strings.Repeat("k = [\\\"\"\"\n", n/10) + "\"\"\" x" }},
	{"text of two kinds", func(n int) string { return strings.Repeat("a = \"\"\"\nb = '''\n", n/16) }},
	{"text of quotes", func(n int) string { return "a = \"\"\"" + strings.Repeat("\"\"\\\"", n/4) }},
	{"headers without end", func(n int) string { return strings.Repeat("[[a]\n", n/5) }},
	{"headers of many names", func(n int) string { return strings.Repeat("[a\n[b]]\n", n/8) }},
	{"keys without value", func(n int) string { return strings.Repeat("a =\n", n/4) }},
	{"key again", func(n int) string { return strings.Repeat("a = 1\n", n/6) }},
	{"header again", func(n int) string { return strings.Repeat("[a]\n", n/4) }},
	{"list of tables", func(n int) string { return strings.Repeat("[[a]]\n", n/6) }},
	{"escapes", func(n int) string { return "a = \"" + strings.Repeat(`\u00e9`, n/6) + "\"" }},
	{"bad escapes", func(n int) string { return "a = \"" + strings.Repeat(`\q`, n/2) + "\"" }},
	{"backslashes", func(n int) string { return "a = \"\"\"" + strings.Repeat("\\ ", n/2) + "\"\"\"" }},
	{"backslashes and line ends", func(n int) string { return "a = \"\"\"" + strings.Repeat("\\\n", n/2) + "\"\"\"" }},
	{"pairs on one line", func(n int) string { return strings.Repeat("a = 1 ", n/6) }},
	{"colons", func(n int) string { return strings.Repeat("a : 1\n", n/6) }},
	{"braces", func(n int) string { return strings.Repeat("a = {b = 1,\n", n/12) }},
	{"braces and headers", func(n int) string { return strings.Repeat("a = {b = 1,\n[c]\n", n/16) }},
	{"commas", func(n int) string { return "a = [" + strings.Repeat(",", n) }},
	{"comments", func(n int) string { return strings.Repeat("#\n", n/2) }},
	{"bare words", func(n int) string { return "a = " + strings.Repeat("word ", n/5) }},
	{"bare words in a list", func(n int) string { return "a = [" + strings.Repeat("word,", n/5) }},
	{"tables in a list", func(n int) string { return "a = [" + strings.Repeat("{a b},", n/6) }},
	{"many keys", func(n int) string {
		var b strings.Builder
		for i := range n / 12 {
			b.WriteString(isoDate(i/1000000, i/10000%100, 0)[:7])
			b.WriteString(isoDate(i%10000, 0, 0)[:4] + "=1\n")
		}
		return b.String()
	}},
}

// TestHostileFilesStayLinear reads each hostile file. What is linear takes a few tenths of a second, what is
// quadratic takes many seconds; the bound lies between: under the race detector the slowest took 1.5 s on two cores.
func TestHostileFilesStayLinear(t *testing.T) {
	const size, bound = 400_000, 5 * time.Second
	for _, h := range hostile {
		src := []byte(h.make(size))
		start := time.Now()
		tree := Parse(src)
		if took := time.Since(start); took > bound {
			t.Errorf("%s: %v for %d bytes", h.name, took, len(src))
		}
		checkSpans(t, tree)
	}
}

func TestNestingIsBounded(t *testing.T) {
	for _, src := range []string{
		"a = " + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000) + "\nb = 1",
		"a = " + strings.Repeat("[", 100_000) + "\nb = 1",
		"a = " + strings.Repeat("{a=", 100_000) + "\n[c]\nb = 1",
		strings.Repeat("a.", 100_000) + "a = 1\nb = 1",
	} {
		tree := Parse([]byte(src))
		checkSpans(t, tree)
		deep := false
		for _, p := range tree.Problems {
			deep = deep || p.Code == TooDeep
		}
		if !deep || len(tree.Problems) > 3 {
			t.Errorf("%.20q...: %d problems:\n%.500s", src, len(tree.Problems), messages(tree))
		}
		b := tree.Root.Lookup("b")
		if c := tree.Root.Lookup("c"); c != nil {
			b = c.Table.Lookup("b")
		}
		if b == nil || b.Value.Int != 1 {
			t.Errorf("%.20q...: the key behind it is lost", src)
		}
	}
	ok := "a = " + strings.Repeat("[", MaxDepth) + strings.Repeat("]", MaxDepth)
	if tree := Parse([]byte(ok)); !tree.Valid() {
		t.Errorf("%d brackets: %s", MaxDepth, messages(tree))
	}
}
