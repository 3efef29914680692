package report

import (
	"bufio"
	_ "embed"
	"encoding/base64"
	"strconv"
	"unicode/utf8"

	"callplan/lint"
)

//go:embed output.schema.json
var outputSchema []byte

// JSONSchema is the JSON Schema (draft 2020-12) of the json format.
func JSONSchema() []byte { return append([]byte(nil), outputSchema...) }

// jsonPrinter writes one JSON document. What is known only in the end stands behind the findings,
// so that they can be written as they come.
type jsonPrinter struct {
	w    *bufio.Writer
	o    Options
	some bool // a finding has been written
	buf  []byte
}

func newJSON(w *bufio.Writer, o Options) Printer { return &jsonPrinter{w: w, o: o} }

// open writes what stands before the findings.
func (p *jsonPrinter) open(b []byte) []byte {
	b = append(b, `{"schema_version": 1, "tool": {"name": "callplan", "version": `...)
	b = appendJSON(b, p.o.Version)
	return append(b, "},\n \"findings\": ["...)
}

func (p *jsonPrinter) File(path string, src []byte, findings []lint.Finding) error {
	if len(findings) == 0 {
		return nil
	}
	at := newPlaces(src)
	for i := range findings {
		b := p.buf[:0]
		if !p.some {
			p.some = true
			b = p.open(b)
		} else {
			b = append(b, ',')
		}
		p.buf = appendFinding(append(b, "\n  "...), path, at, &findings[i])
		if _, err := p.w.Write(p.buf); err != nil {
			return err
		}
	}
	return nil
}

func appendFinding(b []byte, path string, at *places, f *lint.Finding) []byte {
	b = appendFile(append(b, '{'), path)
	b = appendMember(b, "rule", f.Rule)
	b = appendMember(b, "severity", f.Severity.String())
	b = appendMember(b, "message", f.Message)
	b = appendMember(b, "key", f.Key)
	if f.Label != "" {
		b = appendMember(b, "label", f.Label)
	}
	if f.Try != "" {
		b = appendMember(b, "try", f.Try)
	}
	b = appendRange(append(b, `, "range": `...), at, f.Span)
	if len(f.Related) > 0 {
		b = append(b, `, "related": [`...)
		for i := range f.Related {
			b = appendComma(b, i)
			b = appendJSON(append(b, `{"message": `...), f.Related[i].Message)
			b = append(appendRange(append(b, `, "range": `...), at, f.Related[i].Span), '}')
		}
		b = append(b, ']')
	}
	b = append(b, `, "fixes": [`...)
	for i := range f.Fixes {
		b = appendFix(appendComma(b, i), &f.Fixes[i])
	}
	return append(b, "]}"...)
}

func appendFix(b []byte, fix *lint.Fix) []byte {
	b = appendJSON(append(b, `{"title": `...), fix.Title)
	b = strconv.AppendBool(append(b, `, "safe": `...), fix.Safe)
	if fix.Draft {
		b = append(b, `, "draft": true`...)
	}
	b = append(b, `, "edits": [`...)
	for i := range fix.Edits {
		e := &fix.Edits[i]
		b = appendInt(append(appendComma(b, i), `{"start": `...), e.Span.Start)
		b = appendInt(append(b, `, "end": `...), e.Span.End)
		b = append(appendJSON(append(b, `, "text": `...), e.New), '}')
	}
	return append(b, "]}"...)
}

// appendFile adds the path; one that is not UTF-8 also as bytes, since the text cannot name the file then.
func appendFile(b []byte, path string) []byte {
	b = appendJSON(append(b, `"path": `...), path)
	if !utf8.ValidString(path) {
		b = appendMember(b, "path_bytes", base64.StdEncoding.EncodeToString([]byte(path)))
	}
	return b
}

func appendMember(b []byte, name, value string) []byte {
	b = append(append(append(b, `, "`...), name...), `": `...)
	return appendJSON(b, value)
}

func appendRange(b []byte, at *places, s lint.Span) []byte {
	b = appendPoint(append(b, `{"start": `...), at, s.Start)
	return append(appendPoint(append(b, `, "end": `...), at, s.End), '}')
}

func appendPoint(b []byte, at *places, off int) []byte {
	line, col := at.at(off)
	b = appendInt(append(b, `{"line": `...), line)
	b = appendInt(append(b, `, "column": `...), col)
	return append(appendInt(append(b, `, "offset": `...), off), '}')
}

func appendInt(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

func appendComma(b []byte, i int) []byte {
	if i > 0 {
		b = append(b, ", "...)
	}
	return b
}

func (p *jsonPrinter) Close(s Summary) error {
	b := p.buf[:0]
	if !p.some {
		b = p.open(b)
	} else {
		b = append(b, "\n "...)
	}
	b = append(b, "],\n \"errors\": ["...)
	for i, u := range s.Unread {
		b = appendFile(append(appendComma(b, i), '{'), u.Path)
		b = append(appendMember(b, "message", u.Message), '}')
	}
	b = appendInt(append(b, "],\n \"files\": "...), s.Files)
	b = appendInt(append(b, `, "fixed": `...), s.Fixed)
	b = append(b, "}\n"...)
	if _, err := p.w.Write(b); err != nil {
		return err
	}
	return p.w.Flush()
}
