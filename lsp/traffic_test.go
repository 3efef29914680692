package lsp

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

var trafficDir = flag.String("traffic", "", "a folder of sessions that editors/lib/record recorded")

// TestTraffic holds what the server said in recorded sessions with real editors against the meta-model. editors/test.sh runs it.
func TestTraffic(t *testing.T) {
	if *trafficDir == "" {
		t.Skip("-traffic names no folder")
	}
	paths, err := filepath.Glob(filepath.Join(*trafficDir, "*", "*.jsonl"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no session is recorded there: %v", err)
	}
	spoken := map[string]bool{}
	for _, path := range paths {
		name, _ := filepath.Rel(*trafficDir, path)
		t.Run(name, func(t *testing.T) {
			messages := 0
			c := &client{t: t, methods: map[string]string{}}
			for _, e := range readTraffic(t, path) {
				messages++
				var m struct {
					ID     any
					Method string
				}
				if err := json.Unmarshal(e.Message, &m); err != nil {
					t.Errorf("%s: %s%v", e.From, e.Fault, err)
				} else if e.From == "server" {
					c.sent = append(c.sent, e.Message)
				} else if m.Method != "" && m.ID != nil {
					c.methods[fmt.Sprint(m.ID)] = m.Method
				}
			}
			if len(c.sent) == 0 {
				t.Skip("the server was ended before it answered")
			}
			spoken[filepath.Dir(name)] = true
			validate(t, c)
			t.Logf("%d messages, %d of the server", messages, len(c.sent))
		})
	}
	folders, err := os.ReadDir(*trafficDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		if !spoken[folder.Name()] {
			t.Errorf("in no session of %s the server said anything", folder.Name())
		}
	}
}

type trafficEntry struct {
	From    string
	Message json.RawMessage
	Fault   string
}

func readTraffic(t *testing.T, path string) []trafficEntry {
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<26)
	var all []trafficEntry
	for lines.Scan() {
		var e trafficEntry
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			t.Fatalf("%v in %.200s", err, lines.Bytes())
		}
		all = append(all, e)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}
