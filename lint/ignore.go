package lint

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"callplan/lint/syntax"
)

// An ignore comment silences rules where the author knows better:
//
//	# callplan: ignore[ask-too-small] -- she asked for a small step first
//	# callplan: ignore-file[missing-secondary, missing-learning] until 2027-01-31 -- trial of the short form
//
// The first stands on the line it is about, or alone above it; the second anywhere above the first table.
type ignore struct {
	comment Span
	words   Span // from "callplan:" to the end of the directive
	file    bool
	own     bool // nothing but the comment on its line
	rules   []ignored
	unknown bool // it names rules that do not exist, too
	reason  bool
	until   time.Time
	covers  []Span // whole lines
}

// ignored is one rule an ignore comment names.
type ignored struct {
	id   string
	span Span
}

var ignoreWithoutReason = &Rule{
	ID: "ignore-without-reason", Severity: Warning,
	Summary:    "an ignore comment without a reason",
	Why:        "In half a year somebody asks why this plan may do what the others may not. The reason is the only answer they get.",
	Fix:        "none",
	Exceptions: "The comment still silences its rules. A reason in angle brackets, `<why>`, is a form that nobody has filled in yet.",
	Source:     "the practice of Biome and staticcheck",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary] # callplan: ignore[unshared-primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary] # callplan: ignore[unshared-primary] -- Mira opens every call of this campaign\ngoal = \"Dana agrees to a needs analysis by 12 December\"\n",
	Check:      func(p *Pass) { p.ignores.report(p) },
}

var unusedIgnore = &Rule{
	ID: "unused-ignore", Severity: Warning, NeedsWhole: true,
	Summary:    "an ignore comment that silences nothing",
	Why:        "It was right once. Left standing it will hide the next fault on that line, and it teaches readers to skip comments.",
	Fix:        "safe: remove what is unused",
	Exceptions: "It waits until every line can be read, and never counts a rule that is switched off or has no say in this plan.",
	Source:     "the practice of staticcheck and Ruff",
	Bad:        "customer = \"Northwind Foods\"\n# callplan: ignore[ask-too-big] -- they order on the first call\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Check:      checkUnusedIgnore,
}

var expiredIgnore = &Rule{
	ID: "expired-ignore", Severity: Warning,
	Summary:    "an ignore comment whose time is over",
	Why:        "Somebody wanted this exception to end on that day. Since then it silences nothing.",
	Fix:        "none",
	Exceptions: "The day itself still counts. Without `--today` the call's date decides.",
	Source:     "general knowledge",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary] # callplan: ignore[unshared-primary] until 2026-11-30 -- campaign\ngoal = \"Dana agrees to a needs analysis by 12 December\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary] # callplan: ignore[unshared-primary] until 2026-12-31 -- campaign\ngoal = \"Dana agrees to a needs analysis by 12 December\"\n",
	Check:      func(p *Pass) { p.ignores.report(p) },
}

var unknownRule = &Rule{
	ID: "unknown-rule", Severity: Warning,
	Summary:    "an ignore comment that callplan cannot read, or that names no existing rule",
	Why:        "A mistyped rule silences nothing, and the finding it should have silenced comes back in CI.",
	Fix:        "suggestion: the nearest rule",
	Exceptions: "Comments that do not begin with `callplan:` are never read.",
	Source:     "general knowledge",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\" # callplan: ignore[ask-to-big] -- they order on the first call\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Check:      func(p *Pass) { p.ignores.report(p) },
}

// parseIgnore reads a comment; false when it is none of ours or is reported as broken.
func parseIgnore(p *Plan, c syntax.Comment, wrong func(rule string, f Finding)) (ignore, bool) {
	src := p.Tree.Src
	at := c.Span.Start
	for at < c.Span.End && (src[at] == '#' || src[at] == ' ' || src[at] == '\t') {
		at++
	}
	rest := string(src[at:c.Span.End])
	if len(rest) < len("callplan:") || !strings.EqualFold(rest[:len("callplan:")], "callplan:") {
		return ignore{}, false
	}
	ig := ignore{comment: c.Span, own: c.Own, words: Span{Start: at, End: at + len(strings.TrimRight(rest, " \t\r"))}}
	body, reason, found := strings.Cut(rest[len("callplan:"):], "--")
	if end := strings.IndexByte(body, ']'); end >= 0 && !found {
		for _, dash := range []string{"—", "–", " - "} { // what a word processor or a hurried hand makes of --
			if before, after, ok := strings.Cut(body[end:], dash); ok {
				body, reason, found = body[:end]+before, after, true
				break
			}
		}
	}
	reason = strings.TrimSpace(reason)
	ig.reason = found && reason != "" && !(strings.HasPrefix(reason, "<") && strings.HasSuffix(reason, ">")) // <why> is a form to be filled in
	start := at + len("callplan:") + len(body) - len(strings.TrimLeft(body, " \t"))
	body = strings.TrimSpace(body)
	verb := body
	if i := strings.IndexAny(body, "[ \t"); i >= 0 {
		verb = body[:i]
	}
	fail := func(span Span, message, try string, fixes ...Fix) (ignore, bool) {
		wrong("unknown-rule", Finding{Span: span, Message: message, Try: try, Fixes: fixes})
		return ignore{}, false
	}
	const form = "write # callplan: ignore[rule] -- reason"
	switch verb {
	case "ignore":
	case "ignore-file":
		ig.file = true
	default:
		span := Span{Start: start, End: start + len(verb)}
		if near := Nearest(verb, []string{"ignore", "ignore-file"}); near != "" && strings.Contains(body, "[") {
			return fail(span, fmt.Sprintf("callplan does not know the comment %s: did you mean %s?", quoted(verb), quoted(near)), "",
				Fix{Title: "write it as " + quoted(near), Edits: []Edit{{Span: span, New: near}}})
		}
		return fail(ig.words, "callplan does not know this comment", form)
	}
	open, end := strings.IndexByte(body, '['), strings.IndexByte(body, ']')
	if open < 0 || end < open || strings.TrimSpace(body[len(verb):open]) != "" {
		word := strings.Trim(body[len(verb):], "[] \t")
		if word == "" {
			return fail(ig.words, "this ignore names no rule", form)
		}
		if RuleByID(word) == nil {
			return fail(ig.words, "the rule has to stand in [ ]", form)
		}
		return fail(ig.words, "the rule has to stand in [ ]", "", Fix{Title: "write it as " + verb + "[" + word + "]",
			Edits: []Edit{{Span: Span{Start: start, End: start + len(body)}, New: verb + "[" + word + "]"}}})
	}
	for off := open + 1; off <= end; {
		stop := off + strings.IndexAny(body[off:end+1], ",]")
		id := strings.TrimSpace(body[off:stop])
		lead := len(body[off:stop]) - len(strings.TrimLeft(body[off:stop], " \t"))
		span := Span{Start: start + off + lead, End: start + off + lead + len(id)}
		off = stop + 1
		if id == "" {
			continue
		}
		if id == "syntax" {
			wrong("unknown-rule", Finding{Span: span, Message: "a syntax error can't be ignored", Try: "mend the line it is about"})
			ig.unknown = true
			continue
		}
		if RuleByID(id) == nil {
			f := Finding{Span: span, Message: "there is no rule " + quoted(id), Try: "callplan rules lists them"}
			if near := Nearest(id, ruleIDs()); near != "" {
				f.Message += ": did you mean " + quoted(near) + "?"
				f.Try = ""
				f.Fixes = []Fix{{Title: "write it as " + quoted(near), Edits: []Edit{{Span: span, New: near}}}}
			}
			wrong("unknown-rule", f)
			ig.unknown = true
			continue
		}
		ig.rules = append(ig.rules, ignored{id: id, span: span})
	}
	if strings.Trim(body[open+1:end], ", \t") == "" {
		return fail(ig.words, "this ignore names no rule", form)
	}
	if tail := strings.TrimSpace(body[end+1:]); tail != "" {
		day, ok := strings.CutPrefix(tail, "until")
		t, err := time.Parse(time.DateOnly, strings.TrimSpace(day))
		if !ok || err != nil {
			tailAt := start + end + 1 + strings.Index(body[end+1:], tail)
			return fail(Span{Start: tailAt, End: tailAt + len(tail)}, quoted(tail)+" is not understood here",
				"write until 2027-01-31 before the reason, and the reason behind --")
		}
		ig.until = t
	}
	if ig.file && len(p.Tree.Sections) > 1 && c.Span.Start > p.Tree.Sections[1].Header.Start {
		return fail(ig.words, "ignore-file stands below a [table]", "move it above the first [table]")
	}
	if !ig.reason {
		wrong("ignore-without-reason", Finding{Span: ig.words, Message: "this ignore gives no reason",
			Label: "in half a year somebody will ask", Try: "add -- and why this plan may do it"})
	}
	return ig, true
}

func checkUnusedIgnore(p *Pass) {
	if p.ignores == nil {
		return
	}
	for i := range p.ignores.list {
		p.reportUnused(&p.ignores.list[i])
	}
}

// reportUnused reports the rules of a comment that silenced nothing, with the fix that removes them.
func (p *Pass) reportUnused(ig *ignore) {
	var idle []ignored
	for _, r := range ig.rules {
		if !p.ignores.used(ig, r.id) {
			idle = append(idle, r)
		}
	}
	if len(idle) == 0 {
		return
	}
	if len(idle) < len(ig.rules) || ig.unknown {
		for _, r := range idle {
			p.Report(Finding{Span: r.span, Message: quoted(r.id) + " has nothing to silence here",
				Fixes: []Fix{{Title: "take " + quoted(r.id) + " out of the comment", Safe: true, Edits: []Edit{{Span: listed(p.Tree.Src, r.span)}}}}})
		}
		return
	}
	cut := ig.comment
	src := p.Tree.Src
	if ig.own {
		cut = Span{Start: lineStart(src, cut.Start), End: nextLine(src, cut.End)}
		above := cut.Start == firstLine(src).Start || len(bytes.TrimSpace(src[lineStart(src, cut.Start-1):cut.Start])) == 0
		if below := nextLine(src, cut.End); above && cut.End < len(src) && len(bytes.TrimSpace(src[cut.End:below])) == 0 {
			cut.End = below // of the two blank lines around it, one goes along
		}
	} else {
		for cut.Start > 0 && (src[cut.Start-1] == ' ' || src[cut.Start-1] == '\t') {
			cut.Start--
		}
	}
	p.Report(Finding{Span: ig.words, Message: "this ignore has nothing to silence",
		Label: "left standing it will hide the next fault here",
		Fixes: []Fix{{Title: "remove the comment", Safe: true, Edits: []Edit{{Span: cut}}}}})
}

// listed widens the span of a list's entry to the comma and spaces that go with it.
func listed(src []byte, s Span) Span {
	end := s.End
	for end < len(src) && (src[end] == ' ' || src[end] == '\t') {
		end++
	}
	if end < len(src) && src[end] == ',' {
		end++
		for end < len(src) && (src[end] == ' ' || src[end] == '\t') {
			end++
		}
		return Span{Start: s.Start, End: end}
	}
	start := s.Start
	for start > 0 && (src[start-1] == ' ' || src[start-1] == '\t' || src[start-1] == ',') {
		start--
	}
	return Span{Start: start, End: s.End}
}
