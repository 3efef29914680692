// Package workspace is where callplan meets the disk: it finds plan files, reads them, runs work over them and
// writes them back.
//
// The way of a run: Files turns the PATH arguments into an ordered stream of plan files, with .gitignore honoured
// on the way; Run hands each file to one of several workers and gives the results back in the stream's order; a
// worker reads with ReadFile; a fix is written with Writer, which leaves a file either old or new.
//
// Memory does not grow with the number of files: a stream holds the names of the folders it stands in and no
// others, and a run holds a fixed number of results. Everything that can go wrong with a path is an *Error in
// plain words; what is wrong with a plan is not this package's concern.
//
// It may import lint and what lies below it; report, lsp and cmd/callplan import it.
package workspace
