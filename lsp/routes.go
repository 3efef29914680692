package lsp

import (
	"context"
	"fmt"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// route says how a method is handled. A notification is handled where it is read, in its order; a request is prepared
// there, and answered in a goroutine of its own.
type route struct {
	notify func(s *server, params jsonrpc2.RawMessage) error
	ask    func(s *server, params jsonrpc2.RawMessage) (func(ctx context.Context) (any, error), error)
}

// routes are the methods of the protocol that callplan knows, besides those of the session in server.go.
var routes = map[string]route{
	protocol.MethodTextDocumentDidOpen:                {notify: didOpen},
	protocol.MethodTextDocumentDidChange:              {notify: didChange},
	protocol.MethodTextDocumentDidSave:                notification((*server).didSave),
	protocol.MethodTextDocumentDidClose:               notification((*server).didClose),
	protocol.MethodWorkspaceDidChangeConfiguration:    notification((*server).didChangeConfiguration),
	protocol.MethodWorkspaceDidChangeWatchedFiles:     notification((*server).didChangeWatchedFiles),
	protocol.MethodWorkspaceDidChangeWorkspaceFolders: notification((*server).didChangeWorkspaceFolders),
	protocol.MethodTextDocumentDiagnostic:             request(documentDiagnostic),
	protocol.MethodWorkspaceDiagnostic:                request(workspaceDiagnostic),
	protocol.MethodTextDocumentInlayHint:              request(inlayHint),
	protocol.MethodTextDocumentCodeLens:               request(codeLens),
	protocol.MethodWorkspaceExecuteCommand:            request(executeCommand),
	protocol.MethodWorkspaceTextDocumentContent:       request(textDocumentContent),
	protocol.MethodTextDocumentHover:                  request(hover),
	protocol.MethodTextDocumentDocumentSymbol:         request(documentSymbol),
	protocol.MethodTextDocumentFoldingRange:           request(foldingRange),
	protocol.MethodTextDocumentSelectionRange:         request(selectionRange),
	protocol.MethodTextDocumentDocumentLink:           request(documentLink),
	protocol.MethodTextDocumentDefinition:             request(definition),
	protocol.MethodTextDocumentReferences:             request(references),
	protocol.MethodTextDocumentPrepareRename:          request(prepareRename),
	protocol.MethodTextDocumentRename:                 request(rename),
	protocol.MethodTextDocumentPrepareCallHierarchy:   request(prepareCallHierarchy),
	protocol.MethodCallHierarchyIncomingCalls:         request(incomingCalls),
	protocol.MethodCallHierarchyOutgoingCalls:         request(outgoingCalls),
	protocol.MethodWorkspaceSymbol:                    request(workspaceSymbol),
	protocol.MethodWorkspaceWillRenameFiles:           request(willRenameFiles),
	protocol.MethodWorkspaceDidRenameFiles:            notification((*server).didRenameFiles),
	protocol.MethodWorkspaceDidCreateFiles:            notification((*server).didCreateFiles),
	protocol.MethodTextDocumentCodeAction:             request(codeAction),
	protocol.MethodCodeActionResolve:                  request(resolveCodeAction),
	protocol.MethodTextDocumentCompletion:             request(completions),
	protocol.MethodCompletionItemResolve:              request(completionResolve),
	methodState:                                       request(stateOf),
	protocol.MethodCancelRequest:                      {notify: cancelRequest},
	protocol.MethodSetTrace:                           notification((*server).setTrace),
}

// notification is the route of a notification with these parameters.
func notification[P any](do func(*server, *P)) route {
	return route{notify: func(s *server, params jsonrpc2.RawMessage) error {
		p, err := decode[P](params)
		if err == nil {
			do(s, p)
		}
		return err
	}}
}

// request is the route of a request with these parameters and this result.
func request[P, R any](do func(context.Context, *view, *P) (R, error)) route {
	return route{ask: func(s *server, params jsonrpc2.RawMessage) (func(context.Context) (any, error), error) {
		p, err := decode[P](params)
		if err != nil {
			return nil, jsonrpc2.NewError(jsonrpc2.InvalidParams, err.Error())
		}
		v := s.view()
		return func(ctx context.Context) (any, error) { return do(ctx, v, p) }, nil
	}}
}

func decode[P any](params jsonrpc2.RawMessage) (*P, error) {
	p := new(P)
	if len(params) == 0 {
		return nil, fmt.Errorf("the message has no params")
	}
	err := protocol.Unmarshal(params, p)
	if err == nil {
		return p, nil
	}
	if clean, changed := tamed(params); changed {
		if p := new(P); protocol.Unmarshal(clean, p) == nil {
			return p, nil
		}
	}
	return nil, fmt.Errorf("the params cannot be read: %w", err)
}

// marshal is a value of the protocol as JSON. The library can also append it to a buffer, which is faster and half a MiB more
// of program: an answer takes microseconds either way.
func marshal(v any) ([]byte, error) { return json.Marshal(v, jsontext.AllowInvalidUTF8(true)) }
