package redact

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// streets end the name of a street; streetsFirst begin one.
var (
	streets      = set("road street avenue lane close drive crescent terrace court square gardens row mews grove hill way rd st ave parade wharf quay walk")
	streetsFirst = set("rue boulevard calle avenida plaza paseo ulica ulicy ulicę ul aleja alei aleje plac placu heol stryd ffordd lôn rhodfa impasse quai")
	streetEnds   = []string{"straße", "strasse", "gasse", "platz", "allee", "ufer", "damm"}
	plainStreets = set("high one way other same main our the this that any right wrong long better best hard only easy") // "the hard way", "one street"
	houseNumber  = regexp.MustCompile(`\d+[a-zA-Z]?,?\s+$`)
	numberBehind = regexp.MustCompile(`^,?\s+(?:nr\.?\s+|n\.?º\s*)?\d+[a-zA-Z]?\b`)
)

// addresses finds streets, with the number of the house where there is one.
func (s *scanner) addresses() {
	for i, w := range s.words {
		switch {
		case streets[w.low] && w.capital && i > 0:
			s.street(i)
		case streetsFirst[w.low] && i+1 < len(s.words) && s.words[i+1].from-w.to <= 2:
			s.streetNamed(i)
		case s.lang == "de" && slices.ContainsFunc(streetEnds, func(end string) bool { return strings.HasSuffix(w.low, end) && len(w.low) > len(end)+2 }) && !plainPlatz[w.low]:
			to := w.to
			if m := numberBehind.FindString(s.text[to:]); m != "" {
				to += len(m)
			}
			s.take(w.from, to, Address, WhyShape)
		}
	}
}

var plainPlatz = set("arbeitsplatz parkplatz marktplatz spielplatz sportplatz schulplatz stellplatz arbeitsplätze bahnhofsplatz schreibtischplatz kitaplatz studienplatz ausbildungsplatz")

// street goes back from Road or Street over the words with a capital letter and the number before them.
func (s *scanner) street(i int) {
	first := i
	for k := i - 1; k >= 0 && k >= i-3 && s.words[k+1].joined; k-- {
		w := s.words[k]
		isNumber := unicode.IsDigit(rune(s.text[w.from]))
		if isNumber || !w.capital || plainStreets[w.low] && k == i-1 && w.low != "high" && w.low != "main" {
			break
		}
		if w.begins && plainWords[w.low] {
			break
		}
		first = k
	}
	if first == i {
		return
	}
	from := s.words[first].from
	numbered := false
	if m := houseNumber.FindStringIndex(s.text[:from]); m != nil {
		from, numbered = m[0], true
	}
	if !numbered && (s.shout || s.words[i].low == "st" || s.words[i].low == "way" || s.words[i].low == "close" || s.words[i].low == "drive" || s.words[i].low == "hill" || s.words[i].low == "walk" || s.words[i].low == "row") && s.words[first].begins {
		return
	}
	s.take(from, s.words[i].to, Address, WhyShape)
}

// streetNamed goes on from rue or calle over the words that name it.
func (s *scanner) streetNamed(i int) {
	end := i
	for k := i + 1; k < len(s.words) && k <= i+4; k++ {
		w := s.words[k]
		if w.capital {
			end = k
			continue
		}
		if !small[w.low] && w.low != "des" && w.low != "las" && w.low != "los" && w.low != "l" && w.low != "y" {
			break
		}
	}
	if end == i {
		return
	}
	from, to := s.words[i].from, s.words[end].to
	if m := houseNumber.FindStringIndex(s.text[:from]); m != nil {
		from = m[0]
	} else if m := numberBehind.FindString(s.text[to:]); m != "" {
		to += len(m)
	}
	s.take(from, to, Address, WhyShape)
}

// bodies end the name of an organisation; bodiesFirst begin one, before "of" or a name.
var (
	bodies = set(`council university hospital school college academy ltd limited plc trust nhs church mosque surgery clinic
		infirmary association society foundation union library centre center partnership gmbh ag ev foods motors group homes
		services institute police constabulary airport station theatre museum club inn arms hotel`)
	bodiesFirst = set(`university ministry department college universität universität hochschule stadtwerke rathaus landratsamt klinikum
		université mairie lycée collège hôpital préfecture universidad ayuntamiento hospital colegio instituto ministerio
		uniwersytet urząd urzędu urzędzie szpital szpitala szpitalu szkoła prifysgol cyngor gyngor ngyngor ysbyty ysgol coleg brifysgol gwmni cwmni bwrdd`)
	generic = set("local town city district county parish borough primary secondary high community public general national royal new old north south east west central the")
)

// organisations finds names that end or begin as those of organisations do.
func (s *scanner) organisations() {
	for i, w := range s.words {
		if !w.capital || s.shout {
			continue
		}
		if bodies[w.low] && i > 0 {
			first := i
			for k := i - 1; k >= 0 && k >= i-4 && s.words[k+1].joined && s.words[k].capital && !plainWords[s.words[k].low]; k-- {
				if s.words[k].begins && starters[s.words[k].low] {
					break
				}
				first = k
			}
			if first == i || first == i-1 && generic[s.words[first].low] {
				continue
			}
			s.take(s.words[first].from, w.to, Organisation, WhyBody)
			continue
		}
		if bodiesFirst[w.low] && i+1 < len(s.words) && s.words[i+1].joined {
			s.bodyNamed(i)
		}
	}
}

// bodyNamed takes in the name behind University of, Ayuntamiento de, Cyngor.
func (s *scanner) bodyNamed(i int) {
	k := i + 1
	for k < len(s.words) && k <= i+2 && s.words[k].joined && (small[s.words[k].low] || s.words[k].low == "of" || s.words[k].low == "w" || s.words[k].low == "für") && !s.words[k].capital {
		k++
	}
	if k >= len(s.words) || !s.words[k].joined || !s.words[k].capital || s.words[k].begins {
		return
	}
	if s.lang == "de" && k == i+1 && !gazetteerHas(s.words[k].low) {
		return
	}
	end := k
	for end+1 < len(s.words) && s.words[end+1].joined && s.words[end+1].capital && s.lang != "de" {
		end++
	}
	s.take(s.words[i].from, s.words[end].to, Organisation, WhyBody)
}

// gazetteer finds places that everybody knows.
func (s *scanner) gazetteer() {
	for i := 0; i < len(s.words); i++ {
		w := s.words[i]
		if !w.capital {
			continue
		}
		long := 0
		for n := 3; n >= 1 && long == 0; n-- {
			if i+n > len(s.words) {
				continue
			}
			if places[s.phrase(i, n)] {
				long = n
			}
		}
		if long == 0 {
			continue
		}
		last := s.words[i+long-1]
		if s.inName(i) {
			continue
		}
		s.take(w.from, last.to, Place, WhyGazetteer)
		i += long - 1
	}
}

// inName reports that a place is a part of somebody's name: "Jack London", "Ana Toledo".
func (s *scanner) inName(from int) bool {
	return from > 0 && s.words[from].joined && givenNames[s.words[from-1].low] && s.words[from-1].capital
}

// phrase gives n words in small letters, where only blanks stand between them.
func (s *scanner) phrase(i, n int) string {
	if n == 1 {
		return s.words[i].low
	}
	parts := make([]string, 0, n)
	for k := i; k < i+n; k++ {
		if k > i && !s.words[k].joined {
			return ""
		}
		parts = append(parts, s.words[k].low)
	}
	return strings.Join(parts, " ")
}

func gazetteerHas(low string) bool { return places[low] }

func lines(list string) map[string]bool {
	m := map[string]bool{}
	for l := range strings.SplitSeq(list, ",") {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			m[l] = true
		}
	}
	return m
}

// places are countries, nations, regions and cities, as each of the six languages writes those that are spoken of there.
var places = lines(`england, scotland, wales, northern ireland, ireland, britain, great britain, united kingdom, france, germany,
	spain, portugal, italy, poland, austria, switzerland, belgium, the netherlands, netherlands, holland, denmark, sweden, norway, finland,
	iceland, greece, turkey, romania, bulgaria, hungary, czechia, slovakia, ukraine, russia, lithuania, latvia, estonia, croatia, serbia,
	malta, cyprus, india, pakistan, bangladesh, sri lanka, nepal, china, japan, hong kong, philippines, vietnam, nigeria, ghana, kenya,
	somalia, zimbabwe, south africa, egypt, morocco, algeria, sudan, ethiopia, eritrea, syria, iraq, iran, afghanistan, israel, canada,
	united states, america, mexico, brazil, argentina, chile, colombia, peru, jamaica, trinidad, australia, new zealand,
	london, birmingham, manchester, liverpool, leeds, sheffield, bradford, bristol, newcastle, nottingham, leicester, coventry, hull, derby,
	stoke, wolverhampton, plymouth, southampton, portsmouth, norwich, york, oxford, cambridge, brighton, sunderland, middlesbrough,
	bolton, blackburn, burnley, preston, blackpool, oldham, rochdale, stockport, wigan, salford, huddersfield, wakefield, doncaster,
	rotherham, barnsley, grimsby, scunthorpe, lincoln, peterborough, ipswich, colchester, luton, watford, reading, swindon, gloucester,
	cheltenham, worcester, hereford, shrewsbury, telford, stafford, exeter, torquay, truro, penzance, taunton, bournemouth, poole, salisbury,
	winchester, guildford, crawley, hastings, canterbury, dover, durham, gateshead, carlisle, lancaster, kendal, harrogate, scarborough,
	cardiff, swansea, newport, wrexham, bangor, aberystwyth, llandudno, carmarthen, merthyr tydfil, barry, neath, rhyl, caernarfon, llanelli,
	edinburgh, glasgow, aberdeen, dundee, inverness, stirling, perth, paisley, kilmarnock, belfast, derry, londonderry, lisburn, dublin, cork, galway,
	cornwall, devon, dorset, somerset, kent, essex, suffolk, norfolk, sussex, surrey, hampshire, wiltshire, yorkshire, lancashire, cumbria,
	northumberland, cheshire, merseyside, shropshire, herefordshire, gwynedd, powys, anglesey, pembrokeshire, ceredigion, fife, orkney, shetland, antrim,
	tottenham, hackney, brixton, camden, islington, croydon, ealing, lewisham, southwark, peckham, walthamstow,
	cymru, caerdydd, abertawe, casnewydd, wrecsam, caerfyrddin, lloegr, llundain, yr alban, iwerddon, ynys môn, sir benfro, bangor, dolgellau, aberteifi, gaerdydd, nghaerdydd, lundain, aberystwyth, llanrwst, y bala, pwllheli,
	deutschland, österreich, schweiz, frankreich, polen, türkei, syrien, italien, spanien, rumänien, berlin, hamburg, münchen, köln, frankfurt, stuttgart, düsseldorf, leipzig, dortmund,
	essen, bremen, dresden, hannover, nürnberg, duisburg, bochum, wuppertal, bielefeld, bonn, münster, karlsruhe, mannheim, augsburg, wiesbaden,
	kiel, lübeck, rostock, erfurt, mainz, kassel, potsdam, freiburg, heidelberg, bayern, sachsen, hessen, brandenburg, thüringen, wien, graz, linz, salzburg, zürich, basel, bern, genf,
	allemagne, espagne, angleterre, italie, belgique, suisse, maroc, algérie, tunisie, sénégal, pologne, portugal, paris, marseille, lyon, toulouse, nice, nantes, montpellier, strasbourg, bordeaux,
	lille, rennes, reims, toulon, grenoble, dijon, angers, nîmes, brest, le mans, clermont-ferrand, tours, limoges, amiens, metz, perpignan, orléans, rouen, caen, nancy, avignon,
	poitiers, la rochelle, bretagne, normandie, alsace, provence, bruxelles, genève, lausanne, québec, montréal,
	españa, francia, inglaterra, alemania, italia, marruecos, rumanía, ecuador, bolivia, venezuela, argentina, méxico, cuba, madrid, barcelona, valencia, sevilla, zaragoza, málaga, murcia, palma, bilbao, alicante, córdoba, valladolid, vigo, gijón,
	granada, oviedo, pamplona, san sebastián, santander, salamanca, burgos, albacete, logroño, badajoz, huelva, lleida, tarragona, león, cádiz, jaén, toledo, cataluña, galicia, andalucía, asturias, buenos aires, bogotá, lima,
	polska, polsce, polski, niemcy, niemczech, ukraina, ukrainy, ukrainie, anglii, warszawa, warszawie, warszawy, kraków, krakowie, krakowa, łódź, łodzi, wrocław, wrocławiu, wrocławia, poznań, poznaniu, poznania, gdańsk, gdańsku, gdańska,
	szczecin, szczecinie, bydgoszcz, bydgoszczy, lublin, lublinie, lublina, katowice, katowicach, katowic, białystok, białymstoku, gdynia, gdyni, częstochowa, częstochowie, radom, radomiu, toruń, toruniu, torunia, kielce, kielcach, rzeszów, rzeszowie, rzeszowa, olsztyn, olsztynie,
	new york, boston, chicago, los angeles, toronto, sydney, melbourne, delhi, mumbai, lagos, nairobi, dubai, rome, milan, amsterdam, rotterdam, copenhagen, stockholm, oslo, athens, lisbon, porto, vienna, prague, budapest, warsaw, brussels`)
