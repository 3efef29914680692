package lsp

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"callplan/lint"
	"callplan/lint/syntax"

	"go.lsp.dev/protocol"
)

// TestSameFindings holds what an editor is shown against what the command line reports: rule, place and words of every
// finding of every plan of testdata, pushed and asked for.
func TestSameFindings(t *testing.T) {
	found := 0
	for _, pull := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			c := start(t, Options{})
			caps := `{"general": {"positionEncodings": ["utf-8"]}}`
			if pull {
				caps = `{"general": {"positionEncodings": ["utf-8"]}, "textDocument": {"diagnostic": {}}}`
			}
			c.initialize(caps, nil)
			for path, src := range samples(t) {
				name := strings.TrimPrefix(filepath.ToSlash(path), "../testdata/plans/")
				want := []string{}
				lines := syntax.NewLines([]byte(src))
				for _, f := range lint.Check([]byte(src), lint.Options{}) {
					r := rangeOf(lines, f.Span, syntax.UTF8)
					want = append(want, fmt.Sprintf("%d:%d-%d:%d %s %s", r.Start.Line, r.Start.Character, r.End.Line, r.End.Character, f.Rule, worded(f.Message, f.Label)))
				}
				c.open(name, src)
				var list []protocol.Diagnostic
				if pull {
					var full protocol.RelatedFullDocumentDiagnosticReport
					result := c.call("textDocument/diagnostic", map[string]any{"textDocument": map[string]any{"uri": c.uri(name)}})
					if err := protocol.Unmarshal(result, &full); err != nil {
						t.Fatal(err)
					}
					list = full.Items
				} else {
					list = c.published(name).Diagnostics
				}
				got := []string{}
				for _, d := range list {
					got = append(got, fmt.Sprintf("%d:%d-%d:%d %s %s", d.Range.Start.Line, d.Range.Start.Character, d.Range.End.Line, d.Range.End.Character, d.Code, d.Message))
				}
				if !slices.Equal(got, want) {
					t.Errorf("%s:\ngot  %s\nwant %s", name, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
				}
				found += len(got)
			}
			c.shutdown()
		})
	}
	if found < 200 {
		t.Fatalf("only %d findings were compared", found)
	}
}

// TestBurst types two hundred letters in one breath: no result is older than one before it, the last is of the last
// version, and it is what the command line says of that text.
func TestBurst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := start(t, Options{})
		c.initialize("", nil)
		const plan = "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n[primary]\ngoal = \"\"\n"
		c.open("a.plan.toml", plan)
		m := c.docs["a.plan.toml"]
		at := strings.Index(plan, "goal = \"") + len("goal = \"")
		sentence := strings.Repeat("I want to pitch our new rates to Dana. ", 52)[:2000]
		for i, r := range sentence {
			p := m.position(at + i)
			if err := m.apply([]textEdit{{textRange{p, p}, string(r)}}); err != nil {
				t.Fatal(err)
			}
			c.write(map[string]any{"method": "textDocument/didChange", "params": map[string]any{
				"textDocument":   map[string]any{"uri": c.uri("a.plan.toml"), "version": m.version},
				"contentChanges": []any{map[string]any{"range": textRange{p, p}, "text": string(r)}}}})
		}
		synctest.Wait()
		last := int32(0)
		c.mu.Lock()
		for _, e := range c.told {
			var p protocol.PublishDiagnosticsParams
			if err := protocol.Unmarshal(e.Params, &p); err != nil {
				t.Fatal(err)
			}
			if v, _ := p.Version.Get(); v < last {
				t.Errorf("version %d after %d", v, last)
			} else {
				last = v
			}
		}
		c.mu.Unlock()
		if int(last) != m.version {
			t.Errorf("the last result is of version %d, the document has %d", last, m.version)
		}
		c.notify("textDocument/didSave", map[string]any{"textDocument": map[string]any{"uri": c.uri("a.plan.toml")}})
		got, want := []string{}, []string{}
		for _, d := range c.published("a.plan.toml").Diagnostics {
			got = append(got, fmt.Sprint(d.Code))
		}
		for _, f := range lint.Check([]byte(m.text), lint.Options{}) {
			want = append(want, f.Rule)
		}
		if !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		c.shutdown()
	})
}
