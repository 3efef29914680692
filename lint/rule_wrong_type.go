package lint

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"callplan/lint/syntax"
)

var wrongType = &Rule{
	ID: "wrong-type", Severity: Error,
	Summary: "a value of the wrong kind: a date in quotes, a list where one text is wanted, [secondary] for [[secondary]]",
	Why: "Where a date is text nobody can count the days to it, and tools that read the plan after you stop at the first surprise. " +
		"callplan itself reads what you most likely mean, so the other findings are about your plan and not about this slip.",
	Fix:        "safe where only one reading is possible: take the quotes off a date, put brackets around a list",
	Exceptions: "A date in quotes still counts as the date for every other rule.",
	Source:     "general knowledge",
	Bad:        "customer = \"Northwind Foods\"\ndate = \"2026-12-03\"\nstage = \"discovery\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Check:      checkWrongType,
}

func checkWrongType(p *Pass) {
	for _, pl := range p.places {
		for i, e := range pl.fields {
			if e != nil {
				p.checkType(pl, &pl.Spec.Keys[i], e)
			}
		}
	}
	p.checkShapes()
}

// checkType judges one key's value.
func (p *Pass) checkType(pl *Place, k *KeySpec, e *syntax.Entry) {
	v := e.Value
	path := keyPath(pl, k.Name)
	if v == nil {
		p.Report(Finding{Span: e.Key.Span, Key: path, Message: fmt.Sprintf("%s is a table here, but it wants %s", quoted(e.Name), k.Type),
			Try: "write it as " + k.Name + " = " + k.Example})
		return
	}
	if v.Broken || v.Kind == syntax.Invalid || pl.inline == v {
		return
	}
	if k.Need == Required && v.Kind == syntax.String && strings.TrimSpace(v.Text) == "" {
		return // blank: missing-key says so
	}
	f := Finding{Span: v.Span, Key: path}
	ok := true
	switch k.Type {
	case Texts:
		ok = p.checkList(path, k, v, &f)
	case Day, Moment:
		ok = p.checkDate(k, v, &f)
	case Count:
		ok = checkCount(v, &f)
	case Flag:
		ok = checkFlag(v, &f)
	default:
		ok = p.checkText(k, v, &f)
	}
	if ok {
		return
	}
	if f.Message == "" {
		f.Message = fmt.Sprintf("%s wants %s, this is %s", quoted(k.Name), k.Type, kindName(v))
	}
	if len(f.Fixes) == 0 && f.Try == "" {
		f.Try = "write it as " + k.Name + " = " + k.Example
	}
	p.Report(f)
}

// kindName is what a value is, in plain words.
func kindName(v *syntax.Value) string {
	switch v.Kind {
	case syntax.String:
		return "text"
	case syntax.Integer, syntax.Float:
		return "a number"
	case syntax.Bool:
		return "true or false"
	case syntax.OffsetDateTime, syntax.LocalDateTime:
		return "a date with a time"
	case syntax.LocalDate:
		return "a date"
	case syntax.LocalTime:
		return "a time of day"
	case syntax.Array:
		return "a list"
	case syntax.InlineTable:
		return "a table"
	}
	return "something unreadable"
}

func (p *Pass) checkText(k *KeySpec, v *syntax.Value, f *Finding) bool {
	switch v.Kind {
	case syntax.String:
		return true
	case syntax.Integer, syntax.Float, syntax.Bool, syntax.LocalDate, syntax.LocalDateTime, syntax.OffsetDateTime, syntax.LocalTime:
		if k.Type.enum() {
			break // no number is one of its words
		}
		f.Fixes = []Fix{{Title: "put quotes around it", Safe: true,
			Edits: []Edit{{Span: v.Span, New: syntax.EncodeString(v.Span.Text(p.Tree.Src))}}}}
	case syntax.Array:
		if len(v.Items) == 1 && v.Items[0].Kind == syntax.String && !p.commented(v.Span) {
			f.Fixes = []Fix{{Title: "take the brackets off", Safe: true,
				Edits: []Edit{{Span: v.Span, New: v.Items[0].Span.Text(p.Tree.Src)}}}}
		} else if len(v.Items) > 1 && k.Name == "goal" {
			f.Message = "one goal per objective, this is a list"
			f.Label = "who asks for two things may get the smaller one"
			f.Try = "keep the one that matters and move the others to [[secondary]]"
		}
	}
	return false
}

// commented reports whether a comment stands inside the span.
func (p *Plan) commented(s Span) bool {
	all := p.Tree.Comments
	i, _ := slices.BinarySearchFunc(all, s.Start, func(c syntax.Comment, at int) int { return c.Span.Start - at })
	return i < len(all) && s.Covers(all[i].Span)
}

// checkList judges a list of texts; it reports wrong elements itself and leaves the list as a whole to the caller.
func (p *Pass) checkList(path string, k *KeySpec, v *syntax.Value, f *Finding) bool {
	switch v.Kind {
	case syntax.Array:
		for i, item := range v.Items {
			if item.Kind == syntax.String || item.Broken || item.Kind == syntax.Invalid {
				continue
			}
			bad := Finding{Span: item.Span, Key: path + "[" + strconv.Itoa(i) + "]",
				Message: fmt.Sprintf("%s wants %s, this entry is %s", quoted(k.Name), k.Type, kindName(item))}
			if item.Kind != syntax.Array && item.Kind != syntax.InlineTable {
				bad.Fixes = []Fix{{Title: "put quotes around it", Safe: true,
					Edits: []Edit{{Span: item.Span, New: syntax.EncodeString(item.Span.Text(p.Tree.Src))}}}}
			} else {
				bad.Try = "write the entry as text in quotes"
			}
			p.Report(bad)
		}
		return true
	case syntax.String:
		f.Message = quoted(k.Name) + " wants a list, this is one text"
		f.Fixes = []Fix{{Title: "put brackets around it", Safe: true,
			Edits: []Edit{{Span: Span{Start: v.Span.Start, End: v.Span.Start}, New: "["}, {Span: Span{Start: v.Span.End, End: v.Span.End}, New: "]"}}}}
	}
	return false
}

func (p *Pass) checkDate(k *KeySpec, v *syntax.Value, f *Finding) bool {
	src := p.Tree.Src
	switch v.Kind {
	case syntax.LocalDate:
		return true
	case syntax.LocalDateTime, syntax.OffsetDateTime:
		if k.Type == Moment {
			return true
		}
		f.Message = quoted(k.Name) + " wants a date without a time"
		day := v.Time.Format(time.DateOnly)
		f.Fixes = []Fix{{Title: "keep the date " + day, Edits: []Edit{{Span: v.Span, New: day}}}}
	case syntax.String:
		text := strings.TrimSpace(v.Text)
		if day, ok := isoDate(text); ok {
			f.Message = "this date is in quotes, which makes it text"
			f.Label = "take the quotes off and it is a date"
			as := day.Format(time.DateOnly)
			if len(text) > 10 {
				t := syntax.Parse([]byte("x = " + text))
				if e := t.Root.Lookup("x"); !t.Valid() || e == nil || k.Type == Day || e.Value.Kind != syntax.LocalDateTime && e.Value.Kind != syntax.OffsetDateTime {
					f.Message = quoted(k.Name) + " wants a date without quotes and without a time"
					f.Label = ""
					f.Fixes = []Fix{{Title: "write it as " + as, Edits: []Edit{{Span: v.Span, New: as}}}}
					return false
				}
				as = text
			}
			f.Fixes = []Fix{{Title: "take the quotes off " + as, Safe: true, Edits: []Edit{{Span: v.Span, New: as}}}}
			return false
		}
		if day, ok := writtenDate(text); ok {
			as := day.Format(time.DateOnly)
			f.Message = quoted(k.Name) + " wants a date, this is text"
			f.Fixes = []Fix{{Title: "write it as " + as, Edits: []Edit{{Span: v.Span, New: as}}}}
			return false
		}
		f.Message = quoted(k.Name) + " wants a date, this is text"
		if a, b, ok := eitherDate(text); ok {
			for _, d := range []time.Time{a, b} {
				f.Fixes = append(f.Fixes, Fix{Title: "write it as " + d.Format(time.DateOnly) + ", " + d.Format("2 January"), Draft: true,
					Edits: []Edit{{Span: v.Span, New: d.Format(time.DateOnly)}}})
			}
			return false
		}
		f.Try = "write it as year, month and day without quotes: " + k.Name + " = YYYY-MM-DD"
	case syntax.Array:
		if len(v.Items) == 1 && v.Items[0].Kind == syntax.LocalDate && !p.commented(v.Span) {
			f.Fixes = []Fix{{Title: "take the brackets off", Safe: true, Edits: []Edit{{Span: v.Span, New: v.Items[0].Span.Text(src)}}}}
		}
	case syntax.Integer:
		if t, err := time.Parse("20060102", v.Span.Text(src)); err == nil {
			as := t.Format(time.DateOnly)
			f.Fixes = []Fix{{Title: "write it as " + as, Edits: []Edit{{Span: v.Span, New: as}}}}
		}
	}
	return false
}

// writtenDate reads the dates people write in letters, where day, month and year are certain.
func writtenDate(s string) (time.Time, bool) {
	s = strings.Join(strings.Fields(strings.NewReplacer(",", " ", ".", ". ").Replace(s)), " ")
	for _, layout := range []string{"2 January 2006", "2 Jan 2006", "January 2 2006", "Jan 2 2006", "2. January 2006", "2. Jan 2006",
		"Monday 2 January 2006", "Mon 2 January 2006", "Mon 2 Jan 2006", "Monday January 2 2006", "Mon Jan 2 2006", "2006/1/2", "2006-1-2"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	// 3. 12. 2026 is day and month wherever dots are used; 12/11/2026 is certain only where one number is no month.
	if t, err := time.Parse("2. 1. 2006", s); err == nil {
		return t, true
	}
	dm, err1 := time.Parse("2/1/2006", s)
	md, err2 := time.Parse("1/2/2006", s)
	switch {
	case err1 == nil && (err2 != nil || dm.Equal(md)):
		return dm, true
	case err2 == nil && err1 != nil:
		return md, true
	}
	return time.Time{}, false
}

// eitherDate reads 12/11/2026, which is two days depending on who wrote it.
func eitherDate(s string) (dayFirst, monthFirst time.Time, ok bool) {
	dayFirst, err1 := time.Parse("2/1/2006", s)
	monthFirst, err2 := time.Parse("1/2/2006", s)
	return dayFirst, monthFirst, err1 == nil && err2 == nil
}

func checkCount(v *syntax.Value, f *Finding) bool {
	switch v.Kind {
	case syntax.Integer:
		if v.Int > 0 {
			return true
		}
		f.Message = "`minutes` wants a whole number above zero"
		f.Try = "write how long the call may take: minutes = 30"
	case syntax.Float:
		if n := int64(v.Float); float64(n) == v.Float && n > 0 && n < 1e6 {
			f.Fixes = []Fix{{Title: "write it as " + strconv.FormatInt(n, 10), Safe: true,
				Edits: []Edit{{Span: v.Span, New: strconv.FormatInt(n, 10)}}}}
		}
	case syntax.String:
		if n, err := strconv.Atoi(strings.TrimSpace(v.Text)); err == nil && n > 0 {
			f.Message = "this number is in quotes, which makes it text"
			f.Fixes = []Fix{{Title: "take the quotes off " + strconv.Itoa(n), Safe: true,
				Edits: []Edit{{Span: v.Span, New: strconv.Itoa(n)}}}}
		} else if n, ok := minutesIn(v.Text); ok {
			f.Fixes = []Fix{{Title: "write it as " + strconv.Itoa(n), Edits: []Edit{{Span: v.Span, New: strconv.Itoa(n)}}}}
		}
	}
	return false
}

// minutesIn reads "45 min", "1h", "2 hours".
func minutesIn(s string) (int, bool) {
	s = strings.TrimSpace(s)
	i := 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	n, err := strconv.Atoi(s[:i])
	if err != nil || n <= 0 || n > 10000 {
		return 0, false
	}
	switch strings.ToLower(strings.TrimSpace(s[i:])) {
	case "min", "mins", "minute", "minutes", "m", "'":
		return n, true
	case "h", "hour", "hours", "hr", "hrs":
		return 60 * n, true
	}
	return 0, false
}

func checkFlag(v *syntax.Value, f *Finding) bool {
	if v.Kind == syntax.Bool {
		return true
	}
	if v.Kind == syntax.String {
		as := ""
		switch strings.ToLower(strings.TrimSpace(v.Text)) {
		case "true", "yes", "y", "on":
			as = "true"
		case "false", "no", "n", "off":
			as = "false"
		}
		if as != "" {
			f.Message = quoted(v.Text) + " is text here; true and false are written without quotes"
			f.Fixes = []Fix{{Title: "write it as " + as, Safe: true, Edits: []Edit{{Span: v.Span, New: as}}}}
		}
	}
	return false
}

// checkShapes judges how the tables of the format are written.
func (p *Pass) checkShapes() {
	for i := 1; i < len(Tables); i++ {
		spec := &Tables[i]
		e := p.Tree.Root.Lookup(spec.Name)
		if e == nil {
			e = p.adoptedTable(spec)
			if e == nil || e.Value == nil && (spec.Array || len(e.Tables) < 2) {
				continue // renaming its header will set its brackets right, too
			}
		}
		if p.brokenHeader(e) {
			continue // the syntax rule speaks about it
		}
		f := Finding{Span: e.Key.Span, Key: spec.Name}
		switch {
		case spec.Array && e.Tables == nil && e.Table != nil:
			f.Span = p.headerOf(e)
			f.Message = fmt.Sprintf("[%s] can stand several times: write it as [[%s]]", spec.Name, spec.Name)
			if e.Value != nil {
				f.Message = quoted(spec.Name) + " is a list of tables, this is one table"
			}
			f.Fixes = p.brackets(e, spec)
			if len(f.Fixes) == 0 {
				f.Try = "write it as a [[" + spec.Name + "]] header with its keys below"
			}
		case !spec.Array && e.Tables != nil:
			f.Span = e.Tables[0].Defined
			f.Message = fmt.Sprintf("[[%s]] stands once: write it as [%s]", spec.Name, spec.Name)
			if len(e.Tables) == 1 {
				f.Fixes = p.brackets(e, spec)
				break
			}
			f.Span = e.Tables[1].Defined
			f.Related = []Related{{Span: e.Tables[0].Defined, Message: "the first one"}}
			f.Message, f.Try = onePerCall(spec.Name)
			if f.Message == "" {
				f.Message = fmt.Sprintf("a second [%s]: one is enough", spec.Name)
			}
		case e.Table == nil && e.Tables == nil && e.Value != nil && !e.Value.Broken && e.Value.Kind != syntax.Invalid:
			if !p.checkTableValue(spec, e, &f) {
				continue
			}
		default:
			continue
		}
		p.Report(f)
	}
}

// brokenHeader reports whether a problem of the syntax stands in the header that makes an entry.
func (p *Plan) brokenHeader(e *syntax.Entry) bool {
	t := e.Table
	if e.Tables != nil {
		t = e.Tables[0]
	}
	if t == nil || e.Value != nil || p.Tree.Valid() {
		return false
	}
	end := lineEnd(p.Tree.Src, t.Defined.End)
	for i := range p.Tree.Problems {
		if at := p.Tree.Problems[i].Span.Start; at >= t.Defined.Start && at <= end && p.Tree.Problems[i].Code != syntax.DuplicateTable {
			return true
		}
	}
	return false
}

// adoptedTable is what is read as the table though it has another name, or nil.
func (p *Plan) adoptedTable(spec *TableSpec) *syntax.Entry {
	for i := range p.Strays {
		if s := &p.Strays[i]; s.Adopted && s.Table == spec && s.Key == nil {
			return s.Entry
		}
	}
	return nil
}

// checkTableValue judges "primary = ..." where a table is wanted; false when it is fine.
func (p *Pass) checkTableValue(spec *TableSpec, e *syntax.Entry, f *Finding) bool {
	v := e.Value
	if v.Kind == syntax.Array {
		bad := (*syntax.Value)(nil)
		for _, item := range v.Items {
			if item.Table == nil && !item.Broken {
				bad = item
				break
			}
		}
		if spec.Array && bad == nil {
			return false
		}
		if bad != nil {
			f.Span = bad.Span
		}
	}
	f.Message = fmt.Sprintf("%s is a table of its own, this is %s", quoted(spec.Name), kindName(v))
	if spec.Array {
		f.Message = fmt.Sprintf("%s is a list of tables, this is %s", quoted(spec.Name), kindName(v))
		if v.Kind == syntax.Array {
			f.Message = fmt.Sprintf("%s is a list of tables, this entry is none", quoted(spec.Name))
		}
	}
	f.Try = "write it as a " + spec.Header() + " header with its keys below"
	if v.Kind == syntax.String && spec.index("goal") >= 0 {
		inline := "{ goal = " + v.Span.Text(p.Tree.Src) + " }"
		if spec.Array {
			inline = "[" + inline + "]"
		}
		f.Try = ""
		f.Fixes = []Fix{{Title: "make the text its goal", Safe: true, Edits: []Edit{{Span: v.Span, New: inline}}}}
	}
	return true
}

// headerOf is where a table entry is made: its header, or its key.
func (p *Plan) headerOf(e *syntax.Entry) Span {
	if e.Value == nil && e.Table != nil && e.Table.Defined.Len() > 0 {
		return e.Table.Defined
	}
	return e.Key.Span
}

// brackets turns a header's brackets into those of the format.
func (p *Pass) brackets(e *syntax.Entry, spec *TableSpec) []Fix {
	if e.Value != nil && e.Value.Kind == syntax.InlineTable {
		v := e.Value
		return []Fix{{Title: "put brackets around it", Safe: true, Edits: []Edit{
			{Span: Span{Start: v.Span.Start, End: v.Span.Start}, New: "["}, {Span: Span{Start: v.Span.End, End: v.Span.End}, New: "]"}}}}
	}
	t := e.Table
	if e.Tables != nil {
		t = e.Tables[0]
	}
	s := p.section(t)
	if s == nil || len(s.Path) != 1 {
		return nil
	}
	open, end := s.Header.Start, s.Header.End
	var edits []Edit
	if spec.Array {
		edits = []Edit{{Span: Span{Start: open, End: open}, New: "["}, {Span: Span{Start: end, End: end}, New: "]"}}
	} else {
		edits = []Edit{{Span: Span{Start: open, End: open + 1}}, {Span: Span{Start: end - 1, End: end}}}
	}
	return []Fix{{Title: "write it as " + spec.Header(), Safe: true, Edits: edits}}
}
