package lint_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"callplan/lint"
)

const plain = "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n"

// hostile are files that nobody writes and somebody generates: n times the same thing.
func hostile(n int) []sample {
	rep := func(head, line, tail string) []byte {
		var b strings.Builder
		b.WriteString(head)
		for i := range n {
			b.WriteString(strings.ReplaceAll(line, "%d", fmt.Sprint(i)))
		}
		b.WriteString(tail)
		return []byte(b.String())
	}
	return []sample{
		{"unknown keys", rep(plain, "key%d = 1\n", "")},
		{"unknown keys under headers", rep(plain, "[a%d]\nb = 1\n", "")},
		{"long unknown keys", rep(plain, strings.Repeat("commitmen", 4)+"%d = 1\n", "")},
		{"almost keys", rep(plain+"[primary]\n", "goal%d = 1\n", "")},
		{"keys in one line", rep(plain+"primary = { goal = \"x\"", ", gaol%d = 1", " }\n")},
		{"dotted keys", rep(plain, "primary.k%d = 1\n", "")},
		{"extras", rep(plain, "[[secondary]]\ngoal = \"Dana names %d\"\n", "")},
		{"extras without goals", rep(plain, "[[secondary]]\nkind = \"referal\"\n", "")},
		{"extras with synonyms", rep(plain, "[[extra]]\ntext = \"Dana names %d\"\n", "")},
		{"extras with misplaced keys", rep(plain, "[[secondary]]\ngoal = \"x\"\nname = \"x\"\nlearn = \"x\"\n", "")},
		{"extras in one line", rep(plain+"secondary = [", "{ by = \"2026-12-05\" }, ", "]\n")},
		{"numbers in a list", rep(plain+"learn = [", "1, ", "]\n")},
		{"numbers in a list of lines", rep(plain+"learn = [\n", "1, # callplan: ignore[wrong-type] -- one\n", "]\n")},
		{"lists of comments", rep(plain, "[[secondary]]\ngoal = [ # why\n\"x\" ]\n", "")},
		{"ignore comments", rep(plain, "# callplan: ignore[missing-goal, ask-too-big] -- one\n", "stage2 = 1\n")},
		{"ignores of the file", rep("", "# callplan: ignore-file[wrong-type] -- one\n", plain+"learn = ["+strings.Repeat("1, ", n)+"]\n")},
		{"ignores of ever so many rules", rep(plain+"# callplan: ignore[", "wrong-type, rule%d, ", "] -- one\n")},
		{"people to move", rep(plain, "[[people]]\nname = \"x\"\nsays = \"y\"\n", "")},
		{"comments above keys", rep(plain+"[fallback]\ngoal = \"x\"\n", "# %d\n", "learn = [\"x\"]\n")},
		{"enum words", rep(plain, "[[secondary]]\ngoal = \"x\"\ncommitment = \"metting%d\"\n", "")},
		{"second tables", rep(plain, "[primary]\ngoal = \"x\"\n", "")},
		{"doubled tables", rep(plain, "[[primary]]\ngoal = \"x\"\n", "")},
		{"broken lines", rep(plain, "broken\n", "")},
		{"curly quotes", rep(plain, "k%d = “x”\n", "")},
		{"a long goal", []byte(plain + "[primary]\ngoal = \"" + strings.Repeat("Dana signs ", n) + "\"\n[fallback]\ngoal = \"" + strings.Repeat("Dana sends ", n) + "\"\n")},
		{"a long contact", []byte(plain + "contact = \"" + strings.Repeat("and ", n) + "\"\n")},
		{"blank lines", []byte(plain + strings.Repeat("\n", n))},
		{"one long comment", []byte(plain + "# callplan: ignore[" + strings.Repeat(",", n) + "x] -- y\n")},
	}
}

// TestHostileFilesStayLinear checks and mends files of growing size: ten times the file may take some twenty times as
// long, for memory and the machine's other work cost time, too, but not a hundred times.
func TestHostileFilesStayLinear(t *testing.T) {
	took := func(f func()) time.Duration {
		start := time.Now()
		f()
		return time.Since(start)
	}
	jobs := map[string]func(src []byte){
		"check": func(src []byte) { lint.Check(src, lint.Options{}) },
		"fix":   func(src []byte) { lint.Mend(src, lint.Options{}, true) },
	}
	small := hostile(1_500)
	for i, s := range hostile(15_000) {
		for what, do := range jobs {
			if what == "fix" && strings.HasPrefix(s.name, "curly") {
				continue // a thousand syntax problems a round, so ten times the file takes ten times the rounds
			}
			big := took(func() { do(s.src) })
			if big < 100*time.Millisecond {
				continue // fast enough whatever it does
			}
			tiny := took(func() { do(small[i].src) })
			if big > 50*tiny {
				// Once more, for the machine may have been busy.
				big, tiny = min(big, took(func() { do(s.src) })), max(tiny, took(func() { do(small[i].src) }))
			}
			if big > 50*tiny {
				t.Errorf("%s: %s: %d bytes take %v, and %d bytes %v", what, s.name, len(small[i].src), tiny, len(s.src), big)
			}
		}
	}
}
