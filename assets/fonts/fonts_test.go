package fonts_test

import (
	"bytes"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"folkmoot/assets/fonts"
)

// letters are what a British facilitator types, with the languages of the groups that a council meets.
const letters = "AZaz09 £€½¼¾³²°×÷±·•…–—‘’“”«»ŵŷẁẃẅỳŴŶąćęłńóśźżàéîõüçßøåæœğşıΑΩαωάήАЯаяЖщіїє"

// signs are the marks that the screens and the report draw.
const signs = "→←↑↓↔✓✗✔✘●○■□▲▼▸▾◆◇★☆☐☑☒…−×≥≤≈≠•·◐⚠①②⑩"

func TestFacesHaveTheGlyphsWeDraw(t *testing.T) {
	for _, face := range []struct {
		name string
		data []byte
		want string
	}{
		{"regular", fonts.Regular, letters},
		{"bold", fonts.Bold, letters},
		{"italic", fonts.Italic, letters},
		{"bold italic", fonts.BoldItalic, letters},
		{"symbols", fonts.Symbols, signs},
	} {
		t.Run(face.name, func(t *testing.T) {
			f, err := sfnt.Parse(face.data)
			if err != nil {
				t.Fatalf("the face does not parse: %v", err)
			}
			var buf sfnt.Buffer
			for _, r := range face.want {
				glyph, err := f.GlyphIndex(&buf, r)
				if err != nil {
					t.Fatalf("%q: %v", r, err)
				}
				if glyph == 0 {
					t.Errorf("%q (%U) has no glyph", r, r)
					continue
				}
				outline, err := f.LoadGlyph(&buf, glyph, fixed.I(16), nil)
				if err != nil {
					t.Errorf("%q (%U) has no readable outline: %v", r, r, err)
				}
				if r != ' ' && len(outline) == 0 {
					t.Errorf("%q (%U) would print as nothing", r, r)
				}
			}
		})
	}
}

// The report's writer reads TrueType outlines only; a face with PostScript outlines would fail when a person saves a PDF.
func TestFacesHaveTrueTypeOutlines(t *testing.T) {
	for name, data := range map[string][]byte{
		"regular": fonts.Regular, "bold": fonts.Bold, "italic": fonts.Italic, "bold italic": fonts.BoldItalic, "symbols": fonts.Symbols,
	} {
		if !bytes.HasPrefix(data, []byte{0, 1, 0, 0}) {
			t.Errorf("%s: starts with % x, want a TrueType header", name, data[:4])
		}
	}
}

func TestFacesStaySmallTogether(t *testing.T) {
	const most = 2_400_000
	total := len(fonts.Regular) + len(fonts.Bold) + len(fonts.Italic) + len(fonts.BoldItalic) + len(fonts.Symbols)
	if total > most {
		t.Errorf("the faces take %d bytes of every copy of the app, want at most %d", total, most)
	}
}

// A sentence of each language and script that the app promises to write without a font of the person's own.
var sentences = map[string]string{
	"Welsh":      "Mae'r cyngor yn gwrando: ŵyn, tŷ, Ŵ a Ŷ, môr, sŵn, gwên, âr, ïon, ẁ ẃ ẅ ỳ.",
	"French":     "« Où l’œuvre naïve a-t-elle reçu ça ? » 1er août : cœur, Noël, maïs, Ÿ, É, À.",
	"German":     "„Größe“ und Maß: Äpfel, Öl, Übung; STRASSE oder STRAẞE – 12. März.",
	"Spanish":    "¿Qué opinión tiene el señor Núñez? ¡Ningún pingüino! 1.º, 2.ª «así».",
	"Polish":     "Zażółć gęślą jaźń. „Łódź”, Święto, Ćma, Żółw, Źrebię, Ńandu.",
	"Greek":      "Η ομάδα συζήτησε ήρεμα· «ΐ ΰ ώ Ώ ς» – τι θα βοηθούσε;",
	"Polytonic":  "ᾳ ἄ ἐ ὀ ῶ ῥ ᾧ",
	"Russian":    "Съешь ещё этих мягких французских булок, да выпей чаю. № 5 Ё Ъ Э",
	"Ukrainian":  "Їжак, ґанок, єдність, «мій» – Є Ґ Ї І.",
	"Turkish":    "İstanbul'da ağaç, çiçek, ışık, göğüs, Şişli.",
	"Romanian":   "Țară, școală, înțelegere, Ștefan, ă â.",
	"Lithuanian": "Ąžuolas, ėjimas, įdomu, šviesa, ų ū ž.",
	"Vietnamese": "Tiếng Việt: người dân được lắng nghe, ữ ợ ẵ.",
}

func TestTheSentencesOfTheLanguagesCanBeWrittenInEveryFace(t *testing.T) {
	for name, data := range map[string][]byte{"regular": fonts.Regular, "bold": fonts.Bold, "italic": fonts.Italic, "bold italic": fonts.BoldItalic} {
		f, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		for language, sentence := range sentences {
			for _, r := range sentence {
				if id, err := f.GlyphIndex(&buf, r); err != nil || id == 0 {
					t.Errorf("%s, %s: %q (%U) has no glyph", name, language, r, r)
				}
			}
		}
	}
}
