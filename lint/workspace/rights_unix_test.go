//go:build unix

package workspace

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

func init() { helpers["without rights"] = workWithoutRights }

func TestPipesSocketsAndDevicesNeverHangARun(t *testing.T) {
	inFolder(t)
	plans(t, "a.plan.toml")
	if err := syscall.Mkfifo("pipe.plan.toml", 0o666); err != nil {
		t.Fatal(err)
	}
	socket, err := net.Listen("unix", "socket.plan.toml")
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	link(t, "pipe.plan.toml", "link.plan.toml")
	done := make(chan bool)
	go func() {
		defer close(done)
		wantFiles(t, find(t, Options{}, "."), "a.plan.toml")
		wantFiles(t, find(t, Options{}, "pipe.plan.toml", "socket.plan.toml", os.DevNull, "link.plan.toml"),
			os.DevNull+": this is a device, not a file; give the name of a plan file, or - to read standard input",
			"link.plan.toml: this is a pipe, not a file; give the name of a plan file, or - to read standard input",
			"pipe.plan.toml: this is a pipe, not a file; give the name of a plan file, or - to read standard input",
			"socket.plan.toml: this is a socket, not a file; give the name of a plan file, or - to read standard input")
		for _, path := range []string{"pipe.plan.toml", "socket.plan.toml", os.DevNull} {
			if _, err := ReadFile(path, nil); !errors.Is(err, ErrNotRegular) {
				t.Errorf("reading %s: %v", path, err)
			}
			var w Writer
			if err := w.WriteFile(path, nil, []byte("new")); !errors.Is(err, ErrNotRegular) {
				t.Errorf("writing %s: %v", path, err)
			}
		}
	}()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatal("something waits for ever")
	}
}

// TestWithoutRights runs workWithoutRights as a user whom modes bind; root, who tests in containers, feels none.
func TestWithoutRights(t *testing.T) {
	dir, err := os.MkdirTemp("", "callplan-rights-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for _, name := range []string{"closed", "readonly"} {
			_ = os.Chmod(filepath.Join(dir, name), 0o777)
		}
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	put(t, dir+"/closed/a.plan.toml", "old")
	put(t, dir+"/open/secret.plan.toml", "old")
	put(t, dir+"/open/theirs.plan.toml", "old")
	put(t, dir+"/readonly/a.plan.toml", "old")
	put(t, dir+"/rules/.gitignore", "b*")
	put(t, dir+"/rules/a.plan.toml", "old")
	for name, mode := range map[string]fs.FileMode{
		"": 0o755, "closed": 0, "open": 0o777, "open/secret.plan.toml": 0o200, "open/theirs.plan.toml": 0o464,
		"readonly": 0o555, "readonly/a.plan.toml": 0o666, "rules/.gitignore": 0,
	} {
		if os.Getuid() == 0 && name != "" {
			if err := os.Chown(filepath.Join(dir, name), 65534, 65534); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Chmod(filepath.Join(dir, name), mode); err != nil {
			t.Fatal(err)
		}
	}
	cmd := helper(t, "without rights", dir)
	if os.Getuid() == 0 {
		self := filepath.Join(dir, "test")
		copySelf(t, self)
		cmd.Path = self
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatal("the test must work as a user without rights and could not become one: ", err)
	}
	if err != nil || string(out) != "all as it should be\n" {
		t.Errorf("%v\n%s", err, out)
	}
	onlyFiles(t, dir+"/readonly", "a.plan.toml")
}

// workWithoutRights tries what TestWithoutRights prepared.
func workWithoutRights(dir string) error {
	var got []string
	for f, err := range Files(context.Background(), []string{".", "closed/a.plan.toml"}, Options{}) {
		if err == nil {
			_, err = ReadFile(f.Path, nil)
		}
		if err == nil {
			got = append(got, f.Path)
		} else {
			got = append(got, err.Error())
		}
	}
	var w Writer
	for _, path := range []string{"open/theirs.plan.toml", "readonly/a.plan.toml"} {
		got = append(got, w.WriteFile(path, []byte("old"), []byte("new")).Error())
		if now, err := os.ReadFile(path); err != nil || string(now) != "old" {
			return fmt.Errorf("%s: %q, %v", path, now, err)
		}
	}
	want := []string{
		"closed: this folder could not be searched: you are not allowed to open it; ask its owner for access",
		"closed/a.plan.toml: you are not allowed to open it; ask its owner for access",
		"open/secret.plan.toml: you are not allowed to open it; ask its owner for access",
		"open/theirs.plan.toml",
		"readonly/a.plan.toml",
		"rules/.gitignore: you are not allowed to open it; ask its owner for access",
		"rules/a.plan.toml",
		"open/theirs.plan.toml: nothing was written: you are not allowed to change it; ask its owner for access",
		"readonly/a.plan.toml: nothing was written: its folder is read-only for you; ask its owner for access",
	}
	if !slices.Equal(got, want) {
		return fmt.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	fmt.Println("all as it should be")
	return nil
}

func TestWriteFileKeepsTheOwner(t *testing.T) {
	inFolder(t)
	put(t, "a", "old")
	if os.Getuid() == 0 { // everybody else can only own what they keep
		if err := os.Chown("a", 65534, 65533); err != nil {
			t.Fatal(err)
		}
	}
	before, err := os.Stat("a")
	if err != nil {
		t.Fatal(err)
	}
	var w Writer
	if err := w.WriteFile("a", []byte("old"), []byte("new")); err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat("a")
	if err != nil {
		t.Fatal(err)
	}
	a, b := before.Sys().(*syscall.Stat_t), after.Sys().(*syscall.Stat_t)
	if a.Uid != b.Uid || a.Gid != b.Gid || a.Ino == b.Ino {
		t.Errorf("owner %d:%d became %d:%d, inode %d became %d", a.Uid, a.Gid, b.Uid, b.Gid, a.Ino, b.Ino)
	}
}
