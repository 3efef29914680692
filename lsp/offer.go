package lsp

import (
	"cmp"
	"strings"
	"unicode"

	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// offer is one thing that may be written at the caret, before it is put into the words of the protocol. What it replaces
// never reaches further than the word at the caret, so that what stands behind it stays: some editors replace nothing
// behind the caret anyway.
type offer struct {
	label  string
	note   string // in grey behind the label
	kind   protocol.CompletionItemKind
	word   syntax.Span // what is replaced; it holds the caret
	keep   bool        // what stands behind the caret stays unless the editor is set to replace it
	text   string
	filter string // what is typed is compared with this; "" for the label
	best   bool
	commit string // characters that accept it and are typed behind it

	snippet bool
	doc     topic // what its documentation is about
}

// topic names what there is to say about an offer, so that it need not be said before somebody looks.
type topic struct {
	What string `json:"what,omitempty"` // commitment, word, key, table, rule, config, setting, text
	Name string `json:"name,omitempty"`
	In   string `json:"in,omitempty"` // the table of a key, the type of a word
	Type int    `json:"type,omitempty"`
}

// quotedOffer writes a text where a value may stand, in the quotes that are there or in new ones. Free text may be kept behind the
// caret; a word of a list is replaced as a whole, for half of it is no word.
func (w *writer) quotedOffer(o offer, text string, free bool) (offer, bool) {
	g := w.gap
	src := w.src
	o.doc, o.filter = w.topicOr(o.doc, text), cmp.Or(o.filter, o.label)
	switch {
	case g.Quote == syntax.NoQuote:
		o.word = g.Word
		o.text = syntax.EncodeString(text)
		if w.snippets && free && strings.HasSuffix(text, " ") {
			o.text, o.snippet = strings.TrimSuffix(snippetText.Replace(o.text), `"`)+`$0"`, true
		}
		if g.Comma {
			o.text += ","
		}
		if g.Tight {
			o.text = " " + o.text
		}
		return o, lineOf(src, o.word) && (w.at == g.Word.Start || !blankIn(src[g.Word.Start:g.Word.End]) || free)
	case g.Closed:
		v := syntax.Value{Kind: syntax.String, Quote: g.Quote}
		enc, ok := v.Encode(text)
		o.word, o.text, o.keep = g.Word, enc, free && w.at > g.Word.Start
		if !ok {
			o.word, o.text, o.keep = g.Whole, syntax.EncodeString(text), false
			o.filter = string(src[g.Whole.Start:g.Word.Start]) + o.filter
		}
		return o, lineOf(src, o.word) && (ok || !w.behindStays)
	}
	// The string has no end yet: it gets one behind the word at the caret.
	v := syntax.Value{Kind: syntax.String, Quote: g.Quote}
	enc, ok := v.Encode(text)
	o.word = syntax.Span{Start: g.Word.Start, End: w.at}
	if !free {
		for o.word.End < g.Word.End && wordByte(src[o.word.End]) {
			o.word.End++
		}
	}
	mark := string(src[g.Whole.Start:g.Word.Start])
	o.text = enc + mark
	if !ok {
		o.word.Start, o.text = g.Whole.Start, syntax.EncodeString(text)
		o.filter = mark + o.filter
	} else if w.snippets && free && strings.HasSuffix(text, " ") {
		o.text, o.snippet = snippetText.Replace(enc)+"$0"+mark, true
	}
	rest := strings.TrimSpace(string(src[o.word.End:lineEndAt(src, o.word.End)]))
	return o, lineOf(src, o.word) && (rest == "" || strings.ContainsAny(rest[:1], "#,]}"))
}

// listed puts the list around an offer for one of its texts where none is begun yet. Where the editor replaces nothing behind
// the caret the text stays alone, and there is a fix for it.
func (w *writer) listed(o offer, open bool) offer {
	g := w.gap
	mark := string(w.src[g.Whole.Start:g.Word.Start])
	inside := o.word.Start == g.Word.Start // of the quotes that are there
	switch {
	case g.Quote == syntax.NoQuote:
		text, tight := strings.CutPrefix(o.text, " ")
		text, comma := strings.CutSuffix(text, ",")
		o.text = "[" + text + "]"
		if tight {
			o.text = " " + o.text
		}
		if comma {
			o.text += ","
		}
		return o
	case g.Closed && w.behindStays:
		return o
	case g.Closed && inside:
		text := o.text
		if open && w.snippets {
			text, o.snippet = snippetText.Replace(text)+"$0", true
		}
		o.text = mark + text + string(w.src[g.Word.End:g.Whole.End])
	case inside:
		o.text = mark + o.text
	}
	if inside {
		o.filter = mark + o.filter
	}
	o.word.Start, o.text, o.keep = g.Whole.Start, "["+o.text+"]", false
	if g.Closed {
		o.word.End = g.Whole.End
	}
	return o
}

// bareOffer writes a value that stands without quotes, and takes those away that are there.
func (w *writer) bareOffer(o offer, value string) (offer, bool) {
	g := w.gap
	o.word, o.text = g.Word, value
	if g.Closed && w.behindStays {
		return o, true // in quotes it can be read, too, and there is a fix for them
	}
	if g.Quote != syntax.NoQuote {
		o.word = g.Whole
		if !g.Closed {
			o.word.End = w.at
			if rest := strings.TrimSpace(string(w.src[w.at:lineEndAt(w.src, w.at)])); rest != "" && rest[0] != '#' {
				return o, false
			}
		}
		o.filter = string(w.src[g.Whole.Start:g.Word.Start]) + cmp.Or(o.filter, o.label)
	} else if blankIn(w.src[g.Word.Start:g.Word.End]) {
		return o, false
	}
	if g.Tight {
		o.text = " " + o.text
	}
	return o, lineOf(w.src, o.word)
}

func blankIn(b []byte) bool { return strings.ContainsAny(string(b), " \t") }

// lineOf reports whether a span lies on one line: an editor takes no other.
func lineOf(src []byte, s syntax.Span) bool {
	return !strings.ContainsAny(string(src[s.Start:s.End]), "\n\r")
}

func lineEndAt(src []byte, at int) int {
	for at < len(src) && src[at] != '\n' && src[at] != '\r' {
		at++
	}
	return at
}

func wordByte(c byte) bool {
	return c == '-' || c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// choiceText is text as it stands in the list of a choice.
func choiceText(s string) string {
	return strings.NewReplacer(`\`, `\\`, `$`, `\$`, `}`, `\}`, `,`, `\,`, `|`, `\|`).Replace(s)
}

// beginsWith reports whether a text begins with what has been typed, whatever its capitals.
func beginsWith(text, typed string) bool {
	t, b := []rune(text), []rune(typed)
	if len(b) > len(t) {
		return false
	}
	for i, r := range b {
		if unicode.ToLower(r) != unicode.ToLower(t[i]) {
			return false
		}
	}
	return true
}
