package report

import (
	"bufio"

	"callplan/lint"
)

// concise prints one line a finding and nothing else, for grep and an editor's list of errors.
type concise struct {
	w   *bufio.Writer
	o   Options
	buf []byte
}

func newConcise(w *bufio.Writer, o Options) Printer { return &concise{w: w, o: o} }

func (c *concise) File(path string, src []byte, findings []lint.Finding) error {
	var at *places
	pen := pen(c.o.Color)
	for i := range findings {
		f := &findings[i]
		if !c.o.shows(f.Severity) {
			continue
		}
		if at == nil {
			at = newPlaces(src)
		}
		line, col := at.at(f.Span.Start)
		b := pen.off(appendPath(pen.on(c.buf[:0], bold), path))
		b = append(appendPlace(b, line, col), ": "...)
		b = append(pen.text(b, severityStyle(f.Severity), f.Severity.String()+"["+f.Rule+"]"), ' ')
		b = append(appendText(b, f.Message), '\n')
		c.buf = b
		if _, err := c.w.Write(b); err != nil {
			return err
		}
	}
	return nil
}

func (c *concise) Close(Summary) error { return c.w.Flush() }
