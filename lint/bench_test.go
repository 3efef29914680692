package lint_test

import (
	"os"
	"path/filepath"
	"testing"

	"callplan/lint"
	"callplan/lint/syntax"

	"github.com/BurntSushi/toml"
)

// BenchmarkPlan is what one plan of usual size costs: reading it, judging it, both; and for scale the decode into a map
// that every other tool for TOML begins with.
func BenchmarkPlan(b *testing.B) {
	src, err := os.ReadFile(filepath.Join("..", "testdata", "plans", "ok", "silent", "education", "decision-maker-meeting.plan.toml"))
	if err != nil {
		b.Fatal(err)
	}
	tree := syntax.Parse(src)
	plan := lint.Read(tree, nil)
	for _, job := range []struct {
		name string
		do   func()
	}{
		{"parse", func() { syntax.Parse(src) }},
		{"read", func() { lint.Read(tree, nil) }},
		{"rules", func() { lint.CheckPlan(plan, lint.Options{}) }},
		{"check", func() { lint.Check(src, lint.Options{}) }},
		{"mend", func() { lint.Mend(src, lint.Options{}, false) }},
		{"decode-into-a-map", func() {
			var m map[string]any
			if _, err := toml.Decode(string(src), &m); err != nil {
				b.Fatal(err)
			}
		}},
	} {
		b.Run(job.name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				job.do()
			}
		})
	}
}
