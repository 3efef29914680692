package lsp

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"testing"
)

// TestSettingsAreWrittenDown holds the table of settings in docs/editors.md against the settings and their defaults.
func TestSettingsAreWrittenDown(t *testing.T) {
	page, err := os.ReadFile("../docs/editors.md")
	if err != nil {
		t.Fatal(err)
	}
	var written []string
	for _, row := range regexp.MustCompile("(?m)^\\| `(callplan\\.[a-z.]+)` \\| .* \\| \"?([a-z-]+)\"? \\| .* \\|$").FindAllStringSubmatch(string(page), -1) {
		written = append(written, row[1]+" = "+row[2])
	}
	b, err := json.Marshal(defaultPreferences())
	if err != nil {
		t.Fatal(err)
	}
	var values map[string]any
	if err := json.Unmarshal(b, &values); err != nil {
		t.Fatal(err)
	}
	var there []string
	var list func(prefix string, values map[string]any)
	list = func(prefix string, values map[string]any) {
		for name, value := range values {
			if inner, ok := value.(map[string]any); ok {
				list(prefix+name+".", inner)
			} else {
				there = append(there, fmt.Sprintf("%s%s = %v", prefix, name, value))
			}
		}
	}
	list("callplan.", values)
	slices.Sort(written)
	slices.Sort(there)
	if !slices.Equal(written, there) {
		t.Errorf("docs/editors.md has %q\nthe server has %q", written, there)
	}
	if extension := settingsOfVSCode(t); !slices.Equal(extension, there) {
		t.Errorf("editors/vscode/package.json has %q\nthe server has %q", extension, there)
	}
}

// settingsOfVSCode are those of the extension, but for its own about the server's process.
func settingsOfVSCode(t *testing.T) (list []string) {
	src, err := os.ReadFile("../editors/vscode/package.json")
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		Contributes struct {
			Configuration struct {
				Properties map[string]struct{ Default any }
			}
		}
	}
	if err := json.Unmarshal(src, &manifest); err != nil {
		t.Fatal(err)
	}
	for name, setting := range manifest.Contributes.Configuration.Properties {
		if name != "callplan.server.path" && name != "callplan.trace.server" {
			list = append(list, fmt.Sprintf("%s = %v", name, setting.Default))
		}
	}
	slices.Sort(list)
	return list
}
