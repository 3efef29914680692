package main

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// TestDraw holds columns, colours and underlines against what they should be; wide characters take two cells.
func TestDraw(t *testing.T) {
	svg := Draw(`a "plan"`, "é🙂<\x1b[1;31mred\x1b[0m\n\x1b[4m\x1b[58:5:11mtalk\x1b[24m on\x1b[48;2;1;2;3m \x1b[m\n")
	for _, want := range []string{
		`<text x="14.0" y="28" fill="#c9d1d9">é🙂&lt;</text>`,
		`<text x="47.6" y="28" fill="#ff7b72" font-weight="bold">red</text>`, // behind four cells
		`<rect x="14.0" y="50" width="33.6" height="1.5" fill="#f2cc60"/>`,
		`<rect x="72.8" y="33" width="8.4" height="19" fill="#010203"/>`,
		`aria-label="a &#34;plan&#34;"`,
	} {
		if !strings.Contains(svg, want) {
			t.Errorf("no %s in\n%s", want, svg)
		}
	}
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}
