package lint

var tellPitch = &Rule{
	ID: "tell-pitch", Severity: Warning, Asking: true,
	Summary: "telling, showing or pitching is the aim",
	Why: "A pitch is done when you have spoken, whatever the customer thinks of it. It uses up the time in which you could hear " +
		"which problem they have, and it ends with nothing agreed.",
	Fix: "suggestion: the customer as the one who acts, or a sentence for `learn`",
	Exceptions: "The customer may tell, present and show: \"he presents the concept to the owners\". A pitch deck or a trade show is a thing, and no pitch. " +
		"In [[secondary]] it is a hint.",
	Source: "Learning Mode",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Present our service contract to Dana\"\nby = 2026-12-11\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\nlearn = [\"I need to find out what Dana expects of a service contract\"]\n\n" +
		"[primary]\ngoal = \"Dana names the three points a service contract must cover\"\nby = 2026-12-11\n",
	Check: checkPhrasing("this is what you do, and the customer only listens", "what will they do once they have heard it?",
		"say what you need to understand, or what the customer will do"),
}
