package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxTokens is how much of a text is read. A goal has twenty words; whatever is a hundred times as long is no sentence,
// and reading its beginning keeps the time for any text within bounds.
const maxTokens = 2000

// scan splits the text into tokens. Contractions become two tokens (do + n't, I + 'd), hyphens, and slashes and dots
// between digits, stay inside their word.
func (s *sentence) scan(text string, lex *lexicon) {
	s.text = text
	s.toks = s.toks[:0]
	for i := 0; i < len(text) && len(s.toks) < maxTokens; {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			i += n
		case unicode.IsDigit(r) || money(r) && digitAfter(text, i+n):
			end := numberEnd(text, i+n)
			t := token{start: int32(i), end: int32(end), low: text[i:end], kind: kNumber, e: &numeral}
			if e, ok := lex.words[t.low]; ok && len(e.frames) > 0 {
				t.e, t.kind = e, kWord // 1:1
			}
			s.add(t, lex)
			i = end
		case letter(r):
			i = s.scanWord(i, lex)
		default:
			low, kind := text[i:i+n], kPunct
			switch r {
			case '“', '”', '„', '«', '»', '"', '″':
				low = `"`
			case '‘', '’', '‚', '`', '\'':
				low = "'"
			case '–', '—', '―', '-':
				low = "-"
			case '…':
				low = "."
			case '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '/', '&', '+', '|', '>', '<', '=', '*', '•', '·':
			default:
				kind = kOther
			}
			s.add(token{start: int32(i), end: int32(i + n), low: low, kind: kind, e: &mark}, lex)
			i += n
		}
	}
	s.quotations()
}

// add appends a token; np and ev are set by later passes.
func (s *sentence) add(t token, lex *lexicon) {
	t.np, t.ev = -1, -1
	s.toks = append(s.toks, t)
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || r == '_' }

func money(r rune) bool { return r == '€' || r == '$' || r == '£' || r == '#' || r == '+' }

func digitAfter(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// numberEnd is the end of a number with all that is written to it: 3rd, 12/12, 2026-12-12, 25,000, 12.12., 10:30, 40%, 12-Dec.
func numberEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsDigit(r), letter(r):
		case r == '%' || r == '€' || r == '£' || r == '$' || r == '°':
			return i + n
		case (r == '.' || r == ',' || r == ':' || r == '/' || r == '\'' || r == '’') && digitAfter(text, i+n):
		case (r == '-' || r == '‑') && i+n < len(text):
			if after, _ := utf8.DecodeRuneInString(text[i+n:]); !unicode.IsDigit(after) && !letter(after) {
				return i
			}
		case r == '.' && dayMonth(text, i):
			return i + 1
		default:
			return i
		}
		i += n
	}
	return i
}

// dayMonth reports whether the dot at i closes a date written 12.12. or the 3. of 3.12.: two short numbers before it.
func dayMonth(text string, i int) bool {
	dots, digits := 0, 0
	for j := i - 1; j >= 0 && i-j <= 6; j-- {
		switch {
		case digitAfter(text, j):
			if digits++; digits > 2 {
				return false
			}
		case text[j] == '.' && digits > 0 && dots == 0:
			dots, digits = 1, 0
		default:
			return dots == 1 && digits > 0
		}
	}
	return dots == 1 && digits > 0
}

// scanWord reads a word at i, splits what is contracted, and returns its end.
func (s *sentence) scanWord(i int, lex *lexicon) int {
	text := s.text
	end, apostrophe := i, -1
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		if letter(r) || unicode.IsDigit(r) {
			end += n
			continue
		}
		joins := r == '\'' || r == '’' || r == '-' || r == '‑' || r == '.' || r == '@'
		if !joins || end+n >= len(text) {
			break
		}
		after, _ := utf8.DecodeRuneInString(text[end+n:])
		if !letter(after) && !unicode.IsDigit(after) {
			break
		}
		switch r {
		case '\'', '’':
			apostrophe = end
		case '.', '@':
			// e.g., u.s., an address; not "signed.Next"
			if r == '.' && !abbreviation(text, i, end) && !strings.ContainsRune(text[i:end], '@') {
				s.cut(i, end, apostrophe, lex)
				return end
			}
		}
		end += n
	}
	if end == i+1 && strings.HasPrefix(text[end:], "/u") && (text[i] == 'f' || text[i] == 'F') {
		end += 2 // f/up is a follow-up
		if end < len(text) && text[end] == 'p' {
			end++
		}
		s.word(i, end, lex)
		s.toks[len(s.toks)-1].low, s.toks[len(s.toks)-1].e = "follow-up", lex.words["follow-up"]
		return end
	}
	if end == i+1 && end < len(text) && text[end] == '/' && (text[i] == 'w' || text[i] == 'W') {
		end++ // w/ is with
	}
	if end == i+1 && text[i] == 'w' && i > 0 && text[i-1] == ' ' && (strings.HasPrefix(text[end:], ". ") || strings.HasPrefix(text[end:], " ")) && !(i > 1 && digitAfter(text, i-2)) {
		s.word(i, end, lex) // catch up w. Priit, and not a lamp of 20 w
		last := &s.toks[len(s.toks)-1]
		last.low, last.e = lex.find("with")
		if text[end] == '.' {
			end++
			last.end++
		}
		return end
	}
	if end < len(text) && text[end] == '.' && end-i <= 4 && apostrophe < 0 {
		if _, e := lex.find(text[i:end]); i != end && (e.class&cTitle != 0 || saint(text[i:], lex)) {
			s.word(i, end, lex)
			s.toks[len(s.toks)-1].end++ // Mr. is one word
			return end + 1
		}
	}
	if end+2 < len(text) && text[end] == '.' && text[end+1] == ' ' && 'a' <= text[end+2] && text[end+2] <= 'z' && end-i <= 6 && apostrophe < 0 {
		if end == i+1 && 'A' <= text[i] && text[i] <= 'Z' && text[i] != 'I' {
			s.word(i, end, lex)
			s.toks[len(s.toks)-1].end++ // Mrs P. returns the form
			return end + 1
		}
		if w := strings.ToLower(text[i:end]); shortened.has(w) {
			s.word(i, end, lex)
			s.toks[len(s.toks)-1].end++ // cust. will walk us through
			return end + 1
		}
	}
	s.cut(i, end, apostrophe, lex)
	return end
}

// saint reports whether a text begins with the name of a saint, and not with the end of an address: St. Anne's hospital.
func saint(text string, lex *lexicon) bool {
	rest, ok := strings.CutPrefix(text, "St. ")
	n := 0
	for n < len(rest) && (rest[n]|0x20 >= 'a' && rest[n]|0x20 <= 'z') {
		n++
	}
	if !ok || n == 0 || rest[0] > 'Z' {
		return false
	}
	_, e := lex.find(rest[:n])
	return e.class&cName != 0
}

// shortened are words that are cut with a dot, which ends no sentence.
var shortened = words("cust pt mgr dept acct appt approx max min incl ref tel asst dir eng est govt ltd inc co corp no vs etc qty prod mfg mkt intl natl assoc")

// abbreviation reports whether the dot at end stands after a single letter: e.g., a.m., U.S.
func abbreviation(text string, start, end int) bool {
	return end-start == 1 || end >= 2 && text[end-2] == '.'
}

// cut adds the word from i to end as one token or, where it is contracted, as two.
func (s *sentence) cut(i, end, apostrophe int, lex *lexicon) {
	if apostrophe > i {
		_, n := utf8.DecodeRuneInString(s.text[apostrophe:])
		rest := s.text[apostrophe+n : end]
		switch {
		case (rest == "t" || rest == "T") && apostrophe > i+1 && (s.text[apostrophe-1] == 'n' || s.text[apostrophe-1] == 'N'):
			s.word(i, apostrophe-1, lex)
			s.suffix(apostrophe-1, end, "n't")
			return
		case strings.EqualFold(rest, "s"):
			s.word(i, apostrophe, lex)
			s.suffix(apostrophe, end, "'s")
			return
		case strings.EqualFold(rest, "ll"), strings.EqualFold(rest, "d"), strings.EqualFold(rest, "ve"), strings.EqualFold(rest, "re"), strings.EqualFold(rest, "m"):
			s.word(i, apostrophe, lex)
			s.suffix(apostrophe, end, suffixes[rest[0]|0x20])
			return
		}
	}
	s.word(i, end, lex)
}

var suffixes = map[byte]string{'l': "'ll", 'd': "'d", 'v': "'ve", 'r': "'re", 'm': "'m"}

func (s *sentence) suffix(i, end int, low string) {
	s.toks = append(s.toks, token{start: int32(i), end: int32(end), low: low, kind: kWord, e: &mark, np: -1, ev: -1})
}

// fused are words that are two: wanna is want to.
var fused = wordMapOf(map[string][2]string{
	"wanna": {"want", "to"}, "gonna": {"going", "to"}, "gotta": {"got", "to"}, "cannot": {"can", "n't"}, "lemme": {"let", "me"},
	"im": {"i", "'m"}, "id": {"i", "'d"}, "ive": {"i", "'ve"},
	"dont": {"do", "n't"}, "doesnt": {"does", "n't"}, "didnt": {"did", "n't"}, "wont": {"will", "n't"}, "cant": {"can", "n't"},
})

// clipped are words that notes write without their vowels.
var clipped = wordMapOf(map[string]string{"abt": "about", "wd": "would", "wld": "would", "shd": "should", "tlk": "talk", "chk": "check", "wnt": "want"})

func (s *sentence) word(i, end int, lex *lexicon) {
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	t := token{start: int32(i), end: int32(end), kind: kWord, upper: unicode.IsUpper(r), np: -1, ev: -1}
	t.low, t.e = lex.find(s.text[i:end])
	if w := s.text[i:end]; (w == "IT" || w == "US") && s.mixed(i, end) {
		t.low, t.e = w, department
		if w == "IT" {
			t.low = "it" // as the tables write it: "it lead"
		}
	}
	if t.low == "w/" {
		t.low, t.e = "with", lex.words["with"]
	}
	if t.low == "thru" {
		t.low, t.e = lex.find("through")
	}
	if n := end - i; n == 2 || n == 3 {
		short := [3]byte{s.text[i] | 0x20}
		copy(short[1:], s.text[i+1:end])
		if w := clipped.get(string(short[:n])); w != "" {
			t.low, t.e = lex.find(w)
		}
	}
	if t.e.class&cVerb != 0 && camel(s.text[i:end]) {
		t.low, t.e = s.text[i:end], unknown.word // TouchBase is a company
	}
	at := fused.find(t.low)
	if at < 0 && t.upper && end-i <= 8 {
		var buf [8]byte
		low := append(buf[:0], s.text[i:end]...)
		low[0] |= 0x20
		at = fused.find(string(low))
	}
	if at >= 0 && (fused.values[at][0] != "i" || s.ours(i, end)) {
		two := fused.values[at]
		if n := len(s.toks); two[0] == "got" && !(n > 0 && s.toks[n-1].low == "'ve" || n > 0 && s.toks[n-1].low == "have") {
			two[0] = "need" // gotta without have
		}
		_, a := lex.find(two[0])
		b := &mark
		if two[1][0] != '\'' {
			_, b = lex.find(two[1])
		}
		s.toks = append(s.toks,
			token{start: int32(i), end: int32(end), low: two[0], e: a, kind: kWord, upper: t.upper, np: -1, ev: -1},
			token{start: int32(end), end: int32(end), low: two[1], e: b, kind: kWord, np: -1, ev: -1})
		return
	}
	s.toks = append(s.toks, t)
}

// ours reports whether the word from i to end is "I'm", "I've" or "I'd" without its mark, and no name or identity.
func (s *sentence) ours(i, end int) bool {
	if s.text[i+1] < 'a' || i > 0 && s.text[i] < 'a' {
		return false
	}
	if end-i != 2 || s.text[i+1] == 'm' {
		return true
	}
	for _, w := range [...]string{" like ", " love ", " prefer ", " want ", " rather ", " be ", " really like ", " really love ", " appreciate "} {
		if strings.HasPrefix(s.text[end:], w) {
			return true
		}
	}
	return false
}

// department is the entry of IT, and of US, which are no pronouns in capitals.
var department = &entry{class: cNoun | cPerson}

// mixed reports whether the words around a word are not all in capitals too.
func (s *sentence) mixed(i, end int) bool {
	for j := max(0, i-20); j < min(len(s.text), end+20); j++ {
		if c := s.text[j]; 'a' <= c && c <= 'z' {
			return true
		}
	}
	return len(s.text) == end-i
}

// camel reports whether a capital follows a small letter inside a word.
func camel(w string) bool {
	for i := 1; i < len(w); i++ {
		if 'A' <= w[i] && w[i] <= 'Z' && 'a' <= w[i-1] && w[i-1] <= 'z' {
			return true
		}
	}
	return false
}

// quotations marks what stands in quotation marks, when it is several words and not the whole text: a customer's words
// are nobody's aim. One quoted word is only emphasis.
func (s *sentence) quotations() {
	for i := 0; i < len(s.toks); i++ {
		if q := s.toks[i].low; s.toks[i].kind != kPunct || q != `"` && q != "'" {
			continue
		}
		if s.toks[i].low == "'" && i > 0 && s.toks[i-1].end == s.toks[i].start {
			continue // an apostrophe: the buyers' list
		}
		for j := i + 1; j < len(s.toks); j++ {
			if s.toks[j].kind == kPunct && s.toks[j].low == s.toks[i].low && (s.toks[j].low == `"` || j+1 == len(s.toks) || s.toks[j+1].start > s.toks[j].end || s.toks[j+1].kind == kPunct) {
				if j-i > 3 && (i > 0 || j < len(s.toks)-2) {
					for k := i + 1; k < j; k++ {
						s.toks[k].quoted = true
					}
				}
				i = j
				break
			}
			if j-i > 200 {
				break // an open quotation mark; looking further would be quadratic
			}
		}
	}
}
