package lint

var checkIn = &Rule{
	ID: "check-in", Severity: Warning, Asking: true,
	Summary: "a check-in without a reason",
	Why: "A call to see how things are is about your wish to be remembered, and it costs the customer time. " +
		"Those who call with a question or a next step are called back.",
	Fix: "suggestion: the customer as the one who acts, or a sentence for `learn`",
	Exceptions: "The customer may check in, and a follow-up visit with a day is a visit. In [[secondary]] it is a hint: " +
		"beside a good reason there is room for a hello.",
	Source: "Learning Mode; Sparks",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Check in with Dana\"\nby = 2026-12-11\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\nlearn = [\"I need to find out what Dana's team decided after the test\"]\n\n" +
		"[primary]\ngoal = \"Dana names the day on which the second test starts\"\nby = 2026-12-11\n",
	Check: checkPhrasing("a check-in is no reason to call", "what has to be agreed, or understood, before you hang up?",
		"say what you need to find out, or what the customer will do"),
}
