package report

import "folkmoot/internal/say"

// scripts are those that fonts are looked for. Unicode's names are known to few, so each has one in words.
var scripts = []struct {
	unicode string
	name    say.Text
}{
	{"Arabic", say.Text{Key: "script.arabic", English: "Arabic"}},
	{"Armenian", say.Text{Key: "script.armenian", English: "Armenian"}},
	{"Bengali", say.Text{Key: "script.bengali", English: "Bengali"}},
	{"Cyrillic", say.Text{Key: "script.cyrillic", English: "Cyrillic"}},
	{"Devanagari", say.Text{Key: "script.devanagari", English: "Devanagari (Hindi, Nepali)"}},
	{"Ethiopic", say.Text{Key: "script.ethiopic", English: "Ethiopic (Amharic, Tigrinya)"}},
	{"Georgian", say.Text{Key: "script.georgian", English: "Georgian"}},
	{"Greek", say.Text{Key: "script.greek", English: "Greek"}},
	{"Gujarati", say.Text{Key: "script.gujarati", English: "Gujarati"}},
	{"Gurmukhi", say.Text{Key: "script.gurmukhi", English: "Gurmukhi (Punjabi)"}},
	{"Han", say.Text{Key: "script.han", English: "Chinese characters"}},
	{"Hangul", say.Text{Key: "script.hangul", English: "Korean"}},
	{"Hebrew", say.Text{Key: "script.hebrew", English: "Hebrew"}},
	{"Hiragana", say.Text{Key: "script.hiragana", English: "Japanese Hiragana"}},
	{"Kannada", say.Text{Key: "script.kannada", English: "Kannada"}},
	{"Katakana", say.Text{Key: "script.katakana", English: "Japanese Katakana"}},
	{"Khmer", say.Text{Key: "script.khmer", English: "Khmer"}},
	{"Lao", say.Text{Key: "script.lao", English: "Lao"}},
	{"Latin", say.Text{Key: "script.latin", English: "rare Latin letters"}},
	{"Malayalam", say.Text{Key: "script.malayalam", English: "Malayalam"}},
	{"Mongolian", say.Text{Key: "script.mongolian", English: "Mongolian"}},
	{"Myanmar", say.Text{Key: "script.myanmar", English: "Burmese"}},
	{"Nko", say.Text{Key: "script.nko", English: "N’Ko"}},
	{"Oriya", say.Text{Key: "script.oriya", English: "Odia"}},
	{"Sinhala", say.Text{Key: "script.sinhala", English: "Sinhala"}},
	{"Syriac", say.Text{Key: "script.syriac", English: "Syriac"}},
	{"Tamil", say.Text{Key: "script.tamil", English: "Tamil"}},
	{"Telugu", say.Text{Key: "script.telugu", English: "Telugu"}},
	{"Thaana", say.Text{Key: "script.thaana", English: "Thaana (Dhivehi)"}},
	{"Thai", say.Text{Key: "script.thai", English: "Thai"}},
	{"Tibetan", say.Text{Key: "script.tibetan", English: "Tibetan"}},
	{"Tifinagh", say.Text{Key: "script.tifinagh", English: "Tifinagh (Berber)"}},
}

// ScriptNames says in words what Unicode calls scripts.
func ScriptNames(unicode []string, sp *say.Speaker) []string {
	out := make([]string, len(unicode))
	for i, u := range unicode {
		out[i] = u
		for _, s := range scripts {
			if s.unicode == u {
				out[i] = sp.Text(s.name)
			}
		}
	}
	return out
}

// FontWords says what a font of a person's own adds, and what the report cannot do with it.
func FontWords(f *Font, sp *say.Speaker) (adds, but string) {
	if len(f.Scripts) > 0 {
		adds = sp.N("font.adds", f.Added, "It adds {{.N}} character: {{.Scripts}}.", "It adds {{.N}} characters: {{.Scripts}}.", say.Args{"Scripts": ScriptNames(f.Scripts, sp)})
	} else {
		adds = sp.N("font.adds.signs", f.Added, "It adds {{.N}} character.", "It adds {{.N}} characters.")
	}
	if len(f.Joining) > 0 {
		but = sp.T("font.joining", "In PDFs these scripts are printed letter by letter, from left to right, without joining: {{.Scripts}}. The window draws them as far as it can.", say.Args{"Scripts": ScriptNames(f.Joining, sp)})
	}
	return adds, but
}
