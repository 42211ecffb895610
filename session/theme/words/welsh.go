package words

import (
	"strings"
)

// newWelsh stems by our own light rules. The first consonant is brought back to one key for its radical and its soft, nasal
// and aspirate forms (parc, barc, mharc, pharc); endings of plurals and verbs are trimmed; common plurals that change inside
// are in a table.
//
// The keys are kept coarse and safe: b, m and p are one before two letters or more, since f may be b or m, and so are c and g,
// d and t. A word of two letters changes only where its form leaves no doubt. Left alone are g that is dropped before a vowel, l or r, but for the words of
// the table; the nasal of b, d and m; and h before a vowel (ei hysgol).
func newWelsh() *Language {
	table := map[string]string{}
	for form, word := range forms(welshForms) {
		table[radical(form)] = radical(word)
	}
	stem := func(folded string) string {
		key := radical(folded)
		if word, ok := table[key]; ok {
			key = word
		}
		return welshTrim(key)
	}
	return build("cy", stemmer{light: stem}, lists{
		stop: welshStop, idea: welshIdea,
		elided: "f d", clitic: "r n m th i u w ch ll d", ordinal: "af ain fed ydd eg",
		denials: "ddim dim nid nad heb peidio beidio pheidio paid peidiwch neb byth nunlle unman",
		numbers: `sero un dau/dwy/ddau/ddwy tri/tair/dri/dair/thri/thair pedwar/pedair/bedwar/bedair/phedwar/phedair pump/pum/bump/bum/phump/phum
			chwech/chwe saith wyth naw deg/ddeg/deng deuddeg/ddeuddeg=12 pymtheg/bymtheg=15 deunaw/ddeunaw=18 ugain/hugain=20
			deugain/ddeugain=40 trigain=60 cant/gant/chant/can=100 mil/fil=1000 miliwn/filiwn=1000000`,
		and: "a ac", uncounted: "yr pob bob unrhyw", turns: welshTurns, counting: counting{tens: true},
	})
}

// radical brings the forms of a word's first consonant to one key.
func radical(word string) string {
	for _, form := range [...][2]string{{"ngh", "c"}, {"mh", "p"}, {"nh", "t"}, {"ph", "p"}, {"th", "t"}, {"ng", "g"}, {"dd", "d"}} {
		if rest, ok := strings.CutPrefix(word, form[0]); ok && len(rest) > 1 {
			word = form[1] + rest
			break
		}
	}
	if rest, ok := strings.CutPrefix(word, "ch"); ok && len(rest) > 1 && (rest[0] != 'w' || !vowel(rest[1])) {
		word = "c" + rest // chwarae and chwaer are themselves
	}
	switch {
	case strings.HasPrefix(word, "ff"), len(word) < 3:
		return word
	case strings.HasPrefix(word, "ll"), strings.HasPrefix(word, "rh"):
		if word[0] == 'l' {
			return word[1:]
		}
		return "r" + word[2:]
	case word[0] == 'w' && len(word) > 3:
		word = "gw" + word[1:]
	}
	switch word[0] {
	case 'b', 'f', 'm':
		return "p" + word[1:]
	case 'd':
		return "t" + word[1:]
	case 'g':
		return "c" + word[1:]
	}
	return word
}

func vowel(c byte) bool { return strings.IndexByte("aeiouwy", c) >= 0 }

// welshEndings are trimmed from the end, again and again, while enough of the word remains.
var welshEndings = [...]struct {
	remain int
	list   []string
}{
	{3, strings.Fields("iaethau iadau feydd oedd iaid edd ydd ion iau iwr wyr iad aeth")},
	{4, strings.Fields("ol en yn odd")},
	{3, strings.Fields("au on od wr io fa i o u a")},
}

func welshTrim(word string) string {
	for {
		trimmed := welshTrimOnce(word)
		if trimmed == word {
			return welshPlain(word)
		}
		word = trimmed
	}
}

// welshPlain undoes the ei that a plural makes of ai: cadair, cadeiriau.
func welshPlain(stem string) string {
	at := strings.LastIndex(stem, "ei")
	if at < 0 || at+2 == len(stem) || strings.ContainsAny(stem[at+2:], "aeiouwy") {
		return stem
	}
	return stem[:at] + "ai" + stem[at+2:]
}

func welshTrimOnce(word string) string {
	for _, endings := range welshEndings {
		for _, ending := range endings.list {
			if root, ok := strings.CutSuffix(word, ending); ok && len(root) >= endings.remain {
				if strings.HasSuffix(root, "nn") || strings.HasSuffix(root, "rr") {
					root = root[:len(root)-1] // tocynnau, tocyn
				}
				return root
			}
		}
	}
	return word
}

const welshForms = `
bws: bysiau bysys fysiau fws mws bwsiau fysys
tŷ: tai dai thai nhai dŷ thŷ
plant: plentyn blentyn
ffordd: ffyrdd heolydd
maes: meysydd faes feysydd
ci: cŵn gi gŵn chŵn chi
aderyn: adar
car: ceir geir gar char cheir ngheir
gardd: gerddi ardd erddi erddi
coed: coeden coedydd goed
athro: athrawon athrawes
bachgen: bechgyn fachgen
merch: merched ferch ferched
carreg: cerrig
deilen: dail
menter: mentrau
post: pyst bost byst
ffon: ffyn
ysbyty: ysbytai
gwesty: gwestai westy westai
cyngor: cynghorau gyngor gynghorau chyngor nghyngor
cynghorydd: cynghorwyr
iaith: ieithoedd
taith: teithiau daith deithiau thaith
teithio: deithio theithio teithwyr teithiwr
blwyddyn: blynyddoedd blynedd flwyddyn flynyddoedd mlynedd
cau: gau chau nghau
agor: agored
gorsaf: orsaf gorsafoedd orsafoedd
gofal: ofal gofalu ofalu
golau: goleuadau olau oleuadau
gyrru: yrru gyrrwr gyrwyr yrwyr
gallu: allu
gobaith: obaith
gofod: ofod
canolfan: canolfannau ganolfan
grŵp: grwpiau
glan: lan lân glân glanhau lanhau
gwaith: waith gweithio weithio gweithiwr gweithwyr
gwyrdd: wyrdd gwyrddion
gwasanaeth: gwasanaethau wasanaeth wasanaethau
gwybodaeth: wybodaeth
gwario: wario gwariant wariant
gwefan: gwefannau wefan
llwybr: llwybrau lwybr lwybrau
llyfr: llyfrau lyfr lyfrau
llyfrgell: llyfrgelloedd lyfrgell lyfrgelloedd
dyn: dynion ddyn
gŵr: gwŷr
gwraig: gwragedd wraig
brawd: brodyr
chwaer: chwiorydd
tad: tadau dad
mam: mamau fam
pont: pontydd bont bontydd
nofio: nofiwr
parc: parciau barc barciau
sbwriel: ysbwriel
siop: siopau
tref: trefi dref drefi
pentref: pentrefi bentref
cymuned: cymunedau gymuned gymunedau
`

const welshStop = `
y yr r a ac â ag ar at am an dan tan dros trwy drwy gan heb hyd i mewn yn n o oddi wrth rhag rhwng rhyng gyda efo er ers erbyn wedi cyn ôl tua wrth
hefyd ond neu na nac nid ni nad ddim dim os pan pe oherwydd achos felly fel mor mai taw tra gan nes lle ble pryd sut pam pwy beth faint pa
fi ti fe fo ef hi chi chwi nhw hwy mi di ei eu ein eich fy eun hun hunan hunain hwn hon hyn hynny hwnnw honno yma yna acw dyma dyna dacw
yw ydy ydyw mae maen maent oes sydd sy oedd oeddent oeddwn bydd byddai byddan fydd fyddai bod fod bu fu buasai wyf wyt ydym ydych ydynt dw rwy rydw rydyn
dydy dydyn doedd does byddwn gael cael gan ganddo ganddi gennym gennyf wnaeth wnaethon gwnaeth
pob bob holl oll rhai rhyw rhywun rhywbeth unrhyw arall eraill sawl nifer llawer lawer ychydig peth digon gormod mwy llai fwy lai mwyaf fwyaf lleiaf iawn
hollol eithaf braidd bron dim neb byth erioed eto nawr rwan heddiw ddoe yfory bellach weithiau aml yn aml fyny lawr allan tu ymlaen yn ôl
ynghyd ymysg ymhlith ynglŷn ynghylch arno arni arnyn arnom iddo iddi iddynt iddyn inni ohono ohoni ohonom ohonyn ynddo ynddi amdano amdani
gilydd ei gilydd naill fewn gyfer ar gyfer yno fyddwn byddent chwaith wir ie iawn na ddo oni onid ei yntau hithau ninnau minnau tithau th ch ll uchod isod
dros draw drosto gennyt er mwyn mwyn pan hwnna honna rheiny rheini yr un
`

const welshIdea = `
=pobl =bobl =phobl =person =pherson =berson =angen =anghenion =eisiau =isio =moyn =rhaid =dylai =dylem =dylid =dylen =dylwn =ddylai =ddylem =gall =gallwn =gallu =allu =gellir =gallai =allai =gallem =hoffi =hoffwn =hoffem =licio =lico =gwneud =wneud =gwneir
=cael =gael =rhoi =roi =mynd =fynd =dod =ddod =da =dda =gwell =well =gorau =orau =drwg =ddrwg =gwaeth =waeth =braf =gwych =wych =hyfryd =neis gwella gwelliant =peth =pethau =bethau =phethau =modd =fodd =syniad =syniadau =awgrym =awgrymu =awgrymaf =cynnig
=gynnig =cynigion =plîs =diolch =wir =efallai =tybed =debyg =enghraifft =math =fath =mathau =posibl =bosibl =posib =bosib =pwysig =bwysig =hanfodol =angenrheidiol =defnyddiol =ddefnyddiol =digonol =ychwanegol =newydd =newyddion =hen =mawr =fawr =bach =fach
=sicrhau =darparu =ddarparu =creu =greu =cyflwyno =gyflwyno =ychwanegu =cynyddu =gynyddu =lleihau =leihau =annog =hybu =cefnogi =gefnogi =newid =problem =problemau =broblem =achos =meddwl =feddwl =credu =gredu =teimlo =deimlo =cyffredinol =gwahanol =wahanol =arbennig
=penodol =rhan =ran =hawdd =haws =helo =lot =tipyn =braidd =ystyried
`

const welshTurns = `
amount+: mwy fwy cynyddu cynnydd ehangu codi dyblu
amount-: llai lai lleihau gostwng torri cyfyngu haneru
presence+: ychwanegu cadw gosod cyflwyno creu
presence-: dileu tynnu diddymu
leave+: caniatáu ganiatáu
leave-: gwahardd wahardd
open+: agor agored ailagor
open-: cau gau
start+: dechrau cychwyn
start-: stopio gorffen atal
stance+: cefnogi derbyn
stance-: erbyn gwrthod gwrthwynebu
safe+: diogel ddiogel
safe-: peryglus beryglus anniogel
fair-: annheg
legal+: cyfreithlon
legal-: anghyfreithlon
possible+: posibl
possible-: amhosibl
when<: cyn
when>: ôl
where<: mewn tu_mewn fewn
where>: allan tu_allan
height<: fyny uchel
height>: lawr isel
early<: cynnar gynnar
early>: hwyr
speed<: cyflym gyflym
speed>: araf
price<: rhad rhatach
price>: drud drutach
size<: mawr fawr
size>: bach fach
length<: hir
length>: byr fyr
width<: llydan lydan
width>: cul gul
owner<: cyhoeddus gyhoeddus
owner>: preifat breifat
hand<: chwith
hand>: dde
compass<: gogledd ogledd
compass>: de
day<: dydd ddydd bore
day>: nos noson
week>: penwythnos
year<: haf
year>: gaeaf aeaf
age<: ifanc plant
age>: oedolion henoed
heat<: poeth cynnes gynnes
heat>: oer
noise<: tawel dawel
noise>: swnllyd
buy<: prynu brynu
buy>: gwerthu werthu
bound<: o_leiaf
bound>: uchafswm
`
