package lsp

import (
	"sync"

	"callplan/lint"
	"callplan/lint/syntax"
	"callplan/lint/workspace"

	"go.lsp.dev/uri"
)

// reading is a document read as a plan. A Plan reads its sentences when it is first asked, so whoever uses it holds the lock.
type reading struct {
	mu       sync.Mutex
	doc      *document
	settings *lint.Settings
	plan     *lint.Plan
	before   *reading // of the version before, whose sentences are nearly all the same; until plan is there
}

// maxReadings is how many plans are kept read: those somebody is looking at. A thousand open ones need not stay in memory.
const maxReadings = 8

// readings keeps the plans that were read last, so that hints, symbols and diagnostics of one version read it once.
type readings struct {
	mu   sync.Mutex
	list []*reading // the newest last
}

// plan is the document read as a plan with the settings in force, locked: the caller defers unlock, and may call it
// before. A panic that left a plan locked would silence its document for the rest of the session.
func (v *view) plan(d *document) (p *lint.Plan, unlock func()) {
	r := v.readings.of(d, v.files.settings(d.path))
	r.mu.Lock()
	unlock = sync.OnceFunc(r.mu.Unlock)
	if r.plan == nil {
		defer func() {
			if r.plan == nil {
				unlock()
			}
		}()
		r.plan = lint.Read(syntax.Parse(d.text), r.settings)
		if old := r.before; old != nil {
			old.mu.Lock()
			if old.plan != nil {
				r.plan.Recall(old.plan)
			}
			old.mu.Unlock()
			r.before = nil
		}
	}
	return r.plan, unlock
}

func (l *readings) of(d *document, settings *lint.Settings) *reading {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, r := range l.list {
		if r.doc == d && r.settings == settings {
			return r
		}
	}
	k := key(d.uri)
	var before *reading
	kept := l.list[:0]
	for _, r := range l.list {
		if key(r.doc.uri) != k {
			kept = append(kept, r)
		} else {
			before = r
		}
	}
	clear(l.list[len(kept):])
	if len(kept) == maxReadings {
		copy(kept, kept[1:])
		kept = kept[:maxReadings-1]
	}
	r := &reading{doc: d, settings: settings, before: before}
	l.list = append(kept, r)
	return r
}

func (l *readings) drop(k string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	kept := l.list[:0]
	for _, r := range l.list {
		if key(r.doc.uri) != k {
			kept = append(kept, r)
		}
	}
	clear(l.list[len(kept):])
	l.list = kept
}

func (l *readings) clear() {
	l.mu.Lock()
	l.list = nil
	l.mu.Unlock()
}

// planAt is the open document of that URI when it is a call plan; nil otherwise.
func (v *view) planAt(u uri.URI) *document {
	if d := v.docs[key(u)]; d != nil && v.files.isPlan(d) {
		return d
	}
	return nil
}

// anyPlan is the call plan of that URI as the editor has it, or else as it is on the disk; nil where there is none.
func (v *view) anyPlan(u uri.URI) *document {
	if d := v.docs[key(u)]; d != nil {
		return v.planAt(u)
	}
	if d := v.onDisk(u); d != nil && v.files.isPlan(d) {
		return d
	}
	return nil
}

// onDisk is a file as if it had just been opened; nil where it cannot be read.
func (v *view) onDisk(u uri.URI) *document {
	path := filePath(u)
	if path == "" {
		return nil
	}
	src, err := workspace.ReadFile(path, nil)
	if err != nil {
		return nil
	}
	return &document{uri: u, path: path, text: src, lines: syntax.NewLines(src), enc: v.enc, caret: -1}
}
