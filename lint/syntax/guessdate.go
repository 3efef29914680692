package syntax

import (
	"strconv"
	"strings"
)

const dateForm = "write a date as year-month-day, as in 2026-12-03"

// guessDate reads dates and times as people write them elsewhere; false when v does not look like one.
func (p *parser) guessDate(v *Value) bool {
	text := v.Text
	if len(text) > 40 {
		return false
	}
	date, rest := text, ""
	if i := strings.IndexAny(text, "Tt "); i > 0 && digit(text[0]) && !strings.ContainsAny(text[:i], ":") && strings.ContainsAny(text[i+1:], ":") {
		date, rest = text[:i], text[i:]
	}
	report := func(msg string, certain bool, with ...string) bool {
		var fixes []Fix
		for _, w := range with {
			d := Value{}
			if !scalar(&d, w) {
				continue
			}
			if certain {
				v.Kind, v.Time = d.Kind, d.Time
			}
			fixes = append(fixes, replaceFix("write "+w, certain, v.Span, w))
		}
		p.report(BadDate, v.Span, msg, fixes...)
		return true
	}
	if clockLike(text) {
		return report("this is no time of a day; write it as hours:minutes, as in 09:30", true, padClock(text))
	}
	if y, m, d, ok := monthName(text); ok {
		return report(dateForm, true, isoDate(y, m, d))
	}
	n, digits, sep, ok := threeNumbers(date)
	if !ok && len(text) > 10 && scalar(&Value{}, text[:10]) && text[4] == '-' {
		return report("only a time may follow a date, as in "+text[:10]+" 14:30", false, text[:10])
	}
	if y, m, ok := strings.Cut(text, "-"); ok && len(y) == 4 && len(m) <= 2 && only(y+m, "0123456789") {
		return report(dateForm+"; the day is missing here", false)
	}
	if !ok {
		return false
	}
	if rest != "" {
		rest = rest[:1] + padClock(strings.TrimSpace(rest[1:]))
		if rest[0] == ' ' && !digit(rest[1]) {
			rest = ""
		}
	}
	iso := func(y, m, d int) string {
		if m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
			return ""
		}
		return isoDate(y, m, d) + rest
	}
	nonEmpty := func(list ...string) (out []string) {
		for _, s := range list {
			if s != "" && (len(out) == 0 || out[0] != s) {
				out = append(out, s)
			}
		}
		return out
	}
	switch {
	case digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2:
		y, m, d := n[0], n[1], n[2]
		if why := noSuchDay(y, m, d); why != "" {
			return report(printable(date)+" is no date: "+why, false)
		}
		if sep == '-' && digits[1] == 2 && digits[2] == 2 {
			return report("the time behind this date can't be read; write it as hours:minutes, as in "+date+" 14:30", true, nonEmpty(iso(y, m, d))...)
		}
		return report(dateForm, true, nonEmpty(iso(y, m, d))...)
	case digits[2] == 4 && digits[0] <= 2 && digits[1] <= 2:
		dayFirst, monthFirst := iso(n[2], n[1], n[0]), iso(n[2], n[0], n[1])
		with := nonEmpty(dayFirst, monthFirst)
		if len(with) == 0 {
			return report(dateForm+"; there is no such day as "+printable(date), false)
		}
		if len(with) == 1 {
			return report(dateForm, true, with...)
		}
		if sep == '/' { // both orders are in use; where the slash is, the month first is the more common one
			with[0], with[1] = with[1], with[0]
		}
		return report(dateForm+"; it isn't clear which number is the month", false, with...)
	case digits[0] <= 2 && digits[1] <= 2 && digits[2] == 2:
		return report(dateForm+", with all four digits of the year", false)
	}
	return false
}

// noSuchDay says what is wrong with a date, "" when nothing is.
func noSuchDay(y, m, d int) string {
	switch {
	case m < 1 || m > 12:
		return "there is no month " + strconv.Itoa(m)
	case d < 1 || d > 31:
		return "there is no day " + strconv.Itoa(d)
	case d > daysIn(y, m):
		return monthNames[m-1] + " " + strconv.Itoa(y) + " has " + strconv.Itoa(daysIn(y, m)) + " days"
	}
	return ""
}

// threeNumbers splits a date into its numbers and their lengths.
func threeNumbers(s string) (n, digits [3]int, sep byte, ok bool) {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(dashes, r) {
			return '-'
		}
		return r
	}, s)
	at := 0
	for i := range 3 {
		start := at
		for at < len(s) && digit(s[at]) {
			at++
		}
		digits[i] = at - start
		if digits[i] == 0 || digits[i] > 4 {
			return
		}
		n[i], _ = strconv.Atoi(s[start:at])
		if i == 2 {
			break
		}
		if at >= len(s) || strings.IndexByte("-/.", s[at]) < 0 || i == 1 && s[at] != sep {
			return
		}
		sep = s[at]
		at++
		if sep == '.' && at < len(s) && s[at] == ' ' {
			at++
		}
	}
	return n, digits, sep, at == len(s)
}

var monthNames = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// germanMonths are those of people who write 11. Dezember 2026; a few look like English ones.
var germanMonths = [12]string{"januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"}

// monthName reads "3 December 2026", "Dec 3, 2026", "3. Dezember 2026" and the like.
func monthName(s string) (y, m, d int, ok bool) {
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == '-' || r == '/' })
	if len(words) != 3 {
		return
	}
	for _, w := range words {
		low := strings.ToLower(w)
		if len(low) > 2 && digit(low[0]) && strings.ContainsAny(low[len(low)-1:], "thsdn") {
			low = strings.TrimRight(low, "thsrdn")
		}
		if n, err := strconv.Atoi(low); err == nil && n > 0 {
			switch {
			case len(low) == 4 && y == 0:
				y = n
			case len(low) <= 2 && d == 0:
				d = n
			default:
				return 0, 0, 0, false
			}
			continue
		}
		for i := range monthNames {
			if len(low) >= 3 && m == 0 && (strings.HasPrefix(strings.ToLower(monthNames[i]), low) || strings.HasPrefix(germanMonths[i], low)) {
				m = i + 1
			}
		}
	}
	return y, m, d, y > 0 && m > 0 && noSuchDay(y, m, d) == ""
}

// clockLike reports whether s is digits and colons.
func clockLike(s string) bool {
	return strings.Contains(s, ":") && only(s, "0123456789:") && digit(s[0])
}

// padClock writes the missing zeros of a time like 9:30.
func padClock(s string) string {
	if len(s) > 1 && s[1] == ':' {
		s = "0" + s
	}
	return s
}
