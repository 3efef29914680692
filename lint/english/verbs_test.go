package english

import (
	"slices"
	"strings"
	"testing"
)

func verbTable(t *testing.T) []verbRow {
	t.Helper()
	rows, err := parseVerbs(tableText("verbs.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// Each line: lemma, third person, past, participle, gerund; alternatives stand as a/b.
const verbCases = `
abide abides abided/abode abided/abode abiding
access accesses accessed accessed accessing
acquit acquits acquitted acquitted acquitting
age ages aged aged ageing/aging
agree agrees agreed agreed agreeing
analyse analyses analysed analysed analysing
analyze analyzes analyzed analyzed analyzing
apply applies applied applied applying
argue argues argued argued arguing
arise arises arose arisen arising
ask asks asked asked asking
attach attaches attached attached attaching
be is was/were been being
bear bears bore borne/born bearing
beat beats beat beaten beating
become becomes became become becoming
begin begins began begun beginning
benefit benefits benefited/benefitted benefited/benefitted benefiting/benefitting
bet bets bet bet betting
bid bids bid bid/bidden bidding
bind binds bound bound binding
break breaks broke broken breaking
brief briefs briefed briefed briefing
bring brings brought brought bringing
budget budgets budgeted budgeted budgeting
build builds built built building
bus buses bused/bussed bused/bussed busing/bussing
buy buys bought bought buying
cancel cancels cancelled/canceled cancelled/canceled cancelling/canceling
canoe canoes canoed canoed canoeing
carry carries carried carried carrying
catch catches caught caught catching
chat chats chatted chatted chatting
check-in checks-in checked-in checked-in checking-in
choose chooses chose chosen choosing
come comes came come coming
commit commits committed committed committing
control controls controlled controlled controlling
convey conveys conveyed conveyed conveying
cost costs cost/costed cost/costed costing
countersign countersigns countersigned countersigned countersigning
cross-sell cross-sells cross-sold cross-sold cross-selling
cut cuts cut cut cutting
deal deals dealt dealt dealing
defer defers deferred deferred deferring
demo demos demoed demoed demoing
deny denies denied denied denying
deploy deploys deployed deployed deploying
develop develops developed developed developing
diarise diarises diarised diarised diarising
die dies died died dying
discuss discusses discussed discussed discussing
distil distils distilled distilled distilling
distill distills distilled distilled distilling
do does did done doing
draw draws drew drawn drawing
drive drives drove driven driving
drop-ship drop-ships drop-shipped drop-shipped drop-shipping
dye dyes dyed dyed dyeing
eat eats ate eaten eating
echo echoes echoed echoed echoing
embargo embargoes embargoed embargoed embargoing
enrol enrols enrolled enrolled enrolling
enroll enrolls enrolled enrolled enrolling
envelop envelops enveloped enveloped enveloping
equip equips equipped equipped equipping
fall falls fell fallen falling
feed feeds fed fed feeding
fight fights fought fought fighting
find finds found found finding
fix fixes fixed fixed fixing
flee flees fled fled fleeing
fly flies flew flown flying
focus focuses focused/focussed focused/focussed focusing/focussing
follow-up follows-up followed-up followed-up following-up
forecast forecasts forecast/forecasted forecast/forecasted forecasting
forget forgets forgot forgotten/forgot forgetting
forgo forgoes forwent forgone forgoing
format formats formatted formatted formatting
found founds founded founded founding
free frees freed freed freeing
fulfil fulfils fulfilled fulfilled fulfilling
fulfill fulfills fulfilled fulfilled fulfilling
get gets got got/gotten getting
give gives gave given giving
go goes went gone going
grind grinds ground ground grinding
guarantee guarantees guaranteed guaranteed guaranteeing
hang hangs hung/hanged hung/hanged hanging
have has had had having
hit hits hit hit hitting
hoe-down hoe-downs hoe-downed hoe-downed hoe-downing
hurry hurries hurried hurried hurrying
incur incurs incurred incurred incurring
input inputs input/inputted input/inputted inputting
invite invites invited invited inviting
issue issues issued issued issuing
keep keeps kept kept keeping
know knows knew known knowing
lay lays laid laid laying
lead leads led led leading
leave leaves left left leaving
level levels levelled/leveled levelled/leveled levelling/leveling
lie lies lay/lied lain/lied lying
lose loses lost lost losing
make makes made made making
market markets marketed marketed marketing
mean means meant meant meaning
meet meets met met meeting
mimic mimics mimicked mimicked mimicking
mislead misleads misled misled misleading
nudge nudges nudged nudged nudging
occur occurs occurred occurred occurring
offer offers offered offered offering
okay okays okayed okayed okaying
onboard onboards onboarded onboarded onboarding
open opens opened opened opening
organise organises organised organised organising
organize organizes organized organized organizing
overcome overcomes overcame overcome overcoming
oversee oversees oversaw overseen overseeing
panic panics panicked panicked panicking
patrol patrols patrolled patrolled patrolling
pay pays paid paid paying
persuade persuades persuaded persuaded persuading
pilot pilots piloted piloted piloting
pitch pitches pitched pitched pitching
plan plans planned planned planning
prefer prefers preferred preferred preferring
program programs programmed programmed programming
programme programmes programmed programmed programming
prove proves proved proved/proven proving
pursue pursues pursued pursued pursuing
put puts put put putting
qualify qualifies qualified qualified qualifying
queue queues queued queued queuing/queueing
quit quits quit/quitted quit/quitted quitting
quiz quizzes quizzed quizzed quizzing
radio radios radioed radioed radioing
read reads read read reading
refer refers referred referred referring
reply replies replied replied replying
reset resets reset reset resetting
retie reties retied retied retying
rise rises rose risen rising
run runs ran run running
say says said said saying
see sees saw seen seeing
seek seeks sought sought seeking
sell sells sold sold selling
send sends sent sent sending
shine shines shone/shined shone/shined shining
show shows showed shown/showed showing
singe singes singed singed singeing
ski skis skied skied skiing
speak speaks spoke spoken speaking
spend spends spent spent spending
stomach stomachs stomached stomached stomaching
stop stops stopped stopped stopping
submit submits submitted submitted submitting
sync syncs synced synced syncing
take takes took taken taking
target targets targeted targeted targeting
taxi taxis taxied taxied taxiing/taxying
teach teaches taught taught teaching
tell tells told told telling
think thinks thought thought thinking
tie ties tied tied tying
tiptoe tiptoes tiptoed tiptoed tiptoeing
touch-base touches-base touched-base touched-base touching-base
traffic traffics trafficked trafficked trafficking
transfer transfers transferred transferred transferring
travel travels travelled/traveled travelled/traveled travelling/traveling
trial trials trialled/trialed trialled/trialed trialling/trialing
try tries tried tried trying
undergo undergoes underwent undergone undergoing
upsell upsells upsold upsold upselling
upset upsets upset upset upsetting
use uses used used using
veto vetoes vetoed vetoed vetoing
video videos videoed videoed videoing
visit visits visited visited visiting
win wins won won winning
withdraw withdraws withdrew withdrawn withdrawing
woo woos wooed wooed wooing
worship worships worshipped/worshiped worshipped/worshiped worshipping/worshiping
wow wows wowed wowed wowing
wrap wraps wrapped wrapped wrapping
write writes wrote written writing
`

func TestVerbForms(t *testing.T) {
	rows := map[string]verbRow{"hoe-down": {lemma: "hoe-down"}}
	for _, row := range verbTable(t) {
		rows[row.lemma] = row
	}
	cases := strings.Fields(verbCases)
	if len(cases)/5 < 120 {
		t.Errorf("only %d verbs are tested", len(cases)/5)
	}
	for c := range slices.Chunk(cases, 5) {
		row, ok := rows[c[0]]
		if !ok {
			t.Errorf("%s is missing", c[0])
			continue
		}
		f := forms(row)
		got := []string{f.base, f.s, strings.Join(f.past, "/"), strings.Join(f.part, "/"), strings.Join(f.ing, "/")}
		if !slices.Equal(got, c) {
			t.Errorf("forms of %s: %v, want %v", c[0], got, c)
		}
	}
}

func TestVerbTable(t *testing.T) {
	rows := verbTable(t)
	if len(rows) < 1700 {
		t.Errorf("%d verbs, want 1,700 at least", len(rows))
	}
	if !slices.IsSortedFunc(rows, func(a, b verbRow) int { return strings.Compare(a.lemma, b.lemma) }) {
		t.Error("verbs.txt is not sorted")
	}
	byLemma := map[string]verbRow{}
	for _, row := range rows {
		byLemma[row.lemma] = row
		regular := forms(verbRow{lemma: row.lemma, double: row.double})
		if slices.Equal(row.past, regular.past) && row.part == nil || slices.Equal(row.ing, regular.ing) || row.s == regular.s {
			t.Errorf("%s: the rules give what the row says", row.lemma)
		}
	}
	// Two spellings of one verb are used alike; only practice is a noun where practise is none.
	for _, row := range rows {
		if v := byLemma[row.variant]; row.variant != "" && (v.control != row.control || v.adjective != row.adjective || v.noun && !row.noun) {
			t.Errorf("%s and %s differ in noun, adj or ctl", row.lemma, row.variant)
		}
		// The pair of spellings is whole.
		if base, ok := strings.CutSuffix(row.lemma, "ize"); ok && byLemma[base+"ise"].lemma != "" && row.variant == "" {
			t.Errorf("%s is no variant of %sise", row.lemma, base)
		}
	}
	for verb, control := range map[string]string{
		"agree": "s", "plan": "s", "promise": "s", "decide": "s", "invite": "o", "allow": "o", "persuade": "o", "remind": "o",
		"want": "so", "expect": "so", "need": "so", "ask": "so", "help": "so", "get": "so", "confirm": "", "discuss": "",
	} {
		if got := byLemma[verb].control; got != control {
			t.Errorf("%s: ctl %q, want %q", verb, got, control)
		}
	}
}

// Words that are spelled wrong by a doubling too few or too many, or by an e or y in the wrong place.
const misspelled = `
acheive acheived admited admiting agreeed annuled answerred appealled applyed approachs argueing arrangeing attendded auditted
babysitted bargainned begined begining beleive biasses bidded briefes budgetted buyed canceles carryed catched chating choosed
choosen commited commiting compeling concured confered conferr controled controling copyed coverred creditted dealed debuged
debuging defered deffered deniying denys developes developped developping dieing discoverred droped droping editted embarass
embeded enroled enterred entertainned equiped equiping exhibitted exitted expeled feeled finded flys focussses forgeting formated
formating fulfiled fulfiling fullfil getted goed guaranted happenned hited hurryed inclued incured inviteing issueing keeped layed
leaded lended lieing limitted listenned maked marketted mentorred mimiced occured occuring offerred omited openned optted orderred
outlinning paniced panicing patroled payed permited pilotted planed planing prefered prefering preferr profitted puting qualifyed
questionned quiting quized quizes reasonned recieve recured refered refering regreted remembred remited replyed reseting reviewes
runing selled sended setted shiped shiping shoped sitted skiped sliped speaked stoped stoping studing studyed submited
submiting suceed suggestted summonned taked targetted teached telled thinked throwed tieing transfered transfering transmited
traped trimed tryed understanded upseted useing vetos visitted wantted winned withdrawed worryed wraped writed writen writting
`

func TestVerbMisspellings(t *testing.T) {
	wrong := map[string]bool{}
	for _, w := range strings.Fields(misspelled) {
		wrong[w] = true
	}
	for _, row := range verbTable(t) {
		f := forms(row)
		for _, form := range slices.Concat([]string{f.base, f.s}, f.past, f.part, f.ing) {
			if wrong[form] {
				t.Errorf("%s has the form %s", row.lemma, form)
			}
		}
	}
}

func TestParseVerbsErrors(t *testing.T) {
	for text, want := range map[string]string{
		"Agree":                        `line 1: "Agree" is no verb in lower case`,
		"\nagree ctl=x":                `line 2: agree: ctl is s, o or so, not "x"`,
		"agree ctl":                    `line 1: agree: unknown option "ctl"`,
		"agree nonu":                   `line 1: agree: unknown option "nonu"`,
		"plan dbl dbl":                 `line 1: plan: "dbl" is there twice`,
		"send past=":                   `line 1: send: "past=" holds no word in lower case`,
		"send past=sent//send":         `line 1: send: "past=sent//send" holds no word in lower case`,
		"demo s=demos/demoes":          `line 1: demo: unknown option "s=demos/demoes"`,
		"agree\n# a\n\nagree":          `line 4: agree stands in line 1 already`,
		"organize =organise":           `line 1: organize is a spelling of organise, which has no line`,
		"center =centre\ncentre =cent": `line 1: center is a spelling of centre, which is a spelling of another verb itself`,
	} {
		_, err := parseVerbs(text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("parseVerbs(%q): %v, want %s", text, err, want)
		}
	}
	rows, err := parseVerbs("# verbs\n\nplan dbl noun nouns ctl=s\nbid past=bid part=bid/bidden dbl noun nouns ctl=s\n")
	if err != nil || len(rows) != 2 || !rows[0].double || !rows[0].noun || !rows[0].nouns || rows[0].control != "s" || !slices.Equal(rows[1].part, []string{"bid", "bidden"}) {
		t.Errorf("parseVerbs: %+v, %v", rows, err)
	}
}

// wordTable is words.txt: the classes of each word, and the section in which it stands.
func wordTable(t *testing.T) (classes map[string][]string, sections [][]string) {
	t.Helper()
	known := strings.Fields("noun plural adj adv prep det poss pron conj sub wh modal aux neg num ord person org time part title intj name")
	classes = map[string][]string{}
	for i, line := range strings.Split(tableText("words.txt"), "\n") {
		switch {
		case line == "":
			continue
		case strings.HasPrefix(line, "# "):
			sections = append(sections, nil)
			continue
		case len(sections) == 0:
			t.Fatalf("line %d stands in no section", i+1)
		}
		word, list, ok := strings.Cut(line, " ")
		if !ok || word == "" || word != strings.ToLower(word) || strings.Contains(list, " ") {
			t.Errorf("line %d: %q is no row", i+1, line)
			continue
		}
		if classes[word] != nil {
			t.Errorf("line %d: %s is there twice", i+1, word)
		}
		classes[word] = strings.Split(list, ",")
		for j, c := range classes[word] {
			if !slices.Contains(known, c) {
				t.Errorf("line %d: %q is no class", i+1, c)
			}
			if slices.Contains(classes[word][:j], c) {
				t.Errorf("line %d: %s is %s twice", i+1, word, c)
			}
		}
		last := len(sections) - 1
		sections[last] = append(sections[last], word)
	}
	return classes, sections
}

func TestWordTable(t *testing.T) {
	classes, sections := wordTable(t)
	for _, words := range sections {
		if len(words) == 0 {
			t.Error("a section is empty")
			continue
		}
		if !slices.IsSorted(words) {
			t.Errorf("the section of %s is not sorted", words[0])
		}
	}
	count := map[string]int{}
	for _, list := range classes {
		for _, c := range list {
			count[c]++
		}
	}
	for class, least := range map[string]int{
		"person": 400, "org": 100, "noun": 2500, "adj": 800, "adv": 250, "name": 600, "time": 60, "prep": 60, "part": 15, "title": 15,
		"pron": 50, "det": 20, "num": 20, "ord": 20, "intj": 20, "modal": 8, "aux": 10, "sub": 15, "wh": 10, "conj": 4, "neg": 3, "poss": 6,
	} {
		if count[class] < least {
			t.Errorf("%d words of class %s, want %d at least", count[class], class, least)
		}
	}
	for word, class := range map[string]string{
		"cfo": "person", "procurement": "person", "nurse": "person", "board": "person", "supplier": "org", "customer": "org", "re": "prep",
		"via": "prep", "w/": "prep", "y'all": "pron", "may": "name", "mark": "name", "dana": "name", "close": "adv", "hopefully": "adv",
		"quarterly": "adj", "analysis": "noun", "warehouse": "org", "criteria": "plural", "people": "plural", "weekday": "time", "mrs": "title",
	} {
		if !slices.Contains(classes[word], class) {
			t.Errorf("%s has the classes %v, not %s", word, classes[word], class)
		}
	}
}

// The two tables agree: what one calls a noun or an adjective, the other does not call a verb and nothing else.
func TestTablesAgree(t *testing.T) {
	classes, _ := wordTable(t)
	for _, row := range verbTable(t) {
		for _, c := range classes[row.lemma] {
			if !row.noun && (c == "noun" || c == "person" || c == "org") {
				t.Errorf("%s is %s in words.txt and no noun in verbs.txt", row.lemma, c)
			}
			if !row.adjective && c == "adj" {
				t.Errorf("%s is adj in words.txt, and has no adj in verbs.txt", row.lemma)
			}
		}
	}
}
