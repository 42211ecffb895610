package words

import (
	"strings"

	"github.com/blevesearch/snowballstem/german"
)

func newGerman() *Language {
	return build("de", stemmer{irregular: forms(germanForms), restore: germanPeople, run: german.Stem}, lists{
		stop: germanStop, idea: germanIdea,
		hyphened: "u s t", ordinal: "te ter tes ten", possessive: true,
		denials: "nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts ohne weder nirgends nirgendwo nein",
		numbers: germanNumbers(), turns: germanTurns, comma: true,
	})
}

// germanNumbers counts as German does: five and twenty, in one word.
func germanNumbers() string {
	return `null eins zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
		dutzend=12 hundert=100 einhundert=100 zweihundert=200 dreihundert=300 fünfhundert=500 tausend=1000 eintausend=1000
		zweitausend=2000 million=1000000 millionen=1000000 ` + unitsFirst("und",
		"ein zwei drei vier fünf sechs sieben acht neun", "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
}

// unitsFirst gives the tens from twenty, and every number between them with its unit before its ten.
func unitsFirst(and, units, tens string) string {
	var list strings.Builder
	for i, ten := range strings.Fields(tens) {
		writeValue(&list, ten, 20+10*i)
		for j, unit := range strings.Fields(units) {
			writeValue(&list, unit+and+ten, 21+10*i+j)
		}
	}
	return list.String()
}

// germanPeople brings women and men together: Bürgerinnen, Bürger. The forms with a sign in the middle, Bürger:innen, are
// cut at the sign.
func germanPeople(word string) string {
	for _, ending := range []string{"innen", "in"} {
		if root, ok := strings.CutSuffix(word, ending); ok && len(root) > 3 {
			for _, who := range []string{"er", "ent", "ant", "ist", "eur", "oge", "og"} {
				if strings.HasSuffix(root, who) {
					return root
				}
			}
		}
	}
	return word
}

const germanForms = `
bus: busse bussen busses
zug: zuege
schule: schulen
rad: raeder
haus: haeuser
baum: baeume
platz: plaetze
stadt: staedte
geld: gelder
museum: museen
zentrum: zentren
thema: themen
buro: bueros
mann: maenner
bauen: gebaut baut
fahren: fährt gefahren fahrt
sprechen: spricht gesprochen
lesen: liest gelesen
schreiben: geschrieben
helfen: hilft geholfen
fussganger: fussgängerinnen fussgängern
strasse: strassen straße str
spielen: gespielt
offnen: geöffnet öffnet
schliessen: geschlossen schließt
sperren: gesperrt
verbieten: verboten verbietet
`

const germanStop = `
der die das den dem des ein eine einen einem einer eines und oder aber denn sondern dass daß ob wenn weil als wie so da dann damit obwohl
während bevor nachdem bis seit sobald solange sowie sowohl entweder weder noch doch jedoch also auch nur schon sehr mehr viel viele vielen
vieler wenig wenige weniger wenigen etwas alle allen aller alles allem jede jeder jedes jeden jedem jene jener dieser diese dieses diesen diesem dies
welche welcher welches welchen welchem manche mancher einige einigen einiger mehrere andere anderen anderer anderes beide beiden
ich du er sie es wir ihr man mich dich sich uns euch mir dir ihm ihn ihnen mein meine meinen meiner meinem dein deine sein seine seinen seiner
seinem ihre ihren ihrer ihrem unser unsere unseren unserer unserem euer eure wer wen wem wessen was wo wohin woher wann warum wieso weshalb
wofür womit wodurch worüber hier dort dorthin daher dahin darum davon davor dafür dagegen dabei dazu daran darauf daraus darin darüber
darunter dadurch danach deshalb deswegen trotzdem außerdem zudem dennoch sonst zwar nämlich eben halt mal ja nein nicht kein keine keinen keinem keiner
keines nie niemals niemand nichts immer oft manchmal wieder noch nun jetzt heute gestern morgen bereits bald erst fast ganz gar etwa ungefähr
in im ins an am ans auf aufs aus bei beim mit nach von vom vor zu zum zur für fürs durch durchs gegen ohne um unter über übers zwischen hinter
neben trotz wegen statt anstatt innerhalb außerhalb ab per pro je entlang gegenüber bzw etc usw zb
bin bist ist sind seid war waren warst wäre wären gewesen habe hast hat haben hatte hatten hätte hätten gehabt wird werden wurde wurden würde
würden worden geworden innen
`

const germanIdea = `
=leute =menschen =mensch =person =personen brauchen =braucht =bräuchte =bräuchten =benötigt =benötigen =soll =sollen =sollte =sollten =kann =können =könnte =könnten
=muss =müssen =müsste =müssten =mag =möchte =möchten =mögen =wollen =will =wünschen =wünsche =wünscht =wünschenswert =darf =dürfen =gern =gerne =lieber
=machen =macht =gemacht =geben =gibt =gäbe =gegeben =lassen =lässt =gehen =geht =kommen =kommt =stehen =steht =bekommen =nehmen =tun =tut =bringen
=gut =gute =guter =guten =gutes =besser =bessere =besseren =besserer =beste =besten =schlecht =schlechte =schön =schöner =schöne =toll =super
verbessern verbesserung sache =dinge =ding =weise =art =idee =ideen vorschlag =vorschläge vorschlagen =bitte =danke =wirklich =eigentlich =bestimmt =wahrscheinlich
=vielleicht =einfach =möglich =möglichkeit =möglichkeiten =möglichst =beispiel =beispielsweise =wichtig =wichtige =wichtiger =nötig =notwendig =sinnvoll =nützlich
=hilfreich =genug =ausreichend =genügend =mehr =zusätzlich =zusätzliche =zusätzlichen =neu =neue =neuen =neuer =neues =alt =alte =groß =große =großen =klein =kleine =kleinen =ermöglichen =schaffen =sorgen =einführen
=anbieten =anlegen =fördern =unterstützen =erhöhen =reduzieren =hinzufügen =ändern =änderung =problem =probleme =fall =finden =finde =findet =denken =denke =glaube =glauben
=allgemein =insbesondere =besonders =generell =derzeit =aktuell =überall =jemand =bessere =unbedingt =dringend =ziemlich =echt =verschiedene =verschiedenen =bestimmte =richtig =leider =hallo
`

const germanTurns = `
amount+: mehr erhöhen steigern zusätzlich zusätzliche ausweiten ausbauen erweitern verdoppeln anheben
amount-: weniger reduzieren senken verringern kürzen einschränken begrenzen halbieren vermindern
presence+: hinzufügen behalten erhalten bewahren einführen installieren einbauen
presence-: entfernen abschaffen streichen beseitigen abbauen abreißen wegnehmen löschen
leave+: erlauben erlaubt zulassen genehmigen gestatten
leave-: verbieten verbot verbote untersagen untersagt
open+: öffnen offen geöffnet
open-: schließen geschlossen zumachen sperren
start+: anfangen beginnen starten start
start-: aufhören beenden stoppen stopp stop enden
stance+: für dafür unterstützen annehmen
stance-: gegen dagegen ablehnen
safe+: sicher sichere
safe-: unsicher gefährlich
fair+: gerecht fair
fair-: ungerecht unfair
legal+: legal
legal-: illegal
possible+: möglich
possible-: unmöglich
healthy+: gesund
healthy-: ungesund
friendly+: freundlich
friendly-: unfreundlich
reliable+: zuverlässig
reliable-: unzuverlässig
when<: vor vorher bevor
when>: nach nachher nachdem
where<: in im innen drinnen innerhalb
where>: aus außen draußen außerhalb
height<: oben hoch
height>: unten niedrig
early<: früh früher
early>: spät später
speed<: schnell schneller beschleunigen
speed>: langsam langsamer verlangsamen
price<: billig günstig kostenlos gratis
price>: teuer teurer kostenpflichtig
size<: groß große größer
size>: klein kleine kleiner
length<: lang länger
length>: kurz kürzer
width<: breit breiter
width>: schmal schmaler eng
owner<: öffentlich
owner>: privat
hand<: links linke
hand>: rechts rechte
compass<: norden nord
compass>: süden süd
compass2<: osten ost
compass2>: westen west
day<: tag tags morgens
day>: nacht nachts abend abends
week<: werktag werktags
week>: wochenende
year<: sommer
year>: winter
age<: jung junge kinder jugendliche
age>: alt ältere senioren erwachsene
heat<: warm heiß
heat>: kalt
noise<: leise ruhig
noise>: laut
buy<: kaufen
buy>: verkaufen
bound<: mindestens minimum
bound>: höchstens maximal maximum
`
