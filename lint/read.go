package lint

import (
	"strings"

	"callplan/lint/syntax"
)

// Stray is a key or table that does not stand where the format has it.
type Stray struct {
	Place   *Place // where it stands
	Entry   *syntax.Entry
	Means   StrayKind
	Table   *TableSpec   // the table it means, or that its key belongs to; nil when unknown
	Key     *KeySpec     // the key it means; nil for tables and when unknown
	Homes   []*TableSpec // Misplaced: every table that has such a key
	Adopted bool         // read as what it means
}

// StrayKind says what a stray most likely is.
type StrayKind uint8

// The kinds of strays.
const (
	Unknown   StrayKind = iota // nobody knows
	Synonym                    // another name for a key or table
	OtherCase                  // right but for capital letters or the sign between words
	Typo                       // close to one key or table
	Misplaced                  // a key of another table
)

// Read reads a plan from its tree. It never fails: what is missing is unset.
func Read(tree *syntax.Tree, settings *Settings) *Plan {
	p := &Plan{Tree: tree, Settings: settings}
	p.top = newPlace(&Tables[0], tree.Root, p.FirstLine())
	p.put(p.top)
	p.claim(p.top)
	p.tables()
	p.adopt()
	p.fill()
	return p
}

func newPlace(spec *TableSpec, t *syntax.Table, header Span) *Place {
	return &Place{Spec: spec, Table: t, Header: header, fields: make([]*syntax.Entry, len(spec.Keys))}
}

// claim puts the entries of a table in their fields and lists what is left over.
func (p *Plan) claim(pl *Place) {
	for _, e := range pl.Table.Entries {
		if i := pl.Spec.index(e.Name); i >= 0 {
			pl.fields[i] = e
			continue
		}
		if strings.HasPrefix(e.Name, "x-") {
			continue // the team's own
		}
		if pl == p.top {
			if e.Name == "x" && e.Value == nil {
				continue // the team's own table
			}
			if table(e.Name) != nil {
				continue // read by tables
			}
		}
		p.Strays = append(p.Strays, p.stray(pl, e))
	}
}

// stray finds out what an entry means that the format does not have in its place.
func (p *Plan) stray(pl *Place, e *syntax.Entry) Stray {
	s := Stray{Place: pl, Entry: e}
	isTable := e.Value == nil || e.Value.Kind == syntax.InlineTable
	if pl == p.top && isTable {
		if t, kind := matchTable(e.Name); t != nil {
			s.Table, s.Means = t, kind
		}
		return s
	}
	if k, kind := matchKey(pl.Spec, e.Name); k != nil && kind != Typo {
		s.Table, s.Key, s.Means = pl.Spec, k, kind
		return s
	}
	if pl == p.top && len(homes(e.Name)) == 0 {
		// backup = "..." or secondary lists under another name
		if t, kind := matchTable(e.Name); t != nil && kind != Typo {
			s.Table, s.Means = t, kind
			return s
		}
	}
	if k, kind := matchKey(pl.Spec, e.Name); k != nil && Tables[0].Key(e.Name) == nil && distance(fold(e.Name), k.Name, 1) <= 1 {
		// says in [opening] is rather its say than a key of [[objection]]; a key of the whole plan is just misplaced.
		s.Table, s.Key, s.Means = pl.Spec, k, kind
		return s
	}
	if s.Homes = homes(e.Name); len(s.Homes) > 0 && !(pl.Spec.Name == "fallback" && e.Name == "share") {
		s.Means, s.Table = Misplaced, s.Homes[0]
		s.Key = s.Table.Key(e.Name)
		return s
	}
	if k, kind := matchKey(&Tables[0], e.Name); pl != p.top && k != nil && kind != Typo {
		// account, under a header: a key of the whole plan under another name.
		s.Means, s.Table, s.Key, s.Homes = Misplaced, &Tables[0], k, []*TableSpec{&Tables[0]}
		return s
	}
	if k, kind := matchKey(pl.Spec, e.Name); k != nil {
		s.Table, s.Key, s.Means = pl.Spec, k, kind
	}
	return s
}

// matchKey finds the key of a table that a name means.
func matchKey(t *TableSpec, name string) (*KeySpec, StrayKind) {
	for i := range t.Keys {
		if same(t.Keys[i].Name, name) {
			return &t.Keys[i], OtherCase
		}
		for _, s := range t.Keys[i].Synonyms {
			if same(s, name) {
				return &t.Keys[i], Synonym
			}
		}
	}
	if near := Nearest(name, keyNames[t.Name]); near != "" {
		return t.Key(near), Typo
	}
	return nil, Unknown
}

// matchTable finds the table that a name means.
func matchTable(name string) (*TableSpec, StrayKind) {
	for i := 1; i < len(Tables); i++ {
		t := &Tables[i]
		if same(t.Name, name) {
			return t, OtherCase
		}
		for _, s := range t.Synonyms {
			if same(s, name) {
				return t, Synonym
			}
		}
	}
	if near := Nearest(name, tableNames); near != "" {
		return table(near), Typo
	}
	return nil, Unknown
}

// keyNames are the names of each table's keys, tableNames those of the tables below the top level.
var keyNames, tableNames = func() (map[string][]string, []string) {
	keys := make(map[string][]string, len(Tables))
	var tables []string
	for i := range Tables {
		t := &Tables[i]
		for j := range t.Keys {
			keys[t.Name] = append(keys[t.Name], t.Keys[j].Name)
		}
		if t.Name != "" {
			tables = append(tables, t.Name)
		}
	}
	return keys, tables
}()

// tables makes the places below the top level, those under another name too when the right name is not taken.
func (p *Plan) tables() {
	top := len(p.Strays)
	for i := 1; i < len(Tables); i++ {
		spec := &Tables[i]
		e := p.Tree.Root.Lookup(spec.Name)
		if e == nil {
			for j := range p.Strays[:top] {
				if s := &p.Strays[j]; s.Table == spec && s.Key == nil && s.Place == p.top && !s.Adopted {
					e, s.Adopted = s.Entry, true
					break
				}
			}
		}
		if e != nil {
			p.open(spec, e)
		}
		if spec.Array && e != nil && e.Tables != nil {
			// [[extra]] beside [[secondary]]: any number may stand.
			for j := range p.Strays[:top] {
				if s := &p.Strays[j]; s.Table == spec && s.Key == nil && s.Place == p.top && !s.Adopted && s.Entry.Value == nil {
					s.Adopted = true
					p.open(spec, s.Entry)
				}
			}
		}
	}
}

// open makes the places of a table entry, however it is written.
func (p *Plan) open(spec *TableSpec, e *syntax.Entry) {
	before := len(p.named[spec.Name])
	add := func(t *syntax.Table, header Span, inline *syntax.Value, index int) {
		pl := newPlace(spec, t, header)
		pl.inline, pl.Index = inline, before+index
		p.put(pl)
		p.claim(pl)
	}
	switch {
	case e.Tables != nil:
		for i, t := range e.Tables {
			add(t, t.Defined, nil, i)
		}
	case e.Table != nil && e.Value != nil:
		add(e.Table, e.Key.Span, e.Value, 0)
	case e.Table != nil:
		add(e.Table, e.Table.Defined, nil, 0)
	case e.Value != nil && e.Value.Kind == syntax.Array:
		i := 0
		for _, v := range e.Value.Items {
			if v.Table != nil {
				add(v.Table, Span{Start: v.Span.Start, End: v.Span.Start + 1}, v, i)
				i++
			}
		}
	case e.Value != nil && e.Value.Kind == syntax.String && spec.index("goal") >= 0:
		// primary = "Dana agrees ...": the goal without its table.
		pl := newPlace(spec, &syntax.Table{}, e.Key.Span)
		pl.fields[spec.index("goal")] = e
		pl.inline = e.Value
		p.put(pl)
	}
}

// adopt reads strays as what they mean where that place is free.
func (p *Plan) adopt() {
	for i := range p.Strays {
		s := &p.Strays[i]
		if s.Key == nil || s.Adopted {
			continue
		}
		home := s.Place
		if s.Means == Misplaced {
			if len(s.Homes) != 1 {
				continue
			}
			home = p.place(s.Table.Name)
		}
		if home == nil {
			continue
		}
		if j := home.Spec.index(s.Key.Name); j >= 0 && home.fields[j] == nil {
			home.fields[j], s.Adopted = s.Entry, true
		}
	}
}

// put adds a place to the plan.
func (p *Plan) put(pl *Place) {
	p.places = append(p.places, pl)
	if p.named == nil {
		p.named = make(map[string][]*Place, len(Tables))
	}
	p.named[pl.Spec.Name] = append(p.named[pl.Spec.Name], pl)
}

// place is the first place of a table, or nil.
func (p *Plan) place(name string) *Place {
	if list := p.named[name]; len(list) > 0 {
		return list[0]
	}
	return nil
}

// fill sets the plan's fields from its places.
func (p *Plan) fill() {
	t := p.top
	p.Customer, p.Contact, p.Seller = t.field("customer"), t.field("contact"), t.field("seller")
	p.Date, p.Channel, p.Minutes = t.field("date"), t.field("channel"), t.field("minutes")
	p.Stage, p.Cycle, p.Reason = t.field("stage"), t.field("cycle"), t.field("reason")
	p.Learn, p.Questions = t.field("learn"), t.field("questions")
	p.Previous, p.Notes = t.field("previous"), t.field("notes")
	absent := func(name string) *Place { return &Place{Spec: table(name), Header: p.FirstLine()} }
	one := func(name string) *Place {
		if pl := p.place(name); pl != nil {
			return pl
		}
		return absent(name)
	}
	p.Primary = p.objective(one("primary"))
	p.Fallback = p.objective(one("fallback"))
	p.Stretch = p.objective(one("stretch"))
	p.Opening, p.Closing = one("opening").field("say"), one("closing").field("ask")
	out := one("outcome")
	p.Outcome = Outcome{Set: out.Table != nil, Header: out.Header,
		Result: out.field("result"), Note: out.field("note"), Next: out.field("next")}
	p.Secondary = make([]Objective, 0, len(p.named["secondary"]))
	for _, pl := range p.places {
		switch pl.Spec.Name {
		case "secondary":
			p.Secondary = append(p.Secondary, p.objective(pl))
		case "people":
			p.People = append(p.People, Person{pl.field("name"), pl.field("role"), pl.field("note")})
		case "objection":
			p.Objections = append(p.Objections, Objection{pl.field("says"), pl.field("need")})
		}
	}
}

func (p *Plan) objective(pl *Place) Objective {
	o := Objective{Set: pl.Table != nil, Header: pl.Header, place: pl,
		Goal: pl.field("goal"), Commitment: pl.field("commitment"), By: pl.field("by"),
		Measure: pl.field("measure"), Why: pl.field("why"), After: pl.field("after"),
		Share: pl.field("share"), Kind: pl.field("kind")}
	if name := o.Commitment.Text(); name != "" {
		o.Type, _ = p.Settings.Commitment(p.Settings.canonical(TypeName, name))
	}
	return o
}
