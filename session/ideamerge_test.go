package session_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
)

func TestMergedIdeasKeepTheirWordsAndPeople(t *testing.T) {
	h, ids := board(t)
	seats := h.state().Seats
	h.do(session.AttributeIdea{Idea: ids["a"], Seat: seats[0].ID})
	h.do(session.AttributeIdea{Idea: ids["c"], Seat: seats[0].ID})
	h.do(session.AttributeIdea{Idea: ids["d"], Seat: seats[1].ID})
	h.do(session.WordIdea{Idea: ids["c"], Which: session.WordingDisplay, Text: "See"})
	h.do(session.MergeIdeas{Into: ids["c"], Ideas: []session.ID{ids["d"]}})
	h.do(session.MergeIdeas{Into: ids["a"], Ideas: []session.ID{ids["d"], ids["f"], ids["e"]}}) // d is c now
	s := h.state()
	a := s.Idea(ids["a"])
	if d := cmp.Diff([]string{"a", "See", "c", "d", "f", "e"}, s.Wordings(a)); d != "" {
		t.Error(d)
	}
	if n := s.SaidBy(a); n != 4 { // P1 twice, P2, and two of whom nobody is noted
		t.Errorf("said by %d people", n)
	}
	if d := cmp.Diff([]string{"A a b", "- C", "B"}, themesAs(s)); d != "" {
		t.Error(d)
	}
	if n := len(s.Shown()); n != 2 || len(s.IdeaOptions()) != 2 || len(s.Tray()) != 0 {
		t.Errorf("%d ideas are shown, %d can be voted on, %d are in the tray", n, len(s.IdeaOptions()), len(s.Tray()))
	}
	h.do(session.WordIdea{Idea: ids["d"], Which: session.WordingRedaction, Text: "Not for print"})
	h.do(session.UnmergeIdeas{Idea: ids["d"]})
	if d := cmp.Diff([]string{"A a c d f e b", "- C", "B"}, themesAs(h.state())); d != "" {
		t.Errorf("brought back: %s", d)
	}
}

func TestAnIdeaOfTheTrayTakesThePlaceOfTheOneThatItStandsFor(t *testing.T) {
	for _, c := range []struct {
		name, merged string
		want         []string
	}{
		{"one theme", "ba", []string{"A f", "- C e", "B c d"}},
		{"one theme and the tray", "dg", []string{"A a b", "- C e", "B c f"}},
		{"two themes", "bc", []string{"A a", "- C e", "B d"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, ids := board(t)
			h.do(session.AddIdea("g", "", ""))
			all := h.state().Ideas
			ids["g"] = all[len(all)-1].ID
			m := session.MergeIdeas{Into: ids["f"]}
			for _, x := range c.merged {
				m.Ideas = append(m.Ideas, ids[string(x)])
			}
			h.do(m)
			if d := cmp.Diff(c.want, themesAs(h.state())); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestMergingAndPolls(t *testing.T) {
	h, ids := board(t)
	options := func(letters string) []poll.Option {
		var list []session.ID
		for _, x := range letters {
			list = append(list, ids[string(x)])
		}
		return h.state().IdeaOptions(list...)
	}
	h.do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: options("abc"), Rules: poll.Rules{Method: poll.Dots, Dots: 2, Cap: 1}}})
	h.do(session.MergeIdeas{Into: ids["a"], Ideas: []session.ID{ids["b"]}})
	h.do(session.MergeIdeas{Into: ids["d"], Ideas: []session.ID{ids["c"]}})
	p := h.state().Polls[0]
	if d := cmp.Diff(options("ad"), p.Options); d != "" {
		t.Error(d)
	}
	if err := h.try(session.ChangePoll{Poll: p.ID, PollBody: session.PollBody{Question: "Which?", Options: []poll.Option{{ID: string(ids["b"]), Text: "b"}}}}); !session.Refused(err, "poll.option.merged") {
		t.Errorf("a merged idea was taken as an option: %v", err)
	}
	h.do(session.OpenPoll{Poll: p.ID})
	if err := h.try(session.MergeIdeas{Into: ids["e"], Ideas: []session.ID{ids["c"]}}); !session.Refused(err, "merge.poll") {
		t.Errorf("an option of an open poll was merged away: %v", err)
	}
	if err := h.try(session.UnmergeIdeas{Idea: ids["a"]}); !session.Refused(err, "unmerge.poll") {
		t.Errorf("an option of an open poll was taken apart: %v", err)
	}
	h.do(session.MergeIdeas{Into: ids["e"], Ideas: []session.ID{ids["f"]}})
}

func TestIdeasKeptApart(t *testing.T) {
	h, ids := board(t)
	a, b, c := ids["a"], ids["b"], ids["c"]
	h.do(session.KeepApart{A: a, B: b})
	if s := h.state(); !s.KeptApart(b, a) || s.KeptApart(a, c) {
		t.Error("the wrong ideas are kept apart")
	}
	h.do(session.MergeIdeas{Into: c, Ideas: []session.ID{b}})
	if !h.state().KeptApart(a, c) {
		t.Error("what is kept apart from a merged idea is kept apart from the one that it is shown as")
	}
	h.do(session.MergeIdeas{Into: a, Ideas: []session.ID{c}})
	h.do(session.UnmergeIdeas{Idea: a})
	if h.state().KeptApart(a, b) {
		t.Error("what was merged is still kept apart")
	}
}

func TestPeopleVoteOnThemesAtTheTop(t *testing.T) {
	h, ids := board(t)
	h.do(session.MoveIdeas{Ideas: []session.ID{ids["a"], ids["b"]}, At: -1})
	var got []string
	for _, o := range h.state().ThemeOptions() {
		got = append(got, o.Text)
	}
	if d := cmp.Diff([]string{"A", "B"}, got); d != "" {
		t.Error(d)
	}
}
