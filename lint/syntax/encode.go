package syntax

import (
	"strings"
	"unicode/utf8"
)

// EncodeString writes s as a basic string with its quotes, on one line. Bytes that are not UTF-8 become U+FFFD.
func EncodeString(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte('"')
	for _, r := range s {
		escapeRune(&b, r, "\"\\\n\r\t")
	}
	b.WriteByte('"')
	return b.String()
}

// EncodeKey writes one part of a key, with quotes where it needs them.
func EncodeKey(s string) string {
	for i := range len(s) {
		if !bareKey[s[i]] {
			return EncodeString(s)
		}
	}
	if s == "" {
		return `""`
	}
	return s
}

// escapeRune writes r, escaped when it is a control character or one of these.
func escapeRune(b *strings.Builder, r rune, these string) {
	if r >= 0x20 && r != 0x7f && !strings.ContainsRune(these, r) || r == '\t' && !strings.ContainsRune(these, r) {
		b.WriteRune(r)
		return
	}
	switch r {
	case '"', '\\':
		b.WriteByte('\\')
		b.WriteRune(r)
	case '\b':
		b.WriteString(`\b`)
	case '\t':
		b.WriteString(`\t`)
	case '\n':
		b.WriteString(`\n`)
	case '\f':
		b.WriteString(`\f`)
	case '\r':
		b.WriteString(`\r`)
	default: // \e and \x are unknown to readers of TOML 1.0
		const hex = "0123456789ABCDEF"
		b.WriteString(`\u00`)
		b.WriteByte(hex[r>>4&15])
		b.WriteByte(hex[r&15])
	}
}

// Encode writes s as it must stand inside the quotes of this string, or in place of a part of its text; false when this
// kind of string cannot hold s, or v is no string with quotes.
func (v *Value) Encode(s string) (string, bool) {
	if v.Kind != String || !utf8.ValidString(s) {
		return "", false
	}
	switch v.Quote {
	case Basic:
		var b strings.Builder
		for _, r := range s {
			escapeRune(&b, r, "\"\\\n\r")
		}
		return b.String(), true
	case MultiBasic:
		return encodeMulti(s), true
	case Literal, MultiLiteral:
		return s, literalHolds(s, v.Quote == MultiLiteral)
	}
	return "", false
}

// encodeMulti keeps line ends, but not one at the start, which TOML would drop. A quotation mark is kept only between
// two other characters: elsewhere it might meet more of its kind and end the string.
func encodeMulti(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '"' && i > 0 && i+1 < len(s) && s[i-1] != '"' && s[i+1] != '"':
			b.WriteByte('"')
		case r == '\n' && i > 0:
			b.WriteByte('\n')
		default:
			escapeRune(&b, r, "\"\\\n\r")
		}
	}
	return b.String()
}

// literalHolds reports whether s can stand in a string without escapes.
func literalHolds(s string, multi bool) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c == '\t':
		case c == '\n':
			if !multi || i == 0 {
				return false
			}
		case c < 0x20 || c == 0x7f:
			return false
		case c == '\'':
			if !multi || i == 0 || i == len(s)-1 || s[i-1] == '\'' && i > 1 && s[i-2] == '\'' {
				return false
			}
		}
	}
	return true
}
