package english

import "time"

// Days and what is counted with them: months, working days, weeks after ISO 8601, Easter, the feasts. Nothing here reads words.

// day is a day, counted from 1 January 1970; 0 is one that is not known.
type day int

func dayOf(y int, m time.Month, d int) day {
	return day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func (d day) date() time.Time {
	if d == 0 {
		return time.Time{}
	}
	return time.Unix(int64(d)*86400, 0).UTC()
}

func (d day) weekday() time.Weekday { return d.date().Weekday() }

// monday is the first day of the week of d.
func (d day) monday() day { return d - day((d.weekday()+6)%7) }

// months is d a number of months later; the 31st becomes the last day of a shorter month.
func (d day) months(n int) day {
	y, m, dd := d.date().Date()
	last := dayOf(y, m+time.Month(n)+1, 1) - 1
	return min(dayOf(y, m+time.Month(n), 1)+day(dd-1), last)
}

// working is d a number of working days later.
func (d day) working(n int) day {
	d += day(n / 5 * 7)
	for n %= 5; n > 0; {
		if d++; !d.weekend() {
			n--
		}
	}
	for d.weekend() {
		d++
	}
	return d
}

func (d day) weekend() bool { return d.weekday() == time.Saturday || d.weekday() == time.Sunday }

// easter is Easter Sunday of a year, by the anonymous Gregorian computus.
func easter(y int) day {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	return dayOf(y, time.Month((h+l-7*m+114)/31), (h+l-7*m+114)%31+1)
}

// next is the next day of that month and number, on the day of the call or after it.
func (g *dates) next(month, d int) day {
	if g.call == 0 {
		return 0
	}
	y := g.call.date().Year()
	for k := 0; k < 9; k++ { // a leap day may be eight years away
		if day := dayOf(y+k, time.Month(month), d); day >= g.call && day.date().Day() == d {
			return day
		}
	}
	return 0
}

// nextDay is the next day with that number in its month.
func (g *dates) nextDay(d int) day {
	if g.call == 0 {
		return 0
	}
	y, m, _ := g.call.date().Date()
	for k := time.Month(0); k < 4; k++ {
		if day := dayOf(y, m+k, d); day >= g.call && day.date().Day() == d {
			return day
		}
	}
	return 0
}

// isoWeek is the Monday of a week of a year after ISO 8601: week 1 holds 4 January.
func isoWeek(year, n int) day { return dayOf(year, 1, 4).monday() + day(7*(n-1)) }

// in is the day of the feast in a year, 0 when it is not known.
func (f feast) in(year int) day {
	switch f {
	case newYear:
		return dayOf(year, time.January, 1)
	case christmas:
		return dayOf(year, time.December, 25)
	case easterSunday:
		return easter(year)
	case goodFriday:
		return easter(year) - 2
	case thanksgiving, blackFriday:
		d := dayOf(year, time.November, 1)
		d += day((time.Thursday-d.weekday()+7)%7) + 21
		if f == blackFriday {
			d++
		}
		return d
	case boxing:
		return dayOf(year, time.December, 26)
	case valentine:
		return dayOf(year, time.February, 14)
	case halloween:
		return dayOf(year, time.October, 31)
	case patrick:
		return dayOf(year, time.March, 17)
	case andrew:
		return dayOf(year, time.November, 30)
	case david:
		return dayOf(year, time.March, 1)
	case george:
		return dayOf(year, time.April, 23)
	case nicholas:
		return dayOf(year, time.December, 6)
	case burns:
		return dayOf(year, time.January, 25)
	case ladyDay:
		return dayOf(year, time.March, 25)
	case hogmanay:
		return dayOf(year, time.December, 31)
	case candlemas:
		return dayOf(year, time.February, 2)
	case michaelmas:
		return dayOf(year, time.September, 29)
	case labor:
		d := dayOf(year, time.September, 1)
		return d + day((time.Monday-d.weekday()+7)%7)
	}
	return 0
}
