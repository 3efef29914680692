package report

import (
	"bufio"
	"path/filepath"
	"strings"

	"callplan/lint"
)

// github writes workflow commands, which GitHub shows as annotations beside the lines of a pull request.
//
// Its runner reads standard output line by line and takes "::name" at the start of a line, and "##[name]"
// anywhere in it, for a command. Nothing from a plan may end a line or hold either mark.
type github struct {
	w   *bufio.Writer
	o   Options
	buf []byte
}

func newGitHub(w *bufio.Writer, o Options) Printer { return &github{w: w, o: o} }

// The names of the commands, by severity.
var commands = [...]string{lint.Off: "debug", lint.Info: "notice", lint.Warning: "warning", lint.Error: "error"}

func (g *github) File(path string, src []byte, findings []lint.Finding) error {
	if len(findings) == 0 {
		return nil
	}
	at := newPlaces(src)
	file := g.o.annotated(path)
	for i := range findings {
		f := &findings[i]
		span := at.within(f.Span)
		line, col := at.at(span.Start)
		endLine, endCol := at.at(span.End)

		b := append(append(g.buf[:0], "::"...), commands[f.Severity]...)
		b = appendProperty(append(b, " file="...), file)
		b = appendInt(append(b, ",line="...), line)
		b = appendInt(append(b, ",endLine="...), endLine)
		if line == endLine { // GitHub refuses columns on a range of several lines
			b = appendInt(append(b, ",col="...), col)
			b = appendInt(append(b, ",endColumn="...), endCol)
		}
		b = appendProperty(append(b, ",title="...), "callplan "+f.Rule)
		b = append(appendData(append(b, "::"...), f.Message), '\n')
		g.buf = b
		if _, err := g.w.Write(b); err != nil {
			return err
		}
	}
	return nil
}

func (g *github) Close(s Summary) error {
	for _, u := range s.Unread {
		b := appendProperty(append(g.buf[:0], "::error file="...), g.o.annotated(u.Path))
		b = append(appendData(append(b, ",title=callplan::could not be read: "...), u.Message), '\n')
		g.buf = b
		if _, err := g.w.Write(b); err != nil {
			return err
		}
	}
	return g.w.Flush()
}

// annotated is the path as GitHub wants it: from the root of the checkout, with slashes.
func (o *Options) annotated(path string) string {
	if o.Dir != "" && !filepath.IsAbs(path) {
		path = filepath.Join(o.Dir, path)
	}
	if o.Root != "" && filepath.IsAbs(path) {
		if rel, err := filepath.Rel(o.Root, path); err == nil {
			path = rel
		}
	}
	return filepath.ToSlash(filepath.Clean(path))
}

// The percent sign is replaced in the same pass as the others, so none is escaped twice.
var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// appendData adds the message of a command; its line ends are kept, as GitHub shows them.
func appendData(dst []byte, s string) []byte {
	if len(s) > maxText {
		s = clip(s, maxText)
	}
	return append(dst, dataEscapes.Replace(string(appendKeeping(nil, s, "\r\n")))...)
}

// appendProperty adds the value of a property.
func appendProperty(dst []byte, s string) []byte {
	return append(dst, propertyEscapes.Replace(string(appendKeeping(nil, s, "\r\n")))...)
}
