package lint

var talkTo = &Rule{
	ID: "talk-to", Severity: Warning, Asking: true,
	Summary: "talking is the aim, not what comes of it",
	Why: "Talking to somebody is over when the talking is over: nobody can say whether it was worth the time. " +
		"What you need to understand, or what the customer will do, can be said in the same number of words.",
	Fix: "suggestion: the customer as the one who acts, or a sentence for `learn`",
	Exceptions: "The customer may talk: \"Ana agrees to speak to her board\". So may what you need to learn: \"find out whom the agency talks to\". " +
		"\"Discuss\" and \"review with\" are hints, and so is everything in [[secondary]].",
	Source: "Learning Mode",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Talk to Dana about the stops on line 3\"\nby = 2026-12-11\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\nlearn = [\"I need to understand what one hour of a stopped line costs Dana\"]\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis on line 3\"\nby = 2026-12-11\n",
	Check: checkPhrasing("talking is no result", "what will be different when you have talked?",
		"say what you need to understand, or what the customer will do"),
}
