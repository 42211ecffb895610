package redact

import (
	"strings"
	"unicode"
)

// honorific reports whether a word in small letters comes before a name.
func honorific(low string) bool { return honorifics[low] }

var honorifics = set(`mr mrs ms miss mx dr prof professor cllr councillor councilor sir dame lord rev revd reverend inspector
	sgt sergeant herr herrn frau monsieur madame mme mlle sr sra srta don doña señor señora dra pan pani pana panu panią
	panem mgr cyng cynghorydd parch`)

// small are particles inside a name.
var small = set("van von de der den del della di da la le du ap ab ferch y i e und")

// capitalised reports whether a word can be a part of a name by its look.
func (s *scanner) capitalised(i int) bool {
	w := s.words[i]
	return w.capital && !unicode.IsDigit(rune(s.text[w.from])) && !plainWords[w.low]
}

// run gives the index behind the last word of a name that begins at word i: words with a capital letter, and particles
// between them.
func (s *scanner) run(i int) int {
	end := i + 1
	for end < len(s.words) && s.words[end].joined && s.words[end-1].to+3 >= s.words[end].from {
		if s.text[s.words[end-1].to:s.words[end].from] != " " && !joins(s.text[s.words[end-1].to:s.words[end].from], s.words[end-1]) {
			break
		}
		if strings.HasPrefix(s.text[s.words[end-1].to:], "'s") || strings.HasPrefix(s.text[s.words[end-1].to:], "’s") {
			break
		}
		if s.capitalised(end) {
			end++
			continue
		}
		// Particles are a part of a name only before another word of it: "Ana de la Torre".
		next := end
		for next < len(s.words) && next < end+2 && small[s.words[next].low] && !s.words[next].capital && s.words[next].joined {
			next++
		}
		if next > end && next < len(s.words) && s.words[next].joined && s.capitalised(next) && s.words[end].low != "i" && s.words[end].low != "y" && s.words[end].low != "e" && s.words[end].low != "und" {
			end = next + 1
			continue
		}
		break
	}
	return end
}

// honorifics finds names by the title before them.
func (s *scanner) honorifics() {
	for i, w := range s.words {
		titled := honorific(w.low) && (w.capital || s.lang == "pl" || s.lang == "es" || s.lang == "fr")
		if s.lang == "fr" && (w.low == "m" || w.low == "me") && w.capital && strings.HasPrefix(s.text[w.to:], ".") || s.lang == "es" && w.low == "d" && strings.HasPrefix(s.text[w.to:], ".") {
			titled = true
		}
		if !titled || i+1 >= len(s.words) || !s.words[i+1].joined {
			continue
		}
		next := i + 1
		for next+1 < len(s.words) && honorific(s.words[next].low) && s.words[next+1].joined {
			next++
		}
		if !s.words[next].capital || honorific(s.words[next].low) || postAt(s.words[next].low, s.lang) {
			continue
		}
		end := s.run(next)
		if s.lang == "de" { // every noun has a capital: a first name and a last name at most
			end = min(end, next+1)
			if givenNames[s.words[next].low] && next+1 < len(s.words) && s.words[next+1].joined && s.words[next+1].capital {
				end = next + 2
			}
		}
		s.take(w.from, s.words[end-1].to, Name, WhyTitle)
	}
}

// said are words that follow a person: they tell a name at the start of a sentence from another word.
var said = set(`said says told asked asks thinks thought wants wanted always never has is was will knows does did left joined
	and or from in at of who keeps runs ran gave gives went came made makes helped helps left retired
	ddweud dywedodd meddai hat sagt ist war und a est était dit veut dijo dice es era quiere powiedział powiedziała mówi jest był była chce`)

// names finds first names, and words with a capital letter where the language has none.
func (s *scanner) names() {
	for i := 0; i < len(s.words); i++ {
		w := s.words[i]
		if !s.capitalised(i) || !s.free(w.from, w.to) || w.from+1 == w.to && !s.initial(i) {
			continue
		}
		end := s.run(i)
		for end > i+1 && !s.free(w.from, s.words[end-1].to) {
			end--
		}
		from, to := w.from, s.words[end-1].to
		switch {
		case w.caps && !s.shout:
			if end == i+1 && acronym(w.low, to-from) {
				s.take(from, to, Organisation, WhyCapitals)
			}
		case givenNames[w.low]:
			if s.first(i, end) {
				if s.lang == "de" {
					end = min(end, i+2)
					to = s.words[end-1].to
				}
				s.take(from, to, Name, WhyFirst)
			}
		case s.shout || s.lang == "de":
			continue
		case w.begins:
			// What begins a sentence has a capital letter in any case; the words behind it have not.
			if end > i+1 && givenNames[s.words[i+1].low] {
				continue // "Ring Gwenllian": the name begins with the second word
			}
			if end > i+1 && !ordinary(w.low, s.lang) {
				s.take(from, to, Name, WhyCapital)
			} else if s.owner(i) && !ordinary(w.low, s.lang) && len(w.low) > 3 {
				s.take(from, to, Name, WhyCapital)
			} else {
				continue // the word behind it may begin a name by itself
			}
		default:
			s.take(from, to, Name, WhyCapital)
		}
		i = end - 1
	}
}

// initial reports whether a single letter begins a name, as in "J. Marlow".
func (s *scanner) initial(i int) bool {
	return strings.HasPrefix(s.text[s.words[i].to:], ".") && i+1 < len(s.words) && s.words[i+1].joined && s.capitalised(i+1)
}

// owner reports whether a word has a possessive, as "Hargreaves's desk" does.
func (s *scanner) owner(i int) bool {
	rest := s.text[s.words[i].to:]
	return strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s ")
}

// first reports whether a first name is one here: Mark, Will and Rose are words too.
func (s *scanner) first(i, end int) bool {
	w := s.words[i]
	if !wordsToo[w.low] {
		return true
	}
	if end > i+1 {
		return !s.shout
	}
	if s.lang == "de" || s.shout {
		return false
	}
	if !w.begins {
		return true
	}
	return i+1 < len(s.words) && s.words[i+1].joined && said[s.words[i+1].low] || s.owner(i)
}

// acronym reports whether capitals may stand for an organisation that not everybody is part of.
func acronym(low string, long int) bool {
	if long < 3 || long > 6 || plainCaps[low] {
		return false
	}
	return !strings.ContainsAny(low, digits)
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
