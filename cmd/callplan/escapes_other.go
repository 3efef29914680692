//go:build !windows

package main

import "os"

// escapes reports whether a terminal acts on escape sequences; here all do that do not say TERM=dumb.
func escapes(*os.File) bool { return true }
