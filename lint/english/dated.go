package english

import "strings"

var (
	months = set("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
	weekdays = set("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
	spans = set("day", "days", "week", "weeks", "fortnight", "month", "months", "quarter", "year", "hour", "hours")
	days  = set("today", "tonight", "tomorrow", "easter", "christmas", "year-end", "month-end", "quarter-end", "week-end", "eod", "eow", "eom", "eoy", "cob")
)

// timeWord reports whether a word only tells when.
func timeWord(w string) bool {
	return months[w] || weekdays[w] || spans[w] || days[w] || w == "next" || ordinal(w) || isoLike(w) || digits(w)
}

// Dated reports whether a text names a day, a week or another time by which something happens: "by 8 December",
// "on Thursday", "within ten days", "next week", "2026-12-08", "week 50". Soon and later name no time.
func Dated(text string) bool {
	if dotted(text) {
		return true
	}
	w := Words(text)
	at := func(i int) string {
		if i < 0 || i >= len(w) {
			return ""
		}
		return w[i]
	}
	for i, x := range w {
		prev, next := at(i-1), at(i+1)
		switch {
		case weekdays[x] && prev == "last":
			// last Friday is no deadline
		case days[x], weekdays[x] && (len(x) > 3 || dayNumber(next) || before(prev)), isoLike(x):
			return true
		case months[x]:
			// "May" and "march" are words too: a month needs a day, a year or a preposition beside it.
			if dayNumber(prev) || dayNumber(next) || prev == "of" && dayNumber(at(i-2)) || year(next) || before(prev) || prev == "of" || prev == "early" || prev == "mid" || prev == "late" {
				return true
			}
		case spans[x] && (prev == "next" || prev == "this" || prev == "coming" || prev == "following"):
			return true
		case x == "end" && (next == "of" || next == ""):
			return true
		case spans[x] && (number(prev) && (at(i-2) == "in" || at(i-2) == "within" || at(i+1) == "after" || at(i+1) == "from") ||
			(prev == "working" || prev == "business") && number(at(i-2)) || (prev == "a" || prev == "the") && (at(i-2) == "in" || at(i-2) == "within")):
			return true
		case (x == "week" || x == "cw" || x == "kw") && digits(next):
			return true
		case dayAndMonth(x), prev == "this" && dayParts[x], (x == "noon" || x == "midday" || x == "midnight") && before(prev):
			return true
		case (x == "business" || x == "play") && prev == "of" && (at(i-2) == "close" || at(i-2) == "end"):
			return true
		case (x == "h1" || x == "h2") && (year(next) || before(prev)):
			return true
		case len(x) == 2 && x[0] == 'q' && '1' <= x[1] && x[1] <= '4':
			return true
		case ordinal(x) && (prev == "the" || before(prev)):
			return true
		}
	}
	return false
}

// dayParts are the parts of the day of the call itself.
var dayParts = set("morning", "afternoon", "evening")

// dayAndMonth reports whether a word joins a month to a day or to the part of it: 14-dec, mid-january.
func dayAndMonth(w string) bool {
	a, b, ok := strings.Cut(w, "-")
	if !ok {
		return false
	}
	return months[b] && (dayNumber(a) || a == "mid" || a == "early" || a == "late") || months[a] && dayNumber(b)
}

// dotted reports whether a text holds a date written with dots: 14.12. or 14.12.2026.
func dotted(text string) bool {
	for i := 0; i < len(text); i++ {
		if !digit(text, i) || digit(text, i-1) || i > 0 && text[i-1] == '.' {
			continue
		}
		day, j := short(text, i)
		if day < 1 || day > 31 || j >= len(text) || text[j] != '.' {
			continue
		}
		month, k := short(text, j+1)
		if month >= 1 && month <= 12 && k < len(text) && text[k] == '.' && (!digit(text, k+1) || digit(text, k+4) && !digit(text, k+5)) {
			return true
		}
	}
	return false
}

func digit(s string, i int) bool { return i >= 0 && i < len(s) && '0' <= s[i] && s[i] <= '9' }

// short reads a number of one or two digits at i; 0 when there is none or a longer one.
func short(s string, i int) (n, end int) {
	for end = i; digit(s, end); end++ {
		if end == i+2 {
			return 0, end
		}
		n = 10*n + int(s[end]-'0')
	}
	return n, end
}

// before reports whether a word leads a date: by May, until March, on the 3rd.
func before(w string) bool {
	switch w {
	case "by", "before", "until", "till", "on", "in", "from", "since", "after", "ahead", "than", "next", "this", "for":
		return true
	}
	return false
}

// dayNumber reports whether a word is a day of a month: 8, 08, 8th.
func dayNumber(w string) bool {
	n := 0
	i := 0
	for i < len(w) && '0' <= w[i] && w[i] <= '9' {
		n = n*10 + int(w[i]-'0')
		if n > 31 {
			return false
		}
		i++
	}
	if i == 0 || n == 0 {
		return false
	}
	switch w[i:] {
	case "", "st", "nd", "rd", "th":
		return true
	}
	return false
}

// ordinal reports whether a word is a day written 1st, 2nd, 3rd, 14th.
func ordinal(w string) bool { return dayNumber(w) && !digits(w) }

func digits(w string) bool {
	return w != "" && strings.Trim(w, "0123456789") == ""
}

func year(w string) bool { return len(w) == 4 && digits(w) && (w[0] == '2' || w[0] == '1') }

var numbers = set("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "fourteen", "thirty")

func number(w string) bool { return digits(w) || numbers[w] }

// isoLike reports whether a word is a date in digits: 2026-12-08, 8/12, 08/12/2026.
func isoLike(w string) bool {
	parts := strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '/' })
	if len(parts) < 2 || len(parts) > 3 || len(parts) == 2 && !strings.Contains(w, "/") {
		return false
	}
	for _, p := range parts {
		if !digits(p) || len(p) > 4 {
			return false
		}
	}
	return true
}
