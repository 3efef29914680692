package lint_test

import (
	"strings"
	"testing"

	"callplan/lint"
)

// However a configuration is written, the edit that switches a rule off leaves it valid and the rule off, and takes
// nothing away but a severity.
func TestTurnOff(t *testing.T) {
	for name, src := range map[string]string{
		"empty":                 "",
		"comment":               "# our team\n",
		"no line end":           "root = true",
		"bom":                   "\ufeffroot = true\n",
		"windows":               "root = true\r\n\r\n[rules]\r\nask-too-big = \"info\"\r\n",
		"other rule":            "[rules]\nask-too-big   = \"info\" # they order at once\n\n[stages]\n",
		"aligned":               "[rules]\n  ask-too-big    = \"info\"\n  not-measurable = \"info\"\n",
		"empty table":           "[rules]\n[[overrides]]\npaths = [\"a\"]\nrules.want = \"off\"\n",
		"set":                   "[rules]\ntalk-to = 'error' # here\n",
		"dotted":                "rules.ask-too-big = \"info\"\nroot = true\n",
		"dotted set":            "rules.talk-to = \"info\"\n",
		"inline":                "rules = { ask-too-big = \"info\" }\n",
		"inline empty":          "rules = {}\n",
		"inline set":            "rules = { talk-to = \"info\" }\n",
		"override":              "[rules]\ntalk-to = \"info\"\n[[overrides]]\npaths = [\"other/**\"]\nrules.talk-to = \"error\"\n[[overrides]]\npaths = [\"plans/**\"]\n[overrides.rules]\ntalk-to = \"warning\"\n",
		"overrides in one line": "overrides = [{ paths = [\"plans\"], rules = { talk-to = \"info\" } }]\n",
	} {
		severity := func(src string) (lint.Severity, string) {
			config, problems := lint.ParseConfig(lint.ConfigName, []byte(src))
			if len(problems) > 0 {
				t.Fatalf("%s: %v in\n%s", name, problems, src)
			}
			stack, _ := lint.NewStack([]lint.Layer{{Config: config, Dir: "/r"}})
			sev, _ := stack.Settings("/r/plans/a.plan.toml").Severity("talk-to")
			_, key, _ := stack.Deciding("/r/plans/a.plan.toml", "talk-to")
			return sev, key
		}
		_, key := severity(src)
		edit, ok := lint.TurnOff([]byte(src), "talk-to", key)
		if !ok {
			t.Errorf("%s: there is no edit", name)
			continue
		}
		out := string(lint.Apply([]byte(src), []lint.Edit{edit}))
		if sev, _ := severity(out); sev != lint.Off {
			t.Errorf("%s: the rule is %v in\n%s", name, sev, out)
		}
		if key == "" && edit.Span.Len() > 0 && name != "inline empty" {
			t.Errorf("%s: %q is replaced", name, edit.Span.Text([]byte(src)))
		}
		if strings.Count(src, "\n") == strings.Count(src, "\r\n") && strings.Count(out, "\n") != strings.Count(out, "\r\n") && strings.Contains(src, "\r\n") {
			t.Errorf("%s: the line ends are mixed: %q", name, out)
		}
	}
	for name, src := range map[string]string{
		"no table": "rules = 3\n", "a list": "[[rules]]\ntalk-to = \"off\"\n", "broken": "rules = { ask-too-big = \"info\"\n", "a table": "[rules.talk-to]\n",
	} {
		if edit, ok := lint.TurnOff([]byte(src), "talk-to", ""); ok {
			t.Errorf("%s: %v", name, edit)
		}
	}
}
