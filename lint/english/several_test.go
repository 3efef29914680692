package english

import "testing"

// severalCases are what is one ask, and what is more: an ask with its date, its answer or the steps towards it is one.
var severalCases = []struct {
	text string
	want int
}{
	{"Bea fills in and signs the form", 1},
	{"Kofi reviews, signs and sends back the NDA by Thursday", 1},
	{"Rosa calls us on Friday and tells us who decides", 1},
	{"Kit decides between plan A and plan B and lets us know by noon", 1},
	{"Joel opens the mail, clicks the link and registers for the webinar", 1},
	{"Rolf gets approval from his board and renews the licence", 1},
	{"Rolf approves the quote and issues the PO by the 12th", 1},
	{"Nell chases the accountant for the papers and mails them to us", 1},
	{"The board wants to see two farms, and they pick the dates today", 1},
	{"Aurelio shows us the booking screen and tells us which fields are empty", 1},
	{"Rita puts our bid before her committee and reports their vote to us", 1},
	{"Yusuf visits the showroom on Saturday and picks his tiles", 1},
	{"Walter accepts the invitation and adds it to his calendar", 1},
	{"Wes tells the crew about the shift and gives us their answer", 1},
	{"Ada signs and returns the renewal by Friday", 1},
	{"Ida makes the final call on the caterer and rings us", 1},
	{"Ida has her lawyer look at page 3 and gets back to us with a marked copy on the 7th", 1},
	{"Olga gets the green light from Basel and forwards the mail", 1},
	{"Ida keeps the two sample kegs and pours them at her tasting", 1},
	{"Ada checks in with legal today and starts the contract review", 1},
	{"Priya agrees to the pilot and to a call with her CISO on 9 December", 2},
	{"Roscoe names the approver and shows us the RFP template", 2},
	{"Signed NDA from Kofi and a date for the workshop", 2},
	{"Ada signs the renewal and introduces us to her successor", 2},
	{"Gil renews and names two testers", 2},
	{"Hal picks a date for the broker meeting and sends us the claims history", 2},
	// the other half, the same paper, an answer brought along
	{"Odo keeps one drum and returns the other", 1},
	{"Odo works through the lease with his notary and signs it", 1},
	{"Ida orders six chairs and pays for them on the spot", 1},
	{"Odo reads the last page and rings us with his choice", 1},
	{"Ida says yes and issues the purchase order", 1},
	{"Ida opens her calendar and confirms Thursday", 1},
	{"Odo registers for and attends the open day", 1},
	{"Ida circulates the sketch to five planners and collects answers", 1},
	// two people, and what is added to the first
	{"Odo pays the deposit and Ida signs the data addendum", 2},
	{"Agree with Odo on a pilot as well as a reference call", 2},
	{"Get the renewal from Ida along with a testimonial", 2},
	{"Agreement to a pilot, and a meeting with the night shift", 2},
}

func TestSeveralAsks(t *testing.T) {
	r := NewReader(nil)
	for _, c := range severalCases {
		if g := r.Read(c.text, Primary); len(g.Asks) != c.want {
			t.Errorf("%q: %d asks, want %d: %v", c.text, len(g.Asks), c.want, g.Asks)
		}
	}
}
