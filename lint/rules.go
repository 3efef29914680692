package lint

// Rules are all rules, in the order of the documentation: the file, the objectives, the ask, the time, the call itself,
// the outcome, the ignore comments. A new rule is its file, its line here and its txtar in testdata/rules.
var Rules = []*Rule{
	syntaxRule, unknownKey, misplacedKey, wrongType, unknownValue, missingKey,
	missingPrimary, missingFallback, missingLearning, missingSecondary, tooManySecondary,
	fallbackRepeatsPrimary, fallbackTooBig, stretchTooSmall, missingCommitment, askTooBig, askTooSmall,
	deadlineBeforeCall, deadlineOnWeekend,
	unsharedPrimary,
	missingOutcome, nextStepLost,
	ignoreWithoutReason, expiredIgnore, unknownRule, unusedIgnore, // the last: it needs to know what the others said
}

// RuleByID finds a rule, or nil.
func RuleByID(id string) *Rule {
	for _, r := range Rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// ruleIDs are the ids of all rules.
func ruleIDs() []string {
	ids := make([]string, len(Rules))
	for i, r := range Rules {
		ids[i] = r.ID
	}
	return ids
}
