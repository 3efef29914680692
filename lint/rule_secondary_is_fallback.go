package lint

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

var secondaryIsFallback = &Rule{
	ID: "secondary-is-fallback", Severity: Info, NeedsWhole: true, Asking: true,
	Summary: "a secondary that reads like the fallback, while there is none",
	Why: "A secondary is an extra, worth having in any case; a fallback is kept ready for a no, is never told, and has to ask for less. " +
		"In the wrong table nobody checks that it is smaller.",
	Fix:        "suggestion: move it to [fallback]",
	Exceptions: "Where there is a [fallback] it is silent. A backup that is a thing, \"the backup line\", is one.",
	Source:     "Fallback, which calls the backup \"secondary or fallback\"; Two Objectives, which means both by secondary",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis\"\nby = 2026-12-11\n\n[[secondary]]\ngoal = \"If she says no, Dana sends us the November log\"\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis\"\nby = 2026-12-11\n\n[fallback]\ngoal = \"Dana sends us the November log\"\n",
	Check: func(p *Pass) {
		if !p.Fallback.missing() || p.misshapen("fallback") {
			return
		}
		list := p.sentences()
		for i := range list {
			s := &list[i]
			if !s.extra() {
				continue
			}
			start, end, ok := backup(s.Text)
			if !ok {
				continue
			}
			f := Finding{Span: s.value.SourceSpan(start, end), Key: s.key,
				Message: "this reads like the fallback",
				Label:   "kept ready for a no, it belongs in [fallback]"}
			if fix, ok := p.toFallback(s.of); ok {
				f.Fixes = []Fix{fix}
			} else {
				f.Try = "move it to [fallback]"
			}
			p.Report(f)
		}
	},
}

// The words of a step that is kept for a no. Those of backupFirst can mean anything else but at the beginning.
var (
	backupIf = lazily(`(?i)\b(?:(?:if|should|in case|when) (?:she|he|they|the (?:customer|client|buyer)|[a-z][\w’'-]*(?: [a-z][\w’'-]*)?) (?:says? no|declines?|refuses?|turns? (?:it|us) down|(?:does|do)(?:n't|n’t| not) (?:agree|want (?:it|that|to))|(?:can't|can’t|cannot|won't|won’t|will not) (?:agree|commit))` +
		`|if (?:that|this|it|the primary)(?: one)? (?:fails|falls through|(?:does(?:n't|n’t| not)|won't|won’t) (?:work(?: out)?|happen)|is (?:a no|refused|declined|too much|not possible)))\b`)
	backupAs    = lazily(`(?i)(?:\b(?:failing that|as (?:a|the|our|my) (?:fallback|fall-back|plan b|last resort)|as plan b|in the worst case)|^\s*as (?:a|our|my) back-?up|, as (?:a|our|my) back-?up$)\b`)
	backupFirst = lazily(`(?i)^\s*(?:(?:then|or|else),? )?(if not\b|otherwise\b|at (?:the very )?least\b|worst case\b|plan b\b|(?:backup|back-up|fallback|fall-back)(?: plan| option)?(?:\s*[:,–—]| - ))`)
	backupThing = lazily(`^,? (?:he|she|they|we|I|get|[A-Z][\w’'-]+)\b`)
	askingWord  = lazily(`(?i)\b(?:what|whom?|which|how|whether|why|where)\b`)
)

// lazily is a pattern that is made when it is first asked for: few plans need any, and making them took half a
// millisecond and a quarter of a megabyte of every start.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// backup finds the words that make a sentence a step kept for a no.
func backup(text string) (start, end int, ok bool) {
	if m := backupFirst().FindStringSubmatchIndex(text); m != nil {
		words, rest := strings.ToLower(text[m[2]:m[3]]), text[m[3]:]
		if !strings.HasSuffix(words, "least") || backupThing().MatchString(rest) { // at least two names
			return m[2], m[2] + len(strings.TrimRight(text[m[2]:m[3]], " :,–—-")), true
		}
	}
	if m := backupAs().FindStringIndex(text); m != nil {
		return m[0], m[1], true
	}
	if m := backupIf().FindStringIndex(text); m != nil && !askingWord().MatchString(text[:m[0]]) {
		return m[0], m[1], true // "what she does if the bank says no" is something to learn
	}
	return 0, 0, false
}

// toFallback is the fix that makes a secondary the fallback. Its kind, which a fallback does not have, is kept as x-kind.
func (p *Plan) toFallback(o *Objective) (Fix, bool) {
	s := p.sectionOf(*o)
	if s == nil || len(s.Path) != 1 || p.Tree.Root.Lookup("fallback") != nil || p.adoptedTable(table("fallback")) != nil {
		return Fix{}, false
	}
	for _, other := range p.Tree.Sections {
		if len(other.Path) > 1 && other.Path[0].Name == s.Path[0].Name {
			return Fix{}, false // [secondary.x] would lose its table
		}
	}
	edits := []Edit{{Span: s.Header, New: "[fallback]"}}
	if o.Kind.Set {
		own := slices.ContainsFunc(s.Pairs, func(pr *syntax.Pair) bool { return len(pr.Key) == 1 && pr.Key[0].Span == o.Kind.Key })
		if !own || o.place.Table.Lookup("x-kind") != nil {
			return Fix{}, false // it stands below another header, or the name is taken
		}
		edits = append(edits, Edit{Span: o.Kind.Key, New: "x-kind"})
	}
	if s := p.goal(o); s != nil && s.Deadline.Kind < english.Period && !s.LearningOnly && !s.polite() && !o.By.Set {
		if by, ok := p.deadline(); ok { // a secondary may go without a day, a fallback may not
			edits = append(edits, p.write(o.By, by.Format(time.DateOnly))...)
		}
	}
	return Fix{Title: "make it the [fallback]", Edits: edits}, true
}
