package lint

import (
	"strings"

	"callplan/lint/syntax"
)

// OffReason stands behind a rule that was switched off where its author still has to say why.
const OffReason = "<why your plans do without it>"

// TurnOff is the edit of a callplan.toml that switches a rule off: in place of the severity that key gives it, the
// dotted path of a setting in that file, or else as a new line of [rules]. False when the file is broken there or leaves
// no certain place.
func TurnOff(src []byte, rule, key string) (Edit, bool) {
	t := syntax.Parse(src)
	p := &Plan{Tree: t}
	if e := lookupPath(t.Root, key); e != nil {
		if e.Value == nil || e.Value.Kind != syntax.String || e.Value.Broken {
			return Edit{}, false
		}
		return setText(Field{Value: e.Value}, Off.String()), true
	}
	off := syntax.EncodeString(Off.String())
	table := t.Root.Lookup("rules")
	if table == nil {
		return p.addTable(nil, "[rules]", [][2]string{{rule, off + " # " + OffReason}}), true
	}
	if table.Table == nil || table.Table.Lookup(rule) != nil {
		return Edit{}, false
	}
	if v := table.Value; v != nil {
		if v.Broken || v.Kind != syntax.InlineTable {
			return Edit{}, false
		}
		if n := len(v.Pairs); n > 0 {
			at := v.Pairs[n-1].Span.End
			return Edit{Span: Span{Start: at, End: at}, New: ", " + rule + " = " + off}, true
		}
		return Edit{Span: v.Span, New: "{ " + rule + " = " + off + " }"}, true
	}
	line := off + " # " + OffReason
	if s := p.section(table.Table); s != nil && s.Header.Len() > 0 {
		at := lineEnd(src, lastPairEnd(s))
		return Edit{Span: Span{Start: at, End: at}, New: newline(src) + indentOf(src, s) + rule + Padding(src, s, rule) + "= " + line}, true
	}
	return p.addDotted(&Place{Spec: &TableSpec{Name: "rules"}, Table: table.Table}, rule, line)
}

// lookupPath finds what a dotted path of configuration names: "rules.talk-to", "overrides[1].rules.talk-to".
func lookupPath(t *syntax.Table, path string) *syntax.Entry {
	for t != nil && path != "" {
		var name string
		name, path, _ = strings.Cut(path, ".")
		name, index, list := strings.Cut(strings.TrimSuffix(name, "]"), "[")
		e := t.Lookup(name)
		if e == nil || path == "" {
			return e
		}
		t = e.Table
		if list {
			t = element(e, index)
		}
	}
	return nil
}

// element is an entry of an array of tables, written with headers or in brackets.
func element(e *syntax.Entry, index string) *syntax.Table {
	i := 0
	for _, c := range index {
		i = i*10 + int(c-'0')
	}
	switch {
	case i < len(e.Tables):
		return e.Tables[i]
	case e.Value != nil && i < len(e.Value.Items):
		return e.Value.Items[i].Table
	}
	return nil
}

// Deciding is where the nearest configuration file of a plan gives a rule its severity, as a dotted path for TurnOff; ""
// when that file leaves it open, and false when there is no file.
func (s *Stack) Deciding(plan, rule string) (nearest *Config, key string, ok bool) {
	if len(s.layers) == 0 {
		return nil, "", false
	}
	var room [32]byte
	if d, set := s.severities(s.fitting(room[:0], plan))[rule]; set && d.layer == 0 {
		key = d.path
	}
	return s.layers[0].Config, key, true
}
