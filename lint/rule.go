package lint

// Rule is one check with everything that is said about it: the documentation page, explain, the JSON Schema of
// callplan.toml and the editor's hover are all derived from these fields.
type Rule struct {
	ID         string   // kebab-case, names the fault; never changes once released
	Severity   Severity // the default
	Summary    string   // what it finds, one line, lower case, no full stop
	Why        string   // what it costs the seller, one or more sentences
	Fix        string   // what the fixes do: "safe: ...", "suggestion: ...", or "none"
	Exceptions string   // when it stays silent though one might expect it
	Options    string   // settings in callplan.toml beyond the severity, or ""
	Source     string   // the article or author of the idea
	Bad, Good  string   // plans: Bad has exactly this finding among its findings, Good has none of this rule
	Today      string   // the --today the examples need, "2026-12-10", or ""
	NeedsWhole bool     // it judges an absence, so it is silent while the file has syntax problems
	Asking     bool     // it is about how to ask, so it is silent once [outcome] is written
	Check      func(*Pass)

	needsToday bool // it compares with today, so it is silent when nobody said which day that is
}
