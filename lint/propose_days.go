package lint

import (
	"fmt"
	"slices"
	"time"
)

// DayChoice is a day that may stand in a plan.
type DayChoice struct {
	Day  time.Time
	Note string // "Thursday, 7 days after the call"
	Best bool
}

// Days are the working days of four weeks and the ends of months for a key of a table, in their order: for the date of the
// call those from today on, for a deadline those after the call. Today may be zero where the plan has a date.
func (p *Plan) Days(table, key string, today time.Time) []DayChoice {
	today = time.Date(today.Year(), today.Month(), today.Day(), 0, 0, 0, 0, time.UTC)
	from, since := today, "from today"
	call, dated := p.Date.Date()
	if key != "date" && dated {
		from, since = call, "after the call"
	}
	if from.Year() < 1000 || from.Year() > 9998 {
		return nil // no date at all, or none that TOML could hold
	}
	best := workday(from.AddDate(0, 0, 7), 1)
	var list []DayChoice
	add := func(day time.Time, why string) {
		i := slices.IndexFunc(list, func(c DayChoice) bool { return c.Day.Equal(day) })
		if i < 0 {
			n := int(day.Sub(from).Hours() / 24)
			note := fmt.Sprintf("%s, %s %s", day.Weekday(), inDays(n), since)
			switch {
			case n == 0 && key == "date":
				note = day.Weekday().String() + ", today"
			case n == 0:
				note = day.Weekday().String() + ", the day of the call"
			case n == 1 && key == "date":
				note = day.Weekday().String() + ", tomorrow"
			}
			list = append(list, DayChoice{Day: day, Note: note, Best: day.Equal(best)})
			i = len(list) - 1
		}
		if why != "" {
			list[i].Note += ", " + why
		}
	}
	for n := 0; n <= 28; n++ { // all of four weeks: whoever types "Friday" or "11" means one of them
		if day := from.AddDate(0, 0, n); workday(day, 1).Equal(day) {
			add(day, "")
		}
	}
	month := time.Date(from.Year(), from.Month()+1, 0, 0, 0, 0, 0, time.UTC)
	quarter := time.Date(from.Year(), (from.Month()-1)/3*3+4, 0, 0, 0, 0, 0, time.UTC)
	for _, end := range []struct {
		day time.Time
		why string
	}{{month, "the end of the month"}, {month.AddDate(0, 0, 1).AddDate(0, 1, -1), "the end of next month"}, {quarter, "the end of the quarter"}} {
		if last := workday(end.day, -1); last.After(from) {
			add(last, end.why)
		}
	}
	if by, ok := p.Primary.By.Date(); ok && key == "by" && table != "primary" && !by.Before(from) {
		add(by, "the primary's day")
	}
	slices.SortFunc(list, func(a, b DayChoice) int { return a.Day.Compare(b.Day) })
	if key == "date" {
		for i := range list {
			list[i].Best = i == 0
		}
	}
	return list
}

// inDays is "1 day" or "7 days".
func inDays(n int) string {
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}
