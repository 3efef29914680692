// Package lsp is callplan's language server: it coaches a plan while it is written.
//
// The way of a message: frames cuts the stream into bodies, conn turns a body into a message and hands it on in the order
// of the wire, server.take applies notifications to the open documents at once, and answers requests beside each other,
// each on a view: the documents as they were when it arrived. A feature is a function from a view and the request's
// parameters to a result, in a file of its own, with its line in routes.go. Findings, fixes, sentences and words all come
// from lint; this package only turns them into the protocol's shapes. Positions become bytes on the way in and
// lines and columns on the way out, in document.go; the generated types with odd names are known to convert.go alone.
//
// Three kinds of goroutine live as long as the server: one reads, one writes (outbox.go), one finds out what is wrong with the
// documents that changed (diagnose.go). Every request has one of its own, up to a limit.
//
// It may import lint and everything below it; only cmd/callplan imports it.
package lsp
