package words

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// texts gives what people type and what they do not: words of nine languages, numbers, signs and any rune.
func texts() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		part := rapid.OneOf(
			rapid.SampledFrom(strings.Fields(englishStop+frenchIdea+germanTurns+polishForms+welshForms+spanishIdea)),
			rapid.SampledFrom(strings.Fields(`L’école e-mail N.H.S. A&E 20mph 1,500.25 https://a.b x@y.z Straße İstanbul ﬁn ½ m² ㎞ 한국어 ไทย हिन्दी ١٢ zo'n 'r 1 000`)),
			rapid.String(),
			rapid.StringOf(rapid.RuneFrom([]rune("aàłßÆ-'’.,&·0123 \u0301\u200b"))),
		)
		return strings.Join(rapid.SliceOfN(part, 0, 8).Draw(t, "parts"), rapid.SampledFrom([]string{" ", "", "-", "'"}).Draw(t, "between"))
	})
}

func TestLawsOfFolding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := Fold(texts().Draw(t, "text"))
		if twice := Fold(once); twice != once {
			t.Fatalf("%q folds again to %q", once, twice)
		}
	})
}

func TestLawsOfCutting(t *testing.T) {
	tags := append(Codes(), "fi", "zh")
	rapid.Check(t, func(t *rapid.T) {
		holds(t, For(rapid.SampledFrom(tags).Draw(t, "language")), texts().Draw(t, "text"))
	})
}

type failing interface {
	Helper()
	Fatalf(format string, args ...any)
}

func holds(t failing, l *Language, text string) {
	t.Helper()
	words, end := l.Words(text), 0
	for _, w := range words {
		switch {
		case w.Start < end || w.End <= w.Start || w.End > len(text):
			t.Fatalf("%q is out of order in %q: %+v", w.Surface, text, w)
		case strings.ToLower(text[w.Start:w.End]) != w.Surface:
			t.Fatalf("%q is not what stands there: %q", w.Surface, text[w.Start:w.End])
		case w.Folded == "" || w.Stem == "" || Fold(w.Folded) != w.Folded:
			t.Fatalf("%q is not folded: %+v", w.Surface, w)
		case l.Stem(w.Folded) != w.Stem:
			t.Fatalf("%q has the stem %q alone and %q in its text", w.Folded, l.Stem(w.Folded), w.Stem)
		case utf8.ValidString(text) && !utf8.ValidString(w.Stem):
			t.Fatalf("%q has a broken stem: %q", w.Folded, w.Stem)
		}
		end = w.End
	}
	// A cutter that has met other words gives the same.
	c := l.Cutter()
	c.Words("Ffordd école 20 " + text)
	if diff := cmp.Diff(words, c.Words(text)); diff != "" {
		t.Fatalf("a used cutter cuts %q otherwise: %s", text, diff)
	}
	marks := l.Marks(text)
	if diff := cmp.Diff(marks, c.Marks(text)); diff != "" {
		t.Fatalf("a used cutter marks %q otherwise: %s", text, diff)
	}
	if !marks.Same(marks) {
		t.Fatalf("%q is not the same as itself: %+v", text, marks)
	}
}

func TestSameness(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := For(rapid.SampledFrom(Codes()).Draw(t, "language"))
		one, other := l.Marks(texts().Draw(t, "one")), l.Marks(texts().Draw(t, "other"))
		if one.Same(other) != other.Same(one) {
			t.Fatalf("one way only: %+v, %+v", one, other)
		}
	})
}

func FuzzWords(f *testing.F) {
	f.Add("en", "The council's e-mail: 1,500 buses don't stop at 20mph, see https://example.org")
	f.Add("fr", "L’école n’est pas ouverte jusqu'à 2 000 km")
	f.Add("cy", "Mae'r bws i'r ysgol, dau ddeg pump")
	f.Add("zz", "١٢ हिन्दी \xff\xfe 한국어 N.H.S.")
	f.Fuzz(func(t *testing.T, tag, text string) { holds(t, For(tag), text) })
}

func BenchmarkFiveThousandIdeas(b *testing.B) {
	openings := strings.Fields("Repair Open Close Paint Move Light Clean Widen Plant Heat Share Lend Mend Map Sweep Staff")
	things := strings.Fields(`buses benches libraries toilets crossings potholes playgrounds hedges kitchens meetings rotas printers gardens
		pavements lockers rooms phones shelters trees markets surgeries allotments clubs pools museums stations`)
	places := []string{"near the council's offices", "in the park on Sundays", "before 9 in the morning", "so that children don't have to wait", "by e-mail, with 20 days' notice"}
	ideas := make([]string, 5000)
	for i := range ideas {
		ideas[i] = openings[i%len(openings)] + " more " + things[i%len(things)] + " and the " + things[(i*7+3)%len(things)] + " " + places[i%len(places)]
	}
	b.Run("words", func(b *testing.B) {
		for b.Loop() {
			c := For("en").Cutter()
			for _, idea := range ideas {
				c.Words(idea)
			}
		}
	})
	b.Run("marks", func(b *testing.B) {
		for b.Loop() {
			c := For("en").Cutter()
			for _, idea := range ideas {
				c.Marks(idea)
			}
		}
	})
}
