package english

import (
	"os"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

var roleNames = map[string]Role{"primary": Primary, "fallback": Fallback, "stretch": Stretch, "secondary": Secondary, "learn": Learn}

// A sample is a sentence with the role it has in a plan.
type sample struct {
	role Role
	text string
}

// development are the labelled sentences that may be looked at.
func development(t testing.TB) []sample {
	data, err := os.ReadFile("../../testdata/english/development.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []sample
	for _, line := range strings.Split(string(data), "\n") {
		if f := strings.SplitN(line, " | ", 9); len(f) == 9 && line[0] != '#' {
			list = append(list, sample{roleNames[f[0]], f[8]})
		}
	}
	if len(list) < 100 {
		t.Fatalf("%d sentences in development.txt", len(list))
	}
	return list
}

// TestRewritesMendWhatTheyRewrite rewrites every sentence there is and reads the rewrites again: they are clean, keep
// names, numbers and dates, and look like sentences.
func TestRewritesMendWhatTheyRewrite(t *testing.T) {
	r, again := NewReader(nil), NewReader(nil)
	call := time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC)
	made, asked := 0, 0
	try := func(s sample) {
		for _, names := range []Names{{}, {Customers: []string{"Dana Ruiz, operations director", "Ruiz Metal"}}} {
			r.Know(names, call)
			again.Know(names, call)
			g := r.Read(s.text, s.role)
			if len(g.Phrasing) == 0 && g.Continuation.Family == "" {
				continue
			}
			asked++
			list := r.Rewrites(g)
			facts := factsOf(&r.sent, &r.rewriter.parts)
			if len(list) > 0 {
				made++
			}
			for i, w := range list {
				checkRewrite(t, again, s, w, facts)
				for _, o := range list[:i] {
					if o.Text == w.Text {
						t.Errorf("%q: %q is offered twice", s.text, w.Text)
					}
				}
			}
		}
	}
	for _, s := range development(t) {
		try(s)
	}
	for _, f := range tableFrames(false) {
		if f.family == selfish {
			continue
		}
		for _, b := range f.bad {
			try(sample{Primary, b})
			if f.family == Disguised {
				try(sample{Learn, b})
			}
		}
	}
	for _, text := range generated() {
		try(sample{Primary, text})
		try(sample{Learn, text})
	}
	t.Logf("%d of %d sentences rewritten", made, asked)
	if asked == 0 || made*10 < asked*9 {
		t.Errorf("%d of %d sentences were rewritten, want nine of ten", made, asked)
	}
}

// factsOf are the words that a rewrite must keep.
func factsOf(s *sentence, p *parts) []string {
	var list []string
	if p.s != s || len(p.out) != len(s.toks) {
		return nil
	}
	for i := range s.toks {
		if t := &s.toks[i]; p.fact(i) {
			list = append(list, s.text[t.start:t.end])
		}
	}
	return list
}

func checkRewrite(t *testing.T, again *Reader, s sample, w Rewrite, facts []string) {
	t.Helper()
	fail := func(format string, a ...any) {
		t.Helper()
		t.Errorf("%q\n    becomes %s %q: "+format, append([]any{s.text, w.Kind, w.Text}, a...)...)
	}
	role := Primary
	if w.Kind == "learning" {
		role = Learn
	}
	if !utf8.ValidString(w.Text) || strings.Contains(w.Text, "  ") || strings.ContainsAny(w.Text, "{}\n\t") || strings.Contains(w.Text, " ,") {
		fail("is no sentence")
	}
	if first, _ := utf8.DecodeRuneInString(w.Text); !unicode.IsUpper(first) && unicode.ToUpper(first) != first {
		fail("does not begin with a capital")
	}
	if w.Text == s.text {
		fail("is the original")
	}
	for _, f := range facts {
		if !holds([]byte(w.Text), f) {
			fail("lost %q", f)
		}
	}
	g := again.Read(w.Text, role)
	if len(g.Phrasing) > 0 || g.Continuation.Family != "" {
		fail("is found again: %v %v", g.Phrasing, g.Continuation.Family)
	}
	if w.Kind == "commitment" && g.Actor != Customer {
		fail("has the actor %v", sideNames[g.Actor])
	}
}

// generated are sentences of every mix of wording, people, objects and times.
func generated() []string {
	people := []string{"Dana", "them", "her", "the works council", "Dana and her team", "procurement", "Mr Osei's assistant", "the head of purchasing at Brixton Mills"}
	acts := []string{"sign the order", "agree to a pilot", "introduce us to the CFO", "send the 3 drawings and book the audit", "be comfortable with the price", "test two units"}
	things := []string{"our new rates", "the dashboard", "the roadmap", "a 12-seat package", "why prices rose"}
	times := []string{"", " by 12 December", " next week", " before Friday", " in Q1"}
	var list []string
	for i, x := range people {
		for j, a := range acts {
			d := times[(i+j)%len(times)]
			for _, f := range []string{"I want X to A", "Get X to A", "We need X to A", "Convince X to A", "The goal is to get X to A"} {
				list = append(list, strings.NewReplacer("X", x, "A", a).Replace(f)+d+".")
			}
		}
		for j, o := range things {
			d := times[(i+j)%len(times)]
			for _, f := range []string{"Talk to X about T", "Tell X about T", "Follow up with X on T", "I'd like to update X on T", "Have a chat with X about T"} {
				list = append(list, strings.NewReplacer("X", x, "T", o).Replace(f)+d)
			}
			if j < 4 {
				for _, f := range []string{"Pitch T to X", "Show X T", "Walk X through T", "Present T to X"} {
					list = append(list, strings.NewReplacer("X", x, "T", o).Replace(f)+d)
				}
			}
		}
	}
	return list
}

// TestRewritesSought are things that we only want to know: what there is to learn about them, and what the customer tells.
func TestRewritesSought(t *testing.T) {
	r := NewReader(nil)
	for _, c := range []struct{ text, learn, say string }{
		{"Understand the escalation path for orders above EUR 20,000", "I need to understand the escalation path for orders above EUR 20,000", "The customer walks us through the escalation path for orders above EUR 20,000"},
		{"Find out the name of the lease holder", "I need to find out the name of the lease holder", "The customer tells us the name of the lease holder"},
		{"Discover the true cause of the returns", "I need to find out the true cause of the returns", "The customer tells us the true cause of the returns"},
		{"Identify the budget holder for print", "I need to find out who the budget holder for print is", "The customer tells us who the budget holder for print is"},
		{"Identify the key users in both warehouses", "I need to find out who the key users in both warehouses are", "The customer tells us who the key users in both warehouses are"},
		{"Identify an ally in the night shift", "I need to find out who could be an ally in the night shift", "The customer tells us who could be an ally in the night shift"},
		{"Uncover any worries about the changeover", "I need to find out which worries about the changeover there are", "The customer tells us which worries about the changeover there are"},
		{"Identify quick wins", "I need to find out which quick wins there are", "The customer tells us which quick wins there are"},
		{"Understand current routines", "I need to understand the current routines", "The customer walks us through the current routines"},
		{"Learn about their plans for the annexe by Friday", "I need to understand their plans for the annexe by Friday", "The customer walks us through their plans for the annexe by Friday"},
		{"Ascertain the number of seats from Ms Lindqvist", "I need to find out from Ms Lindqvist the number of seats", "Ms Lindqvist tells us the number of seats"},
		{"Find out Dean's weekly tonnage", "I need to understand Dean's weekly tonnage", "Dean tells us about the weekly tonnage"},
		{"Understand the impact of the strike on their harvest", "I need to understand the impact of the strike on their harvest", "The customer tells us about the impact of the strike on their harvest"},
		{"Understand the measures they use", "I need to find out the measures they use", "The customer tells us the measures they use"},
		{"Identify who countersigns", "I need to understand who countersigns", "The customer tells us who countersigns"},
		{"I need to understand their tender rules", "", "The customer walks me through their tender rules"},
		{"Understand our standing with the trust", "I need to understand what the trust would need to see before a decision", "The trust tells us what is still missing for a decision"},
	} {
		learn, say := "", ""
		for _, w := range r.Rewrites(r.Read(c.text, Primary)) {
			switch {
			case w.Kind == "commitment":
				say = w.Text
			case learn == "":
				learn = w.Text
			}
		}
		if learn != c.learn || say != c.say {
			t.Errorf("%q\nlearn %q, want %q\nsay   %q, want %q", c.text, learn, c.learn, say, c.say)
		}
	}
}

// TestRewritesSay holds what the customer does in a rewrite, word by word.
func TestRewritesSay(t *testing.T) {
	r := NewReader(nil)
	for _, c := range []struct{ text, want string }{
		{"Drop by the garage when I am next in the area", "The customer tells me what has changed since we last spoke"},
		{"My aim: get the Phoenix Schools bus deal", "The Phoenix Schools tell me what is still missing for a decision"},
		{"Try to get both Geschäftsführer in one meeting", "Both Geschäftsführer tell us what is still missing for a decision"},
		{"Look in on the Tanners at Low Farm", "The Tanners at Low Farm tell us what has changed since we last spoke"},
		{"Push the offer to Ada's regulars", "Ada's regulars tell us what speaks for and against the offer"},
		{"Get Ada's views on the merger and mention the discount", ""},
		{"Talk to the Boss about the crane", "The Boss tells us which points about the crane are still open"},
		{"I need to understand which of the four depots need the night service", "The customer tells me which of the four depots need the night service"},
		{"I need to understand what an hour of dead phones costs the Lakewood clinic", "The customer tells me what an hour of dead phones costs the Lakewood clinic"},
		{"Hear from Tamara why the order was cancelled", "Tamara tells us why the order was cancelled"},
		{"Remind Gordon of everything we did for him this year", "Gordon tells us what is still missing for a decision"},
		{"Tell the property manager who we are and what we do", "The property manager tells us what is still unclear about who we are and what we do"},
	} {
		got := ""
		for _, w := range r.Rewrites(r.Read(c.text, Primary)) {
			if w.Kind == "commitment" {
				got = w.Text
			}
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestRewritesLearn holds the first thing there is to learn, word by word.
func TestRewritesLearn(t *testing.T) {
	r := NewReader(nil)
	for _, c := range []struct{ text, want string }{
		{"Promote the spring bundle to all the Kerridge branches", "I need to understand which problem the spring bundle would have to solve for all the Kerridge branches"},
		{"Promote the autumn range to garden centres in the north", "I need to understand which problem the autumn range would have to solve for garden centres"},
		{"Introduce the team that will run the project to Ms Fontaine", ""},
		{"Keep the relationship with the brewery warm", "I need to understand what the brewery would need to see before a decision"},
		{"Get a feel for how the orchestra books its coaches", "I need to understand how the orchestra books its coaches"},
		{"Understand who else the museum is talking to", "I need to understand who else the museum is talking to"},
		{"Find out what the ferry company thinks about our price", "I need to understand what the ferry company thinks about our price"},
		{"Ascertain whether the insurer follows up on every claim", "I need to find out whether the insurer follows up on every claim"},
		{"Clarify to whom Faisal pitches next year's budget", "I need to understand to whom Faisal pitches next year's budget"},
		{"I need to understand which of the four depots need the night service", ""},
		{"Do the honours with our story so Hamish opens the door", ""},
		{"Twist Arno's arm to renew the advisory contract", "I need to understand what would have to be in place for Arno to renew the advisory contract"},
		{"Tease the shelf-price target out of Mandy", "I need to understand what would have to be in place for Mandy to give us the shelf-price target"},
		{"I want the ring size from the groom by Thursday", "I need to understand what would have to be in place for the groom to give me the ring size by Thursday"},
		{"Make Mr Brandt aware of the changes in our terms", "I need to understand what the changes in our terms would change for Mr Brandt"},
		{"Make sure the clinic knows about our weekend support", "I need to understand what our weekend support would change for the clinic"},
		{"Talk about money with the founder", "I need to understand what matters most to the founder about money"},
		{"Sound out the new CFO about outsourcing payroll", "I need to understand what matters most to the new CFO about outsourcing payroll"},
		{"Convince Torsten that leasing beats buying", "I need to understand what evidence Torsten would need to judge whether leasing beats buying"},
		{"I want to convince Rafael that our pallets last longer", "I need to understand what evidence Rafael would need to judge whether our pallets last longer"},
		{"Handle the price objection and close", "I need to understand what lies behind the price objection"},
		{"Win the tender for the sports hall floor", "I need to understand what is still missing for the customer to decide on the tender for the sports hall floor"},
		{"Get the greenlight from Aoife for the pop-up stand", "I need to understand what would have to be in place for Aoife to give us the greenlight for the pop-up stand"},
		{"Let the two co-owners know why our delivery was late on 4 November and apologise", "I need to find out what the two co-owners would say about why our delivery was late on 4 November"},
		{"Try to find out if there is still budget left for this year", "I need to find out whether there is still budget left for this year"},
		{"Talk with the head teacher about replacing the gym lights", "I need to understand what matters most to the head teacher about replacing the gym lights"},
		{"Tell Sanna that the samples are on their way and that we hope she likes them", "We need to understand what it means for Sanna that the samples are on their way"},
		{"Pitch to the investors of the wind park", "I need to understand what the investors of the wind park would need to see before a decision"},
		{"Interest the pharmacy in our own-brand plasters", "I need to understand what our own-brand plasters would change for the pharmacy"},
		{"Negotiate a better price for the annual service with Lindqvist", "I need to understand by which criteria Lindqvist would judge a better price for the annual service"},
	} {
		got := ""
		for _, w := range r.Rewrites(r.Read(c.text, Primary)) {
			if got == "" && w.Kind == "learning" {
				got = w.Text
			}
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestRewritesRefuse lists sentences that nobody should rewrite.
func TestRewritesRefuse(t *testing.T) {
	r := NewReader(nil)
	for _, text := range []string{
		"",
		"Dana agrees to sign the order by 12 December.",
		"Should I talk to Dana about our new rates?",
		"Talk to Dana about our new rates. Then show her the dashboard and get her to sign.",
		"Talk to Dana about " + strings.Repeat("the very long story of ", 20) + "our new rates",
		"Talk to Dana about our \xff rates",
	} {
		if list := r.Rewrites(r.Read(text, Primary)); len(list) > 0 {
			t.Errorf("%q becomes %q", text, list)
		}
	}
	g := r.Read("Talk to Dana about our new rates", Primary)
	if list := r.Rewrites(g.Clone()); len(list) > 0 {
		t.Error("a clone is rewritten")
	}
	if len(r.Rewrites(g)) == 0 {
		t.Error("talk to Dana is not rewritten")
	}
	for _, w := range r.Rewrites(r.Read("Talk to Dana about our new rates", Learn)) {
		if w.Kind != "learning" {
			t.Errorf("a learning objective becomes %q", w)
		}
	}
}

func FuzzRewrites(f *testing.F) {
	for _, s := range development(f) {
		f.Add(s.text)
	}
	f.Add("A'd bake if B a00ed ")                  // a verb without a lemma
	f.Add("IdeAlY B agree 0 -A000 trial on B &ie") // a conjunction with nothing but an adverb behind it
	f.Add("e0000000“Co b000000000000!Yell")        // a topic at the start of a sentence
	r := NewReader(nil)
	r.Know(Names{Customers: []string{"Dana Ruiz"}}, time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC))
	f.Fuzz(func(t *testing.T, text string) {
		for _, role := range []Role{Primary, Learn} {
			for _, w := range r.Rewrites(r.Read(text, role)) {
				if !utf8.ValidString(w.Text) || strings.Contains(w.Text, "  ") || w.Text == "" {
					t.Errorf("%q becomes %q", text, w.Text)
				}
			}
		}
	})
}

// BenchmarkRewrites reads and rewrites what can be rewritten; BenchmarkRewritten reads the same sentences only.
func BenchmarkRewrites(b *testing.B) { benchmarkRewrites(b, true) }

func BenchmarkRewritten(b *testing.B) { benchmarkRewrites(b, false) }

func benchmarkRewrites(b *testing.B, rewrite bool) {
	r := NewReader(nil)
	list := development(b)
	var flagged []sample
	for _, s := range list {
		if g := r.Read(s.text, s.role); len(r.Rewrites(g)) > 0 {
			flagged = append(flagged, s)
		}
	}
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		s := flagged[i%len(flagged)]
		i++
		if g := r.Read(s.text, s.role); rewrite {
			r.Rewrites(g)
		}
	}
}
