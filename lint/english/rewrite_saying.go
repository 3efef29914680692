package english

import (
	"strings"
	"sync/atomic"
)

// saying is a frame: a sentence with gaps. What its text says is written out when it is first filled.
//
//	{X} {x}      the customer, as a subject and as an object
//	{a} {g} {v}  what they are wished to do: sign the order, signing the order, signs the order
//	{h} {t} {c}  what is shown or sold, what it is about, what they shall believe
//	{f}          the phrase with a name, a number or a date that has no other gap
//	{e}          the same, beside a customer who is named
//	{d}          when, with a space before it; nothing when no day is named or the act says it
//	{us}         us or me
//	{is|are}     the first for one customer, the second for several
//
// A learning frame begins with its verb; who needs to understand, and by when, is put before and behind it.
type saying struct {
	text  string
	plain atomic.Pointer[pieces]
}

// pieces are a frame written out.
type pieces struct {
	verb    string // of a learning frame: understand, find out
	list    []piece
	gaps    uint64 // what needs reports
	fillers uint8  // the parts of the sentence that it takes
	decides bool   // it ends with a decision
}

// piece is words, and the gap behind them.
type piece struct {
	words     string
	gap       byte   // the letter; 'u' for us, '|' for one and many, 0 for none at the end
	one, many string // of |
	rest      string // of the frame
}

// sayings are frames. Written out where it is called, it would be most of the code that runs when the
// program starts.
//
//go:noinline
func sayings(texts ...string) []*saying {
	list := make([]*saying, len(texts))
	for i, t := range texts {
		list[i] = &saying{text: t}
	}
	return list
}

// pieces are those of the frame. Two goroutines may write it out at once; they write the same.
func (f *saying) pieces() *pieces {
	p := f.plain.Load()
	if p == nil {
		p = f.writtenOut()
		f.plain.Store(p)
	}
	return p
}

func (f *saying) writtenOut() *pieces {
	p := &pieces{decides: strings.HasSuffix(f.text, " decision")}
	text := f.text
	for _, verb := range [...]string{"understand", "find out"} {
		if rest, ok := strings.CutPrefix(text, verb+" "); ok {
			p.verb, text = verb, " "+rest
		}
	}
	for text != "" {
		words, behind, ok := strings.Cut(text, "{")
		if !ok {
			p.list = append(p.list, piece{words: words})
			break
		}
		gap, rest, _ := strings.Cut(behind, "}")
		q := piece{words: words, gap: gap[0], rest: rest}
		if one, many, two := strings.Cut(gap, "|"); two {
			q.gap, q.one, q.many = '|', one, many
		}
		p.gaps |= gapBit(q.gap)
		p.list = append(p.list, q)
		text = rest
	}
	for i, g := range [...]string{"agv", "Xx", "hH", "t", "c", "w", "f", "e"} {
		for k := range g {
			if p.needs(g[k]) {
				p.fillers |= 1 << i
			}
		}
	}
	return p
}

// theAct is the bit of the act among the fillers.
const theAct = 1

// gapBit is the bit of a gap's letter.
func gapBit(gap byte) uint64 { return 1 << (gap & 63) }

// needs reports whether a frame has a gap.
func (p *pieces) needs(gap byte) bool { return p.gaps&gapBit(gap) != 0 }
