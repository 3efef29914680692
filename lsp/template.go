package lsp

import (
	"context"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"
	"callplan/lint/workspace"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// didCreateFiles offers to fill a new plan that is still empty. The author decides; nothing is written unasked.
func (s *server) didCreateFiles(p *protocol.CreateFilesParams) {
	s.files.forget()
	if !s.client.applies {
		return // some tell of new files unasked
	}
	for _, f := range p.Files {
		u := uri.URI(f.URI)
		if path := filePath(u); path != "" && strings.HasSuffix(path, workspace.PlanSuffix) {
			s.errand("a plan for "+path, func() { s.offerPlan(u, path) })
		}
	}
}

// The answers to the offer.
const fillPlan, leaveEmpty = "Write a plan", "Leave it empty"

func (s *server) offerPlan(u uri.URI, path string) {
	ctx := context.Background()
	if !s.isEmpty(u, path) {
		return
	}
	var answer *protocol.MessageActionItem
	err := s.conn.call(ctx, protocol.MethodWindowShowMessageRequest, &protocol.ShowMessageRequestParams{Type: protocol.MessageTypeInfo,
		Message: filepath.Base(path) + " is empty. Begin with a plan to fill in?",
		Actions: []protocol.MessageActionItem{{Title: fillPlan}, {Title: leaveEmpty}}}, &answer)
	if err != nil || answer == nil || answer.Title != fillPlan || !s.isEmpty(u, path) {
		return
	}
	v := s.view()
	file := edited{uri: u, lines: syntax.NewLines(nil), edits: []syntax.Edit{{New: string(planFor(path, s.files.shared(path), s.files.settings(path)))}}}
	if d := v.docs[key(u)]; d != nil {
		file.version, file.lines, file.edits[0].Span.End = &d.version, d.lines, len(d.text)
	}
	label := "Write a plan"
	if err := s.conn.call(ctx, protocol.MethodWorkspaceApplyEdit, &protocol.ApplyWorkspaceEditParams{Label: &label, Edit: *v.workspaceEdit([]edited{file})}, nil); err != nil {
		s.log.printf("the editor did not write the plan: %v", err)
	}
}

// isEmpty reports whether nothing stands in a file, in the editor or on the disk.
func (s *server) isEmpty(u uri.URI, path string) bool {
	if d := s.document(key(u)); d != nil {
		return strings.TrimSpace(string(d.text)) == ""
	}
	src, err := workspace.ReadFile(path, nil)
	return err == nil && strings.TrimSpace(string(src)) == ""
}

var dateInName = regexp.MustCompile(`\d{4}-\d{2}-\d{2}`)

// planFor is a plan for what the name of its file tells: "northwind/2026-12-03.plan.toml" is a call with northwind.
func planFor(path string, shared bool, settings *lint.Settings) []byte {
	draft := lint.Draft{Stage: "discovery"}
	draft.Customer, draft.Date = namedIn(path, shared)
	if fitting := draft.Fitting(settings); len(fitting) > 0 {
		draft.Primary.Commitment = fitting[0].Name
	}
	return draft.Proposed(settings).Text()
}

// shared reports whether the folder of a plan holds those of all customers: the top of a repository or of the session, or one
// that says so by its name.
func (f *files) shared(path string) bool {
	dir := filepath.Dir(path)
	switch strings.ToLower(filepath.Base(dir)) {
	case "plans", "calls", "call-plans":
		return true
	}
	return dir == workspace.Repository(path) || slices.Contains(f.roots(), dir)
}

// namedIn is the customer and the day of the call as far as the name of a plan's file tells them, or that of its folder, unless
// it is shared.
func namedIn(path string, shared bool) (customer string, day time.Time) {
	name := strings.TrimSuffix(filepath.Base(path), workspace.PlanSuffix)
	if t, err := time.Parse(time.DateOnly, dateInName.FindString(name)); err == nil {
		day = t
		name = strings.Trim(dateInName.ReplaceAllString(name, ""), " -_.")
	}
	if name == "" && !shared {
		name = filepath.Base(filepath.Dir(path))
	}
	return spoken(name), day
}

// spoken is a file's name as a customer's: "northwind-foods" is Northwind Foods.
func spoken(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == '.' || r == ' ' })
	for i, w := range words {
		if strings.ToLower(w) == w {
			runes := []rune(w)
			words[i] = strings.ToUpper(string(runes[:1])) + string(runes[1:])
		}
	}
	return strings.Join(words, " ")
}
