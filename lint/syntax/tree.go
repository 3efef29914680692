package syntax

import "time"

// Tree is a TOML document as it stands in the file. It always exists, however broken the file is:
// what could not be read is a Problem, everything else is in its place.
//
// It holds two views of the same nodes: Sections is the document in source order (for edits, completion and
// comments), Root is what the document means (for reading values).
type Tree struct {
	Src      []byte     // the bytes given to Parse, unchanged; every Span indexes into it
	Sections []*Section // in source order; Sections[0] is the part before the first header, always there
	Comments []Comment  // in source order
	Problems []Problem  // sorted by Span.Start
	Root     *Table     // never nil
}

// Section is a header with the lines below it, up to the next header.
type Section struct {
	Header Span    // "[primary]" with its brackets; empty, at the start of the file, for the part before the first header
	Array  bool    // [[name]]
	Path   []Key   // the parts of the header's name; empty for the part before the first header
	Pairs  []*Pair // in source order, also those that a Problem keeps out of Table
	Body   Span    // from the line after the header to the start of the next header's line, or the end of the file
	Table  *Table  // what the pairs define; never nil; not reachable from Root when Orphan
	Orphan bool    // the header is broken or defines a table again: its pairs are readable, but not part of Root
}

// Key is one part of a key or header name.
type Key struct {
	Name string // decoded
	Span Span   // with its quotes, if any
}

// Pair is "key = value".
type Pair struct {
	Key   []Key  // the parts of a dotted key; at least one
	Value *Value // never nil; Kind is Invalid where no value could be read
	Span  Span   // from the key's first byte to the value's last
	Eq    int    // offset of "=", or -1 where it is missing
	Live  bool   // the pair defines its key in the tree; false for a duplicate
}

// KeySpan covers all parts of the pair's key.
func (p *Pair) KeySpan() Span {
	return Span{p.Key[0].Span.Start, p.Key[len(p.Key)-1].Span.End}
}

// Comment is a comment from its "#" to the last byte before the line ends.
type Comment struct {
	Span Span
	Own  bool // nothing but white space stands before it on its line
}

// Table is a table of the document: the root, one made by a header, by a dotted key, or an inline table.
type Table struct {
	Entries []*Entry          // in the order of first definition; names are unique
	Defined Span              // the header, key or inline table that first defines it; empty for the root
	index   map[string]*Entry // only for tables with many entries
	made    origin            // what made it, and so who may add to it
}

// Entry is a name in a table. Exactly one of Value and Tables is set, or Table alone; an inline table sets Value and Table.
type Entry struct {
	Name   string
	Key    Key      // the key part that first defines it
	Pair   *Pair    // the pair that sets Value; nil for tables made by headers and dotted keys
	Value  *Value   // what the pair holds; nil for tables made by headers and dotted keys
	Table  *Table   // for [name], dotted keys and inline tables
	Tables []*Table // for [[name]], one for each header
}

// Kind says what a value is.
type Kind uint8

// The kinds of values; Invalid stands where no value could be read.
const (
	Invalid Kind = iota
	String
	Integer
	Float
	Bool
	OffsetDateTime
	LocalDateTime
	LocalDate
	LocalTime
	Array
	InlineTable
)

// Quote says how a string is written.
type Quote uint8

// The four kinds of strings; NoQuote for every other value.
const (
	NoQuote      Quote = iota
	Basic              // "..."
	Literal            // '...'
	MultiBasic         // """..."""
	MultiLiteral       // '''...'''
)

// Value is the right side of a pair or an element of an array.
type Value struct {
	Kind   Kind
	Quote  Quote
	Broken bool      // a Problem lies in it: what was read is a best guess, and its type should not be judged
	Span   Span      // as written, quotes and brackets included
	Text   string    // String: the decoded text. Others: the text as written
	Int    int64     // Integer
	Float  float64   // Float
	Bool   bool      // Bool
	Time   time.Time // dates and times; local ones in UTC, LocalTime on 0000-01-01
	Items  []*Value  // Array: the elements
	Pairs  []*Pair   // InlineTable: its pairs in source order
	Table  *Table    // InlineTable: what the pairs define
	inner  Span      // String: the text between the quotes, after the newline that a multi-line string drops
	jumps  []jump    // String: where decoded and source offsets stop running in step
}

// ProblemCode names the kind of a problem, for readers who know more about the file and can say it better.
type ProblemCode uint8

// The kinds of problems.
const (
	Malformed      ProblemCode = iota // any break of the grammar that has no code of its own
	CurlyQuote                        // a quotation mark of a word processor used as a delimiter
	Unterminated                      // a string, array or inline table without its end
	DuplicateKey                      // Related holds the first definition
	DuplicateTable                    // [name] a second time, or a table that cannot be extended; Related holds the first
	MissingValue                      // "key =" and nothing
	MissingEquals                     // a key without "="
	BadDate                           // looks like a date and is none
	BadNumber                         // looks like a number and is none
	BadEscape                         // a backslash sequence that TOML does not have
	BadCharacter                      // a control character, or one that may not stand there
	BadEncoding                       // not UTF-8
	TooDeep                           // nested deeper than MaxDepth
)

// Problem is a break of the TOML grammar, in plain words.
type Problem struct {
	Code    ProblemCode
	Span    Span
	Message string // what is wrong and what to do, for a person who does not know TOML's terms
	Name    string // DuplicateKey, DuplicateTable: the key or table name as written, dotted
	Related []Related
	Fixes   []Fix
}
