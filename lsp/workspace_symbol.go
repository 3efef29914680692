package lsp

import (
	"context"
	"strings"
	"unicode"

	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// maxSymbols is how many symbols one question brings; nobody reads more, and editors ask again with every letter.
const maxSymbols = 1000

// workspaceSymbol finds customers, people and what was asked for in all plans. A name matches when it has the letters of
// the query in their order, whatever lies between.
func workspaceSymbol(ctx context.Context, v *view, p *protocol.WorkspaceSymbolParams) (protocol.WorkspaceSymbolResult, error) {
	list, _, err := v.cards(ctx, soon)
	if err != nil {
		return nil, err
	}
	found := protocol.WorkspaceSymbolSlice{}
	for _, c := range list {
		container := c.name()
		add := func(name string, at syntax.Span, kind protocol.SymbolKind) {
			name = strings.Join(strings.Fields(name), " ")
			if name == "" || len(found) >= maxSymbols || !matches(name, p.Query) {
				return
			}
			found = append(found, protocol.WorkspaceSymbol{
				BaseSymbolInformation: protocol.BaseSymbolInformation{Name: name, Kind: kind, ContainerName: &container},
				Location:              &protocol.Location{URI: c.uri, Range: v.at(c, at)}})
		}
		add(c.customer.text, c.customer.span, protocol.SymbolKindNamespace)
		add(c.contact.text, c.contact.span, protocol.SymbolKindObject)
		for _, who := range c.people {
			add(who.text, who.span, protocol.SymbolKindObject)
		}
		for _, g := range c.goals {
			name := g.text
			if g.commitment != "" {
				name = g.commitment + ": " + name
			}
			add(name, g.span, protocol.SymbolKindEvent)
		}
	}
	return found, nil
}

// matches reports whether the letters of a query stand in a name in their order; capitals and spaces do not count.
func matches(name, query string) bool {
	rest := []rune(strings.ToLower(name))
	for _, q := range strings.ToLower(query) {
		if unicode.IsSpace(q) {
			continue
		}
		i := 0
		for i < len(rest) && rest[i] != q {
			i++
		}
		if i == len(rest) {
			return false
		}
		rest = rest[i+1:]
	}
	return true
}
