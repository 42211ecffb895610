package say

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var polish = fstest.MapFS{
	"en.json": {Data: []byte(`{}`)},
	"pl.json": {Data: []byte(`{
		"home.open": "Otwórz sesję",
		"home.saved": "Zapisano w {{.Folder}}",
		"home.broken": "Zapisano w {{.Nowhere}}",
		"home.unclosed": "Zapisano w {{.Folder",
		"group.ideas": {"one": "{{.N}} pomysł", "few": "{{.N}} pomysły", "many": "{{.N}} pomysłów", "other": "{{.N}} pomysłu"},
		"date.november": "listopada"
	}`)},
}

func speaker(t *testing.T, lang string) *Speaker {
	t.Helper()
	s, err := load(polish, lang)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSentences(t *testing.T) {
	pl := speaker(t, "pl_PL.UTF-8")
	for _, c := range []struct {
		name         string
		sp           *Speaker
		key, english string
		args         []Args
		want         string
	}{
		{"nil speaks English", nil, "home.open", "Open a session", nil, "Open a session"},
		{"a gap is filled", nil, "home.saved", "Saved in {{.Folder}}", []Args{{"Folder": "Notes"}}, "Saved in Notes"},
		{"spaces in a gap", nil, "k", "Saved in {{ .Folder }}", []Args{{"Folder": "Notes"}}, "Saved in Notes"},
		{"two maps", nil, "k", "{{.A}}{{.B}}", []Args{{"A": 1, "B": 2}, {"B": 3}}, "13"},
		{"a missing value shows the English as it stands", nil, "k", "Saved in {{.Folder}}", nil, "Saved in {{.Folder}}"},
		{"an unclosed gap shows the English as it stands", nil, "k", "Saved in {{.Folder", []Args{{"Folder": "x"}}, "Saved in {{.Folder"},
		{"a gap without its dot shows the English as it stands", nil, "k", "{{if true}}x{{end}}", nil, "{{if true}}x{{end}}"},
		{"what a person typed is no gap", nil, "k", "Idea: {{.Idea}}", []Args{{"Idea": "{{.Idea}}"}}, "Idea: {{.Idea}}"},
		{"a list", nil, "k", "Seats {{.Seats}}", []Args{{"Seats": []string{"P1", "P2", "P3"}}}, "Seats P1, P2 and P3"},
		{"translated", pl, "home.open", "Open a session", nil, "Otwórz sesję"},
		{"translated with a gap", pl, "home.saved", "Saved in {{.Folder}}", []Args{{"Folder": "x"}}, "Zapisano w x"},
		{"untranslated", pl, "home.new", "New session", nil, "New session"},
		{"a translation that asks for too much", pl, "home.broken", "Saved in {{.Folder}}", []Args{{"Folder": "x"}}, "Saved in x"},
		{"a translation that does not end", pl, "home.unclosed", "Saved in {{.Folder}}", []Args{{"Folder": "x"}}, "Saved in x"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.sp.T(c.key, c.english, c.args...); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestPlurals(t *testing.T) {
	for _, c := range []struct {
		lang string
		n    int
		want string
	}{
		{"", 0, "0 ideas"},
		{"", 1, "1 idea"},
		{"", 2, "2 ideas"},
		{"en-GB", 21, "21 ideas"},
		{"pl", 1, "1 pomysł"},
		{"pl", 3, "3 pomysły"},
		{"pl", 12, "12 pomysłów"},
		{"pl", 22, "22 pomysły"},
		{"pl", 100_000_022, "100\u00a0000\u00a0022 pomysły"},
	} {
		t.Run(fmt.Sprint(c.lang, " ", c.n), func(t *testing.T) {
			got := speaker(t, c.lang).N("group.ideas", c.n, "{{.N}} idea", "{{.N}} ideas")
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	if got := (*Speaker)(nil).N("k", 2, "{{.N}} idea in {{.Theme}}", "{{.N}} ideas in {{.Theme}}", Args{"Theme": "Trust"}); got != "2 ideas in Trust" {
		t.Errorf("with another value: got %q", got)
	}
}

func TestDatesAndCounts(t *testing.T) {
	at := time.Date(2026, time.November, 12, 14, 5, 0, 0, time.UTC)
	var sp *Speaker
	pl := speaker(t, "pl")
	for _, c := range []struct{ name, got, want string }{
		{"date", sp.Date(at), "12 November 2026"},
		{"date in Polish", pl.Date(at), "12 listopada 2026"},
		{"short date", sp.ShortDate(at), "12 Nov"},
		{"time", sp.Time(at), "14:05"},
		{"morning", sp.Time(at.Add(-5 * time.Hour)), "09:05"},
		{"minutes", sp.Duration(58 * time.Minute), "58 minutes"},
		{"one minute", sp.Duration(time.Minute), "1 minute"},
		{"rounded", sp.Duration(90 * time.Second), "2 minutes"},
		{"an hour", sp.Duration(59*time.Minute + 40*time.Second), "1 hour"},
		{"hours and minutes", sp.Duration(65 * time.Minute), "1 hour 5 minutes"},
		{"seconds", sp.Duration(40 * time.Second), "40 seconds"},
		{"nothing", sp.Duration(0), "0 seconds"},
		{"backwards", sp.Duration(-5 * time.Minute), "5 minutes"},
		{"no words", sp.List(nil), ""},
		{"one word", sp.List([]string{"a"}), "a"},
		{"two words", sp.List([]string{"a", "b"}), "a and b"},
		{"three words", sp.List([]string{"a", "b", "c"}), "a, b and c"},
		{"people", sp.Count(7, 9), "7 of 9 people"},
		{"one person", sp.Count(0, 1), "0 of 1 person"},
		{"nobody", sp.Count(0, 0), "0 of 0 people"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.got != c.want {
				t.Errorf("got %q, want %q", c.got, c.want)
			}
		})
	}
}

type tooManyDots struct{ given, most int }

func (e tooManyDots) Error() string { return "too many dots" }

func (e tooManyDots) Message() (key, english string, args map[string]any) {
	return "poll.too-many", "There are {{.Given}} dots on this ballot, and {{.Most}} at most", map[string]any{"Given": e.given, "Most": e.most}
}

func TestErrorsBecomeSentences(t *testing.T) {
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"none", nil, ""},
		{"explained", tooManyDots{7, 5}, "There are 7 dots on this ballot, and 5 at most"},
		{"explained further in", fmt.Errorf("cast: %w", tooManyDots{7, 5}), "There are 7 dots on this ballot, and 5 at most"},
		{"explained among others", errors.Join(errors.New("x"), tooManyDots{7, 5}), "There are 7 dots on this ballot, and 5 at most"},
		{"unexplained", errors.New("disk on fire"), "Something went wrong: disk on fire"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := (*Speaker)(nil).Say(c.err); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// A sentence that is a value of another is translated with it.
func TestASentenceInsideASentence(t *testing.T) {
	pl, err := load(fstest.MapFS{"pl.json": {Data: []byte(`{"poll.too-many": "Kropek: {{.Given}}, najwyżej {{.Most}}"}`)}}, "pl")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		sp   *Speaker
		want string
	}{
		{nil, "Ballot 3: There are 7 dots on this ballot, and 5 at most"},
		{pl, "Ballot 3: Kropek: 7, najwyżej 5"},
	} {
		t.Run(c.sp.Lang(), func(t *testing.T) {
			if got := c.sp.T("poll.ballot", "Ballot {{.N}}: {{.Why}}", Args{"N": 3, "Why": tooManyDots{7, 5}}); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestWhichLanguageIsSpoken(t *testing.T) {
	for asked, want := range map[string]string{"": "en", "C": "en", "POSIX": "en", "C.UTF-8": "en", "en_GB.UTF-8": "en", "pl": "pl", "pl_PL@euro": "pl"} {
		s, err := load(polish, asked)
		if err != nil {
			t.Errorf("%q: %v", asked, err)
			continue
		}
		if s.Lang() != want {
			t.Errorf("%q: got %q, want %q", asked, s.Lang(), want)
		}
	}
	for _, asked := range []string{"cy", "not a language", "secret/../pl"} {
		_, err := load(polish, asked)
		if !errors.Is(err, ErrNoLanguage) {
			t.Errorf("%q: got %v, want ErrNoLanguage", asked, err)
			continue
		}
		if said := (*Speaker)(nil).Say(err); !strings.Contains(said, asked) || !strings.Contains(said, "en and pl") {
			t.Errorf("%q: the sentence %q names neither what was asked nor what there is", asked, said)
		}
	}
	if diff := cmp.Diff([]string{"en", "pl"}, languages(polish)); diff != "" {
		t.Errorf("languages (-want +got):\n%s", diff)
	}
	if got := (*Speaker)(nil).Lang(); got != "en" {
		t.Errorf("nil: got %q", got)
	}
}

func TestABrokenTranslationFileIsAnError(t *testing.T) {
	broken := fstest.MapFS{"cy.json": {Data: []byte(`{"home.open": `)}}
	if _, err := load(broken, "cy"); err == nil || !strings.Contains(err.Error(), "cy") {
		t.Errorf("got %v, want an error that names the language", err)
	}
}

func TestEveryEmbeddedLanguageLoads(t *testing.T) {
	for _, lang := range Languages() {
		if _, err := New(lang); err != nil {
			t.Errorf("%s: %v", lang, err)
		}
	}
}

// Whatever a person types and whatever a translator writes, speaking neither panics nor reads typed text as a gap.
func TestTypedTextStandsAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		typed := rapid.OneOf(rapid.String(), rapid.StringMatching(`(\{\{\.?[A-Za-z]*\}?\}?.?){0,4}`)).Draw(t, "typed")
		if got := (*Speaker)(nil).T("k", "<{{.X}}|{{.X}}>", Args{"X": typed}); got != "<"+typed+"|"+typed+">" {
			t.Fatalf("got %q", got)
		}
		(*Speaker)(nil).T("k", typed, Args{"X": "x"})
	})
}

func TestSpeakingAConstantAllocatesNothing(t *testing.T) {
	pl := speaker(t, "pl")
	if n := testing.AllocsPerRun(100, func() { pl.T("home.open", "Open a session") }); n != 0 {
		t.Errorf("a constant sentence costs %v allocations: the screens speak hundreds a frame", n)
	}
}

func BenchmarkConstant(b *testing.B) {
	for b.Loop() {
		(*Speaker)(nil).T("home.open", "Open a session")
	}
}

func BenchmarkGap(b *testing.B) {
	args := Args{"Folder": "Notes"}
	for b.Loop() {
		(*Speaker)(nil).T("home.saved", "Saved in {{.Folder}}", args)
	}
}

func TestNumbers(t *testing.T) {
	var sp *Speaker
	pl, err := load(fstest.MapFS{"pl.json": {Data: []byte(`{"reading.decimal": "{{.Whole}},{{.Part}}", "key.ctrl": "Strg", "key.enter": "Eingabe"}`)}}, "pl")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, got, want string }{
		{"a decimal", sp.Decimal(3.45, 1), "3.5"},
		{"a decimal comma", pl.Decimal(3.45, 1), "3,5"},
		{"below 0", sp.Decimal(-0.25, 2), "−0.25"},
		{"there is no less than nothing", sp.Decimal(-0.01, 1), "0.0"},
		{"whole", sp.Decimal(12, 0), "12"},
		{"with a sign", sp.Signed(0.5, 1), "+0.5"},
		{"with the sign of what is below 0", pl.Signed(-0.5, 1), "−0,5"},
		{"as many digits as there are", sp.Number(2.5), "2.5"},
		{"no long tail", pl.Number(1.0 / 3), "0,333"},
		{"no number", sp.Number(math.Inf(1)), "+Inf"},
		{"thousands", sp.Int(1234567), "1,234,567"},
		{"thousands in Polish", pl.Int(1234567), "1\u00a0234\u00a0567"},
		{"thousands with a decimal", sp.Decimal(12345.5, 1), "12,345.5"},
		{"a year, or the number of a ballot", sp.Int(2026), "2026"},
		{"below 0 in thousands", sp.Int(-12345), "−12,345"},
		{"in a gap", pl.T("k", "{{.A}} {{.B}}", Args{"A": 2.5, "B": 12345}), "2,5 12\u00a0345"},
		{"keys", pl.Keys("Ctrl+Shift+Enter"), "Strg+Shift+Eingabe"},
		{"a span of keys", pl.Keys("Ctrl+1 … 9"), "Strg+1 … 9"},
		{"the plus key", pl.Keys("+"), "+"},
		{"keys in English", sp.Keys("Ctrl+Enter"), "Ctrl+Enter"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.got != c.want {
				t.Errorf("got %q, want %q", c.got, c.want)
			}
		})
	}
}
