package report

import (
	"bufio"
	"io"

	"callplan/lint"
)

// stepSummary is the table that GitHub shows on the page of a run. It keeps the first rows and counts the others.
type stepSummary struct {
	w    *bufio.Writer
	o    Options
	rows []byte
	kept int
	left int // findings without a row
}

const (
	maxRows = 200
	// GitHub drops a summary of more than 1 MiB; other tools of the step may want some of it.
	maxSummary = 512 << 10
)

// StepSummary is a Printer of Markdown for the file that $GITHUB_STEP_SUMMARY names: the outcome in one line and
// a table of the first 200 findings, hints among them only when Options.Hints says so.
func StepSummary(w io.Writer, o Options) Printer {
	return &stepSummary{w: bufio.NewWriterSize(w, bufferSize), o: o}
}

func (s *stepSummary) File(path string, src []byte, findings []lint.Finding) error {
	var at *places
	for i := range findings {
		f := &findings[i]
		if !s.o.shows(f.Severity) {
			continue
		}
		if s.kept == maxRows || len(s.rows) > maxSummary {
			s.left++
			continue
		}
		if at == nil {
			at = newPlaces(src)
		}
		line, col := at.at(at.within(f.Span).Start)
		row := append(append(s.rows, "| "...), severityNoun(f.Severity)...)
		row = append(row, " | <code>"...)
		row = appendMarkdown(row, string(appendPlace(appendWhole(nil, s.o.annotated(path)), line, col)))
		row = append(row, "</code> | <code>"...)
		row = appendMarkdown(row, f.Rule)
		row = append(row, "</code> | "...)
		row = appendMarkdown(row, string(appendText(nil, f.Message)))
		row = append(row, " |\n"...)
		if len(row) > maxSummary { // one endless path must not push the rest out
			s.left++
			continue
		}
		s.rows = row
		s.kept++
	}
	return nil
}

func (s *stepSummary) Close(sum Summary) error {
	b := append([]byte("### callplan\n\n"), sum.outcome(&s.o, sum.unread(), "")...)
	b = append(b, "\n\n"...)
	if s.kept > 0 {
		b = append(b, "| | Where | Rule | What |\n|---|---|---|---|\n"...)
		b = append(append(b, s.rows...), '\n')
	}
	if s.left > 0 {
		b = append(append(b, number(s.left, "more finding")...), " not listed here: run callplan lint to see them all.\n\n"...)
	}
	if _, err := s.w.Write(b); err != nil {
		return err
	}
	return s.w.Flush()
}

// appendMarkdown adds cleaned text so that it stays text. Every mark that Markdown, its tables, HTML, formulas,
// links, mentions or emoji names are made of becomes a character reference, which is read as a plain character;
// the invisible space behind "@" keeps GitHub from reading a mention out of the finished page.
func appendMarkdown(dst []byte, s string) []byte {
	for i := range len(s) {
		switch c := s[i]; c {
		case '\\', '`', '*', '_', '{', '}', '[', ']', '<', '>', '#', '|', '~', '!', '&', '$', ':', '.', '^', '"':
			dst = appendInt(append(dst, "&#"...), int(c))
			dst = append(dst, ';')
		case '@':
			dst = append(dst, "&#64;&#8203;"...)
		default:
			dst = append(dst, c)
		}
	}
	return dst
}
