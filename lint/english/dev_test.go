package english

import (
	"os"
	"strings"
	"testing"
	"time"
)

// TestDev is a quick look at the development half while eval is being written.
func TestDev(t *testing.T) {
	b, err := os.ReadFile("../../testdata/english/development.txt")
	if err != nil {
		t.Skip()
	}
	r := NewReader(nil)
	r.Know(Names{}, time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC))
	roles := map[string]Role{"primary": Primary, "fallback": Fallback, "stretch": Stretch, "secondary": Secondary, "learn": Learn}
	n, tp, fp, fn, act, fam := 0, 0, 0, 0, 0, 0
	for _, line := range strings.Split(string(b), "\n") {
		f := strings.SplitN(line, " | ", 9)
		if len(f) < 9 || line[0] == '#' {
			continue
		}
		n++
		g := r.Read(f[8], roles[f[0]])
		var got []string
		for _, p := range g.Phrasing {
			got = append(got, string(p.Family)+" \""+f[8][p.Start:p.End]+"\"")
		}
		want := f[1] != "-"
		switch {
		case want && len(got) > 0:
			tp++
			ok := false
			for _, w := range strings.Split(f[1], "/") {
				for _, p := range g.Phrasing {
					ok = ok || string(p.Family) == w
				}
			}
			if ok {
				fam++
			} else {
				t.Logf("FAMILY %s | %s | %v", f[8], f[1], got)
			}
		case want:
			fn++
			t.Logf("MISSED %s | %s | %s", f[8], f[1], f[2])
		case len(got) > 0:
			fp++
			t.Logf("FALSE %s | %v | %s", f[8], got, f[7])
		}
		if a := []string{"unknown", "customer", "seller"}[g.Actor]; a == f[3] {
			act++
		} else {
			t.Logf("ACTOR %s | want %s got %s", f[8], f[3], a)
		}
	}
	t.Logf("n %d precision %.3f recall %.3f family %.3f actor %.3f", n, float64(tp)/float64(tp+fp), float64(tp)/float64(tp+fn), float64(fam)/float64(tp), float64(act)/float64(n))
}
