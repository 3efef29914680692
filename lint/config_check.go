package lint

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"callplan/lint/syntax"
)

// configCheck holds the tree of a configuration file against configKeys. It works on what could be read, so that
// one broken line does not hide what is wrong with the others.
type configCheck struct {
	src      []byte
	tree     *syntax.Tree
	problems []ConfigProblem
	at       map[string]Span // of keys and of what a list holds
	values   map[string]Span // of texts that checkMeaning judges
}

func (c *configCheck) add(p ConfigProblem) {
	if len(c.problems) < mostProblems {
		c.problems = append(c.problems, p)
	}
}

func (c *configCheck) sorted() []ConfigProblem {
	sort.SliceStable(c.problems, func(i, j int) bool { return c.problems[i].Span.Start < c.problems[j].Span.Start })
	return c.problems
}

// checkTable checks the keys of one table; path is its name in the file, "" for the top.
func (c *configCheck) checkTable(k *configKey, path string, t *syntax.Table) {
	for _, e := range t.Entries {
		if len(c.problems) == mostProblems {
			return
		}
		spec := k.key(e.Name)
		if spec == nil || k.Names != nil && !has(k.names(), e.Name) {
			c.unknownKey(k, path, t, e)
			continue
		}
		if k.Each != nil {
			named := *spec // for examples that show the name instead of the placeholder
			named.Name = e.Name
			spec = &named
		}
		at := joinKey(path, e.Name)
		c.at[at] = e.Key.Span
		if k.Each != nil && k.Names == nil {
			if problem := nameProblem(e.Name); problem != "" {
				c.add(ConfigProblem{Span: e.Key.Span, Message: problem})
				continue
			}
		}
		c.checkEntry(spec, at, e)
	}
	for i := range k.Keys {
		if r := &k.Keys[i]; r.Required && !hasEntry(t, r.Name) {
			c.add(ConfigProblem{Span: t.Defined, Message: fmt.Sprintf("this has no %q, so %s", r.Name, r.Without),
				Try: "add a line below: " + r.Name + " = " + r.Example})
		}
	}
}

// checkEntry checks one key with whatever stands behind it.
func (c *configCheck) checkEntry(k *configKey, path string, e *syntax.Entry) {
	v := e.Value
	if v != nil && (v.Broken || v.Kind == syntax.Invalid) {
		return
	}
	switch {
	case k.Kind == tableKind && e.Table != nil:
		c.checkTable(k, path, e.Table)
	case k.Kind == tablesKind && e.Tables != nil:
		for i, t := range e.Tables {
			c.checkTable(k, fmt.Sprintf("%s[%d]", path, i), t)
		}
	case k.Kind == tablesKind && v != nil && v.Kind == syntax.Array:
		for i, item := range v.Items {
			if item.Table == nil {
				if !item.Broken && item.Kind != syntax.Invalid {
					c.add(ConfigProblem{Span: item.Span, Message: fmt.Sprintf("%s has to be %s; this entry is %s", path, k.Kind.want(), valueName(item)),
						Try: "write " + k.header(path) + " on a line of its own, with its keys below"})
				}
				continue
			}
			c.checkTable(k, fmt.Sprintf("%s[%d]", path, i), item.Table)
		}
	case k.Kind.isTable():
		c.notThisTable(k, path, e)
	case v != nil && v.Table == nil:
		c.values[path] = v.Span
		c.checkValue(k, path, v)
	default:
		span := e.Key.Span
		if v != nil {
			span = v.Span
		}
		c.add(ConfigProblem{Span: span, Message: fmt.Sprintf("%s has to be %s, not a table", spokenPath(path), k.Kind.want()),
			Try: "write it like this: " + e.Name + " = " + k.Example})
	}
}

// notThisTable is about a table written as something else: a value, or with the wrong number of brackets.
func (c *configCheck) notThisTable(k *configKey, path string, e *syntax.Entry) {
	p := ConfigProblem{Span: e.Key.Span, Try: "write " + k.header(path) + " on a line of its own, with its keys below"}
	switch {
	case k.Kind == tableKind && len(e.Tables) > 0:
		p.Message = fmt.Sprintf("%s takes single brackets: %s", path, k.header(path))
		if len(e.Tables) == 1 {
			p.Fixes = c.rewriteHeader(e.Tables[0].Defined, k.header(path))
		}
	case k.Kind == tablesKind && e.Table != nil && e.Value == nil:
		p.Message = fmt.Sprintf("%s takes double brackets: %s", path, k.header(path))
		p.Fixes = c.rewriteHeader(e.Table.Defined, k.header(path))
	default:
		p.Message = fmt.Sprintf("%s has to be %s", path, k.Kind.want())
		if e.Value != nil {
			p.Span = e.Value.Span
			p.Message += ", not " + valueName(e.Value)
		}
	}
	c.add(p)
}

// rewriteHeader offers another header in place of one that stands alone; a dotted key or a longer header has no fix.
func (c *configCheck) rewriteHeader(old Span, header string) []Fix {
	if strings.Trim(old.Text(c.src), "[] \t") != strings.Trim(header, "[]") {
		return nil
	}
	return []Fix{{Title: "Write " + header, Safe: true, Edits: []Edit{{Span: old, New: header}}}}
}

// unknownKey is about a name that the table does not have.
func (c *configCheck) unknownKey(k *configKey, path string, t *syntax.Table, e *syntax.Entry) {
	if k.Names != nil {
		p := unknownName(e.Key.Span, e.Name, k.Names.what, k.names(), c.rename(t, path, e, Nearest(e.Name, k.names())))
		if k.Names == stageSet {
			if stage, ok := (*Settings)(nil).Stage(e.Name); ok {
				p.Message = fmt.Sprintf("%q is another name for %s", shorten(e.Name), stage.Name)
				p.Try, p.Fixes = "write ["+joinKey(path, stage.Name)+"]", c.rename(t, path, e, stage.Name)
			}
		} else if home := configKeys.key(e.Name); home != nil && !home.Kind.isTable() {
			p = c.misplaced(home, e)
		}
		c.add(p)
		return
	}
	p := ConfigProblem{Span: e.Key.Span}
	where := "callplan.toml has no key " + strconv.Quote(shorten(e.Name))
	if path != "" {
		where = fmt.Sprintf("%s has no key %q", spokenPath(path), shorten(e.Name))
	}
	p.Message = where
	switch best := Nearest(e.Name, k.names()); {
	case best != "":
		p.Try = fmt.Sprintf("did you mean %q?", best)
		p.Fixes = c.rename(t, path, e, best)
		if e.Pair == nil && hasEntry(t, best) {
			p.Try = fmt.Sprintf("did you mean %q? That is here already: move what stands below this to it", best)
		}
	case has(ruleIDs(), e.Name) && k.key("rules") != nil:
		home := "[rules]"
		if path != "" {
			home = "[overrides.rules]"
		}
		p.Message = fmt.Sprintf("the rule %s stands outside of %s", e.Name, home)
		p.Try = "move it below a line that says " + home
	case path != "" && configKeys.key(e.Name) != nil && !configKeys.key(e.Name).Kind.isTable():
		p = c.misplaced(configKeys.key(e.Name), e)
	case path == "" && e.Name == "override":
		p.Try = "write [[overrides]]"
	default:
		p.Try = "the keys here are " + quoteList(k.names())
	}
	c.add(p)
}

// misplaced is about a key of the top that stands below a table's header: to TOML it belongs to that table.
func (c *configCheck) misplaced(home *configKey, e *syntax.Entry) ConfigProblem {
	return ConfigProblem{Span: e.Key.Span,
		Message: fmt.Sprintf("%q stands below a [table], so it does not count for the whole file", home.Name),
		Try:     "move the line above the first [table]"}
}

// unknownName is about a name that is none of a closed set.
func unknownName(span Span, name, what string, names []string, fixes []Fix) ConfigProblem {
	p := ConfigProblem{Span: span, Message: fmt.Sprintf("%q is not %s", shorten(name), what), Fixes: fixes}
	switch best := Nearest(name, names); {
	case best != "":
		p.Try = fmt.Sprintf("did you mean %q?", best)
	case what == ruleSet.what:
		p.Try = "callplan rules lists them all"
	default:
		p.Try = "choose one of " + quoteList(names)
	}
	return p
}

// rename offers another name for a key of a table that has none of that name yet.
func (c *configCheck) rename(t *syntax.Table, path string, e *syntax.Entry, name string) []Fix {
	if name == "" || hasEntry(t, name) {
		return nil
	}
	var edits []Edit
	switch {
	case e.Pair != nil:
		edits = []Edit{{Span: e.Key.Span, New: name}}
	case path == "": // a table may be named in several headers: [[override]] and [override.rules]
		for _, s := range c.tree.Sections {
			if len(s.Path) > 0 && s.Path[0].Name == e.Name {
				edits = append(edits, Edit{Span: s.Path[0].Span, New: name})
			}
			for _, pair := range s.Pairs {
				if len(s.Path) == 0 && pair.Key[0].Name == e.Name {
					edits = append(edits, Edit{Span: pair.Key[0].Span, New: name})
				}
			}
		}
	case e.Table != nil && e.Table.Defined.Covers(e.Key.Span):
		edits = []Edit{{Span: e.Key.Span, New: name}}
	default:
		return nil
	}
	return []Fix{{Title: fmt.Sprintf("Rename it to %s", name), Safe: false, Edits: edits}}
}

// checkMeaning judges what the values of the file say together.
func (c *configCheck) checkMeaning(cfg *Config) {
	for _, name := range sortedNames(cfg.values.Stages) {
		s := cfg.values.Stages[name]
		if s.Largest != nil && s.Smallest != nil && *s.Largest < *s.Smallest {
			path := "stages." + name
			c.add(boundsProblem(name, *s.Largest, *s.Smallest, cfg.at[path+".largest"],
				[]Related{{Span: cfg.at[path+".smallest"], Message: "the smallest ask stands here"}}))
		}
	}
	c.checkPhrases(cfg)
	owner := map[string]aliasUse{}
	for _, name := range sortedNames(cfg.values.Commitments) {
		owner[name] = aliasUse{of: name, span: cfg.at[joinKey("commitments", name)]}
	}
	for i := range Commitments {
		// Names that come with callplan can't be anything else; their aliases can, where another file frees them.
		if _, ok := owner[Commitments[i].Name]; !ok {
			owner[Commitments[i].Name] = aliasUse{of: Commitments[i].Name}
		}
	}
	for _, name := range sortedNames(cfg.values.Commitments) {
		for i, alias := range cfg.values.Commitments[name].Aliases {
			span := cfg.at[fmt.Sprintf("%s.aliases[%d]", joinKey("commitments", name), i)]
			first, taken := owner[alias]
			if !taken {
				owner[alias] = aliasUse{of: name, span: span}
				continue
			}
			if first.of == name {
				continue // said twice, or the type's own name: it does no harm
			}
			p := aliasProblem(span, alias, first.of, name)
			if first.span != (Span{}) {
				p.Related = []Related{{Span: first.span, Message: "it stands for " + first.of + " here"}}
			}
			c.add(p)
		}
	}
}

// aliasUse says which commitment type a name stands for, and where this file says so.
type aliasUse struct {
	of   string
	span Span
}

func aliasProblem(span Span, alias, first, second string) ConfigProblem {
	p := ConfigProblem{Span: span, Message: fmt.Sprintf("%q can't stand for both %s and %s", shorten(alias), first, second),
		Try: "choose another name for one of them"}
	if alias == first {
		p.Message = fmt.Sprintf("%q is a commitment type of its own, so it can't stand for %s", shorten(alias), second)
		p.Try = "choose another name"
	}
	return p
}

func boundsProblem(stage string, largest, smallest int, span Span, related []Related) ConfigProblem {
	return ConfigProblem{Span: span, Related: related,
		Message: fmt.Sprintf("in %s the largest ask (%d) would be below the smallest (%d), so every plan would be wrong", stage, largest, smallest),
		Try:     "make largest at least as large as smallest"}
}

func hasEntry(t *syntax.Table, name string) bool {
	for _, e := range t.Entries {
		if e.Name == name {
			return true
		}
	}
	return false
}

func has(names []string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

// spokenPath is a path without the numbers of [[tables]]: the frame shows which one it is.
func spokenPath(path string) string {
	for _, list := range []string{"overrides", "english.phrase"} {
		if rest, ok := strings.CutPrefix(path, list+"["); ok {
			if _, rest, ok = strings.Cut(rest, "]"); ok {
				return list + rest
			}
		}
	}
	return path
}

// joinKey is the dotted path of a key, with quotes around a name that TOML would not read bare.
func joinKey(path, name string) string {
	bare := name != ""
	for i := 0; i < len(name); i++ {
		b := name[i] | 0x20
		bare = bare && (b >= 'a' && b <= 'z' || name[i] >= '0' && name[i] <= '9' || name[i] == '-' || name[i] == '_')
	}
	if !bare {
		name = strconv.Quote(name)
	}
	if path == "" {
		return name
	}
	return path + "." + name
}
