package lint

var getThemTo = &Rule{
	ID: "get-them-to", Severity: Warning, Asking: true,
	Summary: "the customer is moved, pushed or closed",
	Why:     "The sentence makes an object of the one who decides. It plans what you do to them, and not what they need to have in place before they can say yes.",
	Fix:     "suggestion: the customer as the one who acts, or a sentence for `learn`",
	Exceptions: "Asking and inviting are fine. The customer may get something: \"Dana gets approval from her board\". Closing dates and push buttons are things. " +
		"In [[secondary]] it is a hint.",
	Source: "Learning Mode",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Get Dana to agree to a needs analysis\"\nby = 2026-12-11\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\nlearn = [\"I need to understand what holds Dana back from a needs analysis\"]\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis\"\nby = 2026-12-11\n",
	Check: checkPhrasing("the customer is the object here", "who is pushed pushes back",
		"make the customer the subject, or ask what stands in the way"),
}
