package english

import "sync"

// spelling is what a verb in a gap can become.
type spelling struct{ s, ing string }

// spellings are the third person and the gerund of every verb of the table, by its base form.
var spellings = sync.OnceValue(func() map[string]spelling {
	text, err := tables.ReadFile("tables/verbs.txt")
	if err != nil {
		return nil
	}
	rows, err := parseVerbs(string(text))
	if err != nil {
		return nil
	}
	m := make(map[string]spelling, len(rows)+2)
	for _, row := range rows {
		f := forms(row)
		m[f.base] = spelling{f.s, f.ing[0]}
	}
	m["be"] = spelling{"is", "being"}
	m["have"] = spelling{"has", "having"}
	m["do"] = spelling{"does", "doing"}
	return m
})
