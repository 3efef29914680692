package lsp

import (
	"context"
	"fmt"
	"strings"
	"time"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// inlayHint shows behind what is written what it comes to: the letters of SMART behind a goal, the size behind a
// commitment, the weekday and the distance behind a date. Each can be switched off.
func inlayHint(_ context.Context, v *view, p *protocol.InlayHintParams) ([]protocol.InlayHint, error) {
	doc := v.planAt(p.TextDocument.URI)
	if doc == nil {
		return nil, nil
	}
	plan, unlock := v.plan(doc)
	defer unlock()
	h := hints{doc: doc, within: doc.span(p.Range), list: []protocol.InlayHint{}}
	show := v.preferences().Hints
	call, dated := plan.Date.Date()
	if show.Dates && dated {
		h.add(plan.Date, weekday(call), "")
	}
	for _, o := range plan.Objectives() {
		if show.Smart && !plan.Over() {
			if s := plan.Letters(o); s != nil {
				h.add(o.Goal, s.Smart.Marks(), smartInWords(&s.Smart))
			}
		}
		if show.Size && o.Type.Size > 0 {
			h.add(o.Commitment, fmt.Sprintf("size %d of 9", o.Type.Size), "the customer "+o.Type.Doc)
		}
		if by, ok := o.By.Date(); ok && show.Dates && dated {
			h.add(o.By, weekday(by)+", "+fromCall(call, by), "")
		}
	}
	return h.list, nil
}

type hints struct {
	doc    *document
	within syntax.Span
	list   []protocol.InlayHint
}

// add puts a hint behind a value, when that stands in the lines the editor asked for.
func (h *hints) add(f lint.Field, label, tooltip string) {
	at := f.Value.Span.End
	if !f.Set || f.Value.Broken || at < h.within.Start || at > h.within.End {
		return
	}
	yes := true
	hint := protocol.InlayHint{Position: h.doc.position(at), Label: protocol.String(label), PaddingLeft: &yes}
	if tooltip != "" {
		hint.Tooltip = text(tooltip)
	}
	h.list = append(h.list, hint)
}

func weekday(t time.Time) string { return t.Weekday().String()[:3] }

// fromCall says how far a day is from the call.
func fromCall(call, day time.Time) string {
	n := int(day.Sub(call).Hours()) / 24
	switch {
	case n == 0:
		return "the day of the call"
	case n < 0:
		return counted(-n) + " before the call"
	}
	return counted(n) + " after the call"
}

func counted(days int) string {
	if days == 1 {
		return "a day"
	}
	return fmt.Sprintf("%d days", days)
}

// smartInWords says for each letter what it rests on, or what is missing.
func smartInWords(s *lint.Smart) string {
	var b strings.Builder
	for _, l := range letters(s) {
		mark := "yes"
		if !l.OK {
			mark = "no"
		}
		fmt.Fprintf(&b, "%s: %s", l.name, mark)
		if why := l.inWords(); why != "" {
			b.WriteString(", " + why)
		}
		b.WriteString("\n")
	}
	return strings.TrimRight(b.String(), "\n")
}

type namedLetter struct {
	name string
	lint.SmartLetter
}

// inWords is the words of the goal that a letter rests on, or else why it is missing.
func (l namedLetter) inWords() string {
	if l.OK && l.Evidence != "" {
		return `"` + l.Evidence + `"`
	}
	return l.Why
}

// letters are those of SMART with their names, in their order.
func letters(s *lint.Smart) []namedLetter {
	return []namedLetter{{"Specific", s.Specific}, {"Measurable", s.Measurable}, {"Achievable", s.Achievable}, {"Relevant", s.Relevant}, {"Time-bound", s.TimeBound}}
}
