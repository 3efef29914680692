package lint

var convince = &Rule{
	ID: "convince", Severity: Warning, Asking: true,
	Summary: "convincing, persuading or overcoming is the aim",
	Why: "Who sets out to convince arrives with arguments, and arguments are answered with arguments. The reasons and criteria on the other side " +
		"are what decides, and a convincer does not hear them.",
	Fix: "suggestion: the customer as the one who acts, or a sentence for `learn`",
	Exceptions: "The customer may convince others: \"she persuades her board\". So may what you need to learn: \"find out what would persuade the owner's bank\". " +
		"In [[secondary]] it is a hint.",
	Source: "Learning Mode",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Convince Dana that a needs analysis pays\"\nby = 2026-12-11\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\nlearn = [\"I need to understand by which figures Dana judges outside help\"]\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis on line 3\"\nby = 2026-12-11\n",
	Check: checkPhrasing("to convince is an argument, not an agreement", "what are their reasons?",
		"ask what they would have to see, or say what the customer will do"),
}
