package session_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
)

// typed gives a poll of typed options.
func typed(rules poll.Rules, texts ...string) session.PollBody {
	b := session.PollBody{Question: "Which?", Source: session.OnTyped, Rules: rules}
	for _, t := range texts {
		b.Options = append(b.Options, poll.Option{ID: strings.ToLower(t), Text: t})
	}
	return b
}

func newest(b *bench) *session.Poll { return b.state().Polls[len(b.state().Polls)-1] }

// held holds a poll to its end with these ballots.
func held(b *bench, body session.PollBody, voters int, ballots ...poll.Ballot) *session.Poll {
	b.t.Helper()
	b.do(session.DraftPoll{PollBody: body})
	b.do(session.OpenPoll{Poll: lastPoll(b.state())})
	var raw [][]byte
	for _, x := range ballots {
		raw = append(raw, x.Encode())
	}
	b.do(session.ClosePoll{Poll: lastPoll(b.state()), Ballots: raw, Voters: voters})
	return newest(b)
}

func TestTermsOfAPollThatAreRefused(t *testing.T) {
	likert := poll.SuggestFor(poll.Likert, 3)
	for _, c := range []struct {
		name   string
		change func(*session.PollBody)
		want   string
	}{
		{"a long name of who decides", func(b *session.PollBody) { b.DecidedBy = strings.Repeat("x", 201) }, "Who decides is at most 200 characters long. Shorten it."},
		{"a long unit", func(b *session.PollBody) { b.Rules.Unit = "pounds" }, "The sign of the money is at most 4 characters long, such as £."},
		{"criteria like a book", func(b *session.PollBody) { b.Rules.Criteria = strings.Repeat("x", 1201) }, "The criteria are too long. Write each in a few words."},
		{"a criterion twice", func(b *session.PollBody) { b.Rules.Criteria = "cost\n reach \nreach" }, "Two criteria have the same words. Change one of them, or take it out."},
		{"a quorum below nothing", func(b *session.PollBody) { b.Quorum = -1 }, "A quorum is between 0 and 500 people; this says -1."},
		{"a full stadium", func(b *session.PollBody) { b.People = 501 }, "The people in the room are between 0 and 500; this says 501."},
		{"groups of four", func(b *session.PollBody) { b.Floor = 4 }, "Results of a group are shown from 5 people in it, or more; this says 4."},
		{"groups by the moon", func(b *session.PollBody) { b.GroupBy = "moon" }, "Ballots can be tagged by role band or by table, not by “moon”."},
		{"options from the air", func(b *session.PollBody) { b.Source = "air" }, "Options are themes, ideas or typed, not “air”."},
		{"a second round of nothing", func(b *session.PollBody) { b.Round = 2 }, "A second round and a revote follow a vote that is closed, and a vote has at most 9 rounds. Prepare it from that vote."},
		{"a revote of nothing", func(b *session.PollBody) { b.Revote = true }, "A second round and a revote follow a vote that is closed, and a vote has at most 9 rounds. Prepare it from that vote."},
		{"a vote after none", func(b *session.PollBody) { b.Of = "no-such-poll" }, "A second vote follows one that is closed. Close the first one."},
		{"an id that ballots cannot hold", func(b *session.PollBody) { b.Options[1].ID = "a>b" }, "Option 2 of the poll has an id with a sign that ballots need for themselves: / > =. Take the option out and add it again."},
		{"an option twice", func(b *session.PollBody) { b.Options[1].ID = b.Options[0].ID }, "“Beta” is an option twice. Take one out."},
		{"an option without words", func(b *session.PollBody) { b.Options[1].Text = " " }, "Option 2 of the poll has no words."},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := start(t, 3)
			body := typed(likert, "Alpha", "Beta", "Gamma")
			c.change(&body)
			if err := b.try(session.DraftPoll{PollBody: body}); err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
			b.do(session.DraftPoll{PollBody: typed(likert, "Alpha", "Beta", "Gamma")})
			if err := b.try(session.ChangePoll{Poll: lastPoll(b.state()), PollBody: body}); err == nil || err.Error() != c.want {
				t.Errorf("as a change: %v", err)
			}
		})
	}
}

func TestTermsAreKeptClean(t *testing.T) {
	b := start(t, 3)
	body := typed(poll.SuggestFor(poll.Likert, 2), "Alpha", "Beta")
	body.DecidedBy, body.Rules.Unit, body.Rules.Criteria = "  The \t board ", " £ ", "cost \r\n  the  reach\n"
	body.Options[0].ID = ""
	b.do(session.DraftPoll{PollBody: body})
	got := newest(b)
	if got.Options[0].ID == "" || got.Options[0].Text != "Alpha" {
		t.Errorf("the typed option is %+v", got.Options[0])
	}
	if diff := cmp.Diff([]string{"The board", "£", "cost|the reach"}, []string{got.DecidedBy, got.Rules.Unit, strings.Join(got.Rules.CriteriaList(), "|")}); diff != "" {
		t.Error(diff)
	}
}

func TestAPollOpensForARoomWithoutSeats(t *testing.T) {
	b := start(t, 0)
	body := typed(poll.Rules{Method: poll.Approval}, "Alpha", "Beta")
	b.do(session.DraftPoll{PollBody: body})
	if err := b.try(session.OpenPoll{Poll: lastPoll(b.state())}); !session.Refused(err, "poll.nobody") {
		t.Fatalf("a poll for nobody: %v", err)
	}
	body.People = 12
	b.do(session.ChangePoll{Poll: lastPoll(b.state()), PollBody: body})
	b.do(session.OpenPoll{Poll: lastPoll(b.state())})
	if n := b.state().Electorate(newest(b), session.Turnout{Papers: []int{1}}); n != 12 {
		t.Errorf("%d people", n)
	}
}

func TestSecondRoundsAndRevotesFollowAClosedVote(t *testing.T) {
	b := start(t, 4)
	body := typed(poll.SuggestFor(poll.Choose, 4), "Alpha", "Beta", "Gamma", "Delta")
	body.Rules.Choose, body.Quorum, body.DecidedBy, body.People = 2, 3, "The board", 9
	tick := func(ids ...string) poll.Ballot {
		x := poll.Ballot{Marks: map[string]int{}}
		for _, id := range ids {
			x.Marks[id] = 1
		}
		return x
	}
	first := held(b, body, 9, tick("alpha", "gamma"), tick("gamma", "beta"), tick("gamma", "delta"), tick("beta", "alpha"))
	if err := b.try(session.DraftPoll{PollBody: session.PollBody{Question: "x", Options: body.Options, Rules: body.Rules, Of: first.ID, Round: 10}}); !session.Refused(err, "poll.round") {
		t.Errorf("a tenth round: %v", err)
	}

	second := first.SecondRound()
	want := first.PollBody
	want.Of, want.Round = first.ID, 2
	if diff := cmp.Diff(want, second); diff != "" {
		t.Fatal(diff)
	}
	again := held(b, second, 9, tick("gamma"), tick("gamma"))
	if !again.Second() || again.Of != first.ID || b.state().Poll(first.ID).Tally.Ballots != 4 {
		t.Errorf("the second round stands as %+v", again.PollBody)
	}
	if third := again.SecondRound(); third.Round != 3 || third.Of != again.ID {
		t.Errorf("after the second round comes %d of %s", third.Round, third.Of)
	}

	if place := first.FirstTie(); place != 2 {
		t.Fatalf("the first tie is at place %d", place)
	}
	revote := first.RevoteTied(2)
	if diff := cmp.Diff([]poll.Option{{ID: "alpha", Text: "Alpha"}, {ID: "beta", Text: "Beta"}}, revote.Options); diff != "" {
		t.Error(diff)
	}
	if revote.Rules != (poll.Rules{Method: poll.Choose, Choose: 1, Places: 1}) || !revote.Revote || revote.Round != 0 || revote.Of != first.ID || revote.DecidedBy != "The board" {
		t.Errorf("the revote is %+v", revote)
	}
	if n := len(first.RevoteTied(1).Options); n != 0 {
		t.Errorf("%d options share the first place", n)
	}
	over := held(b, revote, 9, tick("beta"))
	if over.Second() || over.Tally.Rows[0].Option.ID != "beta" || over.FirstTie() != 0 {
		t.Errorf("the revote ends with %+v", over.Tally.Rows)
	}
}

// A tie among what nobody supports is a tie all the same, but not one among what nobody spoke of.
func TestATieBelowTheMiddleOfTheScaleIsATie(t *testing.T) {
	b := start(t, 2)
	x := held(b, typed(poll.SuggestFor(poll.Score, 3), "Alpha", "Beta", "Gamma"), 2,
		poll.Ballot{Marks: map[string]int{"alpha": 2, "beta": 2}}, poll.Ballot{Marks: map[string]int{"gamma": 1}})
	if x.FirstTie() != 1 {
		t.Errorf("the first tie is at %d", x.FirstTie())
	}
	x = held(b, typed(poll.Rules{Method: poll.Approval}, "Alpha", "Beta", "Gamma"), 2, poll.Ballot{Marks: map[string]int{"beta": 1}})
	if x.FirstTie() != 0 {
		t.Errorf("what nobody chose is a tie at %d", x.FirstTie())
	}
}
