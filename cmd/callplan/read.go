package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"callplan/lint"
	"callplan/lint/report"
	"callplan/lint/workspace"
)

// readFlags are the flags of read.
type readFlags struct {
	about    lint.About
	role     string
	date     string
	stage    string
	format   string
	config   string
	noConfig bool
}

const readHelp = `Read single sentences without a plan: who acts in them, which words put the seller
first, which letters of SMART hold and on what evidence, what the customer is asked
for, by when, and what to say instead.

Each TEXT is one sentence, so put it in quotes. With - sentences come from standard
input, one a line, and each is answered before the next one is read; empty lines are
skipped. What a plan would tell can be said in flags: the role of the sentence, the
day of the call (without it "by Friday" is a deadline, but no date), the stage, and
the names of the customer's people, our own people and our products. The
[english] table, the sizes and the stages of the nearest callplan.toml count.

The ask is achievable when its size lies within the bounds of the stage; with no
stage, no ask, or in a role without bounds it counts as achievable, without evidence.

--format json writes one object a line:
  {"text", "role", "actor": "customer|seller|unknown",
   "phrasing": [{"rule", "start", "end"}],
   "smart": {"specific": {"ok", "evidence"}, "measurable", "achievable",
     "relevant", "time_bound": {"ok", "evidence", "date"}},
   "commitment": {"type", "evidence"} or null, "continuation": true|false,
   "rewrites": [{"kind": "learning|commitment", "text"}]}
start and end count bytes of text, evidence is words of it, and date is there when
one day is certain. Bytes that are not UTF-8 are replaced before anything is counted.`

const readExit = `Exit codes:
  0  every sentence was read, whatever was found in it: read tells, callplan lint judges
  2  wrong use or configuration: no TEXT, an unknown flag, stage or day, a broken callplan.toml
  3  could not finish: standard input can't be read, a fault in callplan
  To make a job fail on a sentence, ask its JSON, as the last example does.`

func (a *app) readCommand() *cobra.Command {
	f := &readFlags{}
	cmd := &cobra.Command{
		Use:   "read [flags] TEXT...|-",
		Short: "Read single sentences without a plan",
		Long:  readHelp + "\n\n" + readExit,
		Example: `  callplan read "I want to talk to Dana about our new rates"
  callplan read --date 2026-12-03 --stage closing "Dana signs the order by Friday"
  callplan read --role learn "I need to understand who else has to agree"
  callplan read --format json - < goals.txt > readings.jsonl
  callplan read --format json - < goals.txt | jq -es 'all(.phrasing == [])'`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.read(cmd, f, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	roles := lint.SentenceRoles()
	flags.Var(oneOf(&f.role, roles...), "role", "where in a plan the sentence would stand")
	fixedWords(cmd, "role", roles...)
	flags.StringVar(&f.date, "date", "", "the day of the call: `YYYY-MM-DD`")
	completeFlag(cmd, "date", noFiles)
	flags.StringVar(&f.stage, "stage", "", "the `STAGE` of the sale, which says how much may be asked")
	fixedWords(cmd, "stage", stageNames(nil)...)
	for _, n := range []struct {
		list       *[]string
		name, help string
	}{
		{&f.about.Customers, "contact", "the `NAME` of someone at the customer; repeat it for more"},
		{&f.about.Customers, "customer", "the `NAME` of the customer's company"},
		{&f.about.Sellers, "seller", "the `NAME` of one of our own people; repeat it for more"},
		{&f.about.Products, "product", "the `NAME` of something we sell; repeat it for more"},
	} {
		flags.Var((*names)(n.list), n.name, n.help)
		completeFlag(cmd, n.name, noFiles)
	}
	flags.Var(oneOf(&f.format, "text", "json"), "format", "how to write it")
	fixedWords(cmd, "format", "text", "json")
	flags.StringVar(&f.config, "config", "", "use this `FILE` instead of searching for callplan.toml")
	flags.BoolVar(&f.noConfig, "no-config", false, "use no callplan.toml at all")
	return cmd
}

// names is a flag that may be given several times, each time with one name; commas belong to the name.
type names []string

func (n *names) String() string     { return strings.Join(*n, ", ") }
func (n *names) Type() string       { return "NAME" }
func (n *names) Set(s string) error { *n = append(*n, s); return nil }

// read reads sentences and says what they say.
func (a *app) read(cmd *cobra.Command, f *readFlags, args []string) error {
	stdin := len(args) == 1 && args[0] == "-"
	if err := f.check(cmd, args); err != nil {
		return err
	}
	settings, err := a.readSettings(f)
	if err != nil {
		return err
	}
	f.about.Role = f.role
	if cmd.Flags().Changed("date") {
		if f.about.Call, err = day("date", f.date); err != nil {
			return err
		}
	}
	if cmd.Flags().Changed("stage") {
		stage, trouble := findStage(f.stage, settings)
		if trouble != "" {
			return misuse("--stage can't be %s: %s", shown(f.stage), trouble)
		}
		f.about.Stage = stage
	}
	reader := lint.NewSentenceReader(f.about, settings)
	first := true
	tell := func(text string) error {
		s := reader.Read(text)
		if f.format == "json" {
			return a.writeLine(s)
		}
		if !first {
			if _, err := io.WriteString(a.out, "\n"); err != nil {
				return err
			}
		}
		first = false
		return report.Sentence(a.out, s, report.Options{Color: colored(a.color, a.out.file, os.Getenv), Width: width(a.out.file)})
	}
	if stdin {
		return a.eachLine(tell)
	}
	for _, text := range args {
		if err := a.ctx.Err(); err != nil {
			return err
		}
		if err := tell(text); err != nil {
			return exit(exitFailed) // run says why
		}
	}
	if len(args) > 2 && !strings.ContainsAny(strings.Join(args, ""), " \t") {
		a.say("these were %d sentences of one word each; put quotes around a sentence", len(args))
	}
	return nil
}

// check refuses what can't be meant.
func (f *readFlags) check(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return misuse("which sentence? write it in quotes behind callplan read, or - to read one a line from standard input")
	}
	for _, text := range args {
		switch {
		case text == "-" && len(args) > 1:
			return misuse("- stands for standard input and has to be the only TEXT")
		case strings.TrimSpace(text) == "":
			return misuse("a TEXT is empty; write a sentence in the quotes")
		}
	}
	switch {
	case cmd.Flags().Changed("config") && f.noConfig:
		return misuse("--config and --no-config contradict each other; leave one of them out")
	case cmd.Flags().Changed("config") && strings.TrimSpace(f.config) == "":
		return misuse("--config is empty; write the name of a configuration file behind it")
	}
	for _, list := range [][]string{f.about.Customers, f.about.Sellers, f.about.Products} {
		for _, name := range list {
			if strings.TrimSpace(name) == "" {
				return misuse("a name is empty; write one behind --contact, --customer, --seller or --product")
			}
		}
	}
	return nil
}

// readSettings are in force for a plan in the current folder.
func (a *app) readSettings(f *readFlags) (*lint.Settings, error) {
	configs := workspace.Configs{File: f.config, None: f.noConfig}
	settings, err := configs.For("sentence" + workspace.PlanSuffix)
	if err == nil {
		return settings, nil
	}
	if f.config != "" && errors.Is(err, os.ErrNotExist) {
		return nil, misuse("--config: %v", err)
	}
	return nil, a.configTrouble(err)
}

// eachLine calls f with each line of standard input that is not empty, as soon as it has come.
func (a *app) eachLine(f func(string) error) error {
	if isTerminal(a.in) {
		a.say("reading a sentence a line from the keyboard; Ctrl-D on an empty line ends it")
	}
	type line struct {
		text []byte
		err  error
	}
	lines := make(chan line)
	done := make(chan struct{})
	defer close(done)
	go func() {
		r := bufio.NewReaderSize(a.in, 64<<10)
		for {
			text, err := readLine(r)
			select {
			case lines <- line{text, err}:
			case <-done:
				return
			}
			if err != nil {
				return
			}
		}
	}()
	for first := true; ; first = false {
		var l line
		select {
		case <-a.ctx.Done():
			return a.ctx.Err()
		case l = <-lines:
		}
		if first {
			l.text = bytes.TrimPrefix(l.text, []byte("\ufeff"))
		}
		if text := bytes.TrimRight(l.text, "\r\n"); len(bytes.TrimSpace(text)) > 0 && (l.err == nil || l.err == io.EOF) {
			if err := f(string(text)); err != nil {
				return exit(exitFailed) // run says why
			}
		}
		switch {
		case l.err == io.EOF:
			return nil
		case errors.Is(l.err, errLongLine):
			return failed("a line of standard input is longer than %d MB, so it is hardly a sentence", workspace.MaxSize>>20)
		case l.err != nil:
			return failed("standard input could not be read: %s", why(l.err))
		}
	}
}

var errLongLine = errors.New("line too long")

// readLine is the next line with its end. An endless one is refused before it fills the memory.
func readLine(r *bufio.Reader) ([]byte, error) {
	var text []byte
	for {
		part, err := r.ReadSlice('\n')
		text = append(text, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return text, err
		}
		if len(text) > workspace.MaxSize {
			return nil, errLongLine
		}
	}
}

// writeLine writes a value as JSON on one line, at once: whoever listens at the other end may be waiting for it.
func (a *app) writeLine(v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("the reading could not be written as JSON: %w", err)
	}
	_, err := a.out.Write(b.Bytes())
	return err
}
