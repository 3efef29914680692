package lint

// Rules are all rules, in the order of the documentation: the file, the objectives, what their sentences say, how they
// say it, the ask, the time, the call itself, the outcome, the ignore comments. A new rule is its file, its line here and
// its txtar in testdata/rules.
var Rules = []*Rule{
	syntaxRule, unknownKey, misplacedKey, wrongType, unknownValue, missingKey,
	missingPrimary, missingFallback, missingLearning, missingSecondary, tooManySecondary, secondaryIsFallback,
	sellerActs, learningOnly, continuation, severalAsks, notSpecific, notMeasurable, notRelevant,
	talkTo, tellPitch, convince, want, getThemTo, checkIn, disguisedPitch,
	fallbackRepeatsPrimary, fallbackTooBig, stretchTooSmall, missingCommitment, commitmentMismatch, askTooBig, askTooSmall,
	notTimeBound, vagueDeadline, deadlineBeforeCall, deadlineOnWeekend, deadlineDisagrees,
	closedQuestion, unsharedPrimary, fallbackLeaked, closingMissesPrimary,
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
