package lint

import (
	"strings"

	"callplan/lint/english"
	"callplan/lint/syntax"
)

var fallbackLeaked = &Rule{
	ID: "fallback-leaked", Severity: Warning, Asking: true,
	Summary: "the opening names the fallback's act",
	Why: "A customer who is offered the small step takes it, and the large one is never asked for. The fallback is kept ready for a no; " +
		"nobody hears of it before.",
	Fix:        "none",
	Exceptions: "Words that the primary uses as well give nothing away. The topic of the fallback may be mentioned, its act may not.",
	Source:     "Fallback",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis by 11 December\"\n\n[fallback]\ngoal = \"Dana sends us the downtime log by 8 December\"\n\n" +
		"[opening]\nsay = \"We could agree on an analysis today, or you just send me the downtime log.\"\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis by 11 December\"\n\n[fallback]\ngoal = \"Dana sends us the downtime log by 8 December\"\n\n" +
		"[opening]\nsay = \"We could agree on an analysis today; if it does not fit, we stop here. All right?\"\n",
	Check: checkFallbackLeaked,
}

func checkFallbackLeaked(p *Pass) {
	say := p.Opening
	if say.Value.Kind != syntax.String || say.Value.Broken || say.Blank() || p.Fallback.Goal.Blank() || foreign(say.Text()) {
		return
	}
	small := p.gist(p.Fallback.Goal.Text())
	for w := range p.gist(p.Primary.Goal.Text()) {
		delete(small, w)
	}
	act := p.act(p.Fallback.Goal.Text())
	var told []word
	seen := map[string]bool{}
	named := false
	for _, w := range placedWords(say.Text()) {
		if stem := english.Stem(strings.TrimSuffix(w.low, "'s")); small[stem] {
			told = append(told, w)
			seen[stem] = true
			named = named || stem == act
		}
	}
	if !named || len(seen) < 2 || len(seen)*2 < len(small) {
		return
	}
	start, end := told[0].start, told[len(told)-1].end
	p.Report(Finding{Span: say.Value.SourceSpan(start, end), Key: say.Path(),
		Message: "the opening gives the fallback away",
		Label:   "who hears of the small step takes it",
		Try:     "leave it out: say the purpose, the primary, and that a no is all right",
		Related: []Related{{Span: p.Fallback.Goal.Words(), Message: "the fallback"}}})
}

// act is the stem of the word that says what the customer does in a goal: the first that is no name and does not only
// say that something is agreed; "" when there is none.
func (p *Plan) act(goal string) string {
	names := p.nameWords()
	for _, w := range english.Words(goal) {
		if w = strings.Trim(w, "'’-/"); len(w) >= 3 && !smallWords[w] && !names[w] && !strings.ContainsAny(w, "0123456789") {
			return english.Stem(w)
		}
	}
	return ""
}

// gist is the words of a text that carry its meaning, without endings: no small words, numbers, times or names of the
// plan.
func (p *Plan) gist(text string) map[string]bool {
	m := map[string]bool{}
	names := p.nameWords()
	for _, w := range english.Words(text) {
		w = strings.TrimSuffix(strings.TrimSuffix(strings.Trim(w, "'’-/"), "'s"), "’s")
		if len(w) < 3 || smallWords[w] || names[w] || strings.ContainsAny(w, "0123456789") {
			continue
		}
		m[english.Stem(w)] = true
	}
	return m
}

// nameWords are the words of the plan's names, in small letters.
func (p *Plan) nameWords() map[string]bool {
	if p.nameSet != nil {
		return p.nameSet
	}
	p.nameSet = map[string]bool{}
	n := p.names()
	for _, name := range append(n.Customers, n.Sellers...) {
		name, _, _ = strings.Cut(name, ",") // what somebody does is no name
		for _, w := range english.Words(name) {
			p.nameSet[w] = true
		}
	}
	return p.nameSet
}

// smallWords carry no meaning of their own, or only tell a time, or that something is agreed.
var smallWords = wordSet(`the and for with our us we her his their my your its they them she he you are will that this from
	before until than then who what which when where how why not but all any some one two three four five six seven eight nine
	ten first second next last each both such into onto over about after by now today tonight tomorrow also just only
	january february march april may june july august september october november december jan feb mar apr jun jul aug sep
	sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri day days week weeks month
	months quarter year years hour hours minute minutes end time latest
	agree agrees agreed accept accepts accepted commit commits confirm confirms take takes give gives let lets make makes
	get gets put puts have has had can could would should shall may might must does did doing done been being be`)
