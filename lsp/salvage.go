package lsp

import (
	"encoding/json"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// decodeInitialize reads what a client says about itself. What is written in a way the protocol does not know, an ability or
// something else, costs the client just that, not the session.
func decodeInitialize(params jsonrpc2.RawMessage, log *logger) (*protocol.InitializeParams, error) {
	p, err := decode[protocol.InitializeParams](params)
	if err == nil {
		return p, nil
	}
	var said, sections map[string]json.RawMessage
	if json.Unmarshal(params, &said) != nil || said["capabilities"] != nil && json.Unmarshal(said["capabilities"], &sections) != nil {
		return nil, err
	}
	for name, value := range said {
		alone, marshalErr := json.Marshal(map[string]json.RawMessage{name: value})
		if name == "capabilities" || marshalErr == nil && readable[protocol.InitializeParams](alone) {
			continue
		}
		log.printf("initialize: %.40q cannot be read and is left out", name)
		delete(said, name)
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
			if marshalErr != nil || !readable[protocol.ClientCapabilities](alone) {
				log.printf("initialize: capabilities.%s.%s cannot be read and is left out", name, member)
				delete(members, member)
			}
		}
		sections[name], _ = json.Marshal(members) // raw members that were just read
	}
	if sections != nil {
		said["capabilities"], _ = json.Marshal(sections)
	}
	clean, _ := json.Marshal(said)
	return decode[protocol.InitializeParams](clean)
}

func readable[P any](params []byte) bool {
	_, err := decode[P](params)
	return err == nil
}
