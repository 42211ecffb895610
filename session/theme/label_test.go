package theme_test

import (
	"slices"
	"strings"
	"testing"

	"folkmoot/session/theme"
)

func texts(lines string) (items []theme.Item) {
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		items = append(items, theme.Item{Text: strings.TrimSpace(line)})
	}
	return items
}

const town = `
The last bus goes at six
Buses on Sundays please
A night bus from the station
More frequent buses to the hospital
Potholes in Mill Lane
Mend the potholes before winter
The pothole outside the school
Too many potholes, shit roads
Keep the library open on Saturdays
The library needs longer hours
A library for the estate`

// Each draft has a label that holds words the room used, two typical ideas at most, and no word that nobody would want on the wall.
func TestLabelsAreWordsOfTheRoom(t *testing.T) {
	items := texts(town)
	p := theme.New(items, options(t)).Suggest(theme.Board{}, theme.Everything, 0.7)
	said := strings.ToLower(town)
	var all []string
	for _, d := range p.Drafts {
		if d.Label == "" || strings.Contains(strings.ToLower(d.Label), "shit") {
			t.Errorf("label %q", d.Label)
		}
		if len(d.Typical) == 0 || len(d.Typical) > 2 || !slices.Contains(d.Ideas, d.Typical[0]) {
			t.Errorf("%q: typical %v of %v", d.Label, d.Typical, d.Ideas)
		}
		for _, w := range d.Terms {
			if !strings.Contains(said, strings.ToLower(w)) {
				t.Errorf("nobody said %q", w)
			}
		}
		all = append(all, strings.ToLower(d.Label))
	}
	for _, want := range []string{"bus", "pothole", "library"} {
		if !slices.ContainsFunc(all, func(l string) bool { return strings.HasPrefix(l, want) }) {
			t.Errorf("no label begins with %s: %q", want, all)
		}
	}
}

// Words of the question and the organisation's name never decide a theme, and never name one.
func TestIgnoredWordsDecideNothing(t *testing.T) {
	items := texts(town)
	o := options(t)
	o.Ignore = []string{"What about buses, potholes and the library?"}
	for _, d := range theme.New(items, o).Suggest(theme.Board{}, theme.Everything, 0.7).Drafts {
		for _, w := range d.Terms {
			if slices.Contains([]string{"bus", "buses", "pothole", "potholes", "library"}, w) {
				t.Errorf("%q was ignored and names %q", w, d.Label)
			}
		}
	}
	a, b := theme.New(items, theme.Options{}), theme.New(items, theme.Options{Ignore: o.Ignore})
	if x, y := a.Alike(4, 5), b.Alike(4, 5); y >= x {
		t.Errorf("two ideas about potholes are as alike without that word: %.2f and %.2f", x, y)
	}
}

// Likely themes for one idea come with the word that speaks for each, and nothing is said where nothing is known.
func TestChipsSayWhyOrNothing(t *testing.T) {
	items := append(texts(town), theme.Item{Text: "A coach to the hospital in the evening"}, theme.Item{Text: "Xyzzy"})
	p := theme.New(items, options(t)).Placer([][]int{{0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9, 10}})
	got := p.Chips(11)
	if len(got) == 0 || got[0].Theme != 0 {
		t.Fatalf("a coach to the hospital goes with %+v", got)
	}
	if !slices.ContainsFunc(got[0].Why, func(r theme.Reason) bool {
		return strings.EqualFold(r.Word, "coach") || strings.EqualFold(r.Word, "hospital")
	}) {
		t.Errorf("why: %+v", got[0].Why)
	}
	if got := p.Chips(12); len(got) > 0 {
		t.Errorf("a word that nobody knows goes with %+v", got)
	}
	if got := theme.New(items, options(t)).Placer(nil).Chips(0); len(got) > 0 {
		t.Errorf("without themes: %+v", got)
	}
}

// While one idea is typed the nearest come, by meaning too, and what may be the same is marked.
func TestNearestWhileTyping(t *testing.T) {
	space := theme.New(texts(town), options(t))
	got := space.Nearest("mend the pot holes before the winter", 3)
	if len(got) == 0 || got[0].Idea != 5 || !got[0].Same {
		t.Errorf("%+v", got)
	}
	if got := space.Nearest("books", 3); len(got) > 0 && got[0].Idea < 8 {
		t.Errorf("books are nearest to %+v", got)
	}
	if got := space.Nearest("", 3); len(got) > 0 {
		t.Errorf("nothing is like %+v", got)
	}
}
