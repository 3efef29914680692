package lint_test

import (
	"strings"
	"testing"

	"callplan/lint"
	"callplan/lint/syntax"
)

func TestLeft(t *testing.T) {
	src := "customer = \"Northwind Foods\"\ncontact = \"Dana\"\n[primary]\ngoal = \"Dana agrees to a visit\"\n[notes]\n"
	plan := lint.Read(syntax.Parse([]byte(src)), nil)
	places := map[string]int{"top": 0, "primary": strings.Index(src, "goal"), "notes": len(src)}
	cases := []struct{ key, span, at, left string }{
		{"date", "customer", "top", ""},
		{"date", "customer", "primary", "left"},
		{"primary.by", "[primary]", "primary", ""},
		{"primary.by", "[primary]", "notes", "left"},
		{"primary.by", "[primary]", "top", "left"},
		{"fallback", "[primary]", "notes", ""},
		{"secondary", "customer", "notes", ""},
		{"closing.ask", "customer", "notes", ""},
	}
	for _, c := range cases {
		f := &lint.Finding{Key: c.key, Span: lint.Span{Start: strings.Index(src, c.span)}}
		if got := plan.Left(f, places[c.at]); got != (c.left == "left") {
			t.Errorf("%s, missed at %s, written at %s: left is %v", c.key, c.span, c.at, got)
		}
	}
}
