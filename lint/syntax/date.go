package syntax

import (
	"strings"
	"time"
)

// dateTime reads the four kinds of dates and times. time.Parse would do, at ten times the cost.
func dateTime(v *Value, s string) bool {
	var year, month, day int
	month, day = 1, 1
	hasDate := len(s) >= 10 && s[4] == '-'
	if hasDate {
		var ok [3]bool
		year, ok[0] = number4(s)
		month, ok[1] = number2(s[5:])
		day, ok[2] = number2(s[8:])
		if !ok[0] || !ok[1] || !ok[2] || s[7] != '-' || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
			return false
		}
		s = s[10:]
		if s == "" {
			v.Kind = LocalDate
			v.Time = time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
			return true
		}
		if s[0] != 'T' && s[0] != 't' && s[0] != ' ' {
			return false
		}
		s = s[1:]
	}
	hour, minute, second, nano, s, ok := clock(s)
	if !ok {
		return false
	}
	zone := time.UTC
	switch {
	case s == "":
		v.Kind = LocalTime
		if hasDate {
			v.Kind = LocalDateTime
		}
	case !hasDate:
		return false
	default:
		if zone, ok = offset(s); !ok {
			return false
		}
		v.Kind = OffsetDateTime
	}
	v.Time = time.Date(year, time.Month(month), day, hour, minute, second, nano, zone)
	return true
}

// clock reads hh:mm, hh:mm:ss or hh:mm:ss.fraction; digits of the fraction beyond the ninth are dropped.
func clock(s string) (hour, minute, second, nano int, rest string, ok bool) {
	if len(s) < 5 || s[2] != ':' {
		return
	}
	hour, ok1 := number2(s)
	minute, ok2 := number2(s[3:])
	if !ok1 || !ok2 || hour > 23 || minute > 59 {
		return
	}
	rest = s[5:]
	if rest == "" || rest[0] != ':' {
		return hour, minute, 0, 0, rest, true
	}
	if len(rest) < 3 {
		return
	}
	second, ok = number2(rest[1:])
	if !ok || second > 59 {
		return hour, minute, second, 0, rest, false
	}
	rest = rest[3:]
	if rest == "" || rest[0] != '.' {
		return hour, minute, second, 0, rest, true
	}
	i, unit := 1, 100_000_000
	for i < len(rest) && digit(rest[i]) {
		nano += int(rest[i]-'0') * unit
		unit /= 10
		i++
	}
	return hour, minute, second, nano, rest[i:], i > 1
}

// offset reads Z or the distance to UTC.
func offset(s string) (*time.Location, bool) {
	if s == "Z" || s == "z" {
		return time.UTC, true
	}
	if len(s) != 6 || s[0] != '+' && s[0] != '-' || s[3] != ':' {
		return nil, false
	}
	h, ok1 := number2(s[1:])
	m, ok2 := number2(s[4:])
	if !ok1 || !ok2 || h > 23 || m > 59 {
		return nil, false
	}
	sec := h*3600 + m*60
	if s[0] == '-' {
		sec = -sec
	}
	return time.FixedZone("", sec), true
}

func number2(s string) (int, bool) {
	if len(s) < 2 || !digit(s[0]) || !digit(s[1]) {
		return 0, false
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), true
}

func number4(s string) (int, bool) {
	a, ok1 := number2(s)
	b, ok2 := number2(s[2:])
	return a*100 + b, ok1 && ok2
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// isoDate writes a date as TOML wants it.
func isoDate(year, month, day int) string {
	var b strings.Builder
	for _, n := range [4]int{year / 100, year % 100, month, day} {
		b.WriteByte(byte('0' + n/10))
		b.WriteByte(byte('0' + n%10))
	}
	s := b.String()
	return s[:4] + "-" + s[4:6] + "-" + s[6:]
}
