package report

import (
	"bufio"
	"strings"

	"callplan/lint"
)

// full is the format for people: every finding with the words it is about, what they cost and what to do.
type full struct {
	w    *bufio.Writer
	o    Options
	seen map[string]bool // rules whose reason has been told; told once, it would be noise below every finding
	buf  []byte
	text []byte
}

func newFull(w *bufio.Writer, o Options) Printer {
	return &full{w: w, o: o, seen: map[string]bool{}}
}

// freeLine is the widest line of a plan that is shown whole when the output has no width of its own.
const freeLine = 200

// A terminal may claim any width; a frame takes at least the one and at most the other.
const narrowest, widest = 40, 1000

func (p *full) File(path string, src []byte, findings []lint.Finding) error {
	var at *places
	for i := range findings {
		f := &findings[i]
		if !p.o.shows(f.Severity) {
			continue
		}
		if at == nil {
			at = newPlaces(src)
		}
		p.finding(path, at, f)
		if _, err := p.w.Write(p.buf); err != nil {
			return err
		}
	}
	return nil
}

func (p *full) finding(path string, at *places, f *lint.Finding) {
	pen := pen(p.o.Color)
	colour := severityStyle(f.Severity)
	span := at.within(f.Span)

	b := pen.off(appendPath(pen.on(p.buf[:0], bold), path))
	line, col := at.at(span.Start)
	b = append(appendPlace(b, line, col), "  "...)
	b = append(pen.text(b, colour, f.Severity.String()+"["+f.Rule+"]"), "  "...)
	b = append(appendText(b, f.Message), '\n')

	fr := frame{dst: b, pen: pen, mark: colour, limit: freeLine}
	if p.o.Width > 0 {
		lastLine, _ := at.lines.Position(span.End, 0)
		fr.limit = max(narrowest, min(p.o.Width, widest)-len(" | ")-digits(lastLine+1))
		fr.wrap = true
	}
	fr.span(at, span, p.clean(f.Label))
	p.notes(&fr, path, at, f)
	p.buf = append(fr.dst, '\n')
}

// notes are the lines below the frame, with a bar between.
func (p *full) notes(fr *frame, path string, at *places, f *lint.Finding) {
	bar := false
	note := func(name string, text []byte) {
		if !bar {
			fr.empty()
			bar = true
		}
		fr.note(name, text)
	}
	for _, r := range f.Related {
		if r.Span == f.Span {
			continue // the frame shows it
		}
		line, col := at.at(r.Span.Start)
		t := append(appendPlace(appendPath(p.text[:0], path), line, col), "  "...)
		note("see", appendText(t, r.Message))
	}
	first := !p.seen[f.Rule]
	if first {
		p.seen[f.Rule] = true
		if why := p.why(f.Rule); why != "" {
			note("why", p.clean(why))
		}
	}
	most := maxFixes
	if f.Try != "" {
		note("try", p.clean(f.Try))
		most = 1 // it says what the fixes have in common; one shows what that looks like
	}
	for i := range f.Fixes[:min(len(f.Fixes), most)] {
		fix := &f.Fixes[i]
		if f.Try != "" && fix.Draft {
			continue // one of several that only the author can choose from
		}
		text := p.clean(fix.Title)
		if fix.Safe {
			text = append(text, " (callplan fix does it)"...)
		}
		note("try", text)
	}
	if first {
		note("more", p.clean("callplan explain "+f.Rule))
	}
}

// maxFixes is how many ways out a reader is offered; the editor has all of them.
const maxFixes = 3

// clean is text made visible; it holds until the next call.
func (p *full) clean(text string) []byte {
	p.text = appendText(p.text[:0], text)
	return p.text
}

// why is the first sentence of a rule's reason, without its full stop.
func (p *full) why(rule string) string {
	if p.o.Why == nil {
		return ""
	}
	why := strings.Join(strings.Fields(p.o.Why(rule)), " ")
	if len(why) > 1 && ('A' <= why[0] && why[0] <= 'Z' && 'a' <= why[1] && why[1] <= 'z' || strings.HasPrefix(why, "A ")) {
		why = string(why[0]+'a'-'A') + why[1:] // it follows a colon; TOML and I keep their capitals
	}
	for i := 0; i+2 < len(why); i++ {
		// The letter after it tells the end of a sentence from "e.g. this".
		if why[i] == '.' && why[i+1] == ' ' && why[i+2] >= 'A' && why[i+2] <= 'Z' {
			return why[:i]
		}
	}
	return strings.TrimSuffix(why, ".")
}

func (p *full) Close(s Summary) error {
	p.buf = append(append(p.buf[:0], s.lastLine(&p.o)...), '\n')
	if _, err := p.w.Write(p.buf); err != nil {
		return err
	}
	return p.w.Flush()
}

// digits is how many figures a line number takes.
func digits(n int) int {
	d := 1
	for ; n > 9; n /= 10 {
		d++
	}
	return d
}
