package lint

import (
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
)

// Setting is one effective value of the configuration, with the place that set it.
type Setting struct {
	Key   string // the dotted key
	Value string // as it is written in TOML
	Path  string // the file that set it, as shown to users; "" for the default
	Line  int    // in that file, from 1; 0 for the default
}

// Default reports whether no file set the value.
func (s *Setting) Default() bool { return s.Path == "" }

// Show lists what is in force for a plan: every value that a file set and the defaults of the others, in the order of
// the documentation. Of a commitment type that nobody changed only the size is listed.
func (s *Stack) Show(plan string) []Setting {
	var list []Setting
	add := func(key string, value any, o origin, set bool) {
		entry := Setting{Key: key, Value: tomlValue(value)}
		if set {
			c := s.layers[o.layer].Config
			entry.Path, entry.Line = c.Path, c.line(o.path)
		}
		list = append(list, entry)
	}

	if i := s.filesLayer(); i >= 0 {
		add("files", s.layers[i].Config.values.Files, origin{i, "files"}, true)
	} else {
		add("files", DefaultFiles, origin{}, false)
	}
	for i, l := range s.layers {
		if len(l.Config.exclude) > 0 {
			add("exclude", l.Config.values.Exclude, origin{i, "exclude"}, true)
		}
	}
	if !s.hasExcludes {
		add("exclude", []string{}, origin{}, false)
	}

	decided := s.severities(s.fitting(nil, plan))
	for _, r := range Rules {
		d, ok := decided[r.ID]
		if !ok {
			d.severity = r.Severity
		}
		add(joinKey("rules", r.ID), d.severity.String(), d.origin, ok)
	}

	for _, c := range s.base.AllCommitments() {
		path := joinKey("commitments", c.Name)
		for _, v := range []struct {
			key   string
			value any
		}{{".size", c.Size}, {".stages", c.Stages}, {".aliases", c.Aliases}, {".doc", c.Doc}, {".goal", c.Goal}} {
			o, ok := s.origins[path+v.key]
			if ok || v.key == ".size" {
				add(path+v.key, v.value, o, ok)
			}
		}
	}
	for _, st := range s.base.AllStages() {
		path := "stages." + st.Name
		o, ok := s.origins[path+".largest"]
		add(path+".largest", st.Largest, o, ok)
		o, ok = s.origins[path+".smallest"]
		add(path+".smallest", st.Smallest, o, ok)
	}
	for _, own := range []struct {
		key  string
		from func(*englishValues) []string
	}{
		{"english.products", func(v *englishValues) []string { return v.Products }},
		{"english.people", func(v *englishValues) []string { return v.People }},
		{"english.accept", func(v *englishValues) []string { return v.Accept }},
	} {
		said := false
		for i, l := range s.layers {
			if words := own.from(&l.Config.values.English); len(words) > 0 {
				add(own.key, words, origin{i, own.key}, true)
				said = true
			}
		}
		if !said {
			add(own.key, []string{}, origin{}, false)
		}
	}
	for i, l := range s.layers {
		for j, p := range l.Config.values.English.Phrase {
			path := fmt.Sprintf("english.phrase[%d]", j)
			add("english.phrase", nil, origin{i, path + ".words"}, true)
			list[len(list)-1].Value = "{ family = " + tomlValue(p.Family) + ", words = " + tomlValue(p.Words) + " }"
		}
	}
	return list
}

// tomlValue writes a value as it stands in a file.
func tomlValue(v any) string {
	out, err := toml.Marshal(map[string]any{"v": v})
	if err != nil {
		return fmt.Sprint(v) // only texts, numbers and lists of texts come here, and those can always be written
	}
	return strings.TrimSpace(strings.TrimPrefix(string(out), "v = "))
}
