package lint

import (
	"bytes"
	"errors"
	"fmt"
	"sort"
	"strings"

	"github.com/BurntSushi/toml"

	"callplan/lint/syntax"
)

// ConfigName is the name of the configuration file that is searched for above each plan.
const ConfigName = "callplan.toml"

// DefaultFiles are the patterns of plan files where no configuration says otherwise.
var DefaultFiles = []string{"*.plan.toml"}

// Config is one configuration file without a problem in it. What it means together with other files is decided by a Stack.
type Config struct {
	Path string // as shown to users
	Src  []byte
	Root bool      // the search further up ends with this file
	From []Extends // the files it extends, in the order of the file: a later one wins over an earlier one

	values   configValues
	files    []pattern // nil when the file leaves them open
	exclude  []pattern
	rules    map[string]Severity
	override []override
	at       map[string]Span // where a key or a list's entry stands, by its dotted path
}

// Extends is the name of a file that a configuration builds on, as it is written there.
type Extends struct {
	Name string
	Span Span
}

// ConfigProblem is one thing that is wrong with a configuration file; every one of them is an error.
type ConfigProblem struct {
	Span    Span
	Message string // what is wrong, one line without a full stop
	Label   string // a few words beside the caret; "" for none
	Try     string // what to do; "" for none
	Related []Related
	Fixes   []Fix
}

// configValues is what callplan.toml decodes to. A pointer or a nil slice tells what the file leaves open.
type configValues struct {
	Root        bool                        `toml:"root"`
	Extend      textOrTexts                 `toml:"extend"`
	Files       []string                    `toml:"files"`
	Exclude     []string                    `toml:"exclude"`
	Rules       map[string]string           `toml:"rules"`
	Overrides   []overrideValues            `toml:"overrides"`
	Commitments map[string]commitmentValues `toml:"commitments"`
	Stages      map[string]stageValues      `toml:"stages"`
	English     englishValues               `toml:"english"`
}

type overrideValues struct {
	Paths []string          `toml:"paths"`
	Rules map[string]string `toml:"rules"`
}

type commitmentValues struct {
	Size    *int     `toml:"size"`
	Stages  []string `toml:"stages"`
	Aliases []string `toml:"aliases"`
	Doc     *string  `toml:"doc"`
	Goal    *string  `toml:"goal"`
}

type stageValues struct {
	Largest  *int `toml:"largest"`
	Smallest *int `toml:"smallest"`
}

// englishValues are the words of a team; what several files say adds up.
type englishValues struct {
	Products []string       `toml:"products"`
	People   []string       `toml:"people"`
	Accept   []string       `toml:"accept"`
	Phrase   []phraseValues `toml:"phrase"`
}

type phraseValues struct {
	Family string `toml:"family"`
	Words  string `toml:"words"`
	Bad    string `toml:"bad"`
	Good   string `toml:"good"`
}

// textOrTexts is a text, or a list of them.
type textOrTexts []string

// UnmarshalTOML takes both forms.
func (t *textOrTexts) UnmarshalTOML(value any) error {
	switch value := value.(type) {
	case string:
		*t = textOrTexts{value}
	case []any:
		for _, v := range value {
			s, ok := v.(string)
			if !ok {
				return errors.New("every entry has to be a text in quotes")
			}
			*t = append(*t, s)
		}
	default:
		return errors.New("expected a text in quotes, or a list of them")
	}
	return nil
}

// override is one of the [[overrides]].
type override struct {
	paths []pattern
	rules map[string]Severity
	path  string // of the override's keys in Config.at
}

// mostProblems bounds what is said about one file: nobody reads more, and a hostile file must not fill the memory.
const mostProblems = 100

// ParseConfig reads a callplan.toml. The Config is nil when there is any problem: half a configuration would judge
// plans by rules that nobody wrote. The problems are sorted by where they stand.
func ParseConfig(path string, src []byte) (*Config, []ConfigProblem) {
	tree := syntax.Parse(src)
	c := &configCheck{src: src, tree: tree, at: map[string]Span{}, values: map[string]Span{}}
	for _, p := range tree.Problems {
		c.add(ConfigProblem{Span: p.Span, Message: p.Message, Related: p.Related, Fixes: p.Fixes})
	}
	c.checkTable(&configKeys, "", tree.Root)
	if len(c.problems) > 0 {
		return nil, c.sorted()
	}

	cfg := &Config{Path: path, Src: src, at: c.at}
	// The decoder's offsets are three too small after a byte order mark, so it never sees one.
	bom := []byte("\ufeff")
	body := bytes.TrimPrefix(src, bom)
	if _, err := toml.Decode(string(body), &cfg.values); err != nil {
		return nil, []ConfigProblem{decodeProblem(err, len(src)-len(body), src)}
	}
	cfg.prepare()
	if c.checkMeaning(cfg); len(c.problems) > 0 {
		return nil, c.sorted()
	}
	return cfg, nil
}

// decodeProblem is the second opinion on a file in which we found nothing: the decoder refuses it, at its place.
func decodeProblem(err error, shift int, src []byte) ConfigProblem {
	p := ConfigProblem{Message: "this file is not valid TOML: " + strings.TrimPrefix(err.Error(), "toml: ")}
	var pe toml.ParseError
	if errors.As(err, &pe) {
		p.Message = "this is not valid TOML: " + pe.Message
		p.Span.Start = min(max(pe.Position.Start+shift, 0), len(src))
		p.Span.End = min(p.Span.Start+max(pe.Position.Len, 0), len(src))
	}
	return p
}

// prepare makes the decoded values ready for use.
func (cfg *Config) prepare() {
	v := &cfg.values
	cfg.Root = v.Root
	for i, name := range v.Extend {
		cfg.From = append(cfg.From, Extends{name, cfg.at[fmt.Sprintf("extend[%d]", i)]})
	}
	if v.Files != nil {
		cfg.files = parsePatterns(v.Files)
	}
	cfg.exclude = parsePatterns(v.Exclude)
	cfg.rules = severities(v.Rules)
	for i, o := range v.Overrides {
		cfg.override = append(cfg.override, override{parsePatterns(o.Paths), severities(o.Rules), fmt.Sprintf("overrides[%d]", i)})
	}
	for _, t := range v.Commitments {
		for i, name := range t.Stages {
			stage, _ := (*Settings)(nil).Stage(name)
			t.Stages[i] = stage.Name // plans may say "needs" for "discovery", and so may this file
		}
	}
}

func parsePatterns(texts []string) []pattern {
	list := make([]pattern, len(texts))
	for i, s := range texts {
		list[i] = parsePattern(s)
	}
	return list
}

func severities(rules map[string]string) map[string]Severity {
	m := make(map[string]Severity, len(rules))
	for rule, name := range rules {
		m[rule], _ = ParseSeverity(name)
	}
	return m
}

// line is the line, from 1, on which the key with this path stands.
func (cfg *Config) line(path string) int {
	return bytes.Count(cfg.Src[:cfg.at[path].Start], []byte("\n")) + 1
}

// sortedNames are the keys of a map in order, so that nothing depends on the map's.
func sortedNames[V any](m map[string]V) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
