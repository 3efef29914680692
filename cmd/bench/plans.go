package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

var (
	customers = []string{"Northwind Foods", "Harbour Clinic", "Älvdal Print", "Blue Kiln Ceramics", "Ostrava Pumps", "Lindqvist Freight", "Saint Bride School"}
	contacts  = []string{"Dana Ruiz, operations director", "Tom Okafor, plant manager", "Zoë Lindqvist, head of purchasing", "Mr Osei, owner", "Łukasz Wrona, controller"}
	stages    = []string{"prospecting", "qualification", "discovery", "evaluation", "proposal", "negotiation"}
)

// plan is a plan of about 1.4 KB; about one in three has something to find.
func plan(r *rand.Rand) []byte {
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	call := time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(200))
	day := func(n int) string { return call.AddDate(0, 0, n).Format(time.DateOnly) }
	contact := pick(contacts)
	who, _, _ := strings.Cut(contact, " ")
	var b bytes.Buffer
	fmt.Fprintf(&b, "# Call plan, number %d\ncustomer = %q\ncontact  = %q\nseller   = \"Mira\"\ndate     = %s\nchannel  = \"visit\"\nminutes  = %d\nstage    = %q\n",
		r.IntN(1e6), pick(customers), contact, day(0), 15+5*r.IntN(10), pick(stages))
	b.WriteString("reason   = \"They get last month's stops priced on their own figures\"\nlearn = [\n")
	fmt.Fprintf(&b, "  \"I need to understand what one hour of a stopped line costs them\",\n  \"I need to find out who decides above %d EUR\",\n]\n", 1000*r.IntN(90))
	b.WriteString("questions = [\n  \"What happened on the line in the last four weeks?\",\n  \"Who had to be called, and what did that cost?\",\n]\n")
	b.WriteString("notes = \"\"\"\nFour stops last month (mail of the 24th).\nFinance not met yet; the controller is said to be careful.\n\"\"\"\n\n")
	fmt.Fprintf(&b, "[primary]\ngoal       = \"%s agrees to a two-hour needs analysis with both line leads\"\ncommitment = \"needs-analysis\"\nby         = %s\nmeasure    = \"date accepted in the calendar before I leave\"\nshare      = false\n\n", who, day(7))
	if r.IntN(6) > 0 {
		fmt.Fprintf(&b, "[fallback]\ngoal       = \"%s sends us the downtime log of the last two months\"\ncommitment = \"share-information\"\nby         = %s\n\n", who, day(5-9*(r.IntN(12)/11)))
	}
	fmt.Fprintf(&b, "[[secondary]]\nkind = \"referral\"\ngoal = \"%s names the manager of the sister plant\"\n\n[[people]]\nname = \"Luis Ortega\"\nrole = \"maintenance lead\"\n\n", who)
	b.WriteString("[closing]\nask = \"Shall we put the two hours with both line leads in the calendar now?\"\n")
	return b.Bytes()
}

// generate writes n plans into folders of a hundred; the same n gives the same plans.
func generate(dir string, n int) error {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	for i := range n {
		sub := filepath.Join(dir, fmt.Sprintf("team-%03d", i/100))
		if i%100 == 0 {
			if err := os.MkdirAll(sub, 0o755); err != nil {
				return err
			}
		}
		if err := os.WriteFile(filepath.Join(sub, fmt.Sprintf("call-%06d.plan.toml", i)), plan(r), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// file is one odd plan.
type file struct {
	name, what string
	make       func() []byte
}

// files are the single files: small, large, and hostile ones.
func files(quick bool) []file {
	scale := 1
	if quick {
		scale = 10
	}
	large := func(size int) func() []byte {
		return func() []byte {
			r := rand.New(rand.NewPCG(1, 2))
			b := bytes.NewBuffer(plan(r))
			for i := 0; b.Len() < size/scale; i++ {
				fmt.Fprintf(b, "\n[[secondary]]\nkind = \"referral\"\ngoal = \"Dana names manager number %d of the sister plant\"\n", i)
			}
			return b.Bytes()
		}
	}
	text := func(s string) func() []byte { return func() []byte { return []byte(s) } }
	n := 100_000 / scale
	return []file{
		{"small.plan.toml", "a plan of 1.4 KB, from process start to exit", func() []byte { return plan(rand.New(rand.NewPCG(1, 1))) }},
		{"valid-1mb.plan.toml", "a valid plan of 1 MB", large(1_000_000)},
		{"valid-10mb.plan.toml", "a valid plan of 10 MB", large(10_000_000)},
		{"deep.plan.toml", "an array nested 100,000 deep", text("x = " + strings.Repeat("[", n) + strings.Repeat("]", n) + "\n")},
		{"tables.plan.toml", "inline tables nested 100,000 deep", text("x = " + strings.Repeat("{a=", n) + "1" + strings.Repeat("}", n) + "\n")},
		{"dots.plan.toml", "a key of 100,000 parts", text("x" + strings.Repeat(".a", n) + " = 1\n")},
		{"line.plan.toml", "a line of 5 MB", text("customer = \"" + strings.Repeat("Northwind ", 500_000/scale) + "\"\n")},
		{"nul.plan.toml", "1 MB of NUL", text(strings.Repeat("\x00", 1_000_000/scale))},
		{"utf8.plan.toml", "1 MB of invalid UTF-8", text(strings.Repeat("k = \"\xff\xfe\"\n", 100_000/scale))},
		{"keys.plan.toml", "a million keys", func() []byte {
			var b bytes.Buffer
			for i := range 10 * n {
				fmt.Fprintf(&b, "key%d = %d\n", i, i)
			}
			return b.Bytes()
		}},
		{"quotes.plan.toml", "100,000 unclosed quotes", text(strings.Repeat("a = \"b\n", n))},
	}
}

// makeFile writes one of the odd plans into the current folder.
func makeFile(name string, quick bool) error {
	for _, f := range files(quick) {
		if f.name == name {
			return os.WriteFile(name, f.make(), 0o644)
		}
	}
	return fmt.Errorf("there is no file %s to make", name)
}
