package english

import "testing"

// When the words of a polite nothing count, whatever the words are.
func TestContinuations(t *testing.T) {
	r := NewReader(nil)
	for _, c := range idleCases {
		if got := r.Read(c.text, Primary).Continuation.Family != ""; got != c.want {
			t.Errorf("%q: continuation %v, want %v", c.text, got, c.want)
		}
	}
}

var idleCases = []struct {
	text string
	want bool
}{
	{"Make progress with Dana on the project", false},
	{"Make headway with the bursar on the lease", false},
	{"Dana sees the value of line 4", true},
	{"Dana thinks it over by 11 December", true},
	{"The vestry thinks about it until Friday", true},
	{"Ola sleeps on it till 9 December", true},
	// told as well as wanted
	{"She said to try again in the new year", true},
	{"He asked me to put something in the post", true},
	{"The dean said our idea sounds exciting", true},
	{"We agreed to reconnect in the new year", true},
	{"Promised to phone if they decide to go ahead", true},
	{"Last year the dean liked our idea", false},
	{"Tove liked the sample; find out what the others cost", false},
	{"She said yes in May; she signs on Friday", false},
	// only perhaps, and some day
	{"The practice might want something next year", true},
	{"Perhaps they order something next year", true},
	{"Wim wants to compare first and then decide some time", true},
	{"Dana may order ten on 9 December", false},
	{"Perhaps the valve leaks, so Wim tests it by Friday", false},
	{"Wim keeps the pump for one day", false},
	// all goes on inside somebody
	{"The union rep listens and smiles", true},
	{"Parents say they love the school", true},
	{"The finance director has no objections", true},
	{"The boss doesn't say no", true},
	{"Parents love the school and pay the fee by Friday", false},
	{"The finance director has no objections and signs on Friday", false},
	{"Learn why parents love the school", false},
	// a mood that no verb says
	{"The dean happy with the chat", true},
	{"Maya keen", true},
	{"Board approval for the positive list", false},
	{"The positive test goes to the lab by Friday", false},
	{"Find out if the board is positive", false},
	// what somebody is quoted with
	{`Hazel says "send me an email"`, true},
	{`The buyer says it "looks interesting, tell me more"`, true},
	{`Hazel says "we sign on Friday"`, false},
	{`Hazel says "send the contract, deal"`, false},
	{`Hazel names the reason for "send me an email" and a date in January`, false},
	// a contact for its own sake, and one with a topic, a thing or a number
	{"Check in with Glenn", true},
	{"Catch up with the new dean over lunch", true},
	{"Drop in on the bursar for a coffee", true},
	{"Say hello to the porter and see how things are", true},
	{"Show my face at the lab", true},
	{"Check in with Glenn on the valve order", false},
	{"Catch up with the dean about the roof", false},
	{"Drop in on the bursar for a coffee and the signed form", false},
	{"Drop by the lab", false},
	{"Say hello to the porter and count the six lamps", false},
	{"Find out who checks in with Glenn", false},
	{"Glenn checks in with the dean on 9 December", false},
	// done by nobody, to our paper or to theirs
	{"Further literature is sent by us to the dean", true},
	{"Our name is noted with interest", true},
	{"The deposit is left with the dean on 9 December", false},
	{"The pump is kept open for the inspection", false},
	{"The brochure is not left with anybody", false},
	// spelled out behind a colon
	{"The dean bears us in mind in this way: she reads us room 4 on 17 December", false},
	{"The dean bears us in mind: a nice talk", true},
	// beside a wish of ours, and a fact to be confirmed
	{"Get Delia excited about the new line", false},
	{"Confirm that Rosa is open on Saturday for the delivery", false},
	{"Dr Falk is convinced and orders two by the 11th", false},
	// a heading that puts it off, and what leaves a thing after all
	{"Another coffee with the abbot some day", true},
	{"A coffee with the abbot on 9 December", false},
	{"The abbot looks into the meter and reads us the number", false},
	{"The abbot says call me after the holidays", true},
	{"Quite taken with the new colours", true},
	{"Interested, wants more info", true},
	{"Interested neighbours sign the list by Friday", false},
	{"Happy to sign: the abbot's bursar, on 9 December", false},
	{"The abbot would like to revisit this next quarter", true},
	{"I leave with the abbot's bank details", false},
	{"The abbot imagines three layouts and draws one for us", false},
	{"The abbot likes the bell and smiles", true},
	// no call ends with a question
	{"Does she like the idea?", false},
	{"Could you keep us in mind?", false},
	// a remark
	{"Nice weather", false},
	{"Lovely flat, small kitchen", false},
	{"Bad traffic on the bridge", false},
}
