package english

import (
	"slices"
	"strings"
	"sync"
)

// The words of the grammar of times: months, weekdays, units, prepositions, vague words, compounds and fixed phrases, each with
// what it can begin or be.

// wordKind is what a word can begin or be in a time expression.
type wordKind uint8

const (
	wPlain wordKind = iota // nothing of ours
	wMonth
	wWeekday
	wWeekdays // Mondays
	wUnit
	wNum
	wNumberOf // a couple, a few
	wOrd
	wFirst
	wPart // morning
	wNoon
	wToday
	wTonight
	wTomorrow
	wYesterday
	wEOD
	wPartOf // mid-January, end-Q1
	wQuarter
	wHalf
	wSeason
	wFeast
	wHoliday
	wWeekend
	wFiscal
	wMinor // working, business: before days
	wMon   // week commencing
	wTime
	wSome
	wEarly
	wLater
	wEnd
	wThe
	wA
	wThis
	wNext
	wLast
	wPoss
	wEvery
	wNo
	wLatest
	wSoon
	wAs
	wOnce
	wWhen
	wEarlier // earlier this week

	nonePrep
	wBy
	wBefore
	wUntil
	wOn
	wIn
	wAt
	wFor
	wFrom
	wSince
	wWithin
	wDuring
	wAfter
	wTo
	wOf
	wAbout
	wAround
	wBetween

	wEvent  // has a date of its own: board, fair
	wCall   // can be the call itself: meeting
	wTopic  // is about a time: figures, report
	wCloses // ends or begins: before the round closes
	wTitle
)

// unit is a length of time, from short to long.
type unit uint8

const (
	noUnit unit = iota
	uMinute
	uHour
	uDay
	uWeekend
	uWeek
	uFortnight
	uMonth
	uQuarter
	uYear
)

// feast is a day of the year with a name; those after holy have a day that no rule of ours tells.
type feast int16

const (
	newYear0 feast = iota // "new", before year
	newYear
	christmas
	easterSunday
	goodFriday
	thanksgiving
	blackFriday
	black // "black", before Friday
	good  // "good", before Friday
	boxing
	valentine
	halloween
	labor
	patrick
	andrew
	david
	george
	nicholas
	burns
	ladyDay
	hogmanay
	candlemas
	michaelmas
	stOf // "st", before patrick
	bank
	holy
)

// dateWord is what this grammar knows of a word.
type dateWord struct {
	is     wordKind
	part   uint8 // of a time: 1 early, 2 mid, 3 late, 4 the end
	v      int16 // which one: the number of the month, the unit
	flags  wordFlag
	year   uint8 // since 2000
	idioms uint8 // one more than the place of the fixed phrases that begin with it
}

// wordFlag is what else a word can be.
type wordFlag uint16

const (
	fPlural wordFlag = 1 << iota
	fShort           // may be written with a dot: Dec.
	fShy             // is another word too: may, sun, april
	fSoft            // after have: time, a chance
	fFirm            // ends the name of a company: Friday Foods
	fPlan            // fixes a time: book, schedule
	fMove            // moves one: postpone
	fAsk             // asks for one: find out when
)

func (w *dateWord) has(f wordFlag) bool { return w.flags&f != 0 }

func (w *dateWord) unit() unit {
	if w.is == wUnit || w.is == wEOD {
		return unit(w.v)
	}
	return noUnit
}

var plainWord dateWord

// dateTable is the words of the grammar and the fixed phrases, made when the first sentence is read.
type dateTable struct {
	words   *wordMap[dateWord]
	outline [32][32]uint32 // the lengths of the words by their first and last letter: most other words are never looked up
	idioms  [][]idiom      // those with the same first word together
}

var theDateTable = sync.OnceValue(func() *dateTable {
	t := &dateTable{words: newDateWords(), idioms: newIdioms()}
	for i, list := range t.idioms {
		t.words.at(list[0].first).idioms = uint8(i + 1)
	}
	for _, w := range t.words.words {
		t.outline[(w[0]|0x20)&31][(w[len(w)-1]|0x20)&31] |= 1 << len(w)
	}
	return t
})

// word is a word in lower case, or nil.
func (t *dateTable) word(low string) *dateWord {
	if n := t.words.find(low); n >= 0 {
		return &t.words.values[n]
	}
	return nil
}

// newDateWords makes the words of the grammar. A row is a kind and its words; the words of a row count from first, and
// those joined by | have one value.
func newDateWords() *wordMap[dateWord] {
	words := newWordMap[dateWord](900)
	add := func(w dateWord, first int, list string) {
		i := 0
		for group := range strings.FieldsSeq(list) {
			w.v = int16(first + i)
			for name := range strings.SplitSeq(group, "|") {
				if name != "_" {
					*words.at(name) = w
				}
			}
			i++
		}
	}
	same := func(w dateWord, v int, list string) {
		w.v = int16(v)
		for name := range strings.FieldsSeq(list) {
			if words.get(name).is == wPlain {
				*words.at(name) = w
			}
		}
	}
	add(dateWord{is: wMonth}, 1, "january|janurary|janaury|januray february|febuary|feburary|febrary _ _ _ _ july _ september|septmber|septemeber october|ocotber november|novemeber|novmber december|decmber|decemeber")
	add(dateWord{is: wMonth, flags: fShort}, 1, "_ feb _ _ _ _ jul _ sep|sept oct nov dec")
	add(dateWord{is: wMonth, flags: fShy}, 1, "_ _ march april may june _ august")
	add(dateWord{is: wMonth, flags: fShort | fShy}, 1, "jan _ mar apr _ jun _ aug")
	add(dateWord{is: wWeekday}, 0, "sunday monday tuesday|tusday|tuesdy|teusday wednesday|wednesay|wensday|wedensday|wednsday thursday|thrusday|thurday|thursdy friday|firday|fryday saturday|saterday|satuday")
	add(dateWord{is: wWeekday, flags: fShort}, 0, "_ _ tue|tues weds thu|thur|thurs fri _")
	add(dateWord{is: wWeekday, flags: fShort | fShy}, 0, "sun mon _ wed _ _ sat")
	add(dateWord{is: wWeekdays, flags: fPlural}, 0, "sundays mondays tuesdays wednesdays thursdays fridays saturdays")
	add(dateWord{is: wUnit}, int(uMinute), "minute|min hour|hr day _ week|wk fortnight|fornight month|mth quarter|quater|qtr year|yr")
	add(dateWord{is: wUnit, flags: fPlural}, int(uMinute), "minutes|mins|seconds hours|hrs days _ weeks|wks fortnights months|mths quarters|qtrs years|yrs")
	add(dateWord{is: wNum}, 1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")
	for w, n := range map[string]int{"thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100} {
		same(dateWord{is: wNum}, n, w)
	}
	add(dateWord{is: wNumberOf}, 2, "couple few several|handful")
	same(dateWord{is: wNumberOf}, 12, "dozen")
	add(dateWord{is: wOrd}, 2, "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
	for w, n := range map[string]int{"twenty-first": 21, "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26,
		"twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31} {
		same(dateWord{is: wOrd}, n, w)
	}
	same(dateWord{is: wFirst}, 1, "first")
	same(dateWord{is: wPart}, 0, "morning forenoon afternoon evening night am pm a.m p.m mornings")
	same(dateWord{is: wNoon}, 0, "noon midday midnight noontime lunch lunchtime")
	same(dateWord{is: wToday}, 0, "today")
	same(dateWord{is: wTonight}, 0, "tonight tonite")
	same(dateWord{is: wTomorrow}, 0, "tomorrow tommorow tommorrow tomorow tmrw tmr")
	same(dateWord{is: wYesterday}, 0, "yesterday")
	same(dateWord{is: wEOD}, int(uDay), "eod eob cob cop eop end-of-day close-of-business close-of-play")
	same(dateWord{is: wEOD}, int(uWeek), "eow end-of-week week-end weekend-end")
	same(dateWord{is: wEOD, part: 1}, int(uMonth), "eom month-end end-of-month monthend")
	same(dateWord{is: wEOD}, int(uQuarter), "eoq quarter-end end-of-quarter")
	same(dateWord{is: wEOD}, int(uYear), "eoy year-end end-of-year yearend years-end")
	add(dateWord{is: wQuarter}, 1, "q1 q2 q3 q4")
	add(dateWord{is: wHalf}, 1, "h1 h2")
	same(dateWord{is: wSeason}, 0, "spring summer autumn winter springtime summertime wintertime fall")
	same(dateWord{is: wFeast}, int(newYear0), "new")
	same(dateWord{is: wFeast}, int(christmas), "christmas xmas chrismas x-mas")
	same(dateWord{is: wFeast}, int(easterSunday), "easter")
	same(dateWord{is: wFeast}, int(thanksgiving), "thanksgiving")
	same(dateWord{is: wFeast}, int(black), "black")
	same(dateWord{is: wFeast}, int(good), "good")
	same(dateWord{is: wFeast}, int(boxing), "boxing")
	same(dateWord{is: wFeast}, int(valentine), "valentine")
	same(dateWord{is: wFeast}, int(halloween), "halloween")
	same(dateWord{is: wFeast}, int(labor), "labor labour")
	same(dateWord{is: wFeast}, int(stOf), "st saint")
	same(dateWord{is: wFeast}, int(burns), "burns")
	same(dateWord{is: wFeast}, int(ladyDay), "lady")
	same(dateWord{is: wFeast}, int(hogmanay), "hogmanay")
	same(dateWord{is: wFeast}, int(candlemas), "candlemas")
	same(dateWord{is: wFeast}, int(michaelmas), "michaelmas")
	same(dateWord{is: wFeast}, int(bank), "bank")
	same(dateWord{is: wFeast}, int(holy), "diwali eid ramadan passover hanukkah chanukah lent pentecost whitsun yom purim holi navratri carnival oktoberfest midsummer  advent midwinter")
	same(dateWord{is: wHoliday, flags: fPlural}, 0, "holidays hols vacations vacation break")
	same(dateWord{is: wHoliday}, 0, "holiday half-term recess leave")
	same(dateWord{is: wWeekend}, 0, "weekend")
	same(dateWord{is: wWeekend, flags: fPlural}, 0, "weekends")
	same(dateWord{is: wFiscal}, 0, "fiscal financial tax academic fy")
	same(dateWord{is: wFiscal, v: 1}, 1, "fy-end fye fiscal-year-end")
	same(dateWord{is: wMinor}, 0, "working business work calendar consecutive banking")
	same(dateWord{is: wMon}, 0, "w/c w/e w/b wc w/")
	same(dateWord{is: wUnit}, int(uWeek), "cw kw")
	same(dateWord{is: wTime}, 0, "sometime")
	same(dateWord{is: wSome}, 0, "some")
	add(dateWord{is: wEarly}, 1, "early mid late")
	same(dateWord{is: wEarly}, 2, "middle")
	same(dateWord{is: wLater}, 0, "later")
	same(dateWord{is: wEarlier}, 0, "earlier")
	add(dateWord{is: wEnd}, 1, "start|beginning|turn|outset _ end|close")
	same(dateWord{is: wThe}, 0, "the")
	same(dateWord{is: wA}, 0, "a an")
	same(dateWord{is: wThis}, 0, "this")
	same(dateWord{is: wNext}, 0, "next coming upcoming following")
	same(dateWord{is: wLast}, 0, "last past previous preceding")
	same(dateWord{is: wPoss}, 0, "my our your his her its their whose")
	same(dateWord{is: wEvery}, 0, "every each per")
	same(dateWord{is: wNo}, 0, "no not")
	same(dateWord{is: wLatest}, 0, "latest")
	same(dateWord{is: wSoon}, 0, "soon asap a.s.a.p shortly eventually someday pronto")
	same(dateWord{is: wAs}, 0, "as")
	same(dateWord{is: wOnce}, 0, "once")
	same(dateWord{is: wWhen}, 0, "when whenever")
	same(dateWord{is: wBy}, 0, "by")
	same(dateWord{is: wBefore}, 0, "before b4")
	same(dateWord{is: wBefore}, 1, "ahead prior")
	same(dateWord{is: wUntil}, 0, "until till til 'til up")
	same(dateWord{is: wOn}, 0, "on upon")
	same(dateWord{is: wIn}, 0, "in")
	same(dateWord{is: wAt}, 0, "at")
	same(dateWord{is: wFor}, 0, "for")
	same(dateWord{is: wFrom}, 0, "from starting effective commencing")
	same(dateWord{is: wSince}, 0, "since")
	same(dateWord{is: wWithin}, 0, "within inside")
	same(dateWord{is: wDuring}, 0, "during over throughout through")
	same(dateWord{is: wAfter}, 0, "after")
	same(dateWord{is: wTo}, 0, "to onto into")
	same(dateWord{is: wOf}, 0, "of")
	same(dateWord{is: wAbout}, 0, "about regarding concerning re")
	same(dateWord{is: wAround}, 0, "around approximately circa roughly approx")
	same(dateWord{is: wBetween}, 0, "between")
	same(dateWord{is: wEvent}, 0, "board committee review fair show launch go-live kickoff kick-off deadline cutoff cut-off expiry renewal season round freeze conference summit agm "+
		"workshop webinar shutdown harvest opening closing inspection election inventory stocktake audit tender demo demonstration slot hearing retreat offsite off-site congress expo exhibition "+
		"tasting training trial pilot project contract term semester festival open-day roadshow changeover relocation rollout roll-out handover presentation seminar sprint release assembly "+
		"agenda date rise increase merger acquisition switch cutover migration deployment installation transfer steerco qbr standup stand-up ceremony wedding trip tour holiday-season peak ramp-up start-up rush move refit maintenance turnaround lease warranty appointment lunch dinner breakfast coffee hunt "+
		"sit-down sitting reception gala lecture huddle roundtable round-table meetup meet-up bootcamp cmte ctte showing cookout symposium supper townhall kick-offs")
	same(dateWord{is: wCall}, 0, "call meeting mtg conversation visit talk chat session phone-call discussion videocall")
	same(dateWord{is: wTopic}, 0, "figures numbers results report reports roadmap budget budgets data sales revenue forecast campaign plan log logs invoice invoices mail mails catalogue catalog "+
		"outage dip spike collection edition issue model newsletter minutes notes statement stock list timetable")
	same(dateWord{is: wCloses}, 0, "ends end closes close expires expire starts start begins begin opens open lapses lapse retires kicks reopens resumes launches finishes concludes runs goes comes arrives leaves returns meets convenes sits moves shuts turns")
	same(dateWord{is: wTitle}, 0, "mr mrs ms miss dr prof professor sir lady madam")
	for _, name := range strings.Fields("foods group inc ltd llc plc gmbh corp company systems media labs health press club co partners ventures farms brewing bakery studio studios software holdings logistics") {
		words.at(name).flags |= fFirm
	}
	for _, name := range strings.Fields("time chance moment minute minutes opportunity capacity bandwidth second gap budget resources need use headspace") {
		words.at(name).flags |= fSoft
	}
	for _, name := range strings.Fields("book books booked schedule schedules scheduled arrange arranges set sets fix fixes reserve reserves diarise diarises attend attends join joins accept accepts take takes diary pencil pencils date slot appointment appt agree agrees agreed arranged") {
		words.at(name).flags |= fPlan
	}
	for _, name := range strings.Fields("move moves moving moved postpone postpones postponed shift shifts shifted push pushes bring brings reschedule reschedules rescheduled defer defers deferred delay delays delayed extend extends extended prolong prolongs change changes") {
		words.at(name).flags |= fMove
	}
	for _, name := range strings.Fields("know knows ask asks tell tells say says see learn understand out clarify decide decides explain explains show shows hear discuss define establish determine and or what who where how why about exactly remember discover uncover check name names share shares state states write writes specify specifies indicate indicates confirm confirms " +
		"of on know-how forget unclear clear sure suggests suggest finds") {
		words.at(name).flags |= fAsk
	}
	return words
}

// find is what is known of a word as it is written. A compound is put into own, and nil returned.
func (t *dateTable) find(text string, own *dateWord) *dateWord {
	var stack [20]byte
	if len(text) > len(stack) || text == "" {
		return &plainWord
	}
	first, last := text[0]|0x20, text[len(text)-1]|0x20
	known := t.outline[first&31][last&31]&(1<<len(text)) != 0
	joined := false
	if len(text) > 3 {
		switch second := text[1]; first {
		case 'e':
			joined = text[3] == '-' || len(text) > 5 && text[5] == '-'
		case 'l':
			joined = text[4%len(text)] == '-'
		case 'm':
			joined = second|0x20 == 'i'
		case 'q', 'h':
			joined = '0' <= second && second <= '9'
		case 'f':
			joined = second|0x20 == 'y'
		}
	}
	if !known && !joined {
		return &plainWord
	}
	low := stack[:len(text)]
	for i := range low {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		low[i] = c
	}
	if known {
		if w := t.word(string(low)); w != nil {
			return w
		}
	}
	if joined && t.compound(low, own) {
		return nil
	}
	return &plainWord
}

// compound reads what is written as one word: mid-January, end-Q1, late-2026, midweek, Q1-2027, FY27.
func (t *dateTable) compound(text []byte, own *dateWord) bool {
	for part, lead := range [...]string{1: "early-", 2: "mid-", 3: "late-", 4: "end-", 5: "mid"} {
		if part == 0 || len(text) < len(lead)+2 || string(text[:len(lead)]) != lead {
			continue
		}
		rest := text[len(lead):]
		w := t.word(string(rest))
		switch {
		case w == nil:
			y, _ := fourDigits(string(rest))
			*own = dateWord{is: wPartOf, part: uint8(part), v: int16(wPlain), year: uint8(y - 2000)}
			return y > 2000 && y < 2100 && part < 5
		case w.is == wUnit && !w.has(fPlural) && unit(w.v) >= uWeek, part < 5 && (w.is == wMonth || w.is == wQuarter || w.is == wHalf):
			*own = dateWord{is: wPartOf, part: uint8(part), v: int16(w.is), year: uint8(w.v)}
			return true
		}
		return false
	}
	year := text[2:]
	for len(year) > 0 && (year[0] == '-' || year[0] == '\'' || year[0] >= 0x80) {
		year = year[1:]
	}
	y, ok := fourDigits(string(year))
	if !ok || len(year) != 2 && (y < 2000 || y >= 2100) {
		return false
	}
	n := int16(text[1]) - '0'
	switch {
	case text[0] == 'q' && 1 <= n && n <= 4:
		*own = dateWord{is: wQuarter, v: n, year: uint8(y % 100)}
	case text[0] == 'h' && 1 <= n && n <= 2:
		*own = dateWord{is: wHalf, v: n, year: uint8(y % 100)}
	case text[0] == 'f' && text[1] == 'y':
		*own = dateWord{is: wFiscal, v: 1}
	default:
		return false
	}
	return true
}

// idiom is a fixed phrase: its words, and what it says.
type idiom struct {
	first   string
	rest    string       // the other words, those that can stand in one place joined by |
	letters uint32       // those that the second word can begin with
	kind    DeadlineKind // NoDeadline for phrases that only look like a time
	call    bool         // on the day of the call
	end     bool         // only where the clause ends
}

// letterOf is the bit of the letter that a word begins with.
func letterOf(w string) uint32 { return 1 << (w[0] & 31) }

// newIdioms makes the fixed phrases. A ! at the end asks for the end of the clause.
func newIdioms() [][]idiom {
	all := make([]idiom, 0, 900)
	add := func(x idiom, text string) {
		for line := range strings.SplitSeq(text, ";") {
			line, x.end = strings.CutSuffix(strings.TrimSpace(line), " !")
			firsts, rest, _ := strings.Cut(line, " ")
			x.rest, x.letters = rest, 1<<31
			if rest != "" {
				x.letters = 0
				seconds, _, _ := strings.Cut(rest, " ")
				for w := range strings.SplitSeq(seconds, "|") {
					x.letters |= letterOf(w)
				}
			}
			for first := range strings.SplitSeq(firsts, "|") {
				x.first = first
				all = append(all, x)
			}
		}
	}
	add(idiom{kind: Vague}, "in due course|time|season; at some point|stage|time in time; at some point|stage|time|juncture; at a|some later point|date|stage|time|moment; at another|some|other time|date; "+
		"in the near|nearer|foreseeable|immediate|distant|medium|short future|term; in the not too|so|very distant future; in the not-too-distant future; in near future; in the future; in future; "+
		"in the coming period|weeks|days|months|years|quarters; in coming weeks|days|months; over the coming period|weeks|days|months; during the coming weeks|months|days; "+
		"in the weeks|months|days ahead; in the next few|couple days|weeks|months; over the next few|several days|weeks|months; in the next little while; "+
		"in a few|several days|weeks|months|years; within a few days|weeks|months; in a bit|while|moment|minute|jiffy; in a little while|bit; in no time; before too long; before long; "+
		"going|moving forward|forwards !; at the|her|his|their|your|our|my earliest|first|next opportunity|convenience|chance; at her|his|their|your|our convenience|leisure; at the earliest; "+
		"next time; sooner rather than later; sooner or later; one of these|those days|years; at an early date; in her|his|their|your|its own time; in her|his|their|your|its own good time; in god 's|’s good time; when quiet|quieter|free !; nearer|closer the time; closer to the time; some point !; at a given moment|time|point; whenever !; as soon as humanly possible; in due time;  some day; some fine day; some other time; another time|day; "+
		"down the line|road|track !; further down the line|road; as and when; if and when; when and if; time permitting; as time permits|allows; as quickly|fast|promptly as possible; as early as possible; "+
		"at the right time|moment; when the time is right|ripe|comes; some time !; some time soon; sometime !; sometime soon; any time soon; anytime soon; any time !; anytime !; "+
		"when they|she|he|you can; right|straight away !; without delay|further; immediately !; at once !; one day !; in the long run|term; in the fullness of time; by and by; ultimately !; "+
		"in quick|short order; sooner !; in good time !; at short notice !; in the interim !; for the time being !")
	add(idiom{kind: Day, call: true}, "on the spot; there and then; then and there; here and now !; right now !; right there and then; live on the call; before the call is over|out|up; while|whilst we|she|he|they are|'re|is|'s on the phone|line|call; "+
		"while|whilst we|she|he|they are|'re|is|'s still on the phone|line|call; while|whilst on the phone|line|call; while|whilst i am|'m on the phone|line|call; before the phone goes down; in the room !; "+
		"at close of business|play; by close of business|play|trading !; by end of business|play !")
	add(idiom{}, "up to now|date; until|till now|then|further; by now|then; so far; once more; once again; once in a while; once and for all; once upon; every now and then; every so often; from time to time; "+
		"day to day; day by day; day after day; day in day out; week by week; week after week; month by month; year after year; year on year; year over year; year by year; around the clock; on time; in time !; "+
		"by the hour|day|week|month|year; of the year|month|day|week !; to date; all day|week|month|year|night|morning; day one; the other day; the whole day|week|month|year; the night|day shift; on the day !; "+
		"these days; in those days; at the moment; at present; at the time; at that time; at times; at all times; at the same time; at any time; by the way; in the meantime; in the meanwhile; in the end; at the end !; "+
		"in the morning|afternoon|evening|mornings|afternoons|evenings; at night|lunchtime|weekends|nights; over lunch|dinner|coffee|breakfast|time; at lunch|breakfast|dinner; for lunch; "+
		"in the first|last|second place|instance; in the last|past; after hours|sales|all; up front; in one go; in one day|week|month|year|hour; one day of|a|each|every|per|for; "+
		"the same day|week|month|year|time; next day delivery; next step|steps; in the year to; in second|third|first|next|last place; a day pass|rate|trip|ticket; "+
		"for now|good|ever; on hold; on approval !; on demand; by default; on board; in season; as of now|today|yet; as from now; since then|when|ever; for days|weeks|months|years|ages|hours; over the years; through the night|day|year|winter|summer; "+
		"at the weekend|weekends !; by day|night; from day one; in real time; in record time; in half the time; in no way")
	slices.SortStableFunc(all, func(a, b idiom) int { return strings.Compare(a.first, b.first) })
	var list [][]idiom
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].first == all[from].first {
			to++
		}
		list = append(list, all[from:to])
		from = to
	}
	return list
}

// idiom reads the longest fixed phrase at token i.
func (g *dates) idiom(i int) expr {
	best := expr{}
	list := g.words.idioms[g.word(i).idioms-1]
	second := uint32(1) << 31 // of those that have no second word
	if i+1 < len(g.s.toks) {
		if text := g.text(i + 1); text != "" {
			second |= letterOf(text)
		}
	}
	for n := range list {
		p := &list[n]
		if p.letters&second == 0 {
			continue
		}
		k, rest := 1, p.rest
		for rest != "" {
			word, behind, _ := strings.Cut(rest, " ")
			if !g.isOneOf(i+k, word) {
				break
			}
			k, rest = k+1, behind
		}
		if rest != "" || i+k <= best.to || p.end && !g.ends(i+k) {
			continue
		}
		if p.call && g.is(i+1, "now") && g.questioned(i) {
			continue // what they do right now
		}
		if p.kind == Vague && (g.is(i+1, "time") || g.is(i, "one")) && g.spent(i-1) {
			continue
		}
		best = expr{to: i + k, kind: p.kind, adverb: true}
		if p.call {
			best.last = g.call
		}
	}
	if best.kind == Vague && g.word(best.to).is == wAfter && g.is(best.to-1, "point", "time", "stage") {
		best.to = max(g.thing(best.to+1), best.to) // at some point after the merger
	}
	return best
}

// timeWord reports whether a word, in lower case, only tells when: it carries nothing of what is asked.
func timeWord(w string) bool {
	var own dateWord
	known := theDateTable().find(w, &own)
	if known == nil {
		known = &own
	}
	switch known.is {
	case wMonth, wWeekday, wUnit, wToday, wTonight, wTomorrow, wEOD, wFeast, wPartOf, wNext:
		return w != "good" && w != "new" && w != "bank" && w != "black" && w != "boxing" && w != "labor" && w != "labour" && w != "st" && w != "saint" && w != "burns" && w != "lady" && w != "minute" && w != "minutes" && w != "following"
	}
	if n, ok := dayNumber(w); n != 0 && ok {
		return true
	}
	digits := 0
	for i := 0; i < len(w); i++ {
		switch {
		case '0' <= w[i] && w[i] <= '9':
			digits++
		case w[i] != '-' && w[i] != '/':
			return false
		}
	}
	return digits > 0
}
