package lsp

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// model is the protocol's official meta-model, as the protocol package carries it.
var model = readModel()

type metaModel struct {
	Requests, Notifications []metaMethod
	Structures              []*metaStructure
	Enumerations            []*metaEnumeration
	TypeAliases             []struct {
		Name string
		Type *metaType
	}

	methods map[string]*metaMethod
	types   map[string]any
}

type metaMethod struct {
	Method           string
	MessageDirection string
	Params, Result   *metaType
}

type metaStructure struct {
	Name            string
	Properties      []metaProperty
	Extends, Mixins []*metaType
	all             map[string]metaProperty
}

type metaProperty struct {
	Name     string
	Type     *metaType
	Optional bool
}

type metaEnumeration struct {
	Name                 string
	Type                 *metaType
	SupportsCustomValues bool
	Values               []struct{ Value any }
}

type metaType struct {
	Kind    string
	Name    string
	Items   []*metaType
	Element *metaType
	Key     *metaType
	Value   json.RawMessage
}

func readModel() *metaModel {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "go.lsp.dev/protocol").Output()
	if err != nil {
		panic(fmt.Sprintf("the protocol package cannot be found: %v", err))
	}
	src, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "internal", "genlsp", "testdata", "metaModel.json"))
	if err != nil {
		panic(err)
	}
	m := &metaModel{methods: map[string]*metaMethod{}, types: map[string]any{}}
	if err := json.Unmarshal(src, m); err != nil {
		panic(err)
	}
	for i := range m.Requests {
		m.methods[m.Requests[i].Method] = &m.Requests[i]
	}
	for i := range m.Notifications {
		m.methods[m.Notifications[i].Method] = &m.Notifications[i]
	}
	for _, s := range m.Structures {
		m.types[s.Name] = s
	}
	for _, e := range m.Enumerations {
		m.types[e.Name] = e
	}
	for _, a := range m.TypeAliases {
		m.types[a.Name] = a.Type
	}
	return m
}

// validate holds every message a server sent against the meta-model. Results are held against the request they answer.
func validate(t testing.TB, c *client) {
	t.Helper()
	if len(c.sent) == 0 {
		t.Error("the server sent nothing that could be validated")
	}
	for _, body := range c.sent {
		var m map[string]any
		if err := json.Unmarshal(body, &m); err != nil {
			t.Errorf("no object: %s", body)
			continue
		}
		var wrong []string
		method, hasMethod := m["method"].(string)
		switch {
		case m["jsonrpc"] != "2.0":
			wrong = []string{"jsonrpc is not 2.0"}
		case hasMethod:
			def := model.methods[method]
			if def == nil || def.MessageDirection == "clientToServer" {
				wrong = []string{"a server may not send " + method}
			} else if def.Params != nil {
				wrong = model.check(def.Params, m["params"], method)
			}
		default:
			_, isError := m["error"]
			result, isResult := m["result"]
			if isError == isResult {
				wrong = []string{"exactly one of result and error is wanted"}
			} else if asked := c.methods[fmt.Sprint(m["id"])]; isResult && model.methods[asked] != nil {
				wrong = model.check(model.methods[asked].Result, result, "result of "+asked)
			}
		}
		for _, w := range wrong {
			t.Errorf("%s\n%.600s", w, body)
		}
	}
}

func (m *metaModel) check(t *metaType, v any, path string) []string {
	bad := func(want string) []string { return []string{fmt.Sprintf("%s: %s wanted, got %.80v", path, want, v)} }
	switch t.Kind {
	case "base":
		if !isBase(t.Name, v) {
			return bad(t.Name)
		}
		return nil
	case "array":
		list, ok := v.([]any)
		if !ok {
			return bad("array")
		}
		var wrong []string
		for i, item := range list {
			wrong = append(wrong, m.check(t.Element, item, fmt.Sprintf("%s[%d]", path, i))...)
		}
		return wrong
	case "map":
		object, ok := v.(map[string]any)
		if !ok {
			return bad("map")
		}
		var value metaType
		if err := json.Unmarshal(t.Value, &value); err != nil {
			panic(err)
		}
		var wrong []string
		for k, item := range object {
			wrong = append(wrong, m.check(&value, item, path+"{"+k+"}")...)
		}
		return wrong
	case "stringLiteral":
		if s, ok := v.(string); !ok || fmt.Sprintf("%q", s) != string(t.Value) {
			return bad(string(t.Value))
		}
		return nil
	case "literal":
		var literal struct{ Properties []metaProperty }
		if err := json.Unmarshal(t.Value, &literal); err != nil {
			panic(err)
		}
		all := map[string]metaProperty{}
		for _, p := range literal.Properties {
			all[p.Name] = p
		}
		return m.object(all, v, path)
	case "tuple":
		list, ok := v.([]any)
		if !ok || len(list) != len(t.Items) {
			return bad("tuple")
		}
		var wrong []string
		for i, item := range t.Items {
			wrong = append(wrong, m.check(item, list[i], fmt.Sprintf("%s[%d]", path, i))...)
		}
		return wrong
	case "or":
		var best []string
		for i, item := range t.Items {
			wrong := m.check(item, v, path)
			if len(wrong) == 0 {
				return nil
			}
			if i == 0 || len(wrong) < len(best) {
				best = wrong
			}
		}
		return best
	case "and":
		all := map[string]metaProperty{}
		for _, item := range t.Items {
			for k, p := range m.properties(m.types[item.Name].(*metaStructure)) {
				all[k] = p
			}
		}
		return m.object(all, v, path)
	case "reference":
		return m.reference(t.Name, v, path)
	}
	return bad("a kind that the test knows, not " + t.Kind)
}

func (m *metaModel) reference(name string, v any, path string) []string {
	switch name {
	case "LSPAny":
		return nil
	case "LSPObject":
		if _, ok := v.(map[string]any); !ok {
			return []string{path + ": object wanted"}
		}
		return nil
	}
	switch def := m.types[name].(type) {
	case *metaStructure:
		wrong := m.object(m.properties(def), v, path)
		if name == "Range" && len(wrong) == 0 {
			r := v.(map[string]any)
			a, b := r["start"].(map[string]any), r["end"].(map[string]any)
			if a["line"].(float64) > b["line"].(float64) || a["line"] == b["line"] && a["character"].(float64) > b["character"].(float64) {
				wrong = []string{path + ": the range ends before it starts"}
			}
		}
		return wrong
	case *metaEnumeration:
		if wrong := m.check(def.Type, v, path); len(wrong) > 0 {
			return wrong
		}
		for _, known := range def.Values {
			if known.Value == v {
				return nil
			}
		}
		if def.SupportsCustomValues || name == "CodeActionKind" {
			return nil
		}
		return []string{fmt.Sprintf("%s: %v is no %s", path, v, name)}
	case *metaType:
		return m.check(def, v, path)
	}
	return []string{path + ": the meta-model has no " + name}
}

func (m *metaModel) properties(s *metaStructure) map[string]metaProperty {
	if s.all == nil {
		all := map[string]metaProperty{}
		for _, parent := range append(append([]*metaType(nil), s.Extends...), s.Mixins...) {
			for k, p := range m.properties(m.types[parent.Name].(*metaStructure)) {
				all[k] = p
			}
		}
		for _, p := range s.Properties {
			all[p.Name] = p
		}
		s.all = all
	}
	return s.all
}

// object fails on members that the meta-model does not know as well: a client would never see them.
func (m *metaModel) object(all map[string]metaProperty, v any, path string) []string {
	object, ok := v.(map[string]any)
	if !ok {
		return []string{fmt.Sprintf("%s: object wanted, got %.80v", path, v)}
	}
	var wrong []string
	for name, p := range all {
		item, there := object[name]
		if !there {
			if !p.Optional {
				wrong = append(wrong, path+"."+name+" is missing")
			}
			continue
		}
		wrong = append(wrong, m.check(p.Type, item, path+"."+name)...)
	}
	for name := range object {
		if _, known := all[name]; !known {
			wrong = append(wrong, path+"."+name+" is not in the protocol")
		}
	}
	return wrong
}

var uriPattern = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

func isBase(name string, v any) bool {
	switch name {
	case "null":
		return v == nil
	case "boolean":
		_, ok := v.(bool)
		return ok
	case "string":
		_, ok := v.(string)
		return ok
	case "URI", "DocumentUri":
		s, ok := v.(string)
		return ok && uriPattern.MatchString(s)
	}
	n, ok := v.(float64)
	switch name {
	case "integer":
		return ok && n == math.Trunc(n) && n >= math.MinInt32 && n <= math.MaxInt32
	case "uinteger":
		return ok && n == math.Trunc(n) && n >= 0 && n <= math.MaxInt32
	}
	return ok
}
