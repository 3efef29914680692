package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// What Windows does in its own way is here. The functions take the name of the system, so that the tests of any system reach them.

// ErrBadName means that no file can have that name on Windows. So there is none.
var ErrBadName = fmt.Errorf("no possible name: %w", fs.ErrNotExist)

// errInUse means that another program holds a file so that nobody else may have it.
var errInUse = errors.New("in use")

// errNotFolder means that part of a path is a file. On Windows syscall.ENOTDIR is any folder that is not there.
var errNotFolder = errors.New("not a folder")

// Meant gives for an error number of Windows the error that other systems have for the same, and every other error as it is.
func Meant(err error) error { return meant(system, err) }

// meant is Meant on any system.
func meant(system string, err error) error {
	number := syscall.Errno(0)
	if system != "windows" || !errors.As(err, &number) {
		return err
	}
	switch number {
	case 2, 3: // ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND
		return fs.ErrNotExist
	case 123, 161: // ERROR_INVALID_NAME, ERROR_BAD_PATHNAME
		return ErrBadName
	case 4: // ERROR_TOO_MANY_OPEN_FILES
		return syscall.EMFILE
	case 5: // ERROR_ACCESS_DENIED
		return fs.ErrPermission
	case 19: // ERROR_WRITE_PROTECT
		return syscall.EROFS
	case 32, 33: // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
		return errInUse
	case 39, 112: // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
		return syscall.ENOSPC
	case 111, 206: // ERROR_BUFFER_OVERFLOW, ERROR_FILENAME_EXCED_RANGE
		return syscall.ENAMETOOLONG
	case 109, 232, 233: // ERROR_BROKEN_PIPE, ERROR_NO_DATA, ERROR_PIPE_NOT_CONNECTED
		return syscall.EPIPE
	case 267: // ERROR_DIRECTORY
		return errNotFolder
	case 681, 1921: // ERROR_TOO_MANY_LINKS, ERROR_CANT_RESOLVE_FILENAME
		return syscall.ELOOP
	}
	return err
}

// held reports whether a file could not be replaced because somebody has it open, which Windows does not allow. It says
// that one may not just as well, so this is known for sure only when it has passed.
func held(system string, err error) bool {
	err = meant(system, err)
	return system == "windows" && (errors.Is(err, errInUse) || errors.Is(err, fs.ErrPermission))
}

// patience is how often replacing a file is tried that somebody has open, and firstPause how long the first wait is; each is
// twice as long as the one before. Scanners for viruses and programs that copy files to a cloud look at every new file.
const (
	patience   = 7
	firstPause = 10 * time.Millisecond
)

// rename puts a file in the place of another one as soon as nobody has that one open, unless unchanged says that it has
// become another one meanwhile.
func rename(system, from, to string, unchanged func() error) error {
	pause := firstPause
	for try := 1; ; try++ {
		if err := unchanged(); err != nil {
			return err
		}
		err := os.Rename(from, to)
		if err == nil || try == patience || !held(system, err) {
			return err
		}
		time.Sleep(pause)
		pause *= 2
	}
}

// IsFile reports whether a mode is that of a file with content to read, as opposed to a folder, a device or a pipe.
func IsFile(mode fs.FileMode) bool { return isFileMode(system, mode) }

// isFileMode reports whether a mode is that of a regular file. Windows has files that a driver fills when they are read, as
// OneDrive's are while they lie in the cloud; Go calls them irregular where it sees that, and they read like others.
func isFileMode(system string, mode fs.FileMode) bool {
	return mode.IsRegular() || system == "windows" && mode.Type() == fs.ModeIrregular
}

// drive writes the letter of a drive as a capital, so that c:\ and C:\ are one place.
func drive(abs string) string {
	if len(filepath.VolumeName(abs)) == 2 {
		return strings.ToUpper(abs[:1]) + abs[1:]
	}
	return abs
}

// spread puts the files that they fit in the place of paths with * and ?. The shells of Windows leave that to the program,
// and no name can hold either there. What fits nothing stays as it is, and is then not found.
func spread(system string, paths []string) []string {
	if system != "windows" {
		return paths
	}
	var all []string
	for _, p := range paths {
		if fit := fitting(p); len(fit) > 0 {
			all = append(all, fit...)
		} else {
			all = append(all, p)
		}
	}
	return all
}

// fitting are the files and folders that a path with * and ? fits, as a shell would list them; none for one without.
func fitting(p string) []string {
	volume := filepath.VolumeName(p) // \\?\C: has a ? that means something else
	if !strings.ContainsAny(p[len(volume):], "*?") {
		return nil
	}
	dir, name := filepath.Split(p)
	if name == "" {
		return fitting(strings.TrimRight(p, `/\`))
	}
	dirs := []string{dir}
	if strings.ContainsAny(dir[len(volume):], "*?") {
		dirs = nil
		for _, d := range fitting(dir) {
			dirs = append(dirs, d+string(filepath.Separator))
		}
	}
	// There is no other special sign, and Windows does not tell capitals from small letters.
	pattern := strings.ToLower(strings.NewReplacer(`[`, `\[`, `\`, `\\`).Replace(name))
	var list []string
	for _, dir := range dirs {
		entries, _ := os.ReadDir(filepath.Clean(dir)) // what cannot be read holds nothing that fits
		for _, e := range entries {
			fits, err := path.Match(pattern, strings.ToLower(e.Name()))
			if fits && err == nil && (name[0] == '.' || e.Name()[0] != '.') {
				list = append(list, dir+e.Name())
			}
		}
	}
	return list
}

// system is the one this program runs on.
const system = runtime.GOOS
