package lint

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"callplan/lint/english"
)

// layer makes a layer of a configuration that has to be sound.
func layer(t testing.TB, dir, src string) Layer {
	t.Helper()
	c, problems := ParseConfig(dir+"/callplan.toml", []byte(src))
	if c == nil {
		t.Fatalf("%s\n%v", src, problems)
	}
	return Layer{c, dir}
}

func stackOf(t testing.TB, layers ...Layer) *Stack {
	t.Helper()
	s, problems := NewStack(layers)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return s
}

func TestNoConfigurationIsTheDefault(t *testing.T) {
	s := stackOf(t)
	settings := s.Settings("/a/b.plan.toml")
	if settings == nil || settings.Severities != nil || settings.Commitments != nil || settings.Stages != nil {
		t.Errorf("%+v", settings)
	}
	if !s.IsPlan("/a/b.plan.toml") || s.IsPlan("/a/b.toml") || s.Excluded("/a/b.plan.toml", false) {
		t.Error("the defaults take *.plan.toml and exclude nothing")
	}
}

func TestPlansWithTheSameOverridesShareSettings(t *testing.T) {
	s := stackOf(t, layer(t, "/w", `
[[overrides]]
paths = ["renewals/**"]
rules.ask-too-small = "off"
[[overrides]]
paths = ["big-*.plan.toml"]
rules.ask-too-big = "off"
`))
	a, b := s.Settings("/w/renewals/a.plan.toml"), s.Settings("/w/renewals/b.plan.toml")
	c, d := s.Settings("/w/a.plan.toml"), s.Settings("/w/renewals/big-a.plan.toml")
	if a != b || a == c || a == d || c == d {
		t.Error("settings are not shared by those that agree, and only by those")
	}
	if sev, ok := d.Severity("ask-too-big"); !ok || sev != Off {
		t.Errorf("ask-too-big is %v, %v", sev, ok)
	}
	if _, ok := a.Severity("ask-too-big"); ok {
		t.Error("an override holds for a plan that it does not fit")
	}
}

func TestOwnCommitments(t *testing.T) {
	before := len(Commitments)
	s := stackOf(t, layer(t, "/w", `
[commitments.site-audit]
size = 4
stages = ["needs"]
aliases = ["audit-day"]
[commitments.handshake]
[commitments.demo]
size = 9
[stages.discovery]
largest = 7
`)).Settings("/w/a.plan.toml")
	audit, ok := s.Commitment("audit-day")
	if !ok || audit.Name != "site-audit" || audit.Size != 4 || audit.Stages[0] != "discovery" || audit.Goal == "" || audit.Doc == "" {
		t.Errorf("%+v", audit)
	}
	last := -1
	for i, c := range s.Commitments {
		if c.Size == 0 {
			if last < 0 {
				last = i
			}
		} else if last >= 0 {
			t.Errorf("%s has a size and stands behind one without", c.Name)
		} else if i > 0 && c.Size < s.Commitments[i-1].Size {
			t.Errorf("%s is out of order", c.Name)
		}
	}
	if demo, _ := s.Commitment("demo"); demo.Size != 9 || len(demo.Aliases) == 0 || demo.Goal == "" {
		t.Errorf("%+v", demo)
	}
	if st, _ := s.Stage("discovery"); st.Largest != 7 || st.Smallest != 2 {
		t.Errorf("%+v", st)
	}
	if demo, _ := (*Settings)(nil).Commitment("demo"); demo.Size != 3 || len(Commitments) != before {
		t.Error("the defaults were changed")
	}
}

func TestPatterns(t *testing.T) {
	for _, tt := range []struct {
		pattern, rel string
		dir, want    bool
	}{
		{"*.plan.toml", "a.plan.toml", false, true},
		{"*.plan.toml", "x/y/a.plan.toml", false, true},
		{"/*.plan.toml", "x/a.plan.toml", false, false},
		{"/*.plan.toml", "a.plan.toml", false, true},
		{"./x/*", "x/a", false, true},
		{"archive", "archive/x/a", false, true},
		{"archive", "x/archive/a", false, true},
		{"archive/", "archive", true, true},
		{"archive/", "archive", false, false},
		{"archive/", "x/archive/a", false, true},
		{"archive/**", "archive", true, true},
		{"archive/**", "archive/a", false, true},
		{"archive/**", "x/archive/a", false, false},
		{"**/archive/**", "x/archive/a", false, true},
		{"x/*", "x/y/a", false, true}, // x/y is a folder that fits
		{"x/*.toml", "x/y/a.toml", false, false},
		{"{x,y}/*", "y/a", false, true},
		{"[ab].toml", "b.toml", false, true},
		{"ä*", "x/äöü", false, true},
		{`\[draft\]*`, "[draft] a", false, true},
		{"a b", "a b", false, true},
		{"../team/*", "../team/a", false, true},
		{"*", "../team", true, true},
		{"..", "../team", true, false},
		{"A", "a", false, false},
		{"*", "\xff\n", false, true},
	} {
		p := parsePattern(tt.pattern)
		if got := p.covers(tt.rel, tt.dir); got != tt.want {
			t.Errorf("%q covers %q: %v", tt.pattern, tt.rel, got)
		}
	}
}

func TestRelative(t *testing.T) {
	for _, tt := range []struct{ dir, target, want string }{
		{"/a/b", "/a/b/c/d", "c/d"},
		{"/a/b", "/a/b", "."},
		{"/", "/a", "a"},
		{"/a/b", "/a/bc/d", "../bc/d"},
		{"/a/b", "/x", "../../x"},
		{"/a/./b/", "/a/c/../b/d", "d"},
		{"C:/a", "C:/a/b", "b"},
	} {
		if got := relative(tt.dir, tt.target); got != tt.want {
			t.Errorf("from %s to %s: %s, want %s", tt.dir, tt.target, got, tt.want)
		}
	}
}

// The words of a team add up over the files, and each is shown with its place.
func TestEnglishAddsUp(t *testing.T) {
	near := layer(t, "/w/team", `
[english]
products = ["LineWatch"]
accept = ["check-in desk"]
`+phrase(""))
	far := layer(t, "/w", `
[english]
products = ["ColdTrace", "LineWatch"]
people = ["Priya Nair"]
`+phrase("")+phrase(`words = "sync up"`))
	s := stackOf(t, near, far)
	want := english.Team{Products: []string{"LineWatch", "ColdTrace"}, People: []string{"Priya Nair"}, Accepted: []string{"check-in desk"},
		Added: []english.Added{{Family: english.TalkTo, Words: "sync up with"}, {Family: english.TalkTo, Words: "sync up"}}}
	if got := s.Settings("/w/team/a.plan.toml").English; !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	var shown []string
	for _, v := range s.Show("/w/team/a.plan.toml") {
		if strings.HasPrefix(v.Key, "english") {
			shown = append(shown, fmt.Sprintf("%s = %s # %s:%d", v.Key, v.Value, v.Path, v.Line))
		}
	}
	wantShown := []string{
		`english.products = ["LineWatch"] # /w/team/callplan.toml:3`,
		`english.products = ["ColdTrace", "LineWatch"] # /w/callplan.toml:3`,
		`english.people = ["Priya Nair"] # /w/callplan.toml:4`,
		`english.accept = ["check-in desk"] # /w/team/callplan.toml:4`,
		`english.phrase = { family = "talk-to", words = "sync up with" } # /w/team/callplan.toml:7`,
		`english.phrase = { family = "talk-to", words = "sync up with" } # /w/callplan.toml:7`,
		`english.phrase = { family = "talk-to", words = "sync up" } # /w/callplan.toml:14`,
	}
	if !slices.Equal(shown, wantShown) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(shown, "\n"), strings.Join(wantShown, "\n"))
	}
	for _, v := range stackOf(t).Show("/a.plan.toml") {
		if strings.HasPrefix(v.Key, "english") && (v.Value != "[]" || !v.Default()) {
			t.Errorf("%s = %s without a file", v.Key, v.Value)
		}
	}
}
