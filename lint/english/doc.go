// Package english reads one sentence of a plan: who acts, on whom, in which words, by when, and what is asked for; and
// it writes a better one. It knows no TOML and no plan file; words come in, plain values go out.
//
// A Reader scans the text into tokens (scan.go), gives each one tag (tag.go), gathers noun phrases and whose side they are
// on (chunk.go), and makes an event of every verb with the one who does it (walk.go). The patterns of tables/*.txt are
// tried where they may begin (table.go, match.go); phrasing.go keeps those that are our aims, and general.go judges by its
// shape what no table has. deadline*.go, commitment.go and smart.go answer the other questions of a goal from the same
// events, rewrite*.go writes the sentences to say instead.
//
// It may be imported by lint and imports nothing of callplan.
package english
