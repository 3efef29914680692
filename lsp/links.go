package lsp

import (
	"context"
	"path/filepath"
	"regexp"
	"strings"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// documentLink makes words of a plan that lead somewhere: the plan before it, addresses in texts and comments, and the
// rules that ignore comments name, in editors that show documents of ours.
func documentLink(_ context.Context, v *view, p *protocol.DocumentLinkParams) ([]protocol.DocumentLink, error) {
	doc := v.planAt(p.TextDocument.URI)
	if doc == nil {
		return nil, nil
	}
	plan, unlock := v.plan(doc)
	defer unlock()
	list := []protocol.DocumentLink{}
	add := func(s syntax.Span, target uri.URI, tooltip string) {
		list = append(list, protocol.DocumentLink{Range: doc.rangeOf(s), Target: &target, Tooltip: &tooltip})
	}
	if path := previousPath(doc, plan); path != "" {
		add(plan.Previous.Words(), uri.File(path), "Open the plan of the call before")
	}
	for _, at := range addressPattern.FindAllIndex(doc.text, -1) {
		s := syntax.Span{Start: at[0], End: at[1]}
		words := address(s.Text(doc.text))
		s.End = s.Start + len(words)
		add(s, uri.URI(words), "Open in the browser")
	}
	if v.client.virtualContent {
		for _, r := range plan.IgnoredRules() {
			add(r.Span, rulePage(r.ID), "What this rule is about")
		}
	}
	return list, nil
}

var addressPattern = regexp.MustCompile("(?i)https?://[^\\s\"'`<>\\]\\\\]+")

// address is an address without the marks of the sentence around it. A bracket that was opened in it belongs to it.
func address(words string) string {
	for {
		shorter := strings.TrimRight(words, ".,;:!?'*_")
		if strings.HasSuffix(shorter, ")") && strings.Count(shorter, ")") > strings.Count(shorter, "(") {
			shorter = shorter[:len(shorter)-1]
		}
		if shorter == words {
			return words
		}
		words = shorter
	}
}

// previousPath is the path that `previous` of a plan means; "" where it says nothing or the plan is no file.
func previousPath(doc *document, plan *lint.Plan) string {
	name := strings.TrimSpace(plan.Previous.Text())
	if name == "" || doc.path == "" || filepath.IsAbs(name) {
		return ""
	}
	return filepath.Join(filepath.Dir(doc.path), filepath.FromSlash(name))
}
