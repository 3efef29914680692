package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/textproto"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// session is a language server as a process of its own, spoken to as an editor does, one message at a time.
type session struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  *textproto.Reader
	last int
}

func open(tool, root string) (*session, time.Duration, error) {
	s := &session{cmd: exec.Command(tool, "lsp")}
	in, err := s.cmd.StdinPipe()
	if err != nil {
		return nil, 0, err
	}
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, 0, err
	}
	s.in, s.out = in, textproto.NewReader(bufio.NewReader(out))
	start := time.Now()
	if err := s.cmd.Start(); err != nil {
		return nil, 0, err
	}
	uri := any(nil)
	if root != "" {
		uri = "file://" + filepath.ToSlash(root)
	}
	_, err = s.call("initialize", map[string]any{"processId": nil, "rootUri": uri, "capabilities": map[string]any{}})
	took := time.Since(start)
	if err == nil {
		err = s.say("initialized", map[string]any{})
	}
	return s, took, err
}

func (s *session) send(v map[string]any) error {
	v["jsonrpc"] = "2.0"
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.in, "Content-Length: %d\r\n\r\n%s", len(body), body)
	return err
}

func (s *session) say(method string, params any) error {
	return s.send(map[string]any{"method": method, "params": params})
}

// message is what the benchmark looks at in what the server says.
type message struct {
	ID     int
	Method string
	Params struct {
		URI         string
		Version     int
		Diagnostics []json.RawMessage
	}
	Result json.RawMessage
	Error  *struct{ Message string }
}

func (s *session) next() (message, error) {
	head, err := s.out.ReadMIMEHeader()
	if err != nil {
		return message{}, err
	}
	n, err := strconv.Atoi(head.Get("Content-Length"))
	if err != nil {
		return message{}, err
	}
	body := make([]byte, n)
	if _, err := io.ReadFull(s.out.R, body); err != nil {
		return message{}, err
	}
	var m message
	return m, json.Unmarshal(body, &m)
}

// call asks and waits for the answer; what the server says meanwhile is passed over.
func (s *session) call(method string, params any) (message, error) {
	s.last++
	if err := s.send(map[string]any{"id": s.last, "method": method, "params": params}); err != nil {
		return message{}, err
	}
	for {
		m, err := s.next()
		if err != nil || m.Method == "" && m.ID == s.last {
			if err == nil && m.Error != nil {
				err = fmt.Errorf("%s: %s", method, m.Error.Message)
			}
			return m, err
		}
	}
}

// published waits for the diagnostics of a version.
func (s *session) published(version int) (results int, err error) {
	for {
		m, err := s.next()
		if err != nil {
			return results, err
		}
		if m.Method == "textDocument/publishDiagnostics" {
			results++
			if m.Params.Version == version {
				return results, nil
			}
		}
	}
}

func (s *session) open(uri, text string, version int) error {
	return s.say("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": uri, "languageId": "toml", "version": version, "text": text}})
}

// change types a letter at a place, or takes it back, so that the text stays the same for long.
func (s *session) change(uri string, version, line, column int) error {
	to, text := column, "x"
	if version%2 == 1 {
		to, text = column+1, ""
	}
	return s.say("textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": uri, "version": version}, "contentChanges": []any{
		map[string]any{"range": map[string]any{"start": map[string]any{"line": line, "character": column}, "end": map[string]any{"line": line, "character": to}}, "text": text}}})
}

// memory is what a process has in memory now, and of that what it does not share with its own file, in KiB.
func (s *session) memory() (all, own int64) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		return 0, 0 // only Linux tells
	}
	for line := range strings.Lines(string(b)) {
		name, value, _ := strings.Cut(line, ":")
		n, _ := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(value), " kB"), 10, 64)
		switch name {
		case "VmRSS":
			all = n
		case "RssAnon":
			own = n
		}
	}
	return all, own
}

func (s *session) close() {
	s.call("shutdown", nil)
	s.say("exit", nil)
	s.in.Close()
	s.cmd.Wait()
}

// times are many measured times of one thing.
type times []time.Duration

func (t times) at(share float64) time.Duration {
	slices.Sort(t)
	return t[min(len(t)-1, int(share*float64(len(t))))]
}

// server times the language server as an editor meets it.
func server(quick bool) error {
	tmp, err := os.MkdirTemp("", "callplan-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	tool := filepath.Join(tmp, "callplan")
	build := exec.Command("go", "build", "-o", tool, "callplan/cmd/callplan")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as the README says it is built
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %v\n%s", err, out)
	}
	rounds, edits := 30, 1000
	if quick {
		rounds, edits = 5, 100
	}

	fmt.Print("| what | p50 | p99 |\n|---|---|---|\n")
	var starts times
	for range rounds {
		s, took, err := open(tool, "")
		if err != nil {
			return err
		}
		starts = append(starts, took)
		s.close()
	}
	fmt.Printf("| process start to the answer of initialize | %s | %s |\n", ms(starts.at(0.5)), ms(starts.at(0.99)))

	for _, size := range []struct {
		name  string
		lines int
		edits int
	}{{"50 lines", 50, edits}, {"500 lines", 500, edits / 2}, {"1 MB", 26_000, 20}} {
		if err := editing(tool, size.name, size.lines, size.edits); err != nil {
			return err
		}
	}
	if err := crowd(tool, quick); err != nil {
		return err
	}
	return pulled(tool, tmp, quick)
}

// lines is a plan of about that many lines, of which the first forty are those of a plan and the rest secondaries.
func lines(n int) string {
	r := rand.New(rand.NewPCG(1, 2))
	b := bytes.NewBuffer(plan(r))
	for i := 0; bytes.Count(b.Bytes(), []byte{'\n'}) < n; i++ {
		fmt.Fprintf(b, "\n[[secondary]]\nkind = \"referral\"\ngoal = \"Dana names manager number %d of the sister plant\"\n", i)
	}
	return b.String()
}

// editing types into the goal of the primary and waits for the diagnostics of each letter.
func editing(tool, name string, size, edits int) error {
	s, _, err := open(tool, "")
	if err != nil {
		return err
	}
	defer s.close()
	const uri = "file:///plans/a.plan.toml"
	text := lines(size)
	if err := s.open(uri, text, 1); err != nil {
		return err
	}
	if _, err := s.published(1); err != nil {
		return err
	}
	line := strings.Count(text[:strings.Index(text, "\ngoal")+1], "\n")
	column := strings.Index(strings.Split(text, "\n")[line], "\"") + 6
	var took, completed, hovered times
	version := 1
	for range edits {
		version++
		start := time.Now()
		if err := s.change(uri, version, line, column); err != nil {
			return err
		}
		if _, err := s.published(version); err != nil {
			return err
		}
		took = append(took, time.Since(start))
	}
	fmt.Printf("| %s: edit to diagnostics | %s | %s |\n", name, ms(took.at(0.5)), ms(took.at(0.99)))
	at := map[string]any{"textDocument": map[string]any{"uri": uri}, "position": map[string]any{"line": line, "character": column}}
	for range edits / 5 {
		start := time.Now()
		if _, err := s.call("textDocument/completion", at); err != nil {
			return err
		}
		completed = append(completed, time.Since(start))
		start = time.Now()
		if _, err := s.call("textDocument/hover", at); err != nil {
			return err
		}
		hovered = append(hovered, time.Since(start))
	}
	fmt.Printf("| %s: completion | %s | %s |\n", name, ms(completed.at(0.5)), ms(completed.at(0.99)))
	fmt.Printf("| %s: hover | %s | %s |\n", name, ms(hovered.at(0.5)), ms(hovered.at(0.99)))

	if size == 50 {
		for range 200 {
			version++
			if err := s.change(uri, version, line, column); err != nil {
				return err
			}
		}
		last := time.Now()
		results, err := s.published(version)
		if err != nil {
			return err
		}
		fmt.Printf("| a burst of 200 edits: from the last to its diagnostics (%d results in all) | %s | |\n", results, ms(time.Since(last)))
	}
	return nil
}

// crowd opens a thousand documents and says what they take.
func crowd(tool string, quick bool) error {
	n := 1000
	if quick {
		n = 100
	}
	s, _, err := open(tool, "")
	if err != nil {
		return err
	}
	defer s.close()
	text := lines(50)
	var before, own int64
	for i := range n {
		if err := s.open(fmt.Sprintf("file:///plans/%d.plan.toml", i), text, i+1); err != nil {
			return err
		}
		if _, err := s.published(i + 1); err != nil {
			return err
		}
		if i == 0 {
			before, own = s.memory()
		}
	}
	after, _ := s.memory()
	fmt.Printf("\n| documents of 50 lines | in memory |\n|---|---|\n| 1 | %.1f MiB, of which %.1f MiB are not the program's own file |\n| %d | %.1f MiB, %d KiB for each further one |\n",
		mib(before), mib(own), n, mib(after), (after-before)/int64(n-1))
	return nil
}

// pulled has a server that knows nothing yet judge a thousand plans on the disk.
func pulled(tool, tmp string, quick bool) error {
	n := 1000
	if quick {
		n = 100
	}
	root := filepath.Join(tmp, "plans")
	if err := generate(root, n); err != nil {
		return err
	}
	s, _, err := open(tool, root)
	if err != nil {
		return err
	}
	defer s.close()
	start := time.Now()
	m, err := s.call("workspace/diagnostic", map[string]any{"previousResultIds": []any{}})
	if err != nil {
		return err
	}
	var report struct{ Items []json.RawMessage }
	if err := json.Unmarshal(m.Result, &report); err != nil || len(report.Items) != n {
		return fmt.Errorf("%d of %d plans were reported: %v", len(report.Items), n, err)
	}
	fmt.Printf("\n%d plans on the disk, asked for cold: %s.\n", n, ms(time.Since(start)))
	return nil
}
