package lsp

import (
	"io"
	"slices"
	"testing"

	"go.lsp.dev/uri"
)

// TestFirstFolders are the ways in which editors say what they have open.
func TestFirstFolders(t *testing.T) {
	for params, want := range map[string][]uri.URI{
		`{"workspaceFolders":[{"uri":"file:///a","name":"a"},{"uri":"file:///b","name":"b"}],"rootUri":"file:///c"}`: {"file:///a", "file:///b"},
		`{"workspaceFolders":null,"rootUri":"file:///c","rootPath":"/d"}`:                                            {"file:///c"},
		`{"rootUri":"file:///c"}`:                                                         {"file:///c"},
		`{"rootUri":null,"rootPath":"/d"}`:                                                {"file:///d"},
		`{"rootUri":null,"rootPath":null}`:                                                nil,
		`{"workspaceFolders":[],"rootUri":null,"rootPath":""}`:                            nil,
		`{"rootUri":"file:////a"}`:                                                        {"file:///a"},
		`{"workspaceFolders":["/a",{"uri":7},{"uri":"file:///b"}],"rootUri":"file:///c"}`: {"file:///b"},
		`{"workspaceFolders":["/a"],"rootUri":"file:///c"}`:                               {"file:///c"},
		`{"rootUri":"","rootPath":"/d"}`:                                                  {"file:///d"},
		`{"rootUri":"file:///c:/plans"}`:                                                  {"file:///c%3A/plans"},
	} {
		about, err := listen([]byte(params), newLogger(io.Discard, io.Discard, ""))
		if err != nil {
			t.Fatal(err)
		}
		if got := about.folders(); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", params, got, want)
		}
	}
}
