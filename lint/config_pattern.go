package lint

import (
	"fmt"
	"path"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// pattern is one glob of callplan.toml, made ready for matching.
type pattern struct {
	glob   string
	base   bool // it has no /, so it is matched against the last part of a path
	folder bool // it ends in /, so it is about folders only
}

// parsePattern reads a pattern that patternProblem found nothing wrong with.
func parsePattern(s string) pattern {
	p := pattern{glob: strings.TrimPrefix(s, "./")}
	if trimmed := strings.TrimRight(p.glob, "/"); trimmed != p.glob {
		p.glob, p.folder = trimmed, true
	}
	p.base = !strings.Contains(p.glob, "/")
	p.glob = strings.TrimPrefix(p.glob, "/") // a leading / ties the pattern to the file's own folder, as in .gitignore
	return p
}

// matches reports whether the pattern fits rel, a path with slashes relative to the pattern's folder.
func (p *pattern) matches(rel string, isDir bool) bool {
	if p.folder && !isDir {
		return false
	}
	if p.base {
		rel = rel[strings.LastIndexByte(rel, '/')+1:]
		if rel == ".." {
			return false
		}
	}
	return doublestar.MatchUnvalidated(p.glob, rel)
}

// covers reports whether the pattern fits rel or one of the folders it lies in.
func (p *pattern) covers(rel string, isDir bool) bool {
	for i := 0; i < len(rel); i++ {
		if rel[i] == '/' && p.matches(rel[:i], true) {
			return true
		}
	}
	return p.matches(rel, isDir)
}

// mostAlternatives bounds what the braces of a pattern multiply to: matching tries them all.
const mostAlternatives = 256

// patternProblem says what is wrong with a glob, and what to do; "" when it is sound.
func patternProblem(s string) (problem, try string) {
	switch {
	case strings.Trim(s, "/. ") == "":
		return "this pattern names nothing", `name a file or a folder, such as "archive/**"`
	case strings.HasPrefix(s, "!"):
		return "a pattern can't begin with !", "nothing can be taken back in once it is excluded; write narrower patterns instead"
	case strings.ContainsRune(s, 0):
		return "no file has a NUL character in its name", ""
	}
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '\\' {
			if i++; !strings.ContainsRune(`*?[]{}\,!-^`, rune(s[i])) {
				return "folders in a pattern are separated by /, not by \\", "write / on Windows too: " + fmt.Sprintf("%q", shorten(strings.ReplaceAll(s, `\`, "/")))
			}
		}
	}
	if !doublestar.ValidatePattern(s) {
		return fmt.Sprintf("the pattern %q does not end what it begins", shorten(s)),
			`close every [ and {, or write \[ and \{ for the signs themselves, in single quotes`
	}
	if alternatives(s) > mostAlternatives {
		return "this pattern has too many choices in { }", "write several shorter patterns instead"
	}
	return "", ""
}

// alternatives is at least the number of ways to choose from the braces of a pattern.
func alternatives(s string) int {
	product, inside, depth := 1, 1, 0
	for i := 0; i < len(s) && product <= mostAlternatives; i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			if depth++; depth > 1 {
				inside *= 2
			}
		case ',':
			if depth > 0 {
				inside++
			}
		case '}':
			if depth--; depth == 0 {
				product *= inside
				inside = 1
			}
		}
	}
	return product
}

// relative is the path from dir to target, both absolute and with slashes.
func relative(dir, target string) string {
	dir, target = path.Clean(dir), path.Clean(target)
	if dir == target {
		return "."
	}
	prefix := dir
	if !strings.HasSuffix(prefix, "/") {
		prefix += "/"
	}
	if rest, ok := strings.CutPrefix(target, prefix); ok {
		return rest
	}
	// Outside of dir, which happens to files that others extend: up to the folder both lie in, and down from there.
	a, b := strings.Split(dir, "/"), strings.Split(target, "/")
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	return strings.Repeat("../", len(a)) + strings.Join(b, "/")
}
