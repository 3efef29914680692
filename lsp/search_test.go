package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// TestHomeFolder has an editor that was started in a folder that holds far more than plans: a question is answered from
// what was found within bounds and beside the open plans, the log says so once, and no name is changed in some plans only.
func TestHomeFolder(t *testing.T) {
	folders := maxFolders
	defer func() { maxFolders = folders }()
	maxFolders = 10
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		for i := range 40 {
			c.file(fmt.Sprintf("%02d/deep/a.plan.toml", i), fmt.Sprintf("customer = \"Number %02d\"\ncontact = \"Dana Ruiz\"\n", i))
		}
		c.file("39/deep/b.plan.toml", "customer = \"Beside\"\n")
		c.initialize(`{"textDocument": {"diagnostic": {}}}`, nil)
		c.open("39/deep/a.plan.toml", "customer = \"Number 39\"\ncontact = \"Dana Ruiz\"\n[primary]\ngoal = \"Dana signs\"\n")
		for range 2 {
			answer := string(c.call("workspace/symbol", map[string]any{"query": ""}))
			for words, want := range map[string]bool{"Number 00": true, "Number 20": false, "Number 39": true, "Beside": true} {
				if strings.Contains(answer, words) != want {
					t.Errorf("%s is there: %v", words, !want)
				}
			}
		}
		if n := strings.Count(c.log.String(), "open the folder of the plans instead"); n != 1 {
			t.Errorf("the log says it %d times:\n%s", n, c.log)
		}
		place := map[string]any{"textDocument": map[string]any{"uri": c.uri("39/deep/a.plan.toml")}, "position": textPos{1, 12}, "newName": "Dora Ruiz"}
		if e := c.answer(c.send("textDocument/rename", place)); e.Error == nil || !strings.Contains(e.Error.Message, "too many folders") {
			t.Errorf("rename answers %s", e.Result)
		}

		// What lies beyond the bounds is not said to be gone.
		var report struct{ Items []struct{ URI string } }
		known := []any{map[string]any{"uri": c.uri("20/deep/a.plan.toml"), "value": "x"}}
		if err := json.Unmarshal(c.call("workspace/diagnostic", map[string]any{"previousResultIds": known}), &report); err != nil {
			t.Fatal(err)
		}
		if n := len(report.Items); n == 0 || n >= maxFolders {
			t.Errorf("%d plans are reported", n)
		}
		for _, item := range report.Items {
			if item.URI == c.uri("20/deep/a.plan.toml") {
				t.Error("a plan beyond the bounds is reported")
			}
		}
		validate(t, c)
		c.shutdown()
	})
}

// TestSearchEnds has a search for something to complete end in time, and with the request that asked for it.
func TestSearchEnds(t *testing.T) {
	c := &client{t: t, root: local(t.TempDir())}
	for i := range 3000 {
		c.file(fmt.Sprintf("%02d/%04d.plan.toml", i%60, i), "customer = \"Northwind Foods\"\n")
	}
	s := &server{docs: map[string]*document{}, log: newLogger(io.Discard, io.Discard, "test")}
	s.files = newFiles(s)
	s.files.folders = []string{c.root}
	if list, all, err := s.view().cards(context.Background(), time.Nanosecond); len(list) == 3000 || all || err != nil {
		t.Errorf("%d plans, all: %v, error: %v", len(list), all, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := s.view().cards(ctx, 0); err == nil {
		t.Error("a search goes on after its request was cancelled")
	}
	if list, all, err := s.view().cards(context.Background(), 0); len(list) != 3000 || !all || err != nil {
		t.Errorf("%d plans, all: %v, error: %v", len(list), all, err)
	}
	// A cancel in the middle is noticed between two folders.
	ctx, cancel = context.WithCancel(context.Background())
	defer cancel()
	begun := 0
	for range s.view().search(ctx, []string{c.root}, true, 0).files {
		if begun++; begun == 60 {
			cancel()
		}
	}
	if begun < 60 || begun > 120 {
		t.Errorf("%d plans were found after a cancel at 60", begun)
	}
}
