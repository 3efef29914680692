package workspace

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// git runs the real git, which is the definition of what a .gitignore means.
func git(t testing.TB, stdin string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Fatal("this test compares callplan with git, so git must be installed: ", err)
	}
	cmd := exec.Command("git", args...)
	cmd.Stdin = strings.NewReader(stdin)
	cmd.Env = append(slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "GIT_") }),
		"GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL="+os.DevNull, "HOME="+t.TempDir(), "XDG_CONFIG_HOME=")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if exit, ok := err.(*exec.ExitError); err != nil && (!ok || exit.ExitCode() != 1) { // 1: no path is ignored
		t.Fatalf("git %q: %v\n%s", args, err, &stderr)
	}
	return string(out)
}

// newRepository makes the current folder a repository.
func newRepository(t testing.TB) {
	t.Helper()
	git(t, "", "init", "-q", "--template=")
	if err := os.MkdirAll(".git/info", 0o777); err != nil {
		t.Fatal(err)
	}
}

// tree is what a test's repository holds.
type tree struct {
	paths  []string          // those of folders end in a slash
	ignore map[string]string // folder with its slash, or "" -> content of its .gitignore
}

// ignoredByUs lists what our rules leave out, each path with its slash.
func (tr tree) ignoredByUs(t testing.TB) map[string]bool {
	t.Helper()
	ignored := map[string]bool{}
	for _, path := range tr.paths {
		bare, isDir := strings.CutSuffix(path, "/")
		rules, err := readExclude(".")
		if err != nil {
			t.Fatal(err)
		}
		// Down from the root: what is below an ignored folder is ignored.
		for end := 0; ; {
			folder := bare[:end]
			if rules, err = readOwnIgnore(filepath.Join(".", folder), len(folder), rules); err != nil {
				t.Fatal(err)
			}
			next := strings.IndexByte(bare[end:], '/')
			if next < 0 {
				if rules.ignored([]byte(bare), isDir) {
					ignored[path] = true
				}
				break
			}
			if rules.ignored([]byte(bare[:end+next]), true) {
				ignored[path] = true
				break
			}
			end += next + 1
		}
	}
	return ignored
}

// compareWithGit asks git about every path and then lets both list the tree.
func (tr tree) compareWithGit(t testing.TB) (ignored int) {
	t.Helper()
	var ask strings.Builder
	for _, path := range tr.paths {
		ask.WriteString(strings.TrimSuffix(path, "/") + "\x00")
	}
	theirs := map[string]bool{}
	for path := range strings.SplitSeq(git(t, ask.String(), "check-ignore", "--no-index", "--stdin", "-z"), "\x00") {
		theirs[path] = true
	}
	ours := tr.ignoredByUs(t)
	for _, path := range tr.paths {
		if bare := strings.TrimSuffix(path, "/"); ours[path] != theirs[bare] {
			t.Errorf("%q: ignored by us: %v, by git: %v; rules %q", path, ours[path], theirs[bare], tr.ignore)
		}
	}
	listed := git(t, "", "ls-files", "--others", "--exclude-standard", "-z")
	want := slices.DeleteFunc(strings.Split(listed, "\x00"), func(s string) bool { return s == "" })
	if got := find(t, Options{Folder: everything}, "."); !slices.Equal(got, want) {
		t.Errorf("rules %q: the walk found\n%s\ngit lists\n%s", tr.ignore, lines(got), lines(want))
	}
	return len(ours)
}

// lay puts the tree on the disk.
func (tr tree) lay(t testing.TB) {
	t.Helper()
	for _, path := range tr.paths {
		if dir, isDir := strings.CutSuffix(path, "/"); isDir {
			if err := os.MkdirAll(dir, 0o777); err != nil {
				t.Fatal(err)
			}
		} else {
			plans(t, path)
		}
	}
	for dir, rules := range tr.ignore {
		put(t, dir+".gitignore", rules)
	}
}

func TestRulesMeanWhatGitTakesThemFor(t *testing.T) {
	inFolder(t)
	newRepository(t)
	tr := tree{paths: []string{"a", "b", "ab", "foo", "foobar", "foo.txt", "#x", "!x", "x ", "x", "x\t", "x\\", "[a]", "a[", "]", "-", "^",
		"{a,b}", "a*", "*", "é", "\xff", "a\nb", "\r", "a\v", "A", "5", "_", "D/", "D/a", "D/foo", "D/E/", "D/E/a", "D/E/foo", "D/E/F/", "D/E/F/a", "foozD/",
		"foozD/a", "foo/D"}}
	tr.paths = slices.DeleteFunc(tr.paths, func(p string) bool { return p == "foo/D" })
	tr.lay(t)
	rules := []string{
		"a", "/a", "a/", "D/", "D", "/D/", "D/a", "/D/a", "E/a", "E/", "D/E", "D/**", "D/*", "D/*/", "**/a", "**/E", "**/E/", "D/**/a", "D/**/", "**",
		"**/", "***", "/**", "*/a", "*/*/a", "*/**", "**/*", "**/**/a", "D/**/E/**/a", "D**a", "D/**a", "D/E**", "D**/a", "/D**/a", "/foo**/a", "/foo**/foo",
		"/foo**/bar", "foo*", "*foo", "*foo/", "*o*", "f?o", "?", "??", "*.txt", "f*.t?t", "*", "*/", "/*", "/*/", "/", "//", "///", "!", "!!", "", " ", "\\", "\\\\", "x\\\\",
		"#x", "\\#x", "!x", "\\!x", "x ", "x\\ ", "x\\  ", "x \\", " x", "x\t", "x\\\t", "x\r", "x\r\r", "\r", "\\\r", "\ufeffa", "a\x00b", "\x00",
		"[a]", "[ab]", "[!a]", "[^a]", "[a-c]", "[c-a]", "[!a-c]", "[]]", "[!]]", "[]-]", "[]a]", "[-a]", "[a-]", "[!-]", "[^]", "[", "a[", "[a", "[]", "[!]", "[\\]]",
		"[\\a-\\b]", "[a-\\c]", "[\\-]", "[[]a]", "[[a]]", "\\[a]", "\\[a\\]", "[[:alpha:]]", "[[:upper:]]", "[[:digit:]]", "[![:alnum:]]", "[[:punct:]]", "[[:space:]]x",
		"x[[:space:]]", "x[[:blank:]]", "a[[:cntrl:]]", "a[[:space:]]b", "[[:nope:]]", "[[::]]", "[[:]]", "[[:a]", "[[:alpha:]-z]", "[a-[:alpha:]]", "[[:alpha]", "[[:xdigit:][:punct:]]",
		"[[:graph:]]", "[[:print:]]", "[[:lower:]]b", "{a,b}", "a\\*", "\\*", "\\a", "\\f\\o\\o", "é", "?", "[é]", "[\x80-\xff]", "\xff", "[\xff]", "D[/]a", "D[!x]a", "D?a", "D\\/a", "D\\/", "**\\/a", "D/**\\/a",
		"a\nb", "*\n!a", "*\n!*/\n!a", "D/*\n!D/a", "D\n!D/a", "D/\n!D/E/", "*a\n!/a", "/*\n!/D/\n/D/*\n!/D/E/", "a\n!a\na", "*\r\n!a\r\n", "# c\na # b", "a b", "foo\\", "foo\\/",
	}
	some := 0
	for _, rule := range rules {
		tr.ignore = map[string]string{"": rule}
		put(t, ".gitignore", rule)
		put(t, ".git/info/exclude", "")
		some += tr.compareWithGit(t)
		// The same lines in a folder below, where "/" is that folder.
		tr.ignore = map[string]string{"": "", "D/": rule}
		put(t, ".gitignore", "")
		put(t, "D/.gitignore", rule+"\n")
		some += tr.compareWithGit(t)
		if err := os.Remove("D/.gitignore"); err != nil {
			t.Fatal(err)
		}
	}
	if some < len(rules) {
		t.Errorf("only %d paths were ignored by %d rules: the test tests little", some, len(rules))
	}
}

func TestGeneratedRulesMeanWhatGitTakesThemFor(t *testing.T) {
	inFolder(t)
	r := rand.New(rand.NewPCG(2026, 12))
	total, some := 0, 0
	for round := range 60 {
		dir := fmt.Sprint(round)
		if err := os.Mkdir(dir, 0o777); err != nil {
			t.Fatal(err)
		}
		t.Chdir(dir)
		newRepository(t)
		tr := generateTree(r)
		tr.lay(t)
		put(t, ".git/info/exclude", generateRules(r))
		total += len(tr.paths)
		some += tr.compareWithGit(t)
		if t.Failed() {
			return
		}
		t.Chdir("..")
	}
	if total < 2000 || some < total/20 || some > total*19/20 {
		t.Errorf("%d of %d paths were ignored: the test tests little", some, total)
	}
}

// generateTree makes up a tree of names that differ little, so that rules hit some of them.
func generateTree(r *rand.Rand) tree {
	folders := []string{""}
	seen := map[string]bool{}
	tr := tree{ignore: map[string]string{}}
	for len(tr.paths) < 70 {
		parent := folders[r.IntN(len(folders))]
		name := pick(r, "a", "b", "ab", "ba", "abb", "a.b", "b.a", "a-b", "foo", "a b", "b ", "#a", "!b", "é", "[a]", "a*", ".a")
		if path := parent + name; !seen[path] {
			seen[path] = true
			if len(folders) < 8 && strings.Count(path, "/") < 4 { // enough folders that the names never run out
				path += "/"
				folders = append(folders, path)
			}
			tr.paths = append(tr.paths, path)
		}
	}
	for _, dir := range folders {
		if dir == "" || r.IntN(4) == 0 {
			tr.ignore[dir] = generateRules(r)
		}
	}
	return tr
}

// generateRules makes up the lines of a .gitignore.
func generateRules(r *rand.Rand) string {
	var b strings.Builder
	if r.IntN(6) == 0 {
		b.WriteString("\ufeff")
	}
	for range 1 + r.IntN(5) {
		if r.IntN(4) == 0 {
			b.WriteByte('!')
		}
		if r.IntN(4) == 0 {
			b.WriteByte('/')
		}
		for part := range 1 + r.IntN(3) {
			if part > 0 {
				b.WriteByte('/')
			}
			if r.IntN(3) == 0 {
				b.WriteString("**")
				continue
			}
			for range 1 + r.IntN(3) {
				b.WriteString(pick(r, "a", "b", "a", "b", "*", "*", "?", ".", "**", "foo", "[ab]", "[!a]", "[a-f]", "\\a", "\\*", "[[:alpha:]]", " ", "\\ ", "é", "-", "[", "#"))
			}
		}
		b.WriteString(pick(r, "", "", "", "/", " ", "/ ", "\\"))
		b.WriteString(pick(r, "\n", "\n", "\r\n"))
	}
	return b.String()
}

func pick(r *rand.Rand, from ...string) string { return from[r.IntN(len(from))] }

func TestMatchingNeverTakesLong(t *testing.T) {
	text := []byte(strings.Repeat("a/", 100) + strings.Repeat("a", 4000))
	for _, pattern := range []string{
		strings.Repeat("*a", 100) + "b", strings.Repeat("**/a", 100) + "b", strings.Repeat("**/*a*/", 50) + "b",
		strings.Repeat("**/", 1000) + "b", "**/" + strings.Repeat("*?", 200) + "b", strings.Repeat("[a-z]*", 200) + "b",
	} {
		g, ok := compileGlob(pattern)
		if !ok {
			t.Fatalf("%.20s: not a pattern", pattern)
		}
		start := time.Now()
		if g.match(text) {
			t.Errorf("%.20s matches", pattern)
		}
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%.20s took %v", pattern, took)
		}
	}
}
