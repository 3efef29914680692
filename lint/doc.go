// Package lint judges a call plan: bytes in, findings out.
//
// The way of the data: syntax.Parse makes a tree, Read makes a Plan of it, Check runs the rules over the Plan and
// returns findings with their fixes, Fix applies the safe ones. Settings say which rules run and how the team's
// own commitments are sized; they are decoded from callplan.toml by ParseConfig.
//
// The package is pure: it opens no file, reads no clock and knows no protocol. The command line, the report formats
// and the language server all stand on it.
package lint
