package main

import (
	"bufio"
	"encoding/json"
	"io"
	"strings"
	"testing"
)

// Each sentence is answered before the next one is sent, whatever stands between.
func TestReadAnswersLineByLine(t *testing.T) {
	cmd := command(t, "read", "--no-config", "--format", "json", "-")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	answers := bufio.NewReader(out)
	long := strings.Repeat("talk to Dana and ", 1<<16) // a megabyte
	for _, text := range []string{"Talk to Dana", "Dana signs \x00\x1b[31m\xff", long, "They keep us in mind"} {
		if _, err := io.WriteString(in, "\n"+text+"\n"); err != nil {
			t.Fatal(err)
		}
		line, err := answers.ReadBytes('\n')
		if err != nil {
			t.Fatal(err)
		}
		var got struct {
			Text  string
			Actor string
		}
		if err := json.Unmarshal(line, &got); err != nil || got.Text != strings.ToValidUTF8(text, "\ufffd") {
			t.Errorf("%.60q: %v, %.60q", text, err, line)
		}
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	if rest, err := io.ReadAll(answers); err != nil || len(rest) > 0 {
		t.Errorf("%q %v", rest, err)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}
