package english_test

import (
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"callplan/lint"
	"callplan/lint/english/eval"
)

// floors are what each half must reach. A change that reads worse does not pass.
var floors = []struct {
	rate                string
	development, sealed float64
}{
	{eval.Precision, 0.97, 0.965},
	{eval.Recall, 0.97, 0.95},
	{eval.FirmPrecision, 0.98, 0.95},
	{eval.FirmRecall, 0.87, 0.77},
	{eval.FamilyRight, 0.97, 0.96},
	{eval.WordsTouched, 0.96, 0.97},
	{eval.TrapsSilent, 0.97, 0.97},
	{eval.Actor, 0.96, 0.95},
	{eval.Specific, 0.92, 0.93},
	{eval.Measurable, 0.95, 0.93},
	{eval.TimeBound, 0.97, 0.97},
	{eval.DeadlineDay, 0.98, 0.97},
	{eval.DeadlineAll, 0.97, 0.97},
	{eval.CommitmentType, 0.88, 0.87},
	{eval.CommitmentAll, 0.91, 0.89},
	{eval.ContinuationPrecision, 0.89, 0.90},
	{eval.ContinuationRecall, 0.87, 0.90},
	{eval.SeveralPrecision, 0.86, 0.74},
	{eval.SeveralRecall, 0.78, 0.72},
	{eval.Rewritten, 0.94, 0.93},
	{eval.RewritesClean, 0.98, 0.98},
	{eval.LearningWhole, 0.97, 0.98},
	{eval.CommitmentWhole, 0.97, 0.98},
}

func TestEvaluation(t *testing.T) {
	where := map[string]string{}
	types := map[string]bool{"-": true}
	for _, c := range lint.Commitments {
		types[c.Name] = true
	}
	for _, half := range []string{"development", "sealed"} {
		text, err := os.ReadFile(filepath.Join("..", "..", "testdata", "english", half+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		cases, err := eval.Parse(string(text))
		if err != nil {
			t.Fatalf("%s: %v", half, err)
		}
		if len(cases) < 300 {
			t.Errorf("%s: %d sentences are too few to say anything", half, len(cases))
		}
		for _, c := range cases {
			if eval.Half(c.Text) != half {
				t.Errorf("%s:%d: the sentence belongs to the other half", half, c.Line)
			}
			if other := where[c.Text]; other != "" {
				t.Errorf("%s:%d: the sentence stands in %s already", half, c.Line, other)
			}
			where[c.Text] = half
			if !types[c.Commitment] {
				t.Errorf("%s:%d: there is no commitment %q", half, c.Line, c.Commitment)
			}
		}
		report := eval.Score(cases)
		if len(report.Rates) != len(floors) {
			t.Errorf("%d rates, %d floors", len(report.Rates), len(floors))
		}
		for _, f := range floors {
			floor := f.development
			if half == "sealed" {
				floor = f.sealed
			}
			rate, ok := report.Rate(f.rate)
			switch {
			case !ok:
				t.Errorf("%s: no such rate", f.rate)
			case rate.Of == 0 && floor > 0:
				t.Errorf("%s: nothing to measure %s on", half, f.rate)
			case rate.Share() < floor:
				t.Errorf("%s: %s is %.4f (%d of %d), below its floor %.4f", half, f.rate, rate.Share(), rate.Hit, rate.Of, floor)
			}
		}
		t.Logf("%s: %d sentences\n%s", half, report.Cases, report.Table())
	}
}

// TestOtherHands holds what labellers other than the first one find: the sentences of the first three files stand nowhere else,
// and of those who wrote the sentences of taught every eighth one was kept back.
func TestOtherHands(t *testing.T) {
	at := filepath.Join("..", "..", "testdata", "english")
	read := func(path string) []eval.Case {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		cases, err := eval.Parse(string(text))
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		return cases
	}
	taught, err := filepath.Glob(filepath.Join(at, "taught", "*.txt"))
	if err != nil || len(taught) < 20 {
		t.Fatalf("%d files in taught (%v)", len(taught), err)
	}
	known := map[string]string{}
	learn := func(path string) {
		for _, c := range read(path) {
			if other := known[c.Text]; other != "" {
				t.Errorf("%s:%d: the sentence stands in %s already", path, c.Line, other)
			}
			known[c.Text] = path
			if strings.HasPrefix(path, filepath.Join(at, "taught")) && eighth(c.Text) {
				t.Errorf("%s:%d: the sentence belongs into a sealed file", path, c.Line)
			}
		}
	}
	for _, path := range taught {
		learn(path)
	}
	for _, name := range []string{"development", "later-development", "third-development"} {
		learn(filepath.Join(at, name+".txt"))
	}
	for _, f := range []struct {
		file   string
		rate   string
		lowest float64
	}{
		{"later-sealed", eval.Precision, 0.92}, {"later-sealed", eval.Recall, 0.92}, {"later-sealed", eval.CommitmentType, 0.84},
		{"third-sealed", eval.Precision, 0.92}, {"third-sealed", eval.Recall, 0.93}, {"third-sealed", eval.CommitmentType, 0.82},
		{"third-sealed", eval.Actor, 0.93}, {"third-sealed", eval.ContinuationRecall, 0.70},
		{"fourth-sealed", eval.Precision, 0.95}, {"fourth-sealed", eval.Recall, 0.92}, {"fourth-sealed", eval.TrapsSilent, 0.96},
		{"fourth-sealed", eval.CommitmentType, 0.83}, {"fourth-sealed", eval.Specific, 0.91}, {"fourth-sealed", eval.Measurable, 0.91},
		{"fourth-sealed", eval.ContinuationPrecision, 0.85}, {"fourth-sealed", eval.ContinuationRecall, 0.80},
		{"fifth-sealed", eval.Precision, 0.90}, {"fifth-sealed", eval.Recall, 0.80}, {"fifth-sealed", eval.TrapsSilent, 0.95},
		{"fifth-sealed", eval.CommitmentType, 0.72}, {"fifth-sealed", eval.TimeBound, 0.95}, {"fifth-sealed", eval.DeadlineDay, 0.90},
		{"sixth-sealed", eval.Precision, 0.94}, {"sixth-sealed", eval.Recall, 0.96}, {"sixth-sealed", eval.TrapsSilent, 0.97},
		{"sixth-sealed", eval.Specific, 0.93}, {"sixth-sealed", eval.Measurable, 0.93}, {"sixth-sealed", eval.CommitmentType, 0.80},
		{"sixth-sealed", eval.ContinuationPrecision, 0.80}, {"sixth-sealed", eval.ContinuationRecall, 0.88},
		{"seventh-sealed", eval.Precision, 0.96}, {"seventh-sealed", eval.Recall, 0.95}, {"seventh-sealed", eval.TrapsSilent, 0.98},
		{"seventh-sealed", eval.Actor, 0.96}, {"seventh-sealed", eval.Specific, 0.94}, {"seventh-sealed", eval.Measurable, 0.95},
		{"seventh-sealed", eval.CommitmentType, 0.87}, {"seventh-sealed", eval.ContinuationPrecision, 0.85}, {"seventh-sealed", eval.ContinuationRecall, 0.76},
		{"unseen/mixed-team", eval.Precision, 0.97}, {"unseen/mixed-team", eval.Recall, 0.94}, {"unseen/mixed-team", eval.TrapsSilent, 0.98},
		{"unseen/mixed-team", eval.Actor, 0.94}, {"unseen/mixed-team", eval.Specific, 0.93}, {"unseen/mixed-team", eval.Measurable, 0.93},
		{"unseen/mixed-team", eval.CommitmentType, 0.80}, {"unseen/mixed-team", eval.ContinuationPrecision, 0.84}, {"unseen/mixed-team", eval.ContinuationRecall, 0.92},
	} {
		path := filepath.Join(at, f.file+".txt")
		cases := read(path)
		for _, c := range cases {
			if other := known[c.Text]; other != "" {
				t.Errorf("%s:%d: the sentence stands in %s", path, c.Line, other)
			}
			if strings.HasPrefix(f.file, "f") && !eighth(c.Text) {
				t.Errorf("%s:%d: the sentence belongs into taught", path, c.Line)
			}
		}
		if rate, ok := eval.Score(cases).Rate(f.rate); !ok || rate.Of == 0 || rate.Share() < f.lowest {
			t.Errorf("%s: %s is %.4f (%d of %d), below its floor %.4f", f.file, f.rate, rate.Share(), rate.Hit, rate.Of, f.lowest)
		}
	}
}

// eighth reports whether a sentence of the labellers of taught is kept back.
func eighth(text string) bool {
	h := fnv.New32a()
	h.Write([]byte(text))
	return h.Sum32()%8 == 1
}
