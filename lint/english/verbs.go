package english

import (
	"fmt"
	"strings"
)

// verbRow is one line of tables/verbs.txt. Past, part, ing and s are empty where the rules of forms give the right word.
type verbRow struct {
	lemma                  string
	past, part, ing        []string
	s                      string
	double                 bool   // the last consonant doubles: plan, planned
	noun, nouns, adjective bool   // the base is a noun too, the -s form is its plural, the base is an adjective or adverb too
	control                string // who does the infinitive that follows: "s" the subject, "o" the object, "so" either, "" nobody
	variant                string // the row that this one is another spelling of
}

// verbForms are all the words that one verb can be in a text.
type verbForms struct {
	base, s         string
	past, part, ing []string
}

// forms spells the forms of a verb by the regular rules and lets what the row says win over them. A row with
// a past and no participle has the same word for both: sent, sent.
func forms(row verbRow) verbForms {
	f := verbForms{base: row.lemma, s: row.s, past: row.past, part: row.part, ing: row.ing}
	stem := row.lemma
	if row.double {
		stem += stem[len(stem)-1:]
	}
	if f.s == "" {
		f.s = thirdPerson(row.lemma, stem)
	}
	if f.past == nil {
		f.past = []string{pastOf(stem)}
	}
	if f.part == nil {
		f.part = f.past
	}
	if f.ing == nil {
		f.ing = []string{gerund(stem)}
	}
	return f
}

// thirdPerson needs both the word and its doubled stem: quiz doubles before -es, plan does not before -s.
func thirdPerson(word, stem string) string {
	switch {
	case ends(word, "s", "z"):
		return stem + "es"
	case ends(word, "sh", "ch", "x"):
		return word + "es"
	case ends(word, "o") && !vowelBefore(word):
		return word + "es"
	case ends(word, "y") && !vowelBefore(word):
		return word[:len(word)-1] + "ies"
	}
	return word + "s"
}

func pastOf(stem string) string {
	switch {
	case ends(stem, "e"):
		return stem + "d"
	case ends(stem, "y") && !vowelBefore(stem):
		return stem[:len(stem)-1] + "ied"
	case ends(stem, "c") && vowelBefore(stem):
		return stem + "ked"
	}
	return stem + "ed"
}

func gerund(stem string) string {
	switch {
	case ends(stem, "ie"):
		return stem[:len(stem)-2] + "ying"
	case ends(stem, "ee", "oe", "ye"):
		return stem + "ing"
	case ends(stem, "e") && len(stem) > 2:
		return stem[:len(stem)-1] + "ing"
	case ends(stem, "c") && vowelBefore(stem):
		return stem + "king"
	}
	return stem + "ing"
}

func ends(word string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(word, s) {
			return true
		}
	}
	return false
}

// vowelBefore reports whether a vowel stands before the last letter.
func vowelBefore(word string) bool {
	return len(word) > 1 && strings.IndexByte("aeiou", word[len(word)-2]) >= 0
}

// parseVerbs reads tables/verbs.txt: one verb a line,
//
//	lemma [past=x[/y]] [part=x[/y]] [ing=x[/y]] [s=x] [dbl] [noun] [nouns] [adj] [ctl=s|o|so] [=lemma]
//
// with blank lines and lines that start with # between them.
func parseVerbs(text string) ([]verbRow, error) {
	var rows []verbRow
	lines := map[string]int{} // where each lemma stands
	for i, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || words[0][0] == '#' {
			continue
		}
		row, err := parseVerb(words)
		if err != nil {
			return nil, fmt.Errorf("verbs.txt line %d: %w", i+1, err)
		}
		if first, twice := lines[row.lemma]; twice {
			return nil, fmt.Errorf("verbs.txt line %d: %s stands in line %d already", i+1, row.lemma, first)
		}
		lines[row.lemma] = i + 1
		rows = append(rows, row)
	}
	variants := map[string]bool{}
	for _, row := range rows {
		variants[row.lemma] = row.variant != ""
	}
	for _, row := range rows {
		if row.variant == "" {
			continue
		}
		switch isVariant, known := variants[row.variant]; {
		case !known:
			return nil, fmt.Errorf("verbs.txt line %d: %s is a spelling of %s, which has no line", lines[row.lemma], row.lemma, row.variant)
		case isVariant:
			return nil, fmt.Errorf("verbs.txt line %d: %s is a spelling of %s, which is a spelling of another verb itself", lines[row.lemma], row.lemma, row.variant)
		}
	}
	return rows, nil
}

func parseVerb(words []string) (verbRow, error) {
	row := verbRow{lemma: words[0]}
	if !verbWord(row.lemma) {
		return row, fmt.Errorf("%q is no verb in lower case", row.lemma)
	}
	seen := map[string]bool{}
	for _, option := range words[1:] {
		key, value, valued := strings.Cut(option, "=")
		if seen[key] {
			return row, fmt.Errorf("%s: %q is there twice", row.lemma, option)
		}
		seen[key] = true
		list := strings.Split(value, "/")
		for _, form := range list {
			if valued && !verbWord(form) {
				return row, fmt.Errorf("%s: %q holds no word in lower case", row.lemma, option)
			}
		}
		switch {
		case valued && key == "past":
			row.past = list
		case valued && key == "part":
			row.part = list
		case valued && key == "ing":
			row.ing = list
		case valued && key == "s" && len(list) == 1:
			row.s = value
		case valued && key == "ctl" && (value == "s" || value == "o" || value == "so"):
			row.control = value
		case valued && key == "ctl":
			return row, fmt.Errorf("%s: ctl is s, o or so, not %q", row.lemma, value)
		case valued && key == "" && len(list) == 1:
			row.variant = value
		case option == "dbl":
			row.double = true
		case option == "noun":
			row.noun = true
		case option == "nouns":
			row.nouns = true
		case option == "adj":
			row.adjective = true
		default:
			return row, fmt.Errorf("%s: unknown option %q", row.lemma, option)
		}
	}
	return row, nil
}

// verbWord reports whether a word is spelled as the table wants it: a small letter, then small letters, hyphens or apostrophes.
func verbWord(word string) bool {
	return word != "" && 'a' <= word[0] && word[0] <= 'z' && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz-'") == ""
}
