package document_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"folkmoot/session/report/document"
)

func TestWhatNoFileCanHoldStandsAsItsNumber(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"words", "Łódź, tŷ, 😀 and\ta tab", "Łódź, tŷ, 😀 and\ta tab"},
		{"controls", "a\x00b\x1bc\x7fd\u0090e", "a[U+0000]b[U+001B]c[U+007F]d[U+0090]e"},
		{"no characters", "a\uFFFFb\U0001FFFEc\uFDD0", "a[U+FFFF]b[U+1FFFE]c[U+FDD0]"},
		{"behind an emoji", "😀\x01", "😀[U+0001]"},
		{"line ends", "a\r\nb\rc\vd\fe\u2028f\u0085g", "a\nb\nc\nd\ne\nf\ng"},
		{"not UTF-8", "a\xffb", "a\uFFFDb"},
		{"open override", "a\u202Eb", "a\u202Eb\u202C"},
		{"open isolates", "a\u2067b\u202Ac", "a\u2067b\u202Ac\u202C\u2069"},
		{"closed isolate", "a\u2067b\u2069c", "a\u2067b\u2069c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := document.Printable(c.in); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func FuzzPrintable(f *testing.F) {
	for _, s := range []string{"", "a\x00", "\xff", "\u202E\u2067", "😀\uFFFE"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := document.Printable(s)
		if !utf8.ValidString(got) || strings.ContainsAny(got, "\x00\x01\x1f\r\uFFFE\uFFFF") {
			t.Errorf("%q became %q", s, got)
		}
		if again := document.Printable(got); again != got {
			t.Errorf("%q became %q and then %q", s, got, again)
		}
	})
}

func TestNumbersAreReadAsTheLanguageWritesThem(t *testing.T) {
	for _, c := range []struct {
		text, lang string
		want       document.Figure
		ok         bool
	}{
		{"17", "en-GB", document.Figure{Value: 17}, true},
		{"0", "en-GB", document.Figure{}, true},
		{"3.50", "en-GB", document.Figure{Value: 3.5, Decimals: 2}, true},
		{"12,000", "en-GB", document.Figure{Value: 12000, Parted: true}, true},
		{"\u22125", "en-GB", document.Figure{Value: -5}, true},
		{"+0.25", "cy", document.Figure{Value: 0.25, Decimals: 2, Signed: true}, true},
		{"3,5", "de", document.Figure{Value: 3.5, Decimals: 1}, true},
		{"12.000", "de", document.Figure{Value: 12000, Parted: true}, true},
		{"12\u00a0000,5", "pl", document.Figure{Value: 12000.5, Decimals: 1, Parted: true}, true},
		{"3,5", "en-GB", document.Figure{}, false},
		{"1,2,3", "en-GB", document.Figure{}, false},
		{"007", "en-GB", document.Figure{}, false},
		{"9 of 12", "en-GB", document.Figure{}, false},
		{"1e5", "en-GB", document.Figure{}, false},
		{"5.", "en-GB", document.Figure{}, false},
		{".5", "en-GB", document.Figure{}, false},
		{"-", "en-GB", document.Figure{}, false},
		{"", "en-GB", document.Figure{}, false},
		{"=1+1", "en-GB", document.Figure{}, false},
		{"1234567890123456", "en-GB", document.Figure{}, false},
	} {
		t.Run(c.text+" "+c.lang, func(t *testing.T) {
			got, ok := document.Number(c.text, c.lang)
			if got != c.want || ok != c.ok {
				t.Errorf("got %+v, %v, want %+v, %v", got, ok, c.want, c.ok)
			}
		})
	}
	link := document.Cell{Runs: []document.Run{{Text: "3.10", Link: "#x"}}}
	if f, ok := link.Number("en-GB"); ok {
		t.Errorf("a link to section 3.10 was taken for %+v", f)
	}
}
