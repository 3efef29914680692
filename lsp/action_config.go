package lsp

import (
	"slices"

	"callplan/lint"

	"go.lsp.dev/protocol"
)

// config offers the fixes of what is wrong in an open configuration file.
func (a *actions) config() {
	problems := a.files.wrongIn(a.doc)
	diagnostics := a.configDiagnostics(a.doc.uri, a.doc.text, problems)
	const kind = fixKind + "." + configCode
	safe := func(fixes []lint.Fix) bool {
		return slices.ContainsFunc(fixes, func(f lint.Fix) bool { return f.Safe })
	}
	certain := false
	for i, p := range problems {
		certain = certain || safe(p.Fixes)
		if !a.wants(kind) || !a.touches(p.Span) && !a.shows(diagnostics[i]) {
			continue
		}
		for _, fix := range p.Fixes {
			action := a.add(fix.Title, kind, []protocol.Diagnostic{diagnostics[i]}, a.doc.edit(fix.Edits))
			if fix.Safe && len(p.Fixes) == 1 && a.client.preferred {
				action.IsPreferred = &fix.Safe
			}
		}
	}
	a.fixAll(certain)
}

// shows reports whether the client asks about a diagnostic of a configuration file.
func (a *actions) shows(d protocol.Diagnostic) bool {
	return slices.ContainsFunc(a.p.Context.Diagnostics, func(have protocol.Diagnostic) bool {
		return have.Code == d.Code && have.Message == d.Message && have.Range == d.Range
	})
}
