package lint

import (
	"errors"
	"fmt"
	"strings"

	"callplan/lint/syntax"

	"github.com/BurntSushi/toml"
)

var syntaxRule = &Rule{
	ID: "syntax", Severity: Error,
	Summary: "a line that TOML cannot read",
	Why: "What cannot be read cannot be checked, and the next person, or the next tool, sees a different plan than you meant. " +
		"Every broken line is named, and the lines around it are still read.",
	Fix:        "safe where only one repair is possible: straight quotes for curly ones, a missing bracket, a date with its zeros",
	Exceptions: "None: a file with a syntax error is reported whatever else is configured, but rules that judge something missing wait until it is mended.",
	Source:     "TOML 1.1, toml.io",
	Bad:        "customer = “Northwind Foods”\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Check:      checkSyntax,
}

func checkSyntax(p *Pass) {
	for i := range p.Tree.Problems {
		pr := &p.Tree.Problems[i]
		f := Finding{Span: pr.Span, Message: pr.Message, Related: pr.Related, Fixes: pr.Fixes}
		if pr.Code == syntax.DuplicateTable {
			if msg, try := onePerCall(pr.Name); msg != "" {
				f.Message, f.Try = msg, try
			}
		}
		p.Report(f)
	}
	if p.Tree.Valid() {
		secondOpinion(p)
	}
}

// onePerCall says better than TOML can why a table of the format may stand only once.
func onePerCall(name string) (message, try string) {
	switch name {
	case "primary":
		return "a second [primary]: one primary per call",
			"use [stretch] for the larger ask, [[secondary]] for an extra"
	case "fallback":
		return "a second [fallback]: one fallback is enough", "keep the one that is nearer to the primary"
	case "stretch":
		return "a second [stretch]: one larger ask is enough", "move the other one to [[secondary]]"
	}
	if t := table(name); t != nil && t.Array {
		return fmt.Sprintf("a second [%s]: write each one as [[%s]]", name, name),
			fmt.Sprintf("put double brackets around every %s header", name)
	}
	return "", ""
}

// secondOpinion asks BurntSushi/toml about a tree we found clean. Where the two disagree, one of them is wrong about
// TOML; the plan's other readers may side with either, so the author should know.
func secondOpinion(p *Pass) {
	src := p.Tree.Src
	_, err := toml.Decode(string(src), &struct{}{})
	if err == nil {
		return
	}
	span := p.FirstLine()
	var pe toml.ParseError
	if errors.As(err, &pe) {
		start := pe.Position.Start
		if strings.HasPrefix(string(src), "\xef\xbb\xbf") {
			start += 3 // its offsets do not count the byte order mark
		}
		start = max(0, min(start, len(src)))
		end := max(start, min(start+pe.Position.Len, len(src)))
		span = Span{Start: start, End: end}
		p.Report(Finding{Span: span, Message: "other TOML readers refuse this line: " + oneLine(pe.Message)})
		return
	}
	p.Report(Finding{Span: span, Message: "other TOML readers refuse this file: " + oneLine(err.Error())})
}

// oneLine keeps a message that was made elsewhere to one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
