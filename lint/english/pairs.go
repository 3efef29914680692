package english

// pairs are nouns that begin with a verb of selling and are things: a show home, a talk track, the demo unit. At the beginning of
// a goal the first word is read as a verb otherwise, and the thing as something that is pitched.
var pairs = map[string]*wordSet{
	"pitch": {list: `date dates deck decks day night tent tents fork black side invasion accent pipe control shifter perfect contest competition competitions event slot slots list
		template templates script scripts hire fee fees booking bookings maintenance marking markings lights lighting floodlights turf drainage surface surfaces winner round
		roof roofs notes rehearsal video inspection inspections repairs repair availability number numbers owner manager`},
	"show": {list: `home homes house houses flat flats apartment apartments kitchen kitchens bathroom bathrooms plot plots ring ground grounds garden gardens jumping jumper jumpers floor
		guide manager organiser organizer organisers organizers catalogue catalog season week business reel pony horse horses cattle stand stands ticket tickets committee secretary
		village unit units director producer suite entries schedule special programme program`},
	"talk":    {list: "track tracks time show shows radio therapy therapies ratio title titles slot slots series back button programme program"},
	"talking": {list: "point points book books head heads therapy therapies newspaper newspapers shop shops stick clock clocks"},
	"want":    {list: "list lists ad ads"},
	"demo": {list: `unit units day days kit kits site sites version van vans vehicle vehicles account accounts environment environments model models licence licences license licenses stock
		data booking bookings request requests date dates room rooms kitchen kitchens script scripts machine machines car cars plot plots farm farms fleet bike bikes boat boats
		centre center tape recording recordings feedback attendees slot slots area suite system systems bench lab team track`},
	"present":    {list: "tense value participle owner owners tenant tenants occupant occupants occupier supplier suppliers contract arrangement arrangements cover premises"},
	"sell":       {list: "sheet sheets side price prices order orders"},
	"selling":    {list: "agent agents price prices point points season space spaces solicitor solicitors party broker brokers costs window"},
	"closing":    {list: "date dates time times price prices balance balances stock stocks ceremony speech remarks cost costs hour hours figure figures bell line argument arguments entry entries statement"},
	"convincing": {list: "evidence argument arguments reason reasons case cases answer answers proof figures data story result results example examples reference references explanation"},
	"catch":      {list: "basin basins crop crops phrase point points pit"},
	"follow":     {list: "spot spots focus"},
	"close":      {list: "season relative relatives friend friends family protection quarters neighbour neighbours neighbor neighbors colleague colleagues range"},
	"push":       {list: "button buttons notification notifications chair chairs bike bikes bar bars rod rods pin pins tap taps mower mowers handle handles plate plates fitting fittings pad pads"},
	"win":        {list: "rate rates ratio ratios bonus bonuses theme themes probability notice notices"},
	"winning":    {list: "bid bids bidder bidders ticket tickets team entry entries number numbers design designs tender margin streak recipe quote offer supplier"},
	"land":       {list: "registry agent agents use lease leases rover rovers owner owners bank drainage survey surveys value values charge charges tax purchase rights army trust girls management valuation"},
	"lock":       {list: "keeper keepers gate gates nut nuts cylinder cylinders barrel"},
	"nail":       {list: "bar bars salon salons gun guns polish technician technicians bed art studio studios plate plates"},
	"seal":       {list: "kit kits ring rings rescue sanctuary number numbers colony"},
	"drive": {list: `shaft shafts belt belts time times unit units motor motors chain chains train trains way bay letter letters bearing bearings test tests end wheel wheels
		cycle cycles`},
	"touch": {list: "screen screens panel panels paper pad pads point points typing rugby line tag tags sensor sensors controls judge"},
	"press": {list: `office officer officers release releases pass passes day days kit kits cutting cuttings coverage conference conferences tool tools brake brakes enquiry enquiries
		contact contacts shop shops run runs room desk stud studs operator operators table`},
	"check":   {list: "valve valves weigher weighers digit digits shirt shirts sheet sheets box boxes pattern"},
	"move":    {list: "date dates plan management manager coordinator"},
	"drop":    {list: "zone zones kerb kerbs tank tanks ceiling ceilings date dates box boxes scones handlebar handlebars test tests kit kits forge cloth shipment rate leg"},
	"chat":    {list: "room rooms bot bots show shows line lines log logs window windows history widget widgets transcript transcripts function volume volumes queue agents app"},
	"lobby":   {list: "group groups firm firms area furniture floor door doors desk music lighting signage display"},
	"outline": {list: "planning permission consent drawing drawings application agreement"},
	"handle":  {list: "bar bars height heights set sets"},
	"address": {list: "book books list lists label labels line lines change changes plate data"},
	"court":   {list: "order orders date dates case cases shoe shoes room rooms hearing hearings clerk clerks usher surface resurfacing"},
	"market":  {list: "stall stalls trader traders day days hall square report reports town data share price prices manager"},
	"walk":    {list: "leader leaders route routes test"},
	"run":     {list: "rate rates sheet sheets order orders time times length lengths club"},
	"lead":    {list: "time times pipe pipes paint flashing generation sheet acid battery batteries roof apron glazing"},
	"guide":   {list: "dog dogs price prices book books rail rails rope hall group groups leader camp"},
	"share":   {list: "price prices capital option options register plan scheme certificate class"},
	"feature": {list: "list lists wall walls film request requests matrix"},
	"story":   {list: "board boards time book books line lines"},
	"brief":   {list: "history summary account description statement visit stay report list pause outage interruption encounter absence template templates sheet sheets case"},
	"update":  {list: "policy cycle cycles server schedule window"},
	"sign":    {list: "language shop writer writers maker makers"},
	"sway":    {list: "bar bars brace braces"},
	"hook":    {list: "lift lifts loader loaders plate"},
	"charm":   {list: "bracelet bracelets school"},
	"charge":  {list: "nurse nurses point points card cards"},
	"tour":    {list: "guide guides operator operators bus buses date dates manager managers party parties"},
	"plug":    {list: "socket sockets point points"},
	"coach":   {list: "party parties driver drivers operator operators station park trip trips firm"},
	"review":  {list: "site sites board panel date dates scores"},
	"second":  {list: "floor half site line shift branch office home offer visit round opinion vote meeting hand phase year hall school warehouse shop depot unit"},
	"walking": {list: "stick sticks boots tour tours group groups frame frames aid aids boot festival route routes"},
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
