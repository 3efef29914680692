package lint

var disguisedPitch = &Rule{
	ID: "disguised-pitch", Severity: Warning, Asking: true,
	Summary: "it says learn and means win",
	Why:     "A question about how to win is still about you. It looks for the lever, and the customer notices. Ask about their reasons, and the answer serves both.",
	Fix:     "suggestion: a sentence about their reasons",
	Exceptions: "Their own success is theirs: \"how they sell to their own customers\", \"what it takes to get approval on their side\". " +
		"In [[secondary]] it is a hint.",
	Source: "Learning Mode",
	Bad:    "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\nlearn = [\"I need to learn how to convince Dana of the contract\"]\n",
	Good:   "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\nlearn = [\"I need to learn which points of the contract Dana cannot accept, and why\"]\n",
	Check: checkPhrasing("this looks for the lever, not for their reasons", "the customer notices what the question is for",
		"ask about their reasons, criteria or process"),
}
