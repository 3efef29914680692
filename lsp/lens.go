package lsp

import (
	"context"
	"fmt"
	"strings"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// openBrief is the command behind the lens that opens the brief. It is ours, so no editor has to know it.
const openBrief = "callplan.openBrief"

// codeLens shows above the first objective how the asks of the plan stand to each other, and above the plan, in editors
// that can show documents of ours, the way to its brief.
func codeLens(_ context.Context, v *view, p *protocol.CodeLensParams) ([]protocol.CodeLens, error) {
	doc := v.planAt(p.TextDocument.URI)
	if doc == nil || !v.preferences().Lenses {
		return nil, nil
	}
	plan, unlock := v.plan(doc)
	defer unlock()
	list := []protocol.CodeLens{}
	line := func(at int) protocol.Range { return doc.rangeOf(syntax.Span{Start: at, End: at}) }
	if ladder, at := ladder(plan); ladder != "" {
		list = append(list, protocol.CodeLens{Range: line(at), Command: protocol.Command{Title: ladder}})
	}
	if v.client.showsBriefs() && !plan.Customer.Blank() {
		arg, err := marshal(doc.uri)
		if err != nil {
			return nil, err
		}
		list = append(list, protocol.CodeLens{Range: line(plan.FirstLine().Start),
			Command: protocol.Command{Title: "Open the brief", Command: openBrief, Arguments: []protocol.LSPAny{arg}}})
	}
	return list, nil
}

// ladder is the objectives from the largest ask to the smallest, as they are meant to be, and where the first of them
// begins: "stretch 4 > primary 3 > fallback 1".
func ladder(plan *lint.Plan) (string, int) {
	at := -1
	var steps []string
	last, falling := 0, true
	for _, o := range []struct {
		name string
		*lint.Objective
	}{{"stretch", &plan.Stretch}, {"primary", &plan.Primary}, {"fallback", &plan.Fallback}} {
		if !o.Set || o.Type.Size == 0 {
			continue
		}
		if at < 0 || o.Header.Start < at {
			at = o.Header.Start
		}
		if last > 0 && o.Type.Size >= last {
			falling = false
		}
		last = o.Type.Size
		steps = append(steps, fmt.Sprintf("%s: %s (%d)", o.name, o.Type.Name, o.Type.Size))
	}
	if len(steps) < 2 {
		return "", 0
	}
	title := strings.Join(steps, " > ")
	if !falling {
		title = strings.Join(steps, ", ") + ": each should ask for less than the one before"
	}
	return title, at
}

// executeCommand runs the commands behind our lenses.
func executeCommand(_ context.Context, v *view, p *protocol.ExecuteCommandParams) (protocol.LSPAny, error) {
	if p.Command != openBrief {
		return nil, jsonrpc2.NewError(jsonrpc2.InvalidParams, "callplan has no command "+p.Command)
	}
	var plan uri.URI
	if len(p.Arguments) != 1 || protocol.Unmarshal(p.Arguments[0], &plan) != nil || v.anyPlan(plan) == nil {
		return nil, jsonrpc2.NewError(jsonrpc2.InvalidParams, openBrief+" takes the URI of a call plan")
	}
	beside := false
	v.errand("showing "+string(plan), func() {
		if err := v.conn.call(context.Background(), protocol.MethodWindowShowDocument,
			&protocol.ShowDocumentParams{URI: briefURI(plan), TakeFocus: &beside}, nil); err != nil {
			v.log.printf("the editor does not show the brief: %v", err)
		}
	})
	return nil, nil
}

// showsBriefs reports whether the editor shows documents of ours when it is asked to.
func (c *clientAbilities) showsBriefs() bool {
	return c.virtualContent && c.showsDocuments
}
