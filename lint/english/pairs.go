package english

// pairs are nouns that begin with a verb of selling and are things: a show home, a talk track, the demo unit. At the beginning of
// a goal the first word is read as a verb otherwise, and the thing as something that is pitched.
var pairs = map[string]*wordSet{
	"pitch": words(`date dates deck decks day night tent tents fork black side invasion accent pipe control shifter perfect contest competition competitions event slot slots list
		template templates script scripts hire fee fees booking bookings maintenance marking markings lights lighting floodlights turf drainage surface surfaces winner round
		roof roofs notes rehearsal video inspection inspections repairs repair availability number numbers owner manager`),
	"show": words(`home homes house houses flat flats apartment apartments kitchen kitchens bathroom bathrooms plot plots ring ground grounds garden gardens jumping jumper jumpers floor
		guide manager organiser organizer organisers organizers catalogue catalog season week business reel pony horse horses cattle stand stands ticket tickets committee secretary
		village unit units director producer suite entries schedule special programme program`),
	"talk":    words("track tracks time show shows radio therapy therapies ratio title titles slot slots series back button programme program"),
	"talking": words("point points book books head heads therapy therapies newspaper newspapers shop shops stick clock clocks"),
	"want":    words("list lists ad ads"),
	"demo": words(`unit units day days kit kits site sites version van vans vehicle vehicles account accounts environment environments model models licence licences license licenses stock
		data booking bookings request requests date dates room rooms kitchen kitchens script scripts machine machines car cars plot plots farm farms fleet bike bikes boat boats
		centre center tape recording recordings feedback attendees slot slots area suite system systems bench lab team track`),
	"present":    words("tense value participle owner owners tenant tenants occupant occupants occupier supplier suppliers contract arrangement arrangements cover premises"),
	"sell":       words("sheet sheets side price prices order orders"),
	"selling":    words("agent agents price prices point points season space spaces solicitor solicitors party broker brokers costs window"),
	"closing":    words("date dates time times price prices balance balances stock stocks ceremony speech remarks cost costs hour hours figure figures bell line argument arguments entry entries statement"),
	"convincing": words("evidence argument arguments reason reasons case cases answer answers proof figures data story result results example examples reference references explanation"),
	"catch":      words("basin basins crop crops phrase point points pit"),
	"follow":     words("spot spots focus"),
	"close":      words("season relative relatives friend friends family protection quarters neighbour neighbours neighbor neighbors colleague colleagues range"),
	"push":       words("button buttons notification notifications chair chairs bike bikes bar bars rod rods pin pins tap taps mower mowers handle handles plate plates fitting fittings pad pads"),
	"win":        words("rate rates ratio ratios bonus bonuses theme themes probability notice notices"),
	"winning":    words("bid bids bidder bidders ticket tickets team entry entries number numbers design designs tender margin streak recipe quote offer supplier"),
	"land":       words("registry agent agents use lease leases rover rovers owner owners bank drainage survey surveys value values charge charges tax purchase rights army trust girls management valuation"),
	"lock":       words("keeper keepers gate gates nut nuts cylinder cylinders barrel"),
	"nail":       words("bar bars salon salons gun guns polish technician technicians bed art studio studios plate plates"),
	"seal":       words("kit kits ring rings rescue sanctuary number numbers colony"),
	"drive": words(`shaft shafts belt belts time times unit units motor motors chain chains train trains way bay letter letters bearing bearings test tests end wheel wheels
		cycle cycles`),
	"touch": words("screen screens panel panels paper pad pads point points typing rugby line tag tags sensor sensors controls judge"),
	"press": words(`office officer officers release releases pass passes day days kit kits cutting cuttings coverage conference conferences tool tools brake brakes enquiry enquiries
		contact contacts shop shops run runs room desk stud studs operator operators table`),
	"check":   words("valve valves weigher weighers digit digits shirt shirts sheet sheets box boxes pattern"),
	"move":    words("date dates plan management manager coordinator"),
	"drop":    words("zone zones kerb kerbs tank tanks ceiling ceilings date dates box boxes scones handlebar handlebars test tests kit kits forge cloth shipment rate leg"),
	"chat":    words("room rooms bot bots show shows line lines log logs window windows history widget widgets transcript transcripts function volume volumes queue agents app"),
	"lobby":   words("group groups firm firms area furniture floor door doors desk music lighting signage display"),
	"outline": words("planning permission consent drawing drawings application agreement"),
	"handle":  words("bar bars height heights set sets"),
	"address": words("book books list lists label labels line lines change changes plate data"),
	"court":   words("order orders date dates case cases shoe shoes room rooms hearing hearings clerk clerks usher surface resurfacing"),
	"market":  words("stall stalls trader traders day days hall square report reports town data share price prices manager"),
	"walk":    words("leader leaders route routes test"),
	"run":     words("rate rates sheet sheets order orders time times length lengths club"),
	"lead":    words("time times pipe pipes paint flashing generation sheet acid battery batteries roof apron glazing"),
	"guide":   words("dog dogs price prices book books rail rails rope hall group groups leader camp"),
	"share":   words("price prices capital option options register plan scheme certificate class"),
	"feature": words("list lists wall walls film request requests matrix"),
	"story":   words("board boards time book books line lines"),
	"brief":   words("history summary account description statement visit stay report list pause outage interruption encounter absence template templates sheet sheets case"),
	"update":  words("policy cycle cycles server schedule window"),
	"sign":    words("language shop writer writers maker makers"),
	"sway":    words("bar bars brace braces"),
	"hook":    words("lift lifts loader loaders plate"),
	"charm":   words("bracelet bracelets school"),
	"charge":  words("nurse nurses point points card cards"),
	"tour":    words("guide guides operator operators bus buses date dates manager managers party parties"),
	"plug":    words("socket sockets point points"),
	"coach":   words("party parties driver drivers operator operators station park trip trips firm"),
	"review":  words("site sites board panel date dates scores"),
	"second":  words("floor half site line shift branch office home offer visit round opinion vote meeting hand phase year hall school warehouse shop depot unit"),
	"walking": words("stick sticks boots tour tours group groups frame frames aid aids boot festival route routes"),
}

// paired reports whether token i begins such a thing and not an order: what stands behind the second word must not be an object of it.
func (s *sentence) paired(i int) bool {
	set := pairs[s.toks[i].low]
	if set == nil || i+1 >= len(s.toks) || !set.has(s.toks[i+1].low) {
		return false
	}
	n := i + 2
	return s.stop(n) || s.is(n, "'s") || !s.is(n, "to") && s.can(n, cPrep|cModal|cAux|cTime|cPast) || s.can(n, cS|cDone) && !s.can(n, cAdj|cNoun) || s.acts(n) || s.toks[n].kind == kNumber || s.finiteAhead(n)
}
