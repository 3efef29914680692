package english

import (
	"slices"
	"strings"
	"testing"
)

// TestCommitments reads every sentence of the commitment tables: the good ones ask for their type, the others for none of it.
func TestCommitments(t *testing.T) {
	r := NewReader(nil)
	cases, wrong := 0, 0
	for _, f := range tableFrames(true) {
		for _, text := range f.bad {
			cases++
			if got := r.Read(text, Primary).Commitment.Type; got != f.typ {
				wrong++
				t.Errorf("%s:%d: %s: %q asks for %q, want %q", f.file, f.line, f.id, text, got, f.typ)
			}
		}
		for _, text := range f.ok {
			cases++
			if got := r.Read(text, Primary).Commitment; got.Type == f.typ {
				wrong++
				t.Errorf("%s:%d: %s: %q does not ask for %q (%q)", f.file, f.line, f.id, text, f.typ, text[got.Start:got.End])
			}
		}
	}
	if cases == 0 {
		t.Error("no cases ran")
	}
	t.Logf("%d sentences, %d wrong", cases, wrong)
}

// TestAsks: several verbs about one thing are one ask, an agreement and what is agreed are one, two acts are two.
func TestAsks(t *testing.T) {
	r := NewReader(nil)
	for _, c := range askCases {
		var got []string
		g := r.Read(c.text, Primary)
		for _, a := range g.Asks {
			got = append(got, a.Type)
			if a.Start < 0 || a.End > len(c.text) || a.Start >= a.End {
				t.Errorf("%q: the ask %s has the words %v", c.text, a.Type, a.Span)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q asks for %q, want %q", c.text, got, c.want)
		}
	}
}

var askCases = []struct {
	text string
	want []string
}{
	{"Dana understands the line audit.", nil},
	{"Dana understands our needs analysis.", nil},
	{"Dana understands the line audit by 11 December.", nil},
	{"Ragnar signs the order.", []string{"purchase"}},
	{"Ragnar agrees to sign the order.", []string{"purchase"}},
	{"Ragnar signs and returns the order.", []string{"purchase"}},
	{"Ragnar signs the order and introduces us to his sister clinic.", []string{"purchase", "referral"}},
	{"Yrsa reads the offer and tells us what is missing.", []string{"proposal-review"}},
	{"Get Yrsa to attend the demo and to name two wards.", []string{"demo", "share-information"}},
	{"Book a call with Yrsa to go through the offer.", []string{"proposal-meeting"}},
	{"Talk Yrsa into testing the pump.", []string{"trial"}},
	{"Commitment from Yrsa that the board votes on Monday.", []string{"decision"}},
	{"If only the guild would renew.", []string{"renewal"}},
	{"Yrsa asks her board and gives us a yes or no.", []string{"decision"}},
	{"Yrsa sits down with us and goes over the offer.", []string{"proposal-meeting"}},
	{"Yrsa gives us two referrals and a testimonial.", []string{"referral", "testimonial"}},
	{"Yrsa agrees to a demo and to share her data.", []string{"demo", "share-information"}},
	{"Ragnar, who runs the mill, signs the lease.", []string{"purchase"}},
	{"Second call with Ragnar in the diary.", []string{"meeting"}},
	{"Pitch the pump to the guild.", nil},
	{"Find out who signs the order.", nil},
	{"Yrsa signed the order in May.", nil},
	{"Do not ask for the order.", nil},
	{"Yrsa needs a demo.", nil},
	{"Convince Yrsa that leasing pays.", nil},
	{"Yrsa keeps us in mind.", nil},
	{"", nil},
}

// TestKinds: where no pattern of the tables fits, the kinds of what is done to what, and to whom, tell the type.
func TestKinds(t *testing.T) {
	r := NewReader(nil)
	for _, c := range kindCases {
		g := r.Read(c.text, Primary)
		if g.Commitment.Type != c.want {
			t.Errorf("%q asks for %q, want %q", c.text, g.Commitment.Type, c.want)
		}
	}
}

var kindCases = []struct{ want, text string }{
	{"event", "Ottoline agrees to be our guest at the tile exhibition."},
	{"event", "Mr Ferreira sends two stewards to the harvest supper."},
	{"introduction", "Ottoline connects us by phone with her deputy in stores."},
	{"introduction", "Bashir adds his foreman to the e-mail thread."},
	{"referral", "Bashir introduces us to two other growers in the valley."},
	{"referral", "Hedda tells her sister about our piano lessons."},
	{"needs-analysis", "Hedda says yes to a damp check of the crypt."},
	{"needs-analysis", "The abbot has his cooks interviewed by us."},
	{"needs-analysis", "The abbot lets us take readings at the boiler."},
	{"reference-call", "Ingvar phones the foundry in Graz that runs our lathe."},
	{"reference-call", "Ingvar agrees to speak with another port that uses our crane."},
	{"technical-session", "Ragnhild frees her network engineer for half a day."},
	{"decision-maker-meeting", "Ragnhild promises to have the woman who signs the cheques on the next call."},
	{"decision-maker-meeting", "Both owners attend the appointment."},
	{"decision-criteria", "Casimir writes down the four points his panel will score us on."},
	{"decision-criteria", "Casimir e-mails the scoring grid."},
	{"budget-confirmation", "The verger says what the parish can spend on the bells."},
	{"budget-confirmation", "Get confirmation from the verger that the money is set aside."},
	{"proposal-meeting", "Delphine blocks an hour for us to take her through the offer."},
	{"proposal-review", "Delphine tells us what she would change in our offer."},
	{"mutual-plan", "Delphine sets a date for every step."},
	{"internal-recommendation", "Elodie asks the pharmacy board to add our gauze."},
	{"testimonial", "Elodie lets us put her name in our brochure."},
	{"testimonial", "Elodie gives us a quote for the website."},
	{"trial", "The choir sings with our microphones for two weekends."},
	{"site-visit", "Wenzel drives over to see the kiln in Hof."},
	{"site-visit", "Wenzel has us over to look at the barn."},
	{"demo", "Wenzel comes to the showroom for a demonstration of the plough."},
	{"implementation-team", "The lab assigns somebody from stores to the changeover."},
	{"implementation-team", "The lab tells us who will be on the installation crew."},
	{"formal-review", "Ulrike runs our terms by her attorney."},
	{"decision", "Ulrike says which of the two stoves she takes."},
	{"renewal", "Ulrike signs up for another two years."},
	{"renewal", "Bertrand keeps his cover with us."},
	{"expansion", "Bertrand also puts his two vans on the policy."},
	{"expansion", "Bertrand raises his standing order from 20 to 35 crates."},
	{"purchase", "Bertrand commits to forty pallets."},
	{"share-information", "Bertrand files the part numbers with us."},
	{"share-information", "Send us the log of May."},
	{"share-information", "Names the three suppliers he asked."},
	{"share-information", "Ulrike mails the end date of her lease."},
	{"meeting", "Ulrike agrees to sit down with us after Easter."},
	{"event", "Ulrike puts her name down for the growers' supper."},
	{"introduction", "Ulrike arranges for us to meet the stores lead."},
	{"referral", "Ingvar gives us the mobile of a cousin who runs a mill."},
	{"referral", "Ingvar tells his running club about our shoes."},
	{"needs-analysis", "Ingvar has us in to measure up the cellar."},
	{"reference-call", "Ingvar speaks with the brewer at one of our other breweries."},
	{"site-visit", "Ingvar lets us take a look round the mill."},
	{"decision-criteria", "Casimir puts in writing what would make him switch."},
	{"decision-criteria", "Casimir agrees the three figures the pump will be judged on."},
	{"decision", "Casimir gives us a date by which he decides."},
	{"decision", "Casimir tells us either way by Friday."},
	{"budget-confirmation", "Casimir confirms he has 9k to spend."},
	{"proposal-meeting", "Delphine clears Friday so that we can go over the offer."},
	{"testimonial", "Elodie agrees to be named as a reference."},
	{"testimonial", "The Okoros have their kiln photographed for our catalogue."},
	{"trial", "Wenzel takes the lamp home for a week."},
	{"formal-review", "Wenzel puts us through his supplier checks."},
	{"mutual-plan", "Agree with Wenzel who does what by when."},
	{"internal-recommendation", "Elodie promises to speak up for us."},
	{"expansion", "Bertrand orders the mats for his other two halls."},
	{"renewal", "Stays with us for another season."},
	{"purchase", "Get a yes on 500 labels from Bertrand."},
	{"purchase", "Sunniva gets back to us on Monday with the signed booking form."},
	{"purchase", "Sunniva drops off the countersigned lease at our office."},
	{"purchase", "Sunniva comes to the branch on Saturday to sign."},
	{"share-information", "Sunniva rings us on the 7th to say who else has a key."},
	{"share-information", "Callback from Sunniva on Tuesday with the meter readings."},
	{"share-information", "Sunniva names the date of her board."},
	{"share-information", "Sunniva confirms how many seats are in use."},
	{"share-information", "Sunniva has the stock list ready for us by Wednesday."},
	{"share-information", "Sunniva describes by e-mail how she picks a printer."},
	{"share-information", "Order numbers for the late crates, e-mailed by accounts by Friday."},
	{"decision", "Sunniva weighs both layouts and picks one by noon."},
	{"decision", "Sunniva goes with one of the three quotes by Monday."},
	{"decision", "Sunniva lets us know by the 11th which of the two mixers it'll be."},
	{"expansion", "Our aim is to get a bigger slice of their linen budget."},
	{"budget-confirmation", "Sunniva okays 60,000 for the first phase."},
	{"reference-call", "Sunniva rings the Hallam surgery and asks about their first month."},
	{"site-visit", "Walk their cold store with the foreman on Monday."},
	{"site-visit", "Ask Sunniva to show us one cycle at the plant."},
	{"technical-session", "Hallam has its IT lead join a two-hour interface session on the 9th."},
	{"event", "Ask the Okoros along to our tasting evening on the 17th."},
	{"introduction", "Sunniva brings the new finance chief along and introduces us."},
	{"testimonial", "Sunniva agrees to talk to two of our prospects."},
	{"meeting", "Sunniva agrees to talk again on the 16th."},
	{"implementation-team", "Sunniva plans in two of her fitters for May."},
	{"trial", "Get two of the fitters to try the wrench for a week."},
	{"share-information", "Ask accounts for the ageing list."},
	{"share-information", "Wenzel gives us read access to his Google account."},
	{"share-information", "Come away with the tonnage of all three pits."},
	{"share-information", "The mill tells its story to the paper."},
	{"meeting", "Wenzel says yes to a coffee on the 12th."},
	{"meeting", "Next step with Wenzel on the calendar."},
	{"meeting", "Wenzel's assistant squeezes us in on Monday."},
	{"introduction", "Wenzel walks me across the yard to meet the controller."},
	{"needs-analysis", "Wenzel lets our chemist swab the vats."},
	{"demo", "The matron gives us ten minutes to show the hoist."},
	{"reference-call", "Wenzel speaks with two current users of the kiln."},
	{"reference-call", "Wenzel has a chat with one of our other brewery clients."},
	{"technical-session", "Two of her developers sit down with our integration lead."},
	{"budget-confirmation", "Wenzel tells us the range they can spend."},
	{"budget-confirmation", "Get the nod from finance that the money is there."},
	{"testimonial", "Wenzel agrees to be quoted in our newsletter."},
	{"testimonial", "Get a line from Wenzel that we can use on the site."},
	{"testimonial", "The mill tells its story at our open day."},
	{"referral", "The notary sends us two clients who need cover."},
	{"trial", "Dr Quist starts his next four patients on it."},
	{"internal-recommendation", "Wenzel goes in to bat for us with his boss."},
	{"formal-review", "Ulrike kicks off the vendor onboarding process."},
	{"implementation-team", "The foreman lends us one welder for the install weekend."},
	{"decision", "Ulrike tells us whether we have won."},
	{"expansion", "Double the standing order from 20 to 40 crates."},
	{"expansion", "Eight more licences signed off for the depot."},
	{"purchase", "Ulrike hands over her card details."},
	{"purchase", "Ulrike puts ten per cent down."},
	{"", "Find out who gave her access to the account."},
	{"", "Wenzel keeps our display at the end of the aisle."},
	{"", "Tell Wenzel how the other clients fare."},
	{"", "The notary's clients need cover."},
	{"", "We double our stock of crates."},
	{"formal-review", "Ulrike has information governance start the data-protection review."},
	{"formal-review", "Infection control starts the formal review of the mattress."},
	{"purchase", "Ulrike gets the PO out of procurement."},
	{"purchase", "Casimir swaps his old press for ours."},
	{"purchase", "Urge Casimir to sign without another round."},
	{"budget-confirmation", "Casimir gets the sum confirmed by his accountant."},
	{"budget-confirmation", "Casimir confirms the subsidy in writing."},
	{"expansion", "Casimir swaps the second press for ours."},
	{"expansion", "Sell Casimir the scanner on top."},
	{"expansion", "Move the whole choir over to our microphones."},
	{"expansion", "Hoping that the vestry takes a second heater."},
	{"site-visit", "Casimir brings two bakers to our showroom in Hof."},
	{"site-visit", "Casimir lets us walk through his plant."},
	{"event", "Three nurses sign up for our talk on burns."},
	{"proposal-meeting", "Casimir sets the 14th to go through the proposal with his wife."},
	{"proposal-meeting", "Casimir gets his director to sit down with us over the offer."},
	{"proposal-review", "Casimir takes the quote home and answers whether item 3 stays."},
	{"proposal-review", "Casimir answers yes or no on section 4."},
	{"testimonial", "The abbot talks on our stand about his first winter."},
	{"testimonial", "The abbot lends us two sentences for the leaflet."},
	{"internal-recommendation", "The abbot puts us before the board."},
	{"referral", "The abbot passes on the name of a convent in the next valley."},
	{"share-information", "The abbot drops us a line with his three vacancies."},
	{"share-information", "The abbot names the closing date of the tender."},
	{"share-information", "The abbot mentions whom he wants at the meeting."},
	{"share-information", "Nudge the abbot into releasing the guest numbers."},
	{"share-information", "Let the abbot explain why the first rollout stalled."},
	{"share-information", "Get the abbot talking about the hard winters."},
	{"share-information", "The abbot names the fair that his cellarer attends."},
	{"share-information", "Stock list in my inbox by Friday."},
	{"technical-session", "The night lead sits down with our engineer."},
	{"", "The abbot lends us his press for two days."},
	{"", "The abbot convinces his cellarer that the old barrels stay."},
	{"", "Win over the abbot."},
	{"", "Convert the regulars to our beer."},
	{"", "Nudge the abbot towards the five-year lease."},
	{"", "The abbot's talk was on our stand in May."},
	{"internal-recommendation", "The offer is presented by the bursar to her trustees."},
	{"internal-recommendation", "Presentation of the scheme by the bursar to her trustees."},
	{"demo", "Attendance of the two sextons at a tailored demonstration."},
	{"needs-analysis", "Consent of the bursar to a fire risk assessment."},
	{"proposal-meeting", "Confirmation by the bursar of 10 December as the presentation date."},
	{"proposal-meeting", "The bursar sets Wednesday for going over the proposal."},
	{"proposal-review", "The vestry wades through the offer page by page."},
	{"decision", "What we want is a resolution of the board."},
	{"decision", "The bursar reverts on 16 December with a decision either way."},
	{"decision", "Have the trustees approve the investment policy."},
	{"decision-maker-meeting", "I want the bursar and her chair at the table."},
	{"decision-maker-meeting", "The bursar gets her finance directors to attend on 10 December."},
	{"decision-criteria", "Five needs are ranked by the panel."},
	{"budget-confirmation", "The bursar puts 4,000 for the bells in writing."},
	{"implementation-team", "The abbey names a sexton, a clerk and a deputy for the changeover."},
	{"expansion", "Hoping to get two more shelves at Nuttall's."},
	{"expansion", "Squeeze ten more cases out of the vicar."},
	{"trial", "The vicar has a go with ten trays of eggs."},
	{"trial", "The branch gets under way with a four-week pilot."},
	{"reference-call", "The bursar telephones our reference school on Monday."},
	{"referral", "The bursar gives us one neighbour's name."},
	{"share-information", "The bursar names on Wednesday the two flats concerned."},
	{"share-information", "The bursar gets me the gate code."},
	{"share-information", "The bursar passes us his drawings."},
	{"", "Sell the benefits of the crates to the vicar."},
	{"", "The bells are rung by the sexton every Sunday."},
	{"", "A pleasant half-hour with the bursar."},
	{"", "The offer was presented by the bursar in May."},
	{"", "What did the bursar want?"},
	{"", "Learn the best day to push the vicar for a bigger order."},
	{"meeting", "Call with Wenzel about the trial booked for Thursday."},
	{"meeting", "Wenzel agrees that we talk again on 11 January, once the audit is done."},
	{"needs-analysis", "Wenzel agrees we can measure the cold aisle."},
	{"technical-session", "IT agrees to look at the SSO options with our architect on the 9th."},
	{"decision-maker-meeting", "Wenzel brings whoever signs to Thursday's call."},
	{"decision-maker-meeting", "Wenzel brings his brother to a meeting in our hall."},
	{"proposal-review", "Wenzel sends us his redlines on the proposal."},
	{"trial", "The chef cooks with our oil for a week."},
	{"event", "Wenzel puts two names on the list for our open day."},
	{"share-information", "Wenzel names the other two firms who are quoting."},
	{"share-information", "Wenzel calls me back on Tuesday, with the length of the shaft."},
	{"budget-confirmation", "Wenzel gets sign-off for the extra 5k from his controller."},
	{"internal-recommendation", "Wenzel tells his board on Monday that he wants our kiln."},
	{"implementation-team", "Wenzel gives us the names of the fitters for the installation."},
	{"decision-criteria", "Wenzel puts speed and noise in order of importance."},
	{"formal-review", "Wenzel starts the check of the lease with his lawyer."},
	{"", "Wenzel waives the tender requirement."},
	{"", "Win the old foreman for us."},
	{"", "Wenzel says we should call again."},
	{"", "Find out what Wenzel says about the trial booked for Thursday."},
	{"purchase", "Oskar agrees to take 40 crates."},
	{"expansion", "Oskar agrees to take 40 crates more than last year."},
	{"purchase", "Oskar gives us the nod and signs the order form."},
	{"purchase", "Oskar signs off the order."},
	{"technical-session", "Oskar gives me half a day with his engineers."},
	{"demo", "Oskar gives me half an hour to show him the software."},
	{"meeting", "Oskar agrees to a call to talk about the demo."},
	{"meeting", "Oskar agrees to meet after the trial."},
	{"trial", "Oskar has our mixer in his kitchen for two weeks."},
	{"trial", "Oskar bakes a batch with our mixer."},
	{"trial", "Oskar confirms the start of the pilot."},
	{"event", "Oskar watches our webinar on dough."},
	{"event", "Oskar confirms his seat at the dinner."},
	{"share-information", "Oskar tells us what he pays now."},
	{"share-information", "Oskar sends last year's budget."},
	{"share-information", "Oskar confirms the number of seats."},
	{"budget-confirmation", "Oskar tells us what he can pay."},
	{"budget-confirmation", "Oskar sends written confirmation of the budget."},
	{"decision", "Oskar confirms that we are the preferred bidder."},
	{"implementation-team", "Oskar puts two of his people on the project."},
	{"share-information", "Have the bursar tell me by tomorrow who owns the repair budget."},
	{"share-information", "The bursar gets in touch on Monday with the list of what her panel needs."},
	{"share-information", "The bursar pitches in on Monday with the phone numbers of both fitters."},
	{"share-information", "The bursar looks over the checklist and returns it, filled in."},
	{"share-information", "The bursar sets out by Friday which rooms are let."},
	{"reference-call", "The bursar gets in touch with our reference on Monday."},
	{"reference-call", "The bursar rings the dispensary at Truro on Monday."},
	{"testimonial", "The bursar talks about her first term with us on camera."},
	{"technical-session", "The network officer is made available by the college on the 17th."},
	{"mutual-plan", "The bursar agrees the timetable by Friday."},
	{"proposal-review", "The bursar thinks it over and gives a yes or no on the proposal."},
	{"decision", "The bursar thinks it over and gives a yes or no on Monday."},
	{"decision-maker-meeting", "The bursar gets her directors to attend on the 10th."},
	{"", "The bursar rings her sister on Monday."},
	{"share-information", "Tove shoots me the floor plan."},
	{"share-information", "Have Tove pull the usage report."},
	{"share-information", "Renewal date of the present lease from Tove."},
	{"introduction", "Tove will intro me to the yard manager."},
	{"decision-criteria", "Tove walks me through how the panel will score the bids."},
	{"budget-confirmation", "Tove confirms she's got 15k left for this year."},
	{"budget-confirmation", "Ask Tove what they've budgeted for carts."},
	{"site-visit", "Tove walks the job site with me on Friday."},
	{"proposal-meeting", "Schedule a proposal review with both owners for Tuesday."},
	{"proposal-meeting", "Tove agrees to meet on the 11th to go over pricing."},
	{"decision", "Tove gives us a thumbs up or thumbs down on the 15th."},
	{"decision", "Tove tells us which floor plan she wants."},
	{"decision-maker-meeting", "Get Mr and Mrs Kettle to sit down together."},
	{"implementation-team", "Get two names for the training crew from Tove."},
	{"purchase", "Tove puts the sofa on her card."},
	{"purchase", "Earnest money check from Tove."},
	{"expansion", "Roll out to the three sister schools."},
	{"", "Tove clears a shelf for us."},
	{"", "Find out which floor plan Tove wants."},
	{"share-information", "Sunniva gets back to us on Friday, 11 December, with the filled-in sheet."},
	{"share-information", "I ask Sunniva that she shows me the invoices."},
	{"purchase", "Convince the two sisters that they sign."},
	{"trial", "Our target is to get a test machine into the hall by March."},
	{"trial", "Dougal has one pen of ewes on our lick from Saturday."},
	{"budget-confirmation", "Sunniva gets approval of the sum from her chair."},
	{"expansion", "Winning the second campus for our catering."},
	{"", "Convince the two sisters that leasing pays."},
	{"", "Dougal has one of ours on his list."},
	{"", "Her boss signs everything above 10k."},
	{"", "They buy from two other suppliers."},
	{"", "Their lawyer read the contract last month."},
	{"", "Sell more lamps this quarter."},
	{"", "We walked their cold store in May."},
	{"", "Find out which of the two mixers it will be."},
	{"", "The board has picked one of the layouts."},
	{"", "Ask how they decide."},
	{"", "They normally renew in March."},
	{"", "The brothers own two farms."},
	{"", "Will send our flyer to the vicar."},
	{"", "Signs of interest from the board."},
	{"", "Bertrand already has a contract with a rival."},
	{"", "Bertrand meets every Tuesday with his fitters."},
	{"", "Bertrand postpones the decision."},
	{"", "Bertrand agrees to a call at some later date."},
	{"", "Find out who assigns the engineers."},
}

// TestCommitmentTypes: every type of the tables is one that plans know, and every type that has words has a block.
func TestCommitmentTypes(t *testing.T) {
	known := strings.Fields(`share-information meeting event introduction needs-analysis demo reference-call technical-session decision-maker-meeting decision-criteria referral
		site-visit budget-confirmation proposal-meeting testimonial trial proposal-review internal-recommendation mutual-plan formal-review implementation-team
		decision renewal expansion purchase`)
	seen := map[string]bool{}
	for _, f := range tableFrames(true) {
		if !slices.Contains(known, f.typ) {
			t.Errorf("%s:%d: %q is no type", f.file, f.line, f.typ)
		}
		seen[f.typ] = true
	}
	if len(seen) != len(known) {
		t.Errorf("%d types have blocks, want %d", len(seen), len(known))
	}
}
