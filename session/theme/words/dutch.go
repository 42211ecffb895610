package words

import (
	"strings"

	"github.com/blevesearch/snowballstem/dutch"
)

func newDutch() *Language {
	return build("nl", stemmer{irregular: forms(dutchForms), restore: dutchS, run: dutch.Stem, finish: dutchHard}, lists{
		stop: dutchStop, idea: dutchIdea,
		hyphened: "s t", ordinal: "e de ste", possessive: true, articles: "een",
		denials: "niet geen nooit niemand niets niks zonder nergens noch nee",
		numbers: `nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien
			dozijn=12 honderd=100 tweehonderd=200 vijfhonderd=500 duizend=1000 miljoen=1000000 ` +
			unitsFirst("en", "een twee drie vier vijf zes zeven acht negen", "twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
		turns: dutchTurns, comma: true,
	})
}

// dutchS takes the plural off a word that ends in s after a consonant, of which Snowball makes two stems: fietsen, grenzen.
func dutchS(word string) string {
	if root, ok := strings.CutSuffix(word, "en"); ok && len(root) > 3 {
		if n := len(root) - 1; (root[n] == 's' || root[n] == 'z') && strings.IndexByte("dfgklmnprt", root[n-1]) >= 0 {
			return root[:n] + "s"
		}
	}
	return word
}

// dutchHard ends a stem as the word alone ends: huizen and huis, brieven and brief.
func dutchHard(stem string) string {
	if n := len(stem) - 1; n > 1 {
		switch stem[n] {
		case 'z':
			return stem[:n] + "s"
		case 'v':
			return stem[:n] + "f"
		}
	}
	return stem
}

const dutchForms = `
kind: kinderen kinders kids
stad: steden
weg: wegen
dag: dagen
schip: schepen
lid: leden
ei: eieren
blad: bladeren
bus: bussen
museum: musea
bouwen: bouwt gebouwd bouw
spelen: speelt gespeeld
rijden: rijdt gereden reed
lopen: loopt gelopen
sluiten: sluit gesloten
openen: opent geopend
verbieden: verbiedt verboden
parkeren: parkeert geparkeerd
fiets: fietsen fietst gefietst
wonen: woont gewoond
leren: leert geleerd
sport: sporten sport
mogelijkheid: mogelijkheden
gezondheid: gezondheden
`

const dutchStop = `
de het een en of maar want dus als dan dat die dit deze er hier daar waar wie wat welke welk wanneer waarom hoe hoeveel ik jij je u hij zij ze
wij we jullie hen hun hem haar me mij mijn jouw uw ons onze zich zichzelf elkaar men iemand iedereen ieder iedere elk elke alle allen alles
al niemand niets niks niet geen nooit nergens noch zonder iets iets wel ook nog al reeds toch eens even maar slechts alleen zo zoals zodat
zodra zowel omdat doordat hoewel terwijl voordat nadat totdat tot sinds tenzij mits indien of ofwel toen nu straks vaak soms altijd meestal
steeds weer meer meest veel vele weinig minder minst genoeg te zeer heel erg nogal vrij bijna ongeveer circa zelfs juist vooral namelijk
echter daarom daardoor daarvoor daarmee daarna daarbij daarnaast daarin daarop hierdoor hiervoor hiermee waardoor waarmee waarvoor waarin ervan
ervoor erbij ermee erin eruit erop eraan anders ander andere anderen beide zulke zulk zelf eigen
in op aan uit bij met van voor na naar om over onder tussen door tegen binnen buiten achter naast langs rond rondom tijdens volgens wegens
vanaf vanuit vanwege via per ten ter tegenover behalve ondanks dankzij richting
ben bent is zijn was waren geweest heb hebt heeft hebben had hadden gehad word wordt worden werd werden geworden zal zult zullen zou zouden
zo'n z'n m'n d'r bijv enz etc ja nee oke wordt
`

const dutchIdea = `
=mensen =mens =persoon =personen nodig =moet =moeten =moest =moesten =kan =kunnen =kunt =kon =konden =mag =mogen =wil =willen =wilt =wens =wensen =graag =liever =liefst =hoef =hoeven =dient =dienen
=maken =maakt =gemaakt =doen =doet =gedaan =geven =geeft =krijgen =krijgt =laten =laat =gaan =gaat =komen =komt =staan =staat =zetten =zet =brengen =nemen =houden =zorgen =zorg =vinden =vind =vindt
=goed =goede =beter =betere =best =beste =slecht =slechte =leuk =leuke =leuker =mooi =mooie =mooier =fijn =fijne =prettig verbeteren verbetering =ding =dingen =zaken =manier =manieren
=idee =ideeën =voorstel =voorstellen =graag =alsjeblieft =aub =alstublieft =dank =bedankt =echt =eigenlijk =misschien =zeker =gewoon =mogelijk =mogelijke mogelijkheid =bijvoorbeeld =voorbeeld
=belangrijk =belangrijke =noodzakelijk =nuttig =handig =voldoende =extra =nieuw =nieuwe =oud =oude =groot =grote =klein =kleine =invoeren =aanbieden =stimuleren =verhogen =verminderen =toevoegen
=veranderen =verandering =probleem =problemen =geval =denk =denken =geloof =algemeen =vooral =momenteel =overal =bepaalde =verschillende =soort =soorten =allerlei =makkelijk =makkelijker =gemakkelijk =lijkt =zien =ziet
=helaas =hallo =jammer =hopelijk =eventueel =wellicht =meerdere =aantal =beetje
`

const dutchTurns = `
amount+: meer verhogen uitbreiden vergroten extra toename verdubbelen
amount-: minder verlagen verminderen beperken inkrimpen bezuinigen halveren verkleinen
presence+: toevoegen behouden bewaren invoeren plaatsen aanleggen installeren
presence-: verwijderen afschaffen schrappen weghalen slopen opheffen
leave+: toestaan toegestaan toelaten
leave-: verbieden verboden verbod
open+: open openen geopend
open-: sluiten gesloten dicht sluiting
start+: beginnen starten start
start-: stoppen stop ophouden eindigen
stance+: voor steunen
stance-: tegen weigeren afwijzen
safe+: veilig veilige
safe-: onveilig onveilige gevaarlijk gevaarlijke
fair+: eerlijk
fair-: oneerlijk
legal+: legaal
legal-: illegaal
possible+: mogelijk
possible-: onmogelijk
healthy+: gezond gezonde
healthy-: ongezond ongezonde
friendly+: vriendelijk
friendly-: onvriendelijk
when<: voordat
when>: na nadat
where<: in binnen
where>: uit buiten
height<: boven omhoog hoog
height>: beneden onder omlaag laag
early<: vroeg vroeger eerder
early>: laat later
speed<: snel sneller
speed>: langzaam langzamer
price<: goedkoop gratis goedkoper
price>: duur duurder betaald
size<: groot groter grote
size>: klein kleiner kleine
length<: lang langer
length>: kort korter
width<: breed breder brede
width>: smal smaller smalle
owner<: openbaar openbare
owner>: prive particulier
hand<: links
hand>: rechts
compass<: noord noorden
compass>: zuid zuiden
compass2<: oost oosten
compass2>: west westen
day<: dag overdag ochtend
day>: nacht avond
week<: doordeweeks
week>: weekend
year<: zomer
year>: winter
age<: jong jonge jongeren kinderen
age>: oud oudere ouderen volwassenen
heat<: warm heet
heat>: koud
noise<: stil rustig
noise>: luid lawaaiig
buy<: kopen
buy>: verkopen
bound<: minimaal minstens minimum
bound>: maximaal hoogstens maximum
`
