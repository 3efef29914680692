package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"callplan/lint/syntax"
)

// sentence is the example goal of a commitment with the plan's contact as the one who acts.
func (p *Plan) sentence(c Commitment) string {
	goal := c.Goal
	if goal == "" {
		goal = "%s agrees to: " + strings.ReplaceAll(c.Name, "-", " ")
	}
	return strings.Replace(goal, "%s", p.Who(), 1)
}

// workday is the day itself, or the nearest day in the given direction that is no Saturday or Sunday.
func workday(t time.Time, step int) time.Time {
	for t.Weekday() == time.Saturday || t.Weekday() == time.Sunday {
		t = t.AddDate(0, 0, step)
	}
	return t
}

// deadline is seven days after the call and never on a weekend; false when the call has no date.
func (p *Plan) deadline() (time.Time, bool) {
	d, ok := p.Date.Date()
	if !ok {
		return time.Time{}, false
	}
	return workday(d.AddDate(0, 0, 7), 1), true
}

// skeleton is the lines of an objective that asks for c.
func (p *Plan) skeleton(c Commitment, goal string) [][2]string {
	lines := [][2]string{{"goal", syntax.EncodeString(goal)}, {"commitment", syntax.EncodeString(c.Name)}}
	if by, ok := p.deadline(); ok {
		lines = append(lines, [2]string{"by", by.Format(time.DateOnly)})
	}
	return lines
}

// smaller are the commitments that ask less than size, the nearest first; among equals those usual at the plan's stage.
func (p *Plan) smaller(size int) []Commitment {
	stage, _ := p.StageBounds()
	var list []Commitment
	for _, c := range p.Settings.AllCommitments() {
		if c.Size > 0 && c.Size < size {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b Commitment) int {
		return cmp.Or(-cmp.Compare(a.Size, b.Size), cmp.Compare(unusual(a, stage), unusual(b, stage)))
	})
	return list
}

// fitting are the commitments a stage bears as a primary, the nearest to size first: those usual there, or where none
// is, all.
func (p *Plan) fitting(stage Stage, size int) []Commitment {
	var list []Commitment
	for _, c := range p.Settings.AllCommitments() {
		if c.Size > 0 && c.Size <= stage.Largest && c.Size >= stage.Smallest {
			list = append(list, c)
		}
	}
	away := func(c Commitment) int { return max(c.Size-size, size-c.Size) }
	slices.SortStableFunc(list, func(a, b Commitment) int {
		return cmp.Or(cmp.Compare(unusual(a, stage), unusual(b, stage)), cmp.Compare(away(a), away(b)))
	})
	if i := slices.IndexFunc(list, func(c Commitment) bool { return unusual(c, stage) == 1 }); i > 0 {
		list = list[:i] // what is usual fits better than what is merely possible
	}
	return list
}

func unusual(c Commitment, s Stage) int {
	if slices.Contains(c.Stages, s.Name) {
		return 0
	}
	return 1
}

// names lists commitment types: "meeting, event, share-information".
func names(list []Commitment) string {
	all := make([]string, len(list))
	for i, c := range list {
		all[i] = c.Name
	}
	return strings.Join(all, ", ")
}

// first is at most n of a list.
func first[T any](list []T, n int) []T { return list[:min(n, len(list))] }

// fallbacks are commitments for a fallback, the nearest to the primary first, each with its sentence.
func (p *Plan) fallbacks() []Commitment {
	size := p.Primary.Type.Size
	if size == 0 {
		size = 4 // an unknown primary: the small asks fit every stage
	}
	if p.SingleCall() {
		size = min(size, 5) // no lawyers and no pilots where one call is the whole sale
	}
	if stage, ok := p.StageBounds(); ok && !p.SingleCall() && size > stage.Largest {
		size = stage.Largest // a primary that asks too much is no measure: the fallback still has to fit the stage
	}
	if list := p.smaller(size); len(list) > 0 {
		// One of each size, so that the choice is between small, smaller and smallest.
		var few []Commitment
		for _, c := range list {
			if len(few) == 0 || few[len(few)-1].Size != c.Size || len(list) < 4 {
				few = append(few, c)
			}
		}
		return first(few, 3)
	}
	c, _ := p.Settings.Commitment("share-information")
	if c.Name == "" || c.Size >= size && size > 1 {
		return nil
	}
	c.Goal = "%s names the person who can answer it"
	return []Commitment{c}
}

// goalsFor are the commitments whose sentences can stand in a blank goal.
func (p *Plan) goalsFor(f Field) []Commitment {
	o := p.objective(f.place)
	if o.Type.Name != "" && o.Type.Name != "other" {
		return []Commitment{o.Type}
	}
	if f.place.Spec.Name == "fallback" {
		return p.fallbacks()
	}
	stage, ok := p.StageBounds()
	if !ok {
		return nil
	}
	if f.place.Spec.Name == "stretch" {
		var list []Commitment
		over := p.bold()
		for _, c := range p.Settings.AllCommitments() {
			if c.Size > over {
				list = append(list, c)
			}
		}
		return first(list, 3)
	}
	return first(p.fitting(stage, (stage.Largest+stage.Smallest)/2), 3)
}

// sized is a commitment with the size of its ask, for messages: "needs-analysis (size 3)".
func sized(c Commitment) string { return fmt.Sprintf("%s (size %d)", c.Name, c.Size) }
