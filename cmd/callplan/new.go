package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"callplan/lint"
	"callplan/lint/workspace"
)

// newFlags are the answers to the questions of new, given on the command line.
type newFlags struct {
	customer, contact, seller, date, stage, cycle string
	who, commitment, goal, by                     string
	fallback, fallbackGoal, fallbackBy            string
	learn                                         []string
	choices                                       bool
}

const newHelp = `Write a new plan. On a terminal callplan asks a few questions and proposes answers
in brackets: Enter takes one. Everywhere else, or for what should not be asked, the
answers are flags; --customer, --date, --stage and --commitment (or --goal) are the
least. What is left open is proposed: a smaller fallback, a day, something to learn.

PATH is the file to write, a folder to write it to, or - for standard output. Without
one the file is named after date and customer: 2026-12-03-northwind-foods.plan.toml.
A file that is there is never overwritten.

--choices writes nothing: it prints as JSON what could be answered, given the flags there
are. Editors ask with it; a fallback is proposed once --commitment is known.`

func (a *app) newCommand() *cobra.Command {
	var f newFlags
	cmd := &cobra.Command{
		Use:   "new [flags] [PATH|-]",
		Short: "Write a new plan from a few questions, or from flags",
		Long:  newHelp,
		Example: `  callplan new
  callplan new --customer "Northwind Foods" --contact "Dana Ruiz, operations director" \
    --date 2026-12-03 --stage discovery --commitment needs-analysis`,
		Args: atMost(1, "new PATH"),
		RunE: func(cmd *cobra.Command, args []string) error {
			path := ""
			if len(args) > 0 {
				if path = args[0]; path == "" {
					return misuse("the PATH is empty; leave it out, and the file is named after date and customer")
				}
			}
			return a.newPlan(cmd, f, path)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.customer, "customer", "", "the organisation or person you call: `NAME`")
	flags.StringVar(&f.contact, "contact", "", "whom you meet: \"`NAME, ROLE`\"")
	flags.StringVar(&f.date, "date", "", "the day of the call: `YYYY-MM-DD`")
	flags.StringVar(&f.stage, "stage", "", "where the customer is, such as discovery: `STAGE`")
	flags.StringVar(&f.cycle, "cycle", "", "complex, or single-call where an order on the first call\nis normal: `CYCLE`")
	flags.StringVar(&f.seller, "seller", "", "who makes the call: `NAME`")
	flags.StringArrayVar(&f.learn, "learn", nil, "`SENTENCE` about what you need to understand; repeat it for more")
	flags.StringVar(&f.commitment, "commitment", "", "what the customer agrees to, such as needs-analysis:\n`COMMITMENT`")
	flags.StringVar(&f.goal, "goal", "", "`SENTENCE` that says it, with the customer as the one who acts")
	flags.StringVar(&f.who, "who", "", "`NAME` of the one who acts, when it is not the contact")
	flags.StringVar(&f.by, "by", "", "until when: `YYYY-MM-DD` (proposed: seven days after the call)")
	flags.StringVar(&f.fallback, "fallback", "", "the smaller `COMMITMENT` to ask for after a no")
	flags.StringVar(&f.fallbackGoal, "fallback-goal", "", "`SENTENCE` that says it")
	flags.StringVar(&f.fallbackBy, "fallback-by", "", "until when: `YYYY-MM-DD`")
	flags.BoolVar(&f.choices, "choices", false, "print the possible answers as JSON, and write no plan")
	for _, name := range []string{"customer", "contact", "date", "seller", "learn", "goal", "who", "by", "fallback-goal", "fallback-by"} {
		completeFlag(cmd, name, noFiles)
	}
	fixedWords(cmd, "stage", stageNames(nil)...)
	fixedWords(cmd, "cycle", "complex", "single-call")
	fixedWords(cmd, "commitment", commitmentNames(nil)...)
	fixedWords(cmd, "fallback", commitmentNames(nil)...)
	return cmd
}

// newPlan collects the answers and writes the plan.
func (a *app) newPlan(cmd *cobra.Command, f newFlags, path string) error {
	dir := "."
	if path != "" && path != "-" {
		dir = path
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			dir = filepath.Dir(path)
			if os.IsPathSeparator(path[len(path)-1]) {
				return failed("%s: there is no such folder; make it first", shown(path))
			}
		}
		if _, err := os.Lstat(path); err == nil && dir != path && !f.choices {
			return overwrites(path) // before anybody answers a question
		}
	}
	var configs workspace.Configs
	settings, err := configs.For(filepath.Join(dir, "new"+workspace.PlanSuffix))
	if err != nil {
		return a.configTrouble(err)
	}
	d, err := f.draft(cmd, settings)
	if err != nil {
		return err
	}
	if f.choices {
		return a.printJSON(choicesFor(d, settings))
	}
	if missing := f.missing(); len(missing) > 0 {
		if !isTerminal(a.in) || !isTerminal(a.err.file) {
			return misuse("there is no terminal to ask on, so these flags are needed: %s; callplan new --help explains them", strings.Join(missing, ", "))
		}
		if d, err = a.interview(d, settings); err != nil {
			return err
		}
	}
	d = d.Proposed(settings)
	for _, f := range lint.Check(d.Text(), lint.Options{Settings: settings}) {
		if f.Severity >= lint.Warning {
			a.say("you asked for it, and lint will say: %s", f.Message)
		}
	}
	if path == "-" {
		_, err := a.out.Write(d.Text())
		return err
	}
	if path == "" || path == dir {
		path = filepath.Join(dir, fileName(d))
	}
	if err := a.ctx.Err(); err != nil {
		return err
	}
	if err := create(path, d.Text()); err != nil {
		return err
	}
	if is, err := configs.IsPlan(path); err == nil && !is {
		a.say("the name %s doesn't end in %s, so callplan lint finds this plan only when you name it", shown(filepath.Base(path)), workspace.PlanSuffix)
	}
	_, _ = fmt.Fprintf(a.out, "wrote %s\nread it over and put in your own words; then: callplan lint %s\n", shown(path), argument(runtime.GOOS, path))
	return nil
}

// argument is a path as it can be written behind a command. The shells of Windows know no backslash as a sign for signs, and
// only one of them knows single quotes.
func argument(system, path string) string {
	if system == "windows" {
		if strings.HasPrefix(path, "-") {
			path = `.\` + path
		}
		if strings.ContainsAny(path, " '$`&;|()[]{}@,#%^!~=+") {
			return `"` + path + `"`
		}
		return shown(path)
	}
	if strings.HasPrefix(path, "-") {
		path = "./" + path
	}
	if strings.ContainsAny(path, " '\"\\$`&;|<>()*?[]#~!{}") {
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	}
	return shown(path)
}

// missing are the flags without which there is no plan.
func (f *newFlags) missing() []string {
	var names []string
	for _, flag := range []struct{ name, value string }{{"--customer", f.customer}, {"--date", f.date}, {"--stage", f.stage}, {"--commitment", f.commitment + f.goal}} {
		if strings.TrimSpace(flag.value) == "" {
			names = append(names, flag.name)
		}
	}
	return names
}

// draft is what the flags say, checked.
func (f *newFlags) draft(cmd *cobra.Command, s *lint.Settings) (d lint.Draft, err error) {
	for _, w := range slices.Concat([]string{f.customer, f.contact, f.seller, f.who, f.goal, f.fallbackGoal}, f.learn) {
		if !utf8.ValidString(w) {
			return d, misuse("%s is not text in UTF-8, so it can't stand in a plan; set the terminal to UTF-8 and write it again", shown(w))
		}
	}
	d = lint.Draft{Customer: strings.TrimSpace(f.customer), Contact: strings.TrimSpace(f.contact), Seller: strings.TrimSpace(f.seller),
		Who: strings.TrimSpace(f.who)}
	d.Primary.Goal, d.Fallback.Goal = strings.TrimSpace(f.goal), strings.TrimSpace(f.fallbackGoal)
	for _, sentence := range f.learn {
		if sentence = strings.TrimSpace(sentence); sentence != "" {
			d.Learn = append(d.Learn, sentence)
		}
	}
	for _, w := range []struct {
		flag, value string
		to          *string
		find        func(string, *lint.Settings) (string, string)
	}{
		{"stage", f.stage, &d.Stage, findStage},
		{"cycle", f.cycle, &d.Cycle, findCycle},
		{"commitment", f.commitment, &d.Primary.Commitment, findCommitment},
		{"fallback", f.fallback, &d.Fallback.Commitment, findCommitment},
	} {
		if !cmd.Flags().Changed(w.flag) {
			continue
		}
		name, trouble := w.find(w.value, s)
		if trouble != "" {
			return d, misuse("--%s can't be %s: %s", w.flag, shown(w.value), trouble)
		}
		*w.to = name
	}
	for _, w := range []struct {
		flag, value string
		to          *time.Time
	}{{"date", f.date, &d.Date}, {"by", f.by, &d.Primary.By}, {"fallback-by", f.fallbackBy, &d.Fallback.By}} {
		if !cmd.Flags().Changed(w.flag) {
			continue
		}
		if *w.to, err = day(w.flag, strings.TrimSpace(w.value)); err != nil {
			return d, err
		}
		if w.flag != "date" && !d.Date.IsZero() && w.to.Before(d.Date) {
			return d, misuse("--%s can't be %s: the call is on %s, so name that day or a later one", w.flag, w.value, d.Date.Format(time.DateOnly))
		}
	}
	return d, nil
}

// maxName is how many bytes of a customer's name go into the name of the file, which may have 255 with the rest.
const maxName = 100

// fileName is the name of a plan's file: the day, so that a folder is in order, and the customer.
func fileName(d lint.Draft) string {
	var b strings.Builder
	for _, r := range strings.ToLower(d.Customer) {
		switch {
		case b.Len() >= maxName:
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) && b.Len() > 0:
			b.WriteRune(r)
		case !strings.HasSuffix(b.String(), "-") && b.Len() > 0:
			b.WriteByte('-')
		}
	}
	name := strings.Trim(b.String(), "-")
	if name == "" {
		name = "call"
	}
	return d.Date.Format(time.DateOnly) + "-" + name + workspace.PlanSuffix
}

func overwrites(path string) error {
	return misuse("%s is there already and is never overwritten; choose another PATH", shown(path))
}

// create writes a file that must not be there yet.
func create(path string, text []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if os.IsExist(err) {
		return overwrites(path)
	}
	if err != nil {
		return failed("%s could not be written: %s", shown(path), why(err))
	}
	_, err = file.Write(text)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		_ = os.Remove(path) // half a plan helps nobody, and it is our own
		return failed("%s could not be written: %s", shown(path), why(err))
	}
	return nil
}
