package lint

import (
	"slices"
	"time"

	"callplan/lint/english"
)

// recollection is what an older version of a plan has read of its sentences, and what it knew when it did.
type recollection struct {
	settings *Settings
	names    english.Names
	call     time.Time
	said     map[utterance]*said
}

// utterance is a sentence in its place: the same words mean the same there, to whoever knows the same people and the same day.
type utterance struct {
	text string
	role english.Role
}

// Recall takes over what an older version of the plan has read of the sentences that did not change since. Most of what
// a check costs is reading sentences, and whoever writes changes one at a time. The findings are the same without it.
func (p *Plan) Recall(older *Plan) {
	if older.reader == nil {
		p.recalled = older.recalled // it was never asked
		return
	}
	call, _ := older.Date.Date()
	p.recalled = &recollection{settings: older.Settings, names: older.names(), call: call, said: make(map[utterance]*said, len(older.said))}
	for i := range older.said {
		s := &older.said[i]
		p.recalled.said[utterance{s.Text, s.Role}] = &said{Reading: s.Reading, rewrites: s.rewrites, rewritten: s.rewritten}
	}
}

// knows reports whether sentences were read by somebody who knew what the reader of a plan knows.
func (r *recollection) knows(settings *Settings, names english.Names, call time.Time) bool {
	return r != nil && r.settings == settings && r.call.Equal(call) && slices.Equal(r.names.Customers, names.Customers) &&
		slices.Equal(r.names.Sellers, names.Sellers) && slices.Equal(r.names.Products, names.Products)
}
