package words

import (
	"strings"

	"github.com/blevesearch/snowballstem/italian"
)

func newItalian() *Language {
	return build("it", stemmer{irregular: forms(italianForms), restore: italianMarks, run: italian.Stem}, lists{
		stop: italianStop, idea: italianIdea,
		elided: `l un d c s m t v n gl dell all nell sull dall coll quell quest bell sant anch com dov cos tutt mezz senz neanch nessun
			alcun ciascun qualcun pover grand buon tant quant quand`,
		ordinal: "o a", articles: "un uno una",
		denials: "non no mai senza né nessun nessuno nessuna niente nulla neanche nemmeno neppure",
		numbers: italianNumbers(), turns: italianTurns, comma: true,
	})
}

// italianNumbers counts as Italian does: the ten loses its vowel before one and eight.
func italianNumbers() string {
	list := strings.Builder{}
	list.WriteString(`zero uno/un/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette
		diciotto diciannove dozzina=12 cento=100 duecento=200 cinquecento=500 mille=1000 mila=1000 duemila=2000 milione=1000000 milioni=1000000 `)
	for i, ten := range strings.Fields("venti trenta quaranta cinquanta sessanta settanta ottanta novanta") {
		writeValue(&list, ten, 20+10*i)
		for j, unit := range strings.Fields("uno due tre quattro cinque sei sette otto nove") {
			stem := ten
			if unit[0] == 'u' || unit[0] == 'o' {
				stem = ten[:len(ten)-1]
			}
			writeValue(&list, stem+unit, 21+10*i+j)
		}
	}
	return list.String()
}

// italianMarks puts the mark back on nouns in -ità, by the letters that go before it in them and not in participles.
func italianMarks(word string) string {
	for _, ending := range []string{"alita", "ilita", "ivita", "icita", "idita", "osita", "arita", "erita", "unita", "eita", "ieta", "sita"} {
		if strings.HasSuffix(word, ending) && len(word) > len(ending)+1 {
			return word[:len(word)-1] + "à"
		}
	}
	return word
}

const italianForms = `
uomo: uomini
autobus: bus autobus
parco: parchi
banco: banchi
gioco: giochi
albergo: alberghi
luogo: luoghi
pubblico: pubblica pubblici pubbliche
largo: larga larghi larghe
lungo: lunga lunghi lunghe
biblioteca: biblioteche
panchina: panchine
costruire: costruzione costruzioni costruito costruita costruisce costruiscono
aprire: aperto aperta aperti aperte apre aprono apertura aperture
chiudere: chiuso chiusa chiusi chiuse chiusura chiusure chiude chiudono
vietare: vietato vietata vietati vietate vieta divieto divieti
ridurre: riduce riducono ridotto ridotta riduzione riduzioni riducendo
permettere: permesso permessa permette permettono
strada: strade
`

const italianStop = `
il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle dell al allo alla ai agli alle all dal dallo dalla dai
dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull col coi coll e ed o od ma però anche anzi oppure né se
che chi cui quale quali quanto quanta quanti quante quando dove come perché poiché mentre affinché finché sebbene benché quindi dunque allora così
infatti inoltre invece tuttavia comunque ovvero cioè pure neanche nemmeno neppure non no sì mai senza niente nulla nessun nessuno nessuna
io tu lui lei noi voi loro egli ella esso essa essi mi ti si ci vi ne me te sé glielo mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro
nostra nostri nostre vostro vostra vostri questo questa questi queste quello quella quelli quelle quel quei quegli quell quest ciò stesso stessa stessi stesse
tutto tutta tutti tutte tutt ogni ognuno ciascuno ciascun qualche qualcuno qualcosa qualsiasi alcuno alcuni alcune altro altra altri altre molto molta molti molte
poco poca pochi poche più meno tanto tanta tanti tante troppo troppa troppi troppe assai abbastanza parecchi vari varie tale tali entrambi
è sono sei siamo siete era erano sia siano sarà saranno sarebbe sarebbero essere stato stata stati state essendo ho hai ha abbiamo avete hanno aveva
avevano abbia abbiano avrà avrebbe avrebbero avere avuto fu
qui qua lì là già ancora sempre spesso ora adesso oggi ieri domani poi prima dopo appena solo soltanto quasi circa dentro fuori sopra sotto
davanti dietro vicino lontano presso verso contro oltre durante secondo tramite attraverso lungo entro fino sino anch com dov cos bell sant ecc etc ok via
`

const italianIdea = `
=gente persona =persone =bisogno =bisogna =bisognerebbe servire =serve =servono =servirebbe =servirebbero =dovere =deve =devono =dobbiamo =dovrebbe =dovrebbero =dovremmo =potere =può =possono =possiamo =potrebbe =potrebbero =potremmo
=volere =vuole =vogliamo =vorrei =vorremmo =vorrebbe =piacere =piace =piacerebbe =desidero =fare =fa =fanno =facciamo =fatto =faccia =facciano =farebbe =mettere =messo =mettiamo =dare =dà =danno =dato =prendere =andare =va =vanno
=venire =vedere =sapere =dire =avere =stare =sta =stanno =rendere =buono =buona =buoni =buone =buon =bene =bello =bella =belli =belle =meglio =migliore =migliori =male =peggio =peggiore migliorare miglioramento =cosa =cose =modo =modi
=maniera idea =idee suggerire suggerimento proporre =proporrei =propongo proposta =favore =grazie =davvero =veramente =semplicemente =forse =magari =soprattutto =principalmente =attualmente =esempio =tipo =tipi =genere =possibile =possibili possibilità
=importante =importanti =necessario =necessaria =necessari =utile =utili =sufficiente =nuovo =nuova =nuovi =nuove =grande =grandi =piccolo =piccola =piccoli =piccole =vecchio =creare =creazione =aggiungere =aumentare =ridurre =incentivare =favorire
=promuovere =garantire =permettere =offrire =facilitare =cambiare =cambiamento =problema =problemi =caso =casi =parte =credo =penso =pensare =generale =diversi =diverse =diverso =certo =certi =maggiore =maggiori =minore =facile =ciao =sarebbe =volta =volte
=maggiormente =eccetera =particolare =tutti
`

const italianTurns = `
amount+: più aumentare ampliare incrementare estendere raddoppiare maggiore maggiori potenziare
amount-: meno ridurre diminuire abbassare tagliare limitare minore minori
presence+: aggiungere mantenere conservare installare introdurre creare inserire
presence-: togliere eliminare rimuovere abolire sopprimere demolire annullare
leave+: permettere consentire autorizzare
leave-: vietare vietato divieto proibire impedire
open+: aprire aperto riaprire
open-: chiudere chiuso chiusura
start+: iniziare cominciare avviare
start-: smettere fermare finire terminare cessare
stance+: favore accettare sostenere
stance-: contro rifiutare opporsi
safe+: sicuro sicura sicuri
safe-: insicuro pericoloso pericolosa pericolo
fair+: giusto giusta
fair-: ingiusto ingiusta
legal+: legale
legal-: illegale
possible+: possibile
possible-: impossibile
include+: includere
include-: escludere
when<: prima
when>: dopo
where<: dentro interno
where>: fuori esterno
height<: sopra alto
height>: sotto basso
early<: presto
early>: tardi
speed<: veloce veloci rapido
speed>: lento lenta lenti
price<: gratis gratuito gratuita economico
price>: caro cara pagamento
size<: grande grandi
size>: piccolo piccola piccoli
length<: lungo lunga
length>: corto corta breve
width<: largo larga
width>: stretto stretta
owner<: pubblico pubblica
owner>: privato privata
hand<: sinistra
hand>: destra
compass<: nord
compass>: sud
compass2<: est
compass2>: ovest
day<: giorno mattina
day>: notte sera
week<: feriale feriali
week>: weekend festivi
year<: estate
year>: inverno
age<: giovane giovani bambini
age>: anziano anziani adulti
heat<: caldo calda
heat>: freddo fredda
buy<: comprare
buy>: vendere
way<: entrare entrata ingresso
way>: uscire uscita
bound<: minimo almeno
bound>: massimo
`
