package english

import (
	"math/bits"
	"strings"
	"testing"
)

// Words that are noun and verb, and what they are here.
const nounOrVerb = `
adds=V | Dana renews her contract and adds ten seats
names=V | Kofi starts the trial and names two testers by Friday
books=V | The head teacher hands us the timetable and books two teachers for the demo
starts=V | Uma answers our questions and starts legal review
takes=V | Ruth lets us use her quote and takes five more licences
registers=V | She puts us through and registers for the webinar
orders=V | Mr Bello signs the frame agreement and orders 40 pallets
dates=n | Ilse adds its own tasks and dates to the plan
plans=n | Rosa sends us the drawings and plans of hall 2
orders=n | Theo forwards the invoices and orders from last year
returns=V | The contracts team returns our draft
visits=V | The operations team visits our factory on 9 May
returns=n | The tax returns team meets our advisor on Monday
votes=V | Board votes on the phone system on 12 June
checks=V | The ops lead checks in with her union rep
watch=V | Four of the school's teachers watch the demonstration
start=V | Ten field reps start the trial on Monday
think=V | The trustees think about it
browse=V | Isaac will browse our site before Thursday
Plant=n | Plant tour for the three buyers booked
Kick-off=n | Kick-off with the rollout team booked
Feature=n | Feature overview for the new users
Demo=n | Demo on 4 May agreed with Beatriz
Date=n | Date set with the landlord to present our quote
viewing=n | Second viewing of the flat booked
workshop=n | Half-day requirements workshop with the managers agreed
Slot=n | Slot on the agenda secured by Ines
Hope=V close=V | Hope to close this week
Need=V | Need the order ASAP
Need=V sign=V | Need them to sign by Fri
want=V | I sort of want the deal done by June
like=V | I'd very much like Brenda to attend
hoping=V | I'm kind of hoping for a yes
follows=V | Project lead follows up with the bank by Friday
talks=V | Team lead talks to the board on 3 March
tells=V | Press officer tells the editors by Friday
test=V | End users test the form on Monday
sends=V | Sales at Acme sends the price list by Friday
drops=V | Security drops by at the showroom
signs=V | Legal signs the NDA by Friday
says=V | The band says which amp it wants by Friday
signs=V | Push Gardening signs up for the trial by Friday
agress=V | Dana agress to present the numbers to her board
confrims=V | Tom confrims the date by Friday
sgns=V | Ravi sgns the order form Tuesday
places=V | Chip places the order
books=V | The practice manager likes the quote and books a fitting for Tuesday
lead=n | Book half an hour with the new procurement lead at Corby
own=V | The sisters who own the nursery agree to a tasting
St.=N | The matron of St. Anne's hospital names two wards
orders=V | Sanjay compares both quotes and orders the smaller one by the 9th
costs=n | Sanjay compares both quotes and costs from last year
answers=n | Lucia brings the survey questions and answers to the call
tests=V | Their lab takes two drums and tests them by March
shows=V | Gwen meets us on site and shows us the cold room
hosts=V | The dealer clears the floor and hosts our demo day
promises=V | Noor forwards the PO and promises payment by the 30th
plans=V | The school signs up and plans two sessions in May
reviews=n | Marcus posts ratings and reviews on our page
calls=n | Hiba logs the visits and calls for each rep
notes=V | Hiba reads the draft and notes three changes
sends=V | Farida checks stock, signs the contract, and sends it back
names=V | Farida checks stock, names two sites and replies by Friday
copies=V | Lou mails the form and copies us in
lists=V | The planner updates the brief and lists all rooms
forms=n | Ask for the lists and forms the clerk uses
trials=V | Orla takes the kit home and trials it for a week
meets=V | The parish council meets us on Monday
returns=V | The loans desk returns the signed form
wants=V | The night shift wants two more demos
meets=V | The buying team meets with our chef on the 8th
walks=V | The night lead walks us through the yard
visits=n | The list of customer visits on Monday goes to Pia
needs=n | The customer needs analysis with Tomas is booked for 3 May
agree=V | Three of the tenants agree to a viewing on Saturday
sign=V | Both sisters sign the lease by Friday
sign=V | 12 of the 40 dealers sign up for the training by Friday
test=V | Half of the nurses test the gloves next week
vote=V | The members vote on the new kit on 3 June
cost=V | I need to find out what the delays cost the plant
stop=V | Find out how often the two lines stop each week
trial=V | Kemi will trial the app with four drivers
pilot=V | They may pilot it in two stores from 1 March
demo=V | We could demo the unit at her depot
host=V | Jin can host the workshop on the 12th
Price=n | Price review for the north region agreed with Tariq
Lunch=n | Lunch with the two partners booked for 4 May
Test=n | Test drive on Saturday confirmed by Mrs Lund
Site=n | Site visit for the two surveyors arranged
Budget=n | Budget for phase two confirmed by the CFO
Trial=n | Trial of the mixer agreed with the head baker
Call=n | Call with both owners set for Monday 9 am
Review=n | Review of the spec agreed with engineering by Friday
Book=V | Book the demo agreed with Sam
Follow=V | Follow up on the quote sent on Monday
Check=V | Check on the order booked last week
Order=n | Order for 200 chairs signed by the venue
Quote=n | Quote accepted by Bea on Friday
Sample=n | Sample kit for the lab approved by QA
Looking=V lock=V | Looking to lock in Q3 volumes
Trying=V | Trying to get Lena to sign
Want=V | Want a yes by Friday
like=V | Would like them to sign today
Hoping=V | Hoping Fergus signs this week
signs=V | Head of estates signs the waiver by Friday
Security=n | Security of supply: Jon names his three suppliers
rinses=V | The blancher rinses the peas
leaks=V | Find out which boiler leaks
books=V | Boost Cycles books 12 covers for Friday
Press=V | Press for the order on Friday
Test=V | Test interest in the winter range
Staff=V | Staff the booth with two techs
Plan=V | Plan a session with the ward clerks
Book=V | Book two rooms for the workshop
Order=V | Order samples for the chef
Book=V | Book reps into the spring training
Name=V | Name our two references
Quote=V | Quote price for 40 seats
Head=V | Head off the discount talk
Lead=V | Lead with the savings
Field=V | Field questions from the panel
Sound=V | Sound out the new owner
Brief=V | Brief staff on the new till
Guide=V | Guide buyers to the premium line
Host=V | Host buyers at the plant on 4 May
Coach=V | Coach dealers on the upsell
Nurse=V | Nurse the account back to health
Partner=V | Partner with their agency on the launch
Police=V | Police the discount rules
Sponsor=V | Sponsor the club's dinner
Contract=n | Contract renewal signed by Ines on Friday
End=V | End the call with a date
End=V | End with a clear ask
Land=V | Land the pilot with the night crew
Branch=V | Branch out into catering at Lund
Service=V | Service the two ovens on the way
Board=V | Board the early train to Leeds and meet Kim
Team=V | Team up with the reseller
Shop=V | Shop the offer around the group
Key=n | Key users named by Lise on the call
Cost=V | Cost out the two options with Ravi
Trade=V | Trade terms for volume
Stage=V | Stage a test at the depot
Store=V | Store samples at the depot
Water=n | Water board engineer picks the valve
Fire=V | Fire off a short recap
Ring=V | Ring buyers about the June slots
Chair=V | Chair the review with both firms
Present=V | Present findings to staff
Pitch=V | Pitch add-ons to users
Work=V | Work the room at the fair
Market=V | Market the trial to staff
Tour=V | Tour the plant with the buyers
Time=V | Time the line with the foreman
Name=n | Name of the approver confirmed by Sue
Date=n | Date for the fitting fixed with Omar
Talk=V | Talk staff through the app
Talk=V | Talk price with Sam
Get=V | Get staff to test the app
Ask=V | Ask staff which shift suits
Help=V | Help staff set up the stand
names=n | Collect names of users
sells=V | Find out what the shop sells
works=V | Find out how the rota works
plans=n | Ask Lena about her plans for hall 2
calls=n | Tom compares the number of calls and visits per rep
visits=n | Tom logs his calls and visits two times a week
signs=n | Roy measures the doors and signs of both shops
trials=n | Ana shares results of pilots and trials at other sites
stocks=n | Bea sends us prices and stocks of each depot
rates=n | Jan mails the terms and rates that apply
answers=V | Jan gets the form and answers within a week
offers=V | Jan reads the draft and offers a slot on Monday
drinks=n | Sal invites us to food and drinks after the fair
demands=n | Petra tells us her needs and demands for 2027
plants=n | Rolf shows us the offices and plants in Graz
kind=n | Ida says what kind of want ad she needs
kind=n | Ask what kind of offer wins
sort=n | We lack the sort of help they want
B=n | Tom reads annex B by Friday
compares=V | Find out how the clinic compares quotes and who signs
costs=V | Find out what a stopped line costs the plant
costs=n | Find out which costs the plant tracks
plans=V | Learn what the group plans for its new sites
plans=n | Learn which plans the group dropped last year
changes=V | Understand how the rota changes in June
reports=V | Find out who the site lead reports to
reports=n | Find out which reports the site lead reads
ranks=V | Find out how Mo ranks the three bids
bids=n | Find out how Mo ranks the three bids
needs=V | Learn what the crew needs before a switch
needs=n | Learn about the needs of the crew
works=V | See how the kiln works with Dee
limits=V | Find out what limits their output
drives=V | Understand what drives the board to switch
rates=n | Find out what rates they pay now
ships=V | Find out when the first lot ships
leads=V | Find out who leads the review
leads=n | Find out how many leads they get a week
visits=V | Ask who visits the trade show in May
visits=n | Ask how many visits a rep makes
checks=V | Ask who checks the welds
delays=V | Learn what delays the permit
uses=n | Learn what uses they see for the offcuts
uses=V | Learn who uses the offcuts
returns=V | Find out when the dean returns from leave
returns=n | Find out how many returns they handle
spend=V | Find out how much the branches spend on cleaning
spend=n | Find out how big the spend on cleaning is
stock=V | Find out which shops stock the gin
stock=n | Find out how much stock they hold
test=V | Find out how the lab test works and how they test the seals
load=V | Find out how the drivers load the van
review=n | Ask when the next review of the rate falls
benefits=V | Find out who benefits from the grant
matters=V | Find out what matters to the matron
matters=n | Find out which matters the council decides
sounds=V | Find out if the date sounds right
rule=n | Find out who set the two quotes rule
fails=V | Find out what happens if the pump fails
runs=V | Find out when the contract runs out
runs=n | Find out how many runs they print a month
likes=V | Ask which finish the architect likes
dates=n | Ask which dates suit the choir
suit=V | Ask which dates suit the choir
cover=V | Ask what the two policies cover
cover=n | Ask what cover the yard has
pay=V | Ask what the tenants pay per month
deals=n | Ask who signs off deals above 10k
signs=V | Ask who signs off deals above 10k
share=V | Ask if the wards share one pump
share=n | Ask what share of the wards has one
name=V | The two sisters name a price
name=n | I need the name of the sister who signs
book=V | If the numbers work, they book a session
work=V | If the numbers work, they book a session
starts=V | Once the season starts, Lia orders weekly
orders=V | Once the season starts, Lia orders weekly
calls=V | If Bo calls before noon, we hold the price
drops=V | If the price drops, she buys two
price=n | If the price drops, she buys two
visit=n | After the visit Bo sends the list
visits=V | After Bo visits the mill, he picks a felt
signs=V | She decides when the bank signs
answers=n | Kim wants answers by noon
answers=V | Kim answers by noon
offers=n | Kim collects three offers by noon
offers=V | Kim offers three dates
calls=n | Kim returns our calls by noon
returns=V | Kim returns our calls by noon
pilots=n | Kim wants two pilots before the fall
plans=V | Kim plans to trial it
trials=n | Kim runs trials in two stores
notes=n | Kim takes notes and visits the site
visits=V | Kim takes notes and visits the site
tests=V | Kim sets a date, tests the unit and reports by Friday
reports=V | Kim sets a date, tests the unit and reports by Friday
works=n | The public works office issues the permit
issues=V | The public works office issues the permit
sports=n | The sports club orders kit by May
sales=n | The sales office signs by May
parts=n | The parts manager orders by May
branches=n | Promote the spring bundle to all the Kerridge branches
signs=V | The Kerridge signs by May
knows=V | Make sure the clinic knows about our weekend support
better=adj | Negotiate a better price with Lindqvist
beats=V | Convince Torsten that leasing beats buying
cost=V | Make the hospice see that cheap beds cost more
last=V | She sees that our pallets last longer
garden=n | Promote the autumn range to garden centres in the north
shop=n | Present the till to shop owners
shop=V | Kim wants to shop around
`

// TestNounOrVerb holds what words are that are nouns and verbs, beside sentences in which they are the other.
func TestNounOrVerb(t *testing.T) {
	r := NewReader(nil)
	for _, row := range strings.Split(strings.TrimSpace(nounOrVerb), "\n") {
		want, text, _ := strings.Cut(row, " | ")
		r.Read(text, Primary)
		for _, w := range strings.Fields(want) {
			word, class, _ := strings.Cut(w, "=")
			if !r.sent.holds(word, class) {
				t.Errorf("%q: %s is no %s in\n%s", text, word, class, describe(&r.sent))
			}
		}
	}
}

// holds reports whether a word of the sentence has the tag of that name.
func (s *sentence) holds(word, name string) bool {
	for i := range s.toks {
		t := &s.toks[i]
		if s.text[t.start:t.end] == word && tagNames[bits.Len32(uint32(t.tag))] == name {
			return true
		}
	}
	return false
}
