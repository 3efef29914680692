package lint

var want = &Rule{
	ID: "want", Severity: Warning, Asking: true,
	Summary: "the sentence says what you want",
	Why: "What you want does not matter to the customer, and it does not tell you what to do. Make the customer the subject, and the wish becomes " +
		"something that they can say yes or no to; turn it into a question, and it becomes something that you can learn.",
	Fix: "suggestion: the customer as the one who acts, or a sentence for `learn`",
	Exceptions: "\"I need to understand\" is how a learning objective begins. The customer may want: \"what they want from a supplier\". " +
		"In [[secondary]] it is a hint.",
	Source: "Learning Mode; Commitment has it otherwise (\"I want the customer to ...\"), and its act is kept",
	Bad: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"I want Dana to agree to a needs analysis\"\nby = 2026-12-11\n",
	Good: "customer = \"Northwind Foods\"\ncontact = \"Dana Ruiz, operations director\"\ndate = 2026-12-03\nstage = \"discovery\"\n\n" +
		"[primary]\ngoal = \"Dana agrees to a needs analysis\"\nby = 2026-12-11\n",
	Check: checkPhrasing("this is what you want", "what does the customer do?",
		"make the customer the subject, or say what you need to understand"),
}
