package redact

import (
	"slices"
	"strings"
)

// posts are words for what one person is in an organisation, in the singular.
var posts = map[string]map[string]bool{
	"en": set(`manager director leader supervisor head chief executive headteacher headmaster principal dean secretary coordinator
		co-ordinator chair chairman chairwoman chairperson president mayor treasurer caretaker receptionist librarian
		accountant foreman boss deputy commissioner clerk registrar warden matron bursar chaplain postmaster vicar`),
	"de": set(`leiter leiterin chef chefin direktor direktorin geschäftsführer geschäftsführerin bürgermeister bürgermeisterin
		hausmeister hausmeisterin sekretärin sekretär vorsitzende vorsitzender rektor rektorin dezernent dezernentin landrat landrätin
		referent referentin pförtner vorgesetzter vorgesetzte`),
	"fr": set(`directeur directrice chef cheffe responsable maire président présidente secrétaire adjoint adjointe gestionnaire
		concierge coordinateur coordinatrice patron patronne trésorier trésorière proviseur bibliothécaire`),
	"es": set(`director directora jefe jefa alcalde alcaldesa gerente responsable secretario secretaria coordinador coordinadora
		encargado encargada concejal concejala presidente presidenta conserje tesorero tesorera bibliotecaria bibliotecario`),
	"cy": set(`rheolwr reolwr rheolwraig reolwraig pennaeth bennaeth phennaeth cyfarwyddwr gyfarwyddwr maer faer ysgrifenyddes ysgrifennydd
		cadeirydd gadeirydd prifathro brifathro prifathrawes brifathrawes gofalwr ofalwr llyfrgellydd lyfrgellydd trysorydd drysorydd`),
}

// ones are the words before a post that say it is one person's.
var ones = map[string]map[string]bool{
	"en": set("the my our your his her their its this that"),
	"de": set("der die dem den des unser unsere unserem unseren unserer mein meine meinem meinen meiner ihr sein seine ihre"),
	"fr": set("le la l mon ma notre votre son sa leur au du cette ce"),
	"es": set("el la mi nuestro nuestra su al del este esta"),
	"cy": set("y yr r ein fy ei eu 'r ’r"),
}

// polishPosts are the stems; a plural tells of nobody.
var polishPosts = []string{"kierowni", "dyrektor", "wicedyrektor", "naczelni", "burmistrz", "prezes", "wiceprezes", "sekretar", "wójt", "przełożon", "sołtys", "księgow", "bibliotekark"}

// postAt reports whether a word in small letters is a post.
func postAt(low, lang string) bool {
	switch lang {
	case "pl":
		plural := slices.ContainsFunc([]string{"cy", "rzy", "ów", "om", "ami", "ach", "owie"}, func(end string) bool { return strings.HasSuffix(low, end) })
		return !plural && slices.ContainsFunc(polishPosts, func(stem string) bool { return strings.HasPrefix(low, stem) })
	case "de":
		return posts["de"][low] || slices.ContainsFunc([]string{"leiter", "leiterin", "chef", "chefin", "direktor", "direktorin", "meisterin", "sekretärin"}, func(end string) bool { return strings.HasSuffix(low, end) && len(low) > len(end) })
	}
	return posts[lang][low]
}

// posts finds what one person only is: "our finance manager", "Head of Planning", and not "managers" or "a manager".
func (s *scanner) posts() {
	for i, w := range s.words {
		if !postAt(w.low, s.lang) || !s.free(w.from, w.to) {
			continue
		}
		last := i // "deputy head", "chief executive"
		for last+1 < len(s.words) && s.words[last+1].joined && postAt(s.words[last+1].low, s.lang) {
			last++
		}
		from, one := s.oneBefore(i)
		if s.alone(last) {
			from = s.words[0].from
		}
		to, of := s.ofBehind(last)
		if one || of || s.lang == "pl" || s.alone(last) {
			s.take(from, to, JobTitle, WhyPost)
		}
	}
}

// alone reports that a text is a post and nothing else, as who should act often is: "Depot manager".
func (s *scanner) alone(last int) bool {
	if last != len(s.words)-1 || len(s.words) > 4 || !s.words[0].capital {
		return false
	}
	for i, w := range s.words {
		if between[s.lang][w.low] || stops[s.lang][w.low] || i > 0 && !w.joined {
			return false
		}
	}
	return !strings.ContainsAny(s.text, "?!")
}

// oneBefore goes back over what describes a post to the word that says it is one person's.
func (s *scanner) oneBefore(i int) (from int, one bool) {
	from = s.words[i].from
	for k := i; k > 0 && k > i-4 && s.words[k].joined; k-- {
		b := s.words[k-1]
		if ones[s.lang][b.low] {
			return from, true
		}
		if between[s.lang][b.low] || !s.free(b.from, b.to) {
			return s.words[i].from, false
		}
		from = b.from
	}
	// A post with a capital letter inside a sentence is somebody's: "we asked Deputy Head ...".
	return s.words[i].from, false
}

// between are words that end the description of a post; what stands before them is about something else.
var between = map[string]map[string]bool{
	"en": set("a an and or of to for in on by with as is was are were be who that which not no any every each some all one more than when if from has have had needs need another what how make get"),
	"de": set("und oder von zu für in mit als ist war wer ein eine einen einem kein keine jede jeder"),
	"fr": set("et ou de à pour dans avec comme est était qui que un une des chaque pas plus"),
	"es": set("y o de a para en con como es era que un una cada más no"),
	"cy": set("a ac neu o i ar gyda fel yw oedd pob dim un"),
}

// ofBehind takes in what a post is of: "Head of Planning", "directeur des services".
func (s *scanner) ofBehind(i int) (to int, of bool) {
	to = s.words[i].to
	links := map[string]string{"en": "of", "fr": "de du des", "es": "de del", "de": "der des von", "pl": ""}[s.lang]
	k := i + 1
	if k >= len(s.words) || !s.words[k].joined {
		return to, false
	}
	switch {
	case s.lang == "cy": // the genitive has no word of its own: "pennaeth cynllunio"
		if !between["cy"][s.words[k].low] && s.words[i].low == "pennaeth" && !stops["cy"][s.words[k].low] {
			return s.words[k].to, true
		}
		return to, false
	case links == "" || !slices.Contains(strings.Fields(links), s.words[k].low):
		return to, false
	}
	end := k
	for n := k + 1; n < len(s.words) && n <= k+3 && s.words[n].joined; n++ {
		low := s.words[n].low
		if stops[s.lang][low] && (n != k+1 || !articles[low]) {
			break
		}
		if between[s.lang][low] && low != "and" {
			break
		}
		if !articles[low] {
			end = n
		}
		if n >= k+2 && s.lang != "en" {
			break
		}
	}
	for end > k && (s.words[end].low == "and" || articles[s.words[end].low]) {
		end--
	}
	if end == k {
		return to, false
	}
	// "the head of a team" and "directors of companies" are nobody's.
	if s.words[k+1].low == "a" || s.words[k+1].low == "any" {
		return to, false
	}
	return s.words[end].to, s.lang == "en" && s.words[i].low != "boss" && s.words[i].low != "executive"
}

var articles = set("the our la le les los las el der die das dem l")

// stops are words that cannot belong to what a post is of.
var stops = map[string]map[string]bool{
	"en": set(`the our said says told who has had is was were are will would should could can may must does did do never always often only just also
		when if because but so then there here this that we they he she it you i at in on to for with from by not should listens decides
		knows asked asks wants left signs reads came comes goes went makes made gave gives tells`),
	"fr": set("a est était ne qui que doit veut dit les la le et"),
	"es": set("no es era que debe quiere dijo dice ha y"),
	"de": set("hat ist war muss soll will sagt und nicht"),
	"cy": set("yn wedi yw oedd ddim sydd am y yr i a"),
}

// details finds what is true of one person only.
func (s *scanner) details() {
	for i, w := range s.words {
		if i+1 >= len(s.words) || !s.words[i+1].joined {
			continue
		}
		next := s.words[i+1]
		hit := false
		switch s.lang {
		case "en":
			hit = (w.low == "the" || w.low == "our" || w.low == "my") && next.low == "only" && s.onlyPerson(i+2)
		case "fr":
			hit = (w.low == "le" && next.low == "seul" || w.low == "la" && next.low == "seule") && i+2 < len(s.words) && persons["fr"][s.words[i+2].low]
		case "es":
			hit = (w.low == "el" && next.low == "único" || w.low == "la" && next.low == "única") && i+2 < len(s.words) && persons["es"][s.words[i+2].low]
		case "de":
			hit = (w.low == "der" || w.low == "die") && (next.low == "einzige" || next.low == "einziger") && i+2 < len(s.words) && (persons["de"][s.words[i+2].low] || strings.HasSuffix(s.words[i+2].low, "in"))
		case "cy":
			hit = (w.low == "yr" || w.low == "r") && next.low == "unig" && i+2 < len(s.words) && persons["cy"][s.words[i+2].low]
		case "pl":
			hit = (w.low == "jedyna" || w.low == "jedyny" || w.low == "jedyną" || w.low == "jedynym") && persons["pl"][next.low]
		}
		if !hit {
			continue
		}
		from, end := w.from, i+1
		for n := i + 2; n < len(s.words) && n <= i+5 && s.words[n].joined && !stops[s.lang][s.words[n].low]; n++ {
			end = n
		}
		s.take(from, s.words[end].to, Detail, WhyOnly)
	}
}

// persons are words for one human being.
var persons = map[string]map[string]bool{
	"en": set(`person one woman man girl boy member nurse teacher driver engineer apprentice employee worker colleague officer speaker
		mother father parent carer wheelchair muslim black disabled female male deaf blind part-timer trainee cleaner
		welsh-speaking polish doctor volunteer lady lad electrician welder porter cook`),
	"fr": set("femme homme personne qui employée employé infirmière infirmier élève apprenti apprentie mère père à collègue"),
	"es": set("mujer hombre persona que empleada empleado enfermera enfermero alumna alumno aprendiz madre padre compañera compañero"),
	"de": set("frau mann mensch kollege auszubildende lehrling mitarbeiter rollstuhlfahrer schüler pfleger vater mutter"),
	"cy": set("un fenyw ddynes ddyn berson ferch athro athrawes nyrs weithiwr aelod"),
	"pl": set("kobieta mężczyzna osoba osobą kobietą pracownik pracownica pielęgniarka nauczycielka nauczyciel uczeń"),
}

// onlyPerson looks for a human being within the next words: "the only woman", "the only black nurse".
func (s *scanner) onlyPerson(i int) bool {
	for n := i; n < len(s.words) && n <= i+2 && s.words[n].joined; n++ {
		low := s.words[n].low
		if low == "one" {
			return n+1 < len(s.words) && (s.words[n+1].low == "who" || s.words[n+1].low == "with" || s.words[n+1].low == "here" || s.words[n+1].low == "in")
		}
		if persons["en"][low] {
			return true
		}
		if stops["en"][low] || between["en"][low] {
			return false
		}
	}
	return false
}
