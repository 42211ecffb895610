package words

import (
	"slices"
	"strings"
)

// newPolish stems by our own light rules: the endings of cases, numbers and persons are trimmed, so that autobus, autobusy,
// autobusów and autobusami are one. Sounds that change inside a word (miasto, mieście; droga, drodze) are brought together
// by a table of common words only, and prefixes of verbs and diminutives stay.
func newPolish() *Language {
	return build("pl", stemmer{irregular: forms(polishForms), light: polishTrim}, lists{
		stop: polishStop, idea: polishIdea,
		denials: "nie bez nigdy nikt nikogo nikomu nic niczego żaden żadna żadne żadnych żadnego żadnej brak ani",
		numbers: `zero jeden/jedna/jedno dwa/dwie/dwóch/dwoje trzy/trzech cztery/czterech pięć/pięciu sześć/sześciu siedem/siedmiu osiem/ośmiu
			dziewięć/dziewięciu dziesięć/dziesięciu jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście
			osiemnaście dziewiętnaście dwadzieścia/dwudziestu=20 trzydzieści/trzydziestu=30 czterdzieści=40 pięćdziesiąt=50 sześćdziesiąt=60
			siedemdziesiąt=70 osiemdziesiąt=80 dziewięćdziesiąt=90 tuzin=12 sto/stu=100 dwieście=200 trzysta=300 pięćset=500
			tysiąc/tysiące/tysięcy=1000 milion/miliony/milionów=1000000`,
		uncounted: "ani ten ta to żaden żadna", turns: polishTurns, comma: true, spaced: true,
	})
}

// polishEndings are tried in this order, the long before the short; a number says how much of the word must remain.
var polishEndings = [...]struct {
	remain int
	list   []string
}{
	{4, strings.Fields("owaniami owaniem owanie owania owaniu ywanie ywania iwanie iwania")},
	{4, strings.Fields("eniami aniami eniem aniem enie enia eniu anie ania aniu ujemy owali owala owaly owano owane owany owana owac ywac iwac")},
	{4, strings.Fields("iejszych iejszym iejsza iejsze iejszy ujac ujaca ujacy uje uja")},
	{3, strings.Fields("iami iach iego iemu owie ymi imi ami ach ego emu owi")},
	{3, strings.Fields("iom iem iej ych ich ow om em ej ym im ia ie iu ii")},
	{4, strings.Fields("ac ic yc ec")},
	{3, strings.Fields("e a o u y i")},
}

func polishTrim(word string) string {
	for _, endings := range polishEndings {
		at := slices.IndexFunc(endings.list, func(e string) bool {
			return strings.HasSuffix(word, e) && len(word)-len(e) >= endings.remain
		})
		if at >= 0 {
			return word[:len(word)-len(endings.list[at])]
		}
	}
	return word
}

const polishForms = `
dziecko: dzieci dziećmi dzieciom dzieciach dziecka dziecku dzieckiem
droga: drodze dróg drogi drogą
miasto: mieście miasta miast miastach
światło: świetle świateł światła światłem
parking: parkingi parkingów parkingu parkingach parking
rzeka: rzece
kosz: kosze koszy koszów koszach
ławka: ławek ławce ławki
ścieżka: ścieżek ścieżce ścieżki
książka: książek książki
przystanek: przystanku przystanki przystanków przystankach
ulica: ulic ulicy ulicach
śmieć: śmieci śmieciami śmieciach
szkoła: szkole szkół
lato: lecie
świat: świecie
powietrze: powietrza powietrzu
zamknąć: zamknięcie zamykać zamknięty zamknięta zamyka zamykanie zamknij zamykajcie zamknijcie
otworzyć: otwarcie otwierać otwarty otwarta otwiera otwieranie otwórz
zakaz: zakazać zakazy zakazywać zabronić zakazu
pozwolić: pozwalać pozwól pozwolenie zezwolić zezwalać
budowa: budować budynek
ogród: ogrodzie ogrody ogrodów
samochód: samochodzie samochody samochodów samochodu
pies: psy psów psa psem
`

const polishStop = `
i a o u w z ze we na do od po za pod nad przed przy przez bez dla ku między wśród obok koło poza oprócz podczas według wobec zamiast dzięki mimo
oraz lub albo ale lecz jednak więc zatem czyli bo ponieważ gdyż że żeby aby by iż jeśli jeżeli gdy kiedy gdzie skąd dokąd jak jako niż czy
choć chociaż dlaczego dlatego co kto kogo komu kim czym czego czemu który która które którzy którego której którym których którymi którą
jaki jaka jakie jakich jakiego ile tyle ten ta to te ci tego tej temu tym tą tych tymi tamten tamta tamto taki taka takie takich takiego
ja ty on ona ono my wy oni one mnie mi mną ciebie tobie cię go jego jemu mu nim niego ją jej nią niej nam nami nas wam wami was im ich nimi nich
się siebie sobie sobą mój moja moje twój twoja twoje swój swoja swoje swoich swojego swojej nasz nasza nasze naszych naszego naszej wasz wasza
ktoś coś ktokolwiek cokolwiek każdy każda każde każdego każdej wszyscy wszystko wszystkie wszystkich wszystkim wszystkimi sam sama samo sami inny
inna inne innych nikt nic żaden żadna żadne
nie tak tu tam tutaj teraz już jeszcze też także również tylko nawet zawsze nigdy często czasem czasami zwykle znowu znów potem wtedy zaraz dziś dzisiaj
wczoraj jutro bardzo bardziej mniej więcej dużo mało trochę wiele wielu kilka kilku kilku zbyt za całkiem prawie około razem raczej właśnie przecież
być jest są był była było byli były będzie będą będę bądź byłoby byłby byłaby jestem jesteśmy mieć ma mają mam mamy miał miała miało mieli miałby miałaby
niech itd itp np tzn no oto ani brak
`

const polishIdea = `
=ludzie =ludzi =ludziom =osoba =osoby =osób =człowiek =potrzeba =potrzeby =potrzebny =potrzebne =potrzebna =potrzebujemy =potrzebuje =trzeba =należy =powinien =powinna =powinno =powinny =powinni =powinniśmy =musi =muszą =musimy
=można =może =mogą =możemy =mogłoby =mogłyby =moglibyśmy =móc =chcieć =chcę =chce =chcemy =chciałbym =chciałabym =chcielibyśmy =warto =robić =zrobić =robi =dać =daje =dajcie =zrobienie =wprowadzić =wprowadzenie =zapewnić =zapewnienie =umożliwić
=dobry =dobra =dobre =dobrze =lepszy =lepsza =lepsze =lepiej =najlepszy =najlepsze =zły =zła =złe =gorzej =fajnie =fajny =fajne =super =poprawić =poprawa =poprawę =ulepszyć =rzecz =rzeczy =sposób =sposoby =pomysł =pomysły =propozycja =proponuję =proponować
=sugeruję =sugestia =proszę =prosimy =dziękuję =naprawdę =właściwie =szczególnie =głównie =obecnie =przykład =rodzaj =rodzaju =typ =możliwy =możliwe =możliwość =możliwości =ważny =ważne =ważna =konieczny =konieczne =przydatny =przydatne =wystarczająco =dodatkowy
=dodatkowe =nowy =nowa =nowe =nowych =nowego =stary =stare =duży =duża =duże =mały =mała =małe =wielki =większy =większa =większe =mniejszy =stworzyć =tworzyć =tworzenie =stworzenie =dodać =zwiększyć =zmniejszyć =zachęcać =wspierać =zmiana =zmiany =zmienić =problem =problemy =przypadek =myślę
=uważam =sądzę =ogólnie =różne =różnych =pewne =część =łatwo =łatwiej =cześć =niestety =najbardziej =raz =strona =sprawa =sprawy
`

const polishTurns = `
amount+: więcej zwiększyć zwiększenie podnieść rozszerzyć powiększyć podwoić dodatkowe
amount-: mniej zmniejszyć zmniejszenie ograniczyć ograniczenie obniżyć skrócić
presence+: dodać zachować utrzymać zainstalować wprowadzić postawić
presence-: usunąć zlikwidować likwidacja znieść zburzyć
leave+: pozwolić zezwolić umożliwić
leave-: zakaz zakazać zabronić
open+: otworzyć
open-: zamknąć
start+: zacząć rozpocząć
start-: przestać zakończyć zatrzymać skończyć
stance+: popierać poprzeć zgodzić
stance-: przeciw przeciwko odrzucić
safe+: bezpieczny bezpieczne bezpiecznie
safe-: niebezpieczny niebezpieczne niebezpiecznie
fair+: sprawiedliwy
fair-: niesprawiedliwy
legal+: legalny
legal-: nielegalny
possible+: możliwy
possible-: niemożliwy
when<: przed
when>: po
where<: w wewnątrz
where>: poza zewnątrz
height<: nad góra
height>: pod dół
early<: wcześnie wcześniej
early>: późno później
speed<: szybko szybciej szybki
speed>: wolno wolniej wolny
price<: tani tanie tanio taniej bezpłatny bezpłatne darmowy darmowe
price>: drogi drogie drogo drożej płatny
size<: duży duże większy
size>: mały małe mniejszy
length<: długi długo dłużej
length>: krótki krótko krócej
width<: szeroki szerszy
width>: wąski węższy
owner<: publiczny
owner>: prywatny
hand<: lewy lewo
hand>: prawy prawo
compass<: północ
compass>: południe
compass2<: wschód
compass2>: zachód
day<: dzień
day>: noc wieczór
week>: weekend
year<: lato
year>: zima
age<: młody młodzież dziecko
age>: starszy seniorzy dorosły
heat<: ciepły gorący
heat>: zimny
noise<: cichy cisza
noise>: głośny hałas
buy<: kupić
buy>: sprzedać
bound<: minimum
bound>: maksimum
`
