package syntax

import (
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// plan1400 is a plan of about 1.4 KB, the size of a real one.
var plan1400 = samplePlans[1][:strings.Index(samplePlans[1], "[opening]")]

func BenchmarkParse(b *testing.B) {
	src := []byte(plan1400)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(src)
	}
}

// BenchmarkBurntSushi is the measure BenchmarkParse is compared with.
func BenchmarkBurntSushi(b *testing.B) {
	b.SetBytes(int64(len(plan1400)))
	b.ReportAllocs()
	for b.Loop() {
		var m map[string]any
		if _, err := toml.Decode(plan1400, &m); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParseLarge shows that ten times the size costs about ten times the time.
func BenchmarkParseLarge(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"1MB", 1 << 20}, {"10MB", 10 << 20}} {
		var doc strings.Builder
		for i := 0; doc.Len() < size.bytes; i++ {
			doc.WriteString("[[plan]]\n")
			doc.WriteString(strings.NewReplacer("\n[[", "\n[[plan.", "\n[", "\n[plan.").Replace(plan1400))
		}
		src := []byte(doc.String())
		b.Run(size.name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				if !Parse(src).Valid() {
					b.Fatal("the plan is not valid")
				}
			}
		})
	}
}

func BenchmarkLines(b *testing.B) {
	src := []byte(plan1400)
	for b.Loop() {
		l := NewLines(src)
		l.Position(700, UTF16)
	}
}
