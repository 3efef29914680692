package lint

// configKey describes one key or table of callplan.toml. The check for unknown keys, the JSON Schema and the
// documentation page are all derived from configKeys.
type configKey struct {
	Name     string // the key; for one of a set of names the placeholder of the documentation, such as RULE
	Kind     configKind
	Required bool
	Without  string // of a required key: what follows when it is missing
	Doc      string // one or two sentences in plain words
	Example  string // a value as it is written in TOML; "" for tables

	Keys  []configKey // of a table
	Each  *configKey  // of a table whose names come from a set: what stands below or beside each of them
	Names *configSet  // the set that the names of Each come from; nil when the team chooses them
}

// configSet is a closed set of names.
type configSet struct {
	what  string // what a name of the set is, "a rule"
	names func() []string
}

var (
	ruleSet  = &configSet{"a rule", ruleIDs}
	stageSet = &configSet{"a stage", stageNames}
)

// stageNames are the stages of the format; a team sets their bounds, but adds none.
func stageNames() []string {
	names := make([]string, len(Stages))
	for i := range Stages {
		names[i] = Stages[i].Name
	}
	return names
}

// rulesKey is the table of severities, at the top and in each of the overrides.
var rulesKey = configKey{Name: "rules", Kind: tableKind, Names: ruleSet,
	Doc: "How serious each rule is for your team. A rule that is not named keeps its default.",
	Each: &configKey{Name: "RULE", Kind: severityKind, Example: `"off"`,
		Doc: "The severity of the rule with this id: off, info, warning or error."}}

// configKeys is the whole of callplan.toml.
var configKeys = configKey{Kind: tableKind,
	Doc: "The configuration of callplan. It holds for the plans in its folder and below.",
	Keys: []configKey{
		{Name: "root", Kind: flagKind, Example: "true",
			Doc: "With true, the search for more callplan.toml files in the folders above ends here."},
		{Name: "extend", Kind: filesKind, Example: `"../shared/callplan.toml"`,
			Doc: "Another configuration file, or a list of them, to build on: what this file leaves open is taken from there, " +
				"the last one of a list first. A path is relative to this file's folder."},
		{Name: "files", Kind: patternsKind, Example: `["*.plan.toml"]`,
			Doc: "Which files are plans. A pattern without a / is the name of a file in any folder below; " +
				"a pattern with one is relative to this file's folder. * stands for anything within a name, ** for any folders."},
		{Name: "exclude", Kind: patternsKind, Example: `["archive/**"]`,
			Doc: "Files and folders to leave out, relative to this file's folder; what callplan.toml files further up exclude stays out too."},
		rulesKey,
		{Name: "overrides", Kind: tablesKind,
			Doc: "Other severities for some of the plans. Where several fit a plan, the later one wins.",
			Keys: []configKey{
				{Name: "paths", Kind: patternsKind, Required: true, Without: "nobody knows which plans it is about", Example: `["renewals/**"]`,
					Doc: "The plans this is about, relative to this file's folder; the name of a folder means all plans in it."},
				rulesKey,
			}},
		{Name: "commitments", Kind: tableKind,
			Doc: "Your own commitment types, and changes to those that come with callplan. What is not set keeps its default.",
			Each: &configKey{Name: "TYPE", Kind: tableKind,
				Doc: "The commitment type of this name.",
				Keys: []configKey{
					{Name: "size", Kind: sizeKind, Example: "4",
						Doc: "How much is asked of the customer, from 1 (small) to 9 (large). 0 means that it has no size."},
					{Name: "stages", Kind: stagesKind, Example: `["discovery"]`, Doc: "The stages where it is usual."},
					{Name: "aliases", Kind: aliasesKind, Example: `["audit-day"]`, Doc: "Other names that plans may use for it."},
					{Name: "doc", Kind: textKind, Example: `"walks their site with us"`,
						Doc: `What the customer does, in words that fit after "the customer".`},
					{Name: "goal", Kind: goalKind, Example: `"%s walks the site with us"`,
						Doc: "An example of a goal; %s stands once, where the customer's name goes."},
				}}},
		{Name: "stages", Kind: tableKind, Names: stageSet,
			Doc: "How large and how small the primary ask of a call may be.",
			Each: &configKey{Name: "STAGE", Kind: tableKind,
				Doc: "The bounds of the stage of this name.",
				Keys: []configKey{
					{Name: "largest", Kind: boundKind, Example: "7", Doc: "The size of the largest ask the stage bears, from 1 to 9."},
					{Name: "smallest", Kind: boundKind, Example: "2", Doc: "The size of the smallest ask worth a call, from 1 to 9."},
				}}},
		{Name: "english", Kind: tableKind,
			Doc: "The words of your team, for reading goals. What several files say adds up.",
			Keys: []configKey{
				{Name: "products", Kind: textsKind, Example: `["LineWatch", "ColdTrace Pro"]`,
					Doc: "What you sell, so that a goal in which you show or sell it is known for what it is."},
				{Name: "people", Kind: textsKind, Example: `["Priya Nair", "Tom"]`,
					Doc: "Your own people: whoever is named here acts for the seller. Everybody else is the customer's."},
				{Name: "accept", Kind: textsKind, Example: `["check-in desk"]`,
					Doc: "Words in which nothing is ever reported, such as the name of a product or a term of your trade."},
				{Name: "phrase", Kind: tablesKind,
					Doc: "Wording that puts the seller first and that callplan does not know. Its two examples are tested " +
						"whenever the file is read; `callplan config check` shows what fails.",
					Keys: []configKey{
						{Name: "family", Kind: familyKind, Required: true, Without: "nobody knows which rule it belongs to", Example: `"talk-to"`,
							Doc: "The rule that reports it."},
						{Name: "words", Kind: sentenceKind, Required: true, Without: "there is nothing to look for", Example: `"sync up with"`,
							Doc: "The words. A verb that comes first is found in all its forms, where the seller is the one who does it; the others as they stand."},
						{Name: "bad", Kind: sentenceKind, Required: true, Without: "nobody can see that it is found", Example: `"Sync up with Dana about the rates"`,
							Doc: "A goal in which it has to be found."},
						{Name: "good", Kind: sentenceKind, Required: true, Without: "nobody can see that innocent goals stay silent", Example: `"Dana syncs up with her line leads by Friday"`,
							Doc: "A goal with these words or similar ones in which nothing may be found."},
					}},
			}},
	}}

// key is the description of a key of the table, or nil.
func (k *configKey) key(name string) *configKey {
	if k.Each != nil {
		return k.Each
	}
	for i := range k.Keys {
		if k.Keys[i].Name == name {
			return &k.Keys[i]
		}
	}
	return nil
}

// names are the names a key of the table may have; nil when the team chooses them.
func (k *configKey) names() []string {
	switch {
	case k.Names != nil:
		return k.Names.names()
	case k.Each != nil:
		return nil
	}
	names := make([]string, len(k.Keys))
	for i := range k.Keys {
		names[i] = k.Keys[i].Name
	}
	return names
}

// header is how the table's header is written, with the name of the table it stands in: "[rules]", "[[overrides]]".
func (k *configKey) header(path string) string {
	if k.Kind == tablesKind {
		return "[[" + path + "]]"
	}
	return "[" + path + "]"
}
