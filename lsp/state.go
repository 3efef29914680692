package lsp

import (
	"context"

	"go.lsp.dev/protocol"
)

// methodState asks for what an editor may show of a plan in one line. It is not in the protocol, so nothing is announced,
// and an editor that gets no answer from an older server shows less.
const methodState = "callplan/state"

type stateParams struct {
	TextDocument protocol.TextDocumentIdentifier `json:"textDocument"`
}

// planState is the primary's goal letter by letter; without letters where there is none, it cannot be read, or the call
// is over.
type planState struct {
	Letters []letterState `json:"letters"`
}

type letterState struct {
	Name string `json:"name"` // "Specific"
	OK   bool   `json:"ok"`
	Why  string `json:"why"` // what it rests on, or what is missing
}

func stateOf(_ context.Context, v *view, p *stateParams) (*planState, error) {
	doc := v.planAt(p.TextDocument.URI)
	if doc == nil {
		return nil, nil
	}
	plan, unlock := v.plan(doc)
	defer unlock()
	state := &planState{Letters: []letterState{}}
	s := plan.Letters(&plan.Primary)
	if s == nil || plan.Over() {
		return state, nil
	}
	for _, l := range letters(&s.Smart) {
		state.Letters = append(state.Letters, letterState{l.name, l.OK, l.inWords()})
	}
	return state, nil
}
