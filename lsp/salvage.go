package lsp

import (
	"encoding/json"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// decodeInitialize reads what a client says about itself. An ability that is written in a way the protocol does not know
// costs the client that ability, not the session.
func decodeInitialize(params jsonrpc2.RawMessage, log *logger) (*protocol.InitializeParams, error) {
	p, err := decode[protocol.InitializeParams](params)
	if err == nil {
		return p, nil
	}
	var whole map[string]json.RawMessage
	var sections map[string]json.RawMessage
	if json.Unmarshal(params, &whole) != nil || json.Unmarshal(whole["capabilities"], &sections) != nil {
		return nil, err
	}
	for name, section := range sections {
		var members map[string]json.RawMessage
		if json.Unmarshal(section, &members) != nil {
			log.printf("initialize: capabilities.%s cannot be read and is left out", name)
			delete(sections, name)
			continue
		}
		for member, value := range members {
			alone, marshalErr := json.Marshal(map[string]any{name: map[string]json.RawMessage{member: value}})
			if marshalErr != nil || protocol.Unmarshal(alone, new(protocol.ClientCapabilities)) != nil {
				log.printf("initialize: capabilities.%s.%s cannot be read and is left out", name, member)
				delete(members, member)
			}
		}
		sections[name], _ = json.Marshal(members) // raw members that were just read
	}
	whole["capabilities"], _ = json.Marshal(sections)
	clean, _ := json.Marshal(whole)
	return decode[protocol.InitializeParams](clean)
}
