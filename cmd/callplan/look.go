package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"callplan/lint"
	"callplan/lint/report"
	"callplan/lint/workspace"
)

// look is one run of lint or fix. Workers call inspect for one file each; the results come to emit in the order of the
// paths, on one goroutine, which alone touches the printer and the counts.
type look struct {
	app     *app
	flags   *lintFlags
	mend    bool // --fix or --diff
	stdin   bool // the plan comes from standard input
	today   time.Time
	only    *selection
	failOn  lint.Severity // Off: never
	opt     report.Options
	configs workspace.Configs
	writer  workspace.Writer
	room    sync.Pool // of *[]byte, for reading files

	printer  report.Printer
	steps    *stepSummary
	sum      report.Summary
	progress *progress
	code     int
	changes  int // files that --diff would change
	told     map[string]bool
}

// look does the work of lint and fix.
func (a *app) look(cmd *cobra.Command, f *lintFlags, args []string) error {
	if err := f.check(cmd, args); err != nil {
		return err
	}
	l := &look{app: a, flags: f, mend: f.fix || f.diff, told: map[string]bool{}}
	if f.today != "" || cmd.Flags().Changed("today") {
		var err error
		if l.today, err = day("today", f.today); err != nil {
			return err
		}
	}
	rules, err := chosen(f.rules)
	if err != nil {
		return err
	}
	l.only = &selection{rules: rules}
	l.failOn, _ = lint.ParseSeverity(f.failOn) // "never" is Off
	l.configs = workspace.Configs{File: f.config, None: f.noConfig}
	if f.config != "" {
		if _, err := l.configs.Check(f.config); err != nil {
			return l.badConfig(err)
		}
	}
	if len(args) == 1 && args[0] == "-" {
		return l.standardInput()
	}
	if len(args) == 0 {
		args = []string{"."}
	}
	return l.files(args)
}

// badConfig is the end of a run whose --config can't be used.
func (l *look) badConfig(err error) error {
	var broken *workspace.ConfigError
	if errors.As(err, &broken) {
		l.app.showConfigError(broken)
		return exit(exitUsage)
	}
	if errors.Is(err, os.ErrNotExist) {
		return misuse("--config: %v", err)
	}
	return failed("--config: %v", err)
}

// start opens the printer.
func (l *look) start() error {
	a := l.app
	var out io.Writer = a.out
	file := a.out.file
	if l.stdin && l.mend { // standard output is for the mended plan
		out, file = a.err, a.err.file
	}
	l.opt = report.Options{
		Color:   colored(a.color, file, os.Getenv),
		Hints:   l.flags.hints || l.failOn == lint.Info,
		Width:   width(file),
		Version: readVersion().Version,
		Why: func(id string) string {
			if r := lint.RuleByID(id); r != nil {
				return r.Why
			}
			return ""
		},
	}
	if l.flags.format == "github" {
		l.opt.Dir, l.opt.Root = checkout()
		l.steps = newStepSummary(a, l.opt)
	}
	var err error
	l.printer, err = report.New(l.flags.format, out, l.opt)
	return err
}

// files looks at the plans that paths lead to.
func (l *look) files(paths []string) error {
	if err := l.start(); err != nil {
		return err
	}
	l.progress = startProgress(l.app.err)
	files := workspace.Files(l.app.ctx, paths, workspace.Options{Folder: l.configs.Folder})
	err := workspace.Run(l.app.ctx, files, 0, l.inspect, l.emit)
	l.progress.stop()
	if err != nil {
		return err
	}
	if l.sum.Files == 0 && l.code < exitUsage && !l.flags.allowEmpty {
		l.app.say("%s", nothingFound(paths))
		l.worse(exitUsage)
	}
	return l.end()
}

// nothingFound says that there are no plans, and how that may come.
func nothingFound(paths []string) string {
	where := "here"
	if len(paths) != 1 || paths[0] != "." {
		where = "in " + orList(mapped(paths[:min(len(paths), 3)], shown))
		if len(paths) > 3 {
			where += " and the other places"
		}
	}
	return fmt.Sprintf("no plans %s: their names end in %s unless callplan.toml says otherwise, and what .gitignore names is left out; "+
		"write one with callplan new, name a file, or add --allow-empty if that is fine", where, workspace.PlanSuffix)
}

// end prints what stands after the last finding and gives the exit code.
func (l *look) end() error {
	for sev := lint.Info; sev <= lint.Error; sev++ {
		if l.failOn != lint.Off && sev >= l.failOn && l.sum.Found[sev] > 0 {
			l.worse(exitFindings)
		}
	}
	if l.flags.diff {
		l.sayDiff()
		return exit(l.code)
	}
	// After a complaint about the paths "no plans here" would only repeat it; a document for programs has to be whole.
	if l.forPrograms() || l.sum.Files > 0 || l.code < exitUsage {
		if err := l.printer.Close(l.sum); err != nil && l.app.out.err == nil {
			return failed("the findings could not be written: %s", why(err))
		}
	}
	l.steps.close(l.sum)
	return exit(l.code)
}

func (l *look) worse(code int) { l.code = max(l.code, code) }

// result is what came of one file.
type result struct {
	src      []byte // the text the findings point into; nil where there are none to show
	room     *[]byte
	findings []lint.Finding
	diff     []byte
	fixed    int
	err      error
}

// inspect reads a file and judges it; when fixing, it mends it first. It runs on several goroutines.
func (l *look) inspect(file workspace.File) (r result) {
	room, _ := l.room.Get().(*[]byte)
	if room == nil {
		room = new([]byte)
	}
	src, err := workspace.ReadFile(file.Path, *room)
	if err != nil {
		r.err = err
		l.room.Put(room)
		return r
	}
	if cap(src) <= 1<<20 {
		*room = src
	}
	r = l.judge(file.Path, src)
	if len(r.findings) > 0 {
		r.room = room
	} else {
		r.src = nil
		l.room.Put(room)
	}
	return r
}

// judge is what inspect does once the text is there.
func (l *look) judge(path string, src []byte) (r result) {
	settings, err := l.configs.For(path)
	if err != nil {
		return result{err: err}
	}
	// Formats for machines hold every finding; people get the first ones of a rule and a count.
	opt := lint.Options{Settings: l.only.settings(settings), Today: l.today, All: l.flags.format == "json" || l.flags.format == "github"}
	if l.mend {
		mended, n := lint.Mend(src, opt, l.flags.unsafe)
		if !bytes.Equal(mended, src) {
			r.fixed = n
			if l.flags.diff {
				var d bytes.Buffer
				// Writing to memory does not fail.
				_ = report.Diff(&d, path, src, mended, colored(l.app.color, l.app.out.file, os.Getenv))
				r.diff = d.Bytes()
			} else if !l.stdin {
				if r.err = l.writer.WriteFile(path, src, mended); r.err != nil {
					r.fixed, mended = 0, src
				}
			}
			src = mended
		}
	}
	r.src, r.findings = src, lint.Check(src, opt)
	return r
}

// emit takes the results in order.
func (l *look) emit(file workspace.File, r result, err error) error {
	defer l.progress.next()
	if err = cmp.Or(err, r.err); err != nil {
		l.trouble(file.Path, err, r.src != nil)
		if r.src == nil && r.findings == nil {
			return nil
		}
	}
	l.sum.Add(r.findings)
	l.sum.Fixed += r.fixed
	if len(r.diff) > 0 {
		l.changes++
		l.worse(l.diffCode())
		if _, err := l.app.out.Write(r.diff); err != nil {
			return err
		}
	}
	if len(r.findings) > 0 && !l.flags.diff {
		if err := l.printer.File(file.Path, r.src, r.findings); err != nil {
			return err
		}
		l.steps.add(file.Path, r.src, r.findings)
	}
	if r.room != nil {
		l.room.Put(r.room)
	}
	return nil
}

// diffCode is what a change comes to: somebody asked whether there is anything to do.
func (l *look) diffCode() int {
	if l.failOn == lint.Off {
		return exitClean
	}
	return exitFindings
}

// sayDiff says on standard error what the diff comes to, as standard output has to stay a diff.
func (l *look) sayDiff() {
	left := l.sum.Found[lint.Warning] + l.sum.Found[lint.Error]
	if l.sum.Files == 0 || l.changes == 0 && left == 0 {
		return
	}
	text := "nothing would change"
	if l.changes > 0 {
		text = counted(l.changes, "plan") + " would change"
	}
	if left > 0 {
		text += fmt.Sprintf("; %s would be left, which callplan lint shows", counted(left, "finding"))
	}
	l.app.say("%s", text)
}

// counted is "1 plan" or "2 plans".
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// trouble says that a file could not be looked at, or that it could not be written once it was read; once for each cause.
func (l *look) trouble(path string, err error, read bool) {
	l.worse(codeOf(err))
	text := err.Error()
	if l.told[text] {
		return
	}
	l.told[text] = true
	var broken *workspace.ConfigError
	var fault *workspace.Fault
	var file *workspace.Error
	entry := report.Unread{Path: path, Message: text}
	switch {
	case errors.As(err, &broken):
		l.app.showConfigError(broken)
		entry.Path, read = broken.Path, true // it is no plan, so people need not see it counted among them
	case errors.As(err, &fault):
		l.app.say("%s", text)
		_, _ = l.app.err.Write(fault.Stack)
	case errors.As(err, &file):
		l.app.say("%s", text)
		entry = report.Unread{Path: file.Path, Message: file.Problem}
	default:
		l.app.say("%s", text)
	}
	if !read || l.forPrograms() {
		l.sum.Unread = append(l.sum.Unread, entry)
	}
}

// forPrograms reports whether the format is one that programs read: then everything has to be in it.
func (l *look) forPrograms() bool { return l.flags.format == "json" || l.flags.format == "github" }

// mapped is f of each element.
func mapped(list []string, f func(string) string) []string {
	out := slices.Clone(list)
	for i := range out {
		out[i] = f(out[i])
	}
	return out
}
