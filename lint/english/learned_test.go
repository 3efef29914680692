package english

import (
	"cmp"
	"encoding/binary"
	"flag"
	"hash/fnv"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

var (
	learn = flag.Bool("learn", false, "train the model anew and write learned.bin")
	folds = flag.Int("folds", 0, "train without the sentences of some labellers, in so many turns, and tell how those are judged")
)

// How the model is trained: its weights are the mean of those after the later passes of all turns. Other numbers read sentences of labellers it
// has not met no better.
const (
	rarest        = 12 // sentences that have a feature
	passes        = 10
	stride        = 1.2
	turns         = 8 // in which all is learned, each in an order of its own: chance decides less
	unripe        = 2 // passes that do not count
	exampleWeight = 2
	workedWeight  = 3 // of a sentence that the rules were made by, since they tell of it nothing that the model could lean on

	learnedBuckets = 1 << 13
)

// lesson is a labelled sentence; -1 is a head of which the label says nothing.
type lesson struct {
	words, rules []uint32
	class        [7]int
	weight       float32
	label        []string
	reading      *Reading
}

// questions are the ranges of the classes.
var questions = [...]struct {
	name     string
	from, to int
}{{"commitment", atType, atFamily}, {"phrasing", atFamily, atContinuation}, {"continuation", atContinuation, atSpecific}, {"S", atSpecific, atMeasurable},
	{"M", atMeasurable, atActor}, {"actor", atActor, atSeveral}, {"several", atSeveral, learnedClasses}}

func labelledFiles(t testing.TB) (worked, fresh []string) {
	at := filepath.Join("..", "..", "testdata", "english")
	fresh, err := filepath.Glob(filepath.Join(at, "taught", "*.txt"))
	if err != nil || len(fresh) == 0 {
		t.Fatal("no labelled sentences in testdata/english/taught", err)
	}
	for _, name := range []string{"development", "later-development", "third-development"} {
		worked = append(worked, filepath.Join(at, name+".txt"))
	}
	return worked, fresh
}

// labelHash tells whether the labelled files are those the model was trained on.
func labelHash(t testing.TB) uint64 {
	worked, fresh := labelledFiles(t)
	h := fnv.New64a()
	for _, path := range append(append(worked, fresh...), alikePath()) {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		h.Write(text)
	}
	return h.Sum64()
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}

var plainSides = map[string]Side{"unknown": Unknown, "customer": Customer, "seller": Seller}

// labelledLines are the fields of each line of a labelled file.
func labelledLines(t testing.TB, path string) (lines [][]string) {
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(text), "\n") {
		if f := strings.SplitN(line, " | ", 9); !strings.HasPrefix(line, "#") && len(f) == 9 {
			lines = append(lines, f)
		}
	}
	return lines
}

// untold are the taught files whose labellers were not told that a check-in without a topic is a continuation as well.
var untold = map[string]bool{"planners-industry.txt": true, "field-and-coaching.txt": true, "inside-and-renewals.txt": true, "discovery-and-services.txt": true,
	"planner-forms.txt": true, "software-and-visits.txt": true, "field-and-public.txt": true, "stages.txt": true, "homework.txt": true, "many-trades.txt": true}

// lessons reads a labelled file. What the rules say of its sentences is left out where the rules were made by them.
func lessons(t testing.TB, r *Reader, path string, withRules bool) []*lesson {
	var list []*lesson
	for _, f := range labelledLines(t, path) {
		l := study(r, f[8], roleNames[f[0]], withRules)
		family, _, _ := strings.Cut(f[1], "/")
		l.label = f
		l.class = [...]int{slices.Index(learnedTypes[:], f[6]), slices.Index(learnedFamilies[:], Family(family)), yes(slices.Contains(strings.Split(f[7], ","), "continuation")),
			yes(strings.Contains(f[4], "S")), yes(strings.Contains(f[4], "M")), int(plainSides[f[3]]), yes(slices.Contains(strings.Split(f[7], ","), "several"))}
		if slices.Contains(l.class[:], -1) {
			t.Fatalf("%s: %s", path, f)
		}
		if learnedFamilies[l.class[1]] == CheckIn && withRules && !untold[filepath.Base(path)] {
			l.class[2] = -1
		}
		list = append(list, l)
	}
	return list
}

func study(r *Reader, text string, role Role, withRules bool) *lesson {
	r.plain = true
	g := r.Read(text, role)
	var w learnedSpace
	n := w.gather(r.learnedModel(), &r.sent, g)
	l := &lesson{words: w.features[:n], reading: g.Clone(), weight: 1}
	if withRules {
		l.rules = w.features[n:]
	}
	return l
}

// examples are the sentences of the tables and of the other tests, of which only some heads are known.
func examples(r *Reader) []*lesson {
	const ofType, ofFamily, ofIdle, ofS, ofM, ofActor, ofSeveral = 0, 1, 2, 3, 4, 5, 6
	var list []*lesson
	inRole := func(role Role, text string, of ...int) { // pairs of head and class
		l := study(r, text, role, false)
		l.class = [...]int{-1, -1, -1, -1, -1, -1, -1}
		for i := 0; i < len(of); i += 2 {
			l.class[of[i]] = of[i+1]
		}
		l.weight = exampleWeight
		if l.class[ofIdle] == 1 || l.class[ofM] >= 0 || l.class[ofSeveral] >= 0 || l.class[ofActor] >= 0 {
			l.weight *= 2 // there are few of these
		}
		list = append(list, l)
	}
	add := func(text string, of ...int) { inRole(Primary, text, of...) }
	for _, f := range tableFrames(false) {
		class := slices.Index(learnedFamilies[:], f.family)
		switch {
		case f.family == Continuing:
			for _, text := range f.bad {
				add(text, ofIdle, 1)
			}
			for _, text := range f.ok {
				add(text, ofIdle, 0)
			}
		case class > 0:
			for _, text := range f.bad {
				add(text, ofFamily, class)
				if f.family == Want && f.mild {
					inRole(Learn, text, ofFamily, class) // I want to understand
				}
			}
			for _, text := range f.ok {
				add(text, ofFamily, 0)
			}
		}
	}
	for _, row := range packedRows {
		for _, text := range row.ok {
			if row.file == "continuation.txt" {
				add(text, ofIdle, 0)
			} else if !phraseless[row.file] {
				add(text, ofFamily, 0)
			}
		}
	}
	types := func(typ string) int { return max(0, slices.Index(learnedTypes[:], typ)) }
	for _, f := range tableFrames(true) {
		for _, text := range f.bad {
			add(text, ofType, types(f.typ))
		}
		for _, text := range f.ok {
			if asked := r.Read(text, Primary).Commitment; asked.Span == (Span{}) {
				add(text, ofType, 0)
			} else {
				add(text, ofType, max(1, types(asked.Type)))
			}
		}
	}
	for _, c := range kindCases {
		add(c.text, ofType, types(c.want), ofSeveral, 0)
		list[len(list)-1].weight *= 2
	}
	for _, c := range askCases {
		if len(c.want) < 2 && c.text != "" {
			add(c.text, ofType, types(strings.Join(c.want, "")))
		}
	}
	for _, c := range severalCases {
		asked := r.Read(c.text, Primary).Commitment
		add(c.text, ofType, max(yes(asked.Span != Span{}), types(asked.Type)), ofSeveral, yes(c.want > 1))
	}
	for _, c := range idleCases {
		add(c.text, ofIdle, yes(c.want))
	}
	for _, c := range smartCases {
		add(c.text, ofS, yes(strings.Contains(c.want, "S")), ofM, yes(strings.Contains(c.want, "M")))
		if l := list[len(list)-1]; len(l.reading.Phrasing) == 0 {
			l.class[ofFamily] = 0
		}
	}
	for _, c := range actorCases() {
		add(c.text, ofActor, int(c.side), ofFamily, max(0, slices.Index(learnedFamilies[:], Family(c.family))))
	}
	return list
}

// rewritten are the rewrites of flagged sentences: clean, and written by ourselves, so that they weigh less.
func rewritten(r *Reader, list []*lesson) []*lesson {
	var out []*lesson
	again := NewReader(nil)
	again.model = r.model
	again.Know(Names{}, time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC))
	r.plain = true
	for _, l := range list {
		if l.label == nil || l.class[1] < 1 {
			continue
		}
		for _, w := range r.Rewrites(r.Read(l.label[8], roleNames[l.label[0]])) {
			role, who := Learn, Seller
			if w.Kind == "commitment" {
				role, who = Primary, Customer
			}
			n := study(again, w.Text, role, true)
			n.class = [...]int{-1, 0, 0, -1, -1, int(who), -1}
			n.weight = 0.3
			out = append(out, n)
		}
	}
	return out
}

// weights is a model while it is trained: a row of learnedClasses for each feature.
type weights struct {
	place map[uint32]int
	rows  []float32
}

// train runs AdaGrad (Duchi, Hazan and Singer 2011) over the lessons, on the sum of the cross-entropies of the heads.
func train(list []*lesson) *weights {
	count := map[uint32]int{}
	for _, l := range list {
		if l.weight < 1 {
			continue // a rewrite
		}
		seen := map[uint32]bool{}
		for _, f := range slices.Concat(l.words, l.rules) {
			if !seen[f] {
				seen[f] = true
				count[f]++
			}
		}
	}
	w := &weights{place: map[uint32]int{}}
	type indexed struct{ words, rules []int }
	places := make([]indexed, len(list))
	for n, l := range list {
		for _, pair := range []struct {
			from []uint32
			to   *[]int
		}{{l.words, &places[n].words}, {l.rules, &places[n].rules}} {
			for _, f := range pair.from {
				if count[f] < rarest {
					continue
				}
				if _, known := w.place[f]; !known {
					w.place[f] = len(w.place)
				}
				*pair.to = append(*pair.to, w.place[f])
			}
		}
	}
	w.rows = make([]float32, len(w.place)*learnedClasses)
	squares := make([]float32, len(w.rows))
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(1, 2))
	var score, slope [learnedClasses]float32
	mean := make([]float32, len(w.rows))
	for pass := range turns * passes {
		if pass%passes == 0 {
			clear(w.rows)
			for i := range squares {
				squares[i] = 0.01
			}
		}
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, n := range order {
			l := list[n]
			ofWord := 1 / float32(math.Sqrt(float64(len(l.words))))
			score = [learnedClasses]float32{}
			for _, part := range []struct {
				places []int
				weight float32
			}{{places[n].words, ofWord}, {places[n].rules, ruleWeight}} {
				for _, p := range part.places {
					for c, v := range w.rows[p*learnedClasses : (p+1)*learnedClasses] {
						score[c] += part.weight * v
					}
				}
			}
			for h, head := range questions {
				d := slope[head.from:head.to]
				copy(d, score[head.from:head.to])
				softmax(d)
				if l.class[h] < 0 {
					clear(d)
				} else {
					d[l.class[h]]--
				}
				for c := range d {
					d[c] *= l.weight
				}
			}
			for _, part := range []struct {
				places []int
				weight float32
			}{{places[n].words, ofWord}, {places[n].rules, ruleWeight}} {
				for _, p := range part.places {
					row, sq := w.rows[p*learnedClasses:(p+1)*learnedClasses], squares[p*learnedClasses:(p+1)*learnedClasses]
					for c := range row {
						d := part.weight * slope[c]
						if d > -1e-4 && d < 1e-4 {
							continue
						}
						sq[c] += d * d
						row[c] -= stride * d / float32(math.Sqrt(float64(sq[c])))
					}
				}
			}
		}
		if pass%passes >= unripe {
			for i, v := range w.rows {
				mean[i] += v / (turns * (passes - unripe))
			}
		}
	}
	w.rows = mean
	return w
}

// softmax makes probabilities of scores.
func softmax(list []float32) {
	top, sum := slices.Max(list), float32(0)
	for i, x := range list {
		list[i] = float32(math.Exp(float64(x - top)))
		sum += list[i]
	}
	for i := range list {
		list[i] /= sum
	}
}

// row is the weights of a feature.
func (w *weights) row(f uint32) []float32 {
	at := w.place[f] * learnedClasses
	return w.rows[at : at+learnedClasses]
}

// file is the model as learned.go reads it.
func (w *weights) file(hash uint64, alike []alikeLine) string {
	top := float32(0)
	for _, v := range w.rows {
		top = max(top, v, -v)
	}
	scale := top / 127
	group := map[uint32]int{} // of each word
	for g, a := range alike {
		for _, word := range a.words {
			if h := hashWord(word); h > anySide+uint32(Seller) {
				group[h] = g
			}
		}
	}
	put32, put16 := binary.LittleEndian.AppendUint32, binary.LittleEndian.AppendUint16
	out := put32([]byte("learned3"), uint32(len(w.place)))
	out = put32(put32(out, learnedBuckets), uint32(learnedClasses))
	out = binary.LittleEndian.AppendUint64(put32(out, math.Float32bits(scale)), hash)
	out = put32(put32(out, uint32(len(group))), uint32(len(alike)))
	table := func(list []uint32) {
		for b := range uint64(learnedBuckets + 1) {
			n, _ := slices.BinarySearchFunc(list, b*(1<<32/learnedBuckets), func(f uint32, first uint64) int { return cmp.Compare(uint64(f), first) })
			out = put16(out, uint16(n))
		}
		for _, h := range list {
			out = put16(out, uint16(h))
		}
	}
	features := slices.Sorted(maps.Keys(w.place))
	table(features)
	for _, f := range features {
		for _, v := range w.row(f) {
			out = append(out, byte(128+math.RoundToEven(float64(v/scale))))
		}
		out = append(out, make([]byte, learnedRow-learnedClasses)...)
	}
	words := slices.Sorted(maps.Keys(group))
	table(words)
	for _, h := range words {
		out = put16(out, uint16(group[h]))
	}
	for _, a := range alike {
		for _, g := range a.wider {
			out = append(out, byte(g))
		}
	}
	return string(out)
}

// TestLearned holds that the model was trained on the labelled sentences that are there. With -learn it is trained anew; with
// -folds it is judged by labellers whose sentences it was not trained on, at several thresholds.
func TestLearned(t *testing.T) {
	if !*learn && *folds == 0 {
		if m := theLearned(); m == nil {
			t.Fatal("learned.bin is no model; go test ./lint/english -run Learned -learn makes it")
		}
		if binary.LittleEndian.Uint64([]byte(learnedFile[24:])) != labelHash(t) {
			t.Error("the labelled sentences are others than the model was trained on: go test ./lint/english -run Learned -learn")
		}
		return
	}
	alike := readAlike(t)
	r := NewReader(nil)
	r.model = openLearned((&weights{rows: []float32{1}}).file(0, alike)) // that knows the groups of words, and nothing else
	r.Know(Names{}, time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC))
	worked, fresh := labelledFiles(t)
	base := examples(r)
	for _, path := range worked {
		for _, l := range lessons(t, r, path, false) {
			l.weight *= workedWeight
			base = append(base, l)
		}
	}
	var sets [][]*lesson
	for _, path := range fresh {
		sets = append(sets, lessons(t, r, path, true))
	}
	base = append(base, rewritten(r, base)...)
	again := make([][]*lesson, len(sets))
	for i, set := range sets {
		again[i] = rewritten(r, set)
	}
	if *learn {
		w := train(slices.Concat(slices.Concat(sets...), slices.Concat(again...), base))
		if len(w.place) > math.MaxUint16 {
			t.Fatalf("%d features are too many", len(w.place))
		}
		file := w.file(labelHash(t), alike)
		if openLearned(file) == nil {
			t.Fatal("what was made is no model")
		}
		if err := os.WriteFile("learned.bin", []byte(file), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Logf("%d features, %d bytes", len(w.place), len(file))
	}
	if *folds > 0 {
		tell(t, alike, base, sets, again)
	}
}

// tell judges labellers by a model that has read the others.
func tell(t *testing.T, alike []alikeLine, base []*lesson, sets, again [][]*lesson) {
	type rate struct{ hit, of int }
	count := func(r *rate, hit bool) {
		r.of++
		if hit {
			r.hit++
		}
	}
	var names = []string{"phrasing precision", "phrasing recall", "family", "traps silent", "actor", "S", "M", "commitment", "commitment, all", "continuation precision", "continuation recall"}
	before, after := map[string]*rate{}, map[string]*rate{}
	for _, n := range names {
		before[n], after[n] = &rate{}, &rate{}
	}
	score := func(m map[string]*rate, l *lesson, g *Reading) {
		family := "-"
		if len(g.Phrasing) > 0 {
			family = string(g.Phrasing[0].Family)
			count(m["phrasing precision"], l.class[1] > 0)
			if l.class[1] > 0 {
				count(m["family"], slices.Contains(strings.Split(l.label[1], "/"), family))
			}
		}
		if l.class[1] > 0 {
			count(m["phrasing recall"], family != "-")
		}
		if strings.Contains(l.label[7], "trap") && l.class[1] == 0 {
			count(m["traps silent"], family == "-")
		}
		count(m["actor"], g.Actor == Side(l.class[5]))
		count(m["S"], g.Specific.OK == (l.class[3] == 1))
		count(m["M"], g.Measurable.OK == (l.class[4] == 1))
		typ := g.Commitment.Type
		if typ == "" {
			typ = [...]string{"-", "other"}[yes(g.Commitment.Span != Span{})]
		}
		count(m["commitment, all"], typ == l.label[6])
		if l.class[0] > 1 {
			count(m["commitment"], typ == l.label[6])
		}
		if g.Continuation.Family != "" && l.class[2] >= 0 {
			count(m["continuation precision"], l.class[2] == 1)
		}
		if l.class[2] == 1 {
			count(m["continuation recall"], g.Continuation.Family != "")
		}
	}
	for turn := range *folds {
		list := base
		for i, set := range sets {
			if i%*folds != turn {
				list = slices.Concat(list, set, again[i])
			}
		}
		r := NewReader(nil)
		r.Know(Names{}, time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC))
		r.model = openLearned(train(list).file(0, alike))
		for i, set := range sets {
			if i%*folds == turn {
				for _, l := range set {
					score(before, l, l.reading)
					score(after, l, r.Read(l.label[8], roleNames[l.label[0]]))
				}
			}
		}
	}
	for _, n := range names {
		a, b := before[n], after[n]
		t.Logf("%-24s %.3f -> %.3f   (of %d)", n, float64(a.hit)/float64(a.of), float64(b.hit)/float64(b.of), b.of)
	}
}

// TestLearnedIsModest: what is no English sentence is read as the rules alone read it, and what the team says counts more.
func TestLearnedIsModest(t *testing.T) {
	r, alone := NewReader(nil), NewReader(nil)
	alone.plain = true
	overruled := 0
	for _, text := range []string{"", "?", "Dana", "Dana signs", "Close it", "1 2 3 4 5", "Angebot an Herrn Weber senden und nachfassen", "Obtenir un rendez-vous avec le directeur des achats",
		"asdf qwer zxcv tyui", "Boka ett möte med inköpschefen"} {
		if got, want := r.Read(text, Primary).Clone(), alone.Read(text, Primary).Clone(); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
	for _, l := range lessons(t, alone, filepath.Join("..", "..", "testdata", "english", "development.txt"), false) {
		if g := r.Read(l.label[8], roleNames[l.label[0]]); len(g.Phrasing) != len(l.reading.Phrasing) || g.Commitment.Type != l.reading.Commitment.Type {
			overruled++
		}
	}
	if overruled == 0 {
		t.Error("the model overrules nothing")
	}
	team := NewReader(&Team{Accepted: []string{"charm offensive"}, Added: []Added{{TalkTo, "send the list"}}})
	if g := team.Read("Charm offensive on the wedding planner!", Primary); len(g.Phrasing) > 0 {
		t.Errorf("%q is accepted, and found as %v", g.Text, g.Phrasing)
	}
	if g := team.Read("Ask Dana which lamps fail, then send the list to our desk", Primary); len(g.Phrasing) != 1 || g.Phrasing[0].Family != TalkTo {
		t.Errorf("%q: the words of the team are found as %v", g.Text, g.Phrasing)
	}
}
