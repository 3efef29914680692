package lsp

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/uri"
)

// said is what a client says about itself in initialize. It is read here and not by the library: of the abilities a client can have
// the server asks for one in ten, and code for all of them would be memory of every session. What is written in a way the
// protocol does not know is as if it were not said: it costs the client just that, not the session.
type said struct {
	tree map[string]any
	path string          // where that stands, with a dot behind it
	odd  map[string]bool // what was left out
	log  *logger
}

// listen reads the params of initialize.
func listen(params jsonrpc2.RawMessage, log *logger) (said, error) {
	s := said{odd: map[string]bool{}, log: log}
	if len(params) == 0 {
		return s, errors.New("the message has no params")
	}
	if err := json.Unmarshal(params, &s.tree); err != nil {
		return s, fmt.Errorf("the params cannot be read: %w", err)
	}
	if _, ok := s.tree["capabilities"].(map[string]any); !ok && s.tree["capabilities"] != nil {
		return s, errors.New("the params cannot be read: the capabilities are no object")
	}
	return s, nil
}

// at is what stands at a path, names joined by dots; empty is what is missing.
func (s said) at(path string) said {
	tree, _ := value[map[string]any](s, path)
	return said{tree, s.path + path + ".", s.odd, s.log}
}

// value is what stands at a path; not ok is what is missing, null, or no T.
func value[T any](s said, path string) (v T, ok bool) {
	var at any = s.tree
	names := strings.Split(path, ".")
	for i, name := range names {
		members, isObject := at.(map[string]any)
		if !isObject {
			s.leaveOut(strings.Join(names[:i], "."), at)
			return v, false
		}
		at = members[name]
	}
	if v, ok = at.(T); !ok {
		s.leaveOut(path, at)
	}
	return v, ok
}

// leaveOut notes what cannot be read, once.
func (s said) leaveOut(path string, what any) {
	if path = s.path + path; what != nil && !s.odd[path] {
		s.odd[path] = true
		s.log.printf("initialize: %s cannot be read and is left out", path)
	}
}

// has reports whether the client knows something at all: it says more about that.
func (s said) has(path string) bool {
	_, ok := value[map[string]any](s, path)
	return ok
}

// can reports whether a flag is set.
func (s said) can(path string) bool {
	flag, _ := value[bool](s, path)
	return flag
}

func (s said) text(path string) string {
	text, _ := value[string](s, path)
	return text
}

// number is a whole number; one with a fraction is cut off, and what is too large is the largest.
func (s said) number(path string) (int, bool) {
	f, ok := value[float64](s, path)
	return int(wholeOf(f)), ok
}

// list are the words of a list.
func list[T ~string](s said, path string) []T {
	items, _ := value[[]any](s, path)
	var words []T
	for _, item := range items {
		if word, ok := item.(string); ok {
			words = append(words, T(word))
		}
	}
	return words
}

// offers reports whether a number is in a list.
func (s said) offers(path string, number uint32) bool {
	items, _ := value[[]any](s, path)
	return slices.Contains(items, any(float64(number)))
}

// folders are those a session begins with, from the newest of the three ways clients have to say so.
func (s said) folders() []uri.URI {
	var folders []uri.URI
	items, _ := value[[]any](s, "workspaceFolders")
	for _, item := range items {
		members, _ := item.(map[string]any)
		text, _ := members["uri"].(string)
		if u, err := folderURI(text); err == nil && text != "" {
			folders = append(folders, u)
		} else {
			s.leaveOut("a folder of workspaceFolders", item)
		}
	}
	if len(folders) > 0 {
		return folders
	}
	if root := s.text("rootUri"); root != "" { // some editors send no folders, or null, and this
		u, err := folderURI(root)
		if err == nil {
			return []uri.URI{u}
		}
		s.leaveOut("rootUri", root)
	}
	if path := s.text("rootPath"); path != "" { // as the one above, longer ago
		return []uri.URI{uri.File(path)}
	}
	return nil
}

func folderURI(text string) (uri.URI, error) {
	if strings.HasPrefix(text, "file:") {
		text = "file:" + plainPath(text[len("file:"):])
	}
	return uri.Parse(text)
}

// options are what the client wants of callplan, as it wrote it.
func options(params jsonrpc2.RawMessage) json.RawMessage {
	var p struct{ InitializationOptions json.RawMessage }
	_ = json.Unmarshal(params, &p) // which was done before
	return p.InitializationOptions
}
