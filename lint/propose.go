package lint

import (
	"cmp"
	"fmt"
	"slices"
)

// Fit says how well a choice suits the plan it is made in.
type Fit uint8

// The fits, the best first. What is Poor may be written, and a rule will say what it costs.
const (
	Best Fit = iota
	Good
	Possible
	Poor
)

// Choice is a word of a closed list as it may stand in a plan.
type Choice struct {
	Name    string
	Doc     string // what it means
	Note    string // what it means here: "size 3, usual in discovery"
	Aliases []string
	Fit     Fit
}

// TableNamed is the description of a table of the format by its name, "" for the top level; nil when there is none.
func TableNamed(name string) *TableSpec { return table(name) }

// Choices are the words that may stand in a key of this type in a table of the plan, the best fit first; nil when the
// type has no list.
func (p *Plan) Choices(t Type, table string) []Choice {
	if t != TypeName {
		return p.Settings.Choices(t)
	}
	var list []Choice
	for _, a := range p.Asks(table) {
		list = append(list, Choice{a.Name, "The customer " + a.Doc + ".", a.Note, a.Aliases, a.Fit})
	}
	return list
}

// Choices are the words of a type that has a list, whatever the plan is.
func (s *Settings) Choices(t Type) []Choice {
	var list []Choice
	if t == StageName {
		for _, st := range s.AllStages() {
			list = append(list, Choice{st.Name, sentenceCase(st.Doc) + ".", fmt.Sprintf("asks of size %d to %d", st.Smallest, st.Largest), st.Aliases, Good})
		}
		return list
	}
	for _, w := range s.choices(t) {
		list = append(list, Choice{w.name, sentenceCase(w.doc) + ".", "", w.aliases, Good})
	}
	return list
}

// Ask is a commitment type as a choice for one of the plan's objectives.
type Ask struct {
	Commitment
	Fit  Fit
	Note string
}

// Asks are all commitment types in the order in which a coach would propose them for an objective of the plan: for the
// primary what is usual at its stage and fits it, for the fallback what is smaller than the primary, the nearest first,
// for the stretch what is larger.
func (p *Plan) Asks(table string) []Ask {
	stage, known := p.StageBounds()
	primary := p.Primary.Type
	middle := (stage.Smallest + stage.Largest) / 2
	near, bold := map[string]bool{}, 0
	if table == "fallback" || table == "stretch" {
		bold = p.bold()
	}
	if table == "fallback" {
		for _, c := range p.fallbacks() {
			near[c.Name] = c.Size < bold || c.Size == 1
		}
	}
	var list []Ask
	for _, c := range p.Settings.AllCommitments() {
		a := Ask{Commitment: c, Fit: Good}
		usual := known && unusual(c, stage) == 0
		tooBig := known && c.Size > stage.Largest && !p.SingleCall()
		switch {
		case c.Size == 0:
			a.Fit, a.Note = Possible, "no size"
			list = append(list, a)
			continue
		case table == "fallback" && primary.Size > 0 && c.Size >= primary.Size:
			a.Fit, a.Note = Poor, "not smaller than the primary"
		case table == "fallback" && near[c.Name] && primary.Size == 0:
			a.Fit, a.Note = Best, "a small ask"
		case table == "fallback" && near[c.Name]:
			a.Fit, a.Note = Best, "smaller than the primary"
		case table == "fallback" && primary.Size > 0:
			a.Note = "smaller than the primary"
		case table == "stretch" && primary.Size > 0 && c.Size <= primary.Size:
			a.Fit, a.Note = Poor, "not larger than the primary"
		case table == "stretch" && primary.Size > 0:
			a.Note = "larger than the primary"
		case table == "stretch" && c.Size <= bold:
			a.Fit = Possible
		case table == "stretch":
		case tooBig && table != "secondary":
			a.Fit, a.Note = Poor, "asks more than "+stage.Name+" bears"
		case table == "fallback":
			a.Fit = Possible
		case known && c.Size < stage.Smallest && table == "primary":
			a.Fit, a.Note = Poor, "asks little for "+stage.Name
		case usual:
			a.Fit, a.Note = Best, "usual in "+stage.Name
		case known:
			a.Fit = Possible
		}
		if size := fmt.Sprintf("size %d", c.Size); a.Note == "" {
			a.Note = size
		} else {
			a.Note = size + ", " + a.Note
		}
		list = append(list, a)
	}
	away := func(a Ask) int {
		switch {
		case table == "fallback" && a.Fit <= Good:
			return -a.Size
		case table == "fallback" || table == "stretch" || !known:
			return a.Size
		}
		return max(a.Size-middle, middle-a.Size)
	}
	slices.SortStableFunc(list, func(a, b Ask) int {
		return cmp.Or(cmp.Compare(a.Fit, b.Fit), cmp.Compare(unsized(a), unsized(b)), cmp.Compare(away(a), away(b)), cmp.Compare(unusual(a.Commitment, stage), unusual(b.Commitment, stage)))
	})
	p.putSaid(list, table)
	return list
}

// bold is the size that a stretch goes beyond: that of the primary, or of a usual one where none is written yet.
func (p *Plan) bold() int {
	if size := p.Primary.Type.Size; size > 0 {
		return size
	}
	if asks := p.Asks("primary"); len(asks) > 0 && asks[0].Fit == Best {
		return asks[0].Size
	}
	return 4
}

// putSaid moves the commitment that the objective's goal names to the front.
func (p *Plan) putSaid(list []Ask, table string) {
	var goal *said
	switch table {
	case "primary":
		goal = p.goal(&p.Primary)
	case "fallback":
		goal = p.goal(&p.Fallback)
	case "stretch":
		goal = p.goal(&p.Stretch)
	}
	if goal == nil || goal.Commitment.Type == "" {
		return
	}
	i := slices.IndexFunc(list, func(a Ask) bool { return a.Name == goal.Commitment.Type })
	if i < 0 {
		return
	}
	a := list[i]
	copy(list[1:], list[:i])
	a.Note += ", as the goal says"
	if a.Fit != Poor {
		a.Fit = Best
	}
	list[0] = a
}

func unsized(a Ask) int {
	if a.Size == 0 {
		return 1
	}
	return 0
}

// ExampleGoal is an example of a goal with this commitment, with the plan's contact as the one who acts.
func (p *Plan) ExampleGoal(c Commitment) string { return oneLine(p.sentence(c)) }
