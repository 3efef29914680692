package english

import (
	"bufio"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

var vectorsFile = flag.String("vectors", "", "the word vectors (glove.6B.100d.txt) to group the words by, anew")

// How many words are grouped, the most frequent ones, and into how many groups, wider ones last.
const alikeWords = 30000

var alikeGroups = [alikeLevels]int{1024, 256, 64}

func alikePath() string { return filepath.Join("..", "..", "testdata", "english", "alike.txt") }

// alikeLine is a group of words that are used alike, with the wider groups it belongs to.
type alikeLine struct {
	wider [alikeLevels - 1]int
	words []string
}

func readAlike(t testing.TB) (lines []alikeLine) {
	text, err := os.ReadFile(alikePath())
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Fields(line)
		var a alikeLine
		for i := range a.wider {
			if i >= len(f) {
				t.Fatalf("%s: not the numbers of %d wider groups and words: %q", alikePath(), len(a.wider), line)
			}
			if a.wider[i], err = strconv.Atoi(f[i]); err != nil {
				t.Fatal(alikePath(), err)
			}
		}
		a.words = f[len(a.wider):]
		lines = append(lines, a)
	}
	return lines
}

// TestAlike holds that every word is in one group, and groups that are alike in the same wider one. With -vectors the groups
// are made anew.
func TestAlike(t *testing.T) {
	if *vectorsFile != "" {
		if err := os.WriteFile(alikePath(), []byte(groupWords(t, *vectorsFile)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	lines := readAlike(t)
	seen := map[string]bool{}
	for _, a := range lines {
		for i, g := range a.wider {
			if g < 0 || g >= alikeGroups[i+1] {
				t.Errorf("%v: no wider group %d", a.words, g)
			}
		}
		for _, w := range a.words {
			if seen[w] {
				t.Errorf("%q is in two groups", w)
			}
			seen[w] = true
		}
	}
	if len(lines) != alikeGroups[0] || len(seen) != alikeWords {
		t.Errorf("%d words in %d groups, want %d in %d", len(seen), len(lines), alikeWords, alikeGroups[0])
	}
}

// groupWords groups the words of a file of vectors: by k-means on the sphere, and the centres of the groups in the same way.
func groupWords(t *testing.T, path string) string {
	words, points := readVectors(t, path)
	level, of := points, make([][]int, alikeLevels) // of[i] is the group of each group before
	for i, k := range alikeGroups {
		of[i], level = kMeans(level, k)
	}
	var b strings.Builder
	b.WriteString("# Groups of words that are used alike, one a line, made from the vectors of GloVe (Pennington, Socher and Manning 2014; 6B tokens, 100\n" +
		"# dimensions, public domain) by go test ./lint/english -run TestAlike -vectors glove.6B.100d.txt. The numbers before the words are\n" +
		"# those of the wider group that it belongs to and of the widest one.\n")
	groups := make([][]string, alikeGroups[0])
	for i, g := range of[0] {
		groups[g] = append(groups[g], words[i])
	}
	for g, list := range groups {
		middle := of[1][g]
		fmt.Fprintln(&b, middle, of[2][middle], strings.Join(list, " "))
	}
	return b.String()
}

// readVectors reads the most frequent words, with their vectors less what is common to all of them: the mean and the two
// directions of most variance (Mu and Viswanath 2018).
func readVectors(t *testing.T, path string) (words []string, points [][]float64) {
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	plain := regexp.MustCompile(`^[a-z][a-z'-]*$`)
	for in := bufio.NewScanner(file); in.Scan() && len(words) < alikeWords; {
		f := strings.Fields(in.Text())
		if !plain.MatchString(f[0]) {
			continue
		}
		p := make([]float64, len(f)-1)
		for i := range p {
			if p[i], err = strconv.ParseFloat(f[i+1], 64); err != nil {
				t.Fatal(err)
			}
		}
		words, points = append(words, f[0]), append(points, direction(p))
	}
	if len(words) < alikeWords {
		t.Fatalf("%s: only %d words", path, len(words))
	}
	mean := make([]float64, len(points[0]))
	for _, p := range points {
		addTo(mean, p, 1/float64(len(points)))
	}
	for _, p := range points {
		addTo(p, mean, -1)
	}
	for range 2 {
		axis := slices.Clone(points[0])
		for range 30 { // the power method
			next := make([]float64, len(axis))
			for _, p := range points {
				addTo(next, p, dot(p, axis))
			}
			axis = direction(next)
		}
		for _, p := range points {
			addTo(p, axis, -dot(p, axis))
		}
	}
	for i := range points {
		points[i] = direction(points[i])
	}
	return words, points
}

// kMeans groups unit vectors by their cosine, and returns the group of each and the centres.
func kMeans(points [][]float64, k int) (of []int, centres [][]float64) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, i := range random.Perm(len(points))[:k] {
		centres = append(centres, points[i])
	}
	of = make([]int, len(points))
	for range 25 {
		var all sync.WaitGroup
		for from := 0; from < len(points); from += 1000 {
			all.Go(func() {
				for i := from; i < min(from+1000, len(points)); i++ {
					best := math.Inf(-1)
					for c, m := range centres {
						if d := dot(points[i], m); d > best {
							best, of[i] = d, c
						}
					}
				}
			})
		}
		all.Wait()
		sums, sizes := make([][]float64, k), make([]int, k)
		for i, c := range of {
			if sums[c] == nil {
				sums[c] = make([]float64, len(points[i]))
			}
			addTo(sums[c], points[i], 1)
			sizes[c]++
		}
		for c := range centres {
			if sizes[c] == 0 { // nothing is near: begin elsewhere
				i := random.IntN(len(points))
				of[i], sums[c] = c, slices.Clone(points[i])
			}
			centres[c] = direction(sums[c])
		}
	}
	return of, centres
}

func dot(a, b []float64) (sum float64) {
	b = b[:len(a)]
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

func addTo(a, b []float64, times float64) {
	for i, x := range b {
		a[i] += times * x
	}
}

func direction(a []float64) []float64 {
	n := math.Sqrt(dot(a, a))
	for i := range a {
		a[i] /= n
	}
	return a
}
