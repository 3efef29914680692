package workspace

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFilesComeInTheByteOrderOfTheirPaths(t *testing.T) {
	inFolder(t)
	plans(t, "b.plan.toml", "a/z.plan.toml", "a.plan.toml", "a-b/x.plan.toml", "a0.plan.toml", "a/b/c.plan.toml",
		"notes.toml", "plan.toml", "Ä.plan.toml", ".hidden/x.plan.toml", ".plan.toml")
	wantFiles(t, find(t, Options{}, "."),
		".hidden/x.plan.toml", ".plan.toml", "a-b/x.plan.toml", "a.plan.toml", "a/b/c.plan.toml", "a/z.plan.toml",
		"a0.plan.toml", "b.plan.toml", "Ä.plan.toml")
}

func TestTenThousandFilesAreSorted(t *testing.T) {
	inFolder(t)
	r := rand.New(rand.NewPCG(1, 2))
	want := map[string]bool{}
	for len(want) < 10_000 {
		parts := make([]string, 1+r.IntN(3))
		for i := range parts {
			parts[i] = fmt.Sprintf("%c%c%d", "aBc"[r.IntN(3)], "-. +z"[r.IntN(5)], r.IntN(12))
		}
		parts[len(parts)-1] = fmt.Sprintf("%c%d.plan.toml", "-.0a~"[r.IntN(5)], r.IntN(1000))
		want[strings.Join(parts, "/")] = true
	}
	for path := range want {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got := find(t, Options{}, ".")
	if !slices.IsSorted(got) {
		t.Error("the paths are not in byte order")
	}
	if len(got) != len(want) {
		t.Errorf("got %d files, want %d", len(got), len(want))
	}
	for _, path := range got {
		if !want[path] {
			t.Errorf("%q was not asked for", path)
		}
	}
}

func TestOverlappingArgumentsGiveEachFileOnce(t *testing.T) {
	dir := inFolder(t)
	plans(t, "a/1.plan.toml", "a/b/2.plan.toml", "a.plan.toml", "c/3.plan.toml", "c/other.txt")
	all := []string{"a.plan.toml", "a/1.plan.toml", "a/b/2.plan.toml", "c/3.plan.toml"}
	for _, args := range [][]string{
		{"."}, {".", "a"}, {"a", "."}, {"./a", ".", "a/b/", "a//b"}, {".", dir}, {"c/../a", ".", dir + "/a/b"},
	} {
		t.Run(strings.Join(args, ","), func(t *testing.T) { wantFiles(t, find(t, Options{}, args...), all...) })
	}
	wantFiles(t, find(t, Options{}, "c", "a", "a.plan.toml", "./a.plan.toml", dir+"/a.plan.toml", "a/b/2.plan.toml"),
		"a.plan.toml!", "a/1.plan.toml", "a/b/2.plan.toml!", "c/3.plan.toml")
	wantFiles(t, find(t, Options{}, "c/other.txt", "c"), "c/3.plan.toml", "c/other.txt!")
	asShown := filepath.ToSlash(dir)
	wantFiles(t, find(t, Options{}, dir+"/c", "c/other.txt"), asShown+"/c/3.plan.toml", asShown+"/c/other.txt!")
	t.Chdir("c")
	wantFiles(t, find(t, Options{}, "../a", "."), "../a/1.plan.toml", "../a/b/2.plan.toml", "3.plan.toml")
	wantFiles(t, find(t, Options{}))
}

func TestOddNamesAreNamesLikeOthers(t *testing.T) {
	inFolder(t)
	names := []string{"-rf.plan.toml", "-", "a b.plan.toml", "new\nline.plan.toml", "\xff\xfe.plan.toml", "tab\t.plan.toml",
		"*.plan.toml", "{a,b}.plan.toml", `back\slash.plan.toml`, "\x1b[31mred.plan.toml", "-d/x y/\xc3.plan.toml", "[1].plan.toml"}
	if system == "windows" {
		names = slices.DeleteFunc(names, func(s string) bool { return strings.ContainsAny(s, "*\\\n\t\x1b") || !utf8.ValidString(s) })
	}
	plans(t, names...)
	want := slices.Clone(names)
	slices.Sort(want)
	wantFiles(t, find(t, Options{}, "."), slices.DeleteFunc(slices.Clone(want), func(s string) bool { return s == "-" })...)
	for i := range want {
		want[i] += "!"
	}
	wantFiles(t, find(t, Options{}, names...), want...)
	for _, name := range names {
		if _, err := ReadFile(name, nil); err != nil {
			t.Error(err)
		}
	}
	wrong := fs.ErrNotExist
	if system == "windows" {
		wrong = ErrBadName
	}
	wantFiles(t, find(t, Options{}, "no\nsuch\x1b"), `"no\nsuch\x1b": `+explain(wrong))
}

func TestWhatCannotBeUsedIsAnErrorAndTheRestGoesOn(t *testing.T) {
	inFolder(t)
	plans(t, "a.plan.toml", "z.plan.toml", "notes.txt")
	wantFiles(t, find(t, Options{}, "z.plan.toml", "missing", "a.plan.toml", "", "notes.txt/x"),
		`"": the name of the file or folder is empty; write . for the current folder`,
		"a.plan.toml!",
		"missing: there is no such file or folder; check the spelling and the folder you are in",
		"notes.txt/x: "+belowAFile,
		"z.plan.toml!")
	for _, err := range Files(t.Context(), []string{"missing"}, Options{}) {
		var e *Error
		if !errors.Is(err, fs.ErrNotExist) || !errors.As(err, &e) || e.Path != "missing" {
			t.Errorf("got %#v", err)
		}
	}
}

func TestFolderWithThePlanSuffixIsAFolder(t *testing.T) {
	inFolder(t)
	plans(t, "deal.plan.toml/inner.plan.toml", "deal.plan.toml.plan.toml")
	wantFiles(t, find(t, Options{}, "."), "deal.plan.toml.plan.toml", "deal.plan.toml/inner.plan.toml")
	wantFiles(t, find(t, Options{}, "deal.plan.toml"), "deal.plan.toml/inner.plan.toml")
	if _, err := ReadFile("deal.plan.toml", nil); !errors.Is(err, ErrNotRegular) {
		t.Errorf("reading a folder: %v", err)
	}
}

func TestNeighboursOfPlansAreNoPlans(t *testing.T) {
	inFolder(t)
	plans(t, "._a.plan.toml", ".callplan-1.tmp", ".callplan-2.plan.toml", "a.plan.toml")
	if canLink(t) {
		link(t, "me@host.123:1", ".#a.plan.toml") // Emacs's lock
	}
	wantFiles(t, find(t, Options{}, "."), ".callplan-2.plan.toml", "a.plan.toml")
	wantFiles(t, find(t, Options{Folder: everything}, "."), ".callplan-2.plan.toml", "a.plan.toml")
	wantFiles(t, find(t, Options{}, "._a.plan.toml"), "._a.plan.toml!")
}

func TestVersionControlFoldersAreNotEntered(t *testing.T) {
	inFolder(t)
	plans(t, ".git/a.plan.toml", "x/.hg/a.plan.toml", "x/.svn/a.plan.toml", ".jj/a.plan.toml", "x/a.plan.toml", "git/b.plan.toml")
	wantFiles(t, find(t, Options{}, "."), "git/b.plan.toml", "x/a.plan.toml")
}

func TestLinks(t *testing.T) {
	dir := inFolder(t)
	needLinks(t)
	plans(t, "real/a.plan.toml", "outside/b.txt", "outside/sub/c.plan.toml", "here/d.plan.toml")
	link(t, "../outside/b.txt", "real/to-file.plan.toml")
	link(t, "../outside", "real/to-folder")
	link(t, "../outside", "real/to-folder.plan.toml")
	link(t, "..", "real/up")
	link(t, "nowhere", "real/nowhere.plan.toml")
	link(t, "circle.plan.toml", "real/circle.plan.toml")
	link(t, os.DevNull, "real/device.plan.toml")
	link(t, "nowhere", "real/nowhere.txt")
	wantFiles(t, find(t, Options{}, "real"),
		"real/a.plan.toml",
		"real/circle.plan.toml: its links lead in a circle; remove the link or point it at a file",
		"real/nowhere.plan.toml: this link points to a file that is not there; remove it or point it at a plan",
		"real/to-file.plan.toml")
	// A link that is named is followed.
	wantFiles(t, find(t, Options{}, "real/to-folder"), "real/to-folder/sub/c.plan.toml")
	wantFiles(t, find(t, Options{}, "real/to-file.plan.toml"), "real/to-file.plan.toml!")
	wantFiles(t, find(t, Options{}, "real/circle.plan.toml"),
		"real/circle.plan.toml: its links lead in a circle; remove the link or point it at a file")
	// ".." behind a link is the parent of what the link points to.
	link(t, "../outside/sub", "here/link")
	wantFiles(t, find(t, Options{}, "here/link/../b.txt"), "here/link/../b.txt!")
	wantFiles(t, find(t, Options{}, "here/link/.."), "here/link/../sub/c.plan.toml")
	wantFiles(t, find(t, Options{}, "here/../real/a.plan.toml"), "real/a.plan.toml!")
	wantFiles(t, find(t, Options{}, dir+"/here/link/../sub"), dir+"/here/link/../sub/c.plan.toml")
}

func link(t testing.TB, to, at string) {
	t.Helper()
	if err := os.Symlink(to, at); err != nil {
		t.Fatal(err)
	}
}

func TestConfigurationChoosesPerFolder(t *testing.T) {
	inFolder(t)
	plans(t, "a.call", "a.plan.toml", "x/a.call", "x/a.plan.toml", "x/out/a.plan.toml", "y/a.plan.toml", "y/z/a.plan.toml", "w/a.plan.toml")
	var asked []string
	broken := errors.New("callplan.toml is broken")
	opt := Options{Folder: func(dir string) (Keep, error) {
		asked = append(asked, dir)
		switch dir {
		case ".":
			return func(name string, isDir bool) bool { return isDir || strings.HasSuffix(name, ".call") }, nil
		case "x":
			return func(name string, isDir bool) bool { return name != "out" }, nil
		case "y":
			return nil, broken
		}
		return nil, nil
	}}
	wantFiles(t, find(t, opt, "."), "a.call", "w/a.plan.toml", "x/a.call", "x/a.plan.toml", "callplan.toml is broken")
	wantFiles(t, asked, ".", "w", "x", "y")
	wantFiles(t, find(t, opt, "x/out/a.plan.toml", "x"), "x/a.call", "x/a.plan.toml", "x/out/a.plan.toml!")
}

func TestIgnoreFilesAtEveryLevel(t *testing.T) {
	inFolder(t)
	put(t, "repo/.git/info/exclude", "excluded.plan.toml\n")
	put(t, "repo/.gitignore", "old\n/drafts/*.plan.toml\n!/drafts/keep.plan.toml\nbuild/\n")
	put(t, "repo/sub/.gitignore", "\ufeff/local.plan.toml\r\n!old\r\n")
	plans(t, "repo/a.plan.toml", "repo/old/a.plan.toml", "repo/sub/old/a.plan.toml", "repo/sub/local.plan.toml",
		"repo/sub/deep/local.plan.toml", "repo/drafts/a.plan.toml", "repo/drafts/keep.plan.toml", "repo/sub/drafts/a.plan.toml",
		"repo/build/a.plan.toml", "repo/sub/excluded.plan.toml")
	want := []string{"a.plan.toml", "drafts/keep.plan.toml", "sub/deep/local.plan.toml", "sub/drafts/a.plan.toml", "sub/old/a.plan.toml"}
	t.Chdir("repo")
	wantFiles(t, find(t, Options{}, "."), want...)
	// From below, the folders above count up to the root of the repository.
	wantFiles(t, find(t, Options{}, "sub"), want[2:]...)
	wantFiles(t, find(t, Options{}, "drafts"), "drafts/keep.plan.toml")
	t.Chdir("sub/deep")
	wantFiles(t, find(t, Options{}, ".."), "../deep/local.plan.toml", "../drafts/a.plan.toml", "../old/a.plan.toml")
	t.Chdir("../..")
	// What is named is wanted.
	wantFiles(t, find(t, Options{}, "build"), "build/a.plan.toml")
	wantFiles(t, find(t, Options{}, ".", "build"), append([]string{"a.plan.toml", "build/a.plan.toml"}, want[1:]...)...)
	wantFiles(t, find(t, Options{}, "old/a.plan.toml"), "old/a.plan.toml!")
	// Through a link, the rules are those of the place it leads to.
	if canLink(t) {
		link(t, "repo/sub", "../link")
		wantFiles(t, find(t, Options{}, "../link"), "../link/deep/local.plan.toml", "../link/drafts/a.plan.toml", "../link/old/a.plan.toml")
	}
}

func TestNestedRepositoryHasItsOwnRules(t *testing.T) {
	inFolder(t)
	put(t, ".git/HEAD", "")
	put(t, ".gitignore", "a.plan.toml\n")
	put(t, "inner/.git/info/exclude", "b.plan.toml\n")
	put(t, "worktree/.git", "gitdir: ../store/worktrees/one\n")
	put(t, "store/worktrees/one/commondir", "../..\n")
	put(t, "store/info/exclude", "c.plan.toml\n")
	for _, dir := range []string{".", "inner", "inner/x", "worktree", "worktree/x"} {
		plans(t, dir+"/a.plan.toml", dir+"/b.plan.toml", dir+"/c.plan.toml")
	}
	inner := []string{"inner/a.plan.toml", "inner/c.plan.toml", "inner/x/a.plan.toml", "inner/x/c.plan.toml"}
	worktree := []string{"worktree/a.plan.toml", "worktree/b.plan.toml", "worktree/x/a.plan.toml", "worktree/x/b.plan.toml"}
	wantFiles(t, find(t, Options{}, "."), slices.Concat([]string{"b.plan.toml", "c.plan.toml"}, inner, worktree)...)
	wantFiles(t, find(t, Options{}, "inner"), inner...)
	wantFiles(t, find(t, Options{}, "inner/x"), inner[2:]...)
	wantFiles(t, find(t, Options{}, "worktree/x"), worktree[2:]...)
}

func TestIgnoreFilesOutsideARepository(t *testing.T) {
	inFolder(t)
	put(t, ".gitignore", "a.plan.toml\n")
	put(t, "x/.gitignore", "b.plan.toml\n")
	plans(t, "x/a.plan.toml", "x/b.plan.toml", "x/c.plan.toml")
	wantFiles(t, find(t, Options{}, "."), "x/c.plan.toml")
	wantFiles(t, find(t, Options{}, "x"), "x/a.plan.toml", "x/c.plan.toml") // nothing says that x belongs to the folder above
}

func TestOddIgnoreFilesAreHarmless(t *testing.T) {
	inFolder(t)
	put(t, "rules", "*.plan.toml\n")
	plans(t, "linked/a.plan.toml", "folder/a.plan.toml", "folder/.gitignore/x", "huge/a.plan.toml", "b.plan.toml")
	if canLink(t) {
		link(t, "../rules", "linked/.gitignore") // git does not follow it either
	}
	put(t, "huge/.gitignore", strings.Repeat("#\n", maxIgnoreSize/2+1))
	got := find(t, Options{}, ".")
	wantFiles(t, got, "b.plan.toml", "folder/a.plan.toml",
		"huge/.gitignore: this file is too large to be a list of what to ignore, so it was not used; shorten it",
		"huge/a.plan.toml", "linked/a.plan.toml")
}

func TestTheWalkStopsWhenAsked(t *testing.T) {
	inFolder(t)
	plans(t, "a/1.plan.toml", "a/2.plan.toml", "b/3.plan.toml", "c/4.plan.toml")
	for _, args := range [][]string{{"."}, {"a", "b", "c"}} {
		n := 0
		for range Files(t.Context(), args, Options{}) {
			if n++; n == 2 {
				break
			}
		}
		if n != 2 {
			t.Errorf("%q: %d files", args, n)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for range Files(ctx, []string{"."}, Options{}) {
		n++
		cancel()
	}
	if n != 2 {
		t.Errorf("%d files after the context ended in a folder of two", n)
	}
}

func BenchmarkWalk(b *testing.B) {
	b.Chdir(b.TempDir())
	const count = 10_000
	for i := range count {
		dir := fmt.Sprintf("customer-%02d/year-%d", i%50, 2020+i%7)
		if err := os.MkdirAll(dir, 0o777); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(fmt.Sprintf("%s/call-%05d.plan.toml", dir, i), nil, 0o666); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("WalkDir", func(b *testing.B) {
		for b.Loop() {
			n := 0
			err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
				if !d.IsDir() && strings.HasSuffix(path, PlanSuffix) {
					n++
				}
				return err
			})
			if err != nil || n != count {
				b.Fatal(n, err)
			}
		}
	})
	b.Run("Files", func(b *testing.B) {
		for b.Loop() {
			n := 0
			for _, err := range Files(b.Context(), []string{"."}, Options{}) {
				if n++; err != nil {
					b.Fatal(err)
				}
			}
			if n != count {
				b.Fatal(n)
			}
		}
	})
}
