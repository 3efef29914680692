package lint

import (
	"testing"

	"callplan/lint/syntax"
)

func read(src string) *Plan { return Read(syntax.Parse([]byte(src)), nil) }

// TestReadMeansTheSame reads one plan in the many ways TOML and people have to write it.
func TestReadMeansTheSame(t *testing.T) {
	const top = "customer = \"Northwind Foods\"\ndate = 2026-12-03\nstage = \"discovery\"\n"
	for name, src := range map[string]string{
		"headers":        top + "[primary]\ngoal = \"Dana signs\"\ncommitment = \"purchase\"\n[[secondary]]\ngoal = \"Dana names a peer\"\n",
		"inline tables":  top + "primary = { goal = \"Dana signs\", commitment = \"purchase\" }\nsecondary = [{ goal = \"Dana names a peer\" }]\n",
		"dotted keys":    top + "primary.goal = \"Dana signs\"\nprimary.commitment = \"purchase\"\nsecondary = [{ goal = \"Dana names a peer\" }]\n",
		"quoted names":   "\"customer\" = 'Northwind Foods'\n'date' = 2026-12-03\n\"st\\u0061ge\" = \"discovery\"\n['primary']\n\"goal\" = \"\"\"\nDana signs\"\"\"\ncommitment = '''purchase'''\n[[ \"secondary\" ]]\ngoal = \"Dana names a peer\"\n",
		"spaces":         " customer=\"Northwind Foods\"\n\tdate=2026-12-03\nstage   =   \"discovery\"\n[ primary ]\n  goal = \"Dana signs\"\n  commitment = \"purchase\"\n[[ secondary ]]\ngoal = \"Dana names a peer\"",
		"synonyms":       "account = \"Northwind Foods\"\nwhen = 2026-12-03\nstage = \"needs\"\n[primary]\nobjective = \"Dana signs\"\ncommitment = \"order\"\n[[extra]]\ntext = \"Dana names a peer\"\n",
		"capitals":       "Customer = \"Northwind Foods\"\nDATE = 2026-12-03\nStage = \"Discovery\"\n[Primary]\nGoal = \"Dana signs\"\nCommitment = \"Purchase\"\n[[Secondary]]\nGoal = \"Dana names a peer\"\n",
		"slips":          "custmer = \"Northwind Foods\"\ndat = 2026-12-03\nstagee = \"discovery\"\n[primry]\ngaol = \"Dana signs\"\ncomitment = \"purchase\"\n[[secondry]]\ngola = \"Dana names a peer\"\n",
		"single table":   top + "[primary]\ngoal = \"Dana signs\"\ncommitment = \"purchase\"\n[secondary]\ngoal = \"Dana names a peer\"\n",
		"quoted date":    "customer = \"Northwind Foods\"\ndate = \"2026-12-03\"\nstage = \"discovery\"\n[primary]\ngoal = \"Dana signs\"\ncommitment = \"purchase\"\n[[secondary]]\ngoal = \"Dana names a peer\"\n",
		"written date":   "customer = \"Northwind Foods\"\ndate = \"3 December 2026\"\nstage = \"discovery\"\n[primary]\ngoal = \"Dana signs\"\ncommitment = \"purchase\"\n[[secondary]]\ngoal = \"Dana names a peer\"\n",
		"date with time": "customer = \"Northwind Foods\"\ndate = 2026-12-03T10:30:00+09:00\nstage = \"discovery\"\n[primary]\ngoal = \"Dana signs\"\ncommitment = \"purchase\"\n[[secondary]]\ngoal = \"Dana names a peer\"\n",
		"wrong header":   "customer = \"Northwind Foods\"\n[primary]\ngoal = \"Dana signs\"\ncommitment = \"purchase\"\ndate = 2026-12-03\n[[secondary]]\ngoal = \"Dana names a peer\"\nstage = \"discovery\"\n",
		"crlf and bom":   "\xef\xbb\xbfcustomer = \"Northwind Foods\"\r\ndate = 2026-12-03\r\nstage = \"discovery\"\r\n[primary]\r\ngoal = \"Dana signs\"\r\ncommitment = \"purchase\"\r\n[[secondary]]\r\ngoal = \"Dana names a peer\"\r\n",
		"broken line":    top + "[primary]\ngoal = \"Dana signs\"\nnonsense\ncommitment = \"purchase\"\n[[secondary]]\ngoal = \"Dana names a peer\"\n",
	} {
		p := read(src)
		day, ok := p.Date.Date()
		if !ok || day.Format("2006-01-02") != "2026-12-03" {
			t.Errorf("%s: the date is %v", name, day)
		}
		if stage, _ := p.StageBounds(); stage.Name != "discovery" {
			t.Errorf("%s: the stage is %q", name, stage.Name)
		}
		if p.Customer.Text() != "Northwind Foods" || p.Primary.Goal.Text() != "Dana signs" || p.Primary.Type.Name != "purchase" {
			t.Errorf("%s: %q, %q, %q", name, p.Customer.Text(), p.Primary.Goal.Text(), p.Primary.Type.Name)
		}
		if len(p.Secondary) != 1 || p.Secondary[0].Goal.Text() != "Dana names a peer" {
			t.Errorf("%s: %d secondaries", name, len(p.Secondary))
		}
	}
}

// TestReadStrays says of keys in wrong places what they most likely mean.
func TestReadStrays(t *testing.T) {
	for src, want := range map[string]struct {
		means   StrayKind
		key     string // the key or table it means
		adopted bool
	}{
		"gaol = 1":                              {Unknown, "", false}, // a goal stands under a header
		"custmer = \"x\"":                       {Typo, "customer", true},
		"customer = \"x\"\ncustmer = \"y\"":     {Typo, "customer", false}, // the right one wins
		"note = \"x\"":                          {Typo, "notes", true},     // and no key of [[people]]
		"[outcome]\nnotes = \"x\"":              {Misplaced, "notes", true},
		"[opening]\nsays = \"x\"":               {Typo, "say", true},
		"[fallback]\nlearn = [\"x\"]":           {Misplaced, "learn", true},
		"learn = []\n[fallback]\nlearn = []":    {Misplaced, "learn", false},
		"say = \"x\"":                           {Misplaced, "say", false}, // there is no [opening] yet
		"say = \"x\"\n[opening]":                {Misplaced, "say", true},
		"by = 2026-12-03":                       {Misplaced, "by", false}, // of which objective?
		"[fallback]\nshare = true":              {Unknown, "", false},
		"[backup]\ngoal = \"x\"":                {Synonym, "fallback", true},
		"[fallback]\n[backup]":                  {Synonym, "fallback", false},
		"[plan-b]":                              {Synonym, "fallback", true},
		"[PRIMARY]":                             {OtherCase, "primary", true},
		"[primray]":                             {Typo, "primary", true},
		"[weather]":                             {Unknown, "", false},
		"colour = 1":                            {Unknown, "", false},
		"[primary]\ndeadline = 2026-12-03":      {Synonym, "by", true},
		"[primary]\nObjective = \"x\"":          {Synonym, "goal", true},
		"[primary.goal]\nx = 1\n[primary.gaol]": {Typo, "goal", false},
	} {
		p := read(src)
		if len(p.Strays) != 1 {
			t.Errorf("%q has %d strays", src, len(p.Strays))
			continue
		}
		s, key := p.Strays[0], ""
		switch {
		case s.Key != nil:
			key = s.Key.Name
		case s.Table != nil:
			key = s.Table.Name
		}
		if s.Means != want.means || key != want.key || s.Adopted != want.adopted {
			t.Errorf("%q: means %d %q, adopted %v", src, s.Means, key, s.Adopted)
		}
	}
	for _, src := range []string{"x-crm = 1", "[x]\ngoal = 1", "[x.y]\nz = 1", "x.crm = 1", "[primary]\nx-score = 2", "[[x-list]]", "[primary.x-more]"} {
		if p := read(src); len(p.Strays) > 0 {
			t.Errorf("%q: the team's own %q is a stray", src, p.Strays[0].Entry.Name)
		}
	}
}

// TestWho tells what to call the person on the other side.
func TestWho(t *testing.T) {
	for contact, want := range map[string]string{
		"":                               "The customer",
		"  ":                             "The customer",
		"Dana Ruiz, operations director": "Dana",
		"Mr Osei (plant manager)":        "Mr Osei",
		"Dr. Ines van der Berg":          "Dr. Berg",
		"Frau Weiß, Einkauf":             "Frau Weiß",
		"head of purchasing":             "The head of purchasing",
		"the head of purchasing":         "The head of purchasing",
		"José & María":                   "José",
		"Łukasz Żak – IT":                "Łukasz",
		"山田太郎":                           "山田太郎",
		"Dana\\nRuiz":                    "Dana",
		"Ms":                             "Ms",
	} {
		if got := read("contact = \"" + contact + "\"").Who(); got != want {
			t.Errorf("%q is called %q, want %q", contact, got, want)
		}
	}
}
