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
// lists. The file is read where it lies: a header, a hash table of the features, and a row of weights for each.

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
	learnedClasses = atActor + 3

	learnedHeader = 8 + 4*4 + 8
	ruleWeight    = 0.35 // of a feature that a rule gave, where all of the words together have one of 1
)

// learnedModel gives access to the weights. The features are ordered by their hash: its upper bits are the number of a bucket, the
// lower ones tell its features apart, so that to look for a feature that is not there costs no more than two lines of memory.
type learnedModel struct {
	starts string // where each bucket begins, and the last ends
	marks  string // the lower half of the hash of each feature
	rows   string // its weights, with 128 added, so that several are added at once
	shift  int
	scale  float32 // of a weight of one
}

var theLearned = sync.OnceValue(func() *learnedModel { return openLearned(learnedFile) })

// openLearned finds the parts of a model file, or nil when it is none.
func openLearned(file string) *learnedModel {
	if len(file) < learnedHeader || file[:8] != "learned2" {
		return nil
	}
	n, buckets := int(word(file, 8)), int(word(file, 12))
	if n > math.MaxUint16 || buckets == 0 || buckets > 1<<16 || buckets&(buckets-1) != 0 || int(word(file, 16)) != learnedClasses {
		return nil
	}
	marks := learnedHeader + 2*(buckets+1)
	rows := marks + 2*n
	if len(file) != rows+n*learnedClasses {
		return nil
	}
	return &learnedModel{starts: file[learnedHeader:marks], marks: file[marks:rows], rows: file[rows:], shift: 33 - bits.Len(uint(buckets)), scale: math.Float32frombits(word(file, 20))}
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

// find is the number of a feature, or -1.
func (m *learnedModel) find(f uint32) int {
	bounds := word(m.starts, int(f>>m.shift)*2)
	for i := bounds & 0xFFFF; i < bounds>>16; i++ {
		if half(m.marks, int(i)*2) == f&0xFFFF {
			return int(i)
		}
	}
	return -1
}

// tally adds rows of weights, eight at once: those with even numbers and those with odd ones in lanes of 16 bits each.
type tally struct {
	even, odd [(learnedClasses + 7) / 8]uint64
	rows      int
}

const (
	lanes   = 0x00FF00FF00FF00FF
	fullest = 256 // rows that are sure to fit into the lanes
)

func (t *tally) add(row string) {
	const whole = learnedClasses / 8
	for i := range whole {
		x := long(row, 8*i)
		t.even[i] += x & lanes
		t.odd[i] += x >> 8 & lanes
	}
	x := uint64(word(row, 8*whole))
	t.even[whole] += x & lanes
	t.odd[whole] += x >> 8 & lanes
	t.rows++
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
	for _, f := range features {
		if i := m.find(f); i >= 0 {
			if t.add(m.rows[i*learnedClasses : (i+1)*learnedClasses]); t.rows == fullest {
				t.pour(o, weight)
			}
			known++
		}
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
	rules := w.gather(s, g)
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
