package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"callplan/lint"
	"callplan/lint/syntax"
	"callplan/lint/workspace"
)

const callsHelp = `List the calls that are planned, by day: this week's, those of another week, or all of
one customer. PATH is a plan or a folder to search; without one it is the current folder.

--format json prints one list of
  {"path", "date": "2026-12-03", "customer", "contact", "stage", "result",
   "primary": {"goal", "commitment", "by"}, "fallback": {...}}
where what a plan leaves open is "", and plans without a day stand first.

Exit codes: 0 all plans were read, even when none of them is meant; 2 wrong use or
configuration; 3 a plan could not be read.`

// callsFlags say which calls are meant.
type callsFlags struct {
	week, customer, format string
	all                    bool
}

// call is one plan as a line of a diary.
type call struct {
	Path     string `json:"path"`
	Date     string `json:"date"`
	Customer string `json:"customer"`
	Contact  string `json:"contact"`
	Stage    string `json:"stage"`
	Result   string `json:"result"`
	Primary  asked  `json:"primary"`
	Fallback asked  `json:"fallback"`
	day      time.Time
}

// asked is what the customer is asked for.
type asked struct {
	Goal       string `json:"goal"`
	Commitment string `json:"commitment"`
	By         string `json:"by"`
}

func (a *app) callsCommand() *cobra.Command {
	var f callsFlags
	cmd := &cobra.Command{
		Use:   "calls [flags] [PATH...]",
		Short: "List the calls of this week, of another one, or with a customer",
		Long:  callsHelp,
		Example: `  callplan calls
  callplan calls --week 2026-12-03 plans
  callplan calls --customer "Northwind Foods"`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.calls(cmd, f, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.week, "week", "", "the week of this day, `YYYY-MM-DD`, instead of today's")
	flags.StringVar(&f.customer, "customer", "", "all calls with the customer of this `NAME`, or with --week those of the week")
	flags.BoolVar(&f.all, "all", false, "the calls of every week")
	flags.Var(oneOf(&f.format, "text", "json"), "format", "how to write it")
	completeFlag(cmd, "week", noFiles)
	completeFlag(cmd, "customer", noFiles)
	fixedWords(cmd, "format", "text", "json")
	return cmd
}

func (a *app) calls(cmd *cobra.Command, f callsFlags, paths []string) error {
	if f.all && cmd.Flags().Changed("week") {
		return misuse("--all and --week exclude each other; leave one of them out")
	}
	if slices.Contains(paths, "-") {
		return misuse("calls reads files and folders, not standard input; name the folder of the plans")
	}
	monday := weekOf(time.Now())
	if cmd.Flags().Changed("week") {
		d, err := day("week", f.week)
		if err != nil {
			return err
		}
		monday = weekOf(d)
	} else if f.customer != "" {
		f.all = true
	}
	if len(paths) == 0 {
		paths = []string{"."}
	}
	list, code, err := a.planned(paths)
	if err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(c call) bool {
		return !f.all && (c.day.Before(monday) || !c.day.Before(monday.AddDate(0, 0, 7))) ||
			f.customer != "" && !strings.EqualFold(strings.Join(strings.Fields(c.Customer), " "), strings.Join(strings.Fields(f.customer), " "))
	})
	slices.SortStableFunc(list, func(x, y call) int { return cmp.Or(x.day.Compare(y.day), strings.Compare(x.Path, y.Path)) })
	switch {
	case f.format == "json":
		err = a.printJSON(list)
	case len(list) > 0:
		err = a.printCalls(list)
	case code == 0:
		_, err = fmt.Fprintln(a.out, noCalls(f, monday))
	}
	return cmp.Or(err, exit(code))
}

// weekOf is the Monday of the day's week, at midnight UTC like the days of plans.
func weekOf(t time.Time) time.Time {
	back := (int(t.Weekday()) + 6) % 7
	return time.Date(t.Year(), t.Month(), t.Day()-back, 0, 0, 0, 0, time.UTC)
}

// planned are the calls of all plans that paths lead to. What cannot be read is said, and the code tells it.
func (a *app) planned(paths []string) (list []call, code int, err error) {
	var configs workspace.Configs
	list = []call{}
	told := map[string]bool{}
	files := workspace.Files(a.ctx, paths, workspace.Options{Folder: configs.Folder})
	type read struct {
		call call
		err  error
	}
	err = workspace.Run(a.ctx, files, 0, func(file workspace.File) (r read) {
		src, err := workspace.ReadFile(file.Path, nil)
		if err != nil {
			return read{err: err}
		}
		settings, err := configs.For(file.Path)
		return read{callOf(file.Path, lint.Read(syntax.Parse(src), settings)), err}
	}, func(_ workspace.File, r read, err error) error {
		if err = cmp.Or(err, r.err); err == nil {
			list = append(list, r.call)
			return nil
		}
		code = max(code, codeOf(err))
		if !told[err.Error()] {
			told[err.Error()] = true
			a.say("%v", err)
		}
		return nil
	})
	return list, code, err
}

func callOf(path string, p *lint.Plan) call {
	text := func(f lint.Field) string { return strings.Join(strings.Fields(f.Text()), " ") }
	date := func(f lint.Field) string {
		if d, ok := f.Date(); ok {
			return d.Format(time.DateOnly)
		}
		return ""
	}
	objective := func(o lint.Objective) asked { return asked{text(o.Goal), o.Type.Name, date(o.By)} }
	c := call{Path: path, Date: date(p.Date), Customer: text(p.Customer), Contact: text(p.Contact), Stage: text(p.Stage),
		Result: text(p.Outcome.Result), Primary: objective(p.Primary), Fallback: objective(p.Fallback)}
	c.day, _ = p.Date.Date()
	return c
}

// printCalls writes the calls as a diary for people.
func (a *app) printCalls(list []call) error {
	var b strings.Builder
	last := "none"
	for _, c := range list {
		if c.Date != last {
			if last != "none" {
				b.WriteByte('\n')
			}
			last = c.Date
			title := "Without a day"
			if !c.day.IsZero() {
				title = c.day.Format("Monday 2 January 2006")
			}
			fmt.Fprintln(&b, title)
		}
		c.print(&b)
	}
	_, err := io.WriteString(a.out, b.String())
	return err
}

func (c *call) print(b *strings.Builder) {
	who := []string{c.Customer}
	if c.Customer == "" {
		who[0] = "no customer"
	}
	name, _, _ := strings.Cut(c.Contact, ",")
	for _, more := range []string{name, c.Stage, c.Result} {
		if more != "" {
			who = append(who, more)
		}
	}
	fmt.Fprintf(b, "  %s\n", printable(strings.Join(who, " · ")))
	for _, goal := range []struct{ word, text string }{{"ask  ", c.Primary.Goal}, {"else ", c.Fallback.Goal}} {
		if goal.text != "" {
			fmt.Fprintf(b, "    %s %s\n", goal.word, printable(goal.text))
		}
	}
	fmt.Fprintf(b, "    %s\n", shown(c.Path))
}

func noCalls(f callsFlags, monday time.Time) string {
	with := ""
	if f.customer != "" {
		with = " with " + shown(f.customer)
	}
	if f.all {
		return "no calls" + with
	}
	return fmt.Sprintf("no calls%s in the week of %s; --all lists every week, --week another one", with, monday.Format("Monday 2 January 2006"))
}
