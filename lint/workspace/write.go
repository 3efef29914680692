package workspace

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

const (
	tempPrefix = ".callplan-"
	tempSuffix = ".tmp"
	// A write takes milliseconds; what is older was left behind by a process that was killed.
	tempLifetime = time.Minute
)

// isTemporary reports whether a name is that of a half-written file of ours, which is never a plan.
func isTemporary(name string) bool {
	return strings.HasPrefix(name, tempPrefix) && strings.HasSuffix(name, tempSuffix)
}

// Writer replaces files so that each is at any moment either wholly old or wholly new, even when the process is
// killed or the power fails. The zero value is ready, and several goroutines may use it at once.
type Writer struct {
	mu    sync.Mutex
	swept map[string]bool // the folders that were looked through for temporary files of killed runs
}

// WriteFile replaces the content of the file at path, which must still be old, by new; equal ones leave it untouched.
//
// It writes a temporary file beside the target and renames it. A symbolic link stays, and what it points to is replaced.
// The mode stays, and where the system allows it the owner. A hard link elsewhere keeps the old content: the price of
// never being half-written. Nothing is written to a file that changed meanwhile (ErrChanged) or is marked read-only
// (ErrReadOnly); every error is an *Error and means that the file is as it was.
func (w *Writer) WriteFile(path string, old, new []byte) error {
	if bytes.Equal(old, new) {
		return nil
	}
	if _, err := os.Stat(path); err != nil { // EvalSymlinks has no error of its own for a circle of links
		return refused(path, explain(err), err)
	}
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return refused(path, explain(err), err)
	}
	before, current, err := lookBeforeWriting(path, target)
	if err != nil {
		return err
	}
	if bytes.Equal(current, new) {
		return nil // the same file under another name was fixed a moment ago
	}
	if !bytes.Equal(current, old) {
		return changed(path)
	}
	dir := filepath.Dir(target)
	w.sweep(dir)
	temp, err := writeTemp(dir, new, before)
	if err != nil {
		problem := explain(err)
		if errors.Is(err, fs.ErrPermission) {
			problem = "its folder is read-only for you; ask its owner for access"
		}
		return refused(path, problem, err)
	}
	// Writing and syncing takes long enough for an editor to save the file. A moment remains; no system closes it.
	err = rename(system, temp, target, func() error {
		if after, err := os.Stat(target); err != nil || !sameState(before, after) {
			return changed(path)
		}
		return nil
	})
	if e := (*Error)(nil); errors.As(err, &e) {
		os.Remove(temp)
		return err
	}
	if err != nil {
		problem := explain(err)
		if held(system, err) {
			problem = "another program has it open, or you may not replace it; close it there and try again"
		}
		os.Remove(temp)
		return refused(path, problem, err)
	}
	syncFolder(dir)
	return nil
}

// lookBeforeWriting reads the target and makes sure that it may be written. A rename asks for no right to the file
// itself, so a file that its owner protected must be noticed here: by its mode, which root would not feel, and by
// opening it for writing.
func lookBeforeWriting(path, target string) (fs.FileInfo, []byte, error) {
	if info, err := os.Stat(target); err == nil && IsFile(info.Mode()) && info.Mode().Perm()&0o222 == 0 {
		return nil, nil, refused(path, "it is marked read-only; make it writable first if it may be changed", ErrReadOnly)
	}
	f, err := openFile(target, os.O_RDWR)
	if err != nil {
		if errors.Is(err, fs.ErrPermission) {
			return nil, nil, refused(path, "you are not allowed to change it; ask its owner for access", err)
		}
		return nil, nil, underName(err, path)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, nil, refused(path, explain(err), err)
	}
	current, err := readOpen(f, path, nil, MaxSize)
	if err != nil {
		return nil, nil, underName(err, path)
	}
	return info, current, nil
}

// writeTemp writes data to a new file in dir and gets it safely to the disk; on errors nothing is left of it.
func writeTemp(dir string, data []byte, like fs.FileInfo) (name string, err error) {
	f, err := os.CreateTemp(dir, tempPrefix+"*"+tempSuffix)
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(data); err != nil {
		return "", err
	}
	keepOwner(f, like)
	// After the owner, because a change of owner takes special bits away.
	if err = f.Chmod(like.Mode() & (fs.ModePerm | fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky)); err != nil {
		return "", err
	}
	if err = f.Sync(); err != nil {
		return "", err
	}
	return f.Name(), f.Close()
}

// sweep removes the temporary files that killed runs left in a folder, once for each folder.
func (w *Writer) sweep(dir string) {
	w.mu.Lock()
	known := w.swept[dir]
	if !known {
		if w.swept == nil {
			w.swept = map[string]bool{}
		}
		w.swept[dir] = true
	}
	w.mu.Unlock()
	if known {
		return
	}
	f, err := os.Open(dir)
	if err != nil {
		return // cleaning up is a courtesy; writing says what is wrong with the folder
	}
	defer f.Close()
	for {
		some, err := f.ReadDir(1024)
		for _, e := range some {
			if !isTemporary(e.Name()) || !IsFile(e.Type()) {
				continue
			}
			if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > tempLifetime {
				os.Remove(filepath.Join(dir, e.Name()))
			}
		}
		if err != nil {
			return
		}
	}
}

// syncFolder makes a rename survive a loss of power. Not every file system can do it, and when it fails the file is
// still either old or new, so there is nothing to report.
func syncFolder(dir string) {
	if f, err := os.Open(dir); err == nil {
		_ = f.Sync()
		f.Close()
	}
}

// sameState reports whether a file was neither replaced nor written to between two looks.
func sameState(a, b fs.FileInfo) bool {
	return os.SameFile(a, b) && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime()) && a.Mode() == b.Mode()
}

// refused is the error for a file that stays as it was.
func refused(path, why string, err error) *Error {
	return &Error{Path: path, Problem: "nothing was written: " + why, Err: err}
}

// changed is the error for a file that somebody else wrote to.
func changed(path string) *Error {
	return refused(path, "the file was changed by another program in the meantime; run callplan again", ErrChanged)
}

// underName says of the file that the user named what is wrong with the one it leads to.
func underName(err error, path string) *Error {
	problem := explain(err)
	if e := (*Error)(nil); errors.As(err, &e) {
		problem = e.Problem
	}
	return refused(path, problem, err)
}
