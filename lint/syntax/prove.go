package syntax

// proveFixes applies each safe fix by itself and reads the result: one that does not leave fewer problems, or that
// costs a comment, is not safe. The parser knows one line when it offers a fix; what the new text does to its
// neighbours, as a quote next to a quote does, shows only when the whole is read again.
//
// The work is bounded: in a large file with many faults, the fixes that nobody proved stay offers.
func proveFixes(t *Tree) {
	budget := max(len(t.Src), 1<<20)
	for i := range t.Problems {
		for k := range t.Problems[i].Fixes {
			f := &t.Problems[i].Fixes[k]
			if !f.Safe {
				continue
			}
			if budget -= len(t.Src); budget < 0 {
				f.Safe = false
				continue
			}
			again := parse(Apply(t.Src, f.Edits))
			f.Safe = len(again.Problems) < len(t.Problems) && len(again.Comments) >= len(t.Comments)
		}
	}
}
