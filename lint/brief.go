package lint

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"callplan/lint/syntax"
)

// Brief is the plan as one page of Markdown to take along: whom one meets, what there is to learn, what will be asked
// for in which order, and with which words. What the plan leaves open is left out.
func (p *Plan) Brief() string {
	b := &brief{}
	b.title(p)
	b.quoted("Why they give us the time", p.Reason)
	b.list("What I need to understand", entries(p.Learn), "- ")
	b.list("Questions I will ask", entries(p.Questions), "")
	b.ladder(p)
	b.secondary(p)
	b.people(p)
	b.objections(p)
	b.quoted("How I open", p.Opening)
	b.quoted("How I ask for it", p.Closing)
	b.quoted("Notes", p.Notes)
	b.outcome(p)
	return strings.TrimRight(b.String(), "\n") + "\n"
}

type brief struct{ strings.Builder }

func (b *brief) line(format string, args ...any) { fmt.Fprintf(b, format+"\n", args...) }

func (b *brief) head(title string) { b.line("\n## %s\n", title) }

// Unmarked is a text of the plan on one line, in which nothing reads as Markdown's own marks, drives a terminal or
// turns the direction of writing.
func Unmarked(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if r == '\u200d' || !unicode.Is(unicode.Cc, r) && !unicode.Is(unicode.Cf, r) {
			return r // the joiner makes one emoji of several
		}
		return -1
	}, strings.ToValidUTF8(s, "\ufffd"))
	return itemMark.ReplaceAllString(markdown.Replace(strings.Join(strings.Fields(s), " ")), `$1\$2$3`)
}

// itemMark is what would make a list of a text that begins with it.
var itemMark = regexp.MustCompile(`^(\d*)([-+.)])( |$)`)

var markdown = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "<", `\<`, "[", `\[`, "|", `\|`, "#", `\#`)

func day(t time.Time) string { return t.Format("Monday 2 January 2006") }

func (b *brief) title(p *Plan) {
	title := Unmarked(p.Customer.Text())
	if title == "" {
		title = "Call plan"
	}
	if !p.Contact.Blank() {
		title += ": " + Unmarked(p.Contact.Text())
	}
	b.line("# %s\n", title)
	var facts []string
	if d, ok := p.Date.Date(); ok {
		facts = append(facts, day(d))
	}
	if !p.Channel.Blank() {
		facts = append(facts, Unmarked(p.Channel.Text()))
	}
	if p.Minutes.Set && p.Minutes.Value.Kind == syntax.Integer {
		facts = append(facts, fmt.Sprintf("%d minutes", p.Minutes.Value.Int))
	}
	if s, ok := p.StageBounds(); ok {
		facts = append(facts, s.Name+" ("+s.Doc+")")
	}
	if !p.Seller.Blank() {
		facts = append(facts, "made by "+Unmarked(p.Seller.Text()))
	}
	if len(facts) > 0 {
		b.line("%s", strings.Join(facts, " · "))
	}
}

func (b *brief) quoted(title string, f Field) {
	if f.Text() != "" {
		b.head(title)
		b.line("%s", Unmarked(f.Text()))
	}
}

func entries(f Field) []string {
	var list []string
	for _, v := range f.Strings() {
		if strings.TrimSpace(v.Text) != "" {
			list = append(list, Unmarked(v.Text))
		}
	}
	return list
}

// list writes items with a mark before each, or with numbers when it is "".
func (b *brief) list(title string, items []string, mark string) {
	if len(items) == 0 {
		return
	}
	b.head(title)
	for i, item := range items {
		if mark == "" {
			item = strconv.Itoa(i+1) + ". " + item
		}
		b.line("%s%s", mark, item)
	}
}

// ladder is what is asked for, in the order of the call.
func (b *brief) ladder(p *Plan) {
	began := false
	for _, step := range []struct {
		o    *Objective
		when string
	}{{&p.Primary, "I ask for"}, {&p.Fallback, "If the answer is no"}, {&p.Stretch, "If it goes better than planned"}} {
		o := step.o
		if !o.Set || o.Goal.Blank() && o.Type.Name == "" {
			continue
		}
		if !began {
			b.head("What I will ask for")
			began = true
		}
		b.line("- **%s:** %s%s", step.when, Unmarked(o.Goal.Text()), o.detail())
		for _, more := range []struct {
			label string
			f     Field
		}{{"How I can tell", o.Measure}, {"Why", o.Why}, {"After", o.After}} {
			if !more.f.Blank() {
				b.line("  - %s: %s", more.label, Unmarked(more.f.Text()))
			}
		}
		if o.Share.Set && o.Share.Value.Kind == syntax.Bool {
			told := "I keep it to myself until I ask"
			if o.Share.Value.Bool {
				told = "I say at the start that I hope for it"
			}
			b.line("  - %s", told)
		}
	}
}

// detail is an objective's commitment, size and day, in brackets.
func (o *Objective) detail() string {
	var parts []string
	if o.Type.Name != "" {
		parts = append(parts, o.Type.Name)
		if o.Type.Size > 0 {
			parts[0] += fmt.Sprintf(", size %d", o.Type.Size)
		}
	}
	if by, ok := o.By.Date(); ok {
		parts = append(parts, "by "+day(by))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, "; ") + ")"
}

func (b *brief) secondary(p *Plan) {
	var items []string
	for i := range p.Secondary {
		o := &p.Secondary[i]
		if o.Goal.Blank() {
			continue
		}
		item := Unmarked(o.Goal.Text())
		if !o.Kind.Blank() {
			item += " (" + Unmarked(o.Kind.Text()) + ")"
		}
		items = append(items, item)
	}
	b.list("What else I could bring home", items, "- ")
}

func (b *brief) people(p *Plan) {
	var items []string
	for _, who := range p.People {
		if who.Name.Blank() {
			continue
		}
		item := "**" + Unmarked(who.Name.Text()) + "**"
		for _, f := range []Field{who.Role, who.Note} {
			if !f.Blank() {
				item += ", " + Unmarked(f.Text())
			}
		}
		items = append(items, item)
	}
	b.list("Who else counts", items, "- ")
}

func (b *brief) objections(p *Plan) {
	var items []string
	for _, o := range p.Objections {
		if o.Says.Blank() {
			continue
		}
		item := "\"" + Unmarked(o.Says.Text()) + "\""
		if !o.Need.Blank() {
			item += ": " + Unmarked(o.Need.Text())
		}
		items = append(items, item)
	}
	b.list("What they may say", items, "- ")
}

func (b *brief) outcome(p *Plan) {
	if !p.Outcome.Set {
		return
	}
	b.head("How it went")
	for _, f := range []Field{p.Outcome.Result, p.Outcome.Note, p.Outcome.Next} {
		if !f.Blank() {
			b.line("- %s", Unmarked(f.Text()))
		}
	}
}
