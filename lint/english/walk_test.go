package english

import (
	"strings"
	"testing"
	"time"
)

// actors says who acts in a sentence and which wording a coach would point at; "-" for none.
const actors = `
seller want        On the call I want Mrs Petrie to name her start date.
seller tell-pitch  On the call I pitch our annual plan to Dana.
seller want        Today I want Brenda to sign the lease.
seller -           Find the decision maker at the two depots.
seller -           Identify the person who signs for the parish.
seller -           Locate the right contact at Kerr's.
seller want        As a minimum I want his mobile number.
seller want        Before I leave I want the order for the fryers.
seller tell-pitch  First thing I pitch the bundle to Rhys.
customer -         First thing Rhys pitches the bundle to his brother.
customer -         After the call Dana tells us the budget for the spring.
customer -         On the call she tells us which unit fits her van.
customer -         By Friday HR will pitch our plan to the board.
customer -         With the CFO on board Petra signs by the 12th.
customer -         The deck Dana wants goes to her board on the 4th.
customer -         The clinic we want to see opens its doors to us on 3 May.
customer -         Dana, who runs ops, tells us the go-live date.
customer -         Ned, whose brother owns the mill, talks to him by Friday.
customer -         The nurse who wants the lamp talks to her matron tomorrow.
customer -         The lady who told us about the flood talks to her insurer by Tuesday.
customer -         Those who tried the gel tell two colleagues.
customer -         Whoever is in charge of the fleet tells us the mileage.
customer -         Client to-do: convince the landlord.
customer -         Next step on their side: pitch it to the owners.
customer -         Homework for Tara: talk to the two cooks and choose a menu.
customer -         Commitment: to talk to her landlord by Friday.
customer -         What Dana does next: talk to her CFO and send us the PO.
seller tell-pitch  Next step on our side: pitch it to the owners.
seller convince    Goal for Marlene: convince her that two lines pay off
customer -         Presenting to the trustees is up to Ada.
customer -         Convincing the landlord is Ada's part.
customer -         Winning over the residents is something Ola will do herself.
customer -         Selling the plan to the crew falls to the foreman.
seller convince    Winning over the residents is what we are here for.
seller tell-pitch  Pitching to the county is my job on this call.
customer -         A plan by Tara to win over the parents.
unknown -          It is not our job to convince the union.
seller -           Resist the urge to demo.
seller -           Let go of the idea of selling her the annual plan today.
seller -           Stay away from pitching the new line.
seller -           Avoid any attempt to talk Ewan into the bigger van.
seller convince    I'm sure we can convince the widow.
seller -           Not sure we should pitch the premium tier yet.
seller -           In May we wanted a meeting and got one.
seller want        I wanted to ask if Hugo could sign this week.
seller -           Support Ravi in presenting the plan to his owners.
seller tell-pitch  This call is for explaining the new rates.
customer -         Ravi and his sister talk to the bank about the loan.
customer -         Three of the nine branches sign up.
customer -         At least four dentists try the handpiece.
customer -         Priest-in-charge lets us hang the speaker.
customer -         To-do for Aino: call the boss by Thursday
customer -         During the visit Aino's two mechanics fit the seal.
customer -         Having wanted out in spring, the abbey renews for two years.
customer -         Hygiene, legal and data protection name their checks by Friday.
customer -         Matron Iyer and one trainee visit our stand on 9 May.
customer -         The glazier, for whom we drew the plan in June, puts 9 May in his diary.
customer -         The abbot, with whom I spoke at the fair, names a second kiln.
unknown -          A note on the nurses' wish to talk to a dentist at night.
seller -           Understand the growers' need to talk to a vet on Sundays.
customer -         We shall hear from the abbey by Friday.
seller -           I need to hear from the abbot which kiln fails.
customer -         Consent of the bursar to an audit on 9 May.
customer -         Registration of two cooks for the open day on 9 May.
unknown -          Registration of the two vans before 9 May.
customer -         Jo books the audit for 9 May. I will show her the list up front.
customer -         Jo renews by 9 May, then I'll talk to our fitters.
customer tell-pitch Jo gives me ten minutes and I will pitch the new line.
customer -         The guild votes on 9 May, and I hope that the trains run.
customer -         The guild votes on 9 May - I'd like to have our fitter on call.
customer -         Jo sends the deed on 9 May; I would like our lawyers to read it.
customer want      Jo sends the deed on 9 May, and I would love the order for hall 2.
customer -         The two cooks who visit the hall name a date.
customer -         Price, range and service are ranked by the panel by 9 May.
customer -         Lease plan, rent roll and deeds are sent by the owner on 9 May.
seller tell-pitch  Price the oven, present the range and go.
unknown -          The abbot should be invited to explain the leak.
customer -         The abbot is inclined towards the copper roof.
seller want        Basically what we want is her and the abbot at one table.
seller check-in    If nothing else keep in touch with Jo.
seller check-in    If all else fails touch base with Jo.
seller check-in    At the very least check in with the abbot.
customer -         If all else fails the abbot talks to his bishop.
customer -         Can the lady of the house please tell us her hours?
customer -         The foreman he shows us the two lines.
seller -           Learn what the trustees need in order to present the plan.
seller convince    Convincing Bexley's cooks to switch.
customer want      Jo sends the deed on 9 May. I'd like her to sign as well.
customer -         By Friday Gwilym's shearing crew tries the combs.
customer -         Ward 7 swaps its old sheets for ours.
customer -         On Thursday the ward sister will either say yes or tell us what is missing.
customer -         The matron names two nurses by Monday; remember to tell Pam.
customer -         Freya sends the log by Tuesday - I can show her the new probe if she asks.
customer -         The co-op books the soil audit for the 15th. We can pitch tanks in spring.
seller -           I need to find out who owns the budget. Check in with Pam from service first.
customer -         Dana sends the log by Friday, I only want to see it.
seller tell-pitch  Remember to tell Pam about the new rates.
customer tell-pitch Dana signs by Friday. Tell her about the annual plan.
seller tell-pitch  Pitch the plan; remember to tell Pam about the rates.
seller get-them-to It's all about getting Hal to sign by Friday.
customer -         Does the brewer want smaller kegs?
customer -         Can the nurses order the gloves today?
customer -         Chase Morgan from Acme Foods approves the layout on Monday.
seller check-in    Chase Morgan from Acme Foods for the approved layout.
customer -         Reminder to self: she hates demos. Nadia picks two dates by Monday.
customer -         Reza confirms the headcount by Tuesday. Btw we should tell finance about the VAT number.
customer -         Fran approves the mock-up by the 9th - our aim next year is to win the whole group.
seller get-them-to Our aim next year is to win the whole group.
seller want        Wd like to get Joan's ok on the spec
seller talk-to     Tlk to Yusuf abt the invoice run
customer -         WD names the two drives by Friday
customer -         Needs to convince her landlord first, so Pru asks him by Tuesday.
customer -         Wants to talk to us about the pump on Friday.
customer -         Plans to show it to the nurses on Monday.
customer -         Neither follow-up nor brochure: Ragna decides on the spot.
customer -         Sid sends the two contracts by Monday - follow up w/ billing on our side.
customer -         Will talk to the board on Monday and let us know by noon.
seller talk-to     Will talk to the board on Monday and let them know by noon.
customer -         Going to run it past her husband, says Mrs Adair; she calls us on the 8th.
customer -         Note for me: talk to security at the gate. Meryl opens the roof at nine.
seller talk-to     Note: talk to security at the gate.
seller talk-to     Talk to Dana about the stops, says my boss
seller convince    It is planned to convince the dean.
seller convince    Efforts will be made to persuade the dean.
seller convince    It remains to win over the dean.
customer -         It is planned by the council to show us the field.
seller tell-pitch  On Friday show her the probe.
customer -         On Friday Ewa shows her crew the probe.
seller check-in    On the way to Graz check in with Ewa.
seller talk-to     In the canteen talk to the operators.
customer -         In the canteen the operators talk to Ewa.
seller get-them-to Today get Ewa to sign.
customer -         Today the matron gets two nurses to sign.
seller want        First of all I want Ewa to sign.
seller tell-pitch  When I am there show her the probe.
seller tell-pitch  When I am there I will show her the probe.
customer -         When I am there she shows us the line.
customer -         When she is back she talks to her board.
seller convince    Once inside convince the foreman.
seller talk-to     For now talk to the foreman.
seller convince    Main goal convince Omar of the lease
customer -         At the fair the growers talk to our agronomist by noon.
seller tell-pitch  Show the rest of the committee the probe.
customer -         The rest of the committee tells us which probe fits.
seller get-them-to Get one of the partners to sign.
customer -         One of the partners talks to the landlord.
seller tell-pitch  Walk Bo over at Acme through the plan.
seller tell-pitch  Give Bo (Acme) a demo
seller get-them-to Push the powers that be for a decision.
seller get-them-to Get the nurse who runs ward 3 to sign.
seller get-them-to Get as many nurses as possible to sign up.
seller get-them-to Have the team at Acme sign the order.
seller tell-pitch  Show prospects the new probe
customer -         Prospects tell us which probe fits.
seller check-in    Check in with existing customers
seller convince    Win over the top brass.
customer -         The top brass picks a date by Friday.
seller tell-pitch  Update the people on the night shift about the gate.
seller talk-to     Planning to talk to Ewa about the yard lights
customer -         Planning to approve the kerb height by 9 May
seller convince    I had better convince the widow of the second shift.
seller get-them-to It's time to get the order from Mrs Petrie.
customer -         It's time for Ewa to tell us which bid won.
seller tell-pitch  Don't forget to tell Pam about the new rates.
seller -           Don't push the matron.
seller convince    All I have to do is convince Omar.
customer -         All Ewa has to do is talk to her landlord.
seller tell-pitch  This time I will show the nurses the probe.
customer -         This time Ewa pitches it to her board herself.
seller talk-to     And talk to the foreman about the gate
customer -         And Ewa names the signer by Friday.
seller talk-to     At least talk to the foreman.
unknown -          At least demand from her branch is known.
seller tell-pitch  Me and Bo will show the nurses the probe.
customer -         Me and Ewa sign the plan on Monday.
seller tell-pitch  Bo (our engineer) will pitch it to the owners.
seller tell-pitch  Bo, our engineer, pitches it to the owners.
customer -         Ewa, our champion, will pitch it to the owners.
seller get-them-to My focus is getting the matron to try two.
seller tell-pitch  Planning to show the porters our new trolley
customer -         Planning to release the conditions by 9 May
unknown -          Show flat at the marina, second floor
unknown -          Talk track for the night porter
unknown -          Demo unit on ward 6
customer -         Pitch maintenance contract signed by the groundsman
seller -           Pitch dates to the festival
seller tell-pitch  Show home plans to the widow
seller tell-pitch  Demo machine care for the porters.
seller convince    Convincing the widow of the lease
unknown -          Convincing figures on wear
customer -         Tide permitting, the pilot shows us the berth on Monday.
customer -         By Friday Jo has talked to her solicitor and sends us the lease.
customer -         The clerk who convinced the mayor last time names the budget.
customer -         As Bruno put it, "we hate slides"; he draws the line by hand.
customer -         A cousin of Irina's presents the shortlist on the 9th.
customer -         Instead of us pitching again, Pavel asks his foreman by Friday.
seller -           Keep myself from presenting and hear her five complaints.
seller -           Find out how hard it was to get the hall approved.
seller disguised-pitch Find out how hard it is to get the hall approved.
customer -         The choir needs convincing, says Alun.
customer convince  The choir needs convincing.
customer -         Nobody needs convincing any more: Fritz signs on Friday.
customer -         Lars books the refit; our fitters will explain the wiring.
customer -         Fiona names the signer. My boss wants to join.
customer -         Gwil confirms the slot. I'll touch base with the carrier myself.
seller check-in    I'll touch base with the carrier myself.
customer -         Ivan signs the sample - good chat with him last week.
seller talk-to     Discuss last week's outage with Ivan.
customer -         Simon books the workshop. I'm hoping for the 9th.
customer want      Simon books the workshop. I'm hoping for a bigger order.
customer -         Leila signs; if she hesitates, explain the bonus.
customer -         Dana agrees in writing by Friday, and yes, I would love to win this.
customer -         The rep at the co-op tells us who pays late.
seller tell-pitch  Our rep at the fair tells the co-op about the pump.
customer -         She won't be pushed, so she picks the date.
customer -         Which of the managers talks to the tenants?
customer -         Why did the committee push the vote to January?
customer -         The buyer said "no slides, just tell me the price" - names his budget today.
customer -         In order to win the vote, Alma talks to each member.
customer -         To get his permit Dov shows the plans to the fire officer.
seller want        To get his permit we need Dov to sign
customer -         With a view to selling the site, Bram has it valued.
customer -         By showing her chair the log, Ada wins the vote.
seller -           By showing her chair the log I win the vote.
customer -         Selling is done by their own staff: Rhea picks four of them.
seller want        In an ideal world I want Petrov to order both presses.
seller -           Thank Pia for talking to the mayor.
seller -           Congratulate Dex on winning the county bid and ask who runs it.
seller -           Leave it to Inge to sell the idea upstairs.
seller tell-pitch  Leave time to show Inge the lift.
customer -         According to Priya, her boss needs convincing.
customer -         Accounts payable clears the two invoices by Friday.
customer -         The owner, a man who hates slides, shows us the plant.
customer -         Zack, still to be won over, agrees to try one pallet.
customer -         By talking to each driver first, Mo finds out who wants the night route.
seller -           Offer to wait until she has talked to the bank.
customer want      If only the estates team would let us into the plant room.
seller -           Push my own ideas aside and hear hers.
seller tell-pitch  Push our own ideas and hear hers.
seller -           Win time to read the lease.
seller -           Tell Nell nothing about the others; hear what she pays.
seller tell-pitch  Tell Nell about the others.
seller -           Talk less and write down the words she repeats.
seller talk-to     Talk to Nell less than an hour.
customer -         Nick (ex-sales, loves to pitch) introduces us to the plant.
customer -         The man who sold us the franchise introduces us to his bank.
customer -         Whether or not we get to present, Arjen sends us the scores.
unknown -          The wish to talk to users is theirs.
customer -         Our offer to explain the fees is declined; Inga reads them by Friday.
seller talk-to     The plan is to talk to users.
seller get-them-to The plan: to get the crew on board.
customer -         Sverre to choose: talk to the board himself or have us there.
customer -         Ola - not us - to convince Kari.
customer -         Guri, not her boss, to tell the crew.
seller tell-pitch  Once they have all sat down, explain the fees.
seller convince    Either convince the heir or find someone who can.
customer -         Sway bars for six buses tried by the depot.
customer -         Tracy - great at talking people round - brings two clinics.
customer -         Unable to convince the council alone, the mayor invites us.
customer -         Keen to get her team going, Rosa books the course.
seller get-them-to Keen to get her team going
customer -         Mood: warm, she tells everybody. Sara gives us one name.
customer -         For the talk to her board Mina borrows our lamp.
unknown -          Demo - postponed
unknown tell-pitch Demo - Friday
customer -         Talk at the guild by their chief engineer
seller talk-to     Talk to the guild by Friday
seller want        What I really want is the second site.
customer -         What Magda wants is a price per bed.
customer -         Either of the twins signs on Monday.
seller -           Understand what made Quentin sign with the others.
seller disguised-pitch Understand what makes Quentin sign.
seller convince    My focus today is on winning over the crew.
customer -         Ewa's role is convincing the owners.
seller check-in    Keep following up on the quote
customer -         Ewa keeps following up with her lab.
seller tell-pitch  Spend the call showing the nurses the probe.
seller -           Spend the call listening to the nurses.
seller talk-to     I see my job as talking to the crews.
seller check-in    Try and check in with Ewa.
seller tell-pitch  Get ten minutes so I can show her the probe
customer -         Ewa sends the file so that I can show her the sums.
unknown convince    The dean is to be persuaded.
unknown convince    The trustees are to be won over before the vote.
unknown tell-pitch  The parents are to be told about the fee.
unknown tell-pitch  The fee is to be explained to the parents.
unknown get-them-to The order is to be secured before Easter.
customer -          Our plan will be explained to the crews by the foreman on Monday.
unknown -           The results will be presented to us on 4 May.
unknown  -           No pupil is to be told.
seller -            I need to find out who is to be told about the fee.
`

type actorCase struct {
	text   string
	side   Side
	family string
}

func actorCases() (list []actorCase) {
	for _, line := range strings.Split(strings.TrimSpace(actors), "\n") {
		f := strings.Fields(line)
		text := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(strings.TrimPrefix(line, f[0])), f[1]))
		list = append(list, actorCase{text, map[string]Side{"unknown": Unknown, "customer": Customer, "seller": Seller}[f[0]], f[1]})
	}
	return list
}

func TestActors(t *testing.T) {
	r := NewReader(nil)
	r.Know(Names{}, time.Time{})
	for _, c := range actorCases() {
		g := r.Read(c.text, Primary)
		if g.Actor != c.side {
			t.Errorf("%s: the %s acts, want the %s", c.text, sideNames[g.Actor], sideNames[c.side])
		}
		got := "-"
		if len(g.Phrasing) > 0 {
			got = string(g.Phrasing[0].Family)
		}
		if got != c.family {
			t.Errorf("%s: found %s, want %s", c.text, got, c.family)
		}
	}
}
