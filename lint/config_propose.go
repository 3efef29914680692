package lint

import "callplan/lint/syntax"

// ConfigChoice is a key or a table that may stand in callplan.toml.
type ConfigChoice struct {
	Name    string // the key as it is written, or the table's dotted name
	Doc     string
	Want    string // in plain words what stands behind the key; "" for tables
	Example string // a value as TOML; "" for tables
	Flag    bool   // true or false stands behind it
	Table   bool
	Array   bool // written [[name]]
	Named   bool // the team chooses the last part of the name
}

// Header is the table's header as it is written.
func (c ConfigChoice) Header() string {
	if c.Array {
		return "[[" + c.Name + "]]"
	}
	return "[" + c.Name + "]"
}

// ConfigKeys are the keys that may stand in a table of callplan.toml, named by the parts of its header.
func ConfigKeys(path []string) []ConfigChoice {
	k := configAt(path)
	if k == nil || !k.Kind.isTable() {
		return nil
	}
	var list []ConfigChoice
	one := func(name string, k *configKey) {
		c := ConfigChoice{Name: syntax.EncodeKey(name), Doc: k.Doc, Want: k.Kind.want(), Example: k.Example, Table: k.Kind.isTable(), Array: k.Kind == tablesKind}
		if r := RuleByID(name); r != nil {
			c.Doc = sentenceCase(r.Summary) + ". The default is " + r.Severity.String() + "."
		}
		list = append(list, c)
	}
	switch {
	case k.Each != nil && k.Names != nil:
		for _, name := range k.names() {
			if name != syntaxRule.ID { // it is always an error
				one(name, k.Each)
			}
		}
	case k.Each == nil:
		for i := range k.Keys {
			one(k.Keys[i].Name, &k.Keys[i])
		}
	}
	return list
}

// ConfigTables are the tables of callplan.toml that have headers of their own.
func ConfigTables() []ConfigChoice {
	var list []ConfigChoice
	var walk func(k *configKey, path string)
	walk = func(k *configKey, path string) {
		for i := range k.Keys {
			child := &k.Keys[i]
			if !child.Kind.isTable() {
				continue
			}
			name := joinKey2(path, child.Name)
			if child.Each == nil || !child.Each.Kind.isTable() {
				list = append(list, ConfigChoice{Name: name, Doc: child.Doc, Table: true, Array: child.Kind == tablesKind})
			}
			if child.Each != nil && child.Each.Kind.isTable() {
				if child.Names == nil {
					list = append(list, ConfigChoice{Name: joinKey2(name, child.Each.Name), Doc: child.Doc, Table: true, Named: true})
				} else {
					for _, n := range child.names() {
						list = append(list, ConfigChoice{Name: joinKey2(name, n), Doc: child.Doc, Table: true})
					}
				}
			}
			walk(child, name)
		}
	}
	walk(&configKeys, "")
	return list
}

// ConfigWords are the words that may stand behind a key of callplan.toml, or in its list; nil when there is no closed
// set of them. List says that the key holds a list of them.
func ConfigWords(path []string, key string) (words []Choice, list bool) {
	k := configAt(append(path[:len(path):len(path)], key))
	if k == nil {
		return nil, false
	}
	switch k.Kind {
	case severityKind:
		standard := ""
		if r := RuleByID(key); r != nil {
			standard = r.Severity.String()
		}
		for i, name := range severityNames() {
			c := Choice{Name: name, Doc: [...]string{"The rule is silent.", "A hint: shown in editors, never fails a run.", "A run of callplan lint fails by default.",
				"The plan is not ready for the call."}[i], Fit: Good}
			if name == standard {
				c.Note = "the default"
			}
			words = append(words, c)
		}
	case familyKind:
		for _, name := range familyNames() {
			words = append(words, Choice{Name: name, Doc: sentenceCase(RuleByID(name).Summary) + ".", Fit: Good})
		}
	case stagesKind:
		return (*Settings)(nil).Choices(StageName), true
	}
	return words, false
}

// ConfigKeyAt is the description of one key of callplan.toml; false when there is none.
func ConfigKeyAt(path []string, key string) (ConfigChoice, bool) {
	k := configAt(append(path[:len(path):len(path)], key))
	if k == nil {
		return ConfigChoice{}, false
	}
	return ConfigChoice{Name: key, Doc: k.Doc, Want: k.Kind.want(), Example: k.Example, Flag: k.Kind == flagKind, Table: k.Kind.isTable(), Array: k.Kind == tablesKind}, true
}

// configAt is the description of the key or table with this path, or nil.
func configAt(path []string) *configKey {
	k := &configKeys
	for _, name := range path {
		if !k.Kind.isTable() {
			return nil
		}
		if k = k.key(name); k == nil {
			return nil
		}
	}
	return k
}
