package words

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// said gives the stems of a text, with the words that say nothing in brackets.
func said(l *Language, text string) string {
	var out []string
	for _, w := range l.Words(text) {
		if w.Stop {
			out = append(out, "("+w.Folded+")")
		} else {
			out = append(out, w.Stem)
		}
	}
	return strings.Join(out, " ")
}

func TestTextsAreCut(t *testing.T) {
	for _, c := range []struct{ tag, text, want string }{
		{"en-GB", "The council's buses don't stop here", "(the) council bus (don't) stop (here)"},
		{"en-GB", "We need more benches, please", "(we) (need) (more) bench (please)"},
		{"en-GB", "Children’s centre, children's centers", "child center child center"},
		{"en", "20mph, 20 mph and 1,500 homes by 2.5 km", "20 mph 20 mph (and) 1500 home (by) 2.5 km"},
		{"en", "A&E, N.H.S. and e-mail or email", "a&e nhs (and) email (or) email"},
		{"en", "co-operate, cooperate; drop-in", "cooper cooper drop (in)"},
		{"en", "see https://example.org/a?b=c or www.a.b", "(see) (or)"},
		{"en", "mail me@example.org. Thanks x", "mail (thanks)"},
		{"en", "4x4 1st 5k B12 12.05.2026 10:30", "4x4 1st 5k b12 12 5 2026 10 30"},
		{"en", "the kind person sorted personal safety", "(the) (kind) (person) sort person safe"},
		{"", "housing and lettings", "hous (and) let"},
		{"fr", "L’école n'est pas ouverte aujourd'hui", "ecol (est) (pas) ouvr (aujourd'hui)"},
		{"fr", "Qu'on mette jusqu'à dix vélos", "(qu) (on) met (jusqu) dix velo"},
		{"it-IT", "L'acqua dell'università", "acqua (dell) univers"},
		{"de", "Die Bürger:innen brauchen Fahrräder", "(die) burg (innen) (brauchen) fahrrad"},
		{"nl", "Foto's van zo'n huis", "foto (van) (zo'n) huis"},
		{"cy", "Mae'r bws i'r ysgol", "(mae) pws ysgol"},
		{"pl_PL", "Więcej ławek w parkach!", "(wiecej) lawk park"},
		{"pt-BR", "Precisamos de mais ônibus", "(precisamos) (de) (mais) autocarr"},
		{"es", "¿Más autobuses por la noche?", "(mas) autobus (por) (la) noch"},
		{"fi", "Lisää pyöräteitä, 20 km/h", "lisaa pyorateita 20 km"},
		{"el", "Περισσότερα λεωφορεία", "περισσοτερα λεωφορεια"},
		{"hi", "अधिक बसें", "अधिक बसें"},
		{"en", "… — !", ""},
		{"en", "", ""},
	} {
		t.Run(c.tag+" "+c.text, func(t *testing.T) {
			if diff := cmp.Diff(c.want, strings.ToLower(said(For(c.tag), c.text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Every line is one word in its forms: the plural, the accents left out, the mutations, the spellings.
func TestFormsOfAWordHaveOneStem(t *testing.T) {
	for code, words := range map[string]string{
		"en": `bus buses, safe safety, cycle cycling cyclist, library libraries, child children, neighbour neighbor neighbours,
			organise organize organising organization, centre centers, programme programs, woman women, shelf shelves, repair repaired,
			behaviour behaviors, noise noisy`,
		"fr": `école écoles ecoles, vélo vélos, sécurité securite, cheval chevaux, organiser organisé organisée organisees, journal journaux,
			lumière lumières lumieres, marché marchés marche, développer développement, ami amis, national nationale nationaux, bus autobus`,
		"de": `Haus Häuser, Bürger Bürgerin Bürgerinnen, Schüler Schülerinnen, Fahrrad Fahrräder, Radweg Radwege Radwegen, Straße strasse Straßen,
			Baum Bäume, Spielplatz Spielplätze, Kind Kinder, Bus Busse, Parkplatz Parkplätze`,
		"es": `escuela escuelas, estación estaciones estacion, luz luces, autobús autobuses, joven jóvenes, policía policías policia,
			ciudad ciudades, cerrar cierre cerrado, árbol árboles arboles`,
		"it": `scuola scuole, città citta, attività attivita, autobus bus, parco parchi, biblioteca biblioteche, bambino bambini,
			comunità comunita, parcheggio parcheggi`,
		"nl": `huis huizen, fiets fietsen, school scholen, boom bomen, kind kinderen, brief brieven, grens grenzen, stad steden, auto auto's,
			fietspad fietspaden`,
		"pt": `escola escolas, estação estações estacao, hospital hospitais, autocarro autocarros ônibus, jardim jardins, papel papéis,
			segurança seguranca, cidade cidades`,
		"pl": `autobus autobusy autobusów autobusami autobusem, szkoła szkoły szkole szkół, ulica ulice ulicy ulic, park parki parków parkach,
			drzewo drzewa drzew drzewami, ścieżka ścieżki ścieżek, dziecko dzieci, droga drodze dróg, bezpieczny bezpieczna bezpieczne`,
		"cy": `parc barc mharc pharc parciau barciau, cath gath nghath chath cathod, llyfrgell lyfrgell llyfrgelloedd, bws fws bysiau,
			coed goed coeden, tref dref nhref trefi, canolfan ganolfan canolfannau, gwasanaeth wasanaeth gwasanaethau, addysg addysgol,
			gwaith waith weithio, plant blant phlant plentyn, swyddfa swyddfeydd, mynydd fynydd mynyddoedd, bin fin biniau finiau,
			cadair gadair chadair cadeiriau, trafnidiaeth drafnidiaeth, ffordd ffyrdd, beic feic beiciau, tai thai, gardd ardd gerddi`,
	} {
		l := For(code)
		for line := range strings.SplitSeq(words, ",") {
			forms := strings.Fields(line)
			t.Run(code+" "+forms[0], func(t *testing.T) {
				want := l.Words(forms[0])[0].Stem
				for _, form := range forms[1:] {
					if got := l.Words(form)[0].Stem; got != want {
						t.Errorf("%s is %q and %s is %q", forms[0], want, form, got)
					}
				}
			})
		}
	}
}

func TestDifferentWordsHaveDifferentStems(t *testing.T) {
	for code, words := range map[string]string{
		"en": "bus business busy park parcel school library litter bin bench bike police policy street tree train training parking evening event traffic toilet",
		"fr": "bus école vélo piste parc arbre police place marché mairie route rue",
		"de": "Bus Schule Radweg Fahrrad Spielplatz Parkplatz Park Baum Straße Bürger Burger",
		"es": "autobús escuela parque árbol calle ciudad policía plaza",
		"it": "scuola parco albero strada città piazza autobus biblioteca",
		"nl": "huis school boom fiets fietspad straat park bus brug",
		"pt": "escola parque rua cidade hospital árvore autocarro",
		"pl": "szkoła park parking autobus ulica drzewo droga dziecko",
		"cy": "ysgol parc coed llyfrgell ffordd bws siop trafnidiaeth chwarae cymraeg",
	} {
		t.Run(code, func(t *testing.T) {
			l, seen := For(code), map[string]string{}
			for word := range strings.FieldsSeq(words) {
				stem := l.Words(word)[0].Stem
				if other, ok := seen[stem]; ok && word != "Burger" {
					t.Errorf("%s and %s are both %q", other, word, stem)
				}
				seen[stem] = word
			}
		})
	}
}

// A compound is one word: it is neither cut nor mistaken for its parts.
func TestCompoundsStayWhole(t *testing.T) {
	for _, c := range []struct{ code, word, part string }{
		{"de", "Fahrradständer", "Fahrrad"}, {"nl", "fietsenstalling", "fiets"}, {"en", "playground", "play"},
	} {
		words := For(c.code).Words(c.word)
		if len(words) != 1 || words[0].Stem == For(c.code).Words(c.part)[0].Stem {
			t.Errorf("%s is cut to %+v", c.word, words)
		}
	}
}

func TestLanguagesByName(t *testing.T) {
	if diff := cmp.Diff([]string{"cy", "de", "en", "es", "fr", "it", "nl", "pl", "pt"}, Codes()); diff != "" {
		t.Error(diff)
	}
	for tag, want := range map[string]string{
		"": "en", "en-GB": "en", "EN_us.UTF-8": "en", "pt-BR": "pt", "cy": "cy", "fi": "fi", "zh-Hant": "zh",
	} {
		if got := For(tag).Code; got != want {
			t.Errorf("%q is %q, want %q", tag, got, want)
		}
	}
}

// What a list of a language names is a word as the language cuts it: a word that no text can hold would never be found.
func TestListsHoldWordsThatTextsHold(t *testing.T) {
	for _, code := range Codes() {
		l := For(code)
		t.Run(code, func(t *testing.T) {
			if len(l.stop) < 120 || len(l.idle) < 30 || len(l.denials) < 8 || len(l.numbers) < 30 || len(l.turns) < 60 {
				t.Errorf("a list was not read: %d %d %d %d %d", len(l.stop), len(l.idle), len(l.denials), len(l.numbers), len(l.turns))
			}
			for _, list := range []map[string]bool{l.stop, l.idle} {
				for word := range list {
					got := l.Words(word)
					if len(word) > 1 && (len(got) != 1 || got[0].Folded != word || !got[0].Stop) {
						t.Errorf("%q is cut to %+v", word, got)
					}
				}
			}
			for stem, turns := range l.turns {
				for _, turn := range turns {
					pair := turn[:len(turn)-1]
					if n := len(slices.DeleteFunc(slices.Clone(turns), func(o string) bool { return o[:len(o)-1] != pair })); n > 1 {
						t.Errorf("%q names both sides: %v", stem, turns)
					}
					if !strings.ContainsAny(turn[len(turn)-1:], "+-<>") {
						t.Errorf("%q has no side", turn)
					}
				}
			}
		})
	}
}
