package view_test

import (
	"slices"
	"testing"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/view"
)

func TestGroupHistory(t *testing.T) {
	b := groupBench(t, "a", "b", "c")
	id := func(n int) session.ID { return b.state().Ideas[n].ID }
	b.do(session.MakeTheme{Title: "One", Ideas: []session.ID{id(0)}})
	b.do(session.MoveIdeas{Ideas: []session.ID{id(1), id(2)}, To: b.state().Themes[0].ID, At: -1})
	b.do(session.Undo{})
	b.do(session.AddIdea("d", b.stage(session.StagePrompt, 3), ""))
	b.do(session.MoveIdeas{Ideas: []session.ID{id(0)}, At: -1})
	b.do(session.DissolveTheme{Theme: b.state().Themes[0].ID})
	past := view.GroupHistory(b.log.Records(), nil)
	var sp *say.Speaker
	label := func(l session.Label) string { return sp.N(l.Key, l.N, l.One, l.Other, l.Args) }
	var got []string
	for _, p := range past {
		got = append(got, view.GroupPastWords(b.state(), p, label, nil)+" · "+view.GroupPastNote(p, sp))
	}
	want := []string{"make the theme “One” · 14:00", "ideas 2, 3 into a theme that is gone now · 14:00, undone", "idea 1 to the tray · 14:00", "dissolve the theme “One” · 14:00"}
	if !slices.Equal(got, want) {
		t.Errorf("told is %q, want %q", got, want)
	}
	then := view.Group(session.StateAt(b.log.Records(), past[1].After), "", nil)
	if n := len(then.Themes[0].Ideas); n != 3 {
		t.Errorf("after the second action the theme held %d ideas, want 3", n)
	}
}

func TestGroupWhere(t *testing.T) {
	b := groupBench(t, "a", "b")
	id := func(n int) session.ID { return b.state().Ideas[n].ID }
	b.do(session.MakeTheme{Title: "One", Ideas: []session.ID{id(0)}})
	b.do(session.MoveIdeas{Ideas: []session.ID{id(0)}, At: -1})
	b.do(session.MergeIdeas{Into: id(1), Ideas: []session.ID{id(0)}})
	got := view.GroupWhere(session.Moves(b.log.Records(), id(0)), nil)
	want := []string{"14:00  said", "14:00  into “One”", "14:00  into the tray", "14:00  merged into another idea"}
	if !slices.Equal(got, want) {
		t.Errorf("told is %q, want %q", got, want)
	}
}
