package words

import (
	"strings"

	"github.com/blevesearch/snowballstem/english"
)

func newEnglish() *Language {
	return build("en", stemmer{irregular: forms(englishForms), restore: britishToAmerican, run: english.Stem}, lists{
		stop: englishStop, idea: englishIdea,
		hyphened:   "co re pre anti un sub wi s t u",
		ordinal:    "st nd rd th",
		possessive: true,
		denials: `not no never without cannot none nobody nothing neither nor nowhere non dont doesnt didnt isnt arent wasnt werent
			wont cant couldnt shouldnt wouldnt hasnt havent hadnt mustnt neednt aint noone`,
		numbers: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
			eighteen nineteen twenty thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
			dozen=12 hundred=100 thousand=1000 million=1000000`,
		and: "and", uncounted: "no any every each this that the which some another only",
		turns: englishTurns,
	})
}

// britishToAmerican gives the two ways of spelling one stem, as a room that wrote both would expect.
func britishToAmerican(word string) string {
	for _, root := range []string{
		"neighbour", "colour", "favour", "labour", "behaviour", "harbour", "humour", "honour", "rumour", "flavour", "endeavour",
		"odour", "parlour", "vapour", "vigour", "armour", "saviour", "splendour",
	} {
		if at := strings.Index(word, root); at >= 0 {
			cut := at + len(root) - 2
			return word[:cut] + word[cut+1:]
		}
	}
	for _, end := range []string{"e", "ed", "es", "ing", "er", "ers", "ation", "ations", "ational"} {
		if root, ok := strings.CutSuffix(word, "iz"+end); ok && len(root) > 3 {
			return root + "is" + end
		}
	}
	for _, end := range []string{"e", "ed", "es", "ing", "er", "ers"} {
		if root, ok := strings.CutSuffix(word, "lyz"+end); ok && len(root) > 1 {
			return root + "lys" + end
		}
	}
	return word
}

// englishForms are the forms that no rule finds, and the pairs of spellings that differ by more than a rule.
const englishForms = `
bus: buses busses bussed
minibus: minibuses
gas: gases
child: children kids kid
man: men
woman: women womens
tooth: teeth
foot: feet
mouse: mice
goose: geese
life: lives
leaf: leaves
knife: knives
wife: wives
shelf: shelves
half: halves
wolf: wolves
loaf: loaves
thief: thieves
criterion: criteria
crisis: crises
analysis: analyses
medium: media
build: built
buy: bought
teach: taught
bring: brought
think: thought
meet: met
run: ran
ride: rode ridden
drive: drove driven
speak: spoke spoken
sell: sold
spend: spent
keep: kept
fall: fell fallen
grow: grew grown
pay: paid
break: broke broken
choose: chose chosen
write: wrote written
take: took taken
begin: began begun
sit: sat
stand: stood
throw: threw thrown
hear: heard
hide: hid hidden
hold: held
lead: led
lend: lent
lose: lost
send: sent
sleep: slept
steal: stole stolen
understand: understood
wear: wore worn
win: won
eat: ate eaten
forget: forgot forgotten
freeze: froze frozen
shake: shook shaken
swim: swam swum
catch: caught
fight: fought
draw: drew drawn
fly: flew flown
sing: sang sung
center: centre centres
theater: theatre theatres
meter: metre metres
kilometer: kilometre kilometres
liter: litre litres
fiber: fibre fibres
program: programme programmes programmed
gray: grey
license: licence licences
practice: practise practised practising
defense: defence defences
curb: kerb kerbs
catalog: catalogue catalogues
tidy: tidied tidies
enroll: enrol enrols
fulfill: fulfil fulfils
skillful: skilful
cozy: cosy
mom: mum mums moms
jewelry: jewellery
aluminum: aluminium
pajamas: pyjamas
news: news
lens: lens lenses
`

const englishStop = `
a an the and or but if then else so than that this these those there here it its it's i me my mine myself we us our ours
ourselves you your yours yourself yourselves he him his himself she her hers herself they them their theirs themselves themself
one ones who whom whose which what when where why how whatever whenever wherever whichever whoever however
am is are was were be been being have has had having do does did doing done will would shall should can could may might must ought
im i'm ive i've id i'd ill i'll youre you're youve you've you'd you'll hes he's he'd he'll shes she's she'd she'll we're weve we've
we'd we'll theyre they're theyve they've they'd they'll that's thats that'll there's theres there're here's what's whats who's whos
who'd where's how's when's why's let's lets
not no nor never neither none don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont
can't cant cannot couldn't couldnt shouldn't shouldnt wouldn't wouldnt hasn't hasnt haven't havent hadn't hadnt mustn't mightn't
needn't ain't would've could've should've must've might've shouldve couldve wouldve
of in into on onto upon at by for from to toward towards with within without about above across after again against along amid among
amongst around as because before behind below beneath beside besides between beyond despite down during except inside near off out
outside over past per since though although through throughout till until under underneath unless unlike up via whereas whether while
whilst amidst
all any anybody anyone anything both each either every everybody everyone everything few half less least lots many more most much
nobody nothing other others own same several some somebody someone something such enough else another
too very just only even ever yet already almost also always often sometimes once now soon still again rather quite perhaps maybe
instead otherwise therefore thus hence hereby furthermore moreover meanwhile nevertheless anyway anywhere everywhere somewhere nowhere
etc eg ie vs ok okay yes oh
`

const englishIdea = `
people person folk need should could would want wish like love get give make put let =better =best =good =great =nice =bad =worse =worst
=well more less fewer improve way thing think feel believe =see =look try =use =used =using idea suggest suggestion propose recommend
please =really actually definitely certainly probably simply basically generally especially particularly mainly currently
=lot =lots bit kind sort type stuff example instance able unable possible =possibly ensure provide introduce =create =creating
=having =being =go =goes =going =gone =come =comes =coming =came =got =gets =getting =made =makes =making =take =takes =taking =done
add increase =reduce =reducing =reduced enhance =allow =allows =allowing enable encourage =help =helps =helping =keep =keeps =keeping
=start =starting =continue =continuing consider =hope =hopefully appreciate =thank =thanks important essential necessary vital useful
helpful =different =various =certain =particular =specific =general =overall =whole =extra =additional =further
=big =bigger =large =larger =small =smaller =little =new =old =right =wrong =maybe =everyone =everybody =someone
=proper properly =appropriate adequate =sufficient =effective effectively =easily =easier =hard =harder =fully =completely
=seem =seems =happen =happens =happening =tell =say =says =said =know =knows =known =ask =find =show =set =setup
=must =currently =today =nowadays =always =actual =main =major =regard =regards =regarding =concerning =terms =order =case =point
=issue =issues =problem =problems =matter =matters =change =changes =changed =changing =needed =needs
=would've =gonna =wanna =gotta =dear =hi =hello =sorry =agree =etc
`

const englishTurns = `
amount+: more increase extra additional raise higher expand extend boost grow double triple plenty
amount-: less fewer reduce decrease lower cut shrink minimise limit halve shorten
presence+: add keep install introduce bring_back reinstate restore retain preserve create put_in
presence-: remove scrap abolish delete get_rid getting_rid got_rid do_away take_away take_out withdraw demolish discard axe bin_the cancel
leave+: allow permit let legalise
leave-: ban forbid prohibit disallow outlaw prevent
open+: open reopen
open-: close shut closure
start+: start begin launch resume
start-: stop end cease halt quit
stance+: support agree accept approve favour welcome pro
stance-: oppose against disagree reject object refuse anti
safe+: safe
safe-: unsafe dangerous
fair+: fair
fair-: unfair
paid+: paid
paid-: unpaid
legal+: legal lawful
legal-: illegal unlawful
possible+: possible
possible-: impossible
healthy+: healthy
healthy-: unhealthy
friendly+: friendly
friendly-: unfriendly
reliable+: reliable
reliable-: unreliable
affordable+: affordable
affordable-: unaffordable
equal+: equal
equal-: unequal
happy+: happy
happy-: unhappy
clear+: clear
clear-: unclear
include+: include
include-: exclude
encourage+: encourage
encourage-: discourage
connect+: connect
connect-: disconnect
lock<: lock
lock>: unlock
buy<: buy
buy>: sell
lend<: lend
lend>: borrow
hire<: hire recruit
hire>: fire sack dismiss
when<: before
when>: after
where<: in inside indoor indoors into
where>: out outside outdoor outdoors
height<: up upper upstairs above
height>: down downstairs below
early<: early earlier sooner
early>: late later
speed<: fast faster quick quicker quickly
speed>: slow slower slowly
price<: cheap cheaper free
price>: expensive dearer costly
size<: big bigger large larger
size>: small smaller little
length<: long longer
length>: short shorter
width<: wide wider widen
width>: narrow narrower
owner<: public
owner>: private
hand<: left
hand>: right
compass<: north northern
compass>: south southern
compass2<: east eastern
compass2>: west western
day<: day daytime morning
day>: night evening
week<: weekday weekdays
week>: weekend weekends
year<: summer
year>: winter
age<: young younger youth child
age>: old older elderly adult
heat<: hot warm heat
heat>: cold cool
light<: light lighter bright
light>: dark
noise<: quiet quieter silent
noise>: loud louder noisy
bound<: minimum at_least
bound>: maximum at_most
first<: first
first>: last
way<: arrive arrival enter entrance
way>: depart departure leave exit
joined<: together join merge combine
joined>: separate apart split divide
place<: online remote virtual
place>: in_person face_to offline
`
