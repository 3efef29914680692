package lsp

import (
	"context"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"
	"callplan/lint/workspace"

	"go.lsp.dev/uri"
)

// card is what the server knows of each plan of the session's folders, open or not: enough to find calls with the same
// customer, people by their names, and the plan before another.
type card struct {
	uri      uri.URI
	path     string
	lines    *syntax.Lines
	customer words
	contact  words
	seller   words
	people   []words
	roles    []string  // of the people, in their order
	date     time.Time // zero where there is none
	stage    string
	previous words
	resolved string // the path that previous means; "" for none
	goals    []goal
	over     bool
	result   string
	title    syntax.Span // the first line, or the customer
}

// words are a name or another text of a plan, and where it stands between its quotes.
type words struct {
	text  string
	span  syntax.Span
	value *syntax.Value // writes another text into the same quotes
}

// goal is an objective as others see it.
type goal struct {
	words
	name       string // "primary"
	commitment string
	size       int
}

// cards keeps the cards of files as long as these stay the same.
type cards struct {
	mu   sync.Mutex
	kept map[string]keptCard // by path
}

type keptCard struct {
	stamp    stamp
	settings *lint.Settings
	card     *card
}

// cards are the plans below the session's folders and the open ones elsewhere, in the order of their paths. Where the
// folders hold too much, or more than can be searched within the limit, they are not all, but those beside open ones are there.
func (v *view) cards(ctx context.Context, limit time.Duration) (list []*card, all bool, err error) {
	var beside []string
	seen := map[string]bool{}
	for k, doc := range v.docs {
		if v.files.isPlan(doc) {
			seen[k] = true
			list = append(list, v.cardOf(doc))
			if doc.path != "" {
				beside = append(beside, filepath.Dir(doc.path))
			}
		}
	}
	look := func(folders []string, deep bool) (whole bool, err error) {
		s := v.search(ctx, folders, deep, limit)
		defer s.stop()
		err = workspace.Run(ctx, s.files, 0, func(f workspace.File) *card {
			return v.cardAt(local(f.Path))
		}, func(f workspace.File, c *card, err error) error {
			if k := key(uri.File(f.Path)); c != nil && err == nil && !seen[k] {
				seen[k] = true
				list = append(list, c)
			}
			return nil
		})
		return s.whole(), err
	}
	all = true
	if roots := v.files.roots(); len(roots) > 0 {
		if all, err = look(roots, true); err == nil && !all && len(beside) > 0 {
			_, err = look(beside, false)
		}
		if err != nil {
			return nil, false, err
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].uri < list[j].uri })
	return list, all, nil
}

// cardAt is the card of a file that is not open; nil when it cannot be read.
func (v *view) cardAt(path string) *card {
	now, settings := stampOf(path), v.files.settings(path)
	v.kept.mu.Lock()
	kept, ok := v.kept.kept[path]
	v.kept.mu.Unlock()
	if ok && kept.stamp == now && kept.settings == settings {
		return kept.card
	}
	src, err := workspace.ReadFile(path, nil)
	if err != nil {
		return nil
	}
	c := readCard(uri.File(path), path, lint.Read(syntax.Parse(src), settings))
	v.kept.mu.Lock()
	if v.kept.kept == nil {
		v.kept.kept = map[string]keptCard{}
	}
	v.kept.kept[path] = keptCard{now, settings, c}
	v.kept.mu.Unlock()
	return c
}

// cardOf is the card of an open plan as it is now.
func (v *view) cardOf(doc *document) *card {
	plan, unlock := v.plan(doc)
	defer unlock()
	return readCard(doc.uri, doc.path, plan)
}

func readCard(u uri.URI, path string, plan *lint.Plan) *card {
	text := func(f lint.Field) words {
		if f.Value.Kind != syntax.String || f.Value.Broken || strings.TrimSpace(f.Value.Text) == "" {
			return words{}
		}
		return words{f.Value.Text, f.Value.InnerSpan(), f.Value}
	}
	c := &card{uri: u, path: path, lines: syntax.NewLines(plan.Tree.Src), customer: text(plan.Customer), contact: text(plan.Contact),
		seller: text(plan.Seller), previous: text(plan.Previous), stage: plan.Stage.Text(), over: plan.Over(), result: plan.Outcome.Result.Text(),
		title: plan.FirstLine()}
	c.date, _ = plan.Date.Date()
	if c.customer.text != "" {
		c.title = c.customer.span
	}
	for _, p := range plan.People {
		if name := text(p.Name); name.text != "" {
			c.people = append(c.people, name)
			c.roles = append(c.roles, strings.TrimSpace(p.Role.Text()))
		}
	}
	for _, o := range plan.Objectives() {
		if said := text(o.Goal); said.text != "" {
			c.goals = append(c.goals, goal{said, o.Goal.Path(), o.Type.Name, o.Type.Size})
		}
	}
	if name := strings.TrimSpace(c.previous.text); name != "" && path != "" && !filepath.IsAbs(name) {
		c.resolved = filepath.Join(filepath.Dir(path), filepath.FromSlash(name))
	}
	return c
}

// exists reports whether a path is a file.
func exists(path string) bool {
	info, err := os.Stat(path)
	return err == nil && workspace.IsFile(info.Mode())
}
