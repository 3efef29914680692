package report

import "callplan/lint"

// A style is the number of an ANSI escape sequence.
type style string

const (
	bold   style = "1"
	dim    style = "2"
	red    style = "1;31"
	minus  style = "31"
	green  style = "32"
	yellow style = "1;33"
	cyan   style = "1;36"
)

func severityStyle(s lint.Severity) style {
	switch s {
	case lint.Error:
		return red
	case lint.Warning:
		return yellow
	}
	return cyan
}

// pen writes styles, or nothing at all where colour is off.
type pen bool

func (p pen) on(dst []byte, s style) []byte {
	if !p {
		return dst
	}
	return append(append(append(dst, "\x1b["...), s...), 'm')
}

func (p pen) off(dst []byte) []byte {
	if !p {
		return dst
	}
	return append(dst, "\x1b[0m"...)
}

func (p pen) text(dst []byte, s style, text string) []byte {
	return p.off(append(p.on(dst, s), text...))
}
