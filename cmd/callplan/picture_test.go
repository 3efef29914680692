package main

import (
	"bytes"
	"flag"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
)

var update = flag.Bool("update", false, "rewrite golden files and the README's picture")

// pictured is the plan in the README's picture.
const pictured = "northwind-first-draft.plan.toml"

// TestPicture draws the real output of the real binary as docs/lint.svg, so that the README shows what a user sees.
func TestPicture(t *testing.T) {
	bin := filepath.Join(t.TempDir(), "callplan.exe") // Windows runs no other name
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.Command(bin, "lint", "--color", "always", pictured)
	cmd.Dir = filepath.Join("..", "..", "testdata", "plans", "coached")
	out, err := cmd.Output()
	if cmd.ProcessState.ExitCode() != 1 {
		t.Fatalf("%v\n%s", err, out)
	}
	path := filepath.Join("..", "..", "docs", "lint.svg")
	svg := drawTerminal("callplan lint "+pictured, string(out))
	if *update {
		if err := os.WriteFile(path, svg, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if have, err := os.ReadFile(path); err != nil || !bytes.Equal(have, svg) {
		t.Errorf("docs/lint.svg is not what callplan prints (%v); run go test ./cmd/callplan -update", err)
	}
}

// colours are the ANSI styles of lint/report on a dark ground.
var colours = map[string]string{
	"1": "font-weight:bold;fill:#f0f3f6", "2": "fill:#7d8590", "1;31": "font-weight:bold;fill:#ff7b72",
	"31": "fill:#ff7b72", "32": "fill:#7ee787", "1;33": "font-weight:bold;fill:#e3b341", "1;36": "font-weight:bold;fill:#76e3ea",
}

// drawTerminal is terminal output as an SVG: one text element a line, one tspan a style, each at its own column so that
// the carets stand under their words in any monospaced font.
func drawTerminal(command, out string) []byte {
	const char, line, margin = 8.4, 19, 18
	lines := append([]string{"\x1b[2m$ \x1b[0m\x1b[1m" + command + "\x1b[0m", ""}, strings.Split(strings.TrimRight(out, "\n"), "\n")...)
	width := 0
	var body strings.Builder
	for i, l := range lines {
		y := margin + 34 + line*i
		column, style := 0, ""
		for l != "" {
			text := l
			if at := strings.IndexByte(l, 0x1b); at >= 0 {
				text = l[:at]
			}
			if text != "" {
				fmt.Fprintf(&body, "<text x=\"%.1f\" y=\"%d\" style=\"%s\">%s</text>\n", margin+char*float64(column), y, colours[style], html.EscapeString(text))
				column += runewidth.StringWidth(text)
				l = l[len(text):]
				continue
			}
			end := strings.IndexByte(l, 'm')
			style = strings.TrimPrefix(l[:end], "\x1b[")
			if style == "0" {
				style = ""
			}
			l = l[end+1:]
		}
		width = max(width, column)
	}
	w, h := int(char*float64(width))+2*margin, margin+34+line*len(lines)
	var svg bytes.Buffer
	fmt.Fprintf(&svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n", w, h, w, h, html.EscapeString("Output of "+command))
	fmt.Fprintf(&svg, "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#0d1117\"/>\n", w, h)
	for i, c := range []string{"#ff5f57", "#febc2e", "#28c840"} {
		fmt.Fprintf(&svg, "<circle cx=\"%d\" cy=\"18\" r=\"6\" fill=\"%s\"/>\n", margin+6+20*i, c)
	}
	svg.WriteString("<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"14\" fill=\"#c9d1d9\" xml:space=\"preserve\">\n")
	svg.WriteString(body.String())
	svg.WriteString("</g>\n</svg>\n")
	return svg.Bytes()
}
