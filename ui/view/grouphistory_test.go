package view_test

import (
	"testing"

	"pgregory.net/rapid"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/view"
)

func history(b *runBench) *view.GroupHistory {
	var sp *say.Speaker
	h := view.NewGroupHistory(func(l session.Label) string { return sp.N(l.Key, l.N, l.One, l.Other, l.Args) })
	h.Read(b.log.Records())
	return h
}

func TestGroupHistory(t *testing.T) {
	b := groupBench(t, "a", "b", "c")
	id := func(n int) session.ID { return b.state().Ideas[n].ID }
	b.do(session.MakeTheme{Title: "One", Ideas: []session.ID{id(0)}})
	b.do(session.MoveIdeas{Ideas: []session.ID{id(1), id(2)}, To: b.state().Themes[0].ID, At: -1})
	b.do(session.Undo{})
	b.do(session.AddIdea("d", b.stage(session.StagePrompt, 3), ""))
	b.do(session.MoveIdeas{Ideas: []session.ID{id(1)}, To: b.state().Themes[0].ID, At: -1})
	h := history(b)
	if len(h.Actions) != 3 {
		t.Fatalf("%d actions of grouping, want 3: %+v", len(h.Actions), h.Actions)
	}
	for i, want := range []struct {
		what   string
		undone bool
		back   int
		ok     bool
	}{{"make the theme “One”", false, 2, true}, {"move 2 ideas", true, 0, false}, {"move 1 idea", false, 0, true}} {
		x := h.Actions[i]
		n, ok := h.StepsBack(x.After)
		if x.What != want.what || x.Undone != want.undone || ok != want.ok || n != want.back {
			t.Errorf("action %d is %+v, %d steps back (%v); want %+v", i, x, n, ok, want)
		}
	}
}

// Wherever undoing leads back to, the session stands there as it stood then; and redoing leads to now again.
func TestGroupHistoryLeadsBack(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		b := groupBench(t, "a", "b", "c", "d")
		v := view.Group(b.state(), "", nil)
		at, chosen := v.First(), view.GroupChoice{}
		for range rapid.IntRange(1, 20).Draw(r, "steps") {
			_ = b.try(groupStep(r, b.state(), at, chosen))
			chosen.Prune(b.state())
		}
		h := history(b)
		if len(h.Actions) == 0 {
			return
		}
		to := rapid.SampledFrom(h.Actions).Draw(r, "back to")
		n, ok := h.StepsBack(to.After)
		if !ok {
			return
		}
		now := view.Group(b.state(), "", nil)
		then := view.Group(session.NewLog(b.log.Records()[:to.After]).State(), "", nil)
		for range n {
			b.do(session.Undo{})
		}
		if got := view.Group(b.state(), "", nil); !got.SameTray(&then) || !got.SameThemes(&then) {
			r.Fatalf("after %d steps back the board is %+v, it was %+v", n, got, then)
		}
		for range n {
			b.do(session.Redo{})
		}
		if got := view.Group(b.state(), "", nil); !got.SameTray(&now) || !got.SameThemes(&now) {
			r.Fatalf("redone, the board is %+v, it was %+v", got, now)
		}
	})
}
