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
	rules   []ignored
	reason  bool
	until   time.Time
	lines   Span // what it covers, as whole lines
	own     bool // nothing but the comment on its line
}

// ignored is one rule an ignore comment names.
type ignored struct {
	id   string
	span Span
	used bool
}

var ignoreWithoutReason = &Rule{
	ID: "ignore-without-reason", Severity: Warning,
	Summary:    "an ignore comment without a reason",
	Why:        "In half a year somebody asks why this plan may do what the others may not. The reason is the only answer they get.",
	Fix:        "none",
	Exceptions: "The comment still silences its rules.",
	Source:     "the practice of Biome and staticcheck",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary] # callplan: ignore[unshared-primary]\ngoal = \"Dana agrees to a needs analysis by 12 December\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary] # callplan: ignore[unshared-primary] -- Mira opens every call of this campaign\ngoal = \"Dana agrees to a needs analysis by 12 December\"\n",
}

var unusedIgnore = &Rule{
	ID: "unused-ignore", Severity: Warning,
	Summary:    "an ignore comment that silences nothing",
	Why:        "It was right once. Left standing it will hide the next fault on that line, and it teaches readers to skip comments.",
	Fix:        "safe: remove what is unused",
	Exceptions: "A rule that is switched off, or that waits for a syntax error to be mended, is not counted as unused.",
	Source:     "the practice of staticcheck and Ruff",
	Bad:        "customer = \"Northwind Foods\"\n# callplan: ignore[ask-too-big] -- they order on the first call\ndate = 2026-12-03\nstage = \"discovery\"\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n",
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
}

var unknownRule = &Rule{
	ID: "unknown-rule", Severity: Warning,
	Summary:    "an ignore comment that names no rule, or one that does not exist",
	Why:        "A mistyped rule silences nothing, and the finding it should have silenced comes back in CI.",
	Fix:        "suggestion: the nearest rule",
	Exceptions: "Comments that do not begin with `callplan:` are never read.",
	Source:     "general knowledge",
	Bad:        "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\" # callplan: ignore[ask-to-big] -- they order on the first call\n",
	Good:       "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n",
}

// applyIgnores drops the findings that comments silence and adds the faults of the comments themselves.
func applyIgnores(p *Plan, findings []Finding, opt Options, silent map[string]bool) []Finding {
	if !mentions(p.Tree) {
		return findings
	}
	today := opt.Today
	if today.IsZero() {
		today, _ = p.Date.Date()
	}
	report := func(r *Rule, f Finding) {
		if !silent[r.ID] {
			(&Pass{Plan: p, Rule: r, findings: &findings}).Report(f)
		}
	}
	var list []ignore
	for _, c := range p.Tree.Comments {
		ig, ok := parseIgnore(p, c, report)
		if !ok {
			continue
		}
		if !ig.until.IsZero() && !today.IsZero() && today.After(ig.until) {
			report(expiredIgnore, Finding{Span: ig.words,
				Message: "this ignore ended on " + ig.until.Format("2 January 2006"),
				Label:   "since then it silences nothing",
				Try:     "remove it, or give it a later day and say why"})
			continue
		}
		list = append(list, ig)
	}
	lines := func(f Finding) int { return lineStart(p.Tree.Src, f.Span.Start) }
	kept := findings[:0]
	for _, f := range findings {
		if f.Rule == syntaxRule.ID || !silenced(list, f, lines(f)) {
			kept = append(kept, f)
		}
	}
	findings = kept
	for i := range list {
		reportUnused(p, &list[i], silent, report)
	}
	return findings
}

// mentions is the quick no for the many plans without ignore comments.
func mentions(t *syntax.Tree) bool {
	for _, c := range t.Comments {
		if bytes.Contains(t.Src[c.Span.Start:c.Span.End], []byte("callplan:")) {
			return true
		}
	}
	return false
}

// silenced reports whether a comment names the finding's rule and covers its line, and marks the comment as used.
func silenced(list []ignore, f Finding, line int) bool {
	hit := false
	for i := range list {
		ig := &list[i]
		if !ig.file && (line < ig.lines.Start || line >= ig.lines.End) {
			continue
		}
		for j := range ig.rules {
			if ig.rules[j].id == f.Rule {
				ig.rules[j].used, hit = true, true
			}
		}
	}
	return hit
}

// parseIgnore reads a comment; false when it is none of ours or is reported as broken.
func parseIgnore(p *Plan, c syntax.Comment, report func(*Rule, Finding)) (ignore, bool) {
	src := p.Tree.Src
	at := c.Span.Start
	for at < c.Span.End && (src[at] == '#' || src[at] == ' ' || src[at] == '\t') {
		at++
	}
	rest := string(src[at:c.Span.End])
	if !strings.HasPrefix(rest, "callplan:") {
		return ignore{}, false
	}
	ig := ignore{comment: c.Span, own: c.Own, words: Span{Start: at, End: at + len(strings.TrimRight(rest, " \t\r"))}}
	body, reason, found := strings.Cut(rest[len("callplan:"):], "--")
	ig.reason = found && strings.TrimSpace(reason) != ""
	start := at + len("callplan:") + len(body) - len(strings.TrimLeft(body, " \t"))
	body = strings.TrimSpace(body)
	verb := body
	if i := strings.IndexAny(body, "[ \t"); i >= 0 {
		verb = body[:i]
	}
	fail := func(span Span, message, try string, fixes ...Fix) (ignore, bool) {
		report(unknownRule, Finding{Span: span, Message: message, Try: try, Fixes: fixes})
		return ignore{}, false
	}
	const form = "write # callplan: ignore[rule] -- reason"
	switch verb {
	case "ignore":
	case "ignore-file":
		ig.file = true
	default:
		span := Span{Start: start, End: start + len(verb)}
		if near := Nearest(verb, []string{"ignore", "ignore-file"}); near != "" {
			return fail(span, fmt.Sprintf("callplan does not know the comment %s: did you mean %s?", quoted(verb), quoted(near)), "",
				Fix{Title: "write it as " + quoted(near), Edits: []Edit{{Span: span, New: near}}})
		}
		return fail(ig.words, "callplan does not know this comment", form)
	}
	open, end := strings.IndexByte(body, '['), strings.IndexByte(body, ']')
	if open < 0 || end < open || strings.TrimSpace(body[len(verb):open]) != "" {
		return fail(ig.words, "this ignore names no rule", form)
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
		if RuleByID(id) == nil {
			f := Finding{Span: span, Message: "there is no rule " + quoted(id), Try: "callplan rules lists them"}
			if near := Nearest(id, ruleIDs()); near != "" {
				f.Message += ": did you mean " + quoted(near) + "?"
				f.Try = ""
				f.Fixes = []Fix{{Title: "write it as " + quoted(near), Edits: []Edit{{Span: span, New: near}}}}
			}
			report(unknownRule, f)
			continue
		}
		ig.rules = append(ig.rules, ignored{id: id, span: span})
	}
	if strings.Trim(body[open+1:end], ", \t") == "" {
		return fail(ig.words, "this ignore names no rule", form)
	}
	if tail := strings.TrimSpace(body[end+1:]); tail != "" {
		day, ok := strings.CutPrefix(tail, "until")
		t, valid := isoDate(day)
		if !ok || !valid {
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
		report(ignoreWithoutReason, Finding{Span: ig.words, Message: "this ignore gives no reason",
			Label: "in half a year somebody will ask", Try: "add -- and why this plan may do it"})
	}
	ig.lines = p.covered(c)
	return ig, true
}

// covered is the lines a comment speaks about: its own line, or the one below a comment that stands alone; and where
// that line begins or ends a value of several lines, all of them.
func (p *Plan) covered(c syntax.Comment) Span {
	src := p.Tree.Src
	line := Span{Start: lineStart(src, c.Span.Start), End: nextLine(src, c.Span.Start)}
	if c.Own {
		for {
			line = Span{Start: line.End, End: nextLine(src, line.End)}
			text := bytes.TrimSpace(src[line.Start:line.End])
			if len(text) == 0 && line.End < len(src) && line.Start < line.End {
				return line // a blank line: it covers nothing
			}
			if len(text) == 0 || text[0] != '#' {
				break
			}
		}
	}
	for _, s := range p.Tree.Sections {
		if s.Header.End < line.Start && s.Body.End <= line.Start {
			continue
		}
		for _, pr := range s.Pairs {
			first, last := lineStart(src, pr.Span.Start), lineStart(src, pr.Span.End)
			if first == line.Start || last == line.Start {
				return Span{Start: first, End: max(line.End, nextLine(src, pr.Span.End))}
			}
			if pr.Span.Start > line.End {
				return line
			}
		}
	}
	return line
}

// reportUnused reports the rules of a comment that silenced nothing, with the fix that removes them.
func reportUnused(p *Plan, ig *ignore, silent map[string]bool, report func(*Rule, Finding)) {
	var idle []ignored
	for _, r := range ig.rules {
		if !r.used && !silent[r.id] {
			idle = append(idle, r)
		}
	}
	if len(idle) == 0 {
		return
	}
	if len(idle) < len(ig.rules) {
		for _, r := range idle {
			report(unusedIgnore, Finding{Span: r.span, Message: quoted(r.id) + " has nothing to silence here",
				Fixes: []Fix{{Title: "take " + quoted(r.id) + " out of the comment", Safe: true, Edits: []Edit{{Span: listed(p.Tree.Src, r.span)}}}}})
		}
		return
	}
	cut := ig.comment
	src := p.Tree.Src
	if ig.own {
		cut = Span{Start: lineStart(src, cut.Start), End: nextLine(src, cut.End)}
	} else {
		for cut.Start > 0 && (src[cut.Start-1] == ' ' || src[cut.Start-1] == '\t') {
			cut.Start--
		}
	}
	report(unusedIgnore, Finding{Span: ig.words, Message: "this ignore has nothing to silence",
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
