package report

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

// widths measures as terminals draw; a condition of our own, because the library's default follows the locale
// and the carets would move with it.
var widths = &runewidth.Condition{StrictEmojiNeutral: true}

// cells is how many columns a terminal needs for text that visible has cleaned.
func cells(text []byte) int {
	for _, c := range text {
		if c < ' ' || c >= utf8.RuneSelf {
			return widths.StringWidth(string(text))
		}
	}
	return len(text)
}

// visible writes text so that it can only be read. What a terminal would act on, or what cannot be seen, is
// written out: control characters, marks that reverse the direction of writing, bytes that are not UTF-8.
//
// It also breaks up "##[": GitHub's runner takes ##[command] for a command anywhere in a line, and looks for it
// with a comparison that skips characters without a width; and this output is mostly read in CI logs.
type visible struct {
	hashes int  // "#" seen in a row
	flag   bool // within a flag emoji that spells its region in invisible letters
}

// append adds the character r, which takes the bytes raw in the source.
func (v *visible) append(dst, raw []byte, r rune) []byte {
	if r == utf8.RuneError && len(raw) == 1 {
		v.hashes = 0
		return appendHex(dst, `\x`, rune(raw[0]), 2)
	}
	if r < utf8.RuneSelf {
		switch {
		case r == '[' && v.hashes >= 2:
			v.hashes = 0
			return append(dst, `\x5b`...)
		case r == '#':
			v.hashes++
		default:
			v.hashes = 0
		}
		v.flag = false
		if r >= ' ' && r != 0x7f {
			return append(dst, byte(r))
		}
		return appendEscape(dst, r)
	}
	if isTag(r) && v.flag {
		return append(dst, raw...)
	}
	v.flag = r == '\U0001F3F4' // the black flag, which begins the flags of England, Scotland and Wales
	if widths.RuneWidth(r) > 0 {
		v.hashes = 0
	}
	if hidden(r) {
		v.hashes = 0
		return appendEscape(dst, r)
	}
	return append(dst, raw...)
}

// hidden says whether a character acts on the text around it or is not drawn. The two joiners are not: emoji,
// Persian and the scripts of India need them.
func hidden(r rune) bool {
	if r < 0x7f {
		return r < ' '
	}
	if r == 0x200c || r == 0x200d {
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point)
}

func isTag(r rune) bool { return r >= 0xE0020 && r <= 0xE007F }

func appendEscape(dst []byte, r rune) []byte {
	switch {
	case r == '\n':
		return append(dst, `\n`...)
	case r == '\r':
		return append(dst, `\r`...)
	case r == '\t':
		return append(dst, `\t`...)
	case r < 0x80:
		return appendHex(dst, `\x`, r, 2)
	case r < 0x10000:
		return appendHex(dst, `\u`, r, 4)
	}
	return appendHex(dst, `\U`, r, 8)
}

func appendHex(dst []byte, prefix string, r rune, digits int) []byte {
	return fmt.Appendf(dst, "%s%0*x", prefix, digits, r)
}

// maxText is how many characters of a message a person is shown; a value of a megabyte may be quoted in one.
const maxText = 1000

// appendText adds a message, label or title on one line, cut when it is very long.
func appendText(dst []byte, s string) []byte {
	if short := clip(s, maxText); len(short) < len(s) {
		return append(appendWhole(dst, short), "…"...)
	}
	return appendWhole(dst, s)
}

// appendWhole adds a text on one line.
func appendWhole(dst []byte, s string) []byte { return appendKeeping(dst, s, "") }

// appendKeeping is appendWhole for a format that escapes the characters of keep in its own way.
func appendKeeping(dst []byte, s, keep string) []byte {
	if plain(s) {
		return append(dst, s...)
	}
	var v visible
	var raw [utf8.UTFMax]byte
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if keep != "" && strings.ContainsRune(keep, r) {
			dst = append(dst, s[i:i+n]...)
			v = visible{}
		} else {
			dst = v.append(dst, raw[:copy(raw[:], s[i:i+n])], r)
		}
		i += n
	}
	return dst
}

// appendPath adds a file name, which is what most lines begin with.
func appendPath(dst []byte, path string) []byte {
	if opensCommand(path) {
		dst = append(dst, "./"...)
	}
	return appendWhole(dst, path)
}

// opensCommand says whether a line that begins with text could begin with "::", which GitHub's runner takes for a
// command. It skips white space and characters without a width before it; and one colon may meet another one.
func opensCommand(text string) bool {
	lead := strings.TrimLeftFunc(text, func(r rune) bool { return unicode.IsSpace(r) || widths.RuneWidth(r) == 0 })
	return strings.HasPrefix(lead, ":")
}

// plain says whether nothing in s needs care: printable ASCII without "##[".
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x7f || c == '[' && i >= 2 && s[i-1] == '#' && s[i-2] == '#' {
			return false
		}
	}
	return true
}

// clip is the first n characters of s.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// appendPlace adds ":line:col".
func appendPlace(dst []byte, line, col int) []byte {
	dst = strconv.AppendInt(append(dst, ':'), int64(line), 10)
	return strconv.AppendInt(append(dst, ':'), int64(col), 10)
}
