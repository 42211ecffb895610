package theme_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/assets/lexicon"
	"folkmoot/session/theme"
)

// some words of several fields of life, so that random ideas have something in common now and then.
var some = strings.Fields(`bus buses train late fare road pothole speeding manager listens boss laptop slow software email park trees
	bins litter police patrol school teacher meals housing rent damp heating council tax not no 20 30 Sunday evening money budget
	the a of in for and on we more need should`)

func ideas(t *rapid.T) []theme.Item {
	n := rapid.IntRange(0, 40).Draw(t, "ideas")
	items := make([]theme.Item, n)
	for i := range items {
		ws := rapid.SliceOfN(rapid.SampledFrom(some), 0, 8).Draw(t, "words")
		items[i] = theme.Item{ID: fmt.Sprintf("i%03d", i), Text: strings.Join(ws, " ")}
	}
	return items
}

func options(t testing.TB) theme.Options {
	t.Helper()
	gloss, err := lexicon.Gloss()
	if err != nil {
		t.Fatal(err)
	}
	concepts, err := lexicon.Concepts()
	if err != nil {
		t.Fatal(err)
	}
	return theme.Options{Gloss: gloss, Concepts: concepts, Ignore: []string{"What should the council do?"}}
}

func board(t *rapid.T, n int) (b theme.Board, free []int) {
	themes := rapid.IntRange(0, 5).Draw(t, "themes")
	b.Themes = make([][]int, themes)
	for i := range n {
		if at := rapid.IntRange(-3, themes-1).Draw(t, "theme"); at >= 0 {
			b.Themes[at] = append(b.Themes[at], i)
		} else {
			free = append(free, i)
		}
	}
	return b, free
}

// Whatever people arranged, a suggestion speaks of free ideas only, each in one place, and of all of them.
func TestLawArrangedThemesStayAndNothingIsDropped(t *testing.T) {
	o := options(t)
	rapid.Check(t, func(t *rapid.T) {
		items := ideas(t)
		b, free := board(t, len(items))
		st := rapid.SampledFrom(theme.Strengths()).Draw(t, "strength")
		fine := rapid.Float64Range(0, 1).Draw(t, "fineness")
		p := theme.New(items, o).Suggest(b, st, fine)
		var got []int
		for _, d := range p.Drafts {
			if len(d.Ideas) == 0 {
				t.Fatal("a draft without ideas")
			}
			if d.Theme < -1 || d.Theme >= len(b.Themes) {
				t.Fatalf("a draft for theme %d of %d", d.Theme, len(b.Themes))
			}
			got = append(got, d.Ideas...)
		}
		got = append(got, p.Left...)
		slices.Sort(got)
		if d := cmp.Diff(append([]int{}, free...), append([]int{}, got...)); d != "" {
			t.Fatalf("free ideas and those spoken of differ:\n%s", d)
		}
	})
}

// The same ideas in another order give the same drafts, the same labels and the same pairs.
func TestLawOrderOfTheInputDoesNotMatter(t *testing.T) {
	o := options(t)
	rapid.Check(t, func(t *rapid.T) {
		items := ideas(t)
		b, free := board(t, len(items))
		order := rapid.Permutation(indices(len(items))).Draw(t, "order")
		at := make([]int, len(items)) // at[old] = new
		other := make([]theme.Item, len(items))
		for to, from := range order {
			other[to], at[from] = items[from], to
		}
		moved := theme.Board{}
		for _, list := range b.Themes {
			moved.Themes = append(moved.Themes, mapped(list, at))
		}
		one, two := theme.New(items, o), theme.New(other, o)
		for _, st := range theme.Strengths() {
			want, got := told(items, one.Suggest(b, st, 0.5)), told(other, two.Suggest(moved, st, 0.5))
			if d := cmp.Diff(want, got); d != "" {
				t.Fatalf("%s: %s", st, d)
			}
		}
		if d := cmp.Diff(pairs(items, one.Pairs(free, 6)), pairs(other, two.Pairs(mapped(free, at), 6))); d != "" {
			t.Fatal(d)
		}
		p, q := one.Placer(b.Themes), two.Placer(moved.Themes)
		for _, i := range free {
			if d := cmp.Diff(p.Chips(i), q.Chips(at[i])); d != "" {
				t.Fatalf("chips of %q: %s", items[i].Text, d)
			}
		}
	})
}

func indices(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func mapped(list, at []int) []int {
	out := make([]int, len(list))
	for k, i := range list {
		out[k] = at[i]
	}
	return out
}

type draft struct {
	Theme          int
	Ideas, Typical []string
	Label          string
	Terms          []string
}

func ids(items []theme.Item, places []int) []string {
	var out []string
	for _, i := range places {
		out = append(out, items[i].ID)
	}
	return out
}

func told(items []theme.Item, p theme.Proposal) (out []draft) {
	for _, d := range p.Drafts {
		out = append(out, draft{d.Theme, ids(items, d.Ideas), ids(items, d.Typical), d.Label, d.Terms})
	}
	left := ids(items, p.Left)
	slices.Sort(left)
	return append(out, draft{Label: "left", Ideas: left})
}

func pairs(items []theme.Item, list []theme.Pair) (out [][]string) {
	for _, p := range list {
		x := ids(items, []int{p.A, p.B})
		slices.Sort(x)
		out = append(out, x)
	}
	return out
}

// Any text at all, in any language, goes in.
func FuzzSpace(f *testing.F) {
	for _, s := range []string{"", "a", "20 mph\n30 mph", "€ £ →\nĄŻ ŵŷ\nПривет", "\x00\xff", strings.Repeat("word ", 300)} {
		f.Add(s, "en", 0.5)
	}
	o := options(f)
	f.Fuzz(func(t *testing.T, text, language string, fine float64) {
		var items []theme.Item
		for i, line := range strings.Split(text, "\n") {
			items = append(items, theme.Item{ID: fmt.Sprint(i), Text: line})
		}
		if len(items) > 60 {
			items = items[:60]
		}
		o := o
		o.Language = language
		s := theme.New(items, o)
		for _, st := range theme.Strengths() {
			n := 0
			p := s.Suggest(theme.Board{Themes: [][]int{{0}}}, st, fine)
			for _, d := range p.Drafts {
				n += len(d.Ideas)
			}
			if n+len(p.Left) != len(items)-1 {
				t.Errorf("%d of %d free ideas are spoken of", n+len(p.Left), len(items)-1)
			}
		}
		s.Nearest(text, 5)
		theme.Duplicates(items, language, theme.SimilarSame)
	})
}
