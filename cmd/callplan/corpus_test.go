package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"callplan/lint"
)

// plansIn are the plans of a part of the corpus.
func plansIn(t *testing.T, part string, least int) map[string][]byte {
	t.Helper()
	plans := map[string][]byte{}
	err := filepath.WalkDir(filepath.Join("../../testdata/plans", part), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".plan.toml") {
			return err
		}
		plans[path], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(plans) < least {
		t.Fatalf("only %d plans in %s", len(plans), part)
	}
	return plans
}

// worst is the gravest finding of a plan.
func worst(src []byte) (grave lint.Finding) {
	for _, f := range lint.Check(src, lint.Options{}) {
		if f.Severity > grave.Severity {
			grave = f
		}
	}
	return grave
}

func TestGoodPlansStaySilent(t *testing.T) {
	for path, src := range plansIn(t, "ok", 20) {
		if f := worst(src); f.Severity >= lint.Warning {
			t.Errorf("%s: %s: %s", path, f.Rule, f.Message)
		}
	}
	for path, src := range plansIn(t, "ok/silent", 5) {
		if f := worst(src); f.Severity != lint.Off {
			t.Errorf("%s: %s: %s", path, f.Rule, f.Message)
		}
	}
}

func TestPlansThatNeedACoachGetOne(t *testing.T) {
	for path, src := range plansIn(t, "coached", 10) {
		if f := worst(src); f.Severity < lint.Warning {
			t.Errorf("%s: nothing is found", path)
		}
	}
}

func TestBrokenPlansAreErrors(t *testing.T) {
	for path, src := range plansIn(t, "broken", 20) {
		if f := worst(src); f.Severity < lint.Error {
			t.Errorf("%s: no error is found", path)
		}
	}
}

// The first thing a newcomer runs.
func TestTheCorpusFromTheCommandLine(t *testing.T) {
	for _, c := range []struct {
		args []string
		code int
	}{
		{[]string{"lint", "testdata/plans"}, 1},
		{[]string{"lint", "testdata/plans/ok"}, 0},
		{[]string{"lint", "--fail-on", "info", "testdata/plans/ok/silent"}, 0},
		{[]string{"lint", "testdata/plans/coached"}, 1},
		{[]string{"lint", "testdata/plans/broken"}, 1},
	} {
		cmd := command(t, c.args...)
		cmd.Dir = "../.."
		out, _ := cmd.Output()
		if code := cmd.ProcessState.ExitCode(); code != c.code || len(out) == 0 {
			t.Errorf("callplan %s ended with %d, not %d", strings.Join(c.args, " "), code, c.code)
		}
	}
}
