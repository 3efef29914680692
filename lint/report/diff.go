package report

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/diff"
)

// Diff writes what a fix changes in a file as a unified diff that git apply and patch -p1 understand; nothing
// where nothing changes. The plan's bytes stand in it as they are, or else it could not be applied. With colour
// it is for a person at a terminal, and what the terminal would act on is made visible instead.
func Diff(w io.Writer, path string, old, new []byte, color bool) error {
	d := diff.Diff("a", old, "b", new)
	if len(d) == 0 {
		return nil
	}
	for range 3 { // its own header, which does not quote names
		_, d, _ = bytes.Cut(d, []byte("\n"))
	}
	name := strings.TrimPrefix(filepath.ToSlash(filepath.Clean(path)), "/")
	header := "--- " + diffName("a/"+name) + "\n+++ " + diffName("b/"+name) + "\n"
	if color {
		crlf := bytes.Contains(old, []byte("\r\n")) && bytes.Contains(new, []byte("\r\n"))
		d = paintDiff([]byte(header), d, crlf)
	} else {
		d = append([]byte(header), d...)
	}
	_, err := w.Write(d)
	return err
}

// diffName quotes a name as git does. A name with a space is followed by a tab, or patch would end it there.
func diffName(name string) string {
	quote := !utf8.ValidString(name) || strings.ContainsAny(name, `"\`)
	for _, r := range name {
		quote = quote || hidden(r)
	}
	if !quote {
		if strings.Contains(name, " ") {
			return name + "\t"
		}
		return name
	}
	b := []byte{'"'}
	for i := range len(name) {
		switch c := name[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c >= 0x7f:
			b = fmt.Appendf(b, `\%03o`, c)
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}

// paintDiff colours header and diff line by line. Where both sides end their lines with CRLF, the CR says
// nothing and is left out.
func paintDiff(header, d []byte, crlf bool) []byte {
	var out []byte
	pen := pen(true)
	for line := range bytes.Lines(header) {
		out = append(pen.text(out, bold, strings.TrimRight(string(line), "\n")), '\n')
	}
	for line := range bytes.Lines(d) {
		line = bytes.TrimSuffix(line, []byte("\n"))
		if crlf {
			line = bytes.TrimSuffix(line, []byte("\r"))
		}
		text := string(appendKeeping(nil, string(line), "\t"))
		switch line[0] {
		case '+':
			out = pen.text(out, green, text)
		case '-':
			out = pen.text(out, minus, text)
		case '@':
			out = pen.text(out, cyan, text)
		default:
			out = append(out, text...)
		}
		out = append(out, '\n')
	}
	return out
}
