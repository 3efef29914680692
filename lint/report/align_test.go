package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"

	"callplan/lint"
)

// printed is what a format says about one finding.
func printed(t testing.TB, format string, o Options, path, src string, f lint.Finding) string {
	var out bytes.Buffer
	p, err := New(format, &out, o)
	if err != nil {
		t.Fatal(err)
	}
	if f.Severity == lint.Off {
		f.Severity = lint.Warning
	}
	if f.Rule == "" {
		f.Rule = "talk-to"
	}
	if err := p.File(path, []byte(src), []lint.Finding{f}); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(Summary{}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// The carets stand in the same terminal columns as the marked words, whatever is before and in them.
func TestCaretsStandUnderTheWords(t *testing.T) {
	for _, c := range []struct{ name, before, word, after, shown string }{
		{"ascii", `goal = "`, "Talk to", ` Dana"`, "Talk to"},
		{"wide", `goal = "田中さんと`, "会議", `をする"`, "会議"},
		{"combining", "goal = \"Rene\u0301 a\u0300 ", "u\u0308ber", " alles", "u\u0308ber"},
		{"emoji joined", "goal = \"👩‍💻 and 👨‍👩‍👧‍👦 ", "meet 👩‍💻 now", "\"", "meet 👩‍💻 now"},
		{"flag", "x = \"🇩🇪🇫🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ", "here", "", "here"},
		{"tab before", "\tgoal\t=\t\"", "word", "\"", "word"},
		{"tab inside", "goal = ", "a\tb", "", "a    b"},
		{"escape before", "x = \"\x1b[31m\x00\r", "word", "", "word"},
		{"escape inside", "x = ", "a\x1b[2Jb", "", `a\x1b[2Jb`},
		{"bidi", "x = \"\u202e\u2066", "word", "", "word"},
		{"not utf-8", "x = \"\xff\xc3", "w\xe2\x82rd", "", `w\xe2\x82rd`},
		{"hidden", "x = \u200b\u00ad\ufeff", "word", "\u2060", "word"},
		{"persian with joiner", "x = \"می\u200cخواهم ", "word", "", "word"},
		{"c1", "x = \"\u009b31m", "word", "", "word"},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := "first = 1\n" + c.before + c.word + c.after + "\n"
			start := len("first = 1\n") + len(c.before)
			out := printed(t, "full", Options{}, "a.plan.toml", src, lint.Finding{Span: lint.Span{Start: start, End: start + len(c.word)}})
			lines := strings.Split(out, "\n")
			row, carets := lines[2], lines[3]
			i := strings.LastIndex(row, c.shown)
			if i < 0 {
				t.Fatalf("no %q in %q", c.shown, row)
			}
			measure := &runewidth.Condition{StrictEmojiNeutral: true}
			from := measure.StringWidth(row[:i])
			to := measure.StringWidth(row[:i+len(c.shown)])
			want := "  |" + strings.Repeat(" ", from-3) + strings.Repeat("^", to-from)
			if carets != want {
				t.Errorf("\n%s\n%s, want\n%s", row, carets, want)
			}
		})
	}
}

func TestColumnsCountCodePoints(t *testing.T) {
	for _, c := range []struct{ src, at, place string }{
		{"é田👩‍💻x", "x", ":1:6:"}, // the emoji is three code points
		{"\ufeffab\r\ncd", "b", ":1:2:"},
		{"\ufeffab\r\ncd", "d", ":2:2:"},
		{"a\xffb", "b", ":1:3:"},
		{"a\r\n\r\nb", "b", ":3:1:"},
		{"a\n", "", ":1:1:"},
		{"", "", ":1:1:"},
	} {
		start := strings.Index(c.src, c.at)
		out := printed(t, "concise", Options{}, "p", c.src, lint.Finding{Span: lint.Span{Start: start, End: start + len(c.at)}})
		if !strings.HasPrefix(out, "p"+c.place) {
			t.Errorf("%q in %q: %s, want %s", c.at, c.src, out, c.place)
		}
	}
}

// Counting on from the last answer gives the same as counting from the start of the line.
func TestPlacesInAnyOrder(t *testing.T) {
	src := []byte("é田\n\xff👩‍💻 x\r\n\nlast")
	var offsets []int
	for i := range len(src) + 1 {
		offsets = append(offsets, i, len(src)-i, i*7%len(src))
	}
	one := newPlaces(src)
	for _, off := range offsets {
		line, col := one.at(off)
		wantLine, wantCol := newPlaces(src).at(off)
		if line != wantLine || col != wantCol {
			t.Errorf("offset %d: %d:%d, want %d:%d", off, line, col, wantLine, wantCol)
		}
	}
}

// A line of megabytes is cut around the words, wherever they are; what is shown holds them with their carets.
func TestLongLineIsCut(t *testing.T) {
	for _, filler := range []string{"x", "田", "\t", "\u0301", "\x1b", "e\u0301\u0301", "👩‍💻 ", "\xff"} {
		long := strings.Repeat(filler, 5<<20/len(filler))
		for _, src := range []string{long + "WORD", "WORD" + long, long + "WORD" + long} {
			for _, width := range []int{0, 20, 80} {
				start := strings.Index(src, "WORD")
				out := printed(t, "full", Options{Width: width}, "p", src, lint.Finding{Span: lint.Span{Start: start, End: start + 4}})
				lines := strings.Split(out, "\n")
				row, carets := lines[2], lines[3]
				if len(row) > 8<<10 || !strings.Contains(row, "…") {
					t.Fatalf("%q, width %d: a row of %d bytes", filler, width, len(row))
				}
				i := strings.Index(row, "WORD")
				if i < 0 || !strings.HasSuffix(carets, "^^^^") || widths.StringWidth(row[:i+4]) != len(carets) {
					t.Errorf("%q, width %d:\n%s\n%s", filler, width, row, carets)
				}
				if room := max(width, narrowest+4); width > 0 && widths.StringWidth(row) > room {
					t.Errorf("%q: %d cells on a terminal of %d", filler, widths.StringWidth(row), width)
				}
			}
		}
	}
}

// A span that is larger than what fits is marked as far as it is shown.
func TestLongSpanIsCut(t *testing.T) {
	src := "goal = \"" + strings.Repeat("talk ", 1<<20) + "\""
	out := printed(t, "full", Options{Width: 80}, "p", src, lint.Finding{Span: lint.Span{Start: 7, End: len(src)}, Label: "endless"})
	for line := range strings.Lines(out) {
		if widths.StringWidth(line) > 80 {
			t.Errorf("%d cells: %s", widths.StringWidth(line), line)
		}
	}
	if !strings.Contains(out, "| goal = \"talk") || !strings.Contains(out, "       ^^^^") {
		t.Error(out)
	}
}
