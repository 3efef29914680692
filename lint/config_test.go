package lint

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// goodConfigs are valid; each of them has to pass the parser and the schema.
var goodConfigs = []string{
	"",
	"\ufeff# a byte order mark, and nothing\r\nroot = true\r\n",
	`root = false
extend = "../shared/callplan.toml"
files = ["*.plan.toml", "calls/**/*.toml"]
exclude = []
`,
	`extend = ["a.toml", 'b.toml']`,
	`[rules]
missing-secondary = "off"
"ask-too-big" = "error"
`,
	`rules.ask-too-big = "info"
overrides = [{ paths = ["renewals/**"], rules.ask-too-small = "off" }]
`,
	`[[overrides]]
paths = ["a"]
[[overrides]]
paths = ["./b/", "../c/*.plan.toml"]
[overrides.rules]
ask-too-small = "warning"
`,
	`[commitments.site-audit]
size = 4
stages = ["discovery", "needs"]
aliases = ["audit-day", "Begehung vor Ort", "50 %"]
doc = "walks the site with us"
goal = "%s cuts 5 % of the cost"
[commitments."Ortstermin Süd"]
size = 0
[commitments.purchase]
`,
	`[english]
products = ["LineWatch", 'ColdTrace Pro', "Föhn 3"]
people = []
accept = ["check-in desk", "follow-up form"]
[[english.phrase]]
family = "talk-to"
words = "sync up with"
bad = "Sync up with Dana about the rates"
good = "Dana syncs up with her line leads by Friday"
[[english.phrase]]
family = "disguised-pitch"
words = "understand how to land"
bad = "I need to understand how to land the cold chain deal"
good = "I need to understand how Dana's board decides"
`,
	`english.phrase = [{ family = "check-in", words = "wave at", bad = "Wave at the buyer", good = "Dana waves at the crane driver" }]
`,
	`[stages.discovery]
largest = 7
smallest = 7
[stages.closing]
smallest = 1
`,
}

// badConfigs are wrong in a way that a schema can tell too; each problem stands on the text in the second column.
var badConfigs = []struct{ src, at, message string }{
	{`exlude = []`, `exlude`, `callplan.toml has no key "exlude"`},
	{`Root = true`, `Root`, `callplan.toml has no key "Root"`},
	{`root = 1`, `1`, `root has to be true or false, not the number 1`},
	{`extend = true`, `true`, `extend has to be the path of a file in quotes, or a list of them, not true`},
	{`extend = ""`, `""`, `no file is named here`},
	{`extend = ["a", 1]`, `1`, `this entry is the number 1`},
	{`files = "x"`, `"x"`, `files has to be a list of patterns, not a single text`},
	{`files = [["x"]]`, `["x"]`, `this entry is a list`},
	{`exclude = ["", "a"]`, `""`, `names nothing`},
	{`exclude = ["!a"]`, `"!a"`, `can't begin with !`},
	{`rules = []`, `[]`, `rules has to be a table, not a list`},
	{`rules.nonsense = "off"`, `nonsense`, `"nonsense" is not a rule`},
	{`rules.ask-too-big = "loud"`, `"loud"`, `"loud" is no severity`},
	{`rules.ask-too-big = 1979-05-27`, `1979-05-27`, `not a date`},
	{`[[overrides]]`, `[[overrides]]`, `this has no "paths"`},
	{"[[overrides]]\npaths = []", `[]`, `paths is empty`},
	{`overrides = 4`, `4`, `overrides has to be a list of tables, not the number 4`},
	{`[commitments]` + "\nx = 4", `4`, `commitments.x has to be a table, not the number 4`},
	{`commitments.x.size = 10`, `10`, `commitments.x.size has to be a whole number from 0 to 9, not 10`},
	{`commitments.x.size = -1`, `-1`, `not -1`},
	{`commitments.x.size = 9223372036854775807`, `9223372036854775807`, `from 0 to 9`},
	{`commitments.x.size = 4.5`, `4.5`, `not the number 4.5`},
	{`commitments.x.stages = ["nowhere"]`, `"nowhere"`, `"nowhere" is not a stage`},
	{`commitments.x.aliases = [""]`, `""`, `a name can't be empty`},
	{`commitments.x.goal = "Dana signs"`, `"Dana signs"`, `needs %s exactly once`},
	{`commitments.x.goal = "%s and %s"`, `"%s and %s"`, `needs %s exactly once`},
	{`commitments." x".size = 1`, `" x"`, `begins or ends with a space`},
	{`[stages.nowhere]`, `nowhere`, `"nowhere" is not a stage`},
	{`[stages.needs]`, `needs`, `"needs" is another name for discovery`},
	{`stages.discovery.largest = 0`, `0`, `from 1 to 9`},
	{`english = ["LineWatch"]`, `["LineWatch"]`, `english has to be a table, not a list`},
	{`english.product = ["LineWatch"]`, `product`, `english has no key "product"`},
	{`english.products = "LineWatch"`, `"LineWatch"`, `english.products has to be a list of texts, not a single text`},
	{`english.people = ["Tom", 4]`, `4`, `this entry is the number 4`},
	{`english.accept = [" "]`, `" "`, `there is no word in this text`},
	{`english.phrase.words = "x"`, `phrase`, `english.phrase takes double brackets`},
	{phrase(`family = "talk"`), `"talk"`, `"talk" is not a rule about wording`},
	{phrase(`family = "ask-too-big"`), `"ask-too-big"`, `is not a rule about wording`},
	{phrase(`words = ""`), `""`, `there is no word in this text`},
	{phrase(`words = ["a"]`), `["a"]`, `english.phrase.words has to be a text in quotes, not a list`},
	{phrase(`bad = 3`), `3`, `english.phrase.bad has to be a text in quotes, not the number 3`},
	{phrase(`good`), `[[english.phrase]]`, `this has no "good", so nobody can see that innocent goals stay silent`},
	{phrase(`family`), `[[english.phrase]]`, `this has no "family", so nobody knows which rule it belongs to`},
	{phrase(`say = "no"`), `say`, `english.phrase has no key "say"`},
	{`stages.discovery.middle = 3`, `middle`, `stages.discovery has no key "middle"`},
}

// beyondSchema are wrong in a way that only the parser can tell.
var beyondSchema = []struct{ src, at, message string }{
	{`files = ["["]`, `"["`, `does not end what it begins`},
	{`files = ['a\b']`, `'a\b'`, `separated by /`},
	{"files = ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}']", `'{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}'`, `too many choices`},
	{"[stages.closing]\nlargest = 3\nsmallest = 5", `largest`, `in closing the largest ask (3) would be below the smallest (5)`},
	{"[commitments.a]\naliases = ['day']\n[commitments.b]\naliases = ['day']", `'day'`, `"day" can't stand for both a and b`},
	{"[commitments.a]\naliases = ['demo']", `'demo'`, `"demo" is a commitment type of its own`},
	{`english.accept = ["…!"]`, `"…!"`, `there is no word in this text`},
	{phrase(`words = "sing to"`), `"Sync up with Dana about the rates"`, `talk-to is not found in its bad example`},
	{phrase(`bad = "Dana syncs up with her board"`), `"Dana syncs up with her board"`, `talk-to is not found in its bad example`},
	{phrase(`bad = "Convince Dana that leasing pays"`), `"Convince Dana that leasing pays"`, `not found in its bad example; convince is`},
	{phrase(`good = "Sync up with the board"`), `"Sync up with the board"`, `the good example is reported as talk-to: "Sync up with"`},
	{phrase(`good = "Convince Dana that leasing pays"`), `"Convince Dana that leasing pays"`, `the good example is reported as convince`},
	{"english.accept = ['sync up with']\n" + phrase(``), `"Sync up with Dana about the rates"`, `talk-to is not found in its bad example`},
	{`commitments.a.aliases = ["a\u0007b"]`, `"a\u0007b"`, `can't be seen`},
}

// phrase is a sound [[english.phrase]] in which one line stands for another; a name alone leaves that line out.
func phrase(line string) string {
	b := "[[english.phrase]]\n"
	name, _, set := strings.Cut(line, " = ")
	for _, k := range configKeys.key("english").key("phrase").Keys {
		if k.Name != name {
			b += k.Name + " = " + k.Example + "\n"
		}
	}
	if set {
		b += line + "\n"
	}
	return b
}

func TestGoodConfigs(t *testing.T) {
	for _, src := range goodConfigs {
		c, problems := ParseConfig("callplan.toml", []byte(src))
		if c == nil || len(problems) > 0 {
			t.Errorf("%s\n%v", src, problems)
		}
	}
}

func TestBadConfigs(t *testing.T) {
	for _, tt := range slices.Concat(badConfigs, beyondSchema) {
		c, problems := ParseConfig("callplan.toml", []byte(tt.src))
		if c != nil || len(problems) != 1 {
			t.Errorf("%s\nwant one problem, got %v", tt.src, problems)
			continue
		}
		p := problems[0]
		if at := p.Span.Text([]byte(tt.src)); at != tt.at || !strings.Contains(p.Message, tt.message) {
			t.Errorf("%s\ngot  %s at %s\nwant %s at %s", tt.src, p.Message, at, tt.message, tt.at)
		}
		if strings.ContainsAny(p.Message+p.Try+p.Label, "\n\r\x00") {
			t.Errorf("%s\nmore than one line: %q %q", tt.src, p.Message, p.Try)
		}
	}
}

// Every fix that is offered leaves a file without the problem it was offered for.
func TestConfigFixes(t *testing.T) {
	fixed := 0
	for _, src := range []string{
		`exlude = ["a"]`, `files = "x"`, `rules.ask-too-big = "warn"`, `rules.ask-to-big = "off"`,
		"[overrides]\npaths = ['a']", "[[rules]]\nask-too-big = 'off'", "[stages.needs]\nlargest = 7",
		`commitments.x.stages = ["discovry"]`, "[stages.discvery]\nlargest = 7",
	} {
		_, problems := ParseConfig("callplan.toml", []byte(src))
		if len(problems) != 1 || len(problems[0].Fixes) != 1 {
			t.Errorf("%s\nwant one problem with one fix, got %+v", src, problems)
			continue
		}
		out := []byte(src)
		for _, e := range slices.Backward(problems[0].Fixes[0].Edits) {
			out = slices.Concat(out[:e.Span.Start], []byte(e.New), out[e.Span.End:])
		}
		if _, problems := ParseConfig("callplan.toml", out); len(problems) > 0 {
			t.Errorf("%s\nbecame\n%s\n%v", src, out, problems)
		}
		fixed++
	}
	if fixed == 0 {
		t.Error("no fix was tried")
	}
}

// A hostile file must not fill the report or the memory.
func TestManyConfigProblems(t *testing.T) {
	var b strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&b, "key%d = 1\n", i)
	}
	if _, problems := ParseConfig("callplan.toml", []byte(b.String())); len(problems) != mostProblems {
		t.Errorf("%d problems", len(problems))
	}

	// Thousands of sound types are odd, but no reason to wait.
	b.Reset()
	for i := range 20000 {
		fmt.Fprintf(&b, "[commitments.type%d]\nsize = 1\naliases = [\"alias%d\"]\n", i, i)
	}
	c, problems := ParseConfig("callplan.toml", []byte(b.String()))
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	if s, _ := NewStack([]Layer{{c, "/"}}); len(s.Settings("/a").Commitments) != 20000+len(Commitments) {
		t.Errorf("%d types", len(s.Settings("/a").Commitments))
	}
}

// The structs that are decoded into have exactly the keys of the table.
func TestConfigKeysAndStructsAgree(t *testing.T) {
	checked := 0
	var compare func(k *configKey, typ reflect.Type)
	compare = func(k *configKey, typ reflect.Type) {
		switch {
		case !k.Kind.isTable():
			return
		case k.Kind == tablesKind:
			typ = typ.Elem()
		case k.Each != nil:
			compare(k.Each, typ.Elem())
			return
		}
		var tags []string
		for i := range typ.NumField() {
			tag := typ.Field(i).Tag.Get("toml")
			tags = append(tags, tag)
			if sub := k.key(tag); sub != nil {
				compare(sub, typ.Field(i).Type)
			}
		}
		if !slices.Equal(tags, k.names()) {
			t.Errorf("%s: struct has %q, table has %q", typ, tags, k.names())
		}
		checked++
	}
	compare(&configKeys, reflect.TypeFor[configValues]())
	if checked != 6 {
		t.Errorf("%d structs were compared, want 6", checked)
	}
}

// Every example of the table is valid where it stands.
func TestConfigExamples(t *testing.T) {
	tried := 0
	var try func(k *configKey, path string)
	try = func(k *configKey, path string) {
		for _, key := range k.children() {
			name := map[string]string{"RULE": "ask-too-big", "TYPE": "site-audit", "STAGE": "discovery"}[key.Name]
			if name == "" {
				name = key.Name
			}
			if key.Kind.isTable() {
				try(&key, joinKey2(path, name))
				continue
			}
			header := "[" + path + "]\n"
			switch {
			case path == "":
				header = ""
			case path == "overrides":
				header = "[[overrides]]\n"
			case strings.HasPrefix(path, "overrides"):
				header = "[[overrides]]\npaths = ['x']\n" + header
			}
			src := header + name + " = " + key.Example + "\n"
			if path == "english.phrase" {
				src = phrase(name + " = " + key.Example) // its examples belong together
			}
			if _, problems := ParseConfig("callplan.toml", []byte(src)); len(problems) > 0 {
				t.Errorf("%s%v", src, problems)
			}
			tried++
		}
	}
	try(&configKeys, "")
	if tried < 10 {
		t.Errorf("only %d examples were found", tried)
	}
}

// The names that come with callplan stand for one type each, or nobody could use them.
func TestCommitmentNamesAreUnique(t *testing.T) {
	owner := map[string]string{}
	for _, c := range Commitments {
		for _, name := range append([]string{c.Name}, c.Aliases...) {
			if other, taken := owner[name]; taken {
				t.Errorf("%q stands for %s and %s", name, other, c.Name)
			}
			owner[name] = c.Name
		}
	}
}

func TestConfigSchema(t *testing.T) {
	raw := ConfigSchema()
	if !bytes.Equal(raw, ConfigSchema()) {
		t.Fatal("the schema is not the same every time")
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("callplan.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("callplan.json")
	if err != nil {
		t.Fatal(err)
	}
	judge := func(src string) error {
		var values map[string]any
		if _, err := toml.Decode(strings.TrimPrefix(src, "\ufeff"), &values); err != nil {
			t.Fatalf("%s\n%v", src, err)
		}
		js, err := json.Marshal(values)
		if err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(js))
		if err != nil {
			t.Fatal(err)
		}
		return schema.Validate(v)
	}
	for _, src := range goodConfigs {
		if err := judge(src); err != nil {
			t.Errorf("%s\n%v", src, err)
		}
	}
	for _, tt := range badConfigs {
		if strings.HasPrefix(tt.src, "rules.ask-too-big = 1979") {
			continue // as JSON a date is a text
		}
		if judge(tt.src) == nil {
			t.Errorf("the schema accepts\n%s", tt.src)
		}
	}
}

func TestConfigDoc(t *testing.T) {
	doc := ConfigDoc()
	for _, want := range []string{
		"| `root` | true or false |", "## `[rules]`", "## `[[overrides]]`", "## `[overrides.rules]`",
		"## `[english]`", "## `[[english.phrase]]`", "| `words` | a text in quotes | Required. ",
		"## `[commitments.TYPE]`", "| `size` | a whole number from 0 to 9 |", "## `[stages.STAGE]`",
	} {
		if !strings.Contains(doc, want) {
			t.Errorf("%q is missing in\n%s", want, doc)
		}
	}
}

func FuzzParseConfig(f *testing.F) {
	for _, src := range goodConfigs {
		f.Add([]byte(src))
	}
	for _, tt := range slices.Concat(badConfigs, beyondSchema) {
		f.Add([]byte(tt.src))
	}
	f.Add([]byte("[rules\nask-too-big = \"off\"\n[[overrides]\npaths = [\n"))
	f.Add([]byte("\xff\x00 = [[["))
	f.Fuzz(func(t *testing.T, src []byte) {
		c, problems := ParseConfig("callplan.toml", src)
		if (c == nil) != (len(problems) > 0) {
			t.Fatalf("config %v with %d problems", c, len(problems))
		}
		inside := func(s Span) {
			if s.Start < 0 || s.End < s.Start || s.End > len(src) {
				t.Fatalf("span %v lies outside of %d bytes", s, len(src))
			}
		}
		for _, p := range problems {
			inside(p.Span)
			if p.Message == "" || strings.ContainsAny(p.Message, "\n\r") {
				t.Fatalf("message %q", p.Message)
			}
			for _, r := range p.Related {
				inside(r.Span)
			}
			for _, fix := range p.Fixes {
				for _, e := range fix.Edits {
					inside(e.Span)
				}
			}
		}
		if c == nil {
			return
		}
		// A file that is sound alone can still contradict the defaults, but it never breaks the rest.
		s, _ := NewStack([]Layer{{c, "/team"}, {c, "/"}})
		s.Settings("/team/a.plan.toml")
		for _, v := range s.Show("/team/a.plan.toml") {
			if _, err := toml.Decode("v = "+v.Value, &map[string]any{}); err != nil {
				t.Fatalf("%s = %s: %v", v.Key, v.Value, err)
			}
		}
		s.Keeps("/team", "a.plan.toml", false)
	})
}
