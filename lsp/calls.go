package lsp

import (
	"context"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// The call hierarchy is the history of the calls with a customer: who "calls" a plan is the plan before it, whom it
// calls is the one after. The plan before is the one that `previous` names, or else the nearest earlier one with the
// same customer.

// prepareCallHierarchy is the plan itself, wherever the caret stands in it.
func prepareCallHierarchy(_ context.Context, v *view, p *protocol.CallHierarchyPrepareParams) ([]protocol.CallHierarchyItem, error) {
	doc := v.planAt(p.TextDocument.URI)
	if doc == nil {
		return nil, nil
	}
	return []protocol.CallHierarchyItem{v.callItem(v.cardOf(doc))}, nil
}

func incomingCalls(ctx context.Context, v *view, p *protocol.CallHierarchyIncomingCallsParams) ([]protocol.CallHierarchyIncomingCall, error) {
	list, here, err := v.around(ctx, p.Item.URI)
	if here == nil || err != nil {
		return nil, err
	}
	calls := []protocol.CallHierarchyIncomingCall{}
	if before := previousCall(list, here); before != nil {
		calls = append(calls, protocol.CallHierarchyIncomingCall{From: v.callItem(before), FromRanges: []protocol.Range{v.at(before, before.title)}})
	}
	return calls, nil
}

func outgoingCalls(ctx context.Context, v *view, p *protocol.CallHierarchyOutgoingCallsParams) ([]protocol.CallHierarchyOutgoingCall, error) {
	list, here, err := v.around(ctx, p.Item.URI)
	if here == nil || err != nil {
		return nil, err
	}
	calls := []protocol.CallHierarchyOutgoingCall{}
	for _, next := range list {
		if next != here && previousCall(list, next) == here {
			calls = append(calls, protocol.CallHierarchyOutgoingCall{To: v.callItem(next), FromRanges: []protocol.Range{v.at(here, here.title)}})
		}
	}
	return calls, nil
}

// around is every plan, with the one of that URI.
func (v *view) around(ctx context.Context, u uri.URI) (list []*card, here *card, err error) {
	list, _, err = v.cards(ctx, 0)
	for _, c := range list {
		if key(c.uri) == key(u) {
			here = c
		}
	}
	return list, here, err
}

// previousCall is the plan before another; nil when there is none.
func previousCall(list []*card, c *card) *card {
	var nearest *card
	for _, other := range list {
		if other == c {
			continue
		}
		if c.resolved != "" && other.path == c.resolved {
			return other
		}
		if sameName(other.customer.text, c.customer.text) && !other.date.IsZero() && other.date.Before(c.date) &&
			(nearest == nil || other.date.After(nearest.date)) {
			nearest = other
		}
	}
	return nearest
}

// sameName compares names as people do, who care neither for capitals nor for a second space.
func sameName(a, b string) bool {
	a, b = strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " ")
	return a != "" && strings.EqualFold(a, b)
}

func (v *view) callItem(c *card) protocol.CallHierarchyItem {
	detail := c.summary()
	return protocol.CallHierarchyItem{Name: c.name(), Detail: &detail, Kind: protocol.SymbolKindEvent, URI: c.uri,
		Range: v.at(c, c.title), SelectionRange: v.at(c, c.title)}
}

// name is how a plan is called in lists: its customer and its day.
func (c *card) name() string {
	name := strings.Join(strings.Fields(c.customer.text), " ")
	if name == "" {
		name = uri.Basename(uri.URI(key(c.uri)))
	}
	if !c.date.IsZero() {
		name += ", " + c.date.Format("2 January 2006")
	}
	return name
}

// summary is what became of a call, or what it is for.
func (c *card) summary() string {
	if c.result != "" {
		return "outcome: " + c.result
	}
	for _, g := range c.goals {
		if g.name == "primary.goal" {
			return g.text
		}
	}
	return c.stage
}
