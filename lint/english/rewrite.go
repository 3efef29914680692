package english

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A rewrite is made in three steps. The parts of the sentence are found (rewrite_parts.go): who the customer is, what
// they are wished to do, what it is about. The parts decide the shape, and each shape has its frames, sentences with
// gaps (rewrite_learning.go, rewrite_commitment.go). A filled frame is kept only when it lost no name, number or date
// (keeps below). Parts are copied as they were written; what has to change its form is a verb, and its forms come from
// the verb table. Where a part is unsure its frames are left out, and the frame that cannot go wrong is offered.

// Longer sentences than this are several thoughts; a sentence made of them would be nobody's.
const longest = 60

// most is how many sentences of a kind are offered.
const mostLearning, mostCommitment = 3, 1

// rewriter is the work space of Rewrites, kept from one sentence to the next.
type rewriter struct {
	contact  string // the customer's person of the plan, as a sentence would call them
	familiar bool   // and that is a name wherever it stands
	parts    parts
	buf      []byte
	verbAt   int      // where the verb of a commitment sentence stands, in bytes
	steady   bool     // all words in buf that are not the frame's are steady
	again    *Reader  // reads a rewrite whose words are not all ours
	texts    []byte   // the rewrites so far, one behind the other
	drafts   []draft  // where each of them stands
	known    []string // the last rewrites that are known to be clean
	order    []int    // work space of preferred
	unsought bool     // nothing could be made of the thing that we want to know
	thorough bool     // steady or not, they are read again; for the tests
}

// draft is a rewrite that stands in the texts of the rewriter.
type draft struct {
	from, to int
	known    bool // to be clean
}

// Rewrites are better sentences for a reading just made by r: learning ones first, then one with the customer as its
// subject. A sentence that stands among the things to learn gets learning ones only. There are none for what needs none,
// and none where no good English is certain.
func (r *Reader) Rewrites(g *Reading) []Rewrite {
	if g == nil || g.sent != &r.sent || g.Text != r.sent.text || !g.rewritable() {
		return nil
	}
	if r.rewriter.again == nil {
		r.rewriter.again = &Reader{}
	}
	a := r.rewriter.again
	a.names, a.ours, a.own, a.accepted, a.plain = r.names, r.ours, r.own, r.accepted, r.plain
	a.model = r.model
	return r.rewriter.settle(r.rewrites(g))
}

// settle makes one string of the texts of all rewrites, and each rewrite a part of it.
func (w *rewriter) settle(list []Rewrite) []Rewrite {
	w.known = w.known[:0]
	all := string(w.texts)
	for i := range list {
		d := &w.drafts[i]
		list[i].Text = all[d.from:d.to]
		if d.known {
			w.known = append(w.known, list[i].Text)
		}
	}
	return list
}

// begin forgets the rewrites so far.
func (w *rewriter) begin() { w.texts, w.drafts = w.texts[:0], w.drafts[:0] }

// rewrites are the rewrites without their texts.
func (r *Reader) rewrites(g *Reading) []Rewrite {
	r.rewriter.begin()
	p := &r.rewriter.parts
	list := make([]Rewrite, 0, mostLearning+mostCommitment)
	order := r.rewriter.preferred(g)
	for n, phrase := range order {
		if !r.rewriter.find(r, g, phrase) {
			continue
		}
		if n == 0 && len(order) > 1 && p.kind != actShape {
			// what the customer is asked for comes first, wherever it stands
			for _, other := range order[1:] {
				if r.rewriter.find(r, g, other) && p.kind == actShape && !p.act.state {
					break
				}
			}
			if p.kind != actShape || p.act.state {
				r.rewriter.find(r, g, phrase)
			}
		}
		if p.kind == winShape && n == len(order)-1 {
			if found := r.rewriter.deeper(list, g.Role); len(found) > 0 {
				return found
			}
		}
		if list = r.rewriter.fill(list, "learning", p.learningFrames(), mostLearning); len(list) > 0 {
			break
		}
	}
	if p.s != g.sent {
		return r.rewriter.otherwise(nil, g)
	}
	if p.sought != 0 && len(list) == 0 && !p.learning {
		r.rewriter.unsought = true
		list = r.rewrites(g)
		r.rewriter.unsought = false
		return list
	}
	if !p.ask.none() && len(list) < mostLearning {
		p.act, p.ask = p.ask, p.act
		if !p.dangles() {
			list = r.rewriter.fill(list, "learning", askFrames, mostLearning-len(list))
		}
		p.act, p.ask = p.ask, p.act
	}
	if len(list) == 0 && !p.knows && !p.learning {
		list = r.rewriter.fill(list, "learning", lastResort, 1)
	}
	if g.Role != Learn && !p.asksBefore() {
		list = r.rewriter.fill(list, "commitment", p.commitment(), mostCommitment)
	}
	if len(list) == 0 && !p.learning {
		return r.rewriter.otherwise(nil, g)
	}
	return list
}

// asksBefore reports whether what is flagged comes second to something of theirs that we are to get, which the rewrite would lose:
// get Ada's views and mention the discount.
func (p *parts) asksBefore() bool {
	if p.kind == actShape {
		return false
	}
	s := p.s
	for k := range s.events {
		e := &s.events[k]
		if int(e.verb) < p.verb && e.embed == eMain && e.actor == Seller && !e.neg && !e.past && e.obj >= 0 && obtaining.has(e.lemma) && s.nps[e.obj].owner == Customer {
			return true
		}
	}
	return false
}

// preferred is the order in which the findings of a sentence are tried: first the one that asks the customer for an act,
// or is about our success; the wish last.
func (w *rewriter) preferred(g *Reading) []int {
	if len(g.Phrasing) < 2 {
		return onlyOne[:]
	}
	list := w.order[:0]
	for rank := range 3 {
		for i, f := range g.Phrasing {
			r := 1
			switch f.Family {
			case Disguised, GetThemTo:
				r = 0
			case Want:
				r = 2
			}
			if r == rank {
				list = append(list, i)
			}
		}
	}
	w.order = list
	return list
}

var onlyOne = [1]int{0}

// rewritable reports whether a sentence has a fault that another sentence would mend, and is one that can be taken apart.
func (g *Reading) rewritable() bool {
	s := g.sent
	if len(g.Phrasing) == 0 && g.Continuation.Family == "" && !(g.Actor == Seller && g.Role != Learn && g.Commitment.Span == Span{}) {
		return false
	}
	if len(s.toks) == 0 || len(s.toks) > longest*5/4 || !utf8.ValidString(g.Text) {
		return false
	}
	n := 0
	for i := range s.toks {
		t := &s.toks[i]
		if t.kind != kPunct {
			n++
			continue
		}
		switch t.low {
		case "?":
			if i+1 < len(s.toks) || len(g.Phrasing) == 0 || g.Phrasing[0].Family != Disguised && s.askedOfUs() {
				return false
			}
		case ".", "!", ";":
			if i+1 < len(s.toks) && s.toks[i+1].kind == kWord && s.toks[i+1].start > t.end && !s.abbreviated(i) {
				return false // several sentences
			}
		}
	}
	return n > 0 && n <= longest
}

// askedOfUs reports whether a question is whether we should: nothing is aimed at yet. "Can we sway the bursar?" is an aim.
func (s *sentence) askedOfUs() bool {
	for i := range s.toks {
		if s.in(i, "should", "shall", "dare") {
			return true
		}
	}
	return s.in(0, "do", "must", "may", "am")
}

// abbreviated reports whether the dot at token i belongs to the word before it: Mr. Brandt, St. Mary's, approx. 40.
func (s *sentence) abbreviated(i int) bool {
	if !s.is(i, ".") || i == 0 || s.toks[i-1].end != s.toks[i].start {
		return false
	}
	t := &s.toks[i-1]
	return t.kind == kNumber || t.e.class&cTitle != 0 || int(t.end-t.start) <= 2 || shortWords.has(t.low)
}

var shortWords = words("re incl excl approx dept dir mgr tel ext est max min nos etc vs resp pres corp inc ltd co bros prof rev hon jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun asst assoc intl govt qty ref std temp w")

// fill adds up to most sentences made of frames.
func (w *rewriter) fill(list []Rewrite, kind string, frames []*saying, most int) []Rewrite {
	seen := uint8(0) // gaps whose filling was read again; in another frame it need not be
	for _, f := range frames {
		if most == 0 {
			break
		}
		p := f.pieces()
		if w.parts.within && p.needs('x') && p.needs('w') {
			continue // from Marcus whether Marcus
		}
		if !w.write(kind, p) || string(w.buf) == w.parts.text {
			continue
		}
		steady := w.steady && len(w.again.own) == 0 && !w.thorough
		known := steady || kind == "commitment" || p.fillers&^seen != 0
		if known {
			if !steady && !w.clean(kind, string(w.buf)) {
				continue
			}
			seen |= p.fillers
		}
		w.drafts = append(w.drafts, draft{len(w.texts), len(w.texts) + len(w.buf), known})
		w.texts = append(w.texts, w.buf...)
		list = append(list, Rewrite{Kind: kind})
		most--
	}
	return list
}

// Clean reports whether our own rules have nothing to say about a rewrite that r made. Most were known to be clean when they were made.
func (r *Reader) Clean(w Rewrite) bool {
	return slices.Contains(r.rewriter.known, w.Text) || r.rewriter.again != nil && r.rewriter.clean(w.Kind, w.Text)
}

// clean reports whether our own rules have nothing to say about a rewrite.
func (w *rewriter) clean(kind, text string) bool {
	role := Primary
	if kind == "learning" {
		role = Learn
	}
	g, s := w.again.parse(text, role)
	if !w.reads(kind, s) {
		return false
	}
	w.again.wording(g)
	if w.again.harmless(g, kind == "commitment") {
		return true
	}
	w.again.asks(g)
	return len(g.Phrasing) == 0 && g.Continuation.Family == "" && (kind == "learning" || g.Actor == Customer)
}

// keeps reports whether a sentence has every name, number and date of the original, those aside that were left out
// with what justified us. A date that the frame itself put elsewhere counts where it stands.
func (w *rewriter) keeps(text []byte) bool {
	p := &w.parts
	for i := range p.s.toks {
		if !p.fact(i) {
			continue
		}
		t := &p.s.toks[i]
		if !holds(text, p.s.text[t.start:t.end]) {
			return false
		}
	}
	return true
}

// holds reports whether a word stands in a text as a word of its own, the case of its first letter aside.
func holds(text []byte, word string) bool {
	for i := 0; i+len(word) <= len(text); i++ {
		if text[i] != word[0] && text[i]|0x20 != word[0]|0x20 || string(text[i+1:i+len(word)]) != word[1:] {
			continue
		}
		before, _ := utf8.DecodeLastRune(text[:i])
		after, _ := utf8.DecodeRune(text[i+len(word):])
		if (i == 0 || !letter(before) && !unicode.IsDigit(before)) && (i+len(word) == len(text) || !letter(after) && !unicode.IsDigit(after)) {
			return true
		}
	}
	return false
}

// tidy reports whether brackets and quotation marks come in pairs, since half a pair says that a part was cut in two, and
// no space follows another.
func tidy(text []byte) bool {
	var round, square, curly, double int
	last := byte(0)
	for i := 0; i < len(text); i++ {
		c := text[i]
		if 'a' <= c && c <= 'z' {
			last = c
			continue
		}
		switch c {
		case ' ':
			if last == ' ' {
				return false
			}
		case '(':
			round++
		case ')':
			round--
		case '[':
			square++
		case ']':
			square--
		case '"':
			double++
		case '\n', '\r', '\t':
			return false
		}
		if round < 0 || square < 0 {
			return false
		}
		if last = c; c < utf8.RuneSelf {
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		switch r {
		case '“', '„', '«':
			curly++
		case '”', '»':
			curly--
		case utf8.RuneError:
			return false
		}
		i += n - 1
	}
	return round == 0 && square == 0 && curly == 0 && double%2 == 0
}

// called is how a sentence would call the customer's first person of the plan: Dana for "Dana Ruiz, operations director".
func called(names Names) string {
	for _, n := range names.Customers {
		if cut := strings.IndexAny(n, ",(;/\n\t"); cut >= 0 {
			n = n[:cut]
		}
		n = strings.Join(strings.Fields(n), " ")
		if n == "" || len(n) > 60 {
			continue
		}
		if first, rest, ok := strings.Cut(n, " "); ok && rest != "" {
			if _, e := theLexicon().find(first); e.class&cName != 0 && e.class&cTitle == 0 && !strings.Contains(rest, "&") && !strings.Contains(rest, " and ") {
				return first
			}
		}
		return n
	}
	return ""
}
