// Package editors holds what editors need to know of callplan. The settings of those that no session is played in are read
// here, each in its own format.
package editors

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

func TestSettings(t *testing.T) {
	lsp := []any{"callplan", "lsp"}
	for _, c := range []struct {
		file, path string
		want       any
	}{
		{"sublime/LSP.sublime-settings", "clients.callplan.command", lsp},
		{"sublime/LSP.sublime-settings", "clients.callplan.selector", "source.toml"},
		{"kate/settings.json", "servers.toml.command", lsp},
		{"kate/settings.json", "servers.toml.rootIndicationFileNames", []any{".git", "callplan.toml"}},
		{"jetbrains/template.json", "programArgs.default", "callplan lsp"},
		{"zed/extension.toml", "language_servers.callplan.languages", []any{"TOML"}},
		{"zed/Cargo.toml", "lib.crate-type", []any{"cdylib"}},
		{"helix/languages.toml", "language-server.callplan.command", "callplan"},
		{"helix/languages.toml", "language-server.callplan.args", []any{"lsp"}},
		{"helix/config.toml", "editor.lsp.display-inlay-hints", true},
	} {
		src, err := os.ReadFile(c.file)
		if err != nil {
			t.Error(err)
			continue
		}
		var got any
		if strings.HasSuffix(c.file, ".toml") {
			err = toml.Unmarshal(src, &got)
		} else {
			err = json.Unmarshal(src, &got)
		}
		if err != nil {
			t.Errorf("%s: %v", c.file, err)
			continue
		}
		for name := range strings.SplitSeq(c.path, ".") {
			object, _ := got.(map[string]any)
			got = object[name]
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %s is %v, want %v", c.file, c.path, got, c.want)
		}
	}
}
