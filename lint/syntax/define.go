package syntax

import "strings"

// origin says what made a table, for that decides who may add to it.
type origin uint8

const (
	byParent origin = iota // named on the way to another header: [a] of [a.b]; a header may still define it
	byHeader               // [a], or an element of [[a]]
	byDots                 // a of a.b = 1; closed to headers, open to more dotted keys of the same section
	byBraces               // an inline table; closed
)

const indexFrom = 16 // below this many entries a walk is faster than a map

// Lookup finds the entry of that name; nil when there is none, or no table.
func (t *Table) Lookup(name string) *Entry {
	if t == nil {
		return nil
	}
	if t.index != nil {
		return t.index[name]
	}
	for _, e := range t.Entries {
		if e.Name == name {
			return e
		}
	}
	return nil
}

// add appends a new entry to t.
func (p *parser) add(t *Table, k Key) *Entry {
	e := p.entries.one()
	e.Name, e.Key = k.Name, k
	if n := len(t.Entries); n == cap(t.Entries) && n < indexFrom {
		grown := p.entryAt.take(max(4, 2*n))
		copy(grown, t.Entries)
		t.Entries = grown[:n]
	}
	t.Entries = append(t.Entries, e)
	switch {
	case t.index != nil:
		t.index[k.Name] = e
	case len(t.Entries) > indexFrom:
		t.index = make(map[string]*Entry, 4*indexFrom)
		for _, e := range t.Entries {
			t.index[e.Name] = e
		}
	}
	return e
}

// vacant reports whether e only holds the place of a value that could not be read: a later definition may take it,
// for a line without a value must not cost the good one below it.
func (e *Entry) vacant() bool {
	return e.Value != nil && e.Value.Kind == Invalid && e.Table == nil
}

// entry finds or makes the entry for k in t; fresh says that it holds nothing yet.
func (p *parser) entry(t *Table, k Key) (e *Entry, fresh bool) {
	e = t.Lookup(k.Name)
	if e == nil {
		return p.add(t, k), true
	}
	if e.vacant() {
		e.Pair.Live = false
		e.Key, e.Pair, e.Value = k, nil, nil
		return e, true
	}
	return e, false
}

func (p *parser) newTable(how origin, defined Span) *Table {
	t := p.tables.one()
	t.made, t.Defined = how, defined
	return t
}

// define puts pair into t by TOML's rules for keys and dotted keys.
func (p *parser) define(t *Table, pair *Pair) {
	last := len(pair.Key) - 1
	if last >= MaxDepth {
		p.report(TooDeep, pair.KeySpan(), "this key has too many parts between its dots; use fewer")
		pair.Value.Broken = true
		return
	}
	for i, k := range pair.Key[:last] {
		e, fresh := p.entry(t, k)
		if fresh {
			e.Table = p.newTable(byDots, pathSpan(pair.Key, i+1))
		} else if e.Table == nil || e.Table.made != byDots {
			p.duplicateKey(pair, i, e)
			return
		}
		t = e.Table
	}
	e, fresh := p.entry(t, pair.Key[last])
	if !fresh {
		if pair.Value.Kind != Invalid { // without a value there is no second one to complain about
			p.duplicateKey(pair, last, e)
		}
		return
	}
	e.Pair, e.Value, e.Table = pair, pair.Value, pair.Value.Table
	pair.Live = true
}

// open finds the table that the header of sec defines, and makes sec an orphan when TOML forbids it.
func (p *parser) open(sec *Section) {
	sec.Table = nil
	last := len(sec.Path) - 1
	if last >= MaxDepth {
		p.report(TooDeep, sec.Header, "this header has too many parts between its dots; use fewer")
		p.orphan(sec)
		return
	}
	t := p.tree.Root
	for i, k := range sec.Path[:last] {
		e, fresh := p.entry(t, k)
		switch {
		case fresh:
			e.Table = p.newTable(byParent, sec.Header)
			t = e.Table
		case e.Tables != nil:
			t = e.Tables[len(e.Tables)-1]
		case e.Table != nil && e.Table.made != byBraces:
			t = e.Table
		default:
			p.duplicateTable(sec, i, e)
			return
		}
	}
	e, fresh := p.entry(t, sec.Path[last])
	switch {
	case sec.Array && (fresh || e.Tables != nil):
		t = p.newTable(byHeader, sec.Header)
		e.Tables = append(e.Tables, t)
	case !sec.Array && fresh:
		t = p.newTable(byHeader, sec.Header)
		e.Table = t
	case !sec.Array && e.Table != nil && e.Table.made == byParent:
		t = e.Table
		t.made, t.Defined = byHeader, sec.Header
	default:
		p.duplicateTable(sec, last, e)
		return
	}
	sec.Table = t
}

func (p *parser) orphan(sec *Section) {
	sec.Orphan = true
	sec.Table = p.newTable(byHeader, sec.Header)
}

// firstDefinition is the place that defined e.
func (e *Entry) firstDefinition() Span {
	switch {
	case e.Pair != nil:
		return e.Key.Span
	case e.Tables != nil:
		return e.Tables[0].Defined
	case e.Table != nil && e.Table.Defined.Len() > 0:
		return e.Table.Defined
	}
	return e.Key.Span
}

// duplicateKey reports that part i of the pair's key is already taken by e.
func (p *parser) duplicateKey(pair *Pair, i int, e *Entry) {
	name := dotted(pair.Key)
	part := EncodeKey(pair.Key[i].Name)
	span := pair.KeySpan()
	msg := name + " is set twice here; keep one of the two lines"
	first := "first set here"
	switch {
	case i == len(pair.Key)-1 && (e.Table != nil || e.Tables != nil) && e.Value == nil:
		msg = name + " is already a table, so it can't get a value of its own; rename one of the two"
		first = "the table starts here"
	case i < len(pair.Key)-1 && e.Value != nil && e.Value.Kind != InlineTable:
		msg = part + " already has a value, so nothing can stand below it; rename one of the two keys"
	case i < len(pair.Key)-1:
		msg = "the table " + part + " is complete already; write " + EncodeKey(pair.Key[len(pair.Key)-1].Name) + " where the table is"
		first = "the table starts here"
	}
	n := len(p.tree.Problems)
	p.redefined(DuplicateKey, span, msg, name, e, first)
	if n < len(p.tree.Problems) && e.Pair != nil && len(p.nest) == 0 && p.lineOver(p.pos) &&
		pair.Span.Text(p.tree.Src) == e.Pair.Span.Text(p.tree.Src) && !pair.Value.Broken {
		end := p.skipSpace(p.pos)
		if end < len(p.src) && p.src[end] == '#' { // keep the comment
			end = pair.Span.End
		} else if strings.TrimLeft(p.src[strings.LastIndexByte(p.src[:pair.Span.Start], '\n')+1:pair.Span.Start], " \t") == "" && end < len(p.src) { // the line goes along
			end = p.nextLine(p.lineEnd(end))
		}
		p.tree.Problems[n].Fixes = []Fix{removeFix("remove the second, equal line", true, Span{pair.Span.Start, end})}
	}
}

// duplicateTable reports that part i of the section's name is already taken by e.
func (p *parser) duplicateTable(sec *Section, i int, e *Entry) {
	name := dotted(sec.Path)
	if n := len(p.tree.Sections) - 2; i == len(sec.Path)-1 && e.Table != nil && len(e.Table.Entries) == 0 && p.tree.Sections[n].Table == e.Table && !sec.Array {
		// The same header twice, and nothing between: read on, rather than lose what stands below.
		sec.Table = e.Table
		p.redefined(DuplicateTable, sec.Header, "this header is there twice; remove one of the two", name, e, "the first one is here")
		if last := len(p.tree.Problems) - 1; p.lineOver(sec.Header.End) && p.tree.Problems[last].Span == sec.Header {
			p.tree.Problems[last].Fixes = []Fix{removeFix("remove the second header", true, sec.Header)}
		}
		return
	}
	p.orphan(sec)
	part := dotted(sec.Path[:i+1])
	header := "[" + name + "]"
	msg := header + " is there twice; move its lines below the first " + header + ", or give one of the two another name"
	first := "the first one is here"
	switch {
	case e.Value != nil:
		msg = part + " already has a value, so it can't start a table as well; rename or remove one of the two"
		first = part + " gets its value here"
	case i < len(sec.Path)-1:
		msg = part + " can't hold further tables; rename one of the two"
		first = part + " is defined here"
	case sec.Array:
		msg = part + " is already a single table, so [[" + name + "]] can't add to it; write the first one with double brackets, too"
	case e.Tables != nil:
		msg = part + " is a list of tables; write [[" + name + "]] with double brackets to add one more"
	case e.Table.made == byDots:
		msg = part + " is already filled by keys with a dot; keep its keys in one place"
		first = "filled here"
	}
	p.redefined(DuplicateTable, sec.Header, msg, name, e, first)
}

// redefined reports a second definition even on a line that has another problem: mending that one would not mend this.
func (p *parser) redefined(code ProblemCode, span Span, msg, name string, e *Entry, first string) {
	if len(p.tree.Problems) >= MaxProblems {
		return
	}
	p.tree.Problems = append(p.tree.Problems, Problem{
		Code: code, Span: span, Message: msg, Name: name,
		Related: []Related{{Span: e.firstDefinition(), Message: first}},
	})
}
