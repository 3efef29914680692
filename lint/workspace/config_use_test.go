package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"callplan/lint"
)

func TestUnreadableConfig(t *testing.T) {
	for name, tt := range map[string]struct {
		make func(path string) error
		want string
	}{
		"folder":    {func(p string) error { return os.Mkdir(p, 0o777) }, "this is a folder, but the configuration has to be a file"},
		"lost link": {func(p string) error { return os.Symlink("nowhere", p) }, "this link points to a file that is not there"},
		"circle":    {func(p string) error { return os.Symlink(lint.ConfigName, p) }, "this configuration file could not be read: its links lead in a circle"},
		"huge":      {func(p string) error { return os.WriteFile(p, make([]byte, maxConfigSize+1), 0o666) }, "it is larger than 4 MB"},
		"device":    {func(p string) error { return os.Symlink("/dev/zero", p) }, "this is a device"},
	} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			if name == "lost link" || name == "circle" || name == "device" {
				needLinks(t)
			}
			if name == "device" && system == "windows" {
				t.Skip("no path of the file system leads to a device there")
			}
			if err := tt.make(filepath.Join(root, lint.ConfigName)); err != nil {
				t.Fatal(err)
			}
			c := &Configs{Dir: root}
			_, err := c.For("deep/er/a.plan.toml")
			var e *Error
			if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), "callplan.toml: "+tt.want) {
				t.Errorf("got %v", err)
			}
			if _, again := c.For("b.plan.toml"); again != err {
				t.Errorf("the second plan has another error: %v", again)
			}
		})
	}
}

func TestForbiddenConfig(t *testing.T) {
	root := t.TempDir()
	c := &Configs{Dir: root, ReadFile: func(path string) ([]byte, error) {
		return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrPermission}
	}}
	_, err := c.For("a.plan.toml")
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "could not be read: you are not allowed to open it") {
		t.Errorf("got %v", err)
	}
}

func TestNamedConfigHasToExist(t *testing.T) {
	c := &Configs{Dir: t.TempDir(), File: "none.toml"}
	_, err := c.For("a.plan.toml")
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "none.toml: there is no such configuration file") {
		t.Errorf("got %v", err)
	}
}

// A plan that need not exist, as with text from standard input, has the configuration of the folder it would lie in.
func TestConfigOfPlanInMissingFolder(t *testing.T) {
	root := t.TempDir()
	write(t, filepath.Join(root, lint.ConfigName), []byte("[rules]\nask-too-big = 'off'"))
	write(t, filepath.Join(root, "file"), nil)
	c := &Configs{Dir: root}
	for _, path := range []string{"no/such/folder/a.plan.toml", "file/a.plan.toml", "a\nb/\xff.plan.toml"} {
		s, err := c.For(path)
		if err != nil {
			t.Errorf("%q: %v", path, err)
		} else if sev, ok := s.Severity("ask-too-big"); !ok || sev != lint.Off {
			t.Errorf("%q: %v %v", path, sev, ok)
		}
	}
}

// An editor's unsaved text counts, and a change is seen after Forget.
func TestConfigFromBuffer(t *testing.T) {
	root := t.TempDir()
	text := "root = true\n[rules]\nask-too-big = 'off'"
	c := &Configs{Dir: root, ReadFile: func(path string) ([]byte, error) {
		if path == filepath.Join(root, lint.ConfigName) {
			return []byte(text), nil
		}
		return ReadFile(path, nil)
	}}
	want := func(sev lint.Severity) {
		t.Helper()
		s, err := c.For("x/a.plan.toml")
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := s.Severity("ask-too-big"); got != sev {
			t.Errorf("got %v, want %v", got, sev)
		}
	}
	want(lint.Off)
	text = "root = true\n[rules]\nask-too-big = 'error'"
	want(lint.Off)
	c.Forget()
	want(lint.Error)
}

func TestConfigErrorText(t *testing.T) {
	root := t.TempDir()
	write(t, filepath.Join(root, lint.ConfigName), []byte("# ü\nexlude = []\nfils = []\n"))
	_, err := (&Configs{Dir: root}).For("a.plan.toml")
	want := "callplan.toml:2:1: callplan.toml has no key \"exlude\"\ncallplan.toml:3:1: callplan.toml has no key \"fils\""
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

// hundredFolders is a tree with a configuration at the top and in every tenth of its folders.
func hundredFolders(t testing.TB) (root string, plans []string) {
	root = t.TempDir()
	write(t, filepath.Join(root, lint.ConfigName), []byte("root = true\n[[overrides]]\npaths = ['f01/**']\nrules.ask-too-big = 'off'\n"))
	for i := range 100 {
		dir := fmt.Sprintf("f%02d", i)
		if i%10 == 0 {
			write(t, filepath.Join(root, dir, lint.ConfigName), []byte("[rules]\nask-too-big = 'error'\n"))
		}
		for j := range 100 {
			plans = append(plans, fmt.Sprintf("%s/p%02d.plan.toml", dir, j))
		}
	}
	return root, plans
}

// Ten thousand plans share a dozen settings, whoever asks first and from how many goroutines.
func TestSettingsAreShared(t *testing.T) {
	root, plans := hundredFolders(t)
	c := &Configs{Dir: root}
	var mu sync.Mutex
	seen := map[*lint.Settings]int{}
	var wg sync.WaitGroup
	for part := range 4 {
		wg.Go(func() {
			for i := part; i < len(plans); i += 4 {
				s, err := c.For(plans[i])
				if err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				seen[s]++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	if len(seen) != 12 { // those of the top with and without the override, and ten of their own
		t.Errorf("%d settings", len(seen))
	}
}

func BenchmarkConfigsFor(b *testing.B) {
	root, plans := hundredFolders(b)
	b.ReportAllocs()
	for b.Loop() {
		c := &Configs{Dir: root}
		for _, p := range plans {
			if _, err := c.For(p); err != nil {
				b.Fatal(err)
			}
		}
	}
}
