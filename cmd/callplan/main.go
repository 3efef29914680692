// Command callplan reads sales call plans (*.plan.toml) and says what a coach would say about them.
//
// The flow: run builds the tree of commands, cobra picks one and reads its flags, the command does its work on the
// packages below and returns an error that carries an exit code. Every word about an error is printed in one place,
// exit.go. No command calls os.Exit, so that what was begun is finished.
//
// It may import everything of the module; nothing imports it.
package main

import "os"

func main() { os.Exit(run(os.Args[1:])) }
