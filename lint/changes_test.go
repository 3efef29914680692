package lint_test

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"callplan/lint"
)

func TestChanges(t *testing.T) {
	for _, tt := range []struct {
		old, new string
		edits    int
		bytes    int // that the edits replace or insert, at most
	}{
		{"", "", 0, 0},
		{"a\nb\nc\n", "a\nb\nc\n", 0, 0},
		{"a\nb\nc\n", "a\nx\nc\n", 1, 2},
		{"a\r\nb\r\n", "a\r\nb", 1, 2},
		{"a\r\nb\r\n", "a\nb\r\n", 1, 3},
		{"goal = \"Zoë\"\n", "goal = \"Zoé\"\n", 1, 4},
		{"goal = \"🙂\"\n", "goal = \"🙃\"\n", 1, 8},
		{"a\nb\nc\nd\ne\n", "a\nx\nc\ny\ne\n", 2, 4},
		{"learn = []\n\n[primary]\ncustomer = 1\ngoal = 2\n", "learn = []\ncustomer = 1\n\n[primary]\ngoal = 2\n", 2, 30},
		{"\xff\xfe\n", "\xff\n", 1, 2},
	} {
		edits := lint.Changes([]byte(tt.old), []byte(tt.new))
		if got := string(lint.Apply([]byte(tt.old), edits)); got != tt.new {
			t.Errorf("%q to %q: the edits make %q", tt.old, tt.new, got)
		}
		n := 0
		for _, e := range edits {
			n += e.Span.Len() + len(e.New)
		}
		if len(edits) != tt.edits || n > tt.bytes {
			t.Errorf("%q to %q: %d edits of %d bytes: %v", tt.old, tt.new, len(edits), n, edits)
		}
	}
}

func FuzzChanges(f *testing.F) {
	f.Add([]byte("a\nb\nc"), []byte("b\nc\nd"))
	f.Add([]byte("ä\r\nö"), []byte("ü\nö\r\n"))
	f.Fuzz(func(t *testing.T, old, new []byte) {
		edits := lint.Changes(old, new)
		at := -1
		for _, e := range edits {
			if e.Span.Start <= at || e.Span.End > len(old) || e.Span.Len() == 0 && e.New == "" {
				t.Fatalf("bad edits: %v", edits)
			}
			at = e.Span.End
			if utf8.Valid(old) && utf8.Valid(new) && !utf8.ValidString(e.New) {
				t.Fatalf("a letter is cut in two: %q", e.New)
			}
		}
		if got := lint.Apply(old, edits); !bytes.Equal(got, new) {
			t.Fatalf("%q to %q: the edits make %q", old, new, got)
		}
	})
}

// What Mend did to a plan is told in edits that leave every other line alone.
func TestChangesOfMend(t *testing.T) {
	for _, s := range plans(t) {
		out, fixed := lint.Mend(s.src, lint.Options{}, true)
		edits := lint.Changes(s.src, out)
		if got := lint.Apply(s.src, edits); !bytes.Equal(got, out) {
			t.Fatalf("%s: the edits make another text", s.name)
		}
		if len(edits) > 0 && fixed == 0 {
			t.Errorf("%s: edits of nothing", s.name)
		}
	}
}
