// Command picture draws what stands on a terminal as an SVG:
//
//	tmux capture-pane -e -p | picture TITLE > FILE
//
// It knows the colours and styles that tmux writes, and no other control sequences. Every run of text stands at its own column, so
// that what is underlined stays under its words in any monospaced font.
package main

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/mattn/go-runewidth"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "picture: say what is pictured: tmux capture-pane -e -p | picture TITLE > FILE")
		os.Exit(2)
	}
	text, err := io.ReadAll(bufio.NewReader(os.Stdin))
	if err == nil {
		_, err = io.WriteString(os.Stdout, Draw(os.Args[1], string(text)))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(3)
	}
}

// The size of a cell, and of what is around the text, in pixels.
const cellWidth, cellHeight, margin = 8.4, 19, 14

// palette are the sixteen colours of a terminal on a dark ground.
var palette = [16]string{"#484f58", "#ff7b72", "#7ee787", "#e3b341", "#79c0ff", "#d2a8ff", "#76e3ea", "#c9d1d9",
	"#7d8590", "#ffa198", "#a5e8b0", "#f2cc60", "#a5d6ff", "#e2c5ff", "#b3f0ff", "#f0f3f6"}

const ground, ink = "#0d1117", "#c9d1d9"

// style is how text looks: colours in the form of SVG, "" for the terminal's own.
type style struct {
	fore, back, line                         string // line is the colour of the underline
	bold, faint, italic, underlined, swapped bool
}

// Draw is the picture of a screen whose lines hold text and SGR sequences.
func Draw(title, screen string) string {
	lines := strings.Split(strings.TrimRight(screen, "\n"), "\n")
	var b strings.Builder
	width := 0
	var s style
	for i, line := range lines {
		column := 0
		for line != "" {
			text, rest := line, ""
			if at := strings.Index(line, "\x1b["); at >= 0 {
				text, rest = line[:at], line[at:]
			}
			if text != "" {
				wide := runewidth.StringWidth(text)
				s.draw(&b, column, i, wide, text)
				column += wide
			}
			if rest != "" {
				end := strings.IndexByte(rest, 'm')
				if end < 0 {
					break // what tmux never writes
				}
				s.set(rest[2:end])
				rest = rest[end+1:]
			}
			line = rest
		}
		width = max(width, column)
	}
	w, h := int(cellWidth*float64(width))+2*margin, cellHeight*len(lines)+2*margin
	return fmt.Sprintf("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"+
		"<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\"/>\n"+
		"<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"14\" xml:space=\"preserve\">\n%s</g>\n</svg>\n",
		w, h, w, h, html.EscapeString(title), w, h, ground, b.String())
}

// draw writes a run of text at its cell.
func (s *style) draw(b *strings.Builder, column, row, wide int, text string) {
	x, y := margin+cellWidth*float64(column), margin+cellHeight*row
	fore, back := s.fore, s.back
	if fore == "" {
		fore = ink
	}
	if s.swapped {
		if back == "" {
			back = ground
		}
		fore, back = back, fore
	}
	if back != "" {
		fmt.Fprintf(b, "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n", x, y, cellWidth*float64(wide), cellHeight, back)
	}
	if strings.TrimSpace(text) == "" && !s.underlined {
		return
	}
	var look strings.Builder
	for _, l := range []struct {
		on   bool
		text string
	}{{s.bold, ` font-weight="bold"`}, {s.faint, ` opacity="0.6"`}, {s.italic, ` font-style="italic"`}} {
		if l.on {
			look.WriteString(l.text)
		}
	}
	fmt.Fprintf(b, "<text x=\"%.1f\" y=\"%d\" fill=\"%s\"%s>%s</text>\n", x, y+14, fore, look.String(), html.EscapeString(text))
	if s.underlined {
		line := s.line
		if line == "" {
			line = fore
		}
		fmt.Fprintf(b, "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"1.5\" fill=\"%s\"/>\n", x, y+17, cellWidth*float64(wide), line)
	}
}

// set changes the style by the numbers of one SGR sequence, such as "1;38;5;203".
func (s *style) set(numbers string) {
	list := strings.FieldsFunc(numbers, func(r rune) bool { return r == ';' })
	if len(list) == 0 {
		*s = style{}
	}
	for i := 0; i < len(list); i++ {
		kind, sub, _ := strings.Cut(list[i], ":")
		n, err := strconv.Atoi(kind)
		if err != nil {
			continue
		}
		switch {
		case n == 0:
			*s = style{}
		case n == 1:
			s.bold = true
		case n == 2:
			s.faint = true
		case n == 3:
			s.italic = true
		case n == 4:
			s.underlined = sub != "0"
		case n == 7:
			s.swapped = true
		case n == 22:
			s.bold, s.faint = false, false
		case n == 23:
			s.italic = false
		case n == 24:
			s.underlined = false
		case n == 27:
			s.swapped = false
		case n >= 30 && n <= 37:
			s.fore = palette[n-30]
		case n >= 90 && n <= 97:
			s.fore = palette[n-82]
		case n == 39:
			s.fore = ""
		case n >= 40 && n <= 47:
			s.back = palette[n-40]
		case n >= 100 && n <= 107:
			s.back = palette[n-92]
		case n == 49:
			s.back = ""
		case n == 38 || n == 48 || n == 58:
			var colour string
			if sub != "" {
				colour, _ = mixed(strings.FieldsFunc(sub, func(r rune) bool { return r == ':' }))
			} else {
				var used int
				colour, used = mixed(list[i+1:])
				i += used
			}
			*map[int]*string{38: &s.fore, 48: &s.back, 58: &s.line}[n] = colour
		}
	}
}

// mixed is the colour of "5;N" or "2;R;G;B", and how many numbers that takes.
func mixed(list []string) (colour string, used int) {
	var n [4]int
	for i := range min(len(list), len(n)) {
		n[i], _ = strconv.Atoi(list[i])
	}
	switch {
	case len(list) >= 4 && n[0] == 2:
		return fmt.Sprintf("#%02x%02x%02x", n[1]&255, n[2]&255, n[3]&255), 4
	case len(list) >= 2 && n[0] == 5:
		return indexed(n[1] & 255), 2
	}
	return "", len(list)
}

// indexed is a colour of the 256: sixteen named ones, a cube of six by six by six, and grey.
func indexed(n int) string {
	switch {
	case n < 16:
		return palette[n]
	case n >= 232:
		v := 8 + 10*(n-232)
		return fmt.Sprintf("#%02x%02x%02x", v, v, v)
	}
	n -= 16
	level := func(v int) int {
		if v == 0 {
			return 0
		}
		return 55 + 40*v
	}
	return fmt.Sprintf("#%02x%02x%02x", level(n/36), level(n/6%6), level(n%6))
}
