package view_test

import (
	"slices"
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/view"
)

func TestDigitsFindACode(t *testing.T) {
	var seats []view.BoothSeat
	for _, c := range []string{"P2", "P3", "P10", "P12", "P20"} {
		seats = append(seats, view.BoothSeat{Code: c})
	}
	for digits, want := range map[string]int{"2": 0, "3": 1, "1": 2, "12": 3, "20": 4, "9": -1} {
		if got := view.BoothFind(seats, digits); got != want {
			t.Errorf("%q leads to %d, not %d", digits, got, want)
		}
	}
}

func TestTheBoothShowsNoCounts(t *testing.T) {
	b := voters(t, 3, "time", "trust", "links")
	b.vote([]int{3, 2, 0})
	v := view.Booth(b.state(), b.kept.Turnout(), session.Table{}, nil)
	if v.Turnout != "1 of 3 have voted." || len(v.Seats) != 2 || v.Hand != "Please hand the laptop to the next person." {
		t.Errorf("%+v", v)
	}
	if len(v.Order) != 3 {
		t.Errorf("%d options", len(v.Order))
	}
}

// put opens a poll on all themes.
func put(b *ballot, body session.PollBody) *session.Poll {
	b.t.Helper()
	body.Question, body.Options = "Which?", b.state().ThemeOptions()
	b.do(session.DraftPoll{PollBody: body})
	p := b.state().Polls[len(b.state().Polls)-1]
	b.do(session.OpenPoll{Poll: p.ID})
	return b.state().Poll(p.ID)
}

func TestTheBoothIsOpenForATable(t *testing.T) {
	b := voters(t, 8, "time", "trust", "links")
	p := put(b, session.PollBody{Rules: poll.SuggestFor(poll.ChooseRank, 3), GroupBy: session.ByTable})
	table := session.Table{Name: "Table 2", Heads: 6}
	v := view.Booth(b.state(), b.kept.Turnout(), table, nil)
	if len(v.Seats) != 1 || v.Seats[0].Whose(nil) != "Ballot of Table 2, for 6 people" || v.Hand != "Please hand the laptop to Table 2." {
		t.Fatalf("%+v", v)
	}
	m := v.Marking(v.Seats[0], nil)
	m.Press(v.Order[1].ID)
	if err := b.kept.CastTable(p.ID, "Table 2", m.Ballot()); err != nil {
		t.Fatal(err)
	}
	v = view.Booth(b.state(), b.kept.Turnout(), table, nil)
	if !v.Done || v.Hand != "Table 2 has voted. Please hand the laptop back." || v.Turnout != "6 of 8 have voted." {
		t.Errorf("%+v", v)
	}
	// The two people who are left vote at seats; the codes do not say who sat at the table.
	if v = view.Booth(b.state(), b.kept.Turnout(), session.Table{}, nil); len(v.Seats) != 8 || v.Done {
		t.Errorf("%+v", v)
	}
}

// The ballot of a seat carries its role band where the poll asks for it, says so, and nothing else.
func TestTheBallotCarriesItsGroup(t *testing.T) {
	b := voters(t, 0, "time", "trust")
	b.do(session.AddSeats{Seats: slices.Repeat([]session.NewSeat{{Band: "frontline"}}, 6)})
	p := put(b, session.PollBody{Rules: poll.SuggestFor(poll.Approval, 2), GroupBy: session.ByRole})
	v := view.Booth(b.state(), b.kept.Turnout(), session.Table{}, nil)
	if got := view.BoothPromise(v.Seats[0], nil); !strings.Contains(got, "holds your answers and “frontline”") {
		t.Errorf("it says %q", got)
	}
	m := v.Marking(v.Seats[0], nil)
	if err := b.kept.Cast(p.ID, v.Seats[0].ID, m.Ballot()); err != nil {
		t.Error(err)
	}
}

// Where hands were counted for those who are left, the booth waits for nobody.
func TestTheBoothWaitsForNobodyWhoseHandWasCounted(t *testing.T) {
	b := voters(t, 3, "time", "trust")
	p := put(b, session.PollBody{Rules: poll.SuggestFor(poll.Approval, 2)})
	h := poll.HandCount{People: 3, Counts: map[string][]int{}}
	for _, o := range p.Options {
		h.Counts[o.ID] = []int{1, 0, 2}
	}
	if err := b.kept.SetHands(p.ID, h); err != nil {
		t.Fatal(err)
	}
	v := view.Booth(b.state(), b.kept.Turnout(), session.Table{}, nil)
	if !v.Done || v.Turnout != "3 of 3 have voted." || v.Hand != "Everyone has voted. Please hand the laptop back." {
		t.Errorf("%+v", v)
	}
}

// A practice ballot has the poll's method, rules that hold for its own options, and no poll to be cast into.
func TestAPracticeBallotIsOfTheSameMethod(t *testing.T) {
	for _, method := range poll.Methods() {
		for _, n := range []int{1, 2, 3, 8, 60} {
			if n == 1 && method.Kind() != poll.Levels {
				continue
			}
			r := poll.SuggestFor(method, n)
			v := view.PracticeBooth(view.BoothView{Poll: "p", Rules: r, Order: options(n)}, 0, nil)
			if v.Poll != "" || v.Rules.Method != method {
				t.Errorf("%s: %+v", method, v)
			}
			if err := v.Rules.Check(len(v.Order)); err != nil {
				t.Errorf("%s with %d options: %v", method, n, err)
			}
			if method == poll.Pairwise && len(v.Pairs) != v.Rules.Pairs {
				t.Errorf("%d pairs for practice, %d asked for", len(v.Pairs), v.Rules.Pairs)
			}
		}
	}
}

func TestTheSameOrderWhereThePollSaysSo(t *testing.T) {
	b := voters(t, 3, "time", "trust", "links", "money", "quiet")
	p := put(b, session.PollBody{Rules: poll.SuggestFor(poll.Approval, 5), SameOrder: true})
	if v := view.Booth(b.state(), b.kept.Turnout(), session.Table{}, nil); !slices.Equal(v.Order, p.Options) {
		t.Errorf("the ballot lists %v", v.Order)
	}
}

// Pairs stay on a ballot. They are drawn anew for each ballot by a number that is kept nowhere, and not by the turn.
func TestPairsDoNotFollowFromTheTurn(t *testing.T) {
	b := voters(t, 3, "time", "trust", "links", "money", "quiet", "praise")
	put(b, session.PollBody{Rules: poll.SuggestFor(poll.Pairwise, 6)})
	v := view.Booth(b.state(), b.kept.Turnout(), session.Table{}, nil)
	if len(v.Pairs) != 0 {
		t.Errorf("the turn alone gives the pairs %v", v.Pairs)
	}
	one, same, other := v.Drawn(1<<40).Pairs, v.Drawn(1<<40).Pairs, v.Drawn(3<<40).Pairs
	if len(one) != 10 || !slices.Equal(one, same) || slices.Equal(one, other) {
		t.Errorf("two draws gave %v and %v", one, other)
	}
}
