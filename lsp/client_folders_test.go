package lsp

import (
	"slices"
	"testing"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// TestFoldersOf are the ways in which editors say what they have open.
func TestFoldersOf(t *testing.T) {
	for params, want := range map[string][]uri.URI{
		`{"workspaceFolders":[{"uri":"file:///a","name":"a"},{"uri":"file:///b","name":"b"}],"rootUri":"file:///c"}`: {"file:///a", "file:///b"},
		`{"workspaceFolders":null,"rootUri":"file:///c","rootPath":"/d"}`:                                            {"file:///c"},
		`{"rootUri":"file:///c"}`:                              {"file:///c"},
		`{"rootUri":null,"rootPath":"/d"}`:                     {"file:///d"},
		`{"rootUri":null,"rootPath":null}`:                     nil,
		`{"workspaceFolders":[],"rootUri":null,"rootPath":""}`: nil,
	} {
		var p protocol.InitializeParams
		if err := protocol.Unmarshal([]byte(params), &p); err != nil {
			t.Fatal(err)
		}
		if got := foldersOf(&p); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", params, got, want)
		}
	}
}
