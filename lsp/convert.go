package lsp

import (
	"callplan/lint"

	"go.lsp.dev/protocol"
)

// The generated types have names that say where the generator met them first, not what they are. They are known here.

// text is plain text where the protocol also takes markup.
func text(s string) protocol.InlayHintTooltip { return protocol.String(s) }

// code is the id of a rule as a diagnostic's code.
func code(rule string) protocol.ProgressToken { return protocol.String(rule) }

func severity(s lint.Severity, absent bool) protocol.DiagnosticSeverity {
	switch {
	case s == lint.Error:
		return protocol.DiagnosticSeverityError
	case s == lint.Warning:
		return protocol.DiagnosticSeverityWarning
	case absent:
		return protocol.DiagnosticSeverityHint
	}
	return protocol.DiagnosticSeverityInformation
}

// useless reports whether a rule finds something that could as well not stand there.
func useless(rule string) bool { return rule == "unused-ignore" || rule == "expired-ignore" }
