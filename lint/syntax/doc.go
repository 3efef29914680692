// Package syntax reads TOML 1.1, broken or not.
//
// Parse turns bytes into a Tree that always exists: it holds a byte span for every header, key, value and comment, and
// a Problem for every break of the grammar, said in plain words and with a fix where one is certain. One broken line
// costs nothing elsewhere in the file: see recover.go for how far a fault may reach.
//
// The flow: parse.go walks the lines; header.go, pair.go and key.go read what starts one; value.go, bracket.go, str.go,
// scalar.go and date.go read what stands right of "="; define.go puts it into the Root table by TOML's rules.
// Only when the grammar is broken do the files that guess come in: line.go, trailing.go, guess.go, curly.go, odd.go.
// Offsets inside a decoded string are offset.go, writing text back is encode.go, lines and columns are lines.go.
//
// The package knows nothing of call plans, files or editors, and imports nothing that touches the world. Any package of
// callplan may import it; it imports none of them.
package syntax
