package view_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/ui/view"
)

// closed is a poll that was counted, in a state that holds nothing else.
func closed(body session.PollBody, voters int, hands poll.HandCount, ballots ...poll.Ballot) (*session.State, *session.Poll) {
	s := session.NewState()
	raw := make([][]byte, len(ballots))
	for i, b := range ballots {
		raw[i] = b.Encode()
	}
	p := &session.Poll{ID: "p", PollBody: body, Phase: session.PollClosed, Voters: voters, Ballots: ballots, Hands: hands, Hash: poll.Hash(raw)}
	p.Tally = poll.CountAll(p.Rules, p.Options, p.Ballots, hands)
	s.Polls = append(s.Polls, p)
	return s, p
}

func named(texts ...string) []poll.Option {
	out := make([]poll.Option, len(texts))
	for i, x := range texts {
		out[i] = poll.Option{ID: fmt.Sprint("o", i), Text: x}
	}
	return out
}

func TestAResultInWords(t *testing.T) {
	tests := map[string]struct {
		dots    [][]int
		words   []string
		turnout string
		ranks   []string
		first   string
	}{
		"a clear first": {
			dots: [][]int{{3, 1, 0}, {3, 0, 1}, {2, 2, 0}},
			words: []string{
				"“time” comes first: 3 of 5 people gave it at least one dot, 8 of 12 in all.", "“trust” comes second: 2 of 5 people, 3 dots.", "“links” comes third: 1 of 5 people, 1 dot.",
			},
			turnout: "3 of 5 people voted.", ranks: []string{"1", "2", "3"}, first: "3 of 5 people, 8 dots",
		},
		"a tie at the top": {
			dots:    [][]int{{2, 2, 0}, nil, {}},
			words:   []string{"“time” and “trust” share first place: each has 1 of 5 people, 2 dots.", "1 option got no dot."},
			turnout: "3 of 5 people voted. 1 ballot was blank. 1 ballot was spoilt.", ranks: []string{"1=", "1=", ""}, first: "1 of 5 people, 2 dots",
		},
		"only blank ballots": {
			dots:  [][]int{{}, {}},
			words: []string{"Nobody gave a dot to anything."}, turnout: "2 of 5 people voted. 2 ballots were blank.", ranks: []string{"", "", ""}, first: "no dots",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b := voters(t, 5, "time", "trust", "links")
			p := b.vote(test.dots...)
			b.do(session.ClosePoll{Poll: p.ID})
			p = b.state().Poll(p.ID)
			for known, res := range map[bool]analysis.Result{false: {}, true: p.Result()} { // the words are the same before all is known
				v := view.VoteCounted(b.state(), p, res, nil)
				var ranks []string
				for _, r := range v.Rows {
					ranks = append(ranks, r.Rank)
				}
				got := []any{v.Words, v.Turnout, ranks, v.Rows[0].Value, v.Known}
				if d := cmp.Diff([]any{test.words, test.turnout, test.ranks, test.first, known}, got); d != "" {
					t.Error(d)
				}
				if !strings.HasPrefix(v.Hash, v.Short) || len(v.Hash) != 64 {
					t.Errorf("check value %q, short %q", v.Hash, v.Short)
				}
			}
		})
	}
}

// drawBallot draws a ballot that the rules accept.
func drawBallot(t *rapid.T, r poll.Rules, o []poll.Option) poll.Ballot {
	b := poll.Ballot{Marks: map[string]int{}}
	order := rapid.Permutation(o).Draw(t, "order")
	switch r.Method.Kind() {
	case poll.Ticks, poll.Ranks:
		most := len(o)
		if r.Choose > 0 {
			most = r.Choose
		}
		for i := range rapid.IntRange(0, most).Draw(t, "chosen") {
			b.Marks[order[i].ID] = 1
			if r.Method.Kind() == poll.Ranks {
				b.Marks[order[i].ID] = i + 1
			}
		}
	case poll.Units:
		b.Marks[order[0].ID] = max(1, r.Step)
	case poll.Levels:
		for _, x := range o {
			for i := range r.CriteriaList() {
				b.Marks[r.Key(x.ID, i)] = rapid.IntRange(0, r.Levels()).Draw(t, "level")
			}
		}
	case poll.Matches:
		b.Marks[poll.PairKey(order[0].ID, order[1].ID)] = 1
	}
	return b
}

// Of every way of voting, whatever was voted: each option has one row in the order of the count, bars fit their line, a
// scale's bars hold exactly the people who answered, points stand inside the field, and what is known later takes nothing
// of it back.
func TestEveryResultCanBeDrawn(t *testing.T) {
	o := named("time", "trust", "links", "tea")
	for _, m := range poll.Methods() {
		t.Run(string(m), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				r := poll.SuggestFor(m, len(o))
				if m == poll.Score && rapid.Bool().Draw(t, "criteria") {
					r.Criteria = "effect\ncost"
				}
				var ballots []poll.Ballot
				for range rapid.IntRange(0, 5).Draw(t, "ballots") {
					b := drawBallot(t, r, o)
					if err := r.CheckBallot(o, b); err != nil {
						t.Fatal(err)
					}
					ballots = append(ballots, b)
				}
				var hands poll.HandCount
				if r.HandsAsk() != poll.NoHands && rapid.Bool().Draw(t, "hands") {
					counts := make([]int, r.HandLevels())
					counts[rapid.IntRange(0, len(counts)-1).Draw(t, "level")] = 2
					hands = poll.HandCount{People: 2, Counts: map[string][]int{"o1": counts}}
				}
				s, p := closed(session.PollBody{Question: "Which?", Options: o, Rules: r}, 8, hands, ballots...)
				before := view.VoteCounted(s, p, analysis.Result{}, nil)
				v := view.VoteCounted(s, p, analysis.Analyse(analysis.Input{Rules: r, Options: o, Ballots: ballots, Hands: hands, Voters: 8}), nil)
				if len(v.Rows) != len(o) || len(v.Words) == 0 || !v.Known || before.Known {
					t.Fatalf("%+v", v)
				}
				for i, row := range v.Rows {
					if row.Option != p.Tally.Rows[i].Option.ID || row.Share < 0 || row.Share > 1 || row.Value == "" || row.Rank != before.Rows[i].Rank || row.Share != before.Rows[i].Share {
						t.Fatalf("row %d is %+v, was %+v", i, row, before.Rows[i])
					}
					for k, bar := range row.Bars {
						n := 0
						for _, people := range bar.People {
							n += people
						}
						if n != p.Tally.Rows[i].Parts[k].Answers || !v.Middle && n > bar.Of {
							t.Fatalf("a bar of %v for %d of %d answers", bar.People, n, bar.Of)
						}
						if below, above := view.VoteSides(bar.People); v.Middle && max(below, above) > 2*bar.Of {
							t.Fatalf("a bar of %v reaches over %d on a side", bar.People, bar.Of)
						}
					}
				}
				if (v.Quadrants != nil) != (m == poll.ImpactEffort) || (v.Levels != nil) != (m.Kind() == poll.Levels && m != poll.ImpactEffort) {
					t.Fatalf("drawn as %v and %v", v.Quadrants, v.Levels)
				}
				if v.Quadrants == nil {
					return
				}
				for _, x := range v.Quadrants.Points {
					for _, at := range []float32{x.X, x.Y, x.XLow, x.XHigh, x.YLow, x.YHigh} {
						if at < 0 || at > 1 {
							t.Fatalf("outside the field: %+v", x)
						}
					}
				}
			})
		})
	}
}

// What was taken out of the session does not come back by way of an old result.
func TestAWithdrawnIdeaIsNotShownInAResult(t *testing.T) {
	b := voters(t, 3, "time", "trust")
	o := b.state().IdeaOptions()
	b.do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Source: session.OnIdeas, Options: o, Rules: poll.Rules{Method: poll.Approval}}})
	p := b.state().Polls[0]
	b.do(session.OpenPoll{Poll: p.ID})
	if err := b.kept.Cast(p.ID, b.state().Seats[0].ID, poll.Ballot{Marks: map[string]int{o[0].ID: 1}}); err != nil {
		t.Fatal(err)
	}
	b.do(session.ClosePoll{Poll: p.ID})
	b.do(session.WithdrawIdeas{Ideas: []session.ID{session.ID(o[0].ID)}})
	p = b.state().Poll(p.ID)
	all := fmt.Sprintf("%+v %+v %+v", view.VoteCounted(b.state(), p, p.Result(), nil), view.Findings(b.state(), nil), view.FindingCounts(b.state(), nil))
	if strings.Contains(all, o[0].Text) || !strings.Contains(all, o[1].Text) {
		t.Errorf("it says %s", all)
	}
}

func TestWhatCanBeAskedOfAResult(t *testing.T) {
	ids := func(v view.VoteResult) (out []string) {
		for _, s := range v.Sections {
			out = append(out, s.ID)
		}
		return out
	}
	ranks := func(first, second string) poll.Ballot { return poll.Ballot{Marks: map[string]int{first: 1, second: 2}} }
	o := named("time", "trust", "links", "tea")
	body := session.PollBody{Question: "Which?", Options: o, Rules: poll.Rules{Method: poll.ChooseRank, Choose: 2, Places: 2}}
	s, p := closed(body, 8, poll.HandCount{}, ranks("o0", "o1"), ranks("o0", "o2"), ranks("o1", "o2"), ranks("o1", "o3"), ranks("o0", "o1"), ranks("o2", "o1"))
	v := view.VoteCounted(s, p, p.Result(), nil)
	if d := cmp.Diff([]string{"numbers", "agreement", "rules", "proportional"}, ids(v)); d != "" {
		t.Error(d)
	}
	for _, x := range v.Sections {
		for _, r := range x.Rows {
			if len(r) != len(x.Head) {
				t.Errorf("%q has columns %q and a row %q", x.ID, x.Head, r)
			}
		}
	}
	t.Run("only the tally is known", func(t *testing.T) {
		if got := ids(view.VoteCounted(s, p, analysis.Result{}, nil)); got != nil {
			t.Errorf("%q", got)
		}
	})
	t.Run("a second round stands beside the first", func(t *testing.T) {
		_, again := closed(p.SecondRound(), 8, poll.HandCount{}, ranks("o1", "o0"), ranks("o1", "o2"))
		again.ID = "again"
		s.Polls = append(s.Polls, again)
		v := view.VoteCounted(s, again, again.Result(), nil)
		if !slices.Contains(ids(v), "changes") || !strings.Contains(fmt.Sprint(v.Sections[0].Words), "“links” rose") || !strings.Contains(v.Follows, "Round 2 of “Which?”") {
			t.Errorf("%q, %+v", v.Follows, v.Sections)
		}
	})
}

func TestCountingAgain(t *testing.T) {
	b := voters(t, 3, "time", "trust")
	p := b.vote([]int{2, 1}, []int{1, 0})
	b.do(session.ClosePoll{Poll: p.ID})
	p = b.state().Poll(p.ID)
	words, holds := view.VoteRecount(p.CountAgain(), nil)
	if d := cmp.Diff([]string{"2 ballots were counted again.", "The check value and every number are the same as when the vote was closed."}, words); d != "" || !holds {
		t.Error(d)
	}
	changed := *p
	changed.Ballots = slices.Clone(p.Ballots)
	changed.Ballots[0] = poll.Ballot{Marks: map[string]int{p.Options[1].ID: 3}}
	words, holds = view.VoteRecount(changed.CountAgain(), nil)
	if holds || len(words) < 3 || !strings.Contains(words[1], "the ballots in the file were changed") || !strings.Contains(words[2], "was written with place") {
		t.Errorf("of a ballot that was changed it says %q", words)
	}
}
