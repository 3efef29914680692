package lint_test

import (
	"strings"
	"testing"

	"callplan/lint"
)

// fixed is a plan with one of its fixes: the first of the rule whose title begins so.
func fixed(t *testing.T, src, rule, title string) string {
	t.Helper()
	for _, f := range lint.Check([]byte(src), options([]byte(src))) {
		for _, fix := range f.Fixes {
			if f.Rule == rule && strings.HasPrefix(fix.Title, title) {
				return string(lint.Apply([]byte(src), fix.Edits))
			}
		}
	}
	t.Errorf("%s has no fix %q for\n%s", rule, title, src)
	return ""
}

// TestEdits shows where new lines go: where the author would have typed them, in the author's own manner.
func TestEdits(t *testing.T) {
	const top = "customer = \"A\"\ndate = 2026-12-03\nstage = \"discovery\"\n"
	const learn = "learn = [\"I need to find out who else has a say in it\"]"
	const extra = "[[secondary]]\nkind = \"referral\"\ngoal = \"The customer names one person outside the company who has the same question\"\n"
	for _, c := range []struct{ name, src, rule, title, want string }{
		{"behind the key that comes before it", "date = 2026-12-03\nstage = \"discovery\"\nnotes = \"x\"\n",
			"missing-learning", "learn: I need to find out", "date = 2026-12-03\nstage = \"discovery\"\n" + learn + "\nnotes = \"x\"\n"},
		{"with the equals signs below each other", "date     = 2026-12-03\nstage    = \"discovery\"\n",
			"missing-learning", "learn: I need to find out", "date     = 2026-12-03\nstage    = \"discovery\"\n" + strings.Replace(learn, "=", "   =", 1) + "\n"},
		{"indented as its neighbours are", "  stage = \"discovery\"\n",
			"missing-learning", "learn: I need to find out", "  stage = \"discovery\"\n  " + learn + "\n"},
		{"behind a comment on the line", "stage = \"discovery\" # sure\n# about the rest\n",
			"missing-learning", "learn: I need to find out", "stage = \"discovery\" # sure\n" + learn + "\n# about the rest\n"},
		{"without a line end in the file", "stage = \"discovery\"",
			"missing-learning", "learn: I need to find out", "stage = \"discovery\"\n" + learn},
		{"with the file's line ends", "stage = \"discovery\"\r\n",
			"missing-learning", "learn: I need to find out", "stage = \"discovery\"\r\n" + learn + "\r\n"},
		{"behind the byte order mark", "\xef\xbb\xbf",
			"missing-learning", "learn: I need to find out", "\xef\xbb\xbf" + learn + "\n"},
		{"above the comments of the first table", "# title\n\n# the aim\n[primary]\ngoal = \"x\"\n",
			"missing-learning", "learn: I need to find out", "# title\n\n" + learn + "\n\n# the aim\n[primary]\ngoal = \"x\"\n"},
		{"a table behind the last one", top + "[primary]\ngoal = \"x\"\n\n# the end\n",
			"missing-secondary", "add a secondary", top + "[primary]\ngoal = \"x\"\n\n" + extra + "\n# the end\n"},
		{"a table in a file without a line end", top + "[primary]\ngoal = \"x\"",
			"missing-secondary", "add a secondary", top + "[primary]\ngoal = \"x\"\n\n" + extra},
		{"a key in an inline table", top + "primary = { goal = \"Dana joins a demo\" }\n",
			"missing-commitment", "add commitment `demo`", top + "primary = { goal = \"Dana joins a demo\", commitment = \"demo\" }\n"},
		{"a key among dotted keys", top + "primary.goal = \"Dana joins a demo\" # sure\nprimary.share = false\n",
			"missing-commitment", "add commitment `demo`", top + "primary.goal = \"Dana joins a demo\" # sure\nprimary.share = false\nprimary.commitment = \"demo\"\n"},
		{"a word in its own quotes", top + "[primary]\ngoal = \"Dana signs\"\ncommitment = '''order'''\n",
			"unknown-value", "write it as", top + "[primary]\ngoal = \"Dana signs\"\ncommitment = '''purchase'''\n"},
		{"a date without its quotes", "date = ' 2026-12-03 ' # sure\n",
			"wrong-type", "take the quotes off", "date = 2026-12-03 # sure\n"},
		{"a line with the comments above it", "date = 2026-12-03\n\n[fallback]\ngoal = \"x\"\n# where she is\n# now\nstage = \"discovery\" # sure\nby = 2026-12-08\n",
			"misplaced-key", "move `stage`", "date = 2026-12-03\n# where she is\n# now\nstage = \"discovery\" # sure\n\n[fallback]\ngoal = \"x\"\nby = 2026-12-08\n"},
		{"a list of several lines", "[fallback]\ngoal = \"x\"\nlearn = [\n  \"y\", # why\n]\n",
			"misplaced-key", "move `learn`", "learn = [\n  \"y\", # why\n]\n\n[fallback]\ngoal = \"x\"\n"},
		{"the date that is a deadline", top + "[fallback]\ngoal = \"x\"\ndate = 2026-12-08\n",
			"misplaced-key", "rename `date` to `by`", top + "[fallback]\ngoal = \"x\"\nby = 2026-12-08\n"},
		{"every header of a table", "[plan_b]\ngoal = \"x\"\n[plan_b.x-more]\ny = 1\n",
			"unknown-key", "rename `plan_b`", "[fallback]\ngoal = \"x\"\n[fallback.x-more]\ny = 1\n"},
	} {
		if got := fixed(t, c.src, c.rule, c.title); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
