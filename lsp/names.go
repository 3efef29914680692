package lsp

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// located is where something stands in a file.
type located struct {
	uri uri.URI
	r   protocol.Range
}

// definition leads from a name in a goal to the contact or the entry of [[people]] that it means, and from `previous` to
// the plan of the call before.
func definition(_ context.Context, v *view, p *protocol.DefinitionParams) (protocol.DefinitionResult, error) {
	doc := v.planAt(p.TextDocument.URI)
	if doc == nil {
		return nil, nil
	}
	plan, unlock := v.plan(doc)
	defer unlock()
	at := doc.offset(p.Position)
	origin, targets := syntax.Span{}, []located(nil)
	if path := previousPath(doc, plan); path != "" && touches(plan.Previous.Value.Span, at) {
		if exists(path) {
			origin, targets = plan.Previous.Words(), []located{{uri: uri.File(path)}}
		}
	} else if name, m, ok := plan.NameAt(at); ok {
		origin = m.Span()
		for _, home := range plan.Mentions(name) {
			if home.Home {
				targets = append(targets, located{uri: doc.uri, r: doc.rangeOf(home.Span())})
			}
		}
	}
	if len(targets) == 0 {
		return nil, nil
	}
	if v.client.linksTargets {
		links := protocol.DefinitionLinkSlice{}
		from := doc.rangeOf(origin)
		for _, t := range targets {
			links = append(links, protocol.DefinitionLink{OriginSelectionRange: &from, TargetURI: t.uri, TargetRange: t.r, TargetSelectionRange: t.r})
		}
		return links, nil
	}
	list := protocol.LocationSlice{}
	for _, t := range targets {
		list = append(list, protocol.Location{URI: t.uri, Range: t.r})
	}
	return list, nil
}

func touches(s syntax.Span, at int) bool { return s.Start <= at && at <= s.End }

// references are all places in all plans that name the same person of the same customer, all plans of a customer, or all
// plans that come after the same call.
func references(ctx context.Context, v *view, p *protocol.ReferenceParams) ([]protocol.Location, error) {
	doc := v.planAt(p.TextDocument.URI)
	if doc == nil {
		return nil, nil
	}
	plan, unlock := v.plan(doc)
	defer unlock()
	at := doc.offset(p.Position)
	name, _, ok := plan.NameAt(at)
	customer, path := plan.Customer.Text(), ""
	if touches(plan.Previous.Value.Span, at) {
		path = previousPath(doc, plan)
	}
	unlock()
	list := []protocol.Location{}
	if path != "" {
		cards, _, err := v.cards(ctx, 0)
		for _, c := range cards {
			if c.resolved == path {
				list = append(list, protocol.Location{URI: c.uri, Range: v.at(c, c.previous.span)})
			}
		}
		return list, err
	}
	if !ok {
		return nil, nil
	}
	_, err := v.eachMention(ctx, customer, name, func(d *document, _ *lint.Plan, m lint.Mention) {
		if m.Home && !p.Context.IncludeDeclaration {
			return
		}
		list = append(list, protocol.Location{URI: d.uri, Range: d.rangeOf(m.Span())})
	})
	return list, err
}

// eachMention goes through the plans of a customer for the places that name somebody, and says whether all were found.
func (v *view) eachMention(ctx context.Context, customer, name string, do func(*document, *lint.Plan, lint.Mention)) (all bool, err error) {
	cards, all, err := v.cards(ctx, 0)
	if err != nil {
		return false, err
	}
	for _, c := range cards {
		if err := ctx.Err(); err != nil {
			return false, err
		}
		if !sameName(c.customer.text, customer) && (customer != "" || c.customer.text != "") {
			continue
		}
		d := v.anyPlan(c.uri)
		if d == nil {
			continue
		}
		v.mentionsIn(d, customer, name, do)
	}
	return all, nil
}

func (v *view) mentionsIn(d *document, customer, name string, do func(*document, *lint.Plan, lint.Mention)) {
	plan, unlock := v.plan(d)
	defer unlock()
	if sameName(name, customer) {
		name = strings.TrimSpace(plan.Customer.Text()) // however this plan writes it
	}
	if known(plan, name) {
		for _, m := range plan.Mentions(name) {
			do(d, plan, m)
		}
	}
}

// known reports whether a plan itself says who a name is: a Dana in the plan of another Dana is another person.
func known(plan *lint.Plan, name string) bool { return slices.Contains(plan.Names(), name) }

// prepareRename says what can be renamed: a person or a customer. A plan file is renamed as a file.
func prepareRename(_ context.Context, v *view, p *protocol.PrepareRenameParams) (protocol.PrepareRenameResult, error) {
	doc := v.planAt(p.TextDocument.URI)
	if doc == nil {
		return nil, nil
	}
	plan, unlock := v.plan(doc)
	defer unlock()
	_, m, ok := plan.NameAt(doc.offset(p.Position))
	if !ok {
		return nil, nil
	}
	return &protocol.PrepareRenamePlaceholder{Range: doc.rangeOf(m.Span()), Placeholder: m.Value.Text[m.Start:m.End]}, nil
}

// rename gives a person or a customer another name in all plans of the customer. Where only the first name stands, only
// the first name changes.
func rename(ctx context.Context, v *view, p *protocol.RenameParams) (*protocol.WorkspaceEdit, error) {
	doc := v.planAt(p.TextDocument.URI)
	if doc == nil {
		return nil, nil
	}
	plan, unlock := v.plan(doc)
	defer unlock()
	name, at, ok := plan.NameAt(doc.offset(p.Position))
	customer := plan.Customer.Text()
	unlock()
	if !ok {
		return nil, failure("here is no name of a person or customer to change")
	}
	to := strings.Join(strings.Fields(p.NewName), " ")
	if !speakable(p.NewName) {
		return nil, failure("a name is one line with at least one letter")
	}
	if (strings.ContainsAny(to, ",;(") || lint.NameOf(to) != to) && !sameName(name, customer) {
		return nil, failure("a person's name ends before a comma, a bracket, a dash, \"/\", \"&\" or \"and\"; the role stands behind it")
	}
	full := to
	if at.First { // the caret stood on "Dana": that part of the name changes
		old, rest, _ := strings.Cut(name, " ")
		switch {
		case old == to:
			full = name
		case !strings.HasSuffix(to, name[strings.LastIndexByte(name, ' '):]): // or else all of it was typed
			full = to + " " + rest
		}
	}
	first, _, _ := strings.Cut(full, " ")
	var files []edited
	var mentions [][]respelling // of each of the files
	byDoc := map[*document]int{}
	all, err := v.eachMention(ctx, customer, name, func(d *document, plan *lint.Plan, m lint.Mention) {
		words := full
		if m.First && !shared(plan, name, first) {
			words = first
		}
		if words == m.Value.Text[m.Start:m.End] {
			return
		}
		i, have := byDoc[d]
		if !have {
			i = len(files)
			byDoc[d] = i
			f := edited{uri: d.uri, lines: d.lines}
			if open := v.docs[key(d.uri)]; open == d {
				f.version = &d.version
			}
			files = append(files, f)
			mentions = append(mentions, nil)
		}
		mentions[i] = append(mentions[i], respelling{m, words})
	})
	if err != nil {
		return nil, err
	}
	if !all {
		return nil, failure("the workspace holds too many folders to find all plans with this name; open the folder of the plans instead")
	}
	for i := range files {
		files[i].edits = respell(mentions[i])
	}
	return v.workspaceEdit(files), nil
}

// respelling is a mention that is to be written in other words.
type respelling struct {
	lint.Mention
	words string
}

// respell writes the mentions of a file, which are in its order, in their new words. Where the quotes around one cannot hold
// them, its whole text gets others.
func respell(list []respelling) []syntax.Edit {
	var edits []syntax.Edit
	for len(list) > 0 {
		v, n := list[0].Value, 0
		var inside []syntax.Edit
		var text strings.Builder
		at, fit := 0, true
		for ; n < len(list) && list[n].Value == v; n++ {
			r := list[n]
			encoded, fits := v.Encode(r.words)
			inside = append(inside, syntax.Edit{Span: r.Span(), New: encoded})
			text.WriteString(v.Text[at:r.Start] + r.words)
			at, fit = r.End, fit && fits
		}
		if !fit {
			inside = []syntax.Edit{{Span: v.Span, New: syntax.EncodeString(text.String() + v.Text[at:])}}
		}
		edits, list = append(edits, inside...), list[n:]
	}
	return edits
}

// shared reports whether somebody else in a plan has this first name: it says then no longer who is meant.
func shared(plan *lint.Plan, name, first string) bool {
	return slices.ContainsFunc(plan.Names(), func(other string) bool {
		word, _, _ := strings.Cut(other, " ")
		return other != name && word == first
	})
}

// speakable reports whether a text can be a name: one line with a letter or a digit, and nothing that is not shown.
func speakable(text string) bool {
	said := false
	for _, r := range text {
		if unicode.IsControl(r) && r != '\t' || unicode.Is(unicode.Bidi_Control, r) {
			return false
		}
		said = said || unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return said
}

// failure is the answer to a request that cannot be fulfilled, in words for the one who asked.
func failure(words string) error {
	return jsonrpc2.NewError(jsonrpc2.Code(protocol.LSPErrorCodesRequestFailed), words)
}

// willRenameFiles keeps `previous` pointing at plans that are renamed or moved, alone or with their folder, and at those
// that stay when the plan itself moves.
func willRenameFiles(ctx context.Context, v *view, p *protocol.RenameFilesParams) (*protocol.WorkspaceEdit, error) {
	moved := func(path string) string {
		for _, f := range p.Files {
			from, to := filePath(uri.URI(f.OldURI)), filePath(uri.URI(f.NewURI))
			if from == "" || to == "" {
				continue
			}
			if path == from {
				return to
			}
			if rest, ok := strings.CutPrefix(path, from+string(filepath.Separator)); ok {
				return filepath.Join(to, rest)
			}
		}
		return path
	}
	cards, _, err := v.cards(ctx, 0)
	if err != nil {
		return nil, err
	}
	var files []edited
	for _, c := range cards {
		if c.resolved == "" || c.path == "" {
			continue
		}
		self, before := moved(c.path), moved(c.resolved)
		if self == c.path && before == c.resolved {
			continue
		}
		rel, err := filepath.Rel(filepath.Dir(self), before)
		if err != nil {
			continue
		}
		to := filepath.ToSlash(rel)
		if to == filepath.ToSlash(filepath.Clean(c.previous.text)) {
			continue
		}
		f := edited{uri: c.uri, lines: c.lines,
			edits: respell([]respelling{{lint.Mention{Value: c.previous.value, End: len(c.previous.text)}, to}})}
		if d := v.docs[key(c.uri)]; d != nil {
			f.version = &d.version
		}
		files = append(files, f)
	}
	if len(files) == 0 {
		return nil, nil
	}
	return v.workspaceEdit(files), nil
}

// didRenameFiles forgets what was known of files that are somewhere else now.
func (s *server) didRenameFiles(*protocol.RenameFilesParams) {
	s.files.forget()
	s.diagnose.all()
}
