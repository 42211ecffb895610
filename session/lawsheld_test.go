package session_test

import (
	"slices"

	"pgregory.net/rapid"

	"folkmoot/session"
)

// everything checks what must hold in every state.
func everything(t *rapid.T, s *session.State) {
	placed := map[session.ID]int{}
	for _, th := range s.Themes {
		for _, id := range th.Ideas {
			placed[id]++
			if x := s.Idea(id); x == nil || x.Theme != th.ID || x.Out() {
				t.Fatalf("theme %s holds idea %s which does not say so", th.ID, id)
			}
		}
	}
	for _, x := range s.Tray() {
		placed[x.ID]++
	}
	for _, x := range s.Shown() {
		if placed[x.ID] != 1 {
			t.Fatalf("idea %s stands in %d places", x.ID, placed[x.ID])
		}
		if x.First == "" {
			t.Fatalf("idea %s lost its first wording", x.ID)
		}
	}
	themesInOrder(t, s)
	wordsKept(t, s)
	open := 0
	for _, p := range s.Polls {
		if p.Phase == session.PollOpen {
			open++
		}
	}
	if open > 1 {
		t.Fatalf("%d polls are open", open)
	}
}

// themesInOrder checks that sub-themes go one level deep and stand right behind the theme that they belong to.
func themesInOrder(t *rapid.T, s *session.State) {
	var want []*session.Theme
	for _, x := range s.TopThemes() {
		want = append(append(want, x), s.SubThemes(x.ID)...)
	}
	if !slices.Equal(want, s.Themes) {
		t.Fatalf("the themes stand as %v, their order is %v", s.Themes, want)
	}
	for _, x := range s.Themes {
		if p := s.Theme(x.Parent); x.Parent != "" && (p == nil || p.Parent != "") {
			t.Fatalf("theme %s stands under %s", x.ID, x.Parent)
		}
	}
}

// wordsKept checks that every idea that was not withdrawn is found once: shown, or merged into one that is shown.
func wordsKept(t *rapid.T, s *session.State) {
	found := map[session.ID]int{}
	for _, x := range s.Shown() {
		for _, m := range s.Together(x) {
			found[m.ID]++
			if m != x && (m.MergedInto != x.ID || m.Theme != "" || m.Withdrawn || len(m.Merged) > 0) {
				t.Fatalf("idea %s is merged into %s and does not say so", m.ID, x.ID)
			}
			if !slices.Contains(s.Wordings(x), m.First) {
				t.Fatalf("the first wording of idea %s is not among those of %s", m.ID, x.ID)
			}
		}
		if n := s.SaidBy(x); n < 1 || n > len(s.Together(x)) {
			t.Fatalf("idea %s is said by %d people and stands for %d ideas", x.ID, n, len(s.Together(x)))
		}
	}
	for _, x := range s.Ideas {
		if want := 1; !x.Withdrawn && found[x.ID] != want {
			t.Fatalf("idea %s is found %d times", x.ID, found[x.ID])
		}
	}
	for _, p := range s.Apart {
		if s.Head(p.A) == s.Head(p.B) {
			t.Fatalf("ideas %s and %s are one and kept apart", p.A, p.B)
		}
	}
	for _, p := range s.Polls {
		for _, o := range p.Options {
			if x := s.Idea(session.ID(o.ID)); p.Phase == session.PollDraft && x != nil && x.MergedInto != "" {
				t.Fatalf("a prepared poll offers idea %s, which was merged", x.ID)
			}
		}
	}
}

// pollsHold checks what must hold of the polls of a file that was written by commands.
func pollsHold(t *rapid.T, s *session.State) {
	for _, x := range s.Polls {
		switch {
		case x.Papers.Printed < 0 || x.Papers.Printed > session.MaxPapers:
			t.Fatalf("%d sheets are printed", x.Papers.Printed)
		case x.Of != "" && (s.Poll(x.Of) == nil || s.Poll(x.Of).Phase != session.PollClosed):
			t.Fatalf("poll %s follows %s, which is not closed", x.ID, x.Of)
		case x.Phase == session.PollClosed && !x.CountAgain().Holds():
			t.Fatalf("a closed poll is not what its ballots say: %+v", x.CountAgain())
		case x.Phase != session.PollClosed && (x.Ballots != nil || x.Hash != "" || x.Ways != session.Ways{} || x.Hands.People != 0 || x.Recorded != nil || x.Tally.Rows != nil):
			t.Fatalf("poll %s is %s and tells something", x.ID, x.Phase)
		}
	}
}
