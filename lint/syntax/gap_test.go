package syntax

import (
	"fmt"
	"strings"
	"testing"
)

// What may be written at the ‸, in one line: the kind of place, the table and key, the word in «».
func TestGap(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"‸", "key «»"},
		{"sta‸", "key «sta»"},
		{"s‸ta = 1", "key «sta» followed"},
		{"a = 1\n‸\nb = 2", "key «» taken a b"},
		{"a = 1\n\n[t]\nx = 1\ny‸", "key t «y» taken x"},
		{"t.x‸", "key t «x» dotted"},
		{"t‸.x = 1", "key «t» followed"},
		{"[‸", "header «» 1 0"},
		{"[fal‸", "header «fal» 1 0"},
		{"[[fal‸]]", "header «fal» 2 2"},
		{"[ f‸al ]", "header «fal» 1 1"},
		{"[fal] ‸", "nowhere"},
		{"[fal] x‸", "nowhere"},
		{"‸[fal]", "nowhere"},
		{"[fal] # no‸te", "comment"},
		{"a = ‸", "value a «»"},
		{"a =‸", "value a «» tight"},
		{"a‸ =", "key «a» followed"},
		{"a ‸=", "nowhere"},
		{"a = ‸1", "value a «1»"},
		{"a =‸ 1", "nowhere"},
		{"a = 1‸2 # x", "value a «12»"},
		{"a = 1 ‸ # x", "nowhere"},
		{"a = \"x y‸\" # z", "value a «x y» closed"},
		{"a = \"x‸", "value a «x» open"},
		{"a = \"x\\\"y‸\"", "value a «x\\\"y» closed"},
		{"a = 'x‸' # '", "value a «x» closed"},
		{"a = \"x\"‸", "nowhere"},
		{"a = \"\"\"\nx\n‸\"\"\"", "value a «\nx\n» closed"},
		{"a = \"\"\"\nx\n‸", "value a «\nx\n» open"},
		{"a = \"\"‸\"x\"\"\"", "nowhere"},
		{"a = [‸]", "value a «» item"},
		{"a = [\n  ‸\n]", "value a «» item comma"},
		{"a = [1, ‸]", "value a «» item"},
		{"a = [1 ‸]", "nowhere"},
		{"a = [‸ 1]", "nowhere"},
		{"a = [\n  1, # one\n  ‸\n]", "value a «» item comma"},
		{"a = [\n  \"x‸\",\n]", "value a «x» closed item"},
		{"a = [\n1\n‸", "nowhere"},
		{"a = [\n1,\n[‸", "header «» 1 0"},
		{"t = { ‸ }", "key t «» inline"},
		{"t = { x = 1, y‸ }", "key t «y» inline taken x"},
		{"t = { x = ‸ }", "value t x «» inline"},
		{"t = [{ x = \"‸\" }]", "value t x «» closed inline"},
		{"t = { x = 1 ‸ }", "nowhere"},
		{"# x‸", "comment"},
		{"a = [ # x‸\n]", "comment"},
		{"  ‸a = 1", "key «a» followed"},
		{" ‸ a = 1", "nowhere"},
		{"\ufeff‸", "key «»"},
		{"a = \"Zoë 🙂‸\"", "value a «Zoë 🙂» closed"},
		{"a = 1\r\n‸\r\nb = 1", "key «» taken a b"},
		{"\"a‸\" = 1", "nowhere"},
		{"\"a b\".c‸", "key a b «c» dotted"},
	} {
		at := strings.Index(c.src, "‸")
		src := []byte(c.src[:at] + c.src[at+len("‸"):])
		if got := Parse(src).Gap(at).show(src); got != c.want {
			t.Errorf("%q: %s, want %s", c.src, got, c.want)
		}
	}
}

// At every place of every sample, whole and cut off, there is an answer whose word holds the place.
func FuzzGap(f *testing.F) {
	for _, s := range []string{"a = [\n1,", "t = { a.b = [{ c = '''", "[[x]\n= 3", "\"a\nb' = \"\"\"\"\"", "{}\r[\n]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 500 {
			return // every place costs a walk
		}
		tree := Parse([]byte(src))
		for at := 0; at <= len(src); at++ {
			g := tree.Gap(at)
			if g.Where != Nowhere && g.Where != AtComment && (g.Word.Start > at || g.Word.End < at || g.Word.End > len(src)) {
				t.Fatalf("%q at %d: the word is %v", src, at, g.Word)
			}
		}
	})
}

func (g Gap) show(src []byte) string {
	var b strings.Builder
	b.WriteString([]string{"nowhere", "header", "key", "value", "comment"}[g.Where])
	if g.Where == Nowhere || g.Where == AtComment {
		return b.String()
	}
	for _, p := range append(g.Path[:len(g.Path):len(g.Path)], g.Key) {
		if p != "" {
			b.WriteString(" " + p)
		}
	}
	fmt.Fprintf(&b, " «%s»", g.Word.Text(src))
	if g.Where == AtHeader {
		fmt.Fprintf(&b, " %d %d", g.Opens, g.Closes)
	}
	for _, flag := range []struct {
		on   bool
		word string
	}{{g.Quote != NoQuote && g.Closed, "closed"}, {g.Quote != NoQuote && !g.Closed, "open"}, {g.Item, "item"}, {g.Comma, "comma"},
		{g.Inline, "inline"}, {g.Dotted, "dotted"}, {g.Followed, "followed"}, {g.Tight, "tight"}, {len(g.Taken) > 0, "taken"}} {
		if flag.on {
			b.WriteString(" " + flag.word)
		}
	}
	for _, name := range g.Taken {
		b.WriteString(" " + name)
	}
	return b.String()
}
