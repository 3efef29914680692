package lsp

import (
	"testing"

	"go.lsp.dev/uri"
)

// One place has one name, whoever names it: VS Code writes file:///c%3A, most others file:///C:, and the system knows C:\.
func TestPathsOfWindows(t *testing.T) {
	for u, want := range map[uri.URI]string{
		"file:///c%3A/Users/x/a%20b.plan.toml": `c:\Users\x\a b.plan.toml`,
		"file:///C:/Users/x/a%20b.plan.toml":   `c:\Users\x\a b.plan.toml`,
		"file:///C%3a/Users/x/a b.plan.toml":   `c:\Users\x\a b.plan.toml`,
		"file://Server/share/a.plan.toml":      `\\server\share\a.plan.toml`,
		"file://wsl%24/Debian/a.plan.toml":     `\\wsl$\Debian\a.plan.toml`,
		"file:///plans/a.plan.toml":            "", // it names no drive
		"untitled:a.plan.toml":                 "",
	} {
		if got := filePath(u); got != want {
			t.Errorf("%s is %q, want %q", u, got, want)
		}
	}
	for path, want := range map[string]string{
		`C:\Users\X\a.plan.toml`:           `c:\Users\X\a.plan.toml`,
		"C:/Users/X//a.plan.toml":          `c:\Users\X\a.plan.toml`,
		`\\Server\Share\plans\..\a`:        `\\server\Share\a`,
		"//server/share/plans":             `\\server\share\plans`,
		`plans\a.plan.toml`:                `plans\a.plan.toml`,
		filePath("file:///C:/Users/x/a b"): `c:\Users\x\a b`,
	} {
		if got := local(path); got != want {
			t.Errorf("%q is %q here, want %q", path, got, want)
		}
	}
}
