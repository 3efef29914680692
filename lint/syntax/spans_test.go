package syntax

import "testing"

// checkSpans fails when a span of the tree leaves the file or its parent, or when siblings are out of order.
func checkSpans(t testing.TB, tree *Tree) {
	t.Helper()
	file := Span{0, len(tree.Src)}
	within := func(what string, outer, s Span) {
		if s.Start > s.End || !outer.Covers(s) {
			t.Fatalf("%s %v is not inside %v of\n%q", what, s, outer, tree.Src)
		}
	}
	after := func(what string, from int, s Span) int {
		if s.Start < from {
			t.Fatalf("%s %v starts before %d of\n%q", what, s, from, tree.Src)
		}
		return s.End
	}
	var value func(v *Value, outer Span)
	pair := func(p *Pair, outer Span) {
		within("pair", outer, p.Span)
		within("key", p.Span, p.KeySpan())
		for _, k := range p.Key {
			within("key part", p.KeySpan(), k.Span)
		}
		if p.Eq >= 0 && (p.Eq < p.KeySpan().End || tree.Src[p.Eq] != '=') {
			t.Fatalf("= at %d of\n%q", p.Eq, tree.Src)
		}
		within("value", p.Span, p.Value.Span)
		after("value", p.KeySpan().End, p.Value.Span)
		value(p.Value, p.Span)
	}
	value = func(v *Value, outer Span) {
		within("value", outer, v.Span)
		if v.Kind == String {
			within("inner text", v.Span, v.InnerSpan())
			last := v.Offset(0)
			for i := 1; i <= len(v.Text); i++ {
				off := v.Offset(i)
				if off < last || !v.InnerSpan().Covers(Span{off, off}) {
					t.Fatalf("byte %d of %q is at %d, the one before at %d, in\n%q", i, v.Text, off, last, tree.Src)
				}
				last = off
			}
		}
		end := v.Span.Start
		for _, e := range v.Items {
			end = after("item", end, e.Span)
			value(e, v.Span)
		}
		for _, p := range v.Pairs {
			end = after("pair", end, p.Span)
			pair(p, v.Span)
		}
		if (v.Kind == InlineTable) != (v.Table != nil) {
			t.Fatalf("%v has kind %v and table %v in\n%q", v.Span, v.Kind, v.Table, tree.Src)
		}
	}
	if len(tree.Sections) == 0 || tree.Sections[0].Header != (Span{}) || tree.Root == nil {
		t.Fatal("no first section or no root")
	}
	end := 0
	for _, s := range tree.Sections {
		within("header", file, s.Header)
		within("body", file, s.Body)
		end = after("header", end, s.Header)
		if s.Table == nil {
			t.Fatalf("section %v has no table", s.Header)
		}
		for _, k := range s.Path {
			within("header part", s.Header, k.Span)
		}
		for _, p := range s.Pairs {
			end = after("pair", end, p.Span)
			pair(p, file)
		}
		if end > s.Body.End && s.Body.Len() > 0 {
			t.Fatalf("pairs end at %d, the body at %d, in\n%q", end, s.Body.End, tree.Src)
		}
	}
	end = 0
	for _, c := range tree.Comments {
		within("comment", file, c.Span)
		end = after("comment", end, c.Span)
		if tree.Src[c.Span.Start] != '#' {
			t.Fatalf("comment at %v in\n%q", c.Span, tree.Src)
		}
	}
	last := 0
	for _, p := range tree.Problems {
		within("problem", file, p.Span)
		if p.Span.Start < last {
			t.Fatalf("problems out of order in\n%q", tree.Src)
		}
		last = p.Span.Start
		if p.Message == "" {
			t.Fatalf("problem %v without a message", p.Span)
		}
		for _, r := range p.Related {
			within("related", file, r.Span)
		}
		for _, f := range p.Fixes {
			at := 0
			for _, e := range f.Edits {
				within("edit", file, e.Span)
				at = after("edit", at, e.Span)
			}
			if len(f.Edits) == 0 || f.Title == "" {
				t.Fatalf("empty fix for %v: %q", p.Span, p.Message)
			}
		}
	}
	if len(tree.Problems) > MaxProblems {
		t.Fatalf("%d problems", len(tree.Problems))
	}
}
