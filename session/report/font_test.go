package report_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"

	"folkmoot/assets/fonts"
	"folkmoot/session"
	"folkmoot/session/report"
	"folkmoot/session/report/fonttest"
	"folkmoot/session/report/layout"
)

func TestAFontThatCannotBeUsedSaysWhy(t *testing.T) {
	thai := fonttest.Of(t, fonttest.Thai)
	restricted := slices.Clone(thai)
	for i := range int(binary.BigEndian.Uint16(thai[4:])) {
		if at := thai[12+16*i:]; string(at[:4]) == "OS/2" {
			restricted[binary.BigEndian.Uint32(at[8:])+9] = 2
		}
	}
	for _, c := range []struct {
		name string
		data []byte
		key  string
	}{
		{"nothing", nil, "font.broken"},
		{"a text", []byte("Dear facilitator, this is no font."), "font.broken"},
		{"a collection", append([]byte("ttcf"), thai...), "font.collection"},
		{"PostScript outlines", append([]byte("OTTO"), thai[4:]...), "font.cff"},
		{"for web pages", append([]byte("wOF2"), thai[4:]...), "font.web"},
		{"cut off", thai[:2000], "font.outlines"},
		{"without outlines", fonttest.With(thai, "glyf", nil), "font.outlines"},
		{"the embedded font", fonts.Regular, "font.nothing"},
		{"not to be embedded", restricted, "font.restricted"},
		{"damaged inside", fonttest.With(thai, "head", []byte("not a head")), "font.broken"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := report.ReadFont(c.data)
			var refused *session.Refusal
			if !errors.As(err, &refused) || refused.Key != c.key {
				t.Fatalf("got %v, want %s", err, c.key)
			}
			if !strings.HasSuffix(refused.Error(), ".") {
				t.Errorf("%q is no sentence", refused.Error())
			}
		})
	}
}

func TestAFontSaysWhatItAdds(t *testing.T) {
	f, err := report.ReadFont(fonttest.Of(t, fonttest.Thai+fonttest.Hebrew[:4]))
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Thai"}; !slices.Equal(f.Scripts, want) || !slices.Equal(f.Joining, want) {
		t.Errorf("the scripts are %q, joining %q", f.Scripts, f.Joining)
	}
	adds, but := report.FontWords(f, nil)
	if want := "It adds 31 characters: Thai."; adds != want {
		t.Errorf("it says %q, want %q", adds, want)
	}
	if !strings.Contains(but, "letter by letter") {
		t.Errorf("nothing is said of what the report cannot do: %q", but)
	}
}

// thai is a session in which somebody said something in Thai.
func thai(t *testing.T) *session.State {
	t.Helper()
	p := seated(t)
	p.do(session.Describe{Title: "สวน", Details: p.state().Details})
	return p.state()
}

func TestAFontOfOnesOwnPrintsWhatTheEmbeddedOnesLack(t *testing.T) {
	s := thai(t)
	without, err := report.Pages(s, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(without.Missing) == 0 {
		t.Fatal("the embedded fonts have Thai: the test shows nothing")
	}
	f, err := report.ReadFont(fonttest.Of(t, fonttest.Thai))
	if err != nil {
		t.Fatal(err)
	}
	with, err := report.Pages(s, report.Options{Font: f})
	if err != nil {
		t.Fatal(err)
	}
	if len(with.Missing) != 0 {
		t.Errorf("still missing: %v", with.Missing)
	}
	used := map[layout.Face]int{}
	for _, p := range with.Result.Pages {
		for _, it := range p.Items {
			if it.Text != nil {
				used[it.Text.Face] += len(it.Text.Glyphs)
			}
		}
	}
	if used[layout.Other] == 0 || used[layout.Regular] == 0 {
		t.Errorf("glyphs by face: %v", used)
	}
	data, r, err := report.PDF(s, report.Options{Font: f})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Missing) != 0 || !bytes.Contains(data, []byte("/FontFile2")) {
		t.Error("the PDF lacks the font")
	}
	again, _, err := report.PDF(s, report.Options{Font: f})
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("the same session gives other bytes (%v)", err)
	}
}

// The report writes these without a font of the person's own, each letter with a glyph of the face that is asked for.
func TestTheReportWritesTheLanguagesOfEurope(t *testing.T) {
	for language, sentence := range map[string]string{
		"Welsh": "Mae'r cyngor yn gwrando: ŵyn, tŷ, Ŵ a Ŷ, ẁ ẃ ẅ ỳ.", "Polish": "Zażółć gęślą jaźń. Łódź, Święto, Ćma.",
		"Greek": "Η ομάδα συζήτησε ήρεμα· ΐ ΰ ώ ς.", "Russian": "Съешь ещё этих мягких французских булок.", "Ukrainian": "Їжак, ґанок, єдність.",
		"French": "« Où l’œuvre naïve a-t-elle reçu ça ? » 1er août", "German": "„Größe“ STRAẞE", "Spanish": "¿Qué opinión? ¡Ningún pingüino! 1.º",
	} {
		t.Run(language, func(t *testing.T) {
			p := seated(t)
			p.do(session.Describe{Title: sentence, Details: p.state().Details})
			r, err := report.Pages(p.state(), report.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(r.Missing) > 0 || len(r.Unshaped) > 0 {
				t.Errorf("missing %v, unshaped %v", r.Missing, r.Unshaped)
			}
			var symbols []rune
			for _, page := range r.Result.Pages {
				for _, it := range page.Items {
					if it.Text == nil || it.Text.Face != layout.Symbols {
						continue
					}
					for _, g := range it.Text.Glyphs {
						symbols = append(symbols, g.Rune)
					}
				}
			}
			for _, r := range symbols {
				if strings.ContainsRune(sentence, r) && r > ' ' {
					t.Errorf("%q is written in the font of signs", r)
				}
			}
		})
	}
}
