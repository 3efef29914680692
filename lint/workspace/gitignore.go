package workspace

import (
	"bytes"
	"strings"
)

// ignoreRule is one line of a .gitignore.
type ignoreRule struct {
	negated  bool   // "!": what it matches is wanted after all
	dirOnly  bool   // ended in "/"
	nameOnly bool   // no "/" but the last: the name alone is compared, at any depth
	suffix   bool   // "*" and plain text, the commonest wildcard: compared from the end
	plain    string // the text before the first wildcard; with suffix, the text after the star
	rest     glob   // from the first wildcard on; empty when there is none
}

// matches compares a path, relative to the .gitignore, whose last part begins at name.
func (r *ignoreRule) matches(path []byte, name int, isDir bool) bool {
	if r.dirOnly && !isDir {
		return false
	}
	if r.nameOnly {
		path = path[name:]
	}
	if r.suffix {
		return len(path) >= len(r.plain) && string(path[len(path)-len(r.plain):]) == r.plain
	}
	if len(path) < len(r.plain) || string(path[:len(r.plain)]) != r.plain {
		return false
	}
	path = path[len(r.plain):]
	if len(r.rest) == 0 {
		return len(path) == 0
	}
	return r.rest.match(path)
}

// ignoreFile is what one .gitignore says, chained to the files it overrides: those of the folders above, and in
// the end the repository's info/exclude. A nil *ignoreFile ignores nothing.
type ignoreFile struct {
	above *ignoreFile
	base  int // length of the part of a path, with its slash, that names the folder of the .gitignore
	rules []ignoreRule
}

// ignored reports whether the file or folder at path is left out, supposing that the folders above it are not.
// The deepest file with a matching line decides, and in it the last such line.
func (f *ignoreFile) ignored(path []byte, isDir bool) bool {
	name := bytes.LastIndexByte(path, '/') + 1
	for ; f != nil; f = f.above {
		for i := len(f.rules) - 1; i >= 0; i-- {
			if f.rules[i].matches(path[f.base:], name-f.base, isDir) {
				return !f.rules[i].negated
			}
		}
	}
	return false
}

// parseIgnore reads a .gitignore as git does: a byte order mark, CRLF and a NUL in a line are git's, too.
func parseIgnore(src []byte) []ignoreRule {
	var rules []ignoreRule
	for line := range strings.Lines(strings.TrimPrefix(string(src), "\ufeff")) {
		line = strings.TrimSuffix(line, "\n")
		line = strings.TrimSuffix(line, "\r")
		line, _, _ = strings.Cut(line, "\x00")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if rule, ok := parseIgnoreRule(trimSpaces(line)); ok {
			rules = append(rules, rule)
		}
	}
	return rules
}

// trimSpaces drops the spaces at the end of a line, up to one that a backslash protects. Tabs stay, as in git.
func trimSpaces(line string) string {
	end := len(strings.TrimRight(line, " "))
	slashes := 0
	for slashes < end && line[end-1-slashes] == '\\' {
		slashes++
	}
	if slashes%2 == 1 && end < len(line) {
		end++
	}
	return line[:end]
}

// parseIgnoreRule reads a line; ok is false for one that matches nothing.
func parseIgnoreRule(line string) (rule ignoreRule, ok bool) {
	pattern, negated := strings.CutPrefix(line, "!")
	rule.negated = negated
	pattern, rule.dirOnly = strings.CutSuffix(pattern, "/")
	rule.nameOnly = !strings.Contains(pattern, "/")
	if !rule.nameOnly {
		pattern = strings.TrimPrefix(pattern, "/")
	}
	if pattern == "" {
		return rule, false
	}
	const special = `*?[\`
	if after, found := strings.CutPrefix(pattern, "*"); found && rule.nameOnly && !strings.ContainsAny(after, special) {
		rule.suffix, rule.plain = true, after
		return rule, true
	}
	wild := strings.IndexAny(pattern, special)
	if wild < 0 {
		rule.plain = pattern
		return rule, true
	}
	// git compares the plain beginning by itself and then reads the rest as a pattern of its own, so that the
	// "**/" of "/a**/b" stands at a beginning and "/a**/b" matches "ab". Cutting here keeps us in step.
	rule.plain = pattern[:wild]
	rule.rest, ok = compileGlob(pattern[wild:])
	return rule, ok
}
