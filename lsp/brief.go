package lsp

import (
	"context"
	"path"
	"strings"
	"time"

	"callplan/lint"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// briefScheme names documents that we make: the brief of a plan, which an editor shows beside it and keeps up to date.
const briefScheme = "callplan-brief"

// ruleScheme names the pages of rules.
const ruleScheme = "callplan-rule"

// rulePage is where the page of a rule is shown.
func rulePage(id string) uri.URI { return uri.URI(ruleScheme + ":/" + id + ".md") }

// briefURI is where the brief of a plan is shown: its name is the plan's, its query the plan's URI.
func briefURI(plan uri.URI) uri.URI {
	name := strings.TrimSuffix(strings.TrimSuffix(path.Base(uri.URI(key(plan)).Path()), ".toml"), ".plan")
	u, err := uri.From(uri.Components{Scheme: briefScheme, Path: "/" + name + ".md", Query: string(plan)})
	if err != nil {
		return ""
	}
	return u
}

// textDocumentContent is the text of a document of ours.
func textDocumentContent(_ context.Context, v *view, p *protocol.TextDocumentContentParams) (*protocol.TextDocumentContentResult, error) {
	parsed := uri.URI(key(p.URI))
	if parsed.Scheme() == ruleScheme {
		if r := lint.RuleByID(strings.TrimSuffix(path.Base(parsed.Path()), ".md")); r != nil {
			return &protocol.TextDocumentContentResult{Text: lint.Page(r)}, nil
		}
	}
	if parsed.Scheme() != briefScheme {
		return nil, jsonrpc2.NewError(jsonrpc2.InvalidParams, string(p.URI)+" is no document of callplan")
	}
	of := uri.URI(parsed.Query())
	doc := v.anyPlan(of)
	if doc == nil {
		return nil, jsonrpc2.NewError(jsonrpc2.InvalidParams, key(of)+" is no call plan, or cannot be read")
	}
	v.watchBrief(key(of))
	plan, unlock := v.plan(doc)
	defer unlock()
	return &protocol.TextDocumentContentResult{Text: plan.Brief()}, nil
}

// watchBrief remembers that the editor shows the brief of a plan.
func (s *server) watchBrief(k string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.briefs == nil {
		s.briefs = map[string]bool{}
	}
	s.briefs[k] = true
}

// briefPause is how long nothing is said of a brief after something was. VS Code works out what is new in a text while the next
// one may already be there, and then leaves some of it in twice, when it is told at every key.
const briefPause = 250 * time.Millisecond

// refreshBrief has the editor ask again for the brief of a plan that it shows: at once, then no more often than it can follow.
func (s *server) refreshBrief(k string, d *document) {
	s.mu.Lock()
	shown := s.briefs[k]
	s.mu.Unlock()
	if !shown {
		return
	}
	s.errand("the brief of "+k, func() {
		if err := s.conn.call(context.Background(), protocol.MethodWorkspaceTextDocumentContentRefresh,
			&protocol.TextDocumentContentRefreshParams{URI: briefURI(d.uri)}, nil); err != nil {
			s.log.once("the editor does not refresh the brief: %v", err)
		}
		within(briefPause, s.over)
	})
}
