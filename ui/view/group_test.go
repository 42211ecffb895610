package view_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/ui/view"
)

func groupBench(t testing.TB, ideas ...string) *runBench {
	b := newRunBench(t, 4)
	for _, x := range ideas {
		b.do(session.AddIdea(x, b.stage(session.StagePrompt, 3), ""))
	}
	return b
}

func TestGroupSearch(t *testing.T) {
	b := groupBench(t, "time to think", "a quiet room", "more time")
	id := func(n int) session.ID { return b.state().Ideas[n].ID }
	b.do(session.MakeTheme{Ideas: []session.ID{id(0), id(1)}})
	v := view.Group(b.state(), " TIME ", nil)
	if v.Found != 2 || len(v.Tray) != 1 || len(v.Themes[0].Ideas) != 1 || v.Themes[0].Count != "1 of 2" || v.Summary != "2 of 3 ideas fit the search" {
		t.Fatalf("%+v", v)
	}
	if v := view.Group(b.state(), "time think", nil); v.Found != 1 {
		t.Fatalf("%d ideas hold both words", v.Found)
	}
	if v.Themes[0].Name != "A: give it a title" {
		t.Errorf("an untitled theme is called %q", v.Themes[0].Name)
	}
}

func TestGroupSettle(t *testing.T) {
	b := groupBench(t, "a", "b", "c")
	id := func(n int) session.ID { return b.state().Ideas[n].ID }
	b.do(session.MakeTheme{Title: "One"})
	theme := b.state().Themes[0].ID
	for _, c := range []struct {
		name string
		at   view.GroupPlace
		move session.Command
		want view.GroupPlace
	}{
		{"the next idea of the tray", view.GroupPlace{Idea: id(0)}, session.MoveIdeas{Ideas: []session.ID{id(0)}, To: theme, At: -1}, view.GroupPlace{Idea: id(1)}},
		{"the one before where the last went", view.GroupPlace{Idea: id(2)}, session.MoveIdeas{Ideas: []session.ID{id(2)}, To: theme, At: -1}, view.GroupPlace{Idea: id(1)}},
		{"the next, where several went", view.GroupPlace{Idea: id(0)}, session.MoveIdeas{Ideas: []session.ID{id(0), id(1)}, To: theme, At: -1}, view.GroupPlace{Idea: id(2)}},
		{"the head, where a theme is emptied", view.GroupPlace{Theme: theme, Idea: id(0)}, session.MoveIdeas{Ideas: []session.ID{id(0)}, At: -1}, view.GroupPlace{Theme: theme}},
		{"the tray, where no theme is left", view.GroupPlace{Theme: theme}, session.DissolveTheme{Theme: theme}, view.GroupPlace{Idea: id(0)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.at.Idea != "" {
				b.do(session.MoveIdeas{Ideas: []session.ID{id(0), id(1), id(2)}, At: 0})
				if c.at.Theme != "" {
					b.do(session.MoveIdeas{Ideas: []session.ID{c.at.Idea}, To: theme, At: -1})
				}
			}
			old := view.Group(b.state(), "", nil)
			b.do(c.move)
			now := view.Group(b.state(), "", nil)
			if got := view.GroupSettle(&old, &now, c.at); got != c.want {
				t.Errorf("the keyboard is at %+v, want %+v", got, c.want)
			}
		})
	}
}

// Whatever is done, every idea is on the board exactly once, the keyboard is at something that is there, and the
// hands hold no idea that is not.
func TestGroupLaws(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		b := groupBench(t, "a", "b", "c", "d", "e", "f")
		v := view.Group(b.state(), "", nil)
		at, chosen := v.First(), view.GroupChoice{}
		for range rapid.IntRange(1, 25).Draw(r, "steps") {
			if err := b.try(groupStep(r, b.state(), at, chosen)); err != nil {
				continue
			}
			chosen.Prune(b.state())
			now := view.Group(b.state(), rapid.SampledFrom([]string{"", "", "a", "zzz"}).Draw(r, "query"), nil)
			at = view.GroupSettle(&v, &now, at)
			v = now
			if !v.Has(at) && (!at.Nowhere() || len(v.Tray) != 0 || len(v.Themes) != 0) {
				r.Fatalf("the keyboard is at %+v, which is not on the board", at)
			}
			groupWhole(r, b.state())
			for _, id := range view.GroupHands(b.state(), chosen, at) {
				if x := b.state().Idea(id); x == nil || x.Out() {
					r.Fatalf("the hands hold %s, which is gone", id)
				}
			}
		}
	})
}

func groupWhole(r *rapid.T, s *session.State) {
	v := view.Group(s, "", nil)
	seen := map[session.ID]int{}
	for _, x := range v.Tray {
		seen[x.ID]++
	}
	for _, t := range v.Themes {
		if t.Size != len(t.Ideas) {
			r.Fatalf("theme %d shows %d of %d ideas without a search", t.Place, len(t.Ideas), t.Size)
		}
		for _, x := range t.Ideas {
			seen[x.ID]++
		}
	}
	for _, x := range s.Shown() {
		if seen[x.ID] != 1 {
			r.Fatalf("idea %d is on the board %d times", x.Number, seen[x.ID])
		}
	}
	if len(seen) != v.All {
		r.Fatalf("%d ideas on the board of %d", len(seen), v.All)
	}
}

func groupStep(r *rapid.T, s *session.State, at view.GroupPlace, chosen view.GroupChoice) session.Command {
	if id := rapid.SampledFrom(s.Ideas).Draw(r, "idea").ID; rapid.Bool().Draw(r, "choose") {
		chosen.Toggle(id)
	}
	hands := view.GroupHands(s, chosen, at)
	theme := session.ID("")
	if len(s.Themes) > 0 {
		theme = rapid.SampledFrom(s.Themes).Draw(r, "theme").ID
	}
	common, _ := view.GroupCommon(s, hands)
	return rapid.SampledFrom([]session.Command{
		session.MakeTheme{Ideas: hands},
		session.MoveIdeas{Ideas: hands, To: theme, At: rapid.IntRange(-1, 3).Draw(r, "at")},
		session.MoveIdeas{Ideas: hands, At: -1},
		session.SplitTheme{Theme: common, Ideas: hands},
		session.DissolveTheme{Theme: theme},
		session.MergeThemes{From: at.Theme, Into: theme},
		session.WithdrawIdeas{Ideas: hands[:min(1, len(hands))]},
		session.MoveTheme{Theme: theme},
		session.Undo{},
		session.Redo{},
	}).Draw(r, "command")
}

func TestGroupCommon(t *testing.T) {
	b := groupBench(t, "a", "b", "c")
	id := func(n int) session.ID { return b.state().Ideas[n].ID }
	b.do(session.MakeTheme{Ideas: []session.ID{id(0), id(1)}})
	for _, c := range []struct {
		ideas []session.ID
		want  bool
	}{{[]session.ID{id(0), id(1)}, true}, {[]session.ID{id(0), id(2)}, false}, {[]session.ID{id(2)}, false}, {nil, false}} {
		if _, ok := view.GroupCommon(b.state(), c.ideas); ok != c.want {
			t.Errorf("%v have a theme in common: %v", c.ideas, ok)
		}
	}
}

func TestGroupRatingsThereAndBack(t *testing.T) {
	b := groupBench(t, "a")
	id := b.state().Ideas[0].ID
	d, _ := view.GroupIdeaDetail(b.state(), id, nil)
	for i, r := range d.Ratings {
		for option := range slices.Backward(r.Options) {
			b.do(view.GroupAnswer(id, r, option))
			now, _ := view.GroupIdeaDetail(b.state(), id, nil)
			if got := now.Ratings[i].Answer; got != option {
				t.Errorf("%s: chose %q, shows %q", r.Scale, r.Options[option], r.Options[got])
			}
		}
	}
	if len(d.Ratings) != 3 {
		t.Errorf("%d scales, want 3", len(d.Ratings))
	}
}

func TestGroupTitleHint(t *testing.T) {
	for title, want := range map[string]string{
		"":                  "3 to 7 words that answer the question",
		"Time":              "1 word so far; 3 to 7 say most",
		"Time that is ours": "A good length. Enter keeps it.",
		"one two three four five six seven eight": "8 words; 3 to 7 are easier to read out",
	} {
		if got := view.GroupTitleHint(title, nil); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}
