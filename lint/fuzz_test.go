package lint_test

import (
	"bytes"
	"testing"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"
)

// found are texts that fuzzing has found, each once the end of a promise.
var found = []string{
	"0=\u2000",
	"00\"\"\x00,0",
	"00=\u2000\n\"",
	"# ",
	"# callplan: igno",
	"#callplan:igno\x9a0[]",
	"CtACt\"\xc8\nretCh]\noAl\"ring\"",
	"customer = \"Sample Cold Store\"\ncontact = \"Omar\x7f\xffFarouk, warehouse manager\"\ndate = 2027-02-04\nstage = \"proposal\"\n[primary]\n" +
		"goal = \"Omar reviews the proposal by Friday 12 February\"\n[fallback]\ngoal = \"Omar reviews the proposal by Friday 12 February\"",
	"t\"\\s\"]\nl=\"\"needs analysis\" by 11 December\"\nnt=\"\"\n[]\nl=\"\\u\"\nt=\"e",
}

func seed(f *testing.F) {
	for _, s := range plans(f) {
		if len(s.src) < 10_000 {
			f.Add(s.src)
		}
	}
	for _, src := range found {
		f.Add([]byte(src))
	}
}

// FuzzCheck looks for a plan that makes the rules stumble, or speak about a place that is not there.
func FuzzCheck(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, opt := range []lint.Options{{}, {All: true, Today: time.Date(2027, 6, 1, 0, 0, 0, 0, time.UTC)}} {
			if err := placed(src, lint.Check(src, opt)); err != nil {
				t.Errorf("%v\n%s", err, src)
			}
		}
	})
}

// FuzzFixes looks for a fix that, alone, does not do what all fixes promise.
func FuzzFixes(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		if !syntax.Parse(src).Valid() {
			return // what a broken line meant is anyone's guess
		}
		opt := options(src)
		findings := lint.Check(src, opt)
		for _, found := range findings {
			for _, fix := range found.Fixes {
				if err := wrongFix(src, opt, findings, found, fix); err != nil {
					t.Errorf("%s: %q: %v\n--- before\n%s\n--- after\n%s", found.Rule, fix.Title, err, src, lint.Apply(src, fix.Edits))
				}
			}
		}
	})
}

// FuzzMend looks for a plan that Mend leaves worse, or unfinished.
func FuzzMend(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, unsafe := range []bool{false, true} {
			if err := wrongMend(src, options(src), unsafe); err != nil {
				out, _ := lint.Mend(src, options(src), unsafe)
				t.Errorf("unsafe %v: %v\n--- before\n%s\n--- after\n%s", unsafe, err, src, out)
			}
		}
		if !bytes.Contains(src, []byte("\r")) && syntax.Parse(src).Valid() {
			out, _ := lint.Mend(src, options(src), true)
			if bytes.Contains(out, []byte("\r")) {
				t.Errorf("line ends of another kind:\n%q\n%q", src, out)
			}
		}
	})
}
