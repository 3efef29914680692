package english

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

var packing = flag.Bool("pack", false, "write what the program reads of the tables anew")

// The tables are for people: with comments, and with examples beside every frame. The program carries what it reads of them in packed, without
// those: sets and frames with their rows and patterns, a line each, and the words by their classes. The other tests read the tables as they
// stand, so only this one tells of packed files that are old.
func TestPacked(t *testing.T) {
	for _, f := range []struct{ name, carried, want string }{{"tables.txt", carriedTables, tablesText}, {"words.txt", carriedWords, wordsText}} {
		switch {
		case *packing:
			if err := os.WriteFile(filepath.Join("packed", f.name), []byte(f.want), 0o644); err != nil {
				t.Fatal(err)
			}
		case f.carried != f.want:
			t.Errorf("packed/%s is not what the tables say: go test ./lint/english -run TestPacked -pack", f.name)
		}
	}
}

var carriedTables, carriedWords = tablesText, wordsText

func init() {
	tablesText = packTables()
	wordsText = packWords(tableText("words.txt"))
}

// tableText is one of the tables as it is in the tree.
func tableText(name string) string {
	text, err := os.ReadFile(filepath.Join("tables", name))
	if err != nil {
		panic(err)
	}
	return string(text)
}

// tableFrame is a frame as it stands in its table: with its examples, good ones of asks among the bad.
type tableFrame struct {
	*frame
	bad, ok []string
	file    string
	line    int
}

// tableRow is a word of a set with its innocent sentences.
type tableRow struct {
	set, word string
	verb      bool
	adjective bool
	ok        []string
	file      string
	line      int
}

// What the tables say besides what is packed.
var (
	packedFrames []tableFrame // without the frames
	packedRows   []tableRow
	packFaults   []string
)

// tableFrames are the frames of wordings or, of typ, those of asks.
func tableFrames(typ bool) (list []tableFrame) {
	lex := theLexicon()
	frames := append(slices.Clone(lex.frames), lex.types...)
	for _, f := range packedFrames {
		k := slices.IndexFunc(frames, func(other *frame) bool { return other.id == f.id })
		f.frame = frames[k]
		if (f.typ != "") == typ {
			list = append(list, f)
		}
	}
	return list
}

var packTables = sync.OnceValue(func() string {
	var b strings.Builder
	b.WriteString("# made of tables by go test ./lint/english -run TestPacked -pack\n")
	for _, t := range []string{"check-in", "commitments", "continuation", "convince", "disguised", "get-them-to", "smart", "talk-to", "tell-pitch", "want"} {
		packTable(&b, t+".txt", tableText(t+".txt"))
	}
	return b.String()
})

func packTable(b *strings.Builder, file, text string) {
	block, name := "", ""
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		fail := func(format string, a ...any) {
			packFaults = append(packFaults, fmt.Sprintf("%s:%d: %s", file, n+1, fmt.Sprintf(format, a...)))
		}
		word, rest, _ := strings.Cut(line, " ")
		rest = strings.TrimSpace(rest)
		switch {
		case line == "":
			block = ""
		case line[0] == '#':
		case block == "":
			block = word
			fields := strings.Fields(rest)
			if len(fields) == 0 {
				fail("%q has no name", line)
				continue
			}
			name = fields[0]
			fmt.Fprintf(b, "\n%s %s\n", word, strings.Join(fields, " "))
			if block == "frame" || block == "commitment" {
				packedFrames = append(packedFrames, tableFrame{frame: &frame{id: name}, file: file, line: n + 1})
			}
		case block != "frame" && block != "commitment":
			w, examples, _ := strings.Cut(line, " | ")
			w = strings.Join(strings.Fields(w), " ")
			if block == "verbs" && strings.Contains(w, " ") {
				fail("%q: a verb is one word; write the particle in the pattern", w)
			}
			row := tableRow{set: name, word: w, verb: block == "verbs", adjective: block == "adjectives", file: file, line: n + 1}
			for p := range strings.SplitSeq(examples, " | ") {
				if p = strings.TrimSpace(p); p != "" {
					row.ok = append(row.ok, p)
				}
			}
			packedRows = append(packedRows, row)
			fmt.Fprintln(b, w)
		default:
			switch f := &packedFrames[len(packedFrames)-1]; word {
			case "match":
				fmt.Fprintln(b, strings.Join(strings.Fields(rest), " "))
			case "bad", "good":
				f.bad = append(f.bad, rest)
			case "ok":
				f.ok = append(f.ok, rest)
			default:
				fail("want match, bad, good or ok, found %q", word)
			}
		}
	}
}

// wordRow reads a row of words.txt.
func wordRow(line string) (word, classes string, ok bool) {
	if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
		return "", "", false
	}
	word, classes, ok = strings.Cut(line, " ")
	return word, strings.TrimSpace(classes), ok
}

// packWords puts the words of the same classes into one line.
func packWords(text string) string {
	var order []string
	words := map[string][]string{}
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		w, classes, ok := strings.Cut(line, " ")
		classes = strings.TrimSpace(classes)
		if _, err := classesOf(classes); !ok || err != nil {
			packFaults = append(packFaults, fmt.Sprintf("words.txt:%d: want a word and its classes, found %q", n+1, line))
			continue
		}
		if words[classes] == nil {
			order = append(order, classes)
		}
		words[classes] = append(words[classes], w)
	}
	var b strings.Builder
	for _, classes := range order {
		fmt.Fprintf(&b, "%s %s\n", classes, strings.Join(words[classes], " "))
	}
	return b.String()
}
