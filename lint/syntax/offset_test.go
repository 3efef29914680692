package syntax

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// stringValue reads the one string of a document.
func stringValue(t testing.TB, src string) *Value {
	t.Helper()
	tree := Parse([]byte(src))
	e := tree.Root.Lookup("a")
	if e == nil || e.Value.Kind != String {
		t.Fatalf("no string in %q", src)
	}
	return e.Value
}

// TestOffsets reads at each byte of a string the source it came from.
func TestOffsets(t *testing.T) {
	for _, c := range []struct {
		src  string
		want []string // for each character of the text, the source from its offset on to the next one's
	}{
		{`a = "xy"`, []string{"x", "y"}},
		{`a = "x\"y"`, []string{"x", `\"`, "y"}},
		{`a = "x\u00e9y"`, []string{"x", `\u00e9`, "y"}},
		{`a = "\U0001F600!"`, []string{`\U0001F600`, "!"}},
		{`a = "\x41\e\\b"`, []string{`\x41`, `\e`, `\\`, "b"}},
		{`a = "é\té"`, []string{"é", `\t`, "é"}},
		{`a = 'x\y'`, []string{"x", `\`, "y"}},
		{"a = \"\"\"\nx\\\n   y\"\"\"", []string{"x", "y"}},
		{"a = \"\"\"\\\n   x\\ \n\n y\\\n  \"\"\"", []string{"x", "y"}},
		{"a = \"\"\"\r\nx\r\ny\"\"\"", []string{"x", "\r", "\n", "y"}},
		{"a = \"\"\"\n\\u00e9\\\n \\\"z\"\"\"", []string{`\u00e9`, `\"`, "z"}},
		{"a = '''\nx'y'''", []string{"x", "'", "y"}},
		{`a = "x\qy"`, []string{"x", `\`, "q", "y"}},
	} {
		v := stringValue(t, c.src)
		n := 0
		for i, r := range v.Text {
			s := v.SourceSpan(i, i+utf8.RuneLen(r))
			if n >= len(c.want) || c.src[s.Start:s.End] != c.want[n] {
				t.Errorf("%q: character %d of %q is %q", c.src, n, v.Text, c.src[s.Start:s.End])
				break
			}
			if v.Index(s.Start) != i {
				t.Errorf("%q: Index(%d) = %d, want %d", c.src, s.Start, v.Index(s.Start), i)
			}
			n++
		}
		if n != len(c.want) {
			t.Errorf("%q: %d characters, want %d", c.src, n, len(c.want))
		}
		if v.Offset(len(v.Text)) != v.InnerSpan().End || v.Offset(-1) != v.InnerSpan().Start || v.Offset(1000) != v.InnerSpan().End {
			t.Errorf("%q: ends at %d, %d and %d", c.src, v.Offset(len(v.Text)), v.Offset(-1), v.Offset(1000))
		}
		if v.Index(0) != 0 || v.Index(1000) != len(v.Text) {
			t.Errorf("%q: Index is not clamped", c.src)
		}
	}
}

func TestEncodeByHand(t *testing.T) {
	for _, c := range []struct {
		quote Quote
		s     string
		want  string
		ok    bool
	}{
		{Basic, `say "yes"`, `say \"yes\"`, true},
		{Basic, "a\\b\tc\nd\x1b\x7f", "a\\\\b\tc\\nd\\u001B\\u007F", true},
		{Basic, "\xff", "", false},
		{Literal, `say "yes"`, `say "yes"`, true},
		{Literal, "Dana's", "Dana's", false},
		{Literal, "a\nb", "a\nb", false},
		{MultiBasic, "say \"yes\" now\nor never", "say \"yes\" now\nor never", true},
		{MultiBasic, "\nthree \"\"\" quotes\"", "\\nthree \\\"\\\"\\\" quotes\\\"", true},
		{MultiLiteral, "Dana's\nteam", "Dana's\nteam", true},
		{MultiLiteral, "a'''b", "a'''b", false},
		{MultiLiteral, "\na", "\na", false},
		{NoQuote, "a", "", false},
	} {
		v := &Value{Kind: String, Quote: c.quote}
		if got, ok := v.Encode(c.s); got != c.want && c.ok || ok != c.ok {
			t.Errorf("%d: Encode(%q) = %q, %v, want %q, %v", c.quote, c.s, got, ok, c.want, c.ok)
		}
	}
	if got := EncodeKey("plan b"); got != `"plan b"` {
		t.Errorf("EncodeKey: %s", got)
	}
	if got := EncodeKey("plan-b_2"); got != "plan-b_2" {
		t.Errorf("EncodeKey: %s", got)
	}
	if got := EncodeKey(""); got != `""` {
		t.Errorf("EncodeKey: %s", got)
	}
}

// FuzzEncode: what Encode and EncodeString write is read as it was; each decoded byte knows its place.
func FuzzEncode(f *testing.F) {
	for _, s := range []string{"", "Dana agrees", "say \"yes\"", "it's", "\"\"\"", "'''", "a\\", "\n", "\r\n", "é😀\u2028", "\x00\x1f\x7f", "\\u00e9", "a\"", "\"a", " \t", "\xff", "''", "a''b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for quote, three := range map[Quote]string{Basic: `"`, Literal: "'", MultiBasic: `"""`, MultiLiteral: "'''"} {
			enc, ok := (&Value{Kind: String, Quote: quote}).Encode(s)
			if !ok {
				if quote == Basic && utf8.ValidString(s) || quote == MultiBasic && utf8.ValidString(s) {
					t.Fatalf("a basic string can hold %q", s)
				}
				continue
			}
			checkString(t, "a = "+three+enc+three, s)
			if quote == MultiBasic || quote == MultiLiteral {
				checkString(t, "a = "+three+"\n"+enc+three, s)
				checkString(t, "a = "+three+"x"+enc+"x"+three, "x"+s+"x")
			}
		}
		if utf8.ValidString(s) {
			checkString(t, "a = "+EncodeString(s), s)
		}
		tree := Parse([]byte(EncodeKey(s) + " = 1"))
		if want := strings.ToValidUTF8(s, "\ufffd"); !tree.Valid() || utf8.ValidString(s) && tree.Root.Lookup(want) == nil {
			t.Fatalf("key %q: %s", EncodeKey(s), messages(tree))
		}
		// As the text of a string, whatever it is.
		for _, src := range []string{`a = "` + s + `"`, `a = """` + s + `"""`} {
			if tree := Parse([]byte(src)); tree.Valid() && len(tree.Sections[0].Pairs) == 1 && tree.Sections[0].Pairs[0].Value.Kind == String {
				checkPlaces(t, src, tree.Sections[0].Pairs[0].Value)
			}
		}
	})
}

func checkString(t *testing.T, src, want string) {
	t.Helper()
	tree := Parse([]byte(src))
	if !tree.Valid() {
		t.Fatalf("%q: %s", src, messages(tree))
	}
	v := tree.Root.Lookup("a").Value
	if v.Text != want {
		t.Fatalf("%q is read as %q, want %q", src, v.Text, want)
	}
	checkPlaces(t, src, v)
}

// checkPlaces decodes the source of each character by itself.
func checkPlaces(t *testing.T, src string, v *Value) {
	t.Helper()
	last := v.InnerSpan().Start
	for i, r := range v.Text {
		s := v.SourceSpan(i, i+utf8.RuneLen(r))
		if s.Start < last || s.End > v.InnerSpan().End {
			t.Fatalf("%q: character at %d has the source %v", src, i, s)
		}
		last = s.End
		piece := src[s.Start:s.End]
		if piece != string(r) {
			if d := decode(piece, 0, false); d.text != string(r) || len(d.bad) > 0 {
				t.Fatalf("%q: character %q at %d has the source %q", src, r, i, piece)
			}
		}
		if v.Index(s.Start) != i || v.Offset(i) != s.Start {
			t.Fatalf("%q: byte %d is at %d, and there is byte %d", src, i, s.Start, v.Index(s.Start))
		}
	}
}
