package report

import (
	"unicode/utf16"
	"unicode/utf8"
)

const hex = "0123456789abcdef"

// appendJSON adds s as a JSON string. Bytes that are not UTF-8 become U+FFFD, as JSON knows text only.
// What a terminal or a CI runner would act on is escaped, which costs a JSON reader nothing: output is often
// looked at before it is parsed.
func appendJSON(dst []byte, s string) []byte {
	dst = append(dst, '"')
	hashes := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '"' || r == '\\':
			dst = append(dst, '\\', byte(r))
		case r == '\n':
			dst = append(dst, `\n`...)
		case r == '\t':
			dst = append(dst, `\t`...)
		case r == '[' && hashes >= 2, hidden(r):
			dst = appendUnicode(dst, r)
		default:
			dst = utf8.AppendRune(dst, r)
		}
		if r == '#' {
			hashes++
		} else if widths.RuneWidth(r) > 0 {
			hashes = 0
		}
		i += n
	}
	return append(dst, '"')
}

// appendUnicode adds \uXXXX, as a pair of surrogates where one is not enough.
func appendUnicode(dst []byte, r rune) []byte {
	if r >= 0x10000 {
		high, low := utf16.EncodeRune(r)
		return appendUnicode(appendUnicode(dst, high), low)
	}
	return append(dst, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}
