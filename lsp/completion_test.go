package lsp

import (
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"sort"
	"strings"
	"testing"
	"testing/synctest"
	"time"
	"unicode/utf8"

	"callplan/lint"
	"callplan/lint/syntax"
)

// offersAt are the offers at a place of a plan, or of a callplan.toml.
func offersAt(src string, at int, snippets, config bool) []offer {
	w := &writer{src: []byte(src), at: at, newline: "\n", snippets: snippets,
		today: time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC), path: "/plans/b.plan.toml",
		cards: []*card{{customer: words{text: `Zoë "🙂" Foods`}, contact: words{text: "Dana O'Brien, operations director"}, seller: words{text: "Mira"}, path: "/plans/a.plan.toml"}}}
	if config {
		return w.config()
	}
	return w.plan(readPlan(src))
}

// expanded is the text of a snippet before anybody has typed into it.
func expanded(t testing.TB, s string) string {
	var out strings.Builder
	for i := 0; i < len(s); {
		switch {
		case s[i] == '\\' && i+1 < len(s):
			out.WriteByte(s[i+1])
			i += 2
		case s[i] == '$' && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9':
			i += 2
		case strings.HasPrefix(s[i:], "${"):
			j := i + 2
			for s[j] >= '0' && s[j] <= '9' {
				j++
			}
			choice := s[j] == '|'
			var words strings.Builder
			first := true
			for j++; s[j] != '}' || choice && s[j-1] != '|'; j++ {
				if s[j] == '\\' {
					j++
				} else if choice && (s[j] == ',' || s[j] == '|') {
					first = false
				}
				if first {
					words.WriteByte(s[j])
				}
			}
			out.WriteString(words.String())
			i = j + 1
		case s[i] == '$' || s[i] == '}':
			t.Fatalf("%q is no sound snippet", s)
		default:
			out.WriteByte(s[i])
			i++
		}
	}
	return out.String()
}

// meaning is what a document says, key by key, without what touches a piece of it. How far a value reaches is a guess in
// a broken file, so that only the keys count there.
func meaning(tree *syntax.Tree, from, to int, values bool) map[string]bool {
	said := map[string]bool{}
	for _, s := range tree.Sections {
		var name []string
		for _, k := range s.Path {
			name = append(name, k.Name)
		}
		for _, pr := range s.Pairs {
			if pr.Span.End < from || pr.Span.Start > to {
				value := pr.Value.Span.Text(tree.Src)
				if !values {
					value = ""
				}
				said[fmt.Sprintf("%s/%s=%s", strings.Join(name, "."), pr.KeySpan().Text(tree.Src), value)] = true
			}
		}
	}
	return said
}

// config is a callplan.toml with something of everything.
const config = `# ours
root = true
extend = "../shared/callplan.toml"
files = ["*.plan.toml", "calls/**/*.toml"] # both
exclude = []

[rules]
talk-to = "off"
ask-too-big = 'info'

[[overrides]]
paths = ["renewals/**"]
[overrides.rules]
want = "error"

[[overrides]]
paths = ["x"]
rules = { convince = "off", want = "info" }

[commitments.site-audit]
size = 4
stages = ["discovery", "evaluation"]
aliases = ["audit-day"]
doc = "walks their site with us"
goal = "%s walks the site with us"

[stages.discovery]
largest = 7

[english]
products = [
  "LineWatch",
]

[[english.phrase]]
family = "talk-to"
words = "sync up with"
bad = "Sync up with Dana about the rates"
good = "Dana syncs up with her line leads by Friday"
`

// TestCompletionsDoNoDamage accepts every offer at every place of every plan, and of each with the rest of the line cut
// off there: what could be read before can be read after, every other line says what it said, comments stay.
func TestCompletionsDoNoDamage(t *testing.T) {
	plans := samples(t)
	var paths []string
	for path := range plans {
		paths = append(paths, path)
	}
	sort.Strings(paths)
	const stride = 8 // of the places, which are much alike; with 1 it takes a minute
	places, accepted := 0, 0
	for n, path := range paths {
		src := plans[path]
		if !utf8.ValidString(src) || len(src) > 3000 {
			continue
		}
		if n%3 == 1 {
			src = "\ufeff" + strings.ReplaceAll(src, "\n", "\r\n")
		}
		t.Run(path, func(t *testing.T) {
			for at := range src + "\n" {
				if (at+n)%stride != 0 || at > 0 && strings.HasPrefix(src[at-1:], "\r\n") {
					continue // no editor can be between those two
				}
				cut := src[:at] + src[lineEndAt([]byte(src), at):]
				accepted += acceptAll(t, path, src, at, n%2 == 0, false)
				if cut != src {
					accepted += acceptAll(t, path, cut, at, n%2 == 0, false)
				}
				places++
				if t.Failed() {
					return
				}
			}
		})
	}
	for at := range config + "\n" {
		accepted += acceptAll(t, lint.ConfigName, config, at, at%2 == 0, true)
		accepted += acceptAll(t, lint.ConfigName, config[:at]+config[lineEndAt([]byte(config), at):], at, at%2 == 0, true)
		if t.Failed() {
			return
		}
	}
	t.Logf("%d places, %d offers accepted", places, accepted)
	if accepted < 10000 {
		t.Error("that is too few to show anything")
	}
}

func acceptAll(t *testing.T, path, text string, at int, snippets, config bool) int {
	offers := offersAt(text, at, snippets, config)
	if len(offers) == 0 {
		return 0
	}
	before := syntax.Parse([]byte(text))
	type edit struct {
		span syntax.Span
		text string
	}
	seen := map[edit]bool{}
	for _, o := range offers {
		if o.word.Start > at || o.word.End < at || !lineOf([]byte(text), o.word) {
			t.Errorf("%s:%d: %q replaces %v, which does not hold the caret or not on one line", path, at, o.label, o.word)
			return 0
		}
		insert := o.text
		if o.snippet {
			insert = expanded(t, o.text)
		}
		edits := []edit{{o.word, insert}}
		if o.keep {
			edits = append(edits, edit{syntax.Span{Start: o.word.Start, End: at}, insert})
		}
		for _, e := range edits {
			if seen[e] {
				continue
			}
			seen[e] = true
			after := text[:e.span.Start] + e.text + text[e.span.End:]
			tree := syntax.Parse([]byte(after))
			show := text[:at] + "‸" + text[at:]
			from, to := lineStartAt(text, at), lineEndAt([]byte(text), at)
			if was, is := problemsIn(before, from, to), problemsIn(tree, from, to+len(after)-len(text)); len(is) > len(was) || len(is) > 0 && before.Valid() {
				t.Errorf("%s: %q breaks the line: %s\n--- before\n%s\n--- after\n%s", path, o.label, is[0].Message, show, after)
				return 0
			}
			if before.Valid() && !tree.Valid() {
				t.Errorf("%s: %q breaks the file: %s\n--- before\n%s\n--- after\n%s", path, o.label, tree.Problems[0].Message, show, after)
				return 0
			}
			whole := before.Valid() && tree.Valid()
			was, is := meaning(before, from, to, whole), meaning(tree, -1, -1, whole)
			if strings.HasPrefix(strings.Trim(text[from:to], " \t\ufeff\x00"), "[") {
				was = withoutTables(was)
				is = withoutTables(is)
			}
			for line := range was {
				if !is[line] {
					t.Errorf("%s: %q changes %s\n--- before\n%s\n--- after\n%s", path, o.label, line, show, after)
					return 0
				}
			}
			if len(tree.Comments) < len(before.Comments) && before.Valid() {
				t.Errorf("%s: %q loses a comment\n--- before\n%s\n--- after\n%s", path, o.label, show, after)
				return 0
			}
		}
	}
	return len(seen)
}

// withoutTables is a meaning without the tables its keys stand in: that of keys below a header that is being written.
func withoutTables(said map[string]bool) map[string]bool {
	bare := map[string]bool{}
	for line := range said {
		bare[line[strings.IndexByte(line, '/')+1:]] = true
	}
	return bare
}

// problemsIn are the problems that touch a piece of the text.
func problemsIn(tree *syntax.Tree, from, to int) []syntax.Problem {
	var list []syntax.Problem
	for _, p := range tree.Problems {
		if p.Span.Start <= to && from <= p.Span.End {
			list = append(list, p)
		}
	}
	return list
}

func lineStartAt(text string, at int) int {
	return strings.LastIndexAny(text[:at], "\n\r") + 1
}

// TestCompletionResolve looks at every item of many lists: what the editor has of it comes back as it was, with
// documentation where there is more to say.
func TestCompletionResolve(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{Today: time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)})
		c.initialize(`{"textDocument": {"completion": {"completionList": null}}}`, nil)
		src := "‸customer = \"‸\"\nstage = \"‸\"\ndate = ‸\nlearn = [‸]\n\n[primary]\ngoal = \"‸\"\ncommitment = '‸'\n‸\n# callplan: ignore[‸]\n[‸\n"
		text := strings.ReplaceAll(src, "‸", "")
		c.open("a.plan.toml", text)
		looked, documented := 0, 0
		before := 0
		for i, piece := range strings.Split(src, "‸") {
			before += len(piece)
			if i == 0 || before >= len(text) {
				continue
			}
			var list struct{ Items []map[string]any }
			result := c.call("textDocument/completion", map[string]any{"textDocument": map[string]any{"uri": c.uri("a.plan.toml")}, "position": c.docs["a.plan.toml"].position(before)})
			if err := json.Unmarshal(result, &list); err != nil {
				t.Fatal(err)
			}
			for _, item := range list.Items {
				var back map[string]any
				if err := json.Unmarshal(c.call("completionItem/resolve", item), &back); err != nil {
					t.Fatal(err)
				}
				if back["documentation"] != nil {
					documented++
				} else if item["data"] != nil {
					t.Errorf("%v has nothing to say", item["label"])
				}
				delete(back, "documentation")
				if !reflect.DeepEqual(item, back) {
					t.Errorf("%v\ncame back as\n%v", item, back)
				}
				looked++
			}
		}
		if looked < 100 || documented < 100 {
			t.Errorf("%d items looked at, %d with documentation", looked, documented)
		}
		validate(t, c)
		c.shutdown()
	})
}

// TestCompletionColumns asks in all three encodings behind characters that count differently in each, and in bytes where
// nothing is said of them.
func TestCompletionColumns(t *testing.T) {
	for encoding, width := range map[string]int{`["utf-8"]`: len("Zoë 🙂 "), `["utf-16"]`: 7, `["utf-32"]`: 6, "[]": len("Zoë 🙂 ")} {
		synctest.Test(t, func(t *testing.T) {
			c := start(t, Options{Bytes: encoding == "[]"})
			c.initialize(`{"general": {"positionEncodings": `+encoding+`}, "textDocument": {"completion": {"completionList": null}}}`, nil)
			c.open("a.plan.toml", "contact = \"Zoë 🙂, owner\"\ndate = 2026-12-03\n[primary]\ngoal = \"Zoë 🙂 agrees by \"\n")
			var list struct {
				Items []struct {
					Label    string
					TextEdit struct{ Insert, Replace textRange }
				}
			}
			at := textPos{3, len("goal = \"") + width + len("agrees by ")}
			result := c.call("textDocument/completion", map[string]any{"textDocument": map[string]any{"uri": c.uri("a.plan.toml")}, "position": at})
			if err := json.Unmarshal(result, &list); err != nil {
				t.Fatal(err)
			}
			if len(list.Items) == 0 || list.Items[0].Label != "4 December" || list.Items[0].TextEdit.Insert != (textRange{at, at}) {
				t.Errorf("%s: %s", encoding, result)
			}
			c.shutdown()
		})
	}
}

// A new key brings what its value begins with: a list to choose from, a tab stop, or a value that leaves the file whole.
func TestNewKeys(t *testing.T) {
	const plan = "contact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"closing\"\n"
	for _, c := range []struct{ table, key, chosen, stops, plain string }{
		{"", "channel", `"${1|phone,video,visit,email,chat,event,letter,social,other|}"`, `"${1:phone}"`, `""`},
		{"", "customer", `"$1"`, `"$1"`, `""`},
		{"", "learn", `["I need to understand $1"]`, `["I need to understand $1"]`, `[""]`},
		{"", "minutes", `${1|30,15,45,60,90|}`, `${1:30}`, `30`},
		{"primary", "goal", `"Dana $1"`, `"Dana $1"`, `""`},
		{"primary", "by", `${1:2026-12-10}`, `${1:2026-12-10}`, `2026-12-10`},
		{"primary", "share", `${1|true,false|}`, `${1:true}`, `true`},
		{"outcome", "result", `"${1|primary,fallback,stretch,advance,continuation,no|}"`, `"${1:primary}"`, `""`},
	} {
		for i, want := range []string{c.chosen, c.stops, c.plain} {
			src := plan
			if c.table != "" {
				src += "[" + c.table + "]\n"
			}
			w := &writer{src: []byte(src), at: len(src), newline: "\n", snippets: i < 2, choices: i == 0}
			found := false
			for _, o := range w.plan(readPlan(src)) {
				if o.label == c.key {
					found = true
					if o.text != c.key+" = "+want && !strings.HasSuffix(o.text, " = "+want) {
						t.Errorf("%s.%s: %s, want %s", c.table, c.key, o.text, want)
					}
				}
			}
			if !found {
				t.Errorf("%s.%s is not offered", c.table, c.key)
			}
		}
	}
}

func readPlan(src string) *lint.Plan { return lint.Read(syntax.Parse([]byte(src)), nil) }

// TestWhatIsTypedIsOffered takes every key, table and word of a list that the good plans hold, as if only its first letter
// were there yet: it is offered, and accepted it gives back what stood there.
func TestWhatIsTypedIsOffered(t *testing.T) {
	keys, words, tables := 0, 0, 0
	for path, src := range samples(t) {
		tree := syntax.Parse([]byte(src))
		if !strings.Contains(path, "/ok/") || !tree.Valid() {
			continue
		}
		offered := func(from, at, end int, want string) {
			cut := src[:at] + src[end:]
			for _, o := range offersAt(cut, at, false, false) {
				if after := cut[:o.word.Start] + o.text + cut[o.word.End:]; strings.HasPrefix(after[from:], want) {
					return
				}
			}
			t.Errorf("%s: %q is not offered behind %q", path, want, src[from:at])
		}
		for _, s := range tree.Sections {
			if s.Header.Len() > 0 && lint.TableNamed(s.Path[0].Name) != nil && !s.Array {
				tables++
				offered(s.Header.Start, s.Path[0].Span.Start+1, s.Header.End, s.Header.Text(tree.Src))
			}
			spec := lint.TableNamed("")
			if len(s.Path) > 0 {
				spec = lint.TableNamed(s.Path[0].Name)
			}
			for _, pr := range s.Pairs {
				if spec == nil || len(pr.Key) > 1 || pr.Key[0].Span.Len() > len(pr.Key[0].Name) || spec.Key(pr.Key[0].Name) == nil {
					continue
				}
				keys++
				end := lineEndAt(tree.Src, pr.Value.Span.End)
				offered(pr.Span.Start, pr.Span.Start+1, end, pr.Key[0].Name)
				if v := pr.Value; v.Kind == syntax.String && spec.Key(pr.Key[0].Name).Type >= lint.StageName {
					words++
					offered(v.Span.Start, v.Span.Start+2, v.Span.End, v.Span.Text(tree.Src))
				}
			}
		}
	}
	if keys < 500 || words < 200 || tables < 100 {
		t.Errorf("only %d keys, %d words and %d tables", keys, words, tables)
	}
}

// Where an editor replaces nothing behind the caret, nothing is offered that would need it: the closing quote stays.
func TestWhatIsBehindStays(t *testing.T) {
	const src = "contact = ‸\"Dana O'Brien, owner\"\ndate = \"‸\"\nminutes = ‸30\n[primary]\ngoal = '‸'\nby = \"‸\"\nshare = '‸'\n[fallback]\nby = 2026-‸12-03\ncommitment = ‸'meeting'\n"
	text := strings.ReplaceAll(src, "‸", "")
	before, offered := 0, 0
	pieces := strings.Split(src, "‸")
	for _, piece := range pieces[:len(pieces)-1] {
		before += len(piece)
		w := &writer{src: []byte(text), at: before, newline: "\n", behindStays: true}
		for _, o := range w.plan(readPlan(text)) {
			offered++
			if after := text[:o.word.Start] + o.text + text[before:]; !syntax.Parse([]byte(after)).Valid() {
				t.Errorf("%q breaks the file:\n%s", o.label, after)
			}
		}
	}
	if offered < 15 {
		t.Errorf("only %d offers", offered)
	}
}

// A key that holds a list gets a list where none is begun yet: a text in its place would be a fault.
func TestListsAreBegun(t *testing.T) {
	const plan = "contact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n"
	for _, c := range []struct{ typed, label, want string }{
		{`learn =‸`, "I need to find out who else has a say in it", `learn = ["I need to find out who else has a say in it"]`},
		{`learn = ‸`, "I need to find out who", `learn = ["I need to find out who "]`},
		{`learn = "‸"`, "I need to find out who", `learn = ["I need to find out who "]`},
		{`learn = "I need to ‸`, "I need to find out who", `learn = ["I need to find out who "]`},
		{`learn = '‸' # 🙂`, "I need to find out who", `learn = ['I need to find out who '] # 🙂`},
		{`questions = "‸`, "How did you", `questions = ["How did you "]`},
		{`learn = ["‸"]`, "I need to find out who", `learn = ["I need to find out who "]`},
		{`learn = [‸]`, "I need to find out who", `learn = ["I need to find out who "]`},
	} {
		at := len(plan) + strings.Index(c.typed, "‸")
		text := plan + strings.ReplaceAll(c.typed, "‸", "") + "\n"
		for _, snippets := range []bool{false, true} {
			found := false
			for _, o := range offersAt(text, at, snippets, false) {
				if o.label != c.label {
					continue
				}
				found = true
				got := o.text
				if o.snippet {
					got = expanded(t, got)
				}
				if after := text[:o.word.Start] + got + text[o.word.End:]; strings.Replace(after, " \"]", "\"]", 1) != strings.Replace(plan+c.want+"\n", " \"]", "\"]", 1) {
					t.Errorf("%s: %q makes %s", c.typed, o.label, after[len(plan):])
				}
				if word := text[o.word.Start:at]; !beginsWith(cmp.Or(o.filter, o.label), word) {
					t.Errorf("%s: %q is not what %q begins", c.typed, o.filter, word)
				}
			}
			if !found {
				t.Errorf("%s: %q is not offered", c.typed, c.label)
			}
		}
	}
}

// What no comment can silence is not offered in one.
func TestOnlyWhatCanBeIgnoredIsOffered(t *testing.T) {
	const src = "customer = \"X\" # callplan: ignore[]\n"
	offers := offersAt(src, strings.Index(src, "]"), false, false)
	for _, o := range offers {
		if !lint.Ignorable(o.label) {
			t.Errorf("%s is offered", o.label)
		}
	}
	if len(offers) < 30 {
		t.Errorf("only %d rules are offered", len(offers))
	}
}

// In place of a key whose value stands there already come only keys that can hold it.
func TestKeysFitTheirValue(t *testing.T) {
	for _, c := range []struct{ src, in, out string }{
		{`‸x = "Dana"`, "contact", "minutes"},
		{`‸x = 2026-12-03`, "date", "contact"},
		{`‸x = 30`, "minutes", "learn"},
		{`‸x = ["a"]`, "questions", "notes"},
		{"[primary]\n‸x = true", "share", "by"},
		{"primary = { ‸x = true }", "share", "by"},
		{"primary.‸x = true", "share", "by"},
		{`‸x = `, "date", ""},
	} {
		at := strings.Index(c.src, "‸")
		labels := map[string]bool{}
		for _, o := range offersAt(strings.Replace(c.src, "‸", "", 1), at+1, false, false) {
			labels[o.label] = true
		}
		if !labels[c.in] || labels[c.out] {
			t.Errorf("%s: offered are %v", c.src, labels)
		}
	}
}
