package syntax

import (
	"strings"
	"testing"
)

// broken lists single faults: the document, the codes of its problems in order, and what all safe fixes make of it; ""
// when none is safe.
var broken = []struct {
	name, src string
	code      ProblemCode
	fixed     string
}{
	{"curly quotes", "goal = “Dana agrees”", CurlyQuote, `goal = "Dana agrees"`},
	{"low curly quotes", "goal = „Dana agrees“", CurlyQuote, `goal = "Dana agrees"`},
	{"single curly quotes", "goal = ‘It’s Dana’s turn’", CurlyQuote, `goal = "It’s Dana’s turn"`},
	{"guillemets", "goal = «Dana agrees»", CurlyQuote, `goal = "Dana agrees"`},
	{"curly then straight", `goal = “Dana agrees"`, CurlyQuote, `goal = "Dana agrees"`},
	{"straight then curly", `goal = "Dana agrees”`, CurlyQuote, `goal = "Dana agrees"`},
	{"curly quotes around straight ones", `goal = “Dana says "yes" to it”`, CurlyQuote, `goal = "Dana says \"yes\" to it"`},
	{"curly quotes in a list", "learn = [“who decides”, “what it costs”]", CurlyQuote, `learn = ["who decides", "what it costs"]`},
	{"straight then curly in a list", `learn = ["who decides”, "what it costs"]`, CurlyQuote, `learn = ["who decides", "what it costs"]`},
	{"curly quotes and a comment", "goal = “Dana agrees” # “really”", CurlyQuote, `goal = "Dana agrees" # “really”`},
	{"backticks", "goal = `Dana agrees`", CurlyQuote, `goal = "Dana agrees"`},
	{"no closing quote", `goal = "Dana agrees`, Unterminated, `goal = "Dana agrees"`},
	{"no closing quote, perhaps a comment", `goal = "Dana agrees # soon`, Unterminated, ""},
	{"no closing quote in a list", "learn = [\"who\", \"what]", Unterminated, `learn = ["who", "what"]`},
	{"no closing quote before a comma", "learn = [\"who, \"what\"]", Unterminated, ""},
	{"no opening quote", `goal = Dana agrees"`, Malformed, `goal = "Dana agrees"`},
	{"no quotes", "stage = discovery", Malformed, `stage = "discovery"`},
	{"no quotes, several words", "goal = Dana agrees to it", Malformed, `goal = "Dana agrees to it"`},
	{"no quotes and a comment", "stage = discovery # or later", Malformed, ""},
	{"no quotes in a list", "learn = [who, what it costs]", Malformed, `learn = ["who", "what it costs"]`},
	{"apostrophe in a literal", "goal = 'Dana's team agrees'", Malformed, `goal = "Dana's team agrees"`},
	{"inner quotes", `goal = "Dana says "yes" to us"`, Malformed, ""},
	{"header without end", "[primary\ngoal = 1", Unterminated, "[primary]\ngoal = 1"},
	{"header without start", "primary]\ngoal = 1", Malformed, "[primary]\ngoal = 1"},
	{"list header without end", "[[people\nname = 1", Unterminated, "[[people]]\nname = 1"},
	{"header with one bracket too much", "[primary]]\ngoal = 1", Malformed, ""},
	{"list header with one bracket too few", "[[people]]\nname = 1\n[people]]\nname = 2", Malformed, "[[people]]\nname = 1\n[[people]]\nname = 2"},
	{"header with a space", "[plan b]\ngoal = 1", Malformed, "[\"plan b\"]\ngoal = 1"},
	{"header with a round end", "[primary)\ngoal = 1", Malformed, "[primary]\ngoal = 1"},
	{"header and key on one line", "[primary] goal = 1", Malformed, "[primary]\ngoal = 1"},
	{"colon", "stage: \"discovery\"", Malformed, "stage = \"discovery\""},
	{"colon with spaces", "stage : \"discovery\"", Malformed, "stage = \"discovery\""},
	{"json", "\"stage\": \"discovery\",\n\"date\": 2026-12-03", Malformed, "\"stage\" = \"discovery\"\n\"date\" = 2026-12-03"},
	{"colon in an inline table", "x = { a: 1 }", Malformed, ""},
	{"two equals", "minutes == 60", Malformed, "minutes = 60"},
	{"arrow", "minutes => 60", Malformed, "minutes = 60"},
	{"no equals", "stage \"discovery\"", MissingEquals, "stage = \"discovery\""},
	{"only a key", "stage", MissingEquals, ""},
	{"no value", "stage =", MissingValue, ""},
	{"no value and a comment", "stage = # later", MissingValue, ""},
	{"prose", "Call Dana on Monday.", Malformed, ""},
	{"True", "share = True", Malformed, "share = true"},
	{"yes", "share = yes", Malformed, ""},
	{"null", "share = null", Malformed, ""},
	{"comma in a number", "score = 3,5", BadNumber, "score = 3.5"},
	{"comma between thousands", "score = 3,500", BadNumber, ""},
	{"leading zero", "minutes = 05", BadNumber, "minutes = 5"},
	{"phone number", "phone = 0171234567", BadNumber, ""},
	{"number with a unit", "minutes = 60 min", BadNumber, ""},
	{"point first", "score = .5", BadNumber, "score = 0.5"},
	{"large number", "score = 99999999999999999999", BadNumber, ""},
	{"no such month", "date = 2026-13-40", BadDate, ""},
	{"no such day", "date = 2026-02-30", BadDate, ""},
	{"short date", "date = 2026-1-5", BadDate, "date = 2026-01-05"},
	{"date with slashes", "date = 2026/1/5", BadDate, "date = 2026-01-05"},
	{"day first", "date = 25.12.2026", BadDate, "date = 2026-12-25"},
	{"month first", "date = 12/25/2026", BadDate, "date = 2026-12-25"},
	{"day or month first", "date = 5.1.2026", BadDate, ""},
	{"same day and month", "date = 5.5.2026", BadDate, "date = 2026-05-05"},
	{"month name", "date = 3 December 2026", BadDate, "date = 2026-12-03"},
	{"German date", "date = 3. Dezember 2026", BadDate, "date = 2026-12-03"},
	{"German month with an umlaut", "date = 14. März 2027", BadDate, "date = 2027-03-14"},
	{"month name first", "date = Dec 3, 2026", BadDate, "date = 2026-12-03"},
	{"long dashes", "date = 2026–12–03", Malformed, "date = 2026-12-03"},
	{"short hour", "date = 2026-12-03 9:30", BadDate, "date = 2026-12-03 09:30"},
	{"no such hour", "date = 2026-12-03 25:00", BadDate, ""},
	{"slash comment", "// for Dana\nstage = \"x\"", Malformed, "# for Dana\nstage = \"x\""},
	{"comment behind a value", "stage = \"x\" // or later", Malformed, "stage = \"x\" # or later"},
	{"semicolon", "stage = \"x\";", Malformed, "stage = \"x\""},
	{"dash comment", "-- for Dana", Malformed, "# for Dana"},
	{"comma", "stage = \"x\",", Malformed, "stage = \"x\""},
	{"two keys on a line", "a = 1 b = 2", Malformed, "a = 1\nb = 2"},
	{"two keys and a comma", "a = \"x\", b = 2", Malformed, "a = \"x\"\nb = 2"},
	{"text after a value", "a = \"x\" yes", Malformed, ""},
	{"no-break space", "a\u00a0= 1", BadCharacter, "a = 1"},
	{"no-break spaces", "\u00a0\u00a0a =\u00a01", BadCharacter, " a = 1"},
	{"zero-width space", "a = \u200b1", BadCharacter, "a = 1"},
	{"zero-width space in a key", "go\u200bal = 1", Malformed, "goal = 1"},
	{"NUL", "a = 1\x00", BadCharacter, "a = 1"},
	{"old Mac", "a = 1\rb = 2\r", BadCharacter, "a = 1\nb = 2\n"},
	{"key with umlaut", "größe = 1", Malformed, "\"größe\" = 1"},
	{"key with a space", "call date = 2026-12-03", Malformed, ""},
	{"key in curly quotes", "“goal” = 1", Malformed, "goal = 1"},
	{"list marker", "- goal = 1", Malformed, "goal = 1"},
	{"list without end", "learn = [\"a\", \"b\"\nstage = \"x\"", Unterminated, "learn = [\"a\", \"b\"]\nstage = \"x\""},
	{"list without end before a header", "learn = [\n  \"a\",\n\n[primary]\ngoal = 1", Unterminated, "learn = [\n  \"a\",]\n\n[primary]\ngoal = 1"},
	{"lists without end", "x = [[1, 2], [3\ny = 1", Unterminated, "x = [[1, 2], [3]]\ny = 1"},
	{"inline table without end", "x = { a = 1\ny = 2", Unterminated, ""},
	{"missing comma", "learn = [\n\"a\"\n\"b\"\n]", Malformed, "learn = [\n\"a\",\n\"b\"\n]"},
	{"two commas", "learn = [\"a\",, \"b\"]", Malformed, "learn = [\"a\", \"b\"]"},
	{"text without end", "notes = \"\"\"\nDana likes\nnumbers\n\nstage = \"x\"", Unterminated, ""},
	{"backslash", `path = "C:\Docs"`, BadEscape, `path = "C:\\Docs"`},
	{"backslashes of two kinds", `path = "C:\new\Docs"`, BadEscape, ""},
	{"a path with a U", `path = "C:\Users"`, BadEscape, ""},
	{"not UTF-8", "a = \"\xff\"", BadEncoding, ""},
	{"key twice", "a = 1\na = 2", DuplicateKey, ""},
	{"line twice", "a = 1 # x\na = 1 # y", DuplicateKey, "a = 1 # x\n # y"},
	{"header twice", "[a]\n[a]\ny = 2", DuplicateTable, "[a]\n\ny = 2"},
	{"text on two lines", "goal = \"Dana agrees\nto it\"\nx = 1", Unterminated, ""},
	{"value below its key", "goal =\n  \"Dana agrees\"", MissingValue, "goal = \"Dana agrees\""},
	{"list below its key", "learn = \n[\n\"a\"\n]", MissingValue, "learn = [\n\"a\"\n]"},
	{"list without start", "learn = \"a\", \"b\"]", Malformed, "learn = [\"a\", \"b\"]"},
	{"list without start, lines", "learn =\n  \"a\", # x\n  \"b\",\n]\nx = 1", Malformed, "learn = [\n  \"a\", # x\n  \"b\",\n]\nx = 1"},
	{"merge marker", "<<<<<<< HEAD\na = 1\n=======\n>>>>>>> mine", Malformed, ""},
	{"yaml", "customer: Northwind Foods\nstage: discovery", Malformed, "customer = \"Northwind Foods\"\nstage = \"discovery\""},
	{"thousands and fraction", "score = 1.000,50", BadNumber, ""},
	{"date and more", "date = 2026-12-03 later", BadDate, ""},
	{"month alone", "date = 2026-12", BadDate, ""},
	{"NUL in a comment", "a = 1 # x\x00", BadCharacter, "a = 1 # x"},
	{"table twice", "[a]\nx = 1\n[a]\ny = 2", DuplicateTable, ""},
	{"stray bracket", "a = 1\n]\nb = 2", Malformed, ""},
}

func brokenLines() (out []string) {
	for _, b := range broken {
		out = append(out, b.src)
	}
	return out
}

func TestBrokenLines(t *testing.T) {
	for _, b := range broken {
		t.Run(b.name, func(t *testing.T) {
			tree := Parse([]byte(b.src))
			checkSpans(t, tree)
			if tree.Valid() {
				t.Fatalf("%q is accepted", b.src)
			}
			if got := tree.Problems[0].Code; got != b.code {
				t.Errorf("%q: code %d, want %d: %s", b.src, got, b.code, tree.Problems[0].Message)
			}
			checkSafeFixes(t, tree)
			if got := fixAll(t, b.src); got != b.fixed && (b.fixed != "" || got != b.src) {
				t.Errorf("%q\n got %q\nwant %q\n%s", b.src, got, b.fixed, messages(tree))
			}
			if b.fixed != "" && !Parse([]byte(fixAll(t, b.src))).Valid() {
				t.Errorf("%q is still broken", b.fixed)
			}
			if n := strings.Count(b.src, "\n") + 1; len(tree.Problems) > 2*n {
				t.Errorf("%q: %d problems:\n%s", b.src, len(tree.Problems), messages(tree))
			}
		})
	}
}

// fixAll applies all safe fixes of a document at once, as callplan fix does.
func fixAll(t *testing.T, src string) string {
	t.Helper()
	var edits []Edit
	for _, p := range Parse([]byte(src)).Problems {
		for _, f := range p.Fixes {
			if f.Safe {
				edits = append(edits, f.Edits...)
				break
			}
		}
	}
	return string(Apply([]byte(src), edits))
}

// A line that the reader goes back to is not mended twice.
func TestLinesReadAgain(t *testing.T) {
	for _, src := range []string{"1=\r\"\"\"\"\"\",", "a={\r\u00a0=1\r}\n[b", "a = [\r\"\"\"\r\"\"\"x\r{\r"} {
		for _, p := range Parse([]byte(src)).Problems {
			for _, f := range p.Fixes {
				at := 0
				for _, e := range f.Edits {
					if e.Span.Start < at {
						t.Errorf("%q: %q makes edits that meet: %v", src, f.Title, f.Edits)
					}
					at = e.Span.End
				}
			}
		}
	}
}

// A path with its backslashes is mended whichever letters follow them; what was written on purpose stays.
func TestPaths(t *testing.T) {
	for src, want := range map[string]string{
		`a = "C:\Users\new\Dana"`:                `a = "C:\\Users\\new\\Dana"`,
		`a = "C:\temp\Docs, \"ours\", D:\\x"`:    `a = "C:\\temp\\Docs, \"ours\", D:\\x"`,
		"a = \"\"\"C:\\Docs \\\n  C:\\uni\"\"\"": "a = \"\"\"C:\\\\Docs \\\n  C:\\\\uni\"\"\"",
	} {
		tree := Parse([]byte(src))
		if len(tree.Problems) != 1 || len(tree.Problems[0].Fixes) == 0 {
			t.Errorf("%s: %v", src, tree.Problems)
			continue
		}
		fixes := tree.Problems[0].Fixes
		last := fixes[len(fixes)-1]
		if got := string(Apply([]byte(src), last.Edits)); got != want || last.Safe {
			t.Errorf("%s\nis mended to %s\nwant         %s", src, got, want)
		}
	}
}
