package lsp

import (
	"context"
	"encoding/json"

	"go.lsp.dev/protocol"
)

// preferences are what a person sets in the editor about how callplan shows what it finds. What is found is set in
// callplan.toml, for everybody.
type preferences struct {
	Diagnostics string `json:"diagnostics"` // "on-type" or "on-save"
	Hints       struct {
		Smart bool `json:"smart"` // S M A R T marks behind each objective
		Size  bool `json:"size"`  // the size of the ask
		Dates bool `json:"dates"` // weekday and distance of dates
	} `json:"hints"`
	Lenses bool `json:"lenses"` // the ladder of the objectives above the first
}

func defaultPreferences() preferences {
	p := preferences{Diagnostics: "on-type", Lenses: true}
	p.Hints.Smart, p.Hints.Size, p.Hints.Dates = true, true, true
	return p
}

// with is the preferences with what a client says about some of them, either plainly or below "callplan". What cannot be used
// stays as it is now.
func (p preferences) with(said json.RawMessage, now preferences, log *logger) preferences {
	if len(said) == 0 {
		return p
	}
	var outer struct{ Callplan json.RawMessage }
	if json.Unmarshal(said, &outer) == nil && outer.Callplan != nil {
		said = outer.Callplan
	}
	next := p
	if err := json.Unmarshal(said, &next); err != nil {
		log.printf("the settings of the editor cannot be read, those before stay: %v", err)
		return now
	}
	if next.Diagnostics != "on-type" && next.Diagnostics != "on-save" {
		log.printf("callplan.diagnostics is %q; it can be \"on-type\" or \"on-save\"", next.Diagnostics)
		next.Diagnostics = now.Diagnostics
	}
	return next
}

// preferences are those in force.
func (s *server) preferences() preferences {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.prefs
}

// prefer puts what an editor says of its settings in force. It says all of them, so that one it no longer names is again what it was
// at the beginning.
func (s *server) prefer(said json.RawMessage) {
	s.mu.Lock()
	s.prefs = s.first.with(said, s.prefs, s.log)
	s.mu.Unlock()
	s.diagnose.all()
}

// didChangeConfiguration takes the settings a client sends; one that sends none is asked for them.
func (s *server) didChangeConfiguration(p *protocol.DidChangeConfigurationParams) {
	if len(p.Settings) > 0 && string(p.Settings) != "null" {
		s.prefer(json.RawMessage(p.Settings))
		return
	}
	if s.client.configuration {
		s.errand("settings", s.askPreferences)
	}
}

func (s *server) askPreferences() {
	section := "callplan"
	var answer []protocol.LSPAny
	err := s.conn.call(context.Background(), protocol.MethodWorkspaceConfiguration,
		&protocol.ConfigurationParams{Items: []protocol.ConfigurationItem{{Section: &section}}}, &answer)
	if err != nil {
		s.log.printf("the editor did not tell its settings: %v", err)
		return
	}
	if len(answer) == 1 {
		s.prefer(json.RawMessage(answer[0]))
	}
}
