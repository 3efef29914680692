//go:build !unix

package workspace

import (
	"io/fs"
	"os"
)

// keepOwner does nothing: here a new file inherits its rights from its folder.
func keepOwner(*os.File, fs.FileInfo) {}
