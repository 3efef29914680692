package english

import "strings"

// What the grammar of times asks of a single token or of the few around it: its word, whether a clause ends there, whether a noun,
// a name or a verb stands there.

// word is what the grammar knows of the word at token i.
func (g *dates) word(i int) *dateWord {
	if i < 0 || i >= len(g.s.toks) {
		return &plainWord
	}
	t := &g.s.toks[i]
	if t.kind != kWord {
		return &plainWord
	}
	k := &g.known[i%len(g.known)]
	if k.token != int32(i+1) {
		k.token = int32(i + 1)
		k.word = g.words.find(g.s.text[t.start:t.end], &k.own)
	}
	if k.word == nil {
		return &k.own
	}
	return k.word
}

// text is the token as it is written.
func (g *dates) text(i int) string {
	if i < 0 || i >= len(g.s.toks) {
		return ""
	}
	t := &g.s.toks[i]
	return g.s.text[t.start:t.end]
}

func (g *dates) is(i int, words ...string) bool {
	if i < 0 || i >= len(g.s.toks) {
		return false
	}
	text := g.text(i)
	if text == "" {
		return false
	}
	for _, w := range words {
		if len(w) == len(text) && w[0]|0x20 == text[0]|0x20 && (w == text || strings.EqualFold(w, text)) {
			return true
		}
	}
	return false
}

// isOneOf is is for words that are joined by |.
func (g *dates) isOneOf(i int, words string) bool {
	if i >= len(g.s.toks) {
		return false
	}
	text := g.text(i)
	if text == "" {
		return false
	}
	for more := true; more; {
		var w string
		w, words, more = strings.Cut(words, "|")
		if len(w) == len(text) && w[0]|0x20 == text[0]|0x20 && (w == text || strings.EqualFold(w, text)) {
			return true
		}
	}
	return false
}

// tok is the token at i, an empty mark outside of the sentence.
func (g *dates) tok(i int) *token {
	if i < 0 || i >= len(g.s.toks) {
		return &noToken
	}
	return &g.s.toks[i]
}

var noToken = token{kind: kPunct, e: &mark, np: -1, ev: -1}

func (g *dates) number(i int) bool {
	return i >= 0 && i < len(g.s.toks) && g.s.toks[i].kind == kNumber
}

func (g *dates) punct(i int, marks string) bool {
	return i >= 0 && i < len(g.s.toks) && g.s.toks[i].kind == kPunct && strings.Contains(marks, g.s.toks[i].low)
}

// possessive reports whether an 's, or the apostrophe of "ten days' time", stands at i.
func (g *dates) possessive(i int) bool {
	return i > 0 && i < len(g.s.toks) && (g.s.toks[i].low == "'s" || g.punct(i, "'") && g.s.toks[i].start == g.s.toks[i-1].end && !g.s.toks[i].quoted)
}

// ends reports whether nothing of the same clause follows at i.
func (g *dates) ends(i int) bool {
	return i >= len(g.s.toks) || g.s.toks[i].kind == kPunct && (!g.punct(i, "'-/&") || g.dash(i)) || g.is(i, "and", "or", "but", "so", "then", "if", "because")
}

// dash reports whether a mark at i stands between two parts of a sentence rather than inside a word.
func (g *dates) dash(i int) bool {
	return g.punct(i, "-–—") && i > 0 && g.s.toks[i-1].end < g.s.toks[i].start && i+1 < len(g.s.toks) && g.s.toks[i].end < g.s.toks[i+1].start
}

// noun reports whether the token at i may continue a noun phrase: the noun or the adjective after "the Q1".
func (g *dates) noun(i int) bool {
	if i >= len(g.s.toks) || g.s.toks[i].kind != kWord {
		return false
	}
	w, t := g.word(i), &g.s.toks[i]
	c := t.e.class
	switch {
	case w.is == wEvent || w.is == wCall || w.is == wTopic:
		return true
	case w.is != wPlain, c&(cPrep|cDet|cPoss|cPron|cConj|cSub|cWh|cModal|cAux|cNeg) != 0, strings.HasPrefix(t.low, "'"):
		return false
	case t.upper && (c&cName != 0 || c&(cNoun|cAdj|cAdv|cVerb) == 0):
		return w.has(fFirm)
	case c&(cNoun|cAdj) != 0:
		return true
	case c&(cVerb|cAdv) != 0:
		return false
	}
	return true
}

// phrase is the end of the noun phrase at i, of at most seven words.
func (g *dates) phrase(i int) int {
	k := i
	if w := g.word(k); w.is == wThe || w.is == wA || w.is == wPoss || w.is == wThis {
		k++
	}
	start := k
	for k < start+6 && k < len(g.s.toks) {
		t := &g.s.toks[k]
		w := g.word(k)
		if t.kind == kWord && (g.noun(k) || t.upper && w.is == wPlain && t.e.class&(cPrep|cDet|cPron|cConj|cSub|cModal|cAux) == 0 || w.is == wNext || t.low == "'s") && !(k > start && w.is == wCloses) ||
			k == start && w.is == wOrd || g.possessive(k) {
			k++
			continue
		}
		break
	}
	if k == start {
		return i
	}
	return k
}

// predicate reports whether the adjective at k says how a day is, and no noun follows it: Wednesday the 9th free for.
func (g *dates) predicate(k int) bool {
	c := g.tok(k).e.class
	return c&cAdj != 0 && c&cNoun == 0 && g.word(k).is == wPlain && (g.ends(k+1) || g.tok(k+1).e.class&cPrep != 0)
}

// verbs reports whether the noun at k is rather a verb: On Monday visits us.
func (g *dates) verbs(k int) bool {
	c := g.s.toks[k].e.class
	return c&cVerb != 0 && (g.word(k+1).is == wThe || g.word(k+1).is == wA || g.word(k+1).is == wPoss || g.s.toks[min(k+1, len(g.s.toks)-1)].e.class&cPron != 0)
}

// proper reports whether a name stands at k.
func (g *dates) proper(k int) bool {
	return k < len(g.s.toks) && g.s.toks[k].kind == kWord && g.s.toks[k].upper && g.word(k).is == wPlain
}

func (g *dates) human(i int) bool {
	return g.s.toks[i].e.class&(cPerson|cOrg) != 0 || g.is(i, "board", "committee", "council")
}

// done reports whether a participle stands at i: approved by the audit.
func (g *dates) done(i int) bool {
	return i >= 0 && g.s.toks[i].e.class&cDone != 0 && g.s.toks[i].e.class&(cBase|cNoun) == 0
}

// particle skips the particle of "kicks off", "runs out".
func (g *dates) particle(i int) int {
	if g.is(i, "off", "out", "up", "over", "live", "down") {
		return i + 1
	}
	return i
}

// sentenceEnd reports whether the dot at i ends a sentence rather than a short word.
func (g *dates) sentenceEnd(i int) bool {
	return i+1 >= len(g.s.toks) || g.s.toks[i+1].upper && g.word(i+1).is == wPlain
}
