package lint

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"sync"
)

// Layer is one configuration file in force for a plan.
type Layer struct {
	Config *Config
	Dir    string // the folder its patterns are relative to: absolute, with slashes
}

// Stack is what several configuration files say together: key by key, a nearer file wins over one further away.
// It is safe for concurrent use.
type Stack struct {
	layers      []Layer // the nearest first
	base        Settings
	origins     map[string]origin // of what differs from the defaults in commitments and stages, by dotted path
	overrides   int
	hasExcludes bool

	mu    sync.RWMutex
	known map[string]*Settings // by the overrides that fit: thousands of plans share a handful of settings
}

// origin is the place that set a value.
type origin struct {
	layer int
	path  string // in Config.at
}

// StackProblem is a contradiction between configuration files; Layer is the index of the file it is reported in.
type StackProblem struct {
	Layer int
	ConfigProblem
}

// NewStack puts configuration files together, the nearest first. No layers, no problems: the defaults.
func NewStack(layers []Layer) (*Stack, []StackProblem) {
	s := &Stack{layers: layers, origins: map[string]origin{}, known: map[string]*Settings{}}
	for _, l := range layers {
		s.overrides += len(l.Config.override)
		s.hasExcludes = s.hasExcludes || len(l.Config.exclude) > 0
	}
	s.mergeEnglish()
	problems := s.mergeStages()
	return s, append(problems, s.mergeCommitments()...)
}

// Layers are the configuration files in force, the nearest first.
func (s *Stack) Layers() []Layer { return s.layers }

// Settings are in force for a plan, given by its absolute path with slashes. Plans that the same overrides fit have the
// same pointer.
func (s *Stack) Settings(plan string) *Settings {
	var room [32]byte
	fit := s.fitting(room[:0], plan)
	s.mu.RLock()
	known := s.known[string(fit)]
	s.mu.RUnlock()
	if known != nil {
		return known
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if known := s.known[string(fit)]; known != nil {
		return known
	}
	made := s.base
	if decided := s.severities(fit); len(decided) > 0 {
		made.Severities = make(map[string]Severity, len(decided))
		for rule, d := range decided {
			made.Severities[rule] = d.severity
		}
	}
	s.known[string(fit)] = &made
	return &made
}

// fitting tells with one byte for each override, in the order of the layers, whether it fits the plan.
func (s *Stack) fitting(fit []byte, plan string) []byte {
	if s.overrides == 0 {
		return fit
	}
	for _, l := range s.layers {
		if len(l.Config.override) == 0 {
			continue
		}
		rel := relative(l.Dir, plan)
		for _, o := range l.Config.override {
			is := byte(0)
			if covered(o.paths, rel, false) {
				is = 1
			}
			fit = append(fit, is)
		}
	}
	return fit
}

// decision is a severity with the place that decided it.
type decision struct {
	severity Severity
	origin
}

// severities are all that the files say about rules: in a file the overrides win over [rules] and a later one over an
// earlier one; whatever a nearer file says wins over a farther one.
func (s *Stack) severities(fit []byte) map[string]decision {
	decided := map[string]decision{}
	set := func(layer int, path string, rules map[string]Severity) {
		for rule, sev := range rules {
			if _, ok := decided[rule]; !ok {
				decided[rule] = decision{sev, origin{layer, joinKey(joinKey2(path, "rules"), rule)}}
			}
		}
	}
	at := 0
	for i, l := range s.layers {
		here := l.Config.override
		for j := len(here) - 1; j >= 0; j-- {
			if fit[at+j] == 1 {
				set(i, here[j].path, here[j].rules)
			}
		}
		at += len(here)
		set(i, "", l.Config.rules)
	}
	return decided
}

// joinKey2 is joinKey for a path that is no single name.
func joinKey2(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// covered reports whether one of the patterns fits.
func covered(patterns []pattern, rel string, isDir bool) bool {
	for i := range patterns {
		if patterns[i].covers(rel, isDir) {
			return true
		}
	}
	return false
}

// IsPlan reports whether a file with this absolute path counts as a plan by its name.
func (s *Stack) IsPlan(file string) bool { return s.isPlan(path.Dir(file), path.Base(file)) }

var defaultPatterns = parsePatterns(DefaultFiles)

func (s *Stack) isPlan(dir, name string) bool {
	if name == ConfigName {
		return false // "*.toml" is a likely pattern, and nobody means the configuration by it
	}
	patterns, from := defaultPatterns, ""
	if i := s.filesLayer(); i >= 0 {
		patterns, from = s.layers[i].Config.files, s.layers[i].Dir
	}
	rel := ""
	for i := range patterns {
		if patterns[i].base {
			if patterns[i].matches(name, false) {
				return true
			}
			continue
		}
		if rel == "" {
			rel = relative(from, path.Join(dir, name))
		}
		if patterns[i].matches(rel, false) {
			return true
		}
	}
	return false
}

// filesLayer is the nearest layer that says which files are plans, or -1.
func (s *Stack) filesLayer() int {
	return slices.IndexFunc(s.layers, func(l Layer) bool { return l.Config.files != nil })
}

// Excluded reports whether a file or folder, given by its absolute path, or a folder it lies in is to be left out.
func (s *Stack) Excluded(file string, isDir bool) bool {
	if !s.hasExcludes {
		return false
	}
	for _, l := range s.layers {
		if len(l.Config.exclude) > 0 && covered(l.Config.exclude, relative(l.Dir, file), isDir) {
			return true
		}
	}
	return false
}

// Keeps reports whether a walk that stands in the folder dir should take the file, or enter the folder, called name.
func (s *Stack) Keeps(dir, name string, isDir bool) bool {
	if !isDir && !s.isPlan(dir, name) {
		return false
	}
	return !s.hasExcludes || !s.Excluded(path.Join(dir, name), isDir)
}

// mergeStages puts the bounds of the stages together.
func (s *Stack) mergeStages() (problems []StackProblem) {
	for i := range Stages {
		merged := Stages[i]
		path := "stages." + merged.Name
		set := func(key string, target *int, value func(stageValues) *int) {
			for at, l := range s.layers {
				if v := value(l.Config.values.Stages[merged.Name]); v != nil {
					*target, s.origins[path+key] = *v, origin{at, path + key}
					return
				}
			}
		}
		set(".largest", &merged.Largest, func(v stageValues) *int { return v.Largest })
		set(".smallest", &merged.Smallest, func(v stageValues) *int { return v.Smallest })
		if merged.Largest == Stages[i].Largest && merged.Smallest == Stages[i].Smallest {
			continue
		}
		if s.base.Stages == nil {
			s.base.Stages = slices.Clone(Stages)
		}
		s.base.Stages[i] = merged
		if merged.Largest < merged.Smallest {
			where, other := s.nearer(path+".largest", path+".smallest")
			p := boundsProblem(merged.Name, merged.Largest, merged.Smallest, s.layers[where.layer].Config.at[where.path], nil)
			p.Try += s.elsewhere("; the other one is set in ", where.layer, other)
			problems = append(problems, StackProblem{where.layer, p})
		}
	}
	return problems
}

// nearer is the origin that stands in the nearer file, of two paths of which at least one has an origin; and the other one.
func (s *Stack) nearer(a, b string) (origin, *origin) {
	first, ok := s.origins[a]
	second, also := s.origins[b]
	switch {
	case ok && also && first.layer <= second.layer:
		return first, &second
	case ok && also:
		return second, &first
	case ok:
		return first, nil
	}
	return second, nil
}

// elsewhere names the place of o, when it is in another file than that of the layer.
func (s *Stack) elsewhere(before string, layer int, o *origin) string {
	if o == nil || o.layer == layer {
		return ""
	}
	c := s.layers[o.layer].Config
	return fmt.Sprintf("%s%s:%d", before, c.Path, c.line(o.path))
}

// mergeCommitments puts the commitment types together and sorts them by size.
func (s *Stack) mergeCommitments() []StackProblem {
	named := map[string]bool{}
	for _, l := range s.layers {
		for name := range l.Config.values.Commitments {
			named[name] = true
		}
	}
	if len(named) == 0 {
		return nil
	}
	all := slices.Clone(Commitments)
	for _, name := range sortedNames(named) {
		i := slices.IndexFunc(Commitments, func(c Commitment) bool { return c.Name == name })
		if i < 0 {
			i = len(all)
			all = append(all, newCommitment(name))
			s.origins[joinKey("commitments", name)] = s.firstNaming(name)
		}
		s.mergeCommitment(&all[i])
	}
	problems := s.sharedNames(all)
	slices.SortStableFunc(all, func(a, b Commitment) int {
		if (a.Size == 0) != (b.Size == 0) {
			return cmp.Compare(b.Size, a.Size) // what has no size comes last
		}
		return cmp.Compare(a.Size, b.Size)
	})
	s.base.Commitments = all
	return problems
}

// newCommitment is a type of the team's own before anything is said about it.
func newCommitment(name string) Commitment {
	words := spoken(name)
	return Commitment{Name: name, Doc: "agrees to the " + words, Goal: "%s agrees to the " + words, Words: []string{words}}
}

// firstNaming is the nearest place that names a type.
func (s *Stack) firstNaming(name string) origin {
	for i, l := range s.layers {
		if _, ok := l.Config.values.Commitments[name]; ok {
			return origin{i, joinKey("commitments", name)}
		}
	}
	return origin{}
}

// mergeCommitment lays what the files say about a type over it.
func (s *Stack) mergeCommitment(c *Commitment) {
	path := joinKey("commitments", c.Name)
	own := s.origins[path] != origin{}
	nearest := func(key string, apply func(commitmentValues) bool) {
		for i, l := range s.layers {
			if apply(l.Config.values.Commitments[c.Name]) {
				s.origins[path+key] = origin{i, path + key}
				return
			}
		}
	}
	nearest(".size", func(v commitmentValues) bool { return put(&c.Size, v.Size) })
	nearest(".doc", func(v commitmentValues) bool { return put(&c.Doc, v.Doc) })
	nearest(".goal", func(v commitmentValues) bool { return put(&c.Goal, v.Goal) })
	nearest(".stages", func(v commitmentValues) bool { return putList(&c.Stages, v.Stages) })
	nearest(".aliases", func(v commitmentValues) bool { return putList(&c.Aliases, v.Aliases) })
	if own {
		for _, alias := range c.Aliases {
			if w := spoken(alias); !slices.Contains(c.Words, w) {
				c.Words = append(c.Words, w)
			}
		}
	}
}

func put[T any](target, value *T) bool {
	if value != nil {
		*target = *value
	}
	return value != nil
}

func putList(target *[]string, value []string) bool {
	if value != nil {
		*target = value
	}
	return value != nil
}
