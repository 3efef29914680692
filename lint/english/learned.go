package english

import (
	_ "embed"
	"math"
	"math/bits"
	"sync"
)

// The learned model is a linear classifier over the features of a sentence (features.go), trained on the labelled sentences of
// testdata/english by `go test ./lint/english -run Learned -learn`. It has one head for each question a label answers. What the
// rules said is among its features, so it learns where they can be trusted, and what words and constructions tell that no rule
// lists, and so are the groups of words that are used alike, so that it can tell something of words it never met. The file is read
// where it lies: a header, a hash table of the features with a row of weights for each, and one of the words with their groups.

//go:embed learned.bin
var learnedFile string

// The classes of the heads, in the order of the columns of a row.
var (
	learnedTypes = [...]string{"-", "other", "meeting", "event", "share-information", "introduction", "demo", "site-visit", "technical-session", "reference-call", "needs-analysis",
		"decision-criteria", "budget-confirmation", "internal-recommendation", "decision-maker-meeting", "proposal-meeting", "proposal-review", "mutual-plan", "trial",
		"formal-review", "implementation-team", "decision", "purchase", "renewal", "expansion", "referral", "testimonial"}
	learnedFamilies = [...]Family{"-", TalkTo, TellPitch, Convince, Want, GetThemTo, CheckIn, Disguised}
)

const (
	atType         = 0
	atFamily       = atType + len(learnedTypes)
	atContinuation = atFamily + len(learnedFamilies) // of the heads with two classes, the second one is yes
	atSpecific     = atContinuation + 2
	atMeasurable   = atSpecific + 2
	atActor        = atMeasurable + 2 // as Side
	atSeveral      = atActor + 3
	learnedClasses = atSeveral + 2

	learnedHeader = 8 + 4*4 + 8 + 2*4
	learnedRow    = (learnedClasses + 7) / 8 * 8
	ruleWeight    = 0.35 // of a feature that a rule gave, where all of the words together have one of 1
)

// learnedModel gives access to the weights, and to what is known of words.
type learnedModel struct {
	features hashes
	rows     string  // the weights of each feature, with 128 added, so that several are added at once
	scale    float32 // of a weight of one
	words    hashes
	groups   string // the group of each word
	wider    string // the wider groups of each group
}

// alikeLevels is how many groups a word is in: one of words that are used alike, and wider ones.
const alikeLevels = 3

// hashes finds the number of a hash. They are in order: the upper bits are the number of a bucket, the lower ones tell what is
// in it apart, so that to look for something that is not there costs no more than two lines of memory.
type hashes struct {
	starts string // where each bucket begins, and the last ends
	marks  string // the lower half of each hash
	shift  int
}

var theLearned = sync.OnceValue(func() *learnedModel { return openLearned(learnedFile) })

// openLearned finds the parts of a model file, or nil when it is none.
func openLearned(file string) *learnedModel {
	if len(file) < learnedHeader || file[:8] != "learned3" || int(word(file, 16)) != learnedClasses {
		return nil
	}
	features, buckets, words, groups := int(word(file, 8)), int(word(file, 12)), int(word(file, 32)), int(word(file, 36))
	if max(features, words) > math.MaxUint16 || buckets == 0 || buckets > 1<<16 || buckets&(buckets-1) != 0 || groups > math.MaxUint16 {
		return nil
	}
	table := func(n int) int { return 2*(buckets+1) + 2*n }
	if len(file) != learnedHeader+table(features)+features*learnedRow+table(words)+2*words+(alikeLevels-1)*groups {
		return nil
	}
	rest := file[learnedHeader:]
	next := func(n int) (part string) {
		part, rest = rest[:n], rest[n:]
		return part
	}
	hashed := func(n int) hashes {
		return hashes{next(2 * (buckets + 1)), next(2 * n), 33 - bits.Len(uint(buckets))}
	}
	m := &learnedModel{scale: math.Float32frombits(word(file, 20))}
	m.features, m.rows = hashed(features), next(features*learnedRow)
	m.words, m.groups, m.wider = hashed(words), next(2*words), next((alikeLevels-1)*groups)
	return m
}

// word is the little-endian number at byte i.
func word(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// half is the number with half as many bytes, and long the one with twice as many.
func half(s string, i int) uint32 {
	s = s[i : i+2]
	return uint32(s[0]) | uint32(s[1])<<8
}

func long(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// find is the number of a hash, or -1.
func (t *hashes) find(h uint32) int {
	bounds := word(t.starts, int(h>>t.shift)*2)
	for i := bounds & 0xFFFF; i < bounds>>16; i++ {
		if half(t.marks, int(i)*2) == h&0xFFFF {
			return int(i)
		}
	}
	return -1
}

// tally adds rows of weights, eight at once: those with even numbers and those with odd ones in lanes of 16 bits each.
type tally struct {
	even, odd [learnedRow / 8]uint64
	rows      int
}

const (
	lanes   = 0x00FF00FF00FF00FF
	fullest = 256 // rows that are sure to fit into the lanes
)

func (t *tally) add(row string) {
	for i := range t.even {
		x := long(row, 8*i)
		t.even[i] += x & lanes
		t.odd[i] += x >> 8 & lanes
	}
	t.rows++
}

// addTwo adds two rows for little more than the price of one, most of which is to fetch the sums and put them back.
func (t *tally) addTwo(a, b string) {
	for i := range t.even {
		x, y := long(a, 8*i), long(b, 8*i)
		t.even[i] += x&lanes + y&lanes
		t.odd[i] += x>>8&lanes + y>>8&lanes
	}
	t.rows += 2
}

// pour adds the sums, each times weight, to an opinion, and begins anew.
func (t *tally) pour(o *opinion, weight float32) {
	for c := range o {
		lane := t.even[c/8]
		if c%2 == 1 {
			lane = t.odd[c/8]
		}
		o[c] += float32(float32(int(lane>>(c%8/2*16)&0xFFFF)-128*t.rows) * weight) // rounded, so that no processor fuses it
	}
	*t = tally{}
}

// weigh adds the weights of features to an opinion and tells how many are known.
func (m *learnedModel) weigh(o *opinion, features []uint32, weight float32) (known int) {
	var t tally
	other := "" // a row that waits for another one
	for _, f := range features {
		i := m.features.find(f)
		if i < 0 {
			continue
		}
		known++
		row := m.rows[i*learnedRow : (i+1)*learnedRow]
		if other == "" {
			other = row
			continue
		}
		if t.addTwo(other, row); t.rows == fullest {
			t.pour(o, weight)
		}
		other = ""
	}
	if other != "" {
		t.add(other)
	}
	t.pour(o, weight)
	return known
}

// opinion is the score of each class of each head.
type opinion [learnedClasses]float32

// learnedSpace is the work space of opinions.
type learnedSpace struct {
	features, words []uint32
	opinion         opinion
}

// judge fills the opinion of a reading. It is false for what is no English sentence, or has next to no feature that the model knows.
func (w *learnedSpace) judge(m *learnedModel, s *sentence, g *Reading) bool {
	if s.foreign() {
		return false
	}
	rules := w.gather(m, s, g)
	w.opinion = opinion{}
	if known := m.weigh(&w.opinion, w.features[:rules], m.scale/float32(math.Sqrt(float64(rules)))); known*8 < rules {
		return false
	}
	m.weigh(&w.opinion, w.features[rules:], m.scale*ruleWeight)
	return true
}

// foreign reports whether a text has less than three words, or a third of them, names aside, are in no table: one or two words, another
// language, a row of numbers.
func (s *sentence) foreign() bool {
	words, small, unknown := 0, 0, 0
	for i := range s.toks {
		t := &s.toks[i]
		if t.kind != kWord {
			continue
		}
		words++
		if !t.upper || i == 0 {
			small++
			if t.e.low == "" {
				unknown++
			}
		}
	}
	return words < 3 || 3*unknown >= small+1
}

// likeliest is the class of a head with the highest score.
func (o *opinion) likeliest(from, to int) (class int) {
	best := from
	for c := from + 1; c < to; c++ {
		if o[c] > o[best] {
			best = c
		}
	}
	return best - from
}

// chance is how probable a class of a head is.
func (o *opinion) chance(class, from, to int) float32 {
	own, sum := o[from+class], float32(0)
	for _, x := range o[from:to] {
		sum += exp(x - own)
	}
	return 1 / sum
}

// yes is how probable the second class of a head with two is.
func (o *opinion) yes(head int) float32 { return 1 / (1 + exp(o[head]-o[head+1])) }

// exp is e to the power of x, as exact as probabilities need it.
func exp(x float32) float32 {
	if x < -20 {
		return 0
	}
	x = 1 + x/1024
	for range 10 {
		x *= x
	}
	return x
}
