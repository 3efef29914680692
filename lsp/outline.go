package lsp

import (
	"context"
	"strings"

	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// documentSymbol is the outline of a plan: its tables with their goals, each with its keys. A client that knows no
// hierarchy gets the tables alone.
func documentSymbol(_ context.Context, v *view, p *protocol.DocumentSymbolParams) (protocol.DocumentSymbolResult, error) {
	doc := v.docs[key(p.TextDocument.URI)]
	if doc == nil || !v.files.isPlan(doc) && !v.files.isConfig(doc) {
		return nil, nil
	}
	tree := syntax.Parse(doc.text)
	list := protocol.DocumentSymbolSlice{}
	for _, s := range tree.Sections {
		pairs := pairSymbols(doc, s.Pairs)
		if s.Header.Len() == 0 {
			list = append(list, pairs...)
			continue
		}
		name := s.Header.Text(doc.text)
		symbol := protocol.DocumentSymbol{Name: strings.TrimSpace(name), Kind: protocol.SymbolKindNamespace,
			Range: doc.rangeOf(sectionSpan(s)), SelectionRange: doc.rangeOf(s.Header), Children: pairs}
		if about := firstText(s.Pairs); about != "" {
			symbol.Detail = &about
		}
		list = append(list, symbol)
	}
	if v.client.outlines {
		return list, nil
	}
	flat := protocol.SymbolInformationSlice{}
	for _, s := range list {
		flat = append(flat, protocol.SymbolInformation{BaseSymbolInformation: protocol.BaseSymbolInformation{Name: s.Name, Kind: s.Kind},
			Location: protocol.Location{URI: doc.uri, Range: s.Range}})
	}
	return flat, nil
}

// sectionSpan is a section from its header to the end of its last pair.
func sectionSpan(s *syntax.Section) syntax.Span {
	span := s.Header
	if n := len(s.Pairs); n > 0 {
		span.End = max(span.End, s.Pairs[n-1].Span.End)
	}
	return span
}

// firstText is what a table is about: its goal, a name, the first words in it.
func firstText(pairs []*syntax.Pair) string {
	first := ""
	for _, pr := range pairs {
		if pr.Value.Kind != syntax.String || strings.TrimSpace(pr.Value.Text) == "" {
			continue
		}
		words := strings.Join(strings.Fields(pr.Value.Text), " ")
		if len(pr.Key) == 1 && pr.Key[0].Name == "goal" {
			return words
		}
		if first == "" {
			first = words
		}
	}
	return first
}

func pairSymbols(doc *document, pairs []*syntax.Pair) []protocol.DocumentSymbol {
	var list []protocol.DocumentSymbol
	for _, pr := range pairs {
		name := strings.TrimSpace(pr.KeySpan().Text(doc.text))
		if name == "" {
			continue
		}
		kind := protocol.SymbolKindProperty
		switch pr.Value.Kind {
		case syntax.String:
			kind = protocol.SymbolKindString
		case syntax.Integer, syntax.Float, syntax.LocalDate, syntax.LocalDateTime, syntax.OffsetDateTime, syntax.LocalTime:
			kind = protocol.SymbolKindNumber
		case syntax.Bool:
			kind = protocol.SymbolKindBoolean
		case syntax.Array:
			kind = protocol.SymbolKindArray
		}
		symbol := protocol.DocumentSymbol{Name: name, Kind: kind, Range: doc.rangeOf(pr.Span), SelectionRange: doc.rangeOf(pr.KeySpan())}
		if words := strings.Join(strings.Fields(pr.Value.Text), " "); words != "" && pr.Value.Kind != syntax.Array && pr.Value.Kind != syntax.InlineTable {
			symbol.Detail = &words
		}
		if pr.Value.Kind == syntax.InlineTable {
			symbol = inlineTable(doc, symbol, pr.Value)
		}
		for _, item := range pr.Value.Items {
			if item.Kind == syntax.InlineTable {
				entry := protocol.DocumentSymbol{Name: name, Range: doc.rangeOf(item.Span), SelectionRange: doc.rangeOf(item.Span)}
				symbol.Children = append(symbol.Children, inlineTable(doc, entry, item))
			}
		}
		list = append(list, symbol)
	}
	return list
}

// inlineTable is the symbol of a table between braces, with what one below a header would have.
func inlineTable(doc *document, symbol protocol.DocumentSymbol, v *syntax.Value) protocol.DocumentSymbol {
	symbol.Kind, symbol.Children = protocol.SymbolKindNamespace, pairSymbols(doc, v.Pairs)
	if about := firstText(v.Pairs); about != "" {
		symbol.Detail = &about
	}
	return symbol
}

// foldingRange folds tables, lists, long strings and runs of comments.
func foldingRange(_ context.Context, v *view, p *protocol.FoldingRangeParams) ([]protocol.FoldingRange, error) {
	doc := v.docs[key(p.TextDocument.URI)]
	if doc == nil || !v.files.isPlan(doc) && !v.files.isConfig(doc) {
		return nil, nil
	}
	list := []protocol.FoldingRange{}
	add := func(s syntax.Span, kind protocol.FoldingRangeKind) {
		from, to := doc.lineOf(s.Start), doc.lineOf(s.End)
		if to > from && len(list) < v.client.mostFolds {
			list = append(list, protocol.FoldingRange{StartLine: uint32(from), EndLine: uint32(to), Kind: kind})
		}
	}
	tree := syntax.Parse(doc.text)
	for _, s := range tree.Sections {
		if s.Header.Len() > 0 {
			add(sectionSpan(s), protocol.FoldingRangeKindRegion)
		}
		for _, pr := range s.Pairs {
			add(pr.Value.Span, "")
		}
	}
	for i := 0; i < len(tree.Comments); {
		run := tree.Comments[i].Span
		next := i + 1
		for next < len(tree.Comments) && tree.Comments[i].Own && tree.Comments[next].Own &&
			doc.lineOf(tree.Comments[next].Span.Start) == doc.lineOf(run.End)+1 {
			run.End = tree.Comments[next].Span.End
			next++
		}
		add(run, protocol.FoldingRangeKindComment)
		i = next
	}
	return list, nil
}

// selectionRange widens a selection as one thinks: a word, the text between the quotes, the value, the line, the table, all.
func selectionRange(_ context.Context, v *view, p *protocol.SelectionRangeParams) ([]protocol.SelectionRange, error) {
	doc := v.docs[key(p.TextDocument.URI)]
	if doc == nil || !v.files.isPlan(doc) && !v.files.isConfig(doc) {
		return nil, nil
	}
	tree := syntax.Parse(doc.text)
	list := []protocol.SelectionRange{}
	for _, pos := range p.Positions {
		at := doc.offset(pos)
		spans := []syntax.Span{{Start: at, End: at}}
		grow := func(s syntax.Span) {
			last := spans[len(spans)-1]
			if s.Start <= last.Start && last.End <= s.End && s != last {
				spans = append(spans, s)
			}
		}
		grow(wordAt(doc.text, at))
		for _, s := range tree.Sections {
			for _, pr := range s.Pairs {
				if pr.Span.Start <= at && at <= pr.Span.End {
					grow(pr.KeySpan())
					growValue(pr.Value, at, grow)
					grow(pr.Span)
				}
			}
			if whole := sectionSpan(s); s.Header.Len() > 0 && whole.Start <= at && at <= whole.End {
				grow(s.Header)
				grow(whole)
			}
		}
		grow(syntax.Span{Start: 0, End: len(doc.text)})
		list = append(list, *nested(doc, spans))
	}
	return list, nil
}

func growValue(v *syntax.Value, at int, grow func(syntax.Span)) {
	if at < v.Span.Start || at > v.Span.End {
		return
	}
	for _, item := range v.Items {
		growValue(item, at, grow)
	}
	for _, pr := range v.Pairs {
		if pr.Span.Start <= at && at <= pr.Span.End {
			growValue(pr.Value, at, grow)
			grow(pr.Span)
		}
	}
	grow(v.InnerSpan())
	grow(v.Span)
}

// nested hangs each range into the next larger one.
func nested(doc *document, spans []syntax.Span) *protocol.SelectionRange {
	var outer *protocol.SelectionRange
	for i := len(spans) - 1; i >= 0; i-- {
		outer = &protocol.SelectionRange{Range: doc.rangeOf(spans[i]), Parent: outer}
	}
	return outer
}

// wordAt is the run of letters and digits around a byte.
func wordAt(src []byte, at int) syntax.Span {
	part := func(c byte) bool {
		return c == '_' || c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
	}
	s := syntax.Span{Start: at, End: at}
	for s.Start > 0 && part(src[s.Start-1]) {
		s.Start--
	}
	for s.End < len(src) && part(src[s.End]) {
		s.End++
	}
	return s
}
