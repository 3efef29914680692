package syntax

// samplePlans are valid plans of different shapes; the recovery test breaks them line by line.
var samplePlans = []string{
	`customer = "Northwind Foods"
contact  = "Dana Ruiz, operations director"
date     = 2026-12-03
stage    = "discovery"
learn    = ["I need to understand what one hour of a stopped line costs them"]

[primary]
goal       = "Dana agrees to a needs analysis with her two line leads by 12 December"
commitment = "needs-analysis"

[fallback]
goal       = "Dana sends us the November downtime log by 8 December"
commitment = "share-information"
`,
	`# second visit
customer = "Harbour Clinics"
contact = "Ines Vogel, head of purchasing"
seller = "Tom"
date = 2026-10-14T09:30:00
channel = "visit"
minutes = 45
stage = "evaluation"
reason = "Her night shift report, priced ward by ward"
learn = [
  "I need to find out who signs above 50,000 a year", # asked twice already
  "I need to understand what the last audit cost them",
]
questions = [
  "Who else reads the audit?",
  "What happened in ward 4?",
]
notes = """
She likes numbers first.
Never call before nine.
"""

[primary]
goal = "Ines books the trial ward with her head nurse"
commitment = "trial"
by = 2026-10-28
measure = "the ward's name and a date in her calendar"
share = true

[fallback]
goal = "Ines introduces us to the head nurse"
commitment = "introduction"
by = 2026-10-21

[stretch]
goal = "Ines names the budget for next year"
by = 2026-10-28

[[secondary]]
kind = "referral"
goal = "Ines names a clinic that had the same audit"

[[secondary]]
kind = "market-intel"
goal = "Which two other suppliers does she talk to?"

[[people]]
name = "Jo Baker"
role = "head nurse"

[[people]]
name = "Ulla Brandt"
role = "finance"
note = "back in November"

[[objection]]
says = "We have a contract until March"
need = "I need to understand when notice has to be given"

[opening]
say = 'If it fits, we could fix the trial ward today. All right?'

[closing]
ask = "Which ward shall we start with?"
`,
	`customer = "Café Größenwahn"
date = 2027-01-12
stage = "closing"
cycle = "single-call"
channel = "phone"
x-crm = { id = 4711, owner = "mira", tags = ["hot", "q1"] }

[primary]
goal = "Zoë orders the winter menu \u2014 12 weeks \"all in\" \U0001F600"
commitment = "purchase"
by = 2027-01-12
why = '''The old menu ends
on 31 January'''

[fallback]
goal = "Zoë asks for the sample box by 15 January"
commitment = "share-information"

[outcome]
result = "primary"
note = "ordered on the phone"
next = "menu sent 2027-01-13"

[x]
source.kind = "fair"
source.day = 2026-11-20
score = 7.5
sizes = [[1, 2], [3, 4]]
`,
	`customer = "Lind & Sons"
contact = "Per Lind, owner"
date = 2026-03-02
stage = "negotiation"
minutes = 30
learn = ["I need to understand why the second quote came in", "I need to find out what Per's bank asks for"]
previous = "../2026-02/lind.plan.toml"

[primary]
goal = "Per confirms the budget for both presses by 9 March"
commitment = "budget-confirmation"
after = "the board meets"

[fallback]
goal = "Per sends us the bank's list by 5 March"
commitment = "share-information"
measure = "the list is in our inbox"

[[objection]]
says = "Your price is 8 % above theirs"
need = "I need to understand what is in their price"

[[objection]]
says = "We can wait"
need = "I need to understand what a month without the press costs"

[opening]
say = "Last time we spoke of both presses. Shall we look at the bank's side first?"
`,
}
