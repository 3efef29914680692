package lsp

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"
)

// named is a name that other plans hold.
type named struct{ text, note string }

// names are what other plans say in a key of this name: customers, the people at this customer, our own sellers, and the
// plans before this one.
func (w *writer) names(spec *lint.TableSpec, k *lint.KeySpec) []named {
	var list []named
	add := func(text, note string) {
		if text = strings.TrimSpace(text); text != "" && !strings.ContainsAny(text, "\n\r") &&
			!slices.ContainsFunc(list, func(n named) bool { return n.text == text || k.Name != "previous" && sameName(n.text, text) }) {
			list = append(list, named{text, note})
		}
	}
	customer := w.p.Customer.Text()
	switch {
	case spec.Name == "" && k.Name == "customer":
		for _, o := range w.others("") {
			add(o.customer.text, o.noted(o.contact.text))
		}
	case spec.Name == "" && k.Name == "contact":
		for _, o := range w.others(customer) {
			add(o.contact.text, o.noted(o.customer.text))
			for i, person := range o.people {
				who := person.text
				if o.roles[i] != "" {
					who += ", " + o.roles[i]
				}
				add(who, o.noted(o.customer.text))
			}
		}
	case spec.Name == "" && k.Name == "seller":
		for _, o := range w.others("") {
			add(o.seller.text, "")
		}
	case spec.Name == "" && k.Name == "previous":
		call, dated := w.p.Date.Date()
		for _, o := range w.others(customer) {
			if (customer == "" || sameName(o.customer.text, customer)) && !(dated && o.date.After(call)) {
				add(relativeTo(w.path, o.path), o.noted(o.customer.text))
			}
		}
	case spec.Name == "people" && k.Name == "name":
		here := w.p.Names()
		add := func(name, role string) {
			if !slices.ContainsFunc(here, func(have string) bool { return sameName(have, name) }) {
				add(name, role)
			}
		}
		for _, o := range w.others(customer) {
			if customer != "" && !sameName(o.customer.text, customer) {
				continue
			}
			for i, person := range o.people {
				add(person.text, o.roles[i])
			}
			name, role, _ := strings.Cut(o.contact.text, ",")
			add(name, strings.TrimSpace(role))
		}
	case spec.Name == "people" && k.Name == "role":
		name := w.sibling("name")
		for _, o := range w.others(customer) {
			for i, person := range o.people {
				if name == "" || sameName(person.text, name) {
					add(o.roles[i], person.text)
				}
			}
		}
	}
	return list
}

// others are the other plans, those with this customer first, the latest call first.
func (w *writer) others(customer string) []*card {
	list := slices.Clone(w.cards)
	slices.SortStableFunc(list, func(a, b *card) int {
		if own := sameName(a.customer.text, customer); own != sameName(b.customer.text, customer) {
			if own {
				return -1
			}
			return 1
		}
		return b.date.Compare(a.date)
	})
	return list
}

// noted is a note with the day of the plan behind it.
func (c *card) noted(note string) string {
	if c.date.IsZero() {
		return note
	}
	if note == "" {
		return c.date.Format(time.DateOnly)
	}
	return note + ", " + c.date.Format(time.DateOnly)
}

// relativeTo is the path of a plan as another one writes it; "" when there is no way from one to the other.
func relativeTo(from, path string) string {
	rel, err := filepath.Rel(filepath.Dir(from), path)
	if from == "" || path == "" || err != nil {
		return ""
	}
	return filepath.ToSlash(rel)
}

// namedKeys are the keys that hold names from other plans.
var namedKeys = []string{"customer", "contact", "seller", "previous", "name", "role"}

// cardsFor are the other plans where the caret stands at a key that may name one of them, or somebody in it. They are read
// before the plan at hand is locked, which is one of them.
func (v *view) cardsFor(ctx context.Context, doc *document, at int) []*card {
	plan, unlock := v.plan(doc)
	defer unlock()
	g := plan.Tree.Gap(at)
	unlock()
	if g.Where != syntax.AtValue || !slices.Contains(namedKeys, g.Key) {
		return nil
	}
	all, _, err := v.cards(ctx, soon)
	if err != nil {
		return nil // it was cancelled
	}
	return slices.DeleteFunc(all, func(c *card) bool { return key(c.uri) == key(doc.uri) })
}
