package lsp

import (
	"context"
	"errors"
	"hash/fnv"
	"strconv"
	"sync"

	"callplan/lint"
	"callplan/lint/syntax"
	"callplan/lint/workspace"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// documentDiagnostic answers a client that asks for diagnostics itself.
func documentDiagnostic(ctx context.Context, v *view, p *protocol.DocumentDiagnosticParams) (protocol.DocumentDiagnosticReport, error) {
	k := key(p.TextDocument.URI)
	full, others := fullReport(nil), relatedReports(nil)
	if doc := v.docs[k]; doc != nil {
		r := v.report(k, doc)
		v.diagnose.show(k, doc, r)
		full = fullReport(r.list)
		if ctx.Err() == nil { // or nobody will hear of what is remembered as said
			others = v.related(k, doc)
		}
	} else if doc := v.onDisk(p.TextDocument.URI); doc != nil { // closed meanwhile, or never opened
		full = fullReport(v.report(k, doc).list)
	}
	if same(p.PreviousResultID, full.ResultID) {
		return &protocol.RelatedUnchangedDocumentDiagnosticReport{RelatedDocuments: others,
			UnchangedDocumentDiagnosticReport: protocol.UnchangedDocumentDiagnosticReport{Kind: unchanged, ResultID: *full.ResultID}}, nil
	}
	return &protocol.RelatedFullDocumentDiagnosticReport{RelatedDocuments: others, FullDocumentDiagnosticReport: full}, nil
}

const unchanged = "unchanged"

func same(a, b *string) bool { return a != nil && b != nil && *a == *b }

// fullReport names its content, so that the same findings need not be sent twice.
func fullReport(list []protocol.Diagnostic) protocol.FullDocumentDiagnosticReport {
	if list == nil {
		list = []protocol.Diagnostic{}
	}
	h := fnv.New64a()
	for i := range list {
		b, err := marshal(&list[i])
		if err != nil {
			continue // the answer itself fails then, and says why
		}
		h.Write(b)
	}
	id := strconv.FormatUint(h.Sum64(), 16)
	return protocol.FullDocumentDiagnosticReport{Kind: "full", ResultID: &id, Items: list}
}

type relatedReports = map[uri.URI]protocol.FullDocumentDiagnosticReportOrUnchangedDocumentDiagnosticReport

// related is what is wrong with the configuration a plan is judged by, for clients that take it beside the plan. What was said
// of another file before is what is to be said of that now: the client keeps it until it hears otherwise.
func (v *view) related(k string, doc *document) relatedReports {
	if !v.client.relatedFiles || doc.path == "" {
		return nil
	}
	reports := relatedReports{}
	add := func(u uri.URI, list []protocol.Diagnostic) {
		full := fullReport(list)
		reports[u] = &full
	}
	var now uri.URI
	ours := v.files.isPlan(doc) || v.files.isConfig(doc)
	if wrong, _ := v.files.problem(doc.path); ours && wrong != nil && v.files.absolute(wrong.Path) != doc.path {
		now = uri.File(v.files.absolute(wrong.Path))
		add(now, v.configDiagnostics(now, wrong.Src, wrong.Problems))
	}
	if before := v.diagnose.relate(k, now); before != "" && before != now {
		config := v.docs[key(before)]
		if config == nil {
			config = v.onDisk(before)
		}
		var list []protocol.Diagnostic
		if config != nil {
			list = v.report(key(before), config).list
		}
		add(before, list)
	}
	return reports
}

// partialSize is how many files go into one partial result.
const partialSize = 100

// workspaceDiagnostic judges every plan of the session's folders, the open ones as they are in the editor. It reports as
// it goes where the client asked for that, and ends when it is cancelled.
func workspaceDiagnostic(ctx context.Context, v *view, p *protocol.WorkspaceDiagnosticParams) (*protocol.WorkspaceDiagnosticReport, error) {
	known := map[string]string{}
	for _, prev := range p.PreviousResultIds {
		known[key(prev.URI)] = prev.Value
	}
	done := v.progress(p.WorkDoneToken, "Looking at all call plans")
	defer done()

	report := &protocol.WorkspaceDiagnosticReport{Items: []protocol.WorkspaceDocumentDiagnosticReport{}}
	var failed error
	emit := func(force bool) {
		if p.PartialResultToken == nil || len(report.Items) == 0 || len(report.Items) < partialSize && !force {
			return
		}
		value, err := marshal(&protocol.WorkspaceDiagnosticReportPartialResult{Items: report.Items})
		if err != nil {
			failed = err
			return
		}
		v.conn.notify("", protocol.MethodProgress, &protocol.ProgressParams{Token: p.PartialResultToken, Value: value})
		report.Items = []protocol.WorkspaceDocumentDiagnosticReport{}
	}
	add := func(u uri.URI, version *int32, list []protocol.Diagnostic) {
		full := fullReport(list)
		k := key(u)
		prev, have := known[k]
		delete(known, k)
		if have && prev == *full.ResultID {
			report.Items = append(report.Items, &protocol.WorkspaceUnchangedDocumentDiagnosticReport{URI: u, Version: version,
				UnchangedDocumentDiagnosticReport: protocol.UnchangedDocumentDiagnosticReport{Kind: unchanged, ResultID: prev}})
		} else {
			report.Items = append(report.Items, &protocol.WorkspaceFullDocumentDiagnosticReport{URI: u, Version: version, FullDocumentDiagnosticReport: full})
		}
		emit(false)
	}
	faulty := map[string]bool{} // configuration files that were reported
	all, err := v.eachPlan(ctx, func(u uri.URI, doc *document, list []protocol.Diagnostic) error {
		var version *int32
		if doc != nil {
			version, u = &doc.version, doc.uri
		}
		add(u, version, list)
		if wrong, _ := v.files.problem(filePath(u)); wrong != nil {
			config := uri.File(v.files.absolute(wrong.Path))
			if k := key(config); v.docs[k] == nil && !faulty[k] {
				faulty[k] = true
				add(config, nil, v.configDiagnostics(config, wrong.Src, wrong.Problems))
			}
		}
		return failed
	})
	if err != nil {
		return nil, err
	}
	for _, gone := range p.PreviousResultIds {
		if _, left := known[key(gone.URI)]; left && all && v.docs[key(gone.URI)] == nil {
			add(gone.URI, nil, nil) // the file is no plan any more, or not there
		}
	}
	emit(true)
	return report, failed
}

// eachPlan judges every plan below the session's folders, in the order of their paths. The document is nil where the
// plan is not open. It says whether it came to all of them.
func (v *view) eachPlan(ctx context.Context, do func(uri.URI, *document, []protocol.Diagnostic) error) (all bool, err error) {
	type judged struct {
		u    uri.URI
		doc  *document
		list []protocol.Diagnostic
	}
	roots := v.files.roots()
	if len(roots) == 0 {
		return true, ctx.Err()
	}
	v.files.lookEverywhere() // before the walk asks for the configuration of each folder
	buffers := sync.Pool{New: func() any { return new([]byte) }}
	look := func(file workspace.File) judged {
		u := uri.File(file.Path)
		k := key(u)
		if doc := v.docs[k]; doc != nil {
			return judged{u, doc, v.report(k, doc).list}
		}
		buf := buffers.Get().(*[]byte)
		defer buffers.Put(buf)
		src, err := workspace.ReadFile(file.Path, *buf)
		if err != nil {
			return judged{u: u}
		}
		*buf = src
		settings := v.files.settings(file.Path)
		doc := &document{uri: u, path: local(file.Path), text: src, lines: syntax.NewLines(src), enc: v.enc}
		var list []protocol.Diagnostic
		for _, f := range lint.Check(src, lint.Options{Settings: settings, Today: v.opt.Today}) {
			list = append(list, v.diagnostic(doc, &f))
		}
		return judged{u, nil, list}
	}
	s := v.search(ctx, roots, true, 0)
	defer s.stop()
	err = workspace.Run(ctx, s.files, 0, look, func(file workspace.File, j judged, err error) error {
		if err != nil {
			if fault := (*workspace.Fault)(nil); errors.As(err, &fault) {
				v.log.fault("looking at "+fault.Path, fault.Value, fault.Stack)
			}
			return nil // also a folder that cannot be read
		}
		return do(j.u, j.doc, j.list)
	})
	return s.whole(), err
}

// progress shows a client that asked for it that something takes long; the function ends it.
func (s *server) progress(token protocol.ProgressToken, title string) (done func()) {
	if token == nil {
		return func() {}
	}
	tell := func(value any) {
		if b, err := marshal(value); err == nil {
			s.conn.notify("", protocol.MethodProgress, &protocol.ProgressParams{Token: token, Value: b})
		}
	}
	tell(&protocol.WorkDoneProgressBegin{Kind: "begin", Title: title})
	return func() { tell(&protocol.WorkDoneProgressEnd{Kind: "end"}) }
}
