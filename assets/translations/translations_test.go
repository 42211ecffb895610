package translations_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"folkmoot/assets/fonts"
	"folkmoot/internal/say"
	"folkmoot/internal/say/saytest"
)

// others are the languages beside English.
func others(t *testing.T) []string {
	t.Helper()
	all := say.Languages()
	if len(all) < 2 {
		t.Fatal("there is no language beside English")
	}
	return all[1:]
}

// each runs a check over the wording of each language and fails with all that it complains of.
func each(t *testing.T, check func(lang string, english, own saytest.Wording, complain func(key, what string))) {
	english := saytest.Read(t, "en")
	for _, lang := range others(t) {
		t.Run(lang, func(t *testing.T) {
			var wrong []string
			check(lang, english, saytest.Read(t, lang), func(key, what string) { wrong = append(wrong, key+": "+what) })
			slices.Sort(wrong)
			if len(wrong) > 0 {
				t.Errorf("%d strings of %s.json are wrong:\n%s", len(wrong), lang, strings.Join(wrong, "\n"))
			}
		})
	}
}

// The English is written from the code by “make wording”; what is new there has to be translated.
func TestEveryLanguageHasEveryKeyAndNoOther(t *testing.T) {
	each(t, func(_ string, english, own saytest.Wording, complain func(key, what string)) {
		for key := range english {
			if own[key] == nil {
				complain(key, "is not translated")
			}
		}
		for key := range own {
			if english[key] == nil {
				complain(key, "is not used any more")
			}
		}
	})
}

var gap = regexp.MustCompile(`\{\{\.(\w+)\}\}`)

func gapsOf(text string) map[string]bool {
	out := map[string]bool{}
	for _, m := range gap.FindAllStringSubmatch(text, -1) {
		out[m[1]] = true
	}
	return out
}

// A lost gap loses what it stands for: a title, a count, a file. Where the form itself says how many, as in “one person”,
// the number may be left out.
func TestNoGapIsLost(t *testing.T) {
	each(t, func(_ string, english, own saytest.Wording, complain func(key, what string)) {
		for key, forms := range own {
			if english[key] == nil {
				continue
			}
			for form, text := range forms {
				if strings.Count(text, "{{") != len(gap.FindAllString(text, -1)) || strings.Count(text, "}}") != len(gap.FindAllString(text, -1)) {
					complain(key, "a gap is broken in “"+text+"”")
				}
				want := gapsOf(english[key]["other"])
				few := form == "zero" || form == "one" || form == "two"
				if one, ok := english[key]["one"]; ok && few && len(missing(gapsOf(one), text, few)) == 0 {
					want = gapsOf(one) // of one thing less may have to be said
				}
				for _, name := range missing(want, text, few) {
					complain(key, "{{."+name+"}} is lost in “"+text+"”")
				}
				for name := range gapsOf(text) {
					if !gapsOf(english[key]["one"] + english[key]["other"])[name] && name != "N" {
						complain(key, "{{."+name+"}} is nowhere in the English")
					}
				}
			}
		}
	})
}

// missing lists the gaps that a text lacks. Where the form itself says how many, the number may be left out.
func missing(want map[string]bool, text string, few bool) (out []string) {
	has := gapsOf(text)
	for name := range want {
		if !has[name] && (!few || name != "N") {
			out = append(out, name)
		}
	}
	return out
}

var formNames = map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other"}

// formsOf are the forms that counts of things in a group take.
func formsOf(lang string) []string {
	forms := map[string]bool{"other": true}
	for n := range 1000 {
		forms[formNames[plural.Cardinal.MatchPlural(language.Make(lang), n, 0, 0, 0, 0)]] = true
	}
	return slices.Sorted(maps.Keys(forms))
}

func TestEveryPluralFormOfTheLanguageIsThere(t *testing.T) {
	each(t, func(lang string, english, own saytest.Wording, complain func(key, what string)) {
		want := formsOf(lang)
		for key, forms := range own {
			if len(english[key]) < 2 {
				continue
			}
			for _, form := range want {
				if _, ok := forms[form]; !ok {
					complain(key, "the form “"+form+"” is missing")
				}
			}
		}
	})
}

func TestNothingIsEmpty(t *testing.T) {
	each(t, func(_ string, english, own saytest.Wording, complain func(key, what string)) {
		for key, forms := range own {
			for form, text := range forms {
				if e := english[key][form]; strings.TrimSpace(text) == "" && strings.TrimSpace(e) != "" {
					complain(key, "the form “"+form+"” is empty")
				}
			}
		}
	})
}

func TestEveryCharacterHasAGlyph(t *testing.T) {
	var faces []*sfnt.Font
	for _, data := range [][]byte{fonts.Regular, fonts.Symbols} {
		f, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		faces = append(faces, f)
	}
	var buf sfnt.Buffer
	each(t, func(_ string, _, own saytest.Wording, complain func(key, what string)) {
		for key, forms := range own {
			for _, text := range forms {
				for _, r := range text {
					if r != '\n' && !slices.ContainsFunc(faces, func(f *sfnt.Font) bool { id, err := f.GlyphIndex(&buf, r); return err == nil && id != 0 }) {
						complain(key, "the fonts lack "+string(r))
					}
				}
			}
		}
	})
}

// A day, a time, a length of time, numbers and a list as each language writes them.
func TestDatesAndNumbersAreWrittenAsInTheLanguage(t *testing.T) {
	const space = "\u00a0"
	type written struct{ day, first, short, decimal, thousands, list string }
	want := map[string]written{
		"en": {"12 November 2026", "1 November 2026", "12 Nov", "3.5", "12,345", "a, b and c"},
		"cy": {"12 Tachwedd 2026", "1 Tachwedd 2026", "12 Tach", "3.5", "12,345", "a, b ac i"},
		"de": {"12. November 2026", "1. November 2026", "12. Nov.", "3,5", "12.345", "a, b und c"},
		"es": {"12 de noviembre de 2026", "1 de noviembre de 2026", "12 nov", "3,5", "12" + space + "345", "a, b e i"},
		"fr": {"12 novembre 2026", "1er novembre 2026", "12 nov.", "3,5", "12" + space + "345", "a, b et c"},
		"pl": {"12 listopada 2026", "1 listopada 2026", "12 lis", "3,5", "12" + space + "345", "a, b i c"},
	}
	for _, lang := range say.Languages() {
		t.Run(lang, func(t *testing.T) {
			w, ok := want[lang]
			if !ok {
				t.Fatalf("nobody has said how %s writes dates and numbers: add it here", lang)
			}
			sp, err := say.New(lang)
			if err != nil {
				t.Fatal(err)
			}
			day := time.Date(2026, time.November, 12, 14, 5, 0, 0, time.UTC)
			last := "c"
			if strings.HasSuffix(w.list, " i") {
				last = "i"
			}
			for _, c := range []struct{ what, got, want string }{
				{"a day", sp.Date(day), w.day},
				{"the first of a month", sp.Date(day.AddDate(0, 0, -11)), w.first},
				{"a decimal", sp.Decimal(3.5, 1), w.decimal},
				{"a gap with a decimal", sp.T("no.such.key", "{{.X}}", say.Args{"X": 3.5}), w.decimal},
				{"thousands", sp.Int(12345), w.thousands},
				{"a number below ten thousand", sp.Int(2026), "2026"},
				{"a list", sp.List([]string{"a", "b", last}), w.list},
				{"below 0", sp.Decimal(-3.5, 1), "−" + w.decimal},
			} {
				if c.got != c.want {
					t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
				}
			}
			if got := strings.TrimSuffix(sp.ShortDate(day), "."); got != strings.TrimSuffix(w.short, ".") {
				t.Errorf("a short day: %q, want %q", got, w.short)
			}
			if got := sp.Time(day); !strings.Contains(got, "14") || !strings.Contains(got, "05") {
				t.Errorf("a time of day: %q", got)
			}
			for m := time.January; m <= time.December; m++ {
				if got := sp.Date(time.Date(2026, m, 3, 0, 0, 0, 0, time.UTC)); strings.Contains(got, "{{") || !strings.Contains(got, "2026") {
					t.Errorf("%s: %q", m, got)
				}
			}
		})
	}
}
