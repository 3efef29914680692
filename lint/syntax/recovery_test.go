package syntax

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// keyLine is a pair of a valid document: its path in Root, its value, and the lines it stands on.
type keyLine struct {
	path, value string
	first, last int
	header      int // the line of its section's header, -1 for none
}

// keyLines lists the pairs of a tree that are part of Root. The elements of a [[list]] have the same path: when the
// header of one is lost, the others are still there, though at another place.
func keyLines(tree *Tree) []keyLine {
	lines := NewLines(tree.Src)
	var out []keyLine
	for i, s := range tree.Sections {
		if s.Orphan {
			continue
		}
		path, header := "", -1
		for _, k := range s.Path {
			path += k.Name + "/"
		}
		if i > 0 {
			header, _ = lines.Position(s.Header.Start, UTF8)
		}
		for _, p := range s.Pairs {
			if !p.Live {
				continue
			}
			name := path
			for _, k := range p.Key {
				name += k.Name + "/"
			}
			first, _ := lines.Position(p.Span.Start, UTF8)
			last, _ := lines.Position(p.Span.End, UTF8)
			out = append(out, keyLine{name, fmt.Sprint(plainValue(p.Value)), first, last, header})
		}
	}
	return out
}

// mutate breaks one line of a document.
func mutate(r *rand.Rand, line string) (string, string) {
	at := func(s string) int {
		if s == "" {
			return 0
		}
		return r.IntN(len(s))
	}
	marks := func(set string) string {
		var spots []int
		for i := range len(line) {
			if strings.IndexByte(set, line[i]) >= 0 {
				spots = append(spots, i)
			}
		}
		if len(spots) == 0 {
			return line
		}
		i := spots[r.IntN(len(spots))]
		return line[:i] + line[i+1:]
	}
	junk := []string{`"`, `'`, "=", "[", "]", "{", "}", "#", ",", `\`, "“", "\x00", "x y", `"""`, "\u00a0", ":", "@"}
	switch i := at(line); r.IntN(8) {
	case 0:
		if line == "" {
			return line, "delete a byte"
		}
		return line[:i] + line[i+1:], "delete a byte"
	case 1:
		return marks(`"'`), "delete a quote"
	case 2:
		return marks("[]{}"), "delete a bracket"
	case 3:
		return marks("="), "delete ="
	case 4:
		return line[:i] + junk[r.IntN(len(junk))] + line[i:], "insert junk"
	case 5:
		return line[:i], "cut off"
	case 6:
		return line + "\n" + line, "twice"
	default:
		garbage := []string{"%%% what is this", "= = =", "]]", "“goal” “x”", "((", "goal goal goal", "\xff\xfe\x00", `"`, "Call Dana on Monday."}
		return garbage[r.IntN(len(garbage))], "garbage"
	}
}

// TestOneBrokenLineCostsNothingElsewhere breaks one line at a time and looks for the keys of all the others.
func TestOneBrokenLineCostsNothingElsewhere(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1901))
	edits, keys, lost := 0, 0, 0
	costs := map[string]int{}
	for range 200 {
		for _, plan := range samplePlans {
			lines := strings.Split(plan, "\n")
			for range 8 {
				n := r.IntN(len(lines) - 1)
				if strings.TrimSpace(lines[n]) == "" || lines[n][0] == '#' {
					continue
				}
				broken, how := mutate(r, lines[n])
				if broken == lines[n] {
					continue
				}
				src := strings.Join(lines[:n], "\n") + "\n" + broken + "\n" + strings.Join(lines[n+1:], "\n")
				if n == 0 {
					src = broken + "\n" + strings.Join(lines[1:], "\n")
				}
				tree := Parse([]byte(src))
				checkSpans(t, tree)
				if tree.Valid() {
					continue // an edit that breaks nothing may mean something else
				}
				edits++
				got := map[string]bool{}
				for _, k := range keyLines(tree) {
					got[k.path+"="+k.value] = true
				}
				lostHere := []string{}
				for _, k := range keyLines(Parse([]byte(plan))) {
					if k.first <= n && n <= k.last {
						continue
					}
					if k.header == n && !strings.Contains(broken, strings.Trim(lines[n], "[]")) {
						continue // a part of its path stood on the broken line, and is gone
					}
					keys++
					if !got[k.path+"="+k.value] {
						lost++
						lostHere = append(lostHere, k.path)
					}
				}
				if len(lostHere) > 0 {
					costs[how] += len(lostHere)
					if testing.Verbose() && len(lostHere) > 0 {
						t.Logf("%s: %q -> %q costs %v", how, lines[n], broken, lostHere)
					}
				}
			}
		}
	}
	kept := 100 * float64(keys-lost) / float64(keys)
	t.Logf("%d edits that break the grammar, %d other keys, %d lost: %.2f %% kept; %v", edits, keys, lost, kept, costs)
	if edits < 3000 || kept < 99.5 {
		t.Errorf("%d edits, %.2f %% kept; want at least 3000 and 99.5 %%", edits, kept)
	}
}
