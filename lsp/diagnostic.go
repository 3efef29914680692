package lsp

import (
	"hash/fnv"
	"strconv"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// fingerprint names a finding by what it says, not by where it stands: lines move while one writes.
func fingerprint(f *lint.Finding) uint64 {
	h := fnv.New64a()
	h.Write([]byte(f.Rule))
	h.Write([]byte{0})
	h.Write([]byte(f.Key))
	h.Write([]byte{0})
	h.Write([]byte(f.Message))
	return h.Sum64()
}

// worded is a finding in plain words: what is wrong, and on a line of its own what it costs.
func worded(what, costs string) string {
	if costs == "" {
		return what
	}
	return what + "\n" + costs
}

func (v *view) diagnostic(doc *document, f *lint.Finding) protocol.Diagnostic {
	d := protocol.Diagnostic{
		Range:    doc.rangeOf(f.Span),
		Severity: severity(f.Severity, f.Absent),
		Code:     code(f.Rule),
		Source:   protocol.NewOptional("callplan"),
		Message:  text(worded(f.Message, f.Label)),
		Data:     protocol.LSPAny(`{"rule":` + strconv.Quote(f.Rule) + `,"fingerprint":"` + strconv.FormatUint(fingerprint(f), 16) + `"}`),
	}
	if v.client.codeLinks && v.client.virtualContent {
		d.CodeDescription = protocol.CodeDescription{Href: rulePage(f.Rule)}
	}
	if v.client.fades && useless(f.Rule) {
		d.Tags = protocol.NewDiagnosticTags(protocol.DiagnosticTagUnnecessary)
	}
	if v.client.related {
		d.RelatedInformation = related(doc.uri, f.Related, doc.rangeOf)
	}
	return d
}

func related(u uri.URI, list []lint.Related, rangeOf func(syntax.Span) protocol.Range) []protocol.DiagnosticRelatedInformation {
	var out []protocol.DiagnosticRelatedInformation
	for _, r := range list {
		out = append(out, protocol.DiagnosticRelatedInformation{Location: protocol.Location{URI: u, Range: rangeOf(r.Span)}, Message: r.Message})
	}
	return out
}

// configCode is the code of what is wrong in a configuration file; it is no rule, and nothing silences it.
const configCode = "configuration"

func (v *view) configDiagnostics(u uri.URI, src []byte, problems []lint.ConfigProblem) []protocol.Diagnostic {
	lines := syntax.NewLines(src)
	at := func(s syntax.Span) protocol.Range { return rangeOf(lines, s, v.enc) }
	var list []protocol.Diagnostic
	for _, p := range problems {
		d := protocol.Diagnostic{Range: at(p.Span), Severity: protocol.DiagnosticSeverityError, Code: code(configCode),
			Source: protocol.NewOptional("callplan"), Message: text(worded(p.Message, p.Try))}
		if v.client.related {
			d.RelatedInformation = related(u, p.Related, at)
		}
		list = append(list, d)
	}
	return list
}
