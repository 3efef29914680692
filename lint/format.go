package lint

// Type is what a key of the plan holds.
type Type uint8

// The types of the format.
const (
	Text        Type = iota // a string
	Texts                   // an array of strings
	Day                     // a local date
	Moment                  // a local date or a date with a time
	Count                   // an integer above zero
	Flag                    // true or false
	StageName               // one of Settings.Stages
	TypeName                // one of Settings.Commitments
	KindName                // one of Kinds
	ChannelName             // one of Channels
	CycleName               // one of Cycles
	ResultName              // one of Results
)

// String says in plain words what has to stand after the "=".
func (t Type) String() string {
	return [...]string{
		"text in quotes", "a list of texts", "a date", "a date", "a whole number above zero", "true or false",
		"a stage", "a commitment", "a kind", "a channel", "a cycle", "a result",
	}[t]
}

// enum reports whether a value of the type is one of a closed list of words.
func (t Type) enum() bool { return t >= StageName }

// Need says what happens when a key is not there.
type Need uint8

// Required keys are errors when missing, recommended ones warnings or hints, optional ones nothing.
const (
	Optional Need = iota
	Recommended
	Required
)

// String is the need as the format's documentation writes it.
func (n Need) String() string { return [...]string{"optional", "recommended", "required"}[n] }

// KeySpec describes one key of the format.
type KeySpec struct {
	Name     string
	Type     Type
	Need     Need
	Doc      string   // one or two sentences in plain words
	Example  string   // a value as it is written in TOML
	Synonyms []string // names people use for it; a safe fix renames them
}

// TableSpec describes one table of the format; the first of Tables is the part above the first header.
type TableSpec struct {
	Name     string // "" for the top level
	Array    bool   // written [[name]]
	Need     Need
	Doc      string
	Keys     []KeySpec
	Synonyms []string
}

// Header is the table's header as it is written, "[primary]" or "[[secondary]]".
func (t *TableSpec) Header() string {
	if t.Array {
		return "[[" + t.Name + "]]"
	}
	return "[" + t.Name + "]"
}

// Key is the description of a key of the table, or nil.
func (t *TableSpec) Key(name string) *KeySpec {
	for i := range t.Keys {
		if t.Keys[i].Name == name {
			return &t.Keys[i]
		}
	}
	return nil
}

// index is the place of a key in Keys, or -1.
func (t *TableSpec) index(name string) int {
	for i := range t.Keys {
		if t.Keys[i].Name == name {
			return i
		}
	}
	return -1
}

var (
	goalKey = KeySpec{Name: "goal", Type: Text, Need: Required, Synonyms: []string{"objective", "text", "aim"},
		Doc:     "One sentence with the customer as the one who acts.",
		Example: `"Dana agrees to a needs analysis with her two line leads"`}
	commitmentKey = KeySpec{Name: "commitment", Type: TypeName, Need: Recommended,
		Doc:     "What the customer does, as one of the commitment types. It tells how much is asked.",
		Example: `"needs-analysis"`}
	byKey = KeySpec{Name: "by", Type: Day, Need: Recommended, Synonyms: []string{"deadline", "due"},
		Doc:     "The day until which the customer acts. Needed unless the goal holds a date.",
		Example: "2026-12-12"}
	measureKey = KeySpec{Name: "measure", Type: Text,
		Doc:     "How a stranger could tell, at the end of the call, that the goal was reached.",
		Example: `"date accepted in her calendar before I leave"`}
	whyKey = KeySpec{Name: "why", Type: Text,
		Doc:     "Why this step matters to the customer's decision.",
		Example: `"the stops cannot be priced without the line leads"`}
	afterKey = KeySpec{Name: "after", Type: Text,
		Doc:     "The event that starts the clock when there is no date yet.",
		Example: `"after the works council has met"`}
)

// with is k as an optional or recommended key of another table.
func with(k KeySpec, need Need) KeySpec { k.Need = need; return k }

// Tables is the whole format. Reading, the rules about keys and types, the JSON Schema, the documentation and
// completion are all derived from it.
var Tables = []TableSpec{
	{Name: "", Need: Required,
		Doc: "Who the call is with, when, and what there is to learn. These keys stand above the first [table].",
		Keys: []KeySpec{
			{Name: "customer", Type: Text, Need: Required, Synonyms: []string{"account", "company", "client"},
				Doc: "The organisation, or the person for private customers.", Example: `"Northwind Foods"`},
			{Name: "contact", Type: Text, Need: Recommended,
				Doc:     "\"Name, role\" of the person on the other side. He, she and they in a goal mean this person.",
				Example: `"Dana Ruiz, operations director"`},
			{Name: "seller", Type: Text, Doc: "Who makes the call.", Example: `"Mira"`},
			{Name: "date", Type: Moment, Need: Required, Synonyms: []string{"when"},
				Doc: "The day of the call. Every rule about time counts from here, never from today.", Example: "2026-12-03"},
			{Name: "channel", Type: ChannelName, Doc: "How you meet.", Example: `"visit"`},
			{Name: "minutes", Type: Count, Doc: "How long the call may take.", Example: "60"},
			{Name: "stage", Type: StageName, Need: Required,
				Doc: "Where the customer is. It decides how much may be asked.", Example: `"discovery"`},
			{Name: "cycle", Type: CycleName,
				Doc:     "\"single-call\" where the order on the first call is normal, as in telesales; it lifts ask-too-big.",
				Example: `"complex"`},
			{Name: "reason", Type: Text,
				Doc:     "The valid business reason: why the customer should give you the time, in the customer's terms.",
				Example: `"she gets last month's four stops priced on her own figures"`},
			{Name: "learn", Type: Texts, Need: Recommended,
				Doc:     "What you need to understand. Each entry is a sentence about the customer's world.",
				Example: `["I need to understand what one hour of a stopped line costs them"]`},
			{Name: "questions", Type: Texts,
				Doc: "What you will ask aloud.", Example: `["What happened on the line on 14 November?"]`},
			{Name: "previous", Type: Text,
				Doc: "The previous plan for this customer, as a path relative to this file.", Example: `"2026-11-05.plan.toml"`},
			{Name: "notes", Type: Text, Doc: "Whatever else you want at hand. Never checked.", Example: `"Finance not met yet."`},
		}},
	{Name: "primary", Need: Required, Synonyms: []string{"objective", "goal", "primary-objective", "main"},
		Doc: "The best result that is realistic for this call. One only, and an act of the customer.",
		Keys: []KeySpec{goalKey, commitmentKey, byKey, measureKey, whyKey, afterKey,
			{Name: "share", Type: Flag, Need: Recommended,
				Doc: "Will you tell the customer at the start what you hope to agree? Decide it before the call.", Example: "true"}}},
	{Name: "fallback", Need: Required, Synonyms: []string{"backup", "plan_b", "minimum", "fallback-objective"},
		Doc:  "The smaller ask, kept ready for a no. It is never told in advance: a customer who hears it will take it.",
		Keys: []KeySpec{goalKey, commitmentKey, with(byKey, Optional), measureKey, afterKey}},
	{Name: "stretch", Synonyms: []string{"stretch-objective", "stretch-goal"},
		Doc:  "The larger ask, if everything goes unusually well. Free of the ask-too-big rule.",
		Keys: []KeySpec{goalKey, with(commitmentKey, Optional), with(byKey, Optional)}},
	{Name: "secondary", Array: true, Synonyms: []string{"extra", "extras", "secondaries", "secondary-objective"},
		Doc: "An extra beside the primary: worth having whether or not the primary is reached. Four are plenty.",
		Keys: []KeySpec{goalKey,
			{Name: "kind", Type: KindName, Need: Recommended, Doc: "What sort of extra it is.", Example: `"referral"`},
			with(byKey, Optional), with(commitmentKey, Optional)}},
	{Name: "people", Array: true, Synonyms: []string{"person", "persons", "participants", "attendees"},
		Doc: "Others on the customer's side. Their names count as the customer in goals.",
		Keys: []KeySpec{
			{Name: "name", Type: Text, Need: Required, Doc: "The person's name.", Example: `"Luis Ortega"`},
			{Name: "role", Type: Text, Need: Recommended, Doc: "What the person does there.", Example: `"maintenance lead"`},
			{Name: "note", Type: Text, Doc: "What you know about the person. Never checked.", Example: `"had a bad experience in 2024"`}}},
	{Name: "objection", Array: true, Synonyms: []string{"objections"},
		Doc: "What the customer may say against it, and what you would need to understand then.",
		Keys: []KeySpec{
			{Name: "says", Type: Text, Need: Required, Doc: "The customer's words. Never checked.",
				Example: `"We cannot spare the line leads before Christmas"`},
			{Name: "need", Type: Text, Doc: "What you need to understand when you hear it.",
				Example: `"I need to understand which shift could spare them for two hours"`}}},
	{Name: "opening", Doc: "How the call starts.",
		Keys: []KeySpec{{Name: "say", Type: Text, Doc: "The first sentence: purpose and possible outcome. It never names the fallback.",
			Example: `"If the stops turn out to be big, we could agree two hours on the line; if not, we stop here. All right?"`}}},
	{Name: "closing", Doc: "How the call ends.",
		Keys: []KeySpec{{Name: "ask", Type: Text, Doc: "The question that asks for exactly the primary.",
			Example: `"Shall we put the two hours with both line leads in the calendar now?"`}}},
	{Name: "outcome", Doc: "Written after the call. Once it is there, the rules about how to ask are silent.",
		Keys: []KeySpec{
			{Name: "result", Type: ResultName, Need: Recommended, Doc: "What the call brought.", Example: `"advance"`},
			{Name: "note", Type: Text, Doc: "What happened. Never checked.", Example: `"she wants the controller in"`},
			{Name: "next", Type: Text, Doc: "The next step: who does what, and when.",
				Example: `"Dana sends the downtime log by 8 December"`}}},
}

// table is the description of a table by name, or nil.
func table(name string) *TableSpec {
	for i := range Tables {
		if Tables[i].Name == name {
			return &Tables[i]
		}
	}
	return nil
}

// homes are the tables that have a key of that name.
func homes(key string) []*TableSpec {
	var found []*TableSpec
	for i := range Tables {
		if Tables[i].Key(key) != nil {
			found = append(found, &Tables[i])
		}
	}
	return found
}
